"""A language model in a process of its own survives it, and ends it."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from models.child import Recipe
from models.errors import (
    ModelError,
    ModelTimeout,
    ModelUnavailable,
    PromptTooLong,
    WeightsMissing,
)
from models.host import HostedLanguageModel
from models.text import Prompt

pytestmark = pytest.mark.together

LONG = 20.0
"""Seconds nothing here takes unless it is broken."""

PROMPT = Prompt("instructions", (("one", "1"), ("two", "2")), "hello", 40, ("\n",))


def ask(question: str) -> Prompt:
    return replace(PROMPT, question=question)


class _LeftError(Exception):
    """The caller has gone away."""


@pytest.fixture(scope="module")
def echo() -> Iterator[HostedLanguageModel]:
    """A model whose process no test ends: starting one takes half a second."""
    model = HostedLanguageModel("echo-1", Recipe("tests.fakes.hosted:Echo"))
    model.wait_ready(LONG)
    first = model.pid
    yield model
    assert model.pid == first
    model.close()


@pytest.fixture
def doomed(tmp_path: Path) -> Iterator[HostedLanguageModel]:
    """A model whose process may be ended."""
    recipe = Recipe("tests.fakes.hosted:Echo", {"marks": str(tmp_path)})
    model = HostedLanguageModel("echo-2", recipe)
    yield model
    model.close()


def test_a_prompt_arrives_whole_and_its_answer_comes_back(echo: HostedLanguageModel) -> None:
    answer = echo.complete(PROMPT, LONG)
    assert answer.text == "instructions|(('one', '1'), ('two', '2'))|hello"
    assert (answer.prompt_tokens, answer.answer_tokens) == (7, int(LONG) - 1)
    assert echo.name == "echo-1"


def test_what_a_library_prints_does_not_get_between_the_messages(
    echo: HostedLanguageModel,
) -> None:
    assert echo.complete(ask("print"), LONG).text.endswith("print")


def test_its_process_yields_to_speech(echo: HostedLanguageModel) -> None:
    assert int(echo.complete(ask("nice"), LONG).text) >= min(os.nice(0) + 10, 19)


def test_a_killed_process_is_replaced(doomed: HostedLanguageModel) -> None:
    doomed.wait_ready(LONG)
    first = doomed.pid
    assert first is not None
    os.kill(first, signal.SIGKILL)
    assert doomed.complete(PROMPT, LONG).text.endswith("hello")
    assert doomed.pid != first


def test_a_question_that_kills_its_process_is_asked_twice_and_no_more(
    doomed: HostedLanguageModel, tmp_path: Path
) -> None:
    with pytest.raises(ModelUnavailable, match="exit code 3"):
        doomed.complete(ask("die"), LONG)
    assert len(list(tmp_path.iterdir())) == 2
    assert doomed.complete(PROMPT, LONG).text.endswith("hello")


def test_a_process_that_keeps_dying_is_left_alone_until_time_has_passed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("models.host._RESTARTS", 1)
    now = [0.0]
    model = HostedLanguageModel("dying", Recipe("tests.fakes.hosted:DiesLoading"), lambda: now[0])
    for _ in range(2):
        with pytest.raises(ModelUnavailable, match=r"exit code 4.*; 1 of 1 restarts"):
            model.complete(PROMPT, LONG)
        assert model.pid is None
    now[0] = 601.0
    with pytest.raises(ModelUnavailable, match="exit code 4"):
        model.wait_ready(LONG)
    model.close()


def test_work_that_passes_its_deadline_is_stopped_and_the_process_kept(
    echo: HostedLanguageModel,
) -> None:
    first = echo.pid
    with pytest.raises(ModelTimeout):
        echo.complete(ask("work"), 0.1)
    assert echo.complete(PROMPT, LONG).text.endswith("hello")
    assert echo.pid == first


def test_a_process_that_does_not_stop_is_ended_and_replaced(
    doomed: HostedLanguageModel, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """One that has not begun would stop when told to: it is given up once it hangs."""
    monkeypatch.setattr("models.host._GRACE", 0.1)
    doomed.wait_ready(LONG)
    first = doomed.pid

    def leave_when_it_hangs() -> None:
        if (tmp_path / f"{first}-hangs").exists():
            raise _LeftError

    with pytest.raises(_LeftError):
        doomed.complete(ask("hang"), LONG, leave_when_it_hangs)
    assert doomed.pid not in {first, None}
    assert doomed.complete(PROMPT, LONG).text.endswith("hello")


def test_a_caller_that_gives_up_stops_the_work_and_gets_its_own_error(
    echo: HostedLanguageModel,
) -> None:
    first = echo.pid

    def leave() -> None:
        raise _LeftError

    with pytest.raises(_LeftError):
        echo.complete(ask("work"), LONG, leave)
    assert echo.complete(PROMPT, LONG).text.endswith("hello")
    assert echo.pid == first


def test_a_second_caller_waits_no_longer_than_its_deadline(echo: HostedLanguageModel) -> None:
    stop = threading.Event()
    working = threading.Event()

    def watch() -> None:
        working.set()
        if stop.is_set():
            raise _LeftError

    def first() -> None:
        with pytest.raises(_LeftError):
            echo.complete(ask("work"), LONG, watch)

    thread = threading.Thread(target=first)
    thread.start()
    assert working.wait(LONG)
    with pytest.raises(ModelTimeout, match="others still wait"):
        echo.complete(PROMPT, 0.1)
    stop.set()
    thread.join(LONG)
    assert not thread.is_alive()


def test_loading_goes_on_when_a_caller_could_not_wait_for_it(tmp_path: Path) -> None:
    loaded = tmp_path / "loaded"
    recipe = Recipe("tests.fakes.hosted:SlowToLoad", {"until": str(loaded)})
    model = HostedLanguageModel("slow", recipe)
    first = model.pid
    with pytest.raises(ModelTimeout, match="still loads"):
        model.complete(PROMPT, 0.2)
    loaded.touch()
    assert model.complete(PROMPT, LONG).text.endswith("hello")
    assert model.pid == first
    model.close()


def test_an_adapters_own_error_comes_through(echo: HostedLanguageModel) -> None:
    with pytest.raises(PromptTooLong, match="expected less, got more"):
        echo.complete(ask("too long"), LONG)
    assert echo.complete(PROMPT, LONG).text.endswith("hello")


def test_of_an_unforeseen_error_only_the_type_comes_through(echo: HostedLanguageModel) -> None:
    with pytest.raises(ModelError) as caught:
        echo.complete(ask("bug"), LONG)
    assert str(caught.value) == "expected an answer, the model's adapter raised KeyError"


def test_weights_that_cannot_be_loaded_say_so_to_whoever_asks() -> None:
    model = HostedLanguageModel("none", Recipe("tests.fakes.hosted:NoWeights"))
    for _ in range(2):
        with pytest.raises(WeightsMissing, match="found none"):
            model.complete(PROMPT, LONG)
    model.close()


def test_closing_frees_a_caller_that_waits(doomed: HostedLanguageModel) -> None:
    doomed.wait_ready(LONG)
    working = threading.Event()
    caught: list[BaseException] = []

    def wait() -> None:
        try:
            doomed.complete(ask("hang"), LONG, working.set)
        except ModelUnavailable as error:
            caught.append(error)

    thread = threading.Thread(target=wait)
    thread.start()
    assert working.wait(LONG)
    doomed.close()
    thread.join(LONG)
    assert len(caught) == 1
    with pytest.raises(ModelUnavailable, match="closed"):
        doomed.complete(PROMPT, LONG)


def test_the_process_ends_when_the_one_that_made_it_is_killed() -> None:
    script = (
        "import sys, threading\n"
        "from models.child import Recipe\n"
        "from models.host import HostedLanguageModel\n"
        "model = HostedLanguageModel('echo', Recipe('tests.fakes.hosted:Echo'))\n"
        "model.wait_ready(20)\n"
        "print(model.pid, flush=True)\n"
        "threading.Event().wait()\n"
    )
    path = os.pathsep.join(filter(None, sys.path))
    with subprocess.Popen(
        [sys.executable, "-c", script],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": path},
    ) as maker:
        assert maker.stdout is not None
        assert int(maker.stdout.readline()) > 0
        maker.kill()
        # Its standard error is the maker's, and ends only when both are gone.
        _, errors = maker.communicate(timeout=LONG)
    assert errors == b""
