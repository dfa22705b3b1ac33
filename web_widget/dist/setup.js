import{y as a}from"./shared-5AF4E2MV.js";export{a as ConoteSetup};
