import{b as h}from"./shared-6W464G5F.js";import{W as u,aa as f,s as c,t as e,v as l,w as m,z as i}from"./shared-OC44VKFD.js";var d=class extends m{static properties={section:{attribute:!1},names:{attribute:!1},open:{state:!0}};constructor(){super(),this.section=null,this.names={...i.party},this.open=""}#t(t){this.open=this.open===t?"":t}#e(t,n){t.key!=="Enter"&&t.key!==" "||(t.preventDefault(),this.#t(n))}render(){let{section:t}=this;if(!t)return l;let n=t.narrative.find(({statements:r})=>r[0]===this.open);return e`<p data-testid="reading">
${t.narrative.map(({text:r,statements:[s],pencil:a})=>{let o=this.open===s;return e`<span
role="button"
tabindex="0"
class="${o?"open":""} ${a?"pencil":""}"
data-testid="sentence"
aria-expanded=${o?"true":"false"}
title=${i.reading.sentenceHint}
@click=${()=>this.#t(s)}
@keydown=${p=>this.#e(p,s)}
>${r}</span
> `})}
</p>
${n?this.#n(t,n.statements):l}`}#n(t,n){return e`<div class="words" data-testid="sentence-words" aria-live="polite">
${h(t,n).map(({text:r,evidence:s})=>e`<p class="line">${r}</p>
${s?.length?s.map(({speaker:a,start_ms:o,quote:p})=>e`<p class="quote">
<b class=${a}>${this.names[a]}</b>, ${o===null?i.sign.typed:u(o)} · “${p}”
</p>`):e`<p class="quote">${i.reading.ownWords}</p>`}`)}
</div>`}static styles=[f,c`
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
`]};customElements.define("conote-reading",d);
