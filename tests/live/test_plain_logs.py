"""What libraries log, without what was said."""

import asyncio
import gc
import logging

import pytest

from live.plain_logs import TypeOnly, use_plain_logs

SECRET = "xylophone-confession"


def raised() -> RuntimeError:
    """An error with a traceback, whose message holds what was said."""
    try:
        raise RuntimeError(SECRET)
    except RuntimeError as error:
        return error


def test_of_an_error_only_its_type_is_written() -> None:
    error = raised()
    record = logging.LogRecord("aioice", logging.ERROR, "x.py", 1, "it %s", ("failed",), None)
    record.exc_info = (type(error), error, error.__traceback__)
    record.stack_info = SECRET
    written = TypeOnly("%(name)s: %(message)s").format(record)
    assert written.startswith("aioice: it failed\nRuntimeError")
    assert SECRET not in written


async def test_a_task_that_nobody_waits_for_fails_without_a_word(
    capsys: pytest.CaptureFixture[str],
) -> None:
    use_plain_logs()

    async def fails() -> None:
        raise RuntimeError(SECRET)

    task = asyncio.create_task(fails())
    await asyncio.wait([task])
    del task
    gc.collect()
    told = "".join(capsys.readouterr())
    assert "task_failed" in told
    assert "RuntimeError" in told
    assert SECRET not in told


async def test_libraries_warnings_go_where_the_program_wants_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    root = logging.getLogger()
    monkeypatch.setattr(root, "handlers", [])
    use_plain_logs()
    use_plain_logs()
    (handler,) = root.handlers
    assert isinstance(handler.formatter, TypeOnly)
    assert handler.level == logging.WARNING


async def test_a_callback_that_fails_is_told_without_its_arguments(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Asyncio's own message quotes them."""
    use_plain_logs()

    def fails(said: str) -> None:
        raise RuntimeError(said)

    done = asyncio.Event()
    asyncio.get_running_loop().call_soon(fails, SECRET)
    asyncio.get_running_loop().call_soon(done.set)
    await done.wait()
    told = "".join(capsys.readouterr())
    assert "Exception" in told
    assert "RuntimeError" in told
    assert SECRET not in told
