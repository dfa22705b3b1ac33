"""``conote demo``: a whole session on a recorded call, with nothing mocked."""
