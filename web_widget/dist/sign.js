import{a as z}from"./shared-OR73ISXU.js";import"./shared-3ST3F64P.js";import{a as E,c as L,d as R,e as F,f as j}from"./shared-QTO2N37Z.js";import"./shared-EOQE66CJ.js";import"./shared-J6EE53II.js";import"./shared-24N6YRFL.js";import{$ as O,A as $,P as k,Q as w,R as x,S as u,T as v,_,aa as S,ca as T,da as q,ea as N,fa as C,p as f,r as b,t as n,v as o,w as y,x as m,z as a}from"./shared-TLKOHDMB.js";function B({note:r,view:t,me:e,reads:s,show:i}){let l=E(r,t,e).filter(({choices:d,statements:p})=>d.length+p.length);if(!l.length)return n`<p class="empty">${a.sign.empty} ${S(t.note_reason)}</p>`;let c=M(t,e),h=l.some(({narrative:d})=>d.length);return n`${h?N(s,i):o}
${l.map(d=>n`<section>
<h2 class="small-caps">${d.title}</h2>
${d.choices.map(({id:p,title:I,values:U})=>n`<p class="list" data-testid="signed-choice" data-id=${p}>
<b>${I}</b> ${U.join("; ")}
</p>`)}
${s&&h?n`<conote-reading .section=${d} .names=${c}></conote-reading>
${d.statements.map(p=>H(p,c))}`:d.statements.map(p=>V(r,p,t,e))}
</section>`)}`}var M=(r,t)=>({client:u(r,"client",t),therapist:u(r,"therapist",t)});function V(r,t,e,s){let{id:i,text:l,status:c,by:h}=t,d=j(r,t);return n`<p class="line" data-testid="signed-statement" data-id=${i}>
${l}${d?n`<small>→ ${d}</small>`:o}${c==="disputed"?n`<small>${G(a.note.notRightSays,h,e,s)}</small>`:o}
</p>
${H(t,M(e,s))}`}function H({id:r,by:t,said_instead:e,comments:s=[]},i){let l=s.map(({author:c,text:h})=>({author:c,text:h}));return e&&t&&l.unshift({author:t,text:e}),l.map(({author:c,text:h})=>n`<p class="beside" data-testid="signed-beside" data-id=${r}>
<b class=${c}>${i[c]}:</b> <q>${h}</q>
</p>`)}function W(r){let t=R(r);return t.length?n`<section>
<h2 class="small-caps">${a.sign.facts}</h2>
<dl>
${t.map(([e,s])=>n`<dt>${e}</dt> <dd>${s}</dd>`)}
</dl>
</section>`:o}function A(r,t){let e=F(r);return e.length?n`<section data-testid="untouched">
<h2 class="small-caps">${a.sign.untouched[t]}</h2>
<ul>
${e.map(({text:s})=>n`<li>${s}</li>`)}
</ul>
</section>`:o}function D(r,t){let e=L(r,t);return e.length?n`<section class="left-out">
<h2 class="small-caps">${a.sign.pencilTitle}</h2>
<p class="hint">${a.sign.pencilLead}</p>
${e.map(({id:s,text:i})=>n`<p class="line pencil" data-testid="left-out" data-id=${s}>${i}</p>`)}
</section>`:o}function G(r,t,e,s){return t?t===s?r.you:r.other(u(e,t,s)):a.note.status.disputed}var J=300,g=class extends y{static properties={connection:{attribute:!1},canonical:{state:!0},changed:{state:!0},asking:{state:!0},whole:{state:!0},reads:{state:!0},trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.connection=null,this.canonical=null,this.spoken=m,this.changed=!1,this.asking="",this.whole=!1,this.reads=!1,this.trouble="",this.busy=!1,this.timer=void 0,this.watch=new q(this,["change","note","replica"],()=>this.#c())}willUpdate(){let t=this.watch.connection!==this.connection;this.watch.follow(this.connection);let e=this.spoken!==m;this.spoken=m,(t||e)&&this.connection&&this.#e()}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.timer)}#c(){clearTimeout(this.timer),this.timer=setTimeout(()=>{this.#e()},J)}async#e(){let{connection:t}=this;if(t)try{let e=await f(t.access,m),s=this.canonical?.sha256;this.canonical=e,this.trouble="",s&&s!==e.sha256&&!this.#s&&(this.changed=!0)}catch(e){this.trouble=$(e)}}get#s(){let{view:t}=this.connection.state;return t?.signatures.find(({party:e})=>e===this.connection?.access.party)}#n(t){return this.renderRoot.querySelector(`[name="${t}"]`)?.value.trim()??""}async#t(t){this.busy=!0,this.trouble="";try{await this.connection?.do(t),this.changed=!1,this.asking=""}catch(e){e.code==="note_changed"&&this.#e(),this.trouble=$(e)}this.busy=!1}async#r(t){t.preventDefault();let{canonical:e}=this;if(!e||this.busy)return;let{sha256:s}=e;if(this.asking==="decline"){let d=this.#n("reason");d?await this.#t({type:"decline",sha256:s,reason:d}):this.#i("reason",a.sign.reasonMissing);return}let i=this.#n("name");if(!i){this.#i("name",a.sign.nameMissing);return}let l=this.#n("comment"),{intent:c,text_version:h}=e.signing;await this.#t({type:"sign",name:i,sha256:s,intent:c,text_version:h,comment:l})}#i(t,e){this.trouble=e,this.renderRoot.querySelector(`[name="${t}"]`)?.focus()}async#l(t){this.trouble="";try{this.connection&&await b(this.connection.access,t)}catch(e){this.trouble=$(e)}}render(){let{connection:t,canonical:e}=this,s=t?.state.view;if(!t||!s)return o;let i=t.access.party,l=u(s,x(i),i),c=s.state==="signed";return n`<article class="sheet" part="sheet" data-me=${i} aria-labelledby="title" data-testid="review-panel">
<header>
${k()}
<h1 id="title" part="title">${c?a.sign.done:a.sign.title}</h1>
<p>${c?this.#$(s,i):a.sign.lead(l)}</p>
</header>
${c&&(i==="therapist"||s.client_copy)?this.#f(i==="therapist"):o}
${this.changed&&!c?n`<p class="changed" role="status">${a.sign.changed}</p>`:o}
${i==="therapist"&&!c&&!this.#s?n`<conote-record signing .connection=${t}></conote-record>`:o}
${e?B({note:e.note,view:s,me:i,reads:this.reads,show:h=>this.reads=h}):o}
${e?n`<conote-measure-record .measures=${e.note.measures}></conote-measure-record>`:o}
${e?W(e.note):o}
${e?n`<conote-taken .connection=${t}></conote-taken>`:o}
${e?A(e.note,i):o}
${e&&!c?D(e.note,t.note.sections()):o}
${i==="therapist"?this.#g(s,l):o}
${e?this.#d(e.sha256):o}
${this.#h(s,i)}
${c&&e?this.#p(e):o}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
${c||!e?o:this.#s?this.#u(l):this.#m(s,i)}
</article>`}#d(t){let e=t.match(/.{4}/g)?.slice(0,4).join(" ");return n`<p class="fingerprint" title=${a.sign.fingerprintHint}>
${a.sign.fingerprint}
<code data-testid="sha256" data-sha256=${t}>${this.whole?t:e}</code>
${this.whole?o:n`<button class="plain" @click=${()=>this.whole=!0}>
${a.sign.whole}
</button>`}
</p>`}#h(t,e){return t.signatures.map(({party:s,at:i,name:l,comment:c,declined:h})=>{let d=l||u(t,s,e),p=h?a.sign.declinedBy:a.sign.signedBy;return n`<p class="signature ${s}" data-testid="signature" data-party=${s}>
${p(d,v(i))}
${c?n`<q>${c}</q>`:o}
</p>`})}#p({note:t}){return import("./shared-4SONJCTN.js"),n`<conote-additions .connection=${this.connection} .note=${t}></conote-additions>`}#u(t){return n`<div class="act">
<span class="hint">${a.sign.waiting(t)}</span>
${this.#o()}
</div>`}#o(){return n`<button
class="pill"
data-testid="reopen"
?disabled=${this.busy}
@click=${()=>{this.#t({type:"reopen"})}}
>
${a.sign.reopen}
</button>`}#m(t,e){let s=a.sign,i=this.asking==="decline";return n`<form @submit=${l=>{this.#r(l)}}>
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
@click=${()=>{this.#a("comment")}}
>
${s.signComment}
</button>
${e==="client"?n`<button
class="pill"
type="button"
data-testid="decline"
@click=${()=>{this.#a("decline")}}
>
${s.decline}
</button>`:o}`}
<span class="space"></span>
${t.frozen?this.#o():n`<button
class="pill"
type="button"
data-testid="back"
@click=${()=>this.dispatchEvent(new Event("conote-back"))}
>
${s.back}
</button>`}
</div>
${t.frozen?n`<p class="hint">${s.frozen}</p>`:o}
</form>`}async#a(t){this.asking=t,await this.updateComplete,this.renderRoot.querySelector("textarea")?.focus()}#$(t,e){return e==="therapist"||t.client_copy?a.sign.doneLead:a.sign.doneNoCopy(t.therapist_name)}#g(t,e){return n`<label class="copy">
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
</div>`}static styles=[_,O,C,w,T,z]};customElements.define("conote-sign",g);export{g as ConoteSign};
