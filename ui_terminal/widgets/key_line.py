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

    def _changed(self, screen: Screen[object]) -> None:
        if screen is self.screen and self.app.app_focus:
            self.call_after_refresh(self._show)

    def _show(self) -> None:
        if not self.is_attached:
            return  # the screen closed meanwhile
        shown: dict[str, Content] = {}
        for _, binding, enabled, _ in self.screen.active_bindings.values():
            if enabled and binding.show and binding.action not in shown:
                shown[binding.action] = Content.from_markup(
                    f"[@click=app.simulate_key('{binding.key}')]"
                    "[bold $footer-key-foreground]$key[/] $does[/]",
                    key=self.app.get_key_display(binding),
                    does=binding.description,
                )
        self.say(Content(" ").join(shown.values()))
