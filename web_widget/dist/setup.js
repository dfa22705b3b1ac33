import{g as a}from"./shared-ZETKE7WO.js";export{a as ConoteSetup};
