"""Questionnaires as Observations: what was answered, and nothing else."""

import json
from typing import Any

import pytest

from live.exports.fhir.measures import ANSWERS
from live.measures.instrument import shipped
from tests.live.exports.fhir_samples import check_r4, document_of, resources, section
from tests.live.exports.test_exports_scores import GIVEN, with_phq9

LOINC = "http://loinc.org"


def code_of(concept: dict[str, Any]) -> str:
    """The code of LOINC in a concept; "" if there is none."""
    return next((c["code"] for c in concept.get("coding", ()) if c.get("system") == LOINC), "")


def test_every_answer_stands_under_its_code_and_the_total_under_its_own() -> None:
    made = document_of(with_phq9())
    panel, total = resources(made, "Observation")
    assert code_of(panel["code"]) == "44249-1"
    items, values = panel["component"][:9], shipped()["phq9"].items
    assert [code_of(item["code"]) for item in items] == [item.loinc for item in values]
    assert [code_of(i["valueCodeableConcept"]) for i in items] == [ANSWERS[n] for n in GIVEN]
    numbers = [
        i["valueCodeableConcept"]["coding"][0]["extension"][0]["valueDecimal"] for i in items
    ]
    assert numbers == list(GIVEN)
    assert items[0]["valueCodeableConcept"]["text"] == "Nearly every day"
    assert code_of(total["code"]) == "44261-6"
    assert total["valueQuantity"] == {
        "value": 12,
        "unit": "{score}",
        "system": "http://unitsofmeasure.org",
        "code": "{score}",
    }
    assert total["interpretation"] == [{"text": "moderate"}]
    assert total["derivedFrom"][0]["reference"] == next(
        entry["fullUrl"] for entry in made["entry"] if entry["resource"] == panel
    )
    assert [e["reference"] for e in section(made, "Measures")["entry"]] == [
        entry["fullUrl"]
        for entry in made["entry"]
        if entry["resource"]["resourceType"] == "Observation"
    ]


def test_who_answered_is_the_client_and_it_is_a_survey() -> None:
    for observation in resources(document_of(with_phq9()), "Observation"):
        assert observation["performer"][0]["display"] == "Sam"
        assert observation["category"][0]["coding"][0]["code"] == "survey"


def test_what_was_left_open_is_unknown_and_adds_up_to_nothing() -> None:
    made = document_of(with_phq9((3, None, 1, 2, 1, 1, 1, 0, 0)))
    check_r4(made)
    (panel,) = resources(made, "Observation")
    open_item = panel["component"][1]
    assert "valueCodeableConcept" not in open_item
    assert open_item["dataAbsentReason"]["coding"][0]["code"] == "unknown"
    assert "declined" not in json.dumps(panel)


@pytest.mark.parametrize("loinc", ["68509-9", "69722-7"])
def test_answers_that_loinc_lists_in_other_words_have_no_code_of_it(loinc: str) -> None:
    record = with_phq9()
    record["note"]["measures"][0]["answers"][3]["loinc"] = loinc
    panel, _ = resources(document_of(record), "Observation")
    answer = panel["component"][3]["valueCodeableConcept"]
    assert (code_of(answer), answer["text"]) == ("", "More than half the days")
    assert answer["coding"][0]["extension"][0]["valueDecimal"] == 2
