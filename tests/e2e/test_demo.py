"""``conote demo``: a whole session, from the models to the signed files."""

import json
import os
import re
import sys
from pathlib import Path

import anyio
import pypdf
import pytest

from live.demo.run import CORRECTION

pytestmark = [pytest.mark.e2e, pytest.mark.alone]

ROOT = Path(__file__).parents[2]
WITHIN = 400.0
"""Seconds: it loads a language model and lets it write, on a machine that may be busy."""


def plain(text: str) -> str:
    """A text in one line."""
    return re.sub(r"\s+", " ", text)


async def test_the_demo_plays_a_session_and_writes_what_both_signed(tmp_path: Path) -> None:
    call = ROOT / "tests" / "data" / "short"
    command = [sys.executable, "-m", "live", "demo", "--call", str(call), "--json"]
    env = {**os.environ, "CONOTE_READY_DEADLINE_S": "120"}
    with anyio.fail_after(WITHIN):
        done = await anyio.run_process(
            [*command, "--out", str(tmp_path)], cwd=ROOT, env=env, check=False
        )
    told = done.stderr.decode()
    assert done.returncode == 0, told
    assert "Traceback" not in told
    measured = json.loads(done.stdout)
    for name in ("partial_ms", "final_ms", "proposal_ms"):
        assert measured[name]["count"] > 0
        assert 0 <= measured[name]["median"] <= measured[name]["p95"]
    assert measured["note_ready_ms"] > 0
    assert measured["statements"] > 0
    files = {Path(file).suffix: Path(file) for file in measured["files"]}
    assert set(files) == {".pdf", ".md", ".json"}
    pages = pypdf.PdfReader(files[".pdf"]).pages
    texts = {
        ".pdf": " ".join(page.extract_text() for page in pages),
        ".md": files[".md"].read_text("utf-8"),
        ".json": files[".json"].read_text("utf-8"),
    }
    for suffix, text in texts.items():
        for part in (CORRECTION, "Nora Lind", "Dr. Emma Hale"):
            assert part in plain(text), (suffix, part)
