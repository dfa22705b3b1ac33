"""The record around a signed note, in sentences."""

from typing import Any

from live.note_words import date_told
from ui_terminal.page import page
from ui_terminal.record_words import moment, record

SESSION = {
    "id": "0a1b",
    "client": "R. K.",
    "therapist": "Dr. Ada Osei",
    "template": "dap",
    "created_at": "2026-03-05T13:50:00Z",
    "started_at": "2026-03-05T14:00:00Z",
    "ended_at": "2026-03-05T14:50:00Z",
    "clock_minutes": 50,
    "listened_minutes": 1,
    "time_band": {"cpt": "90834", "minutes": "38–52 minutes"},
    "documented_from": "call",
    "mode": "reveal",
    "modality": "telehealth, audio and video",
    "platform": None,
    "sound_lost_seconds": 3,
    "interruptions": [{"party": "client", "at": "2026-03-05T14:10:00Z", "until": None}],
}
NOTE: dict[str, Any] = {
    "schema": "conote-note/4",
    "session": SESSION,
    "goals": [
        {"id": "g1", "text": "Sleep.", "problem": "Insomnia", "objectives": ["No coffee", "Walk"]},
        {"id": "g2", "text": "Sing", "target": "2026-06-01"},
    ],
    "consents": [
        {
            "party": "client",
            "name": "R. K.",
            "act": "agreed",
            "purposes": ["transcription", "drafting"],
            "text_version": "2",
            "at": "2026-03-05T13:59:00Z",
        },
        {
            "party": "client",
            "name": "R. K.",
            "act": "taken back",
            "purposes": ["storing"],
            "text_version": "",
            "at": "2026-03-05T14:20:00Z",
        },
    ],
    "stated": {"location": "see statements"},
    "risk": "not assessed this session",
    "sections": [
        {
            "title": "Data",
            "statements": [
                {
                    "text": "Sleeps four hours.",
                    "author": "assistant",
                    "status": "disputed",
                    "by": "client",
                    "goal": "g1",
                    "said_instead": "Five, at times.",
                    "comments": [{"author": "therapist", "text": "Ask again.", "at": "x"}],
                    "evidence": [
                        {"speaker": "client", "start_ms": 65_000, "quote": "four hours"},
                        {"speaker": "client", "start_ms": None, "quote": "typed words"},
                    ],
                }
            ],
        }
    ],
}


def told(note: dict[str, Any]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for fact in record(note):
        found.setdefault(fact.label, []).append(fact.text)
    return found


def test_the_session_is_told_in_sentences() -> None:
    """Times are in UTC, as they are signed."""
    facts = told(NOTE)
    assert facts["Held"] == [
        "5 March 2026, 14:00–14:50 UTC, 50 minutes, listened to 1 minute",
    ]
    assert facts["Time band"] == ["CPT 90834, 38–52 minutes"]
    assert facts["Written"] == ["by the therapist; read together at the end"]
    assert facts["Platform"] == ["not known"]
    assert facts["Sound lost"] == ["3 s"]
    assert facts["Interruptions"] == ["the client’s sound was away from 14:10 UTC to the end"]
    assert facts["Client’s location"] == ["see statements"]
    assert facts["Form of this record"] == ["conote-note/4"]


def test_what_was_agreed_to_is_told_in_sentences() -> None:
    """Each act with its time and the text that was read."""
    facts = told(NOTE)
    assert facts["Consent, 13:59 UTC"] == [
        "R. K. agreed to transcription, drafting by the assistant (text 2)"
    ]
    assert facts["Consent, 14:20 UTC"] == ["R. K. took back the consent to keeping the transcript"]
    attested = {**NOTE["consents"][0], "attested_by": "therapist", "agreed_on": "2026-03-01"}
    (said,) = told({"consents": [attested]})["Consent, 13:59 UTC"]
    assert "on 1 March 2026, before the recording, as the therapist attests" in said


def test_what_was_taken_back_is_told_in_the_words_of_the_pdf() -> None:
    """Who, how much and from where; a part that this version does not know, too."""
    stone = {
        "by": "client",
        "name": "R. K.",
        "at": "2026-03-05T14:21:00Z",
        "start_ms": 60_000,
        "end_ms": 75_000,
    }
    facts = told({"taken_back": [stone, {**stone, "start_ms": None, "end_ms": None, "why": "x"}]})
    assert facts == {
        "Taken back, 14:21 UTC": [
            "R. K. took back a part of what was said: 15 seconds, from 01:00 to 01:15 of the "
            "session. No word of it is kept.",
            "R. K. took back a part of what was said. No word of it is kept.",
        ],
        "Why": ["x"],
    }


def test_goals_are_told_with_what_the_note_did_for_them() -> None:
    """Problem, steps and date are the plan's."""
    assert told(NOTE)["Goal"] == [
        "Sleep. Problem: Insomnia. Objectives: No coffee; Walk. 1 statement",
        "Sing. By 1 June 2026. Not touched",
    ]


def test_what_this_version_does_not_know_is_told_as_it_is_named() -> None:
    """Everything that is signed is shown."""
    newer = {
        **NOTE,
        "new_part": ["a", {"b": None}],
        "session": {**SESSION, "weather": "rain"},
        "consents": [{**NOTE["consents"][0], "witness": "nobody"}],
    }
    facts = told(newer)
    assert facts["New part"] == ["a, b –"]
    assert facts["Weather"] == ["rain"]
    assert "(text 2, Witness nobody)" in facts["Consent, 13:59 UTC"][0]
    assert (moment("soon"), date_told("soon")) == ("soon", "soon")


def test_a_session_that_never_began_says_so() -> None:
    """Nothing is filled in."""
    facts = told({"session": {**SESSION, "started_at": None, "time_band": None}})
    assert facts["Held"] == ["not known"]
    assert facts["Time band"] == ["none: under 16 minutes, or not known"]
    (begun,) = told({"session": {**SESSION, "ended_at": None}})["Held"]
    assert begun == "begun 5 March 2026, 14:00 UTC, listened to 1 minute"


def test_under_each_line_stand_its_words_its_dissent_and_its_comments() -> None:
    """In that order, each with who says it."""
    lines = [line.text.plain for line in page(NOTE)]
    at = next(n for n, line in enumerate(lines) if line.startswith("Sleeps four hours."))
    assert lines[at + 1 : at + 5] == [
        "1:05 the client: “four hours”",
        "the client: “typed words”",
        "the client would say: “Five, at times.”",
        "comment, you: “Ask again.”",
    ]
