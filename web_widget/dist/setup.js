import{G as a}from"./shared-7PDK3PRG.js";export{a as ConoteSetup};
