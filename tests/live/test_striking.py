"""What goes when something said is taken back, and what stays."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live import events as ev
from live import striking, wire
from live.errors import BadInput, WrongState
from live.folding import apply
from live.session import Session
from live.striking import Span
from live.values import SAMPLE_RATE, Statement, Utterance
from tests.fakes.values import statement, utterance
from tests.live.session_samples import START, Story, in_review, live

SECOND = SAMPLE_RATE


class Log(Story):
    """A story that keeps its events."""

    def __init__(self) -> None:
        self.kept: list[ev.Event] = []
        super().__init__()

    def happened(self, body: ev.Body) -> None:
        """Let the server report something."""
        super().happened(body)
        self.kept.append(ev.Event(self.session.seq, self.now, body))

    def strikes(self, span: Span) -> striking.Going:
        """Take a stretch back, as the server does."""
        going = striking.going(self.session, span)
        number = self.session.seq + 1
        self.kept = [
            striking.emptied(event, number) if striking.holds(event.body, going) else event
            for event in self.kept
        ]
        self.happened(
            ev.Struck(
                by="client",
                start=span.start,
                end=span.end,
                statements=going.statements,
                lines=going.lines,
            )
        )
        return going


def agreed() -> Log:
    """Both have agreed."""
    log = Log()
    log.both([wire.Consent(purposes=("transcription", "drafting"), text_version="1")])
    return log


def word(number: int) -> str:
    """The word that only utterance ``number`` holds."""
    return f"sentinel{number}x"


def said(number: int, long_s: int) -> Utterance:
    """An utterance of one word of its own, a second after the one before."""
    start = number * 10 * SECOND
    heard = utterance(f"We spoke of {word(number)} then.", "client", start, f"u{number}")
    return replace(heard, end=start + long_s * SECOND)


def line(name: str, evidence: tuple[int, ...]) -> Statement:
    """The assistant's line, in the words it rests on."""
    text = "Spoke of " + " and ".join(word(number) for number in evidence) + "."
    return statement(name, text, evidence=tuple(f"u{number}" for number in evidence))


Lines = st.lists(
    st.tuples(
        st.lists(st.integers(0, 11), min_size=1, max_size=3, unique=True),
        st.booleans(),
        st.sampled_from(["", "accepted", "edited", "disputed", "linked"]),
    ),
    max_size=8,
)


@given(
    lengths=st.lists(st.integers(1, 9), min_size=12, max_size=12),
    lines=Lines,
    start=st.integers(0, 125 * SECOND),
    length=st.integers(1, 60 * SECOND),
)
def test_no_struck_word_stays_in_the_log_and_the_log_folds_to_the_same_session(
    lengths: list[int], lines: list[tuple[list[int], bool, str]], start: int, length: int
) -> None:
    """For any talk, any lines and any stretch, what is kept holds no struck word."""
    log = agreed()
    for number, long_s in enumerate(lengths):
        log.happened(ev.Heard(utterance=said(number, long_s)))
    before: list[str] = []
    for number, (evidence, replaces, mark) in enumerate(lines):
        name = f"s{number}"
        taken = tuple(before[-1:]) if replaces else ()
        log.happened(ev.Proposed(statement=line(name, tuple(evidence)), replaces=taken))
        before.append(name)
        if mark == "linked":
            log.happened(ev.Linked(statement=name, goal="g1", by="therapist"))
        elif mark:
            kinds = {"accepted": ev.Accepted, "edited": ev.Edited, "disputed": ev.Disputed}
            log.happened(kinds[mark](statement=name, by="client"))
    log.happened(
        ev.Written(statement=statement("mine", "My own words.", evidence=(), author="client"))
    )
    going = log.strikes(Span(start, start + length))
    struck = {
        number
        for number, long_s in enumerate(lengths)
        if number * 10 * SECOND < start + length and start < (number * 10 + long_s) * SECOND
    }
    assert going.utterances == {f"u{number}" for number in struck}
    kept = b"".join(ev.to_json(event) for event in log.kept)
    assert not [number for number in struck if word(number).encode() in kept]
    assert "mine" in log.session.entries
    assert not going.utterances.intersection(
        name for entry in log.session.entries.values() for name in entry.statement.evidence
    )
    again = Session()
    for event in log.kept:
        again = apply(again, event)
    assert again == log.session


def test_what_replaced_a_struck_line_and_what_it_replaced_go_with_it() -> None:
    """A line that was put together keeps words of both."""
    log = agreed()
    for number in range(4):
        log.happened(ev.Heard(utterance=said(number, 2)))
    log.happened(ev.Proposed(statement=line("first", (0,))))
    log.happened(ev.Proposed(statement=line("second", (1, 0)), replaces=("first",)))
    log.happened(ev.Proposed(statement=line("third", (2, 1, 0)), replaces=("second",)))
    log.happened(ev.Proposed(statement=line("other", (3,))))
    going = log.strikes(Span(20 * SECOND, 21 * SECOND))
    assert going.statements == ("first", "second", "third")
    assert going.lines == 1
    assert list(log.session.entries) == ["other"]


def test_a_line_that_names_the_struck_question_goes_though_it_rests_on_the_answer() -> None:
    """The words of the question are in it."""
    log = agreed()
    log.happened(ev.Heard(utterance=utterance("Any trouble with gambling?", "therapist", 0, "q")))
    log.happened(ev.Heard(utterance=utterance("Yes, most nights.", "client", 5 * SECOND, "a")))
    answer = statement("s1", "Gambling: yes, most nights.", evidence=("a",))
    plain = statement("s2", "Yes, most nights.", evidence=("a",))
    log.happened(ev.Proposed(statement=answer))
    log.happened(ev.Proposed(statement=plain))
    assert log.strikes(Span(0, SECOND)).statements == ("s1",)


def test_an_edited_line_that_rests_on_it_goes_and_is_counted() -> None:
    """Both are told before."""
    log = agreed()
    log.happened(ev.Heard(utterance=said(0, 2)))
    log.happened(ev.Proposed(statement=line("s1", (0,))))
    log.happened(ev.Edited(statement="s1", by="client"))
    going = striking.going(log.session, Span(0, 5 * SECOND))
    assert (going.lines, going.edited) == (1, 1)


def test_the_last_minute_counts_up_to_now() -> None:
    """While they talk."""
    session = live().session
    now = 300 * SECOND
    assert striking.span(session, wire.Strike(last_s=60), now) == Span(240 * SECOND, now)
    assert striking.span(session, wire.Strike(last_s=600), now) == Span(0, now)


def test_the_last_minute_counts_up_to_the_pause() -> None:
    """However long they have paused: what was said last is what is meant."""
    story = live()
    story.later(3)
    story.did("therapist", wire.Pause())
    now = story.session.sample_at(story.now + timedelta(minutes=20))
    assert striking.span(story.session, wire.Strike(last_s=60), now) == Span(
        120 * SECOND, 180 * SECOND
    )


def test_the_last_minute_counts_up_to_the_end_of_the_talk() -> None:
    """In review."""
    story = in_review(minutes=50)
    now = story.session.sample_at(START + timedelta(minutes=90))
    assert striking.span(story.session, wire.Strike(last_s=120), now) == Span(
        48 * 60 * SECOND, 50 * 60 * SECOND
    )


@pytest.mark.parametrize(
    "command",
    [
        wire.Strike(),
        wire.Strike(last_s=60, start=1, end=2),
        wire.Strike(start=1),
        wire.Strike(start=2, end=2),
        wire.Strike(start=3, end=2),
    ],
)
def test_what_is_no_stretch_is_refused(command: wire.Strike) -> None:
    """It says what was expected."""
    with pytest.raises(BadInput, match="either last_s, or a start and an end"):
        striking.span(live().session, command, 0)


def test_a_note_that_is_being_signed_is_reopened_first() -> None:
    """What somebody signed does not change under their name."""
    story = in_review()
    story.did("client", wire.Sign(name="Sam", sha256="a" * 64, intent="I sign."))
    with pytest.raises(WrongState, match="reopen it"):
        striking.may_strike(story.session)
    story.did("therapist", wire.Sign(name="Emma", sha256="a" * 64, intent="I sign."))
    with pytest.raises(WrongState, match="it stands"):
        striking.may_strike(story.session)


def test_before_anything_was_heard_there_is_nothing_to_take_back() -> None:
    """Nobody agreed yet."""
    with pytest.raises(WrongState, match="nothing to do"):
        striking.may_strike(Story().session)


def test_what_was_said_of_a_line_that_goes_goes_with_it() -> None:
    """The comment's words, and that it was settled."""
    log = agreed()
    log.happened(ev.Heard(utterance=said(0, 2)))
    log.happened(ev.Heard(utterance=said(2, 2)))
    log.happened(ev.Proposed(statement=line("s1", (0,))))
    log.happened(ev.Proposed(statement=line("s2", (2,))))
    for name in ("s1", "s2"):
        text = f"{word(0)}: not so."
        log.happened(ev.Commented(comment=f"c{name}", statement=name, text=text, by="client"))
        log.happened(ev.CommentResolved(comment=f"c{name}", by="client"))
    log.strikes(Span(0, 3 * SECOND))
    assert list(log.session.comments) == ["cs2"]
    again = Session()
    for event in log.kept:
        again = apply(again, event)
    assert again == log.session
