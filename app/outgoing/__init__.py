"""Everything that goes out over HTTP, and the one guard that all of it passes."""

from importlib import import_module
from typing import TYPE_CHECKING

from app.outgoing.addresses import NONE_ALLOWED, Allowance, Refused, allowance_from, target_of
from app.outgoing.reach import Reach
from app.outgoing.signatures import key_of, new_secret, signed_headers

if TYPE_CHECKING:
    from app.outgoing.pages import Page, TooLong, page_at
    from app.outgoing.posts import Outcome, post

__all__ = [
    "NONE_ALLOWED",
    "Allowance",
    "Outcome",
    "Page",
    "Reach",
    "Refused",
    "TooLong",
    "allowance_from",
    "key_of",
    "new_secret",
    "page_at",
    "post",
    "signed_headers",
    "target_of",
]

SENDING = {
    **dict.fromkeys(("Page", "TooLong", "page_at"), "pages"),
    **dict.fromkeys(("Outcome", "post"), "posts"),
}


def __getattr__(name: str) -> object:
    """What speaks HTTP, loaded at first use: a command that sends nothing goes without."""
    if name not in SENDING:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{SENDING[name]}"), name)
