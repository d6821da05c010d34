"""Numbers of which each is another's: "Norland and Maresia lost 4% and 3%, respectively"."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain import RESPECTIVE, Claim, Ground, Statistic
from app.lexicon.lexicon import Language
from app.reading.syntax.facets import span_of
from app.reading.syntax.grammar import Grammar
from app.reading.syntax.names import Name
from app.reading.syntax.openings import LISTING

LONGEST_TAIL = 5
"""Words between the last number and "respectively": "a year", "of their forests,"."""

FEWEST = 2
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
        return tuple(claims)
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
