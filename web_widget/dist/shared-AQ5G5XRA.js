import{a as I}from"./shared-3XOPDWCU.js";import{a as L}from"./shared-JLPTXSEN.js";import{$ as W,A as $,_,da as A,i as w,s as b,t as r,v as l,w as v,x as u,y as k,z as S}from"./shared-XKOKVLZ7.js";var T={title:"Added since",none:"Nothing was added. The note stays as it was signed; either of you can add to it, at any time.",lead:"The note stays as it was signed. This stands under it, and goes with every copy.",add:"Add to the note",what:"What do you want to add?",kinds:{therapist:{late_entry:"Late entry",addendum:"Addendum",correction:"Correction",disagreement:"Statement of disagreement"},client:{late_entry:"Left out, and added later",addendum:"Something added",correction:"Something corrected",disagreement:"A different view"}},signed:(o,t)=>`${o}, ${t}`,signedAs:"Line as it was signed:",about:"About the line:",answers:(o,t)=>`In answer to: ${o}, ${t}`,occurred:o=>`Took place ${o}`,text:{late_entry:"What was left out",addendum:"What is to be added",correction:"How it should read",disagreement:"What you see differently"},line:"Which line",lineMaybe:"If it is about one line",wholeNote:"The note as a whole",chooseLine:"Choose a line",when:"When it took place",answer:"If it answers something",noAnswer:"Nothing",name:"Your name",sign:"Sign and add",cancel:"Cancel",added:"It stands under the note now, signed.",missing:{text:"Write what is to be added first.",about:"Choose the line that it corrects.",occurred_at:"Say when it took place.",name:"Type your name: that is your signature."},changed:"Something was added in the meantime. It stands above: read it, then sign once more.",future:"That time has not come yet."};var e=await k(T,{es:async()=>(await import("./shared-P4YTBZFE.js")).words});var y=({session:o})=>`/api/sessions/${encodeURIComponent(o)}/additions`,q=(o,t)=>w(`${y(o)}?language=${t}`,{token:o.access}),g=o=>o?new Date(o).toLocaleString(S.locale,{dateStyle:"medium",timeStyle:"short"}):"",C=(o,t)=>o.map(({kind:i,n:s,by:a,name:d,at:n,text:p,original:c,occurred_at:f,answers:h})=>{let m=o.find(N=>N.n===h);return r`<article class=${a} data-testid="addition" data-kind=${i}>
<h3>${e.kinds[t][i]} <small>${e.signed(d,g(n))}</small></h3>
${c?r`<p class="small">
${i==="correction"?e.signedAs:e.about} <q>${c}</q>
</p>`:l}
${m?r`<p class="small">
${e.answers(e.kinds[t][m.kind],m.name)}
</p>`:l}
${f?r`<p class="small">${e.occurred(g(f))}</p>`:l}
<p class="text" data-n=${s}>${p}</p>
</article>`});var z=b`
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
`;var D=b`
${z}
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
`;var x=class extends v{static properties={connection:{attribute:!1},note:{attribute:!1},made:{state:!0},kind:{state:!0},writing:{state:!0},busy:{state:!0},said:{state:!0},trouble:{state:!0}};constructor(){super(),this.connection=null,this.note=null,this.made=null,this.kind="addendum",this.writing=!1,this.busy=!1,this.said="",this.trouble="",this.spoken=u,this.count=-1,this.watch=new A(this,["change"],()=>this.#s())}willUpdate(){let t=this.watch.connection!==this.connection;this.watch.follow(this.connection);let i=this.spoken!==u;this.spoken=u,(t||i)&&this.#e()}#s(){(this.connection?.state.view?.additions??0)!==this.count&&this.#e()}async#e(){let{connection:t}=this;if(t){this.count=t.state.view?.additions??0;try{this.made=await q(t.access,u)}catch(i){this.trouble=$(i)}}}#i(t){return this.renderRoot.querySelector(`[name="${t}"]`)}#t(t){return this.#i(t)?.value.trim()??""}async#a(){this.writing=!0,this.said=this.trouble="",this.kind=this.made?.kinds[0]?.kind??"addendum",await this.updateComplete,this.renderRoot.querySelector("[name=kind]")?.focus()}async#n(t){t.preventDefault();let i=this.made?.kinds.find(({kind:h})=>h===this.kind),{connection:s,made:a}=this;if(!i||!a||!s||this.busy||!this.#o())return;let{kind:d,intent:n,text_version:p}=i,c=this.#t("occurred_at"),f={kind:d,intent:n,text_version:p,follows:a.follows,name:this.#t("name"),text:this.#t("text"),about:this.#t("about")||null,occurred_at:c?new Date(c).toISOString():null,answers:Number(this.#t("answers"))||null};this.busy=!0,this.trouble="";try{let{access:h}=s;await w(y(h),{token:h.access,body:f}),this.writing=!1,this.said=e.added,await this.#e(),await this.updateComplete,this.renderRoot.querySelector(".add")?.focus()}catch(h){let m=h.code==="note_changed";m&&await this.#e(),this.trouble=m?e.changed:$(h)}this.busy=!1}#o(){let t=["text"];this.kind==="correction"&&t.unshift("about"),this.kind==="late_entry"&&t.push("occurred_at"),t.push("name");let i=t.find(a=>!this.#t(a)),s=!i&&Date.parse(this.#t("occurred_at"))>Date.now();return this.trouble=i?e.missing[i]:s?e.future:"",this.trouble&&this.#i(i??"occurred_at")?.focus(),!this.trouble}render(){let{connection:t,made:i}=this,s=t?.state.view;if(!t||!s||!i)return l;let a=t.access.party;return r`<section aria-labelledby="added" data-me=${a}>
<h2 id="added" class="small-caps">${e.title}</h2>
<p class="hint">${i.additions.length?e.lead:e.none}</p>
${C(i.additions,a)}
<p class="hint" role="status">${this.said}</p>
${this.writing?this.#r(i,a):r`<button
class="pill add"
data-testid="add-to-note"
@click=${()=>{this.#a()}}
>
${e.add}
</button>`}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
</section>`}#r({kinds:t,additions:i},s){let a=t.find(({kind:n})=>n===this.kind),d=i.filter(({by:n})=>n!==s);return r`<form @submit=${n=>{this.#n(n)}} novalidate>
<fieldset>
<legend>${e.what}</legend>
${t.map(({kind:n,title:p,explained:c})=>r`<label class="kind">
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
${this.#d(s)}
${this.kind==="late_entry"?r`<label class="short">
${e.when}
<input
class="field"
type="datetime-local"
name="occurred_at"
data-testid="add-when"
/>
</label>`:l}
${this.kind==="addendum"&&d.length?this.#l(d,s):l}
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
.defaultValue=${s==="therapist"?this.connection?.state.view?.therapist_name??"":""}
/>
</label>
<p class="hint">${a?.consent}</p>
<p class="intent" data-testid="add-intent">${a?.intent}</p>
<div class="act">
<button class="pill main" type="submit" data-testid="add-sign" ?disabled=${this.busy}>
${e.sign}
</button>
<button class="pill" type="button" @click=${()=>this.writing=!1}>
${e.cancel}
</button>
</div>
</form>`}#d(t){let i=this.connection?.state.view;if(!i||!this.note)return l;let s=this.kind==="correction",a=L(this.note,i,t).filter(({statements:d})=>d.length);return a.length?r`<label>
${s?e.line:e.lineMaybe}
<select class="field" name="about" data-testid="add-about">
<option value="">${s?e.chooseLine:e.wholeNote}</option>
${a.map(({title:d,statements:n})=>r`<optgroup label=${d}>
${n.map(({id:p,text:c})=>r`<option value=${p}>${c}</option>`)}
</optgroup>`)}
</select>
</label>`:l}#l(t,i){return r`<label>
${e.answer}
<select class="field" name="answers" data-testid="add-answers">
<option value="">${e.noAnswer}</option>
${t.map(({n:s,kind:a,name:d,at:n})=>r`<option value=${s}>
${e.kinds[i][a]}: ${e.signed(d,g(n))}
</option>`)}
</select>
</label>`}static styles=[_,W,I,D]};customElements.define("conote-additions",x);export{x as ConoteAdditions};
