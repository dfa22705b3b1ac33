"""What the server works with, and what the self-test found, as lines of the terminal. Pure."""

from collections.abc import Iterator
from typing import Final

from textual.content import Content

from ui_terminal.charts import bar, quiet, title
from ui_terminal.practice import Engine, Engines, Late, SelfTest, Speed
from ui_terminal.widgets.columns import column

_STATES: Final = {
    "loaded": ("● loaded", "$success"),
    "loading": ("◌ loading", "$warning"),
    "missing": ("✕ missing", "$error"),
    "off": ("○ off", "$text-muted"),
    "elsewhere": ("◇ elsewhere", "$warning"),
}
_WORK: Final = {
    "guess": "a guess at unfinished words",
    "final": "a finished sentence",
    "wait": "its wait before that",
    "turn": "a turn at the language model",
}
_LABEL: Final = 30
_INDENT: Final = _LABEL


def engine_lines(engines: Engines, width: int) -> Iterator[Content]:
    """The models, how fast they were, what memory they take.

    Args:
        engines: What the server says.
        width: Cells there are.
    """
    yield Content.styled("What is loaded", "bold $accent")
    for engine in engines.models:
        yield from _engine(engine, width)
    heard = engines.language or "found out by listening"
    yield quiet(f"Language spoken: {heard}. Sentences recognized at once: {engines.workers}.")
    yield title("How fast, since the server began")
    if not engines.speeds:
        yield quiet("Nothing was listened to yet: s tries it on the sample call.")
    most = max((speed.p95_s for speed in engines.speeds), default=0.0)
    for speed in engines.speeds:
        yield _speed(speed, most, min(max(width - 68, 8), 40))
    yield title("Memory")
    for label, size in (
        ("the server", engines.memory_bytes),
        ("the language model's process", engines.model_memory_bytes),
    ):
        yield Content.assemble((column(label, _LABEL), "$text-muted"), size_words(size))


def _engine(engine: Engine, width: int) -> Iterator[Content]:
    """A model: its role, state and name; below it licence, size and what it is."""
    said, style = _STATES.get(engine.state, (engine.state, ""))
    name = engine.name or "lines stand in the words that were spoken"
    yield Content.assemble(column(engine.role, 16), (column(said, _INDENT - 16), style), name)
    about = [engine.license, size_words(engine.bytes), engine.about]
    if engine.state == "elsewhere":
        about = ["at the address in the settings: words leave this machine"]
    told = " · ".join(part for part in about if part)
    if told:
        yield quiet(f"{' ' * _INDENT}{column(told, width - _INDENT).rstrip()}")
    if engine.remedy:
        yield Content.styled(f"{' ' * _INDENT}{engine.remedy}", "$warning")


def _speed(speed: Speed, most: float, cells: int) -> Content:
    drawn = column(bar(speed.median_s, most, cells), cells + 1)
    return Content.assemble(
        (column(_WORK.get(speed.work, speed.work), _LABEL), "$text-muted"),
        (drawn, "$primary"),
        f" {speed.median_s:.2f} s, 19 of 20 in {speed.p95_s:.2f} s  ",
        (f"({speed.count})", "$text-muted"),
    )


def self_test_lines(found: SelfTest) -> Iterator[Content]:
    """What the self-test found."""
    if found.passed:
        yield Content.styled("✓ passed: from the microphone to the note, all is well", "$success")
    else:
        yield Content.styled("✕ not passed", "bold $error")
        yield from (Content.styled(f"  {problem}", "$error") for problem in found.problems)
    ready = None if found.note_ready_ms is None else f"{found.note_ready_ms / 1000:.1f} s"
    for label, said in (
        ("words understood", f"{found.understood} of {found.expected}"),
        ("a word on the screen", _late(found.word)),
        ("a finished sentence", _late(found.final)),
        ("a line for the note", _late(found.proposal)),
        ("lines proposed", str(found.statements)),
        ("the note after the end", ready or "not in time"),
    ):
        yield Content.assemble((column(label, _LABEL), "$text-muted"), said)
    yield quiet(f"{found.seconds:g} s of the sample call were played, then destroyed.")


def _late(late: Late | None) -> str:
    if late is None:
        return "none came"
    return f"{late.median / 1000:.1f} s late, 19 of 20 within {late.p95 / 1000:.1f} s"


def size_words(size: int | None) -> str:
    """A size in bytes as people say it; "" if it is not known."""
    if size is None:
        return ""
    if size >= 2**30:
        return f"{size / 2**30:.1f} GB"
    return f"{size / 2**20:.0f} MB" if size >= 2**20 else f"{size / 2**10:.0f} kB"
