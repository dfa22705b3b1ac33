"""Lines that come into a running session's note: people's own, and the assistant's in pencil."""

import secrets
from dataclasses import replace
from typing import Protocol

import anyio

from live import commands, deciding
from live import events as ev
from live.equipment import Equipment
from live.note.consequences import change_of
from live.note.consolidation import Place, Standing, place
from live.note.document import NoteDocument
from live.note.drafting import Draft
from live.note.room import Room
from live.session import NoteEntry, Session
from live.stages.drafter import filed
from live.stages.linker import Linker
from live.values import Party, Statement


class Written(Protocol):
    """What the lines of a note need of a session."""

    state: Session
    room: Room
    acting: anyio.Lock
    recording: anyio.Lock

    async def record(self, body: ev.Body) -> int:
        """Keep an event."""
        ...

    async def record_in_order(self, body: ev.Body) -> int:
        """Keep an event; ``recording`` is held."""
        ...


class Writing:
    """Puts lines into one session's note, each with the goal that it may serve.

    Args:
        session: Whose.
        equipment: What it shares with the others.
    """

    def __init__(self, session: Written, equipment: Equipment) -> None:
        self._session = session
        self._linker = Linker(session, equipment.embedder)
        self._stood: dict[str, Standing] = {}

    async def write(self, party: Party, command: commands.Write) -> int:
        """Add what a person writes into a section; ``acting`` is held.

        Raises:
            Refused: With the reason.
        """
        kind = self._session.state.template.kind_in(command.section)
        statement = deciding.statement(command, party, new_statement_id(), kind)
        return await self.put_down(statement)

    async def put_down(self, statement: Statement) -> int:
        """Keep a person's own statement, with a goal it may serve; ``acting`` is held.

        Raises:
            WrongState: If the note is frozen.
        """
        session = self._session
        goal = await self._linker.suggest(statement.kind, statement.text)
        statement = replace(statement, goal=goal)
        async with session.recording:
            deciding.may_write(session.state)
            seq = await session.record_in_order(ev.Written(statement=statement))
        await session.room.change(lambda note: note.add(statement, "accepted"))
        return seq

    async def take_over(self, party: Party, command: commands.TakeOver) -> int:
        """Let a disputed line say what the person who disputes it would say; ``acting`` is held.

        The words stay theirs. They are written before the event is kept: cut short between the
        two, the line counts as changed by them (``restoring.edits_not_recorded``).

        Raises:
            Refused: With the reason.
        """
        session = self._session
        body = deciding.decide(session.state, party, command)
        entry = session.state.entries[command.statement]
        assert entry.by is not None
        await session.room.change(
            lambda note: note.rewrite(entry.statement.id, entry.words), author=entry.by
        )
        seq = await session.record(body)
        change = change_of(body, session.state)
        assert change is not None
        await session.room.change(change)
        return seq

    async def propose(self, draft: Draft) -> None:
        """Put a draft into the note, in pencil; not if who said it took their consent back.

        It serves the goal that the therapist gave the line it replaces, else one that is suggested
        for it anew.

        Raises:
            WrongState: If the note is frozen.
        """
        session = self._session
        goal = await self._linker.suggest(draft.kind, draft.text)
        async with session.acting:
            template = session.state.template
            statement = replace(filed(draft, template, new_statement_id()), goal=goal)
            async with session.recording:
                deciding.may_write(session.state)
                said = {u.speaker for u in session.state.utterances if u.id in draft.evidence}
                if not said <= session.state.consents.keys():
                    return
                found = self._place(draft)
                if found.draft is None:
                    return
                statement = replace(statement, evidence=found.draft.evidence)
                await session.record_in_order(
                    ev.Proposed(statement=statement, replaces=found.replaces)
                )
                entry = session.state.entries[statement.id]

            def put(note: NoteDocument) -> None:
                note.replace(statement, found.replaces)
                note.link(statement.id, entry.goal, entry.goal_by)

            await session.room.change(put)

    def _place(self, draft: Draft) -> Place:
        """Where a draft belongs in the note as it stands."""
        state = self._session.state
        # A line that somebody spoke of stays for them to read.
        spoken_of = {comment.statement for comment in state.comments.values()}
        standing = [
            self._standing(entry, entry.statement.id in spoken_of)
            for entry in state.entries.values()
            if entry.status != "withdrawn"
        ]
        said = " ".join(u.text for u in state.utterances if u.id in draft.evidence)
        heard = sum(len(u.words) for u in state.utterances)
        return place(draft, standing, said, heard)

    def _standing(self, entry: NoteEntry, spoken_of: bool) -> Standing:
        """A line as consolidation sees it, kept: there are hundreds, and they are always asked."""
        said = entry.statement
        is_open = entry.status == "proposed" and not entry.by and not spoken_of
        known = self._stood.get(said.id)
        if known is None or (known.text, known.open) != (said.text, is_open):
            known = Standing(said.id, said.kind, said.text, said.evidence, open=is_open)
            self._stood[said.id] = known
        return known


def new_statement_id() -> str:
    """A name for a statement that no other has."""
    return f"s{secrets.token_hex(6)}"
