"""Who is shown what: by person, mode and what the session is at."""

from dataclasses import replace
from datetime import date
from itertools import product
from typing import Any, get_args

import pytest

from live import commands, deciding, sharing, striking, wire
from live import events as ev
from live.errors import NotShared, Refused, UpdateRefused
from live.events import to_json
from live.measures import deciding as measures
from live.note.document import NoteDocument
from live.note.gate import Gate
from live.note.template_files import shipped
from live.sharing import Matter
from live.values import PARTIES, Goal, Mode, Party, Statement
from live.view import view_of
from tests.fakes.notes import Replica, note
from tests.live import session_samples as samples
from tests.live.session_samples import HASH, START, Story

MODES: tuple[Mode, ...] = get_args(Mode)
PHASES = ("live", "review")
SECRET = "xylophone-confession"
LINE = Statement("st1", "data", "symptom", SECRET, ("u1",), "assistant", "g1")


def story_in(mode: Mode, phase: str) -> Story:
    """A session with one line, in this mode and phase."""
    story = samples.live()
    if mode != "shared":
        story.did("therapist", wire.SwitchMode(mode=mode))
    story.happened(ev.Proposed(statement=LINE))
    story.happened(ev.MeasureAsked(instrument="phq9", by="therapist"))
    if phase == "review":
        story.did("therapist", wire.End())
    return story


def shown(mode: Mode, phase: str) -> bool:
    """Whether the client sees the note."""
    return mode == "shared" or (mode == "reveal" and phase == "review")


CASES = list(product(MODES, PHASES))


@pytest.mark.parametrize(("mode", "phase"), CASES)
def test_the_client_sees_the_note_as_the_mode_says(mode: Mode, phase: str) -> None:
    session = story_in(mode, phase).session
    assert session.sees_note("therapist")
    assert session.sees_note("client") == shown(mode, phase)


def test_who_answered_a_note_sees_it_for_good() -> None:
    story = story_in("shared", "review")
    for party in ("client", "therapist"):
        story.did(party, wire.Sign(name="A Name", sha256=HASH, intent="I sign."))
    story.did("client", wire.Revoke())
    assert story.session.sees_note("client")


def test_a_private_note_is_signed_by_the_therapist_alone_and_not_shown_then() -> None:
    story = story_in("private", "review")
    story.did("therapist", wire.Sign(name="A Name", sha256=HASH, intent="I sign."))
    assert story.session.state == "signed"
    assert not story.session.sees_note("client")


def test_a_note_that_is_revealed_is_signed_by_both() -> None:
    story = story_in("reveal", "review")
    story.did("therapist", wire.Sign(name="A Name", sha256=HASH, intent="I sign."))
    waits = story.session.state
    story.did("client", wire.Decline(sha256=HASH, reason="No."))
    assert (waits, story.session.state) == ("review", "signed")


def test_the_mode_is_the_therapists_and_stands_once_somebody_signed() -> None:
    story = story_in("shared", "review")
    with pytest.raises(Refused, match="therapist's to say"):
        story.did("client", wire.SwitchMode(mode="private"))
    with pytest.raises(Refused, match="nothing to do"):
        story.did("therapist", wire.SwitchMode(mode="shared"))
    story.did("client", wire.Sign(name="A Name", sha256=HASH, intent="I sign."))
    with pytest.raises(Refused, match="reopen"):
        story.did("therapist", wire.SwitchMode(mode="private"))


# --- events ---------------------------------------------------------------------------------

OF_THE_NOTE = {
    ev.Created,
    ev.Proposed,
    ev.Written,
    ev.Accepted,
    ev.Edited,
    ev.Rejected,
    ev.Disputed,
    ev.MeasureAnswered,
    ev.Linked,
    ev.TemplateSwitched,
    ev.Chosen,
    ev.Signed,
    ev.Declined,
}
TOLD_IN_PART = {ev.Created, ev.MeasureAnswered}
DAP = shipped().find("dap")
WITH_WORDS: list[ev.Body] = [
    ev.Created(
        therapist_name="T",
        client_alias="C",
        template=DAP,
        goals=(Goal("g1", SECRET),),
        vocabulary=(SECRET,),
    ),
    ev.Proposed(statement=LINE),
    ev.Written(statement=replace(LINE, author="therapist")),
    ev.Chosen(choice="used", values=(SECRET,), by="therapist"),
    ev.MeasureAnswered(
        instrument="phq9",
        answers=(0,) * 9,
        difficulty=None,
        on=date(2026, 11, 26),
        statement=replace(LINE, kind="measure", author="client"),
    ),
    ev.Signed(party="therapist", name="T", sha256=HASH, intent="I sign.", comment=SECRET),
    ev.Declined(party="client", sha256=HASH, reason=SECRET),
]


def kinds_of_the_note() -> set[type[Any]]:
    """The kinds of events that the code takes to be about the note."""
    kinds = set(get_args(get_args(ev.Body)[0]))
    return {kind for kind in kinds if not issubclass(kind, sharing._OF_THE_SESSION)}


def test_every_kind_of_event_is_about_something_that_was_thought_about() -> None:
    """A new kind is about the note until somebody says that it is not."""
    told_to_the_therapist = {ev.AlertSeen, ev.EmergencyAccess}
    assert kinds_of_the_note() >= OF_THE_NOTE | told_to_the_therapist
    for body in WITH_WORDS:
        assert type(body) in OF_THE_NOTE


@pytest.mark.parametrize("body", WITH_WORDS, ids=lambda body: str(body.type))
@pytest.mark.parametrize(("mode", "phase"), CASES)
def test_an_event_tells_nothing_of_a_note_that_is_not_shown(
    body: ev.Body, mode: Mode, phase: str
) -> None:
    session = story_in(mode, phase).session
    event = ev.Event(1, START, body)
    assert sharing.event_for(session, event, "therapist") == (event, "note")
    found = sharing.event_for(session, event, "client")
    if shown(mode, phase):
        assert found == (event, "note")
        return
    assert (found is not None) == (type(body) in TOLD_IN_PART)
    if found is not None:
        told, about = found
        assert SECRET.encode() not in to_json(told)
        assert (told.seq, about) == (1, "session")


@pytest.mark.parametrize(("mode", "phase"), CASES)
def test_how_many_lines_a_note_has_is_not_told_to_whom_it_is_not_shown(
    mode: Mode, phase: str
) -> None:
    session = story_in(mode, phase).session
    ready = ev.Event(1, START, ev.NoteReady(seconds=2.0, statements=7))
    assert sharing.event_for(session, ready, "therapist") == (ready, "note")
    if shown(mode, phase):
        assert sharing.event_for(session, ready, "client") == (ready, "note")
    else:
        without = ev.Event(1, START, ev.NoteReady(seconds=2.0, statements=0))
        assert sharing.event_for(session, without, "client") == (without, "session")
        assert sharing.event_for(session, ready, "client") == (without, "session")


@pytest.mark.parametrize(("mode", "phase"), CASES)
def test_an_alert_that_was_seen_is_never_the_clients_to_know(mode: Mode, phase: str) -> None:
    session = story_in(mode, phase).session
    event = ev.Event(1, START, ev.AlertSeen(alert=1, by="therapist"))
    assert sharing.event_for(session, event, "client") is None
    assert sharing.event_for(session, event, "therapist") == (event, "therapist")


@pytest.mark.parametrize(("mode", "phase"), CASES)
def test_the_view_holds_nothing_of_a_note_that_is_not_shown(mode: Mode, phase: str) -> None:
    session = story_in(mode, phase).session
    view = view_of("s1", session, START, shipped())
    theirs, about = sharing.view_for(session, view, "client")
    assert sharing.view_for(session, view, "therapist") == (view, "note")
    assert theirs.client_sees_note == shown(mode, phase)
    if shown(mode, phase):
        assert (theirs, about) == (view, "note")
    else:
        assert about == "session"
        kept = (theirs.goals, theirs.touched, theirs.sections, theirs.signatures)
        assert not any(kept)


@pytest.mark.parametrize(("mode", "phase"), CASES)
@pytest.mark.parametrize("party", PARTIES)
def test_a_frame_reaches_who_may_have_what_it_is_about(
    party: Party, mode: Mode, phase: str
) -> None:
    session = story_in(mode, phase).session
    may = {about: sharing.may_have(session, party, about) for about in get_args(Matter)}
    therapist = party == "therapist"
    assert may == {
        "session": True,
        "note": therapist or shown(mode, phase),
        "therapist": therapist,
    }


# --- commands -------------------------------------------------------------------------------

COMMANDS: dict[type[Any], tuple[Any, str, str, str, str]] = {
    # What it is; then the outcome for the therapist and the client, live and in review, where
    # both see the note. "not_shared" takes the client's place where they do not.
    command[0].__class__: command
    for command in [
        (wire.Consent(purposes=(), text_version="1"), "done", "done", "done", "done"),
        (wire.Revoke(), "done", "done", "done", "done"),
        (wire.Pause(), "done", "done", "wrong_state", "wrong_state"),
        (wire.Resume(), "wrong_state", "wrong_state", "wrong_state", "wrong_state"),
        (wire.Strike(last_s=60), "done", "done", "done", "done"),
        (wire.Write(section="data", text="x"), "done", "done", "done", "done"),
        (wire.Accept(statement="st1"), "done", "done", "done", "done"),
        (wire.Reject(statement="st1"), "done", "not_allowed", "done", "not_allowed"),
        (wire.Dispute(statement="st1"), "done", "done", "done", "done"),
        (wire.TakeOver(statement="st1"), *("wrong_state",) * 4),
        (wire.CommentOn(statement="st1", text="x"), "done", "done", "done", "done"),
        (wire.ResolveComment(comment="c1"), *("not_found",) * 4),
        (wire.AskMeasure(instrument="gad7"), "done", "not_allowed", "done", "not_allowed"),
        (
            wire.AnswerMeasure(instrument="phq9", answers=(0,) * 9),
            *("not_allowed", "done", "not_allowed", "done"),
        ),
        (
            wire.DeclineMeasure(instrument="phq9"),
            *("not_allowed", "done", "not_allowed", "done"),
        ),
        (wire.AcknowledgeAlert(alert=1), "not_found", "not_allowed", "not_found", "not_allowed"),
        (wire.Link(statement="st1", goal="g1"), "done", "not_allowed", "done", "not_allowed"),
        (wire.SwitchTemplate(template="soap"), "done", "not_allowed", "done", "not_allowed"),
        (wire.SwitchMode(mode="shared"), "", "not_allowed", "", "not_allowed"),
        (
            wire.Choose(choice="used", values=()),
            *("not_found", "not_allowed", "not_found", "not_allowed"),
        ),
        (wire.End(), "done", "not_allowed", "wrong_state", "not_allowed"),
        (
            wire.Sign(name="N", sha256=HASH, intent="I"),
            "wrong_state",
            "wrong_state",
            "done",
            "done",
        ),
        (
            wire.Decline(sha256=HASH, reason="R"),
            *("wrong_state", "wrong_state", "not_allowed", "done"),
        ),
        (wire.Reopen(), "wrong_state", "wrong_state", "done", "done"),
        (wire.FinishLater(), "wrong_state", "not_allowed", "done", "not_allowed"),
        (wire.LetCopy(allowed=True), "done", "not_allowed", "done", "not_allowed"),
    ]
}


def outcome(story: Story, party: Party, command: Any) -> str:
    """What becomes of a command: asked in the order in which a running session asks."""
    session = story.session
    try:
        sharing.may_ask(session, party, command)
        match command:
            case wire.Write():
                deciding.may_write(session)
            case wire.Strike():
                striking.may_strike(session)
            case wire.SwitchTemplate():
                deciding.switched(session, party, command, shipped().find(command.template))
            case wire.AskMeasure():
                measures.asked(session, party, command)
            case wire.AnswerMeasure():
                measures.answered(session, party, command, date.today(), "data", lambda: "m1")  # noqa: DTZ011
            case wire.DeclineMeasure():
                measures.declined(session, party, command)
            case wire.AcknowledgeAlert():
                measures.seen(session, party, command)
            case _:
                deciding.decide(session, party, command)
    except Refused as error:
        return error.code
    return "done"


def test_every_command_is_in_the_matrix() -> None:
    """A new command gets a row above; it asks for the note unless WITHOUT_THE_NOTE names it."""
    assert set(COMMANDS) == set(get_args(get_args(wire.Command)[0]))


@pytest.mark.parametrize("kind", COMMANDS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize(("mode", "phase"), CASES)
@pytest.mark.parametrize("party", PARTIES)
def test_the_matrix_of_commands(kind: type[Any], party: Party, mode: Mode, phase: str) -> None:
    """Every command × every person × every mode × both phases, with the code it is refused with."""
    command, *told = COMMANDS[kind]
    wanted = told[2 * PHASES.index(phase) + PARTIES.index(party)]
    if kind is wire.SwitchMode and party == "therapist":
        wanted = "wrong_state" if mode == "shared" else "done"
    about_the_note = kind not in commands.WITHOUT_THE_NOTE
    if party == "client" and about_the_note and not shown(mode, phase):
        wanted = "not_shared"
    assert outcome(story_in(mode, phase), party, command) == wanted


# --- the document ----------------------------------------------------------------------------

PATHS: dict[str, Any] = {
    "meta/state": lambda n: n._meta.update({"state": "signed"}),
    "meta/schema": lambda n: n._meta.update({"schema": "9"}),
    "sections/*": lambda n: n._sections.update({"mine": "x"}),
    "sections/*/title": lambda n: n._sections["data"].update({"title": "x"}),
    "sections/*/order": lambda n: n._sections["data"].update({"order": "x"}),
    "statements/*": lambda n: n._statements.pop("s1"),
    **{
        f"statements/*/{key}": lambda n, key=key: n._statements["s1"].update({key: "x"})
        for key in (
            *("section", "status", "author", "kind", "goal", "goal_by", "order", "evidence"),
            "proposed_text",
        )
    },
    "another root": lambda n: n.doc.get("private", type=type(n._meta)).update({"x": "y"}),
}


def merged(story: Story, party: Party, update: bytes, document: NoteDocument) -> str:
    """What becomes of a person's change: asked in the order in which a running session asks."""
    try:
        sharing.must_see_note(story.session, party)
        Gate(document).admit(update, party)
    except (NotShared, UpdateRefused) as error:
        return error.code
    return "done"


@pytest.mark.parametrize(("mode", "phase"), CASES)
@pytest.mark.parametrize("party", PARTIES)
def test_the_matrix_of_document_paths(party: Party, mode: Mode, phase: str) -> None:
    """Every path × every person × every mode × both phases."""
    story, document = story_in(mode, phase), note()
    sees = party == "therapist" or shown(mode, phase)
    assert set(document._statements["s1"].keys()) == {
        *(path.rpartition("/")[2] for path in PATHS if path.startswith("statements/*/")),
        "text",
    }
    typed = Replica(document).types("s1", 0, "x")
    assert merged(story, party, typed, document) == ("done" if sees else "not_shared")
    for change in PATHS.values():
        update = Replica(document).makes(change)
        refused = "update_refused" if sees else "not_shared"
        assert merged(story, party, update, document) == refused
