"""The record around a note in sentences, as its PDF has them: who, when, by what consent. Pure.

What this version does not know is told as it is named: everything that is signed is shown.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from live.values import Content

_PURPOSES: Final = {
    "transcription": "transcription",
    "drafting": "drafting by the assistant",
    "collaboration": "writing the note together",
    "storing": "keeping the transcript",
    "metrics": "figures about the session",
}
_MODES: Final = {
    "shared": "together: both saw it while it was written",
    "reveal": "by the therapist; read together at the end",
    "private": "by the therapist alone",
}
_WAYS: Final = {
    "call": "the call",
    "recording": "an uploaded recording, which was not kept; times are as the therapist says",
    "transcript": "a transcript; times are as the therapist says",
    "summary": "the therapist's own summary; times are as the therapist says",
}
_STATED: Final = {
    "location": "Client's location",
    "therapist_location": "Therapist's location",
    "identity": "Identity",
    "privacy": "Privacy",
    "appointment": "Next appointment",
}


@dataclass(frozen=True, slots=True, repr=False)
class Fact(Content):
    """A line of the record. ``label`` is "" where the sentence says it all."""

    label: str
    text: str


class _Values:
    """Values that are taken one by one, so that none is left out."""

    def __init__(self, values: object) -> None:
        self._left = dict(values) if isinstance(values, Mapping) else {}

    def take(self, key: str) -> Any:
        return self._left.pop(key, None)

    def text(self, key: str) -> str:
        value = self.take(key)
        return "" if value is None else str(value)

    def has(self, key: str) -> bool:
        return key in self._left

    def rest(self) -> Iterator[Fact]:
        """What nobody took."""
        for key, value in self._left.items():
            yield Fact(named(key), plain(value))


def record(note: Mapping[str, Any]) -> Iterator[Fact]:
    """Everything of a note but its sections and its questionnaires."""
    values = _Values({k: v for k, v in note.items() if k not in {"sections", "measures"}})
    session = note.get("session")
    yield from _session(_Values(session))
    if values.has("risk"):
        yield Fact("Risk", values.text("risk"))
    for topic, said in (values.take("stated") or {}).items():
        yield Fact(_STATED.get(topic, named(topic)), plain(said))
    for goal in values.take("goals") or ():
        yield from _goal(goal, _served(note, goal))
    for consent in values.take("consents") or ():
        yield from _consent(_Values(consent))
    values.take("session")
    schema = values.text("schema")
    yield from values.rest()
    if schema:
        yield Fact("Form of this record", schema)


def _session(facts: _Values) -> Iterator[Fact]:
    """The facts of the session, in the order in which people ask for them."""
    for key, label, words in _FACTS:
        if facts.has(key):
            yield Fact(label, words(facts))
    yield from facts.rest()


def _named(key: str) -> Callable[[_Values], str]:
    return lambda facts: facts.text(key) or "not known"


def _one_of(key: str, words: Mapping[str, str]) -> Callable[[_Values], str]:
    def said(facts: _Values) -> str:
        value = facts.text(key)
        return words.get(value, value)

    return said


def _held(facts: _Values) -> str:
    start, end = facts.text("started_at"), facts.text("ended_at")
    lasted, listened = facts.take("clock_minutes"), facts.take("listened_minutes")
    if not start:
        return "not known"
    heard = "" if listened is None else f", listened to {_minutes(listened)}"
    if not end:
        return f"begun {moment(start)}{heard}"
    length = "" if lasted is None else f", {_minutes(lasted)}"
    return f"{moment(start, zone=False)}–{_clock(end)} UTC{length}{heard}"


def _minutes(count: int) -> str:
    return f"{count} minute{'' if count == 1 else 's'}"


def _band(band: object) -> str:
    if not isinstance(band, Mapping):
        return "none: under 16 minutes, or not known"
    known = _Values(band)
    words = [f"CPT {known.text('cpt')}", known.text("minutes")]
    words += [f"{fact.label} {fact.text}" for fact in known.rest()]
    return ", ".join(word for word in words if word)


def _interruptions(breaks: Sequence[Mapping[str, Any]]) -> str:
    told = [
        f"the {broke.get('party')}'s sound was away from {_clock(broke.get('at'))} UTC "
        + (f"to {_clock(broke['until'])}" if broke.get("until") else "to the end")
        for broke in breaks
    ]
    return "; ".join(told) or "none"


def _served(note: Mapping[str, Any], goal: Mapping[str, Any]) -> int:
    lines = (s for part in note.get("sections", ()) for s in part.get("statements", ()))
    return sum(line.get("goal") == goal.get("id") for line in lines)


def _goal(goal: Mapping[str, Any], served: int) -> Iterator[Fact]:
    """A goal, what the plan says of it, and how often the note touches it."""
    known = _Values(goal)
    known.take("id")
    parts = [known.text("text").rstrip(".")]
    if problem := known.text("problem"):
        parts.append(f"Problem: {problem}")
    if objectives := known.take("objectives"):
        parts.append(f"Objectives: {'; '.join(map(str, objectives))}")
    if target := known.text("target"):
        parts.append(f"By {day(target)}")
    parts += [f"{fact.label}: {fact.text}" for fact in known.rest()]
    touched = f"{served} statement{'' if served == 1 else 's'}" if served else "not touched"
    yield Fact("Goal", ". ".join([*parts, touched[:1].upper() + touched[1:]]))


def _consent(act: _Values) -> Iterator[Fact]:
    """An act of consent in a sentence."""
    at, name = act.text("at"), act.text("name") or f"the {act.text('party')}"
    act.take("party")
    given = ", ".join(_PURPOSES.get(p, str(p)) for p in act.take("purposes") or ())
    if act.text("act") == "taken back":
        said = f"{name} took back the consent" + (f" to {given}" if given else "")
    else:
        said = f"{name} agreed to {given or 'nothing'}"
    if act.has("agreed_on"):
        act.take("attested_by")
        on = day(act.text("agreed_on"))
        said = f"{said} on {on}, before the recording, as the therapist attests"
    version = act.text("text_version")
    more = [f"text {version}"] if version else []
    more += [f"{fact.label} {fact.text}" for fact in act.rest()]
    if more:
        said = f"{said} ({', '.join(more)})"
    yield Fact(f"Consent, {_clock(at)} UTC" if at else "Consent", said)


def _lost(facts: _Values) -> str:
    seconds = facts.take("sound_lost_seconds")
    return f"{seconds} s" if seconds else "none"


_FACTS: Final[tuple[tuple[str, str, Callable[[_Values], str]], ...]] = (
    ("client", "Client", _named("client")),
    ("therapist", "Therapist", _named("therapist")),
    ("started_at", "Held", _held),
    ("time_band", "Time band", lambda facts: _band(facts.take("time_band"))),
    ("documented_from", "Documented from", _one_of("documented_from", _WAYS)),
    ("mode", "Written", _one_of("mode", _MODES)),
    ("modality", "Modality", _named("modality")),
    ("platform", "Platform", _named("platform")),
    ("sound_lost_seconds", "Sound lost", _lost),
    ("interruptions", "Interruptions", lambda facts: _interruptions(facts.take("interruptions"))),
    ("created_at", "Set up", lambda facts: moment(facts.text("created_at"))),
    ("template", "Form of the note", _named("template")),
    ("id", "Session", _named("id")),
)
"""What is known of a session: key, label, and how it is said."""


# --- words for values ------------------------------------------------------------------------


def named(key: str) -> str:
    """A key as a label."""
    words = str(key).replace("_", " ")
    return words[:1].upper() + words[1:]


def plain(value: object) -> str:
    """A value on one line."""
    if isinstance(value, Mapping):
        return ", ".join(f"{str(k).replace('_', ' ')} {plain(v)}" for k, v in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(plain(item) for item in value) or "–"
    return "–" if value is None or value == "" else str(value)


def moment(iso: str, *, zone: bool = True) -> str:
    """A moment of the record, in UTC as it is signed."""
    try:
        at = datetime.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{at.day} {at:%B %Y, %H:%M}{' UTC' if zone else ''}"


def day(iso: str) -> str:
    """A day of the record."""
    try:
        at = datetime.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{at.day} {at:%B %Y}"


def _clock(iso: str | None) -> str:
    try:
        return f"{datetime.fromisoformat(iso or ''):%H:%M}"
    except ValueError:
        return str(iso or "")
