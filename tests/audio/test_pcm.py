import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.errors import BadPcm
from audio.pcm import PcmFramer


def test_full_scale_stays_within_one() -> None:
    samples = PcmFramer().push(np.array([-32_768, 0, 32_767], "<i2").tobytes())
    assert samples.dtype == np.float32
    assert samples.tolist() == [-1.0, 0.0, 32_767 / 32_768]


def test_half_a_sample_waits_for_its_other_half() -> None:
    framer = PcmFramer()
    assert framer.push(b"\x00").size == 0
    assert framer.push(b"\x40\x00").tolist() == [0.5]
    assert framer.push(b"\x40").tolist() == [0.5]


def test_an_oversized_message_is_refused_without_its_content() -> None:
    framer = PcmFramer(max_message=4)
    with pytest.raises(BadPcm, match=r"at most 4 bytes.*got 6"):
        framer.push(b"secret")
    assert framer.push(b"\x00\x40").tolist() == [0.5]


@given(st.lists(st.integers(-32_768, 32_767), max_size=200), st.data())
def test_samples_do_not_depend_on_how_bytes_are_split(
    values: list[int], data: st.DataObject
) -> None:
    stream = np.array(values, "<i2").tobytes()
    framer, found, at = PcmFramer(), [], 0
    while at < len(stream):
        size = data.draw(st.integers(1, 50))
        found += framer.push(stream[at : at + size]).tolist()
        at += size
    assert found == [value / 32_768 for value in values]
