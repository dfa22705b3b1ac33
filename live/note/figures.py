"""The numbers of a text and what they count: "twenty-five minutes" and "25 min" are the same."""

import re
from dataclasses import dataclass
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
_SCALES: Final = {"hundred": 100, "thousand": 1_000}
_SPECIAL: Final = {"once": 1, "twice": 2, "first": 1, "second": 2, "third": 3, "half": 0.5}
WORDS: Final = frozenset({*_UNITS, *_TENS, *_SCALES, *_SPECIAL})
"""Words that are numbers."""

_MEASURES: Final = {
    form: measure
    for measure, forms in {
        "second": "seconds sec secs",
        "minute": "minute minutes min mins",
        "hour": "hour hours hr hrs",
        "day": "day days",
        "night": "night nights",
        "morning": "morning mornings",
        "week": "week weeks",
        "month": "month months",
        "year": "year years",
        "time": "time times",
        "microgram": "microgram micrograms mcg",
        "milligram": "milligram milligrams mg",
        "gram": "gram grams g",
        "kilogram": "kilogram kilograms kilo kilos kg",
        "pound": "pound pounds lb lbs",
        "milliliter": "milliliter milliliters millilitre millilitres ml",
        "mile": "mile miles",
        "kilometer": "kilometer kilometers kilometre kilometres km",
        "percent": "percent",
        "drink": "drink drinks",
        "glass": "glass glasses",
        "beer": "beer beers",
        "cigarette": "cigarette cigarettes",
        "pill": "pill pills tablet tablets",
    }.items()
    for form in forms.split()
}
_TOKEN: Final = re.compile(
    r"(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:(?:st|nd|rd|th)\b)?"
    r"|(?P<word>[^\W\d_]+)|(?P<other>[^\s-])"
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text.

    Attributes:
        value: Its value.
        measure: What it counts, if that follows at once and is a measure; else "".
    """

    value: float
    measure: str = ""


def figures(text: str) -> list[Figure]:
    """Every number of a text with its measure, in order."""
    reader = _Reader()
    for match in _TOKEN.finditer(text.replace("%", " percent")):
        reader.read(match["digits"], (match["word"] or match["other"] or "").lower())
    reader.read(None, "")
    return reader.found


def numbers(text: str) -> set[float]:
    """Every number of a text, without what it counts."""
    return {figure.value for figure in figures(text)}


def measures(text: str) -> set[str]:
    """Every measure that a text names, whether with a number or not."""
    words = ((match["word"] or "").lower() for match in _TOKEN.finditer(text))
    return {_MEASURES[word] for word in words if word in _MEASURES}


class _Reader:
    """Puts spelled numbers together: "two thousand five hundred and twenty-five" is one."""

    def __init__(self) -> None:
        self.found: list[Figure] = []
        self._thousands = 0.0
        self._value: float | None = None
        self._room = 0.0  # what may still be added is below this

    def read(self, digits: str | None, word: str) -> None:
        """Take the next token; "" at the end."""
        if digits is not None:
            self._end("")
            self._value = float(digits.replace(",", ""))
        elif word in _UNITS or word in _TENS:
            self._add(_UNITS.get(word, 0) + _TENS.get(word, 0), room=10 if word in _TENS else 0)
        elif word in _SCALES:
            self._scale(_SCALES[word])
        elif word in _SPECIAL:
            self._end("")
            self.found.append(Figure(_SPECIAL[word]))
        elif word != "and" or self._room < 100:
            self._end(_MEASURES.get(word, ""))

    def _add(self, value: float, room: float) -> None:
        if self._value is not None and 0 < value < self._room:
            self._value += value
        else:
            self._end("")
            self._value = value
        self._room = room

    def _scale(self, scale: int) -> None:
        self._value = (self._value or 1) * scale
        if scale == 1_000:
            self._thousands, self._value = self._value, 0.0
        self._room = scale

    def _end(self, measure: str) -> None:
        if self._value is not None:
            self.found.append(Figure(self._thousands + self._value, measure))
        self._thousands, self._value, self._room = 0.0, None, 0.0
