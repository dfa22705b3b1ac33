"""What the models are at, for the therapist's screens: looked at once a second."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from time import monotonic
from typing import Final

import anyio
from anyio import to_thread

from live import wire
from live.equipment import Equipment
from live.running import RunningSession
from models.host import HostedLanguageModel

EVERY_S: Final = 1.0
"""Seconds between two looks."""
_STEPS: Final = 20


class Load:
    """How much of the machine the server and its models take.

    Args:
        child: The process id of the language model's own process; None if it has none now.
        cores: Cores of the machine.
        clock: Monotonic, in seconds.
        spent: Seconds of processor time spent so far, by the server and by its child.
    """

    def __init__(
        self,
        child: Callable[[], int | None],
        cores: int,
        clock: Callable[[], float] = monotonic,
        spent: Callable[[int | None], float] | None = None,
    ) -> None:
        self._child = child
        self._cores = cores
        self._clock = clock
        self._spent = spent or processor_s
        self._last = (clock(), 0.0)
        self.share()

    def share(self) -> float:
        """Share of all cores taken since this was last asked, 0 to 1, in twentieths.

        Reads a file; in a thread.
        """
        at, spent = self._clock(), self._spent(self._child())
        (last_at, last_spent), self._last = self._last, (at, spent)
        passed = (at - last_at) * self._cores
        share = (spent - last_spent) / passed if passed > 0 else 0.0
        # A child begun anew has spent less than the one before.
        return round(min(1.0, max(0.0, share)) * _STEPS) / _STEPS


def processor_s(child: int | None) -> float:
    """Seconds of processor time of this process and of another, if there is one."""
    own = os.times()
    return own.user + own.system + (0.0 if child is None else _of(child))


def _of(process: int) -> float:
    try:
        line = Path("/proc", str(process), "stat").read_text("ascii", "replace")
    except OSError:
        return 0.0  # it has just ended, or the system does not tell
    fields = line.rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class AtWork:
    """Tells each session's therapist what the models are at.

    Args:
        equipment: The models.
    """

    def __init__(self, equipment: Equipment) -> None:
        self._desk = equipment.desk
        model = equipment.language_model
        hosted = model if isinstance(model, HostedLanguageModel) else None
        self._load = Load(lambda: None if hosted is None else hosted.pid, os.cpu_count() or 1)

    async def run(self, sessions: Callable[[], Iterable[RunningSession]]) -> None:
        """Look and tell, for ever; the owner cancels.

        Args:
            sessions: Those that run now.
        """
        while True:
            watched = [one for one in sessions() if not one.ending and one.hub.has("therapist")]
            if watched:
                cpu = await to_thread.run_sync(self._load.share)
                for session in watched:
                    session.telling.show_work(self.of(session, cpu))
            await anyio.sleep(EVERY_S)

    def of(self, session: RunningSession, cpu: float) -> wire.Work:
        """What the models are at in one session.

        Args:
            session: Which.
            cpu: Share of the machine's cores that is taken, 0 to 1.
        """
        turn = session.drafter.turn
        return wire.Work(
            hearing=self._desk.at_work_on(session.id),
            segments=self._desk.waiting,
            speaker=None if turn is None else turn.speaker,
            start=0 if turn is None else turn.utterances[0].start,
            turns=session.drafter.waiting,
            cpu=cpu,
        )
