"""The clinician's private lane, and what a screen may change of it. No I/O.

Two texts, which have nothing to do with the note's document: the clinician's own, and drafts of
lines that a screen of theirs has not sent yet. Their screens write both together as they write the
note. What stands in the drafts is the screens' business; here it is a text.
"""

from typing import Any, Final

from pycrdt import Doc, Map, Text, TransactionEvent

from live.errors import UpdateRefused
from live.note import updates

LONGEST: Final = 50_000
"""Characters of each of its texts: a clinician's thoughts on one session, and room to spare."""


class LaneDocument:
    """One replica of a private lane."""

    def __init__(self) -> None:
        self.doc: Doc[Any] = Doc()
        self._lane: Map[Any] = self.doc.get("lane", type=Map)

    @property
    def text(self) -> "Text | None":
        """The shared text; None before it was laid out."""
        return self._text("text")

    @property
    def drafts(self) -> "Text | None":
        """The drafts; None before they were laid out."""
        return self._text("drafts")

    def _text(self, name: str) -> "Text | None":
        found = self._lane.get(name)
        return found if isinstance(found, Text) else None

    @property
    def complete(self) -> bool:
        """Whether both texts are there."""
        return self.text is not None and self.drafts is not None

    def lay_out(self) -> None:
        """Make the texts that are then written in, those that are not there yet."""
        if self.text is None:
            self._lane["text"] = Text()
        if self.drafts is None:
            self._lane["drafts"] = Text()


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
                but the texts, or makes one too long.
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
                f"expected changes to the private lane's texts, of at most {LONGEST} characters "
                "each, got another"
            )
        return bool(made)

    def _sound(self) -> bool:
        """Whether the shadow is what a lane may be: its two texts, not too long."""
        texts = (self._shadow.text, self._shadow.drafts)
        return all(text is not None and len(str(text)) <= LONGEST for text in texts)


def _update(event: TransactionEvent) -> bytes:
    update: bytes = event.update
    return update
