"""What tests of the session share."""

from pathlib import Path
from typing import Any

import pytest

from tests.live import note_samples


@pytest.fixture
def attested() -> dict[str, Any]:
    """A signed note: the client declined, the therapist signed."""
    return note_samples.exported()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder, ready for the server."""
    from tests.fakes.server import data_folder  # loads all of the server: for those who want it

    return data_folder(tmp_path / "data")
