"""The language model on real weights, in its own process and out of it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from models.child import Recipe
from models.errors import ModelError, ModelTimeout, WeightsMissing
from models.gguf import Gguf
from models.host import HostedLanguageModel
from models.llama import Llama
from models.speech import never_cancelled
from models.text import Prompt
from models.weights import default_cache_dir, find

pytestmark = pytest.mark.engine

NAME = "qwen2.5-coder-1.5b-instruct-q4_k_m"
CAPITALS = Prompt(
    "Answer with the name of the capital city, in one word.",
    (("Sweden?", "Stockholm"), ("Japan?", "Tokyo"), ("Peru?", "Lima")),
    "France?",
    8,
    ("\n",),
)
OPPOSITES = Prompt(
    "Answer with the opposite, in one word and in lower case.",
    (("hot", "cold"), ("up", "down"), ("left", "right")),
    "big",
    8,
    ("\n",),
)
PATIENCE = 300.0
"""Seconds; the machine that runs the tests may be busy."""


@pytest.fixture(scope="module")
def path() -> Path:
    try:
        return find(NAME, default_cache_dir())
    except WeightsMissing as error:
        pytest.skip(str(error))


@pytest.fixture(scope="module")
def model(path: Path) -> Iterator[Llama]:
    model = Llama(path)
    yield model
    model.close()


def test_a_question_is_answered_after_its_examples(model: Llama) -> None:
    assert "Paris" in model.complete(CAPITALS, PATIENCE).text


def test_instructions_and_examples_are_read_once(model: Llama) -> None:
    model.complete(CAPITALS, PATIENCE)
    answer = model.complete(replace(CAPITALS, question="Italy?"), PATIENCE)
    assert "Rome" in answer.text
    assert model.read < answer.prompt_tokens / 3


def test_prompts_that_alternate_are_read_once_each(model: Llama) -> None:
    model.complete(CAPITALS, PATIENCE)
    model.complete(OPPOSITES, PATIENCE)
    for prompt, expected in ((CAPITALS, "Paris"), (OPPOSITES, "small"), (CAPITALS, "Paris")):
        answer = model.complete(prompt, PATIENCE)
        assert expected in answer.text
        assert model.read < answer.prompt_tokens / 3


def test_a_remembered_beginning_gives_the_same_answer(model: Llama, path: Path) -> None:
    story = replace(CAPITALS, question="Which is larger, Chile or Brazil?", max_tokens=24, stop=())
    fresh = Llama(path)
    expected = fresh.complete(story, PATIENCE)
    fresh.close()
    model.complete(OPPOSITES, PATIENCE)
    model.complete(CAPITALS, PATIENCE)
    assert model.complete(story, PATIENCE) == expected


def test_reading_a_prompt_stops_in_its_middle_and_leaves_the_model_whole(model: Llama) -> None:
    model.complete(CAPITALS, PATIENCE)
    calls = iter(range(40))

    def give_up() -> None:
        if next(calls, None) is None:
            raise InterruptedError

    long = replace(CAPITALS, question="Norway? " * 100)
    with pytest.raises(InterruptedError):
        model.complete(long, PATIENCE, give_up)
    assert "Paris" in model.complete(CAPITALS, PATIENCE).text


def test_in_its_own_process_it_answers_and_keeps_its_deadline(path: Path) -> None:
    model = HostedLanguageModel(NAME, Recipe("models.llama:Llama", {"path": str(path)}))
    model.wait_ready(PATIENCE)
    first = model.pid
    assert "Paris" in model.complete(CAPITALS, PATIENCE).text
    with pytest.raises(ModelTimeout):
        model.complete(replace(CAPITALS, question="Norway? " * 200), 0.2)
    assert "small" in model.complete(OPPOSITES, PATIENCE).text
    assert model.pid == first
    model.close()


def test_a_file_that_is_no_model_is_refused(tmp_path: Path) -> None:
    (tmp_path / "no.gguf").write_bytes(b"GGUF, it says")
    with pytest.raises(ModelError, match=r"llama.cpp refused it"):
        Llama(tmp_path / "no.gguf")


def test_more_tokens_than_the_context_holds_are_an_error(path: Path) -> None:
    gguf = Gguf(path, 64, 1)
    with pytest.raises(ModelError, match="gave code"):
        gguf.read(gguf.tokenize("word " * 600), never_cancelled)
    gguf.close()


def test_a_token_may_be_part_of_a_character(path: Path) -> None:
    gguf = Gguf(path, 64, 1)
    text = "naïve café 😌"
    assert b"".join(map(gguf.piece, gguf.tokenize(text))).decode() == text
    assert gguf.is_end(gguf.tokenize("<|im_end|>")[0])
    assert gguf.piece(gguf.tokenize("<|im_end|>")[0]) == b""
    gguf.close()
