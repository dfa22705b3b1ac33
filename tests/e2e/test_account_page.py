"""One's account and a session's links, in a real browser on a real server."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pyotp
import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.e2e.lookout import access, adds, does, faults, in_pencil, signs
from tests.e2e.stage import (
    CHROMIUM,
    PASSPHRASE,
    ROOT,
    USER,
    let_in,
    needs_chromium,
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


def people(data: Path, *words: str) -> None:
    """``conote people``, beside the server that runs."""
    subprocess.run(
        [sys.executable, "-m", "live", "people", *words, "--passphrase-file", "-"],
        input=f"{PASSPHRASE}\n",
        cwd=ROOT,
        env={**os.environ, "CONOTE_DATA_DIR": str(data)},
        text=True,
        check=True,
        capture_output=True,
    )


def enter(page: Page, base: str, user: str) -> None:
    """Sign in by the page."""
    page.goto(base)
    page.get_by_test_id("user").fill(user)
    page.get_by_test_id("passphrase").fill(PASSPHRASE)
    page.get_by_test_id("enter").click()
    expect(page.get_by_test_id("who")).to_be_visible()


def refused(base: str, link: str) -> int:
    """With what a link is answered."""
    token = link.partition("#join=")[2]
    return httpx.post(f"{base}/api/join", json={"token": token}).status_code


def may(base: str, token: str) -> int:
    """With what somebody who was signed in is answered."""
    return httpx.get(f"{base}/api/me", headers={"authorization": f"Bearer {token}"}).status_code


def enters(base: str, passphrase: str) -> httpx.Response:
    """Somebody signs in, as a program."""
    who = {"user": USER, "passphrase": passphrase, "program": True}
    return httpx.post(f"{base}/api/sign-in", json=who, timeout=30)


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
    expect(told).to_contain_text("do not belong together")
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

        sha256 = _sign_and_add(base, links)
        sent: list[tuple[str, str]] = []
        page.on("request", lambda it: sent.append((it.method, it.url.removeprefix(base))))
        page.reload()
        page.get_by_test_id("open-session").click()
        made = page.get_by_test_id("addition")
        expect(made).to_have_count(2)
        expect(made.first).to_contain_text("Statement of disagreement Nora Lind")
        expect(made.last).to_contain_text("Woke five nights, not six.")
        expect(made.last.locator("q")).to_have_text("Woke six nights.")
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


def _sign_and_add(base: str, links: dict[str, str]) -> str:
    """Both sign, the client disagrees, the therapist corrects a line; gives the note's hash."""
    seats = {party: access(base, link) for party, link in links.items()}
    does(base, seats["client"], {"type": "write", "section": "data", "text": "Woke six nights."})
    sha256 = signs(base, seats["therapist"], "Dr. Hale")
    signs(base, seats["client"], "Nora Lind")
    headers = {"authorization": f"Bearer {seats['therapist']['access']}"}
    path = f"{base}/api/sessions/{seats['therapist']['session']}/note"
    sections = httpx.get(path, headers=headers).json()["note"]["sections"]
    (line,) = (
        line["id"]
        for section in sections
        for line in section["statements"]
        if line["text"] == "Woke six nights."
    )
    adds(base, seats["client"], "disagreement", name="Nora Lind", text="I see it differently.")
    adds(base, seats["therapist"], "correction", name="Dr. Hale", about=line,
         text="Woke five nights, not six.")  # fmt: skip
    return sha256


def test_an_administrator_sees_nothing_but_in_an_emergency(
    tmp_path: Path, chromium: Browser
) -> None:
    data = tmp_path / "data"
    with running_server(data, drafting="off") as (base, token):
        in_pencil(base, token)
        people(data, "add", "adam", "--name", "Adam Berg", "--role", "administrator")
        headers = {"authorization": f"Bearer {token}"}
        (row,) = httpx.get(f"{base}/api/sessions", headers=headers).json()["sessions"]
        page = chromium.new_page()
        enter(page, base, "adam")
        expect(page.get_by_test_id("emergency-form")).to_be_visible()
        expect(page.get_by_test_id("session-row")).to_have_count(0)
        page.get_by_test_id("emergency-form").locator("summary").click()
        found = faults(page, "emergency")
        assert not found, "\n".join(found)
        page.get_by_test_id("emergency-session").fill(row["session"])
        page.get_by_test_id("emergency-reason").fill("She is at the ward and cannot speak.")
        page.get_by_test_id("emergency-read").click()
        expect(page.get_by_test_id("sentence").first).to_be_visible()
        (row,) = httpx.get(f"{base}/api/sessions", headers=headers).json()["sessions"]
        assert len(row["emergencies"]) == 1
