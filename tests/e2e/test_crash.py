"""A server that is killed in the middle of a session, and started again."""

import itertools
import re
from collections.abc import Iterator
from pathlib import Path

import aioice.ice
import anyio
import httpx
import pytest

from audio.files import read_recording
from audio.loopback import loopback_only
from audio.publish import WhipPublisher
from audio.types import Samples
from live import events as ev
from live import wire
from live.demo.people import Person
from tests.e2e.serve_process import AGREE, WORDS_WITHIN, Watch, free_port, served, set_up

pytestmark = [pytest.mark.e2e, pytest.mark.alone]

CALL = Path(__file__).parents[1] / "data" / "short"
TYPED = "xylophone-confession"


@pytest.fixture(autouse=True)
def _quick_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """On loopback; that the other side is gone is noticed in seconds instead of half a minute."""
    monkeypatch.setattr(aioice.ice, "CONSENT_INTERVAL", 1)
    monkeypatch.setattr(aioice.ice, "CONSENT_FAILURES", 3)
    with loopback_only():
        yield


def again_and_again(recording: Path) -> Iterator[Samples]:
    """A recording without an end."""
    for _ in itertools.count():
        yield from read_recording(recording)


def microphone(person: Person) -> WhipPublisher:
    """A person's tap, speaking for as long as the test takes."""
    samples = again_and_again(CALL / f"{person.party}.opus")
    return WhipPublisher(person.base + person.tap["url"], person.tap["token"], samples)


def found_in(folder: Path, texts: set[str]) -> set[str]:
    """Which of these texts stand in a file of a folder, in any way of writing them."""
    files = [file.read_bytes().lower() for file in folder.rglob("*") if file.is_file()]
    assert files
    return {
        text
        for text in texts
        for form in (text.encode(), text.encode("utf-16-le"))
        if any(form in content for content in files)
    }


async def test_after_a_kill_everything_acknowledged_is_there_and_words_go_on(
    tmp_path: Path,
) -> None:
    data, port = tmp_path / "data", free_port()
    watch, after = Watch(), Watch()
    async with anyio.create_task_group() as taps:
        async with (
            served(data, port) as server,
            httpx.AsyncClient(base_url=server.base, timeout=30) as http,
        ):
            therapist, client = await set_up(http, server.token)
            await therapist_and_client_talk(therapist, client, watch, taps)
            kept, texts = list(watch.events), dict(client.note.texts())
            await server.kill()
        async with (
            served(data, port) as server,
            httpx.AsyncClient(base_url=server.base, timeout=30) as http,
        ):
            # The same links, the same keys: as a page that reconnects.
            back = await again(http, therapist)
            async with back.at_the_screen(after.see):
                assert await back.until(lambda: len(after.events) >= len(kept), WORDS_WITHIN)
                assert after.events[: len(kept)] == kept
                assert await back.until(lambda: back.note.texts() == texts, WORDS_WITHIN)
                known = max(event.seq for event in kept)
                parties = {"therapist", "client"}

                def goes_on() -> bool:
                    speakers = {
                        event.body.utterance.speaker
                        for event in after.events
                        if isinstance(event.body, ev.Heard) and event.seq > known
                    }
                    return speakers == parties

                assert await back.until(goes_on, WORDS_WITHIN)
            listed = await http.get(
                "/api/sessions", headers={"authorization": f"Bearer {server.token}"}
            )
            assert [row["session"] for row in listed.json()["sessions"]] == [therapist.session]
        taps.cancel_scope.cancel()
    words = {w for text in after.heard() for w in re.findall(r"[a-z]{6,}", text.lower())}
    assert words & {"panic", "attacks", "minutes", "weekend", "morning", "twenty"}
    assert found_in(data, {TYPED, *words}) == set()
    assert found_in(tmp_path, {TYPED, *words}) == set()  # nor in what the server wrote
    assert "Traceback" not in server.log.read_text()


async def again(http: httpx.AsyncClient, person: Person) -> Person:
    """A person's page, loaded anew with the keys it has."""
    joined = {"party": person.party, "session": person.session, "tap": person.tap}
    return Person(http, {**joined, "access": person._auth["authorization"].partition(" ")[2]})


async def therapist_and_client_talk(
    therapist: Person, client: Person, watch: Watch, taps: anyio.abc.TaskGroup
) -> None:
    """Both agree and talk; the therapist writes a line, which the client changes."""
    async with therapist.at_the_screen(watch.see), client.at_the_screen(lambda _: None):
        for person in (therapist, client):
            await person.do(AGREE)

            async def speak(person: Person = person) -> None:
                async with microphone(person) as tap:
                    await tap.wait_finished()

            taps.start_soon(speak)
        assert await therapist.until(lambda: len(watch.heard()) >= 2, WORDS_WITHIN)
        await therapist.do(wire.Write(section="data", text="Sleeps badly."))
        assert await client.until(lambda: bool(client.note.texts()), 30)
        (line,) = client.note.texts()
        await client.append(line, f" {TYPED}")
        assert await therapist.until(lambda: watch.saw(ev.Edited), 30)
        assert therapist.note.texts()[line].endswith(TYPED)
