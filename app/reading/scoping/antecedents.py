"""Whom "who have" and "which has" mean: "Roos of the Liberals, who have 71 seats"."""

from app.lexicon.lexicon import Language
from app.lexicon.names import Form
from app.lexicon.verbs import VerbClass
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet, span_of
from app.reading.syntax.meant import is_firms_own
from app.reading.syntax.names import Name
from app.reading.syntax.persons import is_person

COMMA, WHOSE = ",", "subject.whose"
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


def whose(setting: Setting, language: Language) -> Facet | None:
    """ "Corvane, whose shares closed 5% higher": what its own is said to have; not what the firm of
    somebody has, "Ada Brenn, whose company lost 5%"."""
    lower, scopes, verbs = setting.lower, language.scopes, setting.grammar.verbs
    place = setting.governing.first - 1
    while place > 1 and lower[place] != scopes.small.whose:
        if lower[place] in scopes.relatives or lower[place] == COMMA:
            return None
        place -= 1
    between = range(place + 1, setting.governing.first)
    is_one = sum(at in verbs and not verbs[at].is_auxiliary for at in between) <= 1
    if place < 2 or not is_one or _is_of_somebody(setting, between, language):
        return None
    end = place - (lower[place - 1] == COMMA)
    name = next((one for one in setting.grammar.names if one.after == end), None)
    if name is None or name.form is Form.ADJECTIVE:
        return None
    return Facet(name.canonical, WHOSE, span_of(setting.words, name.first, name.after))


def _is_of_somebody(setting: Setting, between: range, language: Language) -> bool:
    """ "Whose lawyer sold 40 cows": it is his, unless he only says so."""
    lower, verbs = setting.lower, setting.grammar.verbs
    if any(lower[at] in language.scopes.seated for at in between):
        return True
    is_told = any(at in verbs and verbs[at].kind is VerbClass.SPEECH for at in between)
    return not is_told and any(is_person(lower[at], language) for at in between)


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
