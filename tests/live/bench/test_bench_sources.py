"""What is played: manifests and calls, and what is wrong with them."""

import json
import wave
from pathlib import Path

import numpy as np
import pytest

from audio.types import SAMPLE_RATE
from live.bench.sources import (
    BETWEEN_CALLS,
    is_calls,
    read_calls,
    read_clip,
    read_manifest,
)
from live.errors import BadInput


def write_sound(path: Path, seconds: float, level: int = 8_000, rate: int = SAMPLE_RATE) -> None:
    """Write a sound whose form FFmpeg knows by itself, whatever its name."""
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes(np.full(round(seconds * rate), level, "<i2").tobytes())


def write_call(folder: Path, seconds: float, **changes: object) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    write_sound(folder / "therapist.opus", seconds)
    write_sound(folder / "client.opus", seconds - 0.5, level=-8_000)
    late = {"speaker": "client", "start_s": 1.5, "end_s": 2.0, "text": "fine"}
    turn = {"speaker": "therapist", "start_s": 0.5, "end_s": 1.0, "text": "hello"}
    reference = {"turns": [late, {**turn, **changes}]}
    (folder / "reference.json").write_text(json.dumps(reference))
    return folder


def write_manifest(folder: Path, *lines: str) -> Path:
    (folder / "manifest.jsonl").write_text("\n".join(lines))
    return folder


LINE = '{"file": "a.wav", "speaker": "7", "text": "a fine day", "seconds": 1.5, "more": 1}'


def test_a_manifest_names_recordings(tmp_path: Path) -> None:
    write_sound(tmp_path / "a.wav", 1.5)
    folder = write_manifest(tmp_path, LINE, "", '{"file": "a.wav", "text": "again"}')
    first, second = read_manifest(folder)
    assert (first.speaker, first.text, first.seconds) == ("7", "a fine day", 1.5)
    assert (second.speaker, second.text, second.seconds) == ("", "again", 0.0)
    assert read_clip(first).samples.size == 1.5 * SAMPLE_RATE
    assert not is_calls(folder)


def test_a_recordings_repr_has_no_words(tmp_path: Path) -> None:
    write_sound(tmp_path / "a.wav", 1.5)
    assert "fine" not in repr(read_manifest(write_manifest(tmp_path, LINE)))


@pytest.mark.parametrize("line", ["{", "[]", '{"file": "a.wav"}', '{"text": "a fine day"}', "7"])
def test_a_bad_line_is_told_by_its_number_without_its_words(tmp_path: Path, line: str) -> None:
    write_sound(tmp_path / "a.wav", 1.5)
    with pytest.raises(BadInput, match="line 2 of") as caught:
        read_manifest(write_manifest(tmp_path, LINE, line))
    assert "fine" not in str(caught.value)


def test_a_manifest_that_names_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="the file that line 1"):
        read_manifest(write_manifest(tmp_path, LINE))


def test_an_empty_manifest_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="a line for each recording"):
        read_manifest(write_manifest(tmp_path, ""))


def test_a_folder_with_neither_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="none of these"):
        is_calls(tmp_path)


def test_a_call_has_two_tracks_of_one_length_and_turns_in_order(tmp_path: Path) -> None:
    folder = write_call(tmp_path / "one", 3.0)
    assert is_calls(folder)
    call = read_calls(folder, 60)
    assert [track.size for track in call.tracks] == [3 * SAMPLE_RATE + BETWEEN_CALLS] * 2
    assert [(t.track, t.start, t.end, t.text) for t in call.turns] == [
        (0, SAMPLE_RATE // 2, SAMPLE_RATE, "hello"),
        (1, SAMPLE_RATE * 3 // 2, SAMPLE_RATE * 2, "fine"),
    ]
    cut = call.cut(call.turns[1])
    assert cut.samples.size == SAMPLE_RATE // 2
    assert cut.samples.max() < -0.2


def test_calls_are_played_one_after_the_other(tmp_path: Path) -> None:
    write_call(tmp_path / "a", 3.0)
    write_call(tmp_path / "b", 4.0)
    (tmp_path / "scripts").mkdir()
    assert is_calls(tmp_path)
    call = read_calls(tmp_path, 60)
    second = 3 * SAMPLE_RATE + BETWEEN_CALLS
    assert [turn.start for turn in call.turns] == [
        SAMPLE_RATE // 2,
        SAMPLE_RATE * 3 // 2,
        second + SAMPLE_RATE // 2,
        second + SAMPLE_RATE * 3 // 2,
    ]
    assert {track.size for track in call.tracks} == {7 * SAMPLE_RATE + 2 * BETWEEN_CALLS}
    assert call.cut(call.turns[2]).samples.min() > 0.2


def test_no_call_is_begun_when_there_is_enough(tmp_path: Path) -> None:
    write_call(tmp_path / "a", 3.0)
    write_call(tmp_path / "b", 4.0)
    assert len(read_calls(tmp_path, 2).turns) == 2


@pytest.mark.parametrize("change", [{"speaker": "dog"}, {"start_s": None}, {"end_s": "soon"}])
def test_a_bad_reference_is_refused(tmp_path: Path, change: dict[str, object]) -> None:
    folder = write_call(tmp_path / "one", 3.0, **change)
    with pytest.raises(BadInput, match=r"turns with speaker, start_s, end_s and text"):
        read_calls(folder, 60)


def test_a_call_without_a_track_is_refused(tmp_path: Path) -> None:
    folder = write_call(tmp_path / "one", 3.0)
    (folder / "client.opus").unlink()
    with pytest.raises(BadInput, match=r"client\.opus"):
        read_calls(folder, 60)


def test_a_calls_tracks_may_have_other_forms(tmp_path: Path) -> None:
    folder = write_call(tmp_path / "one", 3.0)
    (folder / "client.opus").rename(folder / "client.wav")
    (folder / "therapist.opus").rename(folder / "therapist.flac")
    assert read_calls(folder, 60).tracks[0].size == 3 * SAMPLE_RATE + BETWEEN_CALLS


@pytest.mark.parametrize("rate", [8_000, 22_050, 44_100])
def test_recordings_of_any_rate_are_as_long_as_they_were(tmp_path: Path, rate: int) -> None:
    write_sound(tmp_path / "a.wav", 1.5, rate=rate)
    (first,) = read_manifest(write_manifest(tmp_path, LINE))
    assert read_clip(first).samples.size == pytest.approx(1.5 * SAMPLE_RATE, abs=32)


def test_a_manifest_may_begin_with_a_mark_of_its_encoding(tmp_path: Path) -> None:
    write_sound(tmp_path / "a.wav", 1.5)
    assert len(read_manifest(write_manifest(tmp_path, "\ufeff" + LINE))) == 1
