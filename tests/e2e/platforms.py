"""The examples of docs/embedding.md with the platforms' SDKs: `python -m tests.e2e.platforms DIR`.

No test, for its weight: ``DIR`` is a folder in which somebody ran
``npm i livekit-client twilio-video @daily-co/daily-js lib-jitsi-meet``. Each SDK is loaded in a
real browser and opens the microphone by its own objects; its track is tapped as the example says,
until the server hears it. No room of a platform is entered: that needs their servers.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Any, Final

from playwright.sync_api import Error, Page, sync_playwright

from tests.e2e.lookout import access
from tests.e2e.stage import CALL, as_wave, browser, running_server, set_up
from tests.e2e.test_embedding import agrees

SCRIPTS: Final = {
    "LiveKit": "livekit-client/dist/livekit-client.umd.js",
    "Twilio Video": "twilio-video/dist/twilio-video.js",
    "Jitsi": "lib-jitsi-meet/dist/lib-jitsi-meet.min.js",
    "Daily": "@daily-co/daily-js/dist/daily.js",
}

TRACK: Final = {
    "LiveKit": """async () => {
      const { Room, RoomEvent, Track, TrackEvent } = LivekitClient;
      const local = await LivekitClient.createLocalAudioTrack();
      const of = { sid: "x", name: "m" };
      const publication = new LivekitClient.LocalTrackPublication(Track.Kind.Audio, of, local);
      window.again = () => new Promise((resolve) => {
        publication.track.on(TrackEvent.Restarted, (track) => resolve(track.mediaStreamTrack));
        void local.restartTrack();
      });
      window.api = [RoomEvent.LocalTrackPublished, Track.Source.Microphone, local.source,
        typeof new Room().localParticipant.getTrackPublication].join(" ");
      return publication.track.mediaStreamTrack;
    }""",
    "Twilio Video": """async () => {
      const track = await Twilio.Video.createLocalAudioTrack();
      const publication = { track };
      window.again = () => new Promise((resolve) => {
        publication.track.on("started", (track) => resolve(track.mediaStreamTrack));
        void track.restart();
      });
      window.api = `${track.kind}; room.localParticipant needs their servers`;
      return publication.track.mediaStreamTrack;
    }""",
    "Jitsi": """async () => {
      JitsiMeetJS.init({ disableAudioLevels: true });
      const tracks = await JitsiMeetJS.createLocalTracks({ devices: ["audio"] });
      const mine = () => tracks.find((track) => track.getType() === "audio");
      window.api = [JitsiMeetJS.events.conference.TRACK_ADDED, mine().isLocal()].join(" ");
      return mine().getTrack();
    }""",
    "Daily": """async () => {
      const call = (window.Daily ?? window.DailyIframe).createCallObject({ videoSource: false });
      window.api = [typeof call.on, typeof call.participants().local?.tracks].join(" ");
      await call.startCamera();
      return call.participants().local.tracks.audio.persistentTrack;
    }""",
}

TAP: Final = """async ([conote, join]) => {
  const { tap } = await import(`${conote}/static/conote.js`);
  const session = document.createElement("conote-session");
  session.embedded = true;
  document.body.append(session);
  session.join = join;
  window.tapped = await tap(window.track, { session });
}"""


class _Files(SimpleHTTPRequestHandler):
    def do_GET(self) -> None:
        """A file of an SDK, or the empty page."""
        if self.path != "/":
            super().do_GET()
            return
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.end_headers()
        self.wfile.write(b"<!doctype html><title>A platform</title>")

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@contextmanager
def _serving(folder: Path) -> Iterator[str]:
    handler = partial(_Files, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def main(folder: Path) -> None:
    """Try each and tell."""
    with (
        TemporaryDirectory() as at,
        _serving(folder / "node_modules") as origin,
        running_server(Path(at) / "data", drafting="off", allowed_origins=f'["{origin}"]') as (
            base,
            token,
        ),
        sync_playwright() as playwright,
    ):
        sound = as_wave(CALL / "client.opus", Path(at) / "client.wav", 0, 60)
        for name, script in SCRIPTS.items():
            with browser(playwright, Path(at) / name, sound) as context:
                page = context.pages[0]
                page.goto(origin)
                try:
                    told = _tried(page, name, script, base, set_up(base, token))
                except Error as error:
                    told = f"not tried to the end: {error.message.splitlines()[0]}"
                sys.stdout.write(f"{name}: {told}\n")


def _tried(page: Page, name: str, script: str, base: str, links: dict[str, str]) -> str:
    page.add_script_tag(url=f"/{script}")
    kind = page.evaluate(f"async () => (window.track = await ({TRACK[name]})()).constructor.name")
    agrees(base, access(base, links["therapist"]))
    page.evaluate(TAP, [base, links["client"]])
    page.get_by_test_id("agree").click()
    page.wait_for_function("tapped.state === 'on'", timeout=30_000)
    page.get_by_test_id("utterance").first.wait_for(timeout=60_000)
    heard = "heard"
    if page.evaluate("Boolean(window.again)"):
        page.evaluate("async () => tapped.replace(await again())")
        page.wait_for_function("tapped.state === 'on'", timeout=30_000)
        heard += ", replaced"
    return f"{kind}, tapped, {heard}; {page.evaluate('window.api')}"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
