"""Every command of the wire × everybody who might send it × what the client is shown of the note.

The commands are those of the wire itself: a new one without a row here fails.
"""

from pathlib import Path
from typing import Any, Final, get_args

import httpx
import pytest

from live import wire
from live.commands import WITHOUT_THE_NOTE
from live.values import Mode
from tests.fakes.screen import Screen
from tests.fakes.server import Running, bearer, serving, with_a_line
from tests.live.test_wire import COMMANDS
from tests.live.web.test_web_matrix import DO, tokens_of

pytestmark = pytest.mark.together

BOTH: Final = frozenset({"therapist", "client"})
THERAPIST: Final = frozenset({"therapist"})
CLIENT: Final = frozenset({"client"})

WHOSE: Final[dict[type, frozenset[str]]] = {
    wire.Consent: BOTH,
    wire.Revoke: BOTH,
    wire.SwitchMode: THERAPIST,
    wire.Pause: BOTH,
    wire.Resume: BOTH,
    wire.Strike: BOTH,
    wire.Write: BOTH,
    wire.Accept: BOTH,
    wire.Reject: THERAPIST,
    wire.Dispute: BOTH,
    wire.TakeOver: BOTH,
    wire.CommentOn: BOTH,
    wire.ResolveComment: BOTH,
    wire.LetCopy: THERAPIST,
    wire.AskMeasure: THERAPIST,
    wire.AnswerMeasure: CLIENT,
    wire.DeclineMeasure: CLIENT,
    wire.AcknowledgeAlert: THERAPIST,
    wire.Link: THERAPIST,
    wire.SwitchTemplate: THERAPIST,
    wire.Choose: THERAPIST,
    wire.End: THERAPIST,
    wire.Sign: BOTH,
    wire.Decline: CLIENT,
    wire.Reopen: BOTH,
    wire.FinishLater: THERAPIST,
}
"""Whose each command is. What else it needs (a state, a line that is there) is not asked here."""

OUTSIDE: Final = (
    "administrator", "reader", "emergency", "other_client", "tap", "expired", "revoked",
    "signed_out", "none",
)  # fmt: skip
"""One of each kind of those who take no part; that all are told alike, the routes' matrix holds."""

AGREEING: Final = (wire.Consent, wire.Revoke)

WHO_THEY_ARE: Final = frozenset({"not_allowed", "not_shared", "not_signed_in"})
"""Codes of a refusal for who asks; every other is for what they ask."""


def test_every_command_has_a_row() -> None:
    assert set(WHOSE) == set(get_args(get_args(wire.Command)[0])) == {type(c) for c in COMMANDS}


async def send(server: Running, session: str, token: str | None, command: Any) -> httpx.Response:
    """Send a command as ``POST …/commands``."""
    headers = {} if token is None else bearer(token)
    body = wire._command.dump_json(command)
    path = f"/api/sessions/{session}/commands"
    return await server.http.post(path, headers=headers, content=body)


def refusal(answer: httpx.Response) -> str:
    """Its code if it is one for who asks, else ""."""
    code = "" if answer.is_success else str(answer.json()["error"]["code"])
    return code if code in WHO_THEY_ARE else ""


async def test_who_takes_no_part_is_told_the_same_whatever_they_send(folder: Path) -> None:
    """Expired, revoked, signed out, of another session, reading only: one answer for each."""
    async with serving(folder) as server:
        made, elsewhere = await server.set_up(), await server.set_up()
        await made.agree()
        held = await tokens_of(server, made, elsewhere)
        before, foreign = await server.store.events(made.id), "0123456789abcdef"
        for holder in OUTSIDE:
            answers = [await send(server, made.id, held[holder], one) for one in COMMANDS]
            ((status, text),) = {(answer.status_code, answer.text) for answer in answers}
            assert str(status) == DO.expected(holder), (holder, status)
            nowhere = await send(server, foreign, held[holder], COMMANDS[0])
            # Whoever may read this one is told why they may do nothing in it.
            assert (nowhere.status_code, nowhere.text) == (status, text) or holder in DO.forbidden
        assert await server.store.events(made.id) == before


@pytest.mark.parametrize("mode", get_args(Mode))
async def test_each_of_the_two_does_what_is_theirs_in_each_mode(folder: Path, mode: Mode) -> None:
    """The same over HTTP and on a socket."""
    async with serving(folder) as server:
        made, _ = await with_a_line(server)
        if mode != "shared":
            await made.therapist.command(wire.SwitchMode(mode=mode))
        wrong = []
        async with made.client.server_socket(f"/ws/{made.id}") as socket:
            screen = Screen(socket)
            await screen.send(wire.Hello(ticket=await made.client.ticket(), resume=0))
            # Whoever no longer agrees to write together sees the note no more: that comes last.
            for command in sorted(COMMANDS, key=lambda one: isinstance(one, AGREEING)):
                theirs = "client" in WHOSE[type(command)]
                hidden = mode != "shared" and not isinstance(command, WITHOUT_THE_NOTE)
                expected = "not_shared" if hidden else "" if theirs else "not_allowed"
                over_http = refusal(await send(server, made.id, made.client.access, command))
                found = {over_http, said(await screen.do(command))}
                if found != {expected}:
                    wrong.append((command.type, expected, found))
        for command in COMMANDS:
            expected = "" if "therapist" in WHOSE[type(command)] else "not_allowed"
            found = {refusal(await send(server, made.id, made.therapist.access, command))}
            if found != {expected}:
                wrong.append((command.type, expected, found))
        assert not wrong, "\n".join(map(str, wrong))


def said(answer: wire.Done | wire.RefusedFrame) -> str:
    """The code of a socket's answer if it is a refusal for who asks, else ""."""
    code = answer.code if isinstance(answer, wire.RefusedFrame) else ""
    return code if code in WHO_THEY_ARE else ""
