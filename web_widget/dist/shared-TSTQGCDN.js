import{N as r,aa as p,ea as m,s as n,t as o,v as i,w as a,z as c}from"./shared-OC44VKFD.js";var l=class extends a{static properties={connection:{attribute:!1},trouble:{state:!0}};constructor(){super(),this.connection=null,this.trouble="",this.watch=new m(this,["change"])}willUpdate(){this.watch.follow(this.connection)}async#t(t){let e=t.target;await r(this,{type:"switch_template",template:e.value})||(e.value=this.connection?.state.view?.template??"")}render(){let t=this.connection?.state.view;if(!t)return i;let e=c.template;return o`<h2 class="small-caps" id="title">${e.title}</h2>
<select
class="field"
data-testid="form"
aria-labelledby="title"
title=${e.hint}
?disabled=${t.frozen}
@change=${this.#t}
>
${t.templates.map(({id:s,title:h})=>o`<option value=${s} ?selected=${s===t.template}>${h}</option>`)}
${t.templates.some(({id:s})=>s===t.template)?i:o`<option value=${t.template} selected>${e.gone}</option>`}
</select>
<p class="trouble" role="status" ?hidden=${!this.trouble}>${this.trouble}</p>`}static styles=[p,n`
:host {
display: block;
}
select {
margin-top: 8px;
padding: 6px 8px;
font-size: 14px;
border-color: var(--line);
}
`]};customElements.define("conote-template",l);export{l as ConoteTemplate};
