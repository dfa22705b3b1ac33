"""A note is given another form, and things are chosen from its lists: what the fold makes of it."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live import deciding, wire
from live import events as ev
from live.errors import BadInput, NotAllowed, NotFound, WrongState
from live.note.template import Template, Templates
from live.note.template_files import shipped
from live.session import NoteEntry
from live.values import PARTIES, Author, Statement, StatementKind
from tests.fakes.notes import Replica, content, text_in
from tests.fakes.notes import note as empty_note
from tests.live import session_samples as samples
from tests.live.session_samples import DAP, Story

OWN = Template("own", "Own", (*DAP.sections[1:], DAP.sections[0]))  # the same, in another order
FORMS = Templates((*shipped().all, OWN))
SOAP = FORMS.find("soap")


def switch(story: Story, form: Template) -> None:
    """The therapist gives the note another form."""
    command = wire.SwitchTemplate(template=form.id)
    story.happened(deciding.switched(story.session, "therapist", command, form))


def choose(story: Story, choice: str, *values: str) -> None:
    """The therapist chooses."""
    story.did("therapist", wire.Choose(choice=choice, values=values))


def filing(story: Story) -> dict[str, str]:
    """In which section each statement is."""
    return {name: entry.statement.section for name, entry in story.session.entries.items()}


def proposed(story: Story, name: str, kind: StatementKind) -> None:
    """The assistant drafts a statement."""
    section = story.session.template.section_of(kind)
    made = Statement(name, section, kind, f"About {kind}.", ("u1",), "assistant")
    story.happened(ev.Proposed(statement=made))


def written(story: Story, name: str, section: str, author: Author) -> None:
    """A person writes a line."""
    kind = story.session.template.kind_in(section)
    story.happened(ev.Written(statement=Statement(name, section, kind, "Mine.", (), author)))


# --- another form ----------------------------------------------------------------------


def test_statements_go_where_their_kind_is_filed_and_persons_lines_stay_where_they_may() -> None:
    story = samples.live()
    for kind in ("symptom", "intervention", "goal", "plan"):
        proposed(story, kind, kind)
    written(story, "seen", "assessment", "therapist")
    written(story, "told", "data", "client")
    written(story, "next", "plan", "client")
    switch(story, SOAP)
    assert story.session.template == SOAP
    assert filing(story) == {
        "symptom": "subjective",
        "intervention": "objective",
        "goal": "assessment",
        "plan": "plan",
        "seen": "assessment",
        "told": "subjective",
        "next": "plan",
    }


_steps = st.lists(
    st.one_of(
        st.tuples(st.just("switch"), st.sampled_from(FORMS.all)),
        st.tuples(st.just("propose"), st.sampled_from(["symptom", "risk", "plan", "response"])),
        st.tuples(st.just("write"), st.tuples(st.integers(0, 9), st.sampled_from(PARTIES))),
        st.tuples(st.just("mark"), st.integers(0, 9)),
        st.tuples(st.just("choose"), st.sampled_from(["modality", "interventions", "response"])),
    ),
    max_size=25,
)


def _step(story: Story, number: int, what: str, how: Any) -> None:
    session = story.session
    match what, how:
        case "switch", Template() as form if form != session.template:
            switch(story, form)
        case "propose", kind:
            proposed(story, f"s{number}", kind)
        case "write", (int(at), party):
            section = session.template.sections[at % len(session.template.sections)]
            written(story, f"s{number}", section.id, party)
        case "mark", int(at) if session.entries:
            name = list(session.entries)[at % len(session.entries)]
            story.did("therapist", wire.Reject(statement=name))
        case "choose", str(choice):
            option = session.template.choice(choice).options[number % 3]
            choose(story, choice, option)
        case _:
            pass


@given(_steps)
def test_no_sequence_of_forms_loses_a_statement_and_each_form_files_as_it_did(
    steps: list[tuple[str, Any]],
) -> None:
    """Document and log alike: the same texts, in sections that are there; back is as before."""
    story = samples.live()
    document = empty_note({})
    filed: dict[tuple[str, str], str] = {}
    for number, (what, how) in enumerate(steps):
        before = story.session
        _step(story, number, what, how)
        after = story.session
        document.match(after.template, after.entries)
        assert set(before.entries) <= set(after.entries)
        assert document.texts() == {
            name: entry.statement.text for name, entry in _by_page(story).items()
        }
        for name, section in filing(story).items():
            assert after.template.has(section)
            # However the note came to this form: a statement has one place in it.
            assert filed.setdefault((after.template.id, name), section) == section
    assert list(content(document)["sections"]) != []
    assert {s.id for s in story.session.template.sections} == set(content(document)["sections"])


def _by_page(story: Story) -> dict[str, NoteEntry]:
    order = [section.id for section in story.session.template.sections]
    entries = story.session.entries.items()
    return dict(sorted(entries, key=lambda item: order.index(item[1].statement.section)))


def test_only_the_therapist_gives_a_note_another_form_and_only_while_it_is_open() -> None:
    story = samples.in_review()
    command = wire.SwitchTemplate(template="soap")
    with pytest.raises(NotAllowed, match="the therapist's"):
        deciding.switched(story.session, "client", command, SOAP)
    with pytest.raises(WrongState, match="the same: nothing to do"):
        deciding.switched(story.session, "therapist", command, DAP)
    story.did(
        "client", wire.Sign(name="Sam", sha256=samples.HASH, intent="I have read it.", comment="")
    )
    with pytest.raises(WrongState, match="being signed: reopen it"):
        deciding.switched(story.session, "therapist", command, SOAP)


def test_what_is_typed_while_the_form_changes_stays() -> None:
    """The change is one of strings beside the text: both merge, whoever comes first."""
    story = samples.live()
    proposed(story, "s1", "symptom")
    document = empty_note({})
    document.match(story.session.template, story.session.entries)
    client = Replica(document)
    typed = client.types("s1", 0, "In truth: ")
    switch(story, SOAP)
    document.match(story.session.template, story.session.entries)
    client.note.doc.apply_update(document.doc.get_update())
    document.doc.apply_update(typed)
    for copy in (document, client.note):
        assert str(text_in(copy, "s1")) == "In truth: About symptom."
        assert copy.lines("subjective") == [("s1", "proposed", "assistant")]
    assert content(document) == content(client.note)


# --- lists -----------------------------------------------------------------------------


def test_what_is_chosen_is_kept_in_the_lists_order_and_replaced_by_the_next() -> None:
    story = samples.live()
    choose(story, "interventions", "Psychoeducation", "Exposure")
    assert story.session.chosen == {"interventions": ("Exposure", "Psychoeducation")}
    choose(story, "interventions", "Safety planning")
    assert story.session.chosen == {"interventions": ("Safety planning",)}
    choose(story, "interventions")
    assert story.session.chosen == {"interventions": ()}


@pytest.mark.parametrize(
    ("choice", "values", "error", "says"),
    [
        ("opera", ("Video",), NotFound, "modality, response, interventions"),
        ("modality", ("By owl",), NotFound, "Video; Audio only; In person"),
        ("modality", ("Video", "Audio only"), BadInput, "one value of 'modality' at most, got 2"),
    ],
)
def test_what_cannot_be_chosen_is_refused_with_what_can(
    choice: str, values: tuple[str, ...], error: type[Exception], says: str
) -> None:
    with pytest.raises(error, match=says):
        choose(samples.live(), choice, *values)


def test_only_the_therapist_chooses_and_only_while_the_note_is_open() -> None:
    story = samples.in_review()
    command = wire.Choose(choice="modality", values=("Video",))
    with pytest.raises(NotAllowed):
        story.did("client", command)
    story.did(
        "client", wire.Sign(name="Sam", sha256=samples.HASH, intent="I have read it.", comment="")
    )
    with pytest.raises(WrongState):
        story.did("therapist", command)


def test_another_form_keeps_what_it_asks_for_too_and_remembers_the_rest() -> None:
    story = samples.live()
    choose(story, "modality", "Video")
    choose(story, "response", "Asked questions")
    bare = Template(
        "bare", "Bare", tuple(s if s.id == "data" else replace(s, choices=()) for s in DAP.sections)
    )
    choose(story, "interventions", "Exposure")
    switch(story, bare)
    shown = {name for s in bare.sections for name in s.chosen(story.session.chosen)}
    assert shown == {"modality", "response"}
    with pytest.raises(NotFound, match="choice of this note"):
        choose(story, "interventions", "Exposure")
    switch(story, SOAP)
    shown = {name for s in SOAP.sections for name in s.chosen(story.session.chosen)}
    assert shown == {"modality", "response", "interventions"}
