"""The sentence embedder all-MiniLM-L6-v2, through onnxruntime and without PyTorch."""

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np

from models.embedding import Vectors
from models.errors import WeightsCorrupt

DIMENSIONS: Final = 384

MAX_TOKENS: Final = 128
"""Longest text it was trained on, in tokens; a statement has about twenty.
Source: the model's card."""


class MiniLM:
    """The network, loaded once and shared by all sessions.

    Args:
        folder: Holds ``model.onnx`` and ``tokenizer.json``.

    Raises:
        WeightsCorrupt: If they cannot be loaded.
    """

    name: Final = "all-MiniLM-L6-v2"

    def __init__(self, folder: Path) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        options = onnxruntime.SessionOptions()
        # A statement takes a few milliseconds: more threads would only disturb the recognizer.
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3  # errors only
        try:
            tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
            self._session: Any = onnxruntime.InferenceSession(
                str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # noqa: BLE001 - both libraries raise their own untyped errors
            raise WeightsCorrupt(
                f"expected model.onnx and tokenizer.json of a sentence embedder in {folder}, got "
                f"other ({type(error).__name__}): run `conote models fetch`"
            ) from None
        tokenizer.enable_truncation(MAX_TOKENS)
        tokenizer.no_padding()
        self._tokenizer = tokenizer
        self._lock = threading.Lock()

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Give each text its vector: see ``models.embedding.Embedder``.

        One text at a time: the int8 network scales a whole batch together, so a text's
        vector would depend on its neighbours.
        """
        vectors = np.zeros((len(texts), DIMENSIONS), np.float32)
        for row, text in enumerate(texts):
            vectors[row] = self._embed(text)
        return vectors

    def _embed(self, text: str) -> Vectors:
        ids = np.array([self._tokenizer.encode(text).ids], np.int64)
        given = {
            "input_ids": ids,
            "attention_mask": np.ones_like(ids),
            "token_type_ids": np.zeros_like(ids),
        }
        with self._lock:
            hidden: Vectors = self._session.run(None, given)[0]
        # The mean over tokens, as the model was trained. Source: its 1_Pooling/config.json.
        mean: Vectors = hidden[0].mean(axis=0)
        length = np.linalg.norm(mean)
        return (mean / length).astype(np.float32)
