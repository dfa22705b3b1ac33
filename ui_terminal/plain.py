"""The terminal without colour (``NO_COLOR``): what is faint is dim, what is lit is reversed."""

from typing import Final

from rich.color import Color as RichColor
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

_NONE: Final = Style.from_color(RichColor.default(), RichColor.default())
_FAINT: Final = 0.55
"""Below this share of the most there can be, a difference in brightness counts as faint."""


class WithoutColor(LineFilter):
    """Takes every colour away. Text that was faint becomes dim.

    A row under the cursor, a match, a button: what only a background told is told by the
    styles of ``:nocolor``.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same text without colour."""
        return [
            Segment(text, None if style is None else _plain(style, background), control)
            for text, style, control in segments
        ]


def _plain(style: Style, background: Color) -> Style:
    plain = style + _NONE
    if style.color is None or style.color.is_default or style.reverse:
        return plain
    behind = style.bgcolor
    ground = background if behind is None or behind.is_default else Color.from_rich_color(behind)
    apart = abs(Color.from_rich_color(style.color).brightness - ground.brightness)
    most = max(ground.brightness, 1 - ground.brightness)
    faint = apart / most < _FAINT and not style.bold
    return plain + Style(dim=True) if faint else plain
