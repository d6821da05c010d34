"""Whom a share of those who were asked, or who voted, is for."""

from collections.abc import Iterator

from app.domain import PERCENT, PERCENTAGE_POINT
from app.lexicon.lexicon import Language
from app.lexicon.verbs import VerbClass
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet, span_of
from app.reading.syntax.names import Name
from app.reading.syntax.openings import LISTING

BACKED = "subject.backed"

FARTHEST = 9
"""Words behind a number among which those who back somebody say whom."""

WORDS_BEFORE = 3
"""Words that may stand before a name: "her challenger Tom Bell", "the opposition Homeland List"."""

POINT = "point"
COMMA = ","
MARKS = frozenset(",;:.—–()")


def backed(setting: Setting, language: Language) -> Facet | None:
    """Who has the share; None where the sentence does not say.

    "29% of voters would choose Calder"; "the poll puts Calder on 29% and Tarsa on 23%"; "support
    for Calder stood at 29%"; "Calder on 29%"; "900 votes to 640 for Calder"; "Calder was backed by
    29% and Tarsa by 23%"; "puts Calder ahead by six points".
    """
    if not setting.grammar.names:
        return None
    if _is_cast_for(setting, language):
        name = _name_from(setting, setting.governing.after + 1)
    elif setting.stated.quantity.unit.dimension == PERCENT:
        name = chosen(setting, language) or _given(setting, language)
        name = name or _standing(setting, language) or _listed(setting, language)
        name = name or _supported(setting, language) or backed_by(setting, language)
        name = name or _polling(setting, language)
    elif setting.stated.quantity.unit.dimension in (POINT, PERCENTAGE_POINT):
        name = _ahead(setting, language) or _outrun(setting, language)
    else:
        return None
    if name is None:
        return None
    return Facet(name.canonical, BACKED, span_of(setting.words, name.first, name.after))


def _is_cast_for(setting: Setting, language: Language) -> bool:
    """ "Won with 900 votes to 640 for Carl Bell": not the winner's, whoever they are for."""
    is_vote = setting.stated.quantity.unit.base == language.nouns.lending.voting.unit
    behind = setting.lower[setting.governing.after : setting.governing.after + 1]
    return is_vote and not language.subjects.backing.towards.isdisjoint(behind)


def chosen(setting: Setting, language: Language) -> Name | None:
    """The object of the verb behind the number: "29% would vote for Calder"."""
    lower, after = setting.lower, setting.governing.after
    backing = language.subjects.backing
    for place in range(after, min(after + FARTHEST, len(lower))):
        if lower[place] in MARKS:
            return None
        lemma = _lemma(lower[place], language)
        if lemma in backing.verbs:
            return _name_from(setting, place + 1)
        if lemma in backing.voting and lower[place + 1 : place + 2] != ():
            is_for = lower[place + 1] in backing.towards
            return _name_from(setting, place + 2) if is_for else None
    return None


def _given(setting: Setting, language: Language) -> Name | None:
    """The name right before the number, to which the verb before it, or before the one that it is
    listed with, gives the number."""
    lower, first = setting.lower, setting.governing.first
    backing = language.subjects.backing
    is_held = lower[first - 1 : first] != () and lower[first - 1] in backing.holding
    name = _name_to(setting, first - is_held)
    if name is None or not (is_held or not backing.asked.isdisjoint(lower)):
        return None
    start = name.first
    for place in range(start - 1, max(start - 2 - WORDS_BEFORE, -1), -1):
        if lower[place] in language.scopes.prepositions:
            return None  # "unemployment in Norland at 5%"
        if _gives(lower[place], language):
            return name
        if lower[place] in MARKS or lower[place] in LISTING:
            return name if _gives_before(setting, place, language) else None
    return None


def _standing(setting: Setting, language: Language) -> Name | None:
    """ "Reform on 25% and Labour on just 18%", "ahead of the Blues on 31%", "Reform is unchanged on
    25%", "Reform, on 25%, leads": who stands there, unless the name is a place."""
    lower, lending = setting.lower, language.nouns.lending
    end = setting.governing.first - 1
    while end > 0 and lower[end] in language.hedges.connectors:
        end -= 1
    if end < 1 or lower[end] not in lending.standing_links:
        return None
    if lower[end - 1] in lending.standing:
        end -= 1
    while end > 0 and _is_copula(lower[end - 1], language):
        end -= 1
    after = setting.governing.after
    is_aside = end > 0 and lower[end - 1] == COMMA and lower[after : after + 1] == (COMMA,)
    name = _name_to(setting, end - is_aside)
    return name if name and _is_free(setting, name, language) else None


def _is_copula(word: str, language: Language) -> bool:
    reading = language.scopes.verbs.get(word)
    return word in language.scopes.adverbs or (
        reading is not None and reading.kind is VerbClass.COPULA
    )


def _is_free(setting: Setting, name: Name, language: Language) -> bool:
    """Whether nothing before the name makes it part of more: a mark, a list, or whom it is ahead of
    or behind."""
    place = name.first - 1
    while place >= 0 and setting.lower[place] in language.scopes.determiners:
        place -= 1
    before = setting.lower[place] if place >= 0 else ","
    return before in MARKS or before in LISTING or before in language.subjects.backing.rivals


def _listed(setting: Setting, language: Language) -> Name | None:
    """ "The poll in full: Reds 30%, Blues 25%, Greens 5%": the name right before each number."""
    lower, first = setting.lower, setting.governing.first
    name = _name_to(setting, first)
    if name is None or not _is_free(setting, name, language):
        return None
    behind = (lower[each.after : each.after + 1] for each in setting.grammar.names)
    return name if sum(word != () and word[0][0].isdigit() for word in behind) > 1 else None


def _gives_before(setting: Setting, end: int, language: Language) -> bool:
    """Whether a verb has given somebody else a number before."""
    lower = setting.lower
    given = [place for place in range(end) if _gives(lower[place], language)]
    return bool(given) and any(word[0].isdigit() for word in lower[given[-1] : end])


def _supported(setting: Setting, language: Language) -> Name | None:
    """ "Support for Calder stood at 29% and for Tarsa at 23%"."""
    lower, backing = setting.lower, language.subjects.backing
    nouns = [place for place in range(setting.governing.first) if lower[place] in backing.nouns]
    if not nouns:
        return None
    return next(
        (
            name
            for name in reversed(setting.grammar.names)
            if nouns[0] < name.first < setting.governing.first
            and not backing.towards.isdisjoint(lower[max(name.first - 2, 0) : name.first])
        ),
        None,
    )


def backed_by(setting: Setting, language: Language) -> Name | None:
    """ "Calder was backed by 29% of voters and Tarsa by 23%": who stands before the verb, or before
    what is said of the next one."""
    lower, backing, first = setting.lower, language.subjects.backing, setting.governing.first
    if first < 1 or lower[first - 1] not in backing.agents:
        return None
    beside = _name_to(setting, first - 1)
    stop = beside.first if beside else first
    verbs = (at for at in range(1, stop) if _lemma(lower[at], language) in backing.verbs)
    verb = next((at for at in verbs if lower[at + 1] in backing.agents), None)
    if verb is None:
        return None
    before = [name for name in setting.grammar.names if name.after <= verb]
    return beside or (before[-1] if before else None)


def _polling(setting: Setting, language: Language) -> Name | None:
    """ "The survey found Calder with 29%, while Tarsa had just 23%": whose verb it is in a poll."""
    lower, backing, end = setting.lower, language.subjects.backing, setting.governing.first
    if backing.polls.isdisjoint(lower):
        return None
    while end > 0 and lower[end - 1] in language.hedges.connectors:
        end -= 1
    verb = lower[end - 1] if end else ""
    is_verb = verb in backing.reaching or _lemma(verb, language) in backing.reaching
    return _name_to(setting, end - 1) if is_verb else None


def _ahead(setting: Setting, language: Language) -> Name | None:
    """ "The poll puts Calder ahead by six points", "giving Calder a six-point lead": to whom a verb
    gives them."""
    lower, backing, scopes = setting.lower, language.subjects.backing, language.scopes
    passed = backing.ahead | backing.leads | scopes.determiners | scopes.adverbs
    end, after = setting.governing.first, setting.governing.after
    while end > 0 and lower[end - 1] in passed:
        end -= 1
    name = _name_to(setting, end)
    beside = (*lower[end : setting.governing.first], *lower[after : after + 1])
    if name is None or backing.leads.isdisjoint(beside):
        return None
    before = lower[max(name.first - WORDS_BEFORE, 0) : name.first]
    return name if any(_gives(word, language) for word in before) else None


def _outrun(setting: Setting, language: Language) -> Name | None:
    """ "Tarsa trails Calder by six points", "is six points behind Calder": the lead is Calder's."""
    lower, backing, after = setting.lower, language.subjects.backing, setting.governing.after
    if lower[after : after + 1] != () and lower[after] in backing.behind:
        return _name_from(setting, after + 1)
    first = setting.governing.first
    verb = next((at for at in range(first) if lower[at] in backing.trailing), None)
    return None if verb is None else next(_names_in(setting, verb + 1, first), None)


def _gives(word: str, language: Language) -> bool:
    givers = language.subjects.backing.givers
    return word in givers or _lemma(word, language) in givers


def _lemma(word: str, language: Language) -> str:
    reading = language.scopes.verbs.get(word)
    return reading.lemma if reading else ""


def _name_from(setting: Setting, start: int) -> Name | None:
    """The name that starts at `start`, or a few words on."""
    return next(_names_in(setting, start, start + WORDS_BEFORE), None)


def _name_to(setting: Setting, after: int) -> Name | None:
    return next((name for name in setting.grammar.names if name.after == after), None)


def _names_in(setting: Setting, start: int, end: int) -> Iterator[Name]:
    return (name for name in setting.grammar.names if start <= name.first < end)
