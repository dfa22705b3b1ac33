import{a as z}from"./shared-JNEHMRQK.js";import"./shared-UJIRVNCU.js";import{a as L,c as R,d as F,e as j,f as M}from"./shared-6W464G5F.js";import"./shared-KJFWVVDB.js";import"./shared-X2AJFWTV.js";import"./shared-Y2GGUMUA.js";import{$ as O,A as g,O as k,P as w,Q as x,R as v,S as u,U as _,aa as S,ba as T,da as q,ea as N,fa as C,ga as E,p as f,r as b,t as n,v as a,w as y,x as m,z as c}from"./shared-OC44VKFD.js";function B({note:o,view:t,me:e,reads:s,show:i}){let l=L(o,t,e??"therapist").filter(({choices:d,statements:p})=>d.length+p.length);if(!l.length)return n`<p class="empty">${c.sign.empty} ${T(t.note_reason)}</p>`;let r=H(t,e),h=l.some(({narrative:d})=>d.length);return n`${h&&i?C(s,i):a}
${l.map(d=>n`<section>
<h2 class="small-caps">${d.title}</h2>
${d.choices.map(({id:p,title:J,values:K})=>n`<p class="list" data-testid="signed-choice" data-id=${p}>
<b>${J}</b> ${K.join("; ")}
</p>`)}
${s&&h?n`<conote-reading .section=${d} .names=${r}></conote-reading>
${d.statements.map(p=>W(p,r))}`:d.statements.map(p=>P(o,p,t,e))}
</section>`)}`}var H=(o,t)=>({client:u(o,"client",t),therapist:u(o,"therapist",t)});function P(o,t,e,s){let{id:i,text:l,status:r,by:h}=t,d=M(o,t);return n`<p class="line" data-testid="signed-statement" data-id=${i}>
${l}${d?n`<small>→ ${d}</small>`:a}${r==="disputed"?n`<small>${Q(c.note.notRightSays,h,e,s)}</small>`:a}
</p>
${W(t,H(e,s))}`}function W({id:o,by:t,said_instead:e,comments:s=[]},i){let l=s.map(({author:r,text:h})=>({author:r,text:h}));return e&&t&&l.unshift({author:t,text:e}),l.map(({author:r,text:h})=>n`<p class="beside" data-testid="signed-beside" data-id=${o}>
<b class=${r}>${i[r]}:</b> <q>${h}</q>
</p>`)}function A(o){let t=F(o);return t.length?n`<section>
<h2 class="small-caps">${c.sign.facts}</h2>
<dl>
${t.map(([e,s])=>n`<dt>${e}</dt> <dd>${s}</dd>`)}
</dl>
</section>`:a}function D(o,t){let e=j(o);return e.length?n`<section data-testid="untouched">
<h2 class="small-caps">${c.sign.untouched[t]}</h2>
<ul>
${e.map(({text:s})=>n`<li>${s}</li>`)}
</ul>
</section>`:a}function I(o,t){let e=R(o,t);return e.length?n`<section class="left-out">
<h2 class="small-caps">${c.sign.pencilTitle}</h2>
<p class="hint">${c.sign.pencilLead}</p>
${e.map(({id:s,text:i})=>n`<p class="line pencil" data-testid="left-out" data-id=${s}>${i}</p>`)}
</section>`:a}function Q(o,t,e,s){return t?t===s?o.you:o.other(u(e,t,s)):c.note.status.disputed}var U=(o,t)=>o.signatures.map(({party:e,at:s,name:i,comment:l,declined:r})=>{let h=i||u(o,e,t),d=r?c.sign.declinedBy:c.sign.signedBy;return n`<p class="signature ${e}" data-testid="signature" data-party=${e}>
${d(h,_(s))}
${l?n`<q>${l}</q>`:a}
</p>`});function V(o,t,e){let s=o.match(/.{4}/g)?.slice(0,4).join(" ");return n`<p class="fingerprint" title=${c.sign.fingerprintHint}>
${c.sign.fingerprint}
<code data-testid="sha256" data-sha256=${o}>${t?o:s}</code>
${t?a:n`<button class="plain" @click=${e}>${c.sign.whole}</button>`}
</p>`}var G=(o,t)=>n`<div class="act copies">
${o.map((e,s)=>n`<button
class="pill ${s===0?"main":""}"
data-testid="download-${e}"
@click=${()=>t(e)}
>
${c.sign.forms[e]}
</button>`)}
</div>`;var X=300,Y={client:["pdf","markdown","json"],therapist:["pdf","markdown","json","fhir"]},$=class extends y{static properties={connection:{attribute:!1},canonical:{state:!0},changed:{state:!0},asking:{state:!0},whole:{state:!0},reads:{state:!0},trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.connection=null,this.canonical=null,this.spoken=m,this.changed=!1,this.asking="",this.whole=!1,this.reads=!1,this.trouble="",this.busy=!1,this.timer=void 0,this.watch=new N(this,["change","note","replica"],()=>this.#c())}willUpdate(){let t=this.watch.connection!==this.connection;this.watch.follow(this.connection);let e=this.spoken!==m;this.spoken=m,(t||e)&&this.connection&&this.#e()}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.timer)}#c(){clearTimeout(this.timer),this.timer=setTimeout(()=>{this.#e()},X)}async#e(){let{connection:t}=this;if(t)try{let e=await f(t.access,m),s=this.canonical?.sha256;this.canonical=e,this.trouble="",s&&s!==e.sha256&&!this.#s&&(this.changed=!0)}catch(e){this.trouble=g(e)}}get#s(){let{view:t}=this.connection.state;return t?.signatures.find(({party:e})=>e===this.connection?.access.party)}#n(t){return this.renderRoot.querySelector(`[name="${t}"]`)?.value.trim()??""}async#t(t){await k(this,()=>this.connection?.do(t),s=>(s.code==="note_changed"&&this.#e(),g(s)))&&(this.changed=!1,this.asking="")}async#r(t){t.preventDefault();let{canonical:e}=this;if(!e||this.busy)return;let{sha256:s}=e;if(this.asking==="decline"){let d=this.#n("reason");d?await this.#t({type:"decline",sha256:s,reason:d}):this.#i("reason",c.sign.reasonMissing);return}let i=this.#n("name");if(!i){this.#i("name",c.sign.nameMissing);return}let l=this.#n("comment"),{intent:r,text_version:h}=e.signing;await this.#t({type:"sign",name:i,sha256:s,intent:r,text_version:h,comment:l})}#i(t,e){this.trouble=e,this.renderRoot.querySelector(`[name="${t}"]`)?.focus()}async#l(t){this.trouble="";try{this.connection&&await b(this.connection.access,t)}catch(e){this.trouble=g(e)}}render(){let{connection:t,canonical:e}=this,s=t?.state.view;if(!t||!s)return a;let i=t.access.party,l=u(s,v(i),i),r=s.state==="signed";return n`<article class="sheet" part="sheet" data-me=${i} aria-labelledby="title" data-testid="review-panel">
<header>
${w()}
<h1 id="title" part="title">${r?c.sign.done:c.sign.title}</h1>
<p>${r?this.#u(s,i):c.sign.lead(l)}</p>
</header>
${r&&(i==="therapist"||s.client_copy)?G(Y[i],h=>{this.#l(h)}):a}
${this.changed&&!r?n`<p class="changed" role="status">${c.sign.changed}</p>`:a}
${i==="therapist"&&!r&&!this.#s?n`<conote-record signing .connection=${t}></conote-record>`:a}
${e?B({note:e.note,view:s,me:i,reads:this.reads,show:h=>this.reads=h}):a}
${e?n`<conote-measure-record .measures=${e.note.measures}></conote-measure-record>`:a}
${e?A(e.note):a}
${e?n`<conote-taken .connection=${t}></conote-taken>`:a}
${e?D(e.note,i):a}
${e&&!r?I(e.note,t.note.sections()):a}
${i==="therapist"?this.#m(s,l):a}
${e?V(e.sha256,this.whole,()=>this.whole=!0):a}
${U(s,i)}
${r&&e?this.#d(e):a}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
${r||!e?a:this.#s?this.#h(l):this.#p(s,i)}
</article>`}#d({note:t}){return import("./shared-FYKIV2BH.js"),n`<conote-additions .connection=${this.connection} .note=${t}></conote-additions>`}#h(t){return n`<div class="act">
<span class="hint">${c.sign.waiting(t)}</span>
${this.#o()}
</div>`}#o(){return n`<button
class="pill"
data-testid="reopen"
?disabled=${this.busy}
@click=${()=>{this.#t({type:"reopen"})}}
>
${c.sign.reopen}
</button>`}#p(t,e){let s=c.sign,i=this.asking==="decline";return n`<form @submit=${l=>{this.#r(l)}}>
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
${e==="client"?n`<button
class="pill"
type="button"
data-testid="decline"
@click=${()=>{this.#a("decline")}}
>
${s.decline}
</button>`:a}`}
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
${t.frozen?n`<p class="hint">${s.frozen}</p>`:a}
</form>`}async#a(t){this.asking=t,await this.updateComplete,this.renderRoot.querySelector("textarea")?.focus()}#u(t,e){return e==="therapist"||t.client_copy?c.sign.doneLead:c.sign.doneNoCopy(t.therapist_name)}#m(t,e){return n`<label class="copy">
<input
type="checkbox"
data-testid="client-copy"
.checked=${t.client_copy??!0}
?disabled=${this.busy}
@change=${({target:s})=>{this.#t({type:"let_copy",allowed:s.checked})}}
/>
${c.sign.clientCopy(e,t.state==="signed")}
</label>`}static styles=[O,S,E,x,q,z]};customElements.define("conote-sign",$);export{$ as ConoteSign};
