"""The first account, signing in and out, in a real browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from tests.e2e.stage import (
    CHROMIUM,
    PASSPHRASE,
    USER,
    let_in,
    needs_chromium,
    set_up,
    sign_in,
    started,
)

pytestmark = [pytest.mark.e2e, needs_chromium]


@pytest.fixture
def page() -> Iterator[Page]:
    """A browser's page."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium.new_page()
        chromium.close()


def test_the_first_account_is_made_by_the_link_and_signs_in_from_then_on(
    tmp_path: Path, page: Page
) -> None:
    """The browser keeps the sign-in where no script can read it, and forgets it on signing out."""
    with started(tmp_path / "data", drafting="off") as (said, _):
        page.goto(said["setup"])
        for field, text in (
            ("user", USER),
            ("name", "Dr. Emma Hale"),
            ("passphrase", PASSPHRASE),
            ("again", PASSPHRASE),
        ):
            page.get_by_test_id(field).fill(text)
        assert "setup" not in page.url
        page.get_by_test_id("enter").click()
        expect(page.get_by_test_id("who")).to_have_text("Dr. Emma Hale")
        (cookie,) = page.context.cookies()
        assert (cookie["name"], cookie["path"]) == ("__Host-conote", "/")
        assert (cookie["secure"], cookie["httpOnly"]) == (True, True)
        assert (cookie["sameSite"], cookie["expires"]) == ("Strict", -1)
        assert page.evaluate("document.cookie + JSON.stringify({...sessionStorage})") == "{}"
        page.reload()
        expect(page.get_by_test_id("create")).to_be_visible()
        page.get_by_test_id("sign-out").click()
        expect(page.get_by_test_id("user")).to_be_visible()
        assert page.context.cookies() == []
        page.get_by_test_id("user").fill(USER)
        page.get_by_test_id("passphrase").fill("not this one, I think")
        page.get_by_test_id("enter").click()
        expect(page.get_by_role("alert").last).to_contain_text("do not belong together")
        sign_in(page, said["url"])
        page.goto(said["setup"])
        page.get_by_test_id("user").fill("other")
        page.get_by_test_id("name").fill("Other")
        page.get_by_test_id("passphrase").fill(PASSPHRASE)
        page.get_by_test_id("again").fill(PASSPHRASE)
        page.get_by_test_id("enter").click()
        expect(page.get_by_role("alert").last).to_contain_text("used already")


def test_a_session_of_ones_own_is_opened_from_the_list(tmp_path: Path, page: Page) -> None:
    with started(tmp_path / "data", drafting="off") as (said, _):
        token = let_in(said["url"], said["setup"])
        set_up(said["url"], token)
        sign_in(page, said["url"])
        page.get_by_test_id("open-session").click()
        expect(page.get_by_test_id("agree")).to_be_visible()
