"""The shared text of one statement: typed into, undone, taken back. No I/O."""

from ui_terminal.connection import Connection
from ui_terminal.document import NoteStatement
from ui_terminal.messages import LostText
from ui_terminal.model import SessionModel


class StatementLine:
    """The shared text of a statement, as its editor sees it.

    Args:
        connection: The line to the session.
        model: The session.
        statement: Which.
    """

    def __init__(
        self, connection: Connection, model: SessionModel, statement: NoteStatement
    ) -> None:
        self._connection = connection
        self._model = model
        self._statement = statement
        self._steps = 0  # of undo, when somebody began to type here

    @property
    def text(self) -> str | None:
        """As it stands; None if the statement is not shown any more."""
        shown = self._model.statement(self._statement.id) is not None
        return self._connection.note.text(self._statement.id) if shown else None

    def change(self, before: str, after: str) -> bool:
        """Make a change, and keep what others changed; False while nobody may."""
        if self._model.frozen or self.text is None:
            return False
        text = LostText(self._statement.id, self._statement.section, after)
        return self._connection.edit(text, before)

    def begin(self) -> None:
        """Somebody begins to type here."""
        self._steps = self._connection.begin_step()

    def undo(self, *, back: bool) -> None:
        """Take back, or type again, what was typed last since ``begin``."""
        if not self._model.frozen:
            self._connection.undo(back=back, down_to=self._steps)

    def take_back(self) -> None:
        """Take back all that was typed since ``begin``."""
        while not self._model.frozen and self._connection.undo(down_to=self._steps):
            pass
