"""What a therapist advised, explained or arranged, and what of their talk is none of that. Pure."""

import re
from typing import Final

from live.note import spoken
from live.note.gist import ALONE, content, trimmed

_ADVICE: Final = re.compile(
    r"""\b(?:
        (?:i|we)(?:'d|\ would)\ (?:\w+\ )?(?:recommend|suggest|advise|like\ you\ to|say|want\ you)
      | (?:i|we)(?:'ll|\ will)?\ (?:\w+\ )?(?:recommend|suggest|advise|want\ you\ to)
      | (?:i'll|we'll|i\ will|we\ will|i'm\ going\ to|we're\ going\ to|let's|i\ can|we\ can)
        \ (?!(?:just|ask|see|say|start|go\ through|have\ a)\b)\w+
      | you\ (?:should|need\ to|must|could|can|may\ want|might\ want|want\ to|'ll\ need|will\ need)
      | make\ sure | try\ (?:to|and) | remember\ to | keep\ (?:an\ eye|taking|drinking|up)
      | one\ (?:option|thing\ (?:you|we)) | the\ plan | come\ back | get\ back\ (?:to|in) | avoid
      | if\ (?:you|it|things|the|your|that|this|there|any) | meet\ again
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_EXPLAINED: Final = re.compile(
    r"""\b(?:
        (?:it|this|that|which)\ (?:seems|sounds|looks)\ (?:like|as) | you\ (?:may|might)\ have
      | called | caused\ by | because | when\ (?:we|you|people|somebody) | what\ happens
      | the\ reason
      | means\ that | tends?\ to | usually | most\ (?:people|likely) | is\ (?:a|an|very)\ \w+
      | helps?
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_OF_THE_TALK: Final = re.compile(
    r"\b(?:note|record|line|sign|screen|assistant|camera|microphone|(?:look|think|talk|go) (?:at"
    r"|about|back"
    r"|over)|come (?:back )?to that|examine|move on|start|begin|hear (?:you|me)|introduce|tell me"
    r"|ask you)\b",
    re.IGNORECASE,
)
"""Words about the conversation itself, not of what was advised."""
MOST_TOLD: Final = 24
"""Words of a therapist's sentence that are written down without a model: such sentences ramble."""


def telling(told: str, heard: str) -> list[str]:
    """A therapist's sentences that advise, arrange or explain, and do not only repeat the client.

    Args:
        told: What they said, questions left out.
        heard: What the client said just before.
    """
    known = content(heard)
    found = []
    for sentence in spoken.sentences(spoken.plain(told)):
        text = trimmed(sentence.rstrip("?. "))
        new = content(text) - known
        if sentence.endswith("?") or spoken.is_courtesy(text) or len(new) < ALONE:
            continue
        if _OF_THE_TALK.search(text) and len(text.split()) < MOST_TOLD:
            continue
        if _ADVICE.search(text) or _EXPLAINED.search(text):
            found.append(text)
    return found


def of_therapist(told: str, heard: str) -> list[str]:
    """What a therapist advised or arranged; explanations are for a model."""
    lines = []
    for text in telling(told, heard):
        match = _ADVICE.search(text)
        if match and len(text[match.start() :].split()) > ALONE:
            words = text[match.start() :].split()
            lines.append(f"Therapist: {' '.join(words[:MOST_TOLD])}")
    return lines
