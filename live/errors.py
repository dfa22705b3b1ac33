"""Every error of the session, in one tree.

A message says what was expected, what came, and what to do. None carries a word
that was spoken or written in a session.
"""

from dataclasses import dataclass


class ConoteError(Exception):
    """Anything conote raises on purpose.

    Attributes:
        code: A short stable name that crosses the wire, e.g. ``"not_allowed"``.
        status: The HTTP status that fits.
    """

    code = "error"
    status = 500


class Refused(ConoteError):
    """The request was understood and is not to be carried out."""

    code = "refused"
    status = 409


class NotAllowed(Refused):
    """This party may not do this."""

    code = "not_allowed"
    status = 403


class NotShared(NotAllowed):
    """The note is not shown to this person now, so nothing of it can be asked for or changed."""

    code = "not_shared"


class Outdated(Refused):
    """A change to the note as it was before something was taken back."""

    code = "struck"
    status = 409


class WrongState(Refused):
    """The session is not in a state in which this can be done."""

    code = "wrong_state"
    status = 409


class NotFound(Refused):
    """There is no such thing, or it is somebody else's: the answer is the same."""

    code = "not_found"
    status = 404


class NotYours(NotFound):
    """A session of somebody else's, or none of that id."""

    def __init__(self) -> None:
        super().__init__("expected the id of a session of yours, got another")


class NoteChanged(Refused):
    """What was to be signed is not what the note says now."""

    code = "note_changed"
    status = 409


class BadInput(ConoteError):
    """The request could not be understood."""

    code = "bad_input"
    status = 400


@dataclass(frozen=True, slots=True)
class TemplateFault:
    """One thing wrong with a form of note: in which file, at which entry, what was expected."""

    file: str
    entry: str
    expected: str

    def __str__(self) -> str:
        return f"{self.file}: {self.entry}: {self.expected}"


class BadTemplate(BadInput):
    """A form of note is not as it should be.

    Args:
        faults: Everything that is wrong with it.
    """

    code = "bad_template"

    def __init__(self, faults: tuple[TemplateFault, ...]) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = faults


class BadPlan(BadInput):
    """A treatment plan could not be read; the message says where and never quotes it."""

    code = "bad_plan"


class TooLarge(BadInput):
    """The request is larger than what is taken."""

    code = "too_large"
    status = 413


class NotSignedIn(ConoteError):
    """No token, or one that is unknown, used up or expired."""

    code = "not_signed_in"
    status = 401


class SignInRefused(NotSignedIn):
    """Name and passphrase (or code) do not belong together, or the account is disabled."""

    code = "sign_in_refused"


class CodeNeeded(NotSignedIn):
    """The passphrase was right; the account wants a code, too."""

    code = "code_needed"


class TooMany(ConoteError):
    """Asked too often.

    Attributes:
        retry_after_s: Seconds after which it may be tried again.
    """

    code = "too_many"
    status = 429

    def __init__(self, message: str, retry_after_s: float) -> None:
        super().__init__(message)
        self.retry_after_s = retry_after_s


class UpdateRefused(Refused):
    """A change to the shared document touched what its author may not touch."""

    code = "update_refused"
    status = 403


class StoreError(ConoteError):
    """What was kept could not be read or written."""

    code = "store"
    status = 500


class Interrupted(ConoteError):
    """The session stopped running meanwhile; asked for again, it is brought back."""

    code = "interrupted"
    status = 503


class ExportFailed(ConoteError):
    """The signed note could not be put into a file of the form that was asked for."""

    code = "export"
    status = 500


class SendFailed(ConoteError):
    """A signed note did not get to the server it was to be sent to; says why and what to do."""

    code = "send"
    status = 502


class CannotStart(ConoteError):
    """The server cannot start; the message says what to do about it."""

    code = "cannot_start"


def first(error: BaseException) -> BaseException:
    """The first error of a group of them; the error itself if it is none."""
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return error
