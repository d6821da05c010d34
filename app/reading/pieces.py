"""Cuts a stretch of text into the pieces that a pattern tells apart, each with its offsets."""

import re
from collections.abc import Iterable
from itertools import accumulate

from app.domain import Span

Piece = tuple[int, int, str, str]
"""Where a piece starts and ends, its text, and its text in lower case."""


def pieces_of(pattern: re.Pattern[str], text: str, span: Span) -> Iterable[Piece]:
    """The pieces of `text` inside the span; the pattern is one group that matches a piece.

    A text has some six hundred pieces, so this is built of calls that each do all of them at once:
    `split` gives what lies between pieces and the pieces in turn, and their lengths add up to the
    offsets. A look-behind sees nothing before the span.
    """
    parts = pattern.split(text[span.start : span.end])
    edges = list(accumulate(map(len, parts), initial=span.start))
    texts = parts[1::2]
    return zip(edges[1::2], edges[2::2], texts, map(str.lower, texts), strict=False)
