"""The instructions of docs/verify.md, carried out as they stand there: openssl and Python alone."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from live import exports
from live.exports.certificates import chain, pem_of
from tests.live.verify.verify_samples import KEY, flipped, pdf_of_whole, whole

pytestmark = [
    pytest.mark.together,
    pytest.mark.skipif(not shutil.which("openssl"), reason="install openssl to run it"),
]

PAGE = (Path(__file__).parents[3] / "docs" / "verify.md").read_text()
BY_HAND, OF_THE_PDF = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
CHECK_ALL, CHECK_PDF = re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)


def shell(folder: Path, script: str) -> str:
    """What a script says, read as the page has it, with this Python for ``python3``."""
    told = script.replace("python3", f"{sys.executable} -I")
    done = subprocess.run(
        ["bash", "-c", told], cwd=folder, capture_output=True, text=True, check=False
    )
    return done.stdout + done.stderr


def by_hand(folder: Path, export: dict[str, Any]) -> str:
    (folder / "by_hand.py").write_text(BY_HAND)
    (folder / "note.json").write_bytes(exports.export("json", export))
    return shell(folder, CHECK_ALL)


def test_a_whole_record_is_found_in_order_by_hand(tmp_path: Path) -> None:
    said = by_hand(tmp_path, whole())
    assert said.count(" ok\n") == 6
    assert said.count("Signature Verified Successfully") == 6
    assert said.count(f"fingerprint {KEY.id}") == 6
    assert "CHANGED" not in said
    assert "Failure" not in said


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (("note", "session", "client"), "note: CHANGED"),
        (("attestations", 0, "comment"), "answers: CHANGED"),
        (("additions", 2, "text"), "addition 3: CHANGED"),
        (("sealed", "at"), "Failure"),
        (("signature", "value"), "Failure"),
    ],
)
def test_a_changed_record_is_found_by_hand(tmp_path: Path, place: Any, said: str) -> None:
    export = flipped(whole(), place)
    if place == ("signature", "value"):
        export["signature"]["value"] = whole()["sealed"]["signature"]["value"]
    assert said in by_hand(tmp_path, export)


def test_the_pdfs_signature_is_checked_by_hand(tmp_path: Path) -> None:
    (tmp_path / "read.py").write_text(OF_THE_PDF)
    (tmp_path / "practice.pem").write_text(pem_of(chain(KEY, "Hale Psychotherapy")[1]))
    good = pdf_of_whole()
    changed = bytearray(good)
    changed[30_000] ^= 1
    for data, expected in ((good, "successful"), (bytes(changed), "failure")):
        (tmp_path / "note.pdf").write_bytes(data)
        said = shell(tmp_path, f"python3 read.py note.pdf\n{CHECK_PDF}")
        assert f"CMS Verification {expected}" in said
        assert "whole file: ok" in said
    (tmp_path / "note.pdf").write_bytes(good + b"\n")
    assert "SOMETHING WAS ADDED" in shell(tmp_path, "python3 read.py note.pdf")


def test_the_attachment_is_the_json_export(tmp_path: Path) -> None:
    if not shutil.which("pdfdetach"):
        pytest.skip("install poppler-utils to run it")
    (tmp_path / "note.pdf").write_bytes(pdf_of_whole())
    shell(tmp_path, "pdfdetach -save 1 -o note.json note.pdf")
    assert json.loads((tmp_path / "note.json").read_text()) == whole()
