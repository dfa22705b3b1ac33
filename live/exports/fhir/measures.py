"""The questionnaires of a note as Observations: every answer, and the total. Pure.

Nothing is added to what was answered: the band is the one its authors published, in words, and
what was left open is open.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from live.exports.fhir.values import (
    LOINC,
    UCUM,
    Names,
    Resource,
    coding,
    concept,
    facts,
    narrative,
    paragraph,
    person,
)
from live.exports.scores import Score

_CATEGORY: Final = coding(
    "http://terminology.hl7.org/CodeSystem/observation-category", "survey", "Survey"
)
_ABSENT: Final = "http://terminology.hl7.org/CodeSystem/data-absent-reason"
_ORDINAL: Final = "http://hl7.org/fhir/StructureDefinition/ordinalValue"

ANSWERS: Final = ("LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9")
"""LOINC's codes of 0 to 3 in the answer list LL358-3: not at all, several days, more than half
the days, nearly every day. Source: http://loinc.org/vs/LL358-3"""

_OTHER_LISTS: Final = frozenset({"68509-9", "69722-7"})
"""Items whose answers LOINC lists in other words than those that are asked, or of which sources
disagree: their answers stand in words and numbers, without a code of LOINC."""


def observations(
    names: Names, session: Mapping[str, Any], measure: Mapping[str, Any], score: Score
) -> Iterator[tuple[str, Resource]]:
    """A questionnaire's Observations with their ``fullUrl``: the answers, then the total.

    Args:
        names: Of the record.
        session: The note's facts.
        measure: As the note holds it.
        score: The same in words.
    """
    which = measure["instrument"]
    panel = names.urn("Observation", which, "panel")
    yield panel, _panel(names, session, measure, score)
    if measure["total"] is not None:
        total = _total(names, session, measure, score) | {
            "derivedFrom": [{"reference": panel, "display": measure["title"]}]
        }
        yield names.urn("Observation", which, "total"), total


def _observation(
    names: Names, session: Mapping[str, Any], measure: Mapping[str, Any], code: Resource
) -> Resource:
    return {
        "resourceType": "Observation",
        "status": "final",
        "category": [{"coding": [_CATEGORY]}],
        "code": code,
        "subject": person(names, "client", session),
        "encounter": names.to("Encounter"),
        "effectiveDateTime": measure["at"],
        "performer": [person(names, "client", session)],
    }


def _panel(
    names: Names, session: Mapping[str, Any], measure: Mapping[str, Any], score: Score
) -> Resource:
    code = concept(measure["name"], coding(LOINC, measure["loinc"]["panel"]))
    asked = [*measure["answers"], *([measure["difficulty"]] if measure["difficulty"] else [])]
    rows = [(line.item, f"{line.words} {line.value}".strip()) for line in score.answers]
    return _observation(names, session, measure, code) | {
        "text": narrative(paragraph(f"{measure['name']}. {score.codes}."), facts(rows)),
        "component": [_component(answer) for answer in asked],
    }


def _component(answer: Mapping[str, Any]) -> Resource:
    made: Resource = {"code": concept(answer["item"], coding(LOINC, answer["loinc"]))}
    value = answer["value"]
    if value is None:  # why it was left open, nobody said
        unknown = coding(_ABSENT, "unknown", "Unknown")
        return made | {"dataAbsentReason": concept("not answered", unknown)}
    number = {"extension": [{"url": _ORDINAL, "valueDecimal": value}]}
    known = {} if answer["loinc"] in _OTHER_LISTS else coding(LOINC, ANSWERS[value])
    return made | {"valueCodeableConcept": concept(answer["words"], number | known)}


def _total(
    names: Names, session: Mapping[str, Any], measure: Mapping[str, Any], score: Score
) -> Resource:
    code = concept(f"{measure['title']} total", coding(LOINC, measure["loinc"]["total"]))
    made = _observation(names, session, measure, code)
    about = f"{measure['title']}: {score.score}"
    points = [(point.day, str(point.total)) for point in score.points]
    return made | {
        "text": narrative(
            paragraph(about), *([paragraph(score.change)] if score.change else []), facts(points)
        ),
        "valueQuantity": {
            "value": measure["total"],
            "unit": "{score}",
            "system": UCUM,
            "code": "{score}",
        },
        "interpretation": [concept(measure["band"])],
        "referenceRange": [
            {
                "low": _points_of(0),
                "high": _points_of(measure["most"]),
                "text": f"Totals there can be: 0 to {measure['most']}",
            }
        ],
    }


def _points_of(value: int) -> Resource:
    return {"value": value, "unit": "{score}", "system": UCUM, "code": "{score}"}
