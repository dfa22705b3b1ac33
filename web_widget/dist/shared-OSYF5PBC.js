import{a}from"./shared-QAUVRFUI.js";import"./shared-NV5OWKWN.js";import"./shared-4H5PIAQZ.js";import"./shared-L2LNKWS6.js";export{a as ConoteTaken};
