"""What the HTTP routes take and answer, as OpenAPI 3.1: for programs that are not ours.

The words are those of the routes' own docstrings, the bodies those that the routes read. What a
route answers is told here, a line each; a test holds that no route is left out.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from inspect import getdoc
from re import sub
from typing import Any, Final, Literal, get_args

from pydantic import TypeAdapter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from live import exports, wire
from live.practice import NewSession
from live.values import Language
from live.ways_in.brought import NewRecording, NewSummary, NewTranscript
from live.web.additions import NewAddition
from live.web.api import Client, JoinToken
from live.web.emergency_routes import EmergencyReason, EmergencySearch
from live.web.hold_routes import LiftedHold, NewHold
from live.web.link_routes import NewLink
from live.web.passkey_routes import NewPasskey, PasskeyBody
from live.web.people_routes import Again, Code, FirstAccount, NewPassphrase, SignInBody

Auth = Literal["none", "account", "access", "tap"]
"""Whose token a route asks for; see ``docs/wire.md``."""

JSON: Final = "application/json"
BYTES: Final = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Operation:
    """One method of one path.

    Attributes:
        auth: Whose token it asks for.
        status: Of the answer, if all goes well.
        holds: Entries that the answer has, if it is JSON; none for an answer without a body.
        media: Media types of the answer.
        body: The type that is read from the request's JSON, or its media type; None: no body.
        query: What may stand behind the path's question mark, by name, as JSON Schema.
        headers: What is to be said in headers, by name, as JSON Schema.
    """

    auth: Auth
    holds: tuple[str, ...] = ()
    status: int = 200
    media: tuple[str, ...] = (JSON,)
    body: Any = None
    query: Mapping[str, Any] | None = None
    headers: Mapping[str, Any] | None = None


_LANGUAGE: Final = {"language": {"type": "string", "enum": list(get_args(Language))}}
_BYTES_OF: Final = {"type": "integer", "minimum": 0}
_STRETCH: Final = {name: {"type": "integer", "minimum": 0} for name in ("last_s", "start", "end")}
_AT: Final = "/api/sessions/{session}"
_EXPORTS: Final = tuple(exports.media_type(form).partition(";")[0] for form in exports.FORMS)

_SIGNED_IN: Final = ("account", "sign_in")
_PASSKEY: Final = ("id", "name", "made_at")

OPERATIONS: Final[Mapping[tuple[str, str], Operation]] = {
    ("GET", "/healthz"): Operation("none", ("ok",)),
    ("GET", "/readyz"): Operation("none", ("ready", "missing")),
    ("GET", "/metrics"): Operation("none", media=("text/plain",)),
    ("GET", "/api/openapi.json"): Operation("none", ("openapi", "paths")),
    ("POST", "/api/sessions"): Operation("account", ("session", "links"), 201, body=NewSession),
    ("GET", "/api/sessions"): Operation("account", ("sessions",)),
    ("POST", "/api/plans/read"): Operation("account", ("plan",), body=BYTES),
    ("POST", "/api/plans/kept"): Operation("account", ("plan",), body=Client),
    ("POST", "/api/clients/copy"): Operation("account", media=("application/zip",), body=Client),
    ("GET", "/api/templates"): Operation("account", ("templates",)),
    ("GET", "/api/engines"): Operation("account", ("models", "speeds", "memory_bytes")),
    ("POST", "/api/self-test"): Operation("account", ("passed", "problems")),
    ("GET", "/api/audit"): Operation(
        "account",
        ("rows",),
        query={
            "session": {"type": "string"},
            "account": {"type": "string"},
            "day": {"type": "string", "format": "date"},
        },
    ),
    ("GET", "/api/report"): Operation(
        "account",
        query={
            "since": {"type": "string", "format": "date"},
            "baseline_minutes": {"type": "number"},
        },
    ),
    ("POST", "/api/people/first"): Operation("none", _SIGNED_IN, 201, body=FirstAccount),
    ("POST", "/api/sign-in"): Operation("none", _SIGNED_IN, body=SignInBody),
    ("POST", "/api/sign-out"): Operation("account", (), 204, media=()),
    ("GET", "/api/me"): Operation("account", (*_SIGNED_IN, "rests_after_s")),
    ("GET", "/api/me/sign-ins"): Operation("account", ("sign_ins",)),
    ("DELETE", "/api/me/sign-ins/{sign_in}"): Operation("account", (), 204, media=()),
    ("POST", "/api/me/authenticator"): Operation("account", ("uri", "picture"), 201),
    ("POST", "/api/me/authenticator/confirm"): Operation("account", ("recovery",), body=Code),
    ("POST", "/api/me/authenticator/remove"): Operation("account", (), 204, media=(), body=Again),
    ("POST", "/api/sign-in/passkey/options"): Operation("none", ("options",)),
    ("POST", "/api/sign-in/passkey"): Operation("none", _SIGNED_IN, body=PasskeyBody),
    ("GET", "/api/me/passkeys"): Operation("account", ("passkeys",)),
    ("POST", "/api/me/passkeys/options"): Operation("account", ("options",)),
    ("POST", "/api/me/passkeys"): Operation("account", _PASSKEY, 201, body=NewPasskey),
    ("DELETE", "/api/me/passkeys/{passkey}"): Operation("account", (), 204, media=()),
    ("POST", f"{_AT}/emergency"): Operation(
        "account", ("session", "access", "view"), 201, body=EmergencyReason
    ),
    ("POST", "/api/emergency/search"): Operation(
        "account", ("sessions", "more"), body=EmergencySearch
    ),
    ("GET", "/api/emergencies"): Operation("account", ("emergencies",)),
    ("GET", "/api/holds"): Operation("account", ("holds",)),
    ("POST", "/api/holds"): Operation("account", ("hold", "sessions"), 201, body=NewHold),
    ("POST", "/api/holds/{hold}/lift"): Operation("account", (), 204, media=(), body=LiftedHold),
    ("GET", f"{_AT}/links"): Operation("account", ("links",)),
    ("POST", f"{_AT}/links"): Operation("account", ("link",), 201, body=NewLink),
    ("DELETE", f"{_AT}/links/{{link}}"): Operation("account", (), 204, media=()),
    ("POST", "/api/me/passphrase"): Operation("account", (), 204, media=(), body=NewPassphrase),
    ("POST", f"{_AT}/access"): Operation("account", ("session", "party", "access", "view")),
    ("POST", "/api/join"): Operation(
        "none", ("session", "party", "access", "ticket", "view"), body=JoinToken
    ),
    ("POST", "/api/tickets"): Operation("access", ("ticket", "expires_s")),
    ("POST", f"{_AT}/commands"): Operation("access", ("seq",), body=wire.Command),
    ("GET", f"{_AT}/note"): Operation("access", ("sha256", "note", "signing"), query=_LANGUAGE),
    ("GET", f"{_AT}/reading"): Operation("access", ("sections",)),
    ("GET", f"{_AT}/strike"): Operation("access", ("start", "end", "lines"), query=_STRETCH),
    ("GET", f"{_AT}/export/{{form}}"): Operation("access", media=_EXPORTS),
    ("GET", f"{_AT}/additions"): Operation(
        "access", ("sha256", "follows", "additions", "kinds"), query=_LANGUAGE
    ),
    ("POST", f"{_AT}/additions"): Operation(
        "access", ("kind", "n", "follows", "sha256", "signature"), 201, body=NewAddition
    ),
    ("GET", f"{_AT}/ice"): Operation("access", ("ice_servers", "expires_s")),
    ("POST", f"{_AT}/recording"): Operation("access", ("files",), 201, body=NewRecording),
    ("GET", f"{_AT}/recording"): Operation("access", ("files",)),
    ("DELETE", f"{_AT}/recording"): Operation("access", (), 204, media=()),
    ("PUT", f"{_AT}/recording/{{file}}"): Operation("access", ("missing",), 202, body=BYTES),
    ("PATCH", f"{_AT}/recording/{{file}}"): Operation(
        "access",
        ("missing",),
        202,
        body=BYTES,
        headers={"Upload-Offset": _BYTES_OF, "Upload-Length": _BYTES_OF},
    ),
    ("POST", f"{_AT}/typed"): Operation("access", ("statements",), 201, body=NewSummary),
    ("POST", f"{_AT}/transcript"): Operation("access", ("utterances",), 201, body=NewTranscript),
    ("GET", "/api/consent"): Operation("none", ("text_version", "purposes"), query=_LANGUAGE),
    ("GET", "/api/consent/recording"): Operation("none", ("text_version",), query=_LANGUAGE),
    ("GET", "/api/measures"): Operation("none", ("measures",), query=_LANGUAGE),
    ("OPTIONS", "/whip/{session}"): Operation("none", (), 204, media=()),
    ("POST", "/whip/{session}"): Operation(
        "tap", (), 201, media=("application/sdp",), body="application/sdp"
    ),
    ("PATCH", "/whip/{session}/{resource}"): Operation(
        "tap", (), 204, media=(), body="application/trickle-ice-sdpfrag"
    ),
    ("DELETE", "/whip/{session}/{resource}"): Operation("tap", (), 200, media=()),
}
"""Every operation but the pages and their files."""

PAGES: Final = frozenset({"/", "/session"})
"""Routes that answer with a page."""


async def described(request: Request) -> Response:
    """What the HTTP routes take and answer: this description."""
    return JSONResponse(request.app.state.description)


def description(routes: Sequence[BaseRoute]) -> dict[str, Any]:
    """The OpenAPI description of an application's routes.

    Args:
        routes: Of the application.
    """
    bodies = {
        place: TypeAdapter(told.body)
        for place, told in OPERATIONS.items()
        if told.body is not None and not isinstance(told.body, str)
    }
    read, defs = TypeAdapter.json_schemas(
        [(place, "validation", adapter) for place, adapter in bodies.items()],
        ref_template="#/components/schemas/{model}",
    )
    paths: dict[str, dict[str, Any]] = {}
    for method, path, about in operations(routes):
        told = OPERATIONS[method, path]
        taken = read.get(((method, path), "validation"))
        paths.setdefault(path, {})[method.lower()] = _operation(path, told, about, taken)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "conote",
            "version": version("conote"),
            "description": "Sockets and what is said there: docs/wire.md and `conote schema`.",
        },
        "paths": paths,
        "components": {
            "schemas": {**defs.get("$defs", {}), "Error": _ERROR},
            "securitySchemes": {
                auth: {"type": "http", "scheme": "bearer", "description": f"the {auth} token"}
                for auth in ("account", "access", "tap")
            },
        },
    }


def operations(routes: Sequence[BaseRoute]) -> list[tuple[str, str, str]]:
    """Method, path and first sentence of each route that is no page's."""
    return [
        (method, route.path, (getdoc(route.endpoint) or "").partition("\n")[0])
        for route in routes
        if isinstance(route, Route) and route.path not in PAGES
        for method in sorted((route.methods or set()) - {"HEAD"})
    ]


_ERROR: Final = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["code", "message"],
            "properties": {"code": {"type": "string"}, "message": {"type": "string"}},
        }
    },
}


def _operation(path: str, told: Operation, about: str, taken: Any) -> dict[str, Any]:
    """One operation's entry."""
    given = [("query", name, schema) for name, schema in (told.query or {}).items()]
    given += [("header", name, schema) for name, schema in (told.headers or {}).items()]
    of_path = [part[1:-1] for part in path.split("/") if part.startswith("{")]
    entry: dict[str, Any] = {
        "summary": sub("`+", "", about),
        "parameters": [
            {"in": "path", "name": name, "required": True, "schema": {"type": "string"}}
            for name in of_path
        ]
        + [
            {"in": where, "name": name, "required": where == "header", "schema": schema}
            for where, name, schema in given
        ],
        "responses": {
            str(told.status): _answer(told),
            "default": {
                "description": "What was expected, what came, and what to do.",
                "content": {JSON: {"schema": {"$ref": "#/components/schemas/Error"}}},
            },
        },
    }
    if told.auth != "none":
        entry["security"] = [{told.auth: []}]
    if isinstance(told.body, str):
        entry["requestBody"] = {"required": True, "content": {told.body: {"schema": {}}}}
    elif told.body is not None:
        entry["requestBody"] = {"required": True, "content": {JSON: {"schema": taken}}}
    return entry


def _answer(told: Operation) -> dict[str, Any]:
    schema = {"type": "object", "required": list(told.holds)} if told.holds else {}
    content = {media: {"schema": schema} for media in told.media}
    return {"description": "It was done.", **({"content": content} if content else {})}


ROUTES: Final = [Route("/api/openapi.json", described, methods=["GET"])]
