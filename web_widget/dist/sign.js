import{a as O,b as q,c as E,d as S,e as T,f as C,g as M}from"./shared-IRZNLKFE.js";import{h as g,j as $}from"./shared-2SUOYCCZ.js";import{a as y,b as h,c as v}from"./shared-OCB3BARM.js";import{a as z}from"./shared-SW4J26SR.js";import{a,b as u,c as x,d as n,g as o,i as b,j as w,k}from"./shared-F4IELU7V.js";var _=300,f=class extends b{static properties={connection:{attribute:!1},canonical:{state:!0},changed:{state:!0},asking:{state:!0},whole:{state:!0},reads:{state:!0},trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.connection=null,this.canonical=null,this.changed=!1,this.asking="",this.whole=!1,this.reads=!1,this.trouble="",this.busy=!1,this.timer=void 0,this.watch=new z(this,["change","note","replica"],()=>this.#r())}willUpdate(){let e=this.watch.connection!==this.connection;this.watch.follow(this.connection),e&&this.connection&&this.#t()}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.timer)}#r(){clearTimeout(this.timer),this.timer=setTimeout(()=>{this.#t()},_)}async#t(){let{connection:e}=this;if(e)try{let t=await g(e.access),s=this.canonical?.sha256;this.canonical=t,this.trouble="",s&&s!==t.sha256&&!this.#n&&(this.changed=!0)}catch(t){this.trouble=u(t)}}get#n(){let{view:e}=this.connection.state;return e?.signatures.find(({party:t})=>t===this.connection?.access.party)}#e(e){return this.renderRoot.querySelector(`[name="${e}"]`)?.value.trim()??""}async#s(e){this.busy=!0,this.trouble="";try{await this.connection?.do(e),this.changed=!1,this.asking=""}catch(t){t.code==="note_changed"&&this.#t(),this.trouble=u(t)}this.busy=!1}async#c(e){e.preventDefault();let{canonical:t}=this;if(!t||this.busy)return;let{sha256:s}=t;if(this.asking==="decline"){let r=this.#e("reason");r?await this.#s({type:"decline",sha256:s,reason:r}):this.#i("reason",a.sign.reasonMissing);return}let i=this.#e("name");if(!i){this.#i("name",a.sign.nameMissing);return}let l=this.#e("comment"),c=this.connection.access.party;await this.#s({type:"sign",name:i,sha256:s,intent:a.sign.intent[c],comment:l})}#i(e,t){this.trouble=t,this.renderRoot.querySelector(`[name="${e}"]`)?.focus()}async#l(e){this.trouble="";try{this.connection&&await $(this.connection.access,e)}catch(t){this.trouble=u(t)}}render(){let{connection:e,canonical:t}=this,s=e?.state.view;if(!e||!s)return o;let i=e.access.party,l=h(s,y(i),i),c=s.state==="signed";return n`<article class="sheet" data-me=${i} aria-labelledby="title" data-testid="review-panel">
      <header>
        <h1 id="title">${c?a.sign.done:a.sign.title}</h1>
        <p>${c?a.sign.doneLead:a.sign.lead(l)}</p>
      </header>
      ${c?this.#b():o}
      ${this.changed&&!c?n`<p class="changed" role="status">${a.sign.changed}</p>`:o}
      ${t?this.#d(t.note,s,i):o}
      ${t?n`<conote-measure-record .measures=${t.note.measures}></conote-measure-record>`:o}
      ${t?this.#h(t.note):o}
      ${t?this.#u(t.note,i):o}
      ${t&&!c?this.#m(t.note):o}
      ${t?this.#f(t.sha256):o}
      ${this.#g(s,i)}
      <p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
      ${c||!t?o:this.#n?this.#$(l):this.#x(s,i)}
    </article>`}#d(e,t,s){let i=O(e,t,s).filter(({choices:r,statements:d})=>r.length+d.length);if(!i.length)return n`<p class="empty">${a.sign.empty} ${t.note_reason}</p>`;let l={client:h(t,"client",s),therapist:h(t,"therapist",s)},c=i.some(({narrative:r})=>r.length);return n`${c?C(this.reads,r=>this.reads=r):o}
    ${i.map(r=>n`<section>
          <h2 class="small-caps">${r.title}</h2>
          ${r.choices.map(({id:d,title:p,values:R})=>n`<p class="list" data-testid="signed-choice" data-id=${d}>
                <b>${p}</b> ${R.join("; ")}
              </p>`)}
          ${this.reads&&c?n`<conote-reading .section=${r} .names=${l}></conote-reading>`:r.statements.map(d=>this.#p(e,d,t,s))}
        </section>`)}`}#p(e,t,s,i){let{id:l,text:c,status:r,by:d}=t,p=T(e,t);return n`<p class="line" data-testid="signed-statement" data-id=${l}>
      ${c}${p?n`<small>→ ${p}</small>`:o}${r==="disputed"?n`<small>${j(a.note.notRightSays,d,s,i)}</small>`:o}
    </p>`}#h(e){let t=E(e);return t.length?n`<section>
      <h2 class="small-caps">${a.sign.facts}</h2>
      <dl>
        ${t.map(([s,i])=>n`<dt>${s}</dt> <dd>${i}</dd>`)}
      </dl>
    </section>`:o}#u(e,t){let s=S(e);return s.length?n`<section data-testid="untouched">
      <h2 class="small-caps">${a.sign.untouched[t]}</h2>
      <ul>
        ${s.map(({text:i})=>n`<li>${i}</li>`)}
      </ul>
    </section>`:o}#m(e){let t=q(e,this.connection?.note.sections()??[]);return t.length?n`<section class="left-out">
      <h2 class="small-caps">${a.sign.pencilTitle}</h2>
      <p class="hint">${a.sign.pencilLead}</p>
      ${t.map(({id:s,text:i})=>n`<p class="line pencil" data-testid="left-out" data-id=${s}>${i}</p>`)}
    </section>`:o}#f(e){let t=e.match(/.{4}/g)?.slice(0,4).join(" ");return n`<p class="fingerprint" title=${a.sign.fingerprintHint}>
      ${a.sign.fingerprint}
      <code data-testid="sha256" data-sha256=${e}>${this.whole?e:t}</code>
      ${this.whole?o:n`<button class="plain" @click=${()=>this.whole=!0}>
            ${a.sign.whole}
          </button>`}
    </p>`}#g(e,t){return e.signatures.map(({party:s,at:i,name:l,comment:c,declined:r})=>{let d=l||h(e,s,t),p=r?a.sign.declinedBy:a.sign.signedBy;return n`<p class="signature ${s}" data-testid="signature" data-party=${s}>
        ${p(d,v(i))}
        ${c?n`<q>${c}</q>`:o}
      </p>`})}#$(e){return n`<div class="act">
      <span class="hint">${a.sign.waiting(e)}</span>
      ${this.#a()}
    </div>`}#a(){return n`<button
      class="pill"
      data-testid="reopen"
      ?disabled=${this.busy}
      @click=${()=>{this.#s({type:"reopen"})}}
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
    </div>`}static styles=[w,k,M,x`
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
    `]};function j(m,e,t,s){return e?e===s?m.you:m.other(h(t,e,s)):a.note.status.disputed}customElements.define("conote-sign",f);export{f as ConoteSign};
