import{z as a}from"./shared-BBP22B3X.js";export{a as ConoteSetup};
