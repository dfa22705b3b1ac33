"""Commands on their way to the server, and what became of them."""

from dataclasses import dataclass, field

import anyio

from live import events as ev
from live import wire
from live.values import Content, Party
from ui_terminal.errors import Refused

MAX_WAITING = 64
"""Commands that may wait for the server; a person does not get that far ahead."""


@dataclass(slots=True, repr=False, eq=False)
class Waiting(Content):
    """A command that was not answered yet.

    Attributes:
        sent: Whether it left on the connection of now.
        in_doubt: Whether it left on an earlier connection that ended before the answer.
        seq: The event it became, or seems to have become while it is not answered; or 0.
        refusal: Why it was not carried out.
    """

    id: str
    command: wire.Command
    sent: bool = False
    in_doubt: bool = False
    seq: int = 0
    refusal: Refused | None = None
    settled: anyio.Event = field(default_factory=anyio.Event)


class Commands:
    """The commands that wait for an answer, oldest first. No I/O.

    A command given while there is no connection waits for one. One that was on its way
    when the connection broke may have been carried out: the replayed events tell, and
    only if they do not is it sent again.
    """

    def __init__(self) -> None:
        self._waiting: dict[str, Waiting] = {}
        self._count = 0

    def __len__(self) -> int:
        return len(self._waiting)

    def add(self, command: wire.Command) -> Waiting:
        """Take a command.

        Raises:
            Refused: If too many wait already.
        """
        if len(self._waiting) >= MAX_WAITING:
            raise Refused(
                "too_many", f"expected at most {MAX_WAITING} commands to wait: is the server there?"
            )
        self._count += 1
        waiting = Waiting(f"t{self._count}", command)
        self._waiting[waiting.id] = waiting
        return waiting

    def drop(self, waiting: Waiting) -> None:
        """Nobody waits for its answer any more."""
        self._waiting.pop(waiting.id, None)

    def to_send(self) -> list[wire.Do]:
        """The commands that are to leave now, in order; they count as sent."""
        due = [waiting for waiting in self._waiting.values() if not waiting.sent]
        for waiting in due:
            waiting.sent = True
        return [wire.Do(id=waiting.id, command=waiting.command) for waiting in due]

    def done(self, command_id: str, seq: int) -> None:
        """The server carried it out."""
        if (waiting := self._waiting.pop(command_id, None)) is not None:
            waiting.seq = seq
            waiting.settled.set()

    def refused(self, command_id: str, refusal: Refused) -> None:
        """The server did not carry it out."""
        if (waiting := self._waiting.pop(command_id, None)) is not None:
            waiting.refusal = refusal
            waiting.settled.set()

    def connection_lost(self) -> None:
        """What was sent and not answered is in doubt, and is to be sent again if need be."""
        for waiting in list(self._waiting.values()):
            if waiting.seq:
                self.done(waiting.id, waiting.seq)
            waiting.in_doubt = waiting.in_doubt or waiting.sent
            waiting.sent = False

    def happened(self, event: ev.Event, party: Party) -> None:
        """An event came: it may be what a command without an answer became."""
        for waiting in list(self._waiting.values()):
            asked = waiting.sent or waiting.in_doubt
            if asked and not waiting.seq and became(waiting.command, party, event.body):
                waiting.seq = event.seq
                if not waiting.sent:
                    self.done(waiting.id, event.seq)
                return

    def give_up(self, refusal: Refused) -> None:
        """There will be no answer any more."""
        for command_id in list(self._waiting):
            self.refused(command_id, refusal)


_BY: dict[type, type] = {
    wire.Pause: ev.Paused,
    wire.Resume: ev.Resumed,
    wire.End: ev.Ended,
    wire.Reopen: ev.Reopened,
    wire.FinishLater: ev.LeftUnsigned,
}
_SAME: dict[type, tuple[type, str]] = {
    wire.Accept: (ev.Accepted, "statement"),
    wire.Reject: (ev.Rejected, "statement"),
    wire.Dispute: (ev.Disputed, "statement"),
    wire.TakeOver: (ev.TakenOver, "statement"),
    wire.ResolveComment: (ev.CommentResolved, "comment"),
    wire.LetCopy: (ev.CopyLet, "allowed"),
    wire.AskMeasure: (ev.MeasureAsked, "instrument"),
    wire.AnswerMeasure: (ev.MeasureAnswered, "instrument"),
    wire.DeclineMeasure: (ev.MeasureDeclined, "instrument"),
    wire.AcknowledgeAlert: (ev.AlertSeen, "alert"),
}
"""Commands about one thing, which their event names, too."""
_PARTY: dict[type, type] = {
    wire.Consent: ev.Consented,
    wire.Revoke: ev.ConsentRevoked,
    wire.Sign: ev.Signed,
    wire.Decline: ev.Declined,
}


def became(command: wire.Command, party: Party, body: ev.Body) -> bool:
    """Whether ``body`` is the event that ``command``, given by ``party``, causes."""
    if isinstance(command, wire.Write):
        return (
            isinstance(body, ev.Written)
            and body.statement.author == party
            and body.statement.section == command.section
            and body.statement.text == command.text.strip()
        )
    if isinstance(command, wire.SwitchTemplate | wire.Choose):
        return _of_the_form(command, body) and getattr(body, "by", None) == party
    if isinstance(command, wire.CommentOn):
        return (
            isinstance(body, ev.Commented)
            and (body.statement, body.text) == (command.statement, command.text.strip())
            and body.by == party
        )
    kind = type(command)
    if (named := _SAME.get(kind)) is not None:
        wanted, name = named
        same = isinstance(body, wanted) and getattr(body, name) == getattr(command, name)
        return same and getattr(body, "by", party) == party
    if (wanted_by := _BY.get(kind)) is not None:
        return isinstance(body, wanted_by) and getattr(body, "by", None) == party
    wanted_of = _PARTY.get(kind)
    return (
        wanted_of is not None
        and isinstance(body, wanted_of)
        and getattr(body, "party", None) == party
    )


def _of_the_form(command: wire.SwitchTemplate | wire.Choose, body: ev.Body) -> bool:
    if isinstance(command, wire.SwitchTemplate):
        return isinstance(body, ev.TemplateSwitched) and body.template.id == command.template
    return (
        isinstance(body, ev.Chosen)
        and body.choice == command.choice
        and set(body.values) == set(command.values)
    )
