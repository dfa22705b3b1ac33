"""Recordings, in any form FFmpeg can decode, as 16 kHz samples."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final, Protocol

import av
import numpy as np
from av import AudioResampler
from av.container import InputContainer
from av.error import FFmpegError

from audio.errors import UnreadableRecording
from audio.types import SAMPLE_RATE, Samples

BLOCK: Final = SAMPLE_RATE
"""Samples a block has, at 16 kHz; the last one may have fewer."""

_FORMATS: Final = (
    "aac,ac3,aiff,amr,amrnb,amrwb,asf,au,avi,caf,flac,flv,matroska,webm,mov,mp4,m4a,3gp,3g2,mj2,"
    "mp3,mpeg,mpegts,ogg,w64,wav,wv"
)
"""Containers read. All but these stay out: playlists and the like name further files to open,
and a recording may come from anybody."""


class Recorded(Protocol):
    """A recording that is kept elsewhere than in a plain file."""

    @property
    def name(self) -> str:
        """What messages call it."""
        ...

    def open(self) -> BinaryIO:
        """Its bytes, from the first on; can be read at any place, by several at once."""
        ...


Recording = Path | Recorded
"""Where a recording is."""


def read_recording(path: Recording, block: int = BLOCK) -> Iterator[Samples]:
    """Decode a recording, all its channels mixed into one.

    Args:
        path: The file. Its first audio stream is read; nothing else is opened.
        block: Samples in each array but the last.

    Yields:
        ``float32[block]`` in [-1, 1] at 16 kHz.

    Raises:
        UnreadableRecording: If there is no such file, or no audio in it that can be decoded, or
            it breaks off; what could be decoded has then been yielded.
    """
    for samples in _decode(path, block, mono=True):
        yield samples[0]


def read_channels(path: Recording, block: int = BLOCK) -> Iterator[tuple[Samples, ...]]:
    """Decode a recording, each channel by itself: a call often has one party in each.

    Args:
        path: The file. Its first audio stream is read; nothing else is opened.
        block: Samples in each array but the last.

    Yields:
        One ``float32[block]`` in [-1, 1] at 16 kHz for each channel, aligned.

    Raises:
        UnreadableRecording: As ``read_recording``.
    """
    for samples in _decode(path, block, mono=False):
        yield tuple(samples)


def channels(path: Recording) -> int:
    """Count the channels of a recording's first audio stream.

    Raises:
        UnreadableRecording: If there is no such file or no audio in it.
    """
    with _opened(path) as container:
        return container.streams.audio[0].codec_context.channels


def duration(path: Recording) -> float:
    """Read how long a recording says it is, in seconds; 0 if it does not say.

    Raises:
        UnreadableRecording: If there is no such file or no audio in it.
    """
    with _opened(path) as container:
        stream = container.streams.audio[0]
        if stream.duration is not None and stream.time_base is not None:
            return float(stream.duration * stream.time_base)
        return (container.duration or 0) / av.time_base


@contextmanager
def _opened(path: Recording) -> Iterator[InputContainer]:
    """Open a file that has audio; what FFmpeg raises becomes UnreadableRecording."""
    if isinstance(path, Path) and not path.is_file():
        raise UnreadableRecording(f"recording: expected a file, got nothing at {path.name}")
    problem = ""
    try:
        # "file:" and the lists keep FFmpeg from taking a name for a URL or a file for a playlist.
        options = {"format_whitelist": _FORMATS, "protocol_whitelist": "file"}
        source = f"file:{path}" if isinstance(path, Path) else path.open()
        # Titles and comments in a spoilt file need not be text; nobody reads them.
        with av.open(source, "r", options=options, metadata_errors="replace") as container:
            if container.streams.audio:
                yield container
                return
        problem = "no audio stream"
    except FFmpegError as error:
        problem = error.strerror or type(error).__name__
    raise UnreadableRecording(
        f"recording: expected audio that FFmpeg can decode, got {problem} in {path.name}; "
        "try to play it, or convert it to FLAC or WAV"
    )


def _decode(path: Recording, block: int, *, mono: bool) -> Iterator[Samples]:
    """Yield ``float32[channels, block]``."""
    empty = True
    with _opened(path) as container:
        for samples in _in_blocks(_resampled(container, mono=mono), block):
            empty = False
            yield samples
    if empty:
        raise UnreadableRecording(
            f"recording: expected audio, got none in {path.name}; is the recording complete?"
        )


def _resampled(container: InputContainer, *, mono: bool) -> Iterator[Samples]:
    stream = container.streams.audio[0]
    # s16, because FFmpeg's float downmix of two equal channels is 1.41 times as loud.
    resampler = AudioResampler("s16p", "mono" if mono else stream.layout, SAMPLE_RATE)
    started = False
    for frame in container.decode(stream):
        started = True
        try:
            resampled = resampler.resample(frame)
        except ValueError:  # PyAV's only word for another rate, layout or sample format
            raise UnreadableRecording(
                "recording: expected sound of one form throughout, got one that changes its rate "
                "or its channels; convert it to FLAC or WAV"
            ) from None
        for out in resampled:
            yield out.to_ndarray().astype(np.float32) / np.float32(32_768)
    if started:
        for out in resampler.resample(None):
            yield out.to_ndarray().astype(np.float32) / np.float32(32_768)


def _in_blocks(pieces: Iterator[Samples], block: int) -> Iterator[Samples]:
    held: list[Samples] = []
    size = 0
    for piece in pieces:
        held.append(piece)
        size += piece.shape[1]
        if size >= block:
            joined = np.concatenate(held, axis=1)
            whole = size - size % block
            yield from (joined[:, at : at + block] for at in range(0, whole, block))
            held, size = [joined[:, whole:]], size % block
    if size:
        yield np.concatenate(held, axis=1)
