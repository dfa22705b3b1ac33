"""The note gets another form while both are at it, in real browsers: nobody loses a letter."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect, sync_playwright

from tests.e2e.stage import browser, needs_chromium, running_server, set_up, silence

pytestmark = [pytest.mark.e2e, needs_chromium]


def test_both_write_on_while_the_note_gets_another_form(tmp_path: Path) -> None:
    sound = silence(tmp_path / "silence.wav", 60)
    with (
        running_server(tmp_path / "data", drafting="off") as (base, token),
        sync_playwright() as playwright,
        browser(playwright, tmp_path / "t", sound) as theirs,
        browser(playwright, tmp_path / "c", sound) as ours,
    ):
        links = set_up(base, token)
        therapist, client = theirs.pages[0], ours.pages[0]
        for page, party in ((therapist, "therapist"), (client, "client")):
            page.goto(links[party])
        line = _a_line(client, "I slept well.")
        form = therapist.get_by_test_id("form")
        _in_mid_sentence(client, line, lambda: form.select_option("soap"))
        expect(_line(therapist, "subjective")).to_have_text("I slept rather badly, very well.")
        _half_a_line(client, lambda: form.select_option("birp"))
        expect(_line(therapist, "behavior")).to_have_text("I slept rather badly, very well.")
        _choose(therapist, client)
        expect(client.get_by_test_id("form")).to_have_count(0)


def _a_line(page: Page, text: str) -> Locator:
    field = page.locator('textarea[data-section="data"]')
    field.fill(text)
    field.press("Enter")
    line = page.get_by_test_id("statement-text")
    expect(line).to_have_text(text)
    return line


def _line(page: Page, section: str) -> Locator:
    return page.locator(f'[data-testid="section"][data-id="{section}"]').get_by_test_id(
        "statement-text"
    )


def _in_mid_sentence(page: Page, line: Locator, switch: Callable[[], object]) -> None:
    """Whoever types in a line types on in the same place of it."""
    line.click()
    page.keyboard.press("End")
    for _ in "well.":
        page.keyboard.press("ArrowLeft")
    page.keyboard.type("rather badly, ")
    switch()
    expect(_line(page, "subjective")).to_be_focused()
    page.keyboard.type("very ")


def _half_a_line(page: Page, switch: Callable[[], object]) -> None:
    """Half a line of one's own moves to a field that is there."""
    page.locator('textarea[data-section="objective"]').fill("Half a")
    switch()
    field = page.locator('textarea[data-section="behavior"]')
    expect(field).to_have_value("Half a")
    expect(field).to_be_focused()
    page.keyboard.type(" line.")
    expect(field).to_have_value("Half a line.")
    for way in ("as-it-reads", "line-by-line"):  # where there is no field, it waits
        page.get_by_test_id(way).click()
    expect(field).to_have_value("Half a line.")
    field.fill("")


def _choose(therapist: Page, client: Page) -> None:
    """What the therapist chooses is read by the client, in plain words."""
    used = therapist.locator('[data-testid="choice"][data-id="interventions"]')
    used.locator("summary").click()
    for option in ("Psychoeducation", "Exposure"):
        used.get_by_label(option).check()
    chosen = client.locator('[data-testid="chosen"][data-id="interventions"]')
    expect(chosen).to_have_text("Ways of working Exposure; Psychoeducation")
    modality = therapist.locator('[data-testid="choice"][data-id="modality"]')
    modality.locator("summary").click()
    modality.get_by_label("Audio only", exact=True).check()
    expect(modality.locator("summary")).to_contain_text("Audio only")
    modality.get_by_label("nothing chosen").check()
    expect(modality.locator("summary")).to_contain_text("nothing chosen")
    expect(client.get_by_test_id("chosen")).to_have_count(1)
