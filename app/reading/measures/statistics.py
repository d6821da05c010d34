"""Which statistic a number is: a level, a change, a share, a rate, a ratio or an average."""

from collections.abc import Sequence

from app.domain import MONEY, PERCENT, RATIO, Statistic
from app.lexicon.lexicon import Language
from app.reading.measures.amounts import share_of
from app.reading.measures.apart import PERCENTS, POINT, STRETCHES, held_against
from app.reading.measures.moved import is_pace, shifted_at
from app.reading.measures.parts import is_one_in, is_part
from app.reading.syntax.clauses import Role, Setting
from app.reading.syntax.facets import Facet, span_of
from app.reading.syntax.lost_subjects import TELLING

FLOWS = frozenset({"oil flow", "energy flow"})
"""So much a day, although the unit has one name: barrels per day."""

MOVED = "statistic.moved"
LONGEST_GROWTH = 5
"""Words of "its projection for economic growth"."""
FARTHEST_THAN = 4
"""Words behind what is counted in which "than" is looked for: "40 more crimes in May than"."""

NEAR, AHEAD = 3, 5
"""How many words before a number "an average" may stand, and "an average rent rate of"."""


def statistic_of(setting: Setting, language: Language, item: Facet | None = None) -> Facet:
    """The statistic with the rule that told it; a level where nothing speaks for another, nor the
    words beside the noun that is the item."""
    statistic, rule = _told(setting, language)
    if statistic is Statistic.LEVEL and item and _averages_item(setting, item, language):
        statistic, rule = Statistic.AVERAGE, "statistic.average"
    if statistic is Statistic.LEVEL and item and _is_growth(setting, item, language):
        statistic, rule = Statistic.CHANGE, "statistic.growth"
    if statistic is Statistic.LEVEL and item and _is_share(setting, item, language):
        statistic, rule = Statistic.SHARE, "statistic.part-of-whole"
    governing = setting.governing
    return Facet(str(statistic), rule, span_of(setting.words, governing.first, governing.after))


def _told(setting: Setting, language: Language) -> tuple[Statistic, str]:
    unit = setting.stated.quantity.unit
    if unit.dimension == RATIO:
        return Statistic.RATIO, "statistic.times"
    held = held_against(setting, language)
    if held is None and _is_average(setting, language):
        return Statistic.AVERAGE, "statistic.average"
    change = held or _changed(setting, language)
    is_rate = bool(unit.per) or unit.dimension in FLOWS
    if change and not (is_rate and change == MOVED and not _is_margin(setting, language)):
        return Statistic.CHANGE, change
    if is_rate:
        return Statistic.RATE, "statistic.per"
    is_percent = unit.dimension == PERCENT
    is_share = is_percent and (is_part(setting, language) or is_one_in(setting))
    if is_share or share_of(setting, language):
        return Statistic.SHARE, "statistic.part-of-whole"
    return Statistic.LEVEL, "statistic.level"


def _is_growth(setting: Setting, item: Facet, language: Language) -> bool:
    """ "Wage growth slowed to 4.1%", "cut its growth forecast to 3%": growth is a change itself."""
    sentence, lower = setting.grammar.sentence, setting.lower
    is_share = setting.stated.quantity.unit.dimension in PERCENTS
    if item.span is None or not (is_share and sentence.sentence.span.contains(item.span)):
        return False
    start = sentence.index_at(item.span.start)
    if lower[start] in language.scopes.prepositions:  # the phrase before "to"
        start = max(start - LONGEST_GROWTH, 0)
    for place in range(start, min(start + LONGEST_GROWTH, len(lower) - 1)):
        if lower[place] in language.markets.growth:
            behind = lower[place + 1]
            is_last = not behind[0].isalpha() or behind in language.scopes.closed
            return is_last or place + 1 in setting.grammar.verbs or _is_hope(behind, language)
    return False


def _is_share(setting: Setting, item: Facet, language: Language) -> bool:
    """ "A market share of 42%", "a vote share of 42%": what is a share by its name."""
    is_percent = setting.stated.quantity.unit.dimension == PERCENT
    is_vote = item.value == language.nouns.lending.voting.unit
    return is_percent and (is_vote or item.value.rpartition(" ")[2] in language.subjects.shares)


def _is_hope(word: str, language: Language) -> bool:
    return (language.nouns.singular(word) or word) in language.subjects.hopes


def _changed(setting: Setting, language: Language) -> str | None:
    """The rule by which the number says how far something moved; None where it says no such."""
    lower, subjects = setting.lower, language.subjects
    first, after = setting.governing.first, setting.governing.after
    if any(told(setting, language) for told in (_is_more_of, _is_more, _is_prolonged)):
        return "statistic.fewer"
    if not subjects.changes.isdisjoint(lower[after : after + 2]):
        return "statistic.change-noun"
    if setting.stated.quantity.unit.dimension in PERCENTS and _is_raise(lower, after, language):
        return "statistic.change-noun"
    before = lower[first - 1] if first > 1 else ""
    nouns = subjects.changes | subjects.cuts
    is_of_change = before in subjects.wholes and lower[first - 2] in nouns
    if is_of_change or is_pace(setting, language) or _is_said_of_change(setting, language):
        return "statistic.change-of"
    unit = setting.stated.quantity.unit
    if (unit.per or unit.dimension in FLOWS) and before in subjects.further:
        return "statistic.further"  # "pump an extra 40,000 barrels a day"
    if shifted_at(setting, language) is not None:
        return "statistic.shifted"
    return MOVED if _is_moved(setting, language) else None


def _is_said_of_change(setting: Setting, language: Language) -> bool:
    """ "The rise was 5% for exports", "the drop in sales is put at 5%", "trimmed the rise to 5%":
    what is said is how far."""
    governing, lower = setting.governing, setting.lower
    if governing.reading is None or governing.role is not Role.OBJECT or setting.stated.noun:
        return False
    is_share = setting.stated.quantity.unit.dimension in PERCENTS
    is_moved = is_share and governing.reading.lemma in language.scopes.moves.verbs
    told, moved = governing.subject, range((governing.verb or 0) + 1, governing.first - 1)
    if is_moved and moved and not governing.is_passive:
        told = moved
    elif governing.reading.kind not in TELLING and not (is_share and governing.is_passive):
        return False
    words = lower[told.start : told.stop]
    leads = language.scopes.prepositions
    end = next((at for at, word in enumerate(words) if word in leads), len(words))
    return end > 0 and words[end - 1] in language.subjects.changes


def _is_more_of(setting: Setting, language: Language) -> bool:
    """ "120 fewer care places", "40 more crimes in May than a year earlier"; but no difference is
    "fewer than 120 places", nor "needs 40 more homes"."""
    lower, after, subjects = setting.lower, setting.governing.after, language.subjects
    number = setting.grammar.sentence.index_after(setting.stated.numeral.end)
    inside = lower[number:after]
    if not subjects.lessening.isdisjoint(inside):
        return True
    more = subjects.comparatives & language.numbers.unit_leads
    is_held = language.scopes.small.than in lower[after : after + FARTHEST_THAN]
    return is_held and not more.isdisjoint(inside)


def _is_raise(lower: Sequence[str], after: int, language: Language) -> bool:
    """ "A 5% pay offer", "a 3% raise": what is offered in per cent comes on top."""
    raises = language.subjects.raises
    return any(" ".join(lower[after : after + size]) in raises for size in (1, 2))


def _is_more(setting: Setting, language: Language) -> bool:
    """ "40 more than in May", "200 fewer": how far apart the two are, in what is counted."""
    stated, after = setting.stated, setting.governing.after
    if stated.noun or stated.quantity.unit.dimension in (*PERCENTS, MONEY, RATIO):
        return False
    word, behind = (*setting.lower[after : after + 2], "", "")[:2]
    if word not in language.subjects.comparatives:
        return False
    is_end = not behind[:1].isalpha() and word in language.subjects.lessening
    return is_end or behind in language.hedges.comparing


def _is_prolonged(setting: Setting, language: Language) -> bool:
    """ "Adds ten days to the voyage": time that is added; jobs that are added are so many jobs."""
    governing, verb = setting.governing, setting.governing.verb
    is_stretch = setting.stated.quantity.unit.dimension in STRETCHES
    is_its = is_stretch and governing.role is Role.OBJECT and not governing.is_passive
    is_adding = (
        governing.reading is not None and governing.reading.lemma in language.subjects.adding
    )
    return is_its and is_adding and verb is not None and verb < governing.first


def _is_average(setting: Setting, language: Language) -> bool:
    """ "An average of 40", "the average home costs $40"; in "it would mean 40 fewer" a verb has the
    same form, and what an average moved by is no average."""
    lower, first = setting.lower, setting.governing.first
    is_of = first > 0 and lower[first - 1] in language.subjects.wholes
    is_moved = _is_moved(setting, language)
    reach = AHEAD if is_of else 1 if is_moved else NEAR  # "average rents rose 3%"
    near = range(max(0, first - reach), setting.governing.after)
    behind = " ".join(lower[setting.governing.after : setting.governing.after + 2])
    is_change = is_moved or _changed(setting, language) is not None  # "the median fell, a 2% drop"
    is_behind = behind in language.subjects.on_average and not is_change
    if is_behind or any(_averages(setting, place, language) for place in near):
        return True
    governing = setting.governing
    is_said = governing.role in (Role.OBJECT, Role.ITSELF) and not setting.stated.noun
    subject = governing.subject if is_said and not is_change else range(0)
    for place in subject:
        if lower[place] in language.scopes.prepositions:
            return False  # "towns with an average income"
        if _averages(setting, place, language):
            return True
    return False


def _averages_item(setting: Setting, item: Facet, language: Language) -> bool:
    """ "Lifting the mean old-age pension to £682": an average stands right before the item."""
    sentence, first = setting.grammar.sentence, setting.governing.first
    if setting.stated.noun or item.span is None or item.span.end > setting.stated.span.start:
        return False
    if not sentence.sentence.span.contains(item.span):
        return False
    place = sentence.index_at(item.span.start)
    for at in range(max(place - NEAR + 1, 0), min(place + NEAR, first)):
        if setting.lower[at] in language.scopes.prepositions and at > place:
            return False
        if _averages(setting, at, language):
            return True
    return False


def _averages(setting: Setting, place: int, language: Language) -> bool:
    lower = setting.lower
    if lower[place] not in language.subjects.averages or _is_in_name(setting, place, language):
        return False
    before = language.scopes.verbs.get(lower[place - 1]) if place else None
    return before is None or not before.is_auxiliary


def _is_in_name(setting: Setting, place: int, language: Language) -> bool:
    """ "The Dow Jones Industrial Average", and not "Ohio Average" of a list."""
    return any(
        name.first < place < name.after
        and not language.markets.indices.isdisjoint(setting.lower[name.first : place])
        for name in setting.grammar.names
    )


def _is_moved(setting: Setting, language: Language) -> bool:
    """ "rose 3%", "up by 40": not "rose to 3%", "fell below 3%", which are levels again."""
    first, subjects = setting.governing.first, language.subjects
    before = setting.lower[first - 1] if first else ""
    is_level = before in subjects.reached or setting.lower[first] in subjects.crossed
    if setting.stated.quantity.change is None or is_level:
        return False
    behind = setting.lower[setting.governing.after : setting.governing.after + 1]
    dimension = setting.stated.quantity.unit.dimension
    if dimension == MONEY and not subjects.comparatives.isdisjoint(behind):
        return True  # "$150m more than a year earlier"
    is_climb = dimension == MONEY and _climbs(before, language)
    is_step = dimension in PERCENTS or dimension == POINT
    return is_step or _is_margin(setting, language) or is_climb


def _is_margin(setting: Setting, language: Language) -> bool:
    """ "By 40", "down 120 from June"."""
    first, subjects = setting.governing.first, language.subjects
    before = setting.lower[first - 1] if first else ""
    behind = setting.lower[setting.governing.after : setting.governing.after + 1]
    is_from = before in subjects.versus and not subjects.origins.isdisjoint(behind)
    return before in subjects.margins or is_from


def _climbs(before: str, language: Language) -> bool:
    """ "Debt is up $4 million", "the share fell 2 cents": nothing else is raised or cut by it."""
    row = language.hedges.changes_before.get(before)
    return row is not None and not row.weak and before not in language.hedges.changing
