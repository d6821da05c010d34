"""Takes a share of a pronoun for one of what was just named: "a third of it", "of which 40%"."""

from dataclasses import replace

from app.domain import PERCENT, Claim, Statistic
from app.lexicon.lexicon import Language
from app.reading.leaning.before import Before
from app.reading.measures.outcomes import outcome_of
from app.reading.measures.subjects import Measured
from app.reading.measures.worded import GUESSED, PERSON
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet

SHARED_OUT = "item.shared-out"
"""The share is one of what the number before measures: "a third of it"."""

STRETCHES = frozenset({"time", "calendar month"})
COMMA = ","
LONGEST_SHARE = 3
"""Words of "the market share"."""


def shared_out(
    setting: Setting, measured: Measured, before: Before, language: Language
) -> Measured | None:
    """The share as one of what the number before measures; None where it is of nothing named
    there, or says itself what it measures: "half of them were children"."""
    quantity, last = setting.stated.quantity, before.last
    if last is not None and _is_the_share(setting, measured, last, language):
        facet = Facet(last.measure.item, SHARED_OUT, last.span)
        return Measured(last.measure, {**measured.facets, "item": facet})
    whole = _whole(before, language)
    if quantity.unit.dimension != PERCENT or quantity.change is not None or whole is None:
        return None
    if (
        not _is_open(measured, whole, language)
        or not _is_of_them(setting, language)
        or outcome_of(setting, language)
    ):
        return None
    measure = replace(whole.measure, statistic=Statistic.SHARE)
    facet = Facet(measure.item, SHARED_OUT, whole.span)
    return Measured(measure, {**measured.facets, "item": facet})


def _is_open(measured: Measured, whole: Claim, language: Language) -> bool:
    """Whether the share names nothing of its own: what stands before the whole is another's, as
    in "losses hit $40m, with 900 claims lodged, half of them for cars", and visitors are no less
    so for being Australians."""
    item = measured.facets.get("item")
    if not measured.measure.item or item is None or item.rule in GUESSED:
        return True
    row = language.measures.by_item.get(whole.measure.item)
    is_person = measured.measure.item == PERSON and row is not None and row.persons
    return is_person or (item.span is not None and item.span.end <= whole.span.start)


def _is_the_share(setting: Setting, measured: Measured, last: Claim, language: Language) -> bool:
    """ "It expects the share to reach 45%": a part of what one was named of, no paper of a firm."""
    quantity, item = setting.stated.quantity, measured.facets.get("item")
    is_price = measured.measure.item == language.markets.share
    is_level = quantity.unit.dimension == PERCENT and quantity.change is None
    if not (is_price and is_level) or last.measure.statistic is not Statistic.SHARE:
        return False
    sentence = setting.grammar.sentence
    if item is None or item.span is None or not sentence.sentence.span.contains(item.span):
        return False
    place = sentence.index_at(item.span.start)
    return not language.subjects.shares.isdisjoint(setting.lower[place : place + LONGEST_SHARE])


def _whole(before: Before, language: Language) -> Claim | None:
    """What may be meant: how long something took, or another share, has none of its own; and of the
    workers who were dismissed "13% of them" is no share as "13% of the workforce" is."""
    last = before.last
    is_part = last is not None and last.quantity.unit.dimension in STRETCHES | {PERCENT}
    whole = before.counted if is_part else last
    if whole is None or whole.measure.item in language.subjects.outcomes.fated:
        return None
    return whole if whole.measure.item else None


def _is_of_them(setting: Setting, language: Language) -> bool:
    """Whether "of them" stands behind the number, or before it: "of which nearly 40%"."""
    lower, first, after = setting.lower, setting.governing.first, setting.governing.after
    first -= first > 0 and lower[first - 1] == COMMA  # "Of these, 40%"
    behind, ahead = lower[after : after + 2], lower[max(first - 2, 0) : first]
    wholes, meant = language.subjects.wholes, language.subjects.meant
    return any(
        pair[1:] != () and pair[0] in wholes and pair[1] in meant for pair in (behind, ahead)
    )
