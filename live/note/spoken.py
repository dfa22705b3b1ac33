"""Speech as text, without what speaking adds: hesitations, repeats, fillers, courtesies. Pure.

Nothing here adds a word; what is left out carries no fact, and never a hedge or a negation.
"""

import re
from typing import Final

_HESITATION: Final = re.compile(
    r"(?<![\w'])(?:u+m+|u+h+|er+m*|a+h+|hm+|m{2,}|mh+m?-?|oh+|eh|ha(?:ha)?)\b(?!')[\s,.…-]*",
    re.IGNORECASE,
)
_REPEATED: Final = re.compile(
    r"\b(?!no\b)([\w']+)(?:(?:\s+|\s*[,–-]+\s*)\1\b)+(?!-)", re.IGNORECASE
)
_BEGUN_AGAIN: Final = re.compile(r"\b((?:[\w']+\s+){1,3}[\w']+)(?:[\s,–-]+\1\b)+", re.IGNORECASE)
_BROKEN_OFF: Final = re.compile(
    r"\b(the|an?|my|his|her|their|to|of|for|in|on|at|with|and|but|so|because|i|i'm|i've|it's|it"
    r"|was|is|are|had|have|has|some|very|that|they|they're|we|when|if|or|like|around|take|took"
    r"|feel|felt|been|got|get|any|more|this|just|really|kind of|sort of|said|think"
    r"|about),(?=\s+\w)",
    re.IGNORECASE,
)
"""A comma that only stood beside a hesitation."""
_FILLER: Final = re.compile(
    r"(?:,\s*|\b)(?:you know(?! (?:that|what|how|if|about|why|where|who)\b)|y'?\s?know|i mean"
    r"|basically|obviously|honestly|literally|to be honest|if that makes sense"
    r"|if that's what you're asking|if that's what you mean|and stuff|or anything like that"
    r"|or something like that|and things like that|let's say|or whatever|(?<=\bsort )of like"
    r"|(?<=\bkind )of like)\b(?:\s*,)?",
    re.IGNORECASE,
)
_LIKE: Final = re.compile(
    r",\s*like\s*,|(?<=[,.])\s*like,|\blike,|,\s*like\b(?=\s+(?:a|the|my|some|it|i)\b)"
    r"|(?<=\bit's) like\b(?=\s+(?:a bit|really|quite|very))",
    re.IGNORECASE,
)
_ASSENT_INSIDE: Final = re.compile(
    r"(?:,\s*(?:and|so|but)?\s*|\b(?:and|so|but),?\s*)?\b(?:yeah|yep)\b\s*,?(?=\s|$)", re.IGNORECASE
)
_SENTENCE: Final = re.compile(r"(?<=[.?!])\s+|\s+--?\s+")
_COURTESY: Final = re.compile(
    r"""^(?:
        how\ are\ you\b.* | (?:(?:o?k|brilliant|doctor|all\ right|alright|right|great|lovely
        |that),?\ )*thanks?\b.* | (?:good\s?)?bye\b.*
        | hello\b.* | hi\b.* | cheers
          | pardon.*
      | good\ (?:morning|afternoon|evening).* | nice\ to\ (?:meet|see).* | (?:i'll\ )?see\ you\b.*
      | (?:(?:k|doctor),?\ )?(?:that's|that\ is|(?:that\ |it\ )?sounds|that|it's|all
      |this\ is)\s*(?:all\s+|very\s+
      |really\s+)?
        (?:fine|great|good|okay|ok|right|perfect|correct|clear|it|lovely|wonderful|alright|brilliant
          |good\ to\ know|makes\ sense|a\ plan|helpful)\b[\w\s,]{0,14}
      | (?:that\ )?(?:makes|made)\ sense.* | i\ appreciate\b.* | take\ care\b.*
      | i\ (?:see|understand|know|do|did|have|am|can|will|would|think\ so|guess\ so|suppose\ so
      |hope\ so)
      | i\ can\ (?:see|hear)\ you.* | i\ don't\ (?:know|think\ so)
      | of\ course | go\ ahead | no\ (?:problem|worries|questions|further\ questions)\b.*
      | have\ a\ (?:good|nice|lovely|great)\b.* | (?:great,?\ )?(?:i\ |will\ )*look\ forward\b.*
      | got\ it\b.*
      | (?:i'll\ |will\ )?(?:speak|talk)\ to\ you\b.* | (?:get|be)\ in\ touch\b.*
      | nothing\ else\b.*
      | i\ (?:think|guess|suppose|hope)
      | not\ a\ problem | sorry\b.{0,24} | (?:i\ )?didn't\ know\ that
      | what | got\ it | you\ too | me\ too
      | (?:that's\ )?about\ it
      | the\ rest\ (?:looks|is)\b.* | perfect | great | alright | all\ right | lovely | brilliant
      | cool
      | fine | good
      | nothing\ else
      | wonderful | excellent | very\ (?:good|well|clear) | nothing\ (?:unusual|really)\b.{0,6}
      | (?:i\ )?(?:don't|can't|couldn't)\ (?:really\ )?(?:know|remember|think\ so
      |say)(?:\ (?:exactly|why|really|for\ sure))?
    )\W*$""",
    re.IGNORECASE | re.VERBOSE,
)


def plain(text: str) -> str:
    """A turn as it would have been said in one go: no hesitations, repeats and fillers."""
    text = re.sub(r"\.{2,}|…", ", ", text.replace("’", "'"))
    text = re.sub(r"\s+([,.?!])", r"\1", text)
    for _ in range(2):  # "it, um, it": what stood between is gone the second time
        text = _HESITATION.sub("", text)
        text = _BEGUN_AGAIN.sub(r"\1", _REPEATED.sub(r"\1", text))
    text = re.sub(r"([.?!])\s*,\s*", r"\1 ", _LIKE.sub(",", _FILLER.sub("", text)))
    text = re.sub(r"(?:,\s*)+,", ",", text)
    text = _BROKEN_OFF.sub(r"\1", text)
    text = re.sub(r",\s*([.?!])", r"\1", text)
    return re.sub(r"\s{2,}", " ", re.sub(r"^[\s,.]+", "", text)).strip()


def without_assent(sentence: str) -> str:
    """A sentence without the yeahs in its middle and at its end."""
    head, rest = sentence[:1], sentence[1:]
    rest = _ASSENT_INSIDE.sub(lambda match: ", " if "," in match.group() else " ", rest)
    text = re.sub(r"\s+,", ",", re.sub(r"(?:,\s*)+", ", ", head + rest))
    return re.sub(r"\s{2,}", " ", text).strip(" ,")


def sentences(text: str) -> list[str]:
    """Its sentences, with their full stop or question mark."""
    parts = (part.strip(" ,") for part in _SENTENCE.split(text))
    return [part for part in parts if re.search(r"\w", part)]


def clauses(sentence: str) -> list[str]:
    """The parts of a sentence that could stand alone; a short sentence stays whole."""
    if len(sentence.split()) <= _RUN_ON:
        return [sentence]
    parts = (part.strip(" ,") for part in _CLAUSE.split(sentence))
    return [part for part in parts if re.search(r"\w", part)]


_RUN_ON: Final = 18
"""Words above which a sentence is taken for several that were said in one go."""
_CLAUSE: Final = re.compile(
    r",?\s+(?:and(?: then)?|but|so|because|'cause|which|then|or)\s+(?:like\s+|so\s+|then\s+"
    r"|,\s*)*(?=(?:i|i'm|i've|i'd|it|it's|he|he's|she|she's|they|they're|we|we're|my|there"
    r"|there's|that's|this|now|the|when|if|just|also|usually|sometimes)\b)",
    re.IGNORECASE,
)


def is_courtesy(sentence: str) -> bool:
    """Whether a sentence only keeps the talk going."""
    return bool(_COURTESY.match(sentence.strip(" ,.!?")))


def capital(text: str) -> str:
    """With a capital at its beginning, and no stray marks around it."""
    text = text.strip(" ,;.")
    return text[:1].upper() + text[1:]


_CARRIERS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"^(?:it's|it is|it was|there's|there is|there was|there were|this is|that's|that is) "
        r"(?:like |been |just )*(?!not\b|no\b|that\b|what\b|the\b|when\b|why\b|how\b)",
        r"(?<=[ ,])(?:(?<=, )so|just|really|also|quite|basically|actually|obviously|pretty) "
        r"(?!that\b|far\b|much\b|many\b|as\b)",
        r"(?<=, and )(?:i(?:'ve| have| am|'m|'d| had| was)?|it(?:'s| is| was)) (?=\w)",
        r"(?<=, but )(?:i(?:'ve| have| am|'m|'d| had| was)?|it(?:'s| is| was)) (?=\w)",
        r"\b(?:these|those) (?=past|last)",
    )
)
"""Words that carry a sentence and no fact."""
_HAD: Final = re.compile(
    r"^(?:i've|i have|i) (?:just |also |only )*(?:had|been having|got|noticed|been getting) "
    r"(?:some |a bit of )?(?!to\b|had\b|been\b)",
    re.IGNORECASE,
)


def terse(sentence: str) -> str:
    """A sentence without the words that carry it and no fact."""
    sentence = _HAD.sub("has had ", sentence)
    for pattern in _CARRIERS:
        sentence = pattern.sub("", sentence)
    return re.sub(r"\s{2,}", " ", sentence).strip(" ,")
