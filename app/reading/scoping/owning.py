"""Whose a number is by words of owning: "NATO's 6,200 soldiers", "customers of Corvane"."""

from app.lexicon.lexicon import Language
from app.lexicon.names import Form, NameKind
from app.reading.measures.conditions import condition_of
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet, span_of
from app.reading.syntax.names import POSSESSIVE, Name
from app.reading.syntax.seats import title_start

OWNER = "subject.owner"

OF_ALL = 2
"""Words of "population of"."""

LONGEST_NOUN = 5
"""Words between a name and the number of what is its own: "population of", "a small country of"."""

COMMA = ","


def owner_of(setting: Setting, language: Language) -> Facet | None:
    """ "NATO's 6,200 soldiers", "a third of Turkey's people", "half of Kenyan voters"."""
    if not setting.grammar.names:
        return None
    whole = _whole_at(setting, language)
    for name in setting.grammar.names:
        if _has_whole(setting, name, whole, language):
            return _facet(setting, name)
    for name in setting.grammar.names:
        behind = setting.lower[name.after : name.after + 1]
        is_owner = bool(behind) and behind[0] in POSSESSIVE
        if is_owner and (name.after + 1 == setting.governing.first or _owns_whole(setting, name)):
            return _facet(setting, name)
        is_told = is_owner or behind == (COMMA,)
        if is_told and _is_noun_of(setting, name.after + 1, language):
            return _facet(setting, name)
        if behind == (COMMA,) and _is_aside_with(setting, name.after + 1, language):
            return _facet(setting, name)
    return None


def _has_whole(setting: Setting, name: Name, whole: int | None, language: Language) -> bool:
    """Whether what stands at `whole`, of which the number is a part, is the name's."""
    if _has_clients(setting, name, whole, language):
        return True
    is_there = name.first == whole and not _is_title(setting, name, language)
    return is_there and _is_whole_s(setting, name, language)


def _is_title(setting: Setting, name: Name, language: Language) -> bool:
    """ "The Belgian operator Mobilux": the adjective is part of what another name is."""
    grammar = setting.grammar
    starts = (title_start(grammar, one.first, language) for one in grammar.names if one != name)
    return name.first in starts


def _has_clients(setting: Setting, name: Name, whole: int | None, language: Language) -> bool:
    """ "850,000 customers of the Belgian operator Mobilux": whom only a house has, by its name."""
    counted = setting.lower[setting.governing.after - 1]
    is_client = counted in language.scopes.clients and name.kind is not NameKind.COUNTRY
    return is_client and title_start(setting.grammar, name.first, language) == whole


def _is_whole_s(setting: Setting, name: Name, language: Language) -> bool:
    """ "A third of Turkey's people", "30% of the population of Norland"; of "30% of Kenyans" who
    are poor, so is Kenya."""
    if name.kind is NameKind.COUNTRY and condition_of(setting, language):
        return True
    whole, of = setting.lower[name.first - OF_ALL : name.first]
    is_all = whole in language.subjects.everybody and of in language.subjects.wholes
    is_all = is_all and name.first - OF_ALL > setting.governing.after  # "900 residents of Lindal"
    return is_all or _is_owner(setting, name, language)


def _owns_whole(setting: Setting, name: Name) -> bool:
    """ "Roughly 900 of Corvane's 5,400 staff", of which all is the number's."""
    return setting.governing.first < name.first and name.after + 1 < setting.governing.after


def _is_noun_of(setting: Setting, start: int, language: Language) -> bool:
    """ "Germany's population of 83 million"; "Ukraine, a country of 41 million people": whether the
    words from `start` on are a noun whose number follows."""
    first = setting.governing.first
    between = range(start, first)
    if not 1 < len(between) <= LONGEST_NOUN:
        return False
    links = language.subjects.wholes | language.scopes.towards
    is_linked = setting.lower[first - 1] in links
    verbs, lower = setting.grammar.verbs, setting.lower
    return is_linked and not any(
        place in verbs or not lower[place][0].isalnum() or _is_named(setting, place)
        for place in between
    )


def _is_aside_with(setting: Setting, start: int, language: Language) -> bool:
    """ "Olmay, with 4,100 inhabitants, is": whether what the name has stands alone between commas;
    "it searched Olmay, with 30 men wounded" says how."""
    governing, lower = setting.governing, setting.lower
    is_with = lower[start : governing.first] == (language.scopes.small.absolute,)
    return is_with and lower[governing.after : governing.after + 1] == (COMMA,)


def _is_named(setting: Setting, place: int) -> bool:
    return any(name.first <= place < name.after for name in setting.grammar.names)


def _whole_at(setting: Setting, language: Language) -> int | None:
    """Where the whole is named that the number is part of: "of the" voters."""
    lower, after = setting.lower, setting.governing.after
    if language.subjects.wholes.isdisjoint(lower[after : after + 1]):
        return None
    after += 1
    while after < len(lower) and lower[after] in language.scopes.determiners:
        after += 1
    is_all = lower[after : after + 1] != () and lower[after] in language.subjects.everybody
    is_led = is_all and not language.subjects.wholes.isdisjoint(lower[after + 1 : after + OF_ALL])
    return after + OF_ALL if is_led else after


def _is_owner(setting: Setting, name: Name, language: Language) -> bool:
    """Whether what follows the name is said to be its own."""
    behind = setting.lower[name.after : name.after + 1]
    if name.form is Form.ADJECTIVE:
        singular = setting.words[name.after - 1].text.removesuffix("s")
        is_people = language.names.spellings.whole([singular]) is not None  # "half of Kenyans"
        is_adjective = not is_people or singular == setting.words[name.after - 1].text
        return bool(behind) and behind[0].isalpha() and is_adjective
    return bool(behind) and behind[0] in POSSESSIVE


def _facet(setting: Setting, name: Name) -> Facet:
    return Facet(name.canonical, OWNER, span_of(setting.words, name.first, name.after))
