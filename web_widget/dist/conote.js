import{K as b,ea as c,fa as d,ga as e,l as a}from"./shared-X2EI3BMU.js";export{b as Connection,c as ConoteNote,d as ConoteSession,a as join,e as tap};
