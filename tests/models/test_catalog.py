"""The catalog of weights can be read and carried out."""

import re
from pathlib import Path

import pytest

from models.catalog import load_catalog
from models.errors import ModelError

GOOD = """
[small]
about = "A small one"
engine = "llama"
license = "MIT"
{hub}
[[small.files]]
name = "a.gguf"
{file}
"""


def written(tmp_path: Path, hub: str = "", file: str = "") -> Path:
    path = tmp_path / "catalog.toml"
    path.write_text(GOOD.format(hub=hub, file=file))
    return path


def test_the_shipped_catalog_has_what_a_fresh_machine_needs() -> None:
    catalog = load_catalog()
    assert {"whisper-base", "qwen2.5-coder-1.5b-instruct-q4_k_m", "silero-vad"} <= catalog.keys()
    assert catalog["whisper-base"].engine == "whisper"
    assert [file.name for file in catalog["whisper-base"].files] == [
        "model.bin",
        "config.json",
        "tokenizer.json",
        "vocabulary.json",
    ]


def test_every_joined_file_has_a_whole_hash_and_pinned_packages() -> None:
    for entry in load_catalog().values():
        for file in entry.files:
            if file.parts:
                assert re.fullmatch("[0-9a-f]{64}", file.sha256 or "")
                assert all(part.version for part in file.parts)


def test_parts_are_joined_in_numeric_order() -> None:
    (file,) = load_catalog()["qwen2.5-coder-1.5b-instruct-q4_k_m"].files
    numbers = [int(re.findall(r"\d+", part.path)[-1]) for part in file.parts]
    assert numbers == list(range(1, 23))


def test_a_hub_entry_says_where_it_is_from(tmp_path: Path) -> None:
    path = written(tmp_path, hub='hub = { repo = "a/b", revision = "main" }')
    hub = load_catalog(path)["small"].hub
    assert hub is not None
    assert (hub.repo, hub.revision) == ("a/b", "main")


@pytest.mark.parametrize(
    ("hub", "file", "wrong"),
    [
        ("", "", "one source"),
        (
            'hub = { repo = "a/b", revision = "main" }',
            'in_place = { distribution = "x", path = "y" }',
            "one source",
        ),
        ("", 'parts = [{ distribution = "x", version = "1", path = "y" }]', "sha256"),
        ('hub = { repo = "a/b" }', "", "TypeError"),
        ("", 'parts = [{ version = "1" }]', "distribution"),
    ],
)
def test_what_could_not_be_fetched_is_refused_by_name(
    tmp_path: Path, hub: str, file: str, wrong: str
) -> None:
    with pytest.raises(ModelError, match=f"small.*{wrong}"):
        load_catalog(written(tmp_path, hub, file))


def test_an_engine_that_is_not_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, hub='hub = { repo = "a/b", revision = "main" }')
    path.write_text(path.read_text().replace('"llama"', '"onnx"'))
    with pytest.raises(ModelError, match="whisper, llama, silero, minilm, got onnx"):
        load_catalog(path)
