"""What crosses the socket: round trips, limits, and nothing shown."""

import dataclasses
import json
from datetime import UTC, datetime
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live import events as ev
from live import wire
from live.values import Check, Content, EarlierScore, Utterance, Word

NOW = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)
SENTINEL = "Zanzibar-Quokka"

COMMANDS: list[Any] = [
    wire.Consent(purposes=("transcription", "drafting"), text_version="2026-11"),
    wire.Revoke(),
    wire.Revoke(purposes=("collaboration",)),
    wire.SwitchMode(mode="reveal"),
    wire.Pause(),
    wire.Resume(),
    wire.Strike(last_s=60),
    wire.Write(section="plan", text=SENTINEL),
    wire.Accept(statement="st1"),
    wire.Reject(statement="st1"),
    wire.Dispute(statement="st1", words=SENTINEL),
    wire.TakeOver(statement="st1"),
    wire.CommentOn(statement="st1", text=SENTINEL),
    wire.ResolveComment(comment="c7"),
    wire.LetCopy(allowed=False),
    wire.AskMeasure(instrument="phq9"),
    wire.AnswerMeasure(instrument="phq9", answers=(0, None, 3), difficulty=1),
    wire.DeclineMeasure(instrument="phq9"),
    wire.AcknowledgeAlert(alert=7),
    wire.Link(statement="st1", goal="g1"),
    wire.SwitchTemplate(template="soap"),
    wire.Choose(choice="used", values=(SENTINEL,)),
    wire.End(),
    wire.Sign(name=SENTINEL, sha256="0" * 64, intent=SENTINEL, comment=SENTINEL),
    wire.Decline(sha256="0" * 64, reason=SENTINEL),
    wire.Reopen(),
    wire.FinishLater(),
]
EARLIER = EarlierScore(NOW.date(), 15)
SPEECH = Utterance("u1", 2, "client", 0, 1, (Word(SENTINEL, 0, 1, 0.5),), final=False)
VIEW = wire.View(
    session="s1",
    state="live",
    therapist_name=SENTINEL,
    client_alias=SENTINEL,
    template="dap",
    templates=(wire.TemplateName("dap", "DAP"), wire.TemplateName("soap", "SOAP")),
    sections=(wire.Section("data", SENTINEL, SENTINEL),),
    goals=(),
    touched={},
    created_at=NOW,
    started_at=NOW,
    ended_at=None,
    as_of=NOW,
    listening=True,
    listened_s=1.5,
    consents={"client": wire.ConsentView(("drafting",), "2026-11", NOW)},
    taps=("client",),
    present=("therapist", "client"),
    signatures=(wire.SignatureView("client", NOW, "0" * 64, SENTINEL, SENTINEL, declined=False),),
    frozen=False,
    note_ready=False,
    note_reason="",
    lag_s=0.0,
    measures=(
        wire.MeasureView(
            "phq9", "PHQ-9", "answered", 12, 27, "moderate", 9, 9, NOW.date(), (EARLIER,)
        ),
    ),
)
FROM_SCREEN: list[Any] = [
    wire.Hello(ticket=SENTINEL, resume=7),
    wire.Signal(data={"description": {"sdp": SENTINEL}}),
    *(wire.Do(id="c1", command=command) for command in COMMANDS),
]
TO_SCREEN: list[Any] = [
    wire.Welcome(party="client", seq=3, view=VIEW),
    wire.Happened(event=ev.Event(1, NOW, ev.Paused(by="client"))),
    wire.ViewChanged(view=VIEW),
    wire.Alerts(alerts=(wire.AlertView(7, NOW, SENTINEL),)),
    wire.Checks(checks=(Check("risk", "Risk", "missing", "Ask.", ("s1",)),)),
    wire.Screens(connected={"terminal": 2, "page": 1}),
    wire.Work(hearing="deciding", segments=2, speaker="client", start=16_000, turns=1, cpu=0.45),
    wire.Speaking(utterance=SPEECH),
    wire.Done(id="c1", seq=4),
    wire.RefusedFrame(id="", code="update_refused", message="expected your own text"),
    wire.SealWith(key="4b" * 32),
    wire.Signalled(sender="client", data={"candidate": None}),
]


def test_every_kind_of_frame_and_command_is_tried_here() -> None:
    for samples, union in (
        (COMMANDS, wire.Command),
        (FROM_SCREEN, wire.FromScreen),
        (TO_SCREEN, wire.ToScreen),
    ):
        assert {type(sample) for sample in samples} == set(get_args(get_args(union)[0]))


@pytest.mark.parametrize("frame", FROM_SCREEN)
def test_a_frame_from_a_screen_survives_the_wire(frame: wire.FromScreen) -> None:
    assert wire.read_from_screen(wire.write(frame)) == frame


@pytest.mark.parametrize("frame", TO_SCREEN)
def test_a_frame_to_a_screen_survives_the_wire(frame: wire.ToScreen) -> None:
    assert wire.read_to_screen(wire.write(frame)) == frame


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_is_read_alone_as_within_a_frame(command: wire.Command) -> None:
    frame = json.loads(wire.write(wire.Do(id="c1", command=command)))
    assert wire.read_command(json.dumps(frame["command"])) == command


@given(st.text(min_size=1, max_size=2_000).filter(lambda text: text == text.strip()))
def test_any_text_within_the_limit_is_taken_as_it_is(text: str) -> None:
    frame = wire.Do(id="c1", command=wire.Write(section="plan", text=text))
    assert wire.read_from_screen(wire.write(frame)) == frame


_WRITE = {"type": "write", "section": "plan", "text": "x"}
_ANSWER = {"type": "answer_measure", "instrument": "phq9", "answers": [0] * 9}
_SIGN = {"type": "sign", "name": "x", "sha256": "0" * 64, "intent": "x"}


@pytest.mark.parametrize(
    "command",
    [
        {"type": "obey"},
        {},
        _WRITE | {"text": ""},
        _WRITE | {"text": " \n "},
        _WRITE | {"text": "x" * 2_001},
        _WRITE | {"section": "../etc"},
        _WRITE | {"section": "x" * 65},
        {"type": "accept", "statement": ""},
        {"type": "accept", "statement": "a b"},
        {"type": "consent", "purposes": ["selling"], "text_version": "1"},
        {"type": "consent", "purposes": ["drafting"]},
        _SIGN | {"name": "x" * 201},
        _SIGN | {"name": "  "},
        _SIGN | {"sha256": "0" * 63},
        _SIGN | {"sha256": "G" * 64},
        _SIGN | {"comment": "x" * 4_001},
        _ANSWER | {"answers": [-1]},
        _ANSWER | {"answers": [10]},
        _ANSWER | {"answers": [1.0]},
        _ANSWER | {"answers": [True]},
        _ANSWER | {"answers": ["1"]},
        _ANSWER | {"answers": [0] * 51},
        _ANSWER | {"difficulty": -1},
        {"type": "acknowledge_alert", "alert": 0},
    ],
)
def test_a_command_beyond_its_limits_is_refused(command: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="validation error"):
        wire.read_command(json.dumps(command))


@pytest.mark.parametrize(
    "frame",
    [
        "",
        "null",
        "[]",
        '{"type":"hello"}',
        '{"type":"hello","ticket":"t","resume":-1}',
        '{"type":"hello","ticket":"t","v":2}',
        '{"type":"welcome"}',
        '{"type":"do","id":"c 1","command":{"type":"pause"}}',
        '{"type":"do","id":"c1","command":{"type":"unheard"}}',
    ],
)
def test_what_is_no_frame_is_refused(frame: str) -> None:
    with pytest.raises(ValueError, match="validation error"):
        wire.read_from_screen(frame)


def test_a_screen_cannot_send_what_the_server_sends() -> None:
    for frame in TO_SCREEN[:-1]:
        with pytest.raises(ValueError, match="validation error"):
            wire.read_from_screen(wire.write(frame))


@pytest.mark.parametrize("value", [*FROM_SCREEN, *TO_SCREEN, *COMMANDS, VIEW], ids=repr)
def test_no_frame_shows_what_it_holds(value: Any) -> None:
    assert SENTINEL not in repr(value) + str(value) + f"{value}"
    if not isinstance(value, Content):
        fields = dataclasses.fields(value)
        texts = {field.name for field in fields if field.type is str}
        assert texts <= {"id", "code", "message", "instrument"}


def test_the_schema_is_json_and_names_every_frame() -> None:
    schema = json.loads(json.dumps(wire.schema()))
    for direction, frames in (("from_screen", FROM_SCREEN), ("to_screen", TO_SCREEN)):
        mapping = schema[direction]["discriminator"]["mapping"]
        assert set(mapping) == {frame.type for frame in frames}
