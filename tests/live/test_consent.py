"""The consent form: what people read before they agree."""

import re
from typing import Any, get_args

import pytest
from pydantic import TypeAdapter

from live import consent, wire
from live.values import REQUIRED_PURPOSES, Purpose


def form(*, remote_model: bool) -> dict[str, Any]:
    """The form as screens get it."""
    return dict(consent.described(remote_model=remote_model))


def test_every_purpose_is_put_into_words_and_the_needed_ones_are_marked() -> None:
    purposes = form(remote_model=False)["purposes"]
    assert {p["id"] for p in purposes} == set(get_args(Purpose))
    assert {p["id"] for p in purposes if p["required"]} == REQUIRED_PURPOSES
    assert all(p["text"] for p in purposes)


def test_words_stay_on_the_practices_computer_unless_a_remote_model_is_used() -> None:
    local, remote = form(remote_model=False), form(remote_model=True)
    assert "own computer" in local["text"]
    assert "another computer" not in local["text"]
    assert "own computer" not in remote["text"]
    assert "sent to a language model on another computer" in remote["text"]


def test_the_two_texts_have_different_versions() -> None:
    """What was agreed to about the one was not agreed to about the other."""
    local, remote = form(remote_model=False), form(remote_model=True)
    assert local["text_version"] == consent.TEXT_VERSION
    assert remote["text_version"] != local["text_version"]


@pytest.mark.parametrize("remote", [True, False])
def test_the_text_says_that_it_can_be_taken_back_and_costs_nothing(remote: bool) -> None:
    text = form(remote_model=remote)["text"]
    assert "take your consent back" in text
    assert "Saying no changes nothing about your care" in text
    assert not re.search(r"  |\s$", text)


@pytest.mark.parametrize("remote", [True, False])
def test_the_version_can_be_sent_back_with_a_consent(remote: bool) -> None:
    version = form(remote_model=remote)["text_version"]
    command = wire.Consent(purposes=("transcription",), text_version=version)
    read = TypeAdapter[Any](wire.Command).validate_json(
        TypeAdapter[Any](wire.Consent).dump_json(command)
    )
    assert read == command
