"""Sound in: calls and recordings become timed 16 kHz samples, and samples become stretches of speech."""
