"""What the commands share: how they end, read their settings, and find the sample call."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any, Final

import typer
from pydantic import ValidationError
from rich.console import Console

from audio.errors import AudioError
from live.errors import BadInput, CannotStart, ConoteError
from live.settings import Settings
from models.errors import ModelError, WeightsCorrupt, WeightsMissing

EXIT_FAILED: Final = 1
"""Something went wrong, or something is missing from what was written."""
EXIT_BAD_INPUT: Final = 2
EXIT_CANNOT_START: Final = 3
EXIT_WEIGHTS: Final = 4
EXIT_INTERRUPTED: Final = 130

_EXPLAINED: Final = (ConoteError, ModelError, AudioError)
_HERE: Final = Path(__file__).parent
_SAMPLE_CALLS: Final = (_HERE / "sample_call", _HERE.parent / "tests" / "data" / "call")
"""The sample call: inside an installation, or in a checkout."""

Json = Annotated[bool, typer.Option("--json", help="Answer in JSON, for programs.")]


@contextmanager
def told(err: Console, *bad_input: type[Exception]) -> Iterator[None]:
    """Errors that have an explanation are told in one line, with an exit code of their own.

    Args:
        err: Where they are told.
        bad_input: What else, of this command, is the fault of what it was given.

    Raises:
        typer.Exit: In place of such an error, or of a group of nothing else: its first is told.
    """
    try:
        yield
    except (BaseExceptionGroup, *_EXPLAINED) as error:
        first: BaseException = error
        if isinstance(error, BaseExceptionGroup) and error.split(_EXPLAINED)[1] is not None:
            raise
        while isinstance(first, BaseExceptionGroup):
            first = first.exceptions[0]
        err.print(f"conote: {first}", style="red", highlight=False, markup=False)
        raise typer.Exit(_exit_code(first, bad_input)) from None


def _exit_code(error: BaseException, bad_input: tuple[type[Exception], ...]) -> int:
    if isinstance(error, (BadInput, *bad_input)):
        return EXIT_BAD_INPUT
    if isinstance(error, CannotStart):
        return EXIT_CANNOT_START
    if isinstance(error, (WeightsMissing, WeightsCorrupt)):
        return EXIT_WEIGHTS
    return EXIT_FAILED


def read_settings(**given: Any) -> Settings:
    """Settings from the environment, and from the options that were given.

    Raises:
        CannotStart: If one has a value that it cannot have.
    """
    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        name = ".".join(str(part) for part in first["loc"])
        raise CannotStart(f"setting {name or 'values'}: {first['msg']}") from None


def sample_call() -> Path:
    """The folder of the call that comes with conote."""
    return next((path for path in _SAMPLE_CALLS if path.is_dir()), _SAMPLE_CALLS[0])


def folder_or_sample(given: Path | None) -> Path:
    """The folder that ``--data`` names; the sample call's if it names none.

    Raises:
        BadInput: If it is no folder.
    """
    if given is None:
        return sample_call()
    if not given.is_dir():
        raise BadInput(f"expected a folder, got {given}: name another with --data")
    return given
