"""The built pages' files: sent packed, and kept by browsers for as long as they are good."""

import gzip
from functools import lru_cache
from pathlib import Path
from typing import Final

from anyio import to_thread
from starlette.datastructures import Headers
from starlette.responses import FileResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

FOR_GOOD: Final = "public, max-age=31536000, immutable"
"""For a file whose name holds the hash of what is in it."""

_HASHED: Final = "shared-"
"""How the names of such files begin: ``web_widget/scripts/build.mjs`` gives them."""

_KEPT: Final = ("cache-control", "etag", "last-modified", "vary")

_PACKED: Final = frozenset({".js", ".css", ".svg", ".html", ".txt"})


class Pages(StaticFiles):
    """The folder of the built pages."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """A file; packed for who takes that."""
        response = await super().get_response(path, scope)
        if path.startswith(_HASHED):
            response.headers["cache-control"] = FOR_GOOD
        else:
            response.headers["cache-control"] = "no-cache"
        if not isinstance(response, FileResponse) or Path(response.path).suffix not in _PACKED:
            return response
        response.headers["vary"] = "accept-encoding"
        packs = "gzip" in Headers(scope=scope).get("accept-encoding", "")
        return await _packed_answer(response) if packs and scope["method"] == "GET" else response


async def _packed_answer(found: FileResponse) -> Response:
    assert found.stat_result is not None
    changed = found.stat_result.st_mtime_ns
    packed = await to_thread.run_sync(_packed, str(found.path), changed)
    kept = {name: found.headers[name] for name in _KEPT}
    headers = {**kept, "content-encoding": "gzip"}
    return Response(packed, headers=headers, media_type=found.media_type)


@lru_cache(maxsize=256)
def _packed(path: str, _: int) -> bytes:
    """A file's bytes, packed once for each time that it changed (ns)."""
    return gzip.compress(Path(path).read_bytes(), mtime=0)
