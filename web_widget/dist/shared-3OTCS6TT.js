import{a as _,b as A}from"./shared-2F6QSB3Z.js";import{a as o}from"./shared-WLZGHJLJ.js";import{a as d}from"./shared-RFVE7JH6.js";import{a as j}from"./shared-LU5TAKEY.js";import{a as v}from"./shared-XJ2ZUAQW.js";import{B as L,E as x,a as f,b as i,d as a,e as u,f as r,q as $,r as b,t as y,u as g,x as w}from"./shared-JMZGPU3V.js";var U=h=>h.code==="not_found"?o.holds.notThere:d(h),E=class extends u{static properties={scope:{state:!0},trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.scope="client",this.trouble="",this.busy=!1}async#i(t){let{reason:s,session:e,alias:l,therapist:c}=x(t),k=this.scope==="session"?{session:e.trim()}:{client_alias:l,therapist_name:c},p=t.target;await $(this,async()=>{let{sessions:n}=await r("/api/holds",{body:{reason:s,...k}});for(let q of p.querySelectorAll("input:not([type=radio])"))q.value="";this.dispatchEvent(new CustomEvent("conote-held",{detail:n}))},U)}render(){let t=o.holds;return i`<h2 id="fresh">${t.fresh}</h2>
<form
aria-labelledby="fresh"
@submit=${s=>{this.#i(s)}}
>
<div class="ways" role="radiogroup" aria-labelledby="fresh">
${this.#s("client")} ${this.#s("session")}
</div>
${this.scope==="client"?i`<div class="pair">
${this.#t("alias",t.alias)}
${this.#t("therapist",t.therapist,t.therapistHint)}
</div>`:this.#t("session",t.number,t.numberHint)}
${this.#t("reason",t.reason,t.reasonHint)}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
<div class="act">
<button class="pill main" data-testid="hold-set" ?disabled=${this.busy}>${t.set}</button>
</div>
</form>`}#s(t){return i`<label class="tick">
<input
type="radio"
name="scope"
value=${t}
data-testid="hold-of-${t}"
.checked=${this.scope===t}
@change=${()=>this.scope=t}
/>
${o.holds[t]}
</label>`}#t(t,s,e=""){return i`<label>
<span>${s}</span>
<input
class="field ${t==="session"?"code":""}"
name=${t}
required
minlength=${t==="reason"?"3":"1"}
maxlength=${t==="reason"?"1000":"200"}
autocomplete="off"
data-testid="hold-${t}"
/>
${e?i`<small>${e}</small>`:a}
</label>`}static styles=[y,g,b,v,f`
form {
max-width: none;
}
.ways {
display: flex;
flex-wrap: wrap;
gap: 6px 24px;
}
`]};customElements.define("conote-new-hold",E);var S=class extends u{static properties={holds:{state:!0},lifting:{state:!0},done:{state:!0},trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.holds=null,this.lifting="",this.done="",this.trouble="",this.busy=!1}firstUpdated(){this.#s("h1"),this.#i()}async#i(){try{this.holds=(await r("/api/holds")).holds,this.trouble=""}catch(t){this.trouble=d(t)}}#s(t){this.renderRoot.querySelector(t)?.focus()}async#t(t){let s=this.lifting;this.lifting=t,this.trouble="",await this.updateComplete,this.#s(t?"li input":`[data-hold="${s}"] button`)}async#e(t){let{reason:s}=x(t),e=`/api/holds/${encodeURIComponent(this.lifting)}/lift`;await $(this,()=>r(e,{body:{reason:s}}),d)&&(this.lifting="",this.done=o.holds.isLifted,await this.#i(),await this.updateComplete,this.#s("h1"))}#l(t){this.done=`${o.holds.isSet} ${o.holds.holding(t)}`,this.#i()}render(){let t=o.holds,s=this.holds?.filter(({lifted:l})=>!l)??[],e=this.holds?.filter(({lifted:l})=>l)??[];return i`${_(this)}
<h1 tabindex="-1">${t.title}</h1>
<p class="soft">${t.lead}</p>
${this.holds&&!s.length?i`<p class="none">${t.none}</p>`:a}
<ul role="list" aria-label=${t.title}>
${s.map(l=>this.#a(l))}
</ul>
<p class="done" role="status">${this.done}</p>
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
<conote-new-hold
@conote-held=${({detail:l})=>this.#l(l)}
></conote-new-hold>
${e.length?this.#d(e):a}`}#a(t){let s=o.holds,e=this.#n(t);return i`<li data-testid="hold" data-hold=${t.hold}>
<div class="row">
${this.#o(t)}
${this.lifting===t.hold?a:i`<button
class="pill"
data-testid="lift"
aria-label="${s.lift}: ${e}, ${s.since(w(t.since),t.who)}"
@click=${()=>{this.#t(t.hold)}}
>
${s.lift}
</button>`}
</div>
${this.lifting===t.hold?this.#r():a}
</li>`}#n({scope:t,session:s}){return t==="session"?`${o.holds.session} ${s}`:o.holds.client}#o(t){let s=o.holds,{scope:e,session:l,sessions:c,reason:k,who:p,set_by:n,since:q,lifted:m}=t,C=n==="command"?s.command:s.by(n);return i`<div>
<b>${s[e]}</b> ${l?i`<span class="code">${l}</span>`:a}
<q>${k}</q>
<small>${s.since(w(q),p)}${n===p?a:` \xB7 ${C}`}</small>
${m?i`<q>${m.reason}</q><small>${s.liftedAt(w(m.at),m.who)}</small>`:i`<small class=${c?"":"nothing"}>${s.holding(c)}</small>`}
</div>`}#r(){let t=o.holds;return i`<form @submit=${s=>{this.#e(s)}}>
<label>
<span>${t.whyLift}</span>
<input
class="field"
name="reason"
required
minlength="3"
maxlength="1000"
autocomplete="off"
data-testid="lift-reason"
/>
<small>${t.liftLead}</small>
</label>
<div class="act">
<button class="pill main" data-testid="lift-now" ?disabled=${this.busy}>${t.lift}</button>
<button type="button" class="pill" @click=${()=>{this.#t("")}}>
${j.cancel}
</button>
</div>
</form>`}#d(t){return i`<details data-testid="lifted">
<summary>${o.holds.lifted} (${t.length})</summary>
<ul role="list">
${t.map(s=>i`<li>${this.#o(s)}</li>`)}
</ul>
</details>`}static styles=[y,g,b,v,L,A,f`
ul {
margin-top: 14px;
}
.row {
display: flex;
justify-content: space-between;
align-items: start;
gap: 14px;
}
.row .pill {
flex: none;
}
li {
padding: 14px 0;
border-top: 1px solid var(--line);
}
q {
display: block;
font: italic 16px/1.5 var(--serif);
overflow-wrap: anywhere;
}
li small {
display: block;
}
small.nothing {
color: var(--danger);
}
.none {
margin-top: 14px;
font: italic 17px/1.55 var(--serif);
color: var(--soft);
}
.done {
margin: 4px 0 10px;
}
conote-new-hold,
details {
margin-top: 12px;
padding-top: 20px;
border-top: 1px solid var(--line);
}
summary {
cursor: pointer;
color: var(--soft);
font-size: 14px;
}
`]};customElements.define("conote-holds",S);export{S as ConoteHolds};
