import{a as Is,b as Ts,c as Ds,d as $s,f as fe}from"./shared-JXAENW5H.js";import{a as Es,b as As}from"./shared-ATYQOB4P.js";import{a as js,b as Fs}from"./shared-7N5QEOB4.js";import{a as Rs,b as Bs}from"./shared-WT3TRM6Z.js";import{a as ye}from"./shared-SW4J26SR.js";import{a as pe,b as ge}from"./shared-M2ZNRQL7.js";import{a as ks,b as _t,e as gn,f as Ss,m as _s,o as vs,p as Us,q as Cs}from"./shared-BHYZOEUA.js";import{a as me,b as gt,d as Ms,h as Ns}from"./shared-SRUS6WUB.js";import{a as m,b as pt}from"./shared-D7O6OPWK.js";import{a as we,b as rt}from"./shared-B4CQ5L5Q.js";import{a as st,b as g,e as w,g as it,i as Vs,j as Os,l as Ls}from"./shared-ZLD4KBTW.js";var L=Math.floor;var vt=Math.abs;var xe=(n,t)=>n<t?n:t,X=(n,t)=>n>t?n:t,oa=Number.isNaN;var be=n=>n!==0?n<0:1/n<0;var mn=Number.MAX_SAFE_INTEGER,ca=Number.MIN_SAFE_INTEGER,aa=1<<31;var zs=Number.isInteger||(n=>typeof n=="number"&&isFinite(n)&&L(n)===n),la=Number.isNaN,ha=Number.parseInt;var ot=()=>new Set;var ke=n=>n[n.length-1];var Ws=(n,t)=>{for(let e=0;e<t.length;e++)n.push(t[e])},j=Array.from;var Js=(n,t)=>{for(let e=0;e<n.length;e++)if(t(n[e],e,n))return!0;return!1};var qt=Array.isArray;var Or=String.fromCharCode,da=String.fromCodePoint,ua=Or(65535),Lr=n=>n.toLowerCase(),Mr=/^\s*/g,Nr=n=>n.replace(Mr,""),Rr=/([A-Z])/g,yn=(n,t)=>Nr(n.replace(Rr,e=>`${t}${Lr(e)}`));var Br=n=>{let t=unescape(encodeURIComponent(n)),e=t.length,s=new Uint8Array(e);for(let i=0;i<e;i++)s[i]=t.codePointAt(i);return s},Ct=typeof TextEncoder<"u"?new TextEncoder:null,jr=n=>Ct.encode(n),Gs=Ct?jr:Br;var Ut=typeof TextDecoder>"u"?null:new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0});Ut&&Ut.decode(new Uint8Array).length===1&&(Ut=null);var W=n=>new Error(n),F=()=>{throw W("Method unimplemented")},z=()=>{throw W("Unexpected case")};var mt=class{constructor(){this.cpos=0,this.cbuf=new Uint8Array(100),this.bufs=[]}},J=()=>new mt;var kn=n=>{let t=n.cpos;for(let e=0;e<n.bufs.length;e++)t+=n.bufs[e].length;return t};var $=n=>{let t=new Uint8Array(kn(n)),e=0;for(let s=0;s<n.bufs.length;s++){let i=n.bufs[s];t.set(i,e),e+=i.length}return t.set(new Uint8Array(n.cbuf.buffer,0,n.cpos),e),t},Fr=(n,t)=>{let e=n.cbuf.length;e-n.cpos<t&&(n.bufs.push(new Uint8Array(n.cbuf.buffer,0,n.cpos)),n.cbuf=new Uint8Array(X(e,t)*2),n.cpos=0)},D=(n,t)=>{let e=n.cbuf.length;n.cpos===e&&(n.bufs.push(n.cbuf),n.cbuf=new Uint8Array(e*2),n.cpos=0),n.cbuf[n.cpos++]=t};var _e=D;var y=(n,t)=>{for(;t>127;)D(n,128|127&t),t=L(t/128);D(n,127&t)},ve=(n,t)=>{let e=be(t);for(e&&(t=-t),D(n,(t>63?128:0)|(e?64:0)|63&t),t=L(t/64);t>0;)D(n,(t>127?128:0)|127&t),t=L(t/128)},bn=new Uint8Array(3e4),zr=bn.length/3,qr=(n,t)=>{if(t.length<zr){let e=Ct.encodeInto(t,bn).written||0;y(n,e);for(let s=0;s<e;s++)D(n,bn[s])}else C(n,Gs(t))},Hr=(n,t)=>{let e=unescape(encodeURIComponent(t)),s=e.length;y(n,s);for(let i=0;i<s;i++)D(n,e.codePointAt(i))},P=Ct&&Ct.encodeInto?qr:Hr;var Wt=(n,t)=>{let e=n.cbuf.length,s=n.cpos,i=xe(e-s,t.length),r=t.length-i;n.cbuf.set(t.subarray(0,i),s),n.cpos+=i,r>0&&(n.bufs.push(n.cbuf),n.cbuf=new Uint8Array(X(e*2,r)),n.cbuf.set(t.subarray(i)),n.cpos=r)},C=(n,t)=>{y(n,t.byteLength),Wt(n,t)},Sn=(n,t)=>{Fr(n,t);let e=new DataView(n.cbuf.buffer,n.cpos,t);return n.cpos+=t,e},Wr=(n,t)=>Sn(n,4).setFloat32(0,t,!1),Jr=(n,t)=>Sn(n,8).setFloat64(0,t,!1),Gr=(n,t)=>Sn(n,8).setBigInt64(0,t,!1);var Xs=new DataView(new ArrayBuffer(4)),Yr=n=>(Xs.setFloat32(0,n),Xs.getFloat32(0)===n),At=(n,t)=>{switch(typeof t){case"string":D(n,119),P(n,t);break;case"number":zs(t)&&vt(t)<=2147483647?(D(n,125),ve(n,t)):Yr(t)?(D(n,124),Wr(n,t)):(D(n,123),Jr(n,t));break;case"bigint":D(n,122),Gr(n,t);break;case"object":if(t===null)D(n,126);else if(qt(t)){D(n,117),y(n,t.length);for(let e=0;e<t.length;e++)At(n,t[e])}else if(t instanceof Uint8Array)D(n,116),C(n,t);else{D(n,118);let e=Object.keys(t);y(n,e.length);for(let s=0;s<e.length;s++){let i=e[s];P(n,i),At(n,t[i])}}break;case"boolean":D(n,t?120:121);break;default:D(n,127)}},Ht=class extends mt{constructor(t){super(),this.w=t,this.s=null,this.count=0}write(t){this.s===t?this.count++:(this.count>0&&y(this,this.count-1),this.count=1,this.w(this,t),this.s=t)}};var Ps=n=>{n.count>0&&(ve(n.encoder,n.count===1?n.s:-n.s),n.count>1&&y(n.encoder,n.count-2))},wt=class{constructor(){this.encoder=new mt,this.s=0,this.count=0}write(t){this.s===t?this.count++:(Ps(this),this.count=1,this.s=t)}toUint8Array(){return Ps(this),$(this.encoder)}};var Zs=n=>{if(n.count>0){let t=n.diff*2+(n.count===1?0:1);ve(n.encoder,t),n.count>1&&y(n.encoder,n.count-2)}},It=class{constructor(){this.encoder=new mt,this.s=0,this.count=0,this.diff=0}write(t){this.diff===t-this.s?(this.s=t,this.count++):(Zs(this),this.count=1,this.diff=t-this.s,this.s=t)}toUint8Array(){return Zs(this),$(this.encoder)}},Se=class{constructor(){this.sarr=[],this.s="",this.lensE=new wt}write(t){this.s+=t,this.s.length>19&&(this.sarr.push(this.s),this.s=""),this.lensE.write(t.length)}toUint8Array(){let t=new mt;return this.sarr.push(this.s),this.s="",P(t,this.sarr.join("")),Wt(t,this.lensE.toUint8Array()),$(t)}};var Ee=W("Unexpected end of array"),Qs=W("Integer out of Range"),Kr=(n,t,e)=>{if(t<0||e<0||t+e>n.length)throw Ee;return new Uint8Array(n.buffer,n.byteOffset+t,e)},Xr=(n,t,e)=>{if(t<0||e<0||t+e>n.length)throw Ee;return new DataView(n.buffer,n.byteOffset+t,e)},Tt=class{constructor(t){this.arr=t,this.pos=0}},q=n=>new Tt(n),ti=n=>n.pos!==n.arr.length;var Pr=(n,t)=>{let e=Kr(n.arr,n.pos,t);return n.pos+=t,e},A=n=>Pr(n,x(n));var yt=n=>n.arr[n.pos++];var x=n=>{let t=0,e=1,s=n.arr.length;for(;n.pos<s;){let i=n.arr[n.pos++];if(t=t+(i&127)*e,e*=128,i<128)return t;if(t>mn)throw Qs}throw Ee},Ae=n=>{let t=n.arr[n.pos++],e=t&63,s=64,i=(t&64)>0?-1:1;if((t&128)===0)return i*e;let r=n.arr.length;for(;n.pos<r;){if(t=n.arr[n.pos++],e=e+(t&127)*s,s*=128,t<128)return i*e;if(e>mn)throw Qs}throw Ee};var Zr=n=>{let t=x(n);if(t===0)return"";{let e=String.fromCodePoint(yt(n));if(--t<100)for(;t--;)e+=String.fromCodePoint(yt(n));else for(;t>0;){let s=t<1e4?t:1e4,i=n.arr.subarray(n.pos,n.pos+s);n.pos+=s,e+=String.fromCodePoint.apply(null,i),t-=s}return decodeURIComponent(escape(e))}},Qr=n=>Ut.decode(A(n)),Z=Ut?Qr:Zr;var _n=(n,t)=>{let e=Xr(n.arr,n.pos,t);return n.pos+=t,e},to=n=>_n(n,4).getFloat32(0,!1),eo=n=>_n(n,8).getFloat64(0,!1),no=n=>_n(n,8).getBigInt64(0,!1);var so=[n=>{},n=>null,Ae,to,eo,no,n=>!1,n=>!0,Z,n=>{let t=x(n),e={};for(let s=0;s<t;s++){let i=Z(n);e[i]=Dt(n)}return e},n=>{let t=x(n),e=[];for(let s=0;s<t;s++)e.push(Dt(n));return e},A],Dt=n=>so[127-yt(n)](n),Jt=class extends Tt{constructor(t,e){super(t),this.reader=e,this.s=null,this.count=0}read(){return this.count===0&&(this.s=this.reader(this),ti(this)?this.count=x(this)+1:this.count=-1),this.count--,this.s}};var xt=class extends Tt{constructor(t){super(t),this.s=0,this.count=0}read(){if(this.count===0){this.s=Ae(this);let t=be(this.s);this.count=1,t&&(this.s=-this.s,this.count=x(this)+2)}return this.count--,this.s}};var $t=class extends Tt{constructor(t){super(t),this.s=0,this.count=0,this.diff=0}read(){if(this.count===0){let t=Ae(this),e=t&1;this.diff=L(t/2),this.count=1,e&&(this.count=x(this)+2)}return this.s+=this.diff,this.count--,this.s}},Ce=class{constructor(t){this.decoder=new xt(t),this.str=Z(this.decoder),this.spos=0}read(){let t=this.spos+this.decoder.read(),e=this.str.slice(this.spos,t);return this.spos=t,e}};var bt=Date.now;var V=()=>new Map,Te=n=>{let t=V();return n.forEach((e,s)=>{t.set(s,e)}),t},H=(n,t,e)=>{let s=n.get(t);return s===void 0&&n.set(t,s=e()),s};var ni=(n,t)=>{for(let[e,s]of n)if(t(s,e))return!0;return!1};var Gt=class{constructor(){this._observers=V()}on(t,e){return H(this._observers,t,ot).add(e),e}once(t,e){let s=(...i)=>{this.off(t,s),e(...i)};this.on(t,s)}off(t,e){let s=this._observers.get(t);s!==void 0&&(s.delete(e),s.size===0&&this._observers.delete(t))}emit(t,e){return j((this._observers.get(t)||V()).values()).forEach(s=>s(...e))}destroy(){this._observers=V()}},De=class{constructor(){this._observers=V()}on(t,e){H(this._observers,t,ot).add(e)}once(t,e){let s=(...i)=>{this.off(t,s),e(...i)};this.on(t,s)}off(t,e){let s=this._observers.get(t);s!==void 0&&(s.delete(e),s.size===0&&this._observers.delete(t))}emit(t,e){return j((this._observers.get(t)||V()).values()).forEach(s=>s(...e))}destroy(){this._observers=V()}};var $e=Symbol("Equality"),si=(n,t)=>n===t||!!n?.[$e]?.(t)||!1;var ri=Object.assign,io=Object.keys;var oi=(n,t)=>{for(let e in n)t(n[e],e)};var Yt=n=>io(n).length;var ci=n=>{for(let t in n)return!1;return!0},ro=(n,t)=>{for(let e in n)if(!t(n[e],e))return!1;return!0},Un=(n,t)=>Object.prototype.hasOwnProperty.call(n,t),Cn=(n,t)=>n===t||Yt(n)===Yt(t)&&ro(n,(e,s)=>(e!==void 0||Un(t,s))&&si(t[s],e)),oo=Object.freeze,En=n=>{for(let t in n){let e=n[t];(typeof e=="object"||typeof e=="function")&&En(n[t])}return oo(n)};var Kt=(n,t,e=0)=>{try{for(;e<n.length;e++)n[e](...t)}finally{e<n.length&&Kt(n,t,e+1)}};var li=n=>n;var Vt=(n,t)=>{if(n===t)return!0;if(n==null||t==null||n.constructor!==t.constructor&&(n.constructor||Object)!==(t.constructor||Object))return!1;if(n[$e]!=null)return n[$e](t);switch(n.constructor){case ArrayBuffer:n=new Uint8Array(n),t=new Uint8Array(t);case Uint8Array:{if(n.byteLength!==t.byteLength)return!1;for(let e=0;e<n.length;e++)if(n[e]!==t[e])return!1;break}case Set:{if(n.size!==t.size)return!1;for(let e of n)if(!t.has(e))return!1;break}case Map:{if(n.size!==t.size)return!1;for(let e of n.keys())if(!t.has(e)||!Vt(n.get(e),t.get(e)))return!1;break}case void 0:case Object:if(Yt(n)!==Yt(t))return!1;for(let e in n)if(!Un(n,e)||!Vt(n[e],t[e]))return!1;break;case Array:if(n.length!==t.length)return!1;for(let e=0;e<n.length;e++)if(!Vt(n[e],t[e]))return!1;break;default:return!1}return!0},hi=(n,t)=>t.includes(n);var ma=crypto.subtle,di=crypto.getRandomValues.bind(crypto);var In=()=>di(new Uint32Array(1))[0];var co="10000000-1000-4000-8000"+-1e11,ui=()=>co.replace(/[018]/g,n=>(n^In()&15>>n/4).toString(16));var Tn=n=>new Promise(n);var xa=Promise.all.bind(Promise);var Dn=n=>n===void 0?null:n;var $n=class{constructor(){this.map=new Map}setItem(t,e){this.map.set(t,e)}getItem(t){return this.map.get(t)}},fi=new $n,uo=!0;try{typeof window<"u"&&typeof localStorage<"u"&&localStorage&&(fi=localStorage,uo=!1)}catch{}var pi=fi;var Xt=typeof process<"u"&&process.release&&/node|io\.js/.test(process.release.name)&&Object.prototype.toString.call(typeof process<"u"?process:0)==="[object process]";var ba=typeof navigator<"u"?/Mac/.test(navigator.platform):!1,G,po=[],go=()=>{if(G===void 0)if(Xt){G=V();let n=process.argv,t=null;for(let e=0;e<n.length;e++){let s=n[e];s[0]==="-"?(t!==null&&G.set(t,""),t=s):t!==null?(G.set(t,s),t=null):po.push(s)}t!==null&&G.set(t,"")}else typeof location=="object"?(G=V(),(location.search||"?").slice(1).split("&").forEach(n=>{if(n.length!==0){let[t,e]=n.split("=");G.set(`--${yn(t,"-")}`,e),G.set(`-${yn(t,"-")}`,e)}})):G=V();return G},Vn=n=>go().has(n);var Pt=n=>Xt?Dn(process.env[n.toUpperCase().replaceAll("-","_")]):Dn(pi.getItem(n));var gi=n=>Vn("--"+n)||Pt(n)!==null,ka=gi("production"),mo=Xt&&hi(process.env.FORCE_COLOR,["true","1","2"]),Sa=mo||!Vn("--no-colors")&&!gi("no-color")&&(!Xt||process.stdout.isTTY)&&(!Xt||Vn("--color")||Pt("COLORTERM")!==null||(Pt("TERM")||"").includes("color"));var yo=n=>new Uint8Array(n);var mi=n=>{let t=yo(n.byteLength);return t.set(n),t};var wi=()=>{},On=n=>console.warn(n);var yi=n=>({[Symbol.iterator](){return this},next:n}),xi=(n,t)=>yi(()=>{let e;do e=n.next();while(!e.done&&!t(e.value));return e}),Ve=(n,t)=>yi(()=>{let{done:e,value:s}=n.next();return{done:e,value:e?void 0:t(s)}});var Lt=class{constructor(t,e){this.clock=t,this.len=e}},dt=class{constructor(){this.clients=new Map}},Mt=(n,t,e)=>t.clients.forEach((s,i)=>{let r=n.doc.store.clients.get(i);if(r!=null){let o=r[r.length-1],c=o.id.clock+o.length;for(let a=0,l=s[a];a<s.length&&l.clock<c;l=s[++a])Ji(n,r,l.clock,l.len,e)}}),Ao=(n,t)=>{let e=0,s=n.length-1;for(;e<=s;){let i=L((e+s)/2),r=n[i],o=r.clock;if(o<=t){if(t<o+r.len)return i;e=i+1}else s=i-1}return null},he=(n,t)=>{let e=n.clients.get(t.client);return e!==void 0&&Ao(e,t.clock)!==null},Qn=n=>{n.clients.forEach(t=>{t.sort((i,r)=>i.clock-r.clock);let e,s;for(e=1,s=1;e<t.length;e++){let i=t[s-1],r=t[e];i.clock+i.len>=r.clock?t[s-1]=new Lt(i.clock,X(i.len,r.clock+r.len-i.clock)):(s<e&&(t[s]=r),s++)}t.length=s})},Mn=n=>{let t=new dt;for(let e=0;e<n.length;e++)n[e].clients.forEach((s,i)=>{if(!t.clients.has(i)){let r=s.slice();for(let o=e+1;o<n.length;o++)Ws(r,n[o].clients.get(i)||[]);t.clients.set(i,r)}});return Qn(t),t},Qt=(n,t,e,s)=>{H(n.clients,t,()=>[]).push(new Lt(e,s))},Mi=()=>new dt,Io=n=>{let t=Mi();return n.clients.forEach((e,s)=>{let i=[];for(let r=0;r<e.length;r++){let o=e[r];if(o.deleted){let c=o.id.clock,a=o.length;if(r+1<e.length)for(let l=e[r+1];r+1<e.length&&l.deleted;l=e[++r+1])a+=l.length;i.push(new Lt(c,a))}}i.length>0&&t.clients.set(s,i)}),t},jt=(n,t)=>{y(n.restEncoder,t.clients.size),j(t.clients.entries()).sort((e,s)=>s[0]-e[0]).forEach(([e,s])=>{n.resetDsCurVal(),y(n.restEncoder,e);let i=s.length;y(n.restEncoder,i);for(let r=0;r<i;r++){let o=s[r];n.writeDsClock(o.clock),n.writeDsLen(o.len)}})},ts=n=>{let t=new dt,e=x(n.restDecoder);for(let s=0;s<e;s++){n.resetDsCurVal();let i=x(n.restDecoder),r=x(n.restDecoder);if(r>0){let o=H(t.clients,i,()=>[]);for(let c=0;c<r;c++)o.push(new Lt(n.readDsClock(),n.readDsLen()))}}return t},Si=(n,t,e)=>{let s=new dt,i=x(n.restDecoder);for(let r=0;r<i;r++){n.resetDsCurVal();let o=x(n.restDecoder),c=x(n.restDecoder),a=e.clients.get(o)||[],l=I(e,o);for(let h=0;h<c;h++){let d=n.readDsClock(),f=d+n.readDsLen();if(d<l){l<f&&Qt(s,o,l,f-l);let u=Y(a,d),p=a[u];for(!p.deleted&&p.id.clock<d&&(a.splice(u+1,0,Ze(t,p,d-p.id.clock)),u++);u<a.length&&(p=a[u++],p.id.clock<f);)p.deleted||(f<p.id.clock+p.length&&a.splice(u,0,Ze(t,p,f-p.id.clock)),p.delete(t))}else Qt(s,o,d,f-d)}}if(s.clients.size>0){let r=new Q;return y(r.restEncoder,0),jt(r,s),r.toUint8Array()}return null};var Ni=In,ut=class n extends Gt{constructor({guid:t=ui(),collectionid:e=null,gc:s=!0,gcFilter:i=()=>!0,meta:r=null,autoLoad:o=!1,shouldLoad:c=!0}={}){super(),this.gc=s,this.gcFilter=i,this.clientID=Ni(),this.guid=t,this.collectionid=e,this.share=new Map,this.store=new We,this._transaction=null,this._transactionCleanups=[],this.subdocs=new Set,this._item=null,this.shouldLoad=c,this.autoLoad=o,this.meta=r,this.isLoaded=!1,this.isSynced=!1,this.isDestroyed=!1,this.whenLoaded=Tn(l=>{this.on("load",()=>{this.isLoaded=!0,l(this)})});let a=()=>Tn(l=>{let h=d=>{(d===void 0||d===!0)&&(this.off("sync",h),l())};this.on("sync",h)});this.on("sync",l=>{l===!1&&this.isSynced&&(this.whenSynced=a()),this.isSynced=l===void 0||l===!0,this.isSynced&&!this.isLoaded&&this.emit("load",[this])}),this.whenSynced=a()}load(){let t=this._item;t!==null&&!this.shouldLoad&&_(t.parent.doc,e=>{e.subdocsLoaded.add(this)},null,!0),this.shouldLoad=!0}getSubdocs(){return this.subdocs}getSubdocGuids(){return new Set(j(this.subdocs).map(t=>t.guid))}transact(t,e=null){return _(this,t,e)}get(t,e=E){let s=H(this.share,t,()=>{let r=new e;return r._integrate(this,null),r}),i=s.constructor;if(e!==E&&i!==e)if(i===E){let r=new e;r._map=s._map,s._map.forEach(o=>{for(;o!==null;o=o.left)o.parent=r}),r._start=s._start;for(let o=r._start;o!==null;o=o.right)o.parent=r;return r._length=s._length,this.share.set(t,r),r._integrate(this,null),r}else throw new Error(`Type with the name ${t} has already been defined with a different constructor`);return s}getArray(t=""){return this.get(t,Xe)}getText(t=""){return this.get(t,tt)}getMap(t=""){return this.get(t,ie)}getXmlElement(t=""){return this.get(t,oe)}getXmlFragment(t=""){return this.get(t,Rt)}toJSON(){let t={};return this.share.forEach((e,s)=>{t[s]=e.toJSON()}),t}destroy(){this.isDestroyed=!0,j(this.subdocs).forEach(e=>e.destroy());let t=this._item;if(t!==null){this._item=null;let e=t.content;e.doc=new n({guid:this.guid,...e.opts,shouldLoad:!1}),e.doc._item=t,_(t.parent.doc,s=>{let i=e.doc;t.deleted||s.subdocsAdded.add(i),s.subdocsRemoved.add(this)},null,!0)}this.emit("destroyed",[!0]),this.emit("destroy",[this]),super.destroy()}},je=class{constructor(t){this.restDecoder=t}resetDsCurVal(){}readDsClock(){return x(this.restDecoder)}readDsLen(){return x(this.restDecoder)}},Fe=class extends je{readLeftID(){return k(x(this.restDecoder),x(this.restDecoder))}readRightID(){return k(x(this.restDecoder),x(this.restDecoder))}readClient(){return x(this.restDecoder)}readInfo(){return yt(this.restDecoder)}readString(){return Z(this.restDecoder)}readParentInfo(){return x(this.restDecoder)===1}readTypeRef(){return x(this.restDecoder)}readLen(){return x(this.restDecoder)}readAny(){return Dt(this.restDecoder)}readBuf(){return mi(A(this.restDecoder))}readJSON(){return JSON.parse(Z(this.restDecoder))}readKey(){return Z(this.restDecoder)}},Nn=class{constructor(t){this.dsCurrVal=0,this.restDecoder=t}resetDsCurVal(){this.dsCurrVal=0}readDsClock(){return this.dsCurrVal+=x(this.restDecoder),this.dsCurrVal}readDsLen(){let t=x(this.restDecoder)+1;return this.dsCurrVal+=t,t}},ft=class extends Nn{constructor(t){super(t),this.keys=[],x(t),this.keyClockDecoder=new $t(A(t)),this.clientDecoder=new xt(A(t)),this.leftClockDecoder=new $t(A(t)),this.rightClockDecoder=new $t(A(t)),this.infoDecoder=new Jt(A(t),yt),this.stringDecoder=new Ce(A(t)),this.parentInfoDecoder=new Jt(A(t),yt),this.typeRefDecoder=new xt(A(t)),this.lenDecoder=new xt(A(t))}readLeftID(){return new ht(this.clientDecoder.read(),this.leftClockDecoder.read())}readRightID(){return new ht(this.clientDecoder.read(),this.rightClockDecoder.read())}readClient(){return this.clientDecoder.read()}readInfo(){return this.infoDecoder.read()}readString(){return this.stringDecoder.read()}readParentInfo(){return this.parentInfoDecoder.read()===1}readTypeRef(){return this.typeRefDecoder.read()}readLen(){return this.lenDecoder.read()}readAny(){return Dt(this.restDecoder)}readBuf(){return A(this.restDecoder)}readJSON(){return Dt(this.restDecoder)}readKey(){let t=this.keyClockDecoder.read();if(t<this.keys.length)return this.keys[t];{let e=this.stringDecoder.read();return this.keys.push(e),e}}},ze=class{constructor(){this.restEncoder=J()}toUint8Array(){return $(this.restEncoder)}resetDsCurVal(){}writeDsClock(t){y(this.restEncoder,t)}writeDsLen(t){y(this.restEncoder,t)}},kt=class extends ze{writeLeftID(t){y(this.restEncoder,t.client),y(this.restEncoder,t.clock)}writeRightID(t){y(this.restEncoder,t.client),y(this.restEncoder,t.clock)}writeClient(t){y(this.restEncoder,t)}writeInfo(t){_e(this.restEncoder,t)}writeString(t){P(this.restEncoder,t)}writeParentInfo(t){y(this.restEncoder,t?1:0)}writeTypeRef(t){y(this.restEncoder,t)}writeLen(t){y(this.restEncoder,t)}writeAny(t){At(this.restEncoder,t)}writeBuf(t){C(this.restEncoder,t)}writeJSON(t){P(this.restEncoder,JSON.stringify(t))}writeKey(t){P(this.restEncoder,t)}},qe=class{constructor(){this.restEncoder=J(),this.dsCurrVal=0}toUint8Array(){return $(this.restEncoder)}resetDsCurVal(){this.dsCurrVal=0}writeDsClock(t){let e=t-this.dsCurrVal;this.dsCurrVal=t,y(this.restEncoder,e)}writeDsLen(t){t===0&&z(),y(this.restEncoder,t-1),this.dsCurrVal+=t}},Q=class extends qe{constructor(){super(),this.keyMap=new Map,this.keyClock=0,this.keyClockEncoder=new It,this.clientEncoder=new wt,this.leftClockEncoder=new It,this.rightClockEncoder=new It,this.infoEncoder=new Ht(_e),this.stringEncoder=new Se,this.parentInfoEncoder=new Ht(_e),this.typeRefEncoder=new wt,this.lenEncoder=new wt}toUint8Array(){let t=J();return y(t,0),C(t,this.keyClockEncoder.toUint8Array()),C(t,this.clientEncoder.toUint8Array()),C(t,this.leftClockEncoder.toUint8Array()),C(t,this.rightClockEncoder.toUint8Array()),C(t,$(this.infoEncoder)),C(t,this.stringEncoder.toUint8Array()),C(t,$(this.parentInfoEncoder)),C(t,this.typeRefEncoder.toUint8Array()),C(t,this.lenEncoder.toUint8Array()),Wt(t,$(this.restEncoder)),$(t)}writeLeftID(t){this.clientEncoder.write(t.client),this.leftClockEncoder.write(t.clock)}writeRightID(t){this.clientEncoder.write(t.client),this.rightClockEncoder.write(t.clock)}writeClient(t){this.clientEncoder.write(t)}writeInfo(t){this.infoEncoder.write(t)}writeString(t){this.stringEncoder.write(t)}writeParentInfo(t){this.parentInfoEncoder.write(t?1:0)}writeTypeRef(t){this.typeRefEncoder.write(t)}writeLen(t){this.lenEncoder.write(t)}writeAny(t){At(this.restEncoder,t)}writeBuf(t){C(this.restEncoder,t)}writeJSON(t){At(this.restEncoder,t)}writeKey(t){let e=this.keyMap.get(t);e===void 0?(this.keyClockEncoder.write(this.keyClock++),this.stringEncoder.write(t)):this.keyClockEncoder.write(e)}},To=(n,t,e,s)=>{s=X(s,t[0].id.clock);let i=Y(t,s);y(n.restEncoder,t.length-i),n.writeClient(e),y(n.restEncoder,s);let r=t[i];r.write(n,s-r.id.clock);for(let o=i+1;o<t.length;o++)t[o].write(n,0)},es=(n,t,e)=>{let s=new Map;e.forEach((i,r)=>{I(t,r)>i&&s.set(r,i)}),Qe(t).forEach((i,r)=>{e.has(r)||s.set(r,0)}),y(n.restEncoder,s.size),j(s.entries()).sort((i,r)=>r[0]-i[0]).forEach(([i,r])=>{To(n,t.clients.get(i),i,r)})},Do=(n,t)=>{let e=V(),s=x(n.restDecoder);for(let i=0;i<s;i++){let r=x(n.restDecoder),o=new Array(r),c=n.readClient(),a=x(n.restDecoder);e.set(c,{i:0,refs:o});for(let l=0;l<r;l++){let h=n.readInfo();switch(31&h){case 0:{let d=n.readLen();o[l]=new N(k(c,a),d),a+=d;break}case 10:{let d=x(n.restDecoder);o[l]=new R(k(c,a),d),a+=d;break}default:{let d=(h&192)===0,f=new v(k(c,a),null,(h&128)===128?n.readLeftID():null,null,(h&64)===64?n.readRightID():null,d?n.readParentInfo()?t.get(n.readString()):n.readLeftID():null,d&&(h&32)===32?n.readString():null,ur(n,h));o[l]=f,a+=f.length}}}}return e},$o=(n,t,e)=>{let s=[],i=j(e.keys()).sort((u,p)=>u-p);if(i.length===0)return null;let r=()=>{if(i.length===0)return null;let u=e.get(i[i.length-1]);for(;u.refs.length===u.i;)if(i.pop(),i.length>0)u=e.get(i[i.length-1]);else return null;return u},o=r();if(o===null)return null;let c=new We,a=new Map,l=(u,p)=>{let b=a.get(u);(b==null||b>p)&&a.set(u,p)},h=o.refs[o.i++],d=new Map,f=()=>{for(let u of s){let p=u.id.client,b=e.get(p);b?(b.i--,c.clients.set(p,b.refs.slice(b.i)),e.delete(p),b.i=0,b.refs=[]):c.clients.set(p,[u]),i=i.filter(S=>S!==p)}s.length=0};for(;;){if(h.constructor!==R){let p=H(d,h.id.client,()=>I(t,h.id.client))-h.id.clock;if(p<0)s.push(h),l(h.id.client,h.id.clock-1),f();else{let b=h.getMissing(n,t);if(b!==null){s.push(h);let S=e.get(b)||{refs:[],i:0};if(S.refs.length===S.i)l(b,I(t,b)),f();else{h=S.refs[S.i++];continue}}else(p===0||p<h.length)&&(h.integrate(n,p),d.set(h.id.client,h.id.clock+h.length))}}if(s.length>0)h=s.pop();else if(o!==null&&o.i<o.refs.length)h=o.refs[o.i++];else{if(o=r(),o===null)break;h=o.refs[o.i++]}}if(c.clients.size>0){let u=new Q;return es(u,c,new Map),y(u.restEncoder,0),{missing:a,update:u.toUint8Array()}}return null},Vo=(n,t)=>es(n,t.doc.store,t.beforeState),Oo=(n,t,e,s=new ft(n))=>_(t,i=>{i.local=!1;let r=!1,o=i.doc,c=o.store,a=Do(s,o),l=$o(i,c,a),h=c.pendingStructs;if(h){for(let[f,u]of h.missing)if(u<I(c,f)){r=!0;break}if(l){for(let[f,u]of l.missing){let p=h.missing.get(f);(p==null||p>u)&&h.missing.set(f,u)}h.update=Ge([h.update,l.update])}}else c.pendingStructs=l;let d=Si(s,i,c);if(c.pendingDs){let f=new ft(q(c.pendingDs));x(f.restDecoder);let u=Si(f,i,c);d&&u?c.pendingDs=Ge([d,u]):c.pendingDs=d||u}else c.pendingDs=d;if(r){let f=c.pendingStructs.update;c.pendingStructs=null,Ri(i.doc,f)}},e,!1);var Ri=(n,t,e,s=ft)=>{let i=q(t);Oo(i,n,e,new s(i))},Bi=(n,t,e)=>Ri(n,t,e,Fe),Lo=(n,t,e=new Map)=>{es(n,t.store,e),jt(n,Io(t.store))},Mo=(n,t=new Uint8Array([0]),e=new Q)=>{let s=Fi(t);Lo(e,n,s);let i=[e.toUint8Array()];if(n.store.pendingDs&&i.push(n.store.pendingDs),n.store.pendingStructs&&i.push(Yo(n.store.pendingStructs.update,t)),i.length>1){if(e.constructor===kt)return ns(i.map((r,o)=>o===0?r:Xo(r)));if(e.constructor===Q)return Ge(i)}return i[0]},ji=(n,t)=>Mo(n,t,new kt),No=n=>{let t=new Map,e=x(n.restDecoder);for(let s=0;s<e;s++){let i=x(n.restDecoder),r=x(n.restDecoder);t.set(i,r)}return t},Fi=n=>No(new je(q(n))),zi=(n,t)=>(y(n.restEncoder,t.size),j(t.entries()).sort((e,s)=>s[0]-e[0]).forEach(([e,s])=>{y(n.restEncoder,e),y(n.restEncoder,s)}),n),Ro=(n,t)=>zi(n,Qe(t.store)),Bo=(n,t=new qe)=>(n instanceof Map?zi(t,n):Ro(t,n),t.toUint8Array()),qi=n=>Bo(n,new ze),Rn=class{constructor(){this.l=[]}},_i=()=>new Rn,vi=(n,t)=>n.l.push(t),Ui=(n,t)=>{let e=n.l,s=e.length;n.l=e.filter(i=>t!==i),s===n.l.length&&console.error("[yjs] Tried to remove event handler that doesn't exist.")},Hi=(n,t,e)=>Kt(n.l,[t,e]),ht=class{constructor(t,e){this.client=t,this.clock=e}},Oe=(n,t)=>n===t||n!==null&&t!==null&&n.client===t.client&&n.clock===t.clock,k=(n,t)=>new ht(n,t);var jo=n=>{for(let[t,e]of n.doc.share.entries())if(e===n)return t;throw z()},He=(n,t)=>{for(;t!==null;){if(t.parent===n)return!0;t=t.parent._item}return!1};var Bn=class{constructor(t,e){this.ds=t,this.sv=e}};var Fo=(n,t)=>new Bn(n,t),Ca=Fo(Mi(),new Map);var Ot=(n,t)=>t===void 0?!n.deleted:t.sv.has(n.id.client)&&(t.sv.get(n.id.client)||0)>n.id.clock&&!he(t.ds,n.id),jn=(n,t)=>{let e=H(n.meta,jn,ot),s=n.doc.store;e.has(t)||(t.sv.forEach((i,r)=>{i<I(s,r)&&M(n,k(r,i))}),Mt(n,t.ds,i=>{}),e.add(t))};var We=class{constructor(){this.clients=new Map,this.pendingStructs=null,this.pendingDs=null}},Qe=n=>{let t=new Map;return n.clients.forEach((e,s)=>{let i=e[e.length-1];t.set(s,i.id.clock+i.length)}),t},I=(n,t)=>{let e=n.clients.get(t);if(e===void 0)return 0;let s=e[e.length-1];return s.id.clock+s.length},Wi=(n,t)=>{let e=n.clients.get(t.id.client);if(e===void 0)e=[],n.clients.set(t.id.client,e);else{let s=e[e.length-1];if(s.id.clock+s.length!==t.id.clock)throw z()}e.push(t)},Y=(n,t)=>{let e=0,s=n.length-1,i=n[s],r=i.id.clock;if(r===t)return s;let o=L(t/(r+i.length-1)*s);for(;e<=s;){if(i=n[o],r=i.id.clock,r<=t){if(t<r+i.length)return o;e=o+1}else s=o-1;o=L((e+s)/2)}throw z()},zo=(n,t)=>{let e=n.clients.get(t.client);return e[Y(e,t.clock)]},Ne=zo,Fn=(n,t,e)=>{let s=Y(t,e),i=t[s];return i.id.clock<e&&i instanceof v?(t.splice(s+1,0,Ze(n,i,e-i.id.clock)),s+1):s},M=(n,t)=>{let e=n.doc.store.clients.get(t.client);return e[Fn(n,e,t.clock)]},Ci=(n,t,e)=>{let s=t.clients.get(e.client),i=Y(s,e.clock),r=s[i];return e.clock!==r.id.clock+r.length-1&&r.constructor!==N&&s.splice(i+1,0,Ze(n,r,e.clock-r.id.clock+1)),r},qo=(n,t,e)=>{let s=n.clients.get(t.id.client);s[Y(s,t.id.clock)]=e},Ji=(n,t,e,s,i)=>{if(s===0)return;let r=e+s,o=Fn(n,t,e),c;do c=t[o++],r<c.id.clock+c.length&&Fn(n,t,r),i(c);while(o<t.length&&t[o].id.clock<r)},zn=class{constructor(t,e,s){this.doc=t,this.deleteSet=new dt,this.beforeState=Qe(t.store),this.afterState=new Map,this.changed=new Map,this.changedParentTypes=new Map,this._mergeStructs=[],this.origin=e,this.meta=new Map,this.local=s,this.subdocsAdded=new Set,this.subdocsRemoved=new Set,this.subdocsLoaded=new Set,this._needFormattingCleanup=!1}},Ei=(n,t)=>t.deleteSet.clients.size===0&&!ni(t.afterState,(e,s)=>t.beforeState.get(s)!==e)?!1:(Qn(t.deleteSet),Vo(n,t),jt(n,t.deleteSet),!0),Ai=(n,t,e)=>{let s=t._item;(s===null||s.id.clock<(n.beforeState.get(s.id.client)||0)&&!s.deleted)&&H(n.changed,t,ot).add(e)},Re=(n,t)=>{let e=n[t],s=n[t-1],i=t;for(;i>0;e=s,s=n[--i-1]){if(s.deleted===e.deleted&&s.constructor===e.constructor&&s.mergeWith(e)){e instanceof v&&e.parentSub!==null&&e.parent._map.get(e.parentSub)===e&&e.parent._map.set(e.parentSub,s);continue}break}let r=t-i;return r&&n.splice(t+1-r,r),r},Ho=(n,t,e)=>{for(let[s,i]of n.clients.entries()){let r=t.clients.get(s);for(let o=i.length-1;o>=0;o--){let c=i[o],a=c.clock+c.len;for(let l=Y(r,c.clock),h=r[l];l<r.length&&h.id.clock<a;h=r[++l]){let d=r[l];if(c.clock+c.len<=d.id.clock)break;d instanceof v&&d.deleted&&!d.keep&&e(d)&&d.gc(t,!1)}}}},Wo=(n,t)=>{n.clients.forEach((e,s)=>{let i=t.clients.get(s);for(let r=e.length-1;r>=0;r--){let o=e[r],c=xe(i.length-1,1+Y(i,o.clock+o.len-1));for(let a=c,l=i[a];a>0&&l.id.clock>=o.clock;l=i[a])a-=1+Re(i,a)}})};var Gi=(n,t)=>{if(t<n.length){let e=n[t],s=e.doc,i=s.store,r=e.deleteSet,o=e._mergeStructs;try{Qn(r),e.afterState=Qe(e.doc.store),s.emit("beforeObserverCalls",[e,s]);let c=[];e.changed.forEach((a,l)=>c.push(()=>{(l._item===null||!l._item.deleted)&&l._callObserver(e,a)})),c.push(()=>{e.changedParentTypes.forEach((a,l)=>{l._dEH.l.length>0&&(l._item===null||!l._item.deleted)&&c.push(()=>{a=a.filter(h=>h.target._item===null||!h.target._item.deleted),a.forEach(h=>{h.currentTarget=l,h._path=null}),a.sort((h,d)=>h.path.length-d.path.length),Hi(l._dEH,a,e)})}),c.push(()=>s.emit("afterTransaction",[e,s])),c.push(()=>{e._needFormattingCleanup&&cc(e)})}),Kt(c,[])}finally{s.gc&&Ho(r,i,s.gcFilter),Wo(r,i),e.afterState.forEach((h,d)=>{let f=e.beforeState.get(d)||0;if(f!==h){let u=i.clients.get(d),p=X(Y(u,f),1);for(let b=u.length-1;b>=p;)b-=1+Re(u,b)}});for(let h=o.length-1;h>=0;h--){let{client:d,clock:f}=o[h].id,u=i.clients.get(d),p=Y(u,f);p+1<u.length&&Re(u,p+1)>1||p>0&&Re(u,p)}if(!e.local&&e.afterState.get(s.clientID)!==e.beforeState.get(s.clientID)&&(wi("","","[yjs] ","","","Changed the client-id because another client seems to be using it."),s.clientID=Ni()),s.emit("afterTransactionCleanup",[e,s]),s._observers.has("update")){let h=new kt;Ei(h,e)&&s.emit("update",[h.toUint8Array(),e.origin,s,e])}if(s._observers.has("updateV2")){let h=new Q;Ei(h,e)&&s.emit("updateV2",[h.toUint8Array(),e.origin,s,e])}let{subdocsAdded:c,subdocsLoaded:a,subdocsRemoved:l}=e;(c.size>0||l.size>0||a.size>0)&&(c.forEach(h=>{h.clientID=s.clientID,h.collectionid==null&&(h.collectionid=s.collectionid),s.subdocs.add(h)}),l.forEach(h=>s.subdocs.delete(h)),s.emit("subdocs",[{loaded:a,added:c,removed:l},s,e]),l.forEach(h=>h.destroy())),n.length<=t+1?(s._transactionCleanups=[],s.emit("afterAllTransactions",[s,n])):Gi(n,t+1)}}},_=(n,t,e=null,s=!0)=>{let i=n._transactionCleanups,r=!1,o=null;n._transaction===null&&(r=!0,n._transaction=new zn(n,e,s),i.push(n._transaction),i.length===1&&n.emit("beforeAllTransactions",[n]),n.emit("beforeTransaction",[n._transaction,n]));try{o=t(n._transaction)}finally{if(r){let c=n._transaction===i[0];n._transaction=null,c&&Gi(i,0)}}return o},qn=class{constructor(t,e){this.insertions=e,this.deletions=t,this.meta=new Map}},Ii=(n,t,e)=>{Mt(n,e.deletions,s=>{s instanceof v&&t.scope.some(i=>i===n.doc||He(i,s))&&cs(s,!1)})},Ti=(n,t,e)=>{let s=null,i=n.doc,r=n.scope;_(i,c=>{for(;t.length>0&&n.currStackItem===null;){let a=i.store,l=t.pop(),h=new Set,d=[],f=!1;Mt(c,l.insertions,u=>{if(u instanceof v){if(u.redone!==null){let{item:p,diff:b}=$c(a,u.id);b>0&&(p=M(c,k(p.id.client,p.id.clock+b))),u=p}!u.deleted&&r.some(p=>p===c.doc||He(p,u))&&d.push(u)}}),Mt(c,l.deletions,u=>{u instanceof v&&r.some(p=>p===c.doc||He(p,u))&&!he(l.insertions,u.id)&&h.add(u)}),h.forEach(u=>{f=dr(c,u,h,l.insertions,n.ignoreRemoteMapChanges,n)!==null||f});for(let u=d.length-1;u>=0;u--){let p=d[u];n.deleteFilter(p)&&(p.delete(c),f=!0)}n.currStackItem=f?l:null}c.changed.forEach((a,l)=>{a.has(null)&&l._searchMarker&&(l._searchMarker.length=0)}),s=c},n);let o=n.currStackItem;if(o!=null){let c=s.changedParentTypes;n.emit("stack-item-popped",[{stackItem:o,type:e,changedParentTypes:c,origin:n},n]),n.currStackItem=null}return o},Je=class extends Gt{constructor(t,{captureTimeout:e=500,captureTransaction:s=a=>!0,deleteFilter:i=()=>!0,trackedOrigins:r=new Set([null]),ignoreRemoteMapChanges:o=!1,doc:c=qt(t)?t[0].doc:t instanceof ut?t:t.doc}={}){super(),this.scope=[],this.doc=c,this.addToScope(t),this.deleteFilter=i,r.add(this),this.trackedOrigins=r,this.captureTransaction=s,this.undoStack=[],this.redoStack=[],this.undoing=!1,this.redoing=!1,this.currStackItem=null,this.lastChange=0,this.ignoreRemoteMapChanges=o,this.captureTimeout=e,this.afterTransactionHandler=a=>{if(!this.captureTransaction(a)||!this.scope.some(S=>a.changedParentTypes.has(S)||S===this.doc)||!this.trackedOrigins.has(a.origin)&&(!a.origin||!this.trackedOrigins.has(a.origin.constructor)))return;let l=this.undoing,h=this.redoing,d=l?this.redoStack:this.undoStack;l?this.stopCapturing():h||this.clear(!1,!0);let f=new dt;a.afterState.forEach((S,U)=>{let xs=a.beforeState.get(U)||0,bs=S-xs;bs>0&&Qt(f,U,xs,bs)});let u=bt(),p=!1;if(this.lastChange>0&&u-this.lastChange<this.captureTimeout&&d.length>0&&!l&&!h){let S=d[d.length-1];S.deletions=Mn([S.deletions,a.deleteSet]),S.insertions=Mn([S.insertions,f])}else d.push(new qn(a.deleteSet,f)),p=!0;!l&&!h&&(this.lastChange=u),Mt(a,a.deleteSet,S=>{S instanceof v&&this.scope.some(U=>U===a.doc||He(U,S))&&cs(S,!0)});let b=[{stackItem:d[d.length-1],origin:a.origin,type:l?"redo":"undo",changedParentTypes:a.changedParentTypes},this];p?this.emit("stack-item-added",b):this.emit("stack-item-updated",b)},this.destroy=this.destroy.bind(this),this.doc.on("afterTransaction",this.afterTransactionHandler),this.doc.on("destroy",this.destroy)}addToScope(t){let e=new Set(this.scope);t=qt(t)?t:[t],t.forEach(s=>{e.has(s)||(e.add(s),(s instanceof E?s.doc!==this.doc:s!==this.doc)&&On("[yjs#509] Not same Y.Doc"),this.scope.push(s))})}addTrackedOrigin(t){this.trackedOrigins.add(t)}removeTrackedOrigin(t){this.trackedOrigins.delete(t)}clear(t=!0,e=!0){(t&&this.canUndo()||e&&this.canRedo())&&this.doc.transact(s=>{t&&(this.undoStack.forEach(i=>Ii(s,this,i)),this.undoStack=[]),e&&(this.redoStack.forEach(i=>Ii(s,this,i)),this.redoStack=[]),this.emit("stack-cleared",[{undoStackCleared:t,redoStackCleared:e}])})}stopCapturing(){this.lastChange=0}undo(){this.undoing=!0;let t;try{t=Ti(this,this.undoStack,"undo")}finally{this.undoing=!1}return t}redo(){this.redoing=!0;let t;try{t=Ti(this,this.redoStack,"redo")}finally{this.redoing=!1}return t}canUndo(){return this.undoStack.length>0}canRedo(){return this.redoStack.length>0}destroy(){this.trackedOrigins.delete(this),this.doc.off("afterTransaction",this.afterTransactionHandler),this.doc.off("destroy",this.destroy),super.destroy()}};function*Jo(n){let t=x(n.restDecoder);for(let e=0;e<t;e++){let s=x(n.restDecoder),i=n.readClient(),r=x(n.restDecoder);for(let o=0;o<s;o++){let c=n.readInfo();if(c===10){let a=x(n.restDecoder);yield new R(k(i,r),a),r+=a}else if((31&c)!==0){let a=(c&192)===0,l=new v(k(i,r),null,(c&128)===128?n.readLeftID():null,null,(c&64)===64?n.readRightID():null,a?n.readParentInfo()?n.readString():n.readLeftID():null,a&&(c&32)===32?n.readString():null,ur(n,c));yield l,r+=l.length}else{let a=n.readLen();yield new N(k(i,r),a),r+=a}}}}var te=class{constructor(t,e){this.gen=Jo(t),this.curr=null,this.done=!1,this.filterSkips=e,this.next()}next(){do this.curr=this.gen.next().value||null;while(this.filterSkips&&this.curr!==null&&this.curr.constructor===R);return this.curr}};var ee=class{constructor(t){this.currClient=0,this.startClock=0,this.written=0,this.encoder=t,this.clientStructs=[]}},ns=n=>Ge(n,Fe,kt);var Go=(n,t)=>{if(n.constructor===N){let{client:e,clock:s}=n.id;return new N(k(e,s+t),n.length-t)}else if(n.constructor===R){let{client:e,clock:s}=n.id;return new R(k(e,s+t),n.length-t)}else{let e=n,{client:s,clock:i}=e.id;return new v(k(s,i+t),null,k(s,i+t-1),null,e.rightOrigin,e.parent,e.parentSub,e.content.splice(t))}},Ge=(n,t=ft,e=Q)=>{if(n.length===1)return n[0];let s=n.map(h=>new t(q(h))),i=s.map(h=>new te(h,!0)),r=null,o=new e,c=new ee(o);for(;i=i.filter(f=>f.curr!==null),i.sort((f,u)=>{if(f.curr.id.client===u.curr.id.client){let p=f.curr.id.clock-u.curr.id.clock;return p===0?f.curr.constructor===u.curr.constructor?0:f.curr.constructor===R?1:-1:p}else return u.curr.id.client-f.curr.id.client}),i.length!==0;){let h=i[0],d=h.curr.id.client;if(r!==null){let f=h.curr,u=!1;for(;f!==null&&f.id.clock+f.length<=r.struct.id.clock+r.struct.length&&f.id.client>=r.struct.id.client;)f=h.next(),u=!0;if(f===null||f.id.client!==d||u&&f.id.clock>r.struct.id.clock+r.struct.length)continue;if(d!==r.struct.id.client)at(c,r.struct,r.offset),r={struct:f,offset:0},h.next();else if(r.struct.id.clock+r.struct.length<f.id.clock)if(r.struct.constructor===R)r.struct.length=f.id.clock+f.length-r.struct.id.clock;else{at(c,r.struct,r.offset);let p=f.id.clock-r.struct.id.clock-r.struct.length;r={struct:new R(k(d,r.struct.id.clock+r.struct.length),p),offset:0}}else{let p=r.struct.id.clock+r.struct.length-f.id.clock;p>0&&(r.struct.constructor===R?r.struct.length-=p:f=Go(f,p)),r.struct.mergeWith(f)||(at(c,r.struct,r.offset),r={struct:f,offset:0},h.next())}}else r={struct:h.curr,offset:0},h.next();for(let f=h.curr;f!==null&&f.id.client===d&&f.id.clock===r.struct.id.clock+r.struct.length&&f.constructor!==R;f=h.next())at(c,r.struct,r.offset),r={struct:f,offset:0}}r!==null&&(at(c,r.struct,r.offset),r=null),ss(c);let a=s.map(h=>ts(h)),l=Mn(a);return jt(o,l),o.toUint8Array()},Yo=(n,t,e=ft,s=Q)=>{let i=Fi(t),r=new s,o=new ee(r),c=new e(q(n)),a=new te(c,!1);for(;a.curr;){let h=a.curr,d=h.id.client,f=i.get(d)||0;if(a.curr.constructor===R){a.next();continue}if(h.id.clock+h.length>f)for(at(o,h,X(f-h.id.clock,0)),a.next();a.curr&&a.curr.id.client===d;)at(o,a.curr,0),a.next();else for(;a.curr&&a.curr.id.client===d&&a.curr.id.clock+a.curr.length<=f;)a.next()}ss(o);let l=ts(c);return jt(r,l),r.toUint8Array()};var Yi=n=>{n.written>0&&(n.clientStructs.push({written:n.written,restEncoder:$(n.encoder.restEncoder)}),n.encoder.restEncoder=J(),n.written=0)},at=(n,t,e)=>{n.written>0&&n.currClient!==t.id.client&&Yi(n),n.written===0&&(n.currClient=t.id.client,n.encoder.writeClient(t.id.client),y(n.encoder.restEncoder,t.id.clock+e)),t.write(n.encoder,e),n.written++},ss=n=>{Yi(n);let t=n.encoder.restEncoder;y(t,n.clientStructs.length);for(let e=0;e<n.clientStructs.length;e++){let s=n.clientStructs[e];y(t,s.written),Wt(t,s.restEncoder)}},Ko=(n,t,e,s)=>{let i=new e(q(n)),r=new te(i,!1),o=new s,c=new ee(o);for(let l=r.curr;l!==null;l=r.next())at(c,t(l),0);ss(c);let a=ts(i);return jt(o,a),o.toUint8Array()};var Xo=n=>Ko(n,li,ft,kt),Di="You must not compute changes after the event-handler fired.",Nt=class{constructor(t,e){this.target=t,this.currentTarget=t,this.transaction=e,this._changes=null,this._keys=null,this._delta=null,this._path=null}get path(){return this._path||(this._path=Po(this.currentTarget,this.target))}deletes(t){return he(this.transaction.deleteSet,t.id)}get keys(){if(this._keys===null){if(this.transaction.doc._transactionCleanups.length===0)throw W(Di);let t=new Map,e=this.target;this.transaction.changed.get(e).forEach(i=>{if(i!==null){let r=e._map.get(i),o,c;if(this.adds(r)){let a=r.left;for(;a!==null&&this.adds(a);)a=a.left;if(this.deletes(r))if(a!==null&&this.deletes(a))o="delete",c=ke(a.content.getContent());else return;else a!==null&&this.deletes(a)?(o="update",c=ke(a.content.getContent())):(o="add",c=void 0)}else if(this.deletes(r))o="delete",c=ke(r.content.getContent());else return;t.set(i,{action:o,oldValue:c})}}),this._keys=t}return this._keys}get delta(){return this.changes.delta}adds(t){return t.id.clock>=(this.transaction.beforeState.get(t.id.client)||0)}get changes(){let t=this._changes;if(t===null){if(this.transaction.doc._transactionCleanups.length===0)throw W(Di);let e=this.target,s=ot(),i=ot(),r=[];if(t={added:s,deleted:i,delta:r,keys:this.keys},this.transaction.changed.get(e).has(null)){let c=null,a=()=>{c&&r.push(c)};for(let l=e._start;l!==null;l=l.right)l.deleted?this.deletes(l)&&!this.adds(l)&&((c===null||c.delete===void 0)&&(a(),c={delete:0}),c.delete+=l.length,i.add(l)):this.adds(l)?((c===null||c.insert===void 0)&&(a(),c={insert:[]}),c.insert=c.insert.concat(l.content.getContent()),s.add(l)):((c===null||c.retain===void 0)&&(a(),c={retain:0}),c.retain+=l.length);c!==null&&c.retain===void 0&&a()}this._changes=t}return t}},Po=(n,t)=>{let e=[];for(;t._item!==null&&t!==n;){if(t._item.parentSub!==null)e.unshift(t._item.parentSub);else{let s=0,i=t._item.parent._start;for(;i!==t._item&&i!==null;)!i.deleted&&i.countable&&(s+=i.length),i=i.right;e.unshift(s)}t=t._item.parent}return e},O=()=>{On("Invalid access: Add Yjs type to a document before reading data.")},Ki=80,is=0,Hn=class{constructor(t,e){t.marker=!0,this.p=t,this.index=e,this.timestamp=is++}},Zo=n=>{n.timestamp=is++},Xi=(n,t,e)=>{n.p.marker=!1,n.p=t,t.marker=!0,n.index=e,n.timestamp=is++},Qo=(n,t,e)=>{if(n.length>=Ki){let s=n.reduce((i,r)=>i.timestamp<r.timestamp?i:r);return Xi(s,t,e),s}else{let s=new Hn(t,e);return n.push(s),s}},tn=(n,t)=>{if(n._start===null||t===0||n._searchMarker===null)return null;let e=n._searchMarker.length===0?null:n._searchMarker.reduce((r,o)=>vt(t-r.index)<vt(t-o.index)?r:o),s=n._start,i=0;for(e!==null&&(s=e.p,i=e.index,Zo(e));s.right!==null&&i<t;){if(!s.deleted&&s.countable){if(t<i+s.length)break;i+=s.length}s=s.right}for(;s.left!==null&&i>t;)s=s.left,!s.deleted&&s.countable&&(i-=s.length);for(;s.left!==null&&s.left.id.client===s.id.client&&s.left.id.clock+s.left.length===s.id.clock;)s=s.left,!s.deleted&&s.countable&&(i-=s.length);return e!==null&&vt(e.index-i)<s.parent.length/Ki?(Xi(e,s,i),e):Qo(n._searchMarker,s,i)},ne=(n,t,e)=>{for(let s=n.length-1;s>=0;s--){let i=n[s];if(e>0){let r=i.p;for(r.marker=!1;r&&(r.deleted||!r.countable);)r=r.left,r&&!r.deleted&&r.countable&&(i.index-=r.length);if(r===null||r.marker===!0){n.splice(s,1);continue}i.p=r,r.marker=!0}(t<i.index||e>0&&t===i.index)&&(i.index=X(t,i.index+e))}};var en=(n,t,e)=>{let s=n,i=t.changedParentTypes;for(;H(i,n,()=>[]).push(e),n._item!==null;)n=n._item.parent;Hi(s._eH,e,t)},E=class{constructor(){this._item=null,this._map=new Map,this._start=null,this.doc=null,this._length=0,this._eH=_i(),this._dEH=_i(),this._searchMarker=null}get parent(){return this._item?this._item.parent:null}_integrate(t,e){this.doc=t,this._item=e}_copy(){throw F()}clone(){throw F()}_write(t){}get _first(){let t=this._start;for(;t!==null&&t.deleted;)t=t.right;return t}_callObserver(t,e){!t.local&&this._searchMarker&&(this._searchMarker.length=0)}observe(t){vi(this._eH,t)}observeDeep(t){vi(this._dEH,t)}unobserve(t){Ui(this._eH,t)}unobserveDeep(t){Ui(this._dEH,t)}toJSON(){}},Pi=(n,t,e)=>{n.doc??O(),t<0&&(t=n._length+t),e<0&&(e=n._length+e);let s=e-t,i=[],r=n._start;for(;r!==null&&s>0;){if(r.countable&&!r.deleted){let o=r.content.getContent();if(o.length<=t)t-=o.length;else{for(let c=t;c<o.length&&s>0;c++)i.push(o[c]),s--;t=0}}r=r.right}return i},Zi=n=>{n.doc??O();let t=[],e=n._start;for(;e!==null;){if(e.countable&&!e.deleted){let s=e.content.getContent();for(let i=0;i<s.length;i++)t.push(s[i])}e=e.right}return t};var se=(n,t)=>{let e=0,s=n._start;for(n.doc??O();s!==null;){if(s.countable&&!s.deleted){let i=s.content.getContent();for(let r=0;r<i.length;r++)t(i[r],e++,n)}s=s.right}},Qi=(n,t)=>{let e=[];return se(n,(s,i)=>{e.push(t(s,i,n))}),e},tc=n=>{let t=n._start,e=null,s=0;return{[Symbol.iterator](){return this},next:()=>{if(e===null){for(;t!==null&&t.deleted;)t=t.right;if(t===null)return{done:!0,value:void 0};e=t.content.getContent(),s=0,t=t.right}let i=e[s++];return e.length<=s&&(e=null),{done:!1,value:i}}}},tr=(n,t)=>{n.doc??O();let e=tn(n,t),s=n._start;for(e!==null&&(s=e.p,t-=e.index);s!==null;s=s.right)if(!s.deleted&&s.countable){if(t<s.length)return s.content.getContent()[t];t-=s.length}},Ye=(n,t,e,s)=>{let i=e,r=n.doc,o=r.clientID,c=r.store,a=e===null?t._start:e.right,l=[],h=()=>{l.length>0&&(i=new v(k(o,I(c,o)),i,i&&i.lastId,a,a&&a.id,t,null,new Bt(l)),i.integrate(n,0),l=[])};s.forEach(d=>{if(d===null)l.push(d);else switch(d.constructor){case Number:case Object:case Boolean:case Array:case String:l.push(d);break;default:switch(h(),d.constructor){case Uint8Array:case ArrayBuffer:i=new v(k(o,I(c,o)),i,i&&i.lastId,a,a&&a.id,t,null,new ae(new Uint8Array(d))),i.integrate(n,0);break;case ut:i=new v(k(o,I(c,o)),i,i&&i.lastId,a,a&&a.id,t,null,new le(d)),i.integrate(n,0);break;default:if(d instanceof E)i=new v(k(o,I(c,o)),i,i&&i.lastId,a,a&&a.id,t,null,new nt(d)),i.integrate(n,0);else throw new Error("Unexpected content type in insert operation")}}}),h()},er=()=>W("Length exceeded!"),nr=(n,t,e,s)=>{if(e>t._length)throw er();if(e===0)return t._searchMarker&&ne(t._searchMarker,e,s.length),Ye(n,t,null,s);let i=e,r=tn(t,e),o=t._start;for(r!==null&&(o=r.p,e-=r.index,e===0&&(o=o.prev,e+=o&&o.countable&&!o.deleted?o.length:0));o!==null;o=o.right)if(!o.deleted&&o.countable){if(e<=o.length){e<o.length&&M(n,k(o.id.client,o.id.clock+e));break}e-=o.length}return t._searchMarker&&ne(t._searchMarker,i,s.length),Ye(n,t,o,s)},ec=(n,t,e)=>{let i=(t._searchMarker||[]).reduce((r,o)=>o.index>r.index?o:r,{index:0,p:t._start}).p;if(i)for(;i.right;)i=i.right;return Ye(n,t,i,e)},sr=(n,t,e,s)=>{if(s===0)return;let i=e,r=s,o=tn(t,e),c=t._start;for(o!==null&&(c=o.p,e-=o.index);c!==null&&e>0;c=c.right)!c.deleted&&c.countable&&(e<c.length&&M(n,k(c.id.client,c.id.clock+e)),e-=c.length);for(;s>0&&c!==null;)c.deleted||(s<c.length&&M(n,k(c.id.client,c.id.clock+s)),c.delete(n),s-=c.length),c=c.right;if(s>0)throw er();t._searchMarker&&ne(t._searchMarker,i,-r+s)},Ke=(n,t,e)=>{let s=t._map.get(e);s!==void 0&&s.delete(n)},rs=(n,t,e,s)=>{let i=t._map.get(e)||null,r=n.doc,o=r.clientID,c;if(s==null)c=new Bt([s]);else switch(s.constructor){case Number:case Object:case Boolean:case Array:case String:case Date:case BigInt:c=new Bt([s]);break;case Uint8Array:c=new ae(s);break;case ut:c=new le(s);break;default:if(s instanceof E)c=new nt(s);else throw new Error("Unexpected content type")}new v(k(o,I(r.store,o)),i,i&&i.lastId,null,null,t,e,c).integrate(n,0)},os=(n,t)=>{n.doc??O();let e=n._map.get(t);return e!==void 0&&!e.deleted?e.content.getContent()[e.length-1]:void 0},ir=n=>{let t={};return n.doc??O(),n._map.forEach((e,s)=>{e.deleted||(t[s]=e.content.getContent()[e.length-1])}),t},rr=(n,t)=>{n.doc??O();let e=n._map.get(t);return e!==void 0&&!e.deleted};var nc=(n,t)=>{let e={};return n._map.forEach((s,i)=>{let r=s;for(;r!==null&&(!t.sv.has(r.id.client)||r.id.clock>=(t.sv.get(r.id.client)||0));)r=r.left;r!==null&&Ot(r,t)&&(e[i]=r.content.getContent()[r.length-1])}),e},Le=n=>(n.doc??O(),xi(n._map.entries(),t=>!t[1].deleted)),Wn=class extends Nt{},Xe=class n extends E{constructor(){super(),this._prelimContent=[],this._searchMarker=[]}static from(t){let e=new n;return e.push(t),e}_integrate(t,e){super._integrate(t,e),this.insert(0,this._prelimContent),this._prelimContent=null}_copy(){return new n}clone(){let t=new n;return t.insert(0,this.toArray().map(e=>e instanceof E?e.clone():e)),t}get length(){return this.doc??O(),this._length}_callObserver(t,e){super._callObserver(t,e),en(this,t,new Wn(this,t))}insert(t,e){this.doc!==null?_(this.doc,s=>{nr(s,this,t,e)}):this._prelimContent.splice(t,0,...e)}push(t){this.doc!==null?_(this.doc,e=>{ec(e,this,t)}):this._prelimContent.push(...t)}unshift(t){this.insert(0,t)}delete(t,e=1){this.doc!==null?_(this.doc,s=>{sr(s,this,t,e)}):this._prelimContent.splice(t,e)}get(t){return tr(this,t)}toArray(){return Zi(this)}slice(t=0,e=this.length){return Pi(this,t,e)}toJSON(){return this.map(t=>t instanceof E?t.toJSON():t)}map(t){return Qi(this,t)}forEach(t){se(this,t)}[Symbol.iterator](){return tc(this)}_write(t){t.writeTypeRef(vc)}},sc=n=>new Xe,Jn=class extends Nt{constructor(t,e,s){super(t,e),this.keysChanged=s}},ie=class n extends E{constructor(t){super(),this._prelimContent=null,t===void 0?this._prelimContent=new Map:this._prelimContent=new Map(t)}_integrate(t,e){super._integrate(t,e),this._prelimContent.forEach((s,i)=>{this.set(i,s)}),this._prelimContent=null}_copy(){return new n}clone(){let t=new n;return this.forEach((e,s)=>{t.set(s,e instanceof E?e.clone():e)}),t}_callObserver(t,e){en(this,t,new Jn(this,t,e))}toJSON(){this.doc??O();let t={};return this._map.forEach((e,s)=>{if(!e.deleted){let i=e.content.getContent()[e.length-1];t[s]=i instanceof E?i.toJSON():i}}),t}get size(){return[...Le(this)].length}keys(){return Ve(Le(this),t=>t[0])}values(){return Ve(Le(this),t=>t[1].content.getContent()[t[1].length-1])}entries(){return Ve(Le(this),t=>[t[0],t[1].content.getContent()[t[1].length-1]])}forEach(t){this.doc??O(),this._map.forEach((e,s)=>{e.deleted||t(e.content.getContent()[e.length-1],s,this)})}[Symbol.iterator](){return this.entries()}delete(t){this.doc!==null?_(this.doc,e=>{Ke(e,this,t)}):this._prelimContent.delete(t)}set(t,e){return this.doc!==null?_(this.doc,s=>{rs(s,this,t,e)}):this._prelimContent.set(t,e),e}get(t){return os(this,t)}has(t){return rr(this,t)}clear(){this.doc!==null?_(this.doc,t=>{this.forEach(function(e,s,i){Ke(t,i,s)})}):this._prelimContent.clear()}_write(t){t.writeTypeRef(Uc)}},ic=n=>new ie,lt=(n,t)=>n===t||typeof n=="object"&&typeof t=="object"&&n&&t&&Cn(n,t),re=class{constructor(t,e,s,i){this.left=t,this.right=e,this.index=s,this.currentAttributes=i}forward(){this.right===null&&z(),this.right.content.constructor===T?this.right.deleted||Ft(this.currentAttributes,this.right.content):this.right.deleted||(this.index+=this.right.length),this.left=this.right,this.right=this.right.right}},$i=(n,t,e)=>{for(;t.right!==null&&e>0;)t.right.content.constructor===T?t.right.deleted||Ft(t.currentAttributes,t.right.content):t.right.deleted||(e<t.right.length&&M(n,k(t.right.id.client,t.right.id.clock+e)),t.index+=t.right.length,e-=t.right.length),t.left=t.right,t.right=t.right.right;return t},Me=(n,t,e,s)=>{let i=new Map,r=s?tn(t,e):null;if(r){let o=new re(r.p.left,r.p,r.index,i);return $i(n,o,e-r.index)}else{let o=new re(null,t._start,0,i);return $i(n,o,e)}},or=(n,t,e,s)=>{for(;e.right!==null&&(e.right.deleted===!0||e.right.content.constructor===T&&lt(s.get(e.right.content.key),e.right.content.value));)e.right.deleted||s.delete(e.right.content.key),e.forward();let i=n.doc,r=i.clientID;s.forEach((o,c)=>{let a=e.left,l=e.right,h=new v(k(r,I(i.store,r)),a,a&&a.lastId,l,l&&l.id,t,null,new T(c,o));h.integrate(n,0),e.right=h,e.forward()})},Ft=(n,t)=>{let{key:e,value:s}=t;s===null?n.delete(e):n.set(e,s)},cr=(n,t)=>{for(;n.right!==null;){if(!(n.right.deleted||n.right.content.constructor===T&&lt(t[n.right.content.key]??null,n.right.content.value)))break;n.forward()}},ar=(n,t,e,s)=>{let i=n.doc,r=i.clientID,o=new Map;for(let c in s){let a=s[c],l=e.currentAttributes.get(c)??null;if(!lt(l,a)){o.set(c,l);let{left:h,right:d}=e;e.right=new v(k(r,I(i.store,r)),h,h&&h.lastId,d,d&&d.id,t,null,new T(c,a)),e.right.integrate(n,0),e.forward()}}return o},Ln=(n,t,e,s,i)=>{e.currentAttributes.forEach((f,u)=>{i[u]===void 0&&(i[u]=null)});let r=n.doc,o=r.clientID;cr(e,i);let c=ar(n,t,e,i),a=s.constructor===String?new et(s):s instanceof E?new nt(s):new St(s),{left:l,right:h,index:d}=e;t._searchMarker&&ne(t._searchMarker,e.index,a.getLength()),h=new v(k(o,I(r.store,o)),l,l&&l.lastId,h,h&&h.id,t,null,a),h.integrate(n,0),e.right=h,e.index=d,e.forward(),or(n,t,e,c)},Vi=(n,t,e,s,i)=>{let r=n.doc,o=r.clientID;cr(e,i);let c=ar(n,t,e,i);t:for(;e.right!==null&&(s>0||c.size>0&&(e.right.deleted||e.right.content.constructor===T));){if(!e.right.deleted)switch(e.right.content.constructor){case T:{let{key:a,value:l}=e.right.content,h=i[a];if(h!==void 0){if(lt(h,l))c.delete(a);else{if(s===0)break t;c.set(a,l)}e.right.delete(n)}else e.currentAttributes.set(a,l);break}default:s<e.right.length&&M(n,k(e.right.id.client,e.right.id.clock+s)),s-=e.right.length;break}e.forward()}if(s>0){let a="";for(;s>0;s--)a+=`
`;e.right=new v(k(o,I(r.store,o)),e.left,e.left&&e.left.lastId,e.right,e.right&&e.right.id,t,null,new et(a)),e.right.integrate(n,0),e.forward()}or(n,t,e,c)},lr=(n,t,e,s,i)=>{let r=t,o=V();for(;r&&(!r.countable||r.deleted);){if(!r.deleted&&r.content.constructor===T){let l=r.content;o.set(l.key,l)}r=r.right}let c=0,a=!1;for(;t!==r;){if(e===t&&(a=!0),!t.deleted){let l=t.content;if(l.constructor===T){let{key:h,value:d}=l,f=s.get(h)??null;(o.get(h)!==l||f===d)&&(t.delete(n),c++,!a&&(i.get(h)??null)===d&&f!==d&&(f===null?i.delete(h):i.set(h,f))),!a&&!t.deleted&&Ft(i,l)}}t=t.right}return c},rc=(n,t)=>{for(;t&&t.right&&(t.right.deleted||!t.right.countable);)t=t.right;let e=new Set;for(;t&&(t.deleted||!t.countable);){if(!t.deleted&&t.content.constructor===T){let s=t.content.key;e.has(s)?t.delete(n):e.add(s)}t=t.left}},oc=n=>{let t=0;return _(n.doc,e=>{let s=n._start,i=n._start,r=V(),o=Te(r);for(;i;)i.deleted===!1&&(i.content.constructor===T?Ft(o,i.content):(t+=lr(e,s,i,r,o),r=Te(o),s=i)),i=i.right}),t},cc=n=>{let t=new Set,e=n.doc;for(let[s,i]of n.afterState.entries()){let r=n.beforeState.get(s)||0;i!==r&&Ji(n,e.store.clients.get(s),r,i,o=>{!o.deleted&&o.content.constructor===T&&o.constructor!==N&&t.add(o.parent)})}_(e,s=>{Mt(n,n.deleteSet,i=>{if(i instanceof N||!i.parent._hasFormatting||t.has(i.parent))return;let r=i.parent;i.content.constructor===T?t.add(r):rc(s,i)});for(let i of t)oc(i)})},Oi=(n,t,e)=>{let s=e,i=Te(t.currentAttributes),r=t.right;for(;e>0&&t.right!==null;){if(t.right.deleted===!1)switch(t.right.content.constructor){case nt:case St:case et:e<t.right.length&&M(n,k(t.right.id.client,t.right.id.clock+e)),e-=t.right.length,t.right.delete(n);break}t.forward()}r&&lr(n,r,t.right,i,t.currentAttributes);let o=(t.left||t.right).parent;return o._searchMarker&&ne(o._searchMarker,t.index,-s+e),t},Gn=class extends Nt{constructor(t,e,s){super(t,e),this.childListChanged=!1,this.keysChanged=new Set,s.forEach(i=>{i===null?this.childListChanged=!0:this.keysChanged.add(i)})}get changes(){if(this._changes===null){let t={keys:this.keys,delta:this.delta,added:new Set,deleted:new Set};this._changes=t}return this._changes}get delta(){if(this._delta===null){let t=this.target.doc,e=[];_(t,s=>{let i=new Map,r=new Map,o=this.target._start,c=null,a={},l="",h=0,d=0,f=()=>{if(c!==null){let u=null;switch(c){case"delete":d>0&&(u={delete:d}),d=0;break;case"insert":(typeof l=="object"||l.length>0)&&(u={insert:l},i.size>0&&(u.attributes={},i.forEach((p,b)=>{p!==null&&(u.attributes[b]=p)}))),l="";break;case"retain":h>0&&(u={retain:h},ci(a)||(u.attributes=ri({},a))),h=0;break}u&&e.push(u),c=null}};for(;o!==null;){switch(o.content.constructor){case nt:case St:this.adds(o)?this.deletes(o)||(f(),c="insert",l=o.content.getContent()[0],f()):this.deletes(o)?(c!=="delete"&&(f(),c="delete"),d+=1):o.deleted||(c!=="retain"&&(f(),c="retain"),h+=1);break;case et:this.adds(o)?this.deletes(o)||(c!=="insert"&&(f(),c="insert"),l+=o.content.str):this.deletes(o)?(c!=="delete"&&(f(),c="delete"),d+=o.length):o.deleted||(c!=="retain"&&(f(),c="retain"),h+=o.length);break;case T:{let{key:u,value:p}=o.content;if(this.adds(o)){if(!this.deletes(o)){let b=i.get(u)??null;lt(b,p)?p!==null&&o.delete(s):(c==="retain"&&f(),lt(p,r.get(u)??null)?delete a[u]:a[u]=p)}}else if(this.deletes(o)){r.set(u,p);let b=i.get(u)??null;lt(b,p)||(c==="retain"&&f(),a[u]=b)}else if(!o.deleted){r.set(u,p);let b=a[u];b!==void 0&&(lt(b,p)?b!==null&&o.delete(s):(c==="retain"&&f(),p===null?delete a[u]:a[u]=p))}o.deleted||(c==="insert"&&f(),Ft(i,o.content));break}}o=o.right}for(f();e.length>0;){let u=e[e.length-1];if(u.retain!==void 0&&u.attributes===void 0)e.pop();else break}}),this._delta=e}return this._delta}},tt=class n extends E{constructor(t){super(),this._pending=t!==void 0?[()=>this.insert(0,t)]:[],this._searchMarker=[],this._hasFormatting=!1}get length(){return this.doc??O(),this._length}_integrate(t,e){super._integrate(t,e);try{this._pending.forEach(s=>s())}catch(s){console.error(s)}this._pending=null}_copy(){return new n}clone(){let t=new n;return t.applyDelta(this.toDelta()),t}_callObserver(t,e){super._callObserver(t,e);let s=new Gn(this,t,e);en(this,t,s),!t.local&&this._hasFormatting&&(t._needFormattingCleanup=!0)}toString(){this.doc??O();let t="",e=this._start;for(;e!==null;)!e.deleted&&e.countable&&e.content.constructor===et&&(t+=e.content.str),e=e.right;return t}toJSON(){return this.toString()}applyDelta(t,{sanitize:e=!0}={}){this.doc!==null?_(this.doc,s=>{let i=new re(null,this._start,0,new Map);for(let r=0;r<t.length;r++){let o=t[r];if(o.insert!==void 0){let c=!e&&typeof o.insert=="string"&&r===t.length-1&&i.right===null&&o.insert.slice(-1)===`
`?o.insert.slice(0,-1):o.insert;(typeof c!="string"||c.length>0)&&Ln(s,this,i,c,o.attributes||{})}else o.retain!==void 0?Vi(s,this,i,o.retain,o.attributes||{}):o.delete!==void 0&&Oi(s,i,o.delete)}}):this._pending.push(()=>this.applyDelta(t))}toDelta(t,e,s){this.doc??O();let i=[],r=new Map,o=this.doc,c="",a=this._start;function l(){if(c.length>0){let d={},f=!1;r.forEach((p,b)=>{f=!0,d[b]=p});let u={insert:c};f&&(u.attributes=d),i.push(u),c=""}}let h=()=>{for(;a!==null;){if(Ot(a,t)||e!==void 0&&Ot(a,e))switch(a.content.constructor){case et:{let d=r.get("ychange");t!==void 0&&!Ot(a,t)?(d===void 0||d.user!==a.id.client||d.type!=="removed")&&(l(),r.set("ychange",s?s("removed",a.id):{type:"removed"})):e!==void 0&&!Ot(a,e)?(d===void 0||d.user!==a.id.client||d.type!=="added")&&(l(),r.set("ychange",s?s("added",a.id):{type:"added"})):d!==void 0&&(l(),r.delete("ychange")),c+=a.content.str;break}case nt:case St:{l();let d={insert:a.content.getContent()[0]};if(r.size>0){let f={};d.attributes=f,r.forEach((u,p)=>{f[p]=u})}i.push(d);break}case T:Ot(a,t)&&(l(),Ft(r,a.content));break}a=a.right}l()};return t||e?_(o,d=>{t&&jn(d,t),e&&jn(d,e),h()},"cleanup"):h(),i}insert(t,e,s){if(e.length<=0)return;let i=this.doc;i!==null?_(i,r=>{let o=Me(r,this,t,!s);s||(s={},o.currentAttributes.forEach((c,a)=>{s[a]=c})),Ln(r,this,o,e,s)}):this._pending.push(()=>this.insert(t,e,s))}insertEmbed(t,e,s){let i=this.doc;i!==null?_(i,r=>{let o=Me(r,this,t,!s);Ln(r,this,o,e,s||{})}):this._pending.push(()=>this.insertEmbed(t,e,s||{}))}delete(t,e){if(e===0)return;let s=this.doc;s!==null?_(s,i=>{Oi(i,Me(i,this,t,!0),e)}):this._pending.push(()=>this.delete(t,e))}format(t,e,s){if(e===0)return;let i=this.doc;i!==null?_(i,r=>{let o=Me(r,this,t,!1);o.right!==null&&Vi(r,this,o,e,s)}):this._pending.push(()=>this.format(t,e,s))}removeAttribute(t){this.doc!==null?_(this.doc,e=>{Ke(e,this,t)}):this._pending.push(()=>this.removeAttribute(t))}setAttribute(t,e){this.doc!==null?_(this.doc,s=>{rs(s,this,t,e)}):this._pending.push(()=>this.setAttribute(t,e))}getAttribute(t){return os(this,t)}getAttributes(){return ir(this)}_write(t){t.writeTypeRef(Cc)}},ac=n=>new tt,Zt=class{constructor(t,e=()=>!0){this._filter=e,this._root=t,this._currentNode=t._start,this._firstCall=!0,t.doc??O()}[Symbol.iterator](){return this}next(){let t=this._currentNode,e=t&&t.content&&t.content.type;if(t!==null&&(!this._firstCall||t.deleted||!this._filter(e)))do if(e=t.content.type,!t.deleted&&(e.constructor===oe||e.constructor===Rt)&&e._start!==null)t=e._start;else for(;t!==null;){let s=t.next;if(s!==null){t=s;break}else t.parent===this._root?t=null:t=t.parent._item}while(t!==null&&(t.deleted||!this._filter(t.content.type)));return this._firstCall=!1,t===null?{value:void 0,done:!0}:(this._currentNode=t,{value:t.content.type,done:!1})}},Rt=class n extends E{constructor(){super(),this._prelimContent=[]}get firstChild(){let t=this._first;return t?t.content.getContent()[0]:null}_integrate(t,e){super._integrate(t,e),this.insert(0,this._prelimContent),this._prelimContent=null}_copy(){return new n}clone(){let t=new n;return t.insert(0,this.toArray().map(e=>e instanceof E?e.clone():e)),t}get length(){return this.doc??O(),this._prelimContent===null?this._length:this._prelimContent.length}createTreeWalker(t){return new Zt(this,t)}querySelector(t){t=t.toUpperCase();let s=new Zt(this,i=>i.nodeName&&i.nodeName.toUpperCase()===t).next();return s.done?null:s.value}querySelectorAll(t){return t=t.toUpperCase(),j(new Zt(this,e=>e.nodeName&&e.nodeName.toUpperCase()===t))}_callObserver(t,e){en(this,t,new Yn(this,e,t))}toString(){return Qi(this,t=>t.toString()).join("")}toJSON(){return this.toString()}toDOM(t=document,e={},s){let i=t.createDocumentFragment();return s!==void 0&&s._createAssociation(i,this),se(this,r=>{i.insertBefore(r.toDOM(t,e,s),null)}),i}insert(t,e){this.doc!==null?_(this.doc,s=>{nr(s,this,t,e)}):this._prelimContent.splice(t,0,...e)}insertAfter(t,e){if(this.doc!==null)_(this.doc,s=>{let i=t&&t instanceof E?t._item:t;Ye(s,this,i,e)});else{let s=this._prelimContent,i=t===null?0:s.findIndex(r=>r===t)+1;if(i===0&&t!==null)throw W("Reference item not found");s.splice(i,0,...e)}}delete(t,e=1){this.doc!==null?_(this.doc,s=>{sr(s,this,t,e)}):this._prelimContent.splice(t,e)}toArray(){return Zi(this)}push(t){this.insert(this.length,t)}unshift(t){this.insert(0,t)}get(t){return tr(this,t)}slice(t=0,e=this.length){return Pi(this,t,e)}forEach(t){se(this,t)}_write(t){t.writeTypeRef(Ac)}},lc=n=>new Rt,oe=class n extends Rt{constructor(t="UNDEFINED"){super(),this.nodeName=t,this._prelimAttrs=new Map}get nextSibling(){let t=this._item?this._item.next:null;return t?t.content.type:null}get prevSibling(){let t=this._item?this._item.prev:null;return t?t.content.type:null}_integrate(t,e){super._integrate(t,e),this._prelimAttrs.forEach((s,i)=>{this.setAttribute(i,s)}),this._prelimAttrs=null}_copy(){return new n(this.nodeName)}clone(){let t=new n(this.nodeName),e=this.getAttributes();return oi(e,(s,i)=>{t.setAttribute(i,s)}),t.insert(0,this.toArray().map(s=>s instanceof E?s.clone():s)),t}toString(){let t=this.getAttributes(),e=[],s=[];for(let c in t)s.push(c);s.sort();let i=s.length;for(let c=0;c<i;c++){let a=s[c];e.push(a+'="'+t[a]+'"')}let r=this.nodeName.toLocaleLowerCase(),o=e.length>0?" "+e.join(" "):"";return`<${r}${o}>${super.toString()}</${r}>`}removeAttribute(t){this.doc!==null?_(this.doc,e=>{Ke(e,this,t)}):this._prelimAttrs.delete(t)}setAttribute(t,e){this.doc!==null?_(this.doc,s=>{rs(s,this,t,e)}):this._prelimAttrs.set(t,e)}getAttribute(t){return os(this,t)}hasAttribute(t){return rr(this,t)}getAttributes(t){return t?nc(this,t):ir(this)}toDOM(t=document,e={},s){let i=t.createElement(this.nodeName),r=this.getAttributes();for(let o in r){let c=r[o];typeof c=="string"&&i.setAttribute(o,c)}return se(this,o=>{i.appendChild(o.toDOM(t,e,s))}),s!==void 0&&s._createAssociation(i,this),i}_write(t){t.writeTypeRef(Ec),t.writeKey(this.nodeName)}},hc=n=>new oe(n.readKey()),Yn=class extends Nt{constructor(t,e,s){super(t,s),this.childListChanged=!1,this.attributesChanged=new Set,e.forEach(i=>{i===null?this.childListChanged=!0:this.attributesChanged.add(i)})}},Kn=class n extends ie{constructor(t){super(),this.hookName=t}_copy(){return new n(this.hookName)}clone(){let t=new n(this.hookName);return this.forEach((e,s)=>{t.set(s,e)}),t}toDOM(t=document,e={},s){let i=e[this.hookName],r;return i!==void 0?r=i.createDom(this):r=document.createElement(this.hookName),r.setAttribute("data-yjs-hook",this.hookName),s!==void 0&&s._createAssociation(r,this),r}_write(t){t.writeTypeRef(Ic),t.writeKey(this.hookName)}},dc=n=>new Kn(n.readKey()),Xn=class n extends tt{get nextSibling(){let t=this._item?this._item.next:null;return t?t.content.type:null}get prevSibling(){let t=this._item?this._item.prev:null;return t?t.content.type:null}_copy(){return new n}clone(){let t=new n;return t.applyDelta(this.toDelta()),t}toDOM(t=document,e,s){let i=t.createTextNode(this.toString());return s!==void 0&&s._createAssociation(i,this),i}toString(){return this.toDelta().map(t=>{let e=[];for(let i in t.attributes){let r=[];for(let o in t.attributes[i])r.push({key:o,value:t.attributes[i][o]});r.sort((o,c)=>o.key<c.key?-1:1),e.push({nodeName:i,attrs:r})}e.sort((i,r)=>i.nodeName<r.nodeName?-1:1);let s="";for(let i=0;i<e.length;i++){let r=e[i];s+=`<${r.nodeName}`;for(let o=0;o<r.attrs.length;o++){let c=r.attrs[o];s+=` ${c.key}="${c.value}"`}s+=">"}s+=t.insert;for(let i=e.length-1;i>=0;i--)s+=`</${e[i].nodeName}>`;return s}).join("")}toJSON(){return this.toString()}_write(t){t.writeTypeRef(Tc)}},uc=n=>new Xn,ce=class{constructor(t,e){this.id=t,this.length=e}get deleted(){throw F()}mergeWith(t){return!1}write(t,e,s){throw F()}integrate(t,e){throw F()}},fc=0,N=class extends ce{get deleted(){return!0}delete(){}mergeWith(t){return this.constructor!==t.constructor?!1:(this.length+=t.length,!0)}integrate(t,e){e>0&&(this.id.clock+=e,this.length-=e),Wi(t.doc.store,this)}write(t,e){t.writeInfo(fc),t.writeLen(this.length-e)}getMissing(t,e){return null}},ae=class n{constructor(t){this.content=t}getLength(){return 1}getContent(){return[this.content]}isCountable(){return!0}copy(){return new n(this.content)}splice(t){throw F()}mergeWith(t){return!1}integrate(t,e){}delete(t){}gc(t){}write(t,e){t.writeBuf(this.content)}getRef(){return 3}},pc=n=>new ae(n.readBuf()),Pe=class n{constructor(t){this.len=t}getLength(){return this.len}getContent(){return[]}isCountable(){return!1}copy(){return new n(this.len)}splice(t){let e=new n(this.len-t);return this.len=t,e}mergeWith(t){return this.len+=t.len,!0}integrate(t,e){Qt(t.deleteSet,e.id.client,e.id.clock,this.len),e.markDeleted()}delete(t){}gc(t){}write(t,e){t.writeLen(this.len-e)}getRef(){return 1}},gc=n=>new Pe(n.readLen()),hr=(n,t)=>new ut({guid:n,...t,shouldLoad:t.shouldLoad||t.autoLoad||!1}),le=class n{constructor(t){t._item&&console.error("This document was already integrated as a sub-document. You should create a second instance instead with the same guid."),this.doc=t;let e={};this.opts=e,t.gc||(e.gc=!1),t.autoLoad&&(e.autoLoad=!0),t.meta!==null&&(e.meta=t.meta)}getLength(){return 1}getContent(){return[this.doc]}isCountable(){return!0}copy(){return new n(hr(this.doc.guid,this.opts))}splice(t){throw F()}mergeWith(t){return!1}integrate(t,e){this.doc._item=e,t.subdocsAdded.add(this.doc),this.doc.shouldLoad&&t.subdocsLoaded.add(this.doc)}delete(t){t.subdocsAdded.has(this.doc)?t.subdocsAdded.delete(this.doc):t.subdocsRemoved.add(this.doc)}gc(t){}write(t,e){t.writeString(this.doc.guid),t.writeAny(this.opts)}getRef(){return 9}},mc=n=>new le(hr(n.readString(),n.readAny())),St=class n{constructor(t){this.embed=t}getLength(){return 1}getContent(){return[this.embed]}isCountable(){return!0}copy(){return new n(this.embed)}splice(t){throw F()}mergeWith(t){return!1}integrate(t,e){}delete(t){}gc(t){}write(t,e){t.writeJSON(this.embed)}getRef(){return 5}},wc=n=>new St(n.readJSON()),T=class n{constructor(t,e){this.key=t,this.value=e}getLength(){return 1}getContent(){return[]}isCountable(){return!1}copy(){return new n(this.key,this.value)}splice(t){throw F()}mergeWith(t){return!1}integrate(t,e){let s=e.parent;s._searchMarker=null,s._hasFormatting=!0}delete(t){}gc(t){}write(t,e){t.writeKey(this.key),t.writeJSON(this.value)}getRef(){return 6}},yc=n=>new T(n.readKey(),n.readJSON()),Pn=class n{constructor(t){this.arr=t}getLength(){return this.arr.length}getContent(){return this.arr}isCountable(){return!0}copy(){return new n(this.arr)}splice(t){let e=new n(this.arr.slice(t));return this.arr=this.arr.slice(0,t),e}mergeWith(t){return this.arr=this.arr.concat(t.arr),!0}integrate(t,e){}delete(t){}gc(t){}write(t,e){let s=this.arr.length;t.writeLen(s-e);for(let i=e;i<s;i++){let r=this.arr[i];t.writeString(r===void 0?"undefined":JSON.stringify(r))}}getRef(){return 2}},xc=n=>{let t=n.readLen(),e=[];for(let s=0;s<t;s++){let i=n.readString();i==="undefined"?e.push(void 0):e.push(JSON.parse(i))}return new Pn(e)},bc=Pt("node_env")==="development",Bt=class n{constructor(t){this.arr=t,bc&&En(t)}getLength(){return this.arr.length}getContent(){return this.arr}isCountable(){return!0}copy(){return new n(this.arr)}splice(t){let e=new n(this.arr.slice(t));return this.arr=this.arr.slice(0,t),e}mergeWith(t){return this.arr=this.arr.concat(t.arr),!0}integrate(t,e){}delete(t){}gc(t){}write(t,e){let s=this.arr.length;t.writeLen(s-e);for(let i=e;i<s;i++){let r=this.arr[i];t.writeAny(r)}}getRef(){return 8}},kc=n=>{let t=n.readLen(),e=[];for(let s=0;s<t;s++)e.push(n.readAny());return new Bt(e)},et=class n{constructor(t){this.str=t}getLength(){return this.str.length}getContent(){return this.str.split("")}isCountable(){return!0}copy(){return new n(this.str)}splice(t){let e=new n(this.str.slice(t));this.str=this.str.slice(0,t);let s=this.str.charCodeAt(t-1);return s>=55296&&s<=56319&&(this.str=this.str.slice(0,t-1)+"\uFFFD",e.str="\uFFFD"+e.str.slice(1)),e}mergeWith(t){return this.str+=t.str,!0}integrate(t,e){}delete(t){}gc(t){}write(t,e){t.writeString(e===0?this.str:this.str.slice(e))}getRef(){return 4}},Sc=n=>new et(n.readString()),_c=[sc,ic,ac,hc,lc,dc,uc],vc=0,Uc=1,Cc=2,Ec=3,Ac=4,Ic=5,Tc=6,nt=class n{constructor(t){this.type=t}getLength(){return 1}getContent(){return[this.type]}isCountable(){return!0}copy(){return new n(this.type._copy())}splice(t){throw F()}mergeWith(t){return!1}integrate(t,e){this.type._integrate(t.doc,e)}delete(t){let e=this.type._start;for(;e!==null;)e.deleted?e.id.clock<(t.beforeState.get(e.id.client)||0)&&t._mergeStructs.push(e):e.delete(t),e=e.right;this.type._map.forEach(s=>{s.deleted?s.id.clock<(t.beforeState.get(s.id.client)||0)&&t._mergeStructs.push(s):s.delete(t)}),t.changed.delete(this.type)}gc(t){let e=this.type._start;for(;e!==null;)e.gc(t,!0),e=e.right;this.type._start=null,this.type._map.forEach(s=>{for(;s!==null;)s.gc(t,!0),s=s.left}),this.type._map=new Map}write(t,e){this.type._write(t)}getRef(){return 7}},Dc=n=>new nt(_c[n.readTypeRef()](n)),$c=(n,t)=>{let e=t,s=0,i;do s>0&&(e=k(e.client,e.clock+s)),i=Ne(n,e),s=e.clock-i.id.clock,e=i.redone;while(e!==null&&i instanceof v);return{item:i,diff:s}},cs=(n,t)=>{for(;n!==null&&n.keep!==t;)n.keep=t,n=n.parent._item},Ze=(n,t,e)=>{let{client:s,clock:i}=t.id,r=new v(k(s,i+e),t,k(s,i+e-1),t.right,t.rightOrigin,t.parent,t.parentSub,t.content.splice(e));return t.deleted&&r.markDeleted(),t.keep&&(r.keep=!0),t.redone!==null&&(r.redone=k(t.redone.client,t.redone.clock+e)),t.right=r,r.right!==null&&(r.right.left=r),n._mergeStructs.push(r),r.parentSub!==null&&r.right===null&&r.parent._map.set(r.parentSub,r),t.length=e,r},Li=(n,t)=>Js(n,e=>he(e.deletions,t)),dr=(n,t,e,s,i,r)=>{let o=n.doc,c=o.store,a=o.clientID,l=t.redone;if(l!==null)return M(n,l);let h=t.parent._item,d=null,f;if(h!==null&&h.deleted===!0){if(h.redone===null&&(!e.has(h)||dr(n,h,e,s,i,r)===null))return null;for(;h.redone!==null;)h=M(n,h.redone)}let u=h===null?t.parent:h.content.type;if(t.parentSub===null){for(d=t.left,f=t;d!==null;){let U=d;for(;U!==null&&U.parent._item!==h;)U=U.redone===null?null:M(n,U.redone);if(U!==null&&U.parent._item===h){d=U;break}d=d.left}for(;f!==null;){let U=f;for(;U!==null&&U.parent._item!==h;)U=U.redone===null?null:M(n,U.redone);if(U!==null&&U.parent._item===h){f=U;break}f=f.right}}else{if(f=null,t.right&&!i){for(d=t;d!==null&&d.right!==null&&(d.right.redone||he(s,d.right.id)||Li(r.undoStack,d.right.id)||Li(r.redoStack,d.right.id));)for(d=d.right;d.redone;)d=M(n,d.redone);if(d&&d.right!==null)return null}else d=u._map.get(t.parentSub)||null;d!==null&&d.parent._item!==h&&(d=u._map.get(t.parentSub)||null)}let p=I(c,a),b=k(a,p),S=new v(b,d,d&&d.lastId,f,f&&f.id,u,t.parentSub,t.content.copy());return t.redone=b,cs(S,!0),S.integrate(n,0),S},v=class n extends ce{constructor(t,e,s,i,r,o,c,a){super(t,a.getLength()),this.origin=s,this.left=e,this.right=i,this.rightOrigin=r,this.parent=o,this.parentSub=c,this.redone=null,this.content=a,this.info=this.content.isCountable()?2:0}set marker(t){(this.info&8)>0!==t&&(this.info^=8)}get marker(){return(this.info&8)>0}get keep(){return(this.info&1)>0}set keep(t){this.keep!==t&&(this.info^=1)}get countable(){return(this.info&2)>0}get deleted(){return(this.info&4)>0}set deleted(t){this.deleted!==t&&(this.info^=4)}markDeleted(){this.info|=4}getMissing(t,e){if(this.origin&&this.origin.client!==this.id.client&&this.origin.clock>=I(e,this.origin.client))return this.origin.client;if(this.rightOrigin&&this.rightOrigin.client!==this.id.client&&this.rightOrigin.clock>=I(e,this.rightOrigin.client))return this.rightOrigin.client;if(this.parent&&this.parent.constructor===ht&&this.id.client!==this.parent.client&&this.parent.clock>=I(e,this.parent.client))return this.parent.client;if(this.origin&&(this.left=Ci(t,e,this.origin),this.origin=this.left.lastId),this.rightOrigin&&(this.right=M(t,this.rightOrigin),this.rightOrigin=this.right.id),this.left&&this.left.constructor===N||this.right&&this.right.constructor===N)this.parent=null;else if(!this.parent)this.left&&this.left.constructor===n?(this.parent=this.left.parent,this.parentSub=this.left.parentSub):this.right&&this.right.constructor===n&&(this.parent=this.right.parent,this.parentSub=this.right.parentSub);else if(this.parent.constructor===ht){let s=Ne(e,this.parent);s.constructor===N?this.parent=null:this.parent=s.content.type}return null}integrate(t,e){if(e>0&&(this.id.clock+=e,this.left=Ci(t,t.doc.store,k(this.id.client,this.id.clock-1)),this.origin=this.left.lastId,this.content=this.content.splice(e),this.length-=e),this.parent){if(!this.left&&(!this.right||this.right.left!==null)||this.left&&this.left.right!==this.right){let s=this.left,i;if(s!==null)i=s.right;else if(this.parentSub!==null)for(i=this.parent._map.get(this.parentSub)||null;i!==null&&i.left!==null;)i=i.left;else i=this.parent._start;let r=new Set,o=new Set;for(;i!==null&&i!==this.right;){if(o.add(i),r.add(i),Oe(this.origin,i.origin)){if(i.id.client<this.id.client)s=i,r.clear();else if(Oe(this.rightOrigin,i.rightOrigin))break}else if(i.origin!==null&&o.has(Ne(t.doc.store,i.origin)))r.has(Ne(t.doc.store,i.origin))||(s=i,r.clear());else break;i=i.right}this.left=s}if(this.left!==null){let s=this.left.right;this.right=s,this.left.right=this}else{let s;if(this.parentSub!==null)for(s=this.parent._map.get(this.parentSub)||null;s!==null&&s.left!==null;)s=s.left;else s=this.parent._start,this.parent._start=this;this.right=s}this.right!==null?this.right.left=this:this.parentSub!==null&&(this.parent._map.set(this.parentSub,this),this.left!==null&&this.left.delete(t)),this.parentSub===null&&this.countable&&!this.deleted&&(this.parent._length+=this.length),Wi(t.doc.store,this),this.content.integrate(t,this),Ai(t,this.parent,this.parentSub),(this.parent._item!==null&&this.parent._item.deleted||this.parentSub!==null&&this.right!==null)&&this.delete(t)}else new N(this.id,this.length).integrate(t,0)}get next(){let t=this.right;for(;t!==null&&t.deleted;)t=t.right;return t}get prev(){let t=this.left;for(;t!==null&&t.deleted;)t=t.left;return t}get lastId(){return this.length===1?this.id:k(this.id.client,this.id.clock+this.length-1)}mergeWith(t){if(this.constructor===t.constructor&&Oe(t.origin,this.lastId)&&this.right===t&&Oe(this.rightOrigin,t.rightOrigin)&&this.id.client===t.id.client&&this.id.clock+this.length===t.id.clock&&this.deleted===t.deleted&&this.redone===null&&t.redone===null&&this.content.constructor===t.content.constructor&&this.content.mergeWith(t.content)){let e=this.parent._searchMarker;return e&&e.forEach(s=>{s.p===t&&(s.p=this,!this.deleted&&this.countable&&(s.index-=this.length))}),t.keep&&(this.keep=!0),this.right=t.right,this.right!==null&&(this.right.left=this),this.length+=t.length,!0}return!1}delete(t){if(!this.deleted){let e=this.parent;this.countable&&this.parentSub===null&&(e._length-=this.length),this.markDeleted(),Qt(t.deleteSet,this.id.client,this.id.clock,this.length),Ai(t,e,this.parentSub),this.content.delete(t)}}gc(t,e){if(!this.deleted)throw z();this.content.gc(t),e?qo(t,this,new N(this.id,this.length)):this.content=new Pe(this.length)}write(t,e){let s=e>0?k(this.id.client,this.id.clock+e-1):this.origin,i=this.rightOrigin,r=this.parentSub,o=this.content.getRef()&31|(s===null?0:128)|(i===null?0:64)|(r===null?0:32);if(t.writeInfo(o),s!==null&&t.writeLeftID(s),i!==null&&t.writeRightID(i),s===null&&i===null){let c=this.parent;if(c._item!==void 0){let a=c._item;if(a===null){let l=jo(c);t.writeParentInfo(!0),t.writeString(l)}else t.writeParentInfo(!1),t.writeLeftID(a.id)}else c.constructor===String?(t.writeParentInfo(!0),t.writeString(c)):c.constructor===ht?(t.writeParentInfo(!1),t.writeLeftID(c)):z();r!==null&&t.writeString(r)}this.content.write(t,e)}},ur=(n,t)=>Vc[t&31](n),Vc=[()=>{z()},gc,xc,pc,Sc,wc,yc,Dc,kc,mc,()=>{z()}],Oc=10,R=class extends ce{get deleted(){return!0}delete(){}mergeWith(t){return this.constructor!==t.constructor?!1:(this.length+=t.length,!0)}integrate(t,e){z()}write(t,e){t.writeInfo(Oc),y(t.restEncoder,this.length-e)}getMissing(t,e){return null}},fr=typeof globalThis<"u"?globalThis:typeof window<"u"?window:typeof global<"u"?global:{},pr="__ $YJS$ __";fr[pr]===!0&&console.error("Yjs was already imported. This breaks constructor checks and will lead to issues! - https://github.com/yjs/yjs/issues/438");fr[pr]=!0;var as=3e4,nn=class extends De{constructor(t){super(),this.doc=t,this.clientID=t.clientID,this.states=new Map,this.meta=new Map,this._checkInterval=setInterval(()=>{let e=bt();this.getLocalState()!==null&&as/2<=e-this.meta.get(this.clientID).lastUpdated&&this.setLocalState(this.getLocalState());let s=[];this.meta.forEach((i,r)=>{r!==this.clientID&&as<=e-i.lastUpdated&&this.states.has(r)&&s.push(r)}),s.length>0&&ls(this,s,"timeout")},L(as/10)),t.on("destroy",()=>{this.destroy()}),this.setLocalState({})}destroy(){this.emit("destroy",[this]),this.setLocalState(null),super.destroy(),clearInterval(this._checkInterval)}getLocalState(){return this.states.get(this.clientID)||null}setLocalState(t){let e=this.clientID,s=this.meta.get(e),i=s===void 0?0:s.clock+1,r=this.states.get(e);t===null?this.states.delete(e):this.states.set(e,t),this.meta.set(e,{clock:i,lastUpdated:bt()});let o=[],c=[],a=[],l=[];t===null?l.push(e):r==null?t!=null&&o.push(e):(c.push(e),Vt(r,t)||a.push(e)),(o.length>0||a.length>0||l.length>0)&&this.emit("change",[{added:o,updated:a,removed:l},"local"]),this.emit("update",[{added:o,updated:c,removed:l},"local"])}setLocalStateField(t,e){let s=this.getLocalState();s!==null&&this.setLocalState({...s,[t]:e})}getStates(){return this.states}},ls=(n,t,e)=>{let s=[];for(let i=0;i<t.length;i++){let r=t[i];if(n.states.has(r)){if(n.states.delete(r),r===n.clientID){let o=n.meta.get(r);n.meta.set(r,{clock:o.clock+1,lastUpdated:bt()})}s.push(r)}}s.length>0&&(n.emit("change",[{added:[],updated:[],removed:s},e]),n.emit("update",[{added:[],updated:[],removed:s},e]))},mr=(n,t,e=n.states)=>{let s=t.length,i=J();y(i,s);for(let r=0;r<s;r++){let o=t[r],c=e.get(o)||null,a=n.meta.get(o).clock;y(i,o),y(i,a),P(i,JSON.stringify(c))}return $(i)};var wr=(n,t,e)=>{let s=q(t),i=bt(),r=[],o=[],c=[],a=[],l=x(s);for(let h=0;h<l;h++){let d=x(s),f=x(s),u=JSON.parse(Z(s)),p=n.meta.get(d),b=n.states.get(d),S=p===void 0?0:p.clock;(S<f||S===f&&u===null&&n.states.has(d))&&(u===null?d===n.clientID&&n.getLocalState()!=null?f++:n.states.delete(d):n.states.set(d,u),n.meta.set(d,{clock:f,lastUpdated:i}),p===void 0&&u!==null?r.push(d):p!==void 0&&u===null?a.push(d):u!==null&&(Vt(u,b)||c.push(d),o.push(d)))}(r.length>0||c.length>0||a.length>0)&&n.emit("change",[{added:r,updated:c,removed:a},e]),(r.length>0||o.length>0||a.length>0)&&n.emit("update",[{added:r,updated:o,removed:a},e])};var yr=0,xr=1,br=2,kr=(n,t)=>{y(n,yr);let e=qi(t);C(n,e)},Lc=(n,t,e)=>{y(n,xr),C(n,ji(t,e))},Mc=(n,t,e)=>Lc(t,e,A(n)),Sr=(n,t,e,s)=>{try{Bi(t,A(n),e)}catch(i){s?.(i),console.error("Caught error while handling a Yjs update",i)}},_r=(n,t)=>{y(n,br),C(n,t)},Nc=Sr,vr=(n,t,e,s,i)=>{let r=x(n);switch(r){case yr:Mc(n,t,e);break;case xr:Sr(n,e,s,i);break;case br:Nc(n,e,s,i);break;default:throw new Error("Unknown message type")}return r};var de=Symbol("remote"),hs=Symbol("own"),Ur=4e3,Rc=new Set(["rejected","withdrawn"]),Cr=(n,t)=>n.order!==t.order?n.order<t.order?-1:1:n.id<t.id?-1:1,K=n=>typeof n=="string"?n:"",sn=class{constructor(){this.doc=new ut,this.awareness=new nn(this.doc),this.shelves=this.doc.getMap("sections"),this.statements=this.doc.getMap("statements"),this.claimed=this.doc.getMap("authors"),this.beside=this.doc.getMap("comments"),this.undo=new Je(this.statements,{trackedOrigins:new Set([hs])}),this.synced=!1,this.unsettled=new Map,this.doc.on("afterTransaction",t=>{if(!(t.origin!==hs&&t.origin!==this.undo))for(let e of t.changed.keys()){let s=e.parent;e instanceof tt&&s?._item?.parentSub&&this.unsettled.set(s._item.parentSub,e.toString())}})}sections(){let t=jc(this.statements,Bc(this.beside),this.claimed),e=[];for(let[s,i]of this.shelves)e.push({id:s,title:K(i.get("title")),plainTitle:K(i.get("plain_title")),order:K(i.get("order")),statements:t.filter(r=>r.section===s)});return e.sort(Cr)}textOf(t){let e=this.statements.get(t)?.get("text");return e instanceof tt?e.toString():null}edit(t){this.doc.transact(t,hs)}beAt(t,e){this.awareness.setLocalState({party:t,statement:e})}writers(){let t=new Map;for(let[e,s]of this.awareness.getStates())e!==this.doc.clientID&&s.statement&&t.set(s.statement,s.party);return t}destroy(){this.undo.destroy(),this.awareness.destroy(),this.doc.destroy()}};function Bc(n){return[...n].map(([e,s])=>({id:e,...s.toJSON()})).sort((e,s)=>e.at<s.at?-1:1)}function jc(n,t,e){let s=[];for(let[i,r]of n){let o=r.get("text"),c=r.get("status");!(o instanceof tt)||Rc.has(c)||s.push({id:i,section:K(r.get("section")),text:o.toString(),status:c,author:r.get("author"),kind:K(r.get("kind")),goal:K(r.get("goal")),goalBy:K(r.get("goal_by")),order:K(r.get("order")),evidence:[...r.get("evidence")?.keys()??[]],proposed:K(r.get("proposed_text")),words:K(r.get("words")),comments:t.filter(a=>a.statement===i),shared:o,claimed:e})}return s.sort(Cr)}var rn=0,Er=1,zc=1,qc=2,Hc=5e3,Wc=5e3,Jc=15e3,Gc=1e4,Yc=250,Ar=16,Kc=()=>({ticket:Ss,open:n=>new WebSocket(n),later:(n,t)=>setTimeout(n,t),never:n=>clearTimeout(n),chance:Math.random,origin:ks.origin}),ue=class extends EventTarget{constructor(t,e=Kc()){super(),this.access=t,this.world=e,this.state={...Is,party:t.party,view:t.view??null},this.status="idle",this.lost=[],this.drafts=[],this.socket=null,this.attempt=0,this.refusals=0,this.count=0,this.waiting=new Map,this.timers=new Map,this.everOnline=!1,this.outbox=[],this.onItsWay=null,this.note=this.#d()}get online(){return this.status==="online"}get sees(){return Ds(this.state)}connect(){this.status==="connecting"||this.online||(this.#y("again"),this.#o("connecting"),this.#n())}close(){for(let e of[...this.timers.keys()])this.#y(e);this.#o("idle");let{socket:t}=this;this.socket=null,t?.close(1e3),this.#h(),this.note.destroy()}hurry(){this.status==="waiting"&&this.connect()}async do(t){if(!this.online)throw new _t("offline",m.errors.offline);let e=`c${++this.count}`,s=new Promise((i,r)=>{let o=this.world.later(()=>{this.waiting.delete(e),r(new _t("offline",m.errors.noAnswer))},Jc);this.waiting.set(e,{resolve:i,reject:r,timer:o})});return this.#m({type:"do",id:e,command:t}),s}signal(t){return this.online&&this.#m({type:"signal",data:t}),this.online}forgetLost(){this.lost=[],this.#f()}async#n(){let t;try{t=await this.world.ticket(this.access)}catch(i){let r=i instanceof _t?i.status:0;r===401||r===403?this.#o("signed_out"):this.#l();return}if(this.status!=="connecting")return;let e=this.world.origin.replace(/^http/,"ws"),s=this.world.open(`${e}/ws/${encodeURIComponent(this.access.session)}`);s.binaryType="arraybuffer",this.socket=s,s.onopen=()=>this.#m({type:"hello",ticket:t,resume:this.state.seq,v:1}),s.onmessage=({data:i})=>{this.socket===s&&(typeof i=="string"?this.#t(JSON.parse(i)):this.#a(new Uint8Array(i)))},s.onclose=({code:i})=>{this.socket===s&&this.#e(i)}}#t(t){if(t.type==="signal"){this.dispatchEvent(new CustomEvent("signal",{detail:t.data}));return}if(t.type==="done"||t.type==="refused"){this.#i(t);return}let e=this.sees;this.state=Ts(this.state,t),e&&!this.sees&&this.#c(),t.type==="welcome"&&this.#s(),this.#f()}#s(){this.everOnline=!0,this.#o("online"),this.#u("good",()=>this.attempt=this.refusals=0,Hc),this.sees&&this.#w(rn,t=>kr(t,this.note.doc)),this.note.beAt(this.access.party,null),this.#k([this.note.doc.clientID]),this.#b(),this.#r(!1)}#r(t){this.#u("watch",()=>{let{socket:e}=this,s=(e?.bufferedAmount??0)>0;e&&s&&t?(this.#e(1006),e.close()):this.#r(s)},Gc)}#i(t){let e=this.waiting.get(t.id);e&&(this.waiting.delete(t.id),this.world.never(e.timer),t.type==="done"?e.resolve(t.seq):e.reject(new _t(t.code,t.message)))}#a(t){let e=q(t),s=x(e);if(s===Er){let o=A(e);wr(this.note.awareness,o,de);return}if(s!==rn)return;let i=J();y(i,rn);let r=vr(e,i,this.note.doc,de);kn(i)>1&&this.socket?.send($(i)),r===qc&&this.onItsWay&&Xc(t,this.onItsWay)&&this.#g(),r===zc&&!this.note.synced&&(this.note.synced=!0,this.#p(),this.#S())}#e(t){this.socket=null;for(let s of["good","settle","watch","echo"])this.#y(s);this.outbox=[],this.onItsWay=null,this.#h();let e=[...this.note.awareness.getStates().keys()].filter(s=>s!==this.note.doc.clientID);switch(ls(this.note.awareness,e,de),t===4403&&this.refusals++,As(t,this.refusals)){case"signed_out":this.#o("signed_out");break;case"stuck":this.#c(),this.#o("stuck");break;case"again_from_empty":this.#c(),this.#l();break;case"again":this.#l();break}}#l(){this.#o("waiting"),this.#u("again",()=>this.connect(),Es(this.attempt++,this.world.chance()))}#h(){for(let{reject:t,timer:e}of this.waiting.values())this.world.never(e),t(new _t("offline",m.errors.noAnswer));this.waiting.clear()}#d(){let t=new sn;return t.doc.on("update",(e,s)=>{t===this.note&&(this.#S(),!(s===de||!this.online)&&(this.outbox.push(e),this.#x()))}),t.awareness.on("update",(e,s)=>{t===this.note&&(this.#S(),s==="local"&&this.online&&this.#k([t.doc.clientID]))}),t}#c(){let t=this.note;this.refused=new Map([...this.refused??[],...t.unsettled]),this.note=this.#d(),t.destroy(),this.#S(),this.dispatchEvent(new Event("replica"))}#p(){for(let[t,e]of this.refused??[])e&&this.note.textOf(t)!==e&&(this.lost=[...this.lost,e]);this.refused=void 0,this.#f()}#x(){if(this.onItsWay||this.outbox.length===0)return;let t=ns(this.outbox);this.outbox=[],this.onItsWay=t,this.#w(rn,e=>_r(e,t)),this.#b(),this.#u("echo",()=>this.#g(),Yc)}#g(){this.#y("echo"),this.onItsWay=null,this.#x()}#b(){this.#u("settle",()=>this.note.unsettled.clear(),Wc)}#m(t){this.socket?.send(JSON.stringify(t))}#w(t,e){let s=J();y(s,t),e(s),this.socket?.send($(s))}#k(t){if(!this.sees)return;let e=mr(this.note.awareness,t);this.#w(Er,s=>C(s,e))}#o(t){this.status!==t&&(this.status=t,this.#f())}#f(){this.timers.has("draw")||this.#u("draw",()=>this.dispatchEvent(new Event("change")),Ar)}#S(){this.timers.has("note")||this.#u("note",()=>this.dispatchEvent(new Event("note")),Ar)}#u(t,e,s){this.#y(t),this.timers.set(t,this.world.later(()=>{this.timers.delete(t),e()},s))}#y(t){this.timers.has(t)&&(this.world.never(this.timers.get(t)),this.timers.delete(t))}},Xc=(n,t)=>n.length>=t.length&&t.every((e,s)=>e===n[n.length-t.length+s]);var on=(n,t)=>t>0&&t<n.length&&(n.charCodeAt(t)&64512)===56320&&(n.charCodeAt(t-1)&64512)===55296;function Ir(n,t,e=t.length){if(n===t)return null;let s=Math.min(n.length,t.length),i=Math.min(s,Math.max(0,t.length-e)),r=0;for(;r<i&&n.at(-1-r)===t.at(-1-r);)r++;let o=0;for(;o<s-r&&n[o]===t[o];)o++;for(;r<s-o&&n.at(-1-r)===t.at(-1-r);)r++;for(;on(n,o)||on(t,o);)o--;for(;on(n,n.length-r)||on(t,t.length-r);)r--;return{index:o,remove:n.length-r-o,insert:t.slice(o,t.length-r)}}function ds(n,t){let e=0,s=n;for(let{retain:i,insert:r,delete:o}of t){if(i&&(e+=i),r!==void 0){let c=typeof r=="string"?r.length:1;e<s&&(s+=c),e+=c}o&&e<s&&(s-=Math.min(o,s-e))}return s}function cn(n,t){let e=n.match(/\s+|[^\s]+/g)??[],s=t.match(/\s+|[^\s]+/g)??[],i=Array.from({length:e.length+1},()=>new Uint16Array(s.length+1));for(let l=e.length-1;l>=0;l--)for(let h=s.length-1;h>=0;h--)i[l][h]=e[l]===s[h]?i[l+1][h+1]+1:Math.max(i[l+1][h],i[l][h+1]);let r=[],o=(l,h)=>{let d=r.at(-1);d?.kind===l?d.text+=h:r.push({kind:l,text:h})},[c,a]=[0,0];for(;c<e.length||a<s.length;)c<e.length&&a<s.length&&e[c]===s[a]?(o("same",e[c++]),a++):c<e.length&&(a===s.length||i[c+1][a]>=i[c][a+1])?o("gone",e[c++]):o("came",s[a++]);return r}var Pc=n=>n.replace(/[\n\r\u00a0]/g," "),an=class{constructor(t,e,s){this.element=t,this.shared=e,this.transact=s,this.shown="",this.composing=!1,this.waiting=[],this.writing=!1,this.stop=new AbortController;let{signal:i}=this.stop;t.addEventListener("input",()=>this.#n(),{signal:i}),t.addEventListener("compositionstart",()=>this.composing=!0,{signal:i}),t.addEventListener("compositionend",()=>{this.composing=!1,this.#n()},{signal:i}),this.observer=r=>this.#t(r.delta),e.observe(this.observer),this.#s(this.shared.toString(),[])}destroy(){this.stop.abort(),this.shared.unobserve(this.observer)}#n(){if(this.composing)return;let t=this.element.textContent??"",e=Pc(t).slice(0,Ur),s=ln(this.element)?.[1],i=Ir(this.shown,e,s),r=this.waiting;if(this.waiting=[],i){let o=r.reduce((a,l)=>ds(a,l),i.index),c=Math.min(i.remove,this.shared.length-o);this.writing=!0;try{this.transact(()=>{c>0&&this.shared.delete(o,c),i.insert&&this.shared.insert(o,i.insert)})}finally{this.writing=!1}}this.#s(this.shared.toString(),r)}#t(t){this.writing||(this.composing?this.waiting.push(t):this.#s(this.shared.toString(),[t]))}#s(t,e){if(this.shown=t,(this.element.textContent??"")===t)return;let s=ln(this.element);if(this.element.textContent=t,!s)return;let[i,r]=s.map(o=>Math.min(t.length,e.reduce((c,a)=>ds(c,a),o)));us(this.element,i,r)}};function ln(n){let t=n.getRootNode(),e=t.getSelection?t.getSelection():document.getSelection();if(!e)return null;let s=e.getComposedRanges,i=!t.getSelection&&s?s.call(e,{shadowRoots:[t]})[0]:{startContainer:e.anchorNode,startOffset:e.anchorOffset,endContainer:e.focusNode,endOffset:e.focusOffset};return!i?.startContainer||!n.contains(i.startContainer)||!n.contains(i.endContainer)?null:[Tr(n,i.startContainer,i.startOffset),Tr(n,i.endContainer,i.endOffset)]}function Tr(n,t,e){let s=document.createRange();return s.setStart(n,0),s.setEnd(t,e),s.toString().length}function us(n,t,e=t){let s=n.firstChild??n;document.getSelection()?.setBaseAndExtent(s,t,s,e)}function fs(n){let t=n.querySelectorAll("textarea[data-section]"),e=n.activeElement,s=e?.localName==="conote-statement"?e:null,i=s?.shadowRoot?.activeElement;return{fields:[...t].filter(({value:r})=>r.trim()),writing:e?.localName==="textarea",line:s,caret:i?ln(i):null}}function ps(n){return n.map(({dataset:t,value:e})=>({section:t.section??"",text:e}))}function Dr(n,t,e){t.line&&!t.line.isConnected&&Zc(n,t);let s=[...e,...ps(t.fields.filter(o=>!o.isConnected))],i=n.querySelectorAll("textarea[data-section]");if(!s.length||!i.length)return{waiting:s,changed:[]};let r=s.map(({section:o,text:c})=>{let a=[...i].find(({dataset:l})=>l.section===o)??i[0];return a.value=[a.value,c].filter(Boolean).join(" "),a});return t.writing&&!n.activeElement&&r[0].focus(),{waiting:[],changed:r}}async function Zc(n,{line:t,caret:e}){let i=[...n.querySelectorAll("conote-statement")].find(({statement:o})=>o?.id===t?.statement?.id);await i?.updateComplete;let r=i?.shadowRoot?.querySelector(".text");!r||n.activeElement||(r.focus(),e&&us(r,...e))}var gs="conote-fresh",Qc=2e4;function $r(){let n=globalThis.CSS?.highlights,t=globalThis.Highlight;return!n||!t?null:(n.has(gs)||n.set(gs,new t),n.get(gs))}var hn=class{constructor(){this.settled=null,this.ranges=[],this.timer=void 0}show(t,e){let s=t.textContent??"";if(this.clear(),this.settled??=s,s===this.settled)return;clearTimeout(this.timer),this.timer=setTimeout(()=>{this.settled=t.textContent,this.clear()},Qc);let i=t.firstChild;if(e||!(i instanceof Text)||i.length!==s.length)return;let r=0;for(let{kind:o,text:c}of cn(this.settled,s)){if(o==="came"&&c.trim()){let a=document.createRange();a.setStart(i,r+c.length-c.trimStart().length),a.setEnd(i,r+c.trimEnd().length),this.ranges.push(a),$r()?.add(a)}o!=="gone"&&(r+=c.length)}}clear(){for(let t of this.ranges)$r()?.delete(t);this.ranges=[]}stop(){clearTimeout(this.timer),this.clear()}};var ms=class extends it{static properties={statement:{attribute:!1},me:{attribute:!1},names:{attribute:!1},mark:{attribute:!1},writer:{attribute:!1},goals:{attribute:!1},passages:{attribute:!1},frozen:{type:Boolean},open:{type:Boolean,reflect:!0},saying:{state:!0},status:{reflect:!0},by:{reflect:!0}};constructor(){super(),this.statement=null,this.me="client",this.names={...m.party},this.mark=void 0,this.writer=void 0,this.goals=[],this.passages=[],this.frozen=!1,this.open=!1,this.saying="",this.status="",this.by="",this.hand=null,this.binding=null,this.fresh=new hn,this.authors=void 0}disconnectedCallback(){super.disconnectedCallback(),this.binding?.destroy(),this.binding=null,this.fresh.stop(),this.authors?.clear()}connectedCallback(){super.connectedCallback(),this.requestUpdate()}willUpdate(){let{statement:t}=this;t&&(this.goals.length&&import("./shared-4PQC4HMC.js"),this.status=t.status,this.by=this.#r(t)??"")}updated(){let t=this.#t;!t||!this.statement||(this.binding?.shared!==this.statement.shared&&(this.binding?.destroy(),this.binding=new an(t,this.statement.shared,e=>this.hand?.edit(e))),this.fresh.show(t,this.#s),this.statement.claimed.size&&this.#n(t))}async#n(t){let{WrittenBy:e}=await import("./shared-DXR7RT4E.js");this.authors??=new e(this),this.authors.show(t)}get#t(){return this.renderRoot.querySelector(".text")}get#s(){return this.shadowRoot?.activeElement===this.#t}#r(t){if(t.author!=="assistant")return t.author;if(t.status==="edited"||t.status==="disputed")return this.mark?.by}#i(t){if(t.isComposing)return;if(t.key==="Enter"||t.key==="Escape"){t.preventDefault(),this.#t?.blur();return}if(!(t.ctrlKey||t.metaKey)||t.altKey)return;let e=t.key.toLowerCase();(e==="z"||e==="y")&&(t.preventDefault(),this.hand?.undo(e==="z"&&!t.shiftKey))}#a(t){t.inputType==="historyUndo"||t.inputType==="historyRedo"?(t.preventDefault(),this.hand?.undo(t.inputType==="historyUndo")):t.inputType.startsWith("format")&&t.preventDefault()}render(){let{statement:t}=this;if(!t)return w;let e=m.note,s=t.author==="assistant"?m.assistant:this.names[t.author],i=t.status==="proposed"||t.status==="disputed",r=t.evidence.length>0||t.text!==t.proposed;return g`<div
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
@beforeinput=${this.#a}
@focus=${()=>{this.fresh.clear(),this.hand?.beAt(t.id)}}
@blur=${()=>{this.hand?.beAt(null),this.requestUpdate()}}
></span>
<span class="beside">${this.#e()} ${i?this.#l(t):w}</span>
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
${this.frozen?w:g`<button class="plain words" data-testid="comment" @click=${()=>this.#d("comment")}>
${e.comment}
</button>`}
</span>
</div>
${this.open?this.#p(t):w} ${this.#c(t)}`}#e(){let{mark:t,statement:e}=this,s=m.note;if(this.writer)return g`<span class="mark writing">${s.writing(this.names[this.writer])}</span>`;if(!t||e?.status!=="edited"&&e?.status!=="disputed")return w;let i=e.status==="edited"?s.changedBy:s.notRightSays;return g`<span class="mark"
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
</button>`}#d(t){this.saying=t}#c(t){return!this.saying&&!t.comments.length&&t.status!=="disputed"?w:(import("./shared-XHX3KVWY.js"),g`<conote-beside
.hand=${this.hand}
.statement=${t}
.me=${this.me}
.names=${this.names}
.by=${this.mark?.by}
.saying=${this.saying}
?frozen=${this.frozen}
@conote-said=${()=>this.saying=""}
></conote-beside>`)}#p(t){let e=t.proposed&&t.text!==t.proposed;return g`<div class="evidence" data-testid="evidence">
${this.passages.map(({speaker:s,name:i,at:r,text:o})=>g`<p><b class=${s}>${i}</b>, ${r} · “${o}”</p>`)}
${this.passages.length===0&&t.evidence.length>0?g`<p>${m.note.noWords}</p>`:w}
${e?g`<p>
${m.note.firstWritten}
${cn(t.proposed,t.text).map(({kind:s,text:i})=>s==="same"?i:s==="gone"?g`<del>${i}</del>`:g`<ins>${i}</ins>`)}
</p>`:w}
${this.authors?.line()}
</div>`}static styles=[rt,st`
:host {
display: block;
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
.margin {
position: absolute;
left: calc(100% + 12px);
top: 3px;
display: flex;
flex-direction: column;
align-items: flex-start;
white-space: nowrap;
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
`]};customElements.define("conote-statement",ms);var dn=(n,t)=>({edit:e=>n.connection?.note.edit(e),say:t,beAt:e=>n.connection?.note.beAt(n.connection.access.party,e),undo:e=>{let s=n.connection?.note.undo;e?s?.undo():s?.redo()}}),un=(n,t,e)=>g`<ul role="list">
${fe(t,({id:s})=>s,s=>g`<li>${ta(n,s,e)}</li>`)}
</ul>`;function ta(n,t,e){let{state:s,note:i,access:r}=n,o=r.party,c={therapist:gt(s.view,"therapist",o),client:gt(s.view,"client",o)};return g`<conote-statement
exportparts="line"
.hand=${e}
.statement=${t}
.me=${o}
.names=${c}
.mark=${s.marks.get(t.id)}
.writer=${i.writers().get(t.id)}
.goals=${s.view?.goals??[]}
.passages=${ea(s,t,c)}
?frozen=${s.view?.frozen??!1}
></conote-statement>`}function ea(n,t,e){let s=new Set(t.evidence),i=r=>({speaker:r.speaker,name:e[r.speaker],at:Ms(n.view,r.start),text:$s(r)});return n.said.filter(({id:r})=>s.has(r)).map(i)}var na=2e4,fn=class extends it{static properties={connection:{attribute:!1},trouble:{state:!0},news:{state:!0},sending:{state:!0},reads:{state:!0}};constructor(){super(),this.connection=null,this.trouble="",this.news="",this.sending=null,this.reads=!1,this.watch=new ye(this,["change","note","replica"]),this.known=null,this.untold=new Map,this.newsTimer=void 0,this.held=null,this.hand=dn(this,t=>this.#n(t))}willUpdate(){this.watch.follow(this.connection),this.shadowRoot&&(this.held=fs(this.shadowRoot))}updated(){if(!this.shadowRoot||!this.held||!this.connection)return;let{waiting:t,changed:e}=Dr(this.shadowRoot,this.held,this.connection.drafts);this.connection.drafts=t,e.forEach(ws)}disconnectedCallback(){super.disconnectedCallback();let t=this.shadowRoot?fs(this.shadowRoot).fields:[];this.connection?.drafts.push(...ps(t));for(let e of t)e.value="";clearTimeout(this.newsTimer),this.newsTimer=void 0}async#n(t){this.trouble="";try{return await this.connection?.do(t),!0}catch(e){return this.trouble=pt(e),!1}}async#t(t,e){t.preventDefault();let i=t.currentTarget.elements.namedItem("line"),r=i.value.replace(/\s+/g," ").trim();if(!(!r||this.sending)){this.trouble="",this.sending=e;try{await this.connection?.do({type:"write",section:e,text:r}),i.value="",ws(i)}catch(o){this.trouble=pt(o)}this.sending=null,await this.updateComplete,i.focus()}}#s(t){t&&import("./shared-6XE66RPU.js"),this.reads=t}#r(t,e){let s=new Set(t.flatMap(r=>r.statements.map(({id:o})=>o))),i=this.known;if(this.connection?.note.synced&&(this.known=s),!!i){for(let r of t){let o=this.#i(r,e),c=r.statements.filter(({id:a,author:l})=>!i.has(a)&&l!==e);c.length&&this.untold.set(o,(this.untold.get(o)??0)+c.length)}this.untold.size&&!this.newsTimer&&(this.newsTimer=setTimeout(()=>{this.newsTimer=void 0;let r=[...this.untold.values()].reduce((o,c)=>o+c,0);this.news=m.note.news(r,[...this.untold.keys()]),this.untold.clear()},na))}}render(){let{connection:t}=this;if(!t)return w;let{state:e,note:s}=t,i=t.access.party,{view:r}=e,o=s.sections();this.#r(o,i);let c=gt(r,me(i),i),a=i==="client"?m.note.byClient:m.note.byTherapist,l=o.every(h=>h.statements.length===0);return g`<article class="sheet" part="sheet" aria-labelledby="title" data-me=${i}>
<header>
${pe()}
<h1 id="title" part="title">${m.note.title[i]}</h1>
<p>${a(c)}</p>
</header>
<slot name="head"></slot>
${l&&!r?.frozen?g`<p class="waiting">${m.note.waiting}</p>`:w}
${l?w:js(this.reads,h=>this.#s(h))}
${this.reads&&!l?g`<conote-preview .connection=${t}></conote-preview>`:fe(o,h=>h.id,h=>this.#a(h,i))}
<p class="trouble" role="status" ?hidden=${!this.trouble}>${this.trouble}</p>
<p class="for-readers" aria-live="polite">${this.news}</p>
<slot name="foot"></slot>
</article>`}#i({id:t,title:e,plainTitle:s},i){let r=this.connection?.state.view?.sections.find(o=>o.id===t);return Bs({...r,title:e,plain_title:s},i)}#a(t,e){let s=this.#i(t,e),i=`section-${t.id}`,r=this.connection,{view:o}=r.state,c=o?.sections.find(({id:l})=>l===t.id),a=o?.frozen??!1;return(e==="therapist"||Object.keys(c?.chosen??{}).length)&&import("./shared-34CGIW7J.js"),g`<section aria-labelledby=${i} data-testid="section" data-id=${t.id}>
<h2 id=${i} part="section-title" class="small-caps">${s}</h2>
${un(r,t.statements,this.hand)}
<conote-choices
.section=${c}
.me=${e}
.say=${this.hand.say}
?frozen=${a}
></conote-choices>
${a?w:this.#e(t.id,s,e==="therapist"&&c?.prompt||"")}
</section>`}#e(t,e,s){return g`<form class="add" @submit=${i=>this.#t(i,t)}>
<textarea
name="line"
rows="1"
maxlength="2000"
data-testid="add-line"
data-section=${t}
aria-label=${m.note.add(e)}
placeholder=${s?`${m.note.addShort} \xB7 ${s}`:m.note.addShort}
?readonly=${this.sending===t}
@input=${i=>ws(i.target)}
@keydown=${sa}
></textarea>
<button class="plain" type="submit">${m.note.addButton}</button>
</form>`}static styles=[we,rt,Fs,ge,st`
:host {
display: flex;
flex-direction: column;
color: var(--ink);
font: 15px/1.5 var(--sans);
}
article {
--accent: var(--client);
padding: 30px 36px 18px;
flex: 1 0 auto;
display: flex;
flex-direction: column;
}
article[data-me="therapist"] {
--accent: var(--therapist);
}
h1 {
font: 600 21px/1.3 var(--serif);
}
header p {
margin: 2px 0 0;
color: var(--soft);
font-size: 13.5px;
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
textarea::placeholder {
color: var(--soft);
opacity: 1;
font: 13.5px/1.9 var(--sans);
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
padding: 22px 20px 14px 24px;
border-left: 0;
border-right: 0;
border-radius: 0;
}
}
`]};function ws(n){n.style.height="auto",n.style.height=`${n.scrollHeight}px`}function sa(n){n.key!=="Enter"||n.shiftKey||n.isComposing||(n.preventDefault(),n.target.form?.requestSubmit())}customElements.define("conote-note",fn);var ys=class extends it{static properties={view:{attribute:!1},me:{attribute:!1}};constructor(){super(),this.view=null,this.me="client"}render(){let{view:t,me:e}=this;return t?g`<h2 class="small-caps">${m.goals.title[e]}</h2>
${t.goals.length===0?g`<p>${m.goals.none}</p>`:w}
<ul role="list">
${t.goals.map(s=>this.#n(s,t.touched[s.id]??0))}
</ul>`:w}#n({id:t,text:e,problem:s,objectives:i=[],target:r},o){let c=this.me==="therapist"&&(s||i.length||r);return g`<li data-testid="goal" data-id=${t} data-touched=${o}>
${c?g`<details>
<summary>${e}</summary>
<p>${[s,r?m.goals.by(r):""].filter(Boolean).join(" \xB7 ")}</p>
${i.map(a=>g`<p>– ${a}</p>`)}
</details>`:g`<span>${e}</span>`}
<em>${m.goals.lines(o)}</em>
</li>`}static styles=[rt,st`
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
`]};customElements.define("conote-goals",ys);var ia=6e4,Vr=5e3,ra={tapped:!1,deaf:!1,muted:!1,theyMuted:!1},pn=class extends it{static properties={connection:{state:!0},problem:{state:!0},trouble:{state:!0},reading:{state:!0},walking:{state:!0},answering:{state:!0},seen:{state:!0},changing:{state:!0},embedded:{type:Boolean,reflect:!0},join:{},lang:{reflect:!0}};constructor(){super(),this.connection=null,this.problem="",this.trouble="",this.embedded=!1,this.join="",this.opened=()=>{},this.joined=new Promise(t=>this.opened=t),this.reading=!1,this.walking=!1,this.answering=!1,this.changing=!1,this.frozen=!1,this.state=void 0,this.since=0,this.seen=0,this.watch=new ye(this,["change","note","replica"],()=>this.#r()),this.hand=dn(this,t=>this.#e(t)),this.stop=new AbortController}connectedCallback(){super.connectedCallback(),this.stop=new AbortController;let{signal:t}=this.stop;window.addEventListener("online",()=>{this.connection?.hurry(),this.#i?.hurry?.()},{signal:t}),window.addEventListener("keydown",s=>this.#h(s),{signal:t}),window.addEventListener("hashchange",()=>{this.#t()},{signal:t}),window.addEventListener("beforeunload",s=>this.#d(s),{signal:t});let e=setInterval(()=>this.requestUpdate(),ia/2);t.addEventListener("abort",()=>clearInterval(e)),this.#t()}disconnectedCallback(){super.disconnectedCallback(),this.stop.abort(),this.connection?.close(),this.connection=null}willUpdate(t){if(t.has("lang")){let e=Os(this.lang);e&&Ls(e)}t.has("join")&&this.join&&this.#t()}#n(){let t=this.join;return t?(this.join="",this.removeAttribute("join"),t.split("#join=").at(-1)??null):this.embedded?null:Cs("join")}async#t(){let t=this.#n();if(!(!t&&(this.connection||this.embedded))){this.problem="",this.trouble="";try{let e=t?await gn(t):Us();if(!e){this.problem="no_link";return}t&&!this.embedded&&vs(e),await this.#s(e)}catch(e){let{status:s}=e;this.problem=s===401||s===403||s===404?"signed_out":"failed",this.trouble=pt(e),this.retry=t}}}async#s(t){if(this.connection&&(this.connection.close(),this.connection=null,this.answering=this.reading=this.frozen=!1,await this.updateComplete),this.connection=new ue(t),this.watch.follow(this.connection),this.connection.connect(),this.opened(this.connection),!this.embedded)import("./call.js");else{let{connection:e}=this;import("./shared-6GIDROHK.js").then(({Announcer:s})=>new s(this,e))}import("./shared-OXOE6ZAK.js"),import("./sign.js"),import("./shared-WYWGCNZT.js"),t.party==="therapist"&&(import("./shared-7CKGA7NF.js"),import("./shared-YX2WOVKP.js")),this.requestUpdate()}#r(){let{connection:t}=this,e=t?.state.view;if(!t||!e)return;let s=t.access.party;this.embedded||(document.title=m.page.title(gt(e,me(s),s))),e.state!==this.state&&(this.state=e.state,this.since=Date.now(),e.state==="live"&&setTimeout(()=>this.requestUpdate(),Vr));let i=this.frozen&&!e.frozen;this.frozen=e.frozen,(e.state!=="review"||i)&&(this.reading=this.walking=!1),(e.state==="live"||e.state==="paused"||e.state==="consenting")&&e.consents[s]&&this.#i?.join?.()}updated(){this.embedded&&(this.lang=Vs),this.#r()}get#i(){return this.renderRoot.querySelector("conote-call")}get#a(){return this.renderRoot.querySelector("conote-measure-form")}async#e(t){this.trouble="";try{return await this.connection?.do(t),!0}catch(e){return this.trouble=pt(e),!1}}async#l(){this.trouble="";try{this.connection&&await _s(this.connection.access)}catch(t){this.trouble=pt(t)}}#h(t){if(!t.altKey||t.code!=="KeyP"||t.ctrlKey||t.metaKey)return;let e=this.connection?.state.view?.state;e!=="live"&&e!=="paused"||(t.preventDefault(),this.#e({type:e==="live"?"pause":"resume"}))}#d(t){let{connection:e}=this;e&&!e.online&&e.note.unsettled.size&&t.preventDefault()}render(){if(this.problem)return this.#g();let{connection:t}=this,e=t?.state.view;if(t?.status==="signed_out"||t?.status==="stuck")return this.#g();if(!t||!e)return g`<p class="joining" role="status">${m.page.joining}</p>`;let s=t.access.party;return g`<div class="page" role=${this.#c} data-me=${s} data-state=${e.state}>
<button class="skip" @click=${()=>this.#x()}>${m.page.skip}</button>
<div class="frame" part="bar">
${e.way==="call"&&!this.embedded?g`<conote-call
.connection=${t}
@conote-call=${()=>this.requestUpdate()}
></conote-call>`:w}
${this.#m()} ${this.#w(e,s)}
${s==="therapist"?g`<conote-alerts .connection=${t}></conote-alerts>`:w}
</div>
<div class="middle" id="note" tabindex="-1">
${this.#k(s)}
${s==="client"?g`<conote-measure-form
.connection=${t}
@conote-answering=${({detail:i})=>this.answering=i}
></conote-measure-form>`:w}
${this.answering?w:this.#o(e,s)}
</div>
<conote-transcript .connection=${t}></conote-transcript>
<aside role=${this.embedded?"presentation":w}>
${s==="therapist"&&!e.consents.client?this.#p(e):w}
${t.sees?g`<conote-goals .view=${e} .me=${s}></conote-goals>`:w}
${s==="therapist"?g`<conote-record .connection=${t}></conote-record>`:w}
<conote-measures
.connection=${t}
@conote-answer=${({detail:i})=>{this.#a?.start(i)}}
></conote-measures>
${s==="therapist"?g`<section><conote-template .connection=${t}></conote-template></section>`:w}
</aside>
</div>`}get#c(){return this.embedded?w:"main"}#p({state:t}){return t!=="created"&&t!=="consenting"?w:(import("./shared-454ZICCL.js"),g`<conote-introducing></conote-introducing>`)}#x(){this.renderRoot.querySelector("#note")?.focus()}#g(){let t=m.page,e=this.connection?.status==="stuck",s=this.problem==="signed_out"||this.connection?.status==="signed_out",i=e?t.stuck:s?t.signedOut:this.problem==="no_link"?t.noLink:m.errors.other,r=e?t.stuckLead:s?t.signedOutLead:this.problem==="no_link"?t.noLinkLead:this.trouble;return g`<div class="page alone" role=${this.#c}>
<div class="sheet" part="sheet" data-testid="problem">
${pe()}
<h1>${i}</h1>
<p>${r}</p>
${this.problem==="no_link"?w:g`<button class="pill" @click=${()=>this.#b()}>
${e?t.reload:t.again}
</button>`}
</div>
</div>`}#b(){this.connection?.status==="stuck"?this.embedded?this.#s(this.connection.access):location.reload():this.connection?this.connection.connect():this.retry?this.join=this.retry:this.#t()}#m(){let{connection:t}=this,{words:e,tone:s}=Ns({view:t?.state.view??null,me:t?.access.party??null,online:t?.online??!1,fresh:!t?.everOnline,starting:Date.now()-this.since<Vr,call:this.#i?.words??ra});return g`<div class="state" part="state" data-tone=${s}>
<span class="dot"></span><span role="status" data-testid="state-line">${e}</span>
</div>`}#w(t,e){let s=m.controls,i=t.state==="live"||t.state==="paused";return g`<div class="controls" part="controls">
${i?g`<button
class="pill"
data-testid=${t.state==="live"?"pause":"resume"}
aria-keyshortcuts="Alt+P"
title=${s.keys}
@click=${()=>{this.#e({type:t.state==="live"?"pause":"resume"})}}
>
${t.state==="live"?s.pause:s.resume}
</button>`:w}
${t.way==="recording"&&!t.note_ready&&e==="therapist"?g`<button class="pill" data-testid="stop-reading" @click=${()=>{this.#l()}}>
${s.stopReading}
</button>`:w}
${t.consents[e]?.purposes.includes("transcription")&&(i||t.state==="consenting")?g`<button
class="pill"
data-testid="revoke"
@click=${()=>{this.#e({type:"revoke",purposes:["transcription","drafting"]})}}
>
${s.revoke}
</button>`:w}
${t.consents[e]&&(i||t.state==="consenting")?g`<button
class="pill"
data-testid="change-consent"
@click=${()=>this.changing=!this.changing}
>
${m.consent.change}
</button>`:w}
</div>`}#k(t){let{connection:e}=this;if(!e)return w;let{trouble:s}=e.state;return g`<div class="notices" role="status">
${this.trouble?g`<p class="notice">${this.trouble}</p>`:w}
${e.lost.length?g`<div class="notice" data-testid="lost">
<p>${m.note.couldNotKeep}</p>
${e.lost.map(i=>g`<blockquote>${i}</blockquote>`)}
<button class="pill" @click=${()=>e.forgetLost()}>
${m.note.dismiss}
</button>
</div>`:w}
${t==="therapist"&&s&&s.seq>this.seen?g`<div class="notice" data-testid="trouble">
<p>${m.page.wentWrong} ${s.message}</p>
<button class="pill" @click=${()=>this.seen=s.seq}>
${m.note.dismiss}
</button>
</div>`:w}
</div>`}#o(t,e){let{connection:s}=this;if((t.state==="review"&&(this.reading||t.frozen)||t.state==="signed")&&s?.sees)return g`<conote-sign
exportparts="sheet, title"
.connection=${s}
@conote-back=${()=>this.reading=this.walking=!1}
></conote-sign>`;if(t.state==="review"&&this.walking)return import("./shared-MPWATJKK.js"),g`<conote-path
.connection=${s}
.draw=${un}
.hand=${this.hand}
@conote-back=${()=>this.walking=!1}
@conote-read=${()=>this.reading=!0}
></conote-path>`;let o=t.state==="created"||t.state==="consenting"||!t.consents[e]||this.changing,c=t.state==="review"||t.state==="unsigned",a=o&&!c?g`<conote-consent
slot="head"
.connection=${s}
?changing=${this.changing}
@conote-agreed=${()=>{this.changing=!1,this.#i?.join()}}
></conote-consent>`:w;return s?.sees?g`<conote-note .connection=${s} exportparts="sheet, title, section-title, line">
${a}
${c&&t.note_reason?g`<p slot="head" class="reason">${Rs(t.note_reason)}</p>`:w}
<div slot="foot" class="foot">${this.#f(t,e)}</div>
</conote-note>`:(import("./shared-RYMH6QRC.js"),g`<conote-apart .view=${t}>${a}</conote-apart>`)}#f(t,e){let s=this.connection?.note.sections().flatMap(o=>o.statements),i=s?.filter(({status:o})=>o==="proposed").length??0,r=s?.length?m.note.pencil(i):"";switch(t.state){case"consenting":case"live":case"paused":return e==="client"||t.state==="consenting"&&!(t.started_at||t.consents.client)?r?g`<span>${r}</span>`:w:g`<span>${r}</span>
<button
class="pill main"
data-testid="end"
@click=${()=>{this.#e({type:"end"})}}
>
${m.controls.end}
</button>`;case"review":return t.note_ready?g`<span>${r}</span>
${e==="therapist"?g`<button
class="pill"
data-testid="finish-later"
@click=${()=>{this.#e({type:"finish_later"})}}
>
${m.sign.later}
</button>`:w}
<button
class="pill ${i?"":"main"}"
data-testid="review"
@click=${()=>this.reading=!0}
>
${m.sign.open}
</button>
<button
class="pill ${i?"main":""}"
data-testid="walk"
@click=${()=>this.walking=!0}
>
${m.sign.walk}
</button>`:g`<span role="status">${m.sign.finishing}</span>`;case"unsigned":return g`<span>${m.sign.unsignedLead}</span>
<button
class="pill main"
data-testid="take-up"
@click=${()=>{this.#e({type:"reopen"})}}
>
${m.sign.resume}
</button>`;default:return r?g`<span>${r}</span>`:w}}static styles=[we,rt,ge,st`
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
display: grid;
place-content: center;
height: 100dvh;
font: italic 17px/1.5 var(--serif);
color: var(--soft);
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
}
aside section {
margin-bottom: 26px;
}
aside h3 {
margin-bottom: 6px;
}
aside li {
display: flex;
justify-content: space-between;
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
.quiet,
.quiet em {
color: var(--soft);
}
p.quiet {
font-size: 14px;
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
`]};customElements.define("conote-session",pn);import("./shared-MAL4UAYX.js");async function Ml(n,{session:t}){let[{TappedTrack:e},s]=await Promise.all([import("./shared-WB4CFQD4.js"),t.joined]);return new e(n,s)}export{ue as Connection,fn as ConoteNote,pn as ConoteSession,gn as join,Ml as tap};
