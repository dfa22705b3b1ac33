"""What sort of statement a line is, by the words in it and who said it. Pure.

It decides in which section a line is filed, nothing else; either person can file it elsewhere.
"""

import re
from typing import Final

from live.note import questions
from live.note.figures import numbers
from live.values import Party, StatementKind

_SCALE: Final = re.compile(
    r"\b(?:scale|(?:zero|0|one|1)\s+to\s+(?:ten|10|a\s+hundred|100)|out\s+of\s+(?:ten|10"
    r"|a\s+hundred))\b",
    re.IGNORECASE,
)
_PROPOSED: Final = re.compile(
    r"\b(?:shall we|should we (?!start|begin)|let's (?!say|see|start|begin)|would you (?:like"
    r"|be (?:willing|able|happy)|write|try|want)|could you (?:do|try|take)|what could you"
    r"|can you (?:try|do)|will you|what would you like|(?:how|what) about (?:\w+ing|we|for)"
    r"|the plan|for (?:this|next) week|which one|feels? more|are you going to|do you want to)\b",
    re.IGNORECASE,
)
_INTENDED: Final = re.compile(
    r"^(?:(?:will|would|could)(?!')|plans? to|okay to|maybe after|is going to)\b|\b(?:i'll|tomorrow"
    r"|from now on)\b|^(?!their |the |he |she )[^.]*\bthey'll\b",
    re.IGNORECASE,
)
_WANTED: Final = re.compile(
    r"(?<!n't )\b(?:wants? to|would like to|hop(?:e|es|ing) to|(?:my|their) goal|wish(?:es)? to)\b",
    re.IGNORECASE,
)
_CHANGED: Final = re.compile(
    r"\b(?:better|improv\w*|easier|helped|helps|worked|managed|cut down|went from|used to"
    r"|no longer|back (?:to|asleep)|progress|reduced|only (?:once|twice|one|two)|did it"
    r"|practi[cs]ed|tried|kept|used the|proud|calmer|less|fewer|for the first time)\b",
    re.IGNORECASE,
)
_COMPLAINT: Final = re.compile(
    r"\b(?:pain\w*|ache\w*|hurt\w*|sleep\w*|slept|wak\w*|woke|tired\w*|exhaust\w*|anxi\w*|worr\w*"
    r"|panic\w*|afraid|scared|fear\w*|sad\w*|down|low|cry\w*|cried|angry|anger|annoyed|asham\w*"
    r"|guilt\w*|alone|lonely|stress\w*|overwhelm\w*|dizz\w*|sick\w*|nausea\w*|vomit\w*|fever\w*"
    r"|cough\w*|rash\w*|itch\w*|headache\w*|bleed\w*|blood|swell\w*|swollen|breath\w*|shak\w*"
    r"|weak\w*|appetite|eat\w*|drink\w*|drank|drunk|wine|beer\w*|smok\w*|felt|feel\w*|symptom\w*"
    r"|diarrh\w*|stool\w*|cramp\w*|racing|nightmare\w*|argu\w*|rough|hard|difficult\w*|struggl\w*"
    r"|trouble|can't|couldn't|side effects?|dose\w*|dry mouth)\b",
    re.IGNORECASE,
)
_ARRANGED: Final = re.compile(
    r"^therapist:|\b(?:we'll|i'll|let's|next (?:week|session|time)|meet again|come back|see you"
    r"|the plan is)\b",
    re.IGNORECASE,
)


def asks_for_a_number(asked: str) -> bool:
    """Whether a scaling question was asked ("from zero to ten, how …")."""
    return bool(_SCALE.search(asked))


def proposes(question: str) -> bool:
    """Whether a question proposes something to do."""
    return bool(_PROPOSED.search(question))


def of(line: str, speaker: Party, asked: str) -> StatementKind:
    """The kind of a line.

    Args:
        line: The statement's text.
        speaker: Whose words it is made of: a therapist's are never the client's report.
        asked: What was said just before.
    """
    if speaker == "therapist":
        return "plan" if _ARRANGED.search(line) else "intervention"
    if asks_for_a_number(asked) and numbers(line.rpartition(": ")[2]):
        return "measure"
    if _INTENDED.search(line) or proposes(questions.last(asked)):
        return "plan"
    told = line.rpartition(": ")[2]
    for pattern, kind in _BY_WORDS:
        if pattern.search(told if kind == "progress" and not _BARE.match(told) else line):
            return kind
    return "other"


_BARE: Final = re.compile(r"^(?:yes|no)\b", re.IGNORECASE)
_BY_WORDS: Final[tuple[tuple[re.Pattern[str], StatementKind], ...]] = (
    (_WANTED, "goal"),
    (_CHANGED, "progress"),
    (_COMPLAINT, "symptom"),
)
