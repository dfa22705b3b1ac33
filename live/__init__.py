"""The session: what was heard, the note written from it, the room it is written in, and its signing."""
