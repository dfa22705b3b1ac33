"""The canonical note as lines to read before signing. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal

from textual.content import Content as Styled

from live.values import Content
from ui_terminal.record_words import plain, record

_PEOPLE: Final = {"assistant": "the assistant", "therapist": "you", "client": "the client"}


@dataclass(frozen=True, slots=True, repr=False)
class PageLine(Content):
    """A line of the page; ``kind`` says how it looks."""

    kind: Literal["section", "reads", "statement", "quote", "aside", "nothing", "fact", "detail"]
    text: Styled


def page(note: dict[str, Any]) -> Iterator[PageLine]:
    """The whole canonical note: its sections, each as it reads and line by line, then the rest.

    Everything in the note is shown, because everything is signed; parts that this version
    does not know are shown as they are named.
    """
    goals = {goal.get("id"): str(goal.get("text")) for goal in note.get("goals", ())}
    for section in note.get("sections", ()):
        yield PageLine("section", Styled(str(section.get("title", section.get("id", ""))).upper()))
        for choice in section.get("choices", ()):
            chosen = plain(choice.get("values"))
            yield PageLine("fact", Styled(f"{choice.get('title', '')}: {chosen}"))
        statements = section.get("statements", ())
        reads = " ".join(str(sentence.get("text", "")) for sentence in section.get("narrative", ()))
        if reads:
            yield PageLine("reads", Styled(reads))
        for statement in statements:
            yield from _statement(statement, goals)
        if not statements:
            yield PageLine("nothing", Styled("nothing"))
    yield from _untouched(note, goals)
    yield PageLine("section", Styled("THE RECORD AROUND IT"))
    for fact in record(note):
        yield PageLine("fact", Styled.assemble((f"{fact.label}  ", "$text-muted"), fact.text))
    for measure in note.get("measures", ()):
        yield from _measure(measure)


def _untouched(note: dict[str, Any], goals: dict[Any, str]) -> Iterator[PageLine]:
    """The goals that no statement serves."""
    served = {
        s.get("goal") for part in note.get("sections", ()) for s in part.get("statements", ())
    }
    left = [text for name, text in goals.items() if name not in served]
    if left:
        yield PageLine("section", Styled("GOALS NOT TOUCHED"))
        yield from (PageLine("fact", Styled(text)) for text in left)


def _statement(statement: dict[str, Any], goals: dict[Any, str]) -> Iterator[PageLine]:
    words = _provenance(statement)
    if goal := goals.get(statement.get("goal")):
        suggested = " (suggested)" if statement.get("goal_by") == "assistant" else ""
        words = f"{words}  → {goal}{suggested}"
    colour = "$error" if statement.get("status") == "disputed" else "$text-muted"
    text = Styled.assemble(str(statement.get("text", "")), (f"  {words}" if words else "", colour))
    yield PageLine("statement", text)
    for quote in statement.get("evidence", ()):
        if isinstance(quote, dict) and quote.get("quote"):
            speaker = _PEOPLE.get(str(quote.get("speaker")), "")
            place = _place(quote.get("start_ms"))
            yield PageLine("quote", Styled(f"{place}{speaker}: “{quote['quote']}”"))
    if instead := statement.get("said_instead"):
        who = _PEOPLE.get(str(statement.get("by")), "")
        yield PageLine("aside", Styled.assemble((f"{who} would say: ", "$error"), f"“{instead}”"))
    for comment in statement.get("comments", ()):
        who = _PEOPLE.get(str(comment.get("author")), "")
        words = f"“{comment.get('text', '')}”"
        yield PageLine("aside", Styled.assemble((f"comment, {who}: ", "$accent"), words))


def _place(start_ms: object) -> str:
    """Where in the session words were spoken, as minutes and seconds; "" if they were typed."""
    if not isinstance(start_ms, int):
        return ""
    return f"{start_ms // 60_000}:{start_ms // 1_000 % 60:02d} "


def _provenance(statement: dict[str, Any]) -> str:
    """Who wrote it, and who gave it the status it has."""
    author, status, by = (str(statement.get(key) or "") for key in ("author", "status", "by"))
    words = [f"from {_PEOPLE.get(author, author)}"] if author else []
    if status and not (status == "accepted" and by == author):
        words.append(f"{status} by {_PEOPLE.get(by, by)}" if by else status)
    return ", ".join(words)


def _measure(measure: dict[str, Any]) -> Iterator[PageLine]:
    """A questionnaire: its score, earlier ones, every answer, and the rest as it is named."""
    shown = {"title", "total", "most", "band", "previous", "answers", "difficulty", "question"}
    total = measure.get("total")
    score = f"{total} of {measure.get('most')} ({measure.get('band')}, as published)"
    title = (f"{measure.get('title', '')}  ", "$text-muted")
    yield PageLine("fact", Styled.assemble(title, "no total" if total is None else score))
    before = [f"{score.get('total')} on {score.get('on')}" for score in measure.get("previous", ())]
    if before:
        yield PageLine("detail", Styled(f"before: {', '.join(before)}"))
    yield PageLine("detail", Styled(str(measure.get("question", ""))))
    for answer in (*measure.get("answers", ()), measure.get("difficulty")):
        if answer:
            item = (f"{answer.get('item')}  ", "$text-muted")
            said = str(answer.get("words") or "not answered")
            code = (f"  {answer.get('value')}, LOINC {answer.get('loinc')}", "$text-muted")
            yield PageLine("detail", Styled.assemble(item, said, code))
    rest = {key: value for key, value in measure.items() if key not in shown}
    yield PageLine("detail", Styled(plain(rest)))
