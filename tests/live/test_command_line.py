import pytest
import typer
from rich.console import Console

from audio.errors import PublishFailed, UnreadableRecording
from live.command_line import told
from live.errors import CannotStart, TooLarge
from models.errors import ModelTimeout, WeightsCorrupt


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (TooLarge("why"), 2),
        (CannotStart("why"), 3),
        (WeightsCorrupt("why"), 4),
        (ModelTimeout("why"), 1),
        (UnreadableRecording("why"), 1),
        (ExceptionGroup("", [ExceptionGroup("", [CannotStart("why")]), PublishFailed("no")]), 3),
    ],
)
def test_an_error_with_an_explanation_is_told_and_has_an_exit_code(
    error: Exception, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(typer.Exit) as exit_, told(Console(stderr=True)):
        raise error
    assert exit_.value.exit_code == code
    assert capsys.readouterr().err == "conote: why\n"


def test_a_command_says_what_else_is_the_fault_of_what_it_was_given() -> None:
    with pytest.raises(typer.Exit) as exit_, told(Console(stderr=True), UnreadableRecording):
        raise UnreadableRecording
    assert exit_.value.exit_code == 2


def test_what_nobody_foresaw_is_never_told_as_something_else() -> None:
    with pytest.raises(ExceptionGroup), told(Console(stderr=True)):
        raise ExceptionGroup("", [CannotStart("why"), KeyError("unforeseen")])
