"""Screenshots as small files: a palette of the colours that are most there."""

import io
import struct
import zlib
from typing import Final

import av
import numpy as np

COLOURS: Final = 255


def small(png: bytes) -> bytes:
    """A screenshot with a palette: a third of its size, and nothing that an eye would miss."""
    with av.open(io.BytesIO(png), "r") as opened:
        pixels = next(opened.decode(video=0)).to_ndarray(format="rgb24")
    height, width, _ = pixels.shape
    packed = pixels.astype(np.uint32) @ np.array([1 << 16, 1 << 8, 1], np.uint32)
    found, places, counts = np.unique(packed.ravel(), return_inverse=True, return_counts=True)
    shades = np.stack([found >> 16, found >> 8 & 255, found & 255], axis=1).astype(np.int32)
    kept = shades[np.argsort(-counts)[:COLOURS]]
    nearest = np.concatenate(
        [
            ((some[:, None] - kept[None]) ** 2).sum(axis=2).argmin(axis=1)
            for some in np.array_split(shades, max(1, len(shades) // 2_000))
        ]
    ).astype(np.uint8)
    rows = np.zeros((height, width + 1), np.uint8)  # each row begins with its filter: none
    rows[:, 1:] = nearest[places].reshape(height, width)
    header = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    parts = {
        b"IHDR": header,
        b"PLTE": kept.astype(np.uint8).tobytes(),
        b"IDAT": zlib.compress(rows.tobytes(), 9),
        b"IEND": b"",
    }
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts.items()
    )
