"""What a turn tells, in the speaker's own words and as few of them as can be. Pure.

A line may leave words out, change the person ("I" becomes "they") and name what was asked; it adds
nothing. So what was said carries it by construction, and it needs no language model.
"""

import re
from dataclasses import replace
from typing import Final

from live.note import answers, appointment, beside, questions, spoken
from live.note.answers import Answer
from live.note.figures import numbers
from live.note.grounding import content

_WHO_THEY_ARE: Final = re.compile(
    r"\b(?:full|your|first|last) names?\b|\bdate of birth\b|\baddress\b|\bpost ?code\b|\b(?:phone"
    r"|mobile) number\b|\bhow old (?:are you|does that make you)\b",
    re.IGNORECASE,
)
"""Questions whose answers belong in the practice's register, not in a note."""
_TO_THEM: Final = re.compile(
    r"^(?:they )?(?:wants? you to|can you|could you|(?:why|what|how|where|when)(?: \w+){0,2}$)",
    re.IGNORECASE,
)
"""What is said to the therapist and tells nothing: "I want you to do something."."""
_TO_YOU: Final = re.compile(
    r"\b(?:spoke|spoken|told|said|talk\w*|mention\w*|speak) (?:this |it )?to you\b|\btold you\b"
    r"|\byou guys\b"
    r"|\byou (?:say|said|mention|mentioned|told|called)\b",
    re.IGNORECASE,
)
"""What is about what was said between the two: "Now you say migraine."."""
_POINTS_BACK: Final = re.compile(
    r"^(?:it|it's|he|he's|she|she's|that|that's|this|those|they|they're|you|then|after(?: that)?"
    r"|so|which|there|because)\b",
    re.IGNORECASE,
)
_OR: Final = re.compile(r"^\w+ or \w+$", re.IGNORECASE)
_ONLY_WORD: Final = re.compile(r"^(?!no\b|not\b|none\b)\w+$", re.IGNORECASE)
_WHO_IT_IS: Final = re.compile(
    r"\bmy (?:(?:home|email|full|first|last) )*(?:address|name|date of birth|birthday|e-?mail"
    r"|phone(?: number)?|post ?code)(?: is|'s)\b|\b(?:dot com|at gmail)\b",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(
    r"^(?:i'm|i am|this is) (?-i:[A-Z])[a-z]+(?<!ish)(?<!ian)(?<!ese)(?<!ic)$", re.I
)
_TO_ME: Final = re.compile(
    r"they(?:'\w+)? (?:\w+ ){0,3}?(?:give|gave|told|said|asked|put|sent|offered|called|want"
    r"|wanted|let|made"
    r"|help|helped|took|prescribed)\b.*\b(?:me|us|my)\b",
    re.IGNORECASE,
)
_SHORT: Final = re.compile(
    r"^(?:yes|no|not|none|never|nothing|sometimes|often|always|both|neither|all|most|up and down"
    r"|\w+ no)\b",
    re.IGNORECASE,
)
MOST_JOINED: Final = 28
"""Words of a line of several sentences."""


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
    if not answer.yes:
        kept = [part for part in answer.parts if not _aside(part.text, question)]
        answer = replace(answer, parts=tuple(kept))
    if not answer.parts:
        # "Yeah. Um, no." is either.
        return [] if answer.yes and answer.no else _bare(question, answer)
    first, *rest = answer.parts
    denied = _bare(question, replace(answer, yes=False)) if answer.no and not first.no else []
    if denied and content(denied[0]) <= content(" ".join(part.text for part in answer.parts)):
        denied = []  # the answer says itself what it denies
    lines = [
        beside.first(first, question, yes=answer.yes),
        *(beside.line(part.text) for part in rest),
    ]
    lines = [line for line, part in zip(lines, answer.parts, strict=True) if not _theirs(part.text)]
    return [*denied, *_joined(lines)]


def _theirs(text: str) -> bool:
    """Whether it tells what others do, named only before: in a note "they" is the client."""
    if text.endswith(answers.NOT_SO):
        return False
    return bool(re.match(r"they\b", text, re.IGNORECASE) and not _TO_ME.match(text))


def _opens(question: str) -> bool:
    return questions.is_open(question) or questions.offers(question)


def _aside(text: str, question: str) -> bool:
    """Whether a sentence asks back, only repeats a word that was asked, or says who they are."""
    if _OR.match(text) and not numbers(text):
        return True
    if _WHO_IT_IS.search(text) or (_NAMED.match(text) and questions.invites(question)):
        return True
    if answers.is_all_well(text) and (questions.invites(question) or not _opens(question)):
        return True
    echoed = len(content(text)) == 1 and content(text) <= content(question)
    return echoed and not beside.lists(question) and bool(_ONLY_WORD.match(text))


def _joined(lines: list[str]) -> list[str]:
    """Sentences that point back to the one before stand with it."""
    found: list[str] = []
    for line in filter(_says, lines):
        short = any(
            len(content(text)) < beside.ALONE and len(text.split()) < MOST_JOINED // 4
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
    if not question or beside.of_the_talk(question) or appointment.books(f"{question}?"):
        return []
    line = questions.affirmed(question) if answer.yes else ""
    if answer.no:
        line = questions.denied(question)
    return [spoken.capital(line)] if _says(line) else []


def _says(line: str) -> bool:
    _, named, answer = line.rpartition(": ")
    told = content(answer) - beside.VAGUE - beside.FILLERS
    return (
        (bool(told) or (bool(named) and bool(_SHORT.match(answer))))
        and not (len(told) == 1 and not named and _POINTS_BACK.match(line))
        and not _TO_THEM.match(line)
        and not _TO_YOU.search(line)
    )
