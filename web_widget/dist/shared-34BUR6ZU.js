import{a as e}from"./shared-F2SOI53O.js";import{a as h}from"./shared-SW4J26SR.js";import{b as p}from"./shared-SRK45FA3.js";import{b as l}from"./shared-UEEZSCI6.js";import{b as d}from"./shared-B4CQ5L5Q.js";import{a as n,b as s,e as r,g as c}from"./shared-ZLD4KBTW.js";var a=class extends c{static properties={connection:{attribute:!1},trouble:{state:!0}};constructor(){super(),this.connection=null,this.trouble="",this.watch=new h(this,["change"])}willUpdate(){this.watch.follow(this.connection)}updated(){let t=this.renderRoot.querySelector("select");t&&(t.value=this.connection?.state.view?.mode??"shared")}async#t(t){let o=t.target.value;this.trouble="";try{await this.connection?.do({type:"switch_mode",mode:o})}catch(i){this.trouble=l(i)}this.requestUpdate()}render(){let t=this.connection?.state.view;if(!t)return r;let o=t.apart??[];return s`<h2 class="small-caps" id="title">${e.mode}</h2>
<select
class="field"
data-testid="switch-mode"
aria-labelledby="title"
title=${e.modeHint}
?disabled=${t.frozen}
@change=${this.#t}
>
${Object.entries(e.modes).map(([i,m])=>s`<option value=${i}>${m}</option>`)}
</select>
${o.length?s`<p role="status" data-testid="apart-told">
${o.includes("client")?e.apart(p(t,"client","therapist")):e.youApart}
</p>`:r}
<p class="trouble" role="status" ?hidden=${!this.trouble}>${this.trouble}</p>`}static styles=[d,n`
:host {
display: block;
margin-bottom: 26px;
}
select {
margin-top: 8px;
padding: 6px 8px;
font-size: 14px;
border-color: var(--line);
}
p {
margin-top: 8px;
font-size: 14px;
color: var(--soft);
}
`]};customElements.define("conote-mode",a);export{a as ConoteMode};
