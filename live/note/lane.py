"""The text of the clinician's private lane, and what a screen may change of it. No I/O.

One text, which has nothing to do with the note's document: no statement, no section, no name but
its own. The therapist's screens write it together as they write the note.
"""

from typing import Any, Final

from pycrdt import Doc, Map, Text, TransactionEvent

from live.errors import UpdateRefused
from live.note import updates

LONGEST: Final = 50_000
"""Characters of a private lane: a clinician's thoughts on one session, and room to spare."""


class LaneDocument:
    """One replica of a private lane."""

    def __init__(self) -> None:
        self.doc: Doc[Any] = Doc()
        self._lane: Map[Any] = self.doc.get("lane", type=Map)

    @property
    def text(self) -> "Text | None":
        """The shared text; None before it was laid out."""
        found = self._lane.get("text")
        return found if isinstance(found, Text) else None

    def lay_out(self) -> None:
        """Make the text that is then written in."""
        self._lane["text"] = Text()


class LaneGate:
    """A shadow of a lane, on which a change is tried before it counts.

    Args:
        truth: The lane itself.
    """

    def __init__(self, truth: LaneDocument) -> None:
        self._truth = truth
        self.renew()

    def renew(self) -> None:
        """Forget what was tried: the shadow is the truth again."""
        self._shadow = LaneDocument()
        self._shadow.doc.apply_update(self._truth.doc.get_update())

    def admit(self, update: bytes) -> bool:
        """Try a screen's update; says whether it holds anything new.

        Raises:
            UpdateRefused: If it is no Yjs update, builds on what is not there, touches anything
                but the text, or makes it too long.
        """
        outline = updates.read(update)
        updates.check_follows(outline, self._shadow.doc.get_state())
        made: list[bytes] = []
        subscription = self._shadow.doc.observe(lambda event: made.append(_update(event)))
        try:
            self._shadow.doc.apply_update(update)
        except Exception:  # noqa: BLE001 - yrs raises its own untyped errors
            self.renew()
            raise UpdateRefused("expected a Yjs update, got something else") from None
        finally:
            self._shadow.doc.unobserve(subscription)
        if not self._sound():
            self.renew()
            raise UpdateRefused(
                f"expected changes to the private lane's text, of at most {LONGEST} characters, "
                "got another"
            )
        return bool(made)

    def _sound(self) -> bool:
        """Whether the shadow is what a lane may be: its one text, not too long."""
        text = self._shadow.text
        return text is not None and len(str(text)) <= LONGEST


def _update(event: TransactionEvent) -> bytes:
    update: bytes = event.update
    return update
