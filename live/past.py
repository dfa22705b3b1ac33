"""A session whose log is gone, as screens show it: from its chart alone. Pure."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from live import wire
from live.sharing import bare
from live.signing.charts import Chart
from live.time_band import BANDS
from live.values import Goal, MeasureState, Mode, Party, Way


def view_of_chart(chart: Chart, now: datetime) -> wire.View:
    """What screens show of a session of which only the signed record is kept.

    Args:
        chart: The record.
        now: The moment, UTC.
    """
    note = chart.note
    facts = note["session"]
    way: Way = facts.get("documented_from", "call")
    mode: Mode = facts.get("mode", "shared")  # none before schema 4
    served = [s["goal"] for section in note["sections"] for s in section["statements"]]
    ended = _moment(facts["ended_at"])
    return wire.View(
        session=chart.session,
        state="signed",
        therapist_name=facts["therapist"],
        client_alias=facts["client"],
        template=facts["template"],
        templates=(),
        sections=tuple(_section(section) for section in note["sections"]),
        goals=tuple(_goal(goal) for goal in note["goals"]),
        touched={goal["id"]: served.count(goal["id"]) for goal in note["goals"]},
        created_at=_moment(facts["created_at"]) or chart.signed_at,
        started_at=_moment(facts["started_at"]),
        ended_at=ended,
        as_of=now,
        listening=False,
        listened_s=60.0 * (facts["listened_minutes"] or 0),
        consents={},
        taps=(),
        present=(),
        signatures=tuple(_signature(a, chart.sha256) for a in chart.record["attestations"]),
        frozen=True,
        note_ready=True,
        note_reason="",
        lag_s=0.0,
        time_bands=BANDS,
        measures=tuple(_measure(measure) for measure in note.get("measures", ())),
        client_copy=chart.client_copy,
        way=way,
        mode=mode,
        client_sees_note=chart.sees_note("client"),
        additions=len(chart.additions),
        log_kept=chart.log,
    )


def view_for(chart: Chart, now: datetime, party: Party) -> wire.View:
    """The same as a person may have it: without what is the note's if they do not see that."""
    view = view_of_chart(chart, now)
    return view if chart.sees_note(party) else bare(view)


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def _section(section: Mapping[str, Any]) -> wire.Section:
    chosen = {c["id"]: tuple(c["values"]) for c in section.get("choices", ())}
    return wire.Section(section["id"], section["title"], section["plain_title"], chosen=chosen)


def _goal(goal: Mapping[str, Any]) -> Goal:
    target = goal.get("target")
    return Goal(
        goal["id"],
        goal["text"],
        goal.get("problem", ""),
        tuple(goal.get("objectives", ())),
        date.fromisoformat(target) if target else None,
    )


def _signature(answer: Mapping[str, Any], sha256: str) -> wire.SignatureView:
    return wire.SignatureView(
        party=answer["party"],
        at=datetime.fromisoformat(answer["at"]),
        sha256=sha256,
        name="" if answer["declined"] else answer["name"],
        comment=answer["comment"],
        declined=answer["declined"],
    )


def _measure(measure: Mapping[str, Any]) -> wire.MeasureView:
    answered: MeasureState = "answered"
    return wire.MeasureView(
        instrument=measure["instrument"],
        title=measure["title"],
        state=answered,
        total=measure["total"],
        most=measure["most"],
        band=measure["band"] or "",
        given=sum(answer["value"] is not None for answer in measure["answers"]),
        questions=len(measure["answers"]),
        on=date.fromisoformat(measure["on"]),
        earlier=(),
    )
