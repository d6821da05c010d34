"""Numbers that somebody had expected: "ahead of the £471 million analysts had forecast"."""

from dataclasses import replace

from app.domain import COUNT, MONEY, NUMBER, PERCENT, Claim, Measure, Stated, Statistic
from app.lexicon.lexicon import Language
from app.reading.measures.foreseen import hoped_at
from app.reading.measures.subjects import Measured
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet
from app.reading.syntax.held import held_at
from app.reading.syntax.persons import is_person

EXPECTED = "item.expected"
"""The number is what those behind it expected of the number before."""

OF, COMMA = "of", ","
LONGEST_ASIDE = 5
"""Words and commas of ", Meridian,"."""

LONGEST_HOPE = 3
"""Words in which the verb is looked for: "that analysts had expected"."""


def expected_of(
    setting: Setting, measured: Measured, before: Claim | None, language: Language
) -> tuple[Stated, Measured] | None:
    """The number with the measure of the one before it, where what follows tells who expected it;
    those are not what it counts. Without a number before it measures nothing that is said."""
    stated = setting.stated
    if not _is_hoped_for(setting, language):
        hoped = _hoped_in_front(setting, measured, before, language)
        return hoped or _held_against(setting, measured, before, language)
    bare = stated
    if stated.noun:  # "the 28,000 economists had forecast" counts no economists
        bare = replace(stated, noun=None, quantity=replace(stated.quantity, unit=NUMBER))
    if before is None or not _is_of_one_kind(bare, stated, before):
        measure = Measure("", statistic=measured.measure.statistic)
        return bare, Measured(measure, {**measured.facets, "item": None})
    unit = before.quantity.unit if stated.noun else bare.quantity.unit
    bare = replace(bare, quantity=replace(bare.quantity, unit=unit))
    facet = Facet(before.measure.item, EXPECTED, before.span) if before.measure.item else None
    return bare, Measured(before.measure, {**measured.facets, "item": facet})


def _hoped_in_front(
    setting: Setting, measured: Measured, before: Claim | None, language: Language
) -> tuple[Stated, Measured] | None:
    """ "Prices rose 0.4%; economists had looked for 0.3%", "above the consensus of $40 million":
    of the number before, as nothing else is named that somebody foresaw."""
    stated, measure, lower = setting.stated, measured.measure, setting.lower
    first = setting.governing.first
    first -= lower[first - 1 : first] != () and lower[first - 1] in language.numbers.articles
    own = language.nouns.singular(measure.item) or measure.item
    is_named = own and own not in (
        *language.subjects.hopes,
        *language.subjects.forecasters,
        *language.subjects.changes,
    )
    is_beside = before is not None and before.sentence.overlaps(stated.span)
    is_hope = is_beside and lower[first - 1 : first] == (OF,) and own in language.subjects.hopes
    is_hoped = is_hope or hoped_at(setting, language) is not None
    if before is None or stated.noun or is_named or not is_hoped:
        return None
    unit, bare = before.quantity.unit, stated.quantity.unit
    is_alike = bare.base == unit.base or (bare == NUMBER and unit.dimension in (COUNT, MONEY))
    if not is_alike or not before.measure.item:
        return None
    lent = stated
    if bare == NUMBER:
        lent = replace(stated, quantity=replace(stated.quantity, unit=unit))
    kept = measure.statistic if measure.statistic is Statistic.CHANGE else before.measure.statistic
    facet = Facet(before.measure.item, EXPECTED, before.span)
    told = replace(before.measure, statistic=kept)
    return lent, Measured(told, {**measured.facets, "item": facet})


def _held_against(
    setting: Setting, measured: Measured, before: Claim | None, language: Language
) -> tuple[Stated, Measured] | None:
    """ "Carried 5.8 million, far below the 11.3 million forecast": the participle behind the bare
    number says of what else than the one before that it was foreseen."""
    stated, after = setting.stated, setting.governing.after
    behind = setting.lower[after : after + 1]
    is_foreseen = not language.subjects.expecting.isdisjoint(behind)
    is_open = stated.noun is None and stated.quantity.unit == NUMBER
    if not is_open and _is_against(setting, measured, language):
        is_open = True
        told = language.subjects.wanting | language.subjects.recorded
        is_foreseen = is_foreseen or not told.isdisjoint(behind)
    if before is None or not (is_open and is_foreseen and _is_of_one_kind(stated, stated, before)):
        return None
    unit = before.quantity.unit
    lent = replace(stated, quantity=replace(stated.quantity, unit=unit))
    facet = Facet(before.measure.item, EXPECTED, before.span) if before.measure.item else None
    return lent, Measured(before.measure, {**measured.facets, "item": facet})


def _is_against(setting: Setting, measured: Measured, language: Language) -> bool:
    """ "Versus the 4.9% promised to Brussels", "after the 0.5% seen in May": a share or a sum is
    held against the one before, and nothing is said of what it is."""
    first, lower = setting.governing.first, setting.lower
    is_share = setting.stated.quantity.unit.dimension in (PERCENT, MONEY)
    is_known = first > 1 and lower[first - 1] == language.scopes.small.definite
    led = lower[first - 2] if is_known else ""
    against = language.subjects.crossed | language.subjects.origins | language.modalities.past_leads
    is_led = is_known and (held_at(lower, first, language) is not None or led in against)
    head = measured.measure.item.rpartition(" ")[2]
    is_open = not head or head in language.subjects.hopes
    return is_share and is_led and is_open


def _is_of_one_kind(bare: Stated, stated: Stated, before: Claim) -> bool:
    """Whether the number before stands in the sentence and is measured in the same."""
    if not before.sentence.overlaps(stated.span):
        return False
    unit = before.quantity.unit
    is_counted = bare.quantity.unit == NUMBER and unit.dimension == COUNT
    return is_counted or unit.base == bare.quantity.unit.base


def _is_hoped_for(setting: Setting, language: Language) -> bool:
    """Whether persons, or a body that had done so, and a verb of expecting stand behind the number
    without a mark between.

    "The 4,000 visitors expected" are counted: of a noun the verb must have been the doing, unless
    it is a forecaster.
    """
    noun, subjects = setting.stated.noun, language.subjects
    sentence = setting.grammar.sentence
    place = sentence.index_at(noun.start) if noun else setting.governing.after
    place += place < len(setting.lower) and setting.lower[place] == language.scopes.small.that
    is_known = not language.scopes.determiners.isdisjoint(setting.lower[place : place + 1])
    place += is_known
    word = setting.lower[place] if place < len(setting.lower) else ""
    who = language.nouns.singular(word) or word
    start = _behind_aside(setting, place + 1)
    behind = setting.lower[start : start + LONGEST_HOPE]
    is_they = is_known or who in language.scopes.pronouns
    # "the 3.1% it projected", but "the $25 million its studio had forecast"
    said = subjects.had if is_known else subjects.had | subjects.expecting | subjects.wanting
    is_firm = is_they and not noun and not said.isdisjoint(behind[:1])
    if not (is_person(who, language) or is_firm):  # "the $25 million its studio had forecast"
        return False
    marks = (at for at, said in enumerate(behind) if not said[0].isalpha())
    behind = behind[: next(marks, len(behind))]
    is_done = not subjects.had.isdisjoint(behind[:1]) or who in subjects.forecasters
    is_share = setting.stated.quantity.unit.dimension in (PERCENT, MONEY)
    verbs = subjects.expecting | subjects.wanting if is_share else subjects.expecting
    return (is_done or not noun) and not verbs.isdisjoint(behind)


def _behind_aside(setting: Setting, start: int) -> int:
    """The word behind the aside that starts there: "its studio, Meridian, had forecast"."""
    inside = setting.lower[start : start + LONGEST_ASIDE]
    is_open = inside[:1] == (COMMA,) and COMMA in inside[1:]
    return start + inside.index(COMMA, 1) + 1 if is_open else start
