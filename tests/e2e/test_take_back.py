"""Somebody takes back what was said: it goes from both pages, and no frame brings it again."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, WebSocket, expect, sync_playwright

from tests.e2e.stage import SHORT, as_wave, browser, needs_chromium, running_server, set_up

pytestmark = [pytest.mark.e2e, pytest.mark.alone, needs_chromium]

OWN = "Brought the sleep log."
SAID = "panic"
"""A word that the therapist says in the recording, once."""


class Frames:
    """What a page is sent over its sockets."""

    def __init__(self, page: Page) -> None:
        self.got: list[bytes] = []
        page.on("websocket", self._listen)

    def _listen(self, socket: WebSocket) -> None:
        socket.on("framereceived", self._take)

    def _take(self, payload: str | bytes) -> None:
        self.got.append(payload.encode() if isinstance(payload, str) else payload)

    def after_the_strike(self) -> list[bytes]:
        """The frames from the last one on that tells of it."""
        told = [number for number, frame in enumerate(self.got) if b'"type":"struck"' in frame]
        return self.got[told[-1] :]


def test_what_is_taken_back_vanishes_from_both_pages_and_stays_away(tmp_path: Path) -> None:
    """From the transcript, the note, the frames, and the page that is opened anew."""
    sounds = {
        party: as_wave(SHORT / f"{party}.opus", tmp_path / f"{party}.wav", 8, 60)
        for party in ("therapist", "client")
    }
    with running_server(tmp_path / "data") as (base, token), sync_playwright() as playwright:
        links = set_up(base, token)
        with (
            browser(playwright, tmp_path / "t", sounds["therapist"]) as theirs,
            browser(playwright, tmp_path / "c", sounds["client"]) as ours,
        ):
            therapist, client = pages = theirs.pages[0], ours.pages[0]
            frames = [Frames(page) for page in pages]
            for page, party in zip(pages, ("therapist", "client"), strict=True):
                page.goto(links[party])
            for page in pages:
                page.get_by_test_id("agree").click()
            line = client.get_by_test_id("add-line").first
            line.fill(OWN)
            line.press("Enter")
            for page in pages:
                said = page.get_by_test_id("utterance").filter(has_text=SAID)
                expect(said.first).to_be_visible()
            therapist.get_by_test_id("pause").click()
            client.get_by_test_id("take-that-back").click()
            client.get_by_test_id("last-5").click()
            expect(client.get_by_test_id("would-go")).to_contain_text("of the note")
            client.get_by_test_id("take-it-back").click()
            for page in pages:
                expect(page.get_by_test_id("taken-back")).to_be_visible()
                expect(page.get_by_test_id("utterance").filter(has_text=SAID)).to_have_count(0)
                expect(page.get_by_test_id("statement").filter(has_text=OWN)).to_be_visible()
            expect(therapist.get_by_test_id("taken-back")).to_contain_text("by Nora")
            expect(therapist.get_by_test_id("record-taken")).to_contain_text("by Nora")
            text = therapist.get_by_test_id("statement").filter(has_text=OWN)
            text.get_by_test_id("statement-text").click()
            therapist.keyboard.press("End")
            therapist.keyboard.type(" Twice.")
            expect(client.get_by_test_id("statement").filter(has_text="Twice.")).to_be_visible()
            client.reload()
            expect(client.get_by_test_id("taken-back")).to_be_visible()
            expect(client.get_by_test_id("statement").filter(has_text="Twice.")).to_be_visible()
            for page in pages:
                assert SAID not in page.content().lower()
            for got in frames:
                after = got.after_the_strike()
                assert after
                assert not [frame for frame in after if SAID.encode() in frame.lower()]
                assert any(SAID.encode() in frame.lower() for frame in got.got)
