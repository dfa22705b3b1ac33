"""The report as it is printed."""

import io
from dataclasses import replace

import pytest
from rich.console import Console

from live.feedback import KindFigures, PartyFigures
from live.report import terminal
from live.report.summary import Summary, summary_of
from tests.live.report.report_samples import FIRST, some

GOLDEN = """\
10 sessions, 2026-11-02 to 2026-11-11
8 signed by both, 1 not signed by the client, 1 put aside

What became of the assistant’s lines
█ kept as they were   ▓ kept with changes   ▒ not agreed on   ░ taken out   · left in pencil
                                                 lines  kept as is  of an edit
Symptoms       ████████████████▓▓▓▓▓▓▓▓░░░░····     80        57 %        25 %
Interventions  ████████████████████████████████     30       100 %           –
Plan           ███████████▓▓▓▓▓▓▓▓▓▓▓▒▒▒▒▒▒▒▒▒▒     30        33 %        22 %
All lines      ██████████████████▓▓▓▓▓▓▓▒▒▒░░··    140        62 %        24 %

From the end to the therapist’s signature  median 5.5 min, nine of ten within 9.5 min (9)
From the end to the client’s answer        median 1.5 min, nine of ten within 4 min (9)
Sessions in which the client took part     8 of 10
The client’s share of the lines touched    28 %
… of the lines that people added           47 %
… of the characters that people typed      37 %
Words a note, median                       180
Minutes a session, median                  50

Before: 16 minutes a note. Now: 5.5 minutes from the end to the signature, 10.5 less.

Minutes run from the end of the talking to the signature, so they hold all that came between. A line
counts for whoever added it and for whoever last kept, changed, disputed or removed it.
"""


def printed(summary: Summary) -> str:
    """What is printed, without the space at the ends of lines."""
    paper = io.StringIO()
    terminal.show(summary, Console(file=paper, width=100))
    return "".join(f"{line.rstrip()}\n" for line in paper.getvalue().splitlines())


def test_the_report_reads_like_this() -> None:
    assert printed(summary_of(some(), baseline=[12, 20, 16])) == GOLDEN


def test_what_is_not_known_is_not_made_up() -> None:
    bare = replace(FIRST, kinds=(), therapist=PartyFigures(), client=PartyFigures())
    text = printed(summary_of([bare], baseline=[16]))
    assert text.startswith("1 session, 2026-11-02\n")
    assert "Symptoms" not in text
    assert "signature  nobody yet" in text
    assert "Before: 16 minutes a note. Now: nobody has signed yet." in text


def test_notes_that_take_longer_than_before_are_told_as_that() -> None:
    text = printed(summary_of([FIRST], baseline=[1]))
    assert "Now: 2.5 minutes from the end to the signature, 1.5 more." in text


@pytest.mark.parametrize("counts", [(1, 0, 0, 0, 0), (1, 1, 1, 0, 0), (7, 5, 3, 2, 1), (0,) * 5])
def test_a_bar_is_as_long_as_it_should_be(counts: tuple[int, int, int, int, int]) -> None:
    kind = KindFigures("plan", *counts)
    summary = summary_of([replace(FIRST, kinds=(kind,))]).all_kinds
    assert len(terminal.bar(summary, 32).plain) == (32 if any(counts) else 0)
