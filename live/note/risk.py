"""The risk rule: only what was asked and answered, in both people's words. Pure.

"Not asked" is never "denied". No model is asked about risk: a statement is made here,
by quoting the question and the answer, or not at all.
"""

import re
from typing import Final

_ASKS: Final = re.compile(
    r"""\b(?:
        suicid\w* | self[\s-]?harm\w*
      | (?:hurt|harm|kill|cut|injur)(?:ing)?\s+(?:your\s?self|yourselves)
      | (?:end|take|ending|taking)\s+your\s+(?:own\s+)?life
      | (?:not\s+)?(?:want|wanting|wish|wishing)\s+(?:not\s+)?to\s+(?:be\s+alive|be\s+dead|die|live)
      | better\s+off\s+dead
      | (?:hurt|harm|kill)(?:ing)?\s+(?:some(?:one|body)|any(?:one|body))\s+else
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""Words in which clinicians ask about risk (after the wording of the C-SSRS and ASQ screeners)."""


def asks(text: str) -> bool:
    """Whether what the therapist said asks about risk."""
    return bool(_ASKS.search(text))


def statement(question: str, answer: str) -> str:
    """The statement: the question and the answer, quoted, nothing between them."""
    return f"Asked: “{question.strip()}” Answered: “{answer.strip()}”"


def asked_sentence(text: str) -> str:
    """The part of a therapist's turn that asks, from its first such sentence on."""
    sentences = re.split(r"(?<=[.?!])\s+", text.strip())
    for number, sentence in enumerate(sentences):
        if asks(sentence):
            return " ".join(sentences[number:])
    return text.strip()
