"""Tells at a glance the sentences that hold a number from those that cannot."""

from app.domain import Span
from app.lexicon.numbers import Numbers


def holds_number(text: str, span: Span, numbers: Numbers) -> bool:
    """Whether a number may stand there, in digits or in words; two sentences of three hold none."""
    if numbers.signs.search(text, span.start, span.end):
        return True
    return not numbers.tellers.isdisjoint(numbers.tellable.findall(span.of(text).lower()))
