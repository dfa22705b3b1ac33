"""A client's turn becomes lines in their own words, with what was asked where it is needed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live.note.figures import numbers
from live.note.grounding import stems
from tests.live.note.scribing import by_rule, turn


@pytest.mark.parametrize(
    ("asked", "said", "line"),
    [
        ("From zero to ten, how strong was the fear?", "I'd say an eight.",
         "From zero to ten, how strong was the fear: an eight."),
        ("Do you drink coffee in the afternoon?", "Yes.", "Drink coffee in the afternoon: yes."),
        ("Any vomiting?", "No.", "No vomiting."),
        ("Any panic attacks?", "Not since March.", "Any panic attacks: not since March."),
        ("How many nights?", "Four.", "Nights: four."),
        ("Did you drink?", "I had fifteen, no, five glasses.", "Had five glasses."),
    ],
)  # fmt: skip
def test_a_short_answer_carries_what_was_asked(asked: str, said: str, line: str) -> None:
    """And a correction within a sentence counts."""
    [text] = by_rule("client", said, asked)
    assert text == line


@pytest.mark.parametrize(
    "said",
    ["Maybe it helped.", "It sort of helped with the worry.", "Probably four hours of sleep.",
     "I think maybe it was four hours of sleep."],
)  # fmt: skip
def test_a_hedge_stays(said: str) -> None:
    """What somebody was not sure of is not written as certain."""
    [text] = by_rule("client", said)
    assert any(hedge in text.lower() for hedge in ("maybe", "sort of", "probably"))


@pytest.mark.parametrize(
    "said", ["I haven't slept since Monday.", "I never eat at noon.", "It does not help at all."]
)
def test_a_negation_stays(said: str) -> None:
    """As it was said."""
    [text] = by_rule("client", said)
    assert any(no in text.lower() for no in ("n't", "never", "not"))


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("", "Mm-hmm."),
        ("Let us go on.", "Okay."),
        ("", "Thank you, bye."),
        ("", "How long is this going to take?"),
        ("Is it sharp or dull?", "No."),
        ("How did you sleep?", "Yes."),
        ("Do you have any questions?", "No."),
    ],
)
def test_what_tells_nothing_gives_no_line(asked: str, said: str) -> None:
    """Listening noises, courtesies, questions, a no to an open question, talk about the talk."""
    assert by_rule("client", said, asked) == []


def test_what_the_therapist_explained_is_never_the_clients_report() -> None:
    """Whatever the client says to it."""
    told = "A panic attack peaks within ten minutes and then it falls."
    for said in ("Oh, I didn't know that.", "Yes.", "Okay, I see.", "Right, that makes sense."):
        assert not [text for text in by_rule("client", said, told) if "panic" in text.lower()]


SAID = st.lists(
    st.sampled_from(
        "I you my slept not never no yes maybe four 15 hours the and but because it was since "
        "March wine sister , . ? sort of think don't any eight pain really just".split()
    ),
    max_size=24,
).map(" ".join)
ASKED = st.sampled_from(
    ["", "Any vomiting?", "Do you smoke?", "How did you sleep?", "From zero to ten, how bad is it?",
     "Have you had any pain in your chest?", "Is it sharp or dull?", "You sound tired."]
)  # fmt: skip
FIXED = stems("has have had does do not no yes they them their themself theirs be been is was")


@given(SAID, ASKED)
def test_every_content_word_and_number_of_a_line_was_said_or_asked(said: str, asked: str) -> None:
    """But for the fixed words of the rules."""
    heard = turn("client", said or "Mm.", asked)
    known = f"{heard.told} {heard.asked}"
    for text in by_rule("client", said or "Mm.", asked):
        assert stems(text) <= stems(known) | FIXED
        assert numbers(text) <= numbers(known)


@pytest.mark.parametrize(
    ("asked", "said", "lines"),
    [
        ("Did you pass out?", "No. No, I didn't. I sat in the car.",
         ["Did not pass out.", "Sat in the car."]),
        ("Any dizziness?", "No dizziness. I sleep about six hours.",
         ["No dizziness. Sleep about six hours."]),
        ("Have you had any rash?", "Not recently, nothing.", ["Any rash: not recently, nothing."]),
        ("Would you be willing to write down your fear?", "I can do that.",
         ["Write down their fear: yes, can do that."]),
        ("How is it at home?", "My wife and I haven't talked since Monday.",
         ["They and their wife haven't talked since Monday."]),
    ],
)  # fmt: skip
def test_what_was_denied_agreed_and_who_it_was_stays(
    asked: str, said: str, lines: list[str]
) -> None:
    """As found in conversations that the rules were not written on."""
    assert by_rule("client", said, asked) == lines


def test_what_is_wrong_in_the_note_is_put_right_and_not_told() -> None:
    """The old value stands there only as what it is not."""
    told = by_rule("client", "It says I woke six nights. It was four this week.", "Anything else?")
    assert told == ["They woke six nights: not so. Four this week."]


@pytest.mark.parametrize(
    ("asked", "said", "line"),
    [
        ("Are you sleeping?", "Not really.", "Sleeping: not really."),
        ("Have you been eating regularly?", "Breakfast, no. Lunch most days.",
         "Been eating regularly: Breakfast, no. Lunch most days."),
        ("And alcohol?", "None this week.", "Alcohol: none this week."),
        ("Any pain in the ear?", "I don't think so.", "Any pain in the ear: don't think so."),
        ("Any fever?", "I don't feel feverish.", "Don't feel feverish."),
        ("Would you like that to be something we work on too?", "Yeah. I think so.",
         "Like that to be something we work on too: yes."),
    ],
)  # fmt: skip
def test_half_a_no_and_a_no_behind_its_word_stay_what_they_are(
    asked: str, said: str, line: str
) -> None:
    """Not really is not no, and a no at the end of a sentence is one."""
    assert by_rule("client", said, asked) == [line]
