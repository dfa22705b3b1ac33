"""What a question is about, and what a bare yes or no to it says. Pure.

By rules on the words of the question: nothing is understood, so nothing is misunderstood. A
question that no rule fits stands as it was asked, with the answer behind it.
"""

import re
from typing import Final

from live.note import spoken
from live.note.grounding import NEGATION, denies

_LEAD: Final = re.compile(
    r"^(?:(?:(?:hi|hello|hey)(?: \w+)?(?=,)|and|so|but|okay|ok|right|fine|well|now|also|then"
    r"|great|alright|all right|sure|good"
    r"|yeah|yes|no|roughly|approximately|i see|perfect|just|sorry(?: to hear (?:that|this))?"
    r"|thank you|thanks|lovely"
    r"|that's fine|let me ask(?: you)?(?: now)?|can i (?:just )?ask|in terms of that|i(?:'d"
    r"| would) like to ask|tell me|in terms of [\w\s]{3,40}(?=,)|any chance|you (?:said|mentioned"
    r"|say|told me)(?: (?:earlier|before|that))*|(?:when, )?when you say [^,?]{1,30}(?=,)"
    r"|(?:do|does|did|is|are|have|has)(?=, (?:who|what|how|when|where|which)\b)"
    r"|(?:your|the) \w+, (?=(?:is|are|do|does|have|has|was) (?:your|the|you|it)\b)"
    r"|is that,? so(?= (?:all|the|it|you|they)\b))\b"
    r"[\s,.]*)+",
    re.IGNORECASE,
)
_ASIDE: Final = re.compile(
    r",?\s*\b(?:would you say|do you think|if (?:that's|it's) (?:okay|all right)|please|exactly"
    r"|at all|is that (?:right|correct|fair)|at the moment|for example|if any(?:thing)?"
    r"|that you know of|(?:that )?i (?:should|need to) (?:be aware|know) (?:of|about)"
    r"|that you(?:'ve| have)? noticed|that you can think of|or anything(?: like that| else)?"
    r"|or not|or no|or something|(?:or )?something like that|any of those,? kind of things?"
    r"|you mentioned|you said)\b\s*(?=[,?.]|$)",
    re.IGNORECASE,
)
_TAG: Final = re.compile(
    r"^(?:no|yes|okay|right|is that (?:right|correct|okay|ok|all right|fair)|isn't it|all right"
    r"|does that (?:make sense|sound)\b.*|yeah|correct|or|and|is it|sure)\W*$",
    re.IGNORECASE,
)
_WH: Final = re.compile(
    r"^(?:how|what|where|when|why|which|who|whose|whereabouts)\b|\btell me\b|\bdescribe\b"
    r"|\bexplain\b|^(?:before|after|since|while|apart)\b[^,]*,\s*(?:how|what|where|why|which"
    r"|who)\b",
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
_ANY: Final = re.compile(
    r"\b(any\b(?!\s*(?:more|way|where|chance|of (?:those|these|them|that))\b).*)", re.IGNORECASE
)
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
_ASKS_WHOLE: Final = re.compile(
    r"^(?:how|what|when|where|which|who|whereabouts|before|after|since|while|apart)\b.*\b(?:do|does"
    r"|did|is|are|was|were|has|have|had|would|will|can|could|should|happens?|happened)\s+(?:you|it"
    r"|your|the|that|this|they|he|she|there|when|after|with)\b",
    re.IGNORECASE,
)
"""An open question of a subject and a verb: taken apart it is no longer understood."""
_INVITES: Final = re.compile(
    r"\bhelp you\b|\bdo for you\b|\bbrings? you\b|\bgoing on\?*$|\btell me\b|\btalk (?:to me|me)\b"
    r"|\bdescribe\b|\bexplain\b|\bshow me\b|\btell you\b|\bhow are you(?: doing| today)*$"
    r"|^(?:when|how|where|why|who|what) (?:it|you|this|that|they|he|she)(?:'\w+)?\b"
    r"|\bhow have you been(?: doing| lately)*$|\bhow (?:was|were) (?:your|the) (?:week|day)",
    re.IGNORECASE,
)
_LED_IN: Final = re.compile(
    r"^(?:since|apart from|before|after|besides|other than|with|for|in|at|on|normally"
    r"|lately)\b[^,?]*,"
    r"\s*(?=(?:do|does|did|is|are|was|were|have|has|had)\b)",
    re.IGNORECASE,
)
_BESIDES: Final = re.compile(r"^(?:apart from|besides|other than)\b", re.IGNORECASE)
_FOR_NOW: Final = re.compile(
    r"^(?:for|in|on|at|this|next) [^,?]*,\s*(?=(?:would|could|will|can|do|does|did|are|is) )",
    re.IGNORECASE,
)
_INVERTED: Final = re.compile(
    r"^(?:(?:do|does|did|is|are|was|were|have|has|had|would|will|can|could|should)(?:n't)?|any\w*"
    r"|ever|shall|may|like|at least|a|an|the|in|on|just)\b|,\s*(?:do|does|did|is|are|was|were|have"
    r"|has|had|would|will|can|could|should) (?:you|it|he|she|they|there|your|the)\b",
    re.IGNORECASE,
)
_POINTING: Final = re.compile(
    r"^((?:for )?how (?:long|often|many|much|far))"
    r" (?:has|have|did|does|do|is|was|were|are) (?:you |it |this |that |they )+"
    r"(?:been |going |go |on |have |had |last |start |started |for |that |it |this |with |one )*$",
    re.IGNORECASE,
)
"""A question that only points to what is talked of: "How long has this been going on for?"."""
_BEEN: Final = re.compile(
    r"^have you (?:ever )?(been (?:ever )?(?!having|getting|experiencing"
    r"|feeling)\w+\b(?!.*\bany).*)",
    re.IGNORECASE,
)
_POSSESSED: Final = re.compile(
    r"^have you (?:ever |also )?((?:had|got|checked|measured|seen|noticed) (?:your|it)\b.+"
    r"|got (?:the|an?)\b.+)",
    re.IGNORECASE,
)
"""Something that is done to what one has, or a thing one has: not to be denied by "No"."""
_DONE: Final = re.compile(
    r"(?:\w+ed|done|gone|taken|seen|told|thought|spoken|made|given|come|eaten|drunk|slept|lost|met"
    r"|kept|found|begun|written|put|hurt|cut|left|missed) ",
    re.IGNORECASE,
)
_THIS: Final = re.compile(r"^(?:this|that|these|those|the|an?) ", re.IGNORECASE)
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
    r"|bothers?|affects?|stops?|stopped|worries|wakes?|woke|keeps?|kept|made|hurts?) you\b",
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
    ("me", "the therapist"),
    ("you", "they"),
)
_BEGINNING: Final = re.compile(
    r"^(?:do|does|did|is|are|was|were|have|has|had|would|will|can|could|should|shall)(?:n't)?\s+"
    r"(?:(?:you|we|they|it|that|this)\s+)?(?:(?:like|be (?:willing|able|happy|open)) to\s+(?=\w))?",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(
    r"^(?:or|after|before|while|during|like|such as|just(?= an?\b| the\b| on\b| in\b)|only"
    r"|especially|at least|within)\b(?!.*,)",
    re.IGNORECASE,
)
"""A question that only goes on with the one before it: "After eating any food?"."""
_LEFT_OPEN: Final = re.compile(r"[\s,]+(?:yeah|of|to|with|the|an?|and|or|your)\s*$", re.IGNORECASE)
"""The end of a question that was not finished."""
_TAGGED: Final = re.compile(r"\b(?:ok|okay|all right|alright|yeah|yes)\?$", re.IGNORECASE)
_INSTRUCTS: Final = re.compile(
    r"\b(?:we might|we'll|i'll|i will|we will|you need|do give|make sure|just call|you can"
    r"|come back"
    r"|get back|you should|don't (?:take|wait|worry)|ring|contact)\b",
    re.IGNORECASE,
)
"""Advice that only ends as a question: "Come back if it gets worse, OK?"."""
GONE_ON: Final = 8
"""Words said after a question from which on a yes or no is no answer to it."""
MOST_WORDS: Final = 14
"""Words of a question up to which it is named whole; of a longer one, what follows its "any"."""


def last(asked: str) -> str:
    """The last question of what was asked, without lead-in and asides; "" if nothing was asked."""
    parts = spoken.sentences(spoken.plain(asked))
    asking = [n for n, part in enumerate(parts) if _asks(part)]
    if not asking:
        return ""
    at = asking[-1]
    since = [part for part in parts[at + 1 :] if not part.endswith("?")]
    if len(" ".join(s for s in since if not spoken.is_courtesy(s)).split()) > GONE_ON:
        return ""
    question = _without_lead(parts[at])
    if at - 1 in asking and (_GOES_ON.match(parts[at]) or _is_fragment(question)):
        question = f"{_without_lead(parts[at - 1])}, {parts[at].rstrip('? .').lower()}"
    return question


def _is_fragment(question: str) -> bool:
    return len(question.split()) <= 2 and not _ANY.search(question)


def _asks(sentence: str) -> bool:
    if not sentence.endswith("?") or _TAG.match(_LEAD.sub("", sentence)):
        return False
    return not (_TAGGED.search(sentence) and _INSTRUCTS.search(sentence))


def _without_lead(sentence: str) -> str:
    question = _ASIDE.sub("", _LEAD.sub("", sentence.rstrip("? .")))
    return _LEFT_OPEN.sub("", question).strip(" ,")


def is_open(question: str) -> bool:
    """Whether it asks for more than yes or no."""
    return bool(_WH.search(question))


def offers(question: str) -> bool:
    """Whether it offers one thing or another, so that yes and no say nothing."""
    return bool(re.search(r"\bor\b", question)) and not _ANY.search(question)


def invites(question: str) -> bool:
    """Whether it asks for whatever there is to tell, so that the answer stands by itself."""
    return bool(_INVITES.search(question))


def about(question: str) -> str:
    """What a question is about, in its own words; "" if it only points ("what side is that")."""
    if _BEGUN_AGAIN.search(question[1:]) and (match := _ANY.search(question)):
        return third_person(match.group(1))
    if short := _POINTING.match(f"{question} "):
        return short.group(1)
    question = _FOR_NOW.sub("", question)
    if _ASKS_WHOLE.match(question):
        return third_person(question)
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
    if match := _LED_IN.match(question):
        what = denied(question[match.end() :])
        lead = third_person(match.group()).strip(" ,")
        besides = re.search(r"\bother\b", what) and _BESIDES.match(lead)
        return what if besides or not what else f"{what} {lead[:1].lower()}{lead[1:]}"
    unclear = _BEGUN_AGAIN.search(question[1:]) or _mixed(question)
    if is_open(question) or offers(question) or unclear:
        return ""
    return _denial(question) or f"{about(question)}: no"


def _denial(question: str) -> str:
    if match := _BEEN.match(question) or _POSSESSED.match(question):
        return f"Has not {third_person(match.group(1).replace(' ever ', ' '))}"
    for pattern, verb, skipped in _DENIALS:
        if match := pattern.search(question):
            if pattern is _HAVE and _DONE.match(match.group(1)):
                return f"Has not {third_person(match.group(1))}"
            what = _THIS.sub("", match.group(1)[skipped:]) if pattern is _HAVE else ""
            return f"{verb}{third_person(what or match.group(1)[skipped:])}"
    return ""


def affirmed(question: str) -> str:
    """What a bare yes to it says; "" if that cannot be told."""
    if is_open(question) or offers(question) or denies(question):
        return ""
    return f"{about(question)}: yes"


def named(question: str) -> str:
    """What was asked for, from its "any" on; else what it is about."""
    match = _ANY.search(question) if not is_open(question) else None
    return third_person(match.group(1)) if match else about(question)


def only_states(question: str) -> bool:
    """Whether it asks by its tone alone: "You can find the number there?"."""
    return not (is_open(question) or offers(question) or _INVERTED.search(question))


def _mixed(question: str) -> bool:
    """Whether it says one thing and denies another, so that what a no to it means is open."""
    found = NEGATION.search(question)
    return found is not None and not _ANY.search(question[found.end() :])


def third_person(text: str) -> str:
    """What was said to somebody, as said of them."""
    text = _TO_YOU.sub(r"\1 them", text)
    for said, instead in _OTHERS:
        text = re.sub(rf"\b{said}\b(?!')", instead, text, flags=re.IGNORECASE)
    return text
