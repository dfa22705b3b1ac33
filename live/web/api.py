"""The JSON routes. Each reads, asks, answers; what may be done is decided elsewhere."""

from base64 import b64encode
from dataclasses import asdict, dataclass
from datetime import timedelta
from functools import partial
from typing import Any, Final

from anyio import to_thread
from pydantic import TypeAdapter, ValidationError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from live import consent, exports, past, wire
from live.equipment import utc_now
from live.errors import BadInput, NotAllowed, NotFound
from live.events import Exported
from live.measures import record
from live.plans import MAX_PLAN_BYTES, Plan, read_plan
from live.plans.shelf import FROM_A_SCREEN
from live.practice import Listed, NewSession
from live.running import RunningSession
from live.sharing import may_have, must_see_note, view_for
from live.signing.words import signing_words
from live.store.tokens import Grant, hash_of
from live.values import Content, Party
from live.web.access import (
    ACCESS_LIFETIME,
    MAX_BODY,
    READERS,
    TICKET_LIFETIME,
    bearer,
    body,
    check_origin,
    front,
    guest,
    limit,
    link_base,
    read,
    role_in,
    signed_in,
    what_is_wrong,
)
from live.web.audited import tell_audit

MAX_NEW_SESSION: Final = MAX_BODY + 2 * MAX_PLAN_BYTES
"""Longest body that sets up a session, in bytes: a plan in it is text within JSON."""


@dataclass(frozen=True, slots=True, repr=False)
class JoinToken(Content):
    """The body of ``POST /api/join``: the token of a link's fragment."""

    token: str


@dataclass(frozen=True, slots=True, repr=False)
class Client(Content):
    """The body of ``POST /api/plans/kept``: names stand in no URL."""

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
    who = await signed_in(request, "clinician")
    new: NewSession = read(_new_session, await body(request, MAX_NEW_SESSION))
    session, tokens = await front(request).practice.create(new, who.id)
    base = link_base(request)
    links = {party: f"{base}/session#join={token}" for party, token in tokens.items()}
    return JSONResponse({"session": session.id, "links": links}, status_code=201)


async def list_sessions(request: Request) -> Response:
    """The sessions one may see, newest first: one's own, and those of whom one supervises."""
    who = await signed_in(request, "clinician", "supervisor")
    practice = front(request).practice
    found = await practice.all(who.account.sees)
    rows = _listed.dump_python(tuple(found), mode="json")
    mine = found if who.account.sees == {who.id} else await practice.all({who.id})
    own = {row.session for row in mine}
    return JSONResponse({"sessions": [{**row, "own": row["session"] in own} for row in rows]})


async def list_templates(request: Request) -> Response:
    """The forms of note that can be chosen."""
    await signed_in(request)
    templates = front(request).practice.equipment.templates
    forms = [{"id": form.id, "title": form.title} for form in templates.all]
    return JSONResponse({"templates": forms})


async def read_plan_file(request: Request) -> Response:
    """What a plan's file says, before a session is set up with it."""
    check_origin(request)
    await signed_in(request, "clinician")
    data = await body(request, MAX_PLAN_BYTES)
    found = await to_thread.run_sync(read_plan, data, FROM_A_SCREEN)
    return JSONResponse({"plan": _plan.dump_python(found, mode="json")})


async def kept_plan(request: Request) -> Response:
    """The plan that is kept of a client; null if there is none."""
    check_origin(request)
    who = await signed_in(request, "clinician")
    whose: Client = read(_client, await body(request))
    found = await front(request).practice.plans.find(who.id, whose.client_alias)
    return JSONResponse({"plan": _plan.dump_python(found, mode="json")})


async def open_session(request: Request) -> Response:
    """Let somebody of the practice into a session: its clinician, or who may read it."""
    check_origin(request)
    who = await signed_in(request, "clinician", "supervisor")
    session = request.path_params["session"]
    grant = Grant(
        session,
        "therapist",
        person=who.id,
        role=await role_in(request, who, session),
        known=who.known,
        sign_in=who.sign_in.id,
    )
    return JSONResponse(await access_to(request, grant))


async def join(request: Request) -> Response:
    """Exchange a join link's token for access."""
    check_origin(request)
    limit(request, "join")
    given: JoinToken = read(_join_token, await body(request))
    who = await guest(request, "join", given.token)
    return JSONResponse(await access_to(request, who.grant, hash_of(given.token)))


async def ticket(request: Request) -> Response:
    """A ticket for one WebSocket."""
    check_origin(request)
    limit(request, "ticket", bearer(request.headers))
    who = await guest(request, "access")
    value = await _ticket(request, who.grant, hash_of(bearer(request.headers)))
    expires = int(TICKET_LIFETIME.total_seconds())
    return JSONResponse({"ticket": value, "expires_s": expires})


async def command(request: Request) -> Response:
    """Carry out a command, as on the socket."""
    check_origin(request)
    limit(request, "command", bearer(request.headers))
    who = await guest(request, "access")
    try:
        wanted = wire.read_command(await body(request))
    except ValidationError as error:
        raise BadInput(what_is_wrong(error)) from None
    if who.running is None and isinstance(wanted, wire.LetCopy):
        charts = front(request).practice.charts
        await charts.let_copy(who.id, who.party, wanted.allowed)
        return JSONResponse({"seq": 0})
    return JSONResponse({"seq": await who.session.do(who.party, wanted, who.known)})


async def note(request: Request) -> Response:
    """The note as it would be signed or was, its hash, and the words in which this person signs."""
    who = await guest(request, "access", writes=False)
    if who.running is None:
        chart = await front(request).practice.charts.find(who.id)
        must_see_note(chart, who.party)
        content, sha256 = dict(chart.note), chart.sha256
    else:
        content, sha256 = await who.running.sign_off.note(who.party)
    await tell_audit(request, "note.read", who.id)
    words = signing_words(who.party, consent.spoken(request.query_params.get("language")))
    return JSONResponse({"sha256": sha256, "note": content, "signing": asdict(words)})


async def reading(request: Request) -> Response:
    """The note as it reads while it is written, with what is still in pencil."""
    who = await guest(request, "access", writes=False)
    read_now = await who.session.sign_off.reading(who.party)
    await tell_audit(request, "note.read", who.session.id)
    return JSONResponse(read_now)


async def export(request: Request) -> Response:
    """The signed note as a file."""
    who = await guest(request, "access", writes=False)
    form = request.path_params["form"]
    if form not in exports.FORMS:
        raise NotFound(f"expected one of {', '.join(exports.FORMS)}, got another form")
    charts = front(request).practice.charts
    seen = await charts.find(who.id) if who.running is None else who.running.state
    must_see_note(seen, who.party)
    if who.party == "client" and not seen.client_copy:
        raise NotAllowed(
            "copies of this note are given by the practice: ask your therapist for yours"
        )
    attested = who.running.sign_off.attested if who.running else partial(charts.exported, who.id)
    data = await exports.made(form, await attested(), await _seal(request, form))
    if who.running is not None:
        await who.running.record(Exported(form=form, by=who.party))
    else:
        await tell_audit(request, "note.exported", who.id, form)
    name = f"note-{who.id}.{exports.suffix(form)}"
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return Response(data, media_type=exports.media_type(form), headers=headers)


async def what_goes(request: Request) -> Response:
    """What would go if a stretch were taken back: how many lines, and how many that were edited.

    Who is not shown the note is not told what is in it.
    """
    who = await guest(request, "access", writes=False)
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


async def _ticket(request: Request, grant: Grant, access: bytes) -> str:
    tokens = front(request).practice.equipment.store.tokens
    return await tokens.issue("ticket", grant, TICKET_LIFETIME, utc_now(), 1, access)


async def access_to(
    request: Request,
    grant: Grant,
    link: bytes | None = None,
    lifetime: timedelta = ACCESS_LIFETIME,
) -> dict[str, Any]:
    """What lets somebody into a session: all of it as long-lived as the link or the sign-in."""
    assert grant.session is not None
    assert grant.party is not None
    session = await front(request).practice.enter(grant.session)
    await tell_audit(request, "session.opened", grant.session)
    tokens, now = front(request).practice.equipment.store.tokens, utc_now()
    access = await tokens.issue("access", grant, lifetime, now, parent=link)
    ways: dict[str, Any] = {"reads": True}
    if grant.role not in READERS:
        tap = await tokens.issue("tap", grant, ACCESS_LIFETIME, now, parent=link)
        ways = {
            "ticket": await _ticket(request, grant, hash_of(access)),
            "tap": {"url": f"/whip/{grant.session}", "token": tap},
        }
    # From here on nothing is waited for: what is read is as it is when it is sent.
    view = await _shown(request, grant.session, grant.party, session)
    return {
        "session": grant.session,
        "party": grant.party,
        "access": access,
        **ways,
        "view": _view.dump_python(view, mode="json"),
        "note": None if session is None else _note_as_it_is(session, grant.party),
    }


async def _shown(
    request: Request, session_id: str, party: Party, session: RunningSession | None
) -> wire.View:
    if session is None:
        chart = await front(request).practice.charts.find(session_id)
        return past.view_for(chart, utc_now(), party)
    view, _ = view_for(session.state, session.view(), party)
    return view


def _note_as_it_is(session: RunningSession, party: Party) -> dict[str, Any] | None:
    """The shared document for a page to show before its socket is open; None if it is not shown."""
    if not may_have(session.state, party, "note"):
        return None
    update = session.room.document.doc.get_update()
    return {"seq": session.state.seq, "update": b64encode(update).decode()}


ROUTES: Final = [
    Route("/api/sessions", create_session, methods=["POST"]),
    Route("/api/sessions", list_sessions, methods=["GET"]),
    Route("/api/plans/read", read_plan_file, methods=["POST"]),
    Route("/api/plans/kept", kept_plan, methods=["POST"]),
    Route("/api/templates", list_templates, methods=["GET"]),
    Route("/api/sessions/{session}/access", open_session, methods=["POST"]),
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
