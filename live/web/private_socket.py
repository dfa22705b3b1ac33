"""The private lane's WebSocket: a therapist's ticket first, then y-protocols both ways.

Nothing of it passes through the session's own socket, and none of a session's screens is one of
its.
"""

from contextlib import suppress

import anyio
import structlog
from starlette.websockets import WebSocket, WebSocketDisconnect

from live import wire
from live.errors import ConoteError, NotAllowed, NotFound, NotSignedIn, Refused, UpdateRefused
from live.hub import Screen
from live.private_lane import PrivateLane
from live.web.access import Guest, check_origin, front, guest
from live.web.doors import Door, doors
from live.web.socket import CLOSE_FAILED, CLOSE_GOING_AWAY, hello, refuse, send
from live.y_messages import answer, read_sync

log = structlog.get_logger()


async def private_socket(websocket: WebSocket) -> None:
    """Serve one of the therapist's screens until either side ends the connection."""
    with suppress(WebSocketDisconnect):
        await websocket.accept()
        try:
            check_origin(websocket)
            greeting = await hello(websocket)
            who = await guest(websocket, "ticket", greeting.ticket)
            lanes = front(websocket).practice.lanes
            async with lanes.visit(who.session.id, who.party) as (lane, screen):
                if greeting.screen == "terminal":
                    key = (await lane.terminal_key()).hex()
                    await send(websocket, wire.write(wire.SealWith(key=key)))
                await _serve(websocket, lane, screen, who)
        except NotAllowed:
            await websocket.close(wire.CLOSE_NOT_ALLOWED, "not_allowed")
        except (NotSignedIn, NotFound):
            await websocket.close(wire.CLOSE_NOT_SIGNED_IN, "ticket")
        except ConoteError as error:
            log.error("private_lane_not_opened", error=type(error).__name__)
            await websocket.close(CLOSE_FAILED, error.code)


async def _serve(websocket: WebSocket, lane: PrivateLane, screen: Screen, who: Guest) -> None:
    code = CLOSE_GOING_AWAY
    async with anyio.create_task_group() as tasks:

        async def send_all() -> None:
            nonlocal code
            with suppress(WebSocketDisconnect):
                on_time = await send(websocket, lane.first_frame())
                async for frame in screen.frames():
                    on_time = on_time and await send(websocket, frame)
                    if not on_time:
                        break
                if screen.too_slow or not on_time:
                    code = wire.CLOSE_TOO_SLOW
                await websocket.close(code)
            tasks.cancel_scope.cancel()

        def show_out() -> None:
            nonlocal code
            code = wire.CLOSE_NOT_SIGNED_IN
            screen.close()

        tasks.start_soon(send_all)
        with doors(websocket).opened(who, show_out) as door:
            ending = await _receive(websocket, lane, screen, door)
        if ending is None:
            tasks.cancel_scope.cancel()
        else:
            code = ending
            screen.close()  # the refusal still goes out


async def _receive(
    websocket: WebSocket, lane: PrivateLane, screen: Screen, door: Door
) -> int | None:
    """Take frames until the screen leaves (None) or sends what cannot be taken (a close code)."""
    while True:
        message = await websocket.receive()
        if message["type"] == "websocket.disconnect":
            return None
        door.used = True
        try:
            await _take(message.get("bytes") or b"", lane, screen)
        except Refused as error:
            refuse(screen, "", error)
            return wire.CLOSE_NOT_ALLOWED
        except ConoteError as error:
            log.error("private_lane_let_go", error=type(error).__name__)
            return CLOSE_FAILED


async def _take(data: bytes, lane: PrivateLane, screen: Screen) -> None:
    try:
        if len(data) > wire.MAX_BINARY_FRAME:
            raise ValueError
        asks, message = read_sync(data)
        if asks:
            screen.offer(answer(lane.missing(message)))
            return
    except ValueError:
        raise UpdateRefused("expected a y-protocols sync message, got something else") from None
    await lane.merge(message)
