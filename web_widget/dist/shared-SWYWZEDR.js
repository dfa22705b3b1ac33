import{a}from"./shared-5JGWKCSI.js";import"./shared-ZKKEHZFS.js";import"./shared-5XHK6FM4.js";import"./shared-XKOKVLZ7.js";export{a as ConoteTaken};
