"""A note's form: its sections and which kinds of statement belong in each. Data, not code."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated, get_args

from pydantic import Field, TypeAdapter, ValidationError

from live.errors import NotFound
from live.values import StatementKind

_FOLDER = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True)
class TemplateSection:
    """One section.

    Attributes:
        id: Stable name.
        title: The clinical title.
        plain_title: The title that the client reads.
        kinds: Kinds of statement that are filed here.
    """

    id: Annotated[str, Field(pattern=r"^[a-z0-9_]+$")]
    title: str
    plain_title: str
    kinds: tuple[StatementKind, ...] = ()


@dataclass(frozen=True, slots=True)
class Template:
    """A form of note."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9_]+$")]
    title: str
    sections: Annotated[tuple[TemplateSection, ...], Field(min_length=1)]

    def section_of(self, kind: StatementKind) -> str:
        """The id of the section in which statements of ``kind`` are filed."""
        return next(section.id for section in self.sections if kind in section.kinds)

    def kind_in(self, section_id: str) -> StatementKind:
        """The kind of a person's own statement in a section.

        Raises:
            NotFound: If the template has no such section.
        """
        for section in self.sections:
            if section.id == section_id:
                return "plan" if section.kinds == ("plan",) else "other"
        wanted = ", ".join(section.id for section in self.sections)
        raise NotFound(f"expected a section of this note ({wanted}), got another")


_reader: TypeAdapter[Template] = TypeAdapter(Template)


def read(toml: str, name: str) -> Template:
    """Read a template.

    Args:
        toml: Its text.
        name: What to call it in errors, e.g. its file name.

    Raises:
        ValueError: If it is no template: says which entry is wrong and what it should be.
    """
    try:
        template = _reader.validate_python(tomllib.loads(toml))
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"template {name}: expected TOML, got something else: {error}") from None
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise ValueError(f"template {name}: {where}: {first['msg']}") from None
    for section in template.sections:  # a second one would take the first one's place
        times = sum(other.id == section.id for other in template.sections)
        if times != 1:
            raise ValueError(
                f"template {name}: expected section {section.id!r} once, found it {times} times"
            )
    filed = [kind for section in template.sections for kind in section.kinds]
    for kind in get_args(StatementKind):
        if filed.count(kind) != 1:
            raise ValueError(
                f"template {name}: expected kind {kind!r} in one section, found it in "
                f"{filed.count(kind)}: add it to or take it out of a section's kinds"
            )
    return template


@cache
def shipped() -> dict[str, Template]:
    """The templates that come with conote, by id."""
    templates = [
        read(path.read_text("utf-8"), path.name) for path in sorted(_FOLDER.glob("*.toml"))
    ]
    return {template.id: template for template in templates}


def find(template_id: str) -> Template:
    """A template by id.

    Raises:
        NotFound: If there is none of that id; says which there are.
    """
    try:
        return shipped()[template_id]
    except KeyError:
        raise NotFound(
            f"expected one of the templates {', '.join(shipped())}, got another"
        ) from None
