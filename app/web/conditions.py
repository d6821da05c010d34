"""What a request says about the answer: which forms it takes, and which answer it has already
(RFC 9110, 12.5.1 and 13.1.2)."""

from collections.abc import Mapping, Sequence
from email.message import Message

from fastapi import HTTPException

ANYTHING = "*/*"


def require_form(accept: str | None, offered: Sequence[str]) -> str:
    """Of the offered media types the one that the request would rather have, the first of those
    alike; HTTPException 406 where it takes none.

    A header that is missing or empty takes anything.
    """
    form, weight = _best(accept, offered)
    if weight == 0:
        raise HTTPException(406, f"this address answers with {' or '.join(offered)}: accept that")
    return form


def preferred(accept: str | None, offered: Sequence[str]) -> str:
    """The same, and the first where the request takes none: who asks for a figure gets one."""
    return _best(accept, offered)[0]


def has_already(if_none_match: str | None, tag: str) -> bool:
    """Whether the client holds the answer of this entity tag; strong or weak is all the same."""
    told = [part.strip().removeprefix("W/") for part in (if_none_match or "").split(",")]
    return tag in told or "*" in told


def _best(accept: str | None, offered: Sequence[str]) -> tuple[str, float]:
    """The first media type with the highest weight, and that weight."""
    ranges = dict(_range(part) for part in (accept or "").split(",") if part.strip())
    weights = [_weight(form, ranges) if ranges else 1.0 for form in offered]
    best = max(weights)
    return offered[weights.index(best)], best


def _range(part: str) -> tuple[str, float]:
    """A media range and its weight; one that makes no sense is not taken."""
    message = Message()
    message["content-type"] = part
    media = part.partition(";")[0].strip().lower()
    try:
        weight = float(str(message.get_param("q", "1")))
    except ValueError:
        return media, 0.0
    return media, weight if 0 <= weight <= 1 else 0.0


def _weight(media_type: str, ranges: Mapping[str, float]) -> float:
    """What the most telling range says: the type itself, its family, or anything."""
    family = media_type.partition("/")[0] + "/*"
    return next((ranges[one] for one in (media_type, family, ANYTHING) if one in ranges), 0.0)
