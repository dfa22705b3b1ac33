"""``conote templates``: the forms of note there are, and whether a practice's own are right."""

import json
import sys
from pathlib import Path
from typing import Annotated, Final

import typer
from rich.console import Console
from rich.table import Table

from live.command_line import EXIT_BAD_INPUT, Json, read_settings, told
from live.errors import BadTemplate, TemplateFault
from live.note import template_files
from live.note.template import Template

templates: Final = typer.Typer(help="The forms of a note: list them, check your own.")

out = Console()
err = Console(stderr=True)


@templates.callback(invoke_without_command=True)
def listed(context: typer.Context, as_json: Json = False) -> None:
    """List the forms of note, a practice's own among them (CONOTE_TEMPLATES_DIR)."""
    if context.invoked_subcommand is not None:
        return
    with told(err):
        found = template_files.load(read_settings().templates_dir).all
    if as_json:
        sys.stdout.write(json.dumps([_described(form) for form in found]) + "\n")
        return
    table = Table("id", "title", "sections", box=None)
    for form in found:
        table.add_row(form.id, form.title, ", ".join(section.title for section in form.sections))
    out.print(table)


@templates.command()
def check(
    files: Annotated[list[Path], typer.Argument(metavar="FILE", help="A practice's own forms.")],
    as_json: Json = False,
) -> None:
    """Check forms before the server reads them; exits 2 if one is wrong, and tells all of it."""
    faults: tuple[TemplateFault, ...] = ()
    found: tuple[Template, ...] = ()
    try:
        found = template_files.read_all(files)
    except BadTemplate as error:
        faults = error.faults
    if as_json:
        told_faults = [{"file": f.file, "entry": f.entry, "expected": f.expected} for f in faults]
        answer = {"ok": not faults, "faults": told_faults, "templates": [*map(_described, found)]}
        sys.stdout.write(json.dumps(answer) + "\n")
    for fault in () if as_json else faults:
        err.print(f"conote: {fault}", style="red", highlight=False, markup=False, soft_wrap=True)
    for form in () if as_json else found:
        out.print(f"{form.id}: {form.title}: as it should be", highlight=False, markup=False)
    if faults:
        raise typer.Exit(EXIT_BAD_INPUT)


def _described(form: Template) -> dict[str, object]:
    sections = [{"id": s.id, "title": s.title, "plain_title": s.plain_title} for s in form.sections]
    return {"id": form.id, "title": form.title, "sections": sections}
