"""What tests of signing and of exports share."""

from typing import Any

import pytest

from tests.live import note_samples


@pytest.fixture
def attested() -> dict[str, Any]:
    """A signed note: the client declined, the therapist signed."""
    return note_samples.attested_note()
