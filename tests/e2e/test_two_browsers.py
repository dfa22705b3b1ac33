"""Two people, two browsers, one note: the whole path through real Chromium on loopback."""

import re
from pathlib import Path

import pypdf
import pytest
from playwright.sync_api import Page, expect, sync_playwright

from tests.e2e.stage import SHORT, as_wave, browser, needs_chromium, running_server, set_up

pytestmark = [pytest.mark.e2e, pytest.mark.alone, needs_chromium]

EDIT = "I slept better after the walk."


def test_two_people_talk_write_and_sign_one_note(tmp_path: Path) -> None:
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
            therapist, client = theirs.pages[0], ours.pages[0]
            for page, party in ((therapist, "therapist"), (client, "client")):
                page.goto(links[party])
            for page in (therapist, client):
                page.get_by_test_id("agree").click()
            expect(client.get_by_test_id("state-line")).to_contain_text("Listening")
            _words_are_under_the_right_name(therapist)
            _both_write(therapist, client)
            _it_reads_as_text(client)
            therapist.get_by_test_id("end").click()
            _both_sign(therapist, client)
            with client.expect_download() as download:
                client.get_by_test_id("download-pdf").click()
            download.value.save_as(tmp_path / "note.pdf")
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(tmp_path / "note.pdf").pages)
    assert EDIT in re.sub(r"\s+", " ", text)


def _words_are_under_the_right_name(page: Page) -> None:
    said = {
        "therapist": ["panic", "week"],
        "client": ["two", "walk"],
    }
    for speaker, words in said.items():
        lines = page.locator(f'[data-testid="utterance"][data-speaker="{speaker}"]')
        for word in words:
            expect(lines.filter(has_text=word).first).to_be_visible()


def _both_write(therapist: Page, client: Page) -> None:
    line = client.get_by_test_id("add-line").first
    line.fill("I slept after the walk.")
    line.press("Enter")
    mine = therapist.get_by_test_id("statement").filter(has_text="I slept after the walk.")
    expect(mine).to_be_visible()
    text = mine.get_by_test_id("statement-text")
    text.click()
    therapist.keyboard.press("End")
    for _ in range(len("after the walk.")):
        therapist.keyboard.press("ArrowLeft")
    therapist.keyboard.type("better ")
    expect(client.get_by_test_id("statement").filter(has_text=EDIT)).to_be_visible()


def _it_reads_as_text(page: Page) -> None:
    """The note as running text; a sentence opens what it rests on."""
    page.get_by_test_id("as-it-reads").click()
    sentence = page.get_by_test_id("sentence").filter(has_text=EDIT)
    sentence.press("Enter")
    expect(sentence).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_test_id("sentence-words")).to_contain_text("own words")
    page.get_by_test_id("line-by-line").click()
    expect(page.get_by_test_id("statement").filter(has_text=EDIT)).to_be_visible()


def _both_sign(therapist: Page, client: Page) -> None:
    client.get_by_test_id("review").click(timeout=60_000)
    client.get_by_test_id("as-it-reads").click()
    expect(client.get_by_test_id("sentence").filter(has_text=EDIT)).to_be_visible()
    # Once one has signed, the other's page shows the note to sign by itself.
    for page, name in ((client, "Nora Lind"), (therapist, "Dr. Hale")):
        page.get_by_test_id("sign-name").fill(name)
        page.get_by_test_id("sign").click()
    for page in (therapist, client):
        expect(page.get_by_test_id("signature")).to_have_count(2)
