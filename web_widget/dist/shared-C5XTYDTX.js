import{a as t}from"./shared-WLZGHJLJ.js";import{a as S}from"./shared-RFVE7JH6.js";import"./shared-LU5TAKEY.js";import{a as p}from"./shared-XJ2ZUAQW.js";import{B as j,E as z,a as $,b as n,d as f,e as d,f as y,m as x,n as w,q as h,r as v,s as _,t as m,u as c,x as E}from"./shared-JMZGPU3V.js";function H(i){let{code:e}=i;return{not_found:t.emergency.notThere,wrong_state:t.emergency.yours,bad_input:t.emergency.reasonHint}[e]??S(i)}var g=class extends d{static properties={found:{state:!0},trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.found=null,this.trouble="",this.busy=!1}async#e(e){let{reason:s="",alias:r="",day:a=""}=z(e);if(!r.trim()&&!a){this.trouble=t.emergency.either,this.renderRoot.querySelector("[name=alias]")?.focus();return}let o=s.trim(),u=a?-new Date(`${a}T12:00`).getTimezoneOffset():0,l={reason:o,client_alias:r,day:a||null,utc_offset_min:u};this.found=null,await h(this,async()=>{let{sessions:T,more:k}=await y("/api/emergency/search",{body:l});this.found={sessions:T,more:k,reason:o}},H)}async#t(e,s){let r=`/api/sessions/${encodeURIComponent(e)}/emergency`;await h(this,async()=>{let a=await y(r,{body:{reason:s}});this.dispatchEvent(new CustomEvent("conote-read",{detail:a}))},H)}render(){let e=t.emergency;return n`<details data-testid="emergency-form">
<summary>${e.title}</summary>
<p class="loud">${e.lead}</p>
<form @submit=${s=>{this.#e(s)}}>
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
<div class="pair">
<label>
<span>${e.alias}</span>
<input
class="field"
name="alias"
maxlength="200"
autocomplete="off"
data-testid="emergency-alias"
/>
<small>${e.aliasHint}</small>
</label>
<label>
<span>${e.day}</span>
<input class="field" type="date" name="day" data-testid="emergency-day" />
</label>
</div>
<div class="act">
<button class="pill danger" data-testid="emergency-find" ?disabled=${this.busy}>
${e.find}
</button>
</div>
</form>
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
<div role="status">${this.found?this.#a(this.found):f}</div>
</details>`}#a({sessions:e,more:s,reason:r}){let a=t.emergency;return n`<p class="count" data-testid="emergency-count">${a.found(e.length)} ${s?a.more:f}</p>
<ul role="list">
${e.map(o=>this.#s(o,r))}
</ul>`}#s({session:e,therapist_name:s,state:r,created_at:a,started_at:o},u){let l=t.emergency.row(E(o??a),s);return n`<li data-testid="emergency-found">
<span>${l} <small>${_.states[r]??r}</small></span>
<button
class="pill danger"
data-testid="emergency-read"
aria-label="${t.emergency.read}: ${l}"
?disabled=${this.busy}
@click=${()=>{this.#t(e,u)}}
>
${t.emergency.read}
</button>
</li>`}static styles=[m,c,v,p,$`
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
.count {
margin-top: 16px;
}
li {
display: flex;
justify-content: space-between;
align-items: center;
gap: 14px;
padding: 10px 0;
border-bottom: 1px solid var(--line);
}
li:last-child {
border-bottom: 0;
}
li .pill {
flex: none;
}
li small {
display: block;
}
`]};customElements.define("conote-emergency",g);var b=class extends d{static properties={only:{attribute:!1}};constructor(){super(),this.only="supervisor"}render(){let e=t.beyond[this.only];return n`${x()}
<h1>${e.title}</h1>
<p class="lead">${e.lead}</p>`}static styles=[m,c,w,p,j]};customElements.define("conote-beyond",b);export{b as ConoteBeyond};
