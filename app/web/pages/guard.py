"""Who may see the desk and act on it: a browser of this machine, on a page of the desk's own."""

import ipaddress
from urllib.parse import SplitResult, urlsplit

from fastapi import HTTPException, Request

NOT_HERE = "the desk is served on this machine alone: open it as http://127.0.0.1 or localhost"
FOREIGN = "this was not sent from a page of the desk: open the page and press its button"


async def require_loopback(request: Request) -> None:
    """HTTPException 403 unless the Host is a loopback name or address.

    A page elsewhere can let its own name stand for 127.0.0.1 (DNS rebinding); the browser would
    then take the desk for a part of that page, but it goes on to send that page's name.
    """
    if not is_loopback(_parts(f"//{request.headers.get('host', '')}").hostname or ""):
        raise HTTPException(403, NOT_HERE)


async def require_own_page(request: Request) -> None:
    """HTTPException 403 unless the browser says that a page of the same origin sent the form.

    Fetch Metadata says it in Sec-Fetch-Site, RFC 6454 in Origin; what says neither is refused.
    """
    site, origin = (request.headers.get(name) for name in ("sec-fetch-site", "origin"))
    told = [
        *([] if site is None else [site == "same-origin"]),
        *([] if origin is None else [is_of(origin, request.headers.get("host", ""))]),
    ]
    if not told or not all(told):
        raise HTTPException(403, FOREIGN)


def is_loopback(name: str) -> bool:
    """Whether the host can be no other machine than this one."""
    if name == "localhost":
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


def is_of(origin: str, host: str) -> bool:
    """Whether the origin is the one that a page of that host has."""
    parts = _parts(origin)
    return parts.scheme in ("http", "https") and parts.netloc.lower() == host.lower() != ""


def _parts(address: str) -> SplitResult:
    try:
        return urlsplit(address)
    except ValueError:  # "//[" and the like
        return urlsplit("")
