import{c as d,e as b}from"./shared-QF4NCUBO.js";import{a,c as u,d as l,g as f,i as $,k as x}from"./shared-VLGDFCSL.js";function S(o,t,s){return(o?.sections??[]).map(n=>{let{id:r,title:i,plain_title:p,statements:y=[],narrative:v=[]}=n,h=t?.sections.find(c=>c.id===r),g=p??h?.plain_title??i??r,k=i??h?.title??g,_=(n.choices??[]).map(c=>({...c,title:s==="client"&&c.plain_title||c.title}));return{id:r,title:s==="client"?g:k,choices:_,statements:y,narrative:v}})}function w(o,t){return t.flatMap(s=>o.statements.find(e=>e.id===s)??[])}function q(o,t){let s=(o?.sections??[]).flatMap(({statements:n})=>n),e=new Set(s.map(({id:n})=>n));return t.flatMap(({statements:n})=>n).filter(({id:n,text:r})=>!e.has(n)&&r.trim())}function D(o){let t=a.sign,s=o?.session??{},e=[];if(s.started_at){let n=new Date(s.started_at).toLocaleDateString(a.locale,{day:"numeric",month:"long",year:"numeric"}),r=s.ended_at?`\u2013${d(s.ended_at)}`:"",i=s.clock_minutes,p=typeof i=="number"?`, ${t.minutes(i)}`:"";e.push([t.when,`${n}, ${d(s.started_at)}${r}${p}`])}if(s.modality&&e.push([t.modality,s.modality]),s.time_band){let{cpt:n,minutes:r}=s.time_band;e.push([t.band,t.bandOf(n,r)])}for(let[n,r]of Object.entries(t.stated))o?.stated?.[n]&&e.push([r,o.stated[n]]);o?.risk&&e.push([t.risk,o.risk]),s.sound_lost_seconds&&e.push([t.soundLost,t.seconds(s.sound_lost_seconds)]);for(let{party:n,at:r,until:i}of s.interruptions??[])e.push([t.interrupted[n],`${d(r)}\u2013${i?d(i):""}`]);return e}function E(o){let t=(o?.sections??[]).flatMap(({statements:e})=>e),s=new Set(t.map(({goal:e})=>e));return(o?.goals??[]).filter(({id:e})=>!s.has(e))}function L(o,{goal:t,goal_by:s}){let e=o?.goals?.find(({id:n})=>n===t)?.text;return e?s==="assistant"?`${e} (${a.goals.suggested})`:e:""}var m=class extends ${static properties={section:{attribute:!1},names:{attribute:!1},open:{state:!0}};constructor(){super(),this.section=null,this.names={...a.party},this.open=""}#t(t){this.open=this.open===t?"":t}#s(t,s){t.key!=="Enter"&&t.key!==" "||(t.preventDefault(),this.#t(s))}render(){let{section:t}=this;if(!t)return f;let s=t.narrative.find(({statements:e})=>e[0]===this.open);return l`<p data-testid="reading">
        ${t.narrative.map(({text:e,statements:[n],pencil:r})=>{let i=this.open===n;return l`<span
              role="button"
              tabindex="0"
              class="${i?"open":""} ${r?"pencil":""}"
              data-testid="sentence"
              aria-expanded=${i?"true":"false"}
              title=${a.reading.sentenceHint}
              @click=${()=>this.#t(n)}
              @keydown=${p=>this.#s(p,n)}
              >${e}</span
            > `})}
      </p>
      ${s?this.#e(t,s.statements):f}`}#e(t,s){return l`<div class="words" data-testid="sentence-words" aria-live="polite">
      ${w(t,s).map(({text:e,evidence:n})=>l`<p class="line">${e}</p>
            ${n?.length?n.map(({speaker:r,start_ms:i,quote:p})=>l`<p class="quote">
                      <b class=${r}>${this.names[r]}</b>, ${b(i)} · “${p}”
                    </p>`):l`<p class="quote">${a.reading.ownWords}</p>`}`)}
    </div>`}static styles=[x,u`
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
    </button>`;return l`<div class="ways" role="group" aria-label=${a.reading.shownAs}>
    ${s(!1,a.reading.lines)} ${s(!0,a.reading.reads)}
  </div>`}var J=u`
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
