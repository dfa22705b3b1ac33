import{a}from"./shared-VOJQMZC3.js";import"./shared-42FFFFT6.js";import"./shared-YCO6VNIG.js";import"./shared-GAWANIAN.js";export{a as ConoteTaken};
