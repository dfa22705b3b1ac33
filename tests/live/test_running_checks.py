"""What the note must hold, shown live to the therapist and to nobody else."""

from pathlib import Path

import pytest

from live import events as ev
from live import wire
from live.hub import Screen
from live.note.drafting import Draft
from live.values import Party
from tests.fakes.server import practicing
from tests.fakes.sessions import live_session
from tests.fakes.values import utterance

pytestmark = pytest.mark.together


async def told(screen: Screen) -> list[wire.Checks]:
    """The checks that a screen was sent after it was welcomed; its outbox is closed for it."""
    screen.first.clear()
    screen.close()
    frames = [frame async for frame in screen.frames() if isinstance(frame, str)]
    read = [wire.read_to_screen(frame) for frame in frames]
    return [frame for frame in read if isinstance(frame, wire.Checks)]


def state_of(frame: wire.Checks, name: str) -> str:
    """What a frame says of one check."""
    return next(check.state for check in frame.checks if check.id == name)


async def test_a_line_that_changes_the_checks_is_shown_to_the_therapist_at_once(
    folder: Path,
) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        therapist, _ = await session.attach("therapist", 0)
        client, _ = await session.attach("client", 0)
        await session.record(ev.Heard(utterance=utterance("I slept four hours.")))
        await session.propose(Draft("symptom", "Sleeps four hours.", ()))
        await session.record(ev.Heard(utterance=utterance("Wake at three.", start=90_000)))
        shown = await told(therapist)
        assert [state_of(frame, "symptoms") for frame in shown] == ["there"]
        assert await told(client) == []
        await session.detach(therapist)
        await session.detach(client)


async def test_who_comes_later_is_told_how_it_stands(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        told_to: tuple[tuple[Party, int], ...] = (("therapist", 1), ("client", 0))
        for party, frames in told_to:
            screen, first = await session.attach(party, 0)
            checks = [
                f
                for f in [wire.read_to_screen(letter.frame) for letter in first]
                if isinstance(f, wire.Checks)
            ]
            assert len(checks) == frames
            await session.detach(screen)
