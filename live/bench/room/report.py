"""A result of `conote bench room` for people."""

from rich.console import Console
from rich.table import Table

from live.bench.room.results import Figures, Result, Spread


def show(result: Result, console: Console) -> None:
    """Print a result."""
    systems = [("conote", result.conote), *result.peers.items()]
    table = Table(
        title=f"{result.machine.cores} cores of {result.machine.cpu}, load {result.machine.load}",
        title_justify="left",
        header_style="bold",
    )
    for number, column in enumerate(("", *(name for name, _ in systems))):
        table.add_column(column, justify="left" if number == 0 else "right")
    for row in rows(result):
        table.add_row(*row)
    console.print(table)
    for name, why in result.failed.items():
        console.print(f"{name}: {why}", highlight=False)


def rows(result: Result) -> list[tuple[str, ...]]:
    """The table's rows: what, and each system's figure."""
    figures: list[Figures] = [result.conote, *result.peers.values()]
    none = [""] * len(result.peers)
    told = [
        ("a letter on the other screen, ms, p50 / p95 / max", *(_ms(f.edit_ms) for f in figures)),
        (f"on {result.screens - 1} other screens", *(_ms(f.many_ms) for f in figures)),
        ("letters a second, each a change", *(f"{f.ops_per_s:,.0f}" for f in figures)),
        ("memory a room, kB", *(f"{f.room_kb:,.0f}" for f in figures)),
    ]
    if result.in_call_ms is not None:
        told.insert(1, ("while a call is heard and drafted", _ms(result.in_call_ms), *none))
    return told


def _ms(took: Spread) -> str:
    return f"{took.p50:.1f} / {took.p95:.1f} / {took.max:.1f}"
