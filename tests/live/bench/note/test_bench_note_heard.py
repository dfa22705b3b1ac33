"""A transcript as the judge hears it."""

from live.bench.note.heard import hear, stretch
from live.bench.note.wording import stem_of
from tests.live.bench.note_material import said


def test_a_question_stands_as_its_answer_leaves_it() -> None:
    """Said, denied, or open; a listening noise in between is no answer of the one who asked."""
    yes, no, open_ = (
        hear(said("T: Any rash?", f"C: {answer}"))[0].words[stem_of("rash")]
        for answer in ("Yes.", "No.", "On Monday.")
    )
    assert [*yes, *no, *open_] == ["says", "denies", "either"]


def test_an_answer_is_looked_for_among_the_next_two_turns() -> None:
    """The one who asks may go on first."""
    turns = hear(said("T: Any rash?", "T: Take your time.", "C: No.", "C: A cough."))
    assert turns[0].words[stem_of("rash")] == {"denies"}


def test_the_words_of_a_question_are_also_of_the_one_who_answers() -> None:
    """What is told stays with the one who told it."""
    heard = stretch(hear(said("T: Any rash? Drink water.", "C: No, a cough.")))
    rash, water, cough = map(stem_of, ("rash", "water", "cough"))
    assert heard.of["client"] == {rash, cough}
    assert heard.of["therapist"] == {rash, stem_of("drink"), water}
    assert heard.told["therapist"] == {stem_of("drink"), water}


def test_a_no_that_answers_denies_nothing_after_it() -> None:
    """An allergy stays one in "No, just latex."."""
    (turn,) = hear(said("C: No, just latex."))
    assert turn.words[stem_of("latex")] == {"says"}


def test_a_sentence_about_somebody_else_is_kept_apart() -> None:
    """Not one in which the speaker is, too."""
    (mother, mine) = hear(said("C: My mum had migraines.", "C: My sister and I had migraines."))
    assert mother.of_others == (frozenset({stem_of("mother"), stem_of("migraine")}),)
    assert mine.of_others == ()
