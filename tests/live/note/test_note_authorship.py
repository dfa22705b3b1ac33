"""Who wrote which characters: read off the document, and not to be forged."""

import random

import anyio
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pycrdt import Doc

from live.errors import UpdateRefused
from live.note.authorship import MOST_REPLICAS, new_replicas
from live.note.document import NoteDocument
from live.note.room import Room
from live.note.updates import Outline, Part
from live.values import Author, Party
from tests.fakes.notes import MemoryJournal, Replica, note, text_in
from tests.fakes.values import statement


def allowed() -> None:
    """The note may be changed."""


async def meeting() -> tuple[Room, list[bytes]]:
    """A room with one line of the assistant's, and what its screens were told."""
    frames: list[bytes] = []
    return Room(note({"s1": "Slept four hours."}), MemoryJournal(), frames.append), frames


def told(document: NoteDocument, name: str = "s1") -> list[tuple[Author, str]]:
    """Who wrote what, in words."""
    text = str(text_in(document, name))
    return [(part.author, text[part.start : part.end]) for part in document.written_by(name)]


async def test_each_part_is_its_authors() -> None:
    room, _ = await meeting()
    client, therapist = Replica(room.document), Replica(room.document)
    await room.merge("client", client.types("s1", 6, "only 😀 "), allowed)
    await room.merge("therapist", therapist.types("s1", 16, " a night"), allowed)
    assert told(room.document) == [
        ("assistant", "Slept "),
        ("client", "only 😀 "),
        ("assistant", "four hours"),
        ("therapist", " a night"),
        ("assistant", "."),
    ]


async def test_what_a_person_has_put_down_by_a_command_is_that_persons() -> None:
    room, _ = await meeting()
    await room.change(
        lambda shared: shared.add(statement("s2", "Mine.", author="client"), "accepted")
    )
    assert told(room.document, "s2") == [("client", "Mine.")]


async def test_what_the_server_writes_in_a_persons_name_is_that_persons() -> None:
    """Taken over from who disputed the line, the words stay theirs."""
    room, frames = await meeting()
    screen = Replica(room.document)
    await room.change(lambda shared: shared.rewrite("s1", "I slept five."), author="client")
    assert told(room.document) == [("client", "I slept five.")]
    await room.change(lambda shared: shared.rewrite("s1", "I slept five."), author="client")
    for frame in frames:
        screen.receives(frame)
    assert told(screen.note) == told(room.document)
    await room.change(lambda shared: shared.mark("s1", "edited"))
    assert len(frames) == 3


async def test_a_screen_that_saw_every_frame_says_the_same() -> None:
    room, frames = await meeting()
    screen, client = Replica(room.document), Replica(room.document)
    await room.merge("client", client.types("s1", 0, "I "), allowed)
    for frame in frames:
        screen.receives(frame)
    assert (
        told(screen.note)
        == told(room.document)
        == [
            ("client", "I "),
            ("assistant", "Slept four hours."),
        ]
    )


async def test_who_writes_is_kept_before_what_they_write() -> None:
    """Cut off in between, a replica is known that has written nothing: no harm."""
    room, frames = await meeting()
    client = Replica(room.document)
    await room.merge("client", client.types("s1", 0, "I "), allowed)
    await room.merge("client", client.types("s1", 0, "Well, "), allowed)
    assert len(frames) == 3, "the replica is claimed once"


def test_nothing_is_known_of_a_line_that_is_not_there() -> None:
    assert note().written_by("nowhere") == ()
    assert note({"s1": ""}).written_by("s1") == ()


async def test_nobody_writes_as_the_other_person() -> None:
    room, _ = await meeting()
    client = Replica(room.document)
    await room.merge("client", client.types("s1", 0, "I "), allowed)
    forger = as_replica(room.document, client.note.doc.client_id)
    with pytest.raises(UpdateRefused, match="in another's name"):
        await room.merge("therapist", forger.types("s1", 0, "never "), allowed)
    assert told(room.document)[0] == ("client", "I ")


async def test_nobody_writes_as_the_server() -> None:
    room, _ = await meeting()
    forger = as_replica(room.document, room.document.doc.client_id)
    with pytest.raises(UpdateRefused, match="in another's name"):
        await room.merge("client", forger.types("s1", 0, "The assistant says: "), allowed)


async def test_deleting_what_another_wrote_changes_no_authors() -> None:
    room, _ = await meeting()
    client = Replica(room.document)
    await room.merge("client", client.types("s1", 0, "", 6), allowed)
    assert told(room.document) == [("assistant", "four hours.")]


async def test_a_page_that_was_opened_anew_is_the_same_persons() -> None:
    room, _ = await meeting()
    for _ in range(2):
        await room.merge("client", Replica(room.document).types("s1", 0, "I "), allowed)
    assert told(room.document)[0] == ("client", "I I ")


def test_replicas_without_end_are_refused() -> None:
    authors: dict[str, Party] = {str(number): "client" for number in range(MOST_REPLICAS)}
    outline = Outline((Part(MOST_REPLICAS + 1, 0, 1),), ())
    with pytest.raises(UpdateRefused, match="at most 4096 replicas"):
        new_replicas(outline, b"\x00", authors, "client")


def as_replica(of: NoteDocument, number: int) -> Replica:
    """A person's copy that passes itself off as another replica."""
    forger = Replica(NoteDocument())
    forger.note = NoteDocument(Doc(client_id=number))
    forger.note.doc.apply_update(of.doc.get_update())
    forger._subscription = forger.note.doc.observe(forger._changed)
    return forger


LETTERS: dict[Party, str] = {"therapist": "tö🙂", "client": "cß😀"}


@given(st.integers(0, 10**6))
def test_every_character_is_told_to_be_of_who_typed_it(seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311 - a test that repeats itself

    async def session() -> None:
        document = note({"s1": "aaa"})
        room = Room(document, MemoryJournal(), lambda _: None)
        people: dict[Party, Replica] = {p: Replica(document) for p in LETTERS}
        for _ in range(20):
            party = rng.choice(list(LETTERS))
            replica = people[party]
            replica.note.doc.apply_update(room.missing(replica.note.doc.get_state()))
            replica.unsent.clear()
            before = str(text_in(replica.note, "s1"))
            at = rng.randint(0, len(before))
            typed = "".join(rng.choices(LETTERS[party], k=rng.randint(1, 4)))
            gone = rng.randint(0, min(2, len(before) - at))
            await room.merge(party, replica.types("s1", at, typed, gone), allowed)
        for author, part in told(document):
            letters = "a" if author == "assistant" else LETTERS[author]
            assert set(part) <= set(letters)

    anyio.run(session)
