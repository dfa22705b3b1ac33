import{a}from"./shared-EOQE66CJ.js";import"./shared-J6EE53II.js";import"./shared-24N6YRFL.js";import"./shared-TLKOHDMB.js";export{a as ConoteTaken};
