"""The sentence embedder on real weights, and the goals that are suggested by it."""

from pathlib import Path

import numpy as np
import pytest

from live.note import thread
from models.errors import WeightsCorrupt, WeightsMissing
from models.minilm import DIMENSIONS, MiniLM
from models.weights import default_cache_dir, find
from tests.live.note.linking_set import cases, score

pytestmark = pytest.mark.engine


@pytest.fixture(scope="module")
def minilm() -> MiniLM:
    try:
        return MiniLM(find("minilm-l6-v2-int8", default_cache_dir()))
    except WeightsMissing as error:
        pytest.skip(str(error))


def test_vectors_have_unit_length(minilm: MiniLM) -> None:
    vectors = minilm.embed(["Slept four hours.", "", "word " * 1_000, "漢字 😀"])
    assert vectors.shape == (4, DIMENSIONS)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-5)
    assert minilm.embed([]).shape == (0, DIMENSIONS)


def test_a_texts_vector_does_not_depend_on_its_neighbours(minilm: MiniLM) -> None:
    alone = minilm.embed(["Slept four hours."])[0]
    among = minilm.embed(["Rode the bus.", "Slept four hours.", "A much longer one, of no matter."])
    np.testing.assert_array_equal(alone, among[1])


def test_what_means_alike_lies_near(minilm: MiniLM) -> None:
    lies_awake, insomnia, bus = minilm.embed(
        ["He lies awake at night.", "He cannot sleep.", "She rode the bus."]
    )
    assert lies_awake @ insomnia > lies_awake @ bus + 0.2


def test_other_files_are_refused(tmp_path: Path) -> None:
    for name in ("model.onnx", "tokenizer.json"):
        (tmp_path / name).write_text("{}")
    with pytest.raises(WeightsCorrupt, match="conote models fetch"):
        MiniLM(tmp_path)


def test_goals_are_suggested_as_well_as_the_docs_say(minilm: MiniLM) -> None:
    """On plans that the bounds were not chosen on: rather no goal than a wrong one."""
    found = cases("held_out", minilm)
    result = score(found, [thread.suggested(c.goals, c.likeness) for c in found])
    assert result.precision >= 0.9
    assert result.recall >= 0.5
