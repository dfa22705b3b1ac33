import{g as a}from"./shared-552H4QVI.js";export{a as ConoteSetup};
