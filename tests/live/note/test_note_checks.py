"""What a note must hold: there, missing, or not applicable, and what to do."""

from dataclasses import replace

import pytest

from live import events as ev
from live import wire
from live.note.checks import by_need, readiness
from live.note.template import Template
from live.note.template_files import shipped
from live.values import Check, Statement, StatementKind
from tests.live import session_samples as samples

DAP = samples.DAP


def checks(story: samples.Story, texts: dict[str, str] | None = None) -> dict[str, Check]:
    """The checks of a story by their names."""
    return {check.id: check for check in readiness(story.session, texts)}


def with_line(
    kind: StatementKind,
    text: str,
    *,
    accepted: bool = True,
    goal: str = "",
    story: samples.Story | None = None,
) -> samples.Story:
    """A live session in whose note the assistant put a line."""
    story = story or samples.live()
    name = f"s{len(story.session.entries) + 1}"
    line = Statement(name, DAP.section_of(kind), kind, text, (), "assistant", goal)
    story.happened(ev.Proposed(statement=line))
    if accepted:
        story.did("therapist", wire.Accept(statement=name))
    return story


def test_a_new_session_lists_everything_as_missing_or_not_applicable() -> None:
    found = checks(samples.Story())
    assert {c.id for c in found.values() if c.state == "not_applicable"} == {
        "technical",
        "measures",
    }
    assert {c.id for c in found.values() if c.state == "there"} == {"client", "credentials"}
    assert all(c.to_do for c in found.values() if c.state == "missing")


def test_what_was_chosen_from_the_forms_lists_is_there_as_long_as_it_is_chosen() -> None:
    story = samples.live()
    for values in (("Psychoeducation",), ()):
        story.did("therapist", wire.Choose(choice="interventions", values=values))
        assert (checks(story)["interventions"].state == "there") is bool(values)
    assert checks(story)["response"].state == "missing"


def test_a_line_tells_more_than_what_was_chosen() -> None:
    story = with_line("intervention", "Explained stimulus control.")
    story.did("therapist", wire.Choose(choice="interventions", values=("Psychoeducation",)))
    assert checks(story)["interventions"].rests_on == ("s1",)


def test_what_comes_from_events_is_there_once_it_has_happened() -> None:
    found = checks(samples.live())
    for name in ("client", "date", "time", "modality", "consent"):
        assert (found[name].state, found[name].to_do, found[name].rests_on) == ("there", "", ())


def test_the_consent_is_there_when_both_have_answered_it() -> None:
    story = samples.joined()
    story.did("therapist", samples.AGREE)
    assert checks(story)["consent"].state == "missing"
    story.did("client", samples.AGREE)
    assert checks(story)["consent"].state == "there"
    story.did("client", wire.Revoke())
    assert checks(story)["consent"].state == "there"  # the act stays on record


def test_risk_that_was_not_asked_is_said_to_be_not_assessed_and_never_denied() -> None:
    found = checks(samples.live())["risk"]
    assert found.state == "missing"
    assert found.to_do.startswith("Not assessed this session.")
    assert not any(
        "denie" in check.to_do + check.title for check in checks(samples.live()).values()
    )


def test_risk_is_there_only_with_a_statement_of_it() -> None:
    for kind in ("symptom", "other", "plan", "session_fact"):
        story = with_line(kind, "Client said, unasked: “I wanted to die.”")
        assert checks(story)["risk"].state == "missing"
    story = with_line("risk", "Asked: “Any thoughts of suicide?” Answered: “No.”")
    assert checks(story)["risk"].state == "there"
    assert checks(story)["risk"].rests_on == ("s1",)


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("symptom", "symptoms"),
        ("intervention", "interventions"),
        ("response", "response"),
        ("plan", "plan"),
        ("risk", "risk"),
        ("measure", "measures"),
    ],
)
def test_a_line_in_pencil_is_there_but_has_to_be_kept(kind: StatementKind, name: str) -> None:
    story = with_line(kind, "Something was said.", accepted=False)
    found = checks(story)[name]
    assert (found.state, found.rests_on) == ("there", ("s1",))
    assert found.to_do.startswith("Still in pencil")
    story.did("therapist", wire.Accept(statement="s1"))
    assert checks(story)[name].to_do == ""


@pytest.mark.parametrize("kind", ["symptom", "intervention", "response", "risk", "plan"])
def test_what_was_rejected_or_deleted_does_not_count(kind: StatementKind) -> None:
    story = with_line(kind, "Something was said.")
    before = {name: check.state for name, check in checks(story).items()}
    gone = {name: check.state for name, check in checks(story, {"s1": " "}).items()}
    assert gone != before
    story.did("therapist", wire.Reject(statement="s1"))
    assert {name: check.state for name, check in checks(story).items()} == gone


def test_stated_facts_are_known_by_what_was_quoted() -> None:
    story = with_line("session_fact", "Client's location and privacy, as stated: “At home, alone.”")
    found = checks(story)
    assert found["location"].state == found["privacy"].state == "there"
    assert found["therapist_location"].state == found["identity"].state == "missing"
    story = with_line("session_fact", "Therapist's location, as stated: “I'm in my office.”")
    found = checks(story)
    assert (found["location"].state, found["therapist_location"].state) == ("missing", "there")


def test_a_fact_is_known_whoever_changed_its_line() -> None:
    story = with_line("session_fact", "Client's location, as stated: “I'm in my car.”")
    assert checks(story, {"s1": "In a parked car near the library"})["location"].state == "there"


def test_a_persons_own_line_counts_when_it_names_the_fact() -> None:
    story = samples.live()
    line = Statement("s1", "data", "other", "Client located at home, privacy ok.", (), "therapist")
    story.happened(ev.Written(statement=line))
    found = checks(story)
    assert found["location"].state == found["privacy"].state == "there"
    assert checks(story, {"s1": "Was tired."})["location"].state == "missing"


def test_words_of_the_client_that_sound_like_a_fact_give_none() -> None:
    """Only what was quoted as a fact counts, not what a model wrote."""
    story = with_line("symptom", "Client's location of the pain is in the chest, at home alone.")
    assert checks(story)["location"].state == "missing"


def test_when_they_meet_next_is_no_plan_yet() -> None:
    story = with_line("plan", "Next appointment, as stated: “Friday at nine”")
    found = checks(story)
    assert (found["appointment"].state, found["plan"].state) == ("there", "missing")
    with_line("plan", "No coffee after noon.", story=story)
    assert checks(story)["plan"].rests_on == ("s2",)


def test_every_goal_touched_needs_its_progress() -> None:
    assert checks(samples.live())["progress"].to_do == "No goal has been touched yet."
    story = with_line("intervention", "Explained sleep.", goal="g1")
    assert checks(story)["progress"].state == "missing"
    with_line("progress", "Four nights of seven.", goal="g1", story=story)
    assert checks(story)["progress"].state == "there"
    assert checks(story)["progress"].rests_on == ("s2",)


def test_sound_that_was_away_is_a_technical_failure() -> None:
    story = samples.live()
    story.happened(ev.TapOpened(party="client"))
    assert checks(story)["technical"].state == "not_applicable"
    story.happened(ev.TapClosed(party="client", reason="the connection broke"))
    assert checks(story)["technical"].state == "there"
    story = samples.live()
    story.happened(ev.SoundLost(party="client", start=0, samples=16_000))
    assert checks(story)["technical"].state == "there"


def test_credentials_and_signature_are_those_of_the_therapist() -> None:
    story = samples.in_review()
    assert checks(story)["signature"].state == "missing"
    sign = wire.Sign(name="Emma Hale", sha256=samples.HASH, intent="I sign.")
    story.did("client", sign)
    assert checks(story)["signature"].state == "missing"
    story.did("therapist", sign)
    assert checks(story)["signature"].state == "there"
    assert checks(story)["credentials"].state == "missing"  # not in the name she signed with


def test_what_is_missing_comes_before_what_is_in_pencil() -> None:
    story = with_line("symptom", "Slept badly.", accepted=False)
    shown = by_need(readiness(story.session))
    asking = [check for check in shown if check.to_do]
    assert shown[: len(asking)] == tuple(asking)
    assert asking[0].id == "risk"
    assert [check.id for check in asking if check.state == "there"] == ["symptoms"]
    assert asking[-1].id == "symptoms"
    assert set(shown) == set(readiness(story.session))


@pytest.mark.parametrize("form", shipped().all, ids=lambda form: form.id)
def test_every_form_of_note_can_be_checked(form: Template) -> None:
    session = replace(samples.live().session, template=form)
    found = {check.id: check for check in readiness(session)}
    assert len(found) == len(readiness(session))
    assert ("form_goal" in found) == (form.id == "girp")


def test_what_a_practices_own_form_requires_is_missing_until_it_is_written() -> None:
    section = replace(DAP.sections[0], required=("strength",))
    form = replace(DAP, sections=(section, *DAP.sections[1:]))
    story = samples.live()
    story.session = replace(story.session, template=form)
    assert checks(story)["form_strength"].to_do == f"Write it under “{section.title}”."
    with_line("strength", "Asked for help.", story=story)
    assert checks(story)["form_strength"].state == "there"


def test_a_questionnaire_that_is_not_answered_is_missing() -> None:
    story = samples.live()
    story.happened(ev.MeasureAsked(instrument="phq9", by="therapist"))
    assert checks(story)["measures"].state == "missing"
    story.happened(ev.MeasureDeclined(instrument="phq9", by="client"))
    assert checks(story)["measures"].state == "not_applicable"
    with_line("measure", "PHQ-9: 9 of 27.", accepted=False, story=story)
    assert checks(story)["measures"].to_do.startswith("Still in pencil")
