"""Packets of one audio track put in order, for aiortc.

The buffer of aiortc is made for video, where frames have many packets. On audio, one lost packet
makes it drop the four good ones it held before the gap, so 100 ms are lost for 20, and from then on
it holds back 14 packets where it held 4: 200 ms more delay to the end of the call (measured, aiortc
1.16). Here a packet is a frame, and a gap costs what is missing and no delay.
"""

from bisect import insort
from operator import itemgetter
from typing import Final

from aiortc.jitterbuffer import JitterFrame
from aiortc.rtcrtpreceiver import RTCRtpReceiver
from aiortc.rtp import RtpPacket

DEPTH: Final = 4
"""Packets held back so that later ones can still come in order: 80 ms, as in aiortc."""

MAX_MISORDER: Final = 100
"""Packets by which one may be late. Beyond that the sender began to count anew. As in aiortc."""


class PacketOrder:
    """Hold a few packets and give them in order: one for each that comes, once there are enough.

    What is still missing when its turn comes is skipped; a packet that comes after its turn, or
    twice, is dropped.

    Args:
        depth: Packets held back.
    """

    def __init__(self, depth: int = DEPTH) -> None:
        self._depth = depth
        self._held: list[tuple[int, RtpPacket]] = []  # by unwrapped sequence number
        self._newest: int | None = None  # highest unwrapped sequence number so far
        self._given = -1  # that of the last packet given
        self._offset = 0  # unwrapped minus sent, modulo 2**16, since the sender last began anew

    def add(self, packet: RtpPacket) -> tuple[bool, JitterFrame | None]:
        """Take in a packet, as aiortc's buffer does.

        Returns:
            Whether to ask for a key frame (never), and the frame whose turn it is, if any.
        """
        number = self._unwrap(packet.sequence_number)
        if number <= self._given or any(number == held for held, _ in self._held):
            return False, None
        insort(self._held, (number, packet), key=itemgetter(0))
        if len(self._held) <= self._depth:
            return False, None
        self._given, ready = self._held.pop(0)
        # aiortc keeps the depayloaded bytes in an attribute that it has not declared.
        return False, JitterFrame(ready._data, ready.timestamp)  # type: ignore[attr-defined]  # noqa: SLF001

    def _unwrap(self, sequence_number: int) -> int:
        """Extend a 16-bit number so that it goes on rising."""
        if self._newest is None:
            self._newest = sequence_number
            return sequence_number
        step = (sequence_number + self._offset - self._newest + 0x8000) % 0x10000 - 0x8000
        if step <= -MAX_MISORDER:
            self._offset = self._newest + 1 - sequence_number
            step = 1
        number = self._newest + step
        self._newest = max(self._newest, number)
        return number


def use_packet_order(receiver: RTCRtpReceiver) -> None:
    """Give a receiver that has not started this order in place of aiortc's buffer.

    There is no public way; the loss test in ``tests/audio/test_webrtc.py`` fails if the name
    changes.
    """
    receiver._RTCRtpReceiver__jitter_buffer = PacketOrder()  # type: ignore[attr-defined]  # noqa: SLF001
