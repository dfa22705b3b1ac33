"""A line of the transcript as rows of a terminal."""

import re
from dataclasses import dataclass
from typing import Final

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from ui_terminal.script import Line, clock

INDENT: Final = 2
_BAR: Final = "▏ "


@dataclass(frozen=True, slots=True)
class Inks:
    """How the parts of a line look, and how its speaker is called."""

    name: str
    who: Style
    time: Style
    words: Style
    unfinished: Style
    notice: Style
    found: Style


def draw(
    line: Line, starts: tuple[int, ...], inks: Inks, pattern: re.Pattern[str], *, named: bool
) -> list[Strip]:
    """The rows of a line, its speaker's name above them if it is ``named``.

    Args:
        line: The line.
        starts: Where its text breaks into rows.
        inks: How it looks.
        pattern: What is searched.
        named: Whether its speaker is named.
    """
    head = [Segment(inks.name, inks.who), Segment(f"  {clock(line.start)}", inks.time)]
    rows = [Strip(head)] if named else []
    text = line.shown
    cuts = _cuts(line, inks, pattern)
    for number, start in enumerate(starts):
        end = starts[number + 1] if number + 1 < len(starts) else len(text)
        end = start + len(text[start:end].rstrip())
        rows.append(Strip([_mark(line, inks, number), *_between(text, cuts, start, end)]))
    return rows


def _mark(line: Line, inks: Inks, number: int) -> Segment:
    """What stands before a row: a bar in the speaker's colour, or a notice's mark."""
    if line.speaker is not None:
        return Segment(_BAR, inks.who + Style(bold=False))
    if number:
        return Segment(" " * INDENT, inks.notice)
    return Segment("! " if line.warning else "· ", inks.notice)


def _cuts(line: Line, inks: Inks, pattern: re.Pattern[str]) -> list[tuple[int, Style]]:
    """Where the text begins to look different, and how; in order."""
    if line.speaker is None:
        return [(0, inks.notice)]
    cuts = [(0, inks.words), (line.stable, inks.unfinished)]
    for match in pattern.finditer(line.text):
        after = inks.words if match.end() < line.stable else inks.unfinished
        inside = [cut for cut in cuts if match.start() <= cut[0] <= match.end()]
        cuts = [cut for cut in cuts if cut not in inside]
        cuts += [(match.start(), inks.found), (match.end(), after)]
    return sorted(cuts, key=lambda cut: cut[0])


def _between(text: str, cuts: list[tuple[int, Style]], start: int, end: int) -> list[Segment]:
    """The part of a text between two offsets, in its styles."""
    segments = []
    for number, (at, style) in enumerate(cuts):
        upto = cuts[number + 1][0] if number + 1 < len(cuts) else len(text)
        first, last = max(at, start), min(upto, end)
        if first < last:
            segments.append(Segment(text[first:last], style))
    return segments
