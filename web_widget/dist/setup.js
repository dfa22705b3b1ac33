import{g as a}from"./shared-2ML4QLMW.js";export{a as ConoteSetup};
