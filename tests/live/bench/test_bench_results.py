"""The published form of a result, and the form for people."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from live.bench.feed import Log
from live.bench.framing import Shown, Told
from live.bench.machine import Machine, this_machine
from live.bench.report import markdown, show, write
from live.bench.results import Measured, Result, as_json, cost, events, ratios, silence
from live.bench.score import Figures, Spread

KEYS = {
    "wer",
    "partial_ms",
    "stable_ms",
    "final_ms",
    "flicker",
    "first_words_lost",
    "words_in_silence",
    "revised_stable_share",
    "wrong_speaker",
    "cpu_s_per_audio_s",
    "peak_rss_mb",
    "tracks",
}
"""What the issue of this bench asks for; ``baseline`` and ``peers`` stand at the top only."""

LOG = Log(
    about={"path": "all of it"},
    shown=(Shown(1, 0, "a", "secret words", 0, final=True),),
    told=(Told(1, "SoundLost", 0.25), Told(2, "SoundLost", 0.5), Told(3, "Lagging", 0)),
    seconds=20.0,
    cpu_s=8.0,
    peak_bytes=400 * 2**20,
    late_s=0.01,
    drain_s=1.5,
    finished=True,
)
FIGURES = Figures(
    wer=0.1,
    substituted=5,
    deleted=3,
    inserted=2,
    words=100,
    partial_ms=Spread(800, 1600),
    stable_ms=Spread(2000, 4000),
    final_ms=Spread(1000, 2000),
    flicker=0.25,
    first_words_lost=0.05,
    first_words_lost_count=1,
    revised_stable_share=0.01,
    stable_words=90,
    wrong_speaker=0,
    final_words=99,
)
OURS = Measured(2, FIGURES, cost(LOG), silence(LOG), events(LOG), LOG.about)
SLOWER = replace(FIGURES, wer=0.2, partial_ms=Spread(1600, 6400), flicker=0.0)
THEIRS = Measured(1, SLOWER, replace(cost(LOG), cpu_s_per_audio_s=1.6))
BROKEN = Measured(1, None, None, problem="it could not be installed: no wheel")
MACHINE = Machine("A Processor", 2, ("avx2",), 24, 2.5, "Linux, Python 3.11", {"conote": "1"})
SETTINGS = {
    "data": "call",
    "seconds": 120.0,
    "turns": 27,
    "seed": 1,
    "recognizer": "whisper-base",
    "language": "en",
    "workers": 2,
    "threads": 1,
    "others_threads": 2,
}
SMALL = Result("2026-11-22T07:00:00+00:00", MACHINE, SETTINGS, OURS)
FULL = replace(
    SMALL,
    tracks=(replace(OURS, tracks=1), replace(OURS, tracks=8)),
    one_track=replace(OURS, tracks=1),
    baseline=THEIRS,
    peers={"RealtimeSTT": THEIRS, "other": BROKEN},
)


# --- what a run cost --------------------------------------------------------------------


def test_cpu_is_given_for_a_second_of_the_call() -> None:
    assert (cost(LOG).cpu_s_per_audio_s, cost(LOG).peak_rss_mb) == (0.4, 400)


@pytest.mark.parametrize("change", [{"finished": False}, {"drain_s": 16.0}, {"late_s": 0.6}])
def test_who_is_late_does_not_keep_up(change: dict[str, float]) -> None:
    assert cost(LOG).kept_up
    assert not cost(replace(LOG, **change)).kept_up  # type: ignore[arg-type]


def test_events_are_added_up() -> None:
    assert events(LOG) == {"SoundLost": (2, 0.75), "Lagging": (1, 0.0)}


def test_words_from_silence() -> None:
    assert (silence(LOG).words, silence(LOG).shown) == (2, 2)


# --- json -------------------------------------------------------------------------------


def test_every_key_is_there_even_if_nothing_but_conote_ran() -> None:
    found = as_json(SMALL)
    assert set(found) >= KEYS | {"baseline", "peers"}
    assert (found["baseline"], found["peers"], found["tracks"], found["ratios"]) == (
        None,
        {},
        [],
        {},
    )
    assert found["partial_ms"] == {"median": 800, "p95": 1600}
    assert found["words_in_silence"] == 2
    assert found["events"]["SoundLost"] == {"count": 2, "seconds": 0.75}


def test_baseline_and_peers_have_the_same_keys() -> None:
    found = as_json(FULL)
    for other in (found["one_track"], found["baseline"], *found["peers"].values()):
        assert set(other) >= KEYS
    assert found["baseline"]["words_in_silence"] is None
    assert found["peers"]["other"]["wer"] is None
    assert "no wheel" in found["peers"]["other"]["problem"]


def test_runs_with_more_tracks_say_how_many() -> None:
    first, last = as_json(FULL)["tracks"]
    assert (first["n"], last["n"]) == (1, 8)
    assert set(last) >= {"n", "partial_ms", "stable_ms", "final_ms", "cpu_s_per_audio_s"}


def test_ratios_are_ours_divided_by_theirs() -> None:
    found = as_json(FULL)["ratios"]
    assert found["baseline"]["wer"] == 0.5
    assert found["baseline"]["partial_ms_p95"] == 0.25
    assert found["baseline"]["cpu_s_per_audio_s"] == 0.25
    assert found["baseline"]["flicker"] is None  # they take nothing back
    assert found["other"] == {}


def test_without_figures_there_are_no_ratios() -> None:
    assert ratios(None, THEIRS) == ratios(OURS, BROKEN) == {}


def test_it_is_json_without_a_word_that_was_said() -> None:
    assert "secret" not in json.dumps(as_json(FULL))


# --- for people -------------------------------------------------------------------------


def printed(result: Result, width: int = 80) -> str:
    console = Console(width=width, record=True, quiet=False, file=Path("/dev/null").open("w"))  # noqa: SIM115
    with console.file:
        show(result, console)
    return console.export_text()


def test_the_terminal_shows_every_system_and_why_one_has_no_figures() -> None:
    text = printed(FULL)
    for part in ("conote", "VAD + transcribe()", "RealtimeSTT", "no wheel", "10.0 %"):
        assert part in text
    assert "0.80 / 1.60" in text
    assert "upper bounds" in text
    assert "…" not in text  # nothing had to be cut


def test_a_small_result_has_one_table() -> None:
    text = printed(SMALL)
    assert "by number of tracks" not in text
    assert "divided by" not in text


def test_markdown_has_date_machine_and_tables() -> None:
    text = markdown(FULL)
    assert text.startswith("## `conote bench speech`, 2026-11-22\n")
    assert "2 cores of A Processor (avx2), 24 GB; load 2.5" in text
    assert "| conote | 10.0 % | 0.80 / 1.60 | 2.00 / 4.00 | 1.00 / 2.00 | 0.25 | 1.0 % |" in text
    assert "| other | – |" in text
    tables = [line for line in text.splitlines() if line.startswith("| system |")]
    assert len(tables) == 2


def test_a_result_is_added_to_the_record(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    record = tmp_path / "docs" / "benchmarks.md"
    record.write_text("# Measured\n\n\n")
    assert write(SMALL, tmp_path)
    assert record.read_text().startswith("# Measured\n\n## `conote bench speech`")
    assert record.read_text().endswith("\n")


def test_without_a_record_nothing_is_written(tmp_path: Path) -> None:
    assert not write(SMALL, tmp_path)
    assert list(tmp_path.iterdir()) == []


# --- the machine ------------------------------------------------------------------------


def test_this_machine_says_what_it_is() -> None:
    found = this_machine()
    assert found.cpu
    assert found.cores >= 1
    assert found.memory_gb >= 1
    assert found.packages["ctranslate2"][0].isdigit()


def test_without_linux_facts_the_processor_still_has_a_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("live.bench.machine._cpu_facts", dict)
    monkeypatch.delattr("os.sched_getaffinity")
    monkeypatch.setattr("live.bench.machine._PACKAGES", ("no-such-package",))
    found = this_machine()
    assert found.cpu
    assert found.cores >= 1
    assert found.packages == {"no-such-package": "not installed"}
