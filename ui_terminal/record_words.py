"""The record around a note in sentences, as its PDF has them: who, when, by what consent. Pure.

What this version does not know is told as it is named: everything that is signed is shown.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from live import note_words as words
from live.values import Content


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
        yield Fact(words.STATED.get(topic, named(topic)), plain(said))
    for goal in values.take("goals") or ():
        yield from _goal(goal, _served(note, goal))
    for consent in values.take("consents") or ():
        yield from _consent(_Values(consent))
    for stone in values.take("taken_back") or ():
        yield from _taken_back(_Values(stone))
    values.take("session")
    schema = values.text("schema")
    yield from values.rest()
    if schema:
        yield Fact("Form of this record", schema)


def _session(facts: _Values) -> Iterator[Fact]:
    """The facts of the session, in the order in which people ask for them."""
    for key, label, told in _FACTS:
        if facts.has(key):
            yield Fact(label, told(facts))
    yield from facts.rest()


def _named(key: str) -> Callable[[_Values], str]:
    return lambda facts: facts.text(key) or "not known"


def _one_of(key: str, told: Mapping[Any, str]) -> Callable[[_Values], str]:
    def said(facts: _Values) -> str:
        value = facts.text(key)
        return told.get(value, value)

    return said


def _held(facts: _Values) -> str:
    start, end = facts.text("started_at"), facts.text("ended_at")
    lasted, listened = facts.take("clock_minutes"), facts.take("listened_minutes")
    if not start:
        return "not known"
    heard = "" if listened is None else f", listened to {words.minutes_told(listened)}"
    if not end:
        return f"begun {moment(start)}{heard}"
    length = "" if lasted is None else f", {words.minutes_told(lasted)}"
    return f"{moment(start, zone=False)}–{words.clock(end)} UTC{length}{heard}"


def _band(band: object) -> str:
    if not isinstance(band, Mapping):
        return "none: under 16 minutes, or not known"
    known = _Values(band)
    parts = [f"CPT {known.text('cpt')}", known.text("minutes")]
    parts += [f"{fact.label} {fact.text}" for fact in known.rest()]
    return ", ".join(part for part in parts if part)


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
        parts.append(f"By {words.date_told(target)}")
    parts += [f"{fact.label}: {fact.text}" for fact in known.rest()]
    touched = f"{served} statement{'' if served == 1 else 's'}" if served else "not touched"
    yield Fact("Goal", ". ".join([*parts, touched[:1].upper() + touched[1:]]))


def _consent(act: _Values) -> Iterator[Fact]:
    """An act of consent in a sentence."""
    at, party = act.text("at"), act.text("party")
    known = {"act": act.text("act"), "purposes": act.take("purposes") or ()}
    if act.has("agreed_on"):
        act.take("attested_by")
        known["agreed_on"] = act.text("agreed_on")
    said = words.agreement(known, act.text("name") or f"the {party}")
    version = act.text("text_version")
    more = [f"text {version}"] if version else []
    more += [f"{fact.label} {fact.text}" for fact in act.rest()]
    if more:
        said = f"{said} ({', '.join(more)})"
    yield Fact(f"Consent, {words.clock(at)} UTC" if at else "Consent", said)


def _taken_back(stone: _Values) -> Iterator[Fact]:
    """What was taken back, and by whom, in a sentence."""
    at, party = stone.text("at"), stone.text("by")
    known = {key: stone.take(key) for key in ("start_ms", "end_ms")}
    known["name"] = stone.text("name") or f"the {party}"
    yield Fact(f"Taken back, {words.clock(at)} UTC", words.taken_back(known))
    yield from stone.rest()


def _lost(facts: _Values) -> str:
    seconds = facts.take("sound_lost_seconds")
    return f"{seconds} s" if seconds else "none"


_FACTS: Final[tuple[tuple[str, str, Callable[[_Values], str]], ...]] = (
    ("client", "Client", _named("client")),
    ("therapist", "Therapist", _named("therapist")),
    ("started_at", "Held", _held),
    ("time_band", "Time band", lambda facts: _band(facts.take("time_band"))),
    ("documented_from", "Documented from", _one_of("documented_from", words.WAYS)),
    ("mode", "Written", _one_of("mode", words.MODES)),
    ("modality", "Modality", _named("modality")),
    ("platform", "Platform", _named("platform")),
    ("sound_lost_seconds", "Sound lost", _lost),
    (
        "interruptions",
        "Interruptions",
        lambda facts: words.interruptions(facts.take("interruptions") or ()),
    ),
    ("created_at", "Set up", lambda facts: moment(facts.text("created_at"))),
    ("template", "Form of the note", _named("template")),
    ("id", "Session", _named("id")),
)
"""What is known of a session: key, label, and how it is said."""


# --- words for values ------------------------------------------------------------------------


def named(key: str) -> str:
    """A key as a label."""
    return words.begun(str(key).replace("_", " "))


def plain(value: object) -> str:
    """A value on one line."""
    if isinstance(value, Mapping):
        return ", ".join(f"{str(k).replace('_', ' ')} {plain(v)}" for k, v in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(plain(item) for item in value) or "–"
    return "–" if value is None or value == "" else str(value)


def moment(iso: str, *, zone: bool = True) -> str:
    """A moment of the record, in UTC as it is signed."""
    day, time = words.date_told(iso), words.clock(iso)
    return iso if day == iso else f"{day}, {time}{' UTC' if zone else ''}"
