"""The terminal without colour (``NO_COLOR``), and with nothing faint in it (high contrast)."""

from typing import Final

from rich.color import Color as RichColor
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

_NONE: Final = Style.from_color(RichColor.default(), RichColor.default())
_FAINT: Final = 0.55
"""Below this share of the most there can be, a difference in brightness counts as faint."""
_QUIET: Final = 0.66
"""The same for grey: text that stands back can be read, and is no colour."""
_GREY: Final = 0.12
"""Saturation up to which a colour is grey."""


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


class NothingFaint(LineFilter):
    """Makes faint text as bright as text, half way; for the look with high contrast."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same text, none of it faint."""
        return [
            Segment(text, None if style is None else _strong(style, background), control)
            for text, style, control in segments
        ]


def _strong(style: Style, background: Color) -> Style:
    if not _faint(style, background):
        return style
    assert style.color is not None
    white = Color.from_rich_color(style.color).blend(background.get_contrast_text(1.0), 0.6)
    return style + Style(color=white.rich_color)


def _faint(style: Style, background: Color) -> bool:
    """Whether text hardly stands out from what is behind it."""
    if style.color is None or style.color.is_default or style.reverse:
        return False
    behind = style.bgcolor
    ground = background if behind is None or behind.is_default else Color.from_rich_color(behind)
    ink = Color.from_rich_color(style.color)
    apart = abs(ink.brightness - ground.brightness)
    least = _QUIET if ink.hsl.s <= _GREY else _FAINT
    return apart / max(ground.brightness, 1 - ground.brightness) < least


def _plain(style: Style, background: Color) -> Style:
    plain = style + _NONE
    return plain + Style(dim=True) if _faint(style, background) else plain
