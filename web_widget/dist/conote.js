import{a as k,b as et,c as j,d as B,e as st,f as D,g as it,h as nt,j as ot,l as rt,m as at,n as ct,o as H,p as lt,q as K,r as y,s as E,t as gt,u as _t,v as Tt,w as Y,x as S}from"./shared-PBU3NZQP.js";import{a as _}from"./shared-XAH36S5L.js";import{a as wt,b as yt,c as $t,d as vt}from"./shared-UOO6IA2Y.js";import{a as bt,b as xt}from"./shared-ATYQOB4P.js";import{a as At,b as qt}from"./shared-WE2CE6SW.js";import{a as Ot,b as Rt}from"./shared-DWDDPOEH.js";import{a as R}from"./shared-SW4J26SR.js";import{a as T,b as C}from"./shared-M2ZNRQL7.js";import{a as dt,b as w,e as V,g as ht,n as pt,p as ut,q as ft,r as mt}from"./shared-AM7MKJP3.js";import{a as z,b as x,d as Ct,h as zt}from"./shared-SRK45FA3.js";import{a as l,b}from"./shared-UEEZSCI6.js";import{a as O,b as m}from"./shared-B4CQ5L5Q.js";import{a as u,b as r,e as c,g as f,i as kt,j as Et,l as St}from"./shared-ZLD4KBTW.js";var $=0,Lt=1,Qt=0,Xt=1,Zt=2,te=5e3,ee=15e3,se=1e4,ie=250,Nt=16,ne=()=>({ticket:ht,open:i=>new WebSocket(i),later:(i,t)=>setTimeout(i,t),never:i=>clearTimeout(i),chance:Math.random,origin:dt.origin}),v=class extends EventTarget{constructor(t,e=ne()){super(),this.access=t,this.world=e,this.state={...wt,party:t.party,view:t.view??null},this.status="idle",this.lost=[],this.drafts=[],this.socket=null,this.attempt=0,this.refusals=0,this.count=0,this.waiting=new Map,this.timers=new Map,this.everOnline=!1,this.outbox=[],this.onItsWay=null,this.typed=new Map,this.note=this.#p()}get online(){return this.status==="online"}get sees(){return $t(this.state)}connect(){this.status==="connecting"||this.online||(this.#u("again"),this.#a("connecting"),this.#e())}close(){for(let e of[...this.timers.keys()])this.#u(e);this.#a("idle");let{socket:t}=this;this.socket=null,t?.close(1e3),this.#h(),this.note.destroy()}hurry(){this.status==="waiting"&&this.connect()}async do(t){if(!this.online)throw new w("offline",l.errors.offline);let e=`c${++this.count}`,s=new Promise((n,o)=>{let a=this.world.later(()=>{this.waiting.delete(e),o(new w("offline",l.errors.noAnswer))},ee);this.waiting.set(e,{resolve:n,reject:o,timer:a})});return this.#x({type:"do",id:e,command:t}),s}signal(t){return this.online&&this.#x({type:"signal",data:t}),this.online}forgetLost(){this.lost=[],this.#m()}async#e(){let t;try{t=await this.world.ticket(this.access)}catch(n){let o=n instanceof w?n.status:0;o===401||o===403?this.#a("signed_out"):this.#d();return}if(this.status!=="connecting")return;let e=this.world.origin.replace(/^http/,"ws"),s=this.world.open(`${e}/ws/${encodeURIComponent(this.access.session)}`);s.binaryType="arraybuffer",this.socket=s,s.onopen=()=>this.#x({type:"hello",ticket:t,resume:this.state.seq,v:1}),s.onmessage=({data:n})=>{this.socket===s&&(typeof n=="string"?this.#t(JSON.parse(n)):this.#r(new Uint8Array(n)))},s.onclose=({code:n})=>{this.socket===s&&this.#o(n)}}#t(t){if(t.type==="signal"){this.dispatchEvent(new CustomEvent("signal",{detail:t.data}));return}if(t.type==="done"||t.type==="refused"){this.#n(t);return}let e=this.sees,{seq:s}=this.state;this.state=yt(this.state,t),e&&!this.sees&&this.#c(),t.type==="welcome"&&this.#s(),t.type==="event"&&t.event.body.type==="struck"&&t.event.seq>s&&this.#b(t.event.body.statements??[]),this.#m()}#s(){this.everOnline=!0,this.#a("online"),this.#l("good",()=>this.attempt=this.refusals=0,te),this.sees&&this.#f($,t=>H(t,this.note.doc)),this.note.beAt(this.access.party,null),this.#$([this.note.doc.clientID]),this.#i(!1)}#i(t){this.#l("watch",()=>{let{socket:e}=this,s=(e?.bufferedAmount??0)>0;e&&s&&t?(this.#o(1006),e.close()):this.#i(s)},se)}#n(t){let e=this.waiting.get(t.id);e&&(this.waiting.delete(t.id),this.world.never(e.timer),t.type==="done"?e.resolve(t.seq):e.reject(new w(t.code,t.message)))}#r(t){let e=D(t),s=nt(e);if(s===Lt){let a=it(e);ct(this.note.awareness,a,y);return}if(s!==$)return;let n=k();B(n,$);let o=K(e,n,this.note.doc,y);if(o!==Qt){let a=D(t.subarray(1));K(a,k(),this.note.acknowledged,y)}et(n)>1&&this.socket?.send(j(n)),o===Zt&&this.onItsWay&&oe(t,this.onItsWay)&&this.#y(),o===Xt&&!this.note.synced&&(this.note.synced=!0,this.#v(),this.#g())}#o(t){this.socket=null;for(let s of["good","watch","echo"])this.#u(s);this.outbox=[],this.onItsWay=null,this.#h();let e=[...this.note.awareness.getStates().keys()].filter(s=>s!==this.note.doc.clientID);switch(rt(this.note.awareness,e,y),t===4403&&this.refusals++,xt(t,this.refusals)){case"signed_out":this.#a("signed_out");break;case"stuck":this.#c(),this.#a("stuck");break;case"again_from_empty":this.#c(),this.#d();break;case"again":this.#d();break}}#d(){this.#a("waiting"),this.#l("again",()=>this.connect(),bt(this.attempt++,this.world.chance()))}#h(){for(let{reject:t,timer:e}of this.waiting.values())this.world.never(e),t(new w("offline",l.errors.noAnswer));this.waiting.clear()}#p(){let t=new gt;return t.doc.on("update",(e,s)=>{t===this.note&&(this.#g(),!(s===y||!this.online)&&(this.outbox.push(e),this.#w()))}),t.awareness.on("update",(e,s)=>{t===this.note&&(this.#g(),s==="local"&&this.online&&this.#$([t.doc.clientID]))}),t}#c(t=!0){let e=this.note;for(let[s,n]of e.unsent())this.typed.set(s,{...n,refused:t});this.note=this.#p(),e.destroy(),this.#g(),this.dispatchEvent(new Event("replica"))}#b(t){this.outbox=[],this.onItsWay=null,this.note.synced&&this.#c(!1);for(let e of t)this.typed.delete(e);this.sees&&(this.#f($,e=>H(e,this.note.doc)),this.note.beAt(this.access.party,null))}#v(){let t=!this.state.view?.frozen&&this.refusals<2,{typed:e}=this;this.typed=new Map;for(let[s,{before:n,after:o,refused:a}]of e){let d=this.note.textOf(s);if(d===o)continue;let h=t&&d===n&&o.length<=E;d!==null&&(h||!a)?this.note.change(s,Tt(n,o,d)):o&&(this.lost=[...this.lost,o])}this.#m()}#w(){if(this.onItsWay||this.outbox.length===0)return;let t=ot(this.outbox);this.outbox=[],this.onItsWay=t,this.#f($,e=>lt(e,t)),this.#l("echo",()=>this.#y(),ie)}#y(){this.#u("echo"),this.onItsWay=null,this.#w()}#x(t){this.socket?.send(JSON.stringify(t))}#f(t,e){let s=k();B(s,t),e(s),this.socket?.send(j(s))}#$(t){if(!this.sees)return;let e=at(this.note.awareness,t);this.#f(Lt,s=>st(s,e))}#a(t){this.status!==t&&(this.status=t,this.#m())}#m(){this.timers.has("draw")||this.#l("draw",()=>this.dispatchEvent(new Event("change")),Nt)}#g(){this.timers.has("note")||this.#l("note",()=>this.dispatchEvent(new Event("note")),Nt)}#l(t,e,s){this.#u(t),this.timers.set(t,this.world.later(()=>{this.timers.delete(t),e()},s))}#u(t){this.timers.has(t)&&(this.world.never(this.timers.get(t)),this.timers.delete(t))}},oe=(i,t)=>i.length>=t.length&&t.every((e,s)=>e===i[i.length-t.length+s]);var re=i=>i.replace(/[\n\r\u00a0]/g," "),A=class{constructor(t,e,s){this.element=t,this.shared=e,this.transact=s,this.shown="",this.composing=!1,this.waiting=[],this.writing=!1,this.stop=new AbortController;let{signal:n}=this.stop;t.addEventListener("input",()=>this.#e(),{signal:n}),t.addEventListener("compositionstart",()=>this.composing=!0,{signal:n}),t.addEventListener("compositionend",()=>{this.composing=!1,this.#e()},{signal:n}),this.observer=o=>this.#t(o.delta),e.observe(this.observer),this.#s(this.shared.toString(),[])}destroy(){this.stop.abort(),this.shared.unobserve(this.observer)}#e(){if(this.composing)return;let t=this.element.textContent??"",e=re(t).slice(0,E),s=q(this.element)?.[1],n=_t(this.shown,e,s),o=this.waiting;if(this.waiting=[],n){let a=o.reduce((h,p)=>Y(h,p),n.index),d=Math.min(n.remove,this.shared.length-a);this.writing=!0;try{this.transact(()=>{d>0&&this.shared.delete(a,d),n.insert&&this.shared.insert(a,n.insert)})}finally{this.writing=!1}}this.#s(this.shared.toString(),o)}#t(t){this.writing||(this.composing?this.waiting.push(t):this.#s(this.shared.toString(),[t]))}#s(t,e){if(this.shown=t,(this.element.textContent??"")===t)return;let s=q(this.element);if(this.element.textContent=t,!s)return;let[n,o]=s.map(a=>Math.min(t.length,e.reduce((d,h)=>Y(d,h),a)));P(this.element,n,o)}};function q(i){let t=i.getRootNode(),e=t.getSelection?t.getSelection():document.getSelection();if(!e)return null;let s=e.getComposedRanges,n=!t.getSelection&&s?s.call(e,{shadowRoots:[t]})[0]:{startContainer:e.anchorNode,startOffset:e.anchorOffset,endContainer:e.focusNode,endOffset:e.focusOffset};return!n?.startContainer||!i.contains(n.startContainer)||!i.contains(n.endContainer)?null:[Wt(i,n.startContainer,n.startOffset),Wt(i,n.endContainer,n.endOffset)]}function Wt(i,t,e){let s=document.createRange();return s.setStart(i,0),s.setEnd(t,e),s.toString().length}function P(i,t,e=t){let s=i.firstChild??i;document.getSelection()?.setBaseAndExtent(s,t,s,e)}function F(i){let t=i.querySelectorAll("textarea[data-section]"),e=i.activeElement,s=e?.localName==="conote-statement"?e:null,n=s?.shadowRoot?.activeElement;return{fields:[...t].filter(({value:o})=>o.trim()),writing:e?.localName==="textarea",line:s,caret:n?q(n):null}}function G(i){return i.map(({dataset:t,value:e})=>({section:t.section??"",text:e}))}function It(i,t,e){t.line&&!t.line.isConnected&&ae(i,t);let s=[...e,...G(t.fields.filter(a=>!a.isConnected))],n=i.querySelectorAll("textarea[data-section]");if(!s.length||!n.length)return{waiting:s,changed:[]};let o=s.map(({section:a,text:d})=>{let h=[...n].find(({dataset:p})=>p.section===a)??n[0];return h.value=[h.value,d].filter(Boolean).join(" "),h});return t.writing&&!i.activeElement&&o[0].focus(),{waiting:[],changed:o}}async function ae(i,{line:t,caret:e}){let n=[...i.querySelectorAll("conote-statement")].find(({statement:a})=>a?.id===t?.statement?.id);await n?.updateComplete;let o=n?.shadowRoot?.querySelector(".text");!o||i.activeElement||(o.focus(),e&&P(o,...e))}var J="conote-fresh",ce=2e4;function Ut(){let i=globalThis.CSS?.highlights,t=globalThis.Highlight;return!i||!t?null:(i.has(J)||i.set(J,new t),i.get(J))}var L=class{constructor(){this.settled=null,this.ranges=[],this.timer=void 0}show(t,e){let s=t.textContent??"";if(this.clear(),this.settled??=s,s===this.settled)return;clearTimeout(this.timer),this.timer=setTimeout(()=>{this.settled=t.textContent,this.clear()},ce);let n=t.firstChild;if(e||!(n instanceof Text)||n.length!==s.length)return;let o=0;for(let{kind:a,text:d}of S(this.settled,s)){if(a==="came"&&d.trim()){let h=document.createRange();h.setStart(n,o+d.length-d.trimStart().length),h.setEnd(n,o+d.trimEnd().length),this.ranges.push(h),Ut()?.add(h)}a!=="gone"&&(o+=d.length)}}clear(){for(let t of this.ranges)Ut()?.delete(t);this.ranges=[]}stop(){clearTimeout(this.timer),this.clear()}};var Q=class extends f{static properties={statement:{attribute:!1},me:{attribute:!1},names:{attribute:!1},mark:{attribute:!1},writer:{attribute:!1},goals:{attribute:!1},passages:{attribute:!1},frozen:{type:Boolean},open:{type:Boolean,reflect:!0},saying:{state:!0},status:{reflect:!0},by:{reflect:!0}};constructor(){super(),this.statement=null,this.me="client",this.names={...l.party},this.mark=void 0,this.writer=void 0,this.goals=[],this.passages=[],this.frozen=!1,this.open=!1,this.saying="",this.status="",this.by="",this.hand=null,this.binding=null,this.fresh=new L,this.authors=void 0}disconnectedCallback(){super.disconnectedCallback(),this.binding?.destroy(),this.binding=null,this.fresh.stop(),this.authors?.clear()}connectedCallback(){super.connectedCallback(),this.requestUpdate()}willUpdate(){let{statement:t}=this;t&&(this.goals.length&&import("./shared-2A5NCRXU.js"),this.status=t.status,this.by=this.#i(t)??"")}updated(){let t=this.#t;!t||!this.statement||(this.binding?.shared!==this.statement.shared&&(this.binding?.destroy(),this.binding=new A(t,this.statement.shared,e=>this.hand?.edit(e))),this.fresh.show(t,this.#s),this.statement.claimed.size&&this.#e(t))}async#e(t){let{WrittenBy:e}=await import("./shared-DXR7RT4E.js");this.authors??=new e(this),this.authors.show(t)}get#t(){return this.renderRoot.querySelector(".text")}get#s(){return this.shadowRoot?.activeElement===this.#t}#i(t){if(t.author!=="assistant")return t.author;if(t.status==="edited"||t.status==="disputed")return this.mark?.by}#n(t){if(t.isComposing)return;if(t.key==="Enter"||t.key==="Escape"){t.preventDefault(),this.#t?.blur();return}if(!(t.ctrlKey||t.metaKey)||t.altKey)return;let e=t.key.toLowerCase();(e==="z"||e==="y")&&(t.preventDefault(),this.hand?.undo(e==="z"&&!t.shiftKey))}#r(t){t.inputType==="historyUndo"||t.inputType==="historyRedo"?(t.preventDefault(),this.hand?.undo(t.inputType==="historyUndo")):t.inputType.startsWith("format")&&t.preventDefault()}render(){let{statement:t}=this;if(!t)return c;let e=l.note,s=t.author==="assistant"?l.assistant:this.names[t.author],n=t.status==="proposed"||t.status==="disputed",o=t.evidence.length>0||t.text!==t.proposed;return r`<div
class="line"
part="line"
data-testid="statement"
data-id=${t.id}
data-status=${t.status}
data-author=${t.author}
>
<span
class="text"
data-testid="statement-text"
role="textbox"
aria-multiline="false"
aria-readonly=${this.frozen?"true":"false"}
aria-label=${e.label(e.status[t.status]??"",s)}
tabindex="0"
contenteditable=${this.frozen?"false":"plaintext-only"}
spellcheck="true"
data-empty=${e.emptyLine}
@keydown=${this.#n}
@beforeinput=${this.#r}
@focus=${()=>{this.fresh.clear(),this.hand?.beAt(t.id)}}
@blur=${()=>{this.hand?.beAt(null),this.requestUpdate()}}
></span>
<span class="beside">${this.#o()} ${n?this.#d(t):c}</span>
<conote-goal-of
.hand=${this.hand}
.statement=${t}
.goals=${this.goals}
.me=${this.me}
?frozen=${this.frozen}
></conote-goal-of>
<span class="margin ${n?"":"quiet"}">
${o?r`<button
class="plain words"
data-testid="words"
aria-expanded=${this.open?"true":"false"}
title=${t.evidence.length?e.wordsHint(t.evidence.length):e.beforeHint}
@click=${()=>this.open=!this.open}
>
${this.open?e.hideWords:t.evidence.length?e.words:e.before}
</button>`:c}
${n?c:this.#h(t)}
${this.frozen?c:r`<button class="plain words quiet" data-testid="comment" @click=${()=>this.#p("comment")}>
${e.comment}
</button>`}
</span>
</div>
${this.open?this.#b(t):c} ${this.#c(t)}`}#o(){let{mark:t,statement:e}=this,s=l.note;if(this.writer)return r`<span class="mark writing">${s.writing(this.names[this.writer])}</span>`;if(!t||e?.status!=="edited"&&e?.status!=="disputed")return c;let n=e.status==="edited"?s.changedBy:s.notRightSays;return r`<span class="mark"
>${t.by===this.me?n.you:n.other(this.names[t.by])}</span
>`}#d(t){if(this.frozen)return c;let e=t.status==="disputed"&&this.mark?.by!==this.me;return r`${e?c:r`<button
class="plain yes"
data-testid="accept"
@click=${()=>this.hand?.say({type:"accept",statement:t.id})}
>
${this.me==="therapist"?l.note.keep:l.note.right}
</button>`}
${this.#h(t)}`}#h(t){let e=this.me==="therapist";if(this.frozen||!e&&t.status==="disputed")return c;let s=e?"reject":"dispute";return r`<button
class="plain no"
data-testid=${s}
@click=${async()=>{await this.hand?.say({type:s,statement:t.id})&&!e&&this.#p("words")}}
>
${e?l.note.notThis:l.note.notRight}
</button>`}#p(t){this.saying=t}#c(t){return!this.saying&&!t.comments.length&&t.status!=="disputed"?c:(import("./shared-4Y72DZ4E.js"),r`<conote-beside
.hand=${this.hand}
.statement=${t}
.me=${this.me}
.names=${this.names}
.by=${this.mark?.by}
.saying=${this.saying}
?frozen=${this.frozen}
@conote-said=${()=>this.saying=""}
></conote-beside>`)}#b(t){let e=t.proposed&&t.text!==t.proposed;return r`<div class="evidence" data-testid="evidence">
${this.passages.map(({speaker:s,name:n,at:o,text:a})=>r`<p><b class=${s}>${n}</b>, ${o} · “${a}”</p>`)}
${this.passages.length===0&&t.evidence.length>0?r`<p>${l.note.noWords}</p>`:c}
${e?r`<p>
${l.note.firstWritten}
${S(t.proposed,t.text).map(({kind:s,text:n})=>s==="same"?n:s==="gone"?r`<del>${n}</del>`:r`<ins>${n}</ins>`)}
</p>`:c}
${this.authors?.line()}
</div>`}static styles=[m,u`
:host {
display: block;
animation: arrive 0.6s ease-out;
}
@keyframes arrive {
from {
opacity: 0;
}
}
.line {
font: 17px/1.55 var(--serif);
position: relative;
padding: 4px 0 4px 14px;
margin: 0 84px 0 -17px;
border-left: 3px solid transparent;
border-radius: 3px;
transition: color 0.6s;
}
:host([status="proposed"]) .line {
color: var(--pencil);
border-left: 3px dotted var(--pencil);
}
:host([by="client"]) .line {
border-left-color: var(--client);
}
:host([by="therapist"]) .line {
border-left-color: var(--therapist);
}
:host([status="disputed"]) .line {
color: var(--pencil);
border-left-style: dashed;
}
.text {
white-space: pre-wrap;
overflow-wrap: anywhere;
border-radius: 3px;
cursor: text;
}
.text[contenteditable="false"] {
cursor: default;
}
.text:focus {
outline: none;
color: var(--ink);
background: var(--pill);
box-shadow: 0 0 0 4px var(--pill);
}
.text:focus-visible {
text-decoration: underline;
text-decoration-color: var(--accent);
text-decoration-thickness: 1px;
text-underline-offset: 5px;
}
.text:empty::before {
content: attr(data-empty);
font-style: italic;
color: var(--soft);
}
::highlight(conote-fresh) {
background-color: var(--mark);
}
.beside {
font: 13px/1 var(--sans);
margin-left: 6px;
}
.mark {
font-size: 12px;
color: var(--soft);
white-space: nowrap;
margin-right: 4px;
}
.writing {
font-style: italic;
}
.yes {
color: var(--accent);
}
.no,
.words {
color: var(--soft);
}
/* What stands beside a line of one row lies over what is beside the next, while it is wanted. */
@media (min-width: 761px) {
:host(:is(:hover, :focus-within)) .margin {
background: var(--paper);
z-index: 1;
}
}
.margin {
position: absolute;
left: calc(100% + 12px);
top: 3px;
display: flex;
flex-direction: column;
align-items: flex-start;
white-space: nowrap;
}
.margin button {
font-size: 12px;
line-height: 14px;
padding: 5px 4px;
margin: 0;
}
.quiet {
opacity: 0;
transition: opacity 0.15s;
}
:host(:hover) .quiet,
:host(:focus-within) .quiet,
:host([open]) .quiet {
opacity: 1;
}
conote-goal-of {
margin-left: 6px;
}
conote-goal-of[none] {
opacity: 0;
}
:host(:hover) conote-goal-of,
:host(:focus-within) conote-goal-of {
opacity: 1;
}
.evidence {
margin: 6px 84px 8px 0;
padding: 9px 12px;
background: var(--pill);
border-radius: 8px;
font: 14px/1.5 var(--sans);
color: var(--soft);
}
.evidence p + p {
margin-top: 4px;
}
.evidence b {
font-weight: 600;
}
b.client {
color: var(--client);
}
b.therapist {
color: var(--therapist);
}
del + ins {
margin-left: 0.25em;
}
ins {
text-decoration: none;
background: var(--mark);
color: var(--ink);
}
@media (hover: none) {
.quiet,
conote-goal-of[none] {
opacity: 1;
}
}
@media (max-width: 760px) {
.line,
.evidence {
margin-right: 0;
}
.margin {
position: static;
display: inline;
}
.plain {
padding: 6px;
margin: -6px 0;
font-size: 13px;
}
}
`]};customElements.define("conote-statement",Q);var N=(i,t)=>({edit:e=>i.connection?.note.edit(e),say:t,beAt:e=>i.connection?.note.beAt(i.connection.access.party,e),undo:e=>{let s=i.connection?.note.undo;e?s?.undo():s?.redo()}}),W=(i,t,e)=>r`<ul role="list">
${_(t,({id:s})=>s,s=>r`<li>${le(i,s,e)}</li>`)}
</ul>`;function le(i,t,e){let{state:s,note:n,access:o}=i,a=o.party,d={therapist:x(s.view,"therapist",a),client:x(s.view,"client",a)};return r`<conote-statement
exportparts="line"
.hand=${e}
.statement=${t}
.me=${a}
.names=${d}
.mark=${s.marks.get(t.id)}
.writer=${n.writers().get(t.id)}
.goals=${s.view?.goals??[]}
.passages=${de(s,t,d)}
?frozen=${s.view?.frozen??!1}
></conote-statement>`}function de(i,t,e){let s=new Set(t.evidence),n=o=>({speaker:o.speaker,name:e[o.speaker],at:Ct(i.view,o.start),text:vt(o)});return i.said.filter(({id:o})=>s.has(o)).map(n)}var he=2e4,I=class extends f{static properties={connection:{attribute:!1},trouble:{state:!0},news:{state:!0},sending:{state:!0},reads:{state:!0}};constructor(){super(),this.connection=null,this.trouble="",this.news="",this.sending=null,this.reads=!1,this.watch=new R(this,["change","note","replica"]),this.known=null,this.untold=new Map,this.newsTimer=void 0,this.held=null,this.hand=N(this,t=>this.#e(t))}willUpdate(){this.watch.follow(this.connection),this.shadowRoot&&(this.held=F(this.shadowRoot))}updated(){if(!this.shadowRoot||!this.held||!this.connection)return;let{waiting:t,changed:e}=It(this.shadowRoot,this.held,this.connection.drafts);this.connection.drafts=t,e.forEach(X)}disconnectedCallback(){super.disconnectedCallback();let t=this.shadowRoot?F(this.shadowRoot).fields:[];this.connection?.drafts.push(...G(t));for(let e of t)e.value="";clearTimeout(this.newsTimer),this.newsTimer=void 0}async#e(t){this.trouble="";try{return await this.connection?.do(t),!0}catch(e){return this.trouble=b(e),!1}}async#t(t,e){t.preventDefault();let n=t.currentTarget.elements.namedItem("line"),o=n.value.replace(/\s+/g," ").trim();if(!(!o||this.sending)){this.trouble="",this.sending=e;try{await this.connection?.do({type:"write",section:e,text:o}),n.value="",X(n)}catch(a){this.trouble=b(a)}this.sending=null,await this.updateComplete,n.focus()}}#s(t){t&&import("./shared-PPSXT7PL.js"),this.reads=t}#i(t,e){let s=new Set(t.flatMap(o=>o.statements.map(({id:a})=>a))),n=this.known;if(this.connection?.note.synced&&(this.known=s),!!n){for(let o of t){let a=this.#n(o,e),d=o.statements.filter(({id:h,author:p})=>!n.has(h)&&p!==e);d.length&&this.untold.set(a,(this.untold.get(a)??0)+d.length)}this.untold.size&&!this.newsTimer&&(this.newsTimer=setTimeout(()=>{this.newsTimer=void 0;let o=[...this.untold.values()].reduce((a,d)=>a+d,0);this.news=l.note.news(o,[...this.untold.keys()]),this.untold.clear()},he))}}render(){let{connection:t}=this;if(!t)return c;let{state:e,note:s}=t,n=t.access.party,{view:o}=e,a=s.sections();this.#i(a,n);let d=x(o,z(n),n),{byTherapist:h,byYouAlone:p}=l.note,Ft=o?.client_sees_note===!1?p:h,Gt=n==="client"?l.note.byClient:Ft,M=a.every(g=>g.statements.length===0);return r`<article class="sheet" part="sheet" aria-labelledby="title" data-me=${n}>
<header>
${T()}
<h1 id="title" part="title">${l.note.title[n]}</h1>
<p>${Gt(d)}</p>
</header>
<slot name="head"></slot>
${M&&!o?.frozen?r`<p class="waiting">${l.note.waiting}</p>`:c}
${M?c:At(this.reads,g=>this.#s(g))}
${this.reads&&!M?r`<conote-preview .connection=${t}></conote-preview>`:_(a,g=>g.id,g=>this.#r(g,n))}
<p class="trouble" role="status" ?hidden=${!this.trouble}>${this.trouble}</p>
<p class="for-readers" aria-live="polite">${this.news}</p>
<slot name="foot"></slot>
</article>`}#n({id:t,title:e,plainTitle:s},n){let o=this.connection?.state.view?.sections.find(a=>a.id===t);return Rt({...o,title:e,plain_title:s},n)}#r(t,e){let s=this.#n(t,e),n=`section-${t.id}`,o=this.connection,{view:a}=o.state,d=a?.sections.find(({id:p})=>p===t.id),h=a?.frozen??!1;return(e==="therapist"||Object.keys(d?.chosen??{}).length)&&import("./shared-HEX6KLYH.js"),r`<section aria-labelledby=${n} data-testid="section" data-id=${t.id}>
<h2 id=${n} part="section-title" class="small-caps">${s}</h2>
${W(o,t.statements,this.hand)}
<conote-choices
.section=${d}
.me=${e}
.say=${this.hand.say}
?frozen=${h}
></conote-choices>
${h?c:this.#o(t.id,s,e==="therapist"&&d?.prompt||"")}
</section>`}#o(t,e,s){return r`<form class="add" @submit=${n=>this.#t(n,t)}>
<textarea
name="line"
rows="1"
maxlength="2000"
data-testid="add-line"
data-section=${t}
aria-label=${l.note.add(e)}
placeholder=${s?`${l.note.addShort} \xB7 ${s}`:l.note.addShort}
?readonly=${this.sending===t}
@input=${n=>X(n.target)}
@keydown=${pe}
></textarea>
<button class="plain" type="submit">${l.note.addButton}</button>
</form>`}static styles=[O,m,qt,C,u`
:host {
display: flex;
flex-direction: column;
color: var(--ink);
font: 15px/1.5 var(--sans);
}
article {
--accent: var(--client);
padding: 30px 36px 18px;
flex: 1 0 auto;
display: flex;
flex-direction: column;
}
article[data-me="therapist"] {
--accent: var(--therapist);
}
h1 {
font: 600 21px/1.3 var(--serif);
}
header p {
margin: 2px 0 0;
color: var(--soft);
font-size: 13.5px;
}
.waiting {
font: italic 16px/1.55 var(--serif);
color: var(--pencil);
margin: 18px 0 0;
}
slot[name="head"]::slotted(*) {
margin-top: 18px;
}
h2 {
margin: 20px 0 8px;
border-top: 1px solid var(--line);
padding-top: 16px;
}
li + li {
margin-top: 2px;
}
conote-choices {
margin-top: 4px;
}
.add {
display: flex;
align-items: baseline;
gap: 8px;
margin: 2px 0 0;
}
textarea {
flex: 1;
border: 0;
border-bottom: 1px solid transparent;
border-radius: 0;
background: none;
padding: 4px 0;
font: 17px/1.55 var(--serif);
resize: none;
overflow: hidden;
min-height: 35px;
}
textarea::placeholder {
color: var(--soft);
opacity: 1;
font: 13.5px/1.9 var(--sans);
}
textarea:focus {
outline: none;
border-bottom-color: var(--accent);
}
.add button {
color: var(--accent);
visibility: hidden;
}
.add:focus-within button,
textarea:not(:placeholder-shown) + button {
visibility: visible;
}
@media (max-width: 760px) {
article.sheet {
padding: 22px 20px 14px 24px;
border-left: 0;
border-right: 0;
border-radius: 0;
}
}
`]};function X(i){i.style.height="auto",i.style.height=`${i.scrollHeight}px`}function pe(i){i.key!=="Enter"||i.shiftKey||i.isComposing||(i.preventDefault(),i.target.form?.requestSubmit())}customElements.define("conote-note",I);var Z=class extends f{static properties={view:{attribute:!1},me:{attribute:!1}};constructor(){super(),this.view=null,this.me="client"}render(){let{view:t,me:e}=this;return t?r`<h2 class="small-caps">${l.goals.title[e]}</h2>
${t.goals.length===0?r`<p>${l.goals.none}</p>`:c}
<ul role="list">
${t.goals.map(s=>this.#e(s,t.touched[s.id]??0))}
</ul>`:c}#e({id:t,text:e,problem:s,objectives:n=[],target:o},a){let d=this.me==="therapist"&&(s||n.length||o);return r`<li data-testid="goal" data-id=${t} data-touched=${a}>
${d?r`<details>
<summary>${e}</summary>
<p>${[s,o?l.goals.by(o):""].filter(Boolean).join(" \xB7 ")}</p>
${n.map(h=>r`<p>– ${h}</p>`)}
</details>`:r`<span>${e}</span>`}
<em>${l.goals.lines(a)}</em>
</li>`}static styles=[m,u`
:host {
display: block;
margin-bottom: 26px;
}
h2 {
margin-bottom: 6px;
}
li {
display: flex;
justify-content: space-between;
align-items: baseline;
gap: 8px;
font-size: 14px;
padding: 7px 0;
border-bottom: 1px solid var(--line);
}
em {
font-style: normal;
white-space: nowrap;
color: var(--accent);
}
p,
[data-touched="0"] em {
color: var(--soft);
}
p {
font-size: 14px;
}
summary {
cursor: pointer;
}
summary::marker {
color: var(--edge);
font-size: 0.8em;
}
details p {
font-size: 13px;
margin-top: 3px;
}
`]};customElements.define("conote-goals",Z);function Mt(i,t){i.furnished=!0,i.embedded?import("./shared-6GIDROHK.js").then(({Announcer:e})=>new e(i,t)):import("./call.js"),import("./shared-IMP3BUZL.js"),import("./sign.js"),import("./shared-IC7JCAVC.js"),t.access.party==="therapist"&&(import("./shared-HDY3EAHQ.js"),import("./shared-34BUR6ZU.js"),import("./shared-BD7JFYR5.js"),import("./shared-IK3VKBHF.js")),i.requestUpdate()}function jt(i,t,e){let s=i.connection;return r`<aside role=${i.embedded?"presentation":c}>
${e==="therapist"&&!t.consents.client?ue(t):c}
${s.sees?r`<conote-goals .view=${t} .me=${e}></conote-goals>`:c}
${e==="therapist"?r`<conote-private .access=${s.access}></conote-private>
<conote-record .connection=${s}></conote-record>`:c}
<conote-measures
.connection=${s}
@conote-answer=${({detail:n})=>{i.form?.start(n)}}
></conote-measures>
${e==="therapist"?r`<conote-mode .connection=${s}></conote-mode>
<section><conote-template .connection=${s}></conote-template></section>`:c}
</aside>`}function ue({state:i}){return i!=="created"&&i!=="consenting"?c:(import("./shared-454ZICCL.js"),r`<conote-introducing></conote-introducing>`)}var fe={tapped:!1,deaf:!1,muted:!1,theyMuted:!1},Bt=({state:i,started_at:t,frozen:e,way:s})=>i!=="signed"&&!e&&s!=="summary"&&(s!=="call"||t!==null);function Dt(i){let{connection:t}=i,{words:e,tone:s}=zt({view:t?.state.view??null,me:t?.access.party??null,online:t?.online??!1,fresh:!t?.everOnline,starting:i.starting,call:i.call?.words??fe});return r`<div class="state" part="state" data-tone=${s}>
<span class="dot"></span><span role="status" data-testid="state-line">${e}</span>
</div>`}function Ht(i,t,e){let s=l.controls,n=t.state==="live"||t.state==="paused";return r`<div class="controls" part="controls">
${n?r`<button
class="pill"
data-testid=${t.state==="live"?"pause":"resume"}
aria-keyshortcuts="Alt+P"
title=${s.keys}
@click=${()=>{i.act({type:t.state==="live"?"pause":"resume"})}}
>
${t.state==="live"?s.pause:s.resume}
</button>`:c}
${t.way==="recording"&&!t.note_ready&&e==="therapist"?r`<button class="pill" data-testid="stop-reading" @click=${()=>{i.stopReading()}}>
${s.stopReading}
</button>`:c}
${Bt(t)?r`<button
class="pill"
data-testid="take-that-back"
aria-expanded=${i.takingBack?"true":"false"}
@click=${()=>me(i)}
>
${s.takeBack}
</button>`:c}
${t.consents[e]?.purposes.includes("transcription")&&(n||t.state==="consenting")?r`<button
class="pill"
data-testid="revoke"
@click=${()=>{i.act({type:"revoke",purposes:["transcription","drafting"]})}}
>
${s.revoke}
</button>`:c}
${t.consents[e]&&(n||t.state==="consenting")?r`<button
class="pill"
data-testid="change-consent"
@click=${()=>i.changing=!i.changing}
>
${l.consent.change}
</button>`:c}
</div>
${i.takingBack&&Bt(t)?r`<conote-take-back
.connection=${i.connection}
@closed=${()=>i.takingBack=!1}
></conote-take-back>`:c}`}function me(i){i.takingBack=!i.takingBack,import("./shared-7J3MW5UM.js")}var Kt=u`
:host {
display: block;
min-height: 100dvh;
background: var(--desk);
color: var(--ink);
font: 15px/1.5 var(--sans);
}
.page {
--accent: var(--client);
display: grid;
grid:
"frame middle aside" auto
"words middle aside" minmax(0, 1fr) / 340px minmax(420px, 1fr) 230px;
column-gap: 22px;
max-width: 1320px;
height: 100dvh;
margin: 0 auto;
padding: 22px;
}
.page[data-me="therapist"] {
--accent: var(--therapist);
}
.page.alone {
grid: none / minmax(0, 460px);
place-content: center;
}
:host([embedded]) {
min-height: 0;
}
:host([embedded]) .page {
display: block;
height: auto;
max-width: none;
padding: 0;
}
:host([embedded]) :is(.middle, aside, conote-transcript) {
margin: 14px 0 0;
max-height: none;
}
.alone .sheet {
padding: 30px 36px;
}
.alone h1 {
font: 600 21px/1.3 var(--serif);
margin-bottom: 8px;
}
.alone p {
color: var(--soft);
margin-bottom: 14px;
}
.joining {
padding: 30px 36px;
font: italic 16px/1.55 var(--serif);
color: var(--pencil);
}
.skip {
position: absolute;
left: -999px;
top: 8px;
background: var(--paper);
color: var(--ink);
padding: 6px 12px;
border-radius: 8px;
z-index: 1;
}
.skip:focus {
left: 8px;
}
.frame {
grid-area: frame;
}
.state {
margin: 14px 0 0 4px;
display: flex;
align-items: baseline;
gap: 10px;
font-size: 14px;
--tone: var(--soft);
}
.state[data-tone="on"] {
--tone: var(--therapist);
}
.state[data-tone="waiting"] {
--tone: var(--client);
}
.state[data-tone="trouble"] {
--tone: var(--danger);
}
.dot {
flex: none;
width: 9px;
height: 9px;
border-radius: 50%;
background: var(--tone);
box-shadow: 0 0 0 4px color-mix(in srgb, var(--tone) 18%, transparent);
}
.controls {
display: flex;
flex-wrap: wrap;
gap: 8px;
margin-top: 12px;
}
conote-transcript {
grid-area: words;
margin-top: 18px;
}
.middle {
grid-area: middle;
min-height: 0;
min-width: 0;
display: flex;
flex-direction: column;
overflow: auto;
scrollbar-width: thin;
scrollbar-color: var(--line) transparent;
border-radius: 14px;
outline: none;
}
conote-note,
conote-path,
conote-sign {
flex: 1 0 auto;
}
.notice {
background: var(--mark);
border-radius: 10px;
padding: 10px 14px;
margin-bottom: 12px;
font-size: 14px;
}
blockquote {
margin: 6px 0;
font: 16px/1.5 var(--serif);
user-select: all;
}
.reason {
font: italic 16px/1.55 var(--serif);
color: var(--pencil);
}
.foot:not(:has(*)) {
display: none;
}
.foot {
position: sticky;
bottom: 0;
display: flex;
justify-content: space-between;
align-items: center;
gap: 10px;
min-height: 30px;
margin: auto -17px 0;
padding: 32px 17px 14px;
background: linear-gradient(transparent, var(--paper) 30%);
font-size: 13.5px;
color: var(--soft);
}
.foot span {
flex: 1;
}
aside {
grid-area: aside;
overflow: auto;
scrollbar-width: thin;
}
aside section {
margin-bottom: 26px;
}
@media (max-width: 1100px) {
.page {
grid:
"frame middle" auto
"words middle" minmax(0, 1fr)
"aside middle" auto / 300px minmax(0, 1fr);
}
.page.alone {
grid: none / minmax(0, 460px);
}
aside {
max-height: 26vh;
margin-top: 18px;
}
}
@media (max-width: 760px) {
.page:not(.alone) {
display: block;
height: auto;
padding: 0;
}
.frame {
padding: 10px 12px 12px;
position: sticky;
top: 0;
z-index: 1;
background: var(--desk);
}
.state,
.controls {
margin-top: 8px;
}
.frame button.pill {
padding: 5px 12px;
font-size: 13px;
}
conote-transcript {
margin: 0;
padding: 22px 24px 0;
}
.middle {
overflow: visible;
border-radius: 0;
}
.notices {
padding: 0 12px;
}
.foot {
flex-wrap: wrap;
justify-content: flex-end;
}
.foot span {
flex: 1 0 100%;
}
.foot .pill {
padding: 8px 13px;
}
aside {
max-height: none;
margin: 0;
padding: 22px 24px;
}
}
@media (max-width: 760px) and (max-height: 520px) {
.frame {
position: static;
}
}
`;function Vt(i,t){let{connection:e}=i;if(!e)return c;let{trouble:s}=e.state;return r`<div class="notices" role="status">
${i.trouble?r`<p class="notice">${i.trouble}</p>`:c}
${e.lost.length?r`<div class="notice" data-testid="lost">
<p>${l.note.couldNotKeep}</p>
${e.lost.map(n=>r`<blockquote>${n}</blockquote>`)}
<button class="pill" @click=${()=>e.forgetLost()}>
${l.note.dismiss}
</button>
</div>`:c}
${t==="therapist"&&s&&s.seq>i.seen?r`<div class="notice" data-testid="trouble">
<p>${l.page.wentWrong} ${s.message}</p>
<button class="pill" @click=${()=>i.seen=s.seq}>
${l.note.dismiss}
</button>
</div>`:c}
</div>`}function tt(i){let t=l.page,e=i.connection?.status==="stuck",s=i.problem==="signed_out"||i.connection?.status==="signed_out",n=e?t.stuck:s?t.signedOut:i.problem==="no_link"?t.noLink:l.errors.other,o=e?t.stuckLead:s?t.signedOutLead:i.problem==="no_link"?t.noLinkLead:i.trouble;return r`<div class="page alone" role=${i.embedded?c:"main"}>
<div class="sheet" part="sheet" data-testid="problem">
${T()}
<h1>${n}</h1>
<p>${o}</p>
${i.problem==="no_link"?c:r`<button class="pill" @click=${()=>i.again()}>
${e?t.reload:t.again}
</button>`}
</div>
</div>`}function Yt(i,t,e){let{connection:s}=i;if((t.state==="review"&&(i.reading||t.frozen)||t.state==="signed")&&s?.sees)return r`<conote-sign
exportparts="sheet, title"
.connection=${s}
@conote-back=${()=>i.reading=i.walking=!1}
></conote-sign>`;if(t.state==="review"&&i.walking)return import("./shared-YIBSZQEE.js"),r`<conote-path
.connection=${s}
.draw=${W}
.hand=${i.hand}
@conote-back=${()=>i.walking=!1}
@conote-read=${()=>i.reading=!0}
></conote-path>`;let a=t.state==="created"||t.state==="consenting"||!t.consents[e]||i.changing,d=t.state==="review"||t.state==="unsigned",h=a&&!d?r`<conote-consent
slot="head"
.connection=${s}
?changing=${i.changing}
@conote-agreed=${()=>{i.changing=!1,i.call?.join()}}
></conote-consent>`:c;return s?.sees?r`<conote-note .connection=${s} exportparts="sheet, title, section-title, line">
${h}
${d&&t.note_reason?r`<p slot="head" class="reason">${Ot(t.note_reason)}</p>`:c}
<div slot="foot" class="foot">${ge(i,t,e)}</div>
</conote-note>`:(import("./shared-XX6GDOAI.js"),r`<conote-apart .view=${t}>${h}</conote-apart>`)}function ge(i,t,e){let s=i.connection?.note.sections().flatMap(a=>a.statements),n=s?.filter(({status:a})=>a==="proposed").length??0,o=s?.length?l.note.pencil(n):"";switch(t.state){case"consenting":case"live":case"paused":return e==="client"||t.state==="consenting"&&!(t.started_at||t.consents.client)?o?r`<span>${o}</span>`:c:r`<span>${o}</span>
<button
class="pill main"
data-testid="end"
@click=${()=>{i.act({type:"end"})}}
>
${l.controls.end}
</button>`;case"review":return t.note_ready?r`<span>${o}</span>
${e==="therapist"?r`<button
class="pill"
data-testid="finish-later"
@click=${()=>{i.act({type:"finish_later"})}}
>
${l.sign.later}
</button>`:c}
<button
class="pill ${n?"":"main"}"
data-testid="review"
@click=${()=>i.reading=!0}
>
${l.sign.open}
</button>
<button
class="pill ${n?"main":""}"
data-testid="walk"
@click=${()=>i.walking=!0}
>
${l.sign.walk}
</button>`:r`<span role="status">${l.sign.finishing}</span>`;case"unsigned":return r`<span>${l.sign.unsignedLead}</span>
<button
class="pill main"
data-testid="take-up"
@click=${()=>{i.act({type:"reopen"})}}
>
${l.sign.resume}
</button>`;default:return o?r`<span>${o}</span>`:c}}var be=6e4,Pt=5e3,U=class extends f{static properties={connection:{state:!0},problem:{state:!0},trouble:{state:!0},reading:{state:!0},walking:{state:!0},answering:{state:!0},seen:{state:!0},changing:{state:!0},embedded:{type:Boolean,reflect:!0},join:{},lang:{reflect:!0},takingBack:{state:!0}};constructor(){super(),this.connection=null,this.problem="",this.trouble="",this.embedded=!1,this.join="",this.opened=()=>{},this.joined=new Promise(t=>this.opened=t),this.takingBack=!1,this.reading=!1,this.walking=!1,this.answering=!1,this.changing=!1,this.frozen=!1,this.furnished=!1,this.state=void 0,this.since=0,this.seen=0,this.watch=new R(this,["change","note","replica"],()=>this.#i()),this.hand=N(this,t=>this.act(t)),this.stop=new AbortController}connectedCallback(){super.connectedCallback(),this.querySelector(".blank")?.remove(),this.stop=new AbortController;let{signal:t}=this.stop;window.addEventListener("online",()=>{this.connection?.hurry(),this.call?.hurry?.()},{signal:t}),window.addEventListener("keydown",s=>this.#n(s),{signal:t}),window.addEventListener("hashchange",()=>{this.#t()},{signal:t}),window.addEventListener("beforeunload",s=>this.#r(s),{signal:t});let e=setInterval(()=>this.requestUpdate(),be/2);t.addEventListener("abort",()=>clearInterval(e)),this.#t()}disconnectedCallback(){super.disconnectedCallback(),this.stop.abort(),this.connection?.close(),this.connection=null}willUpdate(t){if(t.has("lang")){let e=Et(this.lang);e&&St(e)}t.has("join")&&this.join&&this.#t()}#e(){let t=this.join;return t?(this.join="",this.removeAttribute("join"),t.split("#join=").at(-1)??null):this.embedded?null:mt("join")}async#t(){let t=this.#e();if(!(!t&&(this.connection||this.embedded))){this.problem="",this.trouble="";try{let e=t?await V(t):ft();if(!e){this.problem="no_link";return}t&&!this.embedded&&ut(e),await this.#s(e)}catch(e){let{status:s}=e;this.problem=s===401||s===403||s===404?"signed_out":"failed",this.trouble=b(e),this.retry=t}}}async#s(t){this.connection&&(this.connection.close(),this.connection=null,this.answering=this.reading=this.frozen=!1,await this.updateComplete),this.connection=new v(t),this.watch.follow(this.connection),this.connection.connect(),this.opened(this.connection),this.furnished=!1,this.requestUpdate()}#i(){let{connection:t}=this,e=t?.state.view;if(!t||!e)return;t.online&&!this.furnished&&Mt(this,t);let s=t.access.party;this.embedded||(document.title=l.page.title(x(e,z(s),s))),e.state!==this.state&&(this.state=e.state,this.since=Date.now(),e.state==="live"&&setTimeout(()=>this.requestUpdate(),Pt));let n=this.frozen&&!e.frozen;this.frozen=e.frozen,(e.state!=="review"||n)&&(this.reading=this.walking=!1),(e.state==="live"||e.state==="paused"||e.state==="consenting")&&e.consents[s]&&this.call?.join?.()}updated(){this.embedded&&(this.lang=kt),this.#i()}get starting(){return Date.now()-this.since<Pt}get call(){return this.renderRoot.querySelector("conote-call")}get form(){return this.renderRoot.querySelector("conote-measure-form")}async act(t){this.trouble="";try{return await this.connection?.do(t),!0}catch(e){return this.trouble=b(e),!1}}async stopReading(){this.trouble="";try{this.connection&&await pt(this.connection.access)}catch(t){this.trouble=b(t)}}#n(t){if(!t.altKey||t.code!=="KeyP"||t.ctrlKey||t.metaKey)return;let e=this.connection?.state.view?.state;e!=="live"&&e!=="paused"||(t.preventDefault(),this.act({type:e==="live"?"pause":"resume"}))}#r(t){let{connection:e}=this;e&&!e.online&&e.note.unsent().size&&t.preventDefault()}render(){if(this.problem)return tt(this);let{connection:t}=this,e=t?.state.view;if(t?.status==="signed_out"||t?.status==="stuck")return tt(this);if(!t||!e)return r`<div class="page">
<div class="middle sheet"><p class="joining" role="status">${l.page.joining}</p></div>
</div>`;let s=t.access.party;return r`<div class="page" role=${this.embedded?c:"main"} data-me=${s} data-state=${e.state}>
<button class="skip" @click=${()=>this.#o()}>${l.page.skip}</button>
<div class="frame" part="bar">
${e.way==="call"&&!this.embedded?r`<conote-call
.connection=${t}
@conote-call=${()=>this.requestUpdate()}
></conote-call>`:c}
${Dt(this)} ${Ht(this,e,s)}
${s==="therapist"?r`<conote-alerts .connection=${t}></conote-alerts>`:c}
</div>
<div class="middle" id="note" tabindex="-1">
${Vt(this,s)}
${s==="client"?r`<conote-measure-form
.connection=${t}
@conote-answering=${({detail:n})=>this.answering=n}
></conote-measure-form>`:c}
${this.answering?c:Yt(this,e,s)}
</div>
<conote-transcript .connection=${t}></conote-transcript>
${jt(this,e,s)}
</div>`}#o(){this.renderRoot.querySelector("#note")?.focus()}again(){this.connection?.status==="stuck"?this.embedded?this.#s(this.connection.access):location.reload():this.connection?this.connection.connect():this.retry?this.join=this.retry:this.#t()}static styles=[O,m,C,Kt]};customElements.define("conote-session",U);import("./shared-6BY7W4NM.js");async function Vs(i,{session:t}){let[{TappedTrack:e},s]=await Promise.all([import("./shared-WJ5QUB52.js"),t.joined]);return new e(i,s)}export{v as Connection,I as ConoteNote,U as ConoteSession,V as join,Vs as tap};
