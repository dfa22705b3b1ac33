"""The call through a real TURN server (coturn) here: each browser lets nothing else through."""

import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from tests.e2e.stage import browser, needs_chromium, running_server, set_up, silence
from tests.e2e.test_call import CALL, PICTURE, WITHIN, more

TURNSERVER = shutil.which("turnserver")
SECRET = "a-secret-of-the-tests"

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.alone,
    needs_chromium,
    pytest.mark.skipif(
        TURNSERVER is None,
        reason="coturn is not installed and could not be: `apt-get install coturn`, then again",
    ),
]

RELAY_ONLY = """
const Real = RTCPeerConnection;
window.RTCPeerConnection = class extends Real {
  constructor(given) {
    super({ ...given, ...(given?.iceServers?.length ? { iceTransportPolicy: "relay" } : {}) });
  }
};
"""

PAIR = f"""
async () => {{
  const reports = await {CALL}.peer.connection.getStats();
  const pairs = [...reports.values()].filter(({{ type }}) => type === "candidate-pair");
  const pair = pairs.find(({{ nominated, state }}) => nominated && state === "succeeded");
  return [pair.localCandidateId, pair.remoteCandidateId].map(
    (id) => reports.get(id).candidateType).join(" ");
}}
"""


@contextmanager
def turn_server(folder: Path) -> Iterator[str]:
    """Coturn on loopback, with the scheme of docs/call.md; gives its URL."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    given = [
        *("--listening-ip=127.0.0.1", "--relay-ip=127.0.0.1", f"--listening-port={port}"),
        *("--use-auth-secret", f"--static-auth-secret={SECRET}", "--realm=turn.practice.example"),
        *("--allow-loopback-peers", "--no-cli", "--no-tls", "--no-dtls", "--fingerprint"),
        *("--no-multicast-peers", "--log-file=stdout", f"--pidfile={folder / 'turn.pid'}"),
        *("-n", f"--userdb={folder / 'turn.db'}", "--min-port=49200", "--max-port=49400"),
    ]
    assert TURNSERVER is not None
    with (folder / "turn.log").open("wb") as log:
        process = subprocess.Popen([TURNSERVER, *given], stdout=log, stderr=log, cwd=folder)
    try:
        yield f"turn:127.0.0.1:{port}?transport=udp"
    finally:
        process.terminate()
        process.wait(20)


def relayed(page: Page) -> None:
    """Wait until the call runs, and see that both ends of it are the relay's."""
    tile = page.get_by_test_id("their-tile")
    expect(tile).to_have_attribute("data-call", "on")
    more(page, PICTURE, 20)
    assert page.evaluate(PAIR) == "relay relay"


def test_two_people_who_reach_each_other_through_a_relay_alone_see_and_hear_each_other(
    tmp_path: Path,
) -> None:
    """With the short-lived key that the server makes for them."""
    quiet = silence(tmp_path / "quiet.wav", 5)
    with (
        turn_server(tmp_path) as url,
        running_server(
            tmp_path / "data", drafting="off", ice_servers=f'["{url}"]', turn_secret=SECRET
        ) as (base, token),
        sync_playwright() as playwright,
        browser(playwright, tmp_path / "t", quiet) as theirs,
        browser(playwright, tmp_path / "c", quiet) as ours,
    ):
        links = set_up(base, token)
        pages = {"therapist": theirs.pages[0], "client": ours.pages[0]}
        for party, page in pages.items():
            page.add_init_script(RELAY_ONLY)
            page.goto(links[party])
        for page in pages.values():
            page.get_by_test_id("agree").click(timeout=WITHIN)
        for page in pages.values():
            relayed(page)
