import{a as r}from"./shared-WLZGHJLJ.js";import{a as g}from"./shared-XJ2ZUAQW.js";import{a as m,b as o,d as a,e as d,f as h,o as n,p,t as u,u as f,x as b}from"./shared-JMZGPU3V.js";var v=3,c=class extends d{static properties={sessions:{attribute:!1},told:{state:!0},all:{state:!0},trouble:{state:!0}};constructor(){super(),this.sessions=[],this.told=[],this.all=!1,this.trouble=""}connectedCallback(){super.connectedCallback(),this.#t()}async#t(){try{this.told=(await h("/api/emergencies")).emergencies}catch(t){this.trouble=p(t)}}render(){let t=r.emergencies;if(this.hidden=!this.told.length&&!this.trouble,this.trouble)return o`<p class="trouble" role="alert">${this.trouble}</p>`;if(this.hidden)return a;let e=this.all?this.told:this.told.slice(0,v);return o`<section aria-labelledby="read" data-testid="emergencies">
<h2 id="read" class="small-caps">${t.title}</h2>
<p class="soft">${t.lead}</p>
<ul role="list">
${e.map(s=>this.#e(s))}
</ul>
${e.length<this.told.length?o`<button class="plain" @click=${()=>this.all=!0}>
${t.all(this.told.length)}
</button>`:a}
</section>`}#e({at:t,name:e,role:s,reason:i,read:$,sessions:w}){let l=r.emergencies,x=new Intl.ListFormat(n.locale).format(w.map(y=>this.#s(y)));return o`<li data-testid="emergency-told">
<p>
<b>${e}</b> (${l.roles[s]??s})
${($?l.read:l.found)(x)} <small>${b(t)}</small>
</p>
<q>${i}</q>
</li>`}#s(t){let e=this.sessions.find(({session:i})=>i===t);if(!e)return r.emergencies.gone;let s=new Date(e.created_at).toLocaleDateString(n.locale,{day:"numeric",month:"short"});return r.emergencies.session(e.client_alias,s)}static styles=[u,f,g,m`
h2 {
font: 600 12px/1.3 var(--sans);
margin-bottom: 6px;
}
li {
padding: 10px 0;
border-bottom: 1px solid var(--line);
}
small {
color: var(--soft);
font-size: 13px;
margin-left: 6px;
}
q {
font: italic 16px/1.5 var(--serif);
color: var(--soft);
overflow-wrap: anywhere;
}
button.plain {
margin-top: 8px;
}
`]};customElements.define("conote-emergencies",c);export{c as ConoteEmergencies};
