"""Each person reads the page in their own language, and agrees in it."""

from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.e2e.stage import CHROMIUM, ROOT, asked, needs_chromium, running_server, set_up

pytestmark = [pytest.mark.e2e, needs_chromium]


def test_a_client_whose_browser_speaks_spanish_reads_and_agrees_in_spanish(tmp_path: Path) -> None:
    """The therapist's page stays English; half a line is kept when the language changes."""
    with (
        sync_playwright() as playwright,
        running_server(tmp_path / "data", drafting="off") as (base, token),
    ):
        links = set_up(base, token)
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        therapist = chromium.new_context(locale="en-US").new_page()
        client = chromium.new_context(locale="es-MX").new_page()
        fetched: list[str] = []
        therapist.on("request", lambda request: fetched.append(request.url))
        therapist.goto(links["therapist"])
        client.goto(links["client"])
        expect(client.get_by_role("heading", name="Su nota de hoy")).to_be_visible()
        expect(client.locator("html")).to_have_attribute("lang", "es")
        expect(client.get_by_text("De qué hablamos")).to_be_visible()
        expect(client.get_by_text("Puede hacer una pausa o retirar")).to_be_visible()
        expect(therapist.get_by_role("heading", name="The note from today")).to_be_visible()
        expect(therapist.locator("html")).to_have_attribute("lang", "en")
        expect(therapist.get_by_text("You can pause, or take any of it back")).to_be_visible()
        assert not any(url.endswith(_spanish_script()) for url in fetched)

        field = client.get_by_test_id("add-line").first
        field.fill("Dormí mal.")
        client.get_by_test_id("language-en").click()
        expect(client.get_by_role("heading", name="Your note from today")).to_be_visible()
        expect(client.get_by_text("You can pause, or take any of it back")).to_be_visible()
        expect(field).to_have_value("Dormí mal.")
        client.reload()
        expect(client.get_by_role("heading", name="Your note from today")).to_be_visible()
        client.get_by_test_id("language-es").click()
        expect(client.get_by_text("Puede hacer una pausa o retirar")).to_be_visible()
        client.get_by_test_id("agree").click()
        expect(client.get_by_test_id("who-agreed")).to_contain_text("Usted dio su consentimiento")
        expect(therapist.get_by_test_id("who-agreed")).to_contain_text("Nora agreed")
        assert _agreed_to(base, links["client"]).endswith("-es")


def _agreed_to(base: str, link: str) -> str:
    joined = asked("POST", f"{base}/api/join", json={"token": link.partition("#join=")[2]}).json()
    return str(joined["view"]["consents"]["client"]["text_version"])


def _spanish_script() -> str:
    """The name of the built file that holds the page's Spanish words."""
    scripts = (ROOT / "web_widget" / "dist").glob("*.js")
    return next(path.name for path in scripts if "Su nota de hoy" in path.read_text("utf-8"))
