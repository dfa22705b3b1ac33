import{g as a}from"./shared-52NM3QE3.js";export{a as ConoteSetup};
