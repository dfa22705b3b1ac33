"""What the screens of a running session are told: each person what they may have, and no more."""

from typing import Protocol

from live import events as ev
from live import sharing, wire
from live.carets import Carets
from live.hub import Hub, Letter
from live.note.room import Room
from live.note.thread import touched
from live.session import Session
from live.store import Store
from live.therapists_only import TherapistsOnly
from live.values import PARTIES, Party
from live.y_messages import answer

_QUIET = (ev.Heard, ev.Proposed, ev.Written)
"""Events that come often, and after which nearly always nothing in the view is new."""


class Told(Protocol):
    """What telling needs of a session."""

    id: str
    state: Session
    hub: Hub
    carets: Carets
    room: Room

    def view(self) -> wire.View:
        """The session as the therapist's screens show it."""
        ...


class Telling:
    """Tells the screens of one session what happened.

    Args:
        session: Which.
        store: What happened before a screen came.
    """

    def __init__(self, session: Told, store: Store) -> None:
        self._session = session
        self._store = store
        self._therapists_only = TherapistsOnly()
        self._work: wire.Work | None = None

    async def tell(self, before: Session, event: ev.Event) -> None:
        """Show what an event changed; ``recording`` is held."""
        session, now = self._session, self._session.state
        self._send(event)
        quiet = isinstance(event.body, _QUIET)
        if not quiet or touched(before.goals, before.entries) != touched(now.goals, now.entries):
            self.show_view()
        for frame in self._therapists_only.news(now, session.room.document.texts()):
            session.hub.send(frame, about="therapist")
        for party in PARTIES:
            if before.sees_note(party) and not now.sees_note(party):
                session.carets.forget(party)
            if now.sees_note(party) and not before.sees_note(party):
                await self._reveal(party)

    def show_view(self) -> None:
        """Show each person everything but the words, as far as they may have it."""
        session = self._session
        whole = session.view()
        for party in PARTIES:
            view, about = sharing.view_for(session.state, whole, party)
            session.hub.send(wire.write(wire.ViewChanged(view=view)), about=about, to=party)

    def show_screens(self, party: Party) -> None:
        """Show the therapist's screens how many of them there are, if it was one that came or went.

        The client's are told nothing: who is there is in the view.
        """
        if party == "therapist":
            frame = wire.Screens(connected=self._session.hub.kinds(party))
            self._session.hub.send(wire.write(frame), about="therapist", to=party)

    def show_work(self, work: wire.Work) -> None:
        """Show the therapist's screens what the models are at, if it is something else now."""
        if work != self._work:
            self._work = work
            self._session.hub.send(wire.write(work), about="therapist", to="therapist")

    async def welcome(self, party: Party, resume: int) -> list[Letter]:
        """What brings a screen up to date that has seen events up to ``resume``."""
        session = self._session
        missed = await self._store.events(session.id, after=resume)
        state = session.state
        view, about = sharing.view_for(state, session.view(), party)
        welcome = wire.Welcome(party=party, seq=state.seq, view=view)
        letters = [Letter(wire.write(welcome), about)]
        for event in missed:
            letters += self._letter(event, party)
        if party == "therapist":
            texts = session.room.document.texts()
            frames = self._therapists_only.all(state, texts)
            if self._work is not None:
                frames.append(wire.write(self._work))
            letters += [Letter(frame, "therapist") for frame in frames]
        return letters

    def _send(self, event: ev.Event, *parties: Party) -> None:
        for party in parties or PARTIES:
            for letter in self._letter(event, party):
                self._session.hub.send(letter.frame, about=letter.about, to=party)

    def _letter(self, event: ev.Event, party: Party) -> list[Letter]:
        found = sharing.event_for(self._session.state, event, party)
        if found is None:
            return []
        theirs, about = found
        return [Letter(wire.write(wire.Happened(event=theirs)), about)]

    async def _reveal(self, party: Party) -> None:
        """Show a person the note: what happened to it, again if need be, and all of it."""
        session = self._session
        if not session.hub.has(party):
            return
        for event in await self._store.events(session.id):
            if sharing.matter_of(event.body) == "note":
                self._send(event, party)
        note = session.room.document.doc.get_update()
        session.hub.send(answer(note), about="note", to=party)
