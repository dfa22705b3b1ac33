import{a as e}from"./shared-UQ3FKDFU.js";import{N as l,S as c,aa as p,ea as m,s as r,t as s,v as i,w as n}from"./shared-OC44VKFD.js";var a=class extends n{static properties={connection:{attribute:!1},trouble:{state:!0}};constructor(){super(),this.connection=null,this.trouble="",this.watch=new m(this,["change"])}willUpdate(){this.watch.follow(this.connection)}updated(){let t=this.renderRoot.querySelector("select");t&&(t.value=this.connection?.state.view?.mode??"shared")}async#t(t){let o=t.target.value;await l(this,{type:"switch_mode",mode:o}),this.requestUpdate()}render(){let t=this.connection?.state.view;if(!t)return i;let o=t.apart??[];return s`<h2 class="small-caps" id="title">${e.mode}</h2>
<select
class="field"
data-testid="switch-mode"
aria-labelledby="title"
title=${e.modeHint}
?disabled=${t.frozen}
@change=${this.#t}
>
${Object.entries(e.modes).map(([d,h])=>s`<option value=${d}>${h}</option>`)}
</select>
${o.length?s`<p role="status" data-testid="apart-told">
${o.includes("client")?e.apart(c(t,"client","therapist")):e.youApart}
</p>`:i}
<p class="trouble" role="status" ?hidden=${!this.trouble}>${this.trouble}</p>`}static styles=[p,r`
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
