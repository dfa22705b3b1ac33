import json
from pathlib import Path
from typing import Any

import pytest

from audio.types import SAMPLE_RATE
from live.errors import BadInput
from live.transcribe.formats import render
from live.ways_in.transcripts import LONGEST, read
from tests.live.transcribe.recordings import heard, missed, said

TURNS: list[dict[str, Any]] = [
    {"speaker": "clinician", "start_s": 1.0, "end_s": 3.0, "text": "How did you  sleep?"},
    {"speaker": "Patient", "start_s": 3.5, "end_s": 5.5, "text": "Four nights out of seven."},
]


def written(path: Path, row: object) -> Path:
    path.write_text(json.dumps(row), "utf-8")
    return path


def test_turns_become_final_utterances_with_words_spread_over_their_time(tmp_path: Path) -> None:
    """Speaker, text and times are the file's."""
    first, second = read(written(tmp_path / "a.json", {"turns": TURNS}))
    assert [(u.speaker, u.text, u.final) for u in (first, second)] == [
        ("therapist", "How did you sleep?", True),
        ("client", "Four nights out of seven.", True),
    ]
    assert (second.start, second.end) == (3.5 * SAMPLE_RATE, 5.5 * SAMPLE_RATE)
    assert [word.start for word in first.words] == [16_000, 24_000, 32_000, 40_000]
    assert first.stable == 4


def test_a_calls_folder_is_read_by_its_reference(tmp_path: Path) -> None:
    """The folder's reference.json is the transcript."""
    written(tmp_path / "reference.json", {"duration_s": 9, "turns": TURNS})
    assert len(read(tmp_path)) == 2


def test_what_transcribe_writes_is_read_back_with_each_words_time(tmp_path: Path) -> None:
    """JSON and text of `conote transcribe` both come back; what was not understood stays out."""
    heard_before = heard(
        said("so how was it", 1.0, "therapist"),
        missed(3.0, 4.0, "client"),
        said("a five", 5.0, "client"),
    )
    (tmp_path / "a.json").write_text(render(heard_before, "json"), "utf-8")
    (tmp_path / "a.txt").write_text(render(heard_before, "text"), "utf-8")
    by_json, by_text = read(tmp_path / "a.json"), read(tmp_path / "a.txt")
    expected = [("therapist", "so how was it"), ("client", "a five")]
    for utterances in (by_json, by_text):
        assert [(u.speaker, u.text) for u in utterances] == expected
    assert by_json[1].words[1].start == round(5.4 * SAMPLE_RATE)
    assert by_text[1].start == 5 * SAMPLE_RATE


def test_a_text_that_somebody_put_right_counts_not_the_words_heard(tmp_path: Path) -> None:
    """An edited `text` is believed, and spread over the passage."""
    row = json.loads(render(heard(said("a fife", 5.0, "client")), "json"))
    row["passages"][0]["text"] = "a five"
    (utterance,) = read(written(tmp_path / "a.json", row))
    assert utterance.text == "a five"


def test_turns_without_times_follow_each_other(tmp_path: Path) -> None:
    """Each takes the time that saying it takes."""
    turns = [{"speaker": "client", "text": "one two"}, {"speaker": "therapist", "text": "three"}]
    first, second = read(written(tmp_path / "a.json", {"turns": turns}))
    assert 0 == first.start < first.end == second.start < second.end


def test_two_lines_of_one_second_keep_two_names(tmp_path: Path) -> None:
    """A clock of whole seconds does not make two utterances one."""
    (tmp_path / "a.txt").write_text("[00:00:01] Client: one\n[00:00:01] Client: two\n")
    assert len({u.id for u in read(tmp_path / "a.txt")}) == 2


def test_other_names_are_whose_the_person_says(tmp_path: Path) -> None:
    """--speakers maps names in the order in which they come up."""
    (tmp_path / "a.txt").write_text("Dr. May: So?\nNora: Good: better.\n")
    first, second = read(tmp_path / "a.txt", ("therapist", "client"))
    assert (first.speaker, second.speaker, second.text) == ("therapist", "client", "Good: better.")
    with pytest.raises(BadInput, match="--speakers therapist,client"):
        read(tmp_path / "a.txt")
    with pytest.raises(BadInput, match="--speakers therapist,client"):
        read(tmp_path / "a.txt", ("client", "client"))


def test_lines_without_a_name_are_refused_with_what_to_do(tmp_path: Path) -> None:
    """A mixed recording's transcript names nobody: nobody guesses."""
    (tmp_path / "a.json").write_text(render(heard(said("a five")), "json"), "utf-8")
    with pytest.raises(BadInput, match="1 of 1 do not: write “Therapist:”"):
        read(tmp_path / "a.json")


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b"[]",
        b"{}",
        b'{"turns": [{"speaker": "client"}]}',
        b'{"turns": [{"speaker": "client", "text": "secret", "start_s": "soon"}]}',
        b'{"format": "conote-transcript", "passages": [{"text": "secret"}]}',
        b"\xff\xfe",
        b"[" * 100_000,
    ],
)
def test_what_is_no_transcript_is_told_without_a_word_of_it(tmp_path: Path, content: bytes) -> None:
    """The message names the file and the forms that are read."""
    (tmp_path / "a.json").write_bytes(content)
    with pytest.raises(BadInput, match=r"a\.json: expected") as told:
        read(tmp_path / "a.json")
    assert "secret" not in str(told.value)


def test_no_file_and_a_file_too_long_are_told(tmp_path: Path) -> None:
    """Neither is read."""
    with pytest.raises(BadInput, match="No such file"):
        read(tmp_path / "gone.json")
    with (tmp_path / "long.txt").open("wb") as file:
        file.truncate(LONGEST + 1)
    with pytest.raises(BadInput, match="at most 20 MB"):
        read(tmp_path / "long.txt")
