import{aa as u,ca as f,s as c,t as n,v as l,w as m,z as d}from"./shared-OC44VKFD.js";var p=class extends m{static properties={section:{attribute:!1},me:{attribute:!1},frozen:{type:Boolean}};constructor(){super(),this.section=null,this.me="client",this.frozen=!1,this.say=()=>{}}#e(s,t){let a=[...s.currentTarget.querySelectorAll(":checked")].map(({value:o})=>o).filter(Boolean);this.say({type:"choose",choice:t.id,values:a})}render(){let{section:s}=this;return s?.choices?.map(t=>{let e=s.chosen?.[t.id]??[],i=this.me==="client"||this.frozen;if(i&&!e.length)return l;let a=f(t,this.me),o=n`<b>${a}</b>
${e.length?e.join("; "):n`<i>${d.template.nothing}</i>`}`;return i?n`<p data-testid="chosen" data-id=${t.id}>${o}</p>`:n`<details data-testid="choice" data-id=${t.id}>
<summary>${o}</summary>
<fieldset @change=${r=>this.#e(r,t)}>
<legend class="for-readers">${a}</legend>
${t.many?l:this.#t(t,"",d.template.nothing,!e.length)}
${t.options.map(r=>this.#t(t,r,r,e.includes(r)))}
</fieldset>
</details>`})}#t(s,t,e,i){return n`<label
><input
type=${s.many?"checkbox":"radio"}
name=${s.id}
value=${t}
.checked=${i}
/>${e}</label
>`}static styles=[u,c`
:host {
display: block;
font: 13.5px/1.5 var(--sans);
color: var(--soft);
}
p,
details {
padding: 2px 0;
}
summary {
cursor: pointer;
list-style: none;
border-radius: 4px;
}
summary::-webkit-details-marker {
display: none;
}
summary::after {
content: "⌄";
padding-left: 6px;
}
[open] > summary::after {
content: "⌃";
}
b {
padding-right: 6px;
}
fieldset {
border: 0;
margin: 6px 0 8px;
padding: 10px 12px;
background: var(--pill);
border-radius: 8px;
color: var(--ink);
columns: 15em 2;
column-gap: 18px;
}
label {
display: flex;
gap: 8px;
padding: 3px 0;
break-inside: avoid;
cursor: pointer;
}
input {
accent-color: var(--accent);
flex: none;
}
`]};customElements.define("conote-choices",p);export{p as ConoteChoices};
