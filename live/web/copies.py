"""The route by which a therapist takes everything of one client at once."""

from typing import Final

from pydantic import TypeAdapter
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from live import exports
from live.exports.client_copy import audited, everything_of
from live.exports.kept import Client, SignedNotes
from live.exports.writing import zipped
from live.web import api
from live.web.access import body, check_origin, front, read, signed_in

_named: Final[TypeAdapter[api.Client]] = TypeAdapter(api.Client)


async def client_copy(request: Request) -> Response:
    """Every signed note of a client in every form, their plan and measures, as a ZIP archive.

    Whose they are stands in the body: names stand in no URL.
    """
    check_origin(request)
    who = await signed_in(request, "clinician")
    named: api.Client = read(_named, await body(request))
    practice, settings = front(request).practice, front(request).settings
    store = practice.equipment.store
    client = Client(who.id, named.client_alias, who.account.name)
    notes = SignedNotes(store)
    await notes.need(client)  # told now, not in the middle of an archive
    plan = await practice.plans.find(client.owner, client.alias)
    seal = await exports.seal_for(settings, store.signing_keys)
    files = audited(everything_of(client, notes, plan, seal), store.audit)
    return StreamingResponse(
        zipped(files),
        media_type="application/zip",
        headers={"content-disposition": 'attachment; filename="notes.zip"'},
    )


ROUTES: Final = [Route("/api/clients/copy", client_copy, methods=["POST"])]
