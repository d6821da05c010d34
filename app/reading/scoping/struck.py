"""The place in "the storm hit Norland" or "Velmark's heatwave" is where it was, and does nothing
itself."""

from app.lexicon.lexicon import Language
from app.reading.syntax.clauses import Setting
from app.reading.syntax.names import POSSESSIVE, Name
from app.reading.syntax.relatives import may_relate

LONGEST_HAPPENING = 4
"""Words of what somebody's happening is called: "'s worst winter floods"."""

NEAR = 7
"""How many words before a verb what strikes is named: "the 6.9-magnitude earthquake that hit"."""


def is_struck(setting: Setting, name: Name, language: Language) -> bool:
    """Whether a happening strikes what the name stands for."""
    place = name.first - 1
    while place >= 0 and setting.lower[place] in language.scopes.before_places:
        place -= 1
    return place >= 0 and strikes(setting, place, language)


def strikes(setting: Setting, verb: int, language: Language) -> bool:
    """Whether the word at `verb` says that a happening befell what follows it."""
    lower, scopes = setting.lower, language.scopes
    if lower[verb] not in scopes.strikers:
        return False
    for place in range(verb - 1, max(verb - NEAR, 0) - 1, -1):
        if lower[place] in scopes.happenings:
            return True
        if lower[place] in scopes.closed and not may_relate(lower[place], scopes):
            return False
    return False


def has_happened(setting: Setting, name: Name, language: Language) -> bool:
    """ "Velmark's heatwave", "Velmark's worst floods": whether what is the name's befell it."""
    behind = setting.lower[name.after : name.after + 1 + LONGEST_HAPPENING]
    if not behind or behind[0] not in POSSESSIVE:
        return False
    for word in behind[1:]:
        row = language.scopes.happenings.get(word)
        if row is not None:
            return row.natural
        if word in language.scopes.closed or not word[0].isalpha():
            return False
    return False


def is_ground(setting: Setting, name: Name, language: Language) -> bool:
    """ "Lindal's western suburbs", "Lindal's streets": where something is, which does nothing; no
    "Lindal's state buyer"."""
    lower, scopes = setting.lower, language.scopes
    if lower[name.after : name.after + 1] == () or lower[name.after] not in POSSESSIVE:
        return False
    start = name.after + 1
    for place in range(start, min(start + LONGEST_HAPPENING, len(lower))):
        if lower[place] in scopes.localities:
            behind = lower[place + 1] if place + 1 < len(lower) else "."
            is_last = not behind[0].isalnum() or behind in scopes.closed
            is_last = is_last or place + 1 in setting.grammar.verbs
            return is_last and behind not in language.subjects.wholes
        if lower[place] in scopes.closed or not lower[place][0].isalpha():
            return False
    return False


def is_only_where(setting: Setting, name: Name, language: Language) -> bool:
    """Whether it was there: "the storm hit Lindal" or "Lindal's suburbs"."""
    return (
        is_struck(setting, name, language)
        or has_happened(setting, name, language)
        or is_ground(setting, name, language)
    )
