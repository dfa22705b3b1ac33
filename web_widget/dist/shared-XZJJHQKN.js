import{a as f}from"./shared-RFVE7JH6.js";import{a as o}from"./shared-LU5TAKEY.js";import{a as $}from"./shared-XJ2ZUAQW.js";import{a as l,b as e,d as i,e as p,f as a,g as d,q as c,t as h,u,x as m}from"./shared-JMZGPU3V.js";var r=class extends p{static properties={session:{attribute:!1},alias:{attribute:!1},links:{state:!0},made:{state:!0},trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.session="",this.alias="",this.links=null,this.made="",this.trouble="",this.busy=!1}firstUpdated(){this.#s(async()=>{})}get#t(){return`/api/sessions/${encodeURIComponent(this.session)}/links`}#s(t){return c(this,async()=>{await t(),this.links=(await a(this.#t)).links},f)}#e(){return this.#s(async()=>{this.made=(await a(this.#t,{body:{party:"client"}})).link})}#i({id:t,party:s}){return this.#s(async()=>{s==="client"&&(this.made=""),await d(`${this.#t}/${encodeURIComponent(t)}`)})}render(){let t=o.links;return e`<div role="group" aria-label=${t.of(this.alias)} data-testid="links">
${this.links?.length===0?e`<p class="soft">${t.none}</p>`:i}
<ul role="list">
${this.links?.map(s=>this.#a(s))}
</ul>
${this.made?e`<conote-copy-field .value=${this.made} label=${t.made}></conote-copy-field>`:i}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
<div class="act">
<button
class="pill"
data-testid="fresh-link"
?disabled=${this.busy}
@click=${()=>{this.#e()}}
>
${t.fresh}
</button>
<span class="soft">${t.freshLead}</span>
</div>
</div>`}#a(t){let s=o.links,n=s.whose[t.party]??t.party;return e`<li data-testid="link-row" data-party=${t.party}>
<span>
${n}
<span class="soft">
· ${s.used(t.used,t.used+t.uses_left)} · ${s.until(m(t.expires_at))}
</span>
</span>
<button
class="plain"
data-testid="revoke-link"
aria-label="${s.revoke}: ${n}"
?disabled=${this.busy}
@click=${()=>{this.#i(t)}}
>
${s.revoke}
</button>
</li>`}static styles=[h,u,$,l`
:host {
padding: 4px 0 10px 16px;
border-left: 2px solid var(--line);
}
li {
display: flex;
justify-content: space-between;
gap: 14px;
padding: 5px 0;
}
li .plain {
flex: none;
color: var(--soft);
}
.act {
align-items: center;
margin-top: 8px;
}
conote-copy-field {
margin-top: 8px;
}
`]};customElements.define("conote-session-links",r);export{r as ConoteSessionLinks};
