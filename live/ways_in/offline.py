"""The note of a transcript or a summary, drafted as in a session, without one."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import structlog

from live.note.drafting import Draft
from live.note.scribe import Scribe
from live.note.template import Template
from live.signing.attestation import RISK_ASSESSED, RISK_NOT_ASSESSED
from live.values import Check, Content, Goal, Statement, StatementKind, Utterance
from live.ways_in import summary
from live.ways_in.summary import Sentence
from models.errors import ModelError
from models.text import LanguageModel

log = structlog.get_logger()

Progress = Callable[[int, int | None], None]
"""Told how many turns or sentences are done, and how many there are."""


@dataclass(frozen=True, slots=True, repr=False)
class DraftedNote(Content):
    """A note that nobody has read yet.

    Attributes:
        template: Its form.
        statements: In the order in which they came.
        said: What they rest on, by id.
        left_out: How many lines were not used, by the reason.
        reason: Why there are no statements, for people; "" if there are.
        problems: What is missing or went wrong, one sentence each; no word that was said.
        goals: Of the client's plan; a statement names the one it serves.
        checks: What a note must hold, and whether this one does.
    """

    template: Template
    statements: tuple[Statement, ...]
    said: Mapping[str, Utterance]
    left_out: Mapping[str, int] = field(default_factory=dict)
    reason: str = ""
    problems: tuple[str, ...] = ()
    goals: tuple[Goal, ...] = ()
    checks: tuple[Check, ...] = ()

    @property
    def risk(self) -> str:
        """What the note says of risk: never "denied" where nobody asked."""
        assessed = any(statement.kind == "risk" for statement in self.statements)
        return RISK_ASSESSED if assessed else RISK_NOT_ASSESSED

    def with_problems(self, problems: Sequence[str]) -> "DraftedNote":
        """The same note, with what else is missing."""
        return replace(self, problems=(*problems, *self.problems))


def drafted(
    utterances: Iterable[Utterance],
    template: Template,
    model: LanguageModel | None,
    deadline_s: float,
    tell: Progress = lambda *_: None,
) -> DraftedNote:
    """Draft the note of what was said.

    A turn at which the model fails stands in the words that were spoken, and is counted.

    Args:
        utterances: Final ones, by their start.
        template: The note's form.
        model: Drafts; None for what needs no model: what is only quoted.
        deadline_s: Longest wait for the model on one turn, in seconds.
        tell: Told after each turn.
    """
    heard = list(utterances)
    scribe = Scribe(model, deadline_s)
    for done, utterance in enumerate(heard, start=1):
        scribe.push(utterance)
        tell(done, len(heard))
    scribe.flush()
    statements = tuple(_filed(draft, template, n) for n, draft in enumerate(scribe.drafts, start=1))
    for error in scribe.failures:
        log.error("turn_not_shortened", error=type(error).__name__)
    failed = len(scribe.failures)
    problem = (
        (f"The model gave no answer at {failed} turn{'s' * (failed > 1)}: longer lines.",)
        if failed
        else ()
    )
    return DraftedNote(
        template,
        statements,
        {utterance.id: utterance for utterance in heard},
        dict(scribe.left_out),
        "" if statements else _why_empty(heard),
        problem,
    )


def _filed(draft: Draft, template: Template, number: int) -> Statement:
    section = template.section_of(draft.kind)
    return Statement(f"s{number}", section, draft.kind, draft.text, draft.evidence, "assistant")


def _why_empty(heard: Sequence[Utterance]) -> str:
    if not heard:
        return "Nothing was said that could be heard, so nothing was written."
    return "Too little was said to write a note from."


def filed(
    sentences: Sequence[Sentence],
    template: Template,
    model: LanguageModel | None,
    deadline_s: float,
    tell: Progress = lambda *_: None,
) -> DraftedNote:
    """The note of a typed summary: its sentences as they are, each in its section.

    Args:
        sentences: Of ``summary.sentences``.
        template: The note's form.
        model: Says which kind a sentence is; without one, what does not say so itself is "other".
        deadline_s: Longest wait for the model on one sentence, in seconds.
        tell: Told after each sentence.
    """
    said: dict[str, Utterance] = {}
    statements: list[Statement] = []
    failed = 0
    for number, sentence in enumerate(sentences, start=1):
        try:
            kind = kind_of(sentence, template, model, deadline_s)
        except ModelError as error:
            log.error("sentence_not_filed", error=type(error).__name__)
            failed += 1
            kind = kind_of(sentence, template, None, deadline_s)
        utterance = summary.as_utterance(sentence, f"typed{number}")
        section = sentence.section or template.section_of(kind)
        said[utterance.id] = utterance
        statements.append(
            Statement(
                f"s{number}", section, kind, sentence.text, (utterance.id,), author="therapist"
            )
        )
        tell(number, len(sentences))
    problem = (f"The model failed at {failed} of {len(sentences)} sentences.",) if failed else ()
    return DraftedNote(template, tuple(statements), said, problems=problem)


def asks_model(sentence: Sentence, template: Template) -> bool:
    """Whether a model is needed to say which kind a sentence is."""
    several = len(summary.kinds_for(sentence, template)) > 1
    return several and summary.kind_by_words(sentence) is None


def kind_of(
    sentence: Sentence, template: Template, model: LanguageModel | None, deadline_s: float
) -> StatementKind:
    """The kind of a sentence: what its words name, else what the model says.

    Raises:
        ModelError: If the model fails.
    """
    named = summary.kind_by_words(sentence)
    if named is not None:
        return named
    kinds = summary.kinds_for(sentence, template)
    if model is None or not asks_model(sentence, template):
        return summary.kind_in("", kinds)
    answer = model.complete(summary.prompt(sentence), deadline_s)
    return summary.kind_in(answer.text, kinds)
