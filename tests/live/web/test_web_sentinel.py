"""Words go into a session by every way there is, and lie in no file, log, error or temp file.

Each way has a word of its own, so that a failure says which way leaks.
"""

import io
import logging
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from anyio import to_thread

from audio.types import SpeechSegment
from live import events as ev
from live import wire
from live.errors import StoreError
from live.plain_logs import use_plain_logs
from live.store import Store
from tests.fakes.models import ScriptedLanguageModel, ScriptedRecognizer
from tests.fakes.server import AGREE, SETUP, Made, Running, bearer, pcm, serving
from tests.fakes.taps import pcm_door
from tests.live.kept_bytes import everything
from tests.live.web.test_web_private import lane_of

pytestmark = pytest.mark.together

WAYS: Final = (
    "alias", "therapist", "goal", "vocabulary", "spoken", "broken", "line", "typed", "comment",
    "disputed", "private", "refused", "malformed", "path", "reason", "model",
)  # fmt: skip
SENTINEL: Final = {way: f"zq{way}xylophone" for way in WAYS}
"""One for each way, all lower case and without a space, as no other text has them."""


KEPT: Final = (
    "alias", "therapist", "goal", "vocabulary", "spoken", "line", "typed", "comment", "disputed",
    "reason",
)  # fmt: skip
"""Those that have to be in what is kept, once it is opened: else nothing was tried."""


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files would be made."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """What libraries log, as the server has it written."""
    written = io.StringIO()
    root = logging.getLogger()
    before, root.handlers = root.handlers, []
    handler = logging.StreamHandler(written)
    root.addHandler(handler)
    handler.setLevel(logging.WARNING)
    yield written
    root.handlers = before


def says(segment: SpeechSegment) -> str:
    """Something is heard the first time; then the recognizer breaks, and says on what."""
    if segment.start > 2 * 16_000:
        raise ValueError(SENTINEL["broken"])
    return f"I sleep badly, {SENTINEL['spoken']}, most nights."


def answers(question: str) -> str:
    """The model repeats what it was asked, and something of its own."""
    return f"- {SENTINEL['model']} {question[-60:]}"


async def test_no_word_of_a_session_lies_anywhere_but_sealed(
    folder: Path,
    temporary: Path,
    log: io.StringIO,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    recognizer, model = ScriptedRecognizer(says), ScriptedLanguageModel(answers)
    async with serving(folder, recognizer=recognizer, language_model=model) as server:
        use_plain_logs()
        made = await server.set_up(
            therapist_name=SENTINEL["therapist"],
            client_alias=SENTINEL["alias"],
            goals=[{"id": "g1", "text": f"Sleep {SENTINEL['goal']}"}],
            vocabulary=[SENTINEL["vocabulary"]],
        )
        await made.agree()
        await _talk(made)
        await _write(server, made)
        errors = await _go_wrong(server, made, monkeypatch)
        await _sign(made)
        metrics = (await server.http.get("/metrics")).text
        opened = await everything(server.practice, await server.session(made))
        assert [way for way in KEPT if SENTINEL[way].encode() not in opened] == []
        shown = "".join(map(repr, (server.practice, await server.session(made), server.store)))
    async with serving(folder) as server:  # and once more after a start
        await server.session(made)
    said = capfd.readouterr()
    everywhere = {
        "logs": said.out + said.err + log.getvalue(),
        "errors": errors,
        "metrics": metrics,
        "reprs": shown,
    }
    found = [
        (place, way)
        for place, text in everywhere.items()
        for way, word in SENTINEL.items()
        if word in text.lower()
    ]
    assert not found
    assert not await to_thread.run_sync(_in_files, folder, temporary)


async def _talk(made: Made) -> None:
    """The client speaks twice; the second time the recognizer breaks."""
    async with made.therapist.screen() as screen, pcm_door(made.client) as door:
        await door.raw(pcm(0.7))
        await screen.until(screen.saw(ev.Heard))
        await door.raw(pcm(2.5))
        await screen.until(screen.saw(ev.WentWrong))


async def _write(server: Running, made: Made) -> None:
    """Both write in every place where something can be written."""
    await made.therapist.command(wire.Write(section="data", text=f"Slept. {SENTINEL['line']}"))
    texts = (await server.session(made)).room.document.texts()
    (line,) = (one for one, text in texts.items() if SENTINEL["line"] in text)
    async with made.client.screen() as screen:
        await screen.types(line, SENTINEL["typed"])
        await screen.do(wire.CommentOn(statement=line, text=SENTINEL["comment"]))
        await screen.do(wire.Dispute(statement=line, words=SENTINEL["disputed"]))
    async with lane_of(made.therapist) as lane:
        await lane.until("")
        await lane.types(SENTINEL["private"])
        await lane.until(SENTINEL["private"])


async def _go_wrong(server: Running, made: Made, monkeypatch: pytest.MonkeyPatch) -> str:
    """Ask for what cannot be had, in words that must not come back; give all that was answered."""
    commands = f"/api/sessions/{made.id}/commands"
    header = bearer(made.client.access)
    body = {"type": "write", "section": SENTINEL["refused"], "text": SENTINEL["refused"]}
    answered = [
        await server.post(commands, made.client.access, body),
        await server.post(commands, made.client.access, {"type": SENTINEL["malformed"]}),
        await server.http.post(commands, headers=header, content=SENTINEL["malformed"]),
        await server.http.get(f"/{SENTINEL['path']}?{SENTINEL['path']}"),
        await server.http.get(f"/api/sessions/{SENTINEL['path']}/note", headers=header),
        await server.post("/api/join", "none", {"token": SENTINEL["malformed"]}),
        await server.post("/api/plans/read", SETUP, SENTINEL["malformed"]),
    ]
    assert all(answer.status_code >= 400 for answer in answered)

    async def fails(*_: Any, **__: Any) -> None:
        raise StoreError("the database failed: see the cause") from ValueError(SENTINEL["refused"])

    async def breaks(*_: Any, **__: Any) -> None:
        raise RuntimeError(SENTINEL["refused"])

    for failing in (fails, breaks):
        with monkeypatch.context() as patched:
            patched.setattr(Store, "append_event", failing)
            text = SENTINEL["refused"]
            answered.append(await made.client.command(wire.Write(section="data", text=text)))
            assert answered[-1].status_code >= 500
    return "".join(answer.text for answer in answered)


async def _sign(made: Made) -> None:
    """The therapist signs; the client does not, and says why."""
    for command in (AGREE, wire.End()):
        await made.therapist.command(command)
    sha256 = await made.therapist.sha256()
    assert (await made.therapist.sign(sha256)).status_code == 200
    answer = await made.client.command(wire.Decline(sha256=sha256, reason=SENTINEL["reason"]))
    assert answer.status_code == 200


def _in_files(*folders: Path) -> list[tuple[str, str]]:
    """Which word lies in which file, in any of the ways text is written."""
    return [
        (path.name, way)
        for folder in folders
        for path in folder.rglob("*")
        if path.is_file()
        for data in [path.read_bytes().lower()]
        for way, word in SENTINEL.items()
        if any(word.encode(code) in data for code in ("utf-8", "utf-16-le", "utf-16-be"))
    ]
