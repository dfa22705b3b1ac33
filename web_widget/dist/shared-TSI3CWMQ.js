import{a as o,l as t}from"./shared-DQGOW3TD.js";var a={title:"Your account",roles:{clinician:"clinician",supervisor:"supervisor",administrator:"administrator"},back:"Back to the sessions",cancel:"Leave it",wrong:"Passphrase and code do not belong together, or the code was used already.",factor:{title:"A code when you sign in",off:"Signing in takes your passphrase alone. With an authenticator on your phone it takes a code, too: who learns your passphrase cannot come in with it.",on:"Signing in takes your passphrase and a code of your authenticator.",turnOn:"Turn on an authenticator",turnOff:"Turn it off",read:"Read this with the authenticator app on your phone.",picture:"QR code for the authenticator app; the same in letters is below",secret:"Or type this into it",code:"The code that it shows now",confirm:"Turn it on",notThat:"That is not the code it shows now. Wait for the next one.",recovery:"Your recovery codes",recoveryLead:"Each lets you in once if the phone is lost. They are shown only now: print them or write them down, and keep them where you keep keys.",kept:"I kept them",offLead:"From then on your passphrase alone lets you in.",anyCode:"A code of your authenticator, or a recovery code"},passphrase:{title:"Passphrase",change:"Change it",old:"The one you have",fresh:"The new one",hint:"12 characters or more: a short sentence is easy to keep in mind",again:"The new one once more",save:"Change the passphrase",lead:"You are signed out everywhere but here.",changed:"Your passphrase is changed. Everywhere else you are signed out."},signIns:{title:"Where you are signed in",here:"here",kind:{browser:"A browser",program:"A program or terminal"},known:{passphrase:"by passphrase",passphrase_code:"by passphrase and code",passphrase_recovery:"by passphrase and recovery code",passkey:"by passkey"},since:e=>`since ${e}`,seen:e=>`last used ${e}`,end:"Sign out there"},links:{of:e=>`Links of ${e}\u2019s session`,whose:{therapist:"Your link",client:"The client\u2019s link"},used:(e,n)=>e===0?"not used yet":`used ${e} of ${n} times`,until:e=>`opens until ${e}`,revoke:"Take it back",fresh:"A new link for the client",freshLead:"The link from before stops, and what it opened closes.",none:"No link to this session opens any more.",made:"The client\u2019s new link"},reader:{only:"You read it; nothing can be changed here, and reading is in the audit trail.",check:"Each copy but Markdown can be checked without this server, by \u201Cconote verify\u201D: whether it is as it was signed, and what was added.",until:e=>`You can read it until ${e}. Its clinician was told.`},beyond:{supervisor:{title:"What you may read",lead:"Below are the sessions of those you supervise. You read their notes as they stand; you change nothing, and each reading is in the audit trail."},administrator:{title:"You look after the practice",lead:"You see no sessions. Accounts, backups and the audit trail are looked after at the server: \u201Cconote people\u201D, \u201Cconote backup\u201D, \u201Cconote audit\u201D."}},emergency:{title:"In an emergency",lead:"You can read a session that is not yours to read, for an hour. Its clinician is told at once, by your name and with your words, and it stays in the audit trail for good.",session:"The session",sessionHint:"Its number, as the audit trail names it",reason:"Why it cannot wait",reasonHint:"At least ten letters. The clinician reads this.",act:"Read it now, and tell its clinician",notThere:"There is no session of that number.",yours:"You may read this one without an emergency."}};var h=await t(a,{es:async()=>(await import("./shared-YGFAZ4DL.js")).words});var p=o`
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
`;export{h as a,p as b};
