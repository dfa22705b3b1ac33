import{a}from"./shared-2JQBLW6R.js";import"./shared-LJDVQUBP.js";import"./shared-56K3ZZWG.js";import"./shared-6KJVMIAL.js";export{a as ConoteTaken};
