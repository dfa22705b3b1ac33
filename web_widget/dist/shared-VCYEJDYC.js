import{a as b,b as M}from"./shared-V5TKG62P.js";import{a as u,b as o,c,d as f,g as k,h as _,i as O,j as E,n as a,o as g,s as q,t as m,u as $,v as L,x as S}from"./shared-QT6WZ5YZ.js";function x(l,t){let{title:e="",plain_title:n,plain_title_es:i}=l??{};return t!=="client"?e:E==="es"&&i||n||e}function W(l,t,e){return(l?.sections??[]).map(i=>{let{id:s,title:r,plain_title:p,statements:j=[],narrative:F=[]}=i,h=t?.sections.find(d=>d.id===s),w={...h,title:r??h?.title??p??s};p&&(w.plain_title=p);let H=(i.choices??[]).map(d=>{let N=h?.choices?.find(({id:U})=>U===d.id);return{...d,title:x({...N,...d},e)}});return{id:s,title:x(w,e),choices:H,statements:j,narrative:F}})}function D(l,t){return t.flatMap(e=>l.statements.find(n=>n.id===e)??[])}var v=class extends f{static properties={section:{attribute:!1},names:{attribute:!1},open:{state:!0}};constructor(){super(),this.section=null,this.names={...a.party},this.open=""}#t(t){this.open=this.open===t?"":t}#e(t,e){t.key!=="Enter"&&t.key!==" "||(t.preventDefault(),this.#t(e))}render(){let{section:t}=this;if(!t)return c;let e=t.narrative.find(({statements:n})=>n[0]===this.open);return o`<p data-testid="reading">
${t.narrative.map(({text:n,statements:[i],pencil:s})=>{let r=this.open===i;return o`<span
role="button"
tabindex="0"
class="${r?"open":""} ${s?"pencil":""}"
data-testid="sentence"
aria-expanded=${r?"true":"false"}
title=${a.reading.sentenceHint}
@click=${()=>this.#t(i)}
@keydown=${p=>this.#e(p,i)}
>${n}</span
> `})}
</p>
${e?this.#s(t,e.statements):c}`}#s(t,e){return o`<div class="words" data-testid="sentence-words" aria-live="polite">
${D(t,e).map(({text:n,evidence:i})=>o`<p class="line">${n}</p>
${i?.length?i.map(({speaker:s,start_ms:r,quote:p})=>o`<p class="quote">
<b class=${s}>${this.names[s]}</b>, ${r===null?a.sign.typed:L(r)} · “${p}”
</p>`):o`<p class="quote">${a.reading.ownWords}</p>`}`)}
</div>`}static styles=[m,u`
:host {
display: block;
}
p {
font: 17px/1.6 var(--serif);
overflow-wrap: anywhere;
}
span {
cursor: pointer;
border-radius: 3px;
transition: background 0.15s;
}
span:hover,
span.open {
background: var(--pill);
}
.pencil {
color: var(--pencil);
text-decoration: underline dotted var(--pencil) 1px;
text-underline-offset: 5px;
}
.words {
margin-top: 8px;
padding: 10px 14px;
background: var(--pill);
border-radius: 8px;
color: var(--soft);
}
.words .line {
font: 14.5px/1.5 var(--serif);
color: var(--ink);
}
.words .line:not(:first-child) {
margin-top: 8px;
}
.quote {
font: 13.5px/1.5 var(--sans);
padding-left: 12px;
}
`]};customElements.define("conote-reading",v);var y=class extends f{static properties={access:{attribute:!1},until:{attribute:!1},note:{state:!0},trouble:{state:!0}};constructor(){super(),this.access=null,this.until=null,this.note=null,this.trouble=""}get#t(){return this.access?.view?.state==="signed"}async firstUpdated(){if(this.renderRoot.querySelector("h1")?.focus(),!!this.access)try{let{access:t}=this;this.note=this.#t?(await k(t,"en")).note:await _(t)}catch(t){this.trouble=g(t)}}async#e(){try{this.access&&await O(this.access,"pdf")}catch(t){this.trouble=g(t)}}render(){if(!this.access)return c;let{view:t}=this.access,e=b.reader,n={therapist:t?.therapist_name||a.party.therapist,client:t?.client_alias||a.party.client},i=W(this.note,t??null,"therapist").filter(({narrative:s,statements:r})=>s.length+r.length);return o`<button
class="plain back"
data-testid="back"
@click=${()=>this.dispatchEvent(new Event("conote-back"))}
>
← ${b.back}
</button>
<h1 tabindex="-1">${n.client}, ${n.therapist}</h1>
<p class="soft">${e.only} ${this.until?e.until($(this.until)):c}</p>
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
${this.note&&!i.length?o`<p class="soft">${e.empty}</p>`:c}
${i.map(s=>o`<h2 class="small-caps">${s.title}</h2>
${s.narrative.length?o`<conote-reading .section=${s} .names=${n}></conote-reading>`:s.statements.map(({text:r})=>o`<p class="line">${r}</p>`)}`)}
${this.#t?o`<div class="act">
<button class="pill" @click=${()=>{this.#e()}}>${e.pdf}</button>
</div>`:c}`}static styles=[q,m,M,S,u`
h1 {
outline: none;
}
h2 {
margin: 22px 0 8px;
padding-top: 16px;
border-top: 1px solid var(--line);
font: 600 12px/1.3 var(--sans);
}
button.back {
margin: -10px 0 12px -4px;
color: var(--soft);
}
.line {
font: 17px/1.6 var(--serif);
}
`]};customElements.define("conote-session-reader",y);export{y as ConoteSessionReader};
