"""A result for people: a table in the terminal, and Markdown for the record."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Final

from rich.console import Console
from rich.table import Table

from live.bench.note.results import Figures, Result, Scored, Spread, figures, ratio

_EXPLAINED: Final = (
    "Unsupported: statements that no stretch of the transcript carries; numbers, negations, "
    "speakers and evidence are among them. Seconds a turn: work of the model, median / p95. "
    "Behind and ready: if the session were played in time and nothing else ran."
)


def show(result: Result, console: Console) -> None:
    """Print a result."""
    table = Table(title=_title(result), title_justify="left", header_style="bold")
    for number, column in enumerate(("", *(name for name, _ in _systems(result)))):
        table.add_column(column, justify="left" if number == 0 else "right")
    for row in _rows(result):
        table.add_row(*row)
    console.print(table)
    if len(result.conote) > 1:
        each = Table(header_style="bold")
        for number, column in enumerate(("session", *_EACH)):
            each.add_column(column, justify="left" if number == 0 else "right")
        for row in _each(result):
            each.add_row(*row)
        console.print(each)
    console.print(_EXPLAINED, style="dim", highlight=False)
    for line in _remarks(result):
        console.print(line, highlight=False)


def markdown(result: Result) -> str:
    """Write a result as a section of Markdown."""
    names = [name for name, _ in _systems(result)]
    lines = [f"## `conote bench note`, {result.date[:10]}", "", f"{_title(result)}.", ""]
    lines += [_line(["", *names]), _line(["---"] * (len(names) + 1))]
    lines += [_line(row) for row in _rows(result)]
    if len(result.conote) > 1:
        lines += ["", _line(["session", *_EACH]), _line(["---"] * (len(_EACH) + 1))]
        lines += [_line(row) for row in _each(result)]
    lines += ["", _EXPLAINED, *(f"- {line}" for line in _remarks(result)), ""]
    return "\n".join(lines)


_EACH: Final = ("critical", "one prompt", "unsupported", "one prompt", "statements", "one prompt")


def _title(result: Result) -> str:
    told, machine = result.settings, result.machine
    return (
        f"{told['sessions']} sessions of {told['data']}, {told['model']}; {machine.cores} cores of "
        f"{machine.cpu}"
    )


def _systems(result: Result) -> list[tuple[str, Figures]]:
    found = [("conote", figures(result.conote))]
    if result.baseline:
        found.append(("one prompt", figures(result.baseline)))
    return found


def _rows(result: Result) -> Iterator[list[str]]:
    found = [item for _, item in _systems(result)]
    yield ["critical facts in the note", *(_percent(f.critical_fact_coverage) for f in found)]
    yield ["all facts", *(_percent(f.fact_coverage) for f in found)]
    yield ["unsupported statements", *(_percent(f.unsupported_rate) for f in found)]
    yield ["  wrong numbers", *(str(f.number_errors) for f in found)]
    yield ["  wrong negations", *(str(f.negation_errors) for f in found)]
    yield ["  wrong speakers", *(str(f.speaker_errors) for f in found)]
    yield ["  wrong evidence", *(str(f.evidence_errors) for f in found)]
    yield ["duplicates", *(str(f.duplicates) for f in found)]
    yield ["statements", *(str(f.statements) for f in found)]
    yield ["words", *(str(f.words) for f in found)]
    yield ["statements a minute", *(_number(f.statements_per_minute) for f in found)]
    yield ["seconds a turn", *(_seconds(f.seconds_per_turn) for f in found)]
    yield ["behind, seconds", *(_seconds(f.behind_s) for f in found)]
    yield ["note ready after the end, seconds", *(_number(f.note_ready_s) for f in found)]
    yield ["tokens a session", *(_number(f.tokens) for f in found)]


def _each(result: Result) -> Iterator[list[str]]:
    usual = {one.material.id: one for one in result.baseline}
    for one in result.conote:
        pair = [_figures(one), _figures(usual.get(one.material.id))]
        yield [
            one.material.id,
            *(_percent(f.critical_fact_coverage) if f else "–" for f in pair),
            *(_percent(f.unsupported_rate) if f else "–" for f in pair),
            *(str(f.statements) if f else "–" for f in pair),
        ]


def _figures(scored: Scored | None) -> Figures | None:
    return None if scored is None else figures([scored])


def _remarks(result: Result) -> Iterator[str]:
    found = dict(_systems(result))
    if "one prompt" in found:
        theirs = found["one prompt"]
        for name, value in ratio(asdict(found["conote"]), asdict(theirs)).items():
            if value is not None:
                yield f"{name.replace('_', ' ')}: {value:.2f} × the one prompt's"
        if theirs.prompts > 1:
            yield f"A transcript did not fit: read in up to {theirs.prompts} parts, one note each"
    for name, item in found.items():
        if item.left_out:
            reasons = ", ".join(f"{reason} {count}" for reason, count in item.left_out.items())
            yield f"{name} left out: {reasons}"
    if result.machine.load > 1:
        yield f"Other work ran beside it (load {result.machine.load:g}): times are upper bounds"


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.1f} %"


def _number(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:,d}" if isinstance(value, int) else f"{value:.2f}"


def _seconds(spread: Spread) -> str:
    if spread.median is None or spread.p95 is None:
        return "–"
    return f"{spread.median:.1f} / {spread.p95:.1f}"
