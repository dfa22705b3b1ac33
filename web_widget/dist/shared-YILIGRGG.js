import{s as d,t as g,v as u,y as f}from"./shared-OC44VKFD.js";var m={assistant:"the assistant",you:"you",who:"Who wrote this:",by:r=>`Written by ${r.slice(0,-1).join(", ")} and ${r.at(-1)}`};var c=await f(m,{es:async()=>(await import("./shared-4SX6KC2H.js")).words});function p({shared:r,claimed:t,author:s}){let o=[],i=0;for(let e=r._start;e;e=e.right){if(e.deleted||!e.countable)continue;let n=t.get(String(e.id.client))??s,a=o.at(-1),h=i+e.length;a?.author===n?a.end=h:o.push({author:n,start:i,end:h}),i=h}return o}function w(r){let t=globalThis.CSS?.highlights,s=globalThis.Highlight;if(!t||!s)return null;let o=`conote-${r}`;return t.has(o)||t.set(o,new s),t.get(o)}var y=d`
::highlight(conote-client) {
color: var(--client);
}
::highlight(conote-therapist) {
color: var(--therapist);
}
`.styleSheet,S=class{constructor(t){this.host=t,this.ranges=[];let s=t.shadowRoot;s&&y&&(s.adoptedStyleSheets=[...s.adoptedStyleSheets,y])}show(t){let{statement:s}=this.host;if(this.clear(),!s)return;let o=p(s),i=[...new Set(o.map(({author:n})=>this.#t(n)))];t.title=i.length>1?c.by(i):"";let e=t.firstChild;if(!(i.length<2||!(e instanceof Text)||e.length!==o.at(-1)?.end))for(let{author:n,start:a,end:h}of o){if(n===s.author||n==="assistant")continue;let l=document.createRange();l.setStart(e,a),l.setEnd(e,h),this.ranges.push({author:n,range:l}),w(n)?.add(l)}}line(){let{statement:t}=this.host,s=t?p(t):[];if(s.length<2)return u;let o=t?.shared.toString()??"";return g`<p data-testid="written-by">
${c.who}
${s.map(({author:i,start:e,end:n},a)=>g`${a?" \xB7 ":""}<b class=${i}>${this.#t(i)}</b> “${o.slice(e,n).trim()}”`)}
</p>`}clear(){for(let{author:t,range:s}of this.ranges)w(t)?.delete(s);this.ranges=[]}#t(t){return t===this.host.me?c.you:t==="assistant"?c.assistant:this.host.names[t]}};export{S as WrittenBy,p as stretchesOf};
