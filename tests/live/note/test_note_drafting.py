"""Utterances become turns, and a turn becomes proposals that its words carry."""

import pytest

from live.note.drafting import (
    EXAMPLES,
    KINDS,
    MAX_ASKED,
    MAX_STATEMENTS,
    Turn,
    TurnBuilder,
    is_backchannel,
    needs_model,
    prompt,
    read_answer,
    warm_up,
)
from live.values import Party
from tests.fakes.values import talk

Line = tuple[Party, str]


def turns(*lines: Line) -> list[Turn]:
    """The turns of a conversation."""
    builder = TurnBuilder()
    found = [turn for utterance in talk(*lines) for turn in builder.push(utterance)]
    return found + builder.flush()


def shape(found: list[Turn]) -> list[Line]:
    """Who said what in each turn."""
    return [(turn.speaker, turn.text) for turn in found]


def turn(speaker: Party, said: str, asked: str = "") -> Turn:
    """A turn, and what the other had said just before it."""
    other: Party = "therapist" if speaker == "client" else "client"
    before = talk((other, asked))[:1] if asked else []
    return Turn(speaker, tuple(talk((speaker, said))), tuple(before))


# --- turns -----------------------------------------------------------------------------


def test_a_turn_lasts_until_the_other_takes_over() -> None:
    found = turns(
        ("therapist", "How did you sleep?"),
        ("client", "Badly."),
        ("client", "Four hours or so."),
        ("therapist", "That is short. What happened?"),
    )
    assert shape(found) == [
        ("therapist", "How did you sleep?"),
        ("client", "Badly. Four hours or so."),
        ("therapist", "That is short. What happened?"),
    ]
    assert [t.asked for t in found] == ["", "How did you sleep?", "Badly. Four hours or so."]


@pytest.mark.parametrize("noise", ["Mm-hmm.", "Okay.", "Yeah, right.", "I see.", "No.", "Um…"])
def test_a_backchannel_does_not_take_the_turn(noise: str) -> None:
    found = turns(("client", "I rode the bus."), ("therapist", noise), ("client", "It went well."))
    assert shape(found) == [("client", "I rode the bus. It went well.")]


@pytest.mark.parametrize("answer", ["Yes.", "No.", "8.", "Mm-hmm.", "7 or 8.", "50%."])
def test_a_short_answer_to_a_question_takes_the_turn(answer: str) -> None:
    found = turns(("therapist", "Did it help?"), ("client", answer), ("therapist", "I see it."))
    assert shape(found)[1] == ("client", answer)
    assert found[1].asked == "Did it help?"


def test_a_number_is_never_a_backchannel() -> None:
    found = turns(("therapist", "Give it a number from zero to ten."), ("client", "8."))
    assert shape(found)[1] == ("client", "8.")


def test_an_answer_about_risk_takes_the_turn_also_without_a_question_mark() -> None:
    """The recognizer leaves question marks out at times, and this answer must not be lost."""
    found = turns(
        ("therapist", "Have you had any thoughts of hurting yourself"),
        ("therapist", "I ask everyone that."),
        ("client", "No."),
    )
    assert shape(found)[1] == ("client", "No.")


def test_a_hesitation_is_no_answer_yet() -> None:
    found = turns(
        ("therapist", "Any thoughts of ending your life?"),
        ("client", "Um."),
        ("therapist", "Take your time."),
        ("client", "Well, not since March."),
    )
    assert shape(found) == [
        ("therapist", "Any thoughts of ending your life? Take your time."),
        ("client", "Well, not since March."),
    ]


def test_a_hesitation_after_a_pause_opens_no_turn() -> None:
    builder = TurnBuilder()
    question, hesitation, patience, answer = talk(
        ("therapist", "Any thoughts of ending your life?"),
        ("client", "Uh."),
        ("therapist", "Take your time."),
        ("client", "Not since March."),
    )
    builder.push(question)
    assert shape(builder.flush()) == [("therapist", question.text)]
    assert builder.push(hesitation) == []
    assert builder.push(patience) == []
    builder.push(answer)
    [found] = builder.flush()
    assert "Any thoughts of ending your life?" in found.asked
    assert [u.id for u in found.before] == ["u1", "u3"]


def test_who_goes_on_after_a_pause_answers_nothing_new() -> None:
    builder = TurnBuilder()
    first, second, third = talk(
        ("therapist", "How was it?"), ("client", "Fine."), ("client", "I rode to the library.")
    )
    builder.push(first)
    builder.push(second)
    assert builder.flush()[0].asked == "How was it?"
    builder.push(third)
    [found] = builder.flush()
    assert (found.text, found.asked) == ("I rode to the library.", "")


def test_what_was_said_before_is_kept_short_however_long_somebody_went_on() -> None:
    builder = TurnBuilder()
    line: Line = ("therapist", "one two three four five six")
    for said in talk(*[line] * 100):
        builder.push(said)
        builder.flush()
    builder.push(talk(("client", "That was long."))[0])
    [found] = builder.flush()
    assert MAX_ASKED / 2 < len(found.asked.split()) <= MAX_ASKED


def test_nothing_said_is_no_turn() -> None:
    assert TurnBuilder().flush() == []


def test_after_a_restart_the_question_before_is_known() -> None:
    question, answer = talk(
        ("therapist", "Any thoughts of suicide?"), ("client", "None whatsoever.")
    )
    builder = TurnBuilder([question])
    builder.push(answer)
    [found] = builder.flush()
    assert found.asked == question.text


@pytest.mark.parametrize(
    ("text", "empty"),
    [
        ("Mm-hmm.", True),
        ("Okay, great, thank you.", True),
        ("", True),
        ("8.", False),
        ("Yes, 50.", False),
        ("No, never.", False),
        ("Sí, claro.", False),
        ("Yeah yeah yeah yeah yeah.", False),
    ],
)
def test_a_backchannel_is_nothing_but_listening_noises(text: str, empty: bool) -> None:
    assert is_backchannel(text) is empty


# --- asking the model --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("found", "needed"),
    [
        (turn("client", "I slept four hours."), True),
        (turn("client", "Yes.", "Did you sleep?"), True),
        (turn("client", "Okay.", "Let us go on."), False),
        (turn("therapist", "How did you sleep? And what did you do then?"), False),
        (turn("therapist", "Thank you for telling me."), False),
        (turn("therapist", "A panic falls by itself within about ten or so minutes. Is it?"), True),
    ],
)  # fmt: skip
def test_only_a_turn_that_can_add_something_is_put_to_the_model(found: Turn, needed: bool) -> None:
    assert needs_model(found) is needed


def test_the_question_holds_the_turn_what_was_asked_and_what_it_can_be() -> None:
    asked = prompt(turn("client", "Four hours.", "How did you sleep?")).question
    assert asked == (
        "Just before, therapist: How did you sleep?\n"
        "Turn, client: Four hours.\n"
        f"Kinds: {', '.join(KINDS['client'])}"
    )
    assert prompt(turn("therapist", "Let us try that.")).question.startswith("Turn, therapist: ")


def test_the_part_of_the_prompt_that_is_cached_is_always_the_same() -> None:
    one, other = prompt(turn("client", "Four.")), prompt(turn("therapist", "Let us try that."))
    assert (one.system, one.examples) == (other.system, other.examples)


@pytest.mark.parametrize(("question", "answer"), EXAMPLES)
def test_every_worked_example_passes_the_checks_it_teaches(question: str, answer: str) -> None:
    *before, said, _ = question.splitlines()
    speaker: Party = "client" if said.startswith("Turn, client: ") else "therapist"
    found = turn(speaker, said.partition(": ")[2], before[0].partition(": ")[2] if before else "")
    drafts, left_out = read_answer(answer, found, ())
    assert left_out == []
    assert len(drafts) == len([line for line in answer.splitlines() if line != "none"])


# --- reading the answer --------------------------------------------------------------------


def test_each_line_becomes_a_draft_that_rests_on_the_whole_turn() -> None:
    [_, found] = turns(
        ("therapist", "How was the week?"),
        ("client", "I slept four hours."),
        ("client", "I rode the bus twice."),
    )
    drafts, left_out = read_answer(
        "symptom: Slept four hours.\n- progress: Rode the bus twice.\n", found, ()
    )
    assert [(d.kind, d.text, d.evidence) for d in drafts] == [
        ("symptom", "Slept four hours.", ("u2", "u3")),
        ("progress", "Rode the bus twice.", ("u2", "u3")),
    ]
    assert left_out == []


@pytest.mark.parametrize("answer", ["none", "None.", "", "\n", "symptom: none", "plan: None."])
def test_nothing_added_is_no_draft(answer: str) -> None:
    assert read_answer(answer, turn("client", "I slept four hours."), ()) == ([], [])


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Slept four hours.", "kind"),
        ("diagnosis: Slept four hours.", "kind"),
        ("risk: Slept four hours.", "kind"),
        ("intervention: Slept four hours.", "kind"),
        ("symptom: Slept six hours.", "number"),
        ("symptom: Told Marcus that they slept four hours.", "name"),
        ("symptom: Has not slept four hours.", "negation"),
        ("symptom: Depressed, slept four hours.", "inferred"),
        ("symptom: Chest pain and a cough.", "words"),
    ],
)
def test_a_line_that_what_was_said_does_not_carry_is_left_out(line: str, why: str) -> None:
    drafts, left_out = read_answer(line, turn("client", "I slept four hours."), ())
    assert (drafts, left_out) == ([], [why])


@pytest.mark.parametrize("kind", ["symptom", "progress", "response", "strength", "risk", "goal"])
def test_what_the_therapist_tells_never_becomes_the_clients_report(kind: str) -> None:
    told = turn("therapist", "A panic attack peaks within ten minutes and then it falls.")
    assert read_answer(f"{kind}: A panic attack peaks within ten minutes.", told, ()) == (
        [],
        ["kind"],
    )
    heard = turn("client", "Oh, I didn't know that.", told.text)
    assert read_answer("symptom: A panic attack peaks within ten minutes.", heard, ()) == (
        [],
        ["words"],
    )


def test_what_is_in_the_note_is_not_proposed_again() -> None:
    found = turn("client", "I slept four hours. I rode the bus.")
    drafts, left_out = read_answer(
        "symptom: Slept four hours.\nprogress: Rode the bus.\nprogress: Rode the bus.",
        found,
        ["Slept four hours on Monday."],
    )
    assert [draft.text for draft in drafts] == ["Rode the bus."]
    assert left_out == ["repeat", "repeat"]


def test_a_corrected_number_is_not_a_repeat() -> None:
    found = turn("client", "I rode the bus to work six times since we met.")
    drafts, _ = read_answer(
        "progress: Rode the bus to work six times since we met.",
        found,
        ["Rode the bus to work four times since we met."],
    )
    assert len(drafts) == 1


def test_a_model_that_goes_on_and_on_is_cut_off() -> None:
    found = turn("client", "I had tea, bread, rice, fish, soup and cake.")
    answer = "\n".join(f"other: Had {x}." for x in ("tea", "bread", "rice", "fish", "soup"))
    assert len(read_answer(answer, found, ())[0]) == MAX_STATEMENTS


def test_an_answer_on_a_scale_is_a_measure() -> None:
    found = turn("client", "I'd say an eight.", "From zero to ten, how strong was the fear?")
    [draft], _ = read_answer("symptom: Fear at eight, from zero to ten.", found, ())
    assert draft.kind == "measure"


def test_words_are_not_in_a_repr() -> None:
    found = turn("client", "secret")
    assert "secret" not in repr(found)


def test_warming_up_reads_what_every_question_begins_with() -> None:
    question = prompt(Turn("client", tuple(talk(("client", "I slept."))), ()))
    warm = warm_up()
    assert (warm.system, warm.examples) == (question.system, question.examples)
    assert warm.max_tokens == 1
