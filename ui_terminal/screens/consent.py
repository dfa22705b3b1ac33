"""The therapist's consent: what is agreed to, in full, before anything is listened to."""

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from live.values import Purpose
from ui_terminal.screens.dialogs import DIALOG_CSS, ButtonRow
from ui_terminal.values import ConsentText, PurposeText
from ui_terminal.widgets.hanging import Hanging


@dataclass(frozen=True, slots=True)
class Agreed:
    """What the therapist agreed to."""

    purposes: tuple[Purpose, ...]
    text_version: str


class Tick(Hanging, can_focus=True):
    """A purpose that can be switched on and off; what a call is usually about is on at first."""

    DEFAULT_CSS = """
    Tick {
        padding: 0 2;
        &:focus { background: $block-cursor-background; }
        &:nocolor:focus Static { text-style: reverse; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "switch", "Switch")]

    def __init__(self, purpose: PurposeText) -> None:
        self.purpose = purpose
        self.on = purpose.usual
        super().__init__(Content(f"{self._sign} {purpose.text}"))

    @property
    def _sign(self) -> str:
        return "☑" if self.on else "☐"

    def on_click(self) -> None:
        """A click switches, too."""
        self.action_switch()

    def action_switch(self) -> None:
        """Switch."""
        self.on = not self.on
        self._mark.update(self._sign)


class ConsentScreen(ModalScreen["Agreed | None"]):
    """Asks the therapist for consent, purpose by purpose.

    Args:
        text: What the server asks people to agree to.
    """

    DEFAULT_CSS = (
        DIALOG_CSS % {"name": "ConsentScreen", "width": 76}
        + """
    ConsentScreen VerticalScroll { height: auto; max-height: 60vh; }
    ConsentScreen .needed { margin-top: 1; }
    """
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s,a", "agree", "I agree"),
        Binding("escape,q", "close", "Not now"),
    ]

    def __init__(self, text: ConsentText) -> None:
        super().__init__()
        self._text = text

    def compose(self) -> ComposeResult:
        """The text, the purposes and the two answers."""
        with Vertical(classes="box") as box:
            box.border_title = "Your consent"
            with VerticalScroll():
                yield Static(self._text.text, markup=False)
                yield Static("Each by itself (space switches):", classes="needed")
                for purpose in self._text.purposes:
                    yield Tick(purpose)
            yield ButtonRow(
                Button("Not now", id="no"), Button("I agree", variant="success", id="yes")
            )

    def on_mount(self) -> None:
        """Enter agrees: the text is on the screen."""
        self.query_one("#yes", Button).focus()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Either answer."""
        if event.button.id == "yes":
            self.action_agree()
        else:
            self.action_close()

    def action_agree(self) -> None:
        """Close with what is switched on."""
        ticked = {tick.purpose.id for tick in self.query(Tick) if tick.on}
        chosen = tuple(p.id for p in self._text.purposes if p.id in ticked)
        self.dismiss(Agreed(chosen, self._text.text_version))

    def action_close(self) -> None:
        """Close without an answer."""
        self.dismiss(None)
