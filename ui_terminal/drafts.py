"""What is being typed and was not sent yet, so that it outlives the terminal. Pure.

It is kept in the second text of the therapist's private lane (``docs/wire.md``), a line each:
where it belongs, which terminal types it, a tab, the words. Several terminals write there at once,
each in lines of its own.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from live.values import Content

Kind = Literal["write", "comment", "sign", "add"]
"""A statement of one's own, by section; something said of a statement, or of the whole note when
it is signed; something added to the signed note."""

_KINDS: Final[dict[str, Kind]] = {
    "write": "write",
    "comment": "comment",
    "sign": "sign",
    "add": "add",
}
MOST: Final = 100
"""Drafts that are read: more than anybody leaves behind in a session."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a draft belongs: the id of a section or of a statement, or the whole note."""

    kind: Kind
    id: str


SIGNING: Final = Place("sign", "note")
ADDING: Final = Place("add", "note")


@dataclass(frozen=True, slots=True, repr=False)
class Draft(Content):
    """What was typed.

    Attributes:
        place: Where it belongs.
        terminal: Which terminal types it.
        text: One line.
    """

    place: Place
    terminal: str
    text: str


def read(kept: str) -> tuple[Draft, ...]:
    """The drafts that are kept; what is none is passed over."""
    found = []
    for line in kept.split("\n"):
        where, tab, text = line.partition("\t")
        parts = where.split(" ")
        if tab and text and len(parts) == 3 and parts[0] in _KINDS:
            found.append(Draft(Place(_KINDS[parts[0]], parts[1]), parts[2], text))
    return tuple(found[:MOST])


def changed(kept: str, place: Place, terminal: str, text: str) -> str:
    """What is to be kept when a terminal has other words at a place; "" takes the draft away.

    Args:
        kept: What is kept.
        place: Where it belongs.
        terminal: Which terminal types it.
        text: The words; line breaks and tabs become spaces.
    """
    words = " ".join(text.split("\n")).replace("\t", " ")
    prefix = f"{place.kind} {place.id} {terminal}\t"
    lines = [line for line in kept.split("\n") if line]
    at = next((n for n, line in enumerate(lines) if line.startswith(prefix)), len(lines))
    lines[at : at + 1] = [prefix + words] if words else []
    return "".join(f"{line}\n" for line in lines)


class DraftBook:
    """The drafts of one terminal, and those that it found when it came.

    Another terminal may still be typing what it began before this one came: what is taken up here
    is then in both.

    Args:
        terminal: What this terminal is called, without a space or a dash.
    """

    def __init__(self, terminal: str) -> None:
        self.terminal: Final = terminal
        self._inherited: dict[str, str] = {}  # what a terminal that is gone kept last, by its name
        self._texts: dict[Place, str] = {}
        self._sending: dict[int, tuple[Place, str]] = {}
        self._count = 0
        self._found: tuple[Draft, ...] | None = None  # None before anything was read
        self._gone: list[tuple[Place, str]] = []  # lines to be taken out
        self._unseen: set[Place] = set()  # where somebody types who was not shown what was found
        self._struck: set[Place] = set()  # what was said of lines that were taken back

    def text(self, place: Place) -> str:
        """What was begun at a place, for whoever goes on there; "" if nothing, or not known yet."""
        (self._unseen.add if self._found is None else self._unseen.discard)(place)
        return self._text(place)

    def _text(self, place: Place) -> str:
        found = (draft.text for draft in self._found or () if draft.place == place)
        return " ".join(filter(None, dict.fromkeys((self._texts.get(place, ""), *found))))

    @property
    def unread(self) -> bool:
        """Whether something is here that ``see`` was not asked about yet."""
        return bool(self._inherited) or (self._found is None and any(self._texts.values()))

    def mine(self) -> str:
        """All drafts that this terminal keeps, as they are kept."""
        kept = "".join(self._inherited.values())
        return self._with_own(kept)

    def inherit(self, terminal: str, kept: str) -> None:
        """Take up what a terminal that is gone could not have kept; it counts as if it had been."""
        self._inherited[terminal] = kept
        self._unseen |= {draft.place for draft in read(kept)}

    def begun(self) -> list[Place]:
        """Where something was begun."""
        places = dict.fromkeys([*self._texts, *(draft.place for draft in self._found or ())])
        return [place for place in places if self._text(place)]

    def strike(self, statements: Collection[str]) -> None:
        """Lines were taken back, and what was said of them goes with them."""
        struck = {Place("comment", name) for name in statements}
        self._struck |= struck
        self._unseen -= struck
        for place in struck & set(self.begun()):
            self.keep(place, "")

    def keep(self, place: Place, text: str) -> None:
        """Keep these words at a place, instead of all that was begun there; "" if none.

        Nothing is kept of what was taken back. What was found only after somebody had begun to type
        there stays: they did not see it.
        """
        if self._found is None:
            self._unseen.add(place)
        elif place not in self._unseen:
            here = [draft for draft in self._found if draft.place == place]
            self._gone += [(place, draft.terminal) for draft in here]
            self._found = tuple(draft for draft in self._found if draft.place != place)
        self._texts[place] = "" if place in self._struck else text

    def add(self, place: Place, text: str) -> None:
        """Keep these words, too."""
        if text:
            own = self._texts.get(place, "")
            here = own if place in self._unseen else self._text(place)
            self.keep(place, " ".join(filter(None, (here, text))))

    def rehome(self, sections: Sequence[str]) -> bool:
        """What was begun in a section that is none of these goes on in the first; says if any."""
        lost = [p for p in self.begun() if p.kind == "write" and p.id not in sections]
        for place in lost:
            self.add(Place("write", sections[0]), self.text(place))
            self.keep(place, "")
        return bool(lost)

    def send(self, place: Place, text: str) -> int:
        """Something typed there is being sent: kept until ``sent``, by the number returned."""
        self.keep(place, "")
        self._count += 1
        self._sending[self._count] = (place, text)
        return self._count

    def sent(self, number: int, *, arrived: bool) -> None:
        """It has arrived, or was refused and is a draft again."""
        place, text = self._sending.pop(number)
        self._gone.append((place, f"{self.terminal}-{number}"))
        if not arrived:
            self.add(place, text)

    def see(self, kept: str) -> str:
        """Take in what is kept; returns what is to be kept."""
        for terminal, latest in self._inherited.items():
            kept = self._as_it_was(terminal, kept, latest)
        self._inherited.clear()
        if self._found is None:
            self._found = read(kept)
            self._unseen -= self._struck
            for place in self._struck & {draft.place for draft in self._found}:
                self.keep(place, "")
        for place, terminal in self._gone:
            kept = changed(kept, place, terminal, "")
        self._gone.clear()
        return self._with_own(kept)

    def _as_it_was(self, terminal: str, kept: str, latest: str) -> str:
        """What would be kept if a terminal that is gone had kept its latest."""
        of_it = [d for d in read(kept) if d.terminal.partition("-")[0] == terminal]
        for draft in of_it:
            kept = changed(kept, draft.place, draft.terminal, "")
        newest = [draft for draft in read(latest) if draft.place not in self._struck]
        for draft in newest:
            kept = changed(kept, draft.place, draft.terminal, draft.text)
        if self._found is not None:
            self._found = (*(d for d in self._found if d not in of_it), *newest)
        return kept

    def _with_own(self, kept: str) -> str:
        for place, text in self._texts.items():
            kept = changed(kept, place, self.terminal, text)
        for number, (place, text) in self._sending.items():
            sending = "" if place in self._struck else text
            kept = changed(kept, place, f"{self.terminal}-{number}", sending)
        return kept
