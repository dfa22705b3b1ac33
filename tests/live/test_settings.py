"""Every setting is described and checked at start."""

from pathlib import Path

import pytest
from pydantic import SecretStr, ValidationError

from live.settings import Settings


@pytest.fixture(autouse=True)
def nothing_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of this machine reaches the tests."""
    for name in Settings.model_fields:
        monkeypatch.delenv(f"CONOTE_{name.upper()}", raising=False)


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_is_described_in_a_sentence(name: str) -> None:
    description = Settings.model_fields[name].description
    assert description
    assert description[0].isupper()
    assert description.endswith((".", "…"))


def test_nothing_needs_to_be_set_and_only_this_machine_can_connect() -> None:
    settings = Settings()
    assert settings.is_loopback
    assert not settings.ice_servers
    assert settings.drafting == "local"


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONOTE_PORT", "9000")
    monkeypatch.setenv("CONOTE_DATA_DIR", "/srv/notes")
    monkeypatch.setenv("CONOTE_ALLOWED_ORIGINS", '["https://a.example"]')
    settings = Settings()
    assert (settings.port, settings.data_dir) == (9000, Path("/srv/notes"))
    assert settings.allowed_origins == ("https://a.example",)


def test_settings_do_not_change_once_read() -> None:
    settings = Settings()
    with pytest.raises(ValidationError, match="frozen"):
        settings.port = 1  # type: ignore[misc]


def test_a_setting_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValidationError, match="Extra inputs"):
        Settings(prot=9000)  # type: ignore[call-arg]


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.0.1", "::1", "localhost"])
def test_loopback_needs_no_proxy(host: str) -> None:
    assert Settings(host=host).is_loopback


@pytest.mark.parametrize("host", ["192.0.2.7", "::", "192.168.1.5", "notes.example", ""])
def test_listening_beyond_this_machine_needs_a_proxy_that_ends_tls(host: str) -> None:
    with pytest.raises(ValidationError, match="CONOTE_BEHIND_PROXY"):
        Settings(host=host)
    assert not Settings(host=host, behind_proxy=True).is_loopback


@pytest.mark.parametrize(
    ("url", "model"), [("", ""), ("http://127.0.0.1:9", ""), ("", "some-model")]
)
def test_a_remote_model_needs_an_address_and_a_name(url: str, model: str) -> None:
    with pytest.raises(ValidationError, match="CONOTE_REMOTE_URL"):
        Settings(drafting="remote", remote_url=url, remote_model=model)


def test_a_remote_model_with_both_is_taken() -> None:
    settings = Settings(
        drafting="remote", remote_url="http://127.0.0.1:9", remote_model="some-model"
    )
    assert settings.remote_model == "some-model"


def test_a_key_is_not_shown() -> None:
    settings = Settings(remote_key=SecretStr("very-secret"))
    assert "very-secret" not in repr(settings)
    assert settings.remote_key.get_secret_value() == "very-secret"


def test_a_key_is_not_in_the_error_about_another_setting() -> None:
    with pytest.raises(ValidationError) as raised:
        Settings(host="192.0.2.7", remote_key=SecretStr("very-secret"))
    assert "very-secret" not in str(raised.value)
    assert "very-secret" not in repr(raised.value)


@pytest.mark.parametrize(
    ("name", "value"),
    [("port", 70_000), ("port", -1), ("threads", 0), ("draft_deadline_s", 0), ("link_hours", 0)],
)
def test_numbers_out_of_range_are_refused(name: str, value: int) -> None:
    with pytest.raises(ValidationError, match=name):
        Settings(**{name: value})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "url", ["stun:a.example:3478", "stuns:a.example", "turns:[2001:db8::1]:5349?transport=tcp"]
)
def test_ice_servers_are_named_by_their_urls(url: str) -> None:
    assert Settings(ice_servers=(url,), turn_secret=SecretStr("x")).ice_servers == (url,)


@pytest.mark.parametrize(
    "url", ["a.example:3478", "https://a.example", "turn:user@a.example", "stun:a.example?x=1"]
)
def test_what_a_browser_would_not_take_is_refused_at_start(url: str) -> None:
    with pytest.raises(ValidationError, match="ice_servers"):
        Settings(ice_servers=(url,), turn_secret=SecretStr("x"))


def test_a_turn_server_needs_the_secret_it_shares() -> None:
    with pytest.raises(ValidationError, match="CONOTE_TURN_SECRET"):
        Settings(ice_servers=("turn:a.example",))
    assert Settings(ice_servers=("stun:a.example",)).ice_servers
