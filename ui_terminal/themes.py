"""Three looks: ink on paper, the same at dusk, and one with nothing faint in it.

Text has two strengths: ``$foreground``, and ``$text-muted`` for what stands back. Both, and every
colour that text has, can be read on every ground: a contrast of 4.5 and more. The ground under a
cursor is ``$block-cursor-background``.
"""

from typing import Final

from textual.theme import Theme


def _strengths(ink: str, quiet: str, here: str) -> dict[str, str]:
    """Variables of text, of text that stands back, and of the ground under a cursor."""
    cursor = {
        f"block-cursor{state}-{part}": colour
        for state in ("", "-blurred")
        for part, colour in (("background", here), ("foreground", ink))
    }
    return {"text-muted": quiet, "text-disabled": quiet, **cursor}


DARK: Final = Theme(
    name="conote-dark",
    primary="#7fb8a8",  # sage: the therapist, and what is in ink
    secondary="#8fabd0",  # slate blue: the client
    accent="#d8b878",  # lamp light: where you are
    warning="#d9a05f",
    error="#dd8c84",
    success="#8cbb8f",
    foreground="#d9dedc",
    background="#15191b",
    surface="#1b2022",
    panel="#232a2d",
    dark=True,
    variables={
        **_strengths("#d9dedc", "#a0a7a5", "#d8b878 16%"),
        "border": "#7fb8a8",
        "border-blurred": "#3a4448",
        "footer-key-foreground": "#d8b878",
        "footer-background": "#1b2022",
        "input-selection-background": "#7fb8a8 35%",
    },
)

LIGHT: Final = Theme(
    name="conote-light",
    primary="#2a6658",
    secondary="#3b5c87",
    accent="#80520c",
    warning="#8c4f0e",
    error="#9f3a34",
    success="#31683b",
    foreground="#2b3132",
    background="#f8f6f1",
    surface="#f1eee7",
    panel="#e7e3d9",
    dark=False,
    variables={
        **_strengths("#2b3132", "#5a605f", "#80520c 13%"),
        "border": "#2a6658",
        "border-blurred": "#c9c4b7",
        "footer-key-foreground": "#80520c",
        "footer-background": "#f1eee7",
        "input-selection-background": "#2a6658 25%",
    },
)

CONTRAST: Final = Theme(
    name="conote-contrast",
    primary="#5cffd0",
    secondary="#8ec8ff",
    accent="#ffe14d",
    warning="#ffb347",
    error="#ff8080",
    success="#7dff8a",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#262626",
    dark=True,
    variables={
        **_strengths("#ffffff", "#d6d6d6", "#ffe14d 18%"),
        "border": "#ffe14d",
        "border-blurred": "#ffffff",
        "footer-key-foreground": "#ffe14d",
        "footer-background": "#000000",
        "input-selection-background": "#ffe14d 45%",
    },
)

ALL: Final = (DARK, LIGHT, CONTRAST)
NAMES: Final = {DARK.name: "dark", LIGHT.name: "light", CONTRAST.name: "high contrast"}


def after(name: str) -> str:
    """The name of the look that follows."""
    names = [theme.name for theme in ALL]
    return names[(names.index(name) + 1) % len(names)] if name in names else names[0]
