"""From notes to figures, and their JSON. Pure."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import accumulate
from typing import Any, Final

import numpy as np

from live.bench.machine import Machine
from live.bench.note import judge, matcher
from live.bench.note.judge import Fault
from live.bench.note.matcher import Found
from live.bench.note.sources import Material
from live.bench.note.systems import Note, Work
from live.values import Content

_RATIOS: Final = ("critical_fact_coverage", "fact_coverage", "words")


@dataclass(frozen=True, slots=True, repr=False)
class Scored(Content):
    """One note of one session, looked into.

    Attributes:
        material: What was said and wanted.
        note: What was written.
        found: Each fact that counts, and where it is.
        faults: Of each statement.
        duplicates: Pairs of statements that say the same.
    """

    material: Material
    note: Note
    found: tuple[Found, ...]
    faults: tuple[Fault, ...]
    duplicates: tuple[tuple[int, int], ...]

    @property
    def words(self) -> int:
        """Words of the note."""
        return sum(len(statement.text.split()) for statement in self.note.statements)


@dataclass(frozen=True, slots=True)
class Spread:
    """Seconds; None if there was nothing to measure.

    Attributes:
        median: Half are shorter.
        p95: 95 of 100 are shorter.
    """

    median: float | None
    p95: float | None


@dataclass(frozen=True, slots=True)
class Figures:
    """One system on some sessions; counts are of all of them together.

    Attributes:
        critical_fact_coverage: Share of the critical facts that are in the notes; None without any.
        fact_coverage: The same of all facts but irrelevant ones.
        unsupported_rate: Share of the statements that the transcript does not carry.
        number_errors: Those of them whose number was not said of that.
        negation_errors: That deny what was said, or the reverse.
        speaker_errors: That give one person's words to the other.
        evidence_errors: That something else carries than the evidence they name.
        duplicates: Pairs of statements that say the same.
        statements: How many.
        words: Their words.
        statements_per_minute: Statements for a minute of the sessions.
        seconds_per_turn: Work on a turn that the model was asked about, waiting not counted; None
            for a system that does not go by turns.
        behind_s: From the end of a turn to its statements, if the session were played in time and
            nothing else ran.
        note_ready_s: From the end of a session to its note, likewise; of the slowest.
        tokens: Read and written for one session, on average.
        tokens_written: Only the written ones.
        left_out: What was not taken up, by reason.
        prompts: The most parts that a transcript was read in; 0 for a system that goes by turns.
    """

    critical_fact_coverage: float | None
    fact_coverage: float | None
    unsupported_rate: float | None
    number_errors: int
    negation_errors: int
    speaker_errors: int
    evidence_errors: int
    duplicates: int
    statements: int
    words: int
    statements_per_minute: float | None
    seconds_per_turn: Spread
    behind_s: Spread
    note_ready_s: float | None
    tokens: int | None
    tokens_written: int | None
    left_out: Mapping[str, int]
    prompts: int


@dataclass(frozen=True, slots=True, repr=False)
class Result(Content):
    """All that was found.

    Attributes:
        date: When it began, UTC, ISO 8601.
        machine: Where.
        settings: What was drafted, with which weights.
        conote: Each session.
        baseline: The same sessions, the usual way; () if that was not run.
    """

    date: str
    machine: Machine
    settings: Mapping[str, object]
    conote: tuple[Scored, ...]
    baseline: tuple[Scored, ...]


def score(material: Material, note: Note) -> Scored:
    """Look into a note."""
    texts = [statement.text for statement in note.statements]
    wanted = [fact for fact in material.facts if fact.weight != "irrelevant"]
    faults = judge.judge([statement.line for statement in note.statements], material.said)
    return Scored(
        material=material,
        note=note,
        found=tuple(matcher.find(wanted, texts)),
        faults=tuple(faults),
        duplicates=tuple(judge.duplicates(texts)),
    )


def figures(scored: Sequence[Scored]) -> Figures:
    """Put the figures of some notes together."""
    found = [found for one in scored for found in one.found]
    faults = Counter(fault for one in scored for fault in one.faults)
    statements = sum(len(one.note.statements) for one in scored)
    minutes = sum(one.material.seconds for one in scored) / 60
    by_turns = [one.note for one in scored if not one.note.prompts]
    left_out = Counter[str]()
    for one in scored:
        left_out.update(one.note.left_out)
    lags = [lag for note in by_turns for lag in _behind(note.work)]
    return Figures(
        critical_fact_coverage=_covered(f for f in found if f.fact.weight == "critical"),
        fact_coverage=_covered(found),
        unsupported_rate=_share(statements - faults[""], statements),
        number_errors=faults["number"],
        negation_errors=faults["negation"],
        speaker_errors=faults["speaker"],
        evidence_errors=faults["evidence"],
        duplicates=sum(len(one.duplicates) for one in scored),
        statements=statements,
        words=sum(one.words for one in scored),
        statements_per_minute=round(statements / minutes, 2) if minutes else None,
        seconds_per_turn=spread(w.seconds for note in by_turns for w in note.work if w.calls),
        behind_s=spread(lags),
        note_ready_s=round(max(map(_ready, scored)), 2) if scored else None,
        tokens=_mean(scored, lambda note: note.tokens),
        tokens_written=_mean(scored, lambda note: note.written),
        left_out=dict(left_out.most_common()),
        prompts=max((one.note.prompts for one in scored), default=0),
    )


def as_json(result: Result) -> dict[str, Any]:
    """Put a result into its published form."""
    ours = asdict(figures(result.conote))
    theirs = asdict(figures(result.baseline)) if result.baseline else None
    usual = {one.material.id: one for one in result.baseline}
    return {
        **ours,
        "baseline": theirs,
        "ratio": ratio(ours, theirs),
        "per_file": [_file(one, usual.get(one.material.id)) for one in result.conote],
        "date": result.date,
        "machine": asdict(result.machine),
        "settings": dict(result.settings),
    }


def ratio(ours: Mapping[str, Any], theirs: Mapping[str, Any] | None) -> dict[str, float | None]:
    """Conote's figures divided by those of the usual way."""
    return {
        name: round(ours[name] / theirs[name], 3)
        if theirs and theirs[name] and ours[name] is not None
        else None
        for name in _RATIOS
    }


def spread(seconds: Iterable[float]) -> Spread:
    """Median and 95th percentile."""
    found = list(seconds)
    if not found:
        return Spread(None, None)
    median, p95 = np.percentile(found, [50, 95])
    return Spread(round(float(median), 2), round(float(p95), 2))


def _file(one: Scored, usual: Scored | None) -> dict[str, Any]:
    return {
        "id": one.material.id,
        "turns": len(one.material.said),
        "seconds": round(one.material.seconds, 1),
        **asdict(figures([one])),
        "baseline": asdict(figures([usual])) if usual else None,
    }


def _done(work: Sequence[Work]) -> list[float]:
    """When each work is done, if it waits for its turn's end and for the work before it."""
    ends = accumulate(work, lambda end, w: max(end, w.due_s) + w.seconds, initial=0.0)
    return list(ends)[1:]


def _behind(work: Sequence[Work]) -> list[float]:
    done = _done(work)
    return [end - w.due_s for end, w in zip(done, work, strict=True) if w.calls]


def _ready(scored: Scored) -> float:
    done = _done(scored.note.work)
    return max(0.0, done[-1] - scored.material.seconds) if done else 0.0


def _covered(found: Iterable[Found]) -> float | None:
    there = [one.statement is not None for one in found]
    return _share(sum(there), len(there))


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def _mean(scored: Sequence[Scored], count: Callable[[Note], int]) -> int | None:
    return round(sum(count(one.note) for one in scored) / len(scored)) if scored else None
