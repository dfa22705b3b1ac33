function S(t,n){let r=Math.min(15e3,400*2**t);return Math.round(r/2+r/2*n)}function e(t,n){return t===4401?"signed_out":t===4403?n>3?"stuck":"again_from_empty":"again"}export{S as a,e as b};
