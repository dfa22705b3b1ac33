"""The note as it is read before it is signed."""

from ui_terminal.page import page


def test_everything_that_is_signed_is_on_the_page() -> None:
    note = {
        "schema": "conote-note/2",
        "session": {"client": "R. K.", "minutes": 50, "time_band": {"cpt": "90834"}, "x": None},
        "consents": [{"party": "client", "purposes": ["transcription", "drafting"]}],
        "novelty": "kept",
        "sections": [
            {
                "title": "Data",
                "statements": [{"text": "[b]Sleeps.", "status": "disputed"}],
                "narrative": [{"text": "Disputed: [b]Sleeps."}],
            },
            {"id": "plan", "statements": []},
        ],
    }
    shown = "\n".join(line.text.plain for line in page(note))
    for words in (
        "Disputed: [b]Sleeps.\n[b]Sleeps.  disputed",
        "PLAN",
        "R. K.",
        "90834",
        "kept",
        "transcription",
    ):
        assert words in shown
