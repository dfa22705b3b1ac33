import{L as b,ha as c,ia as d,j as a,ja as e}from"./shared-OC44VKFD.js";export{b as Connection,c as ConoteNote,d as ConoteSession,a as join,e as tap};
