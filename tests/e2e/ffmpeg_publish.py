"""Publish a recording with FFmpeg's WHIP muxer: ffmpeg_publish.py URL TOKEN FILE FOLDER.

A process of its own: PyAV holds the interpreter's lock while FFmpeg waits for the answer.
"""

import sys
from pathlib import Path

import av

from tests.audio.ffmpeg_whip import FRAME, RATE, make_certificate, publish


def recording(file: str) -> list[av.AudioFrame]:
    """A recording's sound, in the pieces that are sent."""
    fifo, resampler = av.AudioFifo(), av.AudioResampler("s16", "stereo", RATE)
    with av.open(file) as source:
        for frame in source.decode(audio=0):
            for part in resampler.resample(frame):
                part.pts = None
                fifo.write(part)
    return fifo.read_many(FRAME, partial=True)


if __name__ == "__main__":
    url, token, file, folder = sys.argv[1:]
    settings = {"authorization": token, **make_certificate(Path(folder))}
    publish(url, recording(file), settings)
