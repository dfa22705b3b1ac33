import{K as b,ea as c,fa as d,ga as e,l as a}from"./shared-MFB36FF5.js";export{b as Connection,c as ConoteNote,d as ConoteSession,a as join,e as tap};
