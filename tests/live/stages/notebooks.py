"""A notebook in place of a session, and conversations drafted into it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import anyio

from audio.types import Party
from live import events as ev
from live.errors import WrongState
from live.note.drafting import Draft
from live.session import Session
from live.stages.drafter import Drafter
from tests.fakes.models import ScriptedLanguageModel
from tests.fakes.values import talk


def shortens(question: str) -> str:
    """A model that leaves out what it may."""
    if question.startswith("I'd recommend"):
        return "Advised: get up after fifteen minutes and go to the kitchen"
    return question.removesuffix(" since the move")


class Notebook:
    """A session that is drafted.

    Attributes:
        proposed: What came into the note.
        frozen: Whether the note may be written in.
    """

    def __init__(self, state: Session | None = None) -> None:
        self.state = state or Session(state="live")
        self.proposed: list[Draft] = []
        self.events: list[ev.Body] = []
        self.frozen = False

    async def propose(self, draft: Draft) -> None:
        """Put a draft into the note."""
        if self.frozen:
            raise WrongState("expected a note that is open")
        self.proposed.append(draft)

    async def record(self, body: ev.Body) -> int:
        """Keep an event."""
        self.events.append(body)
        return len(self.events)

    @property
    def texts(self) -> list[str]:
        """The proposed sentences."""
        return [draft.text for draft in self.proposed]


@asynccontextmanager
async def at_work(drafter: Drafter) -> AsyncIterator[None]:
    """Run a drafter for a while, ten seconds at most."""
    try:
        with anyio.fail_after(60):
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(drafter.run)
                yield
                tasks.cancel_scope.cancel()
    finally:
        drafter.close()


async def drafted(
    *lines: tuple[Party, str],
    model: ScriptedLanguageModel | None = None,
    notebook: Notebook | None = None,
) -> Notebook:
    """Draft a conversation to its end."""
    notebook = notebook or Notebook()
    drafter = Drafter(notebook, model or ScriptedLanguageModel(shortens), 60.0)
    async with at_work(drafter):
        for utterance in talk(*lines):
            await drafter.offer(utterance)
        await drafter.settle()
    return notebook


TALK: tuple[tuple[Party, str], ...] = (
    ("client", "I slept four hours a night since the move."),
    ("therapist", "I'd recommend that you get up after fifteen minutes and go to the kitchen."),
    ("client", "I rode the bus to the library twice."),
)
BY_RULE = [
    "Slept four hours a night since the move.",
    "Advised: get up after fifteen minutes and go to the kitchen.",
    "Rode the bus to the library twice.",
]


async def talked(
    *lines: tuple[Party, str], model: ScriptedLanguageModel, drafts: int = 0
) -> Notebook:
    """Draft a conversation while it goes on, until so many proposals are there."""
    notebook = Notebook()
    drafter = Drafter(notebook, model, 60.0)
    async with at_work(drafter):
        for utterance in talk(*lines, ("therapist", "How was that?")):
            await drafter.offer(utterance)
        while len(notebook.proposed) < drafts:
            await anyio.lowlevel.checkpoint()
        await drafter.settle()
    return notebook
