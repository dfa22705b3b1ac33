"""Make the pictures of the docs: ``python -m tests.e2e.screens docs/screens``.

Two real browsers hold the bundled call on a real server, and every screen is photographed in
light and dark, at a desk and on a phone. The cameras show a plain wash of colour.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import numpy as np
from playwright.sync_api import Page, expect, sync_playwright

from tests.e2e.stage import CALL, answered_before, as_wave, browser, running_server, set_up

DESK: Final = {"width": 1320, "height": 860}
PHONE: Final = {"width": 390, "height": 844}
COLOURS: Final = {"therapist": (110, 132, 118), "client": (118, 116, 140)}
"""Y, U, V of each camera's wash: teal and brown."""


def main(out: Path) -> None:
    """Hold the call and photograph it."""
    out.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        at = Path(folder)
        with running_server(at / "data") as (base, token):
            for answer in (2, 1):
                answered_before(base, token, answer)
            links = set_up(base, token, goals=["Ride the bus to work", "Sleep through the night"])
            with (
                browser(playwright, at / "t", _sound(at, "therapist"), _wash(at, "therapist")) as t,
                browser(playwright, at / "c", _sound(at, "client"), _wash(at, "client")) as c,
            ):
                therapist, client = t.pages[0], c.pages[0]
                therapist.goto(f"{base}/#setup={token}")
                expect(therapist.get_by_test_id("create")).to_be_visible()
                photograph(therapist, out, "setup")
                therapist.goto(links["therapist"])
                client.goto(links["client"])
                expect(client.get_by_test_id("agree")).to_be_enabled()
                photograph(client, out, "consent")
                for page in (therapist, client):
                    page.get_by_test_id("agree").click()
                _talk(therapist, client)
                photograph(client, out, "session-client")
                _caption(client, out)
                photograph(therapist, out, "session-therapist")
                _answer(therapist, client, out)
                therapist.get_by_test_id("end").click()
                client.get_by_test_id("review").click(timeout=120_000)
                client.get_by_test_id("sign-name").fill("Nora Lind")
                photograph(client, out, "review-client")
                client.get_by_test_id("sign").click()
                therapist.get_by_test_id("sign").click(timeout=30_000)
                expect(client.get_by_test_id("signature")).to_have_count(2)
                photograph(client, out, "signed")


def photograph(page: Page, out: Path, name: str) -> None:
    """Take a screen in light and dark, at a desk and on a phone."""
    for size, shape in (("", DESK), ("-phone", PHONE)):
        page.set_viewport_size({"width": shape["width"], "height": shape["height"]})
        for scheme in ("light", "dark"):
            dark = scheme == "dark"
            page.emulate_media(color_scheme="dark" if dark else "light", reduced_motion="reduce")
            page.screenshot(path=out / f"{name}{size}-{scheme}.png")
    page.set_viewport_size({"width": DESK["width"], "height": DESK["height"]})
    page.emulate_media(color_scheme="light")


def _talk(therapist: Page, client: Page) -> None:
    lines = therapist.get_by_test_id("statement")
    expect(lines.nth(3)).to_be_visible(timeout=180_000)
    for _ in range(2):
        therapist.get_by_test_id("accept").first.click()
    client.get_by_test_id("words").first.click()
    expect(client.get_by_test_id("evidence").first).to_be_visible()


def _caption(client: Page, out: Path) -> None:
    """Captions under the pictures, and a microphone that is muted."""
    client.get_by_test_id("captions-switch").click()
    client.get_by_test_id("mute").click()
    expect(client.get_by_test_id("captions").locator("p").first).to_be_visible()
    expect(client.get_by_test_id("state-line")).to_contain_text("you are muted")
    photograph(client, out, "call-client")
    client.get_by_test_id("mute").click()
    client.get_by_test_id("captions-switch").click()


def _answer(therapist: Page, client: Page, out: Path) -> None:
    """The client answers the PHQ-9, and the therapist sees what they are to see at once."""
    therapist.get_by_test_id("ask-measure").first.click()
    expect(client.get_by_test_id("measure-start")).to_be_visible()
    photograph(client, out, "measure-asked")
    client.get_by_test_id("measure-start").click()
    for number in range(1, 10):
        expect(client.get_by_test_id("measure-progress")).to_have_text(f"{number} of 9")
        client.keyboard.press("3" if number in {1, 3} else "2")
        if number == 3:
            photograph(client, out, "measure-question")
        client.keyboard.press("Enter")
    client.keyboard.press("2")
    client.keyboard.press("Enter")
    expect(client.get_by_test_id("measure-review")).to_be_visible()
    photograph(client, out, "measure-review")
    client.get_by_test_id("measure-send").click()
    expect(therapist.get_by_test_id("alert")).to_be_visible()
    photograph(therapist, out, "measure-alert")
    therapist.get_by_test_id("alert-seen").click()


def _sound(at: Path, party: str) -> Path:
    return as_wave(CALL / f"{party}.opus", at / f"{party}.wav", 6, 125)


def _wash(at: Path, party: str) -> Path:
    """A second of video, as the Y4M file that Chromium's fake camera plays in a loop."""
    width, height = 640, 360
    y, u, v = COLOURS[party]
    shade = np.linspace(30, -40, height)[:, None] * np.ones(width)
    frame = b"".join(
        plane.astype(np.uint8).tobytes()
        for plane in (
            np.clip(y + shade, 16, 235),
            np.full((height // 2, width // 2), u),
            np.full((height // 2, width // 2), v),
        )
    )
    path = at / f"{party}.y4m"
    header = f"YUV4MPEG2 W{width} H{height} F10:1 Ip A1:1 C420jpeg\n".encode()
    path.write_bytes(header + (b"FRAME\n" + frame) * 10)
    return path


if __name__ == "__main__":
    main(Path(sys.argv[1]))
