"""What events leave of a session's state: each folded into the one before. Pure.

Nothing here waits, reads a clock or touches a document.
"""

from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

from live import agreement
from live import events as ev
from live.measures import standing
from live.note.comments import folded, without
from live.note.template import Home, Template
from live.parts import Break, NoteEntry, mended
from live.session import Session
from live.signing.signatures import answer_of
from live.values import (
    PARTIES,
    SAMPLE_RATE,
    StatementStatus,
    Tombstone,
)


def apply(session: Session, event: ev.Event) -> Session:
    """Fold one event in.

    Raises:
        ValueError: If ``event`` does not follow the last one.
    """
    if event.seq != session.seq + 1:
        raise ValueError(f"expected event {session.seq + 1}, got {event.seq}: the log has a gap")
    after = _timed(_fold(session, event.body, event.at), event.at)
    return replace(_without_drafts(session, after), seq=event.seq)


def _fold(s: Session, body: ev.Body, at: datetime) -> Session:  # noqa: C901, PLR0911, PLR0912, PLR0915
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
                mode=body.mode,
                client_copy=body.client_copy,
            )
        case ev.Joined():
            state = "consenting" if s.state == "created" else s.state
            return replace(s, present=s.present | {body.party}, state=state)
        case ev.Left():
            return replace(s, present=s.present - {body.party})
        case ev.Consented() | ev.ConsentRevoked():
            return _consent(s, body, at)
        case ev.ModeSwitched():
            return replace(s, mode=body.mode)
        case ev.Brought():
            return _brought(s, body, at)
        case ev.SoundRead():
            return replace(s, read_s=body.seconds, sound_s=body.of_s, read_whole=body.whole)
        case ev.TapOpened():
            return replace(s, taps=s.taps | {body.party}, breaks=mended(s.breaks, body.party, at))
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
            entry = NoteEntry(body.statement, "proposed", linked=linked, replaces=body.replaces)
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
            return replace(s, state="paused")
        case ev.Resumed():
            return replace(s, state="live")
        case ev.Ended():
            return replace(s, state="review", ended_at=at)
        case ev.NoteReady():
            return replace(s, note_ready=True, note_reason=body.reason)
        case ev.Signed() | ev.Declined():
            return _answer(s, body, at)
        case ev.Reopened():
            return replace(s, signatures=(), state="review")
        case ev.CopyLet():
            return replace(s, client_copy=body.allowed)
        case ev.Added():
            return replace(s, additions=body.n)
        case ev.EmergencyAccess():
            return replace(s, emergencies=(*s.emergencies, at))
        case ev.LeftUnsigned():
            return replace(s, signatures=(), state="unsigned")
        case ev.Struck():
            return _struck(s, body, at)
        case ev.NotUnderstood() | ev.FarVoice() | ev.Exported() | ev.WentWrong() | ev.Removed():
            return s


def _struck(s: Session, body: ev.Struck, at: datetime) -> Session:
    tombstone = Tombstone(s.seq + 1, body.start, body.end, body.by, at)
    left = {name: entry for name, entry in s.entries.items() if name not in body.statements}
    said = tuple(u for u in s.utterances if not tombstone.covers(u.start, u.end))
    return replace(
        s,
        struck=(*s.struck, tombstone),
        utterances=said,
        entries=MappingProxyType(left),
        comments=without(s.comments, body.statements),
    )


def _filed_anew(s: Session, template: Template) -> Session:
    entries = {}
    for name, entry in s.entries.items():
        assert entry.home is not None
        section = template.place_of(entry.statement, entry.home)
        entries[name] = replace(entry, statement=replace(entry.statement, section=section))
    return replace(s, template=template, entries=MappingProxyType(entries))


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


def _timed(s: Session, at: datetime) -> Session:
    """Count the time in which nobody is listened to, from the start until the talking is over."""
    over = s.started_at is None or s.ended_at is not None or s.way != "call"
    silent = not (over or s.listening)
    if silent == (s.paused_at is not None):
        return s
    if s.paused_at is None:
        return replace(s, paused_at=at)
    return replace(s, paused_at=None, not_listening=s.not_listening + (at - s.paused_at))


def _without_drafts(before: Session, after: Session) -> Session:
    """Remember from which utterances no lines may be proposed."""
    if after.drafting or (not before.drafting and after.utterances is before.utterances):
        return after
    return replace(after, not_to_draft=frozenset(u.id for u in after.utterances))


def _consent(s: Session, body: ev.Consented | ev.ConsentRevoked, at: datetime) -> Session:
    consents, act = agreement.after(s.consents, body, at)
    given = consents.get(body.party)
    together = given is not None and "collaboration" in given.purposes
    apart = s.apart - {body.party} if together else s.apart | {body.party}
    s = replace(s, consents=consents, agreed=(*s.agreed, act), apart=apart)
    begins = agreement.something_together(consents)
    if s.state in {"created", "consenting"} and begins:
        return replace(s, state="live", started_at=s.started_at or at)
    # Agreeing to less takes the rest back as surely as revoking does.
    if s.state in {"live", "paused"} and not begins:
        return replace(s, state="consenting")
    return s


def _brought(s: Session, body: ev.Brought, at: datetime) -> Session:
    """There was no call; the clock is what the therapist says, or not known."""
    consents, acts = agreement.attested(body, at)
    return replace(
        s,
        state="review",
        way=body.way,
        tracks=body.tracks,
        modality=body.modality,
        started_at=body.started_at,
        ended_at=body.ended_at,
        consents=consents or s.consents,
        agreed=s.agreed + acts,
    )


def _answer(s: Session, body: ev.Signed | ev.Declined, at: datetime) -> Session:
    signatures = (*s.signatures, answer_of(body, at))
    # Who does not see the note is not asked to sign it.
    asked = {party for party in PARTIES if s.sees_note(party)}
    done = {a.party for a in signatures} >= asked
    return replace(s, signatures=signatures, state="signed" if done else s.state)
