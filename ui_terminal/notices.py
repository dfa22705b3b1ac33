"""What happened in a session, as a line for the therapist. Pure; no words of the session."""

from dataclasses import dataclass
from typing import Final

from live import events as ev
from live.values import SAMPLE_RATE, Mode, Party, Purpose


@dataclass(frozen=True, slots=True)
class Notice:
    """A line between utterances.

    Attributes:
        text: For people.
        at: First sample it is about, since the session went live; None for "now".
        warning: Whether the therapist should look at it.
    """

    text: str
    at: int | None = None
    warning: bool = False


MODES: Final[dict[Mode, str]] = {
    "shared": "the client sees the note while it is written",
    "reveal": "the client sees the note when the talking is over",
    "private": "the client does not see the note",
}
"""Whether the client is to see the note, and from when."""

_PURPOSES: Final[dict[Purpose, str]] = {
    "transcription": "transcription",
    "drafting": "drafting",
    "collaboration": "writing the note together",
    "storing": "keeping the words",
    "metrics": "figures",
}


def purposes(agreed: tuple[Purpose, ...]) -> str:
    """What somebody agreed to, in few words."""
    named = [words for purpose, words in _PURPOSES.items() if purpose in agreed]
    return ", ".join(named) or "nothing"


def who(party: Party, *, whose: bool = False) -> str:
    """How a person is called on the therapist's screen."""
    if party == "therapist":
        return "your" if whose else "you"
    return "the client's" if whose else "the client"


def _other(party: Party) -> str:
    return who("client" if party == "therapist" else "therapist", whose=True)


def taken_back(body: ev.Struck) -> Notice:
    """Who took how much back, and how many lines went with it."""
    seconds = max(1, round((body.end - body.start) / SAMPLE_RATE))
    length = f"{seconds} s" if seconds < 60 else f"{round(seconds / 60)} min"
    lines = f"{body.lines} line{'' if body.lines == 1 else 's'}"
    went = f"; {lines} rested on it and went, too" if body.lines else ""
    return Notice(f"{who(body.by)} took {length} back{went}", at=body.start)


def notice_of(body: ev.Body) -> Notice | None:  # noqa: C901, PLR0911, PLR0912
    """The line for an event; None if other parts of the screen show it.

    One case an event: a table would hide the wording.
    """
    match body:
        case ev.Joined(party="client"):
            return Notice("the client is here")
        case ev.Left(party="client"):
            return Notice("the client left")
        case ev.Consented():
            return Notice(f"{who(body.party)} agreed to {purposes(body.purposes)}")
        case ev.ConsentRevoked():
            took = (
                f"{who(body.party)} took {'your' if body.party == 'therapist' else 'the'} consent"
            )
            what = f" to {purposes(body.purposes)}" if body.purposes else ""
            return Notice(f"{took}{what} back: it has stopped", warning=True)
        case ev.ModeSwitched():
            return Notice(MODES[body.mode])
        case ev.TapOpened():
            return Notice(f"{who(body.party, whose=True)} sound arrives")
        case ev.TapClosed():
            why = f" ({body.reason})" if body.reason else ""
            return Notice(
                f"{who(body.party, whose=True)} sound no longer arrives{why}", warning=True
            )
        case ev.SoundLost():
            lost = f"{body.samples / SAMPLE_RATE:.1f} s of {who(body.party, whose=True)} sound"
            return Notice(f"{lost} was lost", at=body.start, warning=True)
        case ev.NotUnderstood():
            length = f"{(body.end - body.start) / SAMPLE_RATE:.1f} s"
            whose = who(body.party, whose=True)
            return Notice(f"{length} of {whose} speech could not be made out", at=body.start)
        case ev.FarVoice():
            mic = f"{who(body.party, whose=True)} microphone hears the other voice"
            return Notice(f"{mic}: it is not written twice; headphones help", at=body.start)
        case ev.Lagging(seconds=seconds):
            if seconds > 0:
                return Notice(f"words come {seconds:.0f} s late", warning=True)
            return Notice("words are on time again")
        case ev.Paced(every_s=every_s):
            if every_s == 0:
                return Notice("words appear when a sentence ends: the machine is busy")
            return Notice(f"words appear about every {every_s:.1f} s")
        case ev.LanguageHeard():
            return Notice(f"the language heard is “{body.language}”")
        case ev.MeasureAsked():
            return Notice("a questionnaire is before the client")
        case ev.MeasureAnswered():
            return Notice("the client answered a questionnaire")
        case ev.MeasureDeclined():
            return Notice("the client would rather not answer the questionnaire")
        case ev.Disputed(words=words) if words:
            return Notice(f"{who(body.by)} would put a line in other words")
        case ev.TakenOver():
            return Notice(f"{who(body.by)} put a line in {_other(body.by)} words")
        case ev.Commented():
            return Notice(f"{who(body.by)} said something of a line, beside it")
        case ev.CommentResolved():
            return Notice(f"{who(body.by)} settled a comment")
        case ev.Paused():
            return Notice(f"{who(body.by)} paused: nothing is heard or written down")
        case ev.Resumed():
            return Notice(f"{who(body.by)} resumed listening")
        case ev.Struck():
            return taken_back(body)
        case ev.TemplateSwitched():
            return Notice(f"the note has another form now: {body.template.title}")
        case ev.Ended():
            return Notice("the talking is over: read the note together")
        case ev.NoteReady():
            return Notice(body.reason or f"the note is ready, {body.seconds:.0f} s after the end")
        case ev.Signed():
            return Notice(f"{who(body.party)} signed the note")
        case ev.Declined():
            return Notice(f"{who(body.party)} chose not to sign", warning=True)
        case ev.Reopened():
            return Notice(f"{who(body.by)} reopened the note: signatures were undone")
        case ev.LeftUnsigned():
            return Notice("the note is to be finished after the session")
        case ev.CopyLet(allowed=allowed):
            return Notice(f"the client may {'' if allowed else 'not '}take a copy of the note")
        case ev.Added():
            return Notice(f"{who(body.by)} added something to the signed note")
        case ev.EmergencyAccess():
            words = f"{body.name} ({body.role}) reads this session in an emergency: {body.reason}"
            return Notice(words, warning=True)
        case ev.Exported():
            return Notice(f"the note was exported as {body.form}")
        case ev.WentWrong():
            return Notice(f"{body.where}: {body.message}", warning=True)
        case _:
            return None
