"""The end-of-session sign-off: one frozen note, an answer from each person."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial
from typing import Any, Protocol

import anyio
import structlog

from live import events as ev
from live import feedback, wire
from live.deciding import decide
from live.errors import NoteChanged, StoreError, WrongState
from live.feedback import OWN_TEMPLATE
from live.note.room import Room
from live.note.sections import sections_of
from live.note.template_files import shipped
from live.people.account import Known
from live.session import Session
from live.sharing import must_see_note
from live.signing.additions import Addition
from live.signing.attestation import note_of
from live.signing.canonical import canonical, sha256_hex
from live.signing.charts import Charts
from live.signing.words import agreed_to, authenticated
from live.store import Store
from live.store.charts import Adding
from live.values import GONE, Party, SignableStatement, Statement

log = structlog.get_logger()


Along = Callable[[Session], Awaitable[Adding]]
"""Says, knowing the state after an event, what is kept in one transaction with it."""


class Signed(Protocol):
    """What signing needs of a session."""

    id: str
    state: Session
    room: Room
    acting: anyio.Lock
    recording: anyio.Lock

    async def record_in_order(self, body: ev.Body, along: Along | None = None) -> int:
        """Keep an event, and what goes along with it; ``recording`` is held."""
        ...


class SignOff:
    """Freezing and signing one session's note.

    Args:
        session: Whose.
        store: Keeps the frozen bytes.
    """

    def __init__(self, session: Signed, store: Store) -> None:
        self._session = session
        self._store = store
        self._charts = Charts(store)

    async def note(self, party: Party = "therapist") -> tuple[dict[str, Any], str]:
        """The note as it would be signed now, or was signed, and its canonical form's hash.

        Args:
            party: Who is to read it.

        Raises:
            NotShared: If it is not shown to them.
        """
        # Nothing is half done: log and document say the same.
        async with self._session.acting, self._session.recording:
            must_see_note(self._session.state, party)
            frozen = await self._frozen()
        note: dict[str, Any] = json.loads(frozen)
        return note, sha256_hex(frozen)

    async def reading(self, party: Party = "therapist") -> dict[str, Any]:
        """The sections as they read now, with what is still in pencil: for while they talk.

        Args:
            party: Who is to read it.

        Raises:
            NotShared: If it is not shown to them.
        """
        async with self._session.acting, self._session.recording:
            state = self._session.state
            must_see_note(state, party)
            there = [s for s in self._statements() if s.status not in GONE]
            return {"sections": sections_of(state, there, state.template.sections)}

    async def answer(
        self, party: Party, command: wire.Sign | wire.Decline, known: Known = "link"
    ) -> int:
        """Take a person's answer to the note they were shown; ``acting`` is held.

        With the last answer the signed record is kept: both, or neither.

        Raises:
            NoteChanged: If it is an answer to another note than this one.
            BadInput: If it says other words than came with the note.
            Refused: If it is not theirs to give, or not now.
        """
        session = self._session
        # Those who hold ``acting`` alone change the note: no edit comes between looking at it and
        # freezing it.
        async with session.recording:
            body = _attributed(decide(session.state, party, command), command, known)
            frozen = await self._frozen()
            if command.sha256 != sha256_hex(frozen):
                raise NoteChanged(
                    "expected the hash of the note as it is, got another: it was changed since "
                    "you read it; read it again and sign that"
                )
            return await session.record_in_order(
                body, lambda after: self._charts.answering(session.id, after, frozen)
            )

    async def add(self, addition: Addition, follows: str) -> dict[str, Any]:
        """Add to the signed note; returns the addition's signed document.

        Args and errors as of ``Charts.made``.
        """
        session = self._session
        async with session.acting, session.recording:
            made = await self._charts.made(session.id, addition, follows)
            extending = self._charts.extending(session.id, made, addition.at)

            async def along(_: Session) -> Adding:
                return extending

            body = ev.Added(kind=addition.kind, n=made["n"], sha256=made["sha256"], by=addition.by)
            await session.record_in_order(body, along)
        await self.sign_head()
        return made

    async def attested(self) -> dict[str, Any]:
        """The signed record with what was added to it, as exports hold it.

        Raises:
            WrongState: If not everybody has answered.
        """
        state = self._session.state
        if state.state != "signed":
            raise WrongState(
                f"expected a signed note to export, it is {state.state}: sign it first"
            )
        return await self._charts.exported(self._session.id)

    def along(self, body: ev.Body) -> Along | None:
        """What is kept with an event of a session, besides people's answers to its note.

        The record says, too, whether the client may take a copy: it outlives the log.
        """
        if not isinstance(body, ev.CopyLet) or self._session.state.state != "signed":
            return None
        letting = partial(
            self._store.charts.letting_copy, session=self._session.id, allowed=body.allowed
        )

        async def told(_: Session) -> Adding:
            return letting

        return told

    async def sign_head(self) -> None:
        """Have the audit's head signed, now that somebody answered or took something back."""
        await self._charts.sign_head()

    async def keep_figures(self) -> None:
        """Once it is signed or put aside, keep numbers about it, if both agreed to that.

        A failure is logged and goes no further: the note counts, not the figures.
        """
        session, state = self._session, self._session.state
        if state.state not in {"signed", "unsigned"} or not feedback.may_count(state):
            return
        known = {template.id for template in shipped().all}
        template = state.template.id if state.template.id in known else OWN_TEMPLATE
        try:
            typed = feedback.typed(await self._store.updates(session.id))
            texts = session.room.document.texts()
            figures = feedback.figures_of(state, texts, typed, template)
            await self._store.keep_figures(session.id, feedback.to_json(figures))
        except StoreError:
            log.error("figures_not_kept", session=session.id)

    async def _frozen(self) -> bytes:
        """The canonical bytes: those that were first signed, or those of the note as it is."""
        state = self._session.state
        if state.signatures:
            return await self._store.charts.frozen(self._session.id, state.signatures[0].sha256)
        return canonical(
            note_of(state, self._session.id, self._statements(), state.template.sections)
        )

    def _statements(self) -> list[SignableStatement]:
        """Statements with the text they have now; one whose text was deleted is gone."""
        entries = self._session.state.entries
        return [
            SignableStatement(
                id=name,
                section=entries[name].statement.section,
                kind=entries[name].statement.kind,
                text=text.strip(),
                author=entries[name].statement.author,
                status=entries[name].status,
                by=entries[name].by,
                goal=entries[name].goal,
                goal_by=entries[name].goal_by,
                evidence=entries[name].statement.evidence,
                own_words=_is_own_words(entries[name].statement, text),
            )
            for name, text in self._session.room.document.texts().items()
            if name in entries and text.strip()
        ]


def _attributed(body: ev.Body, command: wire.Sign | wire.Decline, known: Known) -> ev.Body:
    """The answer with how its signer was known, and in which words they agreed to sign.

    Raises:
        BadInput: If those are not the words that came with the note.
    """
    assert isinstance(body, ev.Signed | ev.Declined)
    how = authenticated(body.party, known)
    if isinstance(body, ev.Declined):
        return replace(body, authenticated=how)
    assert isinstance(command, wire.Sign)
    words = agreed_to(body.party, command.text_version, command.intent)
    return replace(body, text_version=words.text_version, consent=words.consent, authenticated=how)


def _is_own_words(statement: Statement, text: str) -> bool:
    return statement.author != "assistant" or text.strip() != statement.text.strip()
