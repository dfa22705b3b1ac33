"""How a statement without a subject begins: with a verb that takes one, or with something else.

Closed lists, because a wrong guess would make a wrong sentence: what is not known here is
put after a colon, where anything can stand.
"""

import re
from typing import Final

from live.note.figures import WORDS as _NUMBERS

_AUXILIARIES: Final = "is was has had does did will would can could"

_PAST: Final = (
    "ate became began broke bought brought built came caught chose cut drank drew drove fell felt "
    "fought forgot found gave got grew heard held hurt kept knew lay left lent let lost made meant "
    "met overslept paid put quit ran read said sat saw sent set shook shut slept spent spoke stood "
    "stuck swam told took taught thought threw understood used went woke won wore wrote"
)

_PRESENT: Final = (
    "admits agrees asks attends avoids becomes begins believes blames brings calls carries "
    "chooses comes considers continues cries deals describes drinks drives eats enjoys "
    "exercises expects falls fears feels finds finishes forgets gets gives goes hates hears "
    "helps holds hopes hurts ignores keeps knows lacks learns leaves lets likes lives looks "
    "loses loves makes manages means meets misses needs notices plans practices practises "
    "prefers puts reads remembers says sees shares skips sleeps smokes spends starts stays "
    "stops struggles suffers takes talks tells tends thinks tries turns understands uses wakes "
    "walks wants wishes works worries writes"
)

_ADVERBS: Final = (
    "also already always almost currently hardly just mainly mostly never now occasionally often "
    "only rarely really recently regularly sometimes still then usually"
)

# Words in -ed that describe a person or a thing more often than they tell what was done.
_STATES: Final = (
    "alarmed annoyed anxious ashamed bed bored bothered bleed breed concerned confused crowded "
    "depressed disappointed distracted divorced drained embarrassed embed exhausted feed fixed "
    "flushed frightened frustrated indeed interested irritated isolated limited married medicated "
    "mixed motivated need overwhelmed overworked panicked pleased red related relaxed relieved "
    "reduced repeated restricted retired satisfied scared seed separated shed speed startled "
    "stressed supposed surprised tired troubled unemployed united upset varied weed widowed "
    "worried wounded"
)

_FUNCTION_WORDS: Final = (
    "a about after all an and another any around as at because before between both but by during "
    "each either every few for from he her here his how if in into it its less like many more most "
    "much neither no nobody none nor not nothing of on one or other our out over per she since so "
    "some than that the their them there these they this those through to toward under until up we "
    "what when where whether which while who with within without you your"
)

_FINITE: Final = frozenset(f"{_AUXILIARIES} {_PAST} {_PRESENT}".split())
_SKIPPED: Final = frozenset(_ADVERBS.split())
_NOT_DONE: Final = frozenset(_STATES.split())
_COMMON: Final = _FINITE | _SKIPPED | frozenset(_FUNCTION_WORDS.split()) | _NUMBERS

_WORD: Final = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_NOT: Final = re.compile(r"n[’']t$")


def takes_subject(text: str) -> bool:
    """Whether "The client" can stand before ``text`` and make a sentence of it.

    "Woke around three" and "No longer drinks" do, "Sleep at five" and "Tired all day" do not.
    """
    words = [word.lower() for word in _WORD.findall(text[:80])] if _WORD.match(text) else []
    if words[:2] == ["no", "longer"]:
        words = words[2:]
    while words and words[0] in _SKIPPED:
        words = words[1:]
    # "Will called" is about somebody of that name.
    if words[:1] == ["will"] and len(words) > 1 and _finite(words[1]):
        return False
    return bool(words) and _finite(words[0])


def in_mid_sentence(text: str, spoken: frozenset[str]) -> str:
    """``text`` with a small first letter, if its first word is no name.

    Args:
        text: Not empty.
        spoken: Words as they stood in what was said: one that stood there small is no name.
    """
    match = _WORD.match(text)
    word = match.group() if match is not None else ""
    if not word or word == "I" or word[1:] != word[1:].lower():
        return text
    if word == "Will" and not takes_subject(text):
        return text
    small = word[0].lower() + word[1:]
    if small in _COMMON or _finite(small) or small in spoken:
        return small + text[len(word) :]
    return text


def words_as_spoken(text: str) -> frozenset[str]:
    """The words of a text as they stand there, capitals kept."""
    return frozenset(match.group() for match in _WORD.finditer(text))


def _finite(word: str) -> bool:
    word = _NOT.sub("", word)
    return word in _FINITE or (
        len(word) > 4 and word.endswith("ed") and word not in _NOT_DONE and "-" not in word
    )
