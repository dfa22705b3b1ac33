import{o as a}from"./shared-T7SNS4FJ.js";export{a as ConoteSetup};
