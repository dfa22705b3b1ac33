"""A call in which the client asks to leave something out: it is left out, and taken back."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import anyio
import anyio.lowlevel
import pytest

from live import exports, wire
from live.note.drafting import Draft
from live.practice import Practice
from live.running import RunningSession
from live.values import SAMPLE_RATE, Party, Utterance
from tests.fakes.server import practicing
from tests.fakes.sessions import live_session, sign, types
from tests.fakes.values import delivery, hypothesis
from tests.live.kept_bytes import everything

pytestmark = pytest.mark.together

SAID: Final = Path(__file__).parents[1] / "data" / "offrecord" / "said.txt"
TOLD: Final = ("sister", "husband", "nobody", "understand")
"""Words of what is said between the request to leave it out and the way back, and only then."""


def turns() -> Iterator[tuple[Party, int, str]]:
    """Who says what, from which sample on."""
    for line in SAID.read_text().splitlines():
        start, speaker, text = line.split(" ", 2)
        party: Party = "client" if speaker == "client:" else "therapist"
        yield party, round(float(start) * SAMPLE_RATE), text


async def held(practice: Practice) -> RunningSession:
    """The whole call, heard and drafted by the rules alone."""
    session = await live_session(practice)
    for party, start, text in turns():
        await session.hearing.hear(delivery(hypothesis(text, party, start)))
    with anyio.fail_after(60):
        await session.drafter.settle()
    return session


def among(said: tuple[Utterance, ...], words: str) -> Utterance:
    """The utterance with these words."""
    return next(u for u in said if words in u.text)


def left(data: bytes) -> list[str]:
    """What of it is in some bytes."""
    return [told for told in TOLD if told.encode() in data.lower()]


def minute(session: RunningSession) -> wire.Strike:
    """From the request to leave it out to the way back, as somebody marks it in what was said."""
    said = session.state.utterances
    first, last = among(said, "doesn't go in the note"), among(said, "back on the record")
    return wire.Strike(start=first.start, end=last.end)


async def test_what_somebody_asks_to_leave_out_is_not_drafted_without_any_command(
    folder: Path,
) -> None:
    """What was said before and after it is."""
    async with practicing(folder) as practice:
        session = await held(practice)
        note = " ".join(session.room.document.texts().values()).lower()
        assert "pottery" in note
        assert "sertraline" in note or "fifty milligrams" in note
        assert left(note.encode()) == []
        assert left(b" ".join(u.text.encode() for u in session.state.utterances)) == list(TOLD)


async def test_taken_back_by_command_nothing_of_it_is_left_anywhere(folder: Path) -> None:
    """In no view, no payload of the log, no update, no export; the tombstone is in the exports."""
    async with practicing(folder) as practice:
        session = await held(practice)
        stretch = minute(session)
        before = session.room.document.texts()
        assert left(await everything(practice, session)) == list(TOLD)
        await session.do("client", stretch)
        assert left(await everything(practice, session)) == []
        assert session.room.document.texts() == before
        attested = await signed_by_both(session)
        note = attested["note"]
        assert [stone["by"] for stone in note["taken_back"]] == ["client"]
        made = [exports.export(form, attested) for form in ("markdown", "json")]
        assert left(b"".join(made)) == []
        assert b"## Taken back" in made[0]
        assert left(await everything(practice, session)) == []


async def test_a_line_that_was_written_of_it_goes_with_it(folder: Path) -> None:
    """Somebody had it drafted by hand, and changed it."""
    async with practicing(folder) as practice:
        session = await held(practice)
        secret = among(session.state.utterances, "lost his job")
        rests = Draft("other", "Her sister's husband lost his job.", (secret.id,))
        await session.propose(rests)
        line = next(k for k, text in session.room.document.texts().items() if "sister" in text)
        await types(session, "client", line, "Really: ")
        await session.do("therapist", minute(session))
        assert left(await everything(practice, session)) == []


async def signed_by_both(session: RunningSession) -> dict[str, Any]:
    """Keep every line, end, and sign."""
    for line in session.room.document.texts():
        await session.do("therapist", wire.Accept(statement=line))
    await session.do("therapist", wire.End())
    with anyio.fail_after(60):
        while not session.state.note_ready:
            await anyio.lowlevel.checkpoint()
    await sign(session, "client")
    await sign(session, "therapist")
    return dict(await session.sign_off.attested())
