"""The dialog that sets up a session."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Button, Input, Label, Select, Static

from live.values import Goal
from ui_terminal.screens.dialogs import DIALOG_CSS, ButtonRow
from ui_terminal.values import NewSession, TemplateRow
from ui_terminal.vocabulary import names_in, too_much
from ui_terminal.widgets.line_editor import SafeTextArea


class NewSessionScreen(ModalScreen["NewSession | None"]):
    """Asks for what a session is set up with.

    Args:
        templates: The forms of note to choose from.
        begin: What stands in the fields at first.
    """

    DEFAULT_CSS = (
        DIALOG_CSS % {"name": "NewSessionScreen", "width": 76}
        + """
    NewSessionScreen .field { height: auto; margin-bottom: 1; }
    NewSessionScreen Label { width: 14; color: $foreground 70%; }
    NewSessionScreen Input { width: 1fr; background: $panel; }
    NewSessionScreen Select { width: 1fr; }
    NewSessionScreen TextArea { width: 1fr; height: 4; background: $panel; }
    NewSessionScreen #vocabulary { height: 2; }
    NewSessionScreen #problem { color: $warning; height: auto; }
    """
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "create", "Create", priority=True),
        Binding("escape", "close", "Cancel"),
    ]

    def __init__(self, templates: tuple[TemplateRow, ...], begin: NewSession) -> None:
        super().__init__()
        self._templates = templates
        self._begin = begin

    def compose(self) -> ComposeResult:
        """The five fields."""
        with Vertical(classes="box") as box:
            box.border_title = "New session"
            with Horizontal(classes="field"):
                yield Label("Client alias")
                yield Input(
                    self._begin.client_alias,
                    id="alias",
                    compact=True,
                    placeholder="initials, not the full name",
                )
            with Horizontal(classes="field"):
                yield Label("Your name")
                yield Input(
                    self._begin.therapist_name, id="name", compact=True, placeholder="as you sign"
                )
            with Horizontal(classes="field"):
                yield Label("Note")
                yield Select(
                    [(template.title, template.id) for template in self._templates],
                    value=self._template(),
                    allow_blank=False,
                    compact=True,
                    id="template",
                )
            with Horizontal(classes="field"):
                yield Label("Plan goals")
                yield SafeTextArea(
                    "\n".join(goal.text for goal in self._begin.goals),
                    id="goals",
                    compact=True,
                    tab_behavior="focus",
                    placeholder="one on each line",
                )
            with Horizontal(classes="field"):
                yield Label("Names, terms")
                yield SafeTextArea(
                    ", ".join(self._begin.vocabulary),
                    id="vocabulary",
                    compact=True,
                    tab_behavior="focus",
                    placeholder="optional, with commas: medication, people's names; "
                    "they are recognized better",
                )
            yield Static("", id="problem", markup=False)
            yield ButtonRow(
                Button("Cancel", id="no"), Button("Create (ctrl+s)", variant="success", id="yes")
            )

    def _template(self) -> str:
        ids = [template.id for template in self._templates]
        return self._begin.template if self._begin.template in ids else ids[0]

    def on_mount(self) -> None:
        """Begin with the client."""
        self.query_one("#alias", Input).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter goes to the next field."""
        event.stop()
        self.focus_next()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Either answer."""
        if event.button.id == "yes":
            self.action_create()
        else:
            self.action_close()

    def action_create(self) -> None:
        """Close with what was filled in, if it is enough."""
        alias = self.query_one("#alias", Input)
        name = self.query_one("#name", Input)
        for field, what in ((alias, "the client's alias"), (name, "your name")):
            if not field.value.strip():
                self._refuse(f"Please fill in {what}.", field)
                return
        terms = self.query_one("#vocabulary", SafeTextArea)
        vocabulary = names_in(terms.text)
        if problem := too_much(vocabulary):
            self._refuse(problem, terms)
            return
        lines = self.query_one("#goals", SafeTextArea).text.splitlines()
        texts = [line.strip() for line in lines if line.strip()]
        template: Select[str] = self.query_one("#template", Select)
        self.dismiss(
            NewSession(
                therapist_name=name.value.strip(),
                client_alias=alias.value.strip(),
                template=str(template.value),
                goals=tuple(Goal(f"g{number}", text) for number, text in enumerate(texts, 1)),
                vocabulary=vocabulary,
            )
        )

    def _refuse(self, problem: str, field: Widget) -> None:
        self.query_one("#problem", Static).update(problem)
        field.focus()

    def action_close(self) -> None:
        """Close without a session."""
        self.dismiss(None)
