"""What a therapist advised, explained or arranged, and what of their talk is none of that. Pure."""

import re
from typing import Final

from live.note import spoken
from live.note.answers import trimmed
from live.note.gist import ALONE, content

_ADVICE: Final = re.compile(
    r"""\b(?:
        (?:i|we)(?:'d|\ would)\ (?:\w+\ )?(?:recommend|suggest|advise|like\ you\ to|say|want\ you)
      | (?:i|we)(?:'ll|\ will)?\ (?:\w+\ )?(?:recommend|suggest|advise|want\ you\ to)
      | (?:i'll|we'll|i\ will|we\ will|i'm\ going\ to|we're\ going\ to|let's)
        \ (?!(?:just|ask|see|say|start|go\ through|have\ a)\b)\w+
      | you\ (?:should|need\ to|must|could|can|may\ want|might\ want|want\ to|'ll\ need|will\ need)
      | make\ sure | try\ (?:to|and) | remember\ to | keep\ (?:an\ eye|taking|drinking|up)
      | one\ (?:option|thing\ (?:you|we)) | the\ plan | come\ back | get\ back\ (?:to|in)
      | if\ (?:you|it|things|the|your|that|this|there|any) | meet\ again
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_EXPLAINED: Final = re.compile(
    r"""\b(?:
        (?:it|this|that|which)\ (?:seems|sounds|looks)\ (?:like|as) | you\ (?:may|might)\ have
      | called | caused\ by | because | when\ (?:we|you|people|somebody) | what\ happens
      | the\ reason
      | means\ that | tends?\ to | usually | most\ (?:people|likely)
      | helps?
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_OF_THE_TALK: Final = re.compile(
    r"\b(?:(?:our|the|this|your) notes?|(?:off|on|for) the record|recording|that line|sign (?:it"
    r"|the|this)|screen|assistant|camera|microphone|(?:look|think|talk|go) (?:at|about|over)"
    r"|move on|introduce|come (?:back )?to that|examine|start with|begin with|hear (?:you|me)"
    r"|tell me|ask you|bear with me)\b",
    re.IGNORECASE,
)
"""Words about the conversation itself, not of what was advised."""
MOST_TOLD: Final = 24
"""Words of a therapist's sentence that are written down without a model: such sentences ramble."""

MOST_NAMED: Final = 45
"""The same of one that is named as advice or as the plan."""


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


def verb(sentence: str) -> str:
    """How a note names what a sentence does: arranged by the therapist, Advised or Explained."""
    if _ARRANGED.search(sentence):
        return "Therapist"
    advised, explained = _ADVICE.search(sentence), _EXPLAINED.search(sentence)
    if advised and (not explained or advised.start() < explained.start()):
        return "Advised"
    return "Advised" if _PLAIN.search(sentence) else "Explained"


_ARRANGED: Final = re.compile(
    r"\b(?:(?:i|we)(?:'ll| will|'re going to|'m going to)|let's|the plan|meet again|see you (?:in"
    r"|on|again|next))\b",
    re.IGNORECASE,
)


_PLAIN: Final = re.compile(
    r"\b(?:recommend|suggest|advise|one option|one thing you|you should|the plan(?: is|:)|next step"
    r"|what you could|you could try)(?!\w)",
    re.IGNORECASE,
)
"""Advice that is named as such: it is never left to a model to leave it out."""


def of_therapist(told: str, heard: str, *, plain: bool = False) -> list[str]:
    """What a therapist advised or arranged; explanations are for a model.

    Args:
        told: What they said, questions left out.
        heard: What the client said just before.
        plain: Only what is named as advice.
    """
    lines = []
    for text in telling(told, heard):
        match = _ADVICE.search(text)
        if not match or (plain and not _PLAIN.search(text)):
            continue
        explained = _EXPLAINED.search(text)
        if explained and explained.start() < match.start() and not _PLAIN.search(text):
            continue
        words = _NAMING.sub("", text[match.start() :]).split()
        most = MOST_NAMED if _PLAIN.search(text) else MOST_TOLD
        if ALONE < len(words) <= most:
            lines.append(f"{verb(text)}: {' '.join(words)}")
    return lines


_NAMING: Final = re.compile(
    r"^(?:(?:i|we)(?:'d|'ll| would| will)? (?:\w+ )?(?:recommend|suggest|advise|like you to"
    r"|want you to)(?: is)?(?: that)?(?: (?:you|we))?|one option is(?: to)?|the plan(?: is)?:?)"
    r"[\s,]+",
    re.IGNORECASE,
)
"""Words that name advice as such: the line's own verb says it."""
