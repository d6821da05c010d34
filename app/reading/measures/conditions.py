"""What a share of everybody is: "30% of Norland's people live in poverty" is its poverty rate."""

from app.domain import PERCENT
from app.lexicon.lexicon import Language
from app.lexicon.names import NameKind
from app.lexicon.outcomes import ConditionRow
from app.reading.syntax.clauses import Setting
from app.reading.syntax.names import POSSESSIVE

LONGEST = 9
"""Words from "of" to what is said of them: "the population of the eastern province has been"."""


def condition_of(setting: Setting, language: Language) -> tuple[ConditionRow, range] | None:
    """The row of the condition that a share of everybody is in, and the words that say so; whoever
    "lives in poverty" behind "who" is only one of those."""
    stated, lower, start = setting.stated, setting.lower, setting.governing.after + 1
    is_share = stated.quantity.unit.dimension == PERCENT and stated.quantity.change is None
    if not is_share or start >= len(lower) or lower[start - 1] not in language.subjects.wholes:
        return None
    for place in range(start, min(start + LONGEST, len(lower))):
        if not lower[place][0].isalnum() and lower[place] not in POSSESSIVE:
            return None
        if lower[place] in language.scopes.relatives:
            return None
        found = language.subjects.conditions.at(lower, place)
        if found:
            is_all = _is_everybody(setting, range(start, place), language)
            return (found[0], range(place, found[1])) if is_all else None
    return None


def _is_everybody(setting: Setting, whole: range, language: Language) -> bool:
    """Whether the first common noun there is one for all, "Norland's people"; "Kenyans" are all of
    them as well."""
    inside = [one for one in setting.grammar.names if one.first in whole]
    named = {place for one in inside for place in range(one.first, one.after)}
    passed = language.scopes.determiners | language.subjects.wholes | set(POSSESSIVE)
    nouns = (at for at in whole if at not in named and setting.lower[at] not in passed)
    first = next(nouns, None)
    if first is None:
        return any(one.kind is NameKind.COUNTRY for one in inside)
    return setting.lower[first] in language.subjects.everybody
