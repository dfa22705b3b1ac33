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

from tests.e2e.lookout import faults, in_pencil
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


def test_a_code_is_asked_for_once_an_authenticator_is_on(tmp_path: Path, chromium: Browser) -> None:
    """It is turned on by its code, and elsewhere one is signed out from here."""
    page = chromium.new_page()
    with started(tmp_path / "data", drafting="off") as (said, _):
        base = said["url"]
        token = let_in(base, said["setup"])
        sign_in(page, base)
        page.get_by_test_id("account").click()
        page.get_by_test_id("factor-on").click()
        secret = page.get_by_test_id("secret").inner_text().replace(" ", "")
        found = faults(page, "authenticator")
        page.get_by_test_id("code").fill("000000")
        page.get_by_test_id("factor-confirm").click()
        expect(page.get_by_role("alert").first).to_contain_text("not the code")
        page.get_by_test_id("code").fill(pyotp.TOTP(secret).now())
        page.get_by_test_id("factor-confirm").click()
        codes = page.get_by_test_id("recovery").locator("li")
        expect(codes).to_have_count(10)
        recovery = codes.all_inner_texts()
        found += faults(page, "recovery codes")
        page.get_by_test_id("codes-kept").click()
        expect(page.get_by_test_id("factor-off")).to_be_visible()
        expect(page.get_by_test_id("recovery")).to_have_count(0)
        page.get_by_test_id("change-passphrase").click()
        expect(page.get_by_test_id("save-passphrase")).to_be_visible()
        found += faults(page, "account")
        assert not found, "\n".join(found)

        expect(page.get_by_test_id("sign-in-row")).to_have_count(2)
        page.get_by_test_id("end-sign-in").click()
        expect(page.get_by_test_id("sign-in-row")).to_have_count(1)
        gone = httpx.get(f"{base}/api/me", headers={"authorization": f"Bearer {token}"})
        assert gone.status_code == 401

        page.get_by_test_id("sign-out").click()
        page.get_by_test_id("user").fill(USER)
        page.get_by_test_id("passphrase").fill(PASSPHRASE)
        page.get_by_test_id("enter").click()
        # The next one: that of now was used to turn it on, and is taken once.
        page.get_by_test_id("code").fill(pyotp.TOTP(secret).at(time.time() + 30))
        page.get_by_test_id("enter").click()
        page.get_by_test_id("account").click()
        page.get_by_test_id("factor-off").click()
        page.get_by_test_id("passphrase").fill(PASSPHRASE)
        page.get_by_test_id("code").fill(recovery[0])
        page.get_by_test_id("factor-remove").click()
        expect(page.get_by_test_id("factor-on")).to_be_visible()


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


def test_a_supervisor_reads_and_an_administrator_sees_nothing_but_in_an_emergency(
    tmp_path: Path, chromium: Browser
) -> None:
    data = tmp_path / "data"
    with running_server(data, drafting="off") as (base, token):
        in_pencil(base, token)
        people(data, "add", "eve", "--name", "Eve Lund", "--role", "supervisor",
               "--supervises", USER)  # fmt: skip
        people(data, "add", "adam", "--name", "Adam Berg", "--role", "administrator")
        headers = {"authorization": f"Bearer {token}"}
        (row,) = httpx.get(f"{base}/api/sessions", headers=headers).json()["sessions"]

        page = chromium.new_page()
        enter(page, base, "eve")
        expect(page.get_by_test_id("create")).to_have_count(0)
        expect(page.get_by_test_id("show-links")).to_have_count(0)
        page.get_by_test_id("open-session").click()
        expect(page.get_by_test_id("sentence").first).to_be_visible()
        found = faults(page, "read only")
        page.close()

        page = chromium.new_context().new_page()
        enter(page, base, "adam")
        expect(page.get_by_test_id("emergency-form")).to_be_visible()
        expect(page.get_by_test_id("session-row")).to_have_count(0)
        page.get_by_test_id("emergency-form").locator("summary").click()
        found += faults(page, "emergency")
        assert not found, "\n".join(found)
        page.get_by_test_id("emergency-session").fill(row["session"])
        page.get_by_test_id("emergency-reason").fill("She is at the ward and cannot speak.")
        page.get_by_test_id("emergency-read").click()
        expect(page.get_by_test_id("sentence").first).to_be_visible()
        (row,) = httpx.get(f"{base}/api/sessions", headers=headers).json()["sessions"]
        assert len(row["emergencies"]) == 1
