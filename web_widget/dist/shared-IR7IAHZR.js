import{a as p,b as a,c as o,d,e as m,f as u,h as s,i as c,j as y,k as b,l as h,m as l,n as f}from"./shared-T7SNS4FJ.js";var n=class extends d{static properties={kept:{state:!0},trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.kept=null,this.trouble="",this.busy=!1}connectedCallback(){super.connectedCallback(),this.#e(async()=>{})}async#e(e){if(!this.busy){this.busy=!0,this.trouble="";try{await e(),this.kept=(await m("/api/me/passkeys")).passkeys}catch(t){this.trouble=this.#t(t)}this.busy=!1}}#t(e){let{code:t,message:r}=e,i=s.passkeys;return t==="no_passkey"?i.notMade:t==="passkey_there"?i.there:t==="wrong_state"?i.again:t==="bad_input"?r:h(e)}#s(e){e.preventDefault();let t=e.target,r=String(new FormData(t).get("passkey"));this.#e(async()=>{await f(r),t.reset()})}#a({id:e}){this.#e(()=>u(`/api/me/passkeys/${encodeURIComponent(e)}`))}render(){let e=s.passkeys;return!l&&!this.kept?.length?o:a`<details data-testid="passkeys">
<summary class="small-caps">${e.title}</summary>
<p class="lead">${e.lead}</p>
<ul role="list">
${this.kept?.map(t=>this.#r(t))}
</ul>
${l?a`<form @submit=${t=>this.#s(t)}>
<label>
<span>${e.name}</span>
<input class="field" name="passkey" required maxlength="64" data-testid="passkey-name" />
</label>
<button class="pill" data-testid="passkey-add" ?disabled=${this.busy}>
${e.add}
</button>
</form>`:o}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
</details>`}#r(e){let t=new Date(e.made_at).toLocaleDateString(b.locale,{dateStyle:"medium"});return a`<li data-testid="passkey">
<span>${e.name}</span>
<span class="lead">${s.passkeys.since(t)}</span>
<button
class="plain"
data-testid="passkey-remove"
aria-label="${s.passkeys.remove} ${e.name}"
@click=${()=>this.#a(e)}
>
${s.passkeys.remove}
</button>
</li>`}static styles=[c,y,p`
:host {
display: block;
}
summary {
padding: 6px 0;
border-bottom: 1px solid var(--line);
}
.lead {
color: var(--soft);
font-size: 13.5px;
}
p.lead {
padding: 6px 0;
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
flex: 1 1 14em;
}
`]};customElements.define("conote-passkeys",n);export{n as ConotePasskeys};
