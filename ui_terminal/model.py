"""What a session's screen knows: the fold of what the client told it. Pure."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from live import events as ev
from live import wire
from live.values import (
    SAMPLE_RATE,
    Check,
    Content,
    Goal,
    Party,
    ScreenKind,
    SessionState,
)
from ui_terminal.document import NoteSection, NoteStatement
from ui_terminal.messages import FromClient, LinkChanged
from ui_terminal.notices import notice_of
from ui_terminal.script import Line, Script

_CONSENT_TIME: Final[frozenset[SessionState]] = frozenset(
    {"created", "consenting", "live", "paused"}
)
_A_MINUTE: Final = 60 * SAMPLE_RATE
_TALKING: Final[frozenset[SessionState]] = frozenset({"consenting", "live", "paused"})


@dataclass(frozen=True, slots=True, repr=False)
class GoalRow(Content):
    """A goal of the plan, and how many statements serve it."""

    goal: Goal
    touched: int


@dataclass(frozen=True, slots=True)
class TakenBack:
    """That something was taken back, and when it was asked, UTC."""

    at: datetime
    body: ev.Struck


class SessionModel:
    """The state of one session's screen.

    Attributes:
        view: The session as the server last told it; None before the first welcome.
        script: What was said, and what happened in between.
        link: The connection to the server.
        sections: The note as it stands.
        alerts: Answers of the client that the therapist has not said to have seen.
        checks: What the note must hold, and whether it does.
        screens: How many screens of the therapist are connected, by kind.
        work: What the models are at; None while it is not known.
        taken: That something was taken back, in the order of the taking.
    """

    def __init__(self) -> None:
        self.view: wire.View | None = None
        self.party: Party = "therapist"
        self.script = Script()
        self.link = LinkChanged("connecting")
        self.sections: tuple[NoteSection, ...] = ()
        self.alerts: tuple[wire.AlertView, ...] = ()
        self.checks: tuple[Check, ...] = ()
        self.taken: tuple[TakenBack, ...] = ()
        self.screens: dict[ScreenKind, int] = {}
        self.work: wire.Work | None = None
        self._settled: set[str] = set()  # utterances whose final words were told
        self._view_at_s = 0.0
        self._last_seq = 0
        self._welcome_seq = 0

    def take(self, message: FromClient, now_s: float) -> None:
        """Take what the client says. ``now_s`` is a monotonic clock, in seconds."""
        match message:
            case wire.Welcome():
                self.party = message.party
                if message.seq < self._last_seq:  # all events come anew
                    self.script.clear()
                    self._settled.clear()
                    self.taken = ()
                    self._last_seq = 0
                self._welcome_seq = message.seq
                self._see(message.view, now_s)
            case wire.ViewChanged():
                self._see(message.view, now_s)
            case wire.Alerts() | wire.Checks() | wire.Screens() | wire.Work():
                self._replace(message)
            case wire.Happened():
                self._happened(message.event)
            case wire.Speaking():
                # A revision that overtook the final words must not take them back.
                if message.utterance.id not in self._settled:
                    self.script.say(message.utterance)
            case LinkChanged():
                self.link = message
                if message.state != "connected":  # nobody tells what became of them meanwhile
                    self.screens, self.work = {}, None
            case _:
                pass

    def _replace(self, message: wire.Alerts | wire.Checks | wire.Screens | wire.Work) -> None:
        """Take what holds all there is of its sort."""
        match message:
            case wire.Alerts():
                self.alerts = message.alerts
            case wire.Checks():
                self.checks = message.checks
            case wire.Screens():
                self.screens = message.connected
            case wire.Work():
                self.work = message

    def _see(self, view: wire.View, now_s: float) -> None:
        self.view, self._view_at_s = view, now_s

    def _happened(self, event: ev.Event) -> None:
        self._last_seq = event.seq
        if isinstance(event.body, ev.Heard):
            self._settled.add(event.body.utterance.id)
            self.script.say(event.body.utterance)
            return
        if isinstance(event.body, ev.Struck):
            self.script.strike(event.body.start, event.body.end)
            self.taken += (TakenBack(event.at, event.body),)
        if (notice := notice_of(event.body)) is not None:
            key = f"event {event.seq}"
            self.script.note(key, notice.text, at=notice.at, warning=notice.warning)

    # --- what the parts of the screen ask ------------------------------------------------

    @property
    def catching_up(self) -> bool:
        """Whether older events are still coming."""
        return self._last_seq < self._welcome_seq

    @property
    def state(self) -> SessionState:
        """The session's state; "created" while it is not known."""
        return "created" if self.view is None else self.view.state

    @property
    def other_dashboards(self) -> int:
        """How many other dashboards of the therapist are signed in to this session."""
        return max(0, self.screens.get("terminal", 0) - 1)

    @property
    def may_ask(self) -> bool:
        """Whether questionnaires can be put before the client."""
        return self.state in {"live", "paused", "review"} and not self.frozen

    @property
    def frozen(self) -> bool:
        """Whether the note may not change now."""
        return self.view is not None and self.view.frozen

    @property
    def consented(self) -> bool:
        """Whether the therapist agreed."""
        return self.view is not None and self.party in self.view.consents

    @property
    def may_consent(self) -> bool:
        """Whether consent can be given or taken back now."""
        return self.view is not None and self.state in _CONSENT_TIME

    @property
    def may_strike(self) -> bool:
        """Whether something said can be taken back."""
        view = self.view
        if view is None or view.frozen or view.state == "signed" or view.way == "summary":
            return False
        return view.way != "call" or view.started_at is not None

    @property
    def may_end(self) -> bool:
        """Whether the talking can be over."""
        return self.state in _TALKING

    @property
    def signed(self) -> bool:
        """Whether the therapist signed the note as it is."""
        return self.view is not None and any(s.party == self.party for s in self.view.signatures)

    @property
    def may_reopen(self) -> bool:
        """Whether signatures can be undone, or an unfinished note taken up again."""
        return self.state == "unsigned" or (self.state == "review" and self.frozen)

    def session_s(self, now_s: float) -> float:
        """Seconds since both agreed, until the talking was over: the clock that a band rests on."""
        if self.view is None or self.view.started_at is None:
            return 0.0
        if self.view.ended_at is not None:
            return (self.view.ended_at - self.view.started_at).total_seconds()
        until = (self.view.as_of - self.view.started_at).total_seconds()
        return max(0.0, until + max(0.0, now_s - self._view_at_s))

    def words_a_minute(self, now_s: float) -> int:
        """Words settled in the last minute of the session, of both."""
        now = max(round(self.session_s(now_s) * SAMPLE_RATE), self.script.end)
        return self.script.words_since(now - _A_MINUTE)

    @property
    def asking(self) -> tuple[Check, ...]:
        """What the note must hold and does not, or only in pencil; the most needed first."""
        return tuple(check for check in self.checks if check.to_do)

    def section(self, section_id: str) -> wire.Section | None:
        """A section of the note's form."""
        sections = () if self.view is None else self.view.sections
        return next((section for section in sections if section.id == section_id), None)

    def chosen(self) -> dict[str, str]:
        """What was chosen from lists, in words, by section."""
        return {
            section.id: "\n".join(
                f"{choice.title}: {'; '.join(section.chosen[choice.id])}"
                for choice in section.choices
                if choice.id in section.chosen
            )
            for section in (() if self.view is None else self.view.sections)
            if section.chosen
        }

    def statement(self, statement_id: str) -> NoteStatement | None:
        """A statement that is shown."""
        for section in self.sections:
            for statement in section.statements:
                if statement.id == statement_id:
                    return statement
        return None

    def evidence(self, statement: NoteStatement) -> tuple[Line, ...]:
        """The utterances a statement rests on, in the order they were said."""
        found = (self.script.line(key) for key in statement.evidence)
        lines = (line for line in found if line is not None and line.final)
        return tuple(sorted(lines, key=lambda line: line.start))

    def goals(self) -> tuple[GoalRow, ...]:
        """The goals, those not yet touched first."""
        if self.view is None:
            return ()
        rows = [GoalRow(goal, self.view.touched.get(goal.id, 0)) for goal in self.view.goals]
        return tuple(sorted(rows, key=lambda row: row.touched > 0))

    def goal_text(self, goal_id: str) -> str:
        """A goal's words; "" if there is no such goal."""
        goals = () if self.view is None else self.view.goals
        return next((goal.text for goal in goals if goal.id == goal_id), "")

    @property
    def in_pencil(self) -> int:
        """How many statements nobody has looked at yet."""
        return sum(s.status == "proposed" for section in self.sections for s in section.statements)
