"""A screen's WebSocket: a ticket first, then events out, commands and document changes in."""

from collections.abc import Awaitable
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

import anyio
import structlog
from pycrdt import YMessageType
from pydantic import ValidationError
from starlette.websockets import WebSocket, WebSocketDisconnect

from live import wire
from live.errors import (
    ConoteError,
    NotAllowed,
    NotFound,
    NotShared,
    NotSignedIn,
    Outdated,
    Refused,
    TooLarge,
    UpdateRefused,
)
from live.hub import Frame, Screen
from live.running import RunningSession
from live.sharing import must_see_note
from live.values import PARTIES
from live.web.access import Guest, check_origin, guest
from live.web.audited import tell_audit, tell_audit_of_opening
from live.web.doors import Door, doors
from live.web.past_socket import serve_past
from live.y_messages import answer, content, read_sync

log = structlog.get_logger()

HELLO_WITHIN: Final = 10.0
"""Seconds a new connection has to say who it is."""
TAKE_WITHIN: Final = 20.0
"""Seconds a screen has to take one frame; then it is too slow, however few are waiting."""

NOTHING: Final = b"\x00"
"""The Yjs state vector of an empty document."""

CLOSE_GOING_AWAY: Final = 1001
CLOSE_FAILED: Final = 1011


@dataclass(slots=True)
class _Ending:
    """With what code the connection is to be closed; None: as the screen's outbox says."""

    code: int | None = None


async def screen_socket(websocket: WebSocket) -> None:
    """Serve one screen until either side ends the connection."""
    with suppress(WebSocketDisconnect):
        await websocket.accept()
        try:
            check_origin(websocket)
            greeting = await hello(websocket)
            who = await guest(websocket, "ticket", greeting.ticket)
            if who.running is None:
                await tell_audit(websocket, "session.opened", who.id)
                with anyio.CancelScope() as scope, doors(websocket).opened(who, scope.cancel):
                    await serve_past(websocket, who, greeting.resume)
                if scope.cancelled_caught:
                    await websocket.close(wire.CLOSE_NOT_SIGNED_IN)
                return
            await tell_audit_of_opening(websocket, who.session, who.party)
            screen, _ = await who.session.attach(
                who.party, greeting.resume, greeting.screen, greeting.copy
            )
        except NotAllowed:
            await websocket.close(wire.CLOSE_NOT_ALLOWED, "origin")
        except (NotSignedIn, NotFound):
            await websocket.close(wire.CLOSE_NOT_SIGNED_IN, "ticket")
        except ConoteError as error:
            log.error("screen_not_attached", error=type(error).__name__)
            await websocket.close(CLOSE_FAILED, error.code)
        else:
            try:
                await _serve(websocket, who, screen)
            finally:
                await _leave(who, screen)


async def _leave(who: Guest, screen: Screen) -> None:
    with anyio.CancelScope(shield=True):
        try:
            await who.session.detach(screen)
        except ConoteError as error:  # the session ends; that it was left is told when it is back
            log.warning("leaving_not_recorded", error=type(error).__name__)


async def hello(websocket: WebSocket) -> wire.Hello:
    """The first frame of a screen: who it is.

    Raises:
        NotSignedIn: If it is something else.
    """
    try:
        with anyio.fail_after(HELLO_WITHIN):
            frame = wire.read_from_screen(await websocket.receive_text())
    except (ValueError, KeyError, TimeoutError):  # KeyError: a binary frame
        raise NotSignedIn("expected a hello with a ticket, got something else") from None
    if not isinstance(frame, wire.Hello):
        raise NotSignedIn("expected a hello with a ticket first, got another frame")
    return frame


async def _serve(websocket: WebSocket, who: Guest, screen: Screen) -> None:
    ending = _Ending()
    async with anyio.create_task_group() as tasks:

        async def send_out() -> None:
            with suppress(WebSocketDisconnect):
                code = await _send_all(websocket, who, screen)
                await _within(websocket.close(code if ending.code is None else ending.code))
            tasks.cancel_scope.cancel()

        tasks.start_soon(send_out)

        def show_out() -> None:
            ending.code = wire.CLOSE_NOT_SIGNED_IN
            screen.close()

        with doors(websocket).opened(who, show_out) as door:
            code = await _receive(websocket, who, screen, door)
        if code is None and ending.code is None:
            tasks.cancel_scope.cancel()
        else:
            ending.code = ending.code if code is None else code
            screen.close()  # what is in the outbox still goes out, the refusal last


async def _send_all(websocket: WebSocket, who: Guest, screen: Screen) -> int:
    """Send what brings a screen up to date, and what follows; returns the close code."""
    who.session.carets.welcome(screen)
    while screen.first:
        letter = screen.first.popleft()
        if not screen.may_have(letter.about):  # taken from them meanwhile: they come back
            return CLOSE_GOING_AWAY
        if not await send(websocket, letter.frame):
            return wire.CLOSE_TOO_SLOW
    if screen.may_have("note") and not await send(websocket, who.session.room.first_frame()):
        return wire.CLOSE_TOO_SLOW
    async for frame in screen.frames():
        if not await send(websocket, frame):
            return wire.CLOSE_TOO_SLOW
    if screen.too_slow:
        return wire.CLOSE_TOO_SLOW
    return CLOSE_FAILED if who.session.failure else CLOSE_GOING_AWAY


async def send(websocket: WebSocket, frame: Frame) -> bool:
    """Send a frame; False if the screen does not take it in time."""
    if isinstance(frame, str):
        return await _within(websocket.send_text(frame))
    return await _within(websocket.send_bytes(frame))


async def _within(sending: Awaitable[None]) -> bool:
    with anyio.move_on_after(TAKE_WITHIN) as scope:
        await sending
    return not scope.cancelled_caught


async def _receive(websocket: WebSocket, who: Guest, screen: Screen, door: Door) -> int | None:
    """Take frames until the screen leaves (None) or sends what cannot be taken (a close code)."""
    while True:
        message = await websocket.receive()
        if message["type"] == "websocket.disconnect":
            return None
        text, data = message.get("text"), message.get("bytes")
        # Where somebody is in the note is said again by itself: that is no sign of a person.
        door.used |= text is not None or (data or b"")[:1] == bytes([YMessageType.SYNC])
        try:
            if text is not None:
                await _take_text(text, who, screen)
            elif data:
                await _take_binary(data, who, screen)
        except (NotShared, Outdated) as error:  # it may have been on its way when that changed
            refuse(screen, "", error)
        except TooLarge as error:
            refuse(screen, "", error)
            return wire.CLOSE_TOO_LARGE
        except Refused as error:
            # The screen's document holds what the note does not: it has to start anew.
            refuse(screen, "", error)
            return wire.CLOSE_NOT_ALLOWED
        except ConoteError as error:  # not the screen's fault: it comes back with what it has
            log.error("screen_let_go", error=type(error).__name__)
            return CLOSE_FAILED


async def _take_text(text: str, who: Guest, screen: Screen) -> None:
    if len(text) > wire.MAX_TEXT_FRAME:
        raise TooLarge(
            f"expected a text frame of at most {wire.MAX_TEXT_FRAME} characters, got a longer one"
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
        seq = await who.session.do(who.party, frame.command, who.known)
    except ConoteError as error:
        who.session.counts.refused(error.code)
        refuse(screen, frame.id, error)
    else:
        screen.offer(wire.write(wire.Done(id=frame.id, seq=seq)))


async def _take_binary(data: bytes, who: Guest, screen: Screen) -> None:
    """A y-protocols message: sync step 1 is answered, updates go to the room."""
    session: RunningSession = who.session
    must_see_note(session.state, who.party)
    if len(data) > wire.MAX_BINARY_FRAME:
        raise UpdateRefused(
            f"expected a frame of at most {wire.MAX_BINARY_FRAME} bytes, got a longer one"
        )
    try:
        if data[0] == YMessageType.AWARENESS:
            session.carets.take(screen, content(data[1:]))
            return
        asks, message = read_sync(data)
        if asks:
            screen.outdated = screen.outdated and message != NOTHING
            screen.offer(answer(session.room.missing(message)), "note")
            return
    except ValueError:
        raise UpdateRefused("expected a y-protocols message, got something else") from None
    await session.merge(who.party, message, screen)


def refuse(screen: Screen, frame_id: str, error: ConoteError) -> None:
    """Tell a screen that something is not done, and why."""
    screen.offer(_refused(frame_id, error.code, str(error)))


def _refused(frame_id: str, code: str, message: str) -> str:
    return wire.write(wire.RefusedFrame(id=frame_id, code=code, message=message))
