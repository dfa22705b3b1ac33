"""The routes as they are described, and asked as the description allows, and otherwise."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
import requests
import schemathesis
from anyio import to_thread
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from live.web.openapi import OPERATIONS, operations
from tests.fakes.server import SETUP, serving

pytestmark = pytest.mark.together

CHECKS: Final = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
SLOW: Final = frozenset({("POST", "/api/self-test")})
"""Plays a piece of the sample call, in real time: it has tests of its own."""
LAST: Final = frozenset({("POST", "/api/sign-out")})
"""Whoever did it can ask for nothing more: it has tests of its own."""
SPOKEN_OF: Final = 12
"""Characters of a given text from which an answer could only repeat it on purpose."""


EXAMPLES: Final = 6
"""Of each route, in each of two ways."""


@schemathesis.serializer("application/sdp", "application/trickle-ice-sdpfrag")
def _as_text(_: Any, value: Any) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "replace")


async def test_every_route_is_described_and_nothing_else_is(folder: Path) -> None:
    async with serving(folder) as server:
        there = {(method, path) for method, path, _ in operations(server.app.routes)}
        assert there == set(OPERATIONS)
        told = (await server.http.get("/api/openapi.json")).json()
    await to_thread.run_sync(schemathesis.openapi.from_dict(told).validate)
    assert all(one["summary"] for methods in told["paths"].values() for one in methods.values())


async def test_whatever_is_asked_is_answered_in_form_and_nothing_is_repeated(folder: Path) -> None:
    """Every route, with what its description allows and with what it does not."""
    async with serving(folder) as server:
        made = await server.set_up()
        await made.agree()
        told = server.app.state.description
        tokens = {
            "account": SETUP,
            "access": made.therapist.access,
            "tap": made.therapist.tap,
            "none": "",
        }
        await to_thread.run_sync(_ask_everything, told, server.base, made.id, tokens)


def _ask_everything(told: dict[str, Any], base: str, session: str, tokens: dict[str, str]) -> None:
    with requests.Session() as http:
        http.trust_env = False
        found: Any = schemathesis.openapi.from_dict(told).get_all_operations()
        for operation in (one.ok() for one in found):
            place = (operation.method.upper(), operation.path)
            if place in SLOW | LAST:
                continue
            told_of = OPERATIONS[place]
            token = tokens[told_of.auth]
            modes = [schemathesis.GenerationMode.POSITIVE]
            if told_of.query or told_of.headers or not isinstance(told_of.body, str | None):
                modes.append(schemathesis.GenerationMode.NEGATIVE)
            for mode in modes:
                _ask(operation, mode, (http, base, session, token))


def _ask(operation: Any, mode: Any, where: tuple[requests.Session, str, str, str]) -> None:
    http, base, session, token = where
    names = set(_texts(operation.schema.raw_schema))  # of fields: those may be said

    @settings(
        max_examples=EXAMPLES,
        suppress_health_check=list(HealthCheck),
        deadline=None,
        phases=[Phase.generate],
    )
    @given(operation.as_strategy(generation_mode=mode))
    def ask(case: Any) -> None:
        if "session" in (case.path_parameters or {}):
            case.path_parameters["session"] = session
        headers = {"authorization": f"Bearer {token}"} if token else {}
        answer = case.call(base_url=base, session=http, headers=headers, timeout=10)
        case.validate_response(answer, checks=CHECKS)
        if answer.status_code >= 400:
            said = answer.content.decode("utf-8", "replace")
            given_texts = set(_texts((case.body, case.query))) - names
            assert not [text for text in given_texts if text in said]

    ask()


def _texts(value: object) -> Iterator[str]:
    """The texts in what was sent that are long enough to be told by."""
    if isinstance(value, str) and len(value) >= SPOKEN_OF:
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts(key)
            yield from _texts(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _texts(item)
