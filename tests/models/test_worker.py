"""What happens inside a model's process."""

import io
import os
import queue
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

import pytest

from models.frames import Frame, read_frame, write_frame
from models.worker import Worker
from tests.fakes import hosted

LONG = 20.0
JOB = {
    "prompt": {
        "system": "s",
        "examples": [["q", "a"]],
        "question": "hello",
        "max_tokens": 5,
        "stop": [],
    },
    "deadline": 1.0,
}


def job(number: int, question: str) -> Frame:
    prompt = {**JOB["prompt"], "question": question}  # type: ignore[dict-item]
    return {**JOB, "id": number, "prompt": prompt}


class Host:
    """The other end of a worker's pipes."""

    def __init__(self, incoming: IO[bytes], outgoing: IO[bytes]) -> None:
        self.incoming = incoming
        self.outgoing = outgoing

    def send(self, frame: Frame) -> None:
        write_frame(self.outgoing, frame)

    def receive(self) -> Frame | None:
        return read_frame(self.incoming)


@contextmanager
def a_worker(factory: type[hosted.Echo]) -> Iterator[Host]:
    """Run a worker in a thread; leaving ends its input and waits for it."""
    down, up = os.pipe(), os.pipe()
    ended: queue.Queue[None] = queue.Queue(1)
    with (
        os.fdopen(down[0], "rb") as worker_in,
        os.fdopen(up[1], "wb") as worker_out,
        os.fdopen(up[0], "rb") as host_in,
    ):
        worker = Worker(worker_in, worker_out, lambda: ended.put(None))
        thread = threading.Thread(target=worker.run, args=(factory,))
        thread.start()
        with os.fdopen(down[1], "wb") as host_out:
            yield Host(host_in, host_out)
        ended.get(timeout=LONG)
        thread.join(LONG)
        assert not thread.is_alive()


def test_it_says_which_model_is_ready_and_answers() -> None:
    with a_worker(hosted.Echo) as host:
        assert host.receive() == {"ready": "echo"}
        host.send(job(4, "hello"))
        assert host.receive() == {"id": 4, "answer": ["s|(('q', 'a'),)|hello", 7, 1]}


def test_it_stops_what_is_cancelled_and_goes_on() -> None:
    with a_worker(hosted.Echo) as host:
        host.receive()
        host.send(job(1, "work"))
        host.send({"cancel": 1})
        assert host.receive() == {"id": 1, "cancelled": True}
        host.send(job(2, "hello"))
        assert (host.receive() or {})["id"] == 2


def test_it_passes_on_our_own_messages_and_of_other_errors_the_type() -> None:
    with a_worker(hosted.Echo) as host:
        host.receive()
        host.send(job(1, "too long"))
        ours = {"type": "PromptTooLong", "message": "expected less, got more"}
        assert host.receive() == {"id": 1, "error": ours}
        host.send(job(2, "bug"))
        assert host.receive() == {"id": 2, "error": {"type": "KeyError", "message": ""}}


def test_it_says_why_it_could_not_load() -> None:
    with a_worker(hosted.NoWeights) as host:
        described = {"type": "WeightsMissing", "message": "expected a file, found none"}
        assert host.receive() == {"failed": described}


def test_a_message_is_read_as_it_was_written() -> None:
    pipe = io.BytesIO()
    write_frame(pipe, {"a": "é"})
    write_frame(pipe, {"b": [1, None]})
    pipe.seek(0)
    assert [read_frame(pipe), read_frame(pipe), read_frame(pipe)] == [
        {"a": "é"},
        {"b": [1, None]},
        None,
    ]


def test_half_a_message_is_the_end() -> None:
    pipe = io.BytesIO()
    write_frame(pipe, {"a": 1})
    assert read_frame(io.BytesIO(pipe.getvalue()[:-1])) is None


@pytest.mark.parametrize("raw", [struct.pack(">I", 2**31), struct.pack(">I", 2) + b"[]"])
def test_what_is_no_message_is_refused(raw: bytes) -> None:
    with pytest.raises(ValueError, match="expected"):
        read_frame(io.BytesIO(raw))


def test_a_message_beyond_all_measure_is_not_sent() -> None:
    with pytest.raises(ValueError, match="at most"):
        write_frame(io.BytesIO(), {"a": "x" * 9_000_000})
