"""Every line of the log is of a known form: a name, and fields that can hold no content.

Found by reading the code itself, so a new call with a new field fails here until it is listed.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]

FIELDS = {
    "account": "an id",
    "code": "of an error of live/errors.py",
    "count": "how many",
    "error": "an error's type, never its message",
    "kind": "http or websocket",
    "message": "of an error of live/errors.py or models/errors.py: written to hold no content",
    "model": "weights, by their catalog names",
    "pieces": "how many",
    "reasons": "of fixed lists, why lines were left out",
    "request": "random, the same in all lines of one request and in its answer's X-Request-Id",
    "session": "an id",
    "what": "asyncio's own words for what went wrong, cut off before it quotes anything",
}
"""As docs/operations.md tells them."""

LEVELS = {"debug", "info", "warning", "error", "critical", "exception", "msg", "log"}


@cache
def calls() -> tuple[tuple[str, ast.Call], ...]:
    """Every call of a ``log``, with where it stands."""
    return tuple(_calls())


def _calls() -> Iterator[tuple[str, ast.Call]]:
    for package in ("live", "audio", "models", "ui_terminal"):
        for path in sorted((ROOT / package).rglob("*.py")):
            if "bench" in path.parts:  # on recordings of its own, and other programs
                continue
            text = path.read_text("utf-8")
            for node in ast.walk(ast.parse(text)) if re.search(r"\blog(ger|ging)?\.", text) else ():
                if (
                    isinstance(node, ast.Call)
                    and isinstance(node.func, ast.Attribute)
                    and node.func.attr in LEVELS
                    and isinstance(node.func.value, ast.Name)
                    and node.func.value.id in {"log", "logger", "logging"}
                ):
                    yield f"{path.relative_to(ROOT)}:{node.lineno}", node


def test_there_are_calls_to_look_at() -> None:
    assert len(calls()) > 20


def test_an_event_is_a_fixed_name() -> None:
    for where, call in calls():
        assert len(call.args) == 1, where
        (name,) = call.args
        assert isinstance(name, ast.Constant), where
        assert str(name.value).replace("_", "").isalpha(), where


def test_no_call_writes_a_traceback() -> None:
    """Its frames and its message can hold what was said."""
    for where, call in calls():
        assert isinstance(call.func, ast.Attribute)
        assert call.func.attr != "exception", where
        assert not {"exc_info", "stack_info"} & {word.arg for word in call.keywords}, where


def test_fields_are_those_that_are_documented() -> None:
    told = (ROOT / "docs" / "operations.md").read_text("utf-8")
    for where, call in calls():
        for word in call.keywords:
            assert word.arg in FIELDS, f"{where}: {word.arg}: list it here and in operations.md"
    for name in FIELDS:
        assert f"| `{name}` |" in told


def test_an_error_is_told_by_its_type() -> None:
    for where, call in calls():
        for word in call.keywords:
            if word.arg == "error":
                written = ast.unparse(word.value)
                assert written.startswith("type(") or written == "self.failure", where
