"""Reads one sentence, for the tests of the stages that find its numbers."""

from app.domain import Skipped, Span, Stated
from app.lexicon.loader import load
from app.reading.numbers.quantities import quantities_of
from app.reading.numbers.tokens import Line, line_of


def read(text: str) -> tuple[tuple[Stated, ...], tuple[Skipped, ...]]:
    """What the text, taken as one sentence, states and leaves alone."""
    return quantities_of(text, Span(0, len(text)), load())


def stated(text: str) -> tuple[Stated, ...]:
    return read(text)[0]


def skipped(text: str) -> tuple[Skipped, ...]:
    return read(text)[1]


def line(text: str) -> Line:
    return line_of(text, Span(0, len(text)), load())
