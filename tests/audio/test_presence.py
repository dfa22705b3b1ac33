"""Whether sound arrives on a track."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from audio.presence import FLOOR, SILENT_AFTER, Presence
from audio.types import AudioChunk, Sound


def chunk(*samples: float) -> AudioChunk:
    """Samples of one track."""
    return AudioChunk("client", 0, np.array(samples, np.float32))


def nothing(count: int) -> AudioChunk:
    """So many samples of a muted microphone."""
    return AudioChunk("client", 0, np.zeros(count, np.float32))


def after(presence: Presence, *chunks: AudioChunk) -> list[Sound]:
    """What it says after each of them."""
    found: list[Sound] = []
    for item in chunks:
        before = presence.sound
        assert presence.push(item) == (presence.sound != before)
        found.append(presence.sound)
    return found


def test_sound_arrives_with_the_first_samples_and_ends_with_the_quiet_mark() -> None:
    presence = Presence()
    assert presence.sound == "none"
    given = [chunk(0.1), chunk(0.2), chunk(), chunk()]
    assert after(presence, *given) == ["arriving", "arriving", "none", "none"]


def test_a_track_that_carries_nothing_is_silent_only_after_a_while() -> None:
    given = [chunk(0.1), nothing(SILENT_AFTER - 1), nothing(1), chunk(-2 * FLOOR)]
    assert after(Presence(), *given) == ["arriving", "arriving", "silent", "arriving"]


def test_a_muted_track_that_comes_back_from_a_pause_is_silent_again() -> None:
    given = [nothing(SILENT_AFTER), chunk(), nothing(320), nothing(SILENT_AFTER)]
    assert after(Presence(), *given) == ["silent", "none", "arriving", "silent"]


@given(
    st.lists(st.sampled_from([0.0, FLOOR, 0.3]), min_size=1, max_size=40),
    st.integers(min_value=1, max_value=9),
)
def test_it_does_not_depend_on_how_the_samples_are_split(levels: list[float], size: int) -> None:
    samples = np.repeat(np.array(levels, np.float32), SILENT_AFTER // 8)
    whole, parts = Presence(), Presence()
    whole.push(AudioChunk("client", 0, samples))
    for part in np.array_split(samples, size):
        if part.size:
            parts.push(AudioChunk("client", 0, part))
    assert whole.sound == parts.sound
