import{a}from"./shared-XKSLNWKI.js";import"./shared-2YHV7STL.js";import"./shared-YJCSSDL3.js";import"./shared-MFB36FF5.js";export{a as ConoteTaken};
