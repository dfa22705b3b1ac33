"""The risk rule: only what was asked and answered, in both people's words. Pure.

"Not asked" is never "denied". No model is asked about risk: a statement is made of a question
and its answer, quoted, or not at all. What a client says of it unasked is no such statement, and
is not lost either: their own words are quoted and marked (``docs/decisions``, 15).

Here are the rules about single texts; ``live.note.quoting`` applies them turn by turn.
"""

import re
from typing import Final

_YOURSELF: Final = r"(?:your\s?self|yourselves)"
_LIVE: Final = r"(?:live|go\s+on|wake\s+up|be\s+(?:alive|here|around))"
_PARTNER: Final = r"(?:partner|husband|wife|boyfriend|girlfriend)"
_OTHERS: Final = r"(?:some(?:one|body)|any(?:one|body)|others|other\s+people|people\s+around\s+you)"

_RISK: Final = re.compile(
    rf"""\b(?:
        suicid\w* | homicid\w* | self[\s-]?(?:harm|injur)\w* | overdos\w+
      | (?:hurt|harm|kill|cut|burn|injur)(?:t?ing|e|ed)?\s+{_YOURSELF}
      | do(?:ing)?\s+(?:something|anything)\s+to\s+{_YOURSELF}
      | keep(?:ing)?\s+{_YOURSELF}\s+safe | (?:un)?safe\s+with\s+{_YOURSELF}
      | (?:end|tak)(?:e|ing)?\s+(?:your\s+(?:own\s+)?life|it\s+all)
      | (?:not|\w+n['’]t)\s+(?:want|wanting)\s+to\s+{_LIVE}
      | (?:not|\w+n['’]t)\s+(?:be|being)\s+(?:alive|here\s+any\s?more|around\s+any\s?more)
      | (?:want|wanting|wish|wishing)\s+(?:not\s+to\s+be\s+alive|to\s+(?:be\s+dead|die))
      | want\s+to\s+(?:live|go\s+on)(?=\s*(?:[?.,!]|$))
      | (?:wish(?:ed)?|if)\s+you\s+(?:were|was)\s+dead
      | not\s+wak(?:e|ing)\s+up
      | better\s+off\s+(?:dead|without\s+you)
      | (?:could|can)\s*(?:n['’]t|not|\s+not)\s+(?:\w+\s+)?(?:carry|go)\s+on
      | life\s+(?:is|was|['’]s)\s*(?:not|n['’]t)\s+worth(?:\s+living)? | worth\s+living
      | (?:thought|think)\w*\s+(?:about|of)\s+(?:death|dying)
      | (?:hurt|harm|kill|attack)(?:ing)?\s+{_OTHERS}
      | violent\s+(?:thoughts|urges|impulses)
      | (?:un)?safe\s+(?:at\s+home|where\s+you\s+live|in\s+your\s+(?:home|relationship)
        |with\s+your\s+(?:{_PARTNER}|family))
      | (?:anyone|anybody|someone|somebody|{_PARTNER})
        (?:\s+\w+){{0,3}}?\s+(?:hurt|hit|kick|threaten|chok|abus)(?:t?ing|ed|e)?\s+you\b
      | (?:afraid|scared|frightened)\s+of\s+(?:your|a)\s+{_PARTNER}
      | access\s+to\s+(?:a\s+|any\s+)?(?:guns?|firearms?|weapons?|means)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
"""Words in which clinicians ask about risk.

Source: the wording of the C-SSRS and ASQ screeners (self), of the usual questions about harm to
others, and of HITS and similar screeners (safety at home).
"""

_QUESTION: Final = re.compile(
    r"\?|\b(?:have|had|are|were|do|did|would|could|can)\s+you\b|\bany\s+thoughts\b"
    r"|\b(?:has|is|does|did)\s+(?:any|some)(?:one|body)\b|\bis\s+there\s+any\b|^\W*(?:any|ever)\b",
    re.IGNORECASE,
)
"""What makes a sentence a question, also where the recognizer put no question mark."""

_GOES_ON: Final = re.compile(
    r"""\b(?:
        (?:those|these|such|the)\s+thoughts | a\s+plan | plan(?:n(?:ed|ing))?\s+(?:it|to|how)
      | (?:do|did|done|doing|act|acted|acting|try|tried)\s+(?:on\s+)?(?:it|that|them|this)
      | how\s+you\s+(?:would|might|['’]d) | intend\w* | intention | intent | means | method
      | pills | gun | weapon | keep\s+you\s+safe | stop(?:ped|s)?\s+you | are\s+you\s+safe
      | when\s+was\s+(?:that|it|the\s+last) | last\s+time | how\s+often | right\s+now | tonight
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""Words of a further question that asks on about what was just answered."""

_FOLLOW_UP: Final = 4
"""Words up to which a question may only press the one before it, or ask on."""

_PRESSES: Final = re.compile(
    r"\b(?:any|anything|ever|at\s+all|never|nothing|none|even|sure|lately|recently|since)\b",
    re.IGNORECASE,
)
_ASKS_MORE: Final = re.compile(
    r"\b(?:that|those|it|this|then|how\s+(?:so|often|long|many)|what\s+happened|when|why|more)\b",
    re.IGNORECASE,
)

_DENIES: Final = re.compile(r"\W*(?:no|nope|nah|never|not\s+at\s+all|none)\b", re.IGNORECASE)
_YET: Final = re.compile(
    r"^\W*(?:well|but|except|only|once|actually|sometimes|maybe|i\s+mean|not\s+since|though)\b",
    re.IGNORECASE,
)
"""How somebody begins who adds to a "no"."""

_OWN: Final = re.compile(
    rf"""\b(?:
        suicidal | self[\s-]?harm(?:ed|ing)?
      | (?:kill|hurt|harm|cut|burn|injur)(?:t?ing|e|ed)?\s+myself | suicide\s+attempt
      | (?:end|ended|ending|take|took|taking)\s+(?:my\s+(?:own\s+)?life|it\s+all)
      | (?:want|wanted|wanna|wish|wished|hop(?:e|ed))\s+to\s+(?:die|be\s+dead)
      | (?:wish|wished|if|rather)\s+(?:that\s+)?i(?:\s+(?:was|were|am)|['’]m|['’]d\s+be)\s+dead
      | (?:not|\w+n['’]t)\s+(?:want|wanna)(?:\s+to)?\s+{_LIVE}
      | (?:wish|wished|hop(?:e|ed|ing))\s+(?:that\s+)?i\s+(?:(?:would|did)\s*(?:n['’]t|\s+not)
        |never)\s+(?:wake|woken|woke)\s+up
      | better\s+off\s+(?:dead|without\s+me) | no\s+(?:point|reason)\s+(?:in|to)\s+(?:living|live)
      | (?:not|\w+n['’]t)\s+worth\s+living | overdos(?:e|ed|ing)
      | (?:want|wanted|going|urge)\s+to\s+(?:kill|hurt|harm)\s+
        (?:him|her|them|some(?:one|body)|people)
      | (?:hits|hit|beats|beat|chokes|choked|threatens|threatened)\s+me\b | not\s+safe\s+at\s+home
      | (?:afraid|scared|frightened)\s+of\s+my\s+{_PARTNER}
    )""",
    re.IGNORECASE | re.VERBOSE,
)
"""Words in which people speak of harm to themself, to others or by others, of their own accord."""

_SENTENCE: Final = re.compile(r"(?<=[.?!])\s+")


def asks(text: str) -> bool:
    """Whether something in what the therapist said asks about risk, not only speaks of it."""
    return any(_asks(sentence) for sentence in _SENTENCE.split(text))


def asks_last(text: str) -> bool:
    """Whether what comes next answers a question about risk: no other was asked after it.

    "Any at all?" is no other question.
    """
    questions = [s for s in _SENTENCE.split(text) if _asks(s) or s.rstrip().endswith("?")]
    while questions and not _asks(questions[-1]) and _short(questions[-1], _PRESSES):
        questions.pop()
    return bool(questions) and _asks(questions[-1])


def asks_on(text: str, answer: str) -> bool:
    """Whether the therapist asks on about what ``answer`` said of risk.

    "When was that?" does, "do you have a plan?" does; a short question after a plain "no" is
    about something else.
    """
    questions = [s for s in _SENTENCE.split(text) if is_question(s)]
    if not questions:
        return False
    last = questions[-1]
    return (_short(last, _ASKS_MORE) and not denies(answer)) or bool(_GOES_ON.search(last))


def is_question(sentence: str) -> bool:
    """Whether a sentence asks, also where the recognizer put no question mark."""
    return bool(_QUESTION.search(sentence))


def denies(answer: str) -> bool:
    """Whether an answer begins with a no: then only what takes that up still belongs to it."""
    return bool(_DENIES.match(answer))


def adds(said: str, answer: str) -> bool:
    """Whether what the client goes on to say, asked nothing else, still belongs to ``answer``.

    After a "no" only what qualifies it, or speaks of harm; after anything else all of it.
    """
    return not denies(answer) or bool(_YET.search(said)) or bool(own_words(said))


def sentences(text: str) -> list[str]:
    """The sentences of a text, as far as the recognizer marked them."""
    return [sentence for sentence in _SENTENCE.split(text.strip()) if sentence]


def own_words(text: str) -> str:
    """The sentences in which a client speaks of harm of their own accord, or ""."""
    return " ".join(s for s in _SENTENCE.split(text.strip()) if _OWN.search(s))


def statement(question: str, answer: str) -> str:
    """The statement: the question and the answer, quoted, nothing between them."""
    return f"Asked: “{question.strip()}” Answered: “{answer.strip()}”"


def further(question: str, answer: str) -> str:
    """What was added to an answer, with the question that it still answers."""
    return f"Asked: “{question.strip()}” Answered further: “{answer.strip()}”"


def asked_on(question: str, own: str, on: str, answer: str) -> str:
    """A further question and its answer, after the question or the own words it takes up."""
    if own:
        return f"Client said, unasked: “{own.strip()}” {statement(on, answer)}"
    return statement(f"{question.strip()} … {on.strip()}", answer)


def unasked(own: str) -> str:
    """What a client said unasked, in their own words."""
    return f"Said, unasked: “{own.strip()}”"


def asked_sentence(text: str) -> str:
    """The part of a therapist's turn that asks, from its first such sentence on."""
    sentences = _SENTENCE.split(text.strip())
    for number, sentence in enumerate(sentences):
        if _asks(sentence):
            return " ".join(sentences[number:])
    return text.strip()


def last_question(text: str) -> str:
    """The last sentence of a text that asks, or the whole."""
    sentences = [s for s in _SENTENCE.split(text.strip()) if is_question(s)]
    return sentences[-1] if sentences else text.strip()


def _short(question: str, words: re.Pattern[str]) -> bool:
    return len(question.split()) <= _FOLLOW_UP and bool(words.search(question))


def _asks(sentence: str) -> bool:
    return bool(_RISK.search(sentence) and _QUESTION.search(sentence))
