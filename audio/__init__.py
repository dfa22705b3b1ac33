"""Sound in: calls and recordings become timed samples at 16 kHz, and stretches of speech."""
