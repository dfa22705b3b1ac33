"""What is said in a session lies in memory: no copy of that memory is written anywhere."""

import ctypes
import resource
import sys
from typing import Final

_PR_SET_DUMPABLE: Final = 4
"""prctl(2). A limit of 0 stops files; this stops the programs that cores are piped to, too, and
other programs of this user that would read this one's memory."""


def stay_out_of_dumps() -> None:
    """From now on, a crash of this process leaves no core dump, here or in any it starts.

    Processes it starts have the limit; the rest they ask for themselves.
    """
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
