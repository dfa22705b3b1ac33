"""Logs without tracebacks: the message of another library's error can hold what was said."""

import asyncio
import logging
from typing import Any

import structlog

log = structlog.get_logger()


class TypeOnly(logging.Formatter):
    """Writes a record, and of an exception its type alone."""

    def formatException(self, ei: Any) -> str:  # noqa: N802 - logging's name
        """The type's name."""
        return "" if ei[0] is None else str(ei[0].__name__)

    def formatStack(self, stack_info: str) -> str:  # noqa: ARG002, N802 - logging's name
        """Nothing."""
        return ""


def use_plain_logs() -> None:
    """From now on, libraries' warnings and what goes wrong in no one's task are logged plainly.

    To be called where the event loop runs.
    """
    asyncio.get_running_loop().set_exception_handler(_tell)
    root = logging.getLogger()
    if not root.handlers:
        handler = logging.StreamHandler()
        handler.setLevel(logging.WARNING)
        handler.setFormatter(TypeOnly("%(levelname)s %(name)s: %(message)s"))
        root.addHandler(handler)


def _tell(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    # The default handler prints the repr of the task, which holds its result or its error; of a
    # callback asyncio's message itself holds the arguments.
    what = context["message"].partition(" in callback ")[0]
    error = context.get("exception")
    log.error("task_failed", what=what, error=type(error).__name__)
