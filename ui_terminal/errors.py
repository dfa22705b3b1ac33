"""What can go wrong between this terminal and a server, in one tree.

A message says what was expected, what came, and what to do. None carries a word that
was spoken or written in a session.
"""


class TerminalError(Exception):
    """Anything the terminal raises on purpose."""


class ServerUnreachable(TerminalError):
    """Nobody answers, or the answer is that it is not a good moment. Worth trying again."""


class NotSignedIn(TerminalError):
    """The server knows nobody who asks with our token: nobody is signed in, or no longer."""


class CodeNeeded(NotSignedIn):
    """The passphrase was right, and the account wants a code, too."""


class BadAnswer(TerminalError):
    """The server answered something that is not the wire protocol."""


class Refused(TerminalError):
    """The server understood and said no.

    Args:
        code: The wire's short stable name, e.g. ``"note_changed"``.
        message: What the server says about it, for people.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
