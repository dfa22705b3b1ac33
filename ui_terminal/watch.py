"""``conote watch``: a session as lines on standard output, for scripts and for a second window.

With ``--json`` each line is a frame as ``docs/wire.md`` has it, or one that says how the
connection stands: ``{"type": "link", "state": …, "retry_in_s": …, "failures": …, "reason": …}``.
A watcher is a screen of the therapist: it is told what that screen is told, and says nothing.
"""

import json
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from functools import partial

import anyio

from live import events as ev
from live import wire
from ui_terminal.client import ConoteClient
from ui_terminal.messages import ChangeRefused, FromClient, LinkChanged, NoteChanged
from ui_terminal.notices import notice_of
from ui_terminal.script import clock

Say = Callable[[str], None]
"""Says one line."""


async def watch(client: ConoteClient, session: str, say: Say, *, as_json: bool) -> str:
    """Say what happens in a session, from its first event on, until the server shows us out.

    Returns:
        Why it ended, for people.
    """
    line = json_line if as_json else plain_line
    reason = ""
    async with client, client.connect(session, "watcher") as connection:
        async for message in connection.inbox:
            if isinstance(message, LinkChanged) and message.state == "closed":
                reason = message.reason
            if (words := line(message)) is not None:
                say(words)
    return reason


def json_line(message: FromClient) -> str | None:
    """A message as one line of JSON; None for what is no news to a script."""
    match message:
        case LinkChanged():
            return json.dumps({"type": "link", **asdict(message)})
        case NoteChanged() | ChangeRefused():
            return None  # the document is not on this line; its events are
        case _:
            return wire.write(message)


def plain_line(message: FromClient) -> str | None:
    """A message as a line for people; None for what does not need one."""
    match message:
        case LinkChanged(state="waiting"):
            return f"        the server is away: trying again in {message.retry_in_s:.0f} s"
        case wire.Happened(event=ev.Event(body=ev.Heard(utterance=said))):
            return f"{clock(said.start):>7} {said.speaker}: {said.text}"
        case wire.Happened(event=ev.Event(body=ev.Proposed(statement=statement))):
            return f"        ✎ {statement.section}: {statement.text}"
        case wire.Happened(event=ev.Event(body=ev.Written(statement=statement))):
            return f"        {statement.author} wrote, {statement.section}: {statement.text}"
        case wire.Happened(event=event):
            notice = notice_of(event.body)
            return None if notice is None else f"        {notice.text}"
        case _:
            return None


def to_standard_output(client: ConoteClient, session: str, *, as_json: bool) -> str:
    """Watch until the server shows us out, somebody presses Ctrl+C, or nobody reads any more.

    Returns:
        Why the server did, for people; "" if it was not the server.
    """

    def say(line: str) -> None:
        sys.stdout.write(line + "\n")
        sys.stdout.flush()

    with suppress(KeyboardInterrupt):
        try:
            return anyio.run(partial(watch, client, session, say, as_json=as_json))
        except* BrokenPipeError:
            # The reader left, as `head` does; Python would complain once more when it ends.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return ""
