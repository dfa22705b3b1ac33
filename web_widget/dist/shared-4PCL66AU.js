import{b as h}from"./shared-H2C54Z6O.js";import{C as i,U as u,_ as f,v as d,w as e,y as l,z as m}from"./shared-YU266C6F.js";var c=class extends m{static properties={section:{attribute:!1},names:{attribute:!1},open:{state:!0}};constructor(){super(),this.section=null,this.names={...i.party},this.open=""}#t(t){this.open=this.open===t?"":t}#e(t,r){t.key!=="Enter"&&t.key!==" "||(t.preventDefault(),this.#t(r))}render(){let{section:t}=this;if(!t)return l;let r=t.narrative.find(({statements:s})=>s[0]===this.open);return e`<p data-testid="reading">
${t.narrative.map(({text:s,statements:[n],pencil:a})=>{let o=this.open===n;return e`<span
role="button"
tabindex="0"
class="${o?"open":""} ${a?"pencil":""}"
data-testid="sentence"
aria-expanded=${o?"true":"false"}
title=${i.reading.sentenceHint}
@click=${()=>this.#t(n)}
@keydown=${p=>this.#e(p,n)}
>${s}</span
> `})}
</p>
${r?this.#r(t,r.statements):l}`}#r(t,r){return e`<div class="words" data-testid="sentence-words" aria-live="polite">
${h(t,r).map(({text:s,evidence:n})=>e`<p class="line">${s}</p>
${n?.length?n.map(({speaker:a,start_ms:o,quote:p})=>e`<p class="quote">
<b class=${a}>${this.names[a]}</b>, ${o===null?i.sign.typed:u(o)} · “${p}”
</p>`):e`<p class="quote">${i.reading.ownWords}</p>`}`)}
</div>`}static styles=[f,d`
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
b {
font-weight: 600;
}
b.client {
color: var(--client);
}
b.therapist {
color: var(--therapist);
}
`]};customElements.define("conote-reading",c);
