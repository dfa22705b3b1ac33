"""The note is gone through by two people in two browsers, and each answers it in their own way."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdf
import pytest
from playwright.sync_api import Locator, Page, expect, sync_playwright

from tests.e2e.lookout import transcribed
from tests.e2e.stage import CHROMIUM, needs_chromium, running_server, set_up

pytestmark = [pytest.mark.e2e, needs_chromium]

WORDS = "I slept six hours on most nights, not as little as that."
REMARK = "That was before the new job."
REASON = "I do not agree with how this was put."


@contextmanager
def two_at_the_note(folder: Path) -> Iterator[tuple[Page, Page, dict[str, str], str]]:
    """A session held elsewhere, drafted from its transcript: therapist, client, links, address."""
    with (
        running_server(folder / "data", drafting="off") as (base, token),
        sync_playwright() as playwright,
    ):
        links = set_up(base, token, goals=["Learn to swim"])
        transcribed(base, links)
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        therapist, client = (chromium.new_context().new_page() for _ in range(2))
        therapist.goto(links["therapist"])
        client.goto(links["client"])
        for page in (therapist, client):
            expect(page.get_by_test_id("review")).to_be_visible()
        yield therapist, client, links, base
        chromium.close()


def _line(page: Page, text: str) -> Locator:
    return page.locator("conote-statement").filter(has_text=text)


def _sign(page: Page, name: str) -> None:
    page.get_by_test_id("sign-name").fill(name)
    page.get_by_test_id("sign").click()


def _is(page: Page, kind: str) -> None:
    expect(page.get_by_test_id("path-step")).to_have_attribute("data-kind", kind)


def test_a_dispute_in_own_words_is_taken_over_on_the_way_and_stands_in_the_pdf(
    tmp_path: Path,
) -> None:
    """The client says it differently and asks something; what was left open travels."""
    with two_at_the_note(tmp_path) as (therapist, client, _, _):
        line = _line(client, "four hours")
        line.get_by_test_id("dispute").click()
        field = line.get_by_test_id("own-words-field")
        expect(field).to_be_focused()
        field.fill(WORDS)
        field.press("Enter")
        expect(line.get_by_test_id("instead")).to_contain_text(WORDS)
        walk = _line(client, "breathing exercise")
        walk.hover()
        walk.get_by_test_id("comment").click()
        walk.get_by_test_id("comment-field").fill(REMARK)
        walk.get_by_test_id("comment-field").press("Enter")
        expect(_line(therapist, "breathing exercise")).to_contain_text(REMARK)

        for page in (therapist, client):
            page.get_by_test_id("walk").click()
            _is(page, "disputed")
        expect(client.get_by_test_id("path-other")).to_contain_text("looking at this, too")
        expect(therapist.get_by_test_id("instead")).to_contain_text(WORDS)
        expect(therapist.locator("conote-path")).to_contain_text("four hours")
        therapist.get_by_test_id("take-over").click()
        expect(_line(client, WORDS)).to_contain_text("changed by you")

        _both_walk(therapist, client)
        for page in (therapist, client):
            page.get_by_test_id("path-sign").click()
        expect(therapist.get_by_test_id("sha256")).to_have_attribute(
            "data-sha256", client.get_by_test_id("sha256").get_attribute("data-sha256") or ""
        )
        # Both read what is signed with a line.
        for page in (therapist, client):
            expect(page.get_by_test_id("signed-beside")).to_contain_text(REMARK)
        therapist.get_by_test_id("client-copy").uncheck()
        _sign(client, "Nora Lind")
        _sign(therapist, "Dr. Hale")
        for page in (therapist, client):
            expect(page.get_by_test_id("signature")).to_have_count(2)
        expect(client.get_by_test_id("download-pdf")).to_have_count(0)
        therapist.get_by_test_id("client-copy").check()
        with client.expect_download() as download:
            client.get_by_test_id("download-pdf").click()
        download.value.save_as(tmp_path / "note.pdf")
    pages = pypdf.PdfReader(tmp_path / "note.pdf").pages
    text = re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pages))
    assert WORDS in text
    assert "changed by Nora" in text
    assert "I agree to sign this note electronically" in text
    assert "Known by the client’s own link" in text.replace("'", "’")
    assert f"Nora remarks: “{REMARK}”" in text


def _both_walk(therapist: Page, client: Page) -> None:
    """By keyboard, each in their own way; the client is not led past what is not theirs."""
    therapist.keyboard.press("Alt+ArrowRight")
    _is(therapist, "comments")
    therapist.get_by_test_id("accept").click()
    expect(client.get_by_test_id("path-other")).to_contain_text("is at 2")
    _is(client, "disputed")
    kinds = _walked(therapist)
    assert kinds[-2:] == ["missing", "risk"]
    theirs = _walked(client)
    assert set(theirs).isdisjoint({"missing", "risk"})
    assert "goals" in theirs


def _walked(page: Page) -> list[str]:
    """Go on to the end by keyboard; gives the kinds of the steps, the first of them included."""
    step = page.get_by_test_id("path-step")
    kinds: list[str] = []
    while (kind := step.get_attribute("data-kind") or "") != "end":
        kinds.append(kind)
        before = step.inner_text()
        page.keyboard.press("Alt+ArrowRight")
        expect(step).not_to_have_text(before)
        expect(step).to_be_focused()
    return kinds


def test_a_note_is_finished_later_and_a_refusal_travels_with_its_exports(tmp_path: Path) -> None:
    """The therapist puts it aside and comes back; the client declines, and the reason stays."""
    with two_at_the_note(tmp_path) as (therapist, client, links, _):
        _line(therapist, "four hours").get_by_test_id("accept").click()
        therapist.get_by_test_id("finish-later").click()
        expect(client.get_by_test_id("state-line")).to_contain_text("Put aside")
        therapist.goto("about:blank")
        therapist.goto(links["therapist"])
        expect(therapist.get_by_test_id("state-line")).to_contain_text("Put aside")
        therapist.get_by_test_id("take-up").click()
        client.get_by_test_id("review").click()
        client.get_by_test_id("decline").click()
        client.get_by_test_id("reason").fill(REASON)
        client.get_by_test_id("decline-now").click()
        _sign(therapist, "Dr. Hale")
        expect(therapist.get_by_test_id("signature")).to_have_count(2)
        for form in ("markdown", "json"):
            with therapist.expect_download() as download:
                therapist.get_by_test_id(f"download-{form}").click()
            download.value.save_as(tmp_path / f"note.{form}")
            assert REASON in (tmp_path / f"note.{form}").read_text("utf-8")


def test_words_to_introduce_it_are_the_therapists_alone_until_the_client_has_agreed(
    tmp_path: Path,
) -> None:
    """They open and close by keyboard; what the client's page loads does not hold them."""
    with (
        running_server(tmp_path / "data", drafting="off") as (base, token),
        sync_playwright() as playwright,
    ):
        links = set_up(base, token)
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        therapist, client = (chromium.new_context().new_page() for _ in range(2))
        loaded: list[str] = []
        client.on(
            "response",
            lambda answer: loaded.append(answer.text() if _is_script(answer.url) else ""),
        )
        therapist.goto(links["therapist"])
        client.goto(links["client"])
        scripts = therapist.get_by_test_id("introducing")
        scripts.locator("summary").first.press("Enter")
        scripts.get_by_text("Somebody who has doubts").press("Enter")
        expect(scripts).to_contain_text("It decides nothing about you")
        client.get_by_test_id("agree").click()
        expect(scripts).to_have_count(0)
        expect(client.get_by_test_id("introducing")).to_have_count(0)
        assert any(loaded)
        assert not any("It decides nothing about you" in text for text in loaded)
        chromium.close()


def _is_script(url: str) -> bool:
    return url.endswith(".js")
