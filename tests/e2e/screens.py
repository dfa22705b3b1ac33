"""Make the pictures of the docs: ``python -m tests.e2e.screens docs/screens``.

Real browsers on a real server, every screen in light and dark, at a desk and on a phone: first
what needs no sound, then the bundled call. The cameras show a plain wash of colour.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import numpy as np
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Locator,
    Page,
    Playwright,
    expect,
    sync_playwright,
)

from tests.e2e.lookout import authenticator, signed_and_added, transcribed
from tests.e2e.pictures import small
from tests.e2e.stage import (
    CALL,
    CHROMIUM,
    FLAGS,
    USER,
    answered_before,
    as_wave,
    asked,
    browser,
    enter,
    people,
    running_server,
    set_up,
    sign_in,
)

DESK: Final = {"width": 1320, "height": 860}
PHONE: Final = {"width": 390, "height": 844}
COLOURS: Final = {"therapist": (110, 132, 118), "client": (118, 116, 140)}
"""Y, U, V of each camera's wash: teal and brown."""

GOALS: Final = ["Ride the bus to work", "Sleep through the night"]


def main(out: Path) -> None:
    """Photograph every screen."""
    out.mkdir(parents=True, exist_ok=True)
    with (
        TemporaryDirectory() as folder,
        sync_playwright() as playwright,
        running_server(Path(folder) / "data") as (base, token),
    ):
        camera = f"--use-file-for-fake-video-capture={_wash(Path(folder), 'client')}"
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS, camera])
        _apart(chromium, base, token, out)
        _review(chromium, base, token, out)
        practice(chromium.new_context(), base, token, Path(folder) / "data", out)
        chromium.close()
        for answer in (2, 1):
            answered_before(base, token, answer)
        _call(playwright, Path(folder), base, token, out)


def photograph(page: Page, out: Path, name: str, of: Locator | None = None) -> None:
    """Take a screen in light and dark, at a desk and on a phone; of a part, where that is."""
    for size, shape in (("", DESK), ("-phone", PHONE)):
        page.set_viewport_size({"width": shape["width"], "height": shape["height"]})
        if of:
            of.evaluate("it => it.scrollIntoView({block: 'center'})")
        for scheme in ("light", "dark"):
            dark = scheme == "dark"
            page.emulate_media(color_scheme="dark" if dark else "light", reduced_motion="reduce")
            (out / f"{name}{size}-{scheme}.png").write_bytes(small(page.screenshot()))
    page.set_viewport_size({"width": DESK["width"], "height": DESK["height"]})
    page.emulate_media(color_scheme="light")


def _apart(chromium: Browser, base: str, token: str, out: Path) -> None:
    """A note that the client is not shown yet, and what is the therapist's alone."""
    made = asked(
        "POST",
        f"{base}/api/sessions",
        headers={"authorization": f"Bearer {token}"},
        json={"therapist_name": "Dr. Hale", "client_alias": "Ben", "mode": "reveal"},
    ).json()
    therapist, client = (chromium.new_context().new_page() for _ in range(2))
    for page, party in ((therapist, "therapist"), (client, "client")):
        page.goto(made["links"][party])
    introducing = therapist.get_by_test_id("introducing")
    for number in range(2):
        introducing.locator("summary").nth(number).click()
    photograph(therapist, out, "introducing", introducing)
    for page in (therapist, client):
        page.get_by_test_id("agree").click()
    expect(client.get_by_test_id("apart")).to_contain_text("together at the end")
    for page in (therapist, client):
        expect(page.get_by_test_id("state-line")).to_contain_text("Listening", timeout=30_000)
    photograph(client, out, "mode-client")
    lane = therapist.get_by_test_id("private")
    lane.locator("summary").click()
    therapist.get_by_test_id("private-text").fill("Ask about his brother next time.")
    photograph(therapist, out, "private-lane", lane)
    photograph(therapist, out, "mode-therapist", therapist.get_by_test_id("switch-mode"))


def _review(chromium: Browser, base: str, token: str, out: Path) -> None:
    """A note that was made from a transcript: said beside it, gone through, and in Spanish."""
    links = set_up(base, token, goals=GOALS)
    transcribed(base, links)
    therapist, client = (chromium.new_context().new_page() for _ in range(2))
    spanish = chromium.new_context(locale="es-MX").new_page()
    therapist.goto(links["therapist"])
    client.goto(links["client"])
    for page in (therapist, client):
        expect(page.get_by_test_id("review")).to_be_visible(timeout=120_000)
    line = client.locator("conote-statement").filter(has_text="four hours")
    line.get_by_test_id("dispute").click()
    field = line.get_by_test_id("own-words-field")
    field.fill("I slept six hours on most nights, not as little as that.")
    field.press("Enter")
    expect(line.get_by_test_id("instead")).to_contain_text("six hours")
    other = client.locator("conote-statement").filter(has_text="breathing")
    other.hover()
    other.get_by_test_id("comment").click()
    other.get_by_test_id("comment-field").fill("I do this in the morning already.")
    other.get_by_test_id("comment-field").press("Enter")
    expect(other.get_by_test_id("comment-line")).to_be_visible()
    line.get_by_test_id("own-words").click()
    photograph(client, out, "own-words", line)
    line.get_by_test_id("own-words-field").press("Escape")
    expect(therapist.get_by_test_id("comment-line")).to_be_visible()
    photograph(therapist, out, "said-beside", therapist.get_by_test_id("comment-line"))
    spanish.goto(links["client"])
    expect(spanish.get_by_test_id("instead")).to_be_visible()
    photograph(spanish, out, "review-spanish")
    for page in (therapist, client):
        page.get_by_test_id("walk").click()
        expect(page.get_by_test_id("path-step")).to_have_attribute("data-kind", "disputed")
    photograph(therapist, out, "path-therapist", therapist.get_by_test_id("path-step"))
    photograph(client, out, "path-client", client.get_by_test_id("path-step"))
    while therapist.get_by_test_id("path-step").get_attribute("data-kind") != "missing":
        before = therapist.get_by_test_id("path-step").inner_text()
        therapist.keyboard.press("Alt+ArrowRight")
        expect(therapist.get_by_test_id("path-step")).not_to_have_text(before)
    photograph(therapist, out, "path-missing", therapist.get_by_test_id("path-step"))


def practice(at: BrowserContext, base: str, token: str, data: Path, out: Path) -> None:
    """What the practice's own people see: their account, holds, an emergency, a note only read."""
    links = set_up(base, token, goals=GOALS)
    transcribed(base, links)
    signed_and_added(base, links)
    people(data, "add", "adam", "--name", "Adam Berg", "--role", "administrator")
    page, name = at.new_page(), base.replace("127.0.0.1", "localhost")  # one that has passkeys
    authenticator(page)
    enter(page, name, USER)
    page.get_by_test_id("account").click()
    page.get_by_test_id("passkey-name").fill("My phone")
    page.get_by_test_id("passkey-add").click()
    expect(page.get_by_test_id("passkey")).to_be_visible()
    page.get_by_test_id("change-passphrase").click()
    photograph(page, out, "account", page.get_by_role("heading", level=1))
    page.get_by_test_id("factor-on").click()
    expect(page.get_by_test_id("factor-confirm")).to_be_visible()
    photograph(page, out, "account-authenticator", page.get_by_test_id("factor-confirm"))
    page.get_by_test_id("back").click()
    page.get_by_test_id("holds").click()
    for alias in ("Norah", "Nora"):
        page.get_by_test_id("hold-alias").fill(alias)
        page.get_by_test_id("hold-therapist").fill("Dr. Hale")
        page.get_by_test_id("hold-reason").fill("The county court asked for the records.")
        page.get_by_test_id("hold-set").click()
        expect(page.get_by_test_id("hold").filter(has_text="county")).not_to_have_count(0)
        expect(page.get_by_test_id("hold-alias")).to_have_value("")
    photograph(page, out, "holds", page.get_by_role("heading", level=1))
    page.get_by_test_id("sign-out").click()
    expect(page.get_by_test_id("enter")).to_be_visible()
    enter(page, name, "adam")
    page.get_by_test_id("emergency-form").locator("summary").click()
    page.get_by_test_id("emergency-reason").fill("She is at the ward and cannot speak.")
    page.get_by_test_id("emergency-alias").fill("Nora")
    page.get_by_test_id("emergency-find").click()
    expect(page.get_by_test_id("emergency-found").first).to_be_visible()
    photograph(page, out, "emergency", page.get_by_test_id("emergency-find"))
    page.get_by_test_id("emergency-read").first.click()
    expect(page.get_by_test_id("addition")).to_have_count(2)
    photograph(page, out, "read-only", page.get_by_test_id("addition").first)
    page.get_by_test_id("sign-out").click()
    expect(page.get_by_test_id("enter")).to_be_visible()
    enter(page, name, USER)
    expect(page.get_by_test_id("emergency-told").first).to_be_visible()
    photograph(page, out, "emergency-told", page.get_by_test_id("emergency-told").first)
    at.close()


def _call(playwright: Playwright, at: Path, base: str, token: str, out: Path) -> None:
    """The bundled call, from setting up to the signed note."""
    links = set_up(base, token, goals=GOALS)
    with (
        browser(playwright, at / "t", _sound(at, "therapist"), _wash(at, "therapist")) as t,
        browser(playwright, at / "c", _sound(at, "client"), _wash(at, "client")) as c,
    ):
        therapist, client = t.pages[0], c.pages[0]
        sign_in(therapist, base)
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
        therapist.get_by_test_id("pause").click()
        client.get_by_test_id("take-that-back").click()
        client.get_by_test_id("last-1").click()
        expect(client.get_by_test_id("would-go")).to_be_visible()
        photograph(client, out, "take-back", client.get_by_test_id("take-back"))
        client.get_by_test_id("take-that-back").click()
        therapist.get_by_test_id("end").click()
        client.get_by_test_id("review").click(timeout=120_000)
        client.get_by_test_id("sign-name").fill("Nora Lind")
        photograph(client, out, "review-client", client.get_by_test_id("sign-name"))
        client.get_by_test_id("sign").click()
        therapist.get_by_test_id("sign").click(timeout=30_000)
        expect(client.get_by_test_id("signature")).to_have_count(2, timeout=30_000)
        photograph(client, out, "signed", client.get_by_role("heading", level=1))
        _add(therapist, client, out)


def _add(therapist: Page, client: Page, out: Path) -> None:
    """The client sees it differently, and the therapist answers under the signed note."""
    client.get_by_test_id("add-to-note").click()
    client.get_by_test_id("add-disagreement").check()
    client.get_by_test_id("add-text").fill("I would not call the week hard. It was a full one.")
    client.get_by_test_id("add-name").fill("Nora Lind")
    photograph(client, out, "adding", client.get_by_test_id("add-text"))
    client.get_by_test_id("add-sign").click()
    expect(therapist.get_by_test_id("addition")).to_be_visible(timeout=20_000)
    therapist.get_by_test_id("add-to-note").click()
    therapist.get_by_test_id("add-addendum").check()
    therapist.get_by_test_id("add-answers").select_option("1")
    therapist.get_by_test_id("add-text").fill("Thank you. A full week it was, in your words.")
    therapist.get_by_test_id("add-sign").click()
    expect(therapist.get_by_test_id("addition")).to_have_count(2)
    photograph(therapist, out, "added", therapist.get_by_test_id("addition").first)


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
