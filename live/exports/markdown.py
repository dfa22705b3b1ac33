"""The signed note as Markdown (CommonMark): for chart systems that take text."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from live.exports.afterwards import SheetAddition
from live.exports.scores import Score
from live.exports.sheet import Answer, Fact, Line, Sheet, SheetGoal, SheetSection, Told, sheet_of
from live.note_words import begun

_MARKUP: Final = re.compile(r"([\\`*_\[\]<>|~&#$])")
"""Characters that may begin or end markup anywhere in a line."""

_MARKER: Final = re.compile(r"^([-+=]|\d+(?=[.)]))")
"""What may make a line a list, a heading or a rule, at its beginning."""


def made(attested: Mapping[str, Any]) -> bytes:
    """The signed note as Markdown, UTF-8.

    Args:
        attested: From ``live.signing.additions.sealed``.
    """
    return ("\n".join(_lines(sheet_of(attested))) + "\n").encode()


def escaped(text: str) -> str:
    """``text``, one line of it, so that it reads as itself."""
    text = _MARKUP.sub(r"\\\1", text)
    # A digit cannot be escaped; the dot or bracket after it can.
    return _MARKER.sub(lambda m: f"{m[0]}\\" if m[0].isdigit() else f"\\{m[0]}", text)


def _lines(sheet: Sheet) -> Iterator[str]:
    yield f"# {sheet.title}"
    yield ""
    yield f"{escaped(sheet.people)}, {sheet.date}"
    yield ""
    yield from _table(sheet.facts)
    yield from _goals(sheet.goals)
    for section in sheet.sections:
        yield from _section(section)
    for number, score in enumerate(sheet.scores):
        if number == 0:
            yield "## Measures"
            yield ""
        yield from _score(score)
    if sheet.taken_back:
        yield "## Taken back"
        yield ""
        yield from (f"- {fact.label}: {escaped(fact.value)}" for fact in sheet.taken_back)
        yield ""
    yield "## Consent"
    yield ""
    yield from (f"- {fact.label}: {escaped(fact.value)}" for fact in sheet.consents)
    if not sheet.consents:
        yield "Nobody agreed to anything."
    yield ""
    yield "## Signatures"
    yield ""
    for answer in sheet.answers:
        yield from _signature(answer)
    yield from _additions(sheet.additions)
    yield "---"
    yield ""
    yield f"Session {escaped(sheet.session)}  "
    yield f"SHA-256 of the note: `{sheet.sha256}`  "
    yield f"SHA-256 of note and signatures: `{sheet.record_sha256}`"
    yield ""
    yield "This copy is for reading. The PDF, JSON and FHIR exports can be checked by themselves."


def _additions(additions: tuple[SheetAddition, ...]) -> Iterator[str]:
    if not additions:
        return
    yield "## Added after signing"
    yield ""
    for added in additions:
        yield f"### {escaped(added.heading)}"
        yield ""
        yield f"*{added.explained}*"
        yield ""
        if added.about:
            yield f"> {escaped(' '.join(added.about.split()))}"
            yield ""
        for paragraph in filter(None, map(str.strip, added.text.split("\n"))):
            yield escaped(paragraph)
            yield ""
        yield f"**{escaped(added.name)}** ({added.role}), signed electronically, {added.at}  "
        for said in filter(None, (f"“{added.intent}”" if added.intent else "", added.attested)):
            yield f"{escaped(said)}  "
        yield f"SHA-256 of the addition: `{added.sha256}`"
        yield ""


def _goals(goals: tuple[SheetGoal, ...]) -> Iterator[str]:
    if not goals:
        return
    yield "## Goals"
    yield ""
    for goal in goals:
        about = f". {goal.about}" if goal.about else ""
        yield f"- {escaped(goal.text)}  "
        yield f"  *{escaped(f'{goal.touched}{about}')}*"
    yield ""


def _section(section: SheetSection) -> Iterator[str]:
    yield f"## {escaped(section.title)}"
    yield ""
    yield f"*{escaped(section.plain_title)}*"
    yield ""
    yield from (f"- **{escaped(c.label)}:** {escaped(c.value)}" for c in section.choices)
    if section.choices:
        yield ""
    if not section.lines and not section.choices:
        yield "Nothing was written here."
        yield ""
    if section.reads:
        yield " ".join(_told(sentence) for sentence in section.reads)
        yield ""
        yield "**Line by line**"
        yield ""
    for line in section.lines:
        yield from _statement(line)


def _table(facts: tuple[Fact, ...]) -> Iterator[str]:
    yield "| | |"
    yield "|---|---|"
    yield from (f"| {fact.label} | {escaped(' '.join(fact.value.split()))} |" for fact in facts)
    yield ""


def _told(sentence: Told) -> str:
    numbers = ", ".join(str(number) for number in sentence.lines)
    return f"{escaped(sentence.text)} \\[{numbers}\\]"


def _statement(line: Line) -> Iterator[str]:
    yield f"- \\[{line.number}\\] {escaped(line.text)}"
    yield ""
    if line.dispute:
        yield f"  **Disputed. {escaped(line.dispute)}**"
        yield ""
    about = f"{line.origin}. {line.goal}" if line.goal else line.origin
    yield f"  *{escaped(about)}*"
    yield ""
    for said in line.comments:
        yield f"  {escaped(said.name)} remarks: “{escaped(said.text)}”"
        yield ""
    for quote in line.quotes:
        yield f"  > {escaped(quote.speaker)}, {quote.clock}: “{escaped(quote.text)}”"
        yield ""


def _score(score: Score) -> Iterator[str]:
    yield f"### {escaped(score.title)}: {escaped(score.score)}"
    yield ""
    if score.change:
        yield f"{escaped(begun(score.change))}."
        yield ""
    if score.points:
        yield "| Day | Total |"
        yield "|---|---:|"
        yield from (f"| {point.day} | {point.total} |" for point in score.points)
        yield ""
    yield f"*{escaped(score.question)}*"
    yield ""
    yield "| | | |"
    yield "|---|---|---:|"
    yield from (
        f"| {escaped(line.item)} | {escaped(line.words)} | {line.value} |" for line in score.answers
    )
    yield ""
    yield f"{escaped(score.name)}. {score.codes}."
    yield ""


def _signature(answer: Answer) -> Iterator[str]:
    yield f"**{escaped(answer.name)}** ({answer.role})  "
    yield f"{answer.heading}, {answer.at}"
    yield ""
    if answer.intent:
        yield f"“{escaped(answer.intent)}”"
        yield ""
    if answer.attested:
        yield f"*{escaped(answer.attested)}*"
        yield ""
    if answer.comment:
        yield f"{answer.comment_label}:"
        yield ""
        yield from _quoted(answer.comment)
        yield ""


def _quoted(text: str) -> Iterator[str]:
    """What a person wrote over several lines, each on its own."""
    lines = [escaped(line.strip()) for line in text.split("\n") if line.strip()]
    yield from (f"> {line}\\" for line in lines[:-1])
    yield f"> {lines[-1]}"
