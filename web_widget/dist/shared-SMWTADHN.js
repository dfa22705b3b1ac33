import{a}from"./shared-GA3CYBGR.js";import"./shared-3YLYFQT3.js";import"./shared-2IOZLVPR.js";import"./shared-YU266C6F.js";export{a as ConoteTaken};
