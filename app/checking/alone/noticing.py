"""What every notice of arithmetic has in common: its kind, its place and its words."""

from app.checking.mentions import Mention
from app.checking.phrases import inside_sentence
from app.domain import Notice

ARITHMETIC = "arithmetic"
POINTS = "percent-or-point"
SUM = "does-not-add-up"
WHOLE = "part-exceeds-whole"
CONTRADICTION = "contradicts-itself"
WEEKDAY = "wrong-weekday"


def notice_at(kind: str, at: Mention, reason: str) -> Notice:
    """A notice about this number; the reason becomes a sentence."""
    return Notice(kind, at.span, at.quote, reason[0].upper() + reason[1:])


def words_in(mention: Mention) -> str:
    """The number as the article has it, inside a sentence."""
    return inside_sentence(mention.surface)
