import{c as d,e as x}from"./shared-XGF3VJCG.js";import{a,d as y}from"./shared-U5RB2SSU.js";import{a as u,b as c,e as m,g as b}from"./shared-E3GXDHEZ.js";function S(o,t,e){return(o?.sections??[]).map(n=>{let{id:r,title:i,plain_title:l,statements:f=[],narrative:v=[]}=n,g=t?.sections.find(p=>p.id===r),$=l??g?.plain_title??i??r,k=i??g?.title??$,_=(n.choices??[]).map(p=>({...p,title:e==="client"&&p.plain_title||p.title}));return{id:r,title:e==="client"?$:k,choices:_,statements:f,narrative:v}})}function w(o,t){return t.flatMap(e=>o.statements.find(s=>s.id===e)??[])}function q(o,t){let e=(o?.sections??[]).flatMap(({statements:n})=>n),s=new Set(e.map(({id:n})=>n));return t.flatMap(({statements:n})=>n).filter(({id:n,text:r})=>!s.has(n)&&r.trim())}function D(o){let t=a.sign,e=o?.session??{},s=[];if(e.started_at){let r=new Date(e.started_at).toLocaleDateString(a.locale,{day:"numeric",month:"long",year:"numeric"}),i=e.ended_at?`\u2013${d(e.ended_at)}`:"",l=e.clock_minutes,f=typeof l=="number"?`, ${t.minutes(l)}`:"";s.push([t.when,`${r}, ${d(e.started_at)}${i}${f}`])}let n=t.from[e.documented_from];if(n&&s.push([t.documented,n]),e.modality&&s.push([t.modality,e.modality]),e.time_band){let{cpt:r,minutes:i}=e.time_band;s.push([t.band,t.bandOf(r,i)])}for(let[r,i]of Object.entries(t.stated))o?.stated?.[r]&&s.push([i,o.stated[r]]);o?.risk&&s.push([t.risk,o.risk]),e.sound_lost_seconds&&s.push([t.soundLost,t.seconds(e.sound_lost_seconds)]);for(let{party:r,at:i,until:l}of e.interruptions??[])s.push([t.interrupted[r],`${d(i)}\u2013${l?d(l):""}`]);return s}function E(o){let t=(o?.sections??[]).flatMap(({statements:s})=>s),e=new Set(t.map(({goal:s})=>s));return(o?.goals??[]).filter(({id:s})=>!e.has(s))}function L(o,{goal:t,goal_by:e}){let s=o?.goals?.find(({id:n})=>n===t)?.text;return s?e==="assistant"?`${s} (${a.goals.suggested})`:s:""}var h=class extends b{static properties={section:{attribute:!1},names:{attribute:!1},open:{state:!0}};constructor(){super(),this.section=null,this.names={...a.party},this.open=""}#t(t){this.open=this.open===t?"":t}#e(t,e){t.key!=="Enter"&&t.key!==" "||(t.preventDefault(),this.#t(e))}render(){let{section:t}=this;if(!t)return m;let e=t.narrative.find(({statements:s})=>s[0]===this.open);return c`<p data-testid="reading">
${t.narrative.map(({text:s,statements:[n],pencil:r})=>{let i=this.open===n;return c`<span
role="button"
tabindex="0"
class="${i?"open":""} ${r?"pencil":""}"
data-testid="sentence"
aria-expanded=${i?"true":"false"}
title=${a.reading.sentenceHint}
@click=${()=>this.#t(n)}
@keydown=${l=>this.#e(l,n)}
>${s}</span
> `})}
</p>
${e?this.#s(t,e.statements):m}`}#s(t,e){return c`<div class="words" data-testid="sentence-words" aria-live="polite">
${w(t,e).map(({text:s,evidence:n})=>c`<p class="line">${s}</p>
${n?.length?n.map(({speaker:r,start_ms:i,quote:l})=>c`<p class="quote">
<b class=${r}>${this.names[r]}</b>, ${i===null?a.sign.typed:x(i)} · “${l}”
</p>`):c`<p class="quote">${a.reading.ownWords}</p>`}`)}
</div>`}static styles=[y,u`
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
`]};customElements.define("conote-reading",h);function I(o,t){let e=(s,n)=>c`<button
class="plain ${o===s?"chosen":""}"
aria-pressed=${o===s?"true":"false"}
data-testid=${s?"as-it-reads":"line-by-line"}
@click=${()=>t(s)}
>
${n}
</button>`;return c`<div class="ways" role="group" aria-label=${a.reading.shownAs}>
${e(!1,a.reading.lines)} ${e(!0,a.reading.reads)}
</div>`}var J=u`
.ways {
display: flex;
gap: 12px;
margin-top: 14px;
}
.ways button {
color: var(--soft);
border-bottom: 2px solid transparent;
border-radius: 0;
padding: 4px 0;
}
.ways .chosen {
color: var(--ink);
border-bottom-color: var(--accent);
}
.ways button:hover {
text-decoration: none;
color: var(--ink);
}
`;export{S as a,q as b,D as c,E as d,L as e,I as f,J as g};
