import{c as b,d as g}from"./shared-PHUIKIUB.js";import{a as t,b as i}from"./shared-5TCFI3GI.js";import{a as p,b as r,d as o,e as u,l as f,m as h,n as y,p as a,q as n,w as x}from"./shared-BBP22B3X.js";var d=class extends o{static properties={trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.trouble="",this.busy=!1}async#e(e){let{session:l="",reason:v=""}=b(e);if(!this.busy){this.busy=!0,this.trouble="";try{let s=`/api/sessions/${encodeURIComponent(l.trim())}/emergency`,m=await u(s,{body:{reason:v.trim()}});this.dispatchEvent(new CustomEvent("conote-read",{detail:m}))}catch(s){let{code:m}=s,w={not_found:t.emergency.notThere,wrong_state:t.emergency.yours,bad_input:t.emergency.reasonHint};this.trouble=w[m]??g(s)}this.busy=!1}}render(){let e=t.emergency;return r`<details data-testid="emergency-form">
<summary>${e.title}</summary>
<p class="loud">${e.lead}</p>
<form @submit=${l=>{this.#e(l)}}>
<label>
<span>${e.session}</span>
<input
class="field code"
name="session"
required
maxlength="64"
autocomplete="off"
autocapitalize="none"
spellcheck="false"
data-testid="emergency-session"
/>
<small>${e.sessionHint}</small>
</label>
<label>
<span>${e.reason}</span>
<textarea
class="field"
name="reason"
rows="3"
required
minlength="10"
maxlength="1000"
data-testid="emergency-reason"
></textarea>
<small>${e.reasonHint}</small>
</label>
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
<div class="act">
<button class="pill danger" data-testid="emergency-read" ?disabled=${this.busy}>
${e.act}
</button>
</div>
</form>
</details>`}static styles=[a,n,y,i,p`
details {
padding: 14px 18px 16px;
border: 1px solid var(--line);
border-radius: 10px;
}
summary {
cursor: pointer;
color: var(--soft);
font-size: 14px;
}
details[open] {
border-color: var(--danger);
}
[open] summary {
color: var(--danger);
font-weight: 600;
}
.loud {
margin-top: 8px;
font-weight: 600;
}
form {
max-width: none;
}
button.pill.danger {
border-color: var(--danger);
color: var(--danger);
white-space: normal;
}
textarea {
resize: vertical;
}
`]};customElements.define("conote-emergency",d);var c=class extends o{static properties={only:{attribute:!1}};constructor(){super(),this.only="supervisor"}render(){let e=t.beyond[this.only];return r`${f()}
<h1>${e.title}</h1>
<p class="lead">${e.lead}</p>`}static styles=[a,n,h,i,x]};customElements.define("conote-beyond",c);export{c as ConoteBeyond};
