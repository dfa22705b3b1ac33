"""What a key asks before something is done: each gives the command, or None. In a worker."""

from textual.app import App

from live import wire
from ui_terminal.client import ConoteClient
from ui_terminal.connection import Connection
from ui_terminal.document import NoteStatement
from ui_terminal.screens.consent import ConsentScreen
from ui_terminal.screens.new_session import SEEN_BY
from ui_terminal.screens.picking import Picked, PickScreen


async def ask_form(app: App[None], view: wire.View) -> wire.SwitchTemplate | None:
    """Ask which form the note is to have; None if it keeps its own."""
    options = [(form.id, form.title) for form in view.templates]
    picked = await app.push_screen_wait(PickScreen("Form of the note", options, [view.template]))
    if not picked or picked[0] == view.template:
        return None
    return wire.SwitchTemplate(template=picked[0])


async def ask_goal(app: App[None], view: wire.View, statement: NoteStatement) -> wire.Link | None:
    """Ask which goal a statement serves; None if that was left alone.

    Taking the one that was suggested makes it the therapist's.
    """
    options = [("", "no goal"), *((goal.id, goal.text) for goal in view.goals)]
    suggested = " (suggested)" if statement.goal_by == "assistant" else ""
    title = f"The goal it serves{suggested}"
    picked = await app.push_screen_wait(PickScreen(title, options, [statement.goal]))
    return None if picked is None else wire.Link(statement=statement.id, goal=picked[0])


async def ask_mode(app: App[None], view: wire.View) -> wire.SwitchMode | None:
    """Ask who is to see the note; None if that stays."""
    picked = await app.push_screen_wait(
        PickScreen("Who sees the note", SEEN_BY.items(), [view.mode])
    )
    mode = next((mode for mode in SEEN_BY if picked and mode == picked[0]), view.mode)
    return None if mode == view.mode else wire.SwitchMode(mode=mode)


async def ask_choice(app: App[None], section: wire.Section) -> wire.Choose | None:
    """Ask what to choose in a section; None if that was left alone."""
    choices = {choice.id: choice for choice in section.choices}
    which: Picked | None = tuple(choices)
    if len(choices) > 1:
        options = [(choice.id, choice.title) for choice in section.choices]
        which = await app.push_screen_wait(PickScreen(section.title, options))
    if not which:
        return None
    choice = choices[which[0]]
    options = [(option, option) for option in choice.options]
    if not choice.many:
        options = [("", "nothing"), *options]
    chosen = section.chosen.get(choice.id, ())
    screen = PickScreen(choice.title, options, chosen or ("",), many=choice.many)
    picked = await app.push_screen_wait(screen)
    if picked is None:
        return None
    return wire.Choose(choice=choice.id, values=tuple(filter(None, picked)))


async def ask_strike(app: App[None], connection: Connection) -> wire.Strike | None:
    """Ask what to take back, and say what goes with it; None if nothing."""
    options = []
    for minutes in (1, 2, 5):
        lines = await connection.would_go(minutes * 60)
        last = "the last minute" if minutes == 1 else f"the last {minutes} minutes"
        went = "1 line rests" if lines == 1 else f"{lines or 'no'} lines rest"
        options.append((str(minutes), f"{last}: {went} on it"))
    picked = await app.push_screen_wait(PickScreen("Take back what was said, for good", options))
    return None if not picked else wire.Strike(last_s=int(picked[0]) * 60)


async def ask_consent(app: App[None], client: ConoteClient) -> wire.Consent | None:
    """Have the text read, and ask what of it is agreed to; None if that was left alone."""
    text = await client.consent_text()
    agreed = await app.push_screen_wait(ConsentScreen(text))
    if agreed is None:
        return None
    return wire.Consent(purposes=agreed.purposes, text_version=agreed.text_version)
