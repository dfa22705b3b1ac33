import{a as E,b as L,c as M,d as R,e as j}from"./shared-KITDU7KY.js";import"./shared-XKSLNWKI.js";import"./shared-2YHV7STL.js";import"./shared-YJCSSDL3.js";import{B as a,C as g,N as w,O as v,P as k,Q as m,R as _,Y as S,Z as q,_ as z,aa as O,ba as T,ca as C,da as N,r as $,t as b,u as x,v as n,x as o,y,z as u}from"./shared-MFB36FF5.js";var F=x`
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
.beside {
font-size: 14px;
color: var(--soft);
padding: 1px 0 4px 14px;
overflow-wrap: anywhere;
}
.beside b {
font-weight: 600;
}
.beside b.client {
color: var(--client);
}
.beside b.therapist {
color: var(--therapist);
}
.beside q {
display: inline;
font: italic 15px/1.5 var(--serif);
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
.copy {
display: flex;
align-items: baseline;
gap: 8px;
margin-top: 22px;
}
.copy input {
accent-color: var(--accent);
}
.copies {
margin-top: 14px;
}
.space {
flex: 1;
}
`;function B({note:c,view:t,me:e,reads:s,show:i}){let l=E(c,t,e).filter(({choices:p,statements:h})=>p.length+h.length);if(!l.length)return n`<p class="empty">${a.sign.empty} ${z(t.note_reason)}</p>`;let r=D(t,e),d=l.some(({narrative:p})=>p.length);return n`${d?C(s,i):o}
${l.map(p=>n`<section>
<h2 class="small-caps">${p.title}</h2>
${p.choices.map(({id:h,title:I,values:U})=>n`<p class="list" data-testid="signed-choice" data-id=${h}>
<b>${I}</b> ${U.join("; ")}
</p>`)}
${s&&d?n`<conote-reading .section=${p} .names=${r}></conote-reading>
${p.statements.map(h=>H(h,r))}`:p.statements.map(h=>G(c,h,t,e))}
</section>`)}`}var D=(c,t)=>({client:m(c,"client",t),therapist:m(c,"therapist",t)});function G(c,t,e,s){let{id:i,text:l,status:r,by:d}=t,p=j(c,t);return n`<p class="line" data-testid="signed-statement" data-id=${i}>
${l}${p?n`<small>→ ${p}</small>`:o}${r==="disputed"?n`<small>${J(a.note.notRightSays,d,e,s)}</small>`:o}
</p>
${H(t,D(e,s))}`}function H({id:c,by:t,said_instead:e,comments:s=[]},i){let l=s.map(({author:r,text:d})=>({author:r,text:d}));return e&&t&&l.unshift({author:t,text:e}),l.map(({author:r,text:d})=>n`<p class="beside" data-testid="signed-beside" data-id=${c}>
<b class=${r}>${i[r]}:</b> <q>${d}</q>
</p>`)}function V(c){let t=M(c);return t.length?n`<section>
<h2 class="small-caps">${a.sign.facts}</h2>
<dl>
${t.map(([e,s])=>n`<dt>${e}</dt> <dd>${s}</dd>`)}
</dl>
</section>`:o}function W(c,t){let e=R(c);return e.length?n`<section data-testid="untouched">
<h2 class="small-caps">${a.sign.untouched[t]}</h2>
<ul>
${e.map(({text:s})=>n`<li>${s}</li>`)}
</ul>
</section>`:o}function A(c,t){let e=L(c,t);return e.length?n`<section class="left-out">
<h2 class="small-caps">${a.sign.pencilTitle}</h2>
<p class="hint">${a.sign.pencilLead}</p>
${e.map(({id:s,text:i})=>n`<p class="line pencil" data-testid="left-out" data-id=${s}>${i}</p>`)}
</section>`:o}function J(c,t,e,s){return t?t===s?c.you:c.other(m(e,t,s)):a.note.status.disputed}var K=300,f=class extends y{static properties={connection:{attribute:!1},canonical:{state:!0},changed:{state:!0},asking:{state:!0},whole:{state:!0},reads:{state:!0},trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.connection=null,this.canonical=null,this.spoken=u,this.changed=!1,this.asking="",this.whole=!1,this.reads=!1,this.trouble="",this.busy=!1,this.timer=void 0,this.watch=new T(this,["change","note","replica"],()=>this.#r())}willUpdate(){let t=this.watch.connection!==this.connection;this.watch.follow(this.connection);let e=this.spoken!==u;this.spoken=u,(t||e)&&this.connection&&this.#e()}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.timer)}#r(){clearTimeout(this.timer),this.timer=setTimeout(()=>{this.#e()},K)}async#e(){let{connection:t}=this;if(t)try{let e=await $(t.access,u),s=this.canonical?.sha256;this.canonical=e,this.trouble="",s&&s!==e.sha256&&!this.#s&&(this.changed=!0)}catch(e){this.trouble=g(e)}}get#s(){let{view:t}=this.connection.state;return t?.signatures.find(({party:e})=>e===this.connection?.access.party)}#n(t){return this.renderRoot.querySelector(`[name="${t}"]`)?.value.trim()??""}async#t(t){this.busy=!0,this.trouble="";try{await this.connection?.do(t),this.changed=!1,this.asking=""}catch(e){e.code==="note_changed"&&this.#e(),this.trouble=g(e)}this.busy=!1}async#c(t){t.preventDefault();let{canonical:e}=this;if(!e||this.busy)return;let{sha256:s}=e;if(this.asking==="decline"){let p=this.#n("reason");p?await this.#t({type:"decline",sha256:s,reason:p}):this.#i("reason",a.sign.reasonMissing);return}let i=this.#n("name");if(!i){this.#i("name",a.sign.nameMissing);return}let l=this.#n("comment"),{intent:r,text_version:d}=e.signing;await this.#t({type:"sign",name:i,sha256:s,intent:r,text_version:d,comment:l})}#i(t,e){this.trouble=e,this.renderRoot.querySelector(`[name="${t}"]`)?.focus()}async#l(t){this.trouble="";try{this.connection&&await b(this.connection.access,t)}catch(e){this.trouble=g(e)}}render(){let{connection:t,canonical:e}=this,s=t?.state.view;if(!t||!s)return o;let i=t.access.party,l=m(s,k(i),i),r=s.state==="signed";return n`<article class="sheet" part="sheet" data-me=${i} aria-labelledby="title" data-testid="review-panel">
<header>
${w()}
<h1 id="title" part="title">${r?a.sign.done:a.sign.title}</h1>
<p>${r?this.#u(s,i):a.sign.lead(l)}</p>
</header>
${r&&(i==="therapist"||s.client_copy)?this.#f(i==="therapist"):o}
${this.changed&&!r?n`<p class="changed" role="status">${a.sign.changed}</p>`:o}
${i==="therapist"&&!r&&!this.#s?n`<conote-record signing .connection=${t}></conote-record>`:o}
${e?B({note:e.note,view:s,me:i,reads:this.reads,show:d=>this.reads=d}):o}
${e?n`<conote-measure-record .measures=${e.note.measures}></conote-measure-record>`:o}
${e?V(e.note):o}
${e?n`<conote-taken .connection=${t}></conote-taken>`:o}
${e?W(e.note,i):o}
${e&&!r?A(e.note,t.note.sections()):o}
${i==="therapist"?this.#g(s,l):o}
${e?this.#p(e.sha256):o}
${this.#d(s,i)}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
${r||!e?o:this.#s?this.#h(l):this.#m(s,i)}
</article>`}#p(t){let e=t.match(/.{4}/g)?.slice(0,4).join(" ");return n`<p class="fingerprint" title=${a.sign.fingerprintHint}>
${a.sign.fingerprint}
<code data-testid="sha256" data-sha256=${t}>${this.whole?t:e}</code>
${this.whole?o:n`<button class="plain" @click=${()=>this.whole=!0}>
${a.sign.whole}
</button>`}
</p>`}#d(t,e){return t.signatures.map(({party:s,at:i,name:l,comment:r,declined:d})=>{let p=l||m(t,s,e),h=d?a.sign.declinedBy:a.sign.signedBy;return n`<p class="signature ${s}" data-testid="signature" data-party=${s}>
${h(p,_(i))}
${r?n`<q>${r}</q>`:o}
</p>`})}#h(t){return n`<div class="act">
<span class="hint">${a.sign.waiting(t)}</span>
${this.#a()}
</div>`}#a(){return n`<button
class="pill"
data-testid="reopen"
?disabled=${this.busy}
@click=${()=>{this.#t({type:"reopen"})}}
>
${a.sign.reopen}
</button>`}#m(t,e){let s=a.sign,i=this.asking==="decline";return n`<form @submit=${l=>{this.#c(l)}}>
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
.defaultValue=${e==="therapist"?t.therapist_name:""}
/>
</label>
${this.asking==="comment"?n`<label>
${s.comment}
<textarea class="field" name="comment" rows="3" maxlength="4000" data-testid="comment"></textarea>
</label>`:o}
<p class="hint" data-testid="esign-consent">${this.canonical?.signing.consent}</p>
<p class="intent" data-testid="intent">${this.canonical?.signing.intent}</p>`}
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
${e==="client"?n`<button
class="pill"
type="button"
data-testid="decline"
@click=${()=>{this.#o("decline")}}
>
${s.decline}
</button>`:o}`}
<span class="space"></span>
${t.frozen?this.#a():n`<button
class="pill"
type="button"
data-testid="back"
@click=${()=>this.dispatchEvent(new Event("conote-back"))}
>
${s.back}
</button>`}
</div>
${t.frozen?n`<p class="hint">${s.frozen}</p>`:o}
</form>`}async#o(t){this.asking=t,await this.updateComplete,this.renderRoot.querySelector("textarea")?.focus()}#u(t,e){return e==="therapist"||t.client_copy?a.sign.doneLead:a.sign.doneNoCopy(t.therapist_name)}#g(t,e){return n`<label class="copy">
<input
type="checkbox"
data-testid="client-copy"
.checked=${t.client_copy??!0}
?disabled=${this.busy}
@change=${({target:s})=>{this.#t({type:"let_copy",allowed:s.checked})}}
/>
${a.sign.clientCopy(e)}
</label>`}#f(t){let e=["pdf","markdown","json"];return t&&e.push("fhir"),n`<div class="act copies">
${e.map((s,i)=>n`<button
class="pill ${i===0?"main":""}"
data-testid="download-${s}"
@click=${()=>{this.#l(s)}}
>
${a.sign.forms[s]}
</button>`)}
</div>`}static styles=[S,q,N,v,O,F]};customElements.define("conote-sign",f);export{f as ConoteSign};
