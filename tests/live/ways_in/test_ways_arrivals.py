"""Files of a recording that come in several goes."""

import hashlib
from collections.abc import AsyncIterator

import anyio
import anyio.lowlevel
import pytest

from live.errors import BadInput, NotFound, StoreError, TooLarge, WrongState
from live.ways_in import arrivals as module
from live.ways_in.arrivals import TAIL, Arrivals, Awaited
from live.ways_in.spool import LARGEST, Spool

WHOLE = bytes(range(256)) * 1_000
LENGTH = len(WHOLE)


def usable(spool: Spool, both: bool) -> None:
    """Any file will do that begins as it should."""
    del both
    if spool.read_at(0, 1) != WHOLE[:1]:
        raise BadInput("expected another beginning")


def expecting(*names: str) -> Arrivals:
    """A recording of these files."""
    arrivals = Arrivals(usable)
    arrivals.expect(names)
    return arrivals


async def parts(data: bytes, size: int = 9_999) -> AsyncIterator[bytes]:
    """Bytes as a connection gives them."""
    for at in range(0, len(data), size):
        yield data[at : at + size]


async def cut_off(data: bytes) -> AsyncIterator[bytes]:
    """Bytes of a connection that is lost then."""
    async for part in parts(data):
        yield part
    raise ConnectionResetError


async def hanging(data: bytes, sent: anyio.Event) -> AsyncIterator[bytes]:
    """Bytes of a connection that is lost without a word."""
    yield data
    sent.set()
    await anyio.sleep_forever()


def held(arrivals: Arrivals) -> bytes:
    """What is there, in order."""
    return b"".join(spool.read_at(0, spool.size) for spool in arrivals.spools)


@pytest.mark.parametrize("at", [1, TAIL - 1, TAIL + 1, LENGTH - 1])
async def test_a_file_that_was_cut_off_goes_on_where_it_stopped(at: int) -> None:
    """Whoever asks is told how far it came, and by what to know the same file again."""
    arrivals = expecting("client")
    with pytest.raises(ConnectionResetError):
        await arrivals.take("client", cut_off(WHOLE[:at]), 0, LENGTH)
    tail = hashlib.sha256(WHOLE[max(0, at - TAIL) : at]).hexdigest()
    assert await arrivals.awaited() == (Awaited("client", at, LENGTH, tail),)
    assert await arrivals.take("client", parts(WHOLE[at:]), at, LENGTH) == ()
    assert held(arrivals) == WHOLE
    assert await arrivals.awaited() == ()
    arrivals.close()


async def test_a_file_may_come_in_pieces() -> None:
    """It counts as there with its last byte, and the recording with its last file."""
    arrivals = expecting("therapist", "client")
    for at in range(0, LENGTH, 100_000):
        missing = await arrivals.take("client", parts(WHOLE[at : at + 100_000]), at, LENGTH)
        assert missing == (("therapist",) if at + 100_000 >= LENGTH else ("therapist", "client"))
    assert await arrivals.awaited() == (Awaited("therapist"),)
    assert await arrivals.take("therapist", parts(WHOLE)) == ()
    assert await arrivals.wait()
    arrivals.close()


@pytest.mark.parametrize(
    ("offset", "length"), [(50, LENGTH), (150, LENGTH), (100, LENGTH - 1), (LENGTH, LENGTH)]
)
async def test_bytes_of_another_place_or_another_file_are_refused(offset: int, length: int) -> None:
    """Two files are never sewn together; what is there stays, and may be begun anew."""
    arrivals = expecting("client")
    await arrivals.take("client", parts(WHOLE[:100]), 0, LENGTH)
    with pytest.raises(WrongState, match="from 100 on"):
        await arrivals.take("client", parts(WHOLE[offset:]), offset, length)
    assert (await arrivals.awaited())[0].offset == 100
    assert await arrivals.take("client", parts(WHOLE), 0, LENGTH) == ()
    assert held(arrivals) == WHOLE
    arrivals.close()


@pytest.mark.parametrize("asks", [True, False])
async def test_who_goes_on_cuts_off_a_connection_that_hangs(asks: bool) -> None:
    """The server may not know yet that it is lost: nobody waits for it."""
    arrivals, sent = expecting("client"), anyio.Event()
    refused: list[WrongState] = []

    async def hang() -> None:
        try:
            await arrivals.take("client", hanging(WHOLE[:5_000], sent), 0, LENGTH)
        except WrongState as error:
            refused.append(error)

    with anyio.fail_after(60):
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(hang)
            await sent.wait()
            if asks:
                (awaited,) = await arrivals.awaited()
                assert awaited.offset == 5_000
            assert await arrivals.take("client", parts(WHOLE[5_000:]), 5_000, LENGTH) == ()
    assert len(refused) == 1
    assert held(arrivals) == WHOLE
    arrivals.close()


async def test_without_its_length_a_file_comes_in_one_go_or_not_at_all() -> None:
    """Nobody could say when it is whole."""
    arrivals = expecting("client")
    with pytest.raises(ConnectionResetError):
        await arrivals.take("client", cut_off(WHOLE[:100]))
    assert (await arrivals.awaited())[0] == Awaited("client")
    arrivals.close()


@pytest.mark.parametrize(
    ("offset", "length", "error"),
    [(0, LARGEST + 1, TooLarge), (10, 5, BadInput), (0, 10, BadInput)],
)
async def test_what_cannot_be_a_file_is_refused(
    offset: int, length: int, error: type[Exception]
) -> None:
    """Too long, a place behind its end, more bytes than it has: before or when they come."""
    arrivals = expecting("client")
    with pytest.raises(error):
        await arrivals.take("client", parts(WHOLE), offset, length)
    assert (await arrivals.awaited())[0].offset == 0
    arrivals.close()


async def test_a_file_that_cannot_be_used_is_thrown_away() -> None:
    """Another may be brought; with its last byte it is looked at, not before."""
    arrivals = expecting("client")
    await arrivals.take("client", parts(b"none"), 0, 5)
    with pytest.raises(BadInput, match="another beginning"):
        await arrivals.take("client", parts(b"!"), 4, 5)
    assert await arrivals.awaited() == (Awaited("client"),)
    assert await arrivals.take("client", parts(WHOLE), 0, LENGTH) == ()
    arrivals.close()


async def test_no_room_is_said_and_nothing_half_written_stays(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where nobody knows how much is there, it begins anew."""
    arrivals = expecting("client")
    await arrivals.take("client", parts(WHOLE[:100]), 0, LENGTH)

    class Full:
        def write(self, _: bytes) -> int:
            raise OSError(28, "No space left on device")

        def close(self) -> None:
            pass

    spool = arrivals._files["client"].spool
    assert spool is not None
    spool._file.close()
    monkeypatch.setattr(spool, "_file", Full())
    with pytest.raises(StoreError, match="No space left"):
        await arrivals.take("client", parts(WHOLE[100:]), 100, LENGTH)
    assert (await arrivals.awaited())[0].offset == 0
    arrivals.close()


async def test_what_is_not_awaited_any_more_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    """After the time is over, or an end in the middle: no sound stays, no more is taken."""
    monkeypatch.setattr(module, "ARRIVES_WITHIN", 0.0)
    arrivals, sent = expecting("client"), anyio.Event()
    assert not await arrivals.wait()
    with anyio.fail_after(60):
        async with anyio.create_task_group() as tasks:

            async def hang() -> None:
                with pytest.raises(WrongState):
                    await arrivals.take("client", hanging(WHOLE[:5_000], sent), 0, LENGTH)

            tasks.start_soon(hang)
            await sent.wait()
            spool = arrivals._files["client"].spool
            arrivals.close()
    assert spool is not None
    assert spool._file.closed
    for call in (arrivals.awaited, lambda: arrivals.take("client", parts(b"x"), 0, 1)):
        with pytest.raises(NotFound):
            await call()
