"""The body of a webhook, byte for byte as it was signed."""

from app.web.limits import BoundedRequest, JsonRoute

FORM = "application/x-www-form-urlencoded"
"""What WooCommerce's ping is sent as."""


class HookRequest(BoundedRequest):
    """A request of a CMS, which sends the same text in several forms at once."""

    texts = frozenset({FORM})

    @property
    def longest(self) -> int:
        """How many bytes the body may have."""
        return self.limits.bodies.check_body_bytes


class HookRoute(JsonRoute):
    """A route that a CMS calls."""

    request_type = HookRequest
