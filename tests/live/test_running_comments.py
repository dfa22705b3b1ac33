"""Comments and other words in a running session: log, document, export and restart agree."""

from pathlib import Path
from typing import Any

import pytest
from pycrdt import Map

from live import events as ev
from live import wire
from live.errors import UpdateRefused
from live.feedback import typed
from live.note.drafting import Draft
from live.running import RunningSession
from tests.fakes.notes import Replica, content
from tests.fakes.server import practicing
from tests.fakes.sessions import check, live_session, write
from tests.fakes.values import utterance

pytestmark = pytest.mark.together

WORDS = "I slept six hours."


def beside(session: RunningSession) -> dict[str, dict[str, Any]]:
    """The comments that the document shows."""
    found: dict[str, dict[str, Any]] = content(session.room.document)["comments"]
    return found


async def test_a_comment_is_on_both_screens_and_there_after_a_restart(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        line = await write(session)
        await session.do("client", wire.CommentOn(statement=line, text="Since when?"))
        (name,) = beside(session)
        assert beside(session)[name]["author"] == "client"
    async with practicing(folder) as practice:
        again = await practice.open(session.id)
        assert beside(again)[name]["text"] == "Since when?"
        await again.do("therapist", wire.ResolveComment(comment=name))
        assert beside(again)[name]["resolved"] is True
        await again.do("therapist", wire.Reject(statement=line))
        assert beside(again) == {}
        check(again)


async def test_no_screen_writes_a_comment_or_deletes_one_by_itself(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        line = await write(session)
        await session.do("client", wire.CommentOn(statement=line, text="Since when?"))
        (name,) = beside(session)

        def delete(note: Any) -> None:
            del note.doc.get("comments", type=Map)[name]

        def add(note: Any) -> None:
            note.doc.get("comments", type=Map)["c9"] = Map({"text": "forged"})

        before = beside(session)
        for change in (delete, add):
            with pytest.raises(UpdateRefused):
                await session.merge("therapist", Replica(session.room.document).makes(change))
        assert beside(session) == before


async def test_words_taken_over_stand_in_the_note_and_stay_their_authors(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        line = await write(session, "Slept four hours.")
        await session.do("client", wire.Dispute(statement=line, words=WORDS))
        await session.do("therapist", wire.TakeOver(statement=line))
        assert session.room.document.texts()[line] == WORDS
        note, _ = await session.sign_off.note()
        (said,) = [s for section in note["sections"] for s in section["statements"]]
        assert (said["text"], said["status"], said["by"]) == (WORDS, "edited", "client")
        # The letters are the client's, who wrote them, not the server's.
        written = session.room.document.written_by(line)
        assert [stretch.author for stretch in written] == ["client"]
        counted = typed(await practice.equipment.store.updates(session.id))
        assert counted["client"] >= len(WORDS)
        assert counted["therapist"] == 0
        check(session)


async def test_what_nobody_settled_is_signed_with_its_line(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        line = await write(session, "Slept four hours.")
        await session.do("client", wire.CommentOn(statement=line, text="Settled."))
        (name,) = beside(session)
        await session.do("therapist", wire.ResolveComment(comment=name))
        await session.do("client", wire.CommentOn(statement=line, text="Since when?"))
        await session.do("client", wire.Dispute(statement=line, words=WORDS))
        note, _ = await session.sign_off.note()
        (said,) = [s for section in note["sections"] for s in section["statements"]]
        assert said["said_instead"] == WORDS
        assert [(c["author"], c["text"]) for c in said["comments"]] == [("client", "Since when?")]


async def test_the_assistant_does_not_replace_a_line_somebody_spoke_of(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        for name in ("u1", "u2"):
            await session.record(ev.Heard(utterance=utterance("I sleep four hours.", name=name)))
        await session.propose(Draft("symptom", "Sleeps four hours.", ("u1",)))
        (line,) = session.state.entries
        await session.do("client", wire.CommentOn(statement=line, text="Since when?"))
        fuller = Draft("symptom", "Sleeps four hours on most nights since March.", ("u2",))
        await session.propose(fuller)
        assert session.state.entries[line].status == "proposed"
        assert len(beside(session)) == 1
        check(session)
