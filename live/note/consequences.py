"""What an event changes in the shared document. Pure.

The log is the truth of it: the document is brought in line after each event, and again by
``NoteDocument.match`` after a restart.
"""

from collections.abc import Callable

from live import events as ev
from live.note.document import NoteDocument
from live.session import Session


def change_of(body: ev.Body, session: Session) -> Callable[[NoteDocument], object] | None:
    """The change of the document that an event asks for; None if it asks for none.

    Args:
        body: What happened.
        session: The fold of the session's events, this one included.
    """
    match body:
        case ev.Accepted() | ev.Edited() | ev.Rejected() | ev.Disputed() | ev.TakenOver():
            entry, comments = session.entries[body.statement], session.comments

            def marked(note: NoteDocument) -> None:
                note.mark(entry.statement.id, entry.status)
                note.say_otherwise(entry.statement.id, entry.words)
                note.remark(comments)

            return marked
        case ev.Linked():
            entry = session.entries[body.statement]
            return lambda note: note.link(entry.statement.id, entry.goal, entry.goal_by)
        case ev.Commented() | ev.CommentResolved():
            comments = session.comments
            return lambda note: note.remark(comments)
        case _:
            return None
