"""``conote dashboard --browser``: the dashboard on a page of this machine, by textual-serve.

Each page is a dashboard of its own, in a process of its own, that asks who signs in. The page is
answered on the loopback address alone, to its own address alone, and loads nothing from elsewhere:
textual-serve by itself would let any web page that is open in a browser here type into it, and
fetches a font from another company.
"""

import shlex
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Final

from aiohttp import web
from textual_serve.server import Server

HOST: Final = "127.0.0.1"
_TEMPLATES: Final = Path(__file__).parent
_HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
        "font-src 'self'; img-src 'self'; connect-src 'self' {ws}; frame-ancestors 'none'; "
        "base-uri 'none'; form-action 'none'"
    ),
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class DashboardServer(Server):
    """Answers on one port of this machine.

    Args:
        command: What runs a dashboard, word by word.
        port: Where.
        announce: Told the address once it answers.
    """

    def __init__(self, command: Sequence[str], port: int, announce: Callable[[str], None]) -> None:
        super().__init__(
            shlex.join(command), host=HOST, port=port, title="conote", templates_path=_TEMPLATES
        )
        self._announce = announce
        self._own = f"{HOST}:{port}"

    def initialize_logging(self) -> None:
        """Log nothing: its log shows local variables, and keys are among them."""

    async def on_startup(self, app: web.Application) -> None:
        """Say nothing: it does not answer yet."""

    def serve(self, debug: bool = False) -> None:
        """Answer until it is stopped with Ctrl+C.

        Raises:
            OSError: If the port is taken.
        """
        self.debug = debug
        web.run_app(
            self._make_app(),
            host=HOST,
            port=self.port,
            access_log=None,
            print=lambda _: self._announce(f"http://{self._own}"),  # once it answers
        )

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        app.middlewares.append(self._guard)
        return app

    @web.middleware
    async def _guard(self, request: web.Request, handler: _Handler) -> web.StreamResponse:
        """Answer this machine's own page, and nobody else."""
        origin = request.headers.get("Origin")
        asks_for_keys = request.path == "/ws"
        foreign = (origin is not None or asks_for_keys) and origin != f"http://{self._own}"
        if foreign or request.host != self._own:
            raise web.HTTPForbidden(
                text=f"expected to be asked as http://{self._own} by its own page: open that"
            )
        answer = await handler(request)
        if not answer.prepared:
            for name, value in _HEADERS.items():
                answer.headers[name] = value.format(ws=f"ws://{self._own}")
        return answer


def serve(command: Sequence[str], port: int, announce: Callable[[str], None]) -> None:
    """Serve dashboards until it is stopped with Ctrl+C.

    Args:
        command: What runs a dashboard, word by word.
        port: Where, on 127.0.0.1.
        announce: Told the address once it answers.

    Raises:
        OSError: If the port is taken.
    """
    DashboardServer(command, port, announce).serve()
