import{a as h}from"./shared-2SKVAT7F.js";import{a as i}from"./shared-AWR55RJY.js";import{a as p}from"./shared-I4TN7Q7V.js";import{B as D,C as $,D as y,E as v,F as E,G as F,a as f,b as a,d,e as n,f as o,g as x,o as C,p as R,q as b,r as k,s as g,t as l,u as c,x as w,z as q}from"./shared-KYI6WYLW.js";var S=class extends n{static properties={on:{attribute:!1},begun:{state:!0},leaving:{state:!0},recovery:{state:!0},trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.on=!1,this.begun=null,this.leaving=!1,this.recovery=[],this.trouble="",this.busy=!1}async#t(t){this.busy||(await b(this,t,e=>{let{code:s}=e;return s==="bad_input"?i.factor.notThat:h(e)}),await this.#s())}async#s(){await this.updateComplete,this.renderRoot.querySelector("input, button")?.focus()}#e(t){this.trouble="",Object.assign(this,t),this.#s()}#a(){return this.#t(async()=>{this.begun=await o("/api/me/authenticator",{body:{}})})}#i(t){let{code:e}=v(t);return this.#t(async()=>{let s=await o("/api/me/authenticator/confirm",{body:{code:e}});this.recovery=s.recovery,this.begun=null,this.#o()})}#n(t){let{passphrase:e,code:s}=v(t);return this.#t(async()=>{await o("/api/me/authenticator/remove",{body:{passphrase:e,code:s}}),this.leaving=!1,this.#o()})}#o(){this.dispatchEvent(new Event("conote-account-changed",{bubbles:!0,composed:!0}))}#l(){this.#e({begun:null,leaving:!1})}render(){return a`<h2>${this.recovery.length?i.factor.recovery:i.factor.title}</h2>
${this.#c()}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>`}#c(){let t=i.factor;return this.recovery.length?this.#d():this.begun?this.#p(this.begun):this.leaving?this.#h():a`<p class="soft" data-testid="factor-state">${this.on?t.on:t.off}</p>
<div class="act">
<button
class="pill"
data-testid=${this.on?"factor-off":"factor-on"}
?disabled=${this.busy}
@click=${()=>this.on?this.#e({leaving:!0}):void this.#a()}
>
${this.on?t.turnOff:t.turnOn}
</button>
</div>`}#p({uri:t,picture:e}){let s=i.factor,m=new URL(t).searchParams.get("secret")??"";return a`<p class="soft">${s.read}</p>
<div class="reading">
<img src=${e} alt=${s.picture} width="196" height="196" />
<form @submit=${r=>{this.#i(r)}}>
<p class="soft">
${s.secret}<br /><span class="code" data-testid="secret"
>${m.replace(/(.{4})(?=.)/g,"$1 ")}</span
>
</p>
${y(s.code)}
${this.#r(s.confirm,"factor-confirm")}
</form>
</div>`}#d(){let t=i.factor;return a`<p class="soft">${t.recoveryLead}</p>
<ol role="list" class="codes code" data-testid="recovery">
${this.recovery.map(e=>a`<li>${e}</li>`)}
</ol>
<div class="act">
<button class="pill main" data-testid="codes-kept" @click=${()=>this.#e({recovery:[]})}>
${t.kept}
</button>
</div>`}#h(){let t=i.factor;return a`<p class="soft">${t.offLead}</p>
<form @submit=${e=>{this.#n(e)}}>
${$("passphrase",i.passphrase.title,"current-password")}
${y(t.anyCode)} ${this.#r(t.turnOff,"factor-remove")}
</form>`}#r(t,e){return a`<div class="act">
<button class="pill main" data-testid=${e} ?disabled=${this.busy}>${t}</button>
<button type="button" class="pill" @click=${()=>this.#l()}>${i.cancel}</button>
</div>`}static styles=[l,c,k,p,f`
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
`]};customElements.define("conote-factor",S);var j=class extends n{static properties={code:{attribute:!1},open:{state:!0},changed:{state:!0},trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.code=!1,this.open=!1,this.changed=!1,this.trouble="",this.busy=!1}#t(){this.changed=!1,this.#s(!0)}#s(t){this.open=t,this.trouble="",this.#e("input, button")}async#e(t){await this.updateComplete,this.renderRoot.querySelector(t)?.focus()}async#a(t){let{old:e,fresh:s,again:m,code:r=""}=v(t);if(s!==m){this.trouble=q.notTheSame,this.#e("[name=again]");return}let O={old:e,new:s,code:r};await b(this,()=>o("/api/me/passphrase",{body:O}),h)?(this.changed=!0,this.#s(!1),this.dispatchEvent(new Event("conote-account-changed",{bubbles:!0,composed:!0}))):this.#e("[name=old]")}render(){let t=i.passphrase;return a`<h2>${t.title}</h2>
<p class="soft" role="status" ?hidden=${!this.changed}>${t.changed}</p>
${this.open?this.#i():a`<div class="act">
<button class="pill" data-testid="change-passphrase" @click=${()=>this.#t()}>
${t.change}
</button>
</div>`}`}#i(){let t=i.passphrase;return a`<p class="soft">${t.lead}</p>
<form @submit=${e=>{this.#a(e)}}>
${$("old",t.old,"current-password")}
${$("fresh",t.fresh,"new-password",t.hint)}
${$("again",t.again,"new-password")}
${this.code?y(i.factor.anyCode):d}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
<div class="act">
<button class="pill main" data-testid="save-passphrase" ?disabled=${this.busy}>
${t.save}
</button>
<button type="button" class="pill" @click=${()=>this.#s(!1)}>
${i.cancel}
</button>
</div>
</form>`}static styles=[l,c,k,p]};customElements.define("conote-passphrase",j);function U(u){let{code:t,message:e}=u,s=g.passkeys;return t==="no_passkey"?s.notMade:t==="passkey_there"?s.there:t==="wrong_state"?s.again:t==="bad_input"?e:R(u)}var I=class extends n{static properties={kept:{state:!0},trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.kept=null,this.trouble="",this.busy=!1}connectedCallback(){super.connectedCallback(),this.#t(async()=>{})}#t(t){return b(this,async()=>{await t(),this.kept=(await o("/api/me/passkeys")).passkeys},U)}#s(t){t.preventDefault();let e=t.target,s=String(new FormData(e).get("passkey"));this.#t(async()=>{await F(s),e.reset()})}#e({id:t}){this.#t(()=>x(`/api/me/passkeys/${encodeURIComponent(t)}`))}render(){let t=g.passkeys;return this.hidden=!E&&!this.kept?.length,this.hidden?d:a`<div data-testid="passkeys">
<h2>${t.title}</h2>
<p class="soft">${t.lead}</p>
<ul role="list">
${this.kept?.map(e=>this.#a(e))}
</ul>
${E?a`<form @submit=${e=>this.#s(e)}>
<label>
<span>${t.name}</span>
<input class="field" name="passkey" required maxlength="64" data-testid="passkey-name" />
</label>
<button class="pill" data-testid="passkey-add" ?disabled=${this.busy}>
${t.add}
</button>
</form>`:d}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
</div>`}#a(t){let e=new Date(t.made_at).toLocaleDateString(C.locale,{dateStyle:"medium"});return a`<li data-testid="passkey">
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
`]};customElements.define("conote-passkeys",I);var L=class extends n{static properties={who:{attribute:!1},signIns:{state:!0},trouble:{state:!0}};constructor(){super(),this.who=null,this.signIns=[],this.trouble=""}connectedCallback(){super.connectedCallback(),this.#t()}firstUpdated(){this.renderRoot.querySelector("h1")?.focus()}async#t(){try{this.signIns=(await o("/api/me/sign-ins")).sign_ins,this.trouble=""}catch(t){this.trouble=h(t)}}async#s(t){try{await x(`/api/me/sign-ins/${encodeURIComponent(t)}`)}catch(e){this.trouble=h(e)}await this.#t()}render(){if(!this.who)return d;let{user:t,name:e,roles:s,authenticator:m}=this.who.account;return a`<button
class="plain back"
data-testid="back"
@click=${()=>this.dispatchEvent(new Event("conote-back"))}
>
← ${i.back}
</button>
<h1 tabindex="-1">${i.title}</h1>
<p class="soft">
${e} · ${t} · ${s.map(r=>i.roles[r]??r).join(", ")}
</p>
<div @conote-account-changed=${()=>{this.#t()}}>
<conote-factor .on=${m}></conote-factor>
<conote-passkeys></conote-passkeys>
<conote-passphrase .code=${m}></conote-passphrase>
</div>
<div class="part">
<h2 id="where">${i.signIns.title}</h2>
<ul role="list" aria-labelledby="where">
${this.signIns.map(r=>this.#e(r))}
</ul>
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
</div>`}#e(t){let e=i.signIns,s=e.kind[t.kind]??t.kind;return a`<li data-testid="sign-in-row">
<span>
${s}, ${e.known[t.known]??t.known}
<small>${e.since(w(t.made_at))} · ${e.seen(w(t.seen_at))}</small>
</span>
${t.this?a`<b>${e.here}</b>`:a`<button
class="pill"
data-testid="end-sign-in"
aria-label="${e.end}: ${s}, ${e.since(w(t.made_at))}"
@click=${()=>{this.#s(t.id)}}
>
${e.end}
</button>`}
</li>`}static styles=[l,c,p,D,f`
h1 {
outline: none;
}
button.back {
margin: -10px 0 12px -4px;
color: var(--soft);
}
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
