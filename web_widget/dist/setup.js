import{a as Y}from"./shared-ATYQOB4P.js";import{a as I,b as B}from"./shared-M2ZNRQL7.js";import{b as $,c as N,d as p,i as M,n as F,p as P,r as U}from"./shared-AM7MKJP3.js";import{c as G}from"./shared-SRK45FA3.js";import{a as T,b as x}from"./shared-UEEZSCI6.js";import{a as w,b as g}from"./shared-B4CQ5L5Q.js";import{a as u,b as n,e as m,g as f,i as S,k as _}from"./shared-ZLD4KBTW.js";var K=s=>p(`/api/consent/recording?language=${s}`),V=({session:s},e)=>`/api/sessions/${encodeURIComponent(s)}/${e}`,J=async(s,e)=>(await p(V(s,"recording"),{token:s.access,body:e})).files,X=(s,e)=>p(V(s,"typed"),{token:s.access,body:e});function Q(s,e,t){if(!s&&!e&&!t)return{started_at:null,ended_at:null};if(!s||!e||!t)return null;let i=new Date(`${s}T${e}`),o=new Date(`${s}T${t}`);return o<=i&&o.setDate(o.getDate()+1),Number.isNaN(i.getTime())||Number.isNaN(o.getTime())?null:{started_at:i.toISOString(),ended_at:o.toISOString()}}var ee=s=>s.map(({text:e})=>e).join(`
`);function te(s,e){let t=[...new Set(s.split(`
`).map(Z).filter(Boolean))],i=new Set(e.map(({id:a})=>a)),o=0;return t.map(a=>{let c=e.find(l=>Z(l.text)===a);if(c)return c;do o+=1;while(i.has(`g${o}`));return{id:`g${o}`,text:a}})}var Z=s=>s.trim().replace(/\s+/g," ");var se={pageTitle:"conote",title:"A new session",lead:"You both see the note while it is written, and both of you sign it.",yourName:"Your name",yourNameHint:"As your client knows you, e.g. Dr. Emma Hale",alias:"Your client",aliasHint:"A first name or an alias is enough",template:"Format of the note",mode:"Who sees the note",modes:{shared:"Both, while it is written",reveal:"Your client at the end",private:"You alone"},goals:"Goals of the treatment plan",goalsHint:"One a line. The page shows which were touched.",planFile:"From a file (YAML, FHIR)",planKept:s=>`From ${s}\u2019s plan, as last time. Change it as you like.`,planRead:s=>`From ${s}.`,planLeftOut:s=>s===1?"One goal that is over was left out.":`${s} goals that are over were left out.`,vocabulary:"Names and terms (optional)",vocabularyHint:"Medication, people\u2019s names: they are recognized better. One a line or with commas.",tooMany:(s,e)=>`At most ${e} names and terms, please: there are ${s}.`,tooLong:(s,e)=>`\u201C${s}\u2026\u201D is too long: at most ${e} letters, please.`,create:"Create the session",ready:"The session is ready",send:s=>`Send this link to ${s}. Whoever has it can take part, so send it to nobody else.`,clientLink:"The client\u2019s link",copy:"Copy",copied:"Copied",open:"Open my side",another:"Set up another",recent:"Recent sessions",none:"No sessions yet.",enter:"Open",noToken:"Open the link that the server printed",noTokenLead:"conote serve prints a link when it starts. It lets you set up sessions on this machine.",states:{created:"not started",consenting:"waiting for consent",live:"listening",paused:"paused",review:"to be signed",signed:"signed",unsigned:"put aside"}},oe={title:"How was it held?",way:{call:"We meet here",recording:"I have a recording",summary:"I type a summary"},voices:"Whose voices are where?",by:{files:"One file for each person",channels:"One stereo file, one person in each channel"},mixedHint:"Both voices in one track can\u2019t be used here: nobody guesses who says what. \u201Cconote transcribe\u201D writes such a recording down, for you to put the names in.",files:{therapist:"Your recording",client:"Your client\u2019s recording",both:"The recording"},left:"The left channel is",whose:{therapist:"mine",client:"my client\u2019s"},held:"When and how you met (optional)",day:"Day",start:"From",end:"To",how:"How",modalities:{"":"not said",video:"by video",audio:"by sound only",in_person:"in person"},heldHint:"Goes into the note as you say it. What you leave out is \u201Cnot known\u201D there.",heldWrong:"Please give day, beginning and end, or none of them.",consent:"Consent",needed:"(needed)",agreedOn:"Both had agreed on",notAttested:"Nothing is listened to unless both of you had agreed: tick what is needed.",noDay:"Please say on which day both of you had agreed.",noFile:"Please choose a recording first.",summary:"What happened, in your own words",summaryHint:"Every sentence stays as you type it and is put into its section. A section\u2019s title on a line of its own, as \u201CPlan:\u201D, files what follows it.",noText:"Please write at least one sentence.",createRecording:"Send it and draft the note",createSummary:"Make it a note",sending:s=>`Sending the recording: ${s} %`,waiting:s=>`The connection is lost at ${s} %. It goes on by itself when it is back.`,rest:"Send the rest",restLead:"Sending stopped before all of it was there. Choose the same file: it goes on where it stopped. Another one begins anew.",checking:"Looking at the recording\u2026",filing:"Putting each sentence into its section\u2026",stop:"Stop",stopped:"Stopped. Nothing was listened to.",brought:{recording:"It is being listened to now; open your side and watch the note appear.",summary:"Your sentences are in their sections. Open your side to read and sign them."}};var ie=()=>import("./shared-TJXLYXKW.js"),h=await _(se,{es:async()=>(await ie()).setup}),r=await _(oe,{es:async()=>(await ie()).ways});var C=class extends f{static properties={token:{attribute:!1},lines:{state:!0},said:{state:!0},trouble:{state:!0}};constructor(){super(),this.token="",this.lines="",this.said="",this.trouble="",this.known=[],this.typed=!1,this.asked=""}get goals(){return te(this.lines,this.known)}async lookUp(e,t){let i=`${e}
${t}`;if(!(this.typed||!e||!t||i===this.asked)){this.asked=i;try{let o={therapist_name:e,client_alias:t},{plan:a}=await p("/api/plans/kept",{token:this.token,body:o});if(this.typed||i!==this.asked)return;this.#e(a?.goals??[],a?h.planKept(t):"")}catch(o){this.trouble=x(o)}}}#e(e,t){this.known=e,this.lines=ee(e),this.said=t,this.trouble=""}async#t(e){let t=e.target,i=t.files?.[0];if(i){try{let{plan:o}=await M(this.token,i),a=o.left_out?` ${h.planLeftOut(o.left_out)}`:"";this.#e(o.goals,`${h.planRead(i.name)}${a}`),this.typed=!0}catch(o){this.trouble=x(o).replace(/^the plan/,i.name)}t.value=""}}render(){let e=h;return n`<label for="goals">${e.goals}</label>
<textarea
id="goals"
class="field"
rows="4"
maxlength="26000"
data-testid="goals"
aria-describedby="hint"
.value=${this.lines}
@input=${t=>{this.lines=t.target.value,this.typed=!0}}
></textarea>
<div class="beside">
<small id="hint" role="status" data-testid="plan-said">${this.said||e.goalsHint}</small>
<label class="pill"
><input
type="file"
class="for-readers"
accept=".yaml,.yml,.json"
data-testid="plan-file"
@change=${t=>{this.#t(t)}}
/>${e.planFile}</label
>
</div>
${this.#s()}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>`}#s(){let e=this.goals.filter(({problem:t,objectives:i,target:o})=>!!(t||i?.length||o));return e.length?n`<ul data-testid="plan-details">
${e.map(({text:t,problem:i,objectives:o,target:a})=>n`<li>
<b>${t}</b>${i?n` · ${i}`:m}${a?n` · ${T.goals.by(a)}`:m}${o?.map(c=>n`<br />– ${c}`)}
</li>`)}
</ul>`:m}static styles=[g,u`
:host {
display: grid;
gap: 5px;
font-size: 14px;
}
.field {
font: 16px/1.4 var(--serif);
resize: vertical;
}
.beside {
display: flex;
gap: 12px;
align-items: center;
justify-content: space-between;
position: relative;
}
small,
li {
color: var(--soft);
font-size: 13px;
}
.pill {
flex: none;
font-size: 13px;
line-height: 1.4;
border: 1px solid var(--line);
border-radius: 999px;
padding: 5px 12px;
cursor: pointer;
}
.pill:hover {
border-color: var(--edge);
}
.pill:focus-within {
outline: 2px solid var(--accent);
outline-offset: 2px;
}
ul {
margin-top: 4px;
padding-left: 12px;
border-left: 2px solid var(--line);
}
li + li {
margin-top: 6px;
}
b {
font-weight: 600;
color: var(--ink);
}
`]};customElements.define("conote-plan-field",C);var v=u`
:host {
display: grid;
gap: 18px;
}
fieldset {
display: grid;
gap: 8px;
border: 0;
border-top: 1px solid var(--line);
margin: 0;
padding: 14px 0 0;
min-width: 0;
}
legend {
float: left;
width: 100%;
padding: 0;
font-weight: 600;
font-size: 14px;
}
.pair {
display: grid;
grid-template-columns: 1fr 1fr;
gap: 18px;
}
label {
display: grid;
gap: 5px;
align-content: start;
font-size: 14px;
}
label .field {
font: 16px/1.4 var(--serif);
}
label .field[type="file"] {
font: 14px/1.4 var(--sans);
}
label.tick {
display: flex;
gap: 10px;
align-items: baseline;
cursor: pointer;
font-size: 15px;
}
label.tick input {
width: 16px;
height: 16px;
margin: 0;
flex: none;
accent-color: var(--accent, var(--therapist));
transform: translateY(3px);
}
small {
color: var(--soft);
font-size: 13px;
}
@media (max-width: 760px) {
.pair {
grid-template-columns: 1fr;
}
}
`;var H=class extends f{#e(e){return this.renderRoot.querySelector(`[name=${e}]`)?.value??""}get day(){return this.#e("day")}get value(){let e=Q(this.day,this.#e("start"),this.#e("end")),t=this.#e("modality")||null;return e&&{...e,modality:t}}render(){let e=r;return n`<fieldset>
<legend>${e.held}</legend>
<div class="row">
<label>
<span>${e.day}</span>
<input class="field" type="date" name="day" data-testid="held-day" />
</label>
<label>
<span>${e.start}</span>
<input class="field" type="time" name="start" data-testid="held-start" />
</label>
<label>
<span>${e.end}</span>
<input class="field" type="time" name="end" data-testid="held-end" />
</label>
<label>
<span>${e.how}</span>
<select class="field" name="modality" data-testid="held-how">
${Object.entries(e.modalities).map(([t,i])=>n`<option value=${t}>${i}</option>`)}
</select>
</label>
</div>
<small>${e.heldHint}</small>
</fieldset>`}static styles=[w,g,v,u`
.row {
display: grid;
grid-template-columns: 1.2fr 1fr 1fr 1.3fr;
gap: 10px;
}
.row .field {
padding: 9px 8px;
font: 15px/1.4 var(--sans);
}
@media (max-width: 760px) {
.row {
grid-template-columns: 1fr 1fr;
}
}
`]};customElements.define("conote-held-fields",H);var k=["therapist","client"],j=class extends f{static properties={by:{state:!0},form:{state:!0},trouble:{state:!0}};constructor(){super(),this.by="files",this.form=null,this.trouble=""}connectedCallback(){super.connectedCallback(),this.form||this.#e()}async#e(){try{let e=S,t=await K(e);e===S&&(this.form=t)}catch(e){this.trouble=x(e)}}willUpdate(){this.form&&this.form.language!==S&&(this.form=null,this.#e())}#t(e){return this.renderRoot.querySelector(e)}filled(){let e=r,t=l=>this.#t(`[name="${l}"]`)?.files?.[0],i=t("both"),o={},a=k;if(this.by==="channels"){if(!i)throw new Error(e.noFile);o.both=i,this.#t("[name=left]").value==="client"&&(a=["client","therapist"])}else{if(a=k.filter(l=>t(l)),!a.length)throw new Error(e.noFile);for(let l of a)o[l]=t(l)}let c=this.#t("conote-held-fields").value;if(!c)throw new Error(e.heldWrong);return{recording:{tracks:[...a],by:this.by,held:c,attestation:this.#s()},files:o}}#s(){let e=r;if(!this.form)throw new Error(e.notAttested);let t=[...this.renderRoot.querySelectorAll("input[type=checkbox]:checked")].map(({value:a})=>a);if(this.form.purposes.filter(({required:a})=>a).some(({id:a})=>!t.includes(a)))throw new Error(e.notAttested);let o=this.#t("[name=agreed_on]").value;if(!o)throw new Error(e.noDay);return{agreed:[...k],purposes:t,text_version:this.form.text_version,agreed_on:o}}render(){let e=r;return n`<fieldset>
<legend>${e.voices}</legend>
${["files","channels"].map(t=>n`<label class="tick">
<input
type="radio"
name="by"
value=${t}
data-testid="by-${t}"
.checked=${this.by===t}
@change=${()=>this.by=t}
/>
<span>${e.by[t]}</span>
</label>`)}
<small>${e.mixedHint}</small>
</fieldset>
${this.by==="files"?this.#i():this.#a()}
<conote-held-fields></conote-held-fields>
${this.#n()}`}#i(){return n`<div class="pair">
${k.map(e=>this.#o(e,r.files[e]))}
</div>`}#a(){let e=r;return n`<div class="pair">
${this.#o("both",e.files.both)}
<label>
<span>${e.left}</span>
<select class="field" name="left" data-testid="left">
${k.map(t=>n`<option value=${t}>${e.whose[t]}</option>`)}
</select>
</label>
</div>`}#o(e,t){return n`<label>
<span>${t}</span>
<input
class="field"
type="file"
name=${e}
accept="audio/*,video/*,.opus,.ogg,.m4a,.flac"
data-testid="file-${e}"
/>
</label>`}#n(){let e=r;return this.form?n`<fieldset>
<legend>${e.consent}</legend>
<p class="text">${this.form.text}</p>
${this.form.purposes.map(({id:t,text:i,required:o})=>n`<label class="tick">
<input type="checkbox" value=${t} data-testid="attest-${t}" />
<span>${i}${o?n` <em>${e.needed}</em>`:m}</span>
</label>`)}
<label class="day">
<span>${e.agreedOn}</span>
<input class="field" type="date" name="agreed_on" data-testid="agreed-on" />
</label>
</fieldset>`:n`<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>`}static styles=[w,g,v,u`
.text {
font: 16px/1.55 var(--serif);
}
em {
font-style: normal;
color: var(--soft);
font-size: 13px;
}
.day {
max-width: 220px;
margin-top: 6px;
}
`]};customElements.define("conote-recording-fields",j);var ne=8*1024*1024,fe=65536,ge=3e4,be=30*6e4,re=({session:s})=>`/api/sessions/${encodeURIComponent(s)}/recording`;async function ye(s){let e=await crypto.subtle.digest("SHA-256",await s.arrayBuffer());return[...new Uint8Array(e)].map(t=>t.toString(16).padStart(2,"0")).join("")}async function we(s,{offset:e,length:t,tail_sha256:i}){return!e||t!==s.size||!globalThis.crypto?.subtle?0:await ye(s.slice(Math.max(0,e-fe),e))===i?e:0}function $e(s,e,t,i,o,a){return new Promise((c,l)=>{let d=new XMLHttpRequest,b=new AbortController,y,A=()=>{l(new $("offline","fetch")),d.abort()},q=()=>{clearTimeout(y),y=setTimeout(A,ge)},me=()=>{clearTimeout(y),b.abort()};d.open("PATCH",`${re(s)}/${encodeURIComponent(e)}`),d.setRequestHeader("Authorization",`Bearer ${s.access}`),d.setRequestHeader("Content-Type","application/octet-stream"),d.setRequestHeader("Upload-Offset",`${i}`),d.setRequestHeader("Upload-Length",`${t.size}`),d.upload.onprogress=({loaded:ue})=>{q(),o(i+ue)},d.upload.onloadend=()=>clearTimeout(y),d.onload=()=>{d.status<300?c():N(new Response(d.responseText,{status:d.status})).then(l)},d.onerror=A,d.onabort=()=>l(new $("stopped","")),d.onloadend=me,addEventListener("offline",A,{signal:b.signal}),a.addEventListener("abort",()=>d.abort(),{signal:b.signal}),q(),d.send(t.slice(i,i+ne))})}var xe=(s,e)=>new Promise(t=>{let i=new AbortController,o=()=>{clearTimeout(a),i.abort(),t(void 0)},a=setTimeout(o,s);addEventListener("online",o,{signal:i.signal}),e.addEventListener("abort",o,{signal:i.signal})}),ve=s=>s instanceof $&&(s.code==="offline"||[502,503,504].includes(s.status));async function ke(s,e,t,i,o){let a=0,c=Date.now();for(let l=0;;l+=1)try{let{files:d}=await p(re(s),{token:s.access,signal:o}),b=d.find(y=>y.name===e);if(!b)return;a=await we(t,b);do o.throwIfAborted(),await $e(s,e,t,a,y=>i(y,!1),o),a=Math.min(t.size,a+ne),l=0,c=Date.now();while(a<t.size);return}catch(d){if(o.aborted)throw new $("stopped","");if(!ve(d)||Date.now()-c>be)throw d;i(a,!0),await xe(Y(l,Math.random()),o)}}async function E(s,e,t,i){let o=Object.values(e).reduce((c,{size:l})=>c+l,0),a=0;for(let[c,l]of Object.entries(e))await ke(s,c,l,(b,y)=>t(Math.floor(100*(a+b)/(o||1)),y),i),a+=l.size,delete e[c]}var Se=["bad_input","too_large","not_allowed","store"];function L(s,e){return e?r.waiting(s):s<100?r.sending(s):r.checking}function R(s){return s instanceof $?s.code==="stopped"?r.stopped:Se.includes(s.code)?s.message:x(s):s instanceof Error?s.message:""}var z=class extends f{static properties={token:{attribute:!1},session:{attribute:!1},awaits:{attribute:!1},going:{state:!0},trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.token="",this.session="",this.awaits=[],this.going="",this.trouble="",this.busy=!1,this.stop=new AbortController}disconnectedCallback(){super.disconnectedCallback(),this.stop.abort()}async#e(e){if(e.preventDefault(),this.busy)return;let t=[...this.renderRoot.querySelectorAll("input")],i={};for(let{name:o,files:a}of t)a?.[0]&&(i[o]=a[0]);if(this.trouble=Object.keys(i).length<this.awaits.length?r.noFile:"",!this.trouble){this.busy=!0,this.stop=new AbortController;try{let o=`/api/sessions/${encodeURIComponent(this.session)}/access`,a=await p(o,{token:this.token,body:{}});await E(a,i,(...c)=>this.going=L(...c),this.stop.signal),this.dispatchEvent(new CustomEvent("conote-sent",{bubbles:!0,composed:!0}))}catch(o){this.trouble=R(o)}this.busy=!1,this.going=""}}render(){return n`<form @submit=${e=>{this.#e(e)}}>
<p>${r.restLead}</p>
${this.awaits.map(e=>n`<label>
<span>${r.files[e]??e}</span>
<input
class="field"
type="file"
name=${e}
accept="audio/*,video/*,.opus,.ogg,.m4a,.flac"
data-testid="rest-${e}"
/>
</label>`)}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
<div class="act">
<button class="pill main" data-testid="rest-send" ?disabled=${this.busy}>${r.rest}</button>
${this.busy?n`<button type="button" class="pill" @click=${()=>this.stop.abort()}>${r.stop}</button>`:m}
<span role="status" class="going" data-testid="rest-going">${this.going}</span>
</div>
</form>`}static styles=[w,g,v,u`
:host {
grid-column: 1 / -1;
}
form {
display: grid;
gap: 12px;
padding: 6px 0 10px;
}
.act {
display: flex;
flex-wrap: wrap;
gap: 12px;
}
p:not(.trouble),
.going {
color: var(--soft);
font-size: 14px;
}
.going {
align-self: center;
}
`]};customElements.define("conote-recording-rest",z);var W=class extends f{filled(){let e=this.renderRoot.querySelector("textarea"),{value:t}=this.renderRoot.querySelector("conote-held-fields");if(!e.value.trim())throw e.focus(),new Error(r.noText);if(!t)throw new Error(r.heldWrong);return{text:e.value,held:t}}render(){let e=r;return n`<label>
<span>${e.summary}</span>
<textarea class="field" rows="10" maxlength="60000" data-testid="summary"></textarea>
<small>${e.summaryHint}</small>
</label>
<conote-held-fields></conote-held-fields>`}static styles=[w,g,v,u`
textarea {
resize: vertical;
}
`]};customElements.define("conote-summary-fields",W);var le=50,de=200,ce=s=>[...new Set(s.split(/[,\n]/).map(e=>e.trim()).filter(Boolean))];function pe(s){let e=h;if(s.length>le)return e.tooMany(s.length,le);let t=s.find(i=>[...i].length>de);return t?e.tooLong(t.slice(0,30),de):""}var Te=["call","recording","summary"],D="conote.setup",he="conote.name",O=class extends f{static properties={token:{state:!0},templates:{state:!0},sessions:{state:!0},links:{state:!0},copied:{state:!0},trouble:{state:!0},busy:{state:!0},way:{state:!0},going:{state:!0}};constructor(){super(),this.token="",this.templates=[],this.sessions=[],this.links=null,this.copied=!1,this.trouble="",this.busy=!1,this.way="call",this.going="",this.begun=null,this.missing=new Set,this.stop=new AbortController,this.enter=()=>this.#e()}connectedCallback(){super.connectedCallback(),window.addEventListener("hashchange",this.enter),document.title=h.pageTitle,this.#e()}disconnectedCallback(){super.disconnectedCallback(),window.removeEventListener("hashchange",this.enter)}#e(){let e=U("setup");e&&sessionStorage.setItem(D,e),this.token=sessionStorage.getItem(D)??"",this.token&&this.#t()}async#t(){try{let[{templates:e},{sessions:t}]=await Promise.all([p("/api/templates",{token:this.token}),p("/api/sessions",{token:this.token})]);this.templates=e,this.sessions=t}catch(e){this.#s(e)}}#s(e){let{status:t}=e;(t===401||t===403)&&(sessionStorage.removeItem(D),this.token=""),this.trouble=this.#i(e)}#i(e){return this.way==="call"&&e instanceof $?x(e):R(e)}async#a(e){if(e.preventDefault(),this.busy)return;let t=e.target,i=new FormData(t),o=l=>String(i.get(l)??"").trim(),a=o("alias"),c=ce(o("vocabulary"));if(this.trouble=pe(c),this.trouble){t.vocabulary.focus();return}this.busy=!0;try{let l=this.#o(),d={therapist_name:o("name"),client_alias:a,template:o("template"),mode:o("mode"),goals:this.#d?.goals??[],vocabulary:c},b=await l(d);sessionStorage.setItem(he,d.therapist_name),this.copied=!1,this.links={...b,alias:a},this.#t()}catch(l){this.#s(l)}this.busy=!1,this.going=""}#o(){if(this.way==="summary"){let t=this.renderRoot.querySelector("conote-summary-fields").filled();return async i=>{this.going=r.filing;let o=await this.#r(i,"");return await X(o.access,t),this.#l(o)}}if(this.way==="recording"){let t=this.renderRoot.querySelector("conote-recording-fields").filled();return i=>this.#n(i,t)}return async e=>(await p("/api/sessions",{token:this.token,body:e})).links}async#n(e,{recording:t,files:i}){let o=JSON.stringify([e,t]);this.begun&&this.begun.as!==o&&(F(this.begun.access).catch(()=>{}),this.begun=null);let a=this.begun,c=a??await this.#r(e,o);a||(this.missing=new Set(await J(c.access,t))),this.begun=c,this.stop=new AbortController;let l=Object.fromEntries(Object.entries(i).filter(([d])=>this.missing.has(d)));try{await E(c.access,l,(...d)=>this.going=L(...d),this.stop.signal)}finally{this.missing=new Set(Object.keys(l))}return this.#l(c)}async#r(e,t){let{session:i,links:o}=await p("/api/sessions",{token:this.token,body:e}),a=`/api/sessions/${encodeURIComponent(i)}/access`,c=await p(a,{token:this.token,body:{}});return{links:o,access:c,as:t}}#l({links:e}){return this.begun=null,e}get#d(){return this.renderRoot.querySelector("conote-plan-field")}#c(e){let t=new FormData(e.currentTarget),[i,o]=["name","alias"].map(a=>String(t.get(a)??"").trim());this.#d?.lookUp(i??"",o??"")}async#p({session:e}){this.trouble="";try{let t=`/api/sessions/${encodeURIComponent(e)}/access`;P(await p(t,{token:this.token,body:{}})),location.assign("/session")}catch(t){this.#s(t)}}async#h(){let e=this.renderRoot.querySelector("#link");if(e)try{await navigator.clipboard.writeText(e.value),this.copied=!0}catch{e.select()}}render(){let e=h;return this.token?(import("./shared-454ZICCL.js"),n`<main>
<div class="sheet">${this.links?this.#g(this.links):this.#m()}</div>
<conote-introducing></conote-introducing>
<section aria-labelledby="recent">
<h2 id="recent" class="small-caps">${e.recent}</h2>
${this.sessions.length===0?n`<p class="lead">${e.none}</p>`:m}
<ul role="list">
${this.sessions.map(t=>this.#b(t))}
</ul>
</section>
</main>`):n`<main>
<div class="sheet" data-testid="problem">
${I()}
<h1>${e.noToken}</h1>
<p class="lead">${e.noTokenLead}</p>
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
</div>
</main>`}#m(){let e=h;return n`${I()}
<h1>${e.title}</h1>
<p class="lead">${e.lead}</p>
<form
@submit=${t=>{this.#a(t)}}
@change=${t=>this.#c(t)}
>
${this.#f()}
<div class="pair">
<label>
<span>${e.yourName}</span>
<input
class="field"
name="name"
required
maxlength="200"
autocomplete="name"
data-testid="therapist-name"
.defaultValue=${sessionStorage.getItem(he)??""}
/>
<small>${e.yourNameHint}</small>
</label>
<label>
<span>${e.alias}</span>
<input
class="field"
name="alias"
required
maxlength="200"
autocomplete="off"
data-testid="client-alias"
/>
<small>${e.aliasHint}</small>
</label>
</div>
<label>
<span>${e.template}</span>
<select class="field" name="template" required data-testid="template">
${this.templates.map(({id:t,title:i})=>n`<option value=${t}>${i}</option>`)}
</select>
</label>
<label>
<span>${e.mode}</span>
<select class="field" name="mode" data-testid="mode">
${Object.entries(e.modes).map(([t,i])=>n`<option value=${t}>${i}</option>`)}
</select>
</label>
<conote-plan-field .token=${this.token}></conote-plan-field>
<label ?hidden=${this.way==="summary"}>
<span>${e.vocabulary}</span>
<textarea class="field" name="vocabulary" rows="2" data-testid="vocabulary"></textarea>
<small>${e.vocabularyHint}</small>
</label>
${this.way==="recording"?n`<conote-recording-fields></conote-recording-fields>`:m}
${this.way==="summary"?n`<conote-summary-fields></conote-summary-fields>`:m}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
<div class="act">
<button class="pill main" data-testid="create" ?disabled=${this.busy||!this.templates.length}>
${this.#u()}
</button>
${this.busy&&this.way==="recording"?n`<button type="button" class="pill" data-testid="stop" @click=${()=>this.stop.abort()}>
${r.stop}
</button>`:m}
<span role="status" class="going" data-testid="going">${this.going}</span>
</div>
</form>`}#u(){return this.way==="recording"?r.createRecording:this.way==="summary"?r.createSummary:h.create}#f(){let e=r;return n`<div class="ways" role="radiogroup" aria-label=${e.title}>
${Te.map(t=>n`<label class="way">
<input
type="radio"
name="way"
value=${t}
data-testid="way-${t}"
.checked=${this.way===t}
@change=${()=>{this.way=t,this.trouble=""}}
/>
<span>${e.way[t]}</span>
</label>`)}
</div>`}#g({therapist:e,client:t,alias:i}){let o=h;return n`<h1>${o.ready}</h1>
${this.way==="call"?m:n`<p class="lead" data-testid="brought">${r.brought[this.way]}</p>`}
<p class="lead">${o.send(i)}</p>
<div class="link">
<input
id="link"
class="field"
readonly
aria-label=${o.clientLink}
data-testid="client-link"
.value=${t}
@focus=${a=>a.target.select()}
/>
<button class="pill" data-testid="copy" @click=${()=>{this.#h()}}>
<span aria-live="polite">${this.copied?o.copied:o.copy}</span>
</button>
</div>
<div class="act">
<a class="pill main" href=${e} target="_blank" rel="noopener" data-testid="therapist-link"
>${o.open}</a
>
<button class="pill" @click=${()=>this.links=null}>${o.another}</button>
</div>`}#b(e){let t=new Date(e.created_at),i=t.toLocaleDateString(T.locale,{day:"numeric",month:"short"});return n`<li data-testid="session-row" data-session=${e.session}>
<span class="alias">${e.client_alias}</span>
<span class="when">${i}, ${G(t)}</span>
<span class="when">${h.states[e.state]??e.state}</span>
<button
class="pill"
aria-label="${h.enter} ${e.client_alias}, ${i}"
@click=${()=>{this.#p(e)}}
>
${h.enter}
</button>
${e.awaits?.length&&e.session!==this.begun?.access.session?n`<conote-recording-rest
.token=${this.token}
.session=${e.session}
.awaits=${e.awaits}
@conote-sent=${()=>{this.#t()}}
></conote-recording-rest>`:m}
</li>`}static styles=[w,g,B,u`
:host {
--accent: var(--therapist);
display: block;
min-height: 100dvh;
background: var(--desk);
color: var(--ink);
font: 15px/1.5 var(--sans);
}
conote-introducing {
margin: 26px 36px 0;
}
main {
max-width: 720px;
margin: 0 auto;
padding: 48px 22px;
}
.sheet {
padding: 34px 40px 36px;
}
h1 {
font: 600 23px/1.3 var(--serif);
}
.lead {
color: var(--soft);
margin-top: 4px;
}
form {
display: grid;
gap: 18px;
margin-top: 24px;
}
.ways {
display: flex;
flex-wrap: wrap;
gap: 8px;
}
label.way {
display: block;
position: relative;
border: 1px solid var(--line);
border-radius: 999px;
padding: 7px 16px;
cursor: pointer;
}
label.way:hover {
border-color: var(--edge);
}
label.way:has(:checked) {
border-color: var(--accent);
box-shadow: inset 0 0 0 1px var(--accent);
}
label.way:has(:focus-visible) {
outline: 2px solid var(--accent);
outline-offset: 2px;
}
.way input {
position: absolute;
inset: 0;
opacity: 0;
margin: 0;
cursor: pointer;
}
.going {
align-self: center;
color: var(--soft);
font-size: 14px;
}
.pair {
display: grid;
grid-template-columns: 1fr 1fr;
gap: 18px;
}
label {
display: grid;
gap: 5px;
align-content: start;
font-size: 14px;
}
label .field {
font: 16px/1.4 var(--serif);
}
textarea {
resize: vertical;
}
small {
color: var(--soft);
font-size: 13px;
}
.link {
display: flex;
gap: 10px;
margin: 20px 0;
}
.link .field {
font: 13px/1.5 ui-monospace, "DejaVu Sans Mono", monospace;
text-overflow: ellipsis;
}
.act {
display: flex;
flex-wrap: wrap;
gap: 10px;
}
section {
padding: 30px 40px 0;
}
h2 {
margin-bottom: 6px;
}
li {
display: grid;
grid-template-columns: 1fr 9em 9em auto;
gap: 12px;
align-items: center;
padding: 8px 0;
border-bottom: 1px solid var(--line);
}
.when {
color: var(--soft);
font-size: 14px;
}
@media (max-width: 760px) {
main {
padding: 0 0 30px;
}
.sheet {
border-radius: 0;
border-left: 0;
border-right: 0;
padding: 26px 22px;
}
.pair {
grid-template-columns: 1fr;
}
section {
padding: 26px 22px 0;
}
li {
grid-template-columns: 1fr auto;
gap: 2px 12px;
}
li button {
grid-row: 1 / span 3;
grid-column: 2;
}
}
`]};customElements.define("conote-setup",O);export{O as ConoteSetup};
