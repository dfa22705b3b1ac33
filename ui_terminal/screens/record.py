"""What the note must hold: what is missing, what is in pencil, what is there."""

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from live.values import Check
from ui_terminal.model import TakenBack
from ui_terminal.notices import taken_back
from ui_terminal.screens.dialogs import DIALOG_CSS
from ui_terminal.widgets.hanging import Hanging


def check_line(check: Check) -> Content:
    """A check on one line: whether it is there, its name, and what to do."""
    if check.state == "missing":
        return Content.assemble(f"○ {check.title}  ", (check.to_do, "$text-muted"))
    if check.to_do:
        return Content.assemble(f"✎ {check.title}  ", (check.to_do, "$text-muted"))
    if check.state == "there":
        return Content.styled(f"✓ {check.title}", "$success")
    return Content.styled(f"– {check.title}  not applicable", "$text-muted")


def before_signing(asking: Iterable[Check]) -> list[Content]:
    """What to know before signing, in few lines: risk by itself, then names alone."""
    checks = [check for check in asking if check.id != "signature"]
    lines = [check_line(check) for check in checks if check.id == "risk"]
    rest = [check for check in checks if check.id != "risk"]
    for words, state in (("Missing", "missing"), ("Still in pencil", "there")):
        titles = [check.title for check in rest if check.state == state]
        if titles:
            lines.append(Content.assemble("· ", (f"{words}: ", "$text-muted"), " · ".join(titles)))
    return lines


def taken_line(taken: TakenBack) -> Content:
    """On one line: when something was taken back, by whom, how much, and what went with it."""
    when = taken.at.astimezone().strftime("%H:%M")
    return Content.assemble((f"{when}  ", "$text-muted"), taken_back(taken.body).text)


class RecordScreen(ModalScreen[None]):
    """The list.

    Args:
        checks: In the order in which they are shown.
        taken: What was taken back, below them.
    """

    DEFAULT_CSS = (
        DIALOG_CSS % {"name": "RecordScreen", "width": 92}
        + """
    RecordScreen VerticalScroll { height: auto; max-height: 100%; scrollbar-size-vertical: 1; }
    """
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,h,enter", "close", "Close")]

    def __init__(self, checks: Iterable[Check], taken: Iterable[TakenBack] = ()) -> None:
        super().__init__()
        self._checks = tuple(checks)
        self._taken = tuple(taken)

    def compose(self) -> ComposeResult:
        """A line a check, and a line for each stretch that was taken back."""
        with Vertical(classes="box") as box:
            box.border_title, box.border_subtitle = "For the record", "esc closes"
            with VerticalScroll():
                for check in self._checks:
                    yield Hanging(check_line(check), classes="check")
                if self._taken:
                    yield Static("\nTaken back", classes="hint", markup=False)
                for taken in self._taken:
                    yield Static(taken_line(taken), classes="taken")

    def action_close(self) -> None:
        """Close."""
        self.dismiss(None)
