"""Which texts typed here the server has not said it kept. No I/O."""

from ui_terminal.messages import LostText


class Unkept:
    """Follows changes of statements until their echo comes back.

    The server sends every update it kept to all screens, the author's too: that echo is
    the acknowledgement.
    """

    def __init__(self) -> None:
        self._texts: dict[str, LostText] = {}
        self._under_way: dict[bytes, frozenset[str]] = {}

    def __len__(self) -> int:
        return len(self._texts)

    def texts(self) -> tuple[LostText, ...]:
        """They."""
        return tuple(self._texts.values())

    def has(self, statement: str) -> bool:
        """Whether a statement was changed here and that is not kept yet."""
        return statement in self._texts

    def typed(self, text: LostText) -> None:
        """Somebody changed a statement here."""
        self._texts[text.statement] = text

    def forget(self, statement: str) -> None:
        """The change was not made after all."""
        self._texts.pop(statement, None)

    def sent(self, update: bytes, statement: str | None = None) -> None:
        """An update left: with the change of one statement, or (None) with all there are."""
        ids = frozenset(self._texts) if statement is None else frozenset({statement})
        self._under_way[update] = ids

    def echoed(self, update: bytes) -> None:
        """An update came; it may be one of ours."""
        ids = self._under_way.pop(update, frozenset())
        for statement in ids:
            if not any(statement in others for others in self._under_way.values()):
                self._texts.pop(statement, None)

    def connection_lost(self) -> None:
        """What was under way goes again with the next sync."""
        self._under_way.clear()

    def take(self) -> tuple[LostText, ...]:
        """Everything not kept, because it never will be."""
        lost = tuple(self._texts.values())
        self._texts.clear()
        self._under_way.clear()
        return lost
