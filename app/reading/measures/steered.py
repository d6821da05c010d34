"""What a central bank moves or holds where only the number is said: "the Fed held at 5.5%"."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain import Measure
from app.lexicon.lexicon import Language
from app.reading.measures.apart import PERCENTS, POINT
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet
from app.reading.syntax.verbs import is_adverb

STEERED = "item.steered"
"""The item is the rate that whoever is named sets."""

LONGEST_SETTER = 3
"""Words of "bank of england"."""


def steered(
    setting: Setting, measure: Measure, item: Facet | None, language: Language
) -> tuple[Measure, Facet | None]:
    """ "The central bank cut to 6.25%", "a hike by half a point by the ECB": the interest rate, if
    nothing else is named and one who sets it stands in the sentence; so is "the bank's rate"."""
    head = measure.item.rpartition(" ")[2]
    is_open = not head or head in language.subjects.changes | language.subjects.cuts
    is_rate = setting.stated.quantity.unit.dimension in (*PERCENTS, POINT)
    is_set = is_open and _is_set(setting, language) and _is_by_setter(setting.lower, language)
    if not is_rate or not (is_set or _is_of_bank(setting, measure, language)):
        return measure, item
    row = language.measures.by_item.get(language.markets.steering.rate)
    if row is None:
        return measure, item
    return replace(measure, item=row.item, kind=row.kind), Facet(row.item, STEERED, None)


def _is_of_bank(setting: Setting, measure: Measure, language: Language) -> bool:
    """ "The bank raised its rate to 4.3%", "the central bank left rates at 4.3%"."""
    rate, lower = language.scopes.small.rate, setting.lower
    if measure.item != rate:
        return False
    behind = next(
        (lower[at + 1 :] for at, word in enumerate(lower) if word in (rate, f"{rate}s")), ()
    )
    for_whom = language.scopes.prepositions - language.subjects.reached - language.subjects.margins
    is_bare = behind[:1] == () or behind[0] not in for_whom  # "the rate for savers"
    is_bank = language.markets.steering.bank in lower
    return is_bare and (is_bank or _is_by_setter(lower, language))


def _is_set(setting: Setting, language: Language) -> bool:
    """Whether a word of such a move leads to the number: "cut to", "held steady at", "cut by"."""
    place, lower, scopes = setting.governing.first - 1, setting.lower, language.scopes
    place -= place > 0 and lower[place] in language.numbers.articles
    if place < 1 or lower[place] not in language.subjects.margins | language.subjects.reached:
        return False
    before = place - 1
    is_state = lower[before] in scopes.moves.steady or is_adverb(lower[before], scopes)
    before -= before > 0 and is_state
    return lower[before] in language.markets.steering.moves


def _is_by_setter(lower: Sequence[str], language: Language) -> bool:
    setters = language.markets.steering.setters
    return any(
        " ".join(lower[at : at + size]) in setters
        for size in range(1, LONGEST_SETTER + 1)
        for at in range(len(lower) - size + 1)
    )
