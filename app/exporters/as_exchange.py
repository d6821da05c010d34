"""The rate by which money was said in another currency → its part of a report."""

from app.domain import Quotation
from app.exporters.encoding import Document


def exchange_document(rate: Quotation) -> Document:
    """What one unit of `from` was worth in `into`, by whom, and on which days.

    `rate` is that of one day or the mean of several, `low` and `high` the least and the most of
    them; `through` is the currency in which two rates met, null for a rate between the two.
    """
    return {
        "from": rate.currency,
        "into": rate.into,
        "rate": rate.value,
        "low": rate.low,
        "high": rate.high,
        "first": rate.first.isoformat(),
        "last": rate.last.isoformat(),
        "sources": list(rate.sources),
        "through": rate.through,
    }


def used_exchange(rate: Quotation | None) -> Document:
    """Said where a rate was used, and left out elsewhere."""
    return {"exchange": exchange_document(rate)} if rate else {}
