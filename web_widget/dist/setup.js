import{H as a}from"./shared-U74MCHOA.js";export{a as ConoteSetup};
