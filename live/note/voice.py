"""From how people speak to how a note reads, by rules that change no fact. Pure."""

import re
from typing import Final

_NUMBER: Final = (
    r"(?:\d+(?:[.:]\d+)?|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|thirteen"
    r"|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy"
    r"|eighty|ninety|once|twice)"
)
_TAKES_BACK: Final = r"(?:no|sorry|i\s+mean|i\s+meant|or\s+rather|make\s+that)"
_CORRECTION: Final = re.compile(
    rf"\b{_NUMBER}(?:\s+[a-z]+){{0,3}}\s*[,.–-]?(?:\s+{_TAKES_BACK}\b\s*[,.]?)+\s+"
    rf"(?=(?:only\s+|just\s+)?{_NUMBER}\b)",
    re.IGNORECASE,
)

_FIRST: Final = {
    "i am": "they are",
    "i was": "they were",
    "i wasn't": "they weren't",
    "we were": "they were",
    "i'm": "they're",
    "i've": "they've",
    "i'll": "they'll",
    "i'd": "they'd",
    "i": "they",
    "my": "their",
    "me": "them",
    "mine": "theirs",
    "myself": "themself",
    "we": "they",
    "us": "them",
    "our": "their",
    "we're": "they're",
    "we've": "they've",
}
_PERSON: Final = re.compile(
    r"\b(?:" + "|".join(sorted(_FIRST, key=len, reverse=True)) + r")\b(?!['’])", re.IGNORECASE
)
_OPENING: Final = {
    "i am ": "Is ",
    "i'm ": "Is ",
    "i've ": "Has ",
    "i have ": "Has ",
    "i'll ": "Will ",
    "i ": "",
}


def corrected(said: str) -> str:
    """What was said with self-corrected numbers put right: "three, no, sorry, two" is "two".

    The words stay as they are in the transcript; this is what drafting and grounding read.
    """
    return _CORRECTION.sub("", said)


def third_person(sentence: str) -> str:
    """A sentence that someone said of themself, as a note puts it.

    "I was sure that I would faint" becomes "Was sure that they would faint": the subject
    is left out at the start and is "they" elsewhere, which takes the verb forms of "I".
    """
    text = sentence.replace("’", "'").strip()
    for opening, instead in _OPENING.items():
        if text.lower().startswith(opening):
            rest = text[len(opening) :]
            text = instead + rest if instead else rest[:1].upper() + rest[1:]
            break
    text = of_another(text)
    return text[:1].upper() + text[1:]


def of_another(text: str) -> str:
    """A part of a sentence as said of somebody else: only the person changes."""
    text = re.sub(r"\bmy (\w+) and i\b", r"they and their \1", text, flags=re.IGNORECASE)
    return _PERSON.sub(
        lambda match: _like(match.group(), _FIRST[match.group().lower()]), text.replace("’", "'")
    )


def _like(original: str, word: str) -> str:
    """Capitalised where the original was, unless that was only because it is "I"."""
    starts_high = original[0].isupper() and not original.lower().startswith("i")
    return word[:1].upper() + word[1:] if starts_high else word
