"""What commands that read recordings ask, show and write alike."""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, get_args

import typer
from rich.console import Console
from rich.progress import BarColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from live.command_line import EXIT_INTERRUPTED
from live.errors import BadInput, ConoteError
from live.settings import Settings
from live.transcribe.run import transcribe
from live.transcribe.sources import Layout, Progress, Stereo
from live.transcribe.values import Transcription, clock

TherapistsTrack = Annotated[Path | None, typer.Option(help="The therapist's recording.")]
ClientsTrack = Annotated[Path | None, typer.Option(help="The client's recording.")]
Vocabulary = Annotated[
    str, typer.Option(help="Names and terms that may come up, with commas between them.")
]
Language = Annotated[
    str | None, typer.Option(help="Language spoken, as a code (en); auto: found out.")
]
Out = Annotated[Path | None, typer.Option(help="File to write; standard output if left out.")]


@contextmanager
def stoppable(err: Console) -> Iterator[None]:
    """Ctrl-C is told in one line, with an exit code of its own."""
    try:
        yield
    except KeyboardInterrupt:
        err.print("conote: stopped; nothing was written", style="red")
        raise typer.Exit(EXIT_INTERRUPTED) from None


def tracks(
    files: list[Path] | None, therapist: Path | None, client: Path | None, speakers: str
) -> tuple[tuple[Path, ...], tuple[str, ...]]:
    """The files and whose they are."""
    given = {"therapist": therapist, "client": client}
    by_party = {name: path for name, path in given.items() if path is not None}
    names = tuple(name.strip() for name in speakers.split(",")) if speakers else ()
    if by_party and (files or names):
        raise BadInput(
            "expected files by --therapist and --client, or in order with --speakers; got both"
        )
    if by_party:
        return tuple(by_party.values()), tuple(by_party)
    return tuple(files or ()), names


def hear(
    layout: Layout, settings: Settings, tell: Progress, vocabulary: tuple[str, ...]
) -> Transcription:
    """Load the models, transcribe, free the models."""
    from live.server import load_speech

    recognizer, vad = load_speech(settings)
    try:
        return transcribe(
            layout, recognizer, vad.stream, tell, settings.language or None, vocabulary
        )
    finally:
        recognizer.close()


def stereo_kind(stereo: str) -> Stereo:
    """What two channels are to be taken for."""
    kinds: tuple[Stereo, ...] = get_args(Stereo)
    found = next((known for known in kinds if known == stereo.casefold()), None)
    if found is None:
        raise BadInput(f"--stereo: expected {', '.join(kinds)}, got {stereo!r}")
    return found


def terms(vocabulary: str) -> tuple[str, ...]:
    """Names and terms that may come up."""
    return tuple(term for given in vocabulary.split(",") if (term := given.strip()))


def code(language: str | None) -> str | None:
    """A language as settings have it: "" if it is to be found out, None if nothing was said."""
    return "" if language is not None and language.casefold() == "auto" else language


def check_out(out: Path | None, paths: tuple[Path, ...]) -> None:
    """Find out now, not when all has been heard, whether the file can be written."""
    if out is None:
        return
    if not out.parent.is_dir() or not os.access(out.parent, os.W_OK):
        raise BadInput(f"--out: expected a folder that can be written, got {out.parent}")
    if out.exists() and not out.is_file():
        raise BadInput(f"--out: expected a file, got {out}; leave it out for standard output")
    if out.resolve() in {path.resolve() for path in paths}:
        raise BadInput(f"--out: expected another file than the recording, got {out.name}")


def write_whole(text: str, out: Path | None) -> None:
    """Write all of it or nothing: the file has its name only once it is complete."""
    if out is None:
        typer.echo(text.encode(), nl=False)
        return
    target = out.resolve()
    try:
        # Readable by its owner alone: it is what was said in a session.
        descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=".conote-", suffix=".part")
        part = Path(name)
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise ConoteError(
            f"--out: expected to write {out.name}, got: {error.strerror}; "
            "make room or name another file"
        ) from None


@contextmanager
def bar(
    err: Console, title: str, *, shown: bool, written: Callable[[int], str] = clock
) -> Iterator[Progress]:
    """A progress bar; of unknown length if it is not known how much there is.

    Args:
        err: Where it is shown.
        title: What is going on.
        shown: Whether it is shown at all.
        written: Puts a place into words: the clock of a recording in samples, if it is not said.
    """
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[place]}"),
        TimeRemainingColumn(),
    )
    with Bar(*columns, console=err, transient=True, disable=not shown) as shown_bar:
        task = shown_bar.add_task(title, total=None, place="", visible=False)

        def tell(done: int, total: int | None) -> None:
            place = f"{written(done)} of {written(total)}" if total else written(done)
            most = max(total, done) if total else None
            shown_bar.update(task, completed=done, total=most, place=place, visible=True)

        yield tell
