"""How a note came about, as numbers: what was kept of the assistant's lines, and by whom. Pure.

No words: only counts, durations and names of kinds. They outlive the transcript, so there is
nothing in them that it would be a loss to keep.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, Literal, get_args

from pydantic import TypeAdapter
from rapidfuzz.distance import Levenshtein

from live.agreement import both_agree
from live.errors import UpdateRefused
from live.note import updates
from live.session import NoteEntry, Session
from live.values import IN_INK, PARTIES, Party, StatementKind

Fate = Literal["accepted", "edited", "disputed", "rejected", "pencil"]
"""What became of a line the assistant proposed. Edited: it stands with other words."""

Outcome = Literal["signed", "declined", "unsigned"]
"""How the session ended: both signed, the client chose not to, or it is to be finished later."""

FATES: Final[tuple[Fate, ...]] = get_args(Fate)

OWN_TEMPLATE: Final = "own"
"""In place of the name of a practice's own template, which could say something."""


@dataclass(frozen=True, slots=True)
class KindFigures:
    """The assistant's lines of one kind.

    Attributes:
        kind: Which.
        accepted: Kept as they were.
        edited: Kept with other words.
        disputed: One of the two says that they are not right.
        rejected: Taken out, or emptied.
        pencil: Left as they were proposed: not part of the note.
        changed: Of the edited ones, how many characters were typed over (edit distance).
        length: Of the edited ones, how many characters the longer of before and after has.
    """

    kind: StatementKind
    accepted: int = 0
    edited: int = 0
    disputed: int = 0
    rejected: int = 0
    pencil: int = 0
    changed: int = 0
    length: int = 0

    @property
    def proposed(self) -> int:
        """How many there were."""
        return self.accepted + self.edited + self.disputed + self.rejected + self.pencil


@dataclass(frozen=True, slots=True)
class PartyFigures:
    """What one person did for the note.

    Attributes:
        written: Lines they added.
        touched: Lines they added, or were the last to keep, change, dispute or take out.
        typed: Characters they typed.
        signed_after: Minutes from the end to their answer, to a tenth; None if they gave none.
    """

    written: int = 0
    touched: int = 0
    typed: int = 0
    signed_after: float | None = None


@dataclass(frozen=True, slots=True)
class SessionFigures:
    """One session.

    Attributes:
        day: On which it ended, UTC.
        outcome: How it ended.
        template: Id of a template that comes with conote, or ``OWN_TEMPLATE``.
        minutes: From its start to its end, whole.
        words: Of the statements in the note.
        statements: In the note.
        kinds: Those of which the assistant proposed any.
        therapist: What they did.
        client: What they did.
        v: Version of the JSON.
    """

    day: date
    outcome: Outcome
    template: str
    minutes: int
    words: int
    statements: int
    kinds: tuple[KindFigures, ...]
    therapist: PartyFigures
    client: PartyFigures
    v: Literal[1] = 1

    @property
    def took_part(self) -> bool:
        """Whether the client did anything to the note but sign it."""
        return self.client.touched > 0 or self.client.typed > 0


_figures: Final[TypeAdapter[SessionFigures]] = TypeAdapter(SessionFigures)


def to_json(figures: SessionFigures) -> bytes:
    """Write figures as compact JSON."""
    return _figures.dump_json(figures)


def from_json(data: bytes) -> SessionFigures:
    """Read figures back.

    Raises:
        ValueError: If ``data`` are no figures of this version.
    """
    return _figures.validate_json(data)


def may_count(session: Session) -> bool:
    """Whether both have agreed that figures are kept."""
    return both_agree(session.consents, "metrics")


def typed(journal: Iterable[tuple[str, bytes]]) -> Mapping[Party, int]:
    """How many characters each person typed, deleted ones included.

    Args:
        journal: Authors and changes of the document, oldest first.
    """
    count: Counter[Party] = Counter()
    known: dict[int, int] = {}
    for author, update in journal:
        party = next((party for party in PARTIES if party == author), None)
        if party is None:
            continue
        try:
            parts = updates.read(update).inserted
        except UpdateRefused:
            continue  # no typing
        for part in parts:
            before = known.get(part.client, part.clock)
            end = part.clock + part.length
            count[party] += max(0, end - max(before, part.clock))  # what comes again counts once
            known[part.client] = max(before, end)
    return count


def figures_of(
    session: Session, texts: Mapping[str, str], typed: Mapping[Party, int], template: str
) -> SessionFigures:
    """What there is to count of a session that was signed or left unsigned.

    Args:
        session: The fold of its events.
        texts: The text of each statement as it is now, by id.
        typed: From ``typed``.
        template: Id of a template that comes with conote, or ``OWN_TEMPLATE``.
    """
    entries = session.entries.values()
    now = {entry.statement.id: texts.get(entry.statement.id, "").strip() for entry in entries}
    in_note = [text for e in entries if e.status in IN_INK and (text := now[e.statement.id])]
    ended = session.ended_at or session.created_at
    assert ended is not None
    return SessionFigures(
        day=ended.date(),
        outcome=_outcome(session),
        template=template,
        minutes=_minutes(session.started_at, session.ended_at),
        words=sum(len(text.split()) for text in in_note),
        statements=len(in_note),
        kinds=tuple(_kinds(entries, now)),
        therapist=_party("therapist", session, typed),
        client=_party("client", session, typed),
    )


def _outcome(session: Session) -> Outcome:
    if session.state != "signed":
        return "unsigned"
    return "declined" if any(answer.declined for answer in session.signatures) else "signed"


def _minutes(start: datetime | None, end: datetime | None) -> int:
    return 0 if start is None or end is None else int((end - start) / timedelta(minutes=1))


def _kinds(entries: Iterable[NoteEntry], now: Mapping[str, str]) -> Iterable[KindFigures]:
    drafted = [
        entry
        for entry in entries
        if entry.statement.author == "assistant" and entry.status != "withdrawn"
    ]
    for kind in get_args(StatementKind):
        of_kind = [entry for entry in drafted if entry.statement.kind == kind]
        if not of_kind:
            continue
        fates = Counter(_fate(entry, now[entry.statement.id]) for entry in of_kind)
        edited = [
            (entry.statement.text.strip(), now[entry.statement.id])
            for entry in of_kind
            if _fate(entry, now[entry.statement.id]) == "edited"
        ]
        yield KindFigures(
            kind=kind,
            **{fate: fates[fate] for fate in FATES},
            changed=sum(Levenshtein.distance(before, after) for before, after in edited),
            length=sum(max(len(before), len(after)) for before, after in edited),
        )


def _fate(entry: NoteEntry, text: str) -> Fate:
    if entry.status == "rejected" or (not text and entry.status in IN_INK):
        return "rejected"
    if entry.status == "disputed":
        return "disputed"
    if entry.status == "proposed":
        return "pencil"
    return "accepted" if text == entry.statement.text.strip() else "edited"


def _party(party: Party, session: Session, typed: Mapping[Party, int]) -> PartyFigures:
    entries = session.entries.values()
    own = [entry.statement for entry in entries if entry.statement.author == party]
    touched = sum(party in {entry.statement.author, entry.by} for entry in entries)
    answered = next((a.at for a in session.signatures if a.party == party), None)
    after = None
    if answered is not None and session.ended_at is not None:
        after = round((answered - session.ended_at).total_seconds() / 60, 1)
    # A line that is added comes as a whole; what is typed into it later comes through the journal.
    # What a client's answers add up to was typed by nobody.
    whole = [statement.text for statement in own if statement.kind != "measure"]
    characters = typed.get(party, 0) + sum(len(text) for text in whole)
    return PartyFigures(len(own), touched, characters, after)
