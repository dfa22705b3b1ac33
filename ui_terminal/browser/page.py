"""One page's dashboard: ``python -m ui_terminal.browser.page SERVER LOCK_MINUTES``.

It asks who signs in, whatever token lies on this machine: who opens the page need not be its user.
"""

import sys

from ui_terminal.app import Habits, run
from ui_terminal.config import config_dir


def main() -> int:
    """Run it; returns the exit code."""
    server, lock_minutes = sys.argv[1:]
    return run(server, "", None, Habits(config_dir(), float(lock_minutes) * 60))


if __name__ == "__main__":
    sys.exit(main())
