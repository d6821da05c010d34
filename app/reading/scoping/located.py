"""Places of which an aside says where they lie: Koppel, in "Koppel, a town west of Lindal,"."""

from itertools import pairwise

from app.lexicon.lexicon import Language
from app.lexicon.names import Form, NameKind
from app.reading.syntax.clauses import Setting
from app.reading.syntax.names import Name

LONGEST = 7
"""Words between the comma and the name: "a fishing village 12 kilometres north of"."""

COMMA = ","


def located_by(setting: Setting, name: Name, language: Language) -> Name | None:
    """The place right before an aside that says by `name` where that place lies, if it does: what
    is counted is there, and not at `name`."""
    comma = _opening(setting, name)
    if comma is None or not _leads_beside(setting.lower[comma + 1 : name.first], language):
        return None
    head = next((other for other in setting.grammar.names if other.after == comma), None)
    return head if head and _may_lie(setting, head, language) else None


def is_located(setting: Setting, name: Name, language: Language) -> bool:
    """Whether an aside says where the name lies."""
    if setting.lower[name.after : name.after + 1] != (COMMA,):
        return False
    return any(located_by(setting, other, language) == name for other in setting.grammar.names)


def _opening(setting: Setting, name: Name) -> int | None:
    """The comma that opens the aside; what is counted in it is told of it, and no verb is in it."""
    for place in range(name.first - 1, max(name.first - 1 - LONGEST, 0), -1):
        if setting.lower[place] == COMMA:
            return place
        if place in setting.grammar.verbs or place == setting.governing.first:
            return None
    return None


def _may_lie(setting: Setting, head: Name, language: Language) -> bool:
    """A country lies beside no town, and "the tanker Orinoco" is only there just now."""
    before = setting.words[head.first - 1].text if head.first else ""
    is_called = before.islower() and before not in language.scopes.closed
    is_called = is_called and before not in language.scopes.localities
    is_country = head.kind is NameKind.COUNTRY and head.form is not Form.SEAT
    return not (is_country or is_called)


def _leads_beside(between: tuple[str, ...], language: Language) -> bool:
    """ "Near", "outside", "just west of"."""
    scopes, wholes = language.scopes, language.subjects.wholes
    if not scopes.beside.isdisjoint(between):
        return True
    pairs = pairwise(between)
    return any(word in scopes.before_places and behind in wholes for word, behind in pairs)
