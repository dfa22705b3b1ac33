"""What the bench and the systems say to each other."""

import json

import numpy as np
import pytest

from live.bench.framing import Done, Ready, Shown, Told, Unframer, frame, parse

SAMPLES = np.array([0.0, 0.5, -1.0, 1.0], np.float32)


def test_samples_come_out_of_frames_as_they_went_in() -> None:
    (found,) = Unframer().push(frame(3, SAMPLES))
    assert found[0] == 3
    assert np.allclose(found[1], SAMPLES, atol=1 / 32_768)
    assert found[1].dtype == np.float32


@pytest.mark.parametrize("size", [1, 2, 3, 7, 1_000])
def test_frames_do_not_depend_on_how_bytes_are_split(size: int) -> None:
    data = frame(0, SAMPLES) + frame(1, SAMPLES[:0]) + frame(255, SAMPLES[:2])
    unframer = Unframer()
    found = [
        item for at in range(0, len(data), size) for item in unframer.push(data[at : at + size])
    ]
    assert [(track, samples.size) for track, samples in found] == [(0, 4), (1, 0), (255, 2)]


def test_a_line_about_an_utterance_is_what_is_shown() -> None:
    line = {"track": 1, "utterance": "u", "text": "so far", "stable": 1, "final": False}
    expected = Shown(2.5, 1, "u", "so far", 1, final=False)
    assert parse(json.dumps(line).encode(), 2.5) == [expected]


def test_a_list_is_one_change() -> None:
    line = {"track": 0, "utterance": 7, "text": "a", "stable": 1, "final": True}
    found = parse(json.dumps([line, {**line, "utterance": 8}]).encode(), 1.0)
    assert [(item.at, item.utterance) for item in found if isinstance(item, Shown)] == [
        (1.0, "7"),
        (1.0, "8"),
    ]


def test_the_other_lines() -> None:
    assert parse(b'{"ready": true, "about": {"beam": 5}}', 0) == [Ready({"beam": "5"})]
    assert parse(b'{"ready": true}', 0) == [Ready({})]
    assert parse(b'{"event": "SoundLost", "seconds": 1.5}', 3) == [Told(3, "SoundLost", 1.5)]
    assert parse(b'{"event": "Late"}', 3) == [Told(3, "Late", 0.0)]
    assert parse(b'{"done": true}', 9) == [Done(9)]


@pytest.mark.parametrize(
    "line",
    [b"", b"Loading model...", b"7", b"null", b'{"track": 0}', b'{"track": "x"}', b"[7]", b"\xff"],
)
def test_what_libraries_print_is_passed_over(line: bytes) -> None:
    assert parse(line, 0) == []


def test_what_was_shown_is_not_in_its_repr() -> None:
    assert "secret" not in repr(Shown(0, 0, "u", "secret", 0, final=True))
