"""The catalog of weights: what there is, under which licence, and where its files come from."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal, get_args

from models.errors import ModelError

Engine = Literal["whisper", "llama", "silero", "minilm"]

CATALOG: Final = Path(__file__).with_name("catalog.toml")


@dataclass(frozen=True, slots=True)
class Part:
    """A data file inside an installed Python package.

    Attributes:
        distribution: Name of the package as its installer knows it.
        version: The only version that will do; "" if any does.
        path: The file, relative to the installation's root, with forward slashes.
    """

    distribution: str
    version: str
    path: str


@dataclass(frozen=True, slots=True)
class Hub:
    """A repository on the Hugging Face hub.

    Attributes:
        repo: Owner and name.
        revision: Commit, tag or branch.
    """

    repo: str
    revision: str


@dataclass(frozen=True, slots=True)
class WeightsFile:
    """One file of an entry.

    Attributes:
        name: File name in the cache directory and on the hub.
        bytes: Size, in bytes; None if it cannot be known before the first fetch.
        sha256: Lower-case hexadecimal digest; None as above.
        parts: Package files that make it up when joined in order; empty if it is no such file.
        in_place: The package file that is used where it is, or None.
    """

    name: str
    bytes: int | None
    sha256: str | None
    parts: tuple[Part, ...]
    in_place: Part | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One set of weights.

    Attributes:
        name: What settings and commands call it; also its folder in the cache directory.
        about: One line for people.
        engine: Which adapter runs it.
        license: SPDX identifier of the weights' licence.
        files: All of them are needed.
        hub: Where files without ``parts`` are downloaded from, or None.
    """

    name: str
    about: str
    engine: Engine
    license: str
    files: tuple[WeightsFile, ...]
    hub: Hub | None


def load_catalog(path: Path = CATALOG) -> dict[str, Entry]:
    """Read the catalog.

    Args:
        path: A TOML file in the form of ``models/catalog.toml``.

    Returns:
        Entries by name, in the file's order.

    Raises:
        ModelError: If the file is not a catalog; the message names the entry.
    """
    with path.open("rb") as file:
        tables = tomllib.load(file)
    return {name: _entry(name, table) for name, table in tables.items()}


def _entry(name: str, table: Mapping[str, Any]) -> Entry:
    """Read one entry and refuse what ``fetch`` could not carry out."""
    try:
        files = tuple(_file(file) for file in table["files"])
        hub = Hub(**table["hub"]) if "hub" in table else None
        entry = Entry(name, table["about"], table["engine"], table["license"], files, hub)
    except (KeyError, TypeError) as error:
        raise ModelError(
            f"catalog entry {name}: expected the fields described in models/catalog.toml, "
            f"got {type(error).__name__}: {error}"
        ) from error
    if entry.engine not in get_args(Engine):
        raise ModelError(
            f"catalog entry {name}: expected engine to be one of {', '.join(get_args(Engine))}, "
            f"got {entry.engine}"
        )
    for file in files:
        sources = bool(file.parts) + (file.in_place is not None) + (hub is not None)
        if sources != 1:
            raise ModelError(
                f"catalog entry {name}, {file.name}: expected one source (parts, in_place or the "
                f"entry's hub), got {sources}"
            )
        if file.parts and (file.sha256 is None or file.bytes is None):
            raise ModelError(
                f"catalog entry {name}, {file.name}: a file joined from packages needs sha256 "
                "and bytes"
            )
    return entry


def _file(table: Mapping[str, Any]) -> WeightsFile:
    """Read one file of an entry."""
    in_place = table.get("in_place")
    return WeightsFile(
        name=table["name"],
        bytes=table.get("bytes"),
        sha256=table.get("sha256"),
        parts=tuple(_part(part) for part in table.get("parts", ())),
        in_place=None if in_place is None else _part(in_place),
    )


def _part(table: Mapping[str, Any]) -> Part:
    """Read where a package keeps a file."""
    return Part(table["distribution"], table.get("version", ""), table["path"])
