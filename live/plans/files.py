"""A plan in a file of this machine."""

from pathlib import Path

from live.errors import BadInput
from live.plans.reading import MAX_PLAN_BYTES, read_plan
from live.plans.values import Plan


def from_file(file: Path) -> Plan:
    """Read a plan's file, no more of it than tells that it is too long.

    Raises:
        BadInput: If it cannot be read, or is none.
    """
    try:
        with file.open("rb") as stream:
            data = stream.read(MAX_PLAN_BYTES + 1)
    except OSError as error:
        raise BadInput(f"expected a plan in {file}, got: {error.strerror}") from None
    return read_plan(data, file.name)
