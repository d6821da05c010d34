"""Takes a share that names no whole for one of what was counted before: "400 claims came in, and
61% have been settled", "of the volunteers given the drug, 4% fell ill"."""

from dataclasses import replace

from app.domain import PERCENT, Claim, Statistic
from app.lexicon.lexicon import Language
from app.reading.leaning.before import Before
from app.reading.measures.amounts import share_of
from app.reading.measures.outcomes import outcome_of
from app.reading.measures.samples import asked_at
from app.reading.measures.subjects import Measured
from app.reading.measures.worded import GUESSED
from app.reading.syntax.carriers import carried_phrase
from app.reading.syntax.clauses import Role, Setting
from app.reading.syntax.facets import Facet, span_of

OF_COUNTED = "item.share-of-counted"
OF_FRONTED = "item.share-of-fronted"

COMMA = ","
OPENING = 3
"""Words in which a share opens its sentence: "roughly one in six"."""

NEXT = 1
"""Characters between the sentence before and this one; another paragraph tells of other things."""


def share_of_counted(
    setting: Setting, measured: Measured, before: Before, language: Language
) -> Measured | None:
    """The share as one of what the sentence opens with, or of what was counted before; None where
    it says itself what it is of, or nothing was counted."""
    quantity = setting.stated.quantity
    if quantity.unit.dimension != PERCENT or quantity.change is not None:
        return None
    fronted = _fronted(setting, measured, language)
    if fronted:
        return fronted
    whole = before.counted
    is_near = whole is not None and (
        _is_beside(setting, whole) or _is_right_before(setting, before)
    )
    if whole is None or not is_near or not _is_bare(setting, measured, language):
        return None
    if whole.measure.statistic is not Statistic.LEVEL or not _counts_itself(whole, language):
        return None
    facet = Facet(whole.measure.item, OF_COUNTED, whole.span)
    measure = replace(whole.measure, statistic=Statistic.SHARE)
    return Measured(measure, {**measured.facets, "item": facet})


def _is_bare(setting: Setting, measured: Measured, language: Language) -> bool:
    """ "61% have been settled", "one in four of those polled agree": who or what they are part of
    stands before; "9% of pupils", "half the victims", "the 95% needed" name it, and what
    befell them is theirs."""
    lower, after, first = setting.lower, setting.governing.after, setting.governing.first
    if not language.scopes.determiners.isdisjoint(
        (*lower[first - 1 : first], *lower[after : after + 1])
    ):
        return False
    is_subject = setting.governing.role is Role.SUBJECT and not measured.measure.item
    is_told = outcome_of(setting, language) or share_of(setting, language)
    if not is_subject or is_told or measured.measure.statistic is not Statistic.SHARE:
        return False
    if language.subjects.wholes.isdisjoint(lower[after : after + 1]):
        return True
    is_those = lower[after + 1 : after + 2] == (language.scopes.small.those,)
    return is_those and asked_at(setting, language) is not None


def _counts_itself(whole: Claim, language: Language) -> bool:
    """Whether what is counted is what is measured: "19 times" count no margin of error."""
    item = whole.measure.item
    head, unit = item.rpartition(" ")[2], whole.quantity.unit.base.rpartition(" ")[2]
    return bool(item) and (
        head == unit or item in language.subjects.outcomes.fated or _is_row(item, language)
    )


def _is_row(item: str, language: Language) -> bool:
    row = language.measures.by_item.get(item)
    return row is not None and row.persons


def _is_beside(setting: Setting, whole: Claim) -> bool:
    return whole.sentence.overlaps(setting.stated.span)


def _is_right_before(setting: Setting, before: Before) -> bool:
    """Whether the share opens its sentence, and the whole is the last number of the one before."""
    last, start = before.last, setting.grammar.sentence.sentence.span.start
    is_last = last is not None and last is before.counted and start - last.sentence.end <= NEXT
    return is_last and setting.governing.first < OPENING


def _fronted(setting: Setting, measured: Measured, language: Language) -> Measured | None:
    """ "Of the volunteers given the drug, 4% fell ill", "of the 240 bridges, a third need repair":
    the sentence opens with the whole, and nothing but a comma parts it from the share."""
    lower, first = setting.lower, setting.governing.first
    item = measured.facets.get("item")
    is_open = not measured.measure.item or (item is not None and item.rule in GUESSED)
    opens = language.subjects.wholes
    if first < 3 or lower[0] not in opens or lower[first - 1] != COMMA or not is_open:
        return None
    if lower[1] not in language.scopes.determiners:
        return None
    start = 2
    while start < first and not lower[start][0].isalpha():
        start += 1  # "of the 705,291 candidates"
    carried = carried_phrase(setting.words, start, language)
    if not carried or not language.nouns.is_plural(lower[start + len(carried) - 1]):
        return None
    row = language.measures.named(carried)
    measure = replace(
        measured.measure, item=row.item if row else carried[-1], statistic=Statistic.SHARE
    )
    facet = Facet(measure.item, OF_FRONTED, span_of(setting.words, start, start + len(carried)))
    return Measured(measure, {**measured.facets, "item": facet})
