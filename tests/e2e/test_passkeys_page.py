"""A passkey is made and signs in, in a real browser with an authenticator in software."""

from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.e2e.lookout import authenticator
from tests.e2e.stage import CHROMIUM, let_in, needs_chromium, sign_in, started

pytestmark = [pytest.mark.e2e, needs_chromium]


def test_a_passkey_is_made_signs_in_and_is_removed(tmp_path: Path) -> None:
    with started(tmp_path / "data", drafting="off") as (said, _), sync_playwright() as playwright:
        let_in(said["url"], said["setup"])
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = chromium.new_page()
        page.goto(said["url"])  # a bare address: no browser has a passkey for it
        expect(page.get_by_test_id("enter")).to_be_visible()
        expect(page.get_by_test_id("enter-passkey")).to_have_count(0)
        tools, phone = authenticator(page)

        sign_in(page, said["url"].replace("127.0.0.1", "localhost"))
        page.get_by_test_id("account").click()
        page.get_by_test_id("passkey-name").fill("My phone")
        page.get_by_test_id("passkey-add").click()
        expect(page.get_by_test_id("passkey")).to_contain_text("My phone")
        page.get_by_test_id("sign-out").click()
        page.get_by_test_id("enter-passkey").click()
        expect(page.get_by_test_id("create")).to_be_visible()
        known = page.evaluate("fetch('/api/me').then((answer) => answer.json())")["sign_in"][
            "known"
        ]
        assert known == "passkey"

        page.get_by_test_id("account").click()
        page.get_by_test_id("passkey-name").fill("Another")
        page.get_by_test_id("passkey-add").click()
        expect(page.get_by_test_id("passkeys").get_by_role("alert")).to_contain_text("passphrase")
        page.get_by_test_id("passkey-remove").click()
        expect(page.get_by_test_id("passkey")).to_have_count(0)
        page.get_by_test_id("sign-out").click()
        page.get_by_test_id("enter-passkey").click()
        expect(page.get_by_role("alert").last).to_contain_text("not known here")
        tools.send(
            "WebAuthn.setUserVerified",
            {"authenticatorId": phone, "isUserVerified": False},
        )
        page.get_by_test_id("enter-passkey").click()
        expect(page.get_by_role("alert").last).to_contain_text("No passkey was given")
        chromium.close()
