"""An answer stands beside what it answers; what answers something else stands alone, or not."""

import pytest

from tests.live.note.scribing import by_rule


@pytest.mark.parametrize(
    ("asked", "said", "lines"),
    [
        ("Are you still in pain?", "Uh, yes, I do sail.", []),
        ("Any coughs or colds with him?", "No, no. He's fine.", ["No coughs or colds with him."]),
        ("Any stress at home?", "It is OK. I'm not eating very much.",
         ["Is not eating very much."]),
        ("Are you allergic to anything? Well, so far you have told me that you were on the pier "
         "and felt a pain.", "Yes, that's right.", []),
        ("So you're not sleeping?", "Yes.", []),
        ("So there's rust on the lamp, no cracks, nothing like that?", "No.", []),
        ("Is it sharp or dull?", "Yeah, some days it is.", []),
        ("How are you doing?", "Hello, I'm Peter.", []),
        ("Any other trouble?", "Yeah. Um, no.", []),
        ("Any chest pain with that?", "No, um, well yeah it's painful when I run.",
         ["Painful when they run."]),
        ("Any sweating? No? And any vomiting at all?", "No. Yeah, I vomited at first.",
         ["Vomited at first."]),
    ],
)  # fmt: skip
def test_an_answer_is_not_put_beside_what_it_does_not_answer(
    asked: str, said: str, lines: list[str]
) -> None:
    """In doubt it is left out: wrong is worse than missing."""
    assert by_rule("client", said, asked) == lines


@pytest.mark.parametrize(
    ("asked", "said", "line"),
    [
        ("Did you have to take any tablets?", "No. Just some syrup.",
         "No tablets; just some syrup."),
        ("Since the storm, did you take any tablets?", "No.", "No tablets since the storm."),
        ("Apart from the lamp, any other trouble?", "No.", "No other trouble."),
        ("Any side effects, dizziness, shocks, or rashes?", "Dizzy, yeah. Not the shocks.",
         "Any side effects, dizziness, shocks, or rashes: Dizzy. Not the shocks."),
        ("Are you using it every day?", "Not anymore.", "Not using it every day; not anymore."),
        ("Any pain in the ear?", "No, don't think so.", "No pain in the ear; don't think so."),
        ("Have you been in hospital?", "No.", "Has not been in hospital."),
        ("Have you had your eyes checked?", "I haven't, no.", "Has not had their eyes checked."),
        ("Have you ever acted on thoughts like that?", "No.",
         "Has not acted on thoughts like that."),
        ("And lifts?", "No, lifts are fine now.", "Lifts are fine now."),
        ("Do you get headaches?", "No. No but I did have a headache in May.",
         "Does not get headaches; did have a headache in May."),
    ],
)  # fmt: skip
def test_a_no_denies_what_was_asked_and_keeps_what_it_leaves_standing(
    asked: str, said: str, line: str
) -> None:
    """An exception, a doubt, a time, an item of a list."""
    assert line in by_rule("client", said, asked)


@pytest.mark.parametrize(
    ("asked", "said", "line"),
    [
        ("How long has this been going on for?", "Um, about six weeks.",
         "How long: about six weeks."),
        ("When did you start that one?", "About six years ago.",
         "When did they start that one: about six years ago."),
        ("What happens when you take aspirin?", "I just feel really sick.",
         "What happens when they take aspirin: feel sick."),
        ("When was your last blood test?", "Haven't taken one in a long time.",
         "When was their last blood test: haven't taken one in a long time."),
        ("Did you measure the temperature?", "Yeah, it was thirty eight point five.",
         "Measure the temperature: yes, thirty eight point five."),
        ("For this week, would you be willing to reply to your sister, just one message?",
         "Yeah, I can do that.", "Reply to their sister, just one message: yes, can do that."),
        ("When was that?", "Tuesday. At work.", "When was that: Tuesday. At work."),
        ("Did you lose any weight?", "I have, a little bit, yes.",
         "Lose any weight: yes, a little bit."),
        ("Have you had any swelling? After eating any nuts?", "Maybe, in June.",
         "Had any swelling, after eating any nuts: maybe, in June."),
    ],
)  # fmt: skip
def test_an_answer_that_is_not_understood_alone_names_what_was_asked(
    asked: str, said: str, line: str
) -> None:
    """A time, a length of time, an answer to a question of two sentences."""
    assert by_rule("client", said, asked) == [line]


def test_a_bare_yes_to_an_appointment_is_no_line_of_its_own() -> None:
    """The appointment is quoted elsewhere."""
    assert by_rule("client", "Yes.", "Can we meet on the fourteenth at nine?") == []


def test_what_others_do_is_not_told_as_the_clients() -> None:
    """In a note "they" is the client."""
    assert by_rule("client", "My parents are retired. They drink whenever they want.") == [
        "Their parents are retired."
    ]
