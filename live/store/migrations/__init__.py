"""How the tables came to be, one step a file. Run when the store is opened."""
