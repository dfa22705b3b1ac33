import{a}from"./shared-TM5XYGDU.js";import"./shared-XFFTWYUO.js";import"./shared-Q6XI7FQ5.js";import"./shared-NQ3GDRN3.js";export{a as ConoteTaken};
