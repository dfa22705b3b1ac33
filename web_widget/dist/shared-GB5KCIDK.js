import{a}from"./shared-EZGFFYM7.js";import"./shared-URBIAKJK.js";import"./shared-F4EHUFFR.js";import"./shared-5W2PTQ66.js";export{a as ConoteTaken};
