"""What was counted on one occasion: at a march, on one day, or new since the day before."""

from collections.abc import Iterator, Sequence

from app.domain import Kind, Measure, Period
from app.lexicon.lexicon import Language
from app.lexicon.modalities import OccasionRow, Where
from app.reading.measures.deeds import SINCE
from app.reading.measures.one_day import is_of_day
from app.reading.syntax.clauses import Role, Setting
from app.reading.syntax.facets import Facet, span_of
from app.reading.syntax.openings import STOPS

ONE_DAY = "kind.occasion.stretch-of-a-day"
COMMA = ","


def occasion_of(
    setting: Setting, measure: Measure, period: Period, language: Language
) -> Facet | None:
    """Counted at a march or on one day; a number of many days is not, nor one that still grows: 227
    new cases in the week to Sunday are those of that week."""
    days = (period.end - period.start).days if period.start and period.end else 0
    if period.rule == SINCE:
        return None
    if days > 1:
        added = _said_on_occasion(setting, measure, language, Where.NUMBER)
        return added and added._replace(value=str(Kind.FLOW))
    if days and measure.kind is Kind.TOTAL and is_of_day(setting, language):
        return Facet(str(Kind.OCCASION), ONE_DAY, period.span)
    return _said_on_occasion(setting, measure, language, *language.modalities.occasions)


def _said_on_occasion(
    setting: Setting, measure: Measure, language: Language, *places: Where
) -> Facet | None:
    """The row whose words stand in one of these places and tell of one occasion."""
    for where in places:
        phrases = language.modalities.occasions[where]
        begun = frozenset(phrases.places_in(setting.lower))
        if not begun:  # nearly always, and quickly told
            continue
        for place in filter(begun.__contains__, _places(setting, where)):
            for row, after in phrases.all_at(setting.lower, place):
                if _speaks(row, setting, measure, place, language):
                    span = span_of(setting.words, place, after)
                    return Facet(str(Kind.OCCASION), row.id, span)
    return None


def _speaks(
    row: OccasionRow, setting: Setting, measure: Measure, place: int, language: Language
) -> bool:
    """Whether the words at `place` speak of this number; "March" may be a month."""
    if not row.may_speak_of(measure):
        return False
    is_fate = row.where is Where.VERB and measure.item in language.subjects.outcomes.fated
    if is_fate or setting.words[place].text in language.names.calendar:
        return False  # "eleven are missing after a man turned up"
    lasting = language.modalities.lasting
    lower = setting.lower[: _sum_start(setting, language)]
    return not any(lasting.at(lower, at) for at in lasting.places_in(lower))


def _sum_start(setting: Setting, language: Language) -> int:
    """Where the sum is told that the number adds to: ", bringing the total since March to 40,532";
    what is said of the sum is not said of the number."""
    lower, after = setting.lower, setting.governing.after
    adding = (
        at
        for at in range(after + 1, len(lower))
        if lower[at] in language.scopes.moves.reckoning and lower[at - 1] == COMMA
    )
    return next(adding, len(lower))


def _places(setting: Setting, where: Where) -> Sequence[int]:
    """The words at which a phrase may start that speaks of the number."""
    governing = setting.governing
    match where:
        case Where.NUMBER:
            return _beside(setting)
        case Where.CLAUSE:
            return tuple(clause_of(setting))
        case Where.SENTENCE:
            return range(len(setting.words))
    if governing.verb is None or governing.role is not Role.SUBJECT:
        return range(governing.after, len(setting.words))[:1]  # a verb that no list knows
    if governing.is_passive and not governing.is_reduced:
        return ()  # "900 barns were flooded"
    return range(governing.verb, governing.verb + 1)


def _beside(setting: Setting) -> Sequence[int]:
    """The word before the numeral and those from it to the end of what it counts."""
    sentence, stated = setting.grammar.sentence, setting.stated
    numeral = sentence.index_at(stated.numeral.start)
    return range(max(numeral - 1, 0), setting.governing.after)


def clause_of(setting: Setting) -> Iterator[int]:
    """The words between the commas or stops around the number."""
    first, after, lower = setting.governing.first, setting.governing.after, setting.lower
    while first and lower[first - 1] not in STOPS:
        first -= 1
    while after < len(lower) and lower[after] not in STOPS:
        after += 1
    yield from range(first, after)
