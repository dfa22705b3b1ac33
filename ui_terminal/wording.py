"""The words of the session's screen: state, next step, health. Pure."""

from collections.abc import Iterable, Sequence
from typing import Final

from live.values import PARTIES, Check, Party, SessionState, TimeBand
from live.wire import View
from ui_terminal.document import NoteStatement
from ui_terminal.messages import LinkChanged
from ui_terminal.model import SessionModel
from ui_terminal.script import clock

STATES: Final[dict[SessionState, str]] = {
    "created": "not begun",
    "consenting": "waiting for consent",
    "live": "listening",
    "paused": "paused",
    "review": "reading together",
    "signed": "signed",
    "unsigned": "to be finished",
}

_LOOKS: Final = {
    "proposed": "in pencil",
    "accepted": "in ink",
    "edited": "in ink, edited",
    "disputed": "disputed",
}
_AUTHORS: Final = {
    "assistant": "from the assistant",
    "therapist": "from you",
    "client": "from the client",
}

_STEPS: Final[dict[str, str]] = {
    "paused": "Nothing is heard or written down.  p resumes",
    "unsigned": "To be finished after the session.  o takes it up again",
    "signed": "Both of you have answered. This note will not change any more.  s reads it",
}

_SOUNDS: Final = {"arriving": "♪", "silent": "silent", "none": "no sound"}

_GONE_AFTER: Final = 5
"""Failures in a row after which the server counts as gone; trying goes on."""


def state_words(model: SessionModel) -> str:
    """The state as the header shows it."""
    view = model.view
    if view is None:
        return "connecting"
    mark = {"live": "●", "paused": "‖", "signed": "✓"}.get(view.state, "○")
    if view.state == "live" and not _heard(view):
        return f"{mark} waiting for sound"
    return f"{mark} {STATES[view.state]}"


def band(bands: Iterable[TimeBand], session_s: float) -> str:
    """The psychotherapy time code that the clock supports, of the server's table; "" if none."""
    reached = [band.cpt for band in bands if band.least <= session_s // 60]
    return reached[-1] if reached else ""


def asking_words(checks: Sequence[Check]) -> str:
    """One line of what the note still asks for; "" if nothing."""
    return f"{len(checks)} to do (h)  {' · '.join(check.title for check in checks)}"


def next_step(model: SessionModel) -> str:
    """One line that says what the therapist can do next; "" if nothing needs saying."""
    if model.view is None:
        return ""
    match model.view.state:
        case "created" | "consenting":
            step = _before(model, model.view)
        case "live":
            step = _silent(model.view)
        case "review":
            step = _in_review(model, model.view)
        case state:
            step = _STEPS[state]
    return step


def _before(model: SessionModel, view: View) -> str:
    if not model.consented:
        return "Nothing is listened to before both of you agree.  c gives your consent"
    if "client" not in view.present:
        return "You have agreed. The client is not here yet.  l shows their link"
    return "You have agreed. The client has not yet."


def _heard(view: View) -> list[Party]:
    """Whose track really arrives."""
    return [party for party in PARTIES if view.sound.get(party, "none") != "none"]


def _silent(view: View) -> str:
    silent = [party for party in PARTIES if party not in _heard(view)]
    if len(silent) == 2:
        return "No sound arrives yet: open the call page on both sides"
    if silent == ["therapist"]:
        return "Your sound does not arrive: open the call page"
    if silent == ["client"]:
        return "The client's sound does not arrive"
    return ""


def _in_review(model: SessionModel, view: View) -> str:
    if view.frozen:
        waits = "the client's answer" if model.signed else "your signature"
        key = "o reopens" if model.signed else "s signs"
        return f"Frozen, waiting for {waits}.  {key}"
    if view.note_reason:
        return f"{view.note_reason}  n writes"
    if not view.note_ready:
        return "The last words are being written down…"
    pencil = model.in_pencil
    if pencil:
        are = "statement is" if pencil == 1 else "statements are"
        return f"{pencil} {are} still in pencil and will not be signed: a accepts.  s signs"
    return "Read it together.  s signs"


def link_words(link: LinkChanged, left_s: float) -> str:
    """The connection. ``left_s``: seconds until the next try."""
    if link.state == "connected":
        return "● connected"
    if link.state == "closed":
        return f"✕ disconnected: {link.reason}" if link.reason else "✕ disconnected"
    gone = link.failures >= _GONE_AFTER
    if link.state == "waiting":
        what = "server gone, next try" if gone else "reconnecting"
        return f"○ {what} in {max(0, round(left_s))} s (ctrl+r now)"
    return "○ server gone, trying…" if gone else "○ connecting…"


def kept_words(*, sealed: bool) -> str:
    """Where what is typed without a connection is kept."""
    return "kept sealed here" if sealed else "kept in this window only"


def health_words(model: SessionModel, words_a_minute: int = 0, *, roomy: bool = True) -> str:
    """Whose sound arrives, who is here, how late words come, what is said, what is at work.

    Args:
        model: The session.
        words_a_minute: How much is said.
        roomy: Whether there is room for whole words.
    """
    view = model.view
    if view is None or view.state == "signed":
        return ""  # nobody is to be heard any more
    parts = []
    for party in PARTIES:
        name = "you" if party == model.party else "client"
        sound = _SOUNDS[view.sound.get(party, "none")]
        here = "" if party in view.present or party == model.party else ", away"
        parts.append(f"{name} {sound}{here}")
    if view.lag_s > 0:
        parts.append(f"{view.lag_s:.1f} s late")
    if words_a_minute and view.state == "live" and roomy:
        parts.append(f"{words_a_minute} words/min")
    if view.state not in {"created", "signed"} and (work := work_words(model, roomy=roomy)):
        parts.append(work)
    return "  ".join(parts)


def others_words(model: SessionModel) -> str:
    """That the therapist is signed in to this session elsewhere, too; "" if not."""
    others = model.other_dashboards
    if not others:
        return ""
    if others == 1:
        return "another dashboard is signed in"
    return f"{others} more dashboards are signed in"


def work_words(model: SessionModel, *, roomy: bool) -> str:
    """What the models are at.

    Args:
        model: The session.
        roomy: Whether there is room for whole words.
    """
    work = model.work
    if work is None:
        return ""
    parts = []
    if work.hearing != "idle" or work.segments:
        doing = {"guessing": "guessing", "deciding": "deciding", "idle": "waiting"}[work.hearing]
        queued = f" +{work.segments}" if work.segments else ""
        parts.append(f"recognizer {doing}{queued}" if roomy else f"{doing}{queued}")
    if work.speaker is not None or work.turns:
        queued = f" +{work.turns}" if work.turns else ""
        at = "" if work.speaker is None else f" {clock(work.start)}"
        whose = "" if work.speaker is None else " you" if work.speaker == model.party else " client"
        parts.append(f"drafting{whose}{at}{queued}" if roomy else f"drafts{at}{queued}")
    parts.append(f"CPU {work.cpu:.0%}")
    return "  ".join(parts)


def statement_words(statement: NoteStatement, model: SessionModel) -> str:
    """One line about the statement under the cursor."""
    parts = [_LOOKS.get(statement.status, statement.status)]
    parts.append(_AUTHORS.get(statement.author, statement.author))
    goal = model.goal_text(statement.goal)
    if goal:
        suggested = " (suggested)" if statement.goal_by == "assistant" else ""
        parts.append(f"→ {goal}{suggested}")
    count = len(statement.evidence)
    if count:
        parts.append(f"{count} quote{'s' if count > 1 else ''}")
    return " · ".join(parts)
