"""What the client answered that the therapist is to see at once, until it was seen."""

from textual.content import Content

from ui_terminal.model import SessionModel
from ui_terminal.widgets.steady import Steady


class AlertLines(Steady):
    """One line an alert; takes no room when there is none."""

    DEFAULT_CSS = """
    AlertLines {
        height: auto; max-height: 6; padding: 0 1; background: $panel;
        border-left: outer $error; color: $foreground;
    }
    """

    def show(self, model: SessionModel) -> None:
        """Show the model."""
        self.display = bool(model.alerts)
        lines = []
        for number, alert in enumerate(model.alerts):
            at = alert.at.astimezone().strftime("%H:%M")
            key = Content.styled("   v  seen", "$accent") if number == 0 else Content("")
            lines.append(
                Content.assemble((f"answered at {at}  ", "$text-muted"), (alert.text, "bold"), key)
            )
        self.say(Content("\n").join(lines))
