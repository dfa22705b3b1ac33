import{a as v}from"./shared-SW4J26SR.js";import{i as Y}from"./shared-6NQDO3IE.js";import{b as U,c as F}from"./shared-IDW34K5L.js";import{b,c as w,d as m}from"./shared-WIFK3E7Z.js";import{a as u,b as n,c as D,e as c,g as h,j as R}from"./shared-VGKMFJO2.js";var P={title:"Questionnaires",ask:"Ask",askAgain:"Ask again",askFor:s=>`Ask for the ${s}`,waiting:"waiting for the answers",declined:"would rather not answer",notAsked:"not asked",score:(s,t,e)=>`${s} of ${t} (${e}, as published)`,partly:(s,t)=>`${s} of ${t} answered, no total`,lower:s=>`${s} lower than last time`,higher:s=>`${s} higher than last time`,same:"the same as last time",trend:(s,t)=>`${s} over sessions: ${t}`,answeredAt:"Answered at",seen:"I have seen it",invite:(s,t,e)=>`${s} asks you to answer ${t} short questions (${e}).`,inviteLead:"It takes about two minutes. You can leave out what you don\u2019t want to answer.",start:"Answer now",notNow:"Not now",never:"I\u2019d rather not answer",put:s=>`The questions (${s}) wait for you.`,change:"Change my answers",sent:s=>`Thank you. Your answers (${s}) are in.`,progress:(s,t)=>`${s} of ${t}`,oneMore:"One more",review:"Your answers",reviewLead:"Nothing is sent before you press Send. Your therapist sees your answers, and they are part of the note you both sign.",missing:"not answered",noTotal:"Without an answer to every question there is no total.",back:"Back",next:"Next",skip:"Skip",toReview:"Look it over",changeOne:"Change",send:"Send",nothing:"Answer at least one question first, or say that you\u2019d rather not.",keys:"Keys 1 to 4 choose, Enter goes on.",answers:"All answers"};var r=await R(P,{es:async()=>(await import("./shared-URUNJBBH.js")).words});var _=class extends h{static properties={connection:{attribute:!1},trouble:{state:!0}};constructor(){super(),this.connection=null,this.trouble="",this.watch=new v(this,["change"])}willUpdate(){this.watch.follow(this.connection)}async#t(t){this.trouble="";try{await this.connection?.do({type:"acknowledge_alert",alert:t})}catch(e){this.trouble=b(e)}}render(){let t=this.connection?.state.alerts??[];return n`<div role="alert">
${t.map(({id:e,at:i,text:a})=>n`<div class="alert" data-testid="alert">
<p>
<small>${r.answeredAt} ${F(i)}</small>
${a}
</p>
<button class="pill" data-testid="alert-seen" @click=${()=>{this.#t(e)}}>
${r.seen}
</button>
</div>`)}
${this.trouble?n`<p class="trouble">${this.trouble}</p>`:c}
</div>`}static styles=[w,m,u`
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
`]};customElements.define("conote-alerts",_);function $({total:s,most:t,band:e,given:i,questions:a}){return s!==null?r.score(s,t,e):i?r.partly(i,a):""}function z(s,t){let e=t.at(-1);return s===null||!e?"":e.total===s?r.same:e.total>s?r.lower(e.total-s):r.higher(s-e.total)}function C({state:s}){return{not_asked:r.notAsked,asked:r.waiting,declined:r.declined,answered:""}[s]}function H(s,t,{width:e,height:i,edge:a}){let o=s.length>1?(e-2*a)/(s.length-1):0,l=p=>Math.round(p*10)/10;return s.map((p,d)=>({x:l(a+d*o),y:l(a+(i-2*a)*(1-p/t))}))}var N={width:120,height:34,edge:4};function L(s,t,e){if(t.length<2)return c;let i=H(t,e,N);return n`<svg
class="trend"
role="img"
data-testid="trend"
viewBox="0 0 ${N.width} ${N.height}"
aria-label=${r.trend(s,t.join(", "))}
>
<title>${t.join(" \u2192 ")}</title>
<polyline points=${i.map(({x:a,y:o})=>`${a},${o}`).join(" ")}></polyline>
${i.map(({x:a,y:o},l)=>D`<circle cx=${a} cy=${o} r=${l===i.length-1?3:1.8}></circle>`)}
</svg>`}var q=({state:s,frozen:t})=>!t&&(s==="live"||s==="paused"||s==="review"),T=class extends h{static properties={connection:{attribute:!1},trouble:{state:!0}};constructor(){super(),this.connection=null,this.trouble="",this.watch=new v(this,["change"])}willUpdate(){this.watch.follow(this.connection)}async#t(t){this.trouble="";try{await this.connection?.do({type:"ask_measure",instrument:t})}catch(e){this.trouble=b(e)}}#s(t){let e=t;this.dispatchEvent(new CustomEvent("conote-answer",{detail:e,bubbles:!0,composed:!0}))}render(){let{connection:t}=this,e=t?.state.view;if(!t||!e)return c;let i=t.access.party==="client",a=(e.measures??[]).filter(o=>!i||$(o));return!a.length||!q(e)&&!a.some($)?c:n`<section>
<h3 class="small-caps">${r.title}</h3>
<ul role="list">
${a.map(o=>this.#e(o,e,i))}
</ul>
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
</section>`}#e(t,e,i){let{instrument:a,title:o,state:l,total:p,most:d,earlier:y}=t,E=$(t),S=i&&l!=="answered"?"":C(t),O=[...y.map(k=>k.total),...p===null?[]:[p]],W=i?r.change:l==="not_asked"?r.ask:r.askAgain,g=q(e)&&(i?l==="answered":l!=="asked");return n`<li data-testid="measure" data-id=${a} data-state=${l}>
<div class="head">
<span>${o}</span>
${g?n`<button
class="plain"
data-testid=${i?"change-answers":"ask-measure"}
aria-label=${i?`${W} (${o})`:r.askFor(o)}
@click=${()=>i?this.#s(a):void this.#t(a)}
>
${W}
</button>`:c}
</div>
${E?n`<p data-testid="measure-score">${E}</p>`:c}
${[z(p,y),S].filter(Boolean).map(k=>n`<p class="quiet">${k}</p>`)}
${L(o,O,d)}
</li>`}static styles=[w,m,u`
:host {
display: block;
color: var(--ink);
font: 14px/1.45 var(--sans);
}
section {
margin-bottom: 26px;
}
h3 {
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
`]};customElements.define("conote-measures",T);function Q(s,t){let i={at:0,answers:t?[...t.answers]:s.items.map(()=>null),difficulty:t?.difficulty??null,looking:!1};return t?{...i,at:x(s)}:i}var f=s=>s.items.length,x=s=>s.items.length+1,A=({answers:s})=>s.some(t=>(t??0)>0),V=({answers:s})=>s.some(t=>t!==null),X=(s,{at:t,answers:e,difficulty:i})=>t===f(s)?i:e[t]??null,j=(s,{at:t})=>t===f(s)?s.difficulty.answers:s.answers;function B(s,t,e){if(t.at===f(s))return{...t,difficulty:e};let i=t.answers.map((a,o)=>o===t.at?e:a);return{...t,answers:i}}function G(s,t){if(t.looking)return{...t,at:x(s),looking:!1};let e=t.at+1;return{...t,at:e===f(s)&&!A(t)?e+1:e}}function I(s,t){if(t.looking)return{...t,at:x(s),looking:!1};let e=t.at-1,i=e===f(s)&&!A(t);return{...t,at:Math.max(0,i?e-1:e)}}var J=(s,t)=>({...s,at:t,looking:!0}),Z=(s,t)=>({type:"answer_measure",instrument:s.id,answers:t.answers,difficulty:A(t)?t.difficulty:null});var K=class extends h{static properties={connection:{attribute:!1},form:{state:!0},sheet:{state:!0},later:{state:!0},thanked:{state:!0},trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.connection=null,this.form=null,this.sheet=null,this.drafts=new Map,this.later=new Set,this.thanked="",this.trouble="",this.busy=!1,this.watch=new v(this,["change"])}willUpdate(){this.watch.follow(this.connection);let t=this.connection?.state.view;this.form&&t&&!q(t)&&this.#t(!0)}async start(t){this.trouble=this.thanked="";try{let e=(await Y()).find(({id:a})=>a===t);if(!e)return;let i=this.connection?.state.answers.get(t);this.sheet=this.drafts.get(t)??Q(e,i),this.form=e,this.#s(!0),this.#a()}catch(e){this.trouble=b(e)}}#t(t){let{form:e,sheet:i}=this;e&&i&&t?this.drafts.set(e.id,i):e&&this.drafts.delete(e.id),this.form=this.sheet=null,this.trouble="",this.#s(!1)}#s(t){this.dispatchEvent(new CustomEvent("conote-answering",{detail:t,bubbles:!0,composed:!0}))}#e(t){this.form&&this.#t(!0),this.later=new Set(this.later).add(t)}async#l(t){await this.#r({type:"decline_measure",instrument:t})&&this.#t(!1)}async#c(){let{form:t,sheet:e}=this;if(!(!t||!e)){if(!V(e)){this.trouble=r.nothing;return}await this.#r(Z(t,e))&&(this.#t(!1),this.thanked=r.sent(t.title))}}async#r(t){if(this.busy)return!1;this.busy=!0,this.trouble="";try{return await this.connection?.do(t),!0}catch(e){return this.trouble=b(e),!1}finally{this.busy=!1}}#i(t){this.sheet=t,this.trouble="",this.#a()}#a(){this.updateComplete.then(()=>{this.renderRoot.querySelector("h2")?.focus(),this.scrollIntoView({block:"nearest"})})}#p(t){let{form:e,sheet:i}=this;if(!e||!i||t.altKey||t.ctrlKey||t.metaKey)return;if(t.key==="Escape"){t.preventDefault(),this.#e(e.id);return}if(t.key==="Enter"&&t.target.matches("h2")){t.currentTarget.requestSubmit();return}let a=Number(t.key)-1,o=j(e,i);i.at===x(e)||!(a>=0&&a<o.length)||(t.preventDefault(),this.sheet=B(e,i,a),this.renderRoot.querySelectorAll("input")[a]?.focus())}render(){let{connection:t,form:e,sheet:i}=this,a=t?.state.view;if(!t||!a)return c;if(e&&i)return n`<form
class="sheet"
data-testid="measure-form"
aria-label=${e.plain_name}
@keydown=${l=>this.#p(l)}
@submit=${l=>{l.preventDefault(),i.at===x(e)?this.#c():this.#i(G(e,i))}}
>
${i.at===x(e)?this.#h(e,i):this.#u(e,i)}
</form>`;let o=q(a)?(a.measures??[]).filter(({state:l})=>l==="asked"):[];return n`<div role="status">
${o.map(l=>this.#d(l,a))}
${this.thanked&&!o.length?n`<p class="card" data-testid="measure-sent">${this.thanked}</p>`:c}
${this.trouble?n`<p class="trouble">${this.trouble}</p>`:c}
</div>`}#d({instrument:t,title:e,questions:i},a){let o=n`<button
class="pill ${this.later.has(t)?"":"main"}"
data-testid="measure-start"
@click=${()=>{this.start(t)}}
>
${r.start}
</button>`;return this.later.has(t)?n`<div class="card put-off" data-testid="measure-invite" data-id=${t}>
<p>${r.put(e)}</p>
${o} ${this.#o(t)}
</div>`:n`<div class="card" data-testid="measure-invite" data-id=${t}>
<p class="ask">${r.invite(U(a,"therapist","client"),i,e)}</p>
<p class="quiet">${r.inviteLead}</p>
<div class="act">
${o}
<button
class="pill"
data-testid="measure-not-now"
@click=${()=>this.#e(t)}
>
${r.notNow}
</button>
${this.#o(t)}
</div>
</div>`}#o(t){return n`<button
class="plain"
type="button"
data-testid="measure-decline"
?disabled=${this.busy}
@click=${()=>{this.#l(t)}}
>
${r.never}
</button>`}#u(t,e){let{at:i}=e,a=i===f(t),o=X(t,e),l=a?t.difficulty.text:t.items[i];return n`${this.#n(t,a?r.oneMore:r.progress(i+1,t.items.length),i)}
<div class="ask" id="ask">
${a?c:n`<p class="question">${t.question}</p>`}
<h2 id="item" tabindex="-1" data-testid="measure-item">${l}</h2>
</div>
<div class="choices" role="radiogroup" aria-labelledby="item">
${j(t,e).map((p,d)=>n`<label data-testid="measure-choice">
<input
type="radio"
name="answer"
value=${d}
.checked=${o===d}
@change=${()=>this.sheet=B(t,e,d)}
/>
<span>${p}</span>
</label>`)}
</div>
<div class="act">
${i===0&&!e.looking?c:n`<button
class="pill"
type="button"
data-testid="measure-back"
@click=${()=>this.#i(I(t,e))}
>
${r.back}
</button>`}
<button class="pill main" type="submit" data-testid="measure-next">
${e.looking?r.toReview:o===null?r.skip:r.next}
</button>
</div>
<p class="hint">${r.keys}</p>`}#h(t,e){let i=e.answers.includes(null),a=(o,l,p)=>n`<li>
<span>${o}</span>
<strong class=${l===null?"missing":""}>${l??r.missing}</strong>
<button
class="plain"
type="button"
aria-label="${r.changeOne}: ${o}"
@click=${()=>this.#i(J(e,p))}
>
${r.changeOne}
</button>
</li>`;return n`${this.#n(t,r.review,t.items.length)}
<h2 tabindex="-1">${r.review}</h2>
<p class="quiet">${r.reviewLead}</p>
<p class="question">${t.question}</p>
<ol role="list" data-testid="measure-review">
${t.items.map((o,l)=>{let p=e.answers[l];return a(o,p===null?null:t.answers[p],l)})}
${A(e)?a(t.difficulty.text,e.difficulty===null?null:t.difficulty.answers[e.difficulty],f(t)):c}
</ol>
${i?n`<p class="quiet">${r.noTotal}</p>`:c}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
<div class="act">
<button
class="pill"
type="button"
data-testid="measure-back"
@click=${()=>this.#i(I(t,e))}
>
${r.back}
</button>
<button
class="pill main"
type="submit"
data-testid="measure-send"
?disabled=${this.busy||!this.connection?.online}
>
${r.send}
</button>
</div>
<p class="permission">${t.title}. ${t.permission}</p>`}#n(t,e,i){let a=Math.round(100*Math.min(i,t.items.length)/t.items.length);return n`<header>
<p>
<b>${t.plain_name}</b>
<span data-testid="measure-progress">${e}</span>
</p>
<button
class="plain"
type="button"
data-testid="measure-not-now"
@click=${()=>this.#e(t.id)}
>
${r.notNow}
</button>
</header>
<div class="bar" aria-hidden="true"><div style="width: ${a}%"></div></div>`}static styles=[w,m,u`
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
h2 {
font: 500 22px/1.35 var(--serif);
text-wrap: pretty;
}
/* It has the focus so that it is read out; there is nothing to do with it. */
h2:focus-visible {
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
.bar {
margin-bottom: 18px;
}
div.ask {
min-height: 132px;
}
h2 {
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
`]};customElements.define("conote-measure-form",K);var M=class extends h{static properties={measures:{attribute:!1}};constructor(){super(),this.measures=[]}render(){return this.measures?.length?n`<h2 class="small-caps">${r.title}</h2>
${this.measures.map(t=>this.#t(t))}`:c}#t(t){let{title:e,question:i,answers:a,difficulty:o,total:l,most:p,band:d,previous:y}=t,E=a.filter(({value:g})=>g!==null).length,S={total:l,most:p,band:d??"",given:E,questions:a.length},O=z(l,y),W=[...y.map(g=>g.total),...l===null?[]:[l]];return n`<div data-testid="signed-measure">
<p class="line">${e}: ${$(S)}${O?` \xB7 ${O}`:c}</p>
${L(e,W,p)}
<details>
<summary>${r.answers}</summary>
<p class="question">${i}</p>
<dl>
${[...a,...o?[o]:[]].map(({item:g,words:k})=>n`<dt>${g}</dt>
<dd>${k??r.missing}</dd>`)}
</dl>
</details>
</div>`}static styles=[m,u`
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
`]};customElements.define("conote-measure-record",M);
