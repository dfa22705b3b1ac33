"""What happens is said in a line, and a command is known by its event."""

from datetime import date

import pytest

from live import events as ev
from live import wire
from live.note.template_files import shipped
from live.values import (
    Party,
    Statement,
)
from ui_terminal.commands import became
from ui_terminal.notices import notice_of

ANSWERED = ev.MeasureAnswered(
    instrument="phq9",
    answers=(0,) * 9,
    difficulty=None,
    on=date(2026, 11, 26),
    statement=Statement("m1", "data", "measure", "PHQ-9: 0 of 27.", (), "client"),
)

BODIES: list[tuple[ev.Body, str]] = [
    (ev.Joined(party="client"), "the client is here"),
    (ev.Left(party="client"), "the client left"),
    (ev.Consented(party="therapist", purposes=(), text_version="1"), "you agreed to nothing"),
    (ev.ConsentRevoked(party="client"), "the client took the consent back"),
    (ev.TapOpened(party="therapist"), "your sound arrives"),
    (ev.TapClosed(party="client", reason="gone"), "no longer arrives (gone)"),
    (ev.SoundLost(party="client", start=0, samples=8_000), "0.5 s of the client's sound"),
    (ev.NotUnderstood(party="client", start=0, end=16_000, reason="x"), "could not be made out"),
    (ev.FarVoice(party="client", start=0, end=16_000), "the client's microphone hears the other"),
    (ev.FarVoice(party="therapist", start=0, end=16_000), "not written twice"),
    (ev.Lagging(seconds=3.4), "3 s late"),
    (ev.Lagging(seconds=0.0), "on time again"),
    (ev.Paced(every_s=0.0), "when a sentence ends"),
    (ev.Paced(every_s=1.24), "about every 1.2 s"),
    (ev.LanguageHeard(language="de"), "“de”"),
    (ev.MeasureAsked(instrument="phq9", by="therapist"), "is before the client"),
    (ANSWERED, "the client answered a questionnaire"),
    (ev.MeasureDeclined(instrument="phq9", by="client"), "would rather not"),
    (ev.Paused(by="client"), "the client paused"),
    (ev.Resumed(by="therapist"), "you resumed"),
    (
        ev.TemplateSwitched(template=shipped().find("soap"), by="therapist"),
        "another form now: SOAP progress note",
    ),
    (ev.Ended(by="therapist"), "read the note together"),
    (ev.NoteReady(seconds=2.0, statements=3), "2 s after the end"),
    (ev.NoteReady(seconds=2.0, statements=0, reason="too little"), "too little"),
    (ev.Signed(party="client", name="R", sha256="0", intent="i"), "the client signed"),
    (ev.Declined(party="client", sha256="0", reason="r"), "chose not to sign"),
    (ev.Reopened(by="therapist"), "you reopened"),
    (ev.LeftUnsigned(by="therapist"), "finished after the session"),
    (ev.Exported(form="pdf", by="therapist"), "exported as pdf"),
    (ev.Added(kind="addendum", n=1, sha256="0" * 64, by="client"), "added something"),
    (ev.WentWrong(where="speech", message="restarted"), "speech: restarted"),
]


@pytest.mark.parametrize(("body", "words"), BODIES, ids=lambda x: str(getattr(x, "type", "")))
def test_what_happens_is_said(body: ev.Body, words: str) -> None:
    notice = notice_of(body)
    assert notice is not None
    assert words in notice.text


def test_a_calmer_pace_is_no_warning() -> None:
    notice = notice_of(ev.Paced(every_s=0.0))
    assert notice is not None
    assert not notice.warning


def test_what_other_parts_of_the_screen_show_is_not_said_twice() -> None:
    assert notice_of(ev.Accepted(statement="s1", by="client")) is None
    assert notice_of(ev.Joined(party="therapist")) is None


WRITTEN = ev.Written(statement=Statement("s1", "plan", "plan", "Call.", (), "therapist"))

PAIRS: list[tuple[wire.Command, ev.Body]] = [
    (wire.Write(section="plan", text="Call."), WRITTEN),
    (wire.Accept(statement="s1"), ev.Accepted(statement="s1", by="therapist")),
    (wire.Reject(statement="s1"), ev.Rejected(statement="s1", by="therapist")),
    (wire.Dispute(statement="s1"), ev.Disputed(statement="s1", by="therapist")),
    (wire.TakeOver(statement="s1"), ev.TakenOver(statement="s1", by="therapist")),
    (
        wire.CommentOn(statement="s1", text="Really?"),
        ev.Commented(comment="c4", statement="s1", text="Really?", by="therapist"),
    ),
    (wire.LetCopy(allowed=False), ev.CopyLet(allowed=False, by="therapist")),
    (wire.ResolveComment(comment="c4"), ev.CommentResolved(comment="c4", by="therapist")),
    (wire.AskMeasure(instrument="phq9"), ev.MeasureAsked(instrument="phq9", by="therapist")),
    (wire.AskMeasure(instrument="gad7"), ev.MeasureAsked(instrument="gad7", by="therapist")),
    (wire.AcknowledgeAlert(alert=3), ev.AlertSeen(alert=3, by="therapist")),
    (
        wire.SwitchTemplate(template="dap"),
        ev.TemplateSwitched(template=shipped().find("dap"), by="therapist"),
    ),
    (
        wire.Choose(choice="used", values=("MI", "CBT")),
        ev.Chosen(choice="used", values=("CBT", "MI"), by="therapist"),
    ),
    (wire.Pause(), ev.Paused(by="therapist")),
    (wire.Resume(), ev.Resumed(by="therapist")),
    (wire.End(), ev.Ended(by="therapist")),
    (wire.Reopen(), ev.Reopened(by="therapist")),
    (wire.FinishLater(), ev.LeftUnsigned(by="therapist")),
    (wire.Revoke(), ev.ConsentRevoked(party="therapist")),
]


@pytest.mark.parametrize("party", ["therapist", "client"])
def test_a_command_is_known_by_the_event_it_became_and_by_no_other(party: Party) -> None:
    for number, (command, _) in enumerate(PAIRS):
        hits = [at for at, (_, body) in enumerate(PAIRS) if became(command, party, body)]
        assert hits == ([number] if party == "therapist" else [])
