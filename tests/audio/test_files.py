import wave
from contextlib import suppress
from pathlib import Path

import av
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from audio.errors import UnreadableRecording
from audio.files import BLOCK, channels, duration, read_channels, read_recording
from audio.types import SAMPLE_RATE, Samples
from tests.audio.audio_helpers import frequency, tone


def write_wav(path: Path, rate: int, *parties: Samples) -> Path:
    """Write one 16-bit channel for each party."""
    whole = np.stack(parties, axis=1)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(len(parties))
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes((whole * 32_767).astype("<i2").tobytes())
    return path


def write_encoded(path: Path, codec: str, samples: Samples) -> Path:
    """Encode 16 kHz mono with FFmpeg."""
    with av.open(str(path), "w") as file:
        stream = file.add_stream(codec, rate=SAMPLE_RATE)
        assert isinstance(stream, av.AudioStream)
        stream.layout = "mono"
        whole = (samples * 32_767).astype(np.int16).reshape(1, -1)
        frame = av.AudioFrame.from_ndarray(whole, format="s16", layout="mono")
        frame.sample_rate = SAMPLE_RATE
        for made in av.AudioResampler(stream.codec_context.format, "mono", SAMPLE_RATE).resample(
            frame
        ):
            file.mux(stream.encode(made))
        file.mux(stream.encode(None))
    return path


def test_a_recording_comes_in_blocks_of_16_khz_mono(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", SAMPLE_RATE, tone(2.5))
    blocks = list(read_recording(path))
    assert [block.size for block in blocks] == [BLOCK, BLOCK, BLOCK // 2]
    samples = np.concatenate(blocks)
    assert samples.dtype == np.float32
    assert np.allclose(samples, tone(2.5), atol=1e-3)


@pytest.mark.parametrize("block", [1, 7, 1_000, 100_000])
def test_samples_do_not_depend_on_the_size_of_blocks(tmp_path: Path, block: int) -> None:
    path = write_wav(tmp_path / "a.wav", SAMPLE_RATE, tone(0.1))
    blocks = list(read_recording(path, block))
    assert all(b.size == block for b in blocks[:-1])
    assert np.array_equal(np.concatenate(blocks), np.concatenate(list(read_recording(path))))


@pytest.mark.parametrize("rate", [8_000, 44_100, 48_000])
def test_any_rate_keeps_its_length_and_pitch(tmp_path: Path, rate: int) -> None:
    time = np.arange(rate) / rate
    wave_ = (0.5 * np.sin(2 * np.pi * 1_000 * time)).astype(np.float32)
    samples = np.concatenate(list(read_recording(write_wav(tmp_path / "a.wav", rate, wave_))))
    assert samples.size == SAMPLE_RATE
    assert frequency(samples) == pytest.approx(1_000, abs=1)


@pytest.mark.parametrize(
    ("suffix", "codec"), [("ogg", "libopus"), ("flac", "flac"), ("webm", "libopus"), ("m4a", "aac")]
)
def test_what_phones_and_browsers_record_is_read(tmp_path: Path, suffix: str, codec: str) -> None:
    path = write_encoded(tmp_path / f"a.{suffix}", codec, tone(1.0))
    samples = np.concatenate(list(read_recording(path)))
    assert samples.size == pytest.approx(SAMPLE_RATE, abs=2_100)  # AAC frames, Opus pre-skip
    assert frequency(samples[:15_000]) == pytest.approx(440, abs=2)


def test_channels_stay_apart_and_mix_without_clipping(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", SAMPLE_RATE, tone(1.0, 300), tone(1.0, 800))
    left, right = (np.concatenate(c) for c in zip(*read_channels(path), strict=True))
    assert channels(path) == 2
    assert frequency(left) == pytest.approx(300, abs=1)
    assert frequency(right) == pytest.approx(800, abs=1)
    mixed = np.concatenate(list(read_recording(path)))
    assert np.allclose(mixed, (left + right) / 2, atol=1e-3)


def test_duration_is_in_seconds(tmp_path: Path) -> None:
    assert duration(write_wav(tmp_path / "a.wav", 8_000, tone(1.0))) == pytest.approx(2.0)
    path = write_encoded(tmp_path / "a.webm", "libopus", tone(1.0))
    assert duration(path) == pytest.approx(1.0, abs=0.05)


def test_what_is_no_recording_is_refused_with_the_reason(tmp_path: Path) -> None:
    text = tmp_path / "a.wav"
    text.write_text("not audio " * 100)
    with pytest.raises(UnreadableRecording, match=r"Invalid data.*a\.wav"):
        list(read_recording(text))
    with pytest.raises(UnreadableRecording, match=r"got nothing at missing\.wav"):
        list(read_recording(tmp_path / "missing.wav"))
    with pytest.raises(UnreadableRecording, match="got nothing at"):
        duration(tmp_path)


def test_a_recording_without_a_sample_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableRecording):
        list(read_recording(write_wav(tmp_path / "a.wav", SAMPLE_RATE, tone(0))))


def test_a_video_without_sound_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    with av.open(str(path), "w") as file:
        stream = file.add_stream("mpeg4", rate=10)
        stream.width, stream.height, stream.pix_fmt = 16, 16, "yuv420p"
        file.mux(stream.encode(av.VideoFrame(16, 16, "yuv420p")))
        file.mux(stream.encode(None))
    with pytest.raises(UnreadableRecording, match="no audio stream"):
        channels(path)


def test_a_playlist_cannot_make_it_open_another_file(tmp_path: Path) -> None:
    other = write_encoded(tmp_path / "other.ogg", "libopus", tone(0.5))
    playlist = tmp_path / "a.m3u8"
    playlist.write_text(f"#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:1,\n{other}\n#EXT-X-ENDLIST\n")
    with pytest.raises(UnreadableRecording):
        list(read_recording(playlist))
    concat = tmp_path / "b.wav"
    concat.write_text(f"ffconcat version 1.0\nfile {other.name}\n")
    with pytest.raises(UnreadableRecording):
        list(read_recording(concat))


@pytest.fixture(scope="module")
def recordings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """One recording in each form, by the end of its name."""
    folder = tmp_path_factory.mktemp("recordings")
    encoded = {"ogg": "libopus", "flac": "flac", "webm": "libopus", "m4a": "aac", "mp3": "mp3"}
    made = [write_encoded(folder / f"a.{end}", codec, tone(0.5)) for end, codec in encoded.items()]
    made.append(write_wav(folder / "a.wav", SAMPLE_RATE, tone(0.5)))
    return {path.suffix: path.read_bytes() for path in made}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
def test_a_recording_that_was_spoilt_is_read_as_far_as_it_goes_or_refused(
    tmp_path: Path, recordings: dict[str, bytes], data: st.DataObject
) -> None:
    """A recording may come from anybody: whatever is in it, no other error and no other samples."""
    suffix = data.draw(st.sampled_from(sorted(recordings)))
    whole = bytearray(recordings[suffix])
    # Places as they come, whatever the length: an encoder's files are not the same each time.
    places = st.integers(0, 99_999)
    for at, value in data.draw(st.lists(st.tuples(places, st.integers(0, 255)), max_size=24)):
        whole[at % len(whole)] = value
    path = tmp_path / f"spoilt{suffix}"
    path.write_bytes(whole[: data.draw(places) % (len(whole) + 1)])
    with suppress(UnreadableRecording):
        for block in read_recording(path):
            assert block.dtype == np.float32
            assert block.size <= BLOCK
