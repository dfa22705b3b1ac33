"""Templates are data; a wrong one says what is wrong with it."""

from typing import get_args

import pytest

from live.errors import NotFound
from live.note.template import Template, find, read, shipped
from live.values import StatementKind

WHOLE = """
id = "short"
title = "Short note"

[[sections]]
id = "all"
title = "All"
plain_title = "Everything"
kinds = [
    "symptom", "progress", "strength", "goal", "intervention", "response", "risk", "measure",
    "session_fact", "other",
]

[[sections]]
id = "next"
title = "Next"
plain_title = "What comes next"
kinds = ["plan"]
"""


def test_reads_a_template() -> None:
    template = read(WHOLE, "short.toml")
    assert isinstance(template, Template)
    assert [section.plain_title for section in template.sections] == [
        "Everything",
        "What comes next",
    ]
    assert template.section_of("risk") == "all"
    assert template.section_of("plan") == "next"


def test_a_persons_own_statement_is_of_the_sections_kind() -> None:
    template = read(WHOLE, "short.toml")
    assert template.kind_in("next") == "plan"
    assert template.kind_in("all") == "other"
    with pytest.raises(NotFound, match="all, next"):
        template.kind_in("elsewhere")


@pytest.mark.parametrize(
    ("wrong", "right", "says"),
    [
        ('id = "short"', "id = ", "expected TOML"),
        ('id = "short"', 'id = "A B"', "id: String should match"),
        ('title = "Next"', "", "sections.1.title"),
        ('kinds = ["plan"]', 'kinds = ["plans"]', "sections.1.kinds.0"),
        ('kinds = ["plan"]', "kinds = []", "'plan' in one section, found it in 0"),
        ('kinds = ["plan"]', 'kinds = ["plan", "risk"]', "'risk' in one section, found it in 2"),
        ('id = "next"', 'id = "all"', "section 'all' once, found it 2 times"),
    ],
)
def test_says_what_is_wrong_with_a_template(wrong: str, right: str, says: str) -> None:
    with pytest.raises(ValueError, match="template practice") as raised:
        read(WHOLE.replace(wrong, right, 1), "practice.toml")
    assert says in str(raised.value)


def test_a_template_without_sections_is_none() -> None:
    with pytest.raises(ValueError, match="sections"):
        read('id = "x"\ntitle = "X"\nsections = []', "x.toml")


@pytest.mark.parametrize("template", shipped().values(), ids=lambda template: template.id)
def test_every_template_that_ships_files_every_kind(template: Template) -> None:
    ids = {section.id for section in template.sections}
    assert {template.section_of(kind) for kind in get_args(StatementKind)} <= ids
    assert find(template.id) is template


def test_the_default_template_ships() -> None:
    assert find("dap").title == "DAP progress note"


def test_says_which_templates_there_are() -> None:
    with pytest.raises(NotFound, match="dap"):
        find("elsewhere")
