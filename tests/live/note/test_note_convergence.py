"""Therapist, client and assistant at one note, each frame as late as it likes: all end up alike.

In full (``--hypothesis-profile=deep``) it is 10,000 random operations in one session.
"""

import random
from collections import deque
from typing import Final

import anyio
from hypothesis import given, settings
from hypothesis import strategies as st
from pycrdt import write_message

from live.note.document import NoteDocument
from live.note.room import Room
from live.values import Author, Party
from tests.fakes.notes import MemoryJournal, Replica, content, note, text_in
from tests.fakes.values import statement

LETTERS: Final[dict[Party, str]] = {"therapist": "tö🙂 ", "client": "cß😀 "}
MOST_LINES: Final = 12


class Screen:
    """A person's screen at the end of a line on which frames wait, in order.

    Attributes:
        up: Changes on their way to the room.
        down: Frames on their way from it.
    """

    def __init__(self, room: Room, party: Party) -> None:
        self.room, self.party = room, party
        self.replica = Replica(room.document)
        self.online = True
        self.up: deque[bytes] = deque()
        self.down: deque[bytes] = deque()

    def told(self, frame: bytes) -> None:
        """The room sends a frame."""
        if self.online:
            self.down.append(frame)

    def types(self, rng: random.Random) -> None:
        """The person changes a line somewhere, connected or not."""
        lines = self.replica.note.texts()
        name = rng.choice(list(lines))
        at = rng.randint(0, len(lines[name]))
        gone = rng.randint(0, min(6 if len(lines[name]) > 60 else 2, len(lines[name]) - at))
        typed = "".join(rng.choices(LETTERS[self.party], k=rng.randint(0 if gone else 1, 3)))
        update = self.replica.types(name, at, typed, gone)
        if self.online:
            self.up.append(update)

    async def sends(self) -> None:
        """The room gets what is next."""
        if self.up:
            await self.room.merge(self.party, self.up.popleft(), lambda: None)

    async def gets(self) -> None:
        """The screen gets what is next."""
        if self.down:
            self.replica.receives(self.down.popleft())

    def breaks_off(self) -> None:
        """Whatever is on its way is lost."""
        self.online = False
        self.up.clear()
        self.down.clear()

    def comes_back(self) -> None:
        """Both sides say what the other lacks."""
        self.online = True
        mine, theirs = self.replica.note.doc, self.room.document.doc
        self.up.append(mine.get_update(theirs.get_state()))
        self.replica.receives(b"\x00\x01" + write_message(self.room.missing(mine.get_state())))


class Session:
    """A room, three screens at it, and the assistant."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)  # noqa: S311 - a test that repeats itself
        self.journal = MemoryJournal()
        document = note()
        self.journal.kept.append(("assistant", document.doc.get_update()))
        self.room = Room(document, self.journal, self._announce)
        self.screens = [Screen(self.room, p) for p in ("therapist", "client", "client")]
        self.lines = 2

    def _announce(self, frame: bytes) -> None:
        for screen in self.screens:
            screen.told(frame)

    async def goes_on(self) -> None:
        """One thing happens."""
        screen = self.rng.choice(self.screens)
        match self.rng.choices(
            ["types", "sends", "gets", "assistant", "breaks off"], (30, 25, 30, 14, 1)
        )[0]:
            case "types":
                screen.types(self.rng)
            case "sends":
                await screen.sends()
            case "gets":
                await screen.gets()
            case "assistant":
                await self.assistant()
            case _:
                screen.breaks_off() if screen.online else screen.comes_back()

    async def assistant(self) -> None:
        """It proposes, puts together, marks; what people wrote stays as they wrote it."""
        written = by_people(self.room.document)
        name = self.rng.choice(list(written))
        new = f"s{self.lines + 1}"
        match self.rng.choice(["adds", "replaces", "says anew", "marks", "links"]):
            case "adds" if self.lines < MOST_LINES:
                self.lines += 1
                await self.room.change(lambda n: n.add(statement(new, "A new line."), "proposed"))
            case "replaces" if self.lines < MOST_LINES:
                self.lines += 1
                fuller = statement(new, "A fuller line.")
                await self.room.change(lambda n: n.replace(fuller, [name]))
            case "says anew":
                anew = statement(name, f"Said anew, {self.rng.random()}.")
                await self.room.change(lambda n: n.put(anew, "proposed"))
            case "links":
                await self.room.change(lambda n: n.link(name, "g1", "assistant"))
            case _:
                status = self.rng.choice(["accepted", "edited", "withdrawn", "proposed"])
                await self.room.change(lambda n: n.mark(name, status))
        after = by_people(self.room.document)
        assert {line: after[line] for line in written} == written

    async def ends(self) -> None:
        """Everybody is back, and everything arrives."""
        for screen in self.screens:
            if not screen.online:
                screen.comes_back()
        while any(screen.up or screen.down for screen in self.screens):
            for screen in self.screens:
                await screen.sends()
                await screen.gets()


def by_people(document: NoteDocument) -> dict[str, list[tuple[Author, str]]]:
    """What people wrote, line by line, with who did."""
    return {
        name: [
            (part.author, text[part.start : part.end])
            for part in document.written_by(name)
            if part.author != "assistant"
        ]
        for name, text in document.texts().items()
    }


@settings(max_examples=2)
@given(st.integers(0, 10**9))
def test_all_end_up_alike_and_what_people_wrote_is_theirs(seed: int) -> None:
    operations = 10_000 if settings.get_current_profile_name() == "deep" else 300

    async def session() -> None:
        meeting = Session(seed)
        for _ in range(operations):
            await meeting.goes_on()
        await meeting.ends()
        truth = content(meeting.room.document)
        for screen in meeting.screens:
            assert content(screen.replica.note) == truth
        assert content(meeting.journal.replayed()) == truth
        for parts in by_people(meeting.room.document).values():
            assert all(set(text) <= set(LETTERS[_person(author)]) for author, text in parts)

    anyio.run(session)


def _person(author: Author) -> Party:
    assert author != "assistant"
    return author


def test_each_kind_of_operation_happens() -> None:
    """A session of random operations that did nothing would converge, too."""

    async def session() -> None:
        meeting = Session(7)
        for _ in range(400):
            await meeting.goes_on()
        await meeting.ends()
        authors = {author for author, _ in meeting.journal.kept}
        assert authors == {"therapist", "client", "assistant"}
        found = by_people(meeting.room.document)
        assert {a for parts in found.values() for a, _ in parts} == {"therapist", "client"}
        assert len(found) > 2
        assert text_in(meeting.room.document, "s1") is not None

    anyio.run(session)
