"""What a sentence embedder takes and gives."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
"""``float32[n, d]``: a row a text, each of unit length, so a dot product is a cosine."""


class Embedder(Protocol):
    """Sentences to vectors that lie near each other if they mean alike. Synchronous.

    Any thread may call it; adapters lock.
    """

    @property
    def name(self) -> str:
        """Which model it is, as the record will name it."""
        ...

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Give each text its vector.

        Args:
            texts: Sentences; what is longer than the model reads is cut off.

        Returns:
            ``float32[len(texts), d]``, each row of unit length.
        """
        ...
