import{a as I}from"./shared-JNEHMRQK.js";import{a as A}from"./shared-6W464G5F.js";import{$ as S,A as $,U as f,aa as _,ea as W,i as b,s as g,t as o,v as l,w as v,x as u,y as k}from"./shared-OC44VKFD.js";var L={title:"Added since",none:"Nothing was added. The note stays as it was signed; either of you can add to it, at any time.",lead:"The note stays as it was signed. This stands under it, and goes with every copy.",add:"Add to the note",what:"What do you want to add?",kinds:{therapist:{late_entry:"Late entry",addendum:"Addendum",correction:"Correction",disagreement:"Statement of disagreement"},client:{late_entry:"Left out, and added later",addendum:"Something added",correction:"Something corrected",disagreement:"A different view"}},signed:(r,t)=>`${r}, ${t}`,signedAs:"Line as it was signed:",about:"About the line:",answers:(r,t)=>`In answer to: ${r}, ${t}`,occurred:r=>`Took place ${r}`,text:{late_entry:"What was left out",addendum:"What is to be added",correction:"How it should read",disagreement:"What you see differently"},line:"Which line",lineMaybe:"If it is about one line",wholeNote:"The note as a whole",chooseLine:"Choose a line",when:"When it took place",answer:"If it answers something",noAnswer:"Nothing",name:"Your name",sign:"Sign and add",cancel:"Cancel",added:"It stands under the note now, signed.",missing:{text:"Write what is to be added first.",about:"Choose the line that it corrects.",occurred_at:"Say when it took place.",name:"Type your name: that is your signature."},changed:"Something was added in the meantime. It stands above: read it, then sign once more.",future:"That time has not come yet."};var e=await k(L,{es:async()=>(await import("./shared-P4YTBZFE.js")).words});var y=({session:r})=>`/api/sessions/${encodeURIComponent(r)}/additions`,T=(r,t)=>b(`${y(r)}?language=${t}`,{token:r.access}),q=(r,t)=>r.map(({kind:i,n:a,by:s,name:d,at:n,text:p,original:c,occurred_at:w,answers:h})=>{let m=r.find(N=>N.n===h);return o`<article class=${s} data-testid="addition" data-kind=${i}>
<h3>${e.kinds[t][i]} <small>${e.signed(d,f(n))}</small></h3>
${c?o`<p class="small">
${i==="correction"?e.signedAs:e.about} <q>${c}</q>
</p>`:l}
${m?o`<p class="small">
${e.answers(e.kinds[t][m.kind],m.name)}
</p>`:l}
${w?o`<p class="small">${e.occurred(f(w))}</p>`:l}
<p class="text" data-n=${a}>${p}</p>
</article>`});var C=g`
label:has(> [type="radio"]) {
border: 1px solid var(--line);
cursor: pointer;
}
label:has(> [type="radio"]):hover {
border-color: var(--edge);
}
label:has(> :checked) {
border-color: var(--accent);
box-shadow: inset 0 0 0 1px var(--accent);
}
label:has(> :focus-visible[type="radio"]) {
outline: 2px solid var(--accent);
outline-offset: 2px;
}
`;var z=g`
${C}
:host {
display: block;
font: 15px/1.5 var(--sans);
color: var(--ink);
}
section {
--accent: var(--client);
}
section[data-me="therapist"] {
--accent: var(--therapist);
}
article {
margin: 14px 0;
padding: 2px 0 2px 12px;
border-left: 3px solid var(--client);
}
article.therapist {
border-left-color: var(--therapist);
}
h3 {
font: 600 14px/1.5 var(--sans);
}
h3 small {
font-weight: 400;
font-size: 13px;
color: var(--soft);
margin-left: 6px;
}
.small {
font-size: 13.5px;
color: var(--soft);
}
.small q {
display: inline;
font: italic 15px/1.5 var(--serif);
}
.text {
font: 17px/1.55 var(--serif);
white-space: pre-wrap;
overflow-wrap: anywhere;
}
.add {
margin-top: 6px;
}
form {
gap: 16px;
}
fieldset {
display: grid;
gap: 8px;
margin: 0;
padding: 0;
border: 0;
min-width: 0;
}
legend {
padding: 0;
margin-bottom: 8px;
font-weight: 600;
font-size: 14px;
}
label.kind {
display: flex;
gap: 12px;
align-items: baseline;
padding: 10px 14px;
border-radius: 10px;
}
.kind input {
flex: none;
margin: 0;
accent-color: var(--accent);
outline: none;
transform: translateY(2px);
}
.kind b {
display: block;
font-size: 14px;
font-weight: 600;
color: var(--ink);
}
.short {
max-width: 18em;
}
select.field {
text-overflow: ellipsis;
}
textarea {
resize: vertical;
}
`;var x=class extends v{static properties={connection:{attribute:!1},note:{attribute:!1},made:{state:!0},kind:{state:!0},writing:{state:!0},busy:{state:!0},said:{state:!0},trouble:{state:!0}};constructor(){super(),this.connection=null,this.note=null,this.made=null,this.kind="addendum",this.writing=!1,this.busy=!1,this.said="",this.trouble="",this.spoken=u,this.count=-1,this.watch=new W(this,["change"],()=>this.#a())}willUpdate(){let t=this.watch.connection!==this.connection;this.watch.follow(this.connection);let i=this.spoken!==u;this.spoken=u,(t||i)&&this.#e()}#a(){(this.connection?.state.view?.additions??0)!==this.count&&this.#e()}async#e(){let{connection:t}=this;if(t){this.count=t.state.view?.additions??0;try{this.made=await T(t.access,u)}catch(i){this.trouble=$(i)}}}#i(t){return this.renderRoot.querySelector(`[name="${t}"]`)}#t(t){return this.#i(t)?.value.trim()??""}async#s(){this.writing=!0,this.said=this.trouble="",this.kind=this.made?.kinds[0]?.kind??"addendum",await this.updateComplete,this.renderRoot.querySelector("[name=kind]")?.focus()}async#n(t){t.preventDefault();let i=this.made?.kinds.find(({kind:h})=>h===this.kind),{connection:a,made:s}=this;if(!i||!s||!a||this.busy||!this.#o())return;let{kind:d,intent:n,text_version:p}=i,c=this.#t("occurred_at"),w={kind:d,intent:n,text_version:p,follows:s.follows,name:this.#t("name"),text:this.#t("text"),about:this.#t("about")||null,occurred_at:c?new Date(c).toISOString():null,answers:Number(this.#t("answers"))||null};this.busy=!0,this.trouble="";try{let{access:h}=a;await b(y(h),{token:h.access,body:w}),this.writing=!1,this.said=e.added,await this.#e(),await this.updateComplete,this.renderRoot.querySelector(".add")?.focus()}catch(h){let m=h.code==="note_changed";m&&await this.#e(),this.trouble=m?e.changed:$(h)}this.busy=!1}#o(){let t=["text"];this.kind==="correction"&&t.unshift("about"),this.kind==="late_entry"&&t.push("occurred_at"),t.push("name");let i=t.find(s=>!this.#t(s)),a=!i&&Date.parse(this.#t("occurred_at"))>Date.now();return this.trouble=i?e.missing[i]:a?e.future:"",this.trouble&&this.#i(i??"occurred_at")?.focus(),!this.trouble}render(){let{connection:t,made:i}=this,a=t?.state.view;if(!t||!a||!i)return l;let s=t.access.party;return o`<section aria-labelledby="added" data-me=${s}>
<h2 id="added" class="small-caps">${e.title}</h2>
<p class="hint">${i.additions.length?e.lead:e.none}</p>
${q(i.additions,s)}
<p class="hint" role="status">${this.said}</p>
${this.writing?this.#r(i,s):o`<button
class="pill add"
data-testid="add-to-note"
@click=${()=>{this.#s()}}
>
${e.add}
</button>`}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
</section>`}#r({kinds:t,additions:i},a){let s=t.find(({kind:n})=>n===this.kind),d=i.filter(({by:n})=>n!==a);return o`<form @submit=${n=>{this.#n(n)}} novalidate>
<fieldset>
<legend>${e.what}</legend>
${t.map(({kind:n,title:p,explained:c})=>o`<label class="kind">
<input
type="radio"
name="kind"
value=${n}
data-testid="add-${n}"
.checked=${n===this.kind}
@change=${()=>{this.kind=n,this.trouble=""}}
/>
<span><b>${p}</b> ${c}</span>
</label>`)}
</fieldset>
${this.#d(a)}
${this.kind==="late_entry"?o`<label class="short">
${e.when}
<input
class="field"
type="datetime-local"
name="occurred_at"
data-testid="add-when"
/>
</label>`:l}
${this.kind==="addendum"&&d.length?this.#l(d,a):l}
<label>
${e.text[this.kind]}
<textarea
class="field"
name="text"
rows="4"
maxlength="10000"
data-testid="add-text"
></textarea>
</label>
<label class="name">
${e.name}
<input
class="field"
name="name"
maxlength="200"
autocomplete="name"
data-testid="add-name"
.defaultValue=${a==="therapist"?this.connection?.state.view?.therapist_name??"":""}
/>
</label>
<p class="hint">${s?.consent}</p>
<p class="intent" data-testid="add-intent">${s?.intent}</p>
<div class="act">
<button class="pill main" type="submit" data-testid="add-sign" ?disabled=${this.busy}>
${e.sign}
</button>
<button class="pill" type="button" @click=${()=>this.writing=!1}>
${e.cancel}
</button>
</div>
</form>`}#d(t){let i=this.connection?.state.view;if(!i||!this.note)return l;let a=this.kind==="correction",s=A(this.note,i,t).filter(({statements:d})=>d.length);return s.length?o`<label>
${a?e.line:e.lineMaybe}
<select class="field" name="about" data-testid="add-about">
<option value="">${a?e.chooseLine:e.wholeNote}</option>
${s.map(({title:d,statements:n})=>o`<optgroup label=${d}>
${n.map(({id:p,text:c})=>o`<option value=${p}>${c}</option>`)}
</optgroup>`)}
</select>
</label>`:l}#l(t,i){return o`<label>
${e.answer}
<select class="field" name="answers" data-testid="add-answers">
<option value="">${e.noAnswer}</option>
${t.map(({n:a,kind:s,name:d,at:n})=>o`<option value=${a}>
${e.kinds[i][s]}: ${e.signed(d,f(n))}
</option>`)}
</select>
</label>`}static styles=[S,_,I,z]};customElements.define("conote-additions",x);export{x as ConoteAdditions};
