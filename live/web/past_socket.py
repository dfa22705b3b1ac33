"""The socket of a session of which only the signed record is left: its view, and no more."""

from contextlib import suppress
from typing import Final

from pycrdt import Doc
from pydantic import ValidationError
from starlette.websockets import WebSocket, WebSocketDisconnect

from live import wire
from live.equipment import utc_now
from live.past import view_for
from live.web.access import Guest, front, only_the_record
from live.y_messages import answer, read_sync

_EMPTY: Final = answer(Doc().get_update())
"""What there is of a shared document that is gone."""


async def serve_past(websocket: WebSocket, who: Guest, resume: int) -> None:
    """Show a screen what is left, and refuse what it asks for, until it leaves.

    Args:
        websocket: It was greeted.
        who: Whose screen it is.
        resume: The last event it saw: it stays the last.
    """
    chart = await front(websocket).practice.charts.find(who.id)
    view = view_for(chart, utc_now(), who.party)
    with suppress(WebSocketDisconnect):
        welcome = wire.Welcome(party=who.party, seq=resume, view=view)
        await websocket.send_text(wire.write(welcome))
        while (message := await websocket.receive())["type"] != "websocket.disconnect":
            text, data = message.get("text"), message.get("bytes")
            if text is not None and len(text) > wire.MAX_TEXT_FRAME:
                await websocket.close(wire.CLOSE_TOO_LARGE)
                return
            if text is not None:
                await _refuse(websocket, text)
            elif data is not None and _asks(data):  # carets and changes are passed over
                await websocket.send_bytes(_EMPTY)


async def _refuse(websocket: WebSocket, text: str) -> None:
    """Answer a command; other frames are passed over."""
    try:
        frame = wire.read_from_screen(text)
    except ValidationError:
        return
    if isinstance(frame, wire.Do):
        error = only_the_record()
        refused = wire.RefusedFrame(id=frame.id, code=error.code, message=str(error))
        await websocket.send_text(wire.write(refused))


def _asks(data: bytes) -> bool:
    try:
        return read_sync(data)[0]
    except ValueError:
        return False
