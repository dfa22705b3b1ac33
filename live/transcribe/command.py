"""``conote transcribe``."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import Annotated, get_args

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from audio.errors import UnreadableRecording
from audio.types import SAMPLE_RATE
from live.command_line import EXIT_FAILED, EXIT_INTERRUPTED, read_settings, told
from live.errors import BadInput, ConoteError
from live.settings import Settings
from live.transcribe import sources
from live.transcribe.formats import FORMATS, SUFFIXES, Format, render
from live.transcribe.run import transcribe as run
from live.transcribe.sources import Layout, Stereo, arrange
from live.transcribe.values import Transcription, clock


def transcribe(  # noqa: PLR0913, PLR0917 - a command's arguments are its options
    files: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="FILE",
            help="One recording, or one a speaker: the therapist's first, then the client's. "
            "They must start at the same moment.",
            show_default=False,
        ),
    ] = None,
    therapist: Annotated[Path | None, typer.Option(help="The therapist's recording.")] = None,
    client: Annotated[Path | None, typer.Option(help="The client's recording.")] = None,
    speakers: Annotated[
        str,
        typer.Option(
            metavar="NAME,NAME",
            help="Whose the files are, in order, or the channels, left and right. "
            "Left out: therapist,client, where each has a track of their own.",
            show_default=False,
        ),
    ] = "",
    stereo: Annotated[
        str,
        typer.Option(
            metavar="auto|split|mixed",
            help="What two channels are: one speaker each, both voices in both; auto listens.",
        ),
    ] = "auto",
    form: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="text|json|srt|vtt",
            help="Left out: what --out ends in (.txt, .json, .srt, .vtt), else text.",
            show_default=False,
        ),
    ] = "",
    out: Annotated[
        Path | None, typer.Option(help="File to write; standard output if left out.")
    ] = None,
    vocabulary: Annotated[
        str, typer.Option(help="Names and terms that may come up, with commas between them.")
    ] = "",
    language: Annotated[
        str | None, typer.Option(help="Language spoken, as a code (en); auto: found out.")
    ] = None,
    model: Annotated[
        str | None, typer.Option(help="Weights of the recognizer: see `conote models list`.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say only what went wrong.")] = False,
) -> None:
    """Write down what is said in recordings, on this machine, faster than real time.

    One file a speaker, or one speaker in each channel: words with names.
    One mixed recording: words without names; who spoke is never guessed.
    What was not understood is marked so. A file is written whole or not at all.
    Exits 1 if a part is missing, 130 if stopped with Ctrl-C.
    """
    err = Console(stderr=True, highlight=False, markup=False, soft_wrap=True)
    with told(err, UnreadableRecording), _stoppable(err):
        paths, names = _tracks(files, therapist, client, speakers)
        chosen = _form(form, out)
        _check_out(out, paths)
        settings = read_settings(recognizer=model, language=_code(language))
        shown = not quiet and err.is_terminal
        with _bar(err, "Comparing the channels", shown=shown) as tell:
            layout = arrange(paths, names, _stereo(stereo), tell)
        if not quiet:
            err.print(layout.why, style="dim")
        started = monotonic()
        with _bar(err, "Transcribing", shown=shown) as tell:
            heard = _hear(layout, settings, tell, _terms(vocabulary))
        text = render(heard, chosen, settings.recognizer, settings.language or None)
        _write(text, out)
        _sum_up(heard, monotonic() - started, err, quiet=quiet)
        if heard.problems:
            raise typer.Exit(EXIT_FAILED)


def _hear(
    layout: Layout, settings: Settings, tell: sources.Progress, vocabulary: tuple[str, ...]
) -> Transcription:
    """Load the models, transcribe, free the models."""
    from live.server import load_speech

    recognizer, vad = load_speech(settings)
    try:
        return run(layout, recognizer, vad.stream, tell, settings.language or None, vocabulary)
    finally:
        recognizer.close()


@contextmanager
def _stoppable(err: Console) -> Iterator[None]:
    try:
        yield
    except KeyboardInterrupt:
        err.print("conote: stopped; nothing was written", style="red")
        raise typer.Exit(EXIT_INTERRUPTED) from None


def _tracks(
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


def _form(form: str, out: Path | None) -> Format:
    """The form that was asked for, or that the file's name asks for."""
    if form:
        found = next((known for known in FORMATS if known == form.casefold()), None)
        if found is None:
            raise BadInput(f"--format: expected {', '.join(FORMATS)}, got {form!r}")
        return found
    if out is None:
        return "text"
    guessed = SUFFIXES.get(out.suffix.casefold())
    if guessed is None:
        raise BadInput(
            f"--out: expected a name that ends in {', '.join(SUFFIXES)}, got {out.name}; "
            "or say which form with --format"
        )
    return guessed


def _stereo(stereo: str) -> Stereo:
    kinds: tuple[Stereo, ...] = get_args(Stereo)
    found = next((known for known in kinds if known == stereo.casefold()), None)
    if found is None:
        raise BadInput(f"--stereo: expected {', '.join(kinds)}, got {stereo!r}")
    return found


def _terms(vocabulary: str) -> tuple[str, ...]:
    return tuple(term for given in vocabulary.split(",") if (term := given.strip()))


def _code(language: str | None) -> str | None:
    return "" if language is not None and language.casefold() == "auto" else language


def _check_out(out: Path | None, paths: tuple[Path, ...]) -> None:
    """Find out now, not when all has been heard, whether the file can be written."""
    if out is None:
        return
    if not out.parent.is_dir() or not os.access(out.parent, os.W_OK):
        raise BadInput(f"--out: expected a folder that can be written, got {out.parent}")
    if out.exists() and not out.is_file():
        raise BadInput(f"--out: expected a file, got {out}; leave it out for standard output")
    if out.resolve() in {path.resolve() for path in paths}:
        raise BadInput(f"--out: expected another file than the recording, got {out.name}")


def _write(text: str, out: Path | None) -> None:
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
def _bar(err: Console, title: str, *, shown: bool) -> Iterator[sources.Progress]:
    """A progress bar in seconds of sound; of unknown length if the files do not say."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[place]}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=err, transient=True, disable=not shown) as progress:
        task = progress.add_task(title, total=None, place="", visible=False)

        def tell(done: int, total: int | None) -> None:
            place = f"{clock(done)} of {clock(total)}" if total else clock(done)
            most = max(total, done) if total else None
            progress.update(task, completed=done, total=most, place=place, visible=True)

        yield tell


def _sum_up(heard: Transcription, took: float, err: Console, *, quiet: bool) -> None:
    """Say what came of it, and what is missing."""
    if not quiet:
        for remark in heard.remarks[1:]:  # the first was said before
            err.print(remark)
        seconds = heard.length / SAMPLE_RATE
        speed = seconds / max(took, 1e-3)
        err.print(
            f"{clock(heard.length)} of sound in {took:.1f} s, {speed:.1f} times as fast as real "
            f"time: {len(heard.passages)} passages.",
            style="dim",
        )
        missed = heard.not_understood
        if missed:
            lost = sum(passage.end - passage.start for passage in missed) / SAMPLE_RATE
            err.print(f"{len(missed)} of them ({lost:.1f} s) could not be understood: marked so.")
    for problem in heard.problems:
        err.print(f"conote: {problem}", style="red")
