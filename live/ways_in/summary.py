"""A typed or dictated summary: the clinician's own words, sentence by sentence. Pure.

Nothing is written for them. A sentence becomes a statement as it was typed; a model may say which
kind it is, which decides the section it stands in, and that is all it may say.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, get_args

from live.commands import LONGEST_LINE
from live.errors import BadInput
from live.note.template import Template, TemplateSection
from live.values import Content, StatementKind, Utterance, Word
from models.text import Prompt

MOST_SENTENCES: Final = 200
"""Sentences a summary may have: a long note has forty."""

_ABBREVIATED: Final = frozenset(
    "dr mr mrs ms prof st vs e.g i.e etc approx no nos inc min mins hr hrs wk wks mo yr yrs appt "
    "hx dx tx rx sx b.i.d t.i.d q.d p.r.n mg ml a.m p.m cl clt th".split()
)
"""Words before a full stop that end no sentence where a small letter or a figure follows."""

_TITLES: Final = frozenset("dr mr mrs ms prof st".split())
"""Those that a capital follows: a name."""

_END: Final = re.compile(r"[.?!…]+[\"'”’)\]]*(?=\s|$)")
_FLAGS: Final = re.IGNORECASE | re.VERBOSE
_BULLET: Final = re.compile(r"^\s*(?:[-*•–—]|\(?\d{1,2}[.)])\s+")
_LAST_WORD: Final = re.compile(r"([^\W_]+(?:\.[^\W\d_]+)*)$")

_RISK: Final = r"""\b(?:
    suicid\w* | homicid\w* | self[\s-]?(?:harm|injur)\w* | s/?i\s?/\s?h/?i | risk\s+assess\w*
  | (?:harm|hurt|kill|cut|injur)(?:t?ing|e)?\s+
    (?:himself|herself|themsel(?:f|ves)|oneself|others|other\s+people|any(?:one|body))
  | (?:wish\w*|want\w*)\s+to\s+(?:be\s+dead|die) | not\s+(?:to\s+)?(?:wake|be\s+alive)
  | (?-i:SI|HI|NSSI) | safety\s+plan\w*
)\b"""

_PLAN: Final = r"""
    ^(?:plan|homework|follow[\s-]?up)\b | \b(?:next\s+(?:session|appointment|visit|meeting)
  | (?:will|agreed\s+to|plans?\s+to|is\s+going\s+to|to\s+continue) | refer(?:ral|red)\s+to
)\b"""

_MEASURE: Final = r"""\b(?:
    (?:PHQ|GAD|PCL|BDI|BAI|AUDIT|ORS|SRS|SUDS?|Y-BOCS)(?:-?\d+)?\b[^.]*\d
  | \d+\s*/\s*10 | \d+\s+out\s+of\s+(?:10|ten|100)
)\b"""

_GOAL: Final = r"\b(?:wants?|hopes?|aims?|would\s+like|goal\s+is)\s+to\b"

_FACT: Final = r"""\b(?:
    by\s+(?:video|phone|telephone) | tele-?health | via\s+zoom | consent\w*\s+to
  | consent\s+(?:was|to) | confidential\w* | session\s+lasted
)\b"""

_DONE: Final = r"""(?:
    (?:review|explor|discuss|explain|model+|assign|challeng|process|guid|ask|assist|us)(?:e?d)?
  | (?:practi[sc]e|introduce|provide|reframe|validate|normali[sz]e|role-?playe|demonstrate)d?
  | identif(?:y|ied) | encouraged? | summari[sz]ed? | did | taught | went\s+through | gave | led
)"""
"""What clinicians write that they did."""

_INTERVENTION: Final = rf"^(?:{_DONE}|(?:therapist|clinician|I|we|this\s+writer)\s+{_DONE})\b"

_NAMED: Final[tuple[tuple[StatementKind, str], ...]] = (
    ("risk", _RISK),
    ("measure", _MEASURE),
    ("session_fact", _FACT),
    ("intervention", _INTERVENTION),
    ("plan", _PLAN),
    ("goal", _GOAL),
)
_BY_WORDS: Final = tuple((kind, re.compile(words, _FLAGS)) for kind, words in _NAMED)
"""What a sentence's own words name, in the order in which they count."""

SYSTEM: Final = (
    "You file the sentences of a clinician's session note. You are given one sentence and "
    "answer with its kind, one word of these:\n"
    "symptom: a complaint, how bad or how often, what makes it worse\n"
    "progress: what got better or worse since last time, what was done of the plan\n"
    "strength: what the client is good at, who or what supports them\n"
    "goal: what the client wants to reach\n"
    "intervention: what the therapist did in the session, explained, taught, practised, gave\n"
    "response: how the client took what was done in the session\n"
    "measure: a score or a rating\n"
    "plan: what is to be done after the session, homework, next appointment\n"
    "session_fact: how, where and when the session took place, consent\n"
    "other: anything else"
)

# What no session could contain: see live.note.shortening.
EXAMPLES: Final[tuple[tuple[str, str], ...]] = (
    ("Sentence: The lamp goes out most nights, worse in fog.", "symptom"),
    ("Sentence: We went through the fog log and I showed how to trim a wick.", "intervention"),
    ("Sentence: Trimmed the wick twice since Easter, and the lamp stayed lit.", "progress"),
    ("Sentence: Keeper said trimming felt odd at first, then easy.", "response"),
    ("Sentence: Will trim the wick daily until Monday.", "plan"),
    ("Sentence: The keeper's sister brings oil and good company.", "strength"),
    ("Sentence: Wants the lamp to burn through a whole winter.", "goal"),
    ("Sentence: Met at the lighthouse, door closed, the keeper agreed to notes.", "session_fact"),
)


@dataclass(frozen=True, slots=True, repr=False)
class Sentence(Content):
    """A sentence of a summary.

    Attributes:
        text: As it was typed, on one line.
        section: Id of the section under whose title it was typed, or "".
    """

    text: str
    section: str = ""


def sentences(text: str, template: Template) -> list[Sentence]:
    """Cut a summary into its sentences: every word stays, in order, and none is added.

    A line of its own that is a section's title, or a title and a colon at the beginning of a
    line, files what follows in that section, up to the next title.

    Raises:
        BadInput: If there are no words, or too many to read.
    """
    titles = {title.casefold(): section for section in template.sections for title in _of(section)}
    found: list[Sentence] = []
    section = ""
    for line in text.splitlines():
        rest = _BULLET.sub("", line).strip()
        head, colon, after = rest.partition(":")
        titled = titles.get(head.strip().strip("#*").strip().casefold())
        if titled is not None and (colon or rest == head):
            section, rest = titled.id, after.strip().strip("*").strip()
        found += [Sentence(part, section) for part in _parts(rest)]
    _check(found)
    return found


def _of(section: TemplateSection) -> tuple[str, ...]:
    return (section.title, section.plain_title, section.id)


def _check(found: Sequence[Sentence]) -> None:
    if not found:
        raise BadInput("expected a summary of at least one sentence, got no words: type it first")
    if len(found) > MOST_SENTENCES:
        raise BadInput(
            f"expected a summary of at most {MOST_SENTENCES} sentences, got {len(found)}: "
            "shorten it"
        )
    longest = max(len(sentence.text) for sentence in found)
    if longest > LONGEST_LINE:
        raise BadInput(
            f"expected sentences of at most {LONGEST_LINE} characters, got one of {longest}: "
            "put full stops in"
        )


def _parts(line: str) -> list[str]:
    """The sentences of a line."""
    parts: list[str] = []
    begun = 0
    for match in _END.finditer(line):
        if _goes_on(line[begun : match.start()], match.group(), line[match.end() :]):
            continue
        parts.append(line[begun : match.end()])
        begun = match.end()
    parts.append(line[begun:])
    joined = [" ".join(part.split()) for part in parts]
    return [part for part in joined if re.search(r"\w", part)]


def _goes_on(before: str, end: str, after: str) -> bool:
    """Whether a full stop only ends an abbreviation or an ordinal."""
    last = _LAST_WORD.search(before)
    following = after.lstrip()[:1]
    if end != "." or last is None or not following:
        return False
    word = last[1].casefold()
    if word in _TITLES or (len(word) == 1 and word.isalpha() and word != "i"):
        return True  # a name follows: "Dr. Hale", "met J. at home"
    return (word in _ABBREVIATED or following.islower()) and not following.isupper()


def as_utterance(sentence: Sentence, name: str) -> Utterance:
    """A typed sentence in the form in which evidence is kept. It has no time: nobody spoke it."""
    words = tuple(Word(word, 0, 0, 1.0) for word in sentence.text.split())
    return Utterance(name, 1, "therapist", 0, 0, words, final=True, stable=len(words))


def kinds_for(sentence: Sentence, template: Template) -> tuple[StatementKind, ...]:
    """The kinds that a sentence may be of: those of the section it was typed under, or all."""
    for section in template.sections:
        if section.id == sentence.section:
            return section.kinds
    return tuple(kind for kind in get_args(StatementKind) if kind != "risk")


def kind_by_words(sentence: Sentence) -> StatementKind | None:
    """The kind that a sentence's own words name; None if they name none."""
    found = (kind for kind, words in _BY_WORDS if words.search(sentence.text))
    return next(found, None)


def prompt(sentence: Sentence) -> Prompt:
    """Ask a model which kind a sentence is of."""
    return Prompt(
        system=SYSTEM,
        examples=EXAMPLES,
        question=f"Sentence: {sentence.text}",
        max_tokens=4,
        stop=("\n", ","),
    )


def kind_in(answer: str, kinds: Sequence[StatementKind]) -> StatementKind:
    """The kind that an answer names, if it is one that was asked for; else "other", or the first.

    Whatever else the model wrote is thrown away.
    """
    named = answer.strip().strip(".:-* ").casefold().replace(" ", "_")
    return next((kind for kind in kinds if kind == named), _plain_kind(kinds))


def _plain_kind(kinds: Sequence[StatementKind]) -> StatementKind:
    return "other" if "other" in kinds or not kinds else kinds[0]
