"""The report's numbers in words. Pure."""

from typing import Final

from live.feedback import Fate
from live.report.summary import Summary

KINDS: Final = {
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

FATES: Final[dict[Fate, str]] = {
    "accepted": "kept as they were",
    "edited": "kept with changes",
    "disputed": "not agreed on",
    "rejected": "taken out",
    "pencil": "left in pencil",
}

NOTHING: Final = (
    "There are no figures yet. A session is counted once its note is signed or put aside, and only "
    "if both people agreed to “{purpose}” (it is their choice). Hold a session, sign its note, and "
    "ask again."
)
NOTHING_SINCE: Final = (
    "No session was counted since {since}; {others} earlier. Ask for an earlier date with --since."
)

EXPLAINED: Final = (
    "Minutes run from the end of the talking to the signature, so they hold all that came between. "
    "A line counts for whoever added it and for whoever last kept, changed, disputed or removed it."
)


def percent(share: float | None) -> str:
    """A share in whole percent, "–" if there is none."""
    return "–" if share is None else f"{share:.0%}".replace("%", " %")


def number(value: float | None, unit: str = "") -> str:
    """A number with at most one decimal, "–" if there is none."""
    if value is None:
        return "–"
    return f"{value:g} {unit}".rstrip()


def span(summary: Summary) -> str:
    """The days the report is about."""
    if summary.first == summary.last:
        return f"{summary.first}"
    return f"{summary.first} to {summary.last}"


def endings(summary: Summary) -> str:
    """How the sessions ended."""
    known = (
        (summary.signed, "signed by both"),
        (summary.declined, "not signed by the client"),
        (summary.unsigned, "put aside"),
    )
    return ", ".join(f"{count} {words}" for count, words in known if count)


def comparison(summary: Summary) -> str:
    """Before and after in a sentence; "" without a baseline."""
    compared = summary.comparison
    if compared is None:
        return ""
    if compared.after is None or compared.saved is None:
        return f"Before: {compared.before:g} minutes a note. Now: nobody has signed yet."
    change = "less" if compared.saved >= 0 else "more"
    return (
        f"Before: {compared.before:g} minutes a note. Now: {compared.after:g} minutes from the end "
        f"to the signature, {abs(compared.saved):g} {change}."
    )
