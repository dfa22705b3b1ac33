"""The session: what was heard, the note made of it, the room it is made in, its signing."""
