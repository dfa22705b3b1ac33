"""How long a browser's test waits for what must come: as long as a busy machine takes.

A wait ends when what it waits for is there, so on a quiet machine none takes longer by it.
"""

from typing import Final

from playwright import async_api, sync_api

PATIENCE_MS: Final = 60_000
"""Playwright's own is five seconds: two browsers and a model beside it can take them all."""

sync_api.expect.set_options(timeout=PATIENCE_MS)
async_api.expect.set_options(timeout=PATIENCE_MS)
