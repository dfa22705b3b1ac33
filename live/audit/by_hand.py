"""Who acts at the practice's command line: whoever has the machine and the master key."""

import os
import pwd
import re
from typing import Final

from live.audit.actions import Actor


def machine_user() -> str:
    """The name of the machine's user, as a row of the audit can hold it; else their number.

    Of the process, not of its environment, which anybody sets as they like.
    """
    number = os.getuid()
    try:
        name = pwd.getpwuid(number).pw_name
    except KeyError:  # as in a container
        return f"uid{number}"
    return re.sub(r"[^A-Za-z0-9_.-]", "_", name)[:64]


COMMAND: Final = Actor("command", machine_user())
"""For whom a command acts. Known by the machine, not by an account of the practice."""
