"""The path of a file as the caller named it → the forms in which reports name files."""

import re
from urllib.parse import quote

NO_BYTE = re.compile("[\ud800-\udc7f\udd00-\udfff]")
"""Half surrogates other than those that stand for the bytes of a name that is not UTF-8."""


def relative(path: str) -> str:
    """The path without "./" before it, as reports of a repository name files."""
    while path.startswith("./"):
        path = path[2:].lstrip("/")
    return path


def uri_of(path: str) -> str:
    """The path as a URI reference (RFC 3986): relative, or of the scheme `file` if it is absolute.

    An address of the web stays one. In any other path everything but letters, digits, "/" and
    "-._~" is percent-encoded, a colon too: before the first slash it would make a scheme.
    """
    if link := web_link(path):
        return link
    known = NO_BYTE.sub("\ufffd", relative(path))
    encoded = quote(known, safe="/", errors="surrogateescape")
    return f"file://{encoded}" if encoded.startswith("/") else encoded


def web_link(url: object) -> str | None:
    """The address if it is one of the web, safe to stand in brackets of any kind; else None."""
    if not isinstance(url, str) or not url.lower().startswith(("https://", "http://")):
        return None
    return quote(url, safe="%/:?#@!$&*+,;=~-._", errors="replace")
