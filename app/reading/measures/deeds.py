"""Tells from what was done to it how a number moves: what was sold last year is a flow."""

from collections.abc import Iterator

from app.domain import COUNT, MONEY, NUMBER, Basis, Kind, Measure, Period, Statistic
from app.lexicon.deeds import DeedRow
from app.lexicon.lexicon import Language
from app.reading.measures.aspects import happened
from app.reading.syntax.clauses import Role, Setting
from app.reading.syntax.facets import Facet, span_of

SINCE = "period.since"
WHEN_SAID = "period.when-said"
SO_FAR = "kind.total.done-so-far"
SUM_OVER_TIME = "kind.flow.sum-over-time"
OVER_TIME = "kind.flow.done-over-time"
COUNTED = frozenset(
    {COUNT, NUMBER.dimension, MONEY, "mass", "ton", "volume", "container volume", "area", "energy"}
)
"""Dimensions of what is done piece by piece."""

SMALLEST_SUM = 100_000
"""Less is a price, and stands so at a time."""

MOVING = (Kind.LEVEL, Kind.FLOW)


def deed_kind(
    setting: Setting, measure: Measure, period: Period, language: Language
) -> Facet | None:
    """The kind that the verb and the time give to a number whose measure does not say more."""
    unit, statistic = setting.stated.quantity.unit, measure.statistic
    is_counted = statistic is Statistic.LEVEL and unit.dimension in COUNTED and not unit.per
    if measure.kind not in MOVING or not is_counted:
        return None
    verb = setting.governing.verb
    for row in sorted(_rows(setting, language), key=_is_of_many_days):
        if verb is None or row.money is not (setting.stated.quantity.unit.dimension == MONEY):
            continue
        kind, rule = _kind(row, setting, period, language)
        if kind is not None and _may_be(kind, row, measure, language):
            return Facet(str(kind), rule, span_of(setting.words, verb, verb + 1))
    if unit.dimension != MONEY:
        return happened(setting, measure, period, language)
    if measure.item in language.measures.by_item:
        return None
    # "a windfall of $2bn last year": a sum of a stretch of time came in or went out in it
    amount = setting.stated.quantity.amount
    is_sum = (amount.low or amount.high or 0) >= SMALLEST_SUM and _is_stretch(period)
    return Facet(str(Kind.FLOW), SUM_OVER_TIME, period.span) if is_sum else None


def _is_of_many_days(row: DeedRow) -> bool:
    """Behind those that are counted day by day: "a total of 612 people crossed on Wednesday"."""
    return row.day is None


def _is_stretch(period: Period) -> bool:
    days = (period.end - period.start).days if period.start and period.end else 0
    return days > 1 and not period.rule.startswith(SINCE)


def _may_be(kind: Kind, row: DeedRow, measure: Measure, language: Language) -> bool:
    """Whether the measure leaves it open: "paid a wage", "earned a profit" are what they are."""
    named = language.measures.by_item.get(measure.item)
    is_named = named is not None and named.kind is measure.kind
    if kind is Kind.TOTAL or not is_named:
        return True
    return bool(row.led) if row.money else measure.kind is Kind.LEVEL


def is_so_far(setting: Setting, period: Period, language: Language) -> bool:
    """ "Has sold 900 tickets so far", "since May": others will come."""
    lasting = language.modalities.lasting
    is_said = any(lasting.at(setting.lower, at) for at in lasting.places_in(setting.lower))
    return is_said or period.rule.startswith(SINCE)


def _kind(
    row: DeedRow, setting: Setting, period: Period, language: Language
) -> tuple[Kind | None, str]:
    if row.always:
        return row.always, row.id
    if _is_stretch(period):
        return Kind.FLOW, OVER_TIME
    is_perfect = row.adds_up and _is_perfect(setting, language)
    is_dated = period.basis in (Basis.STATED, Basis.RELATIVE) and period.rule != WHEN_SAID
    is_of_day = row.day is not None and is_dated and not period.rule.startswith(SINCE)
    if is_of_day and not is_perfect:
        return row.day, row.id  # "a total of 612 people crossed on Wednesday"
    if is_perfect or (is_so_far(setting, period, language) and row.adds_up):
        return Kind.TOTAL, SO_FAR
    return (row.day, row.id) if row.day and is_dated else (row.alone, row.id)


def _is_perfect(setting: Setting, language: Language) -> bool:
    """ "Has sold 900 tickets", and not "would have sold"."""
    governing = setting.governing
    return setting.lower[governing.group] in language.deeds.perfect


def _rows(setting: Setting, language: Language) -> Iterator[DeedRow]:
    """The rows of the verb, as far as the number stands where they want it."""
    governing, lower = setting.governing, setting.lower
    if governing.verb is None:
        return
    word = lower[governing.verb]
    lead = lower[governing.first - 1] if governing.first else ""
    if governing.role is Role.SUBJECT:
        rows = (
            []
            if governing.is_passive and not governing.is_reduced
            else language.deeds.fates.get(word, ())
        )
        is_done = governing.is_passive or governing.is_reduced
        done = language.deeds.done.get(word, ()) if is_done else ()
        yield from (row for row in (*done, *rows) if not row.led)
    elif governing.role is Role.OBJECT:
        small = language.scopes.small
        is_led = lead in language.scopes.prepositions or lead == small.infinitive
        for row in language.deeds.done.get(word, ()):
            is_its = lead in row.led if row.led else not is_led
            if is_its and (row.money or not governing.is_passive):
                yield row
