"""Signing: the frozen note, everybody's answers, what is added later, and checking all of it."""
