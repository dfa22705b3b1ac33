"""The words in which people add to a signed note."""

import pytest

from live.errors import BadInput
from live.signing.adding_words import added_with, adding_words
from live.signing.additions import THEIRS
from live.values import PARTIES, Language, Party


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("party", PARTIES)
def test_everything_a_person_can_add_has_its_words(party: Party, language: Language) -> None:
    words = adding_words(party, language)
    assert tuple(one.kind for one in words) == THEIRS[party]
    for one in words:
        assert all((one.title, one.explained, one.consent, one.intent))
        assert one.text_version.endswith("-es") == (language == "es")
        assert added_with(party, one.kind, one.text_version, one.intent) == one


def test_nobody_signs_other_words_than_those_of_the_kind_they_were_shown() -> None:
    late, addendum, _ = adding_words("therapist")
    for version, intent in (
        (addendum.text_version, late.intent),
        ("2026-01", addendum.intent),
        (addendum.text_version, adding_words("client")[0].intent),
    ):
        with pytest.raises(BadInput, match="load the page again"):
            added_with("therapist", "addendum", version, intent)


def test_the_client_reads_plain_words() -> None:
    told = " ".join(one.title + one.explained + one.intent for one in adding_words("client"))
    assert not [word for word in ("Addendum", "attest", "amend", "Late entry") if word in told]
