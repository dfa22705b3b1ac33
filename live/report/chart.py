"""The report as a picture: one SVG file, light and dark. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape

from live.feedback import FATES, Fate
from live.report import wording
from live.report.summary import Kind, Spread, Summary

WIDTH: Final = 760
"""Of the picture, in CSS pixels; the height follows from what there is to show."""

_MARGIN: Final = 36
_LABELS: Final = 150
_NUMBERS: Final = 96
_BAR: Final = WIDTH - 2 * _MARGIN - _LABELS - _NUMBERS
_ROW: Final = 30
_THICK: Final = 16

_COLOURS: Final[dict[Fate, tuple[str, str]]] = {
    # On paper, and at dusk: the colours of the session page.
    "accepted": ("#2d6a66", "#7cc4bd"),
    "edited": ("#8fb3ae", "#456f6b"),
    "disputed": ("#c9975f", "#d9a96f"),
    "rejected": ("#c7a5a2", "#7d5654"),
    "pencil": ("#e2dfd6", "#343c42"),
}

_STYLE: Final = (
    "svg{background:#fbfaf6}text{fill:#23303a;font:14px Inter,'Segoe UI',system-ui,sans-serif}"
    ".title{font-size:20px;font-weight:600}.head{font-weight:600}.soft{fill:#5c6770;font-size:13px}"
    ".total{font-weight:600}.line{stroke:#e2dfd6}.mark{stroke:#23303a;stroke-width:1.5}"
    + "".join(f".{fate}{{fill:{light}}}" for fate, (light, _) in _COLOURS.items())
    + "@media(prefers-color-scheme:dark){svg{background:#1d2226}text{fill:#e6e4dd}"
    ".soft{fill:#98a2aa}.line{stroke:#2e353a}.mark{stroke:#e6e4dd}"
    + "".join(f".{fate}{{fill:{dark}}}" for fate, (_, dark) in _COLOURS.items())
    + "}"
)


_ANSWERS: Final[tuple[tuple[str, str, Fate], ...]] = (
    ("Therapist signed", "to_therapist", "accepted"),
    ("Client answered", "to_client", "disputed"),
)


@dataclass(frozen=True, slots=True)
class _Duration:
    """A bar of minutes; ``p90`` is marked if there is one."""

    label: str
    minutes: float
    p90: float | None
    look: Fate


def chart(summary: Summary) -> str:
    """The picture of a report that is not empty."""
    parts: list[str] = [*_title(summary)]
    y = 96.0
    if summary.all_kinds.proposed:
        drawn, y = _fates(summary, y)
        parts += drawn
    drawn, y = _minutes(summary, y)
    parts += drawn
    drawn, y = _client(summary, y)
    parts += drawn
    height = round(y + _MARGIN - 12)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="t d" '
        f'width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}">\n'
        f'<title id="t">conote report</title>\n<desc id="d">{escape(_described(summary))}</desc>\n'
        f"<style>{_STYLE}</style>\n" + "\n".join(parts) + "\n</svg>\n"
    )


def _described(summary: Summary) -> str:
    share = wording.percent(summary.all_kinds.accepted_share)
    return (
        f"{summary.sessions} sessions, {wording.span(summary)}. Lines kept as they were: {share}. "
        f"The client took part in {summary.took_part}. {wording.comparison(summary)}"
    ).strip()


def _title(summary: Summary) -> Iterator[str]:
    sessions = f"{summary.sessions} session{'' if summary.sessions == 1 else 's'}"
    yield _text(_MARGIN, 50, f"{sessions}, {wording.span(summary)}", "title")
    yield _text(_MARGIN, 73, wording.endings(summary), "soft")


def _fates(summary: Summary, y: float) -> tuple[list[str], float]:
    parts = [*_heading("What became of the assistant’s lines", y)]
    right = "kept as they were, of those decided on"
    parts.append(_text(WIDTH - _MARGIN, y + 16, right, "soft", "end"))
    y += 40
    x = float(_MARGIN)
    for fate in FATES:
        words = wording.FATES[fate]
        parts += [_rect(x, y - 10, 11, 11, fate), _text(x + 17, y, words, "soft")]
        x += 34 + 6.6 * len(words)
    y += 20
    for kind in (*summary.kinds, summary.all_kinds):
        look = "total" if kind is summary.all_kinds else ""
        parts.append(_text(_MARGIN, y + 13, wording.KINDS[kind.kind], look))
        parts += _stack(kind, y)
        kept = f"{wording.percent(kind.accepted_share)} of {kind.proposed - kind.pencil}"
        parts.append(_text(WIDTH - _MARGIN, y + 13, kept, f"soft {look}".strip(), "end"))
        y += _ROW
    return parts, y + 14


def _stack(kind: Kind, y: float) -> Iterator[str]:
    x = float(_MARGIN + _LABELS)
    for fate in FATES:
        width = getattr(kind, fate) / kind.proposed * _BAR
        if width:
            yield _rect(x, y, max(width - 1, 0.5), _THICK, fate)
        x += width


def _minutes(summary: Summary, y: float) -> tuple[list[str], float]:
    rows: list[_Duration] = []
    if summary.comparison is not None:
        rows.append(_Duration("A note, before", summary.comparison.before, None, "rejected"))
    for label, spread, look in _ANSWERS:
        found: Spread = getattr(summary, spread)
        if found.median is not None:
            rows.append(_Duration(label, found.median, found.p90, look))
    if not rows:
        return [], y
    parts = [*_heading("Minutes from the end (median; the stroke: nine of ten)", y)]
    y += 32
    most = max(max(row.minutes, row.p90 or 0) for row in rows) or 1
    for row in rows:
        width = max(row.minutes / most * _BAR, 0.5)
        parts.append(_text(_MARGIN, y + 13, row.label))
        parts.append(_rect(_MARGIN + _LABELS, y, width, _THICK, row.look))
        if row.p90 is not None:
            at = _MARGIN + _LABELS + row.p90 / most * _BAR
            parts.append(
                f'<line class="mark" x1="{at:.1f}" x2="{at:.1f}" y1="{y - 3}" y2="{y + 19}"/>'
            )
        parts.append(_text(WIDTH - _MARGIN, y + 13, f"{row.minutes:g} min", "soft", "end"))
        y += _ROW
    return parts, y + 14


def _client(summary: Summary, y: float) -> tuple[list[str], float]:
    parts = [*_heading("The client’s part", y)]
    y += 32
    took = round(summary.took_part / summary.sessions, 3)
    for label, share in (
        ("Sessions", took),
        ("Lines touched", summary.client_lines),
        ("Lines added", summary.client_written),
        ("Characters typed", summary.client_typed),
    ):
        parts.append(_text(_MARGIN, y + 13, label))
        parts.append(_rect(_MARGIN + _LABELS, y, _BAR, _THICK, "pencil"))
        if share:
            parts.append(_rect(_MARGIN + _LABELS, y, share * _BAR, _THICK, "disputed"))
        parts.append(_text(WIDTH - _MARGIN, y + 13, wording.percent(share), "soft", "end"))
        y += _ROW
    return parts, y


def _heading(words: str, y: float) -> Iterator[str]:
    yield f'<line class="line" x1="{_MARGIN}" x2="{WIDTH - _MARGIN}" y1="{y - 6}" y2="{y - 6}"/>'
    yield _text(_MARGIN, y + 16, words, "head")


def _text(x: float, y: float, words: str, look: str = "", anchor: str = "start") -> str:
    chosen = f' class="{look}"' if look else ""
    end = ' text-anchor="end"' if anchor == "end" else ""
    return f'<text x="{x:g}" y="{y:g}"{chosen}{end}>{escape(words)}</text>'


def _rect(x: float, y: float, width: float, height: float, look: str) -> str:
    return (
        f'<rect class="{look}" x="{x:.1f}" y="{y:g}" width="{width:.1f}" height="{height:g}" '
        'rx="2"/>'
    )
