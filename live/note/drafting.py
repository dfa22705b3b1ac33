"""Utterances become turns, and a turn becomes proposals. Pure but for the model's answer.

A turn is drafted by itself, with what was said just before it, so the evidence of a
statement is right by construction: it is the turn. (Asked over a whole transcript, small
models cite the wrong lines.)
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, get_args

from live.note import figures, grounding, risk, voice
from live.values import Content, Party, StatementKind, Utterance
from models.text import Prompt

KINDS: Final[dict[Party, tuple[StatementKind, ...]]] = {
    "client": ("symptom", "progress", "strength", "goal", "response", "measure", "plan", "other"),
    "therapist": ("intervention", "plan"),
}
"""What a person's words can be: a therapist's information is never the client's report."""

MAX_STATEMENTS: Final = 3
"""Statements a turn can add; a turn that holds more is rare, a model that repeats is not."""

MIN_TOLD: Final = 10
"""Words a therapist's turn must tell, questions left out, to be worth a call: less is courtesy."""

MAX_ASKED: Final = 120
"""Words of what was said just before that are kept, if someone went on through pauses."""

_BACKCHANNEL: Final = frozenset(
    "mm mmm hm hmm mhm mmhmm uh huh um okay ok right yeah yep yes no nope sure exactly true good "
    "great thanks thank you i see oh ah well alright hi hello bye goodbye".split()
)
_HESITATION: Final = frozenset("um uh er erm hm hmm well so oh ah".split())
_SENTENCE: Final = re.compile(r"(?<=[.?!])\s+")

SYSTEM: Final = (
    "You keep the note of a conversation while it is spoken. You are given one turn and what was "
    "said just before it. Write down what the turn adds: one short plain sentence a line, at most "
    "three lines, each beginning with its kind and a colon. Use the speaker's own words, with "
    "every number, name and time. When the speaker corrects a number, write only the corrected "
    "one. A short answer means what was asked. Never add a feeling, a reason, an opinion or a "
    "fact that was not said. Leave out greetings, thanks and questions. If nothing is added, "
    "write: none"
)

# What no session could contain, so that what leaks from here cannot look like a fact of a call.
EXAMPLES: Final[tuple[tuple[str, str], ...]] = (
    (
        "Just before, therapist: How has the lighthouse been?\n"
        "Turn, client: The lamp went out nine, no, sorry, eight times. I relit it with the spare "
        "wick, and that worked.\n"
        "Kinds: symptom, progress, strength, goal, response, measure, plan, other",
        "symptom: The lamp went out eight times.\n"
        "progress: Relit it with the spare wick, and that worked.",
    ),
    (
        "Just before, therapist: From zero to a hundred, how full is the cistern?\n"
        "Turn, client: I'd say sixty. It was forty at Easter.\n"
        "Kinds: symptom, progress, strength, goal, response, measure, plan, other",
        "measure: Cistern at sixty on a scale from zero to a hundred; it was forty at Easter.",
    ),
    (
        "Just before, client: The gulls keep stealing the oil.\n"
        "Turn, therapist: Gulls are afraid of bells. One thing you could do is hang a bell by "
        "the oil.\n"
        "Kinds: intervention, plan",
        "intervention: Explained that gulls are afraid of bells and suggested hanging a bell by "
        "the oil.",
    ),
    (
        "Just before, therapist: Shall we paint the door on Monday as well?\n"
        "Turn, client: Yes, on Monday.\n"
        "Kinds: symptom, progress, strength, goal, response, measure, plan, other",
        "plan: Paint the door on Monday.",
    ),
    (
        "Just before, client: I kept the log every night.\n"
        "Turn, therapist: That's wonderful. Thank you for telling me about the fog.\n"
        "Kinds: intervention, plan",
        "none",
    ),
)


@dataclass(frozen=True, slots=True, repr=False)
class Turn(Content):
    """What one person said until the other took over.

    ``told`` and ``asked`` are what drafting reads: self-corrections of numbers are resolved,
    and of a therapist's turn only what is no question is told.

    Attributes:
        speaker: Who.
        utterances: At least one, in order.
        before: The other's turn just before, or ().
    """

    speaker: Party
    utterances: tuple[Utterance, ...]
    before: tuple[Utterance, ...]

    @property
    def text(self) -> str:
        """The words of the turn as one line."""
        return " ".join(utterance.text for utterance in self.utterances)

    @property
    def told(self) -> str:
        """What the turn tells."""
        text = voice.corrected(self.text)
        if self.speaker == "client":
            return text
        parts = _SENTENCE.split(text)
        return " ".join(part for part in parts if not part.rstrip().endswith("?"))

    @property
    def asked(self) -> str:
        """What was said just before it."""
        return voice.corrected(" ".join(utterance.text for utterance in self.before))


@dataclass(frozen=True, slots=True, repr=False)
class Draft(Content):
    """A statement to propose.

    Attributes:
        kind: What sort it is.
        text: The sentence.
        evidence: Ids of the utterances it rests on.
    """

    kind: StatementKind
    text: str
    evidence: tuple[str, ...]


class TurnBuilder:
    """Groups final utterances into turns.

    A backchannel ("mm-hmm") does not take the turn from the one who is talking; a short
    answer to a question does; a hesitation ("um") is no answer yet.

    Args:
        drafted: What was said and drafted before, which tells what the next turn answers.
    """

    def __init__(self, drafted: Iterable[Utterance] = ()) -> None:
        self._open: list[Utterance] = []
        self._before: tuple[Utterance, ...] = ()
        for utterance in drafted:
            self.push(utterance)
        self.flush()

    def push(self, utterance: Utterance) -> list[Turn]:
        """Add an utterance; returns the turns that it ends, oldest first."""
        if self._open and self._open[0].speaker == utterance.speaker:
            self._open.append(utterance)
            return []
        words = _words(utterance.text)
        if _HESITATION.issuperset(words):
            return []
        if self._open and _is_backchannel(words) and not self._asks():
            return []
        ended = self.flush()
        self._open.append(utterance)
        return ended

    def flush(self) -> list[Turn]:
        """End the open turn, if there is one: nobody went on."""
        if not self._open:
            return []
        speaker = self._open[0].speaker
        went_on = bool(self._before) and self._before[0].speaker == speaker
        turn = Turn(speaker, tuple(self._open), () if went_on else self._before)
        self._before = _latest((*self._before, *self._open) if went_on else turn.utterances)
        self._open = []
        return [turn]

    def _asks(self) -> bool:
        text = " ".join(utterance.text for utterance in self._open)
        return text.rstrip().endswith("?") or risk.asks(text)


def _latest(utterances: tuple[Utterance, ...]) -> tuple[Utterance, ...]:
    """The last ones, of at most ``MAX_ASKED`` words together, but at least one."""
    words = 0
    for number, utterance in enumerate(reversed(utterances)):
        words += len(utterance.words)
        if number and words > MAX_ASKED:
            return utterances[-number:]
    return utterances


def is_backchannel(text: str) -> bool:
    """Whether a text is nothing but listening noises and courtesies."""
    return _is_backchannel(_words(text))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _is_backchannel(words: list[str]) -> bool:
    return len(words) <= 4 and all(word in _BACKCHANNEL for word in words)


def asks_for_a_number(asked: str) -> bool:
    """Whether a scaling question was asked ("from zero to ten, how …")."""
    return bool(
        re.search(
            r"\b(?:scale|(?:zero|0|one|1)\s+to\s+(?:ten|10|a\s+hundred|100))\b",
            asked,
            re.IGNORECASE,
        )
    )


def needs_model(turn: Turn) -> bool:
    """Whether a turn can add anything: half of all turns are listening noises and questions."""
    if turn.speaker == "client":
        return not is_backchannel(turn.text) or turn.asked.rstrip().endswith("?")
    return len(turn.told.split()) >= MIN_TOLD


def prompt(turn: Turn) -> Prompt:
    """The question to the model about one turn."""
    other = "therapist" if turn.speaker == "client" else "client"
    asked = f"Just before, {other}: {turn.asked}\n" if turn.asked else ""
    kinds = ", ".join(KINDS[turn.speaker])
    return Prompt(
        system=SYSTEM,
        examples=EXAMPLES,
        question=f"{asked}Turn, {turn.speaker}: {turn.told}\nKinds: {kinds}",
        max_tokens=96,
        stop=("\n\n", "\nTurn", "\nJust"),
    )


def warm_up() -> Prompt:
    """A question about nothing: reading it once leaves the part common to all of them cached."""
    return Prompt(system=SYSTEM, examples=EXAMPLES, question="Turn, client: Hello.", max_tokens=1)


def read_answer(answer: str, turn: Turn, already: Iterable[str]) -> tuple[list[Draft], list[str]]:
    """Turn the model's lines into drafts that what was said carries.

    Args:
        answer: What the model wrote.
        turn: What it was asked about.
        already: Texts of the note, so that nothing is said twice.

    Returns:
        The drafts, and for each line left out the reason: "kind", "repeat", or a fault of
        ``grounding.fault``.
    """
    drafts: list[Draft] = []
    left_out: list[str] = []
    known = list(already)
    evidence = tuple(utterance.id for utterance in turn.utterances)
    for line in answer.splitlines():
        kind, _, text = (part.strip() for part in line.partition(":"))
        if not text and kind.lower().rstrip(".") in {"", "none"}:
            continue
        if text.lower().rstrip(".") == "none":
            continue
        named = kind.lower().lstrip("-* ")
        if turn.speaker == "client":
            text = voice.third_person(text)
            named = "measure" if asks_for_a_number(turn.asked) and figures.numbers(text) else named
        if named not in get_args(StatementKind) or named not in KINDS[turn.speaker]:
            left_out.append("kind")
        elif why := grounding.fault(text, turn.told, turn.asked):
            left_out.append(why)
        elif any(grounding.same(text, other) for other in known):
            left_out.append("repeat")
        else:
            drafts.append(Draft(named, text, evidence))
            known.append(text)
        if len(drafts) == MAX_STATEMENTS:
            break
    return drafts, left_out
