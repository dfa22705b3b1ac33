"""How the tables came to be, one step a file. Run when the store is opened.

The steps go one way: to undo one would drop what people wrote. Whoever must go back to an earlier
conote puts back the data folder that it had.
"""
