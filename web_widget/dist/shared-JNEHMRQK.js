import{s as p}from"./shared-OC44VKFD.js";var a=p`
.hint {
color: var(--soft);
font-size: 13.5px;
}
h2 {
margin: 22px 0 6px;
border-top: 1px solid var(--line);
padding-top: 16px;
}
.list {
font: 14px/1.5 var(--sans);
color: var(--soft);
padding: 1px 0 4px;
}
.list b {
font-weight: 600;
padding-right: 6px;
}
.line {
font: 17px/1.55 var(--serif);
padding: 3px 0;
overflow-wrap: anywhere;
}
.pencil {
color: var(--pencil);
border-left: 3px dotted var(--pencil);
padding-left: 14px;
margin: 4px 0 0 -17px;
}
.beside {
font-size: 14px;
color: var(--soft);
padding: 1px 0 4px 14px;
overflow-wrap: anywhere;
}
.beside q {
display: inline;
font: italic 15px/1.5 var(--serif);
}
.line small {
display: inline-block;
font: 12px/1 var(--sans);
color: var(--soft);
margin-left: 8px;
}
dl {
display: grid;
grid-template-columns: max-content 1fr;
gap: 2px 18px;
font-size: 14px;
}
dt {
color: var(--soft);
}
li {
font: 17px/1.55 var(--serif);
}
.empty {
font: italic 17px/1.55 var(--serif);
color: var(--pencil);
margin-top: 18px;
}
.changed {
background: var(--mark);
border-radius: 8px;
padding: 9px 12px;
margin-top: 14px;
font-size: 14px;
}
.fingerprint {
margin-top: 24px;
border-top: 1px solid var(--line);
padding-top: 14px;
font-size: 13px;
color: var(--soft);
overflow-wrap: anywhere;
}
code {
font: 13px/1.5 ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace;
margin: 0 4px;
}
.signature {
margin-top: 10px;
padding-left: 12px;
border-left: 3px solid var(--therapist);
font: 16px/1.5 var(--serif);
}
.signature.client {
border-left-color: var(--client);
}
q {
display: block;
font-style: italic;
color: var(--soft);
white-space: pre-wrap;
}
form {
margin-top: 16px;
display: grid;
gap: 12px;
}
label {
display: grid;
gap: 5px;
font-size: 13.5px;
color: var(--soft);
}
.field {
font: 17px/1.5 var(--serif);
color: var(--ink);
}
.name {
max-width: 24em;
}
.intent {
font: 16px/1.55 var(--serif);
}
.act {
display: flex;
flex-wrap: wrap;
align-items: center;
gap: 8px;
margin-top: 4px;
}
.copy {
display: flex;
align-items: baseline;
gap: 8px;
margin-top: 22px;
}
.copy input {
accent-color: var(--accent);
}
.copies {
margin-top: 14px;
}
.space {
flex: 1;
}
`;export{a};
