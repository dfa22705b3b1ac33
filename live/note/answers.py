"""An answer taken apart: a yes or a no, and the sentences that tell something. Pure."""

import re
from dataclasses import dataclass
from typing import Final

from live.note import spoken, voice
from live.note.grounding import denies
from live.values import Content

_NO: Final = re.compile(
    r"^\W*(?:(?:well|so|okay|yeah|oh)\b[\s,]*)*(?:(?:no|nope|nah)\b(?=\s*[,.;]|\s+(?:i|it|just"
    r"|not|they|he|she|that|there|we|only|nothing|none|my|no|but)\b|\W*$)|not (?:really"
    r"|particularly"
    r"|specifically|at all|so much)\b(?=\s*[,.;]|\s+(?:it|i)\b|\W*$))[\s,.;]*",
    re.IGNORECASE,
)
_NO_AT_ALL: Final = re.compile(
    r"^\W*(?:none|never|no,? not (?:at all|really)|nothing(?: (?:like that|at all|else))?"
    r"|not (?:really|at all|particularly|specifically|that i(?:'ve| am|'m)? \w+.*)"
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
    r"^(?:not|(?:i )?\w+n't)\b(?:[\s,]+(?:nothing|really|actually|particularly"
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
    r"|hello|hi|hey|please|oh|like|just|i'd say|i would say|let's see|i mean|(?:like |as )?i said"
    r"|say|it's just(?: that)?"
    r"|as i said|like i said|actually|that(?=,? (?:i|it|he|she|they|we|my)\b)|because"
    r"|'cause|that(?= (?:have|has|had)\b))\b(?!')[\s,.]*)+",
    re.IGNORECASE,
)
_CLOSING: Final = re.compile(
    r"(?<!think)(?:,\s*|\s+)(?:thank you(?: very much| so much)?|thanks|please|yeah|yes"
    r"|definitely|actually|anyway|okay(?<=, okay)|ok(?<=, ok)|(?<!all )right|so|and|but|you know"
    r"|like|or|really|though"
    r"|as well|and so on|at the moment)\s*$",
    re.IGNORECASE,
)
_DANGLING: Final = re.compile(
    r"(?:[\s,]+(?:and|but|so|if|because|'cause|when|which|or|they|i|he|she|we|i'm|it's|they're"
    r"|don't|is|are|was|were|the|a|an|my|of|very|kind|sort|then|like|just|as well|i would say"
    r"|i'd say|some|any|it's quite|that's quite|that's|there's|i'd|i'd like|but probably|to"
    r"|with|for|at))+$",
    re.IGNORECASE,
)
"""What is left of a sentence that was not finished."""
_AFTERTHOUGHT: Final = re.compile(
    r"(?<=place) called$|(?<=thing) called$|,\s*(?:that|it|this|well)$", re.IGNORECASE
)
_NO_AGAIN: Final = re.compile(r"(?:,\s*no)+$", re.IGNORECASE)
_ENDS_WELL: Final = re.compile(
    r"\b(?:what|where|who|how|when|why|which) (?:it|that|this|he|she|they|i|we) (?:is|are|was"
    r"|were)$"
    r"|\b(?:used|going|able|want|wants|wanted|have|had|need|needed|supposed) to$"
    r"|\b(?:\w+ing|talk|look|sleep|live|lives|put|go|get|think|dealing) (?:with|for|at|of)$",
    re.IGNORECASE,
)
"""An end that only looks unfinished: "what it was", "going to", "the one I live with"."""
_EMPTY: Final = re.compile(
    r"^(?:other than that|apart from that|as well|the same|that(?:'s| is) (?:about )?(?:it|all"
    r"|the (?:main )?(?:thing|concern))|i(?:'m| am) not sure|if that)\b.{0,30}$"
    r"|^(?:i|it|they|we|he|she|that|there)(?:'\w+)?$|^(?:zero|one|ten|0|1|10) being\b.*",
    re.IGNORECASE,
)
_EXCEPT: Final = re.compile(r"^(?:(?:well|so|but|and)[\s,]+)*(?:just|only)\s+\w", re.IGNORECASE)
"""What a no leaves standing: "No. Just some painkillers."."""
_YES_AFTER_ALL: Final = re.compile(
    r"(?:(?:well|but|actually|i mean)[\s,]+)+(?:yeah|yes|yep)\b", re.IGNORECASE
)
"""A yes that takes a no back: "No, well, yeah, it's sore"."""
_AGAIN: Final = re.compile(r"^(?:the|this|that|my|your) \w+\?$", re.IGNORECASE)
"""A word of the question's asked back: "The forty?"."""
_SAYS_NO: Final = re.compile(r"\W*(?:well[\s,]+)?no\b", re.IGNORECASE)
_ALL_WELL: Final = re.compile(
    r"^(?:(?:i|it|he|she|that|they|everything|everyone|been)(?:'s|'m|'re|'ve| is| am| are| was)?"
    r"(?: (?:all|been|doing|feeling|just|quite|really))* )?(?:fine|good|ok|okay|all right|alright"
    r"|normal)"
    r"(?:,? (?:actually|i (?:guess|think|suppose)|so far|otherwise|with (?:it|that|me|him|her"
    r"|them)))?$",
    re.IGNORECASE,
)
_AUX_YES: Final = re.compile(
    r"^(?:(?:i|it|he|she|they|we|that) (?:do|have|am|did|has|is|does),\s*"
    r"|i have (?=a (?:little )?bit\b))",
    re.IGNORECASE,
)
"""A yes before what it says yes to: "I have, a little bit"."""
_KNOWS_NOT: Final = re.compile(
    r"^(?:(?:well|so|and|but|then)[\s,]+)*i don't know(?:,| and then,?)\s*(?=\w)", re.IGNORECASE
)
_HEDGED: Final = re.compile(
    r"\b(?:maybe|perhaps|probably|possibly|might|i think|i guess|about|around|something like)\b",
    re.IGNORECASE,
)
_TO_THEM: Final = re.compile(
    r"^(?:i (?:should|forgot to|meant to|have to|need to|wanted to|must) )?(?:tell you|say|mention)"
    r"(?: that)?,\s*(?=\w)|^i don't know (?:if|whether) (?:it's|this is|that's) (?:relevant"
    r"|important"
    r"|related|connected|anything),? but\s+",
    re.IGNORECASE,
)
"""What opens a telling: "I should tell you, I'm allergic"."""
NOT_SO: Final = ": not so"
"""What stands behind that which the note has wrong."""
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
        if sentence.endswith("?") and (_asks_back(sentence) or _AGAIN.match(sentence)):
            continue
        if match := _OF_THE_NOTE.match(sentence):
            wrong = voice.of_another(sentence[match.end() :].rstrip(". "))
            parts.append(Part(f"{wrong}{NOT_SO}"))
            continue
        whole = _without_hedge(sentence.rstrip("?. "))
        if not parts and (half := _HALF_NO.match(whole)):
            parts.append(Part(half.group("said").lower(), no=bool(_SAYS_NO.match(whole))))
            continue
        text = _without_no(whole)
        negative = text != whole and not _YES_AFTER_ALL.match(text)
        no = no or (negative and not parts and not re.search(r"\w", text))
        for n, (said, clause) in enumerate((c, trimmed(c)) for c in spoken.clauses(text)):
            if (no or (negative and n == 0)) and not parts and _EXCEPT.match(said) and clause:
                parts.append(Part(f"just {clause}", no=True))
            elif _ONLY_NO.match(clause):
                no = no or not parts
            elif (no or (negative and n == 0)) and _ALL_WELL.match(clause):
                no = no or not parts  # "No, he's fine" tells no more than no
            elif (
                clause
                and not spoken.is_courtesy(clause)
                and not spoken.is_courtesy(said)
                and not _EMPTY.match(clause)
            ):
                parts.append(Part(clause, no=negative and n == 0))
    # "Mm-hmm" is a yes, though it is no word: as it was said, not as it reads.
    yes = _YES.match(told) or _YES.match(spoken.plain(told))
    return Answer(tuple(parts), bool(yes), no)


def is_all_well(text: str) -> bool:
    """Whether a sentence says of something just named that it is well, and nothing else."""
    return bool(_ALL_WELL.match(text))


def _without_hedge(sentence: str) -> str:
    """A sentence without an "I don't know" before it that another hedge says as well."""
    rest = _KNOWS_NOT.sub("", sentence)
    on = re.match(r".*\band then", sentence[: len(sentence) - len(rest)], re.IGNORECASE)
    return rest if rest != sentence and (on or _HEDGED.search(rest)) else sentence


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
            r"^(?:(?:and|so|but|okay|like|i mean|well)\b[\s,]*)*(?:can|could|should|do|does|is"
            r"|are|am|what|how"
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
        text = _TO_THEM.sub("", _AUX_YES.sub("", _OPENING.sub("", text)))
        text = _AFTERTHOUGHT.sub("", _CLOSING.sub("", text.strip(" ,")))
        text = text if _ENDS_WELL.search(text) else _DANGLING.sub("", text)
        text = _NO_AGAIN.sub("", text) if denies(_NO_AGAIN.sub("", text)) else text
    return spoken.without_assent(text)
