"""The dialog that sets up a session."""

from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Button, Input, Label, Select, Static

from live.values import Goal, Mode
from ui_terminal.errors import TerminalError
from ui_terminal.plan import Plans, goals_in, plan_in
from ui_terminal.screens.dialogs import DIALOG_CSS, ButtonRow
from ui_terminal.values import NewSession, TemplateRow
from ui_terminal.vocabulary import names_in, too_much
from ui_terminal.widgets.line_editor import SafeTextArea

SEEN_BY: Final[dict[Mode, str]] = {
    "shared": "both, while it is written",
    "reveal": "the client at the end",
    "private": "you alone",
}
"""Who sees the note, in words."""


class NewSessionScreen(ModalScreen["NewSession | None"]):
    """Asks for what a session is set up with.

    Args:
        templates: The forms of note to choose from.
        begin: What stands in the fields at first.
        plans: Reads plans and finds them again.
    """

    DEFAULT_CSS = (
        DIALOG_CSS % {"name": "NewSessionScreen", "width": 76}
        + """
    NewSessionScreen .field { height: auto; margin-bottom: 1; }
    NewSessionScreen Label { width: 14; color: $text-muted; }
    NewSessionScreen Input { width: 1fr; background: $panel; }
    NewSessionScreen Select { width: 1fr; }
    NewSessionScreen TextArea { width: 1fr; height: 4; padding: 0; background: $panel; }
    NewSessionScreen #vocabulary { height: 2; }
    NewSessionScreen.-tight .field { margin-bottom: 0; }
    NewSessionScreen.-tight .apart { margin-top: 1; }
    NewSessionScreen #problem { color: $warning; height: auto; }
    """
    )
    VERTICAL_BREAKPOINTS = [(0, "-tight"), (30, "-roomy")]  # noqa: RUF012 - Textual declares it
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "create", "Create", priority=True),
        Binding("escape", "close", "Cancel"),
    ]

    def __init__(self, templates: tuple[TemplateRow, ...], begin: NewSession, plans: Plans) -> None:
        super().__init__()
        self._templates = templates
        self._begin = begin
        self._plans = plans
        self._known = begin.goals  # of the plan that was read or kept
        self._shown = ""  # the lines that a plan put there: whoever types keeps theirs
        self._file = ""  # the path that was read
        self._whose = ("", "")  # whose plan was asked for

    def compose(self) -> ComposeResult:
        """The seven fields."""
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
            with Horizontal(classes="field apart"):
                yield Label("Note")
                yield Select(
                    [(template.title, template.id) for template in self._templates],
                    value=self._template(),
                    allow_blank=False,
                    compact=True,
                    id="template",
                )
            with Horizontal(classes="field"):
                yield Label("Seen by")
                yield Select[str](
                    [(words, mode) for mode, words in SEEN_BY.items()],
                    value=self._begin.mode,
                    allow_blank=False,
                    compact=True,
                    id="mode",
                )
            with Horizontal(classes="field apart"):
                yield Label("Plan file")
                yield Input(
                    id="plan", compact=True, placeholder="optional: YAML or FHIR, enter reads it"
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
            with Horizontal(classes="field apart"):
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
        """Enter goes to the next field; a plan's file is read first."""
        event.stop()
        self.focus_next()
        if event.input.id == "plan":
            self.run_worker(self._take_file(), group="plan", exclusive=True)

    def on_input_blurred(self, event: Input.Blurred) -> None:
        """Who it is for is known: there may be a plan of theirs."""
        if event.input.id in {"alias", "name"}:
            self.run_worker(self._look_up(), group="kept", exclusive=True)

    async def _look_up(self) -> None:
        name, alias = (self.query_one(f"#{i}", Input).value.strip() for i in ("name", "alias"))
        if not (name and alias) or self._whose == (name, alias):
            return
        self._whose = (name, alias)
        try:
            found = await self._plans.kept_plan(name, alias)
        except TerminalError:
            return  # creating will say it
        if found is not None and self._goals_field.text in {"", self._shown}:
            self._show_plan(found.goals, f"The goals of {alias}'s last session.")

    async def _take_file(self) -> bool:
        """Read the plan's file, if one is named; whether all is well."""
        path = self.query_one("#plan", Input)
        wanted = path.value.strip()
        if not wanted or wanted == self._file:
            return True
        try:
            found = await plan_in(wanted, self._plans)
        except TerminalError as error:
            self._refuse(str(error), path)
            return False
        self._file = wanted
        over = f" {found.left_out} that are over were left out." if found.left_out else ""
        self._show_plan(found.goals, f"{len(found.goals)} goals were read.{over}")
        return True

    def _show_plan(self, goals: tuple[Goal, ...], said: str) -> None:
        self._known = goals
        self._shown = "\n".join(goal.text for goal in goals)
        self._goals_field.text = self._shown
        self.query_one("#problem", Static).update(said)

    @property
    def _goals_field(self) -> SafeTextArea:
        return self.query_one("#goals", SafeTextArea)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Either answer."""
        if event.button.id == "yes":
            self.action_create()
        else:
            self.action_close()

    def action_create(self) -> None:
        """Close with what was filled in, if it is enough."""
        self.run_worker(self._create(), group="plan", exclusive=True)

    async def _create(self) -> None:
        if not await self._take_file():
            return
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
        template: Select[str] = self.query_one("#template", Select)
        seen: Select[str] = self.query_one("#mode", Select)
        mode = next(mode for mode in SEEN_BY if mode == seen.value)
        self.dismiss(
            NewSession(
                therapist_name=name.value.strip(),
                client_alias=alias.value.strip(),
                template=str(template.value),
                goals=goals_in(self._goals_field.text, self._known),
                vocabulary=vocabulary,
                mode=mode,
            )
        )

    def _refuse(self, problem: str, field: Widget) -> None:
        self.query_one("#problem", Static).update(problem)
        field.focus()

    def action_close(self) -> None:
        """Close without a session."""
        self.dismiss(None)
