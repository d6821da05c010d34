"""Whose a number is that another one is held against, or that comes behind it in a ranking:
"against 210 at Tobin Steel", "followed by Tobin Steel with 210"."""

from app.lexicon.lexicon import Language
from app.lexicon.names import Form
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet, span_of
from app.reading.syntax.held import held_at
from app.reading.syntax.names import Name, is_town
from app.reading.syntax.phrases import phrase_ending

RIVAL = "subject.rival"
"""With whose number another one is compared."""

LONGEST_LEAD = 3
"""Words between the preposition and the name: "at its smaller rival"."""


def rival_of(setting: Setting, language: Language) -> Facet | None:
    """The name whose number is compared with the one before; None where the words say no such."""
    name = _held(setting, language) or _next(setting, language)
    if name is None:
        return None
    return Facet(name.canonical, RIVAL, span_of(setting.words, name.first, name.after))


def _held(setting: Setting, language: Language) -> Name | None:
    """ "Compared with 210 at rival Tobin Steel", "against 210 for Tobin Steel"; in a place the
    number only was counted."""
    lower, after = setting.lower, setting.governing.after
    rivals = language.scopes.rivals
    if after >= len(lower) or lower[after] not in rivals.behind:
        return None
    if held_at(lower, setting.governing.first, language) is None:
        return None
    for name in setting.grammar.names:
        is_near = after < name.first <= after + 1 + LONGEST_LEAD
        if is_near and _is_led(setting, after + 1, name.first, language):
            is_place = name.canonical in language.names.countries or is_town(name, language)
            is_where = is_place and lower[after] == language.scopes.small.at_firm
            return None if is_where or name.form is Form.ADJECTIVE else name
    return None


def _is_led(setting: Setting, start: int, stop: int, language: Language) -> bool:
    """Whether nothing but what somebody is stands between: "its smaller rival"."""
    scopes = language.scopes
    return all(
        word in scopes.determiners or (word.isalpha() and word not in scopes.closed)
        for word in setting.lower[start:stop]
    )


def _next(setting: Setting, language: Language) -> Name | None:
    """ "Followed by Tobin Steel with 210", "ahead of Tobin Steel on 210"."""
    first, rivals = setting.governing.first, language.scopes.rivals
    if first < 1 or setting.lower[first - 1] not in rivals.having:
        return None
    for name in setting.grammar.names:
        if name.after == first - 1 and _is_ranked(setting, name, language):
            return name
    return None


def _is_ranked(setting: Setting, name: Name, language: Language) -> bool:
    before = language.scopes.rivals.before
    return phrase_ending(before, setting.lower, name.first, language) is not None
