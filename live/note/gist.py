"""What a turn tells, in the speaker's own words and as few of them as can be. Pure.

A line may leave words out, change the person ("I" becomes "they") and name what was asked; it adds
nothing. So what was said carries it by construction, and it needs no language model.
"""

import re
from dataclasses import replace
from typing import Final

from live.note import answers, questions, spoken, voice
from live.note.answers import Answer, Part
from live.note.figures import numbers
from live.note.grounding import stems
from live.note.kinds import asks_for_a_number, proposes

_WHOLE: Final = re.compile(
    r"^(?:i|it|he|she|they|we|my|there|this|these|the|nobody|no one|everyone|everything|nothing"
    r"|our)\b",
    re.IGNORECASE,
)
_DENIES: Final = re.compile(
    r"\b(?:no|not|none|never|nothing|nobody|without)\b|n't\b", re.IGNORECASE
)
_WHO_THEY_ARE: Final = re.compile(
    r"\b(?:full|your|first|last) names?\b|\bdate of birth\b|\baddress\b|\bpost ?code\b|\b(?:phone"
    r"|mobile) number\b",
    re.IGNORECASE,
)
"""Questions whose answers belong in the practice's register, not in a note."""
_TO_THEM: Final = re.compile(
    r"^(?:they )?(?:wants? you to|can you|could you|(?:why|what|how|where|when)(?: \w+){0,2}$)",
    re.IGNORECASE,
)
"""What is said to the therapist and tells nothing: "I want you to do something."."""
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


MOST_JOINED: Final = 28
"""Words of a line of several sentences."""
ALONE: Final = 3
"""Content words of an answer below which what was asked is named beside it."""


def of_client(told: str, asked: str) -> list[str]:
    """The lines that a client's turn gives.

    Args:
        told: What they said.
        asked: What was said just before.
    """
    question = questions.last(asked)
    if _WHO_THEY_ARE.search(question):
        return []
    answer = answers.read(told)
    if not answer.parts:
        return _bare(question, answer)
    first, *rest = answer.parts
    denied = _bare(question, replace(answer, yes=False)) if answer.no and not first.no else []
    if denied and content(denied[0]) <= content(" ".join(part.text for part in answer.parts)):
        denied = []  # the answer says itself what it denies
    lines = [_first(first, question, yes=answer.yes), *(_line(part.text) for part in rest)]
    return [*denied, *_joined(lines)]


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


def _bare(question: str, answer: Answer) -> list[str]:
    """What a yes or no alone says."""
    if not question or _ABOUT_THE_TALK.search(question):
        return []
    line = questions.affirmed(question) if answer.yes else ""
    if answer.no:
        line = questions.denied(question)
    return [spoken.capital(line)] if _says(line) else []


def _first(part: Part, question: str, *, yes: bool) -> str:
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
    if asks_for_a_number(question) and numbers(text):
        return True
    if len(topic.split()) > questions.MOST_WORDS or not content(topic) - own:
        return False
    if yes and proposes(question):
        return True
    if _DENIES.search(text) and not questions.is_open(question):
        # "Not since March" alone denies nothing.
        return not _WHOLE.match(text) and not own & content(topic) and len(own) < ALONE
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
    r"|better|worse|out|off|from|after|before|since|until|like)\b|\w+(?:ed|ing|ly)\b)",
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
