"""Entity tags: what a client saw, and whether it is still so (RFC 9110, 8.8.3 and 13.1.1)."""

import re
from typing import Annotated

from fastapi import Header, HTTPException

TAG = re.compile(r'(W/)?"([\x21\x23-\x7e\x80-\xff]*)"')
TAGS = re.compile(rf"\s*(?:{TAG.pattern}\s*(?:,\s*|$))+")
ANY = "*"

IfMatch = Annotated[
    str | None,
    Header(
        max_length=2_000,
        description="The `ETag` of the article as you looked at it, or * for whatever it is now.",
    ),
]


IfMatchSeries = Annotated[
    str | None,
    Header(
        alias="If-Match",
        max_length=2_000,
        description="The `ETag` of the series as you looked at it: refused where it changed since.",
    ),
]


def tag_header(tag: str) -> dict[str, str]:
    """The header that names what is answered with."""
    return {"ETag": f'"{tag}"'}


def tags_in(if_match: str | None) -> frozenset[str] | None:
    """The tags that the client may have seen, None for any.

    HTTPException 428 where the header is missing and 400 where it holds none. A weak tag matches
    nothing: If-Match compares strongly.
    """
    if if_match is None:
        raise HTTPException(428, "send If-Match with the ETag of the article as you looked at it")
    if if_match.strip() == ANY:
        return None
    if not TAGS.fullmatch(if_match):
        raise HTTPException(400, 'If-Match holds no entity tag: send it as "1.0.3", or *')
    return frozenset(tag for weak, tag in TAG.findall(if_match) if not weak)


def tags_said(if_match: str | None) -> frozenset[str] | None:
    """The same where the header may be left out, which is as good as *."""
    return None if if_match is None else tags_in(if_match)
