"""What is added after signing, at the terminal: shown under the note, and added by keys."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from live import wire
from tests.fakes.server import SETUP, Made, Running, Seat, agreed, data_folder
from tests.fakes.sessions import sign
from tests.ui_terminal.terminal_pilot import Desk, opened
from ui_terminal.afterwards import afterwards
from ui_terminal.screens.dialogs import LineScreen
from ui_terminal.screens.picking import PickScreen
from ui_terminal.screens.review import ReviewScreen
from ui_terminal.values import Addition, Additions
from ui_terminal.widgets.line_editor import LineEditor

AT = datetime(2026, 11, 26, 10, 0, tzinfo=UTC)
NOTE = {"sections": [{"statements": [{"id": "s1", "text": "Slept four hours."}]}]}


def told(*additions: Addition) -> str:
    return "\n".join(line.text.plain for line in afterwards(Additions("0", additions, ()), NOTE))


def test_each_addition_is_told_with_its_kind_its_author_and_what_it_is_about() -> None:
    correction = Addition(
        "correction", 1, "therapist", "Dr. Hale", AT, "Five.", "ab", "s1", "Slept four hours."
    )
    disagreement = Addition("disagreement", 2, "client", "Nora", AT, "It was\nworse.", "cd", "s1")
    answer = Addition("addendum", 3, "therapist", "Dr. Hale", AT, "I see.", "ef", answers=2)
    late = Addition("late_entry", 4, "therapist", "Dr. Hale", AT, "Cried.", "01", occurred_at=AT)
    text = told(correction, disagreement, answer, late)
    for words in (
        "ADDED AFTER SIGNING",
        "1. Correction  Dr. Hale, therapist, 26 November 2026",
        "the line as it was signed: “Slept four hours.”",
        "2. Statement of disagreement  Nora, client",
        "about the line: “Slept four hours.”",
        "It was\nworse.",
        "3. Addendum",
        "answers number 2",
        "4. Late entry",
        "what took place 26 November 2026",
        "SHA-256 ab",
    ):
        assert words in text
    assert told() == ""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return data_folder(tmp_path / "data")


async def signed(server: Running, made: Made) -> None:
    """A note with a line, signed by both."""
    await made.therapist.command(wire.Write(section="data", text="Slept four hours."))
    await made.therapist.command(wire.End())
    session = await server.session(made)
    async with made.client.screen() as client:
        await client.until(lambda: session.state.note_ready)
    for party in ("client", "therapist"):
        await sign(session, party)


async def disagrees(client: Seat, text: str) -> None:
    """The client adds a statement of disagreement."""
    found = (await client.get("additions")).json()
    kind = next(kind for kind in found["kinds"] if kind["kind"] == "disagreement")
    body = {
        "kind": "disagreement",
        "name": "Nora",
        "text": text,
        "intent": kind["intent"],
        "text_version": kind["text_version"],
        "follows": found["follows"],
    }
    path = f"/api/sessions/{client.id}/additions"
    assert (await client.server.post(path, client.access, body)).status_code == 201


async def answers(desk: Desk, text: str) -> None:
    """Type into the line that is asked for, and keep it."""
    await desk.shows(LineScreen)
    await desk.until(lambda: isinstance(desk.app.focused, LineEditor))
    asked = desk.screen
    await desk.press("ctrl+u")
    await desk.enter(text)
    await desk.press("enter")
    await desk.until(lambda: desk.screen is not asked)


@pytest.mark.together
async def test_a_signed_note_is_added_to_and_the_clients_disagreement_is_answered(
    folder: Path,
) -> None:
    """A late entry, a correction of a line, an answer to the client; each is shown at once."""
    async with agreed(folder) as (server, made):
        await signed(server, made)
        async with opened(server.base, SETUP, made.id, size=(100, 60)) as desk:
            await desk.press("s")
            await desk.shows(ReviewScreen)
            await desk.until(lambda: "Slept four hours." in desk.page())
            await desk.press("n")
            await desk.shows(PickScreen)
            assert "Late entry: Something of the session" in desk.page()
            await desk.press("enter")
            await answers(desk, "yesterday")
            await desk.until(lambda: "That is no day and time" in desk.page())
            await answers(desk, "2026-01-31 14:30")
            await answers(desk, "Cried when she spoke of 五月.")
            await desk.until(lambda: "Your name signs it" in desk.page())
            assert "I remember this whole" in " ".join(desk.page().split())
            await answers(desk, "Dr. Emma Hale")
            await desk.until(lambda: "1. Late entry" in desk.page())
            await desk.until(lambda: "Cried when she spoke of 五月." in desk.page())

            await disagrees(made.client, "It was not like that.")
            await desk.until(lambda: "2. Statement of disagreement" in desk.page())

            await desk.press("n")
            await desk.shows(PickScreen)
            await desk.press("j", "enter")
            await desk.until(lambda: "Does it answer one of these?" in desk.page())
            await desk.press("j", "j", "enter")
            await answers(desk, "Talked about it.")
            await desk.press("escape")  # left at the last step: what was typed is kept
            await desk.shows(ReviewScreen)
            await desk.press("n")
            await desk.shows(PickScreen)
            await desk.press("j", "j", "enter")
            await desk.until(lambda: "Which line is corrected?" in desk.page())
            await desk.press("enter")
            await desk.shows(LineScreen)
            assert desk.screen.query_one(LineEditor).text == "Talked about it."
            await answers(desk, "Slept five hours.")
            await answers(desk, "Dr. Emma Hale")
            await desk.until(lambda: "3. Correction" in desk.page())
            await desk.until(lambda: "as it was signed: “Slept four hours.”" in desk.page())
            found = (await made.client.get("additions")).json()["additions"]
            assert [a["kind"] for a in found] == ["late_entry", "disagreement", "correction"]
