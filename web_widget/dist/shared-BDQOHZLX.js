import{a as U,b as z}from"./shared-2F6QSB3Z.js";import{a as h}from"./shared-RFVE7JH6.js";import{a}from"./shared-LU5TAKEY.js";import{a as p}from"./shared-XJ2ZUAQW.js";import{B as D,C as $,D as y,E as v,F as E,G as O,a as f,b as i,d,e as n,f as o,g as x,o as R,p as F,q as b,r as w,s as g,t as l,u as c,x as k,z as q}from"./shared-JMZGPU3V.js";var S=class extends n{static properties={on:{attribute:!1},begun:{state:!0},leaving:{state:!0},recovery:{state:!0},trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.on=!1,this.begun=null,this.leaving=!1,this.recovery=[],this.trouble="",this.busy=!1}async#t(t){this.busy||(await b(this,t,e=>{let{code:s}=e;return s==="bad_input"?a.factor.notThat:h(e)}),await this.#s())}async#s(){await this.updateComplete,this.renderRoot.querySelector("input, button")?.focus()}#e(t){this.trouble="",Object.assign(this,t),this.#s()}#i(){return this.#t(async()=>{this.begun=await o("/api/me/authenticator",{body:{}})})}#a(t){let{code:e}=v(t);return this.#t(async()=>{let s=await o("/api/me/authenticator/confirm",{body:{code:e}});this.recovery=s.recovery,this.begun=null,this.#o()})}#n(t){let{passphrase:e,code:s}=v(t);return this.#t(async()=>{await o("/api/me/authenticator/remove",{body:{passphrase:e,code:s}}),this.leaving=!1,this.#o()})}#o(){this.dispatchEvent(new Event("conote-account-changed",{bubbles:!0,composed:!0}))}#l(){this.#e({begun:null,leaving:!1})}render(){return i`<h2>${this.recovery.length?a.factor.recovery:a.factor.title}</h2>
${this.#c()}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>`}#c(){let t=a.factor;return this.recovery.length?this.#d():this.begun?this.#p(this.begun):this.leaving?this.#h():i`<p class="soft" data-testid="factor-state">${this.on?t.on:t.off}</p>
<div class="act">
<button
class="pill"
data-testid=${this.on?"factor-off":"factor-on"}
?disabled=${this.busy}
@click=${()=>this.on?this.#e({leaving:!0}):void this.#i()}
>
${this.on?t.turnOff:t.turnOn}
</button>
</div>`}#p({uri:t,picture:e}){let s=a.factor,u=new URL(t).searchParams.get("secret")??"";return i`<p class="soft">${s.read}</p>
<div class="reading">
<img src=${e} alt=${s.picture} width="196" height="196" />
<form @submit=${r=>{this.#a(r)}}>
<p class="soft">
${s.secret}<br /><span class="code" data-testid="secret"
>${u.replace(/(.{4})(?=.)/g,"$1 ")}</span
>
</p>
${y(s.code)}
${this.#r(s.confirm,"factor-confirm")}
</form>
</div>`}#d(){let t=a.factor;return i`<p class="soft">${t.recoveryLead}</p>
<ol role="list" class="codes code" data-testid="recovery">
${this.recovery.map(e=>i`<li>${e}</li>`)}
</ol>
<div class="act">
<button class="pill main" data-testid="codes-kept" @click=${()=>this.#e({recovery:[]})}>
${t.kept}
</button>
</div>`}#h(){let t=a.factor;return i`<p class="soft">${t.offLead}</p>
<form @submit=${e=>{this.#n(e)}}>
${$("passphrase",a.passphrase.title,"current-password")}
${y(t.anyCode)} ${this.#r(t.turnOff,"factor-remove")}
</form>`}#r(t,e){return i`<div class="act">
<button class="pill main" data-testid=${e} ?disabled=${this.busy}>${t}</button>
<button type="button" class="pill" @click=${()=>this.#l()}>${a.cancel}</button>
</div>`}static styles=[l,c,w,p,f`
.reading {
display: flex;
flex-wrap: wrap;
gap: 14px 28px;
align-items: start;
margin-top: 14px;
}
.reading form {
flex: 1 1 240px;
margin: 0;
}
img {
background: #ffffff;
border: 1px solid var(--line);
border-radius: 10px;
}
.codes {
display: grid;
grid-template-columns: repeat(auto-fill, minmax(15.5em, 1fr));
gap: 2px 24px;
margin-top: 12px;
padding: 12px 18px;
border: 1px solid var(--line);
border-radius: 10px;
}
`]};customElements.define("conote-factor",S);var I=class extends n{static properties={code:{attribute:!1},open:{state:!0},changed:{state:!0},trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.code=!1,this.open=!1,this.changed=!1,this.trouble="",this.busy=!1}#t(){this.changed=!1,this.#s(!0)}#s(t){this.open=t,this.trouble="",this.#e("input, button")}async#e(t){await this.updateComplete,this.renderRoot.querySelector(t)?.focus()}async#i(t){let{old:e,fresh:s,again:u,code:r=""}=v(t);if(s!==u){this.trouble=q.notTheSame,this.#e("[name=again]");return}let T={old:e,new:s,code:r};await b(this,()=>o("/api/me/passphrase",{body:T}),C=>C.code==="sign_in_refused"&&!this.code?a.passphrase.notIt:h(C))?(this.changed=!0,this.#s(!1),this.dispatchEvent(new Event("conote-account-changed",{bubbles:!0,composed:!0}))):this.#e("[name=old]")}render(){let t=a.passphrase;return i`<h2>${t.title}</h2>
<p class="soft" role="status" ?hidden=${!this.changed}>${t.changed}</p>
${this.open?this.#a():i`<div class="act">
<button class="pill" data-testid="change-passphrase" @click=${()=>this.#t()}>
${t.change}
</button>
</div>`}`}#a(){let t=a.passphrase;return i`<p class="soft">${t.lead}</p>
<form @submit=${e=>{this.#i(e)}}>
${$("old",t.old,"current-password")}
${$("fresh",t.fresh,"new-password",t.hint)}
${$("again",t.again,"new-password")}
${this.code?y(a.factor.anyCode):d}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
<div class="act">
<button class="pill main" data-testid="save-passphrase" ?disabled=${this.busy}>
${t.save}
</button>
<button type="button" class="pill" @click=${()=>this.#s(!1)}>
${a.cancel}
</button>
</div>
</form>`}static styles=[l,c,w,p]};customElements.define("conote-passphrase",I);function M(m){let{code:t,message:e}=m,s=g.passkeys;return t==="no_passkey"?s.notMade:t==="passkey_there"?s.there:t==="wrong_state"?s.again:t==="bad_input"?e:F(m)}var j=class extends n{static properties={kept:{state:!0},trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.kept=null,this.trouble="",this.busy=!1}connectedCallback(){super.connectedCallback(),this.#t(async()=>{})}#t(t){return b(this,async()=>{await t(),this.kept=(await o("/api/me/passkeys")).passkeys},M)}#s(t){t.preventDefault();let e=t.target,s=String(new FormData(e).get("passkey"));this.#t(async()=>{await O(s),e.reset()})}#e({id:t}){this.#t(()=>x(`/api/me/passkeys/${encodeURIComponent(t)}`))}render(){let t=g.passkeys;return this.hidden=!E&&!this.kept?.length,this.hidden?d:i`<div data-testid="passkeys">
<h2>${t.title}</h2>
<p class="soft">${t.lead}</p>
<ul role="list">
${this.kept?.map(e=>this.#i(e))}
</ul>
${E?i`<form @submit=${e=>this.#s(e)}>
<label>
<span>${t.name}</span>
<input class="field" name="passkey" required maxlength="64" data-testid="passkey-name" />
</label>
<button class="pill" data-testid="passkey-add" ?disabled=${this.busy}>
${t.add}
</button>
</form>`:d}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
</div>`}#i(t){let e=new Date(t.made_at).toLocaleDateString(R.locale,{dateStyle:"medium"});return i`<li data-testid="passkey">
<span>${t.name}</span>
<span class="soft">${g.passkeys.since(e)}</span>
<button
class="plain"
data-testid="passkey-remove"
aria-label="${g.passkeys.remove} ${t.name}"
@click=${()=>this.#e(t)}
>
${g.passkeys.remove}
</button>
</li>`}static styles=[l,c,p,f`
ul {
margin-top: 8px;
}
li {
display: flex;
flex-wrap: wrap;
gap: 2px 14px;
align-items: baseline;
padding: 6px 0;
border-bottom: 1px solid var(--line);
}
li button.plain {
margin-left: auto;
}
form {
display: flex;
flex-wrap: wrap;
gap: 10px;
align-items: end;
max-width: none;
margin: 12px 0;
}
label {
display: grid;
gap: 5px;
flex: 1 1 16em;
max-width: 400px;
font-size: 14px;
}
`]};customElements.define("conote-passkeys",j);var L=class extends n{static properties={who:{attribute:!1},signIns:{state:!0},trouble:{state:!0}};constructor(){super(),this.who=null,this.signIns=[],this.trouble=""}connectedCallback(){super.connectedCallback(),this.#t()}firstUpdated(){this.renderRoot.querySelector("h1")?.focus()}async#t(){try{this.signIns=(await o("/api/me/sign-ins")).sign_ins,this.trouble=""}catch(t){this.trouble=h(t)}}async#s(t){try{await x(`/api/me/sign-ins/${encodeURIComponent(t)}`)}catch(e){this.trouble=h(e)}await this.#t()}render(){if(!this.who)return d;let{user:t,name:e,roles:s,authenticator:u}=this.who.account;return i`${U(this)}
<h1 tabindex="-1">${a.title}</h1>
<p class="soft">
${e} · ${t} · ${s.map(r=>a.roles[r]??r).join(", ")}
</p>
<div @conote-account-changed=${()=>{this.#t()}}>
<conote-factor .on=${u}></conote-factor>
<conote-passkeys></conote-passkeys>
<conote-passphrase .code=${u}></conote-passphrase>
</div>
<div class="part">
<h2 id="where">${a.signIns.title}</h2>
<ul role="list" aria-labelledby="where">
${this.signIns.map(r=>this.#e(r))}
</ul>
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
</div>`}#e(t){let e=a.signIns,s=e.kind[t.kind]??t.kind;return i`<li data-testid="sign-in-row">
<span>
${s}, ${e.known[t.known]??t.known}
<small>${e.since(k(t.made_at))} · ${e.seen(k(t.seen_at))}</small>
</span>
${t.this?i`<b>${e.here}</b>`:i`<button
class="pill"
data-testid="end-sign-in"
aria-label="${e.end}: ${s}, ${e.since(k(t.made_at))}"
@click=${()=>{this.#s(t.id)}}
>
${e.end}
</button>`}
</li>`}static styles=[l,c,p,D,z,f`
conote-factor,
conote-passkeys:not([hidden]),
conote-passphrase,
.part {
margin-top: 22px;
padding-top: 20px;
border-top: 1px solid var(--line);
}
li {
display: flex;
justify-content: space-between;
align-items: center;
gap: 14px;
padding: 10px 0;
}
li + li {
border-top: 1px solid var(--line);
}
small {
display: block;
color: var(--soft);
font-size: 13px;
}
b {
color: var(--accent, var(--therapist));
font-size: 14px;
}
`]};customElements.define("conote-account",L);export{L as ConoteAccount};
