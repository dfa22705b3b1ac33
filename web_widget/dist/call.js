import{a as g}from"./shared-ATYQOB4P.js";import{a as T}from"./shared-SW4J26SR.js";import{a as f,b as k}from"./shared-RKBAA5BN.js";import{a as r,c as b,d as y}from"./shared-HMEW2EEQ.js";import{a as w,b as h,e as l,g as v}from"./shared-VGKMFJO2.js";function x(n,t){let e=!n.makingOffer&&(n.signalingState==="stable"||n.settingAnswer);return t==="offer"&&!e&&!n.polite?"ignore":t==="offer"?"take_and_answer":"take"}function E(n,t,e){return t.to&&t.to!==e?"ignore":t.ready?"meet":t.from===n?"hear":n===null&&t.to===e?"meet":"ignore"}var O=8e3,$=6,d=class extends EventTarget{constructor({polite:t,send:e,iceServers:i,stream:s}){super(),this.polite=t,this.sendOut=e,this.iceServers=i,this.stream=s,this.me=crypto.randomUUID(),this.partner=null,this.connection=null,this.remote=null,this.state="waiting",this.makingOffer=!1,this.settingAnswer=!1,this.ignoring=!1,this.tries=0,this.order=Promise.resolve(),this.timer=void 0}start(){this.#d(),this.#c("waiting"),this.#o({ready:!0})}stop(){this.#d(),this.#c("waiting")}hear(t){this.order=this.order.then(()=>this.#s(t)).catch(()=>this.#l())}async#s(t){switch(E(this.partner,t,this.me)){case"ignore":return;case"meet":if(t.answer&&this.partner===t.from)return;this.#h(t);break}t.bye?(this.#d(),this.#c("elsewhere")):t.description?await this.#i(t.description):t.candidate!==void 0&&await this.#r(t.candidate)}#h({from:t,ready:e,answer:i}){this.partner&&this.partner!==t&&this.#o({bye:!0}),this.#d(),this.partner=t,this.#c("connecting"),this.#u(),e&&!i&&this.#o({ready:!0,answer:!0}),this.#n()}#n(){let t=new RTCPeerConnection({iceServers:this.iceServers});this.connection=t,t.ontrack=({streams:e,track:i})=>{this.remote=e[0]??new MediaStream([i]),this.dispatchEvent(new Event("change"))},t.onicecandidate=({candidate:e})=>{e&&this.#o({candidate:e.toJSON()})},t.onnegotiationneeded=()=>{this.#e(t)},t.onconnectionstatechange=()=>this.#a(t),this.polite||this.#t(t)}#t(t){let{stream:e}=this;for(let i of e?.getTracks()??[])t.addTrack(i,e);this.polite||(e?.getAudioTracks().length||t.addTransceiver("audio",{direction:"recvonly"}),e?.getVideoTracks().length||t.addTransceiver("video",{direction:"recvonly"}))}async#e(t){try{this.makingOffer=!0,await t.setLocalDescription(),t===this.connection&&t.localDescription&&this.#o({description:t.localDescription.toJSON()})}catch{t===this.connection&&this.#l()}finally{this.makingOffer=!1}}async#i(t){let{connection:e}=this;if(!e)return;let{polite:i,makingOffer:s,settingAnswer:o}=this,{signalingState:a}=e,p=x({polite:i,makingOffer:s,settingAnswer:o,signalingState:a},t.type);this.ignoring=p==="ignore",p!=="ignore"&&(this.settingAnswer=t.type==="answer",await e.setRemoteDescription(t),this.settingAnswer=!1,p==="take_and_answer"&&(this.polite&&e.getSenders().every(({track:S})=>!S)&&this.#t(e),await e.setLocalDescription(),e.localDescription&&this.#o({description:e.localDescription.toJSON()})))}async#r(t){try{await this.connection?.addIceCandidate(t??void 0)}catch(e){if(!this.ignoring)throw e}}#a(t){if(t===this.connection)switch(clearTimeout(this.timer),t.connectionState){case"connected":this.tries=0,this.#c("on");break;case"failed":t.restartIce(),this.#l();break;case"disconnected":this.#l();break}}#l(){this.#c("broken"),this.#u()}#u(){clearTimeout(this.timer),this.tries=Math.min(this.tries+1,$),this.timer=setTimeout(()=>this.start(),O*this.tries)}#d(){clearTimeout(this.timer),this.connection?.close(),this.connection=null,this.partner=null,this.remote=null,this.makingOffer=!1,this.settingAnswer=!1,this.ignoring=!1}#o(t){let e=this.partner?{to:this.partner}:{};this.sendOut({from:this.me,...e,...t})}#c(t){this.state=t,this.dispatchEvent(new Event("change"))}};var A=2e3,_=4e3,D=n=>({peer:()=>new RTCPeerConnection({iceServers:n}),fetch:(t,e)=>fetch(t,e),later:(t,e)=>setTimeout(t,e),never:t=>clearTimeout(t),chance:Math.random,base:location.href}),u=class extends EventTarget{constructor({url:t,token:e},i,s=D(i)){super(),this.world=s,this.url=new URL(t,s.base).href,this.token=e,this.state="off",this.track=null,this.peer=null,this.resource=null,this.attempt=0,this.turn=0,this.timer=null}start(t){this.track!==t&&(this.#i(),this.track=t,this.attempt=0,this.#s())}restart(){let{track:t}=this;t&&(this.track=null,this.start(t))}stop(){this.track=null,this.#i(),this.#a("off")}async#s(){let{track:t}=this;if(!t)return;let e=++this.turn;this.#a("starting");let i=this.world.peer();this.peer=i;try{i.addTransceiver(t,{direction:"sendonly"}),await i.setLocalDescription(await i.createOffer()),await this.#n(i);let s=await this.#h(i,e);if(e!==this.turn)return;i.onconnectionstatechange=()=>this.#t(i),await i.setRemoteDescription({type:"answer",sdp:s})}catch{e===this.turn&&this.#e()}}async#h(t,e){let i=await this.world.fetch(this.url,{method:"POST",headers:{"Content-Type":"application/sdp",Authorization:`Bearer ${this.token}`},body:t.localDescription?.sdp,credentials:"omit"});if(i.status!==201)throw new Error(`WHIP answered ${i.status}`);let s=i.headers.get("Location"),o=s&&new URL(s,this.url).href;return e!==this.turn?this.#r(o):this.resource=o,i.text()}#n(t){return t.iceGatheringState==="complete"?Promise.resolve():new Promise(e=>{let i=this.world.later(e,A);t.onicegatheringstatechange=()=>{t.iceGatheringState==="complete"&&(this.world.never(i),e())}})}#t(t){if(t===this.peer)switch(this.world.never(this.timer),t.connectionState){case"connected":this.attempt=0,this.#a("on");break;case"disconnected":this.timer=this.world.later(()=>this.#e(),_);break;case"failed":case"closed":this.#e();break}}#e(){this.#i(),this.#a("waiting");let t=g(this.attempt++,this.world.chance());this.timer=this.world.later(()=>{this.#s()},t)}#i(){this.turn++,this.world.never(this.timer);let{peer:t,resource:e}=this;this.peer=null,this.resource=null,t?.close(),this.#r(e)}#r(t){if(!t)return;let e={Authorization:`Bearer ${this.token}`};this.world.fetch(t,{method:"DELETE",headers:e,keepalive:!0,credentials:"omit"}).catch(()=>{})}#a(t){this.state!==t&&(this.state=t,this.dispatchEvent(new Event("change")))}};var L=8e3;async function j(){for(let n of[{audio:!0,video:!0},{audio:!0}])try{return await navigator.mediaDevices.getUserMedia(n)}catch{}return null}var m=class extends v{static properties={connection:{attribute:!1},joined:{type:Boolean,reflect:!0},muted:{type:Boolean,reflect:!0},trouble:{state:!0},silent:{state:!0}};constructor(){super(),this.connection=null,this.joined=!1,this.muted=!1,this.trouble="",this.silent=!1,this.stream=null,this.peer=null,this.tap=null,this.unseen=void 0,this.asking=!1,this.wasOnline=!1,this.watch=new T(this,["change","signal"],t=>this.#h(t)),this.leave=()=>this.tap?.stop()}get tapped(){return this.tap?.state==="on"}connectedCallback(){super.connectedCallback(),window.addEventListener("pagehide",this.leave)}disconnectedCallback(){super.disconnectedCallback(),window.removeEventListener("pagehide",this.leave),clearTimeout(this.unseen),this.tap?.stop(),this.peer?.stop();for(let t of this.stream?.getTracks()??[])t.stop()}willUpdate(){this.watch.follow(this.connection)}async join(){let{connection:t}=this;if(!t||this.joined||this.asking)return;if(this.asking=!0,this.stream=await j(),this.asking=!1,!this.isConnected){for(let i of this.stream?.getTracks()??[])i.stop();return}let e=this.stream?.getAudioTracks()[0];e?this.stream?.getVideoTracks().length||(this.trouble=r.call.soundOnly):this.trouble=r.call.noMicrophone,e?.addEventListener("ended",()=>this.#s()),this.peer=new d({polite:t.access.party==="client",send:i=>t.signal({...i}),iceServers:t.access.ice_servers??[],stream:this.stream}),this.peer.addEventListener("change",()=>this.#t()),this.tap=new u(t.access.tap,t.access.ice_servers??[]),this.tap.addEventListener("change",()=>this.#t()),this.joined=!0,this.peer.start(),this.#n(),this.#t()}toggleMute(){this.muted=!this.muted;for(let t of this.stream?.getAudioTracks()??[])t.enabled=!this.muted;this.#t()}#s(){this.trouble=r.call.noMicrophone,this.tap?.stop(),this.#t()}#h(t){if(t.type==="signal"){this.peer?.hear(t.detail);return}let e=this.connection?.online??!1;e&&!this.wasOnline&&this.peer&&this.peer.state!=="on"&&this.peer.start(),this.wasOnline=e,this.#n()}#n(){let{connection:t,tap:e}=this,i=t?.state.view;if(!t?.online||!i||!e)return;let s=this.stream?.getAudioTracks().find(a=>a.readyState==="live");i.state==="live"&&s?e.start(s):(i.state!=="paused"||!s)&&e.stop(),e.state==="on"&&!i.taps.includes(t.access.party)?!this.unseen&&i.state==="live"&&(this.unseen=setTimeout(()=>{this.unseen=void 0;let a=this.connection?.state.view?.taps??[],c=this.connection&&a.includes(this.connection.access.party);this.connection?.online&&!c&&this.tapped&&this.tap?.restart()},L)):(clearTimeout(this.unseen),this.unseen=void 0)}#t(){this.requestUpdate(),this.dispatchEvent(new Event("conote-call",{bubbles:!0,composed:!0}))}updated(){this.#e("#them",this.peer?.remote??null),this.#e("#me",this.stream)}#e(t,e){let i=this.renderRoot.querySelector(t);!i||i.srcObject===e||(i.srcObject=e,e&&t==="#them"&&i.play().then(()=>this.silent=!1,s=>this.silent=s?.name==="NotAllowedError"))}#i(){this.silent=!1,this.renderRoot.querySelector("#them").play()}render(){let{connection:t,peer:e}=this;if(!t)return l;let i=t.access.party,s=f(i),{view:o}=t.state,a=k(o,s,i),c=(this.stream?.getVideoTracks().length??0)>0;return h`<div class="tiles" role="group" aria-label=${r.call.label}>
<div class="tile them ${s}" data-testid="their-tile" data-call=${e?.state??"idle"}>
<video id="them" autoplay playsinline ?hidden=${!e?.remote}></video>
<span class="name">${a}</span>
<span class="status">${this.#r(a)}</span>
${this.silent?h`<button class="pill over" @click=${()=>this.#i()}>
${r.call.soundBlocked}
</button>`:l}
</div>
<div class="tile mine ${i}" data-testid="my-tile">
<video id="me" autoplay playsinline muted ?hidden=${!c}></video>
<span class="name">${r.you}${this.muted?` \xB7 ${r.call.muted}`:""}</span>
${this.joined?l:h`<button
class="pill over"
data-testid="join-call"
@click=${()=>{this.join()}}
>
${r.call.join}
</button>`}
</div>
</div>
<p class="trouble" role="status" ?hidden=${!this.trouble}>${this.trouble}</p>`}#r(t){let{connection:e,peer:i}=this;if(!e)return"";let s=e.state.view?.present.includes(f(e.access.party));return i?.state==="on"?"":s?this.joined?i?.state==="broken"?r.call.broken:i?.state==="elsewhere"?r.call.elsewhere:i?.state==="connecting"?r.call.connecting:r.call.waitingFor(t):"":r.call.waiting}static styles=[b,y,w`
:host {
display: block;
font: 14px/1.5 var(--sans);
color: var(--ink);
}
.tile {
position: relative;
overflow: hidden;
border-radius: 14px;
height: 214px;
}
.tile + .tile {
margin-top: 12px;
height: 150px;
}
.therapist {
background: linear-gradient(160deg, #5d7a80, #31464d);
}
.client {
background: linear-gradient(160deg, #a98b6b, #5c4836);
}
video {
position: absolute;
inset: 0;
width: 100%;
height: 100%;
object-fit: cover;
}
#me {
transform: scaleX(-1);
}
.name,
.status {
position: absolute;
left: 12px;
bottom: 10px;
color: #fff;
font-size: 13px;
text-shadow: 0 1px 2px #000a;
}
.status {
left: auto;
right: 12px;
}
.over {
position: absolute;
inset: 0;
margin: auto;
width: max-content;
height: max-content;
}
.trouble {
margin-top: 8px;
}
@media (max-width: 760px) {
.tiles {
display: grid;
grid-template-columns: 1fr 1fr;
gap: 8px;
}
.tile,
.tile + .tile {
height: 96px;
margin: 0;
border-radius: 10px;
}
.status {
right: 8px;
top: 6px;
bottom: auto;
font-size: 12px;
}
}
`]};customElements.define("conote-call",m);export{m as ConoteCall};
