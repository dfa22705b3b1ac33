"""The page of a signed session whose log is gone: the note, and nothing that is no longer there."""

from pathlib import Path

import pytest
from playwright.async_api import async_playwright, expect

from tests.e2e.stage import CHROMIUM, FLAGS, needs_chromium
from tests.fakes.server import CLINICIAN, PASSPHRASE, data_folder
from tests.live.web.test_web_past import past

pytestmark = [pytest.mark.e2e, needs_chromium]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return data_folder(tmp_path / "data")


async def test_only_what_is_left_is_shown(folder: Path) -> None:
    """No words are announced that cannot come, and no list is shown from which none can choose."""
    async with (
        past(folder) as (server, _),
        async_playwright() as playwright,
    ):
        chromium = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = await chromium.new_page()
        await page.goto(server.base)
        await page.get_by_test_id("user").fill(CLINICIAN.user)
        await page.get_by_test_id("passphrase").fill(PASSPHRASE)
        await page.get_by_test_id("enter").click()
        await page.get_by_test_id("open-session").click()
        await expect(page.get_by_test_id("signature")).to_have_count(2)
        await expect(page.locator("conote-goals")).to_be_visible()
        await expect(page.locator("conote-transcript")).to_contain_text("no longer kept")
        await expect(page.locator("conote-private, conote-record, conote-mode")).to_have_count(0)
        await expect(page.locator("conote-template")).to_have_count(0)
        await chromium.close()
