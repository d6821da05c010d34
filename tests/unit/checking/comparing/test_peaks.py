"""The most there ever were is no number of the day on which it is told."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.checking.comparing.evidence import Outcome
from app.checking.comparing.peaks import peak as told
from app.checking.comparing.rules import outcome_of
from app.domain import COUNT, Basis, Claim, Kind, Measure, Relation, Span, Unit
from tests.unit.checking.making import DAY, claim, evidence, on, quantity

OPEN = Outcome(Relation.NOT_COMPARABLE, "peak")
OVER = Outcome(Relation.DRIFTS, "peak-exceeded")


def ships(
    quote: str, number: str, days: int = 0, kind: Kind = Kind.LEVEL, basis: Basis = Basis.PUBLISHED
) -> Claim:
    """So many ships, in that sentence, as of so many days later."""
    start, surface = quote.index(number), f"{number} ships"
    stated = quantity(number, Unit("ship", COUNT))
    counted = claim(stated, on(DAY + timedelta(days), basis), measure=Measure("ship", kind=kind))
    return replace(
        counted,
        quote=quote,
        surface=surface,
        span=Span(start, start + len(surface)),
        sentence=Span(0, len(quote)),
        quantity=replace(stated, stated=surface),
    )


PEAK = "At the peak, {} ships were waiting."
NOW = "{} ships are waiting."


@pytest.mark.parametrize(
    ("ours", "theirs", "days", "outcome"),
    [("47", "44", 3, OPEN), ("47", "12", 3, OPEN), ("44", "47", 3, OVER), ("44", "47", 200, OPEN)],
    ids=["lower before", "far lower before", "higher before", "higher, another year"],
)
def test_what_was_counted_before_is_no_higher(
    ours: str, theirs: str, days: int, outcome: Outcome
) -> None:
    peak = ships(PEAK.format(ours), ours, days)
    assert outcome_of(evidence(peak, ships(NOW.format(theirs), theirs))) == outcome


@pytest.mark.parametrize(
    ("value", "days", "outcome"), [("12", 3, OPEN), ("53", 3, OPEN), ("53", -3, OVER)]
)
def test_beside_a_peak_on_file_the_number_of_another_day_may_be_anything_it_allows(
    value: str, days: int, outcome: Outcome
) -> None:
    recorded = ships(PEAK.format("47"), "47")
    assert told(evidence(ships(NOW.format(value), value, days), recorded)) == outcome


def test_two_peaks_are_held_against_each_other() -> None:
    ours, theirs = ships(PEAK.format("47"), "47"), ships(PEAK.format("51"), "51")
    assert told(evidence(ours, theirs)) is None


@pytest.mark.parametrize(
    "quote",
    [
        "At the peak 47 ships were waiting, compared with 44 ships now.",
        "At the peak the queue was long; 44 ships are left.",
        "The queue fell to 44 ships from a peak of 47 ships.",
        "Some 44 ships were anchored off the Peak.",
    ],
)
def test_a_number_of_another_clause_is_no_peak(quote: str) -> None:
    assert told(evidence(ships(quote, "44"), ships(NOW.format("40"), "40"))) is None


@pytest.mark.parametrize(
    "quote",
    [
        "As the strike dragged on, 47 ships were waiting at one point.",
        "The queue, which peaked at 47 ships, is gone.",
        "The queue fell to 12 ships from a peak of 47 ships.",
    ],
)
def test_other_words_for_a_peak(quote: str) -> None:
    peak = ships(quote, "47")
    assert told(evidence(peak, ships(NOW.format("40"), "40"))) == OPEN


def test_a_total_has_no_peak() -> None:
    peak = ships(PEAK.format("47"), "47", 3, Kind.TOTAL)
    recorded = ships(NOW.format("44"), "44", 0, Kind.TOTAL)
    assert told(evidence(peak, recorded)) is None


def test_a_peak_of_a_day_that_is_named_is_the_number_of_that_day() -> None:
    peak = ships("The queue peaked at 47 ships on Friday.", "47", 3, basis=Basis.RELATIVE)
    assert told(evidence(peak, ships(NOW.format("44"), "44"))) is None


def test_an_equal_number_agrees() -> None:
    found = outcome_of(evidence(ships(PEAK.format("47"), "47", 3), ships(NOW.format("47"), "47")))
    assert found.relation is Relation.AGREES
