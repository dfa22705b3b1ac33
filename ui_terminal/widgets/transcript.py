"""What was said, by speaker; of unfinished words, those that may still change are dimmed.

Lines are drawn on demand, so a session of ninety minutes scrolls like a short one.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Final

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from live.values import SAMPLE_RATE, Content, Party
from ui_terminal.script import Line, Script, clock

_NEW_HEAD_AFTER: Final = 60 * SAMPLE_RATE
"""A speaker is named again after this much time without a head, in samples."""
_INDENT: Final = 2
_BAR: Final = "▏ "


@dataclass(frozen=True, slots=True, repr=False)
class _Block(Content):
    """A line as drawn.

    Attributes:
        strips: Its rows.
        end: First row after it.
        speaker: Whose it is; None for a notice.
        head_at: Start of the line that last named its speaker, in samples.
    """

    strips: list[Strip]
    end: int
    speaker: Party | None
    head_at: int


class Transcript(ScrollView, can_focus=True):
    """The transcript. It follows the newest words until somebody scrolls back.

    Args:
        script: The lines; call ``show`` after they changed.
    """

    class Followed(Message):
        """The transcript began or ceased to follow the newest words."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "transcript--you",
        "transcript--client",
        "transcript--time",
        "transcript--words",
        "transcript--unfinished",
        "transcript--notice",
        "transcript--warning",
        "transcript--marked",
    }
    DEFAULT_CSS = """
    Transcript {
        background: $background;
        scrollbar-size-vertical: 1;
        scrollbar-color: $panel-lighten-1;
        scrollbar-background: $background;
        .transcript--you { color: $primary; text-style: bold; }
        .transcript--client { color: $secondary; text-style: bold; }
        .transcript--time { color: $foreground 45%; }
        .transcript--words { color: $foreground; }
        .transcript--unfinished { color: $foreground 55%; text-style: italic; }
        .transcript--notice { color: $foreground 45%; text-style: italic; }
        .transcript--warning { color: $warning; }
        .transcript--marked { background: $accent 22%; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "scroll_up", "Up", show=False),
        Binding("down,j", "scroll_down", "Down", show=False),
        Binding("end", "follow", "Newest", show=False),
    ]

    def __init__(self, script: Script, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.script = script
        self.client_name = "Client"
        self.following = True
        self.unseen = 0
        self._marked: frozenset[str] = frozenset()
        self._seen = 0
        self._blocks: list[_Block] = []
        self._look: tuple[object, ...] = ()

    # --- what the screen calls -------------------------------------------------------------

    def show(self) -> None:
        """Show the lines as they are now."""
        if not self.display:
            return  # being removed: its styles may be gone
        if self.size.width:
            self._lay_out()
        if self.following:
            self._seen = len(self.script)
            self.scroll_end(animate=False, immediate=True, force=True)
        unseen = max(0, len(self.script) - self._seen)
        if unseen != self.unseen:
            self.unseen = unseen
            self.post_message(self.Followed())
        self.refresh()

    def mark(self, keys: Iterable[str]) -> None:
        """Mark these utterances, and no others."""
        self._marked = frozenset(keys)
        self.show()

    def action_follow(self) -> None:
        """Go to the newest words and stay there."""
        self.following = True
        self.show()
        self.post_message(self.Followed())

    # --- following -------------------------------------------------------------------------

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Scrolling back stops following; scrolling to the end takes it up again."""
        super().watch_scroll_y(old_value, new_value)
        following = new_value >= self.max_scroll_y - 0.5
        if following != self.following:
            self.following = following
            self._seen = len(self.script)
            self.unseen = 0
            self.post_message(self.Followed())

    def on_resize(self, event: events.Resize) -> None:
        """Wrap the lines anew."""
        del event
        following = self.following
        self._lay_out()
        if following:
            self.following = True
            self.scroll_end(animate=False, immediate=True, force=True)

    # --- drawing ---------------------------------------------------------------------------

    def _lay_out(self) -> None:
        """Draw the lines from the first that changed on; all of them if the look changed."""
        width = (self.scrollable_content_region.width or self.size.width) - 1
        roomy = self.screen.has_class("-roomy")
        look = (width, self.app.theme, self.client_name, self._marked, roomy)
        first = self.script.take_changed() if look == self._look else 0
        self._look = look
        del self._blocks[first:]
        previous = self._blocks[-1] if self._blocks else _Block([], 0, None, 0)
        for line in self.script.lines[first:]:
            named = line.speaker is not None and (
                line.speaker != previous.speaker or line.start - previous.head_at > _NEW_HEAD_AFTER
            )
            strips = self._draw(line, named=named, width=width)
            if named and roomy and previous.end:
                strips.insert(0, Strip([]))
            head_at = line.start if named else previous.head_at
            end = previous.end + len(strips)
            previous = _Block(strips, end, line.speaker, head_at)
            self._blocks.append(previous)
        if self.virtual_size != (size := Size(width, previous.end)):
            self.virtual_size = size

    def _draw(self, line: Line, *, named: bool, width: int) -> list[Strip]:
        style = self.get_component_rich_style
        text_width = max(8, width - _INDENT)
        if line.speaker is None:
            kind = "transcript--warning" if line.warning else "transcript--notice"
            mark = "! " if line.warning else "· "
            notice = Text.assemble((line.text, style(kind)))
            return _wrapped(self, notice, Segment(mark, style(kind)), text_width)
        who = "transcript--you" if line.speaker == "therapist" else "transcript--client"
        name = "You" if line.speaker == "therapist" else self.client_name
        strips = []
        if named:
            strips.append(
                Strip(
                    [
                        Segment(name, style(who)),
                        Segment(f"  {clock(line.start)}", style("transcript--time")),
                    ]
                )
            )
        words, unfinished = style("transcript--words"), style("transcript--unfinished")
        if line.key in self._marked:
            marked = Style(bgcolor=style("transcript--marked").bgcolor)
            words, unfinished = words + marked, unfinished + marked
        rest = line.text[line.stable :] + ("" if line.final else " …")
        text = Text.assemble((line.text[: line.stable], words), (rest, unfinished))
        bar = Segment(_BAR, style(who) + Style(bold=False))
        return strips + _wrapped(self, text, bar, text_width)

    def render_line(self, y: int) -> Strip:
        """One row of what is visible."""
        row = self.scroll_offset.y + y
        width = self.size.width
        base = self.rich_style
        at = bisect_right(self._blocks, row, key=lambda block: block.end)
        if at >= len(self._blocks):
            return Strip.blank(width, base)
        block = self._blocks[at]
        strip = block.strips[row - block.end]
        return strip.apply_style(base).adjust_cell_length(width, base)


def _wrapped(widget: Transcript, text: Text, mark: Segment, width: int) -> list[Strip]:
    """Text in rows of at most ``width`` cells; a mark stands before each row of speech."""
    console = widget.app.console
    strips = []
    for number, line in enumerate(text.wrap(console, width)):
        line.rstrip()
        before = mark if number == 0 or mark.text == _BAR else Segment(" " * len(mark.text))
        strips.append(Strip([before, *line.render(console)]))
    return strips
