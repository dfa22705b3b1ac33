import{a}from"./shared-N6KSO7QM.js";import"./shared-SC5QWKHJ.js";import"./shared-4QGN5BYV.js";import"./shared-REBVCUSC.js";export{a as ConoteTaken};
