"""How soon the page shows the note: ``python -m tests.e2e.paint [opens]``.

A real server and a real browser on this machine, a note with lines in pencil, nothing cached: each
open is a new browser profile. Told are the bare sheet, the sheet with its
headings, and the note with its lines; ms after the page was asked for, as drawn.
"""

import os
import statistics
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import anyio
from playwright.sync_api import Browser, sync_playwright

from live.demo.serving import until_ready
from live.practice import LINK_USES
from tests.e2e.lookout import in_pencil
from tests.e2e.stage import CHROMIUM, running_server

WARM: Final = 2
"""Opens that are not counted: the server and the disk read everything for the first time."""

OPENS: Final = LINK_USES - WARM
"""So many at most: the link is good no longer."""

_WATCH: Final = """
const look = () => {
  const page = document.querySelector("conote-session")?.shadowRoot;
  const note = page?.querySelector("conote-note")?.shadowRoot;
  const line = note?.querySelector("conote-statement")?.shadowRoot?.querySelector(".text");
  const drawn = (name) => requestAnimationFrame(() =>
    setTimeout(() => { window[name] ??= performance.now(); }));
  if (note?.querySelector("h1")) drawn("sheetAt");
  if (line?.textContent) drawn("noteAt");
  else requestAnimationFrame(look);
};
requestAnimationFrame(look);
new PerformanceObserver((list) => {
  for (const { value } of list.getEntries()) window.shifted = (window.shifted ?? 0) + value;
}).observe({ type: "layout-shift", buffered: true });
"""

_FIRST: Final = "performance.getEntriesByName('first-paint')[0]?.startTime"

_TIMES: Final = f"[{_FIRST}, window.sheetAt, window.noteAt, window.shifted ?? 0]"


def main(opens: int) -> None:
    """Open the note some times and tell how long it took."""
    with (
        TemporaryDirectory() as folder,
        running_server(Path(folder) / "data", drafting="off") as (base, token),
    ):
        anyio.run(until_ready, base)
        link = in_pencil(base, token)["client"]
        rows = _opened(link, opens)
    told = [f"{opens} opens, load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores; ms"]
    for place, name in enumerate(("bare sheet", "sheet", "note with lines")):
        times = [row[place] for row in rows]
        ends = f"least {min(times):4.0f}  most {max(times):4.0f}"
        told.append(f"{name:16} median {statistics.median(times):4.0f}  {ends}")
    told.append(f"layout shift     most {max(row[3] for row in rows):.3f}")
    sys.stdout.write("\n".join(told) + "\n")


def _opened(link: str, opens: int) -> list[tuple[float, ...]]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        rows = [_open(browser, link) for _ in range(WARM + opens)][WARM:]
        browser.close()
    return rows


def _open(browser: Browser, link: str) -> tuple[float, ...]:
    with browser.new_context(viewport={"width": 1320, "height": 860}) as context:
        page = context.new_page()
        page.add_init_script(_WATCH)
        page.goto(link)
        page.get_by_test_id("statement").first.wait_for()
        while not page.evaluate("Boolean(window.noteAt && window.sheetAt)"):
            page.wait_for_timeout(20)
        return tuple(page.evaluate(_TIMES))


if __name__ == "__main__":
    main(min(OPENS, int(sys.argv[1])) if len(sys.argv) > 1 else OPENS)
