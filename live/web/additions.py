"""What is added to a signed note: read and made, by both, also when its log is gone."""

from dataclasses import asdict, dataclass
from typing import Annotated, Any, Final

from pydantic import AwareDatetime, Field, StringConstraints, TypeAdapter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from live import consent, wire
from live.equipment import utc_now
from live.errors import NotFound, WrongState
from live.events.ending import Kind
from live.sharing import must_see_note
from live.signing.adding_words import added_with, adding_words
from live.signing.additions import MOST, Addition
from live.signing.charts import Chart
from live.signing.words import authenticated
from live.values import Content
from live.web.access import Guest, body, check_origin, front, guest, read
from live.web.audited import tell_audit

LONGEST: Final = 10_000
"""Characters of one addition."""


@dataclass(frozen=True, slots=True, repr=False)
class NewAddition(Content):
    """The body of ``POST /api/sessions/{id}/additions``.

    Attributes:
        kind: What sort of addition.
        name: As its writer signs.
        text: What they say.
        intent, text_version: The words that came with the kind.
        follows: The hash that came with them: nothing was added since they looked.
        about: Id of the statement it is about, if it is about one.
        occurred_at: When what a late entry tells of took place.
        answers: Number of the addition that an addendum answers.
    """

    kind: Kind
    name: wire.Name
    text: Annotated[str, StringConstraints(min_length=1, max_length=LONGEST, strip_whitespace=True)]
    intent: wire.Line
    text_version: wire.Name
    follows: wire.Sha256
    about: wire.Id | None = None
    occurred_at: AwareDatetime | None = None
    answers: Annotated[int, Field(ge=1, le=MOST)] | None = None


_new: Final[TypeAdapter[NewAddition]] = TypeAdapter(NewAddition)


async def list_additions(request: Request) -> Response:
    """What was added to the signed note, and what this person can add, in which words."""
    who = await guest(request, "access", writes=False)
    chart = await _chart(request, who)
    if chart.additions:
        await tell_audit(request, "note.read", who.id)
    language = consent.spoken(request.query_params.get("language"))
    told: dict[str, Any] = {
        "sha256": chart.sha256,
        "record_sha256": chart.record["record_sha256"],
        "key": chart.record["signature"]["key"],
        "follows": chart.last_hash,
        "additions": list(chart.additions),
        "kinds": [asdict(words) for words in adding_words(who.party, language)],
    }
    return JSONResponse(told)


async def add(request: Request) -> Response:
    """Add to the signed note; the note itself stays as it is."""
    check_origin(request)
    who = await guest(request, "access")
    await _chart(request, who)
    new: NewAddition = read(_new, await body(request))
    words = added_with(who.party, new.kind, new.text_version, new.intent)
    addition = Addition(
        kind=new.kind,
        by=who.party,
        name=new.name,
        at=utc_now(),
        text=new.text,
        authenticated=authenticated(who.party, who.known),
        text_version=words.text_version,
        consent=words.consent,
        intent=words.intent,
        about=new.about or "",
        occurred_at=new.occurred_at,
        answers=new.answers,
    )
    if who.running is not None:
        made = await who.running.sign_off.add(addition, new.follows)
    else:
        made = await front(request).practice.charts.add(who.id, addition, new.follows)
    return JSONResponse(made, status_code=201)


async def _chart(request: Request, who: Guest) -> Chart:
    """The signed record, for whoever sees it.

    Raises:
        NotShared: If they do not.
        WrongState: If the note is not signed.
    """
    if who.running is not None:
        must_see_note(who.running.state, who.party)
    try:
        chart = await front(request).practice.charts.find(who.id)
    except NotFound:
        raise WrongState(
            "expected a signed note to add to, it is not signed: change the note itself"
        ) from None
    must_see_note(chart, who.party)
    return chart


ROUTES: Final = [
    Route("/api/sessions/{session}/additions", list_additions, methods=["GET"]),
    Route("/api/sessions/{session}/additions", add, methods=["POST"]),
]
