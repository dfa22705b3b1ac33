import{a as Hr,b as Gr}from"./shared-ATYQOB4P.js";import{a as Kr,f as Xr,g as Zr}from"./shared-DWJB66KO.js";import{a as Mt,d as as,e as Mr,g as Rr,j as Br,k as jr,m as Fr,n as qr,o as zr}from"./shared-3SF6RH32.js";import{a as Rt,b as W,c as ls,d as We,f as Yr,h as Jr,i as Ut}from"./shared-XGF3VJCG.js";import{a as tt}from"./shared-SW4J26SR.js";import{a as m,b as J,c as wt,d as B}from"./shared-U5RB2SSU.js";import{a as M,b as g,d as Wr,e as w,f as Pr,g as R}from"./shared-E3GXDHEZ.js";var L=Math.floor;var At=Math.abs;var Pe=(n,t)=>n<t?n:t,ct=(n,t)=>n>t?n:t,Sh=Number.isNaN;var Ye=n=>n!==0?n<0:1/n<0;var jt=Number.MAX_SAFE_INTEGER,hs=Number.MIN_SAFE_INTEGER,vh=1<<31;var Qr=Number.isInteger||(n=>typeof n=="number"&&isFinite(n)&&L(n)===n),_h=Number.isNaN,Eh=Number.parseInt;var et=()=>new Set;var Je=n=>n[n.length-1];var ti=(n,t)=>{for(let e=0;e<t.length;e++)n.push(t[e])},X=Array.from,Ke=(n,t)=>{for(let e=0;e<n.length;e++)if(!t(n[e],e,n))return!1;return!0},pe=(n,t)=>{for(let e=0;e<n.length;e++)if(t(n[e],e,n))return!0;return!1};var ei=(n,t)=>{let e=new Array(n);for(let s=0;s<n;s++)e[s]=t(s,e);return e};var at=Array.isArray;var ps=String.fromCharCode,yc=String.fromCodePoint,$h=ps(65535),xc=n=>n.toLowerCase(),bc=/^\s*/g,kc=n=>n.replace(bc,""),Sc=/([A-Z])/g,fs=(n,t)=>kc(n.replace(Sc,e=>`${t}${xc(e)}`));var vc=n=>{let t=unescape(encodeURIComponent(n)),e=t.length,s=new Uint8Array(e);for(let r=0;r<e;r++)s[r]=t.codePointAt(r);return s},qt=typeof TextEncoder<"u"?new TextEncoder:null,_c=n=>qt.encode(n),ni=qt?_c:vc;var Ft=typeof TextDecoder>"u"?null:new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0});Ft&&Ft.decode(new Uint8Array).length===1&&(Ft=null);var si=(n,t)=>ei(t,()=>n).join("");var P=n=>new Error(n),Y=()=>{throw P("Method unimplemented")},q=()=>{throw P("Unexpected case")};var Ct=class{constructor(){this.cpos=0,this.cbuf=new Uint8Array(100),this.bufs=[]}},nt=()=>new Ct;var ws=n=>{let t=n.cpos;for(let e=0;e<n.bufs.length;e++)t+=n.bufs[e].length;return t};var j=n=>{let t=new Uint8Array(ws(n)),e=0;for(let s=0;s<n.bufs.length;s++){let r=n.bufs[s];t.set(r,e),e+=r.length}return t.set(new Uint8Array(n.cbuf.buffer,0,n.cpos),e),t},Ec=(n,t)=>{let e=n.cbuf.length;e-n.cpos<t&&(n.bufs.push(new Uint8Array(n.cbuf.buffer,0,n.cpos)),n.cbuf=new Uint8Array(ct(e,t)*2),n.cpos=0)},O=(n,t)=>{let e=n.cbuf.length;n.cpos===e&&(n.bufs.push(n.cbuf),n.cbuf=new Uint8Array(e*2),n.cpos=0),n.cbuf[n.cpos++]=t};var Qe=O;var x=(n,t)=>{for(;t>127;)O(n,128|127&t),t=L(t/128);O(n,127&t)},tn=(n,t)=>{let e=Ye(t);for(e&&(t=-t),O(n,(t>63?128:0)|(e?64:0)|63&t),t=L(t/64);t>0;)O(n,(t>127?128:0)|127&t),t=L(t/128)},ms=new Uint8Array(3e4),$c=ms.length/3,Uc=(n,t)=>{if(t.length<$c){let e=qt.encodeInto(t,ms).written||0;x(n,e);for(let s=0;s<e;s++)O(n,ms[s])}else $(n,ni(t))},Ac=(n,t)=>{let e=unescape(encodeURIComponent(t)),s=e.length;x(n,s);for(let r=0;r<s;r++)O(n,e.codePointAt(r))},lt=qt&&qt.encodeInto?Uc:Ac;var me=(n,t)=>{let e=n.cbuf.length,s=n.cpos,r=Pe(e-s,t.length),i=t.length-r;n.cbuf.set(t.subarray(0,r),s),n.cpos+=r,i>0&&(n.bufs.push(n.cbuf),n.cbuf=new Uint8Array(ct(e*2,i)),n.cbuf.set(t.subarray(r)),n.cpos=i)},$=(n,t)=>{x(n,t.byteLength),me(n,t)},ys=(n,t)=>{Ec(n,t);let e=new DataView(n.cbuf.buffer,n.cpos,t);return n.cpos+=t,e},Cc=(n,t)=>ys(n,4).setFloat32(0,t,!1),Tc=(n,t)=>ys(n,8).setFloat64(0,t,!1),Ic=(n,t)=>ys(n,8).setBigInt64(0,t,!1);var ii=new DataView(new ArrayBuffer(4)),Dc=n=>(ii.setFloat32(0,n),ii.getFloat32(0)===n),Ht=(n,t)=>{switch(typeof t){case"string":O(n,119),lt(n,t);break;case"number":Qr(t)&&At(t)<=2147483647?(O(n,125),tn(n,t)):Dc(t)?(O(n,124),Cc(n,t)):(O(n,123),Tc(n,t));break;case"bigint":O(n,122),Ic(n,t);break;case"object":if(t===null)O(n,126);else if(at(t)){O(n,117),x(n,t.length);for(let e=0;e<t.length;e++)Ht(n,t[e])}else if(t instanceof Uint8Array)O(n,116),$(n,t);else{O(n,118);let e=Object.keys(t);x(n,e.length);for(let s=0;s<e.length;s++){let r=e[s];lt(n,r),Ht(n,t[r])}}break;case"boolean":O(n,t?120:121);break;default:O(n,127)}},ge=class extends Ct{constructor(t){super(),this.w=t,this.s=null,this.count=0}write(t){this.s===t?this.count++:(this.count>0&&x(this,this.count-1),this.count=1,this.w(this,t),this.s=t)}};var oi=n=>{n.count>0&&(tn(n.encoder,n.count===1?n.s:-n.s),n.count>1&&x(n.encoder,n.count-2))},Tt=class{constructor(){this.encoder=new Ct,this.s=0,this.count=0}write(t){this.s===t?this.count++:(oi(this),this.count=1,this.s=t)}toUint8Array(){return oi(this),j(this.encoder)}};var ci=n=>{if(n.count>0){let t=n.diff*2+(n.count===1?0:1);tn(n.encoder,t),n.count>1&&x(n.encoder,n.count-2)}},Gt=class{constructor(){this.encoder=new Ct,this.s=0,this.count=0,this.diff=0}write(t){this.diff===t-this.s?(this.s=t,this.count++):(ci(this),this.count=1,this.diff=t-this.s,this.s=t)}toUint8Array(){return ci(this),j(this.encoder)}},Ze=class{constructor(){this.sarr=[],this.s="",this.lensE=new Tt}write(t){this.s+=t,this.s.length>19&&(this.sarr.push(this.s),this.s=""),this.lensE.write(t.length)}toUint8Array(){let t=new Ct;return this.sarr.push(this.s),this.s="",lt(t,this.sarr.join("")),me(t,this.lensE.toUint8Array()),j(t)}};var sn=P("Unexpected end of array"),ai=P("Integer out of Range"),Oc=(n,t,e)=>{if(t<0||e<0||t+e>n.length)throw sn;return new Uint8Array(n.buffer,n.byteOffset+t,e)},Vc=(n,t,e)=>{if(t<0||e<0||t+e>n.length)throw sn;return new DataView(n.buffer,n.byteOffset+t,e)},Wt=class{constructor(t){this.arr=t,this.pos=0}},Z=n=>new Wt(n),li=n=>n.pos!==n.arr.length;var Lc=(n,t)=>{let e=Oc(n.arr,n.pos,t);return n.pos+=t,e},C=n=>Lc(n,b(n));var It=n=>n.arr[n.pos++];var b=n=>{let t=0,e=1,s=n.arr.length;for(;n.pos<s;){let r=n.arr[n.pos++];if(t=t+(r&127)*e,e*=128,r<128)return t;if(t>jt)throw ai}throw sn},rn=n=>{let t=n.arr[n.pos++],e=t&63,s=64,r=(t&64)>0?-1:1;if((t&128)===0)return r*e;let i=n.arr.length;for(;n.pos<i;){if(t=n.arr[n.pos++],e=e+(t&127)*s,s*=128,t<128)return r*e;if(e>jt)throw ai}throw sn};var Nc=n=>{let t=b(n);if(t===0)return"";{let e=String.fromCodePoint(It(n));if(--t<100)for(;t--;)e+=String.fromCodePoint(It(n));else for(;t>0;){let s=t<1e4?t:1e4,r=n.arr.subarray(n.pos,n.pos+s);n.pos+=s,e+=String.fromCodePoint.apply(null,r),t-=s}return decodeURIComponent(escape(e))}},Mc=n=>Ft.decode(C(n)),ht=Ft?Mc:Nc;var xs=(n,t)=>{let e=Vc(n.arr,n.pos,t);return n.pos+=t,e},Rc=n=>xs(n,4).getFloat32(0,!1),Bc=n=>xs(n,8).getFloat64(0,!1),jc=n=>xs(n,8).getBigInt64(0,!1);var Fc=[n=>{},n=>null,rn,Rc,Bc,jc,n=>!1,n=>!0,ht,n=>{let t=b(n),e={};for(let s=0;s<t;s++){let r=ht(n);e[r]=Pt(n)}return e},n=>{let t=b(n),e=[];for(let s=0;s<t;s++)e.push(Pt(n));return e},C],Pt=n=>Fc[127-It(n)](n),we=class extends Wt{constructor(t,e){super(t),this.reader=e,this.s=null,this.count=0}read(){return this.count===0&&(this.s=this.reader(this),li(this)?this.count=b(this)+1:this.count=-1),this.count--,this.s}};var Dt=class extends Wt{constructor(t){super(t),this.s=0,this.count=0}read(){if(this.count===0){this.s=rn(this);let t=Ye(this.s);this.count=1,t&&(this.s=-this.s,this.count=b(this)+2)}return this.count--,this.s}};var Yt=class extends Wt{constructor(t){super(t),this.s=0,this.count=0,this.diff=0}read(){if(this.count===0){let t=rn(this),e=t&1;this.diff=L(t/2),this.count=1,e&&(this.count=b(this)+2)}return this.s+=this.diff,this.count--,this.s}},nn=class{constructor(t){this.decoder=new Dt(t),this.str=ht(this.decoder),this.spos=0}read(){let t=this.spos+this.decoder.read(),e=this.str.slice(this.spos,t);return this.spos=t,e}};var dt=Date.now;var V=()=>new Map,cn=n=>{let t=V();return n.forEach((e,s)=>{t.set(s,e)}),t},Q=(n,t,e)=>{let s=n.get(t);return s===void 0&&n.set(t,s=e()),s},hi=(n,t)=>{let e=[];for(let[s,r]of n)e.push(t(r,s));return e},di=(n,t)=>{for(let[e,s]of n)if(t(s,e))return!0;return!1};var xe=class{constructor(){this._observers=V()}on(t,e){return Q(this._observers,t,et).add(e),e}once(t,e){let s=(...r)=>{this.off(t,s),e(...r)};this.on(t,s)}off(t,e){let s=this._observers.get(t);s!==void 0&&(s.delete(e),s.size===0&&this._observers.delete(t))}emit(t,e){return X((this._observers.get(t)||V()).values()).forEach(s=>s(...e))}destroy(){this._observers=V()}},an=class{constructor(){this._observers=V()}on(t,e){Q(this._observers,t,et).add(e)}once(t,e){let s=(...r)=>{this.off(t,s),e(...r)};this.on(t,s)}off(t,e){let s=this._observers.get(t);s!==void 0&&(s.delete(e),s.size===0&&this._observers.delete(t))}emit(t,e){return X((this._observers.get(t)||V()).values()).forEach(s=>s(...e))}destroy(){this._observers=V()}};var Ot=Symbol("Equality"),ln=(n,t)=>n===t||!!n?.[Ot]?.(t)||!1;var ui=n=>typeof n=="object",pi=Object.assign,qc=Object.keys;var fi=(n,t)=>{for(let e in n)t(n[e],e)};var be=n=>qc(n).length;var gi=n=>{for(let t in n)return!1;return!0},Jt=(n,t)=>{for(let e in n)if(!t(n[e],e))return!1;return!0},ke=(n,t)=>Object.prototype.hasOwnProperty.call(n,t),Ss=(n,t)=>n===t||be(n)===be(t)&&Jt(n,(e,s)=>(e!==void 0||ke(t,s))&&ln(t[s],e)),zc=Object.freeze,vs=n=>{for(let t in n){let e=n[t];(typeof e=="object"||typeof e=="function")&&vs(n[t])}return zc(n)};var Se=(n,t,e=0)=>{try{for(;e<n.length;e++)n[e](...t)}finally{e<n.length&&Se(n,t,e+1)}};var mi=n=>n;var xt=(n,t)=>{if(n===t)return!0;if(n==null||t==null||n.constructor!==t.constructor&&(n.constructor||Object)!==(t.constructor||Object))return!1;if(n[Ot]!=null)return n[Ot](t);switch(n.constructor){case ArrayBuffer:n=new Uint8Array(n),t=new Uint8Array(t);case Uint8Array:{if(n.byteLength!==t.byteLength)return!1;for(let e=0;e<n.length;e++)if(n[e]!==t[e])return!1;break}case Set:{if(n.size!==t.size)return!1;for(let e of n)if(!t.has(e))return!1;break}case Map:{if(n.size!==t.size)return!1;for(let e of n.keys())if(!t.has(e)||!xt(n.get(e),t.get(e)))return!1;break}case void 0:case Object:if(be(n)!==be(t))return!1;for(let e in n)if(!ke(n,e)||!xt(n[e],t[e]))return!1;break;case Array:if(n.length!==t.length)return!1;for(let e=0;e<n.length;e++)if(!xt(n[e],t[e]))return!1;break;default:return!1}return!0},wi=(n,t)=>t.includes(n);var Th=crypto.subtle,yi=crypto.getRandomValues.bind(crypto);var Es=()=>yi(new Uint32Array(1))[0];var Hc="10000000-1000-4000-8000"+-1e11,xi=()=>Hc.replace(/[018]/g,n=>(n^Es()&15>>n/4).toString(16));var $s=n=>new Promise(n);var Oh=Promise.all.bind(Promise);var Us=n=>n===void 0?null:n;var As=class{constructor(){this.map=new Map}setItem(t,e){this.map.set(t,e)}getItem(t){return this.map.get(t)}},bi=new As,Yc=!0;try{typeof window<"u"&&typeof localStorage<"u"&&localStorage&&(bi=localStorage,Yc=!1)}catch{}var ki=bi;var ve=typeof process<"u"&&process.release&&/node|io\.js/.test(process.release.name)&&Object.prototype.toString.call(typeof process<"u"?process:0)==="[object process]";var Vh=typeof navigator<"u"?/Mac/.test(navigator.platform):!1,st,Kc=[],Xc=()=>{if(st===void 0)if(ve){st=V();let n=process.argv,t=null;for(let e=0;e<n.length;e++){let s=n[e];s[0]==="-"?(t!==null&&st.set(t,""),t=s):t!==null?(st.set(t,s),t=null):Kc.push(s)}t!==null&&st.set(t,"")}else typeof location=="object"?(st=V(),(location.search||"?").slice(1).split("&").forEach(n=>{if(n.length!==0){let[t,e]=n.split("=");st.set(`--${fs(t,"-")}`,e),st.set(`-${fs(t,"-")}`,e)}})):st=V();return st},Cs=n=>Xc().has(n);var _e=n=>ve?Us(process.env[n.toUpperCase().replaceAll("-","_")]):Us(ki.getItem(n));var Si=n=>Cs("--"+n)||_e(n)!==null,vi=Si("production"),Zc=ve&&wi(process.env.FORCE_COLOR,["true","1","2"]),_i=Zc||!Cs("--no-colors")&&!Si("no-color")&&(!ve||process.stdout.isTTY)&&(!ve||Cs("--color")||_e("COLORTERM")!==null||(_e("TERM")||"").includes("color"));var Qc=n=>new Uint8Array(n);var Ei=n=>{let t=Qc(n.byteLength);return t.set(n),t};var Is=class{constructor(t,e){this.left=t,this.right=e}},rt=(n,t)=>new Is(n,t);var Ds=n=>n.next()>=.5,dn=(n,t,e)=>L(n.next()*(e+1-t)+t);var Os=(n,t,e)=>L(n.next()*(e+1-t)+t);var Vs=(n,t,e)=>Os(n,t,e);var na=n=>ps(Vs(n,97,122)),$i=(n,t=0,e=20)=>{let s=Vs(n,t,e),r="";for(let i=0;i<s;i++)r+=na(n);return r};var un=(n,t)=>t[Vs(n,0,t.length-1)];var ra=Symbol("0schema"),Ls=class{constructor(){this._rerrs=[]}extend(t,e,s,r=null){this._rerrs.push({path:t,expected:e,has:s,message:r})}toString(){let t=[];for(let e=this._rerrs.length-1;e>0;e--){let s=this._rerrs[e];t.push(si(" ",(this._rerrs.length-e)*2)+`${s.path!=null?`[${s.path}] `:""}${s.has} doesn't match ${s.expected}. ${s.message}`)}return t.join(`
`)}},Ns=(n,t)=>n===t?!0:n==null||t==null||n.constructor!==t.constructor?!1:n[Ot]?ln(n,t):at(n)?Ke(n,e=>pe(t,s=>Ns(e,s))):ui(n)?Jt(n,(e,s)=>Ns(e,t[s])):!1,N=class{static _dilutes=!1;extends(t){let[e,s]=[this.shape,t.shape];return this.constructor._dilutes&&([s,e]=[e,s]),Ns(e,s)}equals(t){return this.constructor===t.constructor&&xt(this.shape,t.shape)}[ra](){return!0}[Ot](t){return this.equals(t)}validate(t){return this.check(t)}check(t,e){Y()}get nullable(){return te(this,_n)}get optional(){return new pn(this)}cast(t){return Ui(t,this),t}expect(t){return Ui(t,this),t}},Ee=class extends N{constructor(t,e){super(),this.shape=t,this._c=e}check(t,e=void 0){let s=t?.constructor===this.shape&&(this._c==null||this._c(t));return!s&&e?.extend(null,this.shape.name,t?.constructor.name,t?.constructor!==this.shape?"Constructor match failed":"Check failed"),s}},U=(n,t=null)=>new Ee(n,t),Nh=U(Ee),$e=class extends N{constructor(t){super(),this.shape=t}check(t,e){let s=this.shape(t);return!s&&e?.extend(null,"custom prop",t?.constructor.name,"failed to check custom prop"),s}},T=n=>new $e(n),Mh=U($e),Zt=class extends N{constructor(t){super(),this.shape=t}check(t,e){let s=this.shape.some(r=>r===t);return!s&&e?.extend(null,this.shape.join(" | "),t.toString()),s}},Sn=(...n)=>new Zt(n),Ai=U(Zt),ia=RegExp.escape||(n=>n.replace(/[().|&,$^[\]]/g,t=>"\\"+t)),Ci=n=>{if(Qt.check(n))return[ia(n)];if(Ai.check(n))return n.shape.map(t=>t+"");if(Vi.check(n))return["[+-]?\\d+.?\\d*"];if(Li.check(n))return[".*"];if(bn.check(n))return n.shape.map(Ci).flat(1);q()},Ms=class extends N{constructor(t){super(),this.shape=t,this._r=new RegExp("^"+t.map(Ci).map(e=>`(${e.join("|")})`).join("")+"$")}check(t,e){let s=this._r.exec(t)!=null;return!s&&e?.extend(null,this._r.toString(),t.toString(),"String doesn't match string template."),s}};var Rh=U(Ms),oa=Symbol("optional"),pn=class extends N{constructor(t){super(),this.shape=t}check(t,e){let s=t===void 0||this.shape.check(t);return!s&&e?.extend(null,"undefined (optional)","()"),s}get[oa](){return!0}},ca=U(pn),fn=class extends N{check(t,e){return e?.extend(null,"never",typeof t),!1}},Bh=new fn,jh=U(fn),gn=class n extends N{constructor(t,e=!1){super(),this.shape=t,this._isPartial=e}static _dilutes=!0;get partial(){return new n(this.shape,!0)}check(t,e){return t==null?(e?.extend(null,"object","null"),!1):Jt(this.shape,(s,r)=>{let i=this._isPartial&&!ke(t,r)||s.check(t[r],e);return!i&&e?.extend(r.toString(),s.toString(),typeof t[r],"Object property does not match"),i})}},aa=n=>new gn(n),la=U(gn),ha=T(n=>n!=null&&(n.constructor===Object||n.constructor==null)),mn=class extends N{constructor(t,e){super(),this.shape={keys:t,values:e}}check(t,e){return t!=null&&Jt(t,(s,r)=>{let i=this.shape.keys.check(r,e);return!i&&e?.extend(r+"","Record",typeof t,i?"Key doesn't match schema":"Value doesn't match value"),i&&this.shape.values.check(s,e)})}},Ti=(n,t)=>new mn(n,t),da=U(mn),wn=class extends N{constructor(t){super(),this.shape=t}check(t,e){return t!=null&&Jt(this.shape,(s,r)=>{let i=s.check(t[r],e);return!i&&e?.extend(r.toString(),"Tuple",typeof s),i})}},ua=(...n)=>new wn(n),Fh=U(wn),yn=class extends N{constructor(t){super(),this.shape=t.length===1?t[0]:new Ue(t)}check(t,e){let s=at(t)&&Ke(t,r=>this.shape.check(r));return!s&&e?.extend(null,"Array",""),s}},Ii=(...n)=>new yn(n),pa=U(yn),fa=T(n=>at(n)),xn=class extends N{constructor(t,e){super(),this.shape=t,this._c=e}check(t,e){let s=t instanceof this.shape&&(this._c==null||this._c(t));return!s&&e?.extend(null,this.shape.name,t?.constructor.name),s}},ga=(n,t=null)=>new xn(n,t),qh=U(xn),ma=ga(N),Rs=class extends N{constructor(t){super(),this.len=t.length-1,this.args=ua(...t.slice(-1)),this.res=t[this.len]}check(t,e){let s=t.constructor===Function&&t.length<=this.len;return!s&&e?.extend(null,"function",typeof t),s}};var wa=U(Rs),ya=T(n=>typeof n=="function"),Bs=class extends N{constructor(t){super(),this.shape=t}check(t,e){let s=Ke(this.shape,r=>r.check(t,e));return!s&&e?.extend(null,"Intersectinon",typeof t),s}};var zh=U(Bs,n=>n.shape.length>0),Ue=class extends N{static _dilutes=!0;constructor(t){super(),this.shape=t}check(t,e){let s=pe(this.shape,r=>r.check(t,e));return e?.extend(null,"Union",typeof t),s}},te=(...n)=>n.findIndex(t=>bn.check(t))>=0?te(...n.map(t=>Ae(t)).map(t=>bn.check(t)?t.shape:[t]).flat(1)):n.length===1?n[0]:new Ue(n),bn=U(Ue),Di=()=>!0,kn=T(Di),xa=U($e,n=>n.shape===Di),Fs=T(n=>typeof n=="bigint"),ba=T(n=>n===Fs),Oi=T(n=>typeof n=="symbol"),Hh=T(n=>n===Oi),Xt=T(n=>typeof n=="number"),Vi=T(n=>n===Xt),Qt=T(n=>typeof n=="string"),Li=T(n=>n===Qt),vn=T(n=>typeof n=="boolean"),ka=T(n=>n===vn),Ni=Sn(void 0),Gh=U(Zt,n=>n.shape.length===1&&n.shape[0]===void 0),Wh=Sn(void 0);var _n=Sn(null),Sa=U(Zt,n=>n.shape.length===1&&n.shape[0]===null),Ph=U(Uint8Array),Yh=U(Ee,n=>n.shape===Uint8Array),va=te(Xt,Qt,_n,Ni,Fs,vn,Oi),Jh=(()=>{let n=Ii(kn),t=Ti(Qt,kn),e=te(Xt,Qt,_n,vn,n,t);return n.shape=e,t.shape.values=e,e})(),Ae=n=>{if(ma.check(n))return n;if(ha.check(n)){let t={};for(let e in n)t[e]=Ae(n[e]);return aa(t)}else{if(fa.check(n))return te(...n.map(Ae));if(va.check(n))return Sn(n);if(ya.check(n))return U(n)}q()},Ui=vi?()=>{}:(n,t)=>{let e=new Ls;if(!t.check(n,e))throw P(`Expected value to be of type ${t.constructor.name}.
${e.toString()}`)},js=class{constructor(t){this.patterns=[],this.$state=t}if(t,e){return this.patterns.push({if:Ae(t),h:e}),this}else(t){return this.if(kn,t)}done(){return(t,e)=>{for(let s=0;s<this.patterns.length;s++){let r=this.patterns[s];if(r.if.check(t))return r.h(t,e)}throw P("Unhandled pattern")}}},_a=n=>new js(n),Mi=_a(kn).if(Vi,(n,t)=>dn(t,hs,jt)).if(Li,(n,t)=>$i(t)).if(ka,(n,t)=>Ds(t)).if(ba,(n,t)=>BigInt(dn(t,hs,jt))).if(bn,(n,t)=>Kt(t,un(t,n.shape))).if(la,(n,t)=>{let e={};for(let s in n.shape){let r=n.shape[s];if(ca.check(r)){if(Ds(t))continue;r=r.shape}e[s]=Mi(r,t)}return e}).if(pa,(n,t)=>{let e=[],s=Os(t,0,42);for(let r=0;r<s;r++)e.push(Kt(t,n.shape));return e}).if(Ai,(n,t)=>un(t,n.shape)).if(Sa,(n,t)=>null).if(wa,(n,t)=>{let e=Kt(t,n.res);return()=>e}).if(xa,(n,t)=>Kt(t,un(t,[Xt,Qt,_n,Ni,Fs,vn,Ii(Xt),Ti(te("a","b","c"),Xt)]))).if(da,(n,t)=>{let e={},s=dn(t,0,3);for(let r=0;r<s;r++){let i=Kt(t,n.shape.keys),o=Kt(t,n.shape.values);e[i]=o}return e}).done(),Kt=(n,t)=>Mi(Ae(t),n);var Vt=typeof document<"u"?document:{};var Kh=T(n=>n.nodeType===Ca);var Xh=typeof DOMParser<"u"?new DOMParser:null;var Zh=T(n=>n.nodeType===$a);var Qh=T(n=>n.nodeType===Ua);var Ri=n=>hi(n,(t,e)=>`${e}:${t};`).join("");var $a=Vt.ELEMENT_NODE,Ua=Vt.TEXT_NODE,td=Vt.CDATA_SECTION_NODE,ed=Vt.COMMENT_NODE,Aa=Vt.DOCUMENT_NODE,nd=Vt.DOCUMENT_TYPE_NODE,Ca=Vt.DOCUMENT_FRAGMENT_NODE,sd=T(n=>n.nodeType===Aa);var it=Symbol;var Ce=it(),Te=it(),qs=it(),zs=it(),Hs=it(),Ie=it(),Gs=it(),ee=it(),Ws=it(),Bi=n=>{n.length===1&&n[0]?.constructor===Function&&(n=n[0]());let t=[],e=[],s=0;for(;s<n.length;s++){let r=n[s];if(r===void 0)break;if(r.constructor===String||r.constructor===Number)t.push(r);else if(r.constructor===Object)break}for(s>0&&e.push(t.join(""));s<n.length;s++){let r=n[s];r instanceof Symbol||e.push(r)}return e};var rd=dt();var Oa={[Ce]:rt("font-weight","bold"),[Te]:rt("font-weight","normal"),[qs]:rt("color","blue"),[Hs]:rt("color","green"),[zs]:rt("color","grey"),[Ie]:rt("color","red"),[Gs]:rt("color","purple"),[ee]:rt("color","orange"),[Ws]:rt("color","black")},Va=n=>{n.length===1&&n[0]?.constructor===Function&&(n=n[0]());let t=[],e=[],s=V(),r=[],i=0;for(;i<n.length;i++){let o=n[i],c=Oa[o];if(c!==void 0)s.set(c.left,c.right);else{if(o===void 0)break;if(o.constructor===String||o.constructor===Number){let a=Ri(s);i>0||a.length>0?(t.push("%c"+o),e.push(a)):t.push(o)}else break}}for(i>0&&(r=e,r.unshift(t.join("")));i<n.length;i++){let o=n[i];o instanceof Symbol||r.push(o)}return r},ji=_i?Va:Bi,Fi=(...n)=>{console.log(...ji(n)),qi.forEach(t=>t.print(n))},Ps=(...n)=>{console.warn(...ji(n)),n.unshift(ee),qi.forEach(t=>t.print(n))};var qi=et();var zi=n=>({[Symbol.iterator](){return this},next:n}),Hi=(n,t)=>zi(()=>{let e;do e=n.next();while(!e.done&&!t(e.value));return e}),En=(n,t)=>zi(()=>{let{done:e,value:s}=n.next();return{done:e,value:e?void 0:t(s)}});var se=class{constructor(t,e){this.clock=t,this.len=e}},vt=class{constructor(){this.clients=new Map}},re=(n,t,e)=>t.clients.forEach((s,r)=>{let i=n.doc.store.clients.get(r);if(i!=null){let o=i[i.length-1],c=o.id.clock+o.length;for(let a=0,l=s[a];a<s.length&&l.clock<c;l=s[++a])yo(n,i,l.clock,l.len,e)}}),Ba=(n,t)=>{let e=0,s=n.length-1;for(;e<=s;){let r=L((e+s)/2),i=n[r],o=i.clock;if(o<=t){if(t<o+i.len)return r;e=r+1}else s=r-1}return null},He=(n,t)=>{let e=n.clients.get(t.client);return e!==void 0&&Ba(e,t.clock)!==null},ur=n=>{n.clients.forEach(t=>{t.sort((r,i)=>r.clock-i.clock);let e,s;for(e=1,s=1;e<t.length;e++){let r=t[s-1],i=t[e];r.clock+r.len>=i.clock?t[s-1]=new se(r.clock,ct(r.len,i.clock+i.len-r.clock)):(s<e&&(t[s]=i),s++)}t.length=s})},Js=n=>{let t=new vt;for(let e=0;e<n.length;e++)n[e].clients.forEach((s,r)=>{if(!t.clients.has(r)){let i=s.slice();for(let o=e+1;o<n.length;o++)ti(i,n[o].clients.get(r)||[]);t.clients.set(r,i)}});return ur(t),t},Oe=(n,t,e,s)=>{Q(n.clients,t,()=>[]).push(new se(e,s))},co=()=>new vt,ja=n=>{let t=co();return n.clients.forEach((e,s)=>{let r=[];for(let i=0;i<e.length;i++){let o=e[i];if(o.deleted){let c=o.id.clock,a=o.length;if(i+1<e.length)for(let l=e[i+1];i+1<e.length&&l.deleted;l=e[++i+1])a+=l.length;r.push(new se(c,a))}}r.length>0&&t.clients.set(s,r)}),t},ae=(n,t)=>{x(n.restEncoder,t.clients.size),X(t.clients.entries()).sort((e,s)=>s[0]-e[0]).forEach(([e,s])=>{n.resetDsCurVal(),x(n.restEncoder,e);let r=s.length;x(n.restEncoder,r);for(let i=0;i<r;i++){let o=s[i];n.writeDsClock(o.clock),n.writeDsLen(o.len)}})},pr=n=>{let t=new vt,e=b(n.restDecoder);for(let s=0;s<e;s++){n.resetDsCurVal();let r=b(n.restDecoder),i=b(n.restDecoder);if(i>0){let o=Q(t.clients,r,()=>[]);for(let c=0;c<i;c++)o.push(new se(n.readDsClock(),n.readDsLen()))}}return t},Pi=(n,t,e)=>{let s=new vt,r=b(n.restDecoder);for(let i=0;i<r;i++){n.resetDsCurVal();let o=b(n.restDecoder),c=b(n.restDecoder),a=e.clients.get(o)||[],l=I(e,o);for(let h=0;h<c;h++){let d=n.readDsClock(),p=d+n.readDsLen();if(d<l){l<p&&Oe(s,o,l,p-l);let u=ot(a,d),f=a[u];for(!f.deleted&&f.id.clock<d&&(a.splice(u+1,0,Hn(t,f,d-f.id.clock)),u++);u<a.length&&(f=a[u++],f.id.clock<p);)f.deleted||(p<f.id.clock+f.length&&a.splice(u,0,Hn(t,f,p-f.id.clock)),f.delete(t))}else Oe(s,o,d,p-d)}}if(s.clients.size>0){let i=new ut;return x(i.restEncoder,0),ae(i,s),i.toUint8Array()}return null};var ao=Es,_t=class n extends xe{constructor({guid:t=xi(),collectionid:e=null,gc:s=!0,gcFilter:r=()=>!0,meta:i=null,autoLoad:o=!1,shouldLoad:c=!0}={}){super(),this.gc=s,this.gcFilter=r,this.clientID=ao(),this.guid=t,this.collectionid=e,this.share=new Map,this.store=new Mn,this._transaction=null,this._transactionCleanups=[],this.subdocs=new Set,this._item=null,this.shouldLoad=c,this.autoLoad=o,this.meta=i,this.isLoaded=!1,this.isSynced=!1,this.isDestroyed=!1,this.whenLoaded=$s(l=>{this.on("load",()=>{this.isLoaded=!0,l(this)})});let a=()=>$s(l=>{let h=d=>{(d===void 0||d===!0)&&(this.off("sync",h),l())};this.on("sync",h)});this.on("sync",l=>{l===!1&&this.isSynced&&(this.whenSynced=a()),this.isSynced=l===void 0||l===!0,this.isSynced&&!this.isLoaded&&this.emit("load",[this])}),this.whenSynced=a()}load(){let t=this._item;t!==null&&!this.shouldLoad&&v(t.parent.doc,e=>{e.subdocsLoaded.add(this)},null,!0),this.shouldLoad=!0}getSubdocs(){return this.subdocs}getSubdocGuids(){return new Set(X(this.subdocs).map(t=>t.guid))}transact(t,e=null){return v(this,t,e)}get(t,e=A){let s=Q(this.share,t,()=>{let i=new e;return i._integrate(this,null),i}),r=s.constructor;if(e!==A&&r!==e)if(r===A){let i=new e;i._map=s._map,s._map.forEach(o=>{for(;o!==null;o=o.left)o.parent=i}),i._start=s._start;for(let o=i._start;o!==null;o=o.right)o.parent=i;return i._length=s._length,this.share.set(t,i),i._integrate(this,null),i}else throw new Error(`Type with the name ${t} has already been defined with a different constructor`);return s}getArray(t=""){return this.get(t,qn)}getText(t=""){return this.get(t,pt)}getMap(t=""){return this.get(t,Re)}getXmlElement(t=""){return this.get(t,je)}getXmlFragment(t=""){return this.get(t,oe)}toJSON(){let t={};return this.share.forEach((e,s)=>{t[s]=e.toJSON()}),t}destroy(){this.isDestroyed=!0,X(this.subdocs).forEach(e=>e.destroy());let t=this._item;if(t!==null){this._item=null;let e=t.content;e.doc=new n({guid:this.guid,...e.opts,shouldLoad:!1}),e.doc._item=t,v(t.parent.doc,s=>{let r=e.doc;t.deleted||s.subdocsAdded.add(r),s.subdocsRemoved.add(this)},null,!0)}this.emit("destroyed",[!0]),this.emit("destroy",[this]),super.destroy()}},Dn=class{constructor(t){this.restDecoder=t}resetDsCurVal(){}readDsClock(){return b(this.restDecoder)}readDsLen(){return b(this.restDecoder)}},On=class extends Dn{readLeftID(){return k(b(this.restDecoder),b(this.restDecoder))}readRightID(){return k(b(this.restDecoder),b(this.restDecoder))}readClient(){return b(this.restDecoder)}readInfo(){return It(this.restDecoder)}readString(){return ht(this.restDecoder)}readParentInfo(){return b(this.restDecoder)===1}readTypeRef(){return b(this.restDecoder)}readLen(){return b(this.restDecoder)}readAny(){return Pt(this.restDecoder)}readBuf(){return Ei(C(this.restDecoder))}readJSON(){return JSON.parse(ht(this.restDecoder))}readKey(){return ht(this.restDecoder)}},Ks=class{constructor(t){this.dsCurrVal=0,this.restDecoder=t}resetDsCurVal(){this.dsCurrVal=0}readDsClock(){return this.dsCurrVal+=b(this.restDecoder),this.dsCurrVal}readDsLen(){let t=b(this.restDecoder)+1;return this.dsCurrVal+=t,t}},Et=class extends Ks{constructor(t){super(t),this.keys=[],b(t),this.keyClockDecoder=new Yt(C(t)),this.clientDecoder=new Dt(C(t)),this.leftClockDecoder=new Yt(C(t)),this.rightClockDecoder=new Yt(C(t)),this.infoDecoder=new we(C(t),It),this.stringDecoder=new nn(C(t)),this.parentInfoDecoder=new we(C(t),It),this.typeRefDecoder=new Dt(C(t)),this.lenDecoder=new Dt(C(t))}readLeftID(){return new St(this.clientDecoder.read(),this.leftClockDecoder.read())}readRightID(){return new St(this.clientDecoder.read(),this.rightClockDecoder.read())}readClient(){return this.clientDecoder.read()}readInfo(){return this.infoDecoder.read()}readString(){return this.stringDecoder.read()}readParentInfo(){return this.parentInfoDecoder.read()===1}readTypeRef(){return this.typeRefDecoder.read()}readLen(){return this.lenDecoder.read()}readAny(){return Pt(this.restDecoder)}readBuf(){return C(this.restDecoder)}readJSON(){return Pt(this.restDecoder)}readKey(){let t=this.keyClockDecoder.read();if(t<this.keys.length)return this.keys[t];{let e=this.stringDecoder.read();return this.keys.push(e),e}}},Vn=class{constructor(){this.restEncoder=nt()}toUint8Array(){return j(this.restEncoder)}resetDsCurVal(){}writeDsClock(t){x(this.restEncoder,t)}writeDsLen(t){x(this.restEncoder,t)}},Lt=class extends Vn{writeLeftID(t){x(this.restEncoder,t.client),x(this.restEncoder,t.clock)}writeRightID(t){x(this.restEncoder,t.client),x(this.restEncoder,t.clock)}writeClient(t){x(this.restEncoder,t)}writeInfo(t){Qe(this.restEncoder,t)}writeString(t){lt(this.restEncoder,t)}writeParentInfo(t){x(this.restEncoder,t?1:0)}writeTypeRef(t){x(this.restEncoder,t)}writeLen(t){x(this.restEncoder,t)}writeAny(t){Ht(this.restEncoder,t)}writeBuf(t){$(this.restEncoder,t)}writeJSON(t){lt(this.restEncoder,JSON.stringify(t))}writeKey(t){lt(this.restEncoder,t)}},Ln=class{constructor(){this.restEncoder=nt(),this.dsCurrVal=0}toUint8Array(){return j(this.restEncoder)}resetDsCurVal(){this.dsCurrVal=0}writeDsClock(t){let e=t-this.dsCurrVal;this.dsCurrVal=t,x(this.restEncoder,e)}writeDsLen(t){t===0&&q(),x(this.restEncoder,t-1),this.dsCurrVal+=t}},ut=class extends Ln{constructor(){super(),this.keyMap=new Map,this.keyClock=0,this.keyClockEncoder=new Gt,this.clientEncoder=new Tt,this.leftClockEncoder=new Gt,this.rightClockEncoder=new Gt,this.infoEncoder=new ge(Qe),this.stringEncoder=new Ze,this.parentInfoEncoder=new ge(Qe),this.typeRefEncoder=new Tt,this.lenEncoder=new Tt}toUint8Array(){let t=nt();return x(t,0),$(t,this.keyClockEncoder.toUint8Array()),$(t,this.clientEncoder.toUint8Array()),$(t,this.leftClockEncoder.toUint8Array()),$(t,this.rightClockEncoder.toUint8Array()),$(t,j(this.infoEncoder)),$(t,this.stringEncoder.toUint8Array()),$(t,j(this.parentInfoEncoder)),$(t,this.typeRefEncoder.toUint8Array()),$(t,this.lenEncoder.toUint8Array()),me(t,j(this.restEncoder)),j(t)}writeLeftID(t){this.clientEncoder.write(t.client),this.leftClockEncoder.write(t.clock)}writeRightID(t){this.clientEncoder.write(t.client),this.rightClockEncoder.write(t.clock)}writeClient(t){this.clientEncoder.write(t)}writeInfo(t){this.infoEncoder.write(t)}writeString(t){this.stringEncoder.write(t)}writeParentInfo(t){this.parentInfoEncoder.write(t?1:0)}writeTypeRef(t){this.typeRefEncoder.write(t)}writeLen(t){this.lenEncoder.write(t)}writeAny(t){Ht(this.restEncoder,t)}writeBuf(t){$(this.restEncoder,t)}writeJSON(t){Ht(this.restEncoder,t)}writeKey(t){let e=this.keyMap.get(t);e===void 0?(this.keyClockEncoder.write(this.keyClock++),this.stringEncoder.write(t)):this.keyClockEncoder.write(e)}},Fa=(n,t,e,s)=>{s=ct(s,t[0].id.clock);let r=ot(t,s);x(n.restEncoder,t.length-r),n.writeClient(e),x(n.restEncoder,s);let i=t[r];i.write(n,s-i.id.clock);for(let o=r+1;o<t.length;o++)t[o].write(n,0)},fr=(n,t,e)=>{let s=new Map;e.forEach((r,i)=>{I(t,i)>r&&s.set(i,r)}),Gn(t).forEach((r,i)=>{e.has(i)||s.set(i,0)}),x(n.restEncoder,s.size),X(s.entries()).sort((r,i)=>i[0]-r[0]).forEach(([r,i])=>{Fa(n,t.clients.get(r),r,i)})},qa=(n,t)=>{let e=V(),s=b(n.restDecoder);for(let r=0;r<s;r++){let i=b(n.restDecoder),o=new Array(i),c=n.readClient(),a=b(n.restDecoder);e.set(c,{i:0,refs:o});for(let l=0;l<i;l++){let h=n.readInfo();switch(31&h){case 0:{let d=n.readLen();o[l]=new H(k(c,a),d),a+=d;break}case 10:{let d=b(n.restDecoder);o[l]=new G(k(c,a),d),a+=d;break}default:{let d=(h&192)===0,p=new E(k(c,a),null,(h&128)===128?n.readLeftID():null,null,(h&64)===64?n.readRightID():null,d?n.readParentInfo()?t.get(n.readString()):n.readLeftID():null,d&&(h&32)===32?n.readString():null,Ro(n,h));o[l]=p,a+=p.length}}}}return e},za=(n,t,e)=>{let s=[],r=X(e.keys()).sort((u,f)=>u-f);if(r.length===0)return null;let i=()=>{if(r.length===0)return null;let u=e.get(r[r.length-1]);for(;u.refs.length===u.i;)if(r.pop(),r.length>0)u=e.get(r[r.length-1]);else return null;return u},o=i();if(o===null)return null;let c=new Mn,a=new Map,l=(u,f)=>{let y=a.get(u);(y==null||y>f)&&a.set(u,f)},h=o.refs[o.i++],d=new Map,p=()=>{for(let u of s){let f=u.id.client,y=e.get(f);y?(y.i--,c.clients.set(f,y.refs.slice(y.i)),e.delete(f),y.i=0,y.refs=[]):c.clients.set(f,[u]),r=r.filter(S=>S!==f)}s.length=0};for(;;){if(h.constructor!==G){let f=Q(d,h.id.client,()=>I(t,h.id.client))-h.id.clock;if(f<0)s.push(h),l(h.id.client,h.id.clock-1),p();else{let y=h.getMissing(n,t);if(y!==null){s.push(h);let S=e.get(y)||{refs:[],i:0};if(S.refs.length===S.i)l(y,I(t,y)),p();else{h=S.refs[S.i++];continue}}else(f===0||f<h.length)&&(h.integrate(n,f),d.set(h.id.client,h.id.clock+h.length))}}if(s.length>0)h=s.pop();else if(o!==null&&o.i<o.refs.length)h=o.refs[o.i++];else{if(o=i(),o===null)break;h=o.refs[o.i++]}}if(c.clients.size>0){let u=new ut;return fr(u,c,new Map),x(u.restEncoder,0),{missing:a,update:u.toUint8Array()}}return null},Ha=(n,t)=>fr(n,t.doc.store,t.beforeState),Ga=(n,t,e,s=new Et(n))=>v(t,r=>{r.local=!1;let i=!1,o=r.doc,c=o.store,a=qa(s,o),l=za(r,c,a),h=c.pendingStructs;if(h){for(let[p,u]of h.missing)if(u<I(c,p)){i=!0;break}if(l){for(let[p,u]of l.missing){let f=h.missing.get(p);(f==null||f>u)&&h.missing.set(p,u)}h.update=Bn([h.update,l.update])}}else c.pendingStructs=l;let d=Pi(s,r,c);if(c.pendingDs){let p=new Et(Z(c.pendingDs));b(p.restDecoder);let u=Pi(p,r,c);d&&u?c.pendingDs=Bn([d,u]):c.pendingDs=d||u}else c.pendingDs=d;if(i){let p=c.pendingStructs.update;c.pendingStructs=null,lo(r.doc,p)}},e,!1);var lo=(n,t,e,s=Et)=>{let r=Z(t);Ga(r,n,e,new s(r))},ho=(n,t,e)=>lo(n,t,e,On),Wa=(n,t,e=new Map)=>{fr(n,t.store,e),ae(n,ja(t.store))},Pa=(n,t=new Uint8Array([0]),e=new ut)=>{let s=po(t);Wa(e,n,s);let r=[e.toUint8Array()];if(n.store.pendingDs&&r.push(n.store.pendingDs),n.store.pendingStructs&&r.push(il(n.store.pendingStructs.update,t)),r.length>1){if(e.constructor===Lt)return gr(r.map((i,o)=>o===0?i:cl(i)));if(e.constructor===ut)return Bn(r)}return r[0]},uo=(n,t)=>Pa(n,t,new Lt),Ya=n=>{let t=new Map,e=b(n.restDecoder);for(let s=0;s<e;s++){let r=b(n.restDecoder),i=b(n.restDecoder);t.set(r,i)}return t},po=n=>Ya(new Dn(Z(n))),fo=(n,t)=>(x(n.restEncoder,t.size),X(t.entries()).sort((e,s)=>s[0]-e[0]).forEach(([e,s])=>{x(n.restEncoder,e),x(n.restEncoder,s)}),n),Ja=(n,t)=>fo(n,Gn(t.store)),Ka=(n,t=new Ln)=>(n instanceof Map?fo(t,n):Ja(t,n),t.toUint8Array()),go=n=>Ka(n,new Vn),Xs=class{constructor(){this.l=[]}},Yi=()=>new Xs,Ji=(n,t)=>n.l.push(t),Ki=(n,t)=>{let e=n.l,s=e.length;n.l=e.filter(r=>t!==r),s===n.l.length&&console.error("[yjs] Tried to remove event handler that doesn't exist.")},mo=(n,t,e)=>Se(n.l,[t,e]),St=class{constructor(t,e){this.client=t,this.clock=e}},$n=(n,t)=>n===t||n!==null&&t!==null&&n.client===t.client&&n.clock===t.clock,k=(n,t)=>new St(n,t);var Xa=n=>{for(let[t,e]of n.doc.share.entries())if(e===n)return t;throw q()},Nn=(n,t)=>{for(;t!==null;){if(t.parent===n)return!0;t=t.parent._item}return!1};var Zs=class{constructor(t,e){this.ds=t,this.sv=e}};var Za=(n,t)=>new Zs(n,t),gd=Za(co(),new Map);var ne=(n,t)=>t===void 0?!n.deleted:t.sv.has(n.id.client)&&(t.sv.get(n.id.client)||0)>n.id.clock&&!He(t.ds,n.id),Qs=(n,t)=>{let e=Q(n.meta,Qs,et),s=n.doc.store;e.has(t)||(t.sv.forEach((r,i)=>{r<I(s,i)&&z(n,k(i,r))}),re(n,t.ds,r=>{}),e.add(t))};var Mn=class{constructor(){this.clients=new Map,this.pendingStructs=null,this.pendingDs=null}},Gn=n=>{let t=new Map;return n.clients.forEach((e,s)=>{let r=e[e.length-1];t.set(s,r.id.clock+r.length)}),t},I=(n,t)=>{let e=n.clients.get(t);if(e===void 0)return 0;let s=e[e.length-1];return s.id.clock+s.length},wo=(n,t)=>{let e=n.clients.get(t.id.client);if(e===void 0)e=[],n.clients.set(t.id.client,e);else{let s=e[e.length-1];if(s.id.clock+s.length!==t.id.clock)throw q()}e.push(t)},ot=(n,t)=>{let e=0,s=n.length-1,r=n[s],i=r.id.clock;if(i===t)return s;let o=L(t/(i+r.length-1)*s);for(;e<=s;){if(r=n[o],i=r.id.clock,i<=t){if(t<i+r.length)return o;e=o+1}else s=o-1;o=L((e+s)/2)}throw q()},Qa=(n,t)=>{let e=n.clients.get(t.client);return e[ot(e,t.clock)]},Cn=Qa,tr=(n,t,e)=>{let s=ot(t,e),r=t[s];return r.id.clock<e&&r instanceof E?(t.splice(s+1,0,Hn(n,r,e-r.id.clock)),s+1):s},z=(n,t)=>{let e=n.doc.store.clients.get(t.client);return e[tr(n,e,t.clock)]},Xi=(n,t,e)=>{let s=t.clients.get(e.client),r=ot(s,e.clock),i=s[r];return e.clock!==i.id.clock+i.length-1&&i.constructor!==H&&s.splice(r+1,0,Hn(n,i,e.clock-i.id.clock+1)),i},tl=(n,t,e)=>{let s=n.clients.get(t.id.client);s[ot(s,t.id.clock)]=e},yo=(n,t,e,s,r)=>{if(s===0)return;let i=e+s,o=tr(n,t,e),c;do c=t[o++],i<c.id.clock+c.length&&tr(n,t,i),r(c);while(o<t.length&&t[o].id.clock<i)},er=class{constructor(t,e,s){this.doc=t,this.deleteSet=new vt,this.beforeState=Gn(t.store),this.afterState=new Map,this.changed=new Map,this.changedParentTypes=new Map,this._mergeStructs=[],this.origin=e,this.meta=new Map,this.local=s,this.subdocsAdded=new Set,this.subdocsRemoved=new Set,this.subdocsLoaded=new Set,this._needFormattingCleanup=!1}},Zi=(n,t)=>t.deleteSet.clients.size===0&&!di(t.afterState,(e,s)=>t.beforeState.get(s)!==e)?!1:(ur(t.deleteSet),Ha(n,t),ae(n,t.deleteSet),!0),Qi=(n,t,e)=>{let s=t._item;(s===null||s.id.clock<(n.beforeState.get(s.id.client)||0)&&!s.deleted)&&Q(n.changed,t,et).add(e)},Tn=(n,t)=>{let e=n[t],s=n[t-1],r=t;for(;r>0;e=s,s=n[--r-1]){if(s.deleted===e.deleted&&s.constructor===e.constructor&&s.mergeWith(e)){e instanceof E&&e.parentSub!==null&&e.parent._map.get(e.parentSub)===e&&e.parent._map.set(e.parentSub,s);continue}break}let i=t-r;return i&&n.splice(t+1-i,i),i},el=(n,t,e)=>{for(let[s,r]of n.clients.entries()){let i=t.clients.get(s);for(let o=r.length-1;o>=0;o--){let c=r[o],a=c.clock+c.len;for(let l=ot(i,c.clock),h=i[l];l<i.length&&h.id.clock<a;h=i[++l]){let d=i[l];if(c.clock+c.len<=d.id.clock)break;d instanceof E&&d.deleted&&!d.keep&&e(d)&&d.gc(t,!1)}}}},nl=(n,t)=>{n.clients.forEach((e,s)=>{let r=t.clients.get(s);for(let i=e.length-1;i>=0;i--){let o=e[i],c=Pe(r.length-1,1+ot(r,o.clock+o.len-1));for(let a=c,l=r[a];a>0&&l.id.clock>=o.clock;l=r[a])a-=1+Tn(r,a)}})};var xo=(n,t)=>{if(t<n.length){let e=n[t],s=e.doc,r=s.store,i=e.deleteSet,o=e._mergeStructs;try{ur(i),e.afterState=Gn(e.doc.store),s.emit("beforeObserverCalls",[e,s]);let c=[];e.changed.forEach((a,l)=>c.push(()=>{(l._item===null||!l._item.deleted)&&l._callObserver(e,a)})),c.push(()=>{e.changedParentTypes.forEach((a,l)=>{l._dEH.l.length>0&&(l._item===null||!l._item.deleted)&&c.push(()=>{a=a.filter(h=>h.target._item===null||!h.target._item.deleted),a.forEach(h=>{h.currentTarget=l,h._path=null}),a.sort((h,d)=>h.path.length-d.path.length),mo(l._dEH,a,e)})}),c.push(()=>s.emit("afterTransaction",[e,s])),c.push(()=>{e._needFormattingCleanup&&yl(e)})}),Se(c,[])}finally{s.gc&&el(i,r,s.gcFilter),nl(i,r),e.afterState.forEach((h,d)=>{let p=e.beforeState.get(d)||0;if(p!==h){let u=r.clients.get(d),f=ct(ot(u,p),1);for(let y=u.length-1;y>=f;)y-=1+Tn(u,y)}});for(let h=o.length-1;h>=0;h--){let{client:d,clock:p}=o[h].id,u=r.clients.get(d),f=ot(u,p);f+1<u.length&&Tn(u,f+1)>1||f>0&&Tn(u,f)}if(!e.local&&e.afterState.get(s.clientID)!==e.beforeState.get(s.clientID)&&(Fi(ee,Ce,"[yjs] ",Te,Ie,"Changed the client-id because another client seems to be using it."),s.clientID=ao()),s.emit("afterTransactionCleanup",[e,s]),s._observers.has("update")){let h=new Lt;Zi(h,e)&&s.emit("update",[h.toUint8Array(),e.origin,s,e])}if(s._observers.has("updateV2")){let h=new ut;Zi(h,e)&&s.emit("updateV2",[h.toUint8Array(),e.origin,s,e])}let{subdocsAdded:c,subdocsLoaded:a,subdocsRemoved:l}=e;(c.size>0||l.size>0||a.size>0)&&(c.forEach(h=>{h.clientID=s.clientID,h.collectionid==null&&(h.collectionid=s.collectionid),s.subdocs.add(h)}),l.forEach(h=>s.subdocs.delete(h)),s.emit("subdocs",[{loaded:a,added:c,removed:l},s,e]),l.forEach(h=>h.destroy())),n.length<=t+1?(s._transactionCleanups=[],s.emit("afterAllTransactions",[s,n])):xo(n,t+1)}}},v=(n,t,e=null,s=!0)=>{let r=n._transactionCleanups,i=!1,o=null;n._transaction===null&&(i=!0,n._transaction=new er(n,e,s),r.push(n._transaction),r.length===1&&n.emit("beforeAllTransactions",[n]),n.emit("beforeTransaction",[n._transaction,n]));try{o=t(n._transaction)}finally{if(i){let c=n._transaction===r[0];n._transaction=null,c&&xo(r,0)}}return o},nr=class{constructor(t,e){this.insertions=e,this.deletions=t,this.meta=new Map}},to=(n,t,e)=>{re(n,e.deletions,s=>{s instanceof E&&t.scope.some(r=>r===n.doc||Nn(r,s))&&br(s,!1)})},eo=(n,t,e)=>{let s=null,r=n.doc,i=n.scope;v(r,c=>{for(;t.length>0&&n.currStackItem===null;){let a=r.store,l=t.pop(),h=new Set,d=[],p=!1;re(c,l.insertions,u=>{if(u instanceof E){if(u.redone!==null){let{item:f,diff:y}=zl(a,u.id);y>0&&(f=z(c,k(f.id.client,f.id.clock+y))),u=f}!u.deleted&&i.some(f=>f===c.doc||Nn(f,u))&&d.push(u)}}),re(c,l.deletions,u=>{u instanceof E&&i.some(f=>f===c.doc||Nn(f,u))&&!He(l.insertions,u.id)&&h.add(u)}),h.forEach(u=>{p=Mo(c,u,h,l.insertions,n.ignoreRemoteMapChanges,n)!==null||p});for(let u=d.length-1;u>=0;u--){let f=d[u];n.deleteFilter(f)&&(f.delete(c),p=!0)}n.currStackItem=p?l:null}c.changed.forEach((a,l)=>{a.has(null)&&l._searchMarker&&(l._searchMarker.length=0)}),s=c},n);let o=n.currStackItem;if(o!=null){let c=s.changedParentTypes;n.emit("stack-item-popped",[{stackItem:o,type:e,changedParentTypes:c,origin:n},n]),n.currStackItem=null}return o},Rn=class extends xe{constructor(t,{captureTimeout:e=500,captureTransaction:s=a=>!0,deleteFilter:r=()=>!0,trackedOrigins:i=new Set([null]),ignoreRemoteMapChanges:o=!1,doc:c=at(t)?t[0].doc:t instanceof _t?t:t.doc}={}){super(),this.scope=[],this.doc=c,this.addToScope(t),this.deleteFilter=r,i.add(this),this.trackedOrigins=i,this.captureTransaction=s,this.undoStack=[],this.redoStack=[],this.undoing=!1,this.redoing=!1,this.currStackItem=null,this.lastChange=0,this.ignoreRemoteMapChanges=o,this.captureTimeout=e,this.afterTransactionHandler=a=>{if(!this.captureTransaction(a)||!this.scope.some(S=>a.changedParentTypes.has(S)||S===this.doc)||!this.trackedOrigins.has(a.origin)&&(!a.origin||!this.trackedOrigins.has(a.origin.constructor)))return;let l=this.undoing,h=this.redoing,d=l?this.redoStack:this.undoStack;l?this.stopCapturing():h||this.clear(!1,!0);let p=new vt;a.afterState.forEach((S,_)=>{let Lr=a.beforeState.get(_)||0,Nr=S-Lr;Nr>0&&Oe(p,_,Lr,Nr)});let u=dt(),f=!1;if(this.lastChange>0&&u-this.lastChange<this.captureTimeout&&d.length>0&&!l&&!h){let S=d[d.length-1];S.deletions=Js([S.deletions,a.deleteSet]),S.insertions=Js([S.insertions,p])}else d.push(new nr(a.deleteSet,p)),f=!0;!l&&!h&&(this.lastChange=u),re(a,a.deleteSet,S=>{S instanceof E&&this.scope.some(_=>_===a.doc||Nn(_,S))&&br(S,!0)});let y=[{stackItem:d[d.length-1],origin:a.origin,type:l?"redo":"undo",changedParentTypes:a.changedParentTypes},this];f?this.emit("stack-item-added",y):this.emit("stack-item-updated",y)},this.destroy=this.destroy.bind(this),this.doc.on("afterTransaction",this.afterTransactionHandler),this.doc.on("destroy",this.destroy)}addToScope(t){let e=new Set(this.scope);t=at(t)?t:[t],t.forEach(s=>{e.has(s)||(e.add(s),(s instanceof A?s.doc!==this.doc:s!==this.doc)&&Ps("[yjs#509] Not same Y.Doc"),this.scope.push(s))})}addTrackedOrigin(t){this.trackedOrigins.add(t)}removeTrackedOrigin(t){this.trackedOrigins.delete(t)}clear(t=!0,e=!0){(t&&this.canUndo()||e&&this.canRedo())&&this.doc.transact(s=>{t&&(this.undoStack.forEach(r=>to(s,this,r)),this.undoStack=[]),e&&(this.redoStack.forEach(r=>to(s,this,r)),this.redoStack=[]),this.emit("stack-cleared",[{undoStackCleared:t,redoStackCleared:e}])})}stopCapturing(){this.lastChange=0}undo(){this.undoing=!0;let t;try{t=eo(this,this.undoStack,"undo")}finally{this.undoing=!1}return t}redo(){this.redoing=!0;let t;try{t=eo(this,this.redoStack,"redo")}finally{this.redoing=!1}return t}canUndo(){return this.undoStack.length>0}canRedo(){return this.redoStack.length>0}destroy(){this.trackedOrigins.delete(this),this.doc.off("afterTransaction",this.afterTransactionHandler),this.doc.off("destroy",this.destroy),super.destroy()}};function*sl(n){let t=b(n.restDecoder);for(let e=0;e<t;e++){let s=b(n.restDecoder),r=n.readClient(),i=b(n.restDecoder);for(let o=0;o<s;o++){let c=n.readInfo();if(c===10){let a=b(n.restDecoder);yield new G(k(r,i),a),i+=a}else if((31&c)!==0){let a=(c&192)===0,l=new E(k(r,i),null,(c&128)===128?n.readLeftID():null,null,(c&64)===64?n.readRightID():null,a?n.readParentInfo()?n.readString():n.readLeftID():null,a&&(c&32)===32?n.readString():null,Ro(n,c));yield l,i+=l.length}else{let a=n.readLen();yield new H(k(r,i),a),i+=a}}}}var Ve=class{constructor(t,e){this.gen=sl(t),this.curr=null,this.done=!1,this.filterSkips=e,this.next()}next(){do this.curr=this.gen.next().value||null;while(this.filterSkips&&this.curr!==null&&this.curr.constructor===G);return this.curr}};var Le=class{constructor(t){this.currClient=0,this.startClock=0,this.written=0,this.encoder=t,this.clientStructs=[]}},gr=n=>Bn(n,On,Lt);var rl=(n,t)=>{if(n.constructor===H){let{client:e,clock:s}=n.id;return new H(k(e,s+t),n.length-t)}else if(n.constructor===G){let{client:e,clock:s}=n.id;return new G(k(e,s+t),n.length-t)}else{let e=n,{client:s,clock:r}=e.id;return new E(k(s,r+t),null,k(s,r+t-1),null,e.rightOrigin,e.parent,e.parentSub,e.content.splice(t))}},Bn=(n,t=Et,e=ut)=>{if(n.length===1)return n[0];let s=n.map(h=>new t(Z(h))),r=s.map(h=>new Ve(h,!0)),i=null,o=new e,c=new Le(o);for(;r=r.filter(p=>p.curr!==null),r.sort((p,u)=>{if(p.curr.id.client===u.curr.id.client){let f=p.curr.id.clock-u.curr.id.clock;return f===0?p.curr.constructor===u.curr.constructor?0:p.curr.constructor===G?1:-1:f}else return u.curr.id.client-p.curr.id.client}),r.length!==0;){let h=r[0],d=h.curr.id.client;if(i!==null){let p=h.curr,u=!1;for(;p!==null&&p.id.clock+p.length<=i.struct.id.clock+i.struct.length&&p.id.client>=i.struct.id.client;)p=h.next(),u=!0;if(p===null||p.id.client!==d||u&&p.id.clock>i.struct.id.clock+i.struct.length)continue;if(d!==i.struct.id.client)bt(c,i.struct,i.offset),i={struct:p,offset:0},h.next();else if(i.struct.id.clock+i.struct.length<p.id.clock)if(i.struct.constructor===G)i.struct.length=p.id.clock+p.length-i.struct.id.clock;else{bt(c,i.struct,i.offset);let f=p.id.clock-i.struct.id.clock-i.struct.length;i={struct:new G(k(d,i.struct.id.clock+i.struct.length),f),offset:0}}else{let f=i.struct.id.clock+i.struct.length-p.id.clock;f>0&&(i.struct.constructor===G?i.struct.length-=f:p=rl(p,f)),i.struct.mergeWith(p)||(bt(c,i.struct,i.offset),i={struct:p,offset:0},h.next())}}else i={struct:h.curr,offset:0},h.next();for(let p=h.curr;p!==null&&p.id.client===d&&p.id.clock===i.struct.id.clock+i.struct.length&&p.constructor!==G;p=h.next())bt(c,i.struct,i.offset),i={struct:p,offset:0}}i!==null&&(bt(c,i.struct,i.offset),i=null),mr(c);let a=s.map(h=>pr(h)),l=Js(a);return ae(o,l),o.toUint8Array()},il=(n,t,e=Et,s=ut)=>{let r=po(t),i=new s,o=new Le(i),c=new e(Z(n)),a=new Ve(c,!1);for(;a.curr;){let h=a.curr,d=h.id.client,p=r.get(d)||0;if(a.curr.constructor===G){a.next();continue}if(h.id.clock+h.length>p)for(bt(o,h,ct(p-h.id.clock,0)),a.next();a.curr&&a.curr.id.client===d;)bt(o,a.curr,0),a.next();else for(;a.curr&&a.curr.id.client===d&&a.curr.id.clock+a.curr.length<=p;)a.next()}mr(o);let l=pr(c);return ae(i,l),i.toUint8Array()};var bo=n=>{n.written>0&&(n.clientStructs.push({written:n.written,restEncoder:j(n.encoder.restEncoder)}),n.encoder.restEncoder=nt(),n.written=0)},bt=(n,t,e)=>{n.written>0&&n.currClient!==t.id.client&&bo(n),n.written===0&&(n.currClient=t.id.client,n.encoder.writeClient(t.id.client),x(n.encoder.restEncoder,t.id.clock+e)),t.write(n.encoder,e),n.written++},mr=n=>{bo(n);let t=n.encoder.restEncoder;x(t,n.clientStructs.length);for(let e=0;e<n.clientStructs.length;e++){let s=n.clientStructs[e];x(t,s.written),me(t,s.restEncoder)}},ol=(n,t,e,s)=>{let r=new e(Z(n)),i=new Ve(r,!1),o=new s,c=new Le(o);for(let l=i.curr;l!==null;l=i.next())bt(c,t(l),0);mr(c);let a=pr(r);return ae(o,a),o.toUint8Array()};var cl=n=>ol(n,mi,Et,Lt),no="You must not compute changes after the event-handler fired.",ie=class{constructor(t,e){this.target=t,this.currentTarget=t,this.transaction=e,this._changes=null,this._keys=null,this._delta=null,this._path=null}get path(){return this._path||(this._path=al(this.currentTarget,this.target))}deletes(t){return He(this.transaction.deleteSet,t.id)}get keys(){if(this._keys===null){if(this.transaction.doc._transactionCleanups.length===0)throw P(no);let t=new Map,e=this.target;this.transaction.changed.get(e).forEach(r=>{if(r!==null){let i=e._map.get(r),o,c;if(this.adds(i)){let a=i.left;for(;a!==null&&this.adds(a);)a=a.left;if(this.deletes(i))if(a!==null&&this.deletes(a))o="delete",c=Je(a.content.getContent());else return;else a!==null&&this.deletes(a)?(o="update",c=Je(a.content.getContent())):(o="add",c=void 0)}else if(this.deletes(i))o="delete",c=Je(i.content.getContent());else return;t.set(r,{action:o,oldValue:c})}}),this._keys=t}return this._keys}get delta(){return this.changes.delta}adds(t){return t.id.clock>=(this.transaction.beforeState.get(t.id.client)||0)}get changes(){let t=this._changes;if(t===null){if(this.transaction.doc._transactionCleanups.length===0)throw P(no);let e=this.target,s=et(),r=et(),i=[];if(t={added:s,deleted:r,delta:i,keys:this.keys},this.transaction.changed.get(e).has(null)){let c=null,a=()=>{c&&i.push(c)};for(let l=e._start;l!==null;l=l.right)l.deleted?this.deletes(l)&&!this.adds(l)&&((c===null||c.delete===void 0)&&(a(),c={delete:0}),c.delete+=l.length,r.add(l)):this.adds(l)?((c===null||c.insert===void 0)&&(a(),c={insert:[]}),c.insert=c.insert.concat(l.content.getContent()),s.add(l)):((c===null||c.retain===void 0)&&(a(),c={retain:0}),c.retain+=l.length);c!==null&&c.retain===void 0&&a()}this._changes=t}return t}},al=(n,t)=>{let e=[];for(;t._item!==null&&t!==n;){if(t._item.parentSub!==null)e.unshift(t._item.parentSub);else{let s=0,r=t._item.parent._start;for(;r!==t._item&&r!==null;)!r.deleted&&r.countable&&(s+=r.length),r=r.right;e.unshift(s)}t=t._item.parent}return e},F=()=>{Ps("Invalid access: Add Yjs type to a document before reading data.")},ko=80,wr=0,sr=class{constructor(t,e){t.marker=!0,this.p=t,this.index=e,this.timestamp=wr++}},ll=n=>{n.timestamp=wr++},So=(n,t,e)=>{n.p.marker=!1,n.p=t,t.marker=!0,n.index=e,n.timestamp=wr++},hl=(n,t,e)=>{if(n.length>=ko){let s=n.reduce((r,i)=>r.timestamp<i.timestamp?r:i);return So(s,t,e),s}else{let s=new sr(t,e);return n.push(s),s}},Wn=(n,t)=>{if(n._start===null||t===0||n._searchMarker===null)return null;let e=n._searchMarker.length===0?null:n._searchMarker.reduce((i,o)=>At(t-i.index)<At(t-o.index)?i:o),s=n._start,r=0;for(e!==null&&(s=e.p,r=e.index,ll(e));s.right!==null&&r<t;){if(!s.deleted&&s.countable){if(t<r+s.length)break;r+=s.length}s=s.right}for(;s.left!==null&&r>t;)s=s.left,!s.deleted&&s.countable&&(r-=s.length);for(;s.left!==null&&s.left.id.client===s.id.client&&s.left.id.clock+s.left.length===s.id.clock;)s=s.left,!s.deleted&&s.countable&&(r-=s.length);return e!==null&&At(e.index-r)<s.parent.length/ko?(So(e,s,r),e):hl(n._searchMarker,s,r)},Ne=(n,t,e)=>{for(let s=n.length-1;s>=0;s--){let r=n[s];if(e>0){let i=r.p;for(i.marker=!1;i&&(i.deleted||!i.countable);)i=i.left,i&&!i.deleted&&i.countable&&(r.index-=i.length);if(i===null||i.marker===!0){n.splice(s,1);continue}r.p=i,i.marker=!0}(t<r.index||e>0&&t===r.index)&&(r.index=ct(t,r.index+e))}};var Pn=(n,t,e)=>{let s=n,r=t.changedParentTypes;for(;Q(r,n,()=>[]).push(e),n._item!==null;)n=n._item.parent;mo(s._eH,e,t)},A=class{constructor(){this._item=null,this._map=new Map,this._start=null,this.doc=null,this._length=0,this._eH=Yi(),this._dEH=Yi(),this._searchMarker=null}get parent(){return this._item?this._item.parent:null}_integrate(t,e){this.doc=t,this._item=e}_copy(){throw Y()}clone(){throw Y()}_write(t){}get _first(){let t=this._start;for(;t!==null&&t.deleted;)t=t.right;return t}_callObserver(t,e){!t.local&&this._searchMarker&&(this._searchMarker.length=0)}observe(t){Ji(this._eH,t)}observeDeep(t){Ji(this._dEH,t)}unobserve(t){Ki(this._eH,t)}unobserveDeep(t){Ki(this._dEH,t)}toJSON(){}},vo=(n,t,e)=>{n.doc??F(),t<0&&(t=n._length+t),e<0&&(e=n._length+e);let s=e-t,r=[],i=n._start;for(;i!==null&&s>0;){if(i.countable&&!i.deleted){let o=i.content.getContent();if(o.length<=t)t-=o.length;else{for(let c=t;c<o.length&&s>0;c++)r.push(o[c]),s--;t=0}}i=i.right}return r},_o=n=>{n.doc??F();let t=[],e=n._start;for(;e!==null;){if(e.countable&&!e.deleted){let s=e.content.getContent();for(let r=0;r<s.length;r++)t.push(s[r])}e=e.right}return t};var Me=(n,t)=>{let e=0,s=n._start;for(n.doc??F();s!==null;){if(s.countable&&!s.deleted){let r=s.content.getContent();for(let i=0;i<r.length;i++)t(r[i],e++,n)}s=s.right}},Eo=(n,t)=>{let e=[];return Me(n,(s,r)=>{e.push(t(s,r,n))}),e},dl=n=>{let t=n._start,e=null,s=0;return{[Symbol.iterator](){return this},next:()=>{if(e===null){for(;t!==null&&t.deleted;)t=t.right;if(t===null)return{done:!0,value:void 0};e=t.content.getContent(),s=0,t=t.right}let r=e[s++];return e.length<=s&&(e=null),{done:!1,value:r}}}},$o=(n,t)=>{n.doc??F();let e=Wn(n,t),s=n._start;for(e!==null&&(s=e.p,t-=e.index);s!==null;s=s.right)if(!s.deleted&&s.countable){if(t<s.length)return s.content.getContent()[t];t-=s.length}},jn=(n,t,e,s)=>{let r=e,i=n.doc,o=i.clientID,c=i.store,a=e===null?t._start:e.right,l=[],h=()=>{l.length>0&&(r=new E(k(o,I(c,o)),r,r&&r.lastId,a,a&&a.id,t,null,new ce(l)),r.integrate(n,0),l=[])};s.forEach(d=>{if(d===null)l.push(d);else switch(d.constructor){case Number:case Object:case Boolean:case Array:case String:l.push(d);break;default:switch(h(),d.constructor){case Uint8Array:case ArrayBuffer:r=new E(k(o,I(c,o)),r,r&&r.lastId,a,a&&a.id,t,null,new qe(new Uint8Array(d))),r.integrate(n,0);break;case _t:r=new E(k(o,I(c,o)),r,r&&r.lastId,a,a&&a.id,t,null,new ze(d)),r.integrate(n,0);break;default:if(d instanceof A)r=new E(k(o,I(c,o)),r,r&&r.lastId,a,a&&a.id,t,null,new gt(d)),r.integrate(n,0);else throw new Error("Unexpected content type in insert operation")}}}),h()},Uo=()=>P("Length exceeded!"),Ao=(n,t,e,s)=>{if(e>t._length)throw Uo();if(e===0)return t._searchMarker&&Ne(t._searchMarker,e,s.length),jn(n,t,null,s);let r=e,i=Wn(t,e),o=t._start;for(i!==null&&(o=i.p,e-=i.index,e===0&&(o=o.prev,e+=o&&o.countable&&!o.deleted?o.length:0));o!==null;o=o.right)if(!o.deleted&&o.countable){if(e<=o.length){e<o.length&&z(n,k(o.id.client,o.id.clock+e));break}e-=o.length}return t._searchMarker&&Ne(t._searchMarker,r,s.length),jn(n,t,o,s)},ul=(n,t,e)=>{let r=(t._searchMarker||[]).reduce((i,o)=>o.index>i.index?o:i,{index:0,p:t._start}).p;if(r)for(;r.right;)r=r.right;return jn(n,t,r,e)},Co=(n,t,e,s)=>{if(s===0)return;let r=e,i=s,o=Wn(t,e),c=t._start;for(o!==null&&(c=o.p,e-=o.index);c!==null&&e>0;c=c.right)!c.deleted&&c.countable&&(e<c.length&&z(n,k(c.id.client,c.id.clock+e)),e-=c.length);for(;s>0&&c!==null;)c.deleted||(s<c.length&&z(n,k(c.id.client,c.id.clock+s)),c.delete(n),s-=c.length),c=c.right;if(s>0)throw Uo();t._searchMarker&&Ne(t._searchMarker,r,-i+s)},Fn=(n,t,e)=>{let s=t._map.get(e);s!==void 0&&s.delete(n)},yr=(n,t,e,s)=>{let r=t._map.get(e)||null,i=n.doc,o=i.clientID,c;if(s==null)c=new ce([s]);else switch(s.constructor){case Number:case Object:case Boolean:case Array:case String:case Date:case BigInt:c=new ce([s]);break;case Uint8Array:c=new qe(s);break;case _t:c=new ze(s);break;default:if(s instanceof A)c=new gt(s);else throw new Error("Unexpected content type")}new E(k(o,I(i.store,o)),r,r&&r.lastId,null,null,t,e,c).integrate(n,0)},xr=(n,t)=>{n.doc??F();let e=n._map.get(t);return e!==void 0&&!e.deleted?e.content.getContent()[e.length-1]:void 0},To=n=>{let t={};return n.doc??F(),n._map.forEach((e,s)=>{e.deleted||(t[s]=e.content.getContent()[e.length-1])}),t},Io=(n,t)=>{n.doc??F();let e=n._map.get(t);return e!==void 0&&!e.deleted};var pl=(n,t)=>{let e={};return n._map.forEach((s,r)=>{let i=s;for(;i!==null&&(!t.sv.has(i.id.client)||i.id.clock>=(t.sv.get(i.id.client)||0));)i=i.left;i!==null&&ne(i,t)&&(e[r]=i.content.getContent()[i.length-1])}),e},Un=n=>(n.doc??F(),Hi(n._map.entries(),t=>!t[1].deleted)),rr=class extends ie{},qn=class n extends A{constructor(){super(),this._prelimContent=[],this._searchMarker=[]}static from(t){let e=new n;return e.push(t),e}_integrate(t,e){super._integrate(t,e),this.insert(0,this._prelimContent),this._prelimContent=null}_copy(){return new n}clone(){let t=new n;return t.insert(0,this.toArray().map(e=>e instanceof A?e.clone():e)),t}get length(){return this.doc??F(),this._length}_callObserver(t,e){super._callObserver(t,e),Pn(this,t,new rr(this,t))}insert(t,e){this.doc!==null?v(this.doc,s=>{Ao(s,this,t,e)}):this._prelimContent.splice(t,0,...e)}push(t){this.doc!==null?v(this.doc,e=>{ul(e,this,t)}):this._prelimContent.push(...t)}unshift(t){this.insert(0,t)}delete(t,e=1){this.doc!==null?v(this.doc,s=>{Co(s,this,t,e)}):this._prelimContent.splice(t,e)}get(t){return $o(this,t)}toArray(){return _o(this)}slice(t=0,e=this.length){return vo(this,t,e)}toJSON(){return this.map(t=>t instanceof A?t.toJSON():t)}map(t){return Eo(this,t)}forEach(t){Me(this,t)}[Symbol.iterator](){return dl(this)}_write(t){t.writeTypeRef(Ll)}},fl=n=>new qn,ir=class extends ie{constructor(t,e,s){super(t,e),this.keysChanged=s}},Re=class n extends A{constructor(t){super(),this._prelimContent=null,t===void 0?this._prelimContent=new Map:this._prelimContent=new Map(t)}_integrate(t,e){super._integrate(t,e),this._prelimContent.forEach((s,r)=>{this.set(r,s)}),this._prelimContent=null}_copy(){return new n}clone(){let t=new n;return this.forEach((e,s)=>{t.set(s,e instanceof A?e.clone():e)}),t}_callObserver(t,e){Pn(this,t,new ir(this,t,e))}toJSON(){this.doc??F();let t={};return this._map.forEach((e,s)=>{if(!e.deleted){let r=e.content.getContent()[e.length-1];t[s]=r instanceof A?r.toJSON():r}}),t}get size(){return[...Un(this)].length}keys(){return En(Un(this),t=>t[0])}values(){return En(Un(this),t=>t[1].content.getContent()[t[1].length-1])}entries(){return En(Un(this),t=>[t[0],t[1].content.getContent()[t[1].length-1]])}forEach(t){this.doc??F(),this._map.forEach((e,s)=>{e.deleted||t(e.content.getContent()[e.length-1],s,this)})}[Symbol.iterator](){return this.entries()}delete(t){this.doc!==null?v(this.doc,e=>{Fn(e,this,t)}):this._prelimContent.delete(t)}set(t,e){return this.doc!==null?v(this.doc,s=>{yr(s,this,t,e)}):this._prelimContent.set(t,e),e}get(t){return xr(this,t)}has(t){return Io(this,t)}clear(){this.doc!==null?v(this.doc,t=>{this.forEach(function(e,s,r){Fn(t,r,s)})}):this._prelimContent.clear()}_write(t){t.writeTypeRef(Nl)}},gl=n=>new Re,kt=(n,t)=>n===t||typeof n=="object"&&typeof t=="object"&&n&&t&&Ss(n,t),Be=class{constructor(t,e,s,r){this.left=t,this.right=e,this.index=s,this.currentAttributes=r}forward(){this.right===null&&q(),this.right.content.constructor===D?this.right.deleted||le(this.currentAttributes,this.right.content):this.right.deleted||(this.index+=this.right.length),this.left=this.right,this.right=this.right.right}},so=(n,t,e)=>{for(;t.right!==null&&e>0;)t.right.content.constructor===D?t.right.deleted||le(t.currentAttributes,t.right.content):t.right.deleted||(e<t.right.length&&z(n,k(t.right.id.client,t.right.id.clock+e)),t.index+=t.right.length,e-=t.right.length),t.left=t.right,t.right=t.right.right;return t},An=(n,t,e,s)=>{let r=new Map,i=s?Wn(t,e):null;if(i){let o=new Be(i.p.left,i.p,i.index,r);return so(n,o,e-i.index)}else{let o=new Be(null,t._start,0,r);return so(n,o,e)}},Do=(n,t,e,s)=>{for(;e.right!==null&&(e.right.deleted===!0||e.right.content.constructor===D&&kt(s.get(e.right.content.key),e.right.content.value));)e.right.deleted||s.delete(e.right.content.key),e.forward();let r=n.doc,i=r.clientID;s.forEach((o,c)=>{let a=e.left,l=e.right,h=new E(k(i,I(r.store,i)),a,a&&a.lastId,l,l&&l.id,t,null,new D(c,o));h.integrate(n,0),e.right=h,e.forward()})},le=(n,t)=>{let{key:e,value:s}=t;s===null?n.delete(e):n.set(e,s)},Oo=(n,t)=>{for(;n.right!==null;){if(!(n.right.deleted||n.right.content.constructor===D&&kt(t[n.right.content.key]??null,n.right.content.value)))break;n.forward()}},Vo=(n,t,e,s)=>{let r=n.doc,i=r.clientID,o=new Map;for(let c in s){let a=s[c],l=e.currentAttributes.get(c)??null;if(!kt(l,a)){o.set(c,l);let{left:h,right:d}=e;e.right=new E(k(i,I(r.store,i)),h,h&&h.lastId,d,d&&d.id,t,null,new D(c,a)),e.right.integrate(n,0),e.forward()}}return o},Ys=(n,t,e,s,r)=>{e.currentAttributes.forEach((p,u)=>{r[u]===void 0&&(r[u]=null)});let i=n.doc,o=i.clientID;Oo(e,r);let c=Vo(n,t,e,r),a=s.constructor===String?new ft(s):s instanceof A?new gt(s):new Nt(s),{left:l,right:h,index:d}=e;t._searchMarker&&Ne(t._searchMarker,e.index,a.getLength()),h=new E(k(o,I(i.store,o)),l,l&&l.lastId,h,h&&h.id,t,null,a),h.integrate(n,0),e.right=h,e.index=d,e.forward(),Do(n,t,e,c)},ro=(n,t,e,s,r)=>{let i=n.doc,o=i.clientID;Oo(e,r);let c=Vo(n,t,e,r);t:for(;e.right!==null&&(s>0||c.size>0&&(e.right.deleted||e.right.content.constructor===D));){if(!e.right.deleted)switch(e.right.content.constructor){case D:{let{key:a,value:l}=e.right.content,h=r[a];if(h!==void 0){if(kt(h,l))c.delete(a);else{if(s===0)break t;c.set(a,l)}e.right.delete(n)}else e.currentAttributes.set(a,l);break}default:s<e.right.length&&z(n,k(e.right.id.client,e.right.id.clock+s)),s-=e.right.length;break}e.forward()}if(s>0){let a="";for(;s>0;s--)a+=`
`;e.right=new E(k(o,I(i.store,o)),e.left,e.left&&e.left.lastId,e.right,e.right&&e.right.id,t,null,new ft(a)),e.right.integrate(n,0),e.forward()}Do(n,t,e,c)},Lo=(n,t,e,s,r)=>{let i=t,o=V();for(;i&&(!i.countable||i.deleted);){if(!i.deleted&&i.content.constructor===D){let l=i.content;o.set(l.key,l)}i=i.right}let c=0,a=!1;for(;t!==i;){if(e===t&&(a=!0),!t.deleted){let l=t.content;if(l.constructor===D){let{key:h,value:d}=l,p=s.get(h)??null;(o.get(h)!==l||p===d)&&(t.delete(n),c++,!a&&(r.get(h)??null)===d&&p!==d&&(p===null?r.delete(h):r.set(h,p))),!a&&!t.deleted&&le(r,l)}}t=t.right}return c},ml=(n,t)=>{for(;t&&t.right&&(t.right.deleted||!t.right.countable);)t=t.right;let e=new Set;for(;t&&(t.deleted||!t.countable);){if(!t.deleted&&t.content.constructor===D){let s=t.content.key;e.has(s)?t.delete(n):e.add(s)}t=t.left}},wl=n=>{let t=0;return v(n.doc,e=>{let s=n._start,r=n._start,i=V(),o=cn(i);for(;r;)r.deleted===!1&&(r.content.constructor===D?le(o,r.content):(t+=Lo(e,s,r,i,o),i=cn(o),s=r)),r=r.right}),t},yl=n=>{let t=new Set,e=n.doc;for(let[s,r]of n.afterState.entries()){let i=n.beforeState.get(s)||0;r!==i&&yo(n,e.store.clients.get(s),i,r,o=>{!o.deleted&&o.content.constructor===D&&o.constructor!==H&&t.add(o.parent)})}v(e,s=>{re(n,n.deleteSet,r=>{if(r instanceof H||!r.parent._hasFormatting||t.has(r.parent))return;let i=r.parent;r.content.constructor===D?t.add(i):ml(s,r)});for(let r of t)wl(r)})},io=(n,t,e)=>{let s=e,r=cn(t.currentAttributes),i=t.right;for(;e>0&&t.right!==null;){if(t.right.deleted===!1)switch(t.right.content.constructor){case gt:case Nt:case ft:e<t.right.length&&z(n,k(t.right.id.client,t.right.id.clock+e)),e-=t.right.length,t.right.delete(n);break}t.forward()}i&&Lo(n,i,t.right,r,t.currentAttributes);let o=(t.left||t.right).parent;return o._searchMarker&&Ne(o._searchMarker,t.index,-s+e),t},or=class extends ie{constructor(t,e,s){super(t,e),this.childListChanged=!1,this.keysChanged=new Set,s.forEach(r=>{r===null?this.childListChanged=!0:this.keysChanged.add(r)})}get changes(){if(this._changes===null){let t={keys:this.keys,delta:this.delta,added:new Set,deleted:new Set};this._changes=t}return this._changes}get delta(){if(this._delta===null){let t=this.target.doc,e=[];v(t,s=>{let r=new Map,i=new Map,o=this.target._start,c=null,a={},l="",h=0,d=0,p=()=>{if(c!==null){let u=null;switch(c){case"delete":d>0&&(u={delete:d}),d=0;break;case"insert":(typeof l=="object"||l.length>0)&&(u={insert:l},r.size>0&&(u.attributes={},r.forEach((f,y)=>{f!==null&&(u.attributes[y]=f)}))),l="";break;case"retain":h>0&&(u={retain:h},gi(a)||(u.attributes=pi({},a))),h=0;break}u&&e.push(u),c=null}};for(;o!==null;){switch(o.content.constructor){case gt:case Nt:this.adds(o)?this.deletes(o)||(p(),c="insert",l=o.content.getContent()[0],p()):this.deletes(o)?(c!=="delete"&&(p(),c="delete"),d+=1):o.deleted||(c!=="retain"&&(p(),c="retain"),h+=1);break;case ft:this.adds(o)?this.deletes(o)||(c!=="insert"&&(p(),c="insert"),l+=o.content.str):this.deletes(o)?(c!=="delete"&&(p(),c="delete"),d+=o.length):o.deleted||(c!=="retain"&&(p(),c="retain"),h+=o.length);break;case D:{let{key:u,value:f}=o.content;if(this.adds(o)){if(!this.deletes(o)){let y=r.get(u)??null;kt(y,f)?f!==null&&o.delete(s):(c==="retain"&&p(),kt(f,i.get(u)??null)?delete a[u]:a[u]=f)}}else if(this.deletes(o)){i.set(u,f);let y=r.get(u)??null;kt(y,f)||(c==="retain"&&p(),a[u]=y)}else if(!o.deleted){i.set(u,f);let y=a[u];y!==void 0&&(kt(y,f)?y!==null&&o.delete(s):(c==="retain"&&p(),f===null?delete a[u]:a[u]=f))}o.deleted||(c==="insert"&&p(),le(r,o.content));break}}o=o.right}for(p();e.length>0;){let u=e[e.length-1];if(u.retain!==void 0&&u.attributes===void 0)e.pop();else break}}),this._delta=e}return this._delta}},pt=class n extends A{constructor(t){super(),this._pending=t!==void 0?[()=>this.insert(0,t)]:[],this._searchMarker=[],this._hasFormatting=!1}get length(){return this.doc??F(),this._length}_integrate(t,e){super._integrate(t,e);try{this._pending.forEach(s=>s())}catch(s){console.error(s)}this._pending=null}_copy(){return new n}clone(){let t=new n;return t.applyDelta(this.toDelta()),t}_callObserver(t,e){super._callObserver(t,e);let s=new or(this,t,e);Pn(this,t,s),!t.local&&this._hasFormatting&&(t._needFormattingCleanup=!0)}toString(){this.doc??F();let t="",e=this._start;for(;e!==null;)!e.deleted&&e.countable&&e.content.constructor===ft&&(t+=e.content.str),e=e.right;return t}toJSON(){return this.toString()}applyDelta(t,{sanitize:e=!0}={}){this.doc!==null?v(this.doc,s=>{let r=new Be(null,this._start,0,new Map);for(let i=0;i<t.length;i++){let o=t[i];if(o.insert!==void 0){let c=!e&&typeof o.insert=="string"&&i===t.length-1&&r.right===null&&o.insert.slice(-1)===`
`?o.insert.slice(0,-1):o.insert;(typeof c!="string"||c.length>0)&&Ys(s,this,r,c,o.attributes||{})}else o.retain!==void 0?ro(s,this,r,o.retain,o.attributes||{}):o.delete!==void 0&&io(s,r,o.delete)}}):this._pending.push(()=>this.applyDelta(t))}toDelta(t,e,s){this.doc??F();let r=[],i=new Map,o=this.doc,c="",a=this._start;function l(){if(c.length>0){let d={},p=!1;i.forEach((f,y)=>{p=!0,d[y]=f});let u={insert:c};p&&(u.attributes=d),r.push(u),c=""}}let h=()=>{for(;a!==null;){if(ne(a,t)||e!==void 0&&ne(a,e))switch(a.content.constructor){case ft:{let d=i.get("ychange");t!==void 0&&!ne(a,t)?(d===void 0||d.user!==a.id.client||d.type!=="removed")&&(l(),i.set("ychange",s?s("removed",a.id):{type:"removed"})):e!==void 0&&!ne(a,e)?(d===void 0||d.user!==a.id.client||d.type!=="added")&&(l(),i.set("ychange",s?s("added",a.id):{type:"added"})):d!==void 0&&(l(),i.delete("ychange")),c+=a.content.str;break}case gt:case Nt:{l();let d={insert:a.content.getContent()[0]};if(i.size>0){let p={};d.attributes=p,i.forEach((u,f)=>{p[f]=u})}r.push(d);break}case D:ne(a,t)&&(l(),le(i,a.content));break}a=a.right}l()};return t||e?v(o,d=>{t&&Qs(d,t),e&&Qs(d,e),h()},"cleanup"):h(),r}insert(t,e,s){if(e.length<=0)return;let r=this.doc;r!==null?v(r,i=>{let o=An(i,this,t,!s);s||(s={},o.currentAttributes.forEach((c,a)=>{s[a]=c})),Ys(i,this,o,e,s)}):this._pending.push(()=>this.insert(t,e,s))}insertEmbed(t,e,s){let r=this.doc;r!==null?v(r,i=>{let o=An(i,this,t,!s);Ys(i,this,o,e,s||{})}):this._pending.push(()=>this.insertEmbed(t,e,s||{}))}delete(t,e){if(e===0)return;let s=this.doc;s!==null?v(s,r=>{io(r,An(r,this,t,!0),e)}):this._pending.push(()=>this.delete(t,e))}format(t,e,s){if(e===0)return;let r=this.doc;r!==null?v(r,i=>{let o=An(i,this,t,!1);o.right!==null&&ro(i,this,o,e,s)}):this._pending.push(()=>this.format(t,e,s))}removeAttribute(t){this.doc!==null?v(this.doc,e=>{Fn(e,this,t)}):this._pending.push(()=>this.removeAttribute(t))}setAttribute(t,e){this.doc!==null?v(this.doc,s=>{yr(s,this,t,e)}):this._pending.push(()=>this.setAttribute(t,e))}getAttribute(t){return xr(this,t)}getAttributes(){return To(this)}_write(t){t.writeTypeRef(Ml)}},xl=n=>new pt,De=class{constructor(t,e=()=>!0){this._filter=e,this._root=t,this._currentNode=t._start,this._firstCall=!0,t.doc??F()}[Symbol.iterator](){return this}next(){let t=this._currentNode,e=t&&t.content&&t.content.type;if(t!==null&&(!this._firstCall||t.deleted||!this._filter(e)))do if(e=t.content.type,!t.deleted&&(e.constructor===je||e.constructor===oe)&&e._start!==null)t=e._start;else for(;t!==null;){let s=t.next;if(s!==null){t=s;break}else t.parent===this._root?t=null:t=t.parent._item}while(t!==null&&(t.deleted||!this._filter(t.content.type)));return this._firstCall=!1,t===null?{value:void 0,done:!0}:(this._currentNode=t,{value:t.content.type,done:!1})}},oe=class n extends A{constructor(){super(),this._prelimContent=[]}get firstChild(){let t=this._first;return t?t.content.getContent()[0]:null}_integrate(t,e){super._integrate(t,e),this.insert(0,this._prelimContent),this._prelimContent=null}_copy(){return new n}clone(){let t=new n;return t.insert(0,this.toArray().map(e=>e instanceof A?e.clone():e)),t}get length(){return this.doc??F(),this._prelimContent===null?this._length:this._prelimContent.length}createTreeWalker(t){return new De(this,t)}querySelector(t){t=t.toUpperCase();let s=new De(this,r=>r.nodeName&&r.nodeName.toUpperCase()===t).next();return s.done?null:s.value}querySelectorAll(t){return t=t.toUpperCase(),X(new De(this,e=>e.nodeName&&e.nodeName.toUpperCase()===t))}_callObserver(t,e){Pn(this,t,new cr(this,e,t))}toString(){return Eo(this,t=>t.toString()).join("")}toJSON(){return this.toString()}toDOM(t=document,e={},s){let r=t.createDocumentFragment();return s!==void 0&&s._createAssociation(r,this),Me(this,i=>{r.insertBefore(i.toDOM(t,e,s),null)}),r}insert(t,e){this.doc!==null?v(this.doc,s=>{Ao(s,this,t,e)}):this._prelimContent.splice(t,0,...e)}insertAfter(t,e){if(this.doc!==null)v(this.doc,s=>{let r=t&&t instanceof A?t._item:t;jn(s,this,r,e)});else{let s=this._prelimContent,r=t===null?0:s.findIndex(i=>i===t)+1;if(r===0&&t!==null)throw P("Reference item not found");s.splice(r,0,...e)}}delete(t,e=1){this.doc!==null?v(this.doc,s=>{Co(s,this,t,e)}):this._prelimContent.splice(t,e)}toArray(){return _o(this)}push(t){this.insert(this.length,t)}unshift(t){this.insert(0,t)}get(t){return $o(this,t)}slice(t=0,e=this.length){return vo(this,t,e)}forEach(t){Me(this,t)}_write(t){t.writeTypeRef(Bl)}},bl=n=>new oe,je=class n extends oe{constructor(t="UNDEFINED"){super(),this.nodeName=t,this._prelimAttrs=new Map}get nextSibling(){let t=this._item?this._item.next:null;return t?t.content.type:null}get prevSibling(){let t=this._item?this._item.prev:null;return t?t.content.type:null}_integrate(t,e){super._integrate(t,e),this._prelimAttrs.forEach((s,r)=>{this.setAttribute(r,s)}),this._prelimAttrs=null}_copy(){return new n(this.nodeName)}clone(){let t=new n(this.nodeName),e=this.getAttributes();return fi(e,(s,r)=>{t.setAttribute(r,s)}),t.insert(0,this.toArray().map(s=>s instanceof A?s.clone():s)),t}toString(){let t=this.getAttributes(),e=[],s=[];for(let c in t)s.push(c);s.sort();let r=s.length;for(let c=0;c<r;c++){let a=s[c];e.push(a+'="'+t[a]+'"')}let i=this.nodeName.toLocaleLowerCase(),o=e.length>0?" "+e.join(" "):"";return`<${i}${o}>${super.toString()}</${i}>`}removeAttribute(t){this.doc!==null?v(this.doc,e=>{Fn(e,this,t)}):this._prelimAttrs.delete(t)}setAttribute(t,e){this.doc!==null?v(this.doc,s=>{yr(s,this,t,e)}):this._prelimAttrs.set(t,e)}getAttribute(t){return xr(this,t)}hasAttribute(t){return Io(this,t)}getAttributes(t){return t?pl(this,t):To(this)}toDOM(t=document,e={},s){let r=t.createElement(this.nodeName),i=this.getAttributes();for(let o in i){let c=i[o];typeof c=="string"&&r.setAttribute(o,c)}return Me(this,o=>{r.appendChild(o.toDOM(t,e,s))}),s!==void 0&&s._createAssociation(r,this),r}_write(t){t.writeTypeRef(Rl),t.writeKey(this.nodeName)}},kl=n=>new je(n.readKey()),cr=class extends ie{constructor(t,e,s){super(t,s),this.childListChanged=!1,this.attributesChanged=new Set,e.forEach(r=>{r===null?this.childListChanged=!0:this.attributesChanged.add(r)})}},ar=class n extends Re{constructor(t){super(),this.hookName=t}_copy(){return new n(this.hookName)}clone(){let t=new n(this.hookName);return this.forEach((e,s)=>{t.set(s,e)}),t}toDOM(t=document,e={},s){let r=e[this.hookName],i;return r!==void 0?i=r.createDom(this):i=document.createElement(this.hookName),i.setAttribute("data-yjs-hook",this.hookName),s!==void 0&&s._createAssociation(i,this),i}_write(t){t.writeTypeRef(jl),t.writeKey(this.hookName)}},Sl=n=>new ar(n.readKey()),lr=class n extends pt{get nextSibling(){let t=this._item?this._item.next:null;return t?t.content.type:null}get prevSibling(){let t=this._item?this._item.prev:null;return t?t.content.type:null}_copy(){return new n}clone(){let t=new n;return t.applyDelta(this.toDelta()),t}toDOM(t=document,e,s){let r=t.createTextNode(this.toString());return s!==void 0&&s._createAssociation(r,this),r}toString(){return this.toDelta().map(t=>{let e=[];for(let r in t.attributes){let i=[];for(let o in t.attributes[r])i.push({key:o,value:t.attributes[r][o]});i.sort((o,c)=>o.key<c.key?-1:1),e.push({nodeName:r,attrs:i})}e.sort((r,i)=>r.nodeName<i.nodeName?-1:1);let s="";for(let r=0;r<e.length;r++){let i=e[r];s+=`<${i.nodeName}`;for(let o=0;o<i.attrs.length;o++){let c=i.attrs[o];s+=` ${c.key}="${c.value}"`}s+=">"}s+=t.insert;for(let r=e.length-1;r>=0;r--)s+=`</${e[r].nodeName}>`;return s}).join("")}toJSON(){return this.toString()}_write(t){t.writeTypeRef(Fl)}},vl=n=>new lr,Fe=class{constructor(t,e){this.id=t,this.length=e}get deleted(){throw Y()}mergeWith(t){return!1}write(t,e,s){throw Y()}integrate(t,e){throw Y()}},_l=0,H=class extends Fe{get deleted(){return!0}delete(){}mergeWith(t){return this.constructor!==t.constructor?!1:(this.length+=t.length,!0)}integrate(t,e){e>0&&(this.id.clock+=e,this.length-=e),wo(t.doc.store,this)}write(t,e){t.writeInfo(_l),t.writeLen(this.length-e)}getMissing(t,e){return null}},qe=class n{constructor(t){this.content=t}getLength(){return 1}getContent(){return[this.content]}isCountable(){return!0}copy(){return new n(this.content)}splice(t){throw Y()}mergeWith(t){return!1}integrate(t,e){}delete(t){}gc(t){}write(t,e){t.writeBuf(this.content)}getRef(){return 3}},El=n=>new qe(n.readBuf()),zn=class n{constructor(t){this.len=t}getLength(){return this.len}getContent(){return[]}isCountable(){return!1}copy(){return new n(this.len)}splice(t){let e=new n(this.len-t);return this.len=t,e}mergeWith(t){return this.len+=t.len,!0}integrate(t,e){Oe(t.deleteSet,e.id.client,e.id.clock,this.len),e.markDeleted()}delete(t){}gc(t){}write(t,e){t.writeLen(this.len-e)}getRef(){return 1}},$l=n=>new zn(n.readLen()),No=(n,t)=>new _t({guid:n,...t,shouldLoad:t.shouldLoad||t.autoLoad||!1}),ze=class n{constructor(t){t._item&&console.error("This document was already integrated as a sub-document. You should create a second instance instead with the same guid."),this.doc=t;let e={};this.opts=e,t.gc||(e.gc=!1),t.autoLoad&&(e.autoLoad=!0),t.meta!==null&&(e.meta=t.meta)}getLength(){return 1}getContent(){return[this.doc]}isCountable(){return!0}copy(){return new n(No(this.doc.guid,this.opts))}splice(t){throw Y()}mergeWith(t){return!1}integrate(t,e){this.doc._item=e,t.subdocsAdded.add(this.doc),this.doc.shouldLoad&&t.subdocsLoaded.add(this.doc)}delete(t){t.subdocsAdded.has(this.doc)?t.subdocsAdded.delete(this.doc):t.subdocsRemoved.add(this.doc)}gc(t){}write(t,e){t.writeString(this.doc.guid),t.writeAny(this.opts)}getRef(){return 9}},Ul=n=>new ze(No(n.readString(),n.readAny())),Nt=class n{constructor(t){this.embed=t}getLength(){return 1}getContent(){return[this.embed]}isCountable(){return!0}copy(){return new n(this.embed)}splice(t){throw Y()}mergeWith(t){return!1}integrate(t,e){}delete(t){}gc(t){}write(t,e){t.writeJSON(this.embed)}getRef(){return 5}},Al=n=>new Nt(n.readJSON()),D=class n{constructor(t,e){this.key=t,this.value=e}getLength(){return 1}getContent(){return[]}isCountable(){return!1}copy(){return new n(this.key,this.value)}splice(t){throw Y()}mergeWith(t){return!1}integrate(t,e){let s=e.parent;s._searchMarker=null,s._hasFormatting=!0}delete(t){}gc(t){}write(t,e){t.writeKey(this.key),t.writeJSON(this.value)}getRef(){return 6}},Cl=n=>new D(n.readKey(),n.readJSON()),hr=class n{constructor(t){this.arr=t}getLength(){return this.arr.length}getContent(){return this.arr}isCountable(){return!0}copy(){return new n(this.arr)}splice(t){let e=new n(this.arr.slice(t));return this.arr=this.arr.slice(0,t),e}mergeWith(t){return this.arr=this.arr.concat(t.arr),!0}integrate(t,e){}delete(t){}gc(t){}write(t,e){let s=this.arr.length;t.writeLen(s-e);for(let r=e;r<s;r++){let i=this.arr[r];t.writeString(i===void 0?"undefined":JSON.stringify(i))}}getRef(){return 2}},Tl=n=>{let t=n.readLen(),e=[];for(let s=0;s<t;s++){let r=n.readString();r==="undefined"?e.push(void 0):e.push(JSON.parse(r))}return new hr(e)},Il=_e("node_env")==="development",ce=class n{constructor(t){this.arr=t,Il&&vs(t)}getLength(){return this.arr.length}getContent(){return this.arr}isCountable(){return!0}copy(){return new n(this.arr)}splice(t){let e=new n(this.arr.slice(t));return this.arr=this.arr.slice(0,t),e}mergeWith(t){return this.arr=this.arr.concat(t.arr),!0}integrate(t,e){}delete(t){}gc(t){}write(t,e){let s=this.arr.length;t.writeLen(s-e);for(let r=e;r<s;r++){let i=this.arr[r];t.writeAny(i)}}getRef(){return 8}},Dl=n=>{let t=n.readLen(),e=[];for(let s=0;s<t;s++)e.push(n.readAny());return new ce(e)},ft=class n{constructor(t){this.str=t}getLength(){return this.str.length}getContent(){return this.str.split("")}isCountable(){return!0}copy(){return new n(this.str)}splice(t){let e=new n(this.str.slice(t));this.str=this.str.slice(0,t);let s=this.str.charCodeAt(t-1);return s>=55296&&s<=56319&&(this.str=this.str.slice(0,t-1)+"\uFFFD",e.str="\uFFFD"+e.str.slice(1)),e}mergeWith(t){return this.str+=t.str,!0}integrate(t,e){}delete(t){}gc(t){}write(t,e){t.writeString(e===0?this.str:this.str.slice(e))}getRef(){return 4}},Ol=n=>new ft(n.readString()),Vl=[fl,gl,xl,kl,bl,Sl,vl],Ll=0,Nl=1,Ml=2,Rl=3,Bl=4,jl=5,Fl=6,gt=class n{constructor(t){this.type=t}getLength(){return 1}getContent(){return[this.type]}isCountable(){return!0}copy(){return new n(this.type._copy())}splice(t){throw Y()}mergeWith(t){return!1}integrate(t,e){this.type._integrate(t.doc,e)}delete(t){let e=this.type._start;for(;e!==null;)e.deleted?e.id.clock<(t.beforeState.get(e.id.client)||0)&&t._mergeStructs.push(e):e.delete(t),e=e.right;this.type._map.forEach(s=>{s.deleted?s.id.clock<(t.beforeState.get(s.id.client)||0)&&t._mergeStructs.push(s):s.delete(t)}),t.changed.delete(this.type)}gc(t){let e=this.type._start;for(;e!==null;)e.gc(t,!0),e=e.right;this.type._start=null,this.type._map.forEach(s=>{for(;s!==null;)s.gc(t,!0),s=s.left}),this.type._map=new Map}write(t,e){this.type._write(t)}getRef(){return 7}},ql=n=>new gt(Vl[n.readTypeRef()](n)),zl=(n,t)=>{let e=t,s=0,r;do s>0&&(e=k(e.client,e.clock+s)),r=Cn(n,e),s=e.clock-r.id.clock,e=r.redone;while(e!==null&&r instanceof E);return{item:r,diff:s}},br=(n,t)=>{for(;n!==null&&n.keep!==t;)n.keep=t,n=n.parent._item},Hn=(n,t,e)=>{let{client:s,clock:r}=t.id,i=new E(k(s,r+e),t,k(s,r+e-1),t.right,t.rightOrigin,t.parent,t.parentSub,t.content.splice(e));return t.deleted&&i.markDeleted(),t.keep&&(i.keep=!0),t.redone!==null&&(i.redone=k(t.redone.client,t.redone.clock+e)),t.right=i,i.right!==null&&(i.right.left=i),n._mergeStructs.push(i),i.parentSub!==null&&i.right===null&&i.parent._map.set(i.parentSub,i),t.length=e,i},oo=(n,t)=>pe(n,e=>He(e.deletions,t)),Mo=(n,t,e,s,r,i)=>{let o=n.doc,c=o.store,a=o.clientID,l=t.redone;if(l!==null)return z(n,l);let h=t.parent._item,d=null,p;if(h!==null&&h.deleted===!0){if(h.redone===null&&(!e.has(h)||Mo(n,h,e,s,r,i)===null))return null;for(;h.redone!==null;)h=z(n,h.redone)}let u=h===null?t.parent:h.content.type;if(t.parentSub===null){for(d=t.left,p=t;d!==null;){let _=d;for(;_!==null&&_.parent._item!==h;)_=_.redone===null?null:z(n,_.redone);if(_!==null&&_.parent._item===h){d=_;break}d=d.left}for(;p!==null;){let _=p;for(;_!==null&&_.parent._item!==h;)_=_.redone===null?null:z(n,_.redone);if(_!==null&&_.parent._item===h){p=_;break}p=p.right}}else{if(p=null,t.right&&!r){for(d=t;d!==null&&d.right!==null&&(d.right.redone||He(s,d.right.id)||oo(i.undoStack,d.right.id)||oo(i.redoStack,d.right.id));)for(d=d.right;d.redone;)d=z(n,d.redone);if(d&&d.right!==null)return null}else d=u._map.get(t.parentSub)||null;d!==null&&d.parent._item!==h&&(d=u._map.get(t.parentSub)||null)}let f=I(c,a),y=k(a,f),S=new E(y,d,d&&d.lastId,p,p&&p.id,u,t.parentSub,t.content.copy());return t.redone=y,br(S,!0),S.integrate(n,0),S},E=class n extends Fe{constructor(t,e,s,r,i,o,c,a){super(t,a.getLength()),this.origin=s,this.left=e,this.right=r,this.rightOrigin=i,this.parent=o,this.parentSub=c,this.redone=null,this.content=a,this.info=this.content.isCountable()?2:0}set marker(t){(this.info&8)>0!==t&&(this.info^=8)}get marker(){return(this.info&8)>0}get keep(){return(this.info&1)>0}set keep(t){this.keep!==t&&(this.info^=1)}get countable(){return(this.info&2)>0}get deleted(){return(this.info&4)>0}set deleted(t){this.deleted!==t&&(this.info^=4)}markDeleted(){this.info|=4}getMissing(t,e){if(this.origin&&this.origin.client!==this.id.client&&this.origin.clock>=I(e,this.origin.client))return this.origin.client;if(this.rightOrigin&&this.rightOrigin.client!==this.id.client&&this.rightOrigin.clock>=I(e,this.rightOrigin.client))return this.rightOrigin.client;if(this.parent&&this.parent.constructor===St&&this.id.client!==this.parent.client&&this.parent.clock>=I(e,this.parent.client))return this.parent.client;if(this.origin&&(this.left=Xi(t,e,this.origin),this.origin=this.left.lastId),this.rightOrigin&&(this.right=z(t,this.rightOrigin),this.rightOrigin=this.right.id),this.left&&this.left.constructor===H||this.right&&this.right.constructor===H)this.parent=null;else if(!this.parent)this.left&&this.left.constructor===n?(this.parent=this.left.parent,this.parentSub=this.left.parentSub):this.right&&this.right.constructor===n&&(this.parent=this.right.parent,this.parentSub=this.right.parentSub);else if(this.parent.constructor===St){let s=Cn(e,this.parent);s.constructor===H?this.parent=null:this.parent=s.content.type}return null}integrate(t,e){if(e>0&&(this.id.clock+=e,this.left=Xi(t,t.doc.store,k(this.id.client,this.id.clock-1)),this.origin=this.left.lastId,this.content=this.content.splice(e),this.length-=e),this.parent){if(!this.left&&(!this.right||this.right.left!==null)||this.left&&this.left.right!==this.right){let s=this.left,r;if(s!==null)r=s.right;else if(this.parentSub!==null)for(r=this.parent._map.get(this.parentSub)||null;r!==null&&r.left!==null;)r=r.left;else r=this.parent._start;let i=new Set,o=new Set;for(;r!==null&&r!==this.right;){if(o.add(r),i.add(r),$n(this.origin,r.origin)){if(r.id.client<this.id.client)s=r,i.clear();else if($n(this.rightOrigin,r.rightOrigin))break}else if(r.origin!==null&&o.has(Cn(t.doc.store,r.origin)))i.has(Cn(t.doc.store,r.origin))||(s=r,i.clear());else break;r=r.right}this.left=s}if(this.left!==null){let s=this.left.right;this.right=s,this.left.right=this}else{let s;if(this.parentSub!==null)for(s=this.parent._map.get(this.parentSub)||null;s!==null&&s.left!==null;)s=s.left;else s=this.parent._start,this.parent._start=this;this.right=s}this.right!==null?this.right.left=this:this.parentSub!==null&&(this.parent._map.set(this.parentSub,this),this.left!==null&&this.left.delete(t)),this.parentSub===null&&this.countable&&!this.deleted&&(this.parent._length+=this.length),wo(t.doc.store,this),this.content.integrate(t,this),Qi(t,this.parent,this.parentSub),(this.parent._item!==null&&this.parent._item.deleted||this.parentSub!==null&&this.right!==null)&&this.delete(t)}else new H(this.id,this.length).integrate(t,0)}get next(){let t=this.right;for(;t!==null&&t.deleted;)t=t.right;return t}get prev(){let t=this.left;for(;t!==null&&t.deleted;)t=t.left;return t}get lastId(){return this.length===1?this.id:k(this.id.client,this.id.clock+this.length-1)}mergeWith(t){if(this.constructor===t.constructor&&$n(t.origin,this.lastId)&&this.right===t&&$n(this.rightOrigin,t.rightOrigin)&&this.id.client===t.id.client&&this.id.clock+this.length===t.id.clock&&this.deleted===t.deleted&&this.redone===null&&t.redone===null&&this.content.constructor===t.content.constructor&&this.content.mergeWith(t.content)){let e=this.parent._searchMarker;return e&&e.forEach(s=>{s.p===t&&(s.p=this,!this.deleted&&this.countable&&(s.index-=this.length))}),t.keep&&(this.keep=!0),this.right=t.right,this.right!==null&&(this.right.left=this),this.length+=t.length,!0}return!1}delete(t){if(!this.deleted){let e=this.parent;this.countable&&this.parentSub===null&&(e._length-=this.length),this.markDeleted(),Oe(t.deleteSet,this.id.client,this.id.clock,this.length),Qi(t,e,this.parentSub),this.content.delete(t)}}gc(t,e){if(!this.deleted)throw q();this.content.gc(t),e?tl(t,this,new H(this.id,this.length)):this.content=new zn(this.length)}write(t,e){let s=e>0?k(this.id.client,this.id.clock+e-1):this.origin,r=this.rightOrigin,i=this.parentSub,o=this.content.getRef()&31|(s===null?0:128)|(r===null?0:64)|(i===null?0:32);if(t.writeInfo(o),s!==null&&t.writeLeftID(s),r!==null&&t.writeRightID(r),s===null&&r===null){let c=this.parent;if(c._item!==void 0){let a=c._item;if(a===null){let l=Xa(c);t.writeParentInfo(!0),t.writeString(l)}else t.writeParentInfo(!1),t.writeLeftID(a.id)}else c.constructor===String?(t.writeParentInfo(!0),t.writeString(c)):c.constructor===St?(t.writeParentInfo(!1),t.writeLeftID(c)):q();i!==null&&t.writeString(i)}this.content.write(t,e)}},Ro=(n,t)=>Hl[t&31](n),Hl=[()=>{q()},$l,Tl,El,Ol,Al,Cl,ql,Dl,Ul,()=>{q()}],Gl=10,G=class extends Fe{get deleted(){return!0}delete(){}mergeWith(t){return this.constructor!==t.constructor?!1:(this.length+=t.length,!0)}integrate(t,e){q()}write(t,e){t.writeInfo(Gl),x(t.restEncoder,this.length-e)}getMissing(t,e){return null}},Bo=typeof globalThis<"u"?globalThis:typeof window<"u"?window:typeof global<"u"?global:{},jo="__ $YJS$ __";Bo[jo]===!0&&console.error("Yjs was already imported. This breaks constructor checks and will lead to issues! - https://github.com/yjs/yjs/issues/438");Bo[jo]=!0;var kr=3e4,Yn=class extends an{constructor(t){super(),this.doc=t,this.clientID=t.clientID,this.states=new Map,this.meta=new Map,this._checkInterval=setInterval(()=>{let e=dt();this.getLocalState()!==null&&kr/2<=e-this.meta.get(this.clientID).lastUpdated&&this.setLocalState(this.getLocalState());let s=[];this.meta.forEach((r,i)=>{i!==this.clientID&&kr<=e-r.lastUpdated&&this.states.has(i)&&s.push(i)}),s.length>0&&Sr(this,s,"timeout")},L(kr/10)),t.on("destroy",()=>{this.destroy()}),this.setLocalState({})}destroy(){this.emit("destroy",[this]),this.setLocalState(null),super.destroy(),clearInterval(this._checkInterval)}getLocalState(){return this.states.get(this.clientID)||null}setLocalState(t){let e=this.clientID,s=this.meta.get(e),r=s===void 0?0:s.clock+1,i=this.states.get(e);t===null?this.states.delete(e):this.states.set(e,t),this.meta.set(e,{clock:r,lastUpdated:dt()});let o=[],c=[],a=[],l=[];t===null?l.push(e):i==null?t!=null&&o.push(e):(c.push(e),xt(i,t)||a.push(e)),(o.length>0||a.length>0||l.length>0)&&this.emit("change",[{added:o,updated:a,removed:l},"local"]),this.emit("update",[{added:o,updated:c,removed:l},"local"])}setLocalStateField(t,e){let s=this.getLocalState();s!==null&&this.setLocalState({...s,[t]:e})}getStates(){return this.states}},Sr=(n,t,e)=>{let s=[];for(let r=0;r<t.length;r++){let i=t[r];if(n.states.has(i)){if(n.states.delete(i),i===n.clientID){let o=n.meta.get(i);n.meta.set(i,{clock:o.clock+1,lastUpdated:dt()})}s.push(i)}}s.length>0&&(n.emit("change",[{added:[],updated:[],removed:s},e]),n.emit("update",[{added:[],updated:[],removed:s},e]))},qo=(n,t,e=n.states)=>{let s=t.length,r=nt();x(r,s);for(let i=0;i<s;i++){let o=t[i],c=e.get(o)||null,a=n.meta.get(o).clock;x(r,o),x(r,a),lt(r,JSON.stringify(c))}return j(r)};var zo=(n,t,e)=>{let s=Z(t),r=dt(),i=[],o=[],c=[],a=[],l=b(s);for(let h=0;h<l;h++){let d=b(s),p=b(s),u=JSON.parse(ht(s)),f=n.meta.get(d),y=n.states.get(d),S=f===void 0?0:f.clock;(S<p||S===p&&u===null&&n.states.has(d))&&(u===null?d===n.clientID&&n.getLocalState()!=null?p++:n.states.delete(d):n.states.set(d,u),n.meta.set(d,{clock:p,lastUpdated:r}),f===void 0&&u!==null?i.push(d):f!==void 0&&u===null?a.push(d):u!==null&&(xt(u,y)||c.push(d),o.push(d)))}(i.length>0||c.length>0||a.length>0)&&n.emit("change",[{added:i,updated:c,removed:a},e]),(i.length>0||o.length>0||a.length>0)&&n.emit("update",[{added:i,updated:o,removed:a},e])};var Ho=0,Go=1,Wo=2,Po=(n,t)=>{x(n,Ho);let e=go(t);$(n,e)},Wl=(n,t,e)=>{x(n,Go),$(n,uo(t,e))},Pl=(n,t,e)=>Wl(t,e,C(n)),Yo=(n,t,e,s)=>{try{ho(t,C(n),e)}catch(r){s?.(r),console.error("Caught error while handling a Yjs update",r)}},Jo=(n,t)=>{x(n,Wo),$(n,t)},Yl=Yo,Ko=(n,t,e,s,r)=>{let i=b(n);switch(i){case Ho:Pl(n,t,e);break;case Go:Yo(n,e,s,r);break;case Wo:Yl(n,e,s,r);break;default:throw new Error("Unknown message type")}return i};var he=Symbol("remote"),vr=Symbol("own"),Xo=4e3,Jl=new Set(["rejected","withdrawn"]),Zo=(n,t)=>n.order!==t.order?n.order<t.order?-1:1:n.id<t.id?-1:1,mt=n=>typeof n=="string"?n:"",Jn=class{constructor(){this.doc=new _t,this.awareness=new Yn(this.doc),this.shelves=this.doc.getMap("sections"),this.statements=this.doc.getMap("statements"),this.claimed=this.doc.getMap("authors"),this.undo=new Rn(this.statements,{trackedOrigins:new Set([vr])}),this.synced=!1,this.unsettled=new Map,this.doc.on("afterTransaction",t=>{if(!(t.origin!==vr&&t.origin!==this.undo))for(let e of t.changed.keys()){let s=e.parent;e instanceof pt&&s?._item?.parentSub&&this.unsettled.set(s._item.parentSub,e.toString())}})}sections(){let t=Kl(this.statements,this.claimed),e=[];for(let[s,r]of this.shelves)e.push({id:s,title:mt(r.get("title")),plainTitle:mt(r.get("plain_title")),order:mt(r.get("order")),statements:t.filter(i=>i.section===s)});return e.sort(Zo)}textOf(t){let e=this.statements.get(t)?.get("text");return e instanceof pt?e.toString():null}edit(t){this.doc.transact(t,vr)}beAt(t,e){this.awareness.setLocalState({party:t,statement:e})}writers(){let t=new Map;for(let[e,s]of this.awareness.getStates())e!==this.doc.clientID&&s.statement&&t.set(s.statement,s.party);return t}destroy(){this.undo.destroy(),this.awareness.destroy(),this.doc.destroy()}};function Kl(n,t){let e=[];for(let[s,r]of n){let i=r.get("text"),o=r.get("status");!(i instanceof pt)||Jl.has(o)||e.push({id:s,section:mt(r.get("section")),text:i.toString(),status:o,author:r.get("author"),kind:mt(r.get("kind")),goal:mt(r.get("goal")),goalBy:mt(r.get("goal_by")),order:mt(r.get("order")),evidence:[...r.get("evidence")?.keys()??[]],proposed:mt(r.get("proposed_text")),shared:i,claimed:t})}return e.sort(Zo)}var ec={party:null,view:null,seq:0,said:[],speaking:new Map,gaps:[],sparing:!1,language:"",marks:new Map,trouble:null,alerts:[],answers:new Map,checks:[],agreed:null};function _r(n,t){let e=n.length;for(;e>0&&(n[e-1].start>t.start||n[e-1].start===t.start&&n[e-1].end>t.end);)e--;return[...n.slice(0,e),t,...n.slice(e)]}function nc(n,t){switch(t.type){case"welcome":return{...n,party:t.party,view:t.view,speaking:new Map};case"view":return{...n,view:t.view};case"checks":return{...n,checks:t.checks};case"speaking":return Xl(n,t.utterance);case"alerts":return{...n,alerts:t.alerts};case"event":return t.event.seq<=n.seq?n:Zl(n,t.event);default:return n}}function Xl(n,t){let e=new Map(n.speaking),s=e.get(t.id);return s&&s.revision>t.revision||n.said.some(r=>r.id===t.id)?n:(t.final&&t.words.length===0?e.delete(t.id):e.set(t.id,t),{...n,speaking:e})}function Zl(n,t){let{seq:e,body:s}=t,r={...n,seq:e};switch(s.type){case"heard":{let i=new Map(r.speaking);return i.delete(s.utterance.id),s.utterance.words.length===0?{...r,speaking:i}:{...r,speaking:i,said:_r(r.said,s.utterance)}}case"not_understood":return{...r,gaps:_r(r.gaps,{...Qo(s,e),kind:"unclear"})};case"sound_lost":{let i=s.start+s.samples;return{...r,gaps:_r(r.gaps,{...Qo({...s,end:i},e),kind:"lost"})}}case"paced":return{...r,sparing:s.every_s===0};case"language_heard":return{...r,language:s.language};case"accepted":case"edited":case"disputed":case"rejected":{let i={status:s.type,by:s.by};return{...r,marks:new Map(r.marks).set(s.statement,i)}}case"measure_answered":{let{instrument:i,answers:o,difficulty:c}=s;return{...r,answers:new Map(r.answers).set(i,{answers:o,difficulty:c})}}case"consented":return s.party===r.party?{...r,agreed:[...s.purposes]}:r;case"went_wrong":return{...r,trouble:{where:s.where,message:s.message,seq:e}};default:return r}}var Qo=({party:n,start:t,end:e},s)=>({speaker:n,start:t,end:e,seq:s}),tc="\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3000-\u30FF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF",Ql=new RegExp(`(?<=[${tc}]) | (?=[${tc}])`,"g"),sc=n=>n.words.map(t=>t.text).join(" ").replace(Ql,"");function rc({words:n,final:t,stable:e=0}){let s=t?n.length:e,r=n.map(i=>i.text);return{ink:r.slice(0,s).join(" "),pencil:r.slice(s)}}var Kn=0,ic=1,eh=1,nh=2,sh=5e3,rh=5e3,ih=15e3,oh=1e4,ch=250,oc=16,ah=()=>({ticket:Mr,open:n=>new WebSocket(n),later:(n,t)=>setTimeout(n,t),never:n=>clearTimeout(n),chance:Math.random,origin:location.origin}),Ge=class extends EventTarget{constructor(t,e=ah()){super(),this.access=t,this.world=e,this.state={...ec,party:t.party,view:t.view??null},this.status="idle",this.lost=[],this.drafts=[],this.socket=null,this.attempt=0,this.refusals=0,this.count=0,this.waiting=new Map,this.timers=new Map,this.everOnline=!1,this.outbox=[],this.onItsWay=null,this.note=this.#d()}get online(){return this.status==="online"}connect(){this.status==="connecting"||this.online||(this.#g("again"),this.#l("connecting"),this.#t())}close(){for(let e of[...this.timers.keys()])this.#g(e);this.#l("idle");let{socket:t}=this;this.socket=null,t?.close(1e3),this.#a(),this.note.destroy()}hurry(){this.status==="waiting"&&this.connect()}async do(t){if(!this.online)throw new Mt("offline",m.errors.offline);let e=`c${++this.count}`,s=new Promise((r,i)=>{let o=this.world.later(()=>{this.waiting.delete(e),i(new Mt("offline",m.errors.noAnswer))},ih);this.waiting.set(e,{resolve:r,reject:i,timer:o})});return this.#p({type:"do",id:e,command:t}),s}signal(t){this.online&&this.#p({type:"signal",data:t})}forgetLost(){this.lost=[],this.#x()}async#t(){let t;try{t=await this.world.ticket(this.access)}catch(r){let i=r instanceof Mt?r.status:0;i===401||i===403?this.#l("signed_out"):this.#o();return}if(this.status!=="connecting")return;let e=this.world.origin.replace(/^http/,"ws"),s=this.world.open(`${e}/ws/${encodeURIComponent(this.access.session)}`);s.binaryType="arraybuffer",this.socket=s,s.onopen=()=>this.#p({type:"hello",ticket:t,resume:this.state.seq,v:1}),s.onmessage=({data:r})=>{this.socket===s&&(typeof r=="string"?this.#e(JSON.parse(r)):this.#r(new Uint8Array(r)))},s.onclose=({code:r})=>{this.socket===s&&this.#c(r)}}#e(t){if(t.type==="signal"){this.dispatchEvent(new CustomEvent("signal",{detail:t.data}));return}if(t.type==="done"||t.type==="refused"){this.#i(t);return}this.state=nc(this.state,t),t.type==="welcome"&&this.#n(),this.#x()}#n(){this.everOnline=!0,this.#l("online"),this.#h("good",()=>this.attempt=this.refusals=0,sh),this.#f(Kn,t=>Po(t,this.note.doc)),this.note.beAt(this.access.party,null),this.#S([this.note.doc.clientID]),this.#y(),this.#s(!1)}#s(t){this.#h("watch",()=>{let{socket:e}=this,s=(e?.bufferedAmount??0)>0;e&&s&&t?(this.#c(1006),e.close()):this.#s(s)},oh)}#i(t){let e=this.waiting.get(t.id);e&&(this.waiting.delete(t.id),this.world.never(e.timer),t.type==="done"?e.resolve(t.seq):e.reject(new Mt(t.code,t.message)))}#r(t){let e=Z(t),s=b(e);if(s===ic){let o=C(e);zo(this.note.awareness,o,he);return}if(s!==Kn)return;let r=nt();x(r,Kn);let i=Ko(e,r,this.note.doc,he);ws(r)>1&&this.socket?.send(j(r)),i===nh&&this.onItsWay&&lh(t,this.onItsWay)&&this.#w(),i===eh&&!this.note.synced&&(this.note.synced=!0,this.#k(),this.#b())}#c(t){this.socket=null;for(let s of["good","settle","watch","echo"])this.#g(s);this.outbox=[],this.onItsWay=null,this.#a();let e=[...this.note.awareness.getStates().keys()].filter(s=>s!==this.note.doc.clientID);switch(Sr(this.note.awareness,e,he),t===4403&&this.refusals++,Gr(t,this.refusals)){case"signed_out":this.#l("signed_out");break;case"stuck":this.#u(),this.#l("stuck");break;case"again_from_empty":this.#u(),this.#o();break;case"again":this.#o();break}}#o(){this.#l("waiting"),this.#h("again",()=>this.connect(),Hr(this.attempt++,this.world.chance()))}#a(){for(let{reject:t,timer:e}of this.waiting.values())this.world.never(e),t(new Mt("offline",m.errors.noAnswer));this.waiting.clear()}#d(){let t=new Jn;return t.doc.on("update",(e,s)=>{t===this.note&&(this.#b(),!(s===he||!this.online)&&(this.outbox.push(e),this.#m()))}),t.awareness.on("update",(e,s)=>{t===this.note&&(this.#b(),!(s===he||!this.online)&&this.#S([...e.added,...e.updated,...e.removed]))}),t}#u(){let t=this.note;this.refused=new Map([...this.refused??[],...t.unsettled]),this.note=this.#d(),t.destroy(),this.#b(),this.dispatchEvent(new Event("replica"))}#k(){for(let[t,e]of this.refused??[])e&&this.note.textOf(t)!==e&&(this.lost=[...this.lost,e]);this.refused=void 0,this.#x()}#m(){if(this.onItsWay||this.outbox.length===0)return;let t=gr(this.outbox);this.outbox=[],this.onItsWay=t,this.#f(Kn,e=>Jo(e,t)),this.#y(),this.#h("echo",()=>this.#w(),ch)}#w(){this.#g("echo"),this.onItsWay=null,this.#m()}#y(){this.#h("settle",()=>this.note.unsettled.clear(),rh)}#p(t){this.socket?.send(JSON.stringify(t))}#f(t,e){let s=nt();x(s,t),e(s),this.socket?.send(j(s))}#S(t){let e=qo(this.note.awareness,t);this.#f(ic,s=>$(s,e))}#l(t){this.status!==t&&(this.status=t,this.#x())}#x(){this.timers.has("draw")||this.#h("draw",()=>this.dispatchEvent(new Event("change")),oc)}#b(){this.timers.has("note")||this.#h("note",()=>this.dispatchEvent(new Event("note")),oc)}#h(t,e,s){this.#g(t),this.timers.set(t,this.world.later(()=>{this.timers.delete(t),e()},s))}#g(t){this.timers.has(t)&&(this.world.never(this.timers.get(t)),this.timers.delete(t))}},lh=(n,t)=>n.length>=t.length&&t.every((e,s)=>e===n[n.length-t.length+s]);var Xn=class extends R{static properties={connection:{attribute:!1},form:{state:!0},trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.connection=null,this.form=null,this.trouble="",this.busy=!1,this.watch=new tt(this,["change"])}connectedCallback(){super.connectedCallback(),this.form||this.#t()}willUpdate(){this.watch.follow(this.connection)}async#t(){this.trouble="";try{this.form=await Rr()}catch(t){this.trouble=J(t)}}async#e(){let{form:t,connection:e}=this;if(!t||!e||this.busy)return;let s=[...this.renderRoot.querySelectorAll("input:checked")].map(i=>i.value),r=t.purposes.filter(({id:i,required:o})=>o||s.includes(i)).map(({id:i})=>i);this.busy=!0,this.trouble="";try{await e.do({type:"consent",purposes:r,text_version:t.text_version}),this.dispatchEvent(new Event("conote-agreed",{bubbles:!0,composed:!0}))}catch(i){this.trouble=J(i)}this.busy=!1}render(){let{connection:t,form:e}=this;if(!t)return w;let{view:s}=t.state,r=t.access.party,i=Rt(r),o=W(s,i,r),c=m.consent,a=s?.consents[r],l=s?.consents[i],h=g`<p class="who" data-testid="who-agreed">
${a&&Ut(s,r)?c.youAgreed(ls(a.at)):c.youNotYet}
${l&&Ut(s,i)?c.theyAgreed(o,ls(l.at)):c.waitingFor(o)}
</p>`;return Ut(s,r)?g`<section class="done">${h}</section>`:g`<section aria-labelledby="consent-title">
<h2 id="consent-title">${c.title}</h2>
${e?this.#n(e):g`<p>${this.trouble?"":c.loading}</p>`}
${h}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
<div class="act">
${e?g`<button
class="pill main"
data-testid="agree"
?disabled=${this.busy||!t.online}
@click=${()=>{this.#e()}}
>
${c.agree}
</button>`:g`<button class="pill" ?hidden=${!this.trouble} @click=${()=>{this.#t()}}>
${c.again}
</button>`}
<span class="hint">${c.agreeHint}</span>
</div>
</section>`}#n(t){let e=m.consent,s=t.purposes.filter(({required:r})=>!r);return g`${t.text.split(/\n\s*\n/).map(r=>g`<p class="text">${r}</p>`)}
<h3 class="small-caps">${e.required}</h3>
<ul>
${t.purposes.filter(({required:r})=>r).map(({text:r})=>g`<li class="needed">${r}</li>`)}
</ul>
${s.length?g`<h3 class="small-caps">${e.optional}</h3>
<ul>
${s.map(({id:r,text:i})=>g`<li>
<label>
<input type="checkbox" value=${r} data-testid="purpose-${r}" />
<span>${i}</span>
</label>
</li>`)}
</ul>`:w}`}static styles=[wt,B,M`
:host {
display: block;
font: 15px/1.5 var(--sans);
color: var(--ink);
}
section {
border-top: 1px solid var(--line);
padding: 20px 0 10px;
}
section.done {
padding: 12px 0 0;
}
h2 {
font: 600 19px/1.3 var(--serif);
margin-bottom: 10px;
}
.text {
font: 17px/1.6 var(--serif);
margin-bottom: 10px;
max-width: 38em;
}
h3 {
margin: 18px 0 8px;
}
li {
padding: 3px 0;
}
.needed {
padding-left: 26px;
position: relative;
}
.needed::before {
content: "";
position: absolute;
left: 5px;
top: 12px;
width: 7px;
height: 7px;
border-radius: 50%;
background: var(--accent);
}
label {
display: flex;
gap: 10px;
align-items: baseline;
cursor: pointer;
}
input {
width: 16px;
height: 16px;
margin: 0;
flex: none;
accent-color: var(--accent);
transform: translateY(3px);
}
.who {
margin: 18px 0 0;
color: var(--soft);
font-size: 14px;
}
.act {
display: flex;
align-items: center;
gap: 16px;
margin: 14px 0 6px;
}
.hint {
color: var(--soft);
font-size: 13.5px;
}
`]};customElements.define("conote-consent",Xn);var cc={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},ac=n=>(...t)=>({_$litDirective$:n,values:t}),Zn=class{constructor(t){}get _$AU(){return this._$AM._$AU}_$AT(t,e,s){this._$Ct=t,this._$AM=e,this._$Ci=s}_$AS(t,e){return this.update(t,e)}update(t,e){return this.render(...e)}};var{I:hh}=Pr,lc=n=>n;var hc=()=>document.createComment(""),de=(n,t,e)=>{let s=n._$AA.parentNode,r=t===void 0?n._$AB:t._$AA;if(e===void 0){let i=s.insertBefore(hc(),r),o=s.insertBefore(hc(),r);e=new hh(i,o,n,n.options)}else{let i=e._$AB.nextSibling,o=e._$AM,c=o!==n;if(c){let a;e._$AQ?.(n),e._$AM=n,e._$AP!==void 0&&(a=n._$AU)!==o._$AU&&e._$AP(a)}if(i!==r||c){let a=e._$AA;for(;a!==i;){let l=lc(a).nextSibling;lc(s).insertBefore(a,r),a=l}}}return e},$t=(n,t,e=n)=>(n._$AI(t,e),n),dh={},dc=(n,t=dh)=>n._$AH=t,uc=n=>n._$AH,Qn=n=>{n._$AR(),n._$AA.remove()};var pc=(n,t,e)=>{let s=new Map;for(let r=t;r<=e;r++)s.set(n[r],r);return s},ue=ac(class extends Zn{constructor(n){if(super(n),n.type!==cc.CHILD)throw Error("repeat() can only be used in text expressions")}dt(n,t,e){let s;e===void 0?e=t:t!==void 0&&(s=t);let r=[],i=[],o=0;for(let c of n)r[o]=s?s(c,o):o,i[o]=e(c,o),o++;return{values:i,keys:r}}render(n,t,e){return this.dt(n,t,e).values}update(n,[t,e,s]){let r=uc(n),{values:i,keys:o}=this.dt(t,e,s);if(!Array.isArray(r))return this.ut=o,i;let c=this.ut??=[],a=[],l,h,d=0,p=r.length-1,u=0,f=i.length-1;for(;d<=p&&u<=f;)if(r[d]===null)d++;else if(r[p]===null)p--;else if(c[d]===o[u])a[u]=$t(r[d],i[u]),d++,u++;else if(c[p]===o[f])a[f]=$t(r[p],i[f]),p--,f--;else if(c[d]===o[f])a[f]=$t(r[d],i[f]),de(n,a[f+1],r[d]),d++,f--;else if(c[p]===o[u])a[u]=$t(r[p],i[u]),de(n,r[d],r[p]),p--,u++;else if(l===void 0&&(l=pc(o,u,f),h=pc(c,d,p)),l.has(c[d]))if(l.has(c[p])){let y=h.get(o[u]),S=y!==void 0?r[y]:null;if(S===null){let _=de(n,r[d]);$t(_,i[u]),a[u]=_}else a[u]=$t(S,i[u]),de(n,r[d],S),r[y]=null;u++}else Qn(r[p]),p--;else Qn(r[d]),d++;for(;u<=f;){let y=de(n,a[f+1]);$t(y,i[u]),a[u++]=y}for(;d<=p;){let y=r[d++];y!==null&&Qn(y)}return this.ut=o,dc(n,a),Wr}});var ts=(n,t)=>t>0&&t<n.length&&(n.charCodeAt(t)&64512)===56320&&(n.charCodeAt(t-1)&64512)===55296;function fc(n,t,e=t.length){if(n===t)return null;let s=Math.min(n.length,t.length),r=Math.min(s,Math.max(0,t.length-e)),i=0;for(;i<r&&n.at(-1-i)===t.at(-1-i);)i++;let o=0;for(;o<s-i&&n[o]===t[o];)o++;for(;i<s-o&&n.at(-1-i)===t.at(-1-i);)i++;for(;ts(n,o)||ts(t,o);)o--;for(;ts(n,n.length-i)||ts(t,t.length-i);)i--;return{index:o,remove:n.length-i-o,insert:t.slice(o,t.length-i)}}function Er(n,t){let e=0,s=n;for(let{retain:r,insert:i,delete:o}of t){if(r&&(e+=r),i!==void 0){let c=typeof i=="string"?i.length:1;e<s&&(s+=c),e+=c}o&&e<s&&(s-=Math.min(o,s-e))}return s}function es(n,t){let e=n.match(/\s+|[^\s]+/g)??[],s=t.match(/\s+|[^\s]+/g)??[],r=Array.from({length:e.length+1},()=>new Uint16Array(s.length+1));for(let l=e.length-1;l>=0;l--)for(let h=s.length-1;h>=0;h--)r[l][h]=e[l]===s[h]?r[l+1][h+1]+1:Math.max(r[l+1][h],r[l][h+1]);let i=[],o=(l,h)=>{let d=i.at(-1);d?.kind===l?d.text+=h:i.push({kind:l,text:h})},[c,a]=[0,0];for(;c<e.length||a<s.length;)c<e.length&&a<s.length&&e[c]===s[a]?(o("same",e[c++]),a++):c<e.length&&(a===s.length||r[c+1][a]>=r[c][a+1])?o("gone",e[c++]):o("came",s[a++]);return i}var uh=n=>n.replace(/[\n\r\u00a0]/g," "),ns=class{constructor(t,e,s){this.element=t,this.shared=e,this.transact=s,this.shown="",this.composing=!1,this.waiting=[],this.writing=!1,this.stop=new AbortController;let{signal:r}=this.stop;t.addEventListener("input",()=>this.#t(),{signal:r}),t.addEventListener("compositionstart",()=>this.composing=!0,{signal:r}),t.addEventListener("compositionend",()=>{this.composing=!1,this.#t()},{signal:r}),this.observer=i=>this.#e(i.delta),e.observe(this.observer),this.#n(this.shared.toString(),[])}destroy(){this.stop.abort(),this.shared.unobserve(this.observer)}#t(){if(this.composing)return;let t=this.element.textContent??"",e=uh(t).slice(0,Xo),s=ss(this.element)?.[1],r=fc(this.shown,e,s),i=this.waiting;if(this.waiting=[],r){let o=i.reduce((a,l)=>Er(a,l),r.index),c=Math.min(r.remove,this.shared.length-o);this.writing=!0;try{this.transact(()=>{c>0&&this.shared.delete(o,c),r.insert&&this.shared.insert(o,r.insert)})}finally{this.writing=!1}}this.#n(this.shared.toString(),i)}#e(t){this.writing||(this.composing?this.waiting.push(t):this.#n(this.shared.toString(),[t]))}#n(t,e){if(this.shown=t,(this.element.textContent??"")===t)return;let s=ss(this.element);if(this.element.textContent=t,!s)return;let[r,i]=s.map(o=>Math.min(t.length,e.reduce((c,a)=>Er(c,a),o)));$r(this.element,r,i)}};function ss(n){let t=n.getRootNode(),e=t.getSelection?t.getSelection():document.getSelection();if(!e)return null;let s=e.getComposedRanges,r=!t.getSelection&&s?s.call(e,{shadowRoots:[t]})[0]:{startContainer:e.anchorNode,startOffset:e.anchorOffset,endContainer:e.focusNode,endOffset:e.focusOffset};return!r?.startContainer||!n.contains(r.startContainer)||!n.contains(r.endContainer)?null:[gc(n,r.startContainer,r.startOffset),gc(n,r.endContainer,r.endOffset)]}function gc(n,t,e){let s=document.createRange();return s.setStart(n,0),s.setEnd(t,e),s.toString().length}function $r(n,t,e=t){let s=n.firstChild??n;document.getSelection()?.setBaseAndExtent(s,t,s,e)}function Ur(n){let t=n.querySelectorAll("textarea[data-section]"),e=n.activeElement,s=e?.localName==="conote-statement"?e:null,r=s?.shadowRoot?.activeElement;return{fields:[...t].filter(({value:i})=>i.trim()),writing:e?.localName==="textarea",line:s,caret:r?ss(r):null}}function Ar(n){return n.map(({dataset:t,value:e})=>({section:t.section??"",text:e}))}function mc(n,t,e){t.line&&!t.line.isConnected&&ph(n,t);let s=[...e,...Ar(t.fields.filter(o=>!o.isConnected))],r=n.querySelectorAll("textarea[data-section]");if(!s.length||!r.length)return{waiting:s,changed:[]};let i=s.map(({section:o,text:c})=>{let a=[...r].find(({dataset:l})=>l.section===o)??r[0];return a.value=[a.value,c].filter(Boolean).join(" "),a});return t.writing&&!n.activeElement&&i[0].focus(),{waiting:[],changed:i}}async function ph(n,{line:t,caret:e}){let r=[...n.querySelectorAll("conote-statement")].find(({statement:o})=>o?.id===t?.statement?.id);await r?.updateComplete;let i=r?.shadowRoot?.querySelector(".text");!i||n.activeElement||(i.focus(),e&&$r(i,...e))}var fh=400,Cr=class extends R{static properties={connection:{attribute:!1},note:{state:!0},trouble:{state:!0}};constructor(){super(),this.connection=null,this.note=null,this.trouble="",this.timer=void 0,this.watch=new tt(this,["note","replica"],()=>this.#t())}willUpdate(){let t=this.watch.connection!==this.connection;this.watch.follow(this.connection),t&&this.#e()}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.timer)}#t(){clearTimeout(this.timer),this.timer=setTimeout(()=>{this.#e()},fh)}async#e(){if(this.connection)try{this.note=await Br(this.connection.access),this.trouble=""}catch(t){this.trouble=J(t)}}render(){let{connection:t,note:e}=this;if(!t)return w;let{view:s}=t.state,r=t.access.party,i={therapist:W(s,"therapist",r),client:W(s,"client",r)},o=Kr(e,s,r).filter(({narrative:c})=>c.length);return g`${o.map(c=>g`<h2 class="small-caps">${c.title}</h2>
<conote-reading .section=${c} .names=${i}></conote-reading>`)}
${e&&!o.length?g`<p class="hint">${m.note.empty}</p>`:w}
<p class="trouble" role="status" ?hidden=${!this.trouble}>${this.trouble}</p>`}static styles=[B,M`
:host {
display: block;
}
h2 {
margin: 20px 0 8px;
border-top: 1px solid var(--line);
padding-top: 16px;
}
.hint {
margin-top: 18px;
font: italic 17px/1.55 var(--serif);
color: var(--pencil);
}
`]};customElements.define("conote-preview",Cr);var Tr="conote-fresh",gh=2e4;function wc(){let n=globalThis.CSS?.highlights,t=globalThis.Highlight;return!n||!t?null:(n.has(Tr)||n.set(Tr,new t),n.get(Tr))}var rs=class{constructor(){this.settled=null,this.ranges=[],this.timer=void 0}show(t,e){let s=t.textContent??"";if(this.clear(),this.settled??=s,s===this.settled)return;clearTimeout(this.timer),this.timer=setTimeout(()=>{this.settled=t.textContent,this.clear()},gh);let r=t.firstChild;if(e||!(r instanceof Text)||r.length!==s.length)return;let i=0;for(let{kind:o,text:c}of es(this.settled,s)){if(o==="came"&&c.trim()){let a=document.createRange();a.setStart(r,i+c.length-c.trimStart().length),a.setEnd(r,i+c.trimEnd().length),this.ranges.push(a),wc()?.add(a)}o!=="gone"&&(i+=c.length)}}clear(){for(let t of this.ranges)wc()?.delete(t);this.ranges=[]}stop(){clearTimeout(this.timer),this.clear()}};var mh=new Set(["intervention","response","progress","plan"]),Ir=class extends R{static properties={statement:{attribute:!1},goals:{attribute:!1},me:{attribute:!1},frozen:{type:Boolean},none:{type:Boolean,reflect:!0}};constructor(){super(),this.statement=null,this.goals=[],this.me="client",this.frozen=!1,this.none=!1,this.hand=null}willUpdate(){let{statement:t}=this;this.none=!t?.goal&&!(t&&mh.has(t.kind))}updated(){let t=this.renderRoot.querySelector("select");t&&(t.value=this.statement?.goal??"")}render(){let{statement:t,goals:e}=this;if(!t||!e.length)return w;let s=m.goals,r=t.goalBy==="assistant",i=e.find(({id:c})=>c===t.goal)?.text??s.noGoal,o=r?g` <i title=${s.suggestedHint}>${s.suggested}</i>`:w;return this.me!=="therapist"||this.frozen?t.goal?g`<span data-testid="goal-of" data-goal=${t.goal}>→ ${i}${o}</span>`:w:g`<label data-testid="goal-of" data-goal=${t.goal} data-by=${t.goalBy}
><span class="for-readers">${s.choose}</span>→<span class="shown"
>${i}<select @change=${c=>this.#t(c)}>
<option value="">${s.noGoal}</option>
${e.map(({id:c,text:a})=>g`<option value=${c}>${a}</option>`)}
</select></span
>${o}</label
>`}#t(t){let{value:e}=t.target;this.statement&&this.hand?.say({type:"link",statement:this.statement.id,goal:e})}static styles=[B,M`
:host {
display: inline-block;
font: 12px/1.3 var(--sans);
color: var(--soft);
max-width: 100%;
transition: opacity 0.15s;
}
label {
display: inline-flex;
align-items: baseline;
gap: 4px;
max-width: 100%;
position: relative;
}
.shown {
position: relative;
max-width: 26em;
overflow: hidden;
text-overflow: ellipsis;
white-space: nowrap;
border-bottom: 1px dotted transparent;
}
label:hover .shown {
border-bottom-color: var(--edge);
}
label:focus-within .shown {
outline: 2px solid var(--accent);
outline-offset: 2px;
border-radius: 4px;
}
/* The words are ours, the list is the browser's: it lies over them and cannot be seen. */
select {
position: absolute;
inset: 0;
width: 100%;
opacity: 0;
cursor: pointer;
font-size: 14px;
}
option {
color: var(--ink);
background: var(--paper);
}
i {
white-space: nowrap;
}
`]};customElements.define("conote-goal-of",Ir);var Dr=class extends R{static properties={statement:{attribute:!1},me:{attribute:!1},names:{attribute:!1},mark:{attribute:!1},writer:{attribute:!1},goals:{attribute:!1},passages:{attribute:!1},frozen:{type:Boolean},open:{type:Boolean,reflect:!0},status:{reflect:!0},by:{reflect:!0}};constructor(){super(),this.statement=null,this.me="client",this.names={...m.party},this.mark=void 0,this.writer=void 0,this.goals=[],this.passages=[],this.frozen=!1,this.open=!1,this.status="",this.by="",this.hand=null,this.binding=null,this.fresh=new rs,this.authors=void 0}disconnectedCallback(){super.disconnectedCallback(),this.binding?.destroy(),this.binding=null,this.fresh.stop(),this.authors?.clear()}connectedCallback(){super.connectedCallback(),this.requestUpdate()}willUpdate(){let{statement:t}=this;t&&(this.status=t.status,this.by=this.#s(t)??"")}updated(){let t=this.#e;!t||!this.statement||(this.binding?.shared!==this.statement.shared&&(this.binding?.destroy(),this.binding=new ns(t,this.statement.shared,e=>this.hand?.edit(e))),this.fresh.show(t,this.#n),this.statement.claimed.size&&this.#t(t))}async#t(t){let{WrittenBy:e}=await import("./shared-2NOWJG7Y.js");this.authors??=new e(this),this.authors.show(t)}get#e(){return this.renderRoot.querySelector(".text")}get#n(){return this.shadowRoot?.activeElement===this.#e}#s(t){if(t.author!=="assistant")return t.author;if(t.status==="edited"||t.status==="disputed")return this.mark?.by}#i(t){if(t.isComposing)return;if(t.key==="Enter"||t.key==="Escape"){t.preventDefault(),this.#e?.blur();return}if(!(t.ctrlKey||t.metaKey)||t.altKey)return;let e=t.key.toLowerCase();(e==="z"||e==="y")&&(t.preventDefault(),this.hand?.undo(e==="z"&&!t.shiftKey))}#r(t){t.inputType==="historyUndo"||t.inputType==="historyRedo"?(t.preventDefault(),this.hand?.undo(t.inputType==="historyUndo")):t.inputType.startsWith("format")&&t.preventDefault()}render(){let{statement:t}=this;if(!t)return w;let e=m.note,s=t.author==="assistant"?m.assistant:this.names[t.author],r=t.status==="proposed"||t.status==="disputed",i=t.evidence.length>0||t.text!==t.proposed;return g`<div
class="line"
data-testid="statement"
data-id=${t.id}
data-status=${t.status}
data-author=${t.author}
>
<span
class="text"
data-testid="statement-text"
role="textbox"
aria-multiline="false"
aria-readonly=${this.frozen?"true":"false"}
aria-label=${e.label(e.status[t.status]??"",s)}
tabindex="0"
contenteditable=${this.frozen?"false":"plaintext-only"}
spellcheck="true"
data-empty=${e.emptyLine}
@keydown=${this.#i}
@beforeinput=${this.#r}
@focus=${()=>{this.fresh.clear(),this.hand?.beAt(t.id)}}
@blur=${()=>{this.hand?.beAt(null),this.requestUpdate()}}
></span>
<span class="beside">${this.#c()} ${r?this.#o(t):w}</span>
<conote-goal-of
.hand=${this.hand}
.statement=${t}
.goals=${this.goals}
.me=${this.me}
?frozen=${this.frozen}
></conote-goal-of>
<span class="margin ${r?"":"quiet"}">
${i?g`<button
class="plain words"
data-testid="words"
aria-expanded=${this.open?"true":"false"}
title=${t.evidence.length?e.wordsHint(t.evidence.length):e.beforeHint}
@click=${()=>this.open=!this.open}
>
${this.open?e.hideWords:t.evidence.length?e.words:e.before}
</button>`:w}
${r?w:this.#a(t)}
</span>
</div>
${this.open?this.#d(t):w}`}#c(){let{mark:t,statement:e}=this,s=m.note;if(this.writer)return g`<span class="mark writing">${s.writing(this.names[this.writer])}</span>`;if(!t||e?.status!=="edited"&&e?.status!=="disputed")return w;let r=e.status==="edited"?s.changedBy:s.notRightSays;return g`<span class="mark"
>${t.by===this.me?r.you:r.other(this.names[t.by])}</span
>`}#o(t){return this.frozen?w:g`<button
class="plain yes"
data-testid="accept"
@click=${()=>this.hand?.say({type:"accept",statement:t.id})}
>
${this.me==="therapist"?m.note.keep:m.note.right}
</button>
${this.#a(t)}`}#a(t){let e=this.me==="therapist";if(this.frozen||!e&&t.status==="disputed")return w;let s=e?"reject":"dispute";return g`<button
class="plain no"
data-testid=${s}
@click=${()=>this.hand?.say({type:s,statement:t.id})}
>
${e?m.note.notThis:m.note.notRight}
</button>`}#d(t){let e=t.proposed&&t.text!==t.proposed;return g`<div class="evidence" data-testid="evidence">
${this.passages.map(({speaker:s,name:r,at:i,text:o})=>g`<p><b class=${s}>${r}</b>, ${i} · “${o}”</p>`)}
${this.passages.length===0&&t.evidence.length>0?g`<p>${m.note.noWords}</p>`:w}
${e?g`<p>
${m.note.firstWritten}
${es(t.proposed,t.text).map(({kind:s,text:r})=>s==="same"?r:s==="gone"?g`<del>${r}</del>`:g`<ins>${r}</ins>`)}
</p>`:w}
${this.authors?.line()}
</div>`}static styles=[B,M`
:host {
display: block;
animation: arrive 0.6s ease-out;
}
@keyframes arrive {
from {
opacity: 0;
}
}
.line {
font: 17px/1.55 var(--serif);
position: relative;
padding: 4px 0 4px 14px;
margin: 0 84px 0 -17px;
border-left: 3px solid transparent;
border-radius: 3px;
transition: color 0.6s;
}
:host([status="proposed"]) .line {
color: var(--pencil);
border-left: 3px dotted var(--pencil);
}
:host([by="client"]) .line {
border-left-color: var(--client);
}
:host([by="therapist"]) .line {
border-left-color: var(--therapist);
}
:host([status="disputed"]) .line {
color: var(--pencil);
border-left-style: dashed;
}
.text {
white-space: pre-wrap;
overflow-wrap: anywhere;
border-radius: 3px;
cursor: text;
}
.text[contenteditable="false"] {
cursor: default;
}
.text:focus {
outline: none;
color: var(--ink);
background: var(--pill);
box-shadow: 0 0 0 4px var(--pill);
}
.text:focus-visible {
text-decoration: underline;
text-decoration-color: var(--accent);
text-decoration-thickness: 1px;
text-underline-offset: 5px;
}
.text:empty::before {
content: attr(data-empty);
font-style: italic;
color: var(--soft);
}
::highlight(conote-fresh) {
background-color: var(--mark);
}
.beside {
font: 13px/1 var(--sans);
margin-left: 6px;
}
.mark {
font-size: 12px;
color: var(--soft);
white-space: nowrap;
margin-right: 4px;
}
.writing {
font-style: italic;
}
.yes {
color: var(--accent);
}
.no,
.words {
color: var(--soft);
}
.margin {
position: absolute;
left: calc(100% + 12px);
top: 8px;
display: flex;
flex-direction: column;
align-items: flex-start;
gap: 3px;
white-space: nowrap;
}
.margin button {
font-size: 12px;
line-height: 1.1;
}
.quiet {
opacity: 0;
transition: opacity 0.15s;
}
:host(:hover) .quiet,
:host(:focus-within) .quiet,
:host([open]) .quiet {
opacity: 1;
}
conote-goal-of {
margin-left: 6px;
}
conote-goal-of[none] {
opacity: 0;
}
:host(:hover) conote-goal-of,
:host(:focus-within) conote-goal-of {
opacity: 1;
}
.evidence {
margin: 6px 84px 8px 0;
padding: 9px 12px;
background: var(--pill);
border-radius: 8px;
font: 14px/1.5 var(--sans);
color: var(--soft);
}
.evidence p + p {
margin-top: 4px;
}
.evidence b {
font-weight: 600;
}
b.client {
color: var(--client);
}
b.therapist {
color: var(--therapist);
}
del + ins {
margin-left: 0.25em;
}
ins {
text-decoration: none;
background: var(--mark);
color: var(--ink);
}
@media (hover: none) {
.quiet,
conote-goal-of[none] {
opacity: 1;
}
}
@media (max-width: 760px) {
.line,
.evidence {
margin-right: 0;
}
.margin {
position: static;
display: inline;
}
.plain {
padding: 6px;
margin: -6px 0;
font-size: 13px;
}
}
`]};customElements.define("conote-statement",Dr);var wh=2e4,is=class extends R{static properties={connection:{attribute:!1},trouble:{state:!0},news:{state:!0},sending:{state:!0},reads:{state:!0}};constructor(){super(),this.connection=null,this.trouble="",this.news="",this.sending=null,this.reads=!1,this.watch=new tt(this,["change","note","replica"]),this.known=null,this.untold=new Map,this.newsTimer=void 0,this.held=null,this.hand={edit:t=>this.connection?.note.edit(t),say:t=>{this.#t(t)},beAt:t=>this.connection?.note.beAt(this.connection.access.party,t),undo:t=>this.#e(t)}}willUpdate(){this.watch.follow(this.connection),this.shadowRoot&&(this.held=Ur(this.shadowRoot))}updated(){if(!this.shadowRoot||!this.held||!this.connection)return;let{waiting:t,changed:e}=mc(this.shadowRoot,this.held,this.connection.drafts);this.connection.drafts=t,e.forEach(Or)}disconnectedCallback(){super.disconnectedCallback();let t=this.shadowRoot?Ur(this.shadowRoot).fields:[];this.connection?.drafts.push(...Ar(t));for(let e of t)e.value="";clearTimeout(this.newsTimer),this.newsTimer=void 0}async#t(t){this.trouble="";try{await this.connection?.do(t)}catch(e){this.trouble=J(e)}}#e(t){let e=this.connection?.note.undo;t?e?.undo():e?.redo()}async#n(t,e){t.preventDefault();let r=t.currentTarget.elements.namedItem("line"),i=r.value.replace(/\s+/g," ").trim();if(!(!i||this.sending)){this.trouble="",this.sending=e;try{await this.connection?.do({type:"write",section:e,text:i}),r.value="",Or(r)}catch(o){this.trouble=J(o)}this.sending=null,await this.updateComplete,r.focus()}}#s(t,e){let s=new Set(t.flatMap(i=>i.statements.map(({id:o})=>o))),r=this.known;if(this.connection?.note.synced&&(this.known=s),!!r){for(let i of t){let o=e==="client"?i.plainTitle:i.title,c=i.statements.filter(({id:a,author:l})=>!r.has(a)&&l!==e);c.length&&this.untold.set(o,(this.untold.get(o)??0)+c.length)}this.untold.size&&!this.newsTimer&&(this.newsTimer=setTimeout(()=>{this.newsTimer=void 0;let i=[...this.untold.values()].reduce((o,c)=>o+c,0);this.news=m.note.news(i,[...this.untold.keys()]),this.untold.clear()},wh))}}render(){let{connection:t}=this;if(!t)return w;let{state:e,note:s}=t,r=t.access.party,{view:i}=e,o=s.sections();this.#s(o,r);let c=W(i,Rt(r),r),a=r==="client"?m.note.byClient:m.note.byTherapist,l=o.every(h=>h.statements.length===0);return g`<article class="sheet" aria-labelledby="title" data-me=${r}>
<header>
<h1 id="title">${m.note.title[r]}</h1>
<p>${a(c)}</p>
</header>
<slot name="head"></slot>
${l&&!i?.frozen?g`<p class="waiting">${m.note.waiting}</p>`:w}
${l?w:Xr(this.reads,h=>this.reads=h)}
${this.reads&&!l?g`<conote-preview .connection=${t}></conote-preview>`:ue(o,h=>h.id,h=>this.#i(h,r))}
<p class="trouble" role="status" ?hidden=${!this.trouble}>${this.trouble}</p>
<p class="for-readers" aria-live="polite">${this.news}</p>
<slot name="foot"></slot>
</article>`}#i(t,e){let s=e==="client"?t.plainTitle:t.title,r=`section-${t.id}`,i=this.connection?.state.view,o=i?.sections.find(({id:a})=>a===t.id),c=i?.frozen??!1;return(e==="therapist"||Object.keys(o?.chosen??{}).length)&&import("./shared-4GCUVYCT.js"),g`<section aria-labelledby=${r} data-testid="section" data-id=${t.id}>
<h2 id=${r} class="small-caps">${s}</h2>
<ul role="list">
${ue(t.statements,a=>a.id,a=>g`<li>${this.#r(a,e)}</li>`)}
</ul>
<conote-choices
.section=${o}
.me=${e}
.say=${this.hand.say}
?frozen=${c}
></conote-choices>
${c?w:this.#o(t.id,s,e==="therapist"&&o?.prompt||"")}
</section>`}#r(t,e){let s=this.connection,{state:r,note:i}=s,o={therapist:W(r.view,"therapist",e),client:W(r.view,"client",e)};return g`<conote-statement
.hand=${this.hand}
.statement=${t}
.me=${e}
.names=${o}
.mark=${r.marks.get(t.id)}
.writer=${i.writers().get(t.id)}
.goals=${r.view?.goals??[]}
.passages=${this.#c(t,o)}
?frozen=${r.view?.frozen??!1}
></conote-statement>`}#c(t,e){let s=this.connection?.state;if(!s)return[];let r=new Set(t.evidence),i=o=>({speaker:o.speaker,name:e[o.speaker],at:We(s.view,o.start),text:sc(o)});return s.said.filter(({id:o})=>r.has(o)).map(i)}#o(t,e,s){return g`<form class="add" @submit=${r=>this.#n(r,t)}>
<textarea
name="line"
rows="1"
maxlength="2000"
data-testid="add-line"
data-section=${t}
aria-label=${m.note.add(e)}
placeholder=${s?`${m.note.addShort} \xB7 ${s}`:m.note.addShort}
?readonly=${this.sending===t}
@input=${r=>Or(r.target)}
@keydown=${yh}
></textarea>
<button class="plain" type="submit">${m.note.addButton}</button>
</form>`}static styles=[wt,B,Zr,M`
:host {
display: flex;
flex-direction: column;
color: var(--ink);
font: 15px/1.5 var(--sans);
}
article {
--accent: var(--client);
padding: 30px 36px 18px;
flex: 1 0 auto;
display: flex;
flex-direction: column;
}
article[data-me="therapist"] {
--accent: var(--therapist);
}
h1 {
font: 600 21px/1.3 var(--serif);
}
header p {
margin: 2px 0 0;
color: var(--soft);
font-size: 13.5px;
}
.waiting {
font: italic 16px/1.55 var(--serif);
color: var(--pencil);
margin: 18px 0 0;
}
slot[name="head"]::slotted(*) {
margin-top: 18px;
}
h2 {
margin: 20px 0 8px;
border-top: 1px solid var(--line);
padding-top: 16px;
}
li + li {
margin-top: 2px;
}
conote-choices {
margin-top: 4px;
}
.add {
display: flex;
align-items: baseline;
gap: 8px;
margin: 2px 0 0;
}
textarea {
flex: 1;
border: 0;
border-bottom: 1px solid transparent;
border-radius: 0;
background: none;
padding: 4px 0;
font: 17px/1.55 var(--serif);
resize: none;
overflow: hidden;
min-height: 35px;
}
textarea::placeholder {
color: var(--soft);
opacity: 1;
font: 13.5px/1.9 var(--sans);
}
textarea:focus {
outline: none;
border-bottom-color: var(--accent);
}
.add button {
color: var(--accent);
visibility: hidden;
}
.add:focus-within button,
textarea:not(:placeholder-shown) + button {
visibility: visible;
}
@media (max-width: 760px) {
article.sheet {
padding: 22px 20px 14px 24px;
border-left: 0;
border-right: 0;
border-radius: 0;
}
}
`]};function Or(n){n.style.height="auto",n.style.height=`${n.scrollHeight}px`}function yh(n){n.key!=="Enter"||n.shiftKey||n.isComposing||(n.preventDefault(),n.target.form?.requestSubmit())}customElements.define("conote-note",is);var Vr=class extends R{static properties={view:{attribute:!1},me:{attribute:!1}};constructor(){super(),this.view=null,this.me="client"}render(){let{view:t,me:e}=this;return t?g`<h3 class="small-caps">${m.goals.title[e]}</h3>
${t.goals.length===0?g`<p>${m.goals.none}</p>`:w}
<ul role="list">
${t.goals.map(s=>this.#t(s,t.touched[s.id]??0))}
</ul>`:w}#t({id:t,text:e,problem:s,objectives:r=[],target:i},o){let c=this.me==="therapist"&&(s||r.length||i);return g`<li data-testid="goal" data-id=${t} data-touched=${o}>
${c?g`<details>
<summary>${e}</summary>
<p>${[s,i?m.goals.by(i):""].filter(Boolean).join(" \xB7 ")}</p>
${r.map(a=>g`<p>– ${a}</p>`)}
</details>`:g`<span>${e}</span>`}
<em>${m.goals.lines(o)}</em>
</li>`}static styles=[B,M`
:host {
display: block;
margin-bottom: 26px;
}
h3 {
margin-bottom: 6px;
}
li {
display: flex;
justify-content: space-between;
align-items: baseline;
gap: 8px;
font-size: 14px;
padding: 7px 0;
border-bottom: 1px solid var(--line);
}
em {
font-style: normal;
white-space: nowrap;
color: var(--accent);
}
p,
[data-touched="0"] em {
color: var(--soft);
}
p {
font-size: 14px;
}
summary {
cursor: pointer;
}
summary::marker {
color: var(--edge);
font-size: 0.8em;
}
details p {
font-size: 13px;
margin-top: 3px;
}
`]};customElements.define("conote-goals",Vr);var xh=60;function bh(n){let t=n.said.map(s=>({key:s.id,start:s.start,utterance:s})),e=n.gaps.map(s=>({key:`gap-${s.seq}`,start:s.start,gap:s}));return[...t,...e].sort((s,r)=>s.start-r.start)}var os=class extends R{static properties={connection:{attribute:!1}};constructor(){super(),this.connection=null,this.atEnd=!0,this.watch=new tt(this,["change"]),this.size=new ResizeObserver(()=>this.#t())}connectedCallback(){super.connectedCallback(),this.size.observe(this)}disconnectedCallback(){super.disconnectedCallback(),this.size.disconnect()}willUpdate(){this.watch.follow(this.connection)}updated(){this.#t()}#t(){let t=this.#n;t&&this.atEnd&&(t.scrollTop=t.scrollHeight)}#e(){let t=this.#n;t&&(this.atEnd=t.scrollHeight-t.scrollTop-t.clientHeight<xh)}get#n(){return this.renderRoot.querySelector?.(".list")??null}render(){let{connection:t}=this;if(!t)return w;let{state:e}=t,s=e.sparing&&e.view?.state==="live",r=bh(e),i=[...e.speaking.values()].sort((o,c)=>o.start-c.start);return g`<h3 class="small-caps">${m.transcript.title}</h3>
<div
class="list"
tabindex="0"
role="log"
aria-live="off"
aria-label=${m.transcript.title}
@scroll=${()=>this.#e()}
>
${r.length+i.length===0?g`<p class="aside">${m.transcript.empty}</p>`:w}
${ue(r,o=>o.key,o=>"gap"in o?this.#r(o.gap):this.#i(o.utterance))}
${ue(i,o=>o.id,o=>this.#i(o))}
</div>
<p class="pace" role="status" data-testid="pace">${s?m.transcript.sparing:w}</p>`}#s(t,e){let{state:s,access:r}=this.connection,i=W(s.view,t,r.party);return g`<b class=${t} title=${We(s.view,e)}>${i}</b>`}#i(t){let{final:e,speaker:s,start:r}=t,{ink:i,pencil:o}=rc(t);return g`<p
data-testid=${e?"utterance":"speaking"}
data-speaker=${s}
data-id=${t.id}
>
${this.#s(s,r)}
${i} ${o.map(c=>g`<i>${c}</i> `)}
</p>`}#r(t){return g`<p class="aside" data-testid="gap">
${this.#s(t.speaker,t.start)} [${m.transcript[t.kind](Yr(t))}]
</p>`}static styles=[wt,B,M`
:host {
display: flex;
flex-direction: column;
min-height: 0;
font: 14px/1.5 var(--sans);
color: var(--ink);
}
h3 {
display: none;
margin-bottom: 8px;
}
.list {
min-height: 0;
overflow: auto;
scrollbar-width: thin;
overflow-wrap: anywhere;
}
p + p {
margin-top: 6px;
}
b {
font-weight: 600;
}
.client {
color: var(--client);
}
.therapist {
color: var(--therapist);
}
i,
.aside,
.pace {
color: var(--soft);
}
.pace:not(:empty) {
border-top: 1px solid var(--line);
margin-top: 8px;
padding-top: 6px;
font-size: 12px;
}
.aside {
font-style: italic;
}
/* Leans without a true italic's widths: nothing moves when a word is settled. */
i {
display: inline-block;
font-style: normal;
transform: skewX(-10deg);
}
@media (max-width: 760px) {
h3 {
display: block;
}
.list {
max-height: 50vh;
}
}
`]};customElements.define("conote-transcript",os);var kh=6e4,cs=class extends R{static properties={connection:{state:!0},problem:{state:!0},trouble:{state:!0},reading:{state:!0},answering:{state:!0},seen:{state:!0}};constructor(){super(),this.connection=null,this.problem="",this.trouble="",this.reading=!1,this.answering=!1,this.frozen=!1,this.seen=0,this.watch=new tt(this,["change","note","replica"],()=>this.#n()),this.stop=new AbortController}connectedCallback(){super.connectedCallback(),this.stop=new AbortController;let{signal:t}=this.stop;window.addEventListener("online",()=>this.connection?.hurry(),{signal:t}),window.addEventListener("keydown",s=>this.#o(s),{signal:t}),window.addEventListener("hashchange",()=>{this.#t()},{signal:t}),window.addEventListener("beforeunload",s=>this.#a(s),{signal:t});let e=setInterval(()=>this.requestUpdate(),kh/2);t.addEventListener("abort",()=>clearInterval(e)),this.#t()}disconnectedCallback(){super.disconnectedCallback(),this.stop.abort(),this.connection?.close(),this.connection=null}async#t(){let t=zr("join");if(!(!t&&this.connection)){this.problem="",this.trouble="";try{let e=t?await as(t):qr();if(!e){this.problem="no_link";return}t&&Fr(e),this.#e(e)}catch(e){let{status:s}=e;this.problem=s===401||s===403||s===404?"signed_out":"failed",this.trouble=J(e),this.retry=t}}}#e(t){this.connection?.close(),this.connection=new Ge(t),this.watch.follow(this.connection),this.connection.connect(),import("./call.js"),import("./sign.js"),import("./shared-UIICUVPO.js"),t.party==="therapist"&&(import("./shared-L2GS37VR.js"),import("./shared-EJKBAMG3.js")),this.requestUpdate()}#n(){let{connection:t}=this,e=t?.state.view;if(!t||!e)return;let s=t.access.party;document.title=m.page.title(W(e,Rt(s),s));let r=this.frozen&&!e.frozen;this.frozen=e.frozen,(e.state!=="review"||r)&&(this.reading=!1),(e.state==="live"||e.state==="paused"||e.state==="consenting")&&Ut(e,s)&&this.#s?.join?.()}updated(){this.#n()}get#s(){return this.renderRoot.querySelector("conote-call")}get#i(){return this.renderRoot.querySelector("conote-measure-form")}async#r(t){this.trouble="";try{await this.connection?.do(t)}catch(e){this.trouble=J(e)}}async#c(){this.trouble="";try{this.connection&&await jr(this.connection.access)}catch(t){this.trouble=J(t)}}#o(t){if(!t.altKey||t.code!=="KeyP"||t.ctrlKey||t.metaKey)return;let e=this.connection?.state.view?.state;e!=="live"&&e!=="paused"||(t.preventDefault(),this.#r({type:e==="live"?"pause":"resume"}))}#a(t){let{connection:e}=this;e&&!e.online&&e.note.unsettled.size&&t.preventDefault()}render(){if(this.problem)return this.#u();let{connection:t}=this,e=t?.state.view;if(t?.status==="signed_out"||t?.status==="stuck")return this.#u();if(!t||!e)return g`<p class="joining" role="status">${m.page.joining}</p>`;let s=t.access.party;return g`<main data-me=${s} data-state=${e.state}>
<a class="skip" href="#note" @click=${r=>this.#d(r)}
>${m.page.skip}</a
>
<div class="frame">
${e.way==="call"?g`<conote-call
.connection=${t}
@conote-call=${()=>this.requestUpdate()}
></conote-call>`:w}
${this.#m()} ${this.#w(e,s)}
${s==="therapist"?g`<conote-alerts .connection=${t}></conote-alerts>`:w}
</div>
<div class="middle" id="note" tabindex="-1">
${this.#y(s)}
${s==="client"?g`<conote-measure-form
.connection=${t}
@conote-answering=${({detail:r})=>this.answering=r}
></conote-measure-form>`:w}
${this.answering?w:this.#p(e,s)}
</div>
<conote-transcript .connection=${t}></conote-transcript>
<aside>
<conote-goals .view=${e} .me=${s}></conote-goals>
${s==="therapist"?g`<conote-record .connection=${t}></conote-record>`:w}
<conote-measures
.connection=${t}
@conote-answer=${({detail:r})=>{this.#i?.start(r)}}
></conote-measures>
${s==="therapist"?g`<section><conote-template .connection=${t}></conote-template></section>`:w}
</aside>
</main>`}#d(t){t.preventDefault(),this.renderRoot.querySelector("#note")?.focus()}#u(){let t=m.page,e=this.connection?.status==="stuck",s=this.problem==="signed_out"||this.connection?.status==="signed_out",r=e?t.stuck:s?t.signedOut:this.problem==="no_link"?t.noLink:m.errors.other,i=e?t.stuckLead:s?t.signedOutLead:this.problem==="no_link"?t.noLinkLead:this.trouble;return g`<main class="alone">
<div class="sheet" data-testid="problem">
<h1>${r}</h1>
<p>${i}</p>
${this.problem==="no_link"?w:g`<button class="pill" @click=${()=>this.#k()}>
${e?t.reload:t.again}
</button>`}
</div>
</main>`}#k(){this.connection?.status==="stuck"?location.reload():this.connection?this.connection.connect():this.retry?location.hash=`join=${this.retry}`:this.#t()}#m(){let{connection:t}=this,{words:e,tone:s}=Jr({view:t?.state.view??null,me:t?.access.party??null,online:t?.online??!1,fresh:!t?.everOnline,tapped:this.#s?.tapped??!1});return g`<div class="state" data-tone=${s}>
<span class="dot"></span><span role="status" data-testid="state-line">${e}</span>
</div>`}#w(t,e){let s=m.controls,r=this.#s,i=t.state==="live"||t.state==="paused";return g`<div class="controls">
${i?g`<button
class="pill"
data-testid=${t.state==="live"?"pause":"resume"}
aria-keyshortcuts="Alt+P"
title=${s.keys}
@click=${()=>{this.#r({type:t.state==="live"?"pause":"resume"})}}
>
${t.state==="live"?s.pause:s.resume}
</button>`:w}
${r?.joined?g`<button
class="pill"
data-testid="mute"
aria-pressed=${r.muted?"true":"false"}
@click=${()=>r.toggleMute()}
>
${r.muted?s.unmute:s.mute}
</button>`:w}
${t.way==="recording"&&!t.note_ready&&e==="therapist"?g`<button class="pill" data-testid="stop-reading" @click=${()=>{this.#c()}}>
${s.stopReading}
</button>`:w}
${t.consents[e]&&(i||t.state==="consenting")?g`<button
class="pill"
data-testid="revoke"
@click=${()=>{this.#r({type:"revoke"})}}
>
${s.revoke}
</button>`:w}
</div>`}#y(t){let{connection:e}=this;if(!e)return w;let{trouble:s}=e.state;return g`<div class="notices" role="status">
${this.trouble?g`<p class="notice">${this.trouble}</p>`:w}
${e.lost.length?g`<div class="notice" data-testid="lost">
<p>${m.note.couldNotKeep}</p>
${e.lost.map(r=>g`<blockquote>${r}</blockquote>`)}
<button class="pill" @click=${()=>e.forgetLost()}>
${m.note.dismiss}
</button>
</div>`:w}
${t==="therapist"&&s&&s.seq>this.seen?g`<div class="notice" data-testid="trouble">
<p>${m.page.wentWrong} ${s.message}</p>
<button class="pill" @click=${()=>this.seen=s.seq}>
${m.note.dismiss}
</button>
</div>`:w}
</div>`}#p(t,e){let{connection:s}=this;if(t.state==="review"&&(this.reading||t.frozen)||t.state==="signed")return g`<conote-sign
.connection=${s}
@conote-back=${()=>this.reading=!1}
></conote-sign>`;let o=t.state==="created"||t.state==="consenting"||!Ut(t,e),c=t.state==="review"||t.state==="unsigned";return g`<conote-note .connection=${s}>
${o&&!c?g`<conote-consent
slot="head"
.connection=${s}
@conote-agreed=${()=>{this.#s?.join()}}
></conote-consent>`:w}
${c&&t.note_reason?g`<p slot="head" class="reason">${t.note_reason}</p>`:w}
<div slot="foot" class="foot">${this.#f(t,e)}</div>
</conote-note>`}#f(t,e){let s=this.connection?.note.sections().flatMap(o=>o.statements),r=s?.filter(({status:o})=>o==="proposed").length??0,i=s?.length?m.note.pencil(r):"";switch(t.state){case"consenting":case"live":case"paused":return e==="client"||t.state==="consenting"&&!t.started_at?i?g`<span>${i}</span>`:w:g`<span>${i}</span>
<button
class="pill main"
data-testid="end"
@click=${()=>{this.#r({type:"end"})}}
>
${m.controls.end}
</button>`;case"review":return t.note_ready?g`<span>${i}</span>
${e==="therapist"?g`<button
class="pill"
data-testid="finish-later"
@click=${()=>{this.#r({type:"finish_later"})}}
>
${m.sign.later}
</button>`:w}
<button class="pill main" data-testid="review" @click=${()=>this.reading=!0}>
${m.sign.open}
</button>`:g`<span role="status">${m.sign.finishing}</span>`;case"unsigned":return g`<span>${m.sign.unsignedLead}</span>
<button
class="pill main"
data-testid="take-up"
@click=${()=>{this.#r({type:"reopen"})}}
>
${m.sign.resume}
</button>`;default:return i?g`<span>${i}</span>`:w}}static styles=[wt,B,M`
:host {
display: block;
min-height: 100dvh;
background: var(--desk);
color: var(--ink);
font: 15px/1.5 var(--sans);
}
main {
--accent: var(--client);
display: grid;
grid:
"frame middle aside" auto
"words middle aside" minmax(0, 1fr) / 340px minmax(420px, 1fr) 230px;
column-gap: 22px;
max-width: 1320px;
height: 100dvh;
margin: 0 auto;
padding: 22px;
}
main[data-me="therapist"] {
--accent: var(--therapist);
}
main.alone {
grid: none / minmax(0, 460px);
place-content: center;
}
.alone .sheet {
padding: 30px 36px;
}
.alone h1 {
font: 600 21px/1.3 var(--serif);
margin-bottom: 8px;
}
.alone p {
color: var(--soft);
margin-bottom: 14px;
}
.joining {
display: grid;
place-content: center;
height: 100dvh;
font: italic 17px/1.5 var(--serif);
color: var(--soft);
}
.skip {
position: absolute;
left: -999px;
top: 8px;
background: var(--paper);
color: var(--ink);
padding: 6px 12px;
border-radius: 8px;
z-index: 1;
}
.skip:focus {
left: 8px;
}
.frame {
grid-area: frame;
}
.state {
margin: 14px 0 0 4px;
display: flex;
align-items: baseline;
gap: 10px;
font-size: 14px;
--tone: var(--soft);
}
.state[data-tone="on"] {
--tone: var(--therapist);
}
.state[data-tone="waiting"] {
--tone: var(--client);
}
.state[data-tone="trouble"] {
--tone: var(--danger);
}
.dot {
flex: none;
width: 9px;
height: 9px;
border-radius: 50%;
background: var(--tone);
box-shadow: 0 0 0 4px color-mix(in srgb, var(--tone) 18%, transparent);
}
.controls {
display: flex;
flex-wrap: wrap;
gap: 8px;
margin-top: 12px;
}
conote-transcript {
grid-area: words;
margin-top: 18px;
}
.middle {
grid-area: middle;
min-height: 0;
min-width: 0;
display: flex;
flex-direction: column;
overflow: auto;
scrollbar-width: thin;
scrollbar-color: var(--line) transparent;
border-radius: 14px;
outline: none;
}
conote-note,
conote-sign {
flex: 1 0 auto;
}
.notice {
background: var(--mark);
border-radius: 10px;
padding: 10px 14px;
margin-bottom: 12px;
font-size: 14px;
}
blockquote {
margin: 6px 0;
font: 16px/1.5 var(--serif);
user-select: all;
}
.reason {
font: italic 16px/1.55 var(--serif);
color: var(--pencil);
}
.foot:not(:has(*)) {
display: none;
}
.foot {
position: sticky;
bottom: 0;
display: flex;
justify-content: space-between;
align-items: center;
gap: 10px;
min-height: 30px;
margin: auto -17px 0;
padding: 32px 17px 14px;
background: linear-gradient(transparent, var(--paper) 30%);
font-size: 13.5px;
color: var(--soft);
}
.foot span {
flex: 1;
}
aside {
grid-area: aside;
overflow: auto;
scrollbar-width: thin;
}
aside section {
margin-bottom: 26px;
}
aside h3 {
margin-bottom: 6px;
}
aside li {
display: flex;
justify-content: space-between;
gap: 8px;
font-size: 14px;
padding: 7px 0;
border-bottom: 1px solid var(--line);
}
em {
font-style: normal;
white-space: nowrap;
color: var(--accent);
}
.quiet,
.quiet em {
color: var(--soft);
}
p.quiet {
font-size: 14px;
}
@media (max-width: 1100px) {
main {
grid:
"frame middle" auto
"words middle" minmax(0, 1fr)
"aside middle" auto / 300px minmax(0, 1fr);
}
main.alone {
grid: none / minmax(0, 460px);
}
aside {
max-height: 26vh;
margin-top: 18px;
}
}
@media (max-width: 760px) {
main:not(.alone) {
display: block;
height: auto;
padding: 0;
}
.frame {
padding: 10px 12px 12px;
position: sticky;
top: 0;
z-index: 1;
background: var(--desk);
}
.state,
.controls {
margin-top: 8px;
}
.frame button.pill {
padding: 5px 12px;
font-size: 13px;
}
conote-transcript {
margin: 0;
padding: 22px 24px 0;
}
.middle {
overflow: visible;
border-radius: 0;
}
.notices {
padding: 0 12px;
}
aside {
max-height: none;
margin: 0;
padding: 22px 24px;
}
}
@media (max-width: 760px) and (max-height: 520px) {
.frame {
position: static;
}
}
`]};customElements.define("conote-session",cs);export{Ge as Connection,Xn as ConoteConsent,is as ConoteNote,cs as ConoteSession,os as ConoteTranscript,as as join};
