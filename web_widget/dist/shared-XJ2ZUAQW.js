import{a as o}from"./shared-JMZGPU3V.js";var a=o`
:host {
display: block;
}
h2 {
font: 600 17px/1.35 var(--serif);
}
p {
max-width: 62ch;
}
.soft {
color: var(--soft);
font-size: 14px;
}
form {
display: grid;
gap: 16px;
max-width: 400px;
margin-top: 14px;
}
.act {
display: flex;
flex-wrap: wrap;
gap: 10px;
margin-top: 12px;
}
form .act {
margin-top: 0;
}
.code {
font: 15px/1.7 ui-monospace, "DejaVu Sans Mono", monospace;
overflow-wrap: anywhere;
}
`;export{a};
