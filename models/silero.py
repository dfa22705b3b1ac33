"""Silero voice activity detection, through onnxruntime and without PyTorch."""

import threading
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from audio.types import SAMPLE_RATE, Samples

WINDOW: Final = 512
"""Samples the network judges at a time: 32 ms."""

_CONTEXT: Final = 64
"""Samples before the window that it hears too. Source: ``OnnxWrapper`` of silero-vad 6."""

_STATE: Final = (2, 1, 128)
"""Shape of the recurrent state of one stream. Source: as above."""


class Silero:
    """The network, loaded once and shared by any number of streams.

    Args:
        path: ``silero_vad.onnx``.
    """

    def __init__(self, path: Path) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        # It needs a thousandth of a core; more threads only wait for each other.
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3  # errors only
        self._session: Any = onnxruntime.InferenceSession(
            str(path), options, providers=["CPUExecutionProvider"]
        )
        self._lock = threading.Lock()

    def stream(self) -> "SileroStream":
        """Start listening to one speaker."""
        return SileroStream(self)

    def run(
        self, samples: Samples, state: NDArray[np.float32]
    ) -> tuple[float, NDArray[np.float32]]:
        """Judge one window; ``SileroStream`` is the way to call this.

        Args:
            samples: ``float32[1, 64 + 512]``: context, then window.
            state: ``float32[2, 1, 128]`` from the window before.

        Returns:
            Probability of speech in [0, 1], and the next state.
        """
        inputs = {"input": samples, "state": state, "sr": np.array(SAMPLE_RATE, np.int64)}
        with self._lock:
            probability, following = self._session.run(None, inputs)
        return float(probability[0, 0]), following


class SileroStream:
    """One speaker's probability of speech, window by window.

    Args:
        network: Whom to ask.
    """

    def __init__(self, network: Silero) -> None:
        self._network = network
        self.reset()

    def reset(self) -> None:
        """Forget what was heard, as after a gap."""
        self._state = np.zeros(_STATE, np.float32)
        self._heard = np.zeros((1, _CONTEXT + WINDOW), np.float32)

    def __call__(self, window: Samples) -> float:
        """Judge the next window.

        Args:
            window: ``float32[512]`` in [-1, 1] at 16 kHz, following the last one.

        Returns:
            Probability of speech in [0, 1].

        Raises:
            ValueError: If there are not exactly 512 samples.
        """
        if window.shape != (WINDOW,):
            raise ValueError(f"expected float32[{WINDOW}], got shape {window.shape}")
        self._heard[0, :_CONTEXT] = self._heard[0, -_CONTEXT:]
        self._heard[0, _CONTEXT:] = window
        probability, self._state = self._network.run(self._heard, self._state)
        return probability
