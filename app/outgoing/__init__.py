"""Everything that goes out over HTTP, and the one guard that all of it passes."""

from app.outgoing.addresses import NONE_ALLOWED, Allowance, Refused, allowance_from
from app.outgoing.guard import Reach
from app.outgoing.pages import Page, page_at

__all__ = ["NONE_ALLOWED", "Allowance", "Page", "Reach", "Refused", "allowance_from", "page_at"]
