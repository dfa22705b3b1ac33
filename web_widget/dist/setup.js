import{b as r,j as g,l as f}from"./shared-ODMM4632.js";import{c as k}from"./shared-2DUF5ESH.js";import{a,b,c as x,d as l,g as $,i as v,j as y,k as w}from"./shared-R3AG6YWB.js";var S=50,I=200,L=o=>[...new Set(o.split(/[,\n]/).map(t=>t.trim()).filter(Boolean))];function E(o){let t=a.setup;if(o.length>S)return t.tooMany(o.length,S);let e=o.find(i=>[...i].length>I);return e?t.tooLong(e.slice(0,30),I):""}var m="conote.setup",T="conote.name",p=class extends v{static properties={token:{state:!0},templates:{state:!0},sessions:{state:!0},links:{state:!0},copied:{state:!0},trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.token="",this.templates=[],this.sessions=[],this.links=null,this.copied=!1,this.trouble="",this.busy=!1,this.enter=()=>this.#e()}connectedCallback(){super.connectedCallback(),window.addEventListener("hashchange",this.enter),document.title=a.setup.pageTitle,this.#e()}disconnectedCallback(){super.disconnectedCallback(),window.removeEventListener("hashchange",this.enter)}#e(){let t=f("setup");t&&sessionStorage.setItem(m,t),this.token=sessionStorage.getItem(m)??"",this.token&&this.#s()}async#s(){try{let[{templates:t},{sessions:e}]=await Promise.all([r("/api/templates",{token:this.token}),r("/api/sessions",{token:this.token})]);this.templates=t,this.sessions=e}catch(t){this.#t(t)}}#t(t){let{status:e}=t;(e===401||e===403)&&(sessionStorage.removeItem(m),this.token=""),this.trouble=b(t)}async#a(t){if(t.preventDefault(),this.busy)return;let e=t.target,i=new FormData(e),s=n=>String(i.get(n)??"").trim(),c=s("goals").split(`
`).map(n=>n.trim()).filter(Boolean).map((n,d)=>({id:`g${d+1}`,text:n})),h=s("alias"),u=L(s("vocabulary"));if(this.trouble=E(u),this.trouble){e.vocabulary.focus();return}this.busy=!0;try{let n={therapist_name:s("name"),client_alias:h,template:s("template"),goals:c,vocabulary:u},{links:d}=await r("/api/sessions",{token:this.token,body:n});sessionStorage.setItem(T,n.therapist_name),this.copied=!1,this.links={...d,alias:h},this.#s()}catch(n){this.#t(n)}this.busy=!1}async#i({session:t}){this.trouble="";try{let e=`/api/sessions/${encodeURIComponent(t)}/access`;g(await r(e,{token:this.token,body:{}})),location.assign("/session")}catch(e){this.#t(e)}}async#n(){let t=this.renderRoot.querySelector("#link");if(t)try{await navigator.clipboard.writeText(t.value),this.copied=!0}catch{t.select()}}render(){let t=a.setup;return this.token?l`<main>
      <div class="sheet">${this.links?this.#o(this.links):this.#l()}</div>
      <section aria-labelledby="recent">
        <h2 id="recent" class="small-caps">${t.recent}</h2>
        ${this.sessions.length===0?l`<p class="lead">${t.none}</p>`:$}
        <ul role="list">
          ${this.sessions.map(e=>this.#r(e))}
        </ul>
      </section>
    </main>`:l`<main>
        <div class="sheet" data-testid="problem">
          <h1>${t.noToken}</h1>
          <p class="lead">${t.noTokenLead}</p>
          <p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
        </div>
      </main>`}#l(){let t=a.setup;return l`<h1>${t.title}</h1>
      <p class="lead">${t.lead}</p>
      <form @submit=${e=>{this.#a(e)}}>
        <div class="pair">
          <label>
            <span>${t.yourName}</span>
            <input
              class="field"
              name="name"
              required
              maxlength="200"
              autocomplete="name"
              data-testid="therapist-name"
              .defaultValue=${sessionStorage.getItem(T)??""}
            />
            <small>${t.yourNameHint}</small>
          </label>
          <label>
            <span>${t.alias}</span>
            <input
              class="field"
              name="alias"
              required
              maxlength="200"
              autocomplete="off"
              data-testid="client-alias"
            />
            <small>${t.aliasHint}</small>
          </label>
        </div>
        <label>
          <span>${t.template}</span>
          <select class="field" name="template" required data-testid="template">
            ${this.templates.map(({id:e,title:i})=>l`<option value=${e}>${i}</option>`)}
          </select>
        </label>
        <label>
          <span>${t.goals}</span>
          <textarea class="field" name="goals" rows="4" maxlength="8000" data-testid="goals"></textarea>
          <small>${t.goalsHint}</small>
        </label>
        <label>
          <span>${t.vocabulary}</span>
          <textarea class="field" name="vocabulary" rows="2" data-testid="vocabulary"></textarea>
          <small>${t.vocabularyHint}</small>
        </label>
        <p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
        <div>
          <button class="pill main" data-testid="create" ?disabled=${this.busy||!this.templates.length}>
            ${t.create}
          </button>
        </div>
      </form>`}#o({therapist:t,client:e,alias:i}){let s=a.setup;return l`<h1>${s.ready}</h1>
      <p class="lead">${s.send(i)}</p>
      <div class="link">
        <input
          id="link"
          class="field"
          readonly
          aria-label=${s.clientLink}
          data-testid="client-link"
          .value=${e}
          @focus=${c=>c.target.select()}
        />
        <button class="pill" data-testid="copy" @click=${()=>{this.#n()}}>
          <span aria-live="polite">${this.copied?s.copied:s.copy}</span>
        </button>
      </div>
      <div class="act">
        <a class="pill main" href=${t} target="_blank" rel="noopener" data-testid="therapist-link"
          >${s.open}</a
        >
        <button class="pill" @click=${()=>this.links=null}>${s.another}</button>
      </div>`}#r(t){let e=new Date(t.created_at),i=e.toLocaleDateString(a.locale,{day:"numeric",month:"short"});return l`<li data-testid="session-row" data-session=${t.session}>
      <span class="alias">${t.client_alias}</span>
      <span class="when">${i}, ${k(e)}</span>
      <span class="when">${a.setup.states[t.state]??t.state}</span>
      <button
        class="pill"
        aria-label="${a.setup.enter} ${t.client_alias}, ${i}"
        @click=${()=>{this.#i(t)}}
      >
        ${a.setup.enter}
      </button>
    </li>`}static styles=[y,w,x`
      :host {
        --accent: var(--therapist);
        display: block;
        min-height: 100dvh;
        background: var(--desk);
        color: var(--ink);
        font: 15px/1.5 var(--sans);
      }
      main {
        max-width: 720px;
        margin: 0 auto;
        padding: 48px 22px;
      }
      .sheet {
        padding: 34px 40px 36px;
      }
      h1 {
        font: 600 23px/1.3 var(--serif);
      }
      .lead {
        color: var(--soft);
        margin-top: 4px;
      }
      form {
        display: grid;
        gap: 18px;
        margin-top: 24px;
      }
      .pair {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 18px;
      }
      label {
        display: grid;
        gap: 5px;
        align-content: start;
        font-size: 14px;
      }
      label .field {
        font: 16px/1.4 var(--serif);
      }
      textarea {
        resize: vertical;
      }
      small {
        color: var(--soft);
        font-size: 13px;
      }
      .link {
        display: flex;
        gap: 10px;
        margin: 20px 0;
      }
      .link .field {
        font: 13px/1.5 ui-monospace, "DejaVu Sans Mono", monospace;
        text-overflow: ellipsis;
      }
      .act {
        display: flex;
        flex-wrap: wrap;
        gap: 10px;
      }
      section {
        padding: 30px 40px 0;
      }
      h2 {
        margin-bottom: 6px;
      }
      li {
        display: grid;
        grid-template-columns: 1fr 9em 9em auto;
        gap: 12px;
        align-items: center;
        padding: 8px 0;
        border-bottom: 1px solid var(--line);
      }
      .when {
        color: var(--soft);
        font-size: 14px;
      }
      @media (max-width: 760px) {
        main {
          padding: 0 0 30px;
        }
        .sheet {
          border-radius: 0;
          border-left: 0;
          border-right: 0;
          padding: 26px 22px;
        }
        .pair {
          grid-template-columns: 1fr;
        }
        section {
          padding: 26px 22px 0;
        }
        li {
          grid-template-columns: 1fr auto;
          gap: 2px 12px;
        }
        li button {
          grid-row: 1 / span 3;
          grid-column: 2;
        }
      }
    `]};customElements.define("conote-setup",p);export{p as ConoteSetup};
