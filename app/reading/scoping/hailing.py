"""Whose a number is that comes from them: "exports of wheat from Norland", "aid from Norland"."""

from app.lexicon.lexicon import Language
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet, span_of

HAILING = "subject.hailing"

REACH = 3
"""Words behind what comes among which "from" may stand: "exports of wheat from"."""


def hailing(setting: Setting, language: Language) -> Facet | None:
    """The name behind "from" where what comes is told right before it, in the subject of the verb
    or right behind the number; imports come from others than those who have them."""
    governing, lower = setting.governing, setting.lower
    behind = range(governing.after, min(governing.after + REACH, len(lower)))
    for place in (*governing.subject, *behind):
        found = lower[place] in language.scopes.hailing and _named_behind(setting, place, language)
        if found:
            return found
    return None


def _named_behind(setting: Setting, place: int, language: Language) -> Facet | None:
    """The name in "exports from Norland", past what they are of; None behind a mark."""
    lower = setting.lower
    for at in range(place + 1, min(place + 1 + REACH, len(lower))):
        if lower[at] == language.attributions.authored[1]:
            name = next((one for one in setting.grammar.names if one.first == at + 1), None)
            if name is None:
                return None
            return Facet(name.canonical, HAILING, span_of(setting.words, name.first, name.after))
        if not lower[at][0].isalpha():
            return None
    return None
