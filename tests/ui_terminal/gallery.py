"""Every screen of the terminal in every look and size: ``python -m tests.ui_terminal.gallery DIR``.

For whoever changes how a screen looks: the pictures are to be looked at, and are not kept here.
With names of scenes after the folder, those alone. Each scene also becomes a sheet (PNG) of the
small terminal in every look, and one of the larger ones in the dark and the light. What is too
faint to be read is said.
"""

import asyncio
import html
import os
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from playwright.async_api import async_playwright

from tests.e2e.stage import CHROMIUM, FLAGS
from tests.ui_terminal.gallery_scenes import SCENES, Scene
from tests.ui_terminal.pictures import picture
from tests.ui_terminal.readable import faint
from tests.ui_terminal.terminal_pilot import Desk

LOOKS: Final = ("dark", "light", "contrast", "plain")
"""The themes; "plain" is without colour."""
SIZES: Final = ((80, 24), (100, 30), (160, 48))


@asynccontextmanager
async def shown(scene: Scene, size: tuple[int, int], look: str) -> AsyncIterator[Desk]:
    """The dashboard as a scene has it."""
    os.environ.pop("NO_COLOR", None)
    if look == "plain":
        os.environ["NO_COLOR"] = "1"
    with TemporaryDirectory() as folder:
        async with scene.stage(size, Path(folder)) as stage:
            stage.desk.app.theme = "conote-dark" if look == "plain" else f"conote-{look}"
            await scene.reach(stage)
            await stage.desk.pilot.pause()
            yield stage.desk


async def pictured(scene: Scene, size: tuple[int, int], look: str) -> str:
    """A picture of a scene; says what is too faint in it."""
    async with shown(scene, size, look) as desk:
        for text, found in sorted(set(faint(desk.drawn()))):
            print(f"{scene.name} {look} {size[0]}x{size[1]}: {found:.1f} {text!r}")  # noqa: T201
        return picture(desk)


Shoot = Callable[[str, Path], Awaitable[None]]
"""Takes a picture of a page of HTML."""


async def main(folder: Path, names: list[str]) -> None:
    """Make them."""
    async with _photographer() as shoot:
        for scene in SCENES:
            if names and scene.name not in names:
                continue
            small: list[str] = []
            large: list[str] = []
            for size in SIZES:
                for look in LOOKS if size == SIZES[0] else LOOKS[:2]:
                    svg = await pictured(scene, size, look)
                    path = folder / f"{scene.name}-{look}-{size[0]}x{size[1]}.svg"
                    path.write_text(svg, "utf-8")
                    (small if size == SIZES[0] else large).append(svg)
            for svgs, name in ((small, "small"), (large, "large")):
                await shoot(_sheet(svgs), folder / f"{scene.name}-{name}.png")


def _sheet(svgs: Iterable[str]) -> str:
    images = "".join(f"<img src='data:image/svg+xml,{_quoted(svg)}'>" for svg in svgs)
    style = "body{display:grid;grid-template-columns:1fr 1fr;gap:8px;margin:8px}img{width:100%}"
    return f"<style>{style}</style>{images}"


def _quoted(svg: str) -> str:
    return html.escape(svg.replace("%", "%25").replace("#", "%23"), quote=True)


@asynccontextmanager
async def _photographer() -> AsyncIterator[Shoot]:
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = await chromium.new_page(viewport={"width": 1960, "height": 1200})

        async def shoot(content: str, path: Path) -> None:
            await page.set_content(content, wait_until="load")
            await page.screenshot(path=path, full_page=True)

        yield shoot
        await chromium.close()


if __name__ == "__main__":
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    asyncio.run(main(out, sys.argv[2:]))
