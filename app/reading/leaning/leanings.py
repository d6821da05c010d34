"""Lends a bare number what the one before it counts: "410,000 in July, 388,000 in August"."""

from dataclasses import replace

from app.domain import COUNT, NUMBER, PERCENT, Claim, Kind, Measure, Stated
from app.lexicon.lexicon import Language
from app.lexicon.verbs import VerbClass
from app.reading.leaning.members import as_members
from app.reading.leaning.shared_measures import shared_measure
from app.reading.measures.further import is_further
from app.reading.measures.kinds import kind_in_next
from app.reading.measures.outcomes import outcome_of
from app.reading.measures.subjects import Measured
from app.reading.measures.worded import LENT, PARSED, SAID, WORD_ORDER
from app.reading.syntax.clauses import Role, Setting
from app.reading.syntax.facets import Facet
from app.reading.syntax.held import came_from_at, held_at
from app.reading.syntax.lost_subjects import TELLING
from app.reading.syntax.names import POSSESSIVE
from app.reading.syntax.verbs import is_adverb

LEANING = "item.leaning"
"""The number counts what the one before it does: "410,000 in July, 388,000 in August"."""

PART_OF = "item.part-of"
"""The number is part of the one behind it: "61 of their 240 captives"."""

OF_THE, OUT = ("of", "the"), "out"
LONGEST_LINK = 6
"""How many words may stand between a part and its whole: "of the old harbour town's"."""

LONGEST_TALLY = 4
"""Words from "the total so far to" to the number."""

FARTHEST_APART = 10_000
"""A number so many times another one is of something else."""

SMALLEST_ACROSS = 1000
"""Across a full stop only a number leans that is no pronoun and no score: "It had been 80,000"."""


def leaning_on(
    setting: Setting, measured: Measured, before: Claim | None, language: Language
) -> tuple[Stated, Measured] | None:
    """The bare number with the unit and the measure of the claim before it; None if it has none."""
    stated = setting.stated
    if before is None or not before.measure.item or stated.noun:
        return None
    is_same = bool(measured.measure.item) and measured.measure.item == before.measure.item
    is_same = is_same or _is_of_those(setting, before, language)
    if not is_same and not _is_open(setting, measured, before, language):
        return None
    is_rate = _is_bare_rate(setting, measured, language)
    if stated.quantity.unit not in (NUMBER, before.quantity.unit) and not is_rate:
        return None
    first = setting.governing.first
    if first and setting.lower[first - 1] in language.subjects.rates:
        return None  # "3 cents per 1,000"
    if before.quantity.unit.dimension != COUNT:
        return None
    amount = stated.quantity.amount
    is_across = before.span.start < setting.grammar.sentence.sentence.span.start
    is_small = (amount.low or amount.high or 0) < SMALLEST_ACROSS
    is_told = _is_hollow(setting, measured, language) or _is_elliptic(setting, language) or is_rate
    is_told = is_told or _is_done_too(setting, before, language)
    if not is_told and ((is_across and is_small) or _is_out_of_reach(stated, before)):
        return None
    shared = _shared(setting, measured, before, language)
    measure = replace(
        shared,
        statistic=measured.measure.statistic,
        modifiers=measured.measure.modifiers,
        kind=_kind_of(setting, shared, language, is_across=is_across),
    )
    unit = stated.quantity.unit if is_rate else before.quantity.unit
    lent = replace(stated, quantity=replace(stated.quantity, unit=unit))
    told = Measured(measure, {"item": Facet(measure.item, LEANING, before.span)})
    return as_members(setting, (lent, told), before, language)


def _shared(setting: Setting, measured: Measured, before: Claim, language: Language) -> Measure:
    """What both measure; what befell these too is theirs: "killed 40 people, and 12 died later"."""
    if _lies_between(before, language) and not _is_former(setting, before, language):
        row = language.measures.by_item.get(before.quantity.unit.base)
        if row:
            return Measure(row.item, kind=row.kind)
    reading = setting.governing.reading
    fates = language.subjects.outcomes.fates
    is_fate = reading is not None and reading.lemma in fates  # no "presumed drowned"
    is_same = is_fate and measured.measure.item == before.measure.item
    return before.measure if is_same else shared_measure(setting, before, language)


def _is_out_of_reach(stated: Stated, before: Claim) -> bool:
    """ "He got 17 goals, and agents talk of 30 million": nobody counts so many of them; but of
    48,000 votes somebody may have lost 26."""
    ours, theirs = stated.quantity.amount, before.quantity.amount
    return (ours.low or ours.high or 0) > (theirs.low or theirs.high or 1) * FARTHEST_APART


def _is_of_those(setting: Setting, before: Claim, language: Language) -> bool:
    """ "Licensed for 1,400 passengers; 1,962 were aboard": passengers are so by another name, and
    of what adds up, as the rescued do, a number is told anew."""
    row = outcome.row if (outcome := outcome_of(setting, language)) else None
    return row is not None and row.kind is not Kind.TOTAL and before.quantity.unit.base in row.never


def _lies_between(before: Claim, language: Language) -> bool:
    """ "Won by 214 votes. She received 18,937": the lead is of that number alone."""
    headed = language.subjects.amount_items.headed
    return any(row.objects and row.item == before.measure.item for row in headed)


def _kind_of(setting: Setting, shared: Measure, language: Language, *, is_across: bool) -> Kind:
    """That of the number before; but what the new ones of a day are added to is the total."""
    first = setting.governing.first
    lead = setting.lower[max(first - LONGEST_TALLY, 0) : first]
    if shared.kind is Kind.OCCASION and not language.subjects.tallies.isdisjoint(lead):
        return Kind.TOTAL
    return kind_in_next(shared, language) if is_across else shared.kind


def _is_open(setting: Setting, measured: Measured, before: Claim, language: Language) -> bool:
    """Whether the number says nothing of its own of what it counts."""
    item = measured.facets.get("item")
    if item is None or not measured.measure.item or item.rule == LENT:
        return True
    if item.rule == SAID:  # "May's job gain was revised to 7,900" says what it was
        head = measured.measure.item.rpartition(" ")
        return not head[0] or head[2] not in language.subjects.changes
    if _is_former(setting, before, language) or _is_bare_rate(setting, measured, language):
        return True
    if _is_elliptic(setting, language) or _is_hollow(setting, measured, language):
        return True
    is_aside = setting.governing.role is Role.ASIDE and outcome_of(setting, language) is None
    return (is_aside or item.rule in (PARSED, WORD_ORDER)) and _is_beside(setting, before)


def _is_bare_rate(setting: Setting, measured: Measured, language: Language) -> bool:
    """ "The rate was 22.7 per 100,000": so many of what was counted before."""
    unit = setting.stated.quantity.unit
    return bool(unit.per) and not unit.base and measured.measure.item == language.scopes.small.rate


def _is_former(setting: Setting, before: Claim, language: Language) -> bool:
    """ "64 barns were lost, up from 41", "against 25,345 a year ago": what it was before, or is
    held against."""
    lower, first = setting.lower, setting.governing.first
    if not before.sentence.overlaps(setting.stated.span):
        return False
    leads = held_at(lower, first, language), came_from_at(lower, first, language)
    return leads != (None, None)


def _is_hollow(setting: Setting, measured: Measured, language: Language) -> bool:
    """ "The figure was 238", "the estimate is 33 million": a noun for any number, unless what it is
    of follows, as in "the number of confirmed dead passed 238"."""
    head, item = measured.measure.item.rpartition(" ")[2], measured.facets.get("item")
    after = setting.grammar.sentence.index_after(item.span.end) if item and item.span else 0
    if not language.subjects.wholes.isdisjoint(setting.lower[after : after + 2]):
        return False
    return head in language.subjects.hollow or head in language.subjects.hopes


def _is_beside(setting: Setting, before: Claim) -> bool:
    """ "26 million users at the end of May and 28 million in June": no verb parts the two, but one
    of speech."""
    sentence = setting.grammar.sentence
    if before.span.start < sentence.sentence.span.start:
        return False
    start = sentence.index_after(before.span.end)
    between = range(start, setting.governing.first)
    return not any(
        reading.kind is not VerbClass.SPEECH
        for verb, reading in setting.grammar.verbs.items()
        if verb in between
    )


def _is_elliptic(setting: Setting, language: Language) -> bool:
    """ "84,000 of them in tourism": it counts what was named before, unless a fate of its own is
    said of it, as in "28 of them hurt"."""
    after, first = setting.governing.after, setting.governing.first
    before = setting.lower[max(first - 2, 0) : first]
    named = language.nouns.lending.named_before
    if is_further(setting, language):
        return outcome_of(setting, language) is None
    if before[:1] != () and before[0] in language.subjects.wholes and before[-1] in named:
        return outcome_of(setting, language) is None  # "of whom 41 are in a serious condition"
    behind = setting.lower[after : after + 2]
    is_of = behind[:1] != () and behind[0] in language.subjects.wholes
    is_named = behind[1:] != () and behind[1] in named
    return is_of and is_named and outcome_of(setting, language) is None


def _is_done_too(setting: Setting, before: Claim, language: Language) -> bool:
    """ "Corvane hired 430 workers. Tobin Steel hired 210.": somebody named did the same to a bare
    number of the same."""
    governing, lower = setting.governing, setting.lower
    if governing.verb is None or governing.role is not Role.OBJECT or governing.is_passive:
        return False
    is_named = any(name.first in governing.subject for name in setting.grammar.names)
    between = lower[governing.verb + 1 : governing.first]
    is_right = all(is_adverb(word, language.scopes) for word in between)
    is_same = lower[governing.verb] in before.quote.lower().split()
    behind = (*lower[governing.after : governing.after + 1], ".")[0]
    is_end = not behind[0].isalnum() or behind in language.scopes.closed
    return is_named and is_right and is_same and is_end


def is_part_of(setting: Setting, behind: Stated, language: Language) -> bool:
    """Whether the bare number, or the share, is said to be part of the counted one behind it."""
    stated, after = setting.stated, setting.governing.after
    if stated.noun or behind.noun is None or stated.quantity.change is not None:
        return False
    is_share = stated.quantity.unit.dimension == PERCENT
    if not is_share and stated.quantity.unit not in (NUMBER, behind.quantity.unit):
        return False
    linking = setting.grammar.sentence.index_after(behind.span.start) - after
    if not 0 < linking <= LONGEST_LINK:
        return False
    words = setting.lower[after : after + linking]
    words = words[words[0] == OUT :]  # "58 out of 1,612 treated patients"
    is_whole = len(words) <= len(OF_THE) and words[-1] in language.scopes.determiners
    is_owned = words[-1] in POSSESSIVE  # "half of the town's 40 schools"
    is_of = words[:1] != () and words[0] in language.subjects.wholes
    return is_of and (words[1:] == () or is_whole or is_owned)


def as_part(setting: Setting, measured: Measured, whole: Measured, language: Language) -> Measured:
    """What the part measures: the same thing as the whole, with its own statistic; what a share is
    equated with says more, and so does what befell the part: "turnout was 70% of 6,800 voters",
    "12 of the 40 miners who were below died"."""
    item, reading = whole.measure.item, setting.governing.reading
    is_told = reading is not None and reading.kind in TELLING
    is_equated = setting.governing.role is Role.OBJECT and is_told
    is_share = setting.stated.quantity.unit.dimension == PERCENT
    if measured.measure.item and (is_equated if is_share else outcome_of(setting, language)):
        return measured
    measure = replace(measured.measure, item=item, kind=whole.measure.kind)
    return Measured(measure, {**measured.facets, "item": Facet(item, PART_OF, None)})
