import{a as l}from"./shared-DWDDPOEH.js";import{a as b}from"./shared-SW4J26SR.js";import{g as m,i as h,j as f}from"./shared-SRK45FA3.js";import{a as n}from"./shared-UEEZSCI6.js";import{a as g,b as u}from"./shared-B4CQ5L5Q.js";import{a as c,b as o,e as a,g as p}from"./shared-ZLD4KBTW.js";var $=3e4,d=class extends p{static properties={connection:{attribute:!1},signing:{type:Boolean}};constructor(){super(),this.connection=null,this.signing=!1,this.clock=void 0,this.watch=new b(this,["change"])}connectedCallback(){super.connectedCallback(),this.clock=setInterval(()=>this.requestUpdate(),$)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.clock)}willUpdate(){this.watch.follow(this.connection)}render(){let e=this.connection?.state;if(!e?.view)return a;let i=e.checks.filter(s=>s.to_do);if(this.signing)return this.#i(i.filter(({id:s})=>s!=="signature"));let t=e.checks.filter(s=>s.state==="there"&&!s.to_do),r=n.record;return o`<section>
<h2 class="small-caps">${r.title}</h2>
${this.#s(e.view,e.language)} ${this.#t(i)}
${t.length?o`<details data-testid="checks-there">
<summary>${r.there(t.length)}</summary>
<ul role="list">
${t.map(({title:s})=>o`<li class="there">${l(s)}</li>`)}
</ul>
</details>`:a}
</section>`}#s(e,i){let t=n.record,r=f(e,Date.now());return o`<dl>
<dt>${t.time}</dt>
<dd>${e.started_at?t.minutes(r):t.notStarted}</dd>
<dt>${t.band}</dt>
<dd data-testid="time-band">${h(e.time_bands??[],r)||t.noBand}</dd>
${i?o`<dt>${t.language}</dt>
<dd data-testid="language">${m(i)}</dd>`:a}
</dl>`}#t(e){return o`<ul role="list" data-testid="checks-asking">
${e.map(({id:i,title:t,state:r,to_do:s})=>o`<li class=${r==="there"?"pencil":"missing"} data-id=${i}>
<details ?open=${i==="risk"}>
<summary>${l(t)}</summary>
<small>${l(s??"")}</small>
</details>
</li>`)}
</ul>`}#i(e){if(!e.length)return a;let i=e.filter(({id:t})=>t!=="risk");return o`<section class="before" data-testid="before-signing">
<h2 class="small-caps">${n.record.before}</h2>
${this.#t(e.filter(({id:t})=>t==="risk"))}
${this.#e(n.record.missing,i,"missing")}
${this.#e(n.record.pencil,i,"there")}
<p class="quiet">${n.record.beforeLead}</p>
</section>`}#e(e,i,t){let r=i.filter(s=>s.state===t).map(({title:s})=>l(s));return r.length?o`<p><b>${e}</b> ${r.join(" \xB7 ")}</p>`:a}static styles=[g,u,c`
:host {
display: block;
font: 14px/1.45 var(--sans);
color: var(--ink);
margin-bottom: 26px;
}
h2 {
margin-bottom: 6px;
}
dl {
display: grid;
grid-template-columns: 1fr auto;
}
dt,
dd,
li {
padding: 6px 0;
border-bottom: 1px solid var(--line);
}
dd {
text-align: right;
color: var(--therapist);
white-space: nowrap;
}
li {
padding-left: 18px;
position: relative;
}
li::before {
position: absolute;
left: 1px;
content: "○";
color: var(--soft);
}
li.pencil::before {
content: "✎";
}
li.there::before {
content: "✓";
color: var(--therapist);
}
li.there {
border: 0;
padding-block: 2px;
}
small {
display: block;
font-size: 12.5px;
color: var(--soft);
}
summary {
cursor: pointer;
list-style: none;
}
summary::-webkit-details-marker {
display: none;
}
section > details > summary {
padding: 8px 0;
color: var(--soft);
}
.quiet {
color: var(--soft);
font-size: 13.5px;
}
.before {
margin-top: 18px;
border: 1px solid var(--line);
border-radius: 10px;
padding: 12px 16px 6px;
}
.before li {
border: 0;
}
.before p {
padding: 4px 0;
}
b {
font-weight: 400;
color: var(--soft);
}
`]};customElements.define("conote-record",d);export{d as ConoteRecord};
