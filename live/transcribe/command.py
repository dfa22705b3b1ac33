"""``conote transcribe``."""

from pathlib import Path
from time import monotonic
from typing import Annotated

import typer
from rich.console import Console

from audio.errors import UnreadableRecording
from audio.types import SAMPLE_RATE
from live.command_line import EXIT_FAILED, read_settings, told
from live.errors import BadInput
from live.transcribe.asking import (
    ClientsTrack,
    Language,
    Out,
    TherapistsTrack,
    Vocabulary,
    bar,
    check_out,
    code,
    hear,
    stereo_kind,
    stoppable,
    terms,
    tracks,
    write_whole,
)
from live.transcribe.formats import FORMATS, SUFFIXES, Format, render
from live.transcribe.sources import arrange
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
    therapist: TherapistsTrack = None,
    client: ClientsTrack = None,
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
    out: Out = None,
    vocabulary: Vocabulary = "",
    language: Language = None,
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
    with told(err, UnreadableRecording), stoppable(err):
        paths, names = tracks(files, therapist, client, speakers)
        chosen = _form(form, out)
        check_out(out, paths)
        settings = read_settings(recognizer=model, language=code(language))
        shown = not quiet and err.is_terminal
        with bar(err, "Comparing the channels", shown=shown) as tell:
            layout = arrange(paths, names, stereo_kind(stereo), tell)
        if not quiet:
            err.print(layout.why, style="dim")
        started = monotonic()
        with bar(err, "Transcribing", shown=shown) as tell:
            heard = hear(layout, settings, tell, terms(vocabulary))
        text = render(heard, chosen, settings.recognizer, settings.language or None)
        write_whole(text, out)
        _sum_up(heard, monotonic() - started, err, quiet=quiet)
        if heard.problems:
            raise typer.Exit(EXIT_FAILED)


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
