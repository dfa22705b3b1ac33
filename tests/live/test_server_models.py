"""The models of a server: which is chosen, and that it loads by itself while people work."""

from pathlib import Path

import pytest
from pydantic import SecretStr

from live import server
from live.server import Loaded
from live.settings import Settings
from models.errors import ModelTimeout, ModelUnavailable
from models.host import HostedLanguageModel
from models.openai_http import OpenAIHTTP
from models.text import Answer

pytestmark = pytest.mark.together


def test_the_language_model_is_the_one_that_was_chosen(folder: Path) -> None:
    assert server.load_language_model(Settings(data_dir=folder, drafting="off")) is None
    remote = Settings(
        drafting="remote",
        remote_url="http://127.0.0.1:9/v1",
        remote_model="a-model",
        remote_key=SecretStr("k"),
    )
    model = server.load_language_model(remote)
    assert isinstance(model, OpenAIHTTP)
    model.close()


# --- loading ------------------------------------------------------------------------------


class Loading(HostedLanguageModel):
    """A model whose loading goes as the test says."""

    def __init__(self, *outcomes: Exception | None) -> None:  # its process is not wanted here
        self._name = "qwen"
        self._outcomes = iter(outcomes)

    def wait_ready(self, deadline: float) -> None:
        """Wait until it is loaded, or not."""
        assert deadline > 0
        outcome = next(self._outcomes)
        if outcome is not None:
            raise outcome

    def complete(self, *_: object) -> Answer:
        """Read the prompt's common part."""
        return Answer("", 0, 0)


async def test_a_model_that_loads_slowly_is_waited_for() -> None:
    loaded = Loaded(Loading(ModelTimeout("slow"), ModelTimeout("slow"), None))
    assert loaded.missing() == ["qwen"]
    await loaded.wait()
    assert loaded.missing() == []


async def test_a_model_that_cannot_be_loaded_is_told_and_the_server_goes_on(
    capsys: pytest.CaptureFixture[str],
) -> None:
    loaded = Loaded(Loading(ModelUnavailable("signal 9 ended it: choose smaller weights")))
    await loaded.wait()
    assert loaded.missing() == ["qwen"]
    assert "choose smaller weights" in "".join(capsys.readouterr())


async def test_without_a_language_model_nothing_is_missing() -> None:
    loaded = Loaded(None)
    await loaded.wait()
    assert loaded.missing() == []
