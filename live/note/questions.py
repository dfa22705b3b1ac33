"""What a question is about, and what a bare yes or no to it says. Pure.

By rules on the words of the question: nothing is understood, so nothing is misunderstood. A
question that no rule fits stands as it was asked, with the answer behind it.
"""

import re
from typing import Final

from live.note import spoken

_LEAD: Final = re.compile(
    r"^(?:(?:and|so|but|okay|ok|right|fine|well|now|also|then|great|alright|all right|sure|good"
    r"|yeah|yes|no|i see|perfect|just|sorry(?: to hear (?:that|this))?|thank you|thanks|lovely"
    r"|that's fine|let me ask(?: you)?(?: now)?|can i (?:just )?ask|in terms of that|i(?:'d"
    r"| would) like to ask|tell me|in terms of [\w\s]{3,40}(?=,)|any chance|you (?:said|mentioned"
    r"|say|told me)(?: (?:earlier|before|that))*)\b[\s,.]*)+",
    re.IGNORECASE,
)
_ASIDE: Final = re.compile(
    r",?\s*\b(?:would you say|do you think|if (?:that's|it's) (?:okay|all right)|please|exactly"
    r"|at all|is that (?:right|correct|fair)|at the moment|for example|if any(?:thing)?"
    r"|that you know of|(?:that )?i (?:should|need to) (?:be aware|know) (?:of|about)"
    r"|that you(?:'ve| have)? noticed|that you can think of|or anything(?: like that| else)?"
    r"|or not|or no|you mentioned|you said)\b\s*(?=[,?.]|$)",
    re.IGNORECASE,
)
_TAG: Final = re.compile(
    r"^(?:no|yes|okay|right|is that (?:right|correct|okay|ok|all right|fair)|isn't it|all right"
    r"|does that (?:make sense|sound)\b.*|yeah|correct|or|and|is it|sure)\W*$",
    re.IGNORECASE,
)
_WH: Final = re.compile(
    r"^(?:how|what|where|when|why|which|who|whose|whereabouts)\b|\btell me\b|\bdescribe\b"
    r"|\bexplain\b",
    re.IGNORECASE,
)
_WH_OPENING: Final = re.compile(
    r"""^(?:
        (?:can|could|would)\ you\ (?:just\ |please\ )?(?:tell\ me|describe|explain|say
          |talk)(?:\ (?:me|to\ me))?
            (?:\ (?:a\ (?:bit|little)\ )?(?:more\ )?about)?
      | (?:how\ (?:many|much|long|often|far|bad|old)|what\ (?:kind|sort|type)s?\ of|what|which
      |where|when|why
          |who|how|whereabouts)
    )\b\s*""",
    re.IGNORECASE | re.VERBOSE,
)
_AUX: Final = re.compile(
    r"\b(?:do|does|did|is|are|was|were|have|has|had|would|will|can|could|should)(?:n't)?\s+"
    r"(?:you|it|that|this|they|he|she|there)\b\s*",
    re.IGNORECASE,
)
_ANY: Final = re.compile(r"\b(any\b(?!\s*(?:more|way|where|chance)\b).*)", re.IGNORECASE)
_ANYTHING: Final = re.compile(r"\b(any(?:thing|one|body)\b.*)", re.IGNORECASE)
_BEGUN_AGAIN: Final = re.compile(
    r"\b(?:has|have|is|are|do|does|did) (?:anyone|anybody|there|you|they|it)\b", re.IGNORECASE
)
"""A question that was begun, and begun again otherwise."""
_DO: Final = re.compile(
    r"^(?:do|did) you(?: (?:ever|still|currently|normally|usually|also))* "
    r"(?!know\b|think\b|mean\b|want\b|remember\b|understand\b)(.+)",
    re.IGNORECASE,
)
_DID: Final = re.compile(
    r"^did you(?: (?:ever|still|also))* (?!know\b|think\b|mean\b|want\b"
    r"|remember\b)(.+)",
    re.IGNORECASE,
)
_HAVE: Final = re.compile(
    r"^(?:have|had) you(?: (?:ever|also|had|got|noticed|experienced|been|having|getting|have"
    r"|felt))* (.+)",
    re.IGNORECASE,
)
_ARE: Final = re.compile(
    r"^(?:are|were) you(?: (?:still|currently|also|feeling|having|getting|experiencing))* (.+)",
    re.IGNORECASE,
)
_DENIALS: Final = (
    (_ANY, "No ", len("any ")),
    (_ANYTHING, "No", len("any")),
    (_DID, "Did not ", 0),
    (_DO, "Does not ", 0),
    (_ARE, "Not ", 0),
    (_HAVE, "No ", 0),
)
"""How a question is denied: what it looks like, what comes before it, what of it falls away."""
_TO_YOU: Final = re.compile(
    r"\b(to|for|with|of|about|on|from|at|makes?|gives?|gave|told|tells?|helps?|causes?"
    r"|bothers?) you\b",
    re.IGNORECASE,
)
_OTHERS: Final = (
    ("you've", "they've"),
    ("you're", "they're"),
    ("you'd", "they'd"),
    ("you'll", "they'll"),
    ("yourself", "themself"),
    ("yours", "theirs"),
    ("your", "their"),
    ("you", "they"),
)
_BEGINNING: Final = re.compile(
    r"^(?:do|does|did|is|are|was|were|have|has|had|would|will|can|could|should|shall)(?:n't)?\s+"
    r"(?:(?:you|we|they|it)\s+)?(?:(?:like|be (?:willing|able|happy|open)) to\s+(?=\w))?",
    re.IGNORECASE,
)
MOST_WORDS: Final = 14
"""Words of a question up to which it is named whole; of a longer one, what follows its "any"."""


def last(asked: str) -> str:
    """The last question of what was asked, without lead-in and asides; "" if nothing was asked."""
    asking = [s for s in spoken.sentences(spoken.plain(asked)) if s.endswith("?")]
    asking = [s for s in asking if not _TAG.match(_LEAD.sub("", s))]
    if not asking:
        return ""
    question = _LEAD.sub("", asking[-1].rstrip("? ."))
    return _ASIDE.sub("", question).strip(" ,")


def is_open(question: str) -> bool:
    """Whether it asks for more than yes or no."""
    return bool(_WH.search(question))


def offers(question: str) -> bool:
    """Whether it offers one thing or another, so that yes and no say nothing."""
    return bool(re.search(r"\bor\b", question)) and not _ANY.search(question)


def about(question: str) -> str:
    """What a question is about, in its own words; "" if it only points ("what side is that")."""
    topic = re.sub(r"^['’]s\b\s*", "", _WH_OPENING.sub("", question))
    topic = _AUX.sub("", topic) if is_open(question) else topic
    topic = _BEGINNING.sub("", topic)
    topic = re.sub(r"\bbeen\b\s*(?=since\b|this\b|lately\b|over\b|on\b|,|$)", "", topic)
    topic = third_person(topic.strip(" ,"))
    return re.sub(
        r"^(?:their |the |a |there (?!is|was|are|were))",
        "",
        re.sub(r"\s+,", ",", topic).strip(" ,"),
    )


def denied(question: str) -> str:
    """What a bare no to it says, as "No vomiting"; "" if that cannot be told."""
    if is_open(question) or offers(question) or _BEGUN_AGAIN.search(question[1:]):
        return ""
    for pattern, verb, skipped in _DENIALS:
        if match := pattern.search(question):
            return f"{verb}{third_person(match.group(1)[skipped:])}"
    return f"{about(question)}: no"


def affirmed(question: str) -> str:
    """What a bare yes to it says; "" if that cannot be told."""
    if is_open(question) or offers(question):
        return ""
    return f"{about(question)}: yes"


def third_person(text: str) -> str:
    """What was said to somebody, as said of them."""
    text = _TO_YOU.sub(r"\1 them", text)
    for said, instead in _OTHERS:
        text = re.sub(rf"\b{said}\b(?!')", instead, text, flags=re.IGNORECASE)
    return text
