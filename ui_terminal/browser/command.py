"""What ``conote dashboard --browser`` does."""

import os
import sys
from collections.abc import Callable
from typing import Final

from ui_terminal.errors import TerminalError

PORT_SETTING: Final = "CONOTE_BROWSER_PORT"
PORT: Final = 8766


def serve_dashboard(server: str, lock_minutes: float, say: Callable[[str], None]) -> None:
    """Serve dashboards to browsers of this machine until Ctrl+C.

    Args:
        server: The address of the conote server.
        lock_minutes: Idle minutes after which a dashboard locks itself.
        say: Says a line to whoever started it.

    Raises:
        TerminalError: If textual-serve is not installed, or the port cannot be had.
    """
    try:
        from ui_terminal.browser.serving import serve
    except ModuleNotFoundError:
        raise TerminalError(
            "expected textual-serve to be installed, it is not: install conote with the extra "
            "`browser`, or open the dashboard without --browser"
        ) from None
    port = _port(os.environ.get(PORT_SETTING, str(PORT)))

    def announce(address: str) -> None:
        say(f"The dashboard is at {address}, for browsers of this machine alone.")
        say("Each page signs in by itself; whoever uses this machine can open one. Ctrl+C ends it.")

    each = [sys.executable, "-m", "ui_terminal.browser.page", server, f"{lock_minutes:g}"]
    try:
        serve(each, port, announce)
    except OSError as error:
        raise TerminalError(
            f"expected port {port} on 127.0.0.1 to be free, got: {error.strerror}: set "
            f"{PORT_SETTING} to another"
        ) from None


def _port(value: str) -> int:
    if not value.isdecimal() or not 0 < int(value) < 65_536:
        raise TerminalError(f"expected {PORT_SETTING} to be a port, got something else")
    return int(value)
