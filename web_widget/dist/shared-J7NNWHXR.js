import{$ as N,P as E,Q as M,R as $,S as y,aa as T,ba as x,ca as I,da as K,ea as R,s as L,t as r,v as d,w as O,y as A}from"./shared-OC44VKFD.js";var Y=new Set(["risk","signature"]);function W({sections:n,goals:t,touched:e,checks:s,me:i}){let o=n.flatMap(a=>a.statements),c=o.filter(({status:a})=>a==="disputed"),h=o.filter(({status:a,comments:u})=>a!=="disputed"&&u.some(({resolved:k})=>!k)),g=o.filter(a=>a.status==="proposed"&&!h.includes(a)),p=t.filter(({id:a})=>!e[a]).map(({id:a})=>a),m=i==="therapist"?s.filter(({state:a})=>a==="missing"):[],v=m.filter(({id:a,to_do:u})=>u&&!Y.has(a)),S=m.filter(({id:a})=>a==="risk");return[...c.map(a=>C("disputed",a)),...h.map(a=>C("comments",a)),...n.flatMap(({id:a})=>{let u=g.filter(({section:k})=>k===a);return u.length?[f(`pencil.${a}`,"pencil",{section:a,lines:u})]:[]}),...p.length?[f("goals","goals",{goals:p})]:[],...v.length?[f("missing","missing",{checks:v})]:[],...S.length?[f("risk","risk",{checks:S})]:[]]}function F(n,t){let e=new Map(t.map(o=>[o.id,o])),s=n.map(o=>{let c=e.get(o.id);if(!c)return{...o,done:!0};let h=[...new Set([...o.statements,...c.statements])];return{...c,statements:h}}),i=new Set(n.map(({id:o})=>o));return[...s,...t.filter(({id:o})=>!i.has(o))]}function w(n,t){let e=n.findIndex(({done:s},i)=>i>t&&!s);return e<0?n.length:e}var C=(n,t)=>f(`${n}.${t.id}`,n,{section:t.section,lines:[t]});function f(n,t,{section:e="",lines:s=[],goals:i=[],checks:o=[]}){return{id:n,kind:t,section:e,statements:s.map(({id:c})=>c),goals:i,checks:o,done:!1}}var G={title:"Let\u2019s look at our note together",lead:n=>`What is still open, one thing at a time. ${n} is led through it, too; each of you goes at your own pace.`,count:(n,t)=>`${n} of ${t}`,next:"Next",skip:"Leave it as it is",back:"Back",toNote:"The whole note",toSign:"Read and sign",keys:"Alt+\u2192 goes on, Alt+\u2190 goes back",done:"settled",disputed:{title:"The two of you see this differently",lead:"Find words for it that you share, or leave both views: then both are signed."},comments:{title:"Something was said about this line",lead:"Settle it, or leave it: then it is signed with the line."},pencil:{title:n=>`Still in pencil: ${n}`,lead:"Keep what is right. What stays in pencil is left out of the note."},goals:{title:{client:"Your goals that did not come up",therapist:"Goals not touched"},lead:"That is fine. If one did come up, add a line to the note."},missing:{title:"What a note should hold and this one does not",lead:"Only you see this. Add it, or sign without it: you decide."},risk:{title:"Risk: not assessed this session",lead:"Only you see this step. The note will say these words, which do not mean \u201Cdenied\u201D. Ask now, or leave it so: you decide."},end:{title:"That was all",none:"Nothing is left open.",left:n=>n===1?"One thing stays as it is. You can go back to it, or sign with it.":`${n} things stay as they are. You can go back to them, or sign with them.`},here:{same:n=>`${n} is looking at this, too.`,other:(n,t)=>`${n} is at ${t}.`,go:"Go there"}};var l=await A(G,{es:async()=>(await import("./shared-W4UHYCO3.js")).words});var b=class extends O{static properties={connection:{attribute:!1},draw:{attribute:!1},hand:{attribute:!1},at:{state:!0}};constructor(){super(),this.connection=null,this.plan=[],this.at=0,this.watch=new R(this,["change","note","replica"]),this.draw=null,this.hand=null,this.keys=t=>this.#i(t)}connectedCallback(){super.connectedCallback(),window.addEventListener("keydown",this.keys)}disconnectedCallback(){super.disconnectedCallback(),window.removeEventListener("keydown",this.keys),this.#s("")}willUpdate(){this.watch.follow(this.connection);let{connection:t}=this,e=t?.state.view;if(!t||!e)return;let s=W({sections:t.note.sections(),goals:e.goals,touched:e.touched,checks:t.state.checks,me:t.access.party}),i=this.plan.length===0;this.plan=F(this.plan,s),i&&(this.at=w(this.plan,-1));let o=this.plan[this.at];this.#s(o&&!o.checks.length?o.id:"")}#s(t){let e=this.connection?.note.awareness;e&&(e.getLocalState()?.step??"")!==t&&e.setLocalStateField("step",t)}#i(t){!t.altKey||t.ctrlKey||t.metaKey||t.shiftKey||t.key!=="ArrowRight"&&t.key!=="ArrowLeft"||(t.preventDefault(),t.key==="ArrowRight"?this.#t(w(this.plan,this.at)):this.#t(Math.max(0,this.at-1)))}async#t(t){this.at=t,await this.updateComplete,this.renderRoot.querySelector("h2")?.focus()}render(){let{connection:t,plan:e}=this,s=t?.state.view;if(!t||!s)return d;let i=t.access.party,o=e[this.at];return r`<article class="sheet" part="sheet" data-me=${i} aria-labelledby="title" data-testid="path">
<header>
${E()}
<h1 id="title" part="title">${l.title}</h1>
<p>${l.lead(y(s,$(i),i))}</p>
</header>
<div class="step">${o?this.#n(o,i):this.#c()}</div>
${this.#h(i)}
<div class="act">
<button
class="pill"
data-testid="path-back"
?disabled=${this.at===0}
@click=${()=>{this.#t(this.at-1)}}
>
${l.back}
</button>
${o?r`<button
class="pill main"
data-testid="path-next"
title=${l.keys}
@click=${()=>{this.#t(w(e,this.at))}}
>
${o.done?l.next:l.skip}
</button>`:r`<button class="pill main" data-testid="path-sign" @click=${()=>this.#e("conote-read")}>
${l.toSign}
</button>`}
<span class="away">
<button class="pill" data-testid="path-note" @click=${()=>this.#e("conote-back")}>
${l.toNote}
</button>
${o?r`<button
class="pill"
data-testid="path-skip"
@click=${()=>this.#e("conote-read")}
>
${l.toSign}
</button>`:d}
</span>
</div>
</article>`}#e(t){this.dispatchEvent(new Event(t))}#n(t,e){let{kind:s}=t,i=s==="pencil"?l.pencil.title(this.#o(t.section,e)):s==="goals"?l.goals.title[e]:l[s].title;return r`<p class="count" data-testid="path-count">
${l.count(this.at+1,this.plan.length)}${t.done?r` · ✓ ${l.done}`:d}
</p>
<h2 tabindex="-1" data-testid="path-step" data-kind=${s}>${i}</h2>
<p class="hint">${l[s].lead}</p>
${this.#a(t)} ${this.#l(t)} ${this.#r(t)}`}#o(t,e){let s=this.connection?.state.view?.sections.find(({id:i})=>i===t);return I(s,e)}#a({statements:t}){let e=this.connection,s=e.note.sections().flatMap(i=>i.statements).filter(({id:i})=>t.includes(i));return!s.length||!this.hand?d:this.draw?.(e,s,this.hand)}#l({goals:t}){let e=this.connection?.state.view?.goals??[];return t.length?r`<ul role="list" class="goals">
${e.filter(({id:s})=>t.includes(s)).map(({text:s})=>r`<li>${s}</li>`)}
</ul>`:d}#r({kind:t,checks:e}){return t!=="missing"?d:r`<dl data-testid="path-missing">
${e.map(({title:s,to_do:i})=>r`<dt>${x(s)}</dt> <dd>${x(i??"")}</dd>`)}
</dl>`}#c(){let t=this.plan.filter(({done:e})=>!e).length;return r`<h2 tabindex="-1" data-testid="path-step" data-kind="end">${l.end.title}</h2>
<p class="hint">${t?l.end.left(t):l.end.none}</p>`}#h(t){let{connection:e,plan:s}=this,i=e?.note.awareness;if(!e||!i)return d;let c=[...i.getStates().values()].find(({party:p,step:m})=>m&&p!==t)?.step,h=s.findIndex(({id:p})=>p===c);if(h<0)return d;let g=y(e.state.view,$(t),t);return r`<p class="other" data-testid="path-other">
${h===this.at?l.here.same(g):r`${l.here.other(g,h+1)}
<button class="plain" data-testid="path-go" @click=${()=>{this.#t(h)}}>
${l.here.go}
</button>`}
</p>`}static styles=[N,T,M,K,L`
article {
display: flex;
flex-direction: column;
}
h2 {
font: 600 17px/1.4 var(--serif);
outline: none;
}
.hint,
.count,
.other {
color: var(--soft);
font-size: 13.5px;
}
.step {
margin-top: 22px;
border-top: 1px solid var(--line);
padding-top: 16px;
min-height: 190px;
}
.count {
margin-bottom: 4px;
font-variant-numeric: tabular-nums;
}
ul {
margin-top: 14px;
}
li + li {
margin-top: 2px;
}
.goals li {
font: 17px/1.55 var(--serif);
padding: 2px 0;
}
dl {
margin-top: 14px;
font-size: 14px;
}
dt {
font-weight: 600;
padding-top: 6px;
}
dd {
color: var(--soft);
}
.other {
min-height: 24px;
margin-top: 12px;
}
.act,
.away {
display: flex;
flex-wrap: wrap;
align-items: center;
gap: 8px;
}
.act {
margin: auto -4px 0;
padding: 26px 4px 14px;
position: sticky;
bottom: 0;
background: linear-gradient(transparent, var(--paper) 24px);
}
.away {
margin-left: auto;
}
`]};customElements.define("conote-path",b);export{b as ConotePath};
