"""The ``conote`` command."""

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import anyio
import structlog
import typer
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn
from rich.table import Table

from live import wire
from live.audit.command import audit
from live.bench.command import bench
from live.command_line import Json, read_settings, sample_call, told
from live.doctor.command import doctor
from live.errors import CannotStart
from live.exports.command import export
from live.exports.keys_command import new_signing, public
from live.keeping.backup_command import backup, restore
from live.keeping.keys_command import keys
from live.keeping.retention_command import retention
from live.people.asking import PassphraseFile, User, address_of, asked, signed_in
from live.people.command import people
from live.people.emergency_command import emergency
from live.plans.command import plan
from live.report.command import report
from live.templates_command import templates
from live.transcribe.command import transcribe
from live.verify.command import verify
from live.ways_in.command import draft
from models.errors import WeightsCorrupt
from models.no_dumps import stay_out_of_dumps

app = typer.Typer(
    name="conote",
    help="Therapist, client and a local assistant write one session note together.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,  # its frames show local variables: speech
)
models_app = typer.Typer(help="The model weights: list, fetch, verify.", no_args_is_help=True)
app.add_typer(models_app, name="models")
app.add_typer(bench, name="bench")
app.add_typer(templates, name="templates")
app.add_typer(plan, name="plan")
app.add_typer(keys, name="keys")
app.add_typer(retention, name="retention")
app.command()(backup)
app.command()(restore)
app.add_typer(people, name="people")
app.add_typer(emergency, name="emergency")
app.add_typer(audit, name="audit")
app.command()(transcribe)
app.command()(draft)
app.command()(report)
app.command()(export)
app.command()(doctor)
keys.command()(public)
keys.command("new-signing")(new_signing)
app.command()(verify)

out = Console()
err = Console(stderr=True)


@app.command()
def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on.")] = None,
    port: Annotated[int | None, typer.Option(help="Port; 0 takes a free one.")] = None,
    data_dir: Annotated[Path | None, typer.Option(help="Where to keep everything.")] = None,
    as_json: Json = False,
) -> None:
    """Run the server; prints its address, and at first the link that makes the first account."""
    from live.server import Address
    from live.server import serve as run

    def announce(at: Address) -> None:
        if as_json:
            sys.stdout.write(json.dumps({"url": at.url, "setup": at.setup}) + "\n")
            sys.stdout.flush()
            return
        first = "Nobody has an account yet. Make yours, once, at"
        out.print("conote is running on this machine.", "Sign in at" if not at.setup else first)
        out.print(f"  {at.setup or at.url}", style="bold", soft_wrap=True, highlight=False)
        out.print("Stop it with Ctrl+C.", style="dim")

    with told(err):
        settings = read_settings(host=host, port=port, data_dir=data_dir)
        if not as_json:
            out.print("Loading the recognizer …", style="dim")
        anyio.run(run, settings, announce)


Server = Annotated[str | None, typer.Option(help="The server's address.")]


@app.command()
def dashboard(  # noqa: PLR0913, PLR0917 - a command's arguments are its options
    session: Annotated[str | None, typer.Argument(help="A session to open at once.")] = None,
    server: Server = None,
    demo: Annotated[
        bool, typer.Option("--demo", help="On the sample call, with nothing else set up.")
    ] = False,
    lock_minutes: Annotated[
        float,
        typer.Option(min=0, envvar="CONOTE_LOCK_MINUTES", help="Idle until it locks; 0: never."),
    ] = 10.0,
    browser: Annotated[
        bool, typer.Option("--browser", help="To browsers of this machine (CONOTE_BROWSER_PORT).")
    ] = False,
    user: User = None,
    passphrase_file: PassphraseFile = None,
) -> None:
    """The therapist's terminal: the live session, by keys."""
    from live.demo.cast import playing
    from ui_terminal.app import Habits, run
    from ui_terminal.browser.command import serve_dashboard
    from ui_terminal.config import config_dir

    with told(err):
        if browser:
            if demo or session:
                raise CannotStart("expected --browser alone: what is opened is chosen there")
            url = address_of(read_settings(), server)
            serve_dashboard(url, lock_minutes, out.print)
            return
        if demo:
            with playing(sample_call(), out) as stage:
                raise typer.Exit(run(stage.server, stage.token, stage.session))
        habits, url = Habits(config_dir(), lock_minutes * 60), address_of(read_settings(), server)
        if passphrase_file is None:  # it asks by itself
            raise typer.Exit(run(url, "", session, habits))
        with signed_in(url, asked(user, passphrase_file)) as token:
            raise typer.Exit(run(url, token, session, habits))


@app.command()
def watch(
    session: Annotated[str, typer.Argument(help="Which session.")],
    server: Server = None,
    user: User = None,
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """What happens in a session, a line each, from its first event on.

    Ends with 0 when it is stopped or nobody reads it any more, with 3 if the server shows it out.
    """
    from ui_terminal.client import ConoteClient
    from ui_terminal.watch import to_standard_output

    with told(err):
        url = address_of(read_settings(), server)
        with signed_in(url, asked(user, passphrase_file)) as token:
            reason = to_standard_output(ConoteClient(url, token), session, as_json=as_json)
        if reason:
            raise CannotStart(reason)


@app.command()
def demo(
    out_dir: Annotated[Path, typer.Option("--out", help="Folder for the files.")] = Path("out"),
    call: Annotated[Path | None, typer.Option(help="Folder of another call.")] = None,
    as_json: Json = False,
) -> None:
    """Play a whole session on a recorded call: server, WebRTC, note, signatures, files."""
    from live.demo.run import as_json as in_json
    from live.demo.run import play
    from live.demo.screen import show

    with told(err):
        measured = anyio.run(play, call or sample_call(), out_dir, err if as_json else out)
        if as_json:
            sys.stdout.write(in_json(measured) + "\n")
        else:
            show(measured, out)


@app.command()
def schema() -> None:
    """Print the JSON Schema of the wire."""
    sys.stdout.write(json.dumps(wire.schema(), indent=1) + "\n")


@models_app.command("list")
def models_list(as_json: Json = False) -> None:
    """Which weights there are, and which are here."""
    from models.catalog import load_catalog
    from models.weights import verify

    with told(err):
        settings = read_settings()
        rows = [
            {
                "name": entry.name,
                "about": entry.about,
                "license": entry.license,
                "here": verify(entry.name, settings.weights_dir).ok,
            }
            for entry in load_catalog().values()
        ]
    if as_json:
        sys.stdout.write(json.dumps(rows) + "\n")
        return
    table = Table("name", "what it is", "license", "here", box=None)
    for row in rows:
        table.add_row(*(str(row[key]) for key in ("name", "about", "license")), _tick(row["here"]))
    out.print(table)


@models_app.command("fetch")
def models_fetch(
    names: Annotated[list[str] | None, typer.Argument(help="Which; all that are used.")] = None,
) -> None:
    """Put weights together and check them."""
    from models.weights import fetch

    with (
        told(err),
        Progress(
            TextColumn("{task.description}"), BarColumn(), DownloadColumn(), console=out
        ) as progress,
    ):
        settings = read_settings()
        for name in names or [settings.recognizer, settings.language_model, settings.embedder]:
            task = progress.add_task(name, total=None)

            def tell(file: str, done: int, total: int, task: Any = task, name: str = name) -> None:
                progress.update(task, description=f"{name} {file}", completed=done, total=total)

            path = fetch(name, settings.weights_dir, tell)
            progress.console.print(f"{name}: checked, in {path}", highlight=False)


@models_app.command("verify")
def models_verify(
    names: Annotated[list[str] | None, typer.Argument(help="Which; all that are used.")] = None,
    quick: Annotated[bool, typer.Option(help="Trust files that have not changed.")] = False,
) -> None:
    """Check weights against the catalog; exits 4 if one is missing or broken."""
    from models import weights

    with told(err):
        settings = read_settings()
        used = [settings.recognizer, settings.language_model, settings.embedder, "silero-vad"]
        for name in names or used:
            if quick:
                weights.find(name, settings.weights_dir)
            else:
                report = weights.verify(name, settings.weights_dir)
                if not report.ok:
                    raise WeightsCorrupt(
                        f"expected the weights of {name} as catalogued, they are not: "
                        "run `conote models fetch`"
                    )
            out.print(f"{name}: as catalogued", highlight=False)


def _tick(here: object) -> str:
    return "yes" if here else "–"


def main() -> None:
    """Run the command."""
    stay_out_of_dumps()
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    app()


if __name__ == "__main__":
    main()
