"""Tells which kind of number it is: its measure's own, a forecast, a poll's, that of a day."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain import COUNT, MONEY, RATIO, Kind, Measure, Period, Statistic
from app.lexicon.lexicon import Language
from app.lexicon.modalities import KindRow
from app.reading.measures.deeds import SINCE, deed_kind, is_so_far
from app.reading.measures.fixed import fixed_kind
from app.reading.measures.foreseen import foreseen, hoped_at, is_beaten, is_forecast_moved
from app.reading.measures.leading import leading_words
from app.reading.measures.occasions import clause_of, occasion_of
from app.reading.measures.samples import may_be_answer
from app.reading.syntax.clauses import Role, Setting
from app.reading.syntax.facets import Facet, span_of
from app.reading.syntax.lost_subjects import TELLING
from app.reading.syntax.reckoned import reckoned_from

OF_MEASURE = "kind.of-measure"
ADDING = frozenset({Kind.OCCASION, Kind.FLOW, Kind.TOTAL})
"""Kinds of what is added up over a time."""

NEAR = 3
"""Words from one that must be near the number to the number."""

LENT = "kind.flow.lent"
LENT_SO_FAR = "kind.total.lent-so-far"
ADDED_UP, STANDING = "kind.total.added-up", "kind.level.standing"
FLOWING = "kind.flow.of-subject"


def kind_of(setting: Setting, measure: Measure, period: Period, language: Language) -> Facet:
    """The kind of the number. A poll gives shares of those asked; its sample is a plain count."""
    measure = _unlike(setting, _of_sum(setting, measure, language), language)
    measure = _come(setting, measure, language)
    told = (
        _said(setting, measure, language)
        or fixed_kind(setting, measure, language)
        or _standing(setting, measure, period, language)
        or occasion_of(setting, measure, period, language)
        or deed_kind(setting, measure, period, language)
        or _flowing(setting, measure, language)
        or _added_up(setting, measure, period, language)
        or _lent(setting, measure, period, language)
    )
    return told or Facet(str(measure.kind), OF_MEASURE, None)


def _of_sum(setting: Setting, measure: Measure, language: Language) -> Measure:
    """ "$9 million for roads" counts no roads that were lost, and of a sum nothing but damage adds
    up by its name."""
    is_sum = setting.stated.quantity.unit.dimension == MONEY
    if not is_sum or measure.kind is not Kind.TOTAL or measure.item in language.deeds.summed:
        return measure
    return replace(measure, kind=Kind.LEVEL)


def _unlike(setting: Setting, measure: Measure, language: Language) -> Measure:
    """ "The airline filled 84% of its seats": nobody was elected to them; and while people still
    vote, "turnout was 31% by noon", no turnout is that of the record."""
    if measure.kind is not Kind.RECORD:
        return measure
    told = _told(setting, measure, range(len(setting.words)), language, Kind.LEVEL, Kind.TOTAL)
    return replace(measure, kind=Kind(told.value)) if told else measure


def _come(setting: Setting, measure: Measure, language: Language) -> Measure:
    """ "Expects 240,000 jobs after March's 315,000": the latter have come, whatever lends them; and
    "nine more died this week, bringing the toll to 47" is of all weeks."""
    first = setting.governing.first
    if measure.kind in ADDING and reckoned_from(setting.lower, first, language) is not None:
        own = language.measures.by_item.get(measure.item.rpartition(" ")[2])
        is_total = own is not None and own.kind is Kind.TOTAL
        return replace(measure, kind=Kind.TOTAL) if is_total else measure
    lead = setting.lower[max(first - NEAR, 0) : first]
    if measure.kind is not Kind.FORECAST or language.modalities.past_leads.isdisjoint(lead):
        return measure
    return replace(measure, kind=kind_in_next(measure, language))


def _lent(setting: Setting, measure: Measure, period: Period, language: Language) -> Facet | None:
    """ "Seized 900 guns on Monday, more than the 640 seized in 2022": what a number leans on lends
    the kind of its own time, and not of another."""
    row, stated = language.measures.by_item.get(measure.item), setting.stated
    is_bare = not stated.noun and stated.quantity.unit.dimension in (COUNT, RATIO)
    is_lent = measure.kind in ADDING and measure.kind is not (row.kind if row else Kind.LEVEL)
    if not (is_bare and is_lent) or measure.statistic is not Statistic.LEVEL:
        return None
    if period.rule.startswith(SINCE):
        return Facet(str(Kind.TOTAL), LENT_SO_FAR, period.span)
    days = (period.end - period.start).days if period.start and period.end else 0
    return Facet(str(Kind.FLOW), LENT, period.span) if days > 1 else None


def _said(setting: Setting, measure: Measure, language: Language) -> Facet | None:
    """The kind that words of the sentence name: the number was foreseen, asked for or official."""
    everywhere = range(len(setting.words))
    # "economists polled by Wire One had looked for 0.3%": they are no sample of voters
    is_hoped = hoped_at(setting, language) is not None
    if not is_hoped and may_be_answer(setting, language):
        poll = _told(setting, measure, everywhere, language, Kind.POLL)
        if poll:
            return poll
    leading = leading_words(setting, language)
    return _forecast(setting, measure, leading, language) or _told(
        setting, measure, everywhere, language, Kind.RECORD, Kind.FIXED, Kind.FLOW
    )


def kind_in_next(measure: Measure, language: Language) -> Kind:
    """The kind of a number in the sentence behind one that is measured so: "Forecasts were of
    28,000 jobs. May's gain was revised to 33,000" foresees only the former."""
    row = language.measures.by_item.get(measure.item)
    own = row.kind if row else Kind.LEVEL
    is_told = measure.kind is Kind.OCCASION and own is Kind.TOTAL
    return own if is_told or measure.kind is Kind.FORECAST else measure.kind


def _forecast(
    setting: Setting, measure: Measure, lead: Sequence[int], language: Language
) -> Facet | None:
    """What is foreseen, and not what it will come from ("could rise from 3 tonnes today to 8") or
    is held against ("expects 8 tonnes, against 3 this year")."""
    lower, first = setting.lower, setting.governing.first
    is_from = first > 0 and lower[first - 1] in language.subjects.origins
    if is_from and not is_forecast_moved(setting, language):
        return None
    if not language.modalities.beating.isdisjoint(lower):
        lead = [at for at in lead if not is_beaten(lower, at, first, language)]
    told = _told(setting, measure, lead, language, Kind.FORECAST)
    return told or foreseen(setting, language)


def _told(
    setting: Setting, measure: Measure, places: Sequence[int], language: Language, *kinds: Kind
) -> Facet | None:
    said = setting.lower
    lower = [said[place] for place in places]
    for at in language.modalities.kinds.places_in(lower):
        for row, after in language.modalities.kinds.all_at(lower, at):
            if row.near and not 0 <= setting.governing.first - places[after - 1] <= NEAR:
                continue
            if row.means in kinds and _holds(row, setting, measure, lower[after : after + 1]):
                return Facet(
                    str(row.means), row.id, span_of(setting.words, places[at], places[at] + 1)
                )
    return None


def _holds(row: KindRow, setting: Setting, measure: Measure, behind: Sequence[str]) -> bool:
    """Whether nothing in the sentence, behind the row's words or in what is counted forbids it."""
    dimension = setting.stated.quantity.unit.dimension
    is_bare = setting.stated.noun is None and not setting.stated.quantity.unit.base
    is_counted = dimension == COUNT and not is_bare
    if row.dimensions and dimension not in row.dimensions:
        return False
    if not row.may_speak_of(measure.item):
        return False
    if (row.uncounted and is_counted) or not frozenset(row.never_before).isdisjoint(behind):
        return False
    return frozenset(row.unless).isdisjoint(setting.lower)


def _added_up(
    setting: Setting, measure: Measure, period: Period, language: Language
) -> Facet | None:
    """ "Pledges since January of $212 million": what flows adds up as long as it is counted on."""
    row = language.measures.by_item.get(measure.item)
    is_flow = measure.kind is Kind.FLOW and row is not None and row.kind is Kind.FLOW
    is_moved = setting.stated.quantity.change is not None
    is_stretch = not period.rule.startswith(SINCE) and period.start is not None
    is_sum = is_flow and measure.statistic is Statistic.LEVEL and not (is_moved or is_stretch)
    if is_sum and is_so_far(setting, period, language):
        return Facet(str(Kind.TOTAL), ADDED_UP, period.span)
    return None


def _flowing(setting: Setting, measure: Measure, language: Language) -> Facet | None:
    """ "Sales last month totalled 21,000 cars": what is told of sales flows as they do."""
    governing, lower = setting.governing, setting.lower
    is_told = governing.role is Role.OBJECT and governing.reading is not None
    if measure.kind is not Kind.LEVEL or not setting.stated.noun or not is_told:
        return None
    if measure.statistic is not Statistic.LEVEL or governing.reading is None:
        return None
    if governing.is_passive or governing.reading.kind not in TELLING:
        return None
    for place in governing.subject:
        word = lower[place]
        row = language.measures.named((language.nouns.singular(word) or word,))
        is_other = word in language.scopes.closed or not word[0].isalpha()
        if is_other or (row and row.kind is not Kind.FLOW):
            return None
        if row:
            return Facet(str(Kind.FLOW), FLOWING, span_of(setting.words, place, place + 1))
    return None


def _standing(
    setting: Setting, measure: Measure, period: Period, language: Language
) -> Facet | None:
    """ "Approved 312 homes", "9,000 homes are without power": they stand, and none was lost; those
    that were built in a year are that year's."""
    known = language.modalities
    if measure.kind is not Kind.TOTAL or measure.item not in known.buildings:
        return None
    reading, verb = setting.governing.reading, setting.governing.verb
    if reading is not None and verb is not None and reading.lemma in known.standing:
        done = deed_kind(setting, replace(measure, kind=Kind.LEVEL), period, language)
        if done and done.value == Kind.FLOW:
            return done
        return Facet(str(Kind.LEVEL), STANDING, span_of(setting.words, verb, verb + 1))
    clause = tuple(clause_of(setting))
    said = setting.lower[clause[0] : clause[-1] + 1]
    for place in known.standing_words.places_in(said):
        if known.standing_words.at(said, place):
            at = clause[0] + place
            return Facet(str(Kind.LEVEL), STANDING, span_of(setting.words, at, at + 1))
    return None
