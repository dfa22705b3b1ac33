import json
import re
from pathlib import Path
from typing import Any

import av
import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.types import SAMPLE_RATE
from live.transcribe.formats import SUFFIXES, Format, _stamp, render
from live.transcribe.values import Transcription, clock
from tests.live.transcribe.recordings import heard, missed, said

CALL = heard(
    said("Hello. How are you?", 1, "therapist"),
    missed(4, 6.5, "client"),
    said("I <b>said</b> R&D {x} --> y", 65, "client"),
)
ROOM = heard(said("Hello. How are you?", 1), said("Fine.", 3661))


def test_text_has_a_line_for_each_passage() -> None:
    assert render(CALL, "text").splitlines() == [
        "[00:00:01] Therapist: Hello. How are you?",
        "[00:00:04] Client: [2.5 s not understood]",
        "[00:01:05] Client: I <b>said</b> R&D {x} --> y",
    ]


def test_text_of_a_mixed_recording_has_no_names() -> None:
    assert render(ROOM, "text") == "[00:00:01] Hello. How are you?\n[01:01:01] Fine.\n"


def test_json_says_all_that_is_known() -> None:
    call = heard(said("Hello. You?", 1, "therapist"), missed(4, 6.5, "client"))
    assert json.loads(render(call, "json", "whisper-base", "en")) == {
        "format": "conote-transcript",
        "version": 1,
        "model": "whisper-base",
        "language": "en",
        "duration_s": 6.5,
        "speakers": ["therapist", "client"],
        "tracked_by": "files",
        "complete": True,
        "remarks": [],
        "problems": [],
        "passages": [
            {
                "speaker": "therapist",
                "start_s": 1.0,
                "end_s": 1.8,
                "text": "Hello. You?",
                "doubt": None,
                "words": [
                    {"text": "Hello.", "start_s": 1.0, "end_s": 1.4, "probability": 0.9},
                    {"text": "You?", "start_s": 1.4, "end_s": 1.8, "probability": 0.9},
                ],
            },
            {
                "speaker": "client",
                "start_s": 4.0,
                "end_s": 6.5,
                "text": "",
                "doubt": "repetition",
                "words": [],
            },
        ],
    }


def test_json_of_a_mixed_recording_claims_nobody() -> None:
    made = json.loads(render(ROOM, "json"))
    assert made["speakers"] == []
    assert made["language"] is None
    assert {passage["speaker"] for passage in made["passages"]} == {None}


def test_json_says_what_is_missing() -> None:
    broken = Transcription(("client",), "files", SAMPLE_RATE, (), ("By file.",), ("Broken off.",))
    made = json.loads(render(broken, "json"))
    assert (made["complete"], made["problems"]) == (False, ["Broken off."])
    assert made["remarks"] == ["By file."]
    assert made["duration_s"] == 1.0


def test_every_field_of_the_json_is_documented() -> None:
    documented = (Path(__file__).parents[3] / "docs" / "transcript.md").read_text()
    made: dict[str, Any] = json.loads(render(CALL, "json"))
    passage = made["passages"][0]
    for field in {**made, **passage, **passage["words"][0]}:
        assert f"`{field}`" in documented


def test_srt_is_numbered_and_labelled_and_has_no_markup() -> None:
    assert render(CALL, "srt") == (
        "1\n00:00:01,000 --> 00:00:02,600\nTherapist: Hello. How are you?\n\n"
        "2\n00:00:04,000 --> 00:00:06,500\nClient: [2.5 s not understood]\n\n"
        "3\n00:01:05,000 --> 00:01:07,400\nClient: I ‹b›said‹/b› R&D (x) --› y\n"
    )


def test_vtt_has_voices_and_escapes() -> None:
    assert render(CALL, "vtt") == (
        "WEBVTT\n\n"
        "00:00:01.000 --> 00:00:02.600\n<v Therapist>Hello. How are you?\n\n"
        "00:00:04.000 --> 00:00:06.500\n<v Client>[2.5 s not understood]\n\n"
        "00:01:05.000 --> 00:01:07.400\n"
        "<v Client>I &lt;b&gt;said&lt;/b&gt; R&amp;D {x} --&gt; y\n"
    )


def test_names_are_escaped_in_vtt() -> None:
    assert "<v A&amp;B &gt; C>Hello." in render(heard(said("Hello.", 0, "A&B > C")), "vtt")


def test_subtitles_of_a_mixed_recording_have_no_names() -> None:
    assert "\nHello. How are you?\n" in render(ROOM, "srt")
    assert "\nHello. How are you?\n" in render(ROOM, "vtt")
    assert "<v" not in render(ROOM, "vtt")


def test_subtitles_go_on_after_an_hour() -> None:
    assert "01:01:01,000 --> 01:01:02,000" in render(ROOM, "srt")
    assert "01:01:01.000 --> 01:01:02.000" in render(ROOM, "vtt")


@given(st.integers(0, 400 * 3600 * 1000))
def test_timestamps_are_well_formed_and_mean_their_time(milliseconds: int) -> None:
    stamp = _stamp(milliseconds, ",")
    match = re.fullmatch(r"(\d{2,}):([0-5]\d):([0-5]\d),(\d{3})", stamp)
    assert match
    hours, minutes, seconds, thousandths = map(int, match.groups())
    assert ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths == milliseconds
    assert stamp.startswith(clock(milliseconds * SAMPLE_RATE // 1000))


@pytest.mark.parametrize(
    ("suffix", "cues"),
    # A name takes room in the lines of SRT, so its cues are shorter.
    [(".srt", [3600.0, 3606.4, 3612.8, 3700.0]), (".vtt", [3600.0, 3606.8, 3613.6, 3700.0])],
)
def test_ffmpeg_reads_the_subtitles_back(tmp_path: Path, suffix: str, cues: list[float]) -> None:
    """Another's reader finds the same cues, the same times and the same words."""
    long = heard(said("one two three four five six " * 6, 3600, "client"), said("R&D", 3700))
    path = tmp_path / f"a{suffix}"
    path.write_text(render(long, SUFFIXES[suffix]), "utf-8")
    with av.open(str(path)) as container:
        packets = [packet for packet in container.demux() if packet.size]
    texts = [bytes(packet).decode() for packet in packets]
    starts = [float(packet.pts * packet.time_base) for packet in packets if packet.pts is not None]
    words = re.sub(r"<v \w+>|Client:|\s+", " ", " ".join(texts)).replace("&amp;", "&").split()
    assert words == [*("one two three four five six " * 6).split(), "R&D"]
    assert starts == cues


@pytest.mark.parametrize(("form", "empty"), [("text", ""), ("srt", ""), ("vtt", "WEBVTT\n")])
def test_nothing_said_is_an_empty_file_of_its_form(form: Format, empty: str) -> None:
    assert render(heard(), form) == empty
