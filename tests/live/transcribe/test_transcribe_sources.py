from pathlib import Path

import numpy as np
import pytest

from audio import files as audio_files
from audio.errors import UnreadableRecording
from audio.types import SAMPLE_RATE
from live.errors import BadInput
from live.transcribe import sources
from live.transcribe.sources import Layout, Reading, Stereo, arrange
from tests.live.transcribe.recordings import voice, write_wav

THERAPIST = voice(12, (1, 4), (8, 11))
CLIENT = voice(10, (4.5, 7.5))


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    return write_wav(tmp_path / "t.wav", THERAPIST), write_wav(tmp_path / "c.wav", CLIENT)


@pytest.fixture
def call(tmp_path: Path) -> Path:
    return write_wav(tmp_path / "call.wav", THERAPIST, CLIENT)


@pytest.fixture
def room(tmp_path: Path) -> Path:
    both = THERAPIST.copy()
    both[: CLIENT.size] += CLIENT
    return write_wav(tmp_path / "room.wav", both, both)


def arranged(*paths: Path, names: tuple[str, ...] = (), stereo: Stereo = "auto") -> Layout:
    return arrange(paths, names, stereo, lambda *_: None)


def test_two_files_are_the_therapists_and_the_clients(pair: tuple[Path, Path]) -> None:
    layout = arranged(*pair)
    assert (layout.speakers, layout.tracked_by) == (("therapist", "client"), "files")
    assert "t.wav therapist, c.wav client" in layout.why


def test_files_have_the_names_that_are_given(pair: tuple[Path, Path], call: Path) -> None:
    assert arranged(*pair, names=("Ada", "Ben")).speakers == ("Ada", "Ben")
    assert arranged(*pair, call, names=("Ada", "Ben", "Cy")).speakers == ("Ada", "Ben", "Cy")


def test_a_call_in_two_channels_has_the_therapist_left(call: Path) -> None:
    done = []
    layout = arrange((call,), (), "auto", lambda *at: done.append(at))
    assert (layout.speakers, layout.tracked_by) == (("therapist", "client"), "channels")
    assert "each voice is in its own: left therapist, right client" in layout.why
    assert done[-1] == (12 * SAMPLE_RATE, 12 * SAMPLE_RATE)


def test_channels_have_the_names_that_are_given(call: Path) -> None:
    assert arranged(call, names=("client", "therapist")).speakers == ("client", "therapist")


def test_equal_channels_claim_no_names(room: Path) -> None:
    layout = arranged(room)
    assert (layout.speakers, layout.tracked_by) == ((None,), "nothing")
    assert "same sound" in layout.why


def test_one_channel_claims_no_names(pair: tuple[Path, Path]) -> None:
    assert arranged(pair[0]).speakers == (None,)


def test_more_than_two_channels_claim_no_names(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", THERAPIST, CLIENT, CLIENT, CLIENT)
    assert arranged(path).speakers == (None,)


def test_a_person_may_say_what_the_channels_are(call: Path, room: Path) -> None:
    assert arranged(call, stereo="mixed").speakers == (None,)
    assert arranged(room, stereo="split").speakers == ("therapist", "client")


def test_one_name_makes_one_file_that_persons(pair: tuple[Path, Path], call: Path) -> None:
    assert arranged(pair[1], names=("client",)).speakers == ("client",)
    assert arranged(call, names=("client",)).speakers == ("client",)


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (("a", "A"), "different names"),
        (("a", ""), "got one of 0"),
        (("a", "b" * 21), "got one of 21"),
        (("a", "b\nc"), "1 to 20 characters"),
        (("a",), "each of 2 files, got 1"),
        (("a", "b", "c"), "each of 2 files, got 3"),
    ],
)
def test_names_that_do_not_fit_are_refused(
    pair: tuple[Path, Path], names: tuple[str, ...], message: str
) -> None:
    with pytest.raises(BadInput, match=message):
        arranged(*pair, names=names)


def test_names_for_what_is_mixed_are_refused(pair: tuple[Path, Path], room: Path) -> None:
    with pytest.raises(BadInput, match="one mixed recording"):
        arranged(pair[0], names=("a", "b"))
    with pytest.raises(BadInput, match="same sound"):
        arranged(room, names=("a", "b"))


def test_a_split_without_two_channels_is_refused(pair: tuple[Path, Path], call: Path) -> None:
    with pytest.raises(BadInput, match=r"got 1 in t\.wav"):
        arranged(pair[0], stereo="split")
    with pytest.raises(BadInput, match="expected one file"):
        arranged(*pair, stereo="split")
    with pytest.raises(BadInput, match="2 names for 2 channels, got 1"):
        arranged(call, names=("a",), stereo="split")


def test_no_file_and_the_same_file_twice_are_refused(pair: tuple[Path, Path]) -> None:
    with pytest.raises(BadInput, match="got none"):
        arranged()
    with pytest.raises(BadInput, match="twice"):
        arranged(pair[0], pair[0].parent / "." / pair[0].name)


def test_tracks_come_side_by_side_and_the_shorter_one_ends(pair: tuple[Path, Path]) -> None:
    reading = Reading(arranged(*pair))
    blocks = list(reading.blocks())
    assert reading.total == reading.done == 12 * SAMPLE_RATE
    assert [(left.size, right.size) for left, right in blocks[9:]] == [
        (SAMPLE_RATE, SAMPLE_RATE),
        (SAMPLE_RATE, 0),
        (SAMPLE_RATE, 0),
    ]
    assert np.allclose(np.concatenate([b[0] for b in blocks]), THERAPIST, atol=1e-3)
    assert np.allclose(np.concatenate([b[1] for b in blocks]), CLIENT, atol=1e-3)
    assert reading.problems == reading.remarks == ()


def test_channels_come_side_by_side(call: Path) -> None:
    blocks = list(Reading(arranged(call)).blocks())
    assert np.allclose(np.concatenate([b[0] for b in blocks]), THERAPIST, atol=1e-3)
    assert np.allclose(np.concatenate([b[1] for b in blocks])[: CLIENT.size], CLIENT, atol=1e-3)


def test_a_length_that_is_not_announced_is_not_made_up(
    call: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "duration", lambda _: 0.0)
    reading = Reading(arranged(call))
    assert len(list(reading.blocks())) == 12
    assert reading.total is None
    assert reading.remarks == ()


def test_a_file_that_ends_early_is_remarked_on(call: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "duration", lambda _: 3600.0)
    reading = Reading(arranged(call))
    list(reading.blocks())
    assert reading.remarks == (
        "call.wav announces 01:00:00 of sound and has 00:00:12: if more was recorded, the file is "
        "not complete.",
    )


def test_a_file_that_breaks_off_keeps_what_was_read_and_says_so(
    pair: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    true = audio_files.read_recording

    def damaged(path: Path) -> object:
        for second, block in enumerate(true(path)):
            if path.name == "t.wav" and second == 3:
                raise UnreadableRecording("broken")
            yield block

    monkeypatch.setattr(sources, "read_recording", damaged)
    reading = Reading(arranged(*pair))
    blocks = list(reading.blocks())
    assert sum(left.size for left, _ in blocks) == 3 * SAMPLE_RATE
    assert sum(right.size for _, right in blocks) == 10 * SAMPLE_RATE
    assert reading.problems == ("t.wav is damaged: what follows 00:00:03 is missing.",)
    assert reading.remarks == ()


def test_a_file_without_sound_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    path.write_text("no sound")
    with pytest.raises(UnreadableRecording):
        arranged(path)
    empty = write_wav(tmp_path / "b.wav", voice(0))
    with pytest.raises(UnreadableRecording):
        list(Reading(arranged(empty)).blocks())
