"""Tells which kind of number it is: its measure's own, a forecast, a poll's, that of a day."""

from collections.abc import Iterator, Sequence

from app.domain import COUNT, PERCENT, Kind, Measure, Period, Statistic
from app.lexicon.lexicon import Language
from app.lexicon.modalities import KindRow, OccasionRow, Where
from app.lexicon.verbs import VerbClass
from app.reading.clauses import STOPS, Role, Setting
from app.reading.facets import Facet, span_of
from app.reading.leading import leading_words
from app.reading.persons import is_person
from app.reading.phrases import phrase_after
from app.reading.samples import asked_at

OF_MEASURE = "kind.of-measure"
ONE_DAY = "kind.occasion.stretch-of-a-day"
SINCE = "period.since"
FIXTURE = "kind.fixed.fixture"
STILL = "kind.fixed.still"
DONE_OVER_TIME = "kind.flow.done-over-time"
STANDING = "kind.level.standing"
LENGTH = "length"


def kind_of(setting: Setting, measure: Measure, period: Period, language: Language) -> Facet:
    """The kind of the number. A poll gives shares of those asked; its sample is a plain count."""
    is_answer, everywhere = _may_be_answer(setting, language), range(len(setting.words))
    poll = _told(setting, everywhere, language, Kind.POLL) if is_answer else None
    forecast = _forecast(setting, language)
    told = (
        _fixed(setting, measure, language)
        or poll
        or forecast
        or _standing(setting, measure, language)
        or _occasion(setting, measure, period, language)
        or _flow(setting, measure, period, language)
    )
    return told or Facet(str(measure.kind), OF_MEASURE, None)


def kind_in_next(measure: Measure, language: Language) -> Kind:
    """The kind of a number in the sentence behind one that is measured so: "Forecasts were of
    28,000 jobs. May's gain was revised to 33,000" foresees only the former."""
    row = language.measures.by_item.get(measure.item)
    own = row.kind if row else Kind.LEVEL
    is_told = measure.kind is Kind.OCCASION and own is Kind.TOTAL
    return own if is_told or measure.kind is Kind.FORECAST else measure.kind


def _forecast(setting: Setting, language: Language) -> Facet | None:
    """What is foreseen, and not what it will come from ("could rise from 3 tonnes today to 8") or
    is held against ("expects 8 tonnes, against 3 this year")."""
    lead, lower, first = leading_words(setting, language), setting.lower, setting.governing.first
    if first and lower[first - 1] in language.subjects.origins:
        return None
    held = [at for at in lead if at < first and lower[at] in language.hedges.comparing]
    return _told(setting, [at for at in lead if at > max(held, default=-1)], language)


def _may_be_answer(setting: Setting, language: Language) -> bool:
    """Whether a sample may have answered so: persons are asked, and "two-thirds of the glaciers
    surveyed" are none."""
    if setting.stated.quantity.unit.dimension != PERCENT:
        return False
    if asked_at(setting, language) is not None:
        return True
    after = setting.governing.after
    if language.subjects.wholes.isdisjoint(setting.lower[after : after + 1]):
        return True
    whole = phrase_after(setting.words, after + 1, language)
    return any(is_person(language.nouns.singular(word.lower), language) for word in whole)


def _fixed(setting: Setting, measure: Measure, language: Language) -> Facet | None:
    """ "The bridge is 1,281 metres long", "a wreck 47 miles off Lindal": how long something was
    built and how far off it is stays so; how far somebody has come does not."""
    is_length = setting.stated.quantity.unit.dimension == LENGTH
    if not is_length or measure.statistic is not Statistic.LEVEL:
        return None
    if measure.item in language.modalities.fixtures:
        return Facet(str(Kind.FIXED), FIXTURE, None)
    is_shifting = measure.item.rpartition(" ")[2] in language.modalities.shifting
    if is_shifting or measure.item in language.measures.by_item or not _is_still(setting):
        return None
    return Facet(str(Kind.FIXED), STILL, None)


def _is_still(setting: Setting) -> bool:
    """Whether nobody is said to cover the length: "drilled 2,800 metres deep", "ran for 3km"."""
    governing = setting.governing
    if governing.reading is None or governing.role in (Role.NONE, Role.ASIDE):
        return True
    is_so = governing.reading.kind is VerbClass.COPULA
    return is_so or governing.is_passive or governing.is_reduced


def _told(
    setting: Setting, places: Sequence[int], language: Language, kind: Kind = Kind.FORECAST
) -> Facet | None:
    said = setting.lower
    lower = [said[place] for place in places]
    for at in language.modalities.kinds.places_in(lower):
        for row, after in language.modalities.kinds.all_at(lower, at):
            if row.means is kind and _holds(row, setting, lower[after : after + 1]):
                return Facet(str(kind), row.id, span_of(setting.words, places[at], places[at] + 1))
    return None


def _holds(row: KindRow, setting: Setting, behind: Sequence[str]) -> bool:
    """Whether nothing in the sentence, behind the row's words or in what is counted forbids it."""
    is_counted = setting.stated.quantity.unit.dimension == COUNT
    if (row.uncounted and is_counted) or not frozenset(row.never_before).isdisjoint(behind):
        return False
    return frozenset(row.unless).isdisjoint(setting.lower)


def _occasion(
    setting: Setting, measure: Measure, period: Period, language: Language
) -> Facet | None:
    """Counted at a march or on one day; a number of many days is not, nor one that still grows."""
    days = (period.end - period.start).days if period.start and period.end else 0
    if days > 1 or period.rule == SINCE:
        return None
    if days and measure.kind is Kind.TOTAL and not _is_reached(setting, language):
        return Facet(str(Kind.OCCASION), ONE_DAY, period.span)
    for where, phrases in language.modalities.occasions.items():
        begun = frozenset(phrases.places_in(setting.lower))
        if not begun:  # nearly always, and quickly told
            continue
        for place in filter(begun.__contains__, _places(setting, where)):
            for row, after in phrases.all_at(setting.lower, place):
                if _speaks(row, setting, measure, place, language):
                    span = span_of(setting.words, place, after)
                    return Facet(str(Kind.OCCASION), row.id, span)
    return None


def _is_reached(setting: Setting, language: Language) -> bool:
    """ "Spread overnight to 40,000 acres": so many in all, and not of that night."""
    first = setting.governing.first
    return first > 0 and setting.lower[first - 1] in language.dates.formers.reached


def _flow(setting: Setting, measure: Measure, period: Period, language: Language) -> Facet | None:
    """ "Sold 41,000 tickets last year": so much in that time, and no level at its end."""
    days = (period.end - period.start).days if period.start and period.end else 0
    reading, verb = setting.governing.reading, setting.governing.verb
    if measure.kind is not Kind.LEVEL or measure.statistic is not Statistic.LEVEL:
        return None
    if days <= 1 or reading is None or verb is None or _is_led(setting, language):
        return None
    if reading.lemma not in language.modalities.flowing:
        return None
    return Facet(str(Kind.FLOW), DONE_OVER_TIME, span_of(setting.words, verb, verb + 1))


def _standing(setting: Setting, measure: Measure, language: Language) -> Facet | None:
    """ "Approved 312 homes", "9,000 homes are without power": they stand, and none was lost."""
    known = language.modalities
    if measure.kind is not Kind.TOTAL or measure.item not in known.buildings:
        return None
    reading, verb = setting.governing.reading, setting.governing.verb
    if reading is not None and verb is not None and reading.lemma in known.standing:
        return Facet(str(Kind.LEVEL), STANDING, span_of(setting.words, verb, verb + 1))
    clause = tuple(_clause(setting))
    said = setting.lower[clause[0] : clause[-1] + 1]
    for place in known.standing_words.places_in(said):
        if known.standing_words.at(said, place):
            at = clause[0] + place
            return Facet(str(Kind.LEVEL), STANDING, span_of(setting.words, at, at + 1))
    return None


def _is_led(setting: Setting, language: Language) -> bool:
    """Whether a preposition parts the number from the verb: "sold the ships with 40 men"."""
    first = setting.governing.first
    is_object = setting.governing.role is Role.OBJECT
    is_led = first > 0 and setting.lower[first - 1] in language.scopes.prepositions
    return setting.governing.role is Role.ASIDE or (is_object and is_led)


def _speaks(
    row: OccasionRow, setting: Setting, measure: Measure, place: int, language: Language
) -> bool:
    """Whether the words at `place` speak of this number; "March" may be a month."""
    if measure.kind not in row.kinds or (row.items and measure.item not in row.items):
        return False
    if setting.words[place].text in language.names.calendar:
        return False
    lasting = language.modalities.lasting
    return not any(lasting.at(setting.lower, at) for at in lasting.places_in(setting.lower))


def _places(setting: Setting, where: Where) -> Sequence[int]:
    """The words at which a phrase may start that speaks of the number."""
    governing = setting.governing
    match where:
        case Where.NUMBER:
            return _beside(setting)
        case Where.CLAUSE:
            return tuple(_clause(setting))
        case Where.SENTENCE:
            return range(len(setting.words))
    if governing.verb is None or governing.role is not Role.SUBJECT:
        return range(governing.after, len(setting.words))[:1]  # a verb that no list knows
    return range(governing.verb, governing.verb + 1)


def _beside(setting: Setting) -> Sequence[int]:
    """The word before the numeral and those from it to the end of what it counts."""
    sentence, stated = setting.grammar.sentence, setting.stated
    numeral = sentence.index_at(stated.numeral.start)
    return range(max(numeral - 1, 0), setting.governing.after)


def _clause(setting: Setting) -> Iterator[int]:
    """The words between the commas or stops around the number."""
    first, after, lower = setting.governing.first, setting.governing.after, setting.lower
    while first and lower[first - 1] not in STOPS:
        first -= 1
    while after < len(lower) and lower[after] not in STOPS:
        after += 1
    yield from range(first, after)
