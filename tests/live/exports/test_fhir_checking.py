"""What is sent is checked first."""

from typing import Any

import pytest

from live.errors import ExportFailed
from live.exports.fhir import checking
from tests.live.exports.fhir_samples import document_of


def test_a_document_as_it_should_be_is_let_through(attested: dict[str, Any]) -> None:
    made = document_of(attested)
    assert checking.checked(made) is made


def test_one_that_is_not_is_held_back_and_its_words_are_not_repeated(
    attested: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = document_of(attested)
    made["entry"][3]["resource"]["status"] = {"word": "Slept four hours."}
    with pytest.raises(ExportFailed, match=r"Bundle\.entry.*nothing was sent") as caught:
        checking.checked(made)
    assert "Slept" not in str(caught.value)
    monkeypatch.setattr(checking, "CAN_CHECK", False)
    assert checking.checked(made) is made
