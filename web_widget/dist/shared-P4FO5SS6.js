import{a as $}from"./shared-BGCQRXJS.js";import{$ as g,Y as m,Z as h,_ as f,aa as u,ba as l,ea as b,s as c,t as o,v as n,w as p,z as a}from"./shared-OC44VKFD.js";var k=3e4,d=class extends p{static properties={connection:{attribute:!1},signing:{type:Boolean}};constructor(){super(),this.connection=null,this.signing=!1,this.clock=void 0,this.watch=new b(this,["change"])}connectedCallback(){super.connectedCallback(),this.clock=setInterval(()=>this.requestUpdate(),k)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.clock)}willUpdate(){this.watch.follow(this.connection)}render(){let t=this.connection?.state;if(!t?.view)return n;let s=t.checks.filter(i=>i.to_do&&t.view?.state!=="signed");if(this.signing)return this.#s(s.filter(({id:i})=>i!=="signature"));let e=t.checks.filter(i=>i.state==="there"&&!i.to_do),r=a.record;return t.taken.length&&import("./shared-TXVWJVSN.js"),o`<section>
<h2 class="small-caps">${r.title}</h2>
${this.#i(t.view,t.language)} ${this.#t(s)}
${e.length?o`<details data-testid="checks-there">
<summary>${r.there(e.length)}</summary>
<ul role="list">
${e.map(({title:i})=>o`<li class="there">${l(i)}</li>`)}
</ul>
</details>`:n}
${t.taken.length?o`<conote-taken .connection=${this.connection}></conote-taken>`:n}
</section>`}#i(t,s){let e=a.record,r=f(t,Date.now());return o`<dl>
<dt>${e.time}</dt>
<dd>${t.started_at?e.minutes(r):e.notStarted}</dd>
<dt>${e.band}</dt>
<dd data-testid="time-band">${h(t.time_bands??[],r)||e.noBand}</dd>
${s?o`<dt>${e.language}</dt>
<dd data-testid="language">${m(s)}</dd>`:n}
</dl>`}#t(t){return o`<ul role="list" data-testid="checks-asking">
${t.map(({id:s,title:e,state:r,to_do:i})=>o`<li class=${r==="there"?"pencil":"missing"} data-id=${s}>
<details ?open=${s==="risk"}>
<summary>${l(e)}</summary>
<small>${l(i??"")}</small>
</details>
</li>`)}
</ul>`}#s(t){if(!t.length)return n;let s=t.filter(({id:e})=>e!=="risk");return o`<section class="before" data-testid="before-signing">
<h2 class="small-caps">${a.record.before}</h2>
${this.#t(t.filter(({id:e})=>e==="risk"))}
${this.#e(a.record.missing,s,"missing")}
${this.#e(a.record.pencil,s,"there")}
<p class="quiet">${a.record.beforeLead}</p>
</section>`}#e(t,s,e){let r=s.filter(i=>i.state===e).map(({title:i})=>l(i));return r.length?o`<p><b>${t}</b> ${r.join(" \xB7 ")}</p>`:n}static styles=[g,u,$,c`
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
