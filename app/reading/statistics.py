"""Which statistic a number is: a level, a change, a share, a rate, a ratio or an average."""

from app.domain import MONEY, PERCENT, PERCENTAGE_POINT, RATIO, Statistic
from app.lexicon.lexicon import Language
from app.reading.amounts import share_of
from app.reading.clauses import Role, Setting
from app.reading.facets import Facet, span_of

PERCENTS = frozenset({PERCENT, PERCENTAGE_POINT})

NEAR, AHEAD = 3, 5
"""How many words before a number "an average" may stand, and "an average rent rate of"."""


def statistic_of(setting: Setting, language: Language) -> Facet:
    """The statistic with the rule that told it; a level where nothing speaks for another."""
    statistic, rule = _told(setting, language)
    governing = setting.governing
    return Facet(str(statistic), rule, span_of(setting.words, governing.first, governing.after))


def _told(setting: Setting, language: Language) -> tuple[Statistic, str]:
    unit = setting.stated.quantity.unit
    if unit.dimension == RATIO:
        return Statistic.RATIO, "statistic.times"
    if _is_average(setting, language):
        return Statistic.AVERAGE, "statistic.average"
    if unit.per:
        return Statistic.RATE, "statistic.per"
    change = _changed(setting, language)
    if change:
        return Statistic.CHANGE, change
    if share_of(setting, language) or (unit.dimension == PERCENT and _is_part(setting, language)):
        return Statistic.SHARE, "statistic.part-of-whole"
    return Statistic.LEVEL, "statistic.level"


def _changed(setting: Setting, language: Language) -> str | None:
    """The rule by which the number says how far something moved; None where it says no such."""
    lower, subjects = setting.lower, language.subjects
    first, after = setting.governing.first, setting.governing.after
    number = setting.grammar.sentence.index_after(setting.stated.numeral.end)
    if setting.stated.noun and not subjects.lessening.isdisjoint(lower[number:after]):
        return "statistic.fewer"  # "120 fewer care places", and not "fewer than 120 places"
    if not subjects.changes.isdisjoint(lower[after : after + 2]):
        return "statistic.change-noun"
    before = lower[first - 1] if first > 1 else ""
    if before in subjects.wholes and lower[first - 2] in subjects.changes:
        return "statistic.change-of"
    return "statistic.moved" if _is_moved(setting, language) else None


def _is_average(setting: Setting, language: Language) -> bool:
    """ "An average of 40"; in "it would mean 40 fewer" a verb has the same form."""
    lower, verbs, first = setting.lower, language.scopes.verbs, setting.governing.first
    is_of = first > 0 and lower[first - 1] in language.subjects.wholes
    for place in range(max(0, first - (AHEAD if is_of else NEAR)), setting.governing.after):
        if lower[place] not in language.subjects.averages:
            continue
        before = verbs.get(lower[place - 1]) if place else None
        if before is None or not before.is_auxiliary:
            return True
    return False


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
    is_from = before in subjects.versus and not subjects.origins.isdisjoint(behind)
    is_margin = before in subjects.margins or is_from  # "down 120 from June"
    is_climb = dimension == MONEY and _climbs(before, language)
    return dimension in PERCENTS or is_margin or is_climb


def _climbs(before: str, language: Language) -> bool:
    """ "Debt is up $4 million", "the share fell 2 cents": nothing else is raised or cut by it."""
    row = language.hedges.changes_before.get(before)
    return row is not None and not row.weak and before not in language.hedges.changing


def _is_part(setting: Setting, language: Language) -> bool:
    """ "15% of voters", "40% came from abroad", "the share of cars hit 92%"."""
    governing, lower, subjects = setting.governing, setting.lower, language.subjects
    if not subjects.wholes.isdisjoint(lower[governing.after : governing.after + 1]):
        return True
    said = lower[governing.subject.start : governing.subject.stop]
    return governing.role is Role.SUBJECT or not subjects.shares.isdisjoint(said)
