import{a as f,b as y,c as $,d as h,e as x}from"./shared-PHUIKIUB.js";import{a as i,b}from"./shared-5TCFI3GI.js";import{a as u,b as a,c as d,d as l,e as r,f as g,n as v,o as m,p as c,q as p,r as L,s as C,v as R,w as q,x as w,y as z}from"./shared-BBP22B3X.js";var E=class extends l{static properties={on:{attribute:!1},begun:{state:!0},leaving:{state:!0},recovery:{state:!0},trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.on=!1,this.begun=null,this.leaving=!1,this.recovery=[],this.trouble="",this.busy=!1}async#t(t){if(!this.busy){this.busy=!0,this.trouble="";try{await t()}catch(e){let s=e.code;this.trouble=s==="bad_input"?i.factor.notThat:h(e)}this.busy=!1,await this.updateComplete,this.renderRoot.querySelector("form input, [data-testid=codes-kept]")?.focus()}}#e(){return this.#t(async()=>{this.begun=await r("/api/me/authenticator",{body:{}})})}#s(t){let{code:e}=$(t);return this.#t(async()=>{let s=await r("/api/me/authenticator/confirm",{body:{code:e}});this.recovery=s.recovery,this.begun=null,this.#a()})}#i(t){let{passphrase:e,code:s}=$(t);return this.#t(async()=>{await r("/api/me/authenticator/remove",{body:{passphrase:e,code:s}}),this.leaving=!1,this.#a()})}#a(){this.dispatchEvent(new Event("conote-account-changed",{bubbles:!0,composed:!0}))}#r(){this.begun=null,this.leaving=!1,this.trouble=""}render(){return a`<h2>${this.recovery.length?i.factor.recovery:i.factor.title}</h2>
${this.#n()}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>`}#n(){let t=i.factor;return this.recovery.length?this.#c():this.begun?this.#l(this.begun):this.leaving?this.#p():a`<p class="soft" data-testid="factor-state">${this.on?t.on:t.off}</p>
<div class="act">
${this.on?a`<button
class="pill"
data-testid="factor-off"
@click=${()=>this.leaving=!0}
>
${t.turnOff}
</button>`:a`<button
class="pill"
data-testid="factor-on"
?disabled=${this.busy}
@click=${()=>{this.#e()}}
>
${t.turnOn}
</button>`}
</div>`}#l({uri:t,picture:e}){let s=i.factor,o=new URL(t).searchParams.get("secret")??"";return a`<p class="soft">${s.read}</p>
<div class="reading">
<img src=${e} alt=${s.picture} width="196" height="196" />
<form @submit=${n=>{this.#s(n)}}>
<p class="soft">
${s.secret}<br /><span class="code" data-testid="secret"
>${o.replace(/(.{4})(?=.)/g,"$1 ")}</span
>
</p>
${y(s.code)}
${this.#o(s.confirm,"factor-confirm")}
</form>
</div>`}#c(){let t=i.factor;return a`<p class="soft">${t.recoveryLead}</p>
<ol role="list" class="codes code" data-testid="recovery">
${this.recovery.map(e=>a`<li>${e}</li>`)}
</ol>
<div class="act">
<button class="pill main" data-testid="codes-kept" @click=${()=>this.recovery=[]}>
${t.kept}
</button>
</div>`}#p(){let t=i.factor;return a`<p class="soft">${t.offLead}</p>
<form @submit=${e=>{this.#i(e)}}>
${f("passphrase",i.passphrase.title,"current-password")}
${y(t.anyCode)} ${this.#o(t.turnOff,"factor-remove")}
</form>`}#o(t,e){return a`<div class="act">
<button class="pill main" data-testid=${e} ?disabled=${this.busy}>${t}</button>
<button type="button" class="pill" @click=${()=>this.#r()}>${i.cancel}</button>
</div>`}static styles=[c,p,v,b,u`
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
`]};customElements.define("conote-factor",E);var _=class extends l{static properties={code:{attribute:!1},open:{state:!0},changed:{state:!0},trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.code=!1,this.open=!1,this.changed=!1,this.trouble="",this.busy=!1}async#t(){this.open=!0,this.changed=!1,await this.updateComplete,this.renderRoot.querySelector("input")?.focus()}async#e(t){let{old:e,fresh:s,again:o,code:n=""}=$(t);if(!this.busy&&(this.trouble=s===o?"":R.notTheSame,!this.trouble)){this.busy=!0;try{await r("/api/me/passphrase",{body:{old:e,new:s,code:n}}),this.open=!1,this.changed=!0,this.dispatchEvent(new Event("conote-account-changed",{bubbles:!0,composed:!0}))}catch(D){this.trouble=h(D)}this.busy=!1}}render(){let t=i.passphrase;return a`<h2>${t.title}</h2>
<p class="soft" role="status" ?hidden=${!this.changed}>${t.changed}</p>
${this.open?this.#s():a`<div class="act">
<button class="pill" data-testid="change-passphrase" @click=${()=>this.#t()}>
${t.change}
</button>
</div>`}`}#s(){let t=i.passphrase;return a`<p class="soft">${t.lead}</p>
<form @submit=${e=>{this.#e(e)}}>
${f("old",t.old,"current-password")}
${f("fresh",t.fresh,"new-password",t.hint)}
${f("again",t.again,"new-password")}
${this.code?y(i.factor.anyCode):d}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
<div class="act">
<button class="pill main" data-testid="save-passphrase" ?disabled=${this.busy}>
${t.save}
</button>
<button type="button" class="pill" @click=${()=>this.open=!1}>
${i.cancel}
</button>
</div>
</form>`}static styles=[c,p,v,b]};customElements.define("conote-passphrase",_);var I=class extends l{static properties={kept:{state:!0},trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.kept=null,this.trouble="",this.busy=!1}connectedCallback(){super.connectedCallback(),this.#t(async()=>{})}async#t(t){if(!this.busy){this.busy=!0,this.trouble="";try{await t(),this.kept=(await r("/api/me/passkeys")).passkeys}catch(e){this.trouble=this.#e(e)}this.busy=!1}}#e(t){let{code:e,message:s}=t,o=m.passkeys;return e==="no_passkey"?o.notMade:e==="passkey_there"?o.there:e==="wrong_state"?o.again:e==="bad_input"?s:C(t)}#s(t){t.preventDefault();let e=t.target,s=String(new FormData(e).get("passkey"));this.#t(async()=>{await z(s),e.reset()})}#i({id:t}){this.#t(()=>g(`/api/me/passkeys/${encodeURIComponent(t)}`))}render(){let t=m.passkeys;return this.hidden=!w&&!this.kept?.length,this.hidden?d:a`<div data-testid="passkeys">
<h2>${t.title}</h2>
<p class="lead">${t.lead}</p>
<ul role="list">
${this.kept?.map(e=>this.#a(e))}
</ul>
${w?a`<form @submit=${e=>this.#s(e)}>
<label>
<span>${t.name}</span>
<input class="field" name="passkey" required maxlength="64" data-testid="passkey-name" />
</label>
<button class="pill" data-testid="passkey-add" ?disabled=${this.busy}>
${t.add}
</button>
</form>`:d}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
</div>`}#a(t){let e=new Date(t.made_at).toLocaleDateString(L.locale,{dateStyle:"medium"});return a`<li data-testid="passkey">
<span>${t.name}</span>
<span class="lead">${m.passkeys.since(e)}</span>
<button
class="plain"
data-testid="passkey-remove"
aria-label="${m.passkeys.remove} ${t.name}"
@click=${()=>this.#i(t)}
>
${m.passkeys.remove}
</button>
</li>`}static styles=[c,p,u`
:host {
display: block;
}
h2 {
font: 600 17px/1.35 var(--serif);
}
.lead {
color: var(--soft);
font-size: 14px;
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
margin: 12px 0;
}
label {
display: grid;
gap: 5px;
flex: 1 1 16em;
max-width: 400px;
font-size: 14px;
}
`]};customElements.define("conote-passkeys",I);var j=class extends l{static properties={who:{attribute:!1},signIns:{state:!0},trouble:{state:!0}};constructor(){super(),this.who=null,this.signIns=[],this.trouble=""}connectedCallback(){super.connectedCallback(),this.#t()}firstUpdated(){this.renderRoot.querySelector("h1")?.focus()}async#t(){try{this.signIns=(await r("/api/me/sign-ins")).sign_ins,this.trouble=""}catch(t){this.trouble=h(t)}}async#e(t){try{await g(`/api/me/sign-ins/${encodeURIComponent(t)}`)}catch(e){this.trouble=h(e)}await this.#t()}render(){if(!this.who)return d;let{user:t,name:e,roles:s,authenticator:o}=this.who.account;return a`<button
class="plain back"
data-testid="back"
@click=${()=>this.dispatchEvent(new Event("conote-back"))}
>
← ${i.back}
</button>
<h1 tabindex="-1">${i.title}</h1>
<p class="soft">
${e} · ${t} · ${s.map(n=>i.roles[n]??n).join(", ")}
</p>
<div @conote-account-changed=${()=>{this.#t()}}>
<conote-factor .on=${o}></conote-factor>
<conote-passkeys></conote-passkeys>
<conote-passphrase .code=${o}></conote-passphrase>
</div>
<div class="part">
<h2 id="where">${i.signIns.title}</h2>
<ul role="list" aria-labelledby="where">
${this.signIns.map(n=>this.#s(n))}
</ul>
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
</div>`}#s(t){let e=i.signIns,s=e.kind[t.kind]??t.kind;return a`<li data-testid="sign-in-row">
<span>
${s}, ${e.known[t.known]??t.known}
<small>${e.since(x(t.made_at))} · ${e.seen(x(t.seen_at))}</small>
</span>
${t.this?a`<b>${e.here}</b>`:a`<button
class="pill"
data-testid="end-sign-in"
aria-label="${e.end}: ${s}, ${e.since(x(t.made_at))}"
@click=${()=>{this.#e(t.id)}}
>
${e.end}
</button>`}
</li>`}static styles=[c,p,b,q,u`
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
font-weight: 600;
font-size: 14px;
}
`]};customElements.define("conote-account",j);export{j as ConoteAccount};
