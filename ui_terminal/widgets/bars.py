"""One-line parts: the header with the clock, the next step, the goals, the health line."""

from typing import Final

from textual.containers import Horizontal
from textual.content import Content

from ui_terminal.model import SessionModel
from ui_terminal.script import clock_s
from ui_terminal.widgets.steady import Steady
from ui_terminal.wording import (
    asking_words,
    band,
    health_words,
    kept_words,
    link_words,
    next_step,
    others_words,
    state_words,
)

_WRITING: Final = frozenset({"live", "paused", "review", "unsigned"})
"""States in which what is missing can be written."""
_NO_ANSWER_S: Final = 3.0
"""Seconds without one after which a line that seems to be there is not called so any more."""
_ROOMY: Final = 120
"""Columns from which there is room for whole words in the health line."""


class SessionHeader(Horizontal):
    """Who, in which state, for how long."""

    DEFAULT_CSS = """
    SessionHeader {
        height: 1; padding: 0 1; background: $panel;
        Steady { height: 1; }
        #who { width: 1fr; text-style: bold; text-overflow: ellipsis; text-wrap: nowrap; }
        #others { width: auto; padding: 0 2; color: $warning; }
        #state { width: auto; padding: 0 2; color: $text-muted; }
        #state.-live { color: $success; text-style: bold; }
        #state.-paused { color: $warning; text-style: bold; }
        #state.-signed { color: $success; }
        #clock { width: auto; text-align: right; }
    }
    """

    def __init__(self) -> None:
        self._who = Steady(id="who")
        self._others = Steady(id="others")
        self._state = Steady(id="state")
        self._clock = Steady(id="clock")
        super().__init__(self._who, self._others, self._state, self._clock)

    def show(self, model: SessionModel, now_s: float) -> None:
        """Show the model."""
        view = model.view
        who = Content.assemble(
            ("conote", "$primary"), "  ", "" if view is None else view.client_alias
        )
        self._who.say(who)
        others = others_words(model)
        self._others.say(others)
        self._others.display = bool(others)
        self._state.say(state_words(model))
        for name in ("live", "paused", "signed"):
            self._state.set_class(view is not None and view.state == name, f"-{name}")
        passed = model.session_s(now_s)
        code = "" if view is None else band(view.time_bands, passed)
        self._clock.say(
            Content.assemble(
                (f"{code}  " if code else "", "not bold $text-muted"),
                (clock_s(passed), "bold"),
            )
        )


class NextStep(Steady):
    """What can be done next; takes no room when nothing needs saying."""

    DEFAULT_CSS = """
    NextStep { height: auto; max-height: 2; padding: 0 1; color: $accent; background: $surface; }
    """

    def show(self, model: SessionModel) -> None:
        """Show the model."""
        words = next_step(model)
        self.display = bool(words)
        self.say(Content(words))


class Goals(Steady):
    """The goals of the plan, those not yet touched first."""

    DEFAULT_CSS = """
    Goals { height: auto; max-height: 2; padding: 0 1; color: $text-muted; }
    """

    def show(self, model: SessionModel) -> None:
        """Show the model."""
        rows = model.goals()
        self.display = bool(rows)
        parts: list[Content] = [Content.styled("goals", "$text-muted")]
        for row in rows:
            if row.touched:
                parts.append(Content.styled(f"✓ {row.goal.text} ({row.touched})", "$success"))
            else:
                parts.append(Content.styled(f"○ {row.goal.text}", "$foreground"))
        self.say(Content("   ").join(parts))


class Asking(Steady):
    """What the note must hold and does not yet: one quiet line.

    Takes no room when nothing is, nor while nothing can be written: before it begins, and signed.
    """

    DEFAULT_CSS = """
    Asking { height: 1; padding: 0 1; color: $text-muted; text-wrap: nowrap;
             text-overflow: ellipsis; }
    """

    def show(self, model: SessionModel) -> None:
        """Show the model."""
        asking = model.asking if model.state in _WRITING else ()
        self.display = bool(asking)
        self.say(Content(asking_words(asking)))


class Health(Horizontal):
    """The connection, what is not kept yet, whose sound arrives, how late words come."""

    DEFAULT_CSS = """
    Health {
        height: 1; padding: 0 1; background: $surface;
        Steady { height: 1; }
        #link { width: auto; color: $text-muted; }
        #link.-bad { color: $warning; text-style: bold; }
        #sound { width: 1fr; padding-left: 2; text-align: right; color: $text-muted;
                 text-overflow: ellipsis; text-wrap: nowrap; }
    }
    """

    def __init__(self) -> None:
        self._waits_since_s = 0.0
        self._link = Steady(id="link")
        self._sound = Steady(id="sound")
        super().__init__(self._link, self._sound)

    def show(
        self, model: SessionModel, now_s: float, next_try_s: float, unkept: int, *, sealed: bool
    ) -> None:
        """Show the model.

        Args:
            model: The session.
            now_s: Now, on the monotonic clock.
            next_try_s: When it is tried again to connect, on the same.
            unkept: Changes that the server does not have.
            sealed: Whether they are kept on this machine.
        """
        if not unkept:
            self._waits_since_s = now_s
        waits = now_s - self._waits_since_s > _NO_ANSWER_S
        linked = model.link.state == "connected"
        connected = linked and not waits
        words = link_words(model.link, next_try_s - now_s)
        if linked and waits:
            words = "○ no answer yet"
        if not connected and model.view is not None:
            changes = f"{unkept} change{'s' if unkept > 1 else ''}" if unkept else "words"
            words += f"  ·  {changes} {kept_words(sealed=sealed)}"
        self._link.say(Content(words))
        self._link.set_class(not connected, "-bad")
        roomy = self.app.size.width >= _ROOMY
        self._sound.say(Content(health_words(model, model.words_a_minute(now_s), roomy=roomy)))
