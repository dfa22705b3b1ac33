import pytest
from aiortc.rtp import RtpPacket
from hypothesis import given
from hypothesis import strategies as st

from audio.jitter import DEPTH, MAX_MISORDER, PacketOrder


def packet(number: int) -> RtpPacket:
    """A packet that knows its number beyond 16 bits."""
    made = RtpPacket(sequence_number=number % 2**16, timestamp=number * 960)
    made._data = number.to_bytes(4)  # type: ignore[attr-defined]
    return made


def order(numbers: list[int]) -> list[int]:
    """What comes out for these packets."""
    buffer, found = PacketOrder(), []
    for number in numbers:
        key_frame, frame = buffer.add(packet(number))
        assert not key_frame
        if frame is not None:
            assert frame.timestamp == int.from_bytes(frame.data) * 960
            found.append(frame.timestamp // 960)
    return found


@pytest.mark.parametrize("first", [0, 40_000, 2**16 - 7])
def test_packets_in_order_come_out_in_order_behind_four(first: int) -> None:
    """The number wraps after 65,535."""
    numbers = list(range(first, first + 30))
    assert order(numbers) == numbers[:-DEPTH]


@pytest.mark.parametrize("lost", [{30}, {30, 31, 40}, set(range(30, 60))])
def test_a_loss_costs_only_what_was_lost_and_no_delay(lost: set[int]) -> None:
    numbers = [number for number in range(100) if number not in lost]
    assert order(numbers) == numbers[:-DEPTH]


def test_a_packet_four_places_late_takes_its_place() -> None:
    assert order([0, 2, 3, 4, 1, 5, 6, 7, 8]) == [0, 1, 2, 3, 4]


def test_a_packet_after_its_turn_is_dropped() -> None:
    assert order([0, 2, 3, 4, 5, 6, 1, 7]) == [0, 2, 3]


def test_a_packet_that_comes_twice_counts_once() -> None:
    assert order([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5]) == [0, 1]


def test_a_sender_that_begins_anew_is_followed() -> None:
    """A numbering far behind is new, not late: nothing of either is lost."""
    numbers = [*range(1_000, 1_020), *range(1_000 - MAX_MISORDER, 1_000 - MAX_MISORDER + 20)]
    assert order(numbers) == numbers[:-DEPTH]


@given(st.integers(0, 2**16), st.lists(st.integers(-DEPTH, 30), max_size=200))
def test_whatever_comes_goes_out_at_most_once_and_in_order(first: int, steps: list[int]) -> None:
    """As many come out as new ones went in, less those held back."""
    numbers, number = [first], first
    for step in steps:
        number = max(number + step, 0)
        numbers.append(number)
    found = order(numbers)
    assert found == sorted(set(found))
    assert set(found) <= set(numbers)
    assert len(found) <= max(0, len(set(numbers)) - DEPTH)
