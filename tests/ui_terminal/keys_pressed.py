"""Keys of the terminal, each with what must be so when it was pressed: tours through the screens.

A step says whose key it is: it is checked that the key is that class's own at that moment.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widgets import Input

import ui_terminal
from tests.ui_terminal.terminal_pilot import Desk
from ui_terminal.widgets.line_editor import LineEditor

Key = tuple[str, str]
"""Name of a class, and one of its keys."""


@dataclass(frozen=True, slots=True)
class Step:
    """A key to be pressed.

    Attributes:
        owner: Name of the class whose key it is; "*" if it is Textual's own; "" types a text.
        key: As Textual names it; or the text.
        then: What is to be read on the screen afterwards, or is to be so.
    """

    owner: str
    key: str
    then: str | type[Screen[Any]] | Callable[[Desk], bool]


def all_keys() -> dict[Key, str]:
    """Every key of the terminal's own classes, and what it does."""
    found = {}
    for module in pkgutil.walk_packages(ui_terminal.__path__, "ui_terminal."):
        for name, kind in vars(importlib.import_module(module.name)).items():
            own = inspect.isclass(kind) and kind.__module__ == module.name
            if own and issubclass(kind, DOMNode) and "BINDINGS" in vars(kind):
                for binding in Binding.make_bindings(vars(kind)["BINDINGS"]):
                    found[name, binding.key] = binding.action
    return found


async def walk(desk: Desk, steps: Iterator[Step] | tuple[Step, ...]) -> None:
    """Press one key after the other."""
    for step in steps:
        if not step.owner:
            await desk.until(lambda: isinstance(desk.app.focused, Input | LineEditor))
            await desk.enter(step.key)
        else:
            if step.owner != "*":
                await _reached(desk, step, "offered", _is_offered)
            await desk.press(step.key)
        await _reached(desk, step, "so", _is_so)


async def _reached(desk: Desk, step: Step, what: str, true: Callable[[Desk, Step], bool]) -> None:
    try:
        await desk.until(lambda: true(desk, step))
    except TimeoutError:
        raise AssertionError(f"{step.owner} {step.key} is not {what}\n{desk.page()}") from None


def _is_offered(desk: Desk, step: Step) -> bool:
    """Whether the key is there now, and is this class's."""
    active = desk.screen.active_bindings.get(step.key)
    if active is None or not active.enabled:
        return False
    owners = [
        kind.__name__
        for kind in type(active.node).__mro__
        if any(b.key == step.key for b in Binding.make_bindings(vars(kind).get("BINDINGS", ())))
    ]
    return owners[:1] == [step.owner]


def _is_so(desk: Desk, step: Step) -> bool:
    if isinstance(step.then, str):
        return step.then in desk.page()
    if isinstance(step.then, type):
        return isinstance(desk.screen, step.then) and desk.screen.is_mounted
    return step.then(desk)
