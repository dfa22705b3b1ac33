"""Every colour that text has can be read on every ground it stands on, in each look."""

import pytest
from textual.color import Color
from textual.theme import Theme

from tests.ui_terminal.readable import READABLE, ratio
from ui_terminal import themes

INKS = ("foreground", "text-muted", "primary", "secondary", "accent", "warning", "error", "success")


def colour(theme: Theme, name: str) -> Color:
    value = theme.variables.get(name) or getattr(theme, name)
    code, _, share = value.partition(" ")
    return Color.parse(code).with_alpha(float(share.rstrip("%") or 100) / 100)


def grounds(theme: Theme) -> dict[str, Color]:
    """The sheet, bars, dialogs, the row under the cursor, the private notes."""
    sheet = colour(theme, "background")
    found = {name: colour(theme, name) for name in ("background", "surface", "panel")}
    found["the cursor's row"] = sheet + colour(theme, "block-cursor-background")
    found["the cursor's row in a dialog"] = colour(theme, "surface") + colour(
        theme, "block-cursor-background"
    )
    found["private notes"] = sheet + colour(theme, "error").with_alpha(0.14)
    return found


@pytest.mark.parametrize("theme", themes.ALL, ids=lambda theme: str(theme.name))
def test_every_ink_can_be_read_on_every_ground(theme: Theme) -> None:
    """WCAG 2.2, 1.4.3."""
    found = {
        (ink, ground): round(ratio(colour(theme, ink), behind), 2)
        for ink in INKS
        for ground, behind in grounds(theme).items()
    }
    assert {where: r for where, r in found.items() if r < READABLE} == {}
