"""The language model's part in drafting: it makes lines shorter, and its answer is held to that.

A small model asked what a turn means invents; asked to leave words out it does well, and whether it
did only that can be checked word by word. What fails the check is not used: the lines stay as they
were. A better model leaves out more and passes more often.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from live.note import advice, grounding
from live.note.figures import figures, numbers
from live.values import Party
from models.text import Prompt

# What no session could contain, so that what leaks from here cannot look like a fact of a call.
SYSTEM: Final = (
    "You make lines of a note shorter. Keep every fact, number, time, name and every not. Leave "
    "out words that carry nothing. Use only words that are there, in their order. One line for "
    "each fact. Add nothing."
)
EXAMPLES: Final[tuple[tuple[str, str], ...]] = (
    (
        "Has just had the lamp go out eight times this week, and it's been quite dark on the "
        "stairs for them",
        "Had the lamp go out eight times this week\nQuite dark on the stairs",
    ),
    (
        "Relit it with the spare wick, which they had bought, and that sort of worked in the end",
        "Relit it with the spare wick, sort of worked",
    ),
    (
        "Hasn't had any gulls in the lamp room, but they did notice one when the storm started, "
        "around about three or four days ago",
        "No gulls in the lamp room\nNoticed one when the storm started, about three or four days "
        "ago",
    ),
    (
        "The crack moving anywhere else, for example towards the door: no; just the north wall",
        "Crack not moving anywhere else, just the north wall",
    ),
    (
        "Have to go up to the gallery 'cause they check the glass quite frequently during these "
        "past five nights",
        "Have to go up to the gallery, check the glass frequently these past five nights",
    ),
)
TOLD_SYSTEM: Final = (
    "You write down what a professional told a client: what was advised, explained or arranged. "
    "Short lines, one thing a line, each beginning with Advised, Explained or Plan. Keep every "
    "number, time, name and every not. Use only words that are there, in their order. Leave out "
    "greetings, thanks, praise and what only repeats the client. Add nothing. If nothing is left, "
    "write: none"
)
TOLD_EXAMPLES: Final[tuple[tuple[str, str], ...]] = (
    (
        "Gulls are afraid of bells, that's quite well known. So one thing you could do is to hang "
        "a bell by the oil.",
        "Explained: gulls are afraid of bells\nAdvised: hang a bell by the oil",
    ),
    (
        "So the lamp went out eight times, and it's mainly dark on the stairs. I'd like to ask "
        "you a few more things.",
        "none",
    ),
    (
        "What I'd recommend is that you clean the lens twice a day, and use the thin oil for the "
        "first week. If it smokes, don't wait, ring the harbour office straight away. And we'll "
        "look at it again on the ninth of March.",
        "Advised: clean the lens twice a day, thin oil for the first week\n"
        "Advised: if it smokes, don't wait, ring the harbour office straight away\n"
        "Plan: look at it again on the ninth of March",
    ),
    ("That's wonderful. You kept the log every night, and I'm glad you told me.", "none"),
)

LEAST_WORDS: Final = 6
"""Words from which lines are worth shortening: a call takes one to three seconds on two cores."""
LEAST_KEPT: Final = 0.45
"""Share of a client's content words that must be left: the model shortens, it does not pick."""
RAMBLING: Final = 14
LEAST_OF_RAMBLING: Final = 0.35
"""The same of a line of more than ``RAMBLING`` words: of those the model may pick."""
MOST_LINES: Final = 5
MAX_TOKENS: Final = 120

_HEDGES: Final = re.compile(
    r"\b(?:maybe|perhaps|probably|possibly|might|sort of|kind of|i think|they think|thinks?|guess"
    r"|suppose|not sure|almost|nearly|about|around|roughly|sometimes|could|would|if|unless|until"
    r"|used to|tr(?:y|ies|ied) (?:not )?to|wants?|hop(?:e|es|ing)|worried|afraid|wonder\w*|read"
    r"|told"
    r"|heard|sorry|often|occasionally|only|hardly|barely|will|can|should|must|needs? to|ha(?:s|ve"
    r"|d) to"
    r"|(?:feels?|felt) like)\b",
    re.IGNORECASE,
)
"""What makes a sentence less than plain fact: not sure, on a condition, not always, only heard."""
_UNSURE: Final = re.compile(
    r"\b(?:may|might|maybe|perhaps|possibl[ey]|probably|seems?|sounds?|looks? like|likely|wonder"
    r"|could be|possibility|i think)\b",
    re.IGNORECASE,
)
_OTHERS: Final = re.compile(
    r"\b(?:mum|mom|mother|dad|father|parents?|brother|sister|wife|husband|partner|son|daughter"
    r"|child"
    r"|children|kids?|baby|friend|boss|manager|colleague|uncle|aunt|cousin|gran\w*|family"
    r"|neighbou?r"
    r"|girlfriend|boyfriend|ex|he|she|everybody|everyone|somebody|someone|people)(?:'s|s)?\b",
    re.IGNORECASE,
)
"""Whose it is, if it is not the speaker's."""
_SMALL: Final = frozenset(
    "i me my we us our you your they them their he him his she her client therapist who which what "
    "how in on at for with by from into out up down over about before after while when then than "
    "if because or each some other more most again will would can could should may might".split()
)
"""Words that carry no subject, and another in their place says something else: who, where, when,
how much, on what condition. "Before meals" is not "after meals"."""
_VERB: Final = re.compile(r"^(advised|explained|plan)\s*:?\s+", re.IGNORECASE)


def prompt(speaker: Party, lines: Sequence[str]) -> Prompt:
    """The question to the model about the lines of one turn."""
    client = speaker == "client"
    return Prompt(
        system=SYSTEM if client else TOLD_SYSTEM,
        examples=EXAMPLES if client else TOLD_EXAMPLES,
        question="\n".join(lines),
        max_tokens=MAX_TOKENS,
        stop=("\n\n",),
    )


def warm_up() -> tuple[Prompt, ...]:
    """Questions about nothing: reading them once leaves what is common to all of a kind cached."""
    return (prompt("therapist", ["Hello."]), prompt("client", ["Hello."]))


def shorter(answer: str, lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """A client's lines as the model shortened them.

    Returns:
        The lines, each as it was where its shorter form is not faithful; and for each of those why:
        a fault of ``fault``, "lost" if too much is missing, "hedge", "whose", "joined" or
        "longer".
    """
    of: dict[int, list[str]] = {}
    for short in _lines(answer):
        words = grounding.stems(short)
        overlap = [len(words & grounding.stems(line)) for line in lines]
        if max(overlap, default=0):
            of.setdefault(overlap.index(max(overlap)), []).append(short)
    kept: list[str] = []
    left_out: list[str] = []
    for number, line in enumerate(lines):
        found = of.get(number, [])
        if why := _unlike("; ".join(found), line):
            left_out.append(why)
            kept.append(line)
        elif ";" in line:
            kept.append("; ".join(found))  # an exception stands with what it is an exception to
        else:
            kept += found
    return kept, left_out


def _unlike(after: str, before: str) -> str:
    """Why a line's shorter form may not stand for it; "" if it may."""
    whole = grounding.stems(before)
    least = LEAST_KEPT if len(before.split()) <= RAMBLING else LEAST_OF_RAMBLING
    if len(grounding.stems(after) & whole) < max(2, least * len(whole)):
        return "lost"
    if why := _missing(after, before) or fault(after, before):
        return why
    if _runs_together(after, before):
        return "joined"
    return "longer" if len(after.split()) > len(before.split()) else ""


def _missing(after: str, before: str) -> str:
    """What a shorter form may not be without, and is; "" if nothing is missing."""
    if not numbers(before) <= numbers(after):
        return "number"
    if len(_HEDGES.findall(after)) < len(_HEDGES.findall(before)):
        return "hedge"
    return "" if _named(before) <= _named(after) else "whose"


def _runs_together(after: str, before: str) -> bool:
    """Whether an answer no longer stands behind its question, or a part went on in another's words.

    "I haven't sought any, she told me to see the GP" is not "haven't sought any GP".
    """
    _, colon, answered = before.rpartition(": ")
    if colon and ": " not in after and not _BARE.match(answered):
        return True
    if grounding.denies(before) and len(_TURNS.findall(after)) < len(_TURNS.findall(before)):
        return True
    parts = [set(_sequence(part)) for part in _PART.split(before)]
    for part in _PART.split(after):
        words = set(_sequence(part))
        if words and not any(words <= held for held in parts) and grounding.denies(part):
            return True
    return False


def _named(text: str) -> set[str]:
    """The people a line names who are not the speaker."""
    return {match.group().lower() for match in _OTHERS.finditer(text)}


_BARE: Final = re.compile(r"^(?:yes$|no\b)", re.IGNORECASE)
"""An answer that needs no question before it once the line says or denies it."""
_TURNS: Final = re.compile(r";|\bbut\b|\bjust\b|\bexcept\b|\bapart from\b", re.IGNORECASE)
"""Where a line turns from what it denies to what it says."""
_PART: Final = re.compile(r"[,.;:]\s|\b(?:and|but|so|because|which)\b", re.IGNORECASE)


def told(answer: str, said: str) -> tuple[list[str], list[str]]:
    """What a therapist told, as the model wrote it down.

    Returns:
        The lines that were said, each with its verb; and for each other why it is not used: "kind"
        without a verb, "lost" if it names nothing to be done, a fault of ``fault`` or
        ``grounding.fault``, or "hedge".
    """
    kept: list[str] = []
    left_out: list[str] = []
    for line in _lines(answer):
        verb = _VERB.match(line)
        text = line[verb.end() :] if verb else line
        sentence = _nearest(text, said)
        if not verb:
            left_out.append("kind")
        elif not advice.names_something(text):
            left_out.append("lost")
        elif why := fault(text, sentence) or grounding.fault(text, sentence, ""):
            left_out.append(why)
        elif not numbers(sentence) - {1} <= numbers(text):  # "one thing" is no number
            left_out.append("number")
        elif _UNSURE.search(sentence) and not _UNSURE.search(text):
            left_out.append("hedge")
        else:
            kept.append(f"{_verb(text, sentence)}: {text}")
    return kept, left_out


def _verb(text: str, sentence: str) -> str:
    """How a line is named: what "you need to" do is no plan of the therapist's."""
    at = sentence.lower().find(" ".join(text.lower().split()[:2]))
    yours = at > 0 and _YOURS.search(sentence[:at])
    return "Advised" if yours else advice.verb(sentence)


_YOURS: Final = re.compile(r"\byou(?:'ll|'d)? (?:\w+ ){0,2}$", re.IGNORECASE)


def fault(after: str, before: str) -> str:
    """Why one text is not the other with words left out; "" if it is.

    Returns:
        One of "", "words", "order", "number", "negation".
    """
    ours, theirs = _sequence(after), _sequence(before)
    if Counter(ours) - Counter(theirs):
        return "words"
    if not _follows(_figures(after), _figures(before)):
        return "number"
    if not _follows(ours, theirs):
        return "order"
    if len(grounding.NEGATION.findall(after)) != len(grounding.NEGATION.findall(before)):
        return "negation"
    return ""


def _lines(answer: str) -> list[str]:
    found = (line.strip().lstrip("-*• ").rstrip(" .;") for line in answer.splitlines())
    return [line for line in found if line and line.lower() != "none"][:MOST_LINES]


def _sequence(text: str) -> list[str]:
    """Its content words cut to their stems, and the small ones that tell something, in order.

    What is going on or over ("taking", "took") and what hides a verb ("headache's") stays as it is:
    another form of it says something else.
    """
    found: list[str] = []
    for word in re.findall(r"[\w']+", _DID.sub(_past, text.lower().replace("’", "'"))):
        if word in _SMALL:
            found.append(word)
        elif stems := grounding.stems(word):
            found += [word] if word.endswith(("ing", "ed")) or "'" in word else sorted(stems)
    return found


def _past(did: re.Match[str]) -> str:
    """What one "did notice" one noticed."""
    verb = did.group(1)
    return f"{verb}d" if verb.endswith("e") else f"{verb}ed"


_DID: Final = re.compile(r"\bdid (?!not\b|n't)(\w+)")


def _figures(text: str) -> list[float]:
    """Its numbers, in order."""
    return [figure.value for figure in figures(text)]


def _follows(ours: Sequence[object], theirs: Sequence[object]) -> bool:
    """Whether words or numbers were all said, and in this order."""
    rest = iter(theirs)
    return all(one in rest for one in ours)


def _nearest(text: str, said: str) -> str:
    """The sentences of what was said that a line can have come from, joined."""
    words = grounding.stems(text)
    parts = re.split(r"(?<=[.?!])\s+", said)
    held = [part for part in parts if words & grounding.stems(part)]
    best = max(held, key=lambda part: len(words & grounding.stems(part)), default="")
    if words <= grounding.stems(best):
        return best
    at = parts.index(best) if best else 0
    return " ".join(parts[max(0, at - 1) : at + 2])
