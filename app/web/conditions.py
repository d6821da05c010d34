"""What a request says about the answer: which forms it takes, and which answer it has already
(RFC 9110, 12.5.1 and 13.1.2)."""

from collections.abc import Sequence
from email.message import Message

from fastapi import HTTPException

ANYTHING = "*/*"


def require_form(accept: str | None, offered: Sequence[str]) -> str:
    """The first of the offered media types that the request takes; HTTPException 406 for none.

    A header that is missing or empty takes anything.
    """
    ranges = [_range(part) for part in (accept or "").split(",") if part.strip()]
    for media_type in offered:
        if not ranges or _is_taken(media_type, ranges):
            return media_type
    raise HTTPException(406, f"this address answers with {' or '.join(offered)}: accept that")


def has_already(if_none_match: str | None, tag: str) -> bool:
    """Whether the client holds the answer of this entity tag; strong or weak is all the same."""
    told = [part.strip().removeprefix("W/") for part in (if_none_match or "").split(",")]
    return tag in told or "*" in told


def _range(part: str) -> tuple[str, bool]:
    """A media range and whether it is taken; q=0 says that it is not."""
    message = Message()
    message["content-type"] = part
    media = part.partition(";")[0].strip().lower()
    quality = str(message.get_param("q", "1")).strip()
    return media, quality.strip("0.") != ""


def _is_taken(media_type: str, ranges: Sequence[tuple[str, bool]]) -> bool:
    """What the most telling range says: the type itself, its family, or anything."""
    family = media_type.partition("/")[0] + "/*"
    said = dict(ranges)
    return next((said[one] for one in (media_type, family, ANYTHING) if one in said), False)
