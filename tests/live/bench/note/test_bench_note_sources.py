"""Reading what is drafted from."""

import json
from pathlib import Path
from typing import Any

import pytest

from live.bench.note import sources
from live.errors import BadInput

TURNS = [
    {"speaker": "clinician", "start_s": 5.0, "end_s": 6.0, "text": "Any fever?"},
    {"speaker": "client", "start_s": 1.0, "end_s": 4.0, "text": "I have a  cough."},
    {"speaker": "client", "start_s": 7.0, "end_s": 7.5, "text": ""},
]
CHECKLIST = [
    {"section": "PC", "text": "Cough", "depth": 0, "weight": "critical"},
    {"section": "PC", "text": "3 days", "depth": 1, "weight": "non-critical"},
    {"section": None, "text": "dry", "depth": 2, "weight": "critical"},
    {"text": "No fever"},
]


def keep(folder: Path, name: str, **row: Any) -> Path:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(row), "utf-8")
    return folder


def test_a_consultation_has_turns_in_order_and_facts_with_what_they_are_nested_under(
    tmp_path: Path,
) -> None:
    """Turns without words are left out; a line of a checklist may lack all but its text."""
    (found,) = sources.read(keep(tmp_path, "a.json", turns=TURNS, checklist=CHECKLIST))
    assert [(turn.speaker, turn.text) for turn in found.said] == [
        ("client", "I have a cough."),
        ("therapist", "Any fever?"),
    ]
    assert [(fact.text, fact.above, fact.weight) for fact in found.facts] == [
        ("Cough", (), "critical"),
        ("3 days", ("Cough",), "non-critical"),
        ("dry", ("3 days", "Cough"), "critical"),
        ("No fever", (), "non-critical"),
    ]
    assert (found.id, found.note, found.seconds) == ("a", "", 6.0)


def test_a_turn_becomes_a_final_utterance_with_its_words_in_its_time(tmp_path: Path) -> None:
    """Drafting gets what recognition would have given it."""
    (found,) = sources.read(keep(tmp_path, "a.json", turns=TURNS))
    utterance = found.said[0].utterance
    assert (utterance.text, utterance.final, utterance.stable) == ("I have a cough.", True, 4)
    assert (utterance.words[0].start, utterance.words[-1].end) == (16_000, 64_000)


def test_turns_without_times_follow_one_another(tmp_path: Path) -> None:
    """What is missing is estimated, so that a plain transcript can be measured."""
    turns = [{"speaker": "Doctor", "text": "How are you?"}, {"speaker": "patient", "text": "Well."}]
    (found,) = sources.read(keep(tmp_path, "a.json", turns=turns))
    first, second = found.said
    assert first.start_s == 0
    assert first.end_s == second.start_s > 0
    assert second.end_s > second.start_s


def test_calls_are_read_by_their_reference_and_have_no_checklist(tmp_path: Path) -> None:
    """A call's folder, or a folder of calls; other folders beside them are passed over."""
    keep(tmp_path, "one/reference.json", turns=TURNS)
    keep(tmp_path, "two/reference.json", turns=TURNS)
    (tmp_path / "scripts").mkdir()
    assert [found.id for found in sources.read(tmp_path)] == ["one", "two"]
    (found,) = sources.read(tmp_path / "two")
    assert (found.id, found.facts) == ("two", ())


def test_some_can_be_chosen(tmp_path: Path) -> None:
    """By name, or so many."""
    for name in "abc":
        keep(tmp_path, f"{name}.json", turns=TURNS)
    assert [found.id for found in sources.read(tmp_path, ("b", "c"))] == ["b", "c"]
    assert [found.id for found in sources.read(tmp_path, limit=1)] == ["a"]
    with pytest.raises(BadInput, match=r"expected d in .*found a, b, c"):
        sources.read(tmp_path, ("d",))


@pytest.mark.parametrize(
    "row",
    [
        {},
        {"turns": [{"speaker": "nurse", "text": "secret"}]},
        {"turns": [{"speaker": "client", "text": "secret", "start_s": "soon"}]},
        {"turns": TURNS, "checklist": [{"section": "secret"}]},
        {"turns": TURNS, "checklist": [{"text": "secret", "weight": "heavy"}]},
        {"turns": TURNS, "checklist": ["secret"]},
    ],
)
def test_what_is_not_as_expected_is_said_without_its_words(
    tmp_path: Path, row: dict[str, Any]
) -> None:
    """The error names the file and what was expected, nothing of what it says."""
    with pytest.raises(BadInput, match=r"expected .*a\.json, got another form") as caught:
        sources.read(keep(tmp_path, "a.json", **row))
    assert "secret" not in str(caught.value)


def test_a_folder_of_nothing_is_said(tmp_path: Path) -> None:
    """An error, and what would have been right."""
    with pytest.raises(BadInput, match=r"consultations .*\*\.json"):
        sources.read(tmp_path)
