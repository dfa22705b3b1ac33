"""127.0.0.1 as an ICE candidate, for a demo or a test on one machine.

aioice never gathers the loopback address, rightly: it is of no use between two machines. On a
machine without any other network, or where a test must not leave it, it is the only one that
works. The gathering function is module-wide in aioice, so this setting is process-wide:
``include_loopback`` once at start (the setting ``ice_loopback``), ``loopback_only`` in tests.
Browsers leave loopback out too, unless started with ``--allow-loopback-in-peer-connection``.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

import aioice.ice

LOOPBACK: Final = "127.0.0.1"
"""The one address added."""

_gather: Final[Callable[[bool, bool], list[str]]] = aioice.ice.get_host_addresses


def _with_loopback(use_ipv4: bool, use_ipv6: bool) -> list[str]:
    """Gather what aioice gathers, and loopback."""
    return [*_gather(use_ipv4, use_ipv6), *([LOOPBACK] if use_ipv4 else [])]


def _loopback_alone(use_ipv4: bool, use_ipv6: bool) -> list[str]:  # noqa: ARG001 - aioice's signature
    """Gather loopback and nothing else."""
    return [LOOPBACK] if use_ipv4 else []


def include_loopback() -> None:
    """From now on, offer 127.0.0.1 beside the host's other addresses. May be called again."""
    aioice.ice.get_host_addresses = _with_loopback


@contextmanager
def loopback_only() -> Iterator[None]:
    """For a while, offer 127.0.0.1 and nothing else."""
    before = aioice.ice.get_host_addresses
    aioice.ice.get_host_addresses = _loopback_alone
    try:
        yield
    finally:
        aioice.ice.get_host_addresses = before
