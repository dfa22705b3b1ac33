"""``conote verify``: whether exports are as they were signed. Offline, on the files alone."""

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any, Final

import typer
from rich.console import Console
from rich.text import Text

from live.command_line import EXIT_BAD_INPUT, EXIT_FAILED, Json, told
from live.verify.values import Checked, Outcome, Signer

out = Console()
err = Console(stderr=True)

_SAID: Final[dict[Outcome, tuple[str, str]]] = {
    "intact": ("intact", "bold green"),
    "not_intact": ("NOT intact", "bold red"),
    "unknown": ("can’t tell", "bold yellow"),
}
_BY_ITS_OWN_WORD: Final = (
    "Intact means that a file is as its key signed it, not whose key that is: whoever makes a file "
    "can make a key. Compare the key with the one that the practice tells you by another way, or "
    "name it with --key."
)


def verify(
    files: Annotated[list[Path], typer.Argument(help="PDF, JSON or FHIR exports.")],
    key: Annotated[
        list[str] | None,
        typer.Option(
            help="The practice's key: its fingerprint, or a file with it. May be repeated."
        ),
    ] = None,
    as_json: Json = False,
) -> None:
    """Check exports by themselves; exits 1 if one is not intact, 2 if one is no export."""
    from live.verify import check_files, read_expected  # loads pyHanko, which takes a while

    with told(err):
        expected = read_expected(key or ())
        found = check_files(files, expected)
        if as_json:
            sys.stdout.write(json.dumps([_in_json(one) for one in found], indent=1) + "\n")
        else:
            for one in found:
                _show(one, named=bool(expected.keys))
            if not expected.keys and any(one.outcome == "intact" for one in found):
                _print(Text(_BY_ITS_OWN_WORD))
    raise typer.Exit(exit_code(found))


def exit_code(found: Sequence[Checked]) -> int:
    """0 if all are intact, 1 if one is not, else 2."""
    outcomes = {one.outcome for one in found}
    if "not_intact" in outcomes:
        return EXIT_FAILED
    return EXIT_BAD_INPUT if "unknown" in outcomes else 0


def _show(one: Checked, *, named: bool) -> None:
    said, style = _SAID[one.outcome]
    signers = {s.key: s for s in one.record.signers}
    by = (
        f", signed by {_keys(list(signers.values()))}"
        if one.outcome == "intact" and signers
        else ""
    )
    expected = ", as you expect" if by and named else ""
    _print(Text.assemble(f"{one.file}: ", (said, style), f"{by}{expected}"))
    for fault in one.faults:
        _print(
            Text.assemble(
                ("  ? ", "yellow") if one.outcome == "unknown" else ("  ✗ ", "red"), fault
            )
        )
    for held in one.held:
        _print(Text.assemble(("  ✓ ", "green"), (held, "dim")))
    for left in one.open:
        _print(Text.assemble(("  ? ", "yellow"), left))


def _keys(signers: list[Signer]) -> str:
    return " and ".join(f"the key {_grouped(s.fingerprint[:16])}" for s in signers)


def _grouped(key: str) -> str:
    return " ".join(key[start : start + 4] for start in range(0, len(key), 4))


def _print(text: Text) -> None:
    out.print(text, highlight=False, soft_wrap=True)


def _in_json(one: Checked) -> dict[str, Any]:
    exported = one.record.exported if one.outcome == "intact" else {}
    return {
        "file": one.file,
        "form": one.form,
        "outcome": one.outcome,
        "faults": list(one.faults),
        "held": list(one.held),
        "open": list(one.open),
        "session": one.record.session if exported else "",
        "sha256": exported.get("sha256", ""),
        "record_sha256": exported.get("record_sha256", ""),
        "signers": [asdict(signer) for signer in one.record.signers],
    }
