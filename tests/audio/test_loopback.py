import aioice.ice
import pytest

from audio.loopback import LOOPBACK, include_loopback, loopback_only


def test_loopback_is_added_to_the_hosts_addresses_once(monkeypatch: pytest.MonkeyPatch) -> None:
    original = aioice.ice.get_host_addresses
    monkeypatch.setattr(aioice.ice, "get_host_addresses", original)  # put back afterwards
    before = original(use_ipv4=True, use_ipv6=True)
    include_loopback()
    include_loopback()
    assert aioice.ice.get_host_addresses(use_ipv4=True, use_ipv6=True) == [*before, LOOPBACK]
    assert LOOPBACK not in aioice.ice.get_host_addresses(use_ipv4=False, use_ipv6=True)


def test_loopback_alone_lasts_as_long_as_its_block() -> None:
    original = aioice.ice.get_host_addresses
    with loopback_only():
        assert aioice.ice.get_host_addresses(use_ipv4=True, use_ipv6=True) == [LOOPBACK]
        assert aioice.ice.get_host_addresses(use_ipv4=False, use_ipv6=True) == []
    assert aioice.ice.get_host_addresses is original
