"""``conote dashboard --browser``: the terminal's dashboard on a page of this machine."""

import os
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import anyio
import httpx
import pytest
from playwright.async_api import Page, async_playwright
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus

from tests.e2e.serve_process import free_port
from tests.e2e.stage import CHROMIUM, FLAGS, ROOT, needs_chromium
from tests.fakes.server import CLINICIAN, PASSPHRASE, agreed, data_folder

pytestmark = [pytest.mark.e2e, needs_chromium]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return data_folder(tmp_path / "data")


@asynccontextmanager
async def served(server: str) -> AsyncIterator[str]:
    """Serve dashboards of a conote server to browsers; gives the address."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "live", "dashboard", "--browser", "--server", server]
    env = {**os.environ, "CONOTE_BROWSER_PORT": str(port)}
    async with await anyio.open_process(command, cwd=ROOT, env=env, stderr=None) as process:
        try:
            assert process.stdout is not None
            assert address in (await process.stdout.receive()).decode()
            yield address
        finally:
            process.terminate()


class Drawn:
    """What a page's terminal was told to draw: cells on a canvas cannot be read."""

    def __init__(self, page: Page) -> None:
        self._bytes = bytearray()
        self._came = anyio.Event()
        page.on("websocket", lambda socket: socket.on("framereceived", self._take))

    def _take(self, data: str | bytes) -> None:
        self._bytes += data if isinstance(data, bytes) else data.encode()
        self._came.set()
        self._came = anyio.Event()

    async def shows(self, text: str) -> None:
        """Wait until something stands there."""
        with anyio.fail_after(60):
            while text.encode() not in self._bytes:
                await self._came.wait()


async def until(true: Callable[[], bool]) -> None:
    """Wait until something is so in the server."""
    with anyio.fail_after(60):
        while not true():  # noqa: ASYNC110 - a browser and a program do it
            await anyio.sleep(0.05)


async def test_the_dashboard_is_used_in_a_browser_and_nothing_comes_from_elsewhere(
    folder: Path,
) -> None:
    """Whoever opens the page signs in there, opens the session and writes a line."""
    async with (
        agreed(folder) as (server, made),
        served(server.base) as address,
        async_playwright() as playwright,
    ):
        chromium = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = await chromium.new_page()
        asked: list[str] = []
        wrong: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
        drawn = Drawn(page)
        await page.goto(address)
        await drawn.shows("it is not shown")  # the field for the passphrase
        await page.mouse.click(640, 40)
        for words in (CLINICIAN.user, PASSPHRASE):
            await page.keyboard.type(words)
            await page.keyboard.press("Enter")
        await drawn.shows("Nora L.")  # the list
        await page.keyboard.press("Enter")
        session = await server.session(made)
        await until(lambda: session.hub.has("therapist"))
        assert session.hub.kinds("therapist") == {"terminal": 1}
        await drawn.shows("What we talked about")  # the note
        await page.keyboard.type("n")
        await drawn.shows("rite your own statement")
        await page.keyboard.type("Sleeps 五 hours.")
        await page.keyboard.press("Enter")
        await until(lambda: "Sleeps 五 hours." in session.room.document.texts().values())
        assert {httpx.URL(url).host for url in asked} == {"127.0.0.1"}
        assert wrong == []
        await chromium.close()


async def test_only_its_own_page_may_type(folder: Path) -> None:
    """Another site that is open in the same browser, or a name made to point here, may not."""
    async with agreed(folder) as (server, _), served(server.base) as address:
        socket = f"{address.replace('http', 'ws', 1)}/ws"
        for headers in ({}, {"Origin": "http://evil.example"}, {"Origin": "null"}):
            with pytest.raises(InvalidStatus) as refused:
                async with connect(socket, additional_headers=headers, proxy=None):
                    pass
            assert refused.value.response.status_code == 403
        async with connect(socket, origin=address, proxy=None) as own:  # type: ignore[arg-type]
            with anyio.fail_after(60):
                assert await own.recv()
        async with httpx.AsyncClient(trust_env=False) as http:
            for headers in ({"Host": "evil.example"}, {"Origin": "http://evil.example"}):
                answer = await http.get(address, headers=headers)
                assert answer.status_code == 403
            page = await http.get(address)
            assert page.status_code == 200
            assert "frame-ancestors 'none'" in page.headers["content-security-policy"]
            assert "googleapis" not in page.text
