"""What was said, by speaker; of unfinished words, those that may still change are dimmed.

Of a line that is not in view only its rows are counted; it is drawn when it comes into view. So
a session of ninety minutes scrolls like a short one.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Final

from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from live.values import SAMPLE_RATE, Party
from ui_terminal.finding import Found, find, step
from ui_terminal.script import Line, Script
from ui_terminal.widgets.line_drawing import INDENT, Inks, draw
from ui_terminal.wrapping import row_starts

_NEW_HEAD_AFTER: Final = 60 * SAMPLE_RATE
"""A speaker is named again after this much time without a head, in samples."""
_KEPT: Final = 400
"""Lines that stay drawn: more than any terminal shows at once."""


@dataclass(frozen=True, slots=True)
class _Block:
    """Where a line stands.

    Attributes:
        starts: Where its text breaks into rows.
        named: Whether its speaker is named above it.
        gap: Rows left blank above it: 0 or 1.
        end: First row after it.
        speaker: Whose it is; None for a notice.
        head_at: Start of the line that last named its speaker, in samples.
    """

    starts: tuple[int, ...]
    named: bool
    gap: int
    end: int
    speaker: Party | None
    head_at: int

    @property
    def top(self) -> int:
        """Its first row, the blank one above it included."""
        return self.end - len(self.starts) - self.named - self.gap


_NOTHING: Final = _Block((), named=False, gap=0, end=0, speaker=None, head_at=0)


class Transcript(ScrollView, can_focus=True):
    """The transcript. It follows the newest words until somebody scrolls back.

    Args:
        script: The lines; call ``show`` after they changed.
    """

    class Followed(Message):
        """The transcript began or ceased to follow the newest words, or to search."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "transcript--you",
        "transcript--client",
        "transcript--time",
        "transcript--words",
        "transcript--unfinished",
        "transcript--notice",
        "transcript--warning",
        "transcript--marked",
        "transcript--found",
        "transcript--here",
    }
    DEFAULT_CSS = """
    Transcript {
        background: $background;
        scrollbar-size-vertical: 1;
        scrollbar-color: $border-blurred;
        scrollbar-background: $background;
        .transcript--you { color: $primary; text-style: bold; }
        .transcript--client { color: $secondary; text-style: bold; }
        .transcript--time { color: $text-muted; }
        .transcript--words { color: $foreground; }
        .transcript--unfinished { color: $text-muted; text-style: italic; }
        .transcript--notice { color: $text-muted; text-style: italic; }
        .transcript--warning { color: $warning; }
        .transcript--marked { background: $accent 22%; }
        .transcript--found { background: $accent; color: $background; }
        .transcript--here { background: $panel; }
        &:nocolor {
            .transcript--marked { text-style: underline; }
            .transcript--found { text-style: reverse; }
            .transcript--here { text-style: bold; }
        }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "scroll_up", "Up", show=False),
        Binding("down,j", "scroll_down", "Down", show=False),
        Binding("end", "follow", "Newest", show=False),
        Binding("n", "step(1)", "Next"),
        Binding("N", "step(-1)", "Before", key_display="N"),
        Binding("escape", "stop_searching", "End search"),
    ]

    def __init__(self, script: Script, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.script = script
        self.client_name = "Client"
        self.following = True
        self.unseen = 0
        self.found = Found()
        self._words = ""  # what is searched
        self._here = ""  # the line somebody clicked
        self._marked: frozenset[str] = frozenset()
        self._seen = 0
        self._blocks: list[_Block] = []
        self._drawn: dict[int, list[Strip]] = {}
        self._look: tuple[object, ...] = ()

    # --- what the screen calls -------------------------------------------------------------

    @property
    def here(self) -> Line | None:
        """The line that a search or a click stands at; else the newest in view that was said."""
        key = self.found.here or self._here
        lines = self.script.lines
        if key:
            return next((line for line in reversed(lines) if line.key == key), None)
        last = self._at(self.scroll_offset.y + max(0, self.size.height - 1))
        upto = lines[: min(last, len(self._blocks) - 1) + 1]
        return next((line for line in reversed(upto) if line.speaker is not None), None)

    def show(self) -> None:
        """Show the lines as they are now."""
        if not self.display:
            return  # being removed: its styles may be gone
        if self._words:
            self._look_again()
        if self.size.width:
            self._redraw_from(self._lay_out())
        if self.following:
            self._seen = len(self.script)
            self.scroll_end(animate=False, immediate=True, force=True)
        unseen = max(0, len(self.script) - self._seen)
        if unseen != self.unseen:
            self.unseen = unseen
            self.post_message(self.Followed())

    def mark(self, keys: Iterable[str]) -> None:
        """Mark these utterances, and no others."""
        self._marked = frozenset(keys)
        self._draw_anew()

    def action_follow(self) -> None:
        """Go to the newest words and stay there."""
        self.following = True
        self.show()
        self.post_message(self.Followed())

    # --- searching -------------------------------------------------------------------------

    def search(self, words: str) -> None:
        """Search words; "" ends it."""
        self._words, self._here = words.strip(), ""
        self._go(find(words, self.script.lines, self.found.here))

    def action_step(self, by: int) -> None:
        """Go to the next line found."""
        self._go(step(self.found, by))

    def action_stop_searching(self) -> None:
        """End the search where it is."""
        self.search("")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The keys of a search apply while there is one."""
        del parameters
        return self.found.on if action in {"step", "stop_searching"} else True

    def _look_again(self) -> None:
        """Search what was said meanwhile, too."""
        here = self.found.here
        self.found = find(self._words, self.script.lines, here)
        if self.found.here != here:  # where it stood was taken back
            self._drawn.clear()
            self.refresh()

    def _go(self, found: Found) -> None:
        self.found = found
        self._draw_anew()
        keys = [line.key for line in self.script.lines] if found.here else []
        if found.here:
            block = self._blocks[keys.index(found.here)]
            if not (
                self.scroll_offset.y <= block.top
                and block.end <= self.scroll_offset.y + self.size.height
            ):
                middle = block.top - self.size.height // 2
                self.scroll_to(y=max(0, middle), animate=False, immediate=True, force=True)
        self.post_message(self.Followed())
        self.refresh_bindings()

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

    def on_click(self, event: events.Click) -> None:
        """Stand on the line that was clicked."""
        at = self._at(self.scroll_offset.y + event.y)
        if at < len(self._blocks) and not self.found.on:
            self._here = self.script.lines[at].key
            self._draw_anew()

    def notify_style_update(self) -> None:
        """Draw the lines in the look there is now."""
        super().notify_style_update()
        self._drawn.clear()

    # --- drawing ---------------------------------------------------------------------------

    def _lay_out(self) -> int:
        """Measure the lines from the first that changed on; all of them if the room changed.

        Returns:
            The first row that looks different now.
        """
        width = (self.scrollable_content_region.width or self.size.width) - 1
        roomy = self.screen.has_class("-roomy")
        look = (width, self.size.width, self.app.theme, self.client_name, roomy)
        changed = self.script.take_changed()
        first = changed if look == self._look else 0
        self._look = look
        del self._blocks[first:]
        for at in [at for at in self._drawn if at >= first]:
            del self._drawn[at]
        previous = self._blocks[-1] if self._blocks else _NOTHING
        for line in self.script.lines[first:]:
            previous = self._placed(line, previous, max(8, width - INDENT), roomy=roomy)
            self._blocks.append(previous)
        self._be_as_long(Size(width, previous.end))
        return self._blocks[first - 1].end if first else 0

    def _redraw_from(self, row: int) -> None:
        """Draw the rows in view from one on: those above it look as they did."""
        top = self.scroll_offset.y
        first = max(row, top)
        if first < top + self.size.height:
            self.refresh_lines(first, top + self.size.height - first)

    def _be_as_long(self, size: Size) -> None:
        """Scroll over so much. Being longer alone needs no layout of the whole screen."""
        was = self.virtual_size
        if self.show_vertical_scrollbar and size.width == was.width and size.height > was.height:
            self.set_reactive(Transcript.virtual_size, size)
            self.vertical_scrollbar.window_virtual_size = size.height
        elif size != was:
            self.virtual_size = size

    def _placed(self, line: Line, previous: _Block, width: int, *, roomy: bool) -> _Block:
        named = line.speaker is not None and (
            line.speaker != previous.speaker or line.start - previous.head_at > _NEW_HEAD_AFTER
        )
        starts = row_starts(line.shown, width)
        gap = int(named and roomy and previous.end > 0)
        return _Block(
            starts,
            named,
            gap,
            previous.end + gap + named + len(starts),
            line.speaker,
            line.start if named else previous.head_at,
        )

    def _draw_anew(self) -> None:
        self._drawn.clear()
        self.refresh()
        self.show()

    def _at(self, row: int) -> int:
        """Which line stands in a row."""
        return bisect_right(self._blocks, row, key=lambda block: block.end)

    def _inks(self, line: Line) -> Inks:
        style = self.get_component_rich_style
        who = "transcript--you" if line.speaker == "therapist" else "transcript--client"
        kind = "transcript--warning" if line.warning else "transcript--notice"
        words, unfinished = style("transcript--words"), style("transcript--unfinished")
        here = line.key in {self._here, self.found.here}
        for on, name in ((line.key in self._marked, "marked"), (here, "here")):
            if on:
                lit = style(f"transcript--{name}")
                lit = Style(bgcolor=lit.bgcolor, underline=lit.underline, bold=lit.bold)
                words, unfinished = words + lit, unfinished + lit
        return Inks(
            name="You" if line.speaker == "therapist" else self.client_name,
            who=style(who),
            time=style("transcript--time"),
            words=words,
            unfinished=unfinished,
            notice=style(kind),
            found=style("transcript--found"),
        )

    def _strips(self, at: int) -> list[Strip]:
        """The rows of a line, drawn now unless they are."""
        if at not in self._drawn:
            while len(self._drawn) >= _KEPT:
                del self._drawn[next(iter(self._drawn))]
            block, line = self._blocks[at], self.script.lines[at]
            rows = draw(line, block.starts, self._inks(line), self.found.pattern, named=block.named)
            width, base = self.size.width, self.rich_style
            self._drawn[at] = [
                strip.apply_style(base).adjust_cell_length(width, base)
                for strip in (*[Strip([])] * block.gap, *rows)
            ]
        return self._drawn[at]

    def render_line(self, y: int) -> Strip:
        """One row of what is visible."""
        row = self.scroll_offset.y + y
        at = self._at(row)
        if at >= min(len(self._blocks), len(self.script.lines)):
            return Strip.blank(self.size.width, self.rich_style)
        return self._strips(at)[row - self._blocks[at].end]
