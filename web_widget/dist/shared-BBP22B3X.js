var J=globalThis,Z=J.ShadowRoot&&(J.ShadyCSS===void 0||J.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,rt=Symbol(),Nt=new WeakMap,B=class{constructor(t,e,n){if(this._$cssResult$=!0,n!==rt)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=t,this.t=e}get styleSheet(){let t=this.o,e=this.t;if(Z&&t===void 0){let n=e!==void 0&&e.length===1;n&&(t=Nt.get(e)),t===void 0&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),n&&Nt.set(e,t))}return t}toString(){return this.cssText}},Pt=s=>new B(typeof s=="string"?s:s+"",void 0,rt),u=(s,...t)=>{let e=s.length===1?s[0]:t.reduce((n,o,i)=>n+(a=>{if(a._$cssResult$===!0)return a.cssText;if(typeof a=="number")return a;throw Error("Value passed to 'css' function must be a 'css' function result: "+a+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(o)+s[i+1],s[0]);return new B(e,s,rt)},Mt=(s,t)=>{if(Z)s.adoptedStyleSheets=t.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let e of t){let n=document.createElement("style"),o=J.litNonce;o!==void 0&&n.setAttribute("nonce",o),n.textContent=e.cssText,s.appendChild(n)}},lt=Z?s=>s:s=>s instanceof CSSStyleSheet?(t=>{let e="";for(let n of t.cssRules)e+=n.cssText;return Pt(e)})(s):s;var{is:Re,defineProperty:Ne,getOwnPropertyDescriptor:Pe,getOwnPropertyNames:Me,getOwnPropertySymbols:He,getPrototypeOf:Ue}=Object,X=globalThis,Ht=X.trustedTypes,Ie=Ht?Ht.emptyScript:"",je=X.reactiveElementPolyfillSupport,z=(s,t)=>s,ct={toAttribute(s,t){switch(t){case Boolean:s=s?Ie:null;break;case Object:case Array:s=s==null?s:JSON.stringify(s)}return s},fromAttribute(s,t){let e=s;switch(t){case Boolean:e=s!==null;break;case Number:e=s===null?null:Number(s);break;case Object:case Array:try{e=JSON.parse(s)}catch{e=null}}return e}},It=(s,t)=>!Re(s,t),Ut={attribute:!0,type:String,converter:ct,reflect:!1,useDefault:!1,hasChanged:It};Symbol.metadata??=Symbol("metadata"),X.litPropertyMetadata??=new WeakMap;var T=class extends HTMLElement{static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(t,e=Ut){if(e.state&&(e.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((e=Object.create(e)).wrapped=!0),this.elementProperties.set(t,e),!e.noAccessor){let n=Symbol(),o=this.getPropertyDescriptor(t,n,e);o!==void 0&&Ne(this.prototype,t,o)}}static getPropertyDescriptor(t,e,n){let{get:o,set:i}=Pe(this.prototype,t)??{get(){return this[e]},set(a){this[e]=a}};return{get:o,set(a){let c=o?.call(this);i?.call(this,a),this.requestUpdate(t,c,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(t){return this.elementProperties.get(t)??Ut}static _$Ei(){if(this.hasOwnProperty(z("elementProperties")))return;let t=Ue(this);t.finalize(),t.l!==void 0&&(this.l=[...t.l]),this.elementProperties=new Map(t.elementProperties)}static finalize(){if(this.hasOwnProperty(z("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(z("properties"))){let e=this.properties,n=[...Me(e),...He(e)];for(let o of n)this.createProperty(o,e[o])}let t=this[Symbol.metadata];if(t!==null){let e=litPropertyMetadata.get(t);if(e!==void 0)for(let[n,o]of e)this.elementProperties.set(n,o)}this._$Eh=new Map;for(let[e,n]of this.elementProperties){let o=this._$Eu(e,n);o!==void 0&&this._$Eh.set(o,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(t){let e=[];if(Array.isArray(t)){let n=new Set(t.flat(1/0).reverse());for(let o of n)e.unshift(lt(o))}else t!==void 0&&e.push(lt(t));return e}static _$Eu(t,e){let n=e.attribute;return n===!1?void 0:typeof n=="string"?n:typeof t=="string"?t.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(t=>this.enableUpdating=t),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(t=>t(this))}addController(t){(this._$EO??=new Set).add(t),this.renderRoot!==void 0&&this.isConnected&&t.hostConnected?.()}removeController(t){this._$EO?.delete(t)}_$E_(){let t=new Map,e=this.constructor.elementProperties;for(let n of e.keys())this.hasOwnProperty(n)&&(t.set(n,this[n]),delete this[n]);t.size>0&&(this._$Ep=t)}createRenderRoot(){let t=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return Mt(t,this.constructor.elementStyles),t}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(t=>t.hostConnected?.())}enableUpdating(t){}disconnectedCallback(){this._$EO?.forEach(t=>t.hostDisconnected?.())}attributeChangedCallback(t,e,n){this._$AK(t,n)}_$ET(t,e){let n=this.constructor.elementProperties.get(t),o=this.constructor._$Eu(t,n);if(o!==void 0&&n.reflect===!0){let i=(n.converter?.toAttribute!==void 0?n.converter:ct).toAttribute(e,n.type);this._$Em=t,i==null?this.removeAttribute(o):this.setAttribute(o,i),this._$Em=null}}_$AK(t,e){let n=this.constructor,o=n._$Eh.get(t);if(o!==void 0&&this._$Em!==o){let i=n.getPropertyOptions(o),a=typeof i.converter=="function"?{fromAttribute:i.converter}:i.converter?.fromAttribute!==void 0?i.converter:ct;this._$Em=o;let c=a.fromAttribute(e,i.type);this[o]=c??this._$Ej?.get(o)??c,this._$Em=null}}requestUpdate(t,e,n,o=!1,i){if(t!==void 0){let a=this.constructor;if(o===!1&&(i=this[t]),n??=a.getPropertyOptions(t),!((n.hasChanged??It)(i,e)||n.useDefault&&n.reflect&&i===this._$Ej?.get(t)&&!this.hasAttribute(a._$Eu(t,n))))return;this.C(t,e,n)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(t,e,{useDefault:n,reflect:o,wrapped:i},a){n&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,a??e??this[t]),i!==!0||a!==void 0)||(this._$AL.has(t)||(this.hasUpdated||n||(e=void 0),this._$AL.set(t,e)),o===!0&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let t=this.scheduleUpdate();return t!=null&&await t,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[o,i]of this._$Ep)this[o]=i;this._$Ep=void 0}let n=this.constructor.elementProperties;if(n.size>0)for(let[o,i]of n){let{wrapped:a}=i,c=this[o];a!==!0||this._$AL.has(o)||c===void 0||this.C(o,void 0,i,c)}}let t=!1,e=this._$AL;try{t=this.shouldUpdate(e),t?(this.willUpdate(e),this._$EO?.forEach(n=>n.hostUpdate?.()),this.update(e)):this._$EM()}catch(n){throw t=!1,this._$EM(),n}t&&this._$AE(e)}willUpdate(t){}_$AE(t){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),this.updated(t)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(t){return!0}update(t){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(t){}firstUpdated(t){}};T.elementStyles=[],T.shadowRootOptions={mode:"open"},T[z("elementProperties")]=new Map,T[z("finalized")]=new Map,je?.({ReactiveElement:T}),(X.reactiveElementVersions??=[]).push("2.1.2");var ft=globalThis,jt=s=>s,Q=ft.trustedTypes,Dt=Q?Q.createPolicy("lit-html",{createHTML:s=>s}):void 0,Yt="$lit$",O=`lit$${Math.random().toFixed(9).slice(2)}$`,Kt="?"+O,De=`<${Kt}>`,P=document,q=()=>P.createComment(""),Y=s=>s===null||typeof s!="object"&&typeof s!="function",yt=Array.isArray,We=s=>yt(s)||typeof s?.[Symbol.iterator]=="function",dt=`[ 	
\f\r]`,F=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Wt=/-->/g,Bt=/>/g,R=RegExp(`>|${dt}(?:([^\\s"'>=/]+)(${dt}*=${dt}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),zt=/'/g,Ft=/"/g,Gt=/^(?:script|style|textarea|title)$/i,bt=s=>(t,...e)=>({_$litType$:s,strings:t,values:e}),r=bt(1),ws=bt(2),$s=bt(3),M=Symbol.for("lit-noChange"),d=Symbol.for("lit-nothing"),qt=new WeakMap,N=P.createTreeWalker(P,129);function Vt(s,t){if(!yt(s)||!s.hasOwnProperty("raw"))throw Error("invalid template strings array");return Dt!==void 0?Dt.createHTML(t):t}var Be=(s,t)=>{let e=s.length-1,n=[],o,i=t===2?"<svg>":t===3?"<math>":"",a=F;for(let c=0;c<e;c++){let l=s[c],g,b,f=-1,k=0;for(;k<l.length&&(a.lastIndex=k,b=a.exec(l),b!==null);)k=a.lastIndex,a===F?b[1]==="!--"?a=Wt:b[1]!==void 0?a=Bt:b[2]!==void 0?(Gt.test(b[2])&&(o=RegExp("</"+b[2],"g")),a=R):b[3]!==void 0&&(a=R):a===R?b[0]===">"?(a=o??F,f=-1):b[1]===void 0?f=-2:(f=a.lastIndex-b[2].length,g=b[1],a=b[3]===void 0?R:b[3]==='"'?Ft:zt):a===Ft||a===zt?a=R:a===Wt||a===Bt?a=F:(a=R,o=void 0);let A=a===R&&s[c+1].startsWith("/>")?" ":"";i+=a===F?l+De:f>=0?(n.push(g),l.slice(0,f)+Yt+l.slice(f)+O+A):l+O+(f===-2?c:A)}return[Vt(s,i+(s[e]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),n]},K=class s{constructor({strings:t,_$litType$:e},n){let o;this.parts=[];let i=0,a=0,c=t.length-1,l=this.parts,[g,b]=Be(t,e);if(this.el=s.createElement(g,n),N.currentNode=this.el.content,e===2||e===3){let f=this.el.content.firstChild;f.replaceWith(...f.childNodes)}for(;(o=N.nextNode())!==null&&l.length<c;){if(o.nodeType===1){if(o.hasAttributes())for(let f of o.getAttributeNames())if(f.endsWith(Yt)){let k=b[a++],A=o.getAttribute(f).split(O),U=/([.?@])?(.*)/.exec(k);l.push({type:1,index:i,name:U[2],strings:A,ctor:U[1]==="."?pt:U[1]==="?"?ut:U[1]==="@"?mt:j}),o.removeAttribute(f)}else f.startsWith(O)&&(l.push({type:6,index:i}),o.removeAttribute(f));if(Gt.test(o.tagName)){let f=o.textContent.split(O),k=f.length-1;if(k>0){o.textContent=Q?Q.emptyScript:"";for(let A=0;A<k;A++)o.append(f[A],q()),N.nextNode(),l.push({type:2,index:++i});o.append(f[k],q())}}}else if(o.nodeType===8)if(o.data===Kt)l.push({type:2,index:i});else{let f=-1;for(;(f=o.data.indexOf(O,f+1))!==-1;)l.push({type:7,index:i}),f+=O.length-1}i++}}static createElement(t,e){let n=P.createElement("template");return n.innerHTML=t,n}};function I(s,t,e=s,n){if(t===M)return t;let o=n!==void 0?e._$Co?.[n]:e._$Cl,i=Y(t)?void 0:t._$litDirective$;return o?.constructor!==i&&(o?._$AO?.(!1),i===void 0?o=void 0:(o=new i(s),o._$AT(s,e,n)),n!==void 0?(e._$Co??=[])[n]=o:e._$Cl=o),o!==void 0&&(t=I(s,o._$AS(s,t.values),o,n)),t}var ht=class{constructor(t,e){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=e}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t){let{el:{content:e},parts:n}=this._$AD,o=(t?.creationScope??P).importNode(e,!0);N.currentNode=o;let i=N.nextNode(),a=0,c=0,l=n[0];for(;l!==void 0;){if(a===l.index){let g;l.type===2?g=new G(i,i.nextSibling,this,t):l.type===1?g=new l.ctor(i,l.name,l.strings,this,t):l.type===6&&(g=new gt(i,this,t)),this._$AV.push(g),l=n[++c]}a!==l?.index&&(i=N.nextNode(),a++)}return N.currentNode=P,o}p(t){let e=0;for(let n of this._$AV)n!==void 0&&(n.strings!==void 0?(n._$AI(t,n,e),e+=n.strings.length-2):n._$AI(t[e])),e++}},G=class s{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(t,e,n,o){this.type=2,this._$AH=d,this._$AN=void 0,this._$AA=t,this._$AB=e,this._$AM=n,this.options=o,this._$Cv=o?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode,e=this._$AM;return e!==void 0&&t?.nodeType===11&&(t=e.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,e=this){t=I(this,t,e),Y(t)?t===d||t==null||t===""?(this._$AH!==d&&this._$AR(),this._$AH=d):t!==this._$AH&&t!==M&&this._(t):t._$litType$!==void 0?this.$(t):t.nodeType!==void 0?this.T(t):We(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==d&&Y(this._$AH)?this._$AA.nextSibling.data=t:this.T(P.createTextNode(t)),this._$AH=t}$(t){let{values:e,_$litType$:n}=t,o=typeof n=="number"?this._$AC(t):(n.el===void 0&&(n.el=K.createElement(Vt(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===o)this._$AH.p(e);else{let i=new ht(o,this),a=i.u(this.options);i.p(e),this.T(a),this._$AH=i}}_$AC(t){let e=qt.get(t.strings);return e===void 0&&qt.set(t.strings,e=new K(t)),e}k(t){yt(this._$AH)||(this._$AH=[],this._$AR());let e=this._$AH,n,o=0;for(let i of t)o===e.length?e.push(n=new s(this.O(q()),this.O(q()),this,this.options)):n=e[o],n._$AI(i),o++;o<e.length&&(this._$AR(n&&n._$AB.nextSibling,o),e.length=o)}_$AR(t=this._$AA.nextSibling,e){for(this._$AP?.(!1,!0,e);t!==this._$AB;){let n=jt(t).nextSibling;jt(t).remove(),t=n}}setConnected(t){this._$AM===void 0&&(this._$Cv=t,this._$AP?.(t))}},j=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(t,e,n,o,i){this.type=1,this._$AH=d,this._$AN=void 0,this.element=t,this.name=e,this._$AM=o,this.options=i,n.length>2||n[0]!==""||n[1]!==""?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=d}_$AI(t,e=this,n,o){let i=this.strings,a=!1;if(i===void 0)t=I(this,t,e,0),a=!Y(t)||t!==this._$AH&&t!==M,a&&(this._$AH=t);else{let c=t,l,g;for(t=i[0],l=0;l<i.length-1;l++)g=I(this,c[n+l],e,l),g===M&&(g=this._$AH[l]),a||=!Y(g)||g!==this._$AH[l],g===d?t=d:t!==d&&(t+=(g??"")+i[l+1]),this._$AH[l]=g}a&&!o&&this.j(t)}j(t){t===d?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,t??"")}},pt=class extends j{constructor(){super(...arguments),this.type=3}j(t){this.element[this.name]=t===d?void 0:t}},ut=class extends j{constructor(){super(...arguments),this.type=4}j(t){this.element.toggleAttribute(this.name,!!t&&t!==d)}},mt=class extends j{constructor(t,e,n,o,i){super(t,e,n,o,i),this.type=5}_$AI(t,e=this){if((t=I(this,t,e,0)??d)===M)return;let n=this._$AH,o=t===d&&n!==d||t.capture!==n.capture||t.once!==n.once||t.passive!==n.passive,i=t!==d&&(n===d||o);o&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,t),this._$AH=t}handleEvent(t){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)}},gt=class{constructor(t,e,n){this.element=t,this.type=6,this._$AN=void 0,this._$AM=e,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(t){I(this,t)}};var ze=ft.litHtmlPolyfillSupport;ze?.(K,G),(ft.litHtmlVersions??=[]).push("3.3.3");var Jt=(s,t,e)=>{let n=e?.renderBefore??t,o=n._$litPart$;if(o===void 0){let i=e?.renderBefore??null;n._$litPart$=o=new G(t.insertBefore(q(),i),i,void 0,e??{})}return o._$AI(s),o};var wt=globalThis,m=class extends T{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let t=super.createRenderRoot();return this.renderOptions.renderBefore??=t.firstChild,t}update(t){let e=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(t),this._$Do=Jt(e,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return M}};m._$litElement$=!0,m.finalized=!0,wt.litElementHydrateSupport?.({LitElement:m});var Fe=wt.litElementPolyfillSupport;Fe?.({LitElement:m});(wt.litElementVersions??=[]).push("4.2.2");var qe=new URL("/",import.meta.url),v=class extends Error{constructor(t,e,n=0,o=0){super(e),this.name="Refusal",this.code=t,this.status=n,this.retryAfter=o}};async function $t(s){try{let{error:t}=await s.json(),e=Number(s.headers.get("Retry-After")??0);return new v(t.code,t.message,s.status,e)}catch{return new v("error",`HTTP ${s.status}`,s.status)}}async function tt(s,{token:t,body:e,signal:n,method:o}={}){let i={};t&&(i.Authorization=`Bearer ${t}`);let a=e instanceof Blob;return e!==void 0&&!a&&(i["Content-Type"]="application/json"),Ye(fetch(new URL(s,qe),{method:o??(e===void 0?"GET":"POST"),headers:i,body:a||e===void 0?e:JSON.stringify(e),cache:"no-store",credentials:t?"omit":"same-origin",redirect:"error",signal:n}))}async function Ye(s){let t;try{t=await s}catch(e){throw new v("offline",e instanceof Error?e.message:"no answer")}if(!t.ok)throw await $t(t);return t}var h=async(s,t)=>{let e=await tt(s,t);return e.status===204?null:e.json()},Ns=s=>tt(s,{method:"DELETE"});var Zt=(s,t)=>h("/api/plans/read",{token:s,body:t});var Ps=({session:s,access:t},e)=>h(`/api/sessions/${encodeURIComponent(s)}/note?language=${e}`,{token:t}),Ms=({session:s,access:t})=>h(`/api/sessions/${encodeURIComponent(s)}/reading`,{token:t});var Xt=({session:s,access:t})=>tt(`/api/sessions/${encodeURIComponent(s)}/recording`,{token:t,method:"DELETE"});async function Hs({session:s,access:t},e){let n=`/api/sessions/${encodeURIComponent(s)}/export/${e}`,o=await tt(n,{token:t}),i=/filename="?([^";]+)"?/.exec(o.headers.get("Content-Disposition")??""),a={pdf:"pdf",markdown:"md",json:"json",fhir:"fhir.json"},c=URL.createObjectURL(await o.blob()),l=document.createElement("a");l.href=c,l.download=i?.[1]??`note-${s}.${a[e]}`,l.click(),setTimeout(()=>URL.revokeObjectURL(c),6e4)}var Ke="conote.access";function Qt(s){let{view:t,ticket:e,note:n,...o}=s;sessionStorage.setItem(Ke,JSON.stringify(o))}function te(s){let t=new URLSearchParams(location.hash.slice(1)).get(s);return t&&history.replaceState(null,"",location.pathname+location.search),t}var xt={en:"English",es:"Espa\xF1ol"},ee="conote.language",se=new Set,vt=new Set,W=globalThis.document,Ge=W?!W.documentElement.lang:!1,S=Je();ne();m.addInitializer(s=>{let t=s;t.addController({hostConnected:()=>{vt.add(t)},hostDisconnected:()=>{vt.delete(t)}})});function Ve(s){let t=s?.toLowerCase().split("-")[0];return t&&t in xt?t:void 0}function Je(){if(!W)return"en";let s=W.querySelector("conote-session[lang], conote-note[lang], conote-setup[lang]");return[...[Ze(),s?.getAttribute("lang"),W.documentElement.lang],...navigator.languages].map(Ve).find(Boolean)??"en"}function Ze(){try{return localStorage.getItem(ee)}catch{return null}}function ne(){Ge&&(W.documentElement.lang=S)}async function H(s,t){let e={...s},n=async()=>{let o=S,i=o==="en"?s:await t[o]().catch(()=>s);o===S&&Object.assign(e,i)};return se.add(n),await n(),e}async function Xe(s){if(s!==S){S=s,await Promise.all([...se].map(t=>t())),ne();for(let t of vt)t.requestUpdate()}}async function oe(s){try{localStorage.setItem(ee,s)}catch{}await Xe(s)}function et(){let s=Object.entries(xt).filter(([t])=>t!==S);return r`<span class="languages">
${s.map(([t,e])=>r`<button
class="plain"
type="button"
lang=${t}
data-testid="language-${t}"
@click=${()=>{oe(t)}}
>
${e}
</button>`)}
</span>`}var st=u`
.languages {
float: right;
}
.languages button {
color: var(--soft);
}
`;var E=u`
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
`;var ie={pageTitle:"conote",title:"A new session",lead:"You both see the note while it is written, and both of you sign it.",yourName:"Your name",yourNameHint:"As your client knows you, e.g. Dr. Emma Hale",alias:"Your client",aliasHint:"A first name or an alias is enough",template:"Format of the note",mode:"Who sees the note",modes:{shared:"Both, while it is written",reveal:"Your client at the end",private:"You alone"},goals:"Goals of the treatment plan",goalsHint:"One a line. The page shows which were touched.",planFile:"From a file (YAML, FHIR)",planKept:s=>`From ${s}\u2019s plan, as last time. Change it as you like.`,planRead:s=>`From ${s}.`,planLeftOut:s=>s===1?"One goal that is over was left out.":`${s} goals that are over were left out.`,vocabulary:"Names and terms (optional)",vocabularyHint:"Medication, people\u2019s names: they are recognized better. One a line or with commas.",tooMany:(s,t)=>`At most ${t} names and terms, please: there are ${s}.`,tooLong:(s,t)=>`\u201C${s}\u2026\u201D is too long: at most ${t} letters, please.`,create:"Create the session",ready:"The session is ready",send:s=>`Send this link to ${s}. Whoever has it can take part, so send it to nobody else.`,clientLink:"The client\u2019s link",copy:"Copy",copied:"Copied",open:"Open my side",another:"Set up another",recent:"Recent sessions",emergency:"read in an emergency",read:"Read",none:"No sessions yet.",enter:"Open",account:"Your account",links:"Links",states:{created:"not started",consenting:"waiting for consent",live:"listening",paused:"paused",review:"to be signed",signed:"signed",unsigned:"put aside"},held:(s,t,e)=>`Kept by legal hold since ${s}, ${t}: ${e}`,passkeys:{title:"Passkeys",lead:"Sign in by your fingerprint, face or PIN in place of passphrase and code. The server keeps only its public half.",name:"Name of a new one, e.g. My phone",add:"Add a passkey",remove:"Remove",since:s=>`since ${s}`,notMade:"No passkey was made. Try again when you like.",there:"This device has a passkey for your account already.",again:"To add one, sign in with your passphrase. One account has at most ten."}},ae={title:"How was it held?",way:{call:"We meet here",recording:"I have a recording",summary:"I type a summary"},voices:"Whose voices are where?",by:{files:"One file for each person",channels:"One stereo file, one person in each channel"},mixedHint:"Both voices in one track can\u2019t be used here: nobody guesses who says what. \u201Cconote transcribe\u201D writes such a recording down, for you to put the names in.",files:{therapist:"Your recording",client:"Your client\u2019s recording",both:"The recording"},left:"The left channel is",whose:{therapist:"mine",client:"my client\u2019s"},held:"When and how you met (optional)",day:"Day",start:"From",end:"To",how:"How",modalities:{"":"not said",video:"by video",audio:"by sound only",in_person:"in person"},heldHint:"Goes into the note as you say it. What you leave out is \u201Cnot known\u201D there.",heldWrong:"Please give day, beginning and end, or none of them.",consent:"Consent",needed:"(needed)",agreedOn:"Both had agreed on",notAttested:"Nothing is listened to unless both of you had agreed: tick what is needed.",noDay:"Please say on which day both of you had agreed.",noFile:"Please choose a recording first.",summary:"What happened, in your own words",summaryHint:"Every sentence stays as you type it and is put into its section. A section\u2019s title on a line of its own, as \u201CPlan:\u201D, files what follows it.",noText:"Please write at least one sentence.",createRecording:"Send it and draft the note",createSummary:"Make it a note",sending:s=>`Sending the recording: ${s} %`,waiting:s=>`The connection is lost at ${s} %. It goes on by itself when it is back.`,rest:"Send the rest",restLead:"Sending stopped before all of it was there. Choose the same file: it goes on where it stopped. Another one begins anew.",checking:"Looking at the recording\u2026",filing:"Putting each sentence into its section\u2026",stop:"Stop",stopped:"Stopped. Nothing was listened to.",brought:{recording:"It is being listened to now; open your side and watch the note appear.",summary:"Your sentences are in their sections. Open your side to read and sign them."}};var re=()=>import("./shared-VPSGS22V.js"),y=await H(ie,{es:async()=>(await re()).setup}),p=await H(ae,{es:async()=>(await re()).ways});var $=u`
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
`,w=u`
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
padding: 6px 4px;
margin: -6px 0;
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
`;var Qe=400,ts=15e3;function le(s,t){let e=Math.min(ts,Qe*2**s);return Math.round(e/2+e/2*t)}var ce=8*1024*1024,es=65536,ss=3e4,ns=30*6e4,de=({session:s})=>`/api/sessions/${encodeURIComponent(s)}/recording`;async function os(s){let t=await crypto.subtle.digest("SHA-256",await s.arrayBuffer());return[...new Uint8Array(t)].map(e=>e.toString(16).padStart(2,"0")).join("")}async function is(s,{offset:t,length:e,tail_sha256:n}){return!t||e!==s.size||!globalThis.crypto?.subtle?0:await os(s.slice(Math.max(0,t-es),t))===n?t:0}function as(s,t,e,n,o,i){return new Promise((a,c)=>{let l=new XMLHttpRequest,g=new AbortController,b,f=()=>{c(new v("offline","fetch")),l.abort()},k=()=>{clearTimeout(b),b=setTimeout(f,ss)},A=()=>{clearTimeout(b),g.abort()};l.open("PATCH",`${de(s)}/${encodeURIComponent(t)}`),l.setRequestHeader("Authorization",`Bearer ${s.access}`),l.setRequestHeader("Content-Type","application/octet-stream"),l.setRequestHeader("Upload-Offset",`${n}`),l.setRequestHeader("Upload-Length",`${e.size}`),l.upload.onprogress=({loaded:U})=>{k(),o(n+U)},l.upload.onloadend=()=>clearTimeout(b),l.onload=()=>{l.status<300?a():$t(new Response(l.responseText,{status:l.status})).then(c)},l.onerror=f,l.onabort=()=>c(new v("stopped","")),l.onloadend=A,addEventListener("offline",f,{signal:g.signal}),i.addEventListener("abort",()=>l.abort(),{signal:g.signal}),k(),l.send(e.slice(n,n+ce))})}var rs=(s,t)=>new Promise(e=>{let n=new AbortController,o=()=>{clearTimeout(i),n.abort(),e(void 0)},i=setTimeout(o,s);addEventListener("online",o,{signal:n.signal}),t.addEventListener("abort",o,{signal:n.signal})}),ls=s=>s instanceof v&&(s.code==="offline"||[502,503,504].includes(s.status));async function cs(s,t,e,n,o){let i=0,a=Date.now();for(let c=0;;c+=1)try{let{files:l}=await h(de(s),{token:s.access,signal:o}),g=l.find(b=>b.name===t);if(!g)return;i=await is(e,g);do o.throwIfAborted(),await as(s,t,e,i,b=>n(b,!1),o),i=Math.min(e.size,i+ce),c=0,a=Date.now();while(i<e.size);return}catch(l){if(o.aborted)throw new v("stopped","");if(!ls(l)||Date.now()-a>ns)throw l;n(i,!0),await rs(le(c,Math.random()),o)}}async function nt(s,t,e,n){let o=Object.values(t).reduce((a,{size:c})=>a+c,0),i=0;for(let[a,c]of Object.entries(t))await cs(s,a,c,(g,b)=>e(Math.floor(100*(i+g)/(o||1)),b),n),i+=c.size,delete t[a]}var he="en-GB",pe={locale:he,you:"You",party:{therapist:"Therapist",client:"Client"},assistant:"the assistant",state:{connecting:"Connecting\u2026",lost:"Not listening \xB7 the assistant can\u2019t be reached, trying again. What you type is kept.",lostTapped:"Connection lost, trying again. What you type is kept.",waitingBoth:"Not listening \xB7 nobody has agreed yet",waitingMe:"Not listening \xB7 waiting for you to agree",waitingThem:s=>`Not listening \xB7 waiting for ${s} to agree`,starting:"Not listening \xB7 starting",notHeard:"Not listening \xB7 the note can be written all the same",paused:"Paused \xB7 nothing is heard",listening:s=>`Listening \xB7 both agreed at ${s}`,mutedMe:s=>`Listening to ${s} only \xB7 you are muted`,mutedBoth:"Listening \xB7 you are both muted",mutedThem:(s,t)=>`${s} \xB7 ${t} is muted`,listeningOnly:"Listening",noSound:"Not listening \xB7 no sound reaches the assistant",notMe:"Not listening to you \xB7 your sound does not reach the assistant",noMicrophone:"Not listening to you \xB7 there is no microphone",notThem:s=>`Listening to you only \xB7 no sound from ${s}`,late:(s,t)=>`${s} \xB7 words come about ${t} s late`,finishing:"Not listening \xB7 the last words are being written down",reading:(s,t)=>`Listening to the recording \xB7 ${s} of ${t} minutes`,readingStart:"Listening to the recording",review:"Not listening \xB7 the talking is over",signed:"Signed and closed",unsigned:"Put aside, to be finished later"},controls:{pause:"Pause",resume:"Listen again",revoke:"Stop and take back my consent",revokeShort:"Take back my consent",end:"Look at it together",stopReading:"Stop listening",takeBack:"Take that back\u2026",keys:"Alt+P pauses and listens again"},note:{title:{client:"Your note from today",therapist:"The note from today"},byClient:s=>`Written by you, ${s} and the assistant. Change anything that isn\u2019t right.`,byTherapist:s=>`Written with ${s} and the assistant. ${s} sees what you see.`,byYouAlone:()=>"Only you see it now.",empty:"Nothing here yet.",waiting:"The note appears here while you talk. Either of you can write in it at any time.",words:"words",hideWords:"hide",before:"before",beforeHint:"Show what was written first",wordsHint:s=>s===1?"Show the words this rests on":`Show the ${s} passages this rests on`,noWords:"The words this rests on are not on this page.",right:"That\u2019s right",notRight:"Not right",keep:"Keep",notThis:"Not this",comment:"comment",changedBy:{you:"changed by you",other:s=>`changed by ${s}`},notRightSays:{you:"you said this isn\u2019t right",other:s=>`${s} says this isn\u2019t right`},writing:s=>`${s} is writing here`,firstWritten:"First written:",add:s=>`Add a line to \u201C${s}\u201D`,addShort:"Add a line of your own",addButton:"Add",emptyLine:"empty line",status:{proposed:"in pencil, written by the assistant",accepted:"kept",edited:"changed and kept",disputed:"not agreed"},label:(s,t)=>`Line of the note, ${s}, by ${t}`,pencil:s=>s===0?"Nothing is left in pencil.":s===1?"1 line still in pencil.":`${s} lines still in pencil.`,news:(s,t)=>`${s===1?"One new line":`${s} new lines`} in ${t.join(" and ")}`,couldNotKeep:"This change of yours could not be kept. You wrote:",dismiss:"I have it"},reading:{shownAs:"How the note is shown",lines:"Line by line",reads:"As it will read",sentenceHint:"Show the words this rests on",ownWords:"Somebody\u2019s own words"},transcript:{title:"What is said",empty:"Words appear here a moment after they are spoken.",gone:"What was said is no longer kept.",unclear:s=>`${s} s could not be understood`,lost:s=>`${s} s of sound lost`,sparing:"Words appear when a sentence ends: the machine is busy."},template:{title:"Form of the note",hint:"Every line goes where it belongs in the new form; none is lost or changed.",gone:"A form that is no longer offered",nothing:"nothing chosen"},goals:{title:{client:"Your goals",therapist:"Goals"},none:"No goals were set for today.",noGoal:"no goal",choose:"The goal this line serves",suggested:"suggested",suggestedHint:"The assistant suggests it, because the line and the goal are alike.",by:s=>{let t={day:"numeric",month:"short",year:"numeric",timeZone:"UTC"};return`by ${new Date(s).toLocaleDateString(he,t)}`},lines:s=>s===0?"not yet":s===1?"1 line":`${s} lines`},record:{title:"For the record",time:"Time",minutes:s=>s===1?"1 minute":`${s} minutes`,notStarted:"not started",band:"Time band",noBand:"none yet",language:"Language",there:s=>s===1?"1 thing is there":`${s} things are there`,before:"Before you sign",missing:"Missing:",pencil:"Still in pencil:",beforeLead:"Only you see this. You can sign as it is."},consent:{title:"Before we begin",usual:"What this is about",each:"Each by itself",optional:"Up to you",agree:"I agree",agreeTicked:"I agree to what is ticked",none:"I agree to none of it",choose:"Choose one by one",agreeHint:"Nothing is heard until both of you have agreed. You can take it back at any time, with one click.",change:"Change what I agreed to",short:{transcription:"Writing down what is said",drafting:"Drafting the note",collaboration:"Writing the note together",storing:"Keeping the transcript",metrics:"Figures about the session"},youAgreed:s=>`You agreed at ${s}.`,theyAgreed:(s,t)=>`${s} agreed at ${t}.`,waitingFor:s=>`${s} has not agreed yet.`,youNotYet:"You have not agreed yet.",loading:"Fetching the text\u2026",again:"Try again"},sign:{title:"Let\u2019s look at our note together",lead:s=>`This is what you and ${s} sign, word for word.`,finishing:"The last words are being written down. It takes a few seconds.",open:"Read and sign",walk:"Look at it together",back:"Change something",untouched:{client:"Your goals that did not come up",therapist:"Goals not touched"},pencilTitle:"Still in pencil",pencilLead:"These lines will not be part of the note unless one of you keeps them:",facts:"About this session",when:"When",minutes:s=>`${s} min`,band:"Time band",bandOf:(s,t)=>`${s} (${t})`,modality:"How",documented:"Documented from",from:{recording:"an uploaded recording, which was not kept",transcript:"a transcript",summary:"the therapist\u2019s own summary"},typed:"typed",risk:"Risk",soundLost:"Sound lost",interrupted:{therapist:"Therapist\u2019s sound away",client:"Client\u2019s sound away"},stated:{location:"Client\u2019s location",therapist_location:"Therapist\u2019s location",identity:"Identity",privacy:"Privacy",appointment:"Next appointment"},seconds:s=>`${s} s`,empty:"The note is empty.",fingerprint:"Fingerprint",fingerprintHint:"Both of you sign the note with this fingerprint. If one letter changes, so does the fingerprint.",whole:"show all of it",name:"Your name",sign:"Sign",signComment:"Sign with a comment",comment:"Your comment, which stays with the note",decline:"Don\u2019t sign",reason:"Your reason, which stays with the note",declineNow:"Send without signing",cancel:"Never mind",changed:"The note changed while you were reading it. Here is how it stands now; please read it again.",signedBy:(s,t)=>`Signed by ${s} at ${t}`,declinedBy:(s,t)=>`${s} chose not to sign, at ${t}`,waiting:s=>`Waiting for ${s}.`,frozen:"The note can\u2019t be changed now, because it has been signed.",reopen:"Undo the signature and change the note",later:"Finish later",resume:"Take it up again",done:"Your note is signed.",clientCopy:s=>`${s} may take a copy once it is signed`,doneNoCopy:s=>`It can\u2019t be changed any more. ${s} gives you your copy: just ask.`,doneLead:"It can\u2019t be changed any more. Take a copy with you:",unsignedTitle:"The note is put aside",unsignedLead:"It is not signed. It can be finished after the session.",forms:{pdf:"PDF",markdown:"Markdown",json:"JSON",fhir:"FHIR"},nameMissing:"Please write your name first.",reasonMissing:"Please say why, in a few words."},page:{title:s=>`Session with ${s} \xB7 conote`,joining:"Opening your session\u2026",noLink:"Open the link you were given",noLinkLead:"This page needs the link your therapist sent you. If you closed it, open that link again.",signedOut:"This page is no longer signed in",signedOutLead:"Open your link again, or ask for a new one.",stuck:"This page can\u2019t keep up with the note",stuckLead:"Several changes in a row were refused. Load the page again to go on.",again:"Try again",reload:"Load again",skip:"Skip to the note",wentWrong:"Something went wrong:",emergency:(s,t,e)=>`${s} asked to read this session in an emergency on ${new Date(t).toLocaleString("en")}, until ${new Date(e).toLocaleTimeString("en",{hour:"2-digit",minute:"2-digit"})}. They wrote:`},errors:{offline:"The connection is lost. Nothing was changed; try again when it is back.",noAnswer:"The connection broke before the answer came. Look whether it was done.",byCode:{not_signed_in:"This link is no longer good. Open it again or ask for a new one.",wrong_state:"That can\u2019t be done at this moment.",not_allowed:"That is not yours to do.",not_shared:"The note is not shown to you now.",not_found:"That is not there any more.",note_changed:"The note changed in the meantime.",update_refused:"A change could not be kept.",too_large:"That is too long.",bad_input:"The server did not understand that.",offline:"The server does not answer."},other:"That did not work."},served:{}};var C=await H(pe,{es:async()=>(await import("./shared-CCPYE3QT.js")).strings});function x(s){let{code:t,message:e}=s??{};return t==="offline"&&e&&!e.includes("fetch")||t==="bad_plan"&&e?e:t&&C.errors.byCode[t]||C.errors.other}var ds=["bad_input","too_large","not_allowed","store"];function ot(s,t){return t?p.waiting(s):s<100?p.sending(s):p.checking}function it(s){return s instanceof v?s.code==="stopped"?p.stopped:ds.includes(s.code)?s.message:x(s):s instanceof Error?s.message:""}var kt=class extends m{static properties={token:{attribute:!1},session:{attribute:!1},awaits:{attribute:!1},going:{state:!0},trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.token="",this.session="",this.awaits=[],this.going="",this.trouble="",this.busy=!1,this.stop=new AbortController}disconnectedCallback(){super.disconnectedCallback(),this.stop.abort()}async#t(t){if(t.preventDefault(),this.busy)return;let e=[...this.renderRoot.querySelectorAll("input")],n={};for(let{name:o,files:i}of e)i?.[0]&&(n[o]=i[0]);if(this.trouble=Object.keys(n).length<this.awaits.length?p.noFile:"",!this.trouble){this.busy=!0,this.stop=new AbortController;try{let o=`/api/sessions/${encodeURIComponent(this.session)}/access`,i=await h(o,{token:this.token,body:{}});await nt(i,n,(...a)=>this.going=ot(...a),this.stop.signal),this.dispatchEvent(new CustomEvent("conote-sent",{bubbles:!0,composed:!0}))}catch(o){this.trouble=it(o)}this.busy=!1,this.going=""}}render(){return r`<form @submit=${t=>{this.#t(t)}}>
<p>${p.restLead}</p>
${this.awaits.map(t=>r`<label>
<span>${p.files[t]??t}</span>
<input
class="field"
type="file"
name=${t}
accept="audio/*,video/*,.opus,.ogg,.m4a,.flac"
data-testid="rest-${t}"
/>
</label>`)}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
<div class="act">
<button class="pill main" data-testid="rest-send" ?disabled=${this.busy}>${p.rest}</button>
${this.busy?r`<button type="button" class="pill" @click=${()=>this.stop.abort()}>${p.stop}</button>`:d}
<span role="status" class="going" data-testid="rest-going">${this.going}</span>
</div>
</form>`}static styles=[$,w,E,u`
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
`]};customElements.define("conote-recording-rest",kt);function ue(s){return new Date(s).toLocaleTimeString(C.locale,{hour:"2-digit",minute:"2-digit"})}function An(s){let t=Math.floor(s/1e3);return`${Math.floor(t/60)}:${String(t%60).padStart(2,"0")}`}var _t=class extends m{static properties={sessions:{attribute:!1},sending:{attribute:!1},shown:{state:!0}};constructor(){super(),this.sessions=[],this.sending="",this.shown=""}#t({session:t}){import("./shared-OJIG6KCR.js"),this.shown=this.shown===t?"":t}render(){return this.sessions.length===0?r`<p class="when">${y.none}</p>`:r`<ul role="list">
${this.sessions.map(t=>this.#s(t))}
</ul>`}#s(t){let e=new Date(t.created_at),n=t.own?y.enter:y.read,o=e.toLocaleDateString(C.locale,{day:"numeric",month:"short"});return r`<li data-testid="session-row" data-session=${t.session}>
<span class="alias">${t.client_alias}</span>
<span class="when">${o}, ${ue(e)}</span>
<span class="when">
${y.states[t.state]??t.state}
${t.emergencies?.length?r`<b data-testid="emergency">${y.emergency}</b>`:d}
</span>
<span class="acts">
${t.own?r`<button
class="plain"
data-testid="show-links"
aria-label="${y.links} ${t.client_alias}, ${o}"
aria-expanded=${this.shown===t.session?"true":"false"}
@click=${()=>this.#t(t)}
>
${y.links}
</button>`:d}
<button
class="pill"
data-testid="open-session"
aria-label="${n} ${t.client_alias}, ${o}"
@click=${()=>this.dispatchEvent(new CustomEvent("conote-open",{detail:t}))}
>
${n}
</button>
</span>
${this.shown===t.session?r`<conote-session-links
.session=${t.session}
.alias=${t.client_alias}
></conote-session-links>`:d}
${t.held?.map(({reason:i,who:a,since:c})=>{let l=new Date(c).toLocaleDateString(C.locale,{dateStyle:"medium"});return r`<span class="when held">${y.held(l,a,i)}</span>`})}
${t.awaits?.length&&t.session!==this.sending?r`<conote-recording-rest
.session=${t.session}
.awaits=${t.awaits}
></conote-recording-rest>`:d}
</li>`}static styles=[$,w,u`
:host {
display: block;
}
li {
display: grid;
grid-template-columns: 1fr 8em 9em auto;
gap: 12px;
align-items: center;
padding: 8px 0;
border-bottom: 1px solid var(--line);
}
.when {
color: var(--soft);
font-size: 14px;
}
.held,
conote-session-links {
grid-column: 1 / -1;
}
.acts {
display: flex;
justify-content: flex-end;
align-items: center;
gap: 12px;
}
.acts .plain {
color: var(--soft);
}
@media (max-width: 760px) {
li {
grid-template-columns: 1fr auto;
gap: 2px 12px;
}
.acts {
grid-row: 1 / span 3;
grid-column: 2;
}
}
`]};customElements.define("conote-session-list",_t);var me=s=>h(`/api/consent/recording?language=${s}`),ge=({session:s},t)=>`/api/sessions/${encodeURIComponent(s)}/${t}`,fe=async(s,t)=>(await h(ge(s,"recording"),{token:s.access,body:t})).files,ye=(s,t)=>h(ge(s,"typed"),{token:s.access,body:t});function be(s,t,e){if(!s&&!t&&!e)return{started_at:null,ended_at:null};if(!s||!t||!e)return null;let n=new Date(`${s}T${t}`),o=new Date(`${s}T${e}`);return o<=n&&o.setDate(o.getDate()+1),Number.isNaN(n.getTime())||Number.isNaN(o.getTime())?null:{started_at:n.toISOString(),ended_at:o.toISOString()}}var $e=s=>s.map(({text:t})=>t).join(`
`);function ve(s,t){let e=[...new Set(s.split(`
`).map(we).filter(Boolean))],n=new Set(t.map(({id:i})=>i)),o=0;return e.map(i=>{let a=t.find(c=>we(c.text)===i);if(a)return a;do o+=1;while(n.has(`g${o}`));return{id:`g${o}`,text:i}})}var we=s=>s.trim().replace(/\s+/g," ");var St=class extends m{static properties={token:{attribute:!1},lines:{state:!0},said:{state:!0},trouble:{state:!0}};constructor(){super(),this.token="",this.lines="",this.said="",this.trouble="",this.known=[],this.typed=!1,this.asked=""}get goals(){return ve(this.lines,this.known)}async lookUp(t,e){let n=`${t}
${e}`;if(!(this.typed||!t||!e||n===this.asked)){this.asked=n;try{let o={therapist_name:t,client_alias:e},{plan:i}=await h("/api/plans/kept",{token:this.token,body:o});if(this.typed||n!==this.asked)return;this.#t(i?.goals??[],i?y.planKept(e):"")}catch(o){this.trouble=x(o)}}}#t(t,e){this.known=t,this.lines=$e(t),this.said=e,this.trouble=""}async#s(t){let e=t.target,n=e.files?.[0];if(n){try{let{plan:o}=await Zt(this.token,n),i=o.left_out?` ${y.planLeftOut(o.left_out)}`:"";this.#t(o.goals,`${y.planRead(n.name)}${i}`),this.typed=!0}catch(o){this.trouble=x(o).replace(/^the plan/,n.name)}e.value=""}}render(){let t=y;return r`<label for="goals">${t.goals}</label>
<textarea
id="goals"
class="field"
rows="4"
maxlength="26000"
data-testid="goals"
aria-describedby="hint"
.value=${this.lines}
@input=${e=>{this.lines=e.target.value,this.typed=!0}}
></textarea>
<div class="beside">
<small id="hint" role="status" data-testid="plan-said">${this.said||t.goalsHint}</small>
<label class="pill"
><input
type="file"
class="for-readers"
accept=".yaml,.yml,.json"
data-testid="plan-file"
@change=${e=>{this.#s(e)}}
/>${t.planFile}</label
>
</div>
${this.#e()}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>`}#e(){let t=this.goals.filter(({problem:e,objectives:n,target:o})=>!!(e||n?.length||o));return t.length?r`<ul data-testid="plan-details">
${t.map(({text:e,problem:n,objectives:o,target:i})=>r`<li>
<b>${e}</b>${n?r` · ${n}`:d}${i?r` · ${C.goals.by(i)}`:d}${o?.map(a=>r`<br />– ${a}`)}
</li>`)}
</ul>`:d}static styles=[w,u`
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
`]};customElements.define("conote-plan-field",St);var At=class extends m{#t(t){return this.renderRoot.querySelector(`[name=${t}]`)?.value??""}get day(){return this.#t("day")}get value(){let t=be(this.day,this.#t("start"),this.#t("end")),e=this.#t("modality")||null;return t&&{...t,modality:e}}render(){let t=p;return r`<fieldset>
<legend>${t.held}</legend>
<div class="row">
<label>
<span>${t.day}</span>
<input class="field" type="date" name="day" data-testid="held-day" />
</label>
<label>
<span>${t.start}</span>
<input class="field" type="time" name="start" data-testid="held-start" />
</label>
<label>
<span>${t.end}</span>
<input class="field" type="time" name="end" data-testid="held-end" />
</label>
<label>
<span>${t.how}</span>
<select class="field" name="modality" data-testid="held-how">
${Object.entries(t.modalities).map(([e,n])=>r`<option value=${e}>${n}</option>`)}
</select>
</label>
</div>
<small>${t.heldHint}</small>
</fieldset>`}static styles=[$,w,E,u`
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
`]};customElements.define("conote-held-fields",At);var V=["therapist","client"],Et=class extends m{static properties={by:{state:!0},form:{state:!0},trouble:{state:!0}};constructor(){super(),this.by="files",this.form=null,this.trouble=""}connectedCallback(){super.connectedCallback(),this.form||this.#t()}async#t(){try{let t=S,e=await me(t);t===S&&(this.form=e)}catch(t){this.trouble=x(t)}}willUpdate(){this.form&&this.form.language!==S&&(this.form=null,this.#t())}#s(t){return this.renderRoot.querySelector(t)}filled(){let t=p,e=c=>this.#s(`[name="${c}"]`)?.files?.[0],n=e("both"),o={},i=V;if(this.by==="channels"){if(!n)throw new Error(t.noFile);o.both=n,this.#s("[name=left]").value==="client"&&(i=["client","therapist"])}else{if(i=V.filter(c=>e(c)),!i.length)throw new Error(t.noFile);for(let c of i)o[c]=e(c)}let a=this.#s("conote-held-fields").value;if(!a)throw new Error(t.heldWrong);return{recording:{tracks:[...i],by:this.by,held:a,attestation:this.#e()},files:o}}#e(){let t=p;if(!this.form)throw new Error(t.notAttested);let e=[...this.renderRoot.querySelectorAll("input[type=checkbox]:checked")].map(({value:i})=>i);if(this.form.purposes.filter(({required:i})=>i).some(({id:i})=>!e.includes(i)))throw new Error(t.notAttested);let o=this.#s("[name=agreed_on]").value;if(!o)throw new Error(t.noDay);return{agreed:[...V],purposes:e,text_version:this.form.text_version,agreed_on:o}}render(){let t=p;return r`<fieldset>
<legend>${t.voices}</legend>
${["files","channels"].map(e=>r`<label class="tick">
<input
type="radio"
name="by"
value=${e}
data-testid="by-${e}"
.checked=${this.by===e}
@change=${()=>this.by=e}
/>
<span>${t.by[e]}</span>
</label>`)}
<small>${t.mixedHint}</small>
</fieldset>
${this.by==="files"?this.#n():this.#i()}
<conote-held-fields></conote-held-fields>
${this.#a()}`}#n(){return r`<div class="pair">
${V.map(t=>this.#o(t,p.files[t]))}
</div>`}#i(){let t=p;return r`<div class="pair">
${this.#o("both",t.files.both)}
<label>
<span>${t.left}</span>
<select class="field" name="left" data-testid="left">
${V.map(e=>r`<option value=${e}>${t.whose[e]}</option>`)}
</select>
</label>
</div>`}#o(t,e){return r`<label>
<span>${e}</span>
<input
class="field"
type="file"
name=${t}
accept="audio/*,video/*,.opus,.ogg,.m4a,.flac"
data-testid="file-${t}"
/>
</label>`}#a(){let t=p;return this.form?r`<fieldset>
<legend>${t.consent}</legend>
<p class="text">${this.form.text}</p>
${this.form.purposes.map(({id:e,text:n,required:o})=>r`<label class="tick">
<input type="checkbox" value=${e} data-testid="attest-${e}" />
<span>${n}${o?r` <em>${t.needed}</em>`:d}</span>
</label>`)}
<label class="day">
<span>${t.agreedOn}</span>
<input class="field" type="date" name="agreed_on" data-testid="agreed-on" />
</label>
</fieldset>`:r`<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>`}static styles=[$,w,E,u`
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
`]};customElements.define("conote-recording-fields",Et);var Tt=class extends m{filled(){let t=this.renderRoot.querySelector("textarea"),{value:e}=this.renderRoot.querySelector("conote-held-fields");if(!t.value.trim())throw t.focus(),new Error(p.noText);if(!e)throw new Error(p.heldWrong);return{text:t.value,held:e}}render(){let t=p;return r`<label>
<span>${t.summary}</span>
<textarea class="field" rows="10" maxlength="60000" data-testid="summary"></textarea>
<small>${t.summaryHint}</small>
</label>
<conote-held-fields></conote-held-fields>`}static styles=[$,w,E,u`
textarea {
resize: vertical;
}
`]};customElements.define("conote-summary-fields",Tt);var xe=50,ke=200,_e=s=>[...new Set(s.split(/[,\n]/).map(t=>t.trim()).filter(Boolean))];function Se(s){let t=y;if(s.length>xe)return t.tooMany(s.length,xe);let e=s.find(n=>[...n].length>ke);return e?t.tooLong(e.slice(0,30),ke):""}var L=u`
h1 {
font: 600 23px/1.3 var(--serif);
}
.lead {
color: var(--soft);
margin-top: 4px;
}
`,Ae=u`
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
.sheet.narrow {
max-width: 460px;
margin: 0 auto;
}
.who {
display: flex;
justify-content: flex-end;
gap: 14px;
margin: -30px 4px 10px;
color: var(--soft);
font-size: 14px;
}
section {
padding: 30px 40px 0;
}
h2 {
margin-bottom: 6px;
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
section {
padding: 26px 22px 0;
}
.who {
margin: 0;
padding: 12px 22px;
}
}
`;var hs=["call","recording","summary"],Ee="conote.name",Ct=class extends m{static properties={token:{attribute:!1},templates:{attribute:!1},way:{attribute:!1},name:{attribute:!1},trouble:{state:!0},busy:{state:!0},going:{state:!0}};constructor(){super(),this.token="",this.name="",this.templates=[],this.trouble="",this.busy=!1,this.way="call",this.going="",this.begun=null,this.missing=new Set,this.stop=new AbortController}#t(t,e){this.dispatchEvent(new CustomEvent(t,{detail:e}))}#s(t){return this.way==="call"&&t instanceof v?x(t):it(t)}async#e(t){if(t.preventDefault(),this.busy)return;let e=t.target,n=new FormData(e),o=c=>String(n.get(c)??"").trim(),i=o("alias"),a=_e(o("vocabulary"));if(this.trouble=Se(a),this.trouble){e.vocabulary.focus();return}this.busy=!0;try{let c=this.#n(),l={therapist_name:o("name"),client_alias:i,template:o("template"),mode:o("mode"),goals:this.#r?.goals??[],vocabulary:a},g=await c(l);sessionStorage.setItem(Ee,l.therapist_name),this.#t("conote-begun",{...g,alias:i,way:this.way})}catch(c){this.trouble=this.#s(c),this.#t("conote-refused",c)}this.busy=!1,this.going=""}#n(){if(this.way==="summary"){let e=this.renderRoot.querySelector("conote-summary-fields").filled();return async n=>{this.going=p.filing;let o=await this.#o(n,"");return await ye(o.access,e),this.#a(o)}}if(this.way==="recording"){let e=this.renderRoot.querySelector("conote-recording-fields").filled();return n=>this.#i(n,e)}return async t=>(await h("/api/sessions",{token:this.token,body:t})).links}async#i(t,{recording:e,files:n}){let o=JSON.stringify([t,e]);this.begun&&this.begun.as!==o&&(Xt(this.begun.access).catch(()=>{}),this.begun=null);let i=this.begun,a=i??await this.#o(t,o);i||(this.missing=new Set(await fe(a.access,e))),this.begun=a,this.stop=new AbortController;let c=Object.fromEntries(Object.entries(n).filter(([l])=>this.missing.has(l)));try{await nt(a.access,c,(...l)=>this.going=ot(...l),this.stop.signal)}finally{this.missing=new Set(Object.keys(c))}return this.#a(a)}async#o(t,e){let{session:n,links:o}=await h("/api/sessions",{token:this.token,body:t}),i=`/api/sessions/${encodeURIComponent(n)}/access`,a=await h(i,{token:this.token,body:{}});return{links:o,access:a,as:e}}#a({links:t}){return this.begun=null,t}get#r(){return this.renderRoot.querySelector("conote-plan-field")}#c(t){let e=new FormData(t.currentTarget),[n,o]=["name","alias"].map(i=>String(e.get(i)??"").trim());this.#r?.lookUp(n??"",o??"")}render(){let t=y;return r`${et()}
<h1>${t.title}</h1>
<p class="lead">${t.lead}</p>
<form
@submit=${e=>{this.#e(e)}}
@change=${e=>this.#c(e)}
>
${this.#l()}
<div class="pair">
<label>
<span>${t.yourName}</span>
<input
class="field"
name="name"
required
maxlength="200"
autocomplete="name"
data-testid="therapist-name"
.defaultValue=${sessionStorage.getItem(Ee)??this.name}
/>
<small>${t.yourNameHint}</small>
</label>
<label>
<span>${t.alias}</span>
<input
class="field"
name="alias"
required
maxlength="200"
autocomplete="off"
data-testid="client-alias"
/>
<small>${t.aliasHint}</small>
</label>
</div>
<label>
<span>${t.template}</span>
<select class="field" name="template" required data-testid="template">
${this.templates.map(({id:e,title:n})=>r`<option value=${e}>${n}</option>`)}
</select>
</label>
<label>
<span>${t.mode}</span>
<select class="field" name="mode" data-testid="mode">
${Object.entries(t.modes).map(([e,n])=>r`<option value=${e}>${n}</option>`)}
</select>
</label>
<conote-plan-field .token=${this.token}></conote-plan-field>
<label ?hidden=${this.way==="summary"}>
<span>${t.vocabulary}</span>
<textarea class="field" name="vocabulary" rows="2" data-testid="vocabulary"></textarea>
<small>${t.vocabularyHint}</small>
</label>
${this.way==="recording"?r`<conote-recording-fields></conote-recording-fields>`:d}
${this.way==="summary"?r`<conote-summary-fields></conote-summary-fields>`:d}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
<div class="act">
<button
class="pill main"
data-testid="create"
?disabled=${this.busy||!this.templates.length}
>
${this.#d()}
</button>
${this.busy&&this.way==="recording"?r`<button
type="button"
class="pill"
data-testid="stop"
@click=${()=>this.stop.abort()}
>
${p.stop}
</button>`:d}
<span role="status" class="going" data-testid="going">${this.going}</span>
</div>
</form>`}#d(){return this.way==="recording"?p.createRecording:this.way==="summary"?p.createSummary:y.create}#l(){let t=p;return r`<div class="ways" role="radiogroup" aria-label=${t.title}>
${hs.map(e=>r`<label class="way">
<input
type="radio"
name="way"
value=${e}
data-testid="way-${e}"
.checked=${this.way===e}
@change=${()=>{this.way=e,this.trouble=""}}
/>
<span>${t.way[e]}</span>
</label>`)}
</div>`}static styles=[$,w,st,E,L,u`
:host {
display: block;
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
.act {
display: flex;
flex-wrap: wrap;
gap: 10px;
}
.going {
align-self: center;
color: var(--soft);
font-size: 14px;
}
textarea {
resize: vertical;
}
`]};customElements.define("conote-new-session",Ct);var Ot=class extends m{static properties={value:{attribute:!1},label:{},copied:{state:!0}};constructor(){super(),this.value="",this.label="",this.copied=!1}async#t(){let t=this.renderRoot.querySelector("input");if(t)try{await navigator.clipboard.writeText(t.value),this.copied=!0}catch{t.select()}}render(){return r`<input
class="field"
readonly
aria-label=${this.label}
data-testid="client-link"
.value=${this.value}
@focus=${t=>t.target.select()}
/>
<button class="pill" data-testid="copy" @click=${()=>{this.#t()}}>
<span aria-live="polite">${this.copied?y.copied:y.copy}</span>
</button>`}static styles=[$,w,u`
:host {
display: flex;
gap: 10px;
}
.field {
font:
13px/1.5 ui-monospace,
"DejaVu Sans Mono",
monospace;
text-overflow: ellipsis;
min-width: 0;
}
`]};customElements.define("conote-copy-field",Ot);var Lt=class extends m{static properties={links:{attribute:!1}};constructor(){super(),this.links={therapist:"",client:"",alias:"",way:"call"}}render(){let t=y,{therapist:e,client:n,alias:o,way:i}=this.links;return r`<h1>${t.ready}</h1>
${i==="call"?d:r`<p class="lead" data-testid="brought">${p.brought[i]}</p>`}
<p class="lead">${t.send(o)}</p>
<conote-copy-field .value=${n} label=${t.clientLink}></conote-copy-field>
<div class="act">
<a
class="pill main"
href=${e}
target="_blank"
rel="noopener"
data-testid="therapist-link"
>${t.open}</a
>
<button class="pill" @click=${()=>this.dispatchEvent(new Event("conote-another"))}>
${t.another}
</button>
</div>`}static styles=[$,w,L,u`
conote-copy-field {
margin: 20px 0;
}
.act {
display: flex;
flex-wrap: wrap;
gap: 10px;
}
`]};customElements.define("conote-links",Lt);var Te="PublicKeyCredential"in globalThis&&"parseRequestOptionsFromJSON"in PublicKeyCredential&&!/^[\d.]+$|:/.test(location.hostname);async function Ce(s){let t;try{t=await s()}catch(e){let{name:n}=e;throw new v(n==="InvalidStateError"?"passkey_there":"no_passkey",n)}if(!t)throw new v("no_passkey","");return t.toJSON()}async function Oe(){let{options:s}=await h("/api/sign-in/passkey/options",{body:{}}),t=PublicKeyCredential.parseRequestOptionsFromJSON(s),e=await Ce(()=>navigator.credentials.get({publicKey:t}));return h("/api/sign-in/passkey",{body:{credential:e}})}async function ti(s){let{options:t}=await h("/api/me/passkeys/options",{body:{}}),e=PublicKeyCredential.parseCreationOptionsFromJSON(t),n=await Ce(()=>navigator.credentials.create({publicKey:e}));return h("/api/me/passkeys",{body:{name:s,credential:n}})}var Le={title:"Sign in",first:"Your account",firstLead:"Nobody has an account here yet. Make yours: it can hold sessions and look after others\u2019 accounts.",user:"User name",userHint:"Small letters and digits",name:"Your name",nameHint:"As others see it, e.g. Dr. Emma Hale",passphrase:"Passphrase",passphraseHint:"12 characters or more: a short sentence is easy to keep in mind",again:"Once more",notTheSame:"The two passphrases are not the same.",code:"Code",codeHint:"Of your authenticator, or a recovery code",enter:"Sign in",make:"Make my account",passkey:"Sign in with a passkey",noPasskey:"No passkey was given. Try again, or sign in with your passphrase.",otherPasskey:"That passkey is not known here any more. Sign in with your passphrase.",client:"Are you a client? Open the link that your therapist sent you.",out:"Sign out",over:"You are signed out. Sign in again to go on.",refused:"User name and passphrase do not belong together, or the code is not right.",used:"This link was used already, or is old. Sign in, or start the server anew for another.",cookies:"This browser kept nothing of the sign-in. Over http it takes Chromium or Firefox; any browser does over https.",wait:s=>s<90?`Tried too often. Wait ${Math.max(1,Math.round(s))} seconds.`:`Tried too often. Wait ${Math.round(s/60)} minutes.`};var ps=async()=>(await import("./shared-ELTGYHWJ.js")).signIn,_=await H(Le,{es:ps});var Rt=class extends m{static properties={first:{attribute:!1},code:{state:!0},trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.first="",this.code=!1,this.trouble="",this.busy=!1}async#t(t){if(t.preventDefault(),this.busy)return;let e=t.target,n=Object.fromEntries([...new FormData(e)].map(([a,c])=>[a,String(c)])),{again:o,...i}=n;if(this.first&&o!==i.passphrase){this.trouble=_.notTheSame,e.again.focus();return}this.busy=!0,this.trouble="";try{let a=this.first?await h("/api/people/first",{body:{...i,token:this.first}}):await h("/api/sign-in",{body:i});await this.#e(),e.reset(),this.dispatchEvent(new CustomEvent("conote-signed-in",{detail:a}))}catch(a){await this.#n(a)}this.busy=!1}async#s(){if(!this.busy){this.busy=!0,this.trouble="";try{let t=await Oe();await this.#e(),this.dispatchEvent(new CustomEvent("conote-signed-in",{detail:t}))}catch(t){let{code:e}=t;e==="no_passkey"?this.trouble=_.noPasskey:e==="sign_in_refused"?this.trouble=_.otherPasskey:await this.#n(t)}this.busy=!1}}async#e(){try{await h("/api/me")}catch{throw new v("no_cookie",_.cookies)}}async#n(t){let{code:e,message:n,retryAfter:o}=t;if(e==="code_needed"){this.code=!0,await this.updateComplete,this.renderRoot.querySelector("[name=code]")?.focus();return}e==="sign_in_refused"?this.trouble=_.refused:e==="not_signed_in"?this.trouble=_.used:e==="too_many"?this.trouble=_.wait(o):e==="bad_input"||e==="no_cookie"?this.trouble=n:this.trouble=x(t)}render(){let t=_;return r`<h1>${this.first?t.first:t.title}</h1>
${this.first?r`<p class="lead">${t.firstLead}</p>`:d}
<form @submit=${e=>{this.#t(e)}}>
${this.#i("user",t.user,"username",this.first?t.userHint:"")}
${this.first?this.#i("name",t.name,"name",t.nameHint):d}
${this.first?r`${this.#o("passphrase",t.passphrase,"new-password",t.passphraseHint)}
${this.#o("again",t.again,"new-password","")}`:this.#o("passphrase",t.passphrase,"current-password","")}
${this.code?this.#i("code",t.code,"one-time-code",t.codeHint):d}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
<button class="pill main" data-testid="enter" ?disabled=${this.busy}>
${this.first?t.make:t.enter}
</button>
</form>
${Te&&!this.first?r`<button
class="pill passkey"
data-testid="enter-passkey"
?disabled=${this.busy}
@click=${()=>{this.#s()}}
>
${t.passkey}
</button>`:d}
${this.first?d:r`<p class="hint">${t.client}</p>`}`}#i(t,e,n,o){return r`<label>
<span>${e}</span>
<input
class="field"
name=${t}
required
maxlength="200"
autocapitalize="none"
spellcheck="false"
autocomplete=${n}
data-testid=${t}
/>
${o?r`<small>${o}</small>`:d}
</label>`}#o(t,e,n,o){return r`<label>
<span>${e}</span>
<input
class="field"
type="password"
name=${t}
required
maxlength="1024"
autocomplete=${n}
data-testid=${t}
/>
${o?r`<small>${o}</small>`:d}
</label>`}static styles=[$,w,L,u`
:host {
display: block;
}
form {
display: grid;
gap: 16px;
margin-top: 20px;
}
button {
justify-self: start;
}
button.passkey {
margin-top: 14px;
}
.hint {
margin-top: 22px;
color: var(--soft);
font-size: 14px;
}
`]};customElements.define("conote-sign-in",Rt);var us="",ms=36e5,at=class extends m{static properties={who:{state:!0},first:{state:!0},templates:{state:!0},sessions:{state:!0},links:{state:!0},place:{state:!0},reading:{state:!0},trouble:{state:!0}};constructor(){super(),this.who=void 0,this.first="",this.templates=[],this.sessions=[],this.links=null,this.place="new",this.reading=null,this.trouble="",this.way="call",this.enter=()=>this.#t()}connectedCallback(){super.connectedCallback(),window.addEventListener("hashchange",this.enter),document.title=y.pageTitle,this.#t()}disconnectedCallback(){super.disconnectedCallback(),window.removeEventListener("hashchange",this.enter)}#t(){let t=te("setup");t?(this.first=t,this.who=null):this.#s()}async#s(){try{this.who=await h("/api/me"),await this.#n()}catch(t){this.who=null,t.status!==401&&(this.trouble=x(t))}}#e(...t){return t.some(e=>this.who?.account.roles.includes(e))}async#n(){try{let[{templates:t},{sessions:e}]=await Promise.all([h("/api/templates"),this.#e("clinician","supervisor")?h("/api/sessions"):{sessions:[]}]);this.templates=t,this.sessions=e}catch(t){this.#a(t)}}#i(t){this.first="",this.trouble="",this.who=t,this.#n()}async#o(){try{await h("/api/sign-out",{body:{}})}catch(t){if(t.status!==401){this.trouble=x(t);return}}this.#c()}#a(t){this.#r(t),this.trouble=x(t)}#r(t){let{status:e}=t;e===401&&(this.#c(),this.trouble=_.over)}#c(){this.who=null,this.links=null,this.sessions=[],this.#l()}async#d(){try{this.who=await h("/api/me")}catch(t){this.#a(t)}}#l(){this.place="new",this.reading=null}#h(t,e=null){import("./shared-M5GJDPGU.js"),this.reading={access:t,until:e},this.place="reader",window.scrollTo(0,0)}async#p({session:t}){this.trouble="";try{let e=`/api/sessions/${encodeURIComponent(t)}/access`,n=await h(e,{body:{}});if(n.reads){this.#h(n);return}Qt(n),location.assign("/session")}catch(e){this.#a(e)}}render(){let t=y;return this.who===void 0?r`<main></main>`:this.who===null?r`<main>
<div class="sheet narrow">
${et()}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
<conote-sign-in
.first=${this.first}
@conote-signed-in=${({detail:e})=>this.#i(e)}
></conote-sign-in>
</div>
</main>`:(this.#e("clinician")&&import("./shared-4Y5UG6PO.js"),r`<main>
<p class="who">
<span data-testid="who">${this.who.account.name}</span>
<button class="plain" data-testid="account" @click=${()=>this.place="account"}>
${t.account}
</button>
<button class="plain" data-testid="sign-out" @click=${()=>{this.#o()}}>
${_.out}
</button>
</p>
${this.#u()}
</main>`)}#u(){if(this.place==="account")return import("./shared-EYKYGIPT.js"),r`<div class="sheet">
<conote-account
.who=${this.who}
@conote-account-changed=${()=>{this.#d()}}
@conote-back=${()=>this.#l()}
></conote-account>
</div>`;if(this.place==="reader")return r`<div class="sheet">
<conote-session-reader
.access=${this.reading?.access??null}
.until=${this.reading?.until??null}
@conote-back=${()=>this.#l()}
></conote-session-reader>
</div>`;let t=this.#e("clinician"),e=this.#e("supervisor","administrator");return e&&import("./shared-I3QHS4ZL.js"),r`${t?r`<div class="sheet">${this.#g()}</div>
<conote-introducing></conote-introducing>`:r`<div class="sheet">
<conote-beyond
.only=${this.#e("supervisor")?"supervisor":"administrator"}
></conote-beyond>
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
</div>`}
${this.#e("clinician","supervisor")?this.#m():d}
${e?r`<section>
<conote-emergency
@conote-read=${({detail:n})=>this.#h(n,new Date(Date.now()+ms))}
></conote-emergency>
</section>`:d}`}#m(){return r`<section aria-labelledby="recent">
<h2 id="recent" class="small-caps">${y.recent}</h2>
<conote-session-list
.sessions=${this.sessions}
.sending=${this.#f??""}
@conote-open=${({detail:t})=>{this.#p(t)}}
@conote-sent=${()=>{this.#n()}}
></conote-session-list>
</section>`}#g(){return this.links?r`<conote-links
.links=${this.links}
@conote-another=${()=>this.links=null}
></conote-links>`:r`<conote-new-session
.token=${us}
.templates=${this.templates}
.way=${this.way}
.name=${this.who?.account.name??""}
@conote-begun=${({detail:t})=>{this.links=t,this.way=t.way,this.#n()}}
@conote-refused=${({detail:t})=>this.#r(t)}
></conote-new-session>
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>`}get#f(){return this.renderRoot.querySelector("conote-new-session")?.begun?.access.session}static styles=[$,w,st,L,Ae]};customElements.define("conote-setup",at);export{u as a,r as b,d as c,m as d,h as e,Ns as f,Ps as g,Ms as h,Hs as i,S as j,H as k,et as l,st as m,E as n,y as o,$ as p,w as q,C as r,x as s,ue as t,An as u,_ as v,L as w,Te as x,ti as y,at as z};
