"""Tells which kind of number it is: its measure's own, a forecast of it, or a poll's answer."""

from collections.abc import Sequence

from app.domain import PERCENT, Kind, Measure
from app.lexicon.lexicon import Language
from app.reading.clauses import Setting, leading_words
from app.reading.facets import Facet, span_of

OF_MEASURE = "kind.of-measure"


def kind_of(setting: Setting, measure: Measure, language: Language) -> Facet:
    """The kind of the number. A poll gives shares of those asked; its sample is a plain count."""
    is_share = setting.stated.quantity.unit.dimension == PERCENT
    poll = _told(setting, range(len(setting.words)), Kind.POLL, language) if is_share else None
    forecast = _told(setting, leading_words(setting, language), Kind.FORECAST, language)
    return poll or forecast or Facet(str(measure.kind), OF_MEASURE, None)


def _told(setting: Setting, places: Sequence[int], kind: Kind, language: Language) -> Facet | None:
    said = setting.lower
    lower = [said[place] for place in places]
    for at in language.modalities.kinds.places_in(lower):
        place = places[at]
        for row, _ in language.modalities.kinds.all_at(lower, at):
            if row.means is kind:
                return Facet(str(kind), row.id, span_of(setting.words, place, place + 1))
    return None
