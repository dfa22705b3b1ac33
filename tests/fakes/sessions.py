"""A session that runs, without a server: what people do and say in it, and what they are shown."""

from typing import Any, Self

import anyio
import numpy as np

from audio.ring import AudioRing
from audio.types import AudioChunk, Party
from live import events as ev
from live import wire
from live.people.account import Known
from live.practice import NewSession, Practice
from live.running import RunningSession
from live.signing.words import signing_words
from live.values import Utterance
from tests.fakes.notes import Replica
from tests.fakes.server import AGREE, PATIENCE, pcm

NEW = NewSession(therapist_name="Dr. Emma Hale", client_alias="Nora L.")


async def live_session(practice: Practice) -> RunningSession:
    """A session to which both agreed."""
    session, _ = await practice.create(NEW)
    await session.do("therapist", AGREE)
    await session.do("client", AGREE)
    return session


async def write(session: RunningSession, text: str = "Slept four hours.") -> str:
    """The therapist adds a line; returns its id."""
    before = set(session.state.entries)
    await session.do("therapist", wire.Write(section="data", text=text))
    (added,) = set(session.state.entries) - before
    return added


async def types(session: RunningSession, party: Party, line: str, words: str) -> None:
    """A person changes a line, on a screen that has the note as it is."""
    replica = Replica(session.room.document)
    await session.merge(party, replica.types(line, 0, words))


async def sign(
    session: RunningSession, party: Party, sha256: str | None = None, known: Known = "link"
) -> int:
    """A person signs the note as it is, or the one of that hash."""
    if sha256 is None:
        _, sha256 = await session.sign_off.note()
    words = signing_words(party)
    command = wire.Sign(
        name="A name", sha256=sha256, intent=words.intent, text_version=words.text_version
    )
    return await session.do(party, command, known)


def check(session: RunningSession) -> None:
    """Log and document say the same."""
    document, state = session.room.document, session.state
    assert set(document.texts()) == set(state.entries)
    for line, entry in state.entries.items():
        shown = document._statements[line]
        assert (shown["goal"], shown["goal_by"]) == (entry.goal, entry.goal_by)
    for section in session.template.sections:
        for line, status, author in document.lines(section.id):
            assert state.entries[line].status == status
            assert state.entries[line].statement.author == author
    assert document._meta.get("state") == state.state


async def bodies(practice: Practice, session: RunningSession, kind: type[Any]) -> list[Any]:
    """The kept events of a kind."""
    events = await practice.equipment.store.events(session.id)
    return [event.body for event in events if isinstance(event.body, kind)]


class Microphone:
    """One person's tap, and what is spoken into it.

    Attributes:
        stopped: Whether the server let go of it.
    """

    def __init__(self, session: RunningSession, party: Party) -> None:
        self.session, self.party = session, party
        self.stopped = False
        self.ring: AudioRing
        self._at = 0

    async def open(self) -> "Microphone":
        """Connect it."""
        self.ring = await self.session.hearing.open_tap(self.party, self._stop)
        return self

    def _stop(self) -> None:
        self.stopped = True

    def speak(self, loud_s: float, silent_s: float = 1.0) -> None:
        """Make a sound, and be silent for a while."""
        samples = np.frombuffer(pcm(loud_s, silent_s), "<i2").astype(np.float32) / np.float32(
            32_768
        )
        self.ring.push(AudioChunk(self.party, self._at, samples))
        self._at += samples.size

    async def close(self) -> None:
        """Disconnect it."""
        await self.session.hearing.close_tap(self.ring, "the sender ended it")


class Seen:
    """What a screen of the therapist is shown."""

    def __init__(self, session: RunningSession) -> None:
        self.session = session
        self.speaking: dict[str, Utterance] = {}
        self.events: list[ev.Body] = []
        self._screen: Any = None

    async def __aenter__(self) -> Self:
        self._screen, _ = await self.session.attach("therapist", 0)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.session.detach(self._screen)

    async def until(self, kind: type[Any], times: int = 1) -> Any:
        """Wait for so many events of a kind from now on; returns the last."""
        found: list[Any] = []
        with anyio.fail_after(PATIENCE):
            while len(found) < times:
                match await self.next():
                    case wire.Happened(event=ev.Event(body=body)) if isinstance(body, kind):
                        found.append(body)
        return found[-1]

    async def next(self) -> Any:
        """The next frame; keeps track of who is speaking, as a screen does."""
        while True:
            frame = (await self._screen._receive.receive()).frame
            if isinstance(frame, bytes):
                continue
            message = wire.read_to_screen(frame)
            if isinstance(message, wire.Speaking):
                if message.utterance.final:
                    self.speaking.pop(message.utterance.id, None)
                else:
                    self.speaking[message.utterance.id] = message.utterance
            return message

    async def until_speaking(self) -> None:
        """Wait for words that are not final."""
        with anyio.fail_after(PATIENCE):
            while not self.speaking:
                await self.next()
