"""What helps the two browsers find each other: STUN as it is set, TURN with a key of its own."""

import base64
import hmac
import secrets
from datetime import datetime, timedelta
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from live.equipment import utc_now
from live.settings import Settings
from live.web.access import front, guest

TURN_LIFETIME: Final = timedelta(hours=2)
"""How long a key opens new relays; those that are open stay open."""


def servers(settings: Settings, now: datetime, name: str) -> list[dict[str, Any]]:
    """The servers as ``RTCPeerConnection`` takes them; none unless the practice names some.

    Args:
        settings: What the practice chose.
        now: The moment, UTC.
        name: What the TURN server's log calls this use; says nothing of who it is.

    Source: the shared-secret scheme of coturn (``use-auth-secret``) and others,
    draft-uberti-behave-turn-rest-00: the user name is the second at which it expires, the key its
    HMAC-SHA1.
    """
    stun = [url for url in settings.ice_servers if url.startswith("stun")]
    turn = [url for url in settings.ice_servers if url.startswith("turn")]
    found: list[dict[str, Any]] = [{"urls": stun}] if stun else []
    if turn:
        user = f"{int((now + TURN_LIFETIME).timestamp())}:{name}"
        secret = settings.turn_secret.get_secret_value().encode()
        key = base64.b64encode(hmac.digest(secret, user.encode(), "sha1")).decode()
        found.append({"urls": turn, "username": user, "credential": key})
    return found


async def ice(request: Request) -> Response:
    """What the call and the tap of a person of the session may use now."""
    await guest(request, "access")
    found = servers(front(request).settings, utc_now(), secrets.token_hex(4))
    return JSONResponse({"ice_servers": found, "expires_s": int(TURN_LIFETIME.total_seconds())})


ROUTES: Final = [Route("/api/sessions/{session}/ice", ice, methods=["GET"])]
