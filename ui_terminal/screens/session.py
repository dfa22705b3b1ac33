"""One session, live: what was said beside the note, and a key for everything."""

from collections.abc import Coroutine
from pathlib import Path
from time import monotonic
from typing import ClassVar

import anyio
from textual.binding import BindingType
from textual.worker import Worker

from live import events as ev
from live import wire
from ui_terminal.client import ConoteClient
from ui_terminal.errors import Refused, TerminalError
from ui_terminal.messages import ChangeRefused, FromClient, LinkChanged, NoteChanged
from ui_terminal.screens.asking import (
    ask_choice,
    ask_consent,
    ask_form,
    ask_goal,
    ask_mode,
    ask_strike,
)
from ui_terminal.screens.dialogs import ConfirmScreen, HelpScreen, LinkScreen
from ui_terminal.screens.measures import MeasureScreen
from ui_terminal.screens.record import RecordScreen
from ui_terminal.screens.review import ReviewScreen
from ui_terminal.screens.session_keys import HELP, KEYS
from ui_terminal.screens.session_layout import SessionLayout
from ui_terminal.screens.session_writing import Writing
from ui_terminal.widgets.note_view import NoteView
from ui_terminal.widgets.statement import StatementRow

_TICK_S = 1.0
_HERE_S = 10.0  # seconds after which a screen says again where its person is


class SessionScreen(SessionLayout):
    """A session.

    Args:
        client: The server's.
        session: Which session.
        link: The client's link, if it is known; "" otherwise.
        fresh: Whether the session was set up just now: then the link is shown at once.
        folder: Where what cannot be sent is kept sealed; None: nowhere.
    """

    BINDINGS: ClassVar[list[BindingType]] = list(KEYS)

    def __init__(
        self,
        client: ConoteClient,
        session: str,
        link: str = "",
        *,
        fresh: bool = False,
        folder: Path | None = None,
    ) -> None:
        super().__init__(client.connection(session), link)
        self._client = client
        self._fresh = fresh
        self._others = 0  # dashboards of the therapist at this session
        self._connecting: Worker[None] | None = None
        self._review: ReviewScreen | None = None  # while it is open
        self._writing = Writing(self, client, session, folder)

    def on_mount(self) -> None:
        """Connect."""
        self.note.focus()
        self.show_lines()
        self._connecting = self.run_worker(self.connection.run(), group="connection")
        self.run_worker(self._listen(), group="listen")
        self.set_interval(_TICK_S, self.show_lines)
        self.set_interval(_HERE_S, self._still_here)

    def on_unmount(self) -> None:
        """Let go of the connection, whichever way the screen went."""
        self.connection.close()
        self.connection.inbox.discard()
        self._writing.private.close()

    # --- from the client -----------------------------------------------------------------

    async def _listen(self) -> None:
        async for message in self.connection.inbox:
            # Shown in the screen's own message loop, and awaited: a slow screen leaves the
            # rest in the bounded inbox, and then takes all that waits at once.
            shown = anyio.Event()
            batch = [message, *self.connection.inbox.waiting()]
            if not self.call_later(self._take, batch, shown):
                return
            await shown.wait()

    def _take(self, batch: list[FromClient], shown: anyio.Event) -> None:
        try:
            for message in batch:
                self.model.take(message, monotonic())
                self._react(message)
            if any(isinstance(message, NoteChanged) for message in batch):
                self.show_note()
            if not self.model.catching_up:
                self.transcript.show()
            self.show_lines()
            if self._review is not None and self._review.is_mounted:
                self._review.look()
        finally:
            shown.set()

    def _react(self, message: FromClient) -> None:
        match message:
            case ChangeRefused():
                self._writing.give_back(message)
            case LinkChanged():
                self.next_try_s = monotonic() + message.retry_in_s
            case wire.Screens():
                self._tell_of_others()
            case wire.Welcome():
                self._welcomed()
            case wire.Happened(event=ev.Event(body=ev.Struck(statements=gone))):
                self._writing.struck(gone)
            case _:
                pass

    def _tell_of_others(self) -> None:
        """Say it once when the therapist is signed in elsewhere, too, or is not any more."""
        before, self._others = self._others, self.model.other_dashboards
        if self._others > before:
            where = "What you do here shows there, too, and what is done there shows here."
            self.notify(f"Another dashboard is signed in to this session. {where}", timeout=8)
        elif before and not self._others:
            self.notify("The other dashboard has gone", timeout=4)

    def _welcomed(self) -> None:
        if self.model.state != "signed":
            self._writing.private.begin()
        if self._fresh:
            self._fresh = False
            self.action_link()

    def _still_here(self) -> None:
        if self.note.editing:
            self.connection.be_at(self.note.editing)

    # --- from the widgets ------------------------------------------------------------------

    def on_note_view_entered(self) -> None:
        """Tell the others where somebody writes: the assistant keeps out of there."""
        self.connection.be_at(self.note.editing)

    def on_note_view_unshared(self, event: NoteView.Unshared) -> None:
        """Keep what a statement did not take."""
        self._writing.unshared(event.statement, event.text)

    def on_note_view_drafted(self) -> None:
        """Keep what is being typed."""
        self._writing.keep()

    def on_note_view_wrote(self, event: NoteView.Wrote) -> None:
        """Send a new statement."""
        self.run_worker(self._writing.write(event.section, event.text), group="commands")

    # --- commands ----------------------------------------------------------------------------

    async def do(self, command: wire.Command) -> bool:
        """Have a command carried out; a refusal is shown."""
        try:
            await self.connection.do(command)
        except Refused as error:
            self.notify(error.message, severity="warning", markup=False, timeout=8)
            return False
        return True

    def send(self, command: wire.Command) -> None:
        """Have a command carried out, while the screen goes on."""
        self.run_worker(self.do(command), group="commands")

    def action_accept(self) -> None:
        """Accept the statement under the cursor."""
        if (statement := self.note.statement) is not None:
            self.send(wire.Accept(statement=statement.id))

    def action_reject(self) -> None:
        """Reject the statement under the cursor."""
        if (statement := self.note.statement) is not None:
            self.send(wire.Reject(statement=statement.id))

    def action_dispute(self) -> None:
        """Dispute the statement under the cursor."""
        if (statement := self.note.statement) is not None:
            self.send(wire.Dispute(statement=statement.id))

    def action_seen(self) -> None:
        """Put the oldest alert away."""
        if self.model.alerts:
            self.send(wire.AcknowledgeAlert(alert=self.model.alerts[0].id))

    def action_form(self) -> None:
        """Give the note another form."""
        if (view := self.model.view) is not None:
            self._carry_out(ask_form(self.app, view))

    def action_mode(self) -> None:
        """Choose who sees the note."""
        if (view := self.model.view) is not None:
            self._carry_out(ask_mode(self.app, view))

    def action_choose(self) -> None:
        """Choose from the lists of the section under the cursor."""
        section = self.model.section(self.note.section)
        if section is None or not section.choices:
            self.notify("This section has no lists to choose from", timeout=3)
        else:
            self._carry_out(ask_choice(self.app, section))

    def action_goal(self) -> None:
        """Say which goal the statement under the cursor serves."""
        view, statement = self.model.view, self.note.statement
        if view is not None and statement is not None:
            self._carry_out(ask_goal(self.app, view, statement))

    def action_comment(self) -> None:
        """Say something of the statement under the cursor, beside it."""
        if (statement := self.note.statement) is not None:
            self.run_worker(self._writing.ask_comment(statement), group="dialog", exclusive=True)

    def action_private(self) -> None:
        """Open the therapist's private notes."""
        self._writing.private.open()

    def action_measure(self) -> None:
        """Choose a questionnaire for the client."""

        def chosen(instrument: str | None) -> None:
            if instrument:
                self.send(wire.AskMeasure(instrument=instrument))

        measures = () if self.model.view is None else self.model.view.measures
        self.app.push_screen(MeasureScreen(measures), chosen)

    def action_edit(self) -> None:
        """Edit the statement under the cursor."""
        self.note.edit()

    def action_write(self) -> None:
        """Write a new statement in this section."""
        self.note.write()

    def action_undo(self) -> None:
        """Take back what was typed last into a statement."""
        self._undone(self.connection.undo(), "Nothing that you typed can be taken back")

    def action_redo(self) -> None:
        """Type again what was taken back."""
        self._undone(self.connection.undo(back=False), "Nothing was taken back")

    def _undone(self, statements: tuple[str, ...], nothing: str) -> None:
        if statements:
            self.note.stand_on(statements[0])
        else:
            self.notify(nothing, timeout=3)

    async def action_words(self) -> None:
        """Show or hide the words the statement rests on."""
        row = self.note.row
        if isinstance(row, StatementRow):
            evidence = self.model.evidence(row.statement)
            written = self.connection.note.written_by(row.statement.id)
            await row.peek(None if row.peeking else evidence, written)
            self.transcript.mark(line.key for line in evidence if row.peeking)
            self.note.call_after_refresh(self.note.scroll_to_widget, row, animate=False)

    def action_search(self) -> None:
        """Search what was said."""
        self.said.search()

    def action_jump(self) -> None:
        """Go to a statement by its letter."""
        self.note.jump()

    def action_copy(self) -> None:
        """Copy what is under the cursor, with the terminal's help (OSC 52)."""
        line, statement = self.transcript.here, self.note.statement
        said = line is not None and self.transcript.has_focus
        text = (
            line.text if line is not None and said else "" if statement is None else statement.text
        )
        if text:
            self.app.copy_to_clipboard(text)
            what = "what was said" if said else "the statement"
            self.notify(f"Copied {what}, if your terminal allows it", timeout=3)

    def action_pause(self) -> None:
        """Stop listening."""
        self.send(wire.Pause())

    def action_resume(self) -> None:
        """Listen again."""
        self.send(wire.Resume())

    def action_strike(self) -> None:
        """Take back the last minutes of what was said."""
        self._carry_out(ask_strike(self.app, self.connection))

    def _carry_out(self, asked: Coroutine[None, None, wire.Command | None]) -> None:
        """Ask, and have the answer carried out."""
        self.run_worker(self._asked(asked), group="dialog", exclusive=True)

    async def _asked(self, asked: Coroutine[None, None, wire.Command | None]) -> None:
        try:
            command = await asked
        except TerminalError as error:
            self.notify(str(error), severity="error", markup=False)
            return
        if command is not None:
            await self.do(command)

    def action_reopen(self) -> None:
        """Undo the signature, or take an unfinished note up again."""
        self.send(wire.Reopen())

    def action_hurry(self) -> None:
        """Try to connect now."""
        self.connection.hurry()

    def action_link(self) -> None:
        """Show the client's link."""
        view = self.model.view
        self.app.push_screen(
            LinkScreen("the client" if view is None else view.client_alias, self.link)
        )

    def action_record(self) -> None:
        """Show what the note must hold."""
        self.app.push_screen(RecordScreen(self.model.checks, self.model.taken))

    def action_help(self) -> None:
        """Show the keys."""
        self.app.push_screen(HelpScreen(HELP))

    def action_consent(self) -> None:
        """Read what is agreed to, and agree."""
        self._carry_out(ask_consent(self.app, self._client))

    def action_revoke(self) -> None:
        """Take the consent back."""
        question = "The assistant stops listening at once. That you took it back stays on record."
        self._ask("Take back your consent?", question, "take it back", wire.Revoke())

    def action_end(self) -> None:
        """End the talking."""
        question = "The assistant stops listening, and you read the note together."
        self._ask("End the session?", question, "end it", wire.End())

    def _ask(self, title: str, question: str, yes: str, command: wire.Command) -> None:
        def answer(agreed: bool | None) -> None:
            if agreed:
                self.send(command)

        self.app.push_screen(ConfirmScreen(title, question, yes), answer)

    def action_sign(self) -> None:
        """Read the note as it would be signed, and sign it."""
        self._review = ReviewScreen(self.connection, self.model, self._writing)
        self.app.push_screen(self._review, self._reviewed)

    def _reviewed(self, _: None) -> None:
        self._review = None

    def action_read(self) -> None:
        """Read the note as it was signed."""
        self.action_sign()

    def action_back(self) -> None:
        """Back to the sessions; asks first if something has not reached the server."""
        unkept = self.connection.unkept + self._writing.private.unsent
        if unkept:
            question = self._writing.if_left(unkept)
            self.app.push_screen(ConfirmScreen("Leave?", question, "leave"), self._may_leave)
        else:
            self._may_leave(True)

    def _may_leave(self, agreed: bool | None) -> None:
        if agreed:
            self.run_worker(self._leave(), group="leave")

    async def _leave(self) -> None:
        self.connection.close()
        if self._connecting is not None:
            await self._connecting.wait()
        self.dismiss(None)
