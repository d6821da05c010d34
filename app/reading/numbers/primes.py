"""Tells a quotation mark that stands for feet or inches (6'2", a 9" plate) from a quotation."""

from app.domain import Unit
from app.reading.numbers.tokens import Line

BRACKETS = frozenset({"(", ")"})


def prime_at(line: Line, place: int) -> Unit | None:
    """The unit that the mark at `place` stands for; None where it opens or closes a quotation."""
    units = line.lexicon.units
    unit = units.primes.get(line.lower(place))
    if unit is None or not _is_between(line, place) or _closes(line, place):
        return None
    return unit


def _is_between(line: Line, place: int) -> bool:
    """Something follows that no closing mark would stand before, and that the mark opens not."""
    after = place + 1
    if not (line.is_word(after) or line.is_number(after) or line.lower(after) in BRACKETS):
        return False
    if line.is_glued(place):
        return not (line.is_glued(after) and line.is_word(after))  # "the 30's"
    is_again = line.lower(place) in line.text[line.ends[place] : line.span.end]
    return not (line.is_glued(after) or is_again)


def _closes(line: Line, place: int) -> bool:
    """Whether a quotation that the mark may close was opened before in its paragraph."""
    mark, start = line.lower(place), line.starts[place]
    before = line.text[line.text.rfind("\n", 0, start) + 1 : start]
    opening = line.lexicon.units.openings.get(mark)
    if opening is None:
        return before.count(mark) % 2 == 1
    return f" {opening}" in before or before.startswith(opening)
