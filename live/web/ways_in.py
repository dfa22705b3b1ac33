"""The routes of the other ways in: a recording, a transcript, a typed summary."""

from typing import Final

from pydantic import TypeAdapter
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from live import consent
from live.errors import BadInput, NotAllowed
from live.running import RunningSession
from live.ways_in.arrivals import Awaited
from live.ways_in.brought import NewRecording, NewSummary, NewTranscript
from live.web.access import body, check_origin, front, guest, read

LARGEST_TEXT: Final = 8 * 1024 * 1024
"""Bytes of a summary or a transcript as JSON: a day of talk has a tenth of it."""

MOST_DIGITS: Final = 15
"""Of a number of bytes."""

_awaited: Final[TypeAdapter[tuple[Awaited, ...]]] = TypeAdapter(tuple[Awaited, ...])
_recording: Final[TypeAdapter[NewRecording]] = TypeAdapter(NewRecording)
_summary: Final[TypeAdapter[NewSummary]] = TypeAdapter(NewSummary)
_transcript: Final[TypeAdapter[NewTranscript]] = TypeAdapter(NewTranscript)


async def recording(request: Request) -> Response:
    """Begin to document a session from a recording; the files follow, each by itself."""
    session = await _therapists(request)
    new: NewRecording = read(_recording, await body(request))
    files = await session.bringing.recording(new, remote_model=_remote(request))
    return JSONResponse({"files": list(files)}, status_code=201)


async def recorded_file(request: Request) -> Response:
    """Take in one file, or what follows of it, by ``Upload-Offset`` and ``Upload-Length``.

    Its bytes are not looked at before consent was attested. If the connection is lost, nobody
    waits for an answer: what came stays, if its length is known.
    """
    session = await _therapists(request)
    offset, length = 0, None
    if request.method == "PATCH":
        offset, length = _header(request, "Upload-Offset"), _header(request, "Upload-Length")
    try:
        missing = await session.bringing.arrivals.take(
            request.path_params["file"], request.stream(), offset, length
        )
    except ClientDisconnect:
        return Response(status_code=400)
    return JSONResponse({"missing": list(missing)}, status_code=202)


async def awaited(request: Request) -> Response:
    """How far the files came that are still to come."""
    session = await _therapists(request)
    files = await session.bringing.arrivals.awaited()
    rows = _awaited.dump_python(files, mode="json")
    return JSONResponse({"files": rows}, headers={"Cache-Control": "no-store"})


def _header(request: Request, name: str) -> int:
    text = request.headers.get(name, "")
    if not (text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS):
        raise BadInput(f"{name}: expected a number of bytes, got {'none' if not text else 'other'}")
    return int(text)


async def stop_recording(request: Request) -> Response:
    """Listen no further."""
    session = await _therapists(request)
    session.bringing.stop("you stopped it")
    return Response(status_code=204)


async def typed(request: Request) -> Response:
    """Document a session from the therapist's summary."""
    session = await _therapists(request)
    new: NewSummary = read(_summary, await body(request, LARGEST_TEXT))
    # A summary is filed on this machine or by its own words: nobody agreed to sending it on.
    model = None if _remote(request) else front(request).practice.equipment.language_model
    await session.bringing.summary(new, model)
    return JSONResponse({"statements": len(session.state.entries)}, status_code=201)


async def transcript(request: Request) -> Response:
    """Document a session from a transcript."""
    session = await _therapists(request)
    new: NewTranscript = read(_transcript, await body(request, LARGEST_TEXT))
    await session.bringing.transcript(new, remote_model=_remote(request))
    return JSONResponse({"utterances": len(session.state.utterances)}, status_code=201)


async def attestation(request: Request) -> Response:
    """What a therapist attests who brings a recording or a transcript."""
    language = consent.spoken(request.query_params.get("language"))
    return JSONResponse(consent.attestation(remote_model=_remote(request), language=language))


async def _therapists(request: Request) -> RunningSession:
    check_origin(request)
    who = await guest(request, "access")
    if who.party != "therapist":
        raise NotAllowed("what was held elsewhere is the therapist's to bring")
    return who.session


def _remote(request: Request) -> bool:
    return front(request).settings.drafting == "remote"


_AT: Final = "/api/sessions/{session}"

ROUTES: Final = [
    Route(f"{_AT}/recording", recording, methods=["POST"]),
    Route(f"{_AT}/recording", stop_recording, methods=["DELETE"]),
    Route(f"{_AT}/recording", awaited, methods=["GET"]),
    Route(f"{_AT}/recording/{{file}}", recorded_file, methods=["PUT", "PATCH"]),
    Route(f"{_AT}/typed", typed, methods=["POST"]),
    Route(f"{_AT}/transcript", transcript, methods=["POST"]),
    Route("/api/consent/recording", attestation, methods=["GET"]),
]
