"""What a server works with: its models, how fast they were, what memory they take."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from live.equipment import Equipment
from live.settings import Settings
from live.speeds import Speed
from models import weights
from models.catalog import load_catalog
from models.errors import ModelError
from models.host import HostedLanguageModel

Role = Literal["recognizer", "first guesses", "voice detector", "language model", "goal matcher"]
State = Literal["loaded", "loading", "missing", "off", "elsewhere"]
"""``off``: not wanted by the settings; ``elsewhere``: at the remote endpoint."""

_DETECTOR: Final = "silero-vad"


@dataclass(frozen=True, slots=True)
class Engine:
    """A model, and whether it is at work.

    Attributes:
        role: What it is for.
        name: In the catalog, or the file's name of weights of the practice's own; "" if off.
        about: One line for people, "" if it is not in the catalog.
        license: SPDX identifier, "" as above.
        bytes: Size on disk; None if it is not known.
        state: Whether it is at work.
        remedy: What to do if it is missing; "" otherwise.
    """

    role: Role
    name: str
    about: str
    license: str
    bytes: int | None
    state: State
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Engines:
    """All of it.

    Attributes:
        models: By role.
        speeds: Of what was done since the server began.
        memory_bytes: Of the server; None where the system does not tell.
        model_memory_bytes: Of the language model's process; None as above, or if there is none.
        workers: Segments recognized at once.
        language: What is spoken, as a code; "" if it is heard.
    """

    models: tuple[Engine, ...]
    speeds: tuple[Speed, ...]
    memory_bytes: int | None
    model_memory_bytes: int | None
    workers: int
    language: str


def engines_of(settings: Settings, equipment: Equipment, missing: Sequence[str]) -> Engines:
    """Look at what is at work. Reads files; in a thread.

    Args:
        settings: What was chosen.
        equipment: What was loaded.
        missing: Names of what is not loaded yet.
    """
    model = equipment.language_model
    pid = model.pid if isinstance(model, HostedLanguageModel) else None
    return Engines(
        models=_models(settings, equipment, missing),
        speeds=equipment.desk.speeds.figures(),
        memory_bytes=_memory("self"),
        model_memory_bytes=None if pid is None else _memory(str(pid)),
        workers=settings.workers,
        language=settings.language,
    )


def _models(settings: Settings, equipment: Equipment, missing: Sequence[str]) -> tuple[Engine, ...]:
    folder = settings.weights_dir
    partials = settings.recognizer_partials
    return (
        _engine("recognizer", settings.recognizer, "loaded", folder),
        *([_engine("first guesses", partials, "loaded", folder)] if partials else []),
        _engine("voice detector", _DETECTOR, "loaded", folder),
        _language_model(settings, missing),
        _engine(
            "goal matcher",
            settings.embedder,
            "missing" if equipment.embedder is None else "loaded",
            folder,
        ),
    )


def _language_model(settings: Settings, missing: Sequence[str]) -> Engine:
    if settings.drafting == "off":
        return Engine("language model", "", "", "", None, "off")
    if settings.drafting == "remote":
        return Engine("language model", settings.remote_model, "", "", None, "elsewhere")
    state: State = "loading" if settings.language_model in missing else "loaded"
    return _engine("language model", settings.language_model, state, settings.weights_dir)


def _engine(role: Role, name: str, state: State, folder: Path) -> Engine:
    entry = load_catalog().get(name)
    try:
        found, remedy = weights.find(name, folder), ""
    except ModelError as error:
        found, remedy = None, str(error) if state == "missing" else ""
    if entry is None:
        # Weights of the practice's own: the folders above them are nobody's business.
        return Engine(role, Path(name).name, "", "", _size(found), state, remedy)
    known = [file.bytes for file in entry.files]
    size = sum(filter(None, known)) if None not in known else _size(found)
    return Engine(role, name, entry.about, entry.license, size, state, remedy)


def _size(path: Path | None) -> int | None:
    """Bytes of a file, or of the files in a folder."""
    if path is None:
        return None
    files = [path] if path.is_file() else [file for file in path.iterdir() if file.is_file()]
    return sum(file.stat().st_size for file in files)


def _memory(process: str) -> int | None:
    """Bytes of memory that a process holds (resident); None where the system does not tell."""
    try:
        lines = Path("/proc", process, "status").read_text("ascii", "replace").splitlines()
    except OSError:
        return None
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmRSS:")), None)
