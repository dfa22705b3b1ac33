"""What a call does to sound: Opus at 48 kHz, there and back."""

from fractions import Fraction
from typing import Any, Final

import av
import numpy as np
from av import AudioFrame, AudioResampler

from audio.types import SAMPLE_RATE, Samples

CALL_RATE: Final = 48_000
"""Samples a second that browsers give Opus."""

FRAME: Final = CALL_RATE // 50
"""Samples of one packet, at 48 kHz: 20 ms."""

BIT_RATE: Final = 32_000
"""Bits a second: what browsers choose for one voice."""


def round_trip(samples: Samples) -> Samples:
    """Send samples through an Opus encoder and decoder, as a call does.

    Args:
        samples: ``float32[n]`` in [-1, 1] at 16 kHz.

    Returns:
        ``float32[n]`` as a receiver has it, without the codec's delay: sample ``i`` is still
        what was sent as sample ``i``.
    """
    if not samples.size:
        return samples.copy()
    encoder, decoder = _codecs()
    up = AudioResampler("s16", "mono", CALL_RATE, frame_size=FRAME)
    down = AudioResampler("s16", "mono", SAMPLE_RATE)
    # What lies in the resamplers and codecs at the end comes out only if more follows.
    followed = np.concatenate([samples, np.zeros(SAMPLE_RATE // 10, np.float32)])
    sent = [*up.resample(_frame(followed)), *up.resample(None)]
    packets = [packet for frame in [*sent, None] for packet in encoder.encode(frame)]
    # The first packet's time is below zero by what the encoder puts in front.
    delay = round(-packets[0].pts * packets[0].time_base * SAMPLE_RATE)
    heard = [frame for packet in packets for frame in decoder.decode(packet)]
    out = [part for frame in [*heard, None] for part in down.resample(frame)]
    whole = np.concatenate([part.to_ndarray()[0] for part in out])[delay:]
    back = np.zeros(samples.size, np.float32)
    size = min(whole.size, samples.size)
    back[:size] = whole[:size].astype(np.float32) / np.float32(32_768)
    return back


def _codecs() -> tuple[Any, Any]:
    encoder: Any = av.CodecContext.create("libopus", "w")
    encoder.sample_rate, encoder.layout, encoder.format = CALL_RATE, "mono", "s16"
    encoder.bit_rate = BIT_RATE
    encoder.time_base = Fraction(1, CALL_RATE)
    encoder.options = {"application": "voip", "frame_duration": "20"}
    decoder: Any = av.CodecContext.create("libopus", "r")
    decoder.sample_rate, decoder.layout = CALL_RATE, "mono"
    return encoder, decoder


def _frame(samples: Samples) -> Any:
    whole = np.clip(np.rint(samples * 32_768), -32_768, 32_767).astype(np.int16)
    frame = AudioFrame.from_ndarray(whole.reshape(1, -1), format="s16", layout="mono")
    frame.sample_rate = SAMPLE_RATE
    frame.pts, frame.time_base = 0, Fraction(1, SAMPLE_RATE)
    return frame
