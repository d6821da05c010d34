"""A real server on loopback for one test, and a reach that leads every name to it."""

import contextlib
import ipaddress
import ssl
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from app.outgoing import Allowance, Reach

LOOPBACK = "127.0.0.1"

Answer = Callable[[BaseHTTPRequestHandler, bytes], None]
"""Answers one request, whose body it is given."""


@dataclass
class Server:
    """Where it listens, and what it was asked so far."""

    port: int
    asked: list[tuple[str, dict[str, str], bytes]] = field(default_factory=list)
    names: list[str | None] = field(default_factory=list)  # said in the greeting of TLS

    def url(self, path: str = "/", host: str = "press.example", scheme: str = "http") -> str:
        return f"{scheme}://{host}:{self.port}{path}"

    def reach(self, *hosts: str) -> Reach:
        """Everything resolves to loopback, which is allowed under these names alone."""
        names = hosts or ("press.example",)
        allowed = Allowance(frozenset((name, self.port) for name in names))
        return Reach(allowed, resolve=to_loopback)


def to_loopback(_host: str, _port: int) -> Sequence[str]:
    return [LOOPBACK]


@contextlib.contextmanager
def serving(answer: Answer, context: ssl.SSLContext | None = None) -> Iterator[Server]:
    """A server that gives each request to `answer`, in a thread of its own."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _answer(self) -> None:
            length = int(self.headers.get("content-length", "0"))
            body = self.rfile.read(length)
            said = {name.lower(): value for name, value in self.headers.items()}
            server.asked.append((f"{self.command} {self.path}", said, body))
            self.close_connection = True
            with contextlib.suppress(ConnectionError):  # the client may have heard enough
                answer(self, body)

        do_GET = do_POST = _answer  # noqa: N815  # the library's names

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # as above
            pass

    class Quiet(ThreadingHTTPServer):
        def handle_error(self, request: object, client_address: object) -> None:
            pass  # a greeting of TLS that the client broke off is what some tests want

    with Quiet((LOOPBACK, 0), Handler) as listener:
        server = Server(listener.server_address[1])
        if context is not None:
            context.sni_callback = lambda _socket, name, _context: server.names.append(name)
            listener.socket = context.wrap_socket(
                listener.socket, server_side=True, do_handshake_on_connect=False
            )
        thread = threading.Thread(target=listener.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield server
        finally:
            listener.shutdown()
            thread.join()


def sent(content: bytes = b"<p>300 engineers</p>", status: int = 200, **headers: str) -> Answer:
    """An answer of this content; `content_type="…"` becomes the header content-type."""
    said = {"content-type": "text/html"} | {
        name.replace("_", "-"): value for name, value in headers.items()
    }

    def answer(handler: BaseHTTPRequestHandler, _body: bytes) -> None:
        handler.send_response(status)
        for name, value in said.items():
            handler.send_header(name, value)
        handler.send_header("content-length", str(len(content)))
        handler.end_headers()
        handler.wfile.write(content)

    return answer


def by_path(answers: dict[str, Answer]) -> Answer:
    """Another answer for each path."""
    return lambda handler, body: answers[handler.path](handler, body)


def certificate(folder: Path, *names: str) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """A server's context with a certificate for the names, and a client's that trusts it."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Plumbline's tests")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([_name(one) for one in names]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    chain, secret = folder / "chain.pem", folder / "key.pem"
    chain.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    secret.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(chain, secret)
    return server, ssl.create_default_context(cafile=str(chain))


def _name(said: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(said))
    except ValueError:
        return x509.DNSName(said)
