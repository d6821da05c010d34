"""Who may come to the desk: somebody who signed in, or, while nobody can, this machine alone; and
forms from pages of the desk's own alone."""

from urllib.parse import SplitResult, quote, urlencode, urlsplit

from fastapi import HTTPException, Request

from app.services.access import is_loopback

NOT_HERE = "the desk is served on this machine alone: open it as http://127.0.0.1 or localhost"
FOREIGN = "this was not sent from a page of the desk: open the page and press its button"
NOT_SIGNED_IN = (
    "you are not signed in, or no longer: sign in on another page, then come back and try again"
)
OF_A_PROXY = ("forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip")
"""Headers that a proxy sets: who asked it may be anywhere, whatever machine it runs on itself."""

SIGN_IN = "/desk/sign-in"
START = "/"


class NotSignedIn(HTTPException):
    """Nobody is known to ask; `page` is where to sign in and go on with what was asked."""

    def __init__(self, page: str) -> None:
        # The scheme that programs may use; a browser asks for nothing because of it.
        super().__init__(401, NOT_SIGNED_IN, {"WWW-Authenticate": "Bearer"})
        self.page = page


def require_this_machine(request: Request) -> None:
    """HTTPException 403 unless a client of this machine asks for a name or address of it.

    A page elsewhere can let its own name stand for 127.0.0.1 (DNS rebinding); the browser would
    then take the desk for a part of that page, but it goes on to send that page's name.
    """
    named = _parts(f"//{request.headers.get('host', '')}").hostname or ""
    asking = request.client.host if request.client else ""
    is_passed_on = any(header in request.headers for header in OF_A_PROXY)
    if is_passed_on or not is_loopback(named) or not is_loopback(asking):
        raise HTTPException(403, NOT_HERE)


async def require_own_page(request: Request) -> None:
    """HTTPException 403 unless the browser says that a page of the same origin sent the form.

    Fetch Metadata says it in Sec-Fetch-Site, RFC 6454 in Origin; what says neither is refused.
    """
    told = origins_told(request)
    if not told or not all(told):
        raise HTTPException(403, FOREIGN)


def origins_told(request: Request) -> list[bool]:
    """For each header that says where a request comes from: whether from a page of our own."""
    site, origin = (request.headers.get(name) for name in ("sec-fetch-site", "origin"))
    return [
        *([] if site is None else [site == "same-origin"]),
        *([] if origin is None else [is_of(origin, request.headers.get("host", ""))]),
    ]


def sign_in_page(request: Request) -> str:
    """Where to sign in, and come back to the page that was asked for; a form is not sent again."""
    if request.method != "GET":
        return SIGN_IN
    query = f"?{request.url.query}" if request.url.query else ""
    return f"{SIGN_IN}?{urlencode({'next': quote(request.url.path) + query})}"


def own_page(address: str) -> str:
    """The address, if it is that of a page of ours and nothing else; the start otherwise.

    A browser takes "//host" and "/\\host" for another host, and passes over white space.
    """
    is_plain = all("!" <= letter <= "~" and letter != "\\" for letter in address)
    if not is_plain or not address.startswith("/") or address.startswith(("//", SIGN_IN)):
        return START
    parts = _parts(address)
    return address if not parts.scheme and not parts.netloc else START


def is_of(origin: str, host: str) -> bool:
    """Whether the origin is the one that a page of that host has."""
    parts = _parts(origin)
    return parts.scheme in ("http", "https") and parts.netloc.lower() == host.lower() != ""


def _parts(address: str) -> SplitResult:
    try:
        return urlsplit(address)
    except ValueError:  # "//[" and the like
        return urlsplit("")
