import{a as O}from"./shared-BGCQRXJS.js";import{a as o}from"./shared-UQ3FKDFU.js";import{$ as C,B as c,C as w,D as k,E,F as S,G as $,J as U,K as T,a as l,aa as L,b as h,c as p,d as m,e as u,f,g,l as x,s as v,t as a,v as y,w as b}from"./shared-OC44VKFD.js";var q=0,r=class extends EventTarget{constructor(t){super(),this.access=t,this.status="waiting",this.attempt=0,this.closed=!1,this.socket=null,this.timer=void 0,this.doc=new g,this.doc.on("update",(e,s)=>{s!==c&&this.#t(i=>k(i,e))}),this.lane=this.doc.getMap("lane"),this.lane.observeDeep(e=>{let s=e.find(i=>i.target===this.text)?.delta??[];this.dispatchEvent(new CustomEvent("text",{detail:s}))})}get text(){return this.lane.get("text")??null}async connect(){try{let t=await x(this.access);if(this.closed)return;let e=location.origin.replace(/^http/,"ws"),s=encodeURIComponent(this.access.session),i=new WebSocket(`${e}/ws/${s}/private`);i.binaryType="arraybuffer",this.socket=i,i.onopen=()=>{i.send(JSON.stringify({type:"hello",ticket:t,resume:0,v:1})),this.#n("online"),this.#t(n=>w(n,this.doc))},i.onmessage=({data:n})=>{typeof n!="string"&&this.#s(new Uint8Array(n))},i.onclose=({code:n})=>this.#i(n)}catch{this.#e()}}close(){this.closed=!0,clearTimeout(this.timer),this.socket?.close(1e3),this.doc.destroy()}edit(t,e,s){let{text:i}=this,n=i&&U(t,e,s);n&&this.doc.transact(()=>{n.remove&&i.delete(n.index,n.remove),n.insert&&i.insert(n.index,n.insert)})}#s(t){let e=u(t);f(e)===q&&(this.attempt=0,this.#t(s=>E(e,s,this.doc,c)))}#t(t){let e=l();m(e,q),t(e),this.socket?.readyState===WebSocket.OPEN&&h(e)>1&&this.socket?.send(p(e))}#i(t){this.socket=null,!this.closed&&($(t,0)==="again"?this.#e():this.#n("stuck"))}#e(){this.closed||(this.#n("waiting"),this.timer=setTimeout(()=>{this.connect()},S(this.attempt++,Math.random())))}#n(t){this.status!==t&&(this.status=t,this.dispatchEvent(new Event("change")))}};var N=5e4,d=class extends b{static properties={access:{attribute:!1}};constructor(){super(),this.access=null,this.lane=null,this.shown="",this.typing=!1}disconnectedCallback(){super.disconnectedCallback(),this.lane?.close(),this.lane=null}#s(t){let{open:e}=t.currentTarget;if(!e||this.lane||!this.access)return;let s=new r(this.access);this.lane=s,s.addEventListener("change",()=>this.requestUpdate()),s.addEventListener("text",i=>{this.typing||this.#i(i.detail)}),s.connect(),this.requestUpdate()}get#t(){return this.renderRoot.querySelector("textarea")}#i(t){let e=this.#t,s=this.lane?.text?.toString()??"";if(this.shown=s,this.requestUpdate(),!e||e.value===s)return;let i=[e.selectionStart,e.selectionEnd].map(n=>T(n,t));e.value=s,e.setSelectionRange(i[0]??0,i[1]??0)}#e(){let t=this.#t;!t||!this.lane||(this.typing=!0,this.lane.edit(this.shown,t.value,t.selectionEnd),this.typing=!1,this.shown=t.value)}render(){let{lane:t}=this,e=!!t?.text,s=t?.status==="stuck"?o.laneStuck:e?t?.status==="waiting"?o.laneOffline:"":o.laneWaiting;return a`<details @toggle=${this.#s} data-testid="private">
<summary><span aria-hidden="true">◆</span> ${o.lane}</summary>
<p>${o.laneHint}</p>
${t?a`<textarea
aria-label=${o.laneLabel}
data-testid="private-text"
rows="8"
maxlength=${N}
?disabled=${!e}
@input=${()=>this.#e()}
></textarea>
<p role="status" ?hidden=${!s}>${s}</p>`:y}
</details>`}static styles=[C,L,O,v`
details {
border: 1px dashed var(--soft);
border-radius: 10px;
padding: 10px 12px;
background: var(--desk);
}
summary {
font: 600 13.5px/1.4 var(--sans);
list-style: none;
}
summary span {
color: var(--soft);
}
p {
margin: 8px 0 0;
font: 13px/1.45 var(--sans);
color: var(--soft);
}
textarea {
box-sizing: border-box;
width: 100%;
margin-top: 10px;
padding: 8px 10px;
border: 1px solid var(--line);
border-radius: 8px;
background: transparent;
color: var(--ink);
font: 14.5px/1.5 var(--sans);
resize: vertical;
}
`]};customElements.define("conote-private",d);export{d as ConotePrivate};
