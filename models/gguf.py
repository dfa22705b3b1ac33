"""llama.cpp's C interface, as little of it as is needed: read tokens, give the likeliest next.

The high-level class of llama-cpp-python is not used: it cannot turn off AMX (see ``_AMX``), cannot
stop in the middle of a prompt, and keeps 300 MB of scores.
"""

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from models.errors import ModelError
from models.speech import Checkpoint

_BATCH: Final = 512
"""Tokens llama.cpp reads at a time."""

_LONGEST_PIECE: Final = 256
"""Longest text of one token, in bytes."""

_AMX: Final = b"AMX_INT8 = 1"
"""llama.cpp compiled with this dies of SIGSEGV in its first matrix product when the compiler is
GCC 12: that keeps only the first eight bytes of the tile configuration. Weights are then not
repacked, which keeps them away from that code."""


@cache
def _library() -> Any:
    """Load llama.cpp, once, and keep it from printing: what it has to say is in return codes."""
    import llama_cpp

    silence = llama_cpp.llama_log_callback(lambda _level, _text, _data: None)
    llama_cpp.llama_log_set(silence, None)
    _for_ever.append(silence)
    llama_cpp.llama_backend_init()
    return llama_cpp


_for_ever: Final[list[Any]] = []
"""What llama.cpp holds a pointer to as long as this process lives."""


@dataclass(frozen=True, slots=True, repr=False)
class Snapshot:
    """What a model remembers of the tokens it has read.

    Attributes:
        tokens: Those tokens.
        state: llama.cpp's own bytes.
    """

    tokens: tuple[int, ...]
    state: "ctypes.Array[ctypes.c_uint8]"


class Gguf:
    """One model with one context. Not for two threads at a time.

    Args:
        path: The GGUF file.
        context: Most tokens it can hold.
        threads: Threads it computes with.

    Raises:
        ModelError: If llama.cpp refuses the file or there is too little memory.
    """

    def __init__(self, path: Path, context: int, threads: int) -> None:
        self._api: Any = _library()
        model = self._api.llama_model_default_params()
        model.n_gpu_layers = 0
        model.use_extra_bufts = _AMX not in self._api.llama_print_system_info()
        self._model: Any = self._api.llama_model_load_from_file(str(path).encode(), model)
        if not self._model:
            raise ModelError(f"expected {path} to be a GGUF model, llama.cpp refused it")
        options = self._api.llama_context_default_params()
        options.n_ctx = context
        self._batch = min(_BATCH, context)  # llama.cpp aborts the process if given more
        options.n_batch = options.n_ubatch = self._batch
        options.n_threads = options.n_threads_batch = threads
        self._context: Any = self._api.llama_init_from_model(self._model, options)
        if not self._context:
            self._api.llama_model_free(self._model)
            raise ModelError(
                f"expected memory for {context} tokens of context, llama.cpp got none; "
                "choose a shorter context or smaller weights"
            )
        self._memory: Any = self._api.llama_get_memory(self._context)
        self._vocab: Any = self._api.llama_model_get_vocab(self._model)
        self._greedy: Any = self._api.llama_sampler_init_greedy()
        self.tokens: list[int] = []
        """What it has read and written, in order."""

    @property
    def template(self) -> str | None:
        """The chat template the file carries, as Jinja."""
        found: bytes | None = self._api.llama_model_chat_template(self._model, None)
        return None if found is None else found.decode()

    def special(self, which: str) -> str:
        """Give the text of the ``bos`` or ``eos`` token; "" if there is none."""
        token = getattr(self._api, f"llama_vocab_{which}")(self._vocab)
        if token < 0:
            return ""
        text: bytes | None = self._api.llama_vocab_get_text(self._vocab, token)
        return (text or b"").decode()

    def tokenize(self, text: str) -> list[int]:
        """Cut a text into tokens; control tokens in it count as such."""
        raw = text.encode()
        room = len(raw) + 8  # no token is shorter than a byte; a few may be added around
        tokens = (self._api.llama_token * room)()
        count = self._api.llama_tokenize(
            self._vocab,
            raw,
            len(raw),
            tokens,
            room,
            False,
            True,
        )
        return list(tokens[: max(count, 0)])

    def piece(self, token: int) -> bytes:
        """Give a token's text, which may be part of a character; b"" for a control token."""
        text = ctypes.create_string_buffer(_LONGEST_PIECE)
        size = self._api.llama_token_to_piece(
            self._vocab,
            token,
            text,
            _LONGEST_PIECE,
            0,
            False,
        )
        return text.raw[: max(size, 0)]

    def is_end(self, token: int) -> bool:
        """Tell whether a token ends an answer."""
        return bool(self._api.llama_vocab_is_eog(self._vocab, token))

    def rewind(self, count: int) -> None:
        """Forget all but the first ``count`` tokens, or all, if the model cannot forget some."""
        if not self._api.llama_memory_seq_rm(self._memory, -1, count, -1):
            self._api.llama_memory_clear(self._memory, True)
            count = 0
        del self.tokens[count:]

    def read(self, tokens: Sequence[int], check: Checkpoint) -> None:
        """Read tokens behind those that are there.

        Args:
            tokens: What to read.
            check: Called every few milliseconds; what it raises is raised here, and the model
                then remembers no more than what it had read in full.

        Raises:
            ModelError: If llama.cpp fails.
        """
        for begin in range(0, len(tokens), self._batch):
            check()
            self._read_batch(tokens[begin : begin + self._batch], check)

    def next(self) -> int:
        """Give the likeliest token after those read. At least one must have been read."""
        token: int = self._api.llama_sampler_sample(self._greedy, self._context, -1)
        return token

    def snapshot(self) -> Snapshot:
        """Copy what the model remembers."""
        size = self._api.llama_state_seq_get_size(self._context, 0)
        state = (ctypes.c_uint8 * size)()
        if self._api.llama_state_seq_get_data(self._context, state, size, 0) != size:
            raise ModelError("expected llama.cpp to give its state, it gave another length")
        return Snapshot(tuple(self.tokens), state)

    def restore(self, snapshot: Snapshot) -> None:
        """Remember that instead."""
        self._api.llama_memory_clear(self._memory, True)
        self.tokens.clear()
        state = snapshot.state
        if self._api.llama_state_seq_set_data(self._context, state, len(state), 0) == 0:
            raise ModelError("expected llama.cpp to take its own state back, it refused")
        self.tokens.extend(snapshot.tokens)

    def close(self) -> None:
        """Free everything. Nothing may be called after."""
        self._api.llama_sampler_free(self._greedy)
        self._api.llama_free(self._context)
        self._api.llama_model_free(self._model)

    def _read_batch(self, tokens: Sequence[int], check: Checkpoint) -> None:
        raised: list[BaseException] = []

        def aborted(_data: object) -> bool:
            # An exception cannot cross llama.cpp: it is carried around it.
            if not raised:
                try:
                    check()
                except BaseException as error:  # noqa: BLE001 -- raised again below
                    raised.append(error)
            return bool(raised)

        watch = self._api.ggml_abort_callback(aborted)
        self._api.llama_set_abort_callback(self._context, watch, None)
        batch = (self._api.llama_token * len(tokens))(*tokens)
        code = self._api.llama_decode(
            self._context, self._api.llama_batch_get_one(batch, len(tokens))
        )
        self._api.llama_set_abort_callback(self._context, self._api.ggml_abort_callback(), None)
        if code == 0:
            self.tokens.extend(tokens)
            return
        self.rewind(len(self.tokens))
        if raised:
            raise raised[0]
        raise ModelError(f"expected llama.cpp to read {len(tokens)} tokens, it gave code {code}")
