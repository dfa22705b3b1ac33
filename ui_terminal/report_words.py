"""The pilot's report as lines of the terminal: charts, and what they say. Pure."""

from collections.abc import Iterator
from typing import Final

from textual.content import Content

from ui_terminal.charts import FORMS, bar, quiet, stacked, title, whiskered
from ui_terminal.practice import Comparison, Fate, Kind, Report, Spread
from ui_terminal.widgets.columns import column

NOTHING: Final = (
    "There are no figures yet. A session is counted once its note is signed or put aside, and only "
    "if both people agreed to figures about it."
)
_KINDS: Final = {
    "symptom": "Symptoms",
    "progress": "Progress",
    "strength": "Strengths",
    "goal": "Goals",
    "intervention": "Interventions",
    "response": "Responses",
    "risk": "Risk",
    "measure": "Measures",
    "plan": "Plan",
    "session_fact": "Session facts",
    "other": "Other",
    "all": "All lines",
}
_FATES: Final[dict[Fate, str]] = {
    "accepted": "kept as they were",
    "edited": "changed",
    "disputed": "disputed",
    "rejected": "taken out",
    "pencil": "left in pencil",
}
_LABEL: Final = 16


def report_lines(report: Report, width: int) -> Iterator[Content]:
    """The report.

    Args:
        report: What the server says.
        width: Cells there are.
    """
    if not report.sessions:
        yield Content(NOTHING)
        return
    cells = min(max(width - 46, 12), 60)
    yield from _head(report)
    if report.all_kinds.proposed:
        yield from _acceptance(report, cells)
    yield from _times(report, cells)
    yield from _before_and_after(report.comparison, cells)
    yield from _together(report)


def _head(report: Report) -> Iterator[Content]:
    days = f"{report.first}" if report.first == report.last else f"{report.first} to {report.last}"
    count = f"{report.sessions} session{'' if report.sessions == 1 else 's'}, {days}"
    ends = (
        (report.signed, "signed by both"),
        (report.declined, "not signed by the client"),
        (report.unsigned, "put aside"),
    )
    yield Content.styled(count, "bold")
    yield quiet(", ".join(f"{number} {words}" for number, words in ends if number))


def _acceptance(report: Report, cells: int) -> Iterator[Content]:
    yield title("What became of the assistant's lines")
    legend: list[str | tuple[str, str]] = []
    for fate, (form, style) in FORMS.items():
        legend += [(form, style), f" {_FATES[fate]}  "]
    yield Content.assemble(*legend)
    for kind in (*report.kinds, report.all_kinds):
        yield _kind(kind, cells)


def _kind(kind: Kind, cells: int) -> Content:
    counts: dict[Fate, int] = {
        "accepted": kind.accepted,
        "edited": kind.edited,
        "disputed": kind.disputed,
        "rejected": kind.rejected,
        "pencil": kind.pencil,
    }
    lines = f"{kind.proposed} line{'' if kind.proposed == 1 else 's'}"
    said = f"  {lines:>10}  {percent(kind.accepted_share):>5} kept"
    return Content.assemble(
        column(_KINDS.get(kind.kind, kind.kind), _LABEL), stacked(counts, cells), said
    )


def _times(report: Report, cells: int) -> Iterator[Content]:
    yield title("From the end of the talking to the signature")
    spreads = (("therapist", report.to_therapist), ("client", report.to_client))
    most = max((spread.p90 or 0.0) for _, spread in spreads)
    for who, spread in spreads:
        yield _spread(who, spread, most, cells)


def _spread(who: str, spread: Spread, most: float, cells: int) -> Content:
    if spread.median is None or spread.p90 is None:
        return Content.assemble(column(who, _LABEL), ("nobody yet", "$text-muted"))
    drawn = column(whiskered(spread.median, spread.p90, most, cells), cells + 1)
    said = f" {spread.median:g} min, 9 of 10 in {spread.p90:g}"
    return Content.assemble(column(who, _LABEL), (drawn, "$primary"), said)


def _before_and_after(compared: Comparison | None, cells: int) -> Iterator[Content]:
    yield title("Minutes a note takes")
    if compared is None:
        yield quiet("b  says how many minutes a note took before: then the two are compared")
        return
    most = max(compared.before, compared.after or 0.0)
    for label, minutes, style in (
        ("before", compared.before, "$text-muted"),
        ("now", compared.after, "$success"),
    ):
        if minutes is None:
            yield Content.assemble(column(label, _LABEL), ("nobody signed yet", "$text-muted"))
            continue
        drawn = column(bar(minutes, most, cells), cells + 1)
        yield Content.assemble(column(label, _LABEL), (drawn, style), f" {minutes:g} min")
    if compared.saved is not None:
        change = "saved" if compared.saved >= 0 else "more"
        yield Content.styled(f"{abs(compared.saved):g} minutes a note {change}", "bold")


def _together(report: Report) -> Iterator[Content]:
    yield title("Who took part")
    for label, said in (
        ("Sessions in which the client took part", f"{report.took_part} of {report.sessions}"),
        ("The client's share of the lines touched", percent(report.client_lines)),
        ("… of the lines that people added", percent(report.client_written)),
        ("… of the characters that people typed", percent(report.client_typed)),
        ("Words a note, median", _number(report.words)),
        ("Minutes a session, median", _number(report.minutes)),
    ):
        yield Content.assemble((column(label, 42), "$text-muted"), said)


def percent(share: float | None) -> str:
    """A share in whole percent, "–" if there is none."""
    return "–" if share is None else f"{share:.0%}".replace("%", " %")


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:g}"
