"""`conote report`: what a practice learns from its own sessions, in numbers."""
