"""Review and sign: the note as it would be signed, its hash, and the therapist's name."""

from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, Label, Static

from live import wire
from ui_terminal.afterwards import afterwards
from ui_terminal.connection import Connection
from ui_terminal.drafts import SIGNING
from ui_terminal.errors import Refused, TerminalError
from ui_terminal.model import SessionModel
from ui_terminal.page import page
from ui_terminal.screens.adding import Adding
from ui_terminal.screens.record import before_signing
from ui_terminal.screens.session_writing import Writing
from ui_terminal.values import CanonicalNote
from ui_terminal.widgets.hanging import Hanging
from ui_terminal.widgets.key_line import KeyLine
from ui_terminal.widgets.steady import Steady

_WAITS: Final = "Signed. The client's answer is waited for; o undoes your signature."
_CHANGED: Final = "The note has changed since you read it: read it again, then sign."


class ReviewScreen(Screen[None]):
    """The note to be signed. What is on the screen is what the hash stands for.

    Args:
        connection: The line to the session.
        model: The session.
        writing: Keeps what is typed and not signed yet.
    """

    DEFAULT_CSS = """
    ReviewScreen {
        #title { height: 1; padding: 0 1; background: $panel; text-style: bold; }
        #page { height: 1fr; padding: 0 2; scrollbar-size-vertical: 1;
                scrollbar-color: $border-blurred; scrollbar-background: $background; }
        #text { height: auto; max-width: 100; }
        .section { color: $accent; text-style: bold; margin-top: 1; }
        .reads { padding: 0 1 1 1; }
        .statement { border-left: outer $primary; padding-left: 1; }
        .quote { padding-left: 4; color: $text-muted; }
        .aside { padding-left: 4; }
        .nothing { padding-left: 2; color: $text-muted; text-style: italic; }
        .fact, .asking { padding-left: 2; }
        .detail { padding-left: 4; }
        #hash { height: auto; padding: 0 1; color: $text-muted; background: $surface; }
        #answers { height: auto; padding: 0 1; color: $success; background: $surface; }
        #sign { height: auto; padding: 0 1; background: $surface; }
        #intent { color: $foreground; }
        .field { height: 1; }
        .field Label { width: 10; color: $accent; }
        .field Input { width: 1fr; background: $panel; }
        #problem { height: auto; padding: 0 1; color: $warning; background: $surface; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "name", "To the name"),
        Binding("ctrl+s", "sign", "Sign", priority=True),
        Binding("f", "later", "Finish later"),
        Binding("o", "reopen", "Reopen"),
        Binding("n", "add", "Add to it"),
        Binding("ctrl+r", "reload", "Read again", show=False),
        Binding("escape", "close", "Back"),
        Binding("q", "close", "Back", show=False),
    ]

    def __init__(self, connection: Connection, model: SessionModel, writing: Writing) -> None:
        super().__init__()
        self._connection = connection
        self._model = model
        self._writing = writing
        self._note: CanonicalNote | None = None
        self._seen: object = None
        self._unread = False  # the note changed, and nothing was pressed since
        self._adding: Adding | None = None
        self._told = False  # a signature was refused because of the change to come
        self._offered: tuple[bool | None, ...] = ()
        self._waits = False  # it is said that the client's answer is waited for
        # Held, not looked up: an answer of the server may come while the screen is closing.
        self._title_line, self._hash_line = Steady(id="title"), Steady(id="hash")
        self._answers_line, self._problem_line = Steady(id="answers"), Steady(id="problem")
        self._page = VerticalScroll(id="page")
        self._text = Vertical(Static("Reading the note…"), id="text")
        self._sign_here = Vertical(id="sign")
        self._words = Static("", id="intent", markup=False)
        self._name_field = Input(id="name", compact=True, placeholder="type your name to sign")
        begun = writing.begun(SIGNING) if self.may_sign else ""
        self._comment_field = Input(
            begun,
            id="comment",
            compact=True,
            placeholder="if you like",
            select_on_focus=False,  # a key would replace what was begun
        )

    def compose(self) -> ComposeResult:
        """The page, its hash, and the place for a name."""
        yield self._title_line
        with self._page:
            yield self._text
        yield self._hash_line
        yield self._answers_line
        yield self._problem_line
        with self._sign_here:
            yield self._words
            with Horizontal(classes="field"):
                yield Label("Your name")
                yield self._name_field
            with Horizontal(classes="field"):
                yield Label("Comment")
                yield self._comment_field
        yield KeyLine()

    def on_mount(self) -> None:
        """Get the note."""
        self._page.focus()
        self._say("")
        self.look()

    def look(self) -> None:
        """Read the note again if it changed since it was read."""
        view = self._model.view
        signatures = () if view is None else view.signatures
        additions = 0 if view is None else view.additions
        now = (self._model.sections, signatures, additions)
        if now != self._seen:
            self._seen = now
            self.action_reload()
        self._show_lines()

    def action_reload(self) -> None:
        """Get the note from the server."""
        self.run_worker(self._load(), group="load", exclusive=True)

    async def _load(self) -> None:
        before = self._note
        try:
            note = await self._connection.canonical()
            signed = self._model.state == "signed"
            added = await self._connection.additions() if signed else None
        except TerminalError as error:
            self._say(str(error))
            return
        await self._text.remove_children()
        if not self.display:
            return  # the screen is closing
        all_lines = [*page(note.note), *(afterwards(added, note.note) if added else ())]
        lines = (Static(line.text, classes=line.kind, markup=False) for line in all_lines)
        await self._text.mount_all([*self._asking(), *lines])
        self._note = note  # only now: what is signed is what was shown
        self._words.update(f"{note.signing.consent} {note.signing.intent}")
        if before is not None and before.sha256 != note.sha256:
            self._say(_CHANGED)
            self._unread = not self._told
        self._told = False
        self._show_lines()

    def _asking(self) -> list[Widget]:
        """What the note must hold and does not: read before it is signed, and for nobody else."""
        lines = [] if self._model.frozen else before_signing(self._model.asking)
        head = Static("BEFORE YOU SIGN (you can sign as it is)", classes="section")
        return [head, *(Hanging(line, classes="asking") for line in lines)] if lines else []

    def _say(self, problem: str) -> None:
        self._problem_line.say(problem)
        self._problem_line.display = bool(problem)

    def _show_lines(self) -> None:
        view, model = self._model.view, self._model
        if view is None:
            return
        self._title_line.say(
            f"{view.client_alias}  ·  the note as it {'was' if view.frozen else 'would be'} signed"
        )
        digest = "" if self._note is None else f"SHA-256  {self._note.sha256}"
        pencil = model.in_pencil
        if pencil and not view.frozen:
            left_out = f"\n{pencil} in pencil, left out: go back and accept what should be in"
            digest += left_out
        self._hash_line.say(digest)
        answers = [_answer(signature, view) for signature in view.signatures]
        self._answers_line.say("\n".join(answers))
        self._answers_line.display = bool(answers)
        self._sign_here.display = self.may_sign
        if self._waits and model.state != "review":
            self._waits = False
            self._say("")
        offered = tuple(self.check_action(name, ()) for name in ("sign", "later", "reopen", "add"))
        if offered != self._offered:
            self._offered = offered
            self.refresh_bindings()

    @property
    def may_sign(self) -> bool:
        """Whether the therapist's signature is wanted."""
        return self._model.state == "review" and not self._model.signed

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Which keys apply now."""
        del parameters
        if action in {"name", "sign"}:
            return self.may_sign
        if action == "later":
            return self._model.state == "review" and not self._model.frozen
        if action == "reopen":
            return self._model.may_reopen
        if action == "add":
            return self._model.state == "signed"
        return True

    def action_name(self) -> None:
        """Go to where the name is typed."""
        self._name_field.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep the comment; a name is typed by whoever signs, each time."""
        event.stop()
        if event.input is self._comment_field and self.may_sign:
            self._writing.typed(SIGNING, event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter on the name or the comment signs."""
        event.stop()
        self.action_sign()

    def action_sign(self) -> None:
        """Sign what is on the screen."""
        name = self._name_field.value.strip()
        if not name:
            self._say("Type your name to sign.")
            self.action_name()
        elif self._unread:
            # It changed under the eyes of somebody about to press Enter: that is no signature.
            self._unread = False
            self._say(_CHANGED)
        elif self._note is not None:
            comment = self._comment_field.value.strip()
            words = self._note.signing
            self._do(
                wire.Sign(
                    name=name,
                    sha256=self._note.sha256,
                    intent=words.intent,
                    text_version=words.text_version,
                    comment=comment,
                )
            )

    def action_later(self) -> None:
        """Leave the note to be finished after the session."""
        self._do(wire.FinishLater())

    def action_reopen(self) -> None:
        """Undo the signatures."""
        self._do(wire.Reopen())

    def _do(self, command: wire.Command) -> None:
        self.run_worker(self._carry_out(command), group="command", exclusive=True)

    async def _carry_out(self, command: wire.Command) -> None:
        self._say("")
        try:
            await self._connection.do(command)
        except Refused as error:
            self._say(error.message)
            if error.code == "note_changed":
                self._told = True
                self.action_reload()
            return
        if isinstance(command, wire.Sign):
            self._writing.typed(SIGNING, "")
            self._page.focus()
            self._waits = self._model.state == "review"
            self._say(_WAITS if self._waits else "")
        else:
            self.dismiss(None)

    def action_add(self) -> None:
        """Add something to the signed note."""
        self.run_worker(self._add(), group="command", exclusive=True)

    async def _add(self) -> None:
        view = self._model.view
        if self._note is None or view is None:
            return
        if self._adding is None:
            self._adding = Adding(self.app, self._writing, view.therapist_name)
        self._say("")
        try:
            new = await self._adding.ask(await self._connection.additions(), self._note)
            if new is None:
                return
            await self._connection.add(new)
        except TerminalError as error:
            self._say(f"{error}  What you typed is kept: n brings it back.")
            return
        self._adding.taken()
        self.action_reload()

    def action_close(self) -> None:
        """Back to the session."""
        self.dismiss(None)


def _answer(signature: wire.SignatureView, view: wire.View) -> str:
    who = "You" if signature.party == "therapist" else view.client_alias
    here = signature.at.astimezone()
    at = f"{here.day} {here:%B %Y, %H:%M}"
    comment = f": “{signature.comment}”" if signature.comment else ""
    if signature.declined:
        return f"✕ {who} chose not to sign ({at}){comment}"
    digest = f"SHA-256 {signature.sha256[:12]}…"
    return f"✓ {who} signed as {signature.name} ({at}, {digest}){comment}"
