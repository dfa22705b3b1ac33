"""What was begun and not sent outlives the terminal that it was typed at."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live import wire
from tests.ui_terminal.scripted_server import ScriptedServer
from tests.ui_terminal.scripted_session import ScriptedSession
from tests.ui_terminal.terminal_pilot import dashboard, in_note, typing
from ui_terminal.drafts import Draft, DraftBook, Place, changed, read
from ui_terminal.screens.dialogs import LineScreen
from ui_terminal.screens.session import SessionScreen
from ui_terminal.widgets.line_editor import LineEditor

DATA, PLAN = Place("write", "data"), Place("write", "plan")
BESIDE = Place("comment", "s1")


def test_a_draft_is_a_line_that_can_be_read_back() -> None:
    kept = changed("", DATA, "aa", "Sleeps 五")
    kept = changed(kept, BESIDE, "aa", "Really?")
    kept = changed(kept, DATA, "bb", "Eats")
    assert read(kept) == (
        Draft(DATA, "aa", "Sleeps 五"),
        Draft(BESIDE, "aa", "Really?"),
        Draft(DATA, "bb", "Eats"),
    )
    kept = changed(kept, DATA, "aa", "Sleeps\tfive\nhours")
    assert read(kept)[0].text == "Sleeps five hours"
    kept = changed(changed(kept, DATA, "aa", ""), BESIDE, "aa", "")
    assert read(kept) == (Draft(DATA, "bb", "Eats"),)


@pytest.mark.parametrize("line", ["", "\t", "write data\tx", "sing data aa\tx", "write data aa\t"])
def test_what_is_no_draft_is_passed_over(line: str) -> None:
    assert read(f"{line}\nwrite plan bb\tCall\n") == (Draft(PLAN, "bb", "Call"),)


_texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_steps = st.lists(
    st.tuples(st.sampled_from([DATA, PLAN, BESIDE]), st.sampled_from("ab"), _texts), max_size=12
)


@given(_steps)
def test_each_terminal_has_its_last_words_at_each_place(
    steps: list[tuple[Place, str, str]],
) -> None:
    kept, last = "", dict[tuple[Place, str], str]()
    for place, terminal, text in steps:
        kept = changed(kept, place, terminal, text)
        last[place, terminal] = text.replace("\n", " ").replace("\t", " ")
    found = {(draft.place, draft.terminal): draft.text for draft in read(kept)}
    assert found == {key: text for key, text in last.items() if text}


def test_a_book_takes_up_what_it_finds_and_leaves_what_others_begin_later() -> None:
    old = changed(changed("", DATA, "old", "Sleeps"), BESIDE, "old", "Really?")
    book = DraftBook("new")
    assert (book.text(DATA), book.begun()) == ("", [])
    assert book.see(old) == old
    assert book.text(DATA) == "Sleeps"
    assert book.begun() == [DATA, BESIDE]
    book.keep(DATA, "Sleeps well")
    kept = book.see(changed(old, PLAN, "other", "Call"))
    assert {(d.place, d.terminal, d.text) for d in read(kept)} == {
        (DATA, "new", "Sleeps well"),
        (BESIDE, "old", "Really?"),
        (PLAN, "other", "Call"),
    }
    assert book.text(PLAN) == ""


def test_what_was_typed_before_anything_was_read_is_kept_with_what_is_found() -> None:
    book = DraftBook("new")
    book.keep(DATA, "mine")
    kept = book.see(changed("", DATA, "old", "from before"))
    book.keep(DATA, "mine!")  # by whoever was not shown what was found
    kept = book.see(kept)
    assert read(kept) == (Draft(DATA, "old", "from before"), Draft(DATA, "new", "mine!"))
    assert book.text(DATA) == "mine! from before"
    book.keep(DATA, "mine, from before")
    assert read(book.see(kept)) == (Draft(DATA, "new", "mine, from before"),)


def test_what_is_being_sent_is_kept_until_it_has_arrived() -> None:
    book = DraftBook("new")
    book.see("")
    first, second = book.send(DATA, "Walks"), book.send(DATA, "Runs")
    kept = book.see("")
    assert [d.text for d in read(kept)] == ["Walks", "Runs"]
    assert book.text(DATA) == ""
    book.keep(DATA, "Sings")
    book.sent(first, arrived=True)
    book.sent(second, arrived=False)
    assert read(book.see(kept)) == (Draft(DATA, "new", "Sings Runs"),)
    book.add(PLAN, "")
    book.add(PLAN, "Call")
    assert book.begun() == [DATA, PLAN]


def test_what_a_terminal_that_is_gone_could_not_keep_counts_as_if_it_had() -> None:
    """Its latest words stand for all that it kept before, and are nobody's to type over unseen."""
    kept = changed("", DATA, "old", "Slee")
    kept = changed(changed(kept, PLAN, "old-1", "Call"), BESIDE, "other", "Really?")
    latest = changed(changed("", DATA, "old", "Sleeps 五"), BESIDE, "old", "Why?")
    for early in (True, False):
        book = DraftBook("new")
        now = kept if early else book.see(kept)
        book.inherit("old", latest)
        assert book.unread
        assert book.mine() == latest
        now = book.see(now)
        assert not book.unread
        assert {(d.place, d.terminal, d.text) for d in read(now)} == {
            (DATA, "old", "Sleeps 五"),
            (BESIDE, "old", "Why?"),
            (BESIDE, "other", "Really?"),
        }
        assert book.text(DATA) == "Sleeps 五"
        assert book.text(PLAN) == ""
        assert set(book.text(BESIDE).split()) == {"Really?", "Why?"}
        book.keep(BESIDE, "Why really?")
        assert read(book.see(now))[-1] == Draft(BESIDE, "new", "Why really?")


def drafts(session: ScriptedSession) -> list[str]:
    """The drafts that the server keeps."""
    return [draft.text for draft in read(str(session.lane.drafts))]


@pytest.mark.together
async def test_a_new_dashboard_brings_back_what_another_had_begun() -> None:
    """A line of one's own, and one beside a line: typed, never sent, and the terminal gone."""
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        session.propose("data", "Sleeps badly.")
        async with dashboard(server, session) as desk:
            await desk.press("u")
            await desk.shows(LineScreen)
            await desk.enter("ask her again")
            await desk.until(lambda: drafts(session) == ["ask her again"])
            await desk.press("escape")
            await desk.shows(SessionScreen)
            await desk.press("end", "n")
            await typing(desk)
            await desk.enter("Call 五")
            await desk.until(lambda: drafts(session) == ["ask her again", "Call 五"])
        async with dashboard(server, session, size=(120, 30)) as desk:
            await desk.until(lambda: "2 lines that were not sent are kept" in desk.page())
            await desk.press("home", "u")
            await desk.shows(LineScreen)
            assert desk.screen.query_one(LineEditor).text == "ask her again"
            await desk.press("enter")
            await desk.until(lambda: drafts(session) == ["Call 五"])
            await desk.shows(SessionScreen)
            await desk.press("end", "n")
            assert (await typing(desk)).text == "Call 五"
            await desk.press("enter")
            await desk.until(lambda: in_note(desk, "Call 五"))
            await desk.until(lambda: drafts(session) == [])
            said = [c for c in session.commands if isinstance(c, wire.CommentOn)]
            assert [c.text for c in said] == ["ask her again"]


@pytest.mark.together
async def test_a_line_that_is_refused_is_a_draft_again() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        async with dashboard(server, session) as desk:
            session.refuse = ("wrong_state", "not now, please")
            await desk.press("n")
            await typing(desk)
            await desk.enter("Walks.")
            await desk.press("enter")
            await desk.until(lambda: "not now, please" in desk.page())
            await desk.until(lambda: drafts(session) == ["Walks."])
            await desk.press("n")
            await typing(desk)
            await desk.press("ctrl+u", "escape")  # given up
            await desk.until(lambda: drafts(session) == [])
