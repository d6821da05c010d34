"""A number is of the statistic of the one it is held against: "rose 2.1%, up from 1.7%"."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from app.domain import Claim, Kind, Measure, Statistic
from app.lexicon.lexicon import Language
from app.reading.leaning.compared import COMPARED
from app.reading.measures.subjects import Measured
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet
from app.reading.syntax.held import COMMA, came_from_at, held_at
from app.reading.syntax.openings import LISTING

PARTNER = "statistic.partner"
"""The number says of itself nothing but how much, and another one beside it says what it is."""

BRACKET = "("

SHARED = frozenset({Statistic.CHANGE, Statistic.SHARE, Statistic.AVERAGE, Statistic.RATE})


class Partner(NamedTuple):
    """The number that another one is held against; whether only a bare "from" says so, and whether
    it stands behind a third that is held against it too."""

    claim: Claim
    is_from: bool
    is_chained: bool


def partner_of(setting: Setting, claims: Sequence[Claim], language: Language) -> Partner | None:
    """The one of `claims`, those before the number in its sentence, that it is held against: the
    310,000 of "310,000, against 290,000 in March and 275,000 a year before" are so by both."""
    lower, sentence, verbs = setting.lower, setting.grammar.sentence, setting.grammar.verbs
    unit, place = setting.stated.quantity.unit, setting.governing.first
    alike = (one for one in reversed(claims) if one.quantity.unit.base == unit.base)
    for before in alike:
        start = sentence.index_at(before.span.start)
        if start and lower[start - 1] in (language.scopes.small.either, BRACKET):
            continue  # "$143 million, or 61 cents a share, from $171 million"
        is_from = place > 0 and lower[place - 1] in language.subjects.origins
        is_held = _is_held(lower, place, language)
        if is_from or is_held:
            return Partner(before, not is_held, place < setting.governing.first)
        end = sentence.index_after(before.span.end)
        is_joined = place > 0 and (lower[place - 1] in LISTING or lower[place - 1] == COMMA)
        if not is_joined or not verbs.keys().isdisjoint(range(end, place)):
            return None
        place = start
    return None


def like_partner(
    setting: Setting, measured: Measured, partner: Partner | None, language: Language
) -> tuple[Setting, Measured]:
    """The number with what its partner measures and the statistic of that, if it says nothing else
    of itself; with so much each of what, if that is only said before."""
    if partner is None or measured.measure.item not in ("", partner.claim.measure.item):
        return setting, measured
    measure, facets = measured.measure, measured.facets
    before = partner.claim
    if not measure.item and before.measure.item and partner.is_chained:
        measure = _measure_of(before, measure)
        facets = {**facets, "item": Facet(measure.item, COMPARED, before.span)}
    if not _is_alike(setting, measured.measure, partner, language):
        return setting, Measured(measure, facets)
    former = before.measure.statistic
    facets = {**facets, "statistic": Facet(str(former), PARTNER, before.span)}
    lent = _as_each(_as_moved(setting, before), before)
    return lent, Measured(replace(measure, statistic=former), facets)


def _is_held(lower: Sequence[str], place: int, language: Language) -> bool:
    """ "Up from 1.7%", "versus 2.4%", ", after 3% in May"."""
    held = held_at(lower, place, language)
    if held is not None:
        return lower[held] != language.scopes.small.than
    return came_from_at(lower, place, language) is not None


def _measure_of(before: Claim, own: Measure) -> Measure:
    """That of the partner; what a forecast is held against may be there already."""
    kind = own.kind if before.measure.kind is Kind.FORECAST else before.measure.kind
    return replace(before.measure, statistic=own.statistic, kind=kind)


def _is_alike(setting: Setting, own: Measure, partner: Partner, language: Language) -> bool:
    """Whether the number may be of its partner's statistic; a bare "from" leads to where a level
    was, and no change but one that has come to something itself: "cut its growth forecast to 1.1%
    from 1.5%"."""
    before = partner.claim
    former = before.measure.statistic
    is_open = own.statistic is Statistic.LEVEL and not setting.stated.quantity.unit.per
    if not is_open or former not in SHARED:
        return False
    if not partner.is_from or former is not Statistic.CHANGE:
        return True
    place = setting.grammar.sentence.index_at(before.span.start)
    return place > 0 and setting.lower[place - 1] in language.dates.formers.reached


def _as_moved(setting: Setting, before: Claim) -> Setting:
    """ "Fell 4.1%, compared with 2.2% in May": so it did then, if less."""
    quantity = setting.stated.quantity
    if before.measure.statistic is not Statistic.CHANGE or quantity.change is not None:
        return setting
    moved = replace(quantity, change=before.quantity.change)
    return replace(setting, stated=replace(setting.stated, quantity=moved))


def _as_each(setting: Setting, before: Claim) -> Setting:
    """ "To 42 cents a share from 38 cents": so much a share was it as well."""
    if before.measure.statistic is not Statistic.RATE:
        return setting
    each = replace(setting.stated.quantity, unit=before.quantity.unit)
    return replace(setting, stated=replace(setting.stated, quantity=each))
