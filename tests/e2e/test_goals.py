"""A plan from a file, lines with the goals they serve, and the next session's beginning."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from models.weights import default_cache_dir, find
from tests.e2e.stage import CHROMIUM, ROOT, needs_chromium, running_server, sign_in

pytestmark = [pytest.mark.e2e, needs_chromium]

PLAN = ROOT / "tests" / "data" / "plans" / "tuned" / "drinking.yaml"


def _write(page: Page, section: str, text: str) -> None:
    field = page.locator(f"[data-testid=add-line][data-section={section}]")
    field.fill(text)
    field.press("Enter")
    expect(field).to_have_value("")


def test_a_plan_is_loaded_followed_and_kept(tmp_path: Path) -> None:
    """The therapist chooses a goal by keyboard, the client sees it, and goals are ticked off."""
    find("minilm-l6-v2-int8", default_cache_dir())  # else nothing is suggested: say so here
    with (
        sync_playwright() as playwright,
        running_server(tmp_path / "data", drafting="off") as (base, _),
    ):
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        therapist, client = (chromium.new_context().new_page() for _ in range(2))
        sign_in(therapist, base)
        therapist.get_by_test_id("therapist-name").fill("Dr. Hale")
        therapist.get_by_test_id("client-alias").fill("Ben")
        bad = tmp_path / "bad.yaml"
        bad.write_text("goals: [5]")
        therapist.get_by_test_id("plan-file").set_input_files(bad)
        expect(therapist.get_by_text("bad.yaml, goals[0]: expected")).to_be_visible()
        therapist.get_by_test_id("plan-file").set_input_files(PLAN)
        expect(therapist.get_by_test_id("plan-details")).to_contain_text("Keep a daily log")
        with therapist.expect_response("**/api/sessions") as made:
            therapist.get_by_test_id("create").click()
        links = made.value.json()["links"]

        therapist.get_by_text("Set up another").click()
        therapist.get_by_test_id("client-alias").fill("ben")
        therapist.get_by_test_id("goals").focus()
        expect(therapist.get_by_test_id("goals")).to_have_value(
            "Drink on no more than two evenings a week\n"
            "Take the medication every day as prescribed\n"
            "See friends or family at least once a week"
        )

        for page, party in ((therapist, "therapist"), (client, "client")):
            page.goto(links[party])
            page.get_by_test_id("agree").click()
        _write(client, "plan", "Call his sister before the weekend.")
        suggested = therapist.get_by_test_id("goal-of").first
        expect(suggested).to_have_attribute("data-by", "assistant")
        expect(suggested).to_contain_text("suggested")
        expect(client.locator("[data-testid=goal][data-id=G3]")).to_have_attribute(
            "data-touched", "1"
        )
        _write(therapist, "data", "Drank on four evenings.")
        chosen = therapist.locator("[data-testid=section][data-id=data] conote-goal-of select")
        chosen.focus()
        chosen.press("ArrowDown")
        goal = client.locator("[data-testid=section][data-id=data]").get_by_test_id("goal-of")
        expect(goal).to_have_text("→ Drink on no more than two evenings a week")
        expect(client.locator("conote-goal-of select")).to_have_count(0)
        therapist.get_by_test_id("end").click()
        therapist.get_by_test_id("review").click()
        expect(therapist.get_by_test_id("untouched")).to_contain_text("Take the medication")
        chromium.close()
