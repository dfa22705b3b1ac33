"""The dialog in which a questionnaire is put before the client."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from live.wire import MeasureView
from ui_terminal.screens.dialogs import DIALOG_CSS


class MeasureScreen(ModalScreen[str]):
    """The questionnaires and where each stands; closes with the id of the one asked for, or "".

    Args:
        measures: As the server last told them.
    """

    DEFAULT_CSS = DIALOG_CSS % {"name": "MeasureScreen", "width": 64}
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,m", "choose('')", "Close")]

    def __init__(self, measures: tuple[MeasureView, ...]) -> None:
        super().__init__()
        self._measures = measures

    def compose(self) -> ComposeResult:
        """One line a questionnaire."""
        with Vertical(classes="box") as box:
            box.border_title = "Ask the client to answer"
            for number, measure in enumerate(self._measures, 1):
                key = " " if measure.state == "asked" else str(number)
                yield Static(f"({key}) {measure.title:<8} {measure_words(measure)}", markup=False)
            yield Static(
                "\nThe questions appear on the client's screen. The score comes into the note by "
                "itself; the client may say no.\n\n(number) ask    (esc) close",
                classes="hint",
                markup=False,
            )

    def on_key(self, event: events.Key) -> None:
        """A number asks."""
        if event.key.isdigit() and 0 < int(event.key) <= len(self._measures):
            measure = self._measures[int(event.key) - 1]
            if measure.state != "asked":
                event.stop()
                self.dismiss(measure.instrument)

    def action_choose(self, instrument: str) -> None:
        """Close."""
        self.dismiss(instrument)


def measure_words(measure: MeasureView) -> str:
    """Where a questionnaire stands, and its score."""
    state = {
        "not_asked": "not asked",
        "asked": "is before the client",
        "declined": "the client would rather not",
        "answered": "",
    }[measure.state]
    if measure.total is not None:
        score = f"{measure.total} of {measure.most} ({measure.band}, as published)"
    elif measure.given:
        score = f"{measure.given} of {measure.questions} answered, no total"
    else:
        score = ""
    before = ", ".join(str(score.total) for score in measure.earlier)
    parts = [score, state, f"earlier {before}" if before else ""]
    return " · ".join(part for part in parts if part)
