"""The risk rule: only what was asked and answered, in both people's words. Pure.

"Not asked" is never "denied". No model is asked about risk: a statement is made here,
by quoting the question and the answer, or not at all.
"""

import re
from typing import Final

_RISK: Final = re.compile(
    r"""\b(?:
        suicid\w* | self[\s-]?harm\w*
      | (?:hurt|harm|kill|cut|injur)(?:t?ing|e)?\s+(?:your\s?self|yourselves)
      | (?:end|tak)(?:e|ing)?\s+your\s+(?:own\s+)?life
      | (?:not|n['’]t)\s+(?:want|wanting)\s+to\s+(?:live|be\s+alive|be\s+here)
      | (?:want|wanting|wish|wishing)\s+(?:not\s+to\s+be\s+alive|to\s+(?:be\s+dead|die))
      | want\s+to\s+live(?=\s*(?:[?.,!]|$))
      | (?:wish(?:ed)?|if)\s+you\s+(?:were|was)\s+dead
      | not\s+wak(?:e|ing)\s+up
      | better\s+off\s+(?:dead|without\s+you)
      | (?:hurt|harm|kill)(?:ing)?\s+(?:some(?:one|body)|any(?:one|body)|others|other\s+people)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
"""Words in which clinicians ask about risk (after the wording of the C-SSRS and ASQ screeners)."""

_QUESTION: Final = re.compile(
    r"\?|\b(?:have|had|are|were|do|did|would|could)\s+you\b|\bany\s+thoughts\b|^\W*(?:any|ever)\b",
    re.IGNORECASE,
)
"""What makes a sentence a question, also where the recognizer put no question mark."""

_FOLLOW_UP: Final = 4
"""Words up to which a question only presses the one before it."""

_SENTENCE: Final = re.compile(r"(?<=[.?!])\s+")


def asks(text: str) -> bool:
    """Whether something in what the therapist said asks about risk, not only speaks of it."""
    return any(_asks(sentence) for sentence in _SENTENCE.split(text))


def asks_last(text: str) -> bool:
    """Whether what comes next answers a question about risk: no other was asked after it.

    "Any at all?" is no other question.
    """
    questions = [s for s in _SENTENCE.split(text) if _asks(s) or s.rstrip().endswith("?")]
    while questions and not _asks(questions[-1]) and len(questions[-1].split()) <= _FOLLOW_UP:
        questions.pop()
    return bool(questions) and _asks(questions[-1])


def statement(question: str, answer: str) -> str:
    """The statement: the question and the answer, quoted, nothing between them."""
    return f"Asked: “{question.strip()}” Answered: “{answer.strip()}”"


def asked_sentence(text: str) -> str:
    """The part of a therapist's turn that asks, from its first such sentence on."""
    sentences = _SENTENCE.split(text.strip())
    for number, sentence in enumerate(sentences):
        if _asks(sentence):
            return " ".join(sentences[number:])
    return text.strip()


def _asks(sentence: str) -> bool:
    return bool(_RISK.search(sentence) and _QUESTION.search(sentence))
