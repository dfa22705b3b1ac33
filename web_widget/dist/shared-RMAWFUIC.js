import{a}from"./shared-7LOQ2X52.js";import"./shared-GPFLVZUO.js";import"./shared-Z74ZV6CE.js";import"./shared-6B2CNFGX.js";export{a as ConoteTaken};
