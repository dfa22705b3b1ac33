"""How well text stands out from what is behind it."""

from collections.abc import Iterable, Iterator
from typing import Final

from rich.segment import Segment
from textual.color import Color

READABLE: Final = 4.5
"""Contrast of text that anybody reads: WCAG 2.2, 1.4.3."""


def ratio(one: Color, other: Color) -> float:
    """Contrast of two colours, 1 to 21: WCAG 2.2."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def faint(segments: Iterable[Segment]) -> Iterator[tuple[str, float]]:
    """Texts that hardly stand out, and their contrast; what has no colour is left out."""
    for text, style, _ in segments:
        if style is None or style.color is None or style.bgcolor is None:
            continue
        if style.color.is_default or style.bgcolor.is_default or not any(map(str.isalnum, text)):
            continue
        found = ratio(Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor))
        if found < READABLE:
            yield text.strip(), found


def _luminance(colour: Color) -> float:
    parts = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.normalized)
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))
