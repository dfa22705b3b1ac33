"""A small FHIR server on this machine: it keeps what it is sent, and fails as it is told to.

Not a real one: it does what R4 says of ``create``, conditional create, ``transaction`` and a search
by identifier, checks what comes with ``fhir.resources``, and nothing else.
"""

import json
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any, Literal
from urllib.parse import parse_qs, urlsplit

from fhir.resources.R4B import get_fhir_model_class
from pydantic import ValidationError

Whim = int | Literal["drop before", "drop after", "stall", "stall after", "nonsense"]
"""What happens to a request: a status, or no answer before or after it was carried out, or an
answer that is too late, or one that is no FHIR."""


@dataclass
class Keeper:
    """What the server has, and how it behaves.

    Attributes:
        base: Its address.
        whims: For the next POSTs, one each; then all goes well.
        retry_after: Sent along with a status of a whim.
        kept: Resources by "Type/id".
        asked: Method, path and headers of every request.
        token: The bearer token it wants; "" for none.
    """

    base: str = ""
    whims: list[Whim] = field(default_factory=list)
    retry_after: str = ""
    kept: dict[str, dict[str, Any]] = field(default_factory=dict)
    asked: list[tuple[str, str, dict[str, str]]] = field(default_factory=list)
    token: str = ""
    released: Event = field(default_factory=Event)

    def all(self, kind: str) -> list[dict[str, Any]]:
        """Its resources of a type."""
        return [r for name, r in self.kept.items() if name.startswith(f"{kind}/")]

    def posts(self) -> int:
        """How often something was posted."""
        return sum(method == "POST" for method, _, _ in self.asked)

    def matching(self, kind: str, query: str) -> list[str]:
        """The names of those with the identifier that a query names."""
        system, _, value = parse_qs(query)["identifier"][0].partition("|")
        return [
            name
            for name, resource in self.kept.items()
            if name.startswith(f"{kind}/") and (system, value) in _identifiers(resource)
        ]

    def create(self, resource: dict[str, Any], condition: str | None) -> tuple[int, str]:
        """Keep a resource, unless the condition finds it; gives the status and its name."""
        get_fhir_model_class(resource["resourceType"]).model_validate(resource)
        kind = resource["resourceType"]
        there = self.matching(kind, condition) if condition else []
        if there:
            return (200, there[0]) if len(there) == 1 else (412, "")
        name = f"{kind}/{len(self.kept) + 1}"
        self.kept[name] = resource | {"id": name.partition("/")[2]}
        return 201, name

    def transaction(self, bundle: dict[str, Any]) -> list[dict[str, Any]]:
        """All of it or nothing; references within it become those of what is there."""
        get_fhir_model_class("Bundle").model_validate(bundle)
        before, answers = dict(self.kept), []
        names: dict[str, str] = {}
        for entry in bundle["entry"]:
            told = json.dumps(entry["resource"])
            for url, name in names.items():
                told = told.replace(url, name)
            status, name = self.create(json.loads(told), entry["request"].get("ifNoneExist"))
            if status == 412:
                self.kept = before
                raise LookupError
            names[entry["fullUrl"]] = name
            answers.append({"response": {"status": str(status), "location": f"{name}/_history/1"}})
        return answers


def _identifiers(resource: dict[str, Any]) -> list[tuple[str, str]]:
    found = resource.get("identifier", [])
    every = [*(found if isinstance(found, list) else [found]), resource.get("masterIdentifier", {})]
    return [(i.get("system", ""), i.get("value", "")) for i in every]


class _Server(ThreadingHTTPServer):
    """Serves one keeper."""

    keeper: Keeper


class _Handler(BaseHTTPRequestHandler):
    @property
    def keeper(self) -> Keeper:
        server = self.server
        assert isinstance(server, _Server)
        return server.keeper

    def do_GET(self) -> None:
        self._note()
        parts = urlsplit(self.path)
        names = self.keeper.matching(parts.path.rpartition("/")[2], parts.query)
        entries = [{"resource": self.keeper.kept[name]} for name in names]
        self._say(200, {"resourceType": "Bundle", "type": "searchset", "entry": entries})

    def do_POST(self) -> None:
        self._note()
        body = self.rfile.read(int(self.headers["content-length"]))
        whim = self.keeper.whims.pop(0) if self.keeper.whims else None
        wanted = self.keeper.token
        if wanted and self.headers["authorization"] != f"Bearer {wanted}":
            self._say(401, _outcome("login"))
        elif isinstance(whim, int):
            self._say(whim, _outcome("transient"))
        elif whim == "stall":
            self.keeper.released.wait(30)
        elif whim == "nonsense":
            self._say(500, None)
        elif whim != "drop before":
            said = self._carried_out(json.loads(body))
            if whim == "stall after":
                self.keeper.released.wait(30)
            elif whim != "drop after":
                self._say(*said)

    def _carried_out(self, bundle: dict[str, Any]) -> tuple[int, object, str]:
        try:
            if urlsplit(self.path).path.rstrip("/").endswith("/Bundle"):
                status, name = self.keeper.create(bundle, self.headers["if-none-exist"])
                return status, None, name
            answers = self.keeper.transaction(bundle)
        except ValidationError:
            return 422, _outcome("structure"), ""
        except LookupError:
            return 412, _outcome("multiple-matches"), ""
        return 200, {"resourceType": "Bundle", "type": "transaction-response", "entry": answers}, ""

    def _note(self) -> None:
        self.keeper.asked.append((self.command, self.path, dict(self.headers)))

    def _say(self, status: int, content: object, name: str = "") -> None:
        data = b"<html>busy</html>" if content is None else json.dumps(content).encode()
        self.send_response(status)
        self.send_header("content-type", "application/fhir+json")
        self.send_header("content-length", str(len(data)))
        if name:
            self.send_header("location", f"{self.keeper.base}/{name}/_history/1")
        if self.keeper.retry_after and status >= 400:
            self.send_header("retry-after", self.keeper.retry_after)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        """Says nothing."""


def _outcome(code: str) -> dict[str, Any]:
    words = "a sentence of the server, with Slept four hours in it"
    issue = {"severity": "error", "code": code, "diagnostics": words}
    return {"resourceType": "OperationOutcome", "issue": [issue]}


@contextmanager
def keeping(tls: ssl.SSLContext | None = None) -> Iterator[Keeper]:
    """Run such a server, with TLS if its certificate is given."""
    keeper = Keeper()
    with _Server(("127.0.0.1", 0), _Handler) as server:
        server.keeper = keeper
        if tls is not None:
            server.socket = tls.wrap_socket(server.socket, server_side=True)
        keeper.base = f"http{'s' if tls else ''}://127.0.0.1:{server.server_port}/fhir"
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield keeper
        finally:
            keeper.released.set()
            server.shutdown()
            thread.join()
