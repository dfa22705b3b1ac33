"""A screen's WebSocket: a ticket first, then events out, commands and document changes in."""

from typing import Final

import anyio
from pycrdt import YMessageType, YSyncMessageType, read_message, write_message
from pydantic import ValidationError
from starlette.websockets import WebSocket, WebSocketDisconnect

from live import wire
from live.errors import ConoteError, NotAllowed, NotFound, NotSignedIn, UpdateRefused
from live.hub import Screen
from live.running import RunningSession
from live.values import PARTIES
from live.web.access import Guest, check_origin, guest

HELLO_WITHIN: Final = 10.0
"""Seconds a new connection has to say who it is."""
MAX_AWARENESS: Final = 4 * 1024
"""Longest awareness message, in bytes: a name and a cursor."""


async def screen_socket(websocket: WebSocket) -> None:
    """Serve one screen until either side ends the connection."""
    await websocket.accept()
    try:
        check_origin(websocket)
        hello = await _hello(websocket)
        who = await guest(websocket, "ticket", hello.ticket)
    except NotAllowed:
        await websocket.close(wire.CLOSE_NOT_ALLOWED, "origin")
        return
    except (NotSignedIn, NotFound):
        await websocket.close(wire.CLOSE_NOT_SIGNED_IN, "ticket")
        return
    except WebSocketDisconnect:
        return
    screen, frames = await who.session.attach(who.party, hello.resume)
    try:
        for frame in frames:
            await websocket.send_text(frame)
        await websocket.send_bytes(who.session.room.first_frame())
        await _serve(websocket, who, screen)
    except WebSocketDisconnect:
        pass
    finally:
        with anyio.CancelScope(shield=True):
            await who.session.detach(screen)


async def _hello(websocket: WebSocket) -> wire.Hello:
    try:
        with anyio.fail_after(HELLO_WITHIN):
            frame = wire.read_from_screen(await websocket.receive_text())
    except (ValueError, KeyError, TimeoutError):  # KeyError: a binary frame
        raise NotSignedIn("expected a hello with a ticket, got something else") from None
    if not isinstance(frame, wire.Hello):
        raise NotSignedIn("expected a hello with a ticket first, got another frame")
    return frame


async def _serve(websocket: WebSocket, who: Guest, screen: Screen) -> None:
    async with anyio.create_task_group() as tasks:

        async def send() -> None:
            async for frame in screen.frames():
                if isinstance(frame, str):
                    await websocket.send_text(frame)
                else:
                    await websocket.send_bytes(frame)
            code = wire.CLOSE_TOO_SLOW if screen.too_slow else 1001
            await websocket.close(code)
            tasks.cancel_scope.cancel()

        tasks.start_soon(send)
        await _receive(websocket, who, screen)
        tasks.cancel_scope.cancel()


async def _receive(websocket: WebSocket, who: Guest, screen: Screen) -> None:
    while True:
        message = await websocket.receive()
        if message["type"] == "websocket.disconnect":
            return
        text, data = message.get("text"), message.get("bytes")
        try:
            if text is not None:
                await _take_text(text, who, screen)
            elif data:
                _take_size(data)
                await _take_binary(data, who, screen)
        except UpdateRefused as error:
            _refuse(screen, "", error)
            # The refusal is on its way in the outbox; closing it ends the sender after it.
            await _flush_and_close(websocket, screen, wire.CLOSE_NOT_ALLOWED)
            return
        except ConoteError as error:
            _refuse(screen, "", error)


def _take_size(data: bytes) -> None:
    if len(data) > wire.MAX_BINARY_FRAME:
        raise UpdateRefused(
            f"expected a frame of at most {wire.MAX_BINARY_FRAME} bytes, got a longer one"
        )


async def _flush_and_close(websocket: WebSocket, screen: Screen, code: int) -> None:
    screen.close()
    async for frame in screen.frames():
        if isinstance(frame, str):
            await websocket.send_text(frame)
        else:
            await websocket.send_bytes(frame)
    await websocket.close(code)


async def _take_text(text: str, who: Guest, screen: Screen) -> None:
    if len(text) > wire.MAX_TEXT_FRAME:
        raise UpdateRefused(
            f"expected a frame of at most {wire.MAX_TEXT_FRAME} bytes, got a longer one"
        )
    try:
        frame = wire.read_from_screen(text)
    except ValidationError:
        screen.offer(_refused("", "bad_input", "expected a frame of docs/wire.md, got another"))
        return
    match frame:
        case wire.Do():
            await _do(frame, who, screen)
        case wire.Signal():
            other = wire.Signalled(sender=who.party, data=frame.data)
            for party in PARTIES:
                if party != who.party:
                    who.session.hub.send(wire.write(other), to=party)
        case wire.Hello():
            screen.offer(_refused("", "bad_input", "expected one hello, got a second"))


async def _do(frame: wire.Do, who: Guest, screen: Screen) -> None:
    try:
        seq = await who.session.do(who.party, frame.command)
    except ConoteError as error:
        _refuse(screen, frame.id, error)
    else:
        screen.offer(wire.write(wire.Done(id=frame.id, seq=seq)))


async def _take_binary(data: bytes, who: Guest, screen: Screen) -> None:
    """A y-protocols message: sync step 1 is answered, updates go to the room."""
    session: RunningSession = who.session
    try:
        kind, rest = data[0], data[1:]
        if kind == YMessageType.AWARENESS:
            if len(data) <= MAX_AWARENESS:
                session.hub.send(data, but=screen)
            return
        if kind != YMessageType.SYNC:
            raise ValueError
        step, payload = rest[0], read_message(rest[1:])
        if step == YSyncMessageType.SYNC_STEP1:
            update = session.room.missing(payload)
            screen.offer(
                bytes([YMessageType.SYNC, YSyncMessageType.SYNC_STEP2]) + write_message(update)
            )
            return
        if step not in (YSyncMessageType.SYNC_STEP2, YSyncMessageType.SYNC_UPDATE):
            raise ValueError
    except (IndexError, ValueError):
        raise UpdateRefused("expected a y-protocols message, got something else") from None
    await session.merge(who.party, payload)


def _refuse(screen: Screen, frame_id: str, error: ConoteError) -> None:
    screen.offer(_refused(frame_id, error.code, str(error)))


def _refused(frame_id: str, code: str, message: str) -> str:
    return wire.write(wire.RefusedFrame(id=frame_id, code=code, message=message))
