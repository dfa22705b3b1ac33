import{a as d}from"./shared-5TCFI3GI.js";import{b as n,c as s,r as i,s as l,v as a}from"./shared-BBP22B3X.js";var f=(e,t,o,r="")=>n`<label>
<span>${t}</span>
<input
class="field"
type="password"
name=${e}
required
minlength=${o==="new-password"?"12":"1"}
maxlength="1024"
autocomplete=${o}
data-testid=${e}
/>
${r?n`<small>${r}</small>`:s}
</label>`,g=e=>n`<label>
<span>${e}</span>
<input
class="field code"
name="code"
required
maxlength="64"
autocomplete="one-time-code"
autocapitalize="none"
spellcheck="false"
data-testid="code"
/>
</label>`;function w(e){e.preventDefault();let t=e.target;return Object.fromEntries([...new FormData(t)].map(([o,r])=>[o,String(r)]))}function $(e){let{code:t,status:o,retryAfter:r}=e;return t==="sign_in_refused"||t==="code_needed"?d.wrong:t==="too_many"?a.wait(r):o===401?a.over:l(e)}var h=e=>new Date(e).toLocaleString(i.locale,{dateStyle:"medium",timeStyle:"short"});export{f as a,g as b,w as c,$ as d,h as e};
