"""Whether a person may do what they ask, and the event that it causes. Pure."""

from live import commands
from live import events as ev
from live.errors import BadInput, NotAllowed, NotFound, WrongState
from live.note.comments import MAX_COMMENTS
from live.note.template import Template
from live.session import Session
from live.values import Party, Purpose, SessionState, Statement, StatementKind


def decide(session: Session, party: Party, command: commands.Command) -> ev.Body:  # noqa: C901, PLR0911, PLR0912
    """The event that ``command`` causes.

    Writing a statement and signing need more than the state (a place in the document,
    the canonical note); the caller has checked those before it asks here.

    Raises:
        NotAllowed: If this party may not do that.
        WrongState: If it cannot be done now.
        NotFound: If it names a statement, a goal, a list or a value that is not there.
        BadInput: If it chooses several where one may be chosen.
    """
    match command:
        case commands.Consent():
            _may_agree(session, command)
            return ev.Consented(
                party=party, purposes=command.purposes, text_version=command.text_version
            )
        case commands.Revoke():
            return ev.ConsentRevoked(party=party, purposes=_agreed_to(session, party, command))
        case commands.Pause():
            _must_be(session, command, "live")
            return ev.Paused(by=party)
        case commands.Resume():
            _must_be(session, command, "paused")
            return ev.Resumed(by=party)
        case commands.Accept():
            _may_mark(session, command.statement)
            _not_over_a_dispute(session, party, command.statement)
            return ev.Accepted(statement=command.statement, by=party)
        case commands.Reject():
            _only_therapist(party, command)
            _may_mark(session, command.statement)
            return ev.Rejected(statement=command.statement, by=party)
        case commands.Dispute():
            _may_mark(session, command.statement)
            return ev.Disputed(statement=command.statement, by=party, words=command.words)
        case commands.TakeOver():
            _may_mark(session, command.statement)
            _offers_words(session, party, command.statement)
            return ev.TakenOver(statement=command.statement, by=party)
        case commands.CommentOn():
            return _commented(session, party, command)
        case commands.ResolveComment():
            may_write(session)
            comment = session.comments.get(command.comment)
            if comment is None or comment.resolved:
                raise NotFound("expected the id of a comment that stands, got another")
            return ev.CommentResolved(comment=comment.id, by=party)
        case commands.Link():
            _only_therapist(party, command)
            _may_mark(session, command.statement)
            _a_goal_of_the_plan(session, command.goal)
            return ev.Linked(statement=command.statement, goal=command.goal, by=party)
        case commands.SwitchMode():
            _only_therapist(party, command)
            return _mode_switched(session, command)
        case commands.Choose():
            _only_therapist(party, command)
            may_write(session)
            return ev.Chosen(choice=command.choice, values=_options(session, command), by=party)
        case commands.End():
            _only_therapist(party, command)
            _must_be(session, command, "consenting", "live", "paused")
            return ev.Ended(by=party)
        case commands.Sign() | commands.Decline():
            return _decide_answer(session, party, command)
        case commands.Reopen():
            _must_be(session, command, "review", "unsigned")
            return ev.Reopened(by=party)
        case commands.FinishLater():
            _only_therapist(party, command)
            _must_be(session, command, "review")
            return ev.LeftUnsigned(by=party)
        case commands.LetCopy():
            _only_therapist(party, command)
            return ev.CopyLet(allowed=command.allowed, by=party)
        case (
            commands.AskMeasure()
            | commands.AnswerMeasure()
            | commands.DeclineMeasure()
            | commands.AcknowledgeAlert()
        ):
            raise AssertionError("decided about in live.measures.deciding")
        case commands.Write() | commands.SwitchTemplate() | commands.Strike():
            raise AssertionError("these need more than the state: see live.running")


def may_write(session: Session) -> None:
    """Check that the note may be written in now.

    Raises:
        WrongState: If it is frozen or signed.
    """
    if session.frozen:
        raise WrongState("expected a note that is open, got one that is being signed: reopen it")


def switched(
    session: Session, party: Party, command: commands.SwitchTemplate, template: Template
) -> ev.TemplateSwitched:
    """The event that giving the note another form causes.

    Args:
        session: The fold of the session's events.
        party: Who asks for it.
        command: What they ask.
        template: The form of that name.

    Raises:
        NotAllowed: If it is not the therapist.
        WrongState: If the note is frozen, or has that form.
    """
    _only_therapist(party, command)
    may_write(session)
    if template == session.template:
        raise WrongState("expected another form than the note has, got the same: nothing to do")
    return ev.TemplateSwitched(template=template, by=party)


def may_bring(session: Session, party: Party) -> None:
    """Check that a session held elsewhere may be documented here.

    Raises:
        NotAllowed: If it is not the therapist who brings it.
        WrongState: If there was a call, or something was brought already.
    """
    if party != "therapist":
        raise NotAllowed("what was held elsewhere is the therapist's to bring")
    if session.state not in {"created", "consenting"} or session.started_at is not None:
        raise WrongState(
            f"expected a session that has not begun, it is {session.state}: set up another one"
        )


def statement(
    command: commands.Write, party: Party, statement_id: str, kind: StatementKind
) -> Statement:
    """A person's own statement: no evidence is asked of it."""
    return Statement(
        id=statement_id,
        section=command.section,
        kind=kind,
        text=command.text,
        evidence=(),
        author=party,
    )


def _decide_answer(
    session: Session, party: Party, command: commands.Sign | commands.Decline
) -> ev.Body:
    _must_be(session, command, "review")
    if any(answer.party == party for answer in session.signatures):
        raise WrongState("expected one answer a person, got a second: reopen the note to change it")
    if isinstance(command, commands.Decline):
        if party == "therapist":
            raise NotAllowed("expected the client to decline, got the therapist: finish later")
        return ev.Declined(party=party, sha256=command.sha256, reason=command.reason)
    return ev.Signed(
        party=party,
        name=command.name,
        sha256=command.sha256,
        intent=command.intent,
        comment=command.comment,
    )


def _may_agree(session: Session, command: commands.Consent) -> None:
    """Who agrees only when the note is read has nothing listened to any more."""
    _must_be(session, command, "created", "consenting", "live", "paused", "review", "unsigned")
    if session.state in {"review", "unsigned"}:
        may_write(session)


def _agreed_to(session: Session, party: Party, command: commands.Revoke) -> tuple[Purpose, ...]:
    """The purposes that are to be taken back and were agreed to."""
    given = session.consents.get(party)
    wanted = command.purposes
    taken = tuple(purpose for purpose in wanted if given and purpose in given.purposes)
    if given is None or (wanted and not taken):
        raise WrongState("expected a consent to take back, found none: nothing to do")
    return taken


def _mode_switched(session: Session, command: commands.SwitchMode) -> ev.ModeSwitched:
    may_write(session)
    if command.mode == session.mode:
        raise WrongState("expected another mode than the note has, got the same: nothing to do")
    return ev.ModeSwitched(mode=command.mode, by="therapist")


def _options(session: Session, command: commands.Choose) -> tuple[str, ...]:
    """The chosen values, in the list's order."""
    choice = session.template.choice(command.choice)
    if not set(command.values) <= set(choice.options):
        raise NotFound(f"expected values among {'; '.join(choice.options)}, got another")
    chosen = tuple(option for option in choice.options if option in command.values)
    if len(chosen) > 1 and not choice.many:
        raise BadInput(f"expected one value of {choice.id!r} at most, got {len(chosen)}")
    return chosen


def _must_be(session: Session, command: commands.Command, *states: SessionState) -> None:
    if session.state not in states:
        wanted = " or ".join(states)
        raise WrongState(f"{command.type!r} expects the session {wanted}, it is {session.state}")


def _only_therapist(party: Party, command: commands.Command) -> None:
    if party != "therapist":
        raise NotAllowed(f"{command.type!r} is the therapist's to say")


def _not_over_a_dispute(session: Session, party: Party, statement_id: str) -> None:
    entry = session.entries[statement_id]
    if entry.status == "disputed" and entry.by != party:
        raise NotAllowed(
            f"the {entry.by} said that this is not right: change the line, or let them keep it"
        )


def _offers_words(session: Session, party: Party, statement_id: str) -> None:
    entry = session.entries[statement_id]
    if entry.status != "disputed" or not entry.words:
        raise WrongState("expected a line that somebody said in other words, got one as it was")
    if entry.by == party:
        raise NotAllowed("your own words are the other person's to take over: or change the line")


def _commented(session: Session, party: Party, command: commands.CommentOn) -> ev.Commented:
    _may_mark(session, command.statement)
    if session.entries[command.statement].status == "rejected":
        raise NotFound("expected a line of the note, got one that was taken out of it")
    if len(session.comments) >= MAX_COMMENTS:
        raise BadInput(f"expected at most {MAX_COMMENTS} comments, got another: settle some first")
    return ev.Commented(
        comment=f"c{session.seq + 1}", statement=command.statement, text=command.text, by=party
    )


def _a_goal_of_the_plan(session: Session, goal: str) -> None:
    if goal and all(known.id != goal for known in session.goals):
        raise NotFound("expected the id of a goal of this session, or none, got another")


def _may_mark(session: Session, statement_id: str) -> None:
    may_write(session)
    if statement_id not in session.entries:
        raise NotFound("expected the id of a statement of this note, got another")
    if session.entries[statement_id].status == "withdrawn":
        raise NotFound("expected a line that is there, it was just put together with another one")
