"""An answer taken apart: a yes or a no, and the sentences that tell something. Pure."""

import re
from dataclasses import dataclass
from typing import Final

from live.note import spoken, voice
from live.values import Content

_NO: Final = re.compile(
    r"^\W*(?:(?:well|so|okay|yeah|oh)\b[\s,]*)*(?:(?:no|nope|nah)\b(?=\s*[,.;]|\s+(?:i|it|just"
    r"|not|they|he|she|that|there|we|only|nothing|none)\b|\W*$)|not (?:really|particularly"
    r"|specifically|at all|so much)\b(?=\s*[,.;]|\s+(?:it|i)\b|\W*$))[\s,.;]*",
    re.IGNORECASE,
)
_NO_AT_ALL: Final = re.compile(
    r"^\W*(?:none|never|no,? not (?:at all|really)|nothing(?: (?:like that|at all|else))?"
    r"|not (?:really|at all|particularly|recently|specifically|that i(?:'ve| am|'m)? \w+.*)"
    r"|(?:i )?haven't (?:noticed|had) any(?:thing)?(?: like that| of that| of those)?|i (?:don't"
    r"|haven't|didn't|wasn't|can't)(?: think so)?)\W*$",
    re.IGNORECASE,
)
_HALF_NO: Final = re.compile(
    r"^\W*(?:(?:well|no|so)[\s,]+)*(?:i (?=don't))?(?P<said>don't think so"
    r"|not (?:really|particularly|especially|so much|always|quite))\W*$",
    re.IGNORECASE,
)
"""A no that is none: it is told as it was said."""
_ONLY_NO: Final = re.compile(
    r"^(?:not|(?:i )?\w+n't)\b(?:[\s,]+(?:recently|nothing|really|actually|particularly"
    r"|specifically|now|yet|no|not|too|much|at all|any))*\W*$",
    re.IGNORECASE,
)
"""A no that tells nothing more: "Not recently, nothing.", "I haven't, actually."."""
_YES: Final = re.compile(
    r"^\W*(?:yes|yeah|yep|yup|sure|definitely|absolutely|exactly|correct|of course|right|mm-?hm+"
    r"|(?:i|we) (?:can|could|will|would|'ll) (?:do|try|manage) (?:that|it)|i (?:do|have|am|did"
    r"|can|would)(?=\W*$|,|\.)|(?:it|that) (?:is|does|has)(?=\W*$|,|\.)|that's right)\b",
    re.IGNORECASE,
)
_OPENING: Final = re.compile(
    r"^(?:(?:yeah|yes|yep|yup|okay|ok|right|so|well|and|but|or|then|also|sure|exactly|of course"
    r"|hello|hi|hey|please|oh|like|just|i'd say|i would say|let's see|i mean|say|it's just"
    r"|as i said|like i said|actually|that(?= (?:i|it|he|she|they|we|my)\b)|because"
    r"|'cause)\b(?!')[\s,.]*)+",
    re.IGNORECASE,
)
_CLOSING: Final = re.compile(
    r"(?<!think)(?:,\s*|\s+)(?:yeah|yes|okay|right|so|and|but|you know|like|or|really|though"
    r"|as well|and so on|at the moment)\s*$",
    re.IGNORECASE,
)
_DANGLING: Final = re.compile(
    r"(?:[\s,]+(?:and|but|so|if|because|'cause|when|which|or|they|i|he|she|we|i'm|it's|they're"
    r"|don't|is|are|was|were|the|a|an|my|of|very|kind|sort|then|like|just|as well|i would say"
    r"|i'd say|some|any))+$",
    re.IGNORECASE,
)
"""What is left of a sentence that was not finished."""
_EMPTY: Final = re.compile(
    r"^(?:other than that|apart from that|that(?:'s| is) (?:about )?(?:it|all"
    r"|the (?:main )?(?:thing|concern))|i(?:'m| am) not sure|if that)\b.{0,30}$",
    re.IGNORECASE,
)
_OF_THE_NOTE: Final = re.compile(
    r"^(?:but\s+|no,?\s+)?(?:it|the note|that line|this line|here it|it here) says?\b(?: that"
    r"| here)*\s+",
    re.IGNORECASE,
)
"""How people name what is wrong in the note: what follows is put right, not told."""


@dataclass(frozen=True, slots=True, repr=False)
class Part(Content):
    """A sentence of an answer.

    Attributes:
        text: Without its "no" and its courtesies.
        no: Whether it began with a no of its own.
    """

    text: str
    no: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Answer(Content):
    """A turn as an answer.

    Attributes:
        parts: The sentences that tell something.
        yes: Whether it begins with a yes.
        no: Whether a no that tells nothing more comes before them.
    """

    parts: tuple[Part, ...]
    yes: bool
    no: bool


def read(told: str) -> Answer:
    """Take a turn apart."""
    parts: list[Part] = []
    no = False
    for sentence in spoken.sentences(spoken.plain(told)):
        if sentence.endswith("?") and _asks_back(sentence):
            continue
        if match := _OF_THE_NOTE.match(sentence):
            wrong = voice.of_another(sentence[match.end() :].rstrip(". "))
            parts.append(Part(f"{wrong}: not so"))
            continue
        whole = sentence.rstrip("?. ")
        if not parts and (half := _HALF_NO.match(whole)):
            parts.append(Part(half.group("said").lower()))
            continue
        text = _without_no(whole)
        negative = text != whole
        no = no or (negative and not parts and not re.search(r"\w", text))
        for n, clause in enumerate(map(trimmed, spoken.clauses(text))):
            if _ONLY_NO.match(clause):
                no = no or not parts
            elif clause and not spoken.is_courtesy(clause) and not _EMPTY.match(clause):
                parts.append(Part(clause, no=negative and n == 0))
    # "Mm-hmm" is a yes, though it is no word: as it was said, not as it reads.
    return Answer(tuple(parts), bool(_YES.match(told)), no)


def _without_no(sentence: str) -> str:
    """A sentence without each no that it begins with."""
    while match := _NO.match(sentence) or _NO_AT_ALL.match(sentence):
        if not match.group():
            break
        sentence = sentence[match.end() :]
    return sentence


def _asks_back(sentence: str) -> bool:
    return bool(
        re.match(
            r"^(?:(?:and|so|but|okay)\b[\s,]*)*(?:can|could|should|do|does|is|are|am|what|how"
            r"|when|where|why|would|will|sorry|pardon|which|who)\b",
            sentence,
            re.IGNORECASE,
        )
    )


def trimmed(text: str) -> str:
    """A sentence without what it only begins or ends with."""
    before = None
    while before != text:
        before = text
        text = _OPENING.sub("", text)
        text = _DANGLING.sub("", _CLOSING.sub("", text.strip(" ,")))
    return spoken.without_assent(text)
