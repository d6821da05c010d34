"""Hand-made claims, figures and articles for the tests of checking."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from app.checking.comparing.asked import Asked
from app.checking.comparing.evidence import Candidate, Evidence, evidence_of
from app.checking.figures import figure_of
from app.checking.linking.cards import card_of_history, cards_of
from app.checking.linking.links import Linked, link_all
from app.checking.linking.overrules import home_of
from app.checking.linking.sketches import scale_of
from app.checking.linking.trials import Linker
from app.checking.pipeline import Checked, check
from app.domain import (
    COUNT,
    NO_OVERRULES,
    Amount,
    Article,
    Attribution,
    Basis,
    Bound,
    Change,
    Claim,
    Figure,
    Hedge,
    History,
    Kind,
    Measure,
    Modality,
    Overrules,
    Period,
    Quantity,
    Reading,
    Scope,
    Series,
    Span,
    Unit,
    series_key,
)
from app.lexicon.loader import load, load_link_model, load_policy

POLICY = load_policy()
LANGUAGE = load().language
SCALE = scale_of(LANGUAGE.meanings, LANGUAGE.names.countries, POLICY)
LINKER = Linker(SCALE, load_link_model())
TROOP = Unit("troop", COUNT)
DOLLAR = Unit("USD", "money")
PERCENT = Unit("%", "percent")
DAY = date(2022, 1, 28)
NOWHERE = Span(0, 0)
BOUNDS = {
    Hedge.NONE: Bound.EXACT,
    Hedge.EXACTLY: Bound.EXACT,
    Hedge.MORE_THAN: Bound.MORE_THAN,
    Hedge.AT_LEAST: Bound.AT_LEAST,
    Hedge.LESS_THAN: Bound.LESS_THAN,
    Hedge.AT_MOST: Bound.AT_MOST,
    Hedge.RANGE: Bound.RANGE,
}


def step_of(value: str) -> Decimal:
    """The place value of the last digit that says something."""
    number = Decimal(value)
    exponent = number.as_tuple().exponent
    if isinstance(exponent, int) and exponent < 0:
        return Decimal(1).scaleb(exponent)
    zeros = len(str(int(number))) - len(str(int(number)).rstrip("0"))
    return Decimal(10) ** zeros if number else Decimal(1)


def quantity(
    value: str,
    unit: Unit = TROOP,
    hedge: Hedge = Hedge.NONE,
    *,
    high: str | None = None,
    change: Change | None = None,
) -> Quantity:
    """A quantity as reading would make it: one-sided hedges leave an end of the amount open."""
    number = Decimal(value)
    low: Decimal | None = number
    top: Decimal | None = Decimal(high) if high else number
    if hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST):
        top = None
    if hedge in (Hedge.LESS_THAN, Hedge.AT_MOST):
        low = None
    amount = Amount(low, top, min(step_of(value), step_of(high or value)))
    return Quantity(amount, unit, BOUNDS.get(hedge, Bound.ABOUT), hedge, change)


def on(day: date | None, basis: Basis = Basis.STATED) -> Period:
    """A number for one day."""
    return Period(day, basis=basis)


def between(start: date, end: date, basis: Basis = Basis.STATED) -> Period:
    """A number for a stretch of days."""
    return Period(end, start, end, basis)


def claim(
    stated: Quantity,
    period: Period | None = None,
    *,
    measure: Measure | None = None,
    scope: Scope | None = None,
    speaker: str | None = None,
) -> Claim:
    """A claim about Russia's troops, unless the arguments say otherwise."""
    surface = stated.stated or str(stated.amount.stated)
    return Claim(
        id=f"clm_{surface}",
        span=NOWHERE,
        surface=surface,
        sentence=NOWHERE,
        quote="",
        quantity=stated,
        measure=measure or Measure("troop"),
        scope=scope or Scope(subject="Russia"),
        period=period or on(DAY),
        attribution=Attribution(speaker, NOWHERE, "attribution.said") if speaker else None,
    )


def with_modality(stated: Claim, modality: Modality) -> Claim:
    """The claim in another mood."""
    return replace(stated, modality=modality)


def article(source: str = "Reuters", published: date | None = DAY) -> Article:
    """An article without text."""
    return Article(id=f"art_{source}_{published}", text="", source=source, published=published)


def figure(recorded: Claim, source: str = "AFP") -> Figure:
    """The claim as that source's figure."""
    key = series_key(recorded.measure, recorded.scope, recorded.quantity.unit)
    return figure_of(recorded, article(source, recorded.period.as_of), key.id)


def history(*recorded: Claim, sources: tuple[str, ...] = ()) -> History:
    """The series of the first claim with all of them as figures, one source each."""
    first = recorded[0]
    key = series_key(first.measure, first.scope, first.quantity.unit)
    names = sources or tuple(f"Agency {letter}" for letter in "ABCDEFG"[: len(recorded)])
    figures = tuple(figure(one, source) for one, source in zip(recorded, names, strict=True))
    return History(Series(key.id, key), figures)


def linked(
    claims: tuple[Claim, ...],
    on_file: tuple[History, ...] = (),
    by: Article | None = None,
    overrules: Overrules = NO_OVERRULES,
) -> tuple[Linked, ...]:
    """The claims of an article of Reuters with the series that they find on file."""
    reading = Reading(by or article(), claims, (), ())
    known = [card_of_history(each, POLICY) for each in on_file]
    cards = [
        replace(card, series=home_of(card.series, overrules)) for card in cards_of(reading, POLICY)
    ]
    return link_all(reading, cards, known, replace(LINKER, overrules=overrules))


def checked(
    *claims: Claim,
    on_file: tuple[History, ...] = (),
    by: Article | None = None,
    overrules: Overrules = NO_OVERRULES,
) -> Checked:
    """What the check of an article of Reuters says of the claims."""
    stating = by or article()
    return check(linked(claims, on_file, stating, overrules), on_file, stating, POLICY)


def candidate(stated: Claim, recorded: Claim, *, source: str = "AFP") -> Candidate:
    """The claim, made by Reuters, beside what another source recorded."""
    (each,) = linked((stated,), (history(recorded),))
    return Candidate(Asked(stated, each.link, article(), POLICY), figure(recorded, source))


def asked_anew(pair: Candidate, **other: Any) -> Candidate:
    """The same figure held against another claim, or by another link or policy."""
    return replace(pair, asked=replace(pair.asked, **other))


def evidence(stated: Claim, recorded: Claim, *, source: str = "AFP") -> Evidence:
    """The same in numbers."""
    return evidence_of(candidate(stated, recorded, source=source))


def troops(value: str, period: Period | None = None, hedge: Hedge = Hedge.NONE) -> Claim:
    """A level of Russia's troops."""
    return claim(quantity(value, hedge=hedge), period)


def dead(value: str, period: Period | None = None, hedge: Hedge = Hedge.NONE) -> Claim:
    """A growing toll of one flood."""
    stated = quantity(value, Unit("person", COUNT), hedge)
    measure = Measure("death", kind=Kind.TOTAL)
    return claim(stated, period, measure=measure, scope=Scope(place="Derna"))
