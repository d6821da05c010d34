"""The guard: one transport that resolves a name once, checks every address, and connects to one of
those. Whatever the service sends out goes through it."""

import contextlib
import queue
import ssl
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import httpcore
import httpx

from app import VERSION
from app.errors import TooSlow, Unreachable
from app.outgoing.addresses import Refused, require_public, target_of
from app.outgoing.reach import Reach

ADDRESSES = 8
"""Of a name's addresses so many are tried; all are checked."""

AGENT = f"Plumbline/{VERSION}"

SocketOptions = Iterable[
    tuple[int, int, int] | tuple[int, int, bytes | bytearray] | tuple[int, int, None, int]
]


class Deadline:
    """The moment by which everything about one request is over."""

    def __init__(self, clock: Callable[[], float], seconds: float) -> None:
        self._clock = clock
        self._end = clock() + seconds

    def left(self, at_most: float | None = None) -> float:
        """The seconds that are left, or `at_most`; ReadTimeout once there are none."""
        left = self._end - self._clock()
        if left <= 0:
            raise httpcore.ReadTimeout("the time is over")
        return left if at_most is None else min(left, at_most)


@contextlib.contextmanager
def guarded(reach: Reach, seconds: float) -> Iterator[httpx.Client]:
    """A client whose every connection is checked, and that is done after `seconds` in all.

    It follows no redirect and sends no cookie or credential. A url or an address that is refused
    raises Refused before anything is connected, a server that answers late TooSlow, one that does
    not answer as HTTP has it Unreachable.
    """
    deadline = Deadline(reach.clock, seconds)
    transport = GuardedTransport(reach, deadline)
    timeout = httpx.Timeout(seconds, connect=reach.limits.fetch_connect_seconds)
    with (
        _translated_errors(),
        httpx.Client(
            transport=transport,
            timeout=timeout,
            trust_env=False,
            follow_redirects=False,
            headers={"User-Agent": AGENT, "Accept-Encoding": "gzip"},
        ) as client,
    ):
        yield client


@contextlib.contextmanager
def _translated_errors() -> Iterator[None]:
    try:
        yield
    except (httpcore.TimeoutException, httpx.TimeoutException) as error:
        raise TooSlow("the other server takes too long") from error
    except (httpcore.NetworkError, httpx.NetworkError) as error:
        # The pool cuts the chain of causes, but the first one is handed on as the error's own word.
        if any(isinstance(one, ssl.SSLCertVerificationError) for one in error.args):
            raise Unreachable("the other server's certificate is not valid for it") from error
        raise Unreachable("the other server cannot be reached") from error
    except (httpcore.ProtocolError, httpx.HTTPError, httpx.InvalidURL) as error:
        raise Unreachable("the other server does not answer as HTTP has it") from error


class GuardedTransport(httpx.BaseTransport):
    """Sends a request over a connection that the guard made."""

    def __init__(self, reach: Reach, deadline: Deadline) -> None:
        self._reach = reach
        # Our own pool, through the library's public door: a pool that was swapped in behind
        # httpx's back would be gone, without a word, once its private name is another.
        self._pool = httpcore.ConnectionPool(
            ssl_context=reach.certificates(),
            max_keepalive_connections=0,
            network_backend=GuardedNetwork(reach, deadline),
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The answer, its body still to be read; Refused for a url that must not be asked for."""
        url, _ = target_of(str(request.url), self._reach.allowed)
        if not isinstance(request.stream, httpx.SyncByteStream):
            raise TypeError("only plain requests are sent")
        sent = httpcore.Request(
            method=request.method,
            url=httpcore.URL(
                scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
            ),
            headers=request.headers.raw,
            content=request.stream,
            extensions=request.extensions,
        )
        answer = self._pool.handle_request(sent)
        return httpx.Response(
            status_code=answer.status,
            headers=answer.headers,
            stream=_Body(answer),
            extensions=answer.extensions,
        )

    def close(self) -> None:
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        yield from self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()


class GuardedNetwork(httpcore.NetworkBackend):
    """Resolves once, checks every address, connects to a checked one.

    The pool goes on to use the url's host for the Host header and for the certificate's name: only
    the connection is made by number, so no second look-up can answer otherwise.
    """

    def __init__(self, reach: Reach, deadline: Deadline) -> None:
        self._reach = reach
        self._deadline = deadline
        self._network = reach.network or httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: SocketOptions | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to one of the host's addresses; Refused where any of them is not public."""
        soon = Deadline(self._reach.clock, self._deadline.left(timeout))
        addresses = self._addresses(host, port, soon)
        if (host.lower(), port) not in self._reach.allowed:
            require_public(addresses)
        failed: httpcore.NetworkError | None = None
        for one in addresses[:ADDRESSES]:
            try:
                stream = self._network.connect_tcp(
                    one, port, soon.left(), local_address, socket_options
                )
            except httpcore.NetworkError as error:
                failed = error
                continue
            return _TimedStream(stream, self._deadline)
        raise failed or httpcore.ConnectError("no address")

    def _addresses(self, host: str, port: int, soon: Deadline) -> Sequence[str]:
        """The host's addresses, in time: the resolver itself knows no limit."""
        found: queue.Queue[Sequence[str] | OSError] = queue.Queue()

        def resolve() -> None:
            try:
                found.put(self._reach.resolve(host, port))
            except (OSError, UnicodeError) as error:
                found.put(OSError(str(error)))

        threading.Thread(target=resolve, name="resolving", daemon=True).start()
        try:
            addresses = found.get(timeout=soon.left())
        except queue.Empty:
            raise httpcore.ConnectTimeout("the name is not resolved in time") from None
        if isinstance(addresses, OSError):
            raise httpcore.ConnectError(str(addresses)) from addresses
        return addresses


class _TimedStream(httpcore.NetworkStream):
    """A connection that ends with the deadline, however slowly the bytes drip."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.left(timeout))

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        left = self._deadline.left(timeout)
        inside = self._stream.start_tls(ssl_context, server_hostname, left)
        return _TimedStream(inside, self._deadline)

    def get_extra_info(self, info: str) -> Any:  # the library's own words for what it may hold
        return self._stream.get_extra_info(info)

    def close(self) -> None:
        self._stream.close()


__all__ = ["Deadline", "GuardedNetwork", "GuardedTransport", "Reach", "Refused", "guarded"]
