"""``conote draft``."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from time import monotonic
from typing import Annotated, Final

import typer
from rich.console import Console

from audio.errors import UnreadableRecording
from live.command_line import EXIT_FAILED, Json, read_settings, told
from live.errors import BadInput, CannotStart
from live.note import template_files
from live.note.template import Template
from live.settings import Settings
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
from live.transcribe.sources import arrange
from live.transcribe.values import Passage, clock
from live.values import Party, Utterance
from live.ways_in import offline, render, summary, transcripts
from live.ways_in.offline import DraftedNote, Progress
from live.ways_in.render import Source
from live.ways_in.sending import Server, Session
from live.ways_in.transcripts import REFERENCE, Said
from models.host import HostedLanguageModel
from models.text import LanguageModel

LOAD_WITHIN: Final = 300.0
"""Seconds the language model may take to load on a machine that has other things to do."""

TRANSCRIPTS: Final = frozenset({".json", ".txt"})
"""What the name of a transcript ends in; everything else is taken for a recording."""

STDIN: Final = Path("-")


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command was asked for.

    Attributes:
        paths: Recordings, or one transcript, or the summary.
        names: Whose the tracks or the names in the transcript are, in order.
        stereo: What two channels are to be taken for.
        vocabulary: Names and terms that may come up.
        template: The note's form.
        typed: Whether it is a summary.
        settings: As the server would have them.
    """

    paths: tuple[Path, ...]
    names: tuple[str, ...]
    stereo: str
    vocabulary: str
    template: Template
    typed: bool
    settings: Settings


def draft(  # noqa: PLR0913, PLR0917 - a command's arguments are its options
    files: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="FILE",
            help="Recordings as of `conote transcribe`; or a transcript: its JSON or its text with "
            "“Therapist:” or “Client:” before each line, a JSON file with turns, or a call's "
            "folder; or, with --typed, a text file. - is standard input.",
            show_default=False,
        ),
    ] = None,
    typed: Annotated[
        bool, typer.Option("--typed", help="The clinician's own summary, typed or dictated.")
    ] = False,
    template: Annotated[str, typer.Option(help="Form of the note.")] = "dap",
    therapist: TherapistsTrack = None,
    client: ClientsTrack = None,
    speakers: Annotated[
        str,
        typer.Option(
            metavar="NAME,NAME",
            help="therapist,client or client,therapist: whose the files are, in order, or the "
            "channels, left and right, or the names in a transcript.",
            show_default=False,
        ),
    ] = "",
    stereo: Annotated[
        str, typer.Option(metavar="auto|split|mixed", help="As of `conote transcribe`.")
    ] = "auto",
    vocabulary: Vocabulary = "",
    language: Language = None,
    out: Out = None,
    session: Annotated[
        bool,
        typer.Option(
            "--session",
            help="Set up a session on the running server, to be reviewed and signed there by both, "
            "and print their links.",
        ),
    ] = False,
    your_name: Annotated[str, typer.Option(help="With --session: the therapist's name.")] = "",
    alias: Annotated[str, typer.Option(help="With --session: the client's alias.")] = "",
    both_agreed_on: Annotated[
        datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"],
            help="With --session and what was recorded: you attest that both had agreed to the "
            "recording, its writing down and the drafting, on this day.",
        ),
    ] = None,
    as_json: Json = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say only what went wrong.")] = False,
) -> None:
    """Draft a note from a recording, a transcript or a typed summary, on this machine.

    The same statements as in a session, in Markdown or JSON, each with the words it rests on. A
    recording must say who speaks: one file or one channel a speaker. A typed summary stays as it
    is; its sentences are only filed.
    Exits 1 if there is no note or a part is missing, 130 if stopped with Ctrl-C.
    """
    err = Console(stderr=True, highlight=False, markup=False, soft_wrap=True)
    with told(err, UnreadableRecording), stoppable(err):
        paths, names = tracks(files, therapist, client, speakers)
        check_out(out, paths)
        settings = read_settings(language=code(language))
        form_of_note = template_files.load(settings.templates_dir).find(template)
        asked = Asked(paths, names, stereo, vocabulary, form_of_note, typed, settings)
        if session:
            wanted = Session(your_name, alias, template, both_agreed_on and both_agreed_on.date())
            links = _sent(asked, wanted)
            shown_links = (
                json.dumps(links)
                if as_json
                else "\n".join(f"{party.capitalize()}: {link}" for party, link in links.items())
            )
            write_whole(f"{shown_links}\n", out)
            return
        began = monotonic()
        note, source = made(asked, Shown(err, quiet=quiet))
        form = render.as_json if as_json else render.as_markdown
        write_whole(form(note, source), out)
        if not quiet:
            err.print(render.sum_up(note, monotonic() - began), style="dim")
        for problem in (note.reason, *note.problems):
            if problem:
                err.print(f"conote: {problem}", style="red")
        if note.reason or note.problems:
            raise typer.Exit(EXIT_FAILED)


def _sent(asked: Asked, session: Session) -> dict[str, str]:
    """Each person's link to a session that was set up from what was given."""
    if not session.therapist or not session.client:
        raise BadInput("--session: expected --your-name and --alias: the note carries both")
    with Server(asked.settings) as server:
        if asked.typed:
            text = _typed_text(asked.paths)
            summary.sentences(text, asked.template)  # before anything is set up
            links = server.from_summary(session, text)
        elif _is_transcript(asked.paths):
            said = transcripts.read(asked.paths[0], asked.names)
            links = server.from_transcript(session, said)
        else:
            links = server.from_recording(session, asked.paths, _parties(asked.names))
    return dict(links)


def _parties(names: tuple[str, ...]) -> tuple[Party, ...]:
    parties = tuple(party for name in names if (party := transcripts.party_of(name)))
    if len(parties) != len(names):
        raise BadInput("--speakers: expected therapist and client, got another name")
    return parties


class Shown:
    """What the command says while it works.

    Args:
        err: Where.
        quiet: Whether it says only what went wrong.
    """

    def __init__(self, err: Console, *, quiet: bool) -> None:
        self._err = err
        self._quiet = quiet

    def say(self, sentence: str) -> None:
        """Say what is known by now."""
        if not self._quiet:
            self._err.print(sentence, style="dim")

    @contextmanager
    def progress(self, title: str, written: Callable[[int], str] = clock) -> Iterator[Progress]:
        """Show how far something is."""
        shown = not self._quiet and self._err.is_terminal
        with bar(self._err, title, shown=shown, written=written) as tell:
            yield tell


def made(asked: Asked, shown: Shown) -> tuple[DraftedNote, Source]:
    """The note that was asked for, and where it comes from."""
    if asked.typed:
        return _from_summary(asked, shown)
    if _is_transcript(asked.paths):
        utterances = transcripts.read(asked.paths[0], asked.names)
        problems: tuple[str, ...] = ()
        way, told_of = "transcript", f"From the transcript {_named(asked.paths[0])}."
    else:
        utterances, problems, told_of = _heard(asked, shown)
        way = "recording"
    shown.say(told_of)
    with (
        language_model(asked.settings, shown) as model,
        shown.progress("Drafting", _turn) as tell,
    ):
        if model is None:
            raise CannotStart(
                "expected a language model to draft with, drafting is off: set "
                "CONOTE_DRAFTING=local or remote"
            )
        note = offline.drafted(
            utterances, asked.template, model, asked.settings.draft_deadline_s, tell
        )
        return note.with_problems(problems), Source(way, told_of, model.name)


def _from_summary(asked: Asked, shown: Shown) -> tuple[DraftedNote, Source]:
    sentences = summary.sentences(_typed_text(asked.paths), asked.template)
    source = "From the clinician's own summary, sentence by sentence."
    if all(not offline.asks_model(sentence, asked.template) for sentence in sentences):
        return offline.filed(sentences, asked.template, None, 0), Source("summary", source)
    with (
        language_model(asked.settings, shown) as model,
        shown.progress("Filing", _turn) as tell,
    ):
        if model is None:
            shown.say("Drafting is off: what does not say itself what it is, is filed as “other”.")
        note = offline.filed(
            sentences, asked.template, model, asked.settings.draft_deadline_s, tell
        )
        return note, Source("summary", source, model.name if model else "")


def _typed_text(paths: tuple[Path, ...]) -> str:
    if len(paths) > 1:
        raise BadInput(f"--typed: expected one text file, got {len(paths)}")
    if not paths or paths[0] == STDIN:
        if sys.stdin.isatty():
            typer.echo("Type the summary; end it with Ctrl-D on a line of its own.", err=True)
        return sys.stdin.read()
    try:
        return paths[0].read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "other bytes"
        raise BadInput(
            f"--typed: expected a text file in UTF-8 at {paths[0]}, got: {why}"
        ) from None


def _is_transcript(paths: tuple[Path, ...]) -> bool:
    if len(paths) != 1:
        return False
    (path,) = paths
    if path.is_dir() and not (path / REFERENCE).is_file():
        raise BadInput(
            f"expected {REFERENCE} in the folder {path.name}, found none: name its recordings with "
            "--therapist and --client"
        )
    return path.is_dir() or path.suffix.casefold() in TRANSCRIPTS


def _named(path: Path) -> str:
    return f"{path.resolve().name}/{REFERENCE}" if path.is_dir() else path.name


def _heard(asked: Asked, shown: Shown) -> tuple[list[Utterance], tuple[str, ...], str]:
    """What is said in recordings; what is missing of it; and how the speakers were told apart."""
    _parties(asked.names)
    with shown.progress("Comparing the channels") as tell:
        layout = arrange(asked.paths, asked.names, stereo_kind(asked.stereo), tell)
    if None in layout.speakers:
        raise BadInput(
            "expected a recording that says who speaks, got both voices in one track: nobody "
            "guesses whose words they are. Give one file a speaker, or one speaker a channel; or "
            "run `conote transcribe FILE --out call.txt`, write “Therapist:” or “Client:” before "
            "each line, and draft from call.txt"
        )
    shown.say(layout.why)
    with shown.progress("Transcribing") as tell:
        heard = hear(layout, asked.settings, tell, terms(asked.vocabulary))
    said = [_said(passage) for passage in heard.passages if passage.words]
    missed = heard.not_understood
    problems = list(heard.problems)
    for remark in heard.remarks[1:]:
        shown.say(remark)
    if missed:
        shown.say(f"{len(missed)} of {len(heard.passages)} passages were not understood.")
    told_of = f"From {clock(heard.length)} of recorded sound. {layout.why}"
    return transcripts.utterances(said, "recording"), tuple(problems), told_of


def _said(passage: Passage) -> Said:
    assert passage.speaker is not None
    return Said(passage.speaker, passage.text, words=passage.words)


@contextmanager
def language_model(settings: Settings, shown: Shown) -> Iterator[LanguageModel | None]:
    """The language model, loaded; freed at the end. None with ``drafting=off``."""
    from live.server import load_language_model

    model = load_language_model(settings)
    if model is None:
        yield None
        return
    try:
        if isinstance(model, HostedLanguageModel):
            shown.say(f"Loading {model.name} …")
            model.wait_ready(LOAD_WITHIN)
        yield model
    finally:
        model.close()


def _turn(number: int) -> str:
    return str(number)
