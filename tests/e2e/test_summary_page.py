"""A session that was held elsewhere: its therapist types what happened, and both sign it."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from tests.e2e.stage import CALL, as_wave, asked, browser, needs_chromium, running_server, sign_in

pytestmark = [pytest.mark.e2e, pytest.mark.alone, needs_chromium]

SUMMARY = "She slept badly. We practised breathing together.\nPlan: walk daily"


def test_a_typed_summary_is_read_and_signed_by_both(tmp_path: Path) -> None:
    """Word for word, in its sections, with the clock as it was typed."""
    silence = _silence(tmp_path)
    with (
        running_server(tmp_path / "data", drafting="off") as (base, _),
        sync_playwright() as playwright,
        browser(playwright, tmp_path / "t", silence) as theirs,
        browser(playwright, tmp_path / "c", silence) as ours,
    ):
        therapist, client = theirs.pages[0], ours.pages[0]
        sign_in(therapist, base)
        _fill(therapist, "summary")
        therapist.get_by_test_id("create").click()
        expect(therapist.get_by_role("alert")).to_contain_text("at least one sentence")
        therapist.get_by_test_id("summary").fill(SUMMARY)
        therapist.get_by_test_id("held-day").fill("2026-11-20")
        therapist.get_by_test_id("held-start").fill("14:00")
        therapist.get_by_test_id("held-end").fill("14:50")
        therapist.get_by_test_id("held-how").select_option("video")
        therapist.get_by_test_id("create").click()
        expect(therapist.get_by_test_id("brought")).to_be_visible()
        link = therapist.get_by_test_id("client-link").input_value()
        href = therapist.get_by_test_id("therapist-link").get_attribute("href")
        assert href
        therapist.goto(href)
        client.goto(link)
        for text in ("She slept badly.", "We practised breathing together.", "walk daily"):
            line = client.get_by_test_id("statement").filter(has_text=text)
            expect(line).to_be_visible()
        client.get_by_test_id("review").click(timeout=60_000)
        for page, name in ((client, "Nora Lind"), (therapist, "Dr. Hale")):
            page.get_by_test_id("sign-name").fill(name)
            page.get_by_test_id("sign").click()
        for page in (therapist, client):
            expect(page.get_by_test_id("signature")).to_have_count(2)
        with client.expect_download() as download:
            client.get_by_test_id("download-markdown").click()
        download.value.save_as(tmp_path / "note.md")
    note = (tmp_path / "note.md").read_text("utf-8")
    assert "The therapist's own summary" in note
    assert re.search(r"50 minutes", note)
    assert "Telehealth, audio and video" in note


def test_a_recording_is_sent_from_the_page_once_both_had_agreed(tmp_path: Path) -> None:
    """What is missing is said first; a wrong file is refused and replaced; its words appear."""
    silence = _silence(tmp_path)
    (tmp_path / "wrong.wav").write_bytes(b"no sound at all")
    with (
        running_server(tmp_path / "data", drafting="off") as (base, token),
        sync_playwright() as playwright,
        browser(playwright, tmp_path / "t", silence) as theirs,
    ):
        page = theirs.pages[0]
        sign_in(page, base)
        _fill(page, "recording")
        send, alert = page.get_by_test_id("create"), page.get_by_role("alert")
        send.click()
        expect(alert.first).to_contain_text("choose a recording")
        page.get_by_test_id("file-client").set_input_files(tmp_path / "wrong.wav")
        send.click()
        expect(alert.first).to_contain_text("tick what is needed")
        for purpose in ("transcription", "drafting"):
            page.get_by_test_id(f"attest-{purpose}").check()
        page.get_by_test_id("agreed-on").fill("2026-11-20")
        send.click()
        expect(alert.first).to_contain_text("convert it to FLAC or WAV")
        sound = as_wave(CALL / "client.opus", tmp_path / "client.wav", 0, 20)
        page.get_by_test_id("file-client").set_input_files(sound)
        send.click()
        expect(page.get_by_test_id("brought")).to_be_visible()
        href = page.get_by_test_id("therapist-link").get_attribute("href")
        assert href
        page.goto(href)
        said = page.locator('[data-testid="utterance"][data-speaker="client"]')
        expect(said.first).to_be_visible(timeout=120_000)
        expect(page.get_by_test_id("review")).to_be_visible(timeout=120_000)
        rows = asked("GET", f"{base}/api/sessions", headers={"authorization": f"Bearer {token}"})
        assert [row["state"] for row in rows.json()["sessions"]] == ["review"]


def _fill(page: Page, way: str) -> None:
    page.get_by_test_id(f"way-{way}").check()
    page.get_by_test_id("therapist-name").fill("Dr. Hale")
    page.get_by_test_id("client-alias").fill("Nora")


def _silence(folder: Path) -> Path:
    path = folder / "silence.wav"
    return as_wave(CALL / "client.opus", path, 1, 0.1)
