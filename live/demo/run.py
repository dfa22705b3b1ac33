"""The demo's story: a server, two people with microphones, a note, two signatures, three files."""

import json
from contextlib import AsyncExitStack
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import anyio
import httpx
from rich.console import Console

from audio.loopback import include_loopback
from audio.publish import WhipPublisher
from live import events as ev
from live import exports, wire
from live.demo.people import Person
from live.demo.screen import Board
from live.demo.serving import START_WITHIN, served
from live.demo.timing import Measured, Stopwatch, figures
from live.errors import BadInput, CannotStart
from live.values import PARTIES, Party

NOTE_WITHIN: Final = 120.0
"""Seconds from the end until the note must be ready, for the demo to succeed."""
CORRECTION: Final = "That is how I would say it."
"""What the client adds to a line, if the call brings no ``correction.txt``."""
THERAPIST: Final = "Dr. Emma Hale"
CLIENT: Final = "Nora Lind"


async def play(call: Path, out: Path, console: Console) -> Measured:
    """Run a whole session on a call.

    Args:
        call: Folder with ``therapist.opus`` and ``client.opus``.
        out: Folder for the exported note.
        console: Where to show it.

    Raises:
        BadInput: If the call is not there.
        CannotStart: If the server does not start.
    """
    need_tracks(call)
    include_loopback()
    async with AsyncExitStack() as stack:
        data = stack.enter_context(TemporaryDirectory(prefix="conote-demo-"))
        console.print("Starting the server and loading the models …")
        base, token, _ = await stack.enter_async_context(served(Path(data)))
        http = await stack.enter_async_context(httpx.AsyncClient(base_url=base, timeout=30))
        therapist, client = await set_up(http, token)
        return await _session(stack, therapist, client, call, out, console)


async def _session(
    stack: AsyncExitStack,
    therapist: Person,
    client: Person,
    call: Path,
    out: Path,
    console: Console,
) -> Measured:
    board = Board(console, therapist.note)
    scene = Scene(therapist, client, board)
    await stack.enter_async_context(therapist.at_the_screen(scene.see))
    await stack.enter_async_context(client.at_the_screen(lambda _: None))
    assert await therapist.until(lambda: therapist.view is not None, START_WITHIN)
    assert therapist.view is not None
    board.sections = therapist.view.sections
    with board:
        await scene.agree()
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(scene.keep_lines)
            await scene.talk(call)
            ready_ms = await scene.end()
            tasks.cancel_scope.cancel()
        await scene.correct(call)
        await scene.sign()
        files = await scene.export(out)
    watch = scene.watch
    assert watch is not None
    return Measured(
        partial_ms=figures(watch.words),
        final_ms=figures(watch.finals),
        proposal_ms=figures(watch.proposals),
        note_ready_ms=ready_ms,
        statements=len(therapist.note.texts()),
        files=tuple(str(file) for file in files),
    )


class Scene:
    """The two people, and what the script has them do."""

    def __init__(self, therapist: Person, client: Person, board: Board) -> None:
        self.therapist = therapist
        self.client = client
        self.board = board
        self.watch: Stopwatch | None = None
        self._waiting: list[str] = []
        self._ready: float | None = None

    def see(self, frame: object) -> None:
        """What the therapist's screen gets: shown, and timed."""
        now = anyio.current_time()
        self.board.see(frame)
        if self.watch is None:
            return
        match frame:
            case wire.Speaking(utterance=utterance):
                self.watch.speaking(utterance, now)
            case wire.Happened(event=ev.Event(body=ev.Heard(utterance=utterance))):
                self.watch.heard(utterance, now)
            case wire.Happened(event=ev.Event(body=ev.Proposed(statement=statement))):
                self.watch.proposed(statement, now)
                self._waiting.append(statement.id)
            case wire.Happened(event=ev.Event(body=ev.NoteReady())):
                self._ready = now
            case _:
                pass

    async def agree(self) -> None:
        """Both read the consent text and agree; only then may anything listen."""
        self.board.say("both agree to be listened to")
        for person in (self.therapist, self.client):
            await person.agree()
        await self.therapist.until(
            lambda: self.therapist.view is not None and self.therapist.view.listening, 10
        )
        view = self.therapist.view
        assert view is not None
        assert view.started_at is not None
        ago = (datetime.now(UTC) - view.started_at).total_seconds()
        self.watch = Stopwatch(went_live=anyio.current_time() - ago)

    async def talk(self, call: Path) -> None:
        """Both microphones publish over WebRTC, in real time, from one start."""
        self.board.say("the call begins: two WebRTC clients publish Opus over WHIP")
        async with AsyncExitStack() as stack:
            publishers = await published(stack, call, (self.therapist, self.client))
            self.board.say("listening · both agreed")
            async with anyio.create_task_group() as tasks:
                for publisher in publishers:
                    tasks.start_soon(publisher.wait_finished)

    async def keep_lines(self) -> None:
        """The therapist keeps every other proposal while they talk; the rest stays in pencil."""
        kept = True
        while True:
            await self.therapist.until(lambda: bool(self._waiting), 3600)
            statement = self._waiting.pop(0)
            if kept:
                await self.therapist.do(wire.Accept(statement=statement))
            kept = not kept

    async def end(self) -> int:
        """The therapist ends the talking; returns the milliseconds until the note was ready."""
        self.board.say("the talking is over; the note is being finished")
        began = anyio.current_time()
        await self.therapist.do(wire.End())
        if not await self.therapist.until(lambda: self._ready is not None, NOTE_WITHIN):
            raise CannotStart(f"expected the note within {NOTE_WITHIN:.0f} s of the end, got none")
        assert self._ready is not None
        return round((self._ready - began) * 1000)

    async def correct(self, call: Path) -> None:
        """The client changes a line through the shared document; the therapist keeps the rest."""
        lines = [i for i, text in self.client.note.texts().items() if text]
        if not lines:
            return
        own = call / "correction.txt"
        words = own.read_text("utf-8").strip() if own.is_file() else CORRECTION
        self.board.say("the client puts a line right, in the shared note")
        text = self.client.note.text(lines[0])
        assert text is not None
        stop = "" if str(text).rstrip().endswith((".", "?", "!", "”")) else "."
        await self.client.append(lines[0], f"{stop} {words}")
        await self.therapist.until(
            lambda: self.therapist.note.texts()[lines[0]].endswith(words), 10
        )
        for statement in lines[1:]:
            await self.therapist.do(wire.Accept(statement=statement))

    async def sign(self) -> None:
        """Both read the same bytes and sign them."""
        for person, name in ((self.client, CLIENT), (self.therapist, THERAPIST)):
            self.board.say(f"the {person.party} reads the note and signs")
            await person.sign(name)

    async def export(self, out: Path) -> list[Path]:
        """The signed note as files."""
        folder = anyio.Path(out)
        await folder.mkdir(parents=True, exist_ok=True)
        files = []
        for form in exports.FORMS:
            answer = await self.therapist.get(f"export/{form}")
            file = folder / f"note.{exports.suffix(form)}"
            await file.write_bytes(answer.content)
            files.append(Path(file))
        return files


async def published(
    stack: AsyncExitStack, call: Path, people: tuple[Person, ...]
) -> list[WhipPublisher]:
    """Each person's recording of a call, published to the server in real time, from one start."""
    start_at = anyio.current_time() + 1.0
    return [
        await stack.enter_async_context(
            WhipPublisher(
                f"{person.base}{person.tap['url']}",
                person.tap["token"],
                call / f"{person.party}.opus",
                start_at=start_at,
            )
        )
        for person in people
    ]


def need_tracks(call: Path) -> None:
    """See that a call has both tracks.

    Raises:
        BadInput: If not.
    """
    for party in PARTIES:
        if not (call / f"{party}.opus").is_file():
            raise BadInput(f"expected {party}.opus in {call}, found none: name another --call")


async def set_up(http: httpx.AsyncClient, token: str) -> tuple[Person, Person]:
    """Set up the demo's session; gives the therapist and the client, who have joined."""
    answer = await http.post(
        "/api/sessions",
        headers={"authorization": f"Bearer {token}"},
        json={
            "therapist_name": THERAPIST,
            "client_alias": "Nora L.",
            "template": "dap",
            "goals": [{"id": "G1", "text": "Ride the bus to work without getting off early"}],
        },
    )
    answer.raise_for_status()
    links: dict[Party, str] = answer.json()["links"]
    return await Person.join(http, links["therapist"]), await Person.join(http, links["client"])


def as_json(measured: Measured) -> str:
    """The figures, for programs."""
    return json.dumps(asdict(measured))
