"""Everything of one client: every signed note in every form, the plan, the measures, an index."""

import csv
import hashlib
import io
import json
from collections.abc import AsyncIterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live import exports
from live.errors import NotFound
from live.exports.client_copy import CopiedFile, everything_of, plan_file
from live.exports.kept import Client, SignedNote
from live.plans import Plan, read_plan
from live.plans.values import Problem
from live.values import Goal
from tests.live.exports.fhir_samples import with_additions
from tests.live.exports.test_exports_scores import GIVEN, with_phq9

SAM = Client("hale", "Sam", "Dr. Emma Hale")


class Shelf:
    """Signed notes as a store would give them; counts how many were asked for at once."""

    def __init__(self, *notes: SignedNote) -> None:
        self.notes = notes

    async def of(self, client: Client) -> AsyncIterator[SignedNote]:
        """Those of a client."""
        for note in self.notes:
            if note.client == client:
                yield note


def shelf() -> Shelf:
    """Two notes of Sam's, and one of somebody else's."""
    return Shelf(
        SignedNote("s-1", SAM, with_phq9()),
        SignedNote("s-2f81", SAM, with_additions()),
        SignedNote("s-9", Client("hale", "Nora", "Dr. Emma Hale"), with_phq9()),
    )


async def copied(plan: Plan | None = None, notes: Shelf | None = None) -> dict[str, bytes]:
    """Sam's copy, by path."""
    files: Any = everything_of(SAM, notes or shelf(), plan, None)  # type: ignore[arg-type]  # a scripted one
    return {file.path: file.data async for file in files}


@pytest.fixture
def quick_forms(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forms that need no Typst: what they hold is tested elsewhere."""

    async def made(form: exports.Form, attested: dict[str, Any], seal: object) -> bytes:
        del seal
        return f"{form} {attested['record_sha256']}".encode()

    monkeypatch.setattr(exports, "made", made)


pytestmark = pytest.mark.usefixtures("quick_forms")


async def test_every_signed_note_is_there_in_every_form_and_nobody_elses() -> None:
    files = await copied()
    notes = [path for path in files if path.startswith("notes/")]
    assert notes == [
        f"notes/2026-11-22-{session}/note.{suffix}"
        for session in ("s-1", "s-2f81")
        for suffix in ("pdf", "md", "json", "fhir.json")
    ]
    assert "s-9" not in "".join(files)


async def test_no_name_and_no_word_is_part_of_a_files_name() -> None:
    assert not [path for path in await copied() if "Sam" in path or "Hale" in path]


async def test_the_index_names_every_file_with_its_hash() -> None:
    files = await copied()
    index = json.loads(files["index.json"])
    listed = {entry["path"]: entry for entry in index["files"]}
    assert set(listed) == set(files) - {"index.json", "index.md", "SHA256SUMS"}
    for path, entry in listed.items():
        assert entry["bytes"] == len(files[path])
        assert entry["sha256"] == hashlib.sha256(files[path]).hexdigest()
    sums = dict(line.split("  ")[::-1] for line in files["SHA256SUMS"].decode().splitlines())
    assert set(sums) == set(files) - {"SHA256SUMS"}
    assert sums["index.json"] == hashlib.sha256(files["index.json"]).hexdigest()
    added = index["notes"][1]["additions"]
    assert [a["kind"] for a in added] == ["correction", "disagreement"]
    assert (
        "| 22 November 2026 | `notes/2026-11-22-s-1` | therapist signed, client signed | 0 |"
        in (files["index.md"].decode())
    )


async def test_the_measures_over_time_are_a_table_of_numbers() -> None:
    rows = list(csv.reader(io.StringIO((await copied())["measures.csv"].decode())))
    assert rows[0][:6] == ["day", "session", "measure", "total", "most", "band"]
    assert rows[1] == ["2026-11-22", "s-1", "PHQ-9", "12", "27", "moderate", *map(str, GIVEN)]
    assert len(rows) == 2


async def test_a_client_without_a_signed_note_has_no_copy() -> None:
    with pytest.raises(NotFound):
        await copied(notes=Shelf())


async def test_the_files_of_a_note_say_whose_they_are_so_that_it_can_be_audited() -> None:
    files: Any = everything_of(SAM, shelf(), None, None)  # type: ignore[arg-type]  # a scripted one
    told = [(file.session, file.form) async for file in files if isinstance(file, CopiedFile)]
    assert told[:4] == [("s-1", form) for form in exports.FORMS]
    assert told[-1] == ("", "")


PLAN = Plan(
    (Problem("P1", "Insomnia"),),
    (
        Goal("G1", "Sleep: five of seven nights", "Insomnia", ("Up at seven",), date(2027, 3, 31)),
        Goal("G2", "yes", "Insomnia; worry at work"),
    ),
)


async def test_the_plan_is_there_as_it_can_be_read_again() -> None:
    data = (await copied(PLAN))["plan.yaml"]
    assert read_plan(data, "plan.yaml").goals == PLAN.goals


_lines = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=40
)


@given(st.lists(_lines, min_size=1, max_size=4), _lines)
def test_whatever_a_plan_says_is_read_again(texts: list[str], problem: str) -> None:
    goals = tuple(Goal(f"G{n}", text, problem) for n, text in enumerate(texts))
    assert read_plan(plan_file(Plan((), goals)), "plan.yaml").goals == goals
