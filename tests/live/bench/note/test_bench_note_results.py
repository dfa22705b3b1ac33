"""From notes to figures."""

import json
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from live.bench.machine import Machine
from live.bench.note import report, results, saved
from live.bench.note.results import Result, Spread, figures, score
from live.bench.note.systems import Note, Stated, Work
from live.errors import BadInput
from tests.live.bench.note_material import fact, material

CALL = material(
    "T: What brings you here?",
    "C: Diarrhea for three days.",
    "T: Any fever?",
    "C: No.",
    facts=(
        fact("Diarrhoea"),
        fact("3 days", "Diarrhoea"),
        fact("No fever"),
        fact("cough", weight="non-critical"),
        fact("weather", weight="irrelevant"),
    ),
)
OURS = Note(
    statements=(
        Stated("Diarrhea for three days.", "symptom", "data", ("u1",)),
        Stated("No fever.", "symptom", "data", ("u3",)),
        Stated("Denies fever.", "symptom", "data", ("u3",)),
        Stated("Diarrhea for four days.", "symptom", "data", ("u1",)),
    ),
    left_out={"number": 2},
    work=(Work(8.0, 0.0, 0), Work(18.0, 12.0, 1), Work(28.0, 0.0, 0), Work(38.0, 2.0, 1)),
    tokens=1000,
    written=50,
)
USUAL = Note((Stated("Patient has a cough."),), {}, (Work(38.0, 30.0, 1),), 400, 20, prompts=1)


def result(baseline: bool = True) -> Result:
    return Result(
        "2026-11-26T10:00:00+00:00",
        Machine("A Processor", 2, (), 24, 0.1, "Linux", {}),
        {"data": "calls", "sessions": 1, "model": "qwen"},
        (score(CALL, OURS),),
        (score(CALL, USUAL),) if baseline else (),
    )


def test_coverage_is_the_share_of_the_facts_that_are_there() -> None:
    """Irrelevant lines of a checklist do not count."""
    found = figures([score(CALL, OURS)])
    assert (found.critical_fact_coverage, found.fact_coverage) == (1.0, 0.75)


def test_faults_are_counted_by_sort_and_together() -> None:
    """A wrong number is an unsupported statement, too."""
    found = figures([score(CALL, OURS)])
    assert (found.number_errors, found.negation_errors, found.speaker_errors) == (1, 0, 0)
    assert (found.unsupported_rate, found.duplicates, found.statements) == (0.25, 1, 4)


def test_time_is_laid_out_as_if_the_session_were_played() -> None:
    """Work waits for its turn's end and for the work before it; the note is ready after both."""
    found = figures([score(CALL, OURS)])
    assert found.seconds_per_turn == Spread(7.0, 11.5)
    assert found.behind_s == Spread(7.0, 11.5)
    assert found.note_ready_s == 2.0
    late = Note(OURS.statements, {}, (Work(18.0, 30.0, 1), Work(38.0, 2.0, 1)), 0, 0)
    assert figures([score(CALL, late)]).note_ready_s == 12.0


def test_the_usual_way_has_no_turns_and_begins_at_the_end() -> None:
    """Its keys are the same; what it has not is null."""
    found = figures([score(CALL, USUAL)])
    assert (found.seconds_per_turn, found.note_ready_s) == (Spread(None, None), 30.0)
    assert found.unsupported_rate == 1.0


def test_the_json_has_the_published_keys() -> None:
    """The same keys for the baseline, and each file by itself."""
    found = json.loads(json.dumps(results.as_json(result())))
    keys = set(
        "critical_fact_coverage fact_coverage unsupported_rate number_errors negation_errors "
        "speaker_errors duplicates statements seconds_per_turn note_ready_s tokens".split()
    )
    assert keys <= set(found)
    assert keys <= set(found["baseline"])
    assert set(found["seconds_per_turn"]) == {"median", "p95"}
    assert found["per_file"][0]["id"] == "one"
    assert found["per_file"][0]["baseline"]["statements"] == 1
    assert found["ratio"]["words"] == pytest.approx(12 / 4)


def test_without_a_checklist_coverage_is_null_and_the_rest_is_measured() -> None:
    """A call has none."""
    found = figures([score(material("C: I have a cough."), USUAL)])
    assert (found.critical_fact_coverage, found.fact_coverage) == (None, None)
    assert found.unsupported_rate == 0.0


def test_a_baseline_that_was_not_run_is_null() -> None:
    """And so are the ratios to it."""
    found = results.as_json(result(baseline=False))
    assert found["baseline"] is None
    assert set(found["ratio"].values()) == {None}


def test_no_session_at_all_gives_no_figures() -> None:
    """Nothing is divided by nothing."""
    found = figures([])
    assert (found.unsupported_rate, found.note_ready_s, found.tokens) == (None, None, None)


def test_a_note_is_written_with_its_evidence_its_faults_and_the_facts(tmp_path: Path) -> None:
    """So that somebody can read it against what was said."""
    saved.write(tmp_path / "notes", "conote", [score(CALL, OURS)])
    text = (tmp_path / "notes" / "one.conote.md").read_text("utf-8")
    assert "4. Diarrhea for four days. (symptom, data) **number**" in text
    assert "client, 10 s: “Diarrhea for three days.”" in text
    assert "in 1: Diarrhoea › 3 days (critical)" in text
    assert "**missed**: cough" in text
    assert "- 2 and 3" in text


def test_a_baseline_that_was_kept_reads_back_the_same(tmp_path: Path) -> None:
    """Another run can compare with it."""
    path = tmp_path / "baseline.json"
    notes = saved.notes_as_json(
        [
            score(CALL, USUAL),
        ]
    )
    path.write_text(json.dumps({"notes": notes}), "utf-8")
    assert saved.read_notes(path, [CALL]) == {"one": USUAL}
    with pytest.raises(BadInput, match="expected a note of two"):
        saved.read_notes(path, [material("C: Hello.", name="two")])
    path.write_text("{}", "utf-8")
    with pytest.raises(BadInput, match=r"expected the baseline\.json"):
        saved.read_notes(path, [CALL])


def test_a_result_reads_as_a_table_and_as_markdown() -> None:
    """Both systems side by side, and the ratios."""
    console = Console(width=100, record=True, file=StringIO())
    report.show(result(), console)
    shown = console.export_text()
    assert "one prompt" in shown
    assert "100.0 %" in shown
    text = report.markdown(result())
    assert "| critical facts in the note | 100.0 % | 0.0 % |" in text
    assert "words: 3.00 × the one prompt's" in text
