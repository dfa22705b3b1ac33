"""A short text as words that can be compared: stems, numbers, and what is denied. Pure.

Written for the bench alone: what it measures has its own idea of words, and must not be measured
by it. ``words.toml`` holds abbreviations, spellings and words that are taken for the same.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final, Literal

from live.note.figures import WORDS as NUMBER_WORDS
from live.note.figures import Figure, figures
from live.values import Content

Polarity = Literal["says", "denies", "either"]
"""Whether a word is said, denied, or stands where that cannot be told."""

_TABLE: Final = Path(__file__).parent / "words.toml"

_SCRIBE: Final = frozenset(
    "report reports reported reporting deny denies denied denying advise advises advised advice "
    "note notes noted state states stated say says said mention mentions mentioned describe "
    "describes described complain complains complained complaining explain explains explained "
    "confirm confirms confirmed ask asks asked tell tells told discuss discussed discusses suggest "
    "suggests suggested recommend recommends recommended inform informs informed answer answered "
    "feel feels feeling felt experience experiences experienced experiencing present presents "
    "presenting presented agree agrees agreed state given".split()
)
"""Verbs of who keeps a note: they tell that something was said, not what."""

_STOP: Final = frozenset(
    "a an the and or but of to in on at for with by from as is are was were be been being am it "
    "its he she they them his her hers their theirs him i you your yours we us our my me this "
    "that these those there here then than so if when while because due since which who whom what "
    "how will would can could should may might must shall do does did done doing has have had "
    "having get gets got getting go goes going gone went just very really quite bit little mainly "
    "mostly also too still already even rather about around approximately approx roughly into "
    "onto up out off over again some any other others else otherwise more most much many lot lots "
    "each now currently recent recently moment ago anyway patient client pt person clinician "
    "therapist themself themselves himself herself something anything thing things like make "
    "makes made making both well-being per within during through after before until yes yeah no "
    "not nil non none never nothing without neither nor ve re ll s t d m o e c x um uh er erm hm "
    "mm mmm oh ohh ah guess mean know think okay ok last past besides ones time times occur "
    "occurs occurring occurred ongoing accompanied associated include includes including "
    "primarily especially particularly actually basically kind sort ever".split()
)

_LIGHT: Final = "take change problem symptom notice able manage need come try seem type"
"""Words that a statement can do without if it has others: "took pain killers" is "pain killers"."""

_NO: Final = frozenset(
    "no nobody nothing nil without denies denied deny denying none non nor neither never".split()
)
_NOT: Final = frozenset("not never".split())
_CANNOT: Final = frozenset(
    "cannot unable stopped stop stops quit avoids avoid avoiding barely hardly "
    "rarely seldom lack lacks lacking only until unless might may possibly maybe less".split()
)
"""Words after which something is neither plainly said nor plainly denied."""

_CLAUSE: Final = re.compile(
    r"([.?!;:,()\n]|\s[–—-]+\s|\b(?:but|although|though|however|except|apart from|other than"
    r"|because|which|who|then)\b)",
)
_FINITE: Final = frozenset(
    "is are was were has have had feels felt does did can will would takes took uses used lives "
    "works started began came went they he she i you we it now only reports says".split()
)
"""Words that show that a new clause began: what was denied before them is denied no longer."""

_WHERE: Final = frozenset("in at on down of from during with to for when since around".split())
_LISTED: Final = 6
"""Most words of an item in a list of what is denied."""

_TOKEN: Final = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_ENDINGS: Final = (
    "nesses ness fully ful ations ation ating ated ates ings ing iest ier ies ied edly ed es ous "
    "ally ly al ic s e y"
).split()
_UNITS: Final = r"second|minute|hour|day|night|week|month|year|stone|mile"
_REWRITTEN: Final = (
    (re.compile(r"\b(?:can'?t|can not|could(?: not|n'?t))\b"), "cannot"),
    (re.compile(r"\bwon't\b"), "will not"),
    (
        re.compile(r"\b(do|does|did|has|have|had|is|are|was|were|would|should)n'?t\b"),
        r"\1 not",
    ),
    (re.compile(r"\b(\d+)\s*/\s*7\b"), r"\1 days"),
    (re.compile(r"\b(\d+)\s*/\s*52\b"), r"\1 weeks"),
    (re.compile(r"\b(\d+)\s*/\s*12\b"), r"\1 months"),
    (re.compile(r"\bx\s*(\d+)\b"), r"\1 times"),
    (re.compile(r"\b(\d+)\s*x\b"), r"\1 times"),
    (re.compile(r"\b(\d+)\s*d\b"), r"\1 days"),
    (re.compile(r"\b(\d+)\s*w\b"), r"\1 weeks"),
    (re.compile(r"\b(\d+)\s*hrs?\b"), r"\1 hours"),
    (re.compile(r"\b(i|you|he|she|it|we|they|that|there|what|who)'(?:m|re|ve|ll|d|s)\b"), r"\1"),
    (re.compile(r"(\d)([a-z])"), r"\1 \2"),
    (re.compile(rf"\b(times?)\s*(?:/|per|an?|each|every)\s*({_UNITS})\b"), r"\1 per\2"),
    (re.compile(rf"\b(?:a|an|another)\s+(?=(?:{_UNITS})\b)"), "1 "),
    (re.compile(rf"\b(last|past)\s+(?=(?:{_UNITS})\b)"), r"\1 1 "),
    (re.compile(r"\bfirst\b"), "initial"),  # no number that anybody counts
    (re.compile(r"(\w)/(?=[^\W\d])"), r"\1 / "),
    (re.compile(r"\bnon-"), "non "),
    (re.compile(r"\b(\w+)-sided\b"), r"\1 side"),
)


@dataclass(frozen=True, slots=True, repr=False)
class Reading(Content):
    """What a text is compared by.

    Attributes:
        words: Its content words by stem, and how they stand.
        figures: Its numbers.
        names: Words that begin with a capital inside a sentence, in small letters.
        denies: Whether anything is denied in it.
    """

    words: Mapping[str, Polarity]
    figures: tuple[Figure, ...]
    names: frozenset[str]
    denies: bool


@lru_cache(maxsize=8192)
def read(text: str) -> Reading:
    """Take a text apart."""
    plain = normal(text)
    words: dict[str, Polarity] = {}
    denies = False
    for clause in _clauses(plain):
        denies = denies or "denies" in clause.values()
        for stem, polarity in clause.items():
            words[stem] = polarity if words.get(stem, polarity) == polarity else "either"
    found = tuple(figures(plain))
    stems = [stem_of(word) for word in _TOKEN.findall(plain)]
    for figure in found:  # "three days" is a number, not a number and a word
        measure = stem_of(figure.measure)
        if measure and stems.count(measure) <= sum(f.measure == figure.measure for f in found):
            words.pop(measure, None)
    return Reading(words, found, _names(text), denies)


def normal(text: str) -> str:
    """A text in small letters, with abbreviations written out and numbers spelled one way."""
    plain = text.replace("’", "'").lower()
    for pattern, instead in _REWRITTEN:
        plain = pattern.sub(instead, plain)
    pattern, instead_of = _phrases()
    return pattern.sub(lambda match: instead_of[_spaced(match.group())], plain)


def weighty(words: Mapping[str, Polarity]) -> Mapping[str, Polarity]:
    """The words without those that add little, unless there are no others."""
    return {word: polarity for word, polarity in words.items() if word not in _light()} or words


def agree(one: Polarity, other: Polarity) -> bool:
    """Whether two can be of the same fact."""
    return one == other or "either" in {one, other}


def same_word(one: str, other: str) -> bool:
    """Whether two stems are of the same word, one slip of the pen forgiven in long ones."""
    if one == other:
        return True
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < 5 or shorter[0] != longer[0] or len(longer) - len(shorter) > 1:
        return False
    at = next((n for n, letter in enumerate(shorter) if letter != longer[n]), len(shorter))
    if len(shorter) == len(longer):  # letters changed places
        return sorted(shorter) == sorted(longer)
    return shorter[at:] == longer[at + 1 :]  # one letter too many


def same_figure(one: Figure, other: Figure) -> bool:
    """Whether two numbers can be the same: equal, and not of different things."""
    return one.value == other.value and (
        one.measure == other.measure or "" in {one.measure, other.measure}
    )


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(_TABLE.read_text("utf-8"))


@cache
def _phrases() -> tuple[re.Pattern[str], dict[str, str]]:
    instead = {_spaced(form): name for name, forms in _table()["phrases"].items() for form in forms}
    longest_first = sorted(instead, key=len, reverse=True)
    parts = (re.escape(form).replace(r"\ ", r"\s+") for form in longest_first)
    return re.compile(rf"(?<![\w']){'(?:' + '|'.join(parts) + ')'}(?![\w'])"), instead


def _spaced(text: str) -> str:
    return " ".join(text.split())


@cache
def _groups() -> dict[str, str]:
    return {form: name for name, forms in _table()["words"].items() for form in (name, *forms)}


@lru_cache(maxsize=65536)
def stem_of(word: str) -> str:
    """The stem of a word, the same for all of its group; "" if it has no content."""
    word = word.removesuffix("'s")
    if word in _STOP or word in _SCRIBE or word in NUMBER_WORDS or word.endswith("n't"):
        return ""
    word = _groups().get(word, word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word.removesuffix(ending)
            break
    if len(word) > 3:
        word = word.rstrip("eiy")
        word = word[:-1] if word[-1:] == word[-2:-1] else word
    return word


@cache
def _light() -> frozenset[str]:
    return frozenset(map(stem_of, _LIGHT.split()))


def _names(text: str) -> frozenset[str]:
    found = re.finditer(r"(?<=[^.?!:;\n]\s)[A-Z][a-z]{2,}", " " + text.replace("’", "'").strip())
    names = (match.group().lower() for match in found if match.start() > 1)
    return frozenset(name for name in names if stem_of(name))


def _clauses(plain: str) -> list[dict[str, Polarity]]:
    """The content words of each clause with their polarity."""
    found: list[dict[str, Polarity]] = []
    sentence = 0  # where it began, among the clauses
    listing = pending = False  # whether what is denied may go on; whether it is still to come
    pieces = _CLAUSE.split(plain)
    for number in range(0, len(pieces), 2):
        before = pieces[number - 1].strip() if number else ""
        words = _TOKEN.findall(pieces[number])
        if not words:
            listing = listing and before == ","
            continue
        no = bool(_NO & set(words))
        within = before == "," and not _FINITE & set(words)
        pending = pending and within and words[0] != "and"
        goes_on = pending or (listing and within and len(words) <= _LISTED)
        clause = _clause(words, carried=goes_on, more=pending or _denied_with_or(pieces, number))
        if listing and within and not goes_on and words[0] in _WHERE:
            clause = dict.fromkeys(clause, "either")  # "no numbness, down in the rest of the body"
        if not clause and no and before in {":", "?", "", ","}:  # "Rash, or fever: none"
            flipped: Polarity = "either" if before == "," else "denies"
            first = sentence if before != "," else len(found) - 1
            found[first:] = [dict.fromkeys(one, flipped) for one in found[max(0, first) :]]
        pending = (
            not clause and before != ":" and len(words) > 1 and bool((_NO | _NOT) & set(words))
        )
        if clause:
            found.append(clause)
        listing = goes_on or (no and "denies" in clause.values())
        if pieces[number + 1 : number + 2] and pieces[number + 1].strip() in {".", ";", "!"}:
            sentence, pending = len(found), False
    return found


def _denied_with_or(pieces: list[str], number: int) -> bool:
    """Whether this item of a list, or one after it, is joined by "or"."""
    rest = pieces[number:]
    ahead = next((n for n, piece in enumerate(rest) if n % 2 and piece.strip() != ","), len(rest))
    return any(re.search(r"\b(?:or|nor)\b", piece) for piece in rest[:ahead:2])


def _clause(words: list[str], *, carried: bool, more: bool) -> dict[str, Polarity]:
    now: Polarity = "says"
    if carried:
        now = "denies" if more else "either"
    found: dict[str, Polarity] = {}
    after_and = False
    for word in words:
        if after_and and word in _FINITE:
            now = "says"
        after_and = word == "and"
        negated = word.endswith("n't") and word not in _CANNOT
        if word in _NOT or negated:
            found = {stem: "either" if p == "says" else p for stem, p in found.items()}
            now = "denies"
        elif word in _NO:
            now = "denies"
        elif word in _CANNOT:
            now = "either" if now == "says" else now
        parts = (
            [stem_of(word)]
            if word in _groups() or "-" not in word
            else [stem_of(part) for part in word.split("-")]
        )
        for stem in parts:
            if stem:
                found[stem] = now if found.get(stem, now) == now else "either"
    if words[-1] in _NO and "denies" not in found.values():  # "fever denied"
        return dict.fromkeys(found, "denies")
    return found
