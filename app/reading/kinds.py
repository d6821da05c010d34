"""Tells which kind of number it is: its measure's own, a forecast of it, or a poll's answer."""

from app.domain import PERCENT, Kind, Measure
from app.lexicon.lexicon import Language
from app.reading.clauses import Setting, leading_words


def kind_of(setting: Setting, measure: Measure, language: Language) -> Kind:
    """The kind of the number. A poll gives shares of those asked; its sample is a plain count."""
    cues = language.modalities.kinds
    sentence = setting.lower
    is_share = setting.stated.quantity.unit.dimension == PERCENT
    if is_share and any(Kind.POLL in cues.meanings_at(sentence, at) for at in range(len(sentence))):
        return Kind.POLL
    before = leading_words(setting, language)
    if any(Kind.FORECAST in cues.meanings_at(before, at) for at in range(len(before))):
        return Kind.FORECAST
    return measure.kind
