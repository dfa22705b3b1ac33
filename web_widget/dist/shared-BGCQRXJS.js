import{s as o}from"./shared-OC44VKFD.js";var t=o`
:host {
display: block;
margin-bottom: 26px;
font: 14px/1.45 var(--sans);
color: var(--ink);
}
h2 {
margin-bottom: 6px;
}
summary {
cursor: pointer;
}
`;export{t as a};
