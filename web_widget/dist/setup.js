import{H as a}from"./shared-KYI6WYLW.js";export{a as ConoteSetup};
