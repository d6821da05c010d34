"""Which of the forms on offer a client would rather have (RFC 9110, 12.5.1)."""

from collections.abc import Sequence
from email.message import Message

ACCEPT_CHARACTERS = 1_000
"""Of a header that is longer nothing is read: the first form is given."""


def preferred(accept: str | None, offered: Sequence[str]) -> str:
    """The form with the highest weight, the first of those alike; the first, where none is wanted.

    A range that names a form goes before one that names its family, and that before any.
    """
    if not accept or len(accept) > ACCEPT_CHARACTERS:
        return offered[0]
    ranges = [_range(part) for part in accept.split(",")]
    weights = [_weight(form, ranges) for form in offered]
    return offered[weights.index(max(weights))]


def _range(part: str) -> tuple[str, float]:
    message = Message()
    message["content-type"] = part.strip()
    name = part.split(";")[0].strip().lower()
    try:
        weight = float(str(message.get_param("q", "1")))
    except ValueError:
        weight = 0.0
    return name, weight if 0 <= weight <= 1 else 0.0


def _weight(form: str, ranges: Sequence[tuple[str, float]]) -> float:
    family = form.split("/")[0] + "/*"
    for name in (form, family, "*/*"):
        found = [weight for known, weight in ranges if known == name]
        if found:
            return max(found)
    return 0.0
