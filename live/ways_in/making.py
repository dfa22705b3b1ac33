"""What `conote draft` makes: the note that was asked for, and where it comes from."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import typer
from rich.console import Console

from live.errors import BadInput
from live.note.goal_finder import GoalFinder
from live.note.template import Template
from live.settings import Settings
from live.transcribe.asking import bar, hear, stereo_kind, terms
from live.transcribe.sources import arrange
from live.transcribe.values import Passage, clock
from live.values import Goal, Party, Utterance, Way
from live.ways_in import offline, summary, transcripts
from live.ways_in.offline import DraftedNote, Progress
from live.ways_in.readiness import NOBODY, People, checked, linked
from live.ways_in.render import Source
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
        goals: Of the client's plan.
        people: Whose session it was.
    """

    paths: tuple[Path, ...]
    names: tuple[str, ...]
    stereo: str
    vocabulary: str
    template: Template
    typed: bool
    settings: Settings
    goals: tuple[Goal, ...] = ()
    people: People = NOBODY


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


NO_WEIGHTS: Final = (
    "Statements are linked to no goal: the embedder's weights are missing. Run `conote models "
    "fetch`, and draft again."
)


def made(asked: Asked, shown: Shown) -> tuple[DraftedNote, Source]:
    """The note that was asked for, and where it comes from."""
    note, source = _from_summary(asked, shown) if asked.typed else _from_words(asked, shown)
    return checked(_linked(note, asked), source.way, asked.people), source


def _linked(note: DraftedNote, asked: Asked) -> DraftedNote:
    """The note with its goals; the embedder is loaded only where there is something to ask."""
    from live.server import load_embedder

    if not asked.goals or not note.statements:
        return linked(note, asked.goals, None)
    embedder = load_embedder(asked.settings)
    if embedder is None:
        return linked(note, asked.goals, None).with_problems((NO_WEIGHTS,))
    return linked(note, asked.goals, GoalFinder(asked.goals, embedder).find)


def _from_words(asked: Asked, shown: Shown) -> tuple[DraftedNote, Source]:
    problems: tuple[str, ...] = ()
    if is_transcript(asked.paths):
        utterances = transcripts.read(asked.paths[0], asked.names)
        way: Way = "transcript"
        told_of = f"From the transcript {_named(asked.paths[0])}."
    else:
        utterances, problems, told_of = _heard(asked, shown)
        way = "recording"
    shown.say(told_of)
    with (
        language_model(asked.settings, shown) as model,
        shown.progress("Drafting", _turn) as tell,
    ):
        if model is None:
            shown.say("Drafting is off: lines stand in the words that were spoken, only longer.")
        note = offline.drafted(
            utterances, asked.template, model, asked.settings.draft_deadline_s, tell
        )
        source = Source(way, told_of, model.name if model else "")
        return note.with_problems(problems), source


def _from_summary(asked: Asked, shown: Shown) -> tuple[DraftedNote, Source]:
    sentences = summary.sentences(typed_text(asked.paths), asked.template)
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


def typed_text(paths: tuple[Path, ...]) -> str:
    """The summary, from its file or from standard input.

    Raises:
        BadInput: If it cannot be read.
    """
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


def is_transcript(paths: tuple[Path, ...]) -> bool:
    """Whether what was given is a transcript, by its name.

    Raises:
        BadInput: If it is a folder without one.
    """
    if len(paths) != 1:
        return False
    (path,) = paths
    if path.is_dir() and not (path / REFERENCE).is_file():
        raise BadInput(
            f"expected {REFERENCE} in the folder {path.name}, found none: name its recordings with "
            "--therapist and --client"
        )
    return path.is_dir() or path.suffix.casefold() in TRANSCRIPTS


def parties(names: tuple[str, ...]) -> tuple[Party, ...]:
    """Whose the tracks are.

    Raises:
        BadInput: If a name says neither.
    """
    found = tuple(party for name in names if (party := transcripts.party_of(name)))
    if len(found) != len(names):
        raise BadInput("--speakers: expected therapist and client, got another name")
    return found


def _named(path: Path) -> str:
    return f"{path.resolve().name}/{REFERENCE}" if path.is_dir() else path.name


def _heard(asked: Asked, shown: Shown) -> tuple[list[Utterance], tuple[str, ...], str]:
    """What is said in recordings; what is missing of it; and how the speakers were told apart."""
    parties(asked.names)
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
