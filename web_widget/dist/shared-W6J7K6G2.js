import{$ as y,A as $,O as k,R as v,S as w,T as p,aa as z,ea as E,n as f,s as x,t as o,v as r,w as b,x as c,z as h}from"./shared-OC44VKFD.js";var d=class extends b{static properties={connection:{attribute:!1},changing:{type:Boolean},choosing:{state:!0},ticked:{state:!0},form:{state:!0},trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.connection=null,this.changing=!1,this.choosing=!1,this.ticked=new Set,this.form=null,this.trouble="",this.busy=!1,this.watch=new E(this,["change"])}connectedCallback(){super.connectedCallback(),this.form||this.#t()}willUpdate(t){if(this.watch.follow(this.connection),this.form&&this.form.language!==c&&(this.form=null,this.#t()),!t.has("changing")||!this.changing||!this.connection)return;let{view:e}=this.connection.state;this.ticked=new Set(e?.consents[this.connection.access.party]?.purposes),this.choosing=!0}async#t(){this.trouble="";try{let t=c,e=await f(t);t===c&&(this.form=e)}catch(t){this.trouble=$(t)}}#s(t,e){let a=t.purposes.some(n=>n.id===e&&n.usual);return this.ticked.has(e)||a&&!this.choosing}#o(t){let e=new Set(this.ticked);e.delete(t)||e.add(t),this.ticked=e}async#i(){let{form:t,connection:e}=this;if(!t||!e)return;let a=t.purposes.map(({id:s})=>s).filter(s=>this.#s(t,s));await k(this,()=>e.do({type:"consent",purposes:a,text_version:t.text_version}))&&this.dispatchEvent(new Event("conote-agreed",{bubbles:!0,composed:!0}))}render(){let{connection:t,form:e}=this;if(!t)return r;let{view:a}=t.state,n=t.access.party,s=v(n),u=w(a,s,n),i=h.consent,l=a?.consents[n],g=a?.consents[s],m=o`<p class="who" data-testid="who-agreed">
${l?i.youAgreed(p(l.at)):i.youNotYet}
${g?i.theyAgreed(u,p(g.at)):i.waitingFor(u)}
</p>`;if(l&&!this.changing)return o`<section class="done">${m}</section>`;let S=this.choosing?this.ticked.size?i.agreeTicked:i.none:i.agree;return o`<section aria-labelledby="consent-title">
<h2 id="consent-title">${i.title}</h2>
${e?this.#n(e):o`<p>${this.trouble?"":i.loading}</p>`}
${m}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
<div class="act">
${e?o`<button
class="pill main"
data-testid="agree"
?disabled=${this.busy||!t.online}
@click=${()=>{this.#i()}}
>
${S}
</button>`:o`<button class="pill" ?hidden=${!this.trouble} @click=${()=>{this.#t()}}>
${i.again}
</button>`}
<span class="hint">${i.agreeHint}</span>
</div>
</section>`}#n(t){let e=h.consent,a=t.purposes.filter(s=>s.usual),n=t.purposes.filter(s=>!s.usual);return o`${t.text.split(/\n\s*\n/).map(s=>o`<p class="text">${s}</p>`)}
<h3 class="small-caps">${this.choosing?e.each:e.usual}</h3>
<ul>
${a.map(s=>this.choosing?this.#e(s):o`<li class="needed">${s.text}</li>`)}
</ul>
${this.choosing?r:o`<button class="quiet" data-testid="choose" @click=${()=>this.choosing=!0}>
${e.choose}
</button>`}
${n.length?o`<h3 class="small-caps">${e.optional}</h3>
<ul>
${n.map(s=>this.#e(s))}
</ul>`:r}`}#e({id:t,text:e}){return o`<li>
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
</li>`}static styles=[y,z,x`
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
