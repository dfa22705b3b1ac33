var G=globalThis,V=G.ShadowRoot&&(G.ShadyCSS===void 0||G.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,ot=Symbol(),Tt=new WeakMap,I=class{constructor(t,s,n){if(this._$cssResult$=!0,n!==ot)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=t,this.t=s}get styleSheet(){let t=this.o,s=this.t;if(V&&t===void 0){let n=s!==void 0&&s.length===1;n&&(t=Tt.get(s)),t===void 0&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),n&&Tt.set(s,t))}return t}toString(){return this.cssText}},Ct=e=>new I(typeof e=="string"?e:e+"",void 0,ot),g=(e,...t)=>{let s=e.length===1?e[0]:t.reduce((n,o,i)=>n+(a=>{if(a._$cssResult$===!0)return a.cssText;if(typeof a=="number")return a;throw Error("Value passed to 'css' function must be a 'css' function result: "+a+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(o)+e[i+1],e[0]);return new I(s,e,ot)},Lt=(e,t)=>{if(V)e.adoptedStyleSheets=t.map(s=>s instanceof CSSStyleSheet?s:s.styleSheet);else for(let s of t){let n=document.createElement("style"),o=G.litNonce;o!==void 0&&n.setAttribute("nonce",o),n.textContent=s.cssText,e.appendChild(n)}},it=V?e=>e:e=>e instanceof CSSStyleSheet?(t=>{let s="";for(let n of t.cssRules)s+=n.cssText;return Ct(s)})(e):e;var{is:_e,defineProperty:Se,getOwnPropertyDescriptor:Ae,getOwnPropertyNames:Ee,getOwnPropertySymbols:Te,getPrototypeOf:Ce}=Object,K=globalThis,Ot=K.trustedTypes,Le=Ot?Ot.emptyScript:"",Oe=K.reactiveElementPolyfillSupport,j=(e,t)=>e,at={toAttribute(e,t){switch(t){case Boolean:e=e?Le:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let s=e;switch(t){case Boolean:s=e!==null;break;case Number:s=e===null?null:Number(e);break;case Object:case Array:try{s=JSON.parse(e)}catch{s=null}}return s}},Nt=(e,t)=>!_e(e,t),Rt={attribute:!0,type:String,converter:at,reflect:!1,useDefault:!1,hasChanged:Nt};Symbol.metadata??=Symbol("metadata"),K.litPropertyMetadata??=new WeakMap;var E=class extends HTMLElement{static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(t,s=Rt){if(s.state&&(s.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),this.elementProperties.set(t,s),!s.noAccessor){let n=Symbol(),o=this.getPropertyDescriptor(t,n,s);o!==void 0&&Se(this.prototype,t,o)}}static getPropertyDescriptor(t,s,n){let{get:o,set:i}=Ae(this.prototype,t)??{get(){return this[s]},set(a){this[s]=a}};return{get:o,set(a){let l=o?.call(this);i?.call(this,a),this.requestUpdate(t,l,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(t){return this.elementProperties.get(t)??Rt}static _$Ei(){if(this.hasOwnProperty(j("elementProperties")))return;let t=Ce(this);t.finalize(),t.l!==void 0&&(this.l=[...t.l]),this.elementProperties=new Map(t.elementProperties)}static finalize(){if(this.hasOwnProperty(j("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(j("properties"))){let s=this.properties,n=[...Ee(s),...Te(s)];for(let o of n)this.createProperty(o,s[o])}let t=this[Symbol.metadata];if(t!==null){let s=litPropertyMetadata.get(t);if(s!==void 0)for(let[n,o]of s)this.elementProperties.set(n,o)}this._$Eh=new Map;for(let[s,n]of this.elementProperties){let o=this._$Eu(s,n);o!==void 0&&this._$Eh.set(o,s)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(t){let s=[];if(Array.isArray(t)){let n=new Set(t.flat(1/0).reverse());for(let o of n)s.unshift(it(o))}else t!==void 0&&s.push(it(t));return s}static _$Eu(t,s){let n=s.attribute;return n===!1?void 0:typeof n=="string"?n:typeof t=="string"?t.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(t=>this.enableUpdating=t),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(t=>t(this))}addController(t){(this._$EO??=new Set).add(t),this.renderRoot!==void 0&&this.isConnected&&t.hostConnected?.()}removeController(t){this._$EO?.delete(t)}_$E_(){let t=new Map,s=this.constructor.elementProperties;for(let n of s.keys())this.hasOwnProperty(n)&&(t.set(n,this[n]),delete this[n]);t.size>0&&(this._$Ep=t)}createRenderRoot(){let t=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return Lt(t,this.constructor.elementStyles),t}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(t=>t.hostConnected?.())}enableUpdating(t){}disconnectedCallback(){this._$EO?.forEach(t=>t.hostDisconnected?.())}attributeChangedCallback(t,s,n){this._$AK(t,n)}_$ET(t,s){let n=this.constructor.elementProperties.get(t),o=this.constructor._$Eu(t,n);if(o!==void 0&&n.reflect===!0){let i=(n.converter?.toAttribute!==void 0?n.converter:at).toAttribute(s,n.type);this._$Em=t,i==null?this.removeAttribute(o):this.setAttribute(o,i),this._$Em=null}}_$AK(t,s){let n=this.constructor,o=n._$Eh.get(t);if(o!==void 0&&this._$Em!==o){let i=n.getPropertyOptions(o),a=typeof i.converter=="function"?{fromAttribute:i.converter}:i.converter?.fromAttribute!==void 0?i.converter:at;this._$Em=o;let l=a.fromAttribute(s,i.type);this[o]=l??this._$Ej?.get(o)??l,this._$Em=null}}requestUpdate(t,s,n,o=!1,i){if(t!==void 0){let a=this.constructor;if(o===!1&&(i=this[t]),n??=a.getPropertyOptions(t),!((n.hasChanged??Nt)(i,s)||n.useDefault&&n.reflect&&i===this._$Ej?.get(t)&&!this.hasAttribute(a._$Eu(t,n))))return;this.C(t,s,n)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(t,s,{useDefault:n,reflect:o,wrapped:i},a){n&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,a??s??this[t]),i!==!0||a!==void 0)||(this._$AL.has(t)||(this.hasUpdated||n||(s=void 0),this._$AL.set(t,s)),o===!0&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(s){Promise.reject(s)}let t=this.scheduleUpdate();return t!=null&&await t,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[o,i]of this._$Ep)this[o]=i;this._$Ep=void 0}let n=this.constructor.elementProperties;if(n.size>0)for(let[o,i]of n){let{wrapped:a}=i,l=this[o];a!==!0||this._$AL.has(o)||l===void 0||this.C(o,void 0,i,l)}}let t=!1,s=this._$AL;try{t=this.shouldUpdate(s),t?(this.willUpdate(s),this._$EO?.forEach(n=>n.hostUpdate?.()),this.update(s)):this._$EM()}catch(n){throw t=!1,this._$EM(),n}t&&this._$AE(s)}willUpdate(t){}_$AE(t){this._$EO?.forEach(s=>s.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),this.updated(t)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(t){return!0}update(t){this._$Eq&&=this._$Eq.forEach(s=>this._$ET(s,this[s])),this._$EM()}updated(t){}firstUpdated(t){}};E.elementStyles=[],E.shadowRootOptions={mode:"open"},E[j("elementProperties")]=new Map,E[j("finalized")]=new Map,Oe?.({ReactiveElement:E}),(K.reactiveElementVersions??=[]).push("2.1.2");var ut=globalThis,Pt=e=>e,J=ut.trustedTypes,Mt=J?J.createPolicy("lit-html",{createHTML:e=>e}):void 0,Wt="$lit$",T=`lit$${Math.random().toFixed(9).slice(2)}$`,Bt="?"+T,Re=`<${Bt}>`,R=document,W=()=>R.createComment(""),B=e=>e===null||typeof e!="object"&&typeof e!="function",mt=Array.isArray,Ne=e=>mt(e)||typeof e?.[Symbol.iterator]=="function",rt=`[ 	
\f\r]`,D=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Ut=/-->/g,Ht=/>/g,L=RegExp(`>|${rt}(?:([^\\s"'>=/]+)(${rt}*=${rt}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),It=/'/g,jt=/"/g,zt=/^(?:script|style|textarea|title)$/i,gt=e=>(t,...s)=>({_$litType$:e,strings:t,values:s}),c=gt(1),ls=gt(2),cs=gt(3),N=Symbol.for("lit-noChange"),d=Symbol.for("lit-nothing"),Dt=new WeakMap,O=R.createTreeWalker(R,129);function Ft(e,t){if(!mt(e)||!e.hasOwnProperty("raw"))throw Error("invalid template strings array");return Mt!==void 0?Mt.createHTML(t):t}var Pe=(e,t)=>{let s=e.length-1,n=[],o,i=t===2?"<svg>":t===3?"<math>":"",a=D;for(let l=0;l<s;l++){let r=e[l],p,m,u=-1,v=0;for(;v<r.length&&(a.lastIndex=v,m=a.exec(r),m!==null);)v=a.lastIndex,a===D?m[1]==="!--"?a=Ut:m[1]!==void 0?a=Ht:m[2]!==void 0?(zt.test(m[2])&&(o=RegExp("</"+m[2],"g")),a=L):m[3]!==void 0&&(a=L):a===L?m[0]===">"?(a=o??D,u=-1):m[1]===void 0?u=-2:(u=a.lastIndex-m[2].length,p=m[1],a=m[3]===void 0?L:m[3]==='"'?jt:It):a===jt||a===It?a=L:a===Ut||a===Ht?a=D:(a=L,o=void 0);let S=a===L&&e[l+1].startsWith("/>")?" ":"";i+=a===D?r+Re:u>=0?(n.push(p),r.slice(0,u)+Wt+r.slice(u)+T+S):r+T+(u===-2?l:S)}return[Ft(e,i+(e[s]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),n]},z=class e{constructor({strings:t,_$litType$:s},n){let o;this.parts=[];let i=0,a=0,l=t.length-1,r=this.parts,[p,m]=Pe(t,s);if(this.el=e.createElement(p,n),O.currentNode=this.el.content,s===2||s===3){let u=this.el.content.firstChild;u.replaceWith(...u.childNodes)}for(;(o=O.nextNode())!==null&&r.length<l;){if(o.nodeType===1){if(o.hasAttributes())for(let u of o.getAttributeNames())if(u.endsWith(Wt)){let v=m[a++],S=o.getAttribute(u).split(T),P=/([.?@])?(.*)/.exec(v);r.push({type:1,index:i,name:P[2],strings:S,ctor:P[1]==="."?ct:P[1]==="?"?dt:P[1]==="@"?ht:U}),o.removeAttribute(u)}else u.startsWith(T)&&(r.push({type:6,index:i}),o.removeAttribute(u));if(zt.test(o.tagName)){let u=o.textContent.split(T),v=u.length-1;if(v>0){o.textContent=J?J.emptyScript:"";for(let S=0;S<v;S++)o.append(u[S],W()),O.nextNode(),r.push({type:2,index:++i});o.append(u[v],W())}}}else if(o.nodeType===8)if(o.data===Bt)r.push({type:2,index:i});else{let u=-1;for(;(u=o.data.indexOf(T,u+1))!==-1;)r.push({type:7,index:i}),u+=T.length-1}i++}}static createElement(t,s){let n=R.createElement("template");return n.innerHTML=t,n}};function M(e,t,s=e,n){if(t===N)return t;let o=n!==void 0?s._$Co?.[n]:s._$Cl,i=B(t)?void 0:t._$litDirective$;return o?.constructor!==i&&(o?._$AO?.(!1),i===void 0?o=void 0:(o=new i(e),o._$AT(e,s,n)),n!==void 0?(s._$Co??=[])[n]=o:s._$Cl=o),o!==void 0&&(t=M(e,o._$AS(e,t.values),o,n)),t}var lt=class{constructor(t,s){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=s}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t){let{el:{content:s},parts:n}=this._$AD,o=(t?.creationScope??R).importNode(s,!0);O.currentNode=o;let i=O.nextNode(),a=0,l=0,r=n[0];for(;r!==void 0;){if(a===r.index){let p;r.type===2?p=new F(i,i.nextSibling,this,t):r.type===1?p=new r.ctor(i,r.name,r.strings,this,t):r.type===6&&(p=new pt(i,this,t)),this._$AV.push(p),r=n[++l]}a!==r?.index&&(i=O.nextNode(),a++)}return O.currentNode=R,o}p(t){let s=0;for(let n of this._$AV)n!==void 0&&(n.strings!==void 0?(n._$AI(t,n,s),s+=n.strings.length-2):n._$AI(t[s])),s++}},F=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(t,s,n,o){this.type=2,this._$AH=d,this._$AN=void 0,this._$AA=t,this._$AB=s,this._$AM=n,this.options=o,this._$Cv=o?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode,s=this._$AM;return s!==void 0&&t?.nodeType===11&&(t=s.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,s=this){t=M(this,t,s),B(t)?t===d||t==null||t===""?(this._$AH!==d&&this._$AR(),this._$AH=d):t!==this._$AH&&t!==N&&this._(t):t._$litType$!==void 0?this.$(t):t.nodeType!==void 0?this.T(t):Ne(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==d&&B(this._$AH)?this._$AA.nextSibling.data=t:this.T(R.createTextNode(t)),this._$AH=t}$(t){let{values:s,_$litType$:n}=t,o=typeof n=="number"?this._$AC(t):(n.el===void 0&&(n.el=z.createElement(Ft(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===o)this._$AH.p(s);else{let i=new lt(o,this),a=i.u(this.options);i.p(s),this.T(a),this._$AH=i}}_$AC(t){let s=Dt.get(t.strings);return s===void 0&&Dt.set(t.strings,s=new z(t)),s}k(t){mt(this._$AH)||(this._$AH=[],this._$AR());let s=this._$AH,n,o=0;for(let i of t)o===s.length?s.push(n=new e(this.O(W()),this.O(W()),this,this.options)):n=s[o],n._$AI(i),o++;o<s.length&&(this._$AR(n&&n._$AB.nextSibling,o),s.length=o)}_$AR(t=this._$AA.nextSibling,s){for(this._$AP?.(!1,!0,s);t!==this._$AB;){let n=Pt(t).nextSibling;Pt(t).remove(),t=n}}setConnected(t){this._$AM===void 0&&(this._$Cv=t,this._$AP?.(t))}},U=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(t,s,n,o,i){this.type=1,this._$AH=d,this._$AN=void 0,this.element=t,this.name=s,this._$AM=o,this.options=i,n.length>2||n[0]!==""||n[1]!==""?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=d}_$AI(t,s=this,n,o){let i=this.strings,a=!1;if(i===void 0)t=M(this,t,s,0),a=!B(t)||t!==this._$AH&&t!==N,a&&(this._$AH=t);else{let l=t,r,p;for(t=i[0],r=0;r<i.length-1;r++)p=M(this,l[n+r],s,r),p===N&&(p=this._$AH[r]),a||=!B(p)||p!==this._$AH[r],p===d?t=d:t!==d&&(t+=(p??"")+i[r+1]),this._$AH[r]=p}a&&!o&&this.j(t)}j(t){t===d?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,t??"")}},ct=class extends U{constructor(){super(...arguments),this.type=3}j(t){this.element[this.name]=t===d?void 0:t}},dt=class extends U{constructor(){super(...arguments),this.type=4}j(t){this.element.toggleAttribute(this.name,!!t&&t!==d)}},ht=class extends U{constructor(t,s,n,o,i){super(t,s,n,o,i),this.type=5}_$AI(t,s=this){if((t=M(this,t,s,0)??d)===N)return;let n=this._$AH,o=t===d&&n!==d||t.capture!==n.capture||t.once!==n.once||t.passive!==n.passive,i=t!==d&&(n===d||o);o&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,t),this._$AH=t}handleEvent(t){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)}},pt=class{constructor(t,s,n){this.element=t,this.type=6,this._$AN=void 0,this._$AM=s,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(t){M(this,t)}};var Me=ut.litHtmlPolyfillSupport;Me?.(z,F),(ut.litHtmlVersions??=[]).push("3.3.3");var qt=(e,t,s)=>{let n=s?.renderBefore??t,o=n._$litPart$;if(o===void 0){let i=s?.renderBefore??null;n._$litPart$=o=new F(t.insertBefore(W(),i),i,void 0,s??{})}return o._$AI(e),o};var ft=globalThis,f=class extends E{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let t=super.createRenderRoot();return this.renderOptions.renderBefore??=t.firstChild,t}update(t){let s=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(t),this._$Do=qt(s,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return N}};f._$litElement$=!0,f.finalized=!0,ft.litElementHydrateSupport?.({LitElement:f});var Ue=ft.litElementPolyfillSupport;Ue?.({LitElement:f});(ft.litElementVersions??=[]).push("4.2.2");var He=new URL("/",import.meta.url),$=class extends Error{constructor(t,s,n=0){super(s),this.name="Refusal",this.code=t,this.status=n}};async function yt(e){try{let{error:t}=await e.json();return new $(t.code,t.message,e.status)}catch{return new $("error",`HTTP ${e.status}`,e.status)}}async function Yt(e,{token:t,body:s,signal:n,method:o}={}){let i={};t&&(i.Authorization=`Bearer ${t}`);let a=s instanceof Blob;return s!==void 0&&!a&&(i["Content-Type"]="application/json"),Ie(fetch(new URL(e,He),{method:o??(s===void 0?"GET":"POST"),headers:i,body:a||s===void 0?s:JSON.stringify(s),cache:"no-store",credentials:"omit",redirect:"error",signal:n}))}async function Ie(e){let t;try{t=await e}catch(s){throw new $("offline",s instanceof Error?s.message:"no answer")}if(!t.ok)throw await yt(t);return t}var y=async(e,t)=>(await Yt(e,t)).json();var Gt=(e,t)=>y("/api/plans/read",{token:e,body:t});var Vt=({session:e,access:t})=>Yt(`/api/sessions/${encodeURIComponent(e)}/recording`,{token:t,method:"DELETE"});var je="conote.access";function Kt(e){let{view:t,ticket:s,note:n,...o}=e;sessionStorage.setItem(je,JSON.stringify(o))}function Jt(e){let t=new URLSearchParams(location.hash.slice(1)).get(e);return t&&history.replaceState(null,"",location.pathname+location.search),t}var wt={en:"English",es:"Espa\xF1ol"},Zt="conote.language",Xt=new Set,bt=new Set,H=globalThis.document,De=H?!H.documentElement.lang:!1,_=Be();Qt();f.addInitializer(e=>{let t=e;t.addController({hostConnected:()=>{bt.add(t)},hostDisconnected:()=>{bt.delete(t)}})});function We(e){let t=e?.toLowerCase().split("-")[0];return t&&t in wt?t:void 0}function Be(){if(!H)return"en";let e=H.querySelector("conote-session[lang], conote-note[lang], conote-setup[lang]");return[...[ze(),e?.getAttribute("lang"),H.documentElement.lang],...navigator.languages].map(We).find(Boolean)??"en"}function ze(){try{return localStorage.getItem(Zt)}catch{return null}}function Qt(){De&&(H.documentElement.lang=_)}async function q(e,t){let s={...e},n=async()=>{let o=_,i=o==="en"?e:await t[o]().catch(()=>e);o===_&&Object.assign(s,i)};return Xt.add(n),await n(),s}async function Fe(e){if(e!==_){_=e,await Promise.all([...Xt].map(t=>t())),Qt();for(let t of bt)t.requestUpdate()}}async function te(e){try{localStorage.setItem(Zt,e)}catch{}await Fe(e)}function X(){let e=Object.entries(wt).filter(([t])=>t!==_);return c`<span class="languages">
${e.map(([t,s])=>c`<button
class="plain"
type="button"
lang=${t}
data-testid="language-${t}"
@click=${()=>{te(t)}}
>
${s}
</button>`)}
</span>`}var Q=g`
.languages {
float: right;
}
.languages button {
color: var(--soft);
}
`;var A=g`
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
`;var ee={pageTitle:"conote",title:"A new session",lead:"You both see the note while it is written, and both of you sign it.",yourName:"Your name",yourNameHint:"As your client knows you, e.g. Dr. Emma Hale",alias:"Your client",aliasHint:"A first name or an alias is enough",template:"Format of the note",mode:"Who sees the note",modes:{shared:"Both, while it is written",reveal:"Your client at the end",private:"You alone"},goals:"Goals of the treatment plan",goalsHint:"One a line. The page shows which were touched.",planFile:"From a file (YAML, FHIR)",planKept:e=>`From ${e}\u2019s plan, as last time. Change it as you like.`,planRead:e=>`From ${e}.`,planLeftOut:e=>e===1?"One goal that is over was left out.":`${e} goals that are over were left out.`,vocabulary:"Names and terms (optional)",vocabularyHint:"Medication, people\u2019s names: they are recognized better. One a line or with commas.",tooMany:(e,t)=>`At most ${t} names and terms, please: there are ${e}.`,tooLong:(e,t)=>`\u201C${e}\u2026\u201D is too long: at most ${t} letters, please.`,create:"Create the session",ready:"The session is ready",send:e=>`Send this link to ${e}. Whoever has it can take part, so send it to nobody else.`,clientLink:"The client\u2019s link",copy:"Copy",copied:"Copied",open:"Open my side",another:"Set up another",recent:"Recent sessions",none:"No sessions yet.",enter:"Open",noToken:"Open the link that the server printed",noTokenLead:"conote serve prints a link when it starts. It lets you set up sessions on this machine.",states:{created:"not started",consenting:"waiting for consent",live:"listening",paused:"paused",review:"to be signed",signed:"signed",unsigned:"put aside"}},se={title:"How was it held?",way:{call:"We meet here",recording:"I have a recording",summary:"I type a summary"},voices:"Whose voices are where?",by:{files:"One file for each person",channels:"One stereo file, one person in each channel"},mixedHint:"Both voices in one track can\u2019t be used here: nobody guesses who says what. \u201Cconote transcribe\u201D writes such a recording down, for you to put the names in.",files:{therapist:"Your recording",client:"Your client\u2019s recording",both:"The recording"},left:"The left channel is",whose:{therapist:"mine",client:"my client\u2019s"},held:"When and how you met (optional)",day:"Day",start:"From",end:"To",how:"How",modalities:{"":"not said",video:"by video",audio:"by sound only",in_person:"in person"},heldHint:"Goes into the note as you say it. What you leave out is \u201Cnot known\u201D there.",heldWrong:"Please give day, beginning and end, or none of them.",consent:"Consent",needed:"(needed)",agreedOn:"Both had agreed on",notAttested:"Nothing is listened to unless both of you had agreed: tick what is needed.",noDay:"Please say on which day both of you had agreed.",noFile:"Please choose a recording first.",summary:"What happened, in your own words",summaryHint:"Every sentence stays as you type it and is put into its section. A section\u2019s title on a line of its own, as \u201CPlan:\u201D, files what follows it.",noText:"Please write at least one sentence.",createRecording:"Send it and draft the note",createSummary:"Make it a note",sending:e=>`Sending the recording: ${e} %`,waiting:e=>`The connection is lost at ${e} %. It goes on by itself when it is back.`,rest:"Send the rest",restLead:"Sending stopped before all of it was there. Choose the same file: it goes on where it stopped. Another one begins anew.",checking:"Looking at the recording\u2026",filing:"Putting each sentence into its section\u2026",stop:"Stop",stopped:"Stopped. Nothing was listened to.",brought:{recording:"It is being listened to now; open your side and watch the note appear.",summary:"Your sentences are in their sections. Open your side to read and sign them."}};var ne=()=>import("./shared-TJXLYXKW.js"),b=await q(ee,{es:async()=>(await ne()).setup}),h=await q(se,{es:async()=>(await ne()).ways});var x=g`
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
`,w=g`
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
`;var qe=400,Ye=15e3;function oe(e,t){let s=Math.min(Ye,qe*2**e);return Math.round(s/2+s/2*t)}var ie=8*1024*1024,Ge=65536,Ve=3e4,Ke=30*6e4,ae=({session:e})=>`/api/sessions/${encodeURIComponent(e)}/recording`;async function Je(e){let t=await crypto.subtle.digest("SHA-256",await e.arrayBuffer());return[...new Uint8Array(t)].map(s=>s.toString(16).padStart(2,"0")).join("")}async function Ze(e,{offset:t,length:s,tail_sha256:n}){return!t||s!==e.size||!globalThis.crypto?.subtle?0:await Je(e.slice(Math.max(0,t-Ge),t))===n?t:0}function Xe(e,t,s,n,o,i){return new Promise((a,l)=>{let r=new XMLHttpRequest,p=new AbortController,m,u=()=>{l(new $("offline","fetch")),r.abort()},v=()=>{clearTimeout(m),m=setTimeout(u,Ve)},S=()=>{clearTimeout(m),p.abort()};r.open("PATCH",`${ae(e)}/${encodeURIComponent(t)}`),r.setRequestHeader("Authorization",`Bearer ${e.access}`),r.setRequestHeader("Content-Type","application/octet-stream"),r.setRequestHeader("Upload-Offset",`${n}`),r.setRequestHeader("Upload-Length",`${s.size}`),r.upload.onprogress=({loaded:P})=>{v(),o(n+P)},r.upload.onloadend=()=>clearTimeout(m),r.onload=()=>{r.status<300?a():yt(new Response(r.responseText,{status:r.status})).then(l)},r.onerror=u,r.onabort=()=>l(new $("stopped","")),r.onloadend=S,addEventListener("offline",u,{signal:p.signal}),i.addEventListener("abort",()=>r.abort(),{signal:p.signal}),v(),r.send(s.slice(n,n+ie))})}var Qe=(e,t)=>new Promise(s=>{let n=new AbortController,o=()=>{clearTimeout(i),n.abort(),s(void 0)},i=setTimeout(o,e);addEventListener("online",o,{signal:n.signal}),t.addEventListener("abort",o,{signal:n.signal})}),ts=e=>e instanceof $&&(e.code==="offline"||[502,503,504].includes(e.status));async function es(e,t,s,n,o){let i=0,a=Date.now();for(let l=0;;l+=1)try{let{files:r}=await y(ae(e),{token:e.access,signal:o}),p=r.find(m=>m.name===t);if(!p)return;i=await Ze(s,p);do o.throwIfAborted(),await Xe(e,t,s,i,m=>n(m,!1),o),i=Math.min(s.size,i+ie),l=0,a=Date.now();while(i<s.size);return}catch(r){if(o.aborted)throw new $("stopped","");if(!ts(r)||Date.now()-a>Ke)throw r;n(i,!0),await Qe(oe(l,Math.random()),o)}}async function tt(e,t,s,n){let o=Object.values(t).reduce((a,{size:l})=>a+l,0),i=0;for(let[a,l]of Object.entries(t))await es(e,a,l,(p,m)=>s(Math.floor(100*(i+p)/(o||1)),m),n),i+=l.size,delete t[a]}var re="en-GB",le={locale:re,you:"You",party:{therapist:"Therapist",client:"Client"},assistant:"the assistant",state:{connecting:"Connecting\u2026",lost:"Not listening \xB7 the assistant can\u2019t be reached, trying again. What you type is kept.",lostTapped:"Connection lost, trying again. What you type is kept.",waitingBoth:"Not listening \xB7 nobody has agreed yet",waitingMe:"Not listening \xB7 waiting for you to agree",waitingThem:e=>`Not listening \xB7 waiting for ${e} to agree`,starting:"Not listening \xB7 starting",notHeard:"Not listening \xB7 the note can be written all the same",paused:"Paused \xB7 nothing is heard",listening:e=>`Listening \xB7 both agreed at ${e}`,mutedMe:e=>`Listening to ${e} only \xB7 you are muted`,mutedBoth:"Listening \xB7 you are both muted",mutedThem:(e,t)=>`${e} \xB7 ${t} is muted`,listeningOnly:"Listening",noSound:"Not listening \xB7 no sound reaches the assistant",notMe:"Not listening to you \xB7 your sound does not reach the assistant",noMicrophone:"Not listening to you \xB7 there is no microphone",notThem:e=>`Listening to you only \xB7 no sound from ${e}`,late:(e,t)=>`${e} \xB7 words come about ${t} s late`,finishing:"Not listening \xB7 the last words are being written down",reading:(e,t)=>`Listening to the recording \xB7 ${e} of ${t} minutes`,readingStart:"Listening to the recording",review:"Not listening \xB7 the talking is over",signed:"Signed and closed",unsigned:"Put aside, to be finished later"},controls:{pause:"Pause",resume:"Listen again",revoke:"Stop and take back my consent",revokeShort:"Take back my consent",end:"Look at it together",stopReading:"Stop listening",takeBack:"Take that back\u2026",keys:"Alt+P pauses and listens again"},note:{title:{client:"Your note from today",therapist:"The note from today"},byClient:e=>`Written by you, ${e} and the assistant. Change anything that isn\u2019t right.`,byTherapist:e=>`Written with ${e} and the assistant. ${e} sees what you see.`,byYouAlone:()=>"Only you see it now.",empty:"Nothing here yet.",waiting:"The note appears here while you talk. Either of you can write in it at any time.",words:"words",hideWords:"hide",before:"before",beforeHint:"Show what was written first",wordsHint:e=>e===1?"Show the words this rests on":`Show the ${e} passages this rests on`,noWords:"The words this rests on are not on this page.",right:"That\u2019s right",notRight:"Not right",keep:"Keep",notThis:"Not this",comment:"comment",changedBy:{you:"changed by you",other:e=>`changed by ${e}`},notRightSays:{you:"you said this isn\u2019t right",other:e=>`${e} says this isn\u2019t right`},writing:e=>`${e} is writing here`,firstWritten:"First written:",add:e=>`Add a line to \u201C${e}\u201D`,addShort:"Add a line of your own",addButton:"Add",emptyLine:"empty line",status:{proposed:"in pencil, written by the assistant",accepted:"kept",edited:"changed and kept",disputed:"not agreed"},label:(e,t)=>`Line of the note, ${e}, by ${t}`,pencil:e=>e===0?"Nothing is left in pencil.":e===1?"1 line still in pencil.":`${e} lines still in pencil.`,news:(e,t)=>`${e===1?"One new line":`${e} new lines`} in ${t.join(" and ")}`,couldNotKeep:"This change of yours could not be kept. You wrote:",dismiss:"I have it"},reading:{shownAs:"How the note is shown",lines:"Line by line",reads:"As it will read",sentenceHint:"Show the words this rests on",ownWords:"Somebody\u2019s own words"},transcript:{title:"What is said",empty:"Words appear here a moment after they are spoken.",unclear:e=>`${e} s could not be understood`,lost:e=>`${e} s of sound lost`,sparing:"Words appear when a sentence ends: the machine is busy."},template:{title:"Form of the note",hint:"Every line goes where it belongs in the new form; none is lost or changed.",gone:"A form that is no longer offered",nothing:"nothing chosen"},goals:{title:{client:"Your goals",therapist:"Goals"},none:"No goals were set for today.",noGoal:"no goal",choose:"The goal this line serves",suggested:"suggested",suggestedHint:"The assistant suggests it, because the line and the goal are alike.",by:e=>{let t={day:"numeric",month:"short",year:"numeric",timeZone:"UTC"};return`by ${new Date(e).toLocaleDateString(re,t)}`},lines:e=>e===0?"not yet":e===1?"1 line":`${e} lines`},record:{title:"For the record",time:"Time",minutes:e=>e===1?"1 minute":`${e} minutes`,notStarted:"not started",band:"Time band",noBand:"none yet",language:"Language",there:e=>e===1?"1 thing is there":`${e} things are there`,before:"Before you sign",missing:"Missing:",pencil:"Still in pencil:",beforeLead:"Only you see this. You can sign as it is."},consent:{title:"Before we begin",usual:"What this is about",each:"Each by itself",optional:"Up to you",agree:"I agree",agreeTicked:"I agree to what is ticked",none:"I agree to none of it",choose:"Choose one by one",agreeHint:"Nothing is heard until both of you have agreed. You can take it back at any time, with one click.",change:"Change what I agreed to",short:{transcription:"Writing down what is said",drafting:"Drafting the note",collaboration:"Writing the note together",storing:"Keeping the transcript",metrics:"Figures about the session"},youAgreed:e=>`You agreed at ${e}.`,theyAgreed:(e,t)=>`${e} agreed at ${t}.`,waitingFor:e=>`${e} has not agreed yet.`,youNotYet:"You have not agreed yet.",loading:"Fetching the text\u2026",again:"Try again"},sign:{title:"Let\u2019s look at our note together",lead:e=>`This is what you and ${e} sign, word for word.`,finishing:"The last words are being written down. It takes a few seconds.",open:"Read and sign",walk:"Look at it together",back:"Change something",untouched:{client:"Your goals that did not come up",therapist:"Goals not touched"},pencilTitle:"Still in pencil",pencilLead:"These lines will not be part of the note unless one of you keeps them:",facts:"About this session",when:"When",minutes:e=>`${e} min`,band:"Time band",bandOf:(e,t)=>`${e} (${t})`,modality:"How",documented:"Documented from",from:{recording:"an uploaded recording, which was not kept",transcript:"a transcript",summary:"the therapist\u2019s own summary"},typed:"typed",risk:"Risk",soundLost:"Sound lost",interrupted:{therapist:"Therapist\u2019s sound away",client:"Client\u2019s sound away"},stated:{location:"Client\u2019s location",therapist_location:"Therapist\u2019s location",identity:"Identity",privacy:"Privacy",appointment:"Next appointment"},seconds:e=>`${e} s`,empty:"The note is empty.",fingerprint:"Fingerprint",fingerprintHint:"Both of you sign the note with this fingerprint. If one letter changes, so does the fingerprint.",whole:"show all of it",name:"Your name",sign:"Sign",signComment:"Sign with a comment",comment:"Your comment, which stays with the note",decline:"Don\u2019t sign",reason:"Your reason, which stays with the note",declineNow:"Send without signing",cancel:"Never mind",changed:"The note changed while you were reading it. Here is how it stands now; please read it again.",signedBy:(e,t)=>`Signed by ${e} at ${t}`,declinedBy:(e,t)=>`${e} chose not to sign, at ${t}`,waiting:e=>`Waiting for ${e}.`,frozen:"The note can\u2019t be changed now, because it has been signed.",reopen:"Undo the signature and change the note",later:"Finish later",resume:"Take it up again",done:"Your note is signed.",clientCopy:e=>`${e} may take a copy once it is signed`,doneNoCopy:e=>`It can\u2019t be changed any more. ${e} gives you your copy: just ask.`,doneLead:"It can\u2019t be changed any more. Take a copy with you:",unsignedTitle:"The note is put aside",unsignedLead:"It is not signed. It can be finished after the session.",forms:{pdf:"PDF",markdown:"Markdown",json:"JSON",fhir:"FHIR"},nameMissing:"Please write your name first.",reasonMissing:"Please say why, in a few words."},page:{title:e=>`Session with ${e} \xB7 conote`,joining:"Opening your session\u2026",noLink:"Open the link you were given",noLinkLead:"This page needs the link your therapist sent you. If you closed it, open that link again.",signedOut:"This page is no longer signed in",signedOutLead:"Open your link again, or ask for a new one.",stuck:"This page can\u2019t keep up with the note",stuckLead:"Several changes in a row were refused. Load the page again to go on.",again:"Try again",reload:"Load again",skip:"Skip to the note",wentWrong:"Something went wrong:"},errors:{offline:"The connection is lost. Nothing was changed; try again when it is back.",noAnswer:"The connection broke before the answer came. Look whether it was done.",byCode:{not_signed_in:"This link is no longer good. Open it again or ask for a new one.",wrong_state:"That can\u2019t be done at this moment.",not_allowed:"That is not yours to do.",not_shared:"The note is not shown to you now.",not_found:"That is not there any more.",note_changed:"The note changed in the meantime.",update_refused:"A change could not be kept.",too_large:"That is too long.",bad_input:"The server did not understand that.",offline:"The server does not answer."},other:"That did not work."},served:{}};var C=await q(le,{es:async()=>(await import("./shared-LOJ3NDQC.js")).strings});function k(e){let{code:t,message:s}=e??{};return t==="offline"&&s&&!s.includes("fetch")||t==="bad_plan"&&s?s:t&&C.errors.byCode[t]||C.errors.other}var ss=["bad_input","too_large","not_allowed","store"];function et(e,t){return t?h.waiting(e):e<100?h.sending(e):h.checking}function st(e){return e instanceof $?e.code==="stopped"?h.stopped:ss.includes(e.code)?e.message:k(e):e instanceof Error?e.message:""}var $t=class extends f{static properties={token:{attribute:!1},session:{attribute:!1},awaits:{attribute:!1},going:{state:!0},trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.token="",this.session="",this.awaits=[],this.going="",this.trouble="",this.busy=!1,this.stop=new AbortController}disconnectedCallback(){super.disconnectedCallback(),this.stop.abort()}async#t(t){if(t.preventDefault(),this.busy)return;let s=[...this.renderRoot.querySelectorAll("input")],n={};for(let{name:o,files:i}of s)i?.[0]&&(n[o]=i[0]);if(this.trouble=Object.keys(n).length<this.awaits.length?h.noFile:"",!this.trouble){this.busy=!0,this.stop=new AbortController;try{let o=`/api/sessions/${encodeURIComponent(this.session)}/access`,i=await y(o,{token:this.token,body:{}});await tt(i,n,(...a)=>this.going=et(...a),this.stop.signal),this.dispatchEvent(new CustomEvent("conote-sent",{bubbles:!0,composed:!0}))}catch(o){this.trouble=st(o)}this.busy=!1,this.going=""}}render(){return c`<form @submit=${t=>{this.#t(t)}}>
<p>${h.restLead}</p>
${this.awaits.map(t=>c`<label>
<span>${h.files[t]??t}</span>
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
<button class="pill main" data-testid="rest-send" ?disabled=${this.busy}>${h.rest}</button>
${this.busy?c`<button type="button" class="pill" @click=${()=>this.stop.abort()}>${h.stop}</button>`:d}
<span role="status" class="going" data-testid="rest-going">${this.going}</span>
</div>
</form>`}static styles=[x,w,A,g`
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
`]};customElements.define("conote-recording-rest",$t);function ce(e){return new Date(e).toLocaleTimeString(C.locale,{hour:"2-digit",minute:"2-digit"})}var de=e=>y(`/api/consent/recording?language=${e}`),he=({session:e},t)=>`/api/sessions/${encodeURIComponent(e)}/${t}`,pe=async(e,t)=>(await y(he(e,"recording"),{token:e.access,body:t})).files,ue=(e,t)=>y(he(e,"typed"),{token:e.access,body:t});function me(e,t,s){if(!e&&!t&&!s)return{started_at:null,ended_at:null};if(!e||!t||!s)return null;let n=new Date(`${e}T${t}`),o=new Date(`${e}T${s}`);return o<=n&&o.setDate(o.getDate()+1),Number.isNaN(n.getTime())||Number.isNaN(o.getTime())?null:{started_at:n.toISOString(),ended_at:o.toISOString()}}var fe=e=>e.map(({text:t})=>t).join(`
`);function ye(e,t){let s=[...new Set(e.split(`
`).map(ge).filter(Boolean))],n=new Set(t.map(({id:i})=>i)),o=0;return s.map(i=>{let a=t.find(l=>ge(l.text)===i);if(a)return a;do o+=1;while(n.has(`g${o}`));return{id:`g${o}`,text:i}})}var ge=e=>e.trim().replace(/\s+/g," ");var xt=class extends f{static properties={token:{attribute:!1},lines:{state:!0},said:{state:!0},trouble:{state:!0}};constructor(){super(),this.token="",this.lines="",this.said="",this.trouble="",this.known=[],this.typed=!1,this.asked=""}get goals(){return ye(this.lines,this.known)}async lookUp(t,s){let n=`${t}
${s}`;if(!(this.typed||!t||!s||n===this.asked)){this.asked=n;try{let o={therapist_name:t,client_alias:s},{plan:i}=await y("/api/plans/kept",{token:this.token,body:o});if(this.typed||n!==this.asked)return;this.#t(i?.goals??[],i?b.planKept(s):"")}catch(o){this.trouble=k(o)}}}#t(t,s){this.known=t,this.lines=fe(t),this.said=s,this.trouble=""}async#e(t){let s=t.target,n=s.files?.[0];if(n){try{let{plan:o}=await Gt(this.token,n),i=o.left_out?` ${b.planLeftOut(o.left_out)}`:"";this.#t(o.goals,`${b.planRead(n.name)}${i}`),this.typed=!0}catch(o){this.trouble=k(o).replace(/^the plan/,n.name)}s.value=""}}render(){let t=b;return c`<label for="goals">${t.goals}</label>
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
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>`}#s(){let t=this.goals.filter(({problem:s,objectives:n,target:o})=>!!(s||n?.length||o));return t.length?c`<ul data-testid="plan-details">
${t.map(({text:s,problem:n,objectives:o,target:i})=>c`<li>
<b>${s}</b>${n?c` · ${n}`:d}${i?c` · ${C.goals.by(i)}`:d}${o?.map(a=>c`<br />– ${a}`)}
</li>`)}
</ul>`:d}static styles=[w,g`
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
`]};customElements.define("conote-plan-field",xt);var vt=class extends f{#t(t){return this.renderRoot.querySelector(`[name=${t}]`)?.value??""}get day(){return this.#t("day")}get value(){let t=me(this.day,this.#t("start"),this.#t("end")),s=this.#t("modality")||null;return t&&{...t,modality:s}}render(){let t=h;return c`<fieldset>
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
${Object.entries(t.modalities).map(([s,n])=>c`<option value=${s}>${n}</option>`)}
</select>
</label>
</div>
<small>${t.heldHint}</small>
</fieldset>`}static styles=[x,w,A,g`
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
`]};customElements.define("conote-held-fields",vt);var Y=["therapist","client"],kt=class extends f{static properties={by:{state:!0},form:{state:!0},trouble:{state:!0}};constructor(){super(),this.by="files",this.form=null,this.trouble=""}connectedCallback(){super.connectedCallback(),this.form||this.#t()}async#t(){try{let t=_,s=await de(t);t===_&&(this.form=s)}catch(t){this.trouble=k(t)}}willUpdate(){this.form&&this.form.language!==_&&(this.form=null,this.#t())}#e(t){return this.renderRoot.querySelector(t)}filled(){let t=h,s=l=>this.#e(`[name="${l}"]`)?.files?.[0],n=s("both"),o={},i=Y;if(this.by==="channels"){if(!n)throw new Error(t.noFile);o.both=n,this.#e("[name=left]").value==="client"&&(i=["client","therapist"])}else{if(i=Y.filter(l=>s(l)),!i.length)throw new Error(t.noFile);for(let l of i)o[l]=s(l)}let a=this.#e("conote-held-fields").value;if(!a)throw new Error(t.heldWrong);return{recording:{tracks:[...i],by:this.by,held:a,attestation:this.#s()},files:o}}#s(){let t=h;if(!this.form)throw new Error(t.notAttested);let s=[...this.renderRoot.querySelectorAll("input[type=checkbox]:checked")].map(({value:i})=>i);if(this.form.purposes.filter(({required:i})=>i).some(({id:i})=>!s.includes(i)))throw new Error(t.notAttested);let o=this.#e("[name=agreed_on]").value;if(!o)throw new Error(t.noDay);return{agreed:[...Y],purposes:s,text_version:this.form.text_version,agreed_on:o}}render(){let t=h;return c`<fieldset>
<legend>${t.voices}</legend>
${["files","channels"].map(s=>c`<label class="tick">
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
${this.by==="files"?this.#o():this.#a()}
<conote-held-fields></conote-held-fields>
${this.#i()}`}#o(){return c`<div class="pair">
${Y.map(t=>this.#n(t,h.files[t]))}
</div>`}#a(){let t=h;return c`<div class="pair">
${this.#n("both",t.files.both)}
<label>
<span>${t.left}</span>
<select class="field" name="left" data-testid="left">
${Y.map(s=>c`<option value=${s}>${t.whose[s]}</option>`)}
</select>
</label>
</div>`}#n(t,s){return c`<label>
<span>${s}</span>
<input
class="field"
type="file"
name=${t}
accept="audio/*,video/*,.opus,.ogg,.m4a,.flac"
data-testid="file-${t}"
/>
</label>`}#i(){let t=h;return this.form?c`<fieldset>
<legend>${t.consent}</legend>
<p class="text">${this.form.text}</p>
${this.form.purposes.map(({id:s,text:n,required:o})=>c`<label class="tick">
<input type="checkbox" value=${s} data-testid="attest-${s}" />
<span>${n}${o?c` <em>${t.needed}</em>`:d}</span>
</label>`)}
<label class="day">
<span>${t.agreedOn}</span>
<input class="field" type="date" name="agreed_on" data-testid="agreed-on" />
</label>
</fieldset>`:c`<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>`}static styles=[x,w,A,g`
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
`]};customElements.define("conote-recording-fields",kt);var _t=class extends f{filled(){let t=this.renderRoot.querySelector("textarea"),{value:s}=this.renderRoot.querySelector("conote-held-fields");if(!t.value.trim())throw t.focus(),new Error(h.noText);if(!s)throw new Error(h.heldWrong);return{text:t.value,held:s}}render(){let t=h;return c`<label>
<span>${t.summary}</span>
<textarea class="field" rows="10" maxlength="60000" data-testid="summary"></textarea>
<small>${t.summaryHint}</small>
</label>
<conote-held-fields></conote-held-fields>`}static styles=[x,w,A,g`
textarea {
resize: vertical;
}
`]};customElements.define("conote-summary-fields",_t);var be=50,we=200,$e=e=>[...new Set(e.split(/[,\n]/).map(t=>t.trim()).filter(Boolean))];function xe(e){let t=b;if(e.length>be)return t.tooMany(e.length,be);let s=e.find(n=>[...n].length>we);return s?t.tooLong(s.slice(0,30),we):""}var ns=["call","recording","summary"],ve="conote.name",St=class extends f{static properties={token:{attribute:!1},templates:{attribute:!1},way:{attribute:!1},trouble:{state:!0},busy:{state:!0},going:{state:!0}};constructor(){super(),this.token="",this.templates=[],this.trouble="",this.busy=!1,this.way="call",this.going="",this.begun=null,this.missing=new Set,this.stop=new AbortController}#t(t,s){this.dispatchEvent(new CustomEvent(t,{detail:s}))}#e(t){return this.way==="call"&&t instanceof $?k(t):st(t)}async#s(t){if(t.preventDefault(),this.busy)return;let s=t.target,n=new FormData(s),o=l=>String(n.get(l)??"").trim(),i=o("alias"),a=$e(o("vocabulary"));if(this.trouble=xe(a),this.trouble){s.vocabulary.focus();return}this.busy=!0;try{let l=this.#o(),r={therapist_name:o("name"),client_alias:i,template:o("template"),mode:o("mode"),goals:this.#r?.goals??[],vocabulary:a},p=await l(r);sessionStorage.setItem(ve,r.therapist_name),this.#t("conote-begun",{...p,alias:i,way:this.way})}catch(l){this.trouble=this.#e(l),this.#t("conote-refused",l)}this.busy=!1,this.going=""}#o(){if(this.way==="summary"){let s=this.renderRoot.querySelector("conote-summary-fields").filled();return async n=>{this.going=h.filing;let o=await this.#n(n,"");return await ue(o.access,s),this.#i(o)}}if(this.way==="recording"){let s=this.renderRoot.querySelector("conote-recording-fields").filled();return n=>this.#a(n,s)}return async t=>(await y("/api/sessions",{token:this.token,body:t})).links}async#a(t,{recording:s,files:n}){let o=JSON.stringify([t,s]);this.begun&&this.begun.as!==o&&(Vt(this.begun.access).catch(()=>{}),this.begun=null);let i=this.begun,a=i??await this.#n(t,o);i||(this.missing=new Set(await pe(a.access,s))),this.begun=a,this.stop=new AbortController;let l=Object.fromEntries(Object.entries(n).filter(([r])=>this.missing.has(r)));try{await tt(a.access,l,(...r)=>this.going=et(...r),this.stop.signal)}finally{this.missing=new Set(Object.keys(l))}return this.#i(a)}async#n(t,s){let{session:n,links:o}=await y("/api/sessions",{token:this.token,body:t}),i=`/api/sessions/${encodeURIComponent(n)}/access`,a=await y(i,{token:this.token,body:{}});return{links:o,access:a,as:s}}#i({links:t}){return this.begun=null,t}get#r(){return this.renderRoot.querySelector("conote-plan-field")}#l(t){let s=new FormData(t.currentTarget),[n,o]=["name","alias"].map(i=>String(s.get(i)??"").trim());this.#r?.lookUp(n??"",o??"")}render(){let t=b;return c`${X()}
<h1>${t.title}</h1>
<p class="lead">${t.lead}</p>
<form
@submit=${s=>{this.#s(s)}}
@change=${s=>this.#l(s)}
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
.defaultValue=${sessionStorage.getItem(ve)??""}
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
${this.templates.map(({id:s,title:n})=>c`<option value=${s}>${n}</option>`)}
</select>
</label>
<label>
<span>${t.mode}</span>
<select class="field" name="mode" data-testid="mode">
${Object.entries(t.modes).map(([s,n])=>c`<option value=${s}>${n}</option>`)}
</select>
</label>
<conote-plan-field .token=${this.token}></conote-plan-field>
<label ?hidden=${this.way==="summary"}>
<span>${t.vocabulary}</span>
<textarea class="field" name="vocabulary" rows="2" data-testid="vocabulary"></textarea>
<small>${t.vocabularyHint}</small>
</label>
${this.way==="recording"?c`<conote-recording-fields></conote-recording-fields>`:d}
${this.way==="summary"?c`<conote-summary-fields></conote-summary-fields>`:d}
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
<div class="act">
<button
class="pill main"
data-testid="create"
?disabled=${this.busy||!this.templates.length}
>
${this.#c()}
</button>
${this.busy&&this.way==="recording"?c`<button
type="button"
class="pill"
data-testid="stop"
@click=${()=>this.stop.abort()}
>
${h.stop}
</button>`:d}
<span role="status" class="going" data-testid="going">${this.going}</span>
</div>
</form>`}#c(){return this.way==="recording"?h.createRecording:this.way==="summary"?h.createSummary:b.create}#d(){let t=h;return c`<div class="ways" role="radiogroup" aria-label=${t.title}>
${ns.map(s=>c`<label class="way">
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
</div>`}static styles=[x,w,Q,A,g`
:host {
display: block;
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
`]};customElements.define("conote-new-session",St);var At=class extends f{static properties={links:{attribute:!1},copied:{state:!0}};constructor(){super(),this.links={therapist:"",client:"",alias:"",way:"call"},this.copied=!1}async#t(){let t=this.renderRoot.querySelector("#link");if(t)try{await navigator.clipboard.writeText(t.value),this.copied=!0}catch{t.select()}}render(){let t=b,{therapist:s,client:n,alias:o,way:i}=this.links;return c`<h1>${t.ready}</h1>
${i==="call"?d:c`<p class="lead" data-testid="brought">${h.brought[i]}</p>`}
<p class="lead">${t.send(o)}</p>
<div class="link">
<input
id="link"
class="field"
readonly
aria-label=${t.clientLink}
data-testid="client-link"
.value=${n}
@focus=${a=>a.target.select()}
/>
<button class="pill" data-testid="copy" @click=${()=>{this.#t()}}>
<span aria-live="polite">${this.copied?t.copied:t.copy}</span>
</button>
</div>
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
</div>`}static styles=[x,w,g`
h1 {
font: 600 23px/1.3 var(--serif);
}
.lead {
color: var(--soft);
margin-top: 4px;
}
.link {
display: flex;
gap: 10px;
margin: 20px 0;
}
.link .field {
font:
13px/1.5 ui-monospace,
"DejaVu Sans Mono",
monospace;
text-overflow: ellipsis;
}
.act {
display: flex;
flex-wrap: wrap;
gap: 10px;
}
`]};customElements.define("conote-links",At);var ke=g`
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
`;var Et="conote.setup",nt=class extends f{static properties={token:{state:!0},templates:{state:!0},sessions:{state:!0},links:{state:!0},trouble:{state:!0}};constructor(){super(),this.token="",this.templates=[],this.sessions=[],this.links=null,this.trouble="",this.way="call",this.enter=()=>this.#t()}connectedCallback(){super.connectedCallback(),window.addEventListener("hashchange",this.enter),document.title=b.pageTitle,this.#t()}disconnectedCallback(){super.disconnectedCallback(),window.removeEventListener("hashchange",this.enter)}#t(){let t=Jt("setup");t&&sessionStorage.setItem(Et,t),this.token=sessionStorage.getItem(Et)??"",this.token&&this.#e()}async#e(){try{let[{templates:t},{sessions:s}]=await Promise.all([y("/api/templates",{token:this.token}),y("/api/sessions",{token:this.token})]);this.templates=t,this.sessions=s}catch(t){this.#s(t)}}#s(t){this.#o(t),this.trouble=k(t)}#o(t){let{status:s}=t;s!==401&&s!==403||(sessionStorage.removeItem(Et),this.token="",this.trouble=k(t))}async#a({session:t}){this.trouble="";try{let s=`/api/sessions/${encodeURIComponent(t)}/access`;Kt(await y(s,{token:this.token,body:{}})),location.assign("/session")}catch(s){this.#s(s)}}render(){let t=b;return this.token?(import("./shared-MCKSH3R7.js"),c`<main>
<div class="sheet">${this.#n()}</div>
<conote-introducing></conote-introducing>
<section aria-labelledby="recent">
<h2 id="recent" class="small-caps">${t.recent}</h2>
${this.sessions.length===0?c`<p class="lead">${t.none}</p>`:d}
<ul role="list">
${this.sessions.map(s=>this.#r(s))}
</ul>
</section>
</main>`):c`<main>
<div class="sheet" data-testid="problem">
${X()}
<h1>${t.noToken}</h1>
<p class="lead">${t.noTokenLead}</p>
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
</div>
</main>`}#n(){return this.links?c`<conote-links
.links=${this.links}
@conote-another=${()=>this.links=null}
></conote-links>`:c`<conote-new-session
.token=${this.token}
.templates=${this.templates}
.way=${this.way}
@conote-begun=${({detail:t})=>{this.links=t,this.way=t.way,this.#e()}}
@conote-refused=${({detail:t})=>this.#o(t)}
></conote-new-session>
<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>`}get#i(){return this.renderRoot.querySelector("conote-new-session")?.begun?.access.session}#r(t){let s=new Date(t.created_at),n=s.toLocaleDateString(C.locale,{day:"numeric",month:"short"});return c`<li data-testid="session-row" data-session=${t.session}>
<span class="alias">${t.client_alias}</span>
<span class="when">${n}, ${ce(s)}</span>
<span class="when">${b.states[t.state]??t.state}</span>
<button
class="pill"
aria-label="${b.enter} ${t.client_alias}, ${n}"
@click=${()=>{this.#a(t)}}
>
${b.enter}
</button>
${t.awaits?.length&&t.session!==this.#i?c`<conote-recording-rest
.token=${this.token}
.session=${t.session}
.awaits=${t.awaits}
@conote-sent=${()=>{this.#e()}}
></conote-recording-rest>`:d}
</li>`}static styles=[x,w,Q,ke]};customElements.define("conote-setup",nt);export{g as a,c as b,f as c,q as d,x as e,w as f,nt as g};
