"""A real server as a process, and real browsers whose microphones play a recording."""

import json
import os
import shutil
import subprocess
import sys
import wave
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import httpx
import numpy as np
import numpy.typing as npt
import pytest
from playwright.sync_api import BrowserContext, Page, Playwright, expect

from audio.files import read_recording
from audio.types import SAMPLE_RATE

ROOT = Path(__file__).parents[2]
CALL = ROOT / "tests" / "data" / "call"
SHORT = ROOT / "tests" / "data" / "short"

USER: Final = "hale"
PASSPHRASE: Final = "a sentence that nobody guesses"

PATIENCE_S: Final = 60.0
"""Seconds that an answer may take of a server on a machine that is busy."""

CHROMIUM = shutil.which("chromium")

needs_chromium = pytest.mark.skipif(
    CHROMIUM is None,
    reason="Chromium is not installed and could not be: `apt-get install chromium`, then again",
)

FLAGS: Final = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-fake-ui-for-media-stream",
    "--use-fake-device-for-media-stream",
    "--allow-loopback-in-peer-connection",
    "--disable-features=WebRtcHideLocalIpsWithMdns",
]


def asked(method: str, url: str, **options: Any) -> httpx.Response:
    """Ask a server for something."""
    return httpx.request(method, url, timeout=PATIENCE_S, **options)


@dataclass
class Server:
    """``conote serve`` as a process.

    Attributes:
        token: Of a clinician who is signed in, as a program is.
    """

    base: str
    token: str
    process: subprocess.Popen[str]

    def kill(self) -> None:
        """End it without a word, as a power cut does."""
        self.process.kill()
        self.process.wait(60)


def let_in(base: str, setup: str | None) -> str:
    """The token of a clinician who signs in, as a program; their account is made if need be."""
    who = {"user": USER, "passphrase": PASSPHRASE, "program": True}
    if setup is None:
        answer = asked("POST", f"{base}/api/sign-in", json=who)
    else:
        body = {**who, "name": "Dr. Emma Hale", "token": setup.partition("#setup=")[2]}
        answer = asked("POST", f"{base}/api/people/first", json=body)
    answer.raise_for_status()
    return str(answer.json()["token"])


def sign_in(page: Page, base: str) -> None:
    """Sign in as that clinician, by the page."""
    enter(page, base, USER)
    expect(page.get_by_test_id("create")).to_be_visible()


def enter(page: Page, base: str, user: str) -> None:
    """Sign in as somebody, by the page."""
    page.goto(base)
    page.get_by_test_id("user").fill(user)
    page.get_by_test_id("passphrase").fill(PASSPHRASE)
    page.get_by_test_id("enter").click()
    expect(page.get_by_test_id("who")).to_be_visible()


def people(data: Path, *words: str) -> None:
    """``conote people``, beside the server that runs."""
    subprocess.run(
        [sys.executable, "-m", "live", "people", *words, "--passphrase-file", "-"],
        input=f"{PASSPHRASE}\n",
        cwd=ROOT,
        env={**os.environ, "CONOTE_DATA_DIR": str(data)},
        text=True,
        check=True,
        capture_output=True,
    )


@contextmanager
def server_process(data: Path, port: int = 0, **settings: str) -> Iterator[Server]:
    """Run ``conote serve`` until the end, with a clinician who is signed in."""
    with started(data, port, **settings) as (said, process):
        yield Server(said["url"], let_in(said["url"], said["setup"]), process)


@contextmanager
def started(
    data: Path, port: int = 0, **settings: str
) -> Iterator[tuple[dict[str, Any], subprocess.Popen[str]]]:
    """Run ``conote serve`` until the end; gives what it said of where it is, and its process."""
    given = {f"CONOTE_{name.upper()}": value for name, value in settings.items()}
    environment = {**os.environ, "CONOTE_DATA_DIR": str(data), "CONOTE_ICE_LOOPBACK": "1", **given}
    process = subprocess.Popen(
        [sys.executable, "-m", "live", "serve", "--json", "--port", str(port)],
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env=environment,
        text=True,
    )
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line, "the server did not start: its message is on standard error"
        yield json.loads(line), process
    finally:
        process.terminate()
        process.wait(60)
        assert process.stdout is not None
        process.stdout.close()


@contextmanager
def running_server(data: Path, **settings: str) -> Iterator[tuple[str, str]]:
    """Run ``conote serve``; gives its address and a clinician's token. Ends it at the end."""
    with server_process(data, 0, **settings) as server:
        yield server.base, server.token


def set_up(base: str, token: str, goals: Sequence[str] = ()) -> dict[str, str]:
    """Set up a session; gives the two links."""
    listed = [{"id": f"G{number}", "text": text} for number, text in enumerate(goals, 1)]
    answer = asked(
        "POST",
        f"{base}/api/sessions",
        headers={"authorization": f"Bearer {token}"},
        json={"therapist_name": "Dr. Hale", "client_alias": "Nora", "goals": listed},
    )
    answer.raise_for_status()
    links: dict[str, str] = answer.json()["links"]
    return links


def answered_before(base: str, token: str, answer: int) -> None:
    """A session of the same two in which the PHQ-9 was answered, always with the same answer."""
    links = set_up(base, token)
    seats = {}
    for party, link in links.items():
        joined = asked("POST", f"{base}/api/join", json={"token": link.partition("#join=")[2]})
        seats[party] = joined.json()
    agree = {
        "type": "consent",
        "purposes": ["transcription", "drafting", "collaboration"],
        "text_version": "test",
    }
    answers = [answer] * 8 + [0]
    acts = [
        ("therapist", agree),
        ("client", agree),
        ("therapist", {"type": "ask_measure", "instrument": "phq9"}),
        ("client", {"type": "answer_measure", "instrument": "phq9", "answers": answers}),
    ]
    for party, command in acts:
        seat = seats[party]
        asked(
            "POST",
            f"{base}/api/sessions/{seat['session']}/commands",
            headers={"authorization": f"Bearer {seat['access']}"},
            json=command,
        ).raise_for_status()


def as_wave(recording: Path, to: Path, before_s: float, seconds: float) -> Path:
    """A part of a recording as the WAVE file that Chromium's fake microphone reads.

    Silence comes first, because the microphone starts playing when it is opened, before the
    tap is connected.
    """
    samples = np.concatenate(list(read_recording(recording)))[: int(seconds * SAMPLE_RATE)]
    quiet = np.zeros(int(before_s * SAMPLE_RATE), np.float32)
    return _wave(np.concatenate([quiet, samples]), to)


def silence(to: Path, seconds: float) -> Path:
    """A WAVE file in which nothing is said."""
    return _wave(np.zeros(int(seconds * SAMPLE_RATE), np.float32), to)


def _wave(samples: npt.NDArray[np.float32], to: Path) -> Path:
    pcm = (samples * 32_767).astype("<i2")
    with wave.open(str(to), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE)
        file.writeframes(pcm.tobytes())
    return to


@contextmanager
def browser(
    playwright: Playwright,
    profile: Path,
    microphone: Path,
    camera: Path | None = None,
    flags: Sequence[str] = (),
) -> Iterator[BrowserContext]:
    """A browser process of its own: the fake microphone's file is per process."""
    watched = [f"--use-file-for-fake-video-capture={camera}"] if camera else []
    context = playwright.chromium.launch_persistent_context(
        str(profile),
        executable_path=CHROMIUM,
        headless=True,
        args=[*FLAGS, f"--use-file-for-fake-audio-capture={microphone}%noloop", *watched, *flags],
        viewport={"width": 1320, "height": 860},
        permissions=["microphone", "camera"],
    )
    # Chromium's processing takes its own fake microphone for noise.
    context.add_init_script(
        """
        const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
        navigator.mediaDevices.getUserMedia = (wanted) => real({
          ...wanted,
          audio: wanted.audio && {
            ...(wanted.audio === true ? {} : wanted.audio),
            echoCancellation: false, noiseSuppression: false, autoGainControl: false,
          },
        });
        """
    )
    try:
        yield context
    finally:
        context.close()
