"""Transcripts in files: who said what, and when. Every form gives the same utterances.

Who speaks is read from the file, or said by the person who brings it, and never guessed: a
therapist's information is not the client's report, so a line without a name is refused.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from live.errors import BadInput
from live.transcript import utterance_id
from live.values import SAMPLE_RATE, Content, Party, Utterance, Word

REFERENCE: Final = "reference.json"
"""What is said in a call, in the call's folder."""

LONGEST: Final = 20_000_000
"""Bytes a transcript may have: a day of talk has a tenth of it."""

WORD_S: Final = 0.35
"""Seconds that saying a word takes, about: for lines that do not say how long they are."""

_PARTIES: Final[Mapping[str, Party]] = {
    "therapist": "therapist",
    "clinician": "therapist",
    "counsellor": "therapist",
    "counselor": "therapist",
    "doctor": "therapist",
    "client": "client",
    "patient": "client",
}

_NO_TRANSCRIPT: Final = (ValueError, KeyError, TypeError, AttributeError, RecursionError)

_NOT_UNDERSTOOD: Final = re.compile(r"\[[\d.]+ s not understood\]")

_LINE: Final = re.compile(
    r"^(?:\[(?P<h>\d+):(?P<m>\d\d):(?P<s>\d\d)\]\s*)?"
    r"(?:(?P<name>[^\W\d_][^\s:]*(?:\ [^\s:]+){0,2}):\s+)?(?P<text>\S.*)$"
)
"""A line of `conote transcribe`: ``[00:01:02] Client: words``. Clock and name may be missing."""


@dataclass(frozen=True, slots=True, repr=False)
class Said(Content):
    """A stretch of what one person said, as a file has it.

    Attributes:
        speaker: The name in the file; "" if it has none.
        text: The words, on one line.
        start_s: When it begins, in seconds since the session's start; None if the file is silent.
        end_s: When it ends; None likewise.
        words: Each with its own times, in samples; empty if the file has none.
    """

    speaker: str
    text: str
    start_s: float | None = None
    end_s: float | None = None
    words: tuple[Word, ...] = ()


def read(path: Path, speakers: Sequence[str] = ()) -> list[Utterance]:
    """Read a transcript.

    Args:
        path: A JSON file of ``conote transcribe``, or one with ``turns``; a call's folder; or a
            text file with a line for each passage.
        speakers: Whose the names in the file are, in the order in which they first come up;
            empty if they say so themselves.

    Raises:
        BadInput: If it is none of these, or does not say who speaks.
    """
    file = path / REFERENCE if path.is_dir() else path
    try:
        if file.stat().st_size > LONGEST:
            raise BadInput(f"{file.name}: expected a transcript of at most 20 MB, got a longer one")
        text = file.read_text("utf-8")
    except OSError as error:
        raise BadInput(f"expected a transcript at {file}, got: {error.strerror}") from None
    except UnicodeDecodeError:
        raise BadInput(f"{file.name}: expected a transcript in UTF-8, got other bytes") from None
    said = _from_json(text, file.name) if file.suffix == ".json" else _from_lines(text)
    return utterances([passage for passage in said if passage.text], file.name, speakers)


def utterances(said: Sequence[Said], name: str, speakers: Sequence[str] = ()) -> list[Utterance]:
    """Turn what a file says into final utterances, by their start.

    Args:
        said: In the file's order.
        name: The file's, for messages.
        speakers: As of ``read``.

    Raises:
        BadInput: If it is not known who speaks.
    """
    whose = _whose(said, name, speakers)
    timed = sorted(_timed(said), key=lambda passage: passage.start_s or 0.0)
    found: list[Utterance] = []
    taken: set[str] = set()
    for passage in timed:
        utterance = _utterance(passage, whose[passage.speaker], taken)
        taken.add(utterance.id)
        found.append(utterance)
    return found


def _whose(said: Sequence[Said], name: str, speakers: Sequence[str]) -> dict[str, Party]:
    names = list(dict.fromkeys(passage.speaker for passage in said))
    if "" in names:
        missing = sum(not passage.speaker for passage in said)
        raise BadInput(
            f"{name}: expected every passage to say who speaks, {missing} of {len(said)} do not: "
            "write “Therapist:” or “Client:” before each line of the text form (conote transcribe "
            "FILE --out call.txt), and draft from that"
        )
    parties = [party_of(given) for given in (speakers or names)]
    if len(parties) != len(names) or None in parties or len(set(parties)) != len(parties):
        raise BadInput(  # a name may be anything that stood before a colon: it is not repeated
            f"{name}: expected lines of Therapist and Client, found {len(names)} names: say whose "
            "they are, in the order in which they come up, with --speakers therapist,client"
        )
    return {given: party for given, party in zip(names, parties, strict=True) if party}


def party_of(name: str) -> Party | None:
    """Who is meant by a speaker's name; None if it says neither."""
    return _PARTIES.get(name.strip().casefold())


def _timed(said: Sequence[Said]) -> Iterable[Said]:
    """Give what has no time that of saying it, one passage after the other."""
    said = [_by_words(passage) for passage in said]
    at = 0.0
    for number, passage in enumerate(said, start=1):
        then = said[number].start_s if number < len(said) else None
        start = at if passage.start_s is None else passage.start_s
        end = passage.end_s
        if end is None or end < start:
            end = start + WORD_S * len(passage.text.split())
            end = min(end, then) if then is not None and then > start else end
        yield Said(passage.speaker, passage.text, start, end, passage.words)
        at = max(at, end)


def _by_words(passage: Said) -> Said:
    """What has words with times begins with the first and ends with the last."""
    if not passage.words:
        return passage
    start, end = passage.words[0].start / SAMPLE_RATE, passage.words[-1].end / SAMPLE_RATE
    return replace(passage, start_s=start, end_s=end)


def _utterance(passage: Said, party: Party, taken: set[str]) -> Utterance:
    assert passage.start_s is not None
    assert passage.end_s is not None
    start, end = round(passage.start_s * SAMPLE_RATE), round(passage.end_s * SAMPLE_RATE)
    words = passage.words or _spread(passage.text, start, end)
    name = utterance_id(party, start)
    while name in taken:  # two passages with one start, as a clock of whole seconds gives them
        name += "x"
    return Utterance(name, 1, party, start, end, words, final=True, stable=len(words))


def _spread(text: str, start: int, end: int) -> tuple[Word, ...]:
    """The words of a line, spread evenly over its time."""
    words = text.split()
    at = [start + round(n * (end - start) / max(1, len(words))) for n in range(len(words) + 1)]
    return tuple(Word(word, a, b, 1.0) for word, (a, b) in zip(words, pairwise(at), strict=True))


def _from_lines(text: str) -> list[Said]:
    said: list[Said] = []
    for line in text.splitlines():
        match = _LINE.match(line.strip())
        if match is None or _NOT_UNDERSTOOD.fullmatch(match["text"]):
            continue
        start = None
        if match["h"] is not None:
            start = int(match["h"]) * 3600.0 + int(match["m"]) * 60 + int(match["s"])
        said.append(Said((match["name"] or "").strip(), " ".join(match["text"].split()), start))
    return said


def _from_json(text: str, name: str) -> list[Said]:
    try:
        row = json.loads(text)
        if row.get("format") == "conote-transcript":
            return [_passage(passage) for passage in row["passages"] if passage["text"]]
        return [_turn(turn) for turn in row["turns"]]
    except _NO_TRANSCRIPT as error:
        raise _other_form(name, error) from None


def from_turns(turns: Iterable[Mapping[str, Any]], name: str) -> list[Said]:
    """What turns say that came as JSON.

    Raises:
        BadInput: If one is of another form.
    """
    try:
        return [_turn(turn) for turn in turns]
    except _NO_TRANSCRIPT as error:
        raise _other_form(name, error) from None


def _other_form(name: str, error: Exception) -> BadInput:
    return BadInput(
        f"{name}: expected the JSON of `conote transcribe`, or turns with speaker, text, "
        f"start_s and end_s, got another form ({type(error).__name__})"
    )


def _passage(row: Mapping[str, Any]) -> Said:
    words = tuple(
        Word(
            str(word["text"]),
            round(float(word["start_s"]) * SAMPLE_RATE),
            round(float(word["end_s"]) * SAMPLE_RATE),
            float(word["probability"]),
        )
        for word in row.get("words") or ()
    )
    text = " ".join(str(row["text"]).split())
    if " ".join(word.text for word in words) != text:
        words = ()  # somebody put the text right: that is what was said
    start, end = float(row["start_s"]), float(row["end_s"])
    return Said(str(row["speaker"] or ""), text, start, end, words)


def _turn(row: Mapping[str, Any]) -> Said:
    start, end = row.get("start_s"), row.get("end_s")
    return Said(
        str(row["speaker"] or ""),
        " ".join(str(row["text"]).split()),
        None if start is None else float(start),
        None if end is None else float(end),
    )
