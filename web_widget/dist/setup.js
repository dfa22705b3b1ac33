import{D as a}from"./shared-QT6WZ5YZ.js";export{a as ConoteSetup};
