"""`/metrics`: for this machine, or for who has the token."""

import hmac
import ipaddress
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from live.errors import NotFound
from live.metrics import CONTENT_TYPE, exposition, snapshot
from live.web.access import front


async def metrics(request: Request) -> Response:
    """Figures that help to run the server; nothing of any session."""
    if not _may_look(request):
        raise NotFound("expected a page that is here, got another")
    seen = await snapshot(front(request).practice)
    return Response(exposition(seen), media_type=CONTENT_TYPE)


def _may_look(request: Request) -> bool:
    settings = front(request).settings
    token = settings.metrics_token.get_secret_value()
    if token:
        given = request.headers.get("authorization", "").removeprefix("Bearer ")
        return hmac.compare_digest(given.encode(), token.encode())
    # Behind a proxy everybody comes from this machine.
    return not settings.behind_proxy and _is_this_machine(request)


def _is_this_machine(request: Request) -> bool:
    if request.client is None:
        return False
    try:
        return ipaddress.ip_address(request.client.host).is_loopback
    except ValueError:
        return False


ROUTES: Final = [Route("/metrics", metrics, methods=["GET"])]
