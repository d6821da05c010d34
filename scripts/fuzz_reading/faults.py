"""What reading promises of any text, and which of it a reading breaks."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from app.domain import Article, Claim, Reading, Span


def faults(article: Article, reading: Reading) -> list[str]:
    """Which promises of reading this one breaks; none is as it should be."""
    return [
        *_wrong_spans(article.text, reading),
        *_wrong_amounts(reading),
        *_out_of_order(reading),
        *_wrong_times(reading),
    ]


def _wrong_spans(text: str, reading: Reading) -> Iterator[str]:
    for claim in reading.claims:
        yield from _wrong_claim(text, claim)
    for skipped in reading.skipped:
        if skipped.span.of(text) != skipped.surface or not skipped.surface:
            yield f"a skipped number's span does not cut its words out: {skipped.surface!r}"
    for stated in reading.quantities:
        if not stated.span.contains(stated.numeral):
            yield f"a numeral stands outside its quantity: {stated.quantity.stated!r}"
        if stated.numeral.of(text) != stated.quantity.stated:
            yield f"a numeral's span does not cut it out: {stated.quantity.stated!r}"


def _wrong_claim(text: str, claim: Claim) -> Iterator[str]:
    if claim.span.of(text) != claim.surface or not claim.surface:
        yield f"a claim's span does not cut its words out: {claim.surface!r}"
    if claim.sentence.of(text) != claim.quote or not claim.sentence.contains(claim.span):
        yield f"a claim stands outside its sentence: {claim.surface!r}"
    for span in (each.span for each in claim.grounds if each.span):
        if not 0 <= span.start < span.end <= len(text):
            yield f"a ground lies outside the text: {span}"


def _wrong_amounts(reading: Reading) -> Iterator[str]:
    stated = [each.quantity for each in reading.quantities]
    for amount in (each.amount for each in (*stated, *(one.quantity for one in reading.claims))):
        ends = [end for end in (amount.low, amount.high) if end is not None]
        if not ends or not all(number.is_finite() for number in (*ends, amount.step)):
            yield f"an amount is not finite: {amount}"
        elif ends != sorted(ends) or amount.step < Decimal(0):
            yield f"an amount is the wrong way round: {amount}"


def _out_of_order(reading: Reading) -> Iterator[str]:
    found: dict[str, Iterable[Span]] = {
        "claims": [claim.span for claim in reading.claims],
        "quantities": [stated.numeral for stated in reading.quantities],
        "skipped numbers": [skipped.span for skipped in reading.skipped],
    }
    for name, spans in found.items():
        starts = [span.start for span in spans]
        if starts != sorted(starts):
            yield f"{name} are not in reading order"
    names = [claim.id for claim in reading.claims]
    if len(set(names)) != len(names):
        yield "two claims have one id"


def _wrong_times(reading: Reading) -> Iterator[str]:
    for period in (claim.period for claim in reading.claims):
        if period.start and period.end and period.start > period.end:
            yield f"a period ends before it starts: {period.stated!r}"
