"""A result for people: tables in the terminal, and Markdown for the record."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.table import Table

from live.bench.machine import Machine
from live.bench.results import Measured, Result, ratios
from live.bench.score import Spread

RECORD: Final = Path("docs") / "benchmarks.md"
"""Where results are kept, in a checkout."""

_COLUMNS: Final = (
    "system",
    "WER",
    "word shown",
    "word stable",
    "final",
    "taken back",
    "stable revised",
    "first words lost",
    "wrong speaker",
    "from silence (shown)",
    "CPU",
    "MB",
    "kept up",
)

_FEW: Final = ("tracks", "WER", "word shown", "word stable", "final", "CPU", "MB", "kept up")

_WIDE: Final = 8
"""Columns that a terminal has room for."""

_EXPLAINED: Final = (
    "Seconds, median / p95: from the end of a word to its showing, and to its being marked "
    "stable or final; from the end of a turn's speech to its final text. CPU: seconds of the whole "
    "process tree for a second of the call. Taken back: words, for each final word."
)

_RATIOS: Final = {
    "wer": "WER",
    "partial_ms_median": "shown",
    "partial_ms_p95": "shown p95",
    "stable_ms_median": "stable",
    "stable_ms_p95": "stable p95",
    "final_ms_median": "final",
    "final_ms_p95": "final p95",
    "flicker": "taken back",
    "cpu_s_per_audio_s": "CPU",
    "peak_rss_mb": "MB",
}


def show(result: Result, console: Console) -> None:
    """Print a result; wide tables stand on their side."""
    for title, columns, rows in _tables(result):
        lines = [columns, *rows]
        if len(columns) > _WIDE:
            lines = list(zip(*lines, strict=True))
        table = Table(title=title, title_justify="left", header_style="bold")
        for number, column in enumerate(lines[0]):
            table.add_column(column, justify="left" if number == 0 else "right")
        for row in lines[1:]:
            table.add_row(*row)
        console.print(table)
    console.print(_EXPLAINED, style="dim", highlight=False)
    for line in _remarks(result):
        console.print(line, highlight=False)


def markdown(result: Result) -> str:
    """Write a result as a section of Markdown."""
    lines = [f"## `conote bench speech`, {result.at[:10]}", "", _machine(result.machine), ""]
    for title, columns, rows in _tables(result):
        lines += [f"{title}", "", _line(columns), _line("---" for _ in columns)]
        lines += [_line(row) for row in rows]
        lines.append("")
    lines += [_EXPLAINED, ""]
    remarks = list(_remarks(result))
    if remarks:
        lines += [*(f"- {line}" for line in remarks), ""]
    return "\n".join(lines)


def write(result: Result, folder: Path) -> bool:
    """Add a result to the record of a checkout.

    Args:
        result: What was found.
        folder: The checkout.

    Returns:
        Whether there is a record there; if not, nothing is written.
    """
    record = folder / RECORD
    if not record.is_file():
        return False
    before = record.read_text("utf-8").rstrip("\n")
    record.write_text(f"{before}\n\n{markdown(result)}", "utf-8")
    return True


def _tables(result: Result) -> Iterator[tuple[str, tuple[str, ...], list[tuple[str, ...]]]]:
    played = result.settings
    weights = (
        f"weights {played['recognizer']}; conote: {played['workers']} at once, "
        f"{played['threads']} thread each; the others: {played['others_threads']} threads"
    )
    title = f"{played['seconds']} s of {played['data']}, two tracks, {played['turns']} turns"
    yield f"{title}; {weights}", _COLUMNS, [_row("conote", result.conote)]
    if result.tracks:
        yield "conote, by number of tracks", _FEW, [_few(item) for item in result.tracks]
    if result.one_track is None or result.baseline is None:
        return
    others = {"VAD + transcribe()": result.baseline, **(result.peers or {})}
    rows = [_row("conote", result.one_track)]
    rows += [_row(name, measured) for name, measured in others.items()]
    yield "The same turns on one track, none over another; same weights", _COLUMNS, rows
    compared = {name: ratios(result.one_track, other) for name, other in others.items()}
    columns = ("conote divided by", *_RATIOS.values())
    yield (
        "Below 1, conote is ahead",
        columns,
        [(name, *(_number(found.get(key)) for key in _RATIOS)) for name, found in compared.items()],
    )


def _row(name: str, measured: Measured) -> tuple[str, ...]:
    figures, cost, quiet = measured.figures, measured.cost, measured.silence
    if figures is None or cost is None:
        return (name, *("–" for _ in _COLUMNS[1:]))
    lost = f"{_percent(figures.first_words_lost)} ({figures.first_words_lost_count})"
    return (
        name,
        _percent(figures.wer),
        _seconds(figures.partial_ms),
        _seconds(figures.stable_ms),
        _seconds(figures.final_ms),
        f"{figures.flicker:.2f}",
        _percent(figures.revised_stable_share),
        lost,
        "–" if figures.wrong_speaker is None else str(figures.wrong_speaker),
        f"{quiet.words} ({quiet.shown})" if quiet else "–",
        f"{cost.cpu_s_per_audio_s:.2f}",
        str(cost.peak_rss_mb),
        "yes" if cost.kept_up else "NO",
    )


def _few(measured: Measured) -> tuple[str, ...]:
    figures, cost = measured.figures, measured.cost
    assert figures is not None  # if conote fails, the bench does
    assert cost is not None
    return (
        str(measured.tracks),
        _percent(figures.wer),
        _seconds(figures.partial_ms),
        _seconds(figures.stable_ms),
        _seconds(figures.final_ms),
        f"{cost.cpu_s_per_audio_s:.2f}",
        str(cost.peak_rss_mb),
        "yes" if cost.kept_up else "NO",
    )


def _remarks(result: Result) -> Iterator[str]:
    named = {"conote": result.conote, "conote, one track": result.one_track}
    others = {"VAD + transcribe()": result.baseline, **(result.peers or {})}
    for name, measured in {**named, **others}.items():
        if measured is None:
            continue
        if measured.problem:
            yield f"{name}: {measured.problem}"
        for event, (count, seconds) in (measured.events or {}).items():
            yield f"{name}: {event}, {count} times, {seconds:g} s in all"
        if measured.about:
            yield f"{name}: " + ", ".join(f"{key} {value}" for key, value in measured.about.items())
    if result.machine.load > 1:
        yield f"Other work ran beside it (load {result.machine.load:g}): these are upper bounds."


def _machine(machine: Machine) -> str:
    features = ", ".join(machine.features) or "no vector features told"
    packages = ", ".join(f"{name} {number}" for name, number in machine.packages.items())
    return (
        f"{machine.cores} cores of {machine.cpu} ({features}), {machine.memory_gb} GB; load "
        f"{machine.load:g} at the start; {machine.system}; {packages}."
    )


def _line(cells: Iterator[str] | tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def _seconds(latency: Spread) -> str:
    if latency.median is None or latency.p95 is None:
        return "–"
    return f"{latency.median / 1000:.2f} / {latency.p95 / 1000:.2f}"


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.1f} %"


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"
