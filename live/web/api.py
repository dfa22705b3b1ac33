"""The JSON routes. Each reads, asks, answers; what may be done is decided elsewhere."""

from base64 import b64encode
from dataclasses import asdict, dataclass
from typing import Any, Final

from anyio import to_thread
from pydantic import TypeAdapter, ValidationError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from live import consent, exports, wire
from live.equipment import utc_now
from live.errors import BadInput, NotAllowed, NotFound
from live.events import Exported
from live.measures import record
from live.plans import MAX_PLAN_BYTES, Plan, read_plan
from live.plans.shelf import FROM_A_SCREEN
from live.practice import Listed, NewSession
from live.running import RunningSession
from live.sharing import may_have, must_see_note, view_for
from live.signing_words import signing_words
from live.values import Content, Party
from live.web.access import (
    ACCESS_LIFETIME,
    MAX_BODY,
    TICKET_LIFETIME,
    body,
    check_origin,
    check_setup,
    front,
    guest,
    read,
    what_is_wrong,
)

MAX_NEW_SESSION: Final = MAX_BODY + 2 * MAX_PLAN_BYTES
"""Longest body that sets up a session, in bytes: a plan in it is text within JSON."""


@dataclass(frozen=True, slots=True, repr=False)
class JoinToken(Content):
    """The body of ``POST /api/join``: the token of a link's fragment."""

    token: str


@dataclass(frozen=True, slots=True, repr=False)
class Client(Content):
    """The body of ``POST /api/plans/kept``: names stand in no URL."""

    therapist_name: wire.Name
    client_alias: wire.Name


_client: Final[TypeAdapter[Client]] = TypeAdapter(Client)
_join_token: Final[TypeAdapter[JoinToken]] = TypeAdapter(JoinToken)
_listed: Final[TypeAdapter[tuple[Listed, ...]]] = TypeAdapter(tuple[Listed, ...])
_new_session: Final[TypeAdapter[NewSession]] = TypeAdapter(NewSession)
_plan: Final[TypeAdapter[Plan | None]] = TypeAdapter(Plan | None)
_strike: Final[TypeAdapter[wire.Strike]] = TypeAdapter(wire.Strike)
_view: Final[TypeAdapter[wire.View]] = TypeAdapter(wire.View)


async def create_session(request: Request) -> Response:
    """Set up a session; the links are for the two people."""
    check_origin(request)
    check_setup(request)
    new: NewSession = read(_new_session, await body(request, MAX_NEW_SESSION))
    session, tokens = await front(request).practice.create(new)
    base = _base_url(request)
    links = {party: f"{base}/session#join={token}" for party, token in tokens.items()}
    return JSONResponse({"session": session.id, "links": links}, status_code=201)


async def list_sessions(request: Request) -> Response:
    """Every session, newest first."""
    check_setup(request)
    rows = _listed.dump_python(tuple(await front(request).practice.all()), mode="json")
    return JSONResponse({"sessions": rows})


async def list_templates(request: Request) -> Response:
    """The forms of note that can be chosen."""
    check_setup(request)
    templates = front(request).practice.equipment.templates
    forms = [{"id": form.id, "title": form.title} for form in templates.all]
    return JSONResponse({"templates": forms})


async def read_plan_file(request: Request) -> Response:
    """What a plan's file says, before a session is set up with it."""
    check_origin(request)
    check_setup(request)
    data = await body(request, MAX_PLAN_BYTES)
    found = await to_thread.run_sync(read_plan, data, FROM_A_SCREEN)
    return JSONResponse({"plan": _plan.dump_python(found, mode="json")})


async def kept_plan(request: Request) -> Response:
    """The plan that is kept of a client; null if there is none."""
    check_origin(request)
    check_setup(request)
    whose: Client = read(_client, await body(request))
    plans = front(request).practice.plans
    found = await plans.find(whose.therapist_name, whose.client_alias)
    return JSONResponse({"plan": _plan.dump_python(found, mode="json")})


async def therapist_access(request: Request) -> Response:
    """Let whoever holds the set-up token into a session, as its therapist."""
    check_origin(request)
    check_setup(request)
    session = await front(request).practice.open(request.path_params["session"])
    return JSONResponse(await _access(request, session, "therapist"))


async def join(request: Request) -> Response:
    """Exchange a join link's token for access."""
    check_origin(request)
    given: JoinToken = read(_join_token, await body(request))
    who = await guest(request, "join", given.token)
    return JSONResponse(await _access(request, who.session, who.party))


async def ticket(request: Request) -> Response:
    """A ticket for one WebSocket."""
    check_origin(request)
    who = await guest(request, "access")
    value = await _ticket(request, who.session, who.party)
    expires = int(TICKET_LIFETIME.total_seconds())
    return JSONResponse({"ticket": value, "expires_s": expires})


async def command(request: Request) -> Response:
    """Carry out a command, as on the socket."""
    check_origin(request)
    who = await guest(request, "access")
    try:
        wanted = wire.read_command(await body(request))
    except ValidationError as error:
        raise BadInput(what_is_wrong(error)) from None
    return JSONResponse({"seq": await who.session.do(who.party, wanted)})


async def note(request: Request) -> Response:
    """The note as it would be signed, its hash, and the words in which this person signs it."""
    who = await guest(request, "access")
    content, sha256 = await who.session.sign_off.note(who.party)
    words = signing_words(who.party, consent.spoken(request.query_params.get("language")))
    return JSONResponse({"sha256": sha256, "note": content, "signing": asdict(words)})


async def reading(request: Request) -> Response:
    """The note as it reads while it is written, with what is still in pencil."""
    who = await guest(request, "access")
    return JSONResponse(await who.session.sign_off.reading(who.party))


async def export(request: Request) -> Response:
    """The signed note as a file."""
    who = await guest(request, "access")
    must_see_note(who.session.state, who.party)
    if who.party == "client" and not who.session.state.client_copy:
        raise NotAllowed(
            "copies of this note are given by the practice: ask your therapist for yours"
        )
    form = request.path_params["form"]
    if form not in exports.FORMS:
        raise NotFound(f"expected one of {', '.join(exports.FORMS)}, got another form")
    data = await exports.made(
        form, await who.session.sign_off.attested(), await _seal(request, form)
    )
    await who.session.record(Exported(form=form, by=who.party))
    name = f"note-{who.session.id}.{exports.suffix(form)}"
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return Response(data, media_type=exports.media_type(form), headers=headers)


async def what_goes(request: Request) -> Response:
    """What would go if a stretch were taken back: how many lines, and how many that were edited.

    Who is not shown the note is not told what is in it.
    """
    who = await guest(request, "access")
    try:
        wanted = _strike.validate_python({"type": "strike", **request.query_params})
    except ValidationError as error:
        raise BadInput(what_is_wrong(error)) from None
    going = who.session.taking_back.what_goes(wanted)
    sees = who.session.state.sees_note(who.party)
    return JSONResponse(
        {
            "start": going.span.start,
            "end": going.span.end,
            "lines": going.lines if sees else None,
            "edited": going.edited if sees else None,
        }
    )


async def consent_form(request: Request) -> Response:
    """What people are asked to agree to."""
    remote = front(request).settings.drafting == "remote"
    language = consent.spoken(request.query_params.get("language"))
    return JSONResponse(consent.described(remote_model=remote, language=language))


async def measure_forms(request: Request) -> Response:
    """The questionnaires, word for word, in the language that is asked for."""
    language = consent.spoken(request.query_params.get("language"))
    return JSONResponse({"measures": record.forms(language)})


async def _seal(request: Request, form: exports.Form) -> exports.Seal | None:
    """What the practice signs this form of file with."""
    if form not in {"pdf", "fhir"}:  # the latter holds the former
        return None
    keys = front(request).practice.equipment.store.signing_keys
    return await exports.seal_for(front(request).settings, keys)


async def _ticket(request: Request, session: RunningSession, party: Party) -> str:
    store = front(request).practice.equipment.store
    return await store.issue(
        "ticket", session.id, party, TICKET_LIFETIME, utc_now(), single_use=True
    )


async def _access(request: Request, session: RunningSession, party: Party) -> dict[str, Any]:
    store, now = front(request).practice.equipment.store, utc_now()
    access = await store.issue("access", session.id, party, ACCESS_LIFETIME, now)
    tap = await store.issue("tap", session.id, party, ACCESS_LIFETIME, now)
    admission = await _ticket(request, session, party)
    # From here on nothing is waited for: what is read is as it is when it is sent.
    view, _ = view_for(session.state, session.view(), party)
    return {
        "session": session.id,
        "party": party,
        "access": access,
        "ticket": admission,
        "tap": {"url": f"/whip/{session.id}", "token": tap},
        "view": _view.dump_python(view, mode="json"),
        "note": _note_as_it_is(session, party),
    }


def _note_as_it_is(session: RunningSession, party: Party) -> dict[str, Any] | None:
    """The shared document for a page to show before its socket is open; None if it is not shown."""
    if not may_have(session.state, party, "note"):
        return None
    update = session.room.document.doc.get_update()
    return {"seq": session.state.seq, "update": b64encode(update).decode()}


def _base_url(request: Request) -> str:
    return front(request).settings.public_url.rstrip("/") or str(request.base_url).rstrip("/")


ROUTES: Final = [
    Route("/api/sessions", create_session, methods=["POST"]),
    Route("/api/sessions", list_sessions, methods=["GET"]),
    Route("/api/plans/read", read_plan_file, methods=["POST"]),
    Route("/api/plans/kept", kept_plan, methods=["POST"]),
    Route("/api/templates", list_templates, methods=["GET"]),
    Route("/api/sessions/{session}/access", therapist_access, methods=["POST"]),
    Route("/api/join", join, methods=["POST"]),
    Route("/api/tickets", ticket, methods=["POST"]),
    Route("/api/sessions/{session}/commands", command, methods=["POST"]),
    Route("/api/sessions/{session}/note", note, methods=["GET"]),
    Route("/api/sessions/{session}/reading", reading, methods=["GET"]),
    Route("/api/sessions/{session}/strike", what_goes, methods=["GET"]),
    Route("/api/sessions/{session}/export/{form}", export, methods=["GET"]),
    Route("/api/consent", consent_form, methods=["GET"]),
    Route("/api/measures", measure_forms, methods=["GET"]),
]
