"""Chains of rows, and the key that signs their heads."""

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from live.audit import Act, Actor, AuditRow, Head, follow
from live.audit.chain import head_text
from live.signing.key import SigningKey

KEY = SigningKey(b"s" * 32)
PUBLIC = {KEY.id: KEY.public}
AT = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)

acts = st.builds(
    Act,
    action=st.sampled_from(["note.read", "note.signed", "plan.saved", "key.destroyed"]),
    actor=st.builds(
        Actor, st.sampled_from(["clinician", "client", "command"]), st.sampled_from(["", "a1"])
    ),
    session=st.sampled_from([None, "s1", "s2"]),
    subject=st.sampled_from(["", "a" * 64, "x:1"]),
    outcome=st.sampled_from(["done", "refused"]),
)


def chain(told: list[Act], signed: set[int]) -> tuple[list[AuditRow], list[Head]]:
    """The rows that tell of these acts, with a head signed after some of them (by place)."""
    rows: list[AuditRow] = []
    heads: list[Head] = []

    def add(act: Act) -> None:
        last = rows[-1] if rows else None
        rows.append(follow(last, AT + timedelta(seconds=len(rows)), act))

    for place, act in enumerate(told):
        add(act)
        if place in signed:
            heads.append(sign(rows[-1]))
            told_of = f"hour:{heads[-1].digest}"
            add(Act("audit.head_signed", Actor("server"), subject=told_of))
    return rows, heads


def sign(row: AuditRow) -> Head:
    """A head over a row."""
    signature = KEY.sign(head_text(row.n, row.hash, AT, KEY.id))
    return Head(row.n, row.hash, AT, KEY.id, signature)
