"""A long history made short says the same, and of the same people."""

import anyio
from hypothesis import example, given, settings
from hypothesis import strategies as st

from live.feedback import typed
from live.note.document import NoteDocument
from live.note.packing import packed
from tests.fakes.notes import content
from tests.live.note.test_note_convergence import Session, by_people


@settings(max_examples=5)
@given(st.integers(0, 10**9))
@example(79)
def test_a_packed_history_makes_the_same_note_of_the_same_authors(seed: int) -> None:
    async def session() -> None:
        meeting = Session(seed)
        for _ in range(150):
            await meeting.goes_on()
        history = meeting.journal.kept
        short = packed(history)
        assert len(short) == len({author for author, _ in history}) <= 3
        assert short[-1][0] == history[-1][0]
        again = NoteDocument()
        for _, update in short:
            again.doc.apply_update(update)
        assert content(again) == content(meeting.room.document)
        assert by_people(again) == by_people(meeting.room.document)
        assert typed(short) == typed(history)
        assert packed(short) == short

    anyio.run(session)
