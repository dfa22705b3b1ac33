import{a as M}from"./shared-K4SVFKWT.js";import"./shared-X2LY56K5.js";import{a as E,c as L,d as R,e as F,f as j}from"./shared-JG37LLFY.js";import"./shared-2JQBLW6R.js";import"./shared-LJDVQUBP.js";import"./shared-56K3ZZWG.js";import{$ as _,A as g,P as k,Q as w,R as x,S as u,U as v,aa as O,ba as S,da as T,ea as q,fa as N,ga as C,p as f,r as b,t as n,v as a,w as y,x as m,z as c}from"./shared-6KJVMIAL.js";function z({note:o,view:e,me:t,reads:s,show:i}){let l=E(o,e,t??"therapist").filter(({choices:d,statements:p})=>d.length+p.length);if(!l.length)return n`<p class="empty">${c.sign.empty} ${S(e.note_reason)}</p>`;let r=B(e,t),h=l.some(({narrative:d})=>d.length);return n`${h&&i?N(s,i):a}
${l.map(d=>n`<section>
<h2 class="small-caps">${d.title}</h2>
${d.choices.map(({id:p,title:G,values:J})=>n`<p class="list" data-testid="signed-choice" data-id=${p}>
<b>${G}</b> ${J.join("; ")}
</p>`)}
${s&&h?n`<conote-reading .section=${d} .names=${r}></conote-reading>
${d.statements.map(p=>H(p,r))}`:d.statements.map(p=>K(o,p,e,t))}
</section>`)}`}var B=(o,e)=>({client:u(o,"client",e),therapist:u(o,"therapist",e)});function K(o,e,t,s){let{id:i,text:l,status:r,by:h}=e,d=j(o,e);return n`<p class="line" data-testid="signed-statement" data-id=${i}>
${l}${d?n`<small>→ ${d}</small>`:a}${r==="disputed"?n`<small>${P(c.note.notRightSays,h,t,s)}</small>`:a}
</p>
${H(e,B(t,s))}`}function H({id:o,by:e,said_instead:t,comments:s=[]},i){let l=s.map(({author:r,text:h})=>({author:r,text:h}));return t&&e&&l.unshift({author:e,text:t}),l.map(({author:r,text:h})=>n`<p class="beside" data-testid="signed-beside" data-id=${o}>
<b class=${r}>${i[r]}:</b> <q>${h}</q>
</p>`)}function W(o){let e=R(o);return e.length?n`<section>
<h2 class="small-caps">${c.sign.facts}</h2>
<dl>
${e.map(([t,s])=>n`<dt>${t}</dt> <dd>${s}</dd>`)}
</dl>
</section>`:a}function A(o,e){let t=F(o);return t.length?n`<section data-testid="untouched">
<h2 class="small-caps">${c.sign.untouched[e]}</h2>
<ul>
${t.map(({text:s})=>n`<li>${s}</li>`)}
</ul>
</section>`:a}function D(o,e){let t=L(o,e);return t.length?n`<section class="left-out">
<h2 class="small-caps">${c.sign.pencilTitle}</h2>
<p class="hint">${c.sign.pencilLead}</p>
${t.map(({id:s,text:i})=>n`<p class="line pencil" data-testid="left-out" data-id=${s}>${i}</p>`)}
</section>`:a}function P(o,e,t,s){return e?e===s?o.you:o.other(u(t,e,s)):c.note.status.disputed}var I=(o,e)=>o.signatures.map(({party:t,at:s,name:i,comment:l,declined:r})=>{let h=i||u(o,t,e),d=r?c.sign.declinedBy:c.sign.signedBy;return n`<p class="signature ${t}" data-testid="signature" data-party=${t}>
${d(h,v(s))}
${l?n`<q>${l}</q>`:a}
</p>`});function U(o,e,t){let s=o.match(/.{4}/g)?.slice(0,4).join(" ");return n`<p class="fingerprint" title=${c.sign.fingerprintHint}>
${c.sign.fingerprint}
<code data-testid="sha256" data-sha256=${o}>${e?o:s}</code>
${e?a:n`<button class="plain" @click=${t}>${c.sign.whole}</button>`}
</p>`}var V=(o,e)=>n`<div class="act copies">
${o.map((t,s)=>n`<button
class="pill ${s===0?"main":""}"
data-testid="download-${t}"
@click=${()=>e(t)}
>
${c.sign.forms[t]}
</button>`)}
</div>`;var Q=300,X={client:["pdf","markdown","json"],therapist:["pdf","markdown","json","fhir"]},$=class extends y{static properties={connection:{attribute:!1},canonical:{state:!0},changed:{state:!0},asking:{state:!0},whole:{state:!0},reads:{state:!0},trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.connection=null,this.canonical=null,this.spoken=m,this.changed=!1,this.asking="",this.whole=!1,this.reads=!1,this.trouble="",this.busy=!1,this.timer=void 0,this.watch=new q(this,["change","note","replica"],()=>this.#c())}willUpdate(){let e=this.watch.connection!==this.connection;this.watch.follow(this.connection);let t=this.spoken!==m;this.spoken=m,(e||t)&&this.connection&&this.#e()}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.timer)}#c(){clearTimeout(this.timer),this.timer=setTimeout(()=>{this.#e()},Q)}async#e(){let{connection:e}=this;if(e)try{let t=await f(e.access,m),s=this.canonical?.sha256;this.canonical=t,this.trouble="",s&&s!==t.sha256&&!this.#s&&(this.changed=!0)}catch(t){this.trouble=g(t)}}get#s(){let{view:e}=this.connection.state;return e?.signatures.find(({party:t})=>t===this.connection?.access.party)}#n(e){return this.renderRoot.querySelector(`[name="${e}"]`)?.value.trim()??""}async#t(e){this.busy=!0,this.trouble="";try{await this.connection?.do(e),this.changed=!1,this.asking=""}catch(t){t.code==="note_changed"&&this.#e(),this.trouble=g(t)}this.busy=!1}async#r(e){e.preventDefault();let{canonical:t}=this;if(!t||this.busy)return;let{sha256:s}=t;if(this.asking==="decline"){let d=this.#n("reason");d?await this.#t({type:"decline",sha256:s,reason:d}):this.#i("reason",c.sign.reasonMissing);return}let i=this.#n("name");if(!i){this.#i("name",c.sign.nameMissing);return}let l=this.#n("comment"),{intent:r,text_version:h}=t.signing;await this.#t({type:"sign",name:i,sha256:s,intent:r,text_version:h,comment:l})}#i(e,t){this.trouble=t,this.renderRoot.querySelector(`[name="${e}"]`)?.focus()}async#l(e){this.trouble="";try{this.connection&&await b(this.connection.access,e)}catch(t){this.trouble=g(t)}}render(){let{connection:e,canonical:t}=this,s=e?.state.view;if(!e||!s)return a;let i=e.access.party,l=u(s,x(i),i),r=s.state==="signed";return n`<article class="sheet" part="sheet" data-me=${i} aria-labelledby="title" data-testid="review-panel">
<header>
${k()}
<h1 id="title" part="title">${r?c.sign.done:c.sign.title}</h1>
<p>${r?this.#u(s,i):c.sign.lead(l)}</p>
</header>
${r&&(i==="therapist"||s.client_copy)?V(X[i],h=>{this.#l(h)}):a}
${this.changed&&!r?n`<p class="changed" role="status">${c.sign.changed}</p>`:a}
${i==="therapist"&&!r&&!this.#s?n`<conote-record signing .connection=${e}></conote-record>`:a}
${t?z({note:t.note,view:s,me:i,reads:this.reads,show:h=>this.reads=h}):a}
${t?n`<conote-measure-record .measures=${t.note.measures}></conote-measure-record>`:a}
${t?W(t.note):a}
${t?n`<conote-taken .connection=${e}></conote-taken>`:a}
${t?A(t.note,i):a}
${t&&!r?D(t.note,e.note.sections()):a}
${i==="therapist"?this.#m(s,l):a}
${t?U(t.sha256,this.whole,()=>this.whole=!0):a}
${I(s,i)}
${r&&t?this.#d(t):a}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
${r||!t?a:this.#s?this.#h(l):this.#p(s,i)}
</article>`}#d({note:e}){return import("./shared-AYZFNH4M.js"),n`<conote-additions .connection=${this.connection} .note=${e}></conote-additions>`}#h(e){return n`<div class="act">
<span class="hint">${c.sign.waiting(e)}</span>
${this.#o()}
</div>`}#o(){return n`<button
class="pill"
data-testid="reopen"
?disabled=${this.busy}
@click=${()=>{this.#t({type:"reopen"})}}
>
${c.sign.reopen}
</button>`}#p(e,t){let s=c.sign,i=this.asking==="decline";return n`<form @submit=${l=>{this.#r(l)}}>
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
</label>`:a}
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
${t==="client"?n`<button
class="pill"
type="button"
data-testid="decline"
@click=${()=>{this.#a("decline")}}
>
${s.decline}
</button>`:a}`}
<span class="space"></span>
${e.frozen?this.#o():n`<button
class="pill"
type="button"
data-testid="back"
@click=${()=>this.dispatchEvent(new Event("conote-back"))}
>
${s.back}
</button>`}
</div>
${e.frozen?n`<p class="hint">${s.frozen}</p>`:a}
</form>`}async#a(e){this.asking=e,await this.updateComplete,this.renderRoot.querySelector("textarea")?.focus()}#u(e,t){return t==="therapist"||e.client_copy?c.sign.doneLead:c.sign.doneNoCopy(e.therapist_name)}#m(e,t){return n`<label class="copy">
<input
type="checkbox"
data-testid="client-copy"
.checked=${e.client_copy??!0}
?disabled=${this.busy}
@change=${({target:s})=>{this.#t({type:"let_copy",allowed:s.checked})}}
/>
${c.sign.clientCopy(t,e.state==="signed")}
</label>`}static styles=[_,O,C,w,T,M]};customElements.define("conote-sign",$);export{$ as ConoteSign};
