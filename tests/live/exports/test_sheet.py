"""A signed note in people's words."""

import copy
from typing import Any

import pytest

from live.exports.sheet import Sheet, sheet_of
from live.note_words import one_line, shown
from live.signing.attestation import attested as attest
from live.signing.attestation import note_of
from tests.live import note_samples as notes
from tests.live import session_samples as samples


def facts(sheet: Sheet) -> dict[str, str]:
    """The facts by their labels."""
    return {fact.label: fact.value for fact in sheet.facts}


def test_the_facts_are_told_in_words(attested: dict[str, Any]) -> None:
    sheet = sheet_of(attested)
    assert (sheet.people, sheet.date) == ("Sam and Dr. Emma Hale", "22 November 2026")
    assert facts(sheet) == {
        "Client": "Sam",
        "Therapist": "Dr. Emma Hale",
        "Date": "22 November 2026",
        "Time": "15:00–15:52 UTC, 52 minutes",
        "Listened to": "49 minutes",
        "Time band": "CPT 90834, 38–52 minutes",
        "Written": "Together: both saw it while it was written",
        "Modality": "Telehealth, audio and video",
        "Platform": "conote",
        "Client’s location": "Not stated this session",
        "Therapist’s location": "Not stated this session",
        "Identity": "Not stated this session",
        "Privacy": "Not stated this session",
        "Next appointment": "Not stated this session",
        "Risk": "Not assessed this session",
        "Sound lost": "2 s",
        "Interruptions": "None",
    }


def test_what_is_not_known_is_not_made_up() -> None:
    note = note_of(samples.joined().session, "s1", [], notes.template().sections)
    told = facts(sheet_of(attest(note, [])))
    assert told["Time"] == told["Listened to"] == told["Time band"] == "Not known"
    assert (told["Modality"], told["Sound lost"]) == ("Nobody was heard", "None")


def test_a_session_too_short_for_a_time_band_has_none() -> None:
    note = note_of(samples.in_review(minutes=1).session, "s1", [], [])
    told = facts(sheet_of(attest(note, [])))
    assert told["Time band"] == "None: under 16 minutes"
    assert told["Listened to"] == "1 minute"


def test_every_statement_says_where_it_comes_from(attested: dict[str, Any]) -> None:
    lines = [line for section in sheet_of(attested).sections for line in section.lines]
    assert [line.origin for line in lines] == [
        "Drafted by the assistant, kept by Sam",
        "Drafted by the assistant, changed by Sam",
        "Drafted by the assistant",
        "Drafted by the assistant, kept by Dr. Emma Hale",
        "Drafted by the assistant, kept by Dr. Emma Hale",
        "Written by Dr. Emma Hale",
    ]
    assert [line.dispute for line in lines if line.dispute] == ["Sam says that this is not right."]


def test_running_text_names_the_lines_it_tells(attested: dict[str, Any]) -> None:
    sections = sheet_of(attested).sections
    assert [line.number for section in sections for line in section.lines] == [1, 2, 3, 4, 5, 6]
    assert [(told.text, told.lines) for told in sections[3].reads] == [
        ("No coffee after noon.", (5,)),
        ("Next appointment on Tuesday at four.", (6,)),
    ]
    assert sections[0].reads[0].text.startswith("Disputed by the client: Raised his voice")


def test_a_note_signed_before_there_was_running_text_is_told_line_by_line(
    attested: dict[str, Any],
) -> None:
    for section in attested["note"]["sections"]:
        del section["narrative"]
    sections = sheet_of(attested).sections
    assert not any(section.reads for section in sections)
    assert [len(section.lines) for section in sections] == [3, 1, 0, 2]


def test_a_statement_names_its_goal_or_says_that_it_serves_none(attested: dict[str, Any]) -> None:
    first = attested["note"]["sections"][0]["statements"][0]
    first["goal_by"] = "assistant"
    lines = [line for section in sheet_of(attested).sections for line in section.lines]
    assert [line.goal for line in lines] == [
        "Goal: Sleep through five of seven nights (suggested by the assistant)",
        "Goal: Sleep through five of seven nights",
        "",  # neither an intervention nor a response, nor progress, nor a plan
        "Goal: Sleep through five of seven nights",
        "No goal",
        "No goal",
    ]
    del first["goal_by"]  # as an earlier version signed it
    assert "suggested" not in sheet_of(attested).sections[0].lines[0].goal


def test_goals_are_told_whole_and_whether_they_were_touched(attested: dict[str, Any]) -> None:
    attested["note"]["goals"].append(
        {
            "id": "g2",
            "text": "Walk every day",
            "problem": "Low mood",
            "objectives": ["Twenty minutes", "Outdoors"],
            "target": "2027-03-31",
        }
    )
    sleep, walk = sheet_of(attested).goals
    assert (sleep.text, sleep.about, sleep.touched) == (
        "Sleep through five of seven nights",
        "",
        "3 statements",
    )
    assert walk.touched == "Not touched this session"
    assert walk.about == (
        "Problem: Low mood. Objectives: Twenty minutes; Outdoors. Target date: 31 March 2027"
    )
    attested["note"]["goals"] = [{"id": "g1", "text": "Sleep"}]  # as an earlier version signed it
    assert sheet_of(attested).goals[0].about == ""


def test_quotes_say_who_and_when(attested: dict[str, Any]) -> None:
    quote = sheet_of(attested).sections[0].lines[1].quotes[0]
    assert (quote.party, quote.speaker, quote.clock) == ("client", "Sam", "05:05")
    assert quote.text.startswith("Twice.")


def test_a_quote_after_more_than_an_hour_goes_on_counting_minutes(
    attested: dict[str, Any],
) -> None:
    attested["note"]["sections"][0]["statements"][0]["evidence"][0]["start_ms"] = 4_509_999
    assert sheet_of(attested).sections[0].lines[0].quotes[0].clock == "75:09"


def test_consents_are_told_one_by_one(attested: dict[str, Any]) -> None:
    told = [f"{fact.label} {fact.value}" for fact in sheet_of(attested).consents]
    assert told[0] == (
        "15:00 UTC Dr. Emma Hale agreed to transcription, drafting by the assistant, writing the "
        "note together, keeping the transcript (text 2026-11)"
    )
    assert told[2] == "15:34 UTC Sam took the consent back (text 2026-11)"


def test_what_was_taken_back_by_itself_is_named(attested: dict[str, Any]) -> None:
    attested["note"]["consents"][2] |= {"purposes": ["collaboration"]}
    told = sheet_of(attested).consents[2].value
    assert told == "Sam took back the consent to writing the note together (text 2026-11)"


def test_consent_to_nothing_is_told_as_that(attested: dict[str, Any]) -> None:
    attested["note"]["consents"][0] |= {"purposes": [], "text_version": ""}
    assert sheet_of(attested).consents[0].value == "Dr. Emma Hale agreed to nothing"


def test_answers_say_who_signed_or_declined_and_why(attested: dict[str, Any]) -> None:
    client, therapist = sheet_of(attested).answers
    assert (client.role, client.heading, client.comment_label) == (
        "Client",
        "Declined to sign",
        "Reason",
    )
    assert client.at == "22 November 2026, 15:57:00 UTC"
    assert client.comment.startswith("I did not shout.")
    assert (therapist.name, therapist.heading) == ("Dr. Emma Hale, PsyD", "Signed electronically")
    assert "electronic signature" in therapist.intent


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("plain text", "plain text"),
        ("one\r\ntwo\nthree", "one\ntwo\nthree"),
        ("tab\there, nul\x00there", "tab here, nul there"),
        ("not \u202egnorw\u202c right", "not  gnorw  right"),
        ("\u2066a\u2069\u200f", "a"),
        ("Zoë 漢字 😀 عربي", "Zoë 漢字 😀 عربي"),
    ],
)
def test_what_cannot_be_seen_does_not_change_what_is_seen(written: str, seen: str) -> None:
    assert shown(written) == seen


def test_a_statement_is_one_line() -> None:
    assert one_line(" a\n  b\tc ") == "a b c"


def test_a_sheet_shows_no_content_and_changes_nothing(attested: dict[str, Any]) -> None:
    before = copy.deepcopy(attested)
    assert "Sam" not in repr(sheet_of(attested))
    assert attested == before
