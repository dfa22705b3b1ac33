import{a as k,b as tt,c as j,d as B,e as et,f as D,g as st,h as it,j as nt,l as ot,m as at,n as rt,o as H,p as ct,q as K,r as mt,s as gt,t as Y,u as E,v as y,w as S,x as bt}from"./shared-Q3PBXDMO.js";import{a as _}from"./shared-XAH36S5L.js";import{a as yt,b as $t,c as vt,d as kt}from"./shared-UOO6IA2Y.js";import{a as xt,b as wt}from"./shared-ATYQOB4P.js";import{a as Rt,b as Ot}from"./shared-WE2CE6SW.js";import{a as zt,b as At}from"./shared-DWDDPOEH.js";import{a as R}from"./shared-SW4J26SR.js";import{a as T,b as C}from"./shared-M2ZNRQL7.js";import{a as lt,b as w,e as V,g as ht,n as dt,p as pt,q as ut,r as ft}from"./shared-4THIRDMC.js";import{a as z,b as x,d as Tt,h as Ct}from"./shared-SRK45FA3.js";import{a as l,b}from"./shared-UEEZSCI6.js";import{a as A,b as m}from"./shared-B4CQ5L5Q.js";import{a as u,b as a,e as c,g as f,i as Et,j as St,l as _t}from"./shared-ZLD4KBTW.js";var $=0,qt=1,Ht=0,Kt=1,Vt=2,Yt=5e3,Pt=5e3,Ft=15e3,Gt=1e4,Jt=250,Lt=16,Qt=()=>({ticket:ht,open:o=>new WebSocket(o),later:(o,t)=>setTimeout(o,t),never:o=>clearTimeout(o),chance:Math.random,origin:lt.origin}),v=class extends EventTarget{constructor(t,e=Qt()){super(),this.access=t,this.world=e,this.state={...yt,party:t.party,view:t.view??null},this.status="idle",this.lost=[],this.drafts=[],this.socket=null,this.attempt=0,this.refusals=0,this.count=0,this.waiting=new Map,this.timers=new Map,this.everOnline=!1,this.outbox=[],this.onItsWay=null,this.unsent=new Map,this.note=this.#d()}get online(){return this.status==="online"}get sees(){return vt(this.state)}connect(){this.status==="connecting"||this.online||(this.#x("again"),this.#a("connecting"),this.#s())}close(){for(let e of[...this.timers.keys()])this.#x(e);this.#a("idle");let{socket:t}=this;this.socket=null,t?.close(1e3),this.#h(),this.note.destroy()}hurry(){this.status==="waiting"&&this.connect()}async do(t){if(!this.online)throw new w("offline",l.errors.offline);let e=`c${++this.count}`,s=new Promise((i,n)=>{let r=this.world.later(()=>{this.waiting.delete(e),n(new w("offline",l.errors.noAnswer))},Ft);this.waiting.set(e,{resolve:i,reject:n,timer:r})});return this.#b({type:"do",id:e,command:t}),s}signal(t){return this.online&&this.#b({type:"signal",data:t}),this.online}forgetLost(){this.lost=[],this.#m()}async#s(){let t;try{t=await this.world.ticket(this.access)}catch(i){let n=i instanceof w?i.status:0;n===401||n===403?this.#a("signed_out"):this.#e();return}if(this.status!=="connecting")return;let e=this.world.origin.replace(/^http/,"ws"),s=this.world.open(`${e}/ws/${encodeURIComponent(this.access.session)}`);s.binaryType="arraybuffer",this.socket=s,s.onopen=()=>this.#b({type:"hello",ticket:t,resume:this.state.seq,v:1}),s.onmessage=({data:i})=>{this.socket===s&&(typeof i=="string"?this.#t(JSON.parse(i)):this.#n(new Uint8Array(i)))},s.onclose=({code:i})=>{this.socket===s&&this.#c(i)}}#t(t){if(t.type==="signal"){this.dispatchEvent(new CustomEvent("signal",{detail:t.data}));return}if(t.type==="done"||t.type==="refused"){this.#o(t);return}let e=this.sees,{seq:s}=this.state;this.state=$t(this.state,t),e&&!this.sees&&this.#l(),t.type==="welcome"&&this.#i(),t.type==="event"&&t.event.body.type==="struck"&&t.event.seq>s&&this.#u(t.event.body.statements??[]),this.#m()}#i(){this.everOnline=!0,this.#a("online"),this.#p("good",()=>this.attempt=this.refusals=0,Yt),this.sees&&this.#f($,t=>H(t,this.note.doc)),this.note.beAt(this.access.party,null),this.#$([this.note.doc.clientID]),this.#y(),this.#r(!1)}#r(t){this.#p("watch",()=>{let{socket:e}=this,s=(e?.bufferedAmount??0)>0;e&&s&&t?(this.#c(1006),e.close()):this.#r(s)},Gt)}#o(t){let e=this.waiting.get(t.id);e&&(this.waiting.delete(t.id),this.world.never(e.timer),t.type==="done"?e.resolve(t.seq):e.reject(new w(t.code,t.message)))}#n(t){let e=D(t),s=it(e);if(s===qt){let r=st(e);rt(this.note.awareness,r,y);return}if(s!==$)return;let i=k();B(i,$);let n=K(e,i,this.note.doc,y);if(n!==Ht){let r=D(t.subarray(1));K(r,k(),this.note.acknowledged,y)}tt(i)>1&&this.socket?.send(j(i)),n===Vt&&this.onItsWay&&Xt(t,this.onItsWay)&&this.#w(),n===Kt&&!this.note.synced&&(this.note.synced=!0,this.#E(),this.#k(),this.#v())}#c(t){this.socket=null;for(let s of["good","settle","watch","echo"])this.#x(s);this.outbox=[],this.onItsWay=null,this.#h();let e=[...this.note.awareness.getStates().keys()].filter(s=>s!==this.note.doc.clientID);switch(ot(this.note.awareness,e,y),t===4403&&this.refusals++,wt(t,this.refusals)){case"signed_out":this.#a("signed_out");break;case"stuck":this.#l(),this.#a("stuck");break;case"again_from_empty":this.#l(),this.#e();break;case"again":this.#e();break}}#e(){this.#a("waiting"),this.#p("again",()=>this.connect(),xt(this.attempt++,this.world.chance()))}#h(){for(let{reject:t,timer:e}of this.waiting.values())this.world.never(e),t(new w("offline",l.errors.noAnswer));this.waiting.clear()}#d(){let t=new bt;return t.doc.on("update",(e,s)=>{t===this.note&&(this.#v(),!(s===y||!this.online)&&(this.outbox.push(e),this.#g()))}),t.awareness.on("update",(e,s)=>{t===this.note&&(this.#v(),s==="local"&&this.online&&this.#$([t.doc.clientID]))}),t}#l(){let t=this.note;this.refused=new Map(this.refused);for(let[e,s]of t.unsettled)this.refused.set(e,{text:s,before:t.before.get(e)});this.note=this.#d(),t.destroy(),this.#v(),this.dispatchEvent(new Event("replica"))}#u(t){let{note:e}=this;this.unsent=new Map([...this.unsent,...e.unsent()]);for(let s of t)this.unsent.delete(s);this.outbox=[],this.onItsWay=null,e.unsettled.clear(),e.synced&&this.#l(),this.sees&&(this.#f($,s=>H(s,this.note.doc)),this.note.beAt(this.access.party,null))}#k(){let{note:t}=this;for(let[e,{before:s,after:i}]of this.unsent){let n=t.statements.get(e)?.get("text"),r=n?gt(s,i,n.toString()):null;n||(this.lost=[...this.lost,i]),r&&t.edit(()=>{r.remove&&n.delete(r.index,r.remove),r.insert&&n.insert(r.index,r.insert)})}this.unsent.clear()}#E(){let t=!this.state.view?.frozen&&this.refusals<2,{refused:e}=this;this.refused=void 0;for(let[s,{text:i,before:n}]of e??[]){let r=this.note.textOf(s);if(r===i||!i)continue;let h=r!==null&&r===n&&i.length<=S;t&&h?this.note.retype(s,i):this.lost=[...this.lost,i]}this.#m()}#g(){if(this.onItsWay||this.outbox.length===0)return;let t=nt(this.outbox);this.outbox=[],this.onItsWay=t,this.#f($,e=>ct(e,t)),this.#y(),this.#p("echo",()=>this.#w(),Jt)}#w(){this.#x("echo"),this.onItsWay=null,this.#g()}#y(){this.#p("settle",()=>this.note.settle(),Pt)}#b(t){this.socket?.send(JSON.stringify(t))}#f(t,e){let s=k();B(s,t),e(s),this.socket?.send(j(s))}#$(t){if(!this.sees)return;let e=at(this.note.awareness,t);this.#f(qt,s=>et(s,e))}#a(t){this.status!==t&&(this.status=t,this.#m())}#m(){this.timers.has("draw")||this.#p("draw",()=>this.dispatchEvent(new Event("change")),Lt)}#v(){this.timers.has("note")||this.#p("note",()=>this.dispatchEvent(new Event("note")),Lt)}#p(t,e,s){this.#x(t),this.timers.set(t,this.world.later(()=>{this.timers.delete(t),e()},s))}#x(t){this.timers.has(t)&&(this.world.never(this.timers.get(t)),this.timers.delete(t))}},Xt=(o,t)=>o.length>=t.length&&t.every((e,s)=>e===o[o.length-t.length+s]);var Zt=o=>o.replace(/[\n\r\u00a0]/g," "),O=class{constructor(t,e,s){this.element=t,this.shared=e,this.transact=s,this.shown="",this.composing=!1,this.waiting=[],this.writing=!1,this.stop=new AbortController;let{signal:i}=this.stop;t.addEventListener("input",()=>this.#s(),{signal:i}),t.addEventListener("compositionstart",()=>this.composing=!0,{signal:i}),t.addEventListener("compositionend",()=>{this.composing=!1,this.#s()},{signal:i}),this.observer=n=>this.#t(n.delta),e.observe(this.observer),this.#i(this.shared.toString(),[])}destroy(){this.stop.abort(),this.shared.unobserve(this.observer)}#s(){if(this.composing)return;let t=this.element.textContent??"",e=Zt(t).slice(0,S),s=q(this.element)?.[1],i=mt(this.shown,e,s),n=this.waiting;if(this.waiting=[],i){let r=n.reduce((d,p)=>Y(d,p),i.index),h=Math.min(i.remove,this.shared.length-r);this.writing=!0;try{this.transact(()=>{h>0&&this.shared.delete(r,h),i.insert&&this.shared.insert(r,i.insert)})}finally{this.writing=!1}}this.#i(this.shared.toString(),n)}#t(t){this.writing||(this.composing?this.waiting.push(t):this.#i(this.shared.toString(),[t]))}#i(t,e){if(this.shown=t,(this.element.textContent??"")===t)return;let s=q(this.element);if(this.element.textContent=t,!s)return;let[i,n]=s.map(r=>Math.min(t.length,e.reduce((h,d)=>Y(h,d),r)));P(this.element,i,n)}};function q(o){let t=o.getRootNode(),e=t.getSelection?t.getSelection():document.getSelection();if(!e)return null;let s=e.getComposedRanges,i=!t.getSelection&&s?s.call(e,{shadowRoots:[t]})[0]:{startContainer:e.anchorNode,startOffset:e.anchorOffset,endContainer:e.focusNode,endOffset:e.focusOffset};return!i?.startContainer||!o.contains(i.startContainer)||!o.contains(i.endContainer)?null:[Nt(o,i.startContainer,i.startOffset),Nt(o,i.endContainer,i.endOffset)]}function Nt(o,t,e){let s=document.createRange();return s.setStart(o,0),s.setEnd(t,e),s.toString().length}function P(o,t,e=t){let s=o.firstChild??o;document.getSelection()?.setBaseAndExtent(s,t,s,e)}function F(o){let t=o.querySelectorAll("textarea[data-section]"),e=o.activeElement,s=e?.localName==="conote-statement"?e:null,i=s?.shadowRoot?.activeElement;return{fields:[...t].filter(({value:n})=>n.trim()),writing:e?.localName==="textarea",line:s,caret:i?q(i):null}}function G(o){return o.map(({dataset:t,value:e})=>({section:t.section??"",text:e}))}function Mt(o,t,e){t.line&&!t.line.isConnected&&te(o,t);let s=[...e,...G(t.fields.filter(r=>!r.isConnected))],i=o.querySelectorAll("textarea[data-section]");if(!s.length||!i.length)return{waiting:s,changed:[]};let n=s.map(({section:r,text:h})=>{let d=[...i].find(({dataset:p})=>p.section===r)??i[0];return d.value=[d.value,h].filter(Boolean).join(" "),d});return t.writing&&!o.activeElement&&n[0].focus(),{waiting:[],changed:n}}async function te(o,{line:t,caret:e}){let i=[...o.querySelectorAll("conote-statement")].find(({statement:r})=>r?.id===t?.statement?.id);await i?.updateComplete;let n=i?.shadowRoot?.querySelector(".text");!n||o.activeElement||(n.focus(),e&&P(n,...e))}var J="conote-fresh",ee=2e4;function It(){let o=globalThis.CSS?.highlights,t=globalThis.Highlight;return!o||!t?null:(o.has(J)||o.set(J,new t),o.get(J))}var L=class{constructor(){this.settled=null,this.ranges=[],this.timer=void 0}show(t,e){let s=t.textContent??"";if(this.clear(),this.settled??=s,s===this.settled)return;clearTimeout(this.timer),this.timer=setTimeout(()=>{this.settled=t.textContent,this.clear()},ee);let i=t.firstChild;if(e||!(i instanceof Text)||i.length!==s.length)return;let n=0;for(let{kind:r,text:h}of E(this.settled,s)){if(r==="came"&&h.trim()){let d=document.createRange();d.setStart(i,n+h.length-h.trimStart().length),d.setEnd(i,n+h.trimEnd().length),this.ranges.push(d),It()?.add(d)}r!=="gone"&&(n+=h.length)}}clear(){for(let t of this.ranges)It()?.delete(t);this.ranges=[]}stop(){clearTimeout(this.timer),this.clear()}};var Q=class extends f{static properties={statement:{attribute:!1},me:{attribute:!1},names:{attribute:!1},mark:{attribute:!1},writer:{attribute:!1},goals:{attribute:!1},passages:{attribute:!1},frozen:{type:Boolean},open:{type:Boolean,reflect:!0},saying:{state:!0},status:{reflect:!0},by:{reflect:!0}};constructor(){super(),this.statement=null,this.me="client",this.names={...l.party},this.mark=void 0,this.writer=void 0,this.goals=[],this.passages=[],this.frozen=!1,this.open=!1,this.saying="",this.status="",this.by="",this.hand=null,this.binding=null,this.fresh=new L,this.authors=void 0}disconnectedCallback(){super.disconnectedCallback(),this.binding?.destroy(),this.binding=null,this.fresh.stop(),this.authors?.clear()}connectedCallback(){super.connectedCallback(),this.requestUpdate()}willUpdate(){let{statement:t}=this;t&&(this.goals.length&&import("./shared-2A5NCRXU.js"),this.status=t.status,this.by=this.#r(t)??"")}updated(){let t=this.#t;!t||!this.statement||(this.binding?.shared!==this.statement.shared&&(this.binding?.destroy(),this.binding=new O(t,this.statement.shared,e=>this.hand?.edit(e))),this.fresh.show(t,this.#i),this.statement.claimed.size&&this.#s(t))}async#s(t){let{WrittenBy:e}=await import("./shared-DXR7RT4E.js");this.authors??=new e(this),this.authors.show(t)}get#t(){return this.renderRoot.querySelector(".text")}get#i(){return this.shadowRoot?.activeElement===this.#t}#r(t){if(t.author!=="assistant")return t.author;if(t.status==="edited"||t.status==="disputed")return this.mark?.by}#o(t){if(t.isComposing)return;if(t.key==="Enter"||t.key==="Escape"){t.preventDefault(),this.#t?.blur();return}if(!(t.ctrlKey||t.metaKey)||t.altKey)return;let e=t.key.toLowerCase();(e==="z"||e==="y")&&(t.preventDefault(),this.hand?.undo(e==="z"&&!t.shiftKey))}#n(t){t.inputType==="historyUndo"||t.inputType==="historyRedo"?(t.preventDefault(),this.hand?.undo(t.inputType==="historyUndo")):t.inputType.startsWith("format")&&t.preventDefault()}render(){let{statement:t}=this;if(!t)return c;let e=l.note,s=t.author==="assistant"?l.assistant:this.names[t.author],i=t.status==="proposed"||t.status==="disputed",n=t.evidence.length>0||t.text!==t.proposed;return a`<div
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
@keydown=${this.#o}
@beforeinput=${this.#n}
@focus=${()=>{this.fresh.clear(),this.hand?.beAt(t.id)}}
@blur=${()=>{this.hand?.beAt(null),this.requestUpdate()}}
></span>
<span class="beside">${this.#c()} ${i?this.#e(t):c}</span>
<conote-goal-of
.hand=${this.hand}
.statement=${t}
.goals=${this.goals}
.me=${this.me}
?frozen=${this.frozen}
></conote-goal-of>
<span class="margin ${i?"":"quiet"}">
${n?a`<button
class="plain words"
data-testid="words"
aria-expanded=${this.open?"true":"false"}
title=${t.evidence.length?e.wordsHint(t.evidence.length):e.beforeHint}
@click=${()=>this.open=!this.open}
>
${this.open?e.hideWords:t.evidence.length?e.words:e.before}
</button>`:c}
${i?c:this.#h(t)}
${this.frozen?c:a`<button class="plain words" data-testid="comment" @click=${()=>this.#d("comment")}>
${e.comment}
</button>`}
</span>
</div>
${this.open?this.#u(t):c} ${this.#l(t)}`}#c(){let{mark:t,statement:e}=this,s=l.note;if(this.writer)return a`<span class="mark writing">${s.writing(this.names[this.writer])}</span>`;if(!t||e?.status!=="edited"&&e?.status!=="disputed")return c;let i=e.status==="edited"?s.changedBy:s.notRightSays;return a`<span class="mark"
>${t.by===this.me?i.you:i.other(this.names[t.by])}</span
>`}#e(t){if(this.frozen)return c;let e=t.status==="disputed"&&this.mark?.by!==this.me;return a`${e?c:a`<button
class="plain yes"
data-testid="accept"
@click=${()=>this.hand?.say({type:"accept",statement:t.id})}
>
${this.me==="therapist"?l.note.keep:l.note.right}
</button>`}
${this.#h(t)}`}#h(t){let e=this.me==="therapist";if(this.frozen||!e&&t.status==="disputed")return c;let s=e?"reject":"dispute";return a`<button
class="plain no"
data-testid=${s}
@click=${async()=>{await this.hand?.say({type:s,statement:t.id})&&!e&&this.#d("words")}}
>
${e?l.note.notThis:l.note.notRight}
</button>`}#d(t){this.saying=t}#l(t){return!this.saying&&!t.comments.length&&t.status!=="disputed"?c:(import("./shared-4Y72DZ4E.js"),a`<conote-beside
.hand=${this.hand}
.statement=${t}
.me=${this.me}
.names=${this.names}
.by=${this.mark?.by}
.saying=${this.saying}
?frozen=${this.frozen}
@conote-said=${()=>this.saying=""}
></conote-beside>`)}#u(t){let e=t.proposed&&t.text!==t.proposed;return a`<div class="evidence" data-testid="evidence">
${this.passages.map(({speaker:s,name:i,at:n,text:r})=>a`<p><b class=${s}>${i}</b>, ${n} · “${r}”</p>`)}
${this.passages.length===0&&t.evidence.length>0?a`<p>${l.note.noWords}</p>`:c}
${e?a`<p>
${l.note.firstWritten}
${E(t.proposed,t.text).map(({kind:s,text:i})=>s==="same"?i:s==="gone"?a`<del>${i}</del>`:a`<ins>${i}</ins>`)}
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
`]};customElements.define("conote-statement",Q);var N=(o,t)=>({edit:e=>o.connection?.note.edit(e),say:t,beAt:e=>o.connection?.note.beAt(o.connection.access.party,e),undo:e=>{let s=o.connection?.note.undo;e?s?.undo():s?.redo()}}),M=(o,t,e)=>a`<ul role="list">
${_(t,({id:s})=>s,s=>a`<li>${se(o,s,e)}</li>`)}
</ul>`;function se(o,t,e){let{state:s,note:i,access:n}=o,r=n.party,h={therapist:x(s.view,"therapist",r),client:x(s.view,"client",r)};return a`<conote-statement
exportparts="line"
.hand=${e}
.statement=${t}
.me=${r}
.names=${h}
.mark=${s.marks.get(t.id)}
.writer=${i.writers().get(t.id)}
.goals=${s.view?.goals??[]}
.passages=${ie(s,t,h)}
?frozen=${s.view?.frozen??!1}
></conote-statement>`}function ie(o,t,e){let s=new Set(t.evidence),i=n=>({speaker:n.speaker,name:e[n.speaker],at:Tt(o.view,n.start),text:kt(n)});return o.said.filter(({id:n})=>s.has(n)).map(i)}var ne=2e4,I=class extends f{static properties={connection:{attribute:!1},trouble:{state:!0},news:{state:!0},sending:{state:!0},reads:{state:!0}};constructor(){super(),this.connection=null,this.trouble="",this.news="",this.sending=null,this.reads=!1,this.watch=new R(this,["change","note","replica"]),this.known=null,this.untold=new Map,this.newsTimer=void 0,this.held=null,this.hand=N(this,t=>this.#s(t))}willUpdate(){this.watch.follow(this.connection),this.shadowRoot&&(this.held=F(this.shadowRoot))}updated(){if(!this.shadowRoot||!this.held||!this.connection)return;let{waiting:t,changed:e}=Mt(this.shadowRoot,this.held,this.connection.drafts);this.connection.drafts=t,e.forEach(X)}disconnectedCallback(){super.disconnectedCallback();let t=this.shadowRoot?F(this.shadowRoot).fields:[];this.connection?.drafts.push(...G(t));for(let e of t)e.value="";clearTimeout(this.newsTimer),this.newsTimer=void 0}async#s(t){this.trouble="";try{return await this.connection?.do(t),!0}catch(e){return this.trouble=b(e),!1}}async#t(t,e){t.preventDefault();let i=t.currentTarget.elements.namedItem("line"),n=i.value.replace(/\s+/g," ").trim();if(!(!n||this.sending)){this.trouble="",this.sending=e;try{await this.connection?.do({type:"write",section:e,text:n}),i.value="",X(i)}catch(r){this.trouble=b(r)}this.sending=null,await this.updateComplete,i.focus()}}#i(t){t&&import("./shared-K26YYCFP.js"),this.reads=t}#r(t,e){let s=new Set(t.flatMap(n=>n.statements.map(({id:r})=>r))),i=this.known;if(this.connection?.note.synced&&(this.known=s),!!i){for(let n of t){let r=this.#o(n,e),h=n.statements.filter(({id:d,author:p})=>!i.has(d)&&p!==e);h.length&&this.untold.set(r,(this.untold.get(r)??0)+h.length)}this.untold.size&&!this.newsTimer&&(this.newsTimer=setTimeout(()=>{this.newsTimer=void 0;let n=[...this.untold.values()].reduce((r,h)=>r+h,0);this.news=l.note.news(n,[...this.untold.keys()]),this.untold.clear()},ne))}}render(){let{connection:t}=this;if(!t)return c;let{state:e,note:s}=t,i=t.access.party,{view:n}=e,r=s.sections();this.#r(r,i);let h=x(n,z(i),i),{byTherapist:d,byYouAlone:p}=l.note,jt=n?.client_sees_note===!1?p:d,Bt=i==="client"?l.note.byClient:jt,W=r.every(g=>g.statements.length===0);return a`<article class="sheet" part="sheet" aria-labelledby="title" data-me=${i}>
<header>
${T()}
<h1 id="title" part="title">${l.note.title[i]}</h1>
<p>${Bt(h)}</p>
</header>
<slot name="head"></slot>
${W&&!n?.frozen?a`<p class="waiting">${l.note.waiting}</p>`:c}
${W?c:Rt(this.reads,g=>this.#i(g))}
${this.reads&&!W?a`<conote-preview .connection=${t}></conote-preview>`:_(r,g=>g.id,g=>this.#n(g,i))}
<p class="trouble" role="status" ?hidden=${!this.trouble}>${this.trouble}</p>
<p class="for-readers" aria-live="polite">${this.news}</p>
<slot name="foot"></slot>
</article>`}#o({id:t,title:e,plainTitle:s},i){let n=this.connection?.state.view?.sections.find(r=>r.id===t);return At({...n,title:e,plain_title:s},i)}#n(t,e){let s=this.#o(t,e),i=`section-${t.id}`,n=this.connection,{view:r}=n.state,h=r?.sections.find(({id:p})=>p===t.id),d=r?.frozen??!1;return(e==="therapist"||Object.keys(h?.chosen??{}).length)&&import("./shared-HEX6KLYH.js"),a`<section aria-labelledby=${i} data-testid="section" data-id=${t.id}>
<h2 id=${i} part="section-title" class="small-caps">${s}</h2>
${M(n,t.statements,this.hand)}
<conote-choices
.section=${h}
.me=${e}
.say=${this.hand.say}
?frozen=${d}
></conote-choices>
${d?c:this.#c(t.id,s,e==="therapist"&&h?.prompt||"")}
</section>`}#c(t,e,s){return a`<form class="add" @submit=${i=>this.#t(i,t)}>
<textarea
name="line"
rows="1"
maxlength="2000"
data-testid="add-line"
data-section=${t}
aria-label=${l.note.add(e)}
placeholder=${s?`${l.note.addShort} \xB7 ${s}`:l.note.addShort}
?readonly=${this.sending===t}
@input=${i=>X(i.target)}
@keydown=${oe}
></textarea>
<button class="plain" type="submit">${l.note.addButton}</button>
</form>`}static styles=[A,m,Ot,C,u`
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
`]};function X(o){o.style.height="auto",o.style.height=`${o.scrollHeight}px`}function oe(o){o.key!=="Enter"||o.shiftKey||o.isComposing||(o.preventDefault(),o.target.form?.requestSubmit())}customElements.define("conote-note",I);var Z=class extends f{static properties={view:{attribute:!1},me:{attribute:!1}};constructor(){super(),this.view=null,this.me="client"}render(){let{view:t,me:e}=this;return t?a`<h2 class="small-caps">${l.goals.title[e]}</h2>
${t.goals.length===0?a`<p>${l.goals.none}</p>`:c}
<ul role="list">
${t.goals.map(s=>this.#s(s,t.touched[s.id]??0))}
</ul>`:c}#s({id:t,text:e,problem:s,objectives:i=[],target:n},r){let h=this.me==="therapist"&&(s||i.length||n);return a`<li data-testid="goal" data-id=${t} data-touched=${r}>
${h?a`<details>
<summary>${e}</summary>
<p>${[s,n?l.goals.by(n):""].filter(Boolean).join(" \xB7 ")}</p>
${i.map(d=>a`<p>– ${d}</p>`)}
</details>`:a`<span>${e}</span>`}
<em>${l.goals.lines(r)}</em>
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
`]};customElements.define("conote-goals",Z);var ae=6e4,Ut=5e3,Wt=({state:o,started_at:t,frozen:e,way:s})=>o!=="signed"&&!e&&s!=="summary"&&(s!=="call"||t!==null),re={tapped:!1,deaf:!1,muted:!1,theyMuted:!1},U=class extends f{static properties={connection:{state:!0},problem:{state:!0},trouble:{state:!0},reading:{state:!0},walking:{state:!0},answering:{state:!0},seen:{state:!0},changing:{state:!0},embedded:{type:Boolean,reflect:!0},join:{},lang:{reflect:!0},takingBack:{state:!0}};constructor(){super(),this.connection=null,this.problem="",this.trouble="",this.embedded=!1,this.join="",this.opened=()=>{},this.joined=new Promise(t=>this.opened=t),this.takingBack=!1,this.reading=!1,this.walking=!1,this.answering=!1,this.changing=!1,this.frozen=!1,this.furnished=!1,this.state=void 0,this.since=0,this.seen=0,this.watch=new R(this,["change","note","replica"],()=>this.#o()),this.hand=N(this,t=>this.#e(t)),this.stop=new AbortController}connectedCallback(){super.connectedCallback(),this.stop=new AbortController;let{signal:t}=this.stop;window.addEventListener("online",()=>{this.connection?.hurry(),this.#n?.hurry?.()},{signal:t}),window.addEventListener("keydown",s=>this.#d(s),{signal:t}),window.addEventListener("hashchange",()=>{this.#t()},{signal:t}),window.addEventListener("beforeunload",s=>this.#l(s),{signal:t});let e=setInterval(()=>this.requestUpdate(),ae/2);t.addEventListener("abort",()=>clearInterval(e)),this.#t()}disconnectedCallback(){super.disconnectedCallback(),this.stop.abort(),this.connection?.close(),this.connection=null}willUpdate(t){if(t.has("lang")){let e=St(this.lang);e&&_t(e)}t.has("join")&&this.join&&this.#t()}#s(){let t=this.join;return t?(this.join="",this.removeAttribute("join"),t.split("#join=").at(-1)??null):this.embedded?null:ft("join")}async#t(){let t=this.#s();if(!(!t&&(this.connection||this.embedded))){this.problem="",this.trouble="";try{let e=t?await V(t):ut();if(!e){this.problem="no_link";return}t&&!this.embedded&&pt(e),await this.#i(e)}catch(e){let{status:s}=e;this.problem=s===401||s===403||s===404?"signed_out":"failed",this.trouble=b(e),this.retry=t}}}async#i(t){this.connection&&(this.connection.close(),this.connection=null,this.answering=this.reading=this.frozen=!1,await this.updateComplete),this.connection=new v(t),this.watch.follow(this.connection),this.connection.connect(),this.opened(this.connection),this.furnished=!1,this.requestUpdate()}#r(t){this.furnished=!0,this.embedded?import("./shared-6GIDROHK.js").then(({Announcer:e})=>new e(this,t)):import("./call.js"),import("./shared-IMP3BUZL.js"),import("./sign.js"),import("./shared-UHVGPTND.js"),t.access.party==="therapist"&&(import("./shared-HDY3EAHQ.js"),import("./shared-34BUR6ZU.js"),import("./shared-53K7IEU3.js"),import("./shared-IK3VKBHF.js")),this.requestUpdate()}#o(){let{connection:t}=this,e=t?.state.view;if(!t||!e)return;t.online&&!this.furnished&&this.#r(t);let s=t.access.party;this.embedded||(document.title=l.page.title(x(e,z(s),s))),e.state!==this.state&&(this.state=e.state,this.since=Date.now(),e.state==="live"&&setTimeout(()=>this.requestUpdate(),Ut));let i=this.frozen&&!e.frozen;this.frozen=e.frozen,(e.state!=="review"||i)&&(this.reading=this.walking=!1),(e.state==="live"||e.state==="paused"||e.state==="consenting")&&e.consents[s]&&this.#n?.join?.()}updated(){this.embedded&&(this.lang=Et),this.#o()}get#n(){return this.renderRoot.querySelector("conote-call")}get#c(){return this.renderRoot.querySelector("conote-measure-form")}async#e(t){this.trouble="";try{return await this.connection?.do(t),!0}catch(e){return this.trouble=b(e),!1}}async#h(){this.trouble="";try{this.connection&&await dt(this.connection.access)}catch(t){this.trouble=b(t)}}#d(t){if(!t.altKey||t.code!=="KeyP"||t.ctrlKey||t.metaKey)return;let e=this.connection?.state.view?.state;e!=="live"&&e!=="paused"||(t.preventDefault(),this.#e({type:e==="live"?"pause":"resume"}))}#l(t){let{connection:e}=this;e&&!e.online&&e.note.unsettled.size&&t.preventDefault()}render(){if(this.problem)return this.#g();let{connection:t}=this,e=t?.state.view;if(t?.status==="signed_out"||t?.status==="stuck")return this.#g();if(!t||!e)return a`<p class="joining" role="status">${l.page.joining}</p>`;let s=t.access.party;return a`<div class="page" role=${this.#u} data-me=${s} data-state=${e.state}>
<button class="skip" @click=${()=>this.#E()}>${l.page.skip}</button>
<div class="frame" part="bar">
${e.way==="call"&&!this.embedded?a`<conote-call
.connection=${t}
@conote-call=${()=>this.requestUpdate()}
></conote-call>`:c}
${this.#y()} ${this.#b(e,s)}
${s==="therapist"?a`<conote-alerts .connection=${t}></conote-alerts>`:c}
</div>
<div class="middle" id="note" tabindex="-1">
${this.#$(s)}
${s==="client"?a`<conote-measure-form
.connection=${t}
@conote-answering=${({detail:i})=>this.answering=i}
></conote-measure-form>`:c}
${this.answering?c:this.#a(e,s)}
</div>
<conote-transcript .connection=${t}></conote-transcript>
<aside role=${this.embedded?"presentation":c}>
${s==="therapist"&&!e.consents.client?this.#k(e):c}
${t.sees?a`<conote-goals .view=${e} .me=${s}></conote-goals>`:c}
${s==="therapist"?a`<conote-private .access=${t.access}></conote-private>
<conote-record .connection=${t}></conote-record>`:c}
<conote-measures
.connection=${t}
@conote-answer=${({detail:i})=>{this.#c?.start(i)}}
></conote-measures>
${s==="therapist"?a`<conote-mode .connection=${t}></conote-mode>
<section><conote-template .connection=${t}></conote-template></section>`:c}
</aside>
</div>`}get#u(){return this.embedded?c:"main"}#k({state:t}){return t!=="created"&&t!=="consenting"?c:(import("./shared-454ZICCL.js"),a`<conote-introducing></conote-introducing>`)}#E(){this.renderRoot.querySelector("#note")?.focus()}#g(){let t=l.page,e=this.connection?.status==="stuck",s=this.problem==="signed_out"||this.connection?.status==="signed_out",i=e?t.stuck:s?t.signedOut:this.problem==="no_link"?t.noLink:l.errors.other,n=e?t.stuckLead:s?t.signedOutLead:this.problem==="no_link"?t.noLinkLead:this.trouble;return a`<div class="page alone" role=${this.#u}>
<div class="sheet" part="sheet" data-testid="problem">
${T()}
<h1>${i}</h1>
<p>${n}</p>
${this.problem==="no_link"?c:a`<button class="pill" @click=${()=>this.#w()}>
${e?t.reload:t.again}
</button>`}
</div>
</div>`}#w(){this.connection?.status==="stuck"?this.embedded?this.#i(this.connection.access):location.reload():this.connection?this.connection.connect():this.retry?this.join=this.retry:this.#t()}#y(){let{connection:t}=this,{words:e,tone:s}=Ct({view:t?.state.view??null,me:t?.access.party??null,online:t?.online??!1,fresh:!t?.everOnline,starting:Date.now()-this.since<Ut,call:this.#n?.words??re});return a`<div class="state" part="state" data-tone=${s}>
<span class="dot"></span><span role="status" data-testid="state-line">${e}</span>
</div>`}#b(t,e){let s=l.controls,i=t.state==="live"||t.state==="paused";return a`<div class="controls" part="controls">
${i?a`<button
class="pill"
data-testid=${t.state==="live"?"pause":"resume"}
aria-keyshortcuts="Alt+P"
title=${s.keys}
@click=${()=>{this.#e({type:t.state==="live"?"pause":"resume"})}}
>
${t.state==="live"?s.pause:s.resume}
</button>`:c}
${t.way==="recording"&&!t.note_ready&&e==="therapist"?a`<button class="pill" data-testid="stop-reading" @click=${()=>{this.#h()}}>
${s.stopReading}
</button>`:c}
${Wt(t)?a`<button
class="pill"
data-testid="take-that-back"
aria-expanded=${this.takingBack?"true":"false"}
@click=${()=>this.#f()}
>
${s.takeBack}
</button>`:c}
${t.consents[e]?.purposes.includes("transcription")&&(i||t.state==="consenting")?a`<button
class="pill"
data-testid="revoke"
@click=${()=>{this.#e({type:"revoke",purposes:["transcription","drafting"]})}}
>
${s.revoke}
</button>`:c}
${t.consents[e]&&(i||t.state==="consenting")?a`<button
class="pill"
data-testid="change-consent"
@click=${()=>this.changing=!this.changing}
>
${l.consent.change}
</button>`:c}
</div>
${this.takingBack&&Wt(t)?a`<conote-take-back
.connection=${this.connection}
@closed=${()=>this.takingBack=!1}
></conote-take-back>`:c}`}#f(){this.takingBack=!this.takingBack,import("./shared-RHTUAB7Q.js")}#$(t){let{connection:e}=this;if(!e)return c;let{trouble:s}=e.state;return a`<div class="notices" role="status">
${this.trouble?a`<p class="notice">${this.trouble}</p>`:c}
${e.lost.length?a`<div class="notice" data-testid="lost">
<p>${l.note.couldNotKeep}</p>
${e.lost.map(i=>a`<blockquote>${i}</blockquote>`)}
<button class="pill" @click=${()=>e.forgetLost()}>
${l.note.dismiss}
</button>
</div>`:c}
${t==="therapist"&&s&&s.seq>this.seen?a`<div class="notice" data-testid="trouble">
<p>${l.page.wentWrong} ${s.message}</p>
<button class="pill" @click=${()=>this.seen=s.seq}>
${l.note.dismiss}
</button>
</div>`:c}
</div>`}#a(t,e){let{connection:s}=this;if((t.state==="review"&&(this.reading||t.frozen)||t.state==="signed")&&s?.sees)return a`<conote-sign
exportparts="sheet, title"
.connection=${s}
@conote-back=${()=>this.reading=this.walking=!1}
></conote-sign>`;if(t.state==="review"&&this.walking)return import("./shared-VSEYTKBM.js"),a`<conote-path
.connection=${s}
.draw=${M}
.hand=${this.hand}
@conote-back=${()=>this.walking=!1}
@conote-read=${()=>this.reading=!0}
></conote-path>`;let r=t.state==="created"||t.state==="consenting"||!t.consents[e]||this.changing,h=t.state==="review"||t.state==="unsigned",d=r&&!h?a`<conote-consent
slot="head"
.connection=${s}
?changing=${this.changing}
@conote-agreed=${()=>{this.changing=!1,this.#n?.join()}}
></conote-consent>`:c;return s?.sees?a`<conote-note .connection=${s} exportparts="sheet, title, section-title, line">
${d}
${h&&t.note_reason?a`<p slot="head" class="reason">${zt(t.note_reason)}</p>`:c}
<div slot="foot" class="foot">${this.#m(t,e)}</div>
</conote-note>`:(import("./shared-YO46WI5I.js"),a`<conote-apart .view=${t}>${d}</conote-apart>`)}#m(t,e){let s=this.connection?.note.sections().flatMap(r=>r.statements),i=s?.filter(({status:r})=>r==="proposed").length??0,n=s?.length?l.note.pencil(i):"";switch(t.state){case"consenting":case"live":case"paused":return e==="client"||t.state==="consenting"&&!(t.started_at||t.consents.client)?n?a`<span>${n}</span>`:c:a`<span>${n}</span>
<button
class="pill main"
data-testid="end"
@click=${()=>{this.#e({type:"end"})}}
>
${l.controls.end}
</button>`;case"review":return t.note_ready?a`<span>${n}</span>
${e==="therapist"?a`<button
class="pill"
data-testid="finish-later"
@click=${()=>{this.#e({type:"finish_later"})}}
>
${l.sign.later}
</button>`:c}
<button
class="pill ${i?"":"main"}"
data-testid="review"
@click=${()=>this.reading=!0}
>
${l.sign.open}
</button>
<button
class="pill ${i?"main":""}"
data-testid="walk"
@click=${()=>this.walking=!0}
>
${l.sign.walk}
</button>`:a`<span role="status">${l.sign.finishing}</span>`;case"unsigned":return a`<span>${l.sign.unsignedLead}</span>
<button
class="pill main"
data-testid="take-up"
@click=${()=>{this.#e({type:"reopen"})}}
>
${l.sign.resume}
</button>`;default:return n?a`<span>${n}</span>`:c}}static styles=[A,m,C,u`
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
display: grid;
place-content: center;
height: 100dvh;
font: italic 17px/1.5 var(--serif);
color: var(--soft);
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
aside h3 {
margin-bottom: 6px;
}
aside li {
display: flex;
justify-content: space-between;
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
.quiet,
.quiet em {
color: var(--soft);
}
p.quiet {
font-size: 14px;
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
`]};customElements.define("conote-session",U);import("./shared-5CQM3PV2.js");async function fs(o,{session:t}){let[{TappedTrack:e},s]=await Promise.all([import("./shared-FSBHC4RI.js"),t.joined]);return new e(o,s)}export{v as Connection,I as ConoteNote,U as ConoteSession,V as join,fs as tap};
