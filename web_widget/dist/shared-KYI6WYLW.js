var J=globalThis,Z=J.ShadowRoot&&(J.ShadyCSS===void 0||J.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,ct=Symbol(),Mt=new WeakMap,B=class{constructor(t,s,n){if(this._$cssResult$=!0,n!==ct)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=t,this.t=s}get styleSheet(){let t=this.o,s=this.t;if(Z&&t===void 0){let n=s!==void 0&&s.length===1;n&&(t=Mt.get(s)),t===void 0&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),n&&Mt.set(s,t))}return t}toString(){return this.cssText}},Ht=e=>new B(typeof e=="string"?e:e+"",void 0,ct),h=(e,...t)=>{let s=e.length===1?e[0]:t.reduce((n,o,i)=>n+(a=>{if(a._$cssResult$===!0)return a.cssText;if(typeof a=="number")return a;throw Error("Value passed to 'css' function must be a 'css' function result: "+a+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(o)+e[i+1],e[0]);return new B(s,e,ct)},Ut=(e,t)=>{if(Z)e.adoptedStyleSheets=t.map(s=>s instanceof CSSStyleSheet?s:s.styleSheet);else for(let s of t){let n=document.createElement("style"),o=J.litNonce;o!==void 0&&n.setAttribute("nonce",o),n.textContent=s.cssText,e.appendChild(n)}},dt=Z?e=>e:e=>e instanceof CSSStyleSheet?(t=>{let s="";for(let n of t.cssRules)s+=n.cssText;return Ht(s)})(e):e;var{is:He,defineProperty:Ue,getOwnPropertyDescriptor:Ie,getOwnPropertyNames:je,getOwnPropertySymbols:De,getPrototypeOf:We}=Object,X=globalThis,It=X.trustedTypes,Be=It?It.emptyScript:"",ze=X.reactiveElementPolyfillSupport,z=(e,t)=>e,ht={toAttribute(e,t){switch(t){case Boolean:e=e?Be:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let s=e;switch(t){case Boolean:s=e!==null;break;case Number:s=e===null?null:Number(e);break;case Object:case Array:try{s=JSON.parse(e)}catch{s=null}}return s}},Dt=(e,t)=>!He(e,t),jt={attribute:!0,type:String,converter:ht,reflect:!1,useDefault:!1,hasChanged:Dt};Symbol.metadata??=Symbol("metadata"),X.litPropertyMetadata??=new WeakMap;var C=class extends HTMLElement{static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(t,s=jt){if(s.state&&(s.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),this.elementProperties.set(t,s),!s.noAccessor){let n=Symbol(),o=this.getPropertyDescriptor(t,n,s);o!==void 0&&Ue(this.prototype,t,o)}}static getPropertyDescriptor(t,s,n){let{get:o,set:i}=Ie(this.prototype,t)??{get(){return this[s]},set(a){this[s]=a}};return{get:o,set(a){let c=o?.call(this);i?.call(this,a),this.requestUpdate(t,c,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(t){return this.elementProperties.get(t)??jt}static _$Ei(){if(this.hasOwnProperty(z("elementProperties")))return;let t=We(this);t.finalize(),t.l!==void 0&&(this.l=[...t.l]),this.elementProperties=new Map(t.elementProperties)}static finalize(){if(this.hasOwnProperty(z("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(z("properties"))){let s=this.properties,n=[...je(s),...De(s)];for(let o of n)this.createProperty(o,s[o])}let t=this[Symbol.metadata];if(t!==null){let s=litPropertyMetadata.get(t);if(s!==void 0)for(let[n,o]of s)this.elementProperties.set(n,o)}this._$Eh=new Map;for(let[s,n]of this.elementProperties){let o=this._$Eu(s,n);o!==void 0&&this._$Eh.set(o,s)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(t){let s=[];if(Array.isArray(t)){let n=new Set(t.flat(1/0).reverse());for(let o of n)s.unshift(dt(o))}else t!==void 0&&s.push(dt(t));return s}static _$Eu(t,s){let n=s.attribute;return n===!1?void 0:typeof n=="string"?n:typeof t=="string"?t.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(t=>this.enableUpdating=t),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(t=>t(this))}addController(t){(this._$EO??=new Set).add(t),this.renderRoot!==void 0&&this.isConnected&&t.hostConnected?.()}removeController(t){this._$EO?.delete(t)}_$E_(){let t=new Map,s=this.constructor.elementProperties;for(let n of s.keys())this.hasOwnProperty(n)&&(t.set(n,this[n]),delete this[n]);t.size>0&&(this._$Ep=t)}createRenderRoot(){let t=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return Ut(t,this.constructor.elementStyles),t}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(t=>t.hostConnected?.())}enableUpdating(t){}disconnectedCallback(){this._$EO?.forEach(t=>t.hostDisconnected?.())}attributeChangedCallback(t,s,n){this._$AK(t,n)}_$ET(t,s){let n=this.constructor.elementProperties.get(t),o=this.constructor._$Eu(t,n);if(o!==void 0&&n.reflect===!0){let i=(n.converter?.toAttribute!==void 0?n.converter:ht).toAttribute(s,n.type);this._$Em=t,i==null?this.removeAttribute(o):this.setAttribute(o,i),this._$Em=null}}_$AK(t,s){let n=this.constructor,o=n._$Eh.get(t);if(o!==void 0&&this._$Em!==o){let i=n.getPropertyOptions(o),a=typeof i.converter=="function"?{fromAttribute:i.converter}:i.converter?.fromAttribute!==void 0?i.converter:ht;this._$Em=o;let c=a.fromAttribute(s,i.type);this[o]=c??this._$Ej?.get(o)??c,this._$Em=null}}requestUpdate(t,s,n,o=!1,i){if(t!==void 0){let a=this.constructor;if(o===!1&&(i=this[t]),n??=a.getPropertyOptions(t),!((n.hasChanged??Dt)(i,s)||n.useDefault&&n.reflect&&i===this._$Ej?.get(t)&&!this.hasAttribute(a._$Eu(t,n))))return;this.C(t,s,n)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(t,s,{useDefault:n,reflect:o,wrapped:i},a){n&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,a??s??this[t]),i!==!0||a!==void 0)||(this._$AL.has(t)||(this.hasUpdated||n||(s=void 0),this._$AL.set(t,s)),o===!0&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(s){Promise.reject(s)}let t=this.scheduleUpdate();return t!=null&&await t,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[o,i]of this._$Ep)this[o]=i;this._$Ep=void 0}let n=this.constructor.elementProperties;if(n.size>0)for(let[o,i]of n){let{wrapped:a}=i,c=this[o];a!==!0||this._$AL.has(o)||c===void 0||this.C(o,void 0,i,c)}}let t=!1,s=this._$AL;try{t=this.shouldUpdate(s),t?(this.willUpdate(s),this._$EO?.forEach(n=>n.hostUpdate?.()),this.update(s)):this._$EM()}catch(n){throw t=!1,this._$EM(),n}t&&this._$AE(s)}willUpdate(t){}_$AE(t){this._$EO?.forEach(s=>s.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),this.updated(t)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(t){return!0}update(t){this._$Eq&&=this._$Eq.forEach(s=>this._$ET(s,this[s])),this._$EM()}updated(t){}firstUpdated(t){}};C.elementStyles=[],C.shadowRootOptions={mode:"open"},C[z("elementProperties")]=new Map,C[z("finalized")]=new Map,ze?.({ReactiveElement:C}),(X.reactiveElementVersions??=[]).push("2.1.2");var bt=globalThis,Wt=e=>e,Q=bt.trustedTypes,Bt=Q?Q.createPolicy("lit-html",{createHTML:e=>e}):void 0,Kt="$lit$",L=`lit$${Math.random().toFixed(9).slice(2)}$`,Vt="?"+L,Fe=`<${Vt}>`,P=document,q=()=>P.createComment(""),Y=e=>e===null||typeof e!="object"&&typeof e!="function",wt=Array.isArray,qe=e=>wt(e)||typeof e?.[Symbol.iterator]=="function",pt=`[ 	
\f\r]`,F=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,zt=/-->/g,Ft=/>/g,R=RegExp(`>|${pt}(?:([^\\s"'>=/]+)(${pt}*=${pt}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),qt=/'/g,Yt=/"/g,Jt=/^(?:script|style|textarea|title)$/i,$t=e=>(t,...s)=>({_$litType$:e,strings:t,values:s}),r=$t(1),ks=$t(2),_s=$t(3),M=Symbol.for("lit-noChange"),d=Symbol.for("lit-nothing"),Gt=new WeakMap,N=P.createTreeWalker(P,129);function Zt(e,t){if(!wt(e)||!e.hasOwnProperty("raw"))throw Error("invalid template strings array");return Bt!==void 0?Bt.createHTML(t):t}var Ye=(e,t)=>{let s=e.length-1,n=[],o,i=t===2?"<svg>":t===3?"<math>":"",a=F;for(let c=0;c<s;c++){let l=e[c],g,b,y=-1,k=0;for(;k<l.length&&(a.lastIndex=k,b=a.exec(l),b!==null);)k=a.lastIndex,a===F?b[1]==="!--"?a=zt:b[1]!==void 0?a=Ft:b[2]!==void 0?(Jt.test(b[2])&&(o=RegExp("</"+b[2],"g")),a=R):b[3]!==void 0&&(a=R):a===R?b[0]===">"?(a=o??F,y=-1):b[1]===void 0?y=-2:(y=a.lastIndex-b[2].length,g=b[1],a=b[3]===void 0?R:b[3]==='"'?Yt:qt):a===Yt||a===qt?a=R:a===zt||a===Ft?a=F:(a=R,o=void 0);let T=a===R&&e[c+1].startsWith("/>")?" ":"";i+=a===F?l+Fe:y>=0?(n.push(g),l.slice(0,y)+Kt+l.slice(y)+L+T):l+L+(y===-2?c:T)}return[Zt(e,i+(e[s]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),n]},G=class e{constructor({strings:t,_$litType$:s},n){let o;this.parts=[];let i=0,a=0,c=t.length-1,l=this.parts,[g,b]=Ye(t,s);if(this.el=e.createElement(g,n),N.currentNode=this.el.content,s===2||s===3){let y=this.el.content.firstChild;y.replaceWith(...y.childNodes)}for(;(o=N.nextNode())!==null&&l.length<c;){if(o.nodeType===1){if(o.hasAttributes())for(let y of o.getAttributeNames())if(y.endsWith(Kt)){let k=b[a++],T=o.getAttribute(y).split(L),U=/([.?@])?(.*)/.exec(k);l.push({type:1,index:i,name:U[2],strings:T,ctor:U[1]==="."?mt:U[1]==="?"?gt:U[1]==="@"?ft:j}),o.removeAttribute(y)}else y.startsWith(L)&&(l.push({type:6,index:i}),o.removeAttribute(y));if(Jt.test(o.tagName)){let y=o.textContent.split(L),k=y.length-1;if(k>0){o.textContent=Q?Q.emptyScript:"";for(let T=0;T<k;T++)o.append(y[T],q()),N.nextNode(),l.push({type:2,index:++i});o.append(y[k],q())}}}else if(o.nodeType===8)if(o.data===Vt)l.push({type:2,index:i});else{let y=-1;for(;(y=o.data.indexOf(L,y+1))!==-1;)l.push({type:7,index:i}),y+=L.length-1}i++}}static createElement(t,s){let n=P.createElement("template");return n.innerHTML=t,n}};function I(e,t,s=e,n){if(t===M)return t;let o=n!==void 0?s._$Co?.[n]:s._$Cl,i=Y(t)?void 0:t._$litDirective$;return o?.constructor!==i&&(o?._$AO?.(!1),i===void 0?o=void 0:(o=new i(e),o._$AT(e,s,n)),n!==void 0?(s._$Co??=[])[n]=o:s._$Cl=o),o!==void 0&&(t=I(e,o._$AS(e,t.values),o,n)),t}var ut=class{constructor(t,s){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=s}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t){let{el:{content:s},parts:n}=this._$AD,o=(t?.creationScope??P).importNode(s,!0);N.currentNode=o;let i=N.nextNode(),a=0,c=0,l=n[0];for(;l!==void 0;){if(a===l.index){let g;l.type===2?g=new K(i,i.nextSibling,this,t):l.type===1?g=new l.ctor(i,l.name,l.strings,this,t):l.type===6&&(g=new yt(i,this,t)),this._$AV.push(g),l=n[++c]}a!==l?.index&&(i=N.nextNode(),a++)}return N.currentNode=P,o}p(t){let s=0;for(let n of this._$AV)n!==void 0&&(n.strings!==void 0?(n._$AI(t,n,s),s+=n.strings.length-2):n._$AI(t[s])),s++}},K=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(t,s,n,o){this.type=2,this._$AH=d,this._$AN=void 0,this._$AA=t,this._$AB=s,this._$AM=n,this.options=o,this._$Cv=o?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode,s=this._$AM;return s!==void 0&&t?.nodeType===11&&(t=s.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,s=this){t=I(this,t,s),Y(t)?t===d||t==null||t===""?(this._$AH!==d&&this._$AR(),this._$AH=d):t!==this._$AH&&t!==M&&this._(t):t._$litType$!==void 0?this.$(t):t.nodeType!==void 0?this.T(t):qe(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==d&&Y(this._$AH)?this._$AA.nextSibling.data=t:this.T(P.createTextNode(t)),this._$AH=t}$(t){let{values:s,_$litType$:n}=t,o=typeof n=="number"?this._$AC(t):(n.el===void 0&&(n.el=G.createElement(Zt(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===o)this._$AH.p(s);else{let i=new ut(o,this),a=i.u(this.options);i.p(s),this.T(a),this._$AH=i}}_$AC(t){let s=Gt.get(t.strings);return s===void 0&&Gt.set(t.strings,s=new G(t)),s}k(t){wt(this._$AH)||(this._$AH=[],this._$AR());let s=this._$AH,n,o=0;for(let i of t)o===s.length?s.push(n=new e(this.O(q()),this.O(q()),this,this.options)):n=s[o],n._$AI(i),o++;o<s.length&&(this._$AR(n&&n._$AB.nextSibling,o),s.length=o)}_$AR(t=this._$AA.nextSibling,s){for(this._$AP?.(!1,!0,s);t!==this._$AB;){let n=Wt(t).nextSibling;Wt(t).remove(),t=n}}setConnected(t){this._$AM===void 0&&(this._$Cv=t,this._$AP?.(t))}},j=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(t,s,n,o,i){this.type=1,this._$AH=d,this._$AN=void 0,this.element=t,this.name=s,this._$AM=o,this.options=i,n.length>2||n[0]!==""||n[1]!==""?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=d}_$AI(t,s=this,n,o){let i=this.strings,a=!1;if(i===void 0)t=I(this,t,s,0),a=!Y(t)||t!==this._$AH&&t!==M,a&&(this._$AH=t);else{let c=t,l,g;for(t=i[0],l=0;l<i.length-1;l++)g=I(this,c[n+l],s,l),g===M&&(g=this._$AH[l]),a||=!Y(g)||g!==this._$AH[l],g===d?t=d:t!==d&&(t+=(g??"")+i[l+1]),this._$AH[l]=g}a&&!o&&this.j(t)}j(t){t===d?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,t??"")}},mt=class extends j{constructor(){super(...arguments),this.type=3}j(t){this.element[this.name]=t===d?void 0:t}},gt=class extends j{constructor(){super(...arguments),this.type=4}j(t){this.element.toggleAttribute(this.name,!!t&&t!==d)}},ft=class extends j{constructor(t,s,n,o,i){super(t,s,n,o,i),this.type=5}_$AI(t,s=this){if((t=I(this,t,s,0)??d)===M)return;let n=this._$AH,o=t===d&&n!==d||t.capture!==n.capture||t.once!==n.once||t.passive!==n.passive,i=t!==d&&(n===d||o);o&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,t),this._$AH=t}handleEvent(t){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)}},yt=class{constructor(t,s,n){this.element=t,this.type=6,this._$AN=void 0,this._$AM=s,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(t){I(this,t)}};var Ge=bt.litHtmlPolyfillSupport;Ge?.(G,K),(bt.litHtmlVersions??=[]).push("3.3.3");var Xt=(e,t,s)=>{let n=s?.renderBefore??t,o=n._$litPart$;if(o===void 0){let i=s?.renderBefore??null;n._$litPart$=o=new K(t.insertBefore(q(),i),i,void 0,s??{})}return o._$AI(e),o};var xt=globalThis,m=class extends C{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let t=super.createRenderRoot();return this.renderOptions.renderBefore??=t.firstChild,t}update(t){let s=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(t),this._$Do=Xt(s,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return M}};m._$litElement$=!0,m.finalized=!0,xt.litElementHydrateSupport?.({LitElement:m});var Ke=xt.litElementPolyfillSupport;Ke?.({LitElement:m});(xt.litElementVersions??=[]).push("4.2.2");var Ve=new URL("/",import.meta.url),x=class extends Error{constructor(t,s,n=0,o=0){super(s),this.name="Refusal",this.code=t,this.status=n,this.retryAfter=o}};async function vt(e){try{let{error:t}=await e.json(),s=Number(e.headers.get("Retry-After")??0);return new x(t.code,t.message,e.status,s)}catch{return new x("error",`HTTP ${e.status}`,e.status)}}async function tt(e,{token:t,body:s,signal:n,method:o}={}){let i={};t&&(i.Authorization=`Bearer ${t}`);let a=s instanceof Blob;return s!==void 0&&!a&&(i["Content-Type"]="application/json"),Je(fetch(new URL(e,Ve),{method:o??(s===void 0?"GET":"POST"),headers:i,body:a||s===void 0?s:JSON.stringify(s),cache:"no-store",credentials:t?"omit":"same-origin",redirect:"error",signal:n}))}async function Je(e){let t;try{t=await e}catch{throw new x("offline","")}if(!t.ok)throw await vt(t);return t}var p=async(e,t)=>{let s=await tt(e,t);return s.status===204?null:s.json()},Us=e=>tt(e,{method:"DELETE"});var Qt=e=>p("/api/plans/read",{body:e});var Is=({session:e,access:t},s)=>p(`/api/sessions/${encodeURIComponent(e)}/note?language=${s}`,{token:t}),js=({session:e,access:t})=>p(`/api/sessions/${encodeURIComponent(e)}/reading`,{token:t});var te=({session:e,access:t})=>tt(`/api/sessions/${encodeURIComponent(e)}/recording`,{token:t,method:"DELETE"});async function Ds({session:e,access:t},s){let n=`/api/sessions/${encodeURIComponent(e)}/export/${s}`,o=await tt(n,{token:t}),i=/filename="?([^";]+)"?/.exec(o.headers.get("Content-Disposition")??""),a={pdf:"pdf",markdown:"md",json:"json",fhir:"fhir.json"},c=URL.createObjectURL(await o.blob()),l=document.createElement("a");l.href=c,l.download=i?.[1]??`note-${e}.${a[s]}`,l.click(),setTimeout(()=>URL.revokeObjectURL(c),6e4)}var Ze="conote.access";function ee(e){let{view:t,ticket:s,note:n,...o}=e;sessionStorage.setItem(Ze,JSON.stringify(o))}function se(e){let t=new URLSearchParams(location.hash.slice(1)).get(e);return t&&history.replaceState(null,"",location.pathname+location.search),t}var _t={en:"English",es:"Espa\xF1ol"},ne="conote.language",oe=new Set,kt=new Set,W=globalThis.document,Xe=W?!W.documentElement.lang:!1,E=ts();ie();m.addInitializer(e=>{let t=e;t.addController({hostConnected:()=>{kt.add(t)},hostDisconnected:()=>{kt.delete(t)}})});function Qe(e){let t=e?.toLowerCase().split("-")[0];return t&&t in _t?t:void 0}function ts(){if(!W)return"en";let e=W.querySelector("conote-session[lang], conote-note[lang], conote-setup[lang]");return[...[es(),e?.getAttribute("lang"),W.documentElement.lang],...navigator.languages].map(Qe).find(Boolean)??"en"}function es(){try{return localStorage.getItem(ne)}catch{return null}}function ie(){Xe&&(W.documentElement.lang=E)}async function H(e,t){let s={...e},n=async()=>{let o=E,i=o==="en"?e:await t[o]().catch(()=>e);o===E&&Object.assign(s,i)};return oe.add(n),await n(),s}async function ss(e){if(e!==E){E=e,await Promise.all([...oe].map(t=>t())),ie();for(let t of kt)t.requestUpdate()}}async function ae(e){try{localStorage.setItem(ne,e)}catch{}await ss(e)}function et(){let e=Object.entries(_t).filter(([t])=>t!==E);return r`<span class="languages">
${e.map(([t,s])=>r`<button
class="plain"
type="button"
lang=${t}
data-testid="language-${t}"
@click=${()=>{ae(t)}}
>
${s}
</button>`)}
</span>`}var st=h`
.languages {
float: right;
}
.languages button {
color: var(--soft);
}
`;var re="en-GB",le={locale:re,you:"You",party:{therapist:"Therapist",client:"Client"},assistant:"the assistant",state:{connecting:"Connecting\u2026",lost:"Not listening \xB7 the assistant can\u2019t be reached, trying again. What you type is kept.",lostTapped:"Connection lost, trying again. What you type is kept.",waitingBoth:"Not listening \xB7 nobody has agreed yet",waitingMe:"Not listening \xB7 waiting for you to agree",waitingThem:e=>`Not listening \xB7 waiting for ${e} to agree`,starting:"Not listening \xB7 starting",notHeard:"Not listening \xB7 the note can be written all the same",paused:"Paused \xB7 nothing is heard",listening:e=>`Listening \xB7 both agreed at ${e}`,mutedMe:e=>`Listening to ${e} only \xB7 you are muted`,mutedBoth:"Listening \xB7 you are both muted",mutedThem:(e,t)=>`${e} \xB7 ${t} is muted`,listeningOnly:"Listening",noSound:"Not listening \xB7 no sound reaches the assistant",notMe:"Not listening to you \xB7 your sound does not reach the assistant",noMicrophone:"Not listening to you \xB7 there is no microphone",notThem:e=>`Listening to you only \xB7 no sound from ${e}`,late:(e,t)=>`${e} \xB7 words come about ${t} s late`,finishing:"Not listening \xB7 the last words are being written down",reading:(e,t)=>`Listening to the recording \xB7 ${e} of ${t} minutes`,readingStart:"Listening to the recording",review:"Not listening \xB7 the talking is over",signed:"Signed and closed",unsigned:"Put aside, to be finished later"},controls:{pause:"Pause",resume:"Listen again",revoke:"Stop and take back my consent",end:"Look at it together",stopReading:"Stop listening",takeBack:"Take that back\u2026",keys:"Alt+P pauses and listens again"},note:{title:{client:"Your note from today",therapist:"The note from today"},byClient:e=>`Written by you, ${e} and the assistant. Change anything that isn\u2019t right.`,byTherapist:e=>`Written with ${e} and the assistant. ${e} sees what you see.`,byYouAlone:()=>"Only you see it now.",empty:"Nothing here yet.",waitingAlone:"The note appears here while you talk. You can write in it at any time.",waiting:"The note appears here while you talk. Either of you can write in it at any time.",words:"words",hideWords:"hide",before:"before",beforeHint:"Show what was written first",wordsHint:e=>e===1?"Show the words this rests on":`Show the ${e} passages this rests on`,noWords:"The words this rests on are not on this page.",right:"That\u2019s right",notRight:"Not right",keep:"Keep",notThis:"Not this",comment:"comment",changedBy:{you:"changed by you",other:e=>`changed by ${e}`},notRightSays:{you:"you said this isn\u2019t right",other:e=>`${e} says this isn\u2019t right`},writing:e=>`${e} is writing here`,firstWritten:"First written:",add:e=>`Add a line to \u201C${e}\u201D`,addShort:"Add a line of your own",addButton:"Add",emptyLine:"empty line",status:{proposed:"in pencil, written by the assistant",accepted:"kept",edited:"changed and kept",disputed:"not agreed"},label:(e,t)=>`Line of the note, ${e}, by ${t}`,pencil:e=>e===0?"Nothing is left in pencil.":e===1?"1 line still in pencil.":`${e} lines still in pencil.`,news:(e,t)=>`${e===1?"One new line":`${e} new lines`} in ${t.join(" and ")}`,couldNotKeep:"This change of yours could not be kept. You wrote:",dismiss:"I have it"},reading:{shownAs:"How the note is shown",lines:"Line by line",reads:"As it will read",sentenceHint:"Show the words this rests on",ownWords:"Somebody\u2019s own words"},transcript:{title:"What is said",empty:"Words appear here a moment after they are spoken.",gone:"What was said is no longer kept.",unclear:e=>`${e} s could not be understood`,lost:e=>`${e} s of sound lost`,sparing:"Words appear when a sentence ends: the machine is busy."},template:{title:"Form of the note",hint:"Every line goes where it belongs in the new form; none is lost or changed.",gone:"A form that is no longer offered",nothing:"nothing chosen"},goals:{title:{client:"Your goals",therapist:"Goals"},none:"No goals were set for today.",noGoal:"no goal",choose:"The goal this line serves",suggested:"suggested",suggestedHint:"The assistant suggests it, because the line and the goal are alike.",by:e=>{let t={day:"numeric",month:"short",year:"numeric",timeZone:"UTC"};return`by ${new Date(e).toLocaleDateString(re,t)}`},lines:e=>e===0?"not yet":e===1?"1 line":`${e} lines`},record:{title:"For the record",time:"Time",minutes:e=>e===1?"1 minute":`${e} minutes`,notStarted:"not started",band:"Time band",noBand:"none yet",language:"Language",there:e=>e===1?"1 thing is there":`${e} things are there`,before:"Before you sign",missing:"Missing:",pencil:"Still in pencil:",beforeLead:"Only you see this. You can sign as it is."},consent:{title:"Before we begin",usual:"What this is about",each:"Each by itself",optional:"Up to you",agree:"I agree",agreeTicked:"I agree to what is ticked",none:"I agree to none of it",choose:"Choose one by one",agreeHint:"Nothing is heard until both of you have agreed. You can take it back at any time, with one click.",mine:"Consent\u2026",change:"Change what I agreed to",youAgreed:e=>`You agreed at ${e}.`,theyAgreed:(e,t)=>`${e} agreed at ${t}.`,waitingFor:e=>`${e} has not agreed yet.`,youNotYet:"You have not agreed yet.",loading:"Fetching the text\u2026",again:"Try again"},sign:{title:"Let\u2019s look at our note together",lead:e=>`This is what you and ${e} sign, word for word.`,finishing:"The last words are being written down. It takes a few seconds.",open:"Read and sign",walk:"Look at it together",back:"Change something",untouched:{client:"Your goals that did not come up",therapist:"Goals not touched"},pencilTitle:"Still in pencil",pencilLead:"These lines will not be part of the note unless one of you keeps them:",facts:"About this session",when:"When",minutes:e=>`${e} min`,band:"Time band",bandOf:(e,t)=>`${e} (${t})`,modality:"How",documented:"Documented from",from:{recording:"an uploaded recording, which was not kept",transcript:"a transcript",summary:"the therapist\u2019s own summary"},typed:"typed",risk:"Risk",soundLost:"Sound lost",interrupted:{therapist:"Therapist\u2019s sound away",client:"Client\u2019s sound away"},stated:{location:"Client\u2019s location",therapist_location:"Therapist\u2019s location",identity:"Identity",privacy:"Privacy",appointment:"Next appointment"},seconds:e=>`${e} s`,empty:"The note is empty.",fingerprint:"Fingerprint",fingerprintHint:"Both of you sign the note with this fingerprint. If one letter changes, so does the fingerprint.",whole:"show all of it",name:"Your name",sign:"Sign",signComment:"Sign with a comment",comment:"Your comment, which stays with the note",decline:"Don\u2019t sign",reason:"Your reason, which stays with the note",declineNow:"Send without signing",cancel:"Never mind",changed:"The note changed while you were reading it. Here is how it stands now; please read it again.",signedBy:(e,t)=>`Signed by ${e}, ${t}`,declinedBy:(e,t)=>`${e} chose not to sign, ${t}`,waiting:e=>`Waiting for ${e}.`,frozen:"The note can\u2019t be changed now, because it has been signed.",reopen:"Undo the signature and change the note",later:"Finish later",resume:"Take it up again",done:"Your note is signed.",clientCopy:(e,t)=>`${e} may take a copy${t?"":" once it is signed"}`,doneNoCopy:e=>`It can\u2019t be changed any more. ${e} gives you your copy: just ask.`,doneLead:"It can\u2019t be changed any more. Take a copy with you:",unsignedLead:"It is not signed. It can be finished after the session.",forms:{pdf:"PDF",markdown:"Markdown",json:"JSON",fhir:"FHIR"},nameMissing:"Please write your name first.",reasonMissing:"Please say why, in a few words."},page:{title:e=>`Session with ${e} \xB7 conote`,joining:"Opening your session\u2026",noLink:"Open the link you were given",noLinkLead:"This page needs the link your therapist sent you. If you closed it, open that link again.",signedOut:"This page is no longer signed in",signedOutLead:"Open your link again, or ask for a new one.",stuck:"This page can\u2019t keep up with the note",stuckLead:"Several changes in a row were refused. Load the page again to go on.",again:"Try again",reload:"Load again",skip:"Skip to the note",wentWrong:"Something went wrong:",emergency:(e,t,s)=>`${e} asked to read this session in an emergency on ${new Date(t).toLocaleString("en")}, until ${new Date(s).toLocaleTimeString("en",{hour:"2-digit",minute:"2-digit"})}. They wrote:`},errors:{offline:"The connection is lost. Nothing was changed; try again when it is back.",noAnswer:"The connection broke before the answer came. Look whether it was done.",byCode:{not_signed_in:"This link is no longer good. Open it again or ask for a new one.",wrong_state:"That can\u2019t be done at this moment.",not_allowed:"That is not yours to do.",not_shared:"The note is not shown to you now.",not_found:"That is not there any more.",note_changed:"The note changed in the meantime.",update_refused:"A change could not be kept.",too_large:"That is too long.",too_many:"That was asked too often. Wait a minute, then try again.",bad_input:"The server did not understand that.",offline:"The server does not answer."},other:"That did not work."},served:{}};var _=await H(le,{es:async()=>(await import("./shared-57HTN3TR.js")).strings});function v(e){let{code:t,message:s}=e??{};return t==="offline"&&s||t==="bad_plan"&&s?s:t&&_.errors.byCode[t]||_.errors.other}async function ns(e,t,s=v){e.trouble="";try{return await t(),!0}catch(n){return e.trouble=s(n),!1}}async function nt(e,t,s){if(e.busy)return!1;e.busy=!0;let n=await ns(e,t,s);return e.busy=!1,n}var S=h`
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
`;var ce={pageTitle:"conote",title:"A new session",lead:"You both see the note while it is written, and both of you sign it.",yourName:"Your name",yourNameHint:"As your client knows you, e.g. Dr. Emma Hale",alias:"Your client",aliasHint:"A first name or an alias is enough",template:"Format of the note",mode:"Who sees the note",modes:{shared:"Both, while it is written",reveal:"Your client at the end",private:"You alone"},goals:"Goals of the treatment plan",goalsHint:"One a line. The page shows which were touched.",planFile:"From a file (YAML, FHIR)",planKept:e=>`From ${e}\u2019s plan, as last time. Change it as you like.`,planRead:e=>`From ${e}.`,planLeftOut:e=>e===1?"One goal that is over was left out.":`${e} goals that are over were left out.`,vocabulary:"Names and terms (optional)",vocabularyHint:"Medication, people\u2019s names: they are recognized better. One a line or with commas.",tooMany:(e,t)=>`At most ${t} names and terms, please: there are ${e}.`,tooLong:(e,t)=>`\u201C${e}\u2026\u201D is too long: at most ${t} letters, please.`,create:"Create the session",ready:"The session is ready",send:e=>`Send this link to ${e}. Whoever has it can take part, so send it to nobody else.`,clientLink:"The client\u2019s link",copy:"Copy",copied:"Copied",open:"Open my side",another:"Set up another",recent:"Recent sessions",emergency:"read in an emergency",read:"Read",none:"No sessions yet.",enter:"Open",account:"Your account",holds:"Legal holds",links:"Links",states:{created:"not started",consenting:"waiting for consent",live:"listening",paused:"paused",review:"to be signed",signed:"signed",unsigned:"put aside"},held:(e,t,s)=>`Kept by legal hold since ${e}, ${t}: ${s}`,passkeys:{title:"Passkeys",lead:"Sign in by your fingerprint, face or PIN in place of passphrase and code. The server keeps only its public half.",name:"Name of a new one, e.g. My phone",add:"Add a passkey",remove:"Remove",since:e=>`since ${e}`,notMade:"No passkey was made. Try again when you like.",there:"This device has a passkey for your account already.",again:"To add one, sign in with your passphrase. One account has at most ten."}},de={title:"How was it held?",way:{call:"We meet here",recording:"I have a recording",summary:"I type a summary"},voices:"Whose voices are where?",by:{files:"One file for each person",channels:"One stereo file, one person in each channel"},mixedHint:"Both voices in one track can\u2019t be used here: nobody guesses who says what. \u201Cconote transcribe\u201D writes such a recording down, for you to put the names in.",files:{therapist:"Your recording",client:"Your client\u2019s recording",both:"The recording"},left:"The left channel is",whose:{therapist:"mine",client:"my client\u2019s"},held:"When and how you met (optional)",day:"Day",start:"From",end:"To",how:"How",modalities:{"":"not said",video:"by video",audio:"by sound only",in_person:"in person"},heldHint:"Goes into the note as you say it. What you leave out is \u201Cnot known\u201D there.",heldWrong:"Please give day, beginning and end, or none of them.",consent:"Consent",needed:"(needed)",agreedOn:"Both had agreed on",notAttested:"Nothing is listened to unless both of you had agreed: tick what is needed.",noDay:"Please say on which day both of you had agreed.",noFile:"Please choose a recording first.",summary:"What happened, in your own words",summaryHint:"Every sentence stays as you type it and is put into its section. A section\u2019s title on a line of its own, as \u201CPlan:\u201D, files what follows it.",noText:"Please write at least one sentence.",createRecording:"Send it and draft the note",createSummary:"Make it a note",sending:e=>`Sending the recording: ${e} %`,waiting:e=>`The connection is lost at ${e} %. It goes on by itself when it is back.`,rest:"Send the rest",restLead:"Sending stopped before all of it was there. Choose the same file: it goes on where it stopped. Another one begins anew.",checking:"Looking at the recording\u2026",filing:"Putting each sentence into its section\u2026",stop:"Stop",stopped:"Stopped. Nothing was listened to.",brought:{recording:"It is being listened to now; open your side and watch the note appear.",summary:"Your sentences are in their sections. Open your side to read and sign them."}};var he=()=>import("./shared-RIVGVL44.js"),f=await H(ce,{es:async()=>(await he()).setup}),u=await H(de,{es:async()=>(await he()).ways});var $=h`
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
`,w=h`
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
b {
font-weight: 600;
}
b.client {
color: var(--client);
}
b.therapist {
color: var(--therapist);
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
`;var os=400,is=15e3;function pe(e,t){let s=Math.min(is,os*2**e);return Math.round(s/2+s/2*t)}var ue=8*1024*1024,as=65536,rs=3e4,ls=30*6e4,me=({session:e})=>`/api/sessions/${encodeURIComponent(e)}/recording`;async function cs(e){let t=await crypto.subtle.digest("SHA-256",await e.arrayBuffer());return[...new Uint8Array(t)].map(s=>s.toString(16).padStart(2,"0")).join("")}async function ds(e,{offset:t,length:s,tail_sha256:n}){return!t||s!==e.size||!globalThis.crypto?.subtle?0:await cs(e.slice(Math.max(0,t-as),t))===n?t:0}function hs(e,t,s,n,o,i){return new Promise((a,c)=>{let l=new XMLHttpRequest,g=new AbortController,b,y=()=>{c(new x("offline","")),l.abort()},k=()=>{clearTimeout(b),b=setTimeout(y,rs)},T=()=>{clearTimeout(b),g.abort()};l.open("PATCH",`${me(e)}/${encodeURIComponent(t)}`),l.setRequestHeader("Authorization",`Bearer ${e.access}`),l.setRequestHeader("Content-Type","application/octet-stream"),l.setRequestHeader("Upload-Offset",`${n}`),l.setRequestHeader("Upload-Length",`${s.size}`),l.upload.onprogress=({loaded:U})=>{k(),o(n+U)},l.upload.onloadend=()=>clearTimeout(b),l.onload=()=>{l.status<300?a():vt(new Response(l.responseText,{status:l.status})).then(c)},l.onerror=y,l.onabort=()=>c(new x("stopped","")),l.onloadend=T,addEventListener("offline",y,{signal:g.signal}),i.addEventListener("abort",()=>l.abort(),{signal:g.signal}),k(),l.send(s.slice(n,n+ue))})}var ps=(e,t)=>new Promise(s=>{let n=new AbortController,o=()=>{clearTimeout(i),n.abort(),s(void 0)},i=setTimeout(o,e);addEventListener("online",o,{signal:n.signal}),t.addEventListener("abort",o,{signal:n.signal})}),us=e=>e instanceof x&&(e.code==="offline"||[502,503,504].includes(e.status));async function ms(e,t,s,n,o){let i=0,a=Date.now();for(let c=0;;c+=1)try{let{files:l}=await p(me(e),{token:e.access,signal:o}),g=l.find(b=>b.name===t);if(!g)return;i=await ds(s,g);do o.throwIfAborted(),await hs(e,t,s,i,b=>n(b,!1),o),i=Math.min(s.size,i+ue),c=0,a=Date.now();while(i<s.size);return}catch(l){if(o.aborted)throw new x("stopped","");if(!us(l)||Date.now()-a>ls)throw l;n(i,!0),await ps(pe(c,Math.random()),o)}}async function ot(e,t,s,n){let o=Object.values(t).reduce((a,{size:c})=>a+c,0),i=0;for(let[a,c]of Object.entries(t))await ms(e,a,c,(g,b)=>s(Math.floor(100*(i+g)/(o||1)),b),n),i+=c.size,delete t[a]}var gs=["bad_input","too_large","not_allowed","store"];function it(e,t){return t?u.waiting(e):e<100?u.sending(e):u.checking}function at(e){return e instanceof x?e.code==="stopped"?u.stopped:gs.includes(e.code)?e.message:v(e):e instanceof Error?e.message:""}var St=class extends m{static properties={session:{attribute:!1},awaits:{attribute:!1},going:{state:!0},trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.session="",this.awaits=[],this.going="",this.trouble="",this.busy=!1,this.stop=new AbortController}disconnectedCallback(){super.disconnectedCallback(),this.stop.abort()}async#t(t){if(t.preventDefault(),this.busy)return;let s=[...this.renderRoot.querySelectorAll("input")],n={};for(let{name:i,files:a}of s)a?.[0]&&(n[i]=a[0]);if(this.trouble=Object.keys(n).length<this.awaits.length?u.noFile:"",this.trouble)return;this.stop=new AbortController;let{signal:o}=this.stop;await nt(this,async()=>{let i=`/api/sessions/${encodeURIComponent(this.session)}/access`,a=await p(i,{body:{}});await ot(a,n,(...c)=>this.going=it(...c),o),this.dispatchEvent(new CustomEvent("conote-sent",{bubbles:!0,composed:!0}))},at),this.going=""}render(){return r`<form @submit=${t=>{this.#t(t)}}>
<p>${u.restLead}</p>
${this.awaits.map(t=>r`<label>
<span>${u.files[t]??t}</span>
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
<button class="pill main" data-testid="rest-send" ?disabled=${this.busy}>${u.rest}</button>
${this.busy?r`<button type="button" class="pill" @click=${()=>this.stop.abort()}>${u.stop}</button>`:d}
<span role="status" class="going" data-testid="rest-going">${this.going}</span>
</div>
</form>`}static styles=[$,w,S,h`
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
`]};customElements.define("conote-recording-rest",St);function Pn(e,t,s){return t===s?_.you:(t==="therapist"?e?.therapist_name:e?.client_alias)||_.party[t]}function ge(e){return new Date(e).toLocaleTimeString(_.locale,{hour:"2-digit",minute:"2-digit"})}var Mn=e=>new Date(e).toLocaleString(_.locale,{dateStyle:"medium",timeStyle:"short"});function Hn(e){let t=Math.floor(e/1e3);return`${Math.floor(t/60)}:${String(t%60).padStart(2,"0")}`}var At=class extends m{static properties={sessions:{attribute:!1},sending:{attribute:!1},shown:{state:!0}};constructor(){super(),this.sessions=[],this.sending="",this.shown=""}#t({session:t}){import("./shared-PDQW2426.js"),this.shown=this.shown===t?"":t}render(){return this.sessions.length===0?r`<p class="when">${f.none}</p>`:r`<ul role="list">
${this.sessions.map(t=>this.#s(t))}
</ul>`}#s(t){let s=new Date(t.created_at),n=t.own?f.enter:f.read,o=s.toLocaleDateString(_.locale,{day:"numeric",month:"short"});return r`<li data-testid="session-row" data-session=${t.session}>
<span class="alias">${t.client_alias}</span>
<span class="when">${o}, ${ge(s)}</span>
<span class="when">
${f.states[t.state]??t.state}
${t.emergencies?.length?r`<b data-testid="emergency">${f.emergency}</b>`:d}
</span>
<span class="acts">
${t.own?r`<button
class="plain"
data-testid="show-links"
aria-label="${f.links} ${t.client_alias}, ${o}"
aria-expanded=${this.shown===t.session?"true":"false"}
@click=${()=>this.#t(t)}
>
${f.links}
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
${t.held?.map(({reason:i,who:a,since:c})=>{let l=new Date(c).toLocaleDateString(_.locale,{dateStyle:"medium"});return r`<span class="when held">${f.held(l,a,i)}</span>`})}
${t.awaits?.length&&t.session!==this.sending?r`<conote-recording-rest
.session=${t.session}
.awaits=${t.awaits}
></conote-recording-rest>`:d}
</li>`}static styles=[$,w,h`
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
.when b {
display: block;
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
`]};customElements.define("conote-session-list",At);var fe=e=>p(`/api/consent/recording?language=${e}`),ye=({session:e},t)=>`/api/sessions/${encodeURIComponent(e)}/${t}`,be=async(e,t)=>(await p(ye(e,"recording"),{token:e.access,body:t})).files,we=(e,t)=>p(ye(e,"typed"),{token:e.access,body:t});function $e(e,t,s){if(!e&&!t&&!s)return{started_at:null,ended_at:null};if(!e||!t||!s)return null;let n=new Date(`${e}T${t}`),o=new Date(`${e}T${s}`);return o<=n&&o.setDate(o.getDate()+1),Number.isNaN(n.getTime())||Number.isNaN(o.getTime())?null:{started_at:n.toISOString(),ended_at:o.toISOString()}}var xe=h`
label:has(> [type="radio"]) {
border: 1px solid var(--line);
cursor: pointer;
}
label:has(> [type="radio"]):hover {
border-color: var(--edge);
}
label:has(> :checked) {
border-color: var(--accent);
box-shadow: inset 0 0 0 1px var(--accent);
}
label:has(> :focus-visible[type="radio"]) {
outline: 2px solid var(--accent);
outline-offset: 2px;
}
`;var ke=e=>e.map(({text:t})=>t).join(`
`);function _e(e,t){let s=[...new Set(e.split(`
`).map(ve).filter(Boolean))],n=new Set(t.map(({id:i})=>i)),o=0;return s.map(i=>{let a=t.find(c=>ve(c.text)===i);if(a)return a;do o+=1;while(n.has(`g${o}`));return{id:`g${o}`,text:i}})}var ve=e=>e.trim().replace(/\s+/g," ");var Et=class extends m{static properties={lines:{state:!0},said:{state:!0},trouble:{state:!0}};constructor(){super(),this.lines="",this.said="",this.trouble="",this.known=[],this.typed=!1,this.asked=""}get goals(){return _e(this.lines,this.known)}async lookUp(t,s){let n=`${t}
${s}`;if(!(this.typed||!t||!s||n===this.asked)){this.asked=n;try{let o={therapist_name:t,client_alias:s},{plan:i}=await p("/api/plans/kept",{body:o});if(this.typed||n!==this.asked)return;this.#t(i?.goals??[],i?f.planKept(s):"")}catch(o){this.trouble=v(o)}}}#t(t,s){this.known=t,this.lines=ke(t),this.said=s,this.trouble=""}async#s(t){let s=t.target,n=s.files?.[0];if(n){try{let{plan:o}=await Qt(n),i=o.left_out?` ${f.planLeftOut(o.left_out)}`:"";this.#t(o.goals,`${f.planRead(n.name)}${i}`),this.typed=!0}catch(o){this.trouble=v(o).replace(/^the plan/,n.name)}s.value=""}}render(){let t=f;return r`<label for="goals">${t.goals}</label>
<textarea
id="goals"
class="field"
rows="4"
maxlength="26000"
data-testid="goals"
aria-describedby="hint"
.value=${this.lines}
@input=${s=>{this.lines=s.target.value,this.typed=!0}}
></textarea>
<div class="beside">
<small id="hint" role="status" data-testid="plan-said">${this.said||t.goalsHint}</small>
<label class="pill"
><input
type="file"
class="for-readers"
accept=".yaml,.yml,.json"
data-testid="plan-file"
@change=${s=>{this.#s(s)}}
/>${t.planFile}</label
>
</div>
${this.#e()}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>`}#e(){let t=this.goals.filter(({problem:s,objectives:n,target:o})=>!!(s||n?.length||o));return t.length?r`<ul data-testid="plan-details">
${t.map(({text:s,problem:n,objectives:o,target:i})=>r`<li>
<b>${s}</b>${n?r` · ${n}`:d}${i?r` · ${_.goals.by(i)}`:d}${o?.map(a=>r`<br />– ${a}`)}
</li>`)}
</ul>`:d}static styles=[w,h`
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
color: var(--ink);
}
`]};customElements.define("conote-plan-field",Et);var Tt=class extends m{#t(t){return this.renderRoot.querySelector(`[name=${t}]`)?.value??""}get day(){return this.#t("day")}get value(){let t=$e(this.day,this.#t("start"),this.#t("end")),s=this.#t("modality")||null;return t&&{...t,modality:s}}render(){let t=u;return r`<fieldset>
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
${Object.entries(t.modalities).map(([s,n])=>r`<option value=${s}>${n}</option>`)}
</select>
</label>
</div>
<small>${t.heldHint}</small>
</fieldset>`}static styles=[$,w,S,h`
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
`]};customElements.define("conote-held-fields",Tt);var V=["therapist","client"],Ct=class extends m{static properties={by:{state:!0},form:{state:!0},trouble:{state:!0}};constructor(){super(),this.by="files",this.form=null,this.trouble=""}connectedCallback(){super.connectedCallback(),this.form||this.#t()}async#t(){try{let t=E,s=await fe(t);t===E&&(this.form=s)}catch(t){this.trouble=v(t)}}willUpdate(){this.form&&this.form.language!==E&&(this.form=null,this.#t())}#s(t){return this.renderRoot.querySelector(t)}filled(){let t=u,s=c=>this.#s(`[name="${c}"]`)?.files?.[0],n=s("both"),o={},i=V;if(this.by==="channels"){if(!n)throw new Error(t.noFile);o.both=n,this.#s("[name=left]").value==="client"&&(i=["client","therapist"])}else{if(i=V.filter(c=>s(c)),!i.length)throw new Error(t.noFile);for(let c of i)o[c]=s(c)}let a=this.#s("conote-held-fields").value;if(!a)throw new Error(t.heldWrong);return{recording:{tracks:[...i],by:this.by,held:a,attestation:this.#e()},files:o}}#e(){let t=u;if(!this.form)throw new Error(t.notAttested);let s=[...this.renderRoot.querySelectorAll("input[type=checkbox]:checked")].map(({value:i})=>i);if(this.form.purposes.filter(({required:i})=>i).some(({id:i})=>!s.includes(i)))throw new Error(t.notAttested);let o=this.#s("[name=agreed_on]").value;if(!o)throw new Error(t.noDay);return{agreed:[...V],purposes:s,text_version:this.form.text_version,agreed_on:o}}render(){let t=u;return r`<fieldset>
<legend>${t.voices}</legend>
${["files","channels"].map(s=>r`<label class="tick">
<input
type="radio"
name="by"
value=${s}
data-testid="by-${s}"
.checked=${this.by===s}
@change=${()=>this.by=s}
/>
<span>${t.by[s]}</span>
</label>`)}
<small>${t.mixedHint}</small>
</fieldset>
${this.by==="files"?this.#n():this.#o()}
<conote-held-fields></conote-held-fields>
${this.#i()}`}#n(){return r`<div class="pair">
${V.map(t=>this.#a(t,u.files[t]))}
</div>`}#o(){let t=u;return r`<div class="pair">
${this.#a("both",t.files.both)}
<label>
<span>${t.left}</span>
<select class="field" name="left" data-testid="left">
${V.map(s=>r`<option value=${s}>${t.whose[s]}</option>`)}
</select>
</label>
</div>`}#a(t,s){return r`<label>
<span>${s}</span>
<input
class="field"
type="file"
name=${t}
accept="audio/*,video/*,.opus,.ogg,.m4a,.flac"
data-testid="file-${t}"
/>
</label>`}#i(){let t=u;return this.form?r`<fieldset>
<legend>${t.consent}</legend>
<p class="text">${this.form.text}</p>
${this.form.purposes.map(({id:s,text:n,required:o})=>r`<label class="tick">
<input type="checkbox" value=${s} data-testid="attest-${s}" />
<span>${n}${o?r` <em>${t.needed}</em>`:d}</span>
</label>`)}
<label class="day">
<span>${t.agreedOn}</span>
<input class="field" type="date" name="agreed_on" data-testid="agreed-on" />
</label>
</fieldset>`:r`<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>`}static styles=[$,w,S,h`
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
`]};customElements.define("conote-recording-fields",Ct);var Lt=class extends m{filled(){let t=this.renderRoot.querySelector("textarea"),{value:s}=this.renderRoot.querySelector("conote-held-fields");if(!t.value.trim())throw t.focus(),new Error(u.noText);if(!s)throw new Error(u.heldWrong);return{text:t.value,held:s}}render(){let t=u;return r`<label>
<span>${t.summary}</span>
<textarea class="field" rows="10" maxlength="60000" data-testid="summary"></textarea>
<small>${t.summaryHint}</small>
</label>
<conote-held-fields></conote-held-fields>`}static styles=[$,w,S,h`
textarea {
resize: vertical;
}
`]};customElements.define("conote-summary-fields",Lt);var Se=50,Ae=200,Ee=e=>[...new Set(e.split(/[,\n]/).map(t=>t.trim()).filter(Boolean))];function Te(e){let t=f;if(e.length>Se)return t.tooMany(e.length,Se);let s=e.find(n=>[...n].length>Ae);return s?t.tooLong(s.slice(0,30),Ae):""}var O=h`
h1 {
font: 600 23px/1.3 var(--serif);
}
.lead {
color: var(--soft);
margin-top: 4px;
}
`,Ce=h`
:host {
--accent: var(--therapist);
display: block;
min-height: 100dvh;
background: var(--desk);
color: var(--ink);
font: 15px/1.5 var(--sans);
}
conote-introducing {
margin: 26px 40px 0;
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
section,
conote-emergencies {
display: block;
padding: 30px 40px 0;
}
h2 {
margin-bottom: 6px;
}
conote-emergency {
margin-top: 14px;
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
section,
conote-emergencies {
padding: 26px 22px 0;
}
conote-introducing {
margin: 26px 22px 0;
}
.who {
margin: 0;
padding: 12px 22px;
}
}
`;var fs=["call","recording","summary"],Le="conote.name",Ot=class extends m{static properties={templates:{attribute:!1},way:{attribute:!1},name:{attribute:!1},trouble:{state:!0},busy:{state:!0},going:{state:!0}};constructor(){super(),this.name="",this.templates=[],this.trouble="",this.busy=!1,this.way="call",this.going="",this.begun=null,this.missing=new Set,this.stop=new AbortController}#t(t,s){this.dispatchEvent(new CustomEvent(t,{detail:s}))}#s(t){return this.way==="call"&&t instanceof x?v(t):at(t)}async#e(t){if(t.preventDefault(),this.busy)return;let s=t.target,n=new FormData(s),o=c=>String(n.get(c)??"").trim(),i=o("alias"),a=Ee(o("vocabulary"));if(this.trouble=Te(a),this.trouble){s.vocabulary.focus();return}this.busy=!0;try{let c=this.#n(),l={therapist_name:o("name"),client_alias:i,template:o("template"),mode:o("mode"),goals:this.#r?.goals??[],vocabulary:a},g=await c(l);sessionStorage.setItem(Le,l.therapist_name),this.#t("conote-begun",{...g,alias:i,way:this.way})}catch(c){this.trouble=this.#s(c),this.#t("conote-refused",c)}this.busy=!1,this.going=""}#n(){if(this.way==="summary"){let s=this.renderRoot.querySelector("conote-summary-fields").filled();return async n=>{this.going=u.filing;let o=await this.#a(n,"");return await we(o.access,s),this.#i(o)}}if(this.way==="recording"){let s=this.renderRoot.querySelector("conote-recording-fields").filled();return n=>this.#o(n,s)}return async t=>(await p("/api/sessions",{body:t})).links}async#o(t,{recording:s,files:n}){let o=JSON.stringify([t,s]);this.begun&&this.begun.as!==o&&(te(this.begun.access).catch(()=>{}),this.begun=null);let i=this.begun,a=i??await this.#a(t,o);i||(this.missing=new Set(await be(a.access,s))),this.begun=a,this.stop=new AbortController;let c=Object.fromEntries(Object.entries(n).filter(([l])=>this.missing.has(l)));try{await ot(a.access,c,(...l)=>this.going=it(...l),this.stop.signal)}finally{this.missing=new Set(Object.keys(c))}return this.#i(a)}async#a(t,s){let{session:n,links:o}=await p("/api/sessions",{body:t}),i=`/api/sessions/${encodeURIComponent(n)}/access`,a=await p(i,{body:{}});return{links:o,access:a,as:s}}#i({links:t}){return this.begun=null,t}get#r(){return this.renderRoot.querySelector("conote-plan-field")}#l(t){let s=new FormData(t.currentTarget),[n,o]=["name","alias"].map(i=>String(s.get(i)??"").trim());this.#r?.lookUp(n??"",o??"")}render(){let t=f;return r`${et()}
<h1>${t.title}</h1>
<p class="lead">${t.lead}</p>
<form
@submit=${s=>{this.#e(s)}}
@change=${s=>this.#l(s)}
>
${this.#c()}
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
.defaultValue=${sessionStorage.getItem(Le)??this.name}
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
${this.templates.map(({id:s,title:n})=>r`<option value=${s}>${n}</option>`)}
</select>
</label>
<label>
<span>${t.mode}</span>
<select class="field" name="mode" data-testid="mode">
${Object.entries(t.modes).map(([s,n])=>r`<option value=${s}>${n}</option>`)}
</select>
</label>
<conote-plan-field></conote-plan-field>
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
${u.stop}
</button>`:d}
<span role="status" class="going" data-testid="going">${this.going}</span>
</div>
</form>`}#d(){return this.way==="recording"?u.createRecording:this.way==="summary"?u.createSummary:f.create}#c(){let t=u;return r`<div class="ways" role="radiogroup" aria-label=${t.title}>
${fs.map(s=>r`<label class="way">
<input
type="radio"
name="way"
value=${s}
data-testid="way-${s}"
.checked=${this.way===s}
@change=${()=>{this.way=s,this.trouble=""}}
/>
<span>${t.way[s]}</span>
</label>`)}
</div>`}static styles=[$,w,st,S,O,xe,h`
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
border-radius: 999px;
padding: 7px 16px;
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
`]};customElements.define("conote-new-session",Ot);var Rt=class extends m{static properties={value:{attribute:!1},label:{},copied:{state:!0}};constructor(){super(),this.value="",this.label="",this.copied=!1}async#t(){let t=this.renderRoot.querySelector("input");if(t)try{await navigator.clipboard.writeText(t.value),this.copied=!0}catch{t.select()}}render(){return r`<input
class="field"
readonly
aria-label=${this.label}
data-testid="client-link"
.value=${this.value}
@focus=${t=>t.target.select()}
/>
<button class="pill" data-testid="copy" @click=${()=>{this.#t()}}>
<span aria-live="polite">${this.copied?f.copied:f.copy}</span>
</button>`}static styles=[$,w,h`
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
`]};customElements.define("conote-copy-field",Rt);var Nt=class extends m{static properties={links:{attribute:!1}};constructor(){super(),this.links={therapist:"",client:"",alias:"",way:"call"}}render(){let t=f,{therapist:s,client:n,alias:o,way:i}=this.links;return r`<h1>${t.ready}</h1>
${i==="call"?d:r`<p class="lead" data-testid="brought">${u.brought[i]}</p>`}
<p class="lead">${t.send(o)}</p>
<conote-copy-field .value=${n} label=${t.clientLink}></conote-copy-field>
<div class="act">
<a
class="pill main"
href=${s}
target="_blank"
rel="noopener"
data-testid="therapist-link"
>${t.open}</a
>
<button class="pill" @click=${()=>this.dispatchEvent(new Event("conote-another"))}>
${t.another}
</button>
</div>`}static styles=[$,w,O,h`
conote-copy-field {
margin: 20px 0;
}
.act {
display: flex;
flex-wrap: wrap;
gap: 10px;
}
`]};customElements.define("conote-links",Nt);var rt=(e,t,s,n="")=>r`<label>
<span>${t}</span>
<input
class="field"
type="password"
name=${e}
required
minlength=${s==="new-password"?"12":"1"}
maxlength="1024"
autocomplete=${s}
data-testid=${e}
/>
${n?r`<small>${n}</small>`:d}
</label>`,gi=e=>r`<label>
<span>${e}</span>
<input
class="field code"
name="code"
required
maxlength="64"
autocomplete="one-time-code"
autocapitalize="none"
spellcheck="false"
data-testid="code"
/>
</label>`;function Oe(e){e.preventDefault();let t=e.target;return Object.fromEntries([...new FormData(t)].map(([s,n])=>[s,String(n)]))}var Re="PublicKeyCredential"in globalThis&&"parseRequestOptionsFromJSON"in PublicKeyCredential&&!/^[\d.]+$|:/.test(location.hostname);async function Ne(e){let t;try{t=await e()}catch(s){let{name:n}=s;throw new x(n==="InvalidStateError"?"passkey_there":"no_passkey",n)}if(!t)throw new x("no_passkey","");return t.toJSON()}async function Pe(){let{options:e}=await p("/api/sign-in/passkey/options",{body:{}}),t=PublicKeyCredential.parseRequestOptionsFromJSON(e),s=await Ne(()=>navigator.credentials.get({publicKey:t}));return p("/api/sign-in/passkey",{body:{credential:s}})}async function bi(e){let{options:t}=await p("/api/me/passkeys/options",{body:{}}),s=PublicKeyCredential.parseCreationOptionsFromJSON(t),n=await Ne(()=>navigator.credentials.create({publicKey:s}));return p("/api/me/passkeys",{body:{name:e,credential:n}})}var Me={title:"Sign in",first:"Your account",firstLead:"Nobody has an account here yet. Make yours: it can hold sessions and look after others\u2019 accounts.",user:"User name",userHint:"Small letters and digits",name:"Your name",nameHint:"As others see it, e.g. Dr. Emma Hale",passphrase:"Passphrase",passphraseHint:"12 characters or more: a short sentence is easy to keep in mind",again:"Once more",notTheSame:"The two passphrases are not the same.",code:"Code",codeHint:"Of your authenticator, or a recovery code",enter:"Sign in",make:"Make my account",passkey:"Sign in with a passkey",noPasskey:"No passkey was given. Try again, or sign in with your passphrase.",otherPasskey:"That passkey is not known here any more. Sign in with your passphrase.",client:"Are you a client? Open the link that your therapist sent you.",out:"Sign out",over:"You are signed out. Sign in again to go on.",refused:"User name and passphrase do not belong together, or the code is not right.",used:"This link was used already, or is old. Sign in, or start the server anew for another.",cookies:"This browser kept nothing of the sign-in. Over http it takes Chromium or Firefox; any browser does over https.",wait:e=>e<90?`Tried too often. Wait ${Math.max(1,Math.round(e))} seconds.`:`Tried too often. Wait ${Math.round(e/60)} minutes.`};var ys=async()=>(await import("./shared-ELTGYHWJ.js")).signIn,A=await H(Me,{es:ys});var Pt=class extends m{static properties={first:{attribute:!1},code:{state:!0},trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.first="",this.code=!1,this.trouble="",this.busy=!1}async#t(t){let s=t.target,{again:n,...o}=Oe(t);if(this.busy)return;if(this.first&&n!==o.passphrase){this.trouble=A.notTheSame,s.again.focus();return}let i=this.code;await this.#s(()=>this.first?p("/api/people/first",{body:{...o,token:this.first}}):p("/api/sign-in",{body:o}),A.refused)?s.reset():this.code&&!i&&(await this.updateComplete,this.renderRoot.querySelector("[name=code]")?.focus())}#s(t,s){return nt(this,async()=>{let n=await t();await this.#e(),this.dispatchEvent(new CustomEvent("conote-signed-in",{detail:n}))},n=>this.#n(n,s))}async#e(){try{await p("/api/me")}catch{throw new x("no_cookie",A.cookies)}}#n(t,s){let{code:n,message:o,retryAfter:i}=t;return n==="code_needed"?(this.code=!0,""):n==="no_passkey"?A.noPasskey:n==="sign_in_refused"?s:n==="not_signed_in"?A.used:n==="too_many"?A.wait(i):n==="bad_input"||n==="no_cookie"?o:v(t)}render(){let t=A;return r`<h1>${this.first?t.first:t.title}</h1>
${this.first?r`<p class="lead">${t.firstLead}</p>`:d}
<form @submit=${s=>{this.#t(s)}}>
${this.#o("user",t.user,"username",this.first?t.userHint:"")}
${this.first?this.#o("name",t.name,"name",t.nameHint):d}
${this.first?r`${rt("passphrase",t.passphrase,"new-password",t.passphraseHint)}
${rt("again",t.again,"new-password")}`:rt("passphrase",t.passphrase,"current-password")}
${this.code?this.#o("code",t.code,"one-time-code",t.codeHint):d}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
<button class="pill main" data-testid="enter" ?disabled=${this.busy}>
${this.first?t.make:t.enter}
</button>
</form>
${Re&&!this.first?r`<button
class="pill passkey"
data-testid="enter-passkey"
?disabled=${this.busy}
@click=${()=>{this.#s(Pe,A.otherPasskey)}}
>
${t.passkey}
</button>`:d}
${this.first?d:r`<p class="hint">${t.client}</p>`}`}#o(t,s,n,o){return r`<label>
<span>${s}</span>
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
</label>`}static styles=[$,w,S,O,h`
:host {
display: block;
}
form {
display: grid;
gap: 18px;
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
`]};customElements.define("conote-sign-in",Pt);var bs=36e5,lt=class extends m{static properties={who:{state:!0},first:{state:!0},templates:{state:!0},sessions:{state:!0},links:{state:!0},place:{state:!0},reading:{state:!0},trouble:{state:!0}};constructor(){super(),this.who=void 0,this.first="",this.templates=[],this.sessions=[],this.links=null,this.place="new",this.reading=null,this.trouble="",this.way="call",this.enter=()=>this.#t()}connectedCallback(){super.connectedCallback(),window.addEventListener("hashchange",this.enter),document.title=f.pageTitle,this.#t()}disconnectedCallback(){super.disconnectedCallback(),window.removeEventListener("hashchange",this.enter)}#t(){let t=se("setup");t?(this.first=t,this.who=null):this.#s()}async#s(){try{this.who=await p("/api/me"),await this.#n()}catch(t){this.who=null,t.status!==401&&(this.trouble=v(t))}}#e(...t){return t.some(s=>this.who?.account.roles.includes(s))}async#n(){try{let[{templates:t},{sessions:s}]=await Promise.all([p("/api/templates"),this.#e("clinician","supervisor")?p("/api/sessions"):{sessions:[]}]);this.templates=t,this.sessions=s}catch(t){this.#i(t)}}#o(t){this.first="",this.trouble="",this.who=t,this.#n()}async#a(){try{await p("/api/sign-out",{body:{}})}catch(t){if(t.status!==401){this.trouble=v(t);return}}this.#l()}#i(t){this.#r(t),this.trouble=v(t)}#r(t){let{status:s}=t;s===401&&(this.#l(),this.trouble=A.over)}#l(){this.who=null,this.links=null,this.sessions=[],this.#c()}async#d(){try{this.who=await p("/api/me")}catch(t){this.#i(t)}}#c(){this.place="new",this.reading=null}#h(){this.#c(),this.#n()}#p(t,s=null){import("./shared-VJJ52XGB.js"),this.reading={access:t,until:s},this.place="reader",window.scrollTo(0,0)}async#u({session:t}){this.trouble="";try{let s=`/api/sessions/${encodeURIComponent(t)}/access`,n=await p(s,{body:{}});if(n.reads){this.#p(n);return}ee(n),location.assign("/session")}catch(s){this.#i(s)}}render(){let t=f;return this.who===void 0?r`<main></main>`:this.who===null?r`<main>
<div class="sheet narrow">
${et()}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
<conote-sign-in
.first=${this.first}
@conote-signed-in=${({detail:s})=>this.#o(s)}
></conote-sign-in>
</div>
</main>`:(this.#e("clinician")&&import("./shared-CTQR5DJC.js"),r`<main>
<p class="who">
<span data-testid="who">${this.who.account.name}</span>
<button class="plain" data-testid="account" @click=${()=>this.place="account"}>
${t.account}
</button>
<button class="plain" data-testid="sign-out" @click=${()=>{this.#a()}}>
${A.out}
</button>
</p>
${this.#m()} ${this.#e("supervisor","administrator")?this.#g():d}
</main>`)}#m(){if(this.place==="account")return import("./shared-USGREBNH.js"),r`<div class="sheet">
<conote-account
.who=${this.who}
@conote-account-changed=${()=>{this.#d()}}
@conote-back=${()=>this.#h()}
></conote-account>
</div>`;if(this.place==="holds")return import("./shared-NIAXYRLI.js"),r`<div class="sheet">
<conote-holds @conote-back=${()=>this.#h()}></conote-holds>
</div>`;if(this.place==="reader")return r`<div class="sheet">
<conote-session-reader
.access=${this.reading?.access??null}
.until=${this.reading?.until??null}
@conote-back=${()=>this.#h()}
></conote-session-reader>
</div>`;let t=this.#e("supervisor")?"supervisor":"administrator";return r`${this.#e("clinician")?r`<div class="sheet">${this.#b()}</div>
<conote-introducing></conote-introducing>`:r`<div class="sheet">
<conote-beyond .only=${t}></conote-beyond>
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
</div>`}
${this.#e("clinician","supervisor")?this.#y():d}
${this.#e("clinician")?this.#f():d}`}#g(){return import("./shared-IIFW55ZN.js"),r`<section ?hidden=${this.place!=="new"}>
${this.#e("administrator")?r`<button class="pill" data-testid="holds" @click=${()=>this.place="holds"}>
${f.holds}
</button>`:d}
<conote-emergency
@conote-read=${({detail:t})=>this.#p(t,new Date(Date.now()+bs))}
></conote-emergency>
</section>`}#f(){return import("./shared-N7AR5RQN.js"),r`<conote-emergencies .sessions=${this.sessions}></conote-emergencies>`}#y(){return r`<section aria-labelledby="recent">
<h2 id="recent" class="small-caps">${f.recent}</h2>
<conote-session-list
.sessions=${this.sessions}
.sending=${this.#w??""}
@conote-open=${({detail:t})=>{this.#u(t)}}
@conote-sent=${()=>{this.#n()}}
></conote-session-list>
</section>`}#b(){return this.links?r`<conote-links
.links=${this.links}
@conote-another=${()=>this.links=null}
></conote-links>`:r`<conote-new-session
.templates=${this.templates}
.way=${this.way}
.name=${this.who?.account.name??""}
@conote-begun=${({detail:t})=>{this.links=t,this.way=t.way,this.#n()}}
@conote-refused=${({detail:t})=>this.#r(t)}
></conote-new-session>
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>`}get#w(){return this.renderRoot.querySelector("conote-new-session")?.begun?.access.session}static styles=[$,w,st,O,Ce]};customElements.define("conote-setup",lt);export{h as a,r as b,ks as c,d,m as e,p as f,Us as g,Is as h,js as i,Ds as j,E as k,H as l,et as m,st as n,_ as o,v as p,nt as q,S as r,f as s,$ as t,w as u,Pn as v,ge as w,Mn as x,Hn as y,A as z,xe as A,O as B,rt as C,gi as D,Oe as E,Re as F,bi as G,lt as H};
