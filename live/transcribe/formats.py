"""A transcription as text, JSON, SRT and WebVTT. Pure."""

import json
from typing import Any, Final, Literal, TypedDict, get_args

from audio.types import SAMPLE_RATE
from live.transcribe.cues import cues, named, not_understood
from live.transcribe.values import Passage, TrackedBy, Transcription, clock

Format = Literal["text", "json", "srt", "vtt"]

FORMATS: Final[tuple[Format, ...]] = get_args(Format)

SUFFIXES: Final[dict[str, Format]] = {
    ".txt": "text",
    ".json": "json",
    ".srt": "srt",
    ".vtt": "vtt",
}
"""What a file's suffix asks for."""

VERSION: Final = 1
"""Of the JSON. It changes when a field changes its meaning or goes; new ones may come."""


class WordJson(TypedDict):
    """A word. Times are seconds since the recording's start; probability is in [0, 1]."""

    text: str
    start_s: float
    end_s: float
    probability: float


class PassageJson(TypedDict):
    """A stretch of speech; ``doubt`` says why there are no words, and is null if there are."""

    speaker: str | None
    start_s: float
    end_s: float
    text: str
    doubt: str | None
    words: list[WordJson]


class TranscriptJson(TypedDict):
    """The whole file; docs/transcript.md describes it."""

    format: Literal["conote-transcript"]
    version: Literal[1]
    model: str
    language: str | None
    duration_s: float
    speakers: list[str]
    tracked_by: TrackedBy
    complete: bool
    remarks: list[str]
    problems: list[str]
    passages: list[PassageJson]


def render(
    transcription: Transcription, form: Format, model: str = "", language: str | None = None
) -> str:
    """Put a transcription into a form; UTF-8, with a line end at its end.

    Args:
        transcription: What was heard.
        form: Which form.
        model: Which weights recognized it; only JSON says so.
        language: In which language, None if the recognizer told it; only JSON says so.
    """
    if form == "json":
        made = as_json(transcription, model, language)
        return json.dumps(made, ensure_ascii=False) + "\n"
    if form == "srt":
        return _srt(transcription)
    if form == "vtt":
        return _vtt(transcription)
    return "".join(f"{_line(passage)}\n" for passage in transcription.passages)


def as_json(transcription: Transcription, model: str, language: str | None) -> TranscriptJson:
    """A transcription as the JSON form has it."""
    return {
        "format": "conote-transcript",
        "version": VERSION,
        "model": model,
        "language": language,
        "duration_s": _seconds(transcription.length),
        "speakers": list(transcription.speakers),
        "tracked_by": transcription.tracked_by,
        "complete": not transcription.problems,
        "remarks": list(transcription.remarks),
        "problems": list(transcription.problems),
        "passages": [_passage(passage) for passage in transcription.passages],
    }


def _passage(passage: Passage) -> PassageJson:
    return {
        "speaker": passage.speaker,
        "start_s": _seconds(passage.start),
        "end_s": _seconds(passage.end),
        "text": passage.text,
        "doubt": passage.doubt or None,
        "words": [
            {
                "text": word.text,
                "start_s": _seconds(word.start),
                "end_s": _seconds(word.end),
                "probability": round(word.probability, 3),
            }
            for word in passage.words
        ],
    }


def _seconds(samples: int) -> float:
    return round(samples / SAMPLE_RATE, 3)


def _line(passage: Passage) -> str:
    label = f"{named(passage.speaker)}: " if passage.speaker else ""
    said = " ".join(passage.text.split()) or not_understood(passage)
    return f"[{clock(passage.start)}] {label}{said}"


def _srt(transcription: Transcription) -> str:
    blocks: list[str] = []
    for number, cue in enumerate(cues(transcription.passages, labelled=True), start=1):
        text = "\n".join(cue.lines).translate(_SRT)
        times = f"{_stamp(cue.start, ',')} --> {_stamp(cue.end, ',')}"
        blocks.append(f"{number}\n{times}\n{text}\n")
    return "\n".join(blocks)


_SRT: Final = str.maketrans({"<": "‹", ">": "›", "{": "(", "}": ")"})
"""SRT has no escapes, and players take these for markup; ``-->`` would end a cue."""


def _vtt(transcription: Transcription) -> str:
    blocks = ["WEBVTT\n"]
    for cue in cues(transcription.passages, labelled=False):
        text = "\n".join(cue.lines).translate(_VTT)
        voice = f"<v {named(cue.speaker).translate(_VTT)}>" if cue.speaker else ""
        times = f"{_stamp(cue.start, '.')} --> {_stamp(cue.end, '.')}"
        blocks.append(f"{times}\n{voice}{text}\n")
    return "\n".join(blocks)


_VTT: Final[dict[int, Any]] = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
"""Source: WebVTT, section 4.2.2; with ``>`` escaped no ``-->`` is left."""


def _stamp(milliseconds: int, point: str) -> str:
    """``01:02:03,004``."""
    seconds, thousandths = divmod(milliseconds, 1000)
    minutes, hours = seconds // 60, seconds // 3600
    return f"{hours:02}:{minutes % 60:02}:{seconds % 60:02}{point}{thousandths:03}"
