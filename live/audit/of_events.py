"""Which events of a session are audited, and what the audit is told of them. Pure.

No words, no names, no questionnaire, no goal: ids that the server made, and words of fixed lists.
"""

from collections.abc import Callable
from typing import Any, Final, cast

from live import events as ev
from live.audit.actions import Act, Action
from live.audit.asking import asking, in_the_name_of
from live.values import Party

# Any: each of these takes one kind of event, that under which it stands in the table.
_Subject = Callable[[Any], str]


def _nothing(_: Any) -> str:
    return ""


def _statement(body: Any) -> str:
    return f"{body.type}:{body.statement}"


_AUDITED: Final[dict[type, tuple[Action, _Subject]]] = {
    ev.Created: ("session.created", lambda body: body.mode),
    ev.Consented: ("session.consented", lambda body: ":".join(body.purposes)),
    ev.ConsentRevoked: ("session.consent_revoked", lambda body: ":".join(body.purposes)),
    ev.ModeSwitched: ("session.mode_switched", lambda body: body.mode),
    ev.Brought: ("session.brought", lambda body: body.way),
    ev.Paused: ("session.paused", _nothing),
    ev.Resumed: ("session.resumed", _nothing),
    ev.Struck: ("session.struck", lambda body: f"{body.start}:{body.end}"),
    ev.Ended: ("session.ended", _nothing),
    ev.EmergencyAccess: ("access.emergency", lambda body: body.role),
    ev.CopyLet: ("session.copy_let", lambda body: "yes" if body.allowed else "no"),
    ev.MeasureAsked: ("measures.asked", _nothing),
    ev.MeasureAnswered: ("measures.answered", lambda body: body.statement.id),
    ev.MeasureDeclined: ("measures.declined", _nothing),
    ev.AlertSeen: ("alert.seen", lambda body: str(body.alert)),
    ev.Written: ("note.changed", lambda body: f"written:{body.statement.id}"),
    ev.Accepted: ("note.changed", _statement),
    ev.Edited: ("note.changed", _statement),
    ev.Rejected: ("note.changed", _statement),
    ev.Disputed: ("note.changed", _statement),
    ev.TakenOver: ("note.changed", _statement),
    ev.Linked: ("note.changed", _statement),
    ev.Chosen: ("note.changed", lambda body: body.type),
    ev.TemplateSwitched: ("note.changed", lambda body: body.type),
    ev.Commented: ("note.commented", lambda body: f"{body.comment}:{body.statement}"),
    ev.CommentResolved: ("note.commented", lambda body: f"settled:{body.comment}"),
    ev.Signed: ("note.signed", lambda body: body.sha256),
    ev.Declined: ("note.declined", lambda body: body.sha256),
    ev.Reopened: ("note.reopened", _nothing),
    ev.LeftUnsigned: ("note.left_unsigned", _nothing),
    ev.Added: ("record.added_to", lambda body: body.sha256),
    ev.Exported: ("note.exported", lambda body: body.form),
}

UNAUDITED: Final = frozenset(
    {
        # What was seen and heard, and what the assistant made of it: nobody's act.
        ev.Joined,
        ev.Left,
        ev.TapOpened,
        ev.TapClosed,
        ev.SoundRead,
        ev.SoundLost,
        ev.NotUnderstood,
        ev.FarVoice,
        ev.Lagging,
        ev.Paced,
        ev.LanguageHeard,
        ev.Heard,
        ev.Proposed,
        ev.NoteReady,
        ev.WentWrong,
        # Stands where another was that was taken back; the strike is audited.
        ev.Removed,
    }
)
"""Every other event is: a test holds the two together."""


def act_of(session: str, event: ev.Event) -> Act | None:
    """What the audit is told of an event of a session; None if it is nobody's act."""
    body = event.body
    if type(body) not in _AUDITED:
        return None
    action, subject = _AUDITED[type(body)]
    # Whoever reads in an emergency is none of the two.
    reads = isinstance(body, ev.EmergencyAccess)
    actor = asking() if reads else in_the_name_of(_party(body))
    return Act(action, actor, session, subject(body))


def _party(body: Any) -> Party:
    match body:
        case ev.Created():
            return "therapist"
        case ev.MeasureAnswered():
            return "client"
        case ev.Written():
            return cast("Party", body.statement.author)  # a person's own line
        case ev.Consented() | ev.ConsentRevoked() | ev.Signed() | ev.Declined():
            return body.party
        case _:
            by: Party = body.by
            return by
