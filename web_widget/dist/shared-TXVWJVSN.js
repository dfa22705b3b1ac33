import{a}from"./shared-KJFWVVDB.js";import"./shared-X2AJFWTV.js";import"./shared-Y2GGUMUA.js";import"./shared-OC44VKFD.js";export{a as ConoteTaken};
