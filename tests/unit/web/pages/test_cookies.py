"""Whether a browser speaks TLS, in its own words."""

import pytest
from fastapi import Request

from app.web.pages.cookies import came_by_https


@pytest.mark.parametrize(
    ("scheme", "origin", "is_secure"),
    [
        ("http", None, False),
        ("http", "http://desk.example", False),
        ("http", "https://desk.example", True),
        ("https", None, True),
        ("https", "https://desk.example", True),
    ],
)
def test_tls_is_known_by_the_connection_or_by_the_origin(
    scheme: str, origin: str | None, *, is_secure: bool
) -> None:
    headers = [] if origin is None else [(b"origin", origin.encode())]
    scope = {"type": "http", "scheme": scheme, "server": ("desk.example", 80), "path": "/"}
    assert came_by_https(Request({**scope, "headers": headers})) is is_secure
