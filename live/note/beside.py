"""An answer beside what was asked, where it is not understood without it. Pure.

"Twice" says nothing by itself, "Couldn't sleep on Sunday" does; "No" and "Not since March" deny
what was asked. What answers something else than the last question stands alone, or not at all.
"""

import re
from typing import Final

from live.note import questions, spoken, voice
from live.note.answers import Part
from live.note.figures import numbers
from live.note.grounding import content, denies, stems
from live.note.kinds import asks_for_a_number, proposes

_WHOLE: Final = re.compile(
    r"^(?:i|it|he|she|they|we|my|there|this|these|the|nobody|no one|everyone|everything|nothing"
    r"|our)\b",
    re.IGNORECASE,
)
_AFTER_ALL: Final = re.compile(
    r"^(?:but )?i (?:do|did|have|am|can) (?:sometimes|occasionally|now and then|a bit|a little)\b",
    re.IGNORECASE,
)
"""A yes after a no: "No, I do sometimes."."""
_HALF: Final = re.compile(
    r"^(?:i )?(?:don't think so|not any ?more|not (?:recently|lately|really|particularly"
    r"|especially|so much|always|quite)(?:,? nothing)?)$",
    re.IGNORECASE,
)
"""What a plain no is softened or dated by."""
_NAMES_ONE: Final = re.compile(r"^(?:my|his|her|the) \w+(?: \w+)?$", re.IGNORECASE)
_LISTS: Final = re.compile(r",.*,|\bor\b|\band\b", re.IGNORECASE)
_OWN: Final = re.compile(r"^(?:i|we|my|our)\b", re.IGNORECASE)
_POINTS_AT: Final = re.compile(
    r"n't (?:\w+ )?(?:one|any|it|that)\b|\b(?:that|the last|the other) one\b", re.IGNORECASE
)
_ONE: Final = re.compile(r"\b(?:that|the last|the other) one\b", re.IGNORECASE)
_WHEN: Final = re.compile(r"^(?:when|what time|how long)\b", re.IGNORECASE)
_IF_YOU: Final = re.compile(r"\b(?:when|if) you\b", re.IGNORECASE)
_NOT: Final = re.compile(r"^not\b", re.IGNORECASE)
_IT: Final = re.compile(r"^(?:it|that|there)\b", re.IGNORECASE)
FILLERS: Final = stems("actually definitely really maybe quite sorry unfortunately")
VAGUE: Final = stems("go get come talk long doing happen thing what time sort kind")
"""Content words that tell nothing without others."""
_TIMES: Final = stems(
    "year month week day hour minute second night ago few couple several now long time last since "
    "point probably around something"
)
ALONE: Final = 3
"""Content words of an answer below which what was asked is named beside it."""
_ABOUT_THE_TALK: Final = re.compile(
    r"\b(?:question|questions|plan (?:is )?clear|make sense|sound|understand|hear me|see me"
    r"|ask me|okay with|all right with|happy with|to add|remember|show me|how are you(?: doing"
    r"| today)*$|concerns?|worried about anything"
    r"|anything else|looks right)\b",
    re.IGNORECASE,
)


def of_the_talk(question: str) -> bool:
    """Whether a question is about the conversation itself: its answer needs no question."""
    return bool(_ABOUT_THE_TALK.search(question))


def lists(question: str) -> bool:
    """Whether a question names several things, of which an answer may mean one."""
    return bool(_LISTS.search(question))


def line(text: str) -> str:
    """A sentence of the client's as a line of the note."""
    return voice.third_person(spoken.terse(text))


def first(part: Part, question: str, *, yes: bool) -> str:
    """The first sentence of an answer as a line; "" if it answers nothing that can be told.

    Args:
        part: The sentence.
        question: What was asked, or "".
        yes: Whether the answer begins with a yes.
    """
    if not question or of_the_talk(question):
        return line(part.text)
    if part.no and not denies(part.text):
        return _after_no(part.text, question)
    if denied := _as_denied(part, question):
        return denied
    topic = _topic(question)
    if not _needs_topic(part.text, question, topic, yes=yes):
        return line(part.text)
    if yes and questions.offers(question) and not content(part.text) & content(question):
        return ""
    if _NOT.match(part.text):
        topic = questions.named(question)
    agrees = "yes, " if yes and not questions.is_open(question) else ""
    own = bool(_OWN.match(part.text))
    told = line(part.text) if own else voice.of_another(spoken.terse(part.text))
    return f"{spoken.capital(topic)}: {agrees}{_lower(told)}"


def _topic(question: str) -> str:
    """What was asked; of a long question, what comes first."""
    topic = questions.about(question)
    vague = not content(topic) - VAGUE and not questions.is_open(topic)
    if questions.is_open(question) and vague and not questions.invites(question):
        topic = questions.third_person(question)
    return topic.partition(",")[0] if len(topic.split()) > questions.MOST_WORDS else topic


def _after_no(text: str, question: str) -> str:
    """A no and what it goes on with: "No medication; just contraception"."""
    topic = _topic(question)
    if content(topic) and content(topic) <= content(text):
        return line(text)
    if _AFTER_ALL.match(text):
        return ""
    denied = spoken.capital(questions.denied(question))
    if denied and (_NAMES_ONE.match(text) or not content(text)):
        return denied
    return f"{denied}; {_lower(line(text))}" if denied else line(text)


def _as_denied(part: Part, question: str) -> str:
    """A denial that only says again what was asked, or softens or dates a no; "" if it is none."""
    text = part.text
    if _NOT.match(text) and content(text) <= content(question) and not lists(question):
        return spoken.capital(questions.denied(question)) or line(text)
    if _HALF.match(text) and (part.no or "more" in text):
        denied = spoken.capital(questions.denied(question))
        return f"{denied}; {_lower(text)}" if denied else ""
    return ""


def _needs_topic(text: str, question: str, topic: str, *, yes: bool) -> bool:
    """Whether an answer is not understood without what was asked."""
    own = content(text) - FILLERS
    if asks_for_a_number(question) and numbers(text):
        return True
    asks = questions.is_open(question) and not questions.invites(question)
    if asks and topic and not content(topic):
        return len(own) <= ALONE + 1 and not _OWN.match(text)
    if len(topic.split()) > questions.MOST_WORDS or not content(topic) - own:
        return False
    if questions.is_open(question):
        return _needs_open(text, question, topic)
    return not _answers_another(text, question, yes=yes) and _needs_closed(
        text, question, topic, yes=yes
    )


def _needs_closed(text: str, question: str, topic: str, *, yes: bool) -> bool:
    """The same of an answer to a question of yes or no."""
    own = content(text) - FILLERS
    figure = bool(own) and all(_is_number(word) or word in _TIMES for word in own)
    if _ONE.search(text) or (figure and not questions.offers(question)):
        return True
    if (yes and proposes(question)) or (_NOT.match(text) and len(own) <= ALONE):
        return True
    if denies(text):
        # "Not since March" alone denies nothing.
        return not _WHOLE.match(text) and not own & content(topic) and len(own) < ALONE
    return not (_WHOLE.match(text) and len(own) >= 2) and (len(own) < ALONE or yes)


def _needs_open(text: str, question: str, topic: str) -> bool:
    """The same of an answer to more than yes or no."""
    own = content(text) - FILLERS
    asks = not questions.invites(question)
    if asks and (
        _POINTS_AT.search(text) or all(word in _TIMES or _is_number(word) for word in own)
    ):
        return True
    if asks and _IF_YOU.search(question) and len(own) <= ALONE:
        return True
    if asks and _WHEN.match(question) and _IT.match(text):
        return bool(content(topic) - VAGUE)
    return not (_WHOLE.match(text) and len(own) >= 2) and len(own) < ALONE + asks


def _answers_another(text: str, question: str, *, yes: bool) -> bool:
    """Whether it answers something else, or what it means is open: "Is it sore?" "I do smoke."."""
    if yes and denies(question):
        return True
    if questions.offers(question):
        return not content(text) & content(question)
    if not yes and questions.only_states(question) and _IT.match(question):
        return True
    verb = re.match(r"(?:i|we) (do|did) \w", text, re.IGNORECASE)
    return bool(verb) and not re.match(r"(?:do|did)\b", question, re.IGNORECASE)


def _is_number(word: str) -> bool:
    return word[:1].isdigit()


def _lower(text: str) -> str:
    """A line that goes on behind another: only what a name could be keeps its capital."""
    return text[:1].lower() + text[1:] if _COMMON.match(text) else text


_COMMON: Final = re.compile(
    r"^(?:(?:the|an?|that|it|he|she|they|their|we|this|there|just|maybe|about|once|twice|every|on"
    r"|in|at|to|for|with|not|no|sometimes|often|usually|never|because|when|if|up|down|well|less"
    r"|more|some|is|was|has|will|would"
    r"|could|can|did|sort|kind|probably|mostly|around|one|two|three|four|five|six|seven|eight"
    r"|nine|ten|feels?|felt|went|none|twenty|thirty|forty|fifty|sixty|got|had|still|good|bad"
    r"|better|worse|out|off|from|after|before|since|until|like)\b|\w+(?:n't|ed|ing|ly)\b)",
    re.IGNORECASE,
)
