"""What can go wrong with sound. Messages say what was expected, what came, what to do.

No message, and no exception chained to one, holds an SDP, a sample or a word.
"""


class AudioError(Exception):
    """Anything that goes wrong in ``audio``."""


class BadOffer(AudioError):
    """A WHIP offer that cannot be answered (HTTP 400)."""


class BadCandidates(AudioError):
    """A trickle-ICE fragment that cannot be read (HTTP 400)."""


class IceRestartNotSupported(AudioError):
    """A fragment asks for an ICE restart (HTTP 422); a new offer is the way back."""


class PeerClosed(AudioError):
    """The peer connection has ended, so nothing can be added to it."""


class NoNetworkAddress(AudioError):
    """This host has no address that a peer could reach."""


class BadPcm(AudioError):
    """Raw PCM that breaks the framing rules."""


class UnreadableRecording(AudioError):
    """A file without audio that FFmpeg can decode."""


class PublishRefused(AudioError):
    """The WHIP server answered, and said no."""


class PublishFailed(AudioError):
    """The WHIP server could not be reached, or the connection was lost for good."""
