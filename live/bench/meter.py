"""What a process and all its children cost: CPU and memory."""

from typing import Final

import psutil  # type: ignore[import-untyped]

EVERY: Final = 0.5
"""Seconds between two samples. A child that lives shorter may be missed."""


class Meter:
    """Adds up the CPU of a process tree, and keeps the most memory it had.

    Args:
        pid: The root of the tree.
    """

    def __init__(self, pid: int) -> None:
        self._root = psutil.Process(pid)
        self._cpu: dict[tuple[int, float], float] = {}
        self._peak = 0

    def sample(self) -> float:
        """Look once.

        Returns:
            CPU-seconds of every process seen so far, those that have ended included.
        """
        resident = 0
        for process in self._tree():
            try:
                with process.oneshot():
                    times = process.cpu_times()
                    resident += process.memory_info().rss
                    self._cpu[process.pid, process.create_time()] = times.user + times.system
            except psutil.Error:
                continue  # it has just ended: what it cost up to the last look counts
        self._peak = max(self._peak, resident)
        return sum(self._cpu.values())

    @property
    def peak_bytes(self) -> int:
        """Most resident memory of the tree at one look; shared pages count in each process."""
        return self._peak

    def _tree(self) -> list[psutil.Process]:
        try:
            return [self._root, *self._root.children(recursive=True)]
        except psutil.Error:
            return []
