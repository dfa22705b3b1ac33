"""What is put into the note by quoting, at once and without a model: risk and session facts.

Rules, turn by turn. The rules about single texts are in ``risk``, ``facts`` and ``appointment``.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from live.note import appointment, facts, risk, voice
from live.note.drafting import MIN_TOLD, Draft, Turn, is_backchannel
from live.values import SAMPLE_RATE, Content, Party, Utterance

_LEFT: Final = 4
"""Words of a client's turn beside what was quoted that are worth no call of a model."""


_ACKNOWLEDGED: Final = 15
"""Words of a therapist up to which they acknowledge an answer, and tell nothing new."""


_AT_ONCE: Final = 10 * SAMPLE_RATE
"""Samples after a turn within which a listening noise is about it."""


@dataclass(frozen=True, slots=True, repr=False)
class Quoted(Content):
    """What a turn gave.

    Attributes:
        drafts: To propose.
        whole: Whether nothing of the turn is left for a model.
    """

    drafts: tuple[Draft, ...]
    whole: bool


@dataclass(frozen=True, slots=True, repr=False)
class _Answered(Content):
    """Risk as it was last asked and answered, or (no question) spoken of unasked.

    Attributes:
        question: As asked, or "".
        own: The client's own words, if nobody asked.
        answer: The last answer.
        evidence: Ids of the utterances of question or own words.
    """

    question: str
    own: str
    answer: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True, repr=False)
class _Offered(Content):
    """A time to meet again that one of the two named, and the other has not answered yet."""

    by: Party
    when: str
    evidence: tuple[str, ...]


class Quoting:
    """Finds what is to be quoted in the turns of a conversation, given in order."""

    def __init__(self) -> None:
        self._risk: _Answered | None = None
        self._offered: _Offered | None = None
        self._booked: list[str] = []

    def push(self, turn: Turn, heard: Iterable[Utterance] = ()) -> Quoted:
        """Take the next turn.

        Args:
            turn: It.
            heard: Everything heard: a listening noise takes no turn, but "okay" agrees to a time.
        """
        about_risk, answers = self._about_risk(turn)
        if answers:
            self._offered = None
            return Quoted(tuple(about_risk), whole=True)
        stated, covered = _stated(turn)
        booked = self._appointment(turn, heard)
        drafts = (*about_risk, *stated, *booked)
        return Quoted(drafts, whole=_whole(turn, covered, booked=bool(booked or self._offered)))

    # --- risk ------------------------------------------------------------------------

    def _about_risk(self, turn: Turn) -> tuple[list[Draft], bool]:
        """Drafts about risk, and whether the turn was an answer to a question about it."""
        if turn.speaker != "client":
            return [], False
        asked = _text(turn.before)
        draft = self._answer(turn, asked)
        if draft is not None:
            return [draft], True
        self._risk = None
        own = risk.own_words(turn.text)
        if not own:
            return [], False
        evidence = resting(turn.utterances, own)
        self._risk = _Answered("", own, own, evidence)
        return [Draft("other", risk.unasked(own), evidence)], False

    def _answer(self, turn: Turn, asked: str) -> Draft | None:
        said = tuple(u.id for u in turn.utterances)
        before, last = tuple(u.id for u in turn.before), self._risk
        if risk.asks_last(asked):
            question = risk.asked_sentence(asked)
            self._risk = _Answered(question, "", turn.text, before)
            return Draft("risk", risk.statement(question, turn.text), (*before, *said))
        if last is None:
            return None
        if risk.asks_on(asked, last.answer):
            question = risk.last_question(asked)
            evidence = (*last.evidence, *before)
            text = risk.asked_on(last.question, last.own, question, turn.text)
            self._risk = _Answered(last.question, last.own, turn.text, last.evidence)
            return Draft("risk", text, tuple(dict.fromkeys((*evidence, *said))))
        if not last.question or is_backchannel(turn.text) or not _goes_on(asked, turn.text):
            return None
        if not risk.adds(turn.text, last.answer):
            return None
        return Draft("risk", risk.further(last.question, turn.text), (*last.evidence, *said))

    # --- when they meet again ----------------------------------------------------------

    def _appointment(self, turn: Turn, heard: Iterable[Utterance]) -> list[Draft]:
        text = voice.corrected(turn.text)
        offered, self._offered = self._offered, None
        said = tuple(u.id for u in turn.utterances)
        if offered is not None and offered.by != turn.speaker:
            if appointment.agreed(offered.when, text):
                return self._book(offered.when, (*offered.evidence, *said))
            other = appointment.named(text)
            if other:
                self._offered = _Offered(turn.speaker, other, (*offered.evidence, *said))
            return []
        when = appointment.proposed(text)
        if not when:
            self._offered = offered if offered and offered.by == turn.speaker else None
            return []
        evidence = resting(turn.utterances, when) or said
        agreeing = _noise_after(evidence[-1], turn, heard)
        if agreeing is not None and appointment.agreed(when, agreeing.text):
            return self._book(when, (*evidence, agreeing.id))
        self._offered = _Offered(turn.speaker, when, evidence)
        return []

    def _book(self, when: str, evidence: tuple[str, ...]) -> list[Draft]:
        if any(appointment.no_news(when, known) for known in self._booked):
            return []
        self._booked.append(when)
        return [Draft("plan", appointment.statement(when), evidence)]


def _goes_on(between: str, said: str) -> bool:
    """Whether what the therapist put between lets an answer go on: no question, no new matter."""
    if risk.is_question(between):
        return False
    brief = len(between.split()) <= _ACKNOWLEDGED and not appointment.books_any(between)
    return brief or bool(risk.own_words(said))


def _stated(turn: Turn) -> tuple[list[Draft], str]:
    """Session facts that a turn states, and the words that were quoted."""
    asked = _text(turn.before)
    if turn.speaker == "client" and (topics := facts.asked_last(asked)):
        answered = facts.answered(topics, turn.text)
        if answered:
            question, answer = facts.asking_sentence(asked), facts.quoted(turn.text)
            evidence = (*resting(turn.before, question), *resting(turn.utterances, answer))
            text = facts.stated(answered, question, answer)
            return [Draft("session_fact", text, evidence)], answer
    place = facts.place_told(turn.text, therapist=turn.speaker == "therapist")
    if not place:
        return [], ""
    topic: facts.Topic = "location" if turn.speaker == "client" else "therapist_location"
    evidence = resting(turn.utterances, place)
    return [Draft("session_fact", facts.told(topic, place), evidence)], place


def _whole(turn: Turn, covered: str, *, booked: bool) -> bool:
    """Whether what was quoted leaves nothing that a model could add."""
    if not covered and not booked:
        return False
    left = [s for s in risk.sentences(turn.told) if s not in covered]
    if booked:
        left = [s for s in left if not appointment.named(s)]
    words = sum(len(s.split()) for s in left if not is_backchannel(s))
    return words < (MIN_TOLD if turn.speaker == "therapist" else _LEFT)


def resting(utterances: Sequence[Utterance], words: str) -> tuple[str, ...]:
    """Ids of the utterances in which ``words``, sentences of their text, were said."""
    said = _text(utterances)
    spans = []
    for sentence in risk.sentences(words):
        start = said.find(sentence)
        if start >= 0:
            spans.append((start, start + len(sentence)))
    found, at = [], 0
    for utterance in utterances:
        end = at + len(utterance.text)
        if any(start < end and at < stop for start, stop in spans):
            found.append(utterance.id)
        at = end + 1
    return tuple(found) or tuple(utterance.id for utterance in utterances)


def _noise_after(utterance_id: str, turn: Turn, heard: Iterable[Utterance]) -> Utterance | None:
    """The other's listening noise that came after an utterance of a turn."""
    start = next((u.start for u in turn.utterances if u.id == utterance_id), None)
    if start is None:
        return None
    last = turn.utterances[-1].end + _AT_ONCE
    after = (u for u in heard if u.speaker != turn.speaker and start <= u.start <= last)
    return next((u for u in after if is_backchannel(u.text)), None)


def _text(utterances: Sequence[Utterance]) -> str:
    return " ".join(utterance.text for utterance in utterances)
