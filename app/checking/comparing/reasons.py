"""One plain sentence for each rule, to be read aloud at a desk."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from app.checking.comparing.evidence import Candidate, Outcome, evidence_of
from app.checking.comparing.exchange import are_of_two_currencies, figure_value, quotation_for
from app.checking.comparing.missing_rates import missing_rate
from app.checking.comparing.vintages import is_forecast
from app.checking.intervals import overlap
from app.checking.magnitudes import slipped_power
from app.checking.phrases import (
    claim_words,
    day_words,
    exchange_words,
    gap_words,
    multiple_words,
    quantity_words,
    scale_words,
    source_words,
    stretch_words,
)
from app.checking.times import day_of, is_former
from app.checking.tolerance import value_of
from app.domain import Claim, Comparison, Figure, ObservationStatus, Relation

WHY = {
    "equal": ": the same number",
    "within-precision": ", which is the same within the precision of both",
    "converted": ", which is the same in another unit",
    "within-margin": ", which two polls may differ by",
    "within-bound": ": the two fit together",
    "within-range": ": the two fit together",
    "different-floors": ": both are bounds, and both can hold",
    "weak-bound": ", which the bound allows but hardly suggests",
    "transposition": ": the same digits with two of them swapped",
    "unit-slip": ": the same number in another unit or currency, and only one can be meant",
    "record-differs": ", and what was counted for the record has one right number",
    "asked-for": ", and that was only asked for",
    "misattributed": ", and both credit the same counter",
    "same-source-same-time": ": one outlet, one day, two numbers",
    "opposite-bounds": ": the two bounds leave nothing in between",
    "stated-to-the-unit": ", and a number stated to the unit leaves no room for that",
    "increment": "; one is told as more of the same, so the two are not compared",
    "peak": "; one is the highest of a time that is left open, so the two are not compared",
    "peak-exceeded": ", and the highest is never lower than what was counted before",
    "part-exceeds-whole": ", and a part is never larger than its whole",
    "direction": ": one rises, the other falls",
    "counted-on": ", and the count went on in between",
    "difference-told": ", and one of the two says by how much they differ",
    "names-both": ", and this article names both",
    "revised": ", and says that its number was revised",
    "revised-down": ", and says that the number was revised",
    "total-fell": ", and a total that only grows does not fall without a word of revision",
    "ran-ahead": ", more than was on file for a later day",
    "percent-or-point": "; percent and percentage points are not compared",
    "withdrawn": "; its own source no longer stands by that, so the two are not compared",
    "dimension": "; the two are not measured alike, so they are not compared",
    "outcome": "; different things are counted, so the two are not compared",
    "statistic": "; one is a level and the other is not, so the two are not compared",
    "denominator": "; they are counted per different units, so the two are not compared",
    "stock-or-flow": "; one is a state and the other a sum over time, so they are not compared",
    "period": "; they cover different periods, so the two are not compared",
    "basis": "; they are counted on a different basis, so the two are not compared",
    "currency": "; without an exchange rate the two are not compared",
    "poll-or-result": "; one is what a sample said and the other what was counted",
    "unsure": "; too little shows that both tell of one thing for the difference to count",
}
DOUBTS = {
    "subject": "only one of them says whose number it is",
    "place": "only one of them names the place",
    "event": "they tell it in different words",
    "time": "the time of one is unknown",
    "period": "only one of them names a period",
    "words": "only their wording says that they speak of the same thing",
    "article": "only other numbers of the article say that they tell one story",
    "basis": "only one of them says on what basis it was counted",
    "modality": "one of them is only said to be possible",
    "prices": "prices have moved in between",
    "currency": "only one of them says whose currency it is",
    "near-rate": "two rates as near as that may be a first and a later estimate",
}
UNSETTLED = {
    ObservationStatus.ESTIMATED: "the figure on file is an estimate",
    ObservationStatus.PROVISIONAL: "the figure on file is provisional",
    ObservationStatus.IMPUTED: "the figure on file was filled in by its source",
    ObservationStatus.BREAK: "from that time on its source counts in another way",
}


def reason_of(candidate: Candidate, outcome: Outcome, doubts: tuple[str, ...]) -> str:
    """Who had what and when, what this article says, and what that means."""
    if outcome.rule == "revised-since":
        return _revised(candidate)
    doubt = f"; {_doubt_words(doubts[0], candidate.figure)}" if doubts else ""
    why = SPOKEN[outcome.rule](candidate, outcome) if outcome.rule in SPOKEN else None
    rate = quotation_for(candidate.claim, candidate.figure, candidate.policy)
    is_used = rate is not None and outcome.relation is not Relation.NOT_COMPARABLE
    by = f"; {exchange_words(rate)}" if rate and is_used else ""
    return f"{_both(candidate)}{why or WHY.get(outcome.rule, _scope(outcome))}{doubt}{by}."


def stale_reason(claim: Claim, older: Figure, newer: Figure) -> str:
    """The story repeats an outdated number although a newer one is on file."""
    return (
        f"This article says {claim_words(claim)}, which {_had(older)}; "
        f"since then {source_words(newer)} had {quantity_words(newer.quantity)}{_on(newer)}."
    )


def misdated_reason(claim: Claim, older: Figure, own: Figure) -> str:
    """The story gives an outdated number for the time of the newer one."""
    return (
        f"{source_words(own)} had {quantity_words(own.quantity)}{_on(own)}; this article says "
        f"{claim_words(claim)} of that time, which {_had(older)}."
    )


def outvoted_reason(odd: Comparison, agreeing: int) -> str:
    """Independent sources agree with the claim; the one that does not is named."""
    figure = odd.figure
    return (
        f"{agreeing} independent sources agree with this article; only "
        f"{source_words(figure)} had {quantity_words(figure.quantity)}{_on(figure)}."
    )


def outdated_reason(revision: Candidate, outdated: Figure) -> str:
    """Somebody else had the value that a source has revised to the claim's since."""
    figure, claim = revision.figure, revision.claim
    return (
        f"{source_words(outdated)} had {quantity_words(outdated.quantity)}{_on(outdated)}, which "
        f"{source_words(figure)} has revised to {quantity_words(figure.quantity)}; "
        f"this article says {claim_words(claim)}."
    )


def _both(candidate: Candidate) -> str:
    figure = candidate.figure
    recorded = f"{source_words(figure)} had {quantity_words(figure.quantity)}{_on(figure)}"
    return f"{recorded}; {candidate.asked.said}"


def _revised(candidate: Candidate) -> str:
    """The source had the claim's number first, and another one since."""
    figure, claim = candidate.figure, candidate.claim
    tellers = (evidence_of(replace(candidate, figure=one, earlier=())) for one in candidate.earlier)
    then = next(
        one.candidate.figure
        for one in tellers
        if overlap(one.claim.tolerance, one.figure.tolerance)
    )
    day = figure.observation.vintage
    when = f" on {day_words(day)}" if day else ""
    return (
        f"{source_words(figure)} revised {quantity_words(then.quantity)} to "
        f"{quantity_words(figure.quantity)}{when}; this article says {claim_words(claim)}."
    )


def _doubt_words(doubt: str, figure: Figure) -> str:
    if doubt == "unsettled":
        return UNSETTLED[figure.observation.status]
    return DOUBTS[doubt]


def _had(figure: Figure) -> str:
    return f"{source_words(figure)} had{_on(figure)}"


def _on(figure: Figure) -> str:
    stretch = stretch_words(figure.period)
    if is_former(figure.period) and figure.period.as_of:
        return f" before {day_words(figure.period.as_of)}"
    day = day_of(figure.period) or figure.provenance.published
    return f" for {stretch}" if stretch else f" on {day_words(day)}" if day else ""


def _scope(outcome: Outcome) -> str:
    facet = outcome.rule.removeprefix("scope.")
    return f"; the {facet} is another, so the two are not compared"


def _slip(candidate: Candidate, outcome: Outcome) -> str:
    ours, theirs = _values(candidate)
    power = slipped_power(ours, theirs, candidate.policy)
    multiple = multiple_words(power, is_more=abs(ours) > abs(theirs))
    scales = scale_words(min(abs(ours), abs(theirs))) if power == THOUSAND else ""
    if scales:
        return f", {multiple}: {scales} look swapped"
    return f", {multiple}: {'the scale looks wrong' if power >= THOUSAND else 'a zero looks lost'}"


def _apart(candidate: Candidate, outcome: Outcome) -> str:
    ours, theirs = _values(candidate)
    if outcome.rule == "cannot-both-hold":
        return f", {gap_words(ours, theirs)}, and both cannot hold"
    if outcome.rule == "different-counter":
        return f", {gap_words(ours, theirs)}, by another counter"
    return f", {gap_words(ours, theirs)} than their precision explains"


def _moved(candidate: Candidate, outcome: Outcome) -> str:
    ours, theirs = _values(candidate)
    if outcome.rule == "growing-total":
        return ", and the total has grown since" if ours > theirs else ", an earlier count"
    return ", and the level has moved in between"


def _former(candidate: Candidate, outcome: Outcome) -> str:
    if is_former(candidate.claim.period):
        return ", as what it was before"
    return ", which has taken its place"


def _planned(candidate: Candidate, outcome: Outcome) -> str:
    if is_forecast(candidate.figure):
        return _forecast(outcome)
    if outcome.relation is Relation.NOT_COMPARABLE:
        return "; one is a fact and the other is not, so the two are not compared"
    ours, theirs = _values(candidate)
    same = "the same number" if ours == theirs else "the same within the precision of both"
    if outcome.notes:
        return f": {same}, planned then and stated as done now"
    return f": {same}, though only one of them is stated as a fact"


def _forecast(outcome: Outcome) -> str:
    if outcome.relation is Relation.NOT_COMPARABLE:
        return "; the one on file is a forecast, which says nothing against what came to be"
    return ": the same number, forecast then and stated as a fact now"


def _disputed(candidate: Candidate, outcome: Outcome) -> str:
    """A fact check named the number to doubt it; who repeats it should know."""
    ours, theirs = _values(candidate)
    rating = candidate.figure.observation.method
    said = f' ("{rating}")' if rating and len(rating) <= RATING_CHARACTERS else ""
    if ours == theirs and candidate.claim.quantity.unit == candidate.figure.quantity.unit:
        return f": the very number that this fact check disputes{said}"
    return f"; this fact check disputes that number{said}, so the two are not compared"


def _converted(candidate: Candidate, outcome: Outcome) -> str | None:
    if are_of_two_currencies(candidate.claim, candidate.figure):
        return ", which is the same in another currency"
    return None


def _without_rate(candidate: Candidate, outcome: Outcome) -> str | None:
    """Which currency has no rate, and for when; None where no rates are on file at all."""
    missing = missing_rate(candidate.claim, candidate.figure, candidate.policy)
    return f"; {missing}, so the two are not compared" if missing else None


def _values(candidate: Candidate) -> tuple[Decimal, Decimal]:
    claim, figure, policy = candidate.claim, candidate.figure, candidate.policy
    return value_of(claim.quantity), figure_value(claim, figure, policy)


THOUSAND = 3

RATING_CHARACTERS = 60
"""A rating is a word or two; a longer one is a text of its own."""

SPOKEN: dict[str, Callable[[Candidate, Outcome], str | None]] = {
    "magnitude-slip": _slip,
    "cannot-both-hold": _apart,
    "different-counter": _apart,
    "outside-tolerance": _apart,
    "growing-total": _moved,
    "later-level": _moved,
    "moved-by-the-day": _moved,
    "former-value": _former,
    "modality": _planned,
    "converted": _converted,
    "disputed": _disputed,
    "currency": _without_rate,
}
"""Rules whose sentence depends on the numbers."""
