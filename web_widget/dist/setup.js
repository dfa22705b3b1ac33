import{g as a}from"./shared-MSJVOBNH.js";export{a as ConoteSetup};
