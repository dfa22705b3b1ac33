"""What a person changed finds its place in a text that others changed too."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pycrdt import Doc, Map, Text

from ui_terminal import document
from ui_terminal.diff import apply, diff, rebase, utf8
from ui_terminal.document import NoteReplica

_TEXTS = st.text(alphabet="ab 你好😀👩‍👩‍👧é", max_size=24)


def replica_with(text: str) -> NoteReplica:
    """A replica that holds one statement, ``s1``."""
    source: Doc[Any] = Doc()
    source.get("sections", type=Map)["data"] = Map({"title": "Data", "order": "0001"})
    source.get("statements", type=Map)["s1"] = Map({"text": Text(text), "section": "data"})
    replica = NoteReplica(lambda _update, _local: None)
    replica.merge(source.get_update())
    return replica


@given(_TEXTS, _TEXTS)
def test_diff_turns_the_old_text_into_the_new(old: str, new: str) -> None:
    assert apply(diff(old, new), old) == new


@given(_TEXTS, _TEXTS)
def test_rebase_onto_the_same_text_changes_nothing(old: str, new: str) -> None:
    assert apply(rebase(diff(old, new), old, old), old) == new


@given(_TEXTS, _TEXTS)
def test_rebase_of_no_edit_keeps_what_others_wrote(old: str, current: str) -> None:
    assert rebase(diff(old, old), old, current) == ()


@given(_TEXTS, _TEXTS, _TEXTS)
def test_edits_at_both_ends_are_both_kept(head: str, middle: str, tail: str) -> None:
    old = f"<{middle}>"
    mine, theirs = old + tail, head + old
    assert apply(rebase(diff(old, mine), old, theirs), theirs) == head + old + tail


@given(_TEXTS, _TEXTS, _TEXTS)
def test_rebased_edits_are_in_order_and_inside_the_text(old: str, new: str, current: str) -> None:
    last = 0
    for edit in rebase(diff(old, new), old, current):
        assert last <= edit.start <= edit.end <= len(current)
        last = edit.end


@given(_TEXTS, _TEXTS)
def test_a_shared_text_becomes_the_new_text_whatever_the_script(old: str, new: str) -> None:
    """Pycrdt counts UTF-8 bytes; the edit lands on code points all the same."""
    replica = replica_with(old)
    assert replica.edit("s1", old, new)
    assert replica.text("s1") == new


def test_positions_in_bytes_count_emoji_and_chinese() -> None:
    assert [utf8("a你😀b", at) for at in range(5)] == [0, 1, 4, 8, 9]


def test_diff_touches_only_what_changed() -> None:
    edits = diff("slept three hours", "slept five hours")
    assert all(6 <= edit.start <= edit.end <= 11 for edit in edits)


def test_a_word_the_client_wrote_meanwhile_survives_my_edit() -> None:
    replica = replica_with("slept 三 hours 😀 a night")
    theirs = NoteReplica(lambda _update, _local: None)
    theirs.merge(replica.doc.get_update())
    theirs.edit("s1", "slept 三 hours 😀 a night", "slept 三 hours 😀 a good night")
    replica.merge(theirs.doc.get_update())
    replica.edit("s1", "slept 三 hours 😀 a night", "slept 五 hours 😀 a night")
    assert replica.text("s1") == "slept 五 hours 😀 a good night"


def test_what_the_client_took_out_stays_out() -> None:
    old, mine, theirs = "very bad sleep", "very bad, bad sleep", "sleep"
    assert apply(rebase(diff(old, mine), old, theirs), theirs) in {", badsleep", "bad, sleep"}


def test_an_edit_of_a_statement_that_is_not_there_is_not_made() -> None:
    assert not replica_with("x").edit("s2", "x", "y")


def test_a_broken_update_is_refused_without_its_content() -> None:
    with pytest.raises(ValueError, match="expected a Yjs update") as caught:
        replica_with("x").merge(b"\xff\xffsecret")
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(("status", "there"), [("proposed", 1), ("rejected", 0), ("withdrawn", 0)])
def test_a_line_that_is_gone_is_not_shown(status: str, there: int) -> None:
    source: Doc[Any] = Doc()
    source.get("sections", type=Map)["data"] = Map({"title": "Data", "order": "0001"})
    source.get("statements", type=Map)["s1"] = Map(
        {"text": Text("Sleeps."), "section": "data", "status": status}
    )
    replica = NoteReplica(lambda _update, _local: None)
    replica.merge(source.get_update())
    [section] = replica.sections()
    assert len(section.statements) == there


def test_a_letter_has_no_other_statement_read_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every letter is a change of the document, and a note holds a hundred statements."""
    replica, read = replica_with("slept"), list[str]()
    of = document._statement

    def counted(name: str, value: Map[Any]) -> document.NoteStatement:
        read.append(name)
        return of(name, value)

    replica.doc.get("statements", type=Map)["s2"] = Map({"text": Text("eats"), "section": "data"})
    assert [name for name, _ in _shown(replica)] == ["s1", "s2"]
    monkeypatch.setattr(document, "_statement", counted)
    replica.edit("s2", "eats", "eats well")
    assert dict(_shown(replica))["s2"] == "eats well"
    del replica.doc.get("statements", type=Map)["s1"]
    assert _shown(replica) == [("s2", "eats well")]
    assert read == ["s2"]


def _shown(replica: NoteReplica) -> list[tuple[str, str]]:
    return [(found.id, found.text) for part in replica.sections() for found in part.statements]
