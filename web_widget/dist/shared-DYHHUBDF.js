import{a}from"./shared-G6QU6FQO.js";import"./shared-MXFZNYEV.js";import"./shared-WRI4UJAJ.js";import"./shared-FGGHOQKI.js";export{a as ConoteTaken};
