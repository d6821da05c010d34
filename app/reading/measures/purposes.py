"""What money is for: "$40m on roads" is no other number of "$60m on schools"."""

from app.domain import MONEY, Measure
from app.lexicon.lexicon import Language
from app.lexicon.purposes import PurposeRow
from app.lexicon.verbs import VerbForm
from app.reading.measures.payers import heads_of
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet, span_of
from app.reading.syntax.persons import is_person

LONGEST = 4
"""Words of what it is for: "new village road repairs"."""

KINDS = 2
"""So many of them are kept: "road repair"."""


def purpose_of(
    setting: Setting, measure: Measure, named: Facet | None, language: Language
) -> Facet | None:
    """What the sum is for, by the noun behind it, behind the words that name the item, or before a
    verb of costing; None where nothing says so, or only who gets it."""
    row = language.subjects.purposes.of(measure.item)
    if row is None or setting.stated.quantity.unit.dimension != MONEY:
        return None
    lower, after = setting.lower, setting.governing.after
    if after < len(lower) and lower[after] in row.behind:
        return _noun_at(setting, after + 1, row, language)
    if named is not None and named.span is not None:
        sentence = setting.grammar.sentence
        said = range(sentence.index_at(named.span.start), sentence.index_after(named.span.end) + 1)
        behind = next(
            (place for place in said if place < len(lower) and lower[place] in row.of), None
        )
        if behind is not None:
            return _noun_at(setting, behind + 1, row, language)
    return _costing(setting, row, language)


def _costing(setting: Setting, row: PurposeRow, language: Language) -> Facet | None:
    """The subject of a verb of costing; a person has costs, and is none."""
    governing = setting.governing
    if governing.reading is None or governing.reading.lemma not in row.costing:
        return None
    head = heads_of(setting, governing.subject, language)
    return _part(setting, head, row, language) if head else None


def _noun_at(setting: Setting, first: int, row: PurposeRow, language: Language) -> Facet | None:
    """The noun phrase that begins there; a name is somebody's or somewhere."""
    lower, scopes = setting.lower, language.scopes
    while first < len(lower) and _is_before_noun(lower[first], language):
        first += 1
    stop = first
    while stop < min(first + LONGEST, len(lower)) and _is_of_noun(lower[stop], language):
        if stop > first and lower[stop] in scopes.verbs:
            break
        stop += 1
    said = range(max(first, stop - KINDS), stop)
    return _part(setting, said, row, language) if said else None


def _is_before_noun(word: str, language: Language) -> bool:
    """ "The cost of building the stadium" is that of the stadium."""
    known = language.scopes.verbs.get(word)
    is_doing = known is not None and VerbForm.GERUND in known.forms
    return is_doing or word in language.scopes.determiners


def _is_of_noun(word: str, language: Language) -> bool:
    return word[0].isalpha() and word not in language.scopes.closed


def _part(setting: Setting, said: range, row: PurposeRow, language: Language) -> Facet | None:
    """The noun that these words end in, by the rule of the row; None where it says nothing."""
    lower = setting.lower
    named = {place for one in setting.grammar.names for place in range(one.first, one.after)}
    if not named.isdisjoint(said):
        return None
    *kinds, last = (lower[place] for place in said)
    noun = language.nouns.singular(last) or last
    is_closed = last in language.scopes.closed or not last[0].isalpha()
    if is_closed or noun in language.subjects.purposes.hollow or is_person(noun, language):
        return None
    words = setting.words
    if any(words[place].text[0].isupper() for place in said if place):
        return None  # a month, or a name that nothing else has found
    return Facet(" ".join((*kinds, noun)), row.id, span_of(words, said.start, said.stop))
