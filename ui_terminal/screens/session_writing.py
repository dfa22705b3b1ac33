"""What is written at a session's screen: into statements, new ones, and beside them."""

from collections.abc import Collection
from functools import partial
from pathlib import Path
from typing import Final

from live import wire
from ui_terminal.client import ConoteClient
from ui_terminal.document import NoteStatement
from ui_terminal.drafts import ADDING, Place
from ui_terminal.errors import Refused
from ui_terminal.messages import ChangeRefused
from ui_terminal.screens.dialogs import LineScreen
from ui_terminal.screens.private import PrivateNotes
from ui_terminal.screens.session_layout import SessionLayout
from ui_terminal.widgets.shared_editor import SharedEditor
from ui_terminal.widgets.statement import StatementRow


class Writing:
    """Own lines and what is said beside them, on their way; what is not sent yet is kept.

    Args:
        screen: The session's screen.
        client: The server's.
        session: Which session.
        folder: Where what cannot be sent is kept sealed; None: nowhere.
    """

    def __init__(
        self, screen: SessionLayout, client: ConoteClient, session: str, folder: Path | None
    ) -> None:
        self._screen = screen
        self._drafts = screen.drafts
        self._writes = 0
        self._asked: LineScreen | None = None  # while something is said of a line
        self._beside = ""  # which line that is
        self.private: Final = PrivateNotes(screen, client, session, folder, self._found)

    def if_left(self, unkept: int) -> str:
        """What becomes of changes that the server does not have, if somebody leaves now."""
        many = f"{unkept} of your changes have not reached the server"
        if self._screen.sealed:
            return (
                f"{many}. They are kept sealed on this computer until you open this session here."
            )
        return f"{many} and are lost if you leave now."

    def keep(self) -> None:
        """Keep what is being typed now."""
        self.private.keep_drafts()

    def begun(self, place: Place) -> str:
        """What was begun at a place, as far as it is known here; "" if nothing."""
        self.private.begin()
        return self._drafts.text(place)

    def typed(self, place: Place, text: str) -> None:
        """Keep what somebody typed and did not send; "" when it is not wanted any more."""
        self.private.begin()
        self._drafts.keep(place, text)
        self.keep()

    def struck(self, statements: Collection[str]) -> None:
        """Lines were taken back: nothing of them stays at this terminal."""
        self._drafts.strike(statements)
        for editor in self._screen.note.query(SharedEditor):
            if isinstance(editor.parent, StatementRow) and editor.parent.key in statements:
                editor.taken_back()
        if self._beside in statements and self._asked is not None:
            self._asked.dismiss(None)
        self.keep()

    def _found(self) -> None:
        """Say where something was begun before this terminal was."""
        places = [place for place in self._drafts.begun() if place != ADDING]  # it is asked for
        if not places or self._screen.note.writing:
            return
        words = (
            "A line that was not sent is kept"
            if len(places) == 1
            else (f"{len(places)} lines that were not sent are kept")
        )
        keys = {
            "write": "n brings it back in {}",
            "comment": "u on its line brings it back",
            "sign": "it is the comment when you sign",
        }
        place = places[0]
        section = next((s.title for s in self._screen.model.sections if s.id == place.id), "")
        where = keys[place.kind].format(section or "its section")
        self._screen.notify(f"{words}: {where}", timeout=8, markup=False)

    def give_back(self, refused: ChangeRefused) -> None:
        """What the server did not take becomes a draft."""
        for lost in refused.lost:
            self._drafts.add(Place("write", lost.section), lost.text)
        self.keep()
        kept = "  What you typed is kept: n brings it back." if refused.lost else ""
        self._screen.notify(
            f"{refused.message}{kept}", severity="warning", markup=False, timeout=10
        )

    def unshared(self, statement: NoteStatement, text: str) -> None:
        """Something was typed into a statement that could not take it; "" if that is gone."""
        if not text:
            return
        self._drafts.add(Place("write", statement.section), text)
        self.keep()
        if self._screen.model.frozen:
            told = (
                "The note is frozen: what you typed is kept; once it is reopened, n brings it back"
            )
        else:
            told = "The statement is gone: what you typed is kept, n brings it back"
        self._screen.notify(told, severity="warning")

    async def write(self, section: str, text: str) -> None:
        """Send a new statement, and show it as on its way until it is there."""
        self._writes += 1
        note, key = self._screen.note, f"waiting {self._writes}"
        note.wait_for(key, section, text)
        self._screen.show_note()
        await self._send(Place("write", section), text, wire.Write(section=section, text=text))
        note.arrived(key)
        self._screen.show_note()

    async def ask_comment(self, statement: NoteStatement) -> None:
        """Ask what to say beside a statement, and send it. In a worker."""
        place = Place("comment", statement.id)
        self._beside = statement.id
        self._asked = LineScreen(
            "Beside the line", statement.text, self.begun(place), partial(self.typed, place)
        )
        text = await self._screen.app.push_screen_wait(self._asked)
        self._asked = None
        if text:
            await self._send(place, text, wire.CommentOn(statement=statement.id, text=text))

    async def _send(self, place: Place, text: str, command: wire.Command) -> None:
        number = self._drafts.send(place, text)
        self.keep()
        arrived = False
        try:
            await self._screen.connection.do(command)
            arrived = True
        except Refused as error:
            self._screen.notify(error.message, severity="warning", markup=False, timeout=8)
        finally:
            self._drafts.sent(number, arrived=arrived)
            self.keep()
