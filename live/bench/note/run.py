"""The whole bench, from transcripts to figures."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from live.bench.machine import this_machine
from live.bench.note import one_prompt, saved, sources, systems
from live.bench.note.results import Result, Scored, score
from live.bench.note.sources import Material
from live.errors import CannotStart
from live.note import template_files
from live.note.template import Template
from live.settings import Settings
from models import weights
from models.child import Recipe
from models.host import HostedLanguageModel
from models.openai_http import OpenAIHTTP
from models.text import LanguageModel

LOADING: Final = 300.0
"""Longest wait for the model to be loaded, in seconds."""

WHOLE: Final = 3600.0
"""Longest wait for a note that is written in one prompt, in seconds."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What to measure.

    Attributes:
        data: Folder of consultations, of a call, or of calls.
        only: Names of those to take; all if ().
        limit: Most to take; None for all.
        template: Id of the note's form.
        baseline: Whether to write the notes the usual way, too.
        kept: A file of notes that an earlier run wrote that way, to take in place of writing anew.
    """

    data: Path
    only: tuple[str, ...] = ()
    limit: int | None = None
    template: str = "dap"
    baseline: bool = True
    kept: Path | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it is.

    Attributes:
        what: Which system on which session.
        done: Seconds of the session that are done.
        total: Its seconds.
    """

    what: str
    done: float
    total: float


Tell = Callable[[Progress], None]


def measure(plan: Plan, settings: Settings, tell: Tell) -> Result:
    """Draft each session both ways and score the notes.

    Raises:
        BadInput: If the data are not as expected.
        CannotStart: If drafting is turned off.
        ModelError: If the weights are not there, or the model fails.
    """
    materials = sources.read(plan.data, plan.only, plan.limit)
    form = template_files.load(settings.templates_dir).find(plan.template)
    kept = saved.read_notes(plan.kept, materials) if plan.kept else {}
    date, machine = datetime.now(UTC).isoformat(timespec="seconds"), this_machine()
    ours: list[Scored] = []
    usual: list[Scored] = []
    with loaded(settings, tell) as model:
        for material in materials:
            ours.append(_ours(material, model, form, settings, tell))
            if material.id in kept:
                usual.append(score(material, kept[material.id]))
            elif plan.baseline:
                usual.append(_usual(material, model, tell))
        name = model.name
    told = {
        "data": plan.data.name,
        "sessions": len(materials),
        "model": name,
        "threads": settings.threads,
        "context": one_prompt.CONTEXT,
        "template": plan.template,
        "baseline_kept": plan.kept is not None,
    }
    return Result(date, machine, told, tuple(ours), tuple(usual))


def _ours(
    material: Material, model: LanguageModel, form: Template, settings: Settings, tell: Tell
) -> Scored:
    what, total = f"{material.id}, turn by turn", material.seconds
    tell(Progress(what, 0, total))
    note = systems.conote(
        material,
        model,
        form,
        settings.draft_deadline_s,
        lambda done: tell(Progress(what, done, total)),
    )
    return score(material, note)


def _usual(material: Material, model: LanguageModel, tell: Tell) -> Scored:
    what = f"{material.id}, in one prompt"
    tell(Progress(what, 0, 0))
    note = systems.usual(material, model, WHOLE)
    return score(material, note)


@contextmanager
def loaded(settings: Settings, tell: Tell) -> Iterator[LanguageModel]:
    """Load the model that drafts, with room for a whole transcript.

    Raises:
        CannotStart: If drafting is turned off.
        ModelError: If the weights are not there, or cannot be loaded.
    """
    if settings.drafting == "off":
        raise CannotStart("expected drafting to be local or remote, it is off: CONOTE_DRAFTING")
    if settings.drafting == "remote":
        key = settings.remote_key.get_secret_value()
        remote = OpenAIHTTP(settings.remote_url, settings.remote_model, key)
        try:
            yield remote
        finally:
            remote.close()
        return
    path = weights.find(settings.language_model, settings.weights_dir)
    arguments = {"path": str(path), "threads": settings.threads, "context": one_prompt.CONTEXT}
    tell(Progress("loading the model", 0, 0))
    hosted = HostedLanguageModel(
        settings.language_model, Recipe("models.llama:Llama", arguments, nice=15)
    )
    try:
        hosted.wait_ready(LOADING)
        yield hosted
    finally:
        hosted.close()
