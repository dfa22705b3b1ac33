var j={locale:"en-GB",you:"You",party:{therapist:"Therapist",client:"Client"},assistant:"the assistant",state:{connecting:"Connecting\u2026",lost:"Not listening \xB7 connection lost, trying again. What you type is kept.",lostTapped:"Connection lost, trying again. What you type is kept.",waitingBoth:"Not listening \xB7 nobody has agreed yet",waitingMe:"Not listening \xB7 waiting for you to agree",waitingThem:t=>`Not listening \xB7 waiting for ${t} to agree`,starting:"Not listening \xB7 starting",paused:"Paused \xB7 nothing is heard",listening:t=>`Listening \xB7 both agreed at ${t}`,listeningOnly:"Listening",noSound:"Not listening \xB7 no sound reaches the assistant",notMe:"Not listening to you \xB7 your sound does not reach the assistant",notThem:t=>`Listening to you only \xB7 no sound from ${t}`,late:(t,e)=>`${t} \xB7 words come about ${e} s late`,finishing:"Not listening \xB7 the last words are being written down",reading:(t,e)=>`Listening to the recording \xB7 ${t} of ${e} minutes`,readingStart:"Listening to the recording",review:"Not listening \xB7 the talking is over",signed:"Signed and closed",unsigned:"Put aside, to be finished later"},controls:{pause:"Pause",resume:"Listen again",mute:"Mute",unmute:"Unmute",revoke:"Stop and take back my consent",revokeShort:"Take back my consent",end:"Look at it together",stopReading:"Stop listening",keys:"Alt+P pauses and listens again"},call:{label:"Video call",join:"Join the call",joinHint:"Talk first if you like: nothing is heard by the assistant until both of you agree.",noMicrophone:"No microphone was found or allowed. You can still read and write the note.",soundOnly:"No camera: the call goes on with sound only.",waiting:"Not here yet",waitingFor:t=>`Waiting for ${t}`,connecting:"Connecting the call\u2026",broken:"The call was interrupted, trying again\u2026",elsewhere:"The call goes on in your other window",muted:"muted",soundBlocked:"Turn on sound"},note:{title:{client:"Your note from today",therapist:"The note from today"},byClient:t=>`Written by you, ${t} and the assistant. Change anything that isn\u2019t right.`,byTherapist:t=>`Written with ${t} and the assistant. ${t} sees what you see.`,empty:"Nothing here yet.",waiting:"The note appears here while you talk. Either of you can write in it at any time.",words:"words",hideWords:"hide",before:"before",beforeHint:"Show what was written first",wordsHint:t=>t===1?"Show the words this rests on":`Show the ${t} passages this rests on`,noWords:"The words this rests on are not on this page.",right:"That\u2019s right",notRight:"Not right",keep:"Keep",notThis:"Not this",changedBy:{you:"changed by you",other:t=>`changed by ${t}`},notRightSays:{you:"you said this isn\u2019t right",other:t=>`${t} says this isn\u2019t right`},writing:t=>`${t} is writing here`,firstWritten:"First written:",add:t=>`Add a line to \u201C${t}\u201D`,addShort:"Add a line of your own",addButton:"Add",emptyLine:"empty line",status:{proposed:"in pencil, written by the assistant",accepted:"kept",edited:"changed and kept",disputed:"not agreed"},label:(t,e)=>`Line of the note, ${t}, by ${e}`,pencil:t=>t===0?"Nothing is left in pencil.":t===1?"1 line still in pencil.":`${t} lines still in pencil.`,news:(t,e)=>`${t===1?"One new line":`${t} new lines`} in ${e.join(" and ")}`,couldNotKeep:"This change of yours could not be kept. You wrote:",dismiss:"I have it"},reading:{shownAs:"How the note is shown",lines:"Line by line",reads:"As it will read",sentenceHint:"Show the words this rests on",ownWords:"Somebody\u2019s own words"},transcript:{title:"What is said",empty:"Words appear here a moment after they are spoken.",unclear:t=>`${t} s could not be understood`,lost:t=>`${t} s of sound lost`,sparing:"Words appear when a sentence ends: the machine is busy."},template:{title:"Form of the note",hint:"Every line goes where it belongs in the new form; none is lost or changed.",gone:"A form that is no longer offered",nothing:"nothing chosen"},goals:{title:{client:"Your goals",therapist:"Goals"},none:"No goals were set for today.",noGoal:"no goal",choose:"The goal this line serves",suggested:"suggested",suggestedHint:"The assistant suggests it, because the line and the goal are alike.",by:t=>{let e={day:"numeric",month:"short",year:"numeric",timeZone:"UTC"};return`by ${new Date(t).toLocaleDateString(j.locale,e)}`},lines:t=>t===0?"not yet":t===1?"1 line":`${t} lines`},record:{title:"For the record",time:"Time",minutes:t=>t===1?"1 minute":`${t} minutes`,notStarted:"not started",band:"Time band",noBand:"none yet",language:"Language",there:t=>t===1?"1 thing is there":`${t} things are there`,before:"Before you sign",missing:"Missing:",pencil:"Still in pencil:",beforeLead:"Only you see this. You can sign as it is."},consent:{title:"Before the assistant listens",required:"Needed for the assistant to listen",optional:"Up to you",agree:"I agree",agreeHint:"Nothing is heard until both of you have agreed. You can take it back at any time, with one click.",tickAll:"Tick what is needed first.",short:{transcription:"Writing down what is said",drafting:"Drafting the note",storing:"Keeping the transcript",metrics:"Figures about the session"},youAgreed:t=>`You agreed at ${t}.`,theyAgreed:(t,e)=>`${t} agreed at ${e}.`,waitingFor:t=>`${t} has not agreed yet.`,youNotYet:"You have not agreed yet.",loading:"Fetching the text\u2026",again:"Try again"},sign:{title:"Let\u2019s look at our note together",lead:t=>`This is what you and ${t} sign, word for word.`,finishing:"The last words are being written down. It takes a few seconds.",open:"Read and sign",back:"Change something",untouched:{client:"Your goals that did not come up",therapist:"Goals not touched"},pencilTitle:"Still in pencil",pencilLead:"These lines will not be part of the note unless one of you keeps them:",facts:"About this session",when:"When",minutes:t=>`${t} min`,band:"Time band",bandOf:(t,e)=>`${t} (${e})`,modality:"How",documented:"Documented from",from:{recording:"an uploaded recording, which was not kept",transcript:"a transcript",summary:"the therapist\u2019s own summary"},typed:"typed",risk:"Risk",soundLost:"Sound lost",interrupted:{therapist:"Therapist\u2019s sound away",client:"Client\u2019s sound away"},stated:{location:"Client\u2019s location",therapist_location:"Therapist\u2019s location",identity:"Identity",privacy:"Privacy",appointment:"Next appointment"},seconds:t=>`${t} s`,empty:"The note is empty.",fingerprint:"Fingerprint",fingerprintHint:"Both of you sign the note with this fingerprint. If one letter changes, so does the fingerprint.",whole:"show all of it",name:"Your name",intent:{therapist:"I have read this note and sign it as the record of this session. Typing my name is my electronic signature.",client:"I have read this note and sign it as what we talked about and agreed on. Typing my name is my electronic signature."},sign:"Sign",signComment:"Sign with a comment",comment:"Your comment, which stays with the note",decline:"Don\u2019t sign",reason:"Your reason, which stays with the note",declineNow:"Send without signing",cancel:"Never mind",changed:"The note changed while you were reading it. Here is how it stands now; please read it again.",signedBy:(t,e)=>`Signed by ${t} at ${e}`,declinedBy:(t,e)=>`${t} chose not to sign, at ${e}`,waiting:t=>`Waiting for ${t}.`,frozen:"The note can\u2019t be changed now, because it has been signed.",reopen:"Undo the signature and change the note",later:"Finish later",resume:"Take it up again",done:"Your note is signed.",doneLead:"It can\u2019t be changed any more. Take a copy with you:",unsignedTitle:"The note is put aside",unsignedLead:"It is not signed. It can be finished after the session.",forms:{pdf:"PDF",markdown:"Markdown",json:"JSON"},nameMissing:"Please write your name first.",reasonMissing:"Please say why, in a few words."},page:{title:t=>`Session with ${t} \xB7 conote`,joining:"Opening your session\u2026",noLink:"Open the link you were given",noLinkLead:"This page needs the link your therapist sent you. If you closed it, open that link again.",signedOut:"This page is no longer signed in",signedOutLead:"Open your link again, or ask for a new one.",stuck:"This page can\u2019t keep up with the note",stuckLead:"Several changes in a row were refused. Load the page again to go on.",again:"Try again",reload:"Load again",skip:"Skip to the note",wentWrong:"Something went wrong:"},errors:{offline:"The connection is lost. Nothing was changed; try again when it is back.",noAnswer:"The connection broke before the answer came. Look whether it was done.",byCode:{not_signed_in:"This link is no longer good. Open it again or ask for a new one.",wrong_state:"That can\u2019t be done at this moment.",not_allowed:"That is not yours to do.",not_found:"That is not there any more.",note_changed:"The note changed in the meantime.",update_refused:"A change could not be kept.",too_large:"That is too long.",bad_input:"The server did not understand that.",offline:"The server does not answer."},other:"That did not work."}};function Te(t){let{code:e,message:n}=t??{};return e==="offline"&&n&&!n.includes("fetch")||e==="bad_plan"&&n?n:e&&j.errors.byCode[e]||j.errors.other}var O=globalThis,U=O.ShadowRoot&&(O.ShadyCSS===void 0||O.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,z=Symbol(),X=new WeakMap,x=class{constructor(e,n,i){if(this._$cssResult$=!0,i!==z)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=n}get styleSheet(){let e=this.o,n=this.t;if(U&&e===void 0){let i=n!==void 0&&n.length===1;i&&(e=X.get(n)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),i&&X.set(n,e))}return e}toString(){return this.cssText}},ee=t=>new x(typeof t=="string"?t:t+"",void 0,z),L=(t,...e)=>{let n=t.length===1?t[0]:e.reduce((i,s,o)=>i+(r=>{if(r._$cssResult$===!0)return r.cssText;if(typeof r=="number")return r;throw Error("Value passed to 'css' function must be a 'css' function result: "+r+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(s)+t[o+1],t[0]);return new x(n,t,z)},te=(t,e)=>{if(U)t.adoptedStyleSheets=e.map(n=>n instanceof CSSStyleSheet?n:n.styleSheet);else for(let n of e){let i=document.createElement("style"),s=O.litNonce;s!==void 0&&i.setAttribute("nonce",s),i.textContent=n.cssText,t.appendChild(i)}},Y=U?t=>t:t=>t instanceof CSSStyleSheet?(e=>{let n="";for(let i of e.cssRules)n+=i.cssText;return ee(n)})(t):t;var{is:ye,defineProperty:$e,getOwnPropertyDescriptor:we,getOwnPropertyNames:_e,getOwnPropertySymbols:be,getPrototypeOf:ve}=Object,H=globalThis,ne=H.trustedTypes,Ae=ne?ne.emptyScript:"",Se=H.reactiveElementPolyfillSupport,k=(t,e)=>t,F={toAttribute(t,e){switch(e){case Boolean:t=t?Ae:null;break;case Object:case Array:t=t==null?t:JSON.stringify(t)}return t},fromAttribute(t,e){let n=t;switch(e){case Boolean:n=t!==null;break;case Number:n=t===null?null:Number(t);break;case Object:case Array:try{n=JSON.parse(t)}catch{n=null}}return n}},se=(t,e)=>!ye(t,e),ie={attribute:!0,type:String,converter:F,reflect:!1,useDefault:!1,hasChanged:se};Symbol.metadata??=Symbol("metadata"),H.litPropertyMetadata??=new WeakMap;var g=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,n=ie){if(n.state&&(n.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((n=Object.create(n)).wrapped=!0),this.elementProperties.set(e,n),!n.noAccessor){let i=Symbol(),s=this.getPropertyDescriptor(e,i,n);s!==void 0&&$e(this.prototype,e,s)}}static getPropertyDescriptor(e,n,i){let{get:s,set:o}=we(this.prototype,e)??{get(){return this[n]},set(r){this[n]=r}};return{get:s,set(r){let l=s?.call(this);o?.call(this,r),this.requestUpdate(e,l,i)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??ie}static _$Ei(){if(this.hasOwnProperty(k("elementProperties")))return;let e=ve(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(k("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(k("properties"))){let n=this.properties,i=[..._e(n),...be(n)];for(let s of i)this.createProperty(s,n[s])}let e=this[Symbol.metadata];if(e!==null){let n=litPropertyMetadata.get(e);if(n!==void 0)for(let[i,s]of n)this.elementProperties.set(i,s)}this._$Eh=new Map;for(let[n,i]of this.elementProperties){let s=this._$Eu(n,i);s!==void 0&&this._$Eh.set(s,n)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let n=[];if(Array.isArray(e)){let i=new Set(e.flat(1/0).reverse());for(let s of i)n.unshift(Y(s))}else e!==void 0&&n.push(Y(e));return n}static _$Eu(e,n){let i=n.attribute;return i===!1?void 0:typeof i=="string"?i:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,n=this.constructor.elementProperties;for(let i of n.keys())this.hasOwnProperty(i)&&(e.set(i,this[i]),delete this[i]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return te(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,n,i){this._$AK(e,i)}_$ET(e,n){let i=this.constructor.elementProperties.get(e),s=this.constructor._$Eu(e,i);if(s!==void 0&&i.reflect===!0){let o=(i.converter?.toAttribute!==void 0?i.converter:F).toAttribute(n,i.type);this._$Em=e,o==null?this.removeAttribute(s):this.setAttribute(s,o),this._$Em=null}}_$AK(e,n){let i=this.constructor,s=i._$Eh.get(e);if(s!==void 0&&this._$Em!==s){let o=i.getPropertyOptions(s),r=typeof o.converter=="function"?{fromAttribute:o.converter}:o.converter?.fromAttribute!==void 0?o.converter:F;this._$Em=s;let l=r.fromAttribute(n,o.type);this[s]=l??this._$Ej?.get(s)??l,this._$Em=null}}requestUpdate(e,n,i,s=!1,o){if(e!==void 0){let r=this.constructor;if(s===!1&&(o=this[e]),i??=r.getPropertyOptions(e),!((i.hasChanged??se)(o,n)||i.useDefault&&i.reflect&&o===this._$Ej?.get(e)&&!this.hasAttribute(r._$Eu(e,i))))return;this.C(e,n,i)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,n,{useDefault:i,reflect:s,wrapped:o},r){i&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,r??n??this[e]),o!==!0||r!==void 0)||(this._$AL.has(e)||(this.hasUpdated||i||(n=void 0),this._$AL.set(e,n)),s===!0&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(n){Promise.reject(n)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[s,o]of this._$Ep)this[s]=o;this._$Ep=void 0}let i=this.constructor.elementProperties;if(i.size>0)for(let[s,o]of i){let{wrapped:r}=o,l=this[s];r!==!0||this._$AL.has(s)||l===void 0||this.C(s,void 0,o,l)}}let e=!1,n=this._$AL;try{e=this.shouldUpdate(n),e?(this.willUpdate(n),this._$EO?.forEach(i=>i.hostUpdate?.()),this.update(n)):this._$EM()}catch(i){throw e=!1,this._$EM(),i}e&&this._$AE(n)}willUpdate(e){}_$AE(e){this._$EO?.forEach(n=>n.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(n=>this._$ET(n,this[n])),this._$EM()}updated(e){}firstUpdated(e){}};g.elementStyles=[],g.shadowRootOptions={mode:"open"},g[k("elementProperties")]=new Map,g[k("finalized")]=new Map,Se?.({ReactiveElement:g}),(H.reactiveElementVersions??=[]).push("2.1.2");var q=globalThis,oe=t=>t,M=q.trustedTypes,re=M?M.createPolicy("lit-html",{createHTML:t=>t}):void 0,K="$lit$",f=`lit$${Math.random().toFixed(9).slice(2)}$`,G="?"+f,xe=`<${G}>`,w=document,T=()=>w.createComment(""),C=t=>t===null||typeof t!="object"&&typeof t!="function",J=Array.isArray,pe=t=>J(t)||typeof t?.[Symbol.iterator]=="function",V=`[ 	
\f\r]`,E=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,ae=/-->/g,he=/>/g,y=RegExp(`>|${V}(?:([^\\s"'>=/]+)(${V}*=${V}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),le=/'/g,de=/"/g,ue=/^(?:script|style|textarea|title)$/i,Z=t=>(e,...n)=>({_$litType$:t,strings:e,values:n}),Le=Z(1),He=Z(2),Me=Z(3),_=Symbol.for("lit-noChange"),c=Symbol.for("lit-nothing"),ce=new WeakMap,$=w.createTreeWalker(w,129);function ge(t,e){if(!J(t)||!t.hasOwnProperty("raw"))throw Error("invalid template strings array");return re!==void 0?re.createHTML(e):e}var fe=(t,e)=>{let n=t.length-1,i=[],s,o=e===2?"<svg>":e===3?"<math>":"",r=E;for(let l=0;l<n;l++){let a=t[l],d,p,h=-1,u=0;for(;u<a.length&&(r.lastIndex=u,p=r.exec(a),p!==null);)u=r.lastIndex,r===E?p[1]==="!--"?r=ae:p[1]!==void 0?r=he:p[2]!==void 0?(ue.test(p[2])&&(s=RegExp("</"+p[2],"g")),r=y):p[3]!==void 0&&(r=y):r===y?p[0]===">"?(r=s??E,h=-1):p[1]===void 0?h=-2:(h=r.lastIndex-p[2].length,d=p[1],r=p[3]===void 0?y:p[3]==='"'?de:le):r===de||r===le?r=y:r===ae||r===he?r=E:(r=y,s=void 0);let m=r===y&&t[l+1].startsWith("/>")?" ":"";o+=r===E?a+xe:h>=0?(i.push(d),a.slice(0,h)+K+a.slice(h)+f+m):a+f+(h===-2?l:m)}return[ge(t,o+(t[n]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),i]},N=class t{constructor({strings:e,_$litType$:n},i){let s;this.parts=[];let o=0,r=0,l=e.length-1,a=this.parts,[d,p]=fe(e,n);if(this.el=t.createElement(d,i),$.currentNode=this.el.content,n===2||n===3){let h=this.el.content.firstChild;h.replaceWith(...h.childNodes)}for(;(s=$.nextNode())!==null&&a.length<l;){if(s.nodeType===1){if(s.hasAttributes())for(let h of s.getAttributeNames())if(h.endsWith(K)){let u=p[r++],m=s.getAttribute(h).split(f),P=/([.?@])?(.*)/.exec(u);a.push({type:1,index:o,name:P[2],strings:m,ctor:P[1]==="."?B:P[1]==="?"?I:P[1]==="@"?D:v}),s.removeAttribute(h)}else h.startsWith(f)&&(a.push({type:6,index:o}),s.removeAttribute(h));if(ue.test(s.tagName)){let h=s.textContent.split(f),u=h.length-1;if(u>0){s.textContent=M?M.emptyScript:"";for(let m=0;m<u;m++)s.append(h[m],T()),$.nextNode(),a.push({type:2,index:++o});s.append(h[u],T())}}}else if(s.nodeType===8)if(s.data===G)a.push({type:2,index:o});else{let h=-1;for(;(h=s.data.indexOf(f,h+1))!==-1;)a.push({type:7,index:o}),h+=f.length-1}o++}}static createElement(e,n){let i=w.createElement("template");return i.innerHTML=e,i}};function b(t,e,n=t,i){if(e===_)return e;let s=i!==void 0?n._$Co?.[i]:n._$Cl,o=C(e)?void 0:e._$litDirective$;return s?.constructor!==o&&(s?._$AO?.(!1),o===void 0?s=void 0:(s=new o(t),s._$AT(t,n,i)),i!==void 0?(n._$Co??=[])[i]=s:n._$Cl=s),s!==void 0&&(e=b(t,s._$AS(t,e.values),s,i)),e}var R=class{constructor(e,n){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=n}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:n},parts:i}=this._$AD,s=(e?.creationScope??w).importNode(n,!0);$.currentNode=s;let o=$.nextNode(),r=0,l=0,a=i[0];for(;a!==void 0;){if(r===a.index){let d;a.type===2?d=new A(o,o.nextSibling,this,e):a.type===1?d=new a.ctor(o,a.name,a.strings,this,e):a.type===6&&(d=new W(o,this,e)),this._$AV.push(d),a=i[++l]}r!==a?.index&&(o=$.nextNode(),r++)}return $.currentNode=w,s}p(e){let n=0;for(let i of this._$AV)i!==void 0&&(i.strings!==void 0?(i._$AI(e,i,n),n+=i.strings.length-2):i._$AI(e[n])),n++}},A=class t{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,n,i,s){this.type=2,this._$AH=c,this._$AN=void 0,this._$AA=e,this._$AB=n,this._$AM=i,this.options=s,this._$Cv=s?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,n=this._$AM;return n!==void 0&&e?.nodeType===11&&(e=n.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,n=this){e=b(this,e,n),C(e)?e===c||e==null||e===""?(this._$AH!==c&&this._$AR(),this._$AH=c):e!==this._$AH&&e!==_&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):pe(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==c&&C(this._$AH)?this._$AA.nextSibling.data=e:this.T(w.createTextNode(e)),this._$AH=e}$(e){let{values:n,_$litType$:i}=e,s=typeof i=="number"?this._$AC(e):(i.el===void 0&&(i.el=N.createElement(ge(i.h,i.h[0]),this.options)),i);if(this._$AH?._$AD===s)this._$AH.p(n);else{let o=new R(s,this),r=o.u(this.options);o.p(n),this.T(r),this._$AH=o}}_$AC(e){let n=ce.get(e.strings);return n===void 0&&ce.set(e.strings,n=new N(e)),n}k(e){J(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,i,s=0;for(let o of e)s===n.length?n.push(i=new t(this.O(T()),this.O(T()),this,this.options)):i=n[s],i._$AI(o),s++;s<n.length&&(this._$AR(i&&i._$AB.nextSibling,s),n.length=s)}_$AR(e=this._$AA.nextSibling,n){for(this._$AP?.(!1,!0,n);e!==this._$AB;){let i=oe(e).nextSibling;oe(e).remove(),e=i}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},v=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,n,i,s,o){this.type=1,this._$AH=c,this._$AN=void 0,this.element=e,this.name=n,this._$AM=s,this.options=o,i.length>2||i[0]!==""||i[1]!==""?(this._$AH=Array(i.length-1).fill(new String),this.strings=i):this._$AH=c}_$AI(e,n=this,i,s){let o=this.strings,r=!1;if(o===void 0)e=b(this,e,n,0),r=!C(e)||e!==this._$AH&&e!==_,r&&(this._$AH=e);else{let l=e,a,d;for(e=o[0],a=0;a<o.length-1;a++)d=b(this,l[i+a],n,a),d===_&&(d=this._$AH[a]),r||=!C(d)||d!==this._$AH[a],d===c?e=c:e!==c&&(e+=(d??"")+o[a+1]),this._$AH[a]=d}r&&!s&&this.j(e)}j(e){e===c?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},B=class extends v{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===c?void 0:e}},I=class extends v{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==c)}},D=class extends v{constructor(e,n,i,s,o){super(e,n,i,s,o),this.type=5}_$AI(e,n=this){if((e=b(this,e,n,0)??c)===_)return;let i=this._$AH,s=e===c&&i!==c||e.capture!==i.capture||e.once!==i.once||e.passive!==i.passive,o=e!==c&&(i===c||s);s&&this.element.removeEventListener(this.name,this,i),o&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},W=class{constructor(e,n,i){this.element=e,this.type=6,this._$AN=void 0,this._$AM=n,this.options=i}get _$AU(){return this._$AM._$AU}_$AI(e){b(this,e)}},Re={M:K,P:f,A:G,C:1,L:fe,R,D:pe,V:b,I:A,H:v,N:I,U:D,B,F:W},ke=q.litHtmlPolyfillSupport;ke?.(N,A),(q.litHtmlVersions??=[]).push("3.3.3");var me=(t,e,n)=>{let i=n?.renderBefore??e,s=i._$litPart$;if(s===void 0){let o=n?.renderBefore??null;i._$litPart$=s=new A(e.insertBefore(T(),o),o,void 0,n??{})}return s._$AI(t),s};var Q=globalThis,S=class extends g{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let n=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=me(n,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return _}};S._$litElement$=!0,S.finalized=!0,Q.litElementHydrateSupport?.({LitElement:S});var Ee=Q.litElementPolyfillSupport;Ee?.({LitElement:S});(Q.litElementVersions??=[]).push("4.2.2");var Ze=L`
  :host {
    --paper: var(--conote-paper, #fbfaf6);
    --desk: var(--conote-desk, #eeece5);
    --ink: var(--conote-ink, #23303a);
    --soft: var(--conote-soft, #5c6770);
    --line: var(--conote-line, #e2dfd6);
    --edge: var(--conote-edge, #8b8a80);
    --therapist: var(--conote-therapist, #2d6a66);
    --client: var(--conote-client, #8a5a2b);
    --pencil: var(--conote-pencil, #646d75);
    --mark: var(--conote-mark, #fff3cf);
    --danger: var(--conote-danger, #a23b3b);
    --pill: var(--conote-pill, #f3f1ea);
    --on-accent: var(--conote-on-accent, #ffffff);
    --shadow: 0 1px 0 #0000000a, 0 10px 30px #0000000d;
    --serif: var(
      --conote-serif,
      Charter,
      "Bitstream Charter",
      "Source Serif 4",
      "Iowan Old Style",
      "Palatino Linotype",
      Georgia,
      C059,
      "DejaVu Serif",
      serif
    );
    --sans: var(--conote-sans, Inter, "Segoe UI", system-ui, -apple-system, sans-serif);
    color-scheme: light dark;
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --paper: var(--conote-paper, #1d2226);
      --desk: var(--conote-desk, #14181b);
      --ink: var(--conote-ink, #e6e4dd);
      --soft: var(--conote-soft, #98a2aa);
      --line: var(--conote-line, #2e353a);
      --edge: var(--conote-edge, #6d767d);
      --therapist: var(--conote-therapist, #7cc4bd);
      --client: var(--conote-client, #d9a96f);
      --pencil: var(--conote-pencil, #9aa3ab);
      --mark: var(--conote-mark, #3a3420);
      --danger: var(--conote-danger, #e08a8a);
      --pill: var(--conote-pill, #252b30);
      --on-accent: var(--conote-on-accent, #10201f);
      --shadow: 0 1px 0 #0003, 0 10px 30px #0003;
    }
  }
`,Qe=L`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  button,
  input,
  textarea,
  select {
    font: inherit;
    color: inherit;
  }
  button.pill,
  a.pill {
    display: inline-block;
    font-size: 14px;
    line-height: 1.4;
    border: 1px solid var(--line);
    background: var(--paper);
    color: var(--ink);
    border-radius: 999px;
    padding: 7px 14px;
    cursor: pointer;
    text-decoration: none;
    white-space: nowrap;
  }
  button.pill:hover,
  a.pill:hover {
    border-color: var(--edge);
  }
  button.pill.main,
  a.pill.main {
    background: var(--accent, var(--therapist));
    border-color: transparent;
    color: var(--on-accent);
    padding: 9px 20px;
  }
  button.pill[disabled] {
    opacity: 0.55;
    cursor: default;
  }
  button.plain {
    border: 0;
    background: none;
    padding: 2px 4px;
    margin: -2px 0;
    border-radius: 4px;
    cursor: pointer;
    font-family: var(--sans);
    font-size: 13px;
  }
  button.plain:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  :focus-visible {
    outline: 2px solid var(--accent, var(--therapist));
    outline-offset: 2px;
    border-radius: 4px;
  }
  button.pill:focus-visible,
  a.pill:focus-visible {
    border-radius: 999px;
  }
  .field {
    display: block;
    width: 100%;
    background: var(--paper);
    border: 1px solid var(--edge);
    border-radius: 8px;
    padding: 9px 12px;
  }
  .small-caps {
    font: 600 12px/1.3 var(--sans);
    letter-spacing: 0.09em;
    text-transform: uppercase;
    color: var(--soft);
  }
  .sheet {
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: 14px;
    box-shadow: var(--shadow);
  }
  .trouble {
    color: var(--danger);
    font-size: 14px;
  }
  .for-readers {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
`;export{j as a,Te as b,L as c,Le as d,He as e,_ as f,c as g,Re as h,S as i,Ze as j,Qe as k};
