"""The therapist's terminal: a client of the wire."""
