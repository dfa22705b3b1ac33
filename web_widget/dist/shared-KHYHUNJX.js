import{a as d,b as g,e as f,j as u}from"./shared-VGKMFJO2.js";var m={assistant:"the assistant",who:"Who wrote this:",by:r=>`Written by ${r.slice(0,-1).join(", ")} and ${r.at(-1)}`};var l=await u(m,{es:async()=>(await import("./shared-TDAP2M7P.js")).words});function p({shared:r,claimed:t,author:s}){let n=[],i=0;for(let e=r._start;e;e=e.right){if(e.deleted||!e.countable)continue;let o=t.get(String(e.id.client))??s,a=n.at(-1),h=i+e.length;a?.author===o?a.end=h:n.push({author:o,start:i,end:h}),i=h}return n}function w(r){let t=globalThis.CSS?.highlights,s=globalThis.Highlight;if(!t||!s)return null;let n=`conote-${r}`;return t.has(n)||t.set(n,new s),t.get(n)}var S=d`
::highlight(conote-client) {
color: var(--client);
}
::highlight(conote-therapist) {
color: var(--therapist);
}
`.styleSheet,b=class{constructor(t){this.host=t,this.ranges=[];let s=t.shadowRoot;s&&S&&(s.adoptedStyleSheets=[...s.adoptedStyleSheets,S])}show(t){let{statement:s}=this.host;if(this.clear(),!s)return;let n=p(s),i=[...new Set(n.map(({author:o})=>this.#t(o)))];t.title=i.length>1?l.by(i):"";let e=t.firstChild;if(!(i.length<2||!(e instanceof Text)||e.length!==n.at(-1)?.end))for(let{author:o,start:a,end:h}of n){if(o===s.author||o==="assistant")continue;let c=document.createRange();c.setStart(e,a),c.setEnd(e,h),this.ranges.push({author:o,range:c}),w(o)?.add(c)}}line(){let{statement:t}=this.host,s=t?p(t):[];if(s.length<2)return f;let n=t?.shared.toString()??"";return g`<p data-testid="written-by">
${l.who}
${s.map(({author:i,start:e,end:o},a)=>g`${a?" \xB7 ":""}<b class=${i}>${this.#t(i)}</b> “${n.slice(e,o).trim()}”`)}
</p>`}clear(){for(let{author:t,range:s}of this.ranges)w(t)?.delete(s);this.ranges=[]}#t(t){return t==="assistant"?l.assistant:this.host.names[t]}};export{b as WrittenBy,p as stretchesOf};
