"""What people say of a line beside it: the fold of comments. Pure.

A comment is about one line and stands beside it until somebody settles it, or the line goes.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from typing import Final

from live.events.note import Commented, CommentResolved
from live.values import Content, Party

MAX_COMMENTS: Final = 200
"""Comments on one note: more than two people say in a session."""


@dataclass(frozen=True, slots=True, repr=False)
class Comment(Content):
    """What a person said of a line.

    Attributes:
        id: Unique in the session.
        statement: Id of the line.
        author: Who said it.
        text: What.
        at: When, UTC.
        resolved: Whether somebody settled it.
    """

    id: str
    statement: str
    author: Party
    text: str
    at: datetime
    resolved: bool = False


Comments = Mapping[str, Comment]
"""By id, oldest first."""

NO_COMMENTS: Final[Comments] = MappingProxyType({})


def folded(comments: Comments, body: Commented | CommentResolved, at: datetime) -> Comments:
    """The comments after an event."""
    if isinstance(body, Commented):
        now = Comment(body.comment, body.statement, body.by, body.text, at)
    else:
        now = replace(comments[body.comment], resolved=True)
    return MappingProxyType({**comments, now.id: now})


def without(comments: Comments, statements: Collection[str]) -> Comments:
    """The comments that are left when these lines are gone: theirs go with them."""
    left = {name: c for name, c in comments.items() if c.statement not in statements}
    return comments if len(left) == len(comments) else MappingProxyType(left)


def unresolved(comments: Comments, statement: str) -> tuple[Comment, ...]:
    """What stands beside a line, oldest first."""
    return tuple(c for c in comments.values() if c.statement == statement and not c.resolved)
