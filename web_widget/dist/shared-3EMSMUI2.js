import{e as m,f as h}from"./shared-JXAENW5H.js";import{a as b}from"./shared-SW4J26SR.js";import{b as u,d as w,f as k}from"./shared-W6VJM4X4.js";import{a as r}from"./shared-TSPSB3A7.js";import{a as $,b as v}from"./shared-B4CQ5L5Q.js";import{a as f,b as n,e as l,g}from"./shared-ZLD4KBTW.js";var x=60;function y(c){let t=c.said.map(s=>({key:s.id,start:s.start,utterance:s})),e=c.gaps.map(s=>({key:`gap-${s.seq}`,start:s.start,gap:s}));return[...t,...e].sort((s,a)=>s.start-a.start)}var d=class extends g{static properties={connection:{attribute:!1}};constructor(){super(),this.connection=null,this.atEnd=!0,this.watch=new b(this,["change"]),this.size=new ResizeObserver(()=>this.#t())}connectedCallback(){super.connectedCallback(),this.size.observe(this)}disconnectedCallback(){super.disconnectedCallback(),this.size.disconnect()}willUpdate(){this.watch.follow(this.connection)}updated(){this.#t()}#t(){let t=this.#s;t&&this.atEnd&&(t.scrollTop=t.scrollHeight)}#a(){let t=this.#s;t&&(this.atEnd=t.scrollHeight-t.scrollTop-t.clientHeight<x)}get#s(){return this.renderRoot.querySelector?.(".list")??null}render(){let{connection:t}=this;if(!t)return l;let{state:e}=t,s=e.sparing&&e.view?.state==="live",a=y(e),o=[...e.speaking.values()].sort((i,p)=>i.start-p.start);return n`<h2 class="small-caps">${r.transcript.title}</h2>
<div
class="list"
tabindex="0"
role="log"
aria-live="off"
aria-label=${r.transcript.title}
@scroll=${()=>this.#a()}
>
${a.length+o.length===0?n`<p class="aside">${r.transcript.empty}</p>`:l}
${h(a,i=>i.key,i=>"gap"in i?this.#n(i.gap):this.#e(i.utterance))}
${h(o,i=>i.id,i=>this.#e(i))}
</div>
<p class="pace" role="status" data-testid="pace">${s?r.transcript.sparing:l}</p>`}#i(t,e){let{state:s,access:a}=this.connection,o=u(s.view,t,a.party);return n`<b class=${t} title=${w(s.view,e)}>${o}</b>`}#e(t){let{final:e,speaker:s,start:a}=t,{ink:o,pencil:i}=m(t);return n`<p
data-testid=${e?"utterance":"speaking"}
data-speaker=${s}
data-id=${t.id}
>
${this.#i(s,a)}
${o} ${i.map(p=>n`<i>${p}</i> `)}
</p>`}#n(t){return n`<p class="aside" data-testid="gap">
${this.#i(t.speaker,t.start)} [${r.transcript[t.kind](k(t))}]
</p>`}static styles=[$,v,f`
:host {
display: flex;
flex-direction: column;
min-height: 0;
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
h2 {
display: block;
}
.list {
max-height: 50vh;
}
}
`]};customElements.define("conote-transcript",d);export{d as ConoteTranscript,y as linesOf};
