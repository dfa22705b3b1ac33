"""What a turn tells, in the speaker's own words and as few of them as can be. Pure.

A line may leave words out, change the person ("I" becomes "they") and name what was asked; it adds
nothing. So what was said carries it by construction, and it needs no language model.
"""

import re
from dataclasses import dataclass
from typing import Final

from live.note import questions, spoken, voice
from live.note.figures import numbers
from live.note.grounding import stems
from live.note.kinds import proposes
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
_KEPT_OPENING: Final = re.compile(r"^(?:that|like|just|right)\b\s+\w+", re.IGNORECASE)
_CLOSING: Final = re.compile(
    r"(?<!think)(?:,\s*|\s+)(?:yeah|yes|okay|right|so|and|but|you know|like|or|really|though"
    r"|as well"
    r"|and so on|at the moment)\s*$",
    re.IGNORECASE,
)
_WHOLE: Final = re.compile(
    r"^(?:i|it|he|she|they|we|my|there|this|these|the|nobody|no one|everyone|everything|nothing"
    r"|our)\b",
    re.IGNORECASE,
)
_DENIES: Final = re.compile(
    r"\b(?:no|not|none|never|nothing|nobody|without)\b|n't\b", re.IGNORECASE
)
_HALF_NO: Final = re.compile(
    r"^\W*(?:(?:well|no|so)[\s,]+)*not (?:really|particularly|especially|so much|always|quite)\W*$",
    re.IGNORECASE,
)
"""A no that is none: it is told as it was said."""
_ONLY_NO: Final = re.compile(
    r"^(?:not|(?:i )?\w+n't)\b(?:[\s,]+(?:recently|nothing|really|actually|particularly"
    r"|specifically|now|yet|no|not|too|much|at all|any))*\W*$",
    re.IGNORECASE,
)
"""A no that tells nothing more: "Not recently, nothing.", "I haven't, actually."."""
_WHO_THEY_ARE: Final = re.compile(
    r"\b(?:full|your|first|last) names?\b|\bdate of birth\b|\baddress\b|\bpost ?code\b|\b(?:phone"
    r"|mobile) number\b",
    re.IGNORECASE,
)
"""Questions whose answers belong in the practice's register, not in a note."""
_DANGLING: Final = re.compile(
    r"(?:[\s,]+(?:and|but|so|if|because|'cause|when|which|or|they|i|he|she|we|i'm|it's|they're"
    r"|don't|is|are|was|were|the|a|an|my|of|very|kind|sort|then|like|just|as well|i would say"
    r"|i'd say|some|any))+$",
    re.IGNORECASE,
)
"""What is left of a sentence that was not finished."""
_TO_THEM: Final = re.compile(
    r"^(?:they )?(?:wants? you to|can you|could you|(?:why|what|how|where|when)(?: \w+){0,2}$)",
    re.IGNORECASE,
)
"""What is said to the therapist and tells nothing: "I want you to do something."."""
_EMPTY: Final = re.compile(
    r"^(?:other than that|apart from that|that(?:'s| is) (?:about )?(?:it|all"
    r"|the (?:main )?(?:thing|concern))|i(?:'m| am) not sure|if that)\b.{0,30}$",
    re.IGNORECASE,
)
_ABOUT_THE_TALK: Final = re.compile(
    r"\b(?:question|questions|plan (?:is )?clear|make sense|sound|understand|hear me|see me"
    r"|ask me|okay with|all right with|happy with|to add|concerns?|worried about anything"
    r"|anything else|looks right)\b",
    re.IGNORECASE,
)
_POINTS_BACK: Final = re.compile(
    r"^(?:it|it's|he|he's|she|she's|that|that's|this|those|they|they're|you|then|after(?: that)?"
    r"|so|which|there|because)\b",
    re.IGNORECASE,
)
_OF_THE_NOTE: Final = re.compile(
    r"^(?:but\s+|no,?\s+)?(?:it|the note|that line|this line|here it|it here) says?\b(?: that"
    r"| here)*\s+",
    re.IGNORECASE,
)
"""How people name what is wrong in the note: what follows is put right, not told."""
_SCALE: Final = re.compile(
    r"\b(?:scale|(?:zero|0|one|1) to (?:ten|10|a hundred|100))\b", re.IGNORECASE
)


MOST_JOINED: Final = 28
"""Words of a line of several sentences."""
ALONE: Final = 3
"""Content words of an answer below which what was asked is named beside it."""


@dataclass(frozen=True, slots=True, repr=False)
class _Part(Content):
    """A sentence of an answer.

    Attributes:
        text: Without its "no" and its courtesies.
        no: Whether it began with a no of its own.
    """

    text: str
    no: bool


def of_client(told: str, asked: str) -> list[str]:
    """The lines that a client's turn gives.

    Args:
        told: What they said.
        asked: What was said just before.
    """
    question = questions.last(asked)
    if _WHO_THEY_ARE.search(question):
        return []
    parts, yes, no = _parts(told)
    if not parts:
        return _bare(question, yes=yes, no=no)
    first = _first(parts[0], question, yes=yes)
    told_no = _bare(question, yes=False, no=True) if no and not parts[0].no else []
    if told_no and content(told_no[0]) <= content(" ".join(part.text for part in parts)):
        told_no = []  # the answer says itself what it denies
    return [*told_no, *_joined([first, *(_line(part.text) for part in parts[1:])])]


def _joined(lines: list[str]) -> list[str]:
    """Sentences that point back to the one before stand with it."""
    found: list[str] = []
    for line in filter(_says, lines):
        short = any(
            len(content(text)) < ALONE and len(text.split()) < MOST_JOINED // 4
            for text in (line, *found[-1:])
        )
        words = len(found[-1].split()) + len(line.split()) if found else MOST_JOINED
        if (_POINTS_BACK.match(line) or short) and words < MOST_JOINED:
            found[-1] = f"{found[-1]}. {line}"
        else:
            found.append(line)
    return found


def _parts(told: str) -> tuple[list[_Part], bool, bool]:
    """The sentences that tell something; whether the turn begins with a yes, or holds a bare no."""
    parts: list[_Part] = []
    yes = no = False
    for number, sentence in enumerate(spoken.sentences(spoken.plain(told))):
        if sentence.endswith("?") and _asks_back(sentence):
            continue
        if match := _OF_THE_NOTE.match(sentence):
            parts.append(
                _Part(f"{voice.of_another(sentence[match.end() :].rstrip('. '))}: not so", no=False)
            )
            continue
        whole = sentence.rstrip("?. ")
        if not parts and _HALF_NO.match(whole):
            parts.append(_Part("not really", no=False))
            continue
        text = _without_no(whole)
        negative = text != whole
        no = no or (negative and not parts and not re.search(r"\w", text))
        if number == 0 and not negative:
            yes = bool(_YES.match(text))
        for n, clause in enumerate(map(trimmed, spoken.clauses(text))):
            if _ONLY_NO.match(clause):
                no = no or not parts
            elif clause and not spoken.is_courtesy(clause) and not _EMPTY.match(clause):
                parts.append(_Part(clause, negative and n == 0))
    return parts, yes, no


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
        if not _KEPT_OPENING.match(text) or _OPENING.sub("", text) != text:
            text = _OPENING.sub("", text)
        text = _DANGLING.sub("", _CLOSING.sub("", text.strip(" ,")))
    return spoken.without_assent(text)


def _bare(question: str, *, yes: bool, no: bool) -> list[str]:
    """What a yes or no alone says."""
    if not question or _ABOUT_THE_TALK.search(question):
        return []
    line = questions.denied(question) if no else questions.affirmed(question) if yes else ""
    return [spoken.capital(line)] if _says(line) else []


def _first(part: _Part, question: str, *, yes: bool) -> str:
    """The first line, which may need what was asked to be understood."""
    line = _line(part.text)
    if not question or _ABOUT_THE_TALK.search(question):
        return line
    if part.no and not _DENIES.search(part.text):
        denied = questions.denied(question)
        return f"{spoken.capital(denied)}; {_lower(line)}" if denied else line
    topic = questions.about(question)
    if not _needs_topic(part.text, question, topic, yes=yes):
        return line
    agrees = "yes, " if yes and not questions.is_open(question) else ""
    return (
        f"{spoken.capital(topic)}: {agrees}{_lower(line if yes else voice.of_another(part.text))}"
    )


def _needs_topic(text: str, question: str, topic: str, *, yes: bool) -> bool:
    """Whether an answer is not understood without what was asked."""
    own = content(text)
    if _SCALE.search(question) and numbers(text):
        return True
    if len(topic.split()) > questions.MOST_WORDS or not content(topic) - own:
        return False
    if yes and proposes(question):
        return True
    if _DENIES.search(text) and not questions.is_open(question):
        # "Not since March" alone denies nothing.
        return not own & content(topic) and len(own) < ALONE
    whole = bool(_WHOLE.match(text)) and len(own) >= 2
    agrees = yes and not questions.is_open(question)
    return not whole and (len(own) < ALONE or agrees)


def _line(text: str) -> str:
    return voice.third_person(spoken.terse(text))


def _lower(line: str) -> str:
    """A line that goes on behind another: only what a name could be keeps its capital."""
    return line[:1].lower() + line[1:] if _COMMON.match(line) else line


_COMMON: Final = re.compile(
    r"^(?:(?:the|an?|that|it|he|she|they|their|we|this|there|just|maybe|about|once|twice|every|on"
    r"|in|at|to|for|with|not|no|because|when|if|up|down|well|less|more|some|is|was|has|will|would"
    r"|could|can|did|sort|kind|probably|mostly|around|one|two|three|four|five|six|seven|eight"
    r"|nine|ten|feels?|felt|went|none|twenty|thirty|forty|fifty|sixty|got|had|still|good|bad"
    r"|better|worse|out|off|from|after|before"
    r"|since|until|like)\b|\w+(?:ed|ing|ly)\b)",
    re.IGNORECASE,
)


def content(text: str) -> set[str]:
    """The content words of a text, and its numbers."""
    return stems(text) | {str(number) for number in numbers(text)}


def _says(line: str) -> bool:
    told = content(line)
    return (
        bool(told)
        and not (len(told) == 1 and _POINTS_BACK.match(line))
        and not _TO_THEM.match(line)
    )
