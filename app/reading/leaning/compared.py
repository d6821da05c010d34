"""Tells that a number says how the one before it moved, or tells it again: "4,100 cars, up 9%"."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain import COUNT, MONEY, PERCENT, RATIO, Claim, Stated, Statistic
from app.lexicon.lexicon import Language
from app.reading.leaning.before import Before
from app.reading.leaning.lent import kind_lent, statistic_lent
from app.reading.measures.apart import HELD_AGAINST, POINT, STRETCHES
from app.reading.measures.further import is_further
from app.reading.measures.multiples import multiples
from app.reading.measures.subjects import Measured
from app.reading.measures.worded import GUESSED
from app.reading.syntax.clauses import Role, Setting
from app.reading.syntax.facets import Facet
from app.reading.syntax.held import came_from_at, held_at
from app.reading.syntax.openings import LISTING

COMPARED = "item.compared"
"""The number says how the one before it moved: "sold 4,100 cars, up 9%"."""

COMMA = ","
APART, HYPHEN = (COMMA, "–", "—"), "-"
"""Part what moved from how it did."""

LONGEST_LEAD = 3
"""Words in which a time is looked for behind such a noun: "in the year"."""

LONGEST_MOVING = 3
"""Words in which a noun of change is looked for: "a 14% year-on-year fall"."""

LONGEST_EACH = 3
"""Words of "a ride from"."""

LONGEST_VERSUS = 3
"""Words of ", up from"."""


def compared_with(
    setting: Setting, measured: Measured, told: Before, language: Language
) -> Measured | None:
    """What the number before measures, if this one only says how that moved: ", up 9%"."""
    stated, first, before = setting.stated, setting.governing.first, told.last
    if before is None or stated.noun or first < LONGEST_VERSUS:
        return None
    if not before.sentence.overlaps(stated.span) or not before.measure.item:
        return None
    if before.quantity.unit.dimension == RATIO and not measured.measure.item:
        return _as_reached(setting, measured, before, language)
    if stated.quantity.unit.dimension == RATIO:
        return _as_multiple(setting, measured, before, language)
    counted = told.counted.measure.item if told.counted else ""
    if counted != before.measure.item and _has_come_to(setting, before, language):
        return _of_before(measured, before)
    if stated.quantity.unit.dimension not in (PERCENT, MONEY, POINT):
        is_like = _is_alike(stated, before) and stated.quantity.unit.dimension != COUNT
        is_open = not measured.measure.item and _is_held(setting, language)
        is_open = is_open or _is_beyond(setting, measured)  # ", two hours longer than in May"
        return _of_before(measured, before) if is_like and is_open else None
    is_again = stated.quantity.unit.dimension == PERCENT and _is_again(setting, before, language)
    if not (is_again or _says_how(setting, measured, before, language)):
        return None
    is_held = not is_again and _is_held(setting, language)
    statistic = statistic_lent(measured, before, is_again=is_again, is_held=is_held)
    kind = kind_lent(before, measured, language)
    measure = replace(before.measure, statistic=statistic, kind=kind)
    return Measured(
        measure, {**measured.facets, "item": Facet(measure.item, COMPARED, before.span)}
    )


def _has_come_to(setting: Setting, before: Claim, language: Language) -> bool:
    """ "A 7.6% drop in annual profit, to £268m", "up 9% on the 88 million of last year", "cut rates
    by half a point to 5.25%": where what was said to move has gone, or came from."""
    lower, first = setting.lower, setting.governing.first
    is_change = before.measure.statistic is Statistic.CHANGE
    is_beside = setting.grammar.sentence.index_after(before.span.end) == first - 1
    if is_change and is_beside and setting.stated.quantity.unit.dimension in (PERCENT, MONEY):
        return lower[first - 1] in language.dates.formers.reached
    is_percent = before.quantity.unit.dimension == PERCENT
    if not (is_change and is_percent) or setting.stated.quantity.unit.dimension == PERCENT:
        return False
    start = setting.grammar.sentence.index_after(before.span.end)
    if any(start <= at < first for at in setting.grammar.verbs):
        return False
    is_from = " ".join(lower[first - 2 : first]) in language.subjects.counted_from
    is_to = lower[first - 1] in language.dates.formers.reached and lower[first - 2] == COMMA
    return is_to or is_from


def _as_reached(
    setting: Setting, measured: Measured, before: Claim, language: Language
) -> Measured | None:
    """ "Has tripled since 2010 to 355", "quadrupled since May, to $6,282": where it went."""
    lead = setting.lower[setting.governing.first - 1]
    return _of_before(measured, before) if lead in language.dates.formers.reached else None


def _of_before(measured: Measured, before: Claim) -> Measured:
    measure = replace(before.measure, statistic=measured.measure.statistic)
    facet = Facet(measure.item, COMPARED, before.span)
    return Measured(measure, {**measured.facets, "item": facet})


def _as_multiple(
    setting: Setting, measured: Measured, before: Claim, language: Language
) -> Measured | None:
    """ "Raised €27,000, nine times her target", "41 cases, twice as many as in May": so many times
    what else there is of what was told right before."""
    item = measured.facets.get("item")  # "employers added 900 posts, four times what was hoped"
    is_behind = item and item.span and item.span.start >= setting.stated.span.end
    is_told = is_behind and item and item.rule not in GUESSED  # no "target", no "usual"
    is_told = is_told or next(multiples(setting, language), None) is not None
    is_apart = setting.lower[setting.governing.first - 1] in (*APART, "(")
    behind = setting.lower[setting.governing.after : setting.governing.after + 1]
    holding = language.subjects.comparing | language.scopes.determiners
    is_held = not holding.isdisjoint(behind)
    is_stretch = before.quantity.unit.dimension in STRETCHES
    if is_told or is_stretch or not (is_apart and is_held):
        return None
    measure = replace(before.measure, statistic=Statistic.RATIO)
    return Measured(
        measure, {**measured.facets, "item": Facet(measure.item, COMPARED, before.span)}
    )


def _says_how(setting: Setting, measured: Measured, before: Claim, language: Language) -> bool:
    """Whether the number says how the one before moved, or is another share of the same."""
    if setting.stated.quantity.unit.dimension == MONEY:  # "$850m, $150m more than a year earlier"
        is_money = before.quantity.unit.base == setting.stated.quantity.unit.base
        is_open = not measured.measure.item
        is_more = is_open and (is_further(setting, language) or _is_of_it(setting, language))
        is_former = is_open and _is_former(setting, language)
        is_former = is_former or _is_come_from(setting, before, language)
        return is_money and (is_more or is_former or _is_compared(setting, language))
    is_open = not measured.measure.item
    if setting.stated.quantity.unit.dimension == POINT:  # "fell 812 points to 38,079"
        return is_open and before.measure.item == language.markets.index
    is_told = _tells_who(setting, language)
    return (
        _is_versus(setting, before, language, is_open=is_open or is_told)
        or (is_open and _is_beyond(setting, measured))
        or _is_fellow(setting, before)
        or _is_apposed(setting, language)
    )


def _is_compared(setting: Setting, language: Language) -> bool:
    """ ", almost 40% more than a year ago"."""
    lower, after = setting.lower, setting.governing.after
    lead = lower[setting.governing.first - 1]
    behind = lower[after : after + 2]
    is_apart = lead in (*APART, HYPHEN) or (
        lead in LISTING and behind[1:] == (language.scopes.small.than,)
    )
    return is_apart and not language.subjects.comparatives.isdisjoint(behind[:1])


def _is_versus(setting: Setting, before: Claim, language: Language, *, is_open: bool) -> bool:
    """ ", up 9%"; ", up from 82%" behind a share of the same thing."""
    lower, first, versus = setting.lower, setting.governing.first, language.subjects.versus
    if _is_compared(setting, language):
        return True
    is_share = before.quantity.unit.dimension == PERCENT
    if is_share and is_open and _is_held(setting, language):
        return True  # "14% of flats stand empty, against 9% a decade ago"
    if setting.stated.quantity.change is not None:
        return lower[first - 2] == COMMA and lower[first - 1] in versus
    came = came_from_at(lower, first, language)
    behind = lower[setting.governing.after : setting.governing.after + 1]
    is_part = not language.subjects.wholes.isdisjoint(behind)  # ", after 12% of holders sold"
    if came and is_part and lower[came] in language.modalities.past_leads:
        return False
    is_beside = is_open and before.measure.statistic is not Statistic.CHANGE
    is_beside = is_beside and _is_come_from(setting, before, language)  # "to 6.25% from 6.5%"
    return is_share and (is_beside or (bool(came) and lower[(came or 0) - 1] == COMMA))


def _is_alike(stated: Stated, before: Claim) -> bool:
    own, former = stated.quantity.unit, before.quantity.unit
    return own.dimension == former.dimension and own.per == former.per


def _is_held(setting: Setting, language: Language) -> bool:
    """ "Against 9%", "compared with 9%": what the number before is held against."""
    return held_at(setting.lower, setting.governing.first, language) is not None


def _is_of_it(setting: Setting, language: Language) -> bool:
    """ "Took $90 million, $12 million of it on Sunday"."""
    behind = setting.lower[setting.governing.after : setting.governing.after + 2]
    subjects = language.subjects
    return behind[1:] != () and behind[0] in subjects.wholes and behind[1] in subjects.meant


def _tells_who(setting: Setting, language: Language) -> bool:
    """ "Against 39% who approve": what the share is of is said before."""
    behind = setting.lower[setting.governing.after : setting.governing.after + 1]
    return behind != () and behind[0] in language.scopes.relatives


def _is_former(setting: Setting, language: Language) -> bool:
    """ ", up from $3.9 million", "against $3.9 million", "compared with $3.9 million"."""
    lower, first = setting.lower, setting.governing.first
    held = held_at(lower, first, language)
    if held is not None:
        return lower[held] != language.scopes.small.than
    return came_from_at(lower, first, language) is not None


def _is_come_from(setting: Setting, before: Claim, language: Language) -> bool:
    """ "To 25 shillings a litre from 18", right behind it: what it was."""
    sentence, first = setting.grammar.sentence, setting.governing.first
    is_from = setting.lower[first - 1] in language.subjects.origins
    end = sentence.index_after(before.span.end)
    is_each = first - end == LONGEST_EACH and setting.lower[end] in language.numbers.articles
    return is_from and (end == first - 1 or is_each)


def _is_beyond(setting: Setting, measured: Measured) -> bool:
    """ "Up 3% and just 2% below the peak": how far what was said before is from something."""
    facet = measured.facets.get("statistic")
    lead = setting.lower[setting.governing.first - 1]
    return facet is not None and facet.rule == HELD_AGAINST and not lead[0].isdigit()


def _is_apposed(setting: Setting, language: Language) -> bool:
    """ "1,906 burglaries, a fall of 14%", "slipped 0.2% after a 14% jump": how what was said before
    moved."""
    lower, first, after = setting.lower, setting.governing.first, setting.governing.after
    articles, subjects = language.numbers.articles, language.subjects
    changes = subjects.changes | (subjects.cuts - subjects.raises)  # a premium is one of its own
    start = first - 1
    if lower[start] in subjects.wholes and lower[start - 1] in changes:
        start -= 2 + (lower[start - 2] not in articles)  # "a sharp fall of 14%"
    elif not _moves_itself(lower, after, language):
        return False
    is_behind = start > 0 and lower[start] in articles
    return is_behind and (
        lower[start - 1] in APART or lower[start - 1] in language.modalities.past_leads
    )


def _moves_itself(lower: Sequence[str], after: int, language: Language) -> bool:
    """ "A 14% fall", and not "a 12% rise in exports", which says what moved."""
    for place in range(after, min(after + LONGEST_MOVING, len(lower))):
        if lower[place] in language.subjects.changes:
            behind = lower[place + 1 : place + 1 + LONGEST_LEAD]
            is_led = behind != () and behind[0] in language.subjects.leads
            return not is_led or any(_is_time(word, language) for word in behind)
    return False


def _is_time(word: str, language: Language) -> bool:
    return word in language.names.calendar_lower or word in language.subjects.times


def _is_again(setting: Setting, before: Claim, language: Language) -> bool:
    """ "Cancelled 214 services, or 10.9%", "214 services (10.9%)", "fell by £129, or 7%": the
    number before, told again."""
    lower, first, sentence = setting.lower, setting.governing.first, setting.grammar.sentence
    is_or = lower[first - 1] == language.scopes.small.either and lower[first - 2] == COMMA
    is_bracketed = lower[sentence.index_after(before.span.end) : first] == ("(",)
    behind = lower[setting.governing.after : setting.governing.after + 1]
    is_last = not behind or not behind[0].isalpha()
    unit = before.quantity.unit
    start = sentence.index_at(before.span.start)  # "46 of the 88 members (52%)" are 46, not 88
    is_whole = not language.subjects.wholes.isdisjoint(lower[max(start - 2, 0) : start])
    is_bracketed = is_bracketed and not is_whole and setting.stated.quantity.change is None
    is_told_so = is_or or (is_bracketed and unit.dimension == COUNT)
    return is_told_so and is_last and unit.dimension in (COUNT, MONEY, POINT)


def _is_fellow(setting: Setting, before: Claim) -> bool:
    """ "38% of pupils speak another language, and 12% need help": both are shares of the same."""
    governing, lower = setting.governing, setting.lower
    behind = lower[governing.after : governing.after + 1]
    is_bare = governing.role is Role.SUBJECT and behind != () and behind[0][0].isalpha()
    is_joined = lower[governing.first - 1] in LISTING or lower[governing.first - 1] == COMMA
    return is_bare and is_joined and before.measure.statistic is Statistic.SHARE
