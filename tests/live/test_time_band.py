"""The time band: one table, by the clock, never a higher one."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from live import wire
from live.time_band import BANDS, band_of, minutes
from tests.live import session_samples as samples


@given(st.integers(0, 600))
def test_a_band_is_never_higher_than_the_clock(lasted: int) -> None:
    band = band_of(lasted)
    if band is None:
        assert lasted < BANDS[0].least
    else:
        assert band.least <= lasted
        assert band.most is None or lasted <= band.most


def test_a_pause_stops_the_assistant_and_not_the_session() -> None:
    story = samples.live()
    story.later(10)
    story.did("client", wire.Pause())
    story.later(5)
    story.did("client", wire.Resume())
    story.later(5)
    assert minutes(story.session, story.now) == 20


def test_the_clock_starts_with_the_last_consent_and_stops_with_the_talking() -> None:
    story = samples.joined()
    assert minutes(story.session, story.now) is None
    story.later(5)
    story.both([samples.AGREE])
    story.later(37.9)
    story.did("therapist", wire.End())
    assert minutes(story.session, story.now + timedelta(hours=1)) == 37
