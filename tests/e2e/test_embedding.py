"""The note in another's page, from another origin: words arrive, in the page's own colours."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, Final

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from tests.e2e.lookout import access, faults
from tests.e2e.stage import (
    CALL,
    ROOT,
    as_wave,
    asked,
    browser,
    needs_chromium,
    running_server,
    set_up,
)

pytestmark = [pytest.mark.e2e, pytest.mark.alone, needs_chromium]

EXAMPLES: Final = ROOT / "docs" / "examples"


class _Platform(SimpleHTTPRequestHandler):
    """The telehealth platform's own server, as strict as the docs say a page can be."""

    policy = ""

    def end_headers(self) -> None:
        self.send_header("content-security-policy", self.policy)
        super().end_headers()

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@contextmanager
def _platform() -> Iterator[str]:
    handler = partial(_Platform, directory=str(EXAMPLES))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join(10)


def _strict(conote: str) -> str:
    """The policy of docs/embedding.md."""
    sockets = conote.replace("http", "ws", 1)
    return (
        f"default-src 'none'; script-src 'self' {conote}; connect-src {conote} {sockets}; "
        "style-src 'self'; img-src 'self' data:; media-src 'self' blob:"
    )


def agrees(base: str, seat: dict[str, Any]) -> None:
    """Somebody agrees elsewhere."""
    command = {
        "type": "consent",
        "purposes": ["transcription", "drafting", "collaboration"],
        "text_version": asked("GET", f"{base}/api/consent").json()["text_version"],
    }
    asked(
        "POST",
        f"{base}/api/sessions/{seat['session']}/commands",
        headers={"authorization": f"Bearer {seat['access']}"},
        json=command,
    ).raise_for_status()


def test_a_telehealth_page_of_another_origin_embeds_the_note(tmp_path: Path) -> None:
    """Both agree, words arrive, the page is told; taking consent back ends the tap."""
    sound = as_wave(CALL / "client.opus", tmp_path / "client.wav", 6, 40)
    with (
        _platform() as origin,
        running_server(tmp_path / "data", drafting="off", allowed_origins=f'["{origin}"]') as (
            base,
            token,
        ),
        sync_playwright() as playwright,
        browser(playwright, tmp_path / "profile", sound) as context,
    ):
        _Platform.policy = _strict(base)
        links = set_up(base, token)
        therapist = access(base, links["therapist"])
        page = context.pages[0]
        refused: list[str] = []
        page.on("console", lambda said: refused.append(said.text) if said.type == "error" else None)
        join = links["client"].partition("#join=")[2]
        page.goto(f"{origin}/telehealth.html#conote={base}&join={join}")
        expect(page.get_by_test_id("agree")).to_be_enabled()
        assert join not in page.url
        assert join not in page.content()
        assert page.title() == "Room 12 · Harbour Telehealth"
        expect(page.locator("#state")).to_have_text("consenting")
        expect(page.locator("#tap")).to_have_text("waiting")
        _themed(page)

        agrees(base, therapist)
        page.get_by_test_id("agree").click()
        expect(page.locator("#tap")).to_have_text("on")
        expect(page.locator("#state")).to_have_text("live")
        expect(page.get_by_test_id("utterance").first).to_be_visible(timeout=90_000)
        field = page.get_by_test_id("add-line").first
        field.fill("Walk every day.")
        field.press("Enter")
        expect(page.locator("#lines")).not_to_have_text("0")
        page.screenshot(path=tmp_path / "embedded.png")
        page.emulate_media(reduced_motion="reduce")
        assert "\n".join(faults(page, "embedded")) == ""

        page.get_by_test_id("revoke").click()
        expect(page.locator("#tap")).to_have_text("waiting")
        page.evaluate("document.querySelector('conote-session').remove()")
        expect(page.locator("#tap")).to_have_text("off")
        assert page.evaluate("document.getElementById('me').srcObject.active")
        assert not [said for said in refused if "Security Policy" in said or "CORS" in said]


def _themed(page: Page) -> None:
    note = page.locator("conote-note")
    sheet = note.locator("article")
    assert sheet.evaluate("(at) => getComputedStyle(at).borderRadius") == "6px"
    assert sheet.evaluate("(at) => getComputedStyle(at).backgroundColor") == "rgb(255, 255, 255)"
    assert note.evaluate("(at) => getComputedStyle(at).color") == "rgb(20, 33, 61)"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_page_of_an_origin_that_is_not_allowed_gets_nothing(tmp_path: Path) -> None:
    sound = as_wave(CALL / "client.opus", tmp_path / "client.wav", 1, 2)
    with (
        _platform() as origin,
        running_server(tmp_path / "data", drafting="off") as (base, token),
        sync_playwright() as playwright,
        browser(playwright, tmp_path / "profile", sound) as context,
    ):
        _Platform.policy = _strict(base)
        join = set_up(base, token)["client"].partition("#join=")[2]
        page = context.pages[0]
        errors: list[str] = []
        page.on("console", lambda said: errors.append(said.text))
        with page.expect_event("pageerror"):
            page.goto(f"{origin}/telehealth.html#conote={base}&join={join}")
        assert any("CORS" in error for error in errors)
        expect(page.get_by_test_id("agree")).to_have_count(0)
