import{a as z}from"./shared-SW4J26SR.js";import{j as x}from"./shared-AM7MKJP3.js";import{a as k,b as v,c as u}from"./shared-SRK45FA3.js";import{a as h,b as p}from"./shared-UEEZSCI6.js";import{a as y,b as w}from"./shared-B4CQ5L5Q.js";import{a as b,b as i,e as r,g as $,i as c}from"./shared-ZLD4KBTW.js";var d=class extends ${static properties={connection:{attribute:!1},changing:{type:Boolean},choosing:{state:!0},ticked:{state:!0},form:{state:!0},trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.connection=null,this.changing=!1,this.choosing=!1,this.ticked=new Set,this.form=null,this.trouble="",this.busy=!1,this.watch=new z(this,["change"])}connectedCallback(){super.connectedCallback(),this.form||this.#t()}willUpdate(t){if(this.watch.follow(this.connection),this.form&&this.form.language!==c&&(this.form=null,this.#t()),!t.has("changing")||!this.changing||!this.connection)return;let{view:e}=this.connection.state;this.ticked=new Set(e?.consents[this.connection.access.party]?.purposes),this.choosing=!0}async#t(){this.trouble="";try{let t=c,e=await x(t);t===c&&(this.form=e)}catch(t){this.trouble=p(t)}}#s(t,e){let a=t.purposes.some(s=>s.id===e&&s.usual);return this.ticked.has(e)||a&&!this.choosing}#o(t){let e=new Set(this.ticked);e.delete(t)||e.add(t),this.ticked=e}async#i(){let{form:t,connection:e}=this;if(!t||!e||this.busy)return;let a=t.purposes.map(({id:s})=>s).filter(s=>this.#s(t,s));this.busy=!0,this.trouble="";try{await e.do({type:"consent",purposes:a,text_version:t.text_version}),this.dispatchEvent(new Event("conote-agreed",{bubbles:!0,composed:!0}))}catch(s){this.trouble=p(s)}this.busy=!1}render(){let{connection:t,form:e}=this;if(!t)return r;let{view:a}=t.state,s=t.access.party,o=k(s),g=v(a,o,s),n=h.consent,l=a?.consents[s],f=a?.consents[o],m=i`<p class="who" data-testid="who-agreed">
${l?n.youAgreed(u(l.at)):n.youNotYet}
${f?n.theyAgreed(g,u(f.at)):n.waitingFor(g)}
</p>`;if(l&&!this.changing)return i`<section class="done">${m}</section>`;let E=this.choosing?this.ticked.size?n.agreeTicked:n.none:n.agree;return i`<section aria-labelledby="consent-title">
<h2 id="consent-title">${n.title}</h2>
${e?this.#n(e):i`<p>${this.trouble?"":n.loading}</p>`}
${m}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
<div class="act">
${e?i`<button
class="pill main"
data-testid="agree"
?disabled=${this.busy||!t.online}
@click=${()=>{this.#i()}}
>
${E}
</button>`:i`<button class="pill" ?hidden=${!this.trouble} @click=${()=>{this.#t()}}>
${n.again}
</button>`}
<span class="hint">${n.agreeHint}</span>
</div>
</section>`}#n(t){let e=h.consent,a=t.purposes.filter(o=>o.usual),s=t.purposes.filter(o=>!o.usual);return i`${t.text.split(/\n\s*\n/).map(o=>i`<p class="text">${o}</p>`)}
<h3 class="small-caps">${this.choosing?e.each:e.usual}</h3>
<ul>
${a.map(o=>this.choosing?this.#e(o):i`<li class="needed">${o.text}</li>`)}
</ul>
${this.choosing?r:i`<button class="quiet" data-testid="choose" @click=${()=>this.choosing=!0}>
${e.choose}
</button>`}
${s.length?i`<h3 class="small-caps">${e.optional}</h3>
<ul>
${s.map(o=>this.#e(o))}
</ul>`:r}`}#e({id:t,text:e}){return i`<li>
<label>
<input
type="checkbox"
value=${t}
data-testid="purpose-${t}"
.checked=${this.ticked.has(t)}
@change=${()=>this.#o(t)}
/>
<span>${e}</span>
</label>
</li>`}static styles=[y,w,b`
:host {
display: block;
font: 15px/1.5 var(--sans);
color: var(--ink);
}
section {
border-top: 1px solid var(--line);
padding: 20px 0 10px;
}
section.done {
padding: 12px 0 0;
}
h2 {
font: 600 19px/1.3 var(--serif);
margin-bottom: 10px;
}
.text {
font: 17px/1.6 var(--serif);
margin-bottom: 10px;
max-width: 38em;
}
h3 {
margin: 18px 0 8px;
}
li {
padding: 3px 0;
}
.needed {
padding-left: 26px;
position: relative;
}
.needed::before {
content: "";
position: absolute;
left: 5px;
top: 12px;
width: 7px;
height: 7px;
border-radius: 50%;
background: var(--accent);
}
label {
display: flex;
gap: 10px;
align-items: baseline;
cursor: pointer;
}
input {
width: 16px;
height: 16px;
margin: 0;
flex: none;
accent-color: var(--accent);
transform: translateY(3px);
}
.quiet {
border: 0;
padding: 4px 0;
margin-left: 26px;
background: none;
color: var(--soft);
font: inherit;
font-size: 14px;
text-decoration: underline;
text-underline-offset: 3px;
cursor: pointer;
}
.who {
margin: 18px 0 0;
color: var(--soft);
font-size: 14px;
}
.act {
display: flex;
align-items: center;
gap: 16px;
margin: 14px 0 6px;
}
.hint {
color: var(--soft);
font-size: 13.5px;
}
`]};customElements.define("conote-consent",d);export{d as ConoteConsent};
