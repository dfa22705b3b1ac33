"""Forms read from files: a wrong one says all that is wrong with it."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live.errors import BadTemplate
from live.note.template_files import load, read, read_file, shipped

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
required = ["intervention"]
prompt = "Write it down."

[[sections.choices]]
id = "used"
title = "Used"
plain_title = "What we used"
options = ["CBT", "MI"]
many = true

[[sections]]
id = "next"
title = "Next"
plain_title = "What comes next"
kinds = ["plan"]
"""


def test_a_client_reads_every_title_in_english_and_in_spanish() -> None:
    for section in (section for form in shipped().all for section in form.sections):
        assert section.plain_title_es not in {"", section.plain_title}
        assert all(c.plain_title_es not in {"", c.plain_title} for c in section.choices)


def test_reads_a_form() -> None:
    form = read(WHOLE, "short.toml")
    first, second = form.sections
    assert (first.plain_title, second.plain_title) == ("Everything", "What comes next")
    assert (first.required, first.prompt, second.required) == (
        ("intervention",),
        "Write it down.",
        (),
    )
    (used,) = first.choices
    assert (used.id, used.plain_title, used.options, used.many) == (
        "used",
        "What we used",
        ("CBT", "MI"),
        True,
    )


@pytest.mark.parametrize(
    ("right", "wrong", "says"),
    [
        ('id = "short"', "id = ", "the whole file: expected TOML"),
        ('id = "short"', 'id = "A B"', "id: expected 1 to 40 of a-z, 0-9 and _, got 'A B'"),
        ('title = "Next"', "", 'section "next": title: expected this entry, found none'),
        ('title = "Next"', 'heading = "N"', 'section "next": heading: expected no such entry'),
        ('title = "Next"', "title = 3", 'section "next": title: Input should be a valid string'),
        ('kinds = ["plan"]', 'kinds = ["plans"]', 'section "next": kinds 1: expected one of'),
        ('kinds = ["plan"]', "kinds = []", "kinds: expected 'plan' in the kinds of one section"),
        (
            'kinds = ["plan"]',
            'kinds = ["plan", "risk"]',
            'expected \'risk\' in the kinds of one section, got section "all" and section "next"',
        ),
        ('id = "next"', 'id = "all"', "sections: expected 'all' once, got it 2 times"),
        (
            'kinds = ["plan"]',
            'kinds = ["plan"]\nrequired = ["risk"]',
            "section \"next\": required: expected kinds of this section (plan), got 'risk'",
        ),
        ('required = ["intervention"]', 'required = ["joy"]', 'section "all": required 1: expec'),
        (
            'options = ["CBT", "MI"]',
            "options = []",
            'section "all": choice "used": options: expected at least one, got none',
        ),
        ('options = ["CBT", "MI"]', 'options = ["MI", "MI"]', "expected 'MI' once, got it 2"),
        ("many = true", "many = 2", 'choice "used": many: Input should be a valid boolean'),
    ],
)
def test_says_what_is_wrong_and_where(right: str, wrong: str, says: str) -> None:
    with pytest.raises(BadTemplate) as raised:
        read(WHOLE.replace(right, wrong, 1), "practice.toml")
    assert {fault.file for fault in raised.value.faults} == {"practice.toml"}
    assert any(says in str(fault) for fault in raised.value.faults)


def test_tells_everything_that_is_wrong_at_once() -> None:
    wrong = WHOLE.replace('title = "Next"', "").replace('id = "used"', 'id = "u s"')
    with pytest.raises(BadTemplate) as raised:
        read(wrong, "x.toml")
    assert [fault.entry for fault in raised.value.faults] == [
        'section "all": choice "u s": id',
        'section "next": title',
    ]


@pytest.mark.parametrize("sections", ["sections = []", ""])
def test_a_form_without_sections_is_none(sections: str) -> None:
    with pytest.raises(BadTemplate, match=r"x\.toml: sections: expected"):
        read(f'id = "x"\ntitle = "X"\n{sections}', "x.toml")


# --- a practice's own ------------------------------------------------------------------


def test_a_practices_own_are_offered_after_those_that_ship(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(WHOLE, "utf-8")
    (tmp_path / "README.md").write_text("no template", "utf-8")
    assert load(None) is shipped()
    assert [form.id for form in load(tmp_path).all] == [*(f.id for f in shipped().all), "short"]


def test_no_two_have_one_id(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(WHOLE, "utf-8")
    (tmp_path / "b.toml").write_text(WHOLE, "utf-8")
    (tmp_path / "c.toml").write_text(WHOLE.replace("short", "dap"), "utf-8")
    (tmp_path / "d.toml").write_text("id = ", "utf-8")
    with pytest.raises(BadTemplate) as raised:
        load(tmp_path)
    assert [(f.file, f.entry) for f in raised.value.faults] == [
        ("b.toml", "id"),
        ("c.toml", "id"),
        ("d.toml", "the whole file"),
    ]
    assert "got 'short', which a.toml has" in str(raised.value)
    assert "got 'dap', which conote has" in str(raised.value)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadTemplate, match="expected a folder of templates, found none"):
        load(tmp_path / "forms")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\xff\xfe", "expected text in UTF-8"),
        (b"#" * 300_000, "expected at most 262144 bytes, got 300000"),
    ],
)
def test_a_file_that_is_no_form_is_told(tmp_path: Path, data: bytes, says: str) -> None:
    path = tmp_path / "x.toml"
    path.write_bytes(data)
    with pytest.raises(BadTemplate, match=says):
        read_file(path)
    with pytest.raises(BadTemplate, match="expected a file that can be read"):
        read_file(tmp_path / "nowhere.toml")


@pytest.mark.parametrize("deep", ["a = " + "[" * 5_000, "a = " + "{b = " * 3_000])
def test_a_file_nested_beyond_any_measure_is_no_form(deep: str) -> None:
    with pytest.raises(BadTemplate, match="nested"):
        read(deep, "deep.toml")


@given(st.data())
def test_a_form_that_was_spoilt_is_read_or_told_to_be_none(data: st.DataObject) -> None:
    """Whatever a file holds, there is an answer, and no other error."""
    cut, length = data.draw(st.tuples(st.integers(0, len(WHOLE)), st.integers(0, 40)))
    spoilt = WHOLE[:cut] + data.draw(st.text(max_size=12)) + WHOLE[cut + length :]
    with suppress(BadTemplate):
        assert read(spoilt, "own.toml").sections
