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
from live.bench.command import bench
from live.command_line import Json, read_settings, sample_call, told
from live.errors import CannotStart
from live.exports.command import export
from live.keeping.backup_command import backup, restore
from live.keeping.keys_command import keys
from live.plans.command import plan
from live.report.command import report
from live.templates_command import templates
from live.transcribe.command import transcribe
from live.ways_in.command import draft
from models.errors import WeightsCorrupt

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
app.command()(backup)
app.command()(restore)
app.command()(transcribe)
app.command()(draft)
app.command()(report)
app.command()(export)

out = Console()
err = Console(stderr=True)


@app.command()
def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on.")] = None,
    port: Annotated[int | None, typer.Option(help="Port; 0 takes a free one.")] = None,
    data_dir: Annotated[Path | None, typer.Option(help="Where to keep everything.")] = None,
    as_json: Json = False,
) -> None:
    """Run the server; prints the link at which a therapist sets up a session."""
    from live.server import serve as run

    def announce(link: str) -> None:
        if as_json:
            sys.stdout.write(json.dumps({"setup": link}) + "\n")
            sys.stdout.flush()
        else:
            out.print("conote is running on this machine. Set up a session at")
            out.print(f"  {link}", style="bold", soft_wrap=True, highlight=False)
            out.print("Stop it with Ctrl+C.", style="dim")

    with told(err):
        settings = read_settings(host=host, port=port, data_dir=data_dir)
        if not as_json:
            out.print("Loading the recognizer …", style="dim")
        anyio.run(run, settings, announce)


Server = Annotated[str | None, typer.Option(help="The server's address.")]
TokenFile = Annotated[Path | None, typer.Option(help="File with the set-up token.")]


@app.command()
def dashboard(
    session: Annotated[str | None, typer.Argument(help="A session to open at once.")] = None,
    server: Server = None,
    token_file: TokenFile = None,
    demo: Annotated[
        bool, typer.Option("--demo", help="On the sample call, with nothing else set up.")
    ] = False,
    lock_minutes: Annotated[
        float,
        typer.Option(min=0, envvar="CONOTE_LOCK_MINUTES", help="Idle until it locks; 0: never."),
    ] = 10.0,
    browser: Annotated[
        bool, typer.Option("--browser", help="Serve it to a browser of this machine.")
    ] = False,
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
            url, _ = _at_server(server, None, asks=True)
            serve_dashboard(url, lock_minutes, out.print)
            return
        if demo:
            with playing(sample_call(), out) as stage:
                raise typer.Exit(run(stage.server, stage.setup_token, stage.session))
        url, token = _at_server(server, token_file, asks=True)
        habits = Habits(config_dir(), lock_minutes * 60)
        raise typer.Exit(run(url, token, session, habits))


@app.command()
def watch(
    session: Annotated[str, typer.Argument(help="Which session.")],
    server: Server = None,
    token_file: TokenFile = None,
    as_json: Json = False,
) -> None:
    """What happens in a session, a line each, from its first event on."""
    from ui_terminal.client import ConoteClient
    from ui_terminal.watch import to_standard_output

    with told(err):
        reason = to_standard_output(
            ConoteClient(*_at_server(server, token_file)), session, as_json=as_json
        )
        if reason:
            raise CannotStart(reason)


def _at_server(
    server: str | None, token_file: Path | None, *, asks: bool = False
) -> tuple[str, str]:
    """The address and the set-up token of the server that is meant.

    Args:
        server: The address, if one was given.
        token_file: The file with the token, if one was named.
        asks: Whether a token that is not there is asked for: then it is "".

    Raises:
        CannotStart: If there is no token.
    """
    settings = read_settings()
    path = token_file or settings.data_dir / "setup.token"
    there = path.is_file()
    if not there and (token_file is not None or not asks):
        raise CannotStart(
            f"expected the set-up token in {path}, found none: start `conote serve` first, or "
            "name the file with --token-file"
        )
    url = server or settings.public_url or f"http://{settings.host}:{settings.port}"
    return url, path.read_text("ascii").strip() if there else ""


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
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    app()


if __name__ == "__main__":
    main()
