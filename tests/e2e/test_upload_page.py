"""A recording is sent from the page, and the connection, or the page, goes in the middle."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Request, expect, sync_playwright

from tests.e2e.stage import CALL, as_wave, browser, needs_chromium, running_server, sign_in

pytestmark = [pytest.mark.e2e, pytest.mark.alone, needs_chromium]

UNDER_WAY = re.compile(r"Sending the recording: [1-9]\d? %")
SLOW = 150_000
"""Bytes a second that the line carries: the recording takes about six."""


@contextmanager
def _sending(tmp_path: Path) -> Iterator[tuple[BrowserContext, str, Path]]:
    """A server, and a browser to send a recording: its context, the address, the file."""
    sound = as_wave(CALL / "client.opus", tmp_path / "client.wav", 0, 30)
    with (
        running_server(tmp_path / "data", drafting="off") as (base, _),
        sync_playwright() as playwright,
        browser(playwright, tmp_path / "t", sound) as context,
    ):
        sign_in(context.pages[0], base)
        yield context, base, sound


def test_sending_goes_on_by_itself_when_the_line_is_back(tmp_path: Path) -> None:
    """Offline and online again: nobody has to do anything."""
    with _sending(tmp_path) as (context, address, sound):
        page = context.pages[0]
        with _offsets(page) as offsets:
            _send(context, page, address, sound)
            context.set_offline(True)
            expect(page.get_by_test_id("going")).to_contain_text("The connection is lost at")
            context.set_offline(False)
            expect(page.get_by_test_id("brought")).to_be_visible()
        first, *others = offsets
        assert first == 0
        assert others
        assert all(offset > 0 for offset in others)


def test_sending_goes_on_after_a_closed_page_with_the_same_file(tmp_path: Path) -> None:
    """The list of sessions asks for the same file, and only the rest of it is sent."""
    with _sending(tmp_path) as (context, address, sound):
        _send(context, context.pages[0], address, sound)
        page = context.pages[0]
        page.goto("about:blank")  # closing it would first end what slows the line
        page.goto(address)
        page.get_by_test_id("rest-client").set_input_files(sound)
        with _offsets(page) as offsets:
            page.get_by_test_id("rest-send").click()
            expect(page.get_by_test_id("rest-send")).to_have_count(0)
        assert len(offsets) == 1
        assert 0 < offsets[0] < sound.stat().st_size


def _slow(context: BrowserContext, page: Page) -> None:
    conditions = {"offline": False, "latency": 0, "downloadThroughput": -1}
    context.new_cdp_session(page).send(
        "Network.emulateNetworkConditions", {**conditions, "uploadThroughput": SLOW}
    )


@contextmanager
def _offsets(page: Page) -> Iterator[list[int]]:
    """Where each part begins that is sent meanwhile."""
    found: list[int] = []

    def note(request: Request) -> None:
        if request.method == "PATCH":
            found.append(int(request.headers["upload-offset"]))

    page.on("request", note)
    yield found


def _send(context: BrowserContext, page: Page, address: str, sound: Path) -> None:
    """Begin to send a client's recording; returns in the middle."""
    page.goto(address)
    _slow(context, page)
    page.get_by_test_id("way-recording").check()
    page.get_by_test_id("therapist-name").fill("Dr. Hale")
    page.get_by_test_id("client-alias").fill("Nora")
    page.get_by_test_id("file-client").set_input_files(sound)
    for purpose in ("transcription", "drafting"):
        page.get_by_test_id(f"attest-{purpose}").check()
    page.get_by_test_id("agreed-on").fill("2026-11-20")
    page.get_by_test_id("create").click()
    expect(page.get_by_test_id("going")).to_contain_text(UNDER_WAY)
