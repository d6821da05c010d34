"""Numbers of which each is another's: "Norland and Maresia lost 4% and 3%, respectively", "exports
and imports rose 5% and 3%"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from app.domain import RESPECTIVE, Claim, Ground, Statistic
from app.lexicon.lexicon import Language
from app.reading.syntax.facets import span_of
from app.reading.syntax.grammar import Grammar
from app.reading.syntax.names import Name
from app.reading.syntax.openings import LISTING
from app.reading.syntax.phrases import phrase_before, singulars_of
from app.reading.syntax.verbs import is_adverb

LONGEST_TAIL = 5
"""Words between the last number and "respectively": "a year", "of their forests,"."""

FEWEST, MOST = 2, 6
"""Of things that are listed before their numbers: a longer list is a table."""

LONGEST_REACH = 6
"""Words from the verb to the first number: "rose by as much as"."""

COMMA = ","


def with_respective(
    claims: Sequence[Claim], grammar: Grammar, language: Language
) -> tuple[Claim, ...]:
    """The claims of a sentence; those of a list that ends in "respectively" belong one by one to
    the names of the list before it, and all measure what the one does of which most is said."""
    place = _told_at(grammar, language)
    listed = _listed_before(place, claims, grammar) if place is not None else ()
    names = _names_before(listed[0], grammar) if len(listed) >= FEWEST else ()
    if not names or len(names) != len(listed):
        return _with_things(claims, grammar, language)
    model = _moved_as(listed[0], max(listed, key=_said))
    is_of_places = listed[0].scope.place == names[0].canonical
    owned = {
        claim.id: _owned(claim, name, model, grammar, is_place=is_of_places)
        for claim, name in zip(listed, names, strict=True)
    }
    return tuple(owned.get(claim.id, claim) for claim in claims)


def _told_at(grammar: Grammar, language: Language) -> int | None:
    """Where the sentence says "respectively", if it does."""
    word = language.scopes.small.respectively
    places = (place for place, one in enumerate(grammar.words) if one.lower == word)
    return next(places, None)


def _listed_before(place: int, claims: Sequence[Claim], grammar: Grammar) -> tuple[Claim, ...]:
    """The numbers right before that word, in their order: nothing else parts them."""
    sentence = grammar.sentence
    found: list[Claim] = []
    end, most = place, LONGEST_TAIL
    for claim in reversed([one for one in claims if sentence.index_at(one.span.end) <= place]):
        first, after = sentence.index_at(claim.span.start), sentence.index_after(claim.span.end)
        between = [one.lower for one in grammar.words[after:end]]
        if len(between) > most or (found and not _joins(between)):
            break
        found.insert(0, claim)
        end = first
    return tuple(found)


def _names_before(claim: Claim, grammar: Grammar) -> tuple[Name, ...]:
    """The last list of names before the number."""
    first = grammar.sentence.index_at(claim.span.start)
    names = [name for name in grammar.names if name.after <= first]
    found: list[Name] = []
    for name in reversed(names):
        if found and not _joins([one.lower for one in grammar.words[name.after : found[0].first]]):
            break
        found.insert(0, name)
    return tuple(found)


def _joins(words: Sequence[str]) -> bool:
    """Whether these words join two parts of a list: "and", a comma, or both."""
    return bool(words) and all(word in LISTING or word == COMMA for word in words)


def _moved_as(first: Claim, model: Claim) -> Claim:
    """The model, as a change if the first is: the verb of "lost 4% and 3% of their forests" stands
    at the first alone, and is said of all."""
    if first.measure.statistic is not Statistic.CHANGE:
        return model
    return replace(model, measure=replace(model.measure, statistic=Statistic.CHANGE))


def _said(claim: Claim) -> int:
    """How much is said of what it measures, where and amid what."""
    scope = claim.scope
    return sum(map(bool, (claim.measure.item, scope.place, scope.event, scope.context)))


def _owned(claim: Claim, name: Name, model: Claim, grammar: Grammar, *, is_place: bool) -> Claim:
    """The claim as that of the name, or in its place, measuring what the model does."""
    field = "place" if is_place else "subject"
    grounds = (
        *(ground for ground in claim.grounds if ground.field != field),
        Ground(field, RESPECTIVE, span_of(grammar.words, name.first, name.after)),
    )
    whose = {field: name.canonical}
    scope = replace(model.scope, **whose)
    return replace(claim, measure=model.measure, scope=scope, grounds=grounds)


def _with_things(
    claims: Sequence[Claim], grammar: Grammar, language: Language
) -> tuple[Claim, ...]:
    """The same where things are listed, and no names: as many as numbers behind their verb."""
    for at, first in enumerate(claims):
        listed = (first, *_next_to(claims[at : at + MOST], grammar))
        things = _things_before(first, grammar, language) if len(listed) >= FEWEST else ()
        if len(things) == len(listed):
            told = {
                claim.id: _of_thing(claim, thing, first, grammar, language)
                for claim, thing in zip(listed, things, strict=True)
            }
            return tuple(told.get(claim.id, claim) for claim in claims)
    return tuple(claims)


def _next_to(claims: Sequence[Claim], grammar: Grammar) -> Iterator[Claim]:
    """The numbers behind the first that are listed with it: "5% and 3%"."""
    sentence = grammar.sentence
    for one, other in pairwise(claims):
        start, end = sentence.index_after(one.span.end), sentence.index_at(other.span.start)
        is_alike = one.quantity.unit == other.quantity.unit
        if not is_alike or not _joins(sentence.lower[start:end]):
            return
        yield other


def _things_before(claim: Claim, grammar: Grammar, language: Language) -> tuple[range, ...]:
    """The noun phrases that are listed right before the verb of the number."""
    words, scopes = grammar.words, language.scopes
    first = grammar.sentence.index_at(claim.span.start)
    near = range(first - 1, max(first - LONGEST_REACH, 0), -1)
    verb = next((place for place in near if place in grammar.verbs), None)
    if verb is None or not all(_is_lead(word.lower, language) for word in words[verb + 1 : first]):
        return ()
    end = verb
    while end and (end - 1 in grammar.verbs or is_adverb(words[end - 1].lower, scopes)):
        end -= 1
    found: list[range] = []
    while phrase := phrase_before(words, end, language):
        found.insert(0, range(end - len(phrase), end))
        end -= len(phrase)
        end -= end > 0 and words[end - 1].lower in scopes.determiners
        start = end
        while start and _joins([words[start - 1].lower]):
            start -= 1
        if start == end:
            break
        end = start
    is_front = bool(found) and words[found[0].start].text in language.names.calendar
    is_led = end > 0 and words[end - 1].lower in scopes.prepositions and not is_front
    is_named = any(name.first in thing for name in grammar.names for thing in found)
    return () if is_led or is_named else tuple(found)


def _is_lead(word: str, language: Language) -> bool:
    """What leads from the verb to its number: "rose by about"."""
    subjects = language.subjects
    is_known = word in subjects.margins or word in subjects.reached or word in subjects.versus
    return is_known or is_adverb(word, language.scopes)


def _of_thing(
    claim: Claim, thing: range, model: Claim, grammar: Grammar, language: Language
) -> Claim:
    """The claim as a number of the thing, moved as the first of the list is."""
    singulars = singulars_of(grammar.words[thing.start : thing.stop], language)
    row = language.measures.named(singulars)
    item = row.item if row else " ".join(singulars[-FEWEST:])
    measure = replace(model.measure, item=item, kind=row.kind if row else model.measure.kind)
    grounds = (
        *(ground for ground in claim.grounds if ground.field != "item"),
        Ground("item", RESPECTIVE, span_of(grammar.words, thing.start, thing.stop)),
    )
    quantity = replace(claim.quantity, change=claim.quantity.change or model.quantity.change)
    return replace(claim, measure=measure, quantity=quantity, grounds=grounds)
