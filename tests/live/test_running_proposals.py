"""What the assistant proposes while people write: put together, corrected, and never over them."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live import events as ev
from live import wire
from live.errors import NotFound
from live.feedback import _kinds
from live.folding import apply
from live.note.consolidation import Standing, place
from live.note.document import NoteDocument
from live.note.drafting import Draft
from live.practice import Practice
from live.running import RunningSession
from live.session import NoteEntry, Session
from live.values import Party
from tests.fakes.notes import DAP, Replica, note, splice, text_in
from tests.fakes.server import practicing
from tests.fakes.sessions import bodies, check, live_session, types
from tests.fakes.values import statement, utterance
from tests.live.session_samples import live

pytestmark = pytest.mark.together

SHORT = Draft("symptom", "Sleeps four hours.", ("u1",))
FULLER = Draft("symptom", "Sleeps four hours on most nights since March.", ("u2",))


async def proposing(practice: Practice) -> tuple[RunningSession, str]:
    """A session with a proposal; and its id."""
    session = await live_session(practice)
    for name in ("u1", "u2"):
        await session.record(ev.Heard(utterance=utterance("I sleep four hours.", name=name)))
    await session.propose(SHORT)
    (line,) = session.state.entries
    return session, line


def shown(session: RunningSession) -> list[tuple[str, str]]:
    """Status and text of each line of the note, as the document holds them."""
    texts = session.room.document.texts()
    return [
        (status, texts[line])
        for section in session.template.sections
        for line, status, _ in session.room.document.lines(section.id)
    ]


async def test_a_fuller_line_takes_the_place_of_the_shorter_and_keeps_its_evidence(
    folder: Path,
) -> None:
    async with practicing(folder) as practice:
        session, line = await proposing(practice)
        await session.propose(FULLER)
        # Both stand at one place, in the order of their ids, which are drawn; one is not shown.
        assert sorted(shown(session)) == [("proposed", FULLER.text), ("withdrawn", SHORT.text)]
        [_, second] = await bodies(practice, session, ev.Proposed)
        assert second.replaces == (line,)
        assert second.statement.evidence == ("u1", "u2")
        check(session)


async def test_what_is_in_the_note_is_not_proposed_again(folder: Path) -> None:
    async with practicing(folder) as practice:
        session, line = await proposing(practice)
        await session.propose(SHORT)
        await session.do("therapist", wire.Reject(statement=line))
        await session.propose(SHORT)
        assert shown(session) == [("rejected", SHORT.text)]


@pytest.mark.parametrize("touch", ["accept", "dispute", "edit"])
async def test_what_a_person_touched_is_not_replaced(folder: Path, touch: str) -> None:
    async with practicing(folder) as practice:
        session, line = await proposing(practice)
        if touch == "edit":
            await types(session, "client", line, "About: ")
        else:
            command = wire.Accept if touch == "accept" else wire.Dispute
            await session.do("client", command(statement=line))
        before = session.room.document.texts()[line]
        await session.propose(FULLER)
        assert session.room.document.texts()[line] == before
        assert session.state.entries[line].status != "withdrawn"
        assert [status for status, _ in shown(session)].count("proposed") == 1


async def test_a_line_that_was_just_withdrawn_comes_back_when_a_person_types_into_it(
    folder: Path,
) -> None:
    """They had it on their screen: their word is never lost."""
    async with practicing(folder) as practice:
        session, line = await proposing(practice)
        screen = Replica(session.room.document)
        await session.propose(FULLER)
        await session.merge("client", screen.types(line, 0, "Mostly. "))
        entry = session.state.entries[line]
        assert (entry.status, entry.by) == ("edited", "client")
        assert ("edited", f"Mostly. {SHORT.text}") in shown(session)
        check(session)


@pytest.mark.parametrize("command", [wire.Accept, wire.Dispute, wire.Reject])
async def test_a_withdrawn_line_cannot_be_marked_and_it_is_told_why(
    folder: Path, command: type[wire.Accept | wire.Dispute | wire.Reject]
) -> None:
    async with practicing(folder) as practice:
        session, line = await proposing(practice)
        await session.propose(FULLER)
        with pytest.raises(NotFound, match="put together"):
            await session.do("therapist", command(statement=line))
        assert session.state.entries[line].status == "withdrawn"


async def test_a_restart_brings_back_what_was_put_together(folder: Path) -> None:
    async with practicing(folder) as practice:
        session, _ = await proposing(practice)
        await session.propose(FULLER)
        before = shown(session)
    async with practicing(folder) as practice:
        session = await practice.open(session.id)
        assert shown(session) == before
        check(session)


async def test_a_withdrawn_line_is_not_in_what_is_signed(folder: Path) -> None:
    async with practicing(folder) as practice:
        session, _ = await proposing(practice)
        await session.propose(FULLER)
        assert SHORT.text not in str(await session.sign_off.reading())


# --- the fold and the document ------------------------------------------------------------------


def test_the_log_tells_which_lines_went() -> None:
    story = live()
    story.happened(ev.Proposed(statement=statement("s1")))
    story.happened(ev.Proposed(statement=statement("s2"), replaces=("s1",)))
    assert {name: entry.status for name, entry in story.session.entries.items()} == {
        "s1": "withdrawn",
        "s2": "proposed",
    }


def test_a_log_from_before_lines_were_put_together_reads_as_ever() -> None:
    assert ev.Proposed(statement=statement("s1")).replaces == ()


def test_a_line_stands_where_the_first_of_those_stood_that_it_replaces() -> None:
    document = note({})
    for name in ("s1", "s2", "s3"):
        document.add(statement(name, name), "proposed")
    document.replace(statement("s4", "s4"), ("s2", "s3"))
    order = [line for line, status, _ in document.lines("data") if status != "withdrawn"]
    assert order == ["s1", "s4"]


# --- no sequence of the assistant's operations changes what a person wrote -----------------------


@dataclass
class Desk:
    """A note in log and document, people who type into it, and what they wrote there.

    Attributes:
        typed: The whole text of each line that a person touched, as they left it.
    """

    document: NoteDocument
    session: Session
    typed: dict[str, str]

    def happens(self, body: ev.Body) -> None:
        """Keep an event."""
        at = live().now
        self.session = apply(self.session, ev.Event(self.session.seq + 1, at, body))


LINES = [
    "Sleeps four hours.",
    "Sleeps four hours on most nights.",
    "Sleeps six hours on most nights.",
    "Rides the bus.",
    "Rides the bus twice to the library.",
]
STEPS = st.one_of(
    st.tuples(st.just("propose"), st.sampled_from(LINES), st.booleans()),
    st.tuples(st.just("type"), st.integers(0, 9), st.text("ab é", min_size=1, max_size=4)),
    st.tuples(st.just("form"), st.just(0), st.just("")),
    st.tuples(st.just("link"), st.integers(0, 9), st.just("")),
)


def _proposes(desk: Desk, text: str, number: int, *, corrects: bool) -> None:
    standing = [
        Standing(e.statement.id, e.statement.kind, e.statement.text, e.statement.evidence,
                 open=e.status == "proposed" and not e.by)
        for e in desk.session.entries.values()
        if e.status != "withdrawn"
    ]  # fmt: skip
    found = place(Draft("symptom", text, ("u1",)), standing, "Actually, " if corrects else "")
    if found.draft is not None:
        new = statement(f"n{number:03}", text, evidence=found.draft.evidence)
        desk.happens(ev.Proposed(statement=new, replaces=found.replaces))
        desk.document.replace(new, found.replaces)


def _types(desk: Desk, line: str, words: str, party: Party) -> None:
    splice(text_in(desk.document, line), 0, words, 0)
    desk.typed[line] = desk.document.texts()[line]
    if desk.session.entries[line].status != "edited":
        desk.happens(ev.Edited(statement=line, by=party))
        desk.document.mark(line, "edited")


@given(st.lists(STEPS, max_size=25))
def test_no_sequence_of_the_assistants_operations_changes_what_a_person_wrote(
    steps: list[tuple[str, str | int, str | bool]],
) -> None:
    """Proposals, corrections, another form and goals, while people type, also into lost lines."""
    desk = Desk(note({}), live().session, {})
    for number, (what, which, how) in enumerate(steps):
        names = sorted(desk.session.entries)
        if what == "propose":
            _proposes(desk, str(which), number, corrects=bool(how))
        elif what == "form":
            desk.document.match(DAP, desk.session.entries)
        elif names:
            line = names[int(which) % len(names)]
            if what == "type":
                _types(desk, line, str(how), "client")
            else:
                desk.document.link(line, "g1", "assistant")
        texts = desk.document.texts()
        entries = desk.session.entries
        assert {line: texts[line] for line in desk.typed} == desk.typed
        assert all(entries[line].status == "edited" for line in desk.typed)
        in_document = {line: status for line, status, _ in desk.document.lines("data")}
        assert in_document == {line: entry.status for line, entry in entries.items()}


def test_what_was_withdrawn_is_counted_as_no_fate() -> None:
    """Nobody decided about it."""
    gone = NoteEntry(statement("s1"), "withdrawn")
    assert list(_kinds([gone], {"s1": "Slept four hours."})) == []
