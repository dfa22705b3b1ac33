"""Rows of a container, brought into the order that is wanted."""

from collections.abc import Callable, Mapping
from itertools import groupby, pairwise
from typing import Any

from textual.widget import Widget


async def stand(
    box: Widget,
    rows: dict[str, Widget],
    wanted: Mapping[str, Any],
    make: Callable[[Any], Widget],
) -> None:
    """Have rows stand in a container in the order wanted, and no others.

    Nothing is moved that stands right, and what is new side by side comes at once: each change
    costs a layout of the screen.

    Args:
        box: The container. If it is no longer displayed, its screen closes, and nothing is added.
        rows: Its rows by key; those that are not wanted are taken out, new ones put in.
        wanted: What is to stand there, in order.
        make: Makes a row of what is wanted.
    """
    for key in [key for key in rows if key not in wanted]:
        await rows.pop(key).remove()
    there = [rows[key] for key in wanted if key in rows]
    if there != list(box.children):
        for previous, row in pairwise(there):
            box.move_child(row, after=previous)
    last: Widget | None = None
    for new, together in groupby(list(wanted), key=lambda key: key not in rows):
        keys = list(together)
        if not box.display:
            return
        if new:
            made = {key: make(wanted[key]) for key in keys}
            rows.update(made)
            before = 0 if last is None and box.children else None
            await box.mount(*made.values(), before=before, after=last)
        last = rows[keys[-1]]
