import{a as $,b as L,c as p,f as H,k as z,m as j,o as N}from"./shared-3SF6RH32.js";import{c as q}from"./shared-4AD5AV5M.js";import{a as k,b as w,c as h,d as r,g as m,i as f,j as b,k as g}from"./shared-CRCLVPFG.js";var A=()=>p("/api/consent/recording"),E=({session:i},e)=>`/api/sessions/${encodeURIComponent(i)}/${e}`,C=async(i,e)=>(await p(E(i,"recording"),{token:i.access,body:e})).files,D=(i,e)=>p(E(i,"typed"),{token:i.access,body:e});function J(i,e,t,a,s){return new Promise((n,l)=>{let o=new XMLHttpRequest;o.open("PUT",`${E(i,"recording")}/${encodeURIComponent(e)}`),o.setRequestHeader("Authorization",`Bearer ${i.access}`),o.setRequestHeader("Content-Type","application/octet-stream"),o.upload.onprogress=({loaded:y,total:u})=>a(u?y/u:0),o.onload=()=>{o.status<300?n():L(new Response(o.responseText,{status:o.status})).then(l)},o.onerror=()=>l(new $("offline","fetch")),o.onabort=()=>l(new $("stopped","")),s?.addEventListener("abort",()=>o.abort(),{once:!0}),o.send(t)})}async function F(i,e,t,a){let s=Object.values(e).reduce((l,{size:o})=>l+o,0),n=0;for(let[l,o]of Object.entries(e))await J(i,l,o,u=>t(Math.floor(100*(n+u*o.size)/(s||1))),a),n+=o.size,delete e[l]}function W(i,e,t){if(!i&&!e&&!t)return{started_at:null,ended_at:null};if(!i||!e||!t)return null;let a=new Date(`${i}T${e}`),s=new Date(`${i}T${t}`);return s<=a&&s.setDate(s.getDate()+1),Number.isNaN(a.getTime())||Number.isNaN(s.getTime())?null:{started_at:a.toISOString(),ended_at:s.toISOString()}}var P=i=>i.map(({text:e})=>e).join(`
`);function Y(i,e){let t=[...new Set(i.split(`
`).map(M).filter(Boolean))],a=new Set(e.map(({id:n})=>n)),s=0;return t.map(n=>{let l=e.find(o=>M(o.text)===n);if(l)return l;do s+=1;while(a.has(`g${s}`));return{id:`g${s}`,text:n}})}var M=i=>i.trim().replace(/\s+/g," ");var c={pageTitle:"conote",title:"A new session",lead:"You both see the note while it is written, and both of you sign it.",yourName:"Your name",yourNameHint:"As your client knows you, e.g. Dr. Emma Hale",alias:"Your client",aliasHint:"A first name or an alias is enough",template:"Format of the note",goals:"Goals of the treatment plan",goalsHint:"One a line. The page shows which were touched.",planFile:"From a file (YAML, FHIR)",planKept:i=>`From ${i}\u2019s plan, as last time. Change it as you like.`,planRead:i=>`From ${i}.`,planLeftOut:i=>i===1?"One goal that is over was left out.":`${i} goals that are over were left out.`,vocabulary:"Names and terms (optional)",vocabularyHint:"Medication, people\u2019s names: they are recognized better. One a line or with commas.",tooMany:(i,e)=>`At most ${e} names and terms, please: there are ${i}.`,tooLong:(i,e)=>`\u201C${i}\u2026\u201D is too long: at most ${e} letters, please.`,create:"Create the session",ready:"The session is ready",send:i=>`Send this link to ${i}. Whoever has it can take part, so send it to nobody else.`,clientLink:"The client\u2019s link",copy:"Copy",copied:"Copied",open:"Open my side",another:"Set up another",recent:"Recent sessions",none:"No sessions yet.",enter:"Open",noToken:"Open the link that the server printed",noTokenLead:"conote serve prints a link when it starts. It lets you set up sessions on this machine.",states:{created:"not started",consenting:"waiting for consent",live:"listening",paused:"paused",review:"to be signed",signed:"signed",unsigned:"put aside"}},d={title:"How was it held?",way:{call:"We meet here",recording:"I have a recording",summary:"I type a summary"},voices:"Whose voices are where?",by:{files:"One file for each person",channels:"One stereo file, one person in each channel"},mixedHint:"Both voices in one track can\u2019t be used here: nobody guesses who says what. \u201Cconote transcribe\u201D writes such a recording down, for you to put the names in.",files:{therapist:"Your recording",client:"Your client\u2019s recording",both:"The recording"},left:"The left channel is",whose:{therapist:"mine",client:"my client\u2019s"},held:"When and how you met (optional)",day:"Day",start:"From",end:"To",how:"How",modalities:{"":"not said",video:"by video",audio:"by sound only",in_person:"in person"},heldHint:"Goes into the note as you say it. What you leave out is \u201Cnot known\u201D there.",heldWrong:"Please give day, beginning and end, or none of them.",consent:"Consent",needed:"(needed)",agreedOn:"Both had agreed on",notAttested:"Nothing is listened to unless both of you had agreed: tick what is needed.",noDay:"Please say on which day both of you had agreed.",noFile:"Please choose a recording first.",summary:"What happened, in your own words",summaryHint:"Every sentence stays as you type it and is put into its section. A section\u2019s title on a line of its own, as \u201CPlan:\u201D, files what follows it.",noText:"Please write at least one sentence.",createRecording:"Send it and draft the note",createSummary:"Make it a note",sending:i=>`Sending the recording: ${i} %`,checking:"Looking at the recording\u2026",filing:"Putting each sentence into its section\u2026",stop:"Stop",stopped:"Stopped. Nothing was listened to.",brought:{recording:"It is being listened to now; open your side and watch the note appear.",summary:"Your sentences are in their sections. Open your side to read and sign them."}};var R=class extends f{static properties={token:{attribute:!1},lines:{state:!0},said:{state:!0},trouble:{state:!0}};constructor(){super(),this.token="",this.lines="",this.said="",this.trouble="",this.known=[],this.typed=!1,this.asked=""}get goals(){return Y(this.lines,this.known)}async lookUp(e,t){let a=`${e}
${t}`;if(!(this.typed||!e||!t||a===this.asked)){this.asked=a;try{let s={therapist_name:e,client_alias:t},{plan:n}=await p("/api/plans/kept",{token:this.token,body:s});if(this.typed||a!==this.asked)return;this.#e(n?.goals??[],n?c.planKept(t):"")}catch(s){this.trouble=w(s)}}}#e(e,t){this.known=e,this.lines=P(e),this.said=t,this.trouble=""}async#t(e){let t=e.target,a=t.files?.[0];if(a){try{let{plan:s}=await H(this.token,a),n=s.left_out?` ${c.planLeftOut(s.left_out)}`:"";this.#e(s.goals,`${c.planRead(a.name)}${n}`),this.typed=!0}catch(s){this.trouble=w(s).replace(/^the plan/,a.name)}t.value=""}}render(){let e=c;return r`<label for="goals">${e.goals}</label>
      <textarea
        id="goals"
        class="field"
        rows="4"
        maxlength="26000"
        data-testid="goals"
        aria-describedby="hint"
        .value=${this.lines}
        @input=${t=>{this.lines=t.target.value,this.typed=!0}}
      ></textarea>
      <div class="beside">
        <small id="hint" role="status" data-testid="plan-said">${this.said||e.goalsHint}</small>
        <label class="pill"
          ><input
            type="file"
            class="for-readers"
            accept=".yaml,.yml,.json"
            data-testid="plan-file"
            @change=${t=>{this.#t(t)}}
          />${e.planFile}</label
        >
      </div>
      ${this.#s()}
      <p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>`}#s(){let e=this.goals.filter(({problem:t,objectives:a,target:s})=>!!(t||a?.length||s));return e.length?r`<ul data-testid="plan-details">
      ${e.map(({text:t,problem:a,objectives:s,target:n})=>r`<li>
            <b>${t}</b>${a?r` · ${a}`:m}${n?r` · ${k.goals.by(n)}`:m}${s?.map(l=>r`<br />– ${l}`)}
          </li>`)}
    </ul>`:m}static styles=[g,h`
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
    `]};customElements.define("conote-plan-field",R);var x=h`
  :host {
    display: grid;
    gap: 18px;
  }
  fieldset {
    display: grid;
    gap: 8px;
    border: 0;
    border-top: 1px solid var(--line);
    margin: 0;
    padding: 14px 0 0;
    min-width: 0;
  }
  legend {
    float: left;
    width: 100%;
    padding: 0;
    font-weight: 600;
    font-size: 14px;
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
  label .field[type="file"] {
    font: 14px/1.4 var(--sans);
  }
  label.tick {
    display: flex;
    gap: 10px;
    align-items: baseline;
    cursor: pointer;
    font-size: 15px;
  }
  label.tick input {
    width: 16px;
    height: 16px;
    margin: 0;
    flex: none;
    accent-color: var(--accent, var(--therapist));
    transform: translateY(3px);
  }
  small {
    color: var(--soft);
    font-size: 13px;
  }
  @media (max-width: 760px) {
    .pair {
      grid-template-columns: 1fr;
    }
  }
`;var T=class extends f{#e(e){return this.renderRoot.querySelector(`[name=${e}]`)?.value??""}get day(){return this.#e("day")}get value(){let e=W(this.day,this.#e("start"),this.#e("end")),t=this.#e("modality")||null;return e&&{...e,modality:t}}render(){let e=d;return r`<fieldset>
      <legend>${e.held}</legend>
      <div class="row">
        <label>
          <span>${e.day}</span>
          <input class="field" type="date" name="day" data-testid="held-day" />
        </label>
        <label>
          <span>${e.start}</span>
          <input class="field" type="time" name="start" data-testid="held-start" />
        </label>
        <label>
          <span>${e.end}</span>
          <input class="field" type="time" name="end" data-testid="held-end" />
        </label>
        <label>
          <span>${e.how}</span>
          <select class="field" name="modality" data-testid="held-how">
            ${Object.entries(e.modalities).map(([t,a])=>r`<option value=${t}>${a}</option>`)}
          </select>
        </label>
      </div>
      <small>${e.heldHint}</small>
    </fieldset>`}static styles=[b,g,x,h`
      .row {
        display: grid;
        grid-template-columns: 1.2fr 1fr 1fr 1.3fr;
        gap: 10px;
      }
      .row .field {
        padding: 9px 8px;
        font: 15px/1.4 var(--sans);
      }
      @media (max-width: 760px) {
        .row {
          grid-template-columns: 1fr 1fr;
        }
      }
    `]};customElements.define("conote-held-fields",T);var v=["therapist","client"],O=class extends f{static properties={by:{state:!0},form:{state:!0},trouble:{state:!0}};constructor(){super(),this.by="files",this.form=null,this.trouble=""}connectedCallback(){super.connectedCallback(),this.form||this.#e()}async#e(){try{this.form=await A()}catch(e){this.trouble=w(e)}}#t(e){return this.renderRoot.querySelector(e)}get value(){let e=d,t=o=>this.#t(`[name="${o}"]`)?.files?.[0],a=t("both"),s={},n=v;if(this.by==="channels"){if(!a)throw new Error(e.noFile);s.both=a,this.#t("[name=left]").value==="client"&&(n=["client","therapist"])}else{if(n=v.filter(o=>t(o)),!n.length)throw new Error(e.noFile);for(let o of n)s[o]=t(o)}let l=this.#t("conote-held-fields").value;if(!l)throw new Error(e.heldWrong);return{recording:{tracks:[...n],by:this.by,held:l,attestation:this.#s()},files:s}}#s(){let e=d;if(!this.form)throw new Error(e.notAttested);let t=[...this.renderRoot.querySelectorAll("input[type=checkbox]:checked")].map(({value:n})=>n);if(this.form.purposes.filter(({required:n})=>n).some(({id:n})=>!t.includes(n)))throw new Error(e.notAttested);let s=this.#t("[name=agreed_on]").value;if(!s)throw new Error(e.noDay);return{agreed:[...v],purposes:t,text_version:this.form.text_version,agreed_on:s}}render(){let e=d;return r`<fieldset>
        <legend>${e.voices}</legend>
        ${["files","channels"].map(t=>r`<label class="tick">
              <input
                type="radio"
                name="by"
                value=${t}
                data-testid="by-${t}"
                .checked=${this.by===t}
                @change=${()=>this.by=t}
              />
              <span>${e.by[t]}</span>
            </label>`)}
        <small>${e.mixedHint}</small>
      </fieldset>
      ${this.by==="files"?this.#i():this.#n()}
      <conote-held-fields></conote-held-fields>
      ${this.#o()}`}#i(){return r`<div class="pair">
      ${v.map(e=>this.#a(e,d.files[e]))}
    </div>`}#n(){let e=d;return r`<div class="pair">
      ${this.#a("both",e.files.both)}
      <label>
        <span>${e.left}</span>
        <select class="field" name="left" data-testid="left">
          ${v.map(t=>r`<option value=${t}>${e.whose[t]}</option>`)}
        </select>
      </label>
    </div>`}#a(e,t){return r`<label>
      <span>${t}</span>
      <input
        class="field"
        type="file"
        name=${e}
        accept="audio/*,video/*,.opus,.ogg,.m4a,.flac"
        data-testid="file-${e}"
      />
    </label>`}#o(){let e=d;return this.form?r`<fieldset>
      <legend>${e.consent}</legend>
      <p class="text">${this.form.text}</p>
      ${this.form.purposes.map(({id:t,text:a,required:s})=>r`<label class="tick">
            <input type="checkbox" value=${t} data-testid="attest-${t}" />
            <span>${a}${s?r` <em>${e.needed}</em>`:m}</span>
          </label>`)}
      <label class="day">
        <span>${e.agreedOn}</span>
        <input class="field" type="date" name="agreed_on" data-testid="agreed-on" />
      </label>
    </fieldset>`:r`<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>`}static styles=[b,g,x,h`
      .text {
        font: 16px/1.55 var(--serif);
      }
      em {
        font-style: normal;
        color: var(--soft);
        font-size: 13px;
      }
      .day {
        max-width: 220px;
        margin-top: 6px;
      }
    `]};customElements.define("conote-recording-fields",O);var _=class extends f{get value(){let e=this.renderRoot.querySelector("textarea"),{value:t}=this.renderRoot.querySelector("conote-held-fields");if(!e.value.trim())throw e.focus(),new Error(d.noText);if(!t)throw new Error(d.heldWrong);return{text:e.value,held:t}}render(){let e=d;return r`<label>
        <span>${e.summary}</span>
        <textarea class="field" rows="10" maxlength="60000" data-testid="summary"></textarea>
        <small>${e.summaryHint}</small>
      </label>
      <conote-held-fields></conote-held-fields>`}static styles=[b,g,x,h`
      textarea {
        resize: vertical;
      }
    `]};customElements.define("conote-summary-fields",_);var U=50,B=200,G=i=>[...new Set(i.split(/[,\n]/).map(e=>e.trim()).filter(Boolean))];function K(i){let e=c;if(i.length>U)return e.tooMany(i.length,U);let t=i.find(a=>[...a].length>B);return t?e.tooLong(t.slice(0,30),B):""}var Q=["call","recording","summary"],I="conote.setup",V="conote.name",S=class extends f{static properties={token:{state:!0},templates:{state:!0},sessions:{state:!0},links:{state:!0},copied:{state:!0},trouble:{state:!0},busy:{state:!0},way:{state:!0},going:{state:!0}};constructor(){super(),this.token="",this.templates=[],this.sessions=[],this.links=null,this.copied=!1,this.trouble="",this.busy=!1,this.way="call",this.going="",this.begun=null,this.missing=new Set,this.stop=new AbortController,this.enter=()=>this.#e()}connectedCallback(){super.connectedCallback(),window.addEventListener("hashchange",this.enter),document.title=c.pageTitle,this.#e()}disconnectedCallback(){super.disconnectedCallback(),window.removeEventListener("hashchange",this.enter)}#e(){let e=N("setup");e&&sessionStorage.setItem(I,e),this.token=sessionStorage.getItem(I)??"",this.token&&this.#t()}async#t(){try{let[{templates:e},{sessions:t}]=await Promise.all([p("/api/templates",{token:this.token}),p("/api/sessions",{token:this.token})]);this.templates=e,this.sessions=t}catch(e){this.#s(e)}}#s(e){let{status:t}=e;(t===401||t===403)&&(sessionStorage.removeItem(I),this.token=""),this.trouble=this.#i(e)}#i(e){return e instanceof $?e.code==="stopped"?d.stopped:["bad_input","too_large","not_allowed"].includes(e.code)&&this.way!=="call"?e.message:w(e):e instanceof Error?e.message:""}async#n(e){if(e.preventDefault(),this.busy)return;let t=e.target,a=new FormData(t),s=o=>String(a.get(o)??"").trim(),n=s("alias"),l=G(s("vocabulary"));if(this.trouble=K(l),this.trouble){t.vocabulary.focus();return}this.busy=!0;try{let o=this.#a(),y={therapist_name:s("name"),client_alias:n,template:s("template"),goals:this.#d?.goals??[],vocabulary:l},u=await o(y);sessionStorage.setItem(V,y.therapist_name),this.copied=!1,this.links={...u,alias:n},this.#t()}catch(o){this.#s(o)}this.busy=!1,this.going=""}#a(){if(this.way==="summary"){let e=this.renderRoot.querySelector("conote-summary-fields"),{value:t}=e;return async a=>{this.going=d.filing;let s=await this.#r(a,"");return await D(s.access,t),this.#l(s)}}if(this.way==="recording"){let e=this.renderRoot.querySelector("conote-recording-fields"),{value:t}=e;return a=>this.#o(a,t)}return async e=>(await p("/api/sessions",{token:this.token,body:e})).links}async#o(e,{recording:t,files:a}){let s=d,n=JSON.stringify([e,t]);this.begun&&this.begun.as!==n&&(z(this.begun.access).catch(()=>{}),this.begun=null);let l=this.begun,o=l??await this.#r(e,n);l||(this.missing=new Set(await C(o.access,t))),this.begun=o,this.stop=new AbortController;let y=Object.fromEntries(Object.entries(a).filter(([u])=>this.missing.has(u)));try{await F(o.access,y,u=>this.going=u<100?s.sending(u):s.checking,this.stop.signal)}finally{this.missing=new Set(Object.keys(y))}return this.#l(o)}async#r(e,t){let{session:a,links:s}=await p("/api/sessions",{token:this.token,body:e}),n=`/api/sessions/${encodeURIComponent(a)}/access`,l=await p(n,{token:this.token,body:{}});return{links:s,access:l,as:t}}#l({links:e}){return this.begun=null,e}get#d(){return this.renderRoot.querySelector("conote-plan-field")}#c(e){let t=new FormData(e.currentTarget),[a,s]=["name","alias"].map(n=>String(t.get(n)??"").trim());this.#d?.lookUp(a??"",s??"")}async#p({session:e}){this.trouble="";try{let t=`/api/sessions/${encodeURIComponent(e)}/access`;j(await p(t,{token:this.token,body:{}})),location.assign("/session")}catch(t){this.#s(t)}}async#h(){let e=this.renderRoot.querySelector("#link");if(e)try{await navigator.clipboard.writeText(e.value),this.copied=!0}catch{e.select()}}render(){let e=c;return this.token?r`<main>
      <div class="sheet">${this.links?this.#g(this.links):this.#m()}</div>
      <section aria-labelledby="recent">
        <h2 id="recent" class="small-caps">${e.recent}</h2>
        ${this.sessions.length===0?r`<p class="lead">${e.none}</p>`:m}
        <ul role="list">
          ${this.sessions.map(t=>this.#y(t))}
        </ul>
      </section>
    </main>`:r`<main>
        <div class="sheet" data-testid="problem">
          <h1>${e.noToken}</h1>
          <p class="lead">${e.noTokenLead}</p>
          <p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
        </div>
      </main>`}#m(){let e=c;return r`<h1>${e.title}</h1>
      <p class="lead">${e.lead}</p>
      <form
        @submit=${t=>{this.#n(t)}}
        @change=${t=>this.#c(t)}
      >
        ${this.#f()}
        <div class="pair">
          <label>
            <span>${e.yourName}</span>
            <input
              class="field"
              name="name"
              required
              maxlength="200"
              autocomplete="name"
              data-testid="therapist-name"
              .defaultValue=${sessionStorage.getItem(V)??""}
            />
            <small>${e.yourNameHint}</small>
          </label>
          <label>
            <span>${e.alias}</span>
            <input
              class="field"
              name="alias"
              required
              maxlength="200"
              autocomplete="off"
              data-testid="client-alias"
            />
            <small>${e.aliasHint}</small>
          </label>
        </div>
        <label>
          <span>${e.template}</span>
          <select class="field" name="template" required data-testid="template">
            ${this.templates.map(({id:t,title:a})=>r`<option value=${t}>${a}</option>`)}
          </select>
        </label>
        <conote-plan-field .token=${this.token}></conote-plan-field>
        <label ?hidden=${this.way==="summary"}>
          <span>${e.vocabulary}</span>
          <textarea class="field" name="vocabulary" rows="2" data-testid="vocabulary"></textarea>
          <small>${e.vocabularyHint}</small>
        </label>
        ${this.way==="recording"?r`<conote-recording-fields></conote-recording-fields>`:m}
        ${this.way==="summary"?r`<conote-summary-fields></conote-summary-fields>`:m}
        <p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
        <div class="act">
          <button class="pill main" data-testid="create" ?disabled=${this.busy||!this.templates.length}>
            ${this.#u()}
          </button>
          ${this.busy&&this.way==="recording"?r`<button type="button" class="pill" data-testid="stop" @click=${()=>this.stop.abort()}>
                ${d.stop}
              </button>`:m}
          <span role="status" class="going" data-testid="going">${this.going}</span>
        </div>
      </form>`}#u(){return this.way==="recording"?d.createRecording:this.way==="summary"?d.createSummary:c.create}#f(){let e=d;return r`<div class="ways" role="radiogroup" aria-label=${e.title}>
      ${Q.map(t=>r`<label class="way">
            <input
              type="radio"
              name="way"
              value=${t}
              data-testid="way-${t}"
              .checked=${this.way===t}
              @change=${()=>{this.way=t,this.trouble=""}}
            />
            <span>${e.way[t]}</span>
          </label>`)}
    </div>`}#g({therapist:e,client:t,alias:a}){let s=c;return r`<h1>${s.ready}</h1>
      ${this.way==="call"?m:r`<p class="lead" data-testid="brought">${d.brought[this.way]}</p>`}
      <p class="lead">${s.send(a)}</p>
      <div class="link">
        <input
          id="link"
          class="field"
          readonly
          aria-label=${s.clientLink}
          data-testid="client-link"
          .value=${t}
          @focus=${n=>n.target.select()}
        />
        <button class="pill" data-testid="copy" @click=${()=>{this.#h()}}>
          <span aria-live="polite">${this.copied?s.copied:s.copy}</span>
        </button>
      </div>
      <div class="act">
        <a class="pill main" href=${e} target="_blank" rel="noopener" data-testid="therapist-link"
          >${s.open}</a
        >
        <button class="pill" @click=${()=>this.links=null}>${s.another}</button>
      </div>`}#y(e){let t=new Date(e.created_at),a=t.toLocaleDateString(k.locale,{day:"numeric",month:"short"});return r`<li data-testid="session-row" data-session=${e.session}>
      <span class="alias">${e.client_alias}</span>
      <span class="when">${a}, ${q(t)}</span>
      <span class="when">${c.states[e.state]??e.state}</span>
      <button
        class="pill"
        aria-label="${c.enter} ${e.client_alias}, ${a}"
        @click=${()=>{this.#p(e)}}
      >
        ${c.enter}
      </button>
    </li>`}static styles=[b,g,h`
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
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      label.way {
        display: block;
        position: relative;
        border: 1px solid var(--line);
        border-radius: 999px;
        padding: 7px 16px;
        cursor: pointer;
      }
      label.way:hover {
        border-color: var(--edge);
      }
      label.way:has(:checked) {
        border-color: var(--accent);
        box-shadow: inset 0 0 0 1px var(--accent);
      }
      label.way:has(:focus-visible) {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
      }
      .way input {
        position: absolute;
        inset: 0;
        opacity: 0;
        margin: 0;
        cursor: pointer;
      }
      .going {
        align-self: center;
        color: var(--soft);
        font-size: 14px;
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
    `]};customElements.define("conote-setup",S);export{S as ConoteSetup};
