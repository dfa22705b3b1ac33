import{a}from"./shared-Y2GGUMUA.js";import{$ as g,A as l,H as m,S as u,aa as f,ea as b,k as h,s as d,t as e,v as n,w as p}from"./shared-OC44VKFD.js";var $=[1,2,5],k=(o,t)=>({start:Math.min(o.start,t.start),end:Math.max(o.end,t.end)}),c=class extends p{static properties={connection:{attribute:!1},stretch:{state:!0},going:{state:!0},marking:{state:!0},from:{state:!0},trouble:{state:!0}};constructor(){super(),this.connection=null,this.stretch=null,this.going=null,this.marking=!1,this.from=null,this.trouble="",this.watch=new b(this,["change"])}willUpdate(){this.watch.follow(this.connection)}firstUpdated(){this.renderRoot.querySelector("button")?.focus()}async#s(t){let{connection:i}=this;if(i){this.stretch=t,this.going=null,this.trouble="";try{let s=await h(i.access,t);this.stretch===t&&(this.going=s)}catch(s){this.trouble=l(s)}}}async#i(){if(!this.going)return;let{start:t,end:i}=this.going,s=this.stretch&&"last_s"in this.stretch?this.stretch:{start:t,end:i};try{await this.connection?.do({type:"strike",...s}),this.#t()}catch(r){this.trouble=l(r)}}#t(){this.dispatchEvent(new Event("closed"))}#r(t){!this.from||this.stretch&&!("last_s"in this.stretch)?(this.from=t,this.stretch=this.going=null):this.#s(k(this.from,t))}#a(t){t.key==="Escape"&&this.#t()}render(){let{stretch:t,going:i}=this;return e`<section
role="group"
aria-label=${a.title}
data-testid="take-back"
@keydown=${s=>this.#a(s)}
>
<p>${a.lead}</p>
<p class="last" id="last">${a.last}</p>
<div class="row" role="group" aria-labelledby="last">
${$.map(s=>{let r=t&&"last_s"in t&&t.last_s===s*60;return e`<button
class="pill"
data-testid=${`last-${s}`}
aria-pressed=${r?"true":"false"}
@click=${()=>{this.marking=!1,this.#s({last_s:s*60})}}
>
${a.lastMinutes(s)}
</button>`})}
</div>
<div class="row">
<button
class="pill"
data-testid="mark"
aria-expanded=${this.marking?"true":"false"}
@click=${()=>{this.marking=!this.marking,this.from=this.stretch=this.going=null}}
>
${a.mark}
</button>
</div>
${this.marking?this.#e():n}
<p role="status" data-testid="would-go">
${this.trouble||(i?a.lines(i.lines,i.edited):t?a.looking:n)}
</p>
<div class="row">
<button
class="pill main"
data-testid="take-it-back"
?disabled=${!i}
@click=${()=>{this.#i()}}
>
${a.confirm}
</button>
<button class="pill" data-testid="never-mind" @click=${()=>this.#t()}>
${a.cancel}
</button>
</div>
</section>`}#e(){let{state:t,access:i}=this.connection,s=this.stretch&&!("last_s"in this.stretch)?this.stretch:this.from&&k(this.from,this.from);return e`<p>${a.markHint}</p>
<ul role="list" data-testid="mark-list">
${t.said.map(r=>{let x=s&&r.start<s.end&&s.start<r.end;return e`<li>
<button
aria-pressed=${x?"true":"false"}
data-id=${r.id}
@click=${()=>this.#r(r)}
>
<b class=${r.speaker}>${u(t.view,r.speaker,i.party)}</b>
${m(r)}
</button>
</li>`})}
</ul>`}static styles=[g,f,d`
section {
border: 1px solid var(--line);
border-radius: 10px;
padding: 12px 14px;
margin: 10px 0;
font: 14px/1.45 var(--sans);
color: var(--ink);
}
p {
margin: 0 0 8px;
color: var(--soft);
font-size: 13px;
}
p:empty {
margin: 0;
}
.row {
display: flex;
flex-wrap: wrap;
gap: 8px;
margin-bottom: 8px;
}
p.last {
margin-bottom: 4px;
color: var(--ink);
}
.pill[aria-pressed="true"],
.pill[aria-expanded="true"] {
border-color: var(--accent, var(--therapist));
box-shadow: inset 0 0 0 1px var(--accent, var(--therapist));
}
button.main {
padding: 7px 16px;
}
ul {
max-height: 34vh;
overflow: auto;
scrollbar-width: thin;
margin: 0 0 8px;
padding: 0;
list-style: none;
}
li button {
display: block;
width: 100%;
text-align: left;
font: inherit;
color: inherit;
background: none;
border: 0;
border-left: 2px solid transparent;
padding: 4px 8px;
cursor: pointer;
}
li [aria-pressed="true"] {
border-color: var(--accent, var(--therapist));
color: var(--soft);
text-decoration: line-through;
}
`]};customElements.define("conote-take-back",c);export{c as ConoteTakeBack};
