"""What a progress note must hold, and whether this one does. Pure.

Computed from events and statements, live; no model is asked. A check never says that something
was done well, only whether it is there. Source of the list: what payers' and boards' guidance
asks of every progress note, see ``docs/decisions``, 15.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from live.measures.instrument import find
from live.note import facts
from live.note.template import Template
from live.session import NoteEntry, Session
from live.values import GONE, PARTIES, Check, CheckState, StatementKind

_PENCIL: Final = "Still in pencil: keep the line, or it is left out of the signed note."

_CONSENT: Final = "Consent: to what, when, by whom"
_NOT_SAID: Final = "Was not said when the session was brought: write it in a line."
_NO_ALIAS: Final = "Give the client’s alias when a session is set up."
_NOT_ATTESTED: Final = "Attest that both had agreed when it is brought to a session."

_STATED: Final[tuple[tuple[facts.Topic, str, str], ...]] = (
    ("location", "Location of the client", "Ask where they are, or write it down."),
    ("therapist_location", "Location of the therapist", "Say where you are, or write it down."),
    ("identity", "Identity confirmed", "Ask who they are, or write how you know them."),
    ("privacy", "Privacy confirmed", "Ask whether they can talk in private, or write it down."),
)

_REPORTED: Final[tuple[tuple[str, str, tuple[StatementKind, ...], str], ...]] = (
    ("symptoms", "Symptoms as reported", ("symptom",), "Write what was reported."),
    ("interventions", "Named interventions", ("intervention",), "Write what you did."),
    ("response", "Client’s response", ("response",), "Write how they took it."),
)

_EVERY: Final[frozenset[StatementKind]] = frozenset(
    {"symptom", "intervention", "response", "progress", "risk", "measure", "plan", "session_fact"}
)
"""Kinds that every note is checked for."""

_CREDENTIALS: Final = (",", "Dr", "Prof", "Dipl")
"""A name with one of these says what its bearer is: "Emma Hale, LCSW"."""


def readiness(session: Session, texts: Mapping[str, str] | None = None) -> tuple[Check, ...]:
    """What the note must hold, in the order of the note; what is missing says what to do.

    Args:
        session: The fold of the session's events.
        texts: The text of each statement as it is now, by id; one whose text was deleted is
            gone. Absent: as first written.
    """
    living = _living(session, texts or {})
    told = _told(living, texts or {})
    return (
        *_events(session),
        *_stated(told),
        _technical(session),
        *(
            _or_chosen(_of_kinds(name, title, living, kinds, to_do, session.template), session)
            for name, title, kinds, to_do in _REPORTED
        ),
        _progress(session, living),
        _risk(living),
        _measures(session, living),
        _of_kinds("plan", "Plan", _but(living, told), ("plan",), "Write it.", session.template),
        _of("appointment", "Next appointment", told["appointment"], "Agree on a day and a time."),
        *_of_form(session.template, living),
        *_clinician(session),
    )


def by_need(checks: Iterable[Check]) -> tuple[Check, ...]:
    """In the order in which they are shown: what is missing, risk first; then what is in pencil."""
    return tuple(sorted(checks, key=lambda c: (not c.to_do, c.state != "missing", c.id != "risk")))


def topics_given(entry: NoteEntry, text: str) -> frozenset[facts.Topic]:
    """The session facts that a statement gives.

    The assistant's is known by what it was first put down as, whoever changed it since; a
    person's own by what it says now.
    """
    statement = entry.statement
    if statement.author != "assistant":
        return facts.topics_of(text, by_person=True)
    quoted = statement.kind in {"session_fact", "plan"}
    return facts.topics_of(statement.text) if quoted else frozenset()


# --- from events -----------------------------------------------------------------------


def _events(session: Session) -> Iterable[Check]:
    begun = session.started_at is not None
    called = session.way == "call"
    waits = "Kept from the moment both of you agree." if called else _NOT_SAID
    met = begun if called else session.modality is not None
    yield _check("client", "Client identifier", there=bool(session.client_alias), to_do=_NO_ALIAS)
    yield _check("date", "Date with time zone", there=begun, to_do=waits)
    yield _check("time", "Start, stop and minutes", there=begun, to_do=waits)
    yield _check("modality", "Modality and platform", there=met, to_do=waits)
    if session.way == "summary":
        yield Check("consent", _CONSENT, "not_applicable")
        return
    agreed = {act.party for act in session.agreed if not act.taken_back}
    yield _check(
        "consent",
        _CONSENT,
        there=set(PARTIES) <= agreed,
        to_do="Each of you agrees, or not, on their own page." if called else _NOT_ATTESTED,
    )


def _technical(session: Session) -> Check:
    failed = bool(session.breaks) or session.lost_s > 0
    state: CheckState = "there" if failed else "not_applicable"
    return Check("technical", "Technical failures", state)


def _clinician(session: Session) -> Iterable[Check]:
    signed = [s for s in session.signatures if s.party == "therapist" and not s.declined]
    name = signed[-1].name if signed else session.therapist_name
    yield _check(
        "credentials",
        "Therapist’s credentials",
        there=any(mark in name for mark in _CREDENTIALS),
        to_do="Sign with them after your name: Emma Hale, LCSW.",
    )
    yield _check("signature", "Therapist’s signature", there=bool(signed), to_do="Comes last.")


# --- from statements -------------------------------------------------------------------


def _living(session: Session, texts: Mapping[str, str]) -> list[NoteEntry]:
    """Statements that stand in the note: not rejected, and not emptied."""
    return [
        entry
        for entry in session.entries.values()
        if entry.status not in GONE and _text(entry, texts).strip()
    ]


def _text(entry: NoteEntry, texts: Mapping[str, str]) -> str:
    return texts.get(entry.statement.id, entry.statement.text)


def _told(living: list[NoteEntry], texts: Mapping[str, str]) -> dict[facts.Topic, list[NoteEntry]]:
    found: dict[facts.Topic, list[NoteEntry]] = {topic: [] for topic in facts.NAMES}
    for entry in living:
        for topic in topics_given(entry, _text(entry, texts)):
            found[topic].append(entry)
    return found


def _but(living: list[NoteEntry], told: dict[facts.Topic, list[NoteEntry]]) -> list[NoteEntry]:
    """All but what only says when they meet next: that is no plan yet."""
    return [entry for entry in living if entry not in told["appointment"]]


def _stated(told: dict[facts.Topic, list[NoteEntry]]) -> Iterable[Check]:
    for topic, title, to_do in _STATED:
        yield _of(topic, title, told[topic], to_do)


def _of_kinds(
    name: str,
    title: str,
    living: Iterable[NoteEntry],
    kinds: tuple[StatementKind, ...],
    to_do: str,
    template: Template,
) -> Check:
    found = [entry for entry in living if entry.statement.kind in kinds]
    section = template.section_of(kinds[0])
    where = next(s.title for s in template.sections if s.id == section)
    return _of(name, title, found, f"{to_do[:-1]}, under “{where}”.")


def _or_chosen(check: Check, session: Session) -> Check:
    """What the therapist chose from the form's list of that name is in the note without a line."""
    sections = session.template.sections
    if check.state == "missing" and any(check.id in s.chosen(session.chosen) for s in sections):
        return Check(check.id, check.title, "there")
    return check


def _of_form(template: Template, living: list[NoteEntry]) -> Iterable[Check]:
    """What this form of note requires beyond what every note must hold."""
    for section in template.sections:
        for kind in section.required:
            if kind not in _EVERY:
                found = [entry for entry in living if entry.statement.kind == kind]
                title = f"{kind.capitalize()}, for “{section.title}”"
                yield _of(f"form_{kind}", title, found, f"Write it under “{section.title}”.")


def _progress(session: Session, living: list[NoteEntry]) -> Check:
    title = "Progress on each goal touched"
    if not session.goals:
        return Check("progress", title, "not_applicable")
    touched = {entry.goal for entry in living} - {""}
    if not touched:
        return Check("progress", title, "missing", "No goal has been touched yet.")
    told = [e for e in living if e.statement.kind == "progress" and e.goal in touched]
    if {entry.goal for entry in told} != touched:
        return Check("progress", title, "missing", "Write how far each goal touched has come.")
    return _of("progress", title, told, "")


def _risk(living: list[NoteEntry]) -> Check:
    found = [entry for entry in living if entry.statement.kind == "risk"]
    to_do = "Not assessed this session. Ask, or sign with these words: you decide."
    return _of("risk", "Risk: asked and answered", found, to_do)


def _measures(session: Session, living: list[NoteEntry]) -> Check:
    asked = [m.instrument for m in session.measures.asked.values() if m.state == "asked"]
    if asked:
        titles = " and ".join(find(instrument).title for instrument in asked)
        return Check("measures", "Measures", "missing", f"{titles}: asked, not answered yet.")
    found = [entry for entry in living if entry.statement.kind == "measure"]
    if not found:
        return Check("measures", "Measures", "not_applicable")
    return _of("measures", "Measures", found, "")


def _of(name: str, title: str, found: list[NoteEntry], to_do: str) -> Check:
    if not found:
        return Check(name, title, "missing", to_do)
    pencil = all(entry.status == "proposed" for entry in found)
    rests_on = tuple(entry.statement.id for entry in found)
    return Check(name, title, "there", _PENCIL if pencil else "", rests_on)


def _check(name: str, title: str, *, there: bool, to_do: str = "") -> Check:
    return Check(name, title, "there" if there else "missing", "" if there else to_do)
