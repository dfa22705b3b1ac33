"""Fan-out: every screen has a bounded outbox of its own."""

import anyio

from live.hub import OUTBOX, Frame, Hub, Screen


def everything(*_: object) -> bool:
    """Everybody may have everything."""
    return True


async def read(screen: Screen) -> list[Frame]:
    """Everything a screen is sent until its outbox ends."""
    found = [frame async for frame in screen.frames()]
    screen.discard()
    return found


async def test_every_screen_gets_every_frame_in_order() -> None:
    hub = Hub(everything)
    screens = [hub.attach("therapist"), hub.attach("client"), hub.attach("client")]
    for frame in ("a", b"b", "c"):
        hub.send(frame)
    hub.close()
    assert [await read(screen) for screen in screens] == [["a", b"b", "c"]] * 3


async def test_a_frame_can_be_for_one_person_or_for_all_but_one_screen() -> None:
    hub = Hub(everything)
    therapist, client, clients_other = (
        hub.attach("therapist"),
        hub.attach("client"),
        hub.attach("client"),
    )
    hub.send("to the client", to="client")
    hub.send("to others", but=client)
    hub.close()
    assert await read(therapist) == ["to others"]
    assert await read(client) == ["to the client"]
    assert await read(clients_other) == ["to the client", "to others"]


async def test_a_slow_screen_is_let_go_and_no_other_notices() -> None:
    hub = Hub(everything)
    slow, quick = hub.attach("therapist"), hub.attach("client")
    for number in range(OUTBOX + 1):
        hub.send(str(number))
        with anyio.fail_after(1):
            assert await anext(quick.frames()) == str(number)
    assert slow.too_slow
    assert not quick.too_slow
    assert len(hub) == 1
    assert not hub.has("therapist")
    hub.send("later")
    assert await anext(quick.frames()) == "later"
    hub.detach(slow)
    hub.detach(quick)


async def test_a_screen_that_was_too_slow_is_not_kept_waiting_for_its_backlog() -> None:
    """It is to come back and resume; a thousand old frames would only keep it slow."""
    hub = Hub(everything)
    slow = hub.attach("therapist")
    for number in range(OUTBOX + 5):
        hub.send(str(number))
    assert await read(slow) == ["0"]


async def test_an_outbox_never_holds_more_than_its_bound() -> None:
    screen = Screen("client", everything)
    taken = sum(screen.offer(b"frame") for _ in range(OUTBOX + 50))
    assert taken == OUTBOX
    screen.discard()


async def test_a_frame_that_is_waited_for_comes_at_once() -> None:
    hub = Hub(everything)
    screen = hub.attach("client")
    got: list[Frame] = []

    async def reader() -> None:
        async for frame in screen.frames():
            got.append(frame)
            hub.detach(screen)
            return

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(reader)
        await anyio.wait_all_tasks_blocked()
        hub.send("now")
    assert got == ["now"]


async def test_a_detached_screen_gets_nothing_more() -> None:
    hub = Hub(everything)
    screen = hub.attach("client")
    hub.detach(screen)
    hub.send("x")
    assert not screen.offer("y")
    assert len(hub) == 0
    hub.detach(screen)


async def test_closing_lets_screens_read_what_they_were_sent() -> None:
    hub = Hub(everything)
    screen = hub.attach("client")
    hub.send("last")
    hub.close()
    assert not hub.has("client")
    assert await read(screen) == ["last"]
    assert not screen.too_slow
