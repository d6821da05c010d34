"""Tells at a glance the sentences that hold a number from those that cannot."""

from app.domain import Span
from app.lexicon.numbers import Numbers

LONGEST_GLANCE = 2000
"""Characters: a longer stretch is no prose, and its runs of signs are not worth keeping."""


def holds_number(text: str, span: Span, numbers: Numbers) -> bool:
    """Whether a number may stand there, in digits or in words; two sentences of three hold none."""
    if span.end - span.start > LONGEST_GLANCE:
        return True
    return any(map(numbers.tells, span.of(text).split()))
