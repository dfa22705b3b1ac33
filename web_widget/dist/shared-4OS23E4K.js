import{$ as b,A as _,N as O,O as P,P as C,Q as H,S as Q,T as V,aa as f,ea as v,o as I,s as h,t as r,u as R,v as p,w as m,x,y as U}from"./shared-OC44VKFD.js";var X={title:"Questionnaires",ask:"Ask",askAgain:"Ask again",askFor:s=>`Ask for the ${s}`,waiting:"waiting for the answers",declined:"would rather not answer",notAsked:"not asked",score:(s,t,e)=>`${s} of ${t} (${e}, as published)`,partly:(s,t)=>`${s} of ${t} answered, no total`,lower:s=>`${s} lower than last time`,higher:s=>`${s} higher than last time`,same:"the same as last time",trend:(s,t)=>`${s} over sessions: ${t}`,answeredAt:"Answered at",seen:"I have seen it",invite:(s,t,e)=>`${s} asks you to answer ${t} short questions (${e}).`,inviteLead:"It takes about two minutes. You can leave out what you don\u2019t want to answer.",start:"Answer now",notNow:"Not now",never:"I\u2019d rather not answer",put:s=>`The questions (${s}) wait for you.`,change:"Change my answers",sent:s=>`Thank you. Your answers (${s}) are in.`,progress:(s,t)=>`${s} of ${t}`,oneMore:"One more",review:"Your answers",reviewLead:"Nothing is sent before you press Send. Your therapist sees your answers, and they are part of the note you both sign.",missing:"not answered",noTotal:"Without an answer to every question there is no total.",back:"Back",next:"Next",skip:"Skip",toReview:"Look it over",changeOne:"Change",send:"Send",nothing:"Answer at least one question first, or say that you\u2019d rather not.",keys:"Keys 1 to 4 choose, Enter goes on.",answers:"All answers"};var a=await U(X,{es:async()=>(await import("./shared-URUNJBBH.js")).words});var N=class extends m{static properties={connection:{attribute:!1},trouble:{state:!0}};constructor(){super(),this.connection=null,this.trouble="",this.watch=new v(this,["change"])}willUpdate(){this.watch.follow(this.connection)}render(){let t=this.connection?.state.alerts??[];return r`<div role="alert">
${t.map(({id:e,at:i,text:n})=>r`<div class="alert" data-testid="alert">
<p>
<small>${a.answeredAt} ${V(i)}</small>
${n}
</p>
<button class="pill" data-testid="alert-seen" @click=${()=>{O(this,{type:"acknowledge_alert",alert:e})}}>
${a.seen}
</button>
</div>`)}
${this.trouble?r`<p class="trouble">${this.trouble}</p>`:p}
</div>`}static styles=[b,f,h`
:host {
display: block;
color: var(--ink);
font: 15px/1.45 var(--sans);
}
.alert {
margin-top: 14px;
padding: 12px 14px;
background: var(--paper);
border: 1px solid var(--danger);
border-left-width: 5px;
border-radius: 10px;
}
small {
display: block;
color: var(--danger);
font-size: 13px;
font-weight: 600;
}
.alert button {
margin-top: 10px;
}
`]};customElements.define("conote-alerts",N);var G=h`
:host {
display: block;
color: var(--ink);
font: 15px/1.5 var(--sans);
}
.card {
background: var(--paper);
border: 1px solid var(--line);
border-left: 3px solid var(--accent, var(--client));
border-radius: 10px;
padding: 14px 16px;
margin-bottom: 12px;
}
.put-off {
display: flex;
flex-wrap: wrap;
align-items: center;
gap: 6px 12px;
padding: 8px 16px;
}
.put-off p {
flex: 1 1 auto;
}
.card .ask {
font: 18px/1.45 var(--serif);
}
.quiet,
.hint {
color: var(--soft);
font-size: 14px;
}
.act {
display: flex;
flex-wrap: wrap;
align-items: center;
gap: 10px;
margin-top: 14px;
}
.act .pill {
padding: 12px 22px;
font-size: 15px;
}
button.plain {
color: var(--soft);
font-size: 14px;
padding: 8px 6px;
}
form {
max-width: 640px;
margin: 0 auto;
padding: 22px 30px 26px;
}
header {
display: flex;
justify-content: space-between;
align-items: baseline;
gap: 12px;
}
header p {
display: flex;
flex-wrap: wrap;
gap: 0 12px;
}
.either {
display: flex;
gap: 4px 12px;
}
header span,
header button {
color: var(--soft);
white-space: nowrap;
}
.bar {
height: 4px;
margin: 8px 0 26px;
border-radius: 2px;
background: var(--line);
}
.bar div {
height: 100%;
border-radius: 2px;
background: var(--accent, var(--client));
}
.question {
font: italic 16px/1.5 var(--serif);
color: var(--soft);
margin-bottom: 8px;
}
h1 {
font: 500 22px/1.35 var(--serif);
text-wrap: pretty;
}
/* It has the focus so that it is read out; there is nothing to do with it. */
h1:focus-visible {
outline: none;
}
div.ask {
min-height: 150px;
}
.choices {
display: grid;
gap: 10px;
margin-top: 18px;
}
label {
display: flex;
align-items: center;
gap: 14px;
min-height: 54px;
padding: 10px 18px;
border: 1px solid var(--edge);
border-radius: 12px;
cursor: pointer;
font-size: 17px;
}
label:hover {
border-color: var(--ink);
}
label:has(:checked) {
border-color: var(--accent, var(--client));
box-shadow: inset 0 0 0 1px var(--accent, var(--client));
background: color-mix(in srgb, var(--accent, var(--client)) 9%, transparent);
}
label:has(:focus-visible) {
outline: 2px solid var(--accent, var(--client));
outline-offset: 2px;
}
input {
width: 20px;
height: 20px;
flex: none;
margin: 0;
accent-color: var(--accent, var(--client));
outline: none;
}
form .act {
justify-content: space-between;
margin-top: 26px;
}
form .act .main {
margin-left: auto;
min-width: 130px;
}
form .hint {
margin-top: 16px;
text-align: right;
}
form > .quiet {
margin: 6px 0 14px;
}
ol {
border-top: 1px solid var(--line);
}
li {
display: grid;
grid-template-columns: 1fr minmax(7em, auto) auto;
align-items: baseline;
gap: 4px 14px;
padding: 9px 0;
border-bottom: 1px solid var(--line);
}
li button.plain {
padding: 4px 0;
}
strong {
font-weight: 600;
}
strong.missing {
font-weight: 400;
font-style: italic;
color: var(--soft);
}
.permission {
margin-top: 20px;
font-size: 12px;
color: var(--soft);
}
@media (hover: none), (max-width: 760px) {
form .hint {
display: none;
}
}
@media (max-width: 760px) {
.card {
margin: 0 12px 12px;
}
form {
border-radius: 0;
border-width: 1px 0;
padding: 16px 18px 22px;
min-height: 68vh;
display: flex;
flex-direction: column;
}
header {
flex-wrap: wrap;
justify-content: end;
gap: 0;
}
header p {
flex: 1 0 100%;
justify-content: space-between;
}
.bar {
margin: 2px 0 12px;
}
.question {
font-size: 15px;
margin-bottom: 6px;
}
div.ask {
min-height: 118px;
}
.choices {
gap: 8px;
margin-top: 12px;
}
label {
min-height: 48px;
padding: 8px 16px;
}
h1 {
font-size: 20px;
}
form .act {
position: sticky;
bottom: 0;
margin: auto -18px 0;
padding: 22px 18px 14px;
background: linear-gradient(transparent, var(--paper) 30%);
}
li {
grid-template-columns: 1fr auto;
}
li span {
grid-column: 1 / -1;
}
}
`;function $({total:s,most:t,band:e,given:i,questions:n}){return s!==null?a.score(s,t,e):i?a.partly(i,n):""}function S(s,t){let e=t.at(-1);return s===null||!e?"":e.total===s?a.same:e.total>s?a.lower(e.total-s):a.higher(s-e.total)}function J({state:s}){return{not_asked:a.notAsked,asked:a.waiting,declined:a.declined,answered:""}[s]}function Z(s,t,{width:e,height:i,edge:n}){let o=s.length>1?(e-2*n)/(s.length-1):0,l=c=>Math.round(c*10)/10;return s.map((c,d)=>({x:l(n+d*o),y:l(n+(i-2*n)*(1-c/t))}))}var T={width:120,height:34,edge:4};function z(s,t,e){if(t.length<2)return p;let i=Z(t,e,T);return r`<svg
class="trend"
role="img"
data-testid="trend"
viewBox="0 0 ${T.width} ${T.height}"
aria-label=${a.trend(s,t.join(", "))}
>
<title>${t.join(" \u2192 ")}</title>
<polyline points=${i.map(({x:n,y:o})=>`${n},${o}`).join(" ")}></polyline>
${i.map(({x:n,y:o},l)=>R`<circle cx=${n} cy=${o} r=${l===i.length-1?3:1.8}></circle>`)}
</svg>`}var q=({state:s,frozen:t})=>!t&&(s==="live"||s==="paused"||s==="review"),B=class extends m{static properties={connection:{attribute:!1},trouble:{state:!0}};constructor(){super(),this.connection=null,this.trouble="",this.watch=new v(this,["change"])}willUpdate(){this.watch.follow(this.connection)}#e(t){O(this,{type:"ask_measure",instrument:t})}#t(t){let e=t;this.dispatchEvent(new CustomEvent("conote-answer",{detail:e,bubbles:!0,composed:!0}))}render(){let{connection:t}=this,e=t?.state.view;if(!t||!e)return p;let i=t.access.party==="client",n=(e.measures??[]).filter(o=>!i||$(o));return!n.length||!q(e)&&!n.some($)?p:r`<section>
<h2 class="small-caps">${a.title}</h2>
<ul role="list">
${n.map(o=>this.#s(o,e,i))}
</ul>
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
</section>`}#s(t,e,i){let{instrument:n,title:o,state:l,total:c,most:d,earlier:E}=t,y=$(t),W=i&&l!=="answered"?"":J(t),L=[...E.map(u=>u.total),...c===null?[]:[c]],k=i?a.change:l==="not_asked"?a.ask:a.askAgain,j=q(e)&&(i?l==="answered":l!=="asked");return r`<li data-testid="measure" data-id=${n} data-state=${l}>
<div class="head">
<span>${o}</span>
${j?r`<button
class="plain"
data-testid=${i?"change-answers":"ask-measure"}
aria-label=${i?`${k} (${o})`:a.askFor(o)}
@click=${()=>i?this.#t(n):this.#e(n)}
>
${k}
</button>`:p}
</div>
${y?r`<p data-testid="measure-score">${y}</p>`:p}
${[S(c,E),W].filter(Boolean).map(u=>r`<p class="quiet">${u}</p>`)}
${z(o,L,d)}
</li>`}static styles=[b,f,h`
:host {
display: block;
color: var(--ink);
font: 14px/1.45 var(--sans);
}
section {
margin-bottom: 26px;
}
h2 {
margin-bottom: 6px;
}
li {
padding: 7px 0;
border-bottom: 1px solid var(--line);
}
.head {
display: flex;
justify-content: space-between;
align-items: baseline;
gap: 8px;
}
button.plain {
color: var(--accent, var(--therapist));
white-space: nowrap;
}
.quiet {
color: var(--soft);
font-size: 13px;
}
.trend {
display: block;
width: 120px;
height: 34px;
margin-top: 4px;
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
`]};customElements.define("conote-measures",B);function tt(s,t){let i={at:0,answers:t?[...t.answers]:s.items.map(()=>null),difficulty:t?.difficulty??null,looking:!1};return t?{...i,at:w(s)}:i}var g=s=>s.items.length,w=s=>s.items.length+1,A=({answers:s})=>s.some(t=>(t??0)>0),et=({answers:s})=>s.some(t=>t!==null),st=(s,{at:t,answers:e,difficulty:i})=>t===g(s)?i:e[t]??null,F=(s,{at:t})=>t===g(s)?s.difficulty.answers:s.answers;function K(s,t,e){if(t.at===g(s))return{...t,difficulty:e};let i=t.answers.map((n,o)=>o===t.at?e:n);return{...t,answers:i}}function it(s,t){if(t.looking)return{...t,at:w(s),looking:!1};let e=t.at+1;return{...t,at:e===g(s)&&!A(t)?e+1:e}}function M(s,t){if(t.looking)return{...t,at:w(s),looking:!1};let e=t.at-1,i=e===g(s)&&!A(t);return{...t,at:Math.max(0,i?e-1:e)}}var at=(s,t)=>({...s,at:t,looking:!0}),nt=(s,t)=>({type:"answer_measure",instrument:s.id,answers:t.answers,difficulty:A(t)?t.difficulty:null,language:s.language});var Y=class extends m{static properties={connection:{attribute:!1},form:{state:!0},sheet:{state:!0},later:{state:!0},thanked:{state:!0},trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.connection=null,this.form=null,this.sheet=null,this.drafts=new Map,this.later=new Set,this.thanked="",this.thankedIn=void 0,this.trouble="",this.busy=!1,this.asked=x,this.watch=new v(this,["change"])}willUpdate(){this.watch.follow(this.connection),this.form&&this.asked!==x&&this.#e(this.form);let t=this.connection?.state.view;this.form&&t&&!q(t)&&this.#t(!0)}async start(t){this.trouble=this.thanked="";try{this.asked=x;let e=(await I(x)).find(({id:n})=>n===t);if(!e)return;let i=this.connection?.state.answers.get(t);this.sheet=this.drafts.get(t)??tt(e,i),this.form=e,this.#s(!0),this.#o()}catch(e){this.trouble=_(e)}}async#e(t){this.asked=x;try{let e=(await I(x)).find(({id:i})=>i===t.id);e&&this.form===t&&(this.form=e)}catch(e){this.trouble=_(e)}}#t(t){let{form:e,sheet:i}=this;e&&i&&t?this.drafts.set(e.id,i):e&&this.drafts.delete(e.id),this.form=this.sheet=null,this.trouble="",this.#s(!1)}#s(t){this.dispatchEvent(new CustomEvent("conote-answering",{detail:t,bubbles:!0,composed:!0}))}#a(t){this.form&&this.#t(!0),this.later=new Set(this.later).add(t)}async#p(t){await this.#n({type:"decline_measure",instrument:t})&&this.#t(!1)}async#c(){let{form:t,sheet:e}=this;if(!(!t||!e)){if(!et(e)){this.trouble=a.nothing;return}await this.#n(nt(t,e))&&(this.#t(!1),this.thanked=a.sent(t.title),this.thankedIn=this.connection?.state.view?.state)}}#n(t){return P(this,()=>this.connection?.do(t))}#i(t){this.sheet=t,this.trouble="",this.#o()}#o(){this.updateComplete.then(()=>{this.renderRoot.querySelector("h1")?.focus(),this.scrollIntoView({block:"nearest"})})}#d(t){let{form:e,sheet:i}=this;if(!e||!i||t.altKey||t.ctrlKey||t.metaKey)return;if(t.key==="Escape"){t.preventDefault(),this.#a(e.id);return}if(t.key==="Enter"&&t.target.matches("h1")){t.currentTarget.requestSubmit();return}let n=Number(t.key)-1,o=F(e,i);i.at===w(e)||!(n>=0&&n<o.length)||(t.preventDefault(),this.sheet=K(e,i,n),this.renderRoot.querySelectorAll("input")[n]?.focus())}render(){let{connection:t,form:e,sheet:i}=this,n=t?.state.view;if(!t||!n)return p;if(e&&i)return r`<form
class="sheet"
data-testid="measure-form"
lang=${e.language}
aria-label=${e.plain_name}
@keydown=${l=>this.#d(l)}
@submit=${l=>{l.preventDefault(),i.at===w(e)?this.#c():this.#i(it(e,i))}}
>
${i.at===w(e)?this.#m(e,i):this.#h(e,i)}
</form>`;let o=q(n)?(n.measures??[]).filter(({state:l})=>l==="asked"):[];return r`<div role="status">
${o.map(l=>this.#u(l,n))}
${this.thanked&&this.thankedIn===n.state&&!o.length?r`<p class="card" data-testid="measure-sent">${this.thanked}</p>`:p}
${this.trouble?r`<p class="trouble">${this.trouble}</p>`:p}
</div>`}#u({instrument:t,title:e,questions:i},n){let o=r`<button
class="pill ${this.later.has(t)?"":"main"}"
data-testid="measure-start"
@click=${()=>{this.start(t)}}
>
${a.start}
</button>`;return this.later.has(t)?r`<div class="card put-off" data-testid="measure-invite" data-id=${t}>
<p>${a.put(e)}</p>
${o} ${this.#r(t)}
</div>`:r`<div class="card" data-testid="measure-invite" data-id=${t}>
<p class="ask">${a.invite(Q(n,"therapist","client"),i,e)}</p>
<p class="quiet">${a.inviteLead}</p>
<div class="act">
${o}
<button
class="pill"
data-testid="measure-not-now"
@click=${()=>this.#a(t)}
>
${a.notNow}
</button>
${this.#r(t)}
</div>
</div>`}#r(t){return r`<button
class="plain"
type="button"
data-testid="measure-decline"
?disabled=${this.busy}
@click=${()=>{this.#p(t)}}
>
${a.never}
</button>`}#h(t,e){let{at:i}=e,n=i===g(t),o=st(t,e),l=n?t.difficulty.text:t.items[i];return r`${this.#l(t,n?a.oneMore:a.progress(i+1,t.items.length),i)}
<div class="ask" id="ask">
${n?p:r`<p class="question">${t.question}</p>`}
<h1 id="item" tabindex="-1" data-testid="measure-item">${l}</h1>
</div>
<div class="choices" role="radiogroup" aria-labelledby="item">
${F(t,e).map((c,d)=>r`<label data-testid="measure-choice">
<input
type="radio"
name="answer"
value=${d}
.checked=${o===d}
@change=${()=>this.sheet=K(t,e,d)}
/>
<span>${c}</span>
</label>`)}
</div>
<div class="act">
${i===0&&!e.looking?p:r`<button
class="pill"
type="button"
data-testid="measure-back"
@click=${()=>this.#i(M(t,e))}
>
${a.back}
</button>`}
<button class="pill main" type="submit" data-testid="measure-next">
${e.looking?a.toReview:o===null?a.skip:a.next}
</button>
</div>
<p class="hint">${a.keys}</p>`}#m(t,e){let i=e.answers.includes(null),n=(o,l,c)=>r`<li>
<span>${o}</span>
<strong class=${l===null?"missing":""}>${l??a.missing}</strong>
<button
class="plain"
type="button"
aria-label="${a.changeOne}: ${o}"
@click=${()=>this.#i(at(e,c))}
>
${a.changeOne}
</button>
</li>`;return r`${this.#l(t,a.review,t.items.length)}
<h1 tabindex="-1">${a.review}</h1>
<p class="quiet">${a.reviewLead}</p>
<p class="question">${t.question}</p>
<ol role="list" data-testid="measure-review">
${t.items.map((o,l)=>{let c=e.answers[l];return n(o,c===null?null:t.answers[c],l)})}
${A(e)?n(t.difficulty.text,e.difficulty===null?null:t.difficulty.answers[e.difficulty],g(t)):p}
</ol>
${i?r`<p class="quiet">${a.noTotal}</p>`:p}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
<div class="act">
<button
class="pill"
type="button"
data-testid="measure-back"
@click=${()=>this.#i(M(t,e))}
>
${a.back}
</button>
<button
class="pill main"
type="submit"
data-testid="measure-send"
?disabled=${this.busy||!this.connection?.online}
>
${a.send}
</button>
</div>
<p class="permission">${t.title}. ${t.permission}</p>`}#l(t,e,i){let n=Math.round(100*Math.min(i,t.items.length)/t.items.length);return r`<header role="presentation">
<p>
<b>${t.plain_name}</b>
<span data-testid="measure-progress">${e}</span>
</p>
<span class="either">
${C()}
<button
class="plain"
type="button"
data-testid="measure-not-now"
@click=${()=>this.#a(t.id)}
>
${a.notNow}
</button>
</span>
</header>
<div class="bar" aria-hidden="true"><div .style=${`width: ${n}%`}></div></div>`}static styles=[b,f,H,G]};customElements.define("conote-measure-form",Y);var D=class extends m{static properties={measures:{attribute:!1}};constructor(){super(),this.measures=[]}render(){return this.measures?.length?r`<h2 class="small-caps">${a.title}</h2>
${this.measures.map(t=>this.#e(t))}`:p}#e(t){let{title:e,language:i="en",question:n,answers:o,difficulty:l,total:c,most:d,band:E,previous:y}=t,W=o.filter(({value:u})=>u!==null).length,L={total:c,most:d,band:E??"",given:W,questions:o.length},k=S(c,y),j=[...y.map(u=>u.total),...c===null?[]:[c]];return r`<div data-testid="signed-measure">
<p class="line">${e}: ${$(L)}${k?` \xB7 ${k}`:p}</p>
${z(e,j,d)}
<details>
<summary>${a.answers}</summary>
<p class="question" lang=${i}>${n}</p>
<dl lang=${i}>
${[...o,...l?[l]:[]].map(({item:u,words:ot})=>r`<dt>${u}</dt>
<dd>${ot??a.missing}</dd>`)}
</dl>
</details>
</div>`}static styles=[f,h`
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
`]};customElements.define("conote-measure-record",D);
