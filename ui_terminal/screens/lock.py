"""The lock: covers the whole terminal; the session goes on below it."""

from functools import partial
from pathlib import Path
from typing import ClassVar, Final

from anyio import to_thread
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input

from ui_terminal.passphrase import LEAST, Passphrase
from ui_terminal.widgets.steady import Steady

_LOOK_EVERY_S: Final = 0.5


class LockScreen(Screen[None]):
    """Covers everything, and says ``Opened`` by the passphrase; nothing of a session is on it.

    If none was chosen yet, one is chosen here. Without a folder to keep one in (the demo) it only
    covers: Enter opens.

    Args:
        folder: Where the passphrase's hash is kept; None: there is none, and none is asked for.
    """

    class Opened(Message):
        """Whoever is there knows the passphrase."""

    DEFAULT_CSS = """
    LockScreen {
        align: center middle; background: $background;
        Vertical { width: 60; max-width: 96%; height: auto; padding: 1 2; }
        #mark { color: $primary; text-style: bold; width: 100%; text-align: center; }
        #why { width: 100%; margin: 1 0; color: $text-muted; text-align: center; }
        #said { width: 100%; margin-top: 1; color: $warning; text-align: center; height: 2; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "uncover", "Back", show=False),
        Binding("enter", "uncover", "Back", show=False),
    ]

    def __init__(self, folder: Path | None) -> None:
        super().__init__()
        self._passphrase = None if folder is None else Passphrase(folder)
        self._first = ""  # what was chosen, until it was typed twice
        self._busy = False
        self._chosen = True
        self._why = Steady(id="why")
        self._said = Steady(id="said")
        self._words = Input(password=True, id="words", disabled=self._passphrase is None)

    def compose(self) -> ComposeResult:
        """A name, a line, a field."""
        with Vertical():
            yield Steady("conote", id="mark")
            yield self._why
            yield self._words
            yield self._said

    async def on_mount(self) -> None:
        """Ask for it, or for a new one."""
        self._words.display = self._passphrase is not None
        if self._passphrase is None:
            self._why.say("Covered. The session goes on.\n\nenter uncovers it")
            return
        self._chosen = self._passphrase.chosen
        self._ask()
        self._words.focus()
        self.set_interval(_LOOK_EVERY_S, self._wait)
        await self._wait()

    def _ask(self) -> None:
        if self._chosen:
            self._why.say("Locked. The session goes on.\n\nYour passphrase opens it.")
        elif self._first:
            self._why.say("Once more, the same passphrase.")
        else:
            self._why.say(
                "Covered. The session goes on.\n\nNo passphrase was chosen yet: choose one now, "
                f"{LEAST} characters or more, and from now on it opens this lock.  (esc) without"
            )

    async def _wait(self) -> None:
        """Take no guess while it would not be looked at."""
        if self._passphrase is None or self._busy or not self._chosen:
            return
        left = await to_thread.run_sync(self._passphrase.wait_s)
        if left:
            self._said.say(f"That was not it. Once more in {round(left) or 1} s")
        elif self._words.disabled:
            self._said.say("")
        if self._words.disabled != bool(left):
            self._words.disabled = bool(left)
            if not left:
                self._words.focus()

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        """Try it, or choose it. The hash takes its time in a thread."""
        event.stop()
        words, self._words.value = event.value, ""
        if self._busy or not words or self._passphrase is None:
            return
        self._busy = True
        try:
            if self._chosen:
                self._said.say("…")
                opens = await to_thread.run_sync(partial(self._passphrase.opens, words))
                if opens:
                    self.post_message(self.Opened())
            else:
                await self._choose(self._passphrase, words)
        finally:
            self._busy = False
        await self._wait()

    async def _choose(self, passphrase: Passphrase, words: str) -> None:
        if len(words) < LEAST:
            self._said.say(f"Expected {LEAST} characters or more")
        elif not self._first:
            self._first = words
            self._said.say("")
        elif self._first != words:
            self._first = ""
            self._said.say("The two differ: once more from the beginning")
        else:
            try:
                await to_thread.run_sync(partial(passphrase.choose, words))
            except OSError:
                self._said.say("It could not be kept: the folder cannot be written. Esc uncovers")
                return
            self.post_message(self.Opened())
        self._ask()

    def action_uncover(self) -> None:
        """Open, where there is no passphrase."""
        if self._passphrase is None or not self._chosen:
            self.post_message(self.Opened())
