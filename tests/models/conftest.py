"""The recognizer on real weights, and the bundled call."""

import json
from pathlib import Path
from typing import get_args

import numpy as np
import pytest

from audio.files import read_recording
from audio.types import Party, Samples, SpeechSegment
from models.errors import WeightsMissing
from models.reading import READ
from models.weights import default_cache_dir, find
from models.whisper import Whisper
from tests.models.spoken import SECOND, Counted, Cut, Turn

CALL = Path(__file__).parents[1] / "data" / "call"


@pytest.fixture(scope="package")
def whisper() -> Whisper:
    try:
        return Whisper(find("whisper-base", default_cache_dir()))
    except WeightsMissing as error:
        pytest.skip(str(error))


@pytest.fixture(scope="package")
def turns() -> list[Turn]:
    loaded: list[Turn] = json.loads((CALL / "reference.json").read_text())["turns"]
    return loaded[:8]


@pytest.fixture(scope="package")
def tracks() -> dict[Party, Samples]:
    return {
        party: np.concatenate(list(read_recording(CALL / f"{party}.opus")))
        for party in get_args(Party)
    }


@pytest.fixture(scope="package")
def cut(tracks: dict[Party, Samples]) -> Cut:
    """Cuts a turn as the segmenter would."""

    def cut(turn: Turn, seconds: float | None = None, *, pausing: bool = False) -> SpeechSegment:
        """Cut all of it, or its first ``seconds``."""
        speaker: Party = turn["speaker"]
        start = int((turn["start_s"] - 0.4) * SECOND)
        speech_end = int(turn["end_s"] * SECOND)
        end = speech_end + int(0.3 * SECOND) if seconds is None else start + int(seconds * SECOND)
        return SpeechSegment(
            speaker=speaker,
            start=start,
            samples=tracks[speaker][start:end],
            speech_end=min(speech_end, end),
            ended=seconds is None and not pausing,
            pausing=pausing,
            lead=tracks[speaker][max(0, min(start, end - READ)) : start],
        )

    return cut


@pytest.fixture
def engine(whisper: Whisper, monkeypatch: pytest.MonkeyPatch) -> Counted:
    """Counts what is asked of the engine."""
    counted = Counted(whisper._steps._model)
    monkeypatch.setattr(whisper._steps, "_model", counted)
    return counted
