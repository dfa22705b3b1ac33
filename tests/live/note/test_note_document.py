"""The shared document: what the server writes."""

from live.note.document import NoteDocument
from tests.fakes.notes import DAP, TEXTS, content, note, splice, text_in
from tests.fakes.values import entries, statement


def test_a_new_document_is_given_the_sections_of_its_template_in_order() -> None:
    document = NoteDocument()
    assert document.schema == ""
    document.lay_out(DAP)
    found = content(document)["sections"]
    by_order = sorted(found, key=lambda name: str(found[name]["order"]))
    assert by_order == [section.id for section in DAP.sections]
    assert found["data"]["plain_title"] == "What we talked about"
    assert content(document)["meta"] == {"schema": "2"}


def test_a_statement_holds_what_the_wire_says() -> None:
    document = note({})
    document.add(statement("s1", "Slept four hours.", evidence=("u1", "u2")), "proposed")
    assert content(document)["statements"]["s1"] == {
        "text": "Slept four hours.",
        "section": "data",
        "status": "proposed",
        "author": "assistant",
        "kind": "symptom",
        "goal": "",
        "goal_by": "",
        "order": "000001",
        "evidence": {"u1": True, "u2": True},
        "proposed_text": "Slept four hours.",
    }


def test_texts_come_in_the_order_of_the_page() -> None:
    document = note({})
    document.add(statement("p", "Last.", section="plan", kind="plan"), "accepted")
    for number in (3, 1, 2):
        document.add(statement(f"d{number}", f"{number}."), "proposed")
    assert list(document.texts().values()) == ["3.", "1.", "2.", "Last."]


def test_a_sections_lines_come_in_order_with_status_and_author() -> None:
    document = note()
    document.mark("s2", "accepted")
    assert document.lines("data") == [
        ("s1", "proposed", "assistant"),
        ("s2", "accepted", "assistant"),
    ]
    assert document.lines("plan") == document.lines("elsewhere") == []


def test_a_statement_that_is_there_is_not_added_again() -> None:
    """It may have been edited since; adding it anew would throw that away."""
    document = note()
    splice(text_in(document, "s1"), 5, " only")
    document.add(statement("s1", "Slept four hours."), "proposed")
    assert document.texts()["s1"] == "Slept only four hours."


def test_marking_a_statement_that_is_not_there_does_nothing() -> None:
    document = note()
    before = content(document)
    document.mark("s9", "accepted")
    assert document.text("s9") is None
    assert content(document) == before


def test_match_brings_the_document_in_line_with_the_log_and_keeps_the_texts() -> None:
    document = note()
    splice(text_in(document, "s1"), 0, "Client: ")
    wanted = entries([statement("s1"), statement("s2"), statement("s3", "New.")], "accepted")
    document.match(DAP, wanted)
    assert document.texts() == {
        "s1": "Client: Slept four hours.",
        "s2": TEXTS["s2"],
        "s3": "New.",
    }
    assert {content(document)["statements"][name]["status"] for name in ("s1", "s2", "s3")} == {
        "accepted"
    }
