"""The audit trail: who did what when, in one chain in which nothing can be changed unseen."""

from live.audit.actions import Act, Action, Actor, ActorKind, Outcome
from live.audit.asking import ask_as, asking
from live.audit.chain import START, AuditRow, Head, follow

__all__ = [
    "START",
    "Act",
    "Action",
    "Actor",
    "ActorKind",
    "AuditRow",
    "Head",
    "Outcome",
    "ask_as",
    "asking",
    "follow",
]
