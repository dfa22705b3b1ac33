import{a as R,b as V}from"./shared-2F6QSB3Z.js";import{a as z}from"./shared-LU5TAKEY.js";import{a as U}from"./shared-XJ2ZUAQW.js";import{A as K,B as Q,a as f,b as r,c as B,d as c,e as v,f as F,h as Y,i as C,j as D,k as O,l as A,o as l,p as L,t as H,u as k,v as w,w as b,x as q,y as P}from"./shared-JMZGPU3V.js";var X={title:"Added since",none:"Nothing was added. The note stays as it was signed; either of you can add to it, at any time.",lead:"The note stays as it was signed. This stands under it, and goes with every copy.",add:"Add to the note",what:"What do you want to add?",kinds:{therapist:{late_entry:"Late entry",addendum:"Addendum",correction:"Correction",disagreement:"Statement of disagreement"},client:{late_entry:"Left out, and added later",addendum:"Something added",correction:"Something corrected",disagreement:"A different view"}},signed:(e,t)=>`${e}, ${t}`,signedAs:"Line as it was signed:",about:"About the line:",answers:(e,t)=>`In answer to: ${e}, ${t}`,occurred:e=>`Took place ${e}`,text:{late_entry:"What was left out",addendum:"What is to be added",correction:"How it should read",disagreement:"What you see differently"},line:"Which line",lineMaybe:"If it is about one line",wholeNote:"The note as a whole",chooseLine:"Choose a line",when:"When it took place",answer:"If it answers something",noAnswer:"Nothing",name:"Your name",sign:"Sign and add",cancel:"Cancel",added:"It stands under the note now, signed.",missing:{text:"Write what is to be added first.",about:"Choose the line that it corrects.",occurred_at:"Say when it took place.",name:"Type your name: that is your signature."},changed:"Something was added in the meantime. It stands above: read it, then sign once more.",future:"That time has not come yet."};var h=await A(X,{es:async()=>(await import("./shared-P4YTBZFE.js")).words});var vt=({session:e})=>`/api/sessions/${encodeURIComponent(e)}/additions`,G=(e,t)=>F(`${vt(e)}?language=${t}`,{token:e.access}),J=(e,t)=>e.map(({kind:s,n,by:o,name:i,at:a,text:d,original:p,occurred_at:m,answers:g})=>{let x=e.find(S=>S.n===g);return r`<article class=${o} data-testid="addition" data-kind=${s}>
<h3>${h.kinds[t][s]} <small>${h.signed(i,q(a))}</small></h3>
${p?r`<p class="small">
${s==="correction"?h.signedAs:h.about} <q>${p}</q>
</p>`:c}
${x?r`<p class="small">
${h.answers(h.kinds[t][x.kind],x.name)}
</p>`:c}
${m?r`<p class="small">${h.occurred(q(m))}</p>`:c}
<p class="text" data-n=${n}>${d}</p>
</article>`});var Z=f`
${K}
:host {
display: block;
font: 15px/1.5 var(--sans);
color: var(--ink);
}
section {
--accent: var(--client);
}
section[data-me="therapist"] {
--accent: var(--therapist);
}
article {
margin: 14px 0;
padding: 2px 0 2px 12px;
border-left: 3px solid var(--client);
}
article.therapist {
border-left-color: var(--therapist);
}
h3 {
font: 600 14px/1.5 var(--sans);
}
h3 small {
font-weight: 400;
font-size: 13px;
color: var(--soft);
margin-left: 6px;
}
.small {
font-size: 13.5px;
color: var(--soft);
}
.small q {
display: inline;
font: italic 15px/1.5 var(--serif);
}
.text {
font: 17px/1.55 var(--serif);
white-space: pre-wrap;
overflow-wrap: anywhere;
}
.add {
margin-top: 6px;
}
form {
gap: 16px;
}
fieldset {
display: grid;
gap: 8px;
margin: 0;
padding: 0;
border: 0;
min-width: 0;
}
legend {
padding: 0;
margin-bottom: 8px;
font-weight: 600;
font-size: 14px;
}
label.kind {
display: flex;
gap: 12px;
align-items: baseline;
padding: 10px 14px;
border-radius: 10px;
}
.kind input {
flex: none;
margin: 0;
accent-color: var(--accent);
outline: none;
transform: translateY(2px);
}
.kind b {
display: block;
font-size: 14px;
font-weight: 600;
color: var(--ink);
}
.short {
max-width: 18em;
}
select.field {
text-overflow: ellipsis;
}
textarea {
resize: vertical;
}
`;var tt={title:"Questionnaires",ask:"Ask",askAgain:"Ask again",askFor:e=>`Ask for the ${e}`,waiting:"waiting for the answers",declined:"would rather not answer",notAsked:"not asked",score:(e,t,s)=>`${e} of ${t} (${s}, as published)`,partly:(e,t)=>`${e} of ${t} answered, no total`,lower:e=>`${e} lower than last time`,higher:e=>`${e} higher than last time`,same:"the same as last time",trend:(e,t)=>`${e} over sessions: ${t}`,answeredAt:"Answered at",seen:"I have seen it",invite:(e,t,s)=>`${e} asks you to answer ${t} short questions (${s}).`,inviteLead:"It takes about two minutes. You can leave out what you don\u2019t want to answer.",start:"Answer now",notNow:"Not now",never:"I\u2019d rather not answer",put:e=>`The questions (${e}) wait for you.`,change:"Change my answers",sent:e=>`Thank you. Your answers (${e}) are in.`,progress:(e,t)=>`${e} of ${t}`,oneMore:"One more",review:"Your answers",reviewLead:"Nothing is sent before you press Send. Your therapist sees your answers, and they are part of the note you both sign.",missing:"not answered",noTotal:"Without an answer to every question there is no total.",back:"Back",next:"Next",skip:"Skip",toReview:"Look it over",changeOne:"Change",send:"Send",nothing:"Answer at least one question first, or say that you\u2019d rather not.",keys:"Keys 1 to 4 choose, Enter goes on.",answers:"All answers"};var u=await A(tt,{es:async()=>(await import("./shared-URUNJBBH.js")).words});function et({total:e,most:t,band:s,given:n,questions:o}){return e!==null?u.score(e,t,s):n?u.partly(n,o):""}function st(e,t){let s=t.at(-1);return e===null||!s?"":s.total===e?u.same:s.total>e?u.lower(s.total-e):u.higher(e-s.total)}function nt(e,t,{width:s,height:n,edge:o}){let i=e.length>1?(s-2*o)/(e.length-1):0,a=d=>Math.round(d*10)/10;return e.map((d,p)=>({x:a(o+p*i),y:a(o+(n-2*o)*(1-d/t))}))}var T={width:120,height:34,edge:4};function it(e,t,s){if(t.length<2)return c;let n=nt(t,s,T);return r`<svg
class="trend"
role="img"
data-testid="trend"
viewBox="0 0 ${T.width} ${T.height}"
aria-label=${u.trend(e,t.join(", "))}
>
<title>${t.join(" \u2192 ")}</title>
<polyline points=${n.map(({x:o,y:i})=>`${o},${i}`).join(" ")}></polyline>
${n.map(({x:o,y:i},a)=>B`<circle cx=${o} cy=${i} r=${a===n.length-1?3:1.8}></circle>`)}
</svg>`}var N=class extends v{static properties={measures:{attribute:!1}};constructor(){super(),this.measures=[]}render(){return this.measures?.length?r`<h2 class="small-caps">${u.title}</h2>
${this.measures.map(t=>this.#t(t))}`:c}#t(t){let{title:s,language:n="en",question:o,answers:i,difficulty:a,total:d,most:p,band:m,previous:g}=t,x=i.filter(({value:y})=>y!==null).length,S={total:d,most:p,band:m??"",given:x,questions:i.length},$=st(d,g),W=[...g.map(y=>y.total),...d===null?[]:[d]];return r`<div data-testid="signed-measure">
<p class="line">${s}: ${et(S)}${$?` \xB7 ${$}`:c}</p>
${it(s,W,p)}
<details>
<summary>${u.answers}</summary>
<p class="question" lang=${n}>${o}</p>
<dl lang=${n}>
${[...i,...a?[a]:[]].map(({item:y,words:bt})=>r`<dt>${y}</dt>
<dd>${bt??u.missing}</dd>`)}
</dl>
</details>
</div>`}static styles=[k,f`
:host {
display: block;
}
h2 {
margin: 26px 0 8px;
}
.line {
font: 17px/1.6 var(--serif);
}
summary {
cursor: pointer;
color: var(--soft);
font-size: 14px;
padding: 4px 0;
}
.question {
font: italic 15px/1.5 var(--serif);
color: var(--soft);
margin: 6px 0;
}
dl {
display: grid;
grid-template-columns: 1fr auto;
gap: 4px 16px;
font-size: 14px;
}
dd {
text-align: right;
}
.trend {
display: block;
width: 150px;
height: 42px;
margin: 4px 0;
overflow: visible;
}
polyline {
fill: none;
stroke: var(--edge);
stroke-width: 1.4;
}
circle {
fill: var(--client);
}
`]};customElements.define("conote-measure-record",N);var ot=f`
.hint {
color: var(--soft);
font-size: 13.5px;
}
h2 {
margin: 22px 0 6px;
border-top: 1px solid var(--line);
padding-top: 16px;
}
.list {
font: 14px/1.5 var(--sans);
color: var(--soft);
padding: 1px 0 4px;
}
.list b {
font-weight: 600;
padding-right: 6px;
}
.line {
font: 17px/1.55 var(--serif);
padding: 3px 0;
overflow-wrap: anywhere;
}
.pencil {
color: var(--pencil);
border-left: 3px dotted var(--pencil);
padding-left: 14px;
margin: 4px 0 0 -17px;
}
.beside {
font-size: 14px;
color: var(--soft);
padding: 1px 0 4px 14px;
overflow-wrap: anywhere;
}
.beside q {
display: inline;
font: italic 15px/1.5 var(--serif);
}
.line small {
display: inline-block;
font: 12px/1 var(--sans);
color: var(--soft);
margin-left: 8px;
}
dl {
display: grid;
grid-template-columns: max-content 1fr;
gap: 2px 18px;
font-size: 14px;
}
dt {
color: var(--soft);
}
li {
font: 17px/1.55 var(--serif);
}
.empty {
font: italic 17px/1.55 var(--serif);
color: var(--pencil);
margin-top: 18px;
}
.changed {
background: var(--mark);
border-radius: 8px;
padding: 9px 12px;
margin-top: 14px;
font-size: 14px;
}
.fingerprint {
margin-top: 24px;
border-top: 1px solid var(--line);
padding-top: 14px;
font-size: 13px;
color: var(--soft);
overflow-wrap: anywhere;
}
code {
font: 13px/1.5 ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace;
margin: 0 4px;
}
.signature {
margin-top: 10px;
padding-left: 12px;
border-left: 3px solid var(--therapist);
font: 16px/1.5 var(--serif);
}
.signature.client {
border-left-color: var(--client);
}
q {
display: block;
font-style: italic;
color: var(--soft);
white-space: pre-wrap;
}
form {
margin-top: 16px;
display: grid;
gap: 12px;
}
label {
display: grid;
gap: 5px;
font-size: 13.5px;
color: var(--soft);
}
.field {
font: 17px/1.5 var(--serif);
color: var(--ink);
}
.name {
max-width: 24em;
}
.intent {
font: 16px/1.55 var(--serif);
}
.act {
display: flex;
flex-wrap: wrap;
align-items: center;
gap: 8px;
margin-top: 4px;
}
.copy {
display: flex;
align-items: baseline;
gap: 8px;
margin-top: 22px;
}
.copy input {
accent-color: var(--accent);
}
.copies {
margin-top: 14px;
}
.space {
flex: 1;
}
`;function _(e){let{served:t}=l;if(t[e])return t[e];for(let[s,n]of Object.entries(t)){let[o,i]=s.split("\u2026");if(!(i===void 0||!e.startsWith(o)||!e.endsWith(i)))return n.replace("\u2026",()=>e.slice(o.length,e.length-i.length))}return e}function j(e,t){let{title:s="",plain_title:n,plain_title_es:o}=e??{};return t!=="client"?s:O==="es"&&o||n||s}function rt(e,t,s){return(e?.sections??[]).map(o=>{let{id:i,title:a,plain_title:d,statements:p=[],narrative:m=[]}=o,g=t?.sections.find($=>$.id===i),x={...g,title:a??g?.title??d??i};d&&(x.plain_title=d);let S=(o.choices??[]).map($=>{let W=g?.choices?.find(({id:y})=>y===$.id);return{...$,title:j({...W,...$},s)}});return{id:i,title:j(x,s),choices:S,statements:p,narrative:m}})}function at(e,t){return t.flatMap(s=>e.statements.find(n=>n.id===s)??[])}function dt(e){let t=l.sign,s=e?.session??{},n=[];if(s.started_at){let i=new Date(s.started_at).toLocaleDateString(l.locale,{day:"numeric",month:"long",year:"numeric"}),a=s.ended_at?`\u2013${b(s.ended_at)}`:"",d=s.clock_minutes,p=typeof d=="number"?`, ${t.minutes(d)}`:"";n.push([t.when,`${i}, ${b(s.started_at)}${a}${p}`])}let o=t.from[s.documented_from];if(o&&n.push([t.documented,o]),s.modality&&n.push([t.modality,_(s.modality)]),s.time_band){let{cpt:i,minutes:a}=s.time_band;n.push([t.band,t.bandOf(i,a)])}for(let[i,a]of Object.entries(t.stated))e?.stated?.[i]&&n.push([a,_(e.stated[i])]);e?.risk&&n.push([t.risk,_(e.risk)]),s.sound_lost_seconds&&n.push([t.soundLost,t.seconds(s.sound_lost_seconds)]);for(let{party:i,at:a,until:d}of s.interruptions??[])n.push([t.interrupted[i],`${b(a)}\u2013${d?b(d):""}`]);return n}function lt(e){let t=(e?.sections??[]).flatMap(({statements:n})=>n),s=new Set(t.map(({goal:n})=>n));return(e?.goals??[]).filter(({id:n})=>!s.has(n))}function pt(e,{goal:t,goal_by:s}){let n=e?.goals?.find(({id:o})=>o===t)?.text;return n?s==="assistant"?`${n} (${l.goals.suggested})`:n:""}var I=class extends v{static properties={section:{attribute:!1},names:{attribute:!1},open:{state:!0}};constructor(){super(),this.section=null,this.names={...l.party},this.open=""}#t(t){this.open=this.open===t?"":t}#e(t,s){t.key!=="Enter"&&t.key!==" "||(t.preventDefault(),this.#t(s))}render(){let{section:t}=this;if(!t)return c;let s=t.narrative.find(({statements:n})=>n[0]===this.open);return r`<p data-testid="reading">
${t.narrative.map(({text:n,statements:[o],pencil:i})=>{let a=this.open===o;return r`<span
role="button"
tabindex="0"
class="${a?"open":""} ${i?"pencil":""}"
data-testid="sentence"
aria-expanded=${a?"true":"false"}
title=${l.reading.sentenceHint}
@click=${()=>this.#t(o)}
@keydown=${d=>this.#e(d,o)}
>${n}</span
> `})}
</p>
${s?this.#s(t,s.statements):c}`}#s(t,s){return r`<div class="words" data-testid="sentence-words" aria-live="polite">
${at(t,s).map(({text:n,evidence:o})=>r`<p class="line">${n}</p>
${o?.length?o.map(({speaker:i,start_ms:a,quote:d})=>r`<p class="quote">
<b class=${i}>${this.names[i]}</b>, ${a===null?l.sign.typed:P(a)} · “${d}”
</p>`):r`<p class="quote">${l.reading.ownWords}</p>`}`)}
</div>`}static styles=[k,f`
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
`]};customElements.define("conote-reading",I);function ct(e,t){let s=(n,o)=>r`<button
class="plain ${e===n?"chosen":""}"
aria-pressed=${e===n?"true":"false"}
data-testid=${n?"as-it-reads":"line-by-line"}
@click=${()=>t(n)}
>
${o}
</button>`;return r`<div class="ways" role="group" aria-label=${l.reading.shownAs}>
${s(!1,l.reading.lines)} ${s(!0,l.reading.reads)}
</div>`}var mt=f`
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
`;function E({note:e,view:t,me:s,reads:n,show:o}){let i=rt(e,t,s??"therapist").filter(({choices:p,statements:m})=>p.length+m.length);if(!i.length)return r`<p class="empty">${l.sign.empty} ${_(t.note_reason)}</p>`;let a=ft(t,s),d=i.some(({narrative:p})=>p.length);return r`${d&&o?ct(n,o):c}
${i.map(p=>r`<section>
<h2 class="small-caps">${p.title}</h2>
${p.choices.map(({id:m,title:g,values:x})=>r`<p class="list" data-testid="signed-choice" data-id=${m}>
<b>${g}</b> ${x.join("; ")}
</p>`)}
${n&&d?r`<conote-reading .section=${p} .names=${a}></conote-reading>
${p.statements.map(m=>ut(m,a))}`:p.statements.map(m=>kt(e,m,t,s))}
</section>`)}`}var ft=(e,t)=>({client:w(e,"client",t),therapist:w(e,"therapist",t)});function kt(e,t,s,n){let{id:o,text:i,status:a,by:d}=t,p=pt(e,t);return r`<p class="line" data-testid="signed-statement" data-id=${o}>
${i}${p?r`<small>→ ${p}</small>`:c}${a==="disputed"?r`<small>${_t(l.note.notRightSays,d,s,n)}</small>`:c}
</p>
${ut(t,ft(s,n))}`}function ut({id:e,by:t,said_instead:s,comments:n=[]},o){let i=n.map(({author:a,text:d})=>({author:a,text:d}));return s&&t&&i.unshift({author:t,text:s}),i.map(({author:a,text:d})=>r`<p class="beside" data-testid="signed-beside" data-id=${e}>
<b class=${a}>${o[a]}:</b> <q>${d}</q>
</p>`)}function ht(e){let t=dt(e);return t.length?r`<section>
<h2 class="small-caps">${l.sign.facts}</h2>
<dl>
${t.map(([s,n])=>r`<dt>${s}</dt> <dd>${n}</dd>`)}
</dl>
</section>`:c}function gt(e,t){let s=lt(e);return s.length?r`<section data-testid="untouched">
<h2 class="small-caps">${l.sign.untouched[t]}</h2>
<ul>
${s.map(({text:n})=>r`<li>${n}</li>`)}
</ul>
</section>`:c}function _t(e,t,s,n){return t?t===n?e.you:e.other(w(s,t,n)):l.note.status.disputed}var xt=(e,t)=>e.signatures.map(({party:s,at:n,name:o,comment:i,declined:a})=>{let d=o||w(e,s,t),p=a?l.sign.declinedBy:l.sign.signedBy;return r`<p class="signature ${s}" data-testid="signature" data-party=${s}>
${p(d,q(n))}
${i?r`<q>${i}</q>`:c}
</p>`});function $t(e,t,s){let n=e.match(/.{4}/g)?.slice(0,4).join(" ");return r`<p class="fingerprint" title=${l.sign.fingerprintHint}>
${l.sign.fingerprint}
<code data-testid="sha256" data-sha256=${e}>${t?e:n}</code>
${t?c:r`<button class="plain" @click=${s}>${l.sign.whole}</button>`}
</p>`}var wt=(e,t)=>r`<div class="act copies">
${e.map((s,n)=>r`<button
class="pill ${n===0?"main":""}"
data-testid="download-${s}"
@click=${()=>t(s)}
>
${l.sign.forms[s]}
</button>`)}
</div>`;var yt="therapist",M=class extends v{static properties={access:{attribute:!1},until:{attribute:!1},draft:{state:!0},signed:{state:!0},additions:{state:!0},reads:{state:!0},trouble:{state:!0}};constructor(){super(),this.access=null,this.until=null,this.draft=null,this.signed=null,this.additions=[],this.reads=!1,this.trouble=""}async firstUpdated(){if(this.renderRoot.querySelector("h1")?.focus(),!!this.access)try{await this.#t(this.access)}catch(t){this.trouble=L(t)}}async#t(t){if(t.view?.state!=="signed"){this.draft=await C(t);return}let[s,{additions:n}]=await Promise.all([Y(t,O),G(t,O)]);this.additions=n,this.signed=s}async#e(t){this.trouble="";try{this.access&&await D(this.access,t)}catch(s){this.trouble=L(s)}}render(){let{view:t}=this.access??{};if(!t)return c;let s=z.reader;return r`${R(this)}
<h1 tabindex="-1">${w(t,"client",null)}, ${w(t,"therapist",null)}</h1>
<p class="soft">${s.only} ${this.until?s.until(b(this.until)):c}</p>
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
${this.draft?E({note:this.draft,view:t,me:null,reads:!0}):c}
${this.signed?this.#s(this.signed,t):c}`}#s({note:t,sha256:s},n){let o=i=>this.reads=i;return r`${E({note:t,view:n,me:null,reads:this.reads,show:o})}
<conote-measure-record .measures=${t.measures}></conote-measure-record>
${ht(t)} ${gt(t,yt)} ${$t(s,!0)}
${xt(n,null)} ${this.additions.length?this.#n():c}
${wt(["pdf","markdown","json","fhir"],i=>{this.#e(i)})}
<p class="hint">${z.reader.check}</p>`}#n(){return r`<section aria-labelledby="added">
<h2 id="added" class="small-caps">${h.title}</h2>
<p class="hint">${h.lead}</p>
${J(this.additions,yt)}
</section>`}static styles=[H,k,mt,U,ot,Z,Q,V,f`
:host,
section {
--accent: var(--therapist);
}
h2 {
font: 600 12px/1.3 var(--sans);
}
.fingerprint {
max-width: none;
}
.copies {
margin: 24px 0 8px;
}
`]};customElements.define("conote-session-reader",M);export{M as ConoteSessionReader};
