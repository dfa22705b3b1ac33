"""The Markdown export: every word reads as itself, whatever it is made of."""

import re
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from live.exports import markdown
from live.note_words import one_line

# CommonMark with what people's renderers add most: tables, strikethrough.
READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])

NASTY = [
    "# not a heading",
    "- not a list",
    "+ nor this",
    "12. nor this",
    "12) nor this",
    "> not a quote",
    "=== --- ***",
    "*a* _b_ **c** `d` ~~e~~",
    "[link](http://x) ![image](y) <b>bold</b> <http://z>",
    "&amp; &lt; &#35; a | b \\ c \\",
    "$a$ \\(b\\) `",
    "2026. The year.",
]


def plain(text: str) -> str:
    """What a reader sees of some Markdown, as one line."""
    words = {"text", "text_special", "code_inline"}
    return one_line(
        " ".join(
            "".join(t.content if t.type in words else " " * ("break" in t.type) for t in line)
            for line in (block.children or [] for block in READER.parse(text))
        )
    )


def kinds(text: str) -> set[str]:
    """What a reader takes some Markdown to consist of."""
    blocks = READER.parse(text)
    return {t.type for b in blocks for t in [b, *(b.children or [])] if t.type != "inline"}


@given(st.text(alphabet="ab1 .)-+*_#>[]()<>!|`~\\&;$=:/\"'é", min_size=1, max_size=20))
@example("1.")
@example("a\\")
def test_any_text_reads_as_itself(text: str) -> None:
    wanted = one_line(text)
    seen = markdown.escaped(wanted)
    for place in ("{}", "- {}", "> {}"):
        assert re.sub(r" +", " ", plain(place.format(seen))) == wanted
    assert kinds(seen) <= {"paragraph_open", "paragraph_close", "text", "text_special"}


@pytest.mark.parametrize("text", NASTY)
def test_nothing_written_becomes_markup_in_the_note(text: str, attested: dict[str, Any]) -> None:
    before = kinds(markdown.made(attested).decode())
    statement = attested["note"]["sections"][0]["statements"][0]
    statement["text"] = text
    statement["evidence"][0]["quote"] = text
    attested["attestations"][0]["comment"] = text
    attested["note"]["session"]["client"] = text
    data = markdown.made(attested).decode()
    assert plain(data).count(text) >= 4
    assert kinds(data) <= before | {"text_special"}


def test_the_note_reads_from_top_to_bottom(attested: dict[str, Any]) -> None:
    text = plain(markdown.made(attested).decode())
    wanted = [
        "Session note",
        "Client Sam",
        "Time 15:00–15:52 UTC, 52 minutes",
        "Risk Not assessed this session",
        "Goals",
        "Data What we talked about",
        "Modality: Video",
        "On the goal “Sleep through five of seven nights”, the client sleeps about five hours;",
        "[1] Used the thought record twice",
        "Line by line",
        "[1] Sleeps about five hours; wakes around three in the morning and lies awake.",
        "Sam, 01:05: “Maybe five hours.",
        "Disputed. Sam says that this is not right.",
        "Interventions used: Thought record; Sleep work (CBT-I)",
        "Where things stand Nothing was written here.",
        "No coffee after noon.",
        "15:34 UTC: Sam took the consent back",
        "Sam (Client) Declined to sign, 22 November 2026, 15:57:00 UTC",
        "I did not shout. I want that sentence out before I sign.",
        "Dr. Emma Hale, PsyD (Therapist) Signed electronically",
        "I have read this note",
        "Will be taken up next time.",
        attested["sha256"],
        attested["record_sha256"],
    ]
    places = [text.find(part) for part in wanted]
    assert -1 not in places
    assert places == sorted(places)


def test_lines_of_a_comment_stay_lines(attested: dict[str, Any]) -> None:
    attested["attestations"][0]["comment"] = "First.\n\n- Second *here*.\nThird."
    data = markdown.made(attested).decode()
    assert "> First.\\\n> \\- Second \\*here\\*.\\\n> Third.\n" in data
    assert kinds(data) >= {"hardbreak", "blockquote_open"}


def test_goals_say_whether_they_were_touched(attested: dict[str, Any]) -> None:
    attested["note"]["goals"].append({"id": "g2", "text": "Walk *daily*", "problem": "Low mood"})
    data = markdown.made(attested).decode()
    assert "- Sleep through five of seven nights  \n  *3 statements*\n" in data
    assert "- Walk \\*daily\\*  \n  *Not touched this session. Problem: Low mood*\n" in data
    assert "kept by Dr. Emma Hale. Goal: Sleep through five of seven nights*" in data
    assert "kept by Dr. Emma Hale. No goal*" in data


def test_a_note_without_goals_or_consents_says_so(attested: dict[str, Any]) -> None:
    attested["note"] |= {"goals": [], "consents": []}
    for section in attested["note"]["sections"]:
        for statement in section["statements"]:
            statement["goal"] = ""
    data = markdown.made(attested).decode()
    assert "## Goals" not in data
    assert "Nobody agreed to anything." in data
