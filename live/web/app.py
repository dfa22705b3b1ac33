"""The Starlette application: routes, pages, and what every answer carries."""

import math
import mimetypes
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from typing import Any, Final

import structlog
from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette.websockets import WebSocket
from structlog.contextvars import bind_contextvars

from live.audit import ask_as
from live.audit.actions import SERVER
from live.command_line import sample_call
from live.errors import ConoteError, TooMany
from live.self_test import SelfTest
from live.settings import Settings
from live.web import (
    additions,
    api,
    audit_routes,
    copies,
    emergency_routes,
    hold_routes,
    ice,
    link_routes,
    metrics_route,
    openapi,
    passkey_routes,
    people_routes,
    practice_routes,
    ways_in,
    whip,
)
from live.web.access import Front, front
from live.web.audited import tell_audit_of_refusal
from live.web.doors import Doors
from live.web.limits import Limits
from live.web.pages import Pages
from live.web.private_socket import private_socket
from live.web.socket import screen_socket

log = structlog.get_logger()

PAGES: Final = Path(__file__).parents[2] / "web_widget" / "dist"
"""The built pages; they stand beside ``live`` in a checkout and in an installation."""

_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "media-src 'self' blob:; connect-src 'self'; font-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'self'"
)
"""What a page may load and reach: itself. Styles are sheets made by script, sockets the same
server's: browsers count both as 'self'."""

_HEADERS: Final = {
    "content-security-policy": _POLICY,
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "permissions-policy": "camera=(self), microphone=(self), display-capture=()",
    "cross-origin-opener-policy": "same-origin",
}


class Shell:
    """Around everything: protective headers on every answer, and no traceback out of here.

    What a route raises that nobody foresaw is answered without a word of it, and logged by type
    alone: messages and frames of other libraries' errors can hold what was said.
    """

    def __init__(self, app: ASGIApp, headers: Mapping[str, str]) -> None:
        self._app = app
        self._headers = headers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on; add headers to what comes back; answer for what fails."""
        begun = False
        request_id = token_hex(8)
        bind_contextvars(request=request_id)
        ask_as(SERVER)  # until it is known who asks, whoever used the connection before

        async def sending(message: Message) -> None:
            nonlocal begun
            begun = True
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
                headers.setdefault("cache-control", "no-store")
                headers["x-request-id"] = request_id
            await send(message)

        try:
            await self._app(scope, receive, sending)
        except Exception as error:  # noqa: BLE001 - the last place where it can be caught
            log.error("request_failed", kind=scope["type"], error=type(error).__name__)
            scope["app"].state.front.practice.equipment.counts.refused("internal")
            with suppress(Exception):  # the other side may be gone
                if scope["type"] == "websocket":
                    await WebSocket(scope, receive, sending).close(1011)
                elif not begun:
                    await _broken(scope, receive, sending)


def _headers(settings: Settings) -> dict[str, str]:
    """What every answer carries; over TLS, that browsers come by nothing else for a year."""
    over_tls = settings.tls or settings.public_url.startswith("https:")
    said = {"strict-transport-security": "max-age=31536000"} if over_tls else {}
    return {**_HEADERS, **said}


async def healthy(_: Request) -> Response:
    """The server is up."""
    return JSONResponse({"ok": True})


async def ready(request: Request) -> Response:
    """The models are loaded: 200, or 503 with what is not."""
    missing: list[str] = request.app.state.not_ready()
    return JSONResponse({"ready": not missing, "missing": missing}, 503 if missing else 200)


async def setup_page(_: Request) -> Response:
    """Where a therapist sets up a session."""
    return FileResponse(PAGES / "index.html")


async def session_page(_: Request) -> Response:
    """Where the two people meet."""
    return FileResponse(PAGES / "session.html")


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, ConoteError)
    front(request).practice.equipment.counts.refused(error.code)
    await tell_audit_of_refusal(request, error)
    shown = {"code": error.code, "message": str(error)}
    headers = {}
    if isinstance(error, TooMany):
        headers["retry-after"] = str(math.ceil(error.retry_after_s))
    return JSONResponse({"error": shown}, status_code=error.status, headers=headers)


async def _http_error(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    shown = {"code": "http", "message": error.detail}
    return JSONResponse({"error": shown}, error.status_code, headers=error.headers)


async def _broken(scope: Scope, receive: Receive, send: Send) -> None:
    shown = {"code": "internal", "message": "something went wrong here; nothing was lost"}
    await JSONResponse({"error": shown}, status_code=500)(scope, receive, send)


def make_app(front: Front, not_ready: Any) -> Starlette:
    """The application.

    Args:
        front: What routes need.
        not_ready: Gives the names of what is not loaded yet.
    """
    if not mimetypes.inited:  # it reads files: here, and not in the middle of a request
        mimetypes.init()
    app = Starlette(
        routes=[
            Route("/healthz", healthy),
            Route("/readyz", ready),
            *api.ROUTES,
            *additions.ROUTES,
            *ways_in.ROUTES,
            *ice.ROUTES,
            *people_routes.ROUTES,
            *passkey_routes.ROUTES,
            *link_routes.ROUTES,
            *practice_routes.ROUTES,
            *copies.ROUTES,
            *whip.ROUTES,
            *openapi.ROUTES,
            *metrics_route.ROUTES,
            *audit_routes.ROUTES,
            *emergency_routes.ROUTES,
            *hold_routes.ROUTES,
            WebSocketRoute("/ws/{session}", screen_socket),
            WebSocketRoute("/ws/{session}/private", private_socket),
            Route("/", setup_page),
            Route("/session", session_page),
            Mount("/static", Pages(directory=PAGES, check_dir=False)),
        ],
        middleware=[
            Middleware(Shell, headers=_headers(front.settings)),
            Middleware(
                CORSMiddleware,
                allow_origins=front.settings.allowed_origins,
                allow_methods=["GET", "POST", "PUT", "PATCH", "DELETE"],
                allow_headers=["authorization", "content-type", "if-match"],
                expose_headers=["location", "etag"],
            ),
        ],
        exception_handlers={ConoteError: _refused, HTTPException: _http_error},
    )
    app.state.front = front
    app.state.description = openapi.description(app.routes)
    app.state.taps = whip.Taps()
    app.state.limits = Limits()
    app.state.doors = Doors(front.reception, front.practice.equipment.store.tokens)
    app.state.not_ready = not_ready
    app.state.self_test = SelfTest(front.practice, sample_call())
    return app
