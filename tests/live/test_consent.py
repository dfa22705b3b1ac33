"""The consent form: what people read before they agree."""

import re
from typing import Any, get_args

import pytest
from pydantic import TypeAdapter

from live import consent, consent_es, wire
from live.values import TOGETHER, Language, Purpose


def form(*, remote_model: bool, language: Language = "en") -> dict[str, Any]:
    """The form as screens get it."""
    return dict(consent.described(remote_model=remote_model, language=language))


def test_every_purpose_is_put_into_words_and_the_usual_ones_are_marked() -> None:
    purposes = form(remote_model=False)["purposes"]
    assert {p["id"] for p in purposes} == set(get_args(Purpose))
    assert {p["id"] for p in purposes if p["usual"]} == TOGETHER
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
    assert "take any of it back" in text
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


@pytest.mark.parametrize("remote", [True, False])
def test_the_spanish_form_asks_for_the_same_in_other_words(remote: bool) -> None:
    english = form(remote_model=remote)
    spanish = form(remote_model=remote, language="es")
    assert [(p["id"], p["usual"]) for p in spanish["purposes"]] == [
        (p["id"], p["usual"]) for p in english["purposes"]
    ]
    assert not {p["text"] for p in spanish["purposes"]} & {p["text"] for p in english["purposes"]}
    assert ("otro equipo" in spanish["text"]) is remote
    assert ("propio equipo" in spanish["text"]) is not remote
    assert "retirar cualquiera de ellas" in spanish["text"]


def test_a_text_changes_in_both_languages_or_in_none() -> None:
    """A consent's version says in which language it was given, and to which text."""
    assert f"{consent.TEXT_VERSION}-es" == consent_es.TEXT_VERSION
    assert f"{consent.RECORDING_VERSION}-es" == consent_es.RECORDING_VERSION
    assert form(remote_model=True, language="es")["text_version"].endswith("-es-remote")


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("remote", [True, False])
def test_what_is_attested_is_put_into_words_in_each_language(
    language: Language, remote: bool
) -> None:
    shown = consent.attestation(remote_model=remote, language=language)
    assert shown["text_version"] in consent.attested_versions(remote_model=remote)
    assert shown["text_version"] not in consent.attested_versions(remote_model=not remote)


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [
        ("es", "es"),
        ("es-MX", "es"),
        ("ES", "es"),
        ("en-US", "en"),
        ("fr", "en"),
        ("", "en"),
        (None, "en"),
    ],
)
def test_a_language_that_is_not_spoken_is_english(asked: str | None, spoken: str) -> None:
    assert consent.spoken(asked) == spoken
