import{g as a}from"./shared-22TO265L.js";export{a as ConoteSetup};
