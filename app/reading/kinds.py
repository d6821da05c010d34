"""Tells which kind of number it is: its measure's own, a forecast of it, or a poll's answer."""

from app.domain import PERCENT, Kind, Measure
from app.lexicon.lexicon import Language
from app.reading.clauses import Setting, leading_words


def kind_of(setting: Setting, measure: Measure, language: Language) -> Kind:
    """The kind of the number. A poll gives shares of those asked; its sample is a plain count."""
    cues = language.modalities.kinds
    is_share = setting.stated.quantity.unit.dimension == PERCENT
    if is_share and Kind.POLL in cues.meanings_in(setting.lower):
        return Kind.POLL
    if Kind.FORECAST in cues.meanings_in(leading_words(setting, language)):
        return Kind.FORECAST
    return measure.kind
