"""Framing of the PCM door: raw s16le, 16 kHz, mono bytes become samples. Pure."""

from typing import Final

import numpy as np

from audio.errors import BadPcm
from audio.types import SAMPLE_RATE, Samples

SAMPLE_BYTES: Final = 2
"""Bytes of one s16le sample."""

MAX_MESSAGE: Final = SAMPLE_RATE * SAMPLE_BYTES * 10
"""Longest message taken, in bytes: ten seconds. A live sender has no reason for more."""


class PcmFramer:
    """Cut a stream of bytes into samples, however the sender splits it.

    Args:
        max_message: Longest message taken, in bytes.
    """

    def __init__(self, max_message: int = MAX_MESSAGE) -> None:
        self._max_message = max_message
        self._odd = b""

    def push(self, message: bytes) -> Samples:
        """Decode one message; half a sample at its end waits for the next.

        Returns:
            ``float32[n]`` in [-1, 1) at 16 kHz; n is 0 if no sample is complete.

        Raises:
            BadPcm: If the message is longer than ``max_message``. Nothing of it is kept.
        """
        if len(message) > self._max_message:
            raise BadPcm(
                f"PCM message: expected at most {self._max_message} bytes of s16le 16 kHz mono, "
                f"got {len(message)}; send audio as it is recorded, about 100 ms a message"
            )
        data = self._odd + message
        whole = len(data) - len(data) % SAMPLE_BYTES
        self._odd = data[whole:]
        return np.frombuffer(data[:whole], "<i2").astype(np.float32) / np.float32(32_768)
