"""y-protocols messages: read as a stranger's, written in one way. Pure.

pycrdt's own reader cuts short what is shorter than it says, and takes minutes over a length of a
million digits.
"""

from pycrdt import YMessageType, YSyncMessageType, write_message


def number(data: bytes) -> tuple[int, bytes]:
    """The number that ``data`` begins with (a variable-length integer), and what follows it.

    Raises:
        ValueError: If it begins with none, or with one of more than 56 bits.
    """
    found = 0
    for at, byte in enumerate(data[:8]):
        found |= (byte & 0x7F) << 7 * at
        if byte < 0x80:
            return found, data[at + 1 :]
    raise ValueError("expected a number of at most 56 bits, as long as it says, got another")


def content(data: bytes) -> bytes:
    """The content of a message that tells its length first, and is nothing else.

    Raises:
        ValueError: If it is not.
    """
    length, found = number(data)
    if length != len(found):
        raise ValueError("expected a message as long as it says, got another")
    return found


def read_sync(data: bytes) -> tuple[bool, bytes]:
    """Read a sync message: whether it asks for what its sender lacks (step 1), and its content.

    That is a state vector if it asks, and an update if it does not.

    Raises:
        ValueError: If it is another message.
    """
    if len(data) < 2 or data[0] != YMessageType.SYNC or data[1] not in list(YSyncMessageType):
        raise ValueError("expected a sync message, got another")
    return data[1] == YSyncMessageType.SYNC_STEP1, content(data[2:])


def answer(update: bytes) -> bytes:
    """The message that gives somebody what they lack (step 2)."""
    return bytes([YMessageType.SYNC, YSyncMessageType.SYNC_STEP2]) + write_message(update)
