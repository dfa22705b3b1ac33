"""Does the evidence carry the statement? Pure, and strict: what fails is not shown.

Numbers with what they count, names, feelings and diagnoses of a statement must have been said;
so must most of its content words; and it must not deny what was said, nor say what was denied.
Words are compared by a crude stem.
"""

import re
from dataclasses import dataclass
from typing import Final, Literal

from live.note.figures import WORDS as NUMBER_WORDS
from live.note.figures import figures, measures, numbers
from live.values import Content

_WORD: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_STOP: Final = frozenset(
    "a an the and or but of to in on at for with by from as is are was were be been being am it "
    "its he she they them his her their him i you we me my your our this that these those there "
    "then than so if when while after before about into out up down over again also just very more "
    "most some any each other will would can could should may might do does did done has have had "
    "having not no client therapist reports reported says said states stated notes noted describes "
    "described asked agreed agrees plans planned scale rated rates who which what how because "
    "themself themselves advised explained".split()
)
NEGATION: Final = re.compile(
    r"\b(?:no|not|none|never|nothing|nobody|without|cannot|neither|nor|denie[sd]|deny)\b|n't\b",
    re.IGNORECASE,
)
"""Words by which a text denies something."""
_EITHER_WAY: Final = re.compile(
    r"\b(?:trouble|difficult\w*|hard|hardly|barely|rarely|seldom|unable|fail\w*|stop\w*|quit"
    r"|lack\w*"
    r"|lost|miss\w*|skip\w*|avoid\w*|less|few|little|no longer|only|not just|not sure|help)\b",
    re.IGNORECASE,
)
"""Words that deny without "not", or turn one round: "can't stop worrying" is worrying."""

_CLAUSE: Final = re.compile(
    r"[.?!;,:]|(?=\bwithout\b)|\b(?:but|and|so|because|though|although|until|if|when|then)\b",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(r"(?<=[.?!])\s+")
_YES: Final = re.compile(r"\W*(?:yes|yeah|yep|yup|sure|right|exactly|definitely)\b", re.IGNORECASE)
_NO: Final = re.compile(r"\W*(?:no|nope|nah|not|never|none)\b", re.IGNORECASE)

_ENDINGS: Final = ("ness", "ing", "ied", "ies", "ed", "es", "ly", "s", "e", "y")


def _stem(word: str) -> str:
    word = word.partition("'")[0]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word.removesuffix(ending)
            break
    if len(word) > 3:
        word = word.rstrip("eiy")
        word = word[:-1] if word[-1] == word[-2] else word  # stopped, stop
    return word[:6]


_ASSENT: Final = frozenset(
    _stem(word)
    for word in (
        "okay ok yeah yes yep mm mhm hm uh um oh ah right sure well great good fine thanks thank "
        "know think guess mean maybe really exactly definitely absolutely true no nope"
    ).split()
)
"""Words of an answer that tell nothing of themselves."""

_INFERRED: Final = frozenset(
    _stem(word)
    for word in (
        "depressed depression depressive anxious anxiety worried sad sadness hopeless helpless "
        "angry anger frightened scared afraid fearful happy joyful ashamed shame guilty guilt "
        "lonely grief overwhelmed distressed frustrated irritable upset stressed relieved proud "
        "manic mania bipolar psychotic psychosis paranoid paranoia delusional trauma traumatic "
        "ptsd ocd adhd addicted addiction insomnia disorder suicidal suicide euthymic dysphoric "
        "resilient motivated insight mood affect oriented"
    ).split()
)
"""Feelings, states of mind and diagnoses: reported if somebody said them, never concluded."""

MIN_SHARE: Final = 0.6
"""Share of a statement's content words that must have been said. Chosen on the bundled calls:
below it are the statements that retell an example, above it those that only change the person."""

Polarity = Literal["says", "denies", "either"]


@dataclass(frozen=True, slots=True, repr=False)
class _Clause(Content):
    """A part of a sentence.

    Attributes:
        words: Its content words.
        polarity: Whether it says or denies.
        taken_back: Whether the next words deny it: "I was sure I would faint, but I didn't".
    """

    words: frozenset[str]
    polarity: Polarity
    taken_back: bool = False

    def as_told_by(self, clause: "_Clause") -> Polarity:
        """What a clause that shares words with this one may say."""
        whole = self.taken_back and self.words <= clause.words  # "Was sure they would faint"
        return "either" if whole else self.polarity


def _plain(text: str) -> str:
    return text.replace("’", "'")


def stems(text: str) -> set[str]:
    """The content words of a text, cut to a crude stem."""
    words = (match.group().lower() for match in _WORD.finditer(_plain(text)))
    return {
        _stem(word)
        for word in words
        if word.partition("'")[0] not in _STOP | NUMBER_WORDS and not word.endswith("n't")
    }


def content(text: str) -> set[str]:
    """The content words of a text, and its numbers."""
    return stems(text) | {str(number) for number in numbers(text)}


def denies(text: str) -> bool:
    """Whether a text denies something."""
    return bool(NEGATION.search(text))


def fault(statement: str, said: str, asked: str) -> str:
    """Why a statement is not carried by what was said; "" if it is.

    Args:
        statement: The sentence proposed.
        said: The words of its evidence.
        asked: What had been said just before, which gives a short answer its meaning.

    Returns:
        One of "", "number", "name", "inferred", "words", "negation".
    """
    statement, said, asked = _plain(statement), _plain(said), _plain(asked)
    heard = f"{asked} {said}"
    if not _counts_hold(statement, heard):
        return "number"
    if not _names(statement) <= {word.lower() for word in re.findall(r"[^\W\d_]+", heard)}:
        return "name"
    if not stems(statement) & _INFERRED <= stems(heard):
        return "inferred"
    if not _words_hold(statement, said, asked):
        return "words"
    if _turned_round(statement, said, asked):
        return "negation"
    return ""


def same(one: str, other: str) -> bool:
    """Whether two statements say the same, near enough that the first adds nothing.

    Another number, or the opposite, is never the same: it may be a correction.
    """
    return adds_nothing(gist(one), gist(other))


@dataclass(frozen=True, slots=True, repr=False)
class Gist(Content):
    """What a statement is compared by.

    Attributes:
        words: Its content words.
        numbers: Its numbers.
        denies: Whether it denies something.
    """

    words: frozenset[str]
    numbers: frozenset[float]
    denies: bool


def gist(text: str) -> Gist:
    """What a statement is compared by."""
    text = _plain(text)
    return Gist(frozenset(stems(text)), frozenset(numbers(text)), denies(text))


def adds_nothing(one: Gist, other: Gist) -> bool:
    """Whether the first statement says the same as the other: see ``same``."""
    return (
        bool(one.words)
        and one.denies == other.denies
        and one.numbers <= other.numbers
        and len(one.words & other.words) / len(one.words) >= 0.8
    )


def _counts_hold(statement: str, heard: str) -> bool:
    """Whether every number was said, and of the same thing where both say of what."""
    said = figures(heard)
    named = measures(heard)
    for figure in figures(statement):
        of = {other.measure for other in said if other.value == figure.value}
        if not of and figure.value == 1 and re.search(r"\bone\b", statement, re.IGNORECASE):
            continue  # "one" is a pronoun, too
        bare = "" in of and (figure.measure == "time" or figure.measure in named)
        if not of or (figure.measure and figure.measure not in of and not bare):
            return False
    return True


def _names(text: str) -> set[str]:
    """Capitalised words that do not begin a sentence."""
    return {
        match.group(1).lower()
        for match in re.finditer(r"(?<![.?!:;“\"]\s)(?<!^)\b([^\W\d_]+)\b", text)
        if match.group(1)[0].isupper() and match.group(1) not in {"Client", "Therapist", "I"}
    }


def _words_hold(statement: str, said: str, asked: str) -> bool:
    """Whether enough of the statement was said, and by the one whose statement it is.

    Only a question lends its words to the answer; what the other one told stays theirs.
    """
    content = stems(statement)
    own = stems(said)
    question = "?" in asked
    if not content:
        return True
    answers_only = question and not own - _ASSENT
    figure_given = bool(numbers(statement) & numbers(said))
    if not (content & own or answers_only or figure_given):
        return False
    carried = own | stems(asked) if question else own
    return len(content & carried) / len(content) >= MIN_SHARE


def _turned_round(statement: str, said: str, asked: str) -> bool:
    """Whether a clause of the statement denies what was said, or says what was denied.

    Each clause is held against the one that shares most words with it.
    """
    heard = [*_clauses(said), *_asked_clauses(asked, said)]
    for clause in _clauses(statement):
        shared = [len(clause.words & other.words) for other in heard]
        best = max(shared, default=0)
        matching = {
            other.as_told_by(clause) for other, n in zip(heard, shared, strict=True) if n == best
        }
        if clause.polarity == "denies" and not denies(f"{asked} {said}"):
            return True
        if best and clause.polarity != "either" and matching == {_opposite(clause.polarity)}:
            return True
    return False


def _opposite(polarity: Polarity) -> Polarity:
    return "denies" if polarity == "says" else "says"


def _clauses(text: str) -> list[_Clause]:
    found: list[_Clause] = []
    for part in _CLAUSE.split(text):
        clause = _Clause(frozenset(stems(part)), _polarity(part))
        if clause.words:
            found.append(clause)
        elif found and clause.polarity == "denies":  # "I would faint, but I didn't"
            found[-1] = _Clause(found[-1].words, "denies", taken_back=True)
    return found


def _polarity(clause: str) -> Polarity:
    if _EITHER_WAY.search(clause):
        return "either"
    return "denies" if denies(clause) else "says"


def _asked_clauses(asked: str, said: str) -> list[_Clause]:
    """The clauses of what was asked, as the answer leaves them."""
    answer: Polarity = "either"
    if _YES.match(said):
        answer = "says"
    elif _NO.match(said):
        answer = "denies"
    found = []
    for sentence in _SENTENCE.split(asked):
        for clause in _clauses(sentence):
            polarity: Polarity = clause.polarity
            if sentence.rstrip().endswith("?"):  # "no" to "you don't …?" denies it, too
                polarity = answer if clause.polarity == "says" or answer == "denies" else "either"
            found.append(_Clause(clause.words, polarity))
    return found
