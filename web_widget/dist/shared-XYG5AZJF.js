import{a as d}from"./shared-BGCQRXJS.js";import{$ as s,aa as r,s as i,t as e,w as n,y as a}from"./shared-OC44VKFD.js";var h={title:"How to introduce it",lead:"Only you see this. Say it your own way.",scripts:{first:{title:"The first time",text:"Before we start, I\u2019d like to try something with you. There is a program here that can listen while we talk and write down the main points, as a first draft of our note. You see it on your screen as it comes, and you can change anything that isn\u2019t right, just as I can. The sound isn\u2019t kept, and either of us can pause it at any moment. Nothing starts until you have read the page and said yes. Would you like to try it, or would you rather not today?"},doubts:{title:"Somebody who has doubts",text:"That\u2019s a fair question. It decides nothing about you and it gives no opinion. It writes down what we say, in pencil, and beside each line you can open the words it comes from. If it gets you wrong, tell me, or put it right yourself. If something shouldn\u2019t be in there, we pause it, or take it out again. And if you would rather I write my notes the way I always have, that\u2019s fine. It changes nothing about our work."},declined:{title:"Somebody who would rather not",text:"Thank you for telling me. Then we leave it today, and I write the note on my side, as before. You can still read it with me at the end if you like, or another time. You don\u2019t have to give a reason, and you can change your mind whenever you want, in either direction."},ending:{title:"Ending together",text:"We have a few minutes left, so let\u2019s look at our note together. Is this how you would say it? Is anything wrong, or missing? Where we see it differently, we can find words for it, or both stand in the note. When it\u2019s right for you, we both sign. You can also sign with a comment, or not sign and say why. And if we don\u2019t get done, we finish it another time."}}};var t=await a(h,{es:async()=>(await import("./shared-US7JOBPE.js")).words});var o=class extends n{render(){return e`<details data-testid="introducing">
<summary class="small-caps">${t.title}</summary>
<p class="lead">${t.lead}</p>
${Object.entries(t.scripts).map(([l,{title:m,text:u}])=>e`<details name="script" data-id=${l}>
<summary>${m}</summary>
<blockquote>${u}</blockquote>
</details>`)}
</details>`}static styles=[s,r,d,i`
summary {
padding: 6px 0;
border-bottom: 1px solid var(--line);
}
.lead {
color: var(--soft);
font-size: 13.5px;
padding: 6px 0;
}
blockquote {
margin: 8px 0 14px;
font: 16px/1.6 var(--serif);
}
`]};customElements.define("conote-introducing",o);export{o as ConoteIntroducing};
