"""``conote draft``."""

import json
from datetime import datetime
from pathlib import Path
from time import monotonic
from typing import Annotated

import typer
from rich.console import Console

from audio.errors import UnreadableRecording
from live.command_line import EXIT_FAILED, Json, read_settings, told
from live.errors import BadInput
from live.note import template_files
from live.people.asking import PassphraseFile, User, address_of, signed_in
from live.people.asking import asked as credentials
from live.plans.files import from_file
from live.transcribe.asking import (
    ClientsTrack,
    Language,
    Out,
    TherapistsTrack,
    Vocabulary,
    check_out,
    code,
    stoppable,
    tracks,
    write_whole,
)
from live.ways_in import render, summary, transcripts
from live.ways_in.making import Asked, Shown, is_transcript, made, parties, typed_text
from live.ways_in.readiness import People
from live.ways_in.sending import Server, Session


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
    plan: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="The client's treatment plan, YAML or FHIR R4: statements are linked to its "
            "goals, and those that none serves are listed.",
            show_default=False,
        ),
    ] = None,
    out: Out = None,
    session: Annotated[
        bool,
        typer.Option(
            "--session",
            help="Set up a session on the running server, to be reviewed and signed there by both, "
            "and print their links.",
        ),
    ] = False,
    your_name: Annotated[
        str, typer.Option(help="The therapist's name and credentials; --session needs it.")
    ] = "",
    alias: Annotated[str, typer.Option(help="The client's alias; --session needs it.")] = "",
    both_agreed_on: Annotated[
        datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"],
            help="With --session and what was recorded: you attest that both had agreed to the "
            "recording, its writing down and the drafting, on this day.",
        ),
    ] = None,
    user: User = None,
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say only what went wrong.")] = False,
) -> None:
    """Draft a note from a recording, a transcript or a typed summary, on this machine.

    The same statements as in a session, in Markdown or JSON, each with the words it rests on, and
    what the note must hold and does not yet. A recording must say who speaks: one file or one
    channel a speaker. A typed summary stays as it is; its sentences are only filed. With
    CONOTE_DRAFTING=off, lines stand in the words that were spoken.
    Exits 1 if there is no note or a part is missing, 130 if stopped with Ctrl-C.
    """
    err = Console(stderr=True, highlight=False, markup=False, soft_wrap=True)
    with told(err, UnreadableRecording), stoppable(err):
        paths, names = tracks(files, therapist, client, speakers)
        check_out(out, paths)
        settings = read_settings(language=code(language))
        form_of_note = template_files.load(settings.templates_dir).find(template)
        goals = from_file(plan).goals if plan else ()
        people = People(your_name, alias)
        asked = Asked(
            paths, names, stereo, vocabulary, form_of_note, typed, settings, goals, people
        )
        if session:
            agreed_on = both_agreed_on and both_agreed_on.date()
            wanted = Session(your_name, alias, template, agreed_on, goals)
            links = _sent(asked, wanted, user, passphrase_file)
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


def _sent(
    asked: Asked, session: Session, user: str | None, passphrase_file: Path | None
) -> dict[str, str]:
    """Each person's link to a session that was set up from what was given, in a user's name."""
    if not session.therapist or not session.client:
        raise BadInput("--session: expected --your-name and --alias: the note carries both")
    if passphrase_file == asked.paths[0] == Path("-"):
        raise BadInput("expected a passphrase and a text, both on standard input: use a file")
    base = address_of(asked.settings)
    with (
        signed_in(base, credentials(user, passphrase_file)) as token,
        Server(base, token) as server,
    ):
        if asked.typed:
            text = typed_text(asked.paths)
            summary.sentences(text, asked.template)  # before anything is set up
            links = server.from_summary(session, text)
        elif is_transcript(asked.paths):
            said = transcripts.read(asked.paths[0], asked.names)
            links = server.from_transcript(session, said)
        else:
            links = server.from_recording(session, asked.paths, parties(asked.names))
    return dict(links)
