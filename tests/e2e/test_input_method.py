"""Words composed by an input method, as Chromium gets them from one: in the note, beside others.

On the page, and in the dashboard that a browser shows.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.async_api import CDPSession, Locator, Page, async_playwright, expect

from tests.e2e.stage import CHROMIUM, FLAGS, needs_chromium
from tests.e2e.test_terminal_in_browser import Drawn, served, until
from tests.fakes.server import CLINICIAN, NEW, PASSPHRASE, SETUP, agreed, data_folder, serving

pytestmark = [pytest.mark.e2e, needs_chromium]

FIRST = "The walk was good."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return data_folder(tmp_path / "data")


class InputMethod:
    """What a person's input method does to the page they type at."""

    def __init__(self, session: CDPSession) -> None:
        self._cdp = session

    async def composes(self, text: str) -> None:
        """Show unfinished words at the caret, in place of those before; "" gives them up."""
        await self._cdp.send(
            "Input.imeSetComposition",
            {"text": text, "selectionStart": len(text), "selectionEnd": len(text)},
        )

    async def commits(self, text: str) -> None:
        """Put the finished words in their place."""
        await self._cdp.send("Input.insertText", {"text": text})


@dataclass
class Pair:
    """Both at one line; the therapist has an input method."""

    therapist: Page
    client: Page
    method: InputMethod


@asynccontextmanager
async def pair_at(folder: Path) -> AsyncIterator[Pair]:
    """A server, and a page for each person."""
    async with serving(folder) as server, async_playwright() as playwright:
        links = (await server.post("/api/sessions", SETUP, NEW)).json()["links"]
        chromium = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        pages = [await (await chromium.new_context()).new_page() for _ in range(2)]
        for page, party in zip(pages, ("therapist", "client"), strict=True):
            await page.goto(links[party])
        therapist, client = pages
        field = client.get_by_test_id("add-line").first
        await field.fill(FIRST)
        await field.press("Enter")
        for page in pages:
            await expect(line(page)).to_have_text(FIRST, timeout=60_000)
        cdp = await therapist.context.new_cdp_session(therapist)
        yield Pair(therapist, client, InputMethod(cdp))
        await chromium.close()


def line(page: Page) -> Locator:
    """The first line's text."""
    return page.get_by_test_id("statement-text").first


async def stand_in(page: Page, at: str) -> None:
    """Put the caret at one end of the line."""
    await line(page).click()
    await expect(line(page)).to_be_focused()
    await page.keyboard.press(at)


async def both_have(pair: Pair, text: str) -> None:
    """Wait until the line says this on both pages."""
    for page in (pair.client, pair.therapist):
        await expect(line(page)).to_have_text(text)


async def test_words_are_composed_while_the_other_types_in_the_same_line(folder: Path) -> None:
    """Neither broken nor doubled; what the other types comes when they are done."""
    async with pair_at(folder) as pair:
        await stand_in(pair.therapist, "End")
        await stand_in(pair.client, "Home")
        await pair.method.composes("す")
        await pair.client.keyboard.type("Today: ")
        await pair.method.composes("すし")
        await expect(line(pair.client)).to_have_text(f"Today: {FIRST}")
        await expect(line(pair.therapist)).to_have_text(f"{FIRST}すし")
        await pair.method.composes("寿司")
        await pair.method.commits("寿司")
        await both_have(pair, f"Today: {FIRST}寿司")
        await pair.therapist.keyboard.type("!")
        await both_have(pair, f"Today: {FIRST}寿司!")
        for syllable in ("ㅎ", "하", "한"):
            await pair.method.composes(syllable)
            await pair.client.keyboard.type("x")
        await pair.method.commits("한")
        await pair.method.composes("ㄱ")
        await pair.method.composes("글")
        await pair.method.commits("글")
        await both_have(pair, f"Today: xxx{FIRST}寿司!한글")
        await pair.therapist.keyboard.press("Backspace")
        await both_have(pair, f"Today: xxx{FIRST}寿司!한")


async def test_words_that_are_given_up_leave_nothing_and_the_others_come(folder: Path) -> None:
    async with pair_at(folder) as pair:
        await stand_in(pair.therapist, "Home")
        await stand_in(pair.client, "End")
        await pair.method.composes("か")
        await pair.client.keyboard.type(" Yes.")
        await expect(line(pair.client)).to_have_text(f"{FIRST} Yes.")
        await pair.method.composes("")
        await both_have(pair, f"{FIRST} Yes.")
        await pair.therapist.keyboard.type("A")
        await both_have(pair, f"A{FIRST} Yes.")


async def test_what_the_other_takes_away_around_them_does_not_break_them(folder: Path) -> None:
    """The words they stood in are gone when they are done; the composed ones are there once."""
    async with pair_at(folder) as pair:
        await line(pair.therapist).click()
        await pair.therapist.keyboard.press("Home")
        for _ in range(len("The walk")):
            await pair.therapist.keyboard.press("ArrowRight")
        await pair.method.composes("に")
        await pair.method.composes("にほん")
        await stand_in(pair.client, "End")
        await pair.client.keyboard.press("Shift+Home")
        await pair.client.keyboard.type("Gone.")
        await expect(line(pair.client)).to_have_text("Gone.")
        await pair.method.composes("日本")
        await pair.method.commits("日本")
        await expect(line(pair.therapist)).to_have_text("日本Gone.")
        await both_have(pair, "日本Gone.")


async def test_a_line_of_ones_own_is_composed_while_others_add_theirs(folder: Path) -> None:
    async with pair_at(folder) as pair:
        field = pair.therapist.get_by_test_id("add-line").first
        await field.click()
        await pair.method.composes("ね")
        other = pair.client.get_by_test_id("add-line").first
        await other.fill("And the night was, too.")
        await other.press("Enter")
        await expect(pair.therapist.get_by_test_id("statement-text")).to_have_count(2)
        await pair.method.composes("ねむ")
        await stand_in(pair.client, "End")
        await pair.client.keyboard.type(" Yes.")
        await expect(line(pair.therapist)).to_have_text(f"{FIRST} Yes.")
        await expect(field).to_have_value("ねむ")
        await pair.method.commits("眠い")
        await expect(field).to_have_value("眠い")
        await pair.therapist.keyboard.press("Enter")
        for page in (pair.client, pair.therapist):
            await expect(page.get_by_test_id("statement-text")).to_have_text(
                [f"{FIRST} Yes.", "And the night was, too.", "眠い"]
            )


async def test_words_are_composed_in_the_dashboard_that_a_browser_shows(
    folder: Path,
) -> None:
    """In a line of one's own, and in one that the client types in meanwhile."""
    async with (
        agreed(folder) as (server, made),
        made.client.screen() as client,
        served(server.base) as address,
        async_playwright() as playwright,
    ):
        chromium = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = await chromium.new_page()
        drawn = Drawn(page)
        await page.goto(address)
        await drawn.shows("it is not shown")
        await page.mouse.click(640, 40)
        for words in (CLINICIAN.user, PASSPHRASE):
            await page.keyboard.type(words)
            await page.keyboard.press("Enter")
        await drawn.shows("Nora L.")
        await page.keyboard.press("Enter")
        await drawn.shows("What we talked about")
        texts = (await server.session(made)).room.document.texts
        method = InputMethod(await page.context.new_cdp_session(page))
        await page.keyboard.type("n")
        await drawn.shows("rite your own statement")
        for unfinished in ("す", "すし", "寿司"):
            await method.composes(unfinished)
        await method.commits("寿司")
        await page.keyboard.type(" two")
        await page.keyboard.press("Enter")
        await until(lambda: "寿司 two" in texts().values())
        (statement,) = texts()
        await drawn.shows("dit")  # the keys of the note are back
        await page.keyboard.type("e")
        await drawn.shows("Take back")
        await method.composes("ㅎ")
        await client.types(statement, "!")
        await until(lambda: texts()[statement] == "寿司 two!")
        await method.composes("한")
        await method.commits("한")
        await method.commits("글")
        await page.keyboard.press("Backspace")
        await until(lambda: texts()[statement] == "寿司 two한!")
        await chromium.close()
