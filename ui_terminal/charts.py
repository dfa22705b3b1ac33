"""What pages of figures are drawn with: titles, and bars an eighth of a cell exact. Pure."""

from collections.abc import Mapping
from typing import Final

from textual.content import Content

from ui_terminal.practice import Fate

_EIGHTHS: Final = " ▏▎▍▌▋▊▉"

FORMS: Final[dict[Fate, tuple[str, str]]] = {
    # Told apart by form as well as by colour.
    "accepted": ("█", "$success"),
    "edited": ("▓", "$secondary"),
    "disputed": ("▒", "$warning"),
    "rejected": ("░", "$error"),
    "pencil": ("·", "$text-muted"),
}


def bar(value: float, most: float, cells: int) -> str:
    """A bar as long as ``value`` is of ``most``; something that is not 0 is never invisible."""
    eighths = round(min(max(value, 0.0), most) / most * cells * 8) if most > 0 else 0
    if value > 0:
        eighths = max(eighths, 1)
    return "█" * (eighths // 8) + _EIGHTHS[eighths % 8].strip()


def whiskered(value: float, end: float, most: float, cells: int) -> str:
    """A bar to ``value`` and a line from there to ``end``."""
    body = bar(value, most, cells)
    reach = round(min(end, most) / most * cells) if most > 0 else 0
    more = reach - len(body)
    return body + ("─" * (more - 1) + "┤" if more > 0 else "")


def stacked(counts: Mapping[Fate, int], cells: int) -> Content:
    """Each fate's share of the cells (largest remainders); nothing if there are no counts."""
    total = sum(counts.values())
    if not total:
        return Content("")
    exact = {fate: counts[fate] / total * cells for fate in FORMS}
    whole = {fate: int(share) for fate, share in exact.items()}
    by_rest = sorted(FORMS, key=lambda fate: whole[fate] - exact[fate])
    for fate in by_rest[: cells - sum(whole.values())]:
        whole[fate] += 1
    return Content.assemble(*((form * whole[fate], style) for fate, (form, style) in FORMS.items()))


def title(text: str) -> Content:
    """A title of a page, a blank row above it."""
    return Content.styled(f"\n{text}", "bold $accent")


def quiet(text: str) -> Content:
    """A line that stands back."""
    return Content.styled(text, "$text-muted")
