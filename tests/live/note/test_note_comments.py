"""What is said of a line beside it, and lines said in other words."""

import pytest

from live import events as ev
from live import wire
from live.deciding import decide
from live.errors import BadInput, NotAllowed, NotFound, WrongState
from live.note.comments import MAX_COMMENTS, NO_COMMENTS, unresolved, without
from live.note.consequences import change_of
from live.note.document import NoteDocument
from live.values import PARTIES, Party
from tests.fakes.notes import content, note
from tests.live import session_samples as samples
from tests.live.session_samples import Story

ASK = wire.CommentOn(statement="s1", text="Since when?")
OTHERWISE = wire.Dispute(statement="s1", words="I sleep six hours.")


def proposed() -> Story:
    """A session in which a line stands in pencil."""
    story = samples.live()
    story.happened(ev.Proposed(statement=samples.statement("s1")))
    return story


def beside(story: Story) -> list[str]:
    """What stands beside the line."""
    return [comment.text for comment in unresolved(story.session.comments, "s1")]


def shown(story: Story, *bodies: ev.Body) -> NoteDocument:
    """The document after these events, each folded in and shown."""
    document = note({"s1": "Sleeps five hours."})
    for body in bodies:
        story.happened(body)
        change = change_of(body, story.session)
        assert change is not None
        change(document)
    return document


# --- comments ----------------------------------------------------------------------------


@pytest.mark.parametrize("party", PARTIES)
def test_either_says_something_of_a_line_and_either_settles_it(party: Party) -> None:
    for other in PARTIES:
        story = proposed()
        story.did(party, ASK)
        (comment,) = story.session.comments.values()
        assert (comment.author, comment.text, comment.at) == (party, "Since when?", story.now)
        story.did(other, wire.ResolveComment(comment=comment.id))
        assert beside(story) == []
        assert story.session.comments[comment.id].resolved


def test_a_comment_leaves_the_line_as_it_stands() -> None:
    story = proposed()
    before = story.session.entries
    story.did("client", ASK)
    assert story.session.entries == before


def test_comments_stand_oldest_first() -> None:
    story = proposed()
    story.did("client", ASK)
    story.did("therapist", wire.CommentOn(statement="s1", text="March."))
    assert beside(story) == ["Since when?", "March."]


def test_comments_go_with_a_line_that_is_taken_out() -> None:
    story = proposed()
    story.did("client", ASK)
    story.did("therapist", wire.Reject(statement="s1"))
    assert story.session.comments == {}
    with pytest.raises(NotFound):
        story.did("client", ASK)


def test_comments_of_other_lines_stay() -> None:
    story = proposed()
    story.happened(ev.Proposed(statement=samples.statement("s2")))
    story.did("client", ASK)
    story.did("client", wire.CommentOn(statement="s2", text="And this?"))
    left = without(story.session.comments, {"s1"})
    assert [comment.statement for comment in left.values()] == ["s2"]
    assert without(NO_COMMENTS, {"s1"}) is NO_COMMENTS


def test_a_comment_on_no_line_is_refused() -> None:
    with pytest.raises(NotFound):
        proposed().did("client", wire.CommentOn(statement="nobody", text="x"))


def test_what_is_settled_or_was_never_there_is_not_settled_again() -> None:
    story = proposed()
    story.did("client", ASK)
    (comment,) = story.session.comments
    story.did("client", wire.ResolveComment(comment=comment))
    for name in (comment, "c999"):
        with pytest.raises(NotFound):
            story.did("client", wire.ResolveComment(comment=name))


def test_nothing_is_said_of_a_frozen_note() -> None:
    story = proposed()
    story.did("client", ASK)
    (comment,) = story.session.comments
    story.did("therapist", wire.End())
    story.did("client", wire.Sign(name="Sam", sha256=samples.HASH, intent="I sign."))
    for command in (ASK, OTHERWISE, wire.ResolveComment(comment=comment)):
        with pytest.raises(WrongState):
            story.did("therapist", command)


def test_there_is_a_bound_to_comments() -> None:
    story = proposed()
    for _ in range(MAX_COMMENTS):
        story.did("client", ASK)
    with pytest.raises(BadInput, match="settle some first"):
        story.did("client", ASK)


def test_the_document_shows_comments_and_that_they_are_settled() -> None:
    story = proposed()
    document = shown(
        story, ev.Commented(comment="c1", statement="s1", text="Since when?", by="client")
    )
    expected = {
        "statement": "s1",
        "author": "client",
        "text": "Since when?",
        "at": "2026-11-22T15:00:00+00:00",
        "resolved": False,
    }
    assert content(document)["comments"] == {"c1": expected}
    story.happened(ev.CommentResolved(comment="c1", by="client"))
    change = change_of(ev.CommentResolved(comment="c1", by="client"), story.session)
    assert change is not None
    change(document)
    assert content(document)["comments"] == {"c1": expected | {"resolved": True}}


def test_the_document_lets_go_of_comments_that_went_with_their_line() -> None:
    document = shown(
        proposed(),
        ev.Commented(comment="c1", statement="s1", text="Since when?", by="client"),
        ev.Rejected(statement="s1", by="therapist"),
    )
    assert content(document)["comments"] == {}


# --- in one's own words --------------------------------------------------------------------


def test_a_line_can_be_disputed_in_ones_own_words() -> None:
    story = proposed()
    story.did("client", OTHERWISE)
    entry = story.session.entries["s1"]
    assert (entry.status, entry.by, entry.words) == ("disputed", "client", "I sleep six hours.")
    assert entry.statement.text == "Sleeps five hours."


def test_own_words_can_follow_a_dispute_and_be_changed() -> None:
    story = proposed()
    story.did("client", wire.Dispute(statement="s1"))
    story.did("client", OTHERWISE)
    story.did("client", wire.Dispute(statement="s1", words="Six and a half."))
    assert story.session.entries["s1"].words == "Six and a half."


def test_taking_them_over_makes_the_line_theirs() -> None:
    story = proposed()
    story.did("client", OTHERWISE)
    story.did("therapist", wire.TakeOver(statement="s1"))
    entry = story.session.entries["s1"]
    assert (entry.status, entry.by, entry.words) == ("edited", "client", "")


def test_nobody_takes_over_their_own_words() -> None:
    story = proposed()
    story.did("client", OTHERWISE)
    with pytest.raises(NotAllowed):
        decide(story.session, "client", wire.TakeOver(statement="s1"))


def test_a_dispute_without_words_has_nothing_to_take_over() -> None:
    story = proposed()
    with pytest.raises(WrongState):
        decide(story.session, "therapist", wire.TakeOver(statement="s1"))
    story.did("client", wire.Dispute(statement="s1"))
    with pytest.raises(WrongState):
        decide(story.session, "therapist", wire.TakeOver(statement="s1"))


@pytest.mark.parametrize(
    "settled",
    [
        ev.Accepted(statement="s1", by="client"),
        ev.Edited(statement="s1", by="therapist"),
        ev.Rejected(statement="s1", by="therapist"),
        ev.TakenOver(statement="s1", by="therapist"),
    ],
)
def test_whatever_settles_a_dispute_settles_its_words(settled: ev.Body) -> None:
    story = proposed()
    disputed = ev.Disputed(statement="s1", by="client", words="I sleep six hours.")
    document = shown(story, disputed)
    assert content(document)["statements"]["s1"]["words"] == "I sleep six hours."
    story.happened(settled)
    assert story.session.entries["s1"].words == ""
    change = change_of(settled, story.session)
    assert change is not None
    change(document)
    assert content(document)["statements"]["s1"]["words"] == ""
