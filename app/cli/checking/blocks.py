"""A text and places in it → the block that follows each: a paragraph, or an element of a page."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from app.domain import Span

BLANK = re.compile(r"\s*+")
BLANK_LINE = re.compile(r"\r?\n[ \t]*\r?\n")

BLANK_OR_TAGS = re.compile(r"(?:\s|<[^<>]*+>)*+")
BLOCK_TAG = re.compile(
    r"</?(?:p|li|h[1-6]|td|th|tr|dd|dt|ul|ol|dl|table|blockquote|figure|figcaption|div|section"
    r"|article|aside|header|footer|main)\b",
    re.IGNORECASE,
)


def blocks_after(text: str, places: Sequence[int], *, is_page: bool) -> list[Span]:
    """For each of `places`, which rise: from the first word behind it to the end of its block.

    That is the next blank line or, in the source of a page, the next tag that begins or ends a
    block. Where nothing follows, the block is empty.
    """
    lead, end = (BLANK_OR_TAGS, BLOCK_TAG) if is_page else (BLANK, BLANK_LINE)
    ends = [found.start() for found in end.finditer(text)]
    blocks: list[Span] = []
    begins = limit = len(text)
    for place in reversed(places):
        led = lead.match(text, place, limit)
        first = led.end() if led else place
        # Nothing up to the next place: what follows that one follows this one too.
        begins = begins if first == limit else first
        limit = place
        index = bisect_left(ends, begins)
        blocks.append(Span(begins, ends[index] if index < len(ends) else len(text)))
    return blocks[::-1]
