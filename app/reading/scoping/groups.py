"""Of which group of people a rate is told: "unemployment among women" is not everybody's."""

from app.domain import PERCENT, Measure, Statistic
from app.lexicon.lexicon import Language
from app.reading.measures.payers import heads_of
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet, span_of
from app.reading.syntax.names import POSSESSIVE
from app.reading.syntax.persons import are_persons

GROUP, MADE_UP = "part.group", "part.made-up"
KINDS = 2
"""Words before a noun that tell its kind: "battery electric cars"."""

RATE = " rate"
LONGEST = 4
"""Words of a group: "young black women"."""

AGES = ("under-", "over-")
"""How those of an age are called: "under-25s"."""


def group_of(
    setting: Setting, measure: Measure, named: Facet | None, language: Language
) -> Facet | None:
    """The group that a rate or an average of this measure is said to be of, or what makes up a
    share; None where it is everybody's. `named` are the words that the item rests on."""
    unit, item = setting.stated.quantity.unit, measure.item
    part = _made_up(setting, language)
    if part:
        return part
    is_average = measure.statistic is Statistic.AVERAGE
    if unit.dimension != PERCENT and unit.per is None and not is_average:
        return None
    among = _among(setting, language)
    is_rate = item.endswith(RATE) or item in language.scopes.groups.rates
    if among or not (is_rate or is_average):
        return among
    return _at_its_name(setting, named, language) or (
        _averaged(setting, language) if is_average else None
    )


def _made_up(setting: Setting, language: Language) -> Facet | None:
    """ "Petrol cars accounted for 20% of sales", "gunfire accounted for 41 of the homicides": the
    part that does; whoever has a name is the subject."""
    governing, lower, verb = setting.governing, setting.lower, setting.governing.verb
    said = lower[governing.first : governing.after + 1]
    if verb is None or language.subjects.wholes.isdisjoint(said):
        return None
    if " ".join(lower[verb : verb + 2]) not in language.scopes.groups.making:
        return None
    named = {place for one in setting.grammar.names for place in range(one.first, one.after)}
    head = heads_of(setting, governing.subject, language)
    if not head or head.start in named or lower[head.start] in language.scopes.closed:
        return None
    noun = language.nouns.singular(lower[head.start]) or lower[head.start]
    kinds = [
        lower[place]
        for place in range(max(governing.subject.start, head.start - KINDS), head.start)
        if place not in named
        and lower[place][0].isalpha()
        and lower[place] not in language.scopes.closed
    ]
    return Facet(" ".join((*kinds, noun)), MADE_UP, span_of(setting.words, head.start, head.stop))


def _averaged(setting: Setting, language: Language) -> Facet | None:
    """ "Women's pensions average", "retired men draw an average": the group in the subject."""
    for place in setting.governing.subject:
        name = language.scopes.groups.called.get(setting.lower[place])
        if name:
            return Facet(name, GROUP, span_of(setting.words, place, place + 1))
    return None


def _among(setting: Setting, language: Language) -> Facet | None:
    """The group right behind the number, or the last one before it: "among men it is 12% and 16.6%
    among women"."""
    lower, governing, among = setting.lower, setting.governing, language.scopes.groups.among
    places = [place for place in range(governing.first) if lower[place] in among]
    behind = governing.after < len(lower) and lower[governing.after] in among
    place = governing.after if behind else next(reversed(places), None)
    return None if place is None else _group_at(setting, place + 1, language)


def _at_its_name(setting: Setting, named: Facet | None, language: Language) -> Facet | None:
    """The group beside the words that name the rate: "female unemployment", "the jobless rate for
    women"."""
    if named is None or named.span is None:
        return None
    words, lower, scopes = setting.words, setting.lower, language.scopes
    first = setting.grammar.sentence.index_at(named.span.start)
    stop, passed = first, scopes.closed - scopes.determiners
    while stop < len(lower) and lower[stop] not in passed and lower[stop] not in scopes.verbs:
        stop += 1
    for place in range(max(first - 1, 0), stop - 1):  # the last word is the rate's own
        if lower[place] in scopes.groups.called:
            name = scopes.groups.called[lower[place]]
            return Facet(name, GROUP, span_of(words, place, place + 1))
    is_followed = stop < len(lower) and lower[stop] in scopes.groups.behind
    return _group_at(setting, stop + 1, language) if is_followed else None


def _group_at(setting: Setting, first: int, language: Language) -> Facet | None:
    """The group whose name begins there, without the names in it: "Egyptian women" are women, and
    "black Americans" are black people."""
    named = {place for one in setting.grammar.names for place in range(one.first, one.after)}
    lower, groups = setting.lower, language.scopes.groups
    said: list[int] = []
    for place in range(first, min(first + LONGEST, len(lower))):
        if lower[place] in POSSESSIVE or (not said and lower[place] in language.scopes.determiners):
            continue
        if not _is_of_noun(lower, place, language):
            break
        if place not in named or lower[place] in groups.called:
            said.append(place)
    words = [lower[place] for place in said]
    name = _name_of(words, language) if words else None
    return Facet(name, GROUP, span_of(setting.words, said[0], said[-1] + 1)) if name else None


def _is_of_noun(lower: tuple[str, ...], place: int, language: Language) -> bool:
    """Whether the word may stand in the name of a group: of verbs only a participle before it,
    "vaccinated people"."""
    word, behind = lower[place], lower[place + 1] if place + 1 < len(lower) else ""
    if word in language.scopes.closed or not word[0].isalpha():
        return False
    return word not in language.scopes.verbs or are_persons(behind, language)


def _name_of(words: list[str], language: Language) -> str | None:
    """What the group is called, by its last noun's singular; None for everybody and for things."""
    while (
        len(words) > 1 and are_persons(words[-2], language) and not are_persons(words[-1], language)
    ):
        words = words[:-1]  # "patients older than 65"
    *before, last = words
    if not before and last in language.scopes.groups.called:
        return language.scopes.groups.called[last]
    if last in language.scopes.groups.adjectives or last.startswith(AGES):
        return " ".join(words)
    noun = language.nouns.singular(last)
    if noun is None or not are_persons(last, language):
        return None
    name = " ".join((*before, noun))
    is_all = name in language.subjects.backing.anybody or (
        not before and last in language.subjects.everybody
    )
    return None if is_all else name
