"""The pane of what was said: its title, the transcript, and a line to search it."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input

from ui_terminal.script import Script
from ui_terminal.widgets.steady import Steady
from ui_terminal.widgets.transcript import Transcript


class SearchLine(Input):
    """Where what is searched is typed."""

    DEFAULT_CSS = """
    SearchLine { height: 1; border: none; padding: 0 1; background: $panel; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "Keep, then n N"),
        Binding("escape", "leave", "End search"),
    ]

    def __init__(self) -> None:
        super().__init__(placeholder="search what was said", compact=True)
        self.display = False

    def action_leave(self) -> None:
        """End the search."""
        self.value = ""
        self.post_message(self.Submitted(self, ""))


class Said(Vertical):
    """What was said.

    Args:
        script: The lines.
    """

    def __init__(self, script: Script) -> None:
        self.title = Steady("what was said", classes="title")
        self.transcript = Transcript(script, id="transcript")
        self._line = SearchLine()
        super().__init__(id="said")

    def compose(self) -> ComposeResult:
        """A title, the lines, and below them what is searched."""
        yield self.title
        yield self.transcript
        yield self._line

    def search(self) -> None:
        """Let somebody type what is searched."""
        self._line.display = True
        self._line.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search while it is typed."""
        event.stop()
        self.transcript.search(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go to the lines found, with the keys for them."""
        event.stop()
        self.transcript.search(event.value)
        self.transcript.focus()
        self._line.display = False
        self.call_after_refresh(self.on_transcript_followed)  # other keys apply now

    def on_transcript_followed(self) -> None:
        """Say whether it follows, and what was found."""
        transcript = self.transcript
        words = "what was said"
        if transcript.found.on:
            words = f"search: {transcript.found.words}"
            if not self._line.has_focus:
                words += "  n N esc"
        elif not transcript.following:
            new = f", {transcript.unseen} new" if transcript.unseen else ""
            keys = "end" if transcript.has_focus else "tab, end"
            words = f"↓ scrolled back{new} ({keys})"
        self.title.say(words)
