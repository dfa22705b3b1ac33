"""What a questionnaire asks, word for word, and how it is scored. Data, not code.

``phq9.toml`` is a questionnaire, in English; ``phq9_es.toml`` its words in Spanish, and nothing
else: codes and bands are the same in every language.
"""

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import Field, TypeAdapter, ValidationError

from live.errors import NotFound
from live.values import Language

_FOLDER = Path(__file__).parent
_Read = TypeVar("_Read")

Words = Annotated[str, Field(min_length=1)]
Loinc = Annotated[str, Field(pattern=r"^\d{1,7}-\d$")]


@dataclass(frozen=True, slots=True)
class Item:
    """One question. ``loinc`` is the code of its answer."""

    text: Words
    loinc: Loinc


@dataclass(frozen=True, slots=True)
class Difficulty:
    """How hard the problems made life: asked last, answered in other words, never scored."""

    text: Words
    loinc: Loinc
    answers: Annotated[tuple[Words, ...], Field(min_length=2)]


@dataclass(frozen=True, slots=True)
class Band:
    """A range of totals under the name it was published with, from ``least`` up to the next."""

    name: Words
    least: Annotated[int, Field(ge=0)]


@dataclass(frozen=True, slots=True)
class AlertRule:
    """The item of which any answer but the first is shown to the therapist at once.

    Attributes:
        item: Its number, from 1.
        about: What it asks, in a few words.
    """

    item: Annotated[int, Field(ge=1)]
    about: Words


@dataclass(frozen=True, slots=True)
class Instrument:
    """A questionnaire.

    Attributes:
        id: Stable name.
        title: What clinicians call it, e.g. "PHQ-9".
        name: Its whole name.
        plain_name: What the client reads above it.
        question: Stands before every item.
        answers: What can be answered to an item; the place in this list is the score.
        loinc_panel: Code of the questionnaire.
        loinc_total: Code of the total.
        permission: Whose it is, and that it may be used.
        version: Of the words: whose, and where they are published.
        items: In order.
        difficulty: The question after the items.
        bands: From the lowest up.
        alert: See ``AlertRule``; None if no item is like that.
        language: Of the words.
    """

    id: Annotated[str, Field(pattern=r"^[a-z0-9_]+$")]
    title: Words
    name: Words
    plain_name: Words
    question: Words
    answers: Annotated[tuple[Words, ...], Field(min_length=2)]
    loinc_panel: Loinc
    loinc_total: Loinc
    permission: Words
    version: Words
    items: Annotated[tuple[Item, ...], Field(min_length=1)]
    difficulty: Difficulty
    bands: Annotated[tuple[Band, ...], Field(min_length=1)]
    alert: AlertRule | None = None
    language: Language = "en"

    @property
    def most(self) -> int:
        """The highest total there can be."""
        return len(self.items) * (len(self.answers) - 1)


@dataclass(frozen=True, slots=True)
class DifficultyWords:
    """The words of the question about difficulty."""

    text: Words
    answers: Annotated[tuple[Words, ...], Field(min_length=2)]


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a questionnaire in another language; fields as of ``Instrument``."""

    language: Language
    version: Words
    name: Words
    plain_name: Words
    question: Words
    answers: tuple[Words, ...]
    items: tuple[Words, ...]
    difficulty: DifficultyWords
    permission: Words


_reader: TypeAdapter[Instrument] = TypeAdapter(Instrument)
_words_reader: TypeAdapter[Wording] = TypeAdapter(Wording)


def read(toml: str, name: str) -> Instrument:
    """Read a questionnaire.

    Args:
        toml: Its text.
        name: What to call it in errors, e.g. its file name.

    Raises:
        ValueError: If it is none: says which entry is wrong and what it should be.
    """
    instrument = _parsed(toml, name, _reader)
    least = [band.least for band in instrument.bands]
    if least[0] != 0 or least != sorted(set(least)) or least[-1] > instrument.most:
        raise ValueError(
            f"measure {name}: expected bands from 0 up to at most {instrument.most}, each above "
            f"the last, got {least}"
        )
    if instrument.alert is not None and instrument.alert.item > len(instrument.items):
        raise ValueError(
            f"measure {name}: expected the alert to be about one of {len(instrument.items)} "
            f"items, got {instrument.alert.item}"
        )
    return instrument


def read_words(toml: str, name: str, instrument: Instrument) -> Instrument:
    """A questionnaire in another language.

    Args:
        toml: The text of its words.
        name: As of ``read``.
        instrument: In English.

    Raises:
        ValueError: If there are not as many questions and answers.
    """
    words = _parsed(toml, name, _words_reader)
    asked = instrument.difficulty
    expected = (len(instrument.items), len(instrument.answers), len(asked.answers))
    got = (len(words.items), len(words.answers), len(words.difficulty.answers))
    if got != expected:
        raise ValueError(
            f"measure {name}: expected as many items, answers and answers on difficulty as in "
            f"English, {expected}, got {got}"
        )
    pairs = zip(instrument.items, words.items, strict=True)
    return replace(
        instrument,
        language=words.language,
        version=words.version,
        name=words.name,
        plain_name=words.plain_name,
        question=words.question,
        answers=words.answers,
        items=tuple(replace(item, text=text) for item, text in pairs),
        difficulty=replace(asked, text=words.difficulty.text, answers=words.difficulty.answers),
        permission=words.permission,
    )


def _parsed(toml: str, name: str, reader: TypeAdapter[_Read]) -> _Read:
    try:
        return reader.validate_python(tomllib.loads(toml))
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"measure {name}: expected TOML, got something else: {error}") from None
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise ValueError(f"measure {name}: {where}: {first['msg']}") from None


@cache
def _all() -> dict[Language, dict[str, Instrument]]:
    files = [path for path in sorted(_FOLDER.glob("*.toml")) if not path.stem.endswith("_es")]
    found = [read(path.read_text("utf-8"), path.name) for path in files]
    english = {instrument.id: instrument for instrument in sorted(found, key=lambda i: -i.most)}
    spanish = dict(english)
    for path in sorted(_FOLDER.glob("*_es.toml")):
        name = path.stem.removesuffix("_es")
        spanish[name] = read_words(path.read_text("utf-8"), path.name, english[name])
    return {"en": english, "es": spanish}


def shipped(language: Language = "en") -> dict[str, Instrument]:
    """The questionnaires that come with conote, by id: the PHQ-9 first.

    One that nobody translated is in English.
    """
    return _all()[language]


def find(instrument_id: str, language: Language = "en") -> Instrument:
    """A questionnaire by id.

    Raises:
        NotFound: If there is none of that id; says which there are.
    """
    try:
        return shipped(language)[instrument_id]
    except KeyError:
        raise NotFound(
            f"expected one of the measures {', '.join(shipped())}, got another"
        ) from None


def languages(instrument_id: str) -> tuple[Language, ...]:
    """The languages a questionnaire is there in, English first."""
    return tuple(code for code, there in _all().items() if there[instrument_id].language == code)
