"""What a therapist advised, explained or arranged, and what of their talk is none of that. Pure."""

import re
from typing import Final

from live.note import spoken
from live.note.answers import trimmed
from live.note.beside import ALONE
from live.note.grounding import content

_ADVICE: Final = re.compile(
    r"""\b(?:
        (?:i|we)(?:'d|\ would)\ (?:\w+\ )?(?:recommend|suggest|advise|like\ (?:you|us)\ to|say
          |want\ you)
      | (?:i|we)(?:'ll|\ will)?\ (?:\w+\ )?(?:recommend|suggest|advise|want\ you\ to)
      | (?:i'll|we'll|i\ will|we\ will|i'm\ going\ to|we're\ going\ to|let's)
        \ (?!(?:just|ask|see|say|start|admit|go\ through|have\ a)\b)\w+
      | you\ (?:should|need\ to|must|could|can|may\ want|might\ want|want\ to|'ll\ need|will\ need)
      | you\ don't\ (?:need|have\ to)
      | (?:he|she|they)\ (?:should|must|needs?\ to)
      | you\ need\ (?:any|an?|the|some|your)
      | we\ (?:(?:may|might|will|would|do)\ )?(?:need|want)\ to
      | (?:thing|what)\ (?:that\ )?(?:you|we)\ (?:need|have)\ to\ do\ is
      | mak(?:e|ing)\ sure | try\ (?:to|and) | remember\ to | keep\ (?:an\ eye|taking|drinking|up)
      | thing\ to\ do\ is | one\ (?:option|thing\ (?:you|we)) | the\ plan | come\ back
      | get\ back\ (?:to|in)
      | if\ (?:you|it|things|the|your|that|this|there|any) | meet\ again
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_EXPLAINED: Final = re.compile(
    r"""\b(?:
        (?:it|this|that|which)\ (?:seems|sounds|looks)\ (?:like|as) | you\ (?:may|might)\ have
      | called | caused\ by | because | when\ (?:we|you|people|somebody) | what\ happens
      | the\ reason
      | means\ that | tends?\ to | usually | most\ (?:people|likely)
      | helps?
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_OF_THE_TALK: Final = re.compile(
    r"\b(?:need to ask|(?:our|the|this|your) notes?|(?:off|on|for) the record|recording|that line"
    r"|sign (?:it"
    r"|the|this)|screen|assistant|camera|microphone|(?:look|think|talk|go) (?:at|about|over)"
    r"|move on|introduce|come (?:back )?to that|examine|(?:let's|let me|i'd like to|we'll) (?:start"
    r"|begin) with|hear (?:you|me)"
    r"|tell me|ask you|bear with me)\b",
    re.IGNORECASE,
)
"""Words about the conversation itself, not of what was advised."""
MOST_TOLD: Final = 24
"""Words of a therapist's sentence that are written down without a model: such sentences ramble."""

MOST_NAMED: Final = 45
"""The same of one that is named as advice or as the plan."""


def telling(told: str, heard: str) -> list[str]:
    """A therapist's sentences that advise, arrange or explain, and do not only repeat the client.

    Args:
        told: What they said, questions left out.
        heard: What the client said just before.
    """
    known = content(heard)
    found = []
    for sentence in _whole(spoken.sentences(spoken.plain(told))):
        text = trimmed(sentence.rstrip("?. "))
        new = content(text) - known
        if sentence.endswith("?") or spoken.is_courtesy(text) or len(new) < ALONE:
            continue
        if _OF_THE_TALK.search(text) and len(text.split()) < MOST_TOLD:
            continue
        if _advises(text) is not None or (_EXPLAINED.search(text) and not _CONDITION.match(text)):
            found.append(text)
    return found


def _whole(sentences: list[str]) -> list[str]:
    """Sentences; a condition that was left open stands with the sentence that follows it."""
    found: list[str] = []
    for sentence in map(_from_if, sentences):
        if (
            found
            and _CONDITION.match(found[-1])
            and not _MAIN.search(found[-1])
            and (_GOES_ON.match(sentence))
        ):
            rest = sentence if sentence.startswith("I") else sentence[:1].lower() + sentence[1:]
            found[-1] = f"{found[-1].rstrip('. ')}, {rest}"
        else:
            found.append(sentence)
    return found


def _from_if(sentence: str) -> str:
    """A sentence from its condition on, if that is what it comes to."""
    sentence = _BEFORE_IF.sub("", sentence)
    rest = _LEAD_IN.sub("", sentence)
    return rest if _MAIN.search(rest) else sentence


def _advises(text: str) -> int | None:
    """Where a sentence begins to advise or arrange; None if it does neither.

    What it denies is not cut off before what it says: "I don't think you need to worry".
    """
    if _CONDITION.match(text):
        return 0 if _MAIN.search(text) else None
    if _OF_THE_CLIENT.search(text) and not _PLAIN.search(text):
        return None
    for match in _ADVICE.finditer(text):
        before = text[: match.start()]
        if match.group().lower().startswith("if"):
            continue
        if _RELATIVE.search(before) and not _WISHES.search(match.group()):
            continue
        if denied := _THINKS_NOT.search(before):
            return denied.start("not")
        if _DENIES.search(before):
            return None
        return _clause_start(text, match) if match.group()[:3].lower() == "you" else match.start()
    return None


def _clause_start(text: str, match: re.Match[str]) -> int:
    """Where the clause of "you can" begins: "there are tablets you can get" is about tablets."""
    joints = [joint.end() for joint in _JOINT.finditer(text, 0, match.start())]
    start = joints[-1] if joints else 0
    return start if content(text[start : match.start()]) else match.start()


_BEFORE_IF: Final = re.compile(
    r"^.*\bthings?\b[^.?!]*?\bis,?\s+(?:you know,?\s+)?(?=if\b)", re.IGNORECASE
)
"""What only says that a condition comes: "One thing to think about is, if it gets worse"."""
_LEAD_IN: Final = re.compile(
    r"^(?!.*\b(?:recommend|suggest|advise)\b.*\bif\b)(?!.*\b(?:as|even|only|what|wonder|sure|know"
    r"|see|check|ask|tell|care|mind)\s+if\b)"
    r"(?:[\w']+,?\s+){1,3}(?=if\b)",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(
    r"^(?:then|i'd|i would|i want|we'd|we'll|we would|you should|you need|please|come|ring|call"
    r"|do)\b",
    re.IGNORECASE,
)
"""How a sentence begins that says what a condition leads to."""
_JOINT: Final = re.compile(
    r"[,;:.]\s*|\b(?:and|but|so|then|that|because|which|i think|i guess)\s+", re.IGNORECASE
)
_CONDITION: Final = re.compile(r"^(?:(?:and|but|so|or|because)\s+)?if\b", re.IGNORECASE)
_MAIN: Final = re.compile(
    r"[,.]\s*(?:(?:and|then|please|just|certainly|do|don't)[,\s]+)*(?:(?:i|you|we|they)(?:'ll|'d"
    r"|'s| will| would| can| could| should| may| might| must| need| want| have)\b"
    r"|ring|call|come|go|get|take|book|contact|speak|see|stop|try|tell|let|give|put|use|keep|make"
    r"|drink|stay|rest|wait|avoid|write|remember|taking|using|trying|doing|keeping|having|drinking"
    r"|resting)\b|\bi would\b|\b(?:you|we)(?: can|'ll| will| should| need to"
    r"| might| may| would| could)\b",
    re.IGNORECASE,
)
"""What a condition leads to: "If it gets worse, ring us."."""
_OF_THE_CLIENT: Final = re.compile(
    r"\byou (?:don't (?!need\b|have to\b|want to\b)|didn't|feel|felt|were|said|say|mentioned)\b"
    r"|\byou(?:'ve| have) (?:said|told"
    r"|mentioned|had|been)\b",
    re.IGNORECASE,
)
"""What only says how it is with the client."""
_WISHES: Final = re.compile(r"\b(?:recommend|suggest|advise|like)\b", re.IGNORECASE)
_RELATIVE: Final = re.compile(r"\b(?:what|how|which|where|whether|as far as)\s+$", re.IGNORECASE)
_THINKS_NOT: Final = re.compile(r"\b(?P<not>(?:do not|don't) think)\b[^,;.]{0,20}$", re.IGNORECASE)
_DENIES: Final = re.compile(r"\b(?:no|not|never)\b[^,;.]{0,20}$|n't\b[^,;.]{0,20}$", re.IGNORECASE)


def verb(sentence: str) -> str:
    """How a note names what a sentence does: arranged by the therapist, Advised or Explained."""
    if _NAMED.search(sentence):
        return "Advised"
    if _ARRANGED.search(sentence):
        return "Therapist"
    advised, explained = _ADVICE.search(sentence), _EXPLAINED.search(sentence)
    if advised and (not explained or advised.start() < explained.start()):
        return "Advised"
    return "Advised" if _PLAIN.search(sentence) else "Explained"


_ARRANGED: Final = re.compile(
    r"\b(?:(?:i|we)(?:'ll| will|'re going to|'m going to)|let's|the plan|meet again|see you (?:in"
    r"|on|again|next))\b",
    re.IGNORECASE,
)


_IMPRESSION: Final = re.compile(
    r"\b(?:(?:it|this|that) (?:seems|sounds|looks) (?:like|as)|you (?:may|might) have (?!had\b"
    r"|to\b)"
    r"|i wonder (?:if|whether) (?:you|it|this|that))\b",
    re.IGNORECASE,
)
"""What a therapist thinks it might be, told as that: left to no model, which makes it certain."""
_NAMED: Final = re.compile(r"\b(?:recommend|suggest|advise|advice)\b", re.IGNORECASE)
_PLAIN: Final = re.compile(
    r"\b(?:recommend|suggest|advise|one option|one thing you|you should|the plan(?: is|:)|next step"
    r"|what you could|you could try)(?!\w)",
    re.IGNORECASE,
)
"""Advice that is named as such: it is never left to a model to leave it out."""


def of_therapist(told: str, heard: str, *, plain: bool = False) -> list[str]:
    """What a therapist advised or arranged; explanations are for a model.

    Args:
        told: What they said, questions left out.
        heard: What the client said just before.
        plain: Only what is named as advice.
    """
    lines = []
    for text in telling(told, heard):
        start = _advises(text)
        if impression := _IMPRESSION.search(text):
            words = text[impression.start() :].split()
            named = names_something(" ".join(words))
            if ALONE < len(words) <= MOST_TOLD and named and not _left_open(words):
                lines.append(f"Explained: {' '.join(words)}")
            continue
        if start is None or (plain and not _PLAIN.search(text)):
            continue
        explained = _EXPLAINED.search(text)
        if explained and explained.start() <= start and not _PLAIN.search(text):
            continue
        words = _NAMING.sub("", _ASIDE.sub("", text[start:])).split()
        most = MOST_NAMED if _PLAIN.search(text) or _CONDITION.match(text) else MOST_TOLD
        if (
            ALONE < len(words) <= most
            and not _left_open(words)
            and names_something(" ".join(words))
        ):
            lines.append(f"{verb(text)}: {' '.join(words)}")
    return lines


def _left_open(words: list[str]) -> bool:
    """Whether a sentence was not finished."""
    needs = len(words) > 1 and words[-2].lower() in {"need", "want", "have", "able", "used"}
    return words[-1].lower() in _LEFT_OPEN and not needs


def names_something(text: str) -> bool:
    """Whether anything is named that is to be done: "Let's try our best" names nothing."""
    named = len(content(text) - _EMPTY - {"1"})
    if text.partition(" ")[0].lower() in _NO_BEGINNING or _ONLY_WHEN.match(text):
        return False
    return named >= (3 if _POINTS.search(text) else 2)


_ASIDE: Final = re.compile(r",\s+i (?:think|guess|mean|suppose)\b[^,]*$", re.IGNORECASE)
_LEFT_OPEN: Final = frozenset(
    "to is the a an of and or that for with so your my it's in if".split()
)
_NO_BEGINNING: Final = frozenset("in on at for of is are and or with".split())
_EMPTY: Final = content(
    "try best get go take do see say step well soon find thing way worry straight away come back "
    "sound seem lot hard tough difficult sense"
)
_ONLY_WHEN: Final = re.compile(r"^(?:when|if|because|while)\b[^,]*$", re.IGNORECASE)
"""A condition of nothing; "when you wake, get up" is one of something."""
_POINTS: Final = re.compile(r"\b(?:them|it|that|those|this)$", re.IGNORECASE)
_NAMING: Final = re.compile(
    r"^(?:(?:i|we)(?:'d|'ll| would| will)? (?:\w+ )?(?:recommend|suggest|advise|like (?:you"
    r"|us) to(?: do is)?"
    r"|want you to)(?: is)?(?: that)?(?: (?:you|we))?(?: to)?|one option is(?: to)?"
    r"|thing to do is(?: to)?|(?:thing|what) (?:that )?(?:you|we) (?:need"
    r"|have) to do is(?: to)?(?: now)?|the plan(?: is)?:?)"
    r"[\s,]+",
    re.IGNORECASE,
)
"""Words that name advice as such: the line's own verb says it."""
