import{a as h}from"./shared-SW4J26SR.js";import{a as r,b as c}from"./shared-UEEZSCI6.js";import{b as p}from"./shared-B4CQ5L5Q.js";import{a as n,b as o,e as i,g as a}from"./shared-ZLD4KBTW.js";var l=class extends a{static properties={connection:{attribute:!1},trouble:{state:!0}};constructor(){super(),this.connection=null,this.trouble="",this.watch=new h(this,["change"])}willUpdate(){this.watch.follow(this.connection)}async#t(t){let e=t.target;this.trouble="";try{await this.connection?.do({type:"switch_template",template:e.value})}catch(s){this.trouble=c(s),e.value=this.connection?.state.view?.template??""}}render(){let t=this.connection?.state.view;if(!t)return i;let e=r.template;return o`<h2 class="small-caps" id="title">${e.title}</h2>
<select
class="field"
data-testid="form"
aria-labelledby="title"
title=${e.hint}
?disabled=${t.frozen}
@change=${this.#t}
>
${t.templates.map(({id:s,title:m})=>o`<option value=${s} ?selected=${s===t.template}>${m}</option>`)}
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
