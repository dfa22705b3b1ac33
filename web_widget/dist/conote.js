import{L as b,ha as c,ia as d,j as a,ja as e}from"./shared-IKJYUIQF.js";export{b as Connection,c as ConoteNote,d as ConoteSession,a as join,e as tap};
