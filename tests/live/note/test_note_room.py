"""The room: one order of changes, kept before they count, told to every screen."""

import random
from collections.abc import Callable

import anyio
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pycrdt import create_update_message

from live.errors import UpdateRefused, WrongState
from live.note.document import NoteDocument
from live.note.room import Room
from live.note.updates import EMPTY_UPDATE
from tests.fakes.notes import MemoryJournal, Replica, content, note
from tests.fakes.values import statement


def allowed() -> None:
    """The note may be changed."""


def frozen() -> None:
    """The note may not be changed."""
    raise WrongState("expected a note that is open")


class Meeting:
    """A room, its journal, and what its screens were told."""

    def __init__(self) -> None:
        self.journal = MemoryJournal()
        self.frames: list[bytes] = []
        document = note()
        self.journal.kept.append(("assistant", document.doc.get_update()))
        self.room = Room(document, self.journal, self.frames.append)

    async def changed_by(self, whose: str, update: bytes) -> None:
        """A change, by a person or by the server."""
        if whose == "a person's":
            await self.room.merge("client", update, allowed)
        else:
            await self.room.change(mark("accepted"))

    def agrees(self) -> None:
        """Truth, shadow, journal and a screen that saw every frame say the same."""
        truth = content(self.room.document)
        assert content(self.room._gate.shadow) == truth
        assert content(self.journal.replayed()) == truth
        screen = Replica(NoteDocument())
        screen.note.doc.apply_update(self.journal.kept[0][1])
        for frame in self.frames:
            screen.receives(frame)
        assert content(screen.note) == truth


def mark(status: str) -> Callable[[NoteDocument], object]:
    """A change of the server's."""
    return lambda shared: shared.mark("s1", status)


async def test_a_persons_change_is_kept_applied_and_echoed_byte_for_byte() -> None:
    """The echo is how its author knows that it is kept."""
    meeting = Meeting()
    update = Replica(meeting.room.document).types("s1", 5, " only")
    touched = await meeting.room.merge("client", update, allowed)
    assert touched.statements == {"s1"}
    assert meeting.room.document.texts()["s1"] == "Slept only four hours."
    assert [author for author, _ in meeting.journal.kept[1:]] == ["assistant", "client"]
    assert meeting.journal.kept[-1] == ("client", update)
    assert meeting.frames[-1] == create_update_message(update)
    meeting.agrees()


async def test_a_change_of_the_servers_is_kept_and_told() -> None:
    meeting = Meeting()
    await meeting.room.change(mark("accepted"))
    await meeting.room.change(lambda shared: shared.add(statement("s3", "New."), "proposed"))
    assert [author for author, _ in meeting.journal.kept[1:]] == ["assistant", "assistant"]
    assert len(meeting.frames) == 2
    meeting.agrees()


async def test_a_change_that_changes_nothing_is_neither_kept_nor_told() -> None:
    meeting = Meeting()
    await meeting.room.change(mark("accepted"))
    await meeting.room.change(mark("accepted"))
    await meeting.room.change(lambda _: None)
    assert len(meeting.journal.kept) == 2
    assert len(meeting.frames) == 1


async def test_an_update_is_kept_before_anybody_is_told() -> None:
    meeting = Meeting()
    meeting.journal.held = anyio.Event()
    update = Replica(meeting.room.document).types("s1", 0, "x")
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(meeting.room.merge, "client", update, allowed)
        await meeting.journal.waiting.wait()
        assert meeting.room.document.texts()["s1"] == "Slept four hours."
        assert not meeting.frames
        meeting.journal.held.set()
    assert meeting.room.document.texts()["s1"] == "xSlept four hours."
    meeting.agrees()


async def test_nothing_at_all_is_no_change_even_of_a_frozen_note() -> None:
    meeting = Meeting()
    touched = await meeting.room.merge("client", EMPTY_UPDATE, frozen)
    assert not touched.statements
    assert not meeting.frames


async def test_a_screen_that_comes_back_may_say_what_it_has_though_the_note_is_frozen() -> None:
    """Its answer to the server's sync lists every deletion it knows: no change, no refusal."""
    meeting = Meeting()
    await meeting.room.change(mark("accepted"))
    person = Replica(meeting.room.document)
    known = person.note.doc.get_update(meeting.room.document.doc.get_state())
    assert known != EMPTY_UPDATE
    await meeting.room.merge("client", known, frozen)
    assert len(meeting.journal.kept) == 2
    assert meeting.frames[1:] == [create_update_message(known)], "its author waits for the echo"


async def test_a_frozen_note_is_not_changed() -> None:
    meeting = Meeting()
    person = Replica(meeting.room.document)
    with pytest.raises(WrongState):
        await meeting.room.merge("client", person.types("s1", 0, "x"), frozen)
    assert len(meeting.journal.kept) == 1
    meeting.agrees()
    other = Replica(meeting.room.document)
    await meeting.room.merge("therapist", other.types("s1", 0, "y"), allowed)
    meeting.agrees()


async def test_a_refused_change_is_not_kept_and_others_go_on() -> None:
    meeting = Meeting()
    hostile, honest = Replica(meeting.room.document), Replica(meeting.room.document)
    forged = hostile.makes(lambda shared: shared.mark("s1", "accepted"))
    with pytest.raises(UpdateRefused):
        await meeting.room.merge("client", forged, allowed)
    assert not meeting.frames
    await meeting.room.merge("therapist", honest.types("s2", 0, "x"), allowed)
    await meeting.room.change(mark("edited"))
    assert len(meeting.journal.kept) == 4
    meeting.agrees()


@pytest.mark.parametrize("whose", ["a person's", "the server's"])
async def test_a_change_that_could_not_be_kept_never_happened(whose: str) -> None:
    meeting = Meeting()
    person = Replica(meeting.room.document)
    before = content(meeting.room.document)
    meeting.journal.fails = OSError("no space left")
    with pytest.raises(OSError, match="no space"):
        await meeting.changed_by(whose, person.types("s1", 0, "x"))
    assert content(meeting.room.document) == before
    assert not meeting.frames
    meeting.journal.fails = None
    await meeting.room.merge("client", Replica(meeting.room.document).types("s1", 0, "y"), allowed)
    await meeting.room.change(mark("edited"))
    meeting.agrees()


@pytest.mark.parametrize("whose", ["a person's", "the server's"])
async def test_a_change_that_is_being_kept_is_not_cut_short(whose: str) -> None:
    """Once the journal may hold it, it must be in the document and on the screens, too."""
    meeting = Meeting()
    meeting.journal.held = anyio.Event()
    update = Replica(meeting.room.document).types("s1", 0, "x")
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(meeting.changed_by, whose, update)
        await meeting.journal.waiting.wait()
        tasks.cancel_scope.cancel()
        meeting.journal.held.set()
    assert len(meeting.journal.kept) == len(meeting.frames) + 1
    assert meeting.journal.kept[-1] == ("client", update) or whose != "a person's"
    meeting.agrees()


async def test_a_change_that_waits_for_its_turn_can_be_given_up() -> None:
    meeting = Meeting()
    waiting = anyio.Event()

    async def change() -> None:
        waiting.set()
        await meeting.room.change(mark("accepted"))

    async with meeting.room.order, anyio.create_task_group() as tasks:
        tasks.start_soon(change)
        await waiting.wait()
        tasks.cancel_scope.cancel()
    assert len(meeting.journal.kept) == 1
    meeting.agrees()


async def test_changes_count_in_the_order_in_which_they_came() -> None:
    meeting = Meeting()
    meeting.journal.held = anyio.Event()
    first, second = (Replica(meeting.room.document) for _ in range(2))
    made = [first.types("s1", 0, "1"), second.types("s1", 0, "2"), first.types("s2", 0, "3")]
    async with anyio.create_task_group() as tasks:
        for update in made:
            tasks.start_soon(meeting.room.merge, "client", update, allowed)
        await meeting.journal.waiting.wait()
        meeting.journal.held.set()
    assert [update for author, update in meeting.journal.kept if author == "client"] == made
    told = [create_update_message(update) for _, update in meeting.journal.kept[1:]]
    assert meeting.frames == told
    meeting.agrees()


async def test_a_screen_gets_what_it_lacks() -> None:
    meeting = Meeting()
    person = Replica(meeting.room.document)
    state = person.note.doc.get_state()
    await meeting.room.change(mark("accepted"))
    person.note.doc.apply_update(meeting.room.missing(state))
    assert content(person.note) == content(meeting.room.document)
    assert meeting.room.first_frame()[:2] == b"\x00\x00"


@pytest.mark.parametrize("state", [b"", b"\x05\x01", b"\xff" * 12])
async def test_a_state_that_is_none_is_refused(state: bytes) -> None:
    with pytest.raises(ValueError, match="expected a Yjs state vector"):
        Meeting().room.missing(state)


_ALPHABET = "ab é😀ß日\n"


def _edit(person: Replica, rng: random.Random) -> bytes:
    name = rng.choice(["s1", "s2"])
    size = len(person.note.texts()[name])
    at = rng.randint(0, size)
    delete = rng.randint(0, min(3, size - at))
    insert = "".join(rng.choices(_ALPHABET, k=rng.randint(0 if delete else 1, 4)))
    return person.types(name, at, insert, delete)


@given(st.integers(0, 10**6))
def test_two_people_typing_at_once_end_up_with_the_rooms_text(seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311 - a test that repeats itself

    async def session() -> None:
        meeting = Meeting()
        room = meeting.room
        people = [Replica(room.document), Replica(room.document)]
        seen = [0, 0]
        outbox: list[list[bytes]] = [[], []]
        for _ in range(40):
            who = rng.randrange(2)
            match rng.randrange(4):
                case 0 | 1:
                    outbox[who].append(_edit(people[who], rng))
                case 2 if outbox[who]:
                    await room.merge("client", outbox[who].pop(0), allowed)
                case 3 if seen[who] < len(meeting.frames):
                    people[who].receives(meeting.frames[seen[who]])
                    seen[who] += 1
                case _:
                    await room.change(mark(rng.choice(["accepted", "edited"])))
        for who in (0, 1):
            for update in outbox[who]:
                await room.merge("client", update, allowed)
        for who in (0, 1):
            for frame in meeting.frames[seen[who] :]:
                people[who].receives(frame)
        meeting.agrees()
        assert [content(person.note) for person in people] == [content(room.document)] * 2

    anyio.run(session)
