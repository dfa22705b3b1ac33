import{b as c,e as $,k,m as y}from"./shared-2SUOYCCZ.js";import{c as v}from"./shared-QF4NCUBO.js";import{a as n,b as h,c as u,d as o,g as d,i as m,j as w,k as f}from"./shared-VLGDFCSL.js";var _=l=>l.map(({text:t})=>t).join(`
`);function I(l,t){let e=[...new Set(l.split(`
`).map(S).filter(Boolean))],a=new Set(t.map(({id:i})=>i)),s=0;return e.map(i=>{let p=t.find(r=>S(r.text)===i);if(p)return p;do s+=1;while(a.has(`g${s}`));return{id:`g${s}`,text:i}})}var S=l=>l.trim().replace(/\s+/g," ");var b=class extends m{static properties={token:{attribute:!1},lines:{state:!0},said:{state:!0},trouble:{state:!0}};constructor(){super(),this.token="",this.lines="",this.said="",this.trouble="",this.known=[],this.typed=!1,this.asked=""}get goals(){return I(this.lines,this.known)}async lookUp(t,e){let a=`${t}
${e}`;if(!(this.typed||!t||!e||a===this.asked)){this.asked=a;try{let s={therapist_name:t,client_alias:e},{plan:i}=await c("/api/plans/kept",{token:this.token,body:s});if(this.typed||a!==this.asked)return;this.#t(i?.goals??[],i?n.setup.planKept(e):"")}catch(s){this.trouble=h(s)}}}#t(t,e){this.known=t,this.lines=_(t),this.said=e,this.trouble=""}async#s(t){let e=t.target,a=e.files?.[0];if(a){try{let{plan:s}=await $(this.token,a),i=s.left_out?` ${n.setup.planLeftOut(s.left_out)}`:"";this.#t(s.goals,`${n.setup.planRead(a.name)}${i}`),this.typed=!0}catch(s){this.trouble=h(s).replace(/^the plan/,a.name)}e.value=""}}render(){let t=n.setup;return o`<label for="goals">${t.goals}</label>
      <textarea
        id="goals"
        class="field"
        rows="4"
        maxlength="26000"
        data-testid="goals"
        aria-describedby="hint"
        .value=${this.lines}
        @input=${e=>{this.lines=e.target.value,this.typed=!0}}
      ></textarea>
      <div class="beside">
        <small id="hint" role="status" data-testid="plan-said">${this.said||t.goalsHint}</small>
        <label class="pill"
          ><input
            type="file"
            class="for-readers"
            accept=".yaml,.yml,.json"
            data-testid="plan-file"
            @change=${e=>{this.#s(e)}}
          />${t.planFile}</label
        >
      </div>
      ${this.#e()}
      <p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>`}#e(){let t=this.goals.filter(({problem:e,objectives:a,target:s})=>!!(e||a?.length||s));return t.length?o`<ul data-testid="plan-details">
      ${t.map(({text:e,problem:a,objectives:s,target:i})=>o`<li>
            <b>${e}</b>${a?o` · ${a}`:d}${i?o` · ${n.goals.by(i)}`:d}${s?.map(p=>o`<br />– ${p}`)}
          </li>`)}
    </ul>`:d}static styles=[f,u`
      :host {
        display: grid;
        gap: 5px;
        font-size: 14px;
      }
      .field {
        font: 16px/1.4 var(--serif);
        resize: vertical;
      }
      .beside {
        display: flex;
        gap: 12px;
        align-items: center;
        justify-content: space-between;
        position: relative;
      }
      small,
      li {
        color: var(--soft);
        font-size: 13px;
      }
      .pill {
        flex: none;
        font-size: 13px;
        line-height: 1.4;
        border: 1px solid var(--line);
        border-radius: 999px;
        padding: 5px 12px;
        cursor: pointer;
      }
      .pill:hover {
        border-color: var(--edge);
      }
      .pill:focus-within {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
      }
      ul {
        margin-top: 4px;
        padding-left: 12px;
        border-left: 2px solid var(--line);
      }
      li + li {
        margin-top: 6px;
      }
      b {
        font-weight: 600;
        color: var(--ink);
      }
    `]};customElements.define("conote-plan-field",b);var L=50,j=200,E=l=>[...new Set(l.split(/[,\n]/).map(t=>t.trim()).filter(Boolean))];function z(l){let t=n.setup;if(l.length>L)return t.tooMany(l.length,L);let e=l.find(a=>[...a].length>j);return e?t.tooLong(e.slice(0,30),j):""}var x="conote.setup",T="conote.name",g=class extends m{static properties={token:{state:!0},templates:{state:!0},sessions:{state:!0},links:{state:!0},copied:{state:!0},trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.token="",this.templates=[],this.sessions=[],this.links=null,this.copied=!1,this.trouble="",this.busy=!1,this.enter=()=>this.#t()}connectedCallback(){super.connectedCallback(),window.addEventListener("hashchange",this.enter),document.title=n.setup.pageTitle,this.#t()}disconnectedCallback(){super.disconnectedCallback(),window.removeEventListener("hashchange",this.enter)}#t(){let t=y("setup");t&&sessionStorage.setItem(x,t),this.token=sessionStorage.getItem(x)??"",this.token&&this.#s()}async#s(){try{let[{templates:t},{sessions:e}]=await Promise.all([c("/api/templates",{token:this.token}),c("/api/sessions",{token:this.token})]);this.templates=t,this.sessions=e}catch(t){this.#e(t)}}#e(t){let{status:e}=t;(e===401||e===403)&&(sessionStorage.removeItem(x),this.token=""),this.trouble=h(t)}async#i(t){if(t.preventDefault(),this.busy)return;let e=t.target,a=new FormData(e),s=r=>String(a.get(r)??"").trim(),i=s("alias"),p=E(s("vocabulary"));if(this.trouble=z(p),this.trouble){e.vocabulary.focus();return}this.busy=!0;try{let r={therapist_name:s("name"),client_alias:i,template:s("template"),goals:this.#a?.goals??[],vocabulary:p},{links:D}=await c("/api/sessions",{token:this.token,body:r});sessionStorage.setItem(T,r.therapist_name),this.copied=!1,this.links={...D,alias:i},this.#s()}catch(r){this.#e(r)}this.busy=!1}get#a(){return this.renderRoot.querySelector("conote-plan-field")}#n(t){let e=new FormData(t.currentTarget),[a,s]=["name","alias"].map(i=>String(e.get(i)??"").trim());this.#a?.lookUp(a??"",s??"")}async#o({session:t}){this.trouble="";try{let e=`/api/sessions/${encodeURIComponent(t)}/access`;k(await c(e,{token:this.token,body:{}})),location.assign("/session")}catch(e){this.#e(e)}}async#l(){let t=this.renderRoot.querySelector("#link");if(t)try{await navigator.clipboard.writeText(t.value),this.copied=!0}catch{t.select()}}render(){let t=n.setup;return this.token?o`<main>
      <div class="sheet">${this.links?this.#p(this.links):this.#r()}</div>
      <section aria-labelledby="recent">
        <h2 id="recent" class="small-caps">${t.recent}</h2>
        ${this.sessions.length===0?o`<p class="lead">${t.none}</p>`:d}
        <ul role="list">
          ${this.sessions.map(e=>this.#c(e))}
        </ul>
      </section>
    </main>`:o`<main>
        <div class="sheet" data-testid="problem">
          <h1>${t.noToken}</h1>
          <p class="lead">${t.noTokenLead}</p>
          <p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
        </div>
      </main>`}#r(){let t=n.setup;return o`<h1>${t.title}</h1>
      <p class="lead">${t.lead}</p>
      <form
        @submit=${e=>{this.#i(e)}}
        @change=${e=>this.#n(e)}
      >
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
            ${this.templates.map(({id:e,title:a})=>o`<option value=${e}>${a}</option>`)}
          </select>
        </label>
        <conote-plan-field .token=${this.token}></conote-plan-field>
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
      </form>`}#p({therapist:t,client:e,alias:a}){let s=n.setup;return o`<h1>${s.ready}</h1>
      <p class="lead">${s.send(a)}</p>
      <div class="link">
        <input
          id="link"
          class="field"
          readonly
          aria-label=${s.clientLink}
          data-testid="client-link"
          .value=${e}
          @focus=${i=>i.target.select()}
        />
        <button class="pill" data-testid="copy" @click=${()=>{this.#l()}}>
          <span aria-live="polite">${this.copied?s.copied:s.copy}</span>
        </button>
      </div>
      <div class="act">
        <a class="pill main" href=${t} target="_blank" rel="noopener" data-testid="therapist-link"
          >${s.open}</a
        >
        <button class="pill" @click=${()=>this.links=null}>${s.another}</button>
      </div>`}#c(t){let e=new Date(t.created_at),a=e.toLocaleDateString(n.locale,{day:"numeric",month:"short"});return o`<li data-testid="session-row" data-session=${t.session}>
      <span class="alias">${t.client_alias}</span>
      <span class="when">${a}, ${v(e)}</span>
      <span class="when">${n.setup.states[t.state]??t.state}</span>
      <button
        class="pill"
        aria-label="${n.setup.enter} ${t.client_alias}, ${a}"
        @click=${()=>{this.#o(t)}}
      >
        ${n.setup.enter}
      </button>
    </li>`}static styles=[w,f,u`
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
    `]};customElements.define("conote-setup",g);export{g as ConoteSetup};
