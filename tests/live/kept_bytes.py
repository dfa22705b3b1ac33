"""Every byte of a session that somebody could still read."""

import json

from live import events as ev
from live import wire
from live.practice import Practice
from live.running import RunningSession


async def everything(practice: Practice, session: RunningSession) -> bytes:
    """Every byte that is kept of a session, opened, and all that a new screen would be sent."""
    store = practice.equipment.store
    kept = [ev.to_json(event) for event in await store.events(session.id)]
    kept += [update for _, update in await store.updates(session.id)]
    screen, frames = await session.attach("client", 0)
    await session.detach(screen)
    kept += [f if isinstance(f, bytes) else f.encode() for f in (letter.frame for letter in frames)]
    kept += [session.room.missing(b"\x00"), json.dumps(await session.sign_off.reading()).encode()]
    kept += [json.dumps(session.room.document.texts()).encode()]
    kept += [wire.write(wire.ViewChanged(view=session.view())).encode()]
    return b"".join(kept).lower()
