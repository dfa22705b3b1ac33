import{L as b,ga as c,ha as d,ia as e,j as a}from"./shared-XKOKVLZ7.js";export{b as Connection,c as ConoteNote,d as ConoteSession,a as join,e as tap};
