"""The files that pages load from this service: what they are, and an address that names a state."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

HTMX = "a0abb04f2f45a1f89d1d4844023245537e5e6014c87b144553e0607b4cc32130"
"""SHA-256 of htmx.min.js of htmx.org 4.0.1 (Zero-Clause BSD), as its makers published it."""

MEDIA_TYPES: Mapping[str, str] = {
    "htmx.min.js": "text/javascript",
    "desk.js": "text/javascript",
    "plumb.svg": "image/svg+xml",
}
"""Every file there is; no other name is looked for."""


@dataclass(frozen=True, slots=True)
class StaticFile:
    """A file as it is sent; `digest` is the SHA-256 of its bytes."""

    body: bytes
    media_type: str
    digest: str


@cache
def static_file(name: str) -> StaticFile | None:
    """The file of that name, if there is one."""
    if name not in MEDIA_TYPES:
        return None
    body = files("app.web.pages").joinpath("static", name).read_bytes()
    return StaticFile(body, MEDIA_TYPES[name], hashlib.sha256(body).hexdigest())


def address(name: str) -> str:
    """Where pages load the file from; another state of it has another address."""
    found = static_file(name)
    if found is None:
        raise KeyError(name)
    return f"/desk/static/{name}?v={found.digest[:16]}"
