import"./shared-UJIRVNCU.js";import{a as g}from"./shared-6W464G5F.js";import{A as u,S as r,aa as f,ea as b,q as h,s as p,t as o,v as s,w as m,z as d}from"./shared-OC44VKFD.js";var x=400,c=class extends m{static properties={connection:{attribute:!1},note:{state:!0},trouble:{state:!0}};constructor(){super(),this.connection=null,this.note=null,this.trouble="",this.timer=void 0,this.watch=new b(this,["note","replica"],()=>this.#e())}willUpdate(){let t=this.watch.connection!==this.connection;this.watch.follow(this.connection),t&&this.#t()}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.timer)}#e(){clearTimeout(this.timer),this.timer=setTimeout(()=>{this.#t()},x)}async#t(){if(this.connection)try{this.note=await h(this.connection.access),this.trouble=""}catch(t){this.trouble=u(t)}}render(){let{connection:t,note:a}=this;if(!t)return s;let{view:i}=t.state,n=t.access.party,w={therapist:r(i,"therapist",n),client:r(i,"client",n)},l=g(a,i,n).filter(({narrative:e})=>e.length);return o`${l.map(e=>o`<h2 class="small-caps">${e.title}</h2>
<conote-reading .section=${e} .names=${w}></conote-reading>`)}
${a&&!l.length?o`<p class="hint">${d.note.empty}</p>`:s}
<p class="trouble" role="status" ?hidden=${!this.trouble}>${this.trouble}</p>`}static styles=[f,p`
:host {
display: block;
}
h2 {
margin: 20px 0 8px;
border-top: 1px solid var(--line);
padding-top: 16px;
}
.hint {
margin-top: 18px;
font: italic 17px/1.55 var(--serif);
color: var(--pencil);
}
`]};customElements.define("conote-preview",c);export{c as ConotePreview};
