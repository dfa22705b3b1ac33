"""Forms of note read from TOML files: those that come with conote, and a practice's own.

Whatever is wrong with a file is told at once, each thing with its entry: who writes a form
should not have to start the server once for each mistake.
"""

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final, get_args

from pydantic import TypeAdapter, ValidationError

from live.errors import BadTemplate, TemplateFault
from live.note.template import Template, Templates, TemplateSection
from live.values import StatementKind

_SHIPPED: Final = Path(__file__).parent / "templates"
_DEFAULT: Final = "dap"
_LARGEST: Final = 256 * 1024
"""Bytes of a file: the longest that ship have 4,000."""

_reader: Final[TypeAdapter[Template]] = TypeAdapter(Template)


def read(toml: str, name: str) -> Template:
    """Read a form.

    Args:
        toml: Its text.
        name: What to call it in errors, e.g. its file name.

    Raises:
        BadTemplate: With everything that is wrong with it.
    """
    try:
        raw = tomllib.loads(toml)
    except tomllib.TOMLDecodeError as error:
        fault = TemplateFault(name, "the whole file", f"expected TOML, got something else: {error}")
        raise BadTemplate((fault,)) from None
    except RecursionError:  # the parser goes into each bracket by a call of its own
        fault = TemplateFault(
            name, "the whole file", "expected a form, got entries nested too deep"
        )
        raise BadTemplate((fault,)) from None
    try:
        template = _reader.validate_python(raw)
    except ValidationError as error:
        found = error.errors(include_url=False)
        # A list whose items are wrong is also told to be too short.
        found = [one for one in found if one["type"] != "too_short" or not one["input"]]
        raise BadTemplate(tuple(_fault(name, raw, one) for one in found)) from None
    faults = tuple(TemplateFault(name, entry, said) for entry, said in _contradictions(template))
    if faults:
        raise BadTemplate(faults)
    return template


def read_file(path: Path) -> Template:
    """Read a form from its file.

    Raises:
        BadTemplate: If it cannot be read, or with everything that is wrong with it.
    """
    try:
        data = path.read_bytes()
        if len(data) > _LARGEST:
            raise ValueError(f"at most {_LARGEST} bytes, got {len(data)}")
        text = data.decode()
    except OSError as error:
        said = f"expected a file that can be read, got: {error.strerror}"
    except UnicodeDecodeError:
        said = "expected text in UTF-8, got other bytes: save it as UTF-8"
    except ValueError as error:
        said = f"expected {error}"
    else:
        return read(text, path.name)
    raise BadTemplate((TemplateFault(path.name, "the whole file", said),))


@cache
def shipped() -> Templates:
    """The forms that come with conote, the default first."""
    found = (read_file(path) for path in sorted(_SHIPPED.glob("*.toml")))
    return Templates(tuple(sorted(found, key=lambda template: template.id != _DEFAULT)))


def load(folder: Path | None) -> Templates:
    """The forms a practice can choose from: those that come with conote, then its own.

    Args:
        folder: Of the practice's own, files that end in ``.toml``; None if it has none.

    Raises:
        BadTemplate: If one of them is wrong, or two have one id; with everything that is wrong.
    """
    if folder is None:
        return shipped()
    if not folder.is_dir():
        said = "expected a folder of templates, found none: make it, or set CONOTE_TEMPLATES_DIR"
        raise BadTemplate((TemplateFault(str(folder), "the folder", said),))
    return Templates((*shipped().all, *read_all(sorted(folder.glob("*.toml")))))


def read_all(paths: Iterable[Path]) -> tuple[Template, ...]:
    """Read a practice's own forms.

    Raises:
        BadTemplate: As ``load``.
    """
    taken = {template.id: "conote" for template in shipped().all}
    found: list[Template] = []
    faults: list[TemplateFault] = []
    for path in paths:
        try:
            template = read_file(path)
        except BadTemplate as error:
            faults += error.faults
            continue
        if template.id in taken:
            said = f"expected an id of its own, got {template.id!r}, which {taken[template.id]} has"
            faults.append(TemplateFault(path.name, "id", said))
        taken.setdefault(template.id, path.name)
        found.append(template)
    if faults:
        raise BadTemplate(tuple(faults))
    return tuple(found)


# --- what is wrong ---------------------------------------------------------------------


def _contradictions(template: Template) -> Iterator[tuple[str, str]]:
    """What each entry may be and all together may not: entry and message."""
    yield from _twice("sections", [section.id for section in template.sections])
    choices = [choice for section in template.sections for choice in section.choices]
    yield from _twice("sections.choices", [choice.id for choice in choices])
    for choice in choices:
        yield from _twice(f'choices "{choice.id}": options', choice.options)
    filed = Counter(kind for section in template.sections for kind in section.kinds)
    for kind in get_args(StatementKind):
        if filed[kind] != 1:
            where = [_place(s) for s in template.sections if kind in s.kinds]
            got = " and ".join(where) or "none"
            todo = "take it out of all but one" if where else "add it to one"
            yield "kinds", f"expected {kind!r} in the kinds of one section, got {got}: {todo}"
    for section in template.sections:
        for kind in section.required:
            if kind not in section.kinds:
                said = f"expected kinds of this section ({', '.join(section.kinds)}), got {kind!r}"
                yield f"{_place(section)}: required", said


def _twice(entry: str, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    for name, times in Counter(names).items():
        if times > 1:
            yield entry, f"expected {name!r} once, got it {times} times"


def _place(section: TemplateSection) -> str:
    return f'section "{section.id}"'


def _fault(name: str, raw: dict[str, Any], error: Any) -> TemplateFault:
    """One of pydantic's errors in our words; a form holds nothing that was said in a session."""
    match error["type"]:
        case "missing":
            said = "expected this entry, found none: add it"
        case "unexpected_keyword_argument":
            said = "expected no such entry: is it misspelt?"
        case "literal_error":
            said = f"expected one of {error['ctx']['expected']}, got {error['input']!r}"
        case "too_short":
            said = "expected at least one, got none"
        case "string_pattern_mismatch":
            said = f"expected 1 to 40 of a-z, 0-9 and _, got {error['input']!r}"
        case _:
            said = f"{error['msg']}, got {type(error['input']).__name__}"
    return TemplateFault(name, _entry(raw, error["loc"]), said)


def _entry(raw: Any, path: tuple[str | int, ...]) -> str:
    """Where in the file something is: ``section "plan": choice 2: options 1``."""
    parts = []
    for step in path:
        try:
            raw = raw[step]
        except (KeyError, IndexError, TypeError):
            raw = None
        if isinstance(step, str):
            parts.append(step)
        elif isinstance(raw, dict):  # one of [[sections]] or [[sections.choices]]
            known = f'"{raw["id"]}"' if isinstance(raw.get("id"), str) else step + 1
            parts[-1] = f"{parts[-1].removesuffix('s')} {known}"
        else:
            parts[-1] += f" {step + 1}"
    return ": ".join(parts)
