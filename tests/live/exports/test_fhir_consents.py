"""Consents: one for each person, purpose and time that it held."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from live.exports.fhir.consents import held
from tests.live.exports.fhir_samples import check_r4, document_of, resources

PURPOSES = ("transcription", "drafting", "storing")


def act(party: str, said: str, at: int, *purposes: str) -> dict[str, Any]:
    """An act of consent as the note holds it, ``at`` minutes past three."""
    return {
        "party": party,
        "name": "Sam",
        "act": said,
        "purposes": list(purposes),
        "text_version": "2026-11-2",
        "at": f"2026-11-22T15:{at:02d}:00Z",
    }


def test_what_was_taken_back_ends_then_and_what_was_agreed_to_anew_begins_anew() -> None:
    acts = [
        act("client", "agreed", 0, "transcription", "drafting"),
        act("client", "taken back", 5, "drafting"),
        act("client", "agreed", 9, "transcription", "drafting"),
        act("client", "taken back", 20),
    ]
    told = [
        (h.purpose, h.act["at"][14:16], (h.until or "")[14:16], h.taken_back) for h in held(acts)
    ]
    assert told == [
        ("transcription", "00", "09", False),
        ("drafting", "00", "05", True),
        ("transcription", "09", "20", True),
        ("drafting", "09", "20", True),
    ]


def test_a_purpose_left_out_of_a_new_agreement_ends_with_it() -> None:
    acts = [
        act("client", "agreed", 0, "transcription", "storing"),
        act("client", "agreed", 3, "transcription"),
    ]
    running = [h.purpose for h in held(acts) if h.until is None]
    assert running == ["transcription"]


def test_a_consent_says_who_to_what_in_which_text_and_until_when(attested: dict[str, Any]) -> None:
    attested["note"]["consents"] = [
        act("client", "agreed", 0, "transcription"),
        act("therapist", "agreed", 1, "transcription"),
        act("client", "taken back", 5, "transcription"),
    ]
    made = document_of(attested)
    check_r4(made)
    client, therapist = resources(made, "Consent")
    assert (client["status"], therapist["status"]) == ("inactive", "active")
    assert client["provision"]["period"] == {
        "start": "2026-11-22T15:00:00Z",
        "end": "2026-11-22T15:05:00Z",
    }
    assert "taken back on 22 November 2026 at 15:05:00 UTC" in client["text"]["div"]
    assert client["provision"]["code"] == [{"text": "transcription"}]
    assert client["policyRule"]["text"] == "conote’s text of consent, version 2026-11-2"
    assert therapist["performer"][0]["display"] == "Dr. Emma Hale"
    assert therapist["patient"]["display"] == "Sam"


def test_what_the_therapist_attests_counts_from_the_day_they_name(
    attested: dict[str, Any],
) -> None:
    given_before = act("client", "agreed", 0, "drafting") | {
        "attested_by": "therapist",
        "agreed_on": "2026-11-20",
    }
    attested["note"]["consents"] = [given_before]
    made = document_of(attested)
    check_r4(made)
    (consent,) = resources(made, "Consent")
    assert consent["dateTime"] == "2026-11-20"
    assert "as the therapist attests" in consent["text"]["div"]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["client", "therapist"]),
            st.sampled_from(["agreed", "taken back"]),
            st.sets(st.sampled_from(PURPOSES)),
        ),
        max_size=8,
    )
)
def test_nobody_holds_two_consents_to_a_purpose_at_once(acts: list[Any]) -> None:
    found = held([act(who, said, n, *sorted(what)) for n, (who, said, what) in enumerate(acts)])
    running = [(h.party, h.purpose) for h in found if h.until is None]
    assert len(set(running)) == len(running)
    assert all(h.until is None or h.until > h.act["at"] for h in found)
