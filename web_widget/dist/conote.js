import{a as Wr,b as Yr}from"./shared-ATYQOB4P.js";import{a as Bt,c as ps,d as Rr,e as Br,g as jr,h as qr,i as Fr,j as zr,k as Hr,l as Gr}from"./shared-ODMM4632.js";import{a as wt,b as A,c as xt,d as Ye,e as Kr,f as Xr,g as Zr,h as Qr,i as At,j as ti,k as ei}from"./shared-2DUF5ESH.js";import{a as K}from"./shared-SW4J26SR.js";import{a as m,b as z,c as L,d as f,f as Pr,g as w,h as Jr,i as B,j as et,k as j}from"./shared-R3AG6YWB.js";var N=Math.floor;var Tt=Math.abs;var Pe=(n,t)=>n<t?n:t,at=(n,t)=>n>t?n:t,Uh=Number.isNaN;var Je=n=>n!==0?n<0:1/n<0;var qt=Number.MAX_SAFE_INTEGER,fs=Number.MIN_SAFE_INTEGER,Ch=1<<31;var ni=Number.isInteger||(n=>typeof n=="number"&&isFinite(n)&&N(n)===n),Ah=Number.isNaN,Th=Number.parseInt;var nt=()=>new Set;var Ke=n=>n[n.length-1];var si=(n,t)=>{for(let e=0;e<t.length;e++)n.push(t[e])},Z=Array.from,Xe=(n,t)=>{for(let e=0;e<n.length;e++)if(!t(n[e],e,n))return!1;return!0},fe=(n,t)=>{for(let e=0;e<n.length;e++)if(t(n[e],e,n))return!0;return!1};var ri=(n,t)=>{let e=new Array(n);for(let s=0;s<n;s++)e[s]=t(s,e);return e};var lt=Array.isArray;var ws=String.fromCharCode,$c=String.fromCodePoint,Dh=ws(65535),_c=n=>n.toLowerCase(),Ec=/^\s*/g,Uc=n=>n.replace(Ec,""),Cc=/([A-Z])/g,xs=(n,t)=>Uc(n.replace(Cc,e=>`${t}${_c(e)}`));var Ac=n=>{let t=unescape(encodeURIComponent(n)),e=t.length,s=new Uint8Array(e);for(let r=0;r<e;r++)s[r]=t.codePointAt(r);return s},zt=typeof TextEncoder<"u"?new TextEncoder:null,Tc=n=>zt.encode(n),ii=zt?Tc:Ac;var Ft=typeof TextDecoder>"u"?null:new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0});Ft&&Ft.decode(new Uint8Array).length===1&&(Ft=null);var oi=(n,t)=>ri(t,()=>n).join("");var P=n=>new Error(n),J=()=>{throw P("Method unimplemented")},H=()=>{throw P("Unexpected case")};var Dt=class{constructor(){this.cpos=0,this.cbuf=new Uint8Array(100),this.bufs=[]}},st=()=>new Dt;var ks=n=>{let t=n.cpos;for(let e=0;e<n.bufs.length;e++)t+=n.bufs[e].length;return t};var q=n=>{let t=new Uint8Array(ks(n)),e=0;for(let s=0;s<n.bufs.length;s++){let r=n.bufs[s];t.set(r,e),e+=r.length}return t.set(new Uint8Array(n.cbuf.buffer,0,n.cpos),e),t},Dc=(n,t)=>{let e=n.cbuf.length;e-n.cpos<t&&(n.bufs.push(new Uint8Array(n.cbuf.buffer,0,n.cpos)),n.cbuf=new Uint8Array(at(e,t)*2),n.cpos=0)},V=(n,t)=>{let e=n.cbuf.length;n.cpos===e&&(n.bufs.push(n.cbuf),n.cbuf=new Uint8Array(e*2),n.cpos=0),n.cbuf[n.cpos++]=t};var tn=V;var y=(n,t)=>{for(;t>127;)V(n,128|127&t),t=N(t/128);V(n,127&t)},en=(n,t)=>{let e=Je(t);for(e&&(t=-t),V(n,(t>63?128:0)|(e?64:0)|63&t),t=N(t/64);t>0;)V(n,(t>127?128:0)|127&t),t=N(t/128)},bs=new Uint8Array(3e4),Ic=bs.length/3,Oc=(n,t)=>{if(t.length<Ic){let e=zt.encodeInto(t,bs).written||0;y(n,e);for(let s=0;s<e;s++)V(n,bs[s])}else E(n,ii(t))},Lc=(n,t)=>{let e=unescape(encodeURIComponent(t)),s=e.length;y(n,s);for(let r=0;r<s;r++)V(n,e.codePointAt(r))},ht=zt&&zt.encodeInto?Oc:Lc;var we=(n,t)=>{let e=n.cbuf.length,s=n.cpos,r=Pe(e-s,t.length),i=t.length-r;n.cbuf.set(t.subarray(0,r),s),n.cpos+=r,i>0&&(n.bufs.push(n.cbuf),n.cbuf=new Uint8Array(at(e*2,i)),n.cbuf.set(t.subarray(r)),n.cpos=i)},E=(n,t)=>{y(n,t.byteLength),we(n,t)},vs=(n,t)=>{Dc(n,t);let e=new DataView(n.cbuf.buffer,n.cpos,t);return n.cpos+=t,e},Vc=(n,t)=>vs(n,4).setFloat32(0,t,!1),Mc=(n,t)=>vs(n,8).setFloat64(0,t,!1),Nc=(n,t)=>vs(n,8).setBigInt64(0,t,!1);var ai=new DataView(new ArrayBuffer(4)),Rc=n=>(ai.setFloat32(0,n),ai.getFloat32(0)===n),Gt=(n,t)=>{switch(typeof t){case"string":V(n,119),ht(n,t);break;case"number":ni(t)&&Tt(t)<=2147483647?(V(n,125),en(n,t)):Rc(t)?(V(n,124),Vc(n,t)):(V(n,123),Mc(n,t));break;case"bigint":V(n,122),Nc(n,t);break;case"object":if(t===null)V(n,126);else if(lt(t)){V(n,117),y(n,t.length);for(let e=0;e<t.length;e++)Gt(n,t[e])}else if(t instanceof Uint8Array)V(n,116),E(n,t);else{V(n,118);let e=Object.keys(t);y(n,e.length);for(let s=0;s<e.length;s++){let r=e[s];ht(n,r),Gt(n,t[r])}}break;case"boolean":V(n,t?120:121);break;default:V(n,127)}},me=class extends Dt{constructor(t){super(),this.w=t,this.s=null,this.count=0}write(t){this.s===t?this.count++:(this.count>0&&y(this,this.count-1),this.count=1,this.w(this,t),this.s=t)}};var li=n=>{n.count>0&&(en(n.encoder,n.count===1?n.s:-n.s),n.count>1&&y(n.encoder,n.count-2))},It=class{constructor(){this.encoder=new Dt,this.s=0,this.count=0}write(t){this.s===t?this.count++:(li(this),this.count=1,this.s=t)}toUint8Array(){return li(this),q(this.encoder)}};var hi=n=>{if(n.count>0){let t=n.diff*2+(n.count===1?0:1);en(n.encoder,t),n.count>1&&y(n.encoder,n.count-2)}},Wt=class{constructor(){this.encoder=new Dt,this.s=0,this.count=0,this.diff=0}write(t){this.diff===t-this.s?(this.s=t,this.count++):(hi(this),this.count=1,this.diff=t-this.s,this.s=t)}toUint8Array(){return hi(this),q(this.encoder)}},Qe=class{constructor(){this.sarr=[],this.s="",this.lensE=new It}write(t){this.s+=t,this.s.length>19&&(this.sarr.push(this.s),this.s=""),this.lensE.write(t.length)}toUint8Array(){let t=new Dt;return this.sarr.push(this.s),this.s="",ht(t,this.sarr.join("")),we(t,this.lensE.toUint8Array()),q(t)}};var rn=P("Unexpected end of array"),di=P("Integer out of Range"),Bc=(n,t,e)=>{if(t<0||e<0||t+e>n.length)throw rn;return new Uint8Array(n.buffer,n.byteOffset+t,e)},jc=(n,t,e)=>{if(t<0||e<0||t+e>n.length)throw rn;return new DataView(n.buffer,n.byteOffset+t,e)},Yt=class{constructor(t){this.arr=t,this.pos=0}},Q=n=>new Yt(n),ui=n=>n.pos!==n.arr.length;var qc=(n,t)=>{let e=Bc(n.arr,n.pos,t);return n.pos+=t,e},T=n=>qc(n,b(n));var Ot=n=>n.arr[n.pos++];var b=n=>{let t=0,e=1,s=n.arr.length;for(;n.pos<s;){let r=n.arr[n.pos++];if(t=t+(r&127)*e,e*=128,r<128)return t;if(t>qt)throw di}throw rn},on=n=>{let t=n.arr[n.pos++],e=t&63,s=64,r=(t&64)>0?-1:1;if((t&128)===0)return r*e;let i=n.arr.length;for(;n.pos<i;){if(t=n.arr[n.pos++],e=e+(t&127)*s,s*=128,t<128)return r*e;if(e>qt)throw di}throw rn};var Fc=n=>{let t=b(n);if(t===0)return"";{let e=String.fromCodePoint(Ot(n));if(--t<100)for(;t--;)e+=String.fromCodePoint(Ot(n));else for(;t>0;){let s=t<1e4?t:1e4,r=n.arr.subarray(n.pos,n.pos+s);n.pos+=s,e+=String.fromCodePoint.apply(null,r),t-=s}return decodeURIComponent(escape(e))}},zc=n=>Ft.decode(T(n)),dt=Ft?zc:Fc;var Ss=(n,t)=>{let e=jc(n.arr,n.pos,t);return n.pos+=t,e},Hc=n=>Ss(n,4).getFloat32(0,!1),Gc=n=>Ss(n,8).getFloat64(0,!1),Wc=n=>Ss(n,8).getBigInt64(0,!1);var Yc=[n=>{},n=>null,on,Hc,Gc,Wc,n=>!1,n=>!0,dt,n=>{let t=b(n),e={};for(let s=0;s<t;s++){let r=dt(n);e[r]=Pt(n)}return e},n=>{let t=b(n),e=[];for(let s=0;s<t;s++)e.push(Pt(n));return e},T],Pt=n=>Yc[127-Ot(n)](n),xe=class extends Yt{constructor(t,e){super(t),this.reader=e,this.s=null,this.count=0}read(){return this.count===0&&(this.s=this.reader(this),ui(this)?this.count=b(this)+1:this.count=-1),this.count--,this.s}};var Lt=class extends Yt{constructor(t){super(t),this.s=0,this.count=0}read(){if(this.count===0){this.s=on(this);let t=Je(this.s);this.count=1,t&&(this.s=-this.s,this.count=b(this)+2)}return this.count--,this.s}};var Jt=class extends Yt{constructor(t){super(t),this.s=0,this.count=0,this.diff=0}read(){if(this.count===0){let t=on(this),e=t&1;this.diff=N(t/2),this.count=1,e&&(this.count=b(this)+2)}return this.s+=this.diff,this.count--,this.s}},sn=class{constructor(t){this.decoder=new Lt(t),this.str=dt(this.decoder),this.spos=0}read(){let t=this.spos+this.decoder.read(),e=this.str.slice(this.spos,t);return this.spos=t,e}};var ut=Date.now;var M=()=>new Map,an=n=>{let t=M();return n.forEach((e,s)=>{t.set(s,e)}),t},tt=(n,t,e)=>{let s=n.get(t);return s===void 0&&n.set(t,s=e()),s},pi=(n,t)=>{let e=[];for(let[s,r]of n)e.push(t(r,s));return e},fi=(n,t)=>{for(let[e,s]of n)if(t(s,e))return!0;return!1};var be=class{constructor(){this._observers=M()}on(t,e){return tt(this._observers,t,nt).add(e),e}once(t,e){let s=(...r)=>{this.off(t,s),e(...r)};this.on(t,s)}off(t,e){let s=this._observers.get(t);s!==void 0&&(s.delete(e),s.size===0&&this._observers.delete(t))}emit(t,e){return Z((this._observers.get(t)||M()).values()).forEach(s=>s(...e))}destroy(){this._observers=M()}},ln=class{constructor(){this._observers=M()}on(t,e){tt(this._observers,t,nt).add(e)}once(t,e){let s=(...r)=>{this.off(t,s),e(...r)};this.on(t,s)}off(t,e){let s=this._observers.get(t);s!==void 0&&(s.delete(e),s.size===0&&this._observers.delete(t))}emit(t,e){return Z((this._observers.get(t)||M()).values()).forEach(s=>s(...e))}destroy(){this._observers=M()}};var Vt=Symbol("Equality"),hn=(n,t)=>n===t||!!n?.[Vt]?.(t)||!1;var gi=n=>typeof n=="object",mi=Object.assign,Pc=Object.keys;var wi=(n,t)=>{for(let e in n)t(n[e],e)};var ke=n=>Pc(n).length;var xi=n=>{for(let t in n)return!1;return!0},Kt=(n,t)=>{for(let e in n)if(!t(n[e],e))return!1;return!0},ve=(n,t)=>Object.prototype.hasOwnProperty.call(n,t),Es=(n,t)=>n===t||ke(n)===ke(t)&&Kt(n,(e,s)=>(e!==void 0||ve(t,s))&&hn(t[s],e)),Jc=Object.freeze,Us=n=>{for(let t in n){let e=n[t];(typeof e=="object"||typeof e=="function")&&Us(n[t])}return Jc(n)};var Se=(n,t,e=0)=>{try{for(;e<n.length;e++)n[e](...t)}finally{e<n.length&&Se(n,t,e+1)}};var yi=n=>n;var bt=(n,t)=>{if(n===t)return!0;if(n==null||t==null||n.constructor!==t.constructor&&(n.constructor||Object)!==(t.constructor||Object))return!1;if(n[Vt]!=null)return n[Vt](t);switch(n.constructor){case ArrayBuffer:n=new Uint8Array(n),t=new Uint8Array(t);case Uint8Array:{if(n.byteLength!==t.byteLength)return!1;for(let e=0;e<n.length;e++)if(n[e]!==t[e])return!1;break}case Set:{if(n.size!==t.size)return!1;for(let e of n)if(!t.has(e))return!1;break}case Map:{if(n.size!==t.size)return!1;for(let e of n.keys())if(!t.has(e)||!bt(n.get(e),t.get(e)))return!1;break}case void 0:case Object:if(ke(n)!==ke(t))return!1;for(let e in n)if(!ve(n,e)||!bt(n[e],t[e]))return!1;break;case Array:if(n.length!==t.length)return!1;for(let e=0;e<n.length;e++)if(!bt(n[e],t[e]))return!1;break;default:return!1}return!0},bi=(n,t)=>t.includes(n);var Vh=crypto.subtle,ki=crypto.getRandomValues.bind(crypto);var As=()=>ki(new Uint32Array(1))[0];var Kc="10000000-1000-4000-8000"+-1e11,vi=()=>Kc.replace(/[018]/g,n=>(n^As()&15>>n/4).toString(16));var Ts=n=>new Promise(n);var Rh=Promise.all.bind(Promise);var Ds=n=>n===void 0?null:n;var Is=class{constructor(){this.map=new Map}setItem(t,e){this.map.set(t,e)}getItem(t){return this.map.get(t)}},Si=new Is,ta=!0;try{typeof window<"u"&&typeof localStorage<"u"&&localStorage&&(Si=localStorage,ta=!1)}catch{}var $i=Si;var $e=typeof process<"u"&&process.release&&/node|io\.js/.test(process.release.name)&&Object.prototype.toString.call(typeof process<"u"?process:0)==="[object process]";var Bh=typeof navigator<"u"?/Mac/.test(navigator.platform):!1,rt,na=[],sa=()=>{if(rt===void 0)if($e){rt=M();let n=process.argv,t=null;for(let e=0;e<n.length;e++){let s=n[e];s[0]==="-"?(t!==null&&rt.set(t,""),t=s):t!==null?(rt.set(t,s),t=null):na.push(s)}t!==null&&rt.set(t,"")}else typeof location=="object"?(rt=M(),(location.search||"?").slice(1).split("&").forEach(n=>{if(n.length!==0){let[t,e]=n.split("=");rt.set(`--${xs(t,"-")}`,e),rt.set(`-${xs(t,"-")}`,e)}})):rt=M();return rt},Os=n=>sa().has(n);var _e=n=>$e?Ds(process.env[n.toUpperCase().replaceAll("-","_")]):Ds($i.getItem(n));var _i=n=>Os("--"+n)||_e(n)!==null,Ei=_i("production"),ra=$e&&bi(process.env.FORCE_COLOR,["true","1","2"]),Ui=ra||!Os("--no-colors")&&!_i("no-color")&&(!$e||process.stdout.isTTY)&&(!$e||Os("--color")||_e("COLORTERM")!==null||(_e("TERM")||"").includes("color"));var ia=n=>new Uint8Array(n);var Ci=n=>{let t=ia(n.byteLength);return t.set(n),t};var Vs=class{constructor(t,e){this.left=t,this.right=e}},it=(n,t)=>new Vs(n,t);var Ms=n=>n.next()>=.5,un=(n,t,e)=>N(n.next()*(e+1-t)+t);var Ns=(n,t,e)=>N(n.next()*(e+1-t)+t);var Rs=(n,t,e)=>Ns(n,t,e);var aa=n=>ws(Rs(n,97,122)),Ai=(n,t=0,e=20)=>{let s=Rs(n,t,e),r="";for(let i=0;i<s;i++)r+=aa(n);return r};var pn=(n,t)=>t[Rs(n,0,t.length-1)];var ha=Symbol("0schema"),Bs=class{constructor(){this._rerrs=[]}extend(t,e,s,r=null){this._rerrs.push({path:t,expected:e,has:s,message:r})}toString(){let t=[];for(let e=this._rerrs.length-1;e>0;e--){let s=this._rerrs[e];t.push(oi(" ",(this._rerrs.length-e)*2)+`${s.path!=null?`[${s.path}] `:""}${s.has} doesn't match ${s.expected}. ${s.message}`)}return t.join(`
`)}},js=(n,t)=>n===t?!0:n==null||t==null||n.constructor!==t.constructor?!1:n[Vt]?hn(n,t):lt(n)?Xe(n,e=>fe(t,s=>js(e,s))):gi(n)?Kt(n,(e,s)=>js(e,t[s])):!1,R=class{static _dilutes=!1;extends(t){let[e,s]=[this.shape,t.shape];return this.constructor._dilutes&&([s,e]=[e,s]),js(e,s)}equals(t){return this.constructor===t.constructor&&bt(this.shape,t.shape)}[ha](){return!0}[Vt](t){return this.equals(t)}validate(t){return this.check(t)}check(t,e){J()}get nullable(){return ee(this,_n)}get optional(){return new fn(this)}cast(t){return Ti(t,this),t}expect(t){return Ti(t,this),t}},Ee=class extends R{constructor(t,e){super(),this.shape=t,this._c=e}check(t,e=void 0){let s=t?.constructor===this.shape&&(this._c==null||this._c(t));return!s&&e?.extend(null,this.shape.name,t?.constructor.name,t?.constructor!==this.shape?"Constructor match failed":"Check failed"),s}},U=(n,t=null)=>new Ee(n,t),qh=U(Ee),Ue=class extends R{constructor(t){super(),this.shape=t}check(t,e){let s=this.shape(t);return!s&&e?.extend(null,"custom prop",t?.constructor.name,"failed to check custom prop"),s}},D=n=>new Ue(n),Fh=U(Ue),Qt=class extends R{constructor(t){super(),this.shape=t}check(t,e){let s=this.shape.some(r=>r===t);return!s&&e?.extend(null,this.shape.join(" | "),t.toString()),s}},Sn=(...n)=>new Qt(n),Di=U(Qt),da=RegExp.escape||(n=>n.replace(/[().|&,$^[\]]/g,t=>"\\"+t)),Ii=n=>{if(te.check(n))return[da(n)];if(Di.check(n))return n.shape.map(t=>t+"");if(Ni.check(n))return["[+-]?\\d+.?\\d*"];if(Ri.check(n))return[".*"];if(kn.check(n))return n.shape.map(Ii).flat(1);H()},qs=class extends R{constructor(t){super(),this.shape=t,this._r=new RegExp("^"+t.map(Ii).map(e=>`(${e.join("|")})`).join("")+"$")}check(t,e){let s=this._r.exec(t)!=null;return!s&&e?.extend(null,this._r.toString(),t.toString(),"String doesn't match string template."),s}};var zh=U(qs),ua=Symbol("optional"),fn=class extends R{constructor(t){super(),this.shape=t}check(t,e){let s=t===void 0||this.shape.check(t);return!s&&e?.extend(null,"undefined (optional)","()"),s}get[ua](){return!0}},pa=U(fn),gn=class extends R{check(t,e){return e?.extend(null,"never",typeof t),!1}},Hh=new gn,Gh=U(gn),mn=class n extends R{constructor(t,e=!1){super(),this.shape=t,this._isPartial=e}static _dilutes=!0;get partial(){return new n(this.shape,!0)}check(t,e){return t==null?(e?.extend(null,"object","null"),!1):Kt(this.shape,(s,r)=>{let i=this._isPartial&&!ve(t,r)||s.check(t[r],e);return!i&&e?.extend(r.toString(),s.toString(),typeof t[r],"Object property does not match"),i})}},fa=n=>new mn(n),ga=U(mn),ma=D(n=>n!=null&&(n.constructor===Object||n.constructor==null)),wn=class extends R{constructor(t,e){super(),this.shape={keys:t,values:e}}check(t,e){return t!=null&&Kt(t,(s,r)=>{let i=this.shape.keys.check(r,e);return!i&&e?.extend(r+"","Record",typeof t,i?"Key doesn't match schema":"Value doesn't match value"),i&&this.shape.values.check(s,e)})}},Oi=(n,t)=>new wn(n,t),wa=U(wn),xn=class extends R{constructor(t){super(),this.shape=t}check(t,e){return t!=null&&Kt(this.shape,(s,r)=>{let i=s.check(t[r],e);return!i&&e?.extend(r.toString(),"Tuple",typeof s),i})}},xa=(...n)=>new xn(n),Wh=U(xn),yn=class extends R{constructor(t){super(),this.shape=t.length===1?t[0]:new Ce(t)}check(t,e){let s=lt(t)&&Xe(t,r=>this.shape.check(r));return!s&&e?.extend(null,"Array",""),s}},Li=(...n)=>new yn(n),ya=U(yn),ba=D(n=>lt(n)),bn=class extends R{constructor(t,e){super(),this.shape=t,this._c=e}check(t,e){let s=t instanceof this.shape&&(this._c==null||this._c(t));return!s&&e?.extend(null,this.shape.name,t?.constructor.name),s}},ka=(n,t=null)=>new bn(n,t),Yh=U(bn),va=ka(R),Fs=class extends R{constructor(t){super(),this.len=t.length-1,this.args=xa(...t.slice(-1)),this.res=t[this.len]}check(t,e){let s=t.constructor===Function&&t.length<=this.len;return!s&&e?.extend(null,"function",typeof t),s}};var Sa=U(Fs),$a=D(n=>typeof n=="function"),zs=class extends R{constructor(t){super(),this.shape=t}check(t,e){let s=Xe(this.shape,r=>r.check(t,e));return!s&&e?.extend(null,"Intersectinon",typeof t),s}};var Ph=U(zs,n=>n.shape.length>0),Ce=class extends R{static _dilutes=!0;constructor(t){super(),this.shape=t}check(t,e){let s=fe(this.shape,r=>r.check(t,e));return e?.extend(null,"Union",typeof t),s}},ee=(...n)=>n.findIndex(t=>kn.check(t))>=0?ee(...n.map(t=>Ae(t)).map(t=>kn.check(t)?t.shape:[t]).flat(1)):n.length===1?n[0]:new Ce(n),kn=U(Ce),Vi=()=>!0,vn=D(Vi),_a=U(Ue,n=>n.shape===Vi),Gs=D(n=>typeof n=="bigint"),Ea=D(n=>n===Gs),Mi=D(n=>typeof n=="symbol"),Jh=D(n=>n===Mi),Zt=D(n=>typeof n=="number"),Ni=D(n=>n===Zt),te=D(n=>typeof n=="string"),Ri=D(n=>n===te),$n=D(n=>typeof n=="boolean"),Ua=D(n=>n===$n),Bi=Sn(void 0),Kh=U(Qt,n=>n.shape.length===1&&n.shape[0]===void 0),Xh=Sn(void 0);var _n=Sn(null),Ca=U(Qt,n=>n.shape.length===1&&n.shape[0]===null),Zh=U(Uint8Array),Qh=U(Ee,n=>n.shape===Uint8Array),Aa=ee(Zt,te,_n,Bi,Gs,$n,Mi),td=(()=>{let n=Li(vn),t=Oi(te,vn),e=ee(Zt,te,_n,$n,n,t);return n.shape=e,t.shape.values=e,e})(),Ae=n=>{if(va.check(n))return n;if(ma.check(n)){let t={};for(let e in n)t[e]=Ae(n[e]);return fa(t)}else{if(ba.check(n))return ee(...n.map(Ae));if(Aa.check(n))return Sn(n);if($a.check(n))return U(n)}H()},Ti=Ei?()=>{}:(n,t)=>{let e=new Bs;if(!t.check(n,e))throw P(`Expected value to be of type ${t.constructor.name}.
${e.toString()}`)},Hs=class{constructor(t){this.patterns=[],this.$state=t}if(t,e){return this.patterns.push({if:Ae(t),h:e}),this}else(t){return this.if(vn,t)}done(){return(t,e)=>{for(let s=0;s<this.patterns.length;s++){let r=this.patterns[s];if(r.if.check(t))return r.h(t,e)}throw P("Unhandled pattern")}}},Ta=n=>new Hs(n),ji=Ta(vn).if(Ni,(n,t)=>un(t,fs,qt)).if(Ri,(n,t)=>Ai(t)).if(Ua,(n,t)=>Ms(t)).if(Ea,(n,t)=>BigInt(un(t,fs,qt))).if(kn,(n,t)=>Xt(t,pn(t,n.shape))).if(ga,(n,t)=>{let e={};for(let s in n.shape){let r=n.shape[s];if(pa.check(r)){if(Ms(t))continue;r=r.shape}e[s]=ji(r,t)}return e}).if(ya,(n,t)=>{let e=[],s=Ns(t,0,42);for(let r=0;r<s;r++)e.push(Xt(t,n.shape));return e}).if(Di,(n,t)=>pn(t,n.shape)).if(Ca,(n,t)=>null).if(Sa,(n,t)=>{let e=Xt(t,n.res);return()=>e}).if(_a,(n,t)=>Xt(t,pn(t,[Zt,te,_n,Bi,Gs,$n,Li(Zt),Oi(ee("a","b","c"),Zt)]))).if(wa,(n,t)=>{let e={},s=un(t,0,3);for(let r=0;r<s;r++){let i=Xt(t,n.shape.keys),o=Xt(t,n.shape.values);e[i]=o}return e}).done(),Xt=(n,t)=>ji(Ae(t),n);var Mt=typeof document<"u"?document:{};var ed=D(n=>n.nodeType===Va);var nd=typeof DOMParser<"u"?new DOMParser:null;var sd=D(n=>n.nodeType===Ia);var rd=D(n=>n.nodeType===Oa);var qi=n=>pi(n,(t,e)=>`${e}:${t};`).join("");var Ia=Mt.ELEMENT_NODE,Oa=Mt.TEXT_NODE,id=Mt.CDATA_SECTION_NODE,od=Mt.COMMENT_NODE,La=Mt.DOCUMENT_NODE,cd=Mt.DOCUMENT_TYPE_NODE,Va=Mt.DOCUMENT_FRAGMENT_NODE,ad=D(n=>n.nodeType===La);var ot=Symbol;var Te=ot(),De=ot(),Ws=ot(),Ys=ot(),Ps=ot(),Ie=ot(),Js=ot(),ne=ot(),Ks=ot(),Fi=n=>{n.length===1&&n[0]?.constructor===Function&&(n=n[0]());let t=[],e=[],s=0;for(;s<n.length;s++){let r=n[s];if(r===void 0)break;if(r.constructor===String||r.constructor===Number)t.push(r);else if(r.constructor===Object)break}for(s>0&&e.push(t.join(""));s<n.length;s++){let r=n[s];r instanceof Symbol||e.push(r)}return e};var ld=ut();var Ba={[Te]:it("font-weight","bold"),[De]:it("font-weight","normal"),[Ws]:it("color","blue"),[Ps]:it("color","green"),[Ys]:it("color","grey"),[Ie]:it("color","red"),[Js]:it("color","purple"),[ne]:it("color","orange"),[Ks]:it("color","black")},ja=n=>{n.length===1&&n[0]?.constructor===Function&&(n=n[0]());let t=[],e=[],s=M(),r=[],i=0;for(;i<n.length;i++){let o=n[i],c=Ba[o];if(c!==void 0)s.set(c.left,c.right);else{if(o===void 0)break;if(o.constructor===String||o.constructor===Number){let a=qi(s);i>0||a.length>0?(t.push("%c"+o),e.push(a)):t.push(o)}else break}}for(i>0&&(r=e,r.unshift(t.join("")));i<n.length;i++){let o=n[i];o instanceof Symbol||r.push(o)}return r},zi=Ui?ja:Fi,Hi=(...n)=>{console.log(...zi(n)),Gi.forEach(t=>t.print(n))},Xs=(...n)=>{console.warn(...zi(n)),n.unshift(ne),Gi.forEach(t=>t.print(n))};var Gi=nt();var Wi=n=>({[Symbol.iterator](){return this},next:n}),Yi=(n,t)=>Wi(()=>{let e;do e=n.next();while(!e.done&&!t(e.value));return e}),En=(n,t)=>Wi(()=>{let{done:e,value:s}=n.next();return{done:e,value:e?void 0:t(s)}});var re=class{constructor(t,e){this.clock=t,this.len=e}},$t=class{constructor(){this.clients=new Map}},ie=(n,t,e)=>t.clients.forEach((s,r)=>{let i=n.doc.store.clients.get(r);if(i!=null){let o=i[i.length-1],c=o.id.clock+o.length;for(let a=0,l=s[a];a<s.length&&l.clock<c;l=s[++a])ko(n,i,l.clock,l.len,e)}}),Ga=(n,t)=>{let e=0,s=n.length-1;for(;e<=s;){let r=N((e+s)/2),i=n[r],o=i.clock;if(o<=t){if(t<o+i.len)return r;e=r+1}else s=r-1}return null},Ge=(n,t)=>{let e=n.clients.get(t.client);return e!==void 0&&Ga(e,t.clock)!==null},mr=n=>{n.clients.forEach(t=>{t.sort((r,i)=>r.clock-i.clock);let e,s;for(e=1,s=1;e<t.length;e++){let r=t[s-1],i=t[e];r.clock+r.len>=i.clock?t[s-1]=new re(r.clock,at(r.len,i.clock+i.len-r.clock)):(s<e&&(t[s]=i),s++)}t.length=s})},Qs=n=>{let t=new $t;for(let e=0;e<n.length;e++)n[e].clients.forEach((s,r)=>{if(!t.clients.has(r)){let i=s.slice();for(let o=e+1;o<n.length;o++)si(i,n[o].clients.get(r)||[]);t.clients.set(r,i)}});return mr(t),t},Le=(n,t,e,s)=>{tt(n.clients,t,()=>[]).push(new re(e,s))},ho=()=>new $t,Wa=n=>{let t=ho();return n.clients.forEach((e,s)=>{let r=[];for(let i=0;i<e.length;i++){let o=e[i];if(o.deleted){let c=o.id.clock,a=o.length;if(i+1<e.length)for(let l=e[i+1];i+1<e.length&&l.deleted;l=e[++i+1])a+=l.length;r.push(new re(c,a))}}r.length>0&&t.clients.set(s,r)}),t},le=(n,t)=>{y(n.restEncoder,t.clients.size),Z(t.clients.entries()).sort((e,s)=>s[0]-e[0]).forEach(([e,s])=>{n.resetDsCurVal(),y(n.restEncoder,e);let r=s.length;y(n.restEncoder,r);for(let i=0;i<r;i++){let o=s[i];n.writeDsClock(o.clock),n.writeDsLen(o.len)}})},wr=n=>{let t=new $t,e=b(n.restDecoder);for(let s=0;s<e;s++){n.resetDsCurVal();let r=b(n.restDecoder),i=b(n.restDecoder);if(i>0){let o=tt(t.clients,r,()=>[]);for(let c=0;c<i;c++)o.push(new re(n.readDsClock(),n.readDsLen()))}}return t},Ki=(n,t,e)=>{let s=new $t,r=b(n.restDecoder);for(let i=0;i<r;i++){n.resetDsCurVal();let o=b(n.restDecoder),c=b(n.restDecoder),a=e.clients.get(o)||[],l=I(e,o);for(let h=0;h<c;h++){let d=n.readDsClock(),p=d+n.readDsLen();if(d<l){l<p&&Le(s,o,l,p-l);let u=ct(a,d),g=a[u];for(!g.deleted&&g.id.clock<d&&(a.splice(u+1,0,Gn(t,g,d-g.id.clock)),u++);u<a.length&&(g=a[u++],g.id.clock<p);)g.deleted||(p<g.id.clock+g.length&&a.splice(u,0,Gn(t,g,p-g.id.clock)),g.delete(t))}else Le(s,o,d,p-d)}}if(s.clients.size>0){let i=new pt;return y(i.restEncoder,0),le(i,s),i.toUint8Array()}return null};var uo=As,_t=class n extends be{constructor({guid:t=vi(),collectionid:e=null,gc:s=!0,gcFilter:r=()=>!0,meta:i=null,autoLoad:o=!1,shouldLoad:c=!0}={}){super(),this.gc=s,this.gcFilter=r,this.clientID=uo(),this.guid=t,this.collectionid=e,this.share=new Map,this.store=new Rn,this._transaction=null,this._transactionCleanups=[],this.subdocs=new Set,this._item=null,this.shouldLoad=c,this.autoLoad=o,this.meta=i,this.isLoaded=!1,this.isSynced=!1,this.isDestroyed=!1,this.whenLoaded=Ts(l=>{this.on("load",()=>{this.isLoaded=!0,l(this)})});let a=()=>Ts(l=>{let h=d=>{(d===void 0||d===!0)&&(this.off("sync",h),l())};this.on("sync",h)});this.on("sync",l=>{l===!1&&this.isSynced&&(this.whenSynced=a()),this.isSynced=l===void 0||l===!0,this.isSynced&&!this.isLoaded&&this.emit("load",[this])}),this.whenSynced=a()}load(){let t=this._item;t!==null&&!this.shouldLoad&&S(t.parent.doc,e=>{e.subdocsLoaded.add(this)},null,!0),this.shouldLoad=!0}getSubdocs(){return this.subdocs}getSubdocGuids(){return new Set(Z(this.subdocs).map(t=>t.guid))}transact(t,e=null){return S(this,t,e)}get(t,e=C){let s=tt(this.share,t,()=>{let i=new e;return i._integrate(this,null),i}),r=s.constructor;if(e!==C&&r!==e)if(r===C){let i=new e;i._map=s._map,s._map.forEach(o=>{for(;o!==null;o=o.left)o.parent=i}),i._start=s._start;for(let o=i._start;o!==null;o=o.right)o.parent=i;return i._length=s._length,this.share.set(t,i),i._integrate(this,null),i}else throw new Error(`Type with the name ${t} has already been defined with a different constructor`);return s}getArray(t=""){return this.get(t,zn)}getText(t=""){return this.get(t,ft)}getMap(t=""){return this.get(t,Be)}getXmlElement(t=""){return this.get(t,qe)}getXmlFragment(t=""){return this.get(t,ce)}toJSON(){let t={};return this.share.forEach((e,s)=>{t[s]=e.toJSON()}),t}destroy(){this.isDestroyed=!0,Z(this.subdocs).forEach(e=>e.destroy());let t=this._item;if(t!==null){this._item=null;let e=t.content;e.doc=new n({guid:this.guid,...e.opts,shouldLoad:!1}),e.doc._item=t,S(t.parent.doc,s=>{let r=e.doc;t.deleted||s.subdocsAdded.add(r),s.subdocsRemoved.add(this)},null,!0)}this.emit("destroyed",[!0]),this.emit("destroy",[this]),super.destroy()}},On=class{constructor(t){this.restDecoder=t}resetDsCurVal(){}readDsClock(){return b(this.restDecoder)}readDsLen(){return b(this.restDecoder)}},Ln=class extends On{readLeftID(){return k(b(this.restDecoder),b(this.restDecoder))}readRightID(){return k(b(this.restDecoder),b(this.restDecoder))}readClient(){return b(this.restDecoder)}readInfo(){return Ot(this.restDecoder)}readString(){return dt(this.restDecoder)}readParentInfo(){return b(this.restDecoder)===1}readTypeRef(){return b(this.restDecoder)}readLen(){return b(this.restDecoder)}readAny(){return Pt(this.restDecoder)}readBuf(){return Ci(T(this.restDecoder))}readJSON(){return JSON.parse(dt(this.restDecoder))}readKey(){return dt(this.restDecoder)}},tr=class{constructor(t){this.dsCurrVal=0,this.restDecoder=t}resetDsCurVal(){this.dsCurrVal=0}readDsClock(){return this.dsCurrVal+=b(this.restDecoder),this.dsCurrVal}readDsLen(){let t=b(this.restDecoder)+1;return this.dsCurrVal+=t,t}},Et=class extends tr{constructor(t){super(t),this.keys=[],b(t),this.keyClockDecoder=new Jt(T(t)),this.clientDecoder=new Lt(T(t)),this.leftClockDecoder=new Jt(T(t)),this.rightClockDecoder=new Jt(T(t)),this.infoDecoder=new xe(T(t),Ot),this.stringDecoder=new sn(T(t)),this.parentInfoDecoder=new xe(T(t),Ot),this.typeRefDecoder=new Lt(T(t)),this.lenDecoder=new Lt(T(t))}readLeftID(){return new St(this.clientDecoder.read(),this.leftClockDecoder.read())}readRightID(){return new St(this.clientDecoder.read(),this.rightClockDecoder.read())}readClient(){return this.clientDecoder.read()}readInfo(){return this.infoDecoder.read()}readString(){return this.stringDecoder.read()}readParentInfo(){return this.parentInfoDecoder.read()===1}readTypeRef(){return this.typeRefDecoder.read()}readLen(){return this.lenDecoder.read()}readAny(){return Pt(this.restDecoder)}readBuf(){return T(this.restDecoder)}readJSON(){return Pt(this.restDecoder)}readKey(){let t=this.keyClockDecoder.read();if(t<this.keys.length)return this.keys[t];{let e=this.stringDecoder.read();return this.keys.push(e),e}}},Vn=class{constructor(){this.restEncoder=st()}toUint8Array(){return q(this.restEncoder)}resetDsCurVal(){}writeDsClock(t){y(this.restEncoder,t)}writeDsLen(t){y(this.restEncoder,t)}},Nt=class extends Vn{writeLeftID(t){y(this.restEncoder,t.client),y(this.restEncoder,t.clock)}writeRightID(t){y(this.restEncoder,t.client),y(this.restEncoder,t.clock)}writeClient(t){y(this.restEncoder,t)}writeInfo(t){tn(this.restEncoder,t)}writeString(t){ht(this.restEncoder,t)}writeParentInfo(t){y(this.restEncoder,t?1:0)}writeTypeRef(t){y(this.restEncoder,t)}writeLen(t){y(this.restEncoder,t)}writeAny(t){Gt(this.restEncoder,t)}writeBuf(t){E(this.restEncoder,t)}writeJSON(t){ht(this.restEncoder,JSON.stringify(t))}writeKey(t){ht(this.restEncoder,t)}},Mn=class{constructor(){this.restEncoder=st(),this.dsCurrVal=0}toUint8Array(){return q(this.restEncoder)}resetDsCurVal(){this.dsCurrVal=0}writeDsClock(t){let e=t-this.dsCurrVal;this.dsCurrVal=t,y(this.restEncoder,e)}writeDsLen(t){t===0&&H(),y(this.restEncoder,t-1),this.dsCurrVal+=t}},pt=class extends Mn{constructor(){super(),this.keyMap=new Map,this.keyClock=0,this.keyClockEncoder=new Wt,this.clientEncoder=new It,this.leftClockEncoder=new Wt,this.rightClockEncoder=new Wt,this.infoEncoder=new me(tn),this.stringEncoder=new Qe,this.parentInfoEncoder=new me(tn),this.typeRefEncoder=new It,this.lenEncoder=new It}toUint8Array(){let t=st();return y(t,0),E(t,this.keyClockEncoder.toUint8Array()),E(t,this.clientEncoder.toUint8Array()),E(t,this.leftClockEncoder.toUint8Array()),E(t,this.rightClockEncoder.toUint8Array()),E(t,q(this.infoEncoder)),E(t,this.stringEncoder.toUint8Array()),E(t,q(this.parentInfoEncoder)),E(t,this.typeRefEncoder.toUint8Array()),E(t,this.lenEncoder.toUint8Array()),we(t,q(this.restEncoder)),q(t)}writeLeftID(t){this.clientEncoder.write(t.client),this.leftClockEncoder.write(t.clock)}writeRightID(t){this.clientEncoder.write(t.client),this.rightClockEncoder.write(t.clock)}writeClient(t){this.clientEncoder.write(t)}writeInfo(t){this.infoEncoder.write(t)}writeString(t){this.stringEncoder.write(t)}writeParentInfo(t){this.parentInfoEncoder.write(t?1:0)}writeTypeRef(t){this.typeRefEncoder.write(t)}writeLen(t){this.lenEncoder.write(t)}writeAny(t){Gt(this.restEncoder,t)}writeBuf(t){E(this.restEncoder,t)}writeJSON(t){Gt(this.restEncoder,t)}writeKey(t){let e=this.keyMap.get(t);e===void 0?(this.keyClockEncoder.write(this.keyClock++),this.stringEncoder.write(t)):this.keyClockEncoder.write(e)}},Ya=(n,t,e,s)=>{s=at(s,t[0].id.clock);let r=ct(t,s);y(n.restEncoder,t.length-r),n.writeClient(e),y(n.restEncoder,s);let i=t[r];i.write(n,s-i.id.clock);for(let o=r+1;o<t.length;o++)t[o].write(n,0)},xr=(n,t,e)=>{let s=new Map;e.forEach((r,i)=>{I(t,i)>r&&s.set(i,r)}),Wn(t).forEach((r,i)=>{e.has(i)||s.set(i,0)}),y(n.restEncoder,s.size),Z(s.entries()).sort((r,i)=>i[0]-r[0]).forEach(([r,i])=>{Ya(n,t.clients.get(r),r,i)})},Pa=(n,t)=>{let e=M(),s=b(n.restDecoder);for(let r=0;r<s;r++){let i=b(n.restDecoder),o=new Array(i),c=n.readClient(),a=b(n.restDecoder);e.set(c,{i:0,refs:o});for(let l=0;l<i;l++){let h=n.readInfo();switch(31&h){case 0:{let d=n.readLen();o[l]=new W(k(c,a),d),a+=d;break}case 10:{let d=b(n.restDecoder);o[l]=new Y(k(c,a),d),a+=d;break}default:{let d=(h&192)===0,p=new _(k(c,a),null,(h&128)===128?n.readLeftID():null,null,(h&64)===64?n.readRightID():null,d?n.readParentInfo()?t.get(n.readString()):n.readLeftID():null,d&&(h&32)===32?n.readString():null,qo(n,h));o[l]=p,a+=p.length}}}}return e},Ja=(n,t,e)=>{let s=[],r=Z(e.keys()).sort((u,g)=>u-g);if(r.length===0)return null;let i=()=>{if(r.length===0)return null;let u=e.get(r[r.length-1]);for(;u.refs.length===u.i;)if(r.pop(),r.length>0)u=e.get(r[r.length-1]);else return null;return u},o=i();if(o===null)return null;let c=new Rn,a=new Map,l=(u,g)=>{let x=a.get(u);(x==null||x>g)&&a.set(u,g)},h=o.refs[o.i++],d=new Map,p=()=>{for(let u of s){let g=u.id.client,x=e.get(g);x?(x.i--,c.clients.set(g,x.refs.slice(x.i)),e.delete(g),x.i=0,x.refs=[]):c.clients.set(g,[u]),r=r.filter(v=>v!==g)}s.length=0};for(;;){if(h.constructor!==Y){let g=tt(d,h.id.client,()=>I(t,h.id.client))-h.id.clock;if(g<0)s.push(h),l(h.id.client,h.id.clock-1),p();else{let x=h.getMissing(n,t);if(x!==null){s.push(h);let v=e.get(x)||{refs:[],i:0};if(v.refs.length===v.i)l(x,I(t,x)),p();else{h=v.refs[v.i++];continue}}else(g===0||g<h.length)&&(h.integrate(n,g),d.set(h.id.client,h.id.clock+h.length))}}if(s.length>0)h=s.pop();else if(o!==null&&o.i<o.refs.length)h=o.refs[o.i++];else{if(o=i(),o===null)break;h=o.refs[o.i++]}}if(c.clients.size>0){let u=new pt;return xr(u,c,new Map),y(u.restEncoder,0),{missing:a,update:u.toUint8Array()}}return null},Ka=(n,t)=>xr(n,t.doc.store,t.beforeState),Xa=(n,t,e,s=new Et(n))=>S(t,r=>{r.local=!1;let i=!1,o=r.doc,c=o.store,a=Pa(s,o),l=Ja(r,c,a),h=c.pendingStructs;if(h){for(let[p,u]of h.missing)if(u<I(c,p)){i=!0;break}if(l){for(let[p,u]of l.missing){let g=h.missing.get(p);(g==null||g>u)&&h.missing.set(p,u)}h.update=jn([h.update,l.update])}}else c.pendingStructs=l;let d=Ki(s,r,c);if(c.pendingDs){let p=new Et(Q(c.pendingDs));b(p.restDecoder);let u=Ki(p,r,c);d&&u?c.pendingDs=jn([d,u]):c.pendingDs=d||u}else c.pendingDs=d;if(i){let p=c.pendingStructs.update;c.pendingStructs=null,po(r.doc,p)}},e,!1);var po=(n,t,e,s=Et)=>{let r=Q(t);Xa(r,n,e,new s(r))},fo=(n,t,e)=>po(n,t,e,Ln),Za=(n,t,e=new Map)=>{xr(n,t.store,e),le(n,Wa(t.store))},Qa=(n,t=new Uint8Array([0]),e=new pt)=>{let s=mo(t);Za(e,n,s);let r=[e.toUint8Array()];if(n.store.pendingDs&&r.push(n.store.pendingDs),n.store.pendingStructs&&r.push(dl(n.store.pendingStructs.update,t)),r.length>1){if(e.constructor===Nt)return yr(r.map((i,o)=>o===0?i:pl(i)));if(e.constructor===pt)return jn(r)}return r[0]},go=(n,t)=>Qa(n,t,new Nt),tl=n=>{let t=new Map,e=b(n.restDecoder);for(let s=0;s<e;s++){let r=b(n.restDecoder),i=b(n.restDecoder);t.set(r,i)}return t},mo=n=>tl(new On(Q(n))),wo=(n,t)=>(y(n.restEncoder,t.size),Z(t.entries()).sort((e,s)=>s[0]-e[0]).forEach(([e,s])=>{y(n.restEncoder,e),y(n.restEncoder,s)}),n),el=(n,t)=>wo(n,Wn(t.store)),nl=(n,t=new Mn)=>(n instanceof Map?wo(t,n):el(t,n),t.toUint8Array()),xo=n=>nl(n,new Vn),er=class{constructor(){this.l=[]}},Xi=()=>new er,Zi=(n,t)=>n.l.push(t),Qi=(n,t)=>{let e=n.l,s=e.length;n.l=e.filter(r=>t!==r),s===n.l.length&&console.error("[yjs] Tried to remove event handler that doesn't exist.")},yo=(n,t,e)=>Se(n.l,[t,e]),St=class{constructor(t,e){this.client=t,this.clock=e}},Un=(n,t)=>n===t||n!==null&&t!==null&&n.client===t.client&&n.clock===t.clock,k=(n,t)=>new St(n,t);var sl=n=>{for(let[t,e]of n.doc.share.entries())if(e===n)return t;throw H()},Nn=(n,t)=>{for(;t!==null;){if(t.parent===n)return!0;t=t.parent._item}return!1};var nr=class{constructor(t,e){this.ds=t,this.sv=e}};var rl=(n,t)=>new nr(n,t),bd=rl(ho(),new Map);var se=(n,t)=>t===void 0?!n.deleted:t.sv.has(n.id.client)&&(t.sv.get(n.id.client)||0)>n.id.clock&&!Ge(t.ds,n.id),sr=(n,t)=>{let e=tt(n.meta,sr,nt),s=n.doc.store;e.has(t)||(t.sv.forEach((r,i)=>{r<I(s,i)&&G(n,k(i,r))}),ie(n,t.ds,r=>{}),e.add(t))};var Rn=class{constructor(){this.clients=new Map,this.pendingStructs=null,this.pendingDs=null}},Wn=n=>{let t=new Map;return n.clients.forEach((e,s)=>{let r=e[e.length-1];t.set(s,r.id.clock+r.length)}),t},I=(n,t)=>{let e=n.clients.get(t);if(e===void 0)return 0;let s=e[e.length-1];return s.id.clock+s.length},bo=(n,t)=>{let e=n.clients.get(t.id.client);if(e===void 0)e=[],n.clients.set(t.id.client,e);else{let s=e[e.length-1];if(s.id.clock+s.length!==t.id.clock)throw H()}e.push(t)},ct=(n,t)=>{let e=0,s=n.length-1,r=n[s],i=r.id.clock;if(i===t)return s;let o=N(t/(i+r.length-1)*s);for(;e<=s;){if(r=n[o],i=r.id.clock,i<=t){if(t<i+r.length)return o;e=o+1}else s=o-1;o=N((e+s)/2)}throw H()},il=(n,t)=>{let e=n.clients.get(t.client);return e[ct(e,t.clock)]},Tn=il,rr=(n,t,e)=>{let s=ct(t,e),r=t[s];return r.id.clock<e&&r instanceof _?(t.splice(s+1,0,Gn(n,r,e-r.id.clock)),s+1):s},G=(n,t)=>{let e=n.doc.store.clients.get(t.client);return e[rr(n,e,t.clock)]},to=(n,t,e)=>{let s=t.clients.get(e.client),r=ct(s,e.clock),i=s[r];return e.clock!==i.id.clock+i.length-1&&i.constructor!==W&&s.splice(r+1,0,Gn(n,i,e.clock-i.id.clock+1)),i},ol=(n,t,e)=>{let s=n.clients.get(t.id.client);s[ct(s,t.id.clock)]=e},ko=(n,t,e,s,r)=>{if(s===0)return;let i=e+s,o=rr(n,t,e),c;do c=t[o++],i<c.id.clock+c.length&&rr(n,t,i),r(c);while(o<t.length&&t[o].id.clock<i)},ir=class{constructor(t,e,s){this.doc=t,this.deleteSet=new $t,this.beforeState=Wn(t.store),this.afterState=new Map,this.changed=new Map,this.changedParentTypes=new Map,this._mergeStructs=[],this.origin=e,this.meta=new Map,this.local=s,this.subdocsAdded=new Set,this.subdocsRemoved=new Set,this.subdocsLoaded=new Set,this._needFormattingCleanup=!1}},eo=(n,t)=>t.deleteSet.clients.size===0&&!fi(t.afterState,(e,s)=>t.beforeState.get(s)!==e)?!1:(mr(t.deleteSet),Ka(n,t),le(n,t.deleteSet),!0),no=(n,t,e)=>{let s=t._item;(s===null||s.id.clock<(n.beforeState.get(s.id.client)||0)&&!s.deleted)&&tt(n.changed,t,nt).add(e)},Dn=(n,t)=>{let e=n[t],s=n[t-1],r=t;for(;r>0;e=s,s=n[--r-1]){if(s.deleted===e.deleted&&s.constructor===e.constructor&&s.mergeWith(e)){e instanceof _&&e.parentSub!==null&&e.parent._map.get(e.parentSub)===e&&e.parent._map.set(e.parentSub,s);continue}break}let i=t-r;return i&&n.splice(t+1-i,i),i},cl=(n,t,e)=>{for(let[s,r]of n.clients.entries()){let i=t.clients.get(s);for(let o=r.length-1;o>=0;o--){let c=r[o],a=c.clock+c.len;for(let l=ct(i,c.clock),h=i[l];l<i.length&&h.id.clock<a;h=i[++l]){let d=i[l];if(c.clock+c.len<=d.id.clock)break;d instanceof _&&d.deleted&&!d.keep&&e(d)&&d.gc(t,!1)}}}},al=(n,t)=>{n.clients.forEach((e,s)=>{let r=t.clients.get(s);for(let i=e.length-1;i>=0;i--){let o=e[i],c=Pe(r.length-1,1+ct(r,o.clock+o.len-1));for(let a=c,l=r[a];a>0&&l.id.clock>=o.clock;l=r[a])a-=1+Dn(r,a)}})};var vo=(n,t)=>{if(t<n.length){let e=n[t],s=e.doc,r=s.store,i=e.deleteSet,o=e._mergeStructs;try{mr(i),e.afterState=Wn(e.doc.store),s.emit("beforeObserverCalls",[e,s]);let c=[];e.changed.forEach((a,l)=>c.push(()=>{(l._item===null||!l._item.deleted)&&l._callObserver(e,a)})),c.push(()=>{e.changedParentTypes.forEach((a,l)=>{l._dEH.l.length>0&&(l._item===null||!l._item.deleted)&&c.push(()=>{a=a.filter(h=>h.target._item===null||!h.target._item.deleted),a.forEach(h=>{h.currentTarget=l,h._path=null}),a.sort((h,d)=>h.path.length-d.path.length),yo(l._dEH,a,e)})}),c.push(()=>s.emit("afterTransaction",[e,s])),c.push(()=>{e._needFormattingCleanup&&$l(e)})}),Se(c,[])}finally{s.gc&&cl(i,r,s.gcFilter),al(i,r),e.afterState.forEach((h,d)=>{let p=e.beforeState.get(d)||0;if(p!==h){let u=r.clients.get(d),g=at(ct(u,p),1);for(let x=u.length-1;x>=g;)x-=1+Dn(u,x)}});for(let h=o.length-1;h>=0;h--){let{client:d,clock:p}=o[h].id,u=r.clients.get(d),g=ct(u,p);g+1<u.length&&Dn(u,g+1)>1||g>0&&Dn(u,g)}if(!e.local&&e.afterState.get(s.clientID)!==e.beforeState.get(s.clientID)&&(Hi(ne,Te,"[yjs] ",De,Ie,"Changed the client-id because another client seems to be using it."),s.clientID=uo()),s.emit("afterTransactionCleanup",[e,s]),s._observers.has("update")){let h=new Nt;eo(h,e)&&s.emit("update",[h.toUint8Array(),e.origin,s,e])}if(s._observers.has("updateV2")){let h=new pt;eo(h,e)&&s.emit("updateV2",[h.toUint8Array(),e.origin,s,e])}let{subdocsAdded:c,subdocsLoaded:a,subdocsRemoved:l}=e;(c.size>0||l.size>0||a.size>0)&&(c.forEach(h=>{h.clientID=s.clientID,h.collectionid==null&&(h.collectionid=s.collectionid),s.subdocs.add(h)}),l.forEach(h=>s.subdocs.delete(h)),s.emit("subdocs",[{loaded:a,added:c,removed:l},s,e]),l.forEach(h=>h.destroy())),n.length<=t+1?(s._transactionCleanups=[],s.emit("afterAllTransactions",[s,n])):vo(n,t+1)}}},S=(n,t,e=null,s=!0)=>{let r=n._transactionCleanups,i=!1,o=null;n._transaction===null&&(i=!0,n._transaction=new ir(n,e,s),r.push(n._transaction),r.length===1&&n.emit("beforeAllTransactions",[n]),n.emit("beforeTransaction",[n._transaction,n]));try{o=t(n._transaction)}finally{if(i){let c=n._transaction===r[0];n._transaction=null,c&&vo(r,0)}}return o},or=class{constructor(t,e){this.insertions=e,this.deletions=t,this.meta=new Map}},so=(n,t,e)=>{ie(n,e.deletions,s=>{s instanceof _&&t.scope.some(r=>r===n.doc||Nn(r,s))&&$r(s,!1)})},ro=(n,t,e)=>{let s=null,r=n.doc,i=n.scope;S(r,c=>{for(;t.length>0&&n.currStackItem===null;){let a=r.store,l=t.pop(),h=new Set,d=[],p=!1;ie(c,l.insertions,u=>{if(u instanceof _){if(u.redone!==null){let{item:g,diff:x}=Jl(a,u.id);x>0&&(g=G(c,k(g.id.client,g.id.clock+x))),u=g}!u.deleted&&i.some(g=>g===c.doc||Nn(g,u))&&d.push(u)}}),ie(c,l.deletions,u=>{u instanceof _&&i.some(g=>g===c.doc||Nn(g,u))&&!Ge(l.insertions,u.id)&&h.add(u)}),h.forEach(u=>{p=jo(c,u,h,l.insertions,n.ignoreRemoteMapChanges,n)!==null||p});for(let u=d.length-1;u>=0;u--){let g=d[u];n.deleteFilter(g)&&(g.delete(c),p=!0)}n.currStackItem=p?l:null}c.changed.forEach((a,l)=>{a.has(null)&&l._searchMarker&&(l._searchMarker.length=0)}),s=c},n);let o=n.currStackItem;if(o!=null){let c=s.changedParentTypes;n.emit("stack-item-popped",[{stackItem:o,type:e,changedParentTypes:c,origin:n},n]),n.currStackItem=null}return o},Bn=class extends be{constructor(t,{captureTimeout:e=500,captureTransaction:s=a=>!0,deleteFilter:r=()=>!0,trackedOrigins:i=new Set([null]),ignoreRemoteMapChanges:o=!1,doc:c=lt(t)?t[0].doc:t instanceof _t?t:t.doc}={}){super(),this.scope=[],this.doc=c,this.addToScope(t),this.deleteFilter=r,i.add(this),this.trackedOrigins=i,this.captureTransaction=s,this.undoStack=[],this.redoStack=[],this.undoing=!1,this.redoing=!1,this.currStackItem=null,this.lastChange=0,this.ignoreRemoteMapChanges=o,this.captureTimeout=e,this.afterTransactionHandler=a=>{if(!this.captureTransaction(a)||!this.scope.some(v=>a.changedParentTypes.has(v)||v===this.doc)||!this.trackedOrigins.has(a.origin)&&(!a.origin||!this.trackedOrigins.has(a.origin.constructor)))return;let l=this.undoing,h=this.redoing,d=l?this.redoStack:this.undoStack;l?this.stopCapturing():h||this.clear(!1,!0);let p=new $t;a.afterState.forEach((v,$)=>{let Mr=a.beforeState.get($)||0,Nr=v-Mr;Nr>0&&Le(p,$,Mr,Nr)});let u=ut(),g=!1;if(this.lastChange>0&&u-this.lastChange<this.captureTimeout&&d.length>0&&!l&&!h){let v=d[d.length-1];v.deletions=Qs([v.deletions,a.deleteSet]),v.insertions=Qs([v.insertions,p])}else d.push(new or(a.deleteSet,p)),g=!0;!l&&!h&&(this.lastChange=u),ie(a,a.deleteSet,v=>{v instanceof _&&this.scope.some($=>$===a.doc||Nn($,v))&&$r(v,!0)});let x=[{stackItem:d[d.length-1],origin:a.origin,type:l?"redo":"undo",changedParentTypes:a.changedParentTypes},this];g?this.emit("stack-item-added",x):this.emit("stack-item-updated",x)},this.destroy=this.destroy.bind(this),this.doc.on("afterTransaction",this.afterTransactionHandler),this.doc.on("destroy",this.destroy)}addToScope(t){let e=new Set(this.scope);t=lt(t)?t:[t],t.forEach(s=>{e.has(s)||(e.add(s),(s instanceof C?s.doc!==this.doc:s!==this.doc)&&Xs("[yjs#509] Not same Y.Doc"),this.scope.push(s))})}addTrackedOrigin(t){this.trackedOrigins.add(t)}removeTrackedOrigin(t){this.trackedOrigins.delete(t)}clear(t=!0,e=!0){(t&&this.canUndo()||e&&this.canRedo())&&this.doc.transact(s=>{t&&(this.undoStack.forEach(r=>so(s,this,r)),this.undoStack=[]),e&&(this.redoStack.forEach(r=>so(s,this,r)),this.redoStack=[]),this.emit("stack-cleared",[{undoStackCleared:t,redoStackCleared:e}])})}stopCapturing(){this.lastChange=0}undo(){this.undoing=!0;let t;try{t=ro(this,this.undoStack,"undo")}finally{this.undoing=!1}return t}redo(){this.redoing=!0;let t;try{t=ro(this,this.redoStack,"redo")}finally{this.redoing=!1}return t}canUndo(){return this.undoStack.length>0}canRedo(){return this.redoStack.length>0}destroy(){this.trackedOrigins.delete(this),this.doc.off("afterTransaction",this.afterTransactionHandler),this.doc.off("destroy",this.destroy),super.destroy()}};function*ll(n){let t=b(n.restDecoder);for(let e=0;e<t;e++){let s=b(n.restDecoder),r=n.readClient(),i=b(n.restDecoder);for(let o=0;o<s;o++){let c=n.readInfo();if(c===10){let a=b(n.restDecoder);yield new Y(k(r,i),a),i+=a}else if((31&c)!==0){let a=(c&192)===0,l=new _(k(r,i),null,(c&128)===128?n.readLeftID():null,null,(c&64)===64?n.readRightID():null,a?n.readParentInfo()?n.readString():n.readLeftID():null,a&&(c&32)===32?n.readString():null,qo(n,c));yield l,i+=l.length}else{let a=n.readLen();yield new W(k(r,i),a),i+=a}}}}var Ve=class{constructor(t,e){this.gen=ll(t),this.curr=null,this.done=!1,this.filterSkips=e,this.next()}next(){do this.curr=this.gen.next().value||null;while(this.filterSkips&&this.curr!==null&&this.curr.constructor===Y);return this.curr}};var Me=class{constructor(t){this.currClient=0,this.startClock=0,this.written=0,this.encoder=t,this.clientStructs=[]}},yr=n=>jn(n,Ln,Nt);var hl=(n,t)=>{if(n.constructor===W){let{client:e,clock:s}=n.id;return new W(k(e,s+t),n.length-t)}else if(n.constructor===Y){let{client:e,clock:s}=n.id;return new Y(k(e,s+t),n.length-t)}else{let e=n,{client:s,clock:r}=e.id;return new _(k(s,r+t),null,k(s,r+t-1),null,e.rightOrigin,e.parent,e.parentSub,e.content.splice(t))}},jn=(n,t=Et,e=pt)=>{if(n.length===1)return n[0];let s=n.map(h=>new t(Q(h))),r=s.map(h=>new Ve(h,!0)),i=null,o=new e,c=new Me(o);for(;r=r.filter(p=>p.curr!==null),r.sort((p,u)=>{if(p.curr.id.client===u.curr.id.client){let g=p.curr.id.clock-u.curr.id.clock;return g===0?p.curr.constructor===u.curr.constructor?0:p.curr.constructor===Y?1:-1:g}else return u.curr.id.client-p.curr.id.client}),r.length!==0;){let h=r[0],d=h.curr.id.client;if(i!==null){let p=h.curr,u=!1;for(;p!==null&&p.id.clock+p.length<=i.struct.id.clock+i.struct.length&&p.id.client>=i.struct.id.client;)p=h.next(),u=!0;if(p===null||p.id.client!==d||u&&p.id.clock>i.struct.id.clock+i.struct.length)continue;if(d!==i.struct.id.client)kt(c,i.struct,i.offset),i={struct:p,offset:0},h.next();else if(i.struct.id.clock+i.struct.length<p.id.clock)if(i.struct.constructor===Y)i.struct.length=p.id.clock+p.length-i.struct.id.clock;else{kt(c,i.struct,i.offset);let g=p.id.clock-i.struct.id.clock-i.struct.length;i={struct:new Y(k(d,i.struct.id.clock+i.struct.length),g),offset:0}}else{let g=i.struct.id.clock+i.struct.length-p.id.clock;g>0&&(i.struct.constructor===Y?i.struct.length-=g:p=hl(p,g)),i.struct.mergeWith(p)||(kt(c,i.struct,i.offset),i={struct:p,offset:0},h.next())}}else i={struct:h.curr,offset:0},h.next();for(let p=h.curr;p!==null&&p.id.client===d&&p.id.clock===i.struct.id.clock+i.struct.length&&p.constructor!==Y;p=h.next())kt(c,i.struct,i.offset),i={struct:p,offset:0}}i!==null&&(kt(c,i.struct,i.offset),i=null),br(c);let a=s.map(h=>wr(h)),l=Qs(a);return le(o,l),o.toUint8Array()},dl=(n,t,e=Et,s=pt)=>{let r=mo(t),i=new s,o=new Me(i),c=new e(Q(n)),a=new Ve(c,!1);for(;a.curr;){let h=a.curr,d=h.id.client,p=r.get(d)||0;if(a.curr.constructor===Y){a.next();continue}if(h.id.clock+h.length>p)for(kt(o,h,at(p-h.id.clock,0)),a.next();a.curr&&a.curr.id.client===d;)kt(o,a.curr,0),a.next();else for(;a.curr&&a.curr.id.client===d&&a.curr.id.clock+a.curr.length<=p;)a.next()}br(o);let l=wr(c);return le(i,l),i.toUint8Array()};var So=n=>{n.written>0&&(n.clientStructs.push({written:n.written,restEncoder:q(n.encoder.restEncoder)}),n.encoder.restEncoder=st(),n.written=0)},kt=(n,t,e)=>{n.written>0&&n.currClient!==t.id.client&&So(n),n.written===0&&(n.currClient=t.id.client,n.encoder.writeClient(t.id.client),y(n.encoder.restEncoder,t.id.clock+e)),t.write(n.encoder,e),n.written++},br=n=>{So(n);let t=n.encoder.restEncoder;y(t,n.clientStructs.length);for(let e=0;e<n.clientStructs.length;e++){let s=n.clientStructs[e];y(t,s.written),we(t,s.restEncoder)}},ul=(n,t,e,s)=>{let r=new e(Q(n)),i=new Ve(r,!1),o=new s,c=new Me(o);for(let l=i.curr;l!==null;l=i.next())kt(c,t(l),0);br(c);let a=wr(r);return le(o,a),o.toUint8Array()};var pl=n=>ul(n,yi,Et,Nt),io="You must not compute changes after the event-handler fired.",oe=class{constructor(t,e){this.target=t,this.currentTarget=t,this.transaction=e,this._changes=null,this._keys=null,this._delta=null,this._path=null}get path(){return this._path||(this._path=fl(this.currentTarget,this.target))}deletes(t){return Ge(this.transaction.deleteSet,t.id)}get keys(){if(this._keys===null){if(this.transaction.doc._transactionCleanups.length===0)throw P(io);let t=new Map,e=this.target;this.transaction.changed.get(e).forEach(r=>{if(r!==null){let i=e._map.get(r),o,c;if(this.adds(i)){let a=i.left;for(;a!==null&&this.adds(a);)a=a.left;if(this.deletes(i))if(a!==null&&this.deletes(a))o="delete",c=Ke(a.content.getContent());else return;else a!==null&&this.deletes(a)?(o="update",c=Ke(a.content.getContent())):(o="add",c=void 0)}else if(this.deletes(i))o="delete",c=Ke(i.content.getContent());else return;t.set(r,{action:o,oldValue:c})}}),this._keys=t}return this._keys}get delta(){return this.changes.delta}adds(t){return t.id.clock>=(this.transaction.beforeState.get(t.id.client)||0)}get changes(){let t=this._changes;if(t===null){if(this.transaction.doc._transactionCleanups.length===0)throw P(io);let e=this.target,s=nt(),r=nt(),i=[];if(t={added:s,deleted:r,delta:i,keys:this.keys},this.transaction.changed.get(e).has(null)){let c=null,a=()=>{c&&i.push(c)};for(let l=e._start;l!==null;l=l.right)l.deleted?this.deletes(l)&&!this.adds(l)&&((c===null||c.delete===void 0)&&(a(),c={delete:0}),c.delete+=l.length,r.add(l)):this.adds(l)?((c===null||c.insert===void 0)&&(a(),c={insert:[]}),c.insert=c.insert.concat(l.content.getContent()),s.add(l)):((c===null||c.retain===void 0)&&(a(),c={retain:0}),c.retain+=l.length);c!==null&&c.retain===void 0&&a()}this._changes=t}return t}},fl=(n,t)=>{let e=[];for(;t._item!==null&&t!==n;){if(t._item.parentSub!==null)e.unshift(t._item.parentSub);else{let s=0,r=t._item.parent._start;for(;r!==t._item&&r!==null;)!r.deleted&&r.countable&&(s+=r.length),r=r.right;e.unshift(s)}t=t._item.parent}return e},F=()=>{Xs("Invalid access: Add Yjs type to a document before reading data.")},$o=80,kr=0,cr=class{constructor(t,e){t.marker=!0,this.p=t,this.index=e,this.timestamp=kr++}},gl=n=>{n.timestamp=kr++},_o=(n,t,e)=>{n.p.marker=!1,n.p=t,t.marker=!0,n.index=e,n.timestamp=kr++},ml=(n,t,e)=>{if(n.length>=$o){let s=n.reduce((r,i)=>r.timestamp<i.timestamp?r:i);return _o(s,t,e),s}else{let s=new cr(t,e);return n.push(s),s}},Yn=(n,t)=>{if(n._start===null||t===0||n._searchMarker===null)return null;let e=n._searchMarker.length===0?null:n._searchMarker.reduce((i,o)=>Tt(t-i.index)<Tt(t-o.index)?i:o),s=n._start,r=0;for(e!==null&&(s=e.p,r=e.index,gl(e));s.right!==null&&r<t;){if(!s.deleted&&s.countable){if(t<r+s.length)break;r+=s.length}s=s.right}for(;s.left!==null&&r>t;)s=s.left,!s.deleted&&s.countable&&(r-=s.length);for(;s.left!==null&&s.left.id.client===s.id.client&&s.left.id.clock+s.left.length===s.id.clock;)s=s.left,!s.deleted&&s.countable&&(r-=s.length);return e!==null&&Tt(e.index-r)<s.parent.length/$o?(_o(e,s,r),e):ml(n._searchMarker,s,r)},Ne=(n,t,e)=>{for(let s=n.length-1;s>=0;s--){let r=n[s];if(e>0){let i=r.p;for(i.marker=!1;i&&(i.deleted||!i.countable);)i=i.left,i&&!i.deleted&&i.countable&&(r.index-=i.length);if(i===null||i.marker===!0){n.splice(s,1);continue}r.p=i,i.marker=!0}(t<r.index||e>0&&t===r.index)&&(r.index=at(t,r.index+e))}};var Pn=(n,t,e)=>{let s=n,r=t.changedParentTypes;for(;tt(r,n,()=>[]).push(e),n._item!==null;)n=n._item.parent;yo(s._eH,e,t)},C=class{constructor(){this._item=null,this._map=new Map,this._start=null,this.doc=null,this._length=0,this._eH=Xi(),this._dEH=Xi(),this._searchMarker=null}get parent(){return this._item?this._item.parent:null}_integrate(t,e){this.doc=t,this._item=e}_copy(){throw J()}clone(){throw J()}_write(t){}get _first(){let t=this._start;for(;t!==null&&t.deleted;)t=t.right;return t}_callObserver(t,e){!t.local&&this._searchMarker&&(this._searchMarker.length=0)}observe(t){Zi(this._eH,t)}observeDeep(t){Zi(this._dEH,t)}unobserve(t){Qi(this._eH,t)}unobserveDeep(t){Qi(this._dEH,t)}toJSON(){}},Eo=(n,t,e)=>{n.doc??F(),t<0&&(t=n._length+t),e<0&&(e=n._length+e);let s=e-t,r=[],i=n._start;for(;i!==null&&s>0;){if(i.countable&&!i.deleted){let o=i.content.getContent();if(o.length<=t)t-=o.length;else{for(let c=t;c<o.length&&s>0;c++)r.push(o[c]),s--;t=0}}i=i.right}return r},Uo=n=>{n.doc??F();let t=[],e=n._start;for(;e!==null;){if(e.countable&&!e.deleted){let s=e.content.getContent();for(let r=0;r<s.length;r++)t.push(s[r])}e=e.right}return t};var Re=(n,t)=>{let e=0,s=n._start;for(n.doc??F();s!==null;){if(s.countable&&!s.deleted){let r=s.content.getContent();for(let i=0;i<r.length;i++)t(r[i],e++,n)}s=s.right}},Co=(n,t)=>{let e=[];return Re(n,(s,r)=>{e.push(t(s,r,n))}),e},wl=n=>{let t=n._start,e=null,s=0;return{[Symbol.iterator](){return this},next:()=>{if(e===null){for(;t!==null&&t.deleted;)t=t.right;if(t===null)return{done:!0,value:void 0};e=t.content.getContent(),s=0,t=t.right}let r=e[s++];return e.length<=s&&(e=null),{done:!1,value:r}}}},Ao=(n,t)=>{n.doc??F();let e=Yn(n,t),s=n._start;for(e!==null&&(s=e.p,t-=e.index);s!==null;s=s.right)if(!s.deleted&&s.countable){if(t<s.length)return s.content.getContent()[t];t-=s.length}},qn=(n,t,e,s)=>{let r=e,i=n.doc,o=i.clientID,c=i.store,a=e===null?t._start:e.right,l=[],h=()=>{l.length>0&&(r=new _(k(o,I(c,o)),r,r&&r.lastId,a,a&&a.id,t,null,new ae(l)),r.integrate(n,0),l=[])};s.forEach(d=>{if(d===null)l.push(d);else switch(d.constructor){case Number:case Object:case Boolean:case Array:case String:l.push(d);break;default:switch(h(),d.constructor){case Uint8Array:case ArrayBuffer:r=new _(k(o,I(c,o)),r,r&&r.lastId,a,a&&a.id,t,null,new ze(new Uint8Array(d))),r.integrate(n,0);break;case _t:r=new _(k(o,I(c,o)),r,r&&r.lastId,a,a&&a.id,t,null,new He(d)),r.integrate(n,0);break;default:if(d instanceof C)r=new _(k(o,I(c,o)),r,r&&r.lastId,a,a&&a.id,t,null,new mt(d)),r.integrate(n,0);else throw new Error("Unexpected content type in insert operation")}}}),h()},To=()=>P("Length exceeded!"),Do=(n,t,e,s)=>{if(e>t._length)throw To();if(e===0)return t._searchMarker&&Ne(t._searchMarker,e,s.length),qn(n,t,null,s);let r=e,i=Yn(t,e),o=t._start;for(i!==null&&(o=i.p,e-=i.index,e===0&&(o=o.prev,e+=o&&o.countable&&!o.deleted?o.length:0));o!==null;o=o.right)if(!o.deleted&&o.countable){if(e<=o.length){e<o.length&&G(n,k(o.id.client,o.id.clock+e));break}e-=o.length}return t._searchMarker&&Ne(t._searchMarker,r,s.length),qn(n,t,o,s)},xl=(n,t,e)=>{let r=(t._searchMarker||[]).reduce((i,o)=>o.index>i.index?o:i,{index:0,p:t._start}).p;if(r)for(;r.right;)r=r.right;return qn(n,t,r,e)},Io=(n,t,e,s)=>{if(s===0)return;let r=e,i=s,o=Yn(t,e),c=t._start;for(o!==null&&(c=o.p,e-=o.index);c!==null&&e>0;c=c.right)!c.deleted&&c.countable&&(e<c.length&&G(n,k(c.id.client,c.id.clock+e)),e-=c.length);for(;s>0&&c!==null;)c.deleted||(s<c.length&&G(n,k(c.id.client,c.id.clock+s)),c.delete(n),s-=c.length),c=c.right;if(s>0)throw To();t._searchMarker&&Ne(t._searchMarker,r,-i+s)},Fn=(n,t,e)=>{let s=t._map.get(e);s!==void 0&&s.delete(n)},vr=(n,t,e,s)=>{let r=t._map.get(e)||null,i=n.doc,o=i.clientID,c;if(s==null)c=new ae([s]);else switch(s.constructor){case Number:case Object:case Boolean:case Array:case String:case Date:case BigInt:c=new ae([s]);break;case Uint8Array:c=new ze(s);break;case _t:c=new He(s);break;default:if(s instanceof C)c=new mt(s);else throw new Error("Unexpected content type")}new _(k(o,I(i.store,o)),r,r&&r.lastId,null,null,t,e,c).integrate(n,0)},Sr=(n,t)=>{n.doc??F();let e=n._map.get(t);return e!==void 0&&!e.deleted?e.content.getContent()[e.length-1]:void 0},Oo=n=>{let t={};return n.doc??F(),n._map.forEach((e,s)=>{e.deleted||(t[s]=e.content.getContent()[e.length-1])}),t},Lo=(n,t)=>{n.doc??F();let e=n._map.get(t);return e!==void 0&&!e.deleted};var yl=(n,t)=>{let e={};return n._map.forEach((s,r)=>{let i=s;for(;i!==null&&(!t.sv.has(i.id.client)||i.id.clock>=(t.sv.get(i.id.client)||0));)i=i.left;i!==null&&se(i,t)&&(e[r]=i.content.getContent()[i.length-1])}),e},Cn=n=>(n.doc??F(),Yi(n._map.entries(),t=>!t[1].deleted)),ar=class extends oe{},zn=class n extends C{constructor(){super(),this._prelimContent=[],this._searchMarker=[]}static from(t){let e=new n;return e.push(t),e}_integrate(t,e){super._integrate(t,e),this.insert(0,this._prelimContent),this._prelimContent=null}_copy(){return new n}clone(){let t=new n;return t.insert(0,this.toArray().map(e=>e instanceof C?e.clone():e)),t}get length(){return this.doc??F(),this._length}_callObserver(t,e){super._callObserver(t,e),Pn(this,t,new ar(this,t))}insert(t,e){this.doc!==null?S(this.doc,s=>{Do(s,this,t,e)}):this._prelimContent.splice(t,0,...e)}push(t){this.doc!==null?S(this.doc,e=>{xl(e,this,t)}):this._prelimContent.push(...t)}unshift(t){this.insert(0,t)}delete(t,e=1){this.doc!==null?S(this.doc,s=>{Io(s,this,t,e)}):this._prelimContent.splice(t,e)}get(t){return Ao(this,t)}toArray(){return Uo(this)}slice(t=0,e=this.length){return Eo(this,t,e)}toJSON(){return this.map(t=>t instanceof C?t.toJSON():t)}map(t){return Co(this,t)}forEach(t){Re(this,t)}[Symbol.iterator](){return wl(this)}_write(t){t.writeTypeRef(ql)}},bl=n=>new zn,lr=class extends oe{constructor(t,e,s){super(t,e),this.keysChanged=s}},Be=class n extends C{constructor(t){super(),this._prelimContent=null,t===void 0?this._prelimContent=new Map:this._prelimContent=new Map(t)}_integrate(t,e){super._integrate(t,e),this._prelimContent.forEach((s,r)=>{this.set(r,s)}),this._prelimContent=null}_copy(){return new n}clone(){let t=new n;return this.forEach((e,s)=>{t.set(s,e instanceof C?e.clone():e)}),t}_callObserver(t,e){Pn(this,t,new lr(this,t,e))}toJSON(){this.doc??F();let t={};return this._map.forEach((e,s)=>{if(!e.deleted){let r=e.content.getContent()[e.length-1];t[s]=r instanceof C?r.toJSON():r}}),t}get size(){return[...Cn(this)].length}keys(){return En(Cn(this),t=>t[0])}values(){return En(Cn(this),t=>t[1].content.getContent()[t[1].length-1])}entries(){return En(Cn(this),t=>[t[0],t[1].content.getContent()[t[1].length-1]])}forEach(t){this.doc??F(),this._map.forEach((e,s)=>{e.deleted||t(e.content.getContent()[e.length-1],s,this)})}[Symbol.iterator](){return this.entries()}delete(t){this.doc!==null?S(this.doc,e=>{Fn(e,this,t)}):this._prelimContent.delete(t)}set(t,e){return this.doc!==null?S(this.doc,s=>{vr(s,this,t,e)}):this._prelimContent.set(t,e),e}get(t){return Sr(this,t)}has(t){return Lo(this,t)}clear(){this.doc!==null?S(this.doc,t=>{this.forEach(function(e,s,r){Fn(t,r,s)})}):this._prelimContent.clear()}_write(t){t.writeTypeRef(Fl)}},kl=n=>new Be,vt=(n,t)=>n===t||typeof n=="object"&&typeof t=="object"&&n&&t&&Es(n,t),je=class{constructor(t,e,s,r){this.left=t,this.right=e,this.index=s,this.currentAttributes=r}forward(){this.right===null&&H(),this.right.content.constructor===O?this.right.deleted||he(this.currentAttributes,this.right.content):this.right.deleted||(this.index+=this.right.length),this.left=this.right,this.right=this.right.right}},oo=(n,t,e)=>{for(;t.right!==null&&e>0;)t.right.content.constructor===O?t.right.deleted||he(t.currentAttributes,t.right.content):t.right.deleted||(e<t.right.length&&G(n,k(t.right.id.client,t.right.id.clock+e)),t.index+=t.right.length,e-=t.right.length),t.left=t.right,t.right=t.right.right;return t},An=(n,t,e,s)=>{let r=new Map,i=s?Yn(t,e):null;if(i){let o=new je(i.p.left,i.p,i.index,r);return oo(n,o,e-i.index)}else{let o=new je(null,t._start,0,r);return oo(n,o,e)}},Vo=(n,t,e,s)=>{for(;e.right!==null&&(e.right.deleted===!0||e.right.content.constructor===O&&vt(s.get(e.right.content.key),e.right.content.value));)e.right.deleted||s.delete(e.right.content.key),e.forward();let r=n.doc,i=r.clientID;s.forEach((o,c)=>{let a=e.left,l=e.right,h=new _(k(i,I(r.store,i)),a,a&&a.lastId,l,l&&l.id,t,null,new O(c,o));h.integrate(n,0),e.right=h,e.forward()})},he=(n,t)=>{let{key:e,value:s}=t;s===null?n.delete(e):n.set(e,s)},Mo=(n,t)=>{for(;n.right!==null;){if(!(n.right.deleted||n.right.content.constructor===O&&vt(t[n.right.content.key]??null,n.right.content.value)))break;n.forward()}},No=(n,t,e,s)=>{let r=n.doc,i=r.clientID,o=new Map;for(let c in s){let a=s[c],l=e.currentAttributes.get(c)??null;if(!vt(l,a)){o.set(c,l);let{left:h,right:d}=e;e.right=new _(k(i,I(r.store,i)),h,h&&h.lastId,d,d&&d.id,t,null,new O(c,a)),e.right.integrate(n,0),e.forward()}}return o},Zs=(n,t,e,s,r)=>{e.currentAttributes.forEach((p,u)=>{r[u]===void 0&&(r[u]=null)});let i=n.doc,o=i.clientID;Mo(e,r);let c=No(n,t,e,r),a=s.constructor===String?new gt(s):s instanceof C?new mt(s):new Rt(s),{left:l,right:h,index:d}=e;t._searchMarker&&Ne(t._searchMarker,e.index,a.getLength()),h=new _(k(o,I(i.store,o)),l,l&&l.lastId,h,h&&h.id,t,null,a),h.integrate(n,0),e.right=h,e.index=d,e.forward(),Vo(n,t,e,c)},co=(n,t,e,s,r)=>{let i=n.doc,o=i.clientID;Mo(e,r);let c=No(n,t,e,r);t:for(;e.right!==null&&(s>0||c.size>0&&(e.right.deleted||e.right.content.constructor===O));){if(!e.right.deleted)switch(e.right.content.constructor){case O:{let{key:a,value:l}=e.right.content,h=r[a];if(h!==void 0){if(vt(h,l))c.delete(a);else{if(s===0)break t;c.set(a,l)}e.right.delete(n)}else e.currentAttributes.set(a,l);break}default:s<e.right.length&&G(n,k(e.right.id.client,e.right.id.clock+s)),s-=e.right.length;break}e.forward()}if(s>0){let a="";for(;s>0;s--)a+=`
`;e.right=new _(k(o,I(i.store,o)),e.left,e.left&&e.left.lastId,e.right,e.right&&e.right.id,t,null,new gt(a)),e.right.integrate(n,0),e.forward()}Vo(n,t,e,c)},Ro=(n,t,e,s,r)=>{let i=t,o=M();for(;i&&(!i.countable||i.deleted);){if(!i.deleted&&i.content.constructor===O){let l=i.content;o.set(l.key,l)}i=i.right}let c=0,a=!1;for(;t!==i;){if(e===t&&(a=!0),!t.deleted){let l=t.content;if(l.constructor===O){let{key:h,value:d}=l,p=s.get(h)??null;(o.get(h)!==l||p===d)&&(t.delete(n),c++,!a&&(r.get(h)??null)===d&&p!==d&&(p===null?r.delete(h):r.set(h,p))),!a&&!t.deleted&&he(r,l)}}t=t.right}return c},vl=(n,t)=>{for(;t&&t.right&&(t.right.deleted||!t.right.countable);)t=t.right;let e=new Set;for(;t&&(t.deleted||!t.countable);){if(!t.deleted&&t.content.constructor===O){let s=t.content.key;e.has(s)?t.delete(n):e.add(s)}t=t.left}},Sl=n=>{let t=0;return S(n.doc,e=>{let s=n._start,r=n._start,i=M(),o=an(i);for(;r;)r.deleted===!1&&(r.content.constructor===O?he(o,r.content):(t+=Ro(e,s,r,i,o),i=an(o),s=r)),r=r.right}),t},$l=n=>{let t=new Set,e=n.doc;for(let[s,r]of n.afterState.entries()){let i=n.beforeState.get(s)||0;r!==i&&ko(n,e.store.clients.get(s),i,r,o=>{!o.deleted&&o.content.constructor===O&&o.constructor!==W&&t.add(o.parent)})}S(e,s=>{ie(n,n.deleteSet,r=>{if(r instanceof W||!r.parent._hasFormatting||t.has(r.parent))return;let i=r.parent;r.content.constructor===O?t.add(i):vl(s,r)});for(let r of t)Sl(r)})},ao=(n,t,e)=>{let s=e,r=an(t.currentAttributes),i=t.right;for(;e>0&&t.right!==null;){if(t.right.deleted===!1)switch(t.right.content.constructor){case mt:case Rt:case gt:e<t.right.length&&G(n,k(t.right.id.client,t.right.id.clock+e)),e-=t.right.length,t.right.delete(n);break}t.forward()}i&&Ro(n,i,t.right,r,t.currentAttributes);let o=(t.left||t.right).parent;return o._searchMarker&&Ne(o._searchMarker,t.index,-s+e),t},hr=class extends oe{constructor(t,e,s){super(t,e),this.childListChanged=!1,this.keysChanged=new Set,s.forEach(r=>{r===null?this.childListChanged=!0:this.keysChanged.add(r)})}get changes(){if(this._changes===null){let t={keys:this.keys,delta:this.delta,added:new Set,deleted:new Set};this._changes=t}return this._changes}get delta(){if(this._delta===null){let t=this.target.doc,e=[];S(t,s=>{let r=new Map,i=new Map,o=this.target._start,c=null,a={},l="",h=0,d=0,p=()=>{if(c!==null){let u=null;switch(c){case"delete":d>0&&(u={delete:d}),d=0;break;case"insert":(typeof l=="object"||l.length>0)&&(u={insert:l},r.size>0&&(u.attributes={},r.forEach((g,x)=>{g!==null&&(u.attributes[x]=g)}))),l="";break;case"retain":h>0&&(u={retain:h},xi(a)||(u.attributes=mi({},a))),h=0;break}u&&e.push(u),c=null}};for(;o!==null;){switch(o.content.constructor){case mt:case Rt:this.adds(o)?this.deletes(o)||(p(),c="insert",l=o.content.getContent()[0],p()):this.deletes(o)?(c!=="delete"&&(p(),c="delete"),d+=1):o.deleted||(c!=="retain"&&(p(),c="retain"),h+=1);break;case gt:this.adds(o)?this.deletes(o)||(c!=="insert"&&(p(),c="insert"),l+=o.content.str):this.deletes(o)?(c!=="delete"&&(p(),c="delete"),d+=o.length):o.deleted||(c!=="retain"&&(p(),c="retain"),h+=o.length);break;case O:{let{key:u,value:g}=o.content;if(this.adds(o)){if(!this.deletes(o)){let x=r.get(u)??null;vt(x,g)?g!==null&&o.delete(s):(c==="retain"&&p(),vt(g,i.get(u)??null)?delete a[u]:a[u]=g)}}else if(this.deletes(o)){i.set(u,g);let x=r.get(u)??null;vt(x,g)||(c==="retain"&&p(),a[u]=x)}else if(!o.deleted){i.set(u,g);let x=a[u];x!==void 0&&(vt(x,g)?x!==null&&o.delete(s):(c==="retain"&&p(),g===null?delete a[u]:a[u]=g))}o.deleted||(c==="insert"&&p(),he(r,o.content));break}}o=o.right}for(p();e.length>0;){let u=e[e.length-1];if(u.retain!==void 0&&u.attributes===void 0)e.pop();else break}}),this._delta=e}return this._delta}},ft=class n extends C{constructor(t){super(),this._pending=t!==void 0?[()=>this.insert(0,t)]:[],this._searchMarker=[],this._hasFormatting=!1}get length(){return this.doc??F(),this._length}_integrate(t,e){super._integrate(t,e);try{this._pending.forEach(s=>s())}catch(s){console.error(s)}this._pending=null}_copy(){return new n}clone(){let t=new n;return t.applyDelta(this.toDelta()),t}_callObserver(t,e){super._callObserver(t,e);let s=new hr(this,t,e);Pn(this,t,s),!t.local&&this._hasFormatting&&(t._needFormattingCleanup=!0)}toString(){this.doc??F();let t="",e=this._start;for(;e!==null;)!e.deleted&&e.countable&&e.content.constructor===gt&&(t+=e.content.str),e=e.right;return t}toJSON(){return this.toString()}applyDelta(t,{sanitize:e=!0}={}){this.doc!==null?S(this.doc,s=>{let r=new je(null,this._start,0,new Map);for(let i=0;i<t.length;i++){let o=t[i];if(o.insert!==void 0){let c=!e&&typeof o.insert=="string"&&i===t.length-1&&r.right===null&&o.insert.slice(-1)===`
`?o.insert.slice(0,-1):o.insert;(typeof c!="string"||c.length>0)&&Zs(s,this,r,c,o.attributes||{})}else o.retain!==void 0?co(s,this,r,o.retain,o.attributes||{}):o.delete!==void 0&&ao(s,r,o.delete)}}):this._pending.push(()=>this.applyDelta(t))}toDelta(t,e,s){this.doc??F();let r=[],i=new Map,o=this.doc,c="",a=this._start;function l(){if(c.length>0){let d={},p=!1;i.forEach((g,x)=>{p=!0,d[x]=g});let u={insert:c};p&&(u.attributes=d),r.push(u),c=""}}let h=()=>{for(;a!==null;){if(se(a,t)||e!==void 0&&se(a,e))switch(a.content.constructor){case gt:{let d=i.get("ychange");t!==void 0&&!se(a,t)?(d===void 0||d.user!==a.id.client||d.type!=="removed")&&(l(),i.set("ychange",s?s("removed",a.id):{type:"removed"})):e!==void 0&&!se(a,e)?(d===void 0||d.user!==a.id.client||d.type!=="added")&&(l(),i.set("ychange",s?s("added",a.id):{type:"added"})):d!==void 0&&(l(),i.delete("ychange")),c+=a.content.str;break}case mt:case Rt:{l();let d={insert:a.content.getContent()[0]};if(i.size>0){let p={};d.attributes=p,i.forEach((u,g)=>{p[g]=u})}r.push(d);break}case O:se(a,t)&&(l(),he(i,a.content));break}a=a.right}l()};return t||e?S(o,d=>{t&&sr(d,t),e&&sr(d,e),h()},"cleanup"):h(),r}insert(t,e,s){if(e.length<=0)return;let r=this.doc;r!==null?S(r,i=>{let o=An(i,this,t,!s);s||(s={},o.currentAttributes.forEach((c,a)=>{s[a]=c})),Zs(i,this,o,e,s)}):this._pending.push(()=>this.insert(t,e,s))}insertEmbed(t,e,s){let r=this.doc;r!==null?S(r,i=>{let o=An(i,this,t,!s);Zs(i,this,o,e,s||{})}):this._pending.push(()=>this.insertEmbed(t,e,s||{}))}delete(t,e){if(e===0)return;let s=this.doc;s!==null?S(s,r=>{ao(r,An(r,this,t,!0),e)}):this._pending.push(()=>this.delete(t,e))}format(t,e,s){if(e===0)return;let r=this.doc;r!==null?S(r,i=>{let o=An(i,this,t,!1);o.right!==null&&co(i,this,o,e,s)}):this._pending.push(()=>this.format(t,e,s))}removeAttribute(t){this.doc!==null?S(this.doc,e=>{Fn(e,this,t)}):this._pending.push(()=>this.removeAttribute(t))}setAttribute(t,e){this.doc!==null?S(this.doc,s=>{vr(s,this,t,e)}):this._pending.push(()=>this.setAttribute(t,e))}getAttribute(t){return Sr(this,t)}getAttributes(){return Oo(this)}_write(t){t.writeTypeRef(zl)}},_l=n=>new ft,Oe=class{constructor(t,e=()=>!0){this._filter=e,this._root=t,this._currentNode=t._start,this._firstCall=!0,t.doc??F()}[Symbol.iterator](){return this}next(){let t=this._currentNode,e=t&&t.content&&t.content.type;if(t!==null&&(!this._firstCall||t.deleted||!this._filter(e)))do if(e=t.content.type,!t.deleted&&(e.constructor===qe||e.constructor===ce)&&e._start!==null)t=e._start;else for(;t!==null;){let s=t.next;if(s!==null){t=s;break}else t.parent===this._root?t=null:t=t.parent._item}while(t!==null&&(t.deleted||!this._filter(t.content.type)));return this._firstCall=!1,t===null?{value:void 0,done:!0}:(this._currentNode=t,{value:t.content.type,done:!1})}},ce=class n extends C{constructor(){super(),this._prelimContent=[]}get firstChild(){let t=this._first;return t?t.content.getContent()[0]:null}_integrate(t,e){super._integrate(t,e),this.insert(0,this._prelimContent),this._prelimContent=null}_copy(){return new n}clone(){let t=new n;return t.insert(0,this.toArray().map(e=>e instanceof C?e.clone():e)),t}get length(){return this.doc??F(),this._prelimContent===null?this._length:this._prelimContent.length}createTreeWalker(t){return new Oe(this,t)}querySelector(t){t=t.toUpperCase();let s=new Oe(this,r=>r.nodeName&&r.nodeName.toUpperCase()===t).next();return s.done?null:s.value}querySelectorAll(t){return t=t.toUpperCase(),Z(new Oe(this,e=>e.nodeName&&e.nodeName.toUpperCase()===t))}_callObserver(t,e){Pn(this,t,new dr(this,e,t))}toString(){return Co(this,t=>t.toString()).join("")}toJSON(){return this.toString()}toDOM(t=document,e={},s){let r=t.createDocumentFragment();return s!==void 0&&s._createAssociation(r,this),Re(this,i=>{r.insertBefore(i.toDOM(t,e,s),null)}),r}insert(t,e){this.doc!==null?S(this.doc,s=>{Do(s,this,t,e)}):this._prelimContent.splice(t,0,...e)}insertAfter(t,e){if(this.doc!==null)S(this.doc,s=>{let r=t&&t instanceof C?t._item:t;qn(s,this,r,e)});else{let s=this._prelimContent,r=t===null?0:s.findIndex(i=>i===t)+1;if(r===0&&t!==null)throw P("Reference item not found");s.splice(r,0,...e)}}delete(t,e=1){this.doc!==null?S(this.doc,s=>{Io(s,this,t,e)}):this._prelimContent.splice(t,e)}toArray(){return Uo(this)}push(t){this.insert(this.length,t)}unshift(t){this.insert(0,t)}get(t){return Ao(this,t)}slice(t=0,e=this.length){return Eo(this,t,e)}forEach(t){Re(this,t)}_write(t){t.writeTypeRef(Gl)}},El=n=>new ce,qe=class n extends ce{constructor(t="UNDEFINED"){super(),this.nodeName=t,this._prelimAttrs=new Map}get nextSibling(){let t=this._item?this._item.next:null;return t?t.content.type:null}get prevSibling(){let t=this._item?this._item.prev:null;return t?t.content.type:null}_integrate(t,e){super._integrate(t,e),this._prelimAttrs.forEach((s,r)=>{this.setAttribute(r,s)}),this._prelimAttrs=null}_copy(){return new n(this.nodeName)}clone(){let t=new n(this.nodeName),e=this.getAttributes();return wi(e,(s,r)=>{t.setAttribute(r,s)}),t.insert(0,this.toArray().map(s=>s instanceof C?s.clone():s)),t}toString(){let t=this.getAttributes(),e=[],s=[];for(let c in t)s.push(c);s.sort();let r=s.length;for(let c=0;c<r;c++){let a=s[c];e.push(a+'="'+t[a]+'"')}let i=this.nodeName.toLocaleLowerCase(),o=e.length>0?" "+e.join(" "):"";return`<${i}${o}>${super.toString()}</${i}>`}removeAttribute(t){this.doc!==null?S(this.doc,e=>{Fn(e,this,t)}):this._prelimAttrs.delete(t)}setAttribute(t,e){this.doc!==null?S(this.doc,s=>{vr(s,this,t,e)}):this._prelimAttrs.set(t,e)}getAttribute(t){return Sr(this,t)}hasAttribute(t){return Lo(this,t)}getAttributes(t){return t?yl(this,t):Oo(this)}toDOM(t=document,e={},s){let r=t.createElement(this.nodeName),i=this.getAttributes();for(let o in i){let c=i[o];typeof c=="string"&&r.setAttribute(o,c)}return Re(this,o=>{r.appendChild(o.toDOM(t,e,s))}),s!==void 0&&s._createAssociation(r,this),r}_write(t){t.writeTypeRef(Hl),t.writeKey(this.nodeName)}},Ul=n=>new qe(n.readKey()),dr=class extends oe{constructor(t,e,s){super(t,s),this.childListChanged=!1,this.attributesChanged=new Set,e.forEach(r=>{r===null?this.childListChanged=!0:this.attributesChanged.add(r)})}},ur=class n extends Be{constructor(t){super(),this.hookName=t}_copy(){return new n(this.hookName)}clone(){let t=new n(this.hookName);return this.forEach((e,s)=>{t.set(s,e)}),t}toDOM(t=document,e={},s){let r=e[this.hookName],i;return r!==void 0?i=r.createDom(this):i=document.createElement(this.hookName),i.setAttribute("data-yjs-hook",this.hookName),s!==void 0&&s._createAssociation(i,this),i}_write(t){t.writeTypeRef(Wl),t.writeKey(this.hookName)}},Cl=n=>new ur(n.readKey()),pr=class n extends ft{get nextSibling(){let t=this._item?this._item.next:null;return t?t.content.type:null}get prevSibling(){let t=this._item?this._item.prev:null;return t?t.content.type:null}_copy(){return new n}clone(){let t=new n;return t.applyDelta(this.toDelta()),t}toDOM(t=document,e,s){let r=t.createTextNode(this.toString());return s!==void 0&&s._createAssociation(r,this),r}toString(){return this.toDelta().map(t=>{let e=[];for(let r in t.attributes){let i=[];for(let o in t.attributes[r])i.push({key:o,value:t.attributes[r][o]});i.sort((o,c)=>o.key<c.key?-1:1),e.push({nodeName:r,attrs:i})}e.sort((r,i)=>r.nodeName<i.nodeName?-1:1);let s="";for(let r=0;r<e.length;r++){let i=e[r];s+=`<${i.nodeName}`;for(let o=0;o<i.attrs.length;o++){let c=i.attrs[o];s+=` ${c.key}="${c.value}"`}s+=">"}s+=t.insert;for(let r=e.length-1;r>=0;r--)s+=`</${e[r].nodeName}>`;return s}).join("")}toJSON(){return this.toString()}_write(t){t.writeTypeRef(Yl)}},Al=n=>new pr,Fe=class{constructor(t,e){this.id=t,this.length=e}get deleted(){throw J()}mergeWith(t){return!1}write(t,e,s){throw J()}integrate(t,e){throw J()}},Tl=0,W=class extends Fe{get deleted(){return!0}delete(){}mergeWith(t){return this.constructor!==t.constructor?!1:(this.length+=t.length,!0)}integrate(t,e){e>0&&(this.id.clock+=e,this.length-=e),bo(t.doc.store,this)}write(t,e){t.writeInfo(Tl),t.writeLen(this.length-e)}getMissing(t,e){return null}},ze=class n{constructor(t){this.content=t}getLength(){return 1}getContent(){return[this.content]}isCountable(){return!0}copy(){return new n(this.content)}splice(t){throw J()}mergeWith(t){return!1}integrate(t,e){}delete(t){}gc(t){}write(t,e){t.writeBuf(this.content)}getRef(){return 3}},Dl=n=>new ze(n.readBuf()),Hn=class n{constructor(t){this.len=t}getLength(){return this.len}getContent(){return[]}isCountable(){return!1}copy(){return new n(this.len)}splice(t){let e=new n(this.len-t);return this.len=t,e}mergeWith(t){return this.len+=t.len,!0}integrate(t,e){Le(t.deleteSet,e.id.client,e.id.clock,this.len),e.markDeleted()}delete(t){}gc(t){}write(t,e){t.writeLen(this.len-e)}getRef(){return 1}},Il=n=>new Hn(n.readLen()),Bo=(n,t)=>new _t({guid:n,...t,shouldLoad:t.shouldLoad||t.autoLoad||!1}),He=class n{constructor(t){t._item&&console.error("This document was already integrated as a sub-document. You should create a second instance instead with the same guid."),this.doc=t;let e={};this.opts=e,t.gc||(e.gc=!1),t.autoLoad&&(e.autoLoad=!0),t.meta!==null&&(e.meta=t.meta)}getLength(){return 1}getContent(){return[this.doc]}isCountable(){return!0}copy(){return new n(Bo(this.doc.guid,this.opts))}splice(t){throw J()}mergeWith(t){return!1}integrate(t,e){this.doc._item=e,t.subdocsAdded.add(this.doc),this.doc.shouldLoad&&t.subdocsLoaded.add(this.doc)}delete(t){t.subdocsAdded.has(this.doc)?t.subdocsAdded.delete(this.doc):t.subdocsRemoved.add(this.doc)}gc(t){}write(t,e){t.writeString(this.doc.guid),t.writeAny(this.opts)}getRef(){return 9}},Ol=n=>new He(Bo(n.readString(),n.readAny())),Rt=class n{constructor(t){this.embed=t}getLength(){return 1}getContent(){return[this.embed]}isCountable(){return!0}copy(){return new n(this.embed)}splice(t){throw J()}mergeWith(t){return!1}integrate(t,e){}delete(t){}gc(t){}write(t,e){t.writeJSON(this.embed)}getRef(){return 5}},Ll=n=>new Rt(n.readJSON()),O=class n{constructor(t,e){this.key=t,this.value=e}getLength(){return 1}getContent(){return[]}isCountable(){return!1}copy(){return new n(this.key,this.value)}splice(t){throw J()}mergeWith(t){return!1}integrate(t,e){let s=e.parent;s._searchMarker=null,s._hasFormatting=!0}delete(t){}gc(t){}write(t,e){t.writeKey(this.key),t.writeJSON(this.value)}getRef(){return 6}},Vl=n=>new O(n.readKey(),n.readJSON()),fr=class n{constructor(t){this.arr=t}getLength(){return this.arr.length}getContent(){return this.arr}isCountable(){return!0}copy(){return new n(this.arr)}splice(t){let e=new n(this.arr.slice(t));return this.arr=this.arr.slice(0,t),e}mergeWith(t){return this.arr=this.arr.concat(t.arr),!0}integrate(t,e){}delete(t){}gc(t){}write(t,e){let s=this.arr.length;t.writeLen(s-e);for(let r=e;r<s;r++){let i=this.arr[r];t.writeString(i===void 0?"undefined":JSON.stringify(i))}}getRef(){return 2}},Ml=n=>{let t=n.readLen(),e=[];for(let s=0;s<t;s++){let r=n.readString();r==="undefined"?e.push(void 0):e.push(JSON.parse(r))}return new fr(e)},Nl=_e("node_env")==="development",ae=class n{constructor(t){this.arr=t,Nl&&Us(t)}getLength(){return this.arr.length}getContent(){return this.arr}isCountable(){return!0}copy(){return new n(this.arr)}splice(t){let e=new n(this.arr.slice(t));return this.arr=this.arr.slice(0,t),e}mergeWith(t){return this.arr=this.arr.concat(t.arr),!0}integrate(t,e){}delete(t){}gc(t){}write(t,e){let s=this.arr.length;t.writeLen(s-e);for(let r=e;r<s;r++){let i=this.arr[r];t.writeAny(i)}}getRef(){return 8}},Rl=n=>{let t=n.readLen(),e=[];for(let s=0;s<t;s++)e.push(n.readAny());return new ae(e)},gt=class n{constructor(t){this.str=t}getLength(){return this.str.length}getContent(){return this.str.split("")}isCountable(){return!0}copy(){return new n(this.str)}splice(t){let e=new n(this.str.slice(t));this.str=this.str.slice(0,t);let s=this.str.charCodeAt(t-1);return s>=55296&&s<=56319&&(this.str=this.str.slice(0,t-1)+"\uFFFD",e.str="\uFFFD"+e.str.slice(1)),e}mergeWith(t){return this.str+=t.str,!0}integrate(t,e){}delete(t){}gc(t){}write(t,e){t.writeString(e===0?this.str:this.str.slice(e))}getRef(){return 4}},Bl=n=>new gt(n.readString()),jl=[bl,kl,_l,Ul,El,Cl,Al],ql=0,Fl=1,zl=2,Hl=3,Gl=4,Wl=5,Yl=6,mt=class n{constructor(t){this.type=t}getLength(){return 1}getContent(){return[this.type]}isCountable(){return!0}copy(){return new n(this.type._copy())}splice(t){throw J()}mergeWith(t){return!1}integrate(t,e){this.type._integrate(t.doc,e)}delete(t){let e=this.type._start;for(;e!==null;)e.deleted?e.id.clock<(t.beforeState.get(e.id.client)||0)&&t._mergeStructs.push(e):e.delete(t),e=e.right;this.type._map.forEach(s=>{s.deleted?s.id.clock<(t.beforeState.get(s.id.client)||0)&&t._mergeStructs.push(s):s.delete(t)}),t.changed.delete(this.type)}gc(t){let e=this.type._start;for(;e!==null;)e.gc(t,!0),e=e.right;this.type._start=null,this.type._map.forEach(s=>{for(;s!==null;)s.gc(t,!0),s=s.left}),this.type._map=new Map}write(t,e){this.type._write(t)}getRef(){return 7}},Pl=n=>new mt(jl[n.readTypeRef()](n)),Jl=(n,t)=>{let e=t,s=0,r;do s>0&&(e=k(e.client,e.clock+s)),r=Tn(n,e),s=e.clock-r.id.clock,e=r.redone;while(e!==null&&r instanceof _);return{item:r,diff:s}},$r=(n,t)=>{for(;n!==null&&n.keep!==t;)n.keep=t,n=n.parent._item},Gn=(n,t,e)=>{let{client:s,clock:r}=t.id,i=new _(k(s,r+e),t,k(s,r+e-1),t.right,t.rightOrigin,t.parent,t.parentSub,t.content.splice(e));return t.deleted&&i.markDeleted(),t.keep&&(i.keep=!0),t.redone!==null&&(i.redone=k(t.redone.client,t.redone.clock+e)),t.right=i,i.right!==null&&(i.right.left=i),n._mergeStructs.push(i),i.parentSub!==null&&i.right===null&&i.parent._map.set(i.parentSub,i),t.length=e,i},lo=(n,t)=>fe(n,e=>Ge(e.deletions,t)),jo=(n,t,e,s,r,i)=>{let o=n.doc,c=o.store,a=o.clientID,l=t.redone;if(l!==null)return G(n,l);let h=t.parent._item,d=null,p;if(h!==null&&h.deleted===!0){if(h.redone===null&&(!e.has(h)||jo(n,h,e,s,r,i)===null))return null;for(;h.redone!==null;)h=G(n,h.redone)}let u=h===null?t.parent:h.content.type;if(t.parentSub===null){for(d=t.left,p=t;d!==null;){let $=d;for(;$!==null&&$.parent._item!==h;)$=$.redone===null?null:G(n,$.redone);if($!==null&&$.parent._item===h){d=$;break}d=d.left}for(;p!==null;){let $=p;for(;$!==null&&$.parent._item!==h;)$=$.redone===null?null:G(n,$.redone);if($!==null&&$.parent._item===h){p=$;break}p=p.right}}else{if(p=null,t.right&&!r){for(d=t;d!==null&&d.right!==null&&(d.right.redone||Ge(s,d.right.id)||lo(i.undoStack,d.right.id)||lo(i.redoStack,d.right.id));)for(d=d.right;d.redone;)d=G(n,d.redone);if(d&&d.right!==null)return null}else d=u._map.get(t.parentSub)||null;d!==null&&d.parent._item!==h&&(d=u._map.get(t.parentSub)||null)}let g=I(c,a),x=k(a,g),v=new _(x,d,d&&d.lastId,p,p&&p.id,u,t.parentSub,t.content.copy());return t.redone=x,$r(v,!0),v.integrate(n,0),v},_=class n extends Fe{constructor(t,e,s,r,i,o,c,a){super(t,a.getLength()),this.origin=s,this.left=e,this.right=r,this.rightOrigin=i,this.parent=o,this.parentSub=c,this.redone=null,this.content=a,this.info=this.content.isCountable()?2:0}set marker(t){(this.info&8)>0!==t&&(this.info^=8)}get marker(){return(this.info&8)>0}get keep(){return(this.info&1)>0}set keep(t){this.keep!==t&&(this.info^=1)}get countable(){return(this.info&2)>0}get deleted(){return(this.info&4)>0}set deleted(t){this.deleted!==t&&(this.info^=4)}markDeleted(){this.info|=4}getMissing(t,e){if(this.origin&&this.origin.client!==this.id.client&&this.origin.clock>=I(e,this.origin.client))return this.origin.client;if(this.rightOrigin&&this.rightOrigin.client!==this.id.client&&this.rightOrigin.clock>=I(e,this.rightOrigin.client))return this.rightOrigin.client;if(this.parent&&this.parent.constructor===St&&this.id.client!==this.parent.client&&this.parent.clock>=I(e,this.parent.client))return this.parent.client;if(this.origin&&(this.left=to(t,e,this.origin),this.origin=this.left.lastId),this.rightOrigin&&(this.right=G(t,this.rightOrigin),this.rightOrigin=this.right.id),this.left&&this.left.constructor===W||this.right&&this.right.constructor===W)this.parent=null;else if(!this.parent)this.left&&this.left.constructor===n?(this.parent=this.left.parent,this.parentSub=this.left.parentSub):this.right&&this.right.constructor===n&&(this.parent=this.right.parent,this.parentSub=this.right.parentSub);else if(this.parent.constructor===St){let s=Tn(e,this.parent);s.constructor===W?this.parent=null:this.parent=s.content.type}return null}integrate(t,e){if(e>0&&(this.id.clock+=e,this.left=to(t,t.doc.store,k(this.id.client,this.id.clock-1)),this.origin=this.left.lastId,this.content=this.content.splice(e),this.length-=e),this.parent){if(!this.left&&(!this.right||this.right.left!==null)||this.left&&this.left.right!==this.right){let s=this.left,r;if(s!==null)r=s.right;else if(this.parentSub!==null)for(r=this.parent._map.get(this.parentSub)||null;r!==null&&r.left!==null;)r=r.left;else r=this.parent._start;let i=new Set,o=new Set;for(;r!==null&&r!==this.right;){if(o.add(r),i.add(r),Un(this.origin,r.origin)){if(r.id.client<this.id.client)s=r,i.clear();else if(Un(this.rightOrigin,r.rightOrigin))break}else if(r.origin!==null&&o.has(Tn(t.doc.store,r.origin)))i.has(Tn(t.doc.store,r.origin))||(s=r,i.clear());else break;r=r.right}this.left=s}if(this.left!==null){let s=this.left.right;this.right=s,this.left.right=this}else{let s;if(this.parentSub!==null)for(s=this.parent._map.get(this.parentSub)||null;s!==null&&s.left!==null;)s=s.left;else s=this.parent._start,this.parent._start=this;this.right=s}this.right!==null?this.right.left=this:this.parentSub!==null&&(this.parent._map.set(this.parentSub,this),this.left!==null&&this.left.delete(t)),this.parentSub===null&&this.countable&&!this.deleted&&(this.parent._length+=this.length),bo(t.doc.store,this),this.content.integrate(t,this),no(t,this.parent,this.parentSub),(this.parent._item!==null&&this.parent._item.deleted||this.parentSub!==null&&this.right!==null)&&this.delete(t)}else new W(this.id,this.length).integrate(t,0)}get next(){let t=this.right;for(;t!==null&&t.deleted;)t=t.right;return t}get prev(){let t=this.left;for(;t!==null&&t.deleted;)t=t.left;return t}get lastId(){return this.length===1?this.id:k(this.id.client,this.id.clock+this.length-1)}mergeWith(t){if(this.constructor===t.constructor&&Un(t.origin,this.lastId)&&this.right===t&&Un(this.rightOrigin,t.rightOrigin)&&this.id.client===t.id.client&&this.id.clock+this.length===t.id.clock&&this.deleted===t.deleted&&this.redone===null&&t.redone===null&&this.content.constructor===t.content.constructor&&this.content.mergeWith(t.content)){let e=this.parent._searchMarker;return e&&e.forEach(s=>{s.p===t&&(s.p=this,!this.deleted&&this.countable&&(s.index-=this.length))}),t.keep&&(this.keep=!0),this.right=t.right,this.right!==null&&(this.right.left=this),this.length+=t.length,!0}return!1}delete(t){if(!this.deleted){let e=this.parent;this.countable&&this.parentSub===null&&(e._length-=this.length),this.markDeleted(),Le(t.deleteSet,this.id.client,this.id.clock,this.length),no(t,e,this.parentSub),this.content.delete(t)}}gc(t,e){if(!this.deleted)throw H();this.content.gc(t),e?ol(t,this,new W(this.id,this.length)):this.content=new Hn(this.length)}write(t,e){let s=e>0?k(this.id.client,this.id.clock+e-1):this.origin,r=this.rightOrigin,i=this.parentSub,o=this.content.getRef()&31|(s===null?0:128)|(r===null?0:64)|(i===null?0:32);if(t.writeInfo(o),s!==null&&t.writeLeftID(s),r!==null&&t.writeRightID(r),s===null&&r===null){let c=this.parent;if(c._item!==void 0){let a=c._item;if(a===null){let l=sl(c);t.writeParentInfo(!0),t.writeString(l)}else t.writeParentInfo(!1),t.writeLeftID(a.id)}else c.constructor===String?(t.writeParentInfo(!0),t.writeString(c)):c.constructor===St?(t.writeParentInfo(!1),t.writeLeftID(c)):H();i!==null&&t.writeString(i)}this.content.write(t,e)}},qo=(n,t)=>Kl[t&31](n),Kl=[()=>{H()},Il,Ml,Dl,Bl,Ll,Vl,Pl,Rl,Ol,()=>{H()}],Xl=10,Y=class extends Fe{get deleted(){return!0}delete(){}mergeWith(t){return this.constructor!==t.constructor?!1:(this.length+=t.length,!0)}integrate(t,e){H()}write(t,e){t.writeInfo(Xl),y(t.restEncoder,this.length-e)}getMissing(t,e){return null}},Fo=typeof globalThis<"u"?globalThis:typeof window<"u"?window:typeof global<"u"?global:{},zo="__ $YJS$ __";Fo[zo]===!0&&console.error("Yjs was already imported. This breaks constructor checks and will lead to issues! - https://github.com/yjs/yjs/issues/438");Fo[zo]=!0;var _r=3e4,Jn=class extends ln{constructor(t){super(),this.doc=t,this.clientID=t.clientID,this.states=new Map,this.meta=new Map,this._checkInterval=setInterval(()=>{let e=ut();this.getLocalState()!==null&&_r/2<=e-this.meta.get(this.clientID).lastUpdated&&this.setLocalState(this.getLocalState());let s=[];this.meta.forEach((r,i)=>{i!==this.clientID&&_r<=e-r.lastUpdated&&this.states.has(i)&&s.push(i)}),s.length>0&&Er(this,s,"timeout")},N(_r/10)),t.on("destroy",()=>{this.destroy()}),this.setLocalState({})}destroy(){this.emit("destroy",[this]),this.setLocalState(null),super.destroy(),clearInterval(this._checkInterval)}getLocalState(){return this.states.get(this.clientID)||null}setLocalState(t){let e=this.clientID,s=this.meta.get(e),r=s===void 0?0:s.clock+1,i=this.states.get(e);t===null?this.states.delete(e):this.states.set(e,t),this.meta.set(e,{clock:r,lastUpdated:ut()});let o=[],c=[],a=[],l=[];t===null?l.push(e):i==null?t!=null&&o.push(e):(c.push(e),bt(i,t)||a.push(e)),(o.length>0||a.length>0||l.length>0)&&this.emit("change",[{added:o,updated:a,removed:l},"local"]),this.emit("update",[{added:o,updated:c,removed:l},"local"])}setLocalStateField(t,e){let s=this.getLocalState();s!==null&&this.setLocalState({...s,[t]:e})}getStates(){return this.states}},Er=(n,t,e)=>{let s=[];for(let r=0;r<t.length;r++){let i=t[r];if(n.states.has(i)){if(n.states.delete(i),i===n.clientID){let o=n.meta.get(i);n.meta.set(i,{clock:o.clock+1,lastUpdated:ut()})}s.push(i)}}s.length>0&&(n.emit("change",[{added:[],updated:[],removed:s},e]),n.emit("update",[{added:[],updated:[],removed:s},e]))},Go=(n,t,e=n.states)=>{let s=t.length,r=st();y(r,s);for(let i=0;i<s;i++){let o=t[i],c=e.get(o)||null,a=n.meta.get(o).clock;y(r,o),y(r,a),ht(r,JSON.stringify(c))}return q(r)};var Wo=(n,t,e)=>{let s=Q(t),r=ut(),i=[],o=[],c=[],a=[],l=b(s);for(let h=0;h<l;h++){let d=b(s),p=b(s),u=JSON.parse(dt(s)),g=n.meta.get(d),x=n.states.get(d),v=g===void 0?0:g.clock;(v<p||v===p&&u===null&&n.states.has(d))&&(u===null?d===n.clientID&&n.getLocalState()!=null?p++:n.states.delete(d):n.states.set(d,u),n.meta.set(d,{clock:p,lastUpdated:r}),g===void 0&&u!==null?i.push(d):g!==void 0&&u===null?a.push(d):u!==null&&(bt(u,x)||c.push(d),o.push(d)))}(i.length>0||c.length>0||a.length>0)&&n.emit("change",[{added:i,updated:c,removed:a},e]),(i.length>0||o.length>0||a.length>0)&&n.emit("update",[{added:i,updated:o,removed:a},e])};var Yo=0,Po=1,Jo=2,Ko=(n,t)=>{y(n,Yo);let e=xo(t);E(n,e)},Zl=(n,t,e)=>{y(n,Po),E(n,go(t,e))},Ql=(n,t,e)=>Zl(t,e,T(n)),Xo=(n,t,e,s)=>{try{fo(t,T(n),e)}catch(r){s?.(r),console.error("Caught error while handling a Yjs update",r)}},Zo=(n,t)=>{y(n,Jo),E(n,t)},th=Xo,Qo=(n,t,e,s,r)=>{let i=b(n);switch(i){case Yo:Ql(n,t,e);break;case Po:Xo(n,e,s,r);break;case Jo:th(n,e,s,r);break;default:throw new Error("Unknown message type")}return i};var de=Symbol("remote"),Ur=Symbol("own"),tc=4e3,ec=(n,t)=>n.order!==t.order?n.order<t.order?-1:1:n.id<t.id?-1:1,Ut=n=>typeof n=="string"?n:"",Kn=class{constructor(){this.doc=new _t,this.awareness=new Jn(this.doc),this.shelves=this.doc.getMap("sections"),this.statements=this.doc.getMap("statements"),this.undo=new Bn(this.statements,{trackedOrigins:new Set([Ur])}),this.synced=!1,this.unsettled=new Map,this.doc.on("afterTransaction",t=>{if(!(t.origin!==Ur&&t.origin!==this.undo))for(let e of t.changed.keys()){let s=e.parent;e instanceof ft&&s?._item?.parentSub&&this.unsettled.set(s._item.parentSub,e.toString())}})}sections(){let t=eh(this.statements),e=[];for(let[s,r]of this.shelves)e.push({id:s,title:Ut(r.get("title")),plainTitle:Ut(r.get("plain_title")),order:Ut(r.get("order")),statements:t.filter(i=>i.section===s)});return e.sort(ec)}textOf(t){let e=this.statements.get(t)?.get("text");return e instanceof ft?e.toString():null}edit(t){this.doc.transact(t,Ur)}beAt(t,e){this.awareness.setLocalState({party:t,statement:e})}writers(){let t=new Map;for(let[e,s]of this.awareness.getStates())e!==this.doc.clientID&&s.statement&&t.set(s.statement,s.party);return t}destroy(){this.undo.destroy(),this.awareness.destroy(),this.doc.destroy()}};function eh(n){let t=[];for(let[e,s]of n){let r=s.get("text"),i=s.get("status");!(r instanceof ft)||i==="rejected"||t.push({id:e,section:Ut(s.get("section")),text:r.toString(),status:i,author:s.get("author"),kind:Ut(s.get("kind")),goal:Ut(s.get("goal")),order:Ut(s.get("order")),evidence:[...s.get("evidence")?.keys()??[]],proposed:Ut(s.get("proposed_text")),shared:r})}return t.sort(ec)}var sc={party:null,view:null,seq:0,said:[],speaking:new Map,gaps:[],sparing:!1,language:"",marks:new Map,trouble:null,alerts:[],answers:new Map,agreed:null};function Cr(n,t){let e=n.length;for(;e>0&&(n[e-1].start>t.start||n[e-1].start===t.start&&n[e-1].end>t.end);)e--;return[...n.slice(0,e),t,...n.slice(e)]}function rc(n,t){switch(t.type){case"welcome":return{...n,party:t.party,view:t.view,speaking:new Map};case"view":return{...n,view:t.view};case"speaking":return nh(n,t.utterance);case"alerts":return{...n,alerts:t.alerts};case"event":return t.event.seq<=n.seq?n:sh(n,t.event);default:return n}}function nh(n,t){let e=new Map(n.speaking),s=e.get(t.id);return s&&s.revision>t.revision||n.said.some(r=>r.id===t.id)?n:(t.final&&t.words.length===0?e.delete(t.id):e.set(t.id,t),{...n,speaking:e})}function sh(n,t){let{seq:e,body:s}=t,r={...n,seq:e};switch(s.type){case"heard":{let i=new Map(r.speaking);return i.delete(s.utterance.id),s.utterance.words.length===0?{...r,speaking:i}:{...r,speaking:i,said:Cr(r.said,s.utterance)}}case"not_understood":return{...r,gaps:Cr(r.gaps,{...nc(s,e),kind:"unclear"})};case"sound_lost":{let i=s.start+s.samples;return{...r,gaps:Cr(r.gaps,{...nc({...s,end:i},e),kind:"lost"})}}case"paced":return{...r,sparing:s.every_s===0};case"language_heard":return{...r,language:s.language};case"accepted":case"edited":case"disputed":case"rejected":{let i={status:s.type,by:s.by};return{...r,marks:new Map(r.marks).set(s.statement,i)}}case"measure_answered":{let{instrument:i,answers:o,difficulty:c}=s;return{...r,answers:new Map(r.answers).set(i,{answers:o,difficulty:c})}}case"consented":return s.party===r.party?{...r,agreed:[...s.purposes]}:r;case"went_wrong":return{...r,trouble:{where:s.where,message:s.message,seq:e}};default:return r}}var nc=({party:n,start:t,end:e},s)=>({speaker:n,start:t,end:e,seq:s}),ic=n=>n.words.map(t=>t.text).join(" ");function oc({words:n,final:t,stable:e=0}){let s=t?n.length:e,r=n.map(i=>i.text);return{ink:r.slice(0,s).join(" "),pencil:r.slice(s)}}var Xn=0,cc=1,ih=1,oh=2,ch=5e3,ah=5e3,lh=15e3,hh=1e4,dh=250,ac=16,uh=()=>({ticket:Rr,open:n=>new WebSocket(n),later:(n,t)=>setTimeout(n,t),never:n=>clearTimeout(n),chance:Math.random,origin:location.origin}),We=class extends EventTarget{constructor(t,e=uh()){super(),this.access=t,this.world=e,this.state={...sc,party:t.party,view:t.view??null},this.status="idle",this.lost=[],this.socket=null,this.attempt=0,this.refusals=0,this.count=0,this.waiting=new Map,this.timers=new Map,this.everOnline=!1,this.outbox=[],this.onItsWay=null,this.note=this.#h()}get online(){return this.status==="online"}connect(){this.status==="connecting"||this.online||(this.#b("again"),this.#p("connecting"),this.#t())}close(){for(let e of[...this.timers.keys()])this.#b(e);this.#p("idle");let{socket:t}=this;this.socket=null,t?.close(1e3),this.#a(),this.note.destroy()}hurry(){this.status==="waiting"&&this.connect()}async do(t){if(!this.online)throw new Bt("offline",m.errors.offline);let e=`c${++this.count}`,s=new Promise((r,i)=>{let o=this.world.later(()=>{this.waiting.delete(e),i(new Bt("offline",m.errors.noAnswer))},lh);this.waiting.set(e,{resolve:r,reject:i,timer:o})});return this.#u({type:"do",id:e,command:t}),s}signal(t){this.online&&this.#u({type:"signal",data:t})}forgetLost(){this.lost=[],this.#k()}async#t(){let t;try{t=await this.world.ticket(this.access)}catch(r){let i=r instanceof Bt?r.status:0;i===401||i===403?this.#p("signed_out"):this.#o();return}if(this.status!=="connecting")return;let e=this.world.origin.replace(/^http/,"ws"),s=this.world.open(`${e}/ws/${encodeURIComponent(this.access.session)}`);s.binaryType="arraybuffer",this.socket=s,s.onopen=()=>this.#u({type:"hello",ticket:t,resume:this.state.seq,v:1}),s.onmessage=({data:r})=>{this.socket===s&&(typeof r=="string"?this.#e(JSON.parse(r)):this.#r(new Uint8Array(r)))},s.onclose=({code:r})=>{this.socket===s&&this.#c(r)}}#e(t){if(t.type==="signal"){this.dispatchEvent(new CustomEvent("signal",{detail:t.data}));return}if(t.type==="done"||t.type==="refused"){this.#i(t);return}this.state=rc(this.state,t),t.type==="welcome"&&this.#n(),this.#k()}#n(){this.everOnline=!0,this.#p("online"),this.#f("good",()=>this.attempt=this.refusals=0,ch),this.#l(Xn,t=>Ko(t,this.note.doc)),this.note.beAt(this.access.party,null),this.#x([this.note.doc.clientID]),this.#d(),this.#s(!1)}#s(t){this.#f("watch",()=>{let{socket:e}=this,s=(e?.bufferedAmount??0)>0;e&&s&&t?(this.#c(1006),e.close()):this.#s(s)},hh)}#i(t){let e=this.waiting.get(t.id);e&&(this.waiting.delete(t.id),this.world.never(e.timer),t.type==="done"?e.resolve(t.seq):e.reject(new Bt(t.code,t.message)))}#r(t){let e=Q(t),s=b(e);if(s===cc){let o=T(e);Wo(this.note.awareness,o,de);return}if(s!==Xn)return;let r=st();y(r,Xn);let i=Qo(e,r,this.note.doc,de);ks(r)>1&&this.socket?.send(q(r)),i===oh&&this.onItsWay&&ph(t,this.onItsWay)&&this.#w(),i===ih&&!this.note.synced&&(this.note.synced=!0,this.#y(),this.#v())}#c(t){this.socket=null;for(let s of["good","settle","watch","echo"])this.#b(s);this.outbox=[],this.onItsWay=null,this.#a();let e=[...this.note.awareness.getStates().keys()].filter(s=>s!==this.note.doc.clientID);switch(Er(this.note.awareness,e,de),t===4403&&this.refusals++,Yr(t,this.refusals)){case"signed_out":this.#p("signed_out");break;case"stuck":this.#g(),this.#p("stuck");break;case"again_from_empty":this.#g(),this.#o();break;case"again":this.#o();break}}#o(){this.#p("waiting"),this.#f("again",()=>this.connect(),Wr(this.attempt++,this.world.chance()))}#a(){for(let{reject:t,timer:e}of this.waiting.values())this.world.never(e),t(new Bt("offline",m.errors.noAnswer));this.waiting.clear()}#h(){let t=new Kn;return t.doc.on("update",(e,s)=>{t===this.note&&(this.#v(),!(s===de||!this.online)&&(this.outbox.push(e),this.#m()))}),t.awareness.on("update",(e,s)=>{t===this.note&&(this.#v(),!(s===de||!this.online)&&this.#x([...e.added,...e.updated,...e.removed]))}),t}#g(){let t=this.note;this.refused=new Map([...this.refused??[],...t.unsettled]),this.note=this.#h(),t.destroy(),this.#v(),this.dispatchEvent(new Event("replica"))}#y(){for(let[t,e]of this.refused??[])e&&this.note.textOf(t)!==e&&(this.lost=[...this.lost,e]);this.refused=void 0,this.#k()}#m(){if(this.onItsWay||this.outbox.length===0)return;let t=yr(this.outbox);this.outbox=[],this.onItsWay=t,this.#l(Xn,e=>Zo(e,t)),this.#d(),this.#f("echo",()=>this.#w(),dh)}#w(){this.#b("echo"),this.onItsWay=null,this.#m()}#d(){this.#f("settle",()=>this.note.unsettled.clear(),ah)}#u(t){this.socket?.send(JSON.stringify(t))}#l(t,e){let s=st();y(s,t),e(s),this.socket?.send(q(s))}#x(t){let e=Go(this.note.awareness,t);this.#l(cc,s=>E(s,e))}#p(t){this.status!==t&&(this.status=t,this.#k())}#k(){this.timers.has("draw")||this.#f("draw",()=>this.dispatchEvent(new Event("change")),ac)}#v(){this.timers.has("note")||this.#f("note",()=>this.dispatchEvent(new Event("note")),ac)}#f(t,e,s){this.#b(t),this.timers.set(t,this.world.later(()=>{this.timers.delete(t),e()},s))}#b(t){this.timers.has(t)&&(this.world.never(this.timers.get(t)),this.timers.delete(t))}},ph=(n,t)=>n.length>=t.length&&t.every((e,s)=>e===n[n.length-t.length+s]);var Zn=class extends B{static properties={connection:{attribute:!1},form:{state:!0},trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.connection=null,this.form=null,this.trouble="",this.busy=!1,this.watch=new K(this,["change"])}connectedCallback(){super.connectedCallback(),this.form||this.#t()}willUpdate(){this.watch.follow(this.connection)}async#t(){this.trouble="";try{this.form=await Br()}catch(t){this.trouble=z(t)}}async#e(){let{form:t,connection:e}=this;if(!t||!e||this.busy)return;let s=[...this.renderRoot.querySelectorAll("input:checked")].map(i=>i.value),r=t.purposes.filter(({id:i,required:o})=>o||s.includes(i)).map(({id:i})=>i);this.busy=!0,this.trouble="";try{await e.do({type:"consent",purposes:r,text_version:t.text_version}),this.dispatchEvent(new Event("conote-agreed",{bubbles:!0,composed:!0}))}catch(i){this.trouble=z(i)}this.busy=!1}render(){let{connection:t,form:e}=this;if(!t)return w;let{view:s}=t.state,r=t.access.party,i=wt(r),o=A(s,i,r),c=m.consent,a=s?.consents[r],l=s?.consents[i],h=f`<p class="who" data-testid="who-agreed">
      ${a&&At(s,r)?c.youAgreed(xt(a.at)):c.youNotYet}
      ${l&&At(s,i)?c.theyAgreed(o,xt(l.at)):c.waitingFor(o)}
    </p>`;return At(s,r)?f`<section class="done">${h}</section>`:f`<section aria-labelledby="consent-title">
      <h2 id="consent-title">${c.title}</h2>
      ${e?this.#n(e):f`<p>${this.trouble?"":c.loading}</p>`}
      ${h}
      <p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
      <div class="act">
        ${e?f`<button
              class="pill main"
              data-testid="agree"
              ?disabled=${this.busy||!t.online}
              @click=${()=>{this.#e()}}
            >
              ${c.agree}
            </button>`:f`<button class="pill" ?hidden=${!this.trouble} @click=${()=>{this.#t()}}>
              ${c.again}
            </button>`}
        <span class="hint">${c.agreeHint}</span>
      </div>
    </section>`}#n(t){let e=m.consent,s=t.purposes.filter(({required:r})=>!r);return f`${t.text.split(/\n\s*\n/).map(r=>f`<p class="text">${r}</p>`)}
      <h3 class="small-caps">${e.required}</h3>
      <ul>
        ${t.purposes.filter(({required:r})=>r).map(({text:r})=>f`<li class="needed">${r}</li>`)}
      </ul>
      ${s.length?f`<h3 class="small-caps">${e.optional}</h3>
            <ul>
              ${s.map(({id:r,text:i})=>f`<li>
                    <label>
                      <input type="checkbox" value=${r} data-testid="purpose-${r}" />
                      <span>${i}</span>
                    </label>
                  </li>`)}
            </ul>`:w}`}static styles=[et,j,L`
      :host {
        display: block;
        font: 15px/1.5 var(--sans);
        color: var(--ink);
      }
      section {
        border-top: 1px solid var(--line);
        padding: 20px 0 10px;
      }
      section.done {
        padding: 12px 0 0;
      }
      h2 {
        font: 600 19px/1.3 var(--serif);
        margin-bottom: 10px;
      }
      .text {
        font: 17px/1.6 var(--serif);
        margin-bottom: 10px;
        max-width: 38em;
      }
      h3 {
        margin: 18px 0 8px;
      }
      li {
        padding: 3px 0;
      }
      .needed {
        padding-left: 26px;
        position: relative;
      }
      .needed::before {
        content: "";
        position: absolute;
        left: 5px;
        top: 12px;
        width: 7px;
        height: 7px;
        border-radius: 50%;
        background: var(--accent);
      }
      label {
        display: flex;
        gap: 10px;
        align-items: baseline;
        cursor: pointer;
      }
      input {
        width: 16px;
        height: 16px;
        margin: 0;
        flex: none;
        accent-color: var(--accent);
        transform: translateY(3px);
      }
      .who {
        margin: 18px 0 0;
        color: var(--soft);
        font-size: 14px;
      }
      .act {
        display: flex;
        align-items: center;
        gap: 16px;
        margin: 14px 0 6px;
      }
      .hint {
        color: var(--soft);
        font-size: 13.5px;
      }
    `]};customElements.define("conote-consent",Zn);var lc={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},hc=n=>(...t)=>({_$litDirective$:n,values:t}),Qn=class{constructor(t){}get _$AU(){return this._$AM._$AU}_$AT(t,e,s){this._$Ct=t,this._$AM=e,this._$Ci=s}_$AS(t,e){return this.update(t,e)}update(t,e){return this.render(...e)}};var{I:fh}=Jr,dc=n=>n;var uc=()=>document.createComment(""),ue=(n,t,e)=>{let s=n._$AA.parentNode,r=t===void 0?n._$AB:t._$AA;if(e===void 0){let i=s.insertBefore(uc(),r),o=s.insertBefore(uc(),r);e=new fh(i,o,n,n.options)}else{let i=e._$AB.nextSibling,o=e._$AM,c=o!==n;if(c){let a;e._$AQ?.(n),e._$AM=n,e._$AP!==void 0&&(a=n._$AU)!==o._$AU&&e._$AP(a)}if(i!==r||c){let a=e._$AA;for(;a!==i;){let l=dc(a).nextSibling;dc(s).insertBefore(a,r),a=l}}}return e},Ct=(n,t,e=n)=>(n._$AI(t,e),n),gh={},pc=(n,t=gh)=>n._$AH=t,fc=n=>n._$AH,ts=n=>{n._$AR(),n._$AA.remove()};var gc=(n,t,e)=>{let s=new Map;for(let r=t;r<=e;r++)s.set(n[r],r);return s},pe=hc(class extends Qn{constructor(n){if(super(n),n.type!==lc.CHILD)throw Error("repeat() can only be used in text expressions")}dt(n,t,e){let s;e===void 0?e=t:t!==void 0&&(s=t);let r=[],i=[],o=0;for(let c of n)r[o]=s?s(c,o):o,i[o]=e(c,o),o++;return{values:i,keys:r}}render(n,t,e){return this.dt(n,t,e).values}update(n,[t,e,s]){let r=fc(n),{values:i,keys:o}=this.dt(t,e,s);if(!Array.isArray(r))return this.ut=o,i;let c=this.ut??=[],a=[],l,h,d=0,p=r.length-1,u=0,g=i.length-1;for(;d<=p&&u<=g;)if(r[d]===null)d++;else if(r[p]===null)p--;else if(c[d]===o[u])a[u]=Ct(r[d],i[u]),d++,u++;else if(c[p]===o[g])a[g]=Ct(r[p],i[g]),p--,g--;else if(c[d]===o[g])a[g]=Ct(r[d],i[g]),ue(n,a[g+1],r[d]),d++,g--;else if(c[p]===o[u])a[u]=Ct(r[p],i[u]),ue(n,r[d],r[p]),p--,u++;else if(l===void 0&&(l=gc(o,u,g),h=gc(c,d,p)),l.has(c[d]))if(l.has(c[p])){let x=h.get(o[u]),v=x!==void 0?r[x]:null;if(v===null){let $=ue(n,r[d]);Ct($,i[u]),a[u]=$}else a[u]=Ct(v,i[u]),ue(n,r[d],v),r[x]=null;u++}else ts(r[p]),p--;else ts(r[d]),d++;for(;u<=g;){let x=ue(n,a[g+1]);Ct(x,i[u]),a[u++]=x}for(;d<=p;){let x=r[d++];x!==null&&ts(x)}return this.ut=o,pc(n,a),Pr}});var es=(n,t)=>t>0&&t<n.length&&(n.charCodeAt(t)&64512)===56320&&(n.charCodeAt(t-1)&64512)===55296;function mc(n,t,e=t.length){if(n===t)return null;let s=Math.min(n.length,t.length),r=Math.min(s,Math.max(0,t.length-e)),i=0;for(;i<r&&n.at(-1-i)===t.at(-1-i);)i++;let o=0;for(;o<s-i&&n[o]===t[o];)o++;for(;i<s-o&&n.at(-1-i)===t.at(-1-i);)i++;for(;es(n,o)||es(t,o);)o--;for(;es(n,n.length-i)||es(t,t.length-i);)i--;return{index:o,remove:n.length-i-o,insert:t.slice(o,t.length-i)}}function Ar(n,t){let e=0,s=n;for(let{retain:r,insert:i,delete:o}of t){if(r&&(e+=r),i!==void 0){let c=typeof i=="string"?i.length:1;e<s&&(s+=c),e+=c}o&&e<s&&(s-=Math.min(o,s-e))}return s}function ns(n,t){let e=n.match(/\s+|[^\s]+/g)??[],s=t.match(/\s+|[^\s]+/g)??[],r=Array.from({length:e.length+1},()=>new Uint16Array(s.length+1));for(let l=e.length-1;l>=0;l--)for(let h=s.length-1;h>=0;h--)r[l][h]=e[l]===s[h]?r[l+1][h+1]+1:Math.max(r[l+1][h],r[l][h+1]);let i=[],o=(l,h)=>{let d=i.at(-1);d?.kind===l?d.text+=h:i.push({kind:l,text:h})},[c,a]=[0,0];for(;c<e.length||a<s.length;)c<e.length&&a<s.length&&e[c]===s[a]?(o("same",e[c++]),a++):c<e.length&&(a===s.length||r[c+1][a]>=r[c][a+1])?o("gone",e[c++]):o("came",s[a++]);return i}var mh=n=>n.replace(/[\n\r\u00a0]/g," "),ss=class{constructor(t,e,s){this.element=t,this.shared=e,this.transact=s,this.shown="",this.composing=!1,this.waiting=[],this.writing=!1,this.stop=new AbortController;let{signal:r}=this.stop;t.addEventListener("input",()=>this.#t(),{signal:r}),t.addEventListener("compositionstart",()=>this.composing=!0,{signal:r}),t.addEventListener("compositionend",()=>{this.composing=!1,this.#t()},{signal:r}),this.observer=i=>this.#e(i.delta),e.observe(this.observer),this.#n(this.shared.toString(),[])}destroy(){this.stop.abort(),this.shared.unobserve(this.observer)}#t(){if(this.composing)return;let t=this.element.textContent??"",e=mh(t).slice(0,tc),s=rs(this.element)?.[1],r=mc(this.shown,e,s),i=this.waiting;if(this.waiting=[],r){let o=i.reduce((a,l)=>Ar(a,l),r.index),c=Math.min(r.remove,this.shared.length-o);this.writing=!0;try{this.transact(()=>{c>0&&this.shared.delete(o,c),r.insert&&this.shared.insert(o,r.insert)})}finally{this.writing=!1}}this.#n(this.shared.toString(),i)}#e(t){this.writing||(this.composing?this.waiting.push(t):this.#n(this.shared.toString(),[t]))}#n(t,e){if(this.shown=t,(this.element.textContent??"")===t)return;let s=rs(this.element);if(this.element.textContent=t,!s)return;let[r,i]=s.map(o=>Math.min(t.length,e.reduce((c,a)=>Ar(c,a),o)));Tr(this.element,r,i)}};function rs(n){let t=n.getRootNode(),e=t.getSelection?t.getSelection():document.getSelection();if(!e)return null;let s=e.getComposedRanges,r=!t.getSelection&&s?s.call(e,{shadowRoots:[t]})[0]:{startContainer:e.anchorNode,startOffset:e.anchorOffset,endContainer:e.focusNode,endOffset:e.focusOffset};return!r?.startContainer||!n.contains(r.startContainer)||!n.contains(r.endContainer)?null:[wc(n,r.startContainer,r.startOffset),wc(n,r.endContainer,r.endOffset)]}function wc(n,t,e){let s=document.createRange();return s.setStart(n,0),s.setEnd(t,e),s.toString().length}function Tr(n,t,e=t){let s=n.firstChild??n;document.getSelection()?.setBaseAndExtent(s,t,s,e)}function xc(n){let t=n.querySelectorAll("textarea[data-section]"),e=n.activeElement,s=e?.localName==="conote-statement"?e:null,r=s?.shadowRoot?.activeElement;return{drafts:[...t].filter(({value:i})=>i.trim()),writing:e?.localName==="textarea",line:s,caret:r?rs(r):null}}function yc(n,t){t.line&&!t.line.isConnected&&wh(n,t);let e=t.drafts.filter(r=>!r.isConnected),s=e.length?n.querySelector("textarea[data-section]"):null;return s?(s.value=[s.value,...e.map(({value:r})=>r)].filter(Boolean).join(" "),t.writing&&!n.activeElement&&s.focus(),s):null}async function wh(n,{line:t,caret:e}){let r=[...n.querySelectorAll("conote-statement")].find(({statement:o})=>o?.id===t?.statement?.id);await r?.updateComplete;let i=r?.shadowRoot?.querySelector(".text");!i||n.activeElement||(i.focus(),e&&Tr(i,...e))}function is(n,t,e){return(n?.sections??[]).map(r=>{let{id:i,title:o,plain_title:c,statements:a=[],narrative:l=[]}=r,h=t?.sections.find(g=>g.id===i),d=c??h?.plain_title??o??i,p=o??h?.title??d,u=(r.choices??[]).map(g=>({...g,title:e==="client"&&g.plain_title||g.title}));return{id:i,title:e==="client"?d:p,choices:u,statements:a,narrative:l}})}function bc(n,t){return t.flatMap(e=>n.statements.find(s=>s.id===e)??[])}function kc(n,t){let e=(n?.sections??[]).flatMap(({statements:r})=>r),s=new Set(e.map(({id:r})=>r));return t.flatMap(({statements:r})=>r).filter(({id:r,text:i})=>!s.has(r)&&i.trim())}function vc(n){let t=m.sign,e=n?.session??{},s=[];if(e.started_at){let r=new Date(e.started_at).toLocaleDateString(m.locale,{day:"numeric",month:"long",year:"numeric"}),i=e.ended_at?`\u2013${xt(e.ended_at)}`:"",o=e.clock_minutes,c=typeof o=="number"?`, ${t.minutes(o)}`:"";s.push([t.when,`${r}, ${xt(e.started_at)}${i}${c}`])}if(e.modality&&s.push([t.modality,e.modality]),e.time_band){let{cpt:r,minutes:i}=e.time_band;s.push([t.band,t.bandOf(r,i)])}return n?.risk&&s.push([t.risk,n.risk]),e.sound_lost_seconds&&s.push([t.soundLost,t.seconds(e.sound_lost_seconds)]),s}var Dr=class extends B{static properties={section:{attribute:!1},names:{attribute:!1},open:{state:!0}};constructor(){super(),this.section=null,this.names={...m.party},this.open=""}#t(t){this.open=this.open===t?"":t}#e(t,e){t.key!=="Enter"&&t.key!==" "||(t.preventDefault(),this.#t(e))}render(){let{section:t}=this;if(!t)return w;let e=t.narrative.find(({statements:s})=>s[0]===this.open);return f`<p data-testid="reading">
        ${t.narrative.map(({text:s,statements:[r],pencil:i})=>{let o=this.open===r;return f`<span
              role="button"
              tabindex="0"
              class="${o?"open":""} ${i?"pencil":""}"
              data-testid="sentence"
              aria-expanded=${o?"true":"false"}
              title=${m.reading.sentenceHint}
              @click=${()=>this.#t(r)}
              @keydown=${c=>this.#e(c,r)}
              >${s}</span
            > `})}
      </p>
      ${e?this.#n(t,e.statements):w}`}#n(t,e){return f`<div class="words" data-testid="sentence-words" aria-live="polite">
      ${bc(t,e).map(({text:s,evidence:r})=>f`<p class="line">${s}</p>
            ${r?.length?r.map(({speaker:i,start_ms:o,quote:c})=>f`<p class="quote">
                      <b class=${i}>${this.names[i]}</b>, ${Kr(o)} · “${c}”
                    </p>`):f`<p class="quote">${m.reading.ownWords}</p>`}`)}
    </div>`}static styles=[j,L`
      :host {
        display: block;
      }
      p {
        font: 17px/1.6 var(--serif);
        overflow-wrap: anywhere;
      }
      span {
        cursor: pointer;
        border-radius: 3px;
        transition: background 0.15s;
      }
      span:hover,
      span.open {
        background: var(--pill);
      }
      .pencil {
        color: var(--pencil);
        text-decoration: underline dotted var(--pencil) 1px;
        text-underline-offset: 5px;
      }
      .words {
        margin-top: 8px;
        padding: 10px 14px;
        background: var(--pill);
        border-radius: 8px;
        color: var(--soft);
      }
      .words .line {
        font: 14.5px/1.5 var(--serif);
        color: var(--ink);
      }
      .words .line:not(:first-child) {
        margin-top: 8px;
      }
      .quote {
        font: 13.5px/1.5 var(--sans);
        padding-left: 12px;
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
    `]};customElements.define("conote-reading",Dr);var xh=400,Ir=class extends B{static properties={connection:{attribute:!1},note:{state:!0},trouble:{state:!0}};constructor(){super(),this.connection=null,this.note=null,this.trouble="",this.timer=void 0,this.watch=new K(this,["note","replica"],()=>this.#t())}willUpdate(){let t=this.watch.connection!==this.connection;this.watch.follow(this.connection),t&&this.#e()}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.timer)}#t(){clearTimeout(this.timer),this.timer=setTimeout(()=>{this.#e()},xh)}async#e(){if(this.connection)try{this.note=await qr(this.connection.access),this.trouble=""}catch(t){this.trouble=z(t)}}render(){let{connection:t,note:e}=this;if(!t)return w;let{view:s}=t.state,r=t.access.party,i={therapist:A(s,"therapist",r),client:A(s,"client",r)},o=is(e,s,r).filter(({narrative:c})=>c.length);return f`${o.map(c=>f`<h2 class="small-caps">${c.title}</h2>
            <conote-reading .section=${c} .names=${i}></conote-reading>`)}
      ${e&&!o.length?f`<p class="hint">${m.note.empty}</p>`:w}
      <p class="trouble" role="status" ?hidden=${!this.trouble}>${this.trouble}</p>`}static styles=[j,L`
      :host {
        display: block;
      }
      h2 {
        margin: 20px 0 8px;
        border-top: 1px solid var(--line);
        padding-top: 16px;
      }
      .hint {
        margin-top: 18px;
        font: italic 17px/1.55 var(--serif);
        color: var(--pencil);
      }
    `]};customElements.define("conote-preview",Ir);var Or="conote-fresh",yh=2e4;function Sc(){let n=globalThis.CSS?.highlights,t=globalThis.Highlight;return!n||!t?null:(n.has(Or)||n.set(Or,new t),n.get(Or))}var os=class{constructor(){this.settled=null,this.ranges=[],this.timer=void 0}show(t,e){let s=t.textContent??"";if(this.clear(),this.settled??=s,s===this.settled)return;clearTimeout(this.timer),this.timer=setTimeout(()=>{this.settled=t.textContent,this.clear()},yh);let r=t.firstChild;if(e||!(r instanceof Text)||r.length!==s.length)return;let i=0;for(let{kind:o,text:c}of ns(this.settled,s)){if(o==="came"&&c.trim()){let a=document.createRange();a.setStart(r,i+c.length-c.trimStart().length),a.setEnd(r,i+c.trimEnd().length),this.ranges.push(a),Sc()?.add(a)}o!=="gone"&&(i+=c.length)}}clear(){for(let t of this.ranges)Sc()?.delete(t);this.ranges=[]}stop(){clearTimeout(this.timer),this.clear()}};var Lr=class extends B{static properties={statement:{attribute:!1},me:{attribute:!1},names:{attribute:!1},mark:{attribute:!1},writer:{attribute:!1},goal:{attribute:!1},passages:{attribute:!1},frozen:{type:Boolean},open:{type:Boolean,reflect:!0},status:{reflect:!0},by:{reflect:!0}};constructor(){super(),this.statement=null,this.me="client",this.names={...m.party},this.mark=void 0,this.writer=void 0,this.goal="",this.passages=[],this.frozen=!1,this.open=!1,this.status="",this.by="",this.hand=null,this.binding=null,this.fresh=new os}disconnectedCallback(){super.disconnectedCallback(),this.binding?.destroy(),this.binding=null,this.fresh.stop()}connectedCallback(){super.connectedCallback(),this.requestUpdate()}willUpdate(){let{statement:t}=this;t&&(this.status=t.status,this.by=this.#n(t)??"")}updated(){let t=this.#t;!t||!this.statement||(this.binding?.shared!==this.statement.shared&&(this.binding?.destroy(),this.binding=new ss(t,this.statement.shared,e=>this.hand?.edit(e))),this.fresh.show(t,this.#e))}get#t(){return this.renderRoot.querySelector(".text")}get#e(){return this.shadowRoot?.activeElement===this.#t}#n(t){if(t.author!=="assistant")return t.author;if(t.status==="edited"||t.status==="disputed")return this.mark?.by}#s(t){if(t.isComposing)return;if(t.key==="Enter"||t.key==="Escape"){t.preventDefault(),this.#t?.blur();return}if(!(t.ctrlKey||t.metaKey)||t.altKey)return;let e=t.key.toLowerCase();(e==="z"||e==="y")&&(t.preventDefault(),this.hand?.undo(e==="z"&&!t.shiftKey))}#i(t){t.inputType==="historyUndo"||t.inputType==="historyRedo"?(t.preventDefault(),this.hand?.undo(t.inputType==="historyUndo")):t.inputType.startsWith("format")&&t.preventDefault()}render(){let{statement:t}=this;if(!t)return w;let e=m.note,s=t.author==="assistant"?m.assistant:this.names[t.author],r=t.status==="proposed"||t.status==="disputed",i=t.evidence.length>0||t.text!==t.proposed;return f`<div
        class="line"
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
          @keydown=${this.#s}
          @beforeinput=${this.#i}
          @focus=${()=>{this.fresh.clear(),this.hand?.beAt(t.id)}}
          @blur=${()=>{this.hand?.beAt(null),this.requestUpdate()}}
        ></span>
        <span class="beside">${this.#r()} ${r?this.#c(t):w}</span>
        <span class="margin ${r?"":"quiet"}">
          ${i?f`<button
                class="plain words"
                data-testid="words"
                aria-expanded=${this.open?"true":"false"}
                title=${t.evidence.length?e.wordsHint(t.evidence.length):e.beforeHint}
                @click=${()=>this.open=!this.open}
              >
                ${this.open?e.hideWords:t.evidence.length?e.words:e.before}
              </button>`:w}
          ${r?w:this.#o(t)}
        </span>
      </div>
      ${this.open?this.#a(t):w}`}#r(){let{mark:t,statement:e}=this,s=m.note;if(this.writer)return f`<span class="mark writing">${s.writing(this.names[this.writer])}</span>`;if(!t||e?.status!=="edited"&&e?.status!=="disputed")return w;let r=e.status==="edited"?s.changedBy:s.notRightSays;return f`<span class="mark"
      >${t.by===this.me?r.you:r.other(this.names[t.by])}</span
    >`}#c(t){return this.frozen?w:f`<button
        class="plain yes"
        data-testid="accept"
        @click=${()=>this.hand?.say({type:"accept",statement:t.id})}
      >
        ${this.me==="therapist"?m.note.keep:m.note.right}
      </button>
      ${this.#o(t)}`}#o(t){let e=this.me==="therapist";if(this.frozen||!e&&t.status==="disputed")return w;let s=e?"reject":"dispute";return f`<button
      class="plain no"
      data-testid=${s}
      @click=${()=>this.hand?.say({type:s,statement:t.id})}
    >
      ${e?m.note.notThis:m.note.notRight}
    </button>`}#a(t){let e=t.proposed&&t.text!==t.proposed;return f`<div class="evidence" data-testid="evidence">
      ${this.passages.map(({speaker:s,name:r,at:i,text:o})=>f`<p><b class=${s}>${r}</b>, ${i} · “${o}”</p>`)}
      ${this.passages.length===0&&t.evidence.length>0?f`<p>${m.note.noWords}</p>`:w}
      ${e?f`<p>
            ${m.note.firstWritten}
            ${ns(t.proposed,t.text).map(({kind:s,text:r})=>s==="same"?r:s==="gone"?f`<del>${r}</del>`:f`<ins>${r}</ins>`)}
          </p>`:w}
      ${this.goal?f`<p>${m.note.goal} ${this.goal}</p>`:w}
    </div>`}static styles=[j,L`
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
        top: 8px;
        display: flex;
        flex-direction: column;
        align-items: flex-start;
        gap: 3px;
        white-space: nowrap;
      }
      .margin button {
        font-size: 12px;
        line-height: 1.1;
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
        .quiet {
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
    `]};customElements.define("conote-statement",Lr);function cs(n,t){let e=(s,r)=>f`<button
      class="plain ${n===s?"chosen":""}"
      aria-pressed=${n===s?"true":"false"}
      data-testid=${s?"as-it-reads":"line-by-line"}
      @click=${()=>t(s)}
    >
      ${r}
    </button>`;return f`<div class="ways" role="group" aria-label=${m.reading.shownAs}>
    ${e(!1,m.reading.lines)} ${e(!0,m.reading.reads)}
  </div>`}var as=L`
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
`;var bh=2e4,ls=class extends B{static properties={connection:{attribute:!1},trouble:{state:!0},news:{state:!0},sending:{state:!0},reads:{state:!0}};constructor(){super(),this.connection=null,this.trouble="",this.news="",this.sending=null,this.reads=!1,this.watch=new K(this,["change","note","replica"]),this.known=null,this.untold=new Map,this.newsTimer=void 0,this.held=null,this.hand={edit:t=>this.connection?.note.edit(t),say:t=>{this.#t(t)},beAt:t=>this.connection?.note.beAt(this.connection.access.party,t),undo:t=>this.#e(t)}}willUpdate(){this.watch.follow(this.connection),this.shadowRoot&&(this.held=xc(this.shadowRoot))}updated(){let t=this.shadowRoot&&this.held?yc(this.shadowRoot,this.held):null;t&&Vr(t)}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.newsTimer),this.newsTimer=void 0}async#t(t){this.trouble="";try{await this.connection?.do(t)}catch(e){this.trouble=z(e)}}#e(t){let e=this.connection?.note.undo;t?e?.undo():e?.redo()}async#n(t,e){t.preventDefault();let r=t.currentTarget.elements.namedItem("line"),i=r.value.replace(/\s+/g," ").trim();if(!(!i||this.sending)){this.trouble="",this.sending=e;try{await this.connection?.do({type:"write",section:e,text:i}),r.value="",Vr(r)}catch(o){this.trouble=z(o)}this.sending=null,await this.updateComplete,r.focus()}}#s(t,e){let s=new Set(t.flatMap(i=>i.statements.map(({id:o})=>o))),r=this.known;if(this.connection?.note.synced&&(this.known=s),!!r){for(let i of t){let o=e==="client"?i.plainTitle:i.title,c=i.statements.filter(({id:a,author:l})=>!r.has(a)&&l!==e);c.length&&this.untold.set(o,(this.untold.get(o)??0)+c.length)}this.untold.size&&!this.newsTimer&&(this.newsTimer=setTimeout(()=>{this.newsTimer=void 0;let i=[...this.untold.values()].reduce((o,c)=>o+c,0);this.news=m.note.news(i,[...this.untold.keys()]),this.untold.clear()},bh))}}render(){let{connection:t}=this;if(!t)return w;let{state:e,note:s}=t,r=t.access.party,{view:i}=e,o=s.sections();this.#s(o,r);let c=A(i,wt(r),r),a=r==="client"?m.note.byClient:m.note.byTherapist,l=o.every(h=>h.statements.length===0);return f`<article class="sheet" aria-labelledby="title" data-me=${r}>
      <header>
        <h1 id="title">${m.note.title[r]}</h1>
        <p>${a(c)}</p>
      </header>
      <slot name="head"></slot>
      ${l&&!i?.frozen?f`<p class="waiting">${m.note.waiting}</p>`:w}
      ${l?w:cs(this.reads,h=>this.reads=h)}
      ${this.reads&&!l?f`<conote-preview .connection=${t}></conote-preview>`:pe(o,h=>h.id,h=>this.#i(h,r))}
      <p class="trouble" role="status" ?hidden=${!this.trouble}>${this.trouble}</p>
      <p class="for-readers" aria-live="polite">${this.news}</p>
      <slot name="foot"></slot>
    </article>`}#i(t,e){let s=e==="client"?t.plainTitle:t.title,r=`section-${t.id}`,i=this.connection?.state.view,o=i?.sections.find(({id:a})=>a===t.id),c=i?.frozen??!1;return(e==="therapist"||Object.keys(o?.chosen??{}).length)&&import("./shared-XMGLPVEP.js"),f`<section aria-labelledby=${r} data-testid="section" data-id=${t.id}>
      <h2 id=${r} class="small-caps">${s}</h2>
      <ul role="list">
        ${pe(t.statements,a=>a.id,a=>f`<li>${this.#r(a,e)}</li>`)}
      </ul>
      <conote-choices
        .section=${o}
        .me=${e}
        .say=${this.hand.say}
        ?frozen=${c}
      ></conote-choices>
      ${c?w:this.#o(t.id,s,e==="therapist"&&o?.prompt||"")}
    </section>`}#r(t,e){let s=this.connection,{state:r,note:i}=s,o={therapist:A(r.view,"therapist",e),client:A(r.view,"client",e)},c=r.view?.goals.find(({id:a})=>a===t.goal)?.text??"";return f`<conote-statement
      .hand=${this.hand}
      .statement=${t}
      .me=${e}
      .names=${o}
      .mark=${r.marks.get(t.id)}
      .writer=${i.writers().get(t.id)}
      .goal=${c}
      .passages=${this.#c(t,o)}
      ?frozen=${r.view?.frozen??!1}
    ></conote-statement>`}#c(t,e){let s=this.connection?.state;if(!s)return[];let r=new Set(t.evidence),i=o=>({speaker:o.speaker,name:e[o.speaker],at:Ye(s.view,o.start),text:ic(o)});return s.said.filter(({id:o})=>r.has(o)).map(i)}#o(t,e,s){return f`<form class="add" @submit=${r=>this.#n(r,t)}>
      <textarea
        name="line"
        rows="1"
        maxlength="2000"
        data-testid="add-line"
        data-section=${t}
        aria-label=${m.note.add(e)}
        placeholder=${s?`${m.note.addShort} \xB7 ${s}`:m.note.addShort}
        ?readonly=${this.sending===t}
        @input=${r=>Vr(r.target)}
        @keydown=${kh}
      ></textarea>
      <button class="plain" type="submit">${m.note.addButton}</button>
    </form>`}static styles=[et,j,as,L`
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
    `]};function Vr(n){n.style.height="auto",n.style.height=`${n.scrollHeight}px`}function kh(n){n.key!=="Enter"||n.shiftKey||n.isComposing||(n.preventDefault(),n.target.form?.requestSubmit())}customElements.define("conote-note",ls);var vh=300,hs=class extends B{static properties={connection:{attribute:!1},canonical:{state:!0},changed:{state:!0},asking:{state:!0},whole:{state:!0},reads:{state:!0},trouble:{state:!0},busy:{state:!0}};constructor(){super(),this.connection=null,this.canonical=null,this.changed=!1,this.asking="",this.whole=!1,this.reads=!1,this.trouble="",this.busy=!1,this.timer=void 0,this.watch=new K(this,["change","note","replica"],()=>this.#t())}willUpdate(){let t=this.watch.connection!==this.connection;this.watch.follow(this.connection),t&&this.connection&&this.#e()}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.timer)}#t(){clearTimeout(this.timer),this.timer=setTimeout(()=>{this.#e()},vh)}async#e(){let{connection:t}=this;if(t)try{let e=await jr(t.access),s=this.canonical?.sha256;this.canonical=e,this.trouble="",s&&s!==e.sha256&&!this.#n&&(this.changed=!0)}catch(e){this.trouble=z(e)}}get#n(){let{view:t}=this.connection.state;return t?.signatures.find(({party:e})=>e===this.connection?.access.party)}#s(t){return this.renderRoot.querySelector(`[name="${t}"]`)?.value.trim()??""}async#i(t){this.busy=!0,this.trouble="";try{await this.connection?.do(t),this.changed=!1,this.asking=""}catch(e){e.code==="note_changed"&&this.#e(),this.trouble=z(e)}this.busy=!1}async#r(t){t.preventDefault();let{canonical:e}=this;if(!e||this.busy)return;let{sha256:s}=e;if(this.asking==="decline"){let c=this.#s("reason");c?await this.#i({type:"decline",sha256:s,reason:c}):this.#c("reason",m.sign.reasonMissing);return}let r=this.#s("name");if(!r){this.#c("name",m.sign.nameMissing);return}let i=this.#s("comment"),o=this.connection.access.party;await this.#i({type:"sign",name:r,sha256:s,intent:m.sign.intent[o],comment:i})}#c(t,e){this.trouble=e,this.renderRoot.querySelector(`[name="${t}"]`)?.focus()}async#o(t){this.trouble="";try{this.connection&&await Fr(this.connection.access,t)}catch(e){this.trouble=z(e)}}render(){let{connection:t,canonical:e}=this,s=t?.state.view;if(!t||!s)return w;let r=t.access.party,i=A(s,wt(r),r),o=s.state==="signed";return f`<article class="sheet" data-me=${r} aria-labelledby="title" data-testid="review-panel">
      <header>
        <h1 id="title">${o?m.sign.done:m.sign.title}</h1>
        <p>${o?m.sign.doneLead:m.sign.lead(i)}</p>
      </header>
      ${o?this.#x():w}
      ${this.changed&&!o?f`<p class="changed" role="status">${m.sign.changed}</p>`:w}
      ${e?this.#a(e.note,s,r):w}
      ${e?f`<conote-measure-record .measures=${e.note.measures}></conote-measure-record>`:w}
      ${e?this.#h(e.note):w}
      ${e&&!o?this.#g(e.note):w}
      ${e?this.#y(e.sha256):w}
      ${this.#m(s,r)}
      <p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
      ${o||!e?w:this.#n?this.#w(i):this.#u(s,r)}
    </article>`}#a(t,e,s){let r=is(t,e,s).filter(({choices:c,statements:a})=>c.length+a.length);if(!r.length)return f`<p class="empty">${m.sign.empty} ${e.note_reason}</p>`;let i={client:A(e,"client",s),therapist:A(e,"therapist",s)},o=r.some(({narrative:c})=>c.length);return f`${o?cs(this.reads,c=>this.reads=c):w}
    ${r.map(c=>f`<section>
          <h2 class="small-caps">${c.title}</h2>
          ${c.choices.map(({id:a,title:l,values:h})=>f`<p class="list" data-testid="signed-choice" data-id=${a}>
                <b>${l}</b> ${h.join("; ")}
              </p>`)}
          ${this.reads&&o?f`<conote-reading .section=${c} .names=${i}></conote-reading>`:c.statements.map(({id:a,text:l,status:h,by:d})=>f`<p class="line" data-testid="signed-statement" data-id=${a}>
                    ${l}${h==="disputed"?f`<small>${Sh(m.note.notRightSays,d,e,s)}</small>`:w}
                  </p>`)}
        </section>`)}`}#h(t){let e=vc(t);return e.length?f`<section>
      <h2 class="small-caps">${m.sign.facts}</h2>
      <dl>
        ${e.map(([s,r])=>f`<dt>${s}</dt> <dd>${r}</dd>`)}
      </dl>
    </section>`:w}#g(t){let e=kc(t,this.connection?.note.sections()??[]);return e.length?f`<section class="left-out">
      <h2 class="small-caps">${m.sign.pencilTitle}</h2>
      <p class="hint">${m.sign.pencilLead}</p>
      ${e.map(({id:s,text:r})=>f`<p class="line pencil" data-testid="left-out" data-id=${s}>${r}</p>`)}
    </section>`:w}#y(t){let e=t.match(/.{4}/g)?.slice(0,4).join(" ");return f`<p class="fingerprint" title=${m.sign.fingerprintHint}>
      ${m.sign.fingerprint}
      <code data-testid="sha256" data-sha256=${t}>${this.whole?t:e}</code>
      ${this.whole?w:f`<button class="plain" @click=${()=>this.whole=!0}>
            ${m.sign.whole}
          </button>`}
    </p>`}#m(t,e){return t.signatures.map(({party:s,at:r,name:i,comment:o,declined:c})=>{let a=i||A(t,s,e),l=c?m.sign.declinedBy:m.sign.signedBy;return f`<p class="signature ${s}" data-testid="signature" data-party=${s}>
        ${l(a,xt(r))}
        ${o?f`<q>${o}</q>`:w}
      </p>`})}#w(t){return f`<div class="act">
      <span class="hint">${m.sign.waiting(t)}</span>
      ${this.#d()}
    </div>`}#d(){return f`<button
      class="pill"
      data-testid="reopen"
      ?disabled=${this.busy}
      @click=${()=>{this.#i({type:"reopen"})}}
    >
      ${m.sign.reopen}
    </button>`}#u(t,e){let s=m.sign,r=this.asking==="decline";return f`<form @submit=${i=>{this.#r(i)}}>
      ${r?f`<label>
            ${s.reason}
            <textarea class="field" name="reason" rows="3" maxlength="4000" data-testid="reason"></textarea>
          </label>`:f`<label class="name">
              ${s.name}
              <input
                class="field"
                name="name"
                maxlength="200"
                autocomplete="name"
                data-testid="sign-name"
                .defaultValue=${e==="therapist"?t.therapist_name:""}
              />
            </label>
            ${this.asking==="comment"?f`<label>
                  ${s.comment}
                  <textarea class="field" name="comment" rows="3" maxlength="4000" data-testid="comment"></textarea>
                </label>`:w}
            <p class="intent" data-testid="intent">${s.intent[e]}</p>`}
      <div class="act">
        <button
          class="pill main"
          type="submit"
          data-testid=${r?"decline-now":"sign"}
          ?disabled=${this.busy||!this.connection?.online}
        >
          ${r?s.declineNow:s.sign}
        </button>
        ${this.asking?f`<button class="pill" type="button" @click=${()=>this.asking=""}>
              ${s.cancel}
            </button>`:f`<button
                class="pill"
                type="button"
                data-testid="sign-comment"
                @click=${()=>{this.#l("comment")}}
              >
                ${s.signComment}
              </button>
              ${e==="client"?f`<button
                    class="pill"
                    type="button"
                    data-testid="decline"
                    @click=${()=>{this.#l("decline")}}
                  >
                    ${s.decline}
                  </button>`:w}`}
        <span class="space"></span>
        ${t.frozen?this.#d():f`<button
              class="pill"
              type="button"
              data-testid="back"
              @click=${()=>this.dispatchEvent(new Event("conote-back"))}
            >
              ${s.back}
            </button>`}
      </div>
      ${t.frozen?f`<p class="hint">${s.frozen}</p>`:w}
    </form>`}async#l(t){this.asking=t,await this.updateComplete,this.renderRoot.querySelector("textarea")?.focus()}#x(){return f`<div class="act copies">
      ${["pdf","markdown","json"].map((e,s)=>f`<button
            class="pill ${s===0?"main":""}"
            data-testid="download-${e}"
            @click=${()=>{this.#o(e)}}
          >
            ${m.sign.forms[e]}
          </button>`)}
    </div>`}static styles=[et,j,as,L`
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
      header p,
      .hint {
        color: var(--soft);
        font-size: 13.5px;
      }
      h2 {
        margin: 22px 0 6px;
        border-top: 1px solid var(--line);
        padding-top: 16px;
      }
      .list {
        font: 14px/1.5 var(--sans);
        color: var(--soft);
        padding: 1px 0 4px;
      }
      .list b {
        font-weight: 600;
        padding-right: 6px;
      }
      .line {
        font: 17px/1.55 var(--serif);
        padding: 3px 0;
        overflow-wrap: anywhere;
      }
      .pencil {
        color: var(--pencil);
        border-left: 3px dotted var(--pencil);
        padding-left: 14px;
        margin: 4px 0 0 -17px;
      }
      .line small {
        font: 12px/1 var(--sans);
        color: var(--soft);
        margin-left: 8px;
      }
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 2px 18px;
        font-size: 14px;
      }
      dt {
        color: var(--soft);
      }
      .empty {
        font: italic 17px/1.55 var(--serif);
        color: var(--pencil);
        margin-top: 18px;
      }
      .changed {
        background: var(--mark);
        border-radius: 8px;
        padding: 9px 12px;
        margin-top: 14px;
        font-size: 14px;
      }
      .fingerprint {
        margin-top: 24px;
        border-top: 1px solid var(--line);
        padding-top: 14px;
        font-size: 13px;
        color: var(--soft);
        overflow-wrap: anywhere;
      }
      code {
        font: 13px/1.5 ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace;
        margin: 0 4px;
      }
      .signature {
        margin-top: 10px;
        padding-left: 12px;
        border-left: 3px solid var(--therapist);
        font: 16px/1.5 var(--serif);
      }
      .signature.client {
        border-left-color: var(--client);
      }
      q {
        display: block;
        font-style: italic;
        color: var(--soft);
        white-space: pre-wrap;
      }
      form {
        margin-top: 16px;
        display: grid;
        gap: 12px;
      }
      label {
        display: grid;
        gap: 5px;
        font-size: 13.5px;
        color: var(--soft);
      }
      .field {
        font: 17px/1.5 var(--serif);
        color: var(--ink);
      }
      .name {
        max-width: 24em;
      }
      .intent {
        font: 16px/1.55 var(--serif);
      }
      .act {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        margin-top: 4px;
      }
      .copies {
        margin-top: 14px;
      }
      .space {
        flex: 1;
      }
      @media (max-width: 760px) {
        article.sheet {
          padding: 22px 20px 24px 24px;
          border-left: 0;
          border-right: 0;
          border-radius: 0;
        }
      }
    `]};function Sh(n,t,e,s){return t?t===s?n.you:n.other(A(e,t,s)):m.note.status.disputed}customElements.define("conote-sign",hs);var $h=60;function _h(n){let t=n.said.map(s=>({key:s.id,start:s.start,utterance:s})),e=n.gaps.map(s=>({key:`gap-${s.seq}`,start:s.start,gap:s}));return[...t,...e].sort((s,r)=>s.start-r.start)}var ds=class extends B{static properties={connection:{attribute:!1}};constructor(){super(),this.connection=null,this.atEnd=!0,this.watch=new K(this,["change"]),this.size=new ResizeObserver(()=>this.#t())}connectedCallback(){super.connectedCallback(),this.size.observe(this)}disconnectedCallback(){super.disconnectedCallback(),this.size.disconnect()}willUpdate(){this.watch.follow(this.connection)}updated(){this.#t()}#t(){let t=this.#n;t&&this.atEnd&&(t.scrollTop=t.scrollHeight)}#e(){let t=this.#n;t&&(this.atEnd=t.scrollHeight-t.scrollTop-t.clientHeight<$h)}get#n(){return this.renderRoot.querySelector?.(".list")??null}render(){let{connection:t}=this;if(!t)return w;let{state:e}=t,s=e.sparing&&e.view?.state==="live",r=_h(e),i=[...e.speaking.values()].sort((o,c)=>o.start-c.start);return f`<h3 class="small-caps">${m.transcript.title}</h3>
      <div
        class="list"
        tabindex="0"
        role="log"
        aria-live="off"
        aria-label=${m.transcript.title}
        @scroll=${()=>this.#e()}
      >
      ${r.length+i.length===0?f`<p class="aside">${m.transcript.empty}</p>`:w}
      ${pe(r,o=>o.key,o=>"gap"in o?this.#r(o.gap):this.#i(o.utterance))}
      ${pe(i,o=>o.id,o=>this.#i(o))}
      </div>
      <p class="pace" role="status" data-testid="pace">${s?m.transcript.sparing:w}</p>`}#s(t,e){let{state:s,access:r}=this.connection,i=A(s.view,t,r.party);return f`<b class=${t} title=${Ye(s.view,e)}>${i}</b>`}#i(t){let{final:e,speaker:s,start:r}=t,{ink:i,pencil:o}=oc(t);return f`<p
      data-testid=${e?"utterance":"speaking"}
      data-speaker=${s}
      data-id=${t.id}
    >
      ${this.#s(s,r)}
      ${i} ${o.map(c=>f`<i>${c}</i> `)}
    </p>`}#r(t){return f`<p class="aside" data-testid="gap">
      ${this.#s(t.speaker,t.start)} [${m.transcript[t.kind](Xr(t))}]
    </p>`}static styles=[et,j,L`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
        font: 14px/1.5 var(--sans);
        color: var(--ink);
      }
      h3 {
        display: none;
        margin-bottom: 8px;
      }
      .list {
        min-height: 0;
        overflow: auto;
        scrollbar-width: thin;
        overflow-wrap: anywhere;
      }
      p + p {
        margin-top: 6px;
      }
      b {
        font-weight: 600;
      }
      .client {
        color: var(--client);
      }
      .therapist {
        color: var(--therapist);
      }
      i,
      .aside,
      .pace {
        color: var(--soft);
      }
      .pace:not(:empty) {
        border-top: 1px solid var(--line);
        margin-top: 8px;
        padding-top: 6px;
        font-size: 12px;
      }
      .aside {
        font-style: italic;
      }
      /* Leans without a true italic's widths: nothing moves when a word is settled. */
      i {
        display: inline-block;
        font-style: normal;
        transform: skewX(-10deg);
      }
      @media (max-width: 760px) {
        h3 {
          display: block;
        }
        .list {
          max-height: 50vh;
        }
      }
    `]};customElements.define("conote-transcript",ds);var Eh=6e4,us=class extends B{static properties={connection:{state:!0},problem:{state:!0},trouble:{state:!0},reading:{state:!0},answering:{state:!0},seen:{state:!0}};constructor(){super(),this.connection=null,this.problem="",this.trouble="",this.reading=!1,this.answering=!1,this.frozen=!1,this.seen=0,this.watch=new K(this,["change","note","replica"],()=>this.#n()),this.stop=new AbortController}connectedCallback(){super.connectedCallback(),this.stop=new AbortController;let{signal:t}=this.stop;window.addEventListener("online",()=>this.connection?.hurry(),{signal:t}),window.addEventListener("keydown",s=>this.#c(s),{signal:t}),window.addEventListener("hashchange",()=>{this.#t()},{signal:t}),window.addEventListener("beforeunload",s=>this.#o(s),{signal:t});let e=setInterval(()=>this.requestUpdate(),Eh/2);t.addEventListener("abort",()=>clearInterval(e)),this.#t()}disconnectedCallback(){super.disconnectedCallback(),this.stop.abort(),this.connection?.close(),this.connection=null}async#t(){let t=Gr("join");if(!(!t&&this.connection)){this.problem="",this.trouble="";try{let e=t?await ps(t):Hr();if(!e){this.problem="no_link";return}t&&zr(e),this.#e(e)}catch(e){let{status:s}=e;this.problem=s===401||s===403||s===404?"signed_out":"failed",this.trouble=z(e),this.retry=t}}}#e(t){this.connection?.close(),this.connection=new We(t),this.watch.follow(this.connection),this.connection.connect(),import("./call.js"),import("./shared-T4SILL5V.js"),t.party==="therapist"&&import("./shared-7UXLJGZK.js"),this.requestUpdate()}#n(){let{connection:t}=this,e=t?.state.view;if(!t||!e)return;let s=t.access.party;document.title=m.page.title(A(e,wt(s),s));let r=this.frozen&&!e.frozen;this.frozen=e.frozen,(e.state!=="review"||r)&&(this.reading=!1),(e.state==="live"||e.state==="paused"||e.state==="consenting")&&At(e,s)&&this.#s?.join?.()}updated(){this.#n()}get#s(){return this.renderRoot.querySelector("conote-call")}get#i(){return this.renderRoot.querySelector("conote-measure-form")}async#r(t){this.trouble="";try{await this.connection?.do(t)}catch(e){this.trouble=z(e)}}#c(t){if(!t.altKey||t.code!=="KeyP"||t.ctrlKey||t.metaKey)return;let e=this.connection?.state.view?.state;e!=="live"&&e!=="paused"||(t.preventDefault(),this.#r({type:e==="live"?"pause":"resume"}))}#o(t){let{connection:e}=this;e&&!e.online&&e.note.unsettled.size&&t.preventDefault()}render(){if(this.problem)return this.#h();let{connection:t}=this,e=t?.state.view;if(t?.status==="signed_out"||t?.status==="stuck")return this.#h();if(!t||!e)return f`<p class="joining" role="status">${m.page.joining}</p>`;let s=t.access.party;return f`<main data-me=${s} data-state=${e.state}>
      <a class="skip" href="#note" @click=${r=>this.#a(r)}
        >${m.page.skip}</a
      >
      <div class="frame">
        <conote-call
          .connection=${t}
          @conote-call=${()=>this.requestUpdate()}
        ></conote-call>
        ${this.#y()} ${this.#m(e,s)}
        ${s==="therapist"?f`<conote-alerts .connection=${t}></conote-alerts>`:w}
      </div>
      <div class="middle" id="note" tabindex="-1">
        ${this.#w(s)}
        ${s==="client"?f`<conote-measure-form
              .connection=${t}
              @conote-answering=${({detail:r})=>this.answering=r}
            ></conote-measure-form>`:w}
        ${this.answering?w:this.#d(e,s)}
      </div>
      <conote-transcript .connection=${t}></conote-transcript>
      <aside>
        ${this.#l(e,s)} ${s==="therapist"?this.#x(e):w}
        <conote-measures
          .connection=${t}
          @conote-answer=${({detail:r})=>{this.#i?.start(r)}}
        ></conote-measures>
        ${s==="therapist"?f`<section><conote-template .connection=${t}></conote-template></section>`:w}
      </aside>
    </main>`}#a(t){t.preventDefault(),this.renderRoot.querySelector("#note")?.focus()}#h(){let t=m.page,e=this.connection?.status==="stuck",s=this.problem==="signed_out"||this.connection?.status==="signed_out",r=e?t.stuck:s?t.signedOut:this.problem==="no_link"?t.noLink:m.errors.other,i=e?t.stuckLead:s?t.signedOutLead:this.problem==="no_link"?t.noLinkLead:this.trouble;return f`<main class="alone">
      <div class="sheet" data-testid="problem">
        <h1>${r}</h1>
        <p>${i}</p>
        ${this.problem==="no_link"?w:f`<button class="pill" @click=${()=>this.#g()}>
              ${e?t.reload:t.again}
            </button>`}
      </div>
    </main>`}#g(){this.connection?.status==="stuck"?location.reload():this.connection?this.connection.connect():this.retry?location.hash=`join=${this.retry}`:this.#t()}#y(){let{connection:t}=this,{words:e,tone:s}=Qr({view:t?.state.view??null,me:t?.access.party??null,online:t?.online??!1,fresh:!t?.everOnline,tapped:this.#s?.tapped??!1});return f`<div class="state" data-tone=${s}>
      <span class="dot"></span><span role="status" data-testid="state-line">${e}</span>
    </div>`}#m(t,e){let s=m.controls,r=this.#s,i=t.state==="live"||t.state==="paused";return f`<div class="controls">
      ${i?f`<button
            class="pill"
            data-testid=${t.state==="live"?"pause":"resume"}
            aria-keyshortcuts="Alt+P"
            title=${s.keys}
            @click=${()=>{this.#r({type:t.state==="live"?"pause":"resume"})}}
          >
            ${t.state==="live"?s.pause:s.resume}
          </button>`:w}
      ${r?.joined?f`<button
            class="pill"
            data-testid="mute"
            aria-pressed=${r.muted?"true":"false"}
            @click=${()=>r.toggleMute()}
          >
            ${r.muted?s.unmute:s.mute}
          </button>`:w}
      ${t.consents[e]&&(i||t.state==="consenting")?f`<button
            class="pill"
            data-testid="revoke"
            @click=${()=>{this.#r({type:"revoke"})}}
          >
            ${s.revoke}
          </button>`:w}
    </div>`}#w(t){let{connection:e}=this;if(!e)return w;let{trouble:s}=e.state;return f`<div class="notices" role="status">
      ${this.trouble?f`<p class="notice">${this.trouble}</p>`:w}
      ${e.lost.length?f`<div class="notice" data-testid="lost">
            <p>${m.note.couldNotKeep}</p>
            ${e.lost.map(r=>f`<blockquote>${r}</blockquote>`)}
            <button class="pill" @click=${()=>e.forgetLost()}>
              ${m.note.dismiss}
            </button>
          </div>`:w}
      ${t==="therapist"&&s&&s.seq>this.seen?f`<div class="notice" data-testid="trouble">
            <p>${m.page.wentWrong} ${s.message}</p>
            <button class="pill" @click=${()=>this.seen=s.seq}>
              ${m.note.dismiss}
            </button>
          </div>`:w}
    </div>`}#d(t,e){let{connection:s}=this;if(t.state==="review"&&(this.reading||t.frozen)||t.state==="signed")return f`<conote-sign
        .connection=${s}
        @conote-back=${()=>this.reading=!1}
      ></conote-sign>`;let o=t.state==="created"||t.state==="consenting"||!At(t,e),c=t.state==="review"||t.state==="unsigned";return f`<conote-note .connection=${s}>
      ${o&&!c?f`<conote-consent
            slot="head"
            .connection=${s}
            @conote-agreed=${()=>{this.#s?.join()}}
          ></conote-consent>`:w}
      ${c&&t.note_reason?f`<p slot="head" class="reason">${t.note_reason}</p>`:w}
      <div slot="foot" class="foot">${this.#u(t,e)}</div>
    </conote-note>`}#u(t,e){let s=this.connection?.note.sections().flatMap(o=>o.statements),r=s?.filter(({status:o})=>o==="proposed").length??0,i=s?.length?m.note.pencil(r):"";switch(t.state){case"consenting":case"live":case"paused":return e==="client"||t.state==="consenting"&&!t.started_at?i?f`<span>${i}</span>`:w:f`<span>${i}</span>
          <button
            class="pill main"
            data-testid="end"
            @click=${()=>{this.#r({type:"end"})}}
          >
            ${m.controls.end}
          </button>`;case"review":return t.note_ready?f`<span>${i}</span>
          ${e==="therapist"?f`<button
                class="pill"
                data-testid="finish-later"
                @click=${()=>{this.#r({type:"finish_later"})}}
              >
                ${m.sign.later}
              </button>`:w}
          <button class="pill main" data-testid="review" @click=${()=>this.reading=!0}>
            ${m.sign.open}
          </button>`:f`<span role="status">${m.sign.finishing}</span>`;case"unsigned":return f`<span>${m.sign.unsignedLead}</span>
          <button
            class="pill main"
            data-testid="take-up"
            @click=${()=>{this.#r({type:"reopen"})}}
          >
            ${m.sign.resume}
          </button>`;default:return i?f`<span>${i}</span>`:w}}#l(t,e){let s=this.connection?.note.sections().flatMap(r=>r.statements);return f`<section>
      <h3 class="small-caps">${m.goals.title[e]}</h3>
      ${t.goals.length===0?f`<p class="quiet">${m.goals.none}</p>`:w}
      <ul role="list">
        ${t.goals.map(({id:r,text:i})=>{let o=s?.filter(({goal:c})=>c===r).length??0;return f`<li class=${o?"":"quiet"} data-testid="goal" data-id=${r}>
            <span>${i}</span> <em>${m.goals.lines(o)}</em>
          </li>`})}
      </ul>
    </section>`}#x(t){let e=m.clock,s=ei(t,Date.now()),r=this.connection?.state.language,i=this.connection?.note.sections().some(o=>o.statements.some(({kind:c})=>c==="risk"));return f`<section>
      <h3 class="small-caps">${e.checks}</h3>
      <ul role="list">
        <li>
          <span>${e.title}</span>
          <em>${t.started_at?e.minutes(s):e.notStarted}</em>
        </li>
        <li>
          <span>${e.band}</span> <em>${ti(s)||e.noBand}</em>
        </li>
        <li class=${i?"":"quiet"}>
          <span>${e.risk}</span> <em>${i?e.riskThere:e.riskNot}</em>
        </li>
        ${r?f`<li data-testid="language">
              <span>${e.language}</span> <em>${Zr(r)}</em>
            </li>`:w}
      </ul>
    </section>`}static styles=[et,j,L`
      :host {
        display: block;
        min-height: 100dvh;
        background: var(--desk);
        color: var(--ink);
        font: 15px/1.5 var(--sans);
      }
      main {
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
      main[data-me="therapist"] {
        --accent: var(--therapist);
      }
      main.alone {
        grid: none / minmax(0, 460px);
        place-content: center;
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
        main {
          grid:
            "frame middle" auto
            "words middle" minmax(0, 1fr)
            "aside middle" auto / 300px minmax(0, 1fr);
        }
        main.alone {
          grid: none / minmax(0, 460px);
        }
        aside {
          max-height: 26vh;
          margin-top: 18px;
        }
      }
      @media (max-width: 760px) {
        main:not(.alone) {
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
    `]};customElements.define("conote-session",us);export{We as Connection,Zn as ConoteConsent,ls as ConoteNote,us as ConoteSession,hs as ConoteSign,ds as ConoteTranscript,ps as join};
