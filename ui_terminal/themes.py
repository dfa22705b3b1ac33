"""Three looks: ink on paper, the same at dusk, and one with nothing faint in it."""

from typing import Final

from textual.theme import Theme

DARK: Final = Theme(
    name="conote-dark",
    primary="#7fb8a8",  # sage: the therapist, and what is in ink
    secondary="#8fabd0",  # slate blue: the client
    accent="#d8b878",  # lamp light: where you are
    warning="#d9a05f",
    error="#d68078",
    success="#8cbb8f",
    foreground="#d9dedc",
    background="#15191b",
    surface="#1b2022",
    panel="#232a2d",
    dark=True,
    variables={
        "border": "#7fb8a8",
        "border-blurred": "#3a4448",
        "footer-key-foreground": "#d8b878",
        "footer-background": "#1b2022",
        "input-selection-background": "#7fb8a8 35%",
    },
)

LIGHT: Final = Theme(
    name="conote-light",
    primary="#2d6e5f",
    secondary="#3f628f",
    accent="#8a5a10",
    warning="#9a5a14",
    error="#a8403a",
    success="#3a7445",
    foreground="#2b3132",
    background="#f8f6f1",
    surface="#f1eee7",
    panel="#e7e3d9",
    dark=False,
    variables={
        "border": "#2d6e5f",
        "border-blurred": "#c9c4b7",
        "footer-key-foreground": "#8a5a10",
        "footer-background": "#f1eee7",
        "input-selection-background": "#2d6e5f 25%",
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
