"""What state a session is in. Pure.

``apply`` folds events into a state; ``live.deciding`` says what may be done in it.
Nothing here waits, reads a clock or touches a document.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Final

from live import events as ev
from live.measures import standing
from live.measures.standing import Measures
from live.note.comments import NO_COMMENTS, Comments, folded, without
from live.note.template import NO_TEMPLATE, Home, Template
from live.pace import FASTEST
from live.signatures import Signature, answer_of
from live.values import (
    PARTIES,
    REQUIRED_PURPOSES,
    SAMPLE_RATE,
    Content,
    Goal,
    GoalSource,
    Modality,
    Party,
    Purpose,
    SessionState,
    Statement,
    StatementStatus,
    Utterance,
    Way,
)

_NOTHING: Final[Mapping[str, "NoteEntry"]] = MappingProxyType({})
_NO_ONE: Final[Mapping[Party, "Consent"]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Consent:
    """What one person agreed to, and when (UTC)."""

    purposes: frozenset[Purpose]
    text_version: str
    at: datetime

    @property
    def allows_listening(self) -> bool:
        """Whether everything needed to process this person's audio was agreed to."""
        return self.purposes >= REQUIRED_PURPOSES


@dataclass(frozen=True, slots=True)
class Agreement:
    """One act of consent, for the record: to what, or (no purposes) that it was taken back.

    ``agreed_on`` is the day on which they agreed, if the therapist attested that later.
    """

    party: Party
    purposes: tuple[Purpose, ...]
    text_version: str
    at: datetime
    taken_back: bool = False
    agreed_on: date | None = None


@dataclass(frozen=True, slots=True)
class Break:
    """A person's sound was away while it was listened for; ``until`` is None if it stayed away."""

    party: Party
    at: datetime
    until: datetime | None = None


@dataclass(frozen=True, slots=True, repr=False)
class NoteEntry(Content):
    """A statement and where it stands; its current text is in the shared document.

    Attributes:
        statement: As it was first proposed or written, but filed as the note's form has it now.
        status: Where it stands.
        by: Who gave it that status; None while it is only proposed.
        linked: The goal that the therapist said it serves, "" for none; None: nobody said.
        home: Where it was filed first.
        words: How the person who disputes it would say it, or "".
    """

    statement: Statement
    status: StatementStatus
    by: Party | None = None
    linked: str | None = None
    home: Home | None = None
    words: str = ""

    @property
    def goal(self) -> str:
        """Id of the goal it serves, or ""."""
        return self.statement.goal if self.linked is None else self.linked

    @property
    def goal_by(self) -> GoalSource:
        """Who says so; "" if it serves none and nobody said that either."""
        if self.linked is not None:
            return "therapist"
        return "assistant" if self.statement.goal else ""


@dataclass(frozen=True, slots=True, repr=False)
class Session(Content):
    """The fold of a session's events.

    Attributes:
        seq: The last event folded in; 0 before the first.
        state: See DESIGN: created → consenting → live ⇄ paused → review → signed.
        created_at: UTC.
        started_at: When audio was first allowed, UTC: time zero of every sample index.
        ended_at: When the talking was over, UTC.
        paused_at: When listening last stopped (pause or revocation), UTC; None while live.
        not_listening: Sum of finished pauses.
        consents: By person; absent if not given or taken back.
        taps: Whose audio arrives.
        present: Who has a screen open.
        utterances: Final ones, in the order they became final.
        entries: Statements by id, in the order they came.
        comments: What was said of them, beside them.
        signatures: In the order given; cleared by reopening.
        note_ready: Whether all that was said has been through drafting.
        note_reason: Why the note is empty, for people.
        template: The form of the note.
        chosen: What was chosen from lists, by the list's id; of other forms than this, too.
        vocabulary: Names and terms that may come up.
        language: What is spoken, as told from the first words; "" if it is set or not yet known.
        lag_s: How late words come, in seconds; 0 if they are on time.
        paced_s: Seconds between two guesses at unfinished words, as last told; 0: there are none.
        agreed: Every consent and revocation with its time, for the record.
        lost_s: Seconds of sound lost, for the record.
        breaks: When a person's sound was away, for the record.
        measures: Questionnaires that were asked for, and what the therapist is to see of them.
        way: What the note is documented from.
        tracks: Whose the tracks of a recording are, in order.
        modality: How the two met, where the therapist says so; None in a call.
        read_s: Seconds of a recording that have been listened to.
        sound_s: How long it is, in seconds; None if that is not known.
        read_whole: Whether all of it has been.
    """

    seq: int = 0
    state: SessionState = "created"
    therapist_name: str = ""
    client_alias: str = ""
    template: Template = NO_TEMPLATE
    goals: tuple[Goal, ...] = ()
    vocabulary: tuple[str, ...] = ()
    language: str = ""
    created_at: datetime | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    paused_at: datetime | None = None
    not_listening: timedelta = timedelta(0)
    consents: Mapping[Party, Consent] = field(default_factory=lambda: _NO_ONE)
    taps: frozenset[Party] = frozenset()
    present: frozenset[Party] = frozenset()
    utterances: tuple[Utterance, ...] = ()
    entries: Mapping[str, NoteEntry] = field(default_factory=lambda: _NOTHING)
    comments: Comments = field(default_factory=lambda: NO_COMMENTS)
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    signatures: tuple[Signature, ...] = ()
    note_ready: bool = False
    note_reason: str = ""
    lag_s: float = 0.0
    paced_s: float = FASTEST
    agreed: tuple[Agreement, ...] = ()
    lost_s: float = 0.0
    breaks: tuple[Break, ...] = ()
    measures: Measures = field(default_factory=Measures)
    way: Way = "call"
    tracks: tuple[Party, ...] = ()
    modality: Modality | None = None
    read_s: float = 0.0
    sound_s: float | None = None
    read_whole: bool = False

    @property
    def listening(self) -> bool:
        """Whether audio may be processed now. The only place where that is decided."""
        return self.state == "live"

    @property
    def frozen(self) -> bool:
        """Whether the shared document may no longer change."""
        return self.state == "signed" or bool(self.signatures)

    def sample_at(self, at: datetime) -> int:
        """The sample index of a moment; 0 before the session went live."""
        if self.started_at is None:
            return 0
        return max(0, round((at - self.started_at).total_seconds() * SAMPLE_RATE))


def apply(session: Session, event: ev.Event) -> Session:
    """Fold one event in.

    Raises:
        ValueError: If ``event`` does not follow the last one.
    """
    if event.seq != session.seq + 1:
        raise ValueError(f"expected event {session.seq + 1}, got {event.seq}: the log has a gap")
    return replace(_fold(session, event.body, event.at), seq=event.seq)


def _fold(s: Session, body: ev.Body, at: datetime) -> Session:  # noqa: C901, PLR0911, PLR0912
    """One case an event: a table would hide which fields each one touches."""
    match body:
        case ev.Created():
            return replace(
                s,
                created_at=at,
                therapist_name=body.therapist_name,
                client_alias=body.client_alias,
                template=body.template,
                goals=body.goals,
                vocabulary=body.vocabulary,
            )
        case ev.Joined():
            state = "consenting" if s.state == "created" else s.state
            return replace(s, present=s.present | {body.party}, state=state)
        case ev.Left():
            return replace(s, present=s.present - {body.party})
        case ev.Consented() | ev.ConsentRevoked():
            return _consent(s, body, at)
        case ev.Brought():
            return _brought(s, body, at)
        case ev.SoundRead():
            return replace(s, read_s=body.seconds, sound_s=body.of_s, read_whole=body.whole)
        case ev.TapOpened():
            return replace(s, taps=s.taps | {body.party}, breaks=_mended(s.breaks, body.party, at))
        case ev.TapClosed():
            broke = (Break(body.party, at),) if s.listening else ()
            return replace(s, taps=s.taps - {body.party}, breaks=(*s.breaks, *broke))
        case ev.SoundLost():
            return replace(s, lost_s=s.lost_s + body.samples / SAMPLE_RATE)
        case ev.Lagging():
            return replace(s, lag_s=body.seconds)
        case ev.Paced():
            return replace(s, paced_s=body.every_s)
        case ev.LanguageHeard():
            return replace(s, language=body.language)
        case ev.Heard():
            return replace(s, utterances=(*s.utterances, body.utterance))
        case ev.Proposed():
            linked = _goal_said(s, body.replaces)
            entry = NoteEntry(body.statement, "proposed", linked=linked)
            return _entry(_withdrawn(s, body.replaces), entry)
        case ev.Written():
            by = body.statement.author
            assert by != "assistant"
            return _entry(s, NoteEntry(body.statement, "accepted", by))
        case ev.Accepted() | ev.Edited() | ev.Rejected() | ev.Disputed():
            status: StatementStatus = body.type
            words = body.words if isinstance(body, ev.Disputed) else ""
            entry = replace(s.entries[body.statement], status=status, by=body.by, words=words)
            gone = {body.statement} if status == "rejected" else ()
            return _entry(replace(s, comments=without(s.comments, gone)), entry)
        case ev.TakenOver():
            return _entry(s, replace(s.entries[body.statement], status="edited", words=""))
        case ev.Commented() | ev.CommentResolved():
            return replace(s, comments=folded(s.comments, body, at))
        case ev.MeasureAnswered():
            before = s.entries.get(body.statement.id)
            entry = before or NoteEntry(body.statement, "accepted")
            s = _entry(s, replace(entry, statement=body.statement, by="client"))
            return _measured(s, body, at)
        case ev.MeasureAsked() | ev.MeasureDeclined() | ev.AlertSeen():
            return _measured(s, body, at)
        case ev.Linked():
            return _entry(s, replace(s.entries[body.statement], linked=body.goal))
        case ev.TemplateSwitched():
            return _filed_anew(s, body.template)
        case ev.Chosen():
            return replace(s, chosen=MappingProxyType({**s.chosen, body.choice: body.values}))
        case ev.Paused():
            return replace(s, state="paused", paused_at=at)
        case ev.Resumed():
            return replace(_hear_again(s, at), state="live")
        case ev.Ended():
            return replace(_hear_again(s, at), state="review", ended_at=at)
        case ev.NoteReady():
            return replace(s, note_ready=True, note_reason=body.reason)
        case ev.Signed() | ev.Declined():
            return _answer(s, body, at)
        case ev.Reopened():
            return replace(s, signatures=(), state="review")
        case ev.LeftUnsigned():
            return replace(s, signatures=(), state="unsigned")
        case ev.NotUnderstood() | ev.FarVoice() | ev.Exported() | ev.WentWrong():
            return s


def _filed_anew(s: Session, template: Template) -> Session:
    entries = {}
    for name, entry in s.entries.items():
        assert entry.home is not None
        section = template.place_of(entry.statement, entry.home)
        entries[name] = replace(entry, statement=replace(entry.statement, section=section))
    return replace(s, template=template, entries=MappingProxyType(entries))


def _mended(breaks: tuple[Break, ...], party: Party, at: datetime) -> tuple[Break, ...]:
    return tuple(
        replace(b, until=at) if b.party == party and b.until is None else b for b in breaks
    )


def _goal_said(s: Session, statements: tuple[str, ...]) -> str | None:
    """The goal that the therapist gave the latest of these, which what replaces them keeps."""
    said = [s.entries[name].linked for name in statements if s.entries[name].linked is not None]
    return said[-1] if said else None


def _withdrawn(s: Session, statements: tuple[str, ...]) -> Session:
    gone = {name: replace(s.entries[name], status="withdrawn") for name in statements}
    return replace(s, entries=MappingProxyType({**s.entries, **gone}))


def _entry(s: Session, entry: NoteEntry) -> Session:
    if entry.home is None:
        known = s.entries.get(entry.statement.id)
        first = Home(s.template.id, entry.statement.section)
        entry = replace(entry, home=first if known is None else known.home)
    return replace(
        s, entries=MappingProxyType({**s.entries, entry.statement.id: entry}), note_reason=""
    )


def _measured(s: Session, body: standing.Body, at: datetime) -> Session:
    return replace(s, measures=standing.folded(s.measures, body, s.seq + 1, at))


def _hear_again(s: Session, at: datetime) -> Session:
    if s.paused_at is None:
        return s
    return replace(s, paused_at=None, not_listening=s.not_listening + (at - s.paused_at))


def _consent(s: Session, body: ev.Consented | ev.ConsentRevoked, at: datetime) -> Session:
    consents = dict(s.consents)
    if isinstance(body, ev.ConsentRevoked):
        before = consents.pop(body.party, None)
        version = before.text_version if before else ""
        act = Agreement(body.party, (), version, at, taken_back=True)
    else:
        consents[body.party] = Consent(frozenset(body.purposes), body.text_version, at)
        act = Agreement(body.party, body.purposes, body.text_version, at)
    s = replace(s, consents=MappingProxyType(consents), agreed=(*s.agreed, act))
    both = all(p in consents and consents[p].allows_listening for p in PARTIES)
    if s.state in {"created", "consenting"} and both:
        return replace(_hear_again(s, at), state="live", started_at=s.started_at or at)
    # Agreeing to less than listening needs takes it back as surely as revoking does.
    if s.state in {"live", "paused"} and not both:
        return replace(s, state="consenting", paused_at=at if s.state == "live" else s.paused_at)
    return s


def _brought(s: Session, body: ev.Brought, at: datetime) -> Session:
    """There was no call; the clock is what the therapist says, or not known."""
    consents, agreed = s.consents, s.agreed
    if body.purposes:
        given = Consent(frozenset(body.purposes), body.text_version, at)
        consents = MappingProxyType(dict.fromkeys(PARTIES, given))
        agreed += tuple(
            Agreement(party, body.purposes, body.text_version, at, agreed_on=body.agreed_on)
            for party in PARTIES
        )
    return replace(
        s,
        state="review",
        way=body.way,
        tracks=body.tracks,
        modality=body.modality,
        started_at=body.started_at,
        ended_at=body.ended_at,
        consents=consents,
        agreed=agreed,
    )


def _answer(s: Session, body: ev.Signed | ev.Declined, at: datetime) -> Session:
    signatures = (*s.signatures, answer_of(body, at))
    done = {a.party for a in signatures} == set(PARTIES)
    return replace(s, signatures=signatures, state="signed" if done else s.state)
