"""A session that a test directs.

State and refusals are the server's own (``live.folding``), the document is a real Yjs document
behind the server's own gate; there is no audio, no model and no disk.
"""

from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from typing import Any, Final

import anyio
from pycrdt import create_update_message, read_message
from starlette.websockets import WebSocket

from live import deciding, folding, striking, wire
from live import events as ev
from live import session as rules
from live.errors import ConoteError, NoteChanged
from live.measures import deciding as measures
from live.note.document import NoteDocument
from live.note.gate import Gate
from live.note.generations import written_anew
from live.note.lane import LaneDocument
from live.note.template import Choice, Template, Templates, TemplateSection
from live.note.template_files import shipped
from live.signing import attestation
from live.signing.canonical import canonical, sha256_hex
from live.signing.words import signing_words
from live.values import (
    PARTIES,
    SAMPLE_RATE,
    Author,
    Party,
    SignableStatement,
    Statement,
    StatementKind,
    Utterance,
    Word,
)
from live.view import alerts_of, view_of

DAP: Final = Template(
    "dap",
    "DAP progress note",
    (
        TemplateSection(
            "data",
            "Data",
            "What we talked about",
            ("symptom", "other"),
            choices=(Choice("modality", "Modality", ("Video", "Audio only")),),
        ),
        TemplateSection("assessment", "Assessment", "Where things stand", ("goal",)),
        TemplateSection("plan", "Plan", "Our plan", ("plan",)),
    ),
)
FORMS: Final = Templates((DAP, shipped().find("soap")))


@dataclass
class Screen:
    """One open socket: what is to be sent on it."""

    party: Party
    socket: WebSocket
    closed: anyio.Event = field(default_factory=anyio.Event)
    close_with: int = 0
    _queue: list[str | bytes] = field(default_factory=list)
    _more: anyio.Event = field(default_factory=anyio.Event)

    def send(self, frame: str | bytes) -> None:
        """Put a frame into the order of this socket."""
        self._queue.append(frame)
        self._more.set()

    def close(self, code: int) -> None:
        """Close the socket after what was sent before."""
        self.close_with = code
        self._more.set()

    async def write_all(self) -> None:
        """Write until closed."""
        while True:
            await self._more.wait()
            self._more = anyio.Event()
            while self._queue:
                frame = self._queue.pop(0)
                if isinstance(frame, bytes):
                    await self.socket.send_bytes(frame)
                else:
                    await self.socket.send_text(frame)
            if self.close_with:
                await self.socket.close(self.close_with)
                return


class ScriptedSession:
    """A session that does what the test says."""

    def __init__(self, session_id: str, created: ev.Created) -> None:
        self.id = session_id
        self.log: list[ev.Event] = []
        self.state = rules.Session()
        self.document = NoteDocument()
        self.document.lay_out(created.template)
        self.gate = Gate(self.document)
        self.carets: list[str] = []
        self.screens: list[Screen] = []
        self.lane = LaneDocument()
        self.lane.lay_out()
        self.lane_screens: list[Screen] = []
        self.key_of_terminals = "4b" * 32
        self.commands: list[wire.Command] = []
        self.hellos: list[wire.Hello] = []
        self.refuse: tuple[str, str] | None = None
        self.answer: Callable[[wire.Command], bool] = lambda _: True
        self.speaks: Callable[[str], None] = lambda _: None
        self._words = 0
        self.happen(created)

    # --- what a test directs ---------------------------------------------------------

    def happen(self, body: ev.Body) -> int:
        """Append an event, fold it in and tell every screen."""
        event = ev.Event(len(self.log) + 1, datetime.now(UTC), body)
        self.log.append(event)
        alerts = self.state.measures.alerts
        self.state = folding.apply(self.state, event)
        if self.state.measures.alerts != alerts:
            self.tell(alerts_of(self.state))
        self.tell(wire.Happened(event=event))
        self.tell(wire.ViewChanged(view=self.view()))
        return event.seq

    def tell(self, frame: wire.ToScreen) -> None:
        """Send a frame to every screen."""
        for screen in self.screens:
            screen.send(wire.write(frame))

    def tell_screens(self) -> None:
        """Tell every screen how many there are: those of a test are all dashboards."""
        self.tell(wire.Screens(connected={"terminal": len(self.screens)}))

    def go_live(self) -> None:
        """Both are here, agree and are heard."""
        for party in PARTIES:
            self.happen(ev.Joined(party=party))
        for party in PARTIES:
            self.happen(
                ev.Consented(
                    party=party,
                    purposes=("transcription", "drafting", "collaboration"),
                    text_version="1",
                )
            )
            self.happen(ev.TapOpened(party=party))

    def utterance(
        self, party: Party, text: str, at_s: float, *, final: bool = True, id_: str = ""
    ) -> Utterance:
        """Words of one person, a quarter of a second each."""
        start = round(at_s * SAMPLE_RATE)
        words = tuple(
            Word(word, start + i * 4_000, start + (i + 1) * 4_000, 0.9)
            for i, word in enumerate(text.split())
        )
        self._words += 1
        return Utterance(
            id=id_ or f"u{self._words}",
            revision=self._words,
            speaker=party,
            start=start,
            end=start + 4_000 * len(words),
            words=words,
            final=final,
        )

    def heard(self, party: Party, text: str, at_s: float, id_: str = "") -> str:
        """Somebody said something; returns the utterance's id."""
        found = self.utterance(party, text, at_s, id_=id_)
        self.happen(ev.Heard(utterance=found))
        return found.id

    def speaking(self, party: Party, text: str, at_s: float, id_: str, stable: int = 0) -> None:
        """Somebody is saying something, of which the first words will hardly change."""
        found = self.utterance(party, text, at_s, final=not text, id_=id_)
        self.tell(wire.Speaking(utterance=replace(found, stable=stable)))

    def propose(
        self,
        section: str,
        text: str,
        evidence: tuple[str, ...] = (),
        goal: str = "",
        kind: StatementKind = "other",
    ) -> str:
        """The assistant puts a statement into the note; returns its id."""
        return self._add(section, text, evidence, goal, kind, "assistant")

    def write(self, party: Party, section: str, text: str) -> str:
        """A person adds a statement; returns its id."""
        return self._add(section, text, (), "", "other", party)

    def _add(
        self,
        section: str,
        text: str,
        evidence: tuple[str, ...],
        goal: str,
        kind: StatementKind,
        author: Author,
    ) -> str:
        id_ = f"s{len(self.state.entries) + 1}"
        found = Statement(id_, section, kind, text, evidence, author, goal)
        self.change(lambda doc: doc.add(found, "proposed" if author == "assistant" else "accepted"))
        self.happen(
            ev.Proposed(statement=found) if author == "assistant" else ev.Written(statement=found)
        )
        return id_

    def measured(self, *answers: int) -> None:
        """The client answers the PHQ-9."""
        command = wire.AnswerMeasure(instrument="phq9", answers=answers)
        on = datetime.now(UTC).date()
        body = measures.answered(self.state, "client", command, on, "data", lambda: "m1")
        self.happen(body)
        self.change(lambda doc: doc.put(body.statement, "accepted"))

    def change(self, change: Callable[[NoteDocument], object]) -> None:
        """Change the document as the server, and tell every screen."""
        update = self.gate.write(change)
        self.document.doc.apply_update(update)
        for screen in self.screens:
            screen.send(create_update_message(update))

    def types(self, statement: str, start: int, end: int, insert: str) -> None:
        """The client changes a statement's text (positions in code points)."""

        def change(document: NoteDocument) -> None:
            text = document.text(statement)
            assert text is not None
            now = str(text)
            first, last = len(now[:start].encode()), len(now[:end].encode())
            if last > first:
                del text[first:last]
            if insert:
                text.insert(first, insert)

        self.change(change)

    def drop(self, code: int = 1012) -> None:
        """Close every socket."""
        for screen in [*self.screens, *self.lane_screens]:
            screen.close(code)

    def text(self, statement: str) -> str:
        """A statement's text as the server has it."""
        found = self.document.text(statement)
        assert found is not None
        return str(found)

    # --- what a screen gets ----------------------------------------------------------

    def view(self) -> wire.View:
        """The session as a screen sees it."""
        return view_of(self.id, self.state, datetime.now(UTC), FORMS)

    def canonical(self) -> dict[str, Any]:
        """The answer to GET note."""
        entries = self.state.entries
        statements = [
            SignableStatement(
                id=id_,
                section=entries[id_].statement.section,
                kind=entries[id_].statement.kind,
                text=text,
                author=entries[id_].statement.author,
                status=entries[id_].status,
                by=entries[id_].by,
                goal=entries[id_].goal,
                goal_by=entries[id_].goal_by,
                evidence=entries[id_].statement.evidence,
            )
            for id_, text in self.document.texts().items()
        ]
        note = attestation.note_of(self.state, self.id, statements, self.state.template.sections)
        words = asdict(signing_words("therapist"))
        sha256 = sha256_hex(canonical(note))
        return {"sha256": sha256, "note": note, "signing": words}

    # --- what a screen sends ---------------------------------------------------------

    def carry_out(self, party: Party, command: wire.Command) -> int:
        """Do what a screen asks, or raise."""
        self.commands.append(command)
        if self.refuse is not None:
            code, message = self.refuse
            self.refuse = None
            error = ConoteError(message)
            error.code = code
            raise error
        if isinstance(command, wire.Write):
            deciding.may_write(self.state)
            self.write(party, command.section, command.text)
            return len(self.log)
        if isinstance(command, wire.SwitchTemplate):
            template = FORMS.find(command.template)
            seq = self.happen(deciding.switched(self.state, party, command, template))
            self.change(lambda doc: doc.match(self.state.template, self.state.entries))
            return seq
        if isinstance(command, wire.Strike):
            return self._strike(party, command)
        if isinstance(command, wire.AskMeasure):
            return self.happen(measures.asked(self.state, party, command))
        if isinstance(command, wire.AcknowledgeAlert):
            return self.happen(measures.seen(self.state, party, command))
        if isinstance(command, wire.Sign) and command.sha256 != self.canonical()["sha256"]:
            raise NoteChanged("the note has changed since you read it")
        body = deciding.decide(self.state, party, command)
        seq = self.happen(body)
        if isinstance(body, ev.Accepted | ev.Rejected | ev.Disputed):
            self.change(lambda document: document.mark(body.statement, body.type))
        if isinstance(body, ev.Linked):
            entry = self.state.entries[body.statement]
            self.change(lambda document: document.link(body.statement, entry.goal, entry.goal_by))
        return seq

    def going(self, command: wire.Strike) -> striking.Going:
        """What goes if this is taken back; the clock stands at the last word."""
        return striking.going(self.state, striking.span(self.state, command, 0))

    def _strike(self, party: Party, command: wire.Strike) -> int:
        striking.may_strike(self.state)
        going = self.going(command)
        self.document, _ = written_anew(self.document, going.statements)
        self.gate = Gate(self.document)
        span, gone = going.span, going.statements
        return self.happen(
            ev.Struck(by=party, start=span.start, end=span.end, statements=gone, lines=going.lines)
        )

    def take_lane(self, screen: Screen, frame: bytes) -> None:
        """Take what a screen says of the private lane."""
        payload = read_message(frame[2:])
        if frame[1] == 0:
            missing = create_update_message(self.lane.doc.get_update(payload))
            screen.send(bytes([0, 1]) + missing[2:])
            return
        self.lane.doc.apply_update(payload)
        for other in self.lane_screens:
            other.send(create_update_message(payload))

    def take_update(self, screen: Screen, update: bytes) -> None:
        """Take a screen's change of the document, or show it out."""
        if update == b"\x00\x00":
            return
        try:
            if self.refuse is not None:
                code, message = self.refuse
                self.refuse = None
                error = ConoteError(message)
                error.code = code
                raise error
            touched = self.gate.admit(update, screen.party)
            if touched.anything:
                deciding.may_write(self.state)
        except ConoteError as error:
            self.gate.renew()
            screen.send(wire.write(wire.RefusedFrame(id="", code=error.code, message=str(error))))
            if error.code == "update_refused":
                screen.close(wire.CLOSE_NOT_ALLOWED)
            return
        self.document.doc.apply_update(touched.claim)
        self.document.doc.apply_update(update)
        for other in self.screens:
            other.send(create_update_message(touched.claim))
            other.send(create_update_message(update))
        for statement in sorted(touched.statements):
            if self.state.entries[statement].status == "proposed":
                self.happen(ev.Edited(statement=statement, by=screen.party))
                self.change(partial(NoteDocument.mark, statement_id=statement, status="edited"))
