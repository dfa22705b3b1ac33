import{H as a}from"./shared-JMZGPU3V.js";export{a as ConoteSetup};
