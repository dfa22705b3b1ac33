"""The keys that apply now, in one line."""

from textual.content import Content
from textual.screen import Screen

from ui_terminal.widgets.steady import Steady


class KeyLine(Steady):
    """What the keys do. A click on one presses it.

    Textual's own footer makes a widget of each key, and all of them anew whenever other keys
    apply: that is a layout of the whole screen, where this is a line drawn once.
    """

    DEFAULT_CSS = """
    KeyLine {
        height: 1; dock: bottom; padding: 0 1; color: $footer-foreground;
        background: $footer-background; text-wrap: nowrap; text-overflow: ellipsis;
    }
    """

    auto_links = False  # a key looks like a key, not like a link

    def on_mount(self) -> None:
        """Follow the keys."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)
        self.call_after_refresh(self._show)

    def on_resize(self) -> None:
        """As many as there is room for."""
        self._show()

    def _changed(self, screen: Screen[object]) -> None:
        if screen is self.screen and self.app.app_focus:
            self.call_after_refresh(self._show)

    def _show(self) -> None:
        if not self.is_attached:
            return  # the screen closed meanwhile
        keys: dict[str, Content] = {}
        for _, binding, enabled, _ in self.screen.active_bindings.values():
            if enabled and binding.show and binding.action not in keys:
                keys[binding.action] = Content.from_markup(
                    f"[@click=app.simulate_key('{binding.key}')]"
                    "[bold $footer-key-foreground]$key[/] $does[/]",
                    key=self.app.get_key_display(binding),
                    does=binding.description,
                )
        self.say(fitting(list(keys.values()), self.size.width or self.app.size.width - 2))


def fitting(keys: list[Content], cells: int) -> Content:
    """The keys in so many cells, with air between them if there is room.

    What there is no room for goes before the last two: those help, and lead back.
    """
    for gap in ("   ", "  ", " "):
        if sum(key.cell_length for key in keys) + len(gap) * (len(keys) - 1) <= cells:
            return Content(gap).join(keys)
    first, last = keys[:-2], keys[-2:]
    while first and sum(key.cell_length + 1 for key in [*first, *last]) + 1 > cells:
        first.pop()
    return Content(" ").join([*first, Content("…"), *last])
