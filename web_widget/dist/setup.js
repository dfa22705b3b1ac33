import{G as a}from"./shared-DQGOW3TD.js";export{a as ConoteSetup};
