"""What a number counts where the sentence only calls it a number: nobody knows, or persons."""

from dataclasses import replace

from app.domain import COUNT, MONEY
from app.lexicon.lexicon import Language
from app.lexicon.names import Form
from app.reading.measures.apart import PERCENTS
from app.reading.measures.subjects import Measured
from app.reading.measures.worded import PEOPLE, PERSON
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet
from app.reading.syntax.persons import is_person

RECORD = "record"
"""What is set or beaten is a thing: "a record of 52 goals"."""


def without_hollow(setting: Setting, measured: Measured, language: Language) -> Measured:
    """The number without a "figure" or an "increase" for what it counts, which says nothing.

    "The number of those waiting", "the number of Germans" are persons.
    """
    facet, item = measured.facets.get("item"), measured.measure.item
    *kinds, head = item.split(" ")
    is_bare = language.subjects.never_measured.issuperset(kinds)  # "the headline figure"
    unit = setting.stated.quantity.unit
    is_set = item == RECORD and unit.dimension != MONEY
    is_unit = unit.dimension != COUNT and item == unit.base  # "an average of 41 minutes"
    is_unit = is_unit and item not in language.measures.by_item
    row = language.measures.by_item.get(item)
    if unit.dimension == MONEY:  # money counts nobody
        is_unit = is_unit or (row.persons if row else is_person(head, language))
        is_unit = is_unit or (row is None and item in language.nouns.denominators)
    is_hollow = is_unit or (head in language.subjects.hollow and not is_set)
    moves = language.subjects.changes
    if unit.dimension in PERCENTS:  # "half of the cuts, 1,900" are many, "a cut to 6%" says nothing
        moves |= language.subjects.cuts - language.subjects.raises
    is_move = head in moves and (head,) not in language.measures.by_words
    if not is_bare or not (is_hollow or is_move):
        return measured
    if facet and facet.span and _is_of_persons(setting, facet, language):
        named = Facet(PERSON, PEOPLE, facet.span)
        return Measured(replace(measured.measure, item=PERSON), {**measured.facets, "item": named})
    return Measured(replace(measured.measure, item=""), {**measured.facets, "item": None})


def _is_of_persons(setting: Setting, facet: Facet, language: Language) -> bool:
    """Whether "of those", or "of" and a people, stands behind the hollow noun."""
    span = facet.span
    if span is None or not setting.grammar.sentence.sentence.span.contains(span):
        return False
    place = setting.grammar.sentence.index_after(span.end)
    lead = setting.lower[place : place + 2]
    if len(lead) < 2 or lead[0] not in language.subjects.wholes:
        return False
    return lead[1] == language.scopes.small.those or _names_people(setting, place + 1, language)


def _names_people(setting: Setting, place: int, language: Language) -> bool:
    """ "Germans", "Estrians": the plural of a people, known or of the shape of one."""
    singular = setting.lower[place].removesuffix("s")
    is_plural = singular != setting.lower[place]
    return is_plural and any(
        name.first == place and (name.form is Form.ADJECTIVE or is_person(singular, language))
        for name in setting.grammar.names
    )
