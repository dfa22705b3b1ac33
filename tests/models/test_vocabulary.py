"""Names and terms a clinician lists: spelled right where they are said, nowhere else."""

import json
import re
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from audio.files import read_recording
from audio.segmenter import SpeechSegmenter
from audio.types import SAMPLE_RATE, AudioChunk, Party, SpeechSegment
from models.errors import ModelError
from models.silero import Silero
from models.speech import Context, never_cancelled
from models.weights import default_cache_dir, find
from models.whisper import Whisper

pytestmark = pytest.mark.engine

DATA = Path(__file__).parents[1] / "data"
LISTED = (
    "sertraline",
    "lamotrigine",
    "quetiapine",
    "aripiprazole",
    "mirtazapine",
    "venlafaxine",
    "clonazepam",
    "Wellbutrin",
    "EMDR",
    "Anjali",
    "Siobhan",
    "Oduya",
    "Przemek",
    "Niamh",
)
UNRELATED = (
    "escitalopram",
    "olanzapine",
    "lithium",
    "Ritalin",
    "zopiclone",
    "Asperger",
    "Kübler-Ross",
    "Thandiwe",
    "Agnieszka",
    "Joaquin",
    "Lakshmi",
    "Saoirse",
)
CONTEXT = 60
"""Words of the same speaker the next ones are read by, as `conote transcribe` has it."""

MINUTE = 60.4
"""Seconds of the call that are read: up to the end of a turn."""

LONGEST = 20 * SAMPLE_RATE


@pytest.fixture(scope="module")
def whisper() -> Whisper:
    try:
        return Whisper(find("whisper-base", default_cache_dir()))
    except ModelError as error:
        pytest.skip(str(error))


@pytest.fixture(scope="module")
def silero() -> Silero:
    try:
        return Silero(find("silero-vad", default_cache_dir()))
    except ModelError as error:
        pytest.skip(str(error))


def segments(silero: Silero, call: str, party: Party, until: float = 90.0) -> list[SpeechSegment]:
    """What the segmenter makes of a track's first seconds."""
    segmenter = SpeechSegmenter(
        party, silero.stream(), update_every=sys.maxsize, max_length=LONGEST
    )
    found, position = [], 0
    for samples in read_recording(DATA / call / f"{party}.opus", SAMPLE_RATE // 10):
        chunk = AudioChunk(party, position, samples)
        position = chunk.end
        found += segmenter.push(chunk)
        if position >= until * SAMPLE_RATE:
            break
    found += segmenter.flush()
    return [segment for segment in found if not segment.pausing]


def finals(
    whisper: Whisper, heard: Sequence[SpeechSegment], vocabulary: tuple[str, ...] = ()
) -> str:
    """The final text of one track, each segment read in the light of those before."""
    context = Context(heard[0].speaker, (), vocabulary)
    texts = []
    for segment in heard:
        final = whisper.final(segment, context, never_cancelled)
        context = replace(context, words=(*context.words, *final.words)[-CONTEXT:])
        texts.append(final.text)
    return " ".join(texts)


def said(call: str, party: Party, until: float = 90.0) -> str:
    turns = json.loads((DATA / call / "reference.json").read_text())["turns"]
    return " ".join(
        turn["text"] for turn in turns if turn["speaker"] == party and turn["end_s"] < until
    )


def plain(text: str) -> list[str]:
    return re.findall(r"[\w'-]+", text.lower())


def of_list(text: str, vocabulary: Sequence[str]) -> Counter[str]:
    """How often each listed term stands in a text, letter for letter."""
    words = Counter(re.findall(r"[\w-]+", text))
    return Counter({term: words[term] for term in vocabulary if words[term]})


def errors(said: Sequence[str], heard: Sequence[str]) -> int:
    """Words substituted, left out or put in."""
    row = list(range(len(heard) + 1))
    for line, word in enumerate(said, 1):
        above, row[0] = row[0], line
        for at, other in enumerate(heard, 1):
            above, row[at] = row[at], min(row[at] + 1, row[at - 1] + 1, above + (word != other))
    return row[-1]


def test_listed_names_and_terms_are_spelled_right(whisper: Whisper, silero: Silero) -> None:
    spoken = said("terms", "client")
    there = of_list(spoken, LISTED)
    assert there.total() == 19
    heard = segments(silero, "terms", "client")
    plainly, listed = finals(whisper, heard), finals(whisper, heard, LISTED)
    without, told = of_list(plainly, LISTED), of_list(listed, LISTED)
    assert (told & there).total() >= (without & there).total() + 9
    assert (told - there).total() == 0  # and no term where another word was said
    assert errors(plain(spoken), plain(listed)) < errors(plain(spoken), plain(plainly))


@pytest.mark.parametrize("party", ["therapist", "client"])
def test_a_list_does_no_harm_where_none_of_it_is_said(
    whisper: Whisper, silero: Silero, party: Party
) -> None:
    reference = plain(said("call", party, MINUTE))
    heard = segments(silero, "call", party, MINUTE)
    plainly, listed = finals(whisper, heard), finals(whisper, heard, UNRELATED)
    assert not of_list(listed, UNRELATED)
    assert errors(reference, plain(listed)) <= errors(reference, plain(plainly)) + 1
