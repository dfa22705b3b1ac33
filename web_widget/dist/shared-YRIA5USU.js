import{$ as m,P as l,Q as h,aa as c,s as i,t as s,v as n,w as p,y as d}from"./shared-OC44VKFD.js";var u={title:"Our note",words:{reveal:"Your therapist writes the note today; you can read it together at the end.",private:"Your therapist writes the note today.",declined:"You chose not to write the note together, so your therapist writes it. You can change that at any time.",signed:"Your therapist wrote and signed the note."}};var e=await d(u,{es:async()=>(await import("./shared-PONGCDUQ.js")).apart});function g(t){return t.state==="signed"?"signed":t.apart?.includes("client")?"declined":t.mode==="reveal"&&!t.apart?.length?"reveal":"private"}var r=class extends p{static properties={view:{attribute:!1}};constructor(){super(),this.view=null}render(){let{view:a}=this;if(!a)return n;let o=g(a);return s`<article class="sheet" aria-labelledby="title" data-testid="apart" data-why=${o}>
${l()}
<h1 id="title">${e.title}</h1>
<p role="status">${e.words[o]}</p>
<slot name="head"></slot>
</article>`}static styles=[m,c,h,i`
:host {
display: block;
flex: 1 0 auto;
color: var(--ink);
}
.sheet {
min-height: 100%;
box-sizing: border-box;
padding: 30px 36px;
}
h1 {
font: 600 25px/1.3 var(--serif);
margin-bottom: 10px;
}
@media (max-width: 760px) {
.sheet {
border-left: 0;
border-right: 0;
border-radius: 0;
padding: 22px 24px;
}
}
p {
font: 17px/1.6 var(--serif);
max-width: 36em;
margin-bottom: 22px;
}
`]};customElements.define("conote-apart",r);export{r as ConoteApart,g as why};
