"""What is counted of a session: numbers that add up, and no words."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live import events as ev
from live import wire
from live.feedback import (
    FATES,
    KindFigures,
    SessionFigures,
    figures_of,
    from_json,
    may_count,
    to_json,
    typed,
)
from live.signing.words import signing_words
from live.values import Party, StatementKind
from tests.fakes.notes import Replica, note
from tests.live import session_samples as samples

_WORD = "Zanzibar"
ALL = wire.Consent(
    purposes=("transcription", "drafting", "storing", "metrics"), text_version="2026-11"
)


def told() -> samples.Story:
    """A session in which every fate befell a line of the assistant's, and both wrote one."""
    story = samples.joined()
    story.both([ALL])
    for name, kind in (
        ("kept", "symptom"),
        ("changed", "symptom"),
        ("wrong", "plan"),
        ("out", "plan"),
        ("pencil", "plan"),
        ("emptied", "plan"),
        ("back", "symptom"),
    ):
        story.happened(
            ev.Proposed(statement=samples.statement(name, author="assistant", kind=_kind(kind)))
        )
    story.happened(ev.Written(statement=samples.statement("mine", author="client")))
    story.happened(ev.Written(statement=samples.statement("hers", author="therapist")))
    story.did("client", wire.Accept(statement="kept"))
    story.happened(ev.Edited(statement="changed", by="client"))
    story.did("client", wire.Dispute(statement="wrong"))
    story.did("therapist", wire.Reject(statement="out"))
    story.happened(ev.Edited(statement="emptied", by="therapist"))
    story.happened(ev.Edited(statement="back", by="therapist"))
    story.did("client", wire.Accept(statement="back"))
    story.later(50.6)
    story.did("therapist", wire.End())
    return story


def _kind(kind: str) -> StatementKind:
    return next(known for known in get_args(StatementKind) if known == kind)


def texts(story: samples.Story, **changed: str) -> dict[str, str]:
    """The texts as they are now."""
    first = {name: entry.statement.text for name, entry in story.session.entries.items()}
    return first | changed


def counted(
    story: samples.Story, typed: Mapping[Party, int] | None = None, **changed: str
) -> SessionFigures:
    """The figures of a session with these texts changed."""
    return figures_of(story.session, texts(story, **changed), typed or {}, "dap")


def signed() -> samples.Story:
    """The session, signed: by the client after 2 minutes, by the therapist after 5.5."""
    story = told()
    story.later(2)
    story.happened(
        ev.Signed(party="client", name="S", sha256="a", intent=signing_words("client").intent)
    )
    story.later(3.5)
    story.happened(
        ev.Signed(party="therapist", name="E", sha256="a", intent=signing_words("therapist").intent)
    )
    return story


def test_every_line_of_the_assistants_has_one_fate() -> None:
    story = told()
    figures = counted(story, changed="Another text.", emptied=" ", back="Yet another.")
    by_kind = {k.kind: k for k in figures.kinds}
    assert {fate: getattr(by_kind["symptom"], fate) for fate in FATES} == {
        "accepted": 1,
        "edited": 2,
        "disputed": 0,
        "rejected": 0,
        "pencil": 0,
    }
    assert {fate: getattr(by_kind["plan"], fate) for fate in FATES} == {
        "accepted": 0,
        "edited": 0,
        "disputed": 1,
        "rejected": 2,
        "pencil": 1,
    }
    assert sum(kind.proposed for kind in figures.kinds) == 7


def test_an_edit_is_measured_in_characters() -> None:
    story = told()
    first = texts(story)["changed"]
    figures = counted(story, changed=first + " Twice.")
    symptom = next(kind for kind in figures.kinds if kind.kind == "symptom")
    assert (symptom.edited, symptom.changed, symptom.length) == (1, 7, len(first) + 7)


def test_an_edit_that_was_taken_back_is_none() -> None:
    symptom = next(kind for kind in counted(told()).kinds if kind.kind == "symptom")
    assert (symptom.accepted, symptom.edited, symptom.length) == (3, 0, 0)


def test_people_are_counted_by_what_they_did() -> None:
    figures = counted(told(), {"client": 40})
    assert (figures.client.written, figures.therapist.written) == (1, 1)
    # hers: mine, kept, changed, wrong, back; the therapist's: hers, out, emptied.
    assert (figures.client.touched, figures.therapist.touched) == (5, 3)
    assert figures.client.typed == 40 + len(texts(told())["mine"])
    assert figures.took_part


def test_a_client_who_only_signs_took_no_part() -> None:
    story = samples.joined()
    story.both([ALL])
    story.happened(ev.Proposed(statement=samples.statement("s1", author="assistant")))
    story.did("therapist", wire.Accept(statement="s1"))
    story.did("therapist", wire.End())
    story.happened(
        ev.Signed(party="client", name="S", sha256="a", intent=signing_words("client").intent)
    )
    assert not counted(story).took_part


def test_durations_run_from_the_end() -> None:
    figures = counted(signed())
    assert (figures.minutes, figures.outcome) == (50, "signed")
    assert (figures.client.signed_after, figures.therapist.signed_after) == (2.0, 5.5)
    aside = told()
    aside.did("therapist", wire.FinishLater())
    assert counted(aside).outcome == "unsigned"
    assert counted(aside).client.signed_after is None


def test_a_client_who_declined_is_told_apart() -> None:
    story = told()
    story.happened(ev.Declined(party="client", sha256="a", reason=_WORD))
    story.happened(
        ev.Signed(party="therapist", name="E", sha256="a", intent=signing_words("therapist").intent)
    )
    assert counted(story).outcome == "declined"


def test_the_note_is_measured_without_pencil_and_what_was_taken_out() -> None:
    story = told()
    figures = counted(story, mine="one two three", emptied="", pencil="not this")
    kept = ("kept", "changed", "wrong", "back", "hers")
    assert figures.statements == 6
    assert figures.words == 3 + sum(len(texts(story)[name].split()) for name in kept)


def test_figures_are_counted_only_if_both_agreed_to_it() -> None:
    assert may_count(told().session)
    assert not may_count(samples.live().session)
    one = told()
    one.happened(ev.ConsentRevoked(party="client"))
    assert not may_count(one.session)


def test_nothing_of_what_was_said_or_written_is_in_the_figures() -> None:
    story = samples.joined()
    story.both([ALL])
    story.happened(ev.Heard(utterance=samples.utterance(1, "client", 3, _WORD)))
    drafted = replace(samples.statement("s1"), text=f"{_WORD} s1", id=_WORD)
    written = replace(samples.statement("s2", author="client"), text=f"{_WORD} s2")
    story.happened(ev.Proposed(statement=drafted))
    story.happened(ev.Written(statement=written))
    story.did("client", wire.Accept(statement=_WORD))
    story.did("therapist", wire.End())
    now = texts(story) | {_WORD: f"{_WORD} changed"}
    data = to_json(figures_of(story.session, now, {}, "dap"))
    assert _WORD.encode() not in data
    assert set(_strings(json.loads(data))) <= {
        story.session.ended_at.date().isoformat() if story.session.ended_at else "",
        "unsigned",
        "dap",
        *get_args(StatementKind),
    }


def _strings(value: Any) -> list[str]:
    """Every text among JSON values, keys aside."""
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for one in inner for text in _strings(one)]


def test_figures_are_read_back_as_they_were_written() -> None:
    figures = counted(signed(), {"client": 3}, changed="Another text.")
    assert from_json(to_json(figures)) == figures
    with pytest.raises(ValueError, match="v"):
        from_json(to_json(figures).replace(b'"v":1', b'"v":2'))


@given(st.lists(st.tuples(st.sampled_from(["client", "therapist"]), st.text(max_size=9))))
def test_typing_is_counted_by_who_did_it(keys: list[tuple[Party, str]]) -> None:
    document = note()
    journal = [("assistant", document.doc.get_update())]
    replicas = {"client": Replica(document), "therapist": Replica(document)}
    wanted: dict[Party, int] = {"client": 0, "therapist": 0}
    for party, words in keys:
        if words:
            journal.append((party, replicas[party].types("s1", 0, words)))
            wanted[party] += len(words.encode("utf-16-le")) // 2
    counts = typed(journal)
    assert {party: counts.get(party, 0) for party in wanted} == wanted
    assert typed([*journal, *journal]) == counts  # what comes again was not typed again


def test_deleting_is_no_typing() -> None:
    document = note()
    update = Replica(document).types("s1", 0, "", delete=5)
    assert typed([("client", update)]).get("client", 0) == 0


def test_what_a_kind_proposed_is_the_sum_of_its_fates() -> None:
    assert KindFigures("plan", 1, 2, 3, 4, 5).proposed == 15
