"""The usual way."""

import pytest

from live.bench.note import one_prompt
from models.errors import PromptTooLong
from models.text import Answer, Prompt
from tests.fakes.models import ScriptedLanguageModel
from tests.live.bench.note_material import said

CALL = said("T: How are you?", "C: I have a cough.", "T: Since when?", "C: Three days.")


class Small(ScriptedLanguageModel):
    """A model whose context holds so many turns."""

    def __init__(self, turns: int) -> None:
        super().__init__(lambda question: question.split("\n")[1])
        self._turns = turns

    def complete(self, prompt: Prompt, deadline: float) -> Answer:
        """Answer a prompt that fits."""
        if prompt.question.count("Client:") + prompt.question.count("Clinician:") > self._turns:
            raise PromptTooLong("expected less")
        return super().complete(prompt, deadline)


def test_the_whole_transcript_is_asked_about_at_once() -> None:
    """Both speakers' words, in order, in one prompt."""
    model = ScriptedLanguageModel(lambda _: "- Cough for three days.\n- No fever.")
    written = one_prompt.write(CALL, model, 60)
    assert written.lines == ("Cough for three days.", "No fever.")
    assert (written.windows, written.repeated) == (1, 0)
    (asked,) = model.asked
    assert "Clinician: How are you?\nClient: I have a cough." in asked
    assert asked.index("Since when?") < asked.index("Three days.")


def test_a_transcript_that_does_not_fit_is_read_in_the_fewest_parts_that_do() -> None:
    """Each part is asked about once, no turn twice, none left out."""
    model = Small(2)
    written = one_prompt.write(CALL, model, 60)
    assert written.windows == 2
    assert [turn.text for turn in CALL if sum(turn.text in a for a in model.asked) != 1] == []


def test_a_turn_that_does_not_fit_by_itself_is_an_error() -> None:
    """There is no smaller part."""
    with pytest.raises(PromptTooLong):
        one_prompt.write(CALL, Small(0), 60)


def test_lines_that_are_there_word_for_word_count_once() -> None:
    """A model that goes round in circles is cut short, and it is told how often."""
    written = one_prompt.write(CALL, ScriptedLanguageModel(lambda _: "A.\nB.\nA.\nA."), 60)
    assert (written.lines, written.repeated) == (("A.", "B."), 2)


def test_only_sentences_are_statements() -> None:
    """Headings, bullets, numbering, bold letters and blank lines are none."""
    answer = (
        "# The note\n\n**History:**\n1. A cough. No fever.\n* Since *Monday*\n---\nNone.\n"
        "Family: not mentioned\nPlan: rest"
    )
    assert one_prompt.statements(answer) == [
        "The note",
        "A cough.",
        "No fever.",
        "Since *Monday*",
        "Plan: rest",
    ]
