import{a as L,b as R}from"./shared-7XJIF4XG.js";import{$ as b,F as C,I as V,M as D,R as f,S as T,aa as y,ea as I,s as w,t as a,u as d,v as h,w as v,y as q,z as N}from"./shared-OC44VKFD.js";var x=(o,t=!1)=>d`<svg viewBox="0 0 24 24" aria-hidden="true">
${o}${t?d`<path d="M4 4 20 20" />`:""}
</svg>`,_=o=>x(d`<rect x="9" y="3" width="6" height="11" rx="3" /><path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3" />`,o),H=o=>x(d`<rect x="3" y="6.5" width="12.5" height="11" rx="2.5" /><path d="m15.5 10.5 5.5-3v9l-5.5-3" />`,o),K=()=>x(d`<rect x="3" y="5" width="18" height="14" rx="3" /><path d="M6.5 11h6M15 11h2.5M6.5 15h3M12 15h5.5" />`),U=()=>x(d`<path d="M4 7h9M17 7h3M4 17h3M11 17h9" /><circle cx="15" cy="7" r="2" /><circle cx="9" cy="17" r="2" />`);var P="conote.call";function l(){try{return JSON.parse(localStorage.getItem(P)??"{}")}catch{return{}}}function m(o){let t={...l(),...o};try{localStorage.setItem(P,JSON.stringify(t))}catch{}return t}function k(o){switch(o?.name){case"NotAllowedError":return"refused";case"SecurityError":return"insecure";case"NotReadableError":case"AbortError":return"busy";default:return"missing"}}var E=o=>o?{deviceId:{ideal:o}}:!0;async function z(o,t=navigator.mediaDevices){if(!t)return{audio:null,video:null,noAudio:"insecure",noVideo:"insecure"};let e=E(o.microphone),i=o.cameraOff?!1:E(o.camera),s=null;try{return S(await t.getUserMedia({audio:e,video:i}),null,null)}catch(r){s=k(r)}if(!i)return{audio:null,video:null,noAudio:s,noVideo:null};try{return S(await t.getUserMedia({audio:e}),null,s)}catch(r){s=k(r)}try{return S(await t.getUserMedia({video:i}),s,null)}catch(r){return{audio:null,video:null,noAudio:s,noVideo:k(r)}}}var S=(o,t,e)=>({audio:o.getAudioTracks()[0]??null,video:o.getVideoTracks()[0]??null,noAudio:t,noVideo:e});async function g(o,t,e=navigator.mediaDevices){if(!e)return{track:null,why:"insecure"};let i=l()[o==="audio"?"microphone":"camera"],s=t?{deviceId:{exact:t}}:E(i);try{return{track:(await e.getUserMedia({[o]:s})).getTracks()[0]??null,why:null}}catch(r){return{track:null,why:k(r)}}}async function B(){return(await navigator.mediaDevices?.enumerateDevices()??[]).filter(t=>t.deviceId&&t.label)}var J=()=>"setSinkId"in HTMLMediaElement.prototype;function W(o,t){let e=!o.makingOffer&&(o.signalingState==="stable"||o.settingAnswer);return t==="offer"&&!e&&!o.polite?"ignore":t==="offer"?"take_and_answer":"take"}function F(o,t,e){return t.to&&t.to!==e?"ignore":t.ready?"meet":t.from===o?"hear":o===null&&t.to===e?"meet":"ignore"}var st=8e3,ot=3e3,$=class extends EventTarget{constructor({polite:t,send:e,ice:i,tracks:s}){super(),this.polite=t,this.sendOut=e,this.ice=i,this.tracks={...s},this.stream=new MediaStream,this.me=crypto.randomUUID(),this.partner=null,this.connection=null,this.remote=null,this.state="waiting",this.about={muted:!1,camera:!1},this.theirs=null,this.channel=null,this.makingOffer=!1,this.settingAnswer=!1,this.ignoring=!1,this.tries=0,this.order=Promise.resolve(),this.timer=void 0}start(){this.#s(),this.#a("waiting"),this.#r({ready:!0})}stop(){this.#s(),this.#a("waiting")}hurry(){this.state==="broken"&&this.start()}hear(t){this.order=this.order.then(()=>this.#n(t)).catch(()=>this.#l())}async use(t,e){this.tracks[t]=e,await this.connection?.getTransceivers().find(s=>Y(s)===t)?.sender.replaceTrack(e)}tell(t){this.about=t,this.channel?.readyState==="open"&&this.channel.send(JSON.stringify(t))}async#n(t){switch(F(this.partner,t,this.me)){case"ignore":return;case"meet":if(t.answer&&this.partner===t.from)return;await this.#t(t);break}t.bye?(this.#s(),this.#a("elsewhere")):t.description?await this.#h(t.description):t.candidate!==void 0&&await this.#i(t.candidate)}async#t({from:t,ready:e,answer:i}){this.partner&&this.partner!==t&&this.#r({bye:!0}),this.#s(),this.partner=t,this.#a("connecting"),this.#d(st),e&&!i&&this.#r({ready:!0,answer:!0});let s=await this.ice().catch(()=>[]);this.partner===t&&!this.connection&&this.#o(s)}#o(t){let e=new RTCPeerConnection({iceServers:t});if(this.connection=e,e.ontrack=({streams:i,track:s})=>{this.remote=i[0]??this.remote??new MediaStream,this.remote.addTrack(s),s.onmute=s.onunmute=()=>this.#p(),this.#p()},e.onicecandidate=({candidate:i})=>{i&&this.#r({candidate:i.toJSON()})},e.onnegotiationneeded=()=>{this.#c(e)},e.onconnectionstatechange=()=>this.#m(e),e.ondatachannel=({channel:i})=>this.#e(i,e),!this.polite){for(let i of["audio","video"]){let s={direction:"sendrecv",streams:[this.stream]};e.addTransceiver(this.tracks[i]??i,s)}this.#e(e.createDataChannel("about"),e)}}#e(t,e){this.channel=t,t.onopen=()=>this.tell(this.about),t.onmessage=({data:i})=>{if(e!==this.connection)return;let{muted:s,camera:r}=JSON.parse(i);this.theirs={muted:s===!0,camera:r===!0},this.#p()},t.onclose=()=>{e===this.connection&&this.state==="on"&&this.#l()}}async#c(t){try{this.makingOffer=!0,await t.setLocalDescription(),t===this.connection&&t.localDescription&&this.#r({description:t.localDescription.toJSON()})}catch{t===this.connection&&this.#l()}finally{this.makingOffer=!1}}async#h(t){let{connection:e}=this;if(!e)return;let{polite:i,makingOffer:s,settingAnswer:r}=this,{signalingState:c}=e,p=W({polite:i,makingOffer:s,settingAnswer:r,signalingState:c},t.type);this.ignoring=p==="ignore",p!=="ignore"&&(this.settingAnswer=t.type==="answer",await e.setRemoteDescription(t),this.settingAnswer=!1,p==="take_and_answer"&&(this.polite&&await this.#u(e),await e.setLocalDescription(),e.localDescription&&this.#r({description:e.localDescription.toJSON()})))}async#u(t){for(let e of t.getTransceivers()){let i=Y(e);e.direction="sendrecv",e.sender.setStreams?.(this.stream),await e.sender.replaceTrack(this.tracks[i])}}async#i(t){try{await this.connection?.addIceCandidate(t??void 0)}catch(e){if(!this.ignoring)throw e}}#m(t){if(t===this.connection)switch(t.connectionState){case"connected":clearTimeout(this.timer),this.tries=0,this.#a("on");break;case"disconnected":this.#a("broken"),this.#d(ot);break;case"failed":this.#l();break}}#l(){this.#a("broken"),this.#d(C(this.tries,Math.random()))}#d(t){clearTimeout(this.timer),this.timer=setTimeout(()=>this.#f(),t+C(this.tries++,Math.random()))}#f(){this.sendOut({from:this.me,ready:!0})?(this.#s(),this.#a("waiting")):this.#d(0)}#s(){clearTimeout(this.timer);let{connection:t}=this;this.connection=null,this.channel=null,this.theirs=null,this.partner=null,this.remote=null,this.makingOffer=!1,this.settingAnswer=!1,this.ignoring=!1,t?.close()}#r(t){let e=this.partner?{to:this.partner}:{};this.sendOut({from:this.me,...e,...t})}#a(t){this.state=t,this.#p()}#p(){this.dispatchEvent(new Event("change"))}},Y=o=>o.receiver.track.kind==="video"?"video":"audio";var nt=2,rt={lost:.04,round:.4,jitter:.06},at={lost:.12,round:1,jitter:.15};function G(o,t){let e={at:t,received:0,lost:0,bytes:0,round:0,jitter:0};for(let i of o)if(i.type==="inbound-rtp"){if(e.bytes+=i.bytesReceived??0,i.kind!=="audio")continue;e.received+=i.packetsReceived??0,e.lost+=i.packetsLost??0,e.jitter=Math.max(e.jitter,i.jitter??0)}else i.type==="candidate-pair"&&i.nominated&&(e.round=Math.max(e.round,i.currentRoundTripTime??0));return e}function ht(o,t){let e=Math.max(0,t.lost-o.lost),i=e+Math.max(0,t.received-o.received),s=Math.max(.001,t.at-o.at);return{lost:i?e/i:0,round:t.round,jitter:t.jitter,rate:Math.max(0,(t.bytes-o.bytes)*8/s)}}function ct(o){let t=e=>o.lost>=e.lost||o.round>=e.round||o.jitter>=e.jitter;return t(at)?"poor":t(rt)?"weak":"good"}var O=class{constructor(){this.quality="good",this.figures=null,this.before=null,this.other=0}push(t){let{before:e}=this;if(this.before=t,!e||t.bytes<e.bytes)return;this.figures=ht(e,t);let i=ct(this.figures);this.other=i===this.quality?0:this.other+1,!(this.other<nt)&&(this.quality=i,this.other=0)}};var lt=8e3,dt=2e3,ut=10,M=class extends EventTarget{constructor(t){super(),this.connection=t,this.joined=!1,this.muted=!1,this.audio=null,this.video=null,this.noAudio=null,this.noVideo=null,this.nothingComes=!1,this.line=new O;let e=L(t.access);this.peer=new $({polite:t.access.party==="client",send:i=>t.signal({...i}),ice:e,tracks:{audio:null,video:null}}),this.tap=new R(t.access.tap,e),this.tap.addEventListener("change",()=>this.#i()),this.peer.addEventListener("change",()=>{this.followView(),this.#i()}),this.asking=!1,this.over=!1,this.wasOnline=t.online,this.quiet=0,this.unheard=void 0,this.looking=setInterval(()=>{this.#h()},dt),this.plugged=()=>{this.#e()},navigator.mediaDevices?.addEventListener("devicechange",this.plugged)}get words(){return{tapped:this.tap.state==="on",deaf:this.joined&&!this.audio,muted:this.muted&&this.joined,theyMuted:this.peer.theirs?.muted??!1}}end(){this.over=!0,clearInterval(this.looking),clearTimeout(this.unheard),navigator.mediaDevices?.removeEventListener("devicechange",this.plugged),this.tap.stop(),this.peer.stop(),this.audio?.stop(),this.video?.stop()}async join(){if(this.joined||this.asking)return;this.asking=!0;let{audio:t,video:e,noAudio:i,noVideo:s}=await z(l());this.asking=!1,this.joined=!0,this.noAudio=i,this.noVideo=s,await this.#t("audio",t),await this.#t("video",e),!this.over&&(this.peer.start(),this.followView(),this.#i())}async again(){if(this.audio)return;let{track:t,why:e}=await g("audio");this.noAudio=e,await this.#t("audio",t),this.followView(),t&&this.noVideo&&await this.setCamera(!0)}toggleMute(){this.muted=!this.muted,this.audio&&(this.audio.enabled=!this.muted),this.quiet=0,this.nothingComes=!1,this.#c()}async setCamera(t){if(m({cameraOff:!t}),!t){this.noVideo=null,await this.#t("video",null);return}let{track:e,why:i}=await g("video");this.noVideo=i,e&&await this.#t("video",e),this.#i()}async change(t,e){m(t==="audio"?{microphone:e}:{camera:e,cameraOff:!1});let{track:i,why:s}=await g(t,e);t==="audio"?this.noAudio=this.audio?null:s:this.noVideo=s,i&&await this.#t(t,i),this.#i()}heard(t){if(t.type==="signal"){this.joined&&this.peer.hear(t.detail);return}let{online:e}=this.connection;e&&!this.wasOnline&&this.joined&&(this.peer.state!=="on"&&!this.elsewhere&&this.peer.start(),this.tap.hurry()),this.wasOnline=e,this.followView()}hurry(){this.peer.hurry(),this.tap.hurry()}get elsewhere(){return this.peer.state==="elsewhere"}bringHere(){this.peer.start(),this.followView()}followView(){let{connection:t,tap:e,audio:i}=this,{view:s}=t.state;if(this.elsewhere){e.stop();return}if(!t.online||!s||!this.joined)return;s.listening&&i?e.start(i):(s.state!=="paused"||!i)&&e.stop(),s.listening&&e.state==="on"&&!this.#n()?this.unheard??=setTimeout(()=>{this.unheard=void 0,this.connection.online&&e.state==="on"&&!this.#n()&&e.restart()},lt):(clearTimeout(this.unheard),this.unheard=void 0)}#n(){let{state:t,access:e}=this.connection;return(t.view?.sound?.[e.party]??"none")!=="none"}async#t(t,e){if(this.over){e?.stop();return}this[t]?.stop(),this[t]=e,e&&(t==="audio"&&(e.enabled=!this.muted),e.addEventListener("ended",()=>this.#o(t,e))),t==="audio"&&(this.quiet=0,this.nothingComes=!1,e&&this.tap.track&&this.tap.start(e),e||this.tap.stop()),await this.peer.use(t,e),this.#c()}async#o(t,e){if(this.over||this[t]!==e)return;let i=await g(t);if(this[t]!==e){i.track?.stop();return}t==="audio"?this.noAudio=i.why:this.noVideo=i.why,await this.#t(t,i.track)}async#e(){this.joined&&this.noAudio==="missing"&&await this.again()}#c(){this.peer.tell({muted:this.muted,camera:this.video!==null}),this.#i()}async#h(){let t=await this.peer.connection?.getStats().catch(()=>null);t&&this.line.push(G(t.values(),performance.now()/1e3));let e=await this.tap.peer?.getStats().catch(()=>null);for(let i of[...t?.values()??[],...e?.values()??[]])i.type==="media-source"&&i.kind==="audio"&&this.#u(i);this.#i()}#u({totalAudioEnergy:t=0}){this.quiet=t>0||this.muted?0:this.quiet+1,this.nothingComes=this.quiet>=ut}get there(){let{state:t,access:e}=this.connection;return t.view?.present.includes(f(e.party))??!1}#i(){this.dispatchEvent(new Event("change"))}};var X={label:"Video call",controls:"Microphone, camera and captions",join:"Join the call",waiting:"Not here yet",gone:"Not here at the moment",waitingFor:o=>`Waiting for ${o}`,connecting:"Connecting the call\u2026",broken:"The call was interrupted, trying again\u2026",cannot:"This browser cannot make calls",elsewhere:"The call goes on in your other window",bringHere:"Bring it here",noPicture:"camera is off",soundBlocked:"Turn on sound",mute:"Mute",unmute:"Unmute",muteKeys:"Alt+M. Muted, neither the other person nor the assistant hears you.",muted:"muted",cameraOff:"Turn the camera off",cameraOn:"Turn the camera on",captionsOn:"Show captions",captionsOff:"Hide captions",captions:"Captions",noCaptions:"Captions appear when somebody speaks and the assistant listens.",settings:"Camera and sound",close:"Close",microphone:"Microphone",camera:"Camera",speaker:"Loudspeaker",none:"none",hideMe:"Hide my own picture",hidden:"Your picture is hidden from you, not from the other person.",remembered:"Remembered in this browser.",line:"Connection",quality:{good:"good",weak:"Connection weak",poor:"Connection very weak. Without your camera the sound may hold better."},figures:({lost:o,round:t,jitter:e,rate:i})=>`${Math.round(o*100)} % of the sound lost \xB7 ${Math.round(t*1e3)} ms there and back \xB7 ${Math.round(e*1e3)} ms uneven \xB7 ${Math.round(i/1e3)} kbit/s received`,noAudio:{refused:"The browser does not let this page use your microphone. Click the sign beside the page\u2019s address, allow the microphone, then try again.",missing:"No microphone was found. Plug one in, then try again.",busy:"Another program is using the microphone. Close it, then try again.",insecure:"Browsers give a microphone only to pages with https. Ask for a link that begins with https."},noVideo:{refused:"The camera is not allowed: the call goes on with sound only.",missing:"No camera: the call goes on with sound only.",busy:"Another program is using the camera: the call goes on with sound only.",insecure:"No camera: the call goes on with sound only."},without:"You can still read and write the note.",nothingComes:"No sound comes from your microphone. Is it switched off, or is it another one that you speak into?",again:"Try again",dismiss:"I have it"};var n=await q(X,{es:async()=>(await import("./shared-RMRUURGI.js")).words});var pt={microphone:"audioinput",camera:"videoinput",speaker:"audiooutput"},j=class extends v{static properties={audio:{attribute:!1},video:{attribute:!1},line:{attribute:!1},figures:{attribute:!1},devices:{state:!0}};constructor(){super(),this.audio=null,this.video=null,this.line="good",this.figures=null,this.devices=[],this.follow=()=>{this.#t()}}connectedCallback(){super.connectedCallback(),navigator.mediaDevices?.addEventListener("devicechange",this.follow)}disconnectedCallback(){super.disconnectedCallback(),navigator.mediaDevices?.removeEventListener("devicechange",this.follow)}async show(){await this.#t(),await this.updateComplete;let t=this.#n;t?.open||t?.showModal()}get#n(){return this.renderRoot.querySelector("dialog")}async#t(){this.devices=await B()}#o(t){this.dispatchEvent(new CustomEvent("conote-choose",{detail:t})),this.requestUpdate()}render(){return a`<dialog aria-labelledby="title" data-testid="call-settings-panel">
<h2 id="title">${n.settings}</h2>
${this.#e("camera",this.video?.getSettings().deviceId)}
${this.#e("microphone",this.audio?.getSettings().deviceId)}
${J()?this.#e("speaker",l().speaker):h}
<label class="tick">
<input
type="checkbox"
data-testid="hide-me"
.checked=${l().hideMe??!1}
@change=${({target:t})=>this.#o({hideMe:t.checked})}
/>
<span>${n.hideMe}</span>
</label>
<p class="hint">${n.hidden} ${n.remembered}</p>
${this.figures?a`<p class="line" data-testid="line">
${n.line}: ${n.quality[this.line]}
<span class="hint">${n.figures(this.figures)}</span>
</p>`:h}
<form method="dialog">
<button class="pill main" data-testid="close-settings">${n.close}</button>
</form>
</dialog>`}#e(t,e){let i=this.devices.filter(({kind:s})=>s===pt[t]);return a`<label class="device">
<span>${n[t]}</span>
<select
class="field"
data-testid="choose-${t}"
?disabled=${i.length===0}
@change=${({target:s})=>this.#o({which:t,id:s.value})}
>
${i.length===0?a`<option>${n.none}</option>`:h}
${i.map(({deviceId:s,label:r})=>a`<option value=${s} ?selected=${s===e}>${r}</option>`)}
</select>
</label>`}static styles=[b,y,w`
dialog {
font: 15px/1.5 var(--sans);
color: var(--ink);
background: var(--paper);
border: 1px solid var(--line);
border-radius: 14px;
box-shadow: var(--shadow);
padding: 24px 28px;
width: min(420px, calc(100vw - 24px));
}
dialog::backdrop {
background: #0006;
}
h2 {
font: 600 19px/1.3 var(--serif);
margin: 0 0 14px;
}
.device {
display: block;
margin-bottom: 12px;
}
.device span {
display: block;
font-size: 14px;
margin-bottom: 4px;
}
.tick {
display: flex;
gap: 8px;
align-items: baseline;
margin-top: 16px;
}
.hint {
color: var(--soft);
font-size: 13px;
}
.line {
margin-top: 14px;
font-size: 14px;
}
.line .hint {
display: block;
}
form {
margin-top: 18px;
text-align: right;
}
@media (max-width: 760px) {
dialog {
margin-bottom: 12px;
}
}
`]};customElements.define("conote-call-settings",j);var Q=w`
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
.mine {
margin-top: 12px;
height: 150px;
}
/* In a low window the words need the room: pictures side by side. */
@media (min-width: 761px) and (max-height: 800px) {
.tile {
float: left;
width: calc(50% - 5px);
height: 112px;
}
.mine {
margin: 0 0 0 10px;
}
.captions,
.bar {
clear: both;
}
.bar {
padding-top: 12px;
}
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
/* Sound goes on where there is no picture. */
video.dark {
opacity: 0;
}
.name,
.status {
position: absolute;
left: 12px;
bottom: 10px;
color: #fff;
font-size: 13px;
text-shadow: 0 0 3px #000c;
}
.status {
left: auto;
right: 12px;
max-width: 70%;
text-align: right;
}
.over {
position: absolute;
inset: 0;
margin: auto;
width: max-content;
height: max-content;
}
.captions {
display: flex;
flex-direction: column;
justify-content: flex-end;
height: 6em;
margin-top: 8px;
overflow: hidden;
overflow-wrap: anywhere;
font-size: 15px;
}
.captions b {
background: none;
}
.captions i {
display: inline-block;
font-style: normal;
transform: skewX(-10deg);
color: var(--soft);
}
.bar {
display: flex;
align-items: center;
gap: 8px;
margin-top: 12px;
}
button.round {
display: grid;
place-content: center;
width: 40px;
height: 40px;
border-radius: 50%;
border: 1px solid var(--line);
background: var(--paper);
color: var(--ink);
cursor: pointer;
}
button.round:hover {
border-color: var(--edge);
}
button.round:focus-visible {
border-radius: 50%;
}
button.round.is-off {
background: var(--ink);
border-color: var(--ink);
color: var(--paper);
}
button.round.is-on {
border-color: var(--ink);
}
svg {
width: 20px;
height: 20px;
fill: none;
stroke: currentColor;
stroke-width: 1.6;
stroke-linecap: round;
stroke-linejoin: round;
}
.quality {
flex: 1;
font-size: 13px;
line-height: 1.35;
color: var(--soft);
}
.trouble,
.hint {
margin-top: 10px;
}
.hint {
color: var(--soft);
}
.trouble button,
.hint button {
margin-left: 4px;
color: var(--ink);
text-decoration: underline;
text-underline-offset: 3px;
}
@media (max-width: 760px) {
.tiles {
position: relative;
}
.tile {
height: 128px;
}
.mine {
position: absolute;
top: 8px;
right: 8px;
width: 84px;
height: 112px;
margin: 0;
border-radius: 10px;
box-shadow: 0 0 0 2px #0003;
}
.mine .name {
left: 8px;
bottom: 5px;
font-size: 12px;
}
.mine .status {
display: none;
}
.status {
right: 104px;
font-size: 12px;
}
.captions {
height: 3em;
margin-top: 6px;
}
.bar {
margin-top: 8px;
}
button.round {
width: 36px;
height: 36px;
}
button.pill.over {
width: min(72px, 100%);
padding: 6px 4px;
border-radius: 12px;
font-size: 13px;
white-space: normal;
}
}
`;var Z=2,tt=12;function et(o){let t=[...o.speaking.values()].sort((e,i)=>e.start-i.start);return[...o.said.slice(-Z),...t].slice(-Z).map(e=>{let{ink:i,pencil:s}=V(e),r=i.split(" ").filter(Boolean),c=Math.max(0,tt-s.length),u=r.length>c?`\u2026 ${r.slice(r.length-c).join(" ")}`:i;return{id:e.id,speaker:e.speaker,ink:u,pencil:s.slice(-tt)}})}var A=class extends v{static properties={connection:{attribute:!1},silent:{state:!0},prefers:{state:!0},seen:{state:!0}};constructor(){super(),this.connection=null,this.session=null,this.silent=!1,this.prefers=l(),this.seen=!1,this.met=!1,this.mirror=null,this.told="",this.watch=new I(this,["change","signal"],t=>this.session?.heard(t)),this.stop=new AbortController}connectedCallback(){super.connectedCallback(),this.stop=new AbortController;let{signal:t}=this.stop;window.addEventListener("pagehide",()=>this.session?.tap.stop(),{signal:t}),window.addEventListener("keydown",e=>this.#t(e),{signal:t}),this.requestUpdate()}disconnectedCallback(){super.disconnectedCallback(),this.stop.abort(),this.session?.end(),this.session=null}willUpdate(){this.watch.follow(this.connection),!(!this.connection||this.session?.connection===this.connection)&&(this.session?.end(),this.session=new M(this.connection),this.session.addEventListener("change",()=>{this.requestUpdate(),this.#n()}))}get words(){return this.session?.words}async join(){await this.session?.join()}hurry(){this.session?.hurry()}#n(){let t=JSON.stringify(this.words);t!==this.told&&(this.told=t,this.dispatchEvent(new Event("conote-call",{bubbles:!0,composed:!0})))}#t(t){!t.altKey||t.code!=="KeyM"||t.ctrlKey||t.metaKey||this.session?.joined&&(t.preventDefault(),this.session.toggleMute())}updated(){let{session:t}=this;this.#o("#them",t?.peer.remote??null);let e=t?.video??null;(this.mirror?.getTracks()[0]??null)!==e&&(this.mirror=e&&new MediaStream([e])),this.#o("#me",this.mirror)}#o(t,e){let i=this.renderRoot.querySelector(t);!i||i.srcObject===e||(i.srcObject=e,!(!e||t!=="#them")&&(this.#e(i),i.play().then(()=>this.silent=!1,s=>this.silent=s?.name==="NotAllowedError")))}#e(t){let{speaker:e}=this.prefers;e&&"setSinkId"in t&&t.setSinkId(e).catch(()=>{})}#c(){this.silent=!1,this.#h?.play()}get#h(){return this.renderRoot.querySelector("#them")}async#u({detail:t}){let{which:e,id:i,hideMe:s}=t;e==="microphone"?await this.session?.change("audio",i):e==="camera"?await this.session?.change("video",i):this.prefers=m(e==="speaker"?{speaker:i}:{hideMe:s}),e==="speaker"&&this.#h&&this.#e(this.#h)}render(){let{connection:t,session:e}=this;if(!t||!e)return h;let i=t.access.party,s=T(t.state.view,f(i),i);return a`<div class="tiles" role="group" aria-label=${n.label}>
${this.#i(e,s)} ${this.#m(e)}
</div>
${this.prefers.captions?this.#d(t):h}
${e.joined?this.#f(e):h} ${this.#r(e)}
<conote-call-settings
.audio=${e.audio}
.video=${e.video}
.line=${e.line.quality}
.figures=${e.peer.state==="on"?e.line.figures:null}
@conote-choose=${r=>{this.#u(r)}}
></conote-call-settings>`}#i({peer:t,connection:e},i){let r=(t.remote?.getVideoTracks().some(c=>!c.muted)??!1)&&(t.theirs?.camera??!0);return a`<div
class="tile them ${f(e.access.party)}"
data-testid="their-tile"
data-call=${t.state}
data-camera=${r}
>
<video id="them" autoplay playsinline class=${r?"":"dark"} aria-label=${i}></video>
<span class="name">${i}${t.theirs?.muted?` \xB7 ${n.muted}`:""}</span>
<span class="status" role="status">${this.#l(i,r)}</span>
${this.silent?a`<button class="pill over" @click=${()=>this.#c()}>
${n.soundBlocked}
</button>`:h}
</div>`}#m({joined:t,video:e,muted:i,connection:s}){return t&&this.prefers.hideMe?h:a`<div class="tile mine ${s.access.party}" data-testid="my-tile">
<video id="me" autoplay playsinline muted ?hidden=${!e} aria-hidden="true"></video>
<span class="name">${N.you}${i?` \xB7 ${n.muted}`:""}</span>
<span class="status">${t&&!e?n.noPicture:""}</span>
${t?h:a`<button class="pill over" data-testid="join-call" @click=${()=>{this.join()}}>
${n.join}
</button>`}
</div>`}#l(t,e){let{peer:i,there:s,joined:r}=this.session;if(this.met||=s,!globalThis.RTCPeerConnection)return n.cannot;switch(i.state){case"on":return e?"":n.noPicture;case"broken":return n.broken;case"elsewhere":return""}return s?r?i.state==="connecting"?n.connecting:n.waitingFor(t):"":this.met?n.gone:n.waiting}#d({state:t,access:e}){let i=et(t);return a`<div class="captions" role="region" aria-label=${n.captions} data-testid="captions">
${i.length===0?a`<p class="hint">${n.noCaptions}</p>`:h}
${D(i,({id:s})=>s,({speaker:s,ink:r,pencil:c})=>a`<p data-speaker=${s}>
<b class=${s}>${T(t.view,s,e.party)}</b> ${r}
${c.map(u=>a`<i>${u}</i> `)}
</p>`)}
</div>`}#f(t){let{muted:e,video:i,audio:s}=t,r=this.prefers.captions??!1,c=t.peer.state==="on"&&t.line.quality!=="good";return a`<div class="bar" role="group" aria-label=${n.controls}>
${this.#s("mute",e?n.unmute:n.mute,_(e||!s),{off:e||!s,keys:"Alt+M",title:n.muteKeys,run:()=>t.toggleMute()})}
${this.#s("camera",i?n.cameraOff:n.cameraOn,H(!i),{off:!i,run:()=>{t.setCamera(!i)}})}
${this.#s("captions-switch",r?n.captionsOff:n.captionsOn,K(),{on:r,run:()=>this.prefers=m({captions:!r})})}
${this.#s("call-settings",n.settings,U(),{run:()=>{this.renderRoot.querySelector("conote-call-settings").show()}})}
<span class="quality" role="status" data-testid="quality"
>${c?n.quality[t.line.quality]:""}</span
>
</div>`}#s(t,e,i,{run:s,off:r=!1,on:c=!1,keys:u,title:p}){return a`<button
class="round ${r?"is-off":""} ${c?"is-on":""}"
data-testid=${t}
aria-label=${e}
aria-keyshortcuts=${u??h}
title=${p?`${e} \xB7 ${p}`:e}
@click=${s}
>
${i}
</button>`}#r(t){let{noAudio:e,noVideo:i,nothingComes:s,elsewhere:r}=t,c=a`<button class="plain" data-testid="devices-again" @click=${()=>{t.again()}}>
${n.again}
</button>`;return a`<div role="status" data-testid="call-trouble">
${r?a`<p class="hint">
${n.elsewhere}.
<button class="plain" data-testid="bring-here" @click=${()=>t.bringHere()}>
${n.bringHere}
</button>
</p>`:h}
${e?a`<p class="trouble">${n.noAudio[e]} ${n.without} ${c}</p>`:h}
${!e&&s?a`<p class="trouble">${n.nothingComes}</p>`:h}
${!e&&i&&!this.seen?a`<p class="hint">
${n.noVideo[i]}
<button class="plain" @click=${()=>this.seen=!0}>${n.dismiss}</button>
</p>`:h}
</div>`}static styles=[b,y,Q]};customElements.define("conote-call",A);export{A as ConoteCall};
