import{L as b,ga as c,ha as d,ia as e,j as a}from"./shared-QE5R7J4W.js";export{b as Connection,c as ConoteNote,d as ConoteSession,a as join,e as tap};
