"""A questionnaire in real browsers: answered on a phone, by keys alone, put off, declined."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from live.measures import instrument
from tests.e2e.stage import (
    CHROMIUM,
    FLAGS,
    answered_before,
    needs_chromium,
    running_server,
    set_up,
)

pytestmark = [pytest.mark.e2e, needs_chromium]

PHONE: Any = {"width": 390, "height": 844}
DESK: Any = {"width": 1320, "height": 860}
ALERT = "PHQ-9 item 9 (thoughts of being better off dead or of hurting yourself): “several days”"


@contextmanager
def _session(tmp_path: Path, before: tuple[int, ...] = ()) -> Iterator[tuple[Page, Page]]:
    """The therapist at a desk and the client on a phone, in a session to which both agreed."""
    with (
        running_server(tmp_path / "data", drafting="off") as (base, token),
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        try:
            for answer in before:
                answered_before(base, token, answer)
            links = set_up(base, token)
            therapist = _page(browser, DESK, links["therapist"])
            client = _page(browser, PHONE, links["client"])
            for page in (therapist, client):
                page.get_by_test_id("agree").click()
            expect(client.get_by_test_id("pause")).to_be_visible()
            yield therapist, client
        finally:
            browser.close()


def _page(browser: Browser, size: Any, link: str) -> Page:
    page = browser.new_context(viewport=size, reduced_motion="reduce").new_page()
    page.goto(link)
    return page


def _ask(therapist: Page, instrument: str) -> None:
    row = therapist.locator(f'[data-testid="measure"][data-id="{instrument}"]')
    row.get_by_test_id("ask-measure").click()
    expect(row).to_have_attribute("data-state", "asked")


def test_the_phq_9_is_answered_on_a_phone_and_its_alert_seen_by_the_therapist(
    tmp_path: Path,
) -> None:
    with _session(tmp_path) as (therapist, client):
        frames: list[str | bytes] = []

        def keep(frame: str | bytes) -> None:  # Playwright cannot call a bound built-in
            frames.append(frame)

        client.on("websocket", lambda socket: socket.on("framereceived", keep))
        client.reload()
        _ask(therapist, "phq9")
        client.get_by_test_id("measure-start").click()
        for number in range(1, 10):
            expect(client.get_by_test_id("measure-progress")).to_have_text(f"{number} of 9")
            client.get_by_test_id("measure-choice").nth(1 if number > 3 else 2).click()
            client.get_by_test_id("measure-next").click()
        client.get_by_test_id("measure-choice").nth(1).click()
        client.get_by_test_id("measure-next").click()
        expect(client.get_by_test_id("measure-review").get_by_role("listitem")).to_have_count(10)
        assert client.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        client.get_by_test_id("measure-send").click()
        expect(client.get_by_test_id("measure-sent")).to_be_visible()
        alert = therapist.get_by_test_id("alert")
        expect(alert).to_contain_text(ALERT)
        for page in (therapist, client):
            line = page.get_by_test_id("statement").filter(has_text="PHQ-9: 12 of 27")
            expect(line).to_be_visible()
        expect(therapist.get_by_test_id("measure-score").first).to_have_text(
            "12 of 27 (moderate, as published)"
        )
        therapist.reload()
        expect(alert).to_contain_text(ALERT)
        therapist.get_by_test_id("alert-seen").click()
        expect(alert).to_have_count(0)
        expect(client.get_by_test_id("alert")).to_have_count(0)
        client.get_by_test_id("pause").click()
        expect(client.get_by_test_id("resume")).to_be_visible()
        heard = "".join(frame if isinstance(frame, str) else "" for frame in frames).lower()
        assert "measure_answered" in heard
        assert "alert" not in heard
        assert "better off dead" not in heard


def test_a_questionnaire_is_answered_by_keys_alone_and_changed_before_it_is_sent(
    tmp_path: Path,
) -> None:
    with _session(tmp_path) as (therapist, client):
        _ask(therapist, "gad7")
        client.get_by_test_id("measure-start").press("Enter")
        for number in range(1, 8):
            expect(client.get_by_test_id("measure-progress")).to_have_text(f"{number} of 7")
            client.keyboard.press("Escape" if number == 4 else "1")
            if number == 4:  # put off: what was filled in is still there
                client.get_by_test_id("measure-start").press("Enter")
                expect(client.get_by_test_id("measure-progress")).to_have_text("4 of 7")
                client.keyboard.press("2")
            client.keyboard.press("Enter")
        client.get_by_test_id("measure-next").press("Enter")  # how difficult: left out
        change = client.get_by_role("button", name="Change: Trouble relaxing")
        change.press("Enter")
        expect(client.get_by_test_id("measure-item")).to_be_focused()
        expect(client.locator("input:checked")).to_have_count(1)
        client.keyboard.press("4")
        client.keyboard.press("Enter")
        client.get_by_test_id("measure-send").press("Enter")
        line = therapist.get_by_test_id("statement").filter(has_text="GAD-7: 3 of 21 (minimal")
        expect(line).to_be_visible()
        client.get_by_test_id("change-answers").click()
        expect(client.get_by_test_id("measure-review")).to_contain_text("Nearly every day")


def test_the_client_reads_it_in_spanish_and_so_it_is_kept(tmp_path: Path) -> None:
    """Chosen on the form, in the middle: what was answered stays, the therapist reads English."""
    spanish = instrument.find("phq9", "es")
    with _session(tmp_path) as (therapist, client):
        _ask(therapist, "phq9")
        client.get_by_test_id("measure-start").click()
        form, item = client.get_by_test_id("measure-form"), client.get_by_test_id("measure-item")
        expect(item).to_have_text(instrument.find("phq9").items[0].text)
        client.get_by_test_id("measure-choice").nth(1).click()
        form.get_by_test_id("language-es").click()
        expect(form).to_have_attribute("lang", "es")
        expect(client.locator("input:checked")).to_have_count(1)
        for question in spanish.items:
            expect(item).to_have_text(question.text)
            choice = client.get_by_test_id("measure-choice").nth(1)
            expect(choice).to_have_text(spanish.answers[1])
            choice.click()
            assert client.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
            client.get_by_test_id("measure-next").click()
        expect(item).to_have_text(spanish.difficulty.text)
        client.get_by_test_id("measure-next").click()
        expect(client.get_by_test_id("measure-review")).to_contain_text(spanish.items[8].text)
        client.get_by_test_id("measure-send").click()
        line = therapist.get_by_test_id("statement").filter(has_text="PHQ-9: 9 of 27 (mild")
        expect(line).to_be_visible()
        expect(therapist.get_by_test_id("alert")).to_contain_text(ALERT)
        therapist.get_by_test_id("end").click()
        therapist.get_by_test_id("review").click()
        signed = therapist.get_by_test_id("signed-measure")
        signed.locator("summary").click()
        expect(signed.locator("dl")).to_have_attribute("lang", "es")
        expect(signed.locator("dt").first).to_have_text(spanish.items[0].text)


def test_the_client_may_say_no(tmp_path: Path) -> None:
    with _session(tmp_path) as (therapist, client):
        _ask(therapist, "phq9")
        client.get_by_test_id("measure-not-now").click()
        invitation = client.get_by_test_id("measure-invite")
        expect(invitation).to_contain_text("wait for you")
        client.get_by_test_id("measure-decline").click()
        expect(invitation).to_have_count(0)
        row = therapist.locator('[data-testid="measure"][data-id="phq9"]')
        expect(row).to_contain_text("would rather not answer")


def test_earlier_scores_are_drawn_beside_the_new_one(tmp_path: Path) -> None:
    with _session(tmp_path, before=(3, 2)) as (therapist, client):
        _ask(therapist, "phq9")
        client.get_by_test_id("measure-start").click()
        for number in range(1, 10):
            expect(client.get_by_test_id("measure-progress")).to_have_text(f"{number} of 9")
            client.keyboard.press("2")
            client.keyboard.press("Enter")
        client.get_by_test_id("measure-next").click()
        client.get_by_test_id("measure-send").click()
        row = therapist.locator('[data-testid="measure"][data-id="phq9"]')
        expect(row).to_contain_text("7 lower than last time")
        expect(row.get_by_test_id("trend")).to_have_attribute(
            "aria-label", "PHQ-9 over sessions: 24, 16, 9"
        )
        therapist.get_by_test_id("end").click()
        therapist.get_by_test_id("review").click()
        expect(therapist.get_by_test_id("signed-measure")).to_contain_text("9 of 27 (mild")
