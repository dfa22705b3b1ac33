"""Speech as text, without what speaking adds: hesitations, repeats, fillers, courtesies. Pure.

Nothing here adds a word; what is left out carries no fact, and never a hedge or a negation.
"""

import re
from typing import Final

_NUMBER: Final = (
    r"(?:\d|(?:oh|zero|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty"
    r"|sixty|seventy|eighty|ninety)\b)"
)
"""Numbers are never repeats: "nine nine nine" is one of three."""
_HESITATION: Final = re.compile(
    r"(?<![\w'])(?:u+m+|u+h+|er+m*|a+h+|hm+|m{2,}|mh+m?-?|oh+(?!\s+(?:one|two|three"
    r"|four|five|six|seven|eight|nine|oh)\b)|ooh+|huh|eh|ha(?:ha)?|gosh|wow"
    r"|(?:oh )?my god)\b(?!')[\s,.…-]*",
    re.IGNORECASE,
)
_REPEATED: Final = re.compile(
    rf"\b(?!no\b|{_NUMBER})([\w']+)(?:(?:\s+|\s*[,–-]+\s*)\1\b)+(?!-)", re.IGNORECASE
)
_BEGUN_AGAIN: Final = re.compile(
    rf"\b(?!{_NUMBER})((?:[\w']+\s+){{1,3}}[\w']+)(?:[\s,–-]+(?:yeah[\s,]+)?\1\b)+", re.IGNORECASE
)
_FALSE_START: Final = re.compile(
    r"(?<!where )(?<!what )(?<!how )(?<!who )(?<!when )(?<!why )"
    r"\b(i|it|that|there|he|she|they|we)(?:'\w+|\s+(?:is|am|are|was|were|has|have|had|do|did|must"
    r"|would))(?:\s+(?:just|like|really|so|kind of|sort of))*(?:\s*,\s*|\s+)(?:well\s+)?"
    r"(?=\1(?:'|\s+(?:is|am|are|was|were|has|have|had|do|did|must|would)\b))"
    r"|\b(i|we|they)\s+(?:just|really|like)\s*,\s*(?=\2\b)"
    r"|\bi\s*,?\s+(?=my\s+\w+\s+(?:is|was|starts?|started|has|hurts)\b)"
    r"|\b(?:i|it|they|we)\s+\w+\s+(?=no\s+(?:i|it|they|we)\b)"
    r"|\b(?:i'm|it's)(?:\s+(?:just|like|really))+\s+(?=my\s+\w+\s+(?:is|was|are|were|has|hurts)\b)",
    re.IGNORECASE,
)
"""A sentence that was begun and begun again: "It's kind of, it's not", "I got no I do"."""
_SAID_FULLER: Final = re.compile(
    r"\b(\w+),?\s+(still|also|really|always|never|usually)\s+\1\b", re.IGNORECASE
)
"""A word said again with what was missing: "I feel, still feel"."""
_BROKEN_OFF: Final = re.compile(
    r"\b(?:(and|but|so|because|when|if|or|about|said|think),(?=\s+\w)"
    r"|(the|an?|my|his|their|(?<!used )to|of|for|in|on|at|with|i|i'm|i've|it's|that|was|is|are"
    r"|had|would|could|should|will|can"
    r"|have|has|some|very|they|they're|we|like|around|take|took|feel|felt|been|got|get|any|more"
    r"|this"
    r"|just|really|kind of|sort of),(?=\s+(?!(?:any|it|it's|i|i'm|i've|he|she|they|we|there"
    r"|there's|that's|doesn't|don't"
    r"|didn't|isn't|is|was|has)\b)\w))",
    re.IGNORECASE,
)
"""A comma that only stood beside a hesitation; not one before what could be a new sentence."""
_LEFT_OPEN: Final = re.compile(
    r"\b(?:when|if) \w+ \w+(?: \w+){1,2},\s+(?=(?:when|if)\b)"
    r"|\b(?:(?:down|in|on|at|of|for|to|with) )?(?:the|an?|my|his|their|your),\s+"
    r"(?=(?:that|in|on|at|of|for|to|with|down|\w+ed|it|it's|i|i'm|he|she|they|there|is|was)\b)",
    re.IGNORECASE,
)
"""The beginning of something that was not named: "down the, in the legs"."""
_FILLER: Final = re.compile(
    r"(?:,\s*|\b)(?:like,? you know|you know(?! (?:that|what|how|if|about|why|where|who)\b)"
    r"|y'?\s?know|i mean"
    r"|basically|obviously|honestly|literally|to be honest|if that makes sense"
    r"|what's it called|i would say|i'd say|that's a good question|if that's what you're asking"
    r"|if that's what you mean|and stuff|or anything like that"
    r"|or something like that|and things like that|let's say|or whatever|(?<=\bsort of )like"
    r"|(?<=\bkind of )like)\b(?:\s*,)?",
    re.IGNORECASE,
)
_LIKE: Final = re.compile(
    r",\s*(?:like|what)\s*,|(?<=[,.])\s*like,|\blike,|,\s*like\b(?=\s+(?:a|the|my|some|it|i)\b)"
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
        | (?:hello|hi|hey)\b.{0,24} | cheers
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
      | i\ can\ (?:see|hear)\ you.*
      | of\ course | go\ ahead | no\ (?:problems?|worries|questions|further\ questions)\b.*
      | have\ a\ (?:good|nice|lovely|great)\b.* | (?:great,?\ )?(?:i\ |will\ )*look\ forward\b.*
      | got\ it\b.*
      | (?:i'll\ |will\ )?(?:speak|talk)\ to\ you\b.* | (?:get|be)\ in\ touch\b.*
      | nothing\ else\b.*
      | i\ (?:think|guess|suppose|hope)
      | not\ a\ problem | sorry\b.{0,24} | (?:i\ )?didn't\ know\ that
      | (?:perfect|great|lovely|ok|okay|right|brilliant|alright|fine),?\ see\ you\b.*
      | (?:i\ )?will\ do\b.{0,24}
      | i\ don't\ know,?\ (?:i\ )?can't\b.{0,40}
      | what | you\ too | me\ too
      | (?:that's\ )?about\ it
      | the\ rest\ (?:looks|is)\b.* | perfect | great | alright | all\ right | lovely | brilliant
      | cool
      | fine | good
      | wonderful | excellent | very\ (?:good|well|clear) | nothing\ (?:unusual|really)\b.{0,6}
      | (?:i\ )?(?:don't|can't|couldn't)\ (?:really\ )?(?:know|remember|think\ so
      |say)(?:\ (?:exactly|why|really|for\ sure))?
    )\W*$""",
    re.IGNORECASE | re.VERBOSE,
)


def plain(text: str) -> str:
    """A turn as it would have been said in one go: no hesitations, repeats and fillers."""
    text = re.sub(r"(?:\.{2,}|…)(?=\s+(?!I\b)[A-Z])", ".", text.replace("’", "'"))
    text = re.sub(r"\.{2,}|…", ", ", text)
    text = re.sub(r"\s+([,.?!])", r"\1", text)
    for _ in range(2):  # "it, um, it": what stood between is gone the second time
        text = _HESITATION.sub("", text)
        text = _BEGUN_AGAIN.sub(r"\1", _REPEATED.sub(r"\1", text))
    text = re.sub(r"([.?!])\s*,\s*", r"\1 ", _LIKE.sub(",", _FILLER.sub("", text)))
    text = _LEFT_OPEN.sub("", re.sub(r"(?:,\s*)+,", ",", text))
    text = _FALSE_START.sub("", _SAID_FULLER.sub(r"\2 \1", text))
    text = _BROKEN_OFF.sub(r"\1\2", text)
    text = _REPEATED.sub(r"\1", text)
    text = _BEGUN_AGAIN.sub(r"\1", re.sub(r"\s*,\s*([.?!])", r"\1", re.sub(r"\s+,", ",", text)))
    return re.sub(r"\s{2,}", " ", re.sub(r"^[\s,.]+", "", text)).strip()


def without_assent(sentence: str) -> str:
    """A sentence without the yeahs in its middle and at its end."""
    head, rest = sentence[:1], sentence[1:]
    rest = _ASSENT_INSIDE.sub(lambda match: ", " if "," in match.group() else " ", rest)
    text = re.sub(r"\s+,", ",", re.sub(r"(?:,\s*)+", ", ", head + rest))
    return re.sub(r"\s{2,}", " ", _BROKEN_OFF.sub(r"\1\2", text)).strip(" ,")


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
    r"|,\s*)*(?=(?:i|i'm|i've|i'd|it|it's|he|he's|she|she's|we|we're|my|there"
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
        r"(?<=[ ,])(?<!not )(?<!n't )(?:(?<=, )so|just|really|also|quite|basically|actually"
        r"|obviously|pretty) "
        r"(?!that\b|far\b|much\b|many\b|as\b)",
        r"(?<=, (?:and|but) )(?:i(?:'ve| have| am|'m|'d| had| was)?|it(?:'s| is| was)) (?=\w)",
        r"\b(?:these|those) (?=past|last)",
    )
)
"""Words that carry a sentence and no fact."""
_HAD: Final = (
    (r"(?:i've|i have) (?:just |also |only )*(?:had|been having|been getting) ", "has had "),
    (r"(?:i've|i have) (?:just |also |only )*got ", "has "),
    (r"i (?:just |also |only )*(?=(?:had|got|noticed) )", ""),
)
"""How having is told, and how the note has it."""
_SOME: Final = r"(?:(?<=had )|(?<=got )|(?<=has )|(?<=noticed ))(?:some|a bit of) "


def terse(sentence: str) -> str:
    """A sentence without the words that carry it and no fact."""
    for said, instead in _HAD:
        sentence = re.sub(f"^{said}(?!to\\b|been\\b)", instead, sentence, flags=re.IGNORECASE)
    sentence = re.sub(_SOME, "", sentence, count=1, flags=re.IGNORECASE)
    for pattern in _CARRIERS:
        sentence = pattern.sub("", sentence)
    return re.sub(r"\s{2,}", " ", sentence).strip(" ,")
