"""Questionnaires in a running session: asking, answering, and the client's earlier totals."""

from collections.abc import Callable
from datetime import date
from typing import Final, Protocol

import anyio

from live import commands
from live import events as ev
from live.audit.asking import in_the_name_of
from live.equipment import utc_now
from live.errors import NotFound, StoreError
from live.measures import deciding, scoring
from live.measures.instrument import find
from live.note.document import NoteDocument
from live.note.room import Room
from live.session import Session
from live.signing.charts import Charts
from live.store import Store
from live.values import EarlierScore, Party

LOOK_BACK: Final = 500
"""Sessions of the practice that are looked through for a client's earlier ones, newest first."""
MOST_EARLIER: Final = 12
"""Earlier totals that are compared with: a quarter of weekly sessions."""


class Measured(Protocol):
    """What questionnaires need of a session."""

    id: str
    state: Session
    room: Room
    recording: anyio.Lock

    async def record_in_order(self, body: ev.Body) -> int:
        """Keep an event; ``recording`` is held."""
        ...


class Measuring:
    """The questionnaires of one session.

    Args:
        session: Whose.
        store: Holds the client's earlier sessions.
        new_id: Makes a name for a statement that no other has.
    """

    def __init__(self, session: Measured, store: Store, new_id: Callable[[], str]) -> None:
        self._session = session
        self._store = store
        self._new_id = new_id

    async def look_back(
        self, party: Party, command: commands.AskMeasure
    ) -> tuple[EarlierScore, ...]:
        """The client's earlier totals, for asking once more. Takes a while: hold no lock.

        Raises:
            Refused: If it cannot be asked for.
        """
        state = self._session.state
        deciding.asked(state, party, command)
        await self._store.audit.add("measures.read", in_the_name_of(party), self._session.id)
        return await earlier_scores(self._store, self._session.id, state, command.instrument)

    async def do(
        self,
        party: Party,
        command: commands.MeasureCommand,
        earlier: tuple[EarlierScore, ...] = (),
    ) -> int:
        """Carry out a command about a questionnaire; the session's ``acting`` is held.

        Args:
            party: Who gives it.
            command: What.
            earlier: From ``look_back``, when it is asked for.

        Raises:
            Refused: With the reason.
        """
        session = self._session
        async with session.recording:
            body = self._decided(party, command, earlier)
            seq = await session.record_in_order(body)
        if isinstance(body, ev.MeasureAnswered):
            await session.room.change(lambda note: note.put(body.statement, "accepted"))
        return seq

    async def restore(self) -> None:
        """Put into the note what was answered and kept just before an end without warning."""
        state = self._session.state
        given = [m.answered.statement for m in state.measures.asked.values() if m.answered]
        entries = [state.entries[name] for name in given]

        def put(note: NoteDocument) -> None:
            for entry in entries:
                note.put(entry.statement, entry.status)

        await self._session.room.change(put)

    def _decided(
        self, party: Party, command: commands.MeasureCommand, earlier: tuple[EarlierScore, ...]
    ) -> ev.MeasureAsked | ev.MeasureAnswered | ev.MeasureDeclined | ev.AlertSeen:
        session = self._session
        match command:
            case commands.AskMeasure():
                return deciding.asked(session.state, party, command, earlier)
            case commands.AnswerMeasure():
                section = session.state.template.section_of("measure")
                return deciding.answered(
                    session.state, party, command, today(), section, self._new_id
                )
            case commands.DeclineMeasure():
                return deciding.declined(session.state, party, command)
            case commands.AcknowledgeAlert():
                return deciding.seen(session.state, party, command)


def today() -> date:
    """The day where the server is, which is the practice's: what people would write down."""
    return utc_now().astimezone().date()


async def earlier_scores(
    store: Store, session_id: str, session: Session, instrument_id: str
) -> tuple[EarlierScore, ...]:
    """A client's totals in earlier sessions with the same therapist, oldest first.

    A client is known by the alias alone, so two under one alias are taken for one. A signed session
    is read from its chart, also when its log is gone; what cannot be read is passed over.

    Args:
        store: Holds them.
        session_id: The session that asks.
        session: Its state.
        instrument_id: Which questionnaire.
    """
    assert session.created_at is not None
    signed = {row.session: row.created_at for row in await store.charts.all()}
    every = {row.id: row.created_at for row in await store.sessions()} | signed
    before = [(at, name) for name, at in every.items() if at < session.created_at]
    found: list[EarlierScore] = []
    for _, name in sorted(before, reverse=True)[:LOOK_BACK]:
        read = _from_chart if name in signed else _from_log
        try:
            score = None if name == session_id else await read(store, name, session, instrument_id)
        except (NotFound, StoreError):
            continue
        if score is not None:
            found.append(score)
        if len(found) == MOST_EARLIER:
            break
    return tuple(reversed(found))


async def _from_chart(
    store: Store, name: str, session: Session, instrument_id: str
) -> EarlierScore | None:
    note = (await Charts(store).find(name)).note
    facts = note["session"]
    if (facts["therapist"], facts["client"]) != (session.therapist_name, session.client_alias):
        return None
    for measure in note.get("measures", ()):
        if measure["instrument"] == instrument_id and measure["total"] is not None:
            return EarlierScore(date.fromisoformat(measure["on"]), measure["total"])
    return None


async def _from_log(
    store: Store, name: str, session: Session, instrument_id: str
) -> EarlierScore | None:
    if not _same_people(await store.events(name, most=1), session):
        return None
    return _last_score(await store.events(name), instrument_id)


def _same_people(first: list[ev.Event], session: Session) -> bool:
    names = (session.therapist_name, session.client_alias)
    return any(
        isinstance(event.body, ev.Created)
        and (event.body.therapist_name, event.body.client_alias) == names
        for event in first
    )


def _last_score(events: list[ev.Event], instrument_id: str) -> EarlierScore | None:
    instrument = find(instrument_id)
    for event in reversed(events):
        body = event.body
        if isinstance(body, ev.MeasureAnswered) and body.instrument == instrument_id:
            total = scoring.total(instrument, body.answers)
            return None if total is None else EarlierScore(body.on, total)
    return None
