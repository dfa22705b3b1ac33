import{a as p}from"./shared-X2AJFWTV.js";import{a as e}from"./shared-Y2GGUMUA.js";import{$ as c,aa as l,ea as m,s as r,t as o,v as s,w as a}from"./shared-OC44VKFD.js";var n=class extends a{static properties={connection:{attribute:!1}};constructor(){super(),this.connection=null,this.watch=new m(this,["change"])}willUpdate(){this.watch.follow(this.connection)}render(){let{state:t,access:i}=this.connection??{};return!t?.taken.length||!i?s:o`<section data-testid="record-taken">
<h2 class="small-caps">${e.record}</h2>
<ul role="list">
${t.taken.map(d=>o`<li>${p(d,t.view,i.party)}</li>`)}
</ul>
<p>${e.recordLead}</p>
</section>`}static styles=[c,l,r`
section {
font: 14px/1.45 var(--sans);
color: var(--ink);
margin: 18px 0;
}
h2 {
margin-bottom: 6px;
}
ul {
margin: 0;
padding: 0;
list-style: none;
}
li {
padding: 6px 0;
border-bottom: 1px solid var(--line);
}
p {
margin: 6px 0 0;
color: var(--soft);
font-size: 12.5px;
}
`]};customElements.define("conote-taken",n);export{n as a};
