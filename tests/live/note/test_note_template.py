"""A form of note: what is filed where, and what can be chosen."""

from itertools import pairwise
from typing import get_args

import pytest

from live.errors import NotFound
from live.note.template import Choice, Template, TemplateSection
from live.note.template_files import shipped
from live.values import StatementKind

USED = Choice("used", "Used", ("CBT", "MI", "DBT"), many=True)
FORM = Template(
    "short",
    "Short note",
    (
        TemplateSection("all", "All", "Everything", ("symptom", "response", "other"), (), "", ()),
        TemplateSection("done", "Done", "What we did", ("intervention",), choices=(USED,)),
        TemplateSection("next", "Next", "What comes next", ("goal", "plan")),
        TemplateSection("told", "Told", "What was told", ("risk",)),
    ),
)


def test_a_statement_is_filed_by_its_kind() -> None:
    assert FORM.section_of("response") == "all"
    assert FORM.section_of("plan") == "next"
    assert FORM.has("next")
    assert not FORM.has("elsewhere")


@pytest.mark.parametrize(
    ("section", "kind"),
    [("all", "other"), ("done", "intervention"), ("next", "plan"), ("told", "other")],
)
def test_a_persons_own_statement_is_of_the_sections_kind(section: str, kind: str) -> None:
    """But never of one that says more than its place does: nobody's line is a risk statement."""
    assert FORM.kind_in(section) == kind


def test_a_section_or_choice_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(NotFound, match="all, done, next, told"):
        FORM.kind_in("elsewhere")
    with pytest.raises(NotFound, match="used"):
        FORM.choice("elsewhere")
    assert FORM.choice("used") is USED


def test_what_was_chosen_comes_in_the_forms_order_and_only_what_it_knows() -> None:
    done = FORM.sections[1]
    assert done.chosen({"used": ("MI", "Reiki", "CBT"), "other": ("x",)}) == {"used": ("CBT", "MI")}
    assert done.chosen({"used": ("Reiki",)}) == {}
    assert FORM.sections[0].chosen({"used": ("CBT",)}) == {}


def test_five_forms_ship_and_the_default_comes_first() -> None:
    assert [form.id for form in shipped().all] == ["dap", "birp", "girp", "pirp", "soap"]
    assert shipped().find("dap").title == "DAP progress note"
    with pytest.raises(NotFound, match="dap, birp, girp, pirp, soap"):
        shipped().find("elsewhere")


@pytest.mark.parametrize("form", shipped().all, ids=lambda form: form.id)
def test_every_form_that_ships_asks_for_the_core_of_a_note(form: Template) -> None:
    """Interventions, response and plan by DOMAIN's list; and each list can be chosen from."""
    for kind in get_args(StatementKind):
        assert form.has(form.section_of(kind))
    required = {kind for section in form.sections for kind in section.required}
    assert required >= {"intervention", "response", "plan"}
    assert all(section.prompt for section in form.sections)
    assert {form.choice(name).many for name in ("interventions", "response")} == {True}
    assert not form.choice("modality").many


def test_one_name_means_one_list_in_all_that_ship() -> None:
    """Else a switch of form would drop what was chosen."""
    for one, other in pairwise(shipped().all):
        for name in ("interventions", "modality", "response"):
            assert one.choice(name) == other.choice(name)
