"""Adding to a signed note, on both pages: it stands under the note for both, and the note stays."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from tests.e2e.lookout import access, does, faults, in_pencil, signs
from tests.e2e.stage import CHROMIUM, needs_chromium, running_server

pytestmark = [pytest.mark.e2e, needs_chromium]

LINE = "Woke six nights."
VIEW = "I see it differently: it was the week before."
ANSWER = "We spoke of it; the week before is meant."


def test_both_add_to_a_signed_note_and_each_reads_what_the_other_added(tmp_path: Path) -> None:
    with (
        running_server(tmp_path / "data", drafting="off") as (base, token),
        sync_playwright() as playwright,
    ):
        links = in_pencil(base, token)
        seats = {party: access(base, link) for party, link in links.items()}
        does(base, seats["client"], {"type": "write", "section": "data", "text": LINE})
        for party, name in (("therapist", "Dr. Hale"), ("client", "Nora Lind")):
            signs(base, seats[party], name)
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        therapist = chromium.new_context(reduced_motion="reduce").new_page()
        client = chromium.new_context(reduced_motion="reduce", locale="es").new_page()
        therapist.goto(links["therapist"])
        client.goto(links["client"])
        expect(client.get_by_test_id("signature")).to_have_count(2)
        expect(therapist.get_by_test_id("checks-there")).to_be_visible()
        expect(therapist.get_by_test_id("checks-asking").locator("li")).to_have_count(0)
        signed = client.get_by_test_id("sha256").get_attribute("data-sha256")
        _the_client_disagrees(client)
        _the_therapist_answers(therapist)
        _a_line_is_corrected(therapist)
        for page in (client, therapist):
            expect(page.get_by_test_id("addition")).to_have_count(3)
            assert page.get_by_test_id("sha256").get_attribute("data-sha256") == signed
        expect(client.get_by_test_id("addition").nth(1)).to_contain_text("En respuesta a")
        therapist.reload()
        expect(therapist.get_by_test_id("addition")).to_have_count(3)
        found = [*faults(client, "added, client"), *faults(therapist, "added, therapist")]
        therapist.get_by_test_id("add-to-note").click()
        therapist.get_by_test_id("add-late_entry").check()
        found += faults(therapist, "adding")
        assert "\n".join(found) == ""
        chromium.close()


def _the_client_disagrees(client: Page) -> None:
    """In Spanish; what is missing is said before anything is sent."""
    client.get_by_test_id("add-to-note").click()
    assert client.get_by_test_id("add-late_entry").count() == 0
    client.get_by_test_id("add-disagreement").check()
    client.get_by_test_id("add-sign").click()
    expect(client.get_by_test_id("add-text")).to_be_focused()
    expect(client.get_by_role("alert").filter(has_text="Escriba primero")).to_be_visible()
    client.get_by_test_id("add-text").fill(VIEW)
    client.get_by_test_id("add-name").fill("Nora Lind")
    expect(client.get_by_test_id("add-intent")).to_contain_text("No estoy de acuerdo")
    client.get_by_test_id("add-sign").click()
    expect(client.get_by_test_id("addition")).to_contain_text(VIEW)


def _the_therapist_answers(therapist: Page) -> None:
    """It has come to their page by itself."""
    theirs = therapist.get_by_test_id("addition")
    expect(theirs).to_contain_text("Statement of disagreement")
    therapist.get_by_test_id("add-to-note").click()
    therapist.get_by_test_id("add-addendum").check()
    therapist.get_by_test_id("add-answers").select_option("1")
    therapist.get_by_test_id("add-text").fill(ANSWER)
    therapist.get_by_test_id("add-name").fill("Dr. Hale")
    therapist.get_by_test_id("add-sign").click()
    answer = therapist.get_by_test_id("addition").nth(1)
    expect(answer).to_contain_text(ANSWER)
    expect(answer).to_contain_text("In answer to: Statement of disagreement, Nora Lind")


def _a_line_is_corrected(therapist: Page) -> None:
    """The line as it was signed stands beside it."""
    therapist.get_by_test_id("add-to-note").click()
    therapist.get_by_test_id("add-correction").check()
    about = therapist.get_by_test_id("add-about")
    expect(about.locator("option").nth(1)).to_have_text(LINE)
    about.select_option(index=1)
    therapist.get_by_test_id("add-text").fill("Woke five nights, not six.")
    therapist.get_by_test_id("add-sign").click()
    made = therapist.get_by_test_id("addition").nth(2)
    expect(made).to_contain_text("Woke five nights, not six.")
    expect(made.locator("q")).to_have_text(LINE)
