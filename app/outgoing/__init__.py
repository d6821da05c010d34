"""Everything that goes out over HTTP, and the one guard that all of it passes."""

from app.outgoing.addresses import NONE_ALLOWED, Allowance, Refused, allowance_from, target_of
from app.outgoing.guard import Reach
from app.outgoing.pages import Page, TooLong, page_at
from app.outgoing.posts import Outcome, post
from app.outgoing.signatures import key_of, new_secret, signed_headers

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
