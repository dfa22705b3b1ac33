import{c as f,e as $}from"./shared-OCB3BARM.js";import{a as i,c as d,d as l,g as u,i as x,k as b}from"./shared-F4IELU7V.js";function S(o,t,s){return(o?.sections??[]).map(n=>{let{id:r,title:a,plain_title:c,statements:y=[],narrative:v=[]}=n,h=t?.sections.find(p=>p.id===r),g=c??h?.plain_title??a??r,k=a??h?.title??g,_=(n.choices??[]).map(p=>({...p,title:s==="client"&&p.plain_title||p.title}));return{id:r,title:s==="client"?g:k,choices:_,statements:y,narrative:v}})}function w(o,t){return t.flatMap(s=>o.statements.find(e=>e.id===s)??[])}function q(o,t){let s=(o?.sections??[]).flatMap(({statements:n})=>n),e=new Set(s.map(({id:n})=>n));return t.flatMap(({statements:n})=>n).filter(({id:n,text:r})=>!e.has(n)&&r.trim())}function D(o){let t=i.sign,s=o?.session??{},e=[];if(s.started_at){let n=new Date(s.started_at).toLocaleDateString(i.locale,{day:"numeric",month:"long",year:"numeric"}),r=s.ended_at?`\u2013${f(s.ended_at)}`:"",a=s.clock_minutes,c=typeof a=="number"?`, ${t.minutes(a)}`:"";e.push([t.when,`${n}, ${f(s.started_at)}${r}${c}`])}if(s.modality&&e.push([t.modality,s.modality]),s.time_band){let{cpt:n,minutes:r}=s.time_band;e.push([t.band,t.bandOf(n,r)])}return o?.risk&&e.push([t.risk,o.risk]),s.sound_lost_seconds&&e.push([t.soundLost,t.seconds(s.sound_lost_seconds)]),e}function E(o){let t=(o?.sections??[]).flatMap(({statements:e})=>e),s=new Set(t.map(({goal:e})=>e));return(o?.goals??[]).filter(({id:e})=>!s.has(e))}function L(o,{goal:t,goal_by:s}){let e=o?.goals?.find(({id:n})=>n===t)?.text;return e?s==="assistant"?`${e} (${i.goals.suggested})`:e:""}var m=class extends x{static properties={section:{attribute:!1},names:{attribute:!1},open:{state:!0}};constructor(){super(),this.section=null,this.names={...i.party},this.open=""}#t(t){this.open=this.open===t?"":t}#s(t,s){t.key!=="Enter"&&t.key!==" "||(t.preventDefault(),this.#t(s))}render(){let{section:t}=this;if(!t)return u;let s=t.narrative.find(({statements:e})=>e[0]===this.open);return l`<p data-testid="reading">
        ${t.narrative.map(({text:e,statements:[n],pencil:r})=>{let a=this.open===n;return l`<span
              role="button"
              tabindex="0"
              class="${a?"open":""} ${r?"pencil":""}"
              data-testid="sentence"
              aria-expanded=${a?"true":"false"}
              title=${i.reading.sentenceHint}
              @click=${()=>this.#t(n)}
              @keydown=${c=>this.#s(c,n)}
              >${e}</span
            > `})}
      </p>
      ${s?this.#e(t,s.statements):u}`}#e(t,s){return l`<div class="words" data-testid="sentence-words" aria-live="polite">
      ${w(t,s).map(({text:e,evidence:n})=>l`<p class="line">${e}</p>
            ${n?.length?n.map(({speaker:r,start_ms:a,quote:c})=>l`<p class="quote">
                      <b class=${r}>${this.names[r]}</b>, ${$(a)} · “${c}”
                    </p>`):l`<p class="quote">${i.reading.ownWords}</p>`}`)}
    </div>`}static styles=[b,d`
      :host {
        display: block;
      }
      p {
        font: 17px/1.6 var(--serif);
        overflow-wrap: anywhere;
      }
      span {
        cursor: pointer;
        border-radius: 3px;
        transition: background 0.15s;
      }
      span:hover,
      span.open {
        background: var(--pill);
      }
      .pencil {
        color: var(--pencil);
        text-decoration: underline dotted var(--pencil) 1px;
        text-underline-offset: 5px;
      }
      .words {
        margin-top: 8px;
        padding: 10px 14px;
        background: var(--pill);
        border-radius: 8px;
        color: var(--soft);
      }
      .words .line {
        font: 14.5px/1.5 var(--serif);
        color: var(--ink);
      }
      .words .line:not(:first-child) {
        margin-top: 8px;
      }
      .quote {
        font: 13.5px/1.5 var(--sans);
        padding-left: 12px;
      }
      b {
        font-weight: 600;
      }
      b.client {
        color: var(--client);
      }
      b.therapist {
        color: var(--therapist);
      }
    `]};customElements.define("conote-reading",m);function I(o,t){let s=(e,n)=>l`<button
      class="plain ${o===e?"chosen":""}"
      aria-pressed=${o===e?"true":"false"}
      data-testid=${e?"as-it-reads":"line-by-line"}
      @click=${()=>t(e)}
    >
      ${n}
    </button>`;return l`<div class="ways" role="group" aria-label=${i.reading.shownAs}>
    ${s(!1,i.reading.lines)} ${s(!0,i.reading.reads)}
  </div>`}var J=d`
  .ways {
    display: flex;
    gap: 12px;
    margin-top: 14px;
  }
  .ways button {
    color: var(--soft);
    border-bottom: 2px solid transparent;
    border-radius: 0;
    padding: 4px 0;
  }
  .ways .chosen {
    color: var(--ink);
    border-bottom-color: var(--accent);
  }
  .ways button:hover {
    text-decoration: none;
    color: var(--ink);
  }
`;export{S as a,q as b,D as c,E as d,L as e,I as f,J as g};
