"""A session that was held elsewhere, brought to a practice that runs."""

import math
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import anyio
import pytest

from audio.types import SAMPLE_RATE, Samples, SpeechSegment
from live import consent, wire
from live import events as ev
from live.equipment import utc_now
from live.errors import BadInput, NotAllowed, NotFound, WrongState
from live.practice import Practice
from live.running import RunningSession
from live.values import Party
from live.ways_in import arrivals, brought, offline, summary, tracks
from live.ways_in.brought import Attestation, Held, NewRecording, NewSummary, NewTranscript
from tests.fakes.models import Held as Gate
from tests.fakes.models import ScriptedLanguageModel, ScriptedRecognizer
from tests.fakes.server import PATIENCE, practicing
from tests.fakes.sessions import NEW, bodies, check, sign
from tests.live.transcribe.recordings import voice, write_wav

pytestmark = pytest.mark.together

SAID = "I slept four hours on most nights"
STATED = "symptom: Slept four hours on most nights."
AGREED = Attestation(
    agreed=("therapist", "client"),
    purposes=("transcription", "drafting"),
    text_version=consent.RECORDING_VERSION,
    agreed_on=utc_now().date(),
)
TWO_FILES = NewRecording(tracks=("therapist", "client"), attestation=AGREED)


def says(segment: SpeechSegment) -> str:
    return SAID if segment.speaker == "client" else "How did you sleep?"


def model(answer: str = STATED) -> ScriptedLanguageModel:
    return ScriptedLanguageModel(lambda question: answer if "four hours" in question else "none")


async def set_up(practice: Practice) -> RunningSession:
    session, _ = await practice.create(NEW)
    return session


def wav(folder: Path, *channels: Samples) -> bytes:
    return write_wav(folder.parent / "a.wav", *channels).read_bytes()


async def parts(data: bytes) -> AsyncIterator[bytes]:
    for at in range(0, len(data), 10_000):
        yield data[at : at + 10_000]


async def ready(session: RunningSession) -> None:
    """Wait for the note as a screen does; as long as it may take, something comes of it."""
    screen = session.hub.attach("therapist")
    while not session.state.note_ready:
        with anyio.fail_after(PATIENCE):
            await screen._receive.receive()
    session.hub.detach(screen)


async def bring(session: RunningSession, folder: Path, new: NewRecording = TWO_FILES) -> None:
    names = await session.bringing.recording(new, remote_model=False)
    sounds = {
        "therapist": [voice(9, (1.5, 3))],
        "client": [voice(9, (4.5, 6))],
        "both": [voice(9, (1.5, 3)), voice(9, (4.5, 6))],
    }
    for name in names:
        await session.bringing.arrivals.take(name, parts(wav(folder, *sounds[name])))


@pytest.mark.parametrize(
    "new",
    [
        TWO_FILES,
        replace(TWO_FILES, tracks=("client", "therapist")),
        replace(TWO_FILES, by="channels"),
        replace(TWO_FILES, tracks=("client",)),
    ],
)
async def test_a_recording_becomes_a_note_to_review(folder: Path, new: NewRecording) -> None:
    """Words under the right names, statements with their evidence, in review; then both sign."""
    recognizer = ScriptedRecognizer(says)
    async with practicing(folder, recognizer=recognizer, language_model=model()) as practice:
        session = await set_up(practice)
        await bring(session, folder, new)
        await ready(session)
        check(session)
        state = session.state
        assert (state.state, state.way, state.note_reason) == ("review", "recording", "")
        assert {(u.speaker, u.text) for u in state.utterances} == {
            (party, SAID if party == "client" else "How did you sleep?") for party in new.tracks
        }
        (entry,) = state.entries.values()
        assert entry.status == "proposed"
        assert state.read_whole
        assert state.read_s == pytest.approx(9.0)
        await session.do("therapist", wire.Accept(statement=entry.statement.id))
        for party in ("client", "therapist"):
            await sign(session, party)
        note, _ = await session.sign_off.note()
        facts = note["session"]
        assert (facts["documented_from"], facts["started_at"]) == ("recording", None)
        assert (facts["modality"], facts["platform"]) == (None, None)
        assert {c["attested_by"] for c in note["consents"]} == {"therapist"}
        assert session.state.state == "signed"


async def test_the_clock_is_what_the_therapist_says(folder: Path) -> None:
    """Start, end and modality come from them alone."""
    end = utc_now() - timedelta(hours=1)
    held = Held(started_at=end - timedelta(minutes=50), ended_at=end, modality="audio")
    async with practicing(folder) as practice:
        session = await set_up(practice)
        await session.bringing.summary(NewSummary(text="Slept badly.", held=held), None)
        facts = (await session.sign_off.note())[0]["session"]
        assert facts["modality"] == "telehealth, audio only"
        assert facts["ended_at"] == f"{end:%Y-%m-%dT%H:%M:%SZ}"
        assert (facts["clock_minutes"], facts["time_band"]["cpt"]) == (50, "90834")
        assert facts["listened_minutes"] is None


async def test_no_byte_of_sound_is_taken_before_consent_was_attested(folder: Path) -> None:
    """Without the word that both had agreed there is no place for a file."""
    async with practicing(folder) as practice:
        session = await set_up(practice)
        with pytest.raises(NotFound):
            await session.bringing.arrivals.take("client", parts(b"sound"))
        with pytest.raises(NotAllowed, match="nothing is listened to"):
            await session.bringing.recording(
                replace(TWO_FILES, attestation=None), remote_model=False
            )
        assert session.state.state == "created"
        assert session.bringing.arrivals._files == {}


@pytest.mark.parametrize(
    ("by", "sound", "message"),
    [
        ("files", [b"no sound at all"], "expected audio that FFmpeg can decode"),
        ("files", [b""], "the client's recording"),
        ("channels", [voice(9, (1.5, 3))], "it has 1 channel"),
        ("channels", [voice(9, (1.5, 3)), voice(9)], "one of them is silent"),
        ("channels", [voice(9, (1.5, 3)), voice(9, (1.5, 3))], "both hold the same sound"),
    ],
)
async def test_a_file_that_cannot_be_used_is_refused_at_once_and_may_be_brought_again(
    folder: Path, by: Any, sound: Any, message: str
) -> None:
    """With what to do; no file's name is repeated."""
    tracks: tuple[Party, ...] = ("client", "therapist") if by == "channels" else ("client",)
    new = replace(TWO_FILES, by=by, tracks=tracks)
    recognizer = ScriptedRecognizer(says)
    async with practicing(folder, recognizer=recognizer, language_model=model()) as practice:
        session = await set_up(practice)
        (name,) = await session.bringing.recording(new, remote_model=False)
        data = sound[0] if isinstance(sound[0], bytes) else wav(folder, *sound)
        with pytest.raises(BadInput, match=message):
            await session.bringing.arrivals.take(name, parts(data))
        assert not session.state.note_ready
        good = [voice(9, (1.5, 3)), voice(9, (4.5, 6))][: 1 + (by == "channels")]
        assert await session.bringing.arrivals.take(name, parts(wav(folder, *good))) == ()
        await ready(session)
        assert session.state.utterances


async def test_each_file_comes_once_and_only_those_that_were_named(folder: Path) -> None:
    """What is there already, or was never announced, is refused."""
    async with practicing(folder) as practice:
        session = await set_up(practice)
        await session.bringing.recording(TWO_FILES, remote_model=False)
        data = wav(folder, voice(2, (0.5, 1)))
        assert await session.bringing.arrivals.take("client", parts(data)) == ("therapist",)
        with pytest.raises(WrongState, match="got one again"):
            await session.bringing.arrivals.take("client", parts(data))
        with pytest.raises(NotFound):
            await session.bringing.arrivals.take("both", parts(data))


async def test_a_session_is_documented_from_one_thing(folder: Path) -> None:
    """Who brought a recording cannot type a summary over it."""
    async with practicing(folder) as practice:
        session = await set_up(practice)
        await session.bringing.recording(TWO_FILES, remote_model=False)
        with pytest.raises(WrongState, match="set up another one"):
            await session.bringing.summary(NewSummary(text="Slept badly."), None)
        with pytest.raises(WrongState):
            await session.bringing.recording(TWO_FILES, remote_model=False)


async def test_a_recording_in_which_nobody_speaks_is_no_note_with_the_reason(folder: Path) -> None:
    """No speech, no text, no note."""
    async with practicing(folder, language_model=model()) as practice:
        session = await set_up(practice)
        new = replace(TWO_FILES, tracks=("client",))
        await session.bringing.recording(new, remote_model=False)
        await session.bringing.arrivals.take("client", parts(wav(folder, voice(5))))
        await ready(session)
        assert session.state.utterances == ()
        assert session.state.note_reason.startswith("Nothing was said that could be heard")


async def test_a_recording_that_does_not_come_is_given_up(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The session does not wait for ever; its note says why it is empty. What came by then goes."""
    monkeypatch.setattr(arrivals, "ARRIVES_WITHIN", 0.05)
    async with practicing(folder) as practice:
        session = await set_up(practice)
        await session.bringing.recording(TWO_FILES, remote_model=False)
        begun = wav(folder, voice(2, (0.5, 1)))
        await session.bringing.arrivals.take("client", parts(begun), 0, len(begun) + 1)
        spool = session.bringing.arrivals._files["client"].spool
        assert spool is not None
        await ready(session)
        assert session.state.note_reason.startswith("The recording did not arrive")
        assert spool._file.closed


@pytest.mark.parametrize("how", ["stopped", "revoked"])
async def test_reading_stops_at_once_when_somebody_says_so(folder: Path, how: str) -> None:
    """Cancelled by the therapist, or consent taken back by the client: nothing more is heard."""
    recognizer = ScriptedRecognizer(says)
    recognizer.held = gate = Gate()
    async with practicing(folder, recognizer=recognizer, language_model=model()) as practice:
        session = await set_up(practice)
        await bring(session, folder)
        with anyio.fail_after(PATIENCE):
            while not gate.reached.is_set():
                await anyio.lowlevel.checkpoint()
        if how == "stopped":
            session.bringing.stop("you stopped it")
        else:
            await session.do("client", wire.Revoke())
        gate.open()
        await ready(session)
        assert len(session.state.utterances) <= 1
        assert not session.state.read_whole
        assert session.bringing.arrivals._files == {}
        assert session.state.note_reason.startswith("The recording was not read to its end")


async def test_a_pause_and_a_backlog_wait_for_drafting(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Hearing never runs away from drafting: what waits stays bounded."""
    monkeypatch.setattr(tracks, "AHEAD", 2)
    spans = [(1.0 + 2 * n, 2.0 + 2 * n) for n in range(8)]
    async with practicing(
        folder, recognizer=ScriptedRecognizer(says), language_model=model()
    ) as practice:
        session = await set_up(practice)
        settled: list[int] = []
        true: Callable[..., Any] = session.drafter.settle

        async def settle(*, hurry: bool) -> None:
            assert not hurry
            settled.append(len(session.state.utterances))
            await true(hurry=hurry)

        monkeypatch.setattr(session.drafter, "settle", settle)
        new = replace(TWO_FILES, tracks=("client",))
        await session.bringing.recording(new, remote_model=False)
        await session.bringing.arrivals.take("client", parts(wav(folder, voice(18, *spans))))
        await ready(session)
        assert len(session.state.utterances) == 8
        assert settled == [2, 4, 6, 8]
        assert session.drafter.pause_s == math.inf


async def test_a_restart_in_the_middle_says_what_is_missing(folder: Path) -> None:
    """What was heard stays; for the rest the recording is to be brought again."""
    recognizer = ScriptedRecognizer(says)
    recognizer.held = gate = Gate()
    async with practicing(folder, recognizer=recognizer, language_model=model()) as practice:
        session = await set_up(practice)
        await bring(session, folder)
        name = session.id
        with anyio.fail_after(PATIENCE):
            while not gate.reached.is_set():
                await anyio.lowlevel.checkpoint()
    async with practicing(folder, language_model=model()) as practice:
        session = await practice.open(name)
        await ready(session)
        (trouble,) = await bodies(practice, session, ev.WentWrong)
        assert "the server was restarted while the recording was read" in trouble.message


async def test_a_typed_summary_is_kept_word_for_word_in_the_therapists_name(folder: Path) -> None:
    """In ink, filed, each sentence its own evidence; both read it and sign."""
    asked = ScriptedLanguageModel(lambda _: "symptom, and the client is depressed")
    async with practicing(folder) as practice:
        session = await set_up(practice)
        text = "She described headaches at work. No SI.\nPlan: walk daily"
        await session.bringing.summary(NewSummary(text=text), asked)
        check(session)
        entries = list(session.state.entries.values())
        assert [(e.statement.text, e.statement.section, e.status, e.by) for e in entries] == [
            ("She described headaches at work.", "data", "accepted", "therapist"),
            ("No SI.", "data", "accepted", "therapist"),
            ("walk daily", "plan", "accepted", "therapist"),
        ]
        assert (session.state.state, session.state.note_ready) == ("review", True)
        assert session.state.consents == {}
        for party in ("client", "therapist"):
            await sign(session, party)
        note, _ = await session.sign_off.note()
        quotes = [
            quote
            for section in note["sections"]
            for statement in section["statements"]
            for quote in statement["evidence"]
        ]
        assert {quote["start_ms"] for quote in quotes} == {None}
        assert [quote["quote"] for quote in quotes] == [e.statement.text for e in entries]
        assert note["session"]["documented_from"] == "summary"


async def test_a_summary_that_is_refused_leaves_the_session_as_it_was(folder: Path) -> None:
    """Another can be typed, or a call held."""
    async with practicing(folder) as practice:
        session = await set_up(practice)
        with pytest.raises(BadInput, match="got no words"):
            await session.bringing.summary(NewSummary(text=" \n"), None)
        assert session.state.state == "created"
        await session.bringing.summary(NewSummary(text="Slept badly."), None)


async def test_a_restart_between_two_sentences_loses_neither(folder: Path) -> None:
    """What was kept as words becomes a statement."""
    async with practicing(folder) as practice:
        session = await set_up(practice)
        name = session.id
        note = offline.filed(
            summary.sentences("Slept badly. Ate well.", session.template),
            session.template,
            None,
            0,
        )
        body = brought.event("summary", Held(), utc_now())
        await session.bringing._begin(body, list(note.said.values()))
        await session.bringing._put_down(note.statements[:1])
    async with practicing(folder) as practice:
        session = await practice.open(name)
        await ready(session)
        check(session)
        texts = [entry.statement.text for entry in session.state.entries.values()]
        assert texts == ["Slept badly.", "Ate well."]


async def test_a_transcript_is_drafted_from_as_a_call_is(folder: Path) -> None:
    """Its words are kept; ninety minutes of them are read to the end."""
    turns = [
        {"speaker": "therapist" if n % 2 else "client", "text": f"{SAID} {n}", "start_s": n * 5}
        for n in range(1_080)
    ]
    async with practicing(folder, language_model=model("none")) as practice:
        session = await set_up(practice)
        new = NewTranscript(turns=tuple(turns), attestation=AGREED)
        await session.bringing.transcript(new, remote_model=False)
        await ready(session)
        assert len(session.state.utterances) == 1_080
        assert session.state.utterances[-1].start == 1_079 * 5 * SAMPLE_RATE
        assert session.state.way == "transcript"


async def test_a_transcript_that_names_nobody_is_refused(folder: Path) -> None:
    """Before anything is kept."""
    async with practicing(folder) as practice:
        session = await set_up(practice)
        new = NewTranscript(turns=({"speaker": None, "text": "x"},), attestation=AGREED)
        with pytest.raises(BadInput, match="to say who speaks"):
            await session.bringing.transcript(new, remote_model=False)
        assert session.state.state == "created"
