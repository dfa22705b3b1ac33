import{a}from"./shared-BW3YC243.js";import"./shared-7LUQE3ZX.js";import"./shared-54KER4SQ.js";import"./shared-ESWQAH4A.js";export{a as ConoteTaken};
