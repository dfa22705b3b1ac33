"""What the server tells of itself and of all sessions together: numbers, and no word of them."""

from dataclasses import dataclass
from typing import Literal

Fate = Literal["accepted", "edited", "disputed", "rejected", "pencil"]


@dataclass(frozen=True, slots=True)
class Engine:
    """A model, and whether it is at work. ``bytes``: its size on disk, if that is known."""

    role: str
    name: str
    about: str
    license: str
    bytes: int | None
    state: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Speed:
    """How long one kind of work took lately, in seconds; ``count`` since the server began."""

    work: str
    count: int
    last_s: float
    median_s: float
    p95_s: float


@dataclass(frozen=True, slots=True)
class Engines:
    """The models, their speed, and the memory of the server and of its language model."""

    models: tuple[Engine, ...]
    speeds: tuple[Speed, ...]
    memory_bytes: int | None
    model_memory_bytes: int | None
    workers: int
    language: str


@dataclass(frozen=True, slots=True)
class Late:
    """How late something was, in milliseconds."""

    count: int
    median: int
    p95: int


@dataclass(frozen=True, slots=True)
class SelfTest:
    """What a self-test found; ``problems`` says what is wrong, a sentence each."""

    passed: bool
    problems: tuple[str, ...]
    seconds: float
    expected: int
    understood: int
    word: Late | None
    final: Late | None
    proposal: Late | None
    note_ready_ms: int | None
    statements: int


@dataclass(frozen=True, slots=True)
class Kind:
    """What became of the assistant's lines of one kind, or of "all"."""

    kind: str
    proposed: int
    accepted: int
    edited: int
    disputed: int
    rejected: int
    pencil: int
    accepted_share: float | None
    changed_share: float | None


@dataclass(frozen=True, slots=True)
class Spread:
    """Durations in minutes: how many, their median, and what nine of ten stay within."""

    n: int
    median: float | None
    p90: float | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Minutes a note took before, takes now, and the difference."""

    before: float
    after: float | None
    saved: float | None


@dataclass(frozen=True, slots=True)
class Report:
    """All sessions that were counted, as ``conote report`` tells of them."""

    sessions: int
    first: str | None
    last: str | None
    signed: int
    declined: int
    unsigned: int
    kinds: tuple[Kind, ...]
    all_kinds: Kind
    to_therapist: Spread
    to_client: Spread
    took_part: int
    client_lines: float | None
    client_written: float | None
    client_typed: float | None
    words: float | None
    minutes: float | None
    comparison: Comparison | None
