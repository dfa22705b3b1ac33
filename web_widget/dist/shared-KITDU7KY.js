import{$ as h,B as p,R as d,T as v,Z as w,u as x,v as c,x as m,y as b}from"./shared-MFB36FF5.js";function L(i,t,e){return(i?.sections??[]).map(n=>{let{id:o,title:r,plain_title:a,statements:f=[],narrative:_=[]}=n,u=t?.sections.find(l=>l.id===o),$={...u,title:r??u?.title??a??o};a&&($.plain_title=a);let k=(n.choices??[]).map(l=>{let O=u?.choices?.find(({id:M})=>M===l.id);return{...l,title:h({...O,...l},e)}});return{id:o,title:h($,e),choices:k,statements:f,narrative:_}})}function y(i,t){return t.flatMap(e=>i.statements.find(s=>s.id===e)??[])}function S(i,t){let e=(i?.sections??[]).flatMap(({statements:n})=>n),s=new Set(e.map(({id:n})=>n));return t.flatMap(({statements:n})=>n).filter(({id:n,text:o})=>!s.has(n)&&o.trim())}function j(i){let t=p.sign,e=i?.session??{},s=[];if(e.started_at){let o=new Date(e.started_at).toLocaleDateString(p.locale,{day:"numeric",month:"long",year:"numeric"}),r=e.ended_at?`\u2013${d(e.ended_at)}`:"",a=e.clock_minutes,f=typeof a=="number"?`, ${t.minutes(a)}`:"";s.push([t.when,`${o}, ${d(e.started_at)}${r}${f}`])}let n=t.from[e.documented_from];if(n&&s.push([t.documented,n]),e.modality&&s.push([t.modality,e.modality]),e.time_band){let{cpt:o,minutes:r}=e.time_band;s.push([t.band,t.bandOf(o,r)])}for(let[o,r]of Object.entries(t.stated))i?.stated?.[o]&&s.push([r,i.stated[o]]);i?.risk&&s.push([t.risk,i.risk]),e.sound_lost_seconds&&s.push([t.soundLost,t.seconds(e.sound_lost_seconds)]);for(let{party:o,at:r,until:a}of e.interruptions??[])s.push([t.interrupted[o],`${d(r)}\u2013${a?d(a):""}`]);return s}function F(i){let t=(i?.sections??[]).flatMap(({statements:s})=>s),e=new Set(t.map(({goal:s})=>s));return(i?.goals??[]).filter(({id:s})=>!e.has(s))}function H(i,{goal:t,goal_by:e}){let s=i?.goals?.find(({id:n})=>n===t)?.text;return s?e==="assistant"?`${s} (${p.goals.suggested})`:s:""}var g=class extends b{static properties={section:{attribute:!1},names:{attribute:!1},open:{state:!0}};constructor(){super(),this.section=null,this.names={...p.party},this.open=""}#t(t){this.open=this.open===t?"":t}#e(t,e){t.key!=="Enter"&&t.key!==" "||(t.preventDefault(),this.#t(e))}render(){let{section:t}=this;if(!t)return m;let e=t.narrative.find(({statements:s})=>s[0]===this.open);return c`<p data-testid="reading">
${t.narrative.map(({text:s,statements:[n],pencil:o})=>{let r=this.open===n;return c`<span
role="button"
tabindex="0"
class="${r?"open":""} ${o?"pencil":""}"
data-testid="sentence"
aria-expanded=${r?"true":"false"}
title=${p.reading.sentenceHint}
@click=${()=>this.#t(n)}
@keydown=${a=>this.#e(a,n)}
>${s}</span
> `})}
</p>
${e?this.#s(t,e.statements):m}`}#s(t,e){return c`<div class="words" data-testid="sentence-words" aria-live="polite">
${y(t,e).map(({text:s,evidence:n})=>c`<p class="line">${s}</p>
${n?.length?n.map(({speaker:o,start_ms:r,quote:a})=>c`<p class="quote">
<b class=${o}>${this.names[o]}</b>, ${r===null?p.sign.typed:v(r)} · “${a}”
</p>`):c`<p class="quote">${p.reading.ownWords}</p>`}`)}
</div>`}static styles=[w,x`
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
`]};customElements.define("conote-reading",g);export{L as a,S as b,j as c,F as d,H as e};
