"""The keys of a session's screen, and when each applies. Pure."""

from typing import Final

from textual.binding import Binding

from ui_terminal.document import NoteStatement
from ui_terminal.model import SessionModel

KEYS: Final = (
    Binding("a", "accept", "Accept"),
    Binding("r", "reject", "Reject"),
    Binding("d", "dispute", "Dispute"),
    Binding("e", "edit", "Edit"),
    Binding("n", "write", "Write"),
    Binding("w", "words", "Words"),
    Binding("z,ctrl+z", "undo", "Undo", show=False),
    Binding("Z,ctrl+y", "redo", "Redo", show=False),
    Binding("v", "seen", "Seen it"),
    Binding("m", "measure", "Measure", show=False),
    Binding("f", "form", "Form", show=False),
    Binding("i", "choose", "Choose", show=False),
    Binding("h", "record", "For the record", show=False),
    Binding("g", "goal", "Goal", show=False),
    Binding("u", "comment", "Say of it", show=False),
    Binding("P", "private", "Private notes", show=False),
    Binding("M", "mode", "Who sees it", show=False),
    Binding("c", "consent", "Consent"),
    Binding("p", "pause", "Pause"),
    Binding("p", "resume", "Resume"),
    Binding("b", "strike", "Take back", show=False),
    Binding("x,E", "end", "End", key_display="x"),
    Binding("s", "sign", "Sign"),
    Binding("s", "read", "Read", key_display="s"),
    Binding("o", "reopen", "Reopen"),
    Binding("C", "revoke", "Take back consent", show=False),
    Binding("l", "link", "Client's link", show=False),
    Binding("slash", "search", "Search", key_display="/", show=False),
    Binding("space", "jump", "Jump", show=False),
    Binding("y", "copy", "Copy", show=False),
    Binding("t", "app.switch_look", "Look", show=False),
    Binding("ctrl+r", "hurry", "Reconnect now", show=False),
    Binding("question_mark", "help", "Help", key_display="?"),
    Binding("q", "back", "Back", show=False),
)

HELP: Final = (
    ("↑ ↓ j k", "move over statements"),
    ("a", "accept: into ink"),
    ("r", "reject: out of the note"),
    ("d", "dispute: not right"),
    ("e", "edit in place"),
    ("n", "write your own"),
    ("z Z", "undo, redo your words"),
    ("w", "the words it rests on"),
    ("i", "choose from its lists"),
    ("g", "the goal it serves"),
    ("u", "say something of it"),
    ("f", "another form of note"),
    ("M", "who sees the note"),
    ("P", "your private notes"),
    ("m", "ask for a questionnaire"),
    ("v", "put an alert away: seen"),
    ("h", "what it must hold"),
    ("tab", "to the transcript"),
    ("end", "newest words (there)"),
    ("c C", "give, take back consent"),
    ("p", "pause, resume"),
    ("b", "take back what was said"),
    ("x", "end the talking"),
    ("s", "read and sign"),
    ("o", "reopen"),
    ("l", "the client's link"),
    ("/", "search what was said"),
    ("space", "jump to a statement"),
    ("y", "copy what is under it"),
    ("t", "light, dark, contrast"),
    ("ctrl+l", "lock"),
    ("ctrl+r", "reconnect now"),
    ("ctrl+p", "all commands"),
    ("q", "back to the sessions"),
)


def may(  # noqa: C901, PLR0911, PLR0912 - one line a key
    action: str, model: SessionModel, statement: NoteStatement | None, link: str
) -> bool:
    """Whether an action applies now, to the statement under the cursor."""
    open_ = model.view is not None and not model.frozen
    status = "" if statement is None else statement.status
    match action:
        case "accept":
            return open_ and status not in {"", "accepted"}
        case "dispute":
            return open_ and status not in {"", "disputed"}
        case "reject" | "edit" | "comment":
            return open_ and status != ""
        case "goal":
            return open_ and status != "" and bool(model.goals())
        case "words" | "jump":
            return status != ""
        case "measure":
            return model.may_ask
        case "seen":
            return bool(model.alerts)
        case "record":
            return bool(model.checks or model.taken)
        case "private":
            return model.view is not None
        case "write" | "choose" | "form" | "mode" | "undo" | "redo":
            return open_ and bool(model.sections)
        case "consent":
            return model.may_consent and not model.consented
        case "revoke":
            return model.may_consent and model.consented
        case "pause":
            return model.state == "live"
        case "resume":
            return model.state == "paused"
        case "strike":
            return model.may_strike
        case "end":
            return model.may_end
        case "sign":
            return model.state == "review" and not model.signed
        case "read":
            return model.state == "signed" or model.signed
        case "reopen":
            return model.may_reopen
        case "link":
            return link != ""
        case "hurry":
            return model.link.state == "waiting"
        case _:
            return True
