"""Every way we know to spell an address that is not public; nothing is ever sent to one."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable
from typing import Any

import httpcore
import pytest

from onrecord.errors import FetchError
from onrecord.pages.addresses import is_public, literal
from onrecord.pages.connect import CheckedBackend, Clock, NotPublic
from onrecord.pages.fetch import Rules, fetch
from onrecord.pages.manners import Manners

SPELLED = """\
127.0.0.1 127.1 127.0.1 127.255.255.254 0x7f.1 0x7f000001 0X7F.0.0.1 2130706433 017700000001 0177.0.0.1 0177.1
127.0.0.1. 127。0。0。1 127．0．0．1 0 0.0.0.0 0.1.2.3 10.0.0.1 10.1 0xa.1 167772161 172.16.0.1 172.31.255.255
192.168.1.1 192.168.257 3232235777 169.254.169.254 0xa9fea9fe 2852039166 0251.0376.0251.0376 100.64.0.1 100.100.100.200
168.63.129.16 192.0.0.1 192.0.2.1 192.88.99.1 198.18.0.1 198.51.100.7 203.0.113.9 224.0.0.1 239.255.255.250
240.0.0.1 255.255.255.255
[::1] [::] [0:0:0:0:0:0:0:1] [::ffff:127.0.0.1] [::ffff:7f00:1] [::ffff:10.0.0.1] [::ffff:169.254.169.254]
[::127.0.0.1] [::ffff:0:127.0.0.1] [64:ff9b::127.0.0.1] [64:ff9b::a9fe:a9fe] [64:ff9b:1::1] [2002:7f00:1::]
[2002:a9fe:a9fe::1] [2001::1] [2001:db8::1] [3fff::1] [100::1] [fc00::1] [fd00:ec2::254] [fe80::1] [fec0::1] [ff02::1]
[5f00::1] [2001:0:7f00:1::]
""".split()  # noqa: SIM905  (more readable than 80 quotation marks)

ANSWERED = ["127.0.0.1", "10.0.0.1", "169.254.169.254", "::1", "::ffff:10.0.0.1", "fe80::1%eth0", "64:ff9b::a00:1"]


@pytest.fixture(autouse=True)
def no_socket(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    opened: list[str] = []

    def connect_tcp(self: Any, host: str, *args: Any, **more: Any) -> httpcore.NetworkStream:
        opened.append(host)
        raise httpcore.ConnectError("the test opens no socket")

    monkeypatch.setattr(httpcore.SyncBackend, "connect_tcp", connect_tcp)
    return opened


def real_rules(answers: Iterable[str]) -> Rules:
    """The policy as it is, and a resolver that says what the test wants."""
    return Rules(resolver=lambda host, port: list(answers), robots=False, manners=Manners(pause=0))


def test_there_are_enough_of_them() -> None:
    assert len(SPELLED) > 50


@pytest.mark.parametrize("host", SPELLED)
def test_a_spelled_address_is_refused(host: str, no_socket: list[str]) -> None:
    with pytest.raises(FetchError) as caught:
        fetch(f"http://{host}/", rules=real_rules(["93.184.216.34"]))
    assert caught.value.code in ("not-public", "bad-url")  # no browser's address either: 0177.0.0.1
    assert no_socket == []


@pytest.mark.parametrize("answer", ANSWERED)
def test_a_name_that_leads_inside_is_refused(answer: str, no_socket: list[str]) -> None:
    for answers in ([answer], ["93.184.216.34", answer], [answer, "93.184.216.34"]):
        with pytest.raises(FetchError) as caught:
            fetch("https://rebound.invalid/", rules=real_rules(answers))
        assert caught.value.code == "not-public"
    assert no_socket == []


def test_the_address_that_was_checked_is_the_one_connected_to(no_socket: list[str]) -> None:
    answers = iter([["93.184.216.34"], ["127.0.0.1"]])  # a name that changes after the check
    rules = Rules(resolver=lambda host, port: next(answers), robots=False, manners=Manners(pause=0))
    with pytest.raises(FetchError) as caught:
        fetch("http://rebound.invalid/", rules=rules)
    assert caught.value.code == "connection"
    assert no_socket == ["93.184.216.34"]


@pytest.mark.parametrize("host", ["8.8.8.8", "134744072", "[2606:4700:4700::1111]", "[64:ff9b::808:808]"])
def test_a_public_address_is_let_through(host: str) -> None:
    address = literal(host)
    assert address is not None and is_public(address)


@pytest.mark.parametrize("host", ["news.invalid", "localhost", "1e3", "99999999999", "1.2.3.4.5", "", "a b"])
def test_a_name_is_no_address(host: str) -> None:
    assert literal(host) is None


def test_a_unix_socket_is_never_opened() -> None:
    backend = CheckedBackend(is_public, lambda host, port: [], Clock(1))
    with pytest.raises(NotPublic):
        backend.connect_unix_socket("/var/run/docker.sock")


def test_every_private_network_of_the_standard_library_is_closed() -> None:
    for network in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7", "fe80::/10", "127.0.0.0/8"):
        net = ipaddress.ip_network(network)
        assert not is_public(net[0]) and not is_public(net[-1])
