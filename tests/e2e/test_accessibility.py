"""axe finds nothing on any screen: in both languages, light and dark."""

from pathlib import Path

import pyotp
import pytest
from playwright.sync_api import BrowserContext, Page, expect, sync_playwright

from tests.e2e.lookout import authenticator, faults, in_pencil
from tests.e2e.stage import (
    CHROMIUM,
    PASSPHRASE,
    USER,
    needs_chromium,
    running_server,
    set_up,
    sign_in,
)

pytestmark = [pytest.mark.e2e, needs_chromium]


@pytest.mark.parametrize("language", ["en", "es"])
def test_axe_finds_nothing_on_any_screen(tmp_path: Path, language: str) -> None:
    with (
        sync_playwright() as playwright,
        running_server(tmp_path / "data", drafting="off") as (base, token),
    ):
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])

        def context() -> BrowserContext:
            return chromium.new_context(locale=language, reduced_motion="reduce")

        found = _set_up(context().new_page(), base)
        found += _account(context().new_page(), base.replace("127.0.0.1", "localhost"))
        therapist, client = context().new_page(), context().new_page()
        found += _talking(therapist, client, set_up(base, token, goals=["Sleep through the night"]))
        found += _reviewing(therapist, client, in_pencil(base, token))
        assert not found, "\n".join(found)


def _set_up(page: Page, base: str) -> list[str]:
    page.goto(base)
    expect(page.get_by_test_id("enter")).to_be_visible()
    found = faults(page, "sign in")
    page.goto(f"{base}/#setup=a-link")
    expect(page.get_by_test_id("again")).to_be_visible()
    found += faults(page, "first account")
    sign_in(page, base)
    page.reload()
    expect(page.get_by_test_id("create")).to_be_visible()
    for way in ("call", "recording", "summary"):
        page.get_by_test_id(f"way-{way}").click()
        found += faults(page, f"set-up, {way}")
    page.get_by_test_id("way-call").click()
    page.get_by_test_id("therapist-name").fill("Dr. Hale")
    page.get_by_test_id("client-alias").fill("Nora")
    page.get_by_test_id("create").click()
    expect(page.get_by_test_id("client-link")).to_be_visible()
    return found + faults(page, "links")


def _account(page: Page, base: str) -> list[str]:
    """What the practice's people see, by a name: a browser gives no passkey for an address."""
    authenticator(page)
    sign_in(page, base)
    page.get_by_test_id("emergency-form").locator("summary").click()
    found = faults(page, "emergency")
    page.get_by_test_id("holds").click()
    expect(page.get_by_test_id("hold-set")).to_be_visible()
    found += faults(page, "holds")
    page.get_by_test_id("account").click()
    page.get_by_test_id("passkey-name").fill("Phone")
    page.get_by_test_id("passkey-add").click()
    expect(page.get_by_test_id("passkey")).to_be_visible()
    expect(page.get_by_test_id("sign-in-row")).to_have_count(3)
    page.get_by_test_id("change-passphrase").click()
    expect(page.get_by_test_id("save-passphrase")).to_be_visible()
    found += faults(page, "account")
    page.get_by_test_id("factor-on").click()
    secret = page.get_by_test_id("secret").inner_text().replace(" ", "")
    found += faults(page, "authenticator")
    page.get_by_test_id("code").first.fill(pyotp.TOTP(secret).now())
    page.get_by_test_id("factor-confirm").click()
    expect(page.get_by_test_id("codes-kept")).to_be_focused()
    found += faults(page, "recovery codes")
    page.get_by_test_id("codes-kept").click()
    page.get_by_test_id("factor-off").click()
    found += faults(page, "turning it off")
    page.get_by_test_id("sign-out").click()
    page.get_by_test_id("user").fill(USER)
    page.get_by_test_id("passphrase").fill(PASSPHRASE)
    page.get_by_test_id("enter").click()
    expect(page.get_by_test_id("code")).to_be_focused()
    return found + faults(page, "code")


def _talking(therapist: Page, client: Page, links: dict[str, str]) -> list[str]:
    found = []
    both = (("therapist", therapist), ("client", client))
    for party, page in both:
        page.goto(links[party])
        expect(page.get_by_test_id("agree")).to_be_enabled()
        found += faults(page, f"consent, {party}")
    therapist.get_by_test_id("introducing").locator("summary").first.click()
    found += faults(therapist, "introducing")
    for _, page in both:
        page.get_by_test_id("agree").click()
    for _, page in both:
        field = page.get_by_test_id("add-line").first
        field.fill("Slept badly.")
        field.press("Enter")
        expect(field).to_have_value("")
    for party, page in both:
        expect(page.get_by_test_id("statement")).to_have_count(2)
        found += faults(page, f"session, {party}")
    therapist.get_by_test_id("ask-measure").first.click()
    expect(client.get_by_test_id("measure-start")).to_be_visible()
    found += faults(client, "invitation")
    client.get_by_test_id("measure-start").click()
    expect(client.get_by_test_id("measure-form")).to_be_visible()
    found += faults(client, "question")
    for _ in range(10):
        client.get_by_test_id("measure-choice").nth(1).check()
        client.get_by_test_id("measure-next").click()
    expect(client.get_by_test_id("measure-review")).to_be_visible()
    return found + faults(client, "answers")


def _said_beside(therapist: Page, client: Page) -> list[str]:
    """Other words and a comment while they are written and beside their line; each step."""
    client.get_by_test_id("dispute").first.click()
    expect(client.get_by_test_id("own-words-field")).to_be_focused()
    found = faults(client, "own words")
    client.get_by_test_id("own-words-field").press("Enter")
    therapist.get_by_test_id("comment").last.click()
    therapist.get_by_test_id("comment-field").fill("Since when?")
    found += faults(therapist, "comment")
    therapist.get_by_test_id("comment-field").press("Enter")
    expect(client.get_by_test_id("comment-line")).to_be_visible()
    for party, page in (("therapist", therapist), ("client", client)):
        expect(page.get_by_test_id("instead")).to_be_visible()
        found += faults(page, f"beside, {party}")
        page.get_by_test_id("walk").click()
        step = page.get_by_test_id("path-step")
        while (kind := step.get_attribute("data-kind")) != "end":
            found += faults(page, f"step {kind}, {party}")
            page.get_by_test_id("path-next").click()
            expect(step).to_be_focused()
        found += faults(page, f"end of the way, {party}")
        page.get_by_test_id("path-note").click()
    return found


def _reviewing(therapist: Page, client: Page, links: dict[str, str]) -> list[str]:
    found = []
    both = (("therapist", therapist), ("client", client))
    for party, page in both:
        page.goto(links[party])
        expect(page.get_by_test_id("accept").first).to_be_visible()
        page.get_by_test_id("words").first.click()
        expect(page.get_by_test_id("evidence").first).to_be_visible()
        found += faults(page, f"in pencil, {party}")
    found += _said_beside(therapist, client)
    client.get_by_test_id("as-it-reads").click()
    expect(client.get_by_test_id("sentence").first).to_be_visible()
    found += faults(client, "as it reads")
    for party, page in both:
        page.get_by_test_id("review").click()
        expect(page.get_by_test_id("sign")).to_be_enabled()
        found += faults(page, f"signing, {party}")
    client.get_by_test_id("decline").click()
    found += faults(client, "declining")
    therapist.get_by_test_id("sign").click()
    expect(therapist.get_by_test_id("reopen")).to_be_visible()
    found += faults(therapist, "waiting")
    client.get_by_test_id("reason").fill("Not today.")
    client.get_by_test_id("decline-now").click()
    for party, page in both:
        expect(page.get_by_test_id("signature")).to_have_count(2)
        found += faults(page, f"closed, {party}")
    return found
