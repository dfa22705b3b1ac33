"""What a person can ask of a session: the commands that a screen sends.

Each becomes one event or is refused with the reason: see ``live.deciding``.
"""

from dataclasses import dataclass
from typing import Annotated, Final, Literal

from pydantic import Field, StringConstraints

from live.values import Content, Language, Mode, Purpose

LONGEST_LINE: Final = 2_000
"""Characters of one statement that a person writes."""

Line = Annotated[
    str, StringConstraints(min_length=1, max_length=LONGEST_LINE, strip_whitespace=True)
]
Name = Annotated[str, StringConstraints(min_length=1, max_length=200, strip_whitespace=True)]
ShortLine = Annotated[str, StringConstraints(max_length=LONGEST_LINE, strip_whitespace=True)]
Comment = Annotated[str, StringConstraints(max_length=4_000, strip_whitespace=True)]
Id = Annotated[str, StringConstraints(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_.-]+$")]
Choice = Annotated[int, Field(ge=0, le=9, strict=True)]
GoalId = Annotated[str, StringConstraints(max_length=64, pattern=r"^[A-Za-z0-9_.-]*$")]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """I agree to these purposes."""

    type: Literal["consent"] = "consent"
    purposes: tuple[Purpose, ...]
    text_version: Name


@dataclass(frozen=True, slots=True, kw_only=True)
class Revoke:
    """I no longer agree to these purposes, or (none named) to any."""

    type: Literal["revoke"] = "revoke"
    purposes: tuple[Purpose, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """Stop listening for now."""

    type: Literal["pause"] = "pause"


@dataclass(frozen=True, slots=True, kw_only=True)
class Resume:
    """Listen again."""

    type: Literal["resume"] = "resume"


@dataclass(frozen=True, slots=True, kw_only=True)
class Strike:
    """Take back what was said: the last so many seconds of it, or from one sample to another.

    Attributes:
        last_s: So many seconds up to now, or up to where listening stopped; or else
        start: the first sample, since the session went live, and
        end: one past the last.
    """

    type: Literal["strike"] = "strike"
    last_s: Annotated[int, Field(gt=0, le=86_400)] | None = None
    start: Annotated[int, Field(ge=0)] | None = None
    end: Annotated[int, Field(gt=0)] | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Write(Content):
    """Add a statement of my own to a section."""

    type: Literal["write"] = "write"
    section: Id
    text: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Accept:
    """Keep this statement."""

    type: Literal["accept"] = "accept"
    statement: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Reject:
    """Take this statement out of the note."""

    type: Literal["reject"] = "reject"
    statement: Id


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Dispute(Content):
    """This statement is not right; ``words`` is how I would say it, if I say that."""

    type: Literal["dispute"] = "dispute"
    statement: Id
    words: ShortLine = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeOver:
    """Put this disputed statement the way the other person would say it."""

    type: Literal["take_over"] = "take_over"
    statement: Id


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CommentOn(Content):
    """Something I have to say of this statement, beside it."""

    type: Literal["comment"] = "comment"
    statement: Id
    text: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolveComment:
    """This comment is settled."""

    type: Literal["resolve_comment"] = "resolve_comment"
    comment: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class AskMeasure:
    """Put this questionnaire before the client."""

    type: Literal["ask_measure"] = "ask_measure"
    instrument: Id


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AnswerMeasure(Content):
    """My answers to a questionnaire: places in its list of answers, null where I gave none.

    ``language`` is the one in which I read it.
    """

    type: Literal["answer_measure"] = "answer_measure"
    instrument: Id
    answers: Annotated[tuple[Choice | None, ...], Field(max_length=50)]
    difficulty: Choice | None = None
    language: Language = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclineMeasure:
    """I would rather not answer this questionnaire."""

    type: Literal["decline_measure"] = "decline_measure"
    instrument: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class AcknowledgeAlert:
    """I have seen this alert. ``alert`` is its id."""

    type: Literal["acknowledge_alert"] = "acknowledge_alert"
    alert: Annotated[int, Field(ge=1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """This statement serves that goal of the plan; "" is none."""

    type: Literal["link"] = "link"
    statement: Id
    goal: GoalId


@dataclass(frozen=True, slots=True, kw_only=True)
class SwitchTemplate:
    """Give the note another form."""

    type: Literal["switch_template"] = "switch_template"
    template: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class SwitchMode:
    """Let the client see the note while it is written, from review on, or not at all."""

    type: Literal["switch_mode"] = "switch_mode"
    mode: Mode


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Choose(Content):
    """Choose these values of a list of the note's form, and no others of it."""

    type: Literal["choose"] = "choose"
    choice: Id
    values: Annotated[tuple[Name, ...], Field(max_length=60)]


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """The talking is over; let us read the note."""

    type: Literal["end"] = "end"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Sign(Content):
    """I sign the note whose canonical form has this hash, saying the words that came with it."""

    type: Literal["sign"] = "sign"
    name: Name
    sha256: Sha256
    intent: Line
    comment: Comment = ""
    text_version: Annotated[str, StringConstraints(max_length=64)] = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Decline(Content):
    """I do not sign it, for this reason."""

    type: Literal["decline"] = "decline"
    sha256: Sha256
    reason: Comment


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopen:
    """Undo the signature so that the note can be changed."""

    type: Literal["reopen"] = "reopen"


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishLater:
    """Leave the note unsigned for now."""

    type: Literal["finish_later"] = "finish_later"


@dataclass(frozen=True, slots=True, kw_only=True)
class LetCopy:
    """Whether the client may take a copy of the signed note."""

    type: Literal["let_copy"] = "let_copy"
    allowed: bool


Command = Annotated[
    Consent
    | Revoke
    | Pause
    | Resume
    | Strike
    | Write
    | Accept
    | Reject
    | Dispute
    | TakeOver
    | CommentOn
    | ResolveComment
    | AskMeasure
    | AnswerMeasure
    | DeclineMeasure
    | AcknowledgeAlert
    | Link
    | SwitchTemplate
    | SwitchMode
    | Choose
    | End
    | Sign
    | Decline
    | Reopen
    | FinishLater
    | LetCopy,
    Field(discriminator="type"),
]

MeasureCommand = AskMeasure | AnswerMeasure | DeclineMeasure | AcknowledgeAlert
"""Those about questionnaires: see ``live.measures.deciding``."""

WITHOUT_THE_NOTE: Final = (
    Consent,
    Revoke,
    Pause,
    Resume,
    Strike,
    AskMeasure,
    AnswerMeasure,
    DeclineMeasure,
    AcknowledgeAlert,
    SwitchMode,
    End,
    FinishLater,
)
"""Those that say nothing of the note's lines. Every other asks for a screen that has the note:
see ``live.sharing``."""
