import{a}from"./shared-D5J5IPO5.js";import"./shared-NPMTL6IY.js";import"./shared-MKGSZKUV.js";import"./shared-Z7DZMYN3.js";export{a as ConoteTaken};
