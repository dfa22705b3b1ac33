"""The built pages' files, as a browser asks for them."""

import gzip
from pathlib import Path

import anyio
import httpx
import pytest
from starlette.applications import Starlette
from starlette.routing import Mount

from live.web.pages import FOR_GOOD, Pages

SCRIPT = "export const words = 'paper, pencil and ink';\n" * 40


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A folder of built files."""
    for name in ("conote.js", "shared-ABCDEFGH.js"):
        (tmp_path / name).write_text(SCRIPT)
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    return tmp_path


def asked(folder: Path, name: str, **headers: str) -> httpx.Response:
    """What the server answers who asks for a file."""

    async def ask() -> httpx.Response:
        app = Starlette(routes=[Mount("/static", Pages(directory=folder))])
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://here") as http:
            return await http.get(f"/static/{name}", headers=headers)

    return anyio.run(ask)


def test_a_script_is_sent_packed_to_who_takes_that(built: Path) -> None:
    packed = asked(built, "conote.js", **{"accept-encoding": "gzip, br"})
    assert packed.headers["content-encoding"] == "gzip"
    assert int(packed.headers["content-length"]) == len(gzip.compress(SCRIPT.encode()))
    assert packed.text == SCRIPT
    plain = asked(built, "conote.js", **{"accept-encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert plain.text == SCRIPT
    for answer in (packed, plain):
        assert answer.headers["vary"] == "accept-encoding"
        assert answer.headers["content-type"].startswith("text/javascript")


def test_a_file_that_changed_is_packed_anew(built: Path) -> None:
    asked(built, "conote.js")
    (built / "conote.js").write_text("export const words = 'other';\n")
    assert asked(built, "conote.js").text == "export const words = 'other';\n"


def test_what_is_packed_already_is_sent_as_it_is(built: Path) -> None:
    assert "content-encoding" not in asked(built, "picture.png").headers


def test_only_what_is_named_by_its_hash_is_kept_unasked(built: Path) -> None:
    """Of anything else a browser asks whether it changed, and is told in a few bytes."""
    assert asked(built, "shared-ABCDEFGH.js").headers["cache-control"] == FOR_GOOD
    entry = asked(built, "conote.js")
    assert entry.headers["cache-control"] == "no-cache"
    again = asked(built, "conote.js", **{"if-none-match": entry.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
