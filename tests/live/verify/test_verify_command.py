"""``conote verify``: one clear line a file, an exit code, no word of a note."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from live import exports
from live.__main__ import app
from tests.live.verify.verify_samples import KEY, OTHER, flipped, pdf_of_whole, whole

pytestmark = pytest.mark.together  # each lays pages out, and signs or reads them

WORDS = ("Sam", "Hale, PsyD", "shout", "coffee", "medication", "thought record")


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an export in each form, one that was changed, and something else."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    (tmp_path / "note.json").write_bytes(exports.export("json", whole()))
    (tmp_path / "note.pdf").write_bytes(pdf_of_whole())
    (tmp_path / "note.md").write_bytes(exports.export("markdown", whole()))
    changed = flipped(whole(), ("attestations", 0, "comment"))
    (tmp_path / "changed.json").write_text(json.dumps(changed))
    (tmp_path / "letter.txt").write_text("Dear Sam")
    return tmp_path


def run(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["verify", *arguments])
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.exit_code, done.output


def test_an_intact_file_is_said_to_be_so_in_one_line(files: Path) -> None:
    del files
    code, said = run("note.pdf", "--key", KEY.id)
    assert code == 0
    lines = said.splitlines()
    assert lines[0] == "note.pdf: intact, signed by the key fb19 9ef9 2470 5393, as you expect"
    assert "Compare the key" not in said


def test_that_a_key_proves_nothing_by_itself_is_said_plainly(files: Path) -> None:
    del files
    code, said = run("note.json", "note.pdf")
    assert code == 0
    assert said.count("whoever makes a file can make a key") == 1


def test_a_changed_file_is_named_with_its_place(files: Path) -> None:
    del files
    code, said = run("note.json", "changed.json")
    assert code == 1
    assert "note.json: intact" in said
    assert "changed.json: NOT intact\n  ✗ attestations: " in said


def test_another_key_than_expected_is_no_yes(files: Path) -> None:
    del files
    code, said = run("note.json", "--key", OTHER.id)
    assert code == 1
    assert "which is not the one you expect" in said


def test_what_is_no_export_cannot_be_told(files: Path) -> None:
    del files
    for name in ("letter.txt", "nowhere.pdf", "note.md"):
        code, said = run(name)
        assert code == 2, name
        assert f"{name}: can’t tell\n  ? " in said
    assert run("letter.txt", "changed.json")[0] == 1


def test_markdown_beside_the_record_is_compared(files: Path) -> None:
    del files
    code, said = run("note.md", "note.json")
    assert code == 0
    assert "word for word" in said


def test_programs_read_the_same_in_json(files: Path) -> None:
    del files
    code, said = run("note.pdf", "changed.json", "letter.txt", "--json")
    assert code == 1
    pdf, changed, letter = json.loads(said)
    assert (pdf["outcome"], pdf["form"], pdf["session"]) == ("intact", "pdf", "s-2f81")
    assert pdf["sha256"] == whole()["sha256"]
    assert pdf["signers"][0] == {
        "key": KEY.id,
        "fingerprint": pdf["signers"][0]["fingerprint"],
        "what": "record",
    }
    assert (changed["outcome"], changed["sha256"]) == ("not_intact", "")
    assert changed["faults"][0].startswith("attestations: ")
    assert letter["outcome"] == "unknown"


def test_no_word_of_a_note_is_printed(files: Path) -> None:
    names = [path.name for path in files.iterdir()]
    for said in (run(*names)[1], run(*names, "--json")[1]):
        for word in WORDS:
            assert word not in said


def test_a_key_that_is_none_is_told_without_a_traceback(files: Path) -> None:
    del files
    code, said = run("note.json", "--key", "none")
    assert code == 2
    assert "--key: expected a fingerprint" in said


def test_a_name_cannot_paint_the_terminal(files: Path) -> None:
    (files / "\x1b[2Jnote.json").write_bytes(b"{}")
    code, said = run("\x1b[2Jnote.json")
    assert code == 2
    assert "\x1b" not in said
    assert said.startswith("?[2Jnote.json: can’t tell")
