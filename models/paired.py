"""Two recognizers as one: small weights for guesses, large ones for what stays."""

from dataclasses import dataclass

from audio.types import SpeechSegment
from models.speech import Checkpoint, Context, Hypothesis, Recognizer


@dataclass(frozen=True, slots=True)
class Paired:
    """A ``Recognizer`` made of two.

    Words it calls stable are the small one's, so the final text changes more of them.

    Attributes:
        fast: Guesses at unfinished speech.
        best: Reads what ended, and in advance what may have ended.
    """

    fast: Recognizer
    best: Recognizer

    def partial(
        self, segment: SpeechSegment, context: Context, checkpoint: Checkpoint
    ) -> Hypothesis:
        """Decode an unfinished segment."""
        chosen = self.best if segment.pausing else self.fast
        return chosen.partial(segment, context, checkpoint)

    def final(self, segment: SpeechSegment, context: Context, checkpoint: Checkpoint) -> Hypothesis:
        """Decode a finished segment."""
        return self.best.final(segment, context, checkpoint)

    def forget(self, session: str) -> None:
        """Remember nothing more of a session."""
        self.fast.forget(session)
        self.best.forget(session)

    def close(self) -> None:
        """Free both."""
        self.fast.close()
        self.best.close()
