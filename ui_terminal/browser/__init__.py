"""The dashboard in a browser: a page for the terminal, and who may open it."""
