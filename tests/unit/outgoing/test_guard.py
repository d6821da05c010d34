"""Nothing is connected to that was not checked, and nothing else than what was checked."""

import itertools
import socket
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import httpcore
import pytest

from app.errors import TooSlow, Unreachable
from app.outgoing.addresses import Allowance, Refused
from app.outgoing.guard import guarded
from app.outgoing.reach import Reach, addresses_of
from tests.unit.outgoing.servers import LOOPBACK, Server, certificate, sent, serving
from tests.unit.outgoing.test_addresses import INSIDE, SPELLINGS

PUBLIC = "93.184.215.14"


@dataclass
class Network(httpcore.NetworkBackend):
    """Notes what is connected to, and connects to loopback in its place."""

    port: int | None = None
    connected: list[tuple[str, int]] = field(default_factory=list)
    dead: frozenset[str] = frozenset()

    def connect_tcp(self, host: str, port: int, *rest: Any, **options: Any) -> Any:
        self.connected.append((host, port))
        if self.port is None or host in self.dead:
            raise httpcore.ConnectError("nobody there")
        return httpcore.SyncBackend().connect_tcp(LOOPBACK, self.port, *rest, **options)


@pytest.fixture
def server() -> Iterator[Server]:
    with serving(sent()) as running:
        yield running


def ask(url: str, reach: Reach) -> str:
    with guarded(reach, 5) as client:
        return client.get(url).text


def resolving(*answers: Sequence[str]) -> tuple[Callable[[str, int], Sequence[str]], list[str]]:
    """A resolver that gives the answers in turn, the last one for ever, and what it was asked."""
    asked: list[str] = []
    left = itertools.chain(answers, itertools.repeat(answers[-1]))

    def resolve(host: str, _port: int) -> Sequence[str]:
        asked.append(host)
        return next(left)

    return resolve, asked


def test_a_name_that_leads_to_a_public_address_is_asked(server: Server) -> None:
    network = Network(server.port)
    resolve, _ = resolving([PUBLIC])
    assert "engineers" in ask("http://press.example/a", Reach(resolve=resolve, network=network))
    assert network.connected == [(PUBLIC, 80)]
    ((line, headers, _),) = server.asked
    assert (line, headers["host"]) == ("GET /a", "press.example")


@pytest.mark.parametrize("address", INSIDE)
def test_a_name_that_leads_inside_is_refused_unconnected(server: Server, address: str) -> None:
    network = Network(server.port)
    resolve, _ = resolving([address])
    with pytest.raises(Refused, match="not public"):
        ask("http://press.example/", Reach(resolve=resolve, network=network))
    assert network.connected == []


@pytest.mark.parametrize("answers", [[PUBLIC, "10.0.0.1"], ["::1", PUBLIC], [PUBLIC, "fe80::1%1"]])
def test_a_mixed_answer_is_refused_unconnected(server: Server, answers: list[str]) -> None:
    network = Network(server.port)
    resolve, _ = resolving(answers)
    with pytest.raises(Refused):
        ask("http://press.example/", Reach(resolve=resolve, network=network))
    assert network.connected == []


def test_a_name_that_is_rebound_after_the_check_changes_nothing(server: Server) -> None:
    network = Network(server.port)
    resolve, asked = resolving([PUBLIC], [LOOPBACK])
    ask("http://press.example/", Reach(resolve=resolve, network=network))
    assert asked == ["press.example"]
    assert network.connected == [(PUBLIC, 80)]


@pytest.mark.parametrize("url", SPELLINGS)
def test_no_spelling_reaches_a_server_on_loopback(server: Server, url: str) -> None:
    network = Network(server.port)
    with pytest.raises((Refused, Unreachable)):
        ask(url, Reach(resolve=addresses_of, network=network))
    assert network.connected == []
    assert server.asked == []


@pytest.mark.parametrize("host", ["localhost", "2130706433", "0x7f.1", "127.1"])
def test_what_the_machine_s_own_resolver_takes_for_loopback_is_refused(host: str) -> None:
    assert set(addresses_of(host, 80)) <= {"127.0.0.1", "::1"}
    with pytest.raises(Refused):
        ask(f"http://{host}/", Reach())


def test_a_literal_address_is_checked_at_the_connection_too() -> None:
    network = Network(1)
    pool = httpcore.ConnectionPool(network_backend=_guarded(Reach(network=network)))
    with pool, pytest.raises(Refused):
        pool.request("GET", "http://127.0.0.1/")
    assert network.connected == []


def _guarded(reach: Reach) -> httpcore.NetworkBackend:
    from app.outgoing.guard import Deadline, GuardedNetwork

    return GuardedNetwork(reach, Deadline(reach.clock, 5))


def test_the_next_address_is_tried_where_one_does_not_answer(server: Server) -> None:
    network = Network(server.port, dead=frozenset({PUBLIC}))
    resolve, _ = resolving([PUBLIC, "8.8.8.8"])
    ask("http://press.example/", Reach(resolve=resolve, network=network))
    assert network.connected == [(PUBLIC, 80), ("8.8.8.8", 80)]


def test_a_name_nobody_knows_is_unreachable() -> None:
    def unknown(_host: str, _port: int) -> Sequence[str]:
        raise socket.gaierror(-2, "Name or service not known")

    with pytest.raises(Unreachable, match="cannot be reached"):
        ask("http://press.example/", Reach(resolve=unknown))


def test_an_address_where_nobody_listens_is_unreachable() -> None:
    with socket.create_server((LOOPBACK, 0)) as taken:
        port = taken.getsockname()[1]
    reach = Reach(Allowance(frozenset({(LOOPBACK, port)})))
    with pytest.raises(Unreachable, match="cannot be reached"):
        ask(f"http://{LOOPBACK}:{port}/", reach)


@pytest.mark.parametrize("variable", ["HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"])
def test_a_proxy_in_the_environment_is_not_asked(
    server: Server, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    with serving(sent(b"from the proxy")) as proxy:
        monkeypatch.setenv(variable, proxy.url("", LOOPBACK))
        assert "engineers" in ask(server.url(), server.reach())
        assert proxy.asked == []


def test_an_allowed_place_is_asked_where_it_is(server: Server) -> None:
    assert "engineers" in ask(server.url(), server.reach())
    assert "engineers" in ask(server.url(host=LOOPBACK), server.reach(LOOPBACK))
    with pytest.raises(Refused):
        ask(server.url(host="other.example"), server.reach())


# in time


def test_a_resolver_that_does_not_answer_is_given_up() -> None:
    given_up = threading.Event()

    def late(_host: str, _port: int) -> Sequence[str]:
        given_up.wait()
        return [PUBLIC]

    clock = _clock_that_jumps(after=3, to=2.99)
    with pytest.raises(TooSlow):
        ask("http://press.example/", Reach(resolve=late, clock=clock))
    given_up.set()


def test_a_server_that_says_nothing_is_given_up() -> None:
    with socket.create_server((LOOPBACK, 0)) as silent:
        port = silent.getsockname()[1]
        clock = _clock_that_jumps(after=6, to=4.99)
        reach = Reach(Allowance(frozenset({(LOOPBACK, port)})), clock=clock)
        with pytest.raises(TooSlow):
            ask(f"http://{LOOPBACK}:{port}/", reach)


def test_a_server_that_drips_is_given_up_when_the_time_is_over() -> None:
    with serving(lambda handler, _: _drip(handler.wfile.write)) as server:
        ticks = itertools.count(0, 0.2)
        with pytest.raises(TooSlow):
            ask(server.url(), replace(server.reach(), clock=lambda: next(ticks)))


def _clock_that_jumps(after: int, to: float) -> Callable[[], float]:
    ticks = itertools.chain([0.0] * after, itertools.repeat(to))
    return lambda: next(ticks)


def _drip(write: Callable[[bytes], object]) -> None:
    write(b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n")
    for _ in range(10_000):  # it ends, so that a guard that is gone is seen to be gone
        write(b"a" * 1000)


# over TLS, with a certificate of our own


def test_the_certificate_is_checked_against_the_url_s_name(tmp_path: Path) -> None:
    theirs, ours = certificate(tmp_path, "press.example")
    with serving(sent(), theirs) as server:
        reach = replace(server.reach("press.example", "other.example"), certificates=lambda: ours)
        assert "engineers" in ask(server.url(scheme="https"), reach)
        assert server.names == ["press.example"]
        assert server.asked[0][1]["host"] == f"press.example:{server.port}"
        with pytest.raises(Unreachable, match="certificate"):
            ask(server.url(host="other.example", scheme="https"), reach)
        assert len(server.asked) == 1


def test_a_certificate_for_the_address_is_none_for_the_name(tmp_path: Path) -> None:
    theirs, ours = certificate(tmp_path, LOOPBACK)
    with serving(sent(), theirs) as server:
        reach = replace(server.reach("press.example", LOOPBACK), certificates=lambda: ours)
        assert "engineers" in ask(server.url(host=LOOPBACK, scheme="https"), reach)
        with pytest.raises(Unreachable, match="certificate"):
            ask(server.url(scheme="https"), reach)


def test_a_certificate_that_nobody_vouches_for_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs, _ = certificate(tmp_path, "press.example")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "chain.pem"))
    with serving(sent(), theirs) as server:
        with pytest.raises(Unreachable, match="certificate"):
            ask(server.url(scheme="https"), server.reach())
        assert server.asked == []
