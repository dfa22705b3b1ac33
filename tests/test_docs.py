"""What the documents point to is there: files, places within them, and the tests they name."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\(([^)\s]+)\)")
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
SAFEGUARDS = (
    "(a)(2)(i)", "(a)(2)(ii)", "(a)(2)(iii)", "(a)(2)(iv)", "(b)", "(c)(1)", "(c)(2)", "(d)",
    "(e)(1)", "(e)(2)(i)", "(e)(2)(ii)",
)  # fmt: skip
"""45 CFR 164.312, by its paragraphs."""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_to_a_file_leads_to_one(page: Path) -> None:
    """Links to other places, and to headings, are not followed."""
    targets = [link.partition("#")[0] for link in LINK.findall(page.read_text("utf-8"))]
    files = [target for target in targets if target and "://" not in target]
    assert [target for target in files if not (page.parent / target).exists()] == []


def test_every_test_that_is_named_is_there() -> None:
    named = NAMED.findall((ROOT / "docs" / "security.md").read_text("utf-8"))
    assert len(named) > len(SAFEGUARDS)
    assert [f"{file}::{name}" for file, name in named if name not in _tests_of(ROOT / file)] == []


def test_every_safeguard_names_a_test() -> None:
    lines = (ROOT / "docs" / "security.md").read_text("utf-8").splitlines()
    for safeguard in SAFEGUARDS:
        (line,) = (line for line in lines if line.startswith(f"| {safeguard} "))
        assert NAMED.search(line), safeguard


def _tests_of(file: Path) -> set[str]:
    if not file.is_file():
        return set()
    tree = ast.parse(file.read_text("utf-8"))
    return {
        node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
