import{a}from"./shared-7YOFU443.js";import"./shared-R2ZJNQPN.js";import"./shared-MODSYQF3.js";import"./shared-QE5R7J4W.js";export{a as ConoteTaken};
