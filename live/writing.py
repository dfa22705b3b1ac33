"""Lines that come into a running session's note: people's own, and the assistant's in pencil."""

import secrets
from contextlib import suppress
from dataclasses import replace
from typing import Final, Protocol

import anyio

from live import commands, deciding
from live import events as ev
from live.carets import Carets
from live.equipment import Equipment
from live.errors import WrongState
from live.note.consequences import change_of
from live.note.consolidation import Place, Standing, place
from live.note.document import NoteDocument
from live.note.drafting import Draft
from live.note.room import Room
from live.session import NoteEntry, Session
from live.stages.drafter import filed
from live.stages.linker import Linker
from live.values import Party, Statement

MOST_HELD: Final = 32
"""Drafts that wait for people to leave a line; those that come then stand beside it."""


class Written(Protocol):
    """What the lines of a note need of a session."""

    state: Session
    room: Room
    acting: anyio.Lock
    recording: anyio.Lock
    carets: Carets

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
        self._held: list[Draft] = []
        self._left = anyio.Event()
        self._taking_up = anyio.Lock()
        session.carets.left = self.look_again

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

    def look_again(self) -> None:
        """Somebody has left a line: a draft may have waited for that."""
        self._left.set()

    def forget(self) -> None:
        """Throw away the drafts that wait, and what is remembered of lines."""
        self._held = []
        self._stood = {}

    async def run(self) -> None:
        """Put drafts into the note for which somebody has made room; the owner cancels."""
        while True:
            await self._left.wait()
            self._left = anyio.Event()
            await self._take_up(wait=True)

    async def settle(self) -> None:
        """Let no draft wait any longer: what somebody is in is left alone, and stands beside it."""
        await self._take_up(wait=False)

    async def _take_up(self, *, wait: bool) -> None:
        async with self._taking_up:
            held, self._held = self._held, []
            struck = self._session.state.struck
            for draft in held:
                if self._session.state.struck != struck:
                    return  # what is left is drafted anew
                # While the note is being signed, what was said stays in the transcript.
                with suppress(WrongState):
                    await self.propose(draft, wait=wait)

    async def propose(self, draft: Draft, *, wait: bool = True) -> None:
        """Put a draft into the note, in pencil; not from what may not be drafted from.

        It serves the goal that the therapist gave the line it replaces, else one that is suggested
        for it anew. If something was taken back while it waited, it is dropped: what is left is
        then drafted anew.

        What would take the place of a line that somebody is in waits until they have left it.

        Args:
            draft: What to put down.
            wait: False: stand beside such a line instead.

        Raises:
            WrongState: If the note is frozen.
        """
        session = self._session
        struck = session.state.struck
        goal = await self._linker.suggest(draft.kind, draft.text)
        async with session.acting:
            template = session.state.template
            statement = replace(filed(draft, template, new_statement_id()), goal=goal)
            async with session.recording:
                deciding.may_write(session.state)
                allowed = session.state.drafting and struck == session.state.struck
                if not allowed or not session.state.not_to_draft.isdisjoint(draft.evidence):
                    return
                found = self._place(draft)
                if not session.carets.occupied().isdisjoint(found.replaces):
                    if wait and len(self._held) < MOST_HELD:
                        self._held.append(draft)
                        return
                    found = self._place(draft, session.carets.occupied())
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

    def _place(self, draft: Draft, kept: frozenset[str] = frozenset()) -> Place:
        """Where a draft belongs in the note as it stands; it replaces none of ``kept``."""
        state = self._session.state
        # A line that somebody spoke of stays for them to read.
        kept |= {comment.statement for comment in state.comments.values()}
        standing = [
            self._standing(entry, entry.statement.id in kept)
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
