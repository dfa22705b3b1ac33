import{a as c}from"./shared-LU5TAKEY.js";import{a as t,b as o}from"./shared-JMZGPU3V.js";var b=a=>o`<button
class="plain back"
data-testid="back"
@click=${()=>a.dispatchEvent(new Event("conote-back"))}
>
← ${c.back}
</button>`,e=t`
h1 {
outline: none;
}
button.back {
margin: -10px 0 12px -4px;
color: var(--soft);
}
`;export{b as a,e as b};
