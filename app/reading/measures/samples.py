"""Tells where a share is one of a poll's sample: "47% of those asked"."""

from app.lexicon.lexicon import Language
from app.reading.syntax.clauses import Setting


def asked_at(setting: Setting, language: Language) -> int | None:
    """Where the word stands that says so of the persons behind the number; None where none does."""
    after, lower = setting.governing.after, setting.lower
    if len(lower) < after + 3 or lower[after] not in language.subjects.wholes:
        return None
    is_sample = lower[after + 1] in language.scopes.determiners
    return after + 2 if is_sample and lower[after + 2] in language.modalities.asked else None


def asks_foreseers(setting: Setting, language: Language) -> bool:
    """ "A bigger cut than the economists polled by Wire One had hoped for": no sample of voters."""
    lower, foreseers = setting.lower, language.attributions.foreseers
    return any(
        word in language.modalities.asked and lower[at] in foreseers
        for at, word in enumerate(lower[1:])
    )
