# noqa: INP001 - not part of the package: a script
"""pycrdt-websocket's rooms, as its documentation serves them: in memory, nothing is kept.

Prints its port once it listens.
"""

import asyncio
import socket

import uvicorn
from pycrdt.websocket import ASGIServer, WebsocketServer  # type: ignore[import-not-found]


async def main() -> None:
    """Serve until it is ended."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        print(listening.getsockname()[1], flush=True)  # noqa: T201 - the bench reads it
        async with WebsocketServer() as rooms:
            config = uvicorn.Config(ASGIServer(rooms), log_level="error", ws="websockets-sansio")
            await uvicorn.Server(config).serve(sockets=[listening])


if __name__ == "__main__":
    asyncio.run(main())
