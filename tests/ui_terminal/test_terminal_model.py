"""What a session's screen says, from what the client told it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Literal, get_args

import pytest

from live import events as ev
from live import wire
from live.values import (
    SAMPLE_RATE,
    Check,
    Goal,
    Party,
    SessionState,
    TimeBand,
    Utterance,
    Word,
)
from ui_terminal.document import NoteSection, NoteStatement
from ui_terminal.messages import LinkChanged
from ui_terminal.model import SessionModel
from ui_terminal.screens.record import before_signing, check_line
from ui_terminal.screens.session_keys import KEYS, may
from ui_terminal.script import Script, clock_s
from ui_terminal.wording import (
    STATES,
    asking_words,
    band,
    health_words,
    link_words,
    next_step,
    others_words,
    state_words,
    statement_words,
    work_words,
)

BANDS = (TimeBand("90832", 16, 37), TimeBand("90834", 38, 52), TimeBand("90837", 53, None))

NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)

VIEW = wire.View(
    session="s",
    state="created",
    therapist_name="Dr. Osei",
    client_alias="R. K.",
    template="dap",
    templates=(wire.TemplateName("dap", "DAP"), wire.TemplateName("soap", "SOAP")),
    sections=(),
    goals=(Goal("g1", "Sleep"), Goal("g2", "Sing")),
    touched={},
    created_at=NOW,
    started_at=None,
    ended_at=None,
    as_of=NOW,
    listening=False,
    listened_s=0.0,
    consents={},
    taps=(),
    present=("therapist",),
    signatures=(),
    frozen=False,
    note_ready=False,
    note_reason="",
    lag_s=0.0,
)

CONSENT = wire.ConsentView(("transcription", "drafting"), "1", NOW)

SIGNED = wire.SignatureView("therapist", NOW, "0" * 64, "Dr. Osei", "", declined=False)


def statement(status: str = "proposed", goal: str = "") -> NoteStatement:
    return NoteStatement("s1", "data", "Sleeps.", status, "assistant", "other", goal, ("u1",), "")


def seen(view: wire.View, *statements: NoteStatement) -> SessionModel:
    model = SessionModel()
    model.take(wire.Welcome(party="therapist", seq=0, view=view), 100.0)
    model.sections = (NoteSection("data", "Data", "", statements),)
    return model


def heard(id_: str, start: int, text: str, *, final: bool = True) -> Utterance:
    words = tuple(Word(word, start, start + 1, 1.0) for word in text.split())
    return Utterance(id_, 1, "client", start, start + 1, words, final)


@pytest.mark.parametrize(
    ("view", "step"),
    [
        (VIEW, "c gives your consent"),
        (replace(VIEW, consents={"therapist": CONSENT}), "l shows their link"),
        (
            replace(VIEW, consents={"therapist": CONSENT}, present=("client", "therapist")),
            "The client has not yet.",
        ),
        (replace(VIEW, state="live"), "open the call page on both sides"),
        (replace(VIEW, state="live", sound={"client": "arriving"}), "Your sound does not arrive"),
        (
            replace(VIEW, state="live", sound={"therapist": "arriving"}),
            "The client's sound does not arrive",
        ),
        (replace(VIEW, state="paused"), "p resumes"),
        (replace(VIEW, state="review"), "being written down"),
        (replace(VIEW, state="review", note_ready=True), "1 statement is still in pencil"),
        (replace(VIEW, state="review", note_reason="Too little was said."), "n writes"),
        (replace(VIEW, state="review", frozen=True), "waiting for your signature.  s signs"),
        (
            replace(VIEW, state="review", frozen=True, signatures=(SIGNED,)),
            "waiting for the client's answer.  o reopens",
        ),
        (replace(VIEW, state="unsigned"), "o takes it up again"),
        (replace(VIEW, state="signed"), "will not change any more"),
    ],
)
def test_the_next_step_fits_the_session(view: wire.View, step: str) -> None:
    assert step in next_step(seen(view, statement()))


def test_when_both_are_heard_nothing_needs_saying() -> None:
    assert (
        next_step(
            seen(replace(VIEW, state="live", sound={"therapist": "silent", "client": "arriving"}))
        )
        == ""
    )
    assert next_step(SessionModel()) == ""


def test_every_state_has_words() -> None:
    assert set(STATES) == set(get_args(SessionState))
    assert state_words(SessionModel()) == "connecting"
    assert state_words(seen(replace(VIEW, state="live"))) == "● waiting for sound"
    assert (
        state_words(seen(replace(VIEW, state="live", sound={"client": "arriving"})))
        == "● listening"
    )


@pytest.mark.parametrize(
    ("link", "words"),
    [
        (LinkChanged("connected"), "● connected"),
        (LinkChanged("connecting"), "○ connecting…"),
        (LinkChanged("connecting", failures=9), "○ server gone, trying…"),
        (LinkChanged("waiting", 4.0, 1), "○ reconnecting in 3 s (ctrl+r now)"),
        (LinkChanged("waiting", 4.0, 9), "○ server gone, next try in 3 s (ctrl+r now)"),
        (LinkChanged("closed", reason="not allowed"), "✕ disconnected: not allowed"),
        (LinkChanged("closed"), "✕ disconnected"),
    ],
)
def test_the_connection_is_said_in_words(link: LinkChanged, words: str) -> None:
    assert link_words(link, 3.2) == words


def test_health_says_whose_sound_arrives_and_how_late() -> None:
    model = seen(replace(VIEW, sound={"therapist": "arriving"}, lag_s=2.34))
    assert health_words(model) == "you ♪  client no sound, away  2.3 s late"
    assert health_words(SessionModel()) == ""
    signed = seen(replace(VIEW, state="signed"))
    assert health_words(signed) == ""  # nobody is to be heard any more


def test_health_says_how_many_words_were_said_in_the_last_minute() -> None:
    model = seen(replace(VIEW, state="live", started_at=NOW - timedelta(seconds=120)))
    for number, second in enumerate((10, 70, 110)):
        start = second * SAMPLE_RATE
        words = tuple(Word("so", start, start + 8_000, 0.9) for _ in range(4))
        found = Utterance(f"u{number}", 1, "client", start, start + 32_000, words, True)
        model.take(wire.Happened(event=ev.Event(number + 1, NOW, ev.Heard(utterance=found))), 100.0)
    assert model.words_a_minute(100.0) == 8
    assert "8 words/min" in health_words(model, 8)
    assert model.words_a_minute(190.0) == 0


def working(
    hearing: Literal["idle", "guessing", "deciding"] = "idle",
    segments: int = 0,
    speaker: Party | None = None,
    turns: int = 0,
) -> wire.Work:
    start = 751 * SAMPLE_RATE
    return wire.Work(
        hearing=hearing, segments=segments, speaker=speaker, start=start, turns=turns, cpu=0.45
    )


@pytest.mark.parametrize(
    ("work", "roomy", "short"),
    [
        (working(), "CPU 45%", "CPU 45%"),
        (working("guessing"), "recognizer guessing  CPU 45%", "guessing  CPU 45%"),
        (working("deciding", 3), "recognizer deciding +3  CPU 45%", "deciding +3  CPU 45%"),
        (working("idle", 3), "recognizer waiting +3  CPU 45%", "waiting +3  CPU 45%"),
        (
            working(speaker="client", turns=2),
            "drafting client 12:31 +2  CPU 45%",
            "drafts 12:31 +2  CPU 45%",
        ),
        (working(turns=2), "drafting +2  CPU 45%", "drafts +2  CPU 45%"),
    ],
)
def test_what_the_models_are_at_is_said(work: wire.Work, roomy: str, short: str) -> None:
    model = seen(replace(VIEW, state="live"))
    model.take(work, 100.0)
    assert work_words(model, roomy=True) == roomy
    assert work_words(model, roomy=False) == short
    assert health_words(model).endswith(roomy)
    model.take(LinkChanged("waiting", 3.0), 100.0)
    assert work_words(model, roomy=True) == ""


def test_other_dashboards_of_the_therapist_are_told() -> None:
    model = seen(VIEW)
    assert others_words(model) == ""
    model.take(wire.Screens(connected={"terminal": 1, "page": 1, "watcher": 2}), 100.0)
    assert others_words(model) == ""
    model.take(wire.Screens(connected={"terminal": 2}), 100.0)
    assert others_words(model) == "another dashboard is signed in"
    model.take(wire.Screens(connected={"terminal": 3}), 100.0)
    assert others_words(model) == "2 more dashboards are signed in"
    model.take(LinkChanged("connecting"), 100.0)
    assert others_words(model) == ""


def test_the_clock_runs_from_the_agreement_to_the_end_of_the_talking() -> None:
    began, ended = VIEW.as_of - timedelta(seconds=60), VIEW.as_of - timedelta(seconds=20)
    assert seen(VIEW).session_s(107.0) == 0.0
    assert seen(replace(VIEW, started_at=began)).session_s(107.0) == 67.0
    assert seen(replace(VIEW, started_at=began, ended_at=ended)).session_s(107.0) == 40.0
    assert [clock_s(s) for s in (0, 61, 3_599.9, 3_661)] == ["0:00", "1:01", "59:59", "1:01:01"]


def test_the_time_code_is_never_higher_than_the_clock() -> None:
    minutes = (15.99, 16, 37.99, 38, 52.99, 53)
    codes = ["", "90832", "90832", "90834", "90834", "90837"]
    assert [band(BANDS, m * 60) for m in minutes] == codes


def test_goals_not_yet_touched_come_first() -> None:
    model = seen(replace(VIEW, touched={"g1": 2, "g2": 0}), statement(goal="g1"))
    assert [(row.goal.id, row.touched) for row in model.goals()] == [("g2", 0), ("g1", 2)]
    assert SessionModel().goals() == ()


def test_a_statement_says_its_look_author_quotes_and_goal() -> None:
    model = seen(VIEW, statement(goal="g1"))
    words = statement_words(statement(goal="g1"), model)
    assert words == "in pencil · from the assistant · → Sleep · 1 quote"


def test_utterances_stand_in_the_order_they_were_begun() -> None:
    script = Script()
    script.say(heard("u1", 10, "first draft", final=False))
    script.say(heard("u3", 30, "third"))
    script.say(heard("u2", 20, "second"))
    script.say(heard("u1", 10, "first"))
    script.note("n1", "something happened", at=25)
    script.note("n2", "and now")
    texts = ["first", "second", "something happened", "third", "and now"]
    assert [line.text for line in script.lines] == texts
    script.say(heard("u2", 20, ""))
    assert "second" not in [line.text for line in script.lines]


@pytest.mark.parametrize(
    ("stable", "solid"), [(0, ""), (2, "first two"), (4, "first two words now")]
)
def test_the_words_that_will_hardly_change_are_known(stable: int, solid: str) -> None:
    script = Script()
    said = heard("u1", 10, "first two words now", final=False)
    script.say(replace(said, stable=stable))
    (line,) = script.lines
    assert line.text[: line.stable] == solid
    script.say(replace(said, final=True))
    assert script.lines[0].stable == len("first two words now")


def test_a_late_unfinished_revision_does_not_take_final_words_back() -> None:
    model = seen(VIEW)
    final = heard("u1", 10, "five hours")
    model.take(wire.Happened(event=ev.Event(1, NOW, ev.Heard(utterance=final))), 0.0)
    model.take(wire.Speaking(utterance=heard("u1", 10, "five", final=False)), 0.0)
    assert [line.text for line in model.script.lines] == ["five hours"]
    assert [line.text for line in model.evidence(statement())] == [final.text]


def test_every_key_is_offered_only_when_it_does_something() -> None:
    ink = statement("accepted")
    live = seen(replace(VIEW, state="live", consents={"therapist": CONSENT}), ink)
    frozen = seen(replace(VIEW, state="review", frozen=True, signatures=(SIGNED,)), ink)
    names = {key.action for key in KEYS}
    offered = {name for name in names if may(name, live, ink, "")}
    always = {"app.switch_look", "help", "back", "search", "copy", "private"}
    marks = {"dispute", "reject", "edit", "words", "goal", "jump", "comment"}
    assert offered == always | marks | {
        "undo",
        "redo",
        "write",
        "form",
        "choose",
        "pause",
        "end",
        "revoke",
        "measure",
        "mode",
    }
    assert {name for name in names if may(name, frozen, ink, "x")} == always | {
        "words",
        "jump",
        "read",
        "reopen",
        "link",
    }
    assert not any(may(name, live, None, "") for name in marks | {"accept"})
    alert = wire.AlertView(3, VIEW.created_at, "PHQ-9 item 9 (…): “several days”")
    frozen.take(wire.Alerts(alerts=(alert,)), 0.0)
    assert may("seen", frozen, ink, "")


CHECKS = (
    Check("risk", "Risk: asked and answered", "missing", "Not assessed this session."),
    Check("plan", "Plan", "there", "Still in pencil.", ("s1",)),
    Check("date", "Date with time zone", "there"),
    Check("measures", "Measures", "not_applicable"),
)


def test_what_the_note_asks_for_is_one_quiet_line() -> None:
    model = seen(VIEW)
    assert model.asking == ()
    assert not may("record", model, None, "")
    model.take(wire.Checks(checks=CHECKS), 100.0)
    assert asking_words(model.asking) == "2 to do (h)  Risk: asked and answered · Plan"
    assert may("record", model, None, "")


def test_a_check_says_whether_it_is_there_and_what_to_do() -> None:
    assert [check_line(check).plain for check in CHECKS] == [
        "○ Risk: asked and answered  Not assessed this session.",
        "✎ Plan  Still in pencil.",
        "✓ Date with time zone",
        "– Measures  not applicable",
    ]


def test_before_signing_risk_stands_by_itself_and_the_rest_by_name() -> None:
    more = (Check("privacy", "Privacy", "missing", "Ask."), Check("signature", "S", "missing", "."))
    assert [line.plain for line in before_signing((*CHECKS[:2], *more))] == [
        "○ Risk: asked and answered  Not assessed this session.",
        "· Missing: Privacy",
        "· Still in pencil: Plan",
    ]
    assert before_signing(()) == []
