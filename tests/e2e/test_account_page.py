"""One's account and a session's links, in a real browser on a real server."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pyotp
import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.e2e.lookout import faults, in_pencil, signed_and_added
from tests.e2e.stage import (
    CHROMIUM,
    PASSPHRASE,
    ROOT,
    USER,
    asked,
    enter,
    let_in,
    needs_chromium,
    people,
    running_server,
    set_up,
    sign_in,
    started,
)

FRESH = "another sentence, as long as the first"

pytestmark = [pytest.mark.e2e, needs_chromium]


@pytest.fixture
def chromium() -> Iterator[Browser]:
    """A browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


def refused(base: str, link: str) -> int:
    """With what a link is answered."""
    token = link.partition("#join=")[2]
    return asked("POST", f"{base}/api/join", json={"token": token}).status_code


def may(base: str, token: str) -> int:
    """With what somebody who was signed in is answered."""
    return asked("GET", f"{base}/api/me", headers={"authorization": f"Bearer {token}"}).status_code


def enters(base: str, passphrase: str) -> httpx.Response:
    """Somebody signs in, as a program."""
    who = {"user": USER, "passphrase": passphrase, "program": True}
    return asked("POST", f"{base}/api/sign-in", json=who)


def test_a_passphrase_is_changed_then_a_code_is_asked_for_once_an_authenticator_is_on(
    tmp_path: Path, chromium: Browser
) -> None:
    """What was signed in elsewhere ends by the change, and by hand; the old passphrase is over."""
    page = chromium.new_page()
    with started(tmp_path / "data", drafting="off") as (said, _):
        base = said["url"]
        token = let_in(base, said["setup"])
        sign_in(page, base)
        page.get_by_test_id("account").click()
        expect(page.get_by_test_id("sign-in-row")).to_have_count(2)
        _change_the_passphrase(page)
        expect(page.get_by_test_id("sign-in-row")).to_have_count(1)
        assert may(base, token) == 401
        assert enters(base, PASSPHRASE).status_code == 401
        token = enters(base, FRESH).raise_for_status().json()["token"]
        page.reload()
        page.get_by_test_id("account").click()
        expect(page.get_by_test_id("sign-in-row")).to_have_count(2)
        page.get_by_test_id("end-sign-in").click()
        expect(page.get_by_test_id("sign-in-row")).to_have_count(1)
        assert may(base, token) == 401
        secret, recovery = _turn_on_an_authenticator(page)

        page.get_by_test_id("sign-out").click()
        page.get_by_test_id("user").fill(USER)
        page.get_by_test_id("passphrase").fill(FRESH)
        page.get_by_test_id("enter").click()
        # The next one: that of now was used to turn it on, and is taken once.
        page.get_by_test_id("code").fill(pyotp.TOTP(secret).at(time.time() + 30))
        page.get_by_test_id("enter").click()
        page.get_by_test_id("account").click()
        page.get_by_test_id("factor-off").click()
        expect(page.get_by_test_id("passphrase")).to_be_focused()
        page.get_by_test_id("passphrase").fill(FRESH)
        page.get_by_test_id("code").fill(recovery[0])
        page.get_by_test_id("factor-remove").click()
        expect(page.get_by_test_id("factor-on")).to_be_focused()


def _change_the_passphrase(page: Page) -> None:
    """By the keyboard; two mistakes are told first."""
    page.get_by_test_id("change-passphrase").press("Enter")
    old, fresh, again = (page.get_by_test_id(name) for name in ("old", "fresh", "again"))
    expect(old).to_be_focused()
    old.fill("not this one, I think")
    fresh.fill(FRESH)
    again.fill(PASSPHRASE)
    again.press("Enter")
    told = page.get_by_role("alert")
    expect(told).to_have_text("The two passphrases are not the same.")
    expect(again).to_be_focused()
    again.fill(FRESH)
    again.press("Enter")
    expect(told).to_have_text("That is not the passphrase you have.")
    old.fill(PASSPHRASE)
    again.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Your passphrase is changed")
    expect(page.get_by_test_id("change-passphrase")).to_be_focused()


def _turn_on_an_authenticator(page: Page) -> tuple[str, list[str]]:
    """A wrong code is told; gives its secret and the recovery codes."""
    page.get_by_test_id("factor-on").click()
    secret = page.get_by_test_id("secret").inner_text().replace(" ", "")
    page.get_by_test_id("code").fill("000000")
    page.get_by_test_id("factor-confirm").click()
    expect(page.get_by_role("alert").first).to_contain_text("not the code")
    page.get_by_test_id("code").fill(pyotp.TOTP(secret).now())
    page.get_by_test_id("factor-confirm").click()
    codes = page.get_by_test_id("recovery").locator("li")
    expect(codes).to_have_count(10)
    recovery = codes.all_inner_texts()
    page.get_by_test_id("codes-kept").click()
    expect(page.get_by_test_id("factor-off")).to_be_focused()
    expect(page.get_by_test_id("recovery")).to_have_count(0)
    return secret, recovery


def test_a_link_given_anew_takes_the_place_of_the_one_before(
    tmp_path: Path, chromium: Browser
) -> None:
    page = chromium.new_page()
    with running_server(tmp_path / "data", drafting="off") as (base, token):
        links = set_up(base, token)
        assert refused(base, links["client"]) == 200
        sign_in(page, base)
        page.get_by_test_id("show-links").click()
        rows = page.get_by_test_id("link-row")
        client = rows.filter(has_text="The client’s link")
        expect(client).to_contain_text("used 1 of 20 times")
        page.get_by_test_id("fresh-link").click()
        fresh = page.get_by_test_id("client-link").input_value()
        expect(client).to_contain_text("not used yet")
        found = faults(page, "links")
        assert not found, "\n".join(found)
        assert refused(base, links["client"]) == 401
        assert refused(base, fresh) == 200
        client.get_by_test_id("revoke-link").click()
        expect(rows).to_have_count(1)
        assert refused(base, fresh) == 401


def test_a_supervisor_reads_a_signed_note_with_all_that_was_added_and_changes_nothing(
    tmp_path: Path, chromium: Browser
) -> None:
    with running_server(tmp_path / "data", drafting="off") as (base, token):
        links = in_pencil(base, token)
        people(tmp_path / "data", "add", "eve", "--name", "Eve Lund", "--role", "supervisor",
               "--supervises", USER)  # fmt: skip
        page = chromium.new_page()
        enter(page, base, "eve")
        expect(page.get_by_test_id("create")).to_have_count(0)
        expect(page.get_by_test_id("show-links")).to_have_count(0)
        page.get_by_test_id("open-session").click()
        expect(page.get_by_test_id("sentence").first).to_be_visible()
        found = faults(page, "read only")

        sha256 = signed_and_added(base, links)
        sent: list[tuple[str, str]] = []
        page.on("request", lambda it: sent.append((it.method, it.url.removeprefix(base))))
        page.reload()
        page.get_by_test_id("open-session").click()
        made = page.get_by_test_id("addition")
        expect(made).to_have_count(2)
        expect(made.first).to_contain_text("Statement of disagreement Nora Lind")
        expect(made.last).to_contain_text("Woke five nights, not six.")
        expect(made.last.locator("q")).to_have_text("Woke six nights.")
        expect(page.get_by_test_id("signed-beside")).to_contain_text("On most of them.")
        expect(page.get_by_test_id("signature")).to_have_count(2)
        expect(page.get_by_test_id("sha256")).to_have_text(sha256)
        found += faults(page, "signed, read only")
        assert not found, "\n".join(found)

        forms = ("markdown", "fhir", "json")
        for form in forms:
            with page.expect_download() as taken:
                page.get_by_test_id(f"download-{form}").click()
            taken.value.save_as(tmp_path / f"note.{form}")
        checked = subprocess.run(
            [sys.executable, "-m", "live", "verify", str(tmp_path / "note.json")],
            cwd=ROOT, check=True, capture_output=True, text=True,
        )  # fmt: skip
        assert "intact" in checked.stdout
        page.get_by_test_id("as-it-reads").click()
        expect(page.get_by_test_id("sentence").first).to_be_visible()
        names = {it.get_attribute("data-testid") for it in page.get_by_role("button").all()}
        reading = {"as-it-reads", "line-by-line", "sentence", "back", "account", "sign-out"}
        assert names == reading | {
            f"download-{form}" for form in ("pdf", "markdown", "fhir", "json")
        }
        assert page.get_by_role("textbox").count() == page.get_by_role("checkbox").count() == 0
        ((_, opened),) = [(how, what) for how, what in sent if how != "GET"]
        assert opened.endswith("/access")
        _nobody_is_there(page)


def _nobody_is_there(page: Page) -> None:
    """What is read does not stand on the screen longer than its reader is signed in."""
    page.clock.install()
    page.reload()
    page.get_by_test_id("open-session").click()
    expect(page.get_by_test_id("signature")).to_have_count(2)
    page.clock.fast_forward("14:50")
    expect(page.get_by_test_id("signature")).to_have_count(2)
    page.clock.fast_forward("00:20")
    expect(page.get_by_test_id("enter")).to_be_visible()
    expect(page.get_by_test_id("signature")).to_have_count(0)
    expect(page.get_by_role("alert").first).to_contain_text("You are signed out")


def test_in_an_emergency_a_session_is_found_by_its_client_and_read_and_its_clinician_sees_why(
    tmp_path: Path, chromium: Browser
) -> None:
    data = tmp_path / "data"
    with running_server(data, drafting="off") as (base, token):
        in_pencil(base, token)
        people(data, "add", "adam", "--name", "Adam Berg", "--role", "administrator")
        page = chromium.new_page()
        enter(page, base, "adam")
        expect(page.get_by_test_id("emergency-form")).to_be_visible()
        expect(page.get_by_test_id("session-row")).to_have_count(0)
        page.get_by_test_id("emergency-form").locator("summary").press("Enter")
        page.get_by_test_id("emergency-reason").fill("She is at the ward and cannot speak.")
        page.get_by_test_id("emergency-find").click()
        expect(page.get_by_role("alert").last).to_contain_text("the day, or both")
        alias = page.get_by_test_id("emergency-alias")
        expect(alias).to_be_focused()
        alias.fill("Nobody")
        alias.press("Enter")
        expect(page.get_by_test_id("emergency-count")).to_contain_text("Nothing is found")
        alias.fill("nora")
        alias.press("Enter")
        row = page.get_by_test_id("emergency-found")
        expect(row).to_contain_text("Dr. Hale")
        found = faults(page, "emergency")
        page.get_by_test_id("emergency-read").press("Enter")
        expect(page.get_by_test_id("sentence").first).to_be_visible()
        page.get_by_test_id("back").click()
        expect(row).to_be_visible()

        clinician = chromium.new_page()
        sign_in(clinician, base)
        expect(clinician.get_by_test_id("emergency")).to_be_visible()
        told = clinician.get_by_test_id("emergency-told")
        expect(told).to_have_count(2)
        expect(told.first).to_contain_text("Adam Berg (administrator) read Nora, ")
        expect(told.first).to_contain_text("She is at the ward and cannot speak.")
        expect(told.last).to_contain_text("in a search")
        found += faults(clinician, "read in an emergency")
        assert not found, "\n".join(found)


def test_a_hold_is_set_its_clinician_sees_it_and_it_is_lifted(
    tmp_path: Path, chromium: Browser
) -> None:
    """The first account looks after the practice and has clients of its own: it sees both sides."""
    with running_server(tmp_path / "data", drafting="off") as (base, token):
        in_pencil(base, token)
        page = chromium.new_page()
        sign_in(page, base)
        page.get_by_test_id("holds").click()
        for alias, holding in (("Norah", "nothing now"), ("Nora", "one session now")):
            page.get_by_test_id("hold-alias").fill(alias)
            page.get_by_test_id("hold-therapist").fill("Dr. Hale")
            page.get_by_test_id("hold-reason").fill("The court asked for it.")
            page.get_by_test_id("hold-reason").press("Enter")
            expect(page.get_by_role("status")).to_contain_text(f"It holds {holding}")
            expect(page.get_by_test_id("hold").last).to_contain_text(holding)
        expect(page.get_by_test_id("hold")).to_have_count(2)
        page.get_by_test_id("hold-of-session").check()
        page.get_by_test_id("hold-session").fill("none")
        page.get_by_test_id("hold-reason").fill("The court asked for it.")
        page.get_by_test_id("hold-set").click()
        expect(page.get_by_role("alert").last).to_contain_text("no session of that number")
        page.get_by_test_id("lift").first.press("Enter")
        expect(page.get_by_test_id("lift-reason")).to_be_focused()
        found = faults(page, "holds")
        page.get_by_test_id("lift-reason").fill("The name was written wrongly.")
        page.get_by_test_id("lift-reason").press("Enter")
        expect(page.get_by_test_id("hold")).to_have_count(1)
        page.get_by_test_id("lifted").locator("summary").click()
        expect(page.get_by_test_id("lifted")).to_contain_text("The name was written wrongly.")
        found += faults(page, "lifted")
        assert not found, "\n".join(found)
        page.get_by_test_id("back").click()
        expect(page.get_by_test_id("session-row")).to_contain_text("The court asked for it.")
