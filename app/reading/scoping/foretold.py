"""Whose a number is that others tell of them: "cut its forecast for German growth to 1%"."""

from app.lexicon.lexicon import Language
from app.lexicon.names import Form, NameKind
from app.reading.scoping.tellers import telling_rule
from app.reading.syntax.clauses import Role, Setting
from app.reading.syntax.facets import Facet, span_of
from app.reading.syntax.names import POSSESSIVE, Name

FORETOLD = "subject.foretold"
"""Whose growth it is that a forecast is for, or that somebody puts at so much."""

LONGEST_LEAD = 3
"""Words between the forecast and the name: "for this year's", "of the"."""


def foretold(setting: Setting, language: Language) -> Facet | None:
    """The country between the verb and the number of whom something is foreseen or put at so much:
    "cut its forecast for German growth to 1%", "put Italy's growth at 1%"."""
    governing = setting.governing
    if governing.verb is None or governing.role is not Role.OBJECT or governing.is_passive:
        return None
    between = range(governing.verb + 1, governing.first)
    if not between:
        return None
    for name in setting.grammar.names:
        if name.first not in between or name.kind is not NameKind.COUNTRY:
            continue
        is_whose = _is_whose(setting, name) and not _is_firms(setting, name, language)
        if is_whose and _is_told(setting, name, between, language):
            span = span_of(setting.words, name.first, name.after)
            return Facet(name.canonical, FORETOLD, span)
    return None


def is_foretold(setting: Setting, language: Language) -> bool:
    """Whether the number is a forecast of somebody's for a country."""
    found, verb = foretold(setting, language), setting.governing.verb
    if found is None or found.span is None or verb is None:
        return False
    end = setting.grammar.sentence.index_at(found.span.start)
    hopes = language.subjects.hopes
    return any(word in hopes for word in setting.lower[verb + 1 : end])


def _is_whose(setting: Setting, name: Name) -> bool:
    behind = setting.lower[name.after]
    return name.form is Form.ADJECTIVE or behind in POSSESSIVE


def _is_firms(setting: Setting, name: Name, language: Language) -> bool:
    """ "Its forecast for German sales": what only firms have is told of where they have it."""
    nouns = map(language.nouns.singular, setting.lower[name.after : setting.governing.first])
    rows = (language.measures.named((noun,)) for noun in nouns)
    return any(row is not None and row.owned for row in rows)


def _is_told(setting: Setting, name: Name, between: range, language: Language) -> bool:
    """Behind a forecast and what leads from it, or right behind a verb that only tells."""
    lower, closed = setting.lower, language.scopes.before_places
    before = name.first - 1
    while before in between and lower[before] in closed:
        before -= 1
    if before not in between:
        return telling_rule(setting, language) is not None
    leads = language.subjects.leads | language.subjects.wholes | language.scopes.towards
    least = max(before - LONGEST_LEAD, between.start)
    is_led = lower[before] in leads
    return is_led and any(lower[at] in language.subjects.hopes for at in range(least, before))
