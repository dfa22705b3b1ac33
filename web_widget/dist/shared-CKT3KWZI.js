import{a}from"./shared-Z7XCFUHS.js";import"./shared-BQPCTRDS.js";import"./shared-PG2DWY6H.js";import"./shared-X2EI3BMU.js";export{a as ConoteTaken};
