"""Events: each survives its JSON, and none shows what was said or written."""

import dataclasses
from datetime import UTC, datetime
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from live import events as ev
from live.note.template_files import shipped
from live.values import Content, Goal, Statement, Utterance, Word

BODIES: tuple[type[Any], ...] = get_args(get_args(ev.Body)[0])
SENTINEL = "Zanzibar-Quokka"

# Text that people or the server write about the session, never what was said in it.
ABOUT_IT = {
    "comment",  # a comment's id
    "statement",
    "goal",
    "text_version",
    "reason",
    "message",
    "form",
    "language",
    "instrument",
    "sha256",  # an addition's hash
}

_finite = st.floats(allow_nan=False, allow_infinity=False)
_words = st.builds(Word, probability=_finite)
_utterances = st.builds(Utterance, words=st.lists(_words, max_size=3).map(tuple))
_times = st.datetimes(timezones=st.just(UTC))
_special = {
    "seconds": _finite,
    "every_s": _finite,
    "of_s": st.none() | _finite,
    "until": _times,
    "utterance": _utterances,
    "template": st.sampled_from(shipped().all),
}


def bodies(kind: type[Any]) -> st.SearchStrategy[Any]:
    """Any body of a kind."""
    names = {field.name for field in dataclasses.fields(kind)}
    known = {name: strategy for name, strategy in _special.items() if name in names}
    return st.builds(kind, type=st.just(_name(kind)), **known)


def _name(kind: type[Any]) -> str:
    """The name by which the JSON knows a kind."""
    return next(str(field.default) for field in dataclasses.fields(kind) if field.name == "type")


@pytest.mark.parametrize("kind", BODIES)
@settings(deadline=None, max_examples=10)
@given(st.data())
def test_an_event_survives_its_json(kind: type[Any], data: st.DataObject) -> None:
    body = data.draw(bodies(kind))
    event = ev.Event(data.draw(st.integers(1, 10**6)), data.draw(_times), body)
    assert ev.from_json(ev.to_json(event)) == event


def test_every_kind_has_a_name_of_its_own() -> None:
    assert len({_name(kind) for kind in BODIES}) == len(BODIES)


_JSON = ev.to_json(ev.Event(1, datetime(2026, 1, 1, tzinfo=UTC), ev.Paused(by="client"))).decode()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"type":"paused"', '"type":"moved"'),
        ('"type":"paused",', ""),
        ('"by":"client"', '"by":"nobody"'),
        ('"v":1', '"v":2'),
        ('"seq":1', '"seq":"one"'),
        (_JSON, "[]"),
        (_JSON, ""),
    ],
)
def test_what_is_no_event_is_refused(old: str, new: str) -> None:
    assert old in _JSON
    with pytest.raises(ValueError, match=r"expected an event of version \[1\]|validation error"):
        ev.from_json(_JSON.replace(old, new))


def test_an_unknown_version_is_named() -> None:
    with pytest.raises(ValueError, match=r"expected an event of version \[1\], got 7"):
        ev.from_json(_JSON.replace('"v":1', '"v":7'))


def _said(kind: type[Any]) -> Any:
    """A body all of whose texts are the sentinel."""
    example = {
        "statement": Statement("st", "data", "symptom", SENTINEL, (), "client", SENTINEL),
        "utterance": Utterance("u", 1, "client", 0, 1, (Word(SENTINEL, 0, 1, 1.0),), final=True),
        "goals": (Goal("g", SENTINEL),),
    }
    fields = [field for field in dataclasses.fields(kind) if field.name != "type"]
    values: dict[str, Any] = {
        field.name: SENTINEL if field.type is str else example.get(field.name) for field in fields
    }
    return kind(**values)


@pytest.mark.parametrize("kind", BODIES)
def test_no_event_shows_what_it_holds(kind: type[Any]) -> None:
    body = _said(kind)
    event = ev.Event(1, datetime(2026, 1, 1, tzinfo=UTC), body)
    assert SENTINEL not in repr(event) + str(event) + f"{event}"
    if issubclass(kind, Content):
        assert SENTINEL not in repr(body) + str(body) + f"{body}"
    else:
        texts = {field.name for field in dataclasses.fields(kind) if field.type is str}
        assert texts <= ABOUT_IT, "a new text field: is it content? then inherit Content"
