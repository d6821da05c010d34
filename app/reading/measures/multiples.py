"""What a multiple is one of: "three times as many pubs", "halve rations", "doubled in price"."""

from collections.abc import Iterator

from app.domain import RATIO
from app.lexicon.lexicon import Language
from app.reading.measures.worded import Phrase, worded
from app.reading.syntax.carriers import carried_phrase
from app.reading.syntax.clauses import Role, Setting


def multiples(setting: Setting, language: Language) -> Iterator[Phrase]:
    """The noun phrases right behind the number that say what there is so many times more of."""
    if setting.stated.quantity.unit.dimension != RATIO:
        return
    place = _behind_much(setting, language)
    if place is not None:
        carried = carried_phrase(setting.words, place, language)
        if carried:
            yield worded(setting, carried, place)
    yield from _in_facet(setting, language)


def object_multiplied(setting: Setting, language: Language) -> Iterator[Phrase]:
    """ "Halve rations", "tripled its fleet": what the multiplying verb has for its object."""
    governing = setting.governing
    is_verb = governing.role is Role.ITSELF
    if not is_verb or setting.stated.quantity.unit.dimension != RATIO:
        return
    carried = carried_phrase(setting.words, governing.after, language)
    if carried:
        yield worded(setting, carried, governing.after)


def _behind_much(setting: Setting, language: Language) -> int | None:
    """Where the noun starts behind "as many", "more" or "the number of"."""
    after, known = setting.governing.after, language.qualities.multiples
    found = known.at(setting.lower, after) if after < len(setting.lower) else None
    return found[1] if found and found[1] < len(setting.lower) else None


def _in_facet(setting: Setting, language: Language) -> Iterator[Phrase]:
    """ "Cocoa has doubled in price" is about its price."""
    after, lower = setting.governing.after, setting.lower
    lead, facet = (*lower[after : after + 2], "", "")[:2]
    if lead not in language.subjects.stuffed or facet not in language.qualities.facets:
        return
    subject = setting.governing.subject
    inside = setting.words[subject.start : subject.stop]
    carried = carried_phrase(inside, 0, language)
    if carried:
        yield worded(setting, (carried[-1], facet), after + 1)._replace(kind=carried[-1])
