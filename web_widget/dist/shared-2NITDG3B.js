import{c as b,d as g}from"./shared-NCHEGEMC.js";import{a as t,b as l}from"./shared-H3ESUWBV.js";import{a as r,b as o,d as a,e as u,l as f,m as h,n as y,p as n,q as i}from"./shared-5AF4E2MV.js";var c=class extends a{static properties={trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.trouble="",this.busy=!1}async#e(e){let{session:m="",reason:v=""}=b(e);if(!this.busy){this.busy=!0,this.trouble="";try{let s=`/api/sessions/${encodeURIComponent(m.trim())}/emergency`,d=await u(s,{body:{reason:v.trim()}});this.dispatchEvent(new CustomEvent("conote-read",{detail:d}))}catch(s){let{code:d}=s,$={not_found:t.emergency.notThere,wrong_state:t.emergency.yours,bad_input:t.emergency.reasonHint};this.trouble=$[d]??g(s)}this.busy=!1}}render(){let e=t.emergency;return o`<details data-testid="emergency-form">
<summary>${e.title}</summary>
<p class="loud">${e.lead}</p>
<form @submit=${m=>{this.#e(m)}}>
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
</details>`}static styles=[n,i,y,l,r`
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
`]};customElements.define("conote-emergency",c);var p=class extends a{static properties={only:{attribute:!1}};constructor(){super(),this.only="supervisor"}render(){let e=t.beyond[this.only];return o`${f()}
<h1>${e.title}</h1>
<p class="lead">${e.lead}</p>`}static styles=[n,i,h,l,r`
h1 {
font: 600 23px/1.3 var(--serif);
}
.lead {
color: var(--soft);
margin-top: 4px;
}
`]};customElements.define("conote-beyond",p);export{p as ConoteBeyond};
