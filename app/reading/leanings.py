"""Lends a bare number what the one before it counts: "410,000 in July, 388,000 in August"."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain import COUNT, MONEY, NUMBER, PERCENT, Claim, Measure, Stated, Statistic
from app.lexicon.lexicon import Language
from app.lexicon.verbs import VerbClass
from app.reading.clauses import LISTING, Role, Setting
from app.reading.facets import Facet
from app.reading.kinds import kind_in_next
from app.reading.lost_subjects import TELLING
from app.reading.names import POSSESSIVE
from app.reading.outcomes import outcome_of
from app.reading.persons import is_person
from app.reading.subjects import Measured
from app.reading.worded import LENT, PARSED, PERSON, SAID, WORD_ORDER

LEANING = "item.leaning"
"""The number counts what the one before it does: "410,000 in July, 388,000 in August"."""

PART_OF = "item.part-of"
"""The number is part of the one behind it: "61 of their 240 captives"."""

COMPARED = "item.compared"
"""The number says how the one before it moved: "sold 4,100 cars, up 9%"."""

COMMA = ","

APART = (COMMA, "–", "—")
"""Part what moved from how it did."""

LONGEST_LEAD = 3
"""Words in which a time is looked for behind such a noun: "in the year"."""

LONGEST_MOVING = 3
"""Words in which a noun of change is looked for: "a 14% year-on-year fall"."""

LONGEST_VERSUS = 3
"""Words of ", up from"."""

OF_THE = ("of", "the")
LONGEST_LINK = 6
"""How many words may stand between a part and its whole: "of the old harbour town's"."""

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
    if not is_same and not _is_open(setting, measured, before, language):
        return None
    if stated.quantity.unit not in (NUMBER, before.quantity.unit):
        return None
    first = setting.governing.first
    if first and setting.lower[first - 1] in language.subjects.rates:
        return None  # "3 cents per 1,000"
    if before.quantity.unit.dimension != COUNT:
        return None
    amount = stated.quantity.amount
    is_across = before.span.start < setting.grammar.sentence.sentence.span.start
    is_small = (amount.low or amount.high or 0) < SMALLEST_ACROSS
    is_told = _is_hollow(setting, measured, language) or _is_elliptic(setting, language)
    if is_across and is_small and not is_told:
        return None
    shared = _shared_measure(setting, before, language)
    measure = replace(
        shared,
        statistic=measured.measure.statistic,
        modifiers=measured.measure.modifiers,
        kind=kind_in_next(shared, language) if is_across else shared.kind,
    )
    lent = replace(stated, quantity=replace(stated.quantity, unit=before.quantity.unit))
    return lent, Measured(measure, {"item": Facet(measure.item, LEANING, before.span)})


def _shared_measure(setting: Setting, before: Claim, language: Language) -> Measure:
    """What both numbers measure: of "858 people have died and 17,374 have recovered" people only,
    for what befell the ones is not what the others did; nor is a bus "meant for 30" told of where
    it "carried 71"."""
    governing = setting.governing
    is_fate = before.measure.item in language.subjects.outcomes.fated
    kind = governing.reading.kind if governing.reading else None
    is_plain = kind in (VerbClass.PLAIN, VerbClass.CHANGE)
    is_plain = is_plain or (kind is VerbClass.COPULA and _is_led(setting, language))
    does_else = governing.role is Role.SUBJECT and governing.group == governing.after and is_plain
    base = before.quantity.unit.base
    persons = base if is_person(base, language) else PERSON
    is_owned = before.measure.item in language.subjects.owned_items
    holds_else = is_owned and governing.role is Role.OBJECT and kind is VerbClass.PLAIN
    return Measure(persons) if (is_fate and does_else) or holds_else else before.measure


def _is_led(setting: Setting, language: Language) -> bool:
    """ "135,000 were without shelter": behind the verb a preposition says where or how."""
    verb = setting.governing.verb
    place = len(setting.lower) if verb is None else verb + 1
    while place < len(setting.lower) and setting.lower[place] in language.scopes.adverbs:
        if setting.lower[place] in language.scopes.prepositions:
            return True
        place += 1
    return place < len(setting.lower) and setting.lower[place] in language.scopes.prepositions


def _is_open(setting: Setting, measured: Measured, before: Claim, language: Language) -> bool:
    """Whether the number says nothing of its own of what it counts."""
    item = measured.facets.get("item")
    if item is None or not measured.measure.item or item.rule in (SAID, LENT):
        return True
    if _is_elliptic(setting, language) or _is_hollow(setting, measured, language):
        return True
    is_aside = setting.governing.role is Role.ASIDE and outcome_of(setting, language) is None
    return (is_aside or item.rule in (PARSED, WORD_ORDER)) and _is_beside(setting, before)


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
    if before[:1] != () and before[0] in language.subjects.wholes and before[-1] in named:
        return outcome_of(setting, language) is None  # "of whom 41 are in a serious condition"
    behind = setting.lower[after : after + 2]
    is_of = behind[:1] != () and behind[0] in language.subjects.wholes
    is_named = behind[1:] != () and behind[1] in named
    return is_of and is_named and outcome_of(setting, language) is None


def compared_with(
    setting: Setting, measured: Measured, before: Claim | None, language: Language
) -> Measured | None:
    """What the number before measures, if this one only says how that moved: ", up 9%"."""
    stated, first = setting.stated, setting.governing.first
    if before is None or stated.noun or first < LONGEST_VERSUS:
        return None
    if not before.sentence.overlaps(stated.span) or not before.measure.item:
        return None
    if stated.quantity.unit.dimension not in (PERCENT, MONEY):
        return None
    is_again = stated.quantity.unit.dimension == PERCENT and _is_again(setting, before, language)
    if not (is_again or _says_how(setting, measured, before, language)):
        return None
    is_share = is_again and before.measure.statistic is Statistic.LEVEL
    statistic = Statistic.SHARE if is_share else measured.measure.statistic
    measure = replace(before.measure, statistic=statistic)
    return Measured(
        measure, {**measured.facets, "item": Facet(measure.item, COMPARED, before.span)}
    )


def _says_how(setting: Setting, measured: Measured, before: Claim, language: Language) -> bool:
    """Whether the number says how the one before moved, or is another share of the same."""
    if setting.stated.quantity.unit.dimension == MONEY:  # "$850m, $150m more than a year earlier"
        is_money = before.quantity.unit.base == setting.stated.quantity.unit.base
        return is_money and _is_compared(setting, language)
    return (
        _is_versus(setting, before, language, is_open=not measured.measure.item)
        or _is_fellow(setting, before)
        or _is_apposed(setting, language)
    )


def _is_compared(setting: Setting, language: Language) -> bool:
    """ ", almost 40% more than a year ago"."""
    behind = setting.lower[setting.governing.after : setting.governing.after + 1]
    is_apart = setting.lower[setting.governing.first - 1] == COMMA
    return is_apart and not language.subjects.comparatives.isdisjoint(behind)


def _is_versus(setting: Setting, before: Claim, language: Language, *, is_open: bool) -> bool:
    """ ", up 9%"; ", up from 82%" behind a share of the same thing."""
    lower, first, versus = setting.lower, setting.governing.first, language.subjects.versus
    if _is_compared(setting, language):
        return True
    is_share = before.quantity.unit.dimension == PERCENT
    if is_share and is_open and lower[first - 1] in language.hedges.comparing:
        return True  # "14% of flats stand empty, against 9% a decade ago"
    if setting.stated.quantity.change is not None:
        return lower[first - 2] == COMMA and lower[first - 1] in versus
    is_from = lower[first - 1] in language.subjects.origins and lower[first - 2] in versus
    return is_share and is_from and lower[first - 3] == COMMA


def _is_apposed(setting: Setting, language: Language) -> bool:
    """ "1,906 burglaries, a fall of 14%", "slipped 0.2% after a 14% jump": how what was said before
    moved."""
    lower, first, after = setting.lower, setting.governing.first, setting.governing.after
    articles, changes = language.numbers.articles, language.subjects.changes
    start = first - 1
    if lower[start] in language.subjects.wholes and lower[start - 1] in changes:
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
    return is_told_so and is_last and unit.dimension in (COUNT, MONEY)


def _is_fellow(setting: Setting, before: Claim) -> bool:
    """ "38% of pupils speak another language, and 12% need help": both are shares of the same."""
    governing, lower = setting.governing, setting.lower
    behind = lower[governing.after : governing.after + 1]
    is_bare = governing.role is Role.SUBJECT and behind != () and behind[0][0].isalpha()
    is_joined = lower[governing.first - 1] in LISTING or lower[governing.first - 1] == COMMA
    return is_bare and is_joined and before.measure.statistic is Statistic.SHARE


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
    is_whole = len(words) <= len(OF_THE) and words[-1] in language.scopes.determiners
    is_owned = words[-1] in POSSESSIVE  # "half of the town's 40 schools"
    return words[0] in language.subjects.wholes and (words[1:] == () or is_whole or is_owned)


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
