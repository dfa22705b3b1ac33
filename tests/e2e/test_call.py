"""The call beside the note: two real Chromiums, peer to peer, and their taps."""

import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Page, Playwright, Request, expect, sync_playwright

from tests.e2e.stage import (
    SHORT,
    as_wave,
    browser,
    needs_chromium,
    running_server,
    server_process,
    set_up,
    silence,
)

pytestmark = [pytest.mark.e2e, pytest.mark.alone, needs_chromium]

TURN = "turn:127.0.0.1:9?transport=udp"

WITHIN = 60_000
"""Milliseconds for what a machine that has other things to do may take its time with."""

CALL = "document.querySelector('conote-session').renderRoot.querySelector('conote-call').session"

STATS = f"""
async ([part, type, kind, field]) => {{
  const reports = await {CALL}[part].getStats();
  for (const report of reports.values()) {{
    if (report.type === type && report.kind === kind) return report[field];
  }}
  return 0;
}}
""".replace("[part]", "[part][part === 'peer' ? 'connection' : 'peer']")

MORE_THAN = f"async ([given, least]) => (await ({STATS})(given)) > least"

SOUND = ["peer", "inbound-rtp", "audio", "totalAudioEnergy"]
PICTURE = ["peer", "inbound-rtp", "video", "framesDecoded"]
SPOKEN = ["tap", "media-source", "audio", "totalAudioEnergy"]
SENT = ["tap", "outbound-rtp", "audio", "packetsSent"]

HUM = 1e-6
"""Energy that a decoder makes up where packets are late; ten seconds of speech have a hundred times
as much. At the source, before any packet, it is nothing at all."""


def stat(page: Page, which: list[str]) -> float:
    """What the browser counted."""
    return float(page.evaluate(STATS, which))


def more(page: Page, which: list[str], by: float) -> None:
    """Wait until it counted so much more."""
    page.wait_for_function(MORE_THAN, arg=[which, stat(page, which) + by], timeout=WITHIN)


def arrives(page: Page, party: str, sound: str) -> None:
    """Wait until the server says that of a person."""
    said = "document.querySelector('conote-session').connection.state.view.sound"
    page.wait_for_function(
        f"([party, sound]) => {said}[party] === sound", arg=[party, sound], timeout=WITHIN
    )


def offered(page: Page) -> list[str]:
    """Where taps are offered from now on."""
    found: list[str] = []

    def note(request: Request) -> None:
        if "/whip/" in request.url:
            found.append(request.url)

    page.on("request", note)
    return found


@contextmanager
def two_people(
    playwright: Playwright, at: Path, links: dict[str, str], client_says: Path
) -> Iterator[tuple[Page, Page]]:
    """Therapist (who is silent) and client in a call that is listened to."""
    quiet = silence(at / "quiet.wav", 5)
    with (
        browser(playwright, at / "t", quiet) as theirs,
        browser(playwright, at / "c", client_says) as ours,
    ):
        therapist, client = theirs.pages[0], ours.pages[0]
        therapist.goto(links["therapist"])
        client.goto(links["client"])
        for page in (therapist, client):
            page.get_by_test_id("agree").click()
        for page in (therapist, client):
            expect(page.get_by_test_id("their-tile")).to_have_attribute("data-call", "on")
        yield therapist, client


def test_mute_silences_call_and_tap_and_both_sides_say_so(tmp_path: Path) -> None:
    speech = as_wave(SHORT / "client.opus", tmp_path / "client.wav", 0, 60)
    said = '[data-testid="utterance"][data-speaker="client"]'
    with running_server(tmp_path / "data", drafting="off") as (base, token):
        links = set_up(base, token)
        with (
            sync_playwright() as playwright,
            two_people(playwright, tmp_path, links, speech) as (therapist, client),
        ):
            arrives(client, "client", "arriving")
            expect(client.get_by_test_id("state-line")).to_contain_text("Listening")
            client.keyboard.press("Alt+m")
            expect(client.get_by_test_id("state-line")).to_contain_text("you are muted")
            expect(therapist.get_by_test_id("state-line")).to_contain_text("Nora is muted")
            expect(therapist.get_by_test_id("their-tile")).to_contain_text("muted")
            arrives(therapist, "client", "silent")
            therapist.wait_for_function(  # what was begun before is written down
                "() => !document.querySelector('conote-session').connection.state.speaking.size",
                timeout=WITHIN,
            )
            before = therapist.locator(said).count()
            heard, spoken = stat(therapist, SOUND), stat(client, SPOKEN)
            more(client, SENT, 500)  # ten seconds of packets, while the file goes on speaking
            assert stat(client, SPOKEN) == spoken
            assert stat(therapist, SOUND) - heard < HUM
            assert therapist.locator(said).count() == before
            client.get_by_test_id("mute").click()
            arrives(therapist, "client", "arriving")
            expect(therapist.locator(said).nth(before)).to_be_visible()
            assert stat(client, SPOKEN) > spoken


def test_if_the_server_dies_the_call_goes_on_and_the_tap_comes_back(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as found:
        port = int(found.getsockname()[1])
    speech = as_wave(SHORT / "client.opus", tmp_path / "client.wav", 0, 60)
    with (
        sync_playwright() as playwright,
        server_process(tmp_path / "data", port, drafting="off") as server,
    ):
        links = set_up(server.base, server.token)
        with two_people(playwright, tmp_path, links, speech) as (therapist, client):
            arrives(client, "client", "arriving")
            server.kill()
            for page in (therapist, client):
                line = page.get_by_test_id("state-line")
                expect(line).to_contain_text("Not listening")
                expect(page.get_by_test_id("their-tile")).to_have_attribute("data-call", "on")
                more(page, PICTURE, 20)
            client.get_by_test_id("camera").click()  # it is told from page to page
            expect(therapist.get_by_test_id("their-tile")).to_have_attribute("data-camera", "false")
            connection = f"{CALL}.peer.connection"
            client.evaluate(f"window.same = {connection}")
            with server_process(tmp_path / "data", port, drafting="off"):
                for page in (therapist, client):
                    line = page.get_by_test_id("state-line")
                    expect(line).to_contain_text("both agreed at")
                arrives(therapist, "client", "arriving")
                assert client.evaluate(f"window.same === {connection}")


def test_devices_change_in_the_call_and_captions_are_remembered(tmp_path: Path) -> None:
    speech = as_wave(SHORT / "client.opus", tmp_path / "client.wav", 0, 60)
    with running_server(tmp_path / "data", drafting="off") as (base, token):
        links = set_up(base, token)
        with (
            sync_playwright() as playwright,
            two_people(playwright, tmp_path, links, speech) as (therapist, client),
        ):
            arrives(client, "client", "arriving")
            offers = offered(client)
            client.get_by_test_id("call-settings").press("Enter")
            microphone = client.get_by_test_id("choose-microphone")
            other = microphone.locator("option").nth(1).get_attribute("value")
            microphone.select_option(other)
            client.wait_for_function(
                f"(id) => {CALL}.audio.getSettings().deviceId === id", arg=other
            )
            client.keyboard.press("Escape")
            expect(client.get_by_test_id("call-settings-panel")).to_be_hidden()
            more(client, SPOKEN, 0.0001)
            more(therapist, SOUND, 0.0001)
            assert offers == []  # the same call, the same tap
            client.get_by_test_id("camera").click()
            expect(therapist.get_by_test_id("their-tile")).to_have_attribute("data-camera", "false")
            client.get_by_test_id("camera").click()
            expect(therapist.get_by_test_id("their-tile")).to_have_attribute("data-camera", "true")
            more(therapist, PICTURE, 5)
            expect(client.get_by_test_id("captions")).to_have_count(0)
            client.get_by_test_id("captions-switch").press("Space")
            shown = client.get_by_test_id("captions").locator('p[data-speaker="client"]')
            expect(shown.first).to_be_visible()
            client.reload()
            expect(client.get_by_test_id("captions")).to_be_visible()
            expect(therapist.get_by_test_id("their-tile")).to_have_attribute("data-call", "on")


def test_a_call_that_breaks_comes_back_and_the_tap_does_not_notice(tmp_path: Path) -> None:
    """With a TURN server that is set but not there: the call does without."""
    speech = as_wave(SHORT / "client.opus", tmp_path / "client.wav", 0, 60)
    turn = {"ice_servers": f'["{TURN}"]', "turn_secret": "north"}
    with running_server(tmp_path / "data", drafting="off", **turn) as (base, token):
        links = set_up(base, token)
        with (
            sync_playwright() as playwright,
            two_people(playwright, tmp_path, links, speech) as (therapist, client),
        ):
            arrives(client, "client", "arriving")
            for connection in ("peer.connection", "tap.peer"):
                used = client.evaluate(f"{CALL}.{connection}.getConfiguration().iceServers")
                assert [server["urls"] for server in used] == [[TURN]]
                assert re.fullmatch(r"\d{10}:[0-9a-f]{8}", used[0]["username"])
                assert used[0]["credential"]
            offers = offered(client)
            client.evaluate(f"window.old = {CALL}.peer.connection; window.old.close()")
            client.wait_for_function(
                f"() => {CALL}.peer.connection !== window.old && {CALL}.peer.state === 'on'",
                timeout=WITHIN,
            )
            more(therapist, PICTURE, 5)
            more(client, SOUND, -1)
            assert offers == []
            _weak_line_is_told_calmly(therapist)
            _a_second_window_takes_the_call_over(therapist, client, links["client"])


LOSSY = f"""
() => {{
  window.lossy = true;
  let lost = 0;
  const {{ connection }} = {CALL}.peer;
  const real = connection.getStats.bind(connection);
  connection.getStats = async () => {{
    const reports = new Map(await real());
    if (window.lossy) lost += 25;
    for (const [id, report] of reports) {{
      if (report.type !== "inbound-rtp" || report.kind !== "audio") continue;
      reports.set(id, {{ ...report, packetsLost: report.packetsLost + lost }});
    }}
    return reports;
  }};
}}
"""
"""The browser counts one packet in five as lost: loopback itself loses none."""


def _weak_line_is_told_calmly(page: Page) -> None:
    """In words, and in figures only for who opens them."""
    page.evaluate(LOSSY)
    expect(page.get_by_test_id("quality")).to_contain_text("weak")
    expect(page.get_by_test_id("line")).to_be_hidden()
    page.get_by_test_id("call-settings").click()
    expect(page.get_by_test_id("line")).to_contain_text("% of the sound lost")
    page.keyboard.press("Escape")
    page.evaluate("() => { window.lossy = false; }")
    expect(page.get_by_test_id("quality")).to_be_empty()


def _a_second_window_takes_the_call_over(therapist: Page, client: Page, link: str) -> None:
    second = client.context.new_page()
    second.goto(link)
    expect(second.get_by_test_id("their-tile")).to_have_attribute("data-call", "on")
    expect(client.get_by_test_id("bring-here")).to_be_visible()
    client.wait_for_function(f"() => {CALL}.tap.state === 'off'", timeout=WITHIN)
    arrives(therapist, "client", "arriving")
    client.get_by_test_id("bring-here").click()
    expect(client.get_by_test_id("their-tile")).to_have_attribute("data-call", "on")
    expect(second.get_by_test_id("bring-here")).to_be_visible()


def test_without_a_microphone_the_page_says_what_to_do_and_goes_on(tmp_path: Path) -> None:
    quiet = silence(tmp_path / "quiet.wav", 5)
    with running_server(tmp_path / "data", drafting="off") as (base, token):
        links = set_up(base, token)
        with (
            sync_playwright() as playwright,
            browser(playwright, tmp_path / "t", quiet) as theirs,
            browser(playwright, tmp_path / "c", quiet) as ours,
        ):
            ours.add_init_script(
                "navigator.mediaDevices.getUserMedia = async () => {"
                " if (!window.allowed) throw new DOMException('', 'NotAllowedError');"
                " return new MediaStream(); }"
            )
            therapist, client = theirs.pages[0], ours.pages[0]
            therapist.goto(links["therapist"])
            client.goto(links["client"])
            for page in (therapist, client):
                page.get_by_test_id("agree").click()
            trouble = client.get_by_test_id("call-trouble")
            expect(trouble).to_contain_text("allow the microphone")
            expect(client.get_by_test_id("state-line")).to_contain_text("no microphone")
            # What one lacks oneself is still to be seen of the other.
            expect(client.get_by_test_id("their-tile")).to_have_attribute("data-call", "on")
            more(client, PICTURE, 5)
