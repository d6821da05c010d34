"""Whom "who have" and "which has" mean: "Roos of the Liberals, who have 71 seats"."""

from app.lexicon.lexicon import Language
from app.reading.syntax.clauses import Setting
from app.reading.syntax.meant import is_firms_own
from app.reading.syntax.names import Name

COMMA = ","
LONGEST_LINK = 2
"""Words of "of the" between two names."""


def antecedent_of(setting: Setting, language: Language) -> Name | None:
    """The name right before the relative word, where it hangs on another name; None elsewhere."""
    lower, scopes, place = setting.lower, language.scopes, setting.governing.group - 1
    if place < 2 or lower[place] not in scopes.relatives or lower[place - 1] != COMMA:
        return None
    aged = _aged(setting, place - 1, language)
    if aged:
        return aged
    is_person = lower[place] in scopes.personal
    if is_person and lower[place + 1] not in scopes.of_many:
        return None
    names = setting.grammar.names
    name = next((one for one in names if one.after == place - 1), None)
    if name and (_hangs(setting, name, language) or _is_agent(setting, name, language)):
        return name
    return None


def _aged(setting: Setting, comma: int, language: Language) -> Name | None:
    """ "Ada Brenn, 21, who scored": a name with an age is somebody's."""
    lower = setting.lower
    is_age = comma > 2 and lower[comma - 1].isdigit() and lower[comma - 2] == COMMA
    if not is_age or lower[comma + 1] not in language.scopes.personal:
        return None
    return next((one for one in setting.grammar.names if one.after == comma - 2), None)


def _is_agent(setting: Setting, name: Name, language: Language) -> bool:
    """ "Profit at Corvane, which runs", "a mill run by Corvane, which has"."""
    lead = name.first - 1
    is_by = lead > 0 and setting.lower[lead] in language.subjects.margins
    return is_by or is_firms_own(setting.grammar, lead, language)


def _hangs(setting: Setting, name: Name, language: Language) -> bool:
    """Whether the name only says whose another one is: "Roos of the Liberals"; of "the bank in
    Lindal, which has" the bank is meant."""
    earlier = [one for one in setting.grammar.names if one.after < name.first]
    between = setting.lower[earlier[-1].after : name.first] if earlier else ()
    is_short = 0 < len(between) <= LONGEST_LINK
    is_where = is_short and between[0] in language.scopes.inside
    return is_short and between[0] in language.scopes.prepositions and not is_where
