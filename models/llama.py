"""A GGUF language model through llama.cpp. Runs inside its own process: see ``models.host``."""

import threading
import time
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from models.errors import ModelError, ModelTimeout, PromptTooLong, WeightsMissing
from models.gguf import Gguf, Snapshot
from models.speech import Checkpoint, never_cancelled
from models.text import Answer, Prompt

_KEPT: Final = 3
"""Beginnings remembered; one of 1,000 tokens takes 28 MB with a 1.5 B model."""

_WORTH: Final = 32
"""Fewest tokens worth remembering."""


class Llama:
    """A ``LanguageModel``, and a ``models.worker.Interruptible``.

    Instructions and worked examples are read once: what the model made of them is kept, for the
    last three kinds of prompt, so that prompts that alternate do not push each other out.

    Args:
        path: The GGUF file; it must carry a chat template.
        name: What the record will call it; the file's name if "".
        context: Longest prompt and answer together, in tokens.
        threads: Threads it computes with.

    Raises:
        WeightsMissing: If there is no such file.
        ModelError: If llama.cpp cannot read it, or it has no chat template.
    """

    def __init__(
        self, path: str | Path, *, name: str = "", context: int = 4096, threads: int = 2
    ) -> None:
        from llama_cpp.llama_chat_format import Jinja2ChatFormatter

        if not Path(path).is_file():
            raise WeightsMissing(
                f"expected a GGUF file at {path}, found none; get one with `conote models fetch`"
            )
        self._gguf = Gguf(Path(path), context, threads)
        template = self._gguf.template
        if template is None:
            self._gguf.close()
            raise ModelError(f"expected {path} to carry a chat template, found none")
        self._name = name or Path(path).stem
        self._context = context
        self._template: Any = Jinja2ChatFormatter(
            template, self._gguf.special("eos"), self._gguf.special("bos")
        )
        self._kept: OrderedDict[tuple[int, ...], Snapshot] = OrderedDict()
        self._lock = threading.Lock()
        self.read = 0
        """Prompt tokens that the last call had to read; the rest was remembered."""

    @property
    def name(self) -> str:
        """Which model answers."""
        return self._name

    def complete(
        self, prompt: Prompt, deadline: float, checkpoint: Checkpoint = never_cancelled
    ) -> Answer:
        """Answer ``prompt`` at temperature 0.

        Args:
            prompt: What is asked.
            deadline: Longest wait, in seconds.
            checkpoint: Called between steps of a few milliseconds.

        Raises:
            PromptTooLong: If prompt and answer could not both fit the context.
            ModelTimeout: If there was no answer in time.
        """
        until = time.monotonic() + deadline
        if not self._lock.acquire(timeout=max(0.0, deadline)):
            raise ModelTimeout("expected the model to be free in time, another caller held it")

        def check() -> None:
            checkpoint()
            if time.monotonic() > until:
                raise ModelTimeout("expected an answer in time, the model was still at work")

        try:
            kept = self._tokens(prompt, with_question=False)
            tokens = self._tokens(prompt, with_question=True)
            if len(tokens) + prompt.max_tokens > self._context:
                raise PromptTooLong(
                    f"expected prompt and answer to fit {self._context} tokens, got "
                    f"{len(tokens)} and {prompt.max_tokens}; ask about less at a time, or load "
                    "the model with a longer context"
                )
            self._read(kept, tokens, check)
            text, written = self._write(prompt, check)
            return Answer(text, len(tokens), written)
        finally:
            self._lock.release()

    def close(self) -> None:
        """Free the weights."""
        with self._lock:
            self._kept.clear()
            self._gguf.close()

    def _tokens(self, prompt: Prompt, *, with_question: bool) -> list[int]:
        """Render a prompt by the model's own chat template and cut it into tokens."""
        messages = [{"role": "system", "content": _plain(prompt.system)}]
        turns = [*prompt.examples, (prompt.question, None)] if with_question else prompt.examples
        for question, answer in turns:
            messages.append({"role": "user", "content": _plain(question)})
            if answer is not None:
                messages.append({"role": "assistant", "content": _plain(answer)})
        self._template.add_generation_prompt = with_question
        text: str = self._template(messages=messages).prompt
        return self._gguf.tokenize(text)

    def _read(self, kept: list[int], tokens: list[int], check: Checkpoint) -> None:
        """Bring the model to where it has read ``tokens``, from the nearest known point."""
        gguf = self._gguf
        prefix = tuple(kept[: _common(kept, tokens)])
        # The last token is always read anew: only reading gives the next one's likelihoods.
        here = min(_common(gguf.tokens, tokens), len(tokens) - 1)
        snapshot = self._kept.get(prefix)
        if snapshot is not None:
            self._kept.move_to_end(prefix)
            if here < len(prefix):
                gguf.restore(snapshot)
                here = len(prefix)
        gguf.rewind(here)
        self.read = len(tokens) - len(gguf.tokens)
        if snapshot is None and len(gguf.tokens) <= len(prefix) and len(prefix) >= _WORTH:
            gguf.read(prefix[len(gguf.tokens) :], check)
            self._kept[prefix] = gguf.snapshot()
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        gguf.read(tokens[len(gguf.tokens) :], check)

    def _write(self, prompt: Prompt, check: Checkpoint) -> tuple[str, int]:
        """Write until the model ends, a stop string comes, or the answer is long enough."""
        raw = b""
        written = 0
        while written < prompt.max_tokens:
            check()
            token = self._gguf.next()
            if self._gguf.is_end(token):
                break
            written += 1
            raw += self._gguf.piece(token)
            text = raw.decode(errors="ignore")
            found = [at for at in map(text.find, prompt.stop) if at >= 0]
            if found:
                return text[: min(found)], written
            if written < prompt.max_tokens:
                self._gguf.read([token], check)
        return raw.decode(errors="ignore"), written


def _plain(text: str) -> str:
    """Take the control tokens out of a text: what people say or type is never one."""
    return text.replace("<|", "< |")


def _common(one: Sequence[int], other: Sequence[int]) -> int:
    """Count the tokens two sequences begin with alike."""
    for index, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return index
    return min(len(one), len(other))
