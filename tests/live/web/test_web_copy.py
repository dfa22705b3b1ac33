"""Whether the client may take a copy of the signed note: by default, and as the therapist says."""

from pathlib import Path

import pytest

from live import wire
from live.deciding import decide
from live.errors import NotAllowed
from tests.fakes.server import serving, signed
from tests.live import session_samples as samples


def test_only_the_therapist_says_who_takes_a_copy() -> None:
    story = samples.live()
    with pytest.raises(NotAllowed):
        decide(story.session, "client", wire.LetCopy(allowed=True))
    story.did("therapist", wire.LetCopy(allowed=False))
    assert not story.session.client_copy


@pytest.mark.together
async def test_the_client_takes_a_copy_unless_the_therapist_says_otherwise(folder: Path) -> None:
    async with serving(folder) as server:
        made = await signed(server)
        assert (await made.client.get("export/markdown")).status_code == 200
        await made.therapist.command(wire.LetCopy(allowed=False))
        refused = await made.client.get("export/pdf")
        assert refused.status_code == 403
        assert "ask your therapist" in refused.json()["error"]["message"]
        assert (await made.therapist.get("export/markdown")).status_code == 200
        await made.therapist.command(wire.LetCopy(allowed=True))
        assert (await made.client.get("export/markdown")).status_code == 200
