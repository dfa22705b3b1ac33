"""Publish a recording with FFmpeg's WHIP muxer: ffmpeg_publish.py URL TOKEN FILE FOLDER.

A process of its own: PyAV holds the interpreter's lock while FFmpeg waits for the answer.
"""

import sys
import time
from fractions import Fraction
from pathlib import Path

import av

from tests.audio.ffmpeg_whip import make_certificate

RATE = 48_000
FRAME = 960  # 20 ms


def publish(url: str, file: str, options: dict[str, str]) -> None:
    """Send a recording in real time, then end the session."""
    fifo, resampler = av.AudioFifo(), av.AudioResampler("s16", "stereo", RATE)
    with av.open(file) as source:
        for frame in source.decode(audio=0):
            for part in resampler.resample(frame):
                part.pts = None
                fifo.write(part)
    with av.open(url, "w", format="whip", options=options) as out:
        stream = out.add_stream("libopus", rate=RATE)
        assert isinstance(stream, av.AudioStream)
        stream.layout = "stereo"
        began, at = time.monotonic(), 0
        for frame in fifo.read_many(FRAME, partial=True):
            frame.pts, frame.time_base = at, Fraction(1, RATE)
            at += frame.samples
            out.mux(stream.encode(frame))
            time.sleep(max(0.0, began + at / RATE - time.monotonic()))
        out.mux(stream.encode(None))


if __name__ == "__main__":
    url, token, file, folder = sys.argv[1:]
    publish(url, file, {"authorization": token, **make_certificate(Path(folder))})
