import{aa as d,s as h,t as a,v as n,w as p,z as c}from"./shared-OC44VKFD.js";var f=new Set(["intervention","response","progress","plan"]),i=class extends p{static properties={hand:{attribute:!1},statement:{attribute:!1},goals:{attribute:!1},me:{attribute:!1},frozen:{type:Boolean},none:{type:Boolean,reflect:!0}};constructor(){super(),this.statement=null,this.goals=[],this.me="client",this.frozen=!1,this.none=!1,this.hand=null}willUpdate(){let{statement:t}=this;this.none=!t?.goal&&!(t&&f.has(t.kind));let e=this.me==="therapist"&&!this.frozen;this.hidden=!this.goals.length||!(t?.goal||e)}updated(){let t=this.renderRoot.querySelector("select");t&&(t.value=this.statement?.goal??"")}render(){let{statement:t,goals:e}=this;if(!t||!e.length)return n;let s=c.goals,g=t.goalBy==="assistant",l=e.find(({id:o})=>o===t.goal)?.text??s.noGoal,r=g?a` <i title=${s.suggestedHint}>${s.suggested}</i>`:n;return this.me!=="therapist"||this.frozen?t.goal?a`<span data-testid="goal-of" data-goal=${t.goal}>→ ${l}${r}</span>`:n:a`<label data-testid="goal-of" data-goal=${t.goal} data-by=${t.goalBy}
><span class="for-readers">${s.choose}</span>→<span class="shown"
>${l}<select @change=${o=>this.#t(o)}>
<option value="">${s.noGoal}</option>
${e.map(({id:o,text:m})=>a`<option value=${o}>${m}</option>`)}
</select></span
>${r}</label
>`}#t(t){let{value:e}=t.target;this.statement&&this.hand?.say({type:"link",statement:this.statement.id,goal:e})}static styles=[d,h`
:host {
display: inline-block;
font: 12px/1.3 var(--sans);
color: var(--soft);
max-width: 100%;
transition: opacity 0.15s;
}
label {
display: inline-flex;
align-items: baseline;
gap: 4px;
max-width: 100%;
position: relative;
}
.shown {
position: relative;
max-width: 26em;
overflow: hidden;
text-overflow: ellipsis;
white-space: nowrap;
border-bottom: 1px dotted transparent;
}
label:hover .shown {
border-bottom-color: var(--edge);
}
label:focus-within .shown {
outline: 2px solid var(--accent);
outline-offset: 2px;
border-radius: 4px;
}
/* The words are ours, the list is the browser's: it lies over them and cannot be seen. */
select {
position: absolute;
inset: 0;
width: 100%;
opacity: 0;
cursor: pointer;
font-size: 14px;
}
option {
color: var(--ink);
background: var(--paper);
}
i {
white-space: nowrap;
}
`]};customElements.define("conote-goal-of",i);export{i as ConoteGoalOf};
