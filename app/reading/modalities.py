"""In what mood a number is stated: asserted, planned, possible, denied, demanded or reported."""

from app.domain import Modality
from app.lexicon.lexicon import Language
from app.reading.clauses import Role, Setting, leading_words


def modality_of(setting: Setting, language: Language) -> Modality:
    """The mood that the words of the number's own clause put it in; asserted without any."""
    is_aside = setting.governing.role is Role.ASIDE
    cues = set() if is_aside else _cues(setting, language)
    for modality in language.modalities.order if cues else ():
        if modality in cues:
            return modality
    return Modality.REPORTED if _is_quoted(setting, language) else Modality.ASSERTED


def _cues(setting: Setting, language: Language) -> set[Modality]:
    """The moods named before the number, or before the verb that it is the subject of."""
    return language.modalities.cues.meanings_in(leading_words(setting, language))


def _is_quoted(setting: Setting, language: Language) -> bool:
    """Whether a quotation that is still open holds the number."""
    before, quotes = setting.lower[: setting.governing.first], language.modalities.quotes
    if quotes.keys().isdisjoint(before):
        return False
    closing: str | None = None
    for mark in before:
        if closing is None:
            closing = quotes.get(mark)
        elif mark == closing:
            closing = None
    return closing is not None
