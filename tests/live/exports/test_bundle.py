"""The JSON export: all there is, and enough to check it by itself."""

import json
from typing import Any

from live.exports import bundle
from live.signing.checking import faults


def test_the_bundle_is_the_sealed_record_under_its_schemas_name(attested: dict[str, Any]) -> None:
    assert json.loads(bundle.made(attested)) == attested
    assert attested["schema"] == "conote-export/2"


def test_the_bundle_can_be_checked_by_itself(attested: dict[str, Any]) -> None:
    data = bundle.made(attested)
    assert faults(json.loads(data)) == ()
    assert faults(json.loads(data.replace(b"five hours", b"nine hours"))) != ()


def test_words_stand_in_the_bundle_as_they_were_written(attested: dict[str, Any]) -> None:
    attested["note"]["session"]["client"] = "Zoë 漢字"
    assert "Zoë 漢字".encode() in bundle.made(attested)
