import{a as n,b as a,h as s,i as o,m as e}from"./shared-ZLD4KBTW.js";function i(){let l=Object.entries(s).filter(([t])=>t!==o);return a`<span class="languages">
${l.map(([t,g])=>a`<button
class="plain"
type="button"
lang=${t}
data-testid="language-${t}"
@click=${()=>{e(t)}}
>
${g}
</button>`)}
</span>`}var c=n`
.languages {
float: right;
}
.languages button {
color: var(--soft);
}
`;export{i as a,c as b};
