"""The two ways to a note that are compared, with what each costs."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from live.bench.note import one_prompt
from live.bench.note.judge import Line, whose
from live.bench.note.sources import Material
from live.note import shortening
from live.note.scribe import Scribe
from live.note.template import Template
from live.values import Content, Party
from models.text import Answer, LanguageModel, Prompt

_WHOSE: Final[Mapping[str, Party]] = {
    "symptom": "client",
    "progress": "client",
    "strength": "client",
    "goal": "client",
    "response": "client",
    "measure": "client",
    "other": "client",
    "intervention": "therapist",
}
"""Whose words a statement of a kind is; a plan is both people's, risk quotes both."""


@dataclass(frozen=True, slots=True, repr=False)
class Stated(Content):
    """A statement of a note.

    Attributes:
        text: The sentence.
        kind: What sort it is, or "" if the system does not say.
        section: Where it stands, or "".
        evidence: Ids of the turns it rests on; () if the system does not say.
    """

    text: str
    kind: str = ""
    section: str = ""
    evidence: tuple[str, ...] = ()

    @property
    def line(self) -> Line:
        """As it is to be judged."""
        speaker = _WHOSE.get(self.kind) if self.kind else whose(self.text)
        return Line(self.text, speaker, self.evidence)


@dataclass(frozen=True, slots=True)
class Work:
    """What a system did when a turn had ended.

    Attributes:
        due_s: When that was, in seconds since the session's start.
        seconds: How long it took.
        calls: How often it asked the model.
    """

    due_s: float
    seconds: float
    calls: int


@dataclass(frozen=True, slots=True, repr=False)
class Note(Content):
    """What came of one session.

    Attributes:
        statements: The note, in its order.
        left_out: What was not taken up, by reason.
        work: In order.
        tokens: Read and written, those read from memory included.
        written: Tokens written.
        prompts: For the one-prompt way, in how many parts the transcript was read; else 0.
    """

    statements: tuple[Stated, ...]
    left_out: Mapping[str, int]
    work: tuple[Work, ...]
    tokens: int
    written: int
    prompts: int = 0


class Metered:
    """A language model that counts what it is asked.

    Attributes:
        calls: How often.
        tokens: Read and written.
        written: Written.

    Args:
        model: Answers.
    """

    def __init__(self, model: LanguageModel) -> None:
        self._model = model
        self.calls = self.tokens = self.written = 0

    @property
    def name(self) -> str:
        """Which model answers."""
        return self._model.name

    def complete(self, prompt: Prompt, deadline: float) -> Answer:
        """Answer ``prompt``, and count."""
        answer = self._model.complete(prompt, deadline)
        self.calls += 1
        self.tokens += answer.prompt_tokens + answer.answer_tokens
        self.written += answer.answer_tokens
        return answer

    def close(self) -> None:
        """The model is its owner's."""


def conote(
    material: Material,
    model: LanguageModel,
    template: Template,
    deadline_s: float,
    tell: Callable[[float], None],
) -> Note:
    """Draft a session as it is drafted live, turn by turn.

    Args:
        material: What was said.
        model: Writes; what it remembers of the prompts' beginnings is not counted.
        template: Gives each statement its section.
        deadline_s: Longest wait for it on one turn, in seconds.
        tell: Told how far it is, in seconds of the session.

    Raises:
        ModelError: If the model fails.
    """
    for prompt in shortening.warm_up():
        model.complete(prompt, deadline_s)
    meter = Metered(model)
    scribe = Scribe(meter, deadline_s)
    work: list[Work] = []
    for said in material.said:
        work.append(_timed(meter, said.end_s, lambda u=said.utterance: scribe.push(u)))  # type: ignore[misc]
        tell(said.end_s)
    work.append(_timed(meter, material.seconds, scribe.flush))
    statements = tuple(
        Stated(d.text, d.kind, template.section_of(d.kind), d.evidence) for d in scribe.drafts
    )
    return Note(statements, dict(scribe.left_out), tuple(work), meter.tokens, meter.written)


def usual(material: Material, model: LanguageModel, deadline_s: float) -> Note:
    """Write the note in one prompt, when the session has ended.

    Raises:
        ModelError: If the model fails.
    """
    meter = Metered(model)
    written: list[one_prompt.Written] = []

    def write() -> None:
        written.append(one_prompt.write(material.said, meter, deadline_s))

    work = _timed(meter, material.seconds, write)
    (note,) = written
    left_out = {"repeat": note.repeated} if note.repeated else {}
    statements = tuple(Stated(line) for line in note.lines)
    return Note(statements, left_out, (work,), meter.tokens, meter.written, note.windows)


def _timed(meter: Metered, due_s: float, do: Callable[[], None]) -> Work:
    calls, start = meter.calls, time.perf_counter()
    do()
    return Work(due_s, time.perf_counter() - start, meter.calls - calls)
