import{a}from"./shared-NDGRBDYU.js";import"./shared-GJCSAOBW.js";import"./shared-HVE25CXC.js";import"./shared-R3NMB7FV.js";export{a as ConoteTaken};
