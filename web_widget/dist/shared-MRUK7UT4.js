import{a as x}from"./shared-X2AJFWTV.js";import"./shared-Y2GGUMUA.js";import{$,I as g,M as d,S as k,V as u,X as w,aa as v,ea as b,s as m,t as r,v as l,w as f,z as o}from"./shared-OC44VKFD.js";var y=60;function E(c){let t=c.said.map(s=>({key:s.id,start:s.start,utterance:s})),i=c.gaps.map(s=>({key:`gap-${s.seq}`,start:s.start,gap:s})),a=c.taken.map(s=>({key:`taken-${s.seq}`,start:s.start,taken:s}));return[...t,...i,...a].sort((s,n)=>s.start-n.start)}var h=class extends f{static properties={connection:{attribute:!1}};constructor(){super(),this.connection=null,this.atEnd=!0,this.watch=new b(this,["change"]),this.size=new ResizeObserver(()=>this.#t())}connectedCallback(){super.connectedCallback(),this.size.observe(this)}disconnectedCallback(){super.disconnectedCallback(),this.size.disconnect()}willUpdate(){this.watch.follow(this.connection)}updated(){this.#t()}#t(){let t=this.#s;t&&this.atEnd&&(t.scrollTop=t.scrollHeight)}#a(){let t=this.#s;t&&(this.atEnd=t.scrollHeight-t.scrollTop-t.clientHeight<y)}get#s(){return this.renderRoot.querySelector?.(".list")??null}render(){let{connection:t}=this;if(!t)return l;let{state:i}=t,a=i.sparing&&i.view?.state==="live",s=E(i),n=[...i.speaking.values()].sort((e,p)=>e.start-p.start);return r`<h2 class="small-caps">${o.transcript.title}</h2>
<div
class="list"
tabindex="0"
role="log"
aria-live="off"
aria-label=${o.transcript.title}
@scroll=${()=>this.#a()}
>
${s.length+n.length===0?r`<p class="aside">
${i.view?.log_kept===!1?o.transcript.gone:o.transcript.empty}
</p>`:l}
${d(s,e=>e.key,e=>"taken"in e?this.#n(e.taken):"gap"in e?this.#r(e.gap):this.#i(e.utterance))}
${d(n,e=>e.id,e=>this.#i(e))}
</div>
<p class="pace" role="status" data-testid="pace">${a?o.transcript.sparing:l}</p>`}#e(t,i){let{state:a,access:s}=this.connection,n=k(a.view,t,s.party);return r`<b class=${t} title=${u(a.view,i)}>${n}</b>`}#i(t){let{final:i,speaker:a,start:s}=t,{ink:n,pencil:e}=g(t);return r`<p
data-testid=${i?"utterance":"speaking"}
data-speaker=${a}
data-id=${t.id}
>
${this.#e(a,s)}
${n} ${e.map(p=>r`<i>${p}</i> `)}
</p>`}#n(t){let{state:i,access:a}=this.connection;return r`<p class="aside" data-testid="taken-back">
${x(t,i.view,a.party)}
</p>`}#r(t){return r`<p class="aside" data-testid="gap">
${this.#e(t.speaker,t.start)} [${o.transcript[t.kind](w(t))}]
</p>`}static styles=[$,v,m`
:host {
display: flex;
flex-direction: column;
min-height: 0;
overflow: hidden;
font: 14px/1.5 var(--sans);
color: var(--ink);
}
h2 {
display: none;
margin-bottom: 8px;
}
.list {
min-height: 0;
overflow: auto;
padding-top: 10px;
mask-image: linear-gradient(transparent, #000 10px);
scrollbar-width: thin;
overflow-wrap: anywhere;
}
p + p {
margin-top: 6px;
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
h2 {
display: block;
}
.list {
max-height: 50vh;
}
}
`]};customElements.define("conote-transcript",h);export{h as ConoteTranscript,E as linesOf};
