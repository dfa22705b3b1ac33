var V=Math.floor;var Nt=Math.abs;var Be=(e,t)=>e<t?e:t,tt=(e,t)=>e>t?e:t,jh=Number.isNaN;var je=e=>e!==0?e<0:1/e<0;var es=Number.MAX_SAFE_INTEGER,Fh=Number.MIN_SAFE_INTEGER,Hh=1<<31;var Ei=Number.isInteger||(e=>typeof e=="number"&&isFinite(e)&&V(e)===e),zh=Number.isNaN,Ph=Number.parseInt;var ut=()=>new Set;var Fe=e=>e[e.length-1];var Ti=(e,t)=>{for(let n=0;n<t.length;n++)e.push(t[n])},P=Array.from;var Ii=(e,t)=>{for(let n=0;n<e.length;n++)if(t(e[n],n,e))return!0;return!1};var re=Array.isArray;var Ba=String.fromCharCode,qh=String.fromCodePoint,Wh=Ba(65535),ja=e=>e.toLowerCase(),Fa=/^\s*/g,Ha=e=>e.replace(Fa,""),za=/([A-Z])/g,ss=(e,t)=>Ha(e.replace(za,n=>`${t}${ja(n)}`));var Pa=e=>{let t=unescape(encodeURIComponent(e)),n=t.length,s=new Uint8Array(n);for(let i=0;i<n;i++)s[i]=t.codePointAt(i);return s},Rt=typeof TextEncoder<"u"?new TextEncoder:null,qa=e=>Rt.encode(e),Di=Rt?qa:Pa;var Vt=typeof TextDecoder>"u"?null:new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0});Vt&&Vt.decode(new Uint8Array).length===1&&(Vt=null);var St=class{constructor(){this.cpos=0,this.cbuf=new Uint8Array(100),this.bufs=[]}},q=()=>new St;var Wa=e=>{let t=e.cpos;for(let n=0;n<e.bufs.length;n++)t+=e.bufs[n].length;return t};var O=e=>{let t=new Uint8Array(Wa(e)),n=0;for(let s=0;s<e.bufs.length;s++){let i=e.bufs[s];t.set(i,n),n+=i.length}return t.set(new Uint8Array(e.cbuf.buffer,0,e.cpos),n),t},Ga=(e,t)=>{let n=e.cbuf.length;n-e.cpos<t&&(e.bufs.push(new Uint8Array(e.cbuf.buffer,0,e.cpos)),e.cbuf=new Uint8Array(tt(n,t)*2),e.cpos=0)},I=(e,t)=>{let n=e.cbuf.length;e.cpos===n&&(e.bufs.push(e.cbuf),e.cbuf=new Uint8Array(n*2),e.cpos=0),e.cbuf[e.cpos++]=t};var ze=I;var b=(e,t)=>{for(;t>127;)I(e,128|127&t),t=V(t/128);I(e,127&t)},Pe=(e,t)=>{let n=je(t);for(n&&(t=-t),I(e,(t>63?128:0)|(n?64:0)|63&t),t=V(t/64);t>0;)I(e,(t>127?128:0)|127&t),t=V(t/128)},rs=new Uint8Array(3e4),Ya=rs.length/3,Ja=(e,t)=>{if(t.length<Ya){let n=Rt.encodeInto(t,rs).written||0;b(e,n);for(let s=0;s<n;s++)I(e,rs[s])}else A(e,Di(t))},Ka=(e,t)=>{let n=unescape(encodeURIComponent(t)),s=n.length;b(e,s);for(let i=0;i<s;i++)I(e,n.codePointAt(i))},et=Rt&&Rt.encodeInto?Ja:Ka;var ae=(e,t)=>{let n=e.cbuf.length,s=e.cpos,i=Be(n-s,t.length),r=t.length-i;e.cbuf.set(t.subarray(0,i),s),e.cpos+=i,r>0&&(e.bufs.push(e.cbuf),e.cbuf=new Uint8Array(tt(n*2,r)),e.cbuf.set(t.subarray(i)),e.cpos=r)},A=(e,t)=>{b(e,t.byteLength),ae(e,t)},os=(e,t)=>{Ga(e,t);let n=new DataView(e.cbuf.buffer,e.cpos,t);return e.cpos+=t,n},Xa=(e,t)=>os(e,4).setFloat32(0,t,!1),Za=(e,t)=>os(e,8).setFloat64(0,t,!1),Qa=(e,t)=>os(e,8).setBigInt64(0,t,!1);var Mi=new DataView(new ArrayBuffer(4)),tc=e=>(Mi.setFloat32(0,e),Mi.getFloat32(0)===e),jt=(e,t)=>{switch(typeof t){case"string":I(e,119),et(e,t);break;case"number":Ei(t)&&Nt(t)<=2147483647?(I(e,125),Pe(e,t)):tc(t)?(I(e,124),Xa(e,t)):(I(e,123),Za(e,t));break;case"bigint":I(e,122),Qa(e,t);break;case"object":if(t===null)I(e,126);else if(re(t)){I(e,117),b(e,t.length);for(let n=0;n<t.length;n++)jt(e,t[n])}else if(t instanceof Uint8Array)I(e,116),A(e,t);else{I(e,118);let n=Object.keys(t);b(e,n.length);for(let s=0;s<n.length;s++){let i=n[s];et(e,i),jt(e,t[i])}}break;case"boolean":I(e,t?120:121);break;default:I(e,127)}},oe=class extends St{constructor(t){super(),this.w=t,this.s=null,this.count=0}write(t){this.s===t?this.count++:(this.count>0&&b(this,this.count-1),this.count=1,this.w(this,t),this.s=t)}};var Li=e=>{e.count>0&&(Pe(e.encoder,e.count===1?e.s:-e.s),e.count>1&&b(e.encoder,e.count-2))},vt=class{constructor(){this.encoder=new St,this.s=0,this.count=0}write(t){this.s===t?this.count++:(Li(this),this.count=1,this.s=t)}toUint8Array(){return Li(this),O(this.encoder)}};var Ni=e=>{if(e.count>0){let t=e.diff*2+(e.count===1?0:1);Pe(e.encoder,t),e.count>1&&b(e.encoder,e.count-2)}},Ft=class{constructor(){this.encoder=new St,this.s=0,this.count=0,this.diff=0}write(t){this.diff===t-this.s?(this.s=t,this.count++):(Ni(this),this.count=1,this.diff=t-this.s,this.s=t)}toUint8Array(){return Ni(this),O(this.encoder)}},He=class{constructor(){this.sarr=[],this.s="",this.lensE=new vt}write(t){this.s+=t,this.s.length>19&&(this.sarr.push(this.s),this.s=""),this.lensE.write(t.length)}toUint8Array(){let t=new St;return this.sarr.push(this.s),this.s="",et(t,this.sarr.join("")),ae(t,this.lensE.toUint8Array()),O(t)}};var X=e=>new Error(e),W=()=>{throw X("Method unimplemented")},G=()=>{throw X("Unexpected case")};var Ge=X("Unexpected end of array"),Ri=X("Integer out of Range"),ec=(e,t,n)=>{if(t<0||n<0||t+n>e.length)throw Ge;return new Uint8Array(e.buffer,e.byteOffset+t,n)},nc=(e,t,n)=>{if(t<0||n<0||t+n>e.length)throw Ge;return new DataView(e.buffer,e.byteOffset+t,n)},Ht=class{constructor(t){this.arr=t,this.pos=0}},H=e=>new Ht(e),Bi=e=>e.pos!==e.arr.length;var sc=(e,t)=>{let n=ec(e.arr,e.pos,t);return e.pos+=t,n},C=e=>sc(e,x(e));var $t=e=>e.arr[e.pos++];var x=e=>{let t=0,n=1,s=e.arr.length;for(;e.pos<s;){let i=e.arr[e.pos++];if(t=t+(i&127)*n,n*=128,i<128)return t;if(t>es)throw Ri}throw Ge},Ye=e=>{let t=e.arr[e.pos++],n=t&63,s=64,i=(t&64)>0?-1:1;if((t&128)===0)return i*n;let r=e.arr.length;for(;e.pos<r;){if(t=e.arr[e.pos++],n=n+(t&127)*s,s*=128,t<128)return i*n;if(n>es)throw Ri}throw Ge};var ic=e=>{let t=x(e);if(t===0)return"";{let n=String.fromCodePoint($t(e));if(--t<100)for(;t--;)n+=String.fromCodePoint($t(e));else for(;t>0;){let s=t<1e4?t:1e4,i=e.arr.subarray(e.pos,e.pos+s);e.pos+=s,n+=String.fromCodePoint.apply(null,i),t-=s}return decodeURIComponent(escape(n))}},rc=e=>Vt.decode(C(e)),nt=Vt?rc:ic;var as=(e,t)=>{let n=nc(e.arr,e.pos,t);return e.pos+=t,n},oc=e=>as(e,4).getFloat32(0,!1),ac=e=>as(e,8).getFloat64(0,!1),cc=e=>as(e,8).getBigInt64(0,!1);var lc=[e=>{},e=>null,Ye,oc,ac,cc,e=>!1,e=>!0,nt,e=>{let t=x(e),n={};for(let s=0;s<t;s++){let i=nt(e);n[i]=zt(e)}return n},e=>{let t=x(e),n=[];for(let s=0;s<t;s++)n.push(zt(e));return n},C],zt=e=>lc[127-$t(e)](e),ce=class extends Ht{constructor(t,n){super(t),this.reader=n,this.s=null,this.count=0}read(){return this.count===0&&(this.s=this.reader(this),Bi(this)?this.count=x(this)+1:this.count=-1),this.count--,this.s}};var At=class extends Ht{constructor(t){super(t),this.s=0,this.count=0}read(){if(this.count===0){this.s=Ye(this);let t=je(this.s);this.count=1,t&&(this.s=-this.s,this.count=x(this)+2)}return this.count--,this.s}};var Pt=class extends Ht{constructor(t){super(t),this.s=0,this.count=0,this.diff=0}read(){if(this.count===0){let t=Ye(this),n=t&1;this.diff=V(t/2),this.count=1,n&&(this.count=x(this)+2)}return this.s+=this.diff,this.count--,this.s}},We=class{constructor(t){this.decoder=new At(t),this.str=nt(this.decoder),this.spos=0}read(){let t=this.spos+this.decoder.read(),n=this.str.slice(this.spos,t);return this.spos=t,n}};var Et=Date.now;var M=()=>new Map,Ke=e=>{let t=M();return e.forEach((n,s)=>{t.set(s,n)}),t},Y=(e,t,n)=>{let s=e.get(t);return s===void 0&&e.set(t,s=n()),s};var Fi=(e,t)=>{for(let[n,s]of e)if(t(s,n))return!0;return!1};var le=class{constructor(){this._observers=M()}on(t,n){return Y(this._observers,t,ut).add(n),n}once(t,n){let s=(...i)=>{this.off(t,s),n(...i)};this.on(t,s)}off(t,n){let s=this._observers.get(t);s!==void 0&&(s.delete(n),s.size===0&&this._observers.delete(t))}emit(t,n){return P((this._observers.get(t)||M()).values()).forEach(s=>s(...n))}destroy(){this._observers=M()}},Xe=class{constructor(){this._observers=M()}on(t,n){Y(this._observers,t,ut).add(n)}once(t,n){let s=(...i)=>{this.off(t,s),n(...i)};this.on(t,s)}off(t,n){let s=this._observers.get(t);s!==void 0&&(s.delete(n),s.size===0&&this._observers.delete(t))}emit(t,n){return P((this._observers.get(t)||M()).values()).forEach(s=>s(...n))}destroy(){this._observers=M()}};var Ze=Symbol("Equality"),Hi=(e,t)=>e===t||!!e?.[Ze]?.(t)||!1;var Pi=Object.assign,hc=Object.keys;var qi=(e,t)=>{for(let n in e)t(e[n],n)};var he=e=>hc(e).length;var Wi=e=>{for(let t in e)return!1;return!0},dc=(e,t)=>{for(let n in e)if(!t(e[n],n))return!1;return!0},ls=(e,t)=>Object.prototype.hasOwnProperty.call(e,t),hs=(e,t)=>e===t||he(e)===he(t)&&dc(e,(n,s)=>(n!==void 0||ls(t,s))&&Hi(t[s],n)),uc=Object.freeze,ds=e=>{for(let t in e){let n=e[t];(typeof n=="object"||typeof n=="function")&&ds(e[t])}return uc(e)};var de=(e,t,n=0)=>{try{for(;n<e.length;n++)e[n](...t)}finally{n<e.length&&de(e,t,n+1)}};var Yi=e=>e;var qt=(e,t)=>{if(e===t)return!0;if(e==null||t==null||e.constructor!==t.constructor&&(e.constructor||Object)!==(t.constructor||Object))return!1;if(e[Ze]!=null)return e[Ze](t);switch(e.constructor){case ArrayBuffer:e=new Uint8Array(e),t=new Uint8Array(t);case Uint8Array:{if(e.byteLength!==t.byteLength)return!1;for(let n=0;n<e.length;n++)if(e[n]!==t[n])return!1;break}case Set:{if(e.size!==t.size)return!1;for(let n of e)if(!t.has(n))return!1;break}case Map:{if(e.size!==t.size)return!1;for(let n of e.keys())if(!t.has(n)||!qt(e.get(n),t.get(n)))return!1;break}case void 0:case Object:if(he(e)!==he(t))return!1;for(let n in e)if(!ls(e,n)||!qt(e[n],t[n]))return!1;break;case Array:if(e.length!==t.length)return!1;for(let n=0;n<e.length;n++)if(!qt(e[n],t[n]))return!1;break;default:return!1}return!0},Ji=(e,t)=>t.includes(e);var Kh=crypto.subtle,Ki=crypto.getRandomValues.bind(crypto);var ps=()=>Ki(new Uint32Array(1))[0];var pc="10000000-1000-4000-8000"+-1e11,Xi=()=>pc.replace(/[018]/g,e=>(e^ps()&15>>e/4).toString(16));var fs=e=>new Promise(e);var Qh=Promise.all.bind(Promise);var gs=e=>e===void 0?null:e;var ms=class{constructor(){this.map=new Map}setItem(t,n){this.map.set(t,n)}getItem(t){return this.map.get(t)}},Zi=new ms,wc=!0;try{typeof window<"u"&&typeof localStorage<"u"&&localStorage&&(Zi=localStorage,wc=!1)}catch{}var Qi=Zi;var ue=typeof process<"u"&&process.release&&/node|io\.js/.test(process.release.name)&&Object.prototype.toString.call(typeof process<"u"?process:0)==="[object process]";var td=typeof navigator<"u"?/Mac/.test(navigator.platform):!1,Z,bc=[],xc=()=>{if(Z===void 0)if(ue){Z=M();let e=process.argv,t=null;for(let n=0;n<e.length;n++){let s=e[n];s[0]==="-"?(t!==null&&Z.set(t,""),t=s):t!==null?(Z.set(t,s),t=null):bc.push(s)}t!==null&&Z.set(t,"")}else typeof location=="object"?(Z=M(),(location.search||"?").slice(1).split("&").forEach(e=>{if(e.length!==0){let[t,n]=e.split("=");Z.set(`--${ss(t,"-")}`,n),Z.set(`-${ss(t,"-")}`,n)}})):Z=M();return Z},ws=e=>xc().has(e);var pe=e=>ue?gs(process.env[e.toUpperCase().replaceAll("-","_")]):gs(Qi.getItem(e));var tr=e=>ws("--"+e)||pe(e)!==null,ed=tr("production"),kc=ue&&Ji(process.env.FORCE_COLOR,["true","1","2"]),nd=kc||!ws("--no-colors")&&!tr("no-color")&&(!ue||process.stdout.isTTY)&&(!ue||ws("--color")||pe("COLORTERM")!==null||(pe("TERM")||"").includes("color"));var Sc=e=>new Uint8Array(e);var er=e=>{let t=Sc(e.byteLength);return t.set(e),t};var nr=()=>{},ys=e=>console.warn(e);var sr=e=>({[Symbol.iterator](){return this},next:e}),ir=(e,t)=>sr(()=>{let n;do n=e.next();while(!n.done&&!t(n.value));return n}),Qe=(e,t)=>sr(()=>{let{done:n,value:s}=e.next();return{done:n,value:n?void 0:t(s)}});var Gt=class{constructor(t,n){this.clock=t,this.len=n}},wt=class{constructor(){this.clients=new Map}},Yt=(e,t,n)=>t.clients.forEach((s,i)=>{let r=e.doc.store.clients.get(i);if(r!=null){let o=r[r.length-1],a=o.id.clock+o.length;for(let c=0,l=s[c];c<s.length&&l.clock<a;l=s[++c])Tr(e,r,l.clock,l.len,n)}}),Oc=(e,t)=>{let n=0,s=e.length-1;for(;n<=s;){let i=V((n+s)/2),r=e[i],o=r.clock;if(o<=t){if(t<o+r.len)return i;n=i+1}else s=i-1}return null},Ae=(e,t)=>{let n=e.clients.get(t.client);return n!==void 0&&Oc(n,t.clock)!==null},Vs=e=>{e.clients.forEach(t=>{t.sort((i,r)=>i.clock-r.clock);let n,s;for(n=1,s=1;n<t.length;n++){let i=t[s-1],r=t[n];i.clock+i.len>=r.clock?t[s-1]=new Gt(i.clock,tt(i.len,r.clock+r.len-i.clock)):(s<n&&(t[s]=r),s++)}t.length=s})},xs=e=>{let t=new wt;for(let n=0;n<e.length;n++)e[n].clients.forEach((s,i)=>{if(!t.clients.has(i)){let r=s.slice();for(let o=n+1;o<e.length;o++)Ti(r,e[o].clients.get(i)||[]);t.clients.set(i,r)}});return Vs(t),t},ge=(e,t,n,s)=>{Y(e.clients,t,()=>[]).push(new Gt(n,s))},kr=()=>new wt,Mc=e=>{let t=kr();return e.clients.forEach((n,s)=>{let i=[];for(let r=0;r<n.length;r++){let o=n[r];if(o.deleted){let a=o.id.clock,c=o.length;if(r+1<n.length)for(let l=n[r+1];r+1<n.length&&l.deleted;l=n[++r+1])c+=l.length;i.push(new Gt(a,c))}}i.length>0&&t.clients.set(s,i)}),t},Zt=(e,t)=>{b(e.restEncoder,t.clients.size),P(t.clients.entries()).sort((n,s)=>s[0]-n[0]).forEach(([n,s])=>{e.resetDsCurVal(),b(e.restEncoder,n);let i=s.length;b(e.restEncoder,i);for(let r=0;r<i;r++){let o=s[r];e.writeDsClock(o.clock),e.writeDsLen(o.len)}})},Rs=e=>{let t=new wt,n=x(e.restDecoder);for(let s=0;s<n;s++){e.resetDsCurVal();let i=x(e.restDecoder),r=x(e.restDecoder);if(r>0){let o=Y(t.clients,i,()=>[]);for(let a=0;a<r;a++)o.push(new Gt(e.readDsClock(),e.readDsLen()))}}return t},ar=(e,t,n)=>{let s=new wt,i=x(e.restDecoder);for(let r=0;r<i;r++){e.resetDsCurVal();let o=x(e.restDecoder),a=x(e.restDecoder),c=n.clients.get(o)||[],l=U(n,o);for(let d=0;d<a;d++){let h=e.readDsClock(),p=h+e.readDsLen();if(h<l){l<p&&ge(s,o,l,p-l);let u=Q(c,h),f=c[u];for(!f.deleted&&f.id.clock<h&&(c.splice(u+1,0,bn(t,f,h-f.id.clock)),u++);u<c.length&&(f=c[u++],f.id.clock<p);)f.deleted||(p<f.id.clock+f.length&&c.splice(u,0,bn(t,f,p-f.id.clock)),f.delete(t))}else ge(s,o,h,p-h)}}if(s.clients.size>0){let r=new it;return b(r.restEncoder,0),Zt(r,s),r.toUint8Array()}return null};var _r=ps,st=class e extends le{constructor({guid:t=Xi(),collectionid:n=null,gc:s=!0,gcFilter:i=()=>!0,meta:r=null,autoLoad:o=!1,shouldLoad:a=!0}={}){super(),this.gc=s,this.gcFilter=i,this.clientID=_r(),this.guid=t,this.collectionid=n,this.share=new Map,this.store=new un,this._transaction=null,this._transactionCleanups=[],this.subdocs=new Set,this._item=null,this.shouldLoad=a,this.autoLoad=o,this.meta=r,this.isLoaded=!1,this.isSynced=!1,this.isDestroyed=!1,this.whenLoaded=fs(l=>{this.on("load",()=>{this.isLoaded=!0,l(this)})});let c=()=>fs(l=>{let d=h=>{(h===void 0||h===!0)&&(this.off("sync",d),l())};this.on("sync",d)});this.on("sync",l=>{l===!1&&this.isSynced&&(this.whenSynced=c()),this.isSynced=l===void 0||l===!0,this.isSynced&&!this.isLoaded&&this.emit("load",[this])}),this.whenSynced=c()}load(){let t=this._item;t!==null&&!this.shouldLoad&&S(t.parent.doc,n=>{n.subdocsLoaded.add(this)},null,!0),this.shouldLoad=!0}getSubdocs(){return this.subdocs}getSubdocGuids(){return new Set(P(this.subdocs).map(t=>t.guid))}transact(t,n=null){return S(this,t,n)}get(t,n=E){let s=Y(this.share,t,()=>{let r=new n;return r._integrate(this,null),r}),i=s.constructor;if(n!==E&&i!==n)if(i===E){let r=new n;r._map=s._map,s._map.forEach(o=>{for(;o!==null;o=o.left)o.parent=r}),r._start=s._start;for(let o=r._start;o!==null;o=o.right)o.parent=r;return r._length=s._length,this.share.set(t,r),r._integrate(this,null),r}else throw new Error(`Type with the name ${t} has already been defined with a different constructor`);return s}getArray(t=""){return this.get(t,wn)}getText(t=""){return this.get(t,bt)}getMap(t=""){return this.get(t,xe)}getXmlElement(t=""){return this.get(t,_e)}getXmlFragment(t=""){return this.get(t,Kt)}toJSON(){let t={};return this.share.forEach((n,s)=>{t[s]=n.toJSON()}),t}destroy(){this.isDestroyed=!0,P(this.subdocs).forEach(n=>n.destroy());let t=this._item;if(t!==null){this._item=null;let n=t.content;n.doc=new e({guid:this.guid,...n.opts,shouldLoad:!1}),n.doc._item=t,S(t.parent.doc,s=>{let i=n.doc;t.deleted||s.subdocsAdded.add(i),s.subdocsRemoved.add(this)},null,!0)}this.emit("destroyed",[!0]),this.emit("destroy",[this]),super.destroy()}},an=class{constructor(t){this.restDecoder=t}resetDsCurVal(){}readDsClock(){return x(this.restDecoder)}readDsLen(){return x(this.restDecoder)}},cn=class extends an{readLeftID(){return k(x(this.restDecoder),x(this.restDecoder))}readRightID(){return k(x(this.restDecoder),x(this.restDecoder))}readClient(){return x(this.restDecoder)}readInfo(){return $t(this.restDecoder)}readString(){return nt(this.restDecoder)}readParentInfo(){return x(this.restDecoder)===1}readTypeRef(){return x(this.restDecoder)}readLen(){return x(this.restDecoder)}readAny(){return zt(this.restDecoder)}readBuf(){return er(C(this.restDecoder))}readJSON(){return JSON.parse(nt(this.restDecoder))}readKey(){return nt(this.restDecoder)}},ks=class{constructor(t){this.dsCurrVal=0,this.restDecoder=t}resetDsCurVal(){this.dsCurrVal=0}readDsClock(){return this.dsCurrVal+=x(this.restDecoder),this.dsCurrVal}readDsLen(){let t=x(this.restDecoder)+1;return this.dsCurrVal+=t,t}},yt=class extends ks{constructor(t){super(t),this.keys=[],x(t),this.keyClockDecoder=new Pt(C(t)),this.clientDecoder=new At(C(t)),this.leftClockDecoder=new Pt(C(t)),this.rightClockDecoder=new Pt(C(t)),this.infoDecoder=new ce(C(t),$t),this.stringDecoder=new We(C(t)),this.parentInfoDecoder=new ce(C(t),$t),this.typeRefDecoder=new At(C(t)),this.lenDecoder=new At(C(t))}readLeftID(){return new mt(this.clientDecoder.read(),this.leftClockDecoder.read())}readRightID(){return new mt(this.clientDecoder.read(),this.rightClockDecoder.read())}readClient(){return this.clientDecoder.read()}readInfo(){return this.infoDecoder.read()}readString(){return this.stringDecoder.read()}readParentInfo(){return this.parentInfoDecoder.read()===1}readTypeRef(){return this.typeRefDecoder.read()}readLen(){return this.lenDecoder.read()}readAny(){return zt(this.restDecoder)}readBuf(){return C(this.restDecoder)}readJSON(){return zt(this.restDecoder)}readKey(){let t=this.keyClockDecoder.read();if(t<this.keys.length)return this.keys[t];{let n=this.stringDecoder.read();return this.keys.push(n),n}}},ln=class{constructor(){this.restEncoder=q()}toUint8Array(){return O(this.restEncoder)}resetDsCurVal(){}writeDsClock(t){b(this.restEncoder,t)}writeDsLen(t){b(this.restEncoder,t)}},Ct=class extends ln{writeLeftID(t){b(this.restEncoder,t.client),b(this.restEncoder,t.clock)}writeRightID(t){b(this.restEncoder,t.client),b(this.restEncoder,t.clock)}writeClient(t){b(this.restEncoder,t)}writeInfo(t){ze(this.restEncoder,t)}writeString(t){et(this.restEncoder,t)}writeParentInfo(t){b(this.restEncoder,t?1:0)}writeTypeRef(t){b(this.restEncoder,t)}writeLen(t){b(this.restEncoder,t)}writeAny(t){jt(this.restEncoder,t)}writeBuf(t){A(this.restEncoder,t)}writeJSON(t){et(this.restEncoder,JSON.stringify(t))}writeKey(t){et(this.restEncoder,t)}},hn=class{constructor(){this.restEncoder=q(),this.dsCurrVal=0}toUint8Array(){return O(this.restEncoder)}resetDsCurVal(){this.dsCurrVal=0}writeDsClock(t){let n=t-this.dsCurrVal;this.dsCurrVal=t,b(this.restEncoder,n)}writeDsLen(t){t===0&&G(),b(this.restEncoder,t-1),this.dsCurrVal+=t}},it=class extends hn{constructor(){super(),this.keyMap=new Map,this.keyClock=0,this.keyClockEncoder=new Ft,this.clientEncoder=new vt,this.leftClockEncoder=new Ft,this.rightClockEncoder=new Ft,this.infoEncoder=new oe(ze),this.stringEncoder=new He,this.parentInfoEncoder=new oe(ze),this.typeRefEncoder=new vt,this.lenEncoder=new vt}toUint8Array(){let t=q();return b(t,0),A(t,this.keyClockEncoder.toUint8Array()),A(t,this.clientEncoder.toUint8Array()),A(t,this.leftClockEncoder.toUint8Array()),A(t,this.rightClockEncoder.toUint8Array()),A(t,O(this.infoEncoder)),A(t,this.stringEncoder.toUint8Array()),A(t,O(this.parentInfoEncoder)),A(t,this.typeRefEncoder.toUint8Array()),A(t,this.lenEncoder.toUint8Array()),ae(t,O(this.restEncoder)),O(t)}writeLeftID(t){this.clientEncoder.write(t.client),this.leftClockEncoder.write(t.clock)}writeRightID(t){this.clientEncoder.write(t.client),this.rightClockEncoder.write(t.clock)}writeClient(t){this.clientEncoder.write(t)}writeInfo(t){this.infoEncoder.write(t)}writeString(t){this.stringEncoder.write(t)}writeParentInfo(t){this.parentInfoEncoder.write(t?1:0)}writeTypeRef(t){this.typeRefEncoder.write(t)}writeLen(t){this.lenEncoder.write(t)}writeAny(t){jt(this.restEncoder,t)}writeBuf(t){A(this.restEncoder,t)}writeJSON(t){jt(this.restEncoder,t)}writeKey(t){let n=this.keyMap.get(t);n===void 0?(this.keyClockEncoder.write(this.keyClock++),this.stringEncoder.write(t)):this.keyClockEncoder.write(n)}},Lc=(e,t,n,s)=>{s=tt(s,t[0].id.clock);let i=Q(t,s);b(e.restEncoder,t.length-i),e.writeClient(n),b(e.restEncoder,s);let r=t[i];r.write(e,s-r.id.clock);for(let o=i+1;o<t.length;o++)t[o].write(e,0)},Bs=(e,t,n)=>{let s=new Map;n.forEach((i,r)=>{U(t,r)>i&&s.set(r,i)}),xn(t).forEach((i,r)=>{n.has(r)||s.set(r,0)}),b(e.restEncoder,s.size),P(s.entries()).sort((i,r)=>r[0]-i[0]).forEach(([i,r])=>{Lc(e,t.clients.get(i),i,r)})},Nc=(e,t)=>{let n=M(),s=x(e.restDecoder);for(let i=0;i<s;i++){let r=x(e.restDecoder),o=new Array(r),a=e.readClient(),c=x(e.restDecoder);n.set(a,{i:0,refs:o});for(let l=0;l<r;l++){let d=e.readInfo();switch(31&d){case 0:{let h=e.readLen();o[l]=new B(k(a,c),h),c+=h;break}case 10:{let h=x(e.restDecoder);o[l]=new j(k(a,c),h),c+=h;break}default:{let h=(d&192)===0,p=new $(k(a,c),null,(d&128)===128?e.readLeftID():null,null,(d&64)===64?e.readRightID():null,h?e.readParentInfo()?t.get(e.readString()):e.readLeftID():null,h&&(d&32)===32?e.readString():null,Kr(e,d));o[l]=p,c+=p.length}}}}return n},Vc=(e,t,n)=>{let s=[],i=P(n.keys()).sort((u,f)=>u-f);if(i.length===0)return null;let r=()=>{if(i.length===0)return null;let u=n.get(i[i.length-1]);for(;u.refs.length===u.i;)if(i.pop(),i.length>0)u=n.get(i[i.length-1]);else return null;return u},o=r();if(o===null)return null;let a=new un,c=new Map,l=(u,f)=>{let y=c.get(u);(y==null||y>f)&&c.set(u,f)},d=o.refs[o.i++],h=new Map,p=()=>{for(let u of s){let f=u.id.client,y=n.get(f);y?(y.i--,a.clients.set(f,y.refs.slice(y.i)),n.delete(f),y.i=0,y.refs=[]):a.clients.set(f,[u]),i=i.filter(_=>_!==f)}s.length=0};for(;;){if(d.constructor!==j){let f=Y(h,d.id.client,()=>U(t,d.id.client))-d.id.clock;if(f<0)s.push(d),l(d.id.client,d.id.clock-1),p();else{let y=d.getMissing(e,t);if(y!==null){s.push(d);let _=n.get(y)||{refs:[],i:0};if(_.refs.length===_.i)l(y,U(t,y)),p();else{d=_.refs[_.i++];continue}}else(f===0||f<d.length)&&(d.integrate(e,f),h.set(d.id.client,d.id.clock+d.length))}}if(s.length>0)d=s.pop();else if(o!==null&&o.i<o.refs.length)d=o.refs[o.i++];else{if(o=r(),o===null)break;d=o.refs[o.i++]}}if(a.clients.size>0){let u=new it;return Bs(u,a,new Map),b(u.restEncoder,0),{missing:c,update:u.toUint8Array()}}return null},Rc=(e,t)=>Bs(e,t.doc.store,t.beforeState),Bc=(e,t,n,s=new yt(e))=>S(t,i=>{i.local=!1;let r=!1,o=i.doc,a=o.store,c=Nc(s,o),l=Vc(i,a,c),d=a.pendingStructs;if(d){for(let[p,u]of d.missing)if(u<U(a,p)){r=!0;break}if(l){for(let[p,u]of l.missing){let f=d.missing.get(p);(f==null||f>u)&&d.missing.set(p,u)}d.update=fn([d.update,l.update])}}else a.pendingStructs=l;let h=ar(s,i,a);if(a.pendingDs){let p=new yt(H(a.pendingDs));x(p.restDecoder);let u=ar(p,i,a);h&&u?a.pendingDs=fn([h,u]):a.pendingDs=h||u}else a.pendingDs=h;if(r){let p=a.pendingStructs.update;a.pendingStructs=null,Sr(i.doc,p)}},n,!1);var Sr=(e,t,n,s=yt)=>{let i=H(t);Bc(i,e,n,new s(i))},Ee=(e,t,n)=>Sr(e,t,n,cn),jc=(e,t,n=new Map)=>{Bs(e,t.store,n),Zt(e,Mc(t.store))},Fc=(e,t=new Uint8Array([0]),n=new it)=>{let s=$r(t);jc(n,e,s);let i=[n.toUint8Array()];if(e.store.pendingDs&&i.push(e.store.pendingDs),e.store.pendingStructs&&i.push(Qc(e.store.pendingStructs.update,t)),i.length>1){if(n.constructor===Ct)return js(i.map((r,o)=>o===0?r:el(r)));if(n.constructor===it)return fn(i)}return i[0]},vr=(e,t)=>Fc(e,t,new Ct),Hc=e=>{let t=new Map,n=x(e.restDecoder);for(let s=0;s<n;s++){let i=x(e.restDecoder),r=x(e.restDecoder);t.set(i,r)}return t},$r=e=>Hc(new an(H(e))),Ar=(e,t)=>(b(e.restEncoder,t.size),P(t.entries()).sort((n,s)=>s[0]-n[0]).forEach(([n,s])=>{b(e.restEncoder,n),b(e.restEncoder,s)}),e),zc=(e,t)=>Ar(e,xn(t.store)),Pc=(e,t=new hn)=>(e instanceof Map?Ar(t,e):zc(t,e),t.toUint8Array()),Er=e=>Pc(e,new ln),_s=class{constructor(){this.l=[]}},cr=()=>new _s,lr=(e,t)=>e.l.push(t),hr=(e,t)=>{let n=e.l,s=n.length;e.l=n.filter(i=>t!==i),s===e.l.length&&console.error("[yjs] Tried to remove event handler that doesn't exist.")},Cr=(e,t,n)=>de(e.l,[t,n]),mt=class{constructor(t,n){this.client=t,this.clock=n}},tn=(e,t)=>e===t||e!==null&&t!==null&&e.client===t.client&&e.clock===t.clock,k=(e,t)=>new mt(e,t);var qc=e=>{for(let[t,n]of e.doc.share.entries())if(n===e)return t;throw G()},dn=(e,t)=>{for(;t!==null;){if(t.parent===e)return!0;t=t.parent._item}return!1};var Ss=class{constructor(t,n){this.ds=t,this.sv=n}};var Wc=(e,t)=>new Ss(e,t),od=Wc(kr(),new Map);var Wt=(e,t)=>t===void 0?!e.deleted:t.sv.has(e.id.client)&&(t.sv.get(e.id.client)||0)>e.id.clock&&!Ae(t.ds,e.id),vs=(e,t)=>{let n=Y(e.meta,vs,ut),s=e.doc.store;n.has(t)||(t.sv.forEach((i,r)=>{i<U(s,r)&&R(e,k(r,i))}),Yt(e,t.ds,i=>{}),n.add(t))};var un=class{constructor(){this.clients=new Map,this.pendingStructs=null,this.pendingDs=null}},xn=e=>{let t=new Map;return e.clients.forEach((n,s)=>{let i=n[n.length-1];t.set(s,i.id.clock+i.length)}),t},U=(e,t)=>{let n=e.clients.get(t);if(n===void 0)return 0;let s=n[n.length-1];return s.id.clock+s.length},Ur=(e,t)=>{let n=e.clients.get(t.id.client);if(n===void 0)n=[],e.clients.set(t.id.client,n);else{let s=n[n.length-1];if(s.id.clock+s.length!==t.id.clock)throw G()}n.push(t)},Q=(e,t)=>{let n=0,s=e.length-1,i=e[s],r=i.id.clock;if(r===t)return s;let o=V(t/(r+i.length-1)*s);for(;n<=s;){if(i=e[o],r=i.id.clock,r<=t){if(t<r+i.length)return o;n=o+1}else s=o-1;o=V((n+s)/2)}throw G()},Gc=(e,t)=>{let n=e.clients.get(t.client);return n[Q(n,t.clock)]},sn=Gc,$s=(e,t,n)=>{let s=Q(t,n),i=t[s];return i.id.clock<n&&i instanceof $?(t.splice(s+1,0,bn(e,i,n-i.id.clock)),s+1):s},R=(e,t)=>{let n=e.doc.store.clients.get(t.client);return n[$s(e,n,t.clock)]},dr=(e,t,n)=>{let s=t.clients.get(n.client),i=Q(s,n.clock),r=s[i];return n.clock!==r.id.clock+r.length-1&&r.constructor!==B&&s.splice(i+1,0,bn(e,r,n.clock-r.id.clock+1)),r},Yc=(e,t,n)=>{let s=e.clients.get(t.id.client);s[Q(s,t.id.clock)]=n},Tr=(e,t,n,s,i)=>{if(s===0)return;let r=n+s,o=$s(e,t,n),a;do a=t[o++],r<a.id.clock+a.length&&$s(e,t,r),i(a);while(o<t.length&&t[o].id.clock<r)},As=class{constructor(t,n,s){this.doc=t,this.deleteSet=new wt,this.beforeState=xn(t.store),this.afterState=new Map,this.changed=new Map,this.changedParentTypes=new Map,this._mergeStructs=[],this.origin=n,this.meta=new Map,this.local=s,this.subdocsAdded=new Set,this.subdocsRemoved=new Set,this.subdocsLoaded=new Set,this._needFormattingCleanup=!1}},ur=(e,t)=>t.deleteSet.clients.size===0&&!Fi(t.afterState,(n,s)=>t.beforeState.get(s)!==n)?!1:(Vs(t.deleteSet),Rc(e,t),Zt(e,t.deleteSet),!0),pr=(e,t,n)=>{let s=t._item;(s===null||s.id.clock<(e.beforeState.get(s.id.client)||0)&&!s.deleted)&&Y(e.changed,t,ut).add(n)},rn=(e,t)=>{let n=e[t],s=e[t-1],i=t;for(;i>0;n=s,s=e[--i-1]){if(s.deleted===n.deleted&&s.constructor===n.constructor&&s.mergeWith(n)){n instanceof $&&n.parentSub!==null&&n.parent._map.get(n.parentSub)===n&&n.parent._map.set(n.parentSub,s);continue}break}let r=t-i;return r&&e.splice(t+1-r,r),r},Jc=(e,t,n)=>{for(let[s,i]of e.clients.entries()){let r=t.clients.get(s);for(let o=i.length-1;o>=0;o--){let a=i[o],c=a.clock+a.len;for(let l=Q(r,a.clock),d=r[l];l<r.length&&d.id.clock<c;d=r[++l]){let h=r[l];if(a.clock+a.len<=h.id.clock)break;h instanceof $&&h.deleted&&!h.keep&&n(h)&&h.gc(t,!1)}}}},Kc=(e,t)=>{e.clients.forEach((n,s)=>{let i=t.clients.get(s);for(let r=n.length-1;r>=0;r--){let o=n[r],a=Be(i.length-1,1+Q(i,o.clock+o.len-1));for(let c=a,l=i[c];c>0&&l.id.clock>=o.clock;l=i[c])c-=1+rn(i,c)}})};var Ir=(e,t)=>{if(t<e.length){let n=e[t],s=n.doc,i=s.store,r=n.deleteSet,o=n._mergeStructs;try{Vs(r),n.afterState=xn(n.doc.store),s.emit("beforeObserverCalls",[n,s]);let a=[];n.changed.forEach((c,l)=>a.push(()=>{(l._item===null||!l._item.deleted)&&l._callObserver(n,c)})),a.push(()=>{n.changedParentTypes.forEach((c,l)=>{l._dEH.l.length>0&&(l._item===null||!l._item.deleted)&&a.push(()=>{c=c.filter(d=>d.target._item===null||!d.target._item.deleted),c.forEach(d=>{d.currentTarget=l,d._path=null}),c.sort((d,h)=>d.path.length-h.path.length),Cr(l._dEH,c,n)})}),a.push(()=>s.emit("afterTransaction",[n,s])),a.push(()=>{n._needFormattingCleanup&&ul(n)})}),de(a,[])}finally{s.gc&&Jc(r,i,s.gcFilter),Kc(r,i),n.afterState.forEach((d,h)=>{let p=n.beforeState.get(h)||0;if(p!==d){let u=i.clients.get(h),f=tt(Q(u,p),1);for(let y=u.length-1;y>=f;)y-=1+rn(u,y)}});for(let d=o.length-1;d>=0;d--){let{client:h,clock:p}=o[d].id,u=i.clients.get(h),f=Q(u,p);f+1<u.length&&rn(u,f+1)>1||f>0&&rn(u,f)}if(!n.local&&n.afterState.get(s.clientID)!==n.beforeState.get(s.clientID)&&(nr("","","[yjs] ","","","Changed the client-id because another client seems to be using it."),s.clientID=_r()),s.emit("afterTransactionCleanup",[n,s]),s._observers.has("update")){let d=new Ct;ur(d,n)&&s.emit("update",[d.toUint8Array(),n.origin,s,n])}if(s._observers.has("updateV2")){let d=new it;ur(d,n)&&s.emit("updateV2",[d.toUint8Array(),n.origin,s,n])}let{subdocsAdded:a,subdocsLoaded:c,subdocsRemoved:l}=n;(a.size>0||l.size>0||c.size>0)&&(a.forEach(d=>{d.clientID=s.clientID,d.collectionid==null&&(d.collectionid=s.collectionid),s.subdocs.add(d)}),l.forEach(d=>s.subdocs.delete(d)),s.emit("subdocs",[{loaded:c,added:a,removed:l},s,n]),l.forEach(d=>d.destroy())),e.length<=t+1?(s._transactionCleanups=[],s.emit("afterAllTransactions",[s,e])):Ir(e,t+1)}}},S=(e,t,n=null,s=!0)=>{let i=e._transactionCleanups,r=!1,o=null;e._transaction===null&&(r=!0,e._transaction=new As(e,n,s),i.push(e._transaction),i.length===1&&e.emit("beforeAllTransactions",[e]),e.emit("beforeTransaction",[e._transaction,e]));try{o=t(e._transaction)}finally{if(r){let a=e._transaction===i[0];e._transaction=null,a&&Ir(i,0)}}return o},Es=class{constructor(t,n){this.insertions=n,this.deletions=t,this.meta=new Map}},fr=(e,t,n)=>{Yt(e,n.deletions,s=>{s instanceof $&&t.scope.some(i=>i===e.doc||dn(i,s))&&qs(s,!1)})},gr=(e,t,n)=>{let s=null,i=e.doc,r=e.scope;S(i,a=>{for(;t.length>0&&e.currStackItem===null;){let c=i.store,l=t.pop(),d=new Set,h=[],p=!1;Yt(a,l.insertions,u=>{if(u instanceof $){if(u.redone!==null){let{item:f,diff:y}=Vl(c,u.id);y>0&&(f=R(a,k(f.id.client,f.id.clock+y))),u=f}!u.deleted&&r.some(f=>f===a.doc||dn(f,u))&&h.push(u)}}),Yt(a,l.deletions,u=>{u instanceof $&&r.some(f=>f===a.doc||dn(f,u))&&!Ae(l.insertions,u.id)&&d.add(u)}),d.forEach(u=>{p=Jr(a,u,d,l.insertions,e.ignoreRemoteMapChanges,e)!==null||p});for(let u=h.length-1;u>=0;u--){let f=h[u];e.deleteFilter(f)&&(f.delete(a),p=!0)}e.currStackItem=p?l:null}a.changed.forEach((c,l)=>{c.has(null)&&l._searchMarker&&(l._searchMarker.length=0)}),s=a},e);let o=e.currStackItem;if(o!=null){let a=s.changedParentTypes;e.emit("stack-item-popped",[{stackItem:o,type:n,changedParentTypes:a,origin:e},e]),e.currStackItem=null}return o},pn=class extends le{constructor(t,{captureTimeout:n=500,captureTransaction:s=c=>!0,deleteFilter:i=()=>!0,trackedOrigins:r=new Set([null]),ignoreRemoteMapChanges:o=!1,doc:a=re(t)?t[0].doc:t instanceof st?t:t.doc}={}){super(),this.scope=[],this.doc=a,this.addToScope(t),this.deleteFilter=i,r.add(this),this.trackedOrigins=r,this.captureTransaction=s,this.undoStack=[],this.redoStack=[],this.undoing=!1,this.redoing=!1,this.currStackItem=null,this.lastChange=0,this.ignoreRemoteMapChanges=o,this.captureTimeout=n,this.afterTransactionHandler=c=>{if(!this.captureTransaction(c)||!this.scope.some(_=>c.changedParentTypes.has(_)||_===this.doc)||!this.trackedOrigins.has(c.origin)&&(!c.origin||!this.trackedOrigins.has(c.origin.constructor)))return;let l=this.undoing,d=this.redoing,h=l?this.redoStack:this.undoStack;l?this.stopCapturing():d||this.clear(!1,!0);let p=new wt;c.afterState.forEach((_,v)=>{let $i=c.beforeState.get(v)||0,Ai=_-$i;Ai>0&&ge(p,v,$i,Ai)});let u=Et(),f=!1;if(this.lastChange>0&&u-this.lastChange<this.captureTimeout&&h.length>0&&!l&&!d){let _=h[h.length-1];_.deletions=xs([_.deletions,c.deleteSet]),_.insertions=xs([_.insertions,p])}else h.push(new Es(c.deleteSet,p)),f=!0;!l&&!d&&(this.lastChange=u),Yt(c,c.deleteSet,_=>{_ instanceof $&&this.scope.some(v=>v===c.doc||dn(v,_))&&qs(_,!0)});let y=[{stackItem:h[h.length-1],origin:c.origin,type:l?"redo":"undo",changedParentTypes:c.changedParentTypes},this];f?this.emit("stack-item-added",y):this.emit("stack-item-updated",y)},this.destroy=this.destroy.bind(this),this.doc.on("afterTransaction",this.afterTransactionHandler),this.doc.on("destroy",this.destroy)}addToScope(t){let n=new Set(this.scope);t=re(t)?t:[t],t.forEach(s=>{n.has(s)||(n.add(s),(s instanceof E?s.doc!==this.doc:s!==this.doc)&&ys("[yjs#509] Not same Y.Doc"),this.scope.push(s))})}addTrackedOrigin(t){this.trackedOrigins.add(t)}removeTrackedOrigin(t){this.trackedOrigins.delete(t)}clear(t=!0,n=!0){(t&&this.canUndo()||n&&this.canRedo())&&this.doc.transact(s=>{t&&(this.undoStack.forEach(i=>fr(s,this,i)),this.undoStack=[]),n&&(this.redoStack.forEach(i=>fr(s,this,i)),this.redoStack=[]),this.emit("stack-cleared",[{undoStackCleared:t,redoStackCleared:n}])})}stopCapturing(){this.lastChange=0}undo(){this.undoing=!0;let t;try{t=gr(this,this.undoStack,"undo")}finally{this.undoing=!1}return t}redo(){this.redoing=!0;let t;try{t=gr(this,this.redoStack,"redo")}finally{this.redoing=!1}return t}canUndo(){return this.undoStack.length>0}canRedo(){return this.redoStack.length>0}destroy(){this.trackedOrigins.delete(this),this.doc.off("afterTransaction",this.afterTransactionHandler),this.doc.off("destroy",this.destroy),super.destroy()}};function*Xc(e){let t=x(e.restDecoder);for(let n=0;n<t;n++){let s=x(e.restDecoder),i=e.readClient(),r=x(e.restDecoder);for(let o=0;o<s;o++){let a=e.readInfo();if(a===10){let c=x(e.restDecoder);yield new j(k(i,r),c),r+=c}else if((31&a)!==0){let c=(a&192)===0,l=new $(k(i,r),null,(a&128)===128?e.readLeftID():null,null,(a&64)===64?e.readRightID():null,c?e.readParentInfo()?e.readString():e.readLeftID():null,c&&(a&32)===32?e.readString():null,Kr(e,a));yield l,r+=l.length}else{let c=e.readLen();yield new B(k(i,r),c),r+=c}}}}var me=class{constructor(t,n){this.gen=Xc(t),this.curr=null,this.done=!1,this.filterSkips=n,this.next()}next(){do this.curr=this.gen.next().value||null;while(this.filterSkips&&this.curr!==null&&this.curr.constructor===j);return this.curr}};var we=class{constructor(t){this.currClient=0,this.startClock=0,this.written=0,this.encoder=t,this.clientStructs=[]}},js=e=>fn(e,cn,Ct);var Zc=(e,t)=>{if(e.constructor===B){let{client:n,clock:s}=e.id;return new B(k(n,s+t),e.length-t)}else if(e.constructor===j){let{client:n,clock:s}=e.id;return new j(k(n,s+t),e.length-t)}else{let n=e,{client:s,clock:i}=n.id;return new $(k(s,i+t),null,k(s,i+t-1),null,n.rightOrigin,n.parent,n.parentSub,n.content.splice(t))}},fn=(e,t=yt,n=it)=>{if(e.length===1)return e[0];let s=e.map(d=>new t(H(d))),i=s.map(d=>new me(d,!0)),r=null,o=new n,a=new we(o);for(;i=i.filter(p=>p.curr!==null),i.sort((p,u)=>{if(p.curr.id.client===u.curr.id.client){let f=p.curr.id.clock-u.curr.id.clock;return f===0?p.curr.constructor===u.curr.constructor?0:p.curr.constructor===j?1:-1:f}else return u.curr.id.client-p.curr.id.client}),i.length!==0;){let d=i[0],h=d.curr.id.client;if(r!==null){let p=d.curr,u=!1;for(;p!==null&&p.id.clock+p.length<=r.struct.id.clock+r.struct.length&&p.id.client>=r.struct.id.client;)p=d.next(),u=!0;if(p===null||p.id.client!==h||u&&p.id.clock>r.struct.id.clock+r.struct.length)continue;if(h!==r.struct.id.client)ft(a,r.struct,r.offset),r={struct:p,offset:0},d.next();else if(r.struct.id.clock+r.struct.length<p.id.clock)if(r.struct.constructor===j)r.struct.length=p.id.clock+p.length-r.struct.id.clock;else{ft(a,r.struct,r.offset);let f=p.id.clock-r.struct.id.clock-r.struct.length;r={struct:new j(k(h,r.struct.id.clock+r.struct.length),f),offset:0}}else{let f=r.struct.id.clock+r.struct.length-p.id.clock;f>0&&(r.struct.constructor===j?r.struct.length-=f:p=Zc(p,f)),r.struct.mergeWith(p)||(ft(a,r.struct,r.offset),r={struct:p,offset:0},d.next())}}else r={struct:d.curr,offset:0},d.next();for(let p=d.curr;p!==null&&p.id.client===h&&p.id.clock===r.struct.id.clock+r.struct.length&&p.constructor!==j;p=d.next())ft(a,r.struct,r.offset),r={struct:p,offset:0}}r!==null&&(ft(a,r.struct,r.offset),r=null),Fs(a);let c=s.map(d=>Rs(d)),l=xs(c);return Zt(o,l),o.toUint8Array()},Qc=(e,t,n=yt,s=it)=>{let i=$r(t),r=new s,o=new we(r),a=new n(H(e)),c=new me(a,!1);for(;c.curr;){let d=c.curr,h=d.id.client,p=i.get(h)||0;if(c.curr.constructor===j){c.next();continue}if(d.id.clock+d.length>p)for(ft(o,d,tt(p-d.id.clock,0)),c.next();c.curr&&c.curr.id.client===h;)ft(o,c.curr,0),c.next();else for(;c.curr&&c.curr.id.client===h&&c.curr.id.clock+c.curr.length<=p;)c.next()}Fs(o);let l=Rs(a);return Zt(r,l),r.toUint8Array()};var Dr=e=>{e.written>0&&(e.clientStructs.push({written:e.written,restEncoder:O(e.encoder.restEncoder)}),e.encoder.restEncoder=q(),e.written=0)},ft=(e,t,n)=>{e.written>0&&e.currClient!==t.id.client&&Dr(e),e.written===0&&(e.currClient=t.id.client,e.encoder.writeClient(t.id.client),b(e.encoder.restEncoder,t.id.clock+n)),t.write(e.encoder,n),e.written++},Fs=e=>{Dr(e);let t=e.encoder.restEncoder;b(t,e.clientStructs.length);for(let n=0;n<e.clientStructs.length;n++){let s=e.clientStructs[n];b(t,s.written),ae(t,s.restEncoder)}},tl=(e,t,n,s)=>{let i=new n(H(e)),r=new me(i,!1),o=new s,a=new we(o);for(let l=r.curr;l!==null;l=r.next())ft(a,t(l),0);Fs(a);let c=Rs(i);return Zt(o,c),o.toUint8Array()};var el=e=>tl(e,Yi,yt,Ct),mr="You must not compute changes after the event-handler fired.",Jt=class{constructor(t,n){this.target=t,this.currentTarget=t,this.transaction=n,this._changes=null,this._keys=null,this._delta=null,this._path=null}get path(){return this._path||(this._path=nl(this.currentTarget,this.target))}deletes(t){return Ae(this.transaction.deleteSet,t.id)}get keys(){if(this._keys===null){if(this.transaction.doc._transactionCleanups.length===0)throw X(mr);let t=new Map,n=this.target;this.transaction.changed.get(n).forEach(i=>{if(i!==null){let r=n._map.get(i),o,a;if(this.adds(r)){let c=r.left;for(;c!==null&&this.adds(c);)c=c.left;if(this.deletes(r))if(c!==null&&this.deletes(c))o="delete",a=Fe(c.content.getContent());else return;else c!==null&&this.deletes(c)?(o="update",a=Fe(c.content.getContent())):(o="add",a=void 0)}else if(this.deletes(r))o="delete",a=Fe(r.content.getContent());else return;t.set(i,{action:o,oldValue:a})}}),this._keys=t}return this._keys}get delta(){return this.changes.delta}adds(t){return t.id.clock>=(this.transaction.beforeState.get(t.id.client)||0)}get changes(){let t=this._changes;if(t===null){if(this.transaction.doc._transactionCleanups.length===0)throw X(mr);let n=this.target,s=ut(),i=ut(),r=[];if(t={added:s,deleted:i,delta:r,keys:this.keys},this.transaction.changed.get(n).has(null)){let a=null,c=()=>{a&&r.push(a)};for(let l=n._start;l!==null;l=l.right)l.deleted?this.deletes(l)&&!this.adds(l)&&((a===null||a.delete===void 0)&&(c(),a={delete:0}),a.delete+=l.length,i.add(l)):this.adds(l)?((a===null||a.insert===void 0)&&(c(),a={insert:[]}),a.insert=a.insert.concat(l.content.getContent()),s.add(l)):((a===null||a.retain===void 0)&&(c(),a={retain:0}),a.retain+=l.length);a!==null&&a.retain===void 0&&c()}this._changes=t}return t}},nl=(e,t)=>{let n=[];for(;t._item!==null&&t!==e;){if(t._item.parentSub!==null)n.unshift(t._item.parentSub);else{let s=0,i=t._item.parent._start;for(;i!==t._item&&i!==null;)!i.deleted&&i.countable&&(s+=i.length),i=i.right;n.unshift(s)}t=t._item.parent}return n},L=()=>{ys("Invalid access: Add Yjs type to a document before reading data.")},Or=80,Hs=0,Cs=class{constructor(t,n){t.marker=!0,this.p=t,this.index=n,this.timestamp=Hs++}},sl=e=>{e.timestamp=Hs++},Mr=(e,t,n)=>{e.p.marker=!1,e.p=t,t.marker=!0,e.index=n,e.timestamp=Hs++},il=(e,t,n)=>{if(e.length>=Or){let s=e.reduce((i,r)=>i.timestamp<r.timestamp?i:r);return Mr(s,t,n),s}else{let s=new Cs(t,n);return e.push(s),s}},kn=(e,t)=>{if(e._start===null||t===0||e._searchMarker===null)return null;let n=e._searchMarker.length===0?null:e._searchMarker.reduce((r,o)=>Nt(t-r.index)<Nt(t-o.index)?r:o),s=e._start,i=0;for(n!==null&&(s=n.p,i=n.index,sl(n));s.right!==null&&i<t;){if(!s.deleted&&s.countable){if(t<i+s.length)break;i+=s.length}s=s.right}for(;s.left!==null&&i>t;)s=s.left,!s.deleted&&s.countable&&(i-=s.length);for(;s.left!==null&&s.left.id.client===s.id.client&&s.left.id.clock+s.left.length===s.id.clock;)s=s.left,!s.deleted&&s.countable&&(i-=s.length);return n!==null&&Nt(n.index-i)<s.parent.length/Or?(Mr(n,s,i),n):il(e._searchMarker,s,i)},ye=(e,t,n)=>{for(let s=e.length-1;s>=0;s--){let i=e[s];if(n>0){let r=i.p;for(r.marker=!1;r&&(r.deleted||!r.countable);)r=r.left,r&&!r.deleted&&r.countable&&(i.index-=r.length);if(r===null||r.marker===!0){e.splice(s,1);continue}i.p=r,r.marker=!0}(t<i.index||n>0&&t===i.index)&&(i.index=tt(t,i.index+n))}};var _n=(e,t,n)=>{let s=e,i=t.changedParentTypes;for(;Y(i,e,()=>[]).push(n),e._item!==null;)e=e._item.parent;Cr(s._eH,n,t)},E=class{constructor(){this._item=null,this._map=new Map,this._start=null,this.doc=null,this._length=0,this._eH=cr(),this._dEH=cr(),this._searchMarker=null}get parent(){return this._item?this._item.parent:null}_integrate(t,n){this.doc=t,this._item=n}_copy(){throw W()}clone(){throw W()}_write(t){}get _first(){let t=this._start;for(;t!==null&&t.deleted;)t=t.right;return t}_callObserver(t,n){!t.local&&this._searchMarker&&(this._searchMarker.length=0)}observe(t){lr(this._eH,t)}observeDeep(t){lr(this._dEH,t)}unobserve(t){hr(this._eH,t)}unobserveDeep(t){hr(this._dEH,t)}toJSON(){}},Lr=(e,t,n)=>{e.doc??L(),t<0&&(t=e._length+t),n<0&&(n=e._length+n);let s=n-t,i=[],r=e._start;for(;r!==null&&s>0;){if(r.countable&&!r.deleted){let o=r.content.getContent();if(o.length<=t)t-=o.length;else{for(let a=t;a<o.length&&s>0;a++)i.push(o[a]),s--;t=0}}r=r.right}return i},Nr=e=>{e.doc??L();let t=[],n=e._start;for(;n!==null;){if(n.countable&&!n.deleted){let s=n.content.getContent();for(let i=0;i<s.length;i++)t.push(s[i])}n=n.right}return t};var be=(e,t)=>{let n=0,s=e._start;for(e.doc??L();s!==null;){if(s.countable&&!s.deleted){let i=s.content.getContent();for(let r=0;r<i.length;r++)t(i[r],n++,e)}s=s.right}},Vr=(e,t)=>{let n=[];return be(e,(s,i)=>{n.push(t(s,i,e))}),n},rl=e=>{let t=e._start,n=null,s=0;return{[Symbol.iterator](){return this},next:()=>{if(n===null){for(;t!==null&&t.deleted;)t=t.right;if(t===null)return{done:!0,value:void 0};n=t.content.getContent(),s=0,t=t.right}let i=n[s++];return n.length<=s&&(n=null),{done:!1,value:i}}}},Rr=(e,t)=>{e.doc??L();let n=kn(e,t),s=e._start;for(n!==null&&(s=n.p,t-=n.index);s!==null;s=s.right)if(!s.deleted&&s.countable){if(t<s.length)return s.content.getContent()[t];t-=s.length}},gn=(e,t,n,s)=>{let i=n,r=e.doc,o=r.clientID,a=r.store,c=n===null?t._start:n.right,l=[],d=()=>{l.length>0&&(i=new $(k(o,U(a,o)),i,i&&i.lastId,c,c&&c.id,t,null,new Xt(l)),i.integrate(e,0),l=[])};s.forEach(h=>{if(h===null)l.push(h);else switch(h.constructor){case Number:case Object:case Boolean:case Array:case String:l.push(h);break;default:switch(d(),h.constructor){case Uint8Array:case ArrayBuffer:i=new $(k(o,U(a,o)),i,i&&i.lastId,c,c&&c.id,t,null,new ve(new Uint8Array(h))),i.integrate(e,0);break;case st:i=new $(k(o,U(a,o)),i,i&&i.lastId,c,c&&c.id,t,null,new $e(h)),i.integrate(e,0);break;default:if(h instanceof E)i=new $(k(o,U(a,o)),i,i&&i.lastId,c,c&&c.id,t,null,new ot(h)),i.integrate(e,0);else throw new Error("Unexpected content type in insert operation")}}}),d()},Br=()=>X("Length exceeded!"),jr=(e,t,n,s)=>{if(n>t._length)throw Br();if(n===0)return t._searchMarker&&ye(t._searchMarker,n,s.length),gn(e,t,null,s);let i=n,r=kn(t,n),o=t._start;for(r!==null&&(o=r.p,n-=r.index,n===0&&(o=o.prev,n+=o&&o.countable&&!o.deleted?o.length:0));o!==null;o=o.right)if(!o.deleted&&o.countable){if(n<=o.length){n<o.length&&R(e,k(o.id.client,o.id.clock+n));break}n-=o.length}return t._searchMarker&&ye(t._searchMarker,i,s.length),gn(e,t,o,s)},ol=(e,t,n)=>{let i=(t._searchMarker||[]).reduce((r,o)=>o.index>r.index?o:r,{index:0,p:t._start}).p;if(i)for(;i.right;)i=i.right;return gn(e,t,i,n)},Fr=(e,t,n,s)=>{if(s===0)return;let i=n,r=s,o=kn(t,n),a=t._start;for(o!==null&&(a=o.p,n-=o.index);a!==null&&n>0;a=a.right)!a.deleted&&a.countable&&(n<a.length&&R(e,k(a.id.client,a.id.clock+n)),n-=a.length);for(;s>0&&a!==null;)a.deleted||(s<a.length&&R(e,k(a.id.client,a.id.clock+s)),a.delete(e),s-=a.length),a=a.right;if(s>0)throw Br();t._searchMarker&&ye(t._searchMarker,i,-r+s)},mn=(e,t,n)=>{let s=t._map.get(n);s!==void 0&&s.delete(e)},zs=(e,t,n,s)=>{let i=t._map.get(n)||null,r=e.doc,o=r.clientID,a;if(s==null)a=new Xt([s]);else switch(s.constructor){case Number:case Object:case Boolean:case Array:case String:case Date:case BigInt:a=new Xt([s]);break;case Uint8Array:a=new ve(s);break;case st:a=new $e(s);break;default:if(s instanceof E)a=new ot(s);else throw new Error("Unexpected content type")}new $(k(o,U(r.store,o)),i,i&&i.lastId,null,null,t,n,a).integrate(e,0)},Ps=(e,t)=>{e.doc??L();let n=e._map.get(t);return n!==void 0&&!n.deleted?n.content.getContent()[n.length-1]:void 0},Hr=e=>{let t={};return e.doc??L(),e._map.forEach((n,s)=>{n.deleted||(t[s]=n.content.getContent()[n.length-1])}),t},zr=(e,t)=>{e.doc??L();let n=e._map.get(t);return n!==void 0&&!n.deleted};var al=(e,t)=>{let n={};return e._map.forEach((s,i)=>{let r=s;for(;r!==null&&(!t.sv.has(r.id.client)||r.id.clock>=(t.sv.get(r.id.client)||0));)r=r.left;r!==null&&Wt(r,t)&&(n[i]=r.content.getContent()[r.length-1])}),n},en=e=>(e.doc??L(),ir(e._map.entries(),t=>!t[1].deleted)),Us=class extends Jt{},wn=class e extends E{constructor(){super(),this._prelimContent=[],this._searchMarker=[]}static from(t){let n=new e;return n.push(t),n}_integrate(t,n){super._integrate(t,n),this.insert(0,this._prelimContent),this._prelimContent=null}_copy(){return new e}clone(){let t=new e;return t.insert(0,this.toArray().map(n=>n instanceof E?n.clone():n)),t}get length(){return this.doc??L(),this._length}_callObserver(t,n){super._callObserver(t,n),_n(this,t,new Us(this,t))}insert(t,n){this.doc!==null?S(this.doc,s=>{jr(s,this,t,n)}):this._prelimContent.splice(t,0,...n)}push(t){this.doc!==null?S(this.doc,n=>{ol(n,this,t)}):this._prelimContent.push(...t)}unshift(t){this.insert(0,t)}delete(t,n=1){this.doc!==null?S(this.doc,s=>{Fr(s,this,t,n)}):this._prelimContent.splice(t,n)}get(t){return Rr(this,t)}toArray(){return Nr(this)}slice(t=0,n=this.length){return Lr(this,t,n)}toJSON(){return this.map(t=>t instanceof E?t.toJSON():t)}map(t){return Vr(this,t)}forEach(t){be(this,t)}[Symbol.iterator](){return rl(this)}_write(t){t.writeTypeRef(Ul)}},cl=e=>new wn,Ts=class extends Jt{constructor(t,n,s){super(t,n),this.keysChanged=s}},xe=class e extends E{constructor(t){super(),this._prelimContent=null,t===void 0?this._prelimContent=new Map:this._prelimContent=new Map(t)}_integrate(t,n){super._integrate(t,n),this._prelimContent.forEach((s,i)=>{this.set(i,s)}),this._prelimContent=null}_copy(){return new e}clone(){let t=new e;return this.forEach((n,s)=>{t.set(s,n instanceof E?n.clone():n)}),t}_callObserver(t,n){_n(this,t,new Ts(this,t,n))}toJSON(){this.doc??L();let t={};return this._map.forEach((n,s)=>{if(!n.deleted){let i=n.content.getContent()[n.length-1];t[s]=i instanceof E?i.toJSON():i}}),t}get size(){return[...en(this)].length}keys(){return Qe(en(this),t=>t[0])}values(){return Qe(en(this),t=>t[1].content.getContent()[t[1].length-1])}entries(){return Qe(en(this),t=>[t[0],t[1].content.getContent()[t[1].length-1]])}forEach(t){this.doc??L(),this._map.forEach((n,s)=>{n.deleted||t(n.content.getContent()[n.length-1],s,this)})}[Symbol.iterator](){return this.entries()}delete(t){this.doc!==null?S(this.doc,n=>{mn(n,this,t)}):this._prelimContent.delete(t)}set(t,n){return this.doc!==null?S(this.doc,s=>{zs(s,this,t,n)}):this._prelimContent.set(t,n),n}get(t){return Ps(this,t)}has(t){return zr(this,t)}clear(){this.doc!==null?S(this.doc,t=>{this.forEach(function(n,s,i){mn(t,i,s)})}):this._prelimContent.clear()}_write(t){t.writeTypeRef(Tl)}},ll=e=>new xe,gt=(e,t)=>e===t||typeof e=="object"&&typeof t=="object"&&e&&t&&hs(e,t),ke=class{constructor(t,n,s,i){this.left=t,this.right=n,this.index=s,this.currentAttributes=i}forward(){this.right===null&&G(),this.right.content.constructor===T?this.right.deleted||Qt(this.currentAttributes,this.right.content):this.right.deleted||(this.index+=this.right.length),this.left=this.right,this.right=this.right.right}},wr=(e,t,n)=>{for(;t.right!==null&&n>0;)t.right.content.constructor===T?t.right.deleted||Qt(t.currentAttributes,t.right.content):t.right.deleted||(n<t.right.length&&R(e,k(t.right.id.client,t.right.id.clock+n)),t.index+=t.right.length,n-=t.right.length),t.left=t.right,t.right=t.right.right;return t},nn=(e,t,n,s)=>{let i=new Map,r=s?kn(t,n):null;if(r){let o=new ke(r.p.left,r.p,r.index,i);return wr(e,o,n-r.index)}else{let o=new ke(null,t._start,0,i);return wr(e,o,n)}},Pr=(e,t,n,s)=>{for(;n.right!==null&&(n.right.deleted===!0||n.right.content.constructor===T&&gt(s.get(n.right.content.key),n.right.content.value));)n.right.deleted||s.delete(n.right.content.key),n.forward();let i=e.doc,r=i.clientID;s.forEach((o,a)=>{let c=n.left,l=n.right,d=new $(k(r,U(i.store,r)),c,c&&c.lastId,l,l&&l.id,t,null,new T(a,o));d.integrate(e,0),n.right=d,n.forward()})},Qt=(e,t)=>{let{key:n,value:s}=t;s===null?e.delete(n):e.set(n,s)},qr=(e,t)=>{for(;e.right!==null;){if(!(e.right.deleted||e.right.content.constructor===T&&gt(t[e.right.content.key]??null,e.right.content.value)))break;e.forward()}},Wr=(e,t,n,s)=>{let i=e.doc,r=i.clientID,o=new Map;for(let a in s){let c=s[a],l=n.currentAttributes.get(a)??null;if(!gt(l,c)){o.set(a,l);let{left:d,right:h}=n;n.right=new $(k(r,U(i.store,r)),d,d&&d.lastId,h,h&&h.id,t,null,new T(a,c)),n.right.integrate(e,0),n.forward()}}return o},bs=(e,t,n,s,i)=>{n.currentAttributes.forEach((p,u)=>{i[u]===void 0&&(i[u]=null)});let r=e.doc,o=r.clientID;qr(n,i);let a=Wr(e,t,n,i),c=s.constructor===String?new rt(s):s instanceof E?new ot(s):new Ut(s),{left:l,right:d,index:h}=n;t._searchMarker&&ye(t._searchMarker,n.index,c.getLength()),d=new $(k(o,U(r.store,o)),l,l&&l.lastId,d,d&&d.id,t,null,c),d.integrate(e,0),n.right=d,n.index=h,n.forward(),Pr(e,t,n,a)},yr=(e,t,n,s,i)=>{let r=e.doc,o=r.clientID;qr(n,i);let a=Wr(e,t,n,i);t:for(;n.right!==null&&(s>0||a.size>0&&(n.right.deleted||n.right.content.constructor===T));){if(!n.right.deleted)switch(n.right.content.constructor){case T:{let{key:c,value:l}=n.right.content,d=i[c];if(d!==void 0){if(gt(d,l))a.delete(c);else{if(s===0)break t;a.set(c,l)}n.right.delete(e)}else n.currentAttributes.set(c,l);break}default:s<n.right.length&&R(e,k(n.right.id.client,n.right.id.clock+s)),s-=n.right.length;break}n.forward()}if(s>0){let c="";for(;s>0;s--)c+=`
`;n.right=new $(k(o,U(r.store,o)),n.left,n.left&&n.left.lastId,n.right,n.right&&n.right.id,t,null,new rt(c)),n.right.integrate(e,0),n.forward()}Pr(e,t,n,a)},Gr=(e,t,n,s,i)=>{let r=t,o=M();for(;r&&(!r.countable||r.deleted);){if(!r.deleted&&r.content.constructor===T){let l=r.content;o.set(l.key,l)}r=r.right}let a=0,c=!1;for(;t!==r;){if(n===t&&(c=!0),!t.deleted){let l=t.content;if(l.constructor===T){let{key:d,value:h}=l,p=s.get(d)??null;(o.get(d)!==l||p===h)&&(t.delete(e),a++,!c&&(i.get(d)??null)===h&&p!==h&&(p===null?i.delete(d):i.set(d,p))),!c&&!t.deleted&&Qt(i,l)}}t=t.right}return a},hl=(e,t)=>{for(;t&&t.right&&(t.right.deleted||!t.right.countable);)t=t.right;let n=new Set;for(;t&&(t.deleted||!t.countable);){if(!t.deleted&&t.content.constructor===T){let s=t.content.key;n.has(s)?t.delete(e):n.add(s)}t=t.left}},dl=e=>{let t=0;return S(e.doc,n=>{let s=e._start,i=e._start,r=M(),o=Ke(r);for(;i;)i.deleted===!1&&(i.content.constructor===T?Qt(o,i.content):(t+=Gr(n,s,i,r,o),r=Ke(o),s=i)),i=i.right}),t},ul=e=>{let t=new Set,n=e.doc;for(let[s,i]of e.afterState.entries()){let r=e.beforeState.get(s)||0;i!==r&&Tr(e,n.store.clients.get(s),r,i,o=>{!o.deleted&&o.content.constructor===T&&o.constructor!==B&&t.add(o.parent)})}S(n,s=>{Yt(e,e.deleteSet,i=>{if(i instanceof B||!i.parent._hasFormatting||t.has(i.parent))return;let r=i.parent;i.content.constructor===T?t.add(r):hl(s,i)});for(let i of t)dl(i)})},br=(e,t,n)=>{let s=n,i=Ke(t.currentAttributes),r=t.right;for(;n>0&&t.right!==null;){if(t.right.deleted===!1)switch(t.right.content.constructor){case ot:case Ut:case rt:n<t.right.length&&R(e,k(t.right.id.client,t.right.id.clock+n)),n-=t.right.length,t.right.delete(e);break}t.forward()}r&&Gr(e,r,t.right,i,t.currentAttributes);let o=(t.left||t.right).parent;return o._searchMarker&&ye(o._searchMarker,t.index,-s+n),t},Is=class extends Jt{constructor(t,n,s){super(t,n),this.childListChanged=!1,this.keysChanged=new Set,s.forEach(i=>{i===null?this.childListChanged=!0:this.keysChanged.add(i)})}get changes(){if(this._changes===null){let t={keys:this.keys,delta:this.delta,added:new Set,deleted:new Set};this._changes=t}return this._changes}get delta(){if(this._delta===null){let t=this.target.doc,n=[];S(t,s=>{let i=new Map,r=new Map,o=this.target._start,a=null,c={},l="",d=0,h=0,p=()=>{if(a!==null){let u=null;switch(a){case"delete":h>0&&(u={delete:h}),h=0;break;case"insert":(typeof l=="object"||l.length>0)&&(u={insert:l},i.size>0&&(u.attributes={},i.forEach((f,y)=>{f!==null&&(u.attributes[y]=f)}))),l="";break;case"retain":d>0&&(u={retain:d},Wi(c)||(u.attributes=Pi({},c))),d=0;break}u&&n.push(u),a=null}};for(;o!==null;){switch(o.content.constructor){case ot:case Ut:this.adds(o)?this.deletes(o)||(p(),a="insert",l=o.content.getContent()[0],p()):this.deletes(o)?(a!=="delete"&&(p(),a="delete"),h+=1):o.deleted||(a!=="retain"&&(p(),a="retain"),d+=1);break;case rt:this.adds(o)?this.deletes(o)||(a!=="insert"&&(p(),a="insert"),l+=o.content.str):this.deletes(o)?(a!=="delete"&&(p(),a="delete"),h+=o.length):o.deleted||(a!=="retain"&&(p(),a="retain"),d+=o.length);break;case T:{let{key:u,value:f}=o.content;if(this.adds(o)){if(!this.deletes(o)){let y=i.get(u)??null;gt(y,f)?f!==null&&o.delete(s):(a==="retain"&&p(),gt(f,r.get(u)??null)?delete c[u]:c[u]=f)}}else if(this.deletes(o)){r.set(u,f);let y=i.get(u)??null;gt(y,f)||(a==="retain"&&p(),c[u]=y)}else if(!o.deleted){r.set(u,f);let y=c[u];y!==void 0&&(gt(y,f)?y!==null&&o.delete(s):(a==="retain"&&p(),f===null?delete c[u]:c[u]=f))}o.deleted||(a==="insert"&&p(),Qt(i,o.content));break}}o=o.right}for(p();n.length>0;){let u=n[n.length-1];if(u.retain!==void 0&&u.attributes===void 0)n.pop();else break}}),this._delta=n}return this._delta}},bt=class e extends E{constructor(t){super(),this._pending=t!==void 0?[()=>this.insert(0,t)]:[],this._searchMarker=[],this._hasFormatting=!1}get length(){return this.doc??L(),this._length}_integrate(t,n){super._integrate(t,n);try{this._pending.forEach(s=>s())}catch(s){console.error(s)}this._pending=null}_copy(){return new e}clone(){let t=new e;return t.applyDelta(this.toDelta()),t}_callObserver(t,n){super._callObserver(t,n);let s=new Is(this,t,n);_n(this,t,s),!t.local&&this._hasFormatting&&(t._needFormattingCleanup=!0)}toString(){this.doc??L();let t="",n=this._start;for(;n!==null;)!n.deleted&&n.countable&&n.content.constructor===rt&&(t+=n.content.str),n=n.right;return t}toJSON(){return this.toString()}applyDelta(t,{sanitize:n=!0}={}){this.doc!==null?S(this.doc,s=>{let i=new ke(null,this._start,0,new Map);for(let r=0;r<t.length;r++){let o=t[r];if(o.insert!==void 0){let a=!n&&typeof o.insert=="string"&&r===t.length-1&&i.right===null&&o.insert.slice(-1)===`
`?o.insert.slice(0,-1):o.insert;(typeof a!="string"||a.length>0)&&bs(s,this,i,a,o.attributes||{})}else o.retain!==void 0?yr(s,this,i,o.retain,o.attributes||{}):o.delete!==void 0&&br(s,i,o.delete)}}):this._pending.push(()=>this.applyDelta(t))}toDelta(t,n,s){this.doc??L();let i=[],r=new Map,o=this.doc,a="",c=this._start;function l(){if(a.length>0){let h={},p=!1;r.forEach((f,y)=>{p=!0,h[y]=f});let u={insert:a};p&&(u.attributes=h),i.push(u),a=""}}let d=()=>{for(;c!==null;){if(Wt(c,t)||n!==void 0&&Wt(c,n))switch(c.content.constructor){case rt:{let h=r.get("ychange");t!==void 0&&!Wt(c,t)?(h===void 0||h.user!==c.id.client||h.type!=="removed")&&(l(),r.set("ychange",s?s("removed",c.id):{type:"removed"})):n!==void 0&&!Wt(c,n)?(h===void 0||h.user!==c.id.client||h.type!=="added")&&(l(),r.set("ychange",s?s("added",c.id):{type:"added"})):h!==void 0&&(l(),r.delete("ychange")),a+=c.content.str;break}case ot:case Ut:{l();let h={insert:c.content.getContent()[0]};if(r.size>0){let p={};h.attributes=p,r.forEach((u,f)=>{p[f]=u})}i.push(h);break}case T:Wt(c,t)&&(l(),Qt(r,c.content));break}c=c.right}l()};return t||n?S(o,h=>{t&&vs(h,t),n&&vs(h,n),d()},"cleanup"):d(),i}insert(t,n,s){if(n.length<=0)return;let i=this.doc;i!==null?S(i,r=>{let o=nn(r,this,t,!s);s||(s={},o.currentAttributes.forEach((a,c)=>{s[c]=a})),bs(r,this,o,n,s)}):this._pending.push(()=>this.insert(t,n,s))}insertEmbed(t,n,s){let i=this.doc;i!==null?S(i,r=>{let o=nn(r,this,t,!s);bs(r,this,o,n,s||{})}):this._pending.push(()=>this.insertEmbed(t,n,s||{}))}delete(t,n){if(n===0)return;let s=this.doc;s!==null?S(s,i=>{br(i,nn(i,this,t,!0),n)}):this._pending.push(()=>this.delete(t,n))}format(t,n,s){if(n===0)return;let i=this.doc;i!==null?S(i,r=>{let o=nn(r,this,t,!1);o.right!==null&&yr(r,this,o,n,s)}):this._pending.push(()=>this.format(t,n,s))}removeAttribute(t){this.doc!==null?S(this.doc,n=>{mn(n,this,t)}):this._pending.push(()=>this.removeAttribute(t))}setAttribute(t,n){this.doc!==null?S(this.doc,s=>{zs(s,this,t,n)}):this._pending.push(()=>this.setAttribute(t,n))}getAttribute(t){return Ps(this,t)}getAttributes(){return Hr(this)}_write(t){t.writeTypeRef(Il)}},pl=e=>new bt,fe=class{constructor(t,n=()=>!0){this._filter=n,this._root=t,this._currentNode=t._start,this._firstCall=!0,t.doc??L()}[Symbol.iterator](){return this}next(){let t=this._currentNode,n=t&&t.content&&t.content.type;if(t!==null&&(!this._firstCall||t.deleted||!this._filter(n)))do if(n=t.content.type,!t.deleted&&(n.constructor===_e||n.constructor===Kt)&&n._start!==null)t=n._start;else for(;t!==null;){let s=t.next;if(s!==null){t=s;break}else t.parent===this._root?t=null:t=t.parent._item}while(t!==null&&(t.deleted||!this._filter(t.content.type)));return this._firstCall=!1,t===null?{value:void 0,done:!0}:(this._currentNode=t,{value:t.content.type,done:!1})}},Kt=class e extends E{constructor(){super(),this._prelimContent=[]}get firstChild(){let t=this._first;return t?t.content.getContent()[0]:null}_integrate(t,n){super._integrate(t,n),this.insert(0,this._prelimContent),this._prelimContent=null}_copy(){return new e}clone(){let t=new e;return t.insert(0,this.toArray().map(n=>n instanceof E?n.clone():n)),t}get length(){return this.doc??L(),this._prelimContent===null?this._length:this._prelimContent.length}createTreeWalker(t){return new fe(this,t)}querySelector(t){t=t.toUpperCase();let s=new fe(this,i=>i.nodeName&&i.nodeName.toUpperCase()===t).next();return s.done?null:s.value}querySelectorAll(t){return t=t.toUpperCase(),P(new fe(this,n=>n.nodeName&&n.nodeName.toUpperCase()===t))}_callObserver(t,n){_n(this,t,new Ds(this,n,t))}toString(){return Vr(this,t=>t.toString()).join("")}toJSON(){return this.toString()}toDOM(t=document,n={},s){let i=t.createDocumentFragment();return s!==void 0&&s._createAssociation(i,this),be(this,r=>{i.insertBefore(r.toDOM(t,n,s),null)}),i}insert(t,n){this.doc!==null?S(this.doc,s=>{jr(s,this,t,n)}):this._prelimContent.splice(t,0,...n)}insertAfter(t,n){if(this.doc!==null)S(this.doc,s=>{let i=t&&t instanceof E?t._item:t;gn(s,this,i,n)});else{let s=this._prelimContent,i=t===null?0:s.findIndex(r=>r===t)+1;if(i===0&&t!==null)throw X("Reference item not found");s.splice(i,0,...n)}}delete(t,n=1){this.doc!==null?S(this.doc,s=>{Fr(s,this,t,n)}):this._prelimContent.splice(t,n)}toArray(){return Nr(this)}push(t){this.insert(this.length,t)}unshift(t){this.insert(0,t)}get(t){return Rr(this,t)}slice(t=0,n=this.length){return Lr(this,t,n)}forEach(t){be(this,t)}_write(t){t.writeTypeRef(Ol)}},fl=e=>new Kt,_e=class e extends Kt{constructor(t="UNDEFINED"){super(),this.nodeName=t,this._prelimAttrs=new Map}get nextSibling(){let t=this._item?this._item.next:null;return t?t.content.type:null}get prevSibling(){let t=this._item?this._item.prev:null;return t?t.content.type:null}_integrate(t,n){super._integrate(t,n),this._prelimAttrs.forEach((s,i)=>{this.setAttribute(i,s)}),this._prelimAttrs=null}_copy(){return new e(this.nodeName)}clone(){let t=new e(this.nodeName),n=this.getAttributes();return qi(n,(s,i)=>{t.setAttribute(i,s)}),t.insert(0,this.toArray().map(s=>s instanceof E?s.clone():s)),t}toString(){let t=this.getAttributes(),n=[],s=[];for(let a in t)s.push(a);s.sort();let i=s.length;for(let a=0;a<i;a++){let c=s[a];n.push(c+'="'+t[c]+'"')}let r=this.nodeName.toLocaleLowerCase(),o=n.length>0?" "+n.join(" "):"";return`<${r}${o}>${super.toString()}</${r}>`}removeAttribute(t){this.doc!==null?S(this.doc,n=>{mn(n,this,t)}):this._prelimAttrs.delete(t)}setAttribute(t,n){this.doc!==null?S(this.doc,s=>{zs(s,this,t,n)}):this._prelimAttrs.set(t,n)}getAttribute(t){return Ps(this,t)}hasAttribute(t){return zr(this,t)}getAttributes(t){return t?al(this,t):Hr(this)}toDOM(t=document,n={},s){let i=t.createElement(this.nodeName),r=this.getAttributes();for(let o in r){let a=r[o];typeof a=="string"&&i.setAttribute(o,a)}return be(this,o=>{i.appendChild(o.toDOM(t,n,s))}),s!==void 0&&s._createAssociation(i,this),i}_write(t){t.writeTypeRef(Dl),t.writeKey(this.nodeName)}},gl=e=>new _e(e.readKey()),Ds=class extends Jt{constructor(t,n,s){super(t,s),this.childListChanged=!1,this.attributesChanged=new Set,n.forEach(i=>{i===null?this.childListChanged=!0:this.attributesChanged.add(i)})}},Os=class e extends xe{constructor(t){super(),this.hookName=t}_copy(){return new e(this.hookName)}clone(){let t=new e(this.hookName);return this.forEach((n,s)=>{t.set(s,n)}),t}toDOM(t=document,n={},s){let i=n[this.hookName],r;return i!==void 0?r=i.createDom(this):r=document.createElement(this.hookName),r.setAttribute("data-yjs-hook",this.hookName),s!==void 0&&s._createAssociation(r,this),r}_write(t){t.writeTypeRef(Ml),t.writeKey(this.hookName)}},ml=e=>new Os(e.readKey()),Ms=class e extends bt{get nextSibling(){let t=this._item?this._item.next:null;return t?t.content.type:null}get prevSibling(){let t=this._item?this._item.prev:null;return t?t.content.type:null}_copy(){return new e}clone(){let t=new e;return t.applyDelta(this.toDelta()),t}toDOM(t=document,n,s){let i=t.createTextNode(this.toString());return s!==void 0&&s._createAssociation(i,this),i}toString(){return this.toDelta().map(t=>{let n=[];for(let i in t.attributes){let r=[];for(let o in t.attributes[i])r.push({key:o,value:t.attributes[i][o]});r.sort((o,a)=>o.key<a.key?-1:1),n.push({nodeName:i,attrs:r})}n.sort((i,r)=>i.nodeName<r.nodeName?-1:1);let s="";for(let i=0;i<n.length;i++){let r=n[i];s+=`<${r.nodeName}`;for(let o=0;o<r.attrs.length;o++){let a=r.attrs[o];s+=` ${a.key}="${a.value}"`}s+=">"}s+=t.insert;for(let i=n.length-1;i>=0;i--)s+=`</${n[i].nodeName}>`;return s}).join("")}toJSON(){return this.toString()}_write(t){t.writeTypeRef(Ll)}},wl=e=>new Ms,Se=class{constructor(t,n){this.id=t,this.length=n}get deleted(){throw W()}mergeWith(t){return!1}write(t,n,s){throw W()}integrate(t,n){throw W()}},yl=0,B=class extends Se{get deleted(){return!0}delete(){}mergeWith(t){return this.constructor!==t.constructor?!1:(this.length+=t.length,!0)}integrate(t,n){n>0&&(this.id.clock+=n,this.length-=n),Ur(t.doc.store,this)}write(t,n){t.writeInfo(yl),t.writeLen(this.length-n)}getMissing(t,n){return null}},ve=class e{constructor(t){this.content=t}getLength(){return 1}getContent(){return[this.content]}isCountable(){return!0}copy(){return new e(this.content)}splice(t){throw W()}mergeWith(t){return!1}integrate(t,n){}delete(t){}gc(t){}write(t,n){t.writeBuf(this.content)}getRef(){return 3}},bl=e=>new ve(e.readBuf()),yn=class e{constructor(t){this.len=t}getLength(){return this.len}getContent(){return[]}isCountable(){return!1}copy(){return new e(this.len)}splice(t){let n=new e(this.len-t);return this.len=t,n}mergeWith(t){return this.len+=t.len,!0}integrate(t,n){ge(t.deleteSet,n.id.client,n.id.clock,this.len),n.markDeleted()}delete(t){}gc(t){}write(t,n){t.writeLen(this.len-n)}getRef(){return 1}},xl=e=>new yn(e.readLen()),Yr=(e,t)=>new st({guid:e,...t,shouldLoad:t.shouldLoad||t.autoLoad||!1}),$e=class e{constructor(t){t._item&&console.error("This document was already integrated as a sub-document. You should create a second instance instead with the same guid."),this.doc=t;let n={};this.opts=n,t.gc||(n.gc=!1),t.autoLoad&&(n.autoLoad=!0),t.meta!==null&&(n.meta=t.meta)}getLength(){return 1}getContent(){return[this.doc]}isCountable(){return!0}copy(){return new e(Yr(this.doc.guid,this.opts))}splice(t){throw W()}mergeWith(t){return!1}integrate(t,n){this.doc._item=n,t.subdocsAdded.add(this.doc),this.doc.shouldLoad&&t.subdocsLoaded.add(this.doc)}delete(t){t.subdocsAdded.has(this.doc)?t.subdocsAdded.delete(this.doc):t.subdocsRemoved.add(this.doc)}gc(t){}write(t,n){t.writeString(this.doc.guid),t.writeAny(this.opts)}getRef(){return 9}},kl=e=>new $e(Yr(e.readString(),e.readAny())),Ut=class e{constructor(t){this.embed=t}getLength(){return 1}getContent(){return[this.embed]}isCountable(){return!0}copy(){return new e(this.embed)}splice(t){throw W()}mergeWith(t){return!1}integrate(t,n){}delete(t){}gc(t){}write(t,n){t.writeJSON(this.embed)}getRef(){return 5}},_l=e=>new Ut(e.readJSON()),T=class e{constructor(t,n){this.key=t,this.value=n}getLength(){return 1}getContent(){return[]}isCountable(){return!1}copy(){return new e(this.key,this.value)}splice(t){throw W()}mergeWith(t){return!1}integrate(t,n){let s=n.parent;s._searchMarker=null,s._hasFormatting=!0}delete(t){}gc(t){}write(t,n){t.writeKey(this.key),t.writeJSON(this.value)}getRef(){return 6}},Sl=e=>new T(e.readKey(),e.readJSON()),Ls=class e{constructor(t){this.arr=t}getLength(){return this.arr.length}getContent(){return this.arr}isCountable(){return!0}copy(){return new e(this.arr)}splice(t){let n=new e(this.arr.slice(t));return this.arr=this.arr.slice(0,t),n}mergeWith(t){return this.arr=this.arr.concat(t.arr),!0}integrate(t,n){}delete(t){}gc(t){}write(t,n){let s=this.arr.length;t.writeLen(s-n);for(let i=n;i<s;i++){let r=this.arr[i];t.writeString(r===void 0?"undefined":JSON.stringify(r))}}getRef(){return 2}},vl=e=>{let t=e.readLen(),n=[];for(let s=0;s<t;s++){let i=e.readString();i==="undefined"?n.push(void 0):n.push(JSON.parse(i))}return new Ls(n)},$l=pe("node_env")==="development",Xt=class e{constructor(t){this.arr=t,$l&&ds(t)}getLength(){return this.arr.length}getContent(){return this.arr}isCountable(){return!0}copy(){return new e(this.arr)}splice(t){let n=new e(this.arr.slice(t));return this.arr=this.arr.slice(0,t),n}mergeWith(t){return this.arr=this.arr.concat(t.arr),!0}integrate(t,n){}delete(t){}gc(t){}write(t,n){let s=this.arr.length;t.writeLen(s-n);for(let i=n;i<s;i++){let r=this.arr[i];t.writeAny(r)}}getRef(){return 8}},Al=e=>{let t=e.readLen(),n=[];for(let s=0;s<t;s++)n.push(e.readAny());return new Xt(n)},rt=class e{constructor(t){this.str=t}getLength(){return this.str.length}getContent(){return this.str.split("")}isCountable(){return!0}copy(){return new e(this.str)}splice(t){let n=new e(this.str.slice(t));this.str=this.str.slice(0,t);let s=this.str.charCodeAt(t-1);return s>=55296&&s<=56319&&(this.str=this.str.slice(0,t-1)+"\uFFFD",n.str="\uFFFD"+n.str.slice(1)),n}mergeWith(t){return this.str+=t.str,!0}integrate(t,n){}delete(t){}gc(t){}write(t,n){t.writeString(n===0?this.str:this.str.slice(n))}getRef(){return 4}},El=e=>new rt(e.readString()),Cl=[cl,ll,pl,gl,fl,ml,wl],Ul=0,Tl=1,Il=2,Dl=3,Ol=4,Ml=5,Ll=6,ot=class e{constructor(t){this.type=t}getLength(){return 1}getContent(){return[this.type]}isCountable(){return!0}copy(){return new e(this.type._copy())}splice(t){throw W()}mergeWith(t){return!1}integrate(t,n){this.type._integrate(t.doc,n)}delete(t){let n=this.type._start;for(;n!==null;)n.deleted?n.id.clock<(t.beforeState.get(n.id.client)||0)&&t._mergeStructs.push(n):n.delete(t),n=n.right;this.type._map.forEach(s=>{s.deleted?s.id.clock<(t.beforeState.get(s.id.client)||0)&&t._mergeStructs.push(s):s.delete(t)}),t.changed.delete(this.type)}gc(t){let n=this.type._start;for(;n!==null;)n.gc(t,!0),n=n.right;this.type._start=null,this.type._map.forEach(s=>{for(;s!==null;)s.gc(t,!0),s=s.left}),this.type._map=new Map}write(t,n){this.type._write(t)}getRef(){return 7}},Nl=e=>new ot(Cl[e.readTypeRef()](e)),Vl=(e,t)=>{let n=t,s=0,i;do s>0&&(n=k(n.client,n.clock+s)),i=sn(e,n),s=n.clock-i.id.clock,n=i.redone;while(n!==null&&i instanceof $);return{item:i,diff:s}},qs=(e,t)=>{for(;e!==null&&e.keep!==t;)e.keep=t,e=e.parent._item},bn=(e,t,n)=>{let{client:s,clock:i}=t.id,r=new $(k(s,i+n),t,k(s,i+n-1),t.right,t.rightOrigin,t.parent,t.parentSub,t.content.splice(n));return t.deleted&&r.markDeleted(),t.keep&&(r.keep=!0),t.redone!==null&&(r.redone=k(t.redone.client,t.redone.clock+n)),t.right=r,r.right!==null&&(r.right.left=r),e._mergeStructs.push(r),r.parentSub!==null&&r.right===null&&r.parent._map.set(r.parentSub,r),t.length=n,r},xr=(e,t)=>Ii(e,n=>Ae(n.deletions,t)),Jr=(e,t,n,s,i,r)=>{let o=e.doc,a=o.store,c=o.clientID,l=t.redone;if(l!==null)return R(e,l);let d=t.parent._item,h=null,p;if(d!==null&&d.deleted===!0){if(d.redone===null&&(!n.has(d)||Jr(e,d,n,s,i,r)===null))return null;for(;d.redone!==null;)d=R(e,d.redone)}let u=d===null?t.parent:d.content.type;if(t.parentSub===null){for(h=t.left,p=t;h!==null;){let v=h;for(;v!==null&&v.parent._item!==d;)v=v.redone===null?null:R(e,v.redone);if(v!==null&&v.parent._item===d){h=v;break}h=h.left}for(;p!==null;){let v=p;for(;v!==null&&v.parent._item!==d;)v=v.redone===null?null:R(e,v.redone);if(v!==null&&v.parent._item===d){p=v;break}p=p.right}}else{if(p=null,t.right&&!i){for(h=t;h!==null&&h.right!==null&&(h.right.redone||Ae(s,h.right.id)||xr(r.undoStack,h.right.id)||xr(r.redoStack,h.right.id));)for(h=h.right;h.redone;)h=R(e,h.redone);if(h&&h.right!==null)return null}else h=u._map.get(t.parentSub)||null;h!==null&&h.parent._item!==d&&(h=u._map.get(t.parentSub)||null)}let f=U(a,c),y=k(c,f),_=new $(y,h,h&&h.lastId,p,p&&p.id,u,t.parentSub,t.content.copy());return t.redone=y,qs(_,!0),_.integrate(e,0),_},$=class e extends Se{constructor(t,n,s,i,r,o,a,c){super(t,c.getLength()),this.origin=s,this.left=n,this.right=i,this.rightOrigin=r,this.parent=o,this.parentSub=a,this.redone=null,this.content=c,this.info=this.content.isCountable()?2:0}set marker(t){(this.info&8)>0!==t&&(this.info^=8)}get marker(){return(this.info&8)>0}get keep(){return(this.info&1)>0}set keep(t){this.keep!==t&&(this.info^=1)}get countable(){return(this.info&2)>0}get deleted(){return(this.info&4)>0}set deleted(t){this.deleted!==t&&(this.info^=4)}markDeleted(){this.info|=4}getMissing(t,n){if(this.origin&&this.origin.client!==this.id.client&&this.origin.clock>=U(n,this.origin.client))return this.origin.client;if(this.rightOrigin&&this.rightOrigin.client!==this.id.client&&this.rightOrigin.clock>=U(n,this.rightOrigin.client))return this.rightOrigin.client;if(this.parent&&this.parent.constructor===mt&&this.id.client!==this.parent.client&&this.parent.clock>=U(n,this.parent.client))return this.parent.client;if(this.origin&&(this.left=dr(t,n,this.origin),this.origin=this.left.lastId),this.rightOrigin&&(this.right=R(t,this.rightOrigin),this.rightOrigin=this.right.id),this.left&&this.left.constructor===B||this.right&&this.right.constructor===B)this.parent=null;else if(!this.parent)this.left&&this.left.constructor===e?(this.parent=this.left.parent,this.parentSub=this.left.parentSub):this.right&&this.right.constructor===e&&(this.parent=this.right.parent,this.parentSub=this.right.parentSub);else if(this.parent.constructor===mt){let s=sn(n,this.parent);s.constructor===B?this.parent=null:this.parent=s.content.type}return null}integrate(t,n){if(n>0&&(this.id.clock+=n,this.left=dr(t,t.doc.store,k(this.id.client,this.id.clock-1)),this.origin=this.left.lastId,this.content=this.content.splice(n),this.length-=n),this.parent){if(!this.left&&(!this.right||this.right.left!==null)||this.left&&this.left.right!==this.right){let s=this.left,i;if(s!==null)i=s.right;else if(this.parentSub!==null)for(i=this.parent._map.get(this.parentSub)||null;i!==null&&i.left!==null;)i=i.left;else i=this.parent._start;let r=new Set,o=new Set;for(;i!==null&&i!==this.right;){if(o.add(i),r.add(i),tn(this.origin,i.origin)){if(i.id.client<this.id.client)s=i,r.clear();else if(tn(this.rightOrigin,i.rightOrigin))break}else if(i.origin!==null&&o.has(sn(t.doc.store,i.origin)))r.has(sn(t.doc.store,i.origin))||(s=i,r.clear());else break;i=i.right}this.left=s}if(this.left!==null){let s=this.left.right;this.right=s,this.left.right=this}else{let s;if(this.parentSub!==null)for(s=this.parent._map.get(this.parentSub)||null;s!==null&&s.left!==null;)s=s.left;else s=this.parent._start,this.parent._start=this;this.right=s}this.right!==null?this.right.left=this:this.parentSub!==null&&(this.parent._map.set(this.parentSub,this),this.left!==null&&this.left.delete(t)),this.parentSub===null&&this.countable&&!this.deleted&&(this.parent._length+=this.length),Ur(t.doc.store,this),this.content.integrate(t,this),pr(t,this.parent,this.parentSub),(this.parent._item!==null&&this.parent._item.deleted||this.parentSub!==null&&this.right!==null)&&this.delete(t)}else new B(this.id,this.length).integrate(t,0)}get next(){let t=this.right;for(;t!==null&&t.deleted;)t=t.right;return t}get prev(){let t=this.left;for(;t!==null&&t.deleted;)t=t.left;return t}get lastId(){return this.length===1?this.id:k(this.id.client,this.id.clock+this.length-1)}mergeWith(t){if(this.constructor===t.constructor&&tn(t.origin,this.lastId)&&this.right===t&&tn(this.rightOrigin,t.rightOrigin)&&this.id.client===t.id.client&&this.id.clock+this.length===t.id.clock&&this.deleted===t.deleted&&this.redone===null&&t.redone===null&&this.content.constructor===t.content.constructor&&this.content.mergeWith(t.content)){let n=this.parent._searchMarker;return n&&n.forEach(s=>{s.p===t&&(s.p=this,!this.deleted&&this.countable&&(s.index-=this.length))}),t.keep&&(this.keep=!0),this.right=t.right,this.right!==null&&(this.right.left=this),this.length+=t.length,!0}return!1}delete(t){if(!this.deleted){let n=this.parent;this.countable&&this.parentSub===null&&(n._length-=this.length),this.markDeleted(),ge(t.deleteSet,this.id.client,this.id.clock,this.length),pr(t,n,this.parentSub),this.content.delete(t)}}gc(t,n){if(!this.deleted)throw G();this.content.gc(t),n?Yc(t,this,new B(this.id,this.length)):this.content=new yn(this.length)}write(t,n){let s=n>0?k(this.id.client,this.id.clock+n-1):this.origin,i=this.rightOrigin,r=this.parentSub,o=this.content.getRef()&31|(s===null?0:128)|(i===null?0:64)|(r===null?0:32);if(t.writeInfo(o),s!==null&&t.writeLeftID(s),i!==null&&t.writeRightID(i),s===null&&i===null){let a=this.parent;if(a._item!==void 0){let c=a._item;if(c===null){let l=qc(a);t.writeParentInfo(!0),t.writeString(l)}else t.writeParentInfo(!1),t.writeLeftID(c.id)}else a.constructor===String?(t.writeParentInfo(!0),t.writeString(a)):a.constructor===mt?(t.writeParentInfo(!1),t.writeLeftID(a)):G();r!==null&&t.writeString(r)}this.content.write(t,n)}},Kr=(e,t)=>Rl[t&31](e),Rl=[()=>{G()},xl,vl,bl,El,_l,Sl,Nl,Al,kl,()=>{G()}],Bl=10,j=class extends Se{get deleted(){return!0}delete(){}mergeWith(t){return this.constructor!==t.constructor?!1:(this.length+=t.length,!0)}integrate(t,n){G()}write(t,n){t.writeInfo(Bl),b(t.restEncoder,this.length-n)}getMissing(t,n){return null}},Xr=typeof globalThis<"u"?globalThis:typeof window<"u"?window:typeof global<"u"?global:{},Zr="__ $YJS$ __";Xr[Zr]===!0&&console.error("Yjs was already imported. This breaks constructor checks and will lead to issues! - https://github.com/yjs/yjs/issues/438");Xr[Zr]=!0;var Ws=3e4,Sn=class extends Xe{constructor(t){super(),this.doc=t,this.clientID=t.clientID,this.states=new Map,this.meta=new Map,this._checkInterval=setInterval(()=>{let n=Et();this.getLocalState()!==null&&Ws/2<=n-this.meta.get(this.clientID).lastUpdated&&this.setLocalState(this.getLocalState());let s=[];this.meta.forEach((i,r)=>{r!==this.clientID&&Ws<=n-i.lastUpdated&&this.states.has(r)&&s.push(r)}),s.length>0&&Gs(this,s,"timeout")},V(Ws/10)),t.on("destroy",()=>{this.destroy()}),this.setLocalState({})}destroy(){this.emit("destroy",[this]),this.setLocalState(null),super.destroy(),clearInterval(this._checkInterval)}getLocalState(){return this.states.get(this.clientID)||null}setLocalState(t){let n=this.clientID,s=this.meta.get(n),i=s===void 0?0:s.clock+1,r=this.states.get(n);t===null?this.states.delete(n):this.states.set(n,t),this.meta.set(n,{clock:i,lastUpdated:Et()});let o=[],a=[],c=[],l=[];t===null?l.push(n):r==null?t!=null&&o.push(n):(a.push(n),qt(r,t)||c.push(n)),(o.length>0||c.length>0||l.length>0)&&this.emit("change",[{added:o,updated:c,removed:l},"local"]),this.emit("update",[{added:o,updated:a,removed:l},"local"])}setLocalStateField(t,n){let s=this.getLocalState();s!==null&&this.setLocalState({...s,[t]:n})}getStates(){return this.states}},Gs=(e,t,n)=>{let s=[];for(let i=0;i<t.length;i++){let r=t[i];if(e.states.has(r)){if(e.states.delete(r),r===e.clientID){let o=e.meta.get(r);e.meta.set(r,{clock:o.clock+1,lastUpdated:Et()})}s.push(r)}}s.length>0&&(e.emit("change",[{added:[],updated:[],removed:s},n]),e.emit("update",[{added:[],updated:[],removed:s},n]))},to=(e,t,n=e.states)=>{let s=t.length,i=q();b(i,s);for(let r=0;r<s;r++){let o=t[r],a=n.get(o)||null,c=e.meta.get(o).clock;b(i,o),b(i,c),et(i,JSON.stringify(a))}return O(i)};var eo=(e,t,n)=>{let s=H(t),i=Et(),r=[],o=[],a=[],c=[],l=x(s);for(let d=0;d<l;d++){let h=x(s),p=x(s),u=JSON.parse(nt(s)),f=e.meta.get(h),y=e.states.get(h),_=f===void 0?0:f.clock;(_<p||_===p&&u===null&&e.states.has(h))&&(u===null?h===e.clientID&&e.getLocalState()!=null?p++:e.states.delete(h):e.states.set(h,u),e.meta.set(h,{clock:p,lastUpdated:i}),f===void 0&&u!==null?r.push(h):f!==void 0&&u===null?c.push(h):u!==null&&(qt(u,y)||a.push(h),o.push(h)))}(r.length>0||a.length>0||c.length>0)&&e.emit("change",[{added:r,updated:a,removed:c},n]),(r.length>0||o.length>0||c.length>0)&&e.emit("update",[{added:r,updated:o,removed:c},n])};var Ys=new URL("/",import.meta.url),z=class extends Error{constructor(t,n,s=0,i=0){super(n),this.name="Refusal",this.code=t,this.status=s,this.retryAfter=i}};async function Fl(e){try{let{error:t}=await e.json(),n=Number(e.headers.get("Retry-After")??0);return new z(t.code,t.message,e.status,n)}catch{return new z("error",`HTTP ${e.status}`,e.status)}}async function Js(e,{token:t,body:n,signal:s,method:i}={}){let r={};t&&(r.Authorization=`Bearer ${t}`);let o=n instanceof Blob;return n!==void 0&&!o&&(r["Content-Type"]="application/json"),no(fetch(new URL(e,Ys),{method:i??(n===void 0?"GET":"POST"),headers:r,body:o||n===void 0?n:JSON.stringify(n),cache:"no-store",credentials:t?"omit":"same-origin",redirect:"error",signal:s}))}async function no(e){let t;try{t=await e}catch{throw new z("offline","")}if(!t.ok)throw await Fl(t);return t}var xt=async(e,t)=>{let n=await Js(e,t);return n.status===204?null:n.json()};async function Ks(e){let t=globalThis.conoteBegun;return globalThis.conoteBegun=void 0,t?.token===e?(await no(t.answer)).json():xt("/api/join",{body:{token:e}})}var cd=({session:e,access:t},n)=>{let s=new URLSearchParams(Object.entries(n).map(([i,r])=>[i,String(r)]));return xt(`/api/sessions/${e}/strike?${s}`,{token:t})};async function so(e){let{ticket:t}=e.ticket?e:await xt("/api/tickets",{token:e.access,body:{}});return delete e.ticket,t}var ld=({session:e,access:t})=>xt(`/api/sessions/${encodeURIComponent(e)}/ice`,{token:t});var hd=e=>xt(`/api/consent?language=${e}`),dd=async e=>(await xt(`/api/measures?language=${e}`)).measures,ud=({session:e,access:t},n)=>xt(`/api/sessions/${encodeURIComponent(e)}/note?language=${n}`,{token:t}),pd=({session:e,access:t})=>xt(`/api/sessions/${encodeURIComponent(e)}/reading`,{token:t});var io=({session:e,access:t})=>Js(`/api/sessions/${encodeURIComponent(e)}/recording`,{token:t,method:"DELETE"});async function fd({session:e,access:t},n){let s=`/api/sessions/${encodeURIComponent(e)}/export/${n}`,i=await Js(s,{token:t}),r=/filename="?([^";]+)"?/.exec(i.headers.get("Content-Disposition")??""),o={pdf:"pdf",markdown:"md",json:"json",fhir:"fhir.json"},a=URL.createObjectURL(await i.blob()),c=document.createElement("a");c.href=a,c.download=r?.[1]??`note-${e}.${o[n]}`,c.click(),setTimeout(()=>URL.revokeObjectURL(a),6e4)}var ro="conote.access";function oo(e){let{view:t,ticket:n,note:s,...i}=e;sessionStorage.setItem(ro,JSON.stringify(i))}function ao(){let e=sessionStorage.getItem(ro);return e?JSON.parse(e):null}function co(e){let t=new URLSearchParams(location.hash.slice(1)).get(e);return t&&history.replaceState(null,"",location.pathname+location.search),t}var vn=globalThis,$n=vn.ShadowRoot&&(vn.ShadyCSS===void 0||vn.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,Xs=Symbol(),ho=new WeakMap,Ce=class{constructor(t,n,s){if(this._$cssResult$=!0,s!==Xs)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=t,this.t=n}get styleSheet(){let t=this.o,n=this.t;if($n&&t===void 0){let s=n!==void 0&&n.length===1;s&&(t=ho.get(n)),t===void 0&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),s&&ho.set(n,t))}return t}toString(){return this.cssText}},uo=e=>new Ce(typeof e=="string"?e:e+"",void 0,Xs),D=(e,...t)=>{let n=e.length===1?e[0]:t.reduce((s,i,r)=>s+(o=>{if(o._$cssResult$===!0)return o.cssText;if(typeof o=="number")return o;throw Error("Value passed to 'css' function must be a 'css' function result: "+o+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(i)+e[r+1],e[0]);return new Ce(n,e,Xs)},po=(e,t)=>{if($n)e.adoptedStyleSheets=t.map(n=>n instanceof CSSStyleSheet?n:n.styleSheet);else for(let n of t){let s=document.createElement("style"),i=vn.litNonce;i!==void 0&&s.setAttribute("nonce",i),s.textContent=n.cssText,e.appendChild(s)}},Zs=$n?e=>e:e=>e instanceof CSSStyleSheet?(t=>{let n="";for(let s of t.cssRules)n+=s.cssText;return uo(n)})(e):e;var{is:Hl,defineProperty:zl,getOwnPropertyDescriptor:Pl,getOwnPropertyNames:ql,getOwnPropertySymbols:Wl,getPrototypeOf:Gl}=Object,An=globalThis,fo=An.trustedTypes,Yl=fo?fo.emptyScript:"",Jl=An.reactiveElementPolyfillSupport,Ue=(e,t)=>e,Qs={toAttribute(e,t){switch(t){case Boolean:e=e?Yl:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let n=e;switch(t){case Boolean:n=e!==null;break;case Number:n=e===null?null:Number(e);break;case Object:case Array:try{n=JSON.parse(e)}catch{n=null}}return n}},mo=(e,t)=>!Hl(e,t),go={attribute:!0,type:String,converter:Qs,reflect:!1,useDefault:!1,hasChanged:mo};Symbol.metadata??=Symbol("metadata"),An.litPropertyMetadata??=new WeakMap;var at=class extends HTMLElement{static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(t,n=go){if(n.state&&(n.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((n=Object.create(n)).wrapped=!0),this.elementProperties.set(t,n),!n.noAccessor){let s=Symbol(),i=this.getPropertyDescriptor(t,s,n);i!==void 0&&zl(this.prototype,t,i)}}static getPropertyDescriptor(t,n,s){let{get:i,set:r}=Pl(this.prototype,t)??{get(){return this[n]},set(o){this[n]=o}};return{get:i,set(o){let a=i?.call(this);r?.call(this,o),this.requestUpdate(t,a,s)},configurable:!0,enumerable:!0}}static getPropertyOptions(t){return this.elementProperties.get(t)??go}static _$Ei(){if(this.hasOwnProperty(Ue("elementProperties")))return;let t=Gl(this);t.finalize(),t.l!==void 0&&(this.l=[...t.l]),this.elementProperties=new Map(t.elementProperties)}static finalize(){if(this.hasOwnProperty(Ue("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(Ue("properties"))){let n=this.properties,s=[...ql(n),...Wl(n)];for(let i of s)this.createProperty(i,n[i])}let t=this[Symbol.metadata];if(t!==null){let n=litPropertyMetadata.get(t);if(n!==void 0)for(let[s,i]of n)this.elementProperties.set(s,i)}this._$Eh=new Map;for(let[n,s]of this.elementProperties){let i=this._$Eu(n,s);i!==void 0&&this._$Eh.set(i,n)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(t){let n=[];if(Array.isArray(t)){let s=new Set(t.flat(1/0).reverse());for(let i of s)n.unshift(Zs(i))}else t!==void 0&&n.push(Zs(t));return n}static _$Eu(t,n){let s=n.attribute;return s===!1?void 0:typeof s=="string"?s:typeof t=="string"?t.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(t=>this.enableUpdating=t),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(t=>t(this))}addController(t){(this._$EO??=new Set).add(t),this.renderRoot!==void 0&&this.isConnected&&t.hostConnected?.()}removeController(t){this._$EO?.delete(t)}_$E_(){let t=new Map,n=this.constructor.elementProperties;for(let s of n.keys())this.hasOwnProperty(s)&&(t.set(s,this[s]),delete this[s]);t.size>0&&(this._$Ep=t)}createRenderRoot(){let t=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return po(t,this.constructor.elementStyles),t}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(t=>t.hostConnected?.())}enableUpdating(t){}disconnectedCallback(){this._$EO?.forEach(t=>t.hostDisconnected?.())}attributeChangedCallback(t,n,s){this._$AK(t,s)}_$ET(t,n){let s=this.constructor.elementProperties.get(t),i=this.constructor._$Eu(t,s);if(i!==void 0&&s.reflect===!0){let r=(s.converter?.toAttribute!==void 0?s.converter:Qs).toAttribute(n,s.type);this._$Em=t,r==null?this.removeAttribute(i):this.setAttribute(i,r),this._$Em=null}}_$AK(t,n){let s=this.constructor,i=s._$Eh.get(t);if(i!==void 0&&this._$Em!==i){let r=s.getPropertyOptions(i),o=typeof r.converter=="function"?{fromAttribute:r.converter}:r.converter?.fromAttribute!==void 0?r.converter:Qs;this._$Em=i;let a=o.fromAttribute(n,r.type);this[i]=a??this._$Ej?.get(i)??a,this._$Em=null}}requestUpdate(t,n,s,i=!1,r){if(t!==void 0){let o=this.constructor;if(i===!1&&(r=this[t]),s??=o.getPropertyOptions(t),!((s.hasChanged??mo)(r,n)||s.useDefault&&s.reflect&&r===this._$Ej?.get(t)&&!this.hasAttribute(o._$Eu(t,s))))return;this.C(t,n,s)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(t,n,{useDefault:s,reflect:i,wrapped:r},o){s&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,o??n??this[t]),r!==!0||o!==void 0)||(this._$AL.has(t)||(this.hasUpdated||s||(n=void 0),this._$AL.set(t,n)),i===!0&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(n){Promise.reject(n)}let t=this.scheduleUpdate();return t!=null&&await t,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[i,r]of this._$Ep)this[i]=r;this._$Ep=void 0}let s=this.constructor.elementProperties;if(s.size>0)for(let[i,r]of s){let{wrapped:o}=r,a=this[i];o!==!0||this._$AL.has(i)||a===void 0||this.C(i,void 0,r,a)}}let t=!1,n=this._$AL;try{t=this.shouldUpdate(n),t?(this.willUpdate(n),this._$EO?.forEach(s=>s.hostUpdate?.()),this.update(n)):this._$EM()}catch(s){throw t=!1,this._$EM(),s}t&&this._$AE(n)}willUpdate(t){}_$AE(t){this._$EO?.forEach(n=>n.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),this.updated(t)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(t){return!0}update(t){this._$Eq&&=this._$Eq.forEach(n=>this._$ET(n,this[n])),this._$EM()}updated(t){}firstUpdated(t){}};at.elementStyles=[],at.shadowRootOptions={mode:"open"},at[Ue("elementProperties")]=new Map,at[Ue("finalized")]=new Map,Jl?.({ReactiveElement:at}),(An.reactiveElementVersions??=[]).push("2.1.2");var ei=globalThis,wo=e=>e,En=ei.trustedTypes,yo=En?En.createPolicy("lit-html",{createHTML:e=>e}):void 0,ni="$lit$",ct=`lit$${Math.random().toFixed(9).slice(2)}$`,si="?"+ct,Kl=`<${si}>`,Dt=document,Ie=()=>Dt.createComment(""),De=e=>e===null||typeof e!="object"&&typeof e!="function",ii=Array.isArray,vo=e=>ii(e)||typeof e?.[Symbol.iterator]=="function",ti=`[ 	
\f\r]`,Te=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,bo=/-->/g,xo=/>/g,Tt=RegExp(`>|${ti}(?:([^\\s"'>=/]+)(${ti}*=${ti}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),ko=/'/g,_o=/"/g,$o=/^(?:script|style|textarea|title)$/i,ri=e=>(t,...n)=>({_$litType$:e,strings:t,values:n}),g=ri(1),xd=ri(2),kd=ri(3),lt=Symbol.for("lit-noChange"),w=Symbol.for("lit-nothing"),So=new WeakMap,It=Dt.createTreeWalker(Dt,129);function Ao(e,t){if(!ii(e)||!e.hasOwnProperty("raw"))throw Error("invalid template strings array");return yo!==void 0?yo.createHTML(t):t}var Eo=(e,t)=>{let n=e.length-1,s=[],i,r=t===2?"<svg>":t===3?"<math>":"",o=Te;for(let a=0;a<n;a++){let c=e[a],l,d,h=-1,p=0;for(;p<c.length&&(o.lastIndex=p,d=o.exec(c),d!==null);)p=o.lastIndex,o===Te?d[1]==="!--"?o=bo:d[1]!==void 0?o=xo:d[2]!==void 0?($o.test(d[2])&&(i=RegExp("</"+d[2],"g")),o=Tt):d[3]!==void 0&&(o=Tt):o===Tt?d[0]===">"?(o=i??Te,h=-1):d[1]===void 0?h=-2:(h=o.lastIndex-d[2].length,l=d[1],o=d[3]===void 0?Tt:d[3]==='"'?_o:ko):o===_o||o===ko?o=Tt:o===bo||o===xo?o=Te:(o=Tt,i=void 0);let u=o===Tt&&e[a+1].startsWith("/>")?" ":"";r+=o===Te?c+Kl:h>=0?(s.push(l),c.slice(0,h)+ni+c.slice(h)+ct+u):c+ct+(h===-2?a:u)}return[Ao(e,r+(e[n]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),s]},Oe=class e{constructor({strings:t,_$litType$:n},s){let i;this.parts=[];let r=0,o=0,a=t.length-1,c=this.parts,[l,d]=Eo(t,n);if(this.el=e.createElement(l,s),It.currentNode=this.el.content,n===2||n===3){let h=this.el.content.firstChild;h.replaceWith(...h.childNodes)}for(;(i=It.nextNode())!==null&&c.length<a;){if(i.nodeType===1){if(i.hasAttributes())for(let h of i.getAttributeNames())if(h.endsWith(ni)){let p=d[o++],u=i.getAttribute(h).split(ct),f=/([.?@])?(.*)/.exec(p);c.push({type:1,index:r,name:f[2],strings:u,ctor:f[1]==="."?Un:f[1]==="?"?Tn:f[1]==="@"?In:Mt}),i.removeAttribute(h)}else h.startsWith(ct)&&(c.push({type:6,index:r}),i.removeAttribute(h));if($o.test(i.tagName)){let h=i.textContent.split(ct),p=h.length-1;if(p>0){i.textContent=En?En.emptyScript:"";for(let u=0;u<p;u++)i.append(h[u],Ie()),It.nextNode(),c.push({type:2,index:++r});i.append(h[p],Ie())}}}else if(i.nodeType===8)if(i.data===si)c.push({type:2,index:r});else{let h=-1;for(;(h=i.data.indexOf(ct,h+1))!==-1;)c.push({type:7,index:r}),h+=ct.length-1}r++}}static createElement(t,n){let s=Dt.createElement("template");return s.innerHTML=t,s}};function Ot(e,t,n=e,s){if(t===lt)return t;let i=s!==void 0?n._$Co?.[s]:n._$Cl,r=De(t)?void 0:t._$litDirective$;return i?.constructor!==r&&(i?._$AO?.(!1),r===void 0?i=void 0:(i=new r(e),i._$AT(e,n,s)),s!==void 0?(n._$Co??=[])[s]=i:n._$Cl=i),i!==void 0&&(t=Ot(e,i._$AS(e,t.values),i,s)),t}var Cn=class{constructor(t,n){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=n}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t){let{el:{content:n},parts:s}=this._$AD,i=(t?.creationScope??Dt).importNode(n,!0);It.currentNode=i;let r=It.nextNode(),o=0,a=0,c=s[0];for(;c!==void 0;){if(o===c.index){let l;c.type===2?l=new te(r,r.nextSibling,this,t):c.type===1?l=new c.ctor(r,c.name,c.strings,this,t):c.type===6&&(l=new Dn(r,this,t)),this._$AV.push(l),c=s[++a]}o!==c?.index&&(r=It.nextNode(),o++)}return It.currentNode=Dt,i}p(t){let n=0;for(let s of this._$AV)s!==void 0&&(s.strings!==void 0?(s._$AI(t,s,n),n+=s.strings.length-2):s._$AI(t[n])),n++}},te=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(t,n,s,i){this.type=2,this._$AH=w,this._$AN=void 0,this._$AA=t,this._$AB=n,this._$AM=s,this.options=i,this._$Cv=i?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode,n=this._$AM;return n!==void 0&&t?.nodeType===11&&(t=n.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,n=this){t=Ot(this,t,n),De(t)?t===w||t==null||t===""?(this._$AH!==w&&this._$AR(),this._$AH=w):t!==this._$AH&&t!==lt&&this._(t):t._$litType$!==void 0?this.$(t):t.nodeType!==void 0?this.T(t):vo(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==w&&De(this._$AH)?this._$AA.nextSibling.data=t:this.T(Dt.createTextNode(t)),this._$AH=t}$(t){let{values:n,_$litType$:s}=t,i=typeof s=="number"?this._$AC(t):(s.el===void 0&&(s.el=Oe.createElement(Ao(s.h,s.h[0]),this.options)),s);if(this._$AH?._$AD===i)this._$AH.p(n);else{let r=new Cn(i,this),o=r.u(this.options);r.p(n),this.T(o),this._$AH=r}}_$AC(t){let n=So.get(t.strings);return n===void 0&&So.set(t.strings,n=new Oe(t)),n}k(t){ii(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,s,i=0;for(let r of t)i===n.length?n.push(s=new e(this.O(Ie()),this.O(Ie()),this,this.options)):s=n[i],s._$AI(r),i++;i<n.length&&(this._$AR(s&&s._$AB.nextSibling,i),n.length=i)}_$AR(t=this._$AA.nextSibling,n){for(this._$AP?.(!1,!0,n);t!==this._$AB;){let s=wo(t).nextSibling;wo(t).remove(),t=s}}setConnected(t){this._$AM===void 0&&(this._$Cv=t,this._$AP?.(t))}},Mt=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(t,n,s,i,r){this.type=1,this._$AH=w,this._$AN=void 0,this.element=t,this.name=n,this._$AM=i,this.options=r,s.length>2||s[0]!==""||s[1]!==""?(this._$AH=Array(s.length-1).fill(new String),this.strings=s):this._$AH=w}_$AI(t,n=this,s,i){let r=this.strings,o=!1;if(r===void 0)t=Ot(this,t,n,0),o=!De(t)||t!==this._$AH&&t!==lt,o&&(this._$AH=t);else{let a=t,c,l;for(t=r[0],c=0;c<r.length-1;c++)l=Ot(this,a[s+c],n,c),l===lt&&(l=this._$AH[c]),o||=!De(l)||l!==this._$AH[c],l===w?t=w:t!==w&&(t+=(l??"")+r[c+1]),this._$AH[c]=l}o&&!i&&this.j(t)}j(t){t===w?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,t??"")}},Un=class extends Mt{constructor(){super(...arguments),this.type=3}j(t){this.element[this.name]=t===w?void 0:t}},Tn=class extends Mt{constructor(){super(...arguments),this.type=4}j(t){this.element.toggleAttribute(this.name,!!t&&t!==w)}},In=class extends Mt{constructor(t,n,s,i,r){super(t,n,s,i,r),this.type=5}_$AI(t,n=this){if((t=Ot(this,t,n,0)??w)===lt)return;let s=this._$AH,i=t===w&&s!==w||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive,r=t!==w&&(s===w||i);i&&this.element.removeEventListener(this.name,this,s),r&&this.element.addEventListener(this.name,this,t),this._$AH=t}handleEvent(t){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)}},Dn=class{constructor(t,n,s){this.element=t,this.type=6,this._$AN=void 0,this._$AM=n,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(t){Ot(this,t)}},Co={M:ni,P:ct,A:si,C:1,L:Eo,R:Cn,D:vo,V:Ot,I:te,H:Mt,N:Tn,U:In,B:Un,F:Dn},Xl=ei.litHtmlPolyfillSupport;Xl?.(Oe,te),(ei.litHtmlVersions??=[]).push("3.3.3");var Uo=(e,t,n)=>{let s=n?.renderBefore??t,i=s._$litPart$;if(i===void 0){let r=n?.renderBefore??null;s._$litPart$=i=new te(t.insertBefore(Ie(),r),r,void 0,n??{})}return i._$AI(e),i};var oi=globalThis,N=class extends at{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let t=super.createRenderRoot();return this.renderOptions.renderBefore??=t.firstChild,t}update(t){let n=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(t),this._$Do=Uo(n,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return lt}};N._$litElement$=!0,N.finalized=!0,oi.litElementHydrateSupport?.({LitElement:N});var Zl=oi.litElementPolyfillSupport;Zl?.({LitElement:N});(oi.litElementVersions??=[]).push("4.2.2");var ci={en:"English",es:"Espa\xF1ol"},To="conote.language",Io=new Set,ai=new Set,ee=globalThis.document,Ql=ee?!ee.documentElement.lang:!1,J=th();Do();N.addInitializer(e=>{let t=e;t.addController({hostConnected:()=>{ai.add(t)},hostDisconnected:()=>{ai.delete(t)}})});function li(e){let t=e?.toLowerCase().split("-")[0];return t&&t in ci?t:void 0}function th(){if(!ee)return"en";let e=ee.querySelector("conote-session[lang], conote-note[lang], conote-setup[lang]");return[...[eh(),e?.getAttribute("lang"),ee.documentElement.lang],...navigator.languages].map(li).find(Boolean)??"en"}function eh(){try{return localStorage.getItem(To)}catch{return null}}function Do(){Ql&&(ee.documentElement.lang=J)}async function Oo(e,t){let n={...e},s=async()=>{let i=J,r=i==="en"?e:await t[i]().catch(()=>e);i===J&&Object.assign(n,r)};return Io.add(s),await s(),n}async function hi(e){if(e!==J){J=e,await Promise.all([...Io].map(t=>t())),Do();for(let t of ai)t.requestUpdate()}}async function Mo(e){try{localStorage.setItem(To,e)}catch{}await hi(e)}var Lo="en-GB",No={locale:Lo,you:"You",party:{therapist:"Therapist",client:"Client"},assistant:"the assistant",state:{connecting:"Connecting\u2026",lost:"Not listening \xB7 the assistant can\u2019t be reached, trying again. What you type is kept.",lostTapped:"Connection lost, trying again. What you type is kept.",waitingBoth:"Not listening \xB7 nobody has agreed yet",waitingMe:"Not listening \xB7 waiting for you to agree",waitingThem:e=>`Not listening \xB7 waiting for ${e} to agree`,starting:"Not listening \xB7 starting",notHeard:"Not listening \xB7 the note can be written all the same",paused:"Paused \xB7 nothing is heard",listening:e=>`Listening \xB7 both agreed at ${e}`,mutedMe:e=>`Listening to ${e} only \xB7 you are muted`,mutedBoth:"Listening \xB7 you are both muted",mutedThem:(e,t)=>`${e} \xB7 ${t} is muted`,listeningOnly:"Listening",noSound:"Not listening \xB7 no sound reaches the assistant",notMe:"Not listening to you \xB7 your sound does not reach the assistant",noMicrophone:"Not listening to you \xB7 there is no microphone",notThem:e=>`Listening to you only \xB7 no sound from ${e}`,late:(e,t)=>`${e} \xB7 words come about ${t} s late`,finishing:"Not listening \xB7 the last words are being written down",reading:(e,t)=>`Listening to the recording \xB7 ${e} of ${t} minutes`,readingStart:"Listening to the recording",review:"Not listening \xB7 the talking is over",signed:"Signed and closed",unsigned:"Put aside, to be finished later"},controls:{pause:"Pause",resume:"Listen again",revoke:"Stop and take back my consent",end:"Look at it together",stopReading:"Stop listening",takeBack:"Take that back\u2026",keys:"Alt+P pauses and listens again"},note:{title:{client:"Your note from today",therapist:"The note from today"},byClient:e=>`Written by you, ${e} and the assistant. Change anything that isn\u2019t right.`,byTherapist:e=>`Written with ${e} and the assistant. ${e} sees what you see.`,byYouAlone:()=>"Only you see it now.",empty:"Nothing here yet.",waitingAlone:"The note appears here while you talk. You can write in it at any time.",waiting:"The note appears here while you talk. Either of you can write in it at any time.",words:"words",hideWords:"hide",before:"before",beforeHint:"Show what was written first",wordsHint:e=>e===1?"Show the words this rests on":`Show the ${e} passages this rests on`,noWords:"The words this rests on are not on this page.",right:"That\u2019s right",notRight:"Not right",keep:"Keep",notThis:"Not this",comment:"comment",changedBy:{you:"changed by you",other:e=>`changed by ${e}`},notRightSays:{you:"you said this isn\u2019t right",other:e=>`${e} says this isn\u2019t right`},writing:e=>`${e} is writing here`,firstWritten:"First written:",add:e=>`Add a line to \u201C${e}\u201D`,addShort:"Add a line of your own",addButton:"Add",emptyLine:"empty line",status:{proposed:"in pencil, written by the assistant",accepted:"kept",edited:"changed and kept",disputed:"not agreed"},label:(e,t)=>`Line of the note, ${e}, by ${t}`,pencil:e=>e===0?"Nothing is left in pencil.":e===1?"1 line still in pencil.":`${e} lines still in pencil.`,news:(e,t)=>`${e===1?"One new line":`${e} new lines`} in ${t.join(" and ")}`,couldNotKeep:"This change of yours could not be kept. You wrote:",dismiss:"I have it"},reading:{shownAs:"How the note is shown",lines:"Line by line",reads:"As it will read",sentenceHint:"Show the words this rests on",ownWords:"Somebody\u2019s own words"},transcript:{title:"What is said",empty:"Words appear here a moment after they are spoken.",gone:"What was said is no longer kept.",unclear:e=>`${e} s could not be understood`,lost:e=>`${e} s of sound lost`,sparing:"Words appear when a sentence ends: the machine is busy."},template:{title:"Form of the note",hint:"Every line goes where it belongs in the new form; none is lost or changed.",gone:"A form that is no longer offered",nothing:"nothing chosen"},goals:{title:{client:"Your goals",therapist:"Goals"},none:"No goals were set for today.",noGoal:"no goal",choose:"The goal this line serves",suggested:"suggested",suggestedHint:"The assistant suggests it, because the line and the goal are alike.",by:e=>{let t={day:"numeric",month:"short",year:"numeric",timeZone:"UTC"};return`by ${new Date(e).toLocaleDateString(Lo,t)}`},lines:e=>e===0?"not yet":e===1?"1 line":`${e} lines`},record:{title:"For the record",time:"Time",minutes:e=>e===1?"1 minute":`${e} minutes`,notStarted:"not started",band:"Time band",noBand:"none yet",language:"Language",there:e=>e===1?"1 thing is there":`${e} things are there`,before:"Before you sign",missing:"Missing:",pencil:"Still in pencil:",beforeLead:"Only you see this. You can sign as it is."},consent:{title:"Before we begin",usual:"What this is about",each:"Each by itself",optional:"Up to you",agree:"I agree",agreeTicked:"I agree to what is ticked",none:"I agree to none of it",choose:"Choose one by one",agreeHint:"Nothing is heard until both of you have agreed. You can take it back at any time, with one click.",mine:"Consent\u2026",change:"Change what I agreed to",youAgreed:e=>`You agreed at ${e}.`,theyAgreed:(e,t)=>`${e} agreed at ${t}.`,waitingFor:e=>`${e} has not agreed yet.`,youNotYet:"You have not agreed yet.",loading:"Fetching the text\u2026",again:"Try again"},sign:{title:"Let\u2019s look at our note together",lead:e=>`This is what you and ${e} sign, word for word.`,finishing:"The last words are being written down. It takes a few seconds.",open:"Read and sign",walk:"Look at it together",back:"Change something",untouched:{client:"Your goals that did not come up",therapist:"Goals not touched"},pencilTitle:"Still in pencil",pencilLead:"These lines will not be part of the note unless one of you keeps them:",facts:"About this session",when:"When",minutes:e=>`${e} min`,band:"Time band",bandOf:(e,t)=>`${e} (${t})`,modality:"How",documented:"Documented from",from:{recording:"an uploaded recording, which was not kept",transcript:"a transcript",summary:"the therapist\u2019s own summary"},typed:"typed",risk:"Risk",soundLost:"Sound lost",interrupted:{therapist:"Therapist\u2019s sound away",client:"Client\u2019s sound away"},stated:{location:"Client\u2019s location",therapist_location:"Therapist\u2019s location",identity:"Identity",privacy:"Privacy",appointment:"Next appointment"},seconds:e=>`${e} s`,empty:"The note is empty.",fingerprint:"Fingerprint",fingerprintHint:"Both of you sign the note with this fingerprint. If one letter changes, so does the fingerprint.",whole:"show all of it",name:"Your name",sign:"Sign",signComment:"Sign with a comment",comment:"Your comment, which stays with the note",decline:"Don\u2019t sign",reason:"Your reason, which stays with the note",declineNow:"Send without signing",cancel:"Never mind",changed:"The note changed while you were reading it. Here is how it stands now; please read it again.",signedBy:(e,t)=>`Signed by ${e}, ${t}`,declinedBy:(e,t)=>`${e} chose not to sign, ${t}`,waiting:e=>`Waiting for ${e}.`,frozen:"The note can\u2019t be changed now, because it has been signed.",reopen:"Undo the signature and change the note",later:"Finish later",resume:"Take it up again",done:"Your note is signed.",clientCopy:(e,t)=>`${e} may take a copy${t?"":" once it is signed"}`,doneNoCopy:e=>`It can\u2019t be changed any more. ${e} gives you your copy: just ask.`,doneLead:"It can\u2019t be changed any more. Take a copy with you:",unsignedLead:"It is not signed. It can be finished after the session.",forms:{pdf:"PDF",markdown:"Markdown",json:"JSON",fhir:"FHIR"},nameMissing:"Please write your name first.",reasonMissing:"Please say why, in a few words."},page:{title:e=>`Session with ${e} \xB7 conote`,joining:"Opening your session\u2026",noLink:"Open the link you were given",noLinkLead:"This page needs the link your therapist sent you. If you closed it, open that link again.",signedOut:"This page is no longer signed in",signedOutLead:"Open your link again, or ask for a new one.",stuck:"This page can\u2019t keep up with the note",stuckLead:"Several changes in a row were refused. Load the page again to go on.",again:"Try again",reload:"Load again",skip:"Skip to the note",wentWrong:"Something went wrong:",emergency:(e,t,n)=>`${e} asked to read this session in an emergency on ${new Date(t).toLocaleString("en")}, until ${new Date(n).toLocaleTimeString("en",{hour:"2-digit",minute:"2-digit"})}. They wrote:`},errors:{offline:"The connection is lost. Nothing was changed; try again when it is back.",noAnswer:"The connection broke before the answer came. Look whether it was done.",byCode:{not_signed_in:"This link is no longer good. Open it again or ask for a new one.",wrong_state:"That can\u2019t be done at this moment.",not_allowed:"That is not yours to do.",not_shared:"The note is not shown to you now.",not_found:"That is not there any more.",note_changed:"The note changed in the meantime.",update_refused:"A change could not be kept.",too_large:"That is too long.",too_many:"That was asked too often. Wait a minute, then try again.",bad_input:"The server did not understand that.",offline:"The server does not answer."},other:"That did not work."},served:{}};var m=await Oo(No,{es:async()=>(await import("./shared-57HTN3TR.js")).strings});function Me(e){let{code:t,message:n}=e??{};return t==="offline"&&n||t==="bad_plan"&&n?n:t&&m.errors.byCode[t]||m.errors.other}var nh=15e3,On=class{#t=new Map;#e=0;constructor(t){this.time=t}to(t){let n=`c${++this.#e}`,s=new Promise((i,r)=>{let o=this.time.later(()=>{this.#t.delete(n),r(new z("offline",m.errors.noAnswer))},nh);this.#t.set(n,{resolve:i,reject:r,timer:o})});return t(n),s}take(t){let n=this.#t.get(t.id);n&&(this.#t.delete(t.id),this.time.never(n.timer),t.type==="done"?n.resolve(t.seq):n.reject(new z(t.code,t.message)))}giveUp(){for(let{reject:t,timer:n}of this.#t.values())this.time.never(n),t(new z("offline",m.errors.noAnswer));this.#t.clear()}};var ht=Symbol("remote"),Vo=Symbol("own"),Ln=4e3,sh=new Set(["rejected","withdrawn"]),Ro=(e,t)=>e.order!==t.order?e.order<t.order?-1:1:e.id<t.id?-1:1,K=e=>typeof e=="string"?e:"",Mn=class{constructor(){this.doc=new st,this.awareness=new Sn(this.doc),this.shelves=this.doc.getMap("sections"),this.statements=this.doc.getMap("statements"),this.claimed=this.doc.getMap("authors"),this.beside=this.doc.getMap("comments"),this.undo=new pn(this.statements,{trackedOrigins:new Set([Vo])}),this.synced=!1,this.acknowledged=new st}sections(){let t=rh(this.statements,ih(this.beside),this.claimed),n=[];for(let[s,i]of this.shelves)n.push({id:s,title:K(i.get("title")),plainTitle:K(i.get("plain_title")),order:K(i.get("order")),statements:t.filter(r=>r.section===s)});return n.sort(Ro)}textOf(t){let n=this.statements.get(t)?.get("text");return n instanceof bt?n.toString():null}unsent(){let t=this.acknowledged.getMap("statements"),n=new Map;for(let[s,i]of t){let[r,o]=[K(i.get("text")?.toString()),this.textOf(s)];o!==null&&o!==r&&n.set(s,{before:r,after:o})}return n}edit(t){this.doc.transact(t,Vo)}change(t,n){let s=this.statements.get(t)?.get("text");n&&this.edit(()=>{n.remove&&s.delete(n.index,n.remove),n.insert&&s.insert(n.index,n.insert)})}beAt(t,n){this.awareness.setLocalState({party:t,statement:n})}writers(){let t=new Map;for(let[n,s]of this.awareness.getStates())n!==this.doc.clientID&&s.statement&&t.set(s.statement,s.party);return t}destroy(){this.undo.destroy(),this.awareness.destroy(),this.acknowledged.destroy(),this.doc.destroy()}};function ih(e){return[...e].map(([n,s])=>({id:n,...s.toJSON()})).sort((n,s)=>n.at<s.at?-1:1)}function rh(e,t,n){let s=[];for(let[i,r]of e){let o=r.get("text"),a=r.get("status");!(o instanceof bt)||sh.has(a)||s.push({id:i,section:K(r.get("section")),text:o.toString(),status:a,author:r.get("author"),kind:K(r.get("kind")),goal:K(r.get("goal")),goalBy:K(r.get("goal_by")),order:K(r.get("order")),evidence:[...r.get("evidence")?.keys()??[]],proposed:K(r.get("proposed_text")),words:K(r.get("words")),comments:t.filter(c=>c.statement===i),shared:o,claimed:n})}return s.sort(Ro)}var Bo=0,jo=1,Fo=2,Ho=(e,t)=>{b(e,Bo);let n=Er(t);A(e,n)},oh=(e,t,n)=>{b(e,jo),A(e,vr(t,n))},ah=(e,t,n)=>oh(t,n,C(e)),zo=(e,t,n,s)=>{try{Ee(t,C(e),n)}catch(i){s?.(i),console.error("Caught error while handling a Yjs update",i)}},Po=(e,t)=>{b(e,Fo),A(e,t)},ch=zo,di=(e,t,n,s,i)=>{let r=x(e);switch(r){case Bo:ah(e,t,n);break;case jo:zo(e,n,s,i);break;case Fo:ch(e,n,s,i);break;default:throw new Error("Unknown message type")}return r};var Nn=0,qo=1,lh=0,Wo=1,Go=2;function ui(e,t){let n=q();return b(n,e),t(n),O(n)}var pi=({doc:e})=>ui(Nn,t=>Ho(t,e)),Yo=e=>ui(Nn,t=>Po(t,e)),Jo=({awareness:e,doc:t})=>ui(qo,n=>A(n,to(e,[t.clientID])));function Ko(e,t){let n=H(t),s=x(n);if(s===qo){let a=C(n);eo(e.awareness,a,ht)}if(s!==Nn)return{};let i=q();b(i,Nn);let r=di(n,i,e.doc,ht);if(r===lh)return{kind:r,reply:O(i)};let o=H(t.subarray(1));return di(o,q(),e.acknowledged,ht),{kind:r}}var hh=250,Vn=class{#t=[];#e=null;constructor(t,n){this.timers=t,this.send=n}put(t){this.#t.push(t),this.#n()}heard(t){this.#e&&dh(t,this.#e)&&this.#s()}clear(){this.#t=[],this.#e=null,this.timers.cancel("echo")}#n(){if(this.#e||this.#t.length===0)return;let t=js(this.#t);this.#t=[],this.#e=t,this.send(t),this.timers.start("echo",()=>this.#s(),hh)}#s(){this.timers.cancel("echo"),this.#e=null,this.#n()}},dh=(e,t)=>e.length>=t.length&&t.every((n,s)=>n===e[e.length-t.length+s]);var uh=400,ph=15e3,fh=3;function Xo(e,t){let n=Math.min(ph,uh*2**e);return Math.round(n/2+n/2*t)}function Zo(e,t){return e===4401?"signed_out":e===4403?t>fh?"stuck":"again_from_empty":"again"}var sa={party:null,view:null,seq:0,said:[],speaking:new Map,gaps:[],taken:[],sparing:!1,language:"",marks:new Map,trouble:null,emergencies:[],alerts:[],answers:new Map,checks:[],agreed:null};function fi(e,t){let n=e.length;for(;n>0&&(e[n-1].start>t.start||e[n-1].start===t.start&&e[n-1].end>t.end);)n--;return[...e.slice(0,n),t,...e.slice(n)]}function ia(e,t){switch(t.type){case"welcome":return{...Qo(e,t.view),party:t.party,speaking:new Map};case"view":return Qo(e,t.view);case"checks":return{...e,checks:t.checks};case"speaking":return mh(e,t.utterance);case"alerts":return{...e,alerts:t.alerts};case"event":return t.event.seq>e.seq?ta(e,t.event):gh.has(t.event.body.type)?{...e,marks:ta(e,t.event).marks}:e;default:return e}}var gh=new Set(["accepted","edited","disputed","rejected","taken_over"]),gi=({party:e,view:t})=>e==="therapist"||(t?.client_sees_note??!0);function Qo(e,t){let n={...e,view:t};return gi(n)?n:{...n,marks:new Map}}function mh(e,t){let n=new Map(e.speaking),s=n.get(t.id);return s&&s.revision>t.revision||e.said.some(i=>i.id===t.id)?e:(t.final&&t.words.length===0?n.delete(t.id):n.set(t.id,t),{...e,speaking:n})}function ta(e,t){let{seq:n,body:s}=t,i={...e,seq:n};switch(s.type){case"heard":{let r=new Map(i.speaking);return r.delete(s.utterance.id),s.utterance.words.length===0?{...i,speaking:r}:{...i,speaking:r,said:fi(i.said,s.utterance)}}case"not_understood":return{...i,gaps:fi(i.gaps,{...ea(s,n),kind:"unclear"})};case"sound_lost":{let r=s.start+s.samples;return{...i,gaps:fi(i.gaps,{...ea({...s,end:r},n),kind:"lost"})}}case"struck":return wh(i,s,{seq:n,at:t.at});case"paced":return{...i,sparing:s.every_s===0};case"language_heard":return{...i,language:s.language};case"accepted":case"edited":case"disputed":case"rejected":{let r={status:s.type,by:s.by};return{...i,marks:new Map(i.marks).set(s.statement,r)}}case"taken_over":{let r=i.marks.get(s.statement)?.by??s.by;return{...i,marks:new Map(i.marks).set(s.statement,{status:"edited",by:r})}}case"measure_answered":{let{instrument:r,answers:o,difficulty:a}=s;return{...i,answers:new Map(i.answers).set(r,{answers:o,difficulty:a})}}case"consented":return s.party===i.party?{...i,agreed:[...s.purposes]}:i;case"emergency_access":return{...i,emergencies:[...i.emergencies,{...s,seq:n,at:t.at}]};case"went_wrong":return{...i,trouble:{where:s.where,message:s.message,seq:n}};default:return i}}function wh(e,{start:t,end:n,by:s,statements:i=[],lines:r=0},{seq:o,at:a}){let c=l=>l.start>=n||l.end<=t;return{...e,said:e.said.filter(c),speaking:new Map([...e.speaking].filter(([,l])=>c(l))),gaps:e.gaps.filter(c),marks:new Map([...e.marks].filter(([l])=>!i.includes(l))),taken:[...e.taken,{start:t,end:n,by:s,at:a,lines:r,seq:o}]}}var ea=({party:e,start:t,end:n},s)=>({speaker:e,start:t,end:n,seq:s}),na="\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3000-\u30FF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF",yh=new RegExp(`(?<=[${na}]) | (?=[${na}])`,"g"),ra=e=>e.words.map(t=>t.text).join(" ").replace(yh,"");function iu({words:e,final:t,stable:n=0}){let s=t?e.length:n,i=e.map(r=>r.text);return{ink:i.slice(0,s).join(" "),pencil:i.slice(s)}}var Rn=class{#t=new Map;constructor(t){this.time=t}has(t){return this.#t.has(t)}start(t,n,s){this.cancel(t),this.#t.set(t,this.time.later(()=>{this.#t.delete(t),n()},s))}cancel(...t){for(let n of t.length?t:[...this.#t.keys()])this.#t.has(n)&&(this.time.never(this.#t.get(n)),this.#t.delete(n))}};var Bn=(e,t)=>t>0&&t<e.length&&(e.charCodeAt(t)&64512)===56320&&(e.charCodeAt(t-1)&64512)===55296;function Le(e,t,n=t.length){if(e===t)return null;let s=Math.min(e.length,t.length),i=Math.min(s,Math.max(0,t.length-n)),r=0;for(;r<i&&e.at(-1-r)===t.at(-1-r);)r++;let o=0;for(;o<s-r&&e[o]===t[o];)o++;for(;r<s-o&&e.at(-1-r)===t.at(-1-r);)r++;for(;Bn(e,o)||Bn(t,o);)o--;for(;Bn(e,e.length-r)||Bn(t,t.length-r);)r--;return{index:o,remove:e.length-r-o,insert:t.slice(o,t.length-r)}}function oa(e,t,n){if(t===n)return null;let s=Le(e,t),i=Le(e,n);if(!s||!i)return s;let{index:r,remove:o}=i;if(s.index===r&&s.remove===o&&s.insert.startsWith(i.insert))return Le(n,t);let a=[{retain:r},{delete:o},{insert:i.insert}],c=Ne(s.index,a),l=Math.max(c,Ne(s.index+s.remove,a));return{index:c,remove:l-c,insert:s.insert}}function Ne(e,t){let n=0,s=e;for(let{retain:i,insert:r,delete:o}of t){if(i&&(n+=i),r!==void 0){let a=typeof r=="string"?r.length:1;n<s&&(s+=a),n+=a}o&&n<s&&(s-=Math.min(o,s-n))}return s}function jn(e,t){let n=e.match(/\s+|[^\s]+/g)??[],s=t.match(/\s+|[^\s]+/g)??[],i=Array.from({length:n.length+1},()=>new Uint16Array(s.length+1));for(let l=n.length-1;l>=0;l--)for(let d=s.length-1;d>=0;d--)i[l][d]=n[l]===s[d]?i[l+1][d+1]+1:Math.max(i[l+1][d],i[l][d+1]);let r=[],o=(l,d)=>{let h=r.at(-1);h?.kind===l?h.text+=d:r.push({kind:l,text:d})},[a,c]=[0,0];for(;a<n.length||c<s.length;)a<n.length&&c<s.length&&n[a]===s[c]?(o("same",n[a++]),c++):a<n.length&&(c===s.length||i[a+1][c]>=i[a][c+1])?o("gone",n[a++]):o("came",s[c++]);return r}var Fn=class{#t=new Map;keep(t,n){for(let[s,i]of t.unsent())this.#t.set(s,{...i,refused:n})}drop(t){for(let n of t)this.#t.delete(n)}again(t,n){let s=[],i=this.#t;this.#t=new Map;for(let[r,{before:o,after:a,refused:c}]of i){let l=t.textOf(r);if(l===a)continue;let d=n&&l===o&&a.length<=Ln;l!==null&&(d||!c)?t.change(r,oa(o,a,l)):a&&s.push(a)}return s}};var aa=()=>({ticket:so,open:e=>new WebSocket(e),later:(e,t)=>setTimeout(e,t),never:e=>clearTimeout(e),chance:Math.random,origin:Ys.origin});var bh=5e3,ca=1e4,la=16,Ve=class extends EventTarget{constructor(t,n=aa()){super(),this.access=t,this.world=n,this.state={...sa,party:t.party,view:t.view??null},this.status="idle",this.lost=[],this.drafts=[],this.socket=null,this.attempt=0,this.refusals=0,this.timers=new Rn(n),this.answers=new On(n),this.outbox=new Vn(this.timers,s=>{this.owed=!0,this.socket?.send(Yo(s))}),this.owed=!1,this.opening=[],this.everOnline=!1,this.typed=new Fn,this.note=this.#h(),this.copied=0,t.note&&this.#d(t.note)}get online(){return this.status==="online"}get sees(){return gi(this.state)}connect(){this.status==="connecting"||this.online||(this.timers.cancel("again"),this.#o("connecting"),this.timers.start("watch",()=>this.#i(),2*ca),this.#t())}close(){this.timers.cancel(),this.#o("idle");let{socket:t}=this;this.socket=null,t?.close(1e3),this.answers.giveUp(),this.note.destroy()}hurry(){this.status==="waiting"&&this.connect()}async do(t){if(this.status==="connecting"&&await new Promise(n=>this.opening.push(n)),!this.online)throw new z("offline",m.errors.offline);return this.owed=!0,this.answers.to(n=>this.#g({type:"do",id:n,command:t}))}signal(t){return this.online&&this.#g({type:"signal",data:t}),this.online}forgetLost(){this.lost=[],this.#u()}async#t(){let{attempt:t}=this,n;try{n=await this.world.ticket(this.access)}catch(r){if(this.attempt!==t)return;let o=r instanceof z?r.status:0;o===401||o===403?this.#o("signed_out"):this.#l();return}if(this.status!=="connecting"||this.attempt!==t)return;let s=this.world.origin.replace(/^http/,"ws"),i=this.world.open(`${s}/ws/${encodeURIComponent(this.access.session)}`);i.binaryType="arraybuffer",this.socket=i,i.onopen=()=>this.#g({type:"hello",ticket:n,resume:this.state.seq,copy:this.copied,v:1}),i.onmessage=({data:r})=>{this.socket===i&&(this.owed=!1,typeof r=="string"?this.#e(JSON.parse(r)):this.#r(new Uint8Array(r)))},i.onclose=({code:r})=>{this.socket===i&&this.#a(r)}}#e(t){if(t.type==="signal"){this.dispatchEvent(new CustomEvent("signal",{detail:t.data}));return}if(t.type==="done"||t.type==="refused"){this.answers.take(t);return}let n=this.sees,{seq:s}=this.state;this.state=ia(this.state,t),n&&!this.sees&&this.#c(),t.type==="welcome"&&this.#n(),t.type==="event"&&t.event.body.type==="struck"&&t.event.seq>Math.max(s,this.copied)&&this.#f(t.event.body.statements??[]),this.#u()}#n(){this.everOnline=!0,this.#o("online"),this.timers.start("good",()=>this.attempt=this.refusals=0,bh),this.sees&&this.socket?.send(pi(this.note)),this.note.beAt(this.access.party,null),this.#m(),this.#s(!1)}#s(t){this.timers.start("watch",()=>{let{socket:n}=this,s=this.owed||(n?.bufferedAmount??0)>0;n&&s&&t?this.#i():this.#s(s)},ca)}#i(){let{socket:t}=this;this.#a(1006),t?.close()}#r(t){let{kind:n,reply:s}=Ko(this.note,t);s&&this.socket?.send(s),n===Go&&this.outbox.heard(t),n===Wo&&!this.note.synced&&(this.note.synced=!0,this.#w(),this.#p())}#a(t){this.socket=null,this.timers.cancel("good","watch"),this.outbox.clear(),this.answers.giveUp(),this.owed=!1;let n=[...this.note.awareness.getStates().keys()].filter(s=>s!==this.note.doc.clientID);switch(Gs(this.note.awareness,n,ht),t===4403&&this.refusals++,Zo(t,this.refusals)){case"signed_out":this.#o("signed_out");break;case"stuck":this.#c(),this.#o("stuck");break;case"again_from_empty":this.#c(),this.#l();break;case"again":this.#l();break}}#l(){this.#o("waiting"),this.timers.start("again",()=>this.connect(),Xo(this.attempt++,this.world.chance()))}#h(){let t=new Mn;return t.doc.on("update",(n,s)=>{t===this.note&&(this.#p(),!(s===ht||!this.online)&&this.outbox.put(n))}),t.awareness.on("update",(n,s)=>{t===this.note&&(this.#p(),s==="local"&&this.online&&this.#m())}),t}#d({seq:t,update:n}){delete this.access.note;let s=Uint8Array.from(atob(n),i=>i.charCodeAt(0));Ee(this.note.doc,s,ht),Ee(this.note.acknowledged,s,ht),this.note.synced=!0,this.copied=t}#c(t=!0){let n=this.note;this.typed.keep(n,t),this.note=this.#h(),this.copied=0,n.destroy(),this.#p(),this.dispatchEvent(new Event("replica"))}#f(t){this.outbox.clear(),this.note.synced&&this.#c(!1),this.typed.drop(t),this.sees&&(this.socket?.send(pi(this.note)),this.note.beAt(this.access.party,null))}#w(){let t=!this.state.view?.frozen&&this.refusals<2;this.lost=[...this.lost,...this.typed.again(this.note,t)],this.#u()}#g(t){this.socket?.send(JSON.stringify(t))}#m(){this.sees&&this.socket?.send(Jo(this.note))}#o(t){if(this.status!==t){if(this.status=t,t!=="connecting")for(let n of this.opening.splice(0))n();this.#u()}}#u(){this.timers.has("draw")||this.timers.start("draw",()=>this.dispatchEvent(new Event("change")),la)}#p(){this.timers.has("note")||this.timers.start("note",()=>this.dispatchEvent(new Event("note")),la)}};var ha={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},da=e=>(...t)=>({_$litDirective$:e,values:t}),Hn=class{constructor(t){}get _$AU(){return this._$AM._$AU}_$AT(t,n,s){this._$Ct=t,this._$AM=n,this._$Ci=s}_$AS(t,n){return this.update(t,n)}update(t,n){return this.render(...n)}};var{I:xh}=Co,ua=e=>e;var pa=()=>document.createComment(""),ne=(e,t,n)=>{let s=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(n===void 0){let r=s.insertBefore(pa(),i),o=s.insertBefore(pa(),i);n=new xh(r,o,e,e.options)}else{let r=n._$AB.nextSibling,o=n._$AM,a=o!==e;if(a){let c;n._$AQ?.(e),n._$AM=e,n._$AP!==void 0&&(c=e._$AU)!==o._$AU&&n._$AP(c)}if(r!==i||a){let c=n._$AA;for(;c!==r;){let l=ua(c).nextSibling;ua(s).insertBefore(c,i),c=l}}}return n},kt=(e,t,n=e)=>(e._$AI(t,n),e),kh={},fa=(e,t=kh)=>e._$AH=t,ga=e=>e._$AH,zn=e=>{e._$AR(),e._$AA.remove()};var ma=(e,t,n)=>{let s=new Map;for(let i=t;i<=n;i++)s.set(e[i],i);return s},Pn=da(class extends Hn{constructor(e){if(super(e),e.type!==ha.CHILD)throw Error("repeat() can only be used in text expressions")}dt(e,t,n){let s;n===void 0?n=t:t!==void 0&&(s=t);let i=[],r=[],o=0;for(let a of e)i[o]=s?s(a,o):o,r[o]=n(a,o),o++;return{values:r,keys:i}}render(e,t,n){return this.dt(e,t,n).values}update(e,[t,n,s]){let i=ga(e),{values:r,keys:o}=this.dt(t,n,s);if(!Array.isArray(i))return this.ut=o,r;let a=this.ut??=[],c=[],l,d,h=0,p=i.length-1,u=0,f=r.length-1;for(;h<=p&&u<=f;)if(i[h]===null)h++;else if(i[p]===null)p--;else if(a[h]===o[u])c[u]=kt(i[h],r[u]),h++,u++;else if(a[p]===o[f])c[f]=kt(i[p],r[f]),p--,f--;else if(a[h]===o[f])c[f]=kt(i[h],r[f]),ne(e,c[f+1],i[h]),h++,f--;else if(a[p]===o[u])c[u]=kt(i[p],r[u]),ne(e,i[h],i[p]),p--,u++;else if(l===void 0&&(l=ma(o,u,f),d=ma(a,h,p)),l.has(a[h]))if(l.has(a[p])){let y=d.get(o[u]),_=y!==void 0?i[y]:null;if(_===null){let v=ne(e,i[h]);kt(v,r[u]),c[u]=v}else c[u]=kt(_,r[u]),ne(e,i[h],_),i[y]=null;u++}else zn(i[p]),p--;else zn(i[h]),h++;for(;u<=f;){let y=ne(e,c[f+1]);kt(y,r[u]),c[u++]=y}for(;h<=p;){let y=i[h++];y!==null&&zn(y)}return this.ut=o,fa(e,c),lt}});async function wa(e,t,n=Me){e.trouble="";try{return await t(),!0}catch(s){return e.trouble=n(s),!1}}var Re=(e,t)=>wa(e,()=>e.connection?.do(t));async function zu(e,t,n){if(e.busy)return!1;e.busy=!0;let s=await wa(e,t,n);return e.busy=!1,s}var _h=e=>e.replace(/[\n\r\u00a0]/g," "),qn=class{constructor(t,n,s){this.element=t,this.shared=n,this.transact=s,this.shown="",this.composing=!1,this.waiting=[],this.writing=!1,this.stop=new AbortController;let{signal:i}=this.stop;t.addEventListener("input",()=>this.#t(),{signal:i}),t.addEventListener("compositionstart",()=>this.composing=!0,{signal:i}),t.addEventListener("compositionend",()=>{this.composing=!1,this.#t()},{signal:i}),this.observer=r=>this.#e(r.delta),n.observe(this.observer),this.#n(this.shared.toString(),[])}destroy(){this.stop.abort(),this.shared.unobserve(this.observer)}#t(){if(this.composing)return;let t=this.element.textContent??"",n=_h(t).slice(0,Ln),s=Wn(this.element)?.[1],i=Le(this.shown,n,s),r=this.waiting;if(this.waiting=[],i){let o=r.reduce((c,l)=>Ne(c,l),i.index),a=Math.min(i.remove,this.shared.length-o);this.writing=!0;try{this.transact(()=>{a>0&&this.shared.delete(o,a),i.insert&&this.shared.insert(o,i.insert)})}finally{this.writing=!1}}this.#n(this.shared.toString(),r)}#e(t){this.writing||(this.composing?this.waiting.push(t):this.#n(this.shared.toString(),[t]))}#n(t,n){if(this.shown=t,(this.element.textContent??"")===t)return;let s=Wn(this.element);if(this.element.textContent=t,!s)return;let[i,r]=s.map(o=>Math.min(t.length,n.reduce((a,c)=>Ne(a,c),o)));mi(this.element,i,r)}};function Wn(e){let t=e.getRootNode(),n=t.getSelection?t.getSelection():document.getSelection();if(!n)return null;let s=n.getComposedRanges,i=!t.getSelection&&s?s.call(n,{shadowRoots:[t]})[0]:{startContainer:n.anchorNode,startOffset:n.anchorOffset,endContainer:n.focusNode,endOffset:n.focusOffset};return!i?.startContainer||!e.contains(i.startContainer)||!e.contains(i.endContainer)?null:[ya(e,i.startContainer,i.startOffset),ya(e,i.endContainer,i.endOffset)]}function ya(e,t,n){let s=document.createRange();return s.setStart(e,0),s.setEnd(t,n),s.toString().length}function mi(e,t,n=t){let s=e.firstChild??e;document.getSelection()?.setBaseAndExtent(s,t,s,n)}function wi(e){let t=e.querySelectorAll("textarea[data-section]"),n=e.activeElement,s=n?.localName==="conote-statement"?n:null,i=s?.shadowRoot?.activeElement;return{fields:[...t].filter(({value:r})=>r.trim()),writing:n?.localName==="textarea",line:s,caret:i?Wn(i):null}}function yi(e){return e.map(({dataset:t,value:n})=>({section:t.section??"",text:n}))}function ba(e,t,n){t.line&&!t.line.isConnected&&Sh(e,t);let s=[...n,...yi(t.fields.filter(o=>!o.isConnected))],i=e.querySelectorAll("textarea[data-section]");if(!s.length||!i.length)return{waiting:s,changed:[]};let r=s.map(({section:o,text:a})=>{let c=[...i].find(({dataset:l})=>l.section===o)??i[0];return c.value=[c.value,a].filter(Boolean).join(" "),c});return t.writing&&!e.activeElement&&r[0].focus(),{waiting:[],changed:r}}async function Sh(e,{line:t,caret:n}){let i=[...e.querySelectorAll("conote-statement")].find(({statement:o})=>o?.id===t?.statement?.id);await i?.updateComplete;let r=i?.shadowRoot?.querySelector(".text");!r||e.activeElement||(r.focus(),n&&mi(r,...n))}function Gn(){let e=Object.entries(ci).filter(([t])=>t!==J);return g`<span class="languages">
${e.map(([t,n])=>g`<button
class="plain"
type="button"
lang=${t}
data-testid="language-${t}"
@click=${()=>{Mo(t)}}
>
${n}
</button>`)}
</span>`}var Yn=D`
.languages {
float: right;
}
.languages button {
color: var(--soft);
}
`;var bi=16e3,Lt=e=>e==="client"?"therapist":"client";function dt(e,t,n){return t===n?m.you:(t==="therapist"?e?.therapist_name:e?.client_alias)||m.party[t]}function xa(e){return new Date(e).toLocaleTimeString(m.locale,{hour:"2-digit",minute:"2-digit"})}var ip=e=>new Date(e).toLocaleString(m.locale,{dateStyle:"medium",timeStyle:"short"});function ka(e,t){if(!e||e.way==="summary")return"";let n=e.way==="recording"||e.way==="transcript";return e.started_at?xa(new Date(Date.parse(e.started_at)+t/bi*1e3)):n?vh(t/bi*1e3):""}function vh(e){let t=Math.floor(e/1e3);return`${Math.floor(t/60)}:${String(t%60).padStart(2,"0")}`}var rp=({start:e,end:t})=>Math.max(1,Math.round((t-e)/bi*10))/10,op=e=>new Intl.DisplayNames(m.locale,{type:"language"}).of(e)??e;function _a({view:e,me:t,online:n,call:s,fresh:i=!1,starting:r=!1}){let o=m.state;if(!e||!t||i&&!n)return{words:o.connecting,tone:"off"};if(!n)return{words:s.tapped?o.lostTapped:o.lost,tone:"trouble"};switch(e.state){case"created":case"consenting":return{words:Eh(e,t),tone:"off"};case"paused":return{words:o.paused,tone:"waiting"};case"live":return Ch(e,"transcription")?Ah(e,t,s,r):{words:o.notHeard,tone:"off"};case"review":return $h(e);case"signed":return{words:o.signed,tone:"off"};case"unsigned":return{words:o.unsigned,tone:"off"}}}function $h(e){if(e.note_ready)return{words:m.state.review,tone:"off"};if(e.way!=="recording")return{words:m.state.finishing,tone:"off"};let{reading:t,readingStart:n}=m.state,s=e.sound_s?Math.ceil(e.sound_s/60):0;return{words:s?t(Math.floor((e.read_s??0)/60),s):n,tone:"waiting"}}function Ah(e,t,n,s){let i=m.state,r=["therapist","client"].filter(l=>(e.sound?.[l]??"none")==="none"),o=dt(e,Lt(t),t);if(r.length&&s)return{words:i.starting,tone:"waiting"};if(!e.listening||r.length===2)return{words:i.noSound,tone:"trouble"};if(r.length===1){let l=n.deaf?i.noMicrophone:i.notMe;return{words:r[0]===t?l:i.notThem(o),tone:"trouble"}}if(n.muted)return{words:n.theyMuted?i.mutedBoth:i.mutedMe(o),tone:"waiting"};let a=Object.values(e.consents).map(l=>l.at).sort().at(-1),c=a?i.listening(xa(a)):i.listeningOnly;return n.theyMuted&&(c=i.mutedThem(c,o)),e.lag_s>=3?{words:i.late(c,Math.round(e.lag_s)),tone:"waiting"}:{words:c,tone:"on"}}function Eh(e,t){let n=e.consents[t],s=e.consents[Lt(t)],i=dt(e,Lt(t),t);return n&&s?m.state.notHeard:n?m.state.waitingThem(i):s?m.state.waitingMe:m.state.waitingBoth}var Ch=(e,t)=>["therapist","client"].every(n=>e?.consents[n]?.purposes.includes(t));function ap(e,t){let n=e.filter(({least:s})=>s<=t).at(-1);return n?`${n.cpt} (${n.least}${n.most?`\u2013${n.most}`:"+"})`:""}function cp(e,t){if(!e.started_at)return 0;let n=e.ended_at?Date.parse(e.ended_at):t;return Math.max(0,Math.floor((n-Date.parse(e.started_at))/6e4))}var xi="conote-fresh",Uh=2e4;function Sa(){let e=globalThis.CSS?.highlights,t=globalThis.Highlight;return!e||!t?null:(e.has(xi)||e.set(xi,new t),e.get(xi))}var Jn=class{constructor(){this.settled=null,this.ranges=[],this.timer=void 0}show(t,n){let s=t.textContent??"";if(this.clear(),this.settled??=s,s===this.settled)return;clearTimeout(this.timer),this.timer=setTimeout(()=>{this.settled=t.textContent,this.clear()},Uh);let i=t.firstChild;if(n||!(i instanceof Text)||i.length!==s.length)return;let r=0;for(let{kind:o,text:a}of jn(this.settled,s)){if(o==="came"&&a.trim()){let c=document.createRange();c.setStart(i,r+a.length-a.trimStart().length),c.setEnd(i,r+a.trimEnd().length),this.ranges.push(c),Sa()?.add(c)}o!=="gone"&&(r+=a.length)}}clear(){for(let t of this.ranges)Sa()?.delete(t);this.ranges=[]}stop(){clearTimeout(this.timer),this.clear()}};var va=D`
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
.verdicts {
white-space: nowrap;
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
margin: 0 6px;
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
del + ins {
margin-left: 0.25em;
}
ins {
text-decoration: none;
background: var(--mark);
color: var(--ink);
}
/* What stands beside a line of one row lies over what is beside the next, while it is wanted. */
@media (hover: hover) and (min-width: 761px) {
:host(:is(:hover, :focus-within)) :is(.margin, conote-goal-of) {
background: var(--paper);
pointer-events: auto;
z-index: 1;
}
/* That it serves no goal is said below all that, and takes no row of the line. */
conote-goal-of[none] {
position: absolute;
left: calc(100% + 12px);
top: 3px;
margin: 0;
padding: 4px;
white-space: nowrap;
pointer-events: none;
}
.line:has(.margin :nth-child(1)) conote-goal-of {
top: 27px;
}
.line:has(.margin :nth-child(2)) conote-goal-of {
top: 51px;
}
.line:has(.margin :nth-child(3)) conote-goal-of {
top: 75px;
}
}
@media (hover: none) {
.quiet,
conote-goal-of[none] {
opacity: 1;
}
}
@media (hover: none), (max-width: 760px) {
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
`;var ki=class extends N{static properties={statement:{attribute:!1},me:{attribute:!1},names:{attribute:!1},mark:{attribute:!1},writer:{attribute:!1},goals:{attribute:!1},passages:{attribute:!1},frozen:{type:Boolean},open:{type:Boolean,reflect:!0},saying:{state:!0},status:{reflect:!0},by:{reflect:!0}};constructor(){super(),this.statement=null,this.me="client",this.names={...m.party},this.mark=void 0,this.writer=void 0,this.goals=[],this.passages=[],this.frozen=!1,this.open=!1,this.saying="",this.status="",this.by="",this.hand=null,this.binding=null,this.fresh=new Jn,this.authors=void 0}disconnectedCallback(){super.disconnectedCallback(),this.binding?.destroy(),this.binding=null,this.fresh.stop(),this.authors?.clear()}connectedCallback(){super.connectedCallback(),this.requestUpdate()}willUpdate(){let{statement:t}=this;t&&(this.goals.length&&import("./shared-WO4IYOEB.js"),this.status=t.status,this.by=this.#s(t)??"")}firstUpdated(){this.toggleAttribute("arriving",this.hand?.settled??!1)}updated(){let t=this.#e;!t||!this.statement||(this.binding?.shared!==this.statement.shared&&(this.binding?.destroy(),this.binding=new qn(t,this.statement.shared,n=>this.hand?.edit(n))),this.fresh.show(t,this.#n),this.statement.claimed.size&&this.#t(t))}async#t(t){let{WrittenBy:n}=await import("./shared-YILIGRGG.js");this.authors??=new n(this),this.authors.show(t)}get#e(){return this.renderRoot.querySelector(".text")}get#n(){return this.shadowRoot?.activeElement===this.#e}#s(t){if(t.author!=="assistant")return t.author;if(t.status==="edited"||t.status==="disputed")return this.mark?.by}#i(t){if(t.isComposing)return;if(t.key==="Enter"||t.key==="Escape"){t.preventDefault(),this.#e?.blur();return}if(!(t.ctrlKey||t.metaKey)||t.altKey)return;let n=t.key.toLowerCase();(n==="z"||n==="y")&&(t.preventDefault(),this.hand?.undo(n==="z"&&!t.shiftKey))}#r(t){t.inputType==="historyUndo"||t.inputType==="historyRedo"?(t.preventDefault(),this.hand?.undo(t.inputType==="historyUndo")):t.inputType.startsWith("format")&&t.preventDefault()}render(){let{statement:t}=this;if(!t)return w;let n=m.note,s=t.author==="assistant"?m.assistant:this.names[t.author],i=t.status==="proposed"||t.status==="disputed",r=t.evidence.length>0||t.text!==t.proposed;return g`<div
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
aria-label=${n.label(n.status[t.status]??"",s)}
tabindex="0"
contenteditable=${this.frozen?"false":"plaintext-only"}
spellcheck="true"
data-empty=${n.emptyLine}
@keydown=${this.#i}
@beforeinput=${this.#r}
@focus=${()=>{this.fresh.clear(),this.hand?.beAt(t.id)}}
@blur=${()=>{this.hand?.beAt(null),this.requestUpdate()}}
></span>
<span class="beside"
>${this.#a()}
<span class="verdicts">${i?this.#l(t):w}</span></span
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
title=${t.evidence.length?n.wordsHint(t.evidence.length):n.beforeHint}
@click=${()=>this.open=!this.open}
>
${this.open?n.hideWords:t.evidence.length?n.words:n.before}
</button>`:w}
${i?w:this.#h(t)}
${this.frozen?w:g`<button
class="plain words quiet"
data-testid="comment"
@click=${()=>this.#d("comment")}
>
${n.comment}
</button>`}
</span>
</div>
${this.open?this.#f(t):w} ${this.#c(t)}`}#a(){let{mark:t,statement:n}=this,s=m.note;if(this.writer)return g`<span class="mark writing">${s.writing(this.names[this.writer])}</span>`;if(!t||n?.status!=="edited"&&n?.status!=="disputed")return w;let i=n.status==="edited"?s.changedBy:s.notRightSays;return g`<span class="mark"
>${t.by===this.me?i.you:i.other(this.names[t.by])}</span
>`}#l(t){if(this.frozen)return w;let n=t.status==="disputed"&&this.mark?.by!==this.me;return g`${n?w:g`<button
class="plain yes"
data-testid="accept"
@click=${()=>this.hand?.say({type:"accept",statement:t.id})}
>
${this.me==="therapist"?m.note.keep:m.note.right}
</button>`}
${this.#h(t)}`}#h(t){let n=this.me==="therapist";if(this.frozen||!n&&t.status==="disputed")return w;let s=n?"reject":"dispute";return g`<button
class="plain no"
data-testid=${s}
@click=${async()=>{await this.hand?.say({type:s,statement:t.id})&&!n&&this.#d("words")}}
>
${n?m.note.notThis:m.note.notRight}
</button>`}#d(t){this.saying=t}#c(t){return!this.saying&&!t.comments.length&&t.status!=="disputed"?w:(import("./shared-V3Z3N6FA.js"),g`<conote-beside
.hand=${this.hand}
.statement=${t}
.me=${this.me}
.names=${this.names}
.by=${this.mark?.by}
.saying=${this.saying}
?frozen=${this.frozen}
@conote-said=${()=>this.saying=""}
></conote-beside>`)}#f(t){let n=t.proposed&&t.text!==t.proposed;return g`<div class="evidence" data-testid="evidence">
${this.passages.map(({speaker:s,name:i,at:r,text:o})=>g`<p><b class=${s}>${i}</b>, ${r} · “${o}”</p>`)}
${this.passages.length===0&&t.evidence.length>0?g`<p>${m.note.noWords}</p>`:w}
${n?g`<p>
${m.note.firstWritten}
${jn(t.proposed,t.text).map(({kind:s,text:i})=>s==="same"?i:s==="gone"?g`<del>${i}</del>`:g`<ins>${i}</ins>`)}
</p>`:w}
${this.authors?.line()}
</div>`}static styles=[_t,va]};customElements.define("conote-statement",ki);var Xn=(e,t)=>({edit:n=>e.connection?.note.edit(n),say:t,beAt:n=>e.connection?.note.beAt(e.connection.access.party,n),undo:n=>{let s=e.connection?.note.undo;n?s?.undo():s?.redo()},settled:!1}),Zn=(e,t,n)=>g`<ul role="list">
${Pn(t,({id:s})=>s,s=>g`<li>${Th(e,s,n)}</li>`)}
</ul>`;function Th(e,t,n){let{state:s,note:i,access:r}=e,o=r.party,a={therapist:dt(s.view,"therapist",o),client:dt(s.view,"client",o)};return g`<conote-statement
exportparts="line"
.hand=${n}
.statement=${t}
.me=${o}
.names=${a}
.mark=${s.marks.get(t.id)}
.writer=${i.writers().get(t.id)}
.goals=${s.view?.goals??[]}
.passages=${Ih(s,t,a)}
?frozen=${s.view?.frozen??!1}
></conote-statement>`}function Ih(e,t,n){let s=new Set(t.evidence),i=r=>({speaker:r.speaker,name:n[r.speaker],at:ka(e.view,r.start),text:ra(r)});return e.said.filter(({id:r})=>s.has(r)).map(i)}function $a(e){let{served:t}=m;if(t[e])return t[e];for(let[n,s]of Object.entries(t)){let[i,r]=n.split("\u2026");if(!(r===void 0||!e.startsWith(i)||!e.endsWith(r)))return s.replace("\u2026",()=>e.slice(i.length,e.length-r.length))}return e}function Aa(e,t){let{title:n="",plain_title:s,plain_title_es:i}=e??{};return t!=="client"?n:J==="es"&&i||s||n}var Ea=D`
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
`;var se=class{constructor(t,n,s=()=>{}){this.host=t,this.events=n,this.on=s,this.connection=null,this.listener=i=>{this.on(i),this.host.requestUpdate()},t.addController(this)}follow(t){this.connection!==t&&(this.hostDisconnected(),this.connection=t,this.hostConnected())}hostConnected(){for(let t of this.events)this.connection?.addEventListener(t,this.listener)}hostDisconnected(){for(let t of this.events)this.connection?.removeEventListener(t,this.listener)}};function Ca(e,t){let n=(s,i)=>g`<button
class="plain ${e===s?"chosen":""}"
aria-pressed=${e===s?"true":"false"}
data-testid=${s?"as-it-reads":"line-by-line"}
@click=${()=>t(s)}
>
${i}
</button>`;return g`<div class="ways" role="group" aria-label=${m.reading.shownAs}>
${n(!1,m.reading.lines)} ${n(!0,m.reading.reads)}
</div>`}var Ua=D`
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
`;var Dh=2e4,Qn=class extends N{static properties={connection:{attribute:!1},trouble:{state:!0},news:{state:!0},sending:{state:!0},reads:{state:!0}};constructor(){super(),this.connection=null,this.trouble="",this.news="",this.sending=null,this.reads=!1,this.watch=new se(this,["change","note","replica"]),this.known=null,this.untold=new Map,this.newsTimer=void 0,this.held=null,this.hand=Xn(this,t=>Re(this,t))}willUpdate(){this.watch.follow(this.connection),this.shadowRoot&&(this.held=wi(this.shadowRoot))}updated(){if(!this.shadowRoot||!this.held||!this.connection)return;let{waiting:t,changed:n}=ba(this.shadowRoot,this.held,this.connection.drafts);this.connection.drafts=t,n.forEach(_i),this.connection.note.synced&&requestAnimationFrame(()=>this.hand.settled=!0)}disconnectedCallback(){super.disconnectedCallback();let t=this.shadowRoot?wi(this.shadowRoot).fields:[];this.connection?.drafts.push(...yi(t));for(let n of t)n.value="";clearTimeout(this.newsTimer),this.newsTimer=void 0}async#t(t,n){t.preventDefault();let i=t.currentTarget.elements.namedItem("line"),r=i.value.replace(/\s+/g," ").trim();!r||this.sending||(this.sending=n,await Re(this,{type:"write",section:n,text:r})&&(i.value="",_i(i)),this.sending=null,await this.updateComplete,i.focus())}#e(t){t&&import("./shared-XQJOI4NG.js"),this.reads=t}#n(t,n){let s=new Set(t.flatMap(r=>r.statements.map(({id:o})=>o))),i=this.known;if(this.connection?.note.synced&&(this.known=s),!!i){for(let r of t){let o=this.#s(r,n),a=r.statements.filter(({id:c,author:l})=>!i.has(c)&&l!==n);a.length&&this.untold.set(o,(this.untold.get(o)??0)+a.length)}this.untold.size&&!this.newsTimer&&(this.newsTimer=setTimeout(()=>{this.newsTimer=void 0;let r=[...this.untold.values()].reduce((o,a)=>o+a,0);this.news=m.note.news(r,[...this.untold.keys()]),this.untold.clear()},Dh))}}render(){let{connection:t}=this;if(!t)return w;let{state:n,note:s}=t,i=t.access.party,{view:r}=n,o=s.sections();this.#n(o,i);let a=dt(r,Lt(i),i),{byTherapist:c,byYouAlone:l}=m.note,d=r?.client_sees_note===!1,p=i==="client"?m.note.byClient:d?l:c,u=o.every(f=>f.statements.length===0);return g`<article class="sheet" part="sheet" aria-labelledby="title" data-me=${i}>
<header>
${Gn()}
<h1 id="title" part="title">${m.note.title[i]}</h1>
<p>${p(a)}</p>
</header>
<slot name="head"></slot>
${u&&!r?.frozen?g`<p class="waiting">${d?m.note.waitingAlone:m.note.waiting}</p>`:w}
${u?w:Ca(this.reads,f=>this.#e(f))}
${this.reads&&!u?g`<conote-preview .connection=${t}></conote-preview>`:Pn(o,f=>f.id,f=>this.#i(f,i))}
<p class="trouble" role="status" ?hidden=${!this.trouble}>${this.trouble}</p>
<p class="for-readers" aria-live="polite">${this.news}</p>
<slot name="foot"></slot>
</article>`}#s({id:t,title:n,plainTitle:s},i){let r=this.connection?.state.view?.sections.find(o=>o.id===t);return Aa({...r,title:n,plain_title:s},i)}#i(t,n){let s=this.#s(t,n),i=`section-${t.id}`,r=this.connection,{view:o}=r.state,a=o?.sections.find(({id:l})=>l===t.id),c=o?.frozen??!1;return(n==="therapist"||Object.keys(a?.chosen??{}).length)&&import("./shared-2CR6RO52.js"),g`<section aria-labelledby=${i} data-testid="section" data-id=${t.id}>
<h2 id=${i} part="section-title" class="small-caps">${s}</h2>
${Zn(r,t.statements,this.hand)}
<conote-choices
.section=${a}
.me=${n}
.say=${this.hand.say}
?frozen=${c}
></conote-choices>
${c?w:this.#r(t.id,s,n==="therapist"&&a?.prompt||"")}
</section>`}#r(t,n,s){return g`<form class="add" @submit=${i=>this.#t(i,t)}>
<textarea
name="line"
rows="1"
maxlength="2000"
data-testid="add-line"
data-section=${t}
aria-label=${m.note.add(n)}
placeholder=${s?`${m.note.addShort} \xB7 ${s}`:m.note.addShort}
?readonly=${this.sending===t}
@input=${i=>_i(i.target)}
@keydown=${Oh}
></textarea>
<button class="plain" type="submit">${m.note.addButton}</button>
</form>`}static styles=[Kn,_t,Ua,Yn,Ea,D`
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
`]};function _i(e){e.style.height="auto",e.style.height=`${e.scrollHeight}px`}function Oh(e){e.key!=="Enter"||e.shiftKey||e.isComposing||(e.preventDefault(),e.target.form?.requestSubmit())}customElements.define("conote-note",Qn);var Si=class extends N{static properties={view:{attribute:!1},me:{attribute:!1}};constructor(){super(),this.view=null,this.me="client"}render(){let{view:t,me:n}=this;return t?g`<h2 class="small-caps">${m.goals.title[n]}</h2>
${t.goals.length===0?g`<p>${m.goals.none}</p>`:w}
<ul role="list">
${t.goals.map(s=>this.#t(s,t.touched[s.id]??0))}
</ul>`:w}#t({id:t,text:n,problem:s,objectives:i=[],target:r},o){let a=this.me==="therapist"&&(s||i.length||r);return g`<li data-testid="goal" data-id=${t} data-touched=${o}>
${a?g`<details>
<summary>${n}</summary>
<p>${[s,r?m.goals.by(r):""].filter(Boolean).join(" \xB7 ")}</p>
${i.map(c=>g`<p>– ${c}</p>`)}
</details>`:g`<span>${n}</span>`}
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
`]};customElements.define("conote-goals",Si);function Ta(e,t){e.furnished=!0,e.embedded?import("./shared-K6NRYRJU.js").then(({Announcer:n})=>new n(e,t)):import("./call.js"),import("./shared-MRUK7UT4.js"),import("./sign.js"),import("./shared-4OS23E4K.js"),t.access.party==="therapist"&&(import("./shared-TSTQGCDN.js"),import("./shared-KSX5RDP3.js"),import("./shared-O4RSVBPR.js"),import("./shared-P4FO5SS6.js")),e.requestUpdate()}function Ia(e,t,n){let s=e.connection,i=n==="therapist"&&t.log_kept!==!1;return g`<aside role=${e.embedded?"presentation":w}>
${n==="therapist"&&!t.consents.client?Mh(t):w}
${s.sees?g`<conote-goals .view=${t} .me=${n}></conote-goals>`:w}
${i?g`<conote-private .access=${s.access}></conote-private>
<conote-record .connection=${s}></conote-record>`:w}
<conote-measures
.connection=${s}
@conote-answer=${({detail:r})=>{e.form?.start(r)}}
></conote-measures>
${i?g`<conote-mode .connection=${s}></conote-mode>
<section><conote-template .connection=${s}></conote-template></section>`:w}
</aside>`}function Mh({state:e}){return e!=="created"&&e!=="consenting"?w:(import("./shared-XYG5AZJF.js"),g`<conote-introducing></conote-introducing>`)}var Lh={tapped:!1,deaf:!1,muted:!1,theyMuted:!1},Da=({state:e,started_at:t,frozen:n,way:s})=>e!=="signed"&&!n&&s!=="summary"&&(s!=="call"||t!==null);function Oa(e){let{connection:t}=e,{words:n,tone:s}=_a({view:t?.state.view??null,me:t?.access.party??null,online:t?.online??!1,fresh:!t?.everOnline,starting:e.starting,call:e.call?.words??Lh});return g`<div class="state" part="state" data-tone=${s}>
<span class="dot"></span><span role="status" data-testid="state-line">${n}</span>
</div>`}function Ma(e,t,n){let s=m.controls,i=t.state==="live"||t.state==="paused";return g`<div class="controls" part="controls">
${i?g`<button
class="pill"
data-testid=${t.state==="live"?"pause":"resume"}
aria-keyshortcuts="Alt+P"
title=${s.keys}
@click=${()=>{e.act({type:t.state==="live"?"pause":"resume"})}}
>
${t.state==="live"?s.pause:s.resume}
</button>`:w}
${t.way==="recording"&&!t.note_ready&&n==="therapist"?g`<button class="pill" data-testid="stop-reading" @click=${()=>{e.stopReading()}}>
${s.stopReading}
</button>`:w}
${Da(t)?g`<button
class="pill"
data-testid="take-that-back"
aria-expanded=${e.takingBack?"true":"false"}
@click=${()=>Nh(e)}
>
${s.takeBack}
</button>`:w}
${t.consents[n]&&(i||t.state==="consenting")?g`<button
class="pill"
data-testid="change-consent"
title=${m.consent.change}
aria-expanded=${e.changing?"true":"false"}
@click=${()=>e.changing=!e.changing}
>
${m.consent.mine}
</button>`:w}
${t.consents[n]?.purposes.includes("transcription")&&(i||t.state==="consenting")?g`<button
class="pill"
data-testid="revoke"
@click=${()=>{e.act({type:"revoke",purposes:["transcription","drafting"]})}}
>
${s.revoke}
</button>`:w}
</div>
${e.takingBack&&Da(t)?g`<conote-take-back
.connection=${e.connection}
@closed=${()=>e.takingBack=!1}
></conote-take-back>`:w}`}function Nh(e){e.takingBack=!e.takingBack,import("./shared-X7W25J32.js")}var La=D`
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
margin-top: 8px;
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
.foot:empty {
display: none;
}
.foot {
position: sticky;
bottom: 0;
display: flex;
flex-wrap: wrap;
justify-content: flex-end;
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
flex: 1 1 auto;
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
.foot .pill {
padding: 8px 13px;
}
aside {
max-height: none;
margin: 0;
padding: 22px 24px;
}
}
/* On a short one the pictures go, and what one may do at any time stays. */
@media (max-width: 760px) and (max-height: 700px) {
.frame:has(conote-call) {
top: -138px;
}
}
@media (max-width: 760px) and (max-height: 520px) {
.frame {
position: static;
}
}
`;function Na(e,t){let{connection:n}=e;if(!n)return w;let{trouble:s,emergencies:i}=n.state;return g`<div class="notices" role="status">
${e.trouble?g`<p class="notice">${e.trouble}</p>`:w}
${n.lost.length?g`<div class="notice" data-testid="lost">
<p>${m.note.couldNotKeep}</p>
${n.lost.map(r=>g`<blockquote>${r}</blockquote>`)}
<button class="pill" @click=${()=>n.forgetLost()}>
${m.note.dismiss}
</button>
</div>`:w}
${i.filter(({seq:r})=>t==="therapist"&&r>e.seenEmergency).map(({name:r,reason:o,at:a,until:c,seq:l})=>g`<div class="notice" data-testid="emergency">
<p>${m.page.emergency(r,a,c)}</p>
<blockquote>${o}</blockquote>
<button class="pill" @click=${()=>e.seenEmergency=l}>
${m.note.dismiss}
</button>
</div>`)}
${t==="therapist"&&s&&s.seq>e.seen?g`<div class="notice" data-testid="trouble">
<p>${m.page.wentWrong} ${s.message}</p>
<button class="pill" @click=${()=>e.seen=s.seq}>
${m.note.dismiss}
</button>
</div>`:w}
</div>`}function vi(e){let t=m.page,n=e.connection?.status==="stuck",s=e.problem==="signed_out"||e.connection?.status==="signed_out",i=n?t.stuck:s?t.signedOut:e.problem==="no_link"?t.noLink:m.errors.other,r=n?t.stuckLead:s?t.signedOutLead:e.problem==="no_link"?t.noLinkLead:e.trouble;return g`<div class="page alone" role=${e.embedded?w:"main"}>
<div class="sheet" part="sheet" data-testid="problem">
${Gn()}
<h1>${i}</h1>
<p>${r}</p>
${e.problem==="no_link"?w:g`<button class="pill" @click=${()=>e.again()}>
${n?t.reload:t.again}
</button>`}
</div>
</div>`}function Va(e,t,n){let{connection:s}=e;if((t.state==="review"&&(e.reading||t.frozen)||t.state==="signed")&&s?.sees)return g`<conote-sign
exportparts="sheet, title"
.connection=${s}
@conote-back=${()=>e.reading=e.walking=!1}
></conote-sign>`;if(t.state==="review"&&e.walking)return import("./shared-J7NNWHXR.js"),g`<conote-path
.connection=${s}
.draw=${Zn}
.hand=${e.hand}
@conote-back=${()=>e.walking=!1}
@conote-read=${()=>e.reading=!0}
></conote-path>`;let o=t.state==="created"||t.state==="consenting"||!t.consents[n]||e.changing,a=t.state==="review"||t.state==="unsigned",c=o&&!a?g`<conote-consent
slot="head"
.connection=${s}
?changing=${e.changing}
@conote-agreed=${()=>e.agreed()}
></conote-consent>`:w;return s?.sees?g`<conote-note .connection=${s} exportparts="sheet, title, section-title, line">
${c}
${a&&t.note_reason?g`<p slot="head" class="reason">${$a(t.note_reason)}</p>`:w}
<div slot="foot" class="foot">${Vh(e,t,n)}</div>
</conote-note>`:(import("./shared-YRIA5USU.js"),g`<conote-apart .view=${t}>${c}</conote-apart>`)}function Vh(e,t,n){let s=e.connection?.note.sections().flatMap(o=>o.statements),i=s?.filter(({status:o})=>o==="proposed").length??0,r=s?.length?m.note.pencil(i):"";switch(t.state){case"consenting":case"live":case"paused":return n==="client"||t.state==="consenting"&&!(t.started_at||t.consents.client)?r?g`<span>${r}</span>`:w:g`<span>${r}</span>
<button
class="pill main"
data-testid="end"
@click=${()=>{e.act({type:"end"})}}
>
${m.controls.end}
</button>`;case"review":return t.note_ready?g`<span>${r}</span>
${n==="therapist"?g`<button
class="pill"
data-testid="finish-later"
@click=${()=>{e.act({type:"finish_later"})}}
>
${m.sign.later}
</button>`:w}
<button
class="pill ${i?"":"main"}"
data-testid="review"
@click=${()=>e.reading=!0}
>
${m.sign.open}
</button>
<button
class="pill ${i?"main":""}"
data-testid="walk"
@click=${()=>e.walking=!0}
>
${m.sign.walk}
</button>`:g`<span role="status">${m.sign.finishing}</span>`;case"unsigned":return g`<span>${m.sign.unsignedLead}</span>
<button
class="pill main"
data-testid="take-up"
@click=${()=>{e.act({type:"reopen"})}}
>
${m.sign.resume}
</button>`;default:return r?g`<span>${r}</span>`:w}}var Rh=6e4,Bh=1e3,Ra=5e3,ts=class extends N{static properties={connection:{state:!0},problem:{state:!0},trouble:{state:!0},reading:{state:!0},walking:{state:!0},answering:{state:!0},seen:{state:!0},seenEmergency:{state:!0},changing:{state:!0},embedded:{type:Boolean,reflect:!0},join:{},lang:{reflect:!0},takingBack:{state:!0},slow:{state:!0}};constructor(){super(),this.connection=null,this.problem="",this.trouble="",this.embedded=!1,this.join="",this.opened=()=>{},this.joined=new Promise(t=>this.opened=t),this.takingBack=!1,this.slow=!1,this.reading=!1,this.walking=!1,this.answering=!1,this.changing=!1,this.frozen=!1,this.furnished=!1,this.state=void 0,this.since=0,this.seen=0,this.seenEmergency=0,this.watch=new se(this,["change","note","replica"],()=>this.#s()),this.hand=Xn(this,t=>this.act(t)),this.stop=new AbortController}connectedCallback(){super.connectedCallback(),this.stop=new AbortController;let{signal:t}=this.stop;window.addEventListener("online",()=>{this.connection?.hurry(),this.call?.hurry?.()},{signal:t}),window.addEventListener("keydown",i=>this.#i(i),{signal:t}),window.addEventListener("hashchange",()=>{this.#e()},{signal:t}),window.addEventListener("beforeunload",i=>this.#r(i),{signal:t});let n=setInterval(()=>this.requestUpdate(),Rh/2),s=setTimeout(()=>this.slow=!0,Bh);t.addEventListener("abort",()=>{clearInterval(n),clearTimeout(s)}),this.#e()}disconnectedCallback(){super.disconnectedCallback(),this.stop.abort(),this.connection?.close(),this.connection=null}willUpdate(t){if(t.has("lang")){let n=li(this.lang);n&&hi(n)}t.has("join")&&this.join&&this.#e()}#t(){let t=this.join;return t?(this.join="",this.removeAttribute("join"),t.split("#join=").at(-1)??null):this.embedded?null:co("join")}async#e(){let t=this.#t();if(!(!t&&(this.connection||this.embedded))){this.problem="",this.trouble="";try{let n=t?await Ks(t):ao();if(!n){this.problem="no_link";return}t&&!this.embedded&&oo(n),await this.#n(n)}catch(n){let{status:s}=n;this.problem=s===401||s===403||s===404?"signed_out":"failed",this.trouble=Me(n),this.retry=t}}}async#n(t){this.connection&&(this.connection.close(),this.connection=null,this.answering=this.reading=this.frozen=!1,await this.updateComplete),this.connection=new Ve(t),this.watch.follow(this.connection),this.connection.connect(),this.opened(this.connection),this.furnished=!1,this.requestUpdate()}#s(){let{connection:t}=this,n=t?.state.view;if(!t||!n)return;t.online&&!this.furnished&&Ta(this,t);let s=t.access.party;this.embedded||(document.title=m.page.title(dt(n,Lt(s),s))),n.state!==this.state&&(this.state=n.state,this.since=Date.now(),n.state==="live"&&setTimeout(()=>this.requestUpdate(),Ra));let i=this.frozen&&!n.frozen;this.frozen=n.frozen,(n.state!=="review"||i)&&(this.reading=this.walking=!1),(n.state==="live"||n.state==="paused"||n.state==="consenting")&&n.consents[s]&&this.call?.join?.()}updated(){this.connection?.state.view&&this.querySelector(".blank")?.remove(),this.embedded&&(this.lang=J),this.#s()}get starting(){return Date.now()-this.since<Ra}get call(){return this.renderRoot.querySelector("conote-call")}get form(){return this.renderRoot.querySelector("conote-measure-form")}act(t){return Re(this,t)}async stopReading(){this.trouble="";try{this.connection&&await io(this.connection.access)}catch(t){this.trouble=Me(t)}}#i(t){if(!t.altKey||t.code!=="KeyP"||t.ctrlKey||t.metaKey)return;let n=this.connection?.state.view?.state;n!=="live"&&n!=="paused"||(t.preventDefault(),this.act({type:n==="live"?"pause":"resume"}))}#r(t){let{connection:n}=this;n&&!n.online&&n.note.unsent().size&&t.preventDefault()}render(){if(this.problem)return vi(this);let{connection:t}=this,n=t?.state.view;if(t?.status==="signed_out"||t?.status==="stuck")return vi(this);if(!t||!n)return!this.slow&&this.firstElementChild?g`<slot></slot>`:g`<div class="page">
<div class="middle sheet"><p class="joining" role="status">${m.page.joining}</p></div>
</div>`;let s=t.access.party;return g`<div class="page" role=${this.embedded?w:"main"} data-me=${s} data-state=${n.state}>
<button class="skip" @click=${()=>this.#a()}>${m.page.skip}</button>
<div class="frame" part="bar">
${n.way==="call"&&n.log_kept!==!1&&!this.embedded?g`<conote-call
.connection=${t}
@conote-call=${()=>this.requestUpdate()}
></conote-call>`:w}
${Oa(this)} ${Ma(this,n,s)}
${s==="therapist"?g`<conote-alerts .connection=${t}></conote-alerts>`:w}
</div>
<div class="middle" id="note" tabindex="-1">
${Na(this,s)}
${s==="client"?g`<conote-measure-form
.connection=${t}
@conote-answering=${({detail:i})=>this.answering=i}
></conote-measure-form>`:w}
${this.answering?w:Va(this,n,s)}
</div>
<conote-transcript .connection=${t}></conote-transcript>
${Ia(this,n,s)}
</div>`}#a(){this.renderRoot.querySelector("#note")?.focus()}agreed(){this.changing=!1,this.call?.join(),!this.embedded&&(this.renderRoot.querySelector("#note")?.scrollTo(0,0),window.scrollTo(0,0))}again(){this.connection?.status==="stuck"?this.embedded?this.#n(this.connection.access):location.reload():this.connection?this.connection.connect():this.retry?this.join=this.retry:this.#e()}static styles=[Kn,_t,Yn,La]};customElements.define("conote-session",ts);import("./shared-W6J7K6G2.js");async function sg(e,{session:t}){let[{TappedTrack:n},s]=await Promise.all([import("./shared-Z3HKCTSP.js"),t.joined]);return new n(e,s)}export{q as a,Wa as b,O as c,b as d,H as e,x as f,st as g,Ys as h,xt as i,Ks as j,cd as k,so as l,ld as m,hd as n,dd as o,ud as p,pd as q,fd as r,D as s,g as t,xd as u,w as v,N as w,J as x,Oo as y,m as z,Me as A,ht as B,Ho as C,Po as D,di as E,Xo as F,Zo as G,ra as H,iu as I,Le as J,Ne as K,Ve as L,Pn as M,Re as N,zu as O,Gn as P,Yn as Q,Lt as R,dt as S,xa as T,ip as U,ka as V,vh as W,rp as X,op as Y,ap as Z,cp as _,Kn as $,_t as aa,$a as ba,Aa as ca,Ea as da,se as ea,Ca as fa,Ua as ga,Qn as ha,ts as ia,sg as ja};
