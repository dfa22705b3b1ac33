"""Measures as the signed note holds them, and as screens show them. Pure."""

from datetime import UTC
from typing import Any

from live.measures import scoring
from live.measures.instrument import Instrument, find, languages, shipped
from live.measures.standing import Answered, Measure, Measures
from live.values import Language


def recorded(measures: Measures) -> list[dict[str, Any]]:
    """What was answered, for the note's canonical form: questions and answers in full.

    The words are those in which it was asked; the band is as its authors named it, in English.
    Asked for and not answered is no part of it. A record must be readable by itself for as long
    as it is kept, so the words stand beside the numbers.
    """
    return [
        _recorded(find(measure.instrument, measure.answered.language), measure, measure.answered)
        for measure in measures.asked.values()
        if measure.answered is not None
    ]


def _recorded(instrument: Instrument, measure: Measure, given: Answered) -> dict[str, Any]:
    total = scoring.total(instrument, given.answers)
    asked = instrument.difficulty
    return {
        "instrument": instrument.id,
        "title": instrument.title,
        "name": instrument.name,
        "language": instrument.language,
        "version": instrument.version,
        "question": instrument.question,
        "answers": [
            {
                "item": item.text,
                "loinc": item.loinc,
                "value": answer,
                "words": None if answer is None else instrument.answers[answer],
            }
            for item, answer in zip(instrument.items, given.answers, strict=True)
        ],
        "difficulty": None
        if given.difficulty is None
        else {
            "item": asked.text,
            "loinc": asked.loinc,
            "value": given.difficulty,
            "words": asked.answers[given.difficulty],
        },
        "total": total,
        "most": instrument.most,
        "band": None if total is None else scoring.band(instrument, total),
        "loinc": {"panel": instrument.loinc_panel, "total": instrument.loinc_total},
        "at": given.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "on": given.on.isoformat(),
        "previous": [
            {"on": score.on.isoformat(), "total": score.total} for score in measure.earlier
        ],
        "statement": given.statement,
    }


def forms(language: Language = "en") -> list[dict[str, Any]]:
    """The questionnaires as the client's screen asks them."""
    return [
        {
            "id": instrument.id,
            "language": instrument.language,
            "languages": list(languages(instrument.id)),
            "version": instrument.version,
            "title": instrument.title,
            "plain_name": instrument.plain_name,
            "question": instrument.question,
            "items": [item.text for item in instrument.items],
            "answers": list(instrument.answers),
            "difficulty": {
                "text": instrument.difficulty.text,
                "answers": list(instrument.difficulty.answers),
            },
            "permission": instrument.permission,
        }
        for instrument in shipped(language).values()
    ]
