"""Which exchange rates an article's check can ask for: so many, and no more, are looked up."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from app.checking.alone.asides import is_bracketed
from app.checking.comparing.exchange import are_of_two_currencies, days_of
from app.checking.linking.links import Linked
from app.checking.mentions import Mention, mentions_of
from app.checking.times import day_of, is_stretch
from app.domain import MONEY, Article, Claim, Exchange, History, Period, Policy, Reading
from app.domain.rates import days_before

WINDOWS = 24
"""Stretches of days in one look-up; of more, those that lie next to each other become one."""

Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class RatesWanted:
    """Rates among `currencies` on the days of `windows`, first and last inside, in order."""

    currencies: tuple[str, ...] = ()
    windows: tuple[Days, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.windows)


def rates_for_check(
    linked: Sequence[Linked], histories: Iterable[History], article: Article, policy: Policy
) -> RatesWanted:
    """For money on file in another currency, and for sums that a sentence repeats in brackets."""
    on_file = {history.series.id: history for history in histories}
    claims = [each.claim for each in linked]
    return _wanted((*_beside_figures(linked, on_file), *_restated(claims, article)), policy)


def rates_for_pair(a: Reading, b: Reading, policy: Policy) -> RatesWanted:
    """For the sums of two texts that are held against each other."""
    units = [stated.quantity.unit for text in (a, b) for stated in text.quantities]
    currencies = {unit.base for unit in units if unit.dimension == MONEY}
    periods = [
        (claim.period, text.article.published)
        for text in (a, b)
        for claim in text.claims
        if claim.quantity.unit.dimension == MONEY
    ]
    told = [(Period(text.article.published), None) for text in (a, b)]
    days = [one for period, day in (*periods, *told) for one in _days_in(period, day)]
    return _wanted(((currencies, one) for one in days), policy)


_Need = tuple[set[str], Days]


def _beside_figures(linked: Iterable[Linked], on_file: Mapping[str, History]) -> Iterator[_Need]:
    for each in linked:
        history = on_file.get(each.link.series.id) if each.link.series else None
        is_money = each.claim.quantity.unit.dimension == MONEY
        for figure in history.figures if history and is_money else ():
            days = days_of(each.claim, figure)
            if days and are_of_two_currencies(each.claim, figure):
                yield {each.claim.quantity.unit.base, figure.quantity.unit.base}, days


def _restated(claims: Sequence[Claim], article: Article) -> Iterator[_Need]:
    for mentions in mentions_of(claims):
        for one, other in pairwise(mentions):
            if _are_money(one, other) and is_bracketed(one, other):
                currencies = {one.quantity.unit.base, other.quantity.unit.base}
                for days in _days_in(one.period, article.published):
                    yield currencies, days


def _are_money(one: Mention, other: Mention) -> bool:
    units = one.quantity.unit, other.quantity.unit
    return units[0].base != units[1].base and all(unit.dimension == MONEY for unit in units)


def _days_in(period: Period, told: date | None) -> Iterator[Days]:
    """The period's own days, its day, and the day on which it was told of."""
    if is_stretch(period) and period.start and period.end:
        yield period.start, period.end
    for day in (day_of(period), told):
        if day:
            yield day, day


def _wanted(needs: Iterable[_Need], policy: Policy) -> RatesWanted:
    currencies: set[str] = set()
    windows: set[Days] = set()
    for pair, days in needs:
        if (days[1] - days[0]).days <= policy.exchange.period_days and len(pair) > 1:
            currencies |= pair
            windows.add(_reaching_back(days, policy.exchange))
    if not windows:
        return RatesWanted()
    return RatesWanted(tuple(sorted({*currencies, *policy.exchange.through})), _merged(windows))


def _reaching_back(days: Days, rules: Exchange) -> Days:
    return days_before(days[0], rules.rate_days), days[1]


def _merged(windows: Iterable[Days]) -> tuple[Days, ...]:
    """The windows without overlaps, the nearest made one until they are few enough."""
    apart: list[Days] = []
    for first, last in sorted(windows):
        if apart and first <= apart[-1][1] + timedelta(days=1):
            apart[-1] = (apart[-1][0], max(apart[-1][1], last))
        else:
            apart.append((first, last))
    while len(apart) > WINDOWS:
        at = min(range(1, len(apart)), key=lambda one: apart[one][0] - apart[one - 1][1])
        apart[at - 1 : at + 1] = [(apart[at - 1][0], apart[at][1])]
    return tuple(apart)
