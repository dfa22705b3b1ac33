"""Taps from the outside: who offers a connection or sends raw sound, and a peer to answer."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import anyio
import httpx

from audio.errors import BadCandidates, IceRestartNotSupported, PeerClosed
from audio.ring import AudioRing
from audio.webrtc import Ending
from live.web.whip import FRAGMENT, SDP
from tests.fakes.models import ScriptedRecognizer
from tests.fakes.screen import Screen
from tests.fakes.server import Seat, bearer


class ScriptedPeer:
    """A WHIP peer without a network."""

    made: "list[ScriptedPeer]"
    fails_to_answer: Exception | None = None
    fails_to_run: Exception | None = None
    on_answer: Any = None

    def __init__(self, ring: AudioRing, _now: object, **_: object) -> None:
        self.ring = ring
        self.etag = ""
        self.ending: Ending | None = None
        self.candidates: list[str] = []
        self._over = anyio.Event()
        self.made.append(self)

    async def answer(self, _: str) -> str:
        """Answer an offer."""
        if self.fails_to_answer is not None:
            raise self.fails_to_answer
        if type(self).on_answer is not None:
            await type(self).on_answer()
        self.etag = '"a.b"'
        return "v=0\r\n"

    async def run(self) -> None:
        """Receive until it is over."""
        if self.fails_to_run is not None:
            raise self.fails_to_run
        await self._over.wait()

    async def add_candidates(self, fragment: str) -> None:
        """Take candidates."""
        error: dict[str, Exception] = {
            "restart": IceRestartNotSupported("no restart"),
            "bad": BadCandidates("malformed"),
            "late": PeerClosed("over"),
        }
        if fragment in error:
            raise error[fragment]
        self.candidates.append(fragment)

    async def close(self) -> None:
        """End it."""
        self.ending = self.ending or Ending.CLOSED
        self._over.set()


async def offer(seat: Seat, sdp: str = "v=0", media_type: str = SDP) -> httpx.Response:
    """Offer a connection."""
    headers = {**bearer(seat.tap), "content-type": media_type}
    return await seat.server.http.post(f"/whip/{seat.id}", headers=headers, content=sdp)


async def ask(seat: Seat, method: str, at: str, **options: Any) -> httpx.Response:
    """Ask something about a tap."""
    headers = {**bearer(seat.tap), "content-type": FRAGMENT}
    return await seat.server.http.request(method, at, headers=headers, **options)


@asynccontextmanager
async def pcm_door(seat: Seat, first: str | bytes | None = None) -> AsyncIterator[Screen]:
    """Send raw sound."""
    async with seat.server_socket(f"/pcm/{seat.id}") as connection:
        await connection.send(first or f'{{"token":"{seat.tap}"}}')
        yield Screen(connection)


def in_turn(*texts: str) -> ScriptedRecognizer:
    """Hears one text after the other, whatever it is given to finish; nothing unfinished."""
    said = iter(texts)
    return ScriptedRecognizer(lambda segment: next(said) if segment.ended else "…")
