"""Two browsers: the note is taken from the client's page and shown again; the private lane."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Page, WebSocket, expect, sync_playwright

from tests.e2e.stage import CHROMIUM, asked, needs_chromium, running_server

pytestmark = [pytest.mark.e2e, needs_chromium]

LINE = "Slept four hours on most nights."
HUNCH = "He looks away whenever his brother comes up."
PICTURES = os.environ.get("CONOTE_TEST_PICTURES", "")
"""A folder for pictures of what is tried here; "" for none."""


def _picture(page: Page, name: str) -> None:
    if PICTURES:
        page.screenshot(path=Path(PICTURES) / f"{name}.png")


def _frames(page: Page) -> list[bytes]:
    """Every frame that a page's sockets get from now on."""
    got: list[bytes] = []

    def keep(data: str | bytes) -> None:
        got.append(data.encode() if isinstance(data, str) else data)

    def listen(socket: WebSocket) -> None:
        socket.on("framereceived", keep)

    page.on("websocket", listen)
    return got


def test_the_note_goes_and_comes_back_and_the_private_lane_stays_private(tmp_path: Path) -> None:
    with (
        sync_playwright() as playwright,
        running_server(tmp_path / "data", drafting="off") as (base, token),
    ):
        made = asked(
            "POST",
            f"{base}/api/sessions",
            headers={"authorization": f"Bearer {token}"},
            json={"therapist_name": "Dr. Hale", "client_alias": "Ben", "mode": "private"},
        ).json()
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        therapist, client = (chromium.new_context().new_page() for _ in range(2))
        got = _frames(client)
        for page, party in ((therapist, "therapist"), (client, "client")):
            page.goto(made["links"][party])
            page.get_by_test_id("agree").click()
        apart = client.get_by_test_id("apart")
        expect(apart).to_contain_text("Your therapist writes the note today")
        field = therapist.locator("[data-testid=add-line][data-section=data]")
        field.fill(LINE)
        field.press("Enter")
        expect(field).to_have_value("")
        therapist.get_by_test_id("private").locator("summary").click()
        therapist.get_by_test_id("private-text").fill(HUNCH)
        therapist.get_by_test_id("switch-mode").select_option("reveal")
        expect(apart).to_contain_text("read it together at the end")
        _picture(client, "apart")
        _picture(therapist, "private")
        expect(client.get_by_test_id("add-line")).to_have_count(0)
        assert not [data for data in got if LINE.encode() in data]

        therapist.get_by_test_id("switch-mode").select_option("shared")
        expect(client.get_by_text(LINE)).to_be_visible()
        therapist.get_by_test_id("switch-mode").select_option("private")
        expect(client.get_by_text(LINE)).to_have_count(0)
        expect(apart).to_be_visible()
        therapist.get_by_test_id("switch-mode").select_option("shared")
        expect(client.get_by_text(LINE)).to_be_visible()

        client.get_by_test_id("change-consent").click()
        client.get_by_test_id("purpose-collaboration").uncheck()
        _picture(client, "consent-each")
        client.get_by_test_id("agree").click()
        expect(apart).to_contain_text("You chose not to write the note together")
        expect(therapist.get_by_test_id("apart-told")).to_contain_text("Ben")
        expect(therapist.get_by_text("Only you see it now.")).to_be_visible()
        therapist.reload()
        therapist.get_by_test_id("private").locator("summary").click()
        expect(therapist.get_by_test_id("private-text")).to_have_value(HUNCH)
        _picture(therapist, "told")
        assert not [data for data in got if HUNCH.encode() in data]
        chromium.close()
