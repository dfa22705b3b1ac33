import{a}from"./shared-MRH6EX5M.js";import"./shared-ACTMBS7Q.js";import"./shared-ANBCTE2G.js";import"./shared-QVF3SCIH.js";export{a as ConoteTaken};
