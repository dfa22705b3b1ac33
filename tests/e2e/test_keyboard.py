"""A session by keys alone, and a page that leaves whoever types or listens in peace."""

from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Locator, Page, expect, sync_playwright

from tests.e2e.lookout import in_pencil, transcribed
from tests.e2e.stage import CHROMIUM, needs_chromium, running_server, set_up

pytestmark = [pytest.mark.e2e, needs_chromium]

_FOCUSED: Final = """() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}"""
_SEEN: Final = """(focused) => {
  // The list of goals lies unseen over its own words, which show the focus.
  const at = focused.closest("label")?.querySelector(".shown") ?? focused;
  const box = at.getBoundingClientRect(), style = getComputedStyle(at);
  const drawn = style.outlineStyle !== "none" || style.boxShadow !== "none" ||
    style.textDecorationLine === "underline" || style.borderBottomColor !== "rgba(0, 0, 0, 0)";
  let shown = box.width > 0 && box.height > 0;
  for (let up = at; up && shown; up = up.parentElement ?? up.getRootNode().host) {
    shown = getComputedStyle(up).opacity !== "0";
  }
  return drawn && shown;
}"""


def _tab_to(page: Page, target: Locator, most: int = 60) -> None:
    """Press Tab until the target has the focus; every stop on the way can be seen."""
    expect(target).to_be_visible()
    for _ in range(most):
        page.keyboard.press("Tab")
        at = page.evaluate_handle(_FOCUSED).as_element()
        assert at is not None
        assert at.evaluate(_SEEN), f"nobody sees the focus on {at.evaluate('(at) => at.outerHTML')}"
        if at.evaluate("(at, wanted) => at === wanted", target.element_handle()):
            return
    raise AssertionError(f"expected {target} within {most} presses of Tab")


def _press(page: Page, target: Locator, key: str = "Enter") -> None:
    _tab_to(page, target)
    page.keyboard.press(key)


def test_a_session_is_held_by_keys_alone(tmp_path: Path) -> None:
    """Agree, write, pause and go on; then keep, dispute, edit, read the evidence, sign."""
    with (
        sync_playwright() as playwright,
        running_server(tmp_path / "data", drafting="off") as (base, token),
    ):
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        therapist, client = (
            chromium.new_context(reduced_motion="reduce").new_page() for _ in range(2)
        )
        links = set_up(base, token)
        for party, page in (("therapist", therapist), ("client", client)):
            page.goto(links[party])
            expect(page.get_by_test_id("agree")).to_be_enabled()
            _press(page, page.get_by_test_id("agree"))
        expect(client.get_by_test_id("pause")).to_be_visible()
        _press(client, client.get_by_test_id("pause"))
        expect(client.get_by_test_id("resume")).to_be_visible()
        client.keyboard.press("Alt+P")
        expect(client.get_by_test_id("pause")).to_be_visible()
        _tab_to(client, client.get_by_test_id("add-line").first)
        client.keyboard.type("I walked twice.")
        client.keyboard.press("Enter")
        expect(therapist.get_by_test_id("statement-text")).to_have_text("I walked twice.")

        links = in_pencil(base, token)
        for party, page in (("therapist", therapist), ("client", client)):
            page.goto(links[party])
            expect(page.get_by_test_id("statement")).to_have_count(2)
        _press(client, client.get_by_test_id("words").first)
        expect(client.get_by_test_id("evidence")).to_contain_text("four hours a night")
        _press(client, client.get_by_test_id("accept").first, "Space")
        expect(client.locator('[data-status="accepted"]')).to_have_count(1)
        _press(client, client.get_by_test_id("dispute").last)
        _tab_to(therapist, therapist.get_by_test_id("statement-text").first)
        therapist.keyboard.press("End")
        therapist.keyboard.type(" Most nights.")
        expect(client.get_by_test_id("statement-text").first).to_contain_text("Most nights.")
        for page, name in ((client, "Nora Lind"), (therapist, "Dr. Hale")):
            if page is client:  # once one has signed, the other's page shows what was signed
                _press(page, page.get_by_test_id("review"))
            expect(page.get_by_test_id("sign")).to_be_enabled()
            _tab_to(page, page.get_by_test_id("sign-name"))
            page.keyboard.press("Control+A")
            page.keyboard.type(name)
            page.keyboard.press("Enter")
        for page in (client, therapist):
            expect(page.get_by_test_id("signature")).to_have_count(2)


def test_proposals_take_no_focus_and_are_told_in_one_sentence(tmp_path: Path) -> None:
    """Who types goes on typing; a screen reader hears of new lines once, not of each."""
    with (
        sync_playwright() as playwright,
        running_server(tmp_path / "data", drafting="off") as (base, token),
    ):
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        client = chromium.new_context().new_page()
        client.clock.install()
        links = set_up(base, token)
        client.goto(links["client"])
        field = client.get_by_test_id("add-line").first
        field.focus()
        client.keyboard.type("I am")
        client.evaluate(_LISTEN)
        transcribed(base, links)
        expect(client.get_by_test_id("statement")).to_have_count(2)
        client.keyboard.type(" here")
        expect(field).to_have_value("I am here")
        expect(field).to_be_focused()
        assert _spoken(client) == []
        client.clock.run_for(20_000)
        assert _spoken(client) == ["2 new lines in What we talked about and Our plan"]
        client.clock.run_for(60_000)
        assert len(_spoken(client)) == 1


_LISTEN: Final = """() => {
  const found = [];
  const note = document.querySelector("conote-session").shadowRoot.querySelector("conote-note");
  const region = note.shadowRoot.querySelector("[aria-live]");
  window.spoken = { found, way: region.getAttribute("aria-live") };
  new MutationObserver(() => found.push(region.textContent.trim()))
    .observe(region, { childList: true, characterData: true, subtree: true });
}"""


def _spoken(page: Page) -> list[str]:
    told = page.evaluate("window.spoken")
    assert told["way"] == "polite"
    return list(told["found"])


def test_nothing_moves_for_whoever_wants_less_motion(tmp_path: Path) -> None:
    with (
        sync_playwright() as playwright,
        running_server(tmp_path / "data", drafting="off") as (base, token),
    ):
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        moving = {}
        for wish in ("reduce", "no-preference"):
            page = chromium.new_context(
                reduced_motion="reduce" if wish == "reduce" else "no-preference"
            ).new_page()
            page.goto(in_pencil(base, token)["client"])
            expect(page.get_by_test_id("statement")).to_have_count(2)
            moving[wish] = page.evaluate(_MOVING)
        assert moving == {"reduce": 0, "no-preference": moving["no-preference"]}
        assert moving["no-preference"] > 0


_MOVING: Final = """() => {
  const under = (root) => [...root.querySelectorAll("*")].flatMap((at) =>
    [at, ...(at.shadowRoot ? under(at.shadowRoot) : [])]);
  return under(document).filter((at) => {
    const { animationName, transitionDuration } = getComputedStyle(at);
    return animationName !== "none" || parseFloat(transitionDuration) > 0;
  }).length;
}"""
