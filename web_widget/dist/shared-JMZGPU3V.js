var J=globalThis,Z=J.ShadowRoot&&(J.ShadyCSS===void 0||J.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,ht=Symbol(),Ut=new WeakMap,B=class{constructor(t,s,n){if(this._$cssResult$=!0,n!==ht)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=t,this.t=s}get styleSheet(){let t=this.o,s=this.t;if(Z&&t===void 0){let n=s!==void 0&&s.length===1;n&&(t=Ut.get(s)),t===void 0&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),n&&Ut.set(s,t))}return t}toString(){return this.cssText}},It=e=>new B(typeof e=="string"?e:e+"",void 0,ht),p=(e,...t)=>{let s=e.length===1?e[0]:t.reduce((n,o,i)=>n+(a=>{if(a._$cssResult$===!0)return a.cssText;if(typeof a=="number")return a;throw Error("Value passed to 'css' function must be a 'css' function result: "+a+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(o)+e[i+1],e[0]);return new B(s,e,ht)},jt=(e,t)=>{if(Z)e.adoptedStyleSheets=t.map(s=>s instanceof CSSStyleSheet?s:s.styleSheet);else for(let s of t){let n=document.createElement("style"),o=J.litNonce;o!==void 0&&n.setAttribute("nonce",o),n.textContent=s.cssText,e.appendChild(n)}},pt=Z?e=>e:e=>e instanceof CSSStyleSheet?(t=>{let s="";for(let n of t.cssRules)s+=n.cssText;return It(s)})(e):e;var{is:je,defineProperty:De,getOwnPropertyDescriptor:We,getOwnPropertyNames:Be,getOwnPropertySymbols:ze,getPrototypeOf:Fe}=Object,X=globalThis,Dt=X.trustedTypes,qe=Dt?Dt.emptyScript:"",Ye=X.reactiveElementPolyfillSupport,z=(e,t)=>e,ut={toAttribute(e,t){switch(t){case Boolean:e=e?qe:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let s=e;switch(t){case Boolean:s=e!==null;break;case Number:s=e===null?null:Number(e);break;case Object:case Array:try{s=JSON.parse(e)}catch{s=null}}return s}},Bt=(e,t)=>!je(e,t),Wt={attribute:!0,type:String,converter:ut,reflect:!1,useDefault:!1,hasChanged:Bt};Symbol.metadata??=Symbol("metadata"),X.litPropertyMetadata??=new WeakMap;var C=class extends HTMLElement{static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(t,s=Wt){if(s.state&&(s.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),this.elementProperties.set(t,s),!s.noAccessor){let n=Symbol(),o=this.getPropertyDescriptor(t,n,s);o!==void 0&&De(this.prototype,t,o)}}static getPropertyDescriptor(t,s,n){let{get:o,set:i}=We(this.prototype,t)??{get(){return this[s]},set(a){this[s]=a}};return{get:o,set(a){let c=o?.call(this);i?.call(this,a),this.requestUpdate(t,c,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(t){return this.elementProperties.get(t)??Wt}static _$Ei(){if(this.hasOwnProperty(z("elementProperties")))return;let t=Fe(this);t.finalize(),t.l!==void 0&&(this.l=[...t.l]),this.elementProperties=new Map(t.elementProperties)}static finalize(){if(this.hasOwnProperty(z("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(z("properties"))){let s=this.properties,n=[...Be(s),...ze(s)];for(let o of n)this.createProperty(o,s[o])}let t=this[Symbol.metadata];if(t!==null){let s=litPropertyMetadata.get(t);if(s!==void 0)for(let[n,o]of s)this.elementProperties.set(n,o)}this._$Eh=new Map;for(let[s,n]of this.elementProperties){let o=this._$Eu(s,n);o!==void 0&&this._$Eh.set(o,s)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(t){let s=[];if(Array.isArray(t)){let n=new Set(t.flat(1/0).reverse());for(let o of n)s.unshift(pt(o))}else t!==void 0&&s.push(pt(t));return s}static _$Eu(t,s){let n=s.attribute;return n===!1?void 0:typeof n=="string"?n:typeof t=="string"?t.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(t=>this.enableUpdating=t),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(t=>t(this))}addController(t){(this._$EO??=new Set).add(t),this.renderRoot!==void 0&&this.isConnected&&t.hostConnected?.()}removeController(t){this._$EO?.delete(t)}_$E_(){let t=new Map,s=this.constructor.elementProperties;for(let n of s.keys())this.hasOwnProperty(n)&&(t.set(n,this[n]),delete this[n]);t.size>0&&(this._$Ep=t)}createRenderRoot(){let t=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return jt(t,this.constructor.elementStyles),t}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(t=>t.hostConnected?.())}enableUpdating(t){}disconnectedCallback(){this._$EO?.forEach(t=>t.hostDisconnected?.())}attributeChangedCallback(t,s,n){this._$AK(t,n)}_$ET(t,s){let n=this.constructor.elementProperties.get(t),o=this.constructor._$Eu(t,n);if(o!==void 0&&n.reflect===!0){let i=(n.converter?.toAttribute!==void 0?n.converter:ut).toAttribute(s,n.type);this._$Em=t,i==null?this.removeAttribute(o):this.setAttribute(o,i),this._$Em=null}}_$AK(t,s){let n=this.constructor,o=n._$Eh.get(t);if(o!==void 0&&this._$Em!==o){let i=n.getPropertyOptions(o),a=typeof i.converter=="function"?{fromAttribute:i.converter}:i.converter?.fromAttribute!==void 0?i.converter:ut;this._$Em=o;let c=a.fromAttribute(s,i.type);this[o]=c??this._$Ej?.get(o)??c,this._$Em=null}}requestUpdate(t,s,n,o=!1,i){if(t!==void 0){let a=this.constructor;if(o===!1&&(i=this[t]),n??=a.getPropertyOptions(t),!((n.hasChanged??Bt)(i,s)||n.useDefault&&n.reflect&&i===this._$Ej?.get(t)&&!this.hasAttribute(a._$Eu(t,n))))return;this.C(t,s,n)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(t,s,{useDefault:n,reflect:o,wrapped:i},a){n&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,a??s??this[t]),i!==!0||a!==void 0)||(this._$AL.has(t)||(this.hasUpdated||n||(s=void 0),this._$AL.set(t,s)),o===!0&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(s){Promise.reject(s)}let t=this.scheduleUpdate();return t!=null&&await t,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[o,i]of this._$Ep)this[o]=i;this._$Ep=void 0}let n=this.constructor.elementProperties;if(n.size>0)for(let[o,i]of n){let{wrapped:a}=i,c=this[o];a!==!0||this._$AL.has(o)||c===void 0||this.C(o,void 0,i,c)}}let t=!1,s=this._$AL;try{t=this.shouldUpdate(s),t?(this.willUpdate(s),this._$EO?.forEach(n=>n.hostUpdate?.()),this.update(s)):this._$EM()}catch(n){throw t=!1,this._$EM(),n}t&&this._$AE(s)}willUpdate(t){}_$AE(t){this._$EO?.forEach(s=>s.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),this.updated(t)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(t){return!0}update(t){this._$Eq&&=this._$Eq.forEach(s=>this._$ET(s,this[s])),this._$EM()}updated(t){}firstUpdated(t){}};C.elementStyles=[],C.shadowRootOptions={mode:"open"},C[z("elementProperties")]=new Map,C[z("finalized")]=new Map,Ye?.({ReactiveElement:C}),(X.reactiveElementVersions??=[]).push("2.1.2");var $t=globalThis,zt=e=>e,Q=$t.trustedTypes,Ft=Q?Q.createPolicy("lit-html",{createHTML:e=>e}):void 0,Jt="$lit$",L=`lit$${Math.random().toFixed(9).slice(2)}$`,Zt="?"+L,Ge=`<${Zt}>`,P=document,q=()=>P.createComment(""),Y=e=>e===null||typeof e!="object"&&typeof e!="function",vt=Array.isArray,Ke=e=>vt(e)||typeof e?.[Symbol.iterator]=="function",mt=`[ 	
\f\r]`,F=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,qt=/-->/g,Yt=/>/g,R=RegExp(`>|${mt}(?:([^\\s"'>=/]+)(${mt}*=${mt}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Gt=/'/g,Kt=/"/g,Xt=/^(?:script|style|textarea|title)$/i,xt=e=>(t,...s)=>({_$litType$:e,strings:t,values:s}),r=xt(1),Ts=xt(2),Cs=xt(3),M=Symbol.for("lit-noChange"),d=Symbol.for("lit-nothing"),Vt=new WeakMap,N=P.createTreeWalker(P,129);function Qt(e,t){if(!vt(e)||!e.hasOwnProperty("raw"))throw Error("invalid template strings array");return Ft!==void 0?Ft.createHTML(t):t}var Ve=(e,t)=>{let s=e.length-1,n=[],o,i=t===2?"<svg>":t===3?"<math>":"",a=F;for(let c=0;c<s;c++){let l=e[c],f,b,y=-1,k=0;for(;k<l.length&&(a.lastIndex=k,b=a.exec(l),b!==null);)k=a.lastIndex,a===F?b[1]==="!--"?a=qt:b[1]!==void 0?a=Yt:b[2]!==void 0?(Xt.test(b[2])&&(o=RegExp("</"+b[2],"g")),a=R):b[3]!==void 0&&(a=R):a===R?b[0]===">"?(a=o??F,y=-1):b[1]===void 0?y=-2:(y=a.lastIndex-b[2].length,f=b[1],a=b[3]===void 0?R:b[3]==='"'?Kt:Gt):a===Kt||a===Gt?a=R:a===qt||a===Yt?a=F:(a=R,o=void 0);let T=a===R&&e[c+1].startsWith("/>")?" ":"";i+=a===F?l+Ge:y>=0?(n.push(f),l.slice(0,y)+Jt+l.slice(y)+L+T):l+L+(y===-2?c:T)}return[Qt(e,i+(e[s]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),n]},G=class e{constructor({strings:t,_$litType$:s},n){let o;this.parts=[];let i=0,a=0,c=t.length-1,l=this.parts,[f,b]=Ve(t,s);if(this.el=e.createElement(f,n),N.currentNode=this.el.content,s===2||s===3){let y=this.el.content.firstChild;y.replaceWith(...y.childNodes)}for(;(o=N.nextNode())!==null&&l.length<c;){if(o.nodeType===1){if(o.hasAttributes())for(let y of o.getAttributeNames())if(y.endsWith(Jt)){let k=b[a++],T=o.getAttribute(y).split(L),U=/([.?@])?(.*)/.exec(k);l.push({type:1,index:i,name:U[2],strings:T,ctor:U[1]==="."?gt:U[1]==="?"?yt:U[1]==="@"?bt:j}),o.removeAttribute(y)}else y.startsWith(L)&&(l.push({type:6,index:i}),o.removeAttribute(y));if(Xt.test(o.tagName)){let y=o.textContent.split(L),k=y.length-1;if(k>0){o.textContent=Q?Q.emptyScript:"";for(let T=0;T<k;T++)o.append(y[T],q()),N.nextNode(),l.push({type:2,index:++i});o.append(y[k],q())}}}else if(o.nodeType===8)if(o.data===Zt)l.push({type:2,index:i});else{let y=-1;for(;(y=o.data.indexOf(L,y+1))!==-1;)l.push({type:7,index:i}),y+=L.length-1}i++}}static createElement(t,s){let n=P.createElement("template");return n.innerHTML=t,n}};function I(e,t,s=e,n){if(t===M)return t;let o=n!==void 0?s._$Co?.[n]:s._$Cl,i=Y(t)?void 0:t._$litDirective$;return o?.constructor!==i&&(o?._$AO?.(!1),i===void 0?o=void 0:(o=new i(e),o._$AT(e,s,n)),n!==void 0?(s._$Co??=[])[n]=o:s._$Cl=o),o!==void 0&&(t=I(e,o._$AS(e,t.values),o,n)),t}var ft=class{constructor(t,s){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=s}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t){let{el:{content:s},parts:n}=this._$AD,o=(t?.creationScope??P).importNode(s,!0);N.currentNode=o;let i=N.nextNode(),a=0,c=0,l=n[0];for(;l!==void 0;){if(a===l.index){let f;l.type===2?f=new K(i,i.nextSibling,this,t):l.type===1?f=new l.ctor(i,l.name,l.strings,this,t):l.type===6&&(f=new wt(i,this,t)),this._$AV.push(f),l=n[++c]}a!==l?.index&&(i=N.nextNode(),a++)}return N.currentNode=P,o}p(t){let s=0;for(let n of this._$AV)n!==void 0&&(n.strings!==void 0?(n._$AI(t,n,s),s+=n.strings.length-2):n._$AI(t[s])),s++}},K=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(t,s,n,o){this.type=2,this._$AH=d,this._$AN=void 0,this._$AA=t,this._$AB=s,this._$AM=n,this.options=o,this._$Cv=o?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode,s=this._$AM;return s!==void 0&&t?.nodeType===11&&(t=s.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,s=this){t=I(this,t,s),Y(t)?t===d||t==null||t===""?(this._$AH!==d&&this._$AR(),this._$AH=d):t!==this._$AH&&t!==M&&this._(t):t._$litType$!==void 0?this.$(t):t.nodeType!==void 0?this.T(t):Ke(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==d&&Y(this._$AH)?this._$AA.nextSibling.data=t:this.T(P.createTextNode(t)),this._$AH=t}$(t){let{values:s,_$litType$:n}=t,o=typeof n=="number"?this._$AC(t):(n.el===void 0&&(n.el=G.createElement(Qt(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===o)this._$AH.p(s);else{let i=new ft(o,this),a=i.u(this.options);i.p(s),this.T(a),this._$AH=i}}_$AC(t){let s=Vt.get(t.strings);return s===void 0&&Vt.set(t.strings,s=new G(t)),s}k(t){vt(this._$AH)||(this._$AH=[],this._$AR());let s=this._$AH,n,o=0;for(let i of t)o===s.length?s.push(n=new e(this.O(q()),this.O(q()),this,this.options)):n=s[o],n._$AI(i),o++;o<s.length&&(this._$AR(n&&n._$AB.nextSibling,o),s.length=o)}_$AR(t=this._$AA.nextSibling,s){for(this._$AP?.(!1,!0,s);t!==this._$AB;){let n=zt(t).nextSibling;zt(t).remove(),t=n}}setConnected(t){this._$AM===void 0&&(this._$Cv=t,this._$AP?.(t))}},j=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(t,s,n,o,i){this.type=1,this._$AH=d,this._$AN=void 0,this.element=t,this.name=s,this._$AM=o,this.options=i,n.length>2||n[0]!==""||n[1]!==""?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=d}_$AI(t,s=this,n,o){let i=this.strings,a=!1;if(i===void 0)t=I(this,t,s,0),a=!Y(t)||t!==this._$AH&&t!==M,a&&(this._$AH=t);else{let c=t,l,f;for(t=i[0],l=0;l<i.length-1;l++)f=I(this,c[n+l],s,l),f===M&&(f=this._$AH[l]),a||=!Y(f)||f!==this._$AH[l],f===d?t=d:t!==d&&(t+=(f??"")+i[l+1]),this._$AH[l]=f}a&&!o&&this.j(t)}j(t){t===d?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,t??"")}},gt=class extends j{constructor(){super(...arguments),this.type=3}j(t){this.element[this.name]=t===d?void 0:t}},yt=class extends j{constructor(){super(...arguments),this.type=4}j(t){this.element.toggleAttribute(this.name,!!t&&t!==d)}},bt=class extends j{constructor(t,s,n,o,i){super(t,s,n,o,i),this.type=5}_$AI(t,s=this){if((t=I(this,t,s,0)??d)===M)return;let n=this._$AH,o=t===d&&n!==d||t.capture!==n.capture||t.once!==n.once||t.passive!==n.passive,i=t!==d&&(n===d||o);o&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,t),this._$AH=t}handleEvent(t){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)}},wt=class{constructor(t,s,n){this.element=t,this.type=6,this._$AN=void 0,this._$AM=s,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(t){I(this,t)}};var Je=$t.litHtmlPolyfillSupport;Je?.(G,K),($t.litHtmlVersions??=[]).push("3.3.3");var te=(e,t,s)=>{let n=s?.renderBefore??t,o=n._$litPart$;if(o===void 0){let i=s?.renderBefore??null;n._$litPart$=o=new K(t.insertBefore(q(),i),i,void 0,s??{})}return o._$AI(e),o};var kt=globalThis,m=class extends C{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let t=super.createRenderRoot();return this.renderOptions.renderBefore??=t.firstChild,t}update(t){let s=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(t),this._$Do=te(s,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return M}};m._$litElement$=!0,m.finalized=!0,kt.litElementHydrateSupport?.({LitElement:m});var Ze=kt.litElementPolyfillSupport;Ze?.({LitElement:m});(kt.litElementVersions??=[]).push("4.2.2");var Xe=new URL("/",import.meta.url),v=class extends Error{constructor(t,s,n=0,o=0){super(s),this.name="Refusal",this.code=t,this.status=n,this.retryAfter=o}};async function _t(e){try{let{error:t}=await e.json(),s=Number(e.headers.get("Retry-After")??0);return new v(t.code,t.message,e.status,s)}catch{return new v("error",`HTTP ${e.status}`,e.status)}}async function tt(e,{token:t,body:s,signal:n,method:o}={}){let i={};t&&(i.Authorization=`Bearer ${t}`);let a=s instanceof Blob;return s!==void 0&&!a&&(i["Content-Type"]="application/json"),Qe(fetch(new URL(e,Xe),{method:o??(s===void 0?"GET":"POST"),headers:i,body:a||s===void 0?s:JSON.stringify(s),cache:"no-store",credentials:t?"omit":"same-origin",redirect:"error",signal:n}))}async function Qe(e){let t;try{t=await e}catch{throw new v("offline","")}if(!t.ok)throw await _t(t);return t}var h=async(e,t)=>{let s=await tt(e,t);return s.status===204?null:s.json()},Bs=e=>tt(e,{method:"DELETE"});var ee=e=>h("/api/plans/read",{body:e});var zs=({session:e,access:t},s)=>h(`/api/sessions/${encodeURIComponent(e)}/note?language=${s}`,{token:t}),Fs=({session:e,access:t})=>h(`/api/sessions/${encodeURIComponent(e)}/reading`,{token:t});var se=({session:e,access:t})=>tt(`/api/sessions/${encodeURIComponent(e)}/recording`,{token:t,method:"DELETE"});async function qs({session:e,access:t},s){let n=`/api/sessions/${encodeURIComponent(e)}/export/${s}`,o=await tt(n,{token:t}),i=/filename="?([^";]+)"?/.exec(o.headers.get("Content-Disposition")??""),a={pdf:"pdf",markdown:"md",json:"json",fhir:"fhir.json"},c=URL.createObjectURL(await o.blob()),l=document.createElement("a");l.href=c,l.download=i?.[1]??`note-${e}.${a[s]}`,l.click(),setTimeout(()=>URL.revokeObjectURL(c),6e4)}var ts="conote.access";function ne(e){let{view:t,ticket:s,note:n,...o}=e;sessionStorage.setItem(ts,JSON.stringify(o))}function oe(e){let t=new URLSearchParams(location.hash.slice(1)).get(e);return t&&history.replaceState(null,"",location.pathname+location.search),t}var At={en:"English",es:"Espa\xF1ol"},ie="conote.language",ae=new Set,St=new Set,W=globalThis.document,es=W?!W.documentElement.lang:!1,E=ns();re();m.addInitializer(e=>{let t=e;t.addController({hostConnected:()=>{St.add(t)},hostDisconnected:()=>{St.delete(t)}})});function ss(e){let t=e?.toLowerCase().split("-")[0];return t&&t in At?t:void 0}function ns(){if(!W)return"en";let e=W.querySelector("conote-session[lang], conote-note[lang], conote-setup[lang]");return[...[os(),e?.getAttribute("lang"),W.documentElement.lang],...navigator.languages].map(ss).find(Boolean)??"en"}function os(){try{return localStorage.getItem(ie)}catch{return null}}function re(){es&&(W.documentElement.lang=E)}async function H(e,t){let s={...e},n=async()=>{let o=E,i=o==="en"?e:await t[o]().catch(()=>e);o===E&&Object.assign(s,i)};return ae.add(n),await n(),s}async function is(e){if(e!==E){E=e,await Promise.all([...ae].map(t=>t())),re();for(let t of St)t.requestUpdate()}}async function le(e){try{localStorage.setItem(ie,e)}catch{}await is(e)}function et(){let e=Object.entries(At).filter(([t])=>t!==E);return r`<span class="languages">
${e.map(([t,s])=>r`<button
class="plain"
type="button"
lang=${t}
data-testid="language-${t}"
@click=${()=>{le(t)}}
>
${s}
</button>`)}
</span>`}var st=p`
.languages {
float: right;
}
.languages button {
color: var(--soft);
}
`;var nt=class{#t=new Map;constructor(t){this.time=t}has(t){return this.#t.has(t)}start(t,s,n){this.cancel(t),this.#t.set(t,this.time.later(()=>{this.#t.delete(t),s()},n))}cancel(...t){for(let s of t.length?t:[...this.#t.keys()])this.#t.has(s)&&(this.time.never(this.#t.get(s)),this.#t.delete(s))}};var ce=["pointerdown","keydown"],as=1/5,rs={later:(e,t)=>setTimeout(e,t),never:e=>clearTimeout(e),now:()=>Date.now()},ot=class{#t=0;#e=0;#s=0;constructor(t,s,n=rs){this.keep=t,this.over=s,this.time=n,this.timers=new nt(n),this.acts=()=>this.act(),this.looks=()=>{this.look()}}hostConnected(){for(let t of ce)window.addEventListener(t,this.acts);document.addEventListener("visibilitychange",this.looks)}hostDisconnected(){for(let t of ce)window.removeEventListener(t,this.acts);document.removeEventListener("visibilitychange",this.looks),this.begin(null)}begin(t){this.#t=(t??0)*1e3,this.#e=this.#s=this.time.now(),this.#t?this.look():this.timers.cancel()}act(){!this.#t||!this.look()||(this.#e=this.time.now(),!(this.#e-this.#s<this.#t*as)&&(this.#s=this.#e,this.keep()))}look(){if(!this.#t)return!1;let t=this.#e+this.#t-this.time.now();return t>0?(this.timers.start("rest",()=>this.look(),t),!0):(this.begin(null),this.over(),!1)}};var de="en-GB",he={locale:de,you:"You",party:{therapist:"Therapist",client:"Client"},assistant:"the assistant",state:{connecting:"Connecting\u2026",lost:"Not listening \xB7 the assistant can\u2019t be reached, trying again. What you type is kept.",lostTapped:"Connection lost, trying again. What you type is kept.",waitingBoth:"Not listening \xB7 nobody has agreed yet",waitingMe:"Not listening \xB7 waiting for you to agree",waitingThem:e=>`Not listening \xB7 waiting for ${e} to agree`,starting:"Not listening \xB7 starting",notHeard:"Not listening \xB7 the note can be written all the same",paused:"Paused \xB7 nothing is heard",listening:e=>`Listening \xB7 both agreed at ${e}`,mutedMe:e=>`Listening to ${e} only \xB7 you are muted`,mutedBoth:"Listening \xB7 you are both muted",mutedThem:(e,t)=>`${e} \xB7 ${t} is muted`,listeningOnly:"Listening",noSound:"Not listening \xB7 no sound reaches the assistant",notMe:"Not listening to you \xB7 your sound does not reach the assistant",noMicrophone:"Not listening to you \xB7 there is no microphone",notThem:e=>`Listening to you only \xB7 no sound from ${e}`,late:(e,t)=>`${e} \xB7 words come about ${t} s late`,finishing:"Not listening \xB7 the last words are being written down",reading:(e,t)=>`Listening to the recording \xB7 ${e} of ${t} minutes`,readingStart:"Listening to the recording",review:"Not listening \xB7 the talking is over",signed:"Signed and closed",unsigned:"Put aside, to be finished later"},controls:{pause:"Pause",resume:"Listen again",revoke:"Stop and take back my consent",end:"Look at it together",stopReading:"Stop listening",takeBack:"Take that back\u2026",keys:"Alt+P pauses and listens again"},note:{title:{client:"Your note from today",therapist:"The note from today"},byClient:e=>`Written by you, ${e} and the assistant. Change anything that isn\u2019t right.`,byTherapist:e=>`Written with ${e} and the assistant. ${e} sees what you see.`,byYouAlone:()=>"Only you see it now.",empty:"Nothing here yet.",waitingAlone:"The note appears here while you talk. You can write in it at any time.",waiting:"The note appears here while you talk. Either of you can write in it at any time.",words:"words",hideWords:"hide",before:"before",beforeHint:"Show what was written first",wordsHint:e=>e===1?"Show the words this rests on":`Show the ${e} passages this rests on`,noWords:"The words this rests on are not on this page.",right:"That\u2019s right",notRight:"Not right",keep:"Keep",notThis:"Not this",comment:"comment",changedBy:{you:"changed by you",other:e=>`changed by ${e}`},notRightSays:{you:"you said this isn\u2019t right",other:e=>`${e} says this isn\u2019t right`},writing:e=>`${e} is writing here`,firstWritten:"First written:",add:e=>`Add a line to \u201C${e}\u201D`,addShort:"Add a line of your own",addButton:"Add",emptyLine:"empty line",status:{proposed:"in pencil, written by the assistant",accepted:"kept",edited:"changed and kept",disputed:"not agreed"},label:(e,t)=>`Line of the note, ${e}, by ${t}`,pencil:e=>e===0?"Nothing is left in pencil.":e===1?"1 line still in pencil.":`${e} lines still in pencil.`,news:(e,t)=>`${e===1?"One new line":`${e} new lines`} in ${t.join(" and ")}`,couldNotKeep:"This change of yours could not be kept. You wrote:",dismiss:"I have it"},reading:{shownAs:"How the note is shown",lines:"Line by line",reads:"As it will read",sentenceHint:"Show the words this rests on",ownWords:"Somebody\u2019s own words"},transcript:{title:"What is said",empty:"Words appear here a moment after they are spoken.",gone:"What was said is no longer kept.",unclear:e=>`${e} s could not be understood`,lost:e=>`${e} s of sound lost`,sparing:"Words appear when a sentence ends: the machine is busy."},template:{title:"Form of the note",hint:"Every line goes where it belongs in the new form; none is lost or changed.",gone:"A form that is no longer offered",nothing:"nothing chosen"},goals:{title:{client:"Your goals",therapist:"Goals"},none:"No goals were set for today.",noGoal:"no goal",choose:"The goal this line serves",suggested:"suggested",suggestedHint:"The assistant suggests it, because the line and the goal are alike.",by:e=>{let t={day:"numeric",month:"short",year:"numeric",timeZone:"UTC"};return`by ${new Date(e).toLocaleDateString(de,t)}`},lines:e=>e===0?"not yet":e===1?"1 line":`${e} lines`},record:{title:"For the record",time:"Time",minutes:e=>e===1?"1 minute":`${e} minutes`,notStarted:"not started",band:"Time band",noBand:"none yet",language:"Language",there:e=>e===1?"1 thing is there":`${e} things are there`,before:"Before you sign",missing:"Missing:",pencil:"Still in pencil:",beforeLead:"Only you see this. You can sign as it is."},consent:{title:"Before we begin",usual:"What this is about",each:"Each by itself",optional:"Up to you",agree:"I agree",agreeTicked:"I agree to what is ticked",none:"I agree to none of it",choose:"Choose one by one",agreeHint:"Nothing is heard until both of you have agreed. You can take it back at any time, with one click.",mine:"Consent\u2026",change:"Change what I agreed to",youAgreed:e=>`You agreed at ${e}.`,theyAgreed:(e,t)=>`${e} agreed at ${t}.`,waitingFor:e=>`${e} has not agreed yet.`,youNotYet:"You have not agreed yet.",loading:"Fetching the text\u2026",again:"Try again"},sign:{title:"Let\u2019s look at our note together",lead:e=>`This is what you and ${e} sign, word for word.`,finishing:"The last words are being written down. It takes a few seconds.",open:"Read and sign",walk:"Look at it together",back:"Change something",untouched:{client:"Your goals that did not come up",therapist:"Goals not touched"},pencilTitle:"Still in pencil",pencilLead:"These lines will not be part of the note unless one of you keeps them:",facts:"About this session",when:"When",minutes:e=>`${e} min`,band:"Time band",bandOf:(e,t)=>`${e} (${t})`,modality:"How",documented:"Documented from",from:{recording:"an uploaded recording, which was not kept",transcript:"a transcript",summary:"the therapist\u2019s own summary"},typed:"typed",risk:"Risk",soundLost:"Sound lost",interrupted:{therapist:"Therapist\u2019s sound away",client:"Client\u2019s sound away"},stated:{location:"Client\u2019s location",therapist_location:"Therapist\u2019s location",identity:"Identity",privacy:"Privacy",appointment:"Next appointment"},seconds:e=>`${e} s`,empty:"The note is empty.",fingerprint:"Fingerprint",fingerprintHint:"Both of you sign the note with this fingerprint. If one letter changes, so does the fingerprint.",whole:"show all of it",name:"Your name",sign:"Sign",signComment:"Sign with a comment",comment:"Your comment, which stays with the note",decline:"Don\u2019t sign",reason:"Your reason, which stays with the note",declineNow:"Send without signing",cancel:"Never mind",changed:"The note changed while you were reading it. Here is how it stands now; please read it again.",signedBy:(e,t)=>`Signed by ${e}, ${t}`,declinedBy:(e,t)=>`${e} chose not to sign, ${t}`,waiting:e=>`Waiting for ${e}.`,frozen:"The note can\u2019t be changed now, because it has been signed.",reopen:"Undo the signature and change the note",later:"Finish later",resume:"Take it up again",done:"Your note is signed.",clientCopy:(e,t)=>`${e} may take a copy${t?"":" once it is signed"}`,doneNoCopy:e=>`It can\u2019t be changed any more. ${e} gives you your copy: just ask.`,doneLead:"It can\u2019t be changed any more. Take a copy with you:",unsignedLead:"It is not signed. It can be finished after the session.",forms:{pdf:"PDF",markdown:"Markdown",json:"JSON",fhir:"FHIR"},nameMissing:"Please write your name first.",reasonMissing:"Please say why, in a few words."},page:{title:e=>`Session with ${e} \xB7 conote`,joining:"Opening your session\u2026",noLink:"Open the link you were given",noLinkLead:"This page needs the link your therapist sent you. If you closed it, open that link again.",signedOut:"This page is no longer signed in",signedOutLead:"Open your link again, or ask for a new one.",stuck:"This page can\u2019t keep up with the note",stuckLead:"Several changes in a row were refused. Load the page again to go on.",again:"Try again",reload:"Load again",skip:"Skip to the note",wentWrong:"Something went wrong:",emergency:(e,t,s)=>`${e} asked to read this session in an emergency on ${new Date(t).toLocaleString("en")}, until ${new Date(s).toLocaleTimeString("en",{hour:"2-digit",minute:"2-digit"})}. They wrote:`},errors:{offline:"The connection is lost. Nothing was changed; try again when it is back.",noAnswer:"The connection broke before the answer came. Look whether it was done.",byCode:{not_signed_in:"This link is no longer good. Open it again or ask for a new one.",wrong_state:"That can\u2019t be done at this moment.",not_allowed:"That is not yours to do.",not_shared:"The note is not shown to you now.",not_found:"That is not there any more.",note_changed:"The note changed in the meantime.",update_refused:"A change could not be kept.",too_large:"That is too long.",too_many:"That was asked too often. Wait a minute, then try again.",bad_input:"The server did not understand that.",offline:"The server does not answer."},other:"That did not work."},served:{}};var _=await H(he,{es:async()=>(await import("./shared-57HTN3TR.js")).strings});function x(e){let{code:t,message:s}=e??{};return t==="offline"&&s||t==="bad_plan"&&s?s:t&&_.errors.byCode[t]||_.errors.other}async function ls(e,t,s=x){e.trouble="";try{return await t(),!0}catch(n){return e.trouble=s(n),!1}}async function it(e,t,s){if(e.busy)return!1;e.busy=!0;let n=await ls(e,t,s);return e.busy=!1,n}var S=p`
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
`;var pe={pageTitle:"conote",title:"A new session",lead:"You both see the note while it is written, and both of you sign it.",yourName:"Your name",yourNameHint:"As your client knows you, e.g. Dr. Emma Hale",alias:"Your client",aliasHint:"A first name or an alias is enough",template:"Format of the note",mode:"Who sees the note",modes:{shared:"Both, while it is written",reveal:"Your client at the end",private:"You alone"},goals:"Goals of the treatment plan",goalsHint:"One a line. The page shows which were touched.",planFile:"From a file (YAML, FHIR)",planKept:e=>`From ${e}\u2019s plan, as last time. Change it as you like.`,planRead:e=>`From ${e}.`,planLeftOut:e=>e===1?"One goal that is over was left out.":`${e} goals that are over were left out.`,vocabulary:"Names and terms (optional)",vocabularyHint:"Medication, people\u2019s names: they are recognized better. One a line or with commas.",tooMany:(e,t)=>`At most ${t} names and terms, please: there are ${e}.`,tooLong:(e,t)=>`\u201C${e}\u2026\u201D is too long: at most ${t} letters, please.`,create:"Create the session",ready:"The session is ready",send:e=>`Send this link to ${e}. Whoever has it can take part, so send it to nobody else.`,clientLink:"The client\u2019s link",copy:"Copy",copied:"Copied",open:"Open my side",another:"Set up another",recent:"Recent sessions",emergency:"read in an emergency",read:"Read",none:"No sessions yet.",enter:"Open",account:"Your account",holds:"Legal holds",links:"Links",states:{created:"not started",consenting:"waiting for consent",live:"listening",paused:"paused",review:"to be signed",signed:"signed",unsigned:"put aside"},held:(e,t,s)=>`Kept by legal hold since ${e}, ${t}: ${s}`,passkeys:{title:"Passkeys",lead:"Sign in by your fingerprint, face or PIN in place of passphrase and code. The server keeps only its public half.",name:"Name of a new one, e.g. My phone",add:"Add a passkey",remove:"Remove",since:e=>`since ${e}`,notMade:"No passkey was made. Try again when you like.",there:"This device has a passkey for your account already.",again:"To add one, sign in with your passphrase. One account has at most ten."}},ue={title:"How was it held?",way:{call:"We meet here",recording:"I have a recording",summary:"I type a summary"},voices:"Whose voices are where?",by:{files:"One file for each person",channels:"One stereo file, one person in each channel"},mixedHint:"Both voices in one track can\u2019t be used here: nobody guesses who says what. \u201Cconote transcribe\u201D writes such a recording down, for you to put the names in.",files:{therapist:"Your recording",client:"Your client\u2019s recording",both:"The recording"},left:"The left channel is",whose:{therapist:"mine",client:"my client\u2019s"},held:"When and how you met (optional)",day:"Day",start:"From",end:"To",how:"How",modalities:{"":"not said",video:"by video",audio:"by sound only",in_person:"in person"},heldHint:"Goes into the note as you say it. What you leave out is \u201Cnot known\u201D there.",heldWrong:"Please give day, beginning and end, or none of them.",consent:"Consent",needed:"(needed)",agreedOn:"Both had agreed on",notAttested:"Nothing is listened to unless both of you had agreed: tick what is needed.",noDay:"Please say on which day both of you had agreed.",noFile:"Please choose a recording first.",summary:"What happened, in your own words",summaryHint:"Every sentence stays as you type it and is put into its section. A section\u2019s title on a line of its own, as \u201CPlan:\u201D, files what follows it.",noText:"Please write at least one sentence.",createRecording:"Send it and draft the note",createSummary:"Make it a note",sending:e=>`Sending the recording: ${e} %`,waiting:e=>`The connection is lost at ${e} %. It goes on by itself when it is back.`,rest:"Send the rest",restLead:"Sending stopped before all of it was there. Choose the same file: it goes on where it stopped. Another one begins anew.",checking:"Looking at the recording\u2026",filing:"Putting each sentence into its section\u2026",stop:"Stop",stopped:"Stopped. Nothing was listened to.",brought:{recording:"It is being listened to now; open your side and watch the note appear.",summary:"Your sentences are in their sections. Open your side to read and sign them."}};var me=()=>import("./shared-RIVGVL44.js"),g=await H(pe,{es:async()=>(await me()).setup}),u=await H(ue,{es:async()=>(await me()).ways});var $=p`
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
`,w=p`
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
`;var cs=400,ds=15e3;function fe(e,t){let s=Math.min(ds,cs*2**e);return Math.round(s/2+s/2*t)}var ge=8*1024*1024,hs=65536,ps=3e4,us=30*6e4,ye=({session:e})=>`/api/sessions/${encodeURIComponent(e)}/recording`;async function ms(e){let t=await crypto.subtle.digest("SHA-256",await e.arrayBuffer());return[...new Uint8Array(t)].map(s=>s.toString(16).padStart(2,"0")).join("")}async function fs(e,{offset:t,length:s,tail_sha256:n}){return!t||s!==e.size||!globalThis.crypto?.subtle?0:await ms(e.slice(Math.max(0,t-hs),t))===n?t:0}function gs(e,t,s,n,o,i){return new Promise((a,c)=>{let l=new XMLHttpRequest,f=new AbortController,b,y=()=>{c(new v("offline","")),l.abort()},k=()=>{clearTimeout(b),b=setTimeout(y,ps)},T=()=>{clearTimeout(b),f.abort()};l.open("PATCH",`${ye(e)}/${encodeURIComponent(t)}`),l.setRequestHeader("Authorization",`Bearer ${e.access}`),l.setRequestHeader("Content-Type","application/octet-stream"),l.setRequestHeader("Upload-Offset",`${n}`),l.setRequestHeader("Upload-Length",`${s.size}`),l.upload.onprogress=({loaded:U})=>{k(),o(n+U)},l.upload.onloadend=()=>clearTimeout(b),l.onload=()=>{l.status<300?a():_t(new Response(l.responseText,{status:l.status})).then(c)},l.onerror=y,l.onabort=()=>c(new v("stopped","")),l.onloadend=T,addEventListener("offline",y,{signal:f.signal}),i.addEventListener("abort",()=>l.abort(),{signal:f.signal}),k(),l.send(s.slice(n,n+ge))})}var ys=(e,t)=>new Promise(s=>{let n=new AbortController,o=()=>{clearTimeout(i),n.abort(),s(void 0)},i=setTimeout(o,e);addEventListener("online",o,{signal:n.signal}),t.addEventListener("abort",o,{signal:n.signal})}),bs=e=>e instanceof v&&(e.code==="offline"||[502,503,504].includes(e.status));async function ws(e,t,s,n,o){let i=0,a=Date.now();for(let c=0;;c+=1)try{let{files:l}=await h(ye(e),{token:e.access,signal:o}),f=l.find(b=>b.name===t);if(!f)return;i=await fs(s,f);do o.throwIfAborted(),await gs(e,t,s,i,b=>n(b,!1),o),i=Math.min(s.size,i+ge),c=0,a=Date.now();while(i<s.size);return}catch(l){if(o.aborted)throw new v("stopped","");if(!bs(l)||Date.now()-a>us)throw l;n(i,!0),await ys(fe(c,Math.random()),o)}}async function at(e,t,s,n){let o=Object.values(t).reduce((a,{size:c})=>a+c,0),i=0;for(let[a,c]of Object.entries(t))await ws(e,a,c,(f,b)=>s(Math.floor(100*(i+f)/(o||1)),b),n),i+=c.size,delete t[a]}var $s=["bad_input","too_large","not_allowed","store"];function rt(e,t){return t?u.waiting(e):e<100?u.sending(e):u.checking}function lt(e){return e instanceof v?e.code==="stopped"?u.stopped:$s.includes(e.code)?e.message:x(e):e instanceof Error?e.message:""}var Et=class extends m{static properties={session:{attribute:!1},awaits:{attribute:!1},going:{state:!0},trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.session="",this.awaits=[],this.going="",this.trouble="",this.busy=!1,this.stop=new AbortController}disconnectedCallback(){super.disconnectedCallback(),this.stop.abort()}async#t(t){if(t.preventDefault(),this.busy)return;let s=[...this.renderRoot.querySelectorAll("input")],n={};for(let{name:i,files:a}of s)a?.[0]&&(n[i]=a[0]);if(this.trouble=Object.keys(n).length<this.awaits.length?u.noFile:"",this.trouble)return;this.stop=new AbortController;let{signal:o}=this.stop;await it(this,async()=>{let i=`/api/sessions/${encodeURIComponent(this.session)}/access`,a=await h(i,{body:{}});await at(a,n,(...c)=>this.going=rt(...c),o),this.dispatchEvent(new CustomEvent("conote-sent",{bubbles:!0,composed:!0}))},lt),this.going=""}render(){return r`<form @submit=${t=>{this.#t(t)}}>
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
</form>`}static styles=[$,w,S,p`
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
`]};customElements.define("conote-recording-rest",Et);function Fn(e,t,s){return t===s?_.you:(t==="therapist"?e?.therapist_name:e?.client_alias)||_.party[t]}function be(e){return new Date(e).toLocaleTimeString(_.locale,{hour:"2-digit",minute:"2-digit"})}var qn=e=>new Date(e).toLocaleString(_.locale,{dateStyle:"medium",timeStyle:"short"});function Yn(e){let t=Math.floor(e/1e3);return`${Math.floor(t/60)}:${String(t%60).padStart(2,"0")}`}var Tt=class extends m{static properties={sessions:{attribute:!1},sending:{attribute:!1},shown:{state:!0}};constructor(){super(),this.sessions=[],this.sending="",this.shown=""}#t({session:t}){import("./shared-XZJJHQKN.js"),this.shown=this.shown===t?"":t}render(){return this.sessions.length===0?r`<p class="when">${g.none}</p>`:r`<ul role="list">
${this.sessions.map(t=>this.#e(t))}
</ul>`}#e(t){let s=new Date(t.created_at),n=t.own?g.enter:g.read,o=s.toLocaleDateString(_.locale,{day:"numeric",month:"short"});return r`<li data-testid="session-row" data-session=${t.session}>
<span class="alias">${t.client_alias}</span>
<span class="when">${o}, ${be(s)}</span>
<span class="when">
${g.states[t.state]??t.state}
${t.emergencies?.length?r`<b data-testid="emergency">${g.emergency}</b>`:d}
</span>
<span class="acts">
${t.own?r`<button
class="plain"
data-testid="show-links"
aria-label="${g.links} ${t.client_alias}, ${o}"
aria-expanded=${this.shown===t.session?"true":"false"}
@click=${()=>this.#t(t)}
>
${g.links}
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
${t.held?.map(({reason:i,who:a,since:c})=>{let l=new Date(c).toLocaleDateString(_.locale,{dateStyle:"medium"});return r`<span class="when held">${g.held(l,a,i)}</span>`})}
${t.awaits?.length&&t.session!==this.sending?r`<conote-recording-rest
.session=${t.session}
.awaits=${t.awaits}
></conote-recording-rest>`:d}
</li>`}static styles=[$,w,p`
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
`]};customElements.define("conote-session-list",Tt);var we=e=>h(`/api/consent/recording?language=${e}`),$e=({session:e},t)=>`/api/sessions/${encodeURIComponent(e)}/${t}`,ve=async(e,t)=>(await h($e(e,"recording"),{token:e.access,body:t})).files,xe=(e,t)=>h($e(e,"typed"),{token:e.access,body:t});function ke(e,t,s){if(!e&&!t&&!s)return{started_at:null,ended_at:null};if(!e||!t||!s)return null;let n=new Date(`${e}T${t}`),o=new Date(`${e}T${s}`);return o<=n&&o.setDate(o.getDate()+1),Number.isNaN(n.getTime())||Number.isNaN(o.getTime())?null:{started_at:n.toISOString(),ended_at:o.toISOString()}}var _e=p`
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
`;var Ae=e=>e.map(({text:t})=>t).join(`
`);function Ee(e,t){let s=[...new Set(e.split(`
`).map(Se).filter(Boolean))],n=new Set(t.map(({id:i})=>i)),o=0;return s.map(i=>{let a=t.find(c=>Se(c.text)===i);if(a)return a;do o+=1;while(n.has(`g${o}`));return{id:`g${o}`,text:i}})}var Se=e=>e.trim().replace(/\s+/g," ");var Ct=class extends m{static properties={lines:{state:!0},said:{state:!0},trouble:{state:!0}};constructor(){super(),this.lines="",this.said="",this.trouble="",this.known=[],this.typed=!1,this.asked=""}get goals(){return Ee(this.lines,this.known)}async lookUp(t,s){let n=`${t}
${s}`;if(!(this.typed||!t||!s||n===this.asked)){this.asked=n;try{let o={therapist_name:t,client_alias:s},{plan:i}=await h("/api/plans/kept",{body:o});if(this.typed||n!==this.asked)return;this.#t(i?.goals??[],i?g.planKept(s):"")}catch(o){this.trouble=x(o)}}}#t(t,s){this.known=t,this.lines=Ae(t),this.said=s,this.trouble=""}async#e(t){let s=t.target,n=s.files?.[0];if(n){try{let{plan:o}=await ee(n),i=o.left_out?` ${g.planLeftOut(o.left_out)}`:"";this.#t(o.goals,`${g.planRead(n.name)}${i}`),this.typed=!0}catch(o){this.trouble=x(o).replace(/^the plan/,n.name)}s.value=""}}render(){let t=g;return r`<label for="goals">${t.goals}</label>
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
@change=${s=>{this.#e(s)}}
/>${t.planFile}</label
>
</div>
${this.#s()}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>`}#s(){let t=this.goals.filter(({problem:s,objectives:n,target:o})=>!!(s||n?.length||o));return t.length?r`<ul data-testid="plan-details">
${t.map(({text:s,problem:n,objectives:o,target:i})=>r`<li>
<b>${s}</b>${n?r` · ${n}`:d}${i?r` · ${_.goals.by(i)}`:d}${o?.map(a=>r`<br />– ${a}`)}
</li>`)}
</ul>`:d}static styles=[w,p`
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
`]};customElements.define("conote-plan-field",Ct);var Lt=class extends m{#t(t){return this.renderRoot.querySelector(`[name=${t}]`)?.value??""}get day(){return this.#t("day")}get value(){let t=ke(this.day,this.#t("start"),this.#t("end")),s=this.#t("modality")||null;return t&&{...t,modality:s}}render(){let t=u;return r`<fieldset>
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
</fieldset>`}static styles=[$,w,S,p`
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
`]};customElements.define("conote-held-fields",Lt);var V=["therapist","client"],Ot=class extends m{static properties={by:{state:!0},form:{state:!0},trouble:{state:!0}};constructor(){super(),this.by="files",this.form=null,this.trouble=""}connectedCallback(){super.connectedCallback(),this.form||this.#t()}async#t(){try{let t=E,s=await we(t);t===E&&(this.form=s)}catch(t){this.trouble=x(t)}}willUpdate(){this.form&&this.form.language!==E&&(this.form=null,this.#t())}#e(t){return this.renderRoot.querySelector(t)}filled(){let t=u,s=c=>this.#e(`[name="${c}"]`)?.files?.[0],n=s("both"),o={},i=V;if(this.by==="channels"){if(!n)throw new Error(t.noFile);o.both=n,this.#e("[name=left]").value==="client"&&(i=["client","therapist"])}else{if(i=V.filter(c=>s(c)),!i.length)throw new Error(t.noFile);for(let c of i)o[c]=s(c)}let a=this.#e("conote-held-fields").value;if(!a)throw new Error(t.heldWrong);return{recording:{tracks:[...i],by:this.by,held:a,attestation:this.#s()},files:o}}#s(){let t=u;if(!this.form)throw new Error(t.notAttested);let s=[...this.renderRoot.querySelectorAll("input[type=checkbox]:checked")].map(({value:i})=>i);if(this.form.purposes.filter(({required:i})=>i).some(({id:i})=>!s.includes(i)))throw new Error(t.notAttested);let o=this.#e("[name=agreed_on]").value;if(!o)throw new Error(t.noDay);return{agreed:[...V],purposes:s,text_version:this.form.text_version,agreed_on:o}}render(){let t=u;return r`<fieldset>
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
</fieldset>`:r`<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>`}static styles=[$,w,S,p`
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
`]};customElements.define("conote-recording-fields",Ot);var Rt=class extends m{filled(){let t=this.renderRoot.querySelector("textarea"),{value:s}=this.renderRoot.querySelector("conote-held-fields");if(!t.value.trim())throw t.focus(),new Error(u.noText);if(!s)throw new Error(u.heldWrong);return{text:t.value,held:s}}render(){let t=u;return r`<label>
<span>${t.summary}</span>
<textarea class="field" rows="10" maxlength="60000" data-testid="summary"></textarea>
<small>${t.summaryHint}</small>
</label>
<conote-held-fields></conote-held-fields>`}static styles=[$,w,S,p`
textarea {
resize: vertical;
}
`]};customElements.define("conote-summary-fields",Rt);var Te=50,Ce=200,Le=e=>[...new Set(e.split(/[,\n]/).map(t=>t.trim()).filter(Boolean))];function Oe(e){let t=g;if(e.length>Te)return t.tooMany(e.length,Te);let s=e.find(n=>[...n].length>Ce);return s?t.tooLong(s.slice(0,30),Ce):""}var O=p`
h1 {
font: 600 23px/1.3 var(--serif);
}
.lead {
color: var(--soft);
margin-top: 4px;
}
`,Re=p`
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
`;var vs=["call","recording","summary"],Ne="conote.name",Nt=class extends m{static properties={templates:{attribute:!1},way:{attribute:!1},name:{attribute:!1},trouble:{state:!0},busy:{state:!0},going:{state:!0}};constructor(){super(),this.name="",this.templates=[],this.trouble="",this.busy=!1,this.way="call",this.going="",this.begun=null,this.missing=new Set,this.stop=new AbortController}#t(t,s){this.dispatchEvent(new CustomEvent(t,{detail:s}))}#e(t){return this.way==="call"&&t instanceof v?x(t):lt(t)}async#s(t){if(t.preventDefault(),this.busy)return;let s=t.target,n=new FormData(s),o=c=>String(n.get(c)??"").trim(),i=o("alias"),a=Le(o("vocabulary"));if(this.trouble=Oe(a),this.trouble){s.vocabulary.focus();return}this.busy=!0;try{let c=this.#n(),l={therapist_name:o("name"),client_alias:i,template:o("template"),mode:o("mode"),goals:this.#l?.goals??[],vocabulary:a},f=await c(l);sessionStorage.setItem(Ne,l.therapist_name),this.#t("conote-begun",{...f,alias:i,way:this.way})}catch(c){this.trouble=this.#e(c),this.#t("conote-refused",c)}this.busy=!1,this.going=""}#n(){if(this.way==="summary"){let s=this.renderRoot.querySelector("conote-summary-fields").filled();return async n=>{this.going=u.filing;let o=await this.#a(n,"");return await xe(o.access,s),this.#i(o)}}if(this.way==="recording"){let s=this.renderRoot.querySelector("conote-recording-fields").filled();return n=>this.#o(n,s)}return async t=>(await h("/api/sessions",{body:t})).links}async#o(t,{recording:s,files:n}){let o=JSON.stringify([t,s]);this.begun&&this.begun.as!==o&&(se(this.begun.access).catch(()=>{}),this.begun=null);let i=this.begun,a=i??await this.#a(t,o);i||(this.missing=new Set(await ve(a.access,s))),this.begun=a,this.stop=new AbortController;let c=Object.fromEntries(Object.entries(n).filter(([l])=>this.missing.has(l)));try{await at(a.access,c,(...l)=>this.going=rt(...l),this.stop.signal)}finally{this.missing=new Set(Object.keys(c))}return this.#i(a)}async#a(t,s){let{session:n,links:o}=await h("/api/sessions",{body:t}),i=`/api/sessions/${encodeURIComponent(n)}/access`,a=await h(i,{body:{}});return{links:o,access:a,as:s}}#i({links:t}){return this.begun=null,t}get#l(){return this.renderRoot.querySelector("conote-plan-field")}#c(t){let s=new FormData(t.currentTarget),[n,o]=["name","alias"].map(i=>String(s.get(i)??"").trim());this.#l?.lookUp(n??"",o??"")}render(){let t=g;return r`${et()}
<h1>${t.title}</h1>
<p class="lead">${t.lead}</p>
<form
@submit=${s=>{this.#s(s)}}
@change=${s=>this.#c(s)}
>
${this.#d()}
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
.defaultValue=${sessionStorage.getItem(Ne)??this.name}
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
${this.#r()}
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
</form>`}#r(){return this.way==="recording"?u.createRecording:this.way==="summary"?u.createSummary:g.create}#d(){let t=u;return r`<div class="ways" role="radiogroup" aria-label=${t.title}>
${vs.map(s=>r`<label class="way">
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
</div>`}static styles=[$,w,st,S,O,_e,p`
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
`]};customElements.define("conote-new-session",Nt);var Pt=class extends m{static properties={value:{attribute:!1},label:{},copied:{state:!0}};constructor(){super(),this.value="",this.label="",this.copied=!1}async#t(){let t=this.renderRoot.querySelector("input");if(t)try{await navigator.clipboard.writeText(t.value),this.copied=!0}catch{t.select()}}render(){return r`<input
class="field"
readonly
aria-label=${this.label}
data-testid="client-link"
.value=${this.value}
@focus=${t=>t.target.select()}
/>
<button class="pill" data-testid="copy" @click=${()=>{this.#t()}}>
<span aria-live="polite">${this.copied?g.copied:g.copy}</span>
</button>`}static styles=[$,w,p`
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
`]};customElements.define("conote-copy-field",Pt);var Mt=class extends m{static properties={links:{attribute:!1}};constructor(){super(),this.links={therapist:"",client:"",alias:"",way:"call"}}render(){let t=g,{therapist:s,client:n,alias:o,way:i}=this.links;return r`<h1>${t.ready}</h1>
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
</div>`}static styles=[$,w,O,p`
conote-copy-field {
margin: 20px 0;
}
.act {
display: flex;
flex-wrap: wrap;
gap: 10px;
}
`]};customElements.define("conote-links",Mt);var ct=(e,t,s,n="")=>r`<label>
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
</label>`,Si=e=>r`<label>
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
</label>`;function Pe(e){e.preventDefault();let t=e.target;return Object.fromEntries([...new FormData(t)].map(([s,n])=>[s,String(n)]))}var Me="PublicKeyCredential"in globalThis&&"parseRequestOptionsFromJSON"in PublicKeyCredential&&!/^[\d.]+$|:/.test(location.hostname);async function He(e){let t;try{t=await e()}catch(s){let{name:n}=s;throw new v(n==="InvalidStateError"?"passkey_there":"no_passkey",n)}if(!t)throw new v("no_passkey","");return t.toJSON()}async function Ue(){let{options:e}=await h("/api/sign-in/passkey/options",{body:{}}),t=PublicKeyCredential.parseRequestOptionsFromJSON(e),s=await He(()=>navigator.credentials.get({publicKey:t}));return h("/api/sign-in/passkey",{body:{credential:s}})}async function Ti(e){let{options:t}=await h("/api/me/passkeys/options",{body:{}}),s=PublicKeyCredential.parseCreationOptionsFromJSON(t),n=await He(()=>navigator.credentials.create({publicKey:s}));return h("/api/me/passkeys",{body:{name:e,credential:n}})}var Ie={title:"Sign in",first:"Your account",firstLead:"Nobody has an account here yet. Make yours: it can hold sessions and look after others\u2019 accounts.",user:"User name",userHint:"Small letters and digits",name:"Your name",nameHint:"As others see it, e.g. Dr. Emma Hale",passphrase:"Passphrase",passphraseHint:"12 characters or more: a short sentence is easy to keep in mind",again:"Once more",notTheSame:"The two passphrases are not the same.",code:"Code",codeHint:"Of your authenticator, or a recovery code",enter:"Sign in",make:"Make my account",passkey:"Sign in with a passkey",noPasskey:"No passkey was given. Try again, or sign in with your passphrase.",otherPasskey:"That passkey is not known here any more. Sign in with your passphrase.",client:"Are you a client? Open the link that your therapist sent you.",out:"Sign out",over:"You are signed out. Sign in again to go on.",refused:"User name and passphrase do not belong together, or the code is not right.",used:"This link was used already, or is old. Sign in, or start the server anew for another.",cookies:"This browser kept nothing of the sign-in. Over http it takes Chromium or Firefox; any browser does over https.",wait:e=>e<90?`Tried too often. Wait ${Math.max(1,Math.round(e))} seconds.`:`Tried too often. Wait ${Math.round(e/60)} minutes.`};var xs=async()=>(await import("./shared-ELTGYHWJ.js")).signIn,A=await H(Ie,{es:xs});var Ht=class extends m{static properties={first:{attribute:!1},code:{state:!0},trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.first="",this.code=!1,this.trouble="",this.busy=!1}async#t(t){let s=t.target,{again:n,...o}=Pe(t);if(this.busy)return;if(this.first&&n!==o.passphrase){this.trouble=A.notTheSame,s.again.focus();return}let i=this.code;await this.#e(()=>this.first?h("/api/people/first",{body:{...o,token:this.first}}):h("/api/sign-in",{body:o}),A.refused)?s.reset():this.code&&!i&&(await this.updateComplete,this.renderRoot.querySelector("[name=code]")?.focus())}#e(t,s){return it(this,async()=>{await t();let n=await this.#s();this.dispatchEvent(new CustomEvent("conote-signed-in",{detail:n}))},n=>this.#n(n,s))}async#s(){try{return await h("/api/me")}catch{throw new v("no_cookie",A.cookies)}}#n(t,s){let{code:n,message:o,retryAfter:i}=t;return n==="code_needed"?(this.code=!0,""):n==="no_passkey"?A.noPasskey:n==="sign_in_refused"?s:n==="not_signed_in"?A.used:n==="too_many"?A.wait(i):n==="bad_input"||n==="no_cookie"?o:x(t)}render(){let t=A;return r`<h1>${this.first?t.first:t.title}</h1>
${this.first?r`<p class="lead">${t.firstLead}</p>`:d}
<form @submit=${s=>{this.#t(s)}}>
${this.#o("user",t.user,"username",this.first?t.userHint:"")}
${this.first?this.#o("name",t.name,"name",t.nameHint):d}
${this.first?r`${ct("passphrase",t.passphrase,"new-password",t.passphraseHint)}
${ct("again",t.again,"new-password")}`:ct("passphrase",t.passphrase,"current-password")}
${this.code?this.#o("code",t.code,"one-time-code",t.codeHint):d}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
<button class="pill main" data-testid="enter" ?disabled=${this.busy}>
${this.first?t.make:t.enter}
</button>
</form>
${Me&&!this.first?r`<button
class="pill passkey"
data-testid="enter-passkey"
?disabled=${this.busy}
@click=${()=>{this.#e(Ue,A.otherPasskey)}}
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
</label>`}static styles=[$,w,S,O,p`
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
`]};customElements.define("conote-sign-in",Ht);var ks=36e5,dt=class extends m{static properties={who:{state:!0},first:{state:!0},templates:{state:!0},sessions:{state:!0},links:{state:!0},place:{state:!0},reading:{state:!0},trouble:{state:!0}};constructor(){super(),this.who=void 0,this.first="",this.templates=[],this.sessions=[],this.links=null,this.place="new",this.reading=null,this.trouble="",this.way="call",this.enter=()=>this.#t(),this.rest=new ot(()=>{this.#l()},()=>this.#c()),this.addController(this.rest)}connectedCallback(){super.connectedCallback(),window.addEventListener("hashchange",this.enter),document.title=g.pageTitle,this.#t()}disconnectedCallback(){super.disconnectedCallback(),window.removeEventListener("hashchange",this.enter)}willUpdate(t){t.has("who")&&this.rest.begin(this.who?.rests_after_s??null)}#t(){let t=oe("setup");t?(this.first=t,this.who=null):this.#e()}async#e(){try{this.who=await h("/api/me"),await this.#n()}catch(t){this.who=null,t.status!==401&&(this.trouble=x(t))}}#s(...t){return t.some(s=>this.who?.account.roles.includes(s))}async#n(){try{let[{templates:t},{sessions:s}]=await Promise.all([h("/api/templates"),this.#s("clinician","supervisor")?h("/api/sessions"):{sessions:[]}]);this.templates=t,this.sessions=s}catch(t){this.#i(t)}}#o(t){this.first="",this.trouble="",this.who=t,this.#n()}async#a(){try{await h("/api/sign-out",{body:{}})}catch(t){if(t.status!==401){this.trouble=x(t);return}}this.#d()}#i(t){this.#r(t),this.trouble=x(t)}async#l(){try{await h("/api/me")}catch(t){this.#r(t)}}#c(){this.#d(),this.trouble=A.over}#r(t){let{status:s}=t;s===401&&this.#c()}#d(){this.who=null,this.links=null,this.sessions=[],this.#p()}async#m(){try{this.who=await h("/api/me")}catch(t){this.#i(t)}}#p(){this.place="new",this.reading=null}#h(){this.#p(),this.#n()}#u(t,s=null){import("./shared-4AUHYL4M.js");let n={access:t,until:s};this.reading=n,this.place="reader",window.scrollTo(0,0),s&&setTimeout(()=>{this.reading===n&&this.#h()},s.getTime()-Date.now())}async#f({session:t}){this.trouble="";try{let s=`/api/sessions/${encodeURIComponent(t)}/access`,n=await h(s,{body:{}});if(n.reads){this.#u(n);return}ne(n),location.assign("/session")}catch(s){this.#i(s)}}render(){let t=g;return this.who===void 0?r`<main></main>`:this.who===null?r`<main>
<div class="sheet narrow">
${et()}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
<conote-sign-in
.first=${this.first}
@conote-signed-in=${({detail:s})=>this.#o(s)}
></conote-sign-in>
</div>
</main>`:(this.#s("clinician")&&import("./shared-VZPEOQAF.js"),r`<main>
<p class="who">
<span data-testid="who">${this.who.account.name}</span>
<button class="plain" data-testid="account" @click=${()=>this.place="account"}>
${t.account}
</button>
<button class="plain" data-testid="sign-out" @click=${()=>{this.#a()}}>
${A.out}
</button>
</p>
${this.#g()} ${this.#s("supervisor","administrator")?this.#y():d}
</main>`)}#g(){if(this.place==="account")return import("./shared-BDQOHZLX.js"),r`<div class="sheet">
<conote-account
.who=${this.who}
@conote-account-changed=${()=>{this.#m()}}
@conote-back=${()=>this.#h()}
></conote-account>
</div>`;if(this.place==="holds")return import("./shared-3OTCS6TT.js"),r`<div class="sheet">
<conote-holds @conote-back=${()=>this.#h()}></conote-holds>
</div>`;if(this.place==="reader")return r`<div class="sheet">
<conote-session-reader
.access=${this.reading?.access??null}
.until=${this.reading?.until??null}
@conote-back=${()=>this.#h()}
></conote-session-reader>
</div>`;let t=this.#s("supervisor")?"supervisor":"administrator";return r`${this.#s("clinician")?r`<div class="sheet">${this.#$()}</div>
<conote-introducing></conote-introducing>`:r`<div class="sheet">
<conote-beyond .only=${t}></conote-beyond>
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
</div>`}
${this.#s("clinician","supervisor")?this.#w():d}
${this.#s("clinician")?this.#b():d}`}#y(){return import("./shared-C5XTYDTX.js"),r`<section ?hidden=${this.place!=="new"}>
${this.#s("administrator")?r`<button class="pill" data-testid="holds" @click=${()=>this.place="holds"}>
${g.holds}
</button>`:d}
<conote-emergency
@conote-read=${({detail:t})=>this.#u(t,new Date(Date.now()+ks))}
></conote-emergency>
</section>`}#b(){return import("./shared-ZP65RFP3.js"),r`<conote-emergencies .sessions=${this.sessions}></conote-emergencies>`}#w(){return r`<section aria-labelledby="recent">
<h2 id="recent" class="small-caps">${g.recent}</h2>
<conote-session-list
.sessions=${this.sessions}
.sending=${this.#v??""}
@conote-open=${({detail:t})=>{this.#f(t)}}
@conote-sent=${()=>{this.#n()}}
></conote-session-list>
</section>`}#$(){return this.links?r`<conote-links
.links=${this.links}
@conote-another=${()=>this.links=null}
></conote-links>`:r`<conote-new-session
.templates=${this.templates}
.way=${this.way}
.name=${this.who?.account.name??""}
@conote-begun=${({detail:t})=>{this.links=t,this.way=t.way,this.#n()}}
@conote-refused=${({detail:t})=>this.#r(t)}
></conote-new-session>
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>`}get#v(){return this.renderRoot.querySelector("conote-new-session")?.begun?.access.session}static styles=[$,w,st,O,Re]};customElements.define("conote-setup",dt);export{p as a,r as b,Ts as c,d,m as e,h as f,Bs as g,zs as h,Fs as i,qs as j,E as k,H as l,et as m,st as n,_ as o,x as p,it as q,S as r,g as s,$ as t,w as u,Fn as v,be as w,qn as x,Yn as y,A as z,_e as A,O as B,ct as C,Si as D,Pe as E,Me as F,Ti as G,dt as H};
