"""How a statement without a subject begins: with a verb that takes one, or with something else.

Closed lists, because a wrong guess would make a wrong sentence: what is not known here is
put after a colon, where anything can stand.
"""

import re
from typing import Final

from live.note.figures import WORDS as _NUMBERS

_AUXILIARIES: Final = "is was has had does did will would can could"

_PAST: Final = (
    "ate became began bought broke brought built came caught chose drank drew drove fell felt "
    "forgot fought found gave got grew heard held kept knew lay lent let made meant met "
    "overslept paid put quit ran read said sat saw sent shook slept spent spoke stood stuck "
    "swam taught threw told took understood used went woke won wore wrote"
)

_PRESENT: Final = (
    "admits agrees asks attends avoids becomes begins believes blames brings carries chooses "
    "comes considers continues cries deals describes drives eats enjoys expects falls feels "
    "finds finishes forgets gets gives goes hates hears holds hurts ignores keeps knows lacks "
    "learns leaves lets lives loses makes manages meets misses notices prefers puts remembers "
    "says sees skips sleeps spends suffers takes tells tends thinks understands wakes wants "
    "wishes writes"
)

# Other words, too ("thought record", "left arm"): verbs only where a verb's object can follow.
_ALSO_OTHER: Final = (
    "calls cut drinks exercises fears helps hopes hurt left likes looks lost loves means needs "
    "plans practices practises reads set shares shut smokes starts stays stops struggles talks "
    "thought tries turns uses walks works worries"
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
    "what when where whether which while who with within without you your am are be been do have "
    "last maybe next perhaps today tomorrow tonight were yesterday"
)

_FINITE: Final = frozenset(f"{_AUXILIARIES} {_PAST} {_PRESENT}".split())
_AUXILIARY: Final = frozenset(_AUXILIARIES.split())
_PRONOUNS: Final = frozenset("he it she that there these they this those we you".split())
_EITHER: Final = frozenset(_ALSO_OTHER.split())
_SKIPPED: Final = frozenset(_ADVERBS.split())
_FUNCTION: Final = frozenset(_FUNCTION_WORDS.split())
_OBJECTS: Final = (_FUNCTION | _NUMBERS) - {"of"}
_NOT_DONE: Final = frozenset(_STATES.split())
_COMMON: Final = _FINITE | _EITHER | _SKIPPED | _FUNCTION | _NUMBERS

_WORD: Final = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_NOT: Final = re.compile(r"n[’']t$")


def takes_subject(text: str) -> bool:
    """Whether "The client" can stand before ``text`` and make a sentence of it.

    "Woke around three" and "No longer drinks" do, "Sleep at five" and "Tired all day" do not.
    """
    words = [word.lower() for word in _WORD.findall(text[:80])] if _WORD.match(text) else []
    whole = len(words)
    if words[:2] == ["no", "longer"]:
        words = words[2:]
    while words and words[0] in _SKIPPED:
        words = words[1:]
    # "Will called" is about somebody of that name.
    if words[:1] == ["will"] and len(words) > 1 and _finite(words[1]):
        return False
    # "Was it me" asks.
    if len(words) > 1 and words[0] in _AUXILIARY and words[1] in _PRONOUNS:
        return False
    if words and words[0] in _EITHER:
        return len(words) < whole or (len(words) > 1 and words[1] in _OBJECTS)
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
    if _stem(small) in _COMMON or _finite(small) or small in spoken:
        return small + text[len(word) :]
    return text


def words_as_spoken(text: str) -> frozenset[str]:
    """The words of a text as they stand there, capitals kept."""
    return frozenset(match.group() for match in _WORD.finditer(text))


def _stem(word: str) -> str:
    """A word without what hangs on it: "they'd" is "they", "don't" is "do"."""
    return re.split(r"[’']", _NOT.sub("", word), maxsplit=1)[0]


def _finite(word: str) -> bool:
    word = _NOT.sub("", word)
    return word in _FINITE or (
        len(word) > 4 and word.endswith("ed") and word not in _NOT_DONE and "-" not in word
    )
