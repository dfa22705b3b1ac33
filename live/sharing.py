"""Who is shown what: the one place that decides what a person's connection may be sent. Pure.

Every frame is about one of three matters. The therapist may have all of them; the client may
have what is about the session, and what is about the note while they see it
(``Session.sees_note``). Whatever is not known here is about the note.
"""

from dataclasses import replace
from typing import Final, Literal, Protocol

from live import commands
from live import events as ev
from live.errors import NotShared
from live.session import Session
from live.values import Party
from live.views import View


class Seen(Protocol):
    """What a note can be seen of: a session, or its chart."""

    def sees_note(self, party: Party) -> bool:
        """Whether a person sees the note now."""
        ...


Matter = Literal["session", "note", "therapist"]
"""What a frame is about: the session as such, the note, or what is the therapist's alone."""

_OF_THE_SESSION: Final = (
    ev.Joined,
    ev.Left,
    ev.Consented,
    ev.ConsentRevoked,
    ev.ModeSwitched,
    ev.Brought,
    ev.SoundRead,
    ev.TapOpened,
    ev.TapClosed,
    ev.SoundLost,
    ev.NotUnderstood,
    ev.FarVoice,
    ev.Lagging,
    ev.Paced,
    ev.LanguageHeard,
    ev.Heard,
    ev.MeasureAsked,
    ev.MeasureDeclined,
    ev.Paused,
    ev.Resumed,
    ev.Ended,
    ev.Reopened,
    ev.LeftUnsigned,
    ev.Exported,
    ev.WentWrong,
    ev.Removed,
)


def may_have(session: Session, party: Party, matter: Matter) -> bool:
    """Whether a person's connection may be sent something about a matter now."""
    if party == "therapist" or matter == "session":
        return True
    return matter == "note" and session.sees_note(party)


def matter_of(body: ev.Body) -> Matter:
    """What an event is about."""
    if isinstance(body, ev.AlertSeen | ev.EmergencyAccess):
        return "therapist"
    return "session" if isinstance(body, _OF_THE_SESSION) else "note"


def event_for(session: Session, event: ev.Event, party: Party) -> tuple[ev.Event, Matter] | None:
    """An event as a person may have it now, and what it is about; None if they may not."""
    matter = matter_of(event.body)
    if may_have(session, party, matter):
        return event, matter
    bare = _without_the_note(event.body)
    return None if bare is None else (replace(event, body=bare), "session")


def _without_the_note(body: ev.Body) -> ev.Body | None:
    """What of an event about the note is about the session as such; None if nothing is.

    That there is a session, that something was taken back, that this person answered a
    questionnaire, that all was worked through: told without what is the note's.
    """
    match body:
        case ev.Created():
            return replace(body, goals=(), vocabulary=())
        case ev.Struck():
            return replace(body, statements=(), lines=0)
        case ev.MeasureAnswered():
            return replace(body, statement=replace(body.statement, text="", goal=""))
        case ev.NoteReady():
            return replace(body, statements=0)
        case _:
            return None


def view_for(session: Session, view: View, party: Party) -> tuple[View, Matter]:
    """The view as a person may have it now, and what it is about."""
    if session.sees_note(party):
        return view, "note"
    return bare(view), "session"


def bare(view: View) -> View:
    """A view without what is the note's."""
    return replace(view, goals=(), touched={}, sections=(), signatures=(), templates=())


def must_see_note(session: Seen, party: Party) -> None:
    """Check that a person may read and change the note now.

    Raises:
        NotShared: If it is not shown to them.
    """
    if not session.sees_note(party):
        raise NotShared(
            "expected a note that is shared with you, it is not now: your therapist writes it"
        )


def may_ask(session: Session, party: Party, command: commands.Command) -> None:
    """Check that a command asks nothing of a note that this person is not shown.

    Raises:
        NotShared: If it does.
    """
    if not isinstance(command, commands.WITHOUT_THE_NOTE):
        must_see_note(session, party)
