import{R as u,aa as f,s as h,t as l,v as o,w as m,y as c,z as p}from"./shared-OC44VKFD.js";var y={wouldSay:{you:"You would say:",other:r=>`${r} would say:`},takeOver:"Put it this way",takeOverHint:"The line then says this, in their name.",ownWords:"Say it in your own words",changeWords:"Say it differently",ownWordsLabel:"How would you say it?",ownWordsHint:r=>`${r} sees both, and can put yours in the note with one click.`,commentLabel:"What do you want to say about this line?",commentHint:r=>`${r} sees it. It is signed with the line unless one of you settles it.`,save:"Save",cancel:"Never mind",settle:"Settled",settleHint:r=>`Settle what ${r} said: it is not signed then`,settleOwnHint:"Settle it: it is not signed then",settled:r=>r===1?"1 settled remark":`${r} settled remarks`};var e=await c(y,{es:async()=>(await import("./shared-IIH6V7MF.js")).words});var d=class extends m{static properties={statement:{attribute:!1},me:{attribute:!1},names:{attribute:!1},by:{attribute:!1},saying:{attribute:!1},hand:{attribute:!1},frozen:{type:Boolean},busy:{state:!0},past:{state:!0}};constructor(){super(),this.statement=null,this.me="client",this.names={...p.party},this.by=void 0,this.saying="",this.frozen=!1,this.busy=!1,this.past=!1,this.hand=null}updated(t){t.has("saying")&&this.saying&&this.renderRoot.querySelector("textarea")?.focus()}#t(t){this.saying=t,t||this.dispatchEvent(new Event("conote-said"))}async#e(t){t.preventDefault();let a=this.renderRoot.querySelector("textarea")?.value.replace(/\s+/g," ").trim(),{statement:s}=this;if(!a||!s||this.busy)return;this.busy=!0;let n=await this.hand?.say(this.saying==="words"?{type:"dispute",statement:s.id,words:a}:{type:"comment",statement:s.id,text:a});this.busy=!1,n&&this.#t("")}#i(t){t.isComposing||(t.key==="Enter"&&!t.shiftKey?(t.preventDefault(),t.target.form?.requestSubmit()):t.key==="Escape"&&(t.preventDefault(),this.#t("")))}render(){let{statement:t}=this;if(!t)return o;let i=t.comments.filter(({resolved:n})=>!n),a=t.comments.filter(({resolved:n})=>n),s=a.length&&!this.frozen?a:[];return!i.length&&!s.length&&!this.saying&&t.status!=="disputed"?o:l`${this.#a(t)}
${i.map(n=>this.#s(n))}
${s.length?l`<button
class="plain past"
aria-expanded=${this.past?"true":"false"}
data-testid="settled"
@click=${()=>this.past=!this.past}
>
${e.settled(s.length)}
</button>
${this.past?s.map(n=>this.#s(n)):o}`:o}
${this.saying&&!this.frozen?this.#n(t):o}`}#a(t){if(t.status!=="disputed")return o;let i=this.by===this.me,a=this.by?this.names[this.by]:"",s=i&&!this.frozen&&this.saying!=="words";return!t.words&&!s?o:l`<p class="said" data-testid="instead">
${t.words?l`<b class=${this.by??""}>${i?e.wouldSay.you:e.wouldSay.other(a)}</b>
<q>${t.words}</q>`:o}
${s?l`<button class="plain" data-testid="own-words" @click=${()=>this.#t("words")}>
${t.words?e.changeWords:e.ownWords}
</button>`:o}
${!i&&t.words&&!this.frozen?l`<button
class="plain yes"
data-testid="take-over"
title=${e.takeOverHint}
@click=${()=>{this.hand?.say({type:"take_over",statement:t.id})}}
>
${e.takeOver}
</button>`:o}
</p>`}#s({id:t,author:i,text:a,resolved:s}){let n=this.names[i],w=i===this.me?e.settleOwnHint:e.settleHint(n);return l`<p class="said ${s?"settled":""}" data-testid="comment-line" data-id=${t}>
<b class=${i}>${n}:</b> ${a}
${s||this.frozen?o:l`<button
class="plain"
data-testid="settle"
title=${w}
@click=${()=>{this.hand?.say({type:"resolve_comment",comment:t})}}
>
${e.settle}
</button>`}
</p>`}#n(t){let i=this.saying==="words",a=this.names[u(this.me)];return l`<form @submit=${s=>{this.#e(s)}}>
<label>
${i?e.ownWordsLabel:e.commentLabel}
<textarea
class="field"
rows="2"
maxlength="2000"
data-testid=${i?"own-words-field":"comment-field"}
.defaultValue=${i?t.words||t.text:""}
?readonly=${this.busy}
@keydown=${s=>this.#i(s)}
></textarea>
</label>
<div>
<button class="plain yes" type="submit" data-testid="beside-save">${e.save}</button>
<button class="plain" type="button" @click=${()=>this.#t("")}>${e.cancel}</button>
<small>${i?e.ownWordsHint(a):e.commentHint(a)}</small>
</div>
</form>`}static styles=[f,h`
:host {
display: block;
margin: 0 84px 0 0;
font: 14px/1.5 var(--sans);
color: var(--soft);
}
.said {
padding: 2px 0;
overflow-wrap: anywhere;
}
.settled {
opacity: 0.75;
}
q {
font: 16px/1.5 var(--serif);
color: var(--ink);
}
.yes {
color: var(--accent);
}
.past {
padding-left: 0;
}
form {
margin: 6px 0 10px;
}
label {
display: grid;
gap: 4px;
}
textarea {
font: 16px/1.5 var(--serif);
color: var(--ink);
resize: vertical;
}
form div {
display: flex;
flex-wrap: wrap;
align-items: baseline;
gap: 4px 8px;
margin-top: 6px;
}
small {
flex: 1 1 14em;
font-size: 12.5px;
}
@media (max-width: 760px) {
:host {
margin-right: 0;
}
.plain {
padding: 6px;
margin: -6px 0;
}
}
`]};customElements.define("conote-beside",d);export{d as ConoteBeside};
