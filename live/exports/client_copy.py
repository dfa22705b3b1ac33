"""Everything of one client as files: each signed note in every form, the plan, the measures.

Nothing unsigned is in it and nothing of a private lane. One note at a time is in memory.
"""

import csv
import hashlib
import io
import json
from collections.abc import AsyncIterator
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Final

import yaml

from live import exports
from live.audit import asking
from live.errors import NotFound
from live.exports.kept import Client, SignedNote, SignedNotes
from live.exports.markdown import escaped
from live.note_words import date_told, one_line
from live.plans import Plan
from live.store.audit import AuditShelf
from live.values import Content

SCHEMA: Final = "conote-client/1"
"""Counts up when an entry of ``index.json`` changes its meaning."""


@dataclass(frozen=True, slots=True, repr=False)
class CopiedFile(Content):
    """A file of the copy.

    Attributes:
        path: Relative, with "/" between its parts.
        data: Its bytes.
        session: Of which session's note it is a form, if it is.
        form: Which form.
    """

    path: str
    data: bytes
    session: str = ""
    form: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file as the index lists it: which, how long, and its SHA-256, hex."""

    path: str
    bytes: int
    sha256: str


@dataclass(slots=True, repr=False)
class _Index(Content):
    """What has been put in so far; no note's words."""

    client: Client
    notes: list[dict[str, Any]] = field(default_factory=list)
    files: list[Entry] = field(default_factory=list)
    scores: list[list[object]] = field(default_factory=list)

    def put(self, path: str, data: bytes) -> CopiedFile:
        """List a file, and give it."""
        self.files.append(Entry(path, len(data), hashlib.sha256(data).hexdigest()))
        return CopiedFile(path, data)


async def everything_of(
    client: Client, notes: SignedNotes, plan: Plan | None, seal: exports.Seal | None
) -> AsyncIterator[CopiedFile]:
    """The files of a client's copy, one after the other; last of all what lists them.

    Args:
        client: Whose.
        notes: Those that are kept.
        plan: The client's plan as it is now, if there is one.
        seal: What the practice signs PDFs with.

    Raises:
        NotFound: If the client has no signed note.
        ExportFailed: If a file cannot be made.
    """
    index = _Index(client)
    async for note in notes.of(client):
        folder = f"notes/{_folder(note)}"
        index.notes.append(_listed(note, folder))
        index.scores += _scores(note)
        for form in exports.FORMS:
            data = await exports.made(form, note.attested, seal)
            file = index.put(f"{folder}/note.{exports.suffix(form)}", data)
            yield replace(file, session=note.session, form=form)
    if not index.notes:
        raise NotFound("expected a client with a signed note, there is none of that name")
    if plan is not None:
        yield index.put("plan.yaml", plan_file(plan))
    if index.scores:
        yield index.put("measures.csv", _table(index.scores))
    yield index.put("index.json", _as_json(index))
    yield index.put("index.md", _as_markdown(index))
    yield CopiedFile("SHA256SUMS", _sums(index.files))


async def audited(files: AsyncIterator[CopiedFile], audit: AuditShelf) -> AsyncIterator[CopiedFile]:
    """The files, each form of a note only once the audit tells of it."""
    async for file in files:
        if file.session:
            await audit.add("note.exported", asking(), file.session, subject=file.form)
        yield file


def _folder(note: SignedNote) -> str:
    """The note's day and its session: nothing that people wrote is part of a file's name."""
    facts = note.attested["note"]["session"]
    day = str(facts["started_at"] or facts["created_at"] or "undated")[:10]
    return f"{day}-{note.session}"


def _listed(note: SignedNote, folder: str) -> dict[str, Any]:
    record, facts = note.attested, note.attested["note"]["session"]
    return {
        "session": note.session,
        "folder": folder,
        "started_at": facts["started_at"],
        "sha256": record["sha256"],
        "record_sha256": record["record_sha256"],
        "answers": [
            {"party": a["party"], "at": a["at"], "declined": a["declined"]}
            for a in record["attestations"]
        ],
        "additions": [
            {"kind": a["kind"], "at": a["at"], "sha256": a["sha256"]}
            for a in record.get("additions", ())
        ],
    }


def _scores(note: SignedNote) -> list[list[object]]:
    return [
        [
            measure["on"],
            note.session,
            measure["title"],
            "" if measure["total"] is None else measure["total"],
            measure["most"],
            measure["band"] or "",
            *("" if a["value"] is None else a["value"] for a in measure["answers"]),
        ]
        for measure in note.attested["note"].get("measures", ())
    ]


def _table(scores: list[list[object]]) -> bytes:
    """The measures over time, a line each: numbers and names of questionnaires, no words."""
    longest = max(len(row) for row in scores) - 6
    out = io.StringIO(newline="")
    rows = csv.writer(out, lineterminator="\n")
    head = ["day", "session", "measure", "total", "most", "band"]
    rows.writerow([*head, *(f"item_{n}" for n in range(1, longest + 1))])
    ordered = sorted(scores, key=lambda row: (str(row[0]), str(row[2]), str(row[1])))
    rows.writerows(ordered)
    return out.getvalue().encode()


def plan_file(plan: Plan) -> bytes:
    """A plan as the YAML that ``conote plan`` reads (docs/plans.md)."""
    problems = {problem.text: problem.id for problem in plan.problems}
    for goal in plan.goals:  # one that answers to several problems names them together
        if goal.problem:
            problems.setdefault(goal.problem, f"{goal.id}-problem"[:64])
    goals = []
    for goal in plan.goals:
        made: dict[str, Any] = {"id": goal.id, "text": goal.text}
        if goal.problem in problems:
            made["problem"] = problems[goal.problem]
        if goal.target:
            made["target"] = goal.target
        if goal.objectives:
            made["objectives"] = list(goal.objectives)
        goals.append(made)
    content: dict[str, Any] = {"goals": goals}
    if problems:
        named = [{"id": name, "text": text} for text, name in problems.items()]
        content = {"problems": named, **content}
    text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=100)
    return str(text).encode()


def _as_json(index: _Index) -> bytes:
    content = {
        "schema": SCHEMA,
        "client": index.client.alias,
        "therapist": index.client.therapist,
        "notes": index.notes,
        "files": [asdict(entry) for entry in index.files],
    }
    return json.dumps(content, ensure_ascii=False, indent=2).encode() + b"\n"


def _as_markdown(index: _Index) -> bytes:
    alias, therapist = one_line(index.client.alias), one_line(index.client.therapist)
    lines = [
        f"# Notes of {escaped(alias)}",
        "",
        f"With {escaped(therapist)}. Every signed note is here with what was added to it, as PDF, "
        "Markdown, JSON and FHIR. `conote verify` checks the PDF, JSON and FHIR; "
        "`sha256sum -c SHA256SUMS` checks that no file was changed on the way.",
        "",
        "| Day | Folder | Answers | Added later | SHA-256 of the note |",
        "|---|---|---|---:|---|",
    ]
    for note in index.notes:
        answers = ", ".join(
            f"{a['party']} {'declined' if a['declined'] else 'signed'}" for a in note["answers"]
        )
        lines.append(
            f"| {date_told(note['started_at'])} | `{note['folder']}` | {answers} "
            f"| {len(note['additions'])} | `{note['sha256']}` |"
        )
    return ("\n".join(lines) + "\n").encode()


def _sums(files: list[Entry]) -> bytes:
    """As ``sha256sum -c`` reads it."""
    return "".join(f"{entry.sha256}  {entry.path}\n" for entry in files).encode()
