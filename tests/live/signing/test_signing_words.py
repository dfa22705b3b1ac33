"""The words in which a note is signed, and how a signature says who gave it."""

from pathlib import Path
from typing import get_args

import pytest

from live import wire
from live.errors import BadInput
from live.people.account import Known
from live.signing.words import agreed_to, authenticated, signing_words
from live.values import PARTIES, Language, Party
from tests.fakes.server import practicing
from tests.fakes.sessions import live_session, sign, write

LANGUAGES: tuple[Language, ...] = ("en", "es")


@pytest.mark.parametrize("party", PARTIES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_person_agrees_to_the_words_they_were_shown(party: Party, language: Language) -> None:
    words = signing_words(party, language)
    assert agreed_to(party, words.text_version, words.intent) == words
    command = wire.Sign(
        name="A", sha256="0" * 64, intent=words.intent, text_version=words.text_version
    )
    assert wire.read_command(wire._command.dump_json(command)) == command


def test_each_language_has_a_version_of_its_own() -> None:
    versions = {signing_words("client", language).text_version for language in LANGUAGES}
    assert len(versions) == len(LANGUAGES)


def test_both_say_in_words_what_they_sign() -> None:
    intents = [signing_words(party).intent for party in PARTIES]
    assert all("electronic signature" in intent for intent in intents)


def test_each_way_of_knowing_who_signs_has_words_of_its_own() -> None:
    ways: tuple[Known, ...] = get_args(Known)
    assert len({authenticated("therapist", known) for known in ways}) == len(ways)


@pytest.mark.parametrize(
    ("version", "intent"),
    [
        ("", signing_words("client").intent),
        ("2020-01-signing-1", signing_words("client").intent),
        (signing_words("client").text_version, "I sign whatever."),
        (signing_words("client").text_version, signing_words("therapist").intent),
        (signing_words("client", "es").text_version, signing_words("client").intent),
    ],
)
def test_a_signature_to_other_words_is_refused(version: str, intent: str) -> None:
    with pytest.raises(BadInput, match="words that came with the note"):
        agreed_to("client", version, intent)


@pytest.mark.together
async def test_an_attestation_says_who_how_known_when_and_to_what_words(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        await write(session)
        await session.do("therapist", wire.End())
        _, sha256 = await session.sign_off.note()
        with pytest.raises(BadInput):
            await session.do("client", wire.Sign(name="N", sha256=sha256, intent="Whatever."))
        assert not session.state.frozen
        await session.do("client", wire.Decline(sha256=sha256, reason="Not mine."))
        await sign(session, "therapist", known="passkey")
        declined, signed = (await session.sign_off.attested())["attestations"]
        words = signing_words("therapist")
        assert signed["text_version"] == words.text_version
        assert (signed["consent"], signed["intent"]) == (words.consent, words.intent)
        assert signed["authenticated"] == authenticated("therapist", "passkey")
        assert declined["authenticated"] == authenticated("client", "link")
        assert (declined["consent"], declined["intent"]) == ("", "")
