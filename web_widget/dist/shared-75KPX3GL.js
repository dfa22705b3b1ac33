import{a as g}from"./shared-HOMZVOAL.js";import{a as t,b as l}from"./shared-TSI3CWMQ.js";import{A as b,D as x,a as c,b as r,e as a,f as p,m as u,n as f,q as y,r as h,t as n,u as i}from"./shared-DQGOW3TD.js";function E(s){let{code:e}=s;return{not_found:t.emergency.notThere,wrong_state:t.emergency.yours,bad_input:t.emergency.reasonHint}[e]??g(s)}var m=class extends a{static properties={trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.trouble="",this.busy=!1}async#e(e){let{session:o="",reason:$=""}=x(e);await y(this,async()=>{let v=`/api/sessions/${encodeURIComponent(o.trim())}/emergency`,w=await p(v,{body:{reason:$.trim()}});this.dispatchEvent(new CustomEvent("conote-read",{detail:w}))},E)}render(){let e=t.emergency;return r`<details data-testid="emergency-form">
<summary>${e.title}</summary>
<p class="loud">${e.lead}</p>
<form @submit=${o=>{this.#e(o)}}>
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
</details>`}static styles=[n,i,h,l,c`
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
`]};customElements.define("conote-emergency",m);var d=class extends a{static properties={only:{attribute:!1}};constructor(){super(),this.only="supervisor"}render(){let e=t.beyond[this.only];return r`${u()}
<h1>${e.title}</h1>
<p class="lead">${e.lead}</p>`}static styles=[n,i,f,l,b]};customElements.define("conote-beyond",d);export{d as ConoteBeyond};
