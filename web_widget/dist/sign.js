import{a as C,b as M,c as R,d as _,e as j}from"./shared-2CGEYEDZ.js";import{a as E,b as T}from"./shared-IS275WHM.js";import{a as S}from"./shared-APN3V6EL.js";import{a as q}from"./shared-SW4J26SR.js";import{a as y,b as v}from"./shared-M2ZNRQL7.js";import{k as f,n as $}from"./shared-HL6ZGFTY.js";import{a as w,b as h,c as k}from"./shared-YJQJQVZ5.js";import{a,b as u}from"./shared-G6UK6X77.js";import{a as z,b as O}from"./shared-B4CQ5L5Q.js";import{a as x,b as n,e as o,g as b}from"./shared-ZLD4KBTW.js";var L=300,g=class extends b{static properties={connection:{attribute:!1},canonical:{state:!0},changed:{state:!0},asking:{state:!0},whole:{state:!0},reads:{state:!0},trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.connection=null,this.canonical=null,this.changed=!1,this.asking="",this.whole=!1,this.reads=!1,this.trouble="",this.busy=!1,this.timer=void 0,this.watch=new q(this,["change","note","replica"],()=>this.#r())}willUpdate(){let e=this.watch.connection!==this.connection;this.watch.follow(this.connection),e&&this.connection&&this.#t()}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.timer)}#r(){clearTimeout(this.timer),this.timer=setTimeout(()=>{this.#t()},L)}async#t(){let{connection:e}=this;if(e)try{let t=await f(e.access),s=this.canonical?.sha256;this.canonical=t,this.trouble="",s&&s!==t.sha256&&!this.#e&&(this.changed=!0)}catch(t){this.trouble=u(t)}}get#e(){let{view:e}=this.connection.state;return e?.signatures.find(({party:t})=>t===this.connection?.access.party)}#s(e){return this.renderRoot.querySelector(`[name="${e}"]`)?.value.trim()??""}async#n(e){this.busy=!0,this.trouble="";try{await this.connection?.do(e),this.changed=!1,this.asking=""}catch(t){t.code==="note_changed"&&this.#t(),this.trouble=u(t)}this.busy=!1}async#c(e){e.preventDefault();let{canonical:t}=this;if(!t||this.busy)return;let{sha256:s}=t;if(this.asking==="decline"){let c=this.#s("reason");c?await this.#n({type:"decline",sha256:s,reason:c}):this.#i("reason",a.sign.reasonMissing);return}let i=this.#s("name");if(!i){this.#i("name",a.sign.nameMissing);return}let l=this.#s("comment"),r=this.connection.access.party;await this.#n({type:"sign",name:i,sha256:s,intent:a.sign.intent[r],comment:l})}#i(e,t){this.trouble=t,this.renderRoot.querySelector(`[name="${e}"]`)?.focus()}async#l(e){this.trouble="";try{this.connection&&await $(this.connection.access,e)}catch(t){this.trouble=u(t)}}render(){let{connection:e,canonical:t}=this,s=e?.state.view;if(!e||!s)return o;let i=e.access.party,l=h(s,w(i),i),r=s.state==="signed";return n`<article class="sheet" part="sheet" data-me=${i} aria-labelledby="title" data-testid="review-panel">
<header>
${y()}
<h1 id="title" part="title">${r?a.sign.done:a.sign.title}</h1>
<p>${r?a.sign.doneLead:a.sign.lead(l)}</p>
</header>
${r?this.#b():o}
${this.changed&&!r?n`<p class="changed" role="status">${a.sign.changed}</p>`:o}
${i==="therapist"&&!r&&!this.#e?n`<conote-record signing .connection=${e}></conote-record>`:o}
${t?this.#d(t.note,s,i):o}
${t?n`<conote-measure-record .measures=${t.note.measures}></conote-measure-record>`:o}
${t?this.#h(t.note):o}
${t?this.#u(t.note,i):o}
${t&&!r?this.#m(t.note):o}
${t?this.#g(t.sha256):o}
${this.#f(s,i)}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
${r||!t?o:this.#e?this.#$(l):this.#x(s,i)}
</article>`}#d(e,t,s){let i=C(e,t,s).filter(({choices:c,statements:d})=>c.length+d.length);if(!i.length)return n`<p class="empty">${a.sign.empty} ${S(t.note_reason)}</p>`;let l={client:h(t,"client",s),therapist:h(t,"therapist",s)},r=i.some(({narrative:c})=>c.length);return n`${r?E(this.reads,c=>this.reads=c):o}
${i.map(c=>n`<section>
<h2 class="small-caps">${c.title}</h2>
${c.choices.map(({id:d,title:p,values:B})=>n`<p class="list" data-testid="signed-choice" data-id=${d}>
<b>${p}</b> ${B.join("; ")}
</p>`)}
${this.reads&&r?n`<conote-reading .section=${c} .names=${l}></conote-reading>`:c.statements.map(d=>this.#p(e,d,t,s))}
</section>`)}`}#p(e,t,s,i){let{id:l,text:r,status:c,by:d}=t,p=j(e,t);return n`<p class="line" data-testid="signed-statement" data-id=${l}>
${r}${p?n`<small>→ ${p}</small>`:o}${c==="disputed"?n`<small>${D(a.note.notRightSays,d,s,i)}</small>`:o}
</p>`}#h(e){let t=R(e);return t.length?n`<section>
<h2 class="small-caps">${a.sign.facts}</h2>
<dl>
${t.map(([s,i])=>n`<dt>${s}</dt> <dd>${i}</dd>`)}
</dl>
</section>`:o}#u(e,t){let s=_(e);return s.length?n`<section data-testid="untouched">
<h2 class="small-caps">${a.sign.untouched[t]}</h2>
<ul>
${s.map(({text:i})=>n`<li>${i}</li>`)}
</ul>
</section>`:o}#m(e){let t=M(e,this.connection?.note.sections()??[]);return t.length?n`<section class="left-out">
<h2 class="small-caps">${a.sign.pencilTitle}</h2>
<p class="hint">${a.sign.pencilLead}</p>
${t.map(({id:s,text:i})=>n`<p class="line pencil" data-testid="left-out" data-id=${s}>${i}</p>`)}
</section>`:o}#g(e){let t=e.match(/.{4}/g)?.slice(0,4).join(" ");return n`<p class="fingerprint" title=${a.sign.fingerprintHint}>
${a.sign.fingerprint}
<code data-testid="sha256" data-sha256=${e}>${this.whole?e:t}</code>
${this.whole?o:n`<button class="plain" @click=${()=>this.whole=!0}>
${a.sign.whole}
</button>`}
</p>`}#f(e,t){return e.signatures.map(({party:s,at:i,name:l,comment:r,declined:c})=>{let d=l||h(e,s,t),p=c?a.sign.declinedBy:a.sign.signedBy;return n`<p class="signature ${s}" data-testid="signature" data-party=${s}>
${p(d,k(i))}
${r?n`<q>${r}</q>`:o}
</p>`})}#$(e){return n`<div class="act">
<span class="hint">${a.sign.waiting(e)}</span>
${this.#a()}
</div>`}#a(){return n`<button
class="pill"
data-testid="reopen"
?disabled=${this.busy}
@click=${()=>{this.#n({type:"reopen"})}}
>
${a.sign.reopen}
</button>`}#x(e,t){let s=a.sign,i=this.asking==="decline";return n`<form @submit=${l=>{this.#c(l)}}>
${i?n`<label>
${s.reason}
<textarea class="field" name="reason" rows="3" maxlength="4000" data-testid="reason"></textarea>
</label>`:n`<label class="name">
${s.name}
<input
class="field"
name="name"
maxlength="200"
autocomplete="name"
data-testid="sign-name"
.defaultValue=${t==="therapist"?e.therapist_name:""}
/>
</label>
${this.asking==="comment"?n`<label>
${s.comment}
<textarea class="field" name="comment" rows="3" maxlength="4000" data-testid="comment"></textarea>
</label>`:o}
<p class="intent" data-testid="intent">${s.intent[t]}</p>`}
<div class="act">
<button
class="pill main"
type="submit"
data-testid=${i?"decline-now":"sign"}
?disabled=${this.busy||!this.connection?.online}
>
${i?s.declineNow:s.sign}
</button>
${this.asking?n`<button class="pill" type="button" @click=${()=>this.asking=""}>
${s.cancel}
</button>`:n`<button
class="pill"
type="button"
data-testid="sign-comment"
@click=${()=>{this.#o("comment")}}
>
${s.signComment}
</button>
${t==="client"?n`<button
class="pill"
type="button"
data-testid="decline"
@click=${()=>{this.#o("decline")}}
>
${s.decline}
</button>`:o}`}
<span class="space"></span>
${e.frozen?this.#a():n`<button
class="pill"
type="button"
data-testid="back"
@click=${()=>this.dispatchEvent(new Event("conote-back"))}
>
${s.back}
</button>`}
</div>
${e.frozen?n`<p class="hint">${s.frozen}</p>`:o}
</form>`}async#o(e){this.asking=e,await this.updateComplete,this.renderRoot.querySelector("textarea")?.focus()}#b(){return n`<div class="act copies">
${["pdf","markdown","json"].map((t,s)=>n`<button
class="pill ${s===0?"main":""}"
data-testid="download-${t}"
@click=${()=>{this.#l(t)}}
>
${a.sign.forms[t]}
</button>`)}
</div>`}static styles=[z,O,T,v,x`
:host {
display: flex;
flex-direction: column;
font: 15px/1.5 var(--sans);
color: var(--ink);
}
article {
--accent: var(--client);
padding: 30px 36px 24px;
flex: 1 0 auto;
}
article[data-me="therapist"] {
--accent: var(--therapist);
}
h1 {
font: 600 21px/1.3 var(--serif);
}
header p,
.hint {
color: var(--soft);
font-size: 13.5px;
}
h2 {
margin: 22px 0 6px;
border-top: 1px solid var(--line);
padding-top: 16px;
}
.list {
font: 14px/1.5 var(--sans);
color: var(--soft);
padding: 1px 0 4px;
}
.list b {
font-weight: 600;
padding-right: 6px;
}
.line {
font: 17px/1.55 var(--serif);
padding: 3px 0;
overflow-wrap: anywhere;
}
.pencil {
color: var(--pencil);
border-left: 3px dotted var(--pencil);
padding-left: 14px;
margin: 4px 0 0 -17px;
}
.line small {
display: inline-block;
font: 12px/1 var(--sans);
color: var(--soft);
margin-left: 8px;
}
dl {
display: grid;
grid-template-columns: max-content 1fr;
gap: 2px 18px;
font-size: 14px;
}
dt {
color: var(--soft);
}
li {
font: 17px/1.55 var(--serif);
}
.empty {
font: italic 17px/1.55 var(--serif);
color: var(--pencil);
margin-top: 18px;
}
.changed {
background: var(--mark);
border-radius: 8px;
padding: 9px 12px;
margin-top: 14px;
font-size: 14px;
}
.fingerprint {
margin-top: 24px;
border-top: 1px solid var(--line);
padding-top: 14px;
font-size: 13px;
color: var(--soft);
overflow-wrap: anywhere;
}
code {
font: 13px/1.5 ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace;
margin: 0 4px;
}
.signature {
margin-top: 10px;
padding-left: 12px;
border-left: 3px solid var(--therapist);
font: 16px/1.5 var(--serif);
}
.signature.client {
border-left-color: var(--client);
}
q {
display: block;
font-style: italic;
color: var(--soft);
white-space: pre-wrap;
}
form {
margin-top: 16px;
display: grid;
gap: 12px;
}
label {
display: grid;
gap: 5px;
font-size: 13.5px;
color: var(--soft);
}
.field {
font: 17px/1.5 var(--serif);
color: var(--ink);
}
.name {
max-width: 24em;
}
.intent {
font: 16px/1.55 var(--serif);
}
.act {
display: flex;
flex-wrap: wrap;
align-items: center;
gap: 8px;
margin-top: 4px;
}
.copies {
margin-top: 14px;
}
.space {
flex: 1;
}
@media (max-width: 760px) {
article.sheet {
padding: 22px 20px 24px 24px;
border-left: 0;
border-right: 0;
border-radius: 0;
}
}
`]};function D(m,e,t,s){return e?e===s?m.you:m.other(h(t,e,s)):a.note.status.disputed}customElements.define("conote-sign",g);export{g as ConoteSign};
