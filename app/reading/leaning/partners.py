"""A number is of the statistic of the one it is held against: "rose 2.1%, up from 1.7%"."""

from dataclasses import replace

from app.domain import Claim, Stated, Statistic
from app.lexicon.lexicon import Language
from app.reading.measures.subjects import Measured
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet
from app.reading.syntax.held import came_from_at, held_at

PARTNER = "statistic.partner"
"""The number says of itself nothing but how much, and another one beside it says what it is."""

SHARED = frozenset({Statistic.CHANGE, Statistic.SHARE, Statistic.AVERAGE, Statistic.RATE})


def like_partner(
    setting: Setting, measured: Measured, before: Claim | None, language: Language
) -> tuple[Setting, Measured]:
    """The number with the statistic of the one before that it is held against, if both measure the
    same and it has none of its own; with so much each of what, if that is only said before."""
    if before is None or not _is_partner(setting, measured, before, language):
        return setting, measured
    former = before.measure.statistic
    told = Facet(str(former), PARTNER, before.span)
    lent = replace(setting, stated=_as_moved(_each(setting.stated, before), before))
    measure = replace(measured.measure, statistic=former)
    return lent, Measured(measure, {**measured.facets, "statistic": told})


def _is_partner(setting: Setting, measured: Measured, before: Claim, language: Language) -> bool:
    own, former = measured.measure, before.measure
    if own.statistic is not Statistic.LEVEL or former.statistic not in SHARED:
        return False
    if not before.sentence.overlaps(setting.stated.span) or own.item not in ("", former.item):
        return False
    unit, partner = setting.stated.quantity.unit, before.quantity.unit
    return unit.base == partner.base and not unit.per and _is_led(setting, before, language)


def _is_led(setting: Setting, before: Claim, language: Language) -> bool:
    """ "Up from 1.7%", "versus 2.4%"; a bare "from" leads to where a level was, and no change but
    one that has come to something itself: "cut its growth forecast to 1.1% from 1.5%"."""
    lower, first = setting.lower, setting.governing.first
    held = held_at(lower, first, language)
    if held is not None:
        return lower[held] != language.scopes.small.than
    is_from = first > 0 and lower[first - 1] in language.subjects.origins
    came = came_from_at(lower, first, language)
    if came is not None or not is_from:
        return came is not None
    place = setting.grammar.sentence.index_at(before.span.start)
    is_reached = place > 0 and lower[place - 1] in language.dates.formers.reached
    return is_reached or before.measure.statistic is not Statistic.CHANGE


def _as_moved(stated: Stated, before: Claim) -> Stated:
    """ "Fell 4.1%, compared with 2.2% in May": so it did then, if less."""
    if before.measure.statistic is not Statistic.CHANGE or stated.quantity.change is not None:
        return stated
    return replace(stated, quantity=replace(stated.quantity, change=before.quantity.change))


def _each(stated: Stated, before: Claim) -> Stated:
    """ "To 42 cents a share from 38 cents": so much a share was it as well."""
    if before.measure.statistic is not Statistic.RATE:
        return stated
    return replace(stated, quantity=replace(stated.quantity, unit=before.quantity.unit))
