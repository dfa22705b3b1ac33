"""The report in the terminal: few numbers, and bars."""

from typing import Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from live.feedback import FATES, Fate
from live.report import wording
from live.report.summary import Kind, Spread, Summary

BAR: Final = 32
"""Cells of a full bar."""

_CELLS: Final[dict[Fate, tuple[str, str]]] = {
    # Told apart by form as well as by colour.
    "accepted": ("█", "green"),
    "edited": ("▓", "cyan"),
    "disputed": ("▒", "yellow"),
    "rejected": ("░", "red"),
    "pencil": ("·", "dim"),
}


def show(summary: Summary, console: Console) -> None:
    """Print the report."""
    console.print(
        Text(f"{_sessions(summary.sessions)}, {wording.span(summary)}", "bold"),
        Text(wording.endings(summary), "dim"),
        sep="\n",
    )
    console.print()
    if summary.all_kinds.proposed:
        console.print(Text("What became of the assistant’s lines", "bold"))
        console.print(_legend())
        console.print(_kinds(summary))
        console.print()
    console.print(_facts(summary))
    if summary.comparison is not None:
        console.print()
        console.print(wording.comparison(summary), highlight=False)
    console.print()
    console.print(wording.EXPLAINED, style="dim", highlight=False)


def bar(kind: Kind, cells: int = BAR) -> Text:
    """What became of some lines, each fate its share of the cells (largest remainders)."""
    counts = {fate: getattr(kind, fate) for fate in FATES}
    exact = {fate: count / max(1, kind.proposed) * cells for fate, count in counts.items()}
    whole = {fate: int(share) for fate, share in exact.items()}
    by_rest = sorted(FATES, key=lambda fate: whole[fate] - exact[fate])
    for fate in by_rest[: cells * bool(kind.proposed) - sum(whole.values())]:
        whole[fate] += 1
    text = Text()
    for fate in FATES:
        form, style = _CELLS[fate]
        text.append(form * whole[fate], style)
    return text


def _sessions(count: int) -> str:
    return f"{count} session{'' if count == 1 else 's'}"


def _legend() -> Text:
    parts = [Text.assemble(_CELLS[fate], " ", wording.FATES[fate]) for fate in FATES]
    return Text("   ").join(parts)


def _kinds(summary: Summary) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column("")
    table.add_column("")
    table.add_column("lines", justify="right")
    table.add_column("kept as is", justify="right")
    table.add_column("of an edit", justify="right")
    for kind in (*summary.kinds, summary.all_kinds):
        table.add_row(
            wording.KINDS[kind.kind],
            bar(kind),
            str(kind.proposed),
            wording.percent(kind.accepted_share),
            wording.percent(kind.changed_share),
            style="bold" if kind is summary.all_kinds else "",
        )
    return table


def _facts(summary: Summary) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(style="dim")
    table.add_column()
    for label, value in (
        ("From the end to the therapist’s signature", _spread(summary.to_therapist)),
        ("From the end to the client’s answer", _spread(summary.to_client)),
        ("Sessions in which the client took part", f"{summary.took_part} of {summary.sessions}"),
        ("The client’s share of the lines touched", wording.percent(summary.client_lines)),
        ("… of the lines that people added", wording.percent(summary.client_written)),
        ("… of the characters that people typed", wording.percent(summary.client_typed)),
        ("Words a note, median", wording.number(summary.words)),
        ("Minutes a session, median", wording.number(summary.minutes)),
    ):
        table.add_row(label, value)
    return table


def _spread(spread: Spread) -> str:
    if spread.median is None:
        return "nobody yet"
    return f"median {spread.median:g} min, nine of ten within {spread.p90:g} min ({spread.n})"
