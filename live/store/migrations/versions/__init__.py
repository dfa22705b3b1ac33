"""The steps, in the order their file names say."""
