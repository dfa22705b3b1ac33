"""A plan's file → a plan. Pure: the bytes come from outside and nothing of them is trusted."""

import json
from collections.abc import Iterator
from typing import Any, Final

import yaml

from live.errors import BadPlan
from live.plans import fhir, form
from live.plans.values import Plan

MAX_PLAN_BYTES: Final = 256 * 1024
"""Longest file, in bytes."""
MAX_DEPTH: Final = 6
"""Levels of lists and fields in a plan of ours; it needs three."""
MAX_NODES: Final = 5_000
"""Values in a plan of ours; the longest that is taken has about two thousand."""


def read_plan(data: bytes, file: str) -> Plan:
    """Read a plan.

    Args:
        data: Our own form as YAML or JSON, or FHIR R4 as JSON.
        file: Its name, for messages.

    Raises:
        BadPlan: If it is none; says where, what was expected and what came.
    """
    if len(data) > MAX_PLAN_BYTES:
        raise BadPlan(f"{file}: expected at most {MAX_PLAN_BYTES} bytes, got {len(data)}")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadPlan(f"{file}, byte {error.start}: expected UTF-8 text, got other") from None
    if not text.strip():
        raise BadPlan(f"{file}: expected a plan, got an empty file")
    value = _from_json(text, file) if text.lstrip()[0] in "{[" else _from_yaml(text, file)
    return fhir.plan_of(value, file) if fhir.is_fhir(value) else form.plan_of(value, file)


def _from_json(text: str, file: str) -> Any:
    try:
        return json.loads(text, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        # YAML's short form begins like JSON.
        try:
            return _from_yaml(text, file)
        except BadPlan:
            raise BadPlan(
                f"{file}, line {error.lineno}: expected JSON, got something else: {error.msg}"
            ) from None
    except (RecursionError, ValueError):
        raise BadPlan(f"{file}: expected JSON of a plan, got other values or deeper ones") from None


def _no_number(_: str) -> Any:
    raise ValueError("not a number that JSON knows")


def _from_yaml(text: str, file: str) -> Any:
    """Read YAML: plain values only, nothing that stands for something else."""
    try:
        _check(text, file)
        return yaml.safe_load(text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        where = f"{file}, line {mark.line + 1}" if mark else file
        raise BadPlan(f"{where}: expected YAML of plain values, got something else") from None
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError):
        # ValueError: what looks like a date and is none.
        raise BadPlan(f"{file}: expected YAML of plain values and dates, got other") from None


def _check(text: str, file: str) -> None:
    """Refuse, before anything is built, what could grow or hide: aliases, depth, double names."""
    depth = 0
    for number, event in enumerate(_events(text)):
        line = f"{file}, line {event.start_mark.line + 1}"
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise BadPlan(f"{line}: expected plain values, got an anchor or alias: write it out")
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MAX_DEPTH:
            raise BadPlan(f"{line}: expected at most {MAX_DEPTH} levels, got more")
        if number > MAX_NODES:
            raise BadPlan(f"{line}: expected at most {MAX_NODES} values, got more")
    _check_names(yaml.compose(text, yaml.SafeLoader), file)


def _events(text: str) -> Iterator[Any]:
    yield from yaml.parse(text, yaml.SafeLoader)


def _check_names(node: Any, file: str) -> None:
    """YAML's reader keeps the last of two fields of one name: here, none is lost unseen."""
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            line = f"{file}, line {key.start_mark.line + 1}"
            if not isinstance(key, yaml.ScalarNode):
                raise BadPlan(f"{line}: expected a field's name, got a list or fields")
            if key.value in seen:
                raise BadPlan(f"{line}: expected each field once, got one a second time")
            seen.add(key.value)
            _check_names(value, file)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            _check_names(value, file)
