import{a}from"./shared-DFCOXIDM.js";import"./shared-NIH25I5R.js";import"./shared-DJLD6EYM.js";import"./shared-I3RDKW5E.js";export{a as ConoteTaken};
