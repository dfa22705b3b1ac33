import{y as a}from"./shared-N6UQQFTL.js";export{a as ConoteSetup};
