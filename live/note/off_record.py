"""What somebody asks to keep out of the note is not drafted until they go back. Pure.

Nothing is drafted of it even if nobody strikes it. In doubt it stays out: people can write it in.
"""

import re
from typing import Final

from live.values import SAMPLE_RATE, Utterance

_LEAVE: Final = re.compile(
    r"""\b(?:
        off\ the\ record
      | (?:not|\w*n't|never|without\ it)\b[\w\s]{0,24}\b(?:in|into|on|part\ of|to)\ (?:the|our|that
      |this|my)
        \ (?:note|notes|record|file|chart)
      | (?:leave|keep|take)\ (?:that|this|it|what\ \w+\ (?:say
      |said))?\ ?(?:part\ )?out\ of\ (?:the|our|my)
        \ (?:note|notes|record|file|chart)
      | (?:just\ )?between\ (?:us|you\ and\ me)
      | (?:don't|do\ not|please\ don't)\ (?:write|put|note)\ (?:that|this|it)\ down
      | (?:stop|pause)\ (?:the\ )?(?:recording|writing|listening|assistant)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_BACK: Final = re.compile(
    r"\b(?:back|again)\ (?:on|to|in|into)\ (?:the|our)\ (?:record|note|notes)\b"
    r"|\bon\ the\ record\ (?:again|now)\b|\b(?:can|may"
    r"|could)\ go\ (?:back\ )?in(?:to)?\ the\ note\b",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST: Final = 180 * SAMPLE_RATE
"""Samples after which it counts as over though nobody said so."""


class OffRecord:
    """Follows a conversation, utterance by utterance, into what is not for the note and back."""

    def __init__(self) -> None:
        self._until = 0

    def push(self, utterance: Utterance) -> bool:
        """Whether an utterance is not for the note."""
        text = utterance.text.replace("’", "'")
        back = max((match.end() for match in _BACK.finditer(text)), default=0)
        leave = max((match.end() for match in _LEAVE.finditer(text)), default=0)
        was = utterance.start < self._until
        if leave > back:
            self._until = utterance.end + _LONGEST
        elif back:
            self._until = 0
        return was or leave > back
