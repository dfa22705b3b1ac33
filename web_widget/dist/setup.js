import{g as a}from"./shared-UI3E64EF.js";export{a as ConoteSetup};
