"""Where a number is that another is held against: "3.1%, against 8% in Uganda"."""

from app.lexicon.lexicon import Language
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet
from app.reading.syntax.held import held_at, is_holding
from app.reading.syntax.names import Name, is_town
from app.reading.syntax.openings import STOPS

NEAR = 3
"""Words behind such a lead among which its number starts: "against just over 8%"."""


def is_of_another_place(setting: Setting, subject: Facet | None, language: Language) -> bool:
    """Whether the number is held against another one, and of a place right behind it, so that the
    place whose the other one is does not have it; a firm may have both."""
    lower, first, after = setting.lower, setting.governing.first, setting.governing.after
    if subject is None or after >= len(lower) or lower[after] not in language.scopes.inside:
        return False
    if held_at(lower, first, language) is None:
        return False
    start = after + 1 + (lower[after + 1 : after + 2] == (language.scopes.small.definite,))
    names = setting.grammar.names
    is_named = any(name.first == start and name.canonical != subject.value for name in names)
    owner = next((name for name in names if name.canonical == subject.value), None)
    return is_named and owner is not None and _is_place(owner, language)


def _is_place(name: Name, language: Language) -> bool:
    return name.canonical in language.names.countries or is_town(name, language)


def against_behind(setting: Setting, language: Language) -> range:
    """The words behind the number that tell what it is held against, up to a mark."""
    lower, after = setting.lower, setting.governing.after
    for place in range(after, len(lower) - 1):
        ahead = lower[place + 1 : place + 1 + NEAR]
        if is_holding(lower, place, language) and any(word[0].isdigit() for word in ahead):
            end = next((at for at in range(place, len(lower)) if lower[at] in STOPS), len(lower))
            return range(place, end)
    return range(0)
