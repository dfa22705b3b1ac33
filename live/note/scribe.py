"""The assistant's hand: a turn becomes drafts, in the speaker's own words, shortened by the model.

    turn ─▶ lines (``gist``) ─▶ shorter lines (``shortening``, if a model is there) ─▶ drafts

The lines alone are a note: without a model, or when it fails or its answer is not faithful, they
are what is proposed. Nothing that was told is lost because a model was slow.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from live.note import advice, gist, grounding, kinds, shortening, spoken
from live.note.consolidation import FIRM, Standing, place
from live.note.drafting import TURN_PAUSE, Draft, Turn, TurnBuilder
from live.note.quoting import Quoting
from live.values import SAMPLE_RATE, Content, Utterance
from models.errors import ModelError
from models.text import LanguageModel

MOST_WORDS: Final = 30
MOST_OF_LONG: Final = 0.5
MOST_OF_ADVICE: Final = 0.9
"""Words that a turn can add, or that share of a long one's. Of one that tells more, the lines that
tell most are taken: nobody reads a note that repeats the session."""


MOST_OF_PLAIN: Final = 0.6
"""Share of the words of plain advice that a model's lines must hold, to stand for it."""


@dataclass(frozen=True, slots=True, repr=False)
class Drafted(Content):
    """What a turn gave.

    Attributes:
        drafts: To propose, in order.
        left_out: For each line of the model's that is not used, why: see ``shortening.shorter``
            and ``shortening.told``.
        failure: What went wrong with the model; its lines are there all the same.
    """

    drafts: tuple[Draft, ...]
    left_out: tuple[str, ...] = ()
    failure: ModelError | None = None


def lines(turn: Turn) -> list[str]:
    """What a turn tells, by rules alone."""
    if turn.speaker == "client":
        return gist.of_client(turn.told, turn.asked)
    return advice.of_therapist(turn.told, turn.asked)


def needs_model(turn: Turn) -> bool:
    """Whether a model could make more of a turn than rules do."""
    if turn.speaker == "client":
        return sum(len(line.split()) for line in lines(turn)) >= shortening.LEAST_WORDS
    return bool(advice.telling(turn.told, turn.asked))


def draft(turn: Turn, model: LanguageModel | None, deadline_s: float) -> Drafted:
    """Draft a turn. Waits for the model, at most ``deadline_s`` seconds."""
    found = lines(turn)
    left_out: list[str] = []
    failure = None
    if model is not None and needs_model(turn):
        try:
            found, left_out = _shortened(turn, found, model, deadline_s)
        except ModelError as error:
            failure = error
    share = MOST_OF_LONG if turn.speaker == "client" else MOST_OF_ADVICE
    most = max(MOST_WORDS, int(len(turn.told.split()) * share))
    drafts = tuple(_draft(turn, line) for line in _worth_most(found, most))
    return Drafted(drafts, tuple(left_out), failure)


def _shortened(
    turn: Turn, found: list[str], model: LanguageModel, deadline_s: float
) -> tuple[list[str], list[str]]:
    if turn.speaker == "client":
        answer = model.complete(shortening.prompt("client", found), deadline_s)
        return shortening.shorter(answer.text, found)
    said = ". ".join(advice.telling(turn.told, turn.asked))
    answer = model.complete(shortening.prompt("therapist", [said]), deadline_s)
    kept, left_out = shortening.told(answer.text, said)
    plain = advice.of_therapist(turn.told, turn.asked, plain=True)
    for line in plain:
        words = grounding.content(line)
        of_line = [other for other in kept if _shares(line, other)]
        told = set().union(*map(grounding.content, of_line))
        if len(told & words) < MOST_OF_PLAIN * len(words):
            kept = [*(other for other in kept if other not in of_line), line]
    return kept, left_out


def _shares(line: str, other: str) -> bool:
    """Whether a line is a part of another, or most of it."""
    words = grounding.content(other.partition(": ")[2])
    return len(words & grounding.content(line)) * 2 > len(words)


def _worth_most(found: Sequence[str], most: int) -> list[str]:
    """Of lines, in their order, those that tell most, as many as a turn may add."""
    telling = [line for line in found if _tells(line)]
    words = 0
    kept: set[int] = set()
    for number, line in sorted(enumerate(telling), key=lambda item: -_worth(item[1])):
        words += len(line.rpartition(": ")[2].split())  # what was asked does not count
        if not kept or words <= most:
            kept.add(number)
    return [line for number, line in enumerate(telling) if number in kept]


def _tells(line: str) -> bool:
    """Whether a line tells something by itself: one word alone does not."""
    return len(grounding.content(line)) > 1 or bool(FIRM.search(line))


def _worth(line: str) -> float:
    """How much a line tells, beside others of its turn."""
    named = kinds.of(line, "client", "") != "other"
    return (
        len(grounding.content(line))
        + 3 * len(FIRM.findall(line))
        + 2 * named
        + 4 * bool(_TREATMENT.search(line))
    )


def _draft(turn: Turn, line: str) -> Draft:
    text = spoken.capital(line) + "."
    return Draft(kinds.of(text, turn.speaker, turn.asked), text, _evidence(turn, line))


def _evidence(turn: Turn, line: str) -> tuple[str, ...]:
    """The utterances of the turn that a line is made of, and the question if it names it."""
    words = grounding.content(line)
    own = [u for u in turn.utterances if words & grounding.content(u.text)] or turn.utterances
    missing = words - grounding.content(" ".join(u.text for u in own))
    asked = [u for u in turn.before if missing & grounding.content(u.text)]
    return tuple(u.id for u in (*asked[-2:], *own))


_TREATMENT: Final = re.compile(
    r"\b(?:stopped|started|missed|doses?|tablets?|pills?|medication|medicine|mg|milligrams?)\b",
    re.IGNORECASE,
)
"""What is taken and no longer taken: nobody wants to miss that in a long turn."""


class Scribe:
    """A session's drafting without a session, at once: for recordings, transcripts and the bench.

    Args:
        model: Makes lines shorter; None to leave them as they are.
        deadline_s: Longest wait for it on one turn, in seconds.
    """

    def __init__(self, model: LanguageModel | None, deadline_s: float) -> None:
        self._model = model
        self._deadline_s = deadline_s
        self._turns = TurnBuilder()
        self._quoting = Quoting()
        self._heard: dict[str, Utterance] = {}
        self._end = 0
        self._standing: dict[str, Standing] = {}
        self._drafts: dict[str, Draft] = {}
        self.left_out: Counter[str] = Counter()
        """Lines that were not used, by the reason."""
        self.failures: list[ModelError] = []
        """What went wrong with the model."""

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """The note as it stands, in order."""
        return tuple(self._drafts.values())

    def push(self, utterance: Utterance) -> None:
        """Take the next utterance; drafts the turns that it ends."""
        if utterance.start - self._end > TURN_PAUSE * SAMPLE_RATE:
            self.flush()
        self._end = max(self._end, utterance.end)
        self._heard[utterance.id] = utterance
        self._draft(self._turns.push(utterance))

    def flush(self) -> None:
        """Draft what is left: nobody went on."""
        self._draft(self._turns.flush())

    def _draft(self, turns: Sequence[Turn]) -> None:
        for turn in turns:
            quoted = self._quoting.push(turn, self._heard.values())
            found = list(quoted.drafts)
            if not quoted.whole:
                drafted = draft(turn, self._model, self._deadline_s)
                found += drafted.drafts
                self.left_out.update(drafted.left_out)
                if drafted.failure is not None:
                    self.failures.append(drafted.failure)
                    self.left_out["no answer"] += 1
            for one in found:
                self._place(one)

    def _place(self, one: Draft) -> None:
        said = " ".join(self._heard[name].text for name in one.evidence if name in self._heard)
        heard = sum(len(utterance.words) for utterance in self._heard.values())
        found = place(one, self._standing.values(), said, heard)
        if found.draft is None:
            self.left_out["repeat"] += 1
            return
        for name in found.replaces:
            self.left_out["replaced"] += 1
            del self._standing[name], self._drafts[name]
        name = f"d{len(self._heard)}.{len(self._drafts)}.{sum(self.left_out.values())}"
        self._drafts[name] = found.draft
        self._standing[name] = Standing(
            name, found.draft.kind, found.draft.text, found.draft.evidence, open=True
        )
