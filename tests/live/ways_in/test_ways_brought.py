from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from live import consent
from live.errors import BadInput, NotAllowed
from live.ways_in.brought import NOT_SAID, Attestation, Held, NewRecording, event, uploads

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
AGREED = Attestation(
    agreed=("therapist", "client"),
    purposes=("transcription", "drafting"),
    text_version=consent.RECORDING_VERSION,
    agreed_on=date(2026, 11, 24),
)
HELD = Held(started_at=NOW - timedelta(hours=2), ended_at=NOW - timedelta(hours=1))


def test_what_is_attested_becomes_part_of_the_record() -> None:
    """Who, to what, by which text, on which day; and the clock as the therapist says it."""
    body = event("recording", HELD, NOW, attestation=AGREED, tracks=("client", "therapist"))
    assert (body.purposes, body.text_version) == (AGREED.purposes, AGREED.text_version)
    assert (body.agreed_on, body.tracks) == (date(2026, 11, 24), ("client", "therapist"))
    assert (body.started_at, body.ended_at) == (HELD.started_at, HELD.ended_at)


def test_a_summary_needs_no_consent_and_claims_none() -> None:
    """It is the therapist's own words."""
    body = event("summary", NOT_SAID, NOW, attestation=AGREED)
    assert (body.purposes, body.text_version, body.agreed_on) == ((), "", None)
    assert (body.started_at, body.ended_at, body.modality) == (None, None, None)


@pytest.mark.parametrize(
    "given",
    [
        None,
        replace(AGREED, agreed=("therapist",)),
        replace(AGREED, agreed=()),
        replace(AGREED, purposes=("transcription",)),
        replace(AGREED, purposes=()),
    ],
)
def test_without_both_peoples_consent_nothing_is_listened_to(given: Attestation | None) -> None:
    """Neither a recording nor a transcript."""
    for way in ("recording", "transcript"):
        with pytest.raises(NotAllowed, match="nothing is listened to without it"):
            event(way, NOT_SAID, NOW, attestation=given)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"text_version": "2020"}, "read it again"),
        ({"agreed_on": date(2026, 11, 28)}, "a day that has come"),
    ],
)
def test_an_attestation_that_cannot_be_right_is_refused(
    changes: dict[str, object], message: str
) -> None:
    """An old text, a day to come."""
    with pytest.raises(BadInput, match=message):
        event("recording", NOT_SAID, NOW, attestation=replace(AGREED, **changes))  # type: ignore[arg-type]


def test_the_text_says_if_words_leave_the_machine_and_is_then_another() -> None:
    """As the consent on the screens does."""
    remote = consent.attestation(remote_model=True)
    assert "another computer" in str(remote["text"])
    with pytest.raises(BadInput, match="read it again"):
        event("recording", NOT_SAID, NOW, attestation=AGREED, remote_model=True)
    version = str(remote["text_version"])
    given = replace(AGREED, text_version=version)
    body = event("recording", NOT_SAID, NOW, attestation=given, remote_model=True)
    assert body.text_version == version


@pytest.mark.parametrize(
    ("start_h", "end_h", "message"),
    [
        (-2, None, "both start and end"),
        (None, -1, "both start and end"),
        (-1, -2, "after the start"),
        (-1, -1, "after the start"),
        (-14, -1, "within 12 hours"),
        (-1, 1, "in the future"),
    ],
)
def test_a_clock_that_cannot_be_right_is_refused(
    start_h: int | None, end_h: int | None, message: str
) -> None:
    """Nothing is guessed in its place."""
    hours = [None if h is None else NOW + timedelta(hours=h) for h in (start_h, end_h)]
    with pytest.raises(BadInput, match=message):
        event("summary", Held(started_at=hours[0], ended_at=hours[1]), NOW)


def test_files_are_expected_one_a_person_or_one_for_both() -> None:
    """By name, in the order of the tracks."""
    assert uploads(NewRecording(tracks=("client", "therapist"))) == ("client", "therapist")
    assert uploads(NewRecording(tracks=("client",))) == ("client",)
    assert uploads(NewRecording(tracks=("client", "therapist"), by="channels")) == ("both",)
    with pytest.raises(BadInput, match="one person twice"):
        uploads(NewRecording(tracks=("client", "client")))
    with pytest.raises(BadInput, match="left and the right"):
        uploads(NewRecording(tracks=("client",), by="channels"))
