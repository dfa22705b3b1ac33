"""Does the evidence carry the statement? Pure, and strict: what fails is not shown.

Numbers, names and negations of a statement must have been said; most of its content
words must have been said too. Words are compared by a crude stem.
"""

import re
from typing import Final

_UNITS: Final = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
_TENS: Final = {
    word: value
    for value, word in zip(
        range(20, 100, 10),
        "twenty thirty forty fifty sixty seventy eighty ninety".split(),
        strict=True,
    )
}
_SPECIAL: Final = {"once": 1, "twice": 2, "first": 1, "second": 2, "third": 3, "half": 0.5}
_ORDINAL: Final = re.compile(r"^(\d+)(?:st|nd|rd|th)$")
_NEGATION: Final = re.compile(
    r"\b(?:no|not|none|never|nothing|nobody|without|cannot|neither|nor|denie[sd]|deny)\b|n't\b",
    re.IGNORECASE,
)
_TOKEN: Final = re.compile(r"[A-Za-z']+|\d+(?:\.\d+)?(?:st|nd|rd|th)?")
_STOP: Final = frozenset(
    "a an the and or but of to in on at for with by from as is are was were be been being am it "
    "its he she they them his her their him i you we me my your our this that these those there "
    "then "
    "than so if when while after before about into out up down over again also just very more most "
    "some any each other will would can could should may might do does did done has have had "
    "having not no client therapist reports reported says said states stated notes noted describes "
    "described asked agreed agrees plans planned will who which what how because".split()
)
MIN_SHARE: Final = 0.6
"""Share of a statement's content words that must have been said. Chosen on the bundled calls:
below it are the statements that retell an example, above it those that only change the person."""


def numbers(text: str) -> set[float]:
    """Every number in a text, spelled or in digits: "twenty five" and "25" are the same."""
    found: set[float] = set()
    tens: int | None = None
    for token in (match.group().lower() for match in _TOKEN.finditer(text.replace("-", " "))):
        unit = _UNITS.get(token)
        if tens is not None:
            if unit is not None and 0 < unit < 10:
                found.add(tens + unit)
                tens = None
                continue
            found.add(tens)
            tens = None
        if token in _TENS:
            tens = _TENS[token]
        elif unit is not None:
            found.add(unit)
        elif token in _SPECIAL:
            found.add(_SPECIAL[token])
        elif token[0].isdigit():
            ordinal = _ORDINAL.match(token)
            found.add(float(ordinal.group(1) if ordinal else token))
    if tens is not None:
        found.add(tens)
    return found


def stems(text: str) -> set[str]:
    """The content words of a text, cut to a crude stem."""
    words = (match.group().lower().removesuffix("'s") for match in _TOKEN.finditer(text))
    return {_stem(word) for word in words if word not in _STOP and not word[0].isdigit()}


def _stem(word: str) -> str:
    word = word.replace("'", "")
    for ending in ("ing", "ied", "ies", "ed", "es", "ly", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending)[:6]
    return word[:6]


def _names(text: str) -> set[str]:
    """Capitalised words that do not begin a sentence."""
    return {
        match.group(1).lower()
        for match in re.finditer(r"(?<![.?!:;“\"]\s)(?<!^)\b([A-Z][a-z]+)\b", text)
        if match.group(1) not in {"Client", "Therapist", "I"}
    }


def fault(statement: str, said: str, asked: str) -> str:
    """Why a statement is not carried by what was said; "" if it is.

    Args:
        statement: The sentence proposed.
        said: The words of its evidence.
        asked: What had been said just before, which gives a short answer its meaning.

    Returns:
        One of "", "number", "name", "negation", "words".
    """
    heard = f"{asked} {said}"
    if not numbers(statement) <= numbers(heard) | ({1.0} if "one" in statement.lower() else set()):
        return "number"
    if not _names(statement) <= {word.lower() for word in re.findall(r"[A-Za-z]+", heard)}:
        return "name"
    if bool(_NEGATION.search(statement)) and not _NEGATION.search(heard):
        return "negation"
    content = stems(statement) - {_stem(word) for word in (*_UNITS, *_TENS, *_SPECIAL)}
    if content and len(content & stems(heard)) / len(content) < MIN_SHARE:
        return "words"
    return ""


def same(one: str, other: str) -> bool:
    """Whether two statements say the same, near enough that the second adds nothing."""
    a, b = (
        stems(one) | {str(n) for n in numbers(one)},
        stems(other) | {str(n) for n in numbers(other)},
    )
    return bool(a) and len(a & b) / len(a) >= 0.8
