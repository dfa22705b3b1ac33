"""What the practice looks at: its models and their speed, the self-test, the pilot's report.

All of it is for clinicians and administrators, and none of it holds a word of a session.
"""

from dataclasses import asdict
from datetime import date
from typing import Final

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from audio.errors import AudioError
from live.engines import engines_of
from live.errors import BadInput, CannotStart
from live.report import baseline, kept
from live.report.summary import summary_of
from live.self_test import SelfTest
from live.web.access import check_origin, front, signed_in
from live.web.audited import tell_audit


async def engines(request: Request) -> Response:
    """What is loaded, how fast it was lately, what memory it takes."""
    await signed_in(request, "clinician", "administrator")
    at = front(request)
    missing: list[str] = request.app.state.not_ready()
    found = await to_thread.run_sync(engines_of, at.settings, at.practice.equipment, missing)
    return JSONResponse(asdict(found))


async def self_test(request: Request) -> Response:
    """Play a piece of the sample call through everything; answers when that is over."""
    check_origin(request)
    await signed_in(request, "clinician", "administrator")
    testing: SelfTest = request.app.state.self_test
    await tell_audit(request, "models.tested")
    try:
        return JSONResponse(asdict(await testing.run()))
    except (AudioError, OSError, ValueError) as error:
        raise CannotStart(
            f"expected the sample call that comes with conote, got {type(error).__name__}: "
            "install conote anew"
        ) from None


async def report(request: Request) -> Response:
    """What became of the assistant's lines, how soon notes are signed, who took part."""
    await signed_in(request, "clinician", "administrator")
    asked = request.query_params
    try:
        since = date.fromisoformat(asked["since"]) if "since" in asked else None
    except ValueError:
        raise BadInput("since: expected a day as YYYY-MM-DD, got other") from None
    minutes = _minutes(asked["baseline_minutes"]) if "baseline_minutes" in asked else ()
    await tell_audit(request, "report.read")
    figures = await kept.figures_in(front(request).practice.equipment.store)
    return JSONResponse(kept.plain(summary_of(figures, since, minutes)))


def _minutes(text: str) -> tuple[float, ...]:
    try:
        given: list[object] = [float(text)]
    except ValueError:
        given = [text]
    return baseline.checked(given, "baseline_minutes")


ROUTES: Final = [
    Route("/api/engines", engines, methods=["GET"]),
    Route("/api/self-test", self_test, methods=["POST"]),
    Route("/api/report", report, methods=["GET"]),
]
