import{e as D,f as q}from"./shared-TE2EDFEO.js";import{a as m}from"./shared-ATYQOB4P.js";import{a as I}from"./shared-SW4J26SR.js";import{f as N}from"./shared-2SLGK3ZZ.js";import{a as g,b as E}from"./shared-3NKL4YVP.js";import{a as R}from"./shared-6DFQYP6M.js";import{a as b,b as k}from"./shared-BENF2BR2.js";import{a as v,b as a,c as d,e as h,g as y,j as L}from"./shared-VGKMFJO2.js";var x=(n,t=!1)=>d`<svg viewBox="0 0 24 24" aria-hidden="true">
${n}${t?d`<path d="M4 4 20 20" />`:""}
</svg>`,V=n=>x(d`<rect x="9" y="3" width="6" height="11" rx="3" /><path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3" />`,n),H=n=>x(d`<rect x="3" y="6.5" width="12.5" height="11" rx="2.5" /><path d="m15.5 10.5 5.5-3v9l-5.5-3" />`,n),P=()=>x(d`<rect x="3" y="5" width="18" height="14" rx="3" /><path d="M6.5 11h6M15 11h2.5M6.5 15h3M12 15h5.5" />`),U=()=>x(d`<path d="M4 7h9M17 7h3M4 17h3M11 17h9" /><circle cx="15" cy="7" r="2" /><circle cx="9" cy="17" r="2" />`);var K="conote.call";function l(){try{return JSON.parse(localStorage.getItem(K)??"{}")}catch{return{}}}function f(n){let t={...l(),...n};try{localStorage.setItem(K,JSON.stringify(t))}catch{}return t}function $(n){switch(n?.name){case"NotAllowedError":return"refused";case"SecurityError":return"insecure";case"NotReadableError":case"AbortError":return"busy";default:return"missing"}}var A=n=>n?{deviceId:{ideal:n}}:!0;async function B(n,t=navigator.mediaDevices){if(!t)return{audio:null,video:null,noAudio:"insecure",noVideo:"insecure"};let e=A(n.microphone),i=n.cameraOff?!1:A(n.camera),s=null;try{return C(await t.getUserMedia({audio:e,video:i}),null,null)}catch(o){s=$(o)}if(!i)return{audio:null,video:null,noAudio:s,noVideo:null};try{return C(await t.getUserMedia({audio:e}),null,s)}catch(o){s=$(o)}try{return C(await t.getUserMedia({video:i}),s,null)}catch(o){return{audio:null,video:null,noAudio:s,noVideo:$(o)}}}var C=(n,t,e)=>({audio:n.getAudioTracks()[0]??null,video:n.getVideoTracks()[0]??null,noAudio:t,noVideo:e});async function w(n,t,e=navigator.mediaDevices){if(!e)return{track:null,why:"insecure"};let i=l()[n==="audio"?"microphone":"camera"],s=t?{deviceId:{exact:t}}:A(i);try{return{track:(await e.getUserMedia({[n]:s})).getTracks()[0]??null,why:null}}catch(o){return{track:null,why:$(o)}}}async function z(){return(await navigator.mediaDevices?.enumerateDevices()??[]).filter(t=>t.deviceId&&t.label)}var W=()=>"setSinkId"in HTMLMediaElement.prototype;var nt=6e4;function J(n,t=N,e=Date.now){let i=[],s=-1/0;return async()=>{if(e()+nt>s){let{ice_servers:o,expires_s:c}=await t(n);i=o,s=e()+c*1e3}return i}}function G(n,t){let e=!n.makingOffer&&(n.signalingState==="stable"||n.settingAnswer);return t==="offer"&&!e&&!n.polite?"ignore":t==="offer"?"take_and_answer":"take"}function F(n,t,e){return t.to&&t.to!==e?"ignore":t.ready?"meet":t.from===n?"hear":n===null&&t.to===e?"meet":"ignore"}var ot=8e3,rt=3e3,O=class extends EventTarget{constructor({polite:t,send:e,ice:i,tracks:s}){super(),this.polite=t,this.sendOut=e,this.ice=i,this.tracks={...s},this.stream=new MediaStream,this.me=crypto.randomUUID(),this.partner=null,this.connection=null,this.remote=null,this.state="waiting",this.about={muted:!1,camera:!1},this.theirs=null,this.channel=null,this.makingOffer=!1,this.settingAnswer=!1,this.ignoring=!1,this.tries=0,this.order=Promise.resolve(),this.timer=void 0}start(){this.#a(),this.#d("waiting"),this.#l({ready:!0})}stop(){this.#a(),this.#d("waiting")}hurry(){this.state==="broken"&&this.start()}hear(t){this.order=this.order.then(()=>this.#n(t)).catch(()=>this.#u())}async use(t,e){this.tracks[t]=e,await this.connection?.getTransceivers().find(s=>Y(s)===t)?.sender.replaceTrack(e)}tell(t){this.about=t,this.channel?.readyState==="open"&&this.channel.send(JSON.stringify(t))}async#n(t){switch(F(this.partner,t,this.me)){case"ignore":return;case"meet":if(t.answer&&this.partner===t.from)return;await this.#t(t);break}t.bye?(this.#a(),this.#d("elsewhere")):t.description?await this.#s(t.description):t.candidate!==void 0&&await this.#e(t.candidate)}async#t({from:t,ready:e,answer:i}){this.partner&&this.partner!==t&&this.#l({bye:!0}),this.#a(),this.partner=t,this.#d("connecting"),this.#p(ot),e&&!i&&this.#l({ready:!0,answer:!0});let s=await this.ice().catch(()=>[]);this.partner===t&&!this.connection&&this.#o(s)}#o(t){let e=new RTCPeerConnection({iceServers:t});if(this.connection=e,e.ontrack=({streams:i,track:s})=>{this.remote=i[0]??this.remote??new MediaStream,this.remote.addTrack(s),s.onmute=s.onunmute=()=>this.#f(),this.#f()},e.onicecandidate=({candidate:i})=>{i&&this.#l({candidate:i.toJSON()})},e.onnegotiationneeded=()=>{this.#h(e)},e.onconnectionstatechange=()=>this.#c(e),e.ondatachannel=({channel:i})=>this.#i(i,e),!this.polite){for(let i of["audio","video"]){let s={direction:"sendrecv",streams:[this.stream]};e.addTransceiver(this.tracks[i]??i,s)}this.#i(e.createDataChannel("about"),e)}}#i(t,e){this.channel=t,t.onopen=()=>this.tell(this.about),t.onmessage=({data:i})=>{if(e!==this.connection)return;let{muted:s,camera:o}=JSON.parse(i);this.theirs={muted:s===!0,camera:o===!0},this.#f()},t.onclose=()=>{e===this.connection&&this.state==="on"&&this.#u()}}async#h(t){try{this.makingOffer=!0,await t.setLocalDescription(),t===this.connection&&t.localDescription&&this.#l({description:t.localDescription.toJSON()})}catch{t===this.connection&&this.#u()}finally{this.makingOffer=!1}}async#s(t){let{connection:e}=this;if(!e)return;let{polite:i,makingOffer:s,settingAnswer:o}=this,{signalingState:c}=e,p=G({polite:i,makingOffer:s,settingAnswer:o,signalingState:c},t.type);this.ignoring=p==="ignore",p!=="ignore"&&(this.settingAnswer=t.type==="answer",await e.setRemoteDescription(t),this.settingAnswer=!1,p==="take_and_answer"&&(this.polite&&await this.#r(e),await e.setLocalDescription(),e.localDescription&&this.#l({description:e.localDescription.toJSON()})))}async#r(t){for(let e of t.getTransceivers()){let i=Y(e);e.direction="sendrecv",e.sender.setStreams?.(this.stream),await e.sender.replaceTrack(this.tracks[i])}}async#e(t){try{await this.connection?.addIceCandidate(t??void 0)}catch(e){if(!this.ignoring)throw e}}#c(t){if(t===this.connection)switch(t.connectionState){case"connected":clearTimeout(this.timer),this.tries=0,this.#d("on");break;case"disconnected":this.#d("broken"),this.#p(rt);break;case"failed":this.#u();break}}#u(){this.#d("broken"),this.#p(m(this.tries,Math.random()))}#p(t){clearTimeout(this.timer),this.timer=setTimeout(()=>this.#m(),t+m(this.tries++,Math.random()))}#m(){this.sendOut({from:this.me,ready:!0})?(this.#a(),this.#d("waiting")):this.#p(0)}#a(){clearTimeout(this.timer);let{connection:t}=this;this.connection=null,this.channel=null,this.theirs=null,this.partner=null,this.remote=null,this.makingOffer=!1,this.settingAnswer=!1,this.ignoring=!1,t?.close()}#l(t){let e=this.partner?{to:this.partner}:{};this.sendOut({from:this.me,...e,...t})}#d(t){this.state=t,this.#f()}#f(){this.dispatchEvent(new Event("change"))}},Y=n=>n.receiver.track.kind==="video"?"video":"audio";var at={lost:.04,round:.4,jitter:.06},ht={lost:.12,round:1,jitter:.15};function X(n,t){let e={at:t,received:0,lost:0,bytes:0,round:0,jitter:0};for(let i of n)if(i.type==="inbound-rtp"){if(e.bytes+=i.bytesReceived??0,i.kind!=="audio")continue;e.received+=i.packetsReceived??0,e.lost+=i.packetsLost??0,e.jitter=Math.max(e.jitter,i.jitter??0)}else i.type==="candidate-pair"&&i.nominated&&(e.round=Math.max(e.round,i.currentRoundTripTime??0));return e}function ct(n,t){let e=Math.max(0,t.lost-n.lost),i=e+Math.max(0,t.received-n.received),s=Math.max(.001,t.at-n.at);return{lost:i?e/i:0,round:t.round,jitter:t.jitter,rate:Math.max(0,(t.bytes-n.bytes)*8/s)}}function lt(n){let t=e=>n.lost>=e.lost||n.round>=e.round||n.jitter>=e.jitter;return t(ht)?"poor":t(at)?"weak":"good"}var M=class{constructor(){this.quality="good",this.figures=null,this.before=null,this.other=0}push(t){let{before:e}=this;if(this.before=t,!e||t.bytes<e.bytes)return;this.figures=ct(e,t);let i=lt(this.figures);this.other=i===this.quality?0:this.other+1,!(this.other<2)&&(this.quality=i,this.other=0)}};var dt=2e3,ut=4e3,pt=15e3,ft=1200,mt=3,gt=()=>({peer:n=>new RTCPeerConnection({iceServers:n}),fetch:(n,t)=>fetch(n,t),later:(n,t)=>setTimeout(n,t),never:n=>clearTimeout(n),chance:Math.random,base:location.href}),S=class extends EventTarget{constructor({url:t,token:e},i,s=gt()){super(),this.world=s,this.ice=i,this.url=new URL(t,s.base).href,this.token=e,this.state="off",this.track=null,this.peer=null,this.sender=null,this.resource=null,this.attempt=0,this.turn=0,this.timer=null,this.looking=null}start(t){if(this.track!==t){if(this.track&&this.sender&&this.state==="on"){this.track=t,this.sender.replaceTrack(t).catch(()=>this.restart());return}this.#r(),this.track=t,this.attempt=0,this.#n()}}hurry(){this.state==="waiting"&&(this.#r(),this.#n())}restart(){let{track:t}=this;t&&(this.track=null,this.start(t))}stop(){this.track=null,this.#r(),this.#c("off")}async#n(){let{track:t}=this;if(!t)return;let e=++this.turn;this.#c("starting");try{let i=await this.ice();if(e!==this.turn)return;let s=this.world.peer(i);this.peer=s,this.sender=s.addTransceiver(t,{direction:"sendonly"}).sender,await s.setLocalDescription(await s.createOffer()),await this.#o(s);let o=await this.#t(s,e);if(e!==this.turn)return;s.onconnectionstatechange=()=>this.#i(s),this.timer=this.world.later(()=>this.#s(),pt),await s.setRemoteDescription({type:"answer",sdp:o})}catch{e===this.turn&&this.#s()}}async#t(t,e){let i=await this.world.fetch(this.url,{method:"POST",headers:{"Content-Type":"application/sdp",Authorization:`Bearer ${this.token}`},body:t.localDescription?.sdp,credentials:"omit"});if(i.status!==201)throw new Error(`WHIP answered ${i.status}`);let s=i.headers.get("Location"),o=s&&new URL(s,this.url).href;return e!==this.turn?this.#e(o):this.resource=o,i.text()}#o(t){return t.iceGatheringState==="complete"?Promise.resolve():new Promise(e=>{let i=this.world.later(e,dt);t.onicegatheringstatechange=()=>{t.iceGatheringState==="complete"&&(this.world.never(i),e())}})}#i(t){if(t===this.peer)switch(this.world.never(this.timer),t.connectionState){case"connected":this.attempt=0,this.#c("on"),this.#h(t,-1,0);break;case"disconnected":this.timer=this.world.later(()=>this.#s(),ut);break;case"failed":case"closed":this.#s();break}}#h(t,e,i){this.world.never(this.looking),this.looking=this.world.later(async()=>{let s=await vt(t);if(t!==this.peer||this.state!=="on")return;let o=s===e?i+1:0;o>=mt?this.#s():this.#h(t,s,o)},ft)}#s(){this.#r(),this.#c("waiting");let t=m(this.attempt++,this.world.chance());this.timer=this.world.later(()=>{this.#n()},t)}#r(){this.turn++,this.world.never(this.timer),this.world.never(this.looking);let{peer:t,resource:e}=this;this.peer=null,this.sender=null,this.resource=null,t?.close(),this.#e(e)}#e(t){if(!t)return;let e={Authorization:`Bearer ${this.token}`};this.world.fetch(t,{method:"DELETE",headers:e,keepalive:!0,credentials:"omit"}).catch(()=>{})}#c(t){this.state!==t&&(this.state=t,this.dispatchEvent(new Event("change")))}},wt=["packetsReceived","bytesReceived","responsesReceived"];async function vt(n){let t=[];return(await n.getStats()).forEach(e=>{e.type==="candidate-pair"&&t.push(...wt.map(i=>e[i]).filter(i=>i!==void 0))}),t.length?t.reduce((e,i)=>e+i,0):NaN}var yt=8e3,bt=2e3,kt=10,T=class extends EventTarget{constructor(t){super(),this.connection=t,this.joined=!1,this.muted=!1,this.audio=null,this.video=null,this.noAudio=null,this.noVideo=null,this.nothingComes=!1,this.line=new M;let e=J(t.access);this.peer=new O({polite:t.access.party==="client",send:i=>t.signal({...i}),ice:e,tracks:{audio:null,video:null}}),this.tap=new S(t.access.tap,e),this.tap.addEventListener("change",()=>this.#e()),this.peer.addEventListener("change",()=>{this.followView(),this.#e()}),this.asking=!1,this.over=!1,this.wasOnline=t.online,this.quiet=0,this.unheard=void 0,this.looking=setInterval(()=>{this.#s()},bt),this.plugged=()=>{this.#i()},navigator.mediaDevices?.addEventListener("devicechange",this.plugged)}get words(){return{tapped:this.tap.state==="on",deaf:this.joined&&!this.audio,muted:this.muted&&this.joined,theyMuted:this.peer.theirs?.muted??!1}}end(){this.over=!0,clearInterval(this.looking),clearTimeout(this.unheard),navigator.mediaDevices?.removeEventListener("devicechange",this.plugged),this.tap.stop(),this.peer.stop(),this.audio?.stop(),this.video?.stop()}async join(){if(this.joined||this.asking)return;this.asking=!0;let{audio:t,video:e,noAudio:i,noVideo:s}=await B(l());this.asking=!1,this.joined=!0,this.noAudio=i,this.noVideo=s,await this.#t("audio",t),await this.#t("video",e),!this.over&&(this.peer.start(),this.followView(),this.#e())}async again(){if(this.audio)return;let{track:t,why:e}=await w("audio");this.noAudio=e,await this.#t("audio",t),this.followView(),t&&this.noVideo&&await this.setCamera(!0)}toggleMute(){this.muted=!this.muted,this.audio&&(this.audio.enabled=!this.muted),this.quiet=0,this.nothingComes=!1,this.#h()}async setCamera(t){if(f({cameraOff:!t}),!t){this.noVideo=null,await this.#t("video",null);return}let{track:e,why:i}=await w("video");this.noVideo=i,e&&await this.#t("video",e),this.#e()}async change(t,e){f(t==="audio"?{microphone:e}:{camera:e,cameraOff:!1});let{track:i,why:s}=await w(t,e);t==="audio"?this.noAudio=this.audio?null:s:this.noVideo=s,i&&await this.#t(t,i),this.#e()}heard(t){if(t.type==="signal"){this.joined&&this.peer.hear(t.detail);return}let{online:e}=this.connection;e&&!this.wasOnline&&this.joined&&(this.peer.state!=="on"&&!this.elsewhere&&this.peer.start(),this.tap.hurry()),this.wasOnline=e,this.followView()}hurry(){this.peer.hurry(),this.tap.hurry()}get elsewhere(){return this.peer.state==="elsewhere"}bringHere(){this.peer.start(),this.followView()}followView(){let{connection:t,tap:e,audio:i}=this,{view:s}=t.state;if(this.elsewhere){e.stop();return}if(!t.online||!s||!this.joined)return;s.listening&&i?e.start(i):(s.state!=="paused"||!i)&&e.stop(),s.listening&&e.state==="on"&&!this.#n()?this.unheard??=setTimeout(()=>{this.unheard=void 0,this.connection.online&&e.state==="on"&&!this.#n()&&e.restart()},yt):(clearTimeout(this.unheard),this.unheard=void 0)}#n(){let{state:t,access:e}=this.connection;return(t.view?.sound?.[e.party]??"none")!=="none"}async#t(t,e){if(this.over){e?.stop();return}this[t]?.stop(),this[t]=e,e&&(t==="audio"&&(e.enabled=!this.muted),e.addEventListener("ended",()=>this.#o(t,e))),t==="audio"&&(this.quiet=0,this.nothingComes=!1,e&&this.tap.track&&this.tap.start(e),e||this.tap.stop()),await this.peer.use(t,e),this.#h()}async#o(t,e){if(this.over||this[t]!==e)return;let i=await w(t);if(this[t]!==e){i.track?.stop();return}t==="audio"?this.noAudio=i.why:this.noVideo=i.why,await this.#t(t,i.track)}async#i(){this.joined&&this.noAudio==="missing"&&await this.again()}#h(){this.peer.tell({muted:this.muted,camera:this.video!==null}),this.#e()}async#s(){let t=await this.peer.connection?.getStats().catch(()=>null);t&&this.line.push(X(t.values(),performance.now()/1e3));let e=await this.tap.peer?.getStats().catch(()=>null);for(let i of[...t?.values()??[],...e?.values()??[]])i.type==="media-source"&&i.kind==="audio"&&this.#r(i);this.#e()}#r({totalAudioEnergy:t=0}){this.quiet=t>0||this.muted?0:this.quiet+1,this.nothingComes=this.quiet>=kt}get there(){let{state:t,access:e}=this.connection;return t.view?.present.includes(g(e.party))??!1}#e(){this.dispatchEvent(new Event("change"))}};var Q={label:"Video call",controls:"Microphone, camera and captions",join:"Join the call",waiting:"Not here yet",gone:"Not here at the moment",waitingFor:n=>`Waiting for ${n}`,connecting:"Connecting the call\u2026",broken:"The call was interrupted, trying again\u2026",elsewhere:"The call goes on in your other window",bringHere:"Bring it here",noPicture:"camera is off",soundBlocked:"Turn on sound",mute:"Mute",unmute:"Unmute",muteKeys:"Alt+M. Muted, neither the other person nor the assistant hears you.",muted:"muted",cameraOff:"Turn the camera off",cameraOn:"Turn the camera on",captionsOn:"Show captions",captionsOff:"Hide captions",captions:"Captions",noCaptions:"Captions appear when somebody speaks and the assistant listens.",settings:"Camera and sound",close:"Close",microphone:"Microphone",camera:"Camera",speaker:"Loudspeaker",none:"none",hideMe:"Hide my own picture",hidden:"Your picture is hidden from you, not from the other person.",remembered:"Remembered in this browser.",line:"Connection",quality:{good:"good",weak:"Connection weak",poor:"Connection very weak. Without your camera the sound may hold better."},figures:({lost:n,round:t,jitter:e,rate:i})=>`${Math.round(n*100)} % of the sound lost \xB7 ${Math.round(t*1e3)} ms there and back \xB7 ${Math.round(e*1e3)} ms uneven \xB7 ${Math.round(i/1e3)} kbit/s received`,noAudio:{refused:"The browser does not let this page use your microphone. Click the sign beside the page\u2019s address, allow the microphone, then try again.",missing:"No microphone was found. Plug one in, then try again.",busy:"Another program is using the microphone. Close it, then try again.",insecure:"Browsers give a microphone only to pages with https. Ask for a link that begins with https."},noVideo:{refused:"The camera is not allowed: the call goes on with sound only.",missing:"No camera: the call goes on with sound only.",busy:"Another program is using the camera: the call goes on with sound only.",insecure:"No camera: the call goes on with sound only."},without:"You can still read and write the note.",nothingComes:"No sound comes from your microphone. Is it switched off, or is it another one that you speak into?",again:"Try again",dismiss:"I have it"};var r=await L(Q,{es:async()=>(await import("./shared-VSFGGHLS.js")).words});var xt={microphone:"audioinput",camera:"videoinput",speaker:"audiooutput"},j=class extends y{static properties={audio:{attribute:!1},video:{attribute:!1},line:{attribute:!1},figures:{attribute:!1},devices:{state:!0}};constructor(){super(),this.audio=null,this.video=null,this.line="good",this.figures=null,this.devices=[],this.follow=()=>{this.#t()}}connectedCallback(){super.connectedCallback(),navigator.mediaDevices?.addEventListener("devicechange",this.follow)}disconnectedCallback(){super.disconnectedCallback(),navigator.mediaDevices?.removeEventListener("devicechange",this.follow)}async show(){await this.#t(),await this.updateComplete;let t=this.#n;t?.open||t?.showModal()}get#n(){return this.renderRoot.querySelector("dialog")}async#t(){this.devices=await z()}#o(t){this.dispatchEvent(new CustomEvent("conote-choose",{detail:t})),this.requestUpdate()}render(){return a`<dialog aria-labelledby="title" data-testid="call-settings-panel">
<h2 id="title">${r.settings}</h2>
${this.#i("camera",this.video?.getSettings().deviceId)}
${this.#i("microphone",this.audio?.getSettings().deviceId)}
${W()?this.#i("speaker",l().speaker):h}
<label class="tick">
<input
type="checkbox"
data-testid="hide-me"
.checked=${l().hideMe??!1}
@change=${({target:t})=>this.#o({hideMe:t.checked})}
/>
<span>${r.hideMe}</span>
</label>
<p class="hint">${r.hidden} ${r.remembered}</p>
${this.figures?a`<p class="line" data-testid="line">
${r.line}: ${r.quality[this.line]}
<span class="hint">${r.figures(this.figures)}</span>
</p>`:h}
<form method="dialog">
<button class="pill main" data-testid="close-settings">${r.close}</button>
</form>
</dialog>`}#i(t,e){let i=this.devices.filter(({kind:s})=>s===xt[t]);return a`<label class="device">
<span>${r[t]}</span>
<select
class="field"
data-testid="choose-${t}"
?disabled=${i.length===0}
@change=${({target:s})=>this.#o({which:t,id:s.value})}
>
${i.length===0?a`<option>${r.none}</option>`:h}
${i.map(({deviceId:s,label:o})=>a`<option value=${s} ?selected=${s===e}>${o}</option>`)}
</select>
</label>`}static styles=[b,k,v`
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
`]};customElements.define("conote-call-settings",j);var Z=v`
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
font-weight: 600;
}
.captions b.client {
background: none;
color: var(--client);
}
.captions b.therapist {
background: none;
color: var(--therapist);
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
.over {
padding: 6px 10px;
font-size: 13px;
white-space: normal;
}
}
`;var tt=2,et=12;function it(n){let t=[...n.speaking.values()].sort((e,i)=>e.start-i.start);return[...n.said.slice(-tt),...t].slice(-tt).map(e=>{let{ink:i,pencil:s}=D(e),o=i.split(" ").filter(Boolean),c=Math.max(0,et-s.length),u=o.length>c?`\u2026 ${o.slice(o.length-c).join(" ")}`:i;return{id:e.id,speaker:e.speaker,ink:u,pencil:s.slice(-et)}})}var _=class extends y{static properties={connection:{attribute:!1},silent:{state:!0},prefers:{state:!0},seen:{state:!0}};constructor(){super(),this.connection=null,this.session=null,this.silent=!1,this.prefers=l(),this.seen=!1,this.met=!1,this.mirror=null,this.told="",this.watch=new I(this,["change","signal"],t=>this.session?.heard(t)),this.stop=new AbortController}connectedCallback(){super.connectedCallback(),this.stop=new AbortController;let{signal:t}=this.stop;window.addEventListener("pagehide",()=>this.session?.tap.stop(),{signal:t}),window.addEventListener("keydown",e=>this.#t(e),{signal:t}),this.requestUpdate()}disconnectedCallback(){super.disconnectedCallback(),this.stop.abort(),this.session?.end(),this.session=null}willUpdate(){this.watch.follow(this.connection),!(!this.connection||this.session?.connection===this.connection)&&(this.session?.end(),this.session=new T(this.connection),this.session.addEventListener("change",()=>{this.requestUpdate(),this.#n()}))}get words(){return this.session?.words}async join(){await this.session?.join()}hurry(){this.session?.hurry()}#n(){let t=JSON.stringify(this.words);t!==this.told&&(this.told=t,this.dispatchEvent(new Event("conote-call",{bubbles:!0,composed:!0})))}#t(t){!t.altKey||t.code!=="KeyM"||t.ctrlKey||t.metaKey||this.session?.joined&&(t.preventDefault(),this.session.toggleMute())}updated(){let{session:t}=this;this.#o("#them",t?.peer.remote??null);let e=t?.video??null;(this.mirror?.getTracks()[0]??null)!==e&&(this.mirror=e&&new MediaStream([e])),this.#o("#me",this.mirror)}#o(t,e){let i=this.renderRoot.querySelector(t);!i||i.srcObject===e||(i.srcObject=e,!(!e||t!=="#them")&&(this.#i(i),i.play().then(()=>this.silent=!1,s=>this.silent=s?.name==="NotAllowedError")))}#i(t){let{speaker:e}=this.prefers;e&&"setSinkId"in t&&t.setSinkId(e).catch(()=>{})}#h(){this.silent=!1,this.#s?.play()}get#s(){return this.renderRoot.querySelector("#them")}async#r({detail:t}){let{which:e,id:i,hideMe:s}=t;e==="microphone"?await this.session?.change("audio",i):e==="camera"?await this.session?.change("video",i):this.prefers=f(e==="speaker"?{speaker:i}:{hideMe:s}),e==="speaker"&&this.#s&&this.#i(this.#s)}render(){let{connection:t,session:e}=this;if(!t||!e)return h;let i=t.access.party,s=E(t.state.view,g(i),i);return a`<div class="tiles" role="group" aria-label=${r.label}>
${this.#e(e,s)} ${this.#c(e)}
</div>
${this.prefers.captions?this.#p(t):h}
${e.joined?this.#m(e):h} ${this.#l(e)}
<conote-call-settings
.audio=${e.audio}
.video=${e.video}
.line=${e.line.quality}
.figures=${e.peer.state==="on"?e.line.figures:null}
@conote-choose=${o=>{this.#r(o)}}
></conote-call-settings>`}#e({peer:t,connection:e},i){let o=(t.remote?.getVideoTracks().some(c=>!c.muted)??!1)&&(t.theirs?.camera??!0);return a`<div
class="tile them ${g(e.access.party)}"
data-testid="their-tile"
data-call=${t.state}
data-camera=${o}
>
<video id="them" autoplay playsinline class=${o?"":"dark"} aria-label=${i}></video>
<span class="name">${i}${t.theirs?.muted?` \xB7 ${r.muted}`:""}</span>
<span class="status" role="status">${this.#u(i,o)}</span>
${this.silent?a`<button class="pill over" @click=${()=>this.#h()}>
${r.soundBlocked}
</button>`:h}
</div>`}#c({joined:t,video:e,muted:i,connection:s}){return t&&this.prefers.hideMe?h:a`<div class="tile mine ${s.access.party}" data-testid="my-tile">
<video id="me" autoplay playsinline muted ?hidden=${!e} aria-hidden="true"></video>
<span class="name">${R.you}${i?` \xB7 ${r.muted}`:""}</span>
<span class="status">${t&&!e?r.noPicture:""}</span>
${t?h:a`<button class="pill over" data-testid="join-call" @click=${()=>{this.join()}}>
${r.join}
</button>`}
</div>`}#u(t,e){let{peer:i,there:s,joined:o}=this.session;switch(this.met||=s,i.state){case"on":return e?"":r.noPicture;case"broken":return r.broken;case"elsewhere":return""}return s?o?i.state==="connecting"?r.connecting:r.waitingFor(t):"":this.met?r.gone:r.waiting}#p({state:t,access:e}){let i=it(t);return a`<div class="captions" role="region" aria-label=${r.captions} data-testid="captions">
${i.length===0?a`<p class="hint">${r.noCaptions}</p>`:h}
${q(i,({id:s})=>s,({speaker:s,ink:o,pencil:c})=>a`<p data-speaker=${s}>
<b class=${s}>${E(t.view,s,e.party)}</b> ${o}
${c.map(u=>a`<i>${u}</i> `)}
</p>`)}
</div>`}#m(t){let{muted:e,video:i,audio:s}=t,o=this.prefers.captions??!1,c=t.peer.state==="on"&&t.line.quality!=="good";return a`<div class="bar" role="group" aria-label=${r.controls}>
${this.#a("mute",e?r.unmute:r.mute,V(e||!s),{off:e||!s,keys:"Alt+M",title:r.muteKeys,run:()=>t.toggleMute()})}
${this.#a("camera",i?r.cameraOff:r.cameraOn,H(!i),{off:!i,run:()=>{t.setCamera(!i)}})}
${this.#a("captions-switch",o?r.captionsOff:r.captionsOn,P(),{on:o,run:()=>this.prefers=f({captions:!o})})}
${this.#a("call-settings",r.settings,U(),{run:()=>{this.renderRoot.querySelector("conote-call-settings").show()}})}
<span class="quality" role="status" data-testid="quality"
>${c?r.quality[t.line.quality]:""}</span
>
</div>`}#a(t,e,i,{run:s,off:o=!1,on:c=!1,keys:u,title:p}){return a`<button
class="round ${o?"is-off":""} ${c?"is-on":""}"
data-testid=${t}
aria-label=${e}
aria-keyshortcuts=${u??h}
title=${p?`${e} \xB7 ${p}`:e}
@click=${s}
>
${i}
</button>`}#l(t){let{noAudio:e,noVideo:i,nothingComes:s,elsewhere:o}=t,c=a`<button class="plain" data-testid="devices-again" @click=${()=>{t.again()}}>
${r.again}
</button>`;return a`<div role="status" data-testid="call-trouble">
${o?a`<p class="hint">
${r.elsewhere}.
<button class="plain" data-testid="bring-here" @click=${()=>t.bringHere()}>
${r.bringHere}
</button>
</p>`:h}
${e?a`<p class="trouble">${r.noAudio[e]} ${r.without} ${c}</p>`:h}
${!e&&s?a`<p class="trouble">${r.nothingComes}</p>`:h}
${!e&&i&&!this.seen?a`<p class="hint">
${r.noVideo[i]}
<button class="plain" @click=${()=>this.seen=!0}>${r.dismiss}</button>
</p>`:h}
</div>`}static styles=[b,k,Z]};customElements.define("conote-call",_);export{_ as ConoteCall};
