"""What state a session is in. Pure.

``live.folding`` folds events into a state; ``live.deciding`` says what may be done in it.
Nothing here waits, reads a clock or touches a document.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Final

from live import agreement
from live.agreement import NO_CONSENTS, Agreement, Consent, Consents
from live.measures.standing import Measures
from live.note.comments import NO_COMMENTS, Comments
from live.note.template import NO_TEMPLATE, Template
from live.pace import FASTEST
from live.parts import Break, NoteEntry
from live.signing.signatures import Signature
from live.values import (
    SAMPLE_RATE,
    Content,
    Goal,
    Modality,
    Mode,
    Party,
    SessionState,
    Tombstone,
    Utterance,
    Way,
)

__all__ = ["Agreement", "Break", "Consent", "NoteEntry", "Session", "Signature"]

_NOTHING: Final[Mapping[str, NoteEntry]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, repr=False)
class Session(Content):
    """The fold of a session's events.

    Attributes:
        seq: The last event folded in; 0 before the first.
        state: See DESIGN: created → consenting → live ⇄ paused → review → signed.
        created_at: UTC.
        started_at: When both had agreed to something that takes two, UTC: time zero of every
            sample index.
        ended_at: When the talking was over, UTC.
        paused_at: Since when nobody is listened to (pause, revocation, or no consent to it), UTC;
            None while somebody is, and before and after the talking.
        not_listening: Sum of such times that are over.
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
        client_copy: Whether the client may take a copy of the signed note.
        emergencies: When somebody read it in an emergency who otherwise may not, UTC.
        language: What is spoken, as told from the first words; "" if it is set or not yet known.
        lag_s: How late words come, in seconds; 0 if they are on time.
        paced_s: Seconds between two guesses at unfinished words, as last told; 0: there are none.
        agreed: Every consent and revocation with its time, for the record.
        mode: Whether the client is to see the note, and from when, as the therapist set it.
        apart: Who said that they do not want the note written together.
        not_to_draft: Ids of utterances from which no lines may be proposed: they were said while
            that was not agreed to, or it was taken back before they were drafted from.
        lost_s: Seconds of sound lost, for the record.
        breaks: When a person's sound was away, for the record.
        measures: Questionnaires that were asked for, and what the therapist is to see of them.
        way: What the note is documented from.
        tracks: Whose the tracks of a recording are, in order.
        modality: How the two met, where the therapist says so; None in a call.
        read_s: Seconds of a recording that have been listened to.
        sound_s: How long it is, in seconds; None if that is not known.
        read_whole: Whether all of it has been.
        struck: What was taken back, in the order of the taking.
        additions: How many were made to the signed note.
    """

    seq: int = 0
    state: SessionState = "created"
    therapist_name: str = ""
    client_alias: str = ""
    template: Template = NO_TEMPLATE
    goals: tuple[Goal, ...] = ()
    vocabulary: tuple[str, ...] = ()
    client_copy: bool = True
    emergencies: tuple[datetime, ...] = ()
    language: str = ""
    created_at: datetime | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    paused_at: datetime | None = None
    not_listening: timedelta = timedelta(0)
    consents: Consents = field(default_factory=lambda: NO_CONSENTS)
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
    mode: Mode = "shared"
    apart: frozenset[Party] = frozenset()
    not_to_draft: frozenset[str] = frozenset()
    lost_s: float = 0.0
    breaks: tuple[Break, ...] = ()
    measures: Measures = field(default_factory=Measures)
    way: Way = "call"
    tracks: tuple[Party, ...] = ()
    modality: Modality | None = None
    read_s: float = 0.0
    sound_s: float | None = None
    read_whole: bool = False
    struck: tuple[Tombstone, ...] = ()
    additions: int = 0

    @property
    def listening(self) -> bool:
        """Whether audio may be processed now. The only place where that is decided."""
        return self.state == "live" and self.transcribing

    @property
    def transcribing(self) -> bool:
        """Whether both agree to be listened to, paused or not."""
        return agreement.both_agree(self.consents, "transcription")

    @property
    def drafting(self) -> bool:
        """Whether both agree that lines are proposed from what they say."""
        return agreement.both_agree(self.consents, "drafting")

    @property
    def to_draft(self) -> tuple[Utterance, ...]:
        """The utterances that lines may be proposed from."""
        if not self.not_to_draft:
            return self.utterances
        return tuple(u for u in self.utterances if u.id not in self.not_to_draft)

    @property
    def mode_now(self) -> Mode:
        """How the note is really written: alone, if one of them does not want it together."""
        return "private" if self.apart else self.mode

    def sees_note(self, party: Party) -> bool:
        """Whether a person sees the note now. The only place where that is decided.

        A signed note is seen by those who answered it, whatever is taken back later.
        """
        if party == "therapist":
            return True
        if self.state == "signed":
            return any(answer.party == party for answer in self.signatures)
        if self.mode_now == "reveal":
            return self.state in {"review", "unsigned"}
        return self.mode_now == "shared"

    @property
    def frozen(self) -> bool:
        """Whether the shared document may no longer change."""
        return self.state == "signed" or bool(self.signatures)

    def off_record(self, start: int, end: int) -> bool:
        """Whether a part of the samples ``[start, end)`` was taken back."""
        return any(tombstone.covers(start, end) for tombstone in self.struck)

    def sample_at(self, at: datetime) -> int:
        """The sample index of a moment; 0 before the session went live."""
        if self.started_at is None:
            return 0
        return max(0, round((at - self.started_at).total_seconds() * SAMPLE_RATE))
