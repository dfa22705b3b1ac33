"""A language model behind an OpenAI-compatible server, against a real one on the loopback."""

import http.server
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from models.errors import ModelError, ModelTimeout, ModelUnavailable
from models.openai_http import OpenAIHTTP
from models.text import Prompt

pytestmark = pytest.mark.together

PROMPT = Prompt("instructions", (("one", "1"),), "a secret question", 40, ("\n",))
COMPLETION = {
    "choices": [{"message": {"role": "assistant", "content": "an answer"}}],
    "usage": {"prompt_tokens": 12, "completion_tokens": 3},
}


@dataclass
class Server:
    """What the server answers, and what it was asked."""

    status: int = 200
    body: bytes = json.dumps(COMPLETION).encode()
    hold: threading.Event = field(default_factory=threading.Event)
    holding: bool = False
    asked: list[dict[str, Any]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)
    url: str = ""


@pytest.fixture
def server() -> Iterator[Server]:
    state = Server()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            state.asked.append(json.loads(self.rfile.read(length)))
            state.paths.append(self.path)
            state.keys.append(self.headers["Authorization"])
            if state.holding:
                state.hold.wait(20)
            self.send_response(state.status)
            self.send_header("Content-Length", str(len(state.body)))
            self.end_headers()
            self.wfile.write(state.body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- its name
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        state.url = f"http://127.0.0.1:{listening.server_port}/v1"
        thread = threading.Thread(target=listening.serve_forever, args=(0.01,))
        thread.start()
        yield state
        state.hold.set()
        listening.shutdown()
        thread.join(10)


@pytest.fixture
def model(server: Server) -> Iterator[OpenAIHTTP]:
    model = OpenAIHTTP(server.url, "qwen", "key-1")
    yield model
    model.close()


def test_a_prompt_becomes_a_chat_at_temperature_zero(server: Server, model: OpenAIHTTP) -> None:
    answer = model.complete(PROMPT, 10)
    assert (answer.text, answer.prompt_tokens, answer.answer_tokens) == ("an answer", 12, 3)
    assert server.paths == ["/v1/chat/completions"]
    assert server.keys == ["Bearer key-1"]
    assert server.asked == [
        {
            "model": "qwen",
            "messages": [
                {"role": "system", "content": "instructions"},
                {"role": "user", "content": "one"},
                {"role": "assistant", "content": "1"},
                {"role": "user", "content": "a secret question"},
            ],
            "max_tokens": 40,
            "temperature": 0,
            "stop": ["\n"],
        }
    ]


def test_without_a_key_or_stop_none_is_sent(server: Server) -> None:
    model = OpenAIHTTP(server.url, "qwen")
    model.complete(Prompt("s", (), "q"), 10)
    assert server.keys == [None]
    assert "stop" not in server.asked[0]
    model.close()


def test_the_record_names_the_model_and_where_it_runs(server: Server, model: OpenAIHTTP) -> None:
    assert model.name == f"qwen at {server.url.removesuffix('/v1')}"


def test_usage_may_be_left_out(server: Server, model: OpenAIHTTP) -> None:
    server.body = json.dumps({"choices": COMPLETION["choices"], "usage": None}).encode()
    answer = model.complete(PROMPT, 10)
    assert (answer.prompt_tokens, answer.answer_tokens) == (0, 0)


@pytest.mark.parametrize(
    ("status", "advice"),
    [(401, "API key"), (404, "/v1"), (503, "overloaded"), (500, "server's log")],
)
def test_a_refusal_says_what_to_do_and_nothing_of_the_content(
    server: Server, model: OpenAIHTTP, status: int, advice: str
) -> None:
    server.status, server.body = status, b'{"error": "you said: a secret question"}'
    with pytest.raises(ModelUnavailable, match=f"status {status}.*{advice}") as caught:
        model.complete(PROMPT, 10)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("body", [b"secret", b"[]", b"{}", b'{"choices": []}'])
def test_an_answer_of_another_form_is_refused_without_quoting_it(
    server: Server, model: OpenAIHTTP, body: bytes
) -> None:
    server.body = body
    with pytest.raises(ModelError, match="expected a chat completion") as caught:
        model.complete(PROMPT, 10)
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


def test_an_answer_beyond_all_measure_is_refused(server: Server, model: OpenAIHTTP) -> None:
    server.body = b" " * 1_200_000
    with pytest.raises(ModelError, match="at most"):
        model.complete(PROMPT, 10)


def test_a_server_that_does_not_answer_in_time_is_a_timeout(
    server: Server, model: OpenAIHTTP
) -> None:
    server.holding = True
    with pytest.raises(ModelTimeout, match="none came"):
        model.complete(PROMPT, 0.1)


def test_an_answer_that_is_still_coming_is_a_timeout(
    model: OpenAIHTTP, monkeypatch: pytest.MonkeyPatch
) -> None:
    times = iter([0.0, 0.0, 11.0])
    monkeypatch.setattr("models.openai_http.time.monotonic", lambda: next(times))
    with pytest.raises(ModelTimeout, match="still coming"):
        model.complete(PROMPT, 10)


def test_a_server_that_is_not_there_is_unavailable() -> None:
    model = OpenAIHTTP("http://127.0.0.1:9/v1", "qwen")
    with pytest.raises(ModelUnavailable, match="got ConnectError; start it"):
        model.complete(PROMPT, 10)
    model.close()


def test_a_caller_that_gives_up_gets_its_own_error(model: OpenAIHTTP) -> None:
    def give_up() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        model.complete(PROMPT, 10, give_up)
    assert model.complete(PROMPT, 10).text == "an answer"


def test_a_busy_model_is_waited_for_no_longer_than_the_deadline(model: OpenAIHTTP) -> None:
    with model._lock, pytest.raises(ModelTimeout, match="another caller"):
        model.complete(PROMPT, 0.01)


def test_content_does_not_cross_a_network_unencrypted_unless_that_is_allowed() -> None:
    with pytest.raises(ValueError, match="expected https, or http to this machine"):
        OpenAIHTTP("http://models.example/v1", "qwen")
    OpenAIHTTP("https://models.example/v1", "qwen").close()
    OpenAIHTTP("http://models.example/v1", "qwen", allow_plain_http=True).close()


@pytest.mark.parametrize("url", ["models.example/v1", "ftp://models.example"])
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="expected an http or https address"):
        OpenAIHTTP(url, "qwen")
