import{y as a}from"./shared-E5IGAZ5R.js";export{a as ConoteSetup};
