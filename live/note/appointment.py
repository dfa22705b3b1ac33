"""The next appointment as two people state it: a day and a time, and that they agree. Pure."""

import re
from typing import Final

_NUMBER: Final = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|\d{1,2}(?:[:.]\d{2})?)"
)
_ORDINAL: Final = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|"
    r"thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|"
    r"thirtieth|(?:twenty|thirty)[\s-](?:first|second|third|fourth|fifth|sixth|seventh|eighth|"
    r"ninth)|\d{1,2}(?:st|nd|rd|th))"
)
_WEEKDAY: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH: Final = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
_DAY: Final = (
    rf"(?:(?:(?:next|this|the\s+following)\s+)?{_WEEKDAY}(?:\s+(?:next\s+week|week))?"
    rf"|(?:the\s+)?{_ORDINAL}(?:\s+of)?\s+{_MONTH}|{_MONTH}\s+(?:the\s+)?(?:{_ORDINAL}|\d{{1,2}})"
    rf"|the\s+{_ORDINAL}|tomorrow|(?:in\s+)?(?:a|{_NUMBER})\s+weeks?(?:['’]\s+time|\s+today)?"
    r"|next\s+(?:week|month))"
)
_CLOCK: Final = (
    rf"(?:(?:half\s+past|quarter\s+(?:past|to)|{_NUMBER}\s+(?:past|to))\s+{_NUMBER}"
    rf"|{_NUMBER}(?:[\s-](?:o['’]?clock|(?:oh[\s-])?{_NUMBER}(?:[\s-]{_NUMBER})?))?|noon|midday)"
    r"(?:\s*(?:a\.?m\.?|p\.?m\.?)|\s+in\s+the\s+(?:morning|afternoon|evening))?"
)
_TIME: Final = rf"(?:(?:at|from|around)\s+{_CLOCK}|(?:the\s+)?same\s+time)"
_JOIN: Final = r"(?:\s*,?\s+(?:and\s+)?(?:on\s+)?)"
_WHEN: Final = re.compile(
    rf"\b(?:(?:the\s+)?same\s+time{_JOIN}{_DAY}|{_DAY}(?:{_JOIN}{_DAY})?"
    rf"(?:{_JOIN}(?:{_TIME}|{_CLOCK}(?=\s*(?:[.,?!]|$))))?)\b",
    re.IGNORECASE,
)
"""A day, with the time if it follows at once."""

_CUE: Final = re.compile(
    rf"""\b(?:
        (?:i|we)(?:['’]ll|\s+will|\s+shall)\s+(?:see|meet|speak|talk)\b
      | see\s+you\b
      | (?:let['’]s|(?:shall|can|could)\s+we|we\s+can)\s+(?:meet|speak|talk)\b
      | (?:let['’]s|(?:shall|can|could)\s+we|we\s+can)\s+(?:do|say)\b(?=.*\b{_TIME})
      | (?:next|our)\s+(?:session|appointment|meeting|call)\b | meet\s+again\b
      | (?:book|put)(?:ed)?\s+you\s+(?:in|down)\b | same\s+time\b
      | (?:does|would|how\s+about|what\s+about|is)\s+.*\b(?:work|suit|good|okay|ok|possible|fine)\b
      | how\s+about\s+(?:{_DAY})
    )""",
    re.IGNORECASE | re.VERBOSE,
)
"""Words by which a sentence is about meeting again, and not about a day's doings."""

_NOT_MEETING: Final = re.compile(
    r"\b(?:saw|met|last\s+(?:week|time|session)|exercise|homework)\b", re.I
)
_UNSURE: Final = re.compile(r"\b(?:if|perhaps|maybe|might)\b", re.IGNORECASE)
"""Words that make meeting again a thought, unless it is asked."""

_REFUSES: Final = re.compile(
    r"^\W*(?:no|nope|sorry|unfortunately|i['’]m\s+afraid)\b|\b(?:can['’]t|cannot|can\s+not|"
    r"(?:does|wo)n['’]t\s+work|different|another|instead|unless|rather|earlier|later\s+than|"
    r"what\s+about|how\s+about|could\s+we|can\s+we)\b",
    re.IGNORECASE,
)
_AGREES: Final = re.compile(
    r"\b(?:yes|yeah|yep|okay|ok|sure|great|perfect|good|fine|works|see\s+you|sounds|bye|thanks|"
    r"thank\s+you|all\s?right|lovely|right|mm|mhm|will\s+do|take\s+care|i['’]ll\s+be\s+there|"
    r"looking\s+forward|until\s+then|then)\b",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(r"(?<=[.?!])\s+")


def proposed(text: str) -> str:
    """When to meet again, as the last such sentence of a text puts it; "" if none does.

    "I'll see you next Tuesday at four" gives "next Tuesday at four", in the words spoken.
    """
    found = ""
    for sentence in _SENTENCE.split(text):
        when = _WHEN.search(sentence) if books(sentence) else None
        found = when.group().strip(" ,") if when else found
    return found


def books(sentence: str) -> bool:
    """Whether a sentence says when to meet again: such are quoted, and no model writes them."""
    if _NOT_MEETING.search(sentence):
        return False
    if _UNSURE.search(sentence) and not sentence.rstrip().endswith("?"):
        return False
    return bool(_CUE.search(sentence) and _WHEN.search(sentence))


def books_any(text: str) -> bool:
    """Whether any sentence of a text says when to meet again."""
    return any(books(sentence) for sentence in _SENTENCE.split(text))


def agreed(when: str, answer: str) -> bool:
    """Whether an answer takes ``when`` up: it says so, or says it again, and names no other day."""
    if _REFUSES.search(answer):
        return False
    named = [match.group() for match in _WHEN.finditer(answer)]
    known = _days(when)
    # Where only a day was named, the answer may add the time to it.
    new = [_days(other) - known for other in named]
    if not re.search(rf"\b{_CLOCK}", when, re.IGNORECASE):
        new = [{word for word in words if not re.fullmatch(_NUMBER, word)} for words in new]
    if any(new):
        return False
    return bool(named) or bool(_AGREES.search(answer))


def named(text: str) -> str:
    """A day, with the time if there is one, that a text names; "" if none."""
    found = [match.group().strip(" ,") for match in _WHEN.finditer(text)]
    return max(found, key=len, default="")


def no_news(when: str, known: str) -> bool:
    """Whether ``when`` names no day and no time that ``known`` does not."""
    return _days(when) <= _days(known)


def statement(when: str) -> str:
    """The statement: the words in which it was stated."""
    return f"Next appointment, as stated: “{when}”"


def _days(when: str) -> set[str]:
    words = re.findall(rf"\b(?:{_WEEKDAY}|{_ORDINAL}|{_MONTH}|tomorrow|{_NUMBER})\b", when.lower())
    return set(words)
