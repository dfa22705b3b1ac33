import{a as d,b as g,e as u}from"./shared-E3GXDHEZ.js";var l={assistant:"the assistant",who:"Who wrote this:",by:r=>`Written by ${r.slice(0,-1).join(", ")} and ${r.at(-1)}`};function f({shared:r,claimed:t,author:s}){let n=[],i=0;for(let e=r._start;e;e=e.right){if(e.deleted||!e.countable)continue;let o=t.get(String(e.id.client))??s,h=n.at(-1),a=i+e.length;h?.author===o?h.end=a:n.push({author:o,start:i,end:a}),i=a}return n}function p(r){let t=globalThis.CSS?.highlights,s=globalThis.Highlight;if(!t||!s)return null;let n=`conote-${r}`;return t.has(n)||t.set(n,new s),t.get(n)}var m=d`
::highlight(conote-client) {
color: var(--client);
}
::highlight(conote-therapist) {
color: var(--therapist);
}
`.styleSheet,S=class{constructor(t){this.host=t,this.ranges=[];let s=t.shadowRoot;s&&m&&(s.adoptedStyleSheets=[...s.adoptedStyleSheets,m])}show(t){let{statement:s}=this.host;if(this.clear(),!s)return;let n=f(s),i=[...new Set(n.map(({author:o})=>this.#t(o)))];t.title=i.length>1?l.by(i):"";let e=t.firstChild;if(!(i.length<2||!(e instanceof Text)||e.length!==n.at(-1)?.end))for(let{author:o,start:h,end:a}of n){if(o===s.author||o==="assistant")continue;let c=document.createRange();c.setStart(e,h),c.setEnd(e,a),this.ranges.push({author:o,range:c}),p(o)?.add(c)}}line(){let{statement:t}=this.host,s=t?f(t):[];if(s.length<2)return u;let n=t?.shared.toString()??"";return g`<p data-testid="written-by">
${l.who}
${s.map(({author:i,start:e,end:o},h)=>g`${h?" \xB7 ":""}<b class=${i}>${this.#t(i)}</b> “${n.slice(e,o).trim()}”`)}
</p>`}clear(){for(let{author:t,range:s}of this.ranges)p(t)?.delete(s);this.ranges=[]}#t(t){return t==="assistant"?l.assistant:this.host.names[t]}};export{S as WrittenBy,f as stretchesOf};
