"""Tells a number that is only how far one thing is from another: "1.3 degrees above normal"."""

from collections.abc import Sequence

from app.domain import MONEY, PERCENT, PERCENTAGE_POINT
from app.lexicon.lexicon import Language
from app.reading.syntax.clauses import Setting
from app.reading.syntax.names import POSSESSIVE

HELD_AGAINST = "statistic.held-against"

PERCENTS = frozenset({PERCENT, PERCENTAGE_POINT})
STRETCHES = ("time", "calendar month")
POINT = "point"
AMOUNTS = ("mass", "ton", "volume", "area", "energy")
SIZES = ("length", *STRETCHES, *AMOUNTS)

FARTHEST_NORMAL = 5
"""Words in which a yardstick is looked for: "above the 1991-2020 seasonal normal"."""


def held_against(setting: Setting, language: Language) -> str | None:
    """ "1.3 degrees above normal", "2% below its peak", "$9 a week worse off", "$4 dearer": how far
    the number is from what it is held against; None where it is no distance."""
    stated, lower, subjects = setting.stated, setting.lower, language.subjects
    after = setting.governing.after
    behind = lower[after : after + 3]
    unit = stated.quantity.unit
    if stated.noun and unit.base not in subjects.held:
        return None
    if unit.dimension in SIZES:
        return HELD_AGAINST if _is_apart(setting, behind, language) else None
    if unit.dimension not in (*PERCENTS, MONEY, POINT) and unit.base not in subjects.held:
        return None
    lead = lower[setting.governing.first - 1] if setting.governing.first else ""
    is_step = unit.base in subjects.held and lead in subjects.margins  # "warmed by 1.2C"
    is_more = bool(unit.per) and not subjects.comparatives.isdisjoint(behind[:1])
    if is_step or is_more:
        return HELD_AGAINST
    pair = " ".join(behind[:2])
    if behind[:1] != () and (behind[0] in subjects.held_by or pair in subjects.held_by):
        return HELD_AGAINST
    is_beyond = behind[:1] != () and behind[0] in subjects.beyond
    is_long = " ".join(behind) in subjects.how_long  # "4% over the year's average" is no time
    is_long = is_long and POSSESSIVE.isdisjoint(lower[after + 3 : after + 4])
    is_beyond = is_beyond and not is_long
    is_level = behind[1:] != () and not behind[1][0].isdigit()
    is_normal = not subjects.yardsticks.isdisjoint(lower[after + 1 : after + 1 + FARTHEST_NORMAL])
    return HELD_AGAINST if is_beyond and is_level and is_normal else None


def _is_apart(setting: Setting, behind: Sequence[str], language: Language) -> bool:
    """ "Two hours longer than in May", "half a tonne below last year's", "8cm short of the record";
    but "300 feet below the peak" lies a village."""
    subjects = language.subjects
    if setting.stated.quantity.unit.per or len(behind) < 2:
        return False
    is_than = behind[1] == language.scopes.small.than
    if is_than and " ".join(behind[:2]) in language.hedges.changes_after:
        return True
    is_of = behind[1] in subjects.wholes and behind[0] in subjects.lacking
    is_size = setting.stated.quantity.unit.dimension not in AMOUNTS
    ahead = setting.lower[setting.governing.after + 1 :][:FARTHEST_NORMAL]
    is_normal = not subjects.yardsticks.isdisjoint(ahead)
    return is_normal and (is_of if is_size else behind[0] in subjects.beyond)
