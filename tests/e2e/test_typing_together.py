"""Two people and the assistant in one note, in real browsers: nothing is lost, and whose is told.

Lines are written by key, as people do; the assistant drafts from a transcript meanwhile.
"""

import random
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Any, Final

import pytest
from playwright.sync_api import Locator, Page, expect, sync_playwright

from live import consent
from live.equipment import utc_now
from tests.e2e.line import line_to
from tests.e2e.serve_process import free_port
from tests.e2e.stage import asked, browser, needs_chromium, server_process, set_up, silence

pytestmark = [pytest.mark.e2e, pytest.mark.alone, needs_chromium]

OPERATIONS: Final = 200
OFFLINE_S: Final = 30
SAID: Final = (
    ("therapist", "How did you sleep since last week?"),
    ("client", "I slept about four hours most nights."),
    ("therapist", "What happened on Tuesday?"),
    ("client", "I woke at three and felt really anxious about the meeting."),
    ("therapist", "Did the breathing exercise help?"),
    ("client", "The breathing exercise helped me on two evenings."),
    ("therapist", "Let us practise it again, five minutes every evening."),
    ("client", "I had no panic attacks this week, and I went to the shop alone."),
)


@dataclass
class Pair:
    """Both at their pages.

    Attributes:
        base: The server's address.
        token: Of a clinician who is signed in.
        port: Where it is.
        links: What they opened.
    """

    therapist: Page
    client: Page
    base: str
    token: str
    links: dict[str, str]

    def opens(self) -> None:
        """A session of their own, opened by both; the client has written a line."""
        self.links = set_up(self.base, self.token)
        self.therapist.goto(self.links["therapist"])
        self.client.goto(self.links["client"])
        add(self.client, "The walk was good.")
        for page in (self.therapist, self.client):
            expect(line(page)).to_have_text("The walk was good.")


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    """A server without a model, and a browser for each person."""
    sound = silence(tmp_path / "silence.wav", 60)
    with ExitStack() as stack:
        server = stack.enter_context(server_process(tmp_path / "data", drafting="off"))
        playwright = stack.enter_context(sync_playwright())
        theirs = stack.enter_context(browser(playwright, tmp_path / "t", sound))
        ours = stack.enter_context(browser(playwright, tmp_path / "c", sound))
        found = Pair(theirs.pages[0], ours.pages[0], server.base, server.token, {})
        found.opens()
        yield found


def add(page: Page, words: str) -> None:
    """Write a line of one's own."""
    field = page.get_by_test_id("add-line").first
    field.fill(words)
    field.press("Enter")


def line(page: Page) -> Locator:
    """The first line's text."""
    return page.get_by_test_id("statement-text").first


def texts(page: Page) -> dict[str, str]:
    """Every line of the note as the page shows it."""
    found: dict[str, str] = page.get_by_test_id("statement").evaluate_all(
        """lines => Object.fromEntries(lines.map(line => [
            line.dataset.id,
            line.querySelector('[data-testid="statement-text"]').textContent,
        ]))"""
    )
    return found


def alike(pair: Pair) -> dict[str, str]:
    """Wait until both pages show the same; returns it."""
    pair.client.wait_for_timeout(0)
    for _ in range(600):
        here, there = texts(pair.therapist), texts(pair.client)
        if here == there and here:
            return here
        pair.client.evaluate("() => new Promise(requestAnimationFrame)")
    raise AssertionError("the pages do not show the same")


def is_told(pair: Pair) -> None:
    """The assistant gets something to draft from: what both said elsewhere."""
    token = pair.links["therapist"].partition("#join=")[2]
    seat = asked("POST", f"{pair.base}/api/join", json={"token": token}).json()
    turns = [
        {"speaker": speaker, "text": text, "start_s": 5.0 * n, "end_s": 5.0 * n + 4.0}
        for n, (speaker, text) in enumerate(SAID)
    ]
    attestation = {
        "agreed": ["therapist", "client"],
        "purposes": ["transcription", "drafting"],
        "text_version": consent.RECORDING_VERSION,
        "agreed_on": f"{utc_now():%Y-%m-%d}",
    }
    asked(
        "POST",
        f"{pair.base}/api/sessions/{seat['session']}/transcript",
        headers={"authorization": f"Bearer {seat['access']}"},
        json={"turns": turns, "attestation": attestation},
    ).raise_for_status()


def type_in(page: Page, text: Locator, words: str, *, at: str = "End") -> None:
    """Type at one end of a line."""
    text.click()
    page.keyboard.press(at)
    page.keyboard.type(words)


def types_somewhere(page: Page, rng: random.Random, words: str) -> None:
    """Type at either end of any line there is."""
    lines = page.get_by_test_id("statement-text")
    type_in(page, lines.nth(rng.randrange(lines.count())), words, at=rng.choice(["Home", "End"]))


def test_two_hundred_operations_with_the_assistant_writing_end_up_alike(pair: Pair) -> None:
    rng = random.Random(20)  # noqa: S311 - a test that repeats itself
    kept, gone = [], []
    for number in range(OPERATIONS):
        page = rng.choice([pair.therapist, pair.client])
        word = f" {'t' if page is pair.therapist else 'c'}{number}q "
        types_somewhere(page, rng, word)
        if rng.random() < 0.3:
            for _ in word:
                page.keyboard.press("Backspace")
            gone.append(word.strip())
        else:
            kept.append(word.strip())
        if number == OPERATIONS // 10:
            is_told(pair)
    found = alike(pair)
    everything = " ".join(found.values())
    assert [word for word in kept if everything.split().count(word) != 1] == []
    assert [word for word in gone if word in everything.split()] == []
    assert len(found) > 1, "the assistant wrote nothing"


def test_what_both_typed_in_half_a_minute_offline_is_there_when_the_line_is_back(
    pair: Pair,
) -> None:
    """The network is really away for that long, without a word; both go on writing meanwhile."""
    with line_to(pair.base) as network:
        pair.client.goto(
            pair.links["client"].replace(pair.base, f"http://127.0.0.1:{network.port}")
        )
        expect(line(pair.client)).to_have_text("The walk was good.")
        # The note comes with the join, before the line is up.
        expect(pair.client.get_by_test_id("state-line")).not_to_contain_text("Connecting")
        network.dies()
        back_at = monotonic() + OFFLINE_S
        type_in(pair.client, line(pair.client), " I was offline.")
        type_in(pair.therapist, line(pair.therapist), "She says: ", at="Home")
        state = pair.client.get_by_test_id("state-line")
        expect(state).to_contain_text("trying again")
        type_in(pair.client, line(pair.client), " For long.")
        add(pair.therapist, "Written meanwhile.")
        expect(line(pair.therapist)).to_have_text("She says: The walk was good.")
        expect(line(pair.client)).to_have_text("The walk was good. I was offline. For long.")
        pair.client.wait_for_timeout(max(0, 1000 * (back_at - monotonic())))
        network.is_back()
        whole = "She says: The walk was good. I was offline. For long."
        for page in (pair.therapist, pair.client):
            expect(line(page)).to_have_text(whole)
        assert sorted(alike(pair).values()) == [whole, "Written meanwhile."]


def test_undo_takes_back_ones_own_letters_and_nobody_elses(pair: Pair) -> None:
    type_in(pair.client, line(pair.client), " Twice.")
    expect(line(pair.therapist)).to_have_text("The walk was good. Twice.")
    type_in(pair.therapist, line(pair.therapist), "Yes: ", at="Home")
    expect(line(pair.client)).to_have_text("Yes: The walk was good. Twice.")
    line(pair.client).click()
    pair.client.keyboard.press("Control+z")
    for page in (pair.therapist, pair.client):
        expect(line(page)).to_have_text("Yes: The walk was good.")
    pair.client.keyboard.press("Control+Shift+z")
    for page in (pair.therapist, pair.client):
        expect(line(page)).to_have_text("Yes: The walk was good. Twice.")


def test_each_sees_who_wrote_what_and_who_is_writing_where(pair: Pair) -> None:
    type_in(pair.therapist, line(pair.therapist), " It rained.")
    expect(line(pair.client)).to_have_text("The walk was good. It rained.")
    writing = pair.client.get_by_test_id("statement").first
    expect(writing).to_contain_text("Dr. Hale is writing here")
    pair.therapist.keyboard.press("Escape")
    expect(writing).not_to_contain_text("is writing here")
    pair.client.get_by_test_id("words").first.click()
    told = pair.client.get_by_test_id("written-by")
    expect(told).to_contain_text("you “The walk was good.” · Dr. Hale “It rained.”")
    expect(line(pair.client)).to_have_attribute("title", "Written by you and Dr. Hale")
    inked: Any = pair.client.evaluate("() => CSS.highlights.get('conote-therapist')?.size ?? 0")
    assert inked == 1


def test_a_killed_server_that_is_back_has_what_both_typed_meanwhile(tmp_path: Path) -> None:
    sound, port = silence(tmp_path / "silence.wav", 60), free_port()
    with (
        sync_playwright() as playwright,
        browser(playwright, tmp_path / "t", sound) as theirs,
        browser(playwright, tmp_path / "c", sound) as ours,
    ):
        with server_process(tmp_path / "data", port, drafting="off") as server:
            pair = Pair(theirs.pages[0], ours.pages[0], server.base, server.token, {})
            pair.opens()
            type_in(pair.client, line(pair.client), " Kept.")
            expect(line(pair.therapist)).to_have_text("The walk was good. Kept.")
            server.kill()
        for page, words in ((pair.therapist, " Hers."), (pair.client, " His.")):
            type_in(page, line(page), words)
        with server_process(tmp_path / "data", port, drafting="off"):
            found = ""
            for page in (pair.therapist, pair.client):
                for words in ("The walk was good. Kept.", " Hers.", " His."):
                    expect(line(page)).to_contain_text(words)
            [found] = alike(pair).values()
            assert len(found) == len("The walk was good. Kept. Hers. His.")
