import{a}from"./shared-UQLJ6ZFE.js";import"./shared-CLJ72D2G.js";import"./shared-3EGGK5VR.js";import"./shared-IKJYUIQF.js";export{a as ConoteTaken};
