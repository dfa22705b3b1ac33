import{a}from"./shared-UEEZSCI6.js";import{a as e,b as o}from"./shared-ZLD4KBTW.js";function c(t,n){let s=(r,i)=>o`<button
class="plain ${t===r?"chosen":""}"
aria-pressed=${t===r?"true":"false"}
data-testid=${r?"as-it-reads":"line-by-line"}
@click=${()=>n(r)}
>
${i}
</button>`;return o`<div class="ways" role="group" aria-label=${a.reading.shownAs}>
${s(!1,a.reading.lines)} ${s(!0,a.reading.reads)}
</div>`}var p=e`
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
`;export{c as a,p as b};
