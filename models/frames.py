"""Messages between conote and a model's process: JSON objects, each after its length.

JSON, not pickle: whoever can write to the pipe can send values, never code.
"""

import json
import struct
from typing import IO, Any, Final

Frame = dict[str, Any]
"""A JSON object; its values are checked where they are used."""

MAX_BYTES: Final = 8 * 1024 * 1024
"""Longest message, in bytes: far above any prompt, far below what would hurt."""

_LENGTH: Final = struct.Struct(">I")


def write_frame(stream: IO[bytes], frame: Frame) -> None:
    """Write one message and flush.

    Raises:
        ValueError: If it is longer than ``MAX_BYTES``.
        OSError: If the other side is gone.
    """
    body = json.dumps(frame).encode()
    if len(body) > MAX_BYTES:
        raise ValueError(f"expected a message of at most {MAX_BYTES} bytes, got {len(body)}")
    stream.write(_LENGTH.pack(len(body)) + body)
    stream.flush()


def read_frame(stream: IO[bytes]) -> Frame | None:
    """Read one message; wait for it.

    Returns:
        None if the other side is gone, even in the middle of a message.

    Raises:
        ValueError: If what came is no message.
    """
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    if length > MAX_BYTES:
        raise ValueError(f"expected a message of at most {MAX_BYTES} bytes, got {length}")
    body = stream.read(length)
    if len(body) < length:
        return None
    frame = json.loads(body)
    if not isinstance(frame, dict):
        raise ValueError(f"expected a JSON object, got {type(frame).__name__}")  # noqa: TRY004
    return frame
