var V=Math.floor;var Nt=Math.abs;var je=(n,t)=>n<t?n:t,tt=(n,t)=>n>t?n:t,Mh=Number.isNaN;var ze=n=>n!==0?n<0:1/n<0;var es=Number.MAX_SAFE_INTEGER,Lh=Number.MIN_SAFE_INTEGER,Nh=1<<31;var Ei=Number.isInteger||(n=>typeof n=="number"&&isFinite(n)&&V(n)===n),Vh=Number.isNaN,Rh=Number.parseInt;var dt=()=>new Set;var Fe=n=>n[n.length-1];var Ti=(n,t)=>{for(let e=0;e<t.length;e++)n.push(t[e])},H=Array.from;var Ii=(n,t)=>{for(let e=0;e<n.length;e++)if(t(n[e],e,n))return!0;return!1};var re=Array.isArray;var Da=String.fromCharCode,Bh=String.fromCodePoint,jh=Da(65535),Oa=n=>n.toLowerCase(),Ma=/^\s*/g,La=n=>n.replace(Ma,""),Na=/([A-Z])/g,ss=(n,t)=>La(n.replace(Na,e=>`${t}${Oa(e)}`));var Va=n=>{let t=unescape(encodeURIComponent(n)),e=t.length,s=new Uint8Array(e);for(let i=0;i<e;i++)s[i]=t.codePointAt(i);return s},Rt=typeof TextEncoder<"u"?new TextEncoder:null,Ra=n=>Rt.encode(n),Di=Rt?Ra:Va;var Vt=typeof TextDecoder>"u"?null:new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0});Vt&&Vt.decode(new Uint8Array).length===1&&(Vt=null);var X=n=>new Error(n),q=()=>{throw X("Method unimplemented")},W=()=>{throw X("Unexpected case")};var St=class{constructor(){this.cpos=0,this.cbuf=new Uint8Array(100),this.bufs=[]}},Y=()=>new St;var os=n=>{let t=n.cpos;for(let e=0;e<n.bufs.length;e++)t+=n.bufs[e].length;return t};var O=n=>{let t=new Uint8Array(os(n)),e=0;for(let s=0;s<n.bufs.length;s++){let i=n.bufs[s];t.set(i,e),e+=i.length}return t.set(new Uint8Array(n.cbuf.buffer,0,n.cpos),e),t},Ba=(n,t)=>{let e=n.cbuf.length;e-n.cpos<t&&(n.bufs.push(new Uint8Array(n.cbuf.buffer,0,n.cpos)),n.cbuf=new Uint8Array(tt(e,t)*2),n.cpos=0)},I=(n,t)=>{let e=n.cbuf.length;n.cpos===e&&(n.bufs.push(n.cbuf),n.cbuf=new Uint8Array(e*2),n.cpos=0),n.cbuf[n.cpos++]=t};var He=I;var b=(n,t)=>{for(;t>127;)I(n,128|127&t),t=V(t/128);I(n,127&t)},qe=(n,t)=>{let e=ze(t);for(e&&(t=-t),I(n,(t>63?128:0)|(e?64:0)|63&t),t=V(t/64);t>0;)I(n,(t>127?128:0)|127&t),t=V(t/128)},rs=new Uint8Array(3e4),ja=rs.length/3,za=(n,t)=>{if(t.length<ja){let e=Rt.encodeInto(t,rs).written||0;b(n,e);for(let s=0;s<e;s++)I(n,rs[s])}else A(n,Di(t))},Fa=(n,t)=>{let e=unescape(encodeURIComponent(t)),s=e.length;b(n,s);for(let i=0;i<s;i++)I(n,e.codePointAt(i))},et=Rt&&Rt.encodeInto?za:Fa;var ae=(n,t)=>{let e=n.cbuf.length,s=n.cpos,i=je(e-s,t.length),r=t.length-i;n.cbuf.set(t.subarray(0,i),s),n.cpos+=i,r>0&&(n.bufs.push(n.cbuf),n.cbuf=new Uint8Array(tt(e*2,r)),n.cbuf.set(t.subarray(i)),n.cpos=r)},A=(n,t)=>{b(n,t.byteLength),ae(n,t)},as=(n,t)=>{Ba(n,t);let e=new DataView(n.cbuf.buffer,n.cpos,t);return n.cpos+=t,e},Pa=(n,t)=>as(n,4).setFloat32(0,t,!1),Ha=(n,t)=>as(n,8).setFloat64(0,t,!1),qa=(n,t)=>as(n,8).setBigInt64(0,t,!1);var Li=new DataView(new ArrayBuffer(4)),Wa=n=>(Li.setFloat32(0,n),Li.getFloat32(0)===n),jt=(n,t)=>{switch(typeof t){case"string":I(n,119),et(n,t);break;case"number":Ei(t)&&Nt(t)<=2147483647?(I(n,125),qe(n,t)):Wa(t)?(I(n,124),Pa(n,t)):(I(n,123),Ha(n,t));break;case"bigint":I(n,122),qa(n,t);break;case"object":if(t===null)I(n,126);else if(re(t)){I(n,117),b(n,t.length);for(let e=0;e<t.length;e++)jt(n,t[e])}else if(t instanceof Uint8Array)I(n,116),A(n,t);else{I(n,118);let e=Object.keys(t);b(n,e.length);for(let s=0;s<e.length;s++){let i=e[s];et(n,i),jt(n,t[i])}}break;case"boolean":I(n,t?120:121);break;default:I(n,127)}},oe=class extends St{constructor(t){super(),this.w=t,this.s=null,this.count=0}write(t){this.s===t?this.count++:(this.count>0&&b(this,this.count-1),this.count=1,this.w(this,t),this.s=t)}};var Ni=n=>{n.count>0&&(qe(n.encoder,n.count===1?n.s:-n.s),n.count>1&&b(n.encoder,n.count-2))},vt=class{constructor(){this.encoder=new St,this.s=0,this.count=0}write(t){this.s===t?this.count++:(Ni(this),this.count=1,this.s=t)}toUint8Array(){return Ni(this),O(this.encoder)}};var Vi=n=>{if(n.count>0){let t=n.diff*2+(n.count===1?0:1);qe(n.encoder,t),n.count>1&&b(n.encoder,n.count-2)}},zt=class{constructor(){this.encoder=new St,this.s=0,this.count=0,this.diff=0}write(t){this.diff===t-this.s?(this.s=t,this.count++):(Vi(this),this.count=1,this.diff=t-this.s,this.s=t)}toUint8Array(){return Vi(this),O(this.encoder)}},Pe=class{constructor(){this.sarr=[],this.s="",this.lensE=new vt}write(t){this.s+=t,this.s.length>19&&(this.sarr.push(this.s),this.s=""),this.lensE.write(t.length)}toUint8Array(){let t=new St;return this.sarr.push(this.s),this.s="",et(t,this.sarr.join("")),ae(t,this.lensE.toUint8Array()),O(t)}};var Ge=X("Unexpected end of array"),Ri=X("Integer out of Range"),Ya=(n,t,e)=>{if(t<0||e<0||t+e>n.length)throw Ge;return new Uint8Array(n.buffer,n.byteOffset+t,e)},Ga=(n,t,e)=>{if(t<0||e<0||t+e>n.length)throw Ge;return new DataView(n.buffer,n.byteOffset+t,e)},Ft=class{constructor(t){this.arr=t,this.pos=0}},F=n=>new Ft(n),Bi=n=>n.pos!==n.arr.length;var Ja=(n,t)=>{let e=Ya(n.arr,n.pos,t);return n.pos+=t,e},C=n=>Ja(n,x(n));var $t=n=>n.arr[n.pos++];var x=n=>{let t=0,e=1,s=n.arr.length;for(;n.pos<s;){let i=n.arr[n.pos++];if(t=t+(i&127)*e,e*=128,i<128)return t;if(t>es)throw Ri}throw Ge},Je=n=>{let t=n.arr[n.pos++],e=t&63,s=64,i=(t&64)>0?-1:1;if((t&128)===0)return i*e;let r=n.arr.length;for(;n.pos<r;){if(t=n.arr[n.pos++],e=e+(t&127)*s,s*=128,t<128)return i*e;if(e>es)throw Ri}throw Ge};var Ka=n=>{let t=x(n);if(t===0)return"";{let e=String.fromCodePoint($t(n));if(--t<100)for(;t--;)e+=String.fromCodePoint($t(n));else for(;t>0;){let s=t<1e4?t:1e4,i=n.arr.subarray(n.pos,n.pos+s);n.pos+=s,e+=String.fromCodePoint.apply(null,i),t-=s}return decodeURIComponent(escape(e))}},Xa=n=>Vt.decode(C(n)),nt=Vt?Xa:Ka;var cs=(n,t)=>{let e=Ga(n.arr,n.pos,t);return n.pos+=t,e},Za=n=>cs(n,4).getFloat32(0,!1),Qa=n=>cs(n,8).getFloat64(0,!1),tc=n=>cs(n,8).getBigInt64(0,!1);var ec=[n=>{},n=>null,Je,Za,Qa,tc,n=>!1,n=>!0,nt,n=>{let t=x(n),e={};for(let s=0;s<t;s++){let i=nt(n);e[i]=Pt(n)}return e},n=>{let t=x(n),e=[];for(let s=0;s<t;s++)e.push(Pt(n));return e},C],Pt=n=>ec[127-$t(n)](n),ce=class extends Ft{constructor(t,e){super(t),this.reader=e,this.s=null,this.count=0}read(){return this.count===0&&(this.s=this.reader(this),Bi(this)?this.count=x(this)+1:this.count=-1),this.count--,this.s}};var At=class extends Ft{constructor(t){super(t),this.s=0,this.count=0}read(){if(this.count===0){this.s=Je(this);let t=ze(this.s);this.count=1,t&&(this.s=-this.s,this.count=x(this)+2)}return this.count--,this.s}};var Ht=class extends Ft{constructor(t){super(t),this.s=0,this.count=0,this.diff=0}read(){if(this.count===0){let t=Je(this),e=t&1;this.diff=V(t/2),this.count=1,e&&(this.count=x(this)+2)}return this.s+=this.diff,this.count--,this.s}},Ye=class{constructor(t){this.decoder=new At(t),this.str=nt(this.decoder),this.spos=0}read(){let t=this.spos+this.decoder.read(),e=this.str.slice(this.spos,t);return this.spos=t,e}};var Et=Date.now;var M=()=>new Map,Xe=n=>{let t=M();return n.forEach((e,s)=>{t.set(s,e)}),t},G=(n,t,e)=>{let s=n.get(t);return s===void 0&&n.set(t,s=e()),s};var zi=(n,t)=>{for(let[e,s]of n)if(t(s,e))return!0;return!1};var le=class{constructor(){this._observers=M()}on(t,e){return G(this._observers,t,dt).add(e),e}once(t,e){let s=(...i)=>{this.off(t,s),e(...i)};this.on(t,s)}off(t,e){let s=this._observers.get(t);s!==void 0&&(s.delete(e),s.size===0&&this._observers.delete(t))}emit(t,e){return H((this._observers.get(t)||M()).values()).forEach(s=>s(...e))}destroy(){this._observers=M()}},Ze=class{constructor(){this._observers=M()}on(t,e){G(this._observers,t,dt).add(e)}once(t,e){let s=(...i)=>{this.off(t,s),e(...i)};this.on(t,s)}off(t,e){let s=this._observers.get(t);s!==void 0&&(s.delete(e),s.size===0&&this._observers.delete(t))}emit(t,e){return H((this._observers.get(t)||M()).values()).forEach(s=>s(...e))}destroy(){this._observers=M()}};var Qe=Symbol("Equality"),Fi=(n,t)=>n===t||!!n?.[Qe]?.(t)||!1;var Hi=Object.assign,nc=Object.keys;var qi=(n,t)=>{for(let e in n)t(n[e],e)};var he=n=>nc(n).length;var Wi=n=>{for(let t in n)return!1;return!0},sc=(n,t)=>{for(let e in n)if(!t(n[e],e))return!1;return!0},hs=(n,t)=>Object.prototype.hasOwnProperty.call(n,t),ds=(n,t)=>n===t||he(n)===he(t)&&sc(n,(e,s)=>(e!==void 0||hs(t,s))&&Fi(t[s],e)),ic=Object.freeze,us=n=>{for(let t in n){let e=n[t];(typeof e=="object"||typeof e=="function")&&us(n[t])}return ic(n)};var de=(n,t,e=0)=>{try{for(;e<n.length;e++)n[e](...t)}finally{e<n.length&&de(n,t,e+1)}};var Gi=n=>n;var qt=(n,t)=>{if(n===t)return!0;if(n==null||t==null||n.constructor!==t.constructor&&(n.constructor||Object)!==(t.constructor||Object))return!1;if(n[Qe]!=null)return n[Qe](t);switch(n.constructor){case ArrayBuffer:n=new Uint8Array(n),t=new Uint8Array(t);case Uint8Array:{if(n.byteLength!==t.byteLength)return!1;for(let e=0;e<n.length;e++)if(n[e]!==t[e])return!1;break}case Set:{if(n.size!==t.size)return!1;for(let e of n)if(!t.has(e))return!1;break}case Map:{if(n.size!==t.size)return!1;for(let e of n.keys())if(!t.has(e)||!qt(n.get(e),t.get(e)))return!1;break}case void 0:case Object:if(he(n)!==he(t))return!1;for(let e in n)if(!hs(n,e)||!qt(n[e],t[e]))return!1;break;case Array:if(n.length!==t.length)return!1;for(let e=0;e<n.length;e++)if(!qt(n[e],t[e]))return!1;break;default:return!1}return!0},Ji=(n,t)=>t.includes(n);var Hh=crypto.subtle,Ki=crypto.getRandomValues.bind(crypto);var fs=()=>Ki(new Uint32Array(1))[0];var rc="10000000-1000-4000-8000"+-1e11,Xi=()=>rc.replace(/[018]/g,n=>(n^fs()&15>>n/4).toString(16));var gs=n=>new Promise(n);var Yh=Promise.all.bind(Promise);var ms=n=>n===void 0?null:n;var ws=class{constructor(){this.map=new Map}setItem(t,e){this.map.set(t,e)}getItem(t){return this.map.get(t)}},Zi=new ws,lc=!0;try{typeof window<"u"&&typeof localStorage<"u"&&localStorage&&(Zi=localStorage,lc=!1)}catch{}var Qi=Zi;var ue=typeof process<"u"&&process.release&&/node|io\.js/.test(process.release.name)&&Object.prototype.toString.call(typeof process<"u"?process:0)==="[object process]";var Gh=typeof navigator<"u"?/Mac/.test(navigator.platform):!1,Z,dc=[],uc=()=>{if(Z===void 0)if(ue){Z=M();let n=process.argv,t=null;for(let e=0;e<n.length;e++){let s=n[e];s[0]==="-"?(t!==null&&Z.set(t,""),t=s):t!==null?(Z.set(t,s),t=null):dc.push(s)}t!==null&&Z.set(t,"")}else typeof location=="object"?(Z=M(),(location.search||"?").slice(1).split("&").forEach(n=>{if(n.length!==0){let[t,e]=n.split("=");Z.set(`--${ss(t,"-")}`,e),Z.set(`-${ss(t,"-")}`,e)}})):Z=M();return Z},ys=n=>uc().has(n);var pe=n=>ue?ms(process.env[n.toUpperCase().replaceAll("-","_")]):ms(Qi.getItem(n));var tr=n=>ys("--"+n)||pe(n)!==null,Jh=tr("production"),pc=ue&&Ji(process.env.FORCE_COLOR,["true","1","2"]),Kh=pc||!ys("--no-colors")&&!tr("no-color")&&(!ue||process.stdout.isTTY)&&(!ue||ys("--color")||pe("COLORTERM")!==null||(pe("TERM")||"").includes("color"));var gc=n=>new Uint8Array(n);var er=n=>{let t=gc(n.byteLength);return t.set(n),t};var nr=()=>{},bs=n=>console.warn(n);var sr=n=>({[Symbol.iterator](){return this},next:n}),ir=(n,t)=>sr(()=>{let e;do e=n.next();while(!e.done&&!t(e.value));return e}),tn=(n,t)=>sr(()=>{let{done:e,value:s}=n.next();return{done:e,value:e?void 0:t(s)}});var Yt=class{constructor(t,e){this.clock=t,this.len=e}},mt=class{constructor(){this.clients=new Map}},Gt=(n,t,e)=>t.clients.forEach((s,i)=>{let r=n.doc.store.clients.get(i);if(r!=null){let o=r[r.length-1],a=o.id.clock+o.length;for(let c=0,l=s[c];c<s.length&&l.clock<a;l=s[++c])Tr(n,r,l.clock,l.len,e)}}),$c=(n,t)=>{let e=0,s=n.length-1;for(;e<=s;){let i=V((e+s)/2),r=n[i],o=r.clock;if(o<=t){if(t<o+r.len)return i;e=i+1}else s=i-1}return null},Ae=(n,t)=>{let e=n.clients.get(t.client);return e!==void 0&&$c(e,t.clock)!==null},Rs=n=>{n.clients.forEach(t=>{t.sort((i,r)=>i.clock-r.clock);let e,s;for(e=1,s=1;e<t.length;e++){let i=t[s-1],r=t[e];i.clock+i.len>=r.clock?t[s-1]=new Yt(i.clock,tt(i.len,r.clock+r.len-i.clock)):(s<e&&(t[s]=r),s++)}t.length=s})},ks=n=>{let t=new mt;for(let e=0;e<n.length;e++)n[e].clients.forEach((s,i)=>{if(!t.clients.has(i)){let r=s.slice();for(let o=e+1;o<n.length;o++)Ti(r,n[o].clients.get(i)||[]);t.clients.set(i,r)}});return Rs(t),t},ge=(n,t,e,s)=>{G(n.clients,t,()=>[]).push(new Yt(e,s))},kr=()=>new mt,Ac=n=>{let t=kr();return n.clients.forEach((e,s)=>{let i=[];for(let r=0;r<e.length;r++){let o=e[r];if(o.deleted){let a=o.id.clock,c=o.length;if(r+1<e.length)for(let l=e[r+1];r+1<e.length&&l.deleted;l=e[++r+1])c+=l.length;i.push(new Yt(a,c))}}i.length>0&&t.clients.set(s,i)}),t},Zt=(n,t)=>{b(n.restEncoder,t.clients.size),H(t.clients.entries()).sort((e,s)=>s[0]-e[0]).forEach(([e,s])=>{n.resetDsCurVal(),b(n.restEncoder,e);let i=s.length;b(n.restEncoder,i);for(let r=0;r<i;r++){let o=s[r];n.writeDsClock(o.clock),n.writeDsLen(o.len)}})},Bs=n=>{let t=new mt,e=x(n.restDecoder);for(let s=0;s<e;s++){n.resetDsCurVal();let i=x(n.restDecoder),r=x(n.restDecoder);if(r>0){let o=G(t.clients,i,()=>[]);for(let a=0;a<r;a++)o.push(new Yt(n.readDsClock(),n.readDsLen()))}}return t},ar=(n,t,e)=>{let s=new mt,i=x(n.restDecoder);for(let r=0;r<i;r++){n.resetDsCurVal();let o=x(n.restDecoder),a=x(n.restDecoder),c=e.clients.get(o)||[],l=U(e,o);for(let d=0;d<a;d++){let h=n.readDsClock(),p=h+n.readDsLen();if(h<l){l<p&&ge(s,o,l,p-l);let u=Q(c,h),f=c[u];for(!f.deleted&&f.id.clock<h&&(c.splice(u+1,0,xn(t,f,h-f.id.clock)),u++);u<c.length&&(f=c[u++],f.id.clock<p);)f.deleted||(p<f.id.clock+f.length&&c.splice(u,0,xn(t,f,p-f.id.clock)),f.delete(t))}else ge(s,o,h,p-h)}}if(s.clients.size>0){let r=new it;return b(r.restEncoder,0),Zt(r,s),r.toUint8Array()}return null};var _r=fs,st=class n extends le{constructor({guid:t=Xi(),collectionid:e=null,gc:s=!0,gcFilter:i=()=>!0,meta:r=null,autoLoad:o=!1,shouldLoad:a=!0}={}){super(),this.gc=s,this.gcFilter=i,this.clientID=_r(),this.guid=t,this.collectionid=e,this.share=new Map,this.store=new pn,this._transaction=null,this._transactionCleanups=[],this.subdocs=new Set,this._item=null,this.shouldLoad=a,this.autoLoad=o,this.meta=r,this.isLoaded=!1,this.isSynced=!1,this.isDestroyed=!1,this.whenLoaded=gs(l=>{this.on("load",()=>{this.isLoaded=!0,l(this)})});let c=()=>gs(l=>{let d=h=>{(h===void 0||h===!0)&&(this.off("sync",d),l())};this.on("sync",d)});this.on("sync",l=>{l===!1&&this.isSynced&&(this.whenSynced=c()),this.isSynced=l===void 0||l===!0,this.isSynced&&!this.isLoaded&&this.emit("load",[this])}),this.whenSynced=c()}load(){let t=this._item;t!==null&&!this.shouldLoad&&S(t.parent.doc,e=>{e.subdocsLoaded.add(this)},null,!0),this.shouldLoad=!0}getSubdocs(){return this.subdocs}getSubdocGuids(){return new Set(H(this.subdocs).map(t=>t.guid))}transact(t,e=null){return S(this,t,e)}get(t,e=E){let s=G(this.share,t,()=>{let r=new e;return r._integrate(this,null),r}),i=s.constructor;if(e!==E&&i!==e)if(i===E){let r=new e;r._map=s._map,s._map.forEach(o=>{for(;o!==null;o=o.left)o.parent=r}),r._start=s._start;for(let o=r._start;o!==null;o=o.right)o.parent=r;return r._length=s._length,this.share.set(t,r),r._integrate(this,null),r}else throw new Error(`Type with the name ${t} has already been defined with a different constructor`);return s}getArray(t=""){return this.get(t,yn)}getText(t=""){return this.get(t,yt)}getMap(t=""){return this.get(t,xe)}getXmlElement(t=""){return this.get(t,_e)}getXmlFragment(t=""){return this.get(t,Kt)}toJSON(){let t={};return this.share.forEach((e,s)=>{t[s]=e.toJSON()}),t}destroy(){this.isDestroyed=!0,H(this.subdocs).forEach(e=>e.destroy());let t=this._item;if(t!==null){this._item=null;let e=t.content;e.doc=new n({guid:this.guid,...e.opts,shouldLoad:!1}),e.doc._item=t,S(t.parent.doc,s=>{let i=e.doc;t.deleted||s.subdocsAdded.add(i),s.subdocsRemoved.add(this)},null,!0)}this.emit("destroyed",[!0]),this.emit("destroy",[this]),super.destroy()}},cn=class{constructor(t){this.restDecoder=t}resetDsCurVal(){}readDsClock(){return x(this.restDecoder)}readDsLen(){return x(this.restDecoder)}},ln=class extends cn{readLeftID(){return k(x(this.restDecoder),x(this.restDecoder))}readRightID(){return k(x(this.restDecoder),x(this.restDecoder))}readClient(){return x(this.restDecoder)}readInfo(){return $t(this.restDecoder)}readString(){return nt(this.restDecoder)}readParentInfo(){return x(this.restDecoder)===1}readTypeRef(){return x(this.restDecoder)}readLen(){return x(this.restDecoder)}readAny(){return Pt(this.restDecoder)}readBuf(){return er(C(this.restDecoder))}readJSON(){return JSON.parse(nt(this.restDecoder))}readKey(){return nt(this.restDecoder)}},_s=class{constructor(t){this.dsCurrVal=0,this.restDecoder=t}resetDsCurVal(){this.dsCurrVal=0}readDsClock(){return this.dsCurrVal+=x(this.restDecoder),this.dsCurrVal}readDsLen(){let t=x(this.restDecoder)+1;return this.dsCurrVal+=t,t}},wt=class extends _s{constructor(t){super(t),this.keys=[],x(t),this.keyClockDecoder=new Ht(C(t)),this.clientDecoder=new At(C(t)),this.leftClockDecoder=new Ht(C(t)),this.rightClockDecoder=new Ht(C(t)),this.infoDecoder=new ce(C(t),$t),this.stringDecoder=new Ye(C(t)),this.parentInfoDecoder=new ce(C(t),$t),this.typeRefDecoder=new At(C(t)),this.lenDecoder=new At(C(t))}readLeftID(){return new gt(this.clientDecoder.read(),this.leftClockDecoder.read())}readRightID(){return new gt(this.clientDecoder.read(),this.rightClockDecoder.read())}readClient(){return this.clientDecoder.read()}readInfo(){return this.infoDecoder.read()}readString(){return this.stringDecoder.read()}readParentInfo(){return this.parentInfoDecoder.read()===1}readTypeRef(){return this.typeRefDecoder.read()}readLen(){return this.lenDecoder.read()}readAny(){return Pt(this.restDecoder)}readBuf(){return C(this.restDecoder)}readJSON(){return Pt(this.restDecoder)}readKey(){let t=this.keyClockDecoder.read();if(t<this.keys.length)return this.keys[t];{let e=this.stringDecoder.read();return this.keys.push(e),e}}},hn=class{constructor(){this.restEncoder=Y()}toUint8Array(){return O(this.restEncoder)}resetDsCurVal(){}writeDsClock(t){b(this.restEncoder,t)}writeDsLen(t){b(this.restEncoder,t)}},Ct=class extends hn{writeLeftID(t){b(this.restEncoder,t.client),b(this.restEncoder,t.clock)}writeRightID(t){b(this.restEncoder,t.client),b(this.restEncoder,t.clock)}writeClient(t){b(this.restEncoder,t)}writeInfo(t){He(this.restEncoder,t)}writeString(t){et(this.restEncoder,t)}writeParentInfo(t){b(this.restEncoder,t?1:0)}writeTypeRef(t){b(this.restEncoder,t)}writeLen(t){b(this.restEncoder,t)}writeAny(t){jt(this.restEncoder,t)}writeBuf(t){A(this.restEncoder,t)}writeJSON(t){et(this.restEncoder,JSON.stringify(t))}writeKey(t){et(this.restEncoder,t)}},dn=class{constructor(){this.restEncoder=Y(),this.dsCurrVal=0}toUint8Array(){return O(this.restEncoder)}resetDsCurVal(){this.dsCurrVal=0}writeDsClock(t){let e=t-this.dsCurrVal;this.dsCurrVal=t,b(this.restEncoder,e)}writeDsLen(t){t===0&&W(),b(this.restEncoder,t-1),this.dsCurrVal+=t}},it=class extends dn{constructor(){super(),this.keyMap=new Map,this.keyClock=0,this.keyClockEncoder=new zt,this.clientEncoder=new vt,this.leftClockEncoder=new zt,this.rightClockEncoder=new zt,this.infoEncoder=new oe(He),this.stringEncoder=new Pe,this.parentInfoEncoder=new oe(He),this.typeRefEncoder=new vt,this.lenEncoder=new vt}toUint8Array(){let t=Y();return b(t,0),A(t,this.keyClockEncoder.toUint8Array()),A(t,this.clientEncoder.toUint8Array()),A(t,this.leftClockEncoder.toUint8Array()),A(t,this.rightClockEncoder.toUint8Array()),A(t,O(this.infoEncoder)),A(t,this.stringEncoder.toUint8Array()),A(t,O(this.parentInfoEncoder)),A(t,this.typeRefEncoder.toUint8Array()),A(t,this.lenEncoder.toUint8Array()),ae(t,O(this.restEncoder)),O(t)}writeLeftID(t){this.clientEncoder.write(t.client),this.leftClockEncoder.write(t.clock)}writeRightID(t){this.clientEncoder.write(t.client),this.rightClockEncoder.write(t.clock)}writeClient(t){this.clientEncoder.write(t)}writeInfo(t){this.infoEncoder.write(t)}writeString(t){this.stringEncoder.write(t)}writeParentInfo(t){this.parentInfoEncoder.write(t?1:0)}writeTypeRef(t){this.typeRefEncoder.write(t)}writeLen(t){this.lenEncoder.write(t)}writeAny(t){jt(this.restEncoder,t)}writeBuf(t){A(this.restEncoder,t)}writeJSON(t){jt(this.restEncoder,t)}writeKey(t){let e=this.keyMap.get(t);e===void 0?(this.keyClockEncoder.write(this.keyClock++),this.stringEncoder.write(t)):this.keyClockEncoder.write(e)}},Ec=(n,t,e,s)=>{s=tt(s,t[0].id.clock);let i=Q(t,s);b(n.restEncoder,t.length-i),n.writeClient(e),b(n.restEncoder,s);let r=t[i];r.write(n,s-r.id.clock);for(let o=i+1;o<t.length;o++)t[o].write(n,0)},js=(n,t,e)=>{let s=new Map;e.forEach((i,r)=>{U(t,r)>i&&s.set(r,i)}),kn(t).forEach((i,r)=>{e.has(r)||s.set(r,0)}),b(n.restEncoder,s.size),H(s.entries()).sort((i,r)=>r[0]-i[0]).forEach(([i,r])=>{Ec(n,t.clients.get(i),i,r)})},Cc=(n,t)=>{let e=M(),s=x(n.restDecoder);for(let i=0;i<s;i++){let r=x(n.restDecoder),o=new Array(r),a=n.readClient(),c=x(n.restDecoder);e.set(a,{i:0,refs:o});for(let l=0;l<r;l++){let d=n.readInfo();switch(31&d){case 0:{let h=n.readLen();o[l]=new B(k(a,c),h),c+=h;break}case 10:{let h=x(n.restDecoder);o[l]=new j(k(a,c),h),c+=h;break}default:{let h=(d&192)===0,p=new $(k(a,c),null,(d&128)===128?n.readLeftID():null,null,(d&64)===64?n.readRightID():null,h?n.readParentInfo()?t.get(n.readString()):n.readLeftID():null,h&&(d&32)===32?n.readString():null,Kr(n,d));o[l]=p,c+=p.length}}}}return e},Uc=(n,t,e)=>{let s=[],i=H(e.keys()).sort((u,f)=>u-f);if(i.length===0)return null;let r=()=>{if(i.length===0)return null;let u=e.get(i[i.length-1]);for(;u.refs.length===u.i;)if(i.pop(),i.length>0)u=e.get(i[i.length-1]);else return null;return u},o=r();if(o===null)return null;let a=new pn,c=new Map,l=(u,f)=>{let y=c.get(u);(y==null||y>f)&&c.set(u,f)},d=o.refs[o.i++],h=new Map,p=()=>{for(let u of s){let f=u.id.client,y=e.get(f);y?(y.i--,a.clients.set(f,y.refs.slice(y.i)),e.delete(f),y.i=0,y.refs=[]):a.clients.set(f,[u]),i=i.filter(_=>_!==f)}s.length=0};for(;;){if(d.constructor!==j){let f=G(h,d.id.client,()=>U(t,d.id.client))-d.id.clock;if(f<0)s.push(d),l(d.id.client,d.id.clock-1),p();else{let y=d.getMissing(n,t);if(y!==null){s.push(d);let _=e.get(y)||{refs:[],i:0};if(_.refs.length===_.i)l(y,U(t,y)),p();else{d=_.refs[_.i++];continue}}else(f===0||f<d.length)&&(d.integrate(n,f),h.set(d.id.client,d.id.clock+d.length))}}if(s.length>0)d=s.pop();else if(o!==null&&o.i<o.refs.length)d=o.refs[o.i++];else{if(o=r(),o===null)break;d=o.refs[o.i++]}}if(a.clients.size>0){let u=new it;return js(u,a,new Map),b(u.restEncoder,0),{missing:c,update:u.toUint8Array()}}return null},Tc=(n,t)=>js(n,t.doc.store,t.beforeState),Ic=(n,t,e,s=new wt(n))=>S(t,i=>{i.local=!1;let r=!1,o=i.doc,a=o.store,c=Cc(s,o),l=Uc(i,a,c),d=a.pendingStructs;if(d){for(let[p,u]of d.missing)if(u<U(a,p)){r=!0;break}if(l){for(let[p,u]of l.missing){let f=d.missing.get(p);(f==null||f>u)&&d.missing.set(p,u)}d.update=gn([d.update,l.update])}}else a.pendingStructs=l;let h=ar(s,i,a);if(a.pendingDs){let p=new wt(F(a.pendingDs));x(p.restDecoder);let u=ar(p,i,a);h&&u?a.pendingDs=gn([h,u]):a.pendingDs=h||u}else a.pendingDs=h;if(r){let p=a.pendingStructs.update;a.pendingStructs=null,Sr(i.doc,p)}},e,!1);var Sr=(n,t,e,s=wt)=>{let i=F(t);Ic(i,n,e,new s(i))},Ee=(n,t,e)=>Sr(n,t,e,ln),Dc=(n,t,e=new Map)=>{js(n,t.store,e),Zt(n,Ac(t.store))},Oc=(n,t=new Uint8Array([0]),e=new it)=>{let s=$r(t);Dc(e,n,s);let i=[e.toUint8Array()];if(n.store.pendingDs&&i.push(n.store.pendingDs),n.store.pendingStructs&&i.push(qc(n.store.pendingStructs.update,t)),i.length>1){if(e.constructor===Ct)return zs(i.map((r,o)=>o===0?r:Yc(r)));if(e.constructor===it)return gn(i)}return i[0]},vr=(n,t)=>Oc(n,t,new Ct),Mc=n=>{let t=new Map,e=x(n.restDecoder);for(let s=0;s<e;s++){let i=x(n.restDecoder),r=x(n.restDecoder);t.set(i,r)}return t},$r=n=>Mc(new cn(F(n))),Ar=(n,t)=>(b(n.restEncoder,t.size),H(t.entries()).sort((e,s)=>s[0]-e[0]).forEach(([e,s])=>{b(n.restEncoder,e),b(n.restEncoder,s)}),n),Lc=(n,t)=>Ar(n,kn(t.store)),Nc=(n,t=new dn)=>(n instanceof Map?Ar(t,n):Lc(t,n),t.toUint8Array()),Er=n=>Nc(n,new hn),Ss=class{constructor(){this.l=[]}},cr=()=>new Ss,lr=(n,t)=>n.l.push(t),hr=(n,t)=>{let e=n.l,s=e.length;n.l=e.filter(i=>t!==i),s===n.l.length&&console.error("[yjs] Tried to remove event handler that doesn't exist.")},Cr=(n,t,e)=>de(n.l,[t,e]),gt=class{constructor(t,e){this.client=t,this.clock=e}},en=(n,t)=>n===t||n!==null&&t!==null&&n.client===t.client&&n.clock===t.clock,k=(n,t)=>new gt(n,t);var Vc=n=>{for(let[t,e]of n.doc.share.entries())if(e===n)return t;throw W()},un=(n,t)=>{for(;t!==null;){if(t.parent===n)return!0;t=t.parent._item}return!1};var vs=class{constructor(t,e){this.ds=t,this.sv=e}};var Rc=(n,t)=>new vs(n,t),td=Rc(kr(),new Map);var Wt=(n,t)=>t===void 0?!n.deleted:t.sv.has(n.id.client)&&(t.sv.get(n.id.client)||0)>n.id.clock&&!Ae(t.ds,n.id),$s=(n,t)=>{let e=G(n.meta,$s,dt),s=n.doc.store;e.has(t)||(t.sv.forEach((i,r)=>{i<U(s,r)&&R(n,k(r,i))}),Gt(n,t.ds,i=>{}),e.add(t))};var pn=class{constructor(){this.clients=new Map,this.pendingStructs=null,this.pendingDs=null}},kn=n=>{let t=new Map;return n.clients.forEach((e,s)=>{let i=e[e.length-1];t.set(s,i.id.clock+i.length)}),t},U=(n,t)=>{let e=n.clients.get(t);if(e===void 0)return 0;let s=e[e.length-1];return s.id.clock+s.length},Ur=(n,t)=>{let e=n.clients.get(t.id.client);if(e===void 0)e=[],n.clients.set(t.id.client,e);else{let s=e[e.length-1];if(s.id.clock+s.length!==t.id.clock)throw W()}e.push(t)},Q=(n,t)=>{let e=0,s=n.length-1,i=n[s],r=i.id.clock;if(r===t)return s;let o=V(t/(r+i.length-1)*s);for(;e<=s;){if(i=n[o],r=i.id.clock,r<=t){if(t<r+i.length)return o;e=o+1}else s=o-1;o=V((e+s)/2)}throw W()},Bc=(n,t)=>{let e=n.clients.get(t.client);return e[Q(e,t.clock)]},rn=Bc,As=(n,t,e)=>{let s=Q(t,e),i=t[s];return i.id.clock<e&&i instanceof $?(t.splice(s+1,0,xn(n,i,e-i.id.clock)),s+1):s},R=(n,t)=>{let e=n.doc.store.clients.get(t.client);return e[As(n,e,t.clock)]},dr=(n,t,e)=>{let s=t.clients.get(e.client),i=Q(s,e.clock),r=s[i];return e.clock!==r.id.clock+r.length-1&&r.constructor!==B&&s.splice(i+1,0,xn(n,r,e.clock-r.id.clock+1)),r},jc=(n,t,e)=>{let s=n.clients.get(t.id.client);s[Q(s,t.id.clock)]=e},Tr=(n,t,e,s,i)=>{if(s===0)return;let r=e+s,o=As(n,t,e),a;do a=t[o++],r<a.id.clock+a.length&&As(n,t,r),i(a);while(o<t.length&&t[o].id.clock<r)},Es=class{constructor(t,e,s){this.doc=t,this.deleteSet=new mt,this.beforeState=kn(t.store),this.afterState=new Map,this.changed=new Map,this.changedParentTypes=new Map,this._mergeStructs=[],this.origin=e,this.meta=new Map,this.local=s,this.subdocsAdded=new Set,this.subdocsRemoved=new Set,this.subdocsLoaded=new Set,this._needFormattingCleanup=!1}},ur=(n,t)=>t.deleteSet.clients.size===0&&!zi(t.afterState,(e,s)=>t.beforeState.get(s)!==e)?!1:(Rs(t.deleteSet),Tc(n,t),Zt(n,t.deleteSet),!0),pr=(n,t,e)=>{let s=t._item;(s===null||s.id.clock<(n.beforeState.get(s.id.client)||0)&&!s.deleted)&&G(n.changed,t,dt).add(e)},on=(n,t)=>{let e=n[t],s=n[t-1],i=t;for(;i>0;e=s,s=n[--i-1]){if(s.deleted===e.deleted&&s.constructor===e.constructor&&s.mergeWith(e)){e instanceof $&&e.parentSub!==null&&e.parent._map.get(e.parentSub)===e&&e.parent._map.set(e.parentSub,s);continue}break}let r=t-i;return r&&n.splice(t+1-r,r),r},zc=(n,t,e)=>{for(let[s,i]of n.clients.entries()){let r=t.clients.get(s);for(let o=i.length-1;o>=0;o--){let a=i[o],c=a.clock+a.len;for(let l=Q(r,a.clock),d=r[l];l<r.length&&d.id.clock<c;d=r[++l]){let h=r[l];if(a.clock+a.len<=h.id.clock)break;h instanceof $&&h.deleted&&!h.keep&&e(h)&&h.gc(t,!1)}}}},Fc=(n,t)=>{n.clients.forEach((e,s)=>{let i=t.clients.get(s);for(let r=e.length-1;r>=0;r--){let o=e[r],a=je(i.length-1,1+Q(i,o.clock+o.len-1));for(let c=a,l=i[c];c>0&&l.id.clock>=o.clock;l=i[c])c-=1+on(i,c)}})};var Ir=(n,t)=>{if(t<n.length){let e=n[t],s=e.doc,i=s.store,r=e.deleteSet,o=e._mergeStructs;try{Rs(r),e.afterState=kn(e.doc.store),s.emit("beforeObserverCalls",[e,s]);let a=[];e.changed.forEach((c,l)=>a.push(()=>{(l._item===null||!l._item.deleted)&&l._callObserver(e,c)})),a.push(()=>{e.changedParentTypes.forEach((c,l)=>{l._dEH.l.length>0&&(l._item===null||!l._item.deleted)&&a.push(()=>{c=c.filter(d=>d.target._item===null||!d.target._item.deleted),c.forEach(d=>{d.currentTarget=l,d._path=null}),c.sort((d,h)=>d.path.length-h.path.length),Cr(l._dEH,c,e)})}),a.push(()=>s.emit("afterTransaction",[e,s])),a.push(()=>{e._needFormattingCleanup&&il(e)})}),de(a,[])}finally{s.gc&&zc(r,i,s.gcFilter),Fc(r,i),e.afterState.forEach((d,h)=>{let p=e.beforeState.get(h)||0;if(p!==d){let u=i.clients.get(h),f=tt(Q(u,p),1);for(let y=u.length-1;y>=f;)y-=1+on(u,y)}});for(let d=o.length-1;d>=0;d--){let{client:h,clock:p}=o[d].id,u=i.clients.get(h),f=Q(u,p);f+1<u.length&&on(u,f+1)>1||f>0&&on(u,f)}if(!e.local&&e.afterState.get(s.clientID)!==e.beforeState.get(s.clientID)&&(nr("","","[yjs] ","","","Changed the client-id because another client seems to be using it."),s.clientID=_r()),s.emit("afterTransactionCleanup",[e,s]),s._observers.has("update")){let d=new Ct;ur(d,e)&&s.emit("update",[d.toUint8Array(),e.origin,s,e])}if(s._observers.has("updateV2")){let d=new it;ur(d,e)&&s.emit("updateV2",[d.toUint8Array(),e.origin,s,e])}let{subdocsAdded:a,subdocsLoaded:c,subdocsRemoved:l}=e;(a.size>0||l.size>0||c.size>0)&&(a.forEach(d=>{d.clientID=s.clientID,d.collectionid==null&&(d.collectionid=s.collectionid),s.subdocs.add(d)}),l.forEach(d=>s.subdocs.delete(d)),s.emit("subdocs",[{loaded:c,added:a,removed:l},s,e]),l.forEach(d=>d.destroy())),n.length<=t+1?(s._transactionCleanups=[],s.emit("afterAllTransactions",[s,n])):Ir(n,t+1)}}},S=(n,t,e=null,s=!0)=>{let i=n._transactionCleanups,r=!1,o=null;n._transaction===null&&(r=!0,n._transaction=new Es(n,e,s),i.push(n._transaction),i.length===1&&n.emit("beforeAllTransactions",[n]),n.emit("beforeTransaction",[n._transaction,n]));try{o=t(n._transaction)}finally{if(r){let a=n._transaction===i[0];n._transaction=null,a&&Ir(i,0)}}return o},Cs=class{constructor(t,e){this.insertions=e,this.deletions=t,this.meta=new Map}},fr=(n,t,e)=>{Gt(n,e.deletions,s=>{s instanceof $&&t.scope.some(i=>i===n.doc||un(i,s))&&Ws(s,!1)})},gr=(n,t,e)=>{let s=null,i=n.doc,r=n.scope;S(i,a=>{for(;t.length>0&&n.currStackItem===null;){let c=i.store,l=t.pop(),d=new Set,h=[],p=!1;Gt(a,l.insertions,u=>{if(u instanceof $){if(u.redone!==null){let{item:f,diff:y}=Ul(c,u.id);y>0&&(f=R(a,k(f.id.client,f.id.clock+y))),u=f}!u.deleted&&r.some(f=>f===a.doc||un(f,u))&&h.push(u)}}),Gt(a,l.deletions,u=>{u instanceof $&&r.some(f=>f===a.doc||un(f,u))&&!Ae(l.insertions,u.id)&&d.add(u)}),d.forEach(u=>{p=Jr(a,u,d,l.insertions,n.ignoreRemoteMapChanges,n)!==null||p});for(let u=h.length-1;u>=0;u--){let f=h[u];n.deleteFilter(f)&&(f.delete(a),p=!0)}n.currStackItem=p?l:null}a.changed.forEach((c,l)=>{c.has(null)&&l._searchMarker&&(l._searchMarker.length=0)}),s=a},n);let o=n.currStackItem;if(o!=null){let a=s.changedParentTypes;n.emit("stack-item-popped",[{stackItem:o,type:e,changedParentTypes:a,origin:n},n]),n.currStackItem=null}return o},fn=class extends le{constructor(t,{captureTimeout:e=500,captureTransaction:s=c=>!0,deleteFilter:i=()=>!0,trackedOrigins:r=new Set([null]),ignoreRemoteMapChanges:o=!1,doc:a=re(t)?t[0].doc:t instanceof st?t:t.doc}={}){super(),this.scope=[],this.doc=a,this.addToScope(t),this.deleteFilter=i,r.add(this),this.trackedOrigins=r,this.captureTransaction=s,this.undoStack=[],this.redoStack=[],this.undoing=!1,this.redoing=!1,this.currStackItem=null,this.lastChange=0,this.ignoreRemoteMapChanges=o,this.captureTimeout=e,this.afterTransactionHandler=c=>{if(!this.captureTransaction(c)||!this.scope.some(_=>c.changedParentTypes.has(_)||_===this.doc)||!this.trackedOrigins.has(c.origin)&&(!c.origin||!this.trackedOrigins.has(c.origin.constructor)))return;let l=this.undoing,d=this.redoing,h=l?this.redoStack:this.undoStack;l?this.stopCapturing():d||this.clear(!1,!0);let p=new mt;c.afterState.forEach((_,v)=>{let $i=c.beforeState.get(v)||0,Ai=_-$i;Ai>0&&ge(p,v,$i,Ai)});let u=Et(),f=!1;if(this.lastChange>0&&u-this.lastChange<this.captureTimeout&&h.length>0&&!l&&!d){let _=h[h.length-1];_.deletions=ks([_.deletions,c.deleteSet]),_.insertions=ks([_.insertions,p])}else h.push(new Cs(c.deleteSet,p)),f=!0;!l&&!d&&(this.lastChange=u),Gt(c,c.deleteSet,_=>{_ instanceof $&&this.scope.some(v=>v===c.doc||un(v,_))&&Ws(_,!0)});let y=[{stackItem:h[h.length-1],origin:c.origin,type:l?"redo":"undo",changedParentTypes:c.changedParentTypes},this];f?this.emit("stack-item-added",y):this.emit("stack-item-updated",y)},this.destroy=this.destroy.bind(this),this.doc.on("afterTransaction",this.afterTransactionHandler),this.doc.on("destroy",this.destroy)}addToScope(t){let e=new Set(this.scope);t=re(t)?t:[t],t.forEach(s=>{e.has(s)||(e.add(s),(s instanceof E?s.doc!==this.doc:s!==this.doc)&&bs("[yjs#509] Not same Y.Doc"),this.scope.push(s))})}addTrackedOrigin(t){this.trackedOrigins.add(t)}removeTrackedOrigin(t){this.trackedOrigins.delete(t)}clear(t=!0,e=!0){(t&&this.canUndo()||e&&this.canRedo())&&this.doc.transact(s=>{t&&(this.undoStack.forEach(i=>fr(s,this,i)),this.undoStack=[]),e&&(this.redoStack.forEach(i=>fr(s,this,i)),this.redoStack=[]),this.emit("stack-cleared",[{undoStackCleared:t,redoStackCleared:e}])})}stopCapturing(){this.lastChange=0}undo(){this.undoing=!0;let t;try{t=gr(this,this.undoStack,"undo")}finally{this.undoing=!1}return t}redo(){this.redoing=!0;let t;try{t=gr(this,this.redoStack,"redo")}finally{this.redoing=!1}return t}canUndo(){return this.undoStack.length>0}canRedo(){return this.redoStack.length>0}destroy(){this.trackedOrigins.delete(this),this.doc.off("afterTransaction",this.afterTransactionHandler),this.doc.off("destroy",this.destroy),super.destroy()}};function*Pc(n){let t=x(n.restDecoder);for(let e=0;e<t;e++){let s=x(n.restDecoder),i=n.readClient(),r=x(n.restDecoder);for(let o=0;o<s;o++){let a=n.readInfo();if(a===10){let c=x(n.restDecoder);yield new j(k(i,r),c),r+=c}else if((31&a)!==0){let c=(a&192)===0,l=new $(k(i,r),null,(a&128)===128?n.readLeftID():null,null,(a&64)===64?n.readRightID():null,c?n.readParentInfo()?n.readString():n.readLeftID():null,c&&(a&32)===32?n.readString():null,Kr(n,a));yield l,r+=l.length}else{let c=n.readLen();yield new B(k(i,r),c),r+=c}}}}var me=class{constructor(t,e){this.gen=Pc(t),this.curr=null,this.done=!1,this.filterSkips=e,this.next()}next(){do this.curr=this.gen.next().value||null;while(this.filterSkips&&this.curr!==null&&this.curr.constructor===j);return this.curr}};var we=class{constructor(t){this.currClient=0,this.startClock=0,this.written=0,this.encoder=t,this.clientStructs=[]}},zs=n=>gn(n,ln,Ct);var Hc=(n,t)=>{if(n.constructor===B){let{client:e,clock:s}=n.id;return new B(k(e,s+t),n.length-t)}else if(n.constructor===j){let{client:e,clock:s}=n.id;return new j(k(e,s+t),n.length-t)}else{let e=n,{client:s,clock:i}=e.id;return new $(k(s,i+t),null,k(s,i+t-1),null,e.rightOrigin,e.parent,e.parentSub,e.content.splice(t))}},gn=(n,t=wt,e=it)=>{if(n.length===1)return n[0];let s=n.map(d=>new t(F(d))),i=s.map(d=>new me(d,!0)),r=null,o=new e,a=new we(o);for(;i=i.filter(p=>p.curr!==null),i.sort((p,u)=>{if(p.curr.id.client===u.curr.id.client){let f=p.curr.id.clock-u.curr.id.clock;return f===0?p.curr.constructor===u.curr.constructor?0:p.curr.constructor===j?1:-1:f}else return u.curr.id.client-p.curr.id.client}),i.length!==0;){let d=i[0],h=d.curr.id.client;if(r!==null){let p=d.curr,u=!1;for(;p!==null&&p.id.clock+p.length<=r.struct.id.clock+r.struct.length&&p.id.client>=r.struct.id.client;)p=d.next(),u=!0;if(p===null||p.id.client!==h||u&&p.id.clock>r.struct.id.clock+r.struct.length)continue;if(h!==r.struct.id.client)pt(a,r.struct,r.offset),r={struct:p,offset:0},d.next();else if(r.struct.id.clock+r.struct.length<p.id.clock)if(r.struct.constructor===j)r.struct.length=p.id.clock+p.length-r.struct.id.clock;else{pt(a,r.struct,r.offset);let f=p.id.clock-r.struct.id.clock-r.struct.length;r={struct:new j(k(h,r.struct.id.clock+r.struct.length),f),offset:0}}else{let f=r.struct.id.clock+r.struct.length-p.id.clock;f>0&&(r.struct.constructor===j?r.struct.length-=f:p=Hc(p,f)),r.struct.mergeWith(p)||(pt(a,r.struct,r.offset),r={struct:p,offset:0},d.next())}}else r={struct:d.curr,offset:0},d.next();for(let p=d.curr;p!==null&&p.id.client===h&&p.id.clock===r.struct.id.clock+r.struct.length&&p.constructor!==j;p=d.next())pt(a,r.struct,r.offset),r={struct:p,offset:0}}r!==null&&(pt(a,r.struct,r.offset),r=null),Fs(a);let c=s.map(d=>Bs(d)),l=ks(c);return Zt(o,l),o.toUint8Array()},qc=(n,t,e=wt,s=it)=>{let i=$r(t),r=new s,o=new we(r),a=new e(F(n)),c=new me(a,!1);for(;c.curr;){let d=c.curr,h=d.id.client,p=i.get(h)||0;if(c.curr.constructor===j){c.next();continue}if(d.id.clock+d.length>p)for(pt(o,d,tt(p-d.id.clock,0)),c.next();c.curr&&c.curr.id.client===h;)pt(o,c.curr,0),c.next();else for(;c.curr&&c.curr.id.client===h&&c.curr.id.clock+c.curr.length<=p;)c.next()}Fs(o);let l=Bs(a);return Zt(r,l),r.toUint8Array()};var Dr=n=>{n.written>0&&(n.clientStructs.push({written:n.written,restEncoder:O(n.encoder.restEncoder)}),n.encoder.restEncoder=Y(),n.written=0)},pt=(n,t,e)=>{n.written>0&&n.currClient!==t.id.client&&Dr(n),n.written===0&&(n.currClient=t.id.client,n.encoder.writeClient(t.id.client),b(n.encoder.restEncoder,t.id.clock+e)),t.write(n.encoder,e),n.written++},Fs=n=>{Dr(n);let t=n.encoder.restEncoder;b(t,n.clientStructs.length);for(let e=0;e<n.clientStructs.length;e++){let s=n.clientStructs[e];b(t,s.written),ae(t,s.restEncoder)}},Wc=(n,t,e,s)=>{let i=new e(F(n)),r=new me(i,!1),o=new s,a=new we(o);for(let l=r.curr;l!==null;l=r.next())pt(a,t(l),0);Fs(a);let c=Bs(i);return Zt(o,c),o.toUint8Array()};var Yc=n=>Wc(n,Gi,wt,Ct),mr="You must not compute changes after the event-handler fired.",Jt=class{constructor(t,e){this.target=t,this.currentTarget=t,this.transaction=e,this._changes=null,this._keys=null,this._delta=null,this._path=null}get path(){return this._path||(this._path=Gc(this.currentTarget,this.target))}deletes(t){return Ae(this.transaction.deleteSet,t.id)}get keys(){if(this._keys===null){if(this.transaction.doc._transactionCleanups.length===0)throw X(mr);let t=new Map,e=this.target;this.transaction.changed.get(e).forEach(i=>{if(i!==null){let r=e._map.get(i),o,a;if(this.adds(r)){let c=r.left;for(;c!==null&&this.adds(c);)c=c.left;if(this.deletes(r))if(c!==null&&this.deletes(c))o="delete",a=Fe(c.content.getContent());else return;else c!==null&&this.deletes(c)?(o="update",a=Fe(c.content.getContent())):(o="add",a=void 0)}else if(this.deletes(r))o="delete",a=Fe(r.content.getContent());else return;t.set(i,{action:o,oldValue:a})}}),this._keys=t}return this._keys}get delta(){return this.changes.delta}adds(t){return t.id.clock>=(this.transaction.beforeState.get(t.id.client)||0)}get changes(){let t=this._changes;if(t===null){if(this.transaction.doc._transactionCleanups.length===0)throw X(mr);let e=this.target,s=dt(),i=dt(),r=[];if(t={added:s,deleted:i,delta:r,keys:this.keys},this.transaction.changed.get(e).has(null)){let a=null,c=()=>{a&&r.push(a)};for(let l=e._start;l!==null;l=l.right)l.deleted?this.deletes(l)&&!this.adds(l)&&((a===null||a.delete===void 0)&&(c(),a={delete:0}),a.delete+=l.length,i.add(l)):this.adds(l)?((a===null||a.insert===void 0)&&(c(),a={insert:[]}),a.insert=a.insert.concat(l.content.getContent()),s.add(l)):((a===null||a.retain===void 0)&&(c(),a={retain:0}),a.retain+=l.length);a!==null&&a.retain===void 0&&c()}this._changes=t}return t}},Gc=(n,t)=>{let e=[];for(;t._item!==null&&t!==n;){if(t._item.parentSub!==null)e.unshift(t._item.parentSub);else{let s=0,i=t._item.parent._start;for(;i!==t._item&&i!==null;)!i.deleted&&i.countable&&(s+=i.length),i=i.right;e.unshift(s)}t=t._item.parent}return e},L=()=>{bs("Invalid access: Add Yjs type to a document before reading data.")},Or=80,Ps=0,Us=class{constructor(t,e){t.marker=!0,this.p=t,this.index=e,this.timestamp=Ps++}},Jc=n=>{n.timestamp=Ps++},Mr=(n,t,e)=>{n.p.marker=!1,n.p=t,t.marker=!0,n.index=e,n.timestamp=Ps++},Kc=(n,t,e)=>{if(n.length>=Or){let s=n.reduce((i,r)=>i.timestamp<r.timestamp?i:r);return Mr(s,t,e),s}else{let s=new Us(t,e);return n.push(s),s}},_n=(n,t)=>{if(n._start===null||t===0||n._searchMarker===null)return null;let e=n._searchMarker.length===0?null:n._searchMarker.reduce((r,o)=>Nt(t-r.index)<Nt(t-o.index)?r:o),s=n._start,i=0;for(e!==null&&(s=e.p,i=e.index,Jc(e));s.right!==null&&i<t;){if(!s.deleted&&s.countable){if(t<i+s.length)break;i+=s.length}s=s.right}for(;s.left!==null&&i>t;)s=s.left,!s.deleted&&s.countable&&(i-=s.length);for(;s.left!==null&&s.left.id.client===s.id.client&&s.left.id.clock+s.left.length===s.id.clock;)s=s.left,!s.deleted&&s.countable&&(i-=s.length);return e!==null&&Nt(e.index-i)<s.parent.length/Or?(Mr(e,s,i),e):Kc(n._searchMarker,s,i)},ye=(n,t,e)=>{for(let s=n.length-1;s>=0;s--){let i=n[s];if(e>0){let r=i.p;for(r.marker=!1;r&&(r.deleted||!r.countable);)r=r.left,r&&!r.deleted&&r.countable&&(i.index-=r.length);if(r===null||r.marker===!0){n.splice(s,1);continue}i.p=r,r.marker=!0}(t<i.index||e>0&&t===i.index)&&(i.index=tt(t,i.index+e))}};var Sn=(n,t,e)=>{let s=n,i=t.changedParentTypes;for(;G(i,n,()=>[]).push(e),n._item!==null;)n=n._item.parent;Cr(s._eH,e,t)},E=class{constructor(){this._item=null,this._map=new Map,this._start=null,this.doc=null,this._length=0,this._eH=cr(),this._dEH=cr(),this._searchMarker=null}get parent(){return this._item?this._item.parent:null}_integrate(t,e){this.doc=t,this._item=e}_copy(){throw q()}clone(){throw q()}_write(t){}get _first(){let t=this._start;for(;t!==null&&t.deleted;)t=t.right;return t}_callObserver(t,e){!t.local&&this._searchMarker&&(this._searchMarker.length=0)}observe(t){lr(this._eH,t)}observeDeep(t){lr(this._dEH,t)}unobserve(t){hr(this._eH,t)}unobserveDeep(t){hr(this._dEH,t)}toJSON(){}},Lr=(n,t,e)=>{n.doc??L(),t<0&&(t=n._length+t),e<0&&(e=n._length+e);let s=e-t,i=[],r=n._start;for(;r!==null&&s>0;){if(r.countable&&!r.deleted){let o=r.content.getContent();if(o.length<=t)t-=o.length;else{for(let a=t;a<o.length&&s>0;a++)i.push(o[a]),s--;t=0}}r=r.right}return i},Nr=n=>{n.doc??L();let t=[],e=n._start;for(;e!==null;){if(e.countable&&!e.deleted){let s=e.content.getContent();for(let i=0;i<s.length;i++)t.push(s[i])}e=e.right}return t};var be=(n,t)=>{let e=0,s=n._start;for(n.doc??L();s!==null;){if(s.countable&&!s.deleted){let i=s.content.getContent();for(let r=0;r<i.length;r++)t(i[r],e++,n)}s=s.right}},Vr=(n,t)=>{let e=[];return be(n,(s,i)=>{e.push(t(s,i,n))}),e},Xc=n=>{let t=n._start,e=null,s=0;return{[Symbol.iterator](){return this},next:()=>{if(e===null){for(;t!==null&&t.deleted;)t=t.right;if(t===null)return{done:!0,value:void 0};e=t.content.getContent(),s=0,t=t.right}let i=e[s++];return e.length<=s&&(e=null),{done:!1,value:i}}}},Rr=(n,t)=>{n.doc??L();let e=_n(n,t),s=n._start;for(e!==null&&(s=e.p,t-=e.index);s!==null;s=s.right)if(!s.deleted&&s.countable){if(t<s.length)return s.content.getContent()[t];t-=s.length}},mn=(n,t,e,s)=>{let i=e,r=n.doc,o=r.clientID,a=r.store,c=e===null?t._start:e.right,l=[],d=()=>{l.length>0&&(i=new $(k(o,U(a,o)),i,i&&i.lastId,c,c&&c.id,t,null,new Xt(l)),i.integrate(n,0),l=[])};s.forEach(h=>{if(h===null)l.push(h);else switch(h.constructor){case Number:case Object:case Boolean:case Array:case String:l.push(h);break;default:switch(d(),h.constructor){case Uint8Array:case ArrayBuffer:i=new $(k(o,U(a,o)),i,i&&i.lastId,c,c&&c.id,t,null,new ve(new Uint8Array(h))),i.integrate(n,0);break;case st:i=new $(k(o,U(a,o)),i,i&&i.lastId,c,c&&c.id,t,null,new $e(h)),i.integrate(n,0);break;default:if(h instanceof E)i=new $(k(o,U(a,o)),i,i&&i.lastId,c,c&&c.id,t,null,new ot(h)),i.integrate(n,0);else throw new Error("Unexpected content type in insert operation")}}}),d()},Br=()=>X("Length exceeded!"),jr=(n,t,e,s)=>{if(e>t._length)throw Br();if(e===0)return t._searchMarker&&ye(t._searchMarker,e,s.length),mn(n,t,null,s);let i=e,r=_n(t,e),o=t._start;for(r!==null&&(o=r.p,e-=r.index,e===0&&(o=o.prev,e+=o&&o.countable&&!o.deleted?o.length:0));o!==null;o=o.right)if(!o.deleted&&o.countable){if(e<=o.length){e<o.length&&R(n,k(o.id.client,o.id.clock+e));break}e-=o.length}return t._searchMarker&&ye(t._searchMarker,i,s.length),mn(n,t,o,s)},Zc=(n,t,e)=>{let i=(t._searchMarker||[]).reduce((r,o)=>o.index>r.index?o:r,{index:0,p:t._start}).p;if(i)for(;i.right;)i=i.right;return mn(n,t,i,e)},zr=(n,t,e,s)=>{if(s===0)return;let i=e,r=s,o=_n(t,e),a=t._start;for(o!==null&&(a=o.p,e-=o.index);a!==null&&e>0;a=a.right)!a.deleted&&a.countable&&(e<a.length&&R(n,k(a.id.client,a.id.clock+e)),e-=a.length);for(;s>0&&a!==null;)a.deleted||(s<a.length&&R(n,k(a.id.client,a.id.clock+s)),a.delete(n),s-=a.length),a=a.right;if(s>0)throw Br();t._searchMarker&&ye(t._searchMarker,i,-r+s)},wn=(n,t,e)=>{let s=t._map.get(e);s!==void 0&&s.delete(n)},Hs=(n,t,e,s)=>{let i=t._map.get(e)||null,r=n.doc,o=r.clientID,a;if(s==null)a=new Xt([s]);else switch(s.constructor){case Number:case Object:case Boolean:case Array:case String:case Date:case BigInt:a=new Xt([s]);break;case Uint8Array:a=new ve(s);break;case st:a=new $e(s);break;default:if(s instanceof E)a=new ot(s);else throw new Error("Unexpected content type")}new $(k(o,U(r.store,o)),i,i&&i.lastId,null,null,t,e,a).integrate(n,0)},qs=(n,t)=>{n.doc??L();let e=n._map.get(t);return e!==void 0&&!e.deleted?e.content.getContent()[e.length-1]:void 0},Fr=n=>{let t={};return n.doc??L(),n._map.forEach((e,s)=>{e.deleted||(t[s]=e.content.getContent()[e.length-1])}),t},Pr=(n,t)=>{n.doc??L();let e=n._map.get(t);return e!==void 0&&!e.deleted};var Qc=(n,t)=>{let e={};return n._map.forEach((s,i)=>{let r=s;for(;r!==null&&(!t.sv.has(r.id.client)||r.id.clock>=(t.sv.get(r.id.client)||0));)r=r.left;r!==null&&Wt(r,t)&&(e[i]=r.content.getContent()[r.length-1])}),e},nn=n=>(n.doc??L(),ir(n._map.entries(),t=>!t[1].deleted)),Ts=class extends Jt{},yn=class n extends E{constructor(){super(),this._prelimContent=[],this._searchMarker=[]}static from(t){let e=new n;return e.push(t),e}_integrate(t,e){super._integrate(t,e),this.insert(0,this._prelimContent),this._prelimContent=null}_copy(){return new n}clone(){let t=new n;return t.insert(0,this.toArray().map(e=>e instanceof E?e.clone():e)),t}get length(){return this.doc??L(),this._length}_callObserver(t,e){super._callObserver(t,e),Sn(this,t,new Ts(this,t))}insert(t,e){this.doc!==null?S(this.doc,s=>{jr(s,this,t,e)}):this._prelimContent.splice(t,0,...e)}push(t){this.doc!==null?S(this.doc,e=>{Zc(e,this,t)}):this._prelimContent.push(...t)}unshift(t){this.insert(0,t)}delete(t,e=1){this.doc!==null?S(this.doc,s=>{zr(s,this,t,e)}):this._prelimContent.splice(t,e)}get(t){return Rr(this,t)}toArray(){return Nr(this)}slice(t=0,e=this.length){return Lr(this,t,e)}toJSON(){return this.map(t=>t instanceof E?t.toJSON():t)}map(t){return Vr(this,t)}forEach(t){be(this,t)}[Symbol.iterator](){return Xc(this)}_write(t){t.writeTypeRef(kl)}},tl=n=>new yn,Is=class extends Jt{constructor(t,e,s){super(t,e),this.keysChanged=s}},xe=class n extends E{constructor(t){super(),this._prelimContent=null,t===void 0?this._prelimContent=new Map:this._prelimContent=new Map(t)}_integrate(t,e){super._integrate(t,e),this._prelimContent.forEach((s,i)=>{this.set(i,s)}),this._prelimContent=null}_copy(){return new n}clone(){let t=new n;return this.forEach((e,s)=>{t.set(s,e instanceof E?e.clone():e)}),t}_callObserver(t,e){Sn(this,t,new Is(this,t,e))}toJSON(){this.doc??L();let t={};return this._map.forEach((e,s)=>{if(!e.deleted){let i=e.content.getContent()[e.length-1];t[s]=i instanceof E?i.toJSON():i}}),t}get size(){return[...nn(this)].length}keys(){return tn(nn(this),t=>t[0])}values(){return tn(nn(this),t=>t[1].content.getContent()[t[1].length-1])}entries(){return tn(nn(this),t=>[t[0],t[1].content.getContent()[t[1].length-1]])}forEach(t){this.doc??L(),this._map.forEach((e,s)=>{e.deleted||t(e.content.getContent()[e.length-1],s,this)})}[Symbol.iterator](){return this.entries()}delete(t){this.doc!==null?S(this.doc,e=>{wn(e,this,t)}):this._prelimContent.delete(t)}set(t,e){return this.doc!==null?S(this.doc,s=>{Hs(s,this,t,e)}):this._prelimContent.set(t,e),e}get(t){return qs(this,t)}has(t){return Pr(this,t)}clear(){this.doc!==null?S(this.doc,t=>{this.forEach(function(e,s,i){wn(t,i,s)})}):this._prelimContent.clear()}_write(t){t.writeTypeRef(_l)}},el=n=>new xe,ft=(n,t)=>n===t||typeof n=="object"&&typeof t=="object"&&n&&t&&ds(n,t),ke=class{constructor(t,e,s,i){this.left=t,this.right=e,this.index=s,this.currentAttributes=i}forward(){this.right===null&&W(),this.right.content.constructor===T?this.right.deleted||Qt(this.currentAttributes,this.right.content):this.right.deleted||(this.index+=this.right.length),this.left=this.right,this.right=this.right.right}},wr=(n,t,e)=>{for(;t.right!==null&&e>0;)t.right.content.constructor===T?t.right.deleted||Qt(t.currentAttributes,t.right.content):t.right.deleted||(e<t.right.length&&R(n,k(t.right.id.client,t.right.id.clock+e)),t.index+=t.right.length,e-=t.right.length),t.left=t.right,t.right=t.right.right;return t},sn=(n,t,e,s)=>{let i=new Map,r=s?_n(t,e):null;if(r){let o=new ke(r.p.left,r.p,r.index,i);return wr(n,o,e-r.index)}else{let o=new ke(null,t._start,0,i);return wr(n,o,e)}},Hr=(n,t,e,s)=>{for(;e.right!==null&&(e.right.deleted===!0||e.right.content.constructor===T&&ft(s.get(e.right.content.key),e.right.content.value));)e.right.deleted||s.delete(e.right.content.key),e.forward();let i=n.doc,r=i.clientID;s.forEach((o,a)=>{let c=e.left,l=e.right,d=new $(k(r,U(i.store,r)),c,c&&c.lastId,l,l&&l.id,t,null,new T(a,o));d.integrate(n,0),e.right=d,e.forward()})},Qt=(n,t)=>{let{key:e,value:s}=t;s===null?n.delete(e):n.set(e,s)},qr=(n,t)=>{for(;n.right!==null;){if(!(n.right.deleted||n.right.content.constructor===T&&ft(t[n.right.content.key]??null,n.right.content.value)))break;n.forward()}},Wr=(n,t,e,s)=>{let i=n.doc,r=i.clientID,o=new Map;for(let a in s){let c=s[a],l=e.currentAttributes.get(a)??null;if(!ft(l,c)){o.set(a,l);let{left:d,right:h}=e;e.right=new $(k(r,U(i.store,r)),d,d&&d.lastId,h,h&&h.id,t,null,new T(a,c)),e.right.integrate(n,0),e.forward()}}return o},xs=(n,t,e,s,i)=>{e.currentAttributes.forEach((p,u)=>{i[u]===void 0&&(i[u]=null)});let r=n.doc,o=r.clientID;qr(e,i);let a=Wr(n,t,e,i),c=s.constructor===String?new rt(s):s instanceof E?new ot(s):new Ut(s),{left:l,right:d,index:h}=e;t._searchMarker&&ye(t._searchMarker,e.index,c.getLength()),d=new $(k(o,U(r.store,o)),l,l&&l.lastId,d,d&&d.id,t,null,c),d.integrate(n,0),e.right=d,e.index=h,e.forward(),Hr(n,t,e,a)},yr=(n,t,e,s,i)=>{let r=n.doc,o=r.clientID;qr(e,i);let a=Wr(n,t,e,i);t:for(;e.right!==null&&(s>0||a.size>0&&(e.right.deleted||e.right.content.constructor===T));){if(!e.right.deleted)switch(e.right.content.constructor){case T:{let{key:c,value:l}=e.right.content,d=i[c];if(d!==void 0){if(ft(d,l))a.delete(c);else{if(s===0)break t;a.set(c,l)}e.right.delete(n)}else e.currentAttributes.set(c,l);break}default:s<e.right.length&&R(n,k(e.right.id.client,e.right.id.clock+s)),s-=e.right.length;break}e.forward()}if(s>0){let c="";for(;s>0;s--)c+=`
`;e.right=new $(k(o,U(r.store,o)),e.left,e.left&&e.left.lastId,e.right,e.right&&e.right.id,t,null,new rt(c)),e.right.integrate(n,0),e.forward()}Hr(n,t,e,a)},Yr=(n,t,e,s,i)=>{let r=t,o=M();for(;r&&(!r.countable||r.deleted);){if(!r.deleted&&r.content.constructor===T){let l=r.content;o.set(l.key,l)}r=r.right}let a=0,c=!1;for(;t!==r;){if(e===t&&(c=!0),!t.deleted){let l=t.content;if(l.constructor===T){let{key:d,value:h}=l,p=s.get(d)??null;(o.get(d)!==l||p===h)&&(t.delete(n),a++,!c&&(i.get(d)??null)===h&&p!==h&&(p===null?i.delete(d):i.set(d,p))),!c&&!t.deleted&&Qt(i,l)}}t=t.right}return a},nl=(n,t)=>{for(;t&&t.right&&(t.right.deleted||!t.right.countable);)t=t.right;let e=new Set;for(;t&&(t.deleted||!t.countable);){if(!t.deleted&&t.content.constructor===T){let s=t.content.key;e.has(s)?t.delete(n):e.add(s)}t=t.left}},sl=n=>{let t=0;return S(n.doc,e=>{let s=n._start,i=n._start,r=M(),o=Xe(r);for(;i;)i.deleted===!1&&(i.content.constructor===T?Qt(o,i.content):(t+=Yr(e,s,i,r,o),r=Xe(o),s=i)),i=i.right}),t},il=n=>{let t=new Set,e=n.doc;for(let[s,i]of n.afterState.entries()){let r=n.beforeState.get(s)||0;i!==r&&Tr(n,e.store.clients.get(s),r,i,o=>{!o.deleted&&o.content.constructor===T&&o.constructor!==B&&t.add(o.parent)})}S(e,s=>{Gt(n,n.deleteSet,i=>{if(i instanceof B||!i.parent._hasFormatting||t.has(i.parent))return;let r=i.parent;i.content.constructor===T?t.add(r):nl(s,i)});for(let i of t)sl(i)})},br=(n,t,e)=>{let s=e,i=Xe(t.currentAttributes),r=t.right;for(;e>0&&t.right!==null;){if(t.right.deleted===!1)switch(t.right.content.constructor){case ot:case Ut:case rt:e<t.right.length&&R(n,k(t.right.id.client,t.right.id.clock+e)),e-=t.right.length,t.right.delete(n);break}t.forward()}r&&Yr(n,r,t.right,i,t.currentAttributes);let o=(t.left||t.right).parent;return o._searchMarker&&ye(o._searchMarker,t.index,-s+e),t},Ds=class extends Jt{constructor(t,e,s){super(t,e),this.childListChanged=!1,this.keysChanged=new Set,s.forEach(i=>{i===null?this.childListChanged=!0:this.keysChanged.add(i)})}get changes(){if(this._changes===null){let t={keys:this.keys,delta:this.delta,added:new Set,deleted:new Set};this._changes=t}return this._changes}get delta(){if(this._delta===null){let t=this.target.doc,e=[];S(t,s=>{let i=new Map,r=new Map,o=this.target._start,a=null,c={},l="",d=0,h=0,p=()=>{if(a!==null){let u=null;switch(a){case"delete":h>0&&(u={delete:h}),h=0;break;case"insert":(typeof l=="object"||l.length>0)&&(u={insert:l},i.size>0&&(u.attributes={},i.forEach((f,y)=>{f!==null&&(u.attributes[y]=f)}))),l="";break;case"retain":d>0&&(u={retain:d},Wi(c)||(u.attributes=Hi({},c))),d=0;break}u&&e.push(u),a=null}};for(;o!==null;){switch(o.content.constructor){case ot:case Ut:this.adds(o)?this.deletes(o)||(p(),a="insert",l=o.content.getContent()[0],p()):this.deletes(o)?(a!=="delete"&&(p(),a="delete"),h+=1):o.deleted||(a!=="retain"&&(p(),a="retain"),d+=1);break;case rt:this.adds(o)?this.deletes(o)||(a!=="insert"&&(p(),a="insert"),l+=o.content.str):this.deletes(o)?(a!=="delete"&&(p(),a="delete"),h+=o.length):o.deleted||(a!=="retain"&&(p(),a="retain"),d+=o.length);break;case T:{let{key:u,value:f}=o.content;if(this.adds(o)){if(!this.deletes(o)){let y=i.get(u)??null;ft(y,f)?f!==null&&o.delete(s):(a==="retain"&&p(),ft(f,r.get(u)??null)?delete c[u]:c[u]=f)}}else if(this.deletes(o)){r.set(u,f);let y=i.get(u)??null;ft(y,f)||(a==="retain"&&p(),c[u]=y)}else if(!o.deleted){r.set(u,f);let y=c[u];y!==void 0&&(ft(y,f)?y!==null&&o.delete(s):(a==="retain"&&p(),f===null?delete c[u]:c[u]=f))}o.deleted||(a==="insert"&&p(),Qt(i,o.content));break}}o=o.right}for(p();e.length>0;){let u=e[e.length-1];if(u.retain!==void 0&&u.attributes===void 0)e.pop();else break}}),this._delta=e}return this._delta}},yt=class n extends E{constructor(t){super(),this._pending=t!==void 0?[()=>this.insert(0,t)]:[],this._searchMarker=[],this._hasFormatting=!1}get length(){return this.doc??L(),this._length}_integrate(t,e){super._integrate(t,e);try{this._pending.forEach(s=>s())}catch(s){console.error(s)}this._pending=null}_copy(){return new n}clone(){let t=new n;return t.applyDelta(this.toDelta()),t}_callObserver(t,e){super._callObserver(t,e);let s=new Ds(this,t,e);Sn(this,t,s),!t.local&&this._hasFormatting&&(t._needFormattingCleanup=!0)}toString(){this.doc??L();let t="",e=this._start;for(;e!==null;)!e.deleted&&e.countable&&e.content.constructor===rt&&(t+=e.content.str),e=e.right;return t}toJSON(){return this.toString()}applyDelta(t,{sanitize:e=!0}={}){this.doc!==null?S(this.doc,s=>{let i=new ke(null,this._start,0,new Map);for(let r=0;r<t.length;r++){let o=t[r];if(o.insert!==void 0){let a=!e&&typeof o.insert=="string"&&r===t.length-1&&i.right===null&&o.insert.slice(-1)===`
`?o.insert.slice(0,-1):o.insert;(typeof a!="string"||a.length>0)&&xs(s,this,i,a,o.attributes||{})}else o.retain!==void 0?yr(s,this,i,o.retain,o.attributes||{}):o.delete!==void 0&&br(s,i,o.delete)}}):this._pending.push(()=>this.applyDelta(t))}toDelta(t,e,s){this.doc??L();let i=[],r=new Map,o=this.doc,a="",c=this._start;function l(){if(a.length>0){let h={},p=!1;r.forEach((f,y)=>{p=!0,h[y]=f});let u={insert:a};p&&(u.attributes=h),i.push(u),a=""}}let d=()=>{for(;c!==null;){if(Wt(c,t)||e!==void 0&&Wt(c,e))switch(c.content.constructor){case rt:{let h=r.get("ychange");t!==void 0&&!Wt(c,t)?(h===void 0||h.user!==c.id.client||h.type!=="removed")&&(l(),r.set("ychange",s?s("removed",c.id):{type:"removed"})):e!==void 0&&!Wt(c,e)?(h===void 0||h.user!==c.id.client||h.type!=="added")&&(l(),r.set("ychange",s?s("added",c.id):{type:"added"})):h!==void 0&&(l(),r.delete("ychange")),a+=c.content.str;break}case ot:case Ut:{l();let h={insert:c.content.getContent()[0]};if(r.size>0){let p={};h.attributes=p,r.forEach((u,f)=>{p[f]=u})}i.push(h);break}case T:Wt(c,t)&&(l(),Qt(r,c.content));break}c=c.right}l()};return t||e?S(o,h=>{t&&$s(h,t),e&&$s(h,e),d()},"cleanup"):d(),i}insert(t,e,s){if(e.length<=0)return;let i=this.doc;i!==null?S(i,r=>{let o=sn(r,this,t,!s);s||(s={},o.currentAttributes.forEach((a,c)=>{s[c]=a})),xs(r,this,o,e,s)}):this._pending.push(()=>this.insert(t,e,s))}insertEmbed(t,e,s){let i=this.doc;i!==null?S(i,r=>{let o=sn(r,this,t,!s);xs(r,this,o,e,s||{})}):this._pending.push(()=>this.insertEmbed(t,e,s||{}))}delete(t,e){if(e===0)return;let s=this.doc;s!==null?S(s,i=>{br(i,sn(i,this,t,!0),e)}):this._pending.push(()=>this.delete(t,e))}format(t,e,s){if(e===0)return;let i=this.doc;i!==null?S(i,r=>{let o=sn(r,this,t,!1);o.right!==null&&yr(r,this,o,e,s)}):this._pending.push(()=>this.format(t,e,s))}removeAttribute(t){this.doc!==null?S(this.doc,e=>{wn(e,this,t)}):this._pending.push(()=>this.removeAttribute(t))}setAttribute(t,e){this.doc!==null?S(this.doc,s=>{Hs(s,this,t,e)}):this._pending.push(()=>this.setAttribute(t,e))}getAttribute(t){return qs(this,t)}getAttributes(){return Fr(this)}_write(t){t.writeTypeRef(Sl)}},rl=n=>new yt,fe=class{constructor(t,e=()=>!0){this._filter=e,this._root=t,this._currentNode=t._start,this._firstCall=!0,t.doc??L()}[Symbol.iterator](){return this}next(){let t=this._currentNode,e=t&&t.content&&t.content.type;if(t!==null&&(!this._firstCall||t.deleted||!this._filter(e)))do if(e=t.content.type,!t.deleted&&(e.constructor===_e||e.constructor===Kt)&&e._start!==null)t=e._start;else for(;t!==null;){let s=t.next;if(s!==null){t=s;break}else t.parent===this._root?t=null:t=t.parent._item}while(t!==null&&(t.deleted||!this._filter(t.content.type)));return this._firstCall=!1,t===null?{value:void 0,done:!0}:(this._currentNode=t,{value:t.content.type,done:!1})}},Kt=class n extends E{constructor(){super(),this._prelimContent=[]}get firstChild(){let t=this._first;return t?t.content.getContent()[0]:null}_integrate(t,e){super._integrate(t,e),this.insert(0,this._prelimContent),this._prelimContent=null}_copy(){return new n}clone(){let t=new n;return t.insert(0,this.toArray().map(e=>e instanceof E?e.clone():e)),t}get length(){return this.doc??L(),this._prelimContent===null?this._length:this._prelimContent.length}createTreeWalker(t){return new fe(this,t)}querySelector(t){t=t.toUpperCase();let s=new fe(this,i=>i.nodeName&&i.nodeName.toUpperCase()===t).next();return s.done?null:s.value}querySelectorAll(t){return t=t.toUpperCase(),H(new fe(this,e=>e.nodeName&&e.nodeName.toUpperCase()===t))}_callObserver(t,e){Sn(this,t,new Os(this,e,t))}toString(){return Vr(this,t=>t.toString()).join("")}toJSON(){return this.toString()}toDOM(t=document,e={},s){let i=t.createDocumentFragment();return s!==void 0&&s._createAssociation(i,this),be(this,r=>{i.insertBefore(r.toDOM(t,e,s),null)}),i}insert(t,e){this.doc!==null?S(this.doc,s=>{jr(s,this,t,e)}):this._prelimContent.splice(t,0,...e)}insertAfter(t,e){if(this.doc!==null)S(this.doc,s=>{let i=t&&t instanceof E?t._item:t;mn(s,this,i,e)});else{let s=this._prelimContent,i=t===null?0:s.findIndex(r=>r===t)+1;if(i===0&&t!==null)throw X("Reference item not found");s.splice(i,0,...e)}}delete(t,e=1){this.doc!==null?S(this.doc,s=>{zr(s,this,t,e)}):this._prelimContent.splice(t,e)}toArray(){return Nr(this)}push(t){this.insert(this.length,t)}unshift(t){this.insert(0,t)}get(t){return Rr(this,t)}slice(t=0,e=this.length){return Lr(this,t,e)}forEach(t){be(this,t)}_write(t){t.writeTypeRef($l)}},ol=n=>new Kt,_e=class n extends Kt{constructor(t="UNDEFINED"){super(),this.nodeName=t,this._prelimAttrs=new Map}get nextSibling(){let t=this._item?this._item.next:null;return t?t.content.type:null}get prevSibling(){let t=this._item?this._item.prev:null;return t?t.content.type:null}_integrate(t,e){super._integrate(t,e),this._prelimAttrs.forEach((s,i)=>{this.setAttribute(i,s)}),this._prelimAttrs=null}_copy(){return new n(this.nodeName)}clone(){let t=new n(this.nodeName),e=this.getAttributes();return qi(e,(s,i)=>{t.setAttribute(i,s)}),t.insert(0,this.toArray().map(s=>s instanceof E?s.clone():s)),t}toString(){let t=this.getAttributes(),e=[],s=[];for(let a in t)s.push(a);s.sort();let i=s.length;for(let a=0;a<i;a++){let c=s[a];e.push(c+'="'+t[c]+'"')}let r=this.nodeName.toLocaleLowerCase(),o=e.length>0?" "+e.join(" "):"";return`<${r}${o}>${super.toString()}</${r}>`}removeAttribute(t){this.doc!==null?S(this.doc,e=>{wn(e,this,t)}):this._prelimAttrs.delete(t)}setAttribute(t,e){this.doc!==null?S(this.doc,s=>{Hs(s,this,t,e)}):this._prelimAttrs.set(t,e)}getAttribute(t){return qs(this,t)}hasAttribute(t){return Pr(this,t)}getAttributes(t){return t?Qc(this,t):Fr(this)}toDOM(t=document,e={},s){let i=t.createElement(this.nodeName),r=this.getAttributes();for(let o in r){let a=r[o];typeof a=="string"&&i.setAttribute(o,a)}return be(this,o=>{i.appendChild(o.toDOM(t,e,s))}),s!==void 0&&s._createAssociation(i,this),i}_write(t){t.writeTypeRef(vl),t.writeKey(this.nodeName)}},al=n=>new _e(n.readKey()),Os=class extends Jt{constructor(t,e,s){super(t,s),this.childListChanged=!1,this.attributesChanged=new Set,e.forEach(i=>{i===null?this.childListChanged=!0:this.attributesChanged.add(i)})}},Ms=class n extends xe{constructor(t){super(),this.hookName=t}_copy(){return new n(this.hookName)}clone(){let t=new n(this.hookName);return this.forEach((e,s)=>{t.set(s,e)}),t}toDOM(t=document,e={},s){let i=e[this.hookName],r;return i!==void 0?r=i.createDom(this):r=document.createElement(this.hookName),r.setAttribute("data-yjs-hook",this.hookName),s!==void 0&&s._createAssociation(r,this),r}_write(t){t.writeTypeRef(Al),t.writeKey(this.hookName)}},cl=n=>new Ms(n.readKey()),Ls=class n extends yt{get nextSibling(){let t=this._item?this._item.next:null;return t?t.content.type:null}get prevSibling(){let t=this._item?this._item.prev:null;return t?t.content.type:null}_copy(){return new n}clone(){let t=new n;return t.applyDelta(this.toDelta()),t}toDOM(t=document,e,s){let i=t.createTextNode(this.toString());return s!==void 0&&s._createAssociation(i,this),i}toString(){return this.toDelta().map(t=>{let e=[];for(let i in t.attributes){let r=[];for(let o in t.attributes[i])r.push({key:o,value:t.attributes[i][o]});r.sort((o,a)=>o.key<a.key?-1:1),e.push({nodeName:i,attrs:r})}e.sort((i,r)=>i.nodeName<r.nodeName?-1:1);let s="";for(let i=0;i<e.length;i++){let r=e[i];s+=`<${r.nodeName}`;for(let o=0;o<r.attrs.length;o++){let a=r.attrs[o];s+=` ${a.key}="${a.value}"`}s+=">"}s+=t.insert;for(let i=e.length-1;i>=0;i--)s+=`</${e[i].nodeName}>`;return s}).join("")}toJSON(){return this.toString()}_write(t){t.writeTypeRef(El)}},ll=n=>new Ls,Se=class{constructor(t,e){this.id=t,this.length=e}get deleted(){throw q()}mergeWith(t){return!1}write(t,e,s){throw q()}integrate(t,e){throw q()}},hl=0,B=class extends Se{get deleted(){return!0}delete(){}mergeWith(t){return this.constructor!==t.constructor?!1:(this.length+=t.length,!0)}integrate(t,e){e>0&&(this.id.clock+=e,this.length-=e),Ur(t.doc.store,this)}write(t,e){t.writeInfo(hl),t.writeLen(this.length-e)}getMissing(t,e){return null}},ve=class n{constructor(t){this.content=t}getLength(){return 1}getContent(){return[this.content]}isCountable(){return!0}copy(){return new n(this.content)}splice(t){throw q()}mergeWith(t){return!1}integrate(t,e){}delete(t){}gc(t){}write(t,e){t.writeBuf(this.content)}getRef(){return 3}},dl=n=>new ve(n.readBuf()),bn=class n{constructor(t){this.len=t}getLength(){return this.len}getContent(){return[]}isCountable(){return!1}copy(){return new n(this.len)}splice(t){let e=new n(this.len-t);return this.len=t,e}mergeWith(t){return this.len+=t.len,!0}integrate(t,e){ge(t.deleteSet,e.id.client,e.id.clock,this.len),e.markDeleted()}delete(t){}gc(t){}write(t,e){t.writeLen(this.len-e)}getRef(){return 1}},ul=n=>new bn(n.readLen()),Gr=(n,t)=>new st({guid:n,...t,shouldLoad:t.shouldLoad||t.autoLoad||!1}),$e=class n{constructor(t){t._item&&console.error("This document was already integrated as a sub-document. You should create a second instance instead with the same guid."),this.doc=t;let e={};this.opts=e,t.gc||(e.gc=!1),t.autoLoad&&(e.autoLoad=!0),t.meta!==null&&(e.meta=t.meta)}getLength(){return 1}getContent(){return[this.doc]}isCountable(){return!0}copy(){return new n(Gr(this.doc.guid,this.opts))}splice(t){throw q()}mergeWith(t){return!1}integrate(t,e){this.doc._item=e,t.subdocsAdded.add(this.doc),this.doc.shouldLoad&&t.subdocsLoaded.add(this.doc)}delete(t){t.subdocsAdded.has(this.doc)?t.subdocsAdded.delete(this.doc):t.subdocsRemoved.add(this.doc)}gc(t){}write(t,e){t.writeString(this.doc.guid),t.writeAny(this.opts)}getRef(){return 9}},pl=n=>new $e(Gr(n.readString(),n.readAny())),Ut=class n{constructor(t){this.embed=t}getLength(){return 1}getContent(){return[this.embed]}isCountable(){return!0}copy(){return new n(this.embed)}splice(t){throw q()}mergeWith(t){return!1}integrate(t,e){}delete(t){}gc(t){}write(t,e){t.writeJSON(this.embed)}getRef(){return 5}},fl=n=>new Ut(n.readJSON()),T=class n{constructor(t,e){this.key=t,this.value=e}getLength(){return 1}getContent(){return[]}isCountable(){return!1}copy(){return new n(this.key,this.value)}splice(t){throw q()}mergeWith(t){return!1}integrate(t,e){let s=e.parent;s._searchMarker=null,s._hasFormatting=!0}delete(t){}gc(t){}write(t,e){t.writeKey(this.key),t.writeJSON(this.value)}getRef(){return 6}},gl=n=>new T(n.readKey(),n.readJSON()),Ns=class n{constructor(t){this.arr=t}getLength(){return this.arr.length}getContent(){return this.arr}isCountable(){return!0}copy(){return new n(this.arr)}splice(t){let e=new n(this.arr.slice(t));return this.arr=this.arr.slice(0,t),e}mergeWith(t){return this.arr=this.arr.concat(t.arr),!0}integrate(t,e){}delete(t){}gc(t){}write(t,e){let s=this.arr.length;t.writeLen(s-e);for(let i=e;i<s;i++){let r=this.arr[i];t.writeString(r===void 0?"undefined":JSON.stringify(r))}}getRef(){return 2}},ml=n=>{let t=n.readLen(),e=[];for(let s=0;s<t;s++){let i=n.readString();i==="undefined"?e.push(void 0):e.push(JSON.parse(i))}return new Ns(e)},wl=pe("node_env")==="development",Xt=class n{constructor(t){this.arr=t,wl&&us(t)}getLength(){return this.arr.length}getContent(){return this.arr}isCountable(){return!0}copy(){return new n(this.arr)}splice(t){let e=new n(this.arr.slice(t));return this.arr=this.arr.slice(0,t),e}mergeWith(t){return this.arr=this.arr.concat(t.arr),!0}integrate(t,e){}delete(t){}gc(t){}write(t,e){let s=this.arr.length;t.writeLen(s-e);for(let i=e;i<s;i++){let r=this.arr[i];t.writeAny(r)}}getRef(){return 8}},yl=n=>{let t=n.readLen(),e=[];for(let s=0;s<t;s++)e.push(n.readAny());return new Xt(e)},rt=class n{constructor(t){this.str=t}getLength(){return this.str.length}getContent(){return this.str.split("")}isCountable(){return!0}copy(){return new n(this.str)}splice(t){let e=new n(this.str.slice(t));this.str=this.str.slice(0,t);let s=this.str.charCodeAt(t-1);return s>=55296&&s<=56319&&(this.str=this.str.slice(0,t-1)+"\uFFFD",e.str="\uFFFD"+e.str.slice(1)),e}mergeWith(t){return this.str+=t.str,!0}integrate(t,e){}delete(t){}gc(t){}write(t,e){t.writeString(e===0?this.str:this.str.slice(e))}getRef(){return 4}},bl=n=>new rt(n.readString()),xl=[tl,el,rl,al,ol,cl,ll],kl=0,_l=1,Sl=2,vl=3,$l=4,Al=5,El=6,ot=class n{constructor(t){this.type=t}getLength(){return 1}getContent(){return[this.type]}isCountable(){return!0}copy(){return new n(this.type._copy())}splice(t){throw q()}mergeWith(t){return!1}integrate(t,e){this.type._integrate(t.doc,e)}delete(t){let e=this.type._start;for(;e!==null;)e.deleted?e.id.clock<(t.beforeState.get(e.id.client)||0)&&t._mergeStructs.push(e):e.delete(t),e=e.right;this.type._map.forEach(s=>{s.deleted?s.id.clock<(t.beforeState.get(s.id.client)||0)&&t._mergeStructs.push(s):s.delete(t)}),t.changed.delete(this.type)}gc(t){let e=this.type._start;for(;e!==null;)e.gc(t,!0),e=e.right;this.type._start=null,this.type._map.forEach(s=>{for(;s!==null;)s.gc(t,!0),s=s.left}),this.type._map=new Map}write(t,e){this.type._write(t)}getRef(){return 7}},Cl=n=>new ot(xl[n.readTypeRef()](n)),Ul=(n,t)=>{let e=t,s=0,i;do s>0&&(e=k(e.client,e.clock+s)),i=rn(n,e),s=e.clock-i.id.clock,e=i.redone;while(e!==null&&i instanceof $);return{item:i,diff:s}},Ws=(n,t)=>{for(;n!==null&&n.keep!==t;)n.keep=t,n=n.parent._item},xn=(n,t,e)=>{let{client:s,clock:i}=t.id,r=new $(k(s,i+e),t,k(s,i+e-1),t.right,t.rightOrigin,t.parent,t.parentSub,t.content.splice(e));return t.deleted&&r.markDeleted(),t.keep&&(r.keep=!0),t.redone!==null&&(r.redone=k(t.redone.client,t.redone.clock+e)),t.right=r,r.right!==null&&(r.right.left=r),n._mergeStructs.push(r),r.parentSub!==null&&r.right===null&&r.parent._map.set(r.parentSub,r),t.length=e,r},xr=(n,t)=>Ii(n,e=>Ae(e.deletions,t)),Jr=(n,t,e,s,i,r)=>{let o=n.doc,a=o.store,c=o.clientID,l=t.redone;if(l!==null)return R(n,l);let d=t.parent._item,h=null,p;if(d!==null&&d.deleted===!0){if(d.redone===null&&(!e.has(d)||Jr(n,d,e,s,i,r)===null))return null;for(;d.redone!==null;)d=R(n,d.redone)}let u=d===null?t.parent:d.content.type;if(t.parentSub===null){for(h=t.left,p=t;h!==null;){let v=h;for(;v!==null&&v.parent._item!==d;)v=v.redone===null?null:R(n,v.redone);if(v!==null&&v.parent._item===d){h=v;break}h=h.left}for(;p!==null;){let v=p;for(;v!==null&&v.parent._item!==d;)v=v.redone===null?null:R(n,v.redone);if(v!==null&&v.parent._item===d){p=v;break}p=p.right}}else{if(p=null,t.right&&!i){for(h=t;h!==null&&h.right!==null&&(h.right.redone||Ae(s,h.right.id)||xr(r.undoStack,h.right.id)||xr(r.redoStack,h.right.id));)for(h=h.right;h.redone;)h=R(n,h.redone);if(h&&h.right!==null)return null}else h=u._map.get(t.parentSub)||null;h!==null&&h.parent._item!==d&&(h=u._map.get(t.parentSub)||null)}let f=U(a,c),y=k(c,f),_=new $(y,h,h&&h.lastId,p,p&&p.id,u,t.parentSub,t.content.copy());return t.redone=y,Ws(_,!0),_.integrate(n,0),_},$=class n extends Se{constructor(t,e,s,i,r,o,a,c){super(t,c.getLength()),this.origin=s,this.left=e,this.right=i,this.rightOrigin=r,this.parent=o,this.parentSub=a,this.redone=null,this.content=c,this.info=this.content.isCountable()?2:0}set marker(t){(this.info&8)>0!==t&&(this.info^=8)}get marker(){return(this.info&8)>0}get keep(){return(this.info&1)>0}set keep(t){this.keep!==t&&(this.info^=1)}get countable(){return(this.info&2)>0}get deleted(){return(this.info&4)>0}set deleted(t){this.deleted!==t&&(this.info^=4)}markDeleted(){this.info|=4}getMissing(t,e){if(this.origin&&this.origin.client!==this.id.client&&this.origin.clock>=U(e,this.origin.client))return this.origin.client;if(this.rightOrigin&&this.rightOrigin.client!==this.id.client&&this.rightOrigin.clock>=U(e,this.rightOrigin.client))return this.rightOrigin.client;if(this.parent&&this.parent.constructor===gt&&this.id.client!==this.parent.client&&this.parent.clock>=U(e,this.parent.client))return this.parent.client;if(this.origin&&(this.left=dr(t,e,this.origin),this.origin=this.left.lastId),this.rightOrigin&&(this.right=R(t,this.rightOrigin),this.rightOrigin=this.right.id),this.left&&this.left.constructor===B||this.right&&this.right.constructor===B)this.parent=null;else if(!this.parent)this.left&&this.left.constructor===n?(this.parent=this.left.parent,this.parentSub=this.left.parentSub):this.right&&this.right.constructor===n&&(this.parent=this.right.parent,this.parentSub=this.right.parentSub);else if(this.parent.constructor===gt){let s=rn(e,this.parent);s.constructor===B?this.parent=null:this.parent=s.content.type}return null}integrate(t,e){if(e>0&&(this.id.clock+=e,this.left=dr(t,t.doc.store,k(this.id.client,this.id.clock-1)),this.origin=this.left.lastId,this.content=this.content.splice(e),this.length-=e),this.parent){if(!this.left&&(!this.right||this.right.left!==null)||this.left&&this.left.right!==this.right){let s=this.left,i;if(s!==null)i=s.right;else if(this.parentSub!==null)for(i=this.parent._map.get(this.parentSub)||null;i!==null&&i.left!==null;)i=i.left;else i=this.parent._start;let r=new Set,o=new Set;for(;i!==null&&i!==this.right;){if(o.add(i),r.add(i),en(this.origin,i.origin)){if(i.id.client<this.id.client)s=i,r.clear();else if(en(this.rightOrigin,i.rightOrigin))break}else if(i.origin!==null&&o.has(rn(t.doc.store,i.origin)))r.has(rn(t.doc.store,i.origin))||(s=i,r.clear());else break;i=i.right}this.left=s}if(this.left!==null){let s=this.left.right;this.right=s,this.left.right=this}else{let s;if(this.parentSub!==null)for(s=this.parent._map.get(this.parentSub)||null;s!==null&&s.left!==null;)s=s.left;else s=this.parent._start,this.parent._start=this;this.right=s}this.right!==null?this.right.left=this:this.parentSub!==null&&(this.parent._map.set(this.parentSub,this),this.left!==null&&this.left.delete(t)),this.parentSub===null&&this.countable&&!this.deleted&&(this.parent._length+=this.length),Ur(t.doc.store,this),this.content.integrate(t,this),pr(t,this.parent,this.parentSub),(this.parent._item!==null&&this.parent._item.deleted||this.parentSub!==null&&this.right!==null)&&this.delete(t)}else new B(this.id,this.length).integrate(t,0)}get next(){let t=this.right;for(;t!==null&&t.deleted;)t=t.right;return t}get prev(){let t=this.left;for(;t!==null&&t.deleted;)t=t.left;return t}get lastId(){return this.length===1?this.id:k(this.id.client,this.id.clock+this.length-1)}mergeWith(t){if(this.constructor===t.constructor&&en(t.origin,this.lastId)&&this.right===t&&en(this.rightOrigin,t.rightOrigin)&&this.id.client===t.id.client&&this.id.clock+this.length===t.id.clock&&this.deleted===t.deleted&&this.redone===null&&t.redone===null&&this.content.constructor===t.content.constructor&&this.content.mergeWith(t.content)){let e=this.parent._searchMarker;return e&&e.forEach(s=>{s.p===t&&(s.p=this,!this.deleted&&this.countable&&(s.index-=this.length))}),t.keep&&(this.keep=!0),this.right=t.right,this.right!==null&&(this.right.left=this),this.length+=t.length,!0}return!1}delete(t){if(!this.deleted){let e=this.parent;this.countable&&this.parentSub===null&&(e._length-=this.length),this.markDeleted(),ge(t.deleteSet,this.id.client,this.id.clock,this.length),pr(t,e,this.parentSub),this.content.delete(t)}}gc(t,e){if(!this.deleted)throw W();this.content.gc(t),e?jc(t,this,new B(this.id,this.length)):this.content=new bn(this.length)}write(t,e){let s=e>0?k(this.id.client,this.id.clock+e-1):this.origin,i=this.rightOrigin,r=this.parentSub,o=this.content.getRef()&31|(s===null?0:128)|(i===null?0:64)|(r===null?0:32);if(t.writeInfo(o),s!==null&&t.writeLeftID(s),i!==null&&t.writeRightID(i),s===null&&i===null){let a=this.parent;if(a._item!==void 0){let c=a._item;if(c===null){let l=Vc(a);t.writeParentInfo(!0),t.writeString(l)}else t.writeParentInfo(!1),t.writeLeftID(c.id)}else a.constructor===String?(t.writeParentInfo(!0),t.writeString(a)):a.constructor===gt?(t.writeParentInfo(!1),t.writeLeftID(a)):W();r!==null&&t.writeString(r)}this.content.write(t,e)}},Kr=(n,t)=>Tl[t&31](n),Tl=[()=>{W()},ul,ml,dl,bl,fl,gl,Cl,yl,pl,()=>{W()}],Il=10,j=class extends Se{get deleted(){return!0}delete(){}mergeWith(t){return this.constructor!==t.constructor?!1:(this.length+=t.length,!0)}integrate(t,e){W()}write(t,e){t.writeInfo(Il),b(t.restEncoder,this.length-e)}getMissing(t,e){return null}},Xr=typeof globalThis<"u"?globalThis:typeof window<"u"?window:typeof global<"u"?global:{},Zr="__ $YJS$ __";Xr[Zr]===!0&&console.error("Yjs was already imported. This breaks constructor checks and will lead to issues! - https://github.com/yjs/yjs/issues/438");Xr[Zr]=!0;var Ys=3e4,vn=class extends Ze{constructor(t){super(),this.doc=t,this.clientID=t.clientID,this.states=new Map,this.meta=new Map,this._checkInterval=setInterval(()=>{let e=Et();this.getLocalState()!==null&&Ys/2<=e-this.meta.get(this.clientID).lastUpdated&&this.setLocalState(this.getLocalState());let s=[];this.meta.forEach((i,r)=>{r!==this.clientID&&Ys<=e-i.lastUpdated&&this.states.has(r)&&s.push(r)}),s.length>0&&Gs(this,s,"timeout")},V(Ys/10)),t.on("destroy",()=>{this.destroy()}),this.setLocalState({})}destroy(){this.emit("destroy",[this]),this.setLocalState(null),super.destroy(),clearInterval(this._checkInterval)}getLocalState(){return this.states.get(this.clientID)||null}setLocalState(t){let e=this.clientID,s=this.meta.get(e),i=s===void 0?0:s.clock+1,r=this.states.get(e);t===null?this.states.delete(e):this.states.set(e,t),this.meta.set(e,{clock:i,lastUpdated:Et()});let o=[],a=[],c=[],l=[];t===null?l.push(e):r==null?t!=null&&o.push(e):(a.push(e),qt(r,t)||c.push(e)),(o.length>0||c.length>0||l.length>0)&&this.emit("change",[{added:o,updated:c,removed:l},"local"]),this.emit("update",[{added:o,updated:a,removed:l},"local"])}setLocalStateField(t,e){let s=this.getLocalState();s!==null&&this.setLocalState({...s,[t]:e})}getStates(){return this.states}},Gs=(n,t,e)=>{let s=[];for(let i=0;i<t.length;i++){let r=t[i];if(n.states.has(r)){if(n.states.delete(r),r===n.clientID){let o=n.meta.get(r);n.meta.set(r,{clock:o.clock+1,lastUpdated:Et()})}s.push(r)}}s.length>0&&(n.emit("change",[{added:[],updated:[],removed:s},e]),n.emit("update",[{added:[],updated:[],removed:s},e]))},to=(n,t,e=n.states)=>{let s=t.length,i=Y();b(i,s);for(let r=0;r<s;r++){let o=t[r],a=e.get(o)||null,c=n.meta.get(o).clock;b(i,o),b(i,c),et(i,JSON.stringify(a))}return O(i)};var eo=(n,t,e)=>{let s=F(t),i=Et(),r=[],o=[],a=[],c=[],l=x(s);for(let d=0;d<l;d++){let h=x(s),p=x(s),u=JSON.parse(nt(s)),f=n.meta.get(h),y=n.states.get(h),_=f===void 0?0:f.clock;(_<p||_===p&&u===null&&n.states.has(h))&&(u===null?h===n.clientID&&n.getLocalState()!=null?p++:n.states.delete(h):n.states.set(h,u),n.meta.set(h,{clock:p,lastUpdated:i}),f===void 0&&u!==null?r.push(h):f!==void 0&&u===null?c.push(h):u!==null&&(qt(u,y)||a.push(h),o.push(h)))}(r.length>0||a.length>0||c.length>0)&&n.emit("change",[{added:r,updated:a,removed:c},e]),(r.length>0||o.length>0||c.length>0)&&n.emit("update",[{added:r,updated:o,removed:c},e])};var no=0,so=1,io=2,Js=(n,t)=>{b(n,no);let e=Er(t);A(n,e)},Ol=(n,t,e)=>{b(n,so),A(n,vr(t,e))},Ml=(n,t,e)=>Ol(t,e,C(n)),ro=(n,t,e,s)=>{try{Ee(t,C(n),e)}catch(i){s?.(i),console.error("Caught error while handling a Yjs update",i)}},oo=(n,t)=>{b(n,io),A(n,t)},Ll=ro,Ks=(n,t,e,s,i)=>{let r=x(n);switch(r){case no:Ml(n,t,e);break;case so:ro(n,e,s,i);break;case io:Ll(n,e,s,i);break;default:throw new Error("Unknown message type")}return r};var Xs=new URL("/",import.meta.url),P=class extends Error{constructor(t,e,s=0,i=0){super(e),this.name="Refusal",this.code=t,this.status=s,this.retryAfter=i}};async function Nl(n){try{let{error:t}=await n.json(),e=Number(n.headers.get("Retry-After")??0);return new P(t.code,t.message,n.status,e)}catch{return new P("error",`HTTP ${n.status}`,n.status)}}async function Zs(n,{token:t,body:e,signal:s,method:i}={}){let r={};t&&(r.Authorization=`Bearer ${t}`);let o=e instanceof Blob;return e!==void 0&&!o&&(r["Content-Type"]="application/json"),ao(fetch(new URL(n,Xs),{method:i??(e===void 0?"GET":"POST"),headers:r,body:o||e===void 0?e:JSON.stringify(e),cache:"no-store",credentials:t?"omit":"same-origin",redirect:"error",signal:s}))}async function ao(n){let t;try{t=await n}catch(e){throw new P("offline",e instanceof Error?e.message:"no answer")}if(!t.ok)throw await Nl(t);return t}var bt=async(n,t)=>{let e=await Zs(n,t);return e.status===204?null:e.json()};async function Qs(n){let t=globalThis.conoteBegun;return globalThis.conoteBegun=void 0,t?.token===n?(await ao(t.answer)).json():bt("/api/join",{body:{token:n}})}var sd=({session:n,access:t},e)=>{let s=new URLSearchParams(Object.entries(e).map(([i,r])=>[i,String(r)]));return bt(`/api/sessions/${n}/strike?${s}`,{token:t})};async function co(n){let{ticket:t}=n.ticket?n:await bt("/api/tickets",{token:n.access,body:{}});return delete n.ticket,t}var id=({session:n,access:t})=>bt(`/api/sessions/${encodeURIComponent(n)}/ice`,{token:t});var rd=n=>bt(`/api/consent?language=${n}`),od=async n=>(await bt(`/api/measures?language=${n}`)).measures,ad=({session:n,access:t},e)=>bt(`/api/sessions/${encodeURIComponent(n)}/note?language=${e}`,{token:t}),cd=({session:n,access:t})=>bt(`/api/sessions/${encodeURIComponent(n)}/reading`,{token:t});var lo=({session:n,access:t})=>Zs(`/api/sessions/${encodeURIComponent(n)}/recording`,{token:t,method:"DELETE"});async function ld({session:n,access:t},e){let s=`/api/sessions/${encodeURIComponent(n)}/export/${e}`,i=await Zs(s,{token:t}),r=/filename="?([^";]+)"?/.exec(i.headers.get("Content-Disposition")??""),o={pdf:"pdf",markdown:"md",json:"json",fhir:"fhir.json"},a=URL.createObjectURL(await i.blob()),c=document.createElement("a");c.href=a,c.download=r?.[1]??`note-${n}.${o[e]}`,c.click(),setTimeout(()=>URL.revokeObjectURL(a),6e4)}var ho="conote.access";function uo(n){let{view:t,ticket:e,note:s,...i}=n;sessionStorage.setItem(ho,JSON.stringify(i))}function po(){let n=sessionStorage.getItem(ho);return n?JSON.parse(n):null}function fo(n){let t=new URLSearchParams(location.hash.slice(1)).get(n);return t&&history.replaceState(null,"",location.pathname+location.search),t}var $n=globalThis,An=$n.ShadowRoot&&($n.ShadyCSS===void 0||$n.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,ti=Symbol(),mo=new WeakMap,Ce=class{constructor(t,e,s){if(this._$cssResult$=!0,s!==ti)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=t,this.t=e}get styleSheet(){let t=this.o,e=this.t;if(An&&t===void 0){let s=e!==void 0&&e.length===1;s&&(t=mo.get(e)),t===void 0&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),s&&mo.set(e,t))}return t}toString(){return this.cssText}},wo=n=>new Ce(typeof n=="string"?n:n+"",void 0,ti),D=(n,...t)=>{let e=n.length===1?n[0]:t.reduce((s,i,r)=>s+(o=>{if(o._$cssResult$===!0)return o.cssText;if(typeof o=="number")return o;throw Error("Value passed to 'css' function must be a 'css' function result: "+o+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(i)+n[r+1],n[0]);return new Ce(e,n,ti)},yo=(n,t)=>{if(An)n.adoptedStyleSheets=t.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let e of t){let s=document.createElement("style"),i=$n.litNonce;i!==void 0&&s.setAttribute("nonce",i),s.textContent=e.cssText,n.appendChild(s)}},ei=An?n=>n:n=>n instanceof CSSStyleSheet?(t=>{let e="";for(let s of t.cssRules)e+=s.cssText;return wo(e)})(n):n;var{is:Vl,defineProperty:Rl,getOwnPropertyDescriptor:Bl,getOwnPropertyNames:jl,getOwnPropertySymbols:zl,getPrototypeOf:Fl}=Object,En=globalThis,bo=En.trustedTypes,Pl=bo?bo.emptyScript:"",Hl=En.reactiveElementPolyfillSupport,Ue=(n,t)=>n,ni={toAttribute(n,t){switch(t){case Boolean:n=n?Pl:null;break;case Object:case Array:n=n==null?n:JSON.stringify(n)}return n},fromAttribute(n,t){let e=n;switch(t){case Boolean:e=n!==null;break;case Number:e=n===null?null:Number(n);break;case Object:case Array:try{e=JSON.parse(n)}catch{e=null}}return e}},ko=(n,t)=>!Vl(n,t),xo={attribute:!0,type:String,converter:ni,reflect:!1,useDefault:!1,hasChanged:ko};Symbol.metadata??=Symbol("metadata"),En.litPropertyMetadata??=new WeakMap;var at=class extends HTMLElement{static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(t,e=xo){if(e.state&&(e.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((e=Object.create(e)).wrapped=!0),this.elementProperties.set(t,e),!e.noAccessor){let s=Symbol(),i=this.getPropertyDescriptor(t,s,e);i!==void 0&&Rl(this.prototype,t,i)}}static getPropertyDescriptor(t,e,s){let{get:i,set:r}=Bl(this.prototype,t)??{get(){return this[e]},set(o){this[e]=o}};return{get:i,set(o){let a=i?.call(this);r?.call(this,o),this.requestUpdate(t,a,s)},configurable:!0,enumerable:!0}}static getPropertyOptions(t){return this.elementProperties.get(t)??xo}static _$Ei(){if(this.hasOwnProperty(Ue("elementProperties")))return;let t=Fl(this);t.finalize(),t.l!==void 0&&(this.l=[...t.l]),this.elementProperties=new Map(t.elementProperties)}static finalize(){if(this.hasOwnProperty(Ue("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(Ue("properties"))){let e=this.properties,s=[...jl(e),...zl(e)];for(let i of s)this.createProperty(i,e[i])}let t=this[Symbol.metadata];if(t!==null){let e=litPropertyMetadata.get(t);if(e!==void 0)for(let[s,i]of e)this.elementProperties.set(s,i)}this._$Eh=new Map;for(let[e,s]of this.elementProperties){let i=this._$Eu(e,s);i!==void 0&&this._$Eh.set(i,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(t){let e=[];if(Array.isArray(t)){let s=new Set(t.flat(1/0).reverse());for(let i of s)e.unshift(ei(i))}else t!==void 0&&e.push(ei(t));return e}static _$Eu(t,e){let s=e.attribute;return s===!1?void 0:typeof s=="string"?s:typeof t=="string"?t.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(t=>this.enableUpdating=t),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(t=>t(this))}addController(t){(this._$EO??=new Set).add(t),this.renderRoot!==void 0&&this.isConnected&&t.hostConnected?.()}removeController(t){this._$EO?.delete(t)}_$E_(){let t=new Map,e=this.constructor.elementProperties;for(let s of e.keys())this.hasOwnProperty(s)&&(t.set(s,this[s]),delete this[s]);t.size>0&&(this._$Ep=t)}createRenderRoot(){let t=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return yo(t,this.constructor.elementStyles),t}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(t=>t.hostConnected?.())}enableUpdating(t){}disconnectedCallback(){this._$EO?.forEach(t=>t.hostDisconnected?.())}attributeChangedCallback(t,e,s){this._$AK(t,s)}_$ET(t,e){let s=this.constructor.elementProperties.get(t),i=this.constructor._$Eu(t,s);if(i!==void 0&&s.reflect===!0){let r=(s.converter?.toAttribute!==void 0?s.converter:ni).toAttribute(e,s.type);this._$Em=t,r==null?this.removeAttribute(i):this.setAttribute(i,r),this._$Em=null}}_$AK(t,e){let s=this.constructor,i=s._$Eh.get(t);if(i!==void 0&&this._$Em!==i){let r=s.getPropertyOptions(i),o=typeof r.converter=="function"?{fromAttribute:r.converter}:r.converter?.fromAttribute!==void 0?r.converter:ni;this._$Em=i;let a=o.fromAttribute(e,r.type);this[i]=a??this._$Ej?.get(i)??a,this._$Em=null}}requestUpdate(t,e,s,i=!1,r){if(t!==void 0){let o=this.constructor;if(i===!1&&(r=this[t]),s??=o.getPropertyOptions(t),!((s.hasChanged??ko)(r,e)||s.useDefault&&s.reflect&&r===this._$Ej?.get(t)&&!this.hasAttribute(o._$Eu(t,s))))return;this.C(t,e,s)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(t,e,{useDefault:s,reflect:i,wrapped:r},o){s&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,o??e??this[t]),r!==!0||o!==void 0)||(this._$AL.has(t)||(this.hasUpdated||s||(e=void 0),this._$AL.set(t,e)),i===!0&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let t=this.scheduleUpdate();return t!=null&&await t,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[i,r]of this._$Ep)this[i]=r;this._$Ep=void 0}let s=this.constructor.elementProperties;if(s.size>0)for(let[i,r]of s){let{wrapped:o}=r,a=this[i];o!==!0||this._$AL.has(i)||a===void 0||this.C(i,void 0,r,a)}}let t=!1,e=this._$AL;try{t=this.shouldUpdate(e),t?(this.willUpdate(e),this._$EO?.forEach(s=>s.hostUpdate?.()),this.update(e)):this._$EM()}catch(s){throw t=!1,this._$EM(),s}t&&this._$AE(e)}willUpdate(t){}_$AE(t){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),this.updated(t)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(t){return!0}update(t){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(t){}firstUpdated(t){}};at.elementStyles=[],at.shadowRootOptions={mode:"open"},at[Ue("elementProperties")]=new Map,at[Ue("finalized")]=new Map,Hl?.({ReactiveElement:at}),(En.reactiveElementVersions??=[]).push("2.1.2");var ii=globalThis,_o=n=>n,Cn=ii.trustedTypes,So=Cn?Cn.createPolicy("lit-html",{createHTML:n=>n}):void 0,ri="$lit$",ct=`lit$${Math.random().toFixed(9).slice(2)}$`,oi="?"+ct,ql=`<${oi}>`,Dt=document,Ie=()=>Dt.createComment(""),De=n=>n===null||typeof n!="object"&&typeof n!="function",ai=Array.isArray,Uo=n=>ai(n)||typeof n?.[Symbol.iterator]=="function",si=`[ 	
\f\r]`,Te=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,vo=/-->/g,$o=/>/g,Tt=RegExp(`>|${si}(?:([^\\s"'>=/]+)(${si}*=${si}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Ao=/'/g,Eo=/"/g,To=/^(?:script|style|textarea|title)$/i,ci=n=>(t,...e)=>({_$litType$:n,strings:t,values:e}),g=ci(1),gd=ci(2),md=ci(3),lt=Symbol.for("lit-noChange"),w=Symbol.for("lit-nothing"),Co=new WeakMap,It=Dt.createTreeWalker(Dt,129);function Io(n,t){if(!ai(n)||!n.hasOwnProperty("raw"))throw Error("invalid template strings array");return So!==void 0?So.createHTML(t):t}var Do=(n,t)=>{let e=n.length-1,s=[],i,r=t===2?"<svg>":t===3?"<math>":"",o=Te;for(let a=0;a<e;a++){let c=n[a],l,d,h=-1,p=0;for(;p<c.length&&(o.lastIndex=p,d=o.exec(c),d!==null);)p=o.lastIndex,o===Te?d[1]==="!--"?o=vo:d[1]!==void 0?o=$o:d[2]!==void 0?(To.test(d[2])&&(i=RegExp("</"+d[2],"g")),o=Tt):d[3]!==void 0&&(o=Tt):o===Tt?d[0]===">"?(o=i??Te,h=-1):d[1]===void 0?h=-2:(h=o.lastIndex-d[2].length,l=d[1],o=d[3]===void 0?Tt:d[3]==='"'?Eo:Ao):o===Eo||o===Ao?o=Tt:o===vo||o===$o?o=Te:(o=Tt,i=void 0);let u=o===Tt&&n[a+1].startsWith("/>")?" ":"";r+=o===Te?c+ql:h>=0?(s.push(l),c.slice(0,h)+ri+c.slice(h)+ct+u):c+ct+(h===-2?a:u)}return[Io(n,r+(n[e]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),s]},Oe=class n{constructor({strings:t,_$litType$:e},s){let i;this.parts=[];let r=0,o=0,a=t.length-1,c=this.parts,[l,d]=Do(t,e);if(this.el=n.createElement(l,s),It.currentNode=this.el.content,e===2||e===3){let h=this.el.content.firstChild;h.replaceWith(...h.childNodes)}for(;(i=It.nextNode())!==null&&c.length<a;){if(i.nodeType===1){if(i.hasAttributes())for(let h of i.getAttributeNames())if(h.endsWith(ri)){let p=d[o++],u=i.getAttribute(h).split(ct),f=/([.?@])?(.*)/.exec(p);c.push({type:1,index:r,name:f[2],strings:u,ctor:f[1]==="."?Tn:f[1]==="?"?In:f[1]==="@"?Dn:Mt}),i.removeAttribute(h)}else h.startsWith(ct)&&(c.push({type:6,index:r}),i.removeAttribute(h));if(To.test(i.tagName)){let h=i.textContent.split(ct),p=h.length-1;if(p>0){i.textContent=Cn?Cn.emptyScript:"";for(let u=0;u<p;u++)i.append(h[u],Ie()),It.nextNode(),c.push({type:2,index:++r});i.append(h[p],Ie())}}}else if(i.nodeType===8)if(i.data===oi)c.push({type:2,index:r});else{let h=-1;for(;(h=i.data.indexOf(ct,h+1))!==-1;)c.push({type:7,index:r}),h+=ct.length-1}r++}}static createElement(t,e){let s=Dt.createElement("template");return s.innerHTML=t,s}};function Ot(n,t,e=n,s){if(t===lt)return t;let i=s!==void 0?e._$Co?.[s]:e._$Cl,r=De(t)?void 0:t._$litDirective$;return i?.constructor!==r&&(i?._$AO?.(!1),r===void 0?i=void 0:(i=new r(n),i._$AT(n,e,s)),s!==void 0?(e._$Co??=[])[s]=i:e._$Cl=i),i!==void 0&&(t=Ot(n,i._$AS(n,t.values),i,s)),t}var Un=class{constructor(t,e){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=e}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t){let{el:{content:e},parts:s}=this._$AD,i=(t?.creationScope??Dt).importNode(e,!0);It.currentNode=i;let r=It.nextNode(),o=0,a=0,c=s[0];for(;c!==void 0;){if(o===c.index){let l;c.type===2?l=new te(r,r.nextSibling,this,t):c.type===1?l=new c.ctor(r,c.name,c.strings,this,t):c.type===6&&(l=new On(r,this,t)),this._$AV.push(l),c=s[++a]}o!==c?.index&&(r=It.nextNode(),o++)}return It.currentNode=Dt,i}p(t){let e=0;for(let s of this._$AV)s!==void 0&&(s.strings!==void 0?(s._$AI(t,s,e),e+=s.strings.length-2):s._$AI(t[e])),e++}},te=class n{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(t,e,s,i){this.type=2,this._$AH=w,this._$AN=void 0,this._$AA=t,this._$AB=e,this._$AM=s,this.options=i,this._$Cv=i?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode,e=this._$AM;return e!==void 0&&t?.nodeType===11&&(t=e.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,e=this){t=Ot(this,t,e),De(t)?t===w||t==null||t===""?(this._$AH!==w&&this._$AR(),this._$AH=w):t!==this._$AH&&t!==lt&&this._(t):t._$litType$!==void 0?this.$(t):t.nodeType!==void 0?this.T(t):Uo(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==w&&De(this._$AH)?this._$AA.nextSibling.data=t:this.T(Dt.createTextNode(t)),this._$AH=t}$(t){let{values:e,_$litType$:s}=t,i=typeof s=="number"?this._$AC(t):(s.el===void 0&&(s.el=Oe.createElement(Io(s.h,s.h[0]),this.options)),s);if(this._$AH?._$AD===i)this._$AH.p(e);else{let r=new Un(i,this),o=r.u(this.options);r.p(e),this.T(o),this._$AH=r}}_$AC(t){let e=Co.get(t.strings);return e===void 0&&Co.set(t.strings,e=new Oe(t)),e}k(t){ai(this._$AH)||(this._$AH=[],this._$AR());let e=this._$AH,s,i=0;for(let r of t)i===e.length?e.push(s=new n(this.O(Ie()),this.O(Ie()),this,this.options)):s=e[i],s._$AI(r),i++;i<e.length&&(this._$AR(s&&s._$AB.nextSibling,i),e.length=i)}_$AR(t=this._$AA.nextSibling,e){for(this._$AP?.(!1,!0,e);t!==this._$AB;){let s=_o(t).nextSibling;_o(t).remove(),t=s}}setConnected(t){this._$AM===void 0&&(this._$Cv=t,this._$AP?.(t))}},Mt=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(t,e,s,i,r){this.type=1,this._$AH=w,this._$AN=void 0,this.element=t,this.name=e,this._$AM=i,this.options=r,s.length>2||s[0]!==""||s[1]!==""?(this._$AH=Array(s.length-1).fill(new String),this.strings=s):this._$AH=w}_$AI(t,e=this,s,i){let r=this.strings,o=!1;if(r===void 0)t=Ot(this,t,e,0),o=!De(t)||t!==this._$AH&&t!==lt,o&&(this._$AH=t);else{let a=t,c,l;for(t=r[0],c=0;c<r.length-1;c++)l=Ot(this,a[s+c],e,c),l===lt&&(l=this._$AH[c]),o||=!De(l)||l!==this._$AH[c],l===w?t=w:t!==w&&(t+=(l??"")+r[c+1]),this._$AH[c]=l}o&&!i&&this.j(t)}j(t){t===w?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,t??"")}},Tn=class extends Mt{constructor(){super(...arguments),this.type=3}j(t){this.element[this.name]=t===w?void 0:t}},In=class extends Mt{constructor(){super(...arguments),this.type=4}j(t){this.element.toggleAttribute(this.name,!!t&&t!==w)}},Dn=class extends Mt{constructor(t,e,s,i,r){super(t,e,s,i,r),this.type=5}_$AI(t,e=this){if((t=Ot(this,t,e,0)??w)===lt)return;let s=this._$AH,i=t===w&&s!==w||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive,r=t!==w&&(s===w||i);i&&this.element.removeEventListener(this.name,this,s),r&&this.element.addEventListener(this.name,this,t),this._$AH=t}handleEvent(t){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)}},On=class{constructor(t,e,s){this.element=t,this.type=6,this._$AN=void 0,this._$AM=e,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(t){Ot(this,t)}},Oo={M:ri,P:ct,A:oi,C:1,L:Do,R:Un,D:Uo,V:Ot,I:te,H:Mt,N:In,U:Dn,B:Tn,F:On},Wl=ii.litHtmlPolyfillSupport;Wl?.(Oe,te),(ii.litHtmlVersions??=[]).push("3.3.3");var Mo=(n,t,e)=>{let s=e?.renderBefore??t,i=s._$litPart$;if(i===void 0){let r=e?.renderBefore??null;s._$litPart$=i=new te(t.insertBefore(Ie(),r),r,void 0,e??{})}return i._$AI(n),i};var li=globalThis,N=class extends at{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let t=super.createRenderRoot();return this.renderOptions.renderBefore??=t.firstChild,t}update(t){let e=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(t),this._$Do=Mo(e,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return lt}};N._$litElement$=!0,N.finalized=!0,li.litElementHydrateSupport?.({LitElement:N});var Yl=li.litElementPolyfillSupport;Yl?.({LitElement:N});(li.litElementVersions??=[]).push("4.2.2");var di={en:"English",es:"Espa\xF1ol"},Lo="conote.language",No=new Set,hi=new Set,ee=globalThis.document,Gl=ee?!ee.documentElement.lang:!1,J=Jl();Vo();N.addInitializer(n=>{let t=n;t.addController({hostConnected:()=>{hi.add(t)},hostDisconnected:()=>{hi.delete(t)}})});function ui(n){let t=n?.toLowerCase().split("-")[0];return t&&t in di?t:void 0}function Jl(){if(!ee)return"en";let n=ee.querySelector("conote-session[lang], conote-note[lang], conote-setup[lang]");return[...[Kl(),n?.getAttribute("lang"),ee.documentElement.lang],...navigator.languages].map(ui).find(Boolean)??"en"}function Kl(){try{return localStorage.getItem(Lo)}catch{return null}}function Vo(){Gl&&(ee.documentElement.lang=J)}async function Ro(n,t){let e={...n},s=async()=>{let i=J,r=i==="en"?n:await t[i]().catch(()=>n);i===J&&Object.assign(e,r)};return No.add(s),await s(),e}async function pi(n){if(n!==J){J=n,await Promise.all([...No].map(t=>t())),Vo();for(let t of hi)t.requestUpdate()}}async function Bo(n){try{localStorage.setItem(Lo,n)}catch{}await pi(n)}var jo="en-GB",zo={locale:jo,you:"You",party:{therapist:"Therapist",client:"Client"},assistant:"the assistant",state:{connecting:"Connecting\u2026",lost:"Not listening \xB7 the assistant can\u2019t be reached, trying again. What you type is kept.",lostTapped:"Connection lost, trying again. What you type is kept.",waitingBoth:"Not listening \xB7 nobody has agreed yet",waitingMe:"Not listening \xB7 waiting for you to agree",waitingThem:n=>`Not listening \xB7 waiting for ${n} to agree`,starting:"Not listening \xB7 starting",notHeard:"Not listening \xB7 the note can be written all the same",paused:"Paused \xB7 nothing is heard",listening:n=>`Listening \xB7 both agreed at ${n}`,mutedMe:n=>`Listening to ${n} only \xB7 you are muted`,mutedBoth:"Listening \xB7 you are both muted",mutedThem:(n,t)=>`${n} \xB7 ${t} is muted`,listeningOnly:"Listening",noSound:"Not listening \xB7 no sound reaches the assistant",notMe:"Not listening to you \xB7 your sound does not reach the assistant",noMicrophone:"Not listening to you \xB7 there is no microphone",notThem:n=>`Listening to you only \xB7 no sound from ${n}`,late:(n,t)=>`${n} \xB7 words come about ${t} s late`,finishing:"Not listening \xB7 the last words are being written down",reading:(n,t)=>`Listening to the recording \xB7 ${n} of ${t} minutes`,readingStart:"Listening to the recording",review:"Not listening \xB7 the talking is over",signed:"Signed and closed",unsigned:"Put aside, to be finished later"},controls:{pause:"Pause",resume:"Listen again",revoke:"Stop and take back my consent",revokeShort:"Take back my consent",end:"Look at it together",stopReading:"Stop listening",takeBack:"Take that back\u2026",keys:"Alt+P pauses and listens again"},note:{title:{client:"Your note from today",therapist:"The note from today"},byClient:n=>`Written by you, ${n} and the assistant. Change anything that isn\u2019t right.`,byTherapist:n=>`Written with ${n} and the assistant. ${n} sees what you see.`,byYouAlone:()=>"Only you see it now.",empty:"Nothing here yet.",waiting:"The note appears here while you talk. Either of you can write in it at any time.",words:"words",hideWords:"hide",before:"before",beforeHint:"Show what was written first",wordsHint:n=>n===1?"Show the words this rests on":`Show the ${n} passages this rests on`,noWords:"The words this rests on are not on this page.",right:"That\u2019s right",notRight:"Not right",keep:"Keep",notThis:"Not this",comment:"comment",changedBy:{you:"changed by you",other:n=>`changed by ${n}`},notRightSays:{you:"you said this isn\u2019t right",other:n=>`${n} says this isn\u2019t right`},writing:n=>`${n} is writing here`,firstWritten:"First written:",add:n=>`Add a line to \u201C${n}\u201D`,addShort:"Add a line of your own",addButton:"Add",emptyLine:"empty line",status:{proposed:"in pencil, written by the assistant",accepted:"kept",edited:"changed and kept",disputed:"not agreed"},label:(n,t)=>`Line of the note, ${n}, by ${t}`,pencil:n=>n===0?"Nothing is left in pencil.":n===1?"1 line still in pencil.":`${n} lines still in pencil.`,news:(n,t)=>`${n===1?"One new line":`${n} new lines`} in ${t.join(" and ")}`,couldNotKeep:"This change of yours could not be kept. You wrote:",dismiss:"I have it"},reading:{shownAs:"How the note is shown",lines:"Line by line",reads:"As it will read",sentenceHint:"Show the words this rests on",ownWords:"Somebody\u2019s own words"},transcript:{title:"What is said",empty:"Words appear here a moment after they are spoken.",gone:"What was said is no longer kept.",unclear:n=>`${n} s could not be understood`,lost:n=>`${n} s of sound lost`,sparing:"Words appear when a sentence ends: the machine is busy."},template:{title:"Form of the note",hint:"Every line goes where it belongs in the new form; none is lost or changed.",gone:"A form that is no longer offered",nothing:"nothing chosen"},goals:{title:{client:"Your goals",therapist:"Goals"},none:"No goals were set for today.",noGoal:"no goal",choose:"The goal this line serves",suggested:"suggested",suggestedHint:"The assistant suggests it, because the line and the goal are alike.",by:n=>{let t={day:"numeric",month:"short",year:"numeric",timeZone:"UTC"};return`by ${new Date(n).toLocaleDateString(jo,t)}`},lines:n=>n===0?"not yet":n===1?"1 line":`${n} lines`},record:{title:"For the record",time:"Time",minutes:n=>n===1?"1 minute":`${n} minutes`,notStarted:"not started",band:"Time band",noBand:"none yet",language:"Language",there:n=>n===1?"1 thing is there":`${n} things are there`,before:"Before you sign",missing:"Missing:",pencil:"Still in pencil:",beforeLead:"Only you see this. You can sign as it is."},consent:{title:"Before we begin",usual:"What this is about",each:"Each by itself",optional:"Up to you",agree:"I agree",agreeTicked:"I agree to what is ticked",none:"I agree to none of it",choose:"Choose one by one",agreeHint:"Nothing is heard until both of you have agreed. You can take it back at any time, with one click.",change:"Change what I agreed to",short:{transcription:"Writing down what is said",drafting:"Drafting the note",collaboration:"Writing the note together",storing:"Keeping the transcript",metrics:"Figures about the session"},youAgreed:n=>`You agreed at ${n}.`,theyAgreed:(n,t)=>`${n} agreed at ${t}.`,waitingFor:n=>`${n} has not agreed yet.`,youNotYet:"You have not agreed yet.",loading:"Fetching the text\u2026",again:"Try again"},sign:{title:"Let\u2019s look at our note together",lead:n=>`This is what you and ${n} sign, word for word.`,finishing:"The last words are being written down. It takes a few seconds.",open:"Read and sign",walk:"Look at it together",back:"Change something",untouched:{client:"Your goals that did not come up",therapist:"Goals not touched"},pencilTitle:"Still in pencil",pencilLead:"These lines will not be part of the note unless one of you keeps them:",facts:"About this session",when:"When",minutes:n=>`${n} min`,band:"Time band",bandOf:(n,t)=>`${n} (${t})`,modality:"How",documented:"Documented from",from:{recording:"an uploaded recording, which was not kept",transcript:"a transcript",summary:"the therapist\u2019s own summary"},typed:"typed",risk:"Risk",soundLost:"Sound lost",interrupted:{therapist:"Therapist\u2019s sound away",client:"Client\u2019s sound away"},stated:{location:"Client\u2019s location",therapist_location:"Therapist\u2019s location",identity:"Identity",privacy:"Privacy",appointment:"Next appointment"},seconds:n=>`${n} s`,empty:"The note is empty.",fingerprint:"Fingerprint",fingerprintHint:"Both of you sign the note with this fingerprint. If one letter changes, so does the fingerprint.",whole:"show all of it",name:"Your name",sign:"Sign",signComment:"Sign with a comment",comment:"Your comment, which stays with the note",decline:"Don\u2019t sign",reason:"Your reason, which stays with the note",declineNow:"Send without signing",cancel:"Never mind",changed:"The note changed while you were reading it. Here is how it stands now; please read it again.",signedBy:(n,t)=>`Signed by ${n} at ${t}`,declinedBy:(n,t)=>`${n} chose not to sign, at ${t}`,waiting:n=>`Waiting for ${n}.`,frozen:"The note can\u2019t be changed now, because it has been signed.",reopen:"Undo the signature and change the note",later:"Finish later",resume:"Take it up again",done:"Your note is signed.",clientCopy:n=>`${n} may take a copy once it is signed`,doneNoCopy:n=>`It can\u2019t be changed any more. ${n} gives you your copy: just ask.`,doneLead:"It can\u2019t be changed any more. Take a copy with you:",unsignedTitle:"The note is put aside",unsignedLead:"It is not signed. It can be finished after the session.",forms:{pdf:"PDF",markdown:"Markdown",json:"JSON",fhir:"FHIR"},nameMissing:"Please write your name first.",reasonMissing:"Please say why, in a few words."},page:{title:n=>`Session with ${n} \xB7 conote`,joining:"Opening your session\u2026",noLink:"Open the link you were given",noLinkLead:"This page needs the link your therapist sent you. If you closed it, open that link again.",signedOut:"This page is no longer signed in",signedOutLead:"Open your link again, or ask for a new one.",stuck:"This page can\u2019t keep up with the note",stuckLead:"Several changes in a row were refused. Load the page again to go on.",again:"Try again",reload:"Load again",skip:"Skip to the note",wentWrong:"Something went wrong:",emergency:(n,t,e)=>`${n} asked to read this session in an emergency on ${new Date(t).toLocaleString("en")}, until ${new Date(e).toLocaleTimeString("en",{hour:"2-digit",minute:"2-digit"})}. They wrote:`},errors:{offline:"The connection is lost. Nothing was changed; try again when it is back.",noAnswer:"The connection broke before the answer came. Look whether it was done.",byCode:{not_signed_in:"This link is no longer good. Open it again or ask for a new one.",wrong_state:"That can\u2019t be done at this moment.",not_allowed:"That is not yours to do.",not_shared:"The note is not shown to you now.",not_found:"That is not there any more.",note_changed:"The note changed in the meantime.",update_refused:"A change could not be kept.",too_large:"That is too long.",bad_input:"The server did not understand that.",offline:"The server does not answer."},other:"That did not work."},served:{}};var m=await Ro(zo,{es:async()=>(await import("./shared-CCPYE3QT.js")).strings});function Me(n){let{code:t,message:e}=n??{};return t==="offline"&&e&&!e.includes("fetch")||t==="bad_plan"&&e?e:t&&m.errors.byCode[t]||m.errors.other}var Xl=15e3,Mn=class{#t=new Map;#e=0;constructor(t){this.time=t}to(t){let e=`c${++this.#e}`,s=new Promise((i,r)=>{let o=this.time.later(()=>{this.#t.delete(e),r(new P("offline",m.errors.noAnswer))},Xl);this.#t.set(e,{resolve:i,reject:r,timer:o})});return t(e),s}take(t){let e=this.#t.get(t.id);e&&(this.#t.delete(t.id),this.time.never(e.timer),t.type==="done"?e.resolve(t.seq):e.reject(new P(t.code,t.message)))}giveUp(){for(let{reject:t,timer:e}of this.#t.values())this.time.never(e),t(new P("offline",m.errors.noAnswer));this.#t.clear()}};var xt=Symbol("remote"),Fo=Symbol("own"),Nn=4e3,Zl=new Set(["rejected","withdrawn"]),Po=(n,t)=>n.order!==t.order?n.order<t.order?-1:1:n.id<t.id?-1:1,K=n=>typeof n=="string"?n:"",Ln=class{constructor(){this.doc=new st,this.awareness=new vn(this.doc),this.shelves=this.doc.getMap("sections"),this.statements=this.doc.getMap("statements"),this.claimed=this.doc.getMap("authors"),this.beside=this.doc.getMap("comments"),this.undo=new fn(this.statements,{trackedOrigins:new Set([Fo])}),this.synced=!1,this.acknowledged=new st}sections(){let t=th(this.statements,Ql(this.beside),this.claimed),e=[];for(let[s,i]of this.shelves)e.push({id:s,title:K(i.get("title")),plainTitle:K(i.get("plain_title")),order:K(i.get("order")),statements:t.filter(r=>r.section===s)});return e.sort(Po)}textOf(t){let e=this.statements.get(t)?.get("text");return e instanceof yt?e.toString():null}unsent(){let t=this.acknowledged.getMap("statements"),e=new Map;for(let[s,i]of t){let[r,o]=[K(i.get("text")?.toString()),this.textOf(s)];o!==null&&o!==r&&e.set(s,{before:r,after:o})}return e}edit(t){this.doc.transact(t,Fo)}change(t,e){let s=this.statements.get(t)?.get("text");e&&this.edit(()=>{e.remove&&s.delete(e.index,e.remove),e.insert&&s.insert(e.index,e.insert)})}beAt(t,e){this.awareness.setLocalState({party:t,statement:e})}writers(){let t=new Map;for(let[e,s]of this.awareness.getStates())e!==this.doc.clientID&&s.statement&&t.set(s.statement,s.party);return t}destroy(){this.undo.destroy(),this.awareness.destroy(),this.acknowledged.destroy(),this.doc.destroy()}};function Ql(n){return[...n].map(([e,s])=>({id:e,...s.toJSON()})).sort((e,s)=>e.at<s.at?-1:1)}function th(n,t,e){let s=[];for(let[i,r]of n){let o=r.get("text"),a=r.get("status");!(o instanceof yt)||Zl.has(a)||s.push({id:i,section:K(r.get("section")),text:o.toString(),status:a,author:r.get("author"),kind:K(r.get("kind")),goal:K(r.get("goal")),goalBy:K(r.get("goal_by")),order:K(r.get("order")),evidence:[...r.get("evidence")?.keys()??[]],proposed:K(r.get("proposed_text")),words:K(r.get("words")),comments:t.filter(c=>c.statement===i),shared:o,claimed:e})}return s.sort(Po)}var eh=250,Vn=class{#t=[];#e=null;constructor(t,e){this.timers=t,this.send=e}put(t){this.#t.push(t),this.#n()}heard(t){this.#e&&nh(t,this.#e)&&this.#s()}clear(){this.#t=[],this.#e=null,this.timers.cancel("echo")}#n(){if(this.#e||this.#t.length===0)return;let t=zs(this.#t);this.#t=[],this.#e=t,this.send(t),this.timers.start("echo",()=>this.#s(),eh)}#s(){this.timers.cancel("echo"),this.#e=null,this.#n()}},nh=(n,t)=>n.length>=t.length&&t.every((e,s)=>e===n[n.length-t.length+s]);var sh=400,ih=15e3,rh=3;function Ho(n,t){let e=Math.min(ih,sh*2**n);return Math.round(e/2+e/2*t)}function qo(n,t){return n===4401?"signed_out":n===4403?t>rh?"stuck":"again_from_empty":"again"}var Ko={party:null,view:null,seq:0,said:[],speaking:new Map,gaps:[],taken:[],sparing:!1,language:"",marks:new Map,trouble:null,emergencies:[],alerts:[],answers:new Map,checks:[],agreed:null};function fi(n,t){let e=n.length;for(;e>0&&(n[e-1].start>t.start||n[e-1].start===t.start&&n[e-1].end>t.end);)e--;return[...n.slice(0,e),t,...n.slice(e)]}function Xo(n,t){switch(t.type){case"welcome":return{...Wo(n,t.view),party:t.party,speaking:new Map};case"view":return Wo(n,t.view);case"checks":return{...n,checks:t.checks};case"speaking":return ah(n,t.utterance);case"alerts":return{...n,alerts:t.alerts};case"event":return t.event.seq>n.seq?Yo(n,t.event):oh.has(t.event.body.type)?{...n,marks:Yo(n,t.event).marks}:n;default:return n}}var oh=new Set(["accepted","edited","disputed","rejected","taken_over"]),gi=({party:n,view:t})=>n==="therapist"||(t?.client_sees_note??!0);function Wo(n,t){let e={...n,view:t};return gi(e)?e:{...e,marks:new Map}}function ah(n,t){let e=new Map(n.speaking),s=e.get(t.id);return s&&s.revision>t.revision||n.said.some(i=>i.id===t.id)?n:(t.final&&t.words.length===0?e.delete(t.id):e.set(t.id,t),{...n,speaking:e})}function Yo(n,t){let{seq:e,body:s}=t,i={...n,seq:e};switch(s.type){case"heard":{let r=new Map(i.speaking);return r.delete(s.utterance.id),s.utterance.words.length===0?{...i,speaking:r}:{...i,speaking:r,said:fi(i.said,s.utterance)}}case"not_understood":return{...i,gaps:fi(i.gaps,{...Go(s,e),kind:"unclear"})};case"sound_lost":{let r=s.start+s.samples;return{...i,gaps:fi(i.gaps,{...Go({...s,end:r},e),kind:"lost"})}}case"struck":return ch(i,s,{seq:e,at:t.at});case"paced":return{...i,sparing:s.every_s===0};case"language_heard":return{...i,language:s.language};case"accepted":case"edited":case"disputed":case"rejected":{let r={status:s.type,by:s.by};return{...i,marks:new Map(i.marks).set(s.statement,r)}}case"taken_over":{let r=i.marks.get(s.statement)?.by??s.by;return{...i,marks:new Map(i.marks).set(s.statement,{status:"edited",by:r})}}case"measure_answered":{let{instrument:r,answers:o,difficulty:a}=s;return{...i,answers:new Map(i.answers).set(r,{answers:o,difficulty:a})}}case"consented":return s.party===i.party?{...i,agreed:[...s.purposes]}:i;case"emergency_access":return{...i,emergencies:[...i.emergencies,{...s,seq:e,at:t.at}]};case"went_wrong":return{...i,trouble:{where:s.where,message:s.message,seq:e}};default:return i}}function ch(n,{start:t,end:e,by:s,statements:i=[],lines:r=0},{seq:o,at:a}){let c=l=>l.start>=e||l.end<=t;return{...n,said:n.said.filter(c),speaking:new Map([...n.speaking].filter(([,l])=>c(l))),gaps:n.gaps.filter(c),marks:new Map([...n.marks].filter(([l])=>!i.includes(l))),taken:[...n.taken,{start:t,end:e,by:s,at:a,lines:r,seq:o}]}}var Go=({party:n,start:t,end:e},s)=>({speaker:n,start:t,end:e,seq:s}),Jo="\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3000-\u30FF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF",lh=new RegExp(`(?<=[${Jo}]) | (?=[${Jo}])`,"g"),Zo=n=>n.words.map(t=>t.text).join(" ").replace(lh,"");function Gd({words:n,final:t,stable:e=0}){let s=t?n.length:e,i=n.map(r=>r.text);return{ink:i.slice(0,s).join(" "),pencil:i.slice(s)}}var Rn=class{#t=new Map;constructor(t){this.time=t}has(t){return this.#t.has(t)}start(t,e,s){this.cancel(t),this.#t.set(t,this.time.later(()=>{this.#t.delete(t),e()},s))}cancel(...t){for(let e of t.length?t:[...this.#t.keys()])this.#t.has(e)&&(this.time.never(this.#t.get(e)),this.#t.delete(e))}};var Bn=(n,t)=>t>0&&t<n.length&&(n.charCodeAt(t)&64512)===56320&&(n.charCodeAt(t-1)&64512)===55296;function Le(n,t,e=t.length){if(n===t)return null;let s=Math.min(n.length,t.length),i=Math.min(s,Math.max(0,t.length-e)),r=0;for(;r<i&&n.at(-1-r)===t.at(-1-r);)r++;let o=0;for(;o<s-r&&n[o]===t[o];)o++;for(;r<s-o&&n.at(-1-r)===t.at(-1-r);)r++;for(;Bn(n,o)||Bn(t,o);)o--;for(;Bn(n,n.length-r)||Bn(t,t.length-r);)r--;return{index:o,remove:n.length-r-o,insert:t.slice(o,t.length-r)}}function Qo(n,t,e){if(t===e)return null;let s=Le(n,t),i=Le(n,e);if(!s||!i)return s;let{index:r,remove:o}=i;if(s.index===r&&s.remove===o&&s.insert.startsWith(i.insert))return Le(e,t);let a=[{retain:r},{delete:o},{insert:i.insert}],c=Ne(s.index,a),l=Math.max(c,Ne(s.index+s.remove,a));return{index:c,remove:l-c,insert:s.insert}}function Ne(n,t){let e=0,s=n;for(let{retain:i,insert:r,delete:o}of t){if(i&&(e+=i),r!==void 0){let a=typeof r=="string"?r.length:1;e<s&&(s+=a),e+=a}o&&e<s&&(s-=Math.min(o,s-e))}return s}function jn(n,t){let e=n.match(/\s+|[^\s]+/g)??[],s=t.match(/\s+|[^\s]+/g)??[],i=Array.from({length:e.length+1},()=>new Uint16Array(s.length+1));for(let l=e.length-1;l>=0;l--)for(let d=s.length-1;d>=0;d--)i[l][d]=e[l]===s[d]?i[l+1][d+1]+1:Math.max(i[l+1][d],i[l][d+1]);let r=[],o=(l,d)=>{let h=r.at(-1);h?.kind===l?h.text+=d:r.push({kind:l,text:d})},[a,c]=[0,0];for(;a<e.length||c<s.length;)a<e.length&&c<s.length&&e[a]===s[c]?(o("same",e[a++]),c++):a<e.length&&(c===s.length||i[a+1][c]>=i[a][c+1])?o("gone",e[a++]):o("came",s[c++]);return r}var zn=class{#t=new Map;keep(t,e){for(let[s,i]of t.unsent())this.#t.set(s,{...i,refused:e})}drop(t){for(let e of t)this.#t.delete(e)}again(t,e){let s=[],i=this.#t;this.#t=new Map;for(let[r,{before:o,after:a,refused:c}]of i){let l=t.textOf(r);if(l===a)continue;let d=e&&l===o&&a.length<=Nn;l!==null&&(d||!c)?t.change(r,Qo(o,a,l)):a&&s.push(a)}return s}};var ta=()=>({ticket:co,open:n=>new WebSocket(n),later:(n,t)=>setTimeout(n,t),never:n=>clearTimeout(n),chance:Math.random,origin:Xs.origin});var Ve=0,ea=1,hh=0,dh=1,uh=2,ph=5e3,na=1e4,sa=16,Re=class extends EventTarget{constructor(t,e=ta()){super(),this.access=t,this.world=e,this.state={...Ko,party:t.party,view:t.view??null},this.status="idle",this.lost=[],this.drafts=[],this.socket=null,this.attempt=0,this.refusals=0,this.timers=new Rn(e),this.answers=new Mn(e),this.outbox=new Vn(this.timers,s=>{this.owed=!0,this.#u(Ve,i=>oo(i,s))}),this.owed=!1,this.opening=[],this.everOnline=!1,this.typed=new zn,this.note=this.#h(),this.copied=0,t.note&&this.#d(t.note)}get online(){return this.status==="online"}get sees(){return gi(this.state)}connect(){this.status==="connecting"||this.online||(this.timers.cancel("again"),this.#o("connecting"),this.timers.start("watch",()=>this.#i(),2*na),this.#t())}close(){this.timers.cancel(),this.#o("idle");let{socket:t}=this;this.socket=null,t?.close(1e3),this.answers.giveUp(),this.note.destroy()}hurry(){this.status==="waiting"&&this.connect()}async do(t){if(this.status==="connecting"&&await new Promise(e=>this.opening.push(e)),!this.online)throw new P("offline",m.errors.offline);return this.owed=!0,this.answers.to(e=>this.#m({type:"do",id:e,command:t}))}signal(t){return this.online&&this.#m({type:"signal",data:t}),this.online}forgetLost(){this.lost=[],this.#p()}async#t(){let{attempt:t}=this,e;try{e=await this.world.ticket(this.access)}catch(r){if(this.attempt!==t)return;let o=r instanceof P?r.status:0;o===401||o===403?this.#o("signed_out"):this.#l();return}if(this.status!=="connecting"||this.attempt!==t)return;let s=this.world.origin.replace(/^http/,"ws"),i=this.world.open(`${s}/ws/${encodeURIComponent(this.access.session)}`);i.binaryType="arraybuffer",this.socket=i,i.onopen=()=>this.#m({type:"hello",ticket:e,resume:this.state.seq,copy:this.copied,v:1}),i.onmessage=({data:r})=>{this.socket===i&&(this.owed=!1,typeof r=="string"?this.#e(JSON.parse(r)):this.#r(new Uint8Array(r)))},i.onclose=({code:r})=>{this.socket===i&&this.#a(r)}}#e(t){if(t.type==="signal"){this.dispatchEvent(new CustomEvent("signal",{detail:t.data}));return}if(t.type==="done"||t.type==="refused"){this.answers.take(t);return}let e=this.sees,{seq:s}=this.state;this.state=Xo(this.state,t),e&&!this.sees&&this.#c(),t.type==="welcome"&&this.#n(),t.type==="event"&&t.event.body.type==="struck"&&t.event.seq>Math.max(s,this.copied)&&this.#g(t.event.body.statements??[]),this.#p()}#n(){this.everOnline=!0,this.#o("online"),this.timers.start("good",()=>this.attempt=this.refusals=0,ph),this.sees&&this.#u(Ve,t=>Js(t,this.note.doc)),this.note.beAt(this.access.party,null),this.#w([this.note.doc.clientID]),this.#s(!1)}#s(t){this.timers.start("watch",()=>{let{socket:e}=this,s=this.owed||(e?.bufferedAmount??0)>0;e&&s&&t?this.#i():this.#s(s)},na)}#i(){let{socket:t}=this;this.#a(1006),t?.close()}#r(t){let e=F(t),s=x(e);if(s===ea){let o=C(e);eo(this.note.awareness,o,xt);return}if(s!==Ve)return;let i=Y();b(i,Ve);let r=Ks(e,i,this.note.doc,xt);if(r!==hh){let o=F(t.subarray(1));Ks(o,Y(),this.note.acknowledged,xt)}os(i)>1&&this.socket?.send(O(i)),r===uh&&this.outbox.heard(t),r===dh&&!this.note.synced&&(this.note.synced=!0,this.#y(),this.#f())}#a(t){this.socket=null,this.timers.cancel("good","watch"),this.outbox.clear(),this.answers.giveUp(),this.owed=!1;let e=[...this.note.awareness.getStates().keys()].filter(s=>s!==this.note.doc.clientID);switch(Gs(this.note.awareness,e,xt),t===4403&&this.refusals++,qo(t,this.refusals)){case"signed_out":this.#o("signed_out");break;case"stuck":this.#c(),this.#o("stuck");break;case"again_from_empty":this.#c(),this.#l();break;case"again":this.#l();break}}#l(){this.#o("waiting"),this.timers.start("again",()=>this.connect(),Ho(this.attempt++,this.world.chance()))}#h(){let t=new Ln;return t.doc.on("update",(e,s)=>{t===this.note&&(this.#f(),!(s===xt||!this.online)&&this.outbox.put(e))}),t.awareness.on("update",(e,s)=>{t===this.note&&(this.#f(),s==="local"&&this.online&&this.#w([t.doc.clientID]))}),t}#d({seq:t,update:e}){delete this.access.note;let s=Uint8Array.from(atob(e),i=>i.charCodeAt(0));Ee(this.note.doc,s,xt),Ee(this.note.acknowledged,s,xt),this.note.synced=!0,this.copied=t}#c(t=!0){let e=this.note;this.typed.keep(e,t),this.note=this.#h(),this.copied=0,e.destroy(),this.#f(),this.dispatchEvent(new Event("replica"))}#g(t){this.outbox.clear(),this.note.synced&&this.#c(!1),this.typed.drop(t),this.sees&&(this.#u(Ve,e=>Js(e,this.note.doc)),this.note.beAt(this.access.party,null))}#y(){let t=!this.state.view?.frozen&&this.refusals<2;this.lost=[...this.lost,...this.typed.again(this.note,t)],this.#p()}#m(t){this.socket?.send(JSON.stringify(t))}#u(t,e){let s=Y();b(s,t),e(s),this.socket?.send(O(s))}#w(t){if(!this.sees)return;let e=to(this.note.awareness,t);this.#u(ea,s=>A(s,e))}#o(t){if(this.status!==t){if(this.status=t,t!=="connecting")for(let e of this.opening.splice(0))e();this.#p()}}#p(){this.timers.has("draw")||this.timers.start("draw",()=>this.dispatchEvent(new Event("change")),sa)}#f(){this.timers.has("note")||this.timers.start("note",()=>this.dispatchEvent(new Event("note")),sa)}};var ia={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},ra=n=>(...t)=>({_$litDirective$:n,values:t}),Fn=class{constructor(t){}get _$AU(){return this._$AM._$AU}_$AT(t,e,s){this._$Ct=t,this._$AM=e,this._$Ci=s}_$AS(t,e){return this.update(t,e)}update(t,e){return this.render(...e)}};var{I:fh}=Oo,oa=n=>n;var aa=()=>document.createComment(""),ne=(n,t,e)=>{let s=n._$AA.parentNode,i=t===void 0?n._$AB:t._$AA;if(e===void 0){let r=s.insertBefore(aa(),i),o=s.insertBefore(aa(),i);e=new fh(r,o,n,n.options)}else{let r=e._$AB.nextSibling,o=e._$AM,a=o!==n;if(a){let c;e._$AQ?.(n),e._$AM=n,e._$AP!==void 0&&(c=n._$AU)!==o._$AU&&e._$AP(c)}if(r!==i||a){let c=e._$AA;for(;c!==r;){let l=oa(c).nextSibling;oa(s).insertBefore(c,i),c=l}}}return e},kt=(n,t,e=n)=>(n._$AI(t,e),n),gh={},ca=(n,t=gh)=>n._$AH=t,la=n=>n._$AH,Pn=n=>{n._$AR(),n._$AA.remove()};var ha=(n,t,e)=>{let s=new Map;for(let i=t;i<=e;i++)s.set(n[i],i);return s},Hn=ra(class extends Fn{constructor(n){if(super(n),n.type!==ia.CHILD)throw Error("repeat() can only be used in text expressions")}dt(n,t,e){let s;e===void 0?e=t:t!==void 0&&(s=t);let i=[],r=[],o=0;for(let a of n)i[o]=s?s(a,o):o,r[o]=e(a,o),o++;return{values:r,keys:i}}render(n,t,e){return this.dt(n,t,e).values}update(n,[t,e,s]){let i=la(n),{values:r,keys:o}=this.dt(t,e,s);if(!Array.isArray(i))return this.ut=o,r;let a=this.ut??=[],c=[],l,d,h=0,p=i.length-1,u=0,f=r.length-1;for(;h<=p&&u<=f;)if(i[h]===null)h++;else if(i[p]===null)p--;else if(a[h]===o[u])c[u]=kt(i[h],r[u]),h++,u++;else if(a[p]===o[f])c[f]=kt(i[p],r[f]),p--,f--;else if(a[h]===o[f])c[f]=kt(i[h],r[f]),ne(n,c[f+1],i[h]),h++,f--;else if(a[p]===o[u])c[u]=kt(i[p],r[u]),ne(n,i[h],i[p]),p--,u++;else if(l===void 0&&(l=ha(o,u,f),d=ha(a,h,p)),l.has(a[h]))if(l.has(a[p])){let y=d.get(o[u]),_=y!==void 0?i[y]:null;if(_===null){let v=ne(n,i[h]);kt(v,r[u]),c[u]=v}else c[u]=kt(_,r[u]),ne(n,i[h],_),i[y]=null;u++}else Pn(i[p]),p--;else Pn(i[h]),h++;for(;u<=f;){let y=ne(n,c[f+1]);kt(y,r[u]),c[u++]=y}for(;h<=p;){let y=i[h++];y!==null&&Pn(y)}return this.ut=o,ca(n,c),lt}});async function Be(n,t){n.trouble="";try{return await n.connection?.do(t),!0}catch(e){return n.trouble=Me(e),!1}}var mh=n=>n.replace(/[\n\r\u00a0]/g," "),qn=class{constructor(t,e,s){this.element=t,this.shared=e,this.transact=s,this.shown="",this.composing=!1,this.waiting=[],this.writing=!1,this.stop=new AbortController;let{signal:i}=this.stop;t.addEventListener("input",()=>this.#t(),{signal:i}),t.addEventListener("compositionstart",()=>this.composing=!0,{signal:i}),t.addEventListener("compositionend",()=>{this.composing=!1,this.#t()},{signal:i}),this.observer=r=>this.#e(r.delta),e.observe(this.observer),this.#n(this.shared.toString(),[])}destroy(){this.stop.abort(),this.shared.unobserve(this.observer)}#t(){if(this.composing)return;let t=this.element.textContent??"",e=mh(t).slice(0,Nn),s=Wn(this.element)?.[1],i=Le(this.shown,e,s),r=this.waiting;if(this.waiting=[],i){let o=r.reduce((c,l)=>Ne(c,l),i.index),a=Math.min(i.remove,this.shared.length-o);this.writing=!0;try{this.transact(()=>{a>0&&this.shared.delete(o,a),i.insert&&this.shared.insert(o,i.insert)})}finally{this.writing=!1}}this.#n(this.shared.toString(),r)}#e(t){this.writing||(this.composing?this.waiting.push(t):this.#n(this.shared.toString(),[t]))}#n(t,e){if(this.shown=t,(this.element.textContent??"")===t)return;let s=Wn(this.element);if(this.element.textContent=t,!s)return;let[i,r]=s.map(o=>Math.min(t.length,e.reduce((a,c)=>Ne(a,c),o)));mi(this.element,i,r)}};function Wn(n){let t=n.getRootNode(),e=t.getSelection?t.getSelection():document.getSelection();if(!e)return null;let s=e.getComposedRanges,i=!t.getSelection&&s?s.call(e,{shadowRoots:[t]})[0]:{startContainer:e.anchorNode,startOffset:e.anchorOffset,endContainer:e.focusNode,endOffset:e.focusOffset};return!i?.startContainer||!n.contains(i.startContainer)||!n.contains(i.endContainer)?null:[da(n,i.startContainer,i.startOffset),da(n,i.endContainer,i.endOffset)]}function da(n,t,e){let s=document.createRange();return s.setStart(n,0),s.setEnd(t,e),s.toString().length}function mi(n,t,e=t){let s=n.firstChild??n;document.getSelection()?.setBaseAndExtent(s,t,s,e)}function wi(n){let t=n.querySelectorAll("textarea[data-section]"),e=n.activeElement,s=e?.localName==="conote-statement"?e:null,i=s?.shadowRoot?.activeElement;return{fields:[...t].filter(({value:r})=>r.trim()),writing:e?.localName==="textarea",line:s,caret:i?Wn(i):null}}function yi(n){return n.map(({dataset:t,value:e})=>({section:t.section??"",text:e}))}function ua(n,t,e){t.line&&!t.line.isConnected&&wh(n,t);let s=[...e,...yi(t.fields.filter(o=>!o.isConnected))],i=n.querySelectorAll("textarea[data-section]");if(!s.length||!i.length)return{waiting:s,changed:[]};let r=s.map(({section:o,text:a})=>{let c=[...i].find(({dataset:l})=>l.section===o)??i[0];return c.value=[c.value,a].filter(Boolean).join(" "),c});return t.writing&&!n.activeElement&&r[0].focus(),{waiting:[],changed:r}}async function wh(n,{line:t,caret:e}){let i=[...n.querySelectorAll("conote-statement")].find(({statement:o})=>o?.id===t?.statement?.id);await i?.updateComplete;let r=i?.shadowRoot?.querySelector(".text");!r||n.activeElement||(r.focus(),e&&mi(r,...e))}function Yn(){let n=Object.entries(di).filter(([t])=>t!==J);return g`<span class="languages">
${n.map(([t,e])=>g`<button
class="plain"
type="button"
lang=${t}
data-testid="language-${t}"
@click=${()=>{Bo(t)}}
>
${e}
</button>`)}
</span>`}var Gn=D`
.languages {
float: right;
}
.languages button {
color: var(--soft);
}
`;var bi=16e3,Lt=n=>n==="client"?"therapist":"client";function ht(n,t,e){return t===e?m.you:(t==="therapist"?n?.therapist_name:n?.client_alias)||m.party[t]}function pa(n){return new Date(n).toLocaleTimeString(m.locale,{hour:"2-digit",minute:"2-digit"})}function fa(n,t){if(!n||n.way==="summary")return"";let e=n.way==="recording"||n.way==="transcript";return n.started_at?pa(new Date(Date.parse(n.started_at)+t/bi*1e3)):e?yh(t/bi*1e3):""}function yh(n){let t=Math.floor(n/1e3);return`${Math.floor(t/60)}:${String(t%60).padStart(2,"0")}`}var Wu=({start:n,end:t})=>Math.max(1,Math.round((t-n)/bi*10))/10,Yu=n=>new Intl.DisplayNames(m.locale,{type:"language"}).of(n)??n;function ga({view:n,me:t,online:e,call:s,fresh:i=!1,starting:r=!1}){let o=m.state;if(!n||!t||i&&!e)return{words:o.connecting,tone:"off"};if(!e)return{words:s.tapped?o.lostTapped:o.lost,tone:"trouble"};switch(n.state){case"created":case"consenting":return{words:kh(n,t),tone:"off"};case"paused":return{words:o.paused,tone:"waiting"};case"live":return _h(n,"transcription")?xh(n,t,s,r):{words:o.notHeard,tone:"off"};case"review":return bh(n);case"signed":return{words:o.signed,tone:"off"};case"unsigned":return{words:o.unsigned,tone:"off"}}}function bh(n){if(n.note_ready)return{words:m.state.review,tone:"off"};if(n.way!=="recording")return{words:m.state.finishing,tone:"off"};let{reading:t,readingStart:e}=m.state,s=n.sound_s?Math.ceil(n.sound_s/60):0;return{words:s?t(Math.floor((n.read_s??0)/60),s):e,tone:"waiting"}}function xh(n,t,e,s){let i=m.state,r=["therapist","client"].filter(l=>(n.sound?.[l]??"none")==="none"),o=ht(n,Lt(t),t);if(r.length&&s)return{words:i.starting,tone:"waiting"};if(!n.listening||r.length===2)return{words:i.noSound,tone:"trouble"};if(r.length===1){let l=e.deaf?i.noMicrophone:i.notMe;return{words:r[0]===t?l:i.notThem(o),tone:"trouble"}}if(e.muted)return{words:e.theyMuted?i.mutedBoth:i.mutedMe(o),tone:"waiting"};let a=Object.values(n.consents).map(l=>l.at).sort().at(-1),c=a?i.listening(pa(a)):i.listeningOnly;return e.theyMuted&&(c=i.mutedThem(c,o)),n.lag_s>=3?{words:i.late(c,Math.round(n.lag_s)),tone:"waiting"}:{words:c,tone:"on"}}function kh(n,t){let e=n.consents[t],s=n.consents[Lt(t)],i=ht(n,Lt(t),t);return e&&s?m.state.notHeard:e?m.state.waitingThem(i):s?m.state.waitingMe:m.state.waitingBoth}var _h=(n,t)=>["therapist","client"].every(e=>n?.consents[e]?.purposes.includes(t));function Gu(n,t){let e=n.filter(({least:s})=>s<=t).at(-1);return e?`${e.cpt} (${e.least}${e.most?`\u2013${e.most}`:"+"})`:""}function Ju(n,t){if(!n.started_at)return 0;let e=n.ended_at?Date.parse(n.ended_at):t;return Math.max(0,Math.floor((e-Date.parse(n.started_at))/6e4))}var xi="conote-fresh",Sh=2e4;function ma(){let n=globalThis.CSS?.highlights,t=globalThis.Highlight;return!n||!t?null:(n.has(xi)||n.set(xi,new t),n.get(xi))}var Jn=class{constructor(){this.settled=null,this.ranges=[],this.timer=void 0}show(t,e){let s=t.textContent??"";if(this.clear(),this.settled??=s,s===this.settled)return;clearTimeout(this.timer),this.timer=setTimeout(()=>{this.settled=t.textContent,this.clear()},Sh);let i=t.firstChild;if(e||!(i instanceof Text)||i.length!==s.length)return;let r=0;for(let{kind:o,text:a}of jn(this.settled,s)){if(o==="came"&&a.trim()){let c=document.createRange();c.setStart(i,r+a.length-a.trimStart().length),c.setEnd(i,r+a.trimEnd().length),this.ranges.push(c),ma()?.add(c)}o!=="gone"&&(r+=a.length)}}clear(){for(let t of this.ranges)ma()?.delete(t);this.ranges=[]}stop(){clearTimeout(this.timer),this.clear()}};var wa=D`
:host {
display: block;
}
:host([arriving]) {
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
/* What stands beside a line of one row lies over what is beside the next, while it is wanted. */
@media (min-width: 761px) {
:host(:is(:hover, :focus-within)) .margin {
background: var(--paper);
z-index: 1;
}
}
.margin {
position: absolute;
left: calc(100% + 12px);
top: 3px;
display: flex;
flex-direction: column;
align-items: flex-start;
white-space: nowrap;
opacity: var(--beside, 1);
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
`;var Kn=D`
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
`,_t=D`
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
`;var ki=class extends N{static properties={statement:{attribute:!1},me:{attribute:!1},names:{attribute:!1},mark:{attribute:!1},writer:{attribute:!1},goals:{attribute:!1},passages:{attribute:!1},frozen:{type:Boolean},open:{type:Boolean,reflect:!0},saying:{state:!0},status:{reflect:!0},by:{reflect:!0}};constructor(){super(),this.statement=null,this.me="client",this.names={...m.party},this.mark=void 0,this.writer=void 0,this.goals=[],this.passages=[],this.frozen=!1,this.open=!1,this.saying="",this.status="",this.by="",this.hand=null,this.binding=null,this.fresh=new Jn,this.authors=void 0}disconnectedCallback(){super.disconnectedCallback(),this.binding?.destroy(),this.binding=null,this.fresh.stop(),this.authors?.clear()}connectedCallback(){super.connectedCallback(),this.requestUpdate()}willUpdate(){let{statement:t}=this;t&&(this.goals.length&&import("./shared-CKK3S2PS.js"),this.status=t.status,this.by=this.#s(t)??"")}firstUpdated(){this.toggleAttribute("arriving",this.hand?.settled??!1)}updated(){let t=this.#e;!t||!this.statement||(this.binding?.shared!==this.statement.shared&&(this.binding?.destroy(),this.binding=new qn(t,this.statement.shared,e=>this.hand?.edit(e))),this.fresh.show(t,this.#n),this.statement.claimed.size&&this.#t(t))}async#t(t){let{WrittenBy:e}=await import("./shared-NVAWO7MC.js");this.authors??=new e(this),this.authors.show(t)}get#e(){return this.renderRoot.querySelector(".text")}get#n(){return this.shadowRoot?.activeElement===this.#e}#s(t){if(t.author!=="assistant")return t.author;if(t.status==="edited"||t.status==="disputed")return this.mark?.by}#i(t){if(t.isComposing)return;if(t.key==="Enter"||t.key==="Escape"){t.preventDefault(),this.#e?.blur();return}if(!(t.ctrlKey||t.metaKey)||t.altKey)return;let e=t.key.toLowerCase();(e==="z"||e==="y")&&(t.preventDefault(),this.hand?.undo(e==="z"&&!t.shiftKey))}#r(t){t.inputType==="historyUndo"||t.inputType==="historyRedo"?(t.preventDefault(),this.hand?.undo(t.inputType==="historyUndo")):t.inputType.startsWith("format")&&t.preventDefault()}render(){let{statement:t}=this;if(!t)return w;let e=m.note,s=t.author==="assistant"?m.assistant:this.names[t.author],i=t.status==="proposed"||t.status==="disputed",r=t.evidence.length>0||t.text!==t.proposed;return g`<div
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
@keydown=${this.#i}
@beforeinput=${this.#r}
@focus=${()=>{this.fresh.clear(),this.hand?.beAt(t.id)}}
@blur=${()=>{this.hand?.beAt(null),this.requestUpdate()}}
></span>
<span class="beside"
>${this.#a()} ${i?this.#l(t):w}</span
>
<conote-goal-of
.hand=${this.hand}
.statement=${t}
.goals=${this.goals}
.me=${this.me}
?frozen=${this.frozen}
></conote-goal-of>
<span class="margin ${i?"":"quiet"}">
${r?g`<button
class="plain words"
data-testid="words"
aria-expanded=${this.open?"true":"false"}
title=${t.evidence.length?e.wordsHint(t.evidence.length):e.beforeHint}
@click=${()=>this.open=!this.open}
>
${this.open?e.hideWords:t.evidence.length?e.words:e.before}
</button>`:w}
${i?w:this.#h(t)}
${this.frozen?w:g`<button
class="plain words quiet"
data-testid="comment"
@click=${()=>this.#d("comment")}
>
${e.comment}
</button>`}
</span>
</div>
${this.open?this.#g(t):w} ${this.#c(t)}`}#a(){let{mark:t,statement:e}=this,s=m.note;if(this.writer)return g`<span class="mark writing">${s.writing(this.names[this.writer])}</span>`;if(!t||e?.status!=="edited"&&e?.status!=="disputed")return w;let i=e.status==="edited"?s.changedBy:s.notRightSays;return g`<span class="mark"
>${t.by===this.me?i.you:i.other(this.names[t.by])}</span
>`}#l(t){if(this.frozen)return w;let e=t.status==="disputed"&&this.mark?.by!==this.me;return g`${e?w:g`<button
class="plain yes"
data-testid="accept"
@click=${()=>this.hand?.say({type:"accept",statement:t.id})}
>
${this.me==="therapist"?m.note.keep:m.note.right}
</button>`}
${this.#h(t)}`}#h(t){let e=this.me==="therapist";if(this.frozen||!e&&t.status==="disputed")return w;let s=e?"reject":"dispute";return g`<button
class="plain no"
data-testid=${s}
@click=${async()=>{await this.hand?.say({type:s,statement:t.id})&&!e&&this.#d("words")}}
>
${e?m.note.notThis:m.note.notRight}
</button>`}#d(t){this.saying=t}#c(t){return!this.saying&&!t.comments.length&&t.status!=="disputed"?w:(import("./shared-7CLW6BMK.js"),g`<conote-beside
.hand=${this.hand}
.statement=${t}
.me=${this.me}
.names=${this.names}
.by=${this.mark?.by}
.saying=${this.saying}
?frozen=${this.frozen}
@conote-said=${()=>this.saying=""}
></conote-beside>`)}#g(t){let e=t.proposed&&t.text!==t.proposed;return g`<div class="evidence" data-testid="evidence">
${this.passages.map(({speaker:s,name:i,at:r,text:o})=>g`<p><b class=${s}>${i}</b>, ${r} · “${o}”</p>`)}
${this.passages.length===0&&t.evidence.length>0?g`<p>${m.note.noWords}</p>`:w}
${e?g`<p>
${m.note.firstWritten}
${jn(t.proposed,t.text).map(({kind:s,text:i})=>s==="same"?i:s==="gone"?g`<del>${i}</del>`:g`<ins>${i}</ins>`)}
</p>`:w}
${this.authors?.line()}
</div>`}static styles=[_t,wa]};customElements.define("conote-statement",ki);var Xn=(n,t)=>({edit:e=>n.connection?.note.edit(e),say:t,beAt:e=>n.connection?.note.beAt(n.connection.access.party,e),undo:e=>{let s=n.connection?.note.undo;e?s?.undo():s?.redo()},settled:!1}),Zn=(n,t,e)=>g`<ul role="list">
${Hn(t,({id:s})=>s,s=>g`<li>${vh(n,s,e)}</li>`)}
</ul>`;function vh(n,t,e){let{state:s,note:i,access:r}=n,o=r.party,a={therapist:ht(s.view,"therapist",o),client:ht(s.view,"client",o)};return g`<conote-statement
exportparts="line"
.hand=${e}
.statement=${t}
.me=${o}
.names=${a}
.mark=${s.marks.get(t.id)}
.writer=${i.writers().get(t.id)}
.goals=${s.view?.goals??[]}
.passages=${$h(s,t,a)}
?frozen=${s.view?.frozen??!1}
></conote-statement>`}function $h(n,t,e){let s=new Set(t.evidence),i=r=>({speaker:r.speaker,name:e[r.speaker],at:fa(n.view,r.start),text:Zo(r)});return n.said.filter(({id:r})=>s.has(r)).map(i)}function ya(n){let{served:t}=m;if(t[n])return t[n];for(let[e,s]of Object.entries(t)){let[i,r]=e.split("\u2026");if(!(r===void 0||!n.startsWith(i)||!n.endsWith(r)))return s.replace("\u2026",()=>n.slice(i.length,n.length-r.length))}return n}function ba(n,t){let{title:e="",plain_title:s,plain_title_es:i}=n??{};return t!=="client"?e:J==="es"&&i||s||e}var xa=D`
:host {
display: flex;
flex-direction: column;
font: 15px/1.5 var(--sans);
color: var(--ink);
}
article {
--accent: var(--client);
padding: 30px 36px 24px;
flex: 1 0 auto;
}
article[data-me="therapist"] {
--accent: var(--therapist);
}
h1 {
font: 600 21px/1.3 var(--serif);
}
header p {
color: var(--soft);
font-size: 13.5px;
}
@media (max-width: 760px) {
article.sheet {
padding: 22px 20px 24px 24px;
border-left: 0;
border-right: 0;
border-radius: 0;
}
}
`;var se=class{constructor(t,e,s=()=>{}){this.host=t,this.events=e,this.on=s,this.connection=null,this.listener=i=>{this.on(i),this.host.requestUpdate()},t.addController(this)}follow(t){this.connection!==t&&(this.hostDisconnected(),this.connection=t,this.hostConnected())}hostConnected(){for(let t of this.events)this.connection?.addEventListener(t,this.listener)}hostDisconnected(){for(let t of this.events)this.connection?.removeEventListener(t,this.listener)}};function ka(n,t){let e=(s,i)=>g`<button
class="plain ${n===s?"chosen":""}"
aria-pressed=${n===s?"true":"false"}
data-testid=${s?"as-it-reads":"line-by-line"}
@click=${()=>t(s)}
>
${i}
</button>`;return g`<div class="ways" role="group" aria-label=${m.reading.shownAs}>
${e(!1,m.reading.lines)} ${e(!0,m.reading.reads)}
</div>`}var _a=D`
.ways {
display: flex;
gap: 12px;
margin-top: 14px;
}
.ways button {
color: var(--soft);
border-bottom: 2px solid transparent;
border-radius: 0;
padding: 4px 0;
}
.ways .chosen {
color: var(--ink);
border-bottom-color: var(--accent);
}
.ways button:hover {
text-decoration: none;
color: var(--ink);
}
`;var Ah=2e4,Qn=class extends N{static properties={connection:{attribute:!1},trouble:{state:!0},news:{state:!0},sending:{state:!0},reads:{state:!0}};constructor(){super(),this.connection=null,this.trouble="",this.news="",this.sending=null,this.reads=!1,this.watch=new se(this,["change","note","replica"]),this.known=null,this.untold=new Map,this.newsTimer=void 0,this.held=null,this.hand=Xn(this,t=>Be(this,t))}willUpdate(){this.watch.follow(this.connection),this.shadowRoot&&(this.held=wi(this.shadowRoot))}updated(){if(!this.shadowRoot||!this.held||!this.connection)return;let{waiting:t,changed:e}=ua(this.shadowRoot,this.held,this.connection.drafts);this.connection.drafts=t,e.forEach(_i),this.connection.note.synced&&requestAnimationFrame(()=>this.hand.settled=!0)}disconnectedCallback(){super.disconnectedCallback();let t=this.shadowRoot?wi(this.shadowRoot).fields:[];this.connection?.drafts.push(...yi(t));for(let e of t)e.value="";clearTimeout(this.newsTimer),this.newsTimer=void 0}async#t(t,e){t.preventDefault();let i=t.currentTarget.elements.namedItem("line"),r=i.value.replace(/\s+/g," ").trim();!r||this.sending||(this.sending=e,await Be(this,{type:"write",section:e,text:r})&&(i.value="",_i(i)),this.sending=null,await this.updateComplete,i.focus())}#e(t){t&&import("./shared-NGRWB3GK.js"),this.reads=t}#n(t,e){let s=new Set(t.flatMap(r=>r.statements.map(({id:o})=>o))),i=this.known;if(this.connection?.note.synced&&(this.known=s),!!i){for(let r of t){let o=this.#s(r,e),a=r.statements.filter(({id:c,author:l})=>!i.has(c)&&l!==e);a.length&&this.untold.set(o,(this.untold.get(o)??0)+a.length)}this.untold.size&&!this.newsTimer&&(this.newsTimer=setTimeout(()=>{this.newsTimer=void 0;let r=[...this.untold.values()].reduce((o,a)=>o+a,0);this.news=m.note.news(r,[...this.untold.keys()]),this.untold.clear()},Ah))}}render(){let{connection:t}=this;if(!t)return w;let{state:e,note:s}=t,i=t.access.party,{view:r}=e,o=s.sections();this.#n(o,i);let a=ht(r,Lt(i),i),{byTherapist:c,byYouAlone:l}=m.note,d=r?.client_sees_note===!1?l:c,h=i==="client"?m.note.byClient:d,p=o.every(u=>u.statements.length===0);return g`<article class="sheet" part="sheet" aria-labelledby="title" data-me=${i}>
<header>
${Yn()}
<h1 id="title" part="title">${m.note.title[i]}</h1>
<p>${h(a)}</p>
</header>
<slot name="head"></slot>
${p&&!r?.frozen?g`<p class="waiting">${m.note.waiting}</p>`:w}
${p?w:ka(this.reads,u=>this.#e(u))}
${this.reads&&!p?g`<conote-preview .connection=${t}></conote-preview>`:Hn(o,u=>u.id,u=>this.#i(u,i))}
<p class="trouble" role="status" ?hidden=${!this.trouble}>${this.trouble}</p>
<p class="for-readers" aria-live="polite">${this.news}</p>
<slot name="foot"></slot>
</article>`}#s({id:t,title:e,plainTitle:s},i){let r=this.connection?.state.view?.sections.find(o=>o.id===t);return ba({...r,title:e,plain_title:s},i)}#i(t,e){let s=this.#s(t,e),i=`section-${t.id}`,r=this.connection,{view:o}=r.state,a=o?.sections.find(({id:l})=>l===t.id),c=o?.frozen??!1;return(e==="therapist"||Object.keys(a?.chosen??{}).length)&&import("./shared-6VVR2DEN.js"),g`<section aria-labelledby=${i} data-testid="section" data-id=${t.id}>
<h2 id=${i} part="section-title" class="small-caps">${s}</h2>
${Zn(r,t.statements,this.hand)}
<conote-choices
.section=${a}
.me=${e}
.say=${this.hand.say}
?frozen=${c}
></conote-choices>
${c?w:this.#r(t.id,s,e==="therapist"&&a?.prompt||"")}
</section>`}#r(t,e,s){return g`<form class="add" @submit=${i=>this.#t(i,t)}>
<textarea
name="line"
rows="1"
maxlength="2000"
data-testid="add-line"
data-section=${t}
aria-label=${m.note.add(e)}
placeholder=${s?`${m.note.addShort} \xB7 ${s}`:m.note.addShort}
?readonly=${this.sending===t}
@input=${i=>_i(i.target)}
@keydown=${Eh}
></textarea>
<button class="plain" type="submit">${m.note.addButton}</button>
</form>`}static styles=[Kn,_t,_a,Gn,xa,D`
article {
padding-bottom: 18px;
display: flex;
flex-direction: column;
}
/* What stands beside a line may reach down to the next, while it is wanted. */
@media (min-width: 761px) {
li:has(conote-statement:is(:hover, :focus-within))
+ li
conote-statement:not(:hover, :focus-within) {
--beside: 0;
}
}
header p {
margin: 2px 0 0;
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
textarea:placeholder-shown {
white-space: nowrap;
overflow: hidden;
text-overflow: ellipsis;
}
textarea::placeholder {
color: var(--soft);
opacity: 1;
font: 13.5px/1.9 var(--sans);
white-space: nowrap;
overflow: hidden;
text-overflow: ellipsis;
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
padding-bottom: 14px;
}
}
`]};function _i(n){n.style.height="auto",n.style.height=`${n.scrollHeight}px`}function Eh(n){n.key!=="Enter"||n.shiftKey||n.isComposing||(n.preventDefault(),n.target.form?.requestSubmit())}customElements.define("conote-note",Qn);var Si=class extends N{static properties={view:{attribute:!1},me:{attribute:!1}};constructor(){super(),this.view=null,this.me="client"}render(){let{view:t,me:e}=this;return t?g`<h2 class="small-caps">${m.goals.title[e]}</h2>
${t.goals.length===0?g`<p>${m.goals.none}</p>`:w}
<ul role="list">
${t.goals.map(s=>this.#t(s,t.touched[s.id]??0))}
</ul>`:w}#t({id:t,text:e,problem:s,objectives:i=[],target:r},o){let a=this.me==="therapist"&&(s||i.length||r);return g`<li data-testid="goal" data-id=${t} data-touched=${o}>
${a?g`<details>
<summary>${e}</summary>
<p>${[s,r?m.goals.by(r):""].filter(Boolean).join(" \xB7 ")}</p>
${i.map(c=>g`<p>– ${c}</p>`)}
</details>`:g`<span>${e}</span>`}
<em>${m.goals.lines(o)}</em>
</li>`}static styles=[_t,D`
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
`]};customElements.define("conote-goals",Si);function Sa(n,t){n.furnished=!0,n.embedded?import("./shared-JOUKTVPR.js").then(({Announcer:e})=>new e(n,t)):import("./call.js"),import("./shared-PNA6PCTX.js"),import("./sign.js"),import("./shared-EULGSSY4.js"),t.access.party==="therapist"&&(import("./shared-K7XRM66B.js"),import("./shared-WB244EGJ.js"),import("./shared-FO3HHRKD.js"),import("./shared-ZOD6I4EM.js")),n.requestUpdate()}function va(n,t,e){let s=n.connection,i=e==="therapist"&&t.log_kept!==!1;return g`<aside role=${n.embedded?"presentation":w}>
${e==="therapist"&&!t.consents.client?Ch(t):w}
${s.sees?g`<conote-goals .view=${t} .me=${e}></conote-goals>`:w}
${i?g`<conote-private .access=${s.access}></conote-private>
<conote-record .connection=${s}></conote-record>`:w}
<conote-measures
.connection=${s}
@conote-answer=${({detail:r})=>{n.form?.start(r)}}
></conote-measures>
${i?g`<conote-mode .connection=${s}></conote-mode>
<section><conote-template .connection=${s}></conote-template></section>`:w}
</aside>`}function Ch({state:n}){return n!=="created"&&n!=="consenting"?w:(import("./shared-KEETK3CD.js"),g`<conote-introducing></conote-introducing>`)}var Uh={tapped:!1,deaf:!1,muted:!1,theyMuted:!1},$a=({state:n,started_at:t,frozen:e,way:s})=>n!=="signed"&&!e&&s!=="summary"&&(s!=="call"||t!==null);function Aa(n){let{connection:t}=n,{words:e,tone:s}=ga({view:t?.state.view??null,me:t?.access.party??null,online:t?.online??!1,fresh:!t?.everOnline,starting:n.starting,call:n.call?.words??Uh});return g`<div class="state" part="state" data-tone=${s}>
<span class="dot"></span><span role="status" data-testid="state-line">${e}</span>
</div>`}function Ea(n,t,e){let s=m.controls,i=t.state==="live"||t.state==="paused";return g`<div class="controls" part="controls">
${i?g`<button
class="pill"
data-testid=${t.state==="live"?"pause":"resume"}
aria-keyshortcuts="Alt+P"
title=${s.keys}
@click=${()=>{n.act({type:t.state==="live"?"pause":"resume"})}}
>
${t.state==="live"?s.pause:s.resume}
</button>`:w}
${t.way==="recording"&&!t.note_ready&&e==="therapist"?g`<button class="pill" data-testid="stop-reading" @click=${()=>{n.stopReading()}}>
${s.stopReading}
</button>`:w}
${$a(t)?g`<button
class="pill"
data-testid="take-that-back"
aria-expanded=${n.takingBack?"true":"false"}
@click=${()=>Th(n)}
>
${s.takeBack}
</button>`:w}
${t.consents[e]?.purposes.includes("transcription")&&(i||t.state==="consenting")?g`<button
class="pill"
data-testid="revoke"
@click=${()=>{n.act({type:"revoke",purposes:["transcription","drafting"]})}}
>
${s.revoke}
</button>`:w}
${t.consents[e]&&(i||t.state==="consenting")?g`<button
class="pill"
data-testid="change-consent"
@click=${()=>n.changing=!n.changing}
>
${m.consent.change}
</button>`:w}
</div>
${n.takingBack&&$a(t)?g`<conote-take-back
.connection=${n.connection}
@closed=${()=>n.takingBack=!1}
></conote-take-back>`:w}`}function Th(n){n.takingBack=!n.takingBack,import("./shared-REFUP3NK.js")}var Ca=D`
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
padding: 30px 36px;
font: italic 16px/1.55 var(--serif);
color: var(--pencil);
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
scrollbar-color: var(--line) transparent;
}
aside section {
margin-bottom: 26px;
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
.foot {
flex-wrap: wrap;
justify-content: flex-end;
}
.foot span {
flex: 1 0 100%;
}
.foot .pill {
padding: 8px 13px;
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
`;function Ua(n,t){let{connection:e}=n;if(!e)return w;let{trouble:s,emergencies:i}=e.state;return g`<div class="notices" role="status">
${n.trouble?g`<p class="notice">${n.trouble}</p>`:w}
${e.lost.length?g`<div class="notice" data-testid="lost">
<p>${m.note.couldNotKeep}</p>
${e.lost.map(r=>g`<blockquote>${r}</blockquote>`)}
<button class="pill" @click=${()=>e.forgetLost()}>
${m.note.dismiss}
</button>
</div>`:w}
${i.filter(({seq:r})=>t==="therapist"&&r>n.seenEmergency).map(({name:r,reason:o,at:a,until:c,seq:l})=>g`<div class="notice" data-testid="emergency">
<p>${m.page.emergency(r,a,c)}</p>
<blockquote>${o}</blockquote>
<button class="pill" @click=${()=>n.seenEmergency=l}>
${m.note.dismiss}
</button>
</div>`)}
${t==="therapist"&&s&&s.seq>n.seen?g`<div class="notice" data-testid="trouble">
<p>${m.page.wentWrong} ${s.message}</p>
<button class="pill" @click=${()=>n.seen=s.seq}>
${m.note.dismiss}
</button>
</div>`:w}
</div>`}function vi(n){let t=m.page,e=n.connection?.status==="stuck",s=n.problem==="signed_out"||n.connection?.status==="signed_out",i=e?t.stuck:s?t.signedOut:n.problem==="no_link"?t.noLink:m.errors.other,r=e?t.stuckLead:s?t.signedOutLead:n.problem==="no_link"?t.noLinkLead:n.trouble;return g`<div class="page alone" role=${n.embedded?w:"main"}>
<div class="sheet" part="sheet" data-testid="problem">
${Yn()}
<h1>${i}</h1>
<p>${r}</p>
${n.problem==="no_link"?w:g`<button class="pill" @click=${()=>n.again()}>
${e?t.reload:t.again}
</button>`}
</div>
</div>`}function Ta(n,t,e){let{connection:s}=n;if((t.state==="review"&&(n.reading||t.frozen)||t.state==="signed")&&s?.sees)return g`<conote-sign
exportparts="sheet, title"
.connection=${s}
@conote-back=${()=>n.reading=n.walking=!1}
></conote-sign>`;if(t.state==="review"&&n.walking)return import("./shared-X72WXT2J.js"),g`<conote-path
.connection=${s}
.draw=${Zn}
.hand=${n.hand}
@conote-back=${()=>n.walking=!1}
@conote-read=${()=>n.reading=!0}
></conote-path>`;let o=t.state==="created"||t.state==="consenting"||!t.consents[e]||n.changing,a=t.state==="review"||t.state==="unsigned",c=o&&!a?g`<conote-consent
slot="head"
.connection=${s}
?changing=${n.changing}
@conote-agreed=${()=>{n.changing=!1,n.call?.join()}}
></conote-consent>`:w;return s?.sees?g`<conote-note .connection=${s} exportparts="sheet, title, section-title, line">
${c}
${a&&t.note_reason?g`<p slot="head" class="reason">${ya(t.note_reason)}</p>`:w}
<div slot="foot" class="foot">${Ih(n,t,e)}</div>
</conote-note>`:(import("./shared-AYHB6HYK.js"),g`<conote-apart .view=${t}>${c}</conote-apart>`)}function Ih(n,t,e){let s=n.connection?.note.sections().flatMap(o=>o.statements),i=s?.filter(({status:o})=>o==="proposed").length??0,r=s?.length?m.note.pencil(i):"";switch(t.state){case"consenting":case"live":case"paused":return e==="client"||t.state==="consenting"&&!(t.started_at||t.consents.client)?r?g`<span>${r}</span>`:w:g`<span>${r}</span>
<button
class="pill main"
data-testid="end"
@click=${()=>{n.act({type:"end"})}}
>
${m.controls.end}
</button>`;case"review":return t.note_ready?g`<span>${r}</span>
${e==="therapist"?g`<button
class="pill"
data-testid="finish-later"
@click=${()=>{n.act({type:"finish_later"})}}
>
${m.sign.later}
</button>`:w}
<button
class="pill ${i?"":"main"}"
data-testid="review"
@click=${()=>n.reading=!0}
>
${m.sign.open}
</button>
<button
class="pill ${i?"main":""}"
data-testid="walk"
@click=${()=>n.walking=!0}
>
${m.sign.walk}
</button>`:g`<span role="status">${m.sign.finishing}</span>`;case"unsigned":return g`<span>${m.sign.unsignedLead}</span>
<button
class="pill main"
data-testid="take-up"
@click=${()=>{n.act({type:"reopen"})}}
>
${m.sign.resume}
</button>`;default:return r?g`<span>${r}</span>`:w}}var Dh=6e4,Oh=1e3,Ia=5e3,ts=class extends N{static properties={connection:{state:!0},problem:{state:!0},trouble:{state:!0},reading:{state:!0},walking:{state:!0},answering:{state:!0},seen:{state:!0},seenEmergency:{state:!0},changing:{state:!0},embedded:{type:Boolean,reflect:!0},join:{},lang:{reflect:!0},takingBack:{state:!0},slow:{state:!0}};constructor(){super(),this.connection=null,this.problem="",this.trouble="",this.embedded=!1,this.join="",this.opened=()=>{},this.joined=new Promise(t=>this.opened=t),this.takingBack=!1,this.slow=!1,this.reading=!1,this.walking=!1,this.answering=!1,this.changing=!1,this.frozen=!1,this.furnished=!1,this.state=void 0,this.since=0,this.seen=0,this.seenEmergency=0,this.watch=new se(this,["change","note","replica"],()=>this.#s()),this.hand=Xn(this,t=>this.act(t)),this.stop=new AbortController}connectedCallback(){super.connectedCallback(),this.stop=new AbortController;let{signal:t}=this.stop;window.addEventListener("online",()=>{this.connection?.hurry(),this.call?.hurry?.()},{signal:t}),window.addEventListener("keydown",i=>this.#i(i),{signal:t}),window.addEventListener("hashchange",()=>{this.#e()},{signal:t}),window.addEventListener("beforeunload",i=>this.#r(i),{signal:t});let e=setInterval(()=>this.requestUpdate(),Dh/2),s=setTimeout(()=>this.slow=!0,Oh);t.addEventListener("abort",()=>{clearInterval(e),clearTimeout(s)}),this.#e()}disconnectedCallback(){super.disconnectedCallback(),this.stop.abort(),this.connection?.close(),this.connection=null}willUpdate(t){if(t.has("lang")){let e=ui(this.lang);e&&pi(e)}t.has("join")&&this.join&&this.#e()}#t(){let t=this.join;return t?(this.join="",this.removeAttribute("join"),t.split("#join=").at(-1)??null):this.embedded?null:fo("join")}async#e(){let t=this.#t();if(!(!t&&(this.connection||this.embedded))){this.problem="",this.trouble="";try{let e=t?await Qs(t):po();if(!e){this.problem="no_link";return}t&&!this.embedded&&uo(e),await this.#n(e)}catch(e){let{status:s}=e;this.problem=s===401||s===403||s===404?"signed_out":"failed",this.trouble=Me(e),this.retry=t}}}async#n(t){this.connection&&(this.connection.close(),this.connection=null,this.answering=this.reading=this.frozen=!1,await this.updateComplete),this.connection=new Re(t),this.watch.follow(this.connection),this.connection.connect(),this.opened(this.connection),this.furnished=!1,this.requestUpdate()}#s(){let{connection:t}=this,e=t?.state.view;if(!t||!e)return;t.online&&!this.furnished&&Sa(this,t);let s=t.access.party;this.embedded||(document.title=m.page.title(ht(e,Lt(s),s))),e.state!==this.state&&(this.state=e.state,this.since=Date.now(),e.state==="live"&&setTimeout(()=>this.requestUpdate(),Ia));let i=this.frozen&&!e.frozen;this.frozen=e.frozen,(e.state!=="review"||i)&&(this.reading=this.walking=!1),(e.state==="live"||e.state==="paused"||e.state==="consenting")&&e.consents[s]&&this.call?.join?.()}updated(){this.connection?.state.view&&this.querySelector(".blank")?.remove(),this.embedded&&(this.lang=J),this.#s()}get starting(){return Date.now()-this.since<Ia}get call(){return this.renderRoot.querySelector("conote-call")}get form(){return this.renderRoot.querySelector("conote-measure-form")}act(t){return Be(this,t)}async stopReading(){this.trouble="";try{this.connection&&await lo(this.connection.access)}catch(t){this.trouble=Me(t)}}#i(t){if(!t.altKey||t.code!=="KeyP"||t.ctrlKey||t.metaKey)return;let e=this.connection?.state.view?.state;e!=="live"&&e!=="paused"||(t.preventDefault(),this.act({type:e==="live"?"pause":"resume"}))}#r(t){let{connection:e}=this;e&&!e.online&&e.note.unsent().size&&t.preventDefault()}render(){if(this.problem)return vi(this);let{connection:t}=this,e=t?.state.view;if(t?.status==="signed_out"||t?.status==="stuck")return vi(this);if(!t||!e)return!this.slow&&this.firstElementChild?g`<slot></slot>`:g`<div class="page">
<div class="middle sheet"><p class="joining" role="status">${m.page.joining}</p></div>
</div>`;let s=t.access.party;return g`<div class="page" role=${this.embedded?w:"main"} data-me=${s} data-state=${e.state}>
<button class="skip" @click=${()=>this.#a()}>${m.page.skip}</button>
<div class="frame" part="bar">
${e.way==="call"&&e.log_kept!==!1&&!this.embedded?g`<conote-call
.connection=${t}
@conote-call=${()=>this.requestUpdate()}
></conote-call>`:w}
${Aa(this)} ${Ea(this,e,s)}
${s==="therapist"?g`<conote-alerts .connection=${t}></conote-alerts>`:w}
</div>
<div class="middle" id="note" tabindex="-1">
${Ua(this,s)}
${s==="client"?g`<conote-measure-form
.connection=${t}
@conote-answering=${({detail:i})=>this.answering=i}
></conote-measure-form>`:w}
${this.answering?w:Ta(this,e,s)}
</div>
<conote-transcript .connection=${t}></conote-transcript>
${va(this,e,s)}
</div>`}#a(){this.renderRoot.querySelector("#note")?.focus()}again(){this.connection?.status==="stuck"?this.embedded?this.#n(this.connection.access):location.reload():this.connection?this.connection.connect():this.retry?this.join=this.retry:this.#e()}static styles=[Kn,_t,Gn,Ca]};customElements.define("conote-session",ts);import("./shared-W5DH2YBV.js");async function Hf(n,{session:t}){let[{TappedTrack:e},s]=await Promise.all([import("./shared-3KT5IWTU.js"),t.joined]);return new e(n,s)}export{Y as a,os as b,O as c,b as d,F as e,x as f,st as g,Js as h,oo as i,Ks as j,Xs as k,bt as l,Qs as m,sd as n,co as o,id as p,rd as q,od as r,ad as s,cd as t,ld as u,D as v,g as w,gd as x,w as y,N as z,J as A,Ro as B,m as C,Me as D,xt as E,Ho as F,qo as G,Zo as H,Gd as I,Le as J,Ne as K,Re as L,Hn as M,Be as N,Yn as O,Gn as P,Lt as Q,ht as R,pa as S,fa as T,yh as U,Wu as V,Yu as W,Gu as X,Ju as Y,Kn as Z,_t as _,ya as $,ba as aa,xa as ba,se as ca,ka as da,_a as ea,Qn as fa,ts as ga,Hf as ha};
