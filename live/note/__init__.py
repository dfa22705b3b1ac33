"""The shared note: its document, the room people meet in, and what the assistant drafts."""
