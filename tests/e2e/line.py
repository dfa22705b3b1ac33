"""A network line between a browser and the server that can go dead without a word, and back."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Final

_PIECE: Final = 65_536


class Line:
    """Passes bytes on, both ways, while it is there.

    While it is dead nothing arrives and nothing is refused, as where there is no network. What was
    open then is lost when it comes back; what is opened anew goes through.

    Attributes:
        port: Where the browser connects to.

    Args:
        to: The server's port.
    """

    def __init__(self, to: int) -> None:
        self._to = to
        self._there = threading.Event()
        self._there.set()
        self._open: set[socket.socket] = set()
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._door.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def dies(self) -> None:
        """From now on nothing gets through."""
        self._there.clear()

    def is_back(self) -> None:
        """It is there again."""
        for end in list(self._open):
            self._lose(end)
        self._there.set()

    def close(self) -> None:
        """End it."""
        self.is_back()
        self._door.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self._door.accept()
                threading.Thread(target=self._serve, args=(near,), daemon=True).start()

    def _serve(self, near: socket.socket) -> None:
        self._there.wait()
        with suppress(OSError):
            far = socket.create_connection(("127.0.0.1", self._to))
            self._open |= {near, far}
            threading.Thread(target=self._pass, args=(far, near), daemon=True).start()
            self._pass(near, far)

    def _pass(self, source: socket.socket, to: socket.socket) -> None:
        with suppress(OSError):
            while data := source.recv(_PIECE):
                self._there.wait()
                to.sendall(data)
        self._lose(source)
        self._lose(to)

    def _lose(self, end: socket.socket) -> None:
        self._open.discard(end)
        with suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)
        end.close()


@contextmanager
def line_to(base: str) -> Iterator[Line]:
    """A line to a server."""
    found = Line(int(base.rpartition(":")[2]))
    try:
        yield found
    finally:
        found.close()
