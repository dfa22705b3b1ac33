import{L as b,fa as c,ga as d,ha as e,m as a}from"./shared-YU266C6F.js";export{b as Connection,c as ConoteNote,d as ConoteSession,a as join,e as tap};
