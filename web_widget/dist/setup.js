import{z as a}from"./shared-U3AHPBGX.js";export{a as ConoteSetup};
