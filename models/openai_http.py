"""A language model behind an OpenAI-compatible server, as llama-server or vLLM."""

import json
import threading
import time
from typing import Any, Final

import httpx

from models.errors import ModelError, ModelTimeout, ModelUnavailable
from models.speech import Checkpoint, never_cancelled
from models.text import Answer, Prompt

_MAX_ANSWER: Final = 1024 * 1024
"""Longest response, in bytes; no answer to a prompt of ours is near it."""

_LOOPBACK: Final = ("localhost", "127.0.0.1", "::1")


class OpenAIHTTP:
    """A ``LanguageModel`` over ``POST {base_url}/chat/completions``.

    What is asked goes to that server: it must be one the practice may send session content to.

    Args:
        base_url: Up to and with the version, e.g. ``http://127.0.0.1:8080/v1``.
        model: The model's name there.
        api_key: Sent as a bearer token; "" sends none.
        allow_plain_http: Whether ``http`` is allowed to another machine, in a network that
            nobody else is in.

    Raises:
        ValueError: If content would cross a network unencrypted without that.
    """

    def __init__(
        self, base_url: str, model: str, api_key: str = "", *, allow_plain_http: bool = False
    ) -> None:
        url = httpx.URL(base_url)
        if url.scheme not in {"http", "https"} or not url.host:
            raise ValueError(f"expected an http or https address, got {base_url}")
        if url.scheme == "http" and url.host not in _LOOPBACK and not allow_plain_http:
            raise ValueError(
                f"expected https, or http to this machine, got {base_url}: session content would "
                "cross the network unencrypted; allow plain http if nobody else is in that network"
            )
        self._model = model
        self._where = f"{url.scheme}://{url.netloc.decode()}"
        headers = {"Authorization": f"Bearer {api_key}"} if api_key else {}
        # The environment's proxies are not asked: content goes to this address and no other.
        self._client = httpx.Client(base_url=url, headers=headers, trust_env=False)
        self._lock = threading.Lock()

    @property
    def name(self) -> str:
        """Which model answers, and where."""
        return f"{self._model} at {self._where}"

    def complete(
        self, prompt: Prompt, deadline: float, checkpoint: Checkpoint = never_cancelled
    ) -> Answer:
        """Answer ``prompt`` at temperature 0.

        Args:
            prompt: What is asked.
            deadline: Longest wait, in seconds.
            checkpoint: Called whenever bytes come.

        Raises:
            ModelTimeout: If there was no answer in time.
            ModelUnavailable: If the server cannot be reached or refuses.
            ModelError: If what it answers is no chat completion.
        """
        until = time.monotonic() + deadline
        if not self._lock.acquire(timeout=max(0.0, deadline)):
            raise ModelTimeout("expected the model to be free in time, another caller held it")
        try:
            return _answer(self._post(prompt, until, checkpoint))
        except httpx.TimeoutException:
            raise ModelTimeout(
                f"expected an answer from {self._where} in time, none came"
            ) from None
        except httpx.HTTPError as error:
            raise ModelUnavailable(
                f"expected a model server at {self._where}, got {type(error).__name__}; "
                "start it or correct the address"
            ) from None
        finally:
            self._lock.release()

    def close(self) -> None:
        """Close the connection."""
        self._client.close()

    def _post(self, prompt: Prompt, until: float, checkpoint: Checkpoint) -> bytes:
        """Send the question; give the body of the answer."""
        remaining = max(0.001, until - time.monotonic())
        request = self._client.build_request(
            "POST", "chat/completions", json=self._body(prompt), timeout=remaining
        )
        body = b""
        response = self._client.send(request, stream=True)
        try:
            if response.status_code != httpx.codes.OK:
                raise ModelUnavailable(
                    f"expected {self._where} to answer for model {self._model}, got status "
                    f"{response.status_code}; {_ADVICE.get(response.status_code, _SEE_LOG)}"
                )
            for piece in response.iter_bytes():
                checkpoint()
                body += piece
                if time.monotonic() > until:
                    raise ModelTimeout(
                        f"expected an answer from {self._where} in time, it was still coming"
                    )
                if len(body) > _MAX_ANSWER:
                    raise ModelError(
                        f"expected at most {_MAX_ANSWER} bytes from {self._where}, got more"
                    )
        finally:
            response.close()
        return body

    def _body(self, prompt: Prompt) -> dict[str, Any]:
        """Put a prompt into the protocol's form."""
        messages = [{"role": "system", "content": prompt.system}]
        for question, answer in prompt.examples:
            messages.append({"role": "user", "content": question})
            messages.append({"role": "assistant", "content": answer})
        messages.append({"role": "user", "content": prompt.question})
        body: dict[str, Any] = {
            "model": self._model,
            "messages": messages,
            "max_tokens": prompt.max_tokens,
            "temperature": 0,
        }
        if prompt.stop:
            body["stop"] = list(prompt.stop)
        return body


_SEE_LOG: Final = "see the server's log"
_ADVICE: Final = {
    400: "the prompt may be longer than its context",
    401: "check the API key",
    403: "check the API key",
    404: "check the address (does it end in /v1?) and the model's name",
    429: "it is overloaded",
    503: "it is overloaded or still loading",
}


def _answer(body: bytes) -> Answer:
    """Read a chat completion."""
    try:
        completion = json.loads(body)
        text = completion["choices"][0]["message"]["content"] or ""
        usage = completion.get("usage") or {}
        return Answer(
            str(text), int(usage.get("prompt_tokens", 0)), int(usage.get("completion_tokens", 0))
        )
    except (ValueError, KeyError, IndexError, TypeError, AttributeError):
        # Not chained: the decoder's error quotes what it could not read.
        raise ModelError("expected a chat completion, got JSON of another form or none") from None
