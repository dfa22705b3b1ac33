"""What the server gives out is found intact by whoever has only the files."""

from pathlib import Path

import pytest
from anyio import to_thread

from live import exports
from live.signing.key import fingerprint_of
from live.verify import check_files, read_expected
from tests.fakes.server import serving, signed

pytestmark = pytest.mark.together


async def test_every_form_of_a_signed_note_is_intact_and_all_agree(
    folder: Path, tmp_path: Path
) -> None:
    async with serving(folder) as server:
        made = await signed(server)
        files = [tmp_path / f"note.{exports.suffix(form)}" for form in exports.FORMS]
        for form, file in zip(exports.FORMS, files, strict=True):
            file.write_bytes((await made.client.get(f"export/{form}")).content)
        key = await server.store.signing_keys.current()
    expected = read_expected([fingerprint_of(key.public)])
    checked = await to_thread.run_sync(check_files, files, expected)
    by_form = {one.form: one for one in checked}
    for form in ("pdf", "json", "fhir"):
        found = by_form[form]
        assert (found.outcome, found.faults, found.open) == ("intact", (), ())
        assert (
            sum(held.endswith("the same note, answers and additions") for held in found.held) == 2
        )
        assert "nothing is missing of what there was on" in " ".join(found.held)
    # The seal's moment is in no word of it, so it is the same beside any of them.
    assert by_form["markdown"].outcome == "intact"
