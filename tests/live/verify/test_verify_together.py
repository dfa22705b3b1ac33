"""Several files of one note: they agree, or it is told where they do not."""

from pathlib import Path

from live.signing.additions import Addition, added, sealed
from live.signing.attestation import signed
from tests.live import note_samples
from tests.live import session_samples as samples
from tests.live.verify.verify_samples import KEY, another_session, check, pdf_of_whole, whole

LATER = samples.START.replace(hour=22)


def test_the_forms_of_one_export_agree(tmp_path: Path) -> None:
    for found in check(tmp_path, whole(), pdf_of_whole()):
        assert found.outcome == "intact"
        assert found.held[-1].endswith("the same note, answers and additions")


def test_an_earlier_copy_agrees_and_says_what_it_lacks(tmp_path: Path) -> None:
    early = sealed(note_samples.record(), note_samples.additions()[:1], None, LATER, KEY)
    late, before = check(tmp_path, whole(), early)
    assert late.outcome == before.outcome == "intact"
    assert late.held[-1].endswith("this file holds 3 more that was added later")
    assert before.held[-1].endswith("it holds 3 more that was added later")


def test_another_note_of_the_same_session_is_told(tmp_path: Path) -> None:
    note = note_samples.note()
    note["sections"][0]["statements"][0]["text"] = "Sleeps well."
    other = sealed(signed(note_samples.attest(note), KEY), [], None, LATER, KEY)
    for found in check(tmp_path, whole(), other):
        assert found.outcome == "not_intact"
        assert "expected the same note and answers" in found.faults[0]


def test_other_additions_to_the_same_note_are_told(tmp_path: Path) -> None:
    """Two chains from one record: somebody with the practice's key made one of them anew."""
    record = note_samples.record()
    addition = Addition("addendum", "therapist", "Dr. Emma Hale", LATER, "Another story.")
    other = sealed(record, [added(record, [], addition, KEY)], None, LATER, KEY)
    for found in check(tmp_path, whole(), other):
        assert found.outcome == "not_intact"
        assert "expected the same additions" in found.faults[0]


def test_files_of_other_sessions_have_nothing_to_do_with_each_other(tmp_path: Path) -> None:
    for found in check(tmp_path, whole(), another_session()):
        assert found.outcome == "intact"
        assert "the same note" not in " ".join(found.held)
