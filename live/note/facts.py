"""Session facts that people state in the call, as rules about single texts. Pure.

Where the client is and the therapist is, whether they can talk privately, who they are, whether
the consent still holds, when they meet next: quoted from what was said, never concluded and never
asked of a model. ``live.note.quoting`` applies the rules turn by turn.
"""

import re
from typing import Final, Literal

Topic = Literal["identity", "location", "privacy", "therapist_location", "consent", "appointment"]

NAMES: Final[dict[Topic, str]] = {
    "identity": "identity",
    "location": "client's location",
    "privacy": "privacy",
    "therapist_location": "therapist's location",
    "consent": "consent, asked again",
    "appointment": "next appointment",
}
"""What a statement of a fact begins with: by this it is known again (``topics_of``)."""

_ASKING: Final[dict[Topic, str]] = {
    "identity": r"""\byour\s*,?\s+(?:full\s+|first\s+|last\s+)?names?\b | \bdate\s+of\s+birth\b
            | \b(?:am\s+i|i['’]m)\s+speaking\s+(?:to|with)\b | \bconfirm\s+who\s+you\s+are\b""",
    "location": r"""\bwhere(?:\s+exactly)?\s+(?:are\s+you|you\s+are|you['’]re)(?:\s+just)?
            (?=\s*(?:[?.,]|$)|\s+(?:calling|joining|talking|speaking|sitting|located|based
            |physically
            |today|right\s+now|at\s+the\s+moment|this\s+\w+|currently|at\b|in\s+the\b))
            | \b(?:are\s+you|you['’]re)\s+(?:\w+\s+){0,2}?(?:at|in)\s+(?:your\s+(?:\w+\s+)?)?
              (?:home|work|school|house|flat|apartment|room|bedroom|kitchen|office|car|hotel)\b
            | \byour\s+(?:(?:current|exact|present)\s+(?:location|address)|location|whereabouts)\b
            | \b(?:address|city|town|state)\s+(?:where\s+)?you(?:\s+are|['’]re)\b
            | \bwh(?:at|ich)\s+(?:city|town|state)\s+are\s+you\b""",
    "privacy": r"""\bprivate(?:ly)?\b | \bprivacy\b | \bare\s+you\s+(?:\w+\s+)?alone\b
            | \b(?:any|some)(?:one|body)(?:\s+else)?\s+(?:\w+\s+){0,3}?(?:there|with\s+you
              |in\s+the\s+(?:room|house|car)|hear|overhear|listening|around
              |at\s+home(?!\s+(?:have|has|had|got|been|ill|sick|unwell|smoke|drink)))\b
            | \btalk\s+(?:freely|openly)\b | \b(?:hear|overhear)\s+(?:us|you)\b
            | \bby\s+yourself\b""",
    "consent": r"""\b(?:all\s?right|okay|ok|fine|comfortable|happy|agree\w*|consent\w*|mind)\b
            .*\b(?:assistant|record(?:ing|ed|s)?|listen(?:s|ing)?|transcri\w+|shared\s+note
            |conote)\b
            | \b(?:assistant|record(?:ing|ed)|listen(?:s|ing)|transcri\w+)\b
            .*\b(?:all\s?right|okay|ok|fine|consent|agree)\b""",
}
_ASKED: Final = {
    topic: re.compile(words, re.IGNORECASE | re.VERBOSE) for topic, words in _ASKING.items()
}
"""Words in which a fact is asked for."""

_PLACE: Final = (
    r"(?:home|work|school|(?:(?:my|the|our|a|his|her)\s+)(?:\w+\s+){0,2}?(?:house|flat|apartment|"
    r"room|bedroom|kitchen|office|car|van|truck|hotel|garden|garage|library|park|dorm|clinic|"
    r"practice|place|basement|study|shed|desk))"
)
_HERE: Final = (
    r"\bi(?:['’]m|\s+am)\s+(?:\w+\s+){0,2}?(?:(?:calling|joining|talking"
    r"|speaking)\b.{0,30}?\bfrom\b"
    rf"|(?:in|at)\s+{_PLACE}\b.{{0,30}}?\b(?:right\s+now|at\s+the\s+moment|today)\b)"
)
_CLIENT_HERE: Final = re.compile(_HERE, re.IGNORECASE)
_THERAPIST_HERE: Final = re.compile(
    rf"{_HERE}|\bi(?:['’]m|\s+am)\s+(?:\w+\s+){{0,2}}?(?:in|at)\s+(?:my|the|our)\s+(?:\w+\s+)?"
    r"(?:office|practice|clinic|consulting\s+room|study)\b",
    re.IGNORECASE,
)
"""Words in which somebody says unasked where they are at this moment."""

_SAYS_PRIVATE: Final = re.compile(
    r"\b(?:private|privacy|alone|by\s+myself|just\s+me|only\s+me|nobody|no\s+one|door|headphones|"
    r"next\s+room|with\s+me|can\s+(?:hear|talk)|overhear)\b",
    re.IGNORECASE,
)
_SAYS_PLACE: Final = re.compile(
    rf"\b(?:i|we)(?:['’]m|['’]re|\s+am|\s+are)\s+(?:\w+\s+){{0,2}}?(?:in|at|on)\s+{_PLACE}\b"
    rf"|^\W*(?:yes\W+|yeah\W+|just\s+)?(?:in|at|on)\s+{_PLACE}\b",
    re.IGNORECASE,
)
_SHORT: Final = re.compile(
    r"\W*(?:yes|yeah|yep|yup|no|nope|nah|sure|i\s+am|i['’]m\s+not|correct|right|of\s+course|"
    r"absolutely|it\s+is|that['’]s\s+(?:right|fine|me))\b",
    re.IGNORECASE,
)
"""An answer that means nothing without its question."""

_NAMED: Final[dict[Topic, str]] = {
    "identity": r"\bidentity\b|\bidentified\b|\bdate of birth\b",
    "location": r"\blocat\w+|\b(?:client|she|he|they)\b.*\bat (?:home|work)\b|^at home\b",
    "privacy": r"\bprivacy\b|\bprivate\b|\balone\b",
    "therapist_location": r"\btherapist\w*\b.*\b(?:locat\w+|office|practice)\b|\bmy office\b",
    "consent": r"\bconsent\w*\b",
    "appointment": r"\bnext (?:appointment|session|meeting)\b|\bmeet again\b",
}
_WRITTEN: Final = {topic: re.compile(words, re.IGNORECASE) for topic, words in _NAMED.items()}
"""Words by which a person's own line counts for a fact: the names of the field."""

_HESITATION: Final = re.compile(r"^(?:(?:um|uh|er|erm|so|and|ok|okay)\b[\s,]+)+", re.IGNORECASE)

LONGEST: Final = 30
"""Words of an answer that are quoted whole; of a longer one only the sentences that answer."""

_SENTENCE: Final = re.compile(r"(?<=[.?!])\s+")


def asked_last(text: str) -> frozenset[Topic]:
    """The facts that the last question of what the therapist said asks for."""
    questions = [s for s in _SENTENCE.split(text) if s.rstrip().endswith("?")]
    if not questions:
        return frozenset()
    return frozenset(topic for topic, words in _ASKED.items() if words.search(questions[-1]))


def asking_sentence(text: str) -> str:
    """The last question of a text."""
    return [s for s in _SENTENCE.split(text.strip()) if s.rstrip().endswith("?")][-1]


def answered(asked: frozenset[Topic], answer: str) -> frozenset[Topic]:
    """Which of the facts asked for an answer gives or refuses; a question back gives none.

    Of two asked for in one question only those that are spoken of count, unless the answer is a
    yes or a no to all of it. Where somebody is counts as soon as they say it.
    """
    if all(s.rstrip().endswith("?") for s in _SENTENCE.split(answer.strip())):
        return frozenset()
    spoken = _spoken_of(answer)
    if len(asked) > 1 and not _SHORT.match(answer):
        asked -= {"location", "privacy"} - spoken
    return asked | (spoken & {"location"})


def stated(topics: frozenset[Topic], question: str, answer: str) -> str:
    """The statement of facts asked and answered: the answer quoted, the question if it is needed.

    Args:
        topics: What was answered; not empty.
        question: The sentence that asked.
        answer: What was answered, quoted as it is.
    """
    head = _head(topics)
    if topics == {"identity"} and not _REFUSED.search(answer):
        # Who somebody is stands in the practice's register: the note says that it was checked.
        return f"{head}: {_identifiers(question)} given when asked"
    if topics == {"privacy"} and _YES.match(answer):
        return f"{head}, as asked and answered: “{_trimmed(answer)}”"
    if topics <= _spoken_of(answer):
        return f"{head}, as stated: “{_trimmed(answer)}”"
    return f"{head}: “{_trimmed(question)}” Answered: “{_trimmed(answer)}”"


_REFUSED: Final = re.compile(r"\b(?:no|not|rather|why)\b|n't\b", re.IGNORECASE)
_YES: Final = re.compile(r"\W*(?:yes|yeah|yep|i am)\b", re.IGNORECASE)


def _identifiers(question: str) -> str:
    named = [
        name
        for name, word in (("name", "name"), ("date of birth", "birth"), ("address", "address"))
        if word in question.lower()
    ]
    return " and ".join(named) or "it"


def _spoken_of(answer: str) -> frozenset[Topic]:
    """What an answer says of itself, so that it can be read without its question."""
    found: set[Topic] = {"location"} if _SAYS_PLACE.search(answer) else set()
    return frozenset(found | ({"privacy"} if _SAYS_PRIVATE.search(answer) else set()))


def quoted(answer: str) -> str:
    """As much of an answer as is quoted: all of a short one, of a longer one what answers."""
    if len(answer.split()) <= LONGEST:
        return answer.strip()
    sentences = _SENTENCE.split(answer.strip())
    telling = [s for s in sentences if re.search(_PLACE, s, re.I) or _SAYS_PRIVATE.search(s)]
    return " ".join(telling or sentences[:1])


def _trimmed(words: str) -> str:
    """Words without the hesitation they begin with."""
    rest = _HESITATION.sub("", words.strip())
    return rest[:1].upper() + rest[1:]


def place_told(text: str, *, therapist: bool) -> str:
    """The sentences in which somebody says, unasked, where they are now; or ""."""
    here = _THERAPIST_HERE if therapist else _CLIENT_HERE
    sentences = _SENTENCE.split(text.strip())
    return " ".join(s for s in sentences if here.search(s) and not s.rstrip().endswith("?"))


def told(topic: Topic, words: str) -> str:
    """The statement of a fact told unasked."""
    return f"{_head({topic})}, as stated: “{words.strip()}”"


def topics_of(first_text: str, *, by_person: bool = False) -> frozenset[Topic]:
    """The facts that a statement gives, by what it was first put down as.

    Args:
        first_text: Of the statement, before anybody changed it.
        by_person: Whether a person wrote it: then the field's names anywhere in it count.
    """
    if by_person:
        return frozenset(t for t, words in _WRITTEN.items() if words.search(first_text))
    head = first_text.partition("“")[0].lower()
    return frozenset(topic for topic, name in NAMES.items() if name in head)


def _head(topics: "frozenset[Topic] | set[Topic]") -> str:
    names = [name for topic, name in NAMES.items() if topic in topics]
    *most, last = names
    head = f"{', '.join(most)} and {last}" if most else last
    return head[:1].upper() + head[1:]
