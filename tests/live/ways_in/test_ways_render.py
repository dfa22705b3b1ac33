import json
from dataclasses import replace

import pytest

from live.ways_in.offline import DraftedNote, drafted, filed
from live.ways_in.render import Source, as_json, as_markdown, sum_up
from live.ways_in.summary import sentences
from tests.fakes.models import ScriptedLanguageModel
from tests.fakes.notes import DAP
from tests.fakes.values import talk

SOURCE = Source("transcript", "From the transcript call.json.", "scripted")


def note(text: str = "Slept four_hours on most nights since May") -> DraftedNote:
    """The note of two lines, of which the model shortened the first and made the second up."""
    model = ScriptedLanguageModel(lambda line: text if "May" in line else "Slept nine hours.")
    said = talk(
        ("therapist", "And sleep?"),
        ("client", "I just slept four_hours on most nights since May"),
        ("therapist", "And then?"),
        ("client", "I slept four hours on the sofa on two nights"),
    )
    return drafted(said, DAP, model, 1.0)


def test_markdown_shows_each_line_with_the_words_it_rests_on() -> None:
    """By section, with speaker and time; what was left out is counted with the reason."""
    shown = as_markdown(note(), SOURCE)
    assert "# DAP progress note\n\nA draft, signed by nobody. From the transcript" in shown
    assert (
        "## Data\n\n- Slept four\\_hours on most nights since May. *(symptom)*\n"
        "  > Client, 00:00:10: I just slept four\\_hours on most nights since May\n"
    ) in shown
    assert "## Plan\n\nNothing." in shown
    assert "**Risk:** not assessed this session." in shown
    assert (
        "Not used of what the language model wrote: 1 (a number that was not said, or one"
        " that is missing)." in shown
    )


def test_json_holds_the_note_by_section_for_programs() -> None:
    """The fields that docs/draft.md names."""
    made = json.loads(as_json(note(), SOURCE))
    assert (made["format"], made["version"], made["template"]) == ("conote-draft", 1, "dap")
    assert made["left_out"] == {"number": 1}
    assert (made["risk"], made["reason"], made["problems"]) == ("not assessed this session", "", [])
    statement, _ = made["sections"][0]["statements"]
    assert (statement["kind"], statement["author"]) == ("symptom", "assistant")
    (evidence,) = statement["evidence"]
    assert evidence["start_s"] == 10.0
    assert evidence["quote"].startswith("I just slept")
    assert [section["id"] for section in made["sections"]] == ["data", "done", "assessment", "plan"]


def test_a_note_that_is_none_says_why() -> None:
    """In both forms, first."""
    empty = drafted((), DAP, None, 1.0)
    assert "**No note.** Nothing was said" in as_markdown(empty, SOURCE)
    assert json.loads(as_json(empty, SOURCE))["reason"].startswith("Nothing was said")


def test_what_is_missing_is_said() -> None:
    """A damaged file stays visible in the note made from it."""
    damaged = replace(note(), problems=("a.wav is damaged: what follows 00:01:00 is missing.",))
    assert "**Missing:** a.wav is damaged" in as_markdown(damaged, SOURCE)


def test_a_typed_sentence_is_not_quoted_under_itself_and_claims_no_time() -> None:
    """It is its own evidence."""
    typed = filed(sentences("Slept badly.", DAP), DAP, None, 1.0)
    assert ">" not in as_markdown(typed, SOURCE)
    (section, *_) = json.loads(as_json(typed, SOURCE))["sections"]
    (evidence,) = section["statements"][0]["evidence"]
    assert (evidence["quote"], evidence["start_s"]) == ("Slept badly.", None)


@pytest.mark.parametrize("reason", ["kind", "whose", "joined", "hedge", "order", "longer"])
def test_each_reason_for_which_a_line_is_not_used_is_told_in_words(reason: str) -> None:
    """And not by the name that programs read."""
    shown = as_markdown(replace(note(), left_out={reason: 2}), SOURCE)
    assert "Not used of what the language model wrote: 2 (" in shown
    assert f"({reason})" not in shown


def test_a_model_that_gave_no_answer_wrote_nothing_that_was_not_used() -> None:
    """The note's problems say so."""
    silent = replace(note(), left_out={"no answer": 1, "repeat": 1})
    shown = as_markdown(silent, SOURCE)
    assert "Not used" not in shown
    assert "Put together with another line: 1." in shown


def test_what_came_of_it_is_one_sentence() -> None:
    """Counted, without a word of it."""
    assert sum_up(note(), 2.04) == "2 statements, 16 words, in 2.0 s."
